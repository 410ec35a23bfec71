/* tests/unit/test_sessions.c - idle sessions are blanked and end, and one can be ended.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/world.h"
#include "clerk_office.h"
#include "store/access.h"
#include "store/books.h"
#include "store/events.h"
#include "store/presence.h"

static struct clerk c;

#define MINUTE 60000
#define START  1000000 /* ms: where the clock that is held begins */

static int sit_down(void **state)
{
    (void)state;
    world_set_ticks(START);
    clerk_open_file(&c, "cases");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    world_set_ticks(-1);
    return 0;
}

#define S(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static void after(int minutes)
{
    world_set_ticks(START + (int64_t)minutes * MINUTE);
    clerk_tick(&c);
}

static bool goes_on(void)
{
    const struct key tick = { .code = K_TICK };

    return app_feed(c.app, &tick);
}

static size_t drafts(void)
{
    return (size_t)office_row(&c.o, "SELECT count(*) FROM draft");
}

static void nobody_reads_the_screen_of_who_has_gone(void **state)
{
    (void)state;
    after(9);
    CHECK_SHOWN("张三");
    after(10);
    CHECK_NOT_SHOWN("张三");
    CHECK_NOT_SHOWN("漯河");
    CHECK_SHOWN("按回车继续");
    CHECK_SHOWN(db_who(c.o.db));
}

static void the_key_that_wakes_does_nothing_else(void **state)
{
    (void)state;
    press(&c, KEY_FN(2));
    keys(&c, "ab");
    after(10);
    CHECK_SHOWN("按回车继续");
    keys(&c, "x");
    CHECK_SHOWN("按回车继续");
    keys(&c, "\r");
    CHECK_NOT_SHOWN("按回车继续");
    CHECK_SHOWN("ab");
    CHECK_NOT_SHOWN("abx");
}

static void what_was_typed_is_kept_and_the_mark_of_editing_goes(void **state)
{
    (void)state;
    press(&c, KEY_FN(4));
    keys(&c, "ab");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM presence WHERE case_id > 0"), 1);
    after(10);
    CHECK_INT(drafts(), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM presence WHERE case_id > 0"), 0);
    keys(&c, "\r");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM presence WHERE case_id > 0"), 1);
}

static void later_the_program_ends_with_the_drafts_kept(void **state)
{
    (void)state;
    press(&c, KEY_FN(4));
    keys(&c, "ab");
    after(29);
    CHECK(goes_on());
    after(30);
    CHECK(!goes_on());
    CHECK_INT(drafts(), 1);
}

static void the_office_sets_the_minutes_and_nought_is_never(void **state)
{
    (void)state;
    CHECK_OK(db_exec(c.o.db, "UPDATE setting SET value = '0' WHERE key LIKE 'session.%'", &c.o.err),
             &c.o.err);
    book_free(c.o.book);
    CHECK_OK(books_load(c.o.db, &c.o.book, &c.o.err), &c.o.err);
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    after(600);
    CHECK_SHOWN("张三");
    CHECK(goes_on());
}

/* ---- accounts, and who ends whom ---- */

static struct db *administrator(void)
{
    struct db *db = NULL;

    CHECK_OK(db_open(db_path(c.o.db), DB_FORCE_FS, &db, &c.o.err), &c.o.err);
    db_set_who(db, "guanli");
    CHECK_OK(access_open(db, ACCESS_PERSON, &c.o.err), &c.o.err);
    return db;
}

static void an_account_that_is_ended_is_put_out_and_keeps_its_work(void **state)
{
    struct db *db;

    (void)state;
    clerk_role(&c, "clerk", "cases");
    press(&c, KEY_FN(4));
    keys(&c, "ab");
    db = administrator();
    CHECK_OK(db_exec(db, "UPDATE account SET active = 0 WHERE login = 'limin'", &c.o.err),
             &c.o.err);
    db_close(db);
    CHECK(!goes_on());
    CHECK_INT(drafts(), 1);
}

static void a_new_role_counts_at_once(void **state)
{
    struct db *db;

    (void)state;
    clerk_role(&c, "clerk", "cases");
    CHECK_SHOWN("F2新建");
    db = administrator();
    CHECK_OK(db_exec(db, "UPDATE account SET role = 'statistics' WHERE login = 'limin'", &c.o.err),
             &c.o.err);
    db_close(db);
    clerk_tick(&c);
    CHECK_SHOWN("统计 李敏");
    CHECK_NOT_SHOWN("F2新建");
    CHECK_NOT_SHOWN("张三");
}

static void the_administrator_ends_a_session_and_that_is_an_event(void **state)
{
    struct db *db;
    char *mine = presence_place();

    (void)state;
    clerk_role(&c, "clerk", "cases");
    press(&c, KEY_FN(4));
    keys(&c, "ab");
    db = administrator();
    /* The same process is no other session: the row gets another place. */
    CHECK_INT(presence_ask_end(db, mine, &c.o.err), ST_INVALID);
    err_clear(&c.o.err);
    CHECK_INT(presence_ask_end(db, "nowhere:1", &c.o.err), ST_NOT_FOUND);
    err_clear(&c.o.err);
    CHECK_OK(db_exec(db, "UPDATE presence SET end_by = 'guanli'", &c.o.err), &c.o.err);
    db_close(db);
    CHECK(!goes_on());
    CHECK_INT(drafts(), 1);
    free(mine);
}

static void the_list_says_who_works_and_a_dead_one_is_cleared(void **state)
{
    struct db *db;

    (void)state;
    clerk_role(&c, "admin", "sessions");
    CHECK_SHOWN("李敏 管理员 limin");
    db = administrator();
    CHECK_OK(db_exec(db,
                     "INSERT INTO presence(who, place, case_id, since, seen, active)"
                     " VALUES('wangmin', 'elsewhere:77', 3, 1669079640000, 1669079640000,"
                     " 1669079580000)",
                     &c.o.err),
             &c.o.err);
    clerk_tick(&c);
    CHECK_SHOWN("wangmin");
    CHECK_SHOWN("1分");
    press(&c, K_DOWN);
    press(&c, K_END);
    press(&c, KEY_FN(8));
    keys(&c, "\r");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM presence WHERE end_by = 'limin'"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM event WHERE what = 'end'"), 1);
    db_close(db);
}

TESTS(S(nobody_reads_the_screen_of_who_has_gone), S(the_key_that_wakes_does_nothing_else),
      S(what_was_typed_is_kept_and_the_mark_of_editing_goes),
      S(later_the_program_ends_with_the_drafts_kept),
      S(the_office_sets_the_minutes_and_nought_is_never),
      S(an_account_that_is_ended_is_put_out_and_keeps_its_work), S(a_new_role_counts_at_once),
      S(the_administrator_ends_a_session_and_that_is_an_event),
      S(the_list_says_who_works_and_a_dead_one_is_cleared))
