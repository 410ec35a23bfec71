/* tests/unit/test_screens_cases.c - the register: found by typing, narrowed by chips.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"
#include "screens/case_text.h"
#include "screens/screen.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "cases");
    return 0;
}

static int sit_down_file(void **state)
{
    (void)state;
    clerk_open_file(&c, "cases");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn)   cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define WITH_FILE(fn) cmocka_unit_test_setup_teardown(fn, sit_down_file, get_up)

/* ---- what is shown ---- */

static void it_opens_with_the_cases_of_this_year(void **state)
{
    (void)state;
    expect_screen("cases_open");
    check_cursor(3, 0);
}

static void a_wide_screen_shows_the_current_case_beside_the_list(void **state)
{
    (void)state;
    term_test_resize(43, 132);
    keys(&c, "");
    expect_screen("cases_wide");
    CHECK_OK(db_exec(c.o.db,
                     "UPDATE committee SET name = '漯河市郾城区孟庙镇示例村人民调解委员会'"
                     " WHERE name LIKE '孟庙镇示例村%'",
                     &c.o.err),
             &c.o.err);
    press(&c, K_DOWN);
    press(&c, K_UP);
    CHECK_SHOWN("调委会       漯河市郾城区孟庙镇示例村人民..");
}

static void the_least_screen_shows_what_matters_most(void **state)
{
    (void)state;
    term_test_resize(20, 60);
    keys(&c, "");
    expect_screen("cases_small");
}

static void a_step_down_changes_no_text_but_the_marker(void **state)
{
    char *before, *after;
    size_t n, changed = 0;

    (void)state;
    before = term_test_screen();
    press(&c, K_DOWN);
    after = term_test_screen();
    n = strlen(before);
    CHECK_INT(strlen(after), n);
    for (size_t i = 0; i < n; i++)
        changed += before[i] != after[i];
    CHECK_INT(changed, 2);
    check_cursor(4, 0);
    free(before);
    free(after);
}

static void a_role_that_sees_no_personal_data_reads_masked_names(void **state)
{
    (void)state;
    clerk_role(&c, "statistics", "cases");
    CHECK_SHOWN("张**");
    CHECK_NOT_SHOWN("张三");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("没有“登记和修改案件”的权限：您的角色是统计");
}

static void the_longest_term_and_amounts_with_cents_are_whole(void **state)
{
    static const struct clerk_case rows[] = {
        { "mediating", "2022-04-20", "15", "杜宝明", "区医院", "7700050", 'm' },
        { "mediating", "2022-11-20", "15", "唐云", "区医院", "123456789", 'm' },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        clerk_case(&c, &rows[i]);
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    CHECK_SHOWN("调解中   超118工作日 77,000.50");
    CHECK_SHOWN("123.46万");
}

/* ---- searching ---- */

static void letters_find_by_initials_and_the_caret_stands_in_the_search_line(void **state)
{
    (void)state;
    keys(&c, "zs");
    expect_screen("cases_search");
    check_cursor(1, 16);
}

static void every_kind_of_typed_text_finds(void **state)
{
    static const struct {
        const char *typed, *there, *not_there;
    } rows[] = {
        { "张树", "张树林", "王小二" },
        { "zhangshulin", "张树林", "王小二" },
        { "wxe", "王小二", "张树林" },
        { "宏达", "周山", "张三" },
        { "１２００００００００７", "张三", "王小二" },
        { "12000000007", "张三", "王小二" },
        { "郾劳调2022-1", "周山", "张三" },
        { "宏达　周山", "周山", "张三" },
    };
    const int64_t id = office_row(&c.o, "SELECT \"case\" FROM party WHERE name = '张三'");

    (void)state;
    clerk_phone(&c, id, "12000000007");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        keys(&c, rows[i].typed);
        CHECK_ROW(shown(rows[i].there), rows[i].typed);
        CHECK_ROW(!shown(rows[i].not_there), rows[i].typed);
        press(&c, K_ESC);
    }
}

