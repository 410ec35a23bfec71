/* tests/fuzz/fuzz_filter.c - feeds the words of a filter; what is taken is searched for, and says
 * the same when it is written and read again.
 *
 * The first byte chooses the kind of record.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "promise.h"

#include "base/buf.h"
#include "core/filter.h"
#include "store/books.h"
#include "store/db.h"
#include "store/find.h"
#include "store/schema.h"

#define TODAY date_from_iso("2022-12-31")

static void same_again(const struct filter *f, const struct book *book, enum kind_id kind)
{
    struct filter again = FILTER_INIT;
    struct buf words = BUF_INIT;

    PROMISE(filter_words(f, &words));
    PROMISE(filter_parse(&again, book, kind, buf_text(&words), TODAY, NULL) == ST_OK);
    PROMISE(again.count == f->count);
    for (size_t i = 0; i < f->count; i++)
        PROMISE(again.terms[i].kind == f->terms[i].kind &&
                again.terms[i].field == f->terms[i].field);
    filter_release(&again);
    buf_release(&words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum kind_id kinds[] = { KIND_CASE, KIND_PARTY, KIND_COMMITTEE, KIND_FINDING };
    static struct db *db;
    static struct book *book;
    struct filter f = FILTER_INIT;
    struct err err = ERR_INIT;
    enum kind_id kind;
    enum status st;
    char *text;

    if (size == 0)
        return 0;
    if (!db) {
        PROMISE(db_open(NULL, DB_MEMORY, &db, NULL) == ST_OK);
        PROMISE(schema_seed(db, NULL) == ST_OK && books_load(db, &book, NULL) == ST_OK);
    }
    kind = kinds[data[0] % ARRAY_LEN(kinds)];
    text = input_text(data + 1, size - 1);
    st = filter_parse(&f, book, kind, text, TODAY, &err);
    check_answer(st, &err);
    if (st == ST_OK) {
        struct find_query q = { .kind = kind, .filter = &f, .sort = -1 };
        struct find_rows rows = { 0 };

        same_again(&f, book, kind);
        check_answer(find_page(db, book, &q, NULL, false, false, 10, &rows, &err), &err);
        find_rows_release(&rows);
    }
    filter_release(&f);
    free(text);
    return 0;
}
