/* screens/form_hooks.c - what follows from a value: look-ups, other fields, a word of notice.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/limits.h"
#include "core/person.h"
#include "screens/case_text.h"
#include "screens/form_screen.h"
#include "store/cases.h"
#include "store/lookup.h"
#include "store/records.h"

#define CHOICES_MAX 40
#define NAMED_CASES 3
#define COUNTED     20
#define ADULT       18
#define UNIFORM_ID  "01"

/* ---- tables ---- */

struct pair {
    const char *key, *value;
};

static const char *pair_value(const struct pair *pairs, size_t n, const char *key)
{
    for (size_t i = 0; i < n; i++)
        if (str_equal(pairs[i].key, key))
            return pairs[i].value;
    return NULL;
}

/* The kind of dispute that a professional committee is for. */
static const struct pair own_types[] = {
    { "medical", "15" }, { "traffic", "16" },       { "school", "06" },
    { "labour", "LD" },  { "expropriation", "08" }, { "property", "17" },
};

/* The first letter of the reasons for which a case comes into that state. */
static const struct pair own_reasons[] = {
    { STATE_REJECTED, "N" },
    { STATE_TERMINATED, "T" },
    { STATE_WITHDRAWN, "W" },
};

/* ---- look-ups ---- */

/* Mediators are looked for in the committee of the case first. */
static int64_t within_of(const struct case_form *s, const struct form_entry *e)
{
    bool mediator = str_equal(e->rec->kind->fields[e->field].of, "mediator");

    return mediator ? record_int(s->file->rec, CF_COMMITTEE) : 0;
}

static enum status find_near(struct case_form *s, const struct form_entry *e, const char *typed,
                             size_t max, struct choices *out, struct err *err)
{
    enum kind_id kind = kind_find(e->rec->kind->fields[e->field].of);
    int64_t within = within_of(s, e);
    enum status st = lookup_find(s->desk->db, kind, typed, within, max, out, err);

    if (st == ST_OK && within && out->count == 0)
        st = lookup_find(s->desk->db, kind, typed, 0, max, out, err);
    return st;
}

static void choices(void *ctx, const struct form_entry *e, const char *typed, struct pick *out)
{
    struct case_form *s = ctx;
    struct choices found = { 0 };

    if (find_near(s, e, typed, CHOICES_MAX, &found, NULL) != ST_OK)
        found.count = 0;
    for (size_t i = 0; i < found.count; i++) {
        char *value = mem_printf("%" PRId64, found.items[i].id);

        pick_add(out, value, found.items[i].label, found.items[i].hint);
        free(value);
    }
    choices_release(&found);
}

/* A full name wins; what fits only one row of those near means that one. */
static enum status resolve(void *ctx, const struct form_entry *e, const char *typed, char **value,
                           char **label, struct err *err)
{
    struct case_form *s = ctx;
    enum kind_id kind = kind_find(e->rec->kind->fields[e->field].of);
    struct choices near = { 0 };
    int64_t id = 0;
    enum status st = find_near(s, e, typed, 2, &near, err);

    if (st == ST_OK && near.count == 1)
        id = near.items[0].id;
    else if (st == ST_OK)
        st = lookup_one(s->desk->db, kind, typed, &id, err);
    if (st == ST_OK) {
        *value = mem_printf("%" PRId64, id);
        *label = records_name(s->desk->db, kind, id);
    }
    choices_release(&near);
    return st;
}

/* Reasons of another ending would only be refused; N5 and N6 belong to one kind of
 * dispute each. */
static bool fits(void *ctx, const struct form_entry *e, const char *code)
{
    const struct case_form *s = ctx;
    const struct record *rec = s->file->rec;
    const char *letter;

    if (e->rec != rec || e->field != CF_END_REASON)
        return true;
    letter = pair_value(own_reasons, ARRAY_LEN(own_reasons),
                        s->move ? s->move->to : record_text(rec, CF_STATE));
    if (letter && !str_starts(code, letter))
        return false;
    if (s->ids_count) /* they may be of several kinds */
        return true;
    if (str_equal(code, "N5"))
        return case_is_medical(s->file);
    return !str_equal(code, "N6") || case_is_expropriation(s->file) ||
           record_is(rec, CF_TYPE, "08");
}

/* ---- what the case's fields bring with them ---- */

/* The value for a field that nobody has typed into. */
static void suggest(struct case_form *s, struct record *rec, int field, const char *value)
{
    long i = form_find(&s->form, rec, field);

    if (!record_empty(rec, field) && !case_form_is_default(s, rec, field))
        return;
    if (i >= 0 && s->form.entries[i].pending)
        return;
    record_set(rec, field, value);
    if (i >= 0)
        s->form.entries[i].is_default = !str_empty(value);
}

/* The code itself, or the group it is counted under. */
static bool is_of_type(const struct book *book, const char *code, const char *type)
{
    const struct code *c = book_code(book, "type", code);

    return str_equal(code, type) || (c && c->parent && str_equal(c->parent, type));
}

/* The type of the committee that was chosen; the one that only came with the
 * committee left behind goes. */
