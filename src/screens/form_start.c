/* screens/form_start.c - what a form begins with: nothing, a case, a step.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "screens/case_move.h"
#include "screens/case_text.h"
#include "screens/form_screen.h"
#include "store/cases.h"
#include "store/db.h"

#define RECENT "2000" /* cases among which the person's last one is looked for */

/* ---- defaults ---- */

#define RETENTION_USUAL "years30"

void case_form_default(struct case_form *s, struct record *rec, int field, const char *value,
                       const char *label)
{
    void *defaults = s->defaults;

    if (str_empty(value) || !record_empty(rec, field))
        return;
    record_set(rec, field, value);
    if (!str_empty(label))
        record_set_label(rec, field, label);
    mem_grow(&defaults, s->defaults_count, &s->defaults_cap, sizeof(*s->defaults));
    s->defaults = defaults;
    s->defaults[s->defaults_count++] = (struct form_default) { rec, field };
}

bool case_form_is_default(const struct case_form *s, const struct record *rec, int field)
{
    long i = form_find(&s->form, rec, field);

    if (i >= 0)
        return s->form.entries[i].is_default;
    for (size_t k = 0; k < s->defaults_count; k++)
        if (s->defaults[k].rec == rec && s->defaults[k].field == field)
            return true;
    return false;
}

static void default_day(struct case_form *s, int field, int day)
{
    char iso[DATE_SIZE];

    case_form_default(s, s->file->rec, field, date_to_iso(day, iso), NULL);
}

/* ---- a new case ---- */

/* The last case that this person saved, among the newest; 0 none. */
static enum status last_own_case(struct desk *d, int64_t *id, struct err *err)
{
    struct stmt q;

    *id = 0;
    db_prepare(d->db, &q,
               "SELECT id FROM (SELECT id, updated_at, updated_by FROM case_rec"
               " WHERE void_reason IS NULL ORDER BY id DESC LIMIT " RECENT
               ") WHERE updated_by = :who"
               " ORDER BY updated_at DESC, id DESC LIMIT 1");
    db_bind_text(&q, ":who", d->who);
    if (db_row(&q))
        *id = db_int(&q, 0);
    return db_finish(&q, err);
}

/* marked: what the person has marked, else what every case begins with. */
static void carry(struct case_form *s, struct record *to, const struct record *from, bool marked)
{
    for (int i = 0; i < (int)to->kind->count; i++) {
        bool wanted = marked ? carried_has(&s->typing.carried, s->desk, to, i)
                             : (to->kind->fields[i].flags & F_CARRY) != 0;

        if (wanted && marked && !record_empty(from, i) && case_form_is_default(s, to, i))
            record_set(to, i, record_get(from, i));
        else if (wanted)
            case_form_default(s, to, i, record_get(from, i), record_label(from, i));
    }
}

/* Of the first party on each side, when fields of parties are marked. */
static void carry_parties(struct case_form *s, const struct casefile *last)
{
    for (size_t i = 0; i < s->file->of[KIND_PARTY].count; i++) {
        struct record *p = s->file->of[KIND_PARTY].items[i];
        const struct record *from = NULL;

        for (size_t k = last->of[KIND_PARTY].count; k-- > 0;)
            if (record_is(last->of[KIND_PARTY].items[k], PF_SIDE, record_get(p, PF_SIDE)))
                from = last->of[KIND_PARTY].items[k];
        if (from)
            carry(s, p, from, true);
    }
}

static enum status carry_over(struct case_form *s, struct err *err)
{
    struct casefile *last = NULL;
    int64_t id;
    enum status st = last_own_case(s->desk, &id, err);

    if (st != ST_OK || id == 0)
        return st;
    st = cases_load(s->desk->db, id, &last, err);
    if (st != ST_OK)
        return st;
    carry(s, s->file->rec, last->rec, false);
    carry(s, s->file->rec, last->rec, true);
    carry_parties(s, last);
    s->file->sub_kind = mem_copy(last->sub_kind);
    casefile_free(last);
    return ST_OK;
}

