/* screens/form_rows.c - a step's own rows at one key: everybody has signed, all is performed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement.h"
#include "core/guards.h"
#include "core/person.h"
#include "screens/form_screen.h"

#define ROLE_OF_PARTY    "party"
#define ROLE_OF_GUARDIAN "guardian"
#define ROLE_OF_AGENT    "agent"
#define ROLE_OF_MEDIATOR "mediator"
#define BY_HAND          "sign"
#define BY_SEAL          "seal"
#define IN_FULL          "full"

bool case_form_signs(const struct case_form *s)
{
    return s->move && !s->ids_count && str_equal(s->move->step, "agree");
}

bool case_form_performs(const struct case_form *s)
{
    return s->move && !s->ids_count && str_equal(s->move->step, "performed");
}

/* ---- signatures ---- */

/* A row of the agreement that is being made or in force. */
static bool of_this_agreement(const struct casefile *f, const struct record *row, int field)
{
    return record_empty(row, field) || record_int(row, field) == agreement_seq(f);
}

static bool signed_by(const struct casefile *f, const char *name)
{
    for (size_t i = 0; !str_empty(name) && i < f->of[KIND_SIGNATURE].count; i++) {
        const struct record *row = f->of[KIND_SIGNATURE].items[i];

        if (of_this_agreement(f, row, SGF_AGREEMENT) && record_is(row, SGF_NAME, name))
            return true;
    }
    return false;
}

static bool has_signed(const struct casefile *f, const struct record *party)
{
    static const int names[] = { PF_NAME, PF_HEAD, PF_GUARDIAN, PF_AGENT };

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (signed_by(f, record_get(party, names[i])))
            return true;
    return false;
}

static void sign(struct case_form *s, const char *role, const char *name, const char *how)
{
    struct record *row = record_new(KIND_SIGNATURE);

    record_set(row, SGF_ROLE, role);
    record_set(row, SGF_NAME, name);
    record_set(row, SGF_HOW, how);
    record_set_date(row, SGF_SIGNED, s->desk->today);
    record_list_add(&s->file->of[KIND_SIGNATURE], row);
}

static bool is_body(const struct record *party)
{
    bool named = !record_empty(party, PF_TYPE) && !record_is(party, PF_TYPE, PERSON_NATURAL);

    return named || !record_empty(party, PF_USCC) ||
           name_is_organisation(record_text(party, PF_NAME));
}

/* Who is under age or has an agent does not sign himself; an organisation seals, whoever
 * signs for it. */
static void sign_for(struct case_form *s, const struct record *party)
{
    bool body = is_body(party);

    if (body && !record_empty(party, PF_AGENT))
        sign(s, ROLE_OF_PARTY, record_get(party, PF_NAME), BY_SEAL);
    if (!body && !record_empty(party, PF_GUARDIAN))
        sign(s, ROLE_OF_GUARDIAN, record_get(party, PF_GUARDIAN), BY_HAND);
    else if (!record_empty(party, PF_AGENT))
        sign(s, ROLE_OF_AGENT, record_get(party, PF_AGENT), BY_HAND);
    else
        sign(s, ROLE_OF_PARTY, record_get(party, PF_NAME), body ? BY_SEAL : BY_HAND);
}

/* The day of the last signature is that of the agreement's papers. */
static void follow_signatures(struct case_form *s)
{
    int last = DATE_NONE;
    char iso[DATE_SIZE];

    for (size_t i = 0; i < s->file->of[KIND_SIGNATURE].count; i++) {
        const struct record *row = s->file->of[KIND_SIGNATURE].items[i];
        int day = record_date(row, SGF_SIGNED);

        if (of_this_agreement(s->file, row, SGF_AGREEMENT) && day != DATE_NONE &&
            (last == DATE_NONE || day > last))
            last = day;
    }
    if (last != DATE_NONE && !record_is(s->file->rec, CF_AGREEMENT_FORM, FORM_ORAL))
        case_form_default(s, s->file->rec, CF_SIGNED, date_to_iso(last, iso), NULL);
}

struct outcome case_form_sign_all(struct desk *d, void *state)
{
    struct case_form *s = state;
    const char *mediator = record_label(s->file->rec, CF_MEDIATOR);
    size_t before = s->file->of[KIND_SIGNATURE].count, added;

    if (!case_form_signs(s))
        return outcome_none();
    typing_halt(d, &s->typing, "F9");
    form_commit(&s->form);
    for (size_t i = 0; i < s->file->of[KIND_PARTY].count; i++) {
        const struct record *party = s->file->of[KIND_PARTY].items[i];

        if (!record_empty(party, PF_NAME) && !has_signed(s->file, party))
            sign_for(s, party);
    }
    if (*mediator && !signed_by(s->file, mediator))
        sign(s, ROLE_OF_MEDIATOR, mediator, BY_HAND);
    added = s->file->of[KIND_SIGNATURE].count - before;
    follow_signatures(s);
    case_form_build(s);
    if (added)
        desk_say(d, _("登记了 %zu 个签名，日期是今天；不对的改日期，没有签的清空日期。"), added);
    else
        desk_complain(d, "%s", _("各方和主办调解员的签名都已登记。"));
    return outcome_stay();
}

/* ---- performance ---- */

struct outcome case_form_perform_all(struct desk *d, void *state)
{
    struct case_form *s = state;
    size_t added = 0;

    if (!case_form_performs(s))
        return outcome_none();
    typing_halt(d, &s->typing, "F3");
    form_commit(&s->form);
    for (size_t i = 0; i < s->file->of[KIND_ITEM].count; i++) {
        const struct record *item = s->file->of[KIND_ITEM].items[i];
        long long left = item_open(s->file, item);
        struct record *row;

        if (!of_this_agreement(s->file, item, ITF_AGREEMENT) || item_done(s->file, item))
            continue;
        row = record_new(KIND_PERFORMANCE);
        record_set(row, PEF_ITEM, record_get(item, ITF_SEQ));
        record_set_date(row, PEF_DONE, s->desk->today);
        record_set(row, PEF_RESULT, IN_FULL);
        if (left > 0)
            record_set_int(row, PEF_AMOUNT, left);
        record_list_add(&s->file->of[KIND_PERFORMANCE], row);
        added++;
    }
    case_form_build(s);
    if (added)
        desk_say(d, _("登记了 %zu 条全部履行，日期是今天。"), added);
    else
        desk_complain(d, "%s", _("没有还欠着的条款；协议没有逐条登记的，直接填履行日期。"));
    return outcome_stay();
}

/* ---- what is not wanted after all ---- */

static void drop_empty(struct case_form *s, enum kind_id kind, int field, struct record_list *gone)
{
    struct record_list *l = &s->file->of[kind];

    for (size_t i = l->count; i-- > 0;) {
        struct record *row = l->items[i];

        if (row->version > 0 || !record_empty(row, field))
            continue;
        for (size_t k = i + 1; k < l->count; k++)
            l->items[k - 1] = l->items[k];
        l->count--;
        record_list_add(gone, row);
    }
}

void case_form_prune_rows(struct case_form *s)
{
    struct record_list gone = { 0 };

    if (!case_form_signs(s) && !case_form_performs(s))
        return;
    form_commit(&s->form);
    drop_empty(s, KIND_SIGNATURE, SGF_SIGNED, &gone);
    drop_empty(s, KIND_PERFORMANCE, PEF_DONE, &gone);
    if (gone.count)
        case_form_build(s);
    while (gone.count)
        record_list_remove(&gone, gone.count - 1);
    record_list_release(&gone);
}
