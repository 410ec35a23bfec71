/* work/brief.c - the brief (简报): the figures of the year as official sentences.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/brief.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "brief_impl.h"
#include "core/sentence.h"
#include "store/db.h"
#include "store/records.h"
#include "work/seal.h"

#define YEAR_MAX 366 /* days; a longer period has no 同比 */

/* ---- tables ---- */

static enum status load_table(struct writing *w, const char *name, bool compared,
                              struct report **out, struct err *err)
{
    struct stat_request rq = { .stat = statistic_find(name),
                               .period = w->period,
                               .period_given = true,
                               .area = w->rq->area,
                               .cutoff = DATE_NONE,
                               .compare = compared ? COMPARE_LAST_YEAR : COMPARE_NONE };
    enum status st;

    if (!rq.stat)
        BUG("a sentence with an unknown table");
    stat_request_complete(&rq, w->book, w->today);
    if (w->rq->published) {
        st = seal_choose(w->db, &rq, w->rq->made_by, err);
        if (st != ST_OK)
            return st;
    }
    st = statistics_table(w->db, w->book, &rq, w->today, out, err);
    if (st == ST_OK && w->rq->published && (*out)->broken) {
        report_free(*out);
        *out = NULL;
        st = err_set(err, ST_UNBALANCED, _("统计表 %s 不平，不能照它写简报。"), name);
    }
    return st;
}

/* Valid until the end of the writing. */
static enum status table_of(struct writing *w, const char *name, bool compared,
                            const struct report **out, struct err *err)
{
    struct report *made = NULL;
    enum status st;

    for (size_t i = 0; i < w->tables_count; i++) {
        if (!str_equal(w->tables[i].name, name) || w->tables[i].compared != compared)
            continue;
        *out = w->tables[i].report;
        return ST_OK;
    }
    st = load_table(w, name, compared, &made, err);
    if (st != ST_OK)
        return st;
    mem_grow((void **)&w->tables, w->tables_count, &w->tables_cap, sizeof *w->tables);
    w->tables[w->tables_count++] = (struct asked_table) { mem_copy(name), compared, made };
    *out = made;
    return ST_OK;
}

static bool can_compare(const struct writing *w)
{
    return w->period.from != DATE_NONE && w->period.to != DATE_NONE &&
           w->period.to - w->period.from < YEAR_MAX;
}

static size_t column_at(const struct report *r, const char *key)
{
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, key))
            return i;
    BUG("a sentence with an unknown column");
}

/* ---- figures ---- */

static void note_figure(struct writing *w, const struct report *r, size_t column,
                        const struct report_row *row, const char *value, struct draft *d)
{
    const char *key = r->columns[column].key;
    struct brief_figure *f;

    mem_grow((void **)&w->out->figures, w->out->count, &w->out->cap, sizeof *w->out->figures);
    f = &w->out->figures[w->out->count++];
    *f = (struct brief_figure) { .value = mem_copy(value),
                                 .table = mem_copy(r->name),
                                 .row = row == &r->total ? NULL : mem_copy(row->key),
                                 .column = mem_copy(key),
                                 .what = mem_printf(_("%s，%s，%s"), r->title, row->label,
                                                    r->columns[column].label),
                                 .command = brief_command(w, r, key, row) };
    buf_printf(&d->text, "[%zu]", w->out->count);
}

static bool is_zero(const struct report_cell *c)
{
    return c->empty || (c->n == 0 && !c->text);
}

static void put_text(struct draft *d, const char *text)
{
    buf_add(&d->text, text);
    buf_add(&d->plain, text);
}

static void put_figure(struct writing *w, const struct report *r, const struct report_row *row,
                       const char *key, struct draft *d)
{
    size_t column = column_at(r, key);
    const struct report_cell *c = &row->cells[column];
    struct buf value = BUF_INIT;

    if (brief_value(w, r, column, c, &value)) {
        put_text(d, buf_text(&value));
        note_figure(w, r, column, row, buf_text(&value), d);
        d->any = d->any || !is_zero(c);
    } else {
        d->lacking = true;
    }
    buf_release(&value);
}

/* ---- lists ---- */

static bool row_has(const struct report *r, const struct report_row *row, const struct sentence *s)
{
    if (str_equal(row->key, "none")) /* of no kind: nobody's achievement */
        return false;
    for (size_t i = 0; i < s->count; i++)
        if (s->parts[i].kind == SP_FIGURE &&
            !is_zero(&row->cells[column_at(r, s->parts[i].column)]))
            return true;
    return false;
}

static const char *first_column(const struct sentence *s)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->parts[i].kind == SP_FIGURE)
            return s->parts[i].column;
    BUG("a list without a figure");
}

