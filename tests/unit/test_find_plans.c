/* tests/unit/test_find_plans.c - whichever way a list is found, it is the same list.
 *
 * What is chosen for a million cases is made to be chosen for forty.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "search_office.h"

#include "../../src/store/find_impl.h"

#define CASES 40

static void office_crowded(struct office *o)
{
    static const char *const names[] = { "张三", "张树林", "李四", "单雄信", "周山", "宏达KTV" };
    static const char *const summaries[] = { "拖欠工资五个月，要求支付工资。",
                                             "邻里之间因漏水发生口角，要求赔偿损失。",
                                             "两车相撞受损，要求赔偿修车费用。" };
    static const char *const sub_kinds[] = { "medical", "labour", "traffic" };
    static const char *const types[] = { "15", "10", "11", "02" };
    static const char *const days[] = { "2022-05-09", "2022-03-08", "2022-03-08", "2022-09-30" };
    static const char *const phones[] = { "12000000001", "12000001234", "0395-1200003" };

    office_in_memory(o);
    for (int i = 0; i < CASES; i++) {
        struct made_case m = { .sub_kind = sub_kinds[i % 3],
                               .state = i % 7 ? "mediating" : "draft",
                               .accepted = i % 7 ? days[i % 4] : NULL,
                               .summary = summaries[i * 5 % 3],
                               .place = i % 2 ? "西关村12组" : NULL,
                               .type = types[i * 3 % 4] };

        m.parties[0] = (struct made_party) { names[i % 6], phones[i % 3],
                                             i % 4 ? NULL : "41119919750101901X" };
        m.parties[1] = (struct made_party) { names[(i / 6 + 1) % 6], NULL, NULL };
        make_searched(o, &m);
    }
    CHECK_OK(db_exec(o->db, "UPDATE case_rec SET due_on = NULL WHERE id % 3 = 0", &o->err),
             &o->err);
}

/* Few is many here. */
static const struct find_limits limits[] = {
    { .rare = 1, .sparse = 1, .hits = 1, .many = 1, .tests = 1, .small_set = 1, .patience = 1 },
    { .rare = 2, .sparse = 99, .hits = 2, .many = 2, .tests = 6, .small_set = 2, .patience = 5 },
    { .rare = 9, .sparse = 15, .hits = 4, .many = 5, .tests = 99, .small_set = 9, .patience = 99 },
    { .rare = 20, .sparse = 99, .hits = 99, .many = 3, .tests = 3, .small_set = 0, .patience = 9 },
    { .rare = 99, .sparse = 99, .hits = 1, .many = 99, .tests = 4, .small_set = 1, .patience = 9 },
};

static const char *const words[] = {
    "",
    "张",
    "张三",
    "赔偿",
    "漏水 赔偿",
    "赔偿 张",
    "z",
    "zs",
    "zsl 赔偿",
    "ls z",
    "张s",
    "1",
    "17",
    "120",
    "1234 赔偿",
    "0395",
    "901x",
    "4111 zs",
    "yyd",
    "yl1",
    "郾医调",
    "open",
    "open 赔偿",
    "state:草稿",
    "type:劳动争议",
    "committee:医疗 张 open",
    "accepted:2022-03",
    "accepted:2022-03 赔偿 z",
    "type:02 accepted:2022-03..2022-05",
    "overdue",
    "accepted:无",
    "due_on:无 张",
    "zz",
    "狗",
    "西关村12组 赔偿",
    "2022-1 工资",
};

struct asked {
    struct office *o;
    struct find_query query;
    const struct find_limits *limits;
    const char *words;
};

static void fail_at(const struct asked *a, const char *what, const char *got, const char *want)
{
    fail_msg("\"%s\" by %d%s within %d: %s \"%s\", not \"%s\"", a->words, a->query.sort,
             a->query.descending ? " down" : "", (int)(a->limits - limits), what, got, want);
}

