/* tests/unit/test_book.c - the office's reference data, and the rows it starts with.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/book.h"

#include "base/buf.h"
#include "core/catalog.h"
#include "core/lifecycle.h"
#include "seed_office.h"

static int setup(void **state)
{
    *state = seed_codes_book();
    return 0;
}

static int teardown(void **state)
{
    book_free(*state);
    return 0;
}

/* Looks the text up and compares; want "?" for several, "" for none. */
static void check_find(const struct book *b, const char *list, const char *typed, const char *want)
{
    bool several;
    const struct code *c = book_find_code(b, list, typed, &several);
    const char *got = c ? c->code : several ? "?" : "";

    if (strcmp(got, want) != 0)
        fail_msg("%s \"%s\": \"%s\" and not \"%s\"", list, typed, got, want);
}

struct find_row {
    const char *list, *typed, *code;
};

static void check_rows(void **state, const struct find_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        check_find(*state, rows[i].list, rows[i].typed, rows[i].code);
}

static void a_code_is_found_by_code_label_and_other_spelling(void **state)
{
    static const struct find_row rows[] = {
        { "type", "15", "15" },
        { "type", "医疗", "15" },
        { "type", "医患纠纷", "15" },
        { "type", " 医 疗 纠 纷 ", "15" },
        { "type", "１５", "15" },
        { "type", "其它", "18" },
        { "type", "劳动争议", "LD" },
        { "type", "ｌｄ", "LD" },
        { "nation", "汉", "01" },
        { "performance", "01", "done" },
        { "performance", "02", "jc" },
        { "performance", "03", "breached" },
        { "performance", "04", "other" },
        { "performance", "履行", "done" },
        { "committee_kind", "居（社区）", "neighbourhood" },
        { "state", "终止(不成)", "terminated" },
    };

    check_rows(state, rows, ARRAY_LEN(rows));
}

static void zeros_before_a_code_do_not_matter(void **state)
{
    static const struct find_row rows[] = {
        { "type", "1", "01" },          { "type", "001", "01" }, { "result", "01", "1" },
        { "campaign_pair", "00", "0" }, { "nation", "3", "03" }, { "id_kind", "0", "00" },
        { "source", "031", "31" },      { "type", "0", "" },     { "result", "9", "" },
    };

    check_rows(state, rows, ARRAY_LEN(rows));
}

static void a_beginning_in_characters_or_pinyin_is_enough_when_only_one_fits(void **state)
{
    static const struct find_row rows[] = {
        { "type", "yl", "15" },
        { "type", "YL", "15" },
        { "type", "yiliao", "15" },
        { "type", "医", "15" },
        { "type", "ll", "02" },
        { "type", "linli", "02" },
        { "type", "道路", "16" },
        { "type", "dljt", "16" },
        { "type", "拖欠", "10" },
        { "source", "jc", "32" },
        { "source", "依", "2" },
        { "nation", "hz", "?" },
        { "type", "h", "?" },
        { "nation", "huizu", "03" },
        { "state", "tjz", "mediating" },
        { "campaign_pair", "防", "?" },
        { "type", "xyz", "" },
        { "type", "医疗损失", "" },
        { "type", "", "" },
        { "type", "   ", "" },
        { "nowhere", "1", "" },
    };

    check_rows(state, rows, ARRAY_LEN(rows));
}

static void text_inside_a_label_counts_when_nothing_begins_with_it(void **state)
{
    static const struct find_row rows[] = {
        { "type", "工资", "10" },
        { "result", "不成功", "2" },
        { "result", "调解", "?" },
        { "result", "调解中", "" }, /* not a result: the case is open */
    };

    check_rows(state, rows, ARRAY_LEN(rows));
}

