/* tests/unit/test_screens_form.c - registering a case: defaults, what follows, acceptance.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"
#include "screens/form_screen.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "form");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static void enter(int times)
{
    press_times(&c, K_ENTER, times);
}

/* Types into the current field and goes on. */
static void fill(const char *text)
{
    keys(&c, text);
    enter(1);
}

/* From the start to the applicant's name. */
static void to_applicant(const char *committee)
{
    keys(&c, committee);
    enter(6);
}

/* ---- what it starts with ---- */

static void a_new_case_starts_from_the_last_one(void **state)
{
    (void)state;
    expect_screen("form_new");
    check_cursor(2, 44);
}

static void a_wide_screen_explains_the_field_beside_the_form(void **state)
{
    (void)state;
    press(&c, K_TAB);
    term_test_resize(43, 132);
    keys(&c, "");
    expect_screen("form_wide");
}

static void the_least_screen_is_enough(void **state)
{
    (void)state;
    term_test_resize(16, 60);
    keys(&c, "");
    to_applicant("");
    keys(&c, "张三");
    expect_screen("form_small");
}

static void f1_explains_the_field_and_the_keys(void **state)
{
    (void)state;
    press(&c, KEY_FN(1));
    CHECK_SHOWN("受理并调解本案的人民调解委员会");
    CHECK_SHOWN("F8 ^S  检查并保存");
}

/* ---- the routine case ---- */

static size_t strokes;

static void stroke(int code)
{
    press(&c, code);
    strokes++;
}

/* What an input method gives counts as free text. */
static void free_text(const char *text)
{
    keys(&c, text);
}

static void a_routine_case_takes_few_keys_besides_its_text(void **state)
{
    (void)state;
    strokes = 0;
    for (int i = 0; i < 4; i++)
        stroke(K_ENTER);
    keys(&c, "ht"); /* 合同 */
    strokes += 2;
    stroke(K_ENTER);
    stroke(K_ENTER);
    free_text("冯七");
    for (int i = 0; i < 4; i++)
        stroke(K_ENTER);
    free_text("陈八");
    for (int i = 0; i < 5; i++)
        stroke(K_ENTER);
    free_text("借款两万元到期不还，要求归还本金和利息。");
    stroke(KEY_FN(8));
    CHECK_SHOWN("现在受理？");
    expect_screen("form_accept");
    stroke(K_ENTER);
    CHECK_SHOWN("已保存 孟人调〔2022〕003，已受理，30日，到期 2022-12-22");
    CHECK(strokes < 60);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM draft"), 0);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec WHERE type = '04' AND campaign = '4'"
                               " AND number = '（2022）孟人调字第0003号' AND version = 1"),
              1);
}

static void the_new_case_is_where_the_cursor_is_in_the_list(void **state)
{
    char *line;

    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    press(&c, K_DOWN);
    press(&c, KEY_FN(2));
    to_applicant("");
    fill("冯七");
    enter(3);
    fill("陈八");
    enter(3);
    enter(1);
    keys(&c, "因宅基地边界堆放杂物发生口角，要求清理。");
    press(&c, KEY_FN(8));
    keys(&c, "1");
    line = line_at(3);
    CHECK(str_starts(line, "> 孟人调〔2022〕003"));
    free(line);
}

static void a_draft_is_where_the_cursor_is_in_the_list(void **state)
{
    char *line;

    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    press(&c, K_DOWN);
    press(&c, KEY_FN(2));
    to_applicant("");
    fill("冯七");
    enter(3);
    fill("陈八");
    enter(3);
    enter(1);
    keys(&c, "因宅基地边界堆放杂物发生口角，要求清理。");
    press(&c, KEY_FN(8));
    keys(&c, "2");
    CHECK_SHOWN("[本年]");
    for (int y = 3; y < 20; y++) {
        line = line_at(y);
        if (strstr(line, "冯七"))
            CHECK(str_starts(line, "> "));
        free(line);
    }
    CHECK_SHOWN("冯七");
}

static void enter_on_the_last_field_says_how_to_save(void **state)
{
    (void)state;
    press_times(&c, K_PGDN, 3);
    CHECK_SHOWN("主办调解员:[孙守正");
    enter(1);
    CHECK_SHOWN("已是最后一项：按 F8 保存。");
    CHECK_NOT_SHOWN("(不填)"); /* the list is closed */
    press(&c, K_UP);
    CHECK_NOT_SHOWN("最后一项");
}

