/* tests/unit/test_value.c - between what people type and read and what is stored.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/value.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "seed_office.h"

static int setup(void **state)
{
    *state = seed_codes_book();
    return 0;
}

static int teardown(void **state)
{
    book_free(*state);
    return 0;
}

static int today(void)
{
    return date_from_ymd(2022, 11, 22);
}

struct parse_row {
    enum kind_id kind;
    int field;
    const char *typed;
    const char *value; /* NULL: empty */
};

static void check_parse(const struct book *b, const struct parse_row *row)
{
    struct err err = ERR_INIT;
    char *value = NULL;
    const struct field *f = &kind_get(row->kind)->fields[row->field];
    enum status st = value_parse(b, f, row->typed, today(), &value, &err);

    if (st != ST_OK)
        fail_msg("\"%s\": %s", row->typed, err_text(&err));
    if (row->value)
        CHECK_ROW(value && strcmp(value, row->value) == 0, row->typed);
    else
        CHECK_ROW(value == NULL, row->typed);
    free(value);
    err_clear(&err);
}

static void check_parses(void **state, const struct parse_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        check_parse(*state, &rows[i]);
}

static void nothing_but_space_is_no_value_in_any_field(void **state)
{
    for (int id = 0; id < KIND_COUNT; id++) {
        const struct kind *k = kind_get((enum kind_id)id);

        for (size_t i = 0; i < k->count; i++) {
            const struct parse_row empty = { (enum kind_id)id, (int)i, "", NULL };
            const struct parse_row space = { (enum kind_id)id, (int)i, " 　\t ", NULL };
            const struct parse_row none = { (enum kind_id)id, (int)i, NULL, NULL };

            check_parse(*state, &empty);
            check_parse(*state, &space);
            check_parse(*state, &none);
        }
    }
}

static void texts_keep_their_punctuation_and_lose_what_is_invisible(void **state)
{
    static const struct parse_row rows[] = {
        { KIND_CASE, CF_STUDIO, " 段龙根调解工作室　", "段龙根调解工作室" },
        { KIND_CASE, CF_AGREEMENT_NO, "（2022）郾医调字第0005号", "（2022）郾医调字第0005号" },
        { KIND_CASE, CF_SUMMARY, "檐口越界，\n要求拆檐。", "檐口越界，\n要求拆檐。" },
        { KIND_CASE, CF_STUDIO, "\xe2\x80\x8b工作\x01室", "工作室" },
        { KIND_CASE, CF_STUDIO, "\xe2\x80\x8b", NULL },
    };

    check_parses(state, rows, ARRAY_LEN(rows));
}

static void dates_amounts_and_numbers_are_taken_as_people_type_them(void **state)
{
    static const struct parse_row rows[] = {
        { KIND_CASE, CF_ACCEPTED, "0315", "2022-03-15" },
        { KIND_CASE, CF_ACCEPTED, "２０２２年３月１５日", "2022-03-15" },
        { KIND_CASE, CF_ACCEPTED, "昨", "2022-11-21" },
        { KIND_CASE, CF_CLAIMED, "3万元", "3000000" },
        { KIND_CASE, CF_CLAIMED, "１，２００．５０", "120050" },
        { KIND_CASE, CF_CLAIMED, "0", "0" },
        { KIND_CASE, CF_WORKERS, "12", "12" },
        { KIND_CASE, CF_WORKERS, "１２人", "12" },
        { KIND_CASE, CF_WORKERS, "007", "7" },
        { KIND_CASE, CF_WORKERS, "1,200", "1200" },
        { KIND_CASE, CF_WORKERS, "0", "0" },
    };

    check_parses(state, rows, ARRAY_LEN(rows));
}

static void yes_and_no_have_many_words(void **state)
{
    static const struct parse_row rows[] = {
        { KIND_CASE, CF_DEATH, "无", "0" },   { KIND_CASE, CF_DEATH, "有", "1" },
        { KIND_CASE, CF_MIGRANT, "是", "1" }, { KIND_CASE, CF_MIGRANT, "否", "0" },
        { KIND_CASE, CF_MIGRANT, "Ｙ", "1" }, { KIND_CASE, CF_MIGRANT, "no", "0" },
        { KIND_CASE, CF_MIGRANT, "1", "1" },  { KIND_CASE, CF_MIGRANT, "不涉及", "0" },
        { KIND_CASE, CF_MIGRANT, "s", "1" },  { KIND_CASE, CF_MIGRANT, "f", "0" },
    };

    check_parses(state, rows, ARRAY_LEN(rows));
}