static void suggest_type(struct case_form *s, const char *left_behind)
{
    const struct record *rec = s->file->rec;
    const char *type = pair_value(own_types, ARRAY_LEN(own_types), s->file->sub_kind);
    const char *before = pair_value(own_types, ARRAY_LEN(own_types), left_behind);

    if (type && book_code(s->desk->book, "type", type))
        suggest(s, s->file->rec, CF_TYPE, type);
    else if (before && is_of_type(s->desk->book, record_text(rec, CF_TYPE), before))
        suggest(s, s->file->rec, CF_TYPE, NULL);
}

/* A town's or village's committee mostly has cases from there. */
static void suggest_area(struct case_form *s)
{
    struct record *rec = s->file->rec, *committee = NULL, *area = NULL;
    struct db *db = s->desk->db;

    if (records_load(db, KIND_COMMITTEE, record_int(rec, CF_COMMITTEE), &committee, NULL) ==
            ST_OK &&
        records_load(db, KIND_AREA, record_int(committee, COF_AREA), &area, NULL) == ST_OK &&
        record_int(area, AF_LEVEL) > 1) {
        suggest(s, rec, CF_AREA, record_get(committee, COF_AREA));
        if (record_is(rec, CF_AREA, record_get(committee, COF_AREA)))
            record_set_label(rec, CF_AREA, record_text(area, AF_NAME));
    }
    record_free(area);
    record_free(committee);
}

/* Who registers and where belongs to the committee; nobody has seen these. */
static void forget_unseen(struct case_form *s)
{
    static const int fields[] = { CF_STUDIO, CF_REGISTRAR };

    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        if (form_find(&s->form, s->file->rec, fields[i]) < 0)
            suggest(s, s->file->rec, fields[i], NULL);
}

static void suggest_campaign(struct case_form *s)
{
    const char *type = record_text(s->file->rec, CF_TYPE);

    if (!str_empty(type))
        suggest(s, s->file->rec, CF_CAMPAIGN, campaign_of_type(type));
}

/* A carried-over mediator of another committee is nobody's choice. */
static void check_mediator(struct case_form *s)
{
    struct choices found = { 0 };
    int64_t id = record_int(s->file->rec, CF_MEDIATOR);
    bool belongs = false;

    if (!id || !case_form_is_default(s, s->file->rec, CF_MEDIATOR))
        return;
    if (lookup_find(s->desk->db, KIND_MEDIATOR, record_label(s->file->rec, CF_MEDIATOR),
                    record_int(s->file->rec, CF_COMMITTEE), CHOICES_MAX, &found, NULL) == ST_OK)
        for (size_t i = 0; i < found.count; i++)
            belongs = belongs || found.items[i].id == id;
    if (!belongs)
        suggest(s, s->file->rec, CF_MEDIATOR, NULL);
    choices_release(&found);
}

static void left_committee(struct case_form *s, struct buf *note)
{
    char *left_behind = s->file->sub_kind;

    s->file->sub_kind = cases_sub_kind(s->desk->db, record_int(s->file->rec, CF_COMMITTEE));
    check_mediator(s);
    suggest_type(s, left_behind);
    suggest_campaign(s);
    suggest_area(s);
    forget_unseen(s);
    case_clock_sentence(s->desk, s->file, note);
    free(left_behind);
}

static void left_date(struct case_form *s, struct buf *note)
{
    case_clock_sentence(s->desk, s->file, note);
}

static void left_type(struct case_form *s, struct buf *note)
{
    (void)note;
    suggest_campaign(s);
}

static void left_source(struct case_form *s, struct buf *note)
{
    if (str_starts(record_text(s->file->rec, CF_SOURCE), "3"))
        buf_add(note, _("委托移送的案件要写明委托单位，结果要反馈给它。"));
}

/* An oral agreement is noted as it is made.  When a written one was made, signed and sealed
 * its papers say: art. 29 turns on it. */
static void left_agreement(struct case_form *s, struct buf *note)
{
    bool oral = record_is(s->file->rec, CF_AGREEMENT_FORM, FORM_ORAL);
    char iso[DATE_SIZE];

    (void)note;
    if (s->move)
        suggest(s, s->file->rec, CF_AGREED, oral ? date_to_iso(s->desk->today, iso) : NULL);
}

/* ---- what a party's fields bring with them ---- */

struct other_cases {
    struct buf names;
    size_t count;
};

static void count_case(void *ctx, int64_t id, const char *number, const char *parties)
{
    struct other_cases *o = ctx;

    (void)id;
    if (o->count++ < NAMED_CASES)
        buf_printf(&o->names, "%s%s（%s）", o->count > 1 ? "、" : "", number, parties);
}

static void tell_other_cases(struct case_form *s, const struct record *party, struct buf *note)
{
    struct other_cases o = { 0 };
    bool by_number = !record_empty(party, PF_ID_NO);

    if (!by_number && record_empty(party, PF_NAME))
        return;
    if (lookup_person_cases(s->desk->db, record_get(party, PF_NAME), record_get(party, PF_ID_NO),
                            s->file->rec->id, COUNTED, count_case, &o, NULL) == ST_OK &&
        o.count) {
        if (note->len)
            buf_add(note, _("；"));
        buf_printf(note, by_number ? _("本人另有 %zu 件：%s%s") : _("同名的另有 %zu 件：%s%s"),
                   o.count, buf_text(&o.names), o.count > NAMED_CASES ? _("等") : "");
    }
    buf_release(&o.names);
}

