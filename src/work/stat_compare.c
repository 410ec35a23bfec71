/* work/stat_compare.c - a table of figures beside the same one of last year or of the period
 * before.
 *
 * Each column of numbers gets two more: what it was then, and what has changed
 * since (DOMAIN 5.1).  A rate changes by points, everything else by percent.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "stat_impl.h"

static const struct {
    const char *name;
    const char *label;  /* N_() the comparison */
    const char *before; /* N_() the period compared with */
} compares[COMPARE_COUNT] = {
    [COMPARE_NONE] = { "none", N_("不比较"), "" },
    [COMPARE_LAST_YEAR] = { "last-year", N_("同比"), N_("去年同期") },
    [COMPARE_PREVIOUS] = { "previous", N_("环比"), N_("上期") },
};

enum compare compare_find(const char *name)
{
    enum compare c = COMPARE_NONE;

    while (c < COMPARE_COUNT && !str_equal(compares[c].name, name))
        c++;
    return c;
}

const char *compare_label(enum compare c)
{
    return _(compares[c].label);
}

const char *compare_base_label(enum compare c)
{
    return _(compares[c].before);
}

/* ---- the period compared with ---- */

/* How far back: whole months, or days. */
struct distance {
    bool by_months;
    int n;
};

static int months_between(int from, int to)
{
    return (date_year(to) - date_year(from)) * 12 + date_month(to) - date_month(from);
}

static struct distance distance_of(struct period p, struct period base, enum compare c)
{
    bool whole = p.from == date_month_start(p.from) && p.to == date_month_end(p.to);

    if (c == COMPARE_LAST_YEAR || whole)
        return (struct distance) { true, months_between(base.from, p.from) };
    return (struct distance) { false, p.from - base.from };
}

static int day_back(int day, struct distance d)
{
    return d.by_months ? date_add_months(day, -d.n) : day - d.n;
}

static bool has_month(const struct stat_request *rq)
{
    for (size_t i = 0; i < STAT_AXES; i++)
        if (rq->axes[i] == AXIS_MONTH)
            return true;
    return false;
}

/* The request's period as far as it is one that something can come before. */
static enum status bounded(const struct stat_request *rq, int today, struct period *p,
                           struct err *err)
{
    *p = rq->period;
    if (p->from != DATE_NONE && p->to == DATE_NONE)
        p->to = today;
    if (p->from == DATE_NONE || p->from > p->to)
        return err_set(err, ST_INVALID,
                       _("统计期没有开始日期，没有可以比较的同期或上期：请选一个有起止的时期。"));
    return ST_OK;
}

static enum status distance_to_base(const struct stat_request *rq, int today, struct period *p,
                                    struct distance *d, struct err *err)
{
    struct period base;
    enum status st = bounded(rq, today, p, err);

    if (st != ST_OK)
        return st;
    base = rq->compare == COMPARE_LAST_YEAR ? period_last_year(*p) : period_before(*p);
    if (base.from > base.to)
        return err_set(err, ST_INVALID, _("统计期以前没有可以比较的时期。"));
    *d = distance_of(*p, base, rq->compare);
    if (!d->by_months && has_month(rq))
        return err_set(err, ST_INVALID,
                       _("按月分的表和上期比，统计期要是整月：请改统计期，或者与去年同期比。"));
    /* Of a period that still runs, no more of the base than has gone by. */
    if (today >= p->from && today < p->to)
        base.to = day_back(today, *d) < base.to ? day_back(today, *d) : base.to;
    *p = base;
    return ST_OK;
}

enum status stat_compare_base(const struct stat_request *rq, int today, struct stat_request *base,
                              struct err *err)
{
    struct distance d = { 0 };
    enum status st;

    *base = *rq;
    st = distance_to_base(rq, today, &base->period, &d, err);
    if (st != ST_OK)
        return st;
    base->period_given = true;
    base->compare = COMPARE_NONE;
    if (rq->cutoff != DATE_NONE)
        base->cutoff = day_back(rq->cutoff, d);
    return ST_OK;
}

