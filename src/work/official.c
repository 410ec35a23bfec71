/* work/official.c - 《人民调解案件情况统计表》: its rows, and the cases behind each figure.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/official.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "official_impl.h"

/* ---- counting ---- */

struct counting {
    const struct official *o;
    struct official_sums *sums;
};

static void count_case(void *ctx, const struct fact *f, size_t organ,
                       const struct official_hits *hits)
{
    struct counting *c = ctx;
    size_t columns = c->o->columns.count;
    int64_t *row = c->sums->rows + organ * columns;

    for (size_t i = 0; i < hits->count; i++) {
        row[hits->items[i].column] += hits->items[i].n;
        c->sums->total[hits->items[i].column] += hits->items[i].n;
    }
    c->sums->cases += hits->count != 0;
    tally_add(&c->sums->identity, f, &c->o->question);
}

static enum status count_all(const struct official *o, struct official_sums *sums, struct err *err)
{
    struct counting c = { o, sums };
    size_t columns = o->columns.count;

    *sums = (struct official_sums) { 0 };
    sums->rows = mem_alloc((o->organs_count + 1) * columns * sizeof(*sums->rows));
    sums->total = mem_alloc(columns * sizeof(*sums->total));
    return official_scan(o, count_case, &c, err);
}

static void sums_release(struct official_sums *s)
{
    free(s->rows);
    free(s->total);
}

/* ---- the screening register, by line of the units ---- */

struct screening_sums {
    const struct official *o;
    int64_t (*lines)[3]; /* owned; times, found, prevented; the last one is the total */
};

static void add_screened(struct screening_sums *s, int64_t area, size_t what, int64_t n)
{
    const struct node *node = units_find(&s->o->units, area);

    s->lines[node ? node->row : 0][what] += n;
    s->lines[s->o->units.lines_count][what] += n;
}

static void take_screened(void *ctx, const struct screened_area *a)
{
    add_screened(ctx, a->area, 0, a->times);
    add_screened(ctx, a->area, 1, a->found);
}

static void take_round(void *ctx, const struct round_seen *round)
{
    add_screened(ctx, round->unit, 2, round->prevented);
}

static enum status count_screening(struct screening_sums *s, struct err *err)
{
    const struct stat_request *rq = s->o->rq;
    enum status st;

    s->lines = mem_alloc((s->o->units.lines_count + 1) * sizeof(*s->lines));
    st = screened_each(s->o->db, rq->period, rq->area, take_screened, s, err);
    if (st == ST_OK)
        st = rounds_each(s->o->db, rq->period, rq->area, take_round, s, err);
    return st;
}

/* ---- columns and rows ---- */

static bool of_screening(size_t column)
{
    return column >= OFF_SCREENED_TIMES && column <= OFF_SCREENED_PREVENTED;
}

static void add_columns(struct report *r, const struct official_columns *c)
{
    for (size_t i = 0; i < c->count; i++) {
        const struct official_column *k = &c->items[c->order[i]];

        report_column(r, k->key, k->label, k->money ? RC_MONEY : RC_COUNT, _(k->definition))
            ->chart = c->order[i] == OFF_TOTAL || c->order[i] == OFF_SETTLED;
    }
}

/* screening NULL: a committee, whose cells of the register stay empty. */
static void fill(const struct official *o, struct report_row *row, const int64_t *sums,
                 const int64_t screening[3])
{
    const struct official_columns *c = &o->columns;

    for (size_t i = 0; i < c->count; i++) {
        size_t column = c->order[i];

        if (!of_screening(column))
            report_set_count(row, i, sums[column]);
        else if (screening)
            report_set_count(row, i, screening[column - OFF_SCREENED_TIMES]);
    }
}

static bool any(const int64_t *sums, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (sums[i])
            return true;
    return false;
}

static bool organ_shown(const struct official *o, const struct official_sums *s, size_t organ)
{
    size_t n = o->columns.count;

    return (o->organs[organ].active && !o->rq->area) || any(s->rows + organ * n, n);
}

static void add_organs(struct report *r, const struct official *o, const struct official_sums *s,
                       size_t line, int64_t *sum)
{
    size_t n = o->columns.count;

    for (size_t i = 0; i < o->organs_count; i++) {
        const int64_t *row = s->rows + i * n;
        char *key;

        if (o->organs[i].line != line || !organ_shown(o, s, i))
            continue;
        key = mem_printf("c%lld", (long long)o->organs[i].id);
        fill(o, report_row(r, key, o->organs[i].name), row, NULL);
        free(key);
        for (size_t c = 0; c < n; c++)
            sum[c] += row[c];
    }
}

