/* work/stat_explain.c - one figure in words: what it is, how it came about, which cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/world.h"
#include "stat_impl.h"
#include "store/access.h"
#include "store/records.h"
#include "work/seal.h"

struct telling {
    struct db *db;
    const struct book *book;
    const struct stat_pick *pick;
    enum column column;
    struct stat_survey both[STAT_BASES];
    struct buf *out;
};

static const struct stat_survey *own(const struct telling *t)
{
    return &t->both[t->pick->rq.basis];
}

static void add_day(struct buf *out, int day, const char *open)
{
    char iso[DATE_SIZE];

    buf_add(out, day == DATE_NONE ? open : date_to_iso(day, iso));
}

static void tell_heading(const struct telling *t)
{
    const struct stat_request *rq = &t->pick->rq;
    char *area = rq->area ? records_name(t->db, KIND_AREA, rq->area) : NULL;
    char *title = stat_title(rq, t->book);

    buf_printf(t->out, _("%s（%s，%s）\n统计期："), _(column_get(t->column)->label), title,
               t->pick->label);
    free(title);
    add_day(t->out, rq->period.from, _("最早"));
    buf_add(t->out, _(" 至 "));
    add_day(t->out, rq->period.to, _("今后"));
    buf_printf(t->out, _("  %s  范围：%s"), basis_label(rq->basis), area ? area : _("全区"));
    if (rq->cutoff != DATE_NONE) {
        buf_add(t->out, _("  截止日："));
        add_day(t->out, rq->cutoff, "");
    }
    buf_printf(t->out, _("\n定义：%s\n"), _(column_get(t->column)->definition[t->pick->rq.basis]));
    buf_printf(t->out, _("对象：%s\n"), stat_scope(rq));
    free(area);
}

static enum status tell_seal(const struct telling *t, struct err *err)
{
    struct buf mark = BUF_INIT;
    enum status st = seal_mark_of(t->db, t->pick->rq.seal, &mark, err);

    if (mark.len)
        buf_printf(t->out, "%s\n", buf_text(&mark));
    buf_release(&mark);
    return st;
}

/* ---- how the figure came about ---- */

static void tell_open(const struct telling *t)
{
    const struct tally *n = &own(t)->tally;

    if (t->pick->rq.basis == BASIS_ACCEPTED)
        buf_printf(t->out, _("受理 %lld - 调解成功 %lld - 调解不成 %lld - 其他终结 %lld = %lld 件"),
                   (long long)n->n[COL_ACCEPTED], (long long)n->n[COL_SETTLED],
                   (long long)n->n[COL_FAILED], (long long)n->n[COL_WITHDRAWN],
                   (long long)n->n[COL_OPEN]);
    else
        buf_printf(t->out,
                   _("期初在调 %lld ＋ 受理 %lld - 调解成功 %lld - 调解不成 %lld - "
                     "其他终结 %lld = %lld 件"),
                   (long long)n->open_before, (long long)n->in, (long long)n->out_settled,
                   (long long)n->out_failed, (long long)n->out_withdrawn,
                   (long long)n->n[COL_OPEN]);
}

static void tell_formula(const struct telling *t)
{
    const struct stat_survey *s = own(t);
    char yuan[MONEY_SIZE];
    char *words;

    buf_add(t->out, _("计算："));
    if (t->column == COL_RATE) {
        words = stat_rate_words(&s->tally, t->pick->rq.basis, stat_decimals(t->book));
        buf_add(t->out, words);
        free(words);
    } else if (t->column == COL_AMOUNT) {
        buf_printf(t->out, _("%zu 件协议的金额相加 = %s 元"), s->cases.count,
                   money_to_yuan(s->tally.n[COL_AMOUNT], yuan));
    } else if (t->column == COL_PARTIES) {
        buf_printf(t->out, _("%zu 件案件的人数相加 = %lld 人"), s->cases.count,
                   (long long)s->tally.n[COL_PARTIES]);
    } else if (t->column == COL_OPEN) {
        tell_open(t);
    } else {
        buf_printf(t->out, _("逐件相加 = %lld %s"), (long long)s->tally.n[t->column],
                   _(column_get(t->column)->unit));
    }
    buf_add(t->out, "\n");
    for (int b = 0; b < STAT_BASES; b++) {
        if (t->column == COL_RATE && b == (int)t->pick->rq.basis)
            continue; /* it stands above */
        words = stat_rate_words(&t->both[b].tally, (enum basis)b, stat_decimals(t->book));
        buf_printf(t->out, _("%s调成率：%s\n"), basis_label((enum basis)b), words);
        free(words);
    }
}

/* ---- what is left out ---- */

static void tell_count(struct buf *out, int64_t n, const char *text, bool *begun)
{
    if (!n)
        return;
    if (!*begun)
        buf_add(out, _("不计的：\n"));
    *begun = true;
    buf_printf(out, _("  %lld 件：%s\n"), (long long)n, text);
}

static bool counts_settled(enum column c)
{
    return c == COL_SETTLED || c == COL_RATE || c == COL_ORAL || c == COL_WRITTEN ||
           c == COL_PERFORMED || c == COL_AMOUNT;
}

