/* screens/due_rows.c - the clocks that run out, ready to be shown.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/due_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "core/catalog.h"
#include "core/person.h"
#include "screens/case_text.h"
#include "store/cases.h"
#include "store/find.h"
#include "store/office_due.h"

static void clear(struct due_items *r)
{
    for (size_t i = 0; i < r->count; i++) {
        free(r->items[i].number);
        free(r->items[i].parties);
        free(r->items[i].mediator);
        free(r->items[i].limit);
        free(r->items[i].limit_name);
        free(r->items[i].left);
    }
    r->count = 0;
}

void due_items_release(struct due_items *r)
{
    clear(r);
    free(r->items);
    *r = (struct due_items) { 0 };
}

struct collect {
    struct desk *d;
    struct due_items *to;
};

/* Yours. */
static char *parties_of(const struct desk *d, const struct due_row *r)
{
    return mask_value_at(&kind_get(KIND_CASE)->fields[CF_PARTIES], r->parties, d->mask);
}

static void collect_row(void *ctx, const struct due_row *r)
{
    struct collect *c = ctx;
    struct due_items *to = c->to;
    struct buf left = BUF_INIT;
    char iso[DATE_SIZE];
    enum role role = case_due_short(c->d, date_to_iso(r->due, iso), r->limit_code, r->stopped,
                                    &left);

    mem_grow((void **)&to->items, to->count, &to->cap, sizeof(*to->items));
    to->items[to->count++] = (struct due_item) { .kind = KIND_CASE,
                                                 .id = r->case_id,
                                                 .number = mem_copy(r->number),
                                                 .parties = parties_of(c->d, r),
                                                 .mediator = mem_copy(r->mediator),
                                                 .limit = mem_copy(r->limit_code),
                                                 .limit_name = mem_copy(r->limit_name),
                                                 .left = buf_take(&left),
                                                 .due = r->due,
                                                 .role = role };
}

static int by_id(const void *a, const void *b)
{
    const struct find_row *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

static void shorten(struct due_item *item, const struct find_row *found)
{
    const struct case_number_parts parts = { .number = found->cells[0],
                                             .series = found->cells[1],
                                             .year = found->cells[2],
                                             .seq = found->cells[3],
                                             .code = found->cells[4],
                                             .id = found->id };

    struct buf b = BUF_INIT;

    case_short_number(&parts, &b);
    free(item->number);
    item->number = buf_take(&b);
}

/* A case may have several clocks, and an office thousands that have run out. */
static void shorten_all(struct due_items *r, struct find_rows *rows)
{
    if (rows->count)
        qsort(rows->items, rows->count, sizeof(*rows->items), by_id);
    for (size_t i = 0; i < r->count; i++) {
        const struct find_row key = { .id = r->items[i].id };
        const struct find_row *found = rows->count == 0 || r->items[i].kind != KIND_CASE
                                           ? NULL
                                           : bsearch(&key, rows->items, rows->count,
                                                     sizeof(*rows->items), by_id);

        if (found)
            shorten(&r->items[i], found);
    }
}

static enum status shorten_numbers(struct desk *d, struct due_items *r, struct err *err)
{
    static const int fields[] = { CF_NUMBER, CF_SERIES, CF_YEAR, CF_SEQ, CF_CODE };
    struct filter filter = FILTER_INIT;
    const struct find_query q = { .kind = KIND_CASE,
                                  .filter = &filter,
                                  .fields = fields,
                                  .fields_count = ARRAY_LEN(fields),
                                  .sort = -1 };
    struct find_rows rows = { 0 };
    int64_t *ids = mem_resize(NULL, r->count, sizeof(*ids));
    enum status st;

    for (size_t i = 0; i < r->count; i++)
        ids[i] = r->items[i].id;
    filter_add_ids(&filter, ids, r->count, "");
    st = find_page(d->db, d->book, &q, NULL, false, false, r->count, &rows, err);
    shorten_all(r, &rows);
    find_rows_release(&rows);
    filter_release(&filter);
    return st;
}

static enum status load_cases(struct desk *d, int days, struct due_items *out, struct err *err)
{
    struct collect c = { d, out };
    enum status st;

    clear(out);
    st = cases_due(d->db, d->today, days, 0, collect_row, &c, err);
    if (st == ST_OK && out->count)
        st = shorten_numbers(d, out, err);
    if (st != ST_OK)
        clear(out);
    return st;
}

/* ---- what the office owes ---- */

static char *about_of(const struct desk *d, const struct office_due *r)
{
    return r->kind == KIND_FINDING
               ? mask_value_at(&kind_get(KIND_FINDING)->fields[FDF_TITLE], r->about, d->mask)
               : mem_copy(r->about);
}

/* Behind the cases of the same day. */
static void collect_office(void *ctx, const struct office_due *r)
{
    struct collect *c = ctx;
    struct due_items *to = c->to;
    struct buf left = BUF_INIT;
    char iso[DATE_SIZE];
    enum role role = case_due_short(c->d, date_to_iso(r->due, iso), r->limit_code, false, &left);
    size_t at = to->count;

    mem_grow((void **)&to->items, to->count, &to->cap, sizeof(*to->items));
    while (at > 0 && to->items[at - 1].due > r->due)
        at--;
    memmove(to->items + at + 1, to->items + at, (to->count - at) * sizeof(*to->items));
    to->count++;
    to->items[at] = (struct due_item) { .kind = r->kind,
                                        .id = r->id,
                                        .number = mem_copy(r->name),
                                        .parties = about_of(c->d, r),
                                        .mediator = mem_copy(r->who),
                                        .limit = mem_copy(r->limit_code),
                                        .limit_name = mem_copy(r->limit_name),
                                        .left = buf_take(&left),
                                        .due = r->due,
                                        .role = role };
}

enum status due_items_load(struct desk *d, int days, struct due_items *out, struct err *err)
{
    struct collect c = { d, out };
    enum status st = load_cases(d, days, out, err);

    if (st == ST_OK)
        st = office_due(d->db, d->book, d->today, days, collect_office, &c, err);
    if (st != ST_OK)
        clear(out);
    return st;
}

struct outcome due_open_kind(enum kind_id kind, int64_t id)
{
    switch (kind) {
    case KIND_COMMITTEE:
        return outcome_open("record", id, kind_get(KIND_COMMITTEE)->key);
    case KIND_FINDING:
        return outcome_open("dispute", id, NULL);
    case KIND_ROUND:
        return outcome_open(kind_get(KIND_ROUND)->key, 0, NULL);
    default:
        return outcome_open("case", id, NULL);
    }
}
