/* screens/record_defaults.c - what a new record begins with, and what follows from a value.
 *
 * Most of a form is known before anybody types: the day, who mediates, who the parties
 * are, what is owed next.  What somebody was told or consented to on a day is never
 * guessed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement.h"
#include "core/guards.h"
#include "core/person.h"
#include "screens/case_text.h"
#include "screens/record_form.h"
#include "store/db.h"
#include "store/records.h"

/* Where a default comes from. */
enum source {
    FROM_CODE, /* a fixed value */
    FROM_TODAY,
    FROM_WHO,       /* the person at the keyboard */
    FROM_MEDIATOR,  /* of the case */
    FROM_RECORDER,  /* of the case, else who registered it */
    FROM_PARTIES,   /* all names */
    FROM_APPLICANT, /* names of that side */
    FROM_RESPONDENT,
    FROM_INVITED, /* names of the participants */
    FROM_CAUSE,   /* the type of dispute */
    FROM_BEFORE,  /* the last row of the kind */
    FROM_COPIES,  /* one for each party and one for the committee (art. 29) */
    FROM_FEEDBACK /* who sent the case */
};

struct row {
    enum kind_id kind;
    int field;
    enum source source;
    const char *value; /* FROM_CODE */
};

/* clang-format off */
static const struct row rows[] = {
    { KIND_REPRESENTATIVE, RPF_SIDE, FROM_CODE, SIDE_APPLICANT },
    { KIND_RECUSAL, RCF_RAISED, FROM_TODAY, NULL },
    { KIND_RECUSAL, RCF_DECIDED, FROM_TODAY, NULL },
    { KIND_RECUSAL, RCF_DECIDED_BY, FROM_WHO, NULL },
    { KIND_INQUIRY, IQF_HELD, FROM_TODAY, NULL },
    { KIND_INQUIRY, IQF_INVESTIGATOR, FROM_MEDIATOR, NULL },
    { KIND_INQUIRY, IQF_RECORDER, FROM_RECORDER, NULL },
    { KIND_APPOINTMENT, APTF_PARTICIPANTS, FROM_PARTIES, NULL },
    { KIND_SESSION, SSF_HELD, FROM_TODAY, NULL },
    { KIND_SESSION, SSF_PLACE, FROM_BEFORE, NULL },
    { KIND_SESSION, SSF_CAUSE, FROM_CAUSE, NULL },
    { KIND_SESSION, SSF_INVITED, FROM_INVITED, NULL },
    { KIND_SESSION, SSF_RECORDER, FROM_RECORDER, NULL },
    { KIND_EVIDENCE, EVF_KIND, FROM_CODE, "document" },
    { KIND_EVIDENCE, EVF_COPIES, FROM_CODE, "1" },
    { KIND_APPRAISAL, APF_COMMISSIONED, FROM_TODAY, NULL },
    { KIND_AGREEMENT, AGF_FORM, FROM_CODE, FORM_WRITTEN },
    { KIND_AGREEMENT, AGF_COPIES, FROM_COPIES, NULL },
    { KIND_SIGNATURE, SGF_ROLE, FROM_CODE, "party" },
    { KIND_SIGNATURE, SGF_HOW, FROM_CODE, "sign" },
    { KIND_SIGNATURE, SGF_SIGNED, FROM_TODAY, NULL },
    { KIND_ITEM, ITF_KIND, FROM_CODE, "pay" },
    { KIND_ITEM, ITF_DEBTOR, FROM_RESPONDENT, NULL },
    { KIND_ITEM, ITF_CREDITOR, FROM_APPLICANT, NULL },
    { KIND_PERFORMANCE, PEF_DONE, FROM_TODAY, NULL },
    { KIND_PERFORMANCE, PEF_RESULT, FROM_CODE, "full" },
    { KIND_CONFIRMATION, CNF_APPLIED, FROM_TODAY, NULL },
    { KIND_REMEDY, RMF_APPLIED, FROM_TODAY, NULL },
    { KIND_REVISIT, RVF_VISITED, FROM_TODAY, NULL },
    { KIND_REVISIT, RVF_VISITOR, FROM_MEDIATOR, NULL },
    { KIND_REFERRAL, RFF_SENT, FROM_TODAY, NULL },
    { KIND_REFERRAL, RFF_ORG, FROM_FEEDBACK, NULL },
    { KIND_REPORT, RTF_REPORTED, FROM_TODAY, NULL },
    { KIND_CORRECTION, CRF_CORRECTED, FROM_TODAY, NULL },
    { KIND_CORRECTION, CRF_ASKED_BY, FROM_WHO, NULL },
    { KIND_ROUND, RDF_TIMES, FROM_CODE, "1" },
    { KIND_ROUND, RDF_SUBMITTED, FROM_TODAY, NULL },
    { KIND_ROUND, RDF_SUBMITTED_BY, FROM_WHO, NULL },
    { KIND_FINDING, FDF_FOUND, FROM_TODAY, NULL },
    { KIND_FINDING, FDF_SCREENER, FROM_WHO, NULL },
    { KIND_FINDING, FDF_RISK, FROM_CODE, "0" },
    { KIND_FINDING, FDF_CAMPAIGN, FROM_CODE, "0" },
    { KIND_WATCH, WTF_WATCHED, FROM_TODAY, NULL },
    { KIND_HANDOVER, HOF_HANDED, FROM_TODAY, NULL },
    { KIND_KEY_PERSON, KPF_FROM, FROM_TODAY, NULL },
    { KIND_RECEPTION, RXF_RECEIVED, FROM_TODAY, NULL },
    { KIND_RECEPTION, RXF_PERSONS, FROM_CODE, "1" },
    { KIND_RECEPTION, RXF_MATTER, FROM_CODE, "consult" },
    { KIND_RECEPTION, RXF_RECEIVER, FROM_WHO, NULL },
    { KIND_AREA, AF_ACTIVE, FROM_CODE, "1" },
    { KIND_CAMPAIGN, CPF_ACTIVE, FROM_CODE, "1" },
    { KIND_CODE, KF_ACTIVE, FROM_CODE, "1" },
    { KIND_LIMIT, LF_ACTIVE, FROM_CODE, "1" },
    { KIND_HOLIDAY, HF_OFF, FROM_CODE, "1" },
    { KIND_USER, UF_ACTIVE, FROM_CODE, "1" },
    { KIND_COMMITTEE, COF_ACTIVE, FROM_CODE, "1" },
    { KIND_LEVEL, LVF_ACTIVE, FROM_CODE, "1" },
    { KIND_CADENCE, CDF_ACTIVE, FROM_CODE, "1" },
    { KIND_REQUIREMENT, RQF_ACTIVE, FROM_CODE, "1" },
    { KIND_REQUIREMENT, RQF_SEVERITY, FROM_CODE, "warn" },
    { KIND_LAYOUT, LYF_ACTIVE, FROM_CODE, "1" },
    { KIND_SENTENCE, STF_ACTIVE, FROM_CODE, "1" },
    { KIND_SENTENCE, STF_ZERO, FROM_CODE, "0" },
};
/* clang-format on */

