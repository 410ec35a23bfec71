/* work/stat_rates.c - every definition of a rate, side by side (DOMAIN 5.2).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <assert.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/ids.h"
#include "base/mem.h"
#include "screening_impl.h"
#include "stat_impl.h"
#include "store/official.h"
#include "work/official.h"

enum rate_row {
    RATE_ACCEPTED,
    RATE_CONCLUDED,
    RATE_ENDED,
    RATE_MEDIATED,
    RATE_RESOLVED,
    RATE_WRITTEN,
    RATE_PERFORMED,
    RATE_ROWS
};

enum rate_column { RC_NUMERATOR, RC_DENOMINATOR, RC_VALUE, RC_PENDING, RC_BASIS, RC_FORMULA };

static const struct {
    const char *key, *label, *basis, *formula;
} rates[] = {
    [RATE_ACCEPTED] = { "accepted", N_("调成率（受理口径）"), N_("受理口径"),
                        N_("本期受理、到期末调解成功 ÷ 本期受理；未计入：本期受理在调") },
    [RATE_CONCLUDED] = { "concluded", N_("调成率（终结口径）"), N_("终结口径"),
                         N_("本期调解成功 ÷（本期调解成功＋调解不成）；未计入：期末在调") },
    [RATE_ENDED] = { "ended", N_("调成率（全部结案）"), N_("终结口径"),
                     N_("本期调解成功 ÷（本期调解成功＋调解不成＋其他终结）；未计入：期末在调") },
    [RATE_MEDIATED] = { "mediated", N_("排查转调解率"), N_("排查登记"),
                        N_("转为调解案件 ÷ 排查发现；未计入：还没有处置的发现") },
    [RATE_RESOLVED] = { "resolution", N_("化解率"), N_("排查登记"),
                        N_("已化解的发现 ÷ 排查发现；未计入：还没有处置的发现") },
    [RATE_WRITTEN] = { "written", N_("书面协议率"), N_("本表口径"),
                       N_("书面协议 ÷（书面协议＋口头协议）；未计入：没有登记形式的") },
    [RATE_PERFORMED] = { "performed", N_("协议履行率"), N_("本表口径"),
                         N_("已全部履行 ÷ 到期末履行期限已届满的协议；未计入：期限未到的") },
};
static_assert(ARRAY_LEN(rates) == RATE_ROWS, "one row for each rate");

struct counted {
    int64_t numerator, denominator, pending;
};

struct rates {
    struct db *db;
    const struct book *book;
    const struct stat_request *rq;
    int day; /* as it stands: the end of the period, or today */
    struct tally both[STAT_BASES];
    struct counted rows[RATE_ROWS];
    int64_t undated, formless;
};

/* ---- counting ---- */

static void take_fact(void *ctx, const struct fact *f, const int64_t key[STAT_AXES])
{
    struct rates *r = ctx;

    (void)key;
    for (int b = 0; b < STAT_BASES; b++) {
        struct question q = stat_question(r->book, r->rq, (enum basis)b);

        tally_add(&r->both[b], f, &q);
    }
}

static void rates_of_cases(struct rates *r)
{
    const struct tally *in = &r->both[BASIS_ACCEPTED], *out = &r->both[BASIS_CONCLUDED];
    const int64_t *own = r->both[r->rq->basis].n;

    r->formless = own[COL_SETTLED] - own[COL_WRITTEN] - own[COL_ORAL];
    r->rows[RATE_ACCEPTED] = (struct counted) { in->rate_numerator, in->rate_denominator,
                                                in->pending };
    r->rows[RATE_CONCLUDED] = (struct counted) { out->rate_numerator, out->rate_denominator,
                                                 out->n[COL_OPEN] };
    r->rows[RATE_ENDED] = (struct counted) { out->rate_numerator,
                                             out->rate_denominator + out->n[COL_WITHDRAWN],
                                             out->n[COL_OPEN] };
    r->rows[RATE_WRITTEN] = (struct counted) { own[COL_WRITTEN], own[COL_WRITTEN] + own[COL_ORAL],
                                               r->formless };
}

static int64_t total_of(const struct report *t, const char *key, bool denominator)
{
    for (size_t i = 0; i < t->columns_count; i++)
        if (str_equal(t->columns[i].key, key))
            return denominator ? t->total.cells[i].denominator : t->total.cells[i].n;
    BUG("a column of the screening table");
}

static enum status count_screening(struct rates *r, int today, struct err *err)
{
    struct report *t;
    enum status st = screening_table(r->db, r->book, r->rq, today, &t, err);
    int64_t found, waiting;

