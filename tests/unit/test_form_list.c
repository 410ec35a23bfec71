/* tests/unit/test_form_list.c - fields of codes and of references with their shrinking lists.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/form.h"

#include "form_office.h"

static void the_list_shows_every_code_in_use_and_shrinks(void **state)
{
    static const struct {
        const char *typed, *first;
        size_t count;
    } rows[] = {
        { "", "主动调解", 4 },      { "3", "法院委托", 2 },     { "31", "法院委托", 1 },
        { "ysq", "依申请调解", 1 }, { "fy", "法院委托", 1 },    { "委托", "法院委托", 2 },
        { "诉前", "法院委托", 1 },  { "jcy", "检察院委托", 1 }, { "２", "依申请调解", 1 },
        { "旧", NULL, 0 },          { "xx", NULL, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        form_clear(&form);
        form_add(&form, rec, CF_SOURCE, NULL);
        form_go(&form, 0);
        CHECK(form.picking);
        type(rows[i].typed);
        CHECK_INT(form.pick.count, rows[i].count);
        if (rows[i].first)
            CHECK_STR(pick_current(&form.pick)->label, rows[i].first);
    }
}

static void codes_that_are_words_are_chosen_by_their_place(void **state)
{
    static const struct {
        const char *typed, *value, *hint;
    } rows[] = { { "1", "none", "1" },
                 { "3", "arbitration", "3" },
                 { "fy", "court", "2" },
                 { "court", "court", "2" } };

    (void)state;
    add_code("elsewhere", "none", "没有", NULL, 1, true);
    add_code("elsewhere", "old", "旧的", NULL, 2, false);
    add_code("elsewhere", "court", "法院", NULL, 3, true);
    add_code("elsewhere", "arbitration", "仲裁机构", NULL, 4, true);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        form_clear(&form);
        record_set(rec, CF_ELSEWHERE, NULL);
        form_add(&form, rec, CF_ELSEWHERE, NULL);
        form_go(&form, 0);
        type(rows[i].typed);
        CHECK_STR(pick_current(&form.pick)->hint, rows[i].hint);
        type("<Tab>");
        CHECK_STR(value(CF_ELSEWHERE), rows[i].value);
    }
}

static void enter_takes_the_marked_code(void **state)
{
    static const struct {
        const char *before, *keys, *after;
    } rows[] = {
        { NULL, "ysq<Enter>", "2" },
        { NULL, "<Enter>", "1" }, /* required and empty: what is marked */
        { NULL, "<Tab>", "" },    /* passed by */
        { NULL, "<Down><Down><Enter>", "31" },
        { NULL, "<Down><Tab>", "2" }, /* the mark was moved */
        { NULL, "3<Down><Enter>", "32" },
        { "31", "<Enter>", "31" },                      /* untouched: kept */
        { "31", "<Down><Enter>", "32" },                /* the list opens at the value */
        { "31", "1<Enter>", "1" },                      /* typing replaces */
        { "9", "<Enter>", "9" },                        /* out of use: kept */
        { "31", "<Backspace><Esc>院委托<Home>", "31" }, /* not left yet */
        { NULL, "fy<Esc><Enter>", "31" },               /* without the list: what was typed */
        { NULL, "依申请调解<Esc><Enter>", "2" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        form_clear(&form);
        record_set(rec, CF_SOURCE, rows[i].before);
        form_add(&form, rec, CF_SOURCE, NULL);
        form_add(&form, rec, CF_PLACE, NULL);
        form_go(&form, 0);
        type(rows[i].keys);
        CHECK_STR(value(CF_SOURCE), rows[i].after);
    }
}

