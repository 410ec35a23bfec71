/* tests/unit/test_audit_chain.c - whoever goes round the program is named by the chain.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sqlite3.h>

#include "store_office.h"

#include "base/buf.h"
#include "store/events.h"

#define FREE_ROWS                                                                                  \
    "DROP TRIGGER history_no_update; DROP TRIGGER history_no_delete;"                              \
    "DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete;"

struct heard {
    size_t count;
    struct buf text; /* owned: the first one */
};

static void hear(void *ctx, const char *text)
{
    struct heard *h = ctx;

    if (h->count++ == 0)
        buf_add(&h->text, text);
}

static enum status verify(struct office *o, struct heard *h)
{
    enum status st;

    *h = (struct heard) { .text = BUF_INIT };
    st = audit_verify(o->db, hear, h, NULL, &o->err);
    err_clear(&o->err);
    return st;
}

/* As somebody does it who has the file and no program. */
static void tamper(struct office *o, const char *sql)
{
    char *why = NULL;
    sqlite3 *sq;

    CHECK_INT(sqlite3_open(o->path, &sq), SQLITE_OK);
    if (sqlite3_exec(sq, sql, NULL, NULL, &why) != SQLITE_OK)
        fail_msg("%s: %s", sql, why);
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
}

static void add_code(struct office *o, const char *code)
{
    struct record *rec = record_new(KIND_MEDIATOR);

    record_set(rec, field_find(kind_get(KIND_MEDIATOR), "name"), code);
    record_set_int(rec, field_find(kind_get(KIND_MEDIATOR), "committee"),
                   office_committee(o, "medical"));
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    record_free(rec);
}

static void begin(struct office *o)
{
    office_in_file(o);
    db_set_session(o->db, "/dev/pts/3", "192.0.2.7", "setting");
    for (int i = 0; i < 3; i++) {
        CHECK_OK(event_add(o->db, EVENT_BACKUP, KIND_COUNT, 0, "x", &o->err), &o->err);
    }
    add_code(o, "韩保民");
}