static void every_word_of_the_ledger_is_known(void **state)
{
    static const struct find_row rows[] = {
        { "source", "依申请调解", "2" },
        { "source", "主动调解", "1" },
        { "source", "人民法院委托移送", "31" },
        { "source", "检察院委托移送", "32" },
        { "source", "公安机关委托移送", "33" },
        { "source", "信访部门委托移送", "34" },
        { "source", "其他部门委托移送", "39" },
        { "difficulty", "简单", "1" },
        { "difficulty", "疑难复杂", "2" },
        { "difficulty", "重大", "3" },
        { "type", "婚姻家庭", "01" },
        { "type", "邻里", "02" },
        { "type", "房屋宅基地", "03" },
        { "type", "合同", "04" },
        { "type", "生产经营", "05" },
        { "type", "损害赔偿", "06" },
        { "type", "山林土地", "07" },
        { "type", "征地拆迁", "08" },
        { "type", "环境污染", "09" },
        { "type", "环境保护", "09" },
        { "type", "道路交通事故", "16" },
        { "type", "物业", "17" },
        { "type", "其他", "18" },
        { "result", "调解成功", "1" },
        { "result", "调解不成功", "2" },
        { "performance", "已履行", "done" },
        { "performance", "履行中", "performing" },
        { "performance", "申请司法确认", "jc" },
        { "agreement_form", "口头", "1" },
        { "agreement_form", "书面", "2" },
        { "campaign_pair", "防情感纠纷", "1" },
        { "campaign_pair", "防家庭纠纷", "2" },
        { "campaign_pair", "防邻里纠纷", "3" },
        { "campaign_pair", "防债务纠纷", "4" },
        { "campaign_pair", "防物业纠纷", "5" },
        { "campaign_pair", "防涉疫涉灾纠纷", "6" },
        { "conversion", "02", "02" },
    };

    check_rows(state, rows, ARRAY_LEN(rows));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) /* and is what is shown, or one of its names */
        CHECK(book_find_code(*state, rows[i].list, rows[i].typed, NULL) != NULL);
}

static void no_name_belongs_to_two_codes_of_a_list(void **state)
{
    const struct book *b = *state;

    for (size_t i = 0; i < b->codes_count; i++) {
        const struct code *c = &b->codes[i];

        check_find(b, c->list, c->code, c->code);
        check_find(b, c->list, c->label, c->code);
        for (const char *s = c->also; s && *s;) {
            size_t n = strcspn(s, "|");
            char *one = mem_copy_n(s, n);

            check_find(b, c->list, one, c->code);
            free(one);
            s += n + (s[n] == '|');
        }
    }
}

/* Where the parent of a code stands: in its own list, but what a committee type asks for
 * belongs to that type. */
static const char *group_list(const char *list)
{
    return str_equal(list, "claim_item") || str_equal(list, "detail") ? "sub_kind" : list;
}

static void every_seed_code_has_a_label_and_a_group_that_exists(void **state)
{
    const struct book *b = *state;

    for (size_t i = 0; i < b->codes_count; i++) {
        const struct code *c = &b->codes[i];

        CHECK_ROW(*c->label, c->code);
        CHECK_ROW(!c->parent || book_code(b, group_list(c->list), c->parent), c->code);
    }
}

