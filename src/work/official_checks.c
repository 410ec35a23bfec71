/* work/official_checks.c - the check sums of the official table, counted in two ways.
 *
 * Once from the facts, case by case; once from the rows, in SQL.  What does not hold is
 * named with the difference and the cases that make it (DOMAIN 5.1).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "official_impl.h"

#define CASES_NAMED 10

/* ---- cases in words ---- */

struct named {
    struct db *db;
    int64_t *ids; /* owned */
    size_t count, cap;
};

static void name_case(struct named *n, int64_t id)
{
    mem_grow((void **)&n->ids, n->count, &n->cap, sizeof(*n->ids));
    n->ids[n->count++] = id;
}

/* Yours; n has none any more. */
static char *named_text(struct named *n)
{
    char *text = n->count ? stat_case_numbers(n->db, n->ids, n->count, CASES_NAMED)
                          : mem_copy(_("没有找到单独的案件"));

    free(n->ids);
    *n = (struct named) { .db = n->db };
    return text;
}

/* ---- a sum of columns against one column ---- */

static int64_t sum_of(const struct official_columns *c, enum official_group group,
                      const int64_t *sums)
{
    int64_t sum = 0;

    for (size_t i = 0; i < c->count; i++)
        sum += c->items[i].group == group ? sums[i] : 0;
    return sum;
}

/* What of a case makes the two sides differ. */
struct finding_out {
    const struct official *o;
    enum official_group group;
    size_t whole;
    struct named named;
};

static void look_at_sum(void *ctx, const struct fact *f, size_t organ,
                        const struct official_hits *hits)
{
    struct finding_out *k = ctx;
    int64_t left = 0;

    (void)organ;
    for (size_t i = 0; i < hits->count; i++)
        if (k->o->columns.items[hits->items[i].column].group == k->group)
            left += hits->items[i].n;
    if (left != official_counts(hits, k->whole))
        name_case(&k->named, f->case_id);
}

static enum status name_sum(const struct official *o, struct report *r,
                            const struct official_check *check, int64_t left, int64_t right,
                            struct err *err)
{
    struct finding_out k = { .o = o,
                             .group = check->group,
                             .whole = official_check_whole(&o->columns, check),
                             .named = { .db = o->db } };
    enum status st = official_scan(o, look_at_sum, &k, err);
    char *cases = named_text(&k.named);

    r->broken = true;
    report_note(r, _("不平：%s：各项之和 %lld ≠ %s %lld，差 %+lld：%s。"), _(check->label),
                (long long)left, o->columns.items[k.whole].label, (long long)right,
                (long long)(left - right), cases);
    free(cases);
    return st;
}

static enum status check_sum(const struct official *o, struct report *r,
                             const struct official_check *check, const int64_t *facts,
                             const int64_t *rows, struct err *err)
{
    const struct official_columns *c = &o->columns;
    size_t whole = official_check_whole(c, check);
    int64_t left, right;

    if (whole == SIZE_MAX)
        return ST_OK;
    left = sum_of(c, check->group, facts);
    right = facts[whole];
    if (left != right)
        return name_sum(o, r, check, left, right, err);
    if (rows)
        report_note(r, _("核对 %s：各项之和 %lld = %s %lld；从登记行重新数 %lld = %lld。"),
                    _(check->label), (long long)left, c->items[whole].label, (long long)right,
                    (long long)sum_of(c, check->group, rows), (long long)rows[whole]);
    else
        report_note(r, _("核对 %s：各项之和 %lld = %s %lld。"), _(check->label), (long long)left,
                    c->items[whole].label, (long long)right);
    return ST_OK;
}

/* ---- rows against the total ---- */

