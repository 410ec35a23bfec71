/* tests/unit/test_screens_material.c - 卷内: what belongs to a case, in forms of its own.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

static struct clerk c;

/* The medical case of 张树林, in mediation, is open at 卷内. */
static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "cases");
    press_times(&c, K_DOWN, 3);
    press(&c, K_ENTER);
    keys(&c, "3");
    return 0;
}

static int sit_down_file(void **state)
{
    (void)state;
    clerk_open_file(&c, "cases");
    press_times(&c, K_DOWN, 3);
    press(&c, K_ENTER);
    keys(&c, "3");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_CASE(fn)   cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define WITH_FILE(fn) cmocka_unit_test_setup_teardown(fn, sit_down_file, get_up)

static int64_t sessions(const char *where)
{
    char *sql = mem_printf("SELECT count(*) FROM session WHERE \"case\" = 2 AND %s", where);
    int64_t n = office_row(&c.o, sql);

    free(sql);
    return n;
}

/* Places of the headings while nothing is there. */
enum { AT_EVIDENCE = 5, AT_SESSION = 6, AT_EXPERT = 8 };

static void add_at(int heading)
{
    press(&c, K_HOME);
    press_times(&c, K_DOWN, heading);
    press(&c, K_INS);
}

/* A session with a place and a result; the rest is known before. */
static void add_session(void)
{
    add_at(AT_SESSION);
    press_times(&c, K_TAB, 3);
    keys(&c, "调委会办公室");
    press_times(&c, K_TAB, 6);
    keys(&c, "jx\r");
    press(&c, KEY_FN(8));
}

static void every_kind_has_a_heading_with_its_rows_below(void **state)
{
    (void)state;
    expect_screen("case_material");
}

static void a_session_begins_with_what_is_known(void **state)
{
    (void)state;
    add_at(AT_SESSION);
    expect_screen("record_session");
    CHECK_SHOWN("日期:[2022-11-22  ] 默认");
    CHECK_SHOWN(
        "到场当事人:[                                        ]"); /* who came is not guessed */
}

static void a_session_is_saved_with_its_case(void **state)
{
    (void)state;
    add_session();
    CHECK_SHOWN("已保存调解记录，郾医调〔2022〕001（第 2 版）");
    CHECK_INT(sessions("held_on = '2022-11-22' AND place = '调委会办公室' AND seq = 1"
                       " AND result = 'continue'"),
              1);
    CHECK_SHOWN("调解记录  1");
    CHECK_SHOWN("2022-11-22  调委会办公室  继续");
}

static void of_two_agreements_the_one_that_holds_is_said(void **state)
{
    static const char *const replaced[] = { "2022-11-20", NULL };
    struct casefile *f;

    (void)state;
    CHECK_OK(cases_load(c.o.db, 2, &f, &c.o.err), &c.o.err);
    for (size_t i = 0; i < ARRAY_LEN(replaced); i++) {
        struct record *row = record_new(KIND_AGREEMENT);

        record_set(row, AGF_FORM, "2");
        record_set(row, AGF_TEXT, "院方退还医药费。");
        record_set(row, AGF_REPLACED, replaced[i]);
        record_list_add(&f->of[KIND_AGREEMENT], row);
    }
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    press(&c, K_ESC);
    press(&c, K_ENTER);
    keys(&c, "3");
    for (int i = 0; i < 30 && !shown("有效"); i++)
        press(&c, K_DOWN);
    CHECK_SHOWN("    已被替代  ");
    CHECK_SHOWN("    有效  ");
}

static struct record *item_new(const char *seq, const char *kind, const char *amount,
                               const char *content)
{
    struct record *row = record_new(KIND_ITEM);

    record_set(row, ITF_SEQ, seq);
    record_set(row, ITF_KIND, kind);
    record_set(row, ITF_AMOUNT, amount);
    record_set(row, ITF_TEXT, content);
    return row;
}

static void the_rows_of_a_kind_stand_in_columns_with_names(void **state)
{
    struct casefile *f;

    (void)state;
    CHECK_OK(cases_load(c.o.db, 2, &f, &c.o.err), &c.o.err);
    record_list_add(&f->of[KIND_AGREEMENT], record_new(KIND_AGREEMENT));
    record_set(f->of[KIND_AGREEMENT].items[0], AGF_FORM, "2");
    record_list_add(&f->of[KIND_ITEM], item_new("1", "pay", "11640000", "院方支付医疗费"));
    record_list_add(&f->of[KIND_ITEM], item_new("2", "apologise", NULL, "院方书面道歉"));
    record_list_add(&f->of[KIND_ITEM], item_new("3", "pay", "60050", "退还多收的费用"));
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    press(&c, K_ESC);
    press(&c, K_ENTER);
    keys(&c, "3");
    for (int i = 0; i < 30 && !shown("> 协议条款"); i++)
        press(&c, K_DOWN);
    press(&c, K_DOWN); /* the names of the columns are passed over */
    expect_screen("case_material_rows");
    press(&c, K_UP);
    CHECK_SHOWN("> 协议条款  3");
}

static void from_another_page_the_kind_is_asked(void **state)
{
    (void)state;
    keys(&c, "1");
    press(&c, KEY_FN(7));
    CHECK_SHOWN("加一项");
    keys(&c, "7");
    CHECK_SHOWN("登记调解记录 郾医调〔2022〕001");
}

static void a_row_is_opened_and_changed(void **state)
{
    (void)state;
    add_session();
    press(&c, K_DOWN);
    press(&c, K_ENTER);
    CHECK_SHOWN("编辑调解记录 郾医调〔2022〕001");
    press_times(&c, K_TAB, 3);
    press(&c, CTRL('u'));
    keys(&c, "医院会议室");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("医院会议室");
    CHECK_INT(sessions("place = '医院会议室'"), 1);
}

static void a_row_is_voided_with_a_reason(void **state)
{
    (void)state;
    add_session();
    press(&c, K_DOWN);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("作废以后留在历史里");
    keys(&c, "\r");
    CHECK_SHOWN("作废要写理由。");
    press(&c, K_DEL);
    keys(&c, "记错了案件\r");
    CHECK_SHOWN("已作废一条调解记录。");
    CHECK_NOT_SHOWN("调委会办公室");
    CHECK_INT(sessions("void_reason = '记错了案件'"), 1);
}

static void what_only_one_committee_asks_for_is_offered_only_there(void **state)
{
    (void)state;
    press(&c, K_END);
    CHECK_SHOWN("卷内目录");
    press(&c, K_HOME);
    press_times(&c, K_DOWN, AT_EXPERT);
    CHECK_SHOWN("> 咨询专家");
    press(&c, K_ESC);
    press(&c, K_UP); /* a case of the village */
    press(&c, K_ENTER);
    keys(&c, "3");
    CHECK_NOT_SHOWN("咨询专家");
    CHECK_NOT_SHOWN("专业事项");
}

static void what_was_typed_survives_a_dropped_line(void **state)
{
    (void)state;
    add_at(AT_SESSION);
    press_times(&c, K_TAB, 3);
    keys(&c, "调委会办公室\r");
    keys(&c, "医疗损");
    press(&c, K_LEAVE);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM draft WHERE form = 'session'"), 1);
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "drafts");
    CHECK_SHOWN("登记调解记录 郾医调〔2022〕001");
    press(&c, K_ENTER);
    CHECK_SHOWN("地点:[调委会办公室");
    CHECK_SHOWN("事由:[医疗损");
    press_times(&c, K_TAB, 5);
    keys(&c, "jx\r");
    press(&c, KEY_FN(8));
    CHECK_INT(sessions("place = '调委会办公室' AND cause = '医疗损'"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM draft"), 0);
}

static void a_form_left_without_saving_asks_first(void **state)
{
    (void)state;
    add_at(AT_EVIDENCE);
    press(&c, K_ESC);
    add_at(AT_EVIDENCE);
    keys(&c, "病历复印件\r");
    press(&c, K_ESC); /* the list */
    press(&c, K_ESC);
    CHECK_SHOWN("填的内容怎么办？");
    keys(&c, "3");
    CHECK_SHOWN("没有保存，填的内容已丢开。");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM evidence"), 0);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM draft"), 0);
}