/* The row not yet taken in which the figure is largest; NULL when there is none. */
static const struct report_row *largest(const struct report *r, const struct sentence *s,
                                        const bool *taken, size_t *at)
{
    size_t column = column_at(r, first_column(s));
    const struct report_row *best = NULL;

    for (size_t i = 0; i < r->rows_count; i++) {
        const struct report_row *row = &r->rows[i];

        if (taken[i] || !row_has(r, row, s) ||
            (best && row->cells[column].n <= best->cells[column].n))
            continue;
        best = row;
        *at = i;
    }
    return best;
}

static void put_inside(struct writing *w, const struct report *r, const struct report_row *row,
                       const struct sentence *s, struct draft *d)
{
    for (size_t i = 0; i < s->count; i++) {
        const struct sentence_part *p = &s->parts[i];

        if (p->kind == SP_TEXT)
            put_text(d, p->text);
        else if (p->kind == SP_LABEL)
            put_text(d, row->label);
        else
            put_figure(w, r, row, p->column, d);
    }
}

static void drop_last(struct buf *b)
{
    size_t n = b->len;

    while (n > 0 && ((unsigned char)b->data[n - 1] & 0xC0u) == 0x80)
        n--;
    buf_truncate(b, n ? n - 1 : 0);
}

static void put_list(struct writing *w, const struct report *r, const struct sentence_part *p,
                     struct draft *d)
{
    bool *taken = mem_alloc((r->rows_count ? r->rows_count : 1) * sizeof *taken);
    const struct sentence *s = &p->inside;
    size_t n = 0;

    for (size_t i = 0; i < r->rows_count && !p->most; i++)
        if (row_has(r, &r->rows[i], s)) {
            put_inside(w, r, &r->rows[i], s, d);
            n++;
        }
    while (n < p->most) {
        size_t at = 0;
        const struct report_row *row = largest(r, s, taken, &at);

        if (!row)
            break;
        taken[at] = true;
        put_inside(w, r, row, s, d);
        n++;
    }
    free(taken);
    if (n && s->parts[s->count - 1].kind == SP_TEXT) {
        drop_last(&d->text);
        drop_last(&d->plain);
    }
    d->lacking = d->lacking || n == 0;
}

/* ---- sentences ---- */

static bool inside_compared(const struct sentence_part *p)
{
    for (size_t i = 0; i < p->inside.count; i++)
        if (p->inside.parts[i].column && brief_is_compared(p->inside.parts[i].column))
            return true;
    return p->column && brief_is_compared(p->column);
}

static enum status put_counted(struct writing *w, const struct sentence_part *p, struct draft *d,
                               struct err *err)
{
    bool compared = inside_compared(p);
    const struct report *r;
    enum status st;

    if (compared && (!can_compare(w) || w->rq->published)) {
        d->lacking = true;
        return ST_OK;
    }
    st = table_of(w, p->table, compared, &r, err);
    if (st == ST_OK && p->kind == SP_LIST)
        put_list(w, r, p, d);
    else if (st == ST_OK)
        put_figure(w, r, &r->total, p->column, d);
    return st;
}

static enum status put_part(struct writing *w, const struct sentence_part *p, struct draft *d,
                            struct err *err)
{
    struct buf word = BUF_INIT;
    char *unit;

    switch (p->kind) {
    case SP_TEXT:
        put_text(d, p->text);
        return ST_OK;
    case SP_PERIOD:
        brief_period(w, &word);
        put_text(d, buf_text(&word));
        buf_release(&word);
        return ST_OK;
    case SP_UNIT:
        unit = brief_unit(w);
        put_text(d, unit);
        free(unit);
        return ST_OK;
    case SP_LABEL:
        return ST_OK; /* inside a list only */
    case SP_FIGURE:
    case SP_LIST:
        break;
    }
    return put_counted(w, p, d, err);
}

static void figure_release(struct brief_figure *f)
{
    free(f->value);
    free(f->table);
    free(f->row);
    free(f->column);
    free(f->what);
    free(f->command);
}

/* Takes it into the brief, or takes its figures out again. */
static void settle(struct brief *out, struct draft *d, bool stands)
{
    if (stands) {
        buf_add(&out->text, buf_text(&d->text));
        buf_add(&out->plain, buf_text(&d->plain));
    }
    while (!stands && out->count > d->first)
        figure_release(&out->figures[--out->count]);
    buf_release(&d->text);
    buf_release(&d->plain);
}

/* ---- what is not there ---- */

static enum status total_of(struct writing *w, const char *table, const char *column, int64_t *n,
                            struct err *err)
{
    const struct report *r;
    enum status st = table_of(w, table, false, &r, err);

    *n = st == ST_OK ? r->total.cells[column_at(r, column)].n : 0;
    return st;
}

static void put_plain(struct writing *w, char *text_take)
{
    buf_add(&w->out->text, text_take);
    buf_add(&w->out->plain, text_take);
    free(text_take);
}

