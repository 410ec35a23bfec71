/* screens/material.c - 卷内: what belongs to a case or a finding, as headings with rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/material.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/guards.h"
#include "core/value.h"
#include "screens/case_text.h"
#include "screens/record_form.h"
#include "store/access.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/findings.h"
#include "store/records.h"
#include "ui/table.h"

/* In the order in which a file is put together; what is planned stands last. */
static const struct kind_row {
    enum kind_id kind;
    const char *only; /* sub-kinds of committees whose cases have it; NULL all */
} case_kinds[] = {
    { KIND_CLAIM, NULL },       { KIND_PARTICIPANT, NULL }, { KIND_REPRESENTATIVE, NULL },
    { KIND_RECUSAL, NULL },     { KIND_INQUIRY, NULL },     { KIND_EVIDENCE, NULL },
    { KIND_SESSION, NULL },     { KIND_APPRAISAL, NULL },   { KIND_EXPERT, SUB_KIND_MEDICAL },
    { KIND_DETAIL, NULL },      { KIND_AGREEMENT, NULL },   { KIND_SIGNATURE, NULL },
    { KIND_ITEM, NULL },        { KIND_PERFORMANCE, NULL }, { KIND_CONFIRMATION, NULL },
    { KIND_REMEDY, NULL },      { KIND_REVISIT, NULL },     { KIND_REFERRAL, NULL },
    { KIND_REPORT, NULL },      { KIND_CORRECTION, NULL },  { KIND_VOLUME_ITEM, NULL },
    { KIND_APPOINTMENT, NULL },
};

/* ---- rows ---- */

static void clear(struct material *m)
{
    for (size_t i = 0; i < m->count; i++)
        free(m->rows[i].text);
    m->count = 0;
}

void material_release(struct material *m)
{
    clear(m);
    free(m->rows);
    casefile_free(m->pending);
    correction_release(&m->correction);
    *m = (struct material) { 0 };
}

void material_add_row(struct material *m, enum material_type type, enum kind_id kind, int64_t id,
                      char *text)
{
    mem_grow((void **)&m->rows, m->count, &m->cap, sizeof(*m->rows));
    m->rows[m->count++] = (struct material_row) { type, kind, id, false, text };
}

/* Where the cursor stood, in rows that may have changed. */
struct stood {
    enum material_type type;
    enum kind_id kind;
    int64_t id;
};

static struct stood begin(struct material *m)
{
    struct stood s = { MATERIAL_HEADING, KIND_COUNT, 0 };

    if (m->at < m->count)
        s = (struct stood) { m->rows[m->at].type, m->rows[m->at].kind, m->rows[m->at].id };
    clear(m);
    return s;
}

/* The names of columns are passed over: a row stands below them, their heading above. */
static void off_columns(struct material *m, size_t from)
{
    if (m->at < m->count && m->rows[m->at].type == MATERIAL_COLUMNS)
        m->at = m->at > from ? m->at + 1 : m->at - 1;
}

static void end(struct material *m, struct stood s)
{
    for (size_t i = 0; i < m->count; i++)
        if (m->rows[i].type == s.type && m->rows[i].kind == s.kind && m->rows[i].id == s.id)
            m->at = i;
    if (m->at >= m->count)
        m->at = m->count ? m->count - 1 : 0;
    off_columns(m, 0);
}

/* A committee type that has fields as data has codes for them. */
static bool has_details(const struct book *book, const char *sub_kind)
{
    const struct code *c;

    for (size_t i = 0; sub_kind && (c = book_nth(book, "detail", i)); i++)
        if (c->active && str_equal(c->parent, sub_kind))
            return true;
    return false;
}

static bool is_for(const struct desk *d, const struct kind_row *k, const char *sub_kind)
{
    if (k->kind == KIND_DETAIL)
        return has_details(d->book, sub_kind);
    return !k->only || str_equal(k->only, sub_kind);
}

/* The visit that the case was made of. */
static void add_visit(struct desk *d, struct material *m, int64_t id)
{
    struct stmt q;

    db_prepare(d->db, &q,
               "SELECT id FROM reception WHERE \"case\" = :id AND void_reason IS NULL ORDER BY id");
    db_bind_int(&q, ":id", id);
    while (db_row(&q)) {
        char *name = records_name(d->db, KIND_RECEPTION, db_int(&q, 0));

        material_add_row(m, MATERIAL_LINK, KIND_RECEPTION, db_int(&q, 0),
                         mem_printf(_("来自接待  %s"), desk_may(d, RIGHT_NAMES) ? name : ""));
        free(name);
    }
    db_finish(&q, NULL);
}

