/* cli/record_finding.c - record: findings, what belongs to them, and what becomes a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/assign.h"
#include "cli/case_help.h"
#include "cli/cli.h"
#include "cli/record_help.h"
#include "cli/unmask.h"
#include "core/screening.h"
#include "store/cases.h"
#include "store/findings.h"
#include "store/lookup.h"
#include "store/records.h"
#include "work/json_in.h"

#define OPERAND_WORDS 3 /* record KIND edit ID, and then */

/* ---- loading ---- */

/* A finding, and the row of it that the command is about. */
struct found {
    struct findingfile *f; /* owned */
    struct record *rec;    /* the finding itself, or its row; a voided row: owned */
    size_t at;             /* of a row, in its list */
    bool voided;           /* a row that stands in no list */
};

static void found_release(struct found *fd)
{
    if (fd->voided)
        record_free(fd->rec);
    findingfile_free(fd->f);
}

static struct record_list *list_of(struct findingfile *f, enum kind_id kind)
{
    return kind == KIND_WATCH ? &f->watches : &f->handovers;
}

static enum status row_load(struct cli *c, enum kind_id kind, int64_t id, struct found *fd,
                            struct err *err)
{
    struct record *stored = NULL;
    enum status st = records_load(c->db, kind, id, &stored, err);

    if (st == ST_OK)
        st = findings_load(c->db, record_int(stored, field_find(stored->kind, "finding")), &fd->f,
                           err);
    if (st == ST_OK && stored->void_reason) {
        fd->rec = stored;
        fd->voided = true;
        return ST_OK;
    }
    if (st == ST_OK)
        fd->rec = record_in_list(list_of(fd->f, kind), id, &fd->at);
    record_free(stored);
    if (st == ST_OK && !fd->rec)
        st = err_set(err, ST_CONFLICT, _("这条%s刚被别人改过，请再试一次。"),
                     _(kind_get(kind)->label));
    return st;
}

static enum status found_load(struct cli *c, enum kind_id kind, struct found *fd, struct err *err)
{
    int64_t id;
    enum status st = record_named(c, kind, &id, err);

    if (st != ST_OK)
        return st;
    if (kind != KIND_FINDING)
        return row_load(c, kind, id, fd, err);
    st = findings_load(c->db, id, &fd->f, err);
    if (st == ST_OK)
        fd->rec = fd->f->rec;
    return st;
}

/* ---- saving ---- */

static void all_lacking(const struct findingfile *f, struct objections *o)
{
    cli_lacking(f->rec, o);
    for (size_t i = 0; i < f->watches.count; i++)
        cli_lacking(f->watches.items[i], o);
    for (size_t i = 0; i < f->handovers.count; i++)
        cli_lacking(f->handovers.items[i], o);
}

/* o has what stands against a move already, the rules on the record included. */
static enum status save_checked(struct cli *c, struct findingfile *f, struct objections *o,
                                struct err *err)
{
    enum status st;

    all_lacking(f, o);
    if (!cli_objections_print(c, o))
        return err_set(err, ST_INVALID, _("没有保存：以上不符之处改好后再试。"));
    if (cli_flag(c, "dry-run"))
        return ST_OK;
    st = findings_save(c->db, c->book, f, c->today, err);
    if (st == ST_OK)
        msg_printf(_("已保存 %s %s（第 %lld 版）\n"), record_text(f->rec, FDF_NUMBER),
                   record_text(f->rec, FDF_TITLE), (long long)f->rec->version);
    return st;
}

static enum status save(struct cli *c, struct findingfile *f, struct err *err)
{
    struct objections o = OBJECTIONS_INIT;
    enum status st;

    finding_derive(f, c->book);
    finding_check(f, c->book, c->today, &o);
    st = save_checked(c, f, &o, err);
    objections_release(&o);
    return st;
}

/* ---- findings ---- */

