/* tests/unit/test_find_pages.c - pages of a list, there and back, and what their rows hold.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_office.h"

static void page(struct office *o, const struct find_query *q, const struct find_row *after,
                 bool inclusive, bool back, size_t limit, struct find_rows *out)
{
    *out = (struct find_rows) { 0 };
    CHECK_OK(find_page(o->db, o->book, q, after, inclusive, back, limit, out, &o->err), &o->err);
}

/* Goes through the list in pages of two and comes back. */
static void check_pages(struct office *o, const struct find_query *q, const char *expected)
{
    struct find_rows rows = { 0 }, next;
    struct buf there = BUF_INIT, back = BUF_INIT;
    const char *last;

    page(o, q, NULL, false, false, 2, &rows);
    while (rows.count) {
        for (size_t i = 0; i < rows.count; i++)
            buf_printf(&there, "%s%lld", there.len ? " " : "", (long long)rows.items[i].id);
        page(o, q, &rows.items[rows.count - 1], false, false, 2, &next);
        find_rows_release(&rows);
        rows = next;
    }
    if (!str_equal(buf_text(&there), expected))
        fail_msg("field %d: \"%s\", not \"%s\"", q->sort, buf_text(&there), expected);
    page(o, q, NULL, false, true, 2, &rows);
    while (rows.count) {
        struct buf front = BUF_INIT;

        for (size_t i = 0; i < rows.count; i++)
            buf_printf(&front, "%s%lld", i ? " " : "", (long long)rows.items[i].id);
        if (back.len)
            buf_printf(&front, " %s", buf_text(&back));
        buf_release(&back);
        back = front;
        page(o, q, &rows.items[0], false, true, 2, &next);
        find_rows_release(&rows);
        rows = next;
    }
    if (!str_equal(buf_text(&back), expected))
        fail_msg("field %d, back: \"%s\", not \"%s\"", q->sort, buf_text(&back), expected);
    last = strrchr(expected, ' ');
    page(o, q, NULL, false, true, 1, &rows);
    page(o, q, &rows.items[0], true, true, 1, &next);
    CHECK_INT(next.items[0].id, atoll(last ? last + 1 : expected));
    find_rows_release(&rows);
    find_rows_release(&next);
    buf_release(&there);
    buf_release(&back);
}

static void every_field_can_be_sorted_by_and_paged_both_ways(void **state)
{
    struct office o;

    (void)state;
    office_searched(&o);
    for (int field = -1; field < CF_COUNT; field++) {
        for (int descending = 0; descending <= 1; descending++) {
            static const char *const words[] = { "", "要求", "open", "committee:医疗" };

            for (size_t w = 0; w < ARRAY_LEN(words); w++) {
                struct filter filter = FILTER_INIT;
                struct find_query q = {
                    .kind = KIND_CASE, .filter = &filter, .sort = field, .descending = descending
                };
                char *all = ids_sorted(&o, KIND_CASE, words[w], field, descending);

                CHECK_OK(filter_parse(&filter, o.book, KIND_CASE, words[w], o.today, &o.err),
                         &o.err);
                check_pages(&o, &q, all);
                filter_release(&filter);
                free(all);
            }
        }
    }
    office_leave(&o);
}

static void a_page_goes_on_where_a_row_stood_that_is_gone(void **state)
{
    struct office o;
    struct find_query q = { .kind = KIND_CASE, .sort = CF_ACCEPTED };
    struct find_row gone = { .id = 17, .sort_key = (char *)(uintptr_t) "2022-05-31" };
    struct find_rows rows;

    (void)state;
    office_searched(&o);
    page(&o, &q, &gone, false, false, 2, &rows);
    CHECK_INT(rows.count, 2);
    CHECK_INT(rows.items[0].id, 3);
    CHECK_INT(rows.items[1].id, 5);
    find_rows_release(&rows);
    page(&o, &q, &gone, true, true, 2, &rows);
    CHECK_INT(rows.count, 2);
    CHECK_INT(rows.items[0].id, 1);
    CHECK_INT(rows.items[1].id, 2);
    find_rows_release(&rows);
    office_leave(&o);
}

static void rows_bring_the_cells_that_were_asked_for(void **state)
{
    static const int fields[] = { CF_PARTIES, CF_COMMITTEE, CF_ACCEPTED, CF_PERSONS, CF_PLACE };
    struct office o;
    struct find_query q = {
        .kind = KIND_CASE, .fields = fields, .fields_count = ARRAY_LEN(fields), .sort = CF_ACCEPTED
    };
    struct find_rows rows;

    (void)state;
    office_searched(&o);
    page(&o, &q, NULL, false, false, 9, &rows);
    CHECK_INT(rows.count, 5);
    CHECK_INT(rows.items[0].version, 1);
    CHECK_STR(rows.items[0].cells[0], "张三；区人民医院");
    CHECK_STR(rows.items[0].cells[1], "郾城区医疗纠纷人民调解委员会");
    CHECK_STR(rows.items[0].cells[2], "2022-03-08");
    CHECK_STR(rows.items[0].cells[3], "2");
    CHECK_STR(rows.items[0].sort_key, "2022-03-08");
    CHECK(rows.items[4].cells[2] == NULL);
    CHECK(rows.items[4].sort_key == NULL);
    /* A second page goes behind the first. */
    CHECK_OK(find_page(o.db, o.book, &q, NULL, false, false, 2, &rows, &o.err), &o.err);
    CHECK_INT(rows.count, 7);
    CHECK_STR(rows.items[5].cells[0], "张三；区人民医院");
    find_rows_release(&rows);
    office_leave(&o);
}

TESTS(T(every_field_can_be_sorted_by_and_paged_both_ways),
      T(a_page_goes_on_where_a_row_stood_that_is_gone), T(rows_bring_the_cells_that_were_asked_for))