struct record *case_form_add_party(struct case_form *s, const char *side)
{
    struct record *p = record_new(KIND_PARTY);

    record_set(p, PF_SIDE, side);
    record_list_add(&s->file->of[KIND_PARTY], p);
    case_form_default(s, p, PF_TYPE, PERSON_NATURAL, NULL);
    case_form_default(s, p, PF_NATION, "01", NULL);
    case_form_default(s, p, PF_ID_KIND, "01", NULL);
    return p;
}

/* As it is before anybody types. */
static void remember(struct case_form *s)
{
    casefile_free(s->base);
    s->base = casefile_copy(s->file);
}

enum status case_form_new(struct case_form *s, struct err *err)
{
    enum status st;

    s->file = casefile_new();
    record_set(s->file->rec, CF_STATE, STATE_DRAFT);
    case_form_add_party(s, SIDE_APPLICANT);
    case_form_add_party(s, SIDE_RESPONDENT);
    st = carry_over(s, err);
    if (st != ST_OK)
        return st;
    case_form_default(s, s->file->rec, CF_DIFFICULTY, "1", NULL);
    default_day(s, CF_APPLIED, s->desk->today);
    default_day(s, CF_ACCEPTED, s->desk->today);
    remember(s);
    return ST_OK;
}

/* ---- a case that is there ---- */

enum status case_form_edit(struct case_form *s, int64_t id, struct err *err)
{
    enum status st = cases_load(s->desk->db, id, &s->file, err);

    if (st != ST_OK)
        return st;
    if (record_is(s->file->rec, CF_STATE, STATE_VOID))
        return err_set(err, ST_INVALID, "%s", _("已作废的案件只能查看；请另立新案。"));
    if (move_find(record_text(s->file->rec, CF_STATE), "accept"))
        default_day(s, CF_ACCEPTED, s->desk->today);
    remember(s);
    return ST_OK;
}

/* ---- a step ---- */

/* What a step most often happens on is today; what somebody was told on a day is
 * never guessed, nor when an agreement was made, signed and sealed. */
static void default_days(struct case_form *s)
{
    static const int days[] = { CF_ACCEPTED, CF_OUTCOME, CF_CLOSED, CF_FILED, CF_PERFORMED };

    for (size_t i = 0; i < MOVE_FIELDS && s->move->ask[i] >= 0; i++)
        for (size_t k = 0; k < ARRAY_LEN(days); k++)
            if (s->move->ask[i] == days[k])
                default_day(s, days[k], s->desk->today);
}

/* For several cases the form fills an empty record; what is given goes into each. */
static enum status start_many(struct case_form *s, const char *step, struct err *err)
{
    struct casefile *first = NULL;
    enum status st = cases_load(s->desk->db, s->ids[0], &first, err);

    if (st != ST_OK)
        return st;
    s->move = move_find(record_text(first->rec, CF_STATE), step);
    s->file = casefile_new();
    s->file->sub_kind = mem_copy(first->sub_kind);
    casefile_free(first);
    return ST_OK;
}

enum status case_form_move(struct case_form *s, const char *words, int64_t id, int64_t *ids,
                           size_t n, struct err *err)
{
    const char *step = words + strlen(MOVE_WORD);
    enum status st;

    s->ids = ids;
    s->ids_count = n;
    if (n) {
        st = start_many(s, step, err);
    } else {
        st = cases_load(s->desk->db, id, &s->file, err);
        if (st == ST_OK)
            s->move = move_find(record_text(s->file->rec, CF_STATE), step);
    }
    if (st == ST_OK && !s->move)
        st = err_set(err, ST_INVALID, _("现在的状态不能办这一步。"));
    if (st != ST_OK)
        return st;
    default_days(s);
    if (str_equal(s->move->step, "archive"))
        case_form_default(s, s->file->rec, CF_RETENTION, RETENTION_USUAL, NULL);
    remember(s);
    return ST_OK;
}
