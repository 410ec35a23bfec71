/* screens/form_entries.c - which fields the form shows, and in which order.
 *
 * A routine case is short: what every case needs, what its committee asks for,
 * and whatever is filled.  The rest is one key away.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/person.h"
#include "core/value.h"
#include "screens/form_screen.h"

#define ADULT 18

/* When a field is shown that is empty. */
enum tier {
    USUAL,    /* always */
    MORE,     /* when everything is asked for */
    HIDDEN,   /* the same, and filled it is not shown either: the block itself says it */
    REFERRED, /* when another body has referred the case */
    RISKY,    /* when the risk is red */
    RESULT,   /* when everything is asked for and the case has been accepted */
    NATURAL,  /* a person's, always */
    NATURAL_MORE,
    BY_NUMBER, /* the same; the identity number says it when there is one */
    BODY,      /* an organisation's, always */
    BODY_MORE,
    MINOR /* of one who is under age */
};

struct slot {
    const char *heading; /* N_(); NULL: the section goes on */
    int field;
    enum tier tier;
};
enum { SLOT_PARTIES = -1, SLOT_STOPS = -2 };

/* clang-format off */
static const struct slot case_slots[] = {
    { N_("受理"), CF_COMMITTEE, USUAL }, { NULL, CF_SOURCE, USUAL },
    { NULL, CF_SOURCE_ORG, REFERRED },   { NULL, CF_REFERRAL_NO, REFERRED },
    { NULL, CF_APPLIED, USUAL },         { NULL, CF_APPLY_FORM, MORE },
    { NULL, CF_ACCEPTED, USUAL },        { NULL, CF_TYPE, USUAL },
    { NULL, CF_CAMPAIGN, USUAL },        { NULL, CF_CAMPAIGN_ON, MORE },
    { NULL, CF_CHANNEL, MORE },
    { NULL, SLOT_PARTIES, USUAL },
    { N_("纠纷"), CF_AREA, USUAL },      { NULL, CF_SUMMARY, USUAL },
    { NULL, CF_CLAIMED, USUAL },         { NULL, CF_DIFFICULTY, USUAL },
    { NULL, CF_RISK, MORE },             { NULL, CF_RISK_FACTORS, MORE },
    { NULL, CF_RISK_CONTACT, RISKY },
    { NULL, CF_RISK_MEASURES, RISKY },
    { NULL, CF_OCCURRED, MORE },         { NULL, CF_KNOWN, MORE },
    { NULL, CF_PLACE, MORE },
    { NULL, CF_GROUPS, MORE },           { NULL, CF_MIGRANT, MORE },
    { NULL, CF_DEATH, MORE },            { NULL, CF_DIED, MORE },
               { NULL, CF_VIOLENCE, MORE },
    { NULL, CF_MINOR_HARM, MORE },       { NULL, CF_OPEN_SESSION, MORE },
    { NULL, CF_OPEN_CONSENT, MORE },     { NULL, CF_ELSEWHERE, MORE },
    { NULL, CF_ELSEWHERE_ON, MORE },     { NULL, CF_ELSEWHERE_BODY, MORE },
    { N_("专业事项"), CF_HOSPITAL, USUAL }, { NULL, CF_HOSPITAL_USCC, MORE },
    { NULL, CF_DEPARTMENT, USUAL },      { NULL, CF_PATIENT, USUAL },
    { NULL, CF_PATIENT_RELATION, MORE }, { NULL, CF_DIAGNOSIS, MORE },
    { NULL, CF_AUTOPSY, MORE },          { NULL, CF_RECORDS_SEALED, MORE },
    { NULL, CF_RECORDS_SEALED_ON, MORE }, { NULL, CF_RECORDS_LIST_NO, MORE },
    { NULL, CF_RECORDS_KEEPER, MORE },
    { NULL, CF_ACCIDENT_NO, USUAL },     { NULL, CF_CERTIFICATE, MORE },
    { NULL, CF_CERTIFICATE_SERVED, MORE }, { NULL, CF_ACCIDENT_ON, USUAL },
    { NULL, CF_CASUALTY, USUAL },        { NULL, CF_TREATMENT_END, MORE },
    { NULL, CF_POLICE_ASKED, MORE },
    { NULL, CF_SCHOOL, USUAL },          { NULL, CF_SCHOOL_USCC, MORE },
    { NULL, CF_GRADE, MORE },            { NULL, CF_INJURY, MORE },
    { NULL, CF_SCENE, USUAL },
    { NULL, CF_INSURER, USUAL },         { NULL, CF_INSURED, MORE },
    { NULL, CF_INSURER_ON, MORE },
    { NULL, CF_EMPLOYER, USUAL },        { NULL, CF_EMPLOYER_USCC, MORE },
    { NULL, CF_WORKERS, USUAL },         { NULL, CF_MATTERS, USUAL },
    { NULL, CF_PAYMENT_ONLY, USUAL },    { NULL, CF_WORKER_JOB, MORE },
    { NULL, CF_ENTRY, MORE },            { NULL, CF_EXIT, MORE },
    { NULL, CF_CONTRACT, MORE },         { NULL, CF_WORK_INJURY_NO, MORE },
    { NULL, CF_REVIEW, MORE },
    { NULL, CF_PROJECT, USUAL },         { NULL, CF_NATURE, USUAL },
    { NULL, CF_EXPROPRIATION_MATTER, USUAL }, { NULL, CF_DECISION_NO, MORE },
    { NULL, CF_PROPERTY, MORE },         { NULL, CF_PROPERTY_OWNER, MORE },
    { NULL, CF_OCCUPANT, MORE },         { NULL, CF_SIGNING_UNTIL, MORE },
    { N_("人员"), CF_MEDIATOR, USUAL },  { NULL, CF_CO_MEDIATOR, MORE },
    { NULL, CF_CHOSEN_BY, MORE },        { NULL, CF_RECORDER, MORE },
    { NULL, CF_RIGHTS_ON, MORE },        { NULL, CF_REGISTRAR, MORE },
    { NULL, CF_STUDIO, MORE },           { NULL, CF_CODE, MORE },
    { NULL, SLOT_STOPS, USUAL },
    { N_("结果与协议"), CF_RESULT, RESULT }, { NULL, CF_OUTCOME, RESULT },
    { NULL, CF_END_REASON, RESULT },     { NULL, CF_END_NOTE, RESULT },
    { NULL, CF_NOTICE_ON, RESULT },      { NULL, CF_REMEDIES_ON, RESULT },
    { NULL, CF_AGREEMENT_FORM, RESULT }, { NULL, CF_AGREEMENT_NO, RESULT },
    { NULL, CF_AGREEMENT_TEXT, RESULT }, { NULL, CF_AGREEMENT_AMOUNT, RESULT },
    { NULL, CF_AGREED, RESULT },         { NULL, CF_SIGNED, RESULT },
    { NULL, CF_SEALED, RESULT },         { NULL, CF_EFFECTIVE, RESULT },
    { N_("履行与确认"), CF_PERFORM_DUE, RESULT }, { NULL, CF_PERFORMANCE, RESULT },
    { NULL, CF_PERFORMED, RESULT },      { NULL, CF_JC_INFORMED, RESULT },
    { NULL, CF_JC_STATE, RESULT },       { NULL, CF_JC_APPLIED, RESULT },
    { NULL, CF_JC_RESULT_ON, RESULT },   { NULL, CF_TRANSFER_TO, RESULT },
    { NULL, CF_PASSED_TO, RESULT },      { NULL, CF_CONVERSION, RESULT },
    { N_("防止激化"), CF_SUICIDE_CASES, RESULT }, { NULL, CF_SUICIDE_PERSONS, RESULT },
    { NULL, CF_CRIMINAL_CASES, RESULT }, { NULL, CF_CRIMINAL_PERSONS, RESULT },
    { NULL, CF_PETITION_CASES, RESULT }, { NULL, CF_PETITION_PERSONS, RESULT },
    { NULL, CF_BRAWL_CASES, RESULT },    { NULL, CF_BRAWL_PERSONS, RESULT },
    { NULL, CF_PREVENT_NOTE, RESULT },
    { N_("卷宗"), CF_VOLUME_TITLE, RESULT }, { NULL, CF_FILER, RESULT },
    { NULL, CF_RETENTION, RESULT },      { NULL, CF_SHELF, RESULT },
    { NULL, CF_VOLUME_NOTE, RESULT },
    { N_("其他"), CF_SUBSIDY, RESULT },  { NULL, CF_ATTRIBUTE, MORE },
    { NULL, CF_NOTE, MORE },
};

