/* tests/unit/test_filter.c - "state:调解中 committee:医疗 accepted:2022-07 overdue 张三".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/filter.h"

#include "base/buf.h"
#include "base/mem.h"
#include "check.h"

static int today(void)
{
    return date_from_iso("2022-07-15");
}

static struct book *codes(void)
{
    static const struct {
        const char *list, *code, *label, *also, *parent;
    } rows[] = {
        { "state", "mediating", "调解中", "在调", NULL },
        { "state", "closed", "结案", "办结", NULL },
        { "state", "archived", "已归档", "归档", NULL },
        { "type", "LD", "劳动争议", "劳动", NULL },
        { "type", "10", "拖欠农民工工资", NULL, "LD" },
        { "type", "15", "医疗", "医疗纠纷", NULL },
        { "type", "02", "邻里", NULL, NULL },
        { "campaign_pair", "3", "防邻里纠纷", NULL, NULL },
        { "jc_state", "none", "未申请", "无", NULL },
        { "source", "31", "人民法院委托移送", "法院", NULL },
        { "source", "33", "公安机关委托移送", "公安", NULL },
        { "special_group", "2", "老年人", NULL, NULL },
    };
    struct book *b = book_new();

    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        book_add_code(b, &(struct code) { .list = (char *)rows[i].list,
                                          .code = (char *)rows[i].code,
                                          .label = (char *)rows[i].label,
                                          .also = (char *)rows[i].also,
                                          .parent = (char *)rows[i].parent,
                                          .rank = (int)i,
                                          .active = true });
    return b;
}

/* The one term of the word; free with filter_release(). */
static struct filter one(const char *word)
{
    struct filter f = FILTER_INIT;
    struct book *b = codes();
    struct err err = ERR_INIT;

    if (filter_add(&f, b, KIND_CASE, word, today(), &err) != ST_OK)
        fail_msg("%s: %s", word, err_text(&err));
    CHECK_ROW(f.count == 1, word);
    book_free(b);
    return f;
}

/* The refusal of the word, its sentence in text (yours). */
static enum status refused(const char *word, char **text)
{
    struct filter f = FILTER_INIT;
    struct book *b = codes();
    struct err err = ERR_INIT;
    enum status st = filter_add(&f, b, KIND_CASE, word, today(), &err);

    CHECK_ROW(f.count == 0, word);
    *text = mem_copy(err_text(&err));
    err_clear(&err);
    filter_release(&f);
    book_free(b);
    return st;
}

static void a_field_equals_its_canonical_value(void **state)
{
    static const struct {
        const char *word;
        int field;
        const char *value, *label;
    } rows[] = {
        { "state:调解中", CF_STATE, "mediating", "状态:调解中" },
        { "状态：在调", CF_STATE, "mediating", "状态:调解中" },
        { "ｓｔａｔｅ：mediating", CF_STATE, "mediating", "状态:调解中" },
        { "STATE:tjz", CF_STATE, "mediating", "状态:调解中" },
        { "type:yl", CF_TYPE, "15", "纠纷类别:医疗" },
        { "类别:医疗纠纷", CF_TYPE, "15", "纠纷类别:医疗" },
        { "type:劳动", CF_TYPE, "LD", "纠纷类别:劳动争议" },
        { "pair:3", CF_CAMPAIGN, "3", "六防六促类别:防邻里纠纷" },
        { "campaign:防邻里", CF_CAMPAIGN, "3", "六防六促类别:防邻里纠纷" },
        { "来源:法院", CF_SOURCE, "31", "案件来源:人民法院委托移送" },
        { "groups:老年人", CF_GROUPS, "2", "涉及特殊群体:老年人" },
        { "jc:无", CF_JC_STATE, "none", "司法确认情况:未申请" },
        { "migrant:是", CF_MIGRANT, "1", "涉及农民工:是" },
        { "有无死亡:无", CF_DEATH, "0", "有无死亡:否" },
        { "committee:#17", CF_COMMITTEE, "17", "调委会:#17" },
        { "committee:＃１７", CF_COMMITTEE, "17", "调委会:#17" },
        { "number:（2022）郾医调字第0017号", CF_NUMBER, "（2022）郾医调字第0017号",
          "案号:（2022）郾医调字第0017号" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);

        CHECK_ROW(f.terms[0].kind == TERM_EQUAL, rows[i].word);
        CHECK_ROW(f.terms[0].field == rows[i].field, rows[i].word);
        CHECK_STR(f.terms[0].value, rows[i].value);
        CHECK_STR(f.terms[0].label, rows[i].label);
        filter_release(&f);
    }
}

