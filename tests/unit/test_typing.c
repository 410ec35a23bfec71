/* tests/unit/test_typing.c - typing into forms quickly: the last value, carried fields, earlier
 * cases, phrases, recorded keys, findings one after the other.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"
#include "screens/form_screen.h"

static struct clerk c;

static int sit_at(const char *screen)
{
    clerk_open(&c, 24, 80, screen);
    return 0;
}

static int sit_down(void **state)
{
    (void)state;
    return sit_at("form");
}

static int sit_findings(void **state)
{
    (void)state;
    return sit_at("finding");
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn)  cmocka_unit_test_setup_teardown(fn, sit_down, get_up)
#define FINDINGS(fn) cmocka_unit_test_setup_teardown(fn, sit_findings, get_up)

#define REPEAT   CTRL('r')
#define CARRY    CTRL('d')
#define RECORD   CTRL('b')
#define PLAY     CTRL('f')
#define SIMILAR  CTRL('n')
#define FULL_ASK "？"

static void sit_again(const char *screen)
{
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, screen);
}

static void fill(const char *text)
{
    keys(&c, text);
    press(&c, K_ENTER);
}

static void to_applicant(void)
{
    press_times(&c, K_ENTER, 6);
}

/* From the applicant's name to the summary, two names given. */
static void name_both(const char *applicant, const char *respondent)
{
    fill(applicant);
    press_times(&c, K_ENTER, 3);
    fill(respondent);
    press_times(&c, K_ENTER, 4);
}

/* A case of the village with those parties and that summary, saved and not accepted. */
static void save_case(const char *applicant, const char *respondent, const char *summary)
{
    to_applicant();
    name_both(applicant, respondent);
    keys(&c, summary);
    press(&c, KEY_FN(8));
    CHECK_SHOWN("现在受理？");
    keys(&c, "2");
    CHECK_SHOWN("已保存");
}

/* ---- the last value again ---- */

static void the_repeat_key_gives_what_was_saved_last_in_that_field(void **state)
{
    (void)state;
    save_case("冯七", "陈八", "宅基地边界堆放杂物。");
    sit_again("form");
    to_applicant();
    CHECK_NOT_SHOWN("[冯七");
    press(&c, REPEAT);
    CHECK_SHOWN("申请人 1");
    CHECK_SHOWN("[冯七");
    press_times(&c, K_ENTER, 4);
    press(&c, KEY_FN(2)); /* the same key by its other name; the other side's own name */
    CHECK_SHOWN("[陈八");
    press_times(&c, K_ENTER, 5);
    press(&c, REPEAT);
    CHECK_SHOWN("[宅基地边界堆放杂物。");
    press(&c, K_ENTER);
    press(&c, REPEAT);
    CHECK_SHOWN("请求金额：您上次保存的那一条也没有填。");
}

static void nothing_is_repeated_before_anything_was_saved(void **state)
{
    (void)state;
    CHECK_OK(db_exec(c.o.db, "UPDATE case_rec SET updated_by = 'somebody'", &c.o.err), &c.o.err);
    press(&c, REPEAT);
    CHECK_SHOWN("您还没有保存过别的案件，没有可照着填的。");
}

/* ---- carried ---- */

static void a_marked_field_begins_the_next_record_with_its_value(void **state)
{
    (void)state;
    to_applicant();
    press_times(&c, K_ENTER, 3);
    CHECK_SHOWN("单位或住址:[                                        ]");
    press(&c, CARRY);
    CHECK_SHOWN("单位或住址：下一条新的当事人先填上这一条保存的内容；再按一次取消。");
    CHECK_SHOWN("] 带下");
    press_times(&c, K_BTAB, 3);
    fill("冯七");
    press_times(&c, K_ENTER, 2);
    fill("孟庙镇示例村二组");
    fill("陈八");
    press_times(&c, K_ENTER, 4);
    keys(&c, "口角。");
    press(&c, KEY_FN(8));
    keys(&c, "2");
    sit_again("form");
    to_applicant();
    CHECK_SHOWN("[孟庙镇示例村二组                        ] 默认 带下");
    press_times(&c, K_ENTER, 3);
    press(&c, KEY_FN(4));
    CHECK_SHOWN("单位或住址：下一条新的当事人不再带下。");
    CHECK_NOT_SHOWN("] 默认 带下");
    sit_again("form");
    to_applicant();
    CHECK_NOT_SHOWN("孟庙镇示例村二组");
}

