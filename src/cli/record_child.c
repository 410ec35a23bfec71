/* cli/record_child.c - record: what belongs to a case, changed through its case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/assign.h"
#include "cli/case_help.h"
#include "cli/cli.h"
#include "cli/record_help.h"
#include "cli/unmask.h"
#include "store/cases.h"
#include "store/records.h"
#include "work/json_in.h"

#define OPERAND_WORDS 3 /* record KIND edit ID, and then */

/* A row of a case and the case it stands in. */
struct child {
    struct casefile *f; /* owned */
    struct record *rec; /* the case's; when it is voided: owned */
    size_t at;          /* in its list */
};

static int parent_of(const struct record *rec)
{
    return field_find(rec->kind, rec->kind->parent);
}

static void child_release(struct child *ch)
{
    if (ch->rec && ch->rec->void_reason)
        record_free(ch->rec);
    casefile_free(ch->f);
}

/* The row as it is stored, and its case. */
static enum status child_load(struct cli *c, enum kind_id kind, struct child *ch, struct err *err)
{
    struct record *stored = NULL;
    int64_t id;
    enum status st = record_named(c, kind, &id, err);

    if (st == ST_OK)
        st = records_load(c->db, kind, id, &stored, err);
    if (st == ST_OK)
        st = cases_load(c->db, record_int(stored, parent_of(stored)), &ch->f, err);
    if (st == ST_OK && stored->void_reason) {
        ch->rec = stored;
        return ST_OK;
    }
    if (st == ST_OK)
        ch->rec = record_in_list(&ch->f->of[kind], id, &ch->at);
    record_free(stored);
    if (st == ST_OK && !ch->rec)
        st = err_set(err, ST_CONFLICT, _("这条%s刚被别人改过，请再试一次。"),
                     _(kind_get(kind)->label));
    return st;
}

/* Everything that was set is checked as in `case edit`. */
static enum status save(struct cli *c, struct casefile *f, struct err *err)
{
    struct objections o = OBJECTIONS_INIT;
    enum status st = cli_case_prepare(c, f, err);

    if (st == ST_OK)
        st = cli_case_checked_save(c, f, &o, cli_flag(c, "dry-run"), err);
    objections_release(&o);
    return st;
}

static enum status give(struct cli *c, const struct casefile *f, struct record *rec,
                        struct json *obj, int from, struct err *err)
{
    struct assign a = cli_assign(c);
    char *name = cli_case_name(f);
    int parent = parent_of(rec);
    enum status st = ST_OK;

    if (obj) {
        record_owner_settle(record_kind(rec), obj, name);
        record_set_int(rec, parent, f->rec->id);
        record_set_label(rec, parent, name);
        st = assign_object(&a, rec, obj, err);
    }
    free(name);
    return st == ST_OK ? record_words(c, rec, from, rec->kind->parent, err) : st;
}

static enum status owner_load(struct cli *c, enum kind_id kind, const struct json *obj,
                              struct casefile **f, struct err *err)
{
    char *typed = record_owner_typed(c, kind, obj);
    enum status st;

    if (str_empty(typed))
        st = err_set(err, ST_USAGE, _("要说明是哪件案件的：case=案号。"));
    else
        st = cli_case_load(c, typed, f, err);
    free(typed);
    return st;
}

static enum status correct(struct cli *c, struct casefile *f, struct err *err)
{
    return cli_case_correct(c, f, cli_value(c, "reason"), cli_value(c, "approved-by"), err);
}

static enum status child_add(struct cli *c, enum kind_id kind, struct err *err)
{
    struct casefile *f = NULL;
    struct record *rec = NULL;
    struct json *obj = NULL;
    enum status st = record_input(c, &obj, err);

    if (st == ST_OK)
        st = owner_load(c, kind, obj, &f, err);
    if (st == ST_OK)
        st = correct(c, f, err);
    if (st == ST_OK) {
        rec = assign_add_part(f, kind);
        st = give(c, f, rec, obj, OPERAND_WORDS - 1, err);
    }
    if (st == ST_OK)
        st = save(c, f, err);
    if (st == ST_OK && !cli_flag(c, "dry-run"))
        record_print_id(rec);
    json_free(obj);
    casefile_free(f);
    return st;
}