static enum status take_finding(struct cli *c, struct findingfile *f, int from, struct err *err)
{
    struct assign a = cli_assign(c);
    struct json *obj;
    enum status st = record_input(c, &obj, err);

    if (st == ST_OK && obj)
        st = assign_finding_object(&a, f, obj, err);
    json_free(obj);
    return st == ST_OK ? record_words(c, f->rec, from, NULL, err) : st;
}

static enum status finding_add(struct cli *c, struct err *err)
{
    struct findingfile *f = mem_alloc(sizeof(*f));
    enum status st;

    f->rec = record_new(KIND_FINDING);
    st = take_finding(c, f, OPERAND_WORDS - 1, err);
    if (st == ST_OK)
        st = save(c, f, err);
    if (st == ST_OK && !cli_flag(c, "dry-run"))
        out_printf("%s\n", record_text(f->rec, FDF_NUMBER));
    findingfile_free(f);
    return st;
}

/* ---- what belongs to a finding ---- */

static enum status take_row(struct cli *c, struct findingfile *f, struct record *rec,
                            struct json *obj, int from, struct err *err)
{
    struct assign a = cli_assign(c);
    int owner = field_find(rec->kind, "finding");
    enum status st = ST_OK;

    if (obj) {
        record_owner_settle(record_kind(rec), obj, record_text(f->rec, FDF_TITLE));
        record_set_int(rec, owner, f->rec->id);
        record_set_label(rec, owner, record_text(f->rec, FDF_TITLE));
        st = assign_object(&a, rec, obj, err);
    }
    return st == ST_OK ? record_words(c, rec, from, "finding", err) : st;
}

static enum status owner_load(struct cli *c, enum kind_id kind, const struct json *obj,
                              struct findingfile **f, struct err *err)
{
    char *typed = record_owner_typed(c, kind, obj);
    int64_t id;
    enum status st;

    if (str_empty(typed))
        st = err_set(err, ST_USAGE, _("要说明是哪条排查发现的：finding=编号。"));
    else
        st = cli_finding_find(c, typed, &id, err);
    if (st == ST_OK)
        st = findings_load(c->db, id, f, err);
    free(typed);
    return st;
}

static enum status row_add(struct cli *c, enum kind_id kind, struct err *err)
{
    struct findingfile *f = NULL;
    struct record *rec = NULL;
    struct json *obj = NULL;
    enum status st = record_input(c, &obj, err);

    if (st == ST_OK)
        st = owner_load(c, kind, obj, &f, err);
    if (st == ST_OK) {
        rec = record_new(kind);
        record_list_add(list_of(f, kind), rec);
        st = take_row(c, f, rec, obj, OPERAND_WORDS - 1, err);
    }
    if (st == ST_OK)
        st = save(c, f, err);
    if (st == ST_OK && !cli_flag(c, "dry-run"))
        record_print_id(rec);
    json_free(obj);
    findingfile_free(f);
    return st;
}

static enum status check_owner(struct cli *c, const struct found *fd, const struct json *obj,
                               struct err *err)
{
    char *typed = record_owner_typed(c, record_kind(fd->rec), obj);
    int64_t id = fd->f->rec->id;
    enum status st = ST_OK;

    if (typed && !str_equal(typed, record_text(fd->f->rec, FDF_TITLE)))
        st = cli_finding_find(c, typed, &id, err);
    if (st == ST_OK && id != fd->f->rec->id)
        st = err_set(err, ST_INVALID,
                     _("排查发现：这条%s不能换到别处；在这里作废，在那里另加一条。"),
                     _(fd->rec->kind->label));
    free(typed);
    return st;
}

static enum status row_edit(struct cli *c, struct found *fd, struct err *err)
{
    struct json *obj;
    enum status st = record_input(c, &obj, err);

    if (st == ST_OK)
        st = check_owner(c, fd, obj, err);
    if (st == ST_OK)
        st = take_row(c, fd->f, fd->rec, obj, OPERAND_WORDS, err);
    json_free(obj);
    return st == ST_OK ? save(c, fd->f, err) : st;
}