static void marks_are_each_persons_own(void **state)
{
    (void)state;
    press(&c, CARRY);
    CHECK_SHOWN("] 默认 带下");
    db_set_who(c.o.db, "wangwu");
    sit_again("form");
    CHECK_NOT_SHOWN("带下]");
    CHECK_NOT_SHOWN("] 带下");
}

static void what_each_record_has_for_itself_is_not_carried(void **state)
{
    (void)state;
    sit_again("code");
    press(&c, KEY_FN(2));
    press(&c, CARRY);
    CHECK_SHOWN("代码表：下一条新的代码先填上这一条保存的内容");
}

/* ---- an earlier case ---- */

static void an_earlier_case_fills_what_is_empty_without_its_people(void **state)
{
    (void)state;
    press_times(&c, K_ENTER, 4);
    fill("ll"); /* 邻里 */
    press(&c, K_ENTER);
    name_both("冯七", "陈八");
    keys(&c, "冯七与陈八因排水沟争吵，电话13800000001，要求疏通。");
    press(&c, K_ENTER);
    fill("3000");
    press(&c, KEY_FN(8));
    keys(&c, "2");
    sit_again("form");
    press(&c, SIMILAR);
    CHECK_SHOWN("仿照旧案填空着的项目");
    CHECK_SHOWN("冯七；陈八  冯七与陈八因排水沟争吵");
    keys(&c, "1");
    CHECK_SHOWN("，标着“默认”：请逐项核对");
    press_times(&c, K_PGDN, 2);
    CHECK_SHOWN("××与××因排水沟争吵，电话138****0001");
    CHECK_SHOWN("请求金额:[                  ]");
    CHECK_NOT_SHOWN("冯七");
    CHECK_NOT_SHOWN("陈八");
}

static void a_filled_field_stays_when_an_earlier_case_is_taken(void **state)
{
    (void)state;
    to_applicant();
    name_both("冯七", "陈八");
    keys(&c, "自己写的。");
    press(&c, CTRL('n'));
    CHECK_SHOWN("仿照旧案填空着的项目");
    keys(&c, "1");
    CHECK_SHOWN("自己写的。");
    CHECK_NOT_SHOWN("双方因琐事");
}

/* ---- phrases ---- */

static void to_summary(void)
{
    to_applicant();
    press_times(&c, K_ENTER, 9);
}

static void a_short_code_becomes_its_phrase(void **state)
{
    static const struct {
        const char *typed, *shown;
    } rows[] = {
        { ";wz ", "[各方就本纠纷再无其他争议。" },
        { ";wz\r", "[各方就本纠纷再无其他争议。" },
        { "；ＷＺ ", "[各方就本纠纷再无其他争议。" },
        { "调解时；zy　经查", "[调解时各方当事人自愿接受人民调解委员会调解。经查" },
        { ";nothing ", "[;nothing " },
        { "a;b ", "[a;b " },
    };

    (void)state;
    to_summary();
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        press(&c, CTRL('u'));
        keys(&c, rows[i].typed);
        CHECK_SHOWN("纠纷简要情况");
        CHECK_SHOWN(rows[i].shown);
    }
}

static void a_phrase_can_be_chosen_from_the_list(void **state)
{
    (void)state;
    to_summary();
    keys(&c, "；" FULL_ASK);
    CHECK_SHOWN("常用语");
    CHECK_SHOWN(";gz  告知权利义务");
    keys(&c, "2");
    CHECK_SHOWN("[各方当事人自愿接受人民调解委员会调解。");
    keys(&c, "真的?");
    CHECK_SHOWN("调解。真的?");
}

static void a_phrase_out_of_use_is_only_text(void **state)
{
    (void)state;
    CHECK_OK(db_exec(c.o.db, "UPDATE code SET active = 0 WHERE list = 'phrase'", &c.o.err),
             &c.o.err);
    book_add_code(c.o.book, &(struct code) { .list = (char *)"phrase",
                                             .code = (char *)"wz",
                                             .label = (char *)"再无争议",
                                             .active = false });
    to_summary();
    keys(&c, ";wz ");
    CHECK_SHOWN("[;wz ");
}