/* ---- of a row that is there ---- */

static enum status child_show(struct cli *c, struct child *ch, struct err *err)
{
    enum status st = unmask_row(c, record_kind(ch->rec), ch->rec->id, err);

    if (st == ST_OK)
        record_show_with(c, ch->rec, NULL, 0);
    return st;
}

/* The words say the owner again, or not at all: a row stays in its case. */
static enum status check_owner(struct cli *c, const struct child *ch, const struct json *obj,
                               struct err *err)
{
    char *typed = record_owner_typed(c, record_kind(ch->rec), obj);
    int64_t id = ch->f->rec->id;
    enum status st = typed ? cases_find(c->db, typed, &id, err) : ST_OK;

    if (st == ST_OK && id != ch->f->rec->id)
        st = err_set(err, ST_INVALID,
                     _("案件：这条%s不能换到别的案件；在这里作废，在那里另加一条。"),
                     _(ch->rec->kind->label));
    free(typed);
    return st;
}

static enum status child_edit(struct cli *c, struct child *ch, struct err *err)
{
    struct json *obj = NULL;
    enum status st = ch->rec->void_reason ? record_refuse_voided(ch->rec, err) : ST_OK;

    if (st == ST_OK)
        st = correct(c, ch->f, err);
    if (st == ST_OK)
        st = record_input(c, &obj, err);
    if (st == ST_OK)
        st = check_owner(c, ch, obj, err);
    if (st == ST_OK)
        st = give(c, ch->f, ch->rec, obj, OPERAND_WORDS, err);
    if (st == ST_OK)
        st = save(c, ch->f, err);
    json_free(obj);
    return st;
}

/* The reason for taking a row out of a closed case is that of its correction, too. */
static enum status correct_if_closed(struct cli *c, struct casefile *f, const char *reason,
                                     struct err *err)
{
    bool closed = record_is(f->rec, CF_STATE, STATE_CLOSED) ||
                  record_is(f->rec, CF_STATE, STATE_ARCHIVED);

    return cli_case_correct(c, f, closed ? reason : NULL, cli_value(c, "approved-by"), err);
}

static enum status child_void(struct cli *c, struct child *ch, struct err *err)
{
    const char *reason;
    enum status st = record_reason(c, &reason, err);

    if (st == ST_OK && ch->rec->void_reason)
        st = record_refuse_state(ch->rec, err);
    if (st == ST_OK)
        st = correct_if_closed(c, ch->f, reason, err);
    if (st != ST_OK)
        return st;
    record_list_void(&ch->f->of[record_kind(ch->rec)], ch->at, reason);
    ch->rec = NULL; /* freed with its place */
    return save(c, ch->f, err);
}

static enum status child_restore(struct cli *c, struct child *ch, struct err *err)
{
    struct record *rec = ch->rec;
    enum status st;

    if (!rec->void_reason)
        return record_refuse_state(rec, err);
    st = correct(c, ch->f, err);
    if (st != ST_OK)
        return st;
    record_list_restore(&ch->f->of[record_kind(rec)], rec); /* the list has it now */
    return save(c, ch->f, err);
}

static enum status (*const of_row[VERB_COUNT])(struct cli *c, struct child *ch, struct err *err) = {
    [VERB_SHOW] = child_show,
    [VERB_EDIT] = child_edit,
    [VERB_VOID] = child_void,
    [VERB_RESTORE] = child_restore,
};

enum status record_of_case(struct cli *c, enum kind_id kind, enum record_verb verb, struct err *err)
{
    struct child ch = { 0 };
    enum status st;

    if (verb == VERB_ADD)
        return child_add(c, kind, err);
    if (!of_row[verb])
        BUG("no such verb for what belongs to a case");
    st = child_load(c, kind, &ch, err);
    if (st == ST_OK)
        st = of_row[verb](c, &ch, err);
    child_release(&ch);
    return st;
}
