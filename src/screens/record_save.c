/* screens/record_save.c - checks and saves what a record's form holds.
 *
 * What belongs to a case is judged with the whole case: only what the record itself
 * brings up is said, not what stood against the case before.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/record_form.h"
#include "store/around.h"
#include "store/cases.h"
#include "store/findings.h"
#include "store/records.h"

static struct outcome save(struct record_form *f, const char *who, bool *saved);

struct record_list *record_form_list(const struct record_form *f, enum kind_id kind)
{
    if (f->file)
        return &f->file->of[kind];
    if (!f->finding || kind == KIND_FINDING)
        return NULL;
    return kind == KIND_WATCH ? &f->finding->watches : &f->finding->handovers;
}

/* ---- what stands against it ---- */

/* With what the register knows around the case. */
static enum status judge(struct desk *d, struct casefile *file, struct objections *out,
                         struct err *err)
{
    enum status st = around_look(d->db, file, err);

    if (st == ST_OK)
        case_check(file, d->book, d->today, out);
    return st;
}

static bool was_there(const struct objections *before, const struct objection *o)
{
    for (size_t i = 0; i < before->count; i++)
        if (before->items[i].severity == o->severity && str_equal(before->items[i].text, o->text))
            return true;
    return false;
}

enum status case_new_objections(struct desk *d, struct casefile *ready, struct objections *out,
                                struct err *err)
{
    struct objections before = OBJECTIONS_INIT, now = OBJECTIONS_INIT;
    struct casefile *was = NULL;
    enum status st = cases_load(d->db, ready->rec->id, &was, err);

    if (st == ST_OK)
        st = judge(d, was, &before, err);
    if (st == ST_OK)
        st = judge(d, ready, &now, err);
    for (size_t i = 0; st == ST_OK && i < now.count; i++)
        if (!was_there(&before, &now.items[i]))
            objections_add(out, now.items[i].rule, now.items[i].severity, now.items[i].field, "%s",
                           now.items[i].text);
    objections_release(&before);
    objections_release(&now);
    casefile_free(was);
    return st;
}

static const char *label_of(const struct form_entry *e)
{
    return e->label ? e->label : _(e->rec->kind->fields[e->field].label);
}

/* The entry that the sentence speaks of: by its field, else the one whose name stands first
 * in it; -1 none does. */
static long entry_named(const struct record_form *f, const struct objection *o)
{
    bool own = record_kind(f->rec) == KIND_FINDING && o->field >= 0;
    const char *first = NULL;
    long found = own ? form_find(&f->form, f->rec, o->field) : -1;

    for (size_t i = 0; found < 0 && !own && i < f->form.count; i++) {
        const char *at = strstr(o->text, label_of(&f->form.entries[i]));

        if (!at || (first && at >= first))
            continue;
        first = at;
    }
    for (size_t i = 0, most = 0; first && i < f->form.count; i++) {
        const char *label = label_of(&f->form.entries[i]);

        if (!str_starts(first, label) || strlen(label) <= most)
            continue;
        most = strlen(label);
        found = (long)i;
    }
    return found;
}

/* The cursor to the first field that is named by what stands in the way. */
static void go_to_named(struct record_form *f, const struct objections *o)
{
    for (size_t i = 0; i < o->count; i++) {
        long at = o->items[i].severity == SEV_BLOCK ? entry_named(f, &o->items[i]) : -1;

        if (at < 0)
            continue;
        form_go(&f->form, (size_t)at);
        return;
    }
}

/* Asks about what is to be considered, or shows what is in the way; OUT_NONE: go on. */
static struct outcome consider(struct record_form *f, const struct objections *o)
{
    struct buf text = BUF_INIT;
    struct outcome out = outcome_none();

    if (f->file && correction_lacks(f->file, o)) {
        out = correction_ask();
    } else if (objections_block(o)) {
        objections_text(o, SEV_BLOCK, &text);
        go_to_named(f, o);
        out = outcome_ask(ask_new(ASK_SHOW, TOKEN_RECORD_BLOCKED, _("不能保存"), buf_text(&text)));
    } else if (o->count && !f->sure) {
        objections_text(o, SEV_WARN, &text);
        out = outcome_ask(
            ask_new(ASK_CONFIRM, TOKEN_RECORD_WARNED, _("仍然保存？"), buf_text(&text)));
    }
    buf_release(&text);
    return out;
}

/* ---- somebody else has saved ---- */