static void words_alone_mean_groups_of_states(void **state)
{
    static const struct {
        const char *word;
        enum term_kind kind;
        const char *label;
    } rows[] = {
        { "open", TERM_OPEN, "未结" },       { "未结", TERM_OPEN, "未结" },
        { "done", TERM_DONE, "已结" },       { "已结", TERM_DONE, "已结" },
        { "overdue", TERM_OVERDUE, "超期" }, { "超期", TERM_OVERDUE, "超期" },
        { "ＯＰＥＮ", TERM_OPEN, "未结" },   { "state:open", TERM_OPEN, "未结" },
        { "状态:已结", TERM_DONE, "已结" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);

        CHECK_ROW(f.terms[0].kind == rows[i].kind, rows[i].word);
        CHECK_STR(f.terms[0].label, rows[i].label);
        filter_release(&f);
    }
}

static void dates_take_periods_bounds_and_single_days(void **state)
{
    static const struct {
        const char *word;
        int field;
        const char *from, *to; /* "" open */
    } rows[] = {
        { "accepted:2022-07", CF_ACCEPTED, "2022-07-01", "2022-07-31" },
        { "accepted_on:2022", CF_ACCEPTED, "2022-01-01", "2022-12-31" },
        { "受理日期：２０２２－０７", CF_ACCEPTED, "2022-07-01", "2022-07-31" },
        { "受理:本月", CF_ACCEPTED, "2022-07-01", "2022-07-31" },
        { "outcome:2022-Q3", CF_OUTCOME, "2022-07-01", "2022-09-30" },
        { "accepted:2022-01-25..2022-11-30", CF_ACCEPTED, "2022-01-25", "2022-11-30" },
        { "accepted:2022-01-25..", CF_ACCEPTED, "2022-01-25", "" },
        { "accepted:2022-07-14", CF_ACCEPTED, "2022-07-14", "2022-07-14" },
        { "accepted:昨", CF_ACCEPTED, "2022-07-14", "2022-07-14" },
        { "accepted:0714", CF_ACCEPTED, "2022-07-14", "2022-07-14" },
        { "accepted:>=2022-07-14", CF_ACCEPTED, "2022-07-14", "" },
        { "accepted:>2022-07-14", CF_ACCEPTED, "2022-07-15", "" },
        { "accepted:<=2022-07-14", CF_ACCEPTED, "", "2022-07-14" },
        { "accepted:＜2022-07-14", CF_ACCEPTED, "", "2022-07-13" },
        { "closed:last-month", CF_CLOSED, "2022-06-01", "2022-06-30" },
        { "due:2022-08", CF_DUE, "2022-08-01", "2022-08-31" },
        { "due:2022", CF_DUE, "2022-01-01", "2022-12-31" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);
        char from[DATE_SIZE], to[DATE_SIZE];

        CHECK_ROW(f.terms[0].kind == TERM_PERIOD, rows[i].word);
        CHECK_ROW(f.terms[0].field == rows[i].field, rows[i].word);
        CHECK_STR(date_to_iso(f.terms[0].period.from, from), rows[i].from);
        CHECK_STR(date_to_iso(f.terms[0].period.to, to), rows[i].to);
        filter_release(&f);
    }
}

static void a_chip_of_a_period_shows_what_was_typed(void **state)
{
    struct filter f = one("accepted：２０２２－０７");

    (void)state;
    CHECK_STR(f.terms[0].label, "受理日期:2022-07");
    filter_release(&f);
}