static const struct slot party_slots[] = {
    { NULL, PF_NAME, USUAL },            { NULL, PF_SIDE, HIDDEN },
    { NULL, PF_TYPE, HIDDEN },           { NULL, PF_ID_KIND, NATURAL_MORE },
    { NULL, PF_ID_NO, NATURAL },         { NULL, PF_SEX, BY_NUMBER },
    { NULL, PF_BIRTH, BY_NUMBER },       { NULL, PF_NATION, NATURAL_MORE },
    { NULL, PF_CAPACITY, NATURAL_MORE }, { NULL, PF_JOB, NATURAL_MORE },
    { NULL, PF_USCC, BODY },
    { NULL, PF_HEAD, BODY_MORE },        { NULL, PF_HEAD_POST, BODY_MORE },
    { NULL, PF_PHONE, USUAL },
    { NULL, PF_ADDRESS, USUAL },         { NULL, PF_PERSONS, MORE },
    { NULL, PF_LIABILITY, MORE },        { NULL, PF_LIABILITY_RATIO, MORE },
    { NULL, PF_PLATE, MORE },            { NULL, PF_DRIVER, MORE },
    { NULL, PF_VEHICLE_OWNER, MORE },    { NULL, PF_PARTY_INSURER, MORE },
    { NULL, PF_POLICY_NO, MORE },
    { NULL, PF_GUARDIAN, MINOR },        { NULL, PF_GUARDIAN_REL, MINOR },
    { NULL, PF_GUARDIAN_ID, NATURAL_MORE },     { NULL, PF_GUARDIAN_PHONE, MINOR },
    { NULL, PF_GUARDIAN_CONSENT, NATURAL_MORE },
    { NULL, PF_CONSENT, MORE },          { NULL, PF_RIGHTS, MORE },
    { NULL, PF_PRIVACY, MORE },          { NULL, PF_SENSITIVE, MORE },
    { NULL, PF_REFUSAL, MORE },          { NULL, PF_AGENT, MORE },
    { NULL, PF_AGENT_REL, MORE },        { NULL, PF_AGENT_ID, MORE },
    { NULL, PF_AGENT_PHONE, MORE },      { NULL, PF_POA, MORE },
    { NULL, PF_AGENT_POWER, MORE },      { NULL, PF_AGENT_SPECIAL, MORE },
};
/* clang-format on */