/* ---- what a field means ---- */

static void a_question_mark_explains_a_field_that_is_no_text(void **state)
{
    static const char *const marks[] = { "?", FULL_ASK };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        keys(&c, marks[i]);
        CHECK_SHOWN("这一项怎么填");
        CHECK_SHOWN("受理并调解本案的人民调解委员会");
        press(&c, K_ESC);
        CHECK_NOT_SHOWN("这一项怎么填");
    }
    to_applicant();
    keys(&c, "?"); /* a name: text */
    CHECK_NOT_SHOWN("这一项怎么填");
    CHECK_SHOWN("[?");
}

static void a_question_mark_explains_in_every_form(void **state)
{
    (void)state;
    sit_again("finding");
    press(&c, KEY_FN(2));
    keys(&c, "?");
    CHECK_SHOWN("发现的日期，处置时限从它起算");
}

/* ---- recorded keys ---- */

static char *recorded(const char *name)
{
    const struct code *code = book_code(c.o.book, "macro", name);

    return mem_copy(code ? code->label : "");
}

static void keys_are_recorded_readable_and_typed_again(void **state)
{
    char *text;

    (void)state;
    press_times(&c, K_ENTER, 4);
    press(&c, RECORD);
    CHECK_SHOWN("开始录键");
    keys(&c, "邻里");
    press(&c, K_ENTER);
    press(&c, K_ENTER);
    keys(&c, "<甲>");
    press(&c, K_TAB);
    press(&c, K_INS);
    CHECK_SHOWN("录到：邻里<Enter><Enter><<甲><Tab>");
    keys(&c, "ll\r");
    CHECK_SHOWN("录下的键已保存为“ll”");
    text = recorded("ll");
    CHECK_STR(text, "邻里<Enter><Enter><<甲><Tab>");
    free(text);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM code WHERE list = 'macro' AND code = 'll'"
                               " AND label = '邻里<Enter><Enter><<甲><Tab>' AND active = 1"),
              1);
    CHECK_OK(db_exec(c.o.db, "DELETE FROM draft", &c.o.err), &c.o.err);
    sit_again("form");
    press_times(&c, K_ENTER, 4);
    press(&c, PLAY);
    CHECK_SHOWN("ll  邻里<Enter>");
    keys(&c, "1");
    CHECK_SHOWN("纠纷类别:[邻里 ");
    CHECK_SHOWN("[<甲> ");
}