/* The organisation on the other side is mostly the one the committee asks for. */
static void suggest_body(struct case_form *s, const struct record *party)
{
    static const struct body {
        const char *sub_kind;
        int field;
    } bodies[] = { { SUB_KIND_MEDICAL, CF_HOSPITAL }, { SUB_KIND_LABOUR, CF_EMPLOYER } };

    for (size_t i = 0; i < ARRAY_LEN(bodies); i++)
        if (str_equal(bodies[i].sub_kind, s->file->sub_kind))
            suggest(s, s->file->rec, bodies[i].field, record_get(party, PF_NAME));
}

static void left_name(struct case_form *s, struct record *party, struct buf *note)
{
    bool body = name_is_organisation(record_text(party, PF_NAME));

    if (body && record_is(party, PF_SIDE, SIDE_RESPONDENT))
        suggest_body(s, party);

    if (record_empty(party, PF_TYPE) || case_form_is_default(s, party, PF_TYPE)) {
        suggest(s, party, PF_TYPE, body ? "2" : PERSON_NATURAL);
        if (body) { /* what only a person has */
            suggest(s, party, PF_NATION, NULL);
            suggest(s, party, PF_ID_KIND, NULL);
        }
    }
    tell_other_cases(s, party, note);
}

static void tell_age(struct case_form *s, const struct record *party, struct buf *note)
{
    int age = person_age(record_date(party, PF_BIRTH), s->desk->today);

    if (age < 0)
        return;
    buf_printf(note, _("%s，%s 生，%d 周岁"),
               book_label(s->desk->book, "sex", record_text(party, PF_SEX)),
               record_text(party, PF_BIRTH), age);
    if (age < ADULT)
        buf_add(note, _("，未成年，要登记监护人"));
}

static void left_id_no(struct case_form *s, struct record *party, struct buf *note)
{
    struct idno id;
    enum check_result r = CHECK_GOOD;
    char sex[2] = "0", birth[DATE_SIZE];
    bool uniform = record_empty(party, PF_ID_KIND) || record_is(party, PF_ID_KIND, UNIFORM_ID);

    if (uniform && !record_empty(party, PF_ID_NO)) {
        r = idno_check(record_get(party, PF_ID_NO), &id);
        if (r == CHECK_GOOD || r == CHECK_AREA) {
            sex[0] = (char)('0' + id.sex);
            record_set(party, PF_SEX, sex);
            record_set(party, PF_BIRTH, date_to_iso(id.birth, birth));
            tell_age(s, party, note);
        }
    }
    tell_other_cases(s, party, note);
    if (r == CHECK_AREA)
        buf_printf(note, _("；%s"), idno_message(r));
}

static void left_birth(struct case_form *s, struct record *party, struct buf *note)
{
    tell_age(s, party, note);
}

/* ---- which field ---- */

static const struct case_follow {
    int field;
    void (*follow)(struct case_form *s, struct buf *note);
} case_follows[] = {
    { CF_COMMITTEE, left_committee }, { CF_ACCEPTED, left_date },
    { CF_APPLIED, left_date },        { CF_TYPE, left_type },
    { CF_SOURCE, left_source },       { CF_AGREEMENT_FORM, left_agreement },
};

static const struct party_follow {
    int field;
    void (*follow)(struct case_form *s, struct record *party, struct buf *note);
} party_follows[] = {
    { PF_NAME, left_name },
    { PF_ID_NO, left_id_no },
    { PF_BIRTH, left_birth },
};

/* The entries are put together anew each time: what is asked for may depend on
 * any value. */
static void left(void *ctx, struct form_entry *e, char **note)
{
    struct case_form *s = ctx;
    struct buf text = BUF_INIT;

    if (e->rec == s->file->rec) {
        for (size_t i = 0; i < ARRAY_LEN(case_follows); i++)
            if (case_follows[i].field == e->field)
                case_follows[i].follow(s, &text);
    } else if (record_kind(e->rec) == KIND_PARTY) {
        for (size_t i = 0; i < ARRAY_LEN(party_follows); i++)
            if (party_follows[i].field == e->field)
                party_follows[i].follow(s, e->rec, &text);
    }
    case_form_build(s);
    if (text.len)
        *note = buf_take(&text);
    buf_release(&text);
}

static bool is_carried(void *ctx, const struct form_entry *e)
{
    struct case_form *s = ctx;

    return !s->move && carried_has(&s->typing.carried, s->desk, e->rec, e->field);
}

struct form_hooks case_form_hooks(struct case_form *s)
{
    return (struct form_hooks) { .ctx = s,
                                 .choices = choices,
                                 .resolve = resolve,
                                 .left = left,
                                 .fits = fits,
                                 .carried = is_carried };
}