/* Months move with the period; every other part of a key stays. */
static void add_part(struct buf *out, const char *part, size_t n, enum axis axis, int months)
{
    char month[8], iso[DATE_SIZE] = "";
    int day;

    str_fit(month, sizeof month, "%.*s", (int)(n < 7 ? n : 7), part);
    str_fit(iso, sizeof iso, "%s-01", month);
    day = axis == AXIS_MONTH && n == 7 ? date_from_iso(iso) : DATE_NONE;
    if (day == DATE_NONE)
        buf_add_n(out, part, n);
    else
        buf_printf(out, "%.7s", date_to_iso(date_add_months(day, months), iso));
}

static char *moved_key(const struct stat_request *rq, const char *key, int months)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; key && *key; i++) {
        size_t n = strcspn(key, "/");

        add_part(&out, key, n, i < STAT_AXES ? rq->axes[i] : AXIS_NONE, months);
        key += n;
        if (*key == '/')
            buf_add_char(&out, *key++);
    }
    return out.data ? buf_take(&out) : mem_copy("");
}

static int months_back(const struct stat_request *rq, const struct stat_request *base)
{
    return months_between(base->period.from, rq->period.from);
}

char *stat_base_key(const struct stat_request *rq, const struct stat_request *base,
                    const char *row_key)
{
    return moved_key(rq, row_key, -months_back(rq, base));
}

/* ---- both tables in one ---- */

static bool is_number(enum cell_type t)
{
    return t == RC_COUNT || t == RC_MONEY || t == RC_RATE;
}

/* Paper shows the comparison of what is always asked for, of the rest where there is any. */
static enum column_show shown_beside(const struct report_column *c)
{
    bool main_one = str_equal(c->key, "accepted") || str_equal(c->key, "settled") ||
                    str_equal(c->key, "rate");

    if (c->show == RS_DATA || str_starts(c->key, "rate_") || str_equal(c->key, "pending"))
        return RS_DATA;
    return main_one ? RS_ALWAYS : RS_FILLED;
}

static void add_beside(struct report *r, const struct report_column *c, enum compare compare)
{
    char *key = mem_printf("%s_base", c->key);
    char *label = mem_printf(_("%s%s"), c->label, compare_base_label(compare));

    report_column(r, key, label, c->type, NULL)->show = shown_beside(c);
    free(key);
    free(label);
    key = mem_printf("%s_change", c->key);
    label = mem_printf(c->type == RC_RATE ? _("%s%s(百分点)") : _("%s%s(%%)"), c->label,
                       compare_label(compare));
    report_column(r, key, label, RC_CHANGE, NULL)->show = shown_beside(c);
    free(key);
    free(label);
}

static void add_columns(struct report *r, const struct report *now, enum compare compare)
{
    for (size_t i = 0; i < now->columns_count; i++) {
        const struct report_column *c = &now->columns[i];
        struct report_column *made = report_column(r, c->key, c->label, c->type, c->definition);

        made->show = c->show;
        made->chart = c->chart;
        if (is_number(c->type))
            add_beside(r, c, compare);
    }
}

static struct report_cell change_of(const struct report_cell *now, const struct report_cell *base,
                                    enum cell_type type)
{
    struct report_cell c = { .empty = now->empty || base->empty };

    if (type == RC_RATE) {
        c.n = now->n * base->denominator - base->n * now->denominator;
        c.denominator = now->denominator * base->denominator;
    } else {
        c.n = now->n - base->n;
        c.denominator = base->n;
    }
    if (c.denominator == 0)
        c.n = 0; /* over nothing there is no change */
    return c;
}

/* A row that only one of the two tables has counted nothing in the other. */
static struct report_cell cell_of(const struct report_row *row, const struct report_row *other,
                                  size_t column)
{
    if (row)
        return row->cells[column];
    return (struct report_cell) { .empty = other->cells[column].empty };
}