static void check_ids(const struct asked *a, const char *expected, size_t count)
{
    static const size_t caps[] = { 0, 1, 5, 1000 };
    struct office *o = a->o;
    struct id_list l = { 0 };
    size_t n;

    CHECK_OK(find_ids_within(a->limits, o->db, o->book, &a->query, list_id, &l, &o->err), &o->err);
    if (!str_equal(buf_text(&l.text), expected))
        fail_at(a, "ids", buf_text(&l.text), expected);
    buf_release(&l.text);
    for (size_t i = 0; i < ARRAY_LEN(caps); i++) {
        CHECK_OK(find_count_within(a->limits, o->db, o->book, &a->query, caps[i], &n, &o->err),
                 &o->err);
        if (n != (caps[i] && caps[i] < count ? caps[i] : count))
            fail_at(a, "count", "another", expected);
    }
}

static void page(const struct asked *a, const struct find_row *after, bool back,
                 struct find_rows *rows)
{
    struct office *o = a->o;

    *rows = (struct find_rows) { 0 };
    CHECK_OK(find_page_within(a->limits, o->db, o->book, &a->query, after, false, back, 7, rows,
                              &o->err),
             &o->err);
}

static void check_pages(const struct asked *a, bool back, const char *expected)
{
    struct buf all = BUF_INIT, next = BUF_INIT;
    struct find_rows rows, more;

    page(a, NULL, back, &rows);
    while (rows.count) {
        buf_clear(&next);
        for (size_t i = 0; i < rows.count; i++)
            buf_printf(&next, "%s%lld", i ? " " : "", (long long)rows.items[i].id);
        if (back && all.len)
            buf_printf(&next, " %s", buf_text(&all));
        if (back)
            buf_clear(&all);
        buf_printf(&all, "%s%s", all.len ? " " : "", buf_text(&next));
        page(a, &rows.items[back ? 0 : rows.count - 1], back, &more);
        find_rows_release(&rows);
        rows = more;
    }
    if (!str_equal(buf_text(&all), expected))
        fail_at(a, back ? "pages back" : "pages", buf_text(&all), expected);
    buf_release(&all);
    buf_release(&next);
}

static void check_query(struct asked *a)
{
    struct office *o = a->o;
    struct id_list usual = { 0 };

    CHECK_OK(find_ids(o->db, o->book, &a->query, list_id, &usual, &o->err), &o->err);
    for (size_t i = 0; i < ARRAY_LEN(limits); i++) {
        a->limits = &limits[i];
        check_ids(a, buf_text(&usual.text), usual.count);
        check_pages(a, false, buf_text(&usual.text));
        check_pages(a, true, buf_text(&usual.text));
    }
    buf_release(&usual.text);
}

/* Every step-th of the words. */
static void check_sorts(const int *sorts, size_t count, size_t step)
{
    struct office o;

    office_crowded(&o);
    for (size_t w = 0; w < ARRAY_LEN(words); w += step) {
        struct filter filter = FILTER_INIT;

        CHECK_OK(filter_parse(&filter, o.book, KIND_CASE, words[w], o.today, &o.err), &o.err);
        for (size_t s = 0; s < 2 * count; s++) {
            struct asked a = { .o = &o, .words = words[w] };

            a.query = (struct find_query) {
                .kind = KIND_CASE, .filter = &filter, .sort = sorts[s / 2], .descending = s % 2
            };
            check_query(&a);
        }
        filter_release(&filter);
    }
    office_leave(&o);
}

static void the_newest_first_are_the_same_by_every_way(void **state)
{
    static const int sorts[] = { -1 };

    (void)state;
    check_sorts(sorts, ARRAY_LEN(sorts), 1);
}

static void walked_orders_are_the_same_by_every_way(void **state)
{
    static const int sorts[] = { CF_ACCEPTED, CF_DUE, CF_STATE, CF_COMMITTEE };

    (void)state;
    check_sorts(sorts, ARRAY_LEN(sorts), 2);
}

static void other_orders_are_the_same_by_every_way(void **state)
{
    static const int sorts[] = { CF_NUMBER, CF_PARTIES, CF_SOURCE };

    (void)state;
    check_sorts(sorts, ARRAY_LEN(sorts), 3);
}

TESTS(T(the_newest_first_are_the_same_by_every_way), T(walked_orders_are_the_same_by_every_way),
      T(other_orders_are_the_same_by_every_way))
