/* tests/unit/test_screens_office.c - what is due, committees and mediators, help.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "figures_office.h"
#include "screens/help_screen.h"
#include "screens/screen.h"

static struct clerk c;

static int sit_at(const char *screen)
{
    clerk_open(&c, 24, 80, screen);
    return 0;
}

static int sit_due(void **state)
{
    (void)state;
    return sit_at("due");
}

static int sit_committees(void **state)
{
    (void)state;
    return sit_at("committees");
}

static int sit_committees_file(void **state)
{
    (void)state;
    clerk_open_file(&c, "committees");
    return 0;
}

static int sit_stats(void **state)
{
    (void)state;
    return sit_at("stats");
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define DUE(fn)        cmocka_unit_test_setup_teardown(fn, sit_due, get_up)
#define COMMITTEES(fn) cmocka_unit_test_setup_teardown(fn, sit_committees, get_up)
#define IN_FILE(fn)    cmocka_unit_test_setup_teardown(fn, sit_committees_file, get_up)
#define HELP(fn)       cmocka_unit_test_setup_teardown(fn, sit_stats, get_up)

/* ---- due ---- */

static void what_is_due_stands_soonest_first_with_its_basis(void **state)
{
    (void)state;
    expect_screen("due_open");
    press(&c, K_DOWN);
    press(&c, K_DOWN);
    expect_screen("due_third");
}

static void the_least_screen_keeps_day_time_left_and_number(void **state)
{
    (void)state;
    term_test_resize(20, 60);
    keys(&c, "");
    expect_screen("due_small");
}

static void the_number_of_days_is_chosen(void **state)
{
    static const struct {
        const char *digit, *status;
    } rows[] = {
        { "1", "3 天内  3 项" },  { "2", "7 天内  3 项" }, { "3", "15 天内  4 项" },
        { "4", "30 天内  5 项" }, { "5", "全部  6 项" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        press(&c, KEY_FN(7));
        keys(&c, rows[i].digit);
        CHECK_SHOWN(rows[i].status);
    }
}

static void typed_text_narrows_what_is_due(void **state)
{
    static const struct {
        const char *typed, *there, *not_there;
    } rows[] = {
        { "孙七", "孙七", "周山" },
        { "zs", "周山", "孙七" },
        { "wangmin", "周山", "孙七" },
        { "郾劳调", "周山", "孙七" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        keys(&c, rows[i].typed);
        CHECK_ROW(shown(rows[i].there), rows[i].typed);
        CHECK_ROW(!shown(rows[i].not_there), rows[i].typed);
        press(&c, K_ESC);
        CHECK_ROW(shown(rows[i].not_there), rows[i].typed);
    }
    keys(&c, "没有这个人");
    CHECK_SHOWN("没有符合的。");
}

static void enter_opens_the_case_that_is_due(void **state)
{
    (void)state;
    press(&c, K_ENTER);
    CHECK_SHOWN("孙七");
    CHECK_NOT_SHOWN("搜索:");
}

static void a_clock_that_stands_still_says_so(void **state)
{
    struct record *stop = record_new(KIND_SUSPENSION);
    struct casefile *f;

    (void)state;
    CHECK_OK(cases_load(c.o.db,
                        office_row(&c.o, "SELECT \"case\" FROM party WHERE name = '张树林'"), &f,
                        &c.o.err),
             &c.o.err);
    record_set(stop, SF_KIND, "appraisal");
    record_set(stop, SF_FROM, "2022-11-01");
    record_list_add(&f->of[KIND_SUSPENSION], stop);
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    press(&c, KEY_FN(7));
    keys(&c, "5");
    CHECK_SHOWN("停计");
}

static void who_may_not_see_names_sees_them_masked(void **state)
{
    (void)state;
    CHECK_SHOWN("孙七");
    clerk_role(&c, "statistics", "due");
    CHECK_NOT_SHOWN("孙七");
    CHECK_SHOWN("孙*");
}

/* ---- committees ---- */

static void professional_committees_stand_first_with_their_figures(void **state)
{
    (void)state;
    expect_screen("committees_open");
    press(&c, K_TAB);
    expect_screen("committees_mediators");
    press(&c, K_TAB);
    expect_screen("committees_open");
}

static void a_wide_screen_keeps_figures_near_the_names(void **state)
{
    (void)state;
    term_test_resize(43, 132);
    keys(&c, "");
    expect_screen("committees_wide");
}

static void a_committee_is_found_by_initials(void **state)
{
    (void)state;
    keys(&c, "yljf");
    CHECK_SHOWN("医疗纠纷");
    CHECK_NOT_SHOWN("劳动人事");
    press(&c, K_ENTER);
    CHECK_SHOWN("[调委会:郾城区医疗纠纷人民调解委员会]");
    CHECK_INT(listed_cases(), 2);
}

static void a_figure_opens_its_cases_and_f1_explains_it(void **state)
{
    (void)state;
    keys(&c, "yljf");
    press(&c, K_RIGHT);
    press(&c, KEY_FN(1));
    CHECK_SHOWN("定义：");
    press(&c, K_ESC);
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 2);
    go_back_to(&c, "调委会");
    press(&c, K_RIGHT);
    press(&c, K_ENTER);
    CHECK_INT(listed_cases(), 0);
}

static void a_mediator_without_cases_says_so(void **state)
{
    (void)state;
    clerk_mediator(&c, "赵闲", c.medical);
    press(&c, K_TAB);
    keys(&c, "zx");
    press(&c, K_RIGHT);
    press(&c, K_ENTER);
    CHECK_SHOWN("赵闲 本年没有案件。");
}

static void a_mediator_is_registered_in_a_small_form(void **state)
{
    (void)state;
    press(&c, K_TAB);
    press(&c, KEY_FN(2));
    CHECK_SHOWN("登记调解员");
    keys(&c, "赵六");
    press(&c, K_ENTER);
    keys(&c, "yljf");
    press(&c, K_ENTER);
    press(&c, K_ESC); /* the list */
    expect_screen("committees_form");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存 赵六（第 1 版）");
    CHECK_SHOWN("> 赵六");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM mediator AS m JOIN committee AS c ON c.id ="
                               " m.committee WHERE m.name = '赵六' AND c.sub_kind = 'medical'"),
              1);
}