/* ---- committees ---- */

static void a_medical_case_asks_for_the_hospital_and_tells_its_term(void **state)
{
    (void)state;
    keys(&c, "yl\r");
    CHECK_SHOWN("调解期限（医疗）：30个工作日，到期 2023-01-04");
    press(&c, K_ESC); /* the list over the next fields */
    CHECK_SHOWN("纠纷类别:[医疗");
    CHECK_SHOWN("六防六促类别:[不属六防六促");
    enter(5);
    fill("张三");
    enter(3);
    fill("区第二人民医院");
    CHECK_SHOWN("统一社会信用代码");
    enter(4);
    fill("术后伤口感染，要求赔偿医药费。");
    fill("3.2万");
    enter(1);
    CHECK_SHOWN("32,000.00");
    CHECK_SHOWN("医疗机构:[区第二人民医院");
    CHECK_SHOWN("默认");
}

static void what_was_typed_for_one_committee_is_there_again_for_it(void **state)
{
    (void)state;
    keys(&c, "yl\r");
    enter(17);
    fill("区二院");
    fill("普外科");
    press_times(&c, K_PGUP, 3);
    keys(&c, "laodong\r");
    CHECK_NOT_SHOWN("普外科");
    press_times(&c, K_PGDN, 3);
    CHECK_SHOWN("用人单位");
    CHECK_NOT_SHOWN("普外科");
    press_times(&c, K_PGUP, 4);
    keys(&c, "yl\r");
    press_times(&c, K_PGDN, 3);
    CHECK_SHOWN("普外科");
}

/* A default, until somebody has confirmed it. */
static void a_professional_committee_brings_its_type_of_dispute(void **state)
{
    static const struct {
        const char *committee, *type;
    } rows[] = {
        { "医疗", "纠纷类别:[医疗                        ] " },
        { "交通", "纠纷类别:[道路交通事故                ] " },
        { "涉教", "纠纷类别:[损害赔偿                    ] " },
        { "征收", "纠纷类别:[征地拆迁                    ] " },
        { "示例村", "纠纷类别*[                            ]" },
        { "劳动", "纠纷类别:[劳动争议                    ] " },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        keys(&c, rows[i].committee);
        enter(1);
        press(&c, K_ESC); /* the list over the next fields */
        CHECK_SHOWN(rows[i].type);
        press(&c, K_BTAB);
    }
    enter(4);
    fill("10"); /* its group is that of the committee, but it was chosen */
    press_times(&c, K_BTAB, 5);
    keys(&c, "医疗");
    enter(1);
    press(&c, K_ESC);
    CHECK_SHOWN("纠纷类别:[拖欠农民工工资              ]");
}

static void a_committee_of_a_town_brings_its_area(void **state)
{
    char town[24];
    const int fields[] = { COF_NAME, COF_KIND, COF_AREA, COF_SERIES, COF_ACTIVE };
    const char *const values[] = { "孟庙镇人民调解委员会", "town", town, "孟镇人调字", "1" };

    (void)state;
    str_fit(town, sizeof(town), "%lld", (long long)c.town);
    clerk_record(&c, KIND_COMMITTEE, fields, values, ARRAY_LEN(fields));
    CHECK_SHOWN("行政区划:[示例村 ");
    keys(&c, "孟庙镇人民");
    enter(1);
    CHECK_SHOWN("行政区划:[孟庙镇 ");
    press(&c, K_BTAB);
    keys(&c, "yl"); /* the whole district's */
    enter(1);
    CHECK_SHOWN("行政区划:[孟庙镇 ");
}

static void a_registrar_that_nobody_sees_stays_with_the_committee(void **state)
{
    (void)state;
    CHECK_OK(db_exec(c.o.db, "UPDATE case_rec SET registrar = '冯桂芝'", &c.o.err), &c.o.err);
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "form");
    press(&c, KEY_FN(7));
    press_times(&c, K_PGDN, 6);
    CHECK_SHOWN("受理员:[冯桂芝 ");
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "form");
    keys(&c, "yl");
    enter(1);
    press(&c, KEY_FN(7));
    press_times(&c, K_PGDN, 6);
    CHECK_SHOWN("受理员:[  ");
}

static void a_mediator_of_another_committee_is_not_carried_over(void **state)
{
    (void)state;
    press(&c, K_PGDN);
    CHECK_SHOWN("主办调解员:[孙守正");
    press(&c, K_PGUP);
    keys(&c, "yl\r");
    press_times(&c, K_PGDN, 2);
    CHECK_NOT_SHOWN("[孙守正");
    CHECK_SHOWN("韩保民   郾城区医疗纠纷人民调解委员会");
}