static void arrows_leave_the_search_line_and_typing_goes_back_to_it(void **state)
{
    (void)state;
    keys(&c, "zs");
    press(&c, K_DOWN);
    check_cursor(4, 0);
    keys(&c, "l");
    check_cursor(1, 17);
    CHECK_SHOWN("1 件");
    press(&c, K_BACKSPACE);
    CHECK_SHOWN("3 件");
}

static void esc_takes_back_the_search_then_the_chips_then_leaves(void **state)
{
    (void)state;
    keys(&c, "zs");
    press(&c, K_ESC);
    CHECK_SHOWN("5 件");
    CHECK_SHOWN("[本年]");
    press(&c, K_ESC);
    CHECK_NOT_SHOWN("[本年]");
    CHECK_SHOWN("6 件");
    press(&c, K_ESC);
    CHECK_SHOWN("工作台");
}

static void esc_leaves_the_cases_of_a_figure_for_where_it_stands(void **state)
{
    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, NULL);
    press(&c, K_ENTER); /* 已超期 */
    CHECK_SHOWN("[超期]");
    keys(&c, "zhou");
    press(&c, K_ESC);
    CHECK_SHOWN("[超期]");
    press(&c, KEY_FN(7));
    keys(&c, "4"); /* 本年 */
    CHECK_SHOWN("[超期] [本年]");
    press(&c, K_ESC);
    CHECK_NOT_SHOWN("[本年]");
    press(&c, K_ESC);
    CHECK_SHOWN("工作台");
    press(&c, K_ENTER);
    press(&c, KEY_FN(7));
    keys(&c, "6"); /* 全部 */
    press(&c, KEY_FN(7));
    keys(&c, "4");
    press(&c, K_ESC);
    CHECK_SHOWN("案件台账");
    CHECK_NOT_SHOWN("[本年]");
}

static void what_is_typed_on_the_first_screen_searches_every_year(void **state)
{
    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, NULL);
    keys(&c, "孙");
    keys(&c, "七");
    CHECK_SHOWN("案件台账");
    CHECK_SHOWN(" 搜索: 孙七");
    CHECK_NOT_SHOWN("[本年]");
    CHECK_SHOWN("1 件");
    press(&c, K_ESC);
    press(&c, K_ESC);
    CHECK_SHOWN("工作台");
}

/* As a figure opens its cases. */
static void a_given_set_of_cases_is_a_chip_and_nothing_else_is_listed(void **state)
{
    struct desk d = { .db = c.o.db, .book = c.o.book, .today = c.o.today };
    struct open_args args = { .label = "调解成功 2022" };
    void *own = mem_alloc(screen_cases.state);
    const struct area all = { 0, 0, 24, 80 };

    (void)state;
    args.ids = mem_resize(NULL, 2, sizeof(*args.ids));
    args.ids[0] = 2;
    args.ids[1] = 6;
    args.ids_count = 2;
    CHECK_OK(screen_cases.open(&d, own, &args, &c.o.err), &c.o.err);
    term_begin();
    screen_cases.draw(&d, own, all);
    term_end();
    CHECK_SHOWN("[调解成功 2022]");
    CHECK_SHOWN("2 件");
    CHECK_SHOWN("张树林");
    CHECK_SHOWN("孙七");
    CHECK_NOT_SHOWN("周山");
    screen_cases.close(&d, own);
    free(own);
}

static void a_figure_of_nought_opens_an_empty_list(void **state)
{
    struct desk d = { .db = c.o.db, .book = c.o.book, .today = c.o.today };
    const struct open_args args = { .label = "反悔 2022" };
    void *own = mem_alloc(screen_cases.state);

    (void)state;
    CHECK_OK(screen_cases.open(&d, own, &args, &c.o.err), &c.o.err);
    term_begin();
    screen_cases.draw(&d, own, (struct area) { 0, 0, 24, 80 });
    term_end();
    CHECK_SHOWN("0 件");
    CHECK_SHOWN("没有符合条件的案件");
    screen_cases.close(&d, own);
    free(own);
}

/* ---- chips and order ---- */