static void what_is_required_is_asked_for_before_saving(void **state)
{
    (void)state;
    press(&c, K_TAB);
    press(&c, KEY_FN(2));
    press(&c, K_TAB);
    keys(&c, "yljf\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("姓名：必须填写");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM mediator"), 3);
}

static void leaving_a_changed_form_asks_first(void **state)
{
    (void)state;
    press(&c, K_TAB);
    keys(&c, "韩保民");
    press(&c, KEY_FN(4));
    CHECK_SHOWN("编辑");
    press(&c, K_ESC);
    CHECK_SHOWN("搜索:"); /* nothing was changed: no question */
    press(&c, KEY_FN(4));
    press(&c, CTRL('u'));
    keys(&c, "韩保明");
    press(&c, K_ESC);
    CHECK_SHOWN("填的内容怎么办？");
    press(&c, K_ESC);
    CHECK_SHOWN("[韩保明");
    press(&c, K_ESC);
    keys(&c, "1");
    CHECK_SHOWN("已保存 韩保明（第 2 版）");
}

static void what_somebody_else_saved_first_is_kept(void **state)
{
    struct office other = c.o;
    struct record *rec;

    (void)state;
    press(&c, K_TAB);
    keys(&c, "韩保民");
    press(&c, KEY_FN(4));
    other.db = office_connect(c.o.path, "wangmin");
    CHECK_OK(records_load(other.db, KIND_MEDIATOR, c.han, &rec, &other.err), &other.err);
    record_set(rec, MF_FIELD, "医学");
    CHECK_OK(records_save(other.db, rec, &other.err), &other.err);
    record_free(rec);
    db_close(other.db);
    press(&c, CTRL('u'));
    keys(&c, "韩保明");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存 韩保明（第 3 版），并入了 wangmin 刚保存的改动");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM mediator WHERE name = '韩保明'"
                               " AND field = '医学'"),
              1);
}

/* The mediator is open for editing when a colleague saves another name and field of his. */
static void both_rename_the_mediator(const char *mine, const char *theirs)
{
    struct office other = c.o;
    struct record *rec;

    press(&c, K_TAB);
    keys(&c, "韩保民");
    press(&c, KEY_FN(4));
    other.db = office_connect(c.o.path, "wangmin");
    CHECK_OK(records_load(other.db, KIND_MEDIATOR, c.han, &rec, &other.err), &other.err);
    record_set(rec, MF_NAME, theirs);
    record_set(rec, MF_FIELD, "医学");
    CHECK_OK(records_save(other.db, rec, &other.err), &other.err);
    record_free(rec);
    db_close(other.db);
    press(&c, CTRL('u'));
    keys(&c, mine);
    press(&c, KEY_FN(8));
}

