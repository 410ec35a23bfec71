/* tests/unit/test_buf.c - strings that grow, their escapes, and the sentences of refusals.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/buf.h"

#include "base/err.h"
#include "base/mem.h"
#include "check.h"

struct text_row {
    const char *given, *wanted;
};

static void check_escape(void (*add)(struct buf *, const char *), const struct text_row *rows,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct buf b = BUF_INIT;

        buf_add(&b, "|");
        add(&b, rows[i].given);
        CHECK_STR(buf_text(&b) + 1, rows[i].wanted);
        buf_release(&b);
    }
}

static void an_untouched_buffer_reads_as_empty_text(void **state)
{
    struct buf b = BUF_INIT;
    char *taken;

    (void)state;
    CHECK_STR(buf_text(&b), "");
    buf_add(&b, NULL);
    CHECK_INT(b.len, 0);
    buf_clear(&b);
    buf_release(&b);
    taken = buf_take(&b);
    CHECK_STR(taken, "");
    free(taken);
}

static void what_is_added_stands_in_order_and_is_always_terminated(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    buf_add(&b, "案");
    buf_add_char(&b, '-');
    buf_add_n(&b, "12345", 3);
    buf_printf(&b, "/%s/%d", "中", 7);
    CHECK_STR(buf_text(&b), "案-123/中/7");
    CHECK_INT(b.len, strlen("案-123/中/7"));
    buf_truncate(&b, 3);
    CHECK_STR(buf_text(&b), "案");
    buf_clear(&b);
    CHECK_STR(buf_text(&b), "");
    buf_add(&b, "x");
    CHECK_STR(buf_text(&b), "x");
    buf_release(&b);
}

static void a_buffer_grows_over_many_small_and_one_large_addition(void **state)
{
    struct buf b = BUF_INIT;
    char *large = mem_alloc(100001);

    (void)state;
    for (int i = 0; i < 5000; i++)
        buf_printf(&b, "%05d", i);
    CHECK_INT(b.len, 25000);
    CHECK_INT(memcmp(b.data + 4321 * 5, "04321", 5), 0);
    memset(large, 'x', 100000);
    buf_printf(&b, "%s", large);
    CHECK_INT(b.len, 125000);
    CHECK_INT(strlen(b.data), 125000);
    buf_release(&b);
    free(large);
}

static void taking_leaves_the_buffer_ready_for_use(void **state)
{
    struct buf b = BUF_INIT;
    char *first;

    (void)state;
    buf_add(&b, "一");
    first = buf_take(&b);
    CHECK_STR(buf_text(&b), "");
    buf_add(&b, "二");
    CHECK_STR(first, "一");
    CHECK_STR(buf_text(&b), "二");
    free(first);
    buf_release(&b);
}

static void json_text_is_quoted_and_escaped(void **state)
{
    static const struct text_row rows[] = {
        { NULL, "null" },
        { "", "\"\"" },
        { "张三", "\"张三\"" },
        { "a\"b\\c/d", "\"a\\\"b\\\\c/d\"" },
        { "一\n二\t三\r\b\f", "\"一\\n二\\t三\\r\\b\\f\"" },
        { "\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\"" },
        { "a\xE6\xA1z", "\"a\xEF\xBF\xBD\xEF\xBF\xBDz\"" },
    };

    (void)state;
    check_escape(buf_add_json, rows, ARRAY_LEN(rows));
}

static void html_text_cannot_leave_its_element(void **state)
{
    static const struct text_row rows[] = {
        { NULL, "" },
        { "<b class=\"x\">&'</b>", "&lt;b class=&quot;x&quot;&gt;&amp;&#39;&lt;/b&gt;" },
        { "张\x01三\x1b[31m\x7f", "张三[31m" },
        { "一\n二\t三\r", "一\n二\t三" },
        { "\xC2\x85x", "x" },
        { "\xFFx", "\xEF\xBF\xBDx" },
        { "\xEF\xBF\xBFx", "\xEF\xBF\xBDx" },
    };

    (void)state;
    check_escape(buf_add_html, rows, ARRAY_LEN(rows));
}

static void a_csv_cell_is_quoted_only_when_it_must_be(void **state)
{
    static const struct text_row rows[] = {
        { NULL, "" },
        { "", "" },
        { "张三 / 区医院", "张三 / 区医院" },
        { "a,b", "\"a,b\"" },
        { "他说\"好\"", "\"他说\"\"好\"\"\"" },
        { "一\n二", "\"一\n二\"" },
        { "一\r", "\"一\r\"" },
    };

    (void)state;
    check_escape(buf_add_csv, rows, ARRAY_LEN(rows));
}

static void a_csv_cell_is_never_a_formula(void **state)
{
    static const struct text_row rows[] = {
        { "=1+1", "'=1+1" },
        { "=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"" },
        { "@SUM(A1)", "'@SUM(A1)" },
        { "+8613800000000x", "'+8613800000000x" },
        { "-2+3", "'-2+3" },
        { "'=1", "''=1" },
        { "'-5", "''-5" },
        { "''@x", "'''@x" },
        { "'甲", "'甲" },
        { "'", "'" },
        { "＝1+1", "'＝1+1" },
        { "＠甲", "'＠甲" },
        { "\t=1", "'\t=1" },
        { "\r=1", "\"'\r=1\"" },
        { "-", "'-" },
        { "-1.", "'-1." },
        { "-.5", "'-.5" },
        { "-12", "-12" },
        { "+3.50", "+3.50" },
        { "-0.5", "-0.5" },
        { "1=1", "1=1" },
    };

    (void)state;
    check_escape(buf_add_csv, rows, ARRAY_LEN(rows));
}

static void a_refusal_keeps_its_status_and_last_sentence(void **state)
{
    struct err err = ERR_INIT;

    (void)state;
    CHECK_STR(err_text(&err), "");
    CHECK_INT(err_set(&err, ST_INVALID, "第%d行", 3), ST_INVALID);
    CHECK_STR(err_text(&err), "第3行");
    CHECK_INT(err_set(&err, ST_BUSY, "%s忙", err_text(&err)), ST_BUSY);
    CHECK_STR(err_text(&err), "第3行忙");
    CHECK_INT(err_prefix(&err, ST_BUSY, "%s", "导入"), ST_BUSY);
    CHECK_STR(err_text(&err), "导入: 第3行忙");
    err_clear(&err);
    CHECK_STR(err_text(&err), "");
    CHECK_INT(err_set(NULL, ST_FULL, "x"), ST_FULL);
    CHECK_INT(err_prefix(NULL, ST_FULL, "x"), ST_FULL);
    CHECK_STR(err_text(NULL), "");
}

static void a_list_grows_by_one_and_keeps_its_items(void **state)
{
    int *items = NULL;
    size_t cap = 0;

    (void)state;
    for (int i = 0; i < 100; i++) {
        mem_grow((void **)&items, (size_t)i, &cap, sizeof(*items));
        items[i] = i;
    }
    for (int i = 0; i < 100; i++)
        CHECK_INT(items[i], i);
    CHECK(cap >= 100);
    free(items);
}

static void copies_and_comparisons_know_null_and_empty(void **state)
{
    char *copy = mem_copy_n("案件", 3);
    char *printed = mem_printf("%s-%d", "a", 1);
    int *none = mem_resize(NULL, 0, sizeof(int));
    char fitted[4];

    (void)state;
    CHECK_STR(copy, "案");
    CHECK_STR(printed, "a-1");
    CHECK(none != NULL);
    CHECK(mem_copy(NULL) == NULL);
    CHECK(str_equal(NULL, NULL) && !str_equal(NULL, "") && !str_equal("", NULL));
    CHECK(str_equal("a", "a") && !str_equal("a", "b"));
    CHECK(str_empty(NULL) && str_empty("") && !str_empty(" "));
    CHECK(str_starts("abc", "ab") && str_starts("abc", "") && !str_starts("a", "ab"));
    CHECK(str_ends("abc", "bc") && str_ends("abc", "") && !str_ends("c", "bc"));
    str_fit(fitted, sizeof(fitted), "%d", 123);
    CHECK_STR(fitted, "123");
    free(copy);
    free(printed);
    free(none);
}

TESTS(T(an_untouched_buffer_reads_as_empty_text),
      T(what_is_added_stands_in_order_and_is_always_terminated),
      T(a_buffer_grows_over_many_small_and_one_large_addition),
      T(taking_leaves_the_buffer_ready_for_use), T(json_text_is_quoted_and_escaped),
      T(html_text_cannot_leave_its_element), T(a_csv_cell_is_quoted_only_when_it_must_be),
      T(a_csv_cell_is_never_a_formula), T(a_refusal_keeps_its_status_and_last_sentence),
      T(a_list_grows_by_one_and_keeps_its_items), T(copies_and_comparisons_know_null_and_empty))
