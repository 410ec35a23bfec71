/* store/retention_decide.c - two people decide on destroying a case, then it is done.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "access_impl.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "core/person.h"
#include "db_impl.h"
#include "retention_impl.h"
#include "store/events.h"

/* ---- two people ---- */

static enum status may_decide(struct db *db, int64_t id, struct err *err)
{
    enum status st = access_check(db, RIGHT_RETENTION, err);

    return st == ST_OK ? access_reach(db, KIND_CASE, id, err) : st;
}

static enum status need_free(struct db *db, const struct book *book, const char *number, int64_t id,
                             int today, struct err *err)
{
    char *blocked = retention_blocks(db, book, id, today);
    enum status st = ST_OK;

    if (blocked)
        st = err_set(err, ST_INVALID, _("%s 现在不能销毁：%s。"), number, blocked);
    free(blocked);
    return st;
}

/* The decision that is open or approved; *id 0: there is none. */
struct open_row {
    int64_t id;
    bool approved, done;
    char *number, *proposed_by, *decided_by; /* owned */
};

static void open_row_release(struct open_row *r)
{
    free(r->number);
    free(r->proposed_by);
    free(r->decided_by);
}

static enum status read_open(struct db *db, int64_t case_id, struct open_row *r, struct err *err)
{
    struct stmt q;

    *r = (struct open_row) { 0 };
    db_prepare(db, &q,
               "SELECT id, decision IS NOT NULL, done_at IS NOT NULL, number, proposed_by,"
               " decided_by FROM destruction WHERE case_id = :id"
               " AND (decision IS NULL OR decision = 'approved')");
    db_bind_int(&q, ":id", case_id);
    if (db_row(&q))
        *r = (struct open_row) { db_int(&q, 0),
                                 db_int(&q, 1) != 0,
                                 db_int(&q, 2) != 0,
                                 mem_copy(db_text(&q, 3)),
                                 mem_copy(db_text(&q, 4)),
                                 mem_copy(db_text(&q, 5)) };
    return db_finish(&q, err);
}

static enum status note(struct db *db, int64_t case_id, const char *what, const char *reason,
                        struct err *err)
{
    char *clean = mask_text(reason ? reason : "");
    char *detail = mem_printf("%s%s%s", what, *clean ? _("：") : "", clean);
    enum status st = event_add(db, EVENT_COMMAND, KIND_CASE, case_id, detail, err);

    free(detail);
    free(clean);
    return st;
}

static enum status add_proposal(struct db *db, int64_t case_id, const struct retention_term *t,
                                const char *reason, struct err *err)
{
    char iso[DATE_SIZE];
    struct stmt q;
    enum status st;

    db_prepare(db, &q,
               "INSERT INTO destruction(case_id, number, term, due_on, reason, proposed_at,"
               " proposed_by) VALUES(:id, :number, :term, :due, :reason, :at, :who)");
    db_bind_int(&q, ":id", case_id);
    db_bind_text(&q, ":number", t->number);
    db_bind_text(&q, ":term", t->code);
    db_bind_text(&q, ":due", date_to_iso(t->due, iso));
    db_bind_text(&q, ":reason", reason);
    db_bind_int(&q, ":at", world_now());
    db_bind_text(&q, ":who", db_who(db));
    st = db_finish(&q, err);
    return st == ST_OK ? note(db, case_id, _("提议销毁"), reason, err) : st;
}

enum status retention_propose(struct db *db, const struct book *book, int64_t case_id, int today,
                              const char *reason, struct err *err)
{
    struct open_row open = { 0 };
    struct retention_term t = { 0 };
    enum status st = may_decide(db, case_id, err);

    if (st == ST_OK && str_empty(reason))
        st = err_set(err, ST_INVALID,
                     _("理由：提议销毁要写明鉴定的意见（《档案法实施条例》第二十四条）。"));
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = retention_term_read(db, book, case_id, &t, err);
    if (st == ST_OK)
        st = read_open(db, case_id, &open, err);
    if (st == ST_OK && open.id)
        st = err_set(err, ST_CONFLICT,
                     open.done ? _("%s 已经销毁了。") : _("%s 已经由 %s 提议，不用再提。"),
                     t.number, open.proposed_by);
    if (st == ST_OK)
        st = need_free(db, book, t.number, case_id, today, err);
    if (st == ST_OK)
        st = add_proposal(db, case_id, &t, reason, err);
    st = db_end(db, st, err);
    open_row_release(&open);
    retention_term_release(&t);
    return st;
}

static enum status check_decider(struct db *db, const struct open_row *r, struct err *err)
{
    if (!r->id)
        return err_set(err, ST_NOT_FOUND, _("这一件没有人提议销毁；先用“提议”。"));
    if (r->approved)
        return err_set(err, ST_CONFLICT, _("%s 已经由 %s 批准。"), r->number, r->decided_by);
    if (str_equal(r->proposed_by, db_who(db)))
        return err_set(err, ST_DENIED,
                       _("%s 是您自己提议的，要由另一个人决定；请找另一位有“%s”权限的人。"),
                       r->number, _(right_label(RIGHT_RETENTION)));
    return ST_OK;
}

