/* screens/form_save.c - saving what the form holds: checks, questions, the word at the end.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/value.h"
#include "screens/case_move.h"
#include "screens/case_text.h"
#include "screens/form_screen.h"
#include "store/around.h"
#include "store/cases.h"

static struct outcome show_blocks(struct case_form *s, const char *title);
static struct outcome go_to_block(struct case_form *s);

/* ---- what is saved ---- */

static void keep_foreign(struct record *rec, const char *sub_kind)
{
    for (int i = 0; i < (int)rec->kind->count; i++)
        if (!field_shown(&rec->kind->fields[i], sub_kind))
            record_set(rec, i, rec->saved[i]);
}

/* A copy as it is to be stored: what does not belong to the committee's kind of
 * case stays as it was. */
static struct casefile *as_stored(const struct case_form *s)
{
    struct casefile *f = casefile_copy(s->file);

    keep_foreign(f->rec, f->sub_kind);
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        keep_foreign(f->of[KIND_PARTY].items[i], f->sub_kind);
    return f;
}

/* The same with what the register knows around it; NULL, with the reason at the bottom. */
static struct casefile *as_judged(struct desk *d, const struct case_form *s)
{
    struct casefile *f = as_stored(s);
    struct err err = ERR_INIT;

    if (around_look(d->db, f, &err) == ST_OK)
        return f;
    desk_complain_err(d, &err);
    casefile_free(f);
    return NULL;
}

static bool is_waiting(const struct casefile *f)
{
    return move_find(record_text(f->rec, CF_STATE), "accept") != NULL;
}

static void clear_ready(struct case_form *s)
{
    casefile_free(s->ready);
    casefile_free(s->accepted);
    s->ready = s->accepted = NULL;
    objections_release(&s->against);
}

/* ---- the word at the end ---- */

static void say_saved(struct desk *d, const struct case_form *s, const struct casefile *f)
{
    bool told = s->move || f == s->accepted;
    char *name = case_name(f->rec);
    struct buf b = BUF_INIT;

    buf_printf(&b, _("已保存 %s"), name);
    if (f->rec->version > 1)
        buf_printf(&b, _("（第 %lld 版）"), (long long)f->rec->version);
    if (told)
        buf_printf(&b, _("，%s"), book_label(d->book, "state", record_text(f->rec, CF_STATE)));
    if (is_waiting(f))
        buf_add(&b, _("，还没有受理：以后按 F5 受理"));
    if (s->merge.taken && *s->merge.taken)
        buf_printf(&b, _("，并入了 %s 的改动：%s"), s->merge.who, s->merge.taken);
    else if (f == s->accepted)
        case_term_sentence(d, f, _("，"), &b);
    else if (told)
        case_due_sentence(d, f, _("，"), &b);
    desk_say(d, "%s", buf_text(&b));
    buf_release(&b);
    free(name);
}

struct outcome case_form_write(struct desk *d, struct case_form *s, struct casefile *f)
{
    struct err err = ERR_INIT;
    enum status st = cases_save(d->db, d->book, f, d->today, &err);

    if (st == ST_OK) {
        say_saved(d, s, f);
        case_form_drop_draft(s);
        return outcome_back();
    }
    if (st == ST_CONFLICT && f->rec->version > 0) {
        err_clear(&err);
        return case_form_merge(d, s);
    }
    desk_complain_err(d, &err);
    if (case_form_keep(s, &err) != ST_OK)
        err_clear(&err);
    return outcome_stay();
}

/* ---- questions before ---- */

/* Warnings that the stored version did not give already. */
static size_t new_warnings(const struct desk *d, const struct case_form *s,
                           const struct objections *o, struct buf *out)
{
    struct objections old = OBJECTIONS_INIT, fresh = OBJECTIONS_INIT;
    size_t n;

    struct casefile *was = s->base && s->base->rec->version > 0 ? casefile_copy(s->base) : NULL;

    if (was && around_look(d->db, was, NULL) == ST_OK)
        case_check(was, d->book, d->today, &old);
    casefile_free(was);
    for (size_t i = 0; i < o->count; i++) {
        bool known = false;

        for (size_t k = 0; k < old.count; k++)
            known = known || str_equal(old.items[k].text, o->items[i].text);
        if (!known && o->items[i].severity == SEV_WARN)
            objections_add(&fresh, o->items[i].rule, SEV_WARN, o->items[i].field, "%s",
                           o->items[i].text);
    }
    n = fresh.count;
    objections_text(&fresh, SEV_WARN, out);
    objections_release(&old);
    objections_release(&fresh);
    return n;
}