static void the_filter_dialog_works_by_digits(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    expect_screen("cases_filter");
    keys(&c, "2");
    CHECK_SHOWN("[本年] [超期]");
    CHECK_SHOWN("1 件");
    press(&c, KEY_FN(7));
    keys(&c, "1"); /* on the same subject: in place of the other */
    CHECK_SHOWN("[本年] [未结]");
    CHECK_SHOWN("5 件");
    press(&c, KEY_FN(7));
    keys(&c, "6");
    CHECK_SHOWN("6 件");
}

static void a_code_and_a_name_become_chips(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    keys(&c, "7"); /* 状态 */
    keys(&c, "4"); /* 已受理 */
    CHECK_SHOWN("[本年] [状态:已受理]");
    CHECK_SHOWN("2 件");
    press(&c, K_ESC);
    press(&c, KEY_FN(7));
    press_times(&c, K_DOWN, 10);
    keys(&c, "\r"); /* 调解员 */
    keys(&c, "1");  /* by name */
    keys(&c, "hbm\r");
    keys(&c, "1");
    CHECK_SHOWN("[主办调解员:韩保民]");
    CHECK_SHOWN("2 件");
}

static void typing_in_a_list_of_choices_goes_to_what_begins_so(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    keys(&c, "调"); /* 调委会, behind 纠纷类别 */
    keys(&c, "\r");
    CHECK_SHOWN("按名称找");
    press(&c, K_ESC);
    press(&c, KEY_FN(7));
    keys(&c, "z\r"); /* 状态 */
    keys(&c, "z\r");
    CHECK_SHOWN("[状态:终止");
}

static void a_wrong_condition_is_asked_again_with_the_reason(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    press_times(&c, K_DOWN, 12);
    keys(&c, "\r");
    keys(&c, "壮态:调解中\r");
    CHECK_SHOWN("没有“壮态”这个字段");
    press(&c, CTRL('u'));
    keys(&c, "状态:调解中 受理:2021\r");
    CHECK_SHOWN("[状态:调解中]");
    CHECK_SHOWN("1 件");
    CHECK_SHOWN("孙七");
}

static void the_same_order_chosen_again_is_reversed(void **state)
{
    char *line;

    (void)state;
    press(&c, CTRL('o'));
    keys(&c, "2");
    CHECK_SHOWN("期限^");
    line = line_at(3);
    CHECK_HAS(line, "超 13天");
    free(line);
    press(&c, CTRL('o'));
    keys(&c, "2");
    CHECK_SHOWN("期限v");
    line = line_at(3);
    CHECK_HAS(line, "剩28工作日");
    free(line);
}

/* ---- the other clerk ---- */

static void anothers_case_appears_and_the_cursor_stays_on_its_own(void **state)
{
    static const struct clerk_case row = {
        "accepted", "2022-11-22", "02", "郑一", "冯二", NULL, 'v'
    };
    struct db *mine = c.o.db, *theirs = office_connect(c.o.path, "wang");
    char *line;

    (void)state;
    press(&c, K_DOWN);
    press(&c, K_INS);
    press(&c, K_UP);
    c.o.db = theirs;
    clerk_case(&c, &row);
    c.o.db = mine;
    clerk_tick(&c);
    CHECK_SHOWN("6 件  选中 1");
    line = line_at(5);
    CHECK(str_starts(line, ">*郾医调〔2022〕002"));
    free(line);
    line = line_at(3);
    CHECK_HAS(line, "郑一");
    free(line);
    db_close(theirs);
}

static void a_case_that_leaves_the_list_leaves_the_cursor_on_its_line(void **state)
{
    struct db *theirs = office_connect(c.o.path, "wang");
    char *line;

    (void)state;
    press_times(&c, K_DOWN, 2);
    CHECK_OK(
        db_exec(theirs, "UPDATE case_rec SET accepted_on = '2021-12-31' WHERE id = 3", &c.o.err),
        &c.o.err);
    clerk_tick(&c);
    CHECK_SHOWN("4 件");
    CHECK_NOT_SHOWN("赵大河");
    line = line_at(5);
    CHECK(str_starts(line, "> 郾医调〔2022〕001"));
    free(line);
    db_close(theirs);
}

/* ---- amounts ---- */

