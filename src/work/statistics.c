/* work/statistics.c - the named tables of figures, and the cases behind each.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/statistics.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "stat_impl.h"
#include "store/records.h"

#define DECIMALS_MAX 4

/* ---- the question behind a request ---- */

const struct campaign *stat_campaign(const struct stat_request *rq, const struct book *book,
                                     int today)
{
    return rq->campaign ? book_campaign_by_id(book, rq->campaign) : book_campaign(book, today);
}

void stat_choose_campaign(struct stat_request *rq, const struct campaign *c,
                          const struct book *book, int today)
{
    rq->campaign = c == book_campaign(book, today) ? 0 : c->id;
}

/* "三类" and "三类专项行动" both make 三类专项行动情况表. */
char *stat_title(const struct stat_request *rq, const struct book *book)
{
    const struct campaign *c = book_campaign_by_id(book, rq->campaign);
    const char *what = rq->stat->campaign_only ? _("情况表") : _("报表");

    if (!c)
        return mem_copy(_(rq->stat->title));
    return str_ends(c->name, _("行动")) ? mem_printf("%s%s", c->name, what)
                                        : mem_printf(_("%s专项行动%s"), c->name, what);
}

static struct period default_period(const struct stat_request *rq, const struct book *book,
                                    int today)
{
    const struct statistic *stat = rq->stat;
    const struct campaign *c = stat_campaign(rq, book, today);
    struct period p = { DATE_NONE, today };

    if (str_equal(stat->period, "campaign") && c && c->from <= today) {
        p.from = c->from;
        return p;
    }
    if (period_parse(str_equal(stat->period, "campaign") ? "this-year" : stat->period, today, &p,
                     NULL) != ST_OK)
        BUG("default period of a statistic");
    return p;
}

void stat_request_complete(struct stat_request *rq, const struct book *book, int today)
{
    bool known;

    if (!rq->period_given && rq->period.from == DATE_NONE && rq->period.to == DATE_NONE)
        rq->period = default_period(rq, book, today);
    if (!rq->axes_given) {
        for (size_t i = 0; i < STAT_AXES; i++)
            rq->axes[i] = i < ARRAY_LEN(rq->stat->axes) ? rq->stat->axes[i] : AXIS_NONE;
    }
    if (!rq->basis_given) {
        rq->basis = basis_find(book_setting(book, "stats.basis", "accepted"), &known);
        if (!known)
            rq->basis = BASIS_ACCEPTED;
    }
}

size_t stat_axes_count(const struct stat_request *rq)
{
    size_t n = 0;

    while (n < STAT_AXES && rq->axes[n] != AXIS_NONE)
        n++;
    return n;
}

enum status stat_request_check(const struct stat_request *rq, struct err *err)
{
    size_t n = stat_axes_count(rq);

    for (size_t i = 0; i < STAT_AXES; i++) {
        if ((unsigned)rq->axes[i] >= AXIS_COUNT || (i >= n && rq->axes[i] != AXIS_NONE))
            BUG("axes of a request");
        for (size_t j = 0; i < n && j < i; j++)
            if (rq->axes[i] == rq->axes[j])
                return err_set(err, ST_INVALID, _("“%s”分组用了两次：请换一个或去掉一个。"),
                               axis_label(rq->axes[i]));
    }
    if (n == STAT_AXES && rq->axes[2] != AXIS_MONTH && rq->axes[1] != AXIS_MONTH &&
        rq->axes[0] != AXIS_MONTH)
        return err_set(err, ST_INVALID, _("最多按两项分组，第三项只能是月份。"));
    if (statistic_is_own(rq->stat) && n > 0)
        return err_set(err, ST_INVALID, _("“%s”的行是固定的，不能另外分组。"), _(rq->stat->title));
    if (rq->stat->build && rq->cutoff != DATE_NONE)
        return err_set(err, ST_INVALID, _("“%s”没有截止日：情况以统计期末为准。"),
                       _(rq->stat->title));
    if (rq->period.from != DATE_NONE && rq->period.to != DATE_NONE &&
        rq->period.from > rq->period.to)
        return err_set(err, ST_INVALID, _("统计期的开始日期晚于结束日期：请对调。"));
    if (rq->cutoff != DATE_NONE && rq->period.from != DATE_NONE && rq->cutoff < rq->period.from)
        return err_set(err, ST_INVALID,
                       _("截止日早于统计期的开始日期：应在统计期内，或者在它以后。"));
    return ST_OK;
}