/* ---- texts from the case ---- */

static void add_name(struct buf *b, const char *name)
{
    if (str_empty(name))
        return;
    buf_printf(b, "%s%s", b->len ? "、" : "", name);
}

/* Names of the parties of that side, of all for NULL. */
static void names_of(const struct casefile *f, const char *side, struct buf *b)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];

        if (!side || record_is(p, PF_SIDE, side))
            add_name(b, record_text(p, PF_NAME));
    }
}

static void before(const struct record_form *f, int field, struct buf *b)
{
    const struct record_list *l = record_form_list(f, record_kind(f->rec));

    for (size_t i = l ? l->count : 0; i-- > 0 && b->len == 0;)
        if (l->items[i] != f->rec)
            buf_add(b, record_text(l->items[i], field));
}

static void from_case(const struct record_form *f, const struct row *r, struct buf *b)
{
    const struct casefile *file = f->file;

    switch (r->source) {
    case FROM_MEDIATOR:
        buf_add(b, record_label(file->rec, CF_MEDIATOR));
        break;
    case FROM_RECORDER:
        buf_add(b, record_text(file->rec,
                               record_empty(file->rec, CF_RECORDER) ? CF_REGISTRAR : CF_RECORDER));
        break;
    case FROM_PARTIES:
        names_of(file, NULL, b);
        break;
    case FROM_APPLICANT:
        names_of(file, SIDE_APPLICANT, b);
        break;
    case FROM_RESPONDENT:
        names_of(file, SIDE_RESPONDENT, b);
        break;
    case FROM_INVITED:
        for (size_t i = 0; i < file->of[KIND_PARTICIPANT].count; i++)
            add_name(b, record_text(file->of[KIND_PARTICIPANT].items[i], PTF_NAME));
        break;
    case FROM_CAUSE:
        if (!record_empty(file->rec, CF_TYPE))
            buf_printf(b, _("%s纠纷"),
                       book_label(f->desk->book, "type", record_get(file->rec, CF_TYPE)));
        break;
    case FROM_COPIES:
        buf_printf(b, "%zu", file->of[KIND_PARTY].count + 1);
        break;
    case FROM_FEEDBACK:
        buf_add(b, record_text(file->rec, CF_SOURCE_ORG));
        break;
    default:
        break;
    }
}