static void tell_left_out(const struct telling *t)
{
    const struct stat_survey *s = own(t);
    bool begun = false;

    for (size_t i = 0; i < s->reasons_count; i++)
        tell_count(t->out, s->reasons[i].count, _(s->reasons[i].text), &begun);
    if (t->column != COL_ACCEPTED && t->column != COL_PARTIES)
        tell_count(t->out, s->late, _("截止日以后才有结果，仍按在调计。"), &begun);
    if (counts_settled(t->column))
        tell_count(t->out, s->self_settled,
                   _("自行和解后撤回，设置为不计入调解成功，计在其他终结。"), &begun);
    if (t->column == COL_AMOUNT)
        tell_count(t->out, s->no_amount, _("调解成功而协议没有金额，按0计。"), &begun);
    if (t->column == COL_ORAL || t->column == COL_WRITTEN)
        tell_count(t->out, (int64_t)s->formless.count,
                   _("调解成功而没有登记协议形式，口头、书面都不计。"), &begun);
    if (t->column == COL_RATE && t->pick->rq.basis == BASIS_CONCLUDED) {
        tell_count(t->out, s->tally.n[COL_OPEN], _("期末仍在调，不进分母。"), &begun);
        tell_count(t->out, s->tally.n[COL_WITHDRAWN], _("其他终结，不进分母。"), &begun);
    }
    if (!begun)
        buf_add(t->out, _("不计的：没有\n"));
}

/* ---- the cases ---- */

static void tell_case(const struct telling *t, const struct stat_case *c)
{
    char *number = stat_case_number(t->db, c->id);
    char yuan[MONEY_SIZE];

    buf_printf(t->out, "  %s  ", number);
    if (t->column == COL_AMOUNT) {
        buf_printf(t->out, _("%s 元"), money_to_yuan(c->amount, yuan));
    } else if (t->column == COL_PARTIES) {
        buf_printf(t->out, _("%lld 人"), (long long)c->persons);
    } else {
        buf_add(t->out, _("受理 "));
        add_day(t->out, c->accepted, "-");
        if (c->outcome != DATE_NONE) {
            buf_add(t->out, _("  结果 "));
            add_day(t->out, c->outcome, "-");
        }
    }
    buf_add(t->out, "\n");
    free(number);
}

/* Those in the scope; the survey has them and their ids in the same order. */
static void tell_listed(const struct telling *t, const int64_t *ids, size_t count)
{
    const struct stat_case *c = own(t)->cases.items;

    for (size_t i = 0; i < count; i++, c++) {
        while (c->id != ids[i])
            c++;
        tell_case(t, c);
    }
}

static void tell_in_scope(const struct telling *t, size_t max)
{
    const struct stat_cases *cases = &own(t)->cases;
    int64_t *ids = mem_alloc((cases->count + 1) * sizeof(*ids));
    size_t count = cases->count, shown, outside;

    for (size_t i = 0; i < count; i++)
        ids[i] = cases->items[i].id;
    outside = access_filter(t->db, KIND_CASE, ids, &count);
    shown = max && max < count ? max : count;
    tell_listed(t, ids, shown);
    if (shown < count)
        buf_printf(t->out, _("  还有 %zu 件没有列出。\n"), count - shown);
    stat_tell_outside(KIND_CASE, outside, t->out);
    free(ids);
}

static void tell_cases(const struct telling *t, size_t max)
{
    const struct stat_cases *cases = &own(t)->cases;

    if (t->column == COL_FOUND || t->column == COL_SCREENED) {
        buf_add(t->out, _("排查的数来自排查登记簿，没有对应的案件。\n"));
        return;
    }
    if (t->column == COL_RATE)
        buf_printf(t->out, _("分子的案件 %zu 件（分母的看“%s”）：\n"), cases->count,
                   t->pick->rq.basis == BASIS_ACCEPTED ? _("受理") : _("调解成功”和“调解不成"));
    else
        buf_printf(t->out, _("案件 %zu 件：\n"), cases->count);
    tell_in_scope(t, max);
}

enum status statistics_explain(struct db *db, const struct book *book,
                               const struct stat_request *rq, const char *row_key, enum column c,
                               size_t max, struct buf *out, struct err *err)
{
    struct stat_request complete = *rq;
    struct stat_pick pick = { 0 };
    struct telling t = { .db = db, .book = book, .pick = &pick, .column = c, .out = out };
    enum status st;

    stat_request_complete(&complete, book, world_today());
    st = stat_request_check(&complete, err);
    if (st == ST_OK)
        st = stat_pick_find(db, book, &complete, row_key, &pick, err);
    for (int b = 0; st == ST_OK && b < STAT_BASES; b++)
        st = stat_survey(db, book, &pick, (enum basis)b, c, &t.both[b], err);
    if (st == ST_OK) {
        tell_heading(&t);
        st = tell_seal(&t, err);
    }
    if (st == ST_OK) {
        tell_formula(&t);
        tell_left_out(&t);
        tell_cases(&t, max);
    }
    for (int b = 0; b < STAT_BASES; b++)
        stat_survey_release(&t.both[b]);
    stat_pick_release(&pick);
    return st;
}