struct question stat_question(const struct book *book, const struct stat_request *rq,
                              enum basis basis)
{
    return (struct question) { .period = rq->period,
                               .basis = basis,
                               .cutoff = rq->cutoff,
                               .self_settled_counts = book_setting_int(book, "count_self_settled",
                                                                       0) != 0 };
}

struct facts_want stat_want(const struct book *book, const struct stat_request *rq,
                            enum basis basis)
{
    return (struct facts_want) { .question = stat_question(book, rq, basis),
                                 .axes = { rq->axes[0], rq->axes[1], rq->axes[2] },
                                 .area = rq->area,
                                 .seal = rq->seal,
                                 .campaign_only = rq->stat->campaign_only,
                                 .campaign = rq->campaign };
}

int stat_decimals(const struct book *book)
{
    long n = book_setting_int(book, "rate.decimals", 2);

    return n < 0 || n > DECIMALS_MAX ? 2 : (int)n;
}

bool stat_is_summary(const struct stat_request *rq)
{
    return stat_axes_count(rq) == 0;
}

/* ---- columns and rows ---- */

static enum basis other_basis(enum basis b)
{
    return b == BASIS_ACCEPTED ? BASIS_CONCLUDED : BASIS_ACCEPTED;
}

static enum cell_type type_of(enum column c)
{
    if (c == COL_AMOUNT)
        return RC_MONEY;
    return c == COL_RATE ? RC_RATE : RC_COUNT;
}

/* What stands beside the rate: the open cases of the period, and the other rate. */
static void add_beside_rate(struct report *r, enum basis basis)
{
    enum basis other = other_basis(basis);
    char *label = mem_printf(_("%s调成率"), basis_label(other));
    const struct column_def *rate = column_get(COL_RATE);

    /* By acceptance these are the open ones, which have a column already. */
    report_column(r, "pending", _("本期受理在调"), RC_COUNT,
                  _(column_get(COL_OPEN)->definition[BASIS_ACCEPTED]))
        ->show = basis == BASIS_ACCEPTED ? RS_DATA : RS_ALWAYS;
    report_column(r, other == BASIS_CONCLUDED ? "rate_concluded" : "rate_accepted", label, RC_RATE,
                  _(rate->definition[other]));
    free(label);
}

static void add_columns(struct report *r, enum basis basis)
{
    for (enum column c = 0; c < COL_COUNT; c++) {
        const struct column_def *def = column_get(c);
        struct report_column *made = report_column(r, def->key, _(def->label), type_of(c),
                                                   _(def->definition[basis]));

        if (c == COL_FOUND || c == COL_SCREENED)
            made->show = RS_FILLED;
        made->chart = c == COL_ACCEPTED || c == COL_SETTLED;
        if (c == COL_RATE)
            add_beside_rate(r, basis);
    }
}

/* In the order of add_columns(). */
static void fill_cells(struct report_row *row, const struct tally *t, const struct tally *other)
{
    size_t at = 0;

    for (enum column c = 0; c < COL_COUNT; c++) {
        if (c == COL_FOUND || c == COL_SCREENED) {
            at++; /* of the screening register: stat_screened() */
            continue;
        }
        if (c != COL_RATE) {
            report_set_count(row, at++, t->n[c]);
            continue;
        }
        report_set_rate(row, at++, t->rate_numerator, t->rate_denominator);
        report_set_count(row, at++, t->pending);
        report_set_rate(row, at++, other->rate_numerator, other->rate_denominator);
    }
}

/* ---- shares: what part of all accepted cases each row is ---- */

static bool has_share(const struct stat_request *rq)
{
    return rq->stat->shares && stat_axes_count(rq) == 1 && rq->axes[0] == rq->stat->axes[0];
}

static void add_share(struct report *r)
{
    report_column(r, "share", _("占比"), RC_RATE,
                  _("这一行的受理÷合计的受理，各行分别四舍五入，相加不一定正好是100，不作调整。"));
}

