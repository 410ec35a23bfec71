/* screens/members_rows.c - who belongs to a committee, and what is on each one's table.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/ids.h"
#include "base/mem.h"
#include "core/filter.h"
#include "core/limits.h"
#include "screens/members_screen.h"
#include "store/records.h"
#include "store/schedule.h"

#define LIMIT_TERM   "D-13"
#define MEMBERS_MAX  2000
#define PREVIEW_ROWS 100

const struct member_figure_row member_figures[MEMBER_FIGURES] = {
    [MEMBER_OPEN] = { N_("在办"), N_("由他主办、还没有结果的案件。"), 5, "open", { NULL } },
    [MEMBER_OVERDUE] = { N_("超期"),
                         N_("由他主办、期限已过还没有结果的案件。"),
                         5,
                         "overdue",
                         { NULL } },
    [MEMBER_CONCLUDED] = { N_("办结"),
                           N_("由他主办、本年有了结果的案件：调解成功、不成功和撤回、移送的。"),
                           5,
                           NULL,
                           { "settled", "failed", "withdrawn", NULL } },
    [MEMBER_SETTLED] = { N_("调成"), N_("其中调解成功的。"), 5, NULL, { "settled", NULL } },
    [MEMBER_RATE] = { N_("率%"),
                      N_("本年终结口径的调解成功率；打开的是调解成功的案件。"),
                      6,
                      NULL,
                      { "rate", NULL } },
    [MEMBER_WEEK] = { N_("本周"),
                      N_("本周（周一到周日）约了调解或有调解记录、由他主持或协办的案件。"),
                      5,
                      NULL,
                      { NULL } },
};

/* ---- life ---- */

static void clear(struct members *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->items[i].name);
        free(s->items[i].post);
        free(s->items[i].week);
    }
    s->count = 0;
}

void members_release(struct members *s)
{
    clear(s);
    free(s->items);
    free(s->words);
    record_free(s->committee);
    figures_release(&s->year);
    find_rows_release(&s->preview);
}

const struct member *members_current(const struct members *s)
{
    return s->at < s->count ? &s->items[s->at] : NULL;
}

/* ---- reading ---- */

static int day_of(const char *iso)
{
    return iso ? date_from_iso(iso) : DATE_NONE;
}

static void add_member(struct desk *d, struct members *s, const struct find_row *r)
{
    struct member *m;

    mem_grow((void **)&s->items, s->count, &s->cap, sizeof(*s->items));
    m = &s->items[s->count++];
    *m = (struct member) { .id = r->id,
                           .name = mem_copy(r->cells[0] ? r->cells[0] : ""),
                           .post = mem_copy(book_label(d->book, "post", r->cells[1])),
                           .ends = day_of(r->cells[2]),
                           .paper = day_of(r->cells[3]),
                           .counted = -1 };
    m->gone = m->ends != DATE_NONE && m->ends < d->today;
}

static enum status load_people(struct desk *d, struct members *s, struct err *err)
{
    static const int fields[] = { MF_NAME, MF_POST, MF_TO, MF_CERTIFICATE_TO };
    struct filter f = FILTER_INIT;
    const struct find_query q = { .kind = KIND_MEDIATOR,
                                  .filter = &f,
                                  .fields = fields,
                                  .fields_count = ARRAY_LEN(fields),
                                  .sort = MF_NAME };
    char *words = mem_printf("committee:#%" PRId64, s->id);
    struct find_rows found = { 0 };
    enum status st = filter_parse(&f, d->book, KIND_MEDIATOR, words, d->today, err);

    if (st == ST_OK)
        st = find_page(d->db, d->book, &q, NULL, false, false, MEMBERS_MAX, &found, err);
    clear(s);
    for (int gone = 0; gone <= 1; gone++)
        for (size_t i = 0; i < found.count; i++) {
            int ends = day_of(found.items[i].cells[2]);

            if ((ends != DATE_NONE && ends < d->today) == (gone == 1))
                add_member(d, s, &found.items[i]);
        }
    find_rows_release(&found);
    filter_release(&f);
    free(words);
    return st;
}