void material_of_case(struct desk *d, struct material *m, const struct casefile *f)
{
    struct stood s = begin(m);

    m->owner = KIND_CASE;
    m->owner_id = f->rec->id;
    m->one_agreement = f->of[KIND_AGREEMENT].count < 2;
    if (!record_empty(f->rec, CF_FINDING))
        material_add_row(m, MATERIAL_LINK, KIND_FINDING, record_int(f->rec, CF_FINDING),
                         mem_printf(_("来自排查  %s"), record_label(f->rec, CF_FINDING)));
    add_visit(d, m, f->rec->id);
    for (size_t i = 0; i < ARRAY_LEN(case_kinds); i++) {
        const struct record_list *l = &f->of[case_kinds[i].kind];

        if (l->count || is_for(d, &case_kinds[i], f->sub_kind))
            material_add_list(d, m, case_kinds[i].kind, l);
    }
    end(m, s);
}

void material_of_finding(struct desk *d, struct material *m, const struct findingfile *f)
{
    struct stood s = begin(m);

    m->owner = KIND_FINDING;
    m->owner_id = f->rec->id;
    if (!record_empty(f->rec, FDF_CASE))
        material_add_row(m, MATERIAL_LINK, KIND_CASE, record_int(f->rec, FDF_CASE),
                         mem_printf(_("转调解案件  %s"), record_label(f->rec, FDF_CASE)));
    material_add_list(d, m, KIND_WATCH, &f->watches);
    material_add_list(d, m, KIND_HANDOVER, &f->handovers);
    end(m, s);
}

/* ---- keys ---- */

bool material_key(struct material *m, const struct key *k)
{
    size_t from = m->at;
    bool moved = scroll_key(k, m->count, m->page, &m->at, &m->top);

    off_columns(m, from);
    return moved;
}

bool material_is_plus(const struct key *k)
{
    return k->code == '+' || k->code == 0xFF0B;
}

static const struct material_row *current(const struct material *m)
{
    return m->at < m->count ? &m->rows[m->at] : NULL;
}

static struct outcome open_form(struct desk *d, const struct material *m, enum kind_id kind,
                                int64_t id)
{
    if (!desk_writes(d, access_right_of(kind)))
        return outcome_stay();
    free(d->opening);
    d->opening = mem_printf("%s:%lld", kind_get(kind)->key, (long long)m->owner_id);
    return outcome_open("record", id, d->opening);
}

static struct outcome open_link(struct desk *d, const struct material_row *r)
{
    if (r->kind == KIND_RECEPTION)
        return desk_writes(d, RIGHT_SCREENING)
                   ? outcome_open("record", r->id, kind_get(r->kind)->key)
                   : outcome_stay();
    return outcome_open(r->kind == KIND_CASE ? "case" : "dispute", r->id, NULL);
}

struct outcome material_open(struct desk *d, struct material *m)
{
    const struct material_row *r = current(m);

    if (!r)
        return outcome_stay();
    if (r->type == MATERIAL_LINK)
        return open_link(d, r);
    return open_form(d, m, r->kind, r->id);
}

static struct outcome ask_kind(const struct material *m)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_MATERIAL_ADD, _("加一项"), NULL);

    for (size_t i = 0; i < m->count; i++)
        if (m->rows[i].type == MATERIAL_HEADING) {
            const struct kind *k = kind_get(m->rows[i].kind);

            pick_add(&box->items, k->key, _(k->label), NULL);
        }
    return outcome_ask(box);
}

struct outcome material_add(struct desk *d, struct material *m, bool here)
{
    const struct material_row *r = here ? current(m) : NULL;

    if (!desk_writes(d, access_right_of(m->owner)))
        return outcome_stay();
    if (r && r->type != MATERIAL_LINK)
        return open_form(d, m, r->kind, 0);
    return ask_kind(m);
}

/* A row in a sentence: its columns need not stand below each other.  Yours. */
static char *without_padding(const char *text)
{
    struct buf out = BUF_INIT;
    size_t blanks = 0;

    for (; *text; text++) {
        blanks = *text == ' ' ? blanks + 1 : 0;
        if (blanks <= 2)
            buf_add_n(&out, text, 1);
    }
    return out.data ? buf_take(&out) : mem_copy("");
}

struct outcome material_ask_void(struct desk *d, struct material *m)
{
    const struct material_row *r = current(m);
    struct outcome o = outcome_stay();
    char *text, *row;