/* ---- of what is there ---- */

static enum status found_show(struct cli *c, struct found *fd, struct err *err)
{
    const struct record_list *const lists[] = { &fd->f->watches, &fd->f->handovers };
    bool whole = record_kind(fd->rec) == KIND_FINDING;
    enum status st = unmask_row(c, record_kind(fd->rec), fd->rec->id, err);

    if (st == ST_OK)
        record_show_with(c, fd->rec, lists, whole ? ARRAY_LEN(lists) : 0);
    return st;
}

static enum status found_edit(struct cli *c, struct found *fd, struct err *err)
{
    enum status st;

    if (fd->rec->void_reason)
        return record_refuse_voided(fd->rec, err);
    if (record_kind(fd->rec) != KIND_FINDING)
        return row_edit(c, fd, err);
    st = take_finding(c, fd->f, OPERAND_WORDS, err);
    return st == ST_OK ? save(c, fd->f, err) : st;
}

static enum status found_void(struct cli *c, struct found *fd, struct err *err)
{
    enum kind_id kind = record_kind(fd->rec);
    const char *reason;
    enum status st = record_reason(c, &reason, err);

    if (st == ST_OK && fd->rec->void_reason)
        st = record_refuse_state(fd->rec, err);
    if (st != ST_OK)
        return st;
    if (kind == KIND_FINDING) {
        st = cli_flag(c, "dry-run") ? ST_OK : records_void(c->db, fd->rec, reason, err);
        if (st == ST_OK && !cli_flag(c, "dry-run"))
            record_print_saved(fd->rec);
        return st;
    }
    record_list_void(list_of(fd->f, kind), fd->at, reason);
    fd->rec = NULL; /* freed with its place */
    return save(c, fd->f, err);
}

static enum status found_restore(struct cli *c, struct found *fd, struct err *err)
{
    enum kind_id kind = record_kind(fd->rec);
    enum status st;

    if (!fd->rec->void_reason)
        return record_refuse_state(fd->rec, err);
    if (kind == KIND_FINDING) {
        st = cli_flag(c, "dry-run") ? ST_OK : records_restore(c->db, fd->rec, err);
        if (st == ST_OK && !cli_flag(c, "dry-run"))
            record_print_saved(fd->rec);
        return st;
    }
    record_list_restore(list_of(fd->f, kind), fd->rec);
    fd->voided = false; /* the list has it now */
    return save(c, fd->f, err);
}

/* ---- a step ---- */

static enum status no_such_step(const char *state, const char *typed, struct err *err)
{
    const struct finding_move *m;
    struct buf b = BUF_INIT;
    enum status st;

    for (size_t i = 0; (m = finding_move_from(state, i)); i++)
        buf_printf(&b, " %s", m->step);
    if (b.len)
        st = err_set(err, ST_INVALID, _("现在的状态不能“%s”，可以的步骤：%s。"), typed,
                     buf_text(&b) + 1);
    else
        st = err_set(err, ST_INVALID, _("现在的状态没有下一步。"));
    buf_release(&b);
    return st;
}

/* A step may be named in Chinese too. */
static const struct finding_move *find_step(const char *state, const char *typed)
{
    const struct finding_move *m = finding_move_find(state, typed);

    for (size_t i = 0; !m && finding_move_from(state, i); i++)
        if (str_equal(_(finding_move_from(state, i)->label), typed))
            m = finding_move_from(state, i);
    return m;
}

static enum status found_move(struct cli *c, struct found *fd, struct err *err)
{
    const char *state = record_text(fd->f->rec, FDF_STATE);
    const char *typed = c->argc > OPERAND_WORDS ? c->argv[OPERAND_WORDS] : NULL;
    const struct finding_move *m = typed ? find_step(state, typed) : NULL;
    struct assign a = cli_assign(c);
    struct objections o = OBJECTIONS_INIT;
    enum status st = ST_OK;

