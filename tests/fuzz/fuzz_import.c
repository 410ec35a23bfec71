/* tests/fuzz/fuzz_import.c - feeds whole files to the importer of an office in memory.
 *
 * The first byte chooses the kind of record and whether it is a rehearsal.  Whatever
 * comes in is rolled back, so that every input meets the same office.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/err.h"
#include "store/books.h"
#include "store/db.h"
#include "store/schema.h"
#include "work/import.h"

#define PROMISE(cond)                                                                              \
    do {                                                                                           \
        if (!(cond))                                                                               \
            abort();                                                                               \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct office {
    struct db *db;
    struct book *book;
};

static void open_office(struct office *o)
{
    PROMISE(db_open(NULL, DB_MEMORY, &o->db, NULL) == ST_OK);
    db_set_who(o->db, "fuzz");
    PROMISE(schema_seed(o->db, NULL) == ST_OK);
    PROMISE(books_load(o->db, &o->book, NULL) == ST_OK);
}

static void check_result(const struct import_result *r, enum status st, const struct err *err)
{
    struct buf text = BUF_INIT;

    PROMISE(st == ST_OK || st == ST_WARNED || *err_text(err));
    PROMISE(st != ST_OK || (r->bad == 0 && r->added + r->known == r->rows));
    PROMISE(st != ST_INVALID || r->batch == 0);
    for (size_t i = 0; i < r->problems_count; i++) {
        PROMISE(r->problems[i].text && *r->problems[i].text);
        import_problem_text("f", &r->problems[i], &text);
    }
    buf_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum kind_id kinds[] = { KIND_CASE, KIND_CASE,      KIND_CASE,   KIND_AREA,
                                          KIND_CODE, KIND_COMMITTEE, KIND_HOLIDAY };
    static struct office office;
    struct import_options opt = { .today = date_from_iso("2022-12-31") };
    struct import_result r;
    struct err err = ERR_INIT;
    enum status st;

    if (size < 2)
        return 0;
    if (!office.db)
        open_office(&office);
    opt.kind = kinds[(data[0] & 0x7f) % (sizeof kinds / sizeof kinds[0])];
    opt.dry_run = data[0] & 0x80;
    opt.data = data + 1;
    opt.data_size = size - 1;
    PROMISE(db_begin(office.db, NULL) == ST_OK);
    st = import_file(office.db, office.book, &opt, &r, &err);
    check_result(&r, st, &err);
    import_result_release(&r);
    err_clear(&err);
    db_end(office.db, ST_CANCELLED, NULL);
    PROMISE(db_number(office.db, "SELECT count(*) FROM case_rec", -1) == 0);
    return 0;
}