/* ---- is it shown ---- */

static bool is_natural(const struct record *party)
{
    return record_empty(party, PF_TYPE) || record_is(party, PF_TYPE, PERSON_NATURAL);
}

static bool is_minor(const struct case_form *s, const struct record *party)
{
    int age = person_age(record_date(party, PF_BIRTH), s->desk->today);

    return is_natural(party) && age >= 0 && age < ADULT;
}

static bool wanted(const struct case_form *s, const struct record *rec, enum tier tier)
{
    const struct record *c = s->file->rec;

    switch (tier) {
    case USUAL:
        return true;
    case MORE:
    case HIDDEN:
        return s->all;
    case REFERRED:
        return s->all || str_starts(record_text(c, CF_SOURCE), "3");
    case RISKY:
        return s->all || record_is(c, CF_RISK, RISK_RED);
    case RESULT:
        return s->all && state_is_accepted(record_text(c, CF_STATE));
    case NATURAL:
        return is_natural(rec);
    case NATURAL_MORE:
    case BY_NUMBER:
        return s->all && is_natural(rec);
    case BODY:
        return !is_natural(rec);
    case BODY_MORE:
        return s->all && !is_natural(rec);
    case MINOR:
        return is_minor(s, rec) || (s->all && is_natural(rec));
    }
    return false;
}

/* Text that did not parse must stay in sight. */
static bool has_text(const struct case_form *s, const struct record *rec, int field)
{
    for (size_t i = 0; i < s->form.kept_count; i++)
        if (s->form.kept[i].rec == rec && s->form.kept[i].field == field)
            return s->form.kept[i].pending != NULL;
    return false;
}