static void add_line(struct report *r, const struct official *o, const struct official_sums *s,
                     size_t line, const int64_t screening[3])
{
    const struct line *l = &o->units.lines[line];
    size_t before = r->rows_count;
    int64_t *sum = mem_alloc(o->columns.count * sizeof(*sum));
    char *label = mem_printf(line ? _("%s 小计") : _("%s（区级） 小计"), l->name);

    add_organs(r, o, s, line, sum);
    if (r->rows_count > before || any(screening, 3))
        fill(o, report_row(r, l->code, label), sum, screening);
    free(label);
    free(sum);
}

static struct report *make(const struct official *o, const struct official_sums *s,
                           const struct screening_sums *screening)
{
    const struct stat_request *rq = o->rq;
    const struct asked asked = asked_of(o->db, o->book, rq->period, rq->area, rq->period.to);
    struct report *r = screening_start(&asked, rq->stat->name, _(rq->stat->title), _("调解组织"));

    report_put(&r->basis, rq->basis == BASIS_ACCEPTED ? "accepted" : "concluded");
    add_columns(r, &o->columns);
    for (size_t line = 1; line < o->units.lines_count; line++)
        add_line(r, o, s, line, screening->lines[line]);
    if (o->units.lines_count)
        add_line(r, o, s, 0, screening->lines[0]);
    fill(o, report_total(r, _("全区合计")), s->total, screening->lines[o->units.lines_count]);
    report_note(r, "%s", _(rq->stat->definition));
    return r;
}

/* ---- the story ---- */

enum status official_table(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, struct report **out, struct err *err)
{
    struct official_sums sums = { 0 };
    struct official o;
    struct screening_sums screening = { .o = &o };
    enum status st = official_load(db, book, rq, &o, err);

    (void)today;
    *out = NULL;
    if (st == ST_OK)
        st = count_all(&o, &sums, err);
    if (st == ST_OK)
        st = count_screening(&screening, err);
    if (st == ST_OK) {
        *out = make(&o, &sums, &screening);
        st = official_checks(&o, &sums, *out, err);
    }
    if (st != ST_OK) {
        report_free(*out);
        *out = NULL;
    }
    free(screening.lines);
    sums_release(&sums);
    official_release(&o);
    return st;
}

/* ---- the cases behind a figure ---- */

struct picking {
    const struct official *o;
    size_t column;
    bool *wanted; /* owned; by place in organs, the last one for none */
    int64_t *ids; /* owned */
    size_t count, cap;
};

static void pick_case(void *ctx, const struct fact *f, size_t organ,
                      const struct official_hits *hits)
{
    struct picking *p = ctx;

    if (!p->wanted[organ] || official_counts(hits, p->column) == 0)
        return;
    mem_grow((void **)&p->ids, p->count, &p->cap, sizeof(*p->ids));
    p->ids[p->count++] = f->case_id;
}

/* Which committees the row adds up. */
static enum status pick_row(const struct official *o, const char *key, bool *wanted,
                            struct err *err)
{
    bool found = str_empty(key);

    for (size_t i = 0; i <= o->organs_count; i++) {
        char *own = i < o->organs_count ? mem_printf("c%lld", (long long)o->organs[i].id) : NULL;
        const char *line = own && o->organs[i].line < o->units.lines_count
                               ? o->units.lines[o->organs[i].line].code
                               : NULL;

        wanted[i] = str_empty(key) || (own && (str_equal(own, key) || str_equal(line, key)));
        found = found || wanted[i];
        free(own);
    }
    for (size_t i = 0; !found && i < o->units.lines_count; i++)
        found = str_equal(o->units.lines[i].code, key); /* a town without committees */
    if (!found)
        return err_set(err, ST_NOT_FOUND,
                       _("表里没有“%s”这一行：调委会的行是 c 和它的编号，小计是区划代码。"), key);
    return ST_OK;
}

static int newest_first(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return x == y ? 0 : x > y ? -1 : 1;
}

enum status official_cases(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, const char *row_key, const char *column_key, int64_t **ids,
                           size_t *count, struct err *err)
{
    struct official o;
    struct picking p = { .o = &o };
    enum status st = official_load(db, book, rq, &o, err);

    (void)today;
    p.wanted = mem_alloc((o.organs_count + 1) * sizeof(*p.wanted));
    p.column = official_column_find(&o.columns, column_key);
    if (st == ST_OK && (p.column == SIZE_MAX || of_screening(p.column)))
        st = err_set(err, ST_NOT_FOUND, _("“%s”这一列没有对应的案件。"), column_key);
    if (st == ST_OK)
        st = pick_row(&o, row_key, p.wanted, err);
    if (st == ST_OK)
        st = official_scan(&o, pick_case, &p, err);
    if (p.count)
        qsort(p.ids, p.count, sizeof(*p.ids), newest_first);
    if (st != ST_OK) {
        free(p.ids);
        p.ids = NULL;
        p.count = 0;
    }
    *ids = p.ids ? p.ids : mem_alloc(sizeof(**ids));
    *count = p.count;
    free(p.wanted);
    official_release(&o);
    return st;
}