/* What went before was left out for want of a case: the next one needs its subject. */
static enum status put_lead(struct writing *w, struct err *err)
{
    int64_t accepted;
    enum status st = total_of(w, "campaign", "accepted", &accepted, err);

    if (st == ST_OK && accepted == 0) {
        struct buf period = BUF_INIT;

        brief_period(w, &period);
        put_plain(w, mem_printf(_("%s没有受理案件。"), buf_text(&period)));
        buf_release(&period);
    }
    return st;
}

static bool has_subject(const struct sentence *s)
{
    return s->count && (s->parts[0].kind == SP_PERIOD || s->parts[0].kind == SP_UNIT);
}

/* An empty brief of a period in which nothing was registered says so. */
static enum status put_nothing(struct writing *w, struct err *err)
{
    static const char *const columns[] = { "accepted", "settled", "failed",  "withdrawn",
                                           "open",     "found",   "screened" };
    enum status st = ST_OK;
    int64_t sum = 0;

    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(columns); i++) {
        int64_t n;

        st = total_of(w, "summary", columns[i], &n, err);
        sum += n;
    }
    if (st == ST_OK && sum == 0) {
        struct buf dates = BUF_INIT;

        brief_dates(w->period, &dates);
        put_plain(w, mem_printf(_("%s没有登记案件，也没有登记排查。"), buf_text(&dates)));
        buf_release(&dates);
    }
    return st;
}

static enum status put_sentence(struct writing *w, const char *text, bool zero, struct err *err)
{
    struct draft d = { .first = w->out->count };
    struct sentence s;
    enum status st = sentence_parse(text, &s, err);
    bool stands;

    for (size_t i = 0; st == ST_OK && i < s.count; i++)
        st = put_part(w, &s.parts[i], &d, err);
    stands = st == ST_OK && !d.lacking && (zero || d.any || w->out->count == d.first);
    if (stands && w->out->text.len == 0 && !has_subject(&s))
        st = put_lead(w, err);
    sentence_release(&s);
    settle(w->out, &d, stands);
    return st;
}

struct row_text {
    char *text; /* owned */
    bool zero;
};

/* All are read before a table is counted. */
static enum status load_sentences(struct db *db, struct row_text **rows, size_t *count,
                                  struct err *err)
{
    size_t cap = 0;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT text, zero FROM brief_sentence WHERE void_reason IS NULL"
               " AND active IS NOT 0 ORDER BY rank, code");
    while (db_row(&q)) {
        mem_grow((void **)rows, *count, &cap, sizeof **rows);
        (*rows)[(*count)++] = (struct row_text) { mem_copy(db_text(&q, 0)), db_int(&q, 1) != 0 };
    }
    return db_finish(&q, err);
}

static void find_period(struct writing *w)
{
    struct stat_request rq = { .stat = statistic_find("campaign"),
                               .period = w->rq->period,
                               .period_given = w->rq->period_given,
                               .cutoff = DATE_NONE };
    const struct campaign *c = book_campaign(w->book, w->today);

    if (!w->rq->period_given)
        rq.period = (struct period) { DATE_NONE, DATE_NONE };
    stat_request_complete(&rq, w->book, w->today);
    w->period = rq.period;
    w->since = !w->rq->period_given && c && w->period.from == c->from;
}

enum status brief_make(struct db *db, const struct book *book, const struct brief_request *rq,
                       int today, struct brief *out, struct err *err)
{
    struct writing w = { .db = db,
                         .book = book,
                         .rq = rq,
                         .today = today,
                         .decimals = (int)book_setting_int(book, "brief.decimals", 0),
                         .out = out };
    struct row_text *rows = NULL;
    size_t count = 0;
    enum status st;

    *out = (struct brief) { 0 };
    find_period(&w);
    st = load_sentences(db, &rows, &count, err);
    for (size_t i = 0; i < count; i++) {
        if (st == ST_OK)
            st = put_sentence(&w, rows[i].text, rows[i].zero, err);
        free(rows[i].text);
    }
    free(rows);
    if (st == ST_OK && out->text.len == 0)
        st = put_nothing(&w, err);
    for (size_t i = 0; i < w.tables_count; i++) {
        report_free(w.tables[i].report);
        free(w.tables[i].name);
    }
    free(w.tables);
    return st;
}

void brief_release(struct brief *b)
{
    for (size_t i = 0; i < b->count; i++)
        figure_release(&b->figures[i]);
    free(b->figures);
    buf_release(&b->text);
    buf_release(&b->plain);
    *b = (struct brief) { 0 };
}

void brief_text(const struct brief *b, struct buf *out)
{
    buf_printf(out, "%s\n", buf_text(&b->text));
    if (b->count)
        buf_add(out, _("\n数字的来处：\n"));
    for (size_t i = 0; i < b->count; i++)
        buf_printf(out, "[%zu] %s  %s\n    %s\n", i + 1, b->figures[i].value, b->figures[i].what,
                   b->figures[i].command);
}