static void parts_of_a_group_are_counted_under_it(void **state)
{
    const struct book *b = *state;
    static const struct find_row rows[] = {
        /* list, code, group */
        { "type", "10", "LD" },  { "type", "11", "LD" },  { "type", "LD", "LD" },
        { "type", "13", "XF" },  { "type", "CW", "18" },  { "type", "15", "15" },
        { "source", "31", "3" }, { "source", "39", "3" }, { "source", "1", "1" }
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_STR(book_group(b, book_code(b, rows[i].list, rows[i].typed))->code, rows[i].code);
}

static void retired_codes_are_read_but_not_suggested(void **state)
{
    static const struct find_row rows[] = {
        { "type", "村务管理", "CW" }, { "type", "计划生育", "JS" }, { "type", "知识产权", "ZS" },
        { "type", "互联网", "HL" },   { "type", "cw", "CW" },       { "type", "村务管", "" },
        { "type", "jihua", "" },
    };

    check_rows(state, rows, ARRAY_LEN(rows));
    CHECK(!book_code(*state, "type", "CW")->active);
}

static void a_code_in_use_goes_before_a_retired_one_of_the_same_name(void **state)
{
    struct code old = { .list = (char *)"x", .code = (char *)"1", .label = (char *)"旧名" };
    struct code now = { .list = (char *)"x",
                        .code = (char *)"2",
                        .label = (char *)"新名",
                        .also = (char *)"旧名",
                        .rank = 9,
                        .active = true };

    book_add_code(*state, &old);
    check_find(*state, "x", "旧名", "1");
    book_add_code(*state, &now);
    check_find(*state, "x", "旧名", "2");
}

static void the_states_are_those_of_the_lifecycle(void **state)
{
    static const char *const keys[] = {
        STATE_DRAFT,     STATE_SUBMITTED,  STATE_REJECTED,   STATE_ACCEPTED,    STATE_MEDIATING,
        STATE_SUSPENDED, STATE_AGREED,     STATE_PERFORMING, STATE_PERFORMED,   STATE_PARTLY,
        STATE_BREACHED,  STATE_TERMINATED, STATE_WITHDRAWN,  STATE_TRANSFERRED, STATE_REOPENED,
        STATE_CLOSED,    STATE_ARCHIVED,   STATE_VOID,
    };

    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        CHECK_STR(book_nth(*state, "state", i)->code, keys[i]);
    CHECK(book_nth(*state, "state", ARRAY_LEN(keys)) == NULL);
    CHECK_STR(book_label(*state, "state", STATE_MEDIATING), "调解中");
    CHECK_STR(book_label(*state, "result", RESULT_TRANSFERRED), "移送");
}

static void nations_are_fifty_six_and_two_more(void **state)
{
    size_t n = 0;

    while (book_nth(*state, "nation", n))
        n++;
    CHECK_INT(n, 58);
    CHECK_STR(book_nth(*state, "nation", 0)->label, "汉族");
    CHECK_STR(book_nth(*state, "nation", 55)->label, "基诺族");
    CHECK_STR(book_label(*state, "nation", "98"), "外国血统中国籍人士");
}

static void a_code_without_a_row_is_shown_as_it_is(void **state)
{
    CHECK_STR(book_label(*state, "type", "77"), "77");
    CHECK_STR(book_label(*state, "type", NULL), "");
    CHECK(book_code(*state, "type", NULL) == NULL);
    CHECK(book_code(*state, NULL, "1") == NULL);
}

static void codes_come_in_rank_order_and_a_second_one_replaces(void **state)
{
    struct book *b = book_new();
    struct code c = { .list = (char *)"l", .active = true };
    static const struct {
        const char *code, *label;
        int rank;
    } rows[] = { { "c", "丙", 3 }, { "a", "甲", 1 }, { "b", "乙", 2 }, { "a", "子", 4 } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        c.code = (char *)rows[i].code;
        c.label = (char *)rows[i].label;
        c.rank = rows[i].rank;
        book_add_code(b, &c);
    }
    CHECK_STR(book_nth(b, "l", 0)->code, "b");
    CHECK_STR(book_nth(b, "l", 1)->code, "c");
    CHECK_STR(book_nth(b, "l", 2)->label, "子");
    CHECK(book_nth(b, "l", 3) == NULL);
    CHECK(book_nth(b, "k", 0) == NULL && book_nth(b, "m", 0) == NULL);
    book_free(b);
    book_free(NULL);
}

static void settings_fall_back_when_missing_empty_or_no_number(void **state)
{
    struct book *b = book_new();

    (void)state;
    CHECK_STR(book_setting(b, "rate.decimals", "2"), "2");
    book_set(b, "rate.decimals", "1");
    book_set(b, "rate.decimals", "0");
    book_set(b, "off", "");
    book_set(b, "word", "12x");
    CHECK_INT(b->settings_count, 3);
    CHECK_STR(book_setting(b, "rate.decimals", "2"), "0");
    CHECK_INT(book_setting_int(b, "rate.decimals", 2), 0);
    CHECK(book_setting(b, "off", NULL) == NULL);
    CHECK_INT(book_setting_int(b, "off", 5), 5);
    CHECK_INT(book_setting_int(b, "word", 5), 5);
    CHECK_INT(book_setting_int(b, "none", -1), -1);
    book_free(b);
}

static void the_campaign_of_a_day_is_the_one_that_runs_else_the_newest(void **state)
{
    struct book *b = book_new();
    int y2022 = date_from_iso("2022-01-25"), y2023 = date_from_iso("2023-03-01");
    struct campaign old = { .name = (char *)"六防六促", .from = y2022, .list = (char *)"p" };
    struct campaign new = { .name = (char *)"春季", .from = y2023, .list = (char *)"q" };

    (void)state;
    CHECK(book_campaign(b, y2022) == NULL);
    old.to = date_from_iso("2022-11-30");
    new.to = DATE_NONE;
    book_add_campaign(b, &old);
    book_add_campaign(b, &new);
    CHECK_STR(book_campaign(b, y2022)->name, "六防六促");
    CHECK_STR(book_campaign(b, old.to)->name, "六防六促");
    CHECK_STR(book_campaign(b, old.to + 1)->name, "春季");
    CHECK_STR(book_campaign(b, y2023 + 900)->name, "春季");
    CHECK_STR(book_campaign(b, DATE_NONE)->name, "春季");
    book_free(b);
}

/* --- the other seeds --- */

/* A date of the case, or of another kind: "committee.term_from". */
static bool is_date_of_a_kind(const char *key)
{
    const char *dot = strchr(key, '.');
    char *name = dot ? mem_copy_n(key, (size_t)(dot - key)) : mem_copy("case");
    enum kind_id id = kind_find(name);
    int field = id == KIND_COUNT ? -1 : field_find(kind_get(id), dot ? dot + 1 : key);

    free(name);
    return field >= 0 && kind_get(id)->fields[field].type == FT_DATE;
}

static const char *not_a_date(const char *keys)
{
    while (*keys) {
        size_t n = strcspn(keys, "|");
        char *key = mem_copy_n(keys, n);
        bool good = is_date_of_a_kind(key);

        free(key);
        if (!good)
            return keys;
        keys += n + (keys[n] == '|');
    }
    return NULL;
}

static const char *not_a_case_field(const char *when)
{
    while (*when) {
        size_t n = strcspn(when, ";"), key = strcspn(when, "=");
        char *name = mem_copy_n(when, key);
        bool good = key < n && field_find(kind_get(KIND_CASE), name) >= 0;

        free(name);
        if (!good)
            return when;
        when += n + (when[n] == ';');
    }
    return NULL;
}

struct limit_check {
    const struct book *book;
    struct buf codes;
};

static void limit_row(void *ctx, char *cells[SEED_CELLS])
{
    struct limit_check *check = ctx;

    buf_printf(&check->codes, "%s %s %s%s;", cells[0], cells[4], cells[5],
               *cells[13] == '1' ? "" : " off");
    CHECK_ROW(not_a_date(cells[2]) == NULL, cells[0]);
    CHECK_ROW(not_a_date(cells[3]) == NULL, cells[0]);
    CHECK_ROW(book_code(check->book, "limit_unit", cells[5]), cells[0]);
    CHECK_ROW(!*cells[6] || book_code(check->book, "suspension_kind", cells[6]), cells[0]);
    CHECK_ROW(!*cells[8] || book_code(check->book, "sub_kind", cells[8] + (cells[8][0] == '!')),
              cells[0]);
    CHECK_ROW(not_a_case_field(cells[9]) == NULL, cells[0]);
    CHECK_ROW(not_a_date(cells[10]) == NULL, cells[0]);
    CHECK_ROW(book_code(check->book, "on_expiry", cells[11]), cells[0]);
    /* An article, or the word that it is the office's own. */
    CHECK_ROW(strstr(cells[12], "条") || strstr(cells[12], "规范") || strstr(cells[12], "默认"),
              cells[0]);
    if (strstr(cells[12], "未经核对"))
        CHECK_ROW(*cells[13] == '0', cells[0]);
}

static void every_limit_of_the_district_is_a_row(void **state)
{
    struct limit_check check = { *state, BUF_INIT };

    seed_read("data/seed/limits.csv",
              "code,name,start,ends,length,unit,stops,extension,sub_kinds,when,restart,on_expiry,"
              "basis,active",
              14, limit_row, &check);
    CHECK_STR(buf_text(&check.codes),
              "D-01 3 workdays;D-02 30 days;D-03 30 workdays;D-04 15 days;D-05 30 days;"
              "D-06 3 days;D-07 30 days;D-08 0 days;D-09 30 days;D-10 30 days;D-10B 30 days;"
              "D-10T 30 days;D-11 3 years;D-11L 1 years;D-12 2 years;D-13 3 years;"
              "D-14 5 workdays;D-15 7 days;D-15Z 3 days;D-16 15 days off;");
    buf_release(&check.codes);
}

static void committee_row(void *ctx, char *cells[SEED_CELLS])
{
    const struct book *b = ctx;

    CHECK_ROW(str_starts(cells[0], "郾城区") && str_ends(cells[0], "人民调解委员会"), cells[0]);
    CHECK_ROW(book_code(b, "committee_kind", cells[1]), cells[0]);
    CHECK_ROW(book_code(b, "sub_kind", cells[2]), cells[0]);
    CHECK_STR(cells[3], "411103000000");
    CHECK_ROW(str_ends(cells[4], "调字"), cells[0]);
}

static void five_professional_committees_stand_ready(void **state)
{
    CHECK_INT(seed_read("data/seed/committees.csv", "name,kind,sub_kind,area,series", 5,
                        committee_row, *state),
              5);
}

static void area_row(void *ctx, char *cells[SEED_CELLS])
{
    struct buf *codes = ctx;

    CHECK_ROW(strlen(cells[1]) == 12, cells[0]);
    CHECK_ROW(*cells[3] ? strstr(buf_text(codes), cells[3]) != NULL : codes->len == 0, cells[0]);
    CHECK_STR(cells[2], *cells[3] ? "2" : "1");
    buf_printf(codes, "%s ", cells[1]);
}

static void an_area_comes_after_the_one_above_it(void **state)
{
    struct buf codes = BUF_INIT;

    (void)state;
    CHECK_INT(
        seed_read("data/seed/areas.csv", "name,code,level,parent,active", 5, area_row, &codes), 11);
    buf_release(&codes);
}

static void campaign_row(void *ctx, char *cells[SEED_CELLS])
{
    CHECK(date_from_iso(cells[1]) != DATE_NONE);
    CHECK(book_nth(ctx, cells[3], 6) != NULL);
}

static void setting_row(void *ctx, char *cells[SEED_CELLS])
{
    CHECK_ROW(*cells[2], cells[0]);
    book_set(ctx, cells[0], cells[1]);
}

static void the_campaign_has_its_pairs_and_every_setting_its_comment(void **state)
{
    CHECK_INT(seed_read("data/seed/campaigns.csv", "name,from_on,to_on,list,active", 5,
                        campaign_row, *state),
              1);
    seed_read("data/seed/settings.csv", "key,value,comment", 3, setting_row, *state);
    CHECK_STR(book_setting(*state, "number.pattern", ""), "（{year}）{series}第{seq:04}号");
    CHECK_STR(book_setting(*state, "district.name", ""), "漯河市郾城区司法局");
    CHECK_INT(book_setting_int(*state, "count_self_settled", -1), 0);
}

#define S(fn) cmocka_unit_test_setup_teardown(fn, setup, teardown)
TESTS(S(a_code_is_found_by_code_label_and_other_spelling), S(zeros_before_a_code_do_not_matter),
      S(a_beginning_in_characters_or_pinyin_is_enough_when_only_one_fits),
      S(text_inside_a_label_counts_when_nothing_begins_with_it),
      S(every_word_of_the_ledger_is_known), S(no_name_belongs_to_two_codes_of_a_list),
      S(every_seed_code_has_a_label_and_a_group_that_exists),
      S(parts_of_a_group_are_counted_under_it), S(retired_codes_are_read_but_not_suggested),
      S(a_code_in_use_goes_before_a_retired_one_of_the_same_name),
      S(the_states_are_those_of_the_lifecycle), S(nations_are_fifty_six_and_two_more),
      S(a_code_without_a_row_is_shown_as_it_is),
      T(codes_come_in_rank_order_and_a_second_one_replaces),
      T(settings_fall_back_when_missing_empty_or_no_number),
      T(the_campaign_of_a_day_is_the_one_that_runs_else_the_newest),
      S(every_limit_of_the_district_is_a_row), S(five_professional_committees_stand_ready),
      T(an_area_comes_after_the_one_above_it),
      S(the_campaign_has_its_pairs_and_every_setting_its_comment))