static void codes_are_taken_by_any_name_and_sets_come_in_order(void **state)
{
    static const struct parse_row rows[] = {
        { KIND_CASE, CF_TYPE, "yl", "15" },
        { KIND_CASE, CF_TYPE, "１５", "15" },
        { KIND_CASE, CF_TYPE, "医患纠纷", "15" },
        { KIND_CASE, CF_TYPE, "劳动争议", "LD" },
        { KIND_CASE, CF_SOURCE, "法院", "31" },
        { KIND_CASE, CF_GROUPS, "残疾人，未成年人", "1,3" },
        { KIND_CASE, CF_GROUPS, "3、1；3", "1,3" },
        { KIND_CASE, CF_GROUPS, "妇女", "4" },
        { KIND_CASE, CF_GROUPS, "农民工/老人/", "2,5" },
        { KIND_CASE, CF_GROUPS, "、", NULL },
        { KIND_PARTY, PF_NATION, "汉", "01" },
        { KIND_PARTY, PF_SIDE, "被申请人", "2" },
    };

    check_parses(state, rows, ARRAY_LEN(rows));
}

static void references_telephones_and_documents_are_stored_one_way(void **state)
{
    static const struct parse_row rows[] = {
        { KIND_CASE, CF_COMMITTEE, "#17", "17" },
        { KIND_CASE, CF_COMMITTEE, "＃０１７", "17" },
        { KIND_PARTY, PF_PHONE, "１３８ 1234 5678", "13812345678" },
        { KIND_PARTY, PF_PHONE, "0395-3123456", "0395-3123456" },
        { KIND_PARTY, PF_PHONE, "+86 138 1234 5678", "+8613812345678" },
        { KIND_PARTY, PF_PHONE, "3123456", "3123456" },
        { KIND_PARTY, PF_ID_NO, "44011320141005001x", "44011320141005001X" },
        { KIND_PARTY, PF_ID_NO, "４４０１１３ 20141005 001Ｘ", "44011320141005001X" },
        { KIND_PARTY, PF_ID_NO, "411199196807199017", "411199196807199017" }, /* area: a warning */
        { KIND_PARTY, PF_ID_NO, "e12345678", "E12345678" },                   /* passport */
        { KIND_PARTY, PF_ID_NO, "H1234567890", "H1234567890" },
        { KIND_PARTY, PF_ID_NO, "01234567", "01234567" },
        { KIND_PARTY, PF_USCC, "91110000600037341l", "91110000600037341L" },
    };

    check_parses(state, rows, ARRAY_LEN(rows));
}

static const struct refusal_row {
    enum kind_id kind;
    int field;
    const char *typed;
    const char *remedy; /* in the sentence */
} refusals[] = {
    { KIND_CASE, CF_ACCEPTED, "二月三十", "应" },
    { KIND_CASE, CF_ACCEPTED, "2022-02-30", "2022" },
    { KIND_CASE, CF_CLAIMED, "-5", "零或正数" },
    { KIND_CASE, CF_CLAIMED, "很多", "应写成" },
    { KIND_CASE, CF_CLAIMED, "1.234", "精确到分" },
    { KIND_CASE, CF_WORKERS, "十二", "例如12" },
    { KIND_CASE, CF_WORKERS, "-3", "例如12" },
    { KIND_CASE, CF_WORKERS, "1.5", "例如12" },
    { KIND_CASE, CF_WORKERS, "1,2", "例如12" },
    { KIND_CASE, CF_WORKERS, "1234567890", "例如12" },
    { KIND_CASE, CF_WORKERS, "人", "例如12" },
    { KIND_CASE, CF_DEATH, "也许", "应为是或否" },
    { KIND_CASE, CF_TYPE, "天气", "01 婚姻家庭、02 邻里、03 房屋宅基地、04 合同、05 生产经营等" },
    { KIND_CASE, CF_RESULT, "调解", "1 调解成功、2 调解不成功；" },
    { KIND_CASE, CF_RESULT, "调解中", "3 撤回或自行和解、4 移送。" },
    { KIND_CASE, CF_GROUPS, "妇女，天气", "没有“天气”" },
    { KIND_CASE, CF_COMMITTEE, "17", "例如#17" },
    { KIND_CASE, CF_COMMITTEE, "#0", "例如#17" },
    { KIND_CASE, CF_COMMITTEE, "医疗", "例如#17" },
    { KIND_PARTY, PF_PHONE, "123456", "7至20位" },
    { KIND_PARTY, PF_PHONE, "1381234567a", "7至20位" },
    { KIND_PARTY, PF_PHONE, "123456789012345678901", "7至20位" },
    { KIND_PARTY, PF_PHONE, "-------", "7至20位" },
    { KIND_PARTY, PF_ID_NO, "36042619910102009X", "逐位核对" },
    { KIND_PARTY, PF_ID_NO, "360426199113010079", "出生日期" },
    { KIND_PARTY, PF_ID_NO, "360426910101007", "应为18位" },
    { KIND_PARTY, PF_ID_NO, "36042619910101007", "应为18位" },
    { KIND_PARTY, PF_USCC, "91110000600037341N", "逐位核对" },
    { KIND_PARTY, PF_USCC, "9111000060003IOZSV", "应为18位" },
};

