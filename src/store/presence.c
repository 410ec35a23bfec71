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

#include "base/mem.h"
#include "store/access.h"
#include "store/db.h"

#define WAIT_USUAL 5000 /* ms, as db.h promises */
#define DAY_MS     (24LL * 3600 * 1000)

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

    db_prepare(db, &q,
               "INSERT INTO presence(who, place, case_id, since, seen)"
               " VALUES(:who, :place, :case, :since, :seen)"
               " ON CONFLICT(who, place) DO UPDATE SET case_id = excluded.case_id,"
               " since = excluded.since, seen = excluded.seen");
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
