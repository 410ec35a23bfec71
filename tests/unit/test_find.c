/* tests/unit/test_find.c - typed search, filters and orders of lists.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_office.h"

static void check_all(const char *const rows[][2], size_t count)
{
    struct office o;

    office_searched(&o);
    for (size_t i = 0; i < count; i++)
        check_finds(&o, rows[i][0], rows[i][1]);
    office_leave(&o);
}

/* --- typed search --- */

static void chinese_finds_names_facts_and_places(void **state)
{
    static const char *const rows[][2] = {
        { "张", "5 2 1" },
        { "张三", "1" },
        { "三", "4 1" },
        { "张树林", "2" },
        { "赔偿", "1" },
        { "医药费", "1" },
        { "要求", "4 3 1" },
        { "人民医院", "1" },
        { "西关村12组", "2" },
        { "西关村", "2" },
        { "西关村1", "2" },
        { "西关村2", "" },
        { "豫L12345", "2" },
        { "豫l123", "2" },
        { "豫Ｌ１２３４５", "2" },
        { "三张", "" },
        { "信张", "" }, /* not from one name into the next */
        { "\"张 三\"", "1" },
        { "欧阳𠮷", "5" },
        { "𠮷", "5" },
        { "五个月，要求", "3" },
        { "张三 医药费", "1" },
        { "张 要求", "1" },
        { "狗", "" },
        { "张三\" OR \"李", "" },
        { "，", "5 4 3 2 1" },
    };

    (void)state;
    check_all(rows, ARRAY_LEN(rows));
}

static void letters_find_names_by_pinyin_and_words(void **state)
{
    static const char *const rows[][2] = {
        { "zs", "5 3 2 1" }, { "zhangsan", "1" },     { "zhangs", "5 2 1" },
        { "ZS", "5 3 2 1" }, { "ｚｓ", "5 3 2 1" },   { "z", "5 4 3 2 1" },
        { "sxx", "2" },      { "shanxiongxin", "2" }, { "danxiongxin", "2" },
        { "zgf", "4" },      { "cgf", "4" },          { "ktv", "3" },
        { "hdktv", "3" },    { "oyj", "5" },          { "zs 赔偿", "1" },
        { "张s", "5 2 1" },  { "张san", "1" },        { "张shu", "2" },
        { "李s", "4" },      { "hongdak", "3" },      { "q", "1" },
        { "l12345", "2" },   { "zsq", "" },           { "zhangsan zhoushan", "" },
    };

    (void)state;
    check_all(rows, ARRAY_LEN(rows));
}

static void digits_find_case_numbers_telephones_and_identity_numbers(void **state)
{
    static const char *const rows[][2] = {
        { "12012345678", "1" },  { "120123", "1" },       { "12345678", "1" },
        { "5678", "1" },         { "567", "1" }, /* in the middle: nothing begins so */
        { "120", "5 2 1" },      { "0395", "3" },         { "03951200003", "3" },
        { "0003", "3" },         { "１２０１２３", "1" }, { "411199198003159017", "1" },
        { "9017", "1" },         { "901x", "2" },         { "901X", "2" },
        { "19750101901X", "2" }, { "411199", "2 1" },     { "19800315", "1" },
        { "1", "3 2 1" },        { "2022-1", "3 2 1" },   { "2021-1", "" },
        { "99999999", "" },      { "#4", "4" },           { "#44", "" },
    };

    (void)state;
    check_all(rows, ARRAY_LEN(rows));
}

static void case_numbers_are_found_however_they_are_written(void **state)
{
    static const char *const words[] = {
        "（2022）郾医调字第0017号",
        "(2022)郾医调字第17号",
        "郾医调〔2022〕17号",
        "郾医调2022-17",
        "2022-17",
        "17",
        "0017",
        "017",
        "yyd17",
        "yydz17",
        "yyd2022-17",
        "yyd2022-0017",
        "郾医调字第0017",
        "郾医调17",
        "医调17",
        "医调0017",
        "00017",
    };
    struct office o;

    (void)state;
    office_searched(&o);
    CHECK_OK(
        db_exec(o.db,
                "UPDATE case_rec SET seq = 17, number = '（2022）郾医调字第0017号' WHERE id = 1;"
                "UPDATE case_rec SET seq = 170, number = '（2022）郾劳调字第0170号'"
                " WHERE id = 3",
                &o.err),
        &o.err);
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        /* 17 and 017 may go on: 170, 0170. */
        bool either = str_equal(words[i], "17") || str_equal(words[i], "017") ||
                      str_equal(words[i], "2022-17");

        check_finds(&o, words[i], either ? "3 1" : "1");
    }
    check_finds(&o, "yyd", "1");
    check_finds(&o, "郾劳调", "3");
    check_finds(&o, "yldz", "3");
    check_finds(&o, "yyd170", "");
    check_finds(&o, "ytd17", "");
    check_finds(&o, "医调170", "");
    check_finds(&o, "调", ""); /* without a number the series is named from its start */
    office_leave(&o);
}