static const char *name_now(void)
{
    static char text[64];
    struct record *rec;

    CHECK_OK(records_load(c.o.db, KIND_MEDIATOR, c.han, &rec, &c.o.err), &c.o.err);
    str_fit(text, sizeof(text), "%s %s 第%lld版", record_text(rec, MF_NAME),
            record_text(rec, MF_FIELD), (long long)rec->version);
    record_free(rec);
    return text;
}

static void what_two_have_changed_is_asked_field_by_field(void **state)
{
    static const struct {
        const char *answer, *stands;
    } rows[] = { { "1", "韩保明 医学 第3版" }, { "2", "韩宝民 医学 第2版" } };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (i) {
            get_up(state);
            sit_committees_file(state);
        }
        both_rename_the_mediator("韩保明", "韩宝民");
        CHECK_SHOWN("wangmin 刚保存了调解员的新版本。第 1 处，共 1 处，两人都改了：");
        CHECK_SHOWN("只有对方改了、已并入：调解员专业特长");
        CHECK_SHOWN("我的：  韩保明");
        CHECK_SHOWN("对方的：韩宝民");
        CHECK_STR(name_now(), "韩宝民 医学 第2版");
        keys(&c, rows[i].answer);
        CHECK_SHOWN("并入了 wangmin 刚保存的改动");
        CHECK_STR(name_now(), rows[i].stands);
    }
}

static void the_question_may_be_left_and_is_asked_again(void **state)
{
    (void)state;
    both_rename_the_mediator("韩保明", "韩宝民");
    press(&c, K_ESC);
    CHECK_SHOWN("没有保存；你填的还在");
    CHECK_SHOWN("[韩保明");
    CHECK_STR(name_now(), "韩宝民 医学 第2版");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("我的：  韩保明");
    keys(&c, "1");
    CHECK_STR(name_now(), "韩保明 医学 第3版");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM history WHERE kind = 'mediator'"
                               " AND after = '韩宝民'"),
              1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM history WHERE kind = 'mediator'"
                               " AND before = '韩宝民' AND after = '韩保明'"),
              1);
}

static void who_may_not_edit_is_told_so(void **state)
{
    (void)state;
    clerk_role(&c, "statistics", "committees");
    press(&c, KEY_FN(2));
    CHECK_SHOWN("没有“维护调委会、调解员和代码”的权限");
    CHECK_SHOWN("搜索:");
}

/* ---- help ---- */

static void help_is_about_the_screen_it_was_asked_from(void **state)
{
    (void)state;
    keys(&c, "?");
    expect_screen("help_stats");
    press(&c, KEY_FN(1));
    CHECK_SHOWN("[受理口径]");
}

static void typed_text_is_looked_for_and_found_again(void **state)
{
    (void)state;
    keys(&c, "?");
    keys(&c, "工作日");
    CHECK_SHOWN("> 决定是否受理");
    press(&c, K_ENTER);
    CHECK_NOT_SHOWN("> 决定是否受理");
    CHECK_SHOWN("> 调解期限（医疗）");
    press(&c, KEY_FN(3));
    CHECK_SHOWN("> 向委托单位反馈");
    for (int i = 0; i < 20 && !shown("从头找到的"); i++)
        press(&c, KEY_FN(3));
    CHECK_SHOWN("从头找到的");
    CHECK_SHOWN("> 决定是否受理");
    press(&c, K_ESC);
    keys(&c, "djwz");
    CHECK_SHOWN("帮助里没有“djwz”。");
}

static void pinyin_finds_a_heading_and_a_state(void **state)
{
    (void)state;
    keys(&c, "?");
    keys(&c, "shurufa");
    CHECK_SHOWN("> 输入法和搜索");
    press(&c, K_ESC);
    keys(&c, "bfLX");
    CHECK_SHOWN("> 部分履行");
}

static void scrolling_ends_at_the_ends_and_a_new_size_keeps_the_place(void **state)
{
    char *top;

    (void)state;
    keys(&c, "?");
    press(&c, K_END);
    CHECK_SHOWN("100%");
    press_times(&c, K_DOWN, 5);
    CHECK_SHOWN("100%");
    press(&c, K_HOME);
    CHECK_SHOWN("统计表。光标在数字之间走");
    press(&c, K_PGDN);
    top = line_at(2);
    term_test_resize(43, 132);
    keys(&c, "");
    term_test_resize(24, 80);
    keys(&c, "");
    CHECK_SHOWN(top);
    free(top);
}

