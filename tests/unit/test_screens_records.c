/* tests/unit/test_screens_records.c - the registers: screening, reception, what an office sets.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

#include "store/findings.h"

static struct clerk c;

static int sit_at(const char *screen)
{
    clerk_open(&c, 24, 80, screen);
    return 0;
}

static int sit_findings(void **state)
{
    (void)state;
    return sit_at("finding");
}

static int sit_findings_file(void **state)
{
    (void)state;
    clerk_open_file(&c, "finding");
    return 0;
}

static int sit_rounds(void **state)
{
    (void)state;
    return sit_at("round");
}

static int sit_visits(void **state)
{
    (void)state;
    return sit_at("reception");
}

static int sit_limits(void **state)
{
    (void)state;
    return sit_at("limit");
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define FINDINGS(fn) cmocka_unit_test_setup_teardown(fn, sit_findings, get_up)
#define IN_FILE(fn)  cmocka_unit_test_setup_teardown(fn, sit_findings_file, get_up)
#define ROUNDS(fn)   cmocka_unit_test_setup_teardown(fn, sit_rounds, get_up)
#define VISITS(fn)   cmocka_unit_test_setup_teardown(fn, sit_visits, get_up)
#define LIMITS(fn)   cmocka_unit_test_setup_teardown(fn, sit_limits, get_up)

/* One finding of the village, typed as a clerk does. */
static void type_finding(void)
{
    press(&c, KEY_FN(2));
    press_times(&c, K_TAB, 2);
    keys(&c, "示例村\r"); /* area */
    keys(&c, "李敏\r");   /* screener */
    keys(&c, "两家排水沟纠纷\r");
    keys(&c, "ll\r"); /* type 邻里 */
    keys(&c, "\t");
    keys(&c, "赵大河、钱二林\r");
    press_times(&c, K_TAB, 4);
    keys(&c, "两家因共用排水沟堵塞发生争执，互不相让。");
    press(&c, K_TAB);
    press(&c, KEY_FN(8));
}

static void an_empty_register_says_what_to_do(void **state)
{
    (void)state;
    expect_screen("finding_empty");
}

static void a_finding_is_registered_and_opens(void **state)
{
    (void)state;
    type_finding();
    expect_screen("finding_list");
    press(&c, K_ENTER);
    expect_screen("finding_open");
}

static void the_cursor_stands_on_the_row_that_was_just_registered(void **state)
{
    static const struct {
        const char *title;
    } rows[] = { { "两家排水沟纠纷" }, { "宅基地边界纠纷" }, { "噪声扰民纠纷" } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *current;
        bool there;

        press(&c, KEY_FN(2));
        press_times(&c, K_TAB, 2);
        keys(&c, "示例村\r李敏\r");
        keys(&c, rows[i].title);
        keys(&c, "\rll\r\t赵大河、钱二林\r");
        press_times(&c, K_TAB, 4);
        keys(&c, "两家发生争执，互不相让。");
        press(&c, K_TAB);
        press(&c, KEY_FN(8));
        press(&c, KEY_FN(4));
        there = shown(rows[i].title);
        CHECK(there);
        press(&c, K_ESC);
        current = mem_printf("PC-411103101-2022-%04zu", i + 1);
        CHECK_SHOWN(current);
        free(current);
    }
}

static void one_key_makes_a_case_of_a_finding(void **state)
{
    (void)state;
    type_finding();
    press(&c, KEY_FN(5));
    CHECK_SHOWN("已立案，还没有受理");
    CHECK_SHOWN("当事人  赵大河；钱二林");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM finding AS f JOIN case_rec AS r"
                               " ON r.id = f.\"case\" AND r.finding = f.id"
                               " WHERE f.state = 'mediation' AND r.state = 'draft'"),
              1);
    keys(&c, "3");
    CHECK_SHOWN("> 来自排查");
    press(&c, K_ENTER);
    CHECK_SHOWN("两家排水沟纠纷");
    keys(&c, "2");
    CHECK_SHOWN("> 转调解案件");
    press(&c, K_ENTER);
    CHECK_SHOWN("当事人  赵大河；钱二林");
}

static void a_step_asks_what_it_needs_and_says_what_is_missing(void **state)
{
    (void)state;
    type_finding();
    press(&c, KEY_FN(6));
    CHECK_SHOWN("当场化解");
    keys(&c, "2");
    CHECK_SHOWN("当场化解排查发现");
    press(&c, K_HOME);
    press_times(&c, K_BTAB, 6);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("处置结果：未填写");
    press(&c, K_ESC); /* the cursor is in the field that was named */
    keys(&c, "双方当场清淤，握手言和。");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存排查发现 PC-411103101-2022-0001，当场化解");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM finding WHERE state = 'settled'"
                               " AND disposal = 'on_spot'"),
              1);
}

