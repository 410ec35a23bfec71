/* src/store/events.c - notes what happened beside changes of rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/events.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "events_impl.h"

static const struct {
    const char *key, *label;
} events[] = {
    [EVENT_LOGIN] = { "login", N_("登录") },
    [EVENT_LOGOUT] = { "logout", N_("退出") },
    [EVENT_COMMAND] = { "command", N_("命令") },
    [EVENT_EXPORT] = { "export", N_("导出") },
    [EVENT_PRINT] = { "print", N_("打印") },
    [EVENT_UNMASK] = { "unmask", N_("查看全文") },
    [EVENT_DENIED] = { "denied", N_("无权被拒") },
    [EVENT_SETTING] = { "setting", N_("改设置") },
    [EVENT_BACKUP] = { "backup", N_("备份") },
    [EVENT_RESTORE] = { "restore", N_("从备份恢复") },
    [EVENT_NIGHTLY] = { "nightly", N_("夜间批次") },
    [EVENT_SEAL] = { "seal", N_("封存") },
    [EVENT_IMPORT] = { "import", N_("导入") },
    [EVENT_REPAIR] = { "repair", N_("重建索引") },
    [EVENT_DESTROY] = { "destroy", N_("销毁") },
    [EVENT_PERSON] = { "person", N_("提供个人信息") },
    [EVENT_CHAIN] = { "chain", N_("审计链开始") },
    [EVENT_END] = { "end", N_("结束会话") },
};
_Static_assert(ARRAY_LEN(events) == EVENT_COUNT, "one row for each event");

const char *event_key(enum event_what what)
{
    return events[what].key;
}

const char *event_label(enum event_what what)
{
    return events[what].label;
}

enum event_what event_find(const char *key)
{
    for (int i = 0; i < EVENT_COUNT; i++)
        if (str_equal(events[i].key, key))
            return (enum event_what)i;
    return EVENT_COUNT;
}

/* ---- the session ---- */

void session_release(struct db *db)
{
    free(db->session.terminal);
    free(db->session.address);
    free(db->session.program);
    db->session = (struct session) { 0 };
}

void db_set_session(struct db *db, const char *terminal, const char *address, const char *program)
{
    session_release(db);
    db->session = (struct session) { .set = true,
                                     .terminal = terminal ? mem_copy(terminal) : NULL,
                                     .address = address ? mem_copy(address) : NULL,
                                     .program = program ? mem_copy(program) : NULL };
}

void session_settle(struct db *db, bool gone)
{
    if (gone && db->session.unsure)
        db->session.event = 0;
    db->session.unsure = false;
}

/* Inside db_begin(). */
static enum status write_event(struct db *db, enum event_what what, enum kind_id kind,
                               int64_t row_id, const char *detail, int64_t *seq, struct err *err)
{
    struct chain_cell cells[E_COUNT];
    enum status st = chain_next(db, CHAIN_EVENTS, seq, err);

    if (st != ST_OK)
        return st;
    cells[E_SEQ] = chain_int(*seq);
    cells[E_AT] = chain_int(world_now());
    cells[E_WHO] = chain_text(db->who);
    cells[E_WHAT] = chain_text(event_key(what));
    cells[E_TERMINAL] = chain_text(db->session.terminal);
    cells[E_ADDRESS] = chain_text(db->session.address);
    cells[E_PROGRAM] = chain_text(db->session.program);
    cells[E_KIND] = chain_text(kind == KIND_COUNT ? NULL : kind_get(kind)->key);
    cells[E_ROW] = chain_id(kind == KIND_COUNT ? 0 : row_id);
    cells[E_DETAIL] = chain_text(detail);
    return chain_add(db, CHAIN_EVENTS, cells, err);
}

enum status event_session(struct db *db, int64_t *seq, struct err *err)
{
    struct session *s = &db->session;
    enum status st = ST_OK;

    if (s->set && s->event == 0) {
        st = write_event(db, s->interactive ? EVENT_LOGIN : EVENT_COMMAND, KIND_COUNT, 0, NULL,
                         &s->event, err);
        if (st != ST_OK)
            s->event = 0;
        s->unsure = true;
    }
    *seq = s->event;
    return st;
}

void event_login(struct db *db)
{
    int64_t seq;
    enum status st;

    db->session.set = db->session.interactive = true;
    if (db->flags & DB_READONLY || db_begin(db, NULL) != ST_OK)
        return;
    st = event_session(db, &seq, NULL);
    db_end(db, st, NULL);
}

void event_logout(struct db *db, const char *how)
{
    if (db->session.interactive && db->session.event)
        event_add(db, EVENT_LOGOUT, KIND_COUNT, 0, how, NULL);
}

/* ---- adding ---- */