/* What is filled is always shown; a value that was only carried over need not be. */
static bool is_shown(const struct case_form *s, const struct record *rec, const struct slot *slot)
{
    const struct field *f = &rec->kind->fields[slot->field];

    bool for_it = field_shown(f, s->file->sub_kind);

    if (has_text(s, rec, slot->field))
        return true;
    if (wanted(s, rec, slot->tier))
        return for_it;
    if (record_empty(rec, slot->field) || slot->tier == HIDDEN)
        return false;
    if (slot->tier == BY_NUMBER && !record_empty(rec, PF_ID_NO))
        return false;
    if (rec->version == 0 && (f->flags & F_CARRY))
        return false;
    return for_it || !record_field_changed(rec, slot->field);
}

/* ---- putting together ---- */

struct building {
    struct case_form *s;
    const char *heading; /* waits for the first entry of its section */
};

/* Takes text; it lives as long as the entries. */
static const char *own_heading(struct case_form *s, char *text)
{
    void *headings = s->headings;

    mem_grow(&headings, s->headings_count, &s->headings_cap, sizeof(*s->headings));
    s->headings = headings;
    s->headings[s->headings_count++] = text;
    return text;
}

/* True once: a default that comes into sight is marked from then on by its entry. */
static bool take_default(struct case_form *s, const struct record *rec, int field)
{
    for (size_t i = 0; i < s->defaults_count; i++) {
        if (s->defaults[i].rec != rec || s->defaults[i].field != field)
            continue;
        s->defaults[i] = s->defaults[--s->defaults_count];
        return true;
    }
    return false;
}

static void add_entry(struct building *b, struct record *rec, int field)
{
    struct form_entry *e;

    if (form_find(&b->s->form, rec, field) >= 0)
        return;
    e = form_add(&b->s->form, rec, field, b->heading);
    b->heading = NULL;
    if (take_default(b->s, rec, field))
        e->is_default = !record_empty(rec, field);
}

static void add_party(struct building *b, size_t i)
{
    struct record *p = b->s->file->of[KIND_PARTY].items[i];
    size_t n = 1;

    for (size_t k = 0; k < i; k++)
        n += record_is(b->s->file->of[KIND_PARTY].items[k], PF_SIDE, record_get(p, PF_SIDE));
    b->heading = own_heading(
        b->s, mem_printf("%s %zu",
                         book_label(b->s->desk->book, "party_side", record_get(p, PF_SIDE)), n));
    for (size_t k = 0; k < ARRAY_LEN(party_slots); k++)
        if (is_shown(b->s, p, &party_slots[k]))
            add_entry(b, p, party_slots[k].field);
}

static void add_child(struct building *b, struct record *rec, const char *heading, int from)
{
    b->heading = heading;
    for (int i = from; i < (int)rec->kind->count; i++)
        if (!(rec->kind->fields[i].flags & F_FIXED))
            add_entry(b, rec, i);
}

static void add_children(struct building *b, int slot)
{
    struct casefile *f = b->s->file;

    for (size_t i = 0; slot == SLOT_PARTIES && i < f->of[KIND_PARTY].count; i++)
        add_party(b, i);
    for (size_t i = 0; slot == SLOT_STOPS && i < f->of[KIND_SUSPENSION].count; i++)
        add_child(b, f->of[KIND_SUSPENSION].items[i],
                  own_heading(b->s, mem_printf(_("停计 %zu"), i + 1)), SF_KIND);
    for (size_t i = 0; slot == SLOT_STOPS && i < f->of[KIND_EXTENSION].count; i++)
        add_child(b, f->of[KIND_EXTENSION].items[i],
                  own_heading(b->s, mem_printf(_("延长 %zu"), i + 1)), EF_NEW_DUE);
}

static void add_all(struct building *b)
{
    for (size_t i = 0; i < ARRAY_LEN(case_slots); i++) {
        const struct slot *slot = &case_slots[i];

        if (slot->heading)
            b->heading = _(slot->heading);
        if (slot->field < 0)
            add_children(b, slot->field);
        else if (is_shown(b->s, b->s->file->rec, slot))
            add_entry(b, b->s->file->rec, slot->field);
    }
}