/* --- filters --- */

static void filters_narrow_the_list(void **state)
{
    static const char *const rows[][2] = {
        { "state:调解中", "1" },
        { "open", "4 2 1" },
        { "done", "3" },
        { "type:劳动争议", "5 3" },
        { "type:10", "3" },
        { "type:LD open", "" },
        { "accepted:2022-05..2022-08", "3 2" },
        { "accepted:2022", "5 3 2 1" },
        { "accepted:无", "4" },
        { "committee:医疗", "4 1" },
        { "committee:yl", "4 1" },
        { "committee:交通", "2" },
        { "committee:没有这个", "" },
        { "area:沙北", "5 4 3 2 1" },
        { "area:郾城区", "5 4 3 2 1" },
        { "area:孟庙", "" },
        { "type:15 open", "4 1" },
        { "overdue", "2 1" },
        { "due:3", "" },
        { "place:孟庙镇", "3" },
        { "open 张三", "1" },
        { "committee:医疗 z", "4 1" },
        { "state:作废", "5" },
        { "persons:2", "5 4 3 2 1" },
        { "persons:3..9", "" },
        { "number:无", "5 4" },
    };

    (void)state;
    check_all(rows, ARRAY_LEN(rows));
}

static void a_clock_that_runs_out_soon_is_found_until_it_has(void **state)
{
    struct office o;

    (void)state;
    office_searched(&o);
    CHECK_OK(db_exec(o.db,
                     "UPDATE case_rec SET due_on = '2022-11-22' WHERE id = 1;"
                     "UPDATE case_rec SET due_on = '2022-11-25' WHERE id = 2;"
                     "UPDATE case_rec SET due_on = '2022-11-21' WHERE id = 4;"
                     "UPDATE case_rec SET due_on = '2022-11-21', stopped = 1 WHERE id = 3",
                     &o.err),
             &o.err);
    check_finds(&o, "due:0", "1");
    check_finds(&o, "due:3", "2 1");
    check_finds(&o, "overdue", "4");
    office_leave(&o);
}

static void an_explicit_set_of_cases_is_a_filter(void **state)
{
    struct office o;
    struct filter filter = FILTER_INIT;
    struct find_query q = { .kind = KIND_CASE, .filter = &filter, .sort = -1 };
    int64_t *ids = mem_alloc(4 * sizeof(*ids));
    struct id_list l = { 0 };
    size_t count;

    (void)state;
    office_searched(&o);
    ids[0] = 3;
    ids[1] = 99; /* deleted since */
    ids[2] = 1;
    ids[3] = 3;
    filter_add_ids(&filter, ids, 4, "受理");
    CHECK_OK(find_ids(o.db, o.book, &q, list_id, &l, &o.err), &o.err);
    CHECK_STR(buf_text(&l.text), "3 1");
    CHECK_OK(find_count(o.db, o.book, &q, 0, &count, &o.err), &o.err);
    CHECK_INT(count, 2);
    CHECK_OK(find_count(o.db, o.book, &q, 1, &count, &o.err), &o.err);
    CHECK_INT(count, 1);
    buf_release(&l.text);
    filter_release(&filter);
    office_leave(&o);
}

static void an_area_holds_what_lies_below_it(void **state)
{
    struct office o;

    (void)state;
    office_searched(&o);
    CHECK_OK(db_exec(o.db,
                     "INSERT INTO area(uuid, version, created_at, created_by, updated_at,"
                     " updated_by, name, code, level, parent, active)"
                     " SELECT randomblob(16), 1, 0, '', 0, '', '示例村', '411103101999', 3, id, 1"
                     " FROM area WHERE code = '411103101000';"
                     "UPDATE case_rec SET area = (SELECT id FROM area WHERE name = '示例村')"
                     " WHERE id = 2",
                     &o.err),
             &o.err);
    check_finds(&o, "area:孟庙", "2");
    check_finds(&o, "area:示例村", "2");
    check_finds(&o, "area:slc", "2");
    check_finds(&o, "area:郾城区", "5 4 3 2 1");
    check_finds(&o, "area:龙城", "");
    office_leave(&o);
}

