/* src/store/access_write.c - refusals by right and by scope, and what is kept of them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/access.h"

#include <stdlib.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/casefile.h"
#include "core/lifecycle.h"
#include "db_impl.h"
#include "store/events.h"
#include "store/records.h"

/* ---- what is kept of a refusal ---- */

/* A transaction that is refused takes its events with it: it is kept until the end. */
void access_note(struct db *db, enum kind_id kind, int64_t id, const char *detail)
{
    if (db->refused)
        return;
    db->refused = mem_copy(detail);
    db->refused_kind = kind;
    db->refused_id = id;
    if (db->depth == 0 && db->read_depth == 0)
        access_flush(db);
}

/* The refusal stands whether or not it can be kept. */
void access_flush(struct db *db)
{
    char *detail = db->refused;

    if (!detail)
        return;
    db->refused = NULL;
    if (!(db->flags & DB_READONLY))
        event_add(db, EVENT_DENIED, db->refused_kind, db->refused_id, detail, NULL);
    free(detail);
}

/* ---- rights ---- */

enum status access_check(struct db *db, enum right r, struct err *err)
{
    enum status st = access_need(&db->access, r, err);

    if (st != ST_OK)
        access_note(db, KIND_COUNT, 0, _(right_label(r)));
    return st;
}

bool access_hides(const struct db *db, const struct field *f)
{
    return (f->flags & F_SENSITIVE) && access_mask(&db->access) == MASK_TEXTS;
}

enum right access_right_of(enum kind_id kind)
{
    switch (kind) {
    case KIND_ROUND:
    case KIND_FINDING:
    case KIND_WATCH:
    case KIND_HANDOVER:
    case KIND_KEY_PERSON:
    case KIND_RECEPTION:
        return RIGHT_SCREENING;
    case KIND_USER:
        return RIGHT_ACCOUNTS;
    default:
        return kind == KIND_CASE || kind_is_of_case(kind) ? RIGHT_EDIT : RIGHT_OFFICE;
    }
}

/* ---- scope ---- */

/* 孟庙镇、本人办理的案件; yours. */
char *access_scope_text(struct db *db)
{
    const struct access *a = &db->access;
    char *area = a->area ? records_name(db, KIND_AREA, a->area) : NULL;
    char *committee = a->committee ? records_name(db, KIND_COMMITTEE, a->committee) : NULL;
    struct buf text = BUF_INIT;

    if (area)
        buf_add(&text, area);
    if (committee)
        buf_printf(&text, "%s%s", text.len ? _("、") : "", committee);
    if (a->mediator)
        buf_printf(&text, "%s%s", text.len ? _("、") : "", _("本人办理的案件"));
    free(area);
    free(committee);
    return text.data ? buf_take(&text) : mem_copy("");
}

/* The right that would let him see the kind at all, where it is not a matter of the scope. */
static enum status refuse_kind(struct db *db, enum kind_id kind, struct err *err)
{
    return access_check(db, kind == KIND_USER ? RIGHT_ACCOUNTS : RIGHT_CASES, err);
}

enum status access_reach(struct db *db, enum kind_id kind, int64_t id, struct err *err)
{
    char *scope;

    if (!scope_cuts(db, kind) || !access_outside(db, kind, id))
        return ST_OK;
    if (kind == KIND_USER || db->access.role == ACCOUNT_NONE)
        return refuse_kind(db, kind, err);
    scope = access_scope_text(db);
    access_note(db, kind, id, _("超出范围"));
    err_set(err, ST_DENIED,
            _("这条%s不在您的范围（%s）内，不能查看和办理；请找所长，"
              "或者请管理员调整您的账号。"),
            _(kind_get(kind)->label), scope);
    free(scope);
    return ST_DENIED;
}

/* A phrase or a macro is a clerk's own shorthand, though it is kept among the codes. */
static enum right right_for(const struct record *rec)
{
    if (record_kind(rec) == KIND_CODE &&
        (record_is(rec, KF_LIST, "phrase") || record_is(rec, KF_LIST, "macro")))
        return RIGHT_EDIT;
    return access_right_of(record_kind(rec));
}

