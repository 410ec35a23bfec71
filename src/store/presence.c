/* src/store/presence.c - who else is at a terminal, and at which case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/presence.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "store/access.h"
#include "store/db.h"
#include "store/events.h"

#define WAIT_USUAL 5000 /* ms, as db.h promises */
#define DAY_MS     (24LL * 3600 * 1000)
#define HOST_MOST  64

char *presence_place(void)
{
    char host[HOST_MOST] = "";

    if (gethostname(host, sizeof(host) - 1) != 0)
        host[0] = '\0';
    return mem_printf("%s:%ld", host, (long)getpid());
}

/* What a program that was killed has left. */
static enum status forget_dead(struct db *db, int64_t now, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "DELETE FROM presence WHERE seen < :day");
    db_bind_int(&q, ":day", now - DAY_MS);
    return db_finish(&q, err);
}

static enum status write_row(struct db *db, const struct presence *p, struct err *err)
{
    struct stmt q;
    int64_t session;
    enum status st = event_session(db, &session, err);

    if (st != ST_OK)
        return st;
    db_prepare(db, &q,
               "INSERT INTO presence(who, place, case_id, since, seen, active, session)"
               " VALUES(:who, :place, :case, :since, :seen, :active, nullif(:session, 0))"
               " ON CONFLICT(who, place) DO UPDATE SET case_id = excluded.case_id,"
               " since = excluded.since, seen = excluded.seen, active = excluded.active,"
               " session = excluded.session");
    db_bind_int(&q, ":active", p->active);
    db_bind_int(&q, ":session", session);
    db_bind_text(&q, ":who", db_who(db));
    db_bind_text(&q, ":place", p->place);
    db_bind_int(&q, ":case", p->case_id);
    db_bind_int(&q, ":since", p->since);
    db_bind_int(&q, ":seen", p->seen);
    return db_finish(&q, err);
}

enum status presence_put(struct db *db, const struct presence *p, struct err *err)
{
    enum status st;

    db_set_wait(db, 0);
    st = db_begin(db, err);
    db_set_wait(db, WAIT_USUAL);
    if (st != ST_OK)
        return st;
    st = forget_dead(db, p->seen, err);
    if (st == ST_OK)
        st = write_row(db, p, err);
    return db_end(db, st, err);
}

enum status presence_drop(struct db *db, const char *place, struct err *err)
{
    struct stmt q;
    enum status st;

    db_set_wait(db, 0);
    db_prepare(db, &q, "DELETE FROM presence WHERE who = :who AND place = :place");
    db_bind_text(&q, ":who", db_who(db));
    db_bind_text(&q, ":place", place);
    st = db_finish(&q, err);
    db_set_wait(db, WAIT_USUAL);
    return st;
}

/* A program on this machine that was killed could not take its row away. */
static bool has_died(const char *place, const char *mine)
{
    const char *pid = strrchr(place, ':'), *own = strrchr(mine, ':');
    long n;

    if (!pid || !own || pid - place != own - mine ||
        strncmp(place, mine, (size_t)(pid - place)) != 0)
        return false;
    n = strtol(pid + 1, NULL, 10);
    return n > 0 && kill((pid_t)n, 0) != 0 && errno == ESRCH;
}

enum status presence_others(struct db *db, const char *place, int64_t now,
                            void (*each)(void *ctx, const struct presence *p), void *ctx,
                            struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT who, coalesce((SELECT name FROM account WHERE login = who), who), place,"
               " case_id, since, seen FROM presence"
               " WHERE place <> :place AND seen >= :day ORDER BY case_id = 0, since, who");
    db_bind_text(&q, ":place", place);
    db_bind_int(&q, ":day", now - DAY_MS);
    while (db_row(&q)) {
        struct presence p = { .who = db_text(&q, 0),
                              .name = db_text(&q, 1),
                              .place = db_text(&q, 2),
                              .case_id = db_int(&q, 3),
                              .since = db_int(&q, 4),
                              .seen = db_int(&q, 5) };

        if (has_died(p.place, place))
            continue;
        if (p.seen < now - PRESENCE_FRESH_MS || !access_sees_case(db, p.case_id))
            p.case_id = 0;
        each(ctx, &p);
    }
    return db_finish(&q, err);
}

/* ---- for who keeps the accounts ---- */

struct dead {
    char **places; /* owned */
    size_t count, cap;
};