static void a_watched_finding_is_marked_and_visited(void **state)
{
    (void)state;
    type_finding();
    press(&c, KEY_FN(6));
    keys(&c, "4"); /* 稳控 */
    CHECK_SHOWN("稳控排查发现");
    press_times(&c, K_TAB, 1);
    keys(&c, "村干部每天上门，防止再起冲突。\t示例村委会\t孙守正\t");
    press(&c, KEY_FN(8));
    CHECK_SHOWN(">*PC-");
    press(&c, K_ENTER);
    keys(&c, "2");
    press(&c, KEY_FN(7));
    CHECK_SHOWN("走访日期:[2022-11-22  ] 默认");
    CHECK_SHOWN("走访人:[孙守正");
    press_times(&c, K_TAB, 4);
    keys(&c, "双方情绪平稳。");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("2022-11-22  孙守正");
}

static void a_row_is_found_by_a_condition_and_voided_with_a_reason(void **state)
{
    (void)state;
    type_finding();
    keys(&c, "办理状态:稳控");
    CHECK_SHOWN("没有符合的");
    press(&c, K_ESC);
    keys(&c, "排水沟");
    CHECK_SHOWN("两家排水沟纠纷");
    press(&c, KEY_FN(8));
    keys(&c, "重复登记\r");
    CHECK_SHOWN("已作废一条排查发现：重复登记");
    CHECK_NOT_SHOWN("两家排水沟纠纷");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM finding WHERE void_reason = '重复登记'"), 1);
}

/* ---- two at one finding ---- */

#define TITLE_MINE   "赵钱两家排水沟纠纷"
#define TITLE_THEIRS "村东头排水沟纠纷"

/* A finding is open with another title typed into it. */
static void type_another_title(void)
{
    type_finding();
    press(&c, KEY_FN(4));
    press_times(&c, K_TAB, 4);
    press(&c, CTRL('u'));
    keys(&c, TITLE_MINE);
}

static void they_change_the_finding(const char *title, const char *state)
{
    struct office other = c.o;
    struct findingfile *f;

    other.db = office_connect(c.o.path, "wangmin");
    CHECK_OK(findings_load(other.db, 1, &f, &other.err), &other.err);
    record_set(f->rec, FDF_TITLE, title);
    record_set(f->rec, FDF_PLACE, "村东头水渠");
    if (state) {
        record_set(f->rec, FDF_RESULT, "当场清淤。");
        finding_move_apply(finding_move_find(FINDING_FOUND, state), f, other.today);
    }
    CHECK_OK(findings_save(other.db, other.book, f, other.today, &other.err), &other.err);
    findingfile_free(f);
    db_close(other.db);
}

static int64_t findings(const char *where)
{
    char *sql = mem_printf("SELECT count(*) FROM finding WHERE %s", where);
    int64_t n = office_row(&c.o, sql);

    free(sql);
    return n;
}

static void a_finding_that_two_have_changed_is_asked_field_by_field(void **state)
{
    (void)state;
    type_another_title();
    they_change_the_finding(TITLE_THEIRS, NULL);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("wangmin 刚保存了排查发现的新版本。第 1 处，共 1 处，两人都改了：");
    CHECK_SHOWN("我的：  " TITLE_MINE);
    CHECK_SHOWN("对方的：" TITLE_THEIRS);
    CHECK_INT(findings("title = '" TITLE_THEIRS "'"), 1);
    keys(&c, "1");
    CHECK_INT(findings("title = '" TITLE_MINE "' AND place = '村东头水渠' AND version = 3"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM history WHERE kind = 'finding' AND"
                               " field = 'title' AND version > 1"),
              2);
}