    if (!desk_writes(d, access_right_of(m->owner)))
        return o;
    if (!r || r->type != MATERIAL_RECORD) {
        desk_complain(d, "%s", _("光标放在要作废的一条上再按。"));
        return o;
    }
    m->voiding = r->kind;
    m->voiding_id = r->id;
    row = without_padding(r->text);
    text = mem_printf(_("%s：%s\n作废以后留在历史里，不再计数。理由："),
                      _(kind_get(r->kind)->label), row);
    free(row);
    o = outcome_ask(ask_new(ASK_TEXT, TOKEN_MATERIAL_VOID, _("作废"), text));
    free(text);
    return o;
}

/* ---- voiding ---- */

static bool take_out(struct record_list *l, int64_t id, const char *reason)
{
    for (size_t i = 0; i < l->count; i++) {
        if (l->items[i]->id != id)
            continue;
        record_list_void(l, i, reason);
        return true;
    }
    return false;
}

static enum status gone(struct err *err)
{
    return err_set(err, ST_NOT_FOUND, "%s", _("这一条已经不在了，可能刚被别人作废。"));
}

static void say_voided(struct desk *d, const struct material *m)
{
    desk_say(d, _("已作废一条%s。"), _(kind_get(m->voiding)->label));
}

/* Saves the file without the row, or asks why a closed case is changed. */
static struct outcome save_case(struct desk *d, struct material *m)
{
    struct objections o = OBJECTIONS_INIT;
    struct buf text = BUF_INIT;
    struct err err = ERR_INIT;
    struct outcome out = outcome_stay();
    enum status st = case_new_objections(d, m->pending, &o, &err);

    objections_text(&o, SEV_BLOCK, &text);
    if (st == ST_OK && correction_lacks(m->pending, &o)) {
        out = correction_ask();
    } else if (st == ST_OK && objections_block(&o)) {
        out = outcome_ask(
            ask_new(ASK_SHOW, TOKEN_MATERIAL_BLOCKED, _("不能作废"), buf_text(&text)));
    } else {
        if (st == ST_OK)
            st = cases_save(d->db, d->book, m->pending, d->today, &err);
        if (st == ST_OK)
            say_voided(d, m);
        else
            desk_complain_err(d, &err);
    }
    buf_release(&text);
    objections_release(&o);
    return out;
}

static struct outcome void_of_case(struct desk *d, struct material *m, const char *reason)
{
    struct err err = ERR_INIT;
    enum status st;

    casefile_free(m->pending);
    m->pending = NULL;
    st = cases_load(d->db, m->owner_id, &m->pending, &err);
    if (st == ST_OK && !take_out(&m->pending->of[m->voiding], m->voiding_id, reason))
        st = gone(&err);
    if (st == ST_OK)
        return save_case(d, m);
    desk_complain_err(d, &err);
    return outcome_stay();
}

static struct outcome void_of_finding(struct desk *d, struct material *m, const char *reason)
{
    struct findingfile *f = NULL;
    struct err err = ERR_INIT;
    enum status st = findings_load(d->db, m->owner_id, &f, &err);

    if (st == ST_OK &&
        !take_out(m->voiding == KIND_WATCH ? &f->watches : &f->handovers, m->voiding_id, reason))
        st = gone(&err);
    if (st == ST_OK)
        st = findings_save(d->db, d->book, f, d->today, &err);
    findingfile_free(f);
    if (st == ST_OK)
        say_voided(d, m);
    else
        desk_complain_err(d, &err);
    return outcome_stay();
}

static struct outcome void_row(struct desk *d, struct material *m, const char *typed)
{
    char *reason = utf8_clean(typed, false);
    struct outcome o = outcome_stay();

    if (str_empty(reason))
        desk_complain(d, "%s", _("作废要写理由。"));
    else if (m->owner == KIND_CASE)
        o = void_of_case(d, m, reason);
    else
        o = void_of_finding(d, m, reason);
    free(reason);
    return o;
}

struct outcome material_answer(struct desk *d, struct material *m, int token,
                               const struct answer *a)
{
    struct outcome o;

    if (m->pending && (token == TOKEN_CORRECT_WHY || token == TOKEN_CORRECT_WHO))
        return correction_answer(&m->correction, d, m->pending, token, a, &o) ? save_case(d, m) : o;
    if (!a->given)
        return outcome_stay();
    if (token == TOKEN_MATERIAL_ADD)
        return open_form(d, m, kind_find(a->value), 0);
    return token == TOKEN_MATERIAL_VOID ? void_row(d, m, a->value) : outcome_stay();
}