static void fill(struct report_row *row, const struct report *like, const struct report_row *now,
                 const struct report_row *base)
{
    size_t at = 0;

    for (size_t i = 0; i < like->columns_count; i++) {
        enum cell_type type = like->columns[i].type;
        struct report_cell is = cell_of(now, base, i), was = cell_of(base, now, i);

        row->cells[at] = is;
        row->cells[at++].text = is.text ? mem_copy(is.text) : NULL;
        if (!is_number(type))
            continue;
        row->cells[at++] = was;
        row->cells[at++] = change_of(&is, &was, type);
    }
}

static const struct report_row *row_by_key(const struct report *r, const char *key)
{
    for (size_t i = 0; i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, key))
            return &r->rows[i];
    return NULL;
}

static void add_rows(struct report *r, const struct report *now, const struct report *base,
                     const struct stat_request *rq, int months)
{
    for (size_t i = 0; i < now->rows_count; i++) {
        const struct report_row *row = &now->rows[i];
        char *then = moved_key(rq, row->key, -months);

        fill(report_row(r, row->key, row->label), now, row, row_by_key(base, then));
        free(then);
    }
    for (size_t i = 0; i < base->rows_count; i++) {
        char *key = moved_key(rq, base->rows[i].key, months);

        if (!row_by_key(now, key) && !has_month(rq))
            fill(report_row(r, key, base->rows[i].label), now, NULL, &base->rows[i]);
        free(key);
    }
    if (now->total.cells && base->total.cells)
        fill(report_total(r, now->total.label), now, &now->total, &base->total);
}

static void add_head(struct report *r, const struct report *now)
{
    r->period = now->period;
    r->decimals = now->decimals;
    r->trend = now->trend;
    r->broken = now->broken;
    if (now->basis)
        report_put(&r->basis, now->basis);
    if (now->generated_for)
        report_put(&r->generated_for, now->generated_for);
    if (now->stub)
        report_put(&r->stub, now->stub);
    for (size_t i = 0; i < now->axes_count; i++)
        report_axis(r, now->axes[i]);
}

static void add_notes(struct report *r, const struct report *now, const struct report *base,
                      enum compare compare)
{
    char from[DATE_SIZE], to[DATE_SIZE];

    report_note(r,
                _("%s：%s是 %s 至 %s；增减＝（本期－%s）÷%s，后者为 0 的没有，记作 -；"
                  "率的增减是百分点之差。"),
                compare_label(compare), compare_base_label(compare),
                date_to_iso(base->period.from, from), date_to_iso(base->period.to, to),
                compare_base_label(compare), compare_base_label(compare));
    if (base->broken) {
        report_note(r, _("不平：%s的数字有不平的地方，单独看那一期的表。"),
                    compare_base_label(compare));
        r->broken = true;
    }
    for (size_t i = 0; i < now->notes_count; i++)
        report_note(r, "%s", now->notes[i]);
}

enum status stat_compared(struct db *db, const struct book *book, const struct stat_request *rq,
                          int today, struct report **out, struct err *err)
{
    struct report *now = NULL, *base = NULL;
    struct stat_request asked = *rq, then;
    enum status st;

    *out = NULL;
    stat_request_complete(&asked, book, today);
    st = stat_compare_base(&asked, today, &then, err);
    asked.compare = COMPARE_NONE;
    if (st == ST_OK)
        st = statistics_table(db, book, &asked, today, &now, err);
    if (st == ST_OK)
        st = statistics_table(db, book, &then, today, &base, err);
    if (st == ST_OK) {
        *out = report_new(now->name, now->title);
        add_head(*out, now);
        add_columns(*out, now, rq->compare);
        add_rows(*out, now, base, &asked, months_back(&asked, &then));
        add_notes(*out, now, base, rq->compare);
    }
    report_free(now);
    report_free(base);
    return st;
}