static struct record_target target_of(const struct record_form *f)
{
    return (struct record_target) {
        .kind = record_kind(f->rec),
        .id = f->rec->id,
        .parent = f->file      ? f->file->rec->id
                  : f->finding ? f->finding->rec->id
                               : 0,
        .step = f->step ? f->step->step : f->given,
    };
}

static const char *saved_by(const struct record_form *f)
{
    const struct record *rec = f->file ? f->file->rec : f->finding ? f->finding->rec : f->rec;

    return rec->updated_by ? rec->updated_by : "";
}

/* Only what this form asks for is mine. */
static void keep_asked(struct record *mine, const struct finding_move *step)
{
    for (int i = 0; step && i < (int)mine->kind->count; i++) {
        bool asked = false;

        for (size_t k = 0; k < FINDING_MOVE_FIELDS && step->ask[k] >= 0; k++)
            asked = asked || step->ask[k] == i;
        if (!asked && record_field_changed(mine, i))
            record_set(mine, i, mine->saved[i]);
    }
}

static const char *name_of(const struct record_form *f)
{
    return f->file ? _("本案")
                   : _(f->finding ? kind_get(KIND_FINDING)->label : f->rec->kind->label);
}

static struct outcome ask_next(const struct record_form *f)
{
    return merge_ask(f->desk, &f->merge, TOKEN_RECORD_THEIRS, name_of(f));
}

void record_form_merge_drop(struct record_form *f)
{
    merge_release(&f->merge);
    if (f->theirs)
        record_form_close(f->theirs);
    free(f->theirs);
    f->theirs = NULL;
}

/* The merged record takes the place of mine, and is saved like it. */
static struct outcome merged(struct record_form *f, bool *saved)
{
    struct record_form *theirs = f->theirs;
    char *who = f->merge.who;
    int64_t draft = f->draft;
    bool sure = f->sure;
    struct outcome o;

    f->theirs = NULL;
    f->merge.who = NULL;
    record_form_close(f);
    *f = *theirs;
    free(theirs);
    record_form_show(f);
    record_free(f->base);
    f->base = NULL;
    f->draft = draft;
    f->sure = sure;
    o = save(f, who, saved);
    free(who);
    return o;
}

/* Mine on top of the version that is stored now: what both have changed is asked about, and
 * until that is answered the form keeps what was typed. */
static struct outcome on_top(struct record_form *f, bool *saved)
{
    struct record_target target = target_of(f);
    struct record *mine;
    struct buf taken = BUF_INIT;
    struct err err = ERR_INIT;

    record_form_merge_drop(f);
    f->theirs = mem_alloc(sizeof(*f->theirs));
    if (record_form_open(f->theirs, f->desk, &target, &err) != ST_OK) {
        desk_complain_err(f->desk, &err);
        record_form_merge_drop(f);
        return outcome_stay();
    }
    mine = record_copy(f->rec);
    if (mine->version)
        merge_record(&f->merge, &taken, f->theirs->rec, mine);
    else
        record_take_typed(f->theirs->rec, mine);
    record_free(mine);
    f->merge.who = mem_copy(saved_by(f->theirs));
    f->merge.taken = taken.data ? buf_take(&taken) : NULL;
    return f->merge.count ? ask_next(f) : merged(f, saved);
}

static struct outcome merge_answered(struct record_form *f, const struct answer *a, bool *saved)
{
    struct merge *m = &f->merge;

    if (!a->given || m->next >= m->count) {
        record_form_merge_drop(f);
        desk_complain(f->desk, "%s", _("没有保存；你填的还在，可以再按 F8。"));
        return outcome_stay();
    }
    if (str_equal(a->value, "mine"))
        merge_take_mine(m->items[m->next].rec, m->items[m->next].mine, m->items[m->next].field);
    m->next++;
    return m->next < m->count ? ask_next(f) : merged(f, saved);
}

/* ---- saving ---- */

