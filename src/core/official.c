/* core/official.c - what each case adds to the official table.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/official.h"

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

enum official_organ official_organ(const char *kind)
{
    static const struct {
        const char *kind;
        enum official_organ organ;
    } organs[] = {
        { "village", ORGAN_VILLAGE },
        { "neighbourhood", ORGAN_NEIGHBOURHOOD },
        { "town", ORGAN_TOWN },
        { "street", ORGAN_STREET },
        { "enterprise", ORGAN_COMPANY },
        { "institution", ORGAN_COMPANY },
        { "professional", ORGAN_PROFESSIONAL },
    };

    for (size_t i = 0; i < ARRAY_LEN(organs); i++)
        if (str_equal(organs[i].kind, kind))
            return organs[i].organ;
    return ORGAN_OTHER;
}

/* ---- what a case counts in ---- */

static void hit(struct official_hits *out, size_t column, int64_t n)
{
    if (column == SIZE_MAX || n == 0)
        return;
    if (out->count == OFFICIAL_HITS)
        BUG("a case in more columns than there is room for");
    out->items[out->count++] = (struct official_hit) { column, n };
}

static void hit_mark(struct official_hits *out, const struct fact *f, unsigned mark, size_t column)
{
    if (f->marks & mark)
        hit(out, column, 1);
}

static void hit_organ(struct official_hits *out, enum official_organ organ)
{
    static const size_t columns[] = {
        [ORGAN_VILLAGE] = OFF_VILLAGE, [ORGAN_NEIGHBOURHOOD] = OFF_NEIGHBOURHOOD,
        [ORGAN_TOWN] = OFF_TOWN,       [ORGAN_STREET] = OFF_STREET,
        [ORGAN_COMPANY] = OFF_COMPANY, [ORGAN_PROFESSIONAL] = OFF_OTHER,
        [ORGAN_OTHER] = OFF_OTHER,
    };

    hit(out, columns[organ], 1);
    if (organ == ORGAN_PROFESSIONAL)
        hit(out, OFF_PROFESSIONAL, 1);
}

/* Under its group, and as the part of it that it is. */
static void hit_code(struct official_hits *out, const size_t *top, const size_t *own, size_t n,
                     int position)
{
    if (position <= 0 || (size_t)position > n)
        return;
    hit(out, top[position - 1], 1);
    if (own[position - 1] != top[position - 1])
        hit(out, own[position - 1], 1);
}

static void hit_accepted(const struct official_columns *c, const struct official_case *one,
                         struct official_hits *out)
{
    const struct fact *f = one->fact;

    hit(out, OFF_TOTAL, 1);
    hit(out, OFF_PERSONS, f->persons);
    hit_mark(out, f, FACT_HARD, OFF_HARD);
    hit_organ(out, one->organ);
    hit_code(out, c->source_top, c->source, c->sources, f->source);
    hit_code(out, c->type_top, c->type, c->types, f->type);
    for (size_t i = 0; one->prevented && i < OFFICIAL_PREVENTED; i++)
        hit(out, OFF_PREVENT + i, one->prevented[i]);
    hit(out, f->marks & FACT_ORGANISATION ? OFF_ORGANISATIONS : OFF_CITIZENS, 1);
    hit_mark(out, f, FACT_MIGRANT, OFF_MIGRANT);
    hit_mark(out, f, FACT_GROUP, OFF_GROUP);
}

static void hit_settled(const struct fact *f, struct official_hits *out)
{
    hit(out, OFF_SETTLED, 1);
    hit(out, OFF_AMOUNT, f->amount);
    hit(out, OFF_ORAL, f->oral);
    hit(out, OFF_WRITTEN, f->written);
    hit(out, OFF_PERFORMED, f->performed);
    hit_mark(out, f, FACT_JC_APPLIED, OFF_JC_APPLIED);
    hit_mark(out, f, FACT_JC_CONFIRMED, OFF_JC_CONFIRMED);
    hit_mark(out, f, FACT_SUED, OFF_SUED);
    hit_mark(out, f, FACT_UPHELD, OFF_UPHELD);
    hit_mark(out, f, FACT_CHANGED, OFF_CHANGED);
    hit_mark(out, f, FACT_PAYMENT_ORDER, OFF_PAYMENT_ORDER);
}

void official_hits(const struct official_columns *c, const struct official_case *one,
                   const struct question *q, struct official_hits *out)
{
    out->count = 0;
    if (fact_counts(one->fact, q, COL_ACCEPTED))
        hit_accepted(c, one, out);
    if (fact_counts(one->fact, q, COL_SETTLED))
        hit_settled(one->fact, out);
}

int64_t official_counts(const struct official_hits *hits, size_t column)
{
    for (size_t i = 0; i < hits->count; i++)
        if (hits->items[i].column == column)
            return hits->items[i].n;
    return 0;
}

/* ---- what must add up ---- */

static const struct official_check checks[] = {
    { N_("按组织"), OG_ORGAN, OFF_TOTAL, NULL, NULL },
    { N_("按来源"), OG_SOURCE, OFF_TOTAL, NULL, NULL },
    { N_("委托移送按部门"), OG_REFERRED, OFF_FIXED, "source", "3" },
    { N_("按纠纷类别"), OG_TYPE, OFF_TOTAL, NULL, NULL },
    { N_("按当事人"), OG_SIDES, OFF_TOTAL, NULL, NULL },
    { N_("口头＋书面"), OG_FORM, OFF_SETTLED, NULL, NULL },
};

const struct official_check *official_check_nth(size_t i)
{
    return i < ARRAY_LEN(checks) ? &checks[i] : NULL;
}

size_t official_check_whole(const struct official_columns *c, const struct official_check *k)
{
    if (k->whole != OFF_FIXED)
        return k->whole;
    for (size_t i = OFF_FIXED; i < c->count; i++)
        if (str_equal(c->items[i].list, k->list) && str_equal(c->items[i].code, k->code))
            return i;
    return SIZE_MAX;
}