static void numbers_and_amounts_take_ranges(void **state)
{
    static const struct {
        const char *word;
        int field;
        int64_t min, max;
    } rows[] = {
        { "amount:100..200", CF_AGREEMENT_AMOUNT, 10000, 20000 },
        { "金额：１万", CF_AGREEMENT_AMOUNT, 1000000, 1000000 },
        { "amount:>=1.5万", CF_AGREEMENT_AMOUNT, 1500000, INT64_MAX },
        { "amount:>100", CF_AGREEMENT_AMOUNT, 10001, INT64_MAX },
        { "amount:<100", CF_AGREEMENT_AMOUNT, INT64_MIN, 9999 },
        { "amount:≤100", CF_AGREEMENT_AMOUNT, INT64_MIN, 10000 },
        { "amount:..200", CF_AGREEMENT_AMOUNT, INT64_MIN, 20000 },
        { "amount:200..", CF_AGREEMENT_AMOUNT, 20000, INT64_MAX },
        { "amount:1万以上", CF_AGREEMENT_AMOUNT, 1000000, INT64_MAX },
        { "amount:1万以下", CF_AGREEMENT_AMOUNT, INT64_MIN, 1000000 },
        { "claimed:1万~2万", CF_CLAIMED, 1000000, 2000000 },
        { "人数:5", CF_PERSONS, 5, 5 },
        { "persons:>=10", CF_PERSONS, 10, INT64_MAX },
        { "persons:2至4", CF_PERSONS, 2, 4 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);

        CHECK_ROW(f.terms[0].kind == TERM_RANGE, rows[i].word);
        CHECK_ROW(f.terms[0].field == rows[i].field, rows[i].word);
        CHECK_ROW(f.terms[0].min == rows[i].min, rows[i].word);
        CHECK_ROW(f.terms[0].max == rows[i].max, rows[i].word);
        filter_release(&f);
    }
}

static void a_reference_is_named_by_part_of_its_name(void **state)
{
    static const struct {
        const char *word;
        int field;
        const char *value, *label;
    } rows[] = {
        { "committee:医疗", CF_COMMITTEE, "医疗", "调委会:医疗" },
        { "mediator:hbm", CF_MEDIATOR, "hbm", "主办调解员:hbm" },
        { "调解员：韩保民", CF_MEDIATOR, "韩保民", "主办调解员:韩保民" },
        { "town:孟庙镇", CF_AREA, "孟庙镇", "行政区划:孟庙镇" },
        { "committee:#x", CF_COMMITTEE, "#x", "调委会:#x" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);

        CHECK_ROW(f.terms[0].kind == TERM_NAME, rows[i].word);
        CHECK_ROW(f.terms[0].field == rows[i].field, rows[i].word);
        CHECK_STR(f.terms[0].value, rows[i].value);
        CHECK_STR(f.terms[0].label, rows[i].label);
        filter_release(&f);
    }
}

static void nothing_is_asked_for_by_its_word(void **state)
{
    static const struct {
        const char *word;
        int field;
    } rows[] = { { "mediator:无", CF_MEDIATOR },
                 { "outcome:空", CF_OUTCOME },
                 { "amount:none", CF_AGREEMENT_AMOUNT },
                 { "conversion:无", CF_CONVERSION },
                 { "协办调解员：未填", CF_CO_MEDIATOR } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);

        CHECK_ROW(f.terms[0].kind == TERM_EMPTY, rows[i].word);
        CHECK_ROW(f.terms[0].field == rows[i].field, rows[i].word);
        filter_release(&f);
    }
}

static void days_to_the_end_are_a_number_after_due(void **state)
{
    static const struct {
        const char *word;
        int days;
        const char *label;
    } rows[] = { { "due:3", 3, "3天内到期" },
                 { "期限：７天", 7, "7天内到期" },
                 { "到期:0", 0, "0天内到期" } };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);

        CHECK_ROW(f.terms[0].kind == TERM_WITHIN, rows[i].word);
        CHECK_INT(f.terms[0].max, rows[i].days);
        CHECK_STR(f.terms[0].label, rows[i].label);
        filter_release(&f);
    }
}

