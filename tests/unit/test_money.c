/* tests/unit/test_money.c - amounts as people type them, and as they are shown.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/money.h"

#include "base/mem.h"
#include "check.h"

static void amounts_are_read_as_people_type_them(void **state)
{
    static const struct {
        const char *typed;
        long long fen;
    } rows[] = {
        { "0", 0 },
        { "1200", 120000 },
        { "1,200.50", 120050 },
        { "1200.5", 120050 },
        { "0.01", 1 },
        { "007", 700 },
        { "１２００元", 120000 },
        { "１，２００．５０", 120050 },
        { "1200。5", 120050 },
        { " 1 200 元 ", 120000 },
        { "¥80", 8000 },
        { "￥80", 8000 },
        { "人民币80元整", 8000 },
        { "RMB 80", 8000 },
        { "80块", 8000 },
        { "3千", 300000 },
        { "1.5万", 1500000 },
        { "１．５万元", 1500000 },
        { "3万元", 3000000 },
        { "8万", 8000000 },
        { "0.000001万", 1 },
        { "2902.066150万", 2902066150 },
        { "1.2亿", 12000000000 },
        { "0.0000000001亿", 1 },
        { "29,020,661.50", 2902066150 },
        { "1000亿", 10000000000000 },
        { "100000000000.00", 10000000000000 },
        { "000000000000000000000000000001", 100 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct err err = ERR_INIT;
        int64_t fen = -1;

        if (money_parse(rows[i].typed, &fen, &err) != ST_OK || fen != rows[i].fen)
            fail_msg("\"%s\": %lld, %s", rows[i].typed, (long long)fen, err_text(&err));
    }
}

static void what_is_no_amount_is_refused_with_a_remedy(void **state)
{
    static const struct {
        const char *typed, *sentence;
    } rows[] = {
        { NULL, "没有写金额，应写成 1200、1,200.50 或 1.5万。" },
        { "", "没有写金额" },
        { "　 ", "没有写金额" },
        { "三万元", "“三万元”不是金额，应写成 1200、1,200.50 或 1.5万。" },
        { "元", "不是金额" },
        { "万", "不是金额" },
        { "1.5.2", "不是金额" },
        { "1200.", "不是金额" },
        { ".5", "不是金额" },
        { "1200美元", "不是金额" },
        { "3万5", "不是金额" },
        { "1e5", "不是金额" },
        { "+5", "不是金额" },
        { "¥¥5", "不是金额" },
        { "-5", "“-5”是负数，金额应为零或正数。" },
        { "－５元", "是负数" },
        { "¥-5", "是负数" },
        { "1.234", "“1.234”小数太多，金额应精确到分（0.01 元）。" },
        { "1.500", "小数太多" },
        { "0.0000001万", "小数太多" },
        { "0.00000000001亿", "小数太多" },
        { "1,20", "“1,20”的逗号位置不对，应每三位一个" },
        { "1,2000", "逗号位置不对" },
        { "1200,000", "逗号位置不对" },
        { "1,,200", "逗号位置不对" },
        { "1,200,", "逗号位置不对" },
        { "100000000000.01", "“100000000000.01”太大，金额应不超过 1000 亿元。" },
        { "1000.0000000001亿", "太大" },
        { "1001亿", "太大" },
        { "99999999999999999999999999999999", "太大" },
        { "99999999999999999999亿", "太大" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct err err = ERR_INIT;
        int64_t fen = -1;

        CHECK_ROW(money_parse(rows[i].typed, &fen, &err) == ST_INVALID,
                  rows[i].typed ? rows[i].typed : "NULL");
        CHECK_HAS(err_text(&err), rows[i].sentence);
        CHECK_INT(fen, -1);
        err_clear(&err);
    }
}

static void a_page_pasted_into_the_field_is_not_quoted_whole(void **state)
{
    struct err err = ERR_INIT;
    char *page = mem_alloc(9001);
    int64_t fen;

    (void)state;
    for (size_t i = 0; i < 9000; i += 3)
        memcpy(page + i, "案", 3);
    CHECK_INT(money_parse(page, &fen, &err), ST_INVALID);
    CHECK(strlen(err_text(&err)) < 200);
    err_clear(&err);
    free(page);
}

static void amounts_are_written_for_screens_for_files_and_in_wan(void **state)
{
    static const struct {
        int64_t fen;
        const char *yuan, *plain, *wan;
    } rows[] = {
        { 0, "0.00", "0.00", "0.00" },
        { 1, "0.01", "0.01", "0.00" },
        { 4999, "49.99", "49.99", "0.00" },
        { 5000, "50.00", "50.00", "0.01" },
        { 99999, "999.99", "999.99", "0.10" },
        { 100000, "1,000.00", "1000.00", "0.10" },
        { 2902066150, "29,020,661.50", "29020661.50", "2902.07" },
        { 9980000, "99,800.00", "99800.00", "9.98" },
        { 12345678900, "123,456,789.00", "123456789.00", "12345.68" },
        { 10000000000000, "100,000,000,000.00", "100000000000.00", "10000000.00" },
        { -1, "-0.01", "-0.01", "0.00" },
        { -5000, "-50.00", "-50.00", "-0.01" },
        { -123456, "-1,234.56", "-1234.56", "-0.12" },
        { INT64_MAX, "92,233,720,368,547,758.07", "92233720368547758.07", "9223372036854.78" },
        { INT64_MIN, "-92,233,720,368,547,758.08", "-92233720368547758.08", "-9223372036854.78" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char out[MONEY_SIZE];

        CHECK_STR(money_to_yuan(rows[i].fen, out), rows[i].yuan);
        CHECK_STR(money_to_plain(rows[i].fen, out), rows[i].plain);
        CHECK_STR(money_to_wan(rows[i].fen, out), rows[i].wan);
    }
}

TESTS(T(amounts_are_read_as_people_type_them), T(what_is_no_amount_is_refused_with_a_remedy),
      T(a_page_pasted_into_the_field_is_not_quoted_whole),
      T(amounts_are_written_for_screens_for_files_and_in_wan))
