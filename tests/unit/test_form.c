/* tests/unit/test_form.c - typing a case: values, mistakes, defaults, layout.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/form.h"

#include "form_office.h"

/* ---- values ---- */

static void what_is_typed_becomes_the_stored_value_and_shows_its_normal_form(void **state)
{
    static const struct {
        int field;
        const char *typed, *stored, *shown;
    } rows[] = {
        { CF_ACCEPTED, "0308", "2022-03-08", "2022-03-08" },
        { CF_ACCEPTED, "３．８", "2022-03-08", "2022-03-08" },
        { CF_ACCEPTED, "今", "2022-11-22", "2022-11-22" },
        { CF_CLAIMED, "1.5万", "1500000", "15,000.00" },
        { CF_CLAIMED, "１，２００", "120000", "1,200.00" },
        { CF_WORKERS, "12人", "12", "12" },
        { CF_PLACE, " 示例村三组 ", "示例村三组", "示例村三组" },
        { CF_PLACE, "", "", "" },
        { CF_DEATH, "1", "1", "是" },
        { CF_DEATH, "０", "0", "否" },
        { CF_DEATH, "无", "0", "否" },
        { CF_DEATH, " ", "1", "是" },
        { CF_DEATH, "  ", "0", "否" },
        { CF_DEATH, "1+", "0", "否" },
        { CF_DEATH, "1<Backspace>", "", "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *want;

        form_clear(&form);
        record_set(rec, rows[i].field, NULL);
        form_add(&form, rec, rows[i].field, NULL);
        form_add(&form, rec, CF_NOTE, NULL);
        form_go(&form, 0);
        type(rows[i].typed);
        type("<Enter>");
        CHECK_STR(value(rows[i].field), rows[i].stored);
        CHECK_INT(form.at, 1);
        want = mem_printf(":[%s", rows[i].shown);
        CHECK_HAS(line(0), want);
        free(want);
    }
}

static void a_wrong_value_stays_marked_and_typing_goes_on(void **state)
{
    (void)state;
    form_add(&form, rec, CF_ACCEPTED, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    CHECK_INT(type("1332<Enter>"), FORM_LEFT);
    CHECK_INT(form.at, 1);
    CHECK_STR(value(CF_ACCEPTED), "");
    CHECK_STR(form.entries[0].pending, "1332");
    CHECK(form.note_is_problem);
    CHECK_HAS(form.note, "受理日期");
    CHECK_HAS(line(0), "受理日期!");
    CHECK_HAS(line(0), "[1332        ] 2022-13-32"); /* the reason, without the label */
    type("示例村<Enter>");
    CHECK_STR(value(CF_PLACE), "示例村");
    CHECK(!form_complete(&form)); /* finds it again */
    CHECK_INT(form.at, 0);
    CHECK_STR(edit_text(&form.edit), "1332");
    check_cursor(0, 18 + 4);
    type("<Backspace><Backspace><Backspace><Backspace>1231<Enter>");
    CHECK_STR(value(CF_ACCEPTED), "2021-12-31"); /* not in the year to come */
    CHECK(form.entries[0].pending == NULL);
    CHECK(form.entries[0].problem == NULL);
    CHECK(form_complete(&form));
}

static void committing_a_wrong_value_says_why_and_keeps_the_text(void **state)
{
    (void)state;
    form_add(&form, rec, CF_CLAIMED, NULL);
    type("一百");
    CHECK(!form_commit(&form));
    CHECK_STR(edit_text(&form.edit), "一百");
    CHECK(form.note_is_problem);
    CHECK_HAS(line(19), "请求金额");
    type("<^U>100");
    CHECK(form_commit(&form));
    CHECK_STR(value(CF_CLAIMED), "10000");
    CHECK_STR(edit_text(&form.edit), "100.00"); /* the normal form, still here */
    CHECK(form_commit(&form));
    CHECK_INT(left_calls, 1);
}

static void an_existing_value_is_replaced_by_typing_but_a_text_is_not(void **state)
{
    (void)state;
    record_set(rec, CF_ACCEPTED, "2022-03-08");
    record_set(rec, CF_PLACE, "示例村");
    record_set(rec, CF_STUDIO, "段龙根调解室");
    form_add(&form, rec, CF_ACCEPTED, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    form_add(&form, rec, CF_STUDIO, NULL)->is_default = true;
    type("0309<Enter>三组<Enter>");
    CHECK_STR(value(CF_ACCEPTED), "2022-03-09");
    CHECK_STR(value(CF_PLACE), "示例村三组");
    CHECK_HAS(line(2), "默认");
    type("甲"); /* replaces a default, which it is no more */
    CHECK(strstr(line(2), "默认") == NULL);
    type("<Enter>");
    CHECK_STR(value(CF_STUDIO), "甲");
    CHECK(!form.entries[2].is_default);
    form_go(&form, 0);
    type("<End><Backspace>8<Enter>"); /* an arrow first: mended */
    CHECK_STR(value(CF_ACCEPTED), "2022-03-08");
}

static void a_default_is_confirmed_by_going_on(void **state)
{
    (void)state;
    record_set(rec, CF_STUDIO, "甲");
    record_set(rec, CF_REGISTRAR, "乙");
    form_add(&form, rec, CF_STUDIO, NULL)->is_default = true;
    form_add(&form, rec, CF_REGISTRAR, NULL)->is_default = true;
    form_add(&form, rec, CF_PLACE, NULL);
    CHECK_INT(type("<Enter>"), FORM_USED); /* nothing was changed */
    CHECK(!form.entries[0].is_default);
    type("<Up>");
    CHECK(form.entries[1].is_default); /* going back confirms nothing */
    CHECK_STR(value(CF_STUDIO), "甲");
    CHECK_INT(left_calls, 0);
}

/* ---- moving about ---- */

static void keys_move_between_entries_and_stay_at_the_ends(void **state)
{
    (void)state;
    form_add(&form, rec, CF_PLACE, NULL);
    form_add(&form, rec, CF_PERSONS, NULL); /* derived: passed over */
    form_add(&form, rec, CF_STUDIO, NULL);
    form_add(&form, rec, CF_REGISTRAR, NULL);
    CHECK(form.entries[1].read_only);
    type("<Up>");
    CHECK_INT(form.at, 0);
    type("<Tab>");
    CHECK_INT(form.at, 2);
    type("<Down>");
    CHECK_INT(form.at, 3);
    type("<Down>");
    CHECK_INT(form.at, 3);
    type("<Shift-Tab>");
    CHECK_INT(form.at, 2);
    type("<Up>");
    CHECK_INT(form.at, 0);
    type("<PgDn>");
    CHECK_INT(form.at, 2); /* not drawn yet: a step */
    line(0);
    type("<PgUp>");
    CHECK_INT(form.at, 0);
    type("<PgDn>");
    CHECK_INT(form.at, 3);
    CHECK_INT(type("甲<Enter>"), FORM_LEFT); /* taken at the end, too */
    CHECK_STR(value(CF_REGISTRAR), "甲");
    CHECK_INT(form.at, 3);
}

static void keys_of_the_screen_pass_through(void **state)
{
    (void)state;
    CHECK_INT(type("<Enter>"), FORM_OTHER); /* no entries */
    form_add(&form, rec, CF_PLACE, NULL);
    form_add(&form, rec, CF_DEATH, NULL);
    CHECK_INT(type("甲<F4>"), FORM_OTHER);
    CHECK_INT(type("<^S>"), FORM_OTHER);
    CHECK_INT(type("<Esc>"), FORM_OTHER);
    CHECK_STR(edit_text(&form.edit), "甲");
    type("<Enter>");
    CHECK_INT(type("<F4>"), FORM_OTHER);
    CHECK_INT(type("<^S>"), FORM_OTHER);
    CHECK_INT(type("x"), FORM_USED); /* refused by a beep */
    CHECK_STR(edit_text(&form.edit), "");
}

static void going_elsewhere_takes_what_is_typed(void **state)
{
    (void)state;
    form_add(&form, rec, CF_PLACE, NULL);
    form_add(&form, rec, CF_STUDIO, NULL);
    type("示例村");
    form_go(&form, 1);
    CHECK_STR(value(CF_PLACE), "示例村");
    CHECK_INT(form_find(&form, rec, CF_STUDIO), 1);
    CHECK_INT(form_find(&form, rec, CF_NOTE), -1);
    form_go(&form, 99);
    CHECK_INT(form.at, 1);
}

static void a_note_keeps_its_lines_and_the_arrows_inside(void **state)
{
    (void)state;
    form_add(&form, rec, CF_SUMMARY, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    type("第一行<^J>第二行");
    line(0);
    type("<Up>");
    CHECK_INT(form.at, 0);
    type("甲<Down>");
    CHECK_INT(form.at, 0);
    type("<Enter>");
    CHECK_INT(form.at, 1);
    CHECK_STR(value(CF_SUMMARY), "第一行甲\n第二行");
    CHECK_HAS(line(0), "第一行甲");
    CHECK_HAS(line(1), "第二行");
    type("<Up>");
    CHECK_INT(form.at, 0);
}

/* ---- the screen's part ---- */

static void add_hospital(void *ctx, struct form_entry *e, char **note)
{
    (void)ctx;
    (void)note;
    if (e->field != CF_TYPE)
        return;
    form_rebuild(&form);
    form_add(&form, rec, CF_ACCEPTED, NULL);
    form_add(&form, rec, CF_TYPE, NULL);
    if (record_is(rec, CF_TYPE, "15"))
        form_add(&form, rec, CF_HOSPITAL, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
}

static void fields_may_appear_and_nothing_typed_is_lost(void **state)
{
    (void)state;
    form.hooks.left = add_hospital;
    form_add(&form, rec, CF_ACCEPTED, NULL);
    form_add(&form, rec, CF_TYPE, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    type("9999<Enter>yl<Enter>");
    CHECK_INT(form.count, 4);
    CHECK_INT(form.entries[form.at].field, CF_HOSPITAL); /* on to the new one */
    CHECK_STR(form.entries[0].pending, "9999");
    type("区二院<Up>车祸<Enter>"); /* and it goes again */
    CHECK_INT(form.count, 3);
    CHECK_STR(value(CF_TYPE), "16");
    CHECK_STR(value(CF_HOSPITAL), "区二院");
    CHECK_INT(form.entries[form.at].field, CF_PLACE);
}

static void a_note_of_the_hook_is_shown(void **state)
{
    (void)state;
    form_add(&form, rec, CF_CLAIMED, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    type("100<Enter>");
    CHECK_HAS(line(19), "金额已记");
    CHECK(!form.note_is_problem);
    type("<Up>");
    CHECK_HAS(line(19), "例：150000"); /* else what to type */
}

static void a_required_field_must_be_filled(void **state)
{
    (void)state;
    form_add(&form, rec, CF_PLACE, NULL);
    form_add(&form, rec, CF_SUMMARY, NULL);
    CHECK_HAS(line(1), "纠纷简要情况*[");
    CHECK(!form_complete(&form));
    CHECK_INT(form.at, 1);
    CHECK_HAS(line(19), "纠纷简要情况：必须填写");
    CHECK_HAS(line(1), "纠纷简要情况![");
    type("邻里纠纷");
    CHECK(form_complete(&form));
    CHECK_HAS(line(1), "纠纷简要情况:[邻里纠纷");
    record_set(rec, CF_SUMMARY, NULL);
    CHECK(!form_complete(&form));
    record_set(rec, CF_SUMMARY, "由程序填上");
    CHECK(form_complete(&form));
}

static void the_layout_is_fixed_and_the_list_lies_over_it(void **state)
{
    (void)state;
    record_set(rec, CF_STUDIO, "段龙根调解室");
    form_add(&form, rec, CF_SOURCE, "受理");
    form_add(&form, rec, CF_STUDIO, NULL)->is_default = true;
    form_add(&form, rec, CF_REGISTRAR, NULL)->label = "登记人";
    form_add(&form, rec, CF_PERSONS, NULL);
    CHECK_STR(line(0), "-- 受理 --");
    CHECK_STR(line(1), "        案件来源*[                            ]");
    CHECK_STR(line(2), "      调解工作室:|>主动调解                  1|           ] 默认");
    CHECK_STR(line(3), "          登记人:| 依申请调解                2|           ]");
    CHECK_STR(line(5), "                 | 检察院委托               32|");
    check_cursor(1, 18);
    type("<Tab>");
    CHECK_STR(line(2), "      调解工作室:[段龙根调解室                            ] 默认");
}

static void the_current_entry_is_always_in_sight(void **state)
{
    (void)state;
    for (int i = 0; i < 40; i++)
        form_add(&form, rec, i % 2 ? CF_PLACE : CF_STUDIO, i % 10 == 0 ? "一节" : NULL);
    for (size_t i = 0; i < form.count; i++) {
        int y, x;

        form_go(&form, i);
        form_draw(&form, (struct area) { 2, 1, 10, 78 });
        term_end();
        term_test_cursor(&y, &x);
        CHECK(y >= 2 && y < 2 + 9);
        CHECK_INT(x, 1 + 18);
        term_begin();
    }
    form_draw(&form, (struct area) { 0, 0, 1, 10 }); /* too small: nothing, no harm */
    form_draw(&form, (struct area) { 0, 0, 2, 20 });
}

static void long_text_scrolls_between_pointed_brackets(void **state)
{
    (void)state;
    form_add(&form, rec, CF_PLACE, NULL);
    for (int i = 0; i < 30; i++)
        type("村");
    CHECK_HAS(line(0), "<村");
    CHECK_HAS(line(0), "村  ]"); /* forty cells: nineteen characters and the caret */
    check_cursor(0, 18 + 38);
    type("<Home>");
    CHECK_HAS(line(0), "[村");
    CHECK_HAS(line(0), "村>");
    check_cursor(0, 18);
}

TESTS(ON_FORM(what_is_typed_becomes_the_stored_value_and_shows_its_normal_form),
      ON_FORM(a_wrong_value_stays_marked_and_typing_goes_on),
      ON_FORM(committing_a_wrong_value_says_why_and_keeps_the_text),
      ON_FORM(an_existing_value_is_replaced_by_typing_but_a_text_is_not),
      ON_FORM(a_default_is_confirmed_by_going_on),
      ON_FORM(keys_move_between_entries_and_stay_at_the_ends),
      ON_FORM(keys_of_the_screen_pass_through), ON_FORM(going_elsewhere_takes_what_is_typed),
      ON_FORM(a_note_keeps_its_lines_and_the_arrows_inside),
      ON_FORM(fields_may_appear_and_nothing_typed_is_lost), ON_FORM(a_note_of_the_hook_is_shown),
      ON_FORM(a_required_field_must_be_filled),
      ON_FORM(the_layout_is_fixed_and_the_list_lies_over_it),
      ON_FORM(the_current_entry_is_always_in_sight),
      ON_FORM(long_text_scrolls_between_pointed_brackets))
