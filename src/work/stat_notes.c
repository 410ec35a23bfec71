/* work/stat_notes.c - the lines below a table of figures: bases, balances, what is left out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/rate.h"
#include "stat_impl.h"

#define CASES_NAMED 10 /* in a line about what does not hold */

const char *stat_scope(const struct stat_request *rq)
{
    bool own = rq->axes[2] == AXIS_NONE;

    for (size_t i = 0; i < ARRAY_LEN(rq->stat->axes); i++)
        own = own && rq->axes[i] == rq->stat->axes[i];
    if (rq->campaign)
        return _("只计标明这项行动的类别、计入日期在行动起止日期之内的案件；"
                 "受理口径下以计入专项行动之日为受理日期。");
    if (own)
        return _(rq->stat->definition);
    return rq->stat->campaign_only
               ? _("只计标明六防六促类别的案件，从专项行动开始之日起，按所选的项目分行。")
               : _("全部案件，按所选的项目分行。");
}

char *stat_rate_words(const struct tally *t, enum basis basis, int decimals)
{
    long long settled = t->rate_numerator, of = t->rate_denominator;
    char rate[RATE_SIZE];
    const char *sign = rate_percent(settled, of, decimals, rate) ? "%" : "-";

    if (basis == BASIS_ACCEPTED)
        return mem_printf(_("调解成功 %lld ÷ 受理 %lld = %s%s；在调 %lld 件"), settled, of, rate,
                          sign, (long long)t->pending);
    return mem_printf(_("调解成功 %lld ÷（调解成功 %lld ＋ 调解不成 %lld）%lld = %s%s；"
                        "期末在调 %lld 件，其中本期受理 %lld 件"),
                      settled, settled, of - settled, of, rate, sign, (long long)t->n[COL_OPEN],
                      (long long)t->pending);
}

static void note_bases(struct report *r, const struct tally both[STAT_BASES], enum basis basis)
{
    for (int b = 0; b < STAT_BASES; b++) {
        char *words = stat_rate_words(&both[b], (enum basis)b, r->decimals);

        if (b == (int)basis)
            report_note(r, _("%s（本表）：%s。"), basis_label(basis), words);
        else
            report_note(r, _("%s：%s。"), basis_label((enum basis)b), words);
        free(words);
    }
}

static void note_left_out(struct report *r, const struct stat_request *rq,
                          const struct stat_survey *s)
{
    char day[DATE_SIZE];

    if (rq->cutoff != DATE_NONE)
        report_note(r, _("截止日 %s：此后的结果视为还没有。"), date_to_iso(rq->cutoff, day));
    for (size_t i = 0; i < s->reasons_count; i++)
        report_note(r, _("不计的 %lld 件：%s"), (long long)s->reasons[i].count,
                    _(s->reasons[i].text));
    if (s->late)
        report_note(r, _("截止日以后才有结果、仍按在调计的 %lld 件。"), (long long)s->late);
    if (s->self_settled)
        report_note(r, _("自行和解后撤回、没有计入调解成功的 %lld 件。"),
                    (long long)s->self_settled);
}

/* "（2022）…第0001号、… 等12件"; yours. */
static char *numbers_of(struct db *db, const struct stat_cases *cases)
{
    int64_t *ids = mem_alloc((cases->count + 1) * sizeof(*ids));
    char *text;

    for (size_t i = 0; i < cases->count; i++)
        ids[i] = cases->items[i].id;
    text = stat_case_numbers(db, ids, cases->count, CASES_NAMED);
    free(ids);
    return text;
}

static void note_identity(struct db *db, struct report *r, const struct stat_survey *s)
{
    const struct tally *t = &s->tally;
    int64_t left = t->open_before + t->in;
    int64_t right = t->out_settled + t->out_failed + t->out_withdrawn + t->open_after;

    report_note(r,
                _("%s期初在调 %lld ＋ 受理 %lld %s 成功 %lld ＋ 不成 %lld ＋ 其他终结 %lld ＋ "
                  "期末在调 %lld。"),
                left == right ? "" : _("不平："), (long long)t->open_before, (long long)t->in,
                left == right ? "=" : "≠", (long long)t->out_settled, (long long)t->out_failed,
                (long long)t->out_withdrawn, (long long)t->open_after);
    if (left != right)
        r->broken = true;
    if (s->wrong.count) {
        char *numbers = numbers_of(db, &s->wrong);

        r->broken = true;
        report_note(r,
                    _("不平：%zu 件的结果和日期对不上（结果早于受理，或结果和日期只有一样）："
                      "%s。"),
                    s->wrong.count, numbers);
        free(numbers);
    }
}

static void note_forms(struct db *db, struct report *r, const struct stat_survey *s)
{
    const int64_t *n = s->tally.n;
    char *numbers;

    if (!s->formless.count)
        return;
    numbers = numbers_of(db, &s->formless);
    r->broken = true;
    report_note(r, _("不平：口头 %lld ＋ 书面 %lld ≠ 调解成功 %lld，没有登记协议形式的：%s。"),
                (long long)n[COL_ORAL], (long long)n[COL_WRITTEN], (long long)n[COL_SETTLED],
                numbers);
    free(numbers);
}

static void note_sum(struct report *r, const char *label, int64_t sum, int64_t total)
{
    if (sum == total)
        return;
    r->broken = true;
    report_note(r, _("不平：“%s”各行相加是 %lld，合计是 %lld。"), label, (long long)sum,
                (long long)total);
}

/* The total was counted case by case, the rows by groups: they must agree. */
static void note_sums(struct report *r, const struct stat_rows *rows, const struct tally *total,
                      enum basis basis)
{
    struct tally sum = { 0 };

    for (size_t i = 0; i < rows->count; i++)
        tally_merge(&sum, &rows->items[i].tally[basis]);
    for (enum column c = 0; c < COL_COUNT; c++)
        if (c != COL_RATE)
            note_sum(r, _(column_get(c)->label), sum.n[c], total->n[c]);
    note_sum(r, _("调成率的分子"), sum.rate_numerator, total->rate_numerator);
    note_sum(r, _("调成率的分母"), sum.rate_denominator, total->rate_denominator);
    note_sum(r, _("本期受理在调"), sum.pending, total->pending);
}

void stat_notes(struct db *db, struct report *r, const struct stat_request *rq,
                const struct stat_rows *rows, const struct tally both[STAT_BASES],
                const struct stat_survey *survey)
{
    report_note(r, "%s", stat_scope(rq));
    note_bases(r, both, rq->basis);
    note_identity(db, r, survey);
    note_forms(db, r, survey);
    note_sums(r, rows, &both[rq->basis], rq->basis);
    note_left_out(r, rq, survey);
}