/* Mediation starts with everybody's consent: whose is missing is asked here.  Who
 * has applied has consented by it. */
static void add_consents(struct building *b)
{
    struct case_form *s = b->s;
    bool applied = record_is(s->file->rec, CF_SOURCE, "2") &&
                   !record_empty(s->file->rec, CF_APPLIED);

    for (size_t i = 0; i < s->file->of[KIND_PARTY].count; i++) {
        struct record *p = s->file->of[KIND_PARTY].items[i];
        char *name;

        if ((!record_empty(p, PF_CONSENT) && !record_field_changed(p, PF_CONSENT)) ||
            (applied && record_is(p, PF_SIDE, SIDE_APPLICANT)))
            continue;
        name = party_name(s->file, i);
        b->heading = own_heading(s, name);
        add_entry(b, p, PF_CONSENT);
    }
}

/* The rows that the step itself has added, each by its day. */
static void add_rows(struct building *b, enum kind_id kind, int name, int day, const char *heading)
{
    struct case_form *s = b->s;

    b->heading = heading;
    for (size_t i = 0; i < s->file->of[kind].count; i++) {
        struct record *row = s->file->of[kind].items[i];
        struct form_entry *e;

        if (row->version > 0 || form_find(&s->form, row, day) >= 0)
            continue;
        e = form_add(&s->form, row, day, b->heading);
        e->label = own_heading(
            s, mem_printf(kind == KIND_PERFORMANCE ? _("第%s条") : "%s", record_text(row, name)));
        b->heading = NULL;
    }
}

static void add_asked(struct building *b)
{
    const struct move *m = b->s->move;

    b->heading = _(m->label);
    for (size_t i = 0; i < MOVE_FIELDS && m->ask[i] >= 0; i++)
        add_entry(b, b->s->file->rec, m->ask[i]);
    if (str_equal(m->to, STATE_MEDIATING) && !b->s->ids_count)
        add_consents(b);
    if (case_form_signs(b->s))
        add_rows(b, KIND_SIGNATURE, SGF_NAME, SGF_SIGNED, _("签名"));
    if (case_form_performs(b->s))
        add_rows(b, KIND_PERFORMANCE, PEF_ITEM, PEF_DONE, _("履行"));
}

void case_form_build(struct case_form *s)
{
    struct building b = { .s = s };
    char **old = s->headings;
    size_t n = s->headings_count;

    s->headings = NULL;
    s->headings_count = s->headings_cap = 0;
    form_rebuild(&s->form);
    if (s->move)
        add_asked(&b);
    if (!s->move || s->wide)
        add_all(&b);
    for (size_t i = 0; i < n; i++)
        free(old[i]);
    free(old);
}

/* ---- going there ---- */

bool case_form_go(struct case_form *s, const struct record *rec, int field)
{
    long i = form_find(&s->form, rec, field);

    if (i < 0) {
        s->all = true;
        s->wide = s->move && !s->ids_count;
        case_form_build(s);
        i = form_find(&s->form, rec, field);
    }
    if (i < 0)
        return false;
    form_go(&s->form, (size_t)i);
    return true;
}

struct record *case_form_record(const struct case_form *s)
{
    return s->form.at < s->form.count ? s->form.entries[s->form.at].rec : s->file->rec;
}

bool case_form_blank_party(const struct case_form *s, const struct record *party)
{
    static const int set_by_program[] = {
        PF_CASE, PF_SIDE, PF_SEQ, PF_TYPE, PF_NATION, PF_ID_KIND
    };

    if (party->version > 0)
        return false;
    for (int i = 0; i < PF_COUNT; i++) {
        long at = form_find(&s->form, party, i);
        bool set = false;

        for (size_t k = 0; k < ARRAY_LEN(set_by_program); k++)
            set = set || set_by_program[k] == i;
        set = set || case_form_is_default(s, party, i); /* carried over, and nobody's word */
        if ((!set && !record_empty(party, i)) || (at >= 0 && s->form.entries[at].pending))
            return false;
    }
    return true;
}

void case_form_forget(struct case_form *s, const struct record *rec)
{
    for (size_t i = s->defaults_count; i-- > 0;)
        if (s->defaults[i].rec == rec)
            s->defaults[i] = s->defaults[--s->defaults_count];
}