static void fill_share(struct report *r, struct report_row *row, const struct tally *own,
                       const struct tally *all)
{
    report_set_rate(row, r->columns_count - 1, own->n[COL_ACCEPTED], all->n[COL_ACCEPTED]);
}

static void fill_shares(struct report *r, const struct stat_rows *rows, const struct tally *all,
                        enum basis basis)
{
    for (size_t i = 0; i < rows->count; i++)
        fill_share(r, &r->rows[i], &rows->items[i].tally[basis], all);
    fill_share(r, &r->total, all, all);
}

static void add_axes(struct report *r, const struct stat_request *rq)
{
    struct buf stub = BUF_INIT;

    for (size_t i = 0; i < stat_axes_count(rq); i++) {
        report_axis(r, axis_name(rq->axes[i]));
        buf_add(&stub, i ? " / " : "");
        buf_add(&stub,
                rq->campaign && rq->axes[i] == AXIS_PAIR ? _("行动类别") : axis_label(rq->axes[i]));
    }
    report_put(&r->stub, stat_is_summary(rq) ? _("口径") : buf_text(&stub));
    r->trend = rq->axes[0] == AXIS_MONTH && stat_axes_count(rq) == 1;
    buf_release(&stub);
}

static struct report *start(struct db *db, const struct book *book, const struct stat_request *rq)
{
    char *title = stat_title(rq, book);
    struct report *r = report_new(rq->stat->name, title);
    char *area = rq->area ? records_name(db, KIND_AREA, rq->area) : NULL;

    free(title);
    r->period = rq->period;
    r->decimals = stat_decimals(book);
    report_put(&r->basis, rq->basis == BASIS_ACCEPTED ? "accepted" : "concluded");
    report_put(&r->generated_for, area ? area : book_setting(book, "district.name", ""));
    free(area);
    add_axes(r, rq);
    add_columns(r, rq->basis);
    if (has_share(rq))
        add_share(r);
    return r;
}

static void add_rows(struct report *r, const struct stat_rows *rows, enum basis basis)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct stat_row *row = &rows->items[i];
        char *key = stat_row_key(rows, row), *label = stat_row_label(rows, row);

        fill_cells(report_row(r, key, label), &row->tally[basis], &row->tally[other_basis(basis)]);
        free(key);
        free(label);
    }
}

/* A row by each basis; the rate beside stays the one that its column names. */
static void add_bases(struct report *r, const struct tally both[STAT_BASES], enum basis basis)
{
    const struct tally *beside = &both[other_basis(basis)];

    for (enum basis b = BASIS_ACCEPTED; b <= BASIS_CONCLUDED; b++)
        fill_cells(report_row(r, b == BASIS_ACCEPTED ? "accepted" : "concluded", basis_label(b)),
                   &both[b], beside);
}

/* ---- the story ---- */

static void finish(struct db *db, struct report *r, const struct stat_request *rq,
                   const struct stat_rows *rows, const struct stat_survey *survey)
{
    enum basis own = rq->basis, other = other_basis(own);
    struct tally both[STAT_BASES] = { 0 };

    both[own] = survey->tally;
    for (size_t i = 0; i < rows->count; i++)
        tally_merge(&both[other], &rows->items[i].tally[other]);
    if (stat_is_summary(rq))
        add_bases(r, both, rq->basis);
    else
        add_rows(r, rows, own);
    fill_cells(report_total(r, _("合计")), &both[own], &both[other]);
    if (has_share(rq))
        fill_shares(r, rows, &both[own], own);
    stat_notes(db, r, rq, rows, both, survey);
}

/* The screening register of then is in the printed tables only. */
static enum status add_screened(struct db *db, const struct book *book, struct report *r,
                                const struct stat_request *rq, const struct stat_rows *rows,
                                struct err *err)
{
    if (!rq->seal)
        return stat_screened(db, book, r, rq, rows, err);
    report_note(r, "%s", _("排查登记簿的数只在封存时印出的表里有，这张表不列。"));
    return ST_OK;
}

