/* tests/unit/test_cases_rows.c - moving in a list of which only a piece is in memory.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/cases_screen.h"
#include "store_office.h"

#define CASES 400
#define PAGE  19

static struct office o;
static struct desk d;
static struct cases s;

static int sit_down(void **state)
{
    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    for (int i = 0; i < CASES; i++) {
        struct casefile *f = case_new(&o, STATE_DRAFT, NULL);

        CHECK_OK(cases_insert_bulk(o.db, o.book, f, o.today, &o.err), &o.err);
        casefile_free(f);
    }
    CHECK_OK(cases_index_from(o.db, 1, &o.err), &o.err);
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    d = (struct desk) {
        .db = o.db, .book = o.book, .today = o.today, .who = "limin", .role = "clerk"
    };
    s = (struct cases) { .sort = -1, .stale = true, .page = PAGE };
    edit_init(&s.search, "", false, 100);
    cases_fresh(&d, &s);
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    case_window_release(&s.window);
    filter_release(&s.filter);
    edit_release(&s.search);
    free(d.said);
    office_leave(&o);
    return 0;
}

#define IN_LIST(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static void press(int code)
{
    const struct key k = { .code = code };

    CHECK(cases_scroll(&d, &s, &k));
    if (d.said)
        fail_msg("%s", d.said);
}

static int64_t id_at_cursor(void)
{
    const struct find_row *row = cases_current(&s);

    assert_non_null(row);
    return row->id;
}

/* The cursor is on the page and the page is full. */
static void check_page(void)
{
    const struct case_window *w = &s.window;

    CHECK(w->top <= w->at && w->at < w->top + PAGE);
    CHECK(w->top + PAGE <= w->rows.count);
    for (size_t i = 1; i < w->rows.count; i++)
        CHECK_INT(w->rows.items[i].id, w->rows.items[i - 1].id - 1);
}

static void every_case_is_met_once_going_down_and_up_again(void **state)
{
    (void)state;
    CHECK_INT(s.count, CASES);
    for (int64_t id = CASES; id >= 1; id--) {
        CHECK_INT(id_at_cursor(), id);
        press(K_DOWN);
    }
    CHECK_INT(id_at_cursor(), 1); /* the end holds it */
    check_page();
    for (int64_t id = 1; id <= CASES; id++) {
        CHECK_INT(id_at_cursor(), id);
        press(K_UP);
    }
    CHECK_INT(id_at_cursor(), CASES);
    check_page();
}

static void pages_overlap_nowhere_and_leave_out_nothing(void **state)
{
    int64_t id = CASES;

    (void)state;
    while (id > PAGE) {
        press(K_PGDN);
        check_page();
        id -= PAGE;
        if (id >= PAGE)
            CHECK_INT(id_at_cursor(), id);
    }
    press(K_PGDN);
    CHECK_INT(id_at_cursor(), 1);
    press(K_PGUP);
    CHECK_INT(id_at_cursor(), 1 + PAGE);
    check_page();
}

static void both_ends_are_one_key_away(void **state)
{
    (void)state;
    press(K_END);
    CHECK_INT(id_at_cursor(), 1);
    check_page();
    press(K_UP);
    CHECK_INT(id_at_cursor(), 2);
    press(K_HOME);
    CHECK_INT(id_at_cursor(), CASES);
    check_page();
}

static void rows_far_away_are_let_go(void **state)
{
    size_t most = 0;

    (void)state;
    for (int i = 0; i < CASES; i++) {
        press(i < CASES / 2 ? K_DOWN : K_UP);
        if (s.window.rows.count > most)
            most = s.window.rows.count;
    }
    CHECK(most < CASES - PAGE);
    CHECK_INT(id_at_cursor(), CASES);
}

static void a_taller_screen_is_filled(void **state)
{
    (void)state;
    press(K_END);
    s.page = 3 * PAGE;
    cases_fresh(&d, &s);
    CHECK(s.window.rows.count >= 3 * PAGE);
    CHECK_INT(id_at_cursor(), 1);
    CHECK(s.window.at < s.window.top + 3 * PAGE);
}

static void a_refresh_keeps_the_line_of_the_cursor(void **state)
{
    size_t line;
    int64_t id;

    (void)state;
    for (int i = 0; i < 100; i++)
        press(K_DOWN);
    press(K_UP);
    press(K_UP);
    id = id_at_cursor();
    line = s.window.at - s.window.top;
    CHECK_OK(db_exec(o.db, "UPDATE case_rec SET note = 'x' WHERE id % 7 = 0", &o.err), &o.err);
    cases_refresh(&d, &s);
    CHECK_INT(id_at_cursor(), id);
    CHECK_INT(s.window.at - s.window.top, line);
    press(K_UP);
    CHECK_INT(id_at_cursor(), id + 1);
    for (int i = 0; i < 30; i++)
        press(K_UP);
    CHECK_INT(id_at_cursor(), id + 31);
    check_page();
}

static void when_the_end_of_the_list_goes_the_page_is_filled_from_above(void **state)
{
    (void)state;
    press(K_END);
    CHECK_OK(db_exec(o.db,
                     "DELETE FROM clock WHERE case_id <= 30;"
                     "DELETE FROM party WHERE \"case\" <= 30;"
                     "DELETE FROM case_rec WHERE id <= 30",
                     &o.err),
             &o.err);
    cases_refresh(&d, &s);
    CHECK_INT(id_at_cursor(), 31);
    check_page();
    CHECK_INT(s.count, CASES - 30);
}

TESTS(IN_LIST(every_case_is_met_once_going_down_and_up_again),
      IN_LIST(pages_overlap_nowhere_and_leave_out_nothing), IN_LIST(both_ends_are_one_key_away),
      IN_LIST(rows_far_away_are_let_go), IN_LIST(a_taller_screen_is_filled),
      IN_LIST(a_refresh_keeps_the_line_of_the_cursor),
      IN_LIST(when_the_end_of_the_list_goes_the_page_is_filled_from_above))