static void what_only_cases_have_is_refused_elsewhere(void **state)
{
    struct office o;
    struct term term = { .kind = TERM_OPEN, .field = -1, .label = (char *)(uintptr_t) "未结" };
    struct filter filter = { .terms = &term, .count = 1 };
    struct find_query q = { .kind = KIND_COMMITTEE, .filter = &filter, .sort = -1 };
    size_t count;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(find_count(o.db, o.book, &q, 0, &count, &o.err), ST_USAGE);
    CHECK_HAS(err_text(&o.err), "未结");
    office_leave(&o);
}

static void other_kinds_are_searched_by_name_pinyin_and_text(void **state)
{
    static const struct {
        enum kind_id kind;
        const char *words;
        size_t count;
    } rows[] = {
        { KIND_COMMITTEE, "医疗", 1 },   { KIND_COMMITTEE, "ycqyl", 1 },
        { KIND_COMMITTEE, "郾城区", 5 }, { KIND_COMMITTEE, "郾医调", 1 },
        { KIND_AREA, "沙北", 1 },        { KIND_AREA, "shabei", 1 },
        { KIND_AREA, "411103101", 1 },   { KIND_AREA, "level:2", 10 },
        { KIND_CODE, "婚姻家庭", 1 },    { KIND_PARTY, "张", 3 },
        { KIND_PARTY, "0395-120", 1 },   { KIND_PARTY, "狗", 0 },
        { KIND_CAMPAIGN, "六防", 1 },    { KIND_COMMITTEE, "", 5 },
    };
    struct office o;

    (void)state;
    office_searched(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *ids = ids_sorted(&o, rows[i].kind, rows[i].words, -1, false);
        size_t count = *ids != '\0';

        for (const char *s = ids; *s; s++)
            count += *s == ' ';
        if (count != rows[i].count)
            fail_msg("\"%s\" finds %zu, not %zu", rows[i].words, count, rows[i].count);
        free(ids);
    }
    office_leave(&o);
}

/* --- order --- */

static int field_of(const char *key)
{
    int field = field_find(kind_get(KIND_CASE), key);

    CHECK(field >= 0);
    return field;
}

static void lists_stand_in_the_order_of_a_field_with_empty_ones_last(void **state)
{
    static const struct {
        const char *field;
        bool descending;
        const char *ids;
    } rows[] = {
        { "accepted_on", false, "1 2 3 5 4" }, { "accepted_on", true, "5 3 2 1 4" },
        { "state", false, "4 2 1 3 5" }, /* draft accepted mediating archived void */
        { "state", true, "5 3 1 2 4" },        { "type", false, "3 5 1 4 2" },
        { "number", false, "2 3 1 4 5" },      { "place", true, "2 3 1 5 4" },
        { "committee", false, "2 3 5 1 4" }, /* daolu, laodong, yiliao */
        { "persons", false, "1 2 3 4 5" },     { "persons", true, "5 4 3 2 1" },
    };
    struct office o;

    (void)state;
    office_searched(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *ids = ids_sorted(&o, KIND_CASE, "", field_of(rows[i].field), rows[i].descending);

        if (!str_equal(ids, rows[i].ids))
            fail_msg("%s %d: \"%s\", not \"%s\"", rows[i].field, rows[i].descending, ids,
                     rows[i].ids);
        free(ids);
    }
    office_leave(&o);
}

TESTS(T(chinese_finds_names_facts_and_places), T(letters_find_names_by_pinyin_and_words),
      T(digits_find_case_numbers_telephones_and_identity_numbers),
      T(case_numbers_are_found_however_they_are_written), T(filters_narrow_the_list),
      T(a_clock_that_runs_out_soon_is_found_until_it_has), T(an_explicit_set_of_cases_is_a_filter),
      T(an_area_holds_what_lies_below_it), T(what_only_cases_have_is_refused_elsewhere),
      T(other_kinds_are_searched_by_name_pinyin_and_text),
      T(lists_stand_in_the_order_of_a_field_with_empty_ones_last))