enum status access_write(struct db *db, const struct record *rec, struct err *err)
{
    enum status st = access_check(db, right_for(rec), err);

    return st == ST_OK && rec->version ? access_reach(db, record_kind(rec), rec->id, err) : st;
}

static enum status refuse_left(struct db *db, const struct record *rec, bool fresh, struct err *err)
{
    const char *label = _(rec->kind->label);
    char *scope = access_scope_text(db);

    access_note(db, record_kind(rec), rec->id, _("超出范围"));
    if (fresh)
        err_set(err, ST_DENIED,
                _("新登记的%s不在您的范围（%s）内，没有保存；请填范围内的区划、调委会和调解员。"),
                label, scope);
    else
        err_set(err, ST_DENIED,
                _("改动以后这条%s就不在您的范围（%s）内了，没有保存；移交要有“%s”的权限，"
                  "请找所长办理。"),
                label, scope, _(right_label(RIGHT_ASSIGN)));
    free(scope);
    return ST_DENIED;
}

enum status access_written(struct db *db, const struct record *rec, bool fresh, struct err *err)
{
    enum kind_id kind = record_kind(rec);

    if (kind == KIND_USER)
        return accounts_check(db, rec, fresh, err);
    if (!scope_cuts(db, kind) || !access_outside(db, kind, rec->id))
        return ST_OK;
    if (!fresh && access_may(&db->access, RIGHT_ASSIGN))
        return ST_OK;
    return refuse_left(db, rec, fresh, err);
}

/* A draft that he registered himself: nobody else works on it yet. */
static bool own_draft(struct db *db, const struct record *rec)
{
    struct stmt q;
    bool own = false;

    if (!str_equal(rec->saved[CF_STATE], STATE_DRAFT))
        return false;
    db_prepare(db, &q,
               "SELECT who FROM history WHERE kind = 'case' AND row_id = :id AND what = 'insert'"
               " ORDER BY seq LIMIT 1");
    db_bind_int(&q, ":id", rec->id);
    if (db_row(&q))
        own = str_equal(db_text(&q, 0), db_who(db));
    return db_finish(&q, NULL) == ST_OK && own;
}

enum status access_assign(struct db *db, const struct record *rec, struct err *err)
{
    static const int whose[] = { CF_COMMITTEE, CF_MEDIATOR };
    bool taken = false;

    for (size_t i = 0; i < ARRAY_LEN(whose); i++)
        taken |= !str_empty(rec->saved[whose[i]]) && record_field_changed(rec, whose[i]);
    if (!rec->version || !taken || access_may(&db->access, RIGHT_ASSIGN) || own_draft(db, rec))
        return ST_OK;
    access_check(db, RIGHT_ASSIGN, NULL);
    return err_set(err, ST_DENIED,
                   _("%s和%s已经定了，没有保存；改派、移交要有“%s”的权限，请找所长办理。"),
                   _(rec->kind->fields[CF_COMMITTEE].label),
                   _(rec->kind->fields[CF_MEDIATOR].label), _(right_label(RIGHT_ASSIGN)));
}

/* ---- unmasking ---- */

enum status access_unmask(struct db *db, enum kind_id kind, int64_t id, const char *reason,
                          struct err *err)
{
    enum status st;

    if (db->access.role == ACCOUNT_OWNER)
        return ST_OK;
    st = access_check(db, RIGHT_SENSITIVE, err);
    if (st == ST_OK)
        st = access_reach(db, kind, id, err);
    if (st == ST_OK && str_empty(reason))
        st = err_set(err, ST_INVALID,
                     _("查看不遮盖的内容要写明理由，会记入审计记录"
                       "（《个人信息保护法》第五十一条）。"));
    if (st == ST_OK) {
        char *detail = mask_text(reason);

        st = event_add(db, EVENT_UNMASK, kind, id, detail, err);
        free(detail);
    }
    return st;
}
