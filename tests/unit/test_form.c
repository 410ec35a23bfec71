/* tests/unit/test_form.c - typing a case: values, lists, mistakes, defaults, layout.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/form.h"

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "ui/term.h"

static struct book *book;
static struct record *rec;
static struct form form;
static int left_calls;
static struct form_entry left_entry; /* as the hook last saw it */

static void add_code(const char *list, const char *code, const char *label, const char *also,
                     int rank, bool active)
{
    struct code c = { (char *)list, (char *)code, (char *)label, (char *)also,
                      NULL,         NULL,         rank,          active };

    book_add_code(book, &c);
}

static void fill_book(void)
{
    book = book_new();
    add_code("source", "1", "主动调解", NULL, 1, true);
    add_code("source", "2", "依申请调解", NULL, 2, true);
    add_code("source", "31", "法院委托", "诉前委派", 3, true);
    add_code("source", "32", "检察院委托", NULL, 4, true);
    add_code("source", "9", "旧来源", NULL, 5, false);
    add_code("type", "15", "医疗纠纷", NULL, 1, true);
    add_code("type", "16", "道路交通事故纠纷", "车祸", 2, true);
    add_code("campaign_pair", "0", "不属于", NULL, 1, true);
    add_code("campaign_pair", "3", "防邻里纠纷", NULL, 2, true);
    add_code("special_group", "1", "未成年人", NULL, 1, true);
    add_code("special_group", "3", "残疾人", NULL, 2, true);
    add_code("special_group", "5", "老年人", NULL, 3, true);
}

static void choose_mediator(void *ctx, const struct form_entry *e, const char *typed,
                            struct pick *out)
{
    (void)ctx;
    CHECK_INT(e->field, CF_MEDIATOR);
    if (!*typed || strstr("sunshouzheng", typed))
        pick_add(out, "7", "孙守正", "医调委");
    if (!*typed || strstr("fengguizhi", typed))
        pick_add(out, "9", "冯桂芝", NULL);
}

static enum status resolve_mediator(void *ctx, const struct form_entry *e, const char *typed,
                                    char **value, char **label, struct err *err)
{
    (void)ctx;
    (void)e;
    if (!str_equal(typed, "冯桂芝"))
        return err_set(err, ST_INVALID, "没有调解员“%s”", typed);
    *value = mem_copy("9");
    *label = mem_copy("冯桂芝");
    return ST_OK;
}

static void note_left(void *ctx, struct form_entry *e, char **note)
{
    (void)ctx;
    left_calls++;
    left_entry = *e;
    if (e->field == CF_CLAIMED)
        *note = mem_copy("金额已记");
}

static int start(void **state)
{
    struct form_hooks hooks = { NULL, choose_mediator, resolve_mediator, note_left };

    (void)state;
    term_start_test(24, 80, true);
    fill_book();
    rec = record_new(KIND_CASE);
    left_calls = 0;
    form_init(&form, book, date_from_ymd(2022, 11, 22), hooks);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    form_release(&form);
    record_free(rec);
    book_free(book);
    term_stop();
    return 0;
}

#define ON_FORM(fn) cmocka_unit_test_setup_teardown(fn, start, stop)

static int named_key(const char *name, size_t n)
{
    static const int codes[] = { K_ENTER,   K_TAB,     K_BTAB,      K_UP,     K_DOWN, K_LEFT,
                                 K_HOME,    K_END,     K_BACKSPACE, K_PGDN,   K_PGUP, K_ESC,
                                 CTRL('u'), CTRL('j'), KEY_FN(4),   CTRL('s') };

    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (strlen(key_name(codes[i])) == n && memcmp(key_name(codes[i]), name, n) == 0)
            return codes[i];
    fail_msg("no key <%.*s>", (int)n, name);
    return 0;
}

/* Types text in which <Enter>, <Down> … are keys; gives the last answer. */
static enum form_answer type(const char *text)
{
    enum form_answer answer = FORM_OTHER;
    size_t len = strlen(text);

    for (size_t at = 0; at < len;) {
        struct key k = { 0 };
        uint32_t ch;

        if (text[at] == '<') {
            size_t n = strcspn(text + at + 1, ">");

            k.code = named_key(text + at + 1, n);
            at += n + 2;
        } else {
            at += utf8_decode(text + at, len - at, &ch);
            k.code = (int)ch;
        }
        answer = form_key(&form, &k);
    }
    return answer;
}

static const char *value(int field)
{
    return record_text(rec, field);
}

/* Line y of the form drawn at the top of the screen; valid until the next call. */
static const char *line(int y)
{
    static char out[512];
    char *screen;
    const char *s;

    term_begin();
    form_draw(&form, (struct area) { 0, 0, 20, 80 });
    term_end();
    screen = term_test_screen();
    s = screen;
    for (int i = 0; i < y; i++)
        s = strchr(s, '\n') + 1;
    snprintf(out, sizeof(out), "%.*s", (int)strcspn(s, "\n"), s);
    free(screen);
    return out;
}

static void check_cursor(int y, int x)
{
    int at_y, at_x;

    line(0);
    term_test_cursor(&at_y, &at_x);
    CHECK_INT(at_y, y);
    CHECK_INT(at_x, x);
}

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
    CHECK_HAS(line(0), "[1332        ]");
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
    CHECK_HAS(line(2), "沿用");
    type("甲<Enter>"); /* carried over: replaced */
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

/* ---- lists ---- */

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
    CHECK_STR(line(2), "      调解工作室:|>主动调解                  1|           ] 沿用");
    CHECK_STR(line(3), "          登记人:| 依申请调解                2|           ]");
    CHECK_STR(line(5), "                 | 检察院委托               32|");
    check_cursor(1, 18);
    type("<Tab>");
    CHECK_STR(line(2), "      调解工作室:[段龙根调解室                            ] 沿用");
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
      ON_FORM(the_list_shows_every_code_in_use_and_shrinks), ON_FORM(enter_takes_the_marked_code),
      ON_FORM(a_code_that_may_be_missing_can_be_left_out),
      ON_FORM(what_no_code_fits_stays_and_escape_closes_the_list_only),
      ON_FORM(several_codes_are_typed_one_behind_the_other),
      ON_FORM(a_reference_is_chosen_or_resolved_through_the_hooks),
      ON_FORM(fields_may_appear_and_nothing_typed_is_lost), ON_FORM(a_note_of_the_hook_is_shown),
      ON_FORM(a_required_field_must_be_filled),
      ON_FORM(the_layout_is_fixed_and_the_list_lies_over_it),
      ON_FORM(the_current_entry_is_always_in_sight),
      ON_FORM(long_text_scrolls_between_pointed_brackets))