/* ---- the person's name ---- */

static void name_of_person(struct desk *d, struct buf *b)
{
    struct stmt q;

    db_prepare(d->db, &q, "SELECT name FROM account WHERE login = :login AND active = 1");
    db_bind_text(&q, ":login", d->who);
    if (db_row(&q))
        buf_add(b, db_text(&q, 0));
    db_finish(&q, NULL);
}

static void apply(struct record_form *f, const struct row *r)
{
    struct buf b = BUF_INIT;
    char iso[DATE_SIZE];

    if (r->source == FROM_CODE)
        buf_add(&b, r->value);
    else if (r->source == FROM_TODAY)
        buf_add(&b, date_to_iso(f->desk->today, iso));
    else if (r->source == FROM_WHO)
        name_of_person(f->desk, &b);
    else if (r->source == FROM_BEFORE)
        before(f, r->field, &b);
    else if (f->file)
        from_case(f, r, &b);
    if (b.len && record_empty(f->rec, r->field))
        record_set(f->rec, r->field, buf_text(&b));
    buf_release(&b);
}

/* ---- what one kind alone needs ---- */

/* The first party that has not signed; an agent or a guardian signs for it. */
static void next_signature(struct record_form *f)
{
    char *left = agreement_unsigned(f->file);

    if (left)
        left[strcspn(left, "\n")] = '\0';
    for (size_t i = 0; left && i < f->file->of[KIND_PARTY].count; i++) {
        const char *name = record_text(f->file->of[KIND_PARTY].items[i], PF_NAME);

        if (*name && str_starts(left, name)) {
            record_set(f->rec, SGF_NAME, name);
            if (name_is_organisation(name))
                record_set(f->rec, SGF_HOW, "seal");
            break;
        }
    }
    free(left);
}

/* The first item that is still owed. */
static void next_performance(struct record_form *f)
{
    for (size_t i = 0; i < f->file->of[KIND_ITEM].count; i++) {
        const struct record *item = f->file->of[KIND_ITEM].items[i];
        long long left = item_open(f->file, item);

        if (item_done(f->file, item))
            continue;
        record_set(f->rec, PEF_ITEM, record_get(item, ITF_SEQ));
        if (left >= 0)
            record_set_int(f->rec, PEF_AMOUNT, left);
        return;
    }
}