static void other_words_are_text_to_search_for(void **state)
{
    static const struct {
        const char *word, *value;
    } rows[] = {
        { "张三", "张三" },           { "zs", "zs" },         { " 017 ", "017" },
        { "10:30", "10:30" },         { "：", "：" },         { "party:张三", "张三" },
        { "summary:滴水", "滴水" },   { "opened", "opened" }, { "12000000001", "12000000001" },
        { "当事人：李 四", "李 四" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = one(rows[i].word);

        CHECK_ROW(f.terms[0].kind == TERM_TEXT, rows[i].word);
        CHECK_STR(f.terms[0].value, rows[i].value);
        CHECK_ROW(!str_empty(f.terms[0].label), rows[i].word);
        filter_release(&f);
    }
}

static void an_unknown_field_is_answered_with_the_nearest(void **state)
{
    static const struct {
        const char *word, *says;
    } rows[] = {
        { "stat:调解中", "是不是“state”" }, { "commitee:医疗", "是不是“committee”" },
        { "状太:调解中", "是不是“状态”" },  { "acepted:2022", "是不是“accepted”" },
        { "ammount:5", "是不是“amount”" },  { "xyzzyplugh:5", "不要带冒号" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text;

        CHECK_ROW(refused(rows[i].word, &text) == ST_USAGE, rows[i].word);
        CHECK_HAS(text, rows[i].says);
        free(text);
    }
}

static void a_bad_value_names_the_field_and_what_would_be_right(void **state)
{
    static const struct {
        const char *word, *says;
    } rows[] = {
        { "state:飞行中", "状态" },          { "state:结案了吗", "状态" },
        { "accepted:昨天吗", "受理日期" },   { "amount:abc", "100..200" },
        { "amount:200..100", "协议金额" },   { "amount:..", "协议金额" },
        { "amount:>", "协议金额" },          { "persons:1.5", "涉及人数" },
        { "migrant:也许", "涉及农民工" },    { "state:", "后面没有写值" },
        { "状态：", "后面没有写值" },        { "source:委托移送", "几个都符合" },
        { "accepted:>=昨天吗", "受理日期" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text;

        CHECK_ROW(refused(rows[i].word, &text) == ST_INVALID, rows[i].word);
        CHECK_HAS(text, rows[i].says);
        free(text);
    }
}

static void words_are_split_at_spaces_and_kept_together_by_quotes(void **state)
{
    struct filter f = FILTER_INIT;
    struct book *b = codes();

    (void)state;
    CHECK_INT(filter_parse(&f, b, KIND_CASE,
                           "  state:调解中　accepted:2022-07 overdue mediator:\"韩 保民\" “张 三” "
                           "don't",
                           today(), NULL),
              ST_OK);
    CHECK_INT(f.count, 6);
    CHECK_INT(f.terms[0].kind, TERM_EQUAL);
    CHECK_INT(f.terms[1].kind, TERM_PERIOD);
    CHECK_INT(f.terms[2].kind, TERM_OVERDUE);
    CHECK_STR(f.terms[3].value, "韩 保民");
    CHECK_STR(f.terms[4].value, "张 三");
    CHECK_STR(f.terms[5].value, "don't"); /* a quote that never closes is a letter */
    CHECK_INT(filter_parse(&f, b, KIND_CASE, "   ", today(), NULL), ST_OK);
    CHECK_INT(f.count, 6);
    filter_release(&f);
    book_free(b);
}

static void a_bad_word_leaves_the_filter_as_it_was(void **state)
{
    struct filter f = one("open");
    struct book *b = codes();
    struct err err = ERR_INIT;

    (void)state;
    CHECK_INT(filter_parse(&f, b, KIND_CASE, "张三 state:调解中 stat:调解中", today(), &err),
              ST_USAGE);
    CHECK_INT(f.count, 1);
    CHECK_INT(f.terms[0].kind, TERM_OPEN);
    err_clear(&err);
    filter_release(&f);
    book_free(b);
}

static void other_kinds_have_their_own_fields_and_no_groups(void **state)
{
    struct filter f = FILTER_INIT;
    struct book *b = codes();
    struct err err = ERR_INIT;

    (void)state;
    CHECK_INT(filter_add(&f, b, KIND_MEDIATOR, "open", today(), NULL), ST_OK);
    CHECK_INT(f.terms[0].kind, TERM_TEXT);
    CHECK_INT(filter_add(&f, b, KIND_MEDIATOR, "committee:医疗", today(), NULL), ST_OK);
    CHECK_INT(f.terms[1].field, MF_COMMITTEE);
    CHECK_INT(filter_add(&f, b, KIND_MEDIATOR, "from:2021", today(), NULL), ST_OK);
    CHECK_INT(f.terms[2].field, MF_FROM);
    CHECK_INT(f.terms[2].kind, TERM_PERIOD);
    CHECK_INT(filter_add(&f, b, KIND_MEDIATOR, "town:孟庙", today(), &err), ST_USAGE);
    err_clear(&err);
    filter_release(&f);
    book_free(b);
}

static void terms_are_taken_out_copied_and_made_of_ids(void **state)
{
    struct filter f = one("state:调解中");
    struct filter copy = one("open");
    int64_t *ids = mem_alloc(2 * sizeof(*ids));

    (void)state;
    ids[0] = 17;
    ids[1] = 4;
    filter_add_ids(&f, ids, 2, "邻里 调解成功");
    filter_copy(&copy, &f);
    filter_remove(&f, 0);
    CHECK_INT(f.count, 1);
    CHECK_INT(f.terms[0].kind, TERM_IDS);
    CHECK_INT(f.terms[0].ids[1], 4);
    CHECK_STR(f.terms[0].label, "邻里 调解成功");
    filter_release(&f);
    CHECK_INT(copy.count, 2);
    CHECK_STR(copy.terms[0].value, "mediating");
    CHECK_INT(copy.terms[1].ids_count, 2);
    CHECK_INT(copy.terms[1].ids[0], 17);
    filter_add_ids(&copy, NULL, 0, NULL); /* a figure without a case */
    CHECK_INT(copy.terms[2].ids_count, 0);
    CHECK_STR(copy.terms[2].label, "");
    filter_release(&copy);
    CHECK_INT(copy.count, 0);
}

static void the_words_of_a_filter_make_it_again(void **state)
{
    static const struct {
        const char *typed, *words;
    } rows[] = {
        { "state:调解中  accepted:this-year", "state:调解中 accepted:this-year" },
        { "overdue 张三", "overdue 张三" },
        { "\"type:医疗 \" amount:1万以上", "\"type:医疗 \" amount:1万以上" },
        { "'a \"b'", "'a \"b'" },
        { "收案:本年", "收案:本年" },
    };
    struct book *b = codes();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct filter f = FILTER_INIT, again = FILTER_INIT;
        struct buf words = BUF_INIT;

        CHECK_INT(filter_parse(&f, b, KIND_CASE, rows[i].typed, today(), NULL), ST_OK);
        CHECK_ROW(filter_words(&f, &words), rows[i].typed);
        CHECK_STR(buf_text(&words), rows[i].words);
        CHECK_INT(filter_parse(&again, b, KIND_CASE, buf_text(&words), today(), NULL), ST_OK);
        CHECK_INT(again.count, f.count);
        for (size_t j = 0; j < f.count; j++)
            CHECK_INT(again.terms[j].kind, f.terms[j].kind);
        filter_add_ids(&again, NULL, 0, "邻里 调解成功");
        CHECK_ROW(!filter_words(&again, &words), rows[i].typed);
        filter_release(&f);
        filter_release(&again);
        buf_release(&words);
    }
    book_free(b);
}

static void what_came_in_is_accepted_or_not_yet(void **state)
{
    struct filter f = one("received:2022");
    struct book *b = codes();
    struct err err = ERR_INIT;

    (void)state;
    CHECK_INT(f.terms[0].kind, TERM_PERIOD);
    CHECK_INT(f.terms[0].field, CF_ACCEPTED);
    CHECK(f.terms[0].undated);
    CHECK_STR(f.terms[0].label, "收案:2022");
    filter_release(&f);
    f = one("accepted:2022");
    CHECK(!f.terms[0].undated);
    CHECK_INT(filter_add(&f, b, KIND_CASE, "收案:无", today(), &err), ST_INVALID);
    CHECK_HAS(err_text(&err), "收案:本年");
    CHECK_INT(f.count, 1);
    err_clear(&err);
    filter_release(&f);
    book_free(b);
}

static void an_empty_word_adds_nothing(void **state)
{
    struct filter f = FILTER_INIT;
    struct book *b = codes();

    (void)state;
    CHECK_INT(filter_add(&f, b, KIND_CASE, "", today(), NULL), ST_OK);
    CHECK_INT(filter_add(&f, b, KIND_CASE, " 　", today(), NULL), ST_OK);
    CHECK_INT(f.count, 0);
    book_free(b);
}

TESTS(T(a_field_equals_its_canonical_value), T(words_alone_mean_groups_of_states),
      T(dates_take_periods_bounds_and_single_days), T(a_chip_of_a_period_shows_what_was_typed),
      T(numbers_and_amounts_take_ranges), T(a_reference_is_named_by_part_of_its_name),
      T(nothing_is_asked_for_by_its_word), T(days_to_the_end_are_a_number_after_due),
      T(other_words_are_text_to_search_for), T(an_unknown_field_is_answered_with_the_nearest),
      T(a_bad_value_names_the_field_and_what_would_be_right),
      T(words_are_split_at_spaces_and_kept_together_by_quotes),
      T(a_bad_word_leaves_the_filter_as_it_was), T(other_kinds_have_their_own_fields_and_no_groups),
      T(terms_are_taken_out_copied_and_made_of_ids), T(an_empty_word_adds_nothing),
      T(the_words_of_a_filter_make_it_again), T(what_came_in_is_accepted_or_not_yet))