static void a_refusal_names_the_field_and_what_would_be_right(void **state)
{
    for (size_t i = 0; i < ARRAY_LEN(refusals); i++) {
        const struct refusal_row *row = &refusals[i];
        const struct field *f = &kind_get(row->kind)->fields[row->field];
        struct err err = ERR_INIT;
        char *value = NULL;

        CHECK_ROW(value_parse(*state, f, row->typed, today(), &value, &err) == ST_INVALID,
                  row->typed);
        CHECK_ROW(value == NULL, row->typed);
        if (strncmp(err_text(&err), f->label, strlen(f->label)) != 0)
            fail_msg("%s is not named first: %s", f->label, err_text(&err));
        CHECK_HAS(err_text(&err), row->remedy);
        CHECK(value_parse(*state, f, row->typed, today(), &value, NULL) == ST_INVALID);
        err_clear(&err);
    }
}

static void only_codes_that_fit_best_are_offered_when_several_do(void **state)
{
    struct err err = ERR_INIT;
    char *value = NULL;

    CHECK(value_parse(*state, &kind_get(KIND_CASE)->fields[CF_SOURCE], "jieshou", today(), &value,
                      &err) == ST_OK);
    CHECK_STR(value, "3");
    free(value);
    CHECK(value_parse(*state, &kind_get(KIND_CASE)->fields[CF_TYPE], "其他消", today(), &value,
                      &err) == ST_OK);
    CHECK_STR(value, "14");
    free(value);
    CHECK(value_parse(*state, &kind_get(KIND_CASE)->fields[CF_TYPE], "其", today(), &value, &err) ==
          ST_INVALID);
    CHECK_HAS(err_text(&err), "11 其他劳动争议、14 其他消费、18 其他；");
    err_clear(&err);
}

static void an_empty_list_says_where_codes_come_from(void **state)
{
    struct book *b = book_new();
    struct err err = ERR_INIT;
    char *value = NULL;

    (void)state;
    CHECK(value_parse(b, &kind_get(KIND_CASE)->fields[CF_TYPE], "医疗", today(), &value, &err) ==
          ST_INVALID);
    CHECK_HAS(err_text(&err), "代码表 type 是空的");
    err_clear(&err);
    book_free(b);
}

struct show_row {
    enum kind_id kind;
    int field;
    const char *value, *shown, *masked, *json;
};

