/* tests/fuzz/fuzz_typed.c - feeds what people type into fields: days, periods, amounts, identity
 * numbers, codes, names.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "promise.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/daytime.h"
#include "base/money.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "core/person.h"
#include "core/value.h"
#include "store/books.h"
#include "store/db.h"
#include "store/schema.h"

#define TODAY date_from_iso("2022-12-31")

static void days(const char *text)
{
    struct err err = ERR_INIT;
    struct period p;
    char iso[DATE_SIZE], clock[DAYTIME_SIZE];
    int day = DATE_NONE, minutes = daytime_from_text(text);
    enum status st = date_parse(text, TODAY, &day, &err);

    PROMISE(st != ST_OK || date_from_iso(date_to_iso(day, iso)) == day);
    check_answer(st, &err);
    check_answer(date_parse_ahead(text, TODAY, &day, &err), &err);
    st = period_parse(text, TODAY, &p, &err);
    PROMISE(st != ST_OK || p.from == DATE_NONE || p.to == DATE_NONE || p.from <= p.to);
    check_answer(st, &err);
    PROMISE(minutes == DAYTIME_NONE || (minutes >= 0 && minutes < 24 * 60));
    PROMISE(minutes == DAYTIME_NONE ||
            daytime_from_text(daytime_to_text(minutes, clock)) == minutes);
}

static void amounts(const char *text)
{
    char plain[MONEY_SIZE], grouped[MONEY_SIZE];
    struct err err = ERR_INIT;
    int64_t fen = 0, again = 0;
    enum status st = money_parse(text, &fen, &err);

    check_answer(st, &err);
    if (st != ST_OK)
        return;
    PROMISE(fen >= 0);
    PROMISE(money_parse(money_to_plain(fen, plain), &again, NULL) == ST_OK && again == fen);
    PROMISE(money_parse(money_to_yuan(fen, grouped), &again, NULL) == ST_OK && again == fen);
}

static void persons(const char *text)
{
    char *const masked[] = { mask_name(text), mask_idno(text), mask_phone(text), mask_address(text),
                             mask_text(text) };
    struct idno id = { 0 };

    if (idno_check(text, &id) == CHECK_GOOD) {
        PROMISE(strlen(text) == 18 && (id.sex == 1 || id.sex == 2));
        PROMISE(!strstr(masked[1], text) && !strstr(masked[4], text));
    }
    PROMISE(uscc_check(text) != CHECK_GOOD || strlen(text) == 18);
    name_is_organisation(text);
    for (size_t i = 0; i < ARRAY_LEN(masked); i++)
        free(masked[i]);
}

/* Every field of every kind takes it or says why not; what is taken can be shown. */
static void fields(const struct book *book, const char *text)
{
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);

        for (size_t i = 0; i < kind->count; i++) {
            struct buf shown = BUF_INIT;
            struct err err = ERR_INIT;
            char *value = NULL;

            check_answer(value_parse(book, &kind->fields[i], text, TODAY, &value, &err), &err);
            value_show_text(book, &kind->fields[i], value, MASK_ALL, &shown);
            value_json(&kind->fields[i], value, MASK_NONE, &shown);
            buf_release(&shown);
            free(value);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct db *db;
    static struct book *book;
    char *text = input_text(data, size);
    char *plain = typed_plain(text);

    if (!db) {
        PROMISE(db_open(NULL, DB_MEMORY, &db, NULL) == ST_OK);
        PROMISE(schema_seed(db, NULL) == ST_OK && books_load(db, &book, NULL) == ST_OK);
    }
    days(text);
    amounts(text);
    persons(text);
    fields(book, text);
    pinyin_match(plain, text);
    free(plain);
    free(text);
    return 0;
}