static void amounts_of_one_column_read_alike(void **state)
{
    static const struct {
        const char *fen;
        int cols;
        const char *shown;
    } rows[] = {
        { "240050", 9, "2,400.50" },
        { "7700050", 9, "77,000.50" },
        { "12345650", 9, "12.35万" },
        { "5430000", 9, "54,300" },
        { "123456789", 9, "123.46万" },
        { "123456789", 13, "1,234,567.89" },
        { "123456700", 9, "1,234,567" },
        { "0", 9, "0" },
        { "5", 9, "0.05" },
        { NULL, 9, "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf b = BUF_INIT;

        case_yuan_short(rows[i].fen, rows[i].cols, &b);
        CHECK_STR(buf_text(&b), rows[i].shown);
        buf_release(&b);
    }
}

/* ---- at any moment ---- */

static void resizing_within_a_dialog_loses_nothing(void **state)
{
    (void)state;
    keys(&c, "zs");
    press(&c, K_DOWN);
    press(&c, KEY_FN(7));
    term_test_resize(20, 60);
    keys(&c, "");
    CHECK_SHOWN("筛选");
    term_test_resize(10, 30);
    keys(&c, "");
    CHECK_SHOWN("窗口太小");
    term_test_resize(24, 80);
    keys(&c, "");
    press(&c, K_ESC);
    CHECK_SHOWN("搜索: zs");
    check_cursor(4, 0);
}

static void an_empty_list_says_what_to_do(void **state)
{
    (void)state;
    keys(&c, "没有这个人");
    CHECK_SHOWN("没有符合条件的案件");
    press(&c, KEY_FN(3));
    press(&c, KEY_FN(4));
    press(&c, KEY_FN(5));
    press(&c, K_INS);
    press(&c, K_PGDN);
    CHECK_SHOWN("案件台账");
}

static void every_action_has_a_key_that_is_no_letter(void **state)
{
    (void)state;
    for (size_t i = 0; app_screen_nth(i); i++)
        for (const struct binding *b = app_screen_nth(i)->bindings; b && b->key; b++) {
            const struct key k = { .code = b->key };

            CHECK_ROW(!key_is_char(&k), b->name);
        }
}

TESTS(AT_DESK(it_opens_with_the_cases_of_this_year),
      AT_DESK(a_wide_screen_shows_the_current_case_beside_the_list),
      AT_DESK(the_least_screen_shows_what_matters_most),
      AT_DESK(the_longest_term_and_amounts_with_cents_are_whole),
      AT_DESK(a_step_down_changes_no_text_but_the_marker),
      AT_DESK(a_role_that_sees_no_personal_data_reads_masked_names),
      AT_DESK(letters_find_by_initials_and_the_caret_stands_in_the_search_line),
      AT_DESK(every_kind_of_typed_text_finds),
      AT_DESK(arrows_leave_the_search_line_and_typing_goes_back_to_it),
      AT_DESK(esc_takes_back_the_search_then_the_chips_then_leaves),
      AT_DESK(esc_leaves_the_cases_of_a_figure_for_where_it_stands),
      AT_DESK(what_is_typed_on_the_first_screen_searches_every_year),
      AT_DESK(a_given_set_of_cases_is_a_chip_and_nothing_else_is_listed),
      AT_DESK(a_figure_of_nought_opens_an_empty_list), AT_DESK(the_filter_dialog_works_by_digits),
      AT_DESK(a_code_and_a_name_become_chips),
      AT_DESK(typing_in_a_list_of_choices_goes_to_what_begins_so),
      AT_DESK(a_wrong_condition_is_asked_again_with_the_reason),
      AT_DESK(the_same_order_chosen_again_is_reversed),
      WITH_FILE(anothers_case_appears_and_the_cursor_stays_on_its_own),
      WITH_FILE(a_case_that_leaves_the_list_leaves_the_cursor_on_its_line),
      AT_DESK(resizing_within_a_dialog_loses_nothing), AT_DESK(an_empty_list_says_what_to_do),
      T(amounts_of_one_column_read_alike), AT_DESK(every_action_has_a_key_that_is_no_letter))