    if (st != ST_OK)
        return st;
    found = total_of(t, "found", false);
    waiting = total_of(t, "unhandled", false);
    r->rows[RATE_MEDIATED] = (struct counted) { total_of(t, "mediation", false), found, waiting };
    r->rows[RATE_RESOLVED] = (struct counted) { total_of(t, "resolution", false),
                                                total_of(t, "resolution", true), waiting };
    report_free(t);
    return ST_OK;
}

static struct official_want want_of(const struct rates *r)
{
    return (struct official_want) { stat_question(r->book, r->rq, r->rq->basis), r->rq->area };
}

static enum status count_performances(struct rates *r, struct err *err)
{
    const struct official_want want = want_of(r);
    int64_t n[PERFORMANCE_COUNT] = { 0 };
    enum status st = official_performances(r->db, &want, r->day, n, err);

    r->rows[RATE_PERFORMED] = (struct counted) { n[PERFORMANCE_DONE], n[PERFORMANCE_DUE],
                                                 n[PERFORMANCE_AHEAD] };
    r->undated = n[PERFORMANCE_UNDATED];
    return st;
}

static struct rates rates_start(struct db *db, const struct book *book,
                                const struct stat_request *rq, int today)
{
    return (struct rates) { .db = db,
                            .book = book,
                            .rq = rq,
                            .day = rq->period.to == DATE_NONE || rq->period.to > today
                                       ? today
                                       : rq->period.to };
}

static enum status count_all(struct rates *r, int today, struct err *err)
{
    const struct facts_want want = stat_want(r->book, r->rq, r->rq->basis);
    enum status st = facts_scan(r->db, r->book, &want, take_fact, r, err);

    rates_of_cases(r);
    if (st == ST_OK)
        st = count_screening(r, today, err);
    return st == ST_OK ? count_performances(r, err) : st;
}

/* ---- the table ---- */

static void add_columns(struct report *t)
{
    report_column(t, "numerator", _("分子"), RC_COUNT, _("分子的件数，算法见公式。"));
    report_column(t, "denominator", _("分母"), RC_COUNT, _("分母的件数，算法见公式。"));
    report_column(t, "rate", _("率"), RC_RATE,
                  _("分子÷分母，四舍五入；只要差一件，就不写100%，多列几位小数；"
                    "分母为0时没有率。"));
    report_column(t, "pending", _("未计入"), RC_COUNT,
                  _("还没有结果、没有登记或者期限未到，因而不在分子里的件数，见公式。"));
    report_column(t, "basis", _("口径"), RC_TEXT, _("按哪一天归期。"));
    report_column(t, "formula", _("公式"), RC_TEXT, _("分子和分母各是什么，什么没有计入。"));
}

static void fill(struct report_row *row, const struct rates *r, enum rate_row i)
{
    const struct counted *c = &r->rows[i];
    bool by_table = i == RATE_WRITTEN || i == RATE_PERFORMED;

    report_set_count(row, RC_NUMERATOR, c->numerator);
    report_set_count(row, RC_DENOMINATOR, c->denominator);
    report_set_rate(row, RC_VALUE, c->numerator, c->denominator);
    report_set_count(row, RC_PENDING, c->pending);
    report_set_text(row, RC_BASIS, by_table ? basis_label(r->rq->basis) : _(rates[i].basis));
    report_set_text(row, RC_FORMULA, _(rates[i].formula));
}

static enum rate_row own_rate(const struct stat_request *rq)
{
    return rq->basis == BASIS_ACCEPTED ? RATE_ACCEPTED : RATE_CONCLUDED;
}

static struct report *make(const struct rates *r, int today)
{
    const struct stat_request *rq = r->rq;
    const struct asked q = asked_of(r->db, r->book, rq->period, rq->area, today);
    struct report *t = screening_start(&q, "rates", _(rq->stat->title), _("率"));
    const struct tally *own = &r->both[rq->basis];
    char day[DATE_SIZE];

    report_put(&t->basis, rq->basis == BASIS_ACCEPTED ? "accepted" : "concluded");
    add_columns(t);
    for (enum rate_row i = 0; i < RATE_ROWS; i++)
        fill(report_row(t, rates[i].key, _(rates[i].label)), r, i);
    fill(report_total(t, _("本表所选")), r, own_rate(rq));
    report_note(
        t, "%s",
        _("没有见到官方对调解成功率的统一定义，各地公布的分母不同，引用时要连同口径一起说。"));
    report_note(t,
                _("期初在调 %lld ＋ 受理 %lld %s 成功 %lld ＋ 不成 %lld ＋ 其他终结 %lld ＋ "
                  "期末在调 %lld。"),
                (long long)own->open_before, (long long)own->in, tally_balanced(own) ? "=" : "≠",
                (long long)own->out_settled, (long long)own->out_failed,
                (long long)own->out_withdrawn, (long long)own->open_after);
    report_note(t, _("履行率截至 %s；没有登记履行期限的协议 %lld 件不在分母里。"),
                date_to_iso(r->day, day), (long long)r->undated);
    t->broken = !tally_balanced(own) || r->formless < 0;
    if (t->broken)
        report_note(t, "%s", _("不平：案件的结果和日期对不上，见 official 表下列出的案件。"));
    return t;
}