static void next_page(struct record_form *f)
{
    int64_t last = 0;

    for (size_t i = 0; i < f->file->of[KIND_VOLUME_ITEM].count; i++) {
        int64_t to = record_int(f->file->of[KIND_VOLUME_ITEM].items[i], VIF_PAGE_TO);

        last = to > last ? to : last;
    }
    record_set_int(f->rec, VIF_PAGE_FROM, last + 1);
}

static void next_watch(struct record_form *f)
{
    const struct record *finding = f->finding->rec;

    record_set(f->rec, WTF_VISITOR,
               record_get(finding,
                          record_empty(finding, FDF_RESPONSIBLE) ? FDF_SCREENER : FDF_RESPONSIBLE));
    record_set(f->rec, WTF_RISK, record_get(finding, FDF_RISK));
}

static void set_level(struct record *rec, int field, const struct level *l)
{
    if (!l)
        return;
    record_set_int(rec, field, l->id);
    record_set_label(rec, field, l->name);
}

/* From the level that has it now to the one above. */
static void next_handover(struct record_form *f)
{
    const struct book *book = f->desk->book;
    const struct record_list *l = &f->finding->handovers;
    const struct level *from = NULL;

    if (l->count > 1) {
        const struct record *last = l->items[l->count - 2];

        for (size_t i = 0; i < book->levels_count; i++)
            if (book->levels[i].id == record_int(last, HOF_LEVEL_TO))
                from = &book->levels[i];
        record_set(f->rec, HOF_UNIT_FROM, record_get(last, HOF_UNIT_TO));
    } else {
        from = book_level(book, 1);
        record_set(f->rec, HOF_UNIT_FROM, record_label(f->finding->rec, FDF_AREA));
    }
    set_level(f->rec, HOF_LEVEL_FROM, from);
    set_level(f->rec, HOF_LEVEL_TO, from && from->next ? book_level(book, from->next) : NULL);
}

static const struct special {
    enum kind_id kind;
    void (*fill)(struct record_form *f);
} specials[] = {
    { KIND_SIGNATURE, next_signature }, { KIND_PERFORMANCE, next_performance },
    { KIND_VOLUME_ITEM, next_page },    { KIND_WATCH, next_watch },
    { KIND_HANDOVER, next_handover },
};

/* ---- carried over ---- */

/* What every new record of the kind begins with, and what the person has marked.  In a case
 * most of it comes from the case. */
static bool is_carried(struct record_form *f, int field)
{
    bool own = !f->file || record_kind(f->rec) == KIND_APPOINTMENT;

    return (own && (f->rec->kind->fields[field].flags & F_CARRY)) ||
           carried_has(&f->typing.carried, f->desk, f->rec, field);
}

static void carry_over(struct record_form *f)
{
    const struct kind *kind = f->rec->kind;
    struct record *last = NULL;
    bool any = false;
    int64_t id;

    for (int i = 0; i < (int)kind->count; i++)
        any = any || is_carried(f, i);
    id = any ? typing_last_own(f->desk, kind, 0) : 0;
    if (!id || records_load(f->desk->db, record_kind(f->rec), id, &last, NULL) != ST_OK)
        return;
    for (int i = 0; i < (int)kind->count; i++) {
        if (!is_carried(f, i) || record_empty(last, i))
            continue;
        record_set(f->rec, i, record_get(last, i));
        if (*record_label(last, i))
            record_set_label(f->rec, i, record_label(last, i));
    }
    record_free(last);
}

/* What a step most often happens on is today. */
static void step_days(struct record_form *f)
{
    static const int days[] = { FDF_ASSIGNED, FDF_DISPOSAL_ON, FDF_CALMED, FDF_CLOSED };

    for (size_t i = 0; i < FINDING_MOVE_FIELDS && f->step->ask[i] >= 0; i++)
        for (size_t k = 0; k < ARRAY_LEN(days); k++)
            if (f->step->ask[i] == days[k] && record_empty(f->rec, days[k]))
                record_set_date(f->rec, days[k], f->desk->today);
}