static void a_code_that_may_be_missing_can_be_left_out(void **state)
{
    (void)state;
    form_add(&form, rec, CF_CAMPAIGN, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    form_go(&form, 0);
    CHECK_STR(pick_current(&form.pick)->label, "(不填)");
    type("<Enter>");
    CHECK_STR(value(CF_CAMPAIGN), "");
    CHECK_INT(left_calls, 0);
    type("<Up><Down><Enter>");
    CHECK_STR(value(CF_CAMPAIGN), "0");
    type("<Up><Up><Enter>"); /* up the list to (不填) */
    CHECK_STR(value(CF_CAMPAIGN), "");
    type("<Up>ll<Enter><Up><^U><Enter>"); /* cleared */
    CHECK_STR(value(CF_CAMPAIGN), "");
}

static void what_no_code_fits_stays_and_escape_closes_the_list_only(void **state)
{
    (void)state;
    form_add(&form, rec, CF_SOURCE, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    type("xyz");
    CHECK_HAS(line(1), "没有符合的");
    CHECK_INT(type("<Esc>"), FORM_USED);
    CHECK(!form.picking);
    CHECK_INT(type("<Esc>"), FORM_OTHER);
    CHECK_STR(edit_text(&form.edit), "xyz");
    type("<Down>");
    CHECK_INT(form.at, 1);
    CHECK_STR(form.entries[0].pending, "xyz");
    CHECK_HAS(line(0), "案件来源![xyz");
    type("<Up><Backspace><Backspace><Backspace>2<Enter>");
    CHECK_STR(value(CF_SOURCE), "2");
    CHECK(form.entries[0].pending == NULL);
}

static void several_codes_are_typed_one_behind_the_other(void **state)
{
    static const struct {
        const char *before, *keys, *after;
    } rows[] = {
        { NULL, "cj<Enter>", "3" },
        { NULL, "cj，5<Enter>", "3,5" },
        { NULL, "未,老,<Enter>", "1,5" },
        { NULL, "残疾人、1<Enter>", "1,3" },
        { NULL, "<Enter>", "" },         /* none is meant by nothing */
        { NULL, "<Down> <Enter>", "3" }, /* Space adds the marked one */
        { NULL, " <Down><Down> <Enter>", "1,5" },
        { "1,3", "<Enter>", "1,3" },
        { "1,3", "5<Enter>", "1,3,5" }, /* the next one */
        { "1,3", "<Backspace><Backspace><Backspace><Backspace><Tab>", "1" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        form_clear(&form);
        record_set(rec, CF_GROUPS, rows[i].before);
        form_add(&form, rec, CF_GROUPS, NULL);
        form_add(&form, rec, CF_PLACE, NULL);
        form_go(&form, 0);
        type(rows[i].keys);
        CHECK_STR(value(CF_GROUPS), rows[i].after);
        CHECK_INT(form.at, 1);
    }
}

static void a_reference_is_chosen_or_resolved_through_the_hooks(void **state)
{
    (void)state;
    form_add(&form, rec, CF_MEDIATOR, NULL);
    form_add(&form, rec, CF_PLACE, NULL);
    form_go(&form, 0);
    CHECK_INT(form.pick.count, 3); /* (不填) and two */
    type("feng<Enter>");
    CHECK_STR(value(CF_MEDIATOR), "9");
    CHECK_STR(record_label(rec, CF_MEDIATOR), "冯桂芝");
    CHECK_HAS(line(0), "[冯桂芝");
    CHECK_INT(left_calls, 1);
    CHECK_INT(left_entry.field, CF_MEDIATOR);
    type("<Up>");
    CHECK_STR(pick_current(&form.pick)->label, "冯桂芝");
    type("<Up><Enter>");
    CHECK_STR(value(CF_MEDIATOR), "7");
    type("<Up>冯桂芝<Enter>"); /* not in the list for these letters: resolved */
    CHECK_STR(value(CF_MEDIATOR), "9");
    type("<Up>李四<Enter>");
    CHECK_STR(value(CF_MEDIATOR), "9");
    CHECK_STR(form.entries[0].pending, "李四");
    CHECK_HAS(line(19), "没有调解员“李四”");
}

TESTS(ON_FORM(the_list_shows_every_code_in_use_and_shrinks), ON_FORM(enter_takes_the_marked_code),
      ON_FORM(codes_that_are_words_are_chosen_by_their_place),
      ON_FORM(a_code_that_may_be_missing_can_be_left_out),
      ON_FORM(what_no_code_fits_stays_and_escape_closes_the_list_only),
      ON_FORM(several_codes_are_typed_one_behind_the_other),
      ON_FORM(a_reference_is_chosen_or_resolved_through_the_hooks))