static void a_value_is_shown_to_people_and_to_programs(void **state)
{
    static const struct show_row rows[] = {
        { KIND_CASE, CF_TYPE, "15", "医疗", "医疗", "\"15\"" },
        { KIND_CASE, CF_TYPE, "77", "77", "77", "\"77\"" },
        { KIND_CASE, CF_GROUPS, "1,3", "未成年人、残疾人", "未成年人、残疾人", "\"1,3\"" },
        { KIND_CASE, CF_MIGRANT, "1", "是", "是", "true" },
        { KIND_CASE, CF_MIGRANT, "0", "否", "否", "false" },
        { KIND_CASE, CF_AGREEMENT_AMOUNT, "2902066150", "29,020,661.50", "29,020,661.50",
          "2902066150" },
        { KIND_CASE, CF_ACCEPTED, "2022-03-08", "2022-03-08", "2022-03-08", "\"2022-03-08\"" },
        { KIND_CASE, CF_COMMITTEE, "17", "#17", "#17", "17" },
        { KIND_CASE, CF_SEQ, "7", "7", "7", "7" },
        { KIND_CASE, CF_SEQ, "07", "07", "07", "\"07\"" },
        { KIND_CASE, CF_STUDIO, "a\"b", "a\"b", "a\"b", "\"a\\\"b\"" },
        { KIND_CASE, CF_PARTIES, "赵大河；钱二林", "赵大河；钱二林", "赵**；钱**",
          "\"赵大河；钱二林\"" },
        { KIND_CASE, CF_TYPE, NULL, "", "", "null" },
        { KIND_CASE, CF_SEQ, "", "", "", "null" },
        { KIND_PARTY, PF_ID_NO, "411199196807199017", "411199196807199017", "411***********9017",
          "\"411199196807199017\"" },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct field *f = &kind_get(rows[i].kind)->fields[rows[i].field];
        struct buf shown = BUF_INIT, masked = BUF_INIT, json = BUF_INIT;

        value_show_text(*state, f, rows[i].value, false, &shown);
        value_show_text(*state, f, rows[i].value, true, &masked);
        value_json(f, rows[i].value, false, &json);
        CHECK_STR(buf_text(&shown), rows[i].shown);
        CHECK_STR(buf_text(&masked), rows[i].masked);
        CHECK_STR(buf_text(&json), rows[i].json);
        buf_release(&shown);
        buf_release(&masked);
        buf_release(&json);
    }
}

static void masked_json_hides_what_the_mask_hides(void **state)
{
    const struct field *f = kind_get(KIND_PARTY)->fields;
    struct buf out = BUF_INIT;

    (void)state;
    value_json(&f[PF_PHONE], "13812345678", true, &out);
    buf_add_char(&out, ' ');
    value_json(&f[PF_PERSONS], "3", true, &out);
    CHECK_STR(buf_text(&out), "\"138****5678\" 3");
    buf_release(&out);
}

/* Shows the field masked and compares. */
static void check_masked(const struct book *b, const struct record *r, int field, const char *want)
{
    struct buf out = BUF_INIT;

    value_show(b, r, field, true, &out);
    CHECK_STR(buf_text(&out), want);
    buf_release(&out);
}

static void a_reference_shows_its_label(void **state)
{
    struct record *r = record_new(KIND_CASE);
    struct buf out = BUF_INIT;

    record_set(r, CF_COMMITTEE, "17");
    check_masked(*state, r, CF_COMMITTEE, "#17");
    record_set_label(r, CF_COMMITTEE, "郾城区医疗纠纷人民调解委员会");
    value_show(*state, r, CF_COMMITTEE, false, &out);
    CHECK_STR(buf_text(&out), "郾城区医疗纠纷人民调解委员会");
    check_masked(*state, r, CF_MEDIATOR, "");
    buf_release(&out);
    record_free(r);
}

static void the_type_of_a_party_decides_whether_its_name_is_hidden(void **state)
{
    struct record *r = record_new(KIND_PARTY);

    record_set(r, PF_NAME, "示例合作医院");
    check_masked(*state, r, PF_NAME, "示例合作医院");
    record_set(r, PF_TYPE, "1");
    check_masked(*state, r, PF_NAME, "示**");
    record_set(r, PF_NAME, "宏达");
    check_masked(*state, r, PF_NAME, "宏**");
    record_set(r, PF_TYPE, "2");
    check_masked(*state, r, PF_NAME, "宏达");
    record_free(r);
}

static void of_a_minor_nothing_that_leads_to_it_is_shown(void **state)
{
    struct record *r = record_new(KIND_PARTY);

    record_set(r, PF_TYPE, "1");
    record_set(r, PF_NAME, "周小满");
    record_set(r, PF_ADDRESS, "郾城区孟庙镇示例村");
    record_set(r, PF_BIRTH, "2010-05-01");
    check_masked(*state, r, PF_NAME, "周**");
    r->updated_at = stamp_from_iso("2022-11-22T01:00:00.000Z");
    check_masked(*state, r, PF_NAME, "***");
    check_masked(*state, r, PF_ADDRESS, "***");
    check_masked(*state, r, PF_JOB, "");
    record_set(r, PF_JOB, "示例小学学生");
    check_masked(*state, r, PF_JOB, "***");
    record_set(r, PF_BIRTH, NULL);
    record_set(r, PF_ID_NO, "411103201005010017"); /* the number says it, too */
    check_masked(*state, r, PF_NAME, "***");
    record_set(r, PF_ID_NO, NULL);
    record_set(r, PF_BIRTH, "1990-05-01");
    check_masked(*state, r, PF_JOB, "示例小学学生");
    check_masked(*state, r, PF_NAME, "周**");
    record_set(r, PF_GUARDIAN, "周示例");
    check_masked(*state, r, PF_NAME, "***");
    check_masked(*state, r, PF_GUARDIAN, "***");
    record_free(r);
}

