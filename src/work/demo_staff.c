/* src/work/demo_staff.c - who the fictional mediators are: what the table of staff asks for.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"
#include "base/mem.h"
#include "core/filter.h"
#include "demo_impl.h"
#include "store/books.h"
#include "store/db.h"
#include "store/find.h"
#include "store/records.h"

#define SEED           20221221u
#define AT_ONCE        200
#define TRAINED        "2022-09-16" /* the first day of the autumn course */
#define DAYS_OF_COURSE 5

/* Chance of each, by whether the committee has its mediators for the work alone. */
struct schooling {
    const char *text;
    uint32_t professional, other; /* weights; each column adds up to 100 */
};

static const struct schooling schoolings[] = {
    { "初中", 0, 27 }, { "高中", 6, 41 }, { "大专", 40, 25 }, { "本科", 47, 7 }, { "硕士", 7, 0 },
};

static const char *education_of(struct demo *d, bool professional)
{
    uint32_t roll = demo_roll(d, 100);
    size_t i = 0;

    for (;; i++) {
        uint32_t weight = professional ? schoolings[i].professional : schoolings[i].other;

        if (roll < weight)
            return schoolings[i].text;
        roll -= weight;
    }
}

static enum status add_to(struct demo *d, int64_t id, struct err *err)
{
    struct record *rec = NULL, *committee = NULL;
    enum status st = records_load(d->db, KIND_MEDIATOR, id, &rec, err);
    bool professional;

    if (st == ST_OK)
        st = records_load(d->db, KIND_COMMITTEE, record_int(rec, MF_COMMITTEE), &committee, err);
    if (st == ST_OK) {
        professional = record_is(committee, COF_KIND, "professional");
        record_set(rec, MF_FULL_TIME, demo_chance(d, professional ? 85 : 8) ? "1" : "0");
        record_set(rec, MF_SEX, demo_chance(d, professional ? 45 : 30) ? "2" : "1");
        record_set(rec, MF_EDUCATION, education_of(d, professional));
        record_set(rec, MF_POLITICS, demo_chance(d, 62) ? "中共党员" : "群众");
        if (demo_chance(d, 90))
            record_set_date(rec, MF_TRAINED,
                            date_from_iso(TRAINED) + (int)demo_roll(d, DAYS_OF_COURSE));
        st = records_save(d->db, rec, err);
    }
    record_free(committee);
    record_free(rec);
    return st;
}

static enum status add_all(struct demo *d, struct err *err)
{
    static const int fields[] = { MF_NAME };
    struct filter everyone = FILTER_INIT;
    const struct find_query q = { .kind = KIND_MEDIATOR,
                                  .filter = &everyone,
                                  .fields = fields,
                                  .fields_count = ARRAY_LEN(fields),
                                  .sort = -1 };
    struct find_rows rows = { 0 };
    size_t before;
    enum status st;

    do {
        before = rows.count;
        st = find_page(d->db, d->book, &q, before ? &rows.items[before - 1] : NULL, false, false,
                       AT_ONCE, &rows, err);
    } while (st == ST_OK && rows.count == before + AT_ONCE);
    for (size_t i = 0; st == ST_OK && i < rows.count; i++)
        st = add_to(d, rows.items[i].id, err);
    find_rows_release(&rows);
    filter_release(&everyone);
    return st;
}

enum status demo_staff(struct db *db, struct err *err)
{
    struct demo d = { .db = db, .seed = SEED };
    enum status st = books_load(db, &d.book, err);

    if (st == ST_OK)
        st = db_begin(db, err);
    if (st == ST_OK)
        st = db_end(db, add_all(&d, err), err);
    book_free(d.book);
    return st;
}