/* The cases that the words find for a mediator; the filter must be released. */
static enum status cases_of(struct desk *d, const struct member *m, const char *words,
                            struct filter *f, struct err *err)
{
    char *all = mem_printf("mediator:#%" PRId64 " %s", m->id, words);
    enum status st = filter_parse(f, d->book, KIND_CASE, all, d->today, err);

    free(all);
    return st;
}

static enum status count_cases(struct desk *d, const struct member *m, const char *words,
                               size_t *count, struct err *err)
{
    struct filter f = FILTER_INIT;
    const struct find_query q = { .kind = KIND_CASE, .filter = &f, .sort = -1 };
    enum status st = cases_of(d, m, words, &f, err);

    if (st == ST_OK)
        st = find_count(d->db, d->book, &q, 0, count, err);
    filter_release(&f);
    return st;
}

static void add_sitting(void *ctx, int64_t mediator, int64_t case_id)
{
    struct members *s = ctx;

    for (size_t i = 0; i < s->count; i++) {
        struct member *m = &s->items[i];

        if (m->id != mediator)
            continue;
        mem_grow((void **)&m->week, m->week_count, &m->week_cap, sizeof(*m->week));
        m->week[m->week_count++] = case_id;
    }
}

static enum status load_week(struct desk *d, struct members *s, struct err *err)
{
    int monday = d->today - (date_weekday(d->today) - 1);

    return schedule_sittings(d->db, (struct period) { monday, monday + 6 }, add_sitting, s, err);
}

static enum status load_year(struct desk *d, struct members *s, struct err *err)
{
    struct stat_request rq = { .stat = statistic_find("summary"),
                               .period_given = true,
                               .axes = { AXIS_MEDIATOR },
                               .axes_given = true,
                               .basis = BASIS_CONCLUDED,
                               .basis_given = true,
                               .cutoff = DATE_NONE };
    enum status st = period_parse("this-year", d->today, &rq.period, err);

    if (st != ST_OK)
        return st;
    stat_request_complete(&rq, d->book, d->today);
    s->year.request = rq;
    return figures_reload(d, &s->year, err);
}

/* Rows of figures go by the id of what they count. */
static void match(struct members *s)
{
    const struct report *r = s->year.table;

    for (size_t i = 0; i < r->rows_count; i++) {
        int64_t id = strtoll(r->rows[i].key, NULL, 10);

        for (size_t j = 0; id && j < s->count; j++)
            if (s->items[j].id == id)
                s->items[j].counted = (long)i;
    }
}

static enum status load_committee(struct desk *d, struct members *s, struct err *err)
{
    struct record *fresh = NULL;
    enum status st = records_load(d->db, KIND_COMMITTEE, s->id, &fresh, err);

    if (st != ST_OK)
        return st;
    record_free(s->committee);
    s->committee = fresh;
    return ST_OK;
}

static void follow(struct members *s, int64_t id)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->items[i].id == id)
            s->at = i;
    if (s->at >= s->count)
        s->at = s->count ? s->count - 1 : 0;
    s->previewed = 0;
}

enum status members_load(struct desk *d, struct members *s, struct err *err)
{
    int64_t id = members_current(s) ? members_current(s)->id : 0;
    enum status st = load_committee(d, s, err);

    if (st == ST_OK)
        st = load_people(d, s, err);
    for (size_t i = 0; st == ST_OK && i < s->count; i++) {
        struct member *m = &s->items[i];

        st = count_cases(d, m, member_figures[MEMBER_OPEN].words, &m->open, err);
        if (st == ST_OK)
            st = count_cases(d, m, member_figures[MEMBER_OVERDUE].words, &m->overdue, err);
    }
    if (st == ST_OK)
        st = load_week(d, s, err);
    if (st == ST_OK)
        st = load_year(d, s, err);
    if (st == ST_OK)
        match(s);
    follow(s, id);
    return st;
}

/* ---- figures ---- */

static const struct report_cell *cell_of(const struct members *s, const struct member *m,
                                         const char *column)
{
    long c = figures_column(&s->year, column);

    return m->counted < 0 || c < 0 ? NULL : &s->year.table->rows[m->counted].cells[c];
}

