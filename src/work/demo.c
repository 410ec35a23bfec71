/* src/work/demo.c - fills a database with the year of a district that does not exist.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/demo.h"

#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "demo_impl.h"
#include "store/books.h"
#include "store/db.h"
#include "work/import.h"

/* The office lives on the day of the ledger's last entry. */
#define DEMO_TODAY "2022-12-21"

/* In demo_data.S; ended by a NUL. */
extern const char demo_ledger[];

static enum status say_first(const struct import_result *r, enum status st, struct err *err)
{
    struct buf text = BUF_INIT;

    if (r->problems_count > 0) {
        import_problem_text(_("示例台账"), &r->problems[0], &text);
        err_set(err, st, "%s", buf_text(&text));
        buf_release(&text);
    }
    return st;
}

static enum status import_ledger(struct db *db, struct err *err)
{
    struct import_options opt = { .data = demo_ledger,
                                  .data_size = strlen(demo_ledger),
                                  .kind = KIND_CASE,
                                  .today = date_from_iso(DEMO_TODAY) };
    struct import_result r;
    struct book *book;
    enum status st = books_load(db, &book, err);

    if (st != ST_OK)
        return st;
    st = import_file(db, book, &opt, &r, err);
    if (st != ST_OK)
        st = say_first(&r, st, err);
    import_result_release(&r);
    book_free(book);
    return st;
}

enum status demo_fill(struct db *db, struct err *err)
{
    enum status st = import_ledger(db, err);

    if (st == ST_OK)
        st = demo_screening(db, date_from_iso(DEMO_TODAY), err);
    if (st == ST_OK)
        st = demo_staff(db, err);
    if (st == ST_OK)
        st = demo_schedule(db, date_from_iso(DEMO_TODAY), err);
    if (st == ST_OK)
        st = db_setting_put(db, "demo.today", DEMO_TODAY, err);
    return st == ST_OK ? db_setting_put(db, "demo", "1", err) : st;
}