static void somebody_elses_change_of_the_case_is_kept(void **state)
{
    struct office other = c.o;
    struct casefile *f;

    (void)state;
    add_at(AT_EVIDENCE);
    keys(&c, "病历复印件\r");
    other.db = office_connect(c.o.path, "wangmin");
    CHECK_OK(cases_load(other.db, 2, &f, &other.err), &other.err);
    record_set(f->rec, CF_NOTE, "周末联系");
    CHECK_OK(cases_save(other.db, other.book, f, other.today, &other.err), &other.err);
    casefile_free(f);
    db_close(other.db);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("并入了 wangmin 刚保存的改动");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM evidence AS e JOIN case_rec AS r"
                               " ON r.id = e.\"case\" WHERE e.name = '病历复印件'"
                               " AND r.note = '周末联系'"),
              1);
}

/* The session is open with another place typed into it when a colleague saves the case. */
static void type_another_place(void)
{
    add_session();
    press(&c, K_DOWN);
    press(&c, K_ENTER);
    press_times(&c, K_TAB, 3);
    press(&c, CTRL('u'));
    keys(&c, "医院会议室");
}

/* place NULL: they take the session out. */
static void they_change_the_session(const char *place, const char *cause)
{
    struct office other = c.o;
    struct casefile *f;

    other.db = office_connect(c.o.path, "wangmin");
    CHECK_OK(cases_load(other.db, 2, &f, &other.err), &other.err);
    if (place) {
        record_set(f->of[KIND_SESSION].items[0], SSF_PLACE, place);
        record_set(f->of[KIND_SESSION].items[0], SSF_CAUSE, cause);
    } else {
        record_list_remove(&f->of[KIND_SESSION], 0);
    }
    CHECK_OK(cases_save(other.db, other.book, f, other.today, &other.err), &other.err);
    casefile_free(f);
    db_close(other.db);
}