static enum status write_decision(struct db *db, const struct open_row *r, bool approve,
                                  const char *reason, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "UPDATE destruction SET decided_at = :at, decided_by = :who, decision = :decision,"
               " decision_reason = :reason WHERE id = :id");
    db_bind_int(&q, ":at", world_now());
    db_bind_text(&q, ":who", db_who(db));
    db_bind_text(&q, ":decision", approve ? "approved" : "refused");
    db_bind_text(&q, ":reason", str_empty(reason) ? NULL : reason);
    db_bind_int(&q, ":id", r->id);
    return db_finish(&q, err);
}

enum status retention_decide(struct db *db, int64_t case_id, bool approve, const char *reason,
                             struct err *err)
{
    struct open_row r = { 0 };
    enum status st = may_decide(db, case_id, err);

    if (st == ST_OK && !approve && str_empty(reason))
        st = err_set(err, ST_INVALID, _("理由：不同意销毁的要写明为什么。"));
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = read_open(db, case_id, &r, err);
    if (st == ST_OK)
        st = check_decider(db, &r, err);
    if (st == ST_OK)
        st = write_decision(db, &r, approve, reason, err);
    if (st == ST_OK)
        st = note(db, case_id, approve ? _("批准销毁") : _("不同意销毁"), reason, err);
    st = db_end(db, st, err);
    open_row_release(&r);
    return st;
}

/* ---- destroying ---- */

static enum status check_typed(const struct open_row *r, const char *typed, struct err *err)
{
    if (!r->id || !r->approved)
        return err_set(err, ST_NOT_FOUND,
                       _("这一件还没有经另一个人批准，不能销毁；先“提议”，再由别人“批准”。"));
    if (r->done)
        return err_set(err, ST_CONFLICT, _("%s 已经销毁了。"), r->number);
    if (!str_equal(typed, r->number))
        return err_set(err, ST_USAGE,
                       _("再输一遍的案号“%s”与 %s 不符，没有销毁；请完整输入这一件的案号。"),
                       typed ? typed : "", r->number);
    return ST_OK;
}

static enum status mark_done(struct db *db, int64_t id, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "UPDATE destruction SET done_at = :at, done_by = :who WHERE id = :id");
    db_bind_int(&q, ":at", world_now());
    db_bind_text(&q, ":who", db_who(db));
    db_bind_int(&q, ":id", id);
    return db_finish(&q, err);
}

static enum status destroy_open(struct db *db, int64_t case_id, const struct open_row *r,
                                struct err *err)
{
    char *text = mem_printf(_("%s，%s 提议，%s 批准"), r->number, r->proposed_by, r->decided_by);
    enum status st = destroy_case(db, case_id, text, err);

    free(text);
    return st == ST_OK ? mark_done(db, r->id, err) : st;
}

enum status retention_destroy(struct db *db, const struct book *book, int64_t case_id, int today,
                              const char *typed, struct err *err)
{
    struct open_row r = { 0 };
    enum status st = may_decide(db, case_id, err);

    /* What is freed is overwritten, also when a page is reused much later. */
    if (st == ST_OK)
        st = db_exec(db, "PRAGMA secure_delete = ON", err);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = read_open(db, case_id, &r, err);
    if (st == ST_OK)
        st = check_typed(&r, typed, err);
    if (st == ST_OK)
        st = need_free(db, book, r.number, case_id, today, err);
    if (st == ST_OK)
        st = destroy_open(db, case_id, &r, err);
    st = db_end(db, st, err);
    open_row_release(&r);
    /* The pages as they were stand in the log until it begins anew; a reader may hold it up,
     * then the next checkpoint does it. */
    if (st == ST_OK)
        db_exec(db, "PRAGMA wal_checkpoint(TRUNCATE)", NULL);
    return st;
}

bool retention_destroyed(struct db *db, int64_t case_id)
{
    return retention_standing(db, case_id, NULL) != ST_OK;
}

enum status retention_standing(struct db *db, int64_t case_id, struct err *err)
{
    char when[STAMP_SIZE];
    enum status st = ST_OK;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT done_at, done_by, number FROM destruction"
               " WHERE case_id = :id AND done_at IS NOT NULL");
    db_bind_int(&q, ":id", case_id);
    if (db_row(&q)) {
        stamp_to_local(db_int(&q, 0), when, sizeof when, true);
        st = err_set(err, ST_INVALID,
                     _("%s 保管期满，已由 %s 在 %s 经批准销毁，不能修改，也不能恢复。"),
                     db_text(&q, 2), db_text(&q, 1), when);
    }
    db_finish(&q, NULL);
    return st;
}