/* ---- people ---- */

static void an_identity_number_fills_sex_and_birth_and_finds_other_cases(void **state)
{
    static const struct clerk_case row = { "mediating", "2022-11-01", "02", "赵大河",
                                           "钱二林",    NULL,         'v' };
    struct casefile *f;
    int64_t id;

    (void)state;
    id = clerk_case(&c, &row);
    CHECK_OK(cases_load(c.o.db, id, &f, &c.o.err), &c.o.err);
    record_set(f->of[KIND_PARTY].items[0], PF_ID_NO, "411103196807199014");
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    to_applicant("");
    fill("赵大河");
    CHECK_SHOWN("同名的另有 2 件");
    fill("411103196807199014");
    CHECK_SHOWN("男，1968-07-19 生，54 周岁；本人另有 1 件：（2022）孟人调字第0003号");
    check_cursor(11, 18); /* the next field is where it was */
    press(&c, KEY_FN(7));
    CHECK_SHOWN("出生日期:[1968-07-19");
}

static void a_wrong_check_digit_is_said_at_once_and_the_text_stays(void **state)
{
    (void)state;
    to_applicant("");
    fill("赵大河");
    fill("411103196807199017");
    CHECK_SHOWN("证件号码![411103196807199017");
    fill("12000000001");
    CHECK_SHOWN("证件号码![411103196807199017");
    CHECK_SHOWN("联系电话:[12000000001");
}

static void a_child_needs_a_guardian_before_acceptance(void **state)
{
    (void)state;
    to_applicant("");
    fill("小明");
    fill("411103201507199016");
    CHECK_SHOWN("未成年，要登记监护人");
    CHECK_SHOWN("监护人:[");
    enter(2); /* phone, address */
    enter(3); /* guardian */
    fill("陈八");
    enter(4);
    keys(&c, "在校园里被推倒受伤，要求赔偿医药费。");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("还不能受理");
    CHECK_SHOWN("小明申请时7周岁");
    keys(&c, "1");
    fill("周示例");
    CHECK_SHOWN("监护人:[周示例");
    press(&c, CTRL('s'));
    CHECK_SHOWN("现在受理？");
}

static void parties_are_added_and_taken_out_again(void **state)
{
    (void)state;
    press(&c, KEY_FN(5));
    keys(&c, "2");
    CHECK_SHOWN("-- 被申请人 2 --");
    keys(&c, "孙丙");
    press(&c, CTRL('p'));
    keys(&c, "3");
    CHECK_SHOWN("-- 第三人 1 --");
    CHECK_SHOWN("[孙丙");
    press(&c, CTRL('x'));
    CHECK_SHOWN("去掉当事人“第4名当事人”？");
    keys(&c, "\r");
    CHECK_NOT_SHOWN("第三人 1");
    CHECK_SHOWN("[孙丙");
}

static void a_stop_and_an_extension_are_registered_with_the_case(void **state)
{
    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    press_times(&c, K_DOWN, 3);
    press(&c, KEY_FN(4));
    press(&c, KEY_FN(5));
    keys(&c, "4");
    CHECK_SHOWN("-- 停计 1 --");
    fill("1101");
    fill("1110");
    fill("漯河市医学会");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存 郾医调〔2022〕001（第 2 版）");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM suspension WHERE from_on = '2022-11-01'"
                               " AND to_on = '2022-11-10'"),
              1);
}

/* ---- saving ---- */

static void what_is_missing_is_named_and_the_cursor_goes_there(void **state)
{
    (void)state;
    to_applicant("");
    fill("冯七");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("纠纷简要情况：必须填写");
    keys(&c, "欠款不还，要求还款五千元。");
    press(&c, KEY_FN(8));
    expect_screen("form_lacks");
    keys(&c, "1");
    CHECK_SHOWN("-- 被申请人 1 --");
    keys(&c, "陈八");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("现在受理？");
}

static void a_case_that_is_not_accepted_counts_nowhere(void **state)
{
    (void)state;
    to_applicant("");
    fill("冯七");
    enter(3);
    fill("陈八");
    enter(4);
    keys(&c, "欠款不还，要求还款五千元。");
    press(&c, KEY_FN(8));
    press(&c, K_ESC); /* back to the form, nothing is saved */
    CHECK_SHOWN("被申请人 1");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec WHERE id = 7"), 0);
    press(&c, KEY_FN(8));
    keys(&c, "2");
    CHECK_SHOWN("已保存 #7，还没有受理：以后按 F5 受理");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec WHERE id = 7 AND accepted_on IS NULL"
                               " AND number IS NULL AND applied_on = '2022-11-22'"),
              1);
}

