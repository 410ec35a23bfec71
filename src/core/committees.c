/* core/committees.c - which committee's rules a case comes under.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/committees.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement.h"
#include "core/committee_impl.h"
#include "core/rules.h"
#include "core/words.h"

#define TYPE_TRAFFIC      "16"
#define HEARING_STATES    "mediating|suspended|reopened"
#define SIGN_FINGERPRINT  "fingerprint"
#define ROLES_OF_MEDIATOR "mediator|recorder"

bool case_is_traffic(const struct casefile *f)
{
    return str_equal(f->sub_kind, SUB_KIND_TRAFFIC) || record_is(f->rec, CF_TYPE, TYPE_TRAFFIC);
}

bool case_is_school(const struct casefile *f)
{
    return str_equal(f->sub_kind, SUB_KIND_SCHOOL);
}

const char *case_matter(const struct casefile *f)
{
    static const struct {
        const char *types, *sub_kind;
    } matters[] = {
        { "15", SUB_KIND_MEDICAL },
        { "10|11|LD", SUB_KIND_LABOUR },
        { "16", SUB_KIND_TRAFFIC },
    };
    const char *type = record_text(f->rec, CF_TYPE);
    bool vague = str_empty(type) || word_in("06|18", type); /* damages, other */

    for (size_t i = 0; i < ARRAY_LEN(matters); i++) {
        if (word_in(matters[i].types, type))
            return matters[i].sub_kind;
    }
    if (!vague && word_in("medical|labour|traffic", f->sub_kind ? f->sub_kind : ""))
        return NULL;
    return f->sub_kind;
}

static const struct committee {
    bool (*is_for)(const struct casefile *f);
    void (*rules)(const struct casefile *f, const char *state, const struct book *book, int today,
                  struct objections *out);
    void (*guard)(const struct casefile *f, const char *step, const struct book *book, int today,
                  struct objections *out);
} committees[] = {
    { case_is_medical, medical_rules, medical_guard },
    { case_is_labour, labour_rules, labour_guard },
    { case_is_traffic, traffic_rules, traffic_guard },
    { case_is_school, school_rules, school_guard },
    { case_is_expropriation, expropriation_rules, expropriation_guard },
};

void committee_rules(const struct casefile *f, const char *state, const struct book *book,
                     int today, struct objections *out)
{
    for (size_t i = 0; i < ARRAY_LEN(committees); i++)
        if (committees[i].is_for(f))
            committees[i].rules(f, state, book, today, out);
}

void committee_guard(const struct casefile *f, const char *step, const struct book *book, int today,
                     struct objections *out)
{
    party_guard(f, step, out);
    for (size_t i = 0; i < ARRAY_LEN(committees); i++)
        if (committees[i].is_for(f))
            committees[i].guard(f, step, book, today, out);
}

/* --- what they share --- */

bool committee_hearing(const char *state)
{
    return word_in(HEARING_STATES, state);
}

void committee_ask(const struct casefile *f, int field, const char *rule, const char *text,
                   struct objections *out)
{
    if (record_empty(f->rec, field))
        objections_add(out, rule, SEV_WARN, field, "%s", text);
}

void committee_written(const struct casefile *f, const char *text, struct objections *out)
{
    if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_ORAL))
        objections_add(out, "R07", SEV_BLOCK, CF_AGREEMENT_FORM, "%s", text);
}

/* Of the agreement in force; rows of one that was replaced are past. */
static bool only_a_fingerprint(const struct casefile *f, const struct record *s)
{
    return record_int(s, SGF_AGREEMENT) == agreement_seq(f) &&
           !word_in(ROLES_OF_MEDIATOR, record_text(s, SGF_ROLE)) &&
           record_is(s, SGF_HOW, SIGN_FINGERPRINT);
}

void committee_fingerprints(const struct casefile *f, const struct book *book, const char *basis,
                            struct objections *out)
{
    struct buf names = BUF_INIT;

    for (size_t i = 0; i < f->of[KIND_SIGNATURE].count; i++) {
        const struct record *s = f->of[KIND_SIGNATURE].items[i];

        if (only_a_fingerprint(f, s))
            buf_printf(&names, "%s%s", names.len ? "、" : "", record_text(s, SGF_NAME));
    }
    if (names.len)
        rule_object(book, out, "R11", CF_SIGNED,
                    _("签署：%s只按了指印，这类协议书要签名或者盖章才生效（%s）；请补签名或盖章。"),
                    buf_text(&names), basis);
    buf_release(&names);
}

char *committee_missing(const struct record *rec, const int *fields, size_t n)
{
    struct buf names = BUF_INIT;

    for (size_t i = 0; i < n; i++)
        if (record_empty(rec, fields[i]))
            buf_printf(&names, "%s%s", names.len ? "、" : "",
                       _(rec->kind->fields[fields[i]].label));
    if (names.len)
        return buf_take(&names);
    buf_release(&names);
    return NULL;
}