static void what_saves_removes_or_leaves_ends_the_recording(void **state)
{
    static const struct {
        int key;
        const char *says;
    } rows[] = {
        { KEY_FN(6), "F6 不能录" }, { KEY_FN(8), "F8 不能录" }, { KEY_FN(10), "F10 不能录" },
        { CTRL('q'), "^Q 不能录" }, { KEY_FN(5), "F5 不能录" }, { CTRL('x'), "F6 不能录" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        press(&c, RECORD);
        keys(&c, "1");
        press(&c, rows[i].key);
        press(&c, K_ESC); /* the question that came of it */
        CHECK_INT(office_row(&c.o, "SELECT count(*) FROM code WHERE list = 'macro'"), 0);
        press(&c, RECORD);
        CHECK_SHOWN("开始录键"); /* so it had ended */
        press(&c, RECORD);
        CHECK_SHOWN("没有录到键。");
    }
    press(&c, RECORD);
    keys(&c, "1");
    press(&c, KEY_FN(5));
    press(&c, K_ESC);
    CHECK_SHOWN("F5 不能录：会保存、去掉、流转或离开的键要自己按。");
    press(&c, RECORD);
    keys(&c, "1");
    press(&c, KEY_FN(8));
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM code WHERE list = 'macro'"), 0);
}

static void typing_again_stops_at_the_first_value_that_is_refused(void **state)
{
    struct err err = ERR_INIT;
    struct desk d = { .db = c.o.db, .book = c.o.book };

    (void)state;
    CHECK_OK(typing_keep(&d, "bad", "<Tab><Tab>1332<Enter>二<Enter>三<Enter>", &err), &err);
    press(&c, PLAY);
    keys(&c, "1");
    CHECK_SHOWN("重放停在第 7 键：");
    CHECK_SHOWN("1332");
    CHECK_NOT_SHOWN("[三");
    CHECK_OK(typing_keep(&d, "bad", "<Left><F8>三", &err), &err);
    press(&c, PLAY);
    keys(&c, "1");
    CHECK_SHOWN("重放停在第 2 键：这里不能用“<F8>”");
    CHECK_OK(typing_keep(&d, "bad", "<Esc>三", &err), &err);
    press(&c, PLAY);
    keys(&c, "1");
    CHECK_SHOWN("重放停在第 1 键：这里不能用“<Esc>”");
    CHECK_NOT_SHOWN("还没有保存");
}

static void a_recording_needs_a_short_name(void **state)
{
    struct err err = ERR_INIT;
    struct desk d = { .db = c.o.db, .book = c.o.book };

    (void)state;
    CHECK_INT(typing_keep(&d, "邻里", "x", &err), ST_INVALID);
    CHECK_HAS(err_text(&err), "1 到 12 个字母或数字");
    err_clear(&err);
    CHECK_OK(typing_keep(&d, "ＬＬ", "甲", &err), &err);
    CHECK_OK(typing_keep(&d, "ll", "乙", &err), &err);
    CHECK_STR(book_label(c.o.book, "macro", "ll"), "乙");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM code WHERE list = 'macro'"), 1);
}

/* ---- findings one after the other ---- */

static size_t strokes;

static void stroke(int code)
{
    press(&c, code);
    strokes++;
}

static void one_finding(const char *title, const char *parties, const char *facts)
{
    strokes = 0;
    keys(&c, title);
    stroke(K_ENTER);
    keys(&c, parties);
    stroke(K_ENTER);
    keys(&c, facts);
    stroke(KEY_FN(8));
}

static void findings_are_registered_one_after_the_other(void **state)
{
    (void)state;
    press(&c, KEY_FN(7));
    CHECK_SHOWN("第 1 条  登记排查发现");
    keys(&c, "排水沟纠纷\r");
    keys(&c, "赵大河；钱二林\r");
    keys(&c, "两家争用排水沟。");
    press(&c, K_ENTER);
    press(&c, K_ENTER); /* the risk */
    press(&c, K_TAB);
    press(&c, K_TAB);
    keys(&c, "示例村\r");
    keys(&c, "李敏\r");
    keys(&c, "ll\r");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("第 2 条  登记排查发现");
    CHECK_SHOWN("已保存排查发现 PC-");
    one_finding("借款纠纷", "冯七；陈八", "到期不还。");
    CHECK_INT(strokes, 3);
    CHECK_SHOWN("第 3 条  登记排查发现");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM finding WHERE screener = '李敏'"
                               " AND type = '02' AND risk = '0' AND campaign = '3'"),
              2);
    CHECK_INT(office_row(&c.o, "SELECT count(DISTINCT area) FROM finding"), 1);
    press(&c, K_ESC);
    CHECK_SHOWN("排水沟纠纷");
    CHECK_SHOWN("借款纠纷");
}

TESTS(AT_DESK(the_repeat_key_gives_what_was_saved_last_in_that_field),
      AT_DESK(nothing_is_repeated_before_anything_was_saved),
      AT_DESK(a_marked_field_begins_the_next_record_with_its_value),
      AT_DESK(marks_are_each_persons_own), AT_DESK(what_each_record_has_for_itself_is_not_carried),
      AT_DESK(an_earlier_case_fills_what_is_empty_without_its_people),
      AT_DESK(a_filled_field_stays_when_an_earlier_case_is_taken),
      AT_DESK(a_short_code_becomes_its_phrase), AT_DESK(a_phrase_can_be_chosen_from_the_list),
      AT_DESK(a_phrase_out_of_use_is_only_text),
      AT_DESK(a_question_mark_explains_a_field_that_is_no_text),
      AT_DESK(a_question_mark_explains_in_every_form),
      AT_DESK(keys_are_recorded_readable_and_typed_again),
      AT_DESK(what_saves_removes_or_leaves_ends_the_recording),
      AT_DESK(typing_again_stops_at_the_first_value_that_is_refused),
      AT_DESK(a_recording_needs_a_short_name),
      FINDINGS(findings_are_registered_one_after_the_other))