static void a_draft_of_a_finding_that_has_changed_is_asked_about_too(void **state)
{
    (void)state;
    type_another_title();
    press(&c, K_LEAVE);
    app_free(c.app);
    they_change_the_finding(TITLE_THEIRS, NULL);
    clerk_sit_down(&c, 24, 80, "drafts");
    press(&c, K_ENTER);
    CHECK_SHOWN("[" TITLE_MINE);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("对方的：" TITLE_THEIRS);
    keys(&c, "2");
    CHECK_INT(findings("title = '" TITLE_THEIRS "' AND place = '村东头水渠'"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM draft"), 0);
}

static void a_step_goes_with_what_the_other_has_changed(void **state)
{
    (void)state;
    type_finding();
    press(&c, KEY_FN(6));
    keys(&c, "2"); /* 当场化解 */
    they_change_the_finding(TITLE_THEIRS, NULL);
    press_times(&c, K_TAB, 1);
    press(&c, K_HOME);
    press_times(&c, K_BTAB, 6);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("处置结果：未填写");
    press(&c, K_ESC);
    keys(&c, "双方当场清淤，握手言和。");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存排查发现 PC-411103101-2022-0001，当场化解，并入了 wangmin 刚保存的改动");
    CHECK_INT(findings("title = '" TITLE_THEIRS "' AND state = 'settled'"), 1);
}

static void a_step_that_the_other_has_done_is_not_done_twice(void **state)
{
    (void)state;
    type_finding();
    press(&c, KEY_FN(6));
    keys(&c, "2");
    they_change_the_finding("两家排水沟纠纷", "settle");
    press(&c, K_HOME);
    press_times(&c, K_BTAB, 6);
    press(&c, KEY_FN(8));
    press(&c, K_ESC);
    keys(&c, "双方当场清淤，握手言和。");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("现在的状态不能办这一步");
    CHECK_SHOWN("双方当场清淤，握手言和。");
    CHECK_INT(findings("state = 'settled' AND version = 2"), 1);
}

static void units_that_are_late_stand_above_the_rounds(void **state)
{
    char hamlet[24];
    const int fields[] = { RDF_UNIT, RDF_FROM, RDF_TO, RDF_TIMES, RDF_ZERO_REPORT };
    const char *const values[] = { hamlet, "2022-10-31", "2022-11-06", "1", "1" };

    (void)state;
    str_fit(hamlet, sizeof(hamlet), "%lld", (long long)c.hamlet);
    clerk_record(&c, KIND_ROUND, fields, values, ARRAY_LEN(fields));
    press(&c, K_ESC);
    CHECK_SHOWN("排查迟报的单位           1");
    for (int i = 0; i < 30 && !shown("> 排查迟报"); i++)
        press(&c, K_DOWN);
    press(&c, K_ENTER);
    CHECK_SHOWN("排查迟报的单位 1 个");
    CHECK_SHOWN("孟庙镇示例村");
    CHECK_SHOWN("，迟 ");
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "round");
    CHECK_SHOWN("没有按时报的 1 个单位：孟庙镇示例村");
    press(&c, KEY_FN(2));
    keys(&c, "示例村\r");
    CHECK_SHOWN("起始日:[2022-11-21");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("2022-11-21");
}

static void a_visit_becomes_a_case(void **state)
{
    (void)state;
    press(&c, KEY_FN(2));
    press(&c, K_TAB);
    keys(&c, "郑秀兰\r");
    press_times(&c, K_TAB, 4);
    keys(&c, "ll\r");
    keys(&c, "示例村\r");
    keys(&c, "邻居家的树枝伸进院子，多次交涉没有结果。");
    press_times(&c, K_TAB, 2);
    keys(&c, "李敏");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("郑秀兰");
    press(&c, KEY_FN(5));
    CHECK_SHOWN("已立案，还没有受理");
    CHECK_SHOWN("当事人  郑秀兰");
    keys(&c, "3");
    CHECK_SHOWN("> 来自接待  ");
    press(&c, K_ENTER);
    CHECK_SHOWN("接待登记");
    CHECK_SHOWN("邻居家的树枝伸进院子");
}

static void what_an_office_sets_is_a_register_too(void **state)
{
    (void)state;
    expect_screen("limit_list");
    term_test_resize(43, 132);
    keys(&c, "");
    CHECK_SHOWN("D-02");
    keys(&c, "D-07");
    press(&c, K_ENTER);
    CHECK_SHOWN("编辑期限");
    press(&c, KEY_FN(1));
    CHECK_SHOWN("这一项怎么填");
}

static void what_is_saved_on_a_register_holds_at_once_in_this_session(void **state)
{
    (void)state;
    press(&c, K_ESC);
    press(&c, KEY_FN(9));
    keys(&c, "代码\r");
    keys(&c, "代码表:type 邻里");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("编辑代码");
    press_times(&c, K_TAB, 2);
    press(&c, CTRL('u'));
    keys(&c, "左邻右舍\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存");
    CHECK_SHOWN("左邻右舍");
    press_times(&c, K_ESC, 2);
    press(&c, KEY_FN(3));
    CHECK_SHOWN("左邻右");
}

static void the_first_screen_leads_to_every_register(void **state)
{
    (void)state;
    press(&c, K_ESC);
    CHECK_SHOWN("排查未销号");
    press(&c, KEY_FN(9));
    CHECK_SHOWN("设置和登记册");
    keys(&c, "接待\r");
    CHECK_SHOWN("接待登记");
}

TESTS(FINDINGS(an_empty_register_says_what_to_do), FINDINGS(a_finding_is_registered_and_opens),
      FINDINGS(one_key_makes_a_case_of_a_finding),
      FINDINGS(the_cursor_stands_on_the_row_that_was_just_registered),
      FINDINGS(a_step_asks_what_it_needs_and_says_what_is_missing),
      FINDINGS(a_watched_finding_is_marked_and_visited),
      FINDINGS(a_row_is_found_by_a_condition_and_voided_with_a_reason),
      IN_FILE(a_finding_that_two_have_changed_is_asked_field_by_field),
      IN_FILE(a_draft_of_a_finding_that_has_changed_is_asked_about_too),
      IN_FILE(a_step_goes_with_what_the_other_has_changed),
      IN_FILE(a_step_that_the_other_has_done_is_not_done_twice),
      ROUNDS(units_that_are_late_stand_above_the_rounds), VISITS(a_visit_becomes_a_case),
      LIMITS(what_an_office_sets_is_a_register_too),
      LIMITS(what_is_saved_on_a_register_holds_at_once_in_this_session),
      FINDINGS(the_first_screen_leads_to_every_register))