static void each_tampering_is_named_with_its_row(void **state)
{
    static const struct {
        const char *sql;
        const char *named;
    } rows[] = {
        { "UPDATE history SET before = 'x' WHERE seq = 40", "history 第 40 条" },
        { "UPDATE history SET after = 'x' WHERE seq = 41", "history 第 41 条" },
        { "UPDATE history SET who = 'other' WHERE seq = 42", "history 第 42 条" },
        { "UPDATE history SET at = at - 86400000 WHERE seq = 43", "history 第 43 条" },
        { "UPDATE history SET session = 1 WHERE seq = 44", "history 第 44 条" },
        { "UPDATE history SET after = after || char(0) || 'x' WHERE seq = 45", "history 第 45 条" },
        { "UPDATE history SET hash = NULL WHERE seq = 46", "history 第 46 条" },
        { "UPDATE history SET before = NULL, after = NULL WHERE seq = 47", "history 第 47 条" },
        { "UPDATE history SET after = 'x' WHERE seq = 1", "history 第 1 条" },
        { "DELETE FROM history WHERE seq = 50", "history 第 51 条" },
        { "DELETE FROM history WHERE seq < 3", "history 第 3 条" },
        { "UPDATE history SET seq = -1 WHERE seq = 60; UPDATE history SET seq = 60 WHERE seq = 61;"
          "UPDATE history SET seq = 61 WHERE seq = -1",
          "history 第 60 条" },
        { "INSERT INTO history(act, at, who, what, kind, row_id, version) VALUES(1, 1, 'x',"
          " 'update', 'case', 1, 1)",
          "没有链值" },
        { "UPDATE event SET detail = 'y' WHERE seq = 2", "event 第 2 条" },
        { "UPDATE event SET who = 'other' WHERE seq = 3", "event 第 3 条" },
        { "DELETE FROM event WHERE seq = 2", "event 第 3 条" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct office o;
        struct heard h;

        begin(&o);
        CHECK_INT(verify(&o, &h), ST_OK);
        tamper(&o, FREE_ROWS);
        tamper(&o, rows[i].sql);
        CHECK_ROW(verify(&o, &h) == ST_UNBALANCED, rows[i].sql);
        CHECK_ROW(h.text.data && strstr(h.text.data, rows[i].named) != NULL, rows[i].sql);
        buf_release(&h.text);
        office_leave(&o);
    }
}

/* The chain alone cannot know of them; a head that was written down elsewhere does. */
static void last_rows_taken_away_show_by_the_head(void **state)
{
    struct audit_head before, after;
    struct office o;
    struct heard h;

    (void)state;
    begin(&o);
    CHECK_OK(audit_head(o.db, &before, &o.err), &o.err);
    tamper(&o, FREE_ROWS);
    tamper(&o, "DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)");
    CHECK_INT(verify(&o, &h), ST_OK);
    CHECK_OK(audit_head(o.db, &after, &o.err), &o.err);
    CHECK(strcmp(before.hash, after.hash) != 0);
    CHECK_INT(after.history, before.history - 1);
    add_code(&o, "李明");
    CHECK_INT(verify(&o, &h), ST_OK);
    office_leave(&o);
}

static void the_head_of_a_day_stays_what_it_was(void **state)
{
    const long long end = (date_from_iso("2022-11-22") + 1) * 86400000LL - 8 * 3600000LL;
    struct audit_head first, later, now;
    struct office o;

    (void)state;
    begin(&o);
    CHECK_OK(audit_head_at(o.db, end, &first, &o.err), &o.err);
    setenv("TIAOJIE_NOW", "2022-11-23T09:00:00", 1);
    add_code(&o, "李明");
    CHECK_OK(audit_head_at(o.db, end, &later, &o.err), &o.err);
    CHECK_OK(audit_head(o.db, &now, &o.err), &o.err);
    CHECK_STR(later.hash, first.hash);
    CHECK(strcmp(now.hash, first.hash) != 0);
    office_leave(&o);
}

static void two_connections_write_one_chain(void **state)
{
    struct office o, other;
    struct heard h;

    (void)state;
    begin(&o);
    other = o;
    other.db = office_connect(o.path, "wangwu");
    for (int i = 0; i < 6; i++) {
        char name[32];

        str_fit(name, sizeof(name), "甲%d", i);
        add_code(i % 2 ? &o : &other, name);
        CHECK_OK(event_add(i % 2 ? other.db : o.db, EVENT_EXPORT, KIND_CASE, 0, "x", &o.err),
                 &o.err);
    }
    CHECK_INT(verify(&o, &h), ST_OK);
    db_close(other.db);
    office_leave(&o);
}

static void what_is_rolled_back_leaves_the_chain_whole(void **state)
{
    struct office o;
    struct heard h;
    int64_t seq;

    (void)state;
    office_in_file(&o);
    db_set_session(o.db, NULL, NULL, "record");
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    add_code(&o, "韩保民");
    db_end(o.db, ST_CANCELLED, NULL);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event"), 0);
    add_code(&o, "李明");
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    CHECK_OK(event_session(o.db, &seq, &o.err), &o.err);
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    CHECK_INT(seq, 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE session = 1"), 2);
    CHECK_INT(verify(&o, &h), ST_OK);
    office_leave(&o);
}

/* Each one a save, an event or one of them that is given up, in an order of chance. */
static void whatever_is_done_verifies(void **state)
{
    unsigned chance = 12345;
    struct office o;
    struct heard h;

    (void)state;
    office_in_file(&o);
    for (int i = 0; i < 60; i++) {
        char name[32];
        bool given_up;

        chance = chance * 1103515245u + 12345u;
        given_up = (chance >> 16) % 4 == 0;
        str_fit(name, sizeof(name), "乙%d", i);
        CHECK_OK(db_begin(o.db, &o.err), &o.err);
        if ((chance >> 20) % 2)
            add_code(&o, name);
        else
            CHECK_OK(event_add(o.db, EVENT_PRINT, KIND_CASE, 1, name, &o.err), &o.err);
        CHECK_INT(db_end(o.db, given_up ? ST_CANCELLED : ST_OK, NULL),
                  given_up ? ST_CANCELLED : ST_OK);
    }
    CHECK_INT(verify(&o, &h), ST_OK);
    office_leave(&o);
}

static void rows_of_a_destroyed_case_are_empty_and_still_guarded(void **state)
{
    struct office o;
    struct casefile *f;
    struct heard h;
    char *sql;

    (void)state;
    office_in_file(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-21");
    sql = mem_printf(FREE_ROWS "UPDATE history SET before = NULL, after = NULL WHERE case_id = %lld"
                               " OR kind = 'case' AND row_id = %lld",
                     (long long)f->rec->id, (long long)f->rec->id);
    tamper(&o, sql);
    CHECK_INT(verify(&o, &h), ST_UNBALANCED);
    buf_release(&h.text);
    CHECK_OK(event_destroyed(o.db, f->rec->id, "期满", &o.err), &o.err);
    CHECK_INT(verify(&o, &h), ST_OK);
    tamper(&o, "UPDATE history SET who = 'other' WHERE case_id IS NOT NULL");
    CHECK_INT(verify(&o, &h), ST_UNBALANCED);
    CHECK(strstr(h.text.data, "event") != NULL);
    buf_release(&h.text);
    free(sql);
    casefile_free(f);
    office_leave(&o);
}

static void the_session_stands_in_its_event(void **state)
{
    struct office o;

    (void)state;
    begin(&o);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event WHERE what = 'command' AND"
                             " terminal = '/dev/pts/3' AND address = '192.0.2.7'"
                             " AND program = 'setting' AND who = 'limin'"),
              1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE session ="
                             " (SELECT seq FROM event WHERE what = 'command')"),
              2);
    event_login(o.db);
    event_logout(o.db, "signal");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM event WHERE what = 'logout'"), 1);
    office_leave(&o);
}

TESTS(T(each_tampering_is_named_with_its_row), T(last_rows_taken_away_show_by_the_head),
      T(the_head_of_a_day_stays_what_it_was), T(two_connections_write_one_chain),
      T(what_is_rolled_back_leaves_the_chain_whole), T(whatever_is_done_verifies),
      T(rows_of_a_destroyed_case_are_empty_and_still_guarded), T(the_session_stands_in_its_event))