static enum status find_dead(struct db *db, const char *mine, struct dead *d, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT place FROM presence");
    while (db_row(&q)) {
        if (!has_died(db_text(&q, 0), mine))
            continue;
        mem_grow((void **)&d->places, d->count, &d->cap, sizeof(*d->places));
        d->places[d->count++] = mem_copy(db_text(&q, 0));
    }
    return db_finish(&q, err);
}

/* What cannot be written now is left out of the list all the same. */
static void clear_dead(struct db *db, const char *mine)
{
    struct dead d = { 0 };

    if (find_dead(db, mine, &d, NULL) != ST_OK)
        d.count = 0;
    db_set_wait(db, 0);
    for (size_t i = 0; i < d.count; i++) {
        struct stmt q;

        db_prepare(db, &q, "DELETE FROM presence WHERE place = :place");
        db_bind_text(&q, ":place", d.places[i]);
        db_finish(&q, NULL);
        free(d.places[i]);
    }
    db_set_wait(db, WAIT_USUAL);
    free(d.places);
}

enum status presence_list(struct db *db, int64_t now,
                          void (*each)(void *ctx, const struct presence *p), void *ctx,
                          struct err *err)
{
    enum status st = access_check(db, RIGHT_ACCOUNTS, err);
    char *mine;
    struct stmt q;

    if (st != ST_OK)
        return st;
    mine = presence_place();
    clear_dead(db, mine);
    db_prepare(db, &q,
               "SELECT p.who, coalesce(a.name, p.who), p.place, p.case_id, p.since, p.seen,"
               " coalesce(p.active, p.seen), a.role, e.terminal, e.address,"
               " coalesce(e.at, p.since), p.end_by FROM presence AS p"
               " LEFT JOIN account AS a ON a.login = p.who AND a.void_reason IS NULL"
               " LEFT JOIN event AS e ON e.seq = p.session"
               " WHERE p.seen >= :day ORDER BY 11, p.who, p.place");
    db_bind_int(&q, ":day", now - DAY_MS);
    while (db_row(&q)) {
        struct presence p = { .who = db_text(&q, 0),
                              .name = db_text(&q, 1),
                              .place = db_text(&q, 2),
                              .case_id = db_int(&q, 3),
                              .since = db_int(&q, 4),
                              .seen = db_int(&q, 5),
                              .active = db_int(&q, 6),
                              .role = db_text(&q, 7),
                              .terminal = db_text(&q, 8),
                              .address = db_text(&q, 9),
                              .login_at = db_int(&q, 10),
                              .end_by = db_text(&q, 11) };

        if (!access_sees_case(db, p.case_id))
            p.case_id = 0;
        if (!has_died(p.place, mine))
            each(ctx, &p);
    }
    free(mine);
    return db_finish(&q, err);
}

/* Writes the wish; *who: whose session it is, yours. */
static enum status write_end(struct db *db, const char *place, char **who, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "UPDATE presence SET end_by = :by WHERE place = :place RETURNING who");
    db_bind_text(&q, ":by", db_who(db));
    db_bind_text(&q, ":place", place);
    if (db_row(&q))
        *who = mem_copy(db_text(&q, 0));
    return db_finish(&q, err);
}

static enum status end_and_note(struct db *db, const char *place, struct err *err)
{
    char *who = NULL, *detail;
    enum status st = write_end(db, place, &who, err);

    if (st == ST_OK && !who)
        st = err_set(err, ST_NOT_FOUND, _("没有会话 %s，可能刚刚结束了。"), place);
    if (st == ST_OK) {
        detail = mem_printf("%s %s", who, place);
        st = event_add(db, EVENT_END, KIND_COUNT, 0, detail, err);
        free(detail);
    }
    free(who);
    return st;
}

enum status presence_ask_end(struct db *db, const char *place, struct err *err)
{
    enum status st = access_check(db, RIGHT_ACCOUNTS, err);
    char *mine = presence_place();

    if (st == ST_OK && str_equal(place, mine))
        st = err_set(err, ST_INVALID, _("%s 是您自己的会话，按 F10 退出。"), place);
    free(mine);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    return db_end(db, end_and_note(db, place, err), err);
}

char *presence_end_asked(struct db *db, const char *place)
{
    char *by = NULL;
    struct stmt q;

    db_prepare(db, &q, "SELECT end_by FROM presence WHERE place = :place AND who = :who");
    db_bind_text(&q, ":place", place);
    db_bind_text(&q, ":who", db_who(db));
    if (db_row(&q))
        by = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return by;
}