static void a_draft_in_the_register_is_accepted_later(void **state)
{
    (void)state;
    a_case_that_is_not_accepted_counts_nowhere(state);
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "cases");
    press(&c, K_ESC);
    press(&c, KEY_FN(5));
    keys(&c, "1");
    expect_screen("form_move_accept");
    press(&c, KEY_FN(8));
    CHECK_SHOWN("已保存 孟人调〔2022〕003（第 2 版），已受理，2022-12-22 到期");
}

static void every_field_that_people_may_fill_has_a_place(void **state)
{
    static const char *const sub_kinds[] = { "medical", "traffic", "labour", "school",
                                             "expropriation" };
    struct desk d = { .db = c.o.db, .book = c.o.book, .today = c.o.today, .who = "limin" };
    struct case_form s = { .desk = &d, .all = true };
    bool found[CF_COUNT] = { false }, party[PF_COUNT] = { false };

    (void)state;
    form_init(&s.form, c.o.book, c.o.today, case_form_hooks(&s));
    CHECK_OK(case_form_edit(&s, 1, &c.o.err), &c.o.err);
    for (size_t i = 0; i < ARRAY_LEN(sub_kinds); i++) {
        free(s.file->sub_kind);
        s.file->sub_kind = mem_copy(sub_kinds[i]);
        record_set(s.file->of[KIND_PARTY].items[0], PF_TYPE, i % 2 ? "2" : "1");
        case_form_build(&s);
        for (size_t k = 0; k < s.form.count; k++) {
            const struct form_entry *e = &s.form.entries[k];

            found[e->field] = found[e->field] || e->rec == s.file->rec;
            if (e->rec == s.file->of[KIND_PARTY].items[0])
                party[e->field] = true;
        }
    }
    for (int i = 0; i < CF_COUNT; i++)
        if (!(kind_get(KIND_CASE)->fields[i].flags & (F_FIXED | F_DERIVED)))
            CHECK_ROW(found[i], kind_get(KIND_CASE)->fields[i].key);
    for (int i = 0; i < PF_COUNT; i++)
        if (!(kind_get(KIND_PARTY)->fields[i].flags & (F_FIXED | F_DERIVED)))
            CHECK_ROW(party[i], kind_get(KIND_PARTY)->fields[i].key);
    screen_form.close(&d, &s);
}

TESTS(AT_DESK(a_new_case_starts_from_the_last_one),
      AT_DESK(a_wide_screen_explains_the_field_beside_the_form),
      AT_DESK(the_least_screen_is_enough), AT_DESK(f1_explains_the_field_and_the_keys),
      AT_DESK(a_routine_case_takes_few_keys_besides_its_text),
      AT_DESK(the_new_case_is_where_the_cursor_is_in_the_list),
      AT_DESK(a_draft_is_where_the_cursor_is_in_the_list),
      AT_DESK(enter_on_the_last_field_says_how_to_save),
      AT_DESK(a_medical_case_asks_for_the_hospital_and_tells_its_term),
      AT_DESK(what_was_typed_for_one_committee_is_there_again_for_it),
      AT_DESK(a_professional_committee_brings_its_type_of_dispute),
      AT_DESK(a_committee_of_a_town_brings_its_area),
      AT_DESK(a_registrar_that_nobody_sees_stays_with_the_committee),
      AT_DESK(a_mediator_of_another_committee_is_not_carried_over),
      AT_DESK(an_identity_number_fills_sex_and_birth_and_finds_other_cases),
      AT_DESK(a_wrong_check_digit_is_said_at_once_and_the_text_stays),
      AT_DESK(a_child_needs_a_guardian_before_acceptance),
      AT_DESK(parties_are_added_and_taken_out_again),
      AT_DESK(a_stop_and_an_extension_are_registered_with_the_case),
      AT_DESK(what_is_missing_is_named_and_the_cursor_goes_there),
      AT_DESK(a_case_that_is_not_accepted_counts_nowhere),
      AT_DESK(a_draft_in_the_register_is_accepted_later),
      AT_DESK(every_field_that_people_may_fill_has_a_place))