/* Saves at once, or after a yes when there is something to consider. */
static struct outcome warn_and_write(struct desk *d, struct case_form *s)
{
    struct buf text = BUF_INIT;
    struct outcome o;

    if (new_warnings(d, s, &s->against, &text))
        o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_WARNED, _("仍然保存？"), buf_text(&text)));
    else
        o = case_form_write(d, s, s->ready);
    buf_release(&text);
    return o;
}

static struct outcome ask_accept(struct desk *d, struct case_form *s)
{
    struct buf text = BUF_INIT;
    struct question_box *box;

    buf_printf(&text, _("受理日期 %s。受理后编案号，"), record_text(s->accepted->rec, CF_ACCEPTED));
    case_clock_sentence(d, s->accepted, &text);
    buf_add(&text, _("。\n"));
    if (objections_of(&s->against, SEV_WARN)) {
        buf_add(&text, _("请注意：\n"));
        objections_text(&s->against, SEV_WARN, &text);
    }
    box = ask_new(ASK_CHOOSE, TOKEN_ACCEPT, _("现在受理？"), buf_text(&text));
    pick_add(&box->items, "accept", _("受理，编案号"), NULL);
    pick_add(&box->items, "draft", _("先登记下来，以后按 F5 受理"), NULL);
    buf_release(&text);
    return outcome_ask(box);
}

static struct outcome ask_lacks(struct case_form *s)
{
    struct buf text = BUF_INIT;
    struct question_box *box;

    buf_add(&text, _("还不能受理：\n"));
    objections_text(&s->against, SEV_BLOCK, &text);
    box = ask_new(ASK_CHOOSE, TOKEN_LACKS, _("受理"), buf_text(&text));
    pick_add(&box->items, "fill", _("补填"), NULL);
    pick_add(&box->items, "draft", _("先登记下来，以后按 F5 受理"), NULL);
    buf_release(&text);
    return outcome_ask(box);
}

/* ---- the three ways of saving ---- */

/* A case that is not accepted yet: may it be now? */
static struct outcome save_waiting(struct desk *d, struct case_form *s)
{
    const struct move *accept = move_find(record_text(s->ready->rec, CF_STATE), "accept");

    s->accepted = move_try(accept, s->ready, d->book, d->today, &s->against);
    /* A date of acceptance counts in the statistics: it stands only in a case
     * that has been accepted. */
    record_set(s->ready->rec, CF_ACCEPTED, s->ready->rec->saved[CF_ACCEPTED]);
    if (s->accepted)
        return ask_accept(d, s);
    if (concerns_block(&s->against))
        return concern_next(&s->concern, d, s->ready);
    return ask_lacks(s);
}

static struct outcome save_case(struct desk *d, struct case_form *s)
{
    s->ready = as_judged(d, s);
    if (!s->ready)
        return outcome_stay();
    case_check(s->ready, d->book, d->today, &s->against);
    if (correction_lacks(s->ready, &s->against))
        return correction_ask();
    if (objections_block(&s->against))
        return show_blocks(s, _("不能保存"));
    return is_waiting(s->ready) ? save_waiting(d, s) : warn_and_write(d, s);
}

static struct outcome save_step(struct desk *d, struct case_form *s)
{
    struct casefile *f = as_judged(d, s);
    struct outcome o = outcome_none();

    if (!f)
        return outcome_stay();
    s->ready = move_try(s->move, f, d->book, d->today, &s->against);
    if (!s->ready && concerns_block(&s->against))
        o = concern_next(&s->concern, d, f);
    casefile_free(f);
    if (o.kind != OUT_NONE)
        return o;
    if (!s->ready && correction_lacks(s->file, &s->against))
        return correction_ask();
    return s->ready ? warn_and_write(d, s) : show_blocks(s, _("还不能办这一步"));
}

