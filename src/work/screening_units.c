/* src/work/screening_units.c - the rows of the tables of screening: an area and those below it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screening_impl.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "stat_impl.h"
#include "store/records.h"

/* --- units --- */

static size_t add_line(struct units *u, const struct unit *unit)
{
    mem_grow((void **)&u->lines, u->lines_count, &u->lines_cap, sizeof(*u->lines));
    u->lines[u->lines_count] = (struct line) { .code = mem_copy(unit->code),
                                               .name = mem_copy(unit->name),
                                               .active = unit->active };
    return u->lines_count++;
}

/* While they are read the nodes stand in the order they came: parents first. */
static const struct node *parent_of(const struct units *u, int64_t id)
{
    for (size_t i = u->nodes_count; id && i > 0; i--)
        if (u->nodes[i - 1].id == id)
            return &u->nodes[i - 1];
    return NULL;
}

static void take_unit(void *ctx, const struct unit *unit)
{
    struct units *u = ctx;
    const struct node *parent = parent_of(u, unit->parent);
    /* The chosen area has row 0; what lies just below it opens one. */
    size_t row = !parent || parent->row == 0 ? add_line(u, unit) : parent->row;

    mem_grow((void **)&u->nodes, u->nodes_count, &u->nodes_cap, sizeof(*u->nodes));
    u->nodes[u->nodes_count++] = (struct node) { .id = unit->id,
                                                 .level = unit->level,
                                                 .active = unit->active,
                                                 .name = mem_copy(unit->name),
                                                 .row = row };
}

static int by_id(const void *a, const void *b)
{
    const struct node *x = a, *y = b;

    return x->id < y->id ? -1 : x->id > y->id;
}

enum status units_load(struct db *db, int64_t area, struct units *u, struct err *err)
{
    enum status st;

    *u = (struct units) { 0 };
    st = units_each(db, area, take_unit, u, err);
    if (u->nodes_count)
        qsort(u->nodes, u->nodes_count, sizeof(*u->nodes), by_id);
    return st;
}

void units_release(struct units *u)
{
    for (size_t i = 0; i < u->nodes_count; i++)
        free(u->nodes[i].name);
    for (size_t i = 0; i < u->lines_count; i++) {
        free(u->lines[i].code);
        free(u->lines[i].name);
    }
    free(u->nodes);
    free(u->lines);
    *u = (struct units) { 0 };
}

const struct node *units_find(const struct units *u, int64_t area)
{
    const struct node key = { .id = area };

    return u->nodes_count ? bsearch(&key, u->nodes, u->nodes_count, sizeof(*u->nodes), by_id)
                          : NULL;
}

/* --- what a table begins with --- */

struct asked asked_of(struct db *db, const struct book *book, struct period p, int64_t area,
                      int today)
{
    return (struct asked) { .db = db,
                            .book = book,
                            .period = p,
                            .area = area,
                            .today = today,
                            .as_of = p.to == DATE_NONE || p.to > today ? today : p.to };
}

struct report *screening_start(const struct asked *q, const char *name, const char *title,
                               const char *stub)
{
    struct report *r = report_new(name, title);
    char *area = q->area ? records_name(q->db, KIND_AREA, q->area) : NULL;

    r->period = q->period;
    r->decimals = stat_decimals(q->book);
    report_put(&r->generated_for, area ? area : book_setting(q->book, "district.name", ""));
    report_put(&r->stub, stub);
    free(area);
    return r;
}

struct report_row *line_row(struct report *r, const struct units *u, size_t line)
{
    const struct line *l = &u->lines[line];
    char *own = line == 0 && u->lines_count > 1 ? mem_printf(_("%s（本级）"), l->name) : NULL;
    struct report_row *row = report_row(r, l->code, own ? own : l->name);

    free(own);
    return row;
}

/* --- the rows behind a figure --- */

void pick_kind(const struct asked *q, const char *column, enum kind_id kind)
{
    if (q->pick && str_equal(q->pick->column, column))
        q->pick->out->kind = kind;
}

void pick(const struct asked *q, const char *row_key, const char *column, enum kind_id kind,
          int64_t id)
{
    struct figure_rows *p = q->pick;

    if (!p || !str_equal(p->column, column) || (!str_empty(p->row) && !str_equal(p->row, row_key)))
        return;
    p->out->kind = kind;
    mem_grow((void **)&p->out->ids, p->out->count, &p->cap, sizeof(*p->out->ids));
    p->out->ids[p->out->count++] = id;
}

/* --- the middle of days --- */

void days_add(struct days *d, int days)
{
    if (days < 0)
        return;
    mem_grow((void **)&d->items, d->count, &d->cap, sizeof(*d->items));
    d->items[d->count++] = days;
}

static int by_size(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;

    return (x > y) - (x < y);
}

static void sort(struct days *d)
{
    if (d->count)
        qsort(d->items, d->count, sizeof(*d->items), by_size);
}

int days_ninth(struct days *d)
{
    sort(d);
    return d->count ? d->items[(d->count * 9 + 9) / 10 - 1] : -1;
}

int days_median(struct days *d)
{
    size_t half = d->count / 2;

    if (d->count == 0)
        return -1;
    sort(d);
    if (d->count % 2)
        return d->items[half];
    return (d->items[half - 1] + d->items[half] + 1) / 2;
}
