/* tests/fuzz/fuzz_json.c - feeds the JSON reader, and what it gives to a case, a party, a finding.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "promise.h"

#include "base/date.h"
#include "core/record.h"
#include "store/books.h"
#include "store/db.h"
#include "store/schema.h"
#include "work/assign.h"
#include "work/json_in.h"

static void walk(const struct json *j, int depth)
{
    PROMISE(depth <= 65);
    PROMISE(j->count == 0 || j->kind == JSON_ARRAY || j->kind == JSON_OBJECT);
    PROMISE(!j->text || utf8_check(j->text, strlen(j->text)) == strlen(j->text));
    for (size_t i = 0; i < j->count; i++) {
        PROMISE((j->kind == JSON_OBJECT) == (j->items[i].key != NULL));
        walk(&j->items[i], depth + 1);
    }
}

static void assign_all(const struct assign *a, const struct json *obj)
{
    static const enum kind_id kinds[] = { KIND_COMMITTEE, KIND_MEDIATOR, KIND_PARTY };
    struct casefile *f = casefile_new();
    struct err err = ERR_INIT;

    check_answer(assign_case_object(a, f, obj, &err), &err);
    casefile_free(f);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct record *rec = record_new(kinds[i]);

        check_answer(assign_object(a, rec, obj, &err), &err);
        record_free(rec);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct db *db;
    static struct book *book;
    struct err err = ERR_INIT;
    struct json *json = NULL;
    enum status st;

    if (!db) {
        PROMISE(db_open(NULL, DB_MEMORY, &db, NULL) == ST_OK);
        PROMISE(schema_seed(db, NULL) == ST_OK && books_load(db, &book, NULL) == ST_OK);
    }
    st = json_parse((const char *)data, size, &json, &err);
    if (st == ST_OK) {
        struct assign a = { .db = db, .book = book, .today = date_from_iso("2022-12-31") };

        walk(json, 0);
        if (json->kind == JSON_OBJECT)
            assign_all(&a, json);
        json_free(json);
    }
    check_answer(st, &err);
    return 0;
}