static void check_rows(const struct official *o, struct report *r, const struct official_sums *s)
{
    size_t n = o->columns.count;
    bool holds = true;

    for (size_t c = 0; c < n; c++) {
        int64_t sum = 0;

        for (size_t i = 0; i < o->organs_count; i++)
            sum += s->rows[i * n + c];
        if (sum == s->total[c])
            continue;
        holds = false;
        report_note(r,
                    _("不平：“%s”各行之和 %lld ≠ 合计 %lld，差 %+lld：有案件的调委会不在登记里。"),
                    o->columns.items[c].label, (long long)sum, (long long)s->total[c],
                    (long long)(sum - s->total[c]));
    }
    if (holds)
        report_note(r, _("核对 各行：每一列各行之和都等于合计，案件总数 %lld = %lld。"),
                    (long long)s->total[OFF_TOTAL], (long long)s->total[OFF_TOTAL]);
    r->broken = r->broken || !holds;
}

static void check_most(const struct official *o, struct report *r, const int64_t *total)
{
    bool holds = total[OFF_SETTLED] <= total[OFF_TOTAL];

    if (o->rq->basis != BASIS_ACCEPTED)
        return;
    report_note(r, _("%s成功不多于总数：%lld %s %lld。"), holds ? _("核对 ") : _("不平："),
                (long long)total[OFF_SETTLED], holds ? "<=" : ">", (long long)total[OFF_TOTAL]);
    r->broken = r->broken || !holds;
}

/* ---- opening + accepted - concluded = carried over ---- */

static bool same_identity(const struct tally *a, const struct tally *b)
{
    return a->open_before == b->open_before && a->in == b->in && a->out_settled == b->out_settled &&
           a->out_failed == b->out_failed && a->out_withdrawn == b->out_withdrawn &&
           a->open_after == b->open_after;
}

struct balance_finding {
    const struct official *o;
    struct named named;
};

static void look_at_balance(void *ctx, const struct fact *f, size_t organ,
                            const struct official_hits *hits)
{
    struct balance_finding *b = ctx;
    struct tally alone = { 0 };

    (void)organ, (void)hits;
    tally_add(&alone, f, &b->o->question);
    if (!tally_balanced(&alone))
        name_case(&b->named, f->case_id);
}

static void note_identity(struct report *r, const char *head, const struct tally *t)
{
    report_note(r,
                _("%s期初在调 %lld ＋ 受理 %lld － 成功 %lld － 不成 %lld － 其他终结 %lld %s "
                  "期末在调 %lld。"),
                head, (long long)t->open_before, (long long)t->in, (long long)t->out_settled,
                (long long)t->out_failed, (long long)t->out_withdrawn,
                tally_balanced(t) ? "=" : "≠", (long long)t->open_after);
}

static enum status check_identity(const struct official *o, struct report *r,
                                  const struct tally *facts, const struct tally *rows,
                                  struct err *err)
{
    struct balance_finding b = { .o = o, .named = { .db = o->db } };
    enum status st = ST_OK;
    char *cases;

    if (rows && !same_identity(facts, rows)) {
        r->broken = true;
        note_identity(r, _("不平：结转两次数得不同。统计数据："), facts);
        note_identity(r, _("不平：从登记行重新数："), rows);
    } else {
        note_identity(r, tally_balanced(facts) ? _("核对 结转：") : _("不平："), facts);
    }
    if (tally_balanced(facts))
        return ST_OK;
    r->broken = true;
    st = official_scan(o, look_at_balance, &b, err);
    cases = named_text(&b.named);
    report_note(r, _("不平：结转对不上的案件：%s。"), cases);
    free(cases);
    return st;
}

/* ---- facts against rows ---- */

struct counted {
    int64_t id, n;
};

struct both_ways {
    size_t column;
    struct counted *items[2]; /* owned; 0 by the facts, 1 by the rows */
    size_t count[2], cap[2];
};

static void keep(struct both_ways *b, int side, int64_t id, int64_t n)
{
    mem_grow((void **)&b->items[side], b->count[side], &b->cap[side], sizeof(*b->items[side]));
    b->items[side][b->count[side]++] = (struct counted) { id, n };
}

static void keep_fact(void *ctx, const struct fact *f, size_t organ,
                      const struct official_hits *hits)
{
    struct both_ways *b = ctx;
    int64_t n = official_counts(hits, b->column);

    (void)organ;
    if (n)
        keep(b, 0, f->case_id, n);
}

static void keep_row(void *ctx, int64_t id, int64_t n)
{
    keep(ctx, 1, id, n);
}