static void a_row_that_two_have_changed_is_asked_field_by_field(void **state)
{
    (void)state;
    type_another_place();
    they_change_the_session("孟庙司法所", "术后感染");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("wangmin 刚保存了本案的新版本。第 1 处，共 1 处，两人都改了：");
    CHECK_SHOWN("只有对方改了、已并入：调解记录事由");
    CHECK_SHOWN("我的：  医院会议室");
    CHECK_SHOWN("对方的：孟庙司法所");
    CHECK_INT(sessions("place = '孟庙司法所' AND version = 2"), 1);
    press(&c, K_ESC);
    CHECK_SHOWN("没有保存；你填的还在");
    CHECK_SHOWN("[医院会议室");
    press(&c, KEY_FN(8));
    keys(&c, "1");
    CHECK_INT(sessions("place = '医院会议室' AND cause = '术后感染' AND version = 3"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM history WHERE kind = 'session'"
                               " AND field = 'place' AND after IN ('孟庙司法所', '医院会议室')"),
              2);
}

static void of_a_row_theirs_may_stand(void **state)
{
    (void)state;
    type_another_place();
    they_change_the_session("孟庙司法所", "术后感染");
    press(&c, KEY_FN(8));
    keys(&c, "2");
    CHECK_SHOWN("并入了 wangmin 刚保存的改动");
    CHECK_INT(sessions("place = '孟庙司法所' AND cause = '术后感染'"), 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM draft"), 0);
}

static void a_row_that_has_been_taken_out_loses_nothing_typed(void **state)
{
    (void)state;
    type_another_place();
    they_change_the_session(NULL, NULL);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("这一条调解记录已经不在了");
    CHECK_SHOWN("[医院会议室");
}

static void the_meaning_of_a_field_is_one_key_away(void **state)
{
    (void)state;
    add_at(AT_EVIDENCE);
    press(&c, KEY_FN(1));
    CHECK_SHOWN("这一项怎么填");
    CHECK_SHOWN("检查并保存");
}

TESTS(AT_CASE(every_kind_has_a_heading_with_its_rows_below),
      AT_CASE(a_session_begins_with_what_is_known), AT_CASE(a_session_is_saved_with_its_case),
      AT_CASE(of_two_agreements_the_one_that_holds_is_said),
      AT_CASE(the_rows_of_a_kind_stand_in_columns_with_names),
      AT_CASE(from_another_page_the_kind_is_asked), AT_CASE(a_row_is_opened_and_changed),
      AT_CASE(a_row_is_voided_with_a_reason),
      AT_CASE(what_only_one_committee_asks_for_is_offered_only_there),
      AT_CASE(what_was_typed_survives_a_dropped_line),
      AT_CASE(a_form_left_without_saving_asks_first),
      WITH_FILE(a_row_that_two_have_changed_is_asked_field_by_field),
      WITH_FILE(of_a_row_theirs_may_stand),
      WITH_FILE(a_row_that_has_been_taken_out_loses_nothing_typed),
      WITH_FILE(somebody_elses_change_of_the_case_is_kept),
      AT_CASE(the_meaning_of_a_field_is_one_key_away))