void record_defaults(struct record_form *f)
{
    enum kind_id kind = record_kind(f->rec);

    if (f->step)
        step_days(f);
    if (f->rec->version > 0)
        return;
    carry_over(f);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (rows[i].kind == kind)
            apply(f, &rows[i]);
    for (size_t i = 0; i < ARRAY_LEN(specials); i++)
        if (specials[i].kind == kind)
            specials[i].fill(f);
}

/* ---- what follows ---- */

/* The value for a field that nobody has typed into. */
static void suggest(struct record_form *f, int field, const char *value)
{
    long i = form_find(&f->form, f->rec, field);

    if (i < 0 || f->form.entries[i].pending ||
        (!record_empty(f->rec, field) && !f->form.entries[i].is_default))
        return;
    record_set(f->rec, field, value);
    f->form.entries[i].is_default = !str_empty(value);
}

/* The days of the period in which the unit has to screen. */
static void follow_unit(struct record_form *f)
{
    struct record *area = NULL;
    const struct cadence *c = NULL;
    char iso[DATE_SIZE];

    if (records_load(f->desk->db, KIND_AREA, record_int(f->rec, RDF_UNIT), &area, NULL) == ST_OK)
        c = book_cadence(f->desk->book, (int)record_int(area, AF_LEVEL));
    if (c) {
        struct period p = cadence_period(c, f->desk->today);

        suggest(f, RDF_FROM, date_to_iso(p.from, iso));
        suggest(f, RDF_TO, date_to_iso(p.to, iso));
    }
    record_free(area);
}

/* The name of a paper is that of its form. */
static void follow_paper(struct record_form *f)
{
    suggest(f, VIF_NAME, book_label(f->desk->book, "paper", record_text(f->rec, VIF_FORM)));
}

static void follow_item(struct record_form *f)
{
    suggest(f, CLF_TEXT, book_label(f->desk->book, "claim_item", record_text(f->rec, CLF_ITEM)));
}

static void follow_type(struct record_form *f)
{
    suggest(f, FDF_CAMPAIGN, campaign_of_type(record_text(f->rec, FDF_TYPE)));
}

static const struct follow {
    enum kind_id kind;
    int field;
    void (*follow)(struct record_form *f);
} follows[] = {
    { KIND_ROUND, RDF_UNIT, follow_unit },
    { KIND_VOLUME_ITEM, VIF_FORM, follow_paper },
    { KIND_CLAIM, CLF_ITEM, follow_item },
    { KIND_FINDING, FDF_TYPE, follow_type },
};

/* The identity number says the sex. */
static void follow_id_no(struct record_form *f, const struct form_entry *e)
{
    int sex = field_find(f->rec->kind, "sex");
    struct idno id;
    enum check_result r = idno_check(record_text(f->rec, e->field), &id);
    char code[2] = "0";

    if (sex < 0 || (r != CHECK_GOOD && r != CHECK_AREA))
        return;
    code[0] = (char)('0' + id.sex);
    suggest(f, sex, code);
}

void record_follow(struct record_form *f, const struct form_entry *e)
{
    if (e->rec->kind->fields[e->field].type == FT_IDNO)
        follow_id_no(f, e);
    for (size_t i = 0; i < ARRAY_LEN(follows); i++)
        if (follows[i].kind == record_kind(f->rec) && follows[i].field == e->field)
            follows[i].follow(f);
}

bool record_fits(const struct record_form *f, const struct form_entry *e, const char *code)
{
    const struct field *field = &e->rec->kind->fields[e->field];
    const struct code *c;

    if (!f->file || (!str_equal(field->of, "detail") && !str_equal(field->of, "claim_item")))
        return true;
    c = book_code(f->desk->book, field->of, code);
    return !c || str_empty(c->parent) || str_equal(c->parent, f->file->sub_kind);
}