static int by_id(const void *a, const void *b)
{
    const struct counted *x = a, *y = b;

    return x->id < y->id ? -1 : x->id > y->id;
}

/* Both lists by id: what is in one only, or with another number. */
static void name_differences(struct both_ways *b, struct named *named)
{
    size_t i = 0, k = 0;

    for (int side = 0; side < 2; side++)
        if (b->count[side])
            qsort(b->items[side], b->count[side], sizeof(*b->items[side]), by_id);
    while (i < b->count[0] || k < b->count[1]) {
        const struct counted *x = i < b->count[0] ? &b->items[0][i] : NULL;
        const struct counted *y = k < b->count[1] ? &b->items[1][k] : NULL;

        if (!y || (x && x->id < y->id)) {
            name_case(named, x->id);
            i++;
        } else if (!x || y->id < x->id) {
            name_case(named, y->id);
            k++;
        } else {
            if (x->n != y->n)
                name_case(named, x->id);
            i++;
            k++;
        }
    }
}

static enum status name_recount(const struct official *o, struct report *r,
                                const struct official_want *want, size_t column, int64_t facts,
                                int64_t rows, struct err *err)
{
    struct both_ways b = { .column = column };
    struct named named = { .db = o->db };
    enum status st = official_scan(o, keep_fact, &b, err);
    char *cases;

    if (st == ST_OK)
        st = official_recount_cases(o->db, &o->columns, want, column, keep_row, &b, err);
    name_differences(&b, &named);
    cases = named_text(&named);
    r->broken = true;
    report_note(r, _("不平：“%s”统计数据 %lld ≠ 从登记行重新数 %lld，差 %+lld：%s。"),
                o->columns.items[column].label, (long long)facts, (long long)rows,
                (long long)(facts - rows), cases);
    free(cases);
    free(b.items[0]);
    free(b.items[1]);
    return st;
}

static enum status check_recount(const struct official *o, struct report *r,
                                 const struct official_want *want, const int64_t *facts,
                                 const int64_t *rows, struct err *err)
{
    size_t differ = 0;
    enum status st = ST_OK;

    for (size_t c = 0; st == ST_OK && c < o->columns.count; c++) {
        if (facts[c] == rows[c])
            continue;
        differ++;
        st = name_recount(o, r, want, c, facts[c], rows[c], err);
    }
    if (differ)
        report_note(r, "%s",
                    _("不平：统计数据与案件不符，请运行 tiaojie check --reindex 后再统计。"));
    else
        report_note(r, _("核对 重数：%zu 列从登记行重新数都与统计数据相同。"), o->columns.count);
    return st;
}

/* What was not made is never shown as passed. */
static void note_unchecked(struct report *r, int64_t most)
{
    r->unchecked = true;
    report_note(r,
                _("未核对：案件多于 %lld 件，没有从登记行重新数，下面只是各项之间的核对；按 Ctrl-X "
                  "重新核对，或者运行 tiaojie stats official。"),
                (long long)most);
}

/* ---- the story ---- */

enum status official_checks(const struct official *o, const struct official_sums *sums,
                            struct report *r, struct err *err)
{
    const struct official_want want = { o->question, o->rq->area };
    const struct official_check *check;
    int64_t most = o->rq->recount_most;
    bool recount = most == 0 || sums->cases <= most;
    int64_t *rows = recount ? mem_alloc(o->columns.count * sizeof(*rows)) : NULL;
    struct tally identity = { 0 };
    enum status st = ST_OK;

    if (!recount)
        note_unchecked(r, most);
    if (recount)
        st = official_recount(o->db, &o->columns, &want, rows, &identity, err);
    for (size_t i = 0; st == ST_OK && (check = official_check_nth(i)) != NULL; i++)
        st = check_sum(o, r, check, sums->total, rows, err);
    if (st == ST_OK) {
        check_most(o, r, sums->total);
        check_rows(o, r, sums);
        st = check_identity(o, r, &sums->identity, recount ? &identity : NULL, err);
    }
    if (st == ST_OK && recount)
        st = check_recount(o, r, &want, sums->total, rows, err);
    free(rows);
    return st;
}