size_t members_number(const struct members *s, const struct member *m, enum member_figure f)
{
    const struct member_figure_row *row = &member_figures[f];
    size_t sum = 0;

    if (row->words)
        return f == MEMBER_OPEN ? m->open : m->overdue;
    if (f == MEMBER_WEEK)
        return m->week_count;
    for (size_t i = 0; row->columns[i]; i++) {
        const struct report_cell *cell = cell_of(s, m, row->columns[i]);

        sum += cell ? (size_t)cell->n : 0;
    }
    return sum;
}

void members_text(const struct members *s, const struct member *m, enum member_figure f,
                  struct buf *out)
{
    if (f != MEMBER_RATE)
        buf_printf(out, "%zu", members_number(s, m, f));
    else if (m->counted < 0)
        buf_add(out, "-");
    else
        figures_short(&s->year, (size_t)m->counted, figures_column(&s->year, "rate"), out);
}

static enum status found_cases(struct desk *d, const struct member *m, const char *words,
                               struct ids *out, struct err *err)
{
    struct filter f = FILTER_INIT;
    const struct find_query q = { .kind = KIND_CASE, .filter = &f, .sort = -1 };
    enum status st = cases_of(d, m, words, &f, err);

    if (st == ST_OK)
        st = find_ids(d->db, d->book, &q, ids_take, out, err);
    filter_release(&f);
    return st;
}

static enum status counted_cases(struct desk *d, const struct members *s, const struct member *m,
                                 const char *column, struct ids *out, struct err *err)
{
    int64_t *ids = NULL;
    size_t n = 0;
    enum status st = statistics_cases(d->db, d->book, &s->year.request,
                                      s->year.table->rows[m->counted].key, column_find(column),
                                      &ids, &n, err);

    for (size_t i = 0; st == ST_OK && i < n; i++)
        ids_add(out, ids[i]);
    free(ids);
    return st;
}

enum status members_cases(struct desk *d, const struct members *s, const struct member *m,
                          enum member_figure f, int64_t **ids, size_t *count, struct err *err)
{
    const struct member_figure_row *row = &member_figures[f];
    struct ids l = { 0 };
    enum status st = ST_OK;

    if (row->words)
        st = found_cases(d, m, row->words, &l, err);
    for (size_t i = 0; st == ST_OK && f == MEMBER_WEEK && i < m->week_count; i++)
        ids_add(&l, m->week[i]);
    for (size_t i = 0; st == ST_OK && m->counted >= 0 && row->columns[i]; i++)
        st = counted_cases(d, s, m, row->columns[i], &l, err);
    if (st != ST_OK)
        free(l.items);
    *ids = st == ST_OK ? l.items : NULL;
    *count = st == ST_OK ? l.count : 0;
    return st;
}

int members_term(const struct desk *d, const struct members *s)
{
    const struct limit *l = book_limit(d->book, LIMIT_TERM);
    int from = record_date(s->committee, COF_TERM_FROM);

    if (!l || !l->active || from == DATE_NONE)
        return DATE_NONE;
    return limit_due(d->book->calendar, from, l->length, l->unit, NULL, 0, from);
}

void members_preview(struct desk *d, struct members *s)
{
    static const int fields[] = { CF_NUMBER,  CF_SERIES, CF_YEAR,      CF_SEQ,     CF_CODE,
                                  CF_PARTIES, CF_DUE,    CF_DUE_LIMIT, CF_STOPPED, CF_STATE };
    const struct member *m = members_current(s);
    struct filter f = FILTER_INIT;
    const struct find_query q = { .kind = KIND_CASE,
                                  .filter = &f,
                                  .fields = fields,
                                  .fields_count = ARRAY_LEN(fields),
                                  .sort = CF_DUE };
    struct err err = ERR_INIT;

    if (m && s->previewed == m->id)
        return;
    find_rows_release(&s->preview);
    s->preview = (struct find_rows) { 0 };
    s->previewed = m ? m->id : 0;
    if (m && (cases_of(d, m, member_figures[MEMBER_OPEN].words, &f, &err) != ST_OK ||
              find_page(d->db, d->book, &q, NULL, false, false, PREVIEW_ROWS, &s->preview, &err) !=
                  ST_OK))
        desk_complain_err(d, &err);
    filter_release(&f);
}