    if (!typed)
        return err_set(err, ST_USAGE,
                       _("用法：tiaojie record finding move 编号 步骤 [项目=内容...]"));
    if (fd->rec->void_reason)
        return record_refuse_voided(fd->rec, err);
    if (!m)
        return no_such_step(state, typed, err);
    a.asked = m->ask;
    a.asked_kind = KIND_FINDING;
    for (int i = OPERAND_WORDS + 1; st == ST_OK && i < c->argc; i++)
        st = assign_word(&a, fd->f->rec, c->argv[i], err);
    if (st == ST_OK) {
        finding_derive(fd->f, c->book);
        finding_move_check(m, fd->f, c->book, c->today, &o);
        if (!objections_block(&o))
            finding_move_apply(m, fd->f, c->today);
        st = save_checked(c, fd->f, &o, err);
    }
    objections_release(&o);
    return st;
}

/* ---- a case is made ---- */

/* committee=… among the words, and nothing else; 0: the one of the area. */
static enum status committee_of_words(struct cli *c, int64_t *committee, struct err *err)
{
    enum status st = ST_OK;

    *committee = 0;
    for (int i = OPERAND_WORDS; st == ST_OK && i < c->argc; i++) {
        char *value, *field = assign_split(c->argv[i], &value, err);

        if (!field)
            return ST_USAGE;
        if (str_equal(field, "committee") || str_equal(field, _("调委会")))
            st = lookup_one(c->db, KIND_COMMITTEE, value, committee, err);
        else
            st = err_set(err, ST_USAGE, _("这里只能写 committee=调委会，不能写“%s”。"), field);
        free(field);
    }
    return st;
}

static enum status make_case(struct cli *c, enum kind_id kind, int64_t id, struct err *err)
{
    int64_t committee, made = 0;
    enum status st = committee_of_words(c, &committee, err);

    if (st == ST_OK && cli_flag(c, "dry-run"))
        return err_set(err, ST_USAGE, _("转为案件不能只检查：做成的是草稿，不合适可以作废。"));
    if (st == ST_OK && kind == KIND_FINDING)
        st = findings_to_case(c->db, c->book, id, committee, c->today, &made, err);
    else if (st == ST_OK)
        st = reception_to_case(c->db, c->book, id, committee, c->today, &made, err);
    if (st == ST_OK)
        out_printf("#%lld\n", (long long)made);
    return st;
}

static enum status found_case(struct cli *c, struct found *fd, struct err *err)
{
    if (fd->rec->void_reason)
        return record_refuse_voided(fd->rec, err);
    return make_case(c, KIND_FINDING, fd->f->rec->id, err);
}

enum status record_reception_case(struct cli *c, struct err *err)
{
    int64_t id;
    enum status st = record_named(c, KIND_RECEPTION, &id, err);

    return st == ST_OK ? make_case(c, KIND_RECEPTION, id, err) : st;
}

/* ---- the verbs ---- */

static enum status (*const of_row[VERB_COUNT])(struct cli *c, struct found *fd, struct err *err) = {
    [VERB_SHOW] = found_show,       [VERB_EDIT] = found_edit, [VERB_VOID] = found_void,
    [VERB_RESTORE] = found_restore, [VERB_MOVE] = found_move, [VERB_CASE] = found_case,
};

enum status record_of_finding(struct cli *c, enum kind_id kind, enum record_verb verb,
                              struct err *err)
{
    struct found fd = { 0 };
    enum status st;

    if (verb == VERB_ADD)
        return kind == KIND_FINDING ? finding_add(c, err) : row_add(c, kind, err);
    if (!of_row[verb])
        BUG("no such verb for findings");
    st = found_load(c, kind, &fd, err);
    if (st == ST_OK)
        st = of_row[verb](c, &fd, err);
    found_release(&fd);
    return st;
}