static bool has_lead(const struct help_text *t, const char *lead)
{
    for (size_t i = 0; i < t->count; i++)
        if (t->paras[i].lead && str_starts(t->paras[i].lead, lead))
            return true;
    return false;
}

static bool has_text(const struct help_text *t, const char *text)
{
    for (size_t i = 0; i < t->count; i++)
        if (str_equal(t->paras[i].text, text))
            return true;
    return false;
}

static void every_screen_has_its_purpose_and_all_its_keys_in_the_help(void **state)
{
    const struct screen *s;

    (void)state;
    for (size_t i = 0; (s = app_screen_nth(i)) != NULL; i++) {
        struct help_text t = { 0 };

        help_text_build(&t, c.o.book, s->name);
        CHECK_ROW(str_equal(t.paras[0].text, s->title), s->name);
        CHECK_ROW(!str_empty(t.paras[1].text), s->name);
        for (const struct binding *b = s->bindings; b && b->key; b++) {
            CHECK_ROW(!str_empty(b->help), b->name);
            CHECK_ROW(has_lead(&t, key_name(b->key)), b->name);
            CHECK_ROW(has_text(&t, b->help), b->name);
        }
        help_text_release(&t);
    }
}

/* Written signs are for searching and filling in; only / (or 、 of an input method, the same
 * key), which no name, number or pinyin begins with, opens the search of everything. */
static bool is_for_writing(int key)
{
    return key >= ' ' && key < K_BASE && key != '/' && key != 0x3001;
}

static void no_key_of_a_screen_is_a_letter_or_bound_twice(void **state)
{
    const struct screen *s;

    (void)state;
    for (size_t i = 0; (s = app_screen_nth(i)) != NULL; i++) {
        for (const struct binding *b = s->bindings; b && b->key; b++) {
            CHECK_ROW(!is_for_writing(b->key) && !is_for_writing(b->twin), b->name);
            for (const struct binding *other = b + 1; other->key; other++) {
                CHECK_ROW(b->key != other->key && b->key != other->twin, b->name);
                CHECK_ROW(!b->twin || (b->twin != other->key && b->twin != other->twin), b->name);
            }
        }
    }
}

static void what_is_told_of_a_limit_comes_from_the_book(void **state)
{
    struct help_text t = { 0 };

    (void)state;
    help_text_build(&t, c.o.book, "due");
    CHECK(has_lead(&t, book_limit(c.o.book, "D-03")->name));
    CHECK(has_lead(&t, book_label(c.o.book, "state", "mediating")));
    help_text_release(&t);
}

TESTS(DUE(what_is_due_stands_soonest_first_with_its_basis),
      DUE(the_least_screen_keeps_day_time_left_and_number), DUE(the_number_of_days_is_chosen),
      DUE(typed_text_narrows_what_is_due), DUE(enter_opens_the_case_that_is_due),
      DUE(a_clock_that_stands_still_says_so), DUE(who_may_not_see_names_sees_them_masked),
      COMMITTEES(professional_committees_stand_first_with_their_figures),
      COMMITTEES(a_wide_screen_keeps_figures_near_the_names),
      COMMITTEES(a_committee_is_found_by_initials),
      COMMITTEES(a_figure_opens_its_cases_and_f1_explains_it),
      COMMITTEES(a_mediator_without_cases_says_so),
      COMMITTEES(a_mediator_is_registered_in_a_small_form),
      COMMITTEES(what_is_required_is_asked_for_before_saving),
      COMMITTEES(leaving_a_changed_form_asks_first),
      IN_FILE(what_somebody_else_saved_first_is_kept),
      IN_FILE(what_two_have_changed_is_asked_field_by_field),
      IN_FILE(the_question_may_be_left_and_is_asked_again), COMMITTEES(who_may_not_edit_is_told_so),
      HELP(help_is_about_the_screen_it_was_asked_from),
      HELP(typed_text_is_looked_for_and_found_again), HELP(pinyin_finds_a_heading_and_a_state),
      HELP(scrolling_ends_at_the_ends_and_a_new_size_keeps_the_place),
      HELP(every_screen_has_its_purpose_and_all_its_keys_in_the_help),
      HELP(no_key_of_a_screen_is_a_letter_or_bound_twice),
      HELP(what_is_told_of_a_limit_comes_from_the_book))