static struct outcome save_many(struct desk *d, struct case_form *s)
{
    struct buf why = BUF_INIT;
    struct move_report report = { .why = &why };
    struct outcome o = outcome_back();

    move_many(d, s->move->step, s->ids, s->ids_count, s->file->rec, &report);
    move_say(d, s->move->step, &report);
    if (report.done || report.refused == 0)
        case_form_drop_draft(s);
    if (report.refused)
        o = outcome_ask(ask_new(ASK_SHOW, TOKEN_CLOSE, _("没有办的"), buf_text(&why)));
    buf_release(&why);
    return o;
}

struct outcome case_form_save(struct desk *d, void *state)
{
    struct case_form *s = state;

    typing_halt(d, &s->typing, "F8");
    clear_ready(s);
    if (!s->ids_count)
        case_form_prune(s);
    case_form_prune_rows(s);
    if (!form_complete(&s->form))
        return outcome_stay();
    if (s->ids_count)
        return save_many(d, s);
    return s->move ? save_step(d, s) : save_case(d, s);
}

/* ---- what stood in the way ---- */

static struct outcome show_blocks(struct case_form *s, const char *title)
{
    struct buf text = BUF_INIT;
    struct outcome o;

    objections_text(&s->against, SEV_BLOCK, &text);
    o = outcome_ask(ask_new(ASK_SHOW, TOKEN_BLOCKED, title, buf_text(&text)));
    buf_release(&text);
    return o;
}

static int party_field_of(const char *rule)
{
    return str_equal(rule, "R21") ? PF_GUARDIAN : str_equal(rule, "R01") ? PF_CONSENT : PF_NAME;
}

/* The party that the sentence names; else the first one, or a new one on the side
 * that has none. */
static struct record *party_to_mend(struct case_form *s, const struct objection *o, int *field)
{
    struct casefile *f = s->file;

    *field = party_field_of(o->rule);
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const char *name = record_text(f->of[KIND_PARTY].items[i], PF_NAME);

        if (!str_empty(name) && strstr(o->text, name))
            return f->of[KIND_PARTY].items[i];
    }
    *field = PF_NAME;
    if (!case_has_parties(f, SIDE_APPLICANT))
        return case_form_add_party(s, SIDE_APPLICANT);
    if (!case_has_parties(f, SIDE_RESPONDENT))
        return case_form_add_party(s, SIDE_RESPONDENT);
    return f->of[KIND_PARTY].items[0];
}

/* The cursor to the first field that is named. */
static struct outcome go_to_block(struct case_form *s)
{
    for (size_t i = 0; i < s->against.count; i++) {
        const struct objection *o = &s->against.items[i];
        struct record *rec = s->file->rec;
        int field = o->field;

        if (o->severity != SEV_BLOCK || field < 0)
            continue;
        if (field == CF_PARTIES && !s->ids_count) {
            rec = party_to_mend(s, o, &field);
            case_form_build(s);
        }
        if (case_form_go(s, rec, field))
            break;
    }
    return outcome_stay();
}

struct outcome case_form_save_answer(struct desk *d, struct case_form *s, int token,
                                     const struct answer *a)
{
    struct outcome o;

    switch (token) {
    case TOKEN_CONCERN:
    case TOKEN_CONCERN_WHY:
    case TOKEN_CONCERN_WHO:
        return concern_answer(&s->concern, d, s->file, token, a, &o) ? case_form_save(d, s) : o;
    case TOKEN_CORRECT_WHY:
    case TOKEN_CORRECT_WHO:
        return correction_answer(&s->correction, d, s->file, token, a, &o) ? case_form_save(d, s)
                                                                           : o;
    case TOKEN_BLOCKED:
        return go_to_block(s);
    case TOKEN_WARNED:
        return a->given && s->ready ? case_form_write(d, s, s->ready) : outcome_stay();
    case TOKEN_ACCEPT:
        if (!a->given || !s->ready)
            return outcome_stay();
        return case_form_write(d, s, str_equal(a->value, "accept") ? s->accepted : s->ready);
    case TOKEN_LACKS:
        if (!a->given || str_equal(a->value, "fill"))
            return go_to_block(s);
        return s->ready ? case_form_write(d, s, s->ready) : outcome_stay();
    default:
        return outcome_back();
    }
}