/* DOMAIN 12: names 100 characters, a line 200, notes 4,000, the summary 1,000. */
static void a_text_that_is_too_long_is_refused_with_both_numbers(void **state)
{
    static const struct {
        enum kind_id kind;
        int field;
        size_t most;
    } rows[] = {
        { KIND_PARTY, PF_NAME, 100 },     { KIND_CASE, CF_HOSPITAL, 100 },
        { KIND_FINDING, FDF_TITLE, 100 }, { KIND_SESSION, SSF_PLACE, 200 },
        { KIND_CASE, CF_PLACE, 200 },     { KIND_CASE, CF_SUMMARY, 1000 },
        { KIND_CASE, CF_NOTE, 4000 },     { KIND_SESSION, SSF_CONTENT, 4000 },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct field *f = &kind_get(rows[i].kind)->fields[rows[i].field];
        struct buf text = BUF_INIT;
        struct err err = ERR_INIT;
        char *value = NULL, *both;

        for (size_t k = 0; k < rows[i].most; k++)
            buf_add(&text, "字");
        CHECK_INT(value_parse(*state, f, buf_text(&text), today(), &value, &err), ST_OK);
        CHECK_STR(value, buf_text(&text));
        free(value);
        buf_add(&text, "字");
        CHECK_INT(value_parse(*state, f, buf_text(&text), today(), &value, &err), ST_INVALID);
        CHECK(value == NULL);
        both = mem_printf("有 %zu 个字，最多 %zu 个字", rows[i].most + 1, rows[i].most);
        CHECK_HAS(err_text(&err), both);
        CHECK_HAS(err_text(&err), f->label);
        free(both);
        err_clear(&err);
        buf_release(&text);
    }
}

static void a_field_is_shown_for_its_committees_only(void **state)
{
    const struct field *f = kind_get(KIND_CASE)->fields;

    (void)state;
    CHECK(field_shown(&f[CF_HOSPITAL], "medical"));
    CHECK(!field_shown(&f[CF_HOSPITAL], "traffic"));
    CHECK(!field_shown(&f[CF_HOSPITAL], NULL));
    CHECK(!field_shown(&f[CF_HOSPITAL], "med"));
    CHECK(field_shown(&f[CF_INSURER], "medical"));
    CHECK(field_shown(&f[CF_INSURER], "traffic"));
    CHECK(field_shown(&f[CF_INSURER], "school"));
    CHECK(!field_shown(&f[CF_INSURER], "labour"));
    CHECK(field_shown(&f[CF_SUMMARY], NULL) && field_shown(&f[CF_SUMMARY], "school"));
}

#define S(fn) cmocka_unit_test_setup_teardown(fn, setup, teardown)
TESTS(S(nothing_but_space_is_no_value_in_any_field),
      S(texts_keep_their_punctuation_and_lose_what_is_invisible),
      S(dates_amounts_and_numbers_are_taken_as_people_type_them), S(yes_and_no_have_many_words),
      S(codes_are_taken_by_any_name_and_sets_come_in_order),
      S(references_telephones_and_documents_are_stored_one_way),
      S(a_refusal_names_the_field_and_what_would_be_right),
      S(only_codes_that_fit_best_are_offered_when_several_do),
      T(an_empty_list_says_where_codes_come_from), S(a_value_is_shown_to_people_and_to_programs),
      T(masked_json_hides_what_the_mask_hides), S(a_reference_shows_its_label),
      S(the_type_of_a_party_decides_whether_its_name_is_hidden),
      S(of_a_minor_nothing_that_leads_to_it_is_shown), T(a_field_is_shown_for_its_committees_only),
      S(a_text_that_is_too_long_is_refused_with_both_numbers))