enum status event_add(struct db *db, enum event_what what, enum kind_id kind, int64_t row_id,
                      const char *detail, struct err *err)
{
    enum status st = db_begin(db, err);
    int64_t seq;

    if (st != ST_OK)
        return st;
    if (db->session.interactive)
        st = event_session(db, &seq, err);
    if (st == ST_OK)
        st = write_event(db, what, kind, row_id, detail, &seq, err);
    return db_end(db, st, err);
}

static void add_range(struct buf *out, int64_t from, int64_t to)
{
    buf_add(out, out->len ? "," : "");
    if (from == to)
        buf_printf(out, "%lld", (long long)from);
    else
        buf_printf(out, "%lld-%lld", (long long)from, (long long)to);
}

/* "12-40,57": the rows of history of the case. */
static enum status rows_of_case(struct db *db, int64_t case_id, struct buf *out, struct err *err)
{
    int64_t from = 0, to = 0;
    struct stmt q;

    db_prepare(db, &q, HISTORY_OF_CASE " ORDER BY 1");
    db_bind_int(&q, ":id", case_id);
    while (db_row(&q)) {
        int64_t seq = db_int(&q, 0);

        if (from && seq != to + 1)
            add_range(out, from, to);
        if (!from || seq != to + 1)
            from = seq;
        to = seq;
    }
    if (from)
        add_range(out, from, to);
    return db_finish(&q, err);
}

enum status event_destroyed(struct db *db, int64_t case_id, const char *text, struct err *err)
{
    struct buf rows = BUF_INIT;
    char rest[DIGEST_TEXT_SIZE] = "", *detail;
    enum status st = rows_of_case(db, case_id, &rows, err);

    buf_add(&rows, "");
    if (st == ST_OK)
        st = chain_rest(db, rows.data, rest, err);
    detail = mem_printf("history:%s rest:%s%s%s", rows.data, rest, text ? " " : "",
                        text ? text : "");
    if (st == ST_OK)
        st = event_add(db, EVENT_DESTROY, KIND_CASE, case_id, detail, err);
    free(detail);
    buf_release(&rows);
    return st;
}

/* ---- reading ---- */

#define COLUMNS "seq, at, who, what, terminal, address, program, kind, row_id, detail"

void events_start(struct db *db, const struct event_query *q, struct stmt *s)
{
    struct buf sql = BUF_INIT;

    buf_add(&sql, "SELECT " COLUMNS " FROM event WHERE at >= :from");
    buf_add(&sql, q->to ? " AND at <= :to" : "");
    buf_add(&sql, q->after_seq ? " AND (at, seq) < (:after_at, :after_seq)" : "");
    buf_add(&sql, q->who ? " AND who = :who" : "");
    buf_add(&sql, q->what != EVENT_COUNT ? " AND what = :what" : "");
    buf_add(&sql, q->kind != KIND_COUNT ? " AND kind = :kind" : "");
    buf_add(&sql, q->row_id ? " AND row_id = :row" : "");
    buf_printf(&sql, " ORDER BY %s LIMIT :limit",
               q->oldest_first ? "at, seq" : "at DESC, seq DESC");
    db_prepare_text(db, s, sql.data);
    buf_release(&sql);
    db_bind_int(s, ":from", q->from);
    if (q->to)
        db_bind_int(s, ":to", q->to);
    if (q->after_seq) {
        db_bind_int(s, ":after_at", q->after_at);
        db_bind_int(s, ":after_seq", q->after_seq);
    }
    if (q->who)
        db_bind_text(s, ":who", q->who);
    if (q->what != EVENT_COUNT)
        db_bind_text(s, ":what", event_key(q->what));
    if (q->kind != KIND_COUNT)
        db_bind_text(s, ":kind", kind_get(q->kind)->key);
    if (q->row_id)
        db_bind_int(s, ":row", q->row_id);
    db_bind_int(s, ":limit", q->limit ? (int64_t)q->limit : -1);
}

void events_current(struct stmt *s, struct event *e)
{
    const char *kind = db_text(s, 7);

    *e = (struct event) { .seq = db_int(s, 0),
                          .at = db_int(s, 1),
                          .who = db_text(s, 2),
                          .what = event_find(db_text(s, 3)),
                          .terminal = db_text(s, 4),
                          .address = db_text(s, 5),
                          .program = db_text(s, 6),
                          .kind = kind ? kind_find(kind) : KIND_COUNT,
                          .row_id = db_int(s, 8),
                          .detail = db_text(s, 9) };
}

enum status events_page(struct db *db, const struct event_query *q,
                        void (*each)(void *ctx, const struct event *e), void *ctx, struct err *err)
{
    struct event e;
    struct stmt s;

    events_start(db, q, &s);
    while (db_row(&s)) {
        events_current(&s, &e);
        each(ctx, &e);
    }
    return db_finish(&s, err);
}