enum status stat_counted(struct db *db, const struct book *book, const struct stat_request *rq,
                         int today, struct report **out, struct err *err)
{
    struct stat_pick all = { .rq = *rq, .all = true };
    struct stat_survey survey = { 0 };
    struct stat_rows rows = { 0 };
    enum status st;

    *out = NULL;
    stat_request_complete(&all.rq, book, today);
    st = stat_request_check(&all.rq, err);
    if (st == ST_OK && rq->stat->build)
        return rq->stat->build(db, book, &all.rq, today, out, err);
    if (st == ST_OK && rq->stat->table)
        return rq->stat->table(db, book, &all.rq, today, out, err);
    if (st == ST_OK)
        st = stat_rows_fill(db, book, &all.rq, &rows, err);
    if (st == ST_OK)
        st = stat_survey(db, book, &all, all.rq.basis, COL_COUNT, &survey, err);
    if (st == ST_OK) {
        *out = start(db, book, &all.rq);
        finish(db, *out, &all.rq, &rows, &survey);
        st = add_screened(db, book, *out, &all.rq, &rows, err);
    }
    if (st != ST_OK) {
        report_free(*out);
        *out = NULL;
    }
    stat_rows_release(&rows);
    stat_survey_release(&survey);
    return st;
}

enum status statistics_table(struct db *db, const struct book *book, const struct stat_request *rq,
                             int today, struct report **out, struct err *err)
{
    struct stat_request complete = *rq;

    *out = NULL;
    if (rq->compare != COMPARE_NONE) {
        complete.seal = 0;
        return stat_compared(db, book, &complete, today, out, err);
    }
    if (!rq->seal)
        return stat_counted(db, book, rq, today, out, err);
    stat_request_complete(&complete, book, today);
    return stat_sealed(db, book, &complete, today, out, err);
}

enum status statistics_cases(struct db *db, const struct book *book, const struct stat_request *rq,
                             const char *row_key, enum column c, int64_t **ids, size_t *count,
                             struct err *err)
{
    struct stat_request complete = *rq;
    struct stat_survey survey = { 0 };
    struct stat_pick pick = { 0 };
    enum status st;

    *ids = NULL;
    *count = 0;
    stat_request_complete(&complete, book, world_today());
    st = stat_request_check(&complete, err);
    if (st == ST_OK && statistic_is_own(rq->stat))
        return ST_OK;
    if (st == ST_OK)
        st = stat_pick_find(db, book, &complete, row_key, &pick, err);
    if (st == ST_OK)
        st = stat_survey(db, book, &pick, pick.rq.basis, c, &survey, err);
    if (st == ST_OK) {
        *count = survey.cases.count;
        *ids = mem_alloc((*count ? *count : 1) * sizeof **ids);
        for (size_t i = 0; i < *count; i++)
            (*ids)[i] = survey.cases.items[i].id;
    }
    stat_survey_release(&survey);
    stat_pick_release(&pick);
    return st;
}

enum status statistics_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                            int today, const char *row_key, const char *column_key,
                            struct stat_listed *out, struct err *err)
{
    struct stat_request complete = *rq;
    enum status st;

    *out = (struct stat_listed) { .kind = KIND_COUNT };
    stat_request_complete(&complete, book, today);
    st = stat_request_check(&complete, err);
    if (st == ST_OK && rq->stat->rows)
        st = rq->stat->rows(db, book, &complete, today, row_key, column_key, out, err);
    if (st == ST_OK && out->kind == KIND_COUNT)
        st = err_set(err, ST_NOT_FOUND, "%s",
                     _("这一格没有登记行可以列；按 F1 看这个数字是怎么来的。"));
    return st;
}

enum status statistics_cases_own(struct db *db, const struct book *book,
                                 const struct stat_request *rq, int today, const char *row_key,
                                 const char *column_key, int64_t **ids, size_t *count,
                                 struct err *err)
{
    struct stat_request complete = *rq;
    enum status st;

    *ids = NULL;
    *count = 0;
    if (!rq->stat->cases)
        return err_set(err, ST_NOT_FOUND, _("“%s”数的不是案件。"), _(rq->stat->title));
    stat_request_complete(&complete, book, today);
    st = stat_request_check(&complete, err);
    if (st != ST_OK)
        return st;
    return rq->stat->cases(db, book, &complete, today, row_key, column_key, ids, count, err);
}