enum status rates_table(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, struct report **out, struct err *err)
{
    struct rates r = rates_start(db, book, rq, today);
    enum status st = count_all(&r, today, err);

    *out = st == ST_OK ? make(&r, today) : NULL;
    return st;
}

/* ---- the cases behind a figure ---- */

/* A figure is one column of cases, or two or three that exclude each other. */
static const struct {
    enum basis basis;
    bool own; /* the table's basis instead */
    enum column numerator, denominator[3], pending;
} opens[] = {
    [RATE_ACCEPTED] = { BASIS_ACCEPTED,
                        false,
                        COL_SETTLED,
                        { COL_ACCEPTED, COL_COUNT, COL_COUNT },
                        COL_OPEN },
    [RATE_CONCLUDED] = { BASIS_CONCLUDED,
                         false,
                         COL_SETTLED,
                         { COL_SETTLED, COL_FAILED, COL_COUNT },
                         COL_OPEN },
    [RATE_ENDED] = { BASIS_CONCLUDED,
                     false,
                     COL_SETTLED,
                     { COL_SETTLED, COL_FAILED, COL_WITHDRAWN },
                     COL_OPEN },
    [RATE_WRITTEN] = { BASIS_ACCEPTED,
                       true,
                       COL_WRITTEN,
                       { COL_WRITTEN, COL_ORAL, COL_COUNT },
                       COL_COUNT },
};

static void keep(void *ctx, int64_t id, int64_t n)
{
    (void)n;
    ids_add(ctx, id);
}

static enum status add_cases(const struct rates *r, enum basis basis, enum column column,
                             struct ids *ids, struct err *err)
{
    struct stat_request rq = *r->rq;
    int64_t *items;
    size_t count;
    enum status st;

    if (column == COL_COUNT)
        return ST_OK;
    rq.stat = statistic_find("summary");
    rq.basis = basis;
    rq.basis_given = true;
    st = statistics_cases(r->db, r->book, &rq, NULL, column, &items, &count, err);
    for (size_t i = 0; st == ST_OK && i < count; i++)
        ids_add(ids, items[i]);
    free(items);
    return st;
}

static enum status performance_cases(const struct rates *r, const char *column, struct ids *ids,
                                     struct err *err)
{
    const struct official_want want = want_of(r);
    enum official_performance which = str_equal(column, "denominator") ? PERFORMANCE_DUE
                                      : str_equal(column, "pending")   ? PERFORMANCE_AHEAD
                                                                       : PERFORMANCE_DONE;

    return official_performance_cases(r->db, &want, r->day, which, keep, ids, err);
}

static enum status figure_cases(const struct rates *r, enum rate_row row, const char *column,
                                struct ids *ids, struct err *err)
{
    enum basis basis = opens[row].own ? r->rq->basis : opens[row].basis;
    enum status st = ST_OK;

    if (str_equal(column, "pending"))
        return add_cases(r, basis, opens[row].pending, ids, err);
    if (!str_equal(column, "denominator"))
        return add_cases(r, basis, opens[row].numerator, ids, err);
    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(opens[row].denominator); i++)
        st = add_cases(r, basis, opens[row].denominator[i], ids, err);
    return st;
}

static int newest_first(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return x == y ? 0 : x > y ? -1 : 1;
}

enum status rates_cases(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, const char *row_key, const char *column_key, int64_t **ids,
                        size_t *count, struct err *err)
{
    const struct rates r = rates_start(db, book, rq, today);
    enum rate_row row = str_empty(row_key) ? own_rate(rq) : 0;
    struct ids found = { 0 };
    enum status st;

    while (!str_empty(row_key) && row < RATE_ROWS && !str_equal(rates[row].key, row_key))
        row++;
    if (row == RATE_ROWS || row == RATE_MEDIATED || row == RATE_RESOLVED ||
        str_equal(column_key, "basis") || str_equal(column_key, "formula"))
        return err_set(err, ST_NOT_FOUND, "%s", _("这一格数的不是案件，没有案件可以列。"));
    st = row == RATE_PERFORMED ? performance_cases(&r, column_key, &found, err)
                               : figure_cases(&r, row, column_key, &found, err);
    if (found.count)
        qsort(found.items, found.count, sizeof(*found.items), newest_first);
    *ids = found.items ? found.items : mem_alloc(sizeof(**ids));
    *count = found.count;
    return st;
}