/* who: what that person has saved meanwhile is in it; NULL nobody. */
static void say_saved(struct record_form *f, const struct casefile *ready, const char *who)
{
    enum kind_id kind = record_kind(f->rec);
    char *name;

    if (ready) {
        name = case_name(ready->rec);
        desk_say(f->desk, _("已保存%s，%s（第 %lld 版）"), _(f->rec->kind->label), name,
                 (long long)ready->rec->version);
    } else if (f->finding) {
        name = mem_copy(record_text(f->finding->rec, FDF_NUMBER));
        desk_say(
            f->desk, _("已保存%s %s，%s"), _(f->rec->kind->label), name,
            book_label(f->desk->book, "finding_state", record_text(f->finding->rec, FDF_STATE)));
    } else {
        name = records_name(f->desk->db, kind, f->rec->id);
        desk_say(f->desk, _("已保存 %s（第 %lld 版）"), name, (long long)f->rec->version);
    }
    if (who) {
        char *said = f->desk->said;

        f->desk->said = NULL;
        desk_say(f->desk, _("%s，并入了 %s 刚保存的改动"), said, who);
        free(said);
    }
    free(name);
}

static struct outcome finish(struct record_form *f, enum status st, const char *who,
                             const struct casefile *ready, bool *saved, struct err *err)
{
    struct err second = ERR_INIT;

    *saved = st == ST_OK;
    if (st == ST_OK) {
        say_saved(f, ready, who);
        record_form_drop_draft(f);
        return outcome_stay();
    }
    keep_asked(f->rec, f->step);
    if (st == ST_CONFLICT && !who && (f->file || f->finding || f->rec->version)) {
        err_clear(err);
        return on_top(f, saved);
    }
    desk_complain_err(f->desk, err);
    if (record_form_keep(f, &second) != ST_OK)
        err_clear(&second);
    return outcome_stay();
}

static struct outcome save_in_case(struct record_form *f, const char *who, bool *saved)
{
    struct casefile *ready = casefile_copy(f->file);
    struct objections o = OBJECTIONS_INIT;
    struct err err = ERR_INIT;
    enum status st = case_new_objections(f->desk, ready, &o, &err);
    struct outcome out = st == ST_OK ? consider(f, &o) : outcome_none();

    if (out.kind == OUT_NONE) {
        if (st == ST_OK)
            st = cases_save(f->desk->db, f->desk->book, ready, f->desk->today, &err);
        out = finish(f, st, who, ready, saved, &err);
    }
    objections_release(&o);
    casefile_free(ready);
    return out;
}

static struct outcome save_in_finding(struct record_form *f, const char *who, bool *saved)
{
    struct desk *d = f->desk;
    struct objections o = OBJECTIONS_INIT;
    struct err err = ERR_INIT;
    struct outcome out;

    if (f->step)
        finding_move_check(f->step, f->finding, d->book, d->today, &o);
    else
        finding_check(f->finding, d->book, d->today, &o);
    out = consider(f, &o);
    objections_release(&o);
    if (out.kind != OUT_NONE)
        return out;
    if (f->step)
        finding_move_apply(f->step, f->finding, d->today);
    return finish(f, findings_save(d->db, d->book, f->finding, d->today, &err), who, NULL, saved,
                  &err);
}

/* Limits and days off move the ends of clocks. */
static struct outcome save_alone(struct record_form *f, const char *who, bool *saved)
{
    struct err err = ERR_INIT;
    enum status st = records_save(f->desk->db, f->rec, &err);

    if (st == ST_OK)
        st = cases_follow(f->desk->db, record_kind(f->rec), f->desk->today, &err);
    f->desk->book_changed = f->desk->book_changed || st == ST_OK;
    return finish(f, st, who, NULL, saved, &err);
}

static struct outcome save(struct record_form *f, const char *who, bool *saved)
{
    *saved = false;
    if (f->file)
        return save_in_case(f, who, saved);
    return f->finding ? save_in_finding(f, who, saved) : save_alone(f, who, saved);
}

struct outcome record_form_save(struct record_form *f, bool *saved)
{
    *saved = false;
    if (!form_commit(&f->form) || !form_complete(&f->form)) {
        if (f->form.note)
            desk_complain(f->desk, "%s", f->form.note);
        return outcome_stay();
    }
    return save(f, NULL, saved);
}

struct outcome record_form_answer(struct record_form *f, int token, const struct answer *a,
                                  bool *saved)
{
    struct outcome o;

    *saved = false;
    if (token == TOKEN_RECORD_THEIRS)
        return merge_answered(f, a, saved);
    if (f->file && (token == TOKEN_CORRECT_WHY || token == TOKEN_CORRECT_WHO))
        return correction_answer(&f->correction, f->desk, f->file, token, a, &o)
                   ? record_form_save(f, saved)
                   : o;
    if (token != TOKEN_RECORD_WARNED || !a->given)
        return outcome_stay();
    f->sure = true;
    return record_form_save(f, saved);
}
