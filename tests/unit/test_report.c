/* tests/unit/test_report.c - one table, every kind of paper.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <unistd.h>
#include <zip.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "work/report.h"
#include "work/xlsx_out.h"

#define STAMP 1669046400000LL

/* Two rows of made figures; the second has a rate without denominator. */
static struct report *sample(void)
{
    struct report *r = report_new("type", "纠纷类别统计表");
    struct report_row *row;

    r->period = (struct period) { date_from_ymd(2022, 1, 1), date_from_ymd(2022, 12, 31) };
    report_put(&r->basis, "accepted");
    report_put(&r->generated_for, "漯河市郾城区");
    report_put(&r->stub, "类别");
    report_axis(r, "type");
    report_column(r, "found", "排查发现", RC_COUNT, "排查登记的件数。")->show = RS_FILLED;
    report_column(r, "accepted", "受理", RC_COUNT, "受理日期在统计期内的案件数。")->chart = true;
    report_column(r, "settled", "调解成功", RC_COUNT, NULL)->chart = true;
    report_column(r, "rate", "调成率", RC_RATE, "成功除以受理。");
    report_column(r, "pending", "本期在调", RC_COUNT, NULL)->show = RS_DATA;
    report_column(r, "amount_fen", "金额", RC_MONEY, NULL);
    row = report_row(r, "02", "邻里");
    report_set_count(row, 0, 0);
    report_set_count(row, 1, 1124);
    report_set_count(row, 2, 1115);
    report_set_rate(row, 3, 1115, 1124);
    report_set_count(row, 4, 3);
    report_set_count(row, 5, 9980055);
    row = report_row(r, "15", "医疗, <\"甲\"> & 乙");
    report_set_count(row, 1, 0);
    report_set_rate(row, 3, 0, 0);
    row = report_total(r, "合计");
    report_set_count(row, 1, 1124);
    report_set_count(row, 2, 1115);
    report_set_rate(row, 3, 1115, 1124);
    report_set_count(row, 4, 3);
    report_set_count(row, 5, 9980055);
    report_note(r, "统计口径：受理口径；在调 %d 件。", 3);
    return r;
}

static char *render_two(const struct report *a, const struct report *b, enum report_format f,
                        int width)
{
    const struct report *tables[] = { a, b };
    struct paper p = { .title = "测试报表", .tables = tables, .count = b ? 2 : 1, .width = width };
    struct buf out = BUF_INIT;

    p.stamp = STAMP;
    CHECK_INT(report_render(&p, f, &out, NULL), ST_OK);
    return buf_take(&out);
}

static char *render(const struct report *r, enum report_format f, int width)
{
    return render_two(r, NULL, f, width);
}

static void text_is_aligned_by_cells(void **state)
{
    struct report *r = sample();
    char *text = render(r, RF_TEXT, 100);

    (void)state;
    CHECK_STR(text, "纠纷类别统计表\n"
                    "漯河市郾城区  2022-01-01 至 2022-12-31  受理口径\n"
                    "\n"
                    "                         调解\n"
                    "类别               受理  成功  调成率  分子/分母   金额(元)\n"
                    "-----------------  ----  ----  ------  ---------  ---------\n"
                    "邻里               1124  1115  99.20%  1115/1124  99,800.55\n"
                    "医疗, <\"甲\"> & 乙     0     -       -        0/0          -\n"
                    "-----------------  ----  ----  ------  ---------  ---------\n"
                    "合计               1124  1115  99.20%  1115/1124  99,800.55\n"
                    "\n"
                    "注：\n"
                    "1. 统计口径：受理口径；在调 3 件。\n"
                    "\n"
                    "指标说明：\n"
                    "- 受理：受理日期在统计期内的案件数。\n"
                    "- 调成率：成功除以受理。\n");
    free(text);
    report_free(r);
}

static void a_wide_table_is_printed_in_blocks_and_loses_nothing(void **state)
{
    struct report *r = sample();
    char *text = render(r, RF_TEXT, 40);
    int widest = 0;

    (void)state;
    for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1) {
        *end = '\0';
        widest = utf8_width(line) > widest ? utf8_width(line) : widest;
        *end = '\n';
    }
    CHECK(widest <= 40);
    CHECK_HAS(text, "99,800.55");
    CHECK_HAS(text, "1115/1124");
    CHECK_HAS(strstr(text, "邻里") + 1, "邻里"); /* once in each block */
    free(text);
    report_free(r);
}

static void a_long_label_is_wrapped_not_cut(void **state)
{
    struct report *r = report_new("x", "表");
    char *text;

    (void)state;
    report_column(r, "n", "件数", RC_COUNT, NULL);
    report_set_count(report_row(r, "1", "漯河市郾城区道路交通事故纠纷人民调解委员会"), 0, 7);
    text = render(r, RF_TEXT, 40);
    CHECK_HAS(text, "漯河市郾城区道路交通     7\n事故纠纷人民调解委员\n会\n");
    free(text);
    report_free(r);
}

static void brief_text_has_no_definitions(void **state)
{
    struct report *r = sample();
    const struct report *tables[] = { r };
    struct paper p = { .tables = tables, .count = 1, .brief = true };
    struct buf out = BUF_INIT;

    (void)state;
    CHECK_INT(report_render(&p, RF_TEXT, &out, NULL), ST_OK);
    CHECK(!strstr(buf_text(&out), "指标说明"));
    CHECK_HAS(buf_text(&out), "统计口径");
    buf_release(&out);
    report_free(r);
}

static void a_cell_says_what_its_type_means(void **state)
{
    static char day[] = "2022-03-08", number[] = "00123";
    static const struct {
        enum cell_type type;
        struct report_cell cell;
        const char *text;
    } rows[] = {
        { RC_COUNT, { .n = 12 }, "12" },
        { RC_COUNT, { .empty = true }, "-" },
        { RC_MONEY, { .n = 123456789 }, "1,234,567.89" },
        { RC_RATE, { .n = 673, .denominator = 795 }, "84.7% (673/795)" },
        { RC_RATE, { .n = 0, .denominator = 0 }, "- (0/0)" },
        { RC_RATE, { .empty = true }, "-" },
        { RC_DATE, { .text = day }, "2022-03-08" },
        { RC_ID, { .text = number }, "00123" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct report *r = report_new("x", "x");
        struct buf b = BUF_INIT;

        r->decimals = 1;
        report_column(r, "c", "c", rows[i].type, NULL);
        report_cell_text(r, 0, &rows[i].cell, &b);
        CHECK_ROW(str_equal(buf_text(&b), rows[i].text), rows[i].text);
        buf_release(&b);
        report_free(r);
    }
}

static void plain_is_tabs_with_keys_and_every_column(void **state)
{
    struct report *r = sample();
    char *text = render(r, RF_PLAIN, 0);

    (void)state;
    CHECK_STR(text, "代码\t类别\t排查发现\t受理\t调解成功\t调成率(%)\t调成率分子\t调成率分母\t"
                    "本期在调\t金额(元)\n"
                    "02\t邻里\t0\t1124\t1115\t99.20\t1115\t1124\t3\t99800.55\n"
                    "15\t医疗, <\"甲\"> & 乙\t\t0\t\t\t0\t0\t\t\n"
                    "total\t合计\t\t1124\t1115\t99.20\t1115\t1124\t3\t99800.55\n");
    free(text);
    report_free(r);
}

static void csv_is_rfc_4180(void **state)
{
    struct report *r = sample();
    char *text = render(r, RF_CSV, 0);

    (void)state;
    CHECK_STR(text, "代码,类别,排查发现,受理,调解成功,调成率(%),调成率分子,调成率分母,"
                    "本期在调,金额(元)\r\n"
                    "02,邻里,0,1124,1115,99.20,1115,1124,3,99800.55\r\n"
                    "15,\"医疗, <\"\"甲\"\"> & 乙\",,0,,,0,0,,\r\n"
                    "total,合计,,1124,1115,99.20,1115,1124,3,99800.55\r\n");
    free(text);
    report_free(r);
}

static void json_has_the_stable_shape(void **state)
{
    struct report *r = sample();
    char *text = render(r, RF_JSON, 0);

    (void)state;
    CHECK_STR(
        text,
        "{\"name\":\"type\",\"title\":\"纠纷类别统计表\","
        "\"period\":{\"from\":\"2022-01-01\",\"to\":\"2022-12-31\"},\"basis\":\"accepted\","
        "\"generated_for\":\"漯河市郾城区\",\"axes\":[\"type\"],"
        "\"columns\":[{\"key\":\"found\",\"label\":\"排查发现\",\"type\":\"count\"},"
        "{\"key\":\"accepted\",\"label\":\"受理\",\"type\":\"count\"},"
        "{\"key\":\"settled\",\"label\":\"调解成功\",\"type\":\"count\"},"
        "{\"key\":\"rate\",\"label\":\"调成率\",\"type\":\"rate\"},"
        "{\"key\":\"pending\",\"label\":\"本期在调\",\"type\":\"count\"},"
        "{\"key\":\"amount_fen\",\"label\":\"金额\",\"type\":\"money\"}],"
        "\"rows\":[\n"
        "{\"key\":\"02\",\"label\":\"邻里\",\"found\":0,\"accepted\":1124,\"settled\":1115,"
        "\"rate\":\"99.20\",\"rate_numerator\":1115,\"rate_denominator\":1124,\"pending\":3,"
        "\"amount_fen\":9980055},\n"
        "{\"key\":\"15\",\"label\":\"医疗, <\\\"甲\\\"> & 乙\",\"found\":null,\"accepted\":0,"
        "\"settled\":null,\"rate\":null,\"rate_numerator\":0,\"rate_denominator\":0,"
        "\"pending\":null,\"amount_fen\":null}],\n"
        "\"total\":{\"found\":null,\"accepted\":1124,\"settled\":1115,\"rate\":\"99.20\","
        "\"rate_numerator\":1115,\"rate_denominator\":1124,\"pending\":3,\"amount_fen\":9980055},"
        "\"notes\":[\"统计口径：受理口径；在调 3 件。\"],\"broken\":false}\n");
    free(text);
    report_free(r);
}

static void several_tables_are_an_array_in_json_and_sections_in_csv(void **state)
{
    struct report *a = sample(), *b = sample();
    char *json = render_two(a, b, RF_JSON, 0), *csv = render_two(a, b, RF_CSV, 0);

    (void)state;
    CHECK(str_starts(json, "[{\"name\""));
    CHECK_HAS(json, "},\n{\"name\"");
    CHECK(str_ends(json, "}]\n"));
    CHECK(str_starts(csv, "纠纷类别统计表\r\n代码,"));
    CHECK_HAS(csv, "99800.55\r\n\r\n纠纷类别统计表\r\n");
    free(json);
    free(csv);
    report_free(a);
    report_free(b);
}

static void an_open_period_is_null_in_json_and_words_in_text(void **state)
{
    struct report *r = report_new("x", "表");
    char *json, *text;

    (void)state;
    r->period.to = date_from_ymd(2022, 3, 31);
    report_column(r, "n", "件数", RC_COUNT, NULL);
    json = render(r, RF_JSON, 0);
    text = render(r, RF_TEXT, 0);
    CHECK_HAS(json, "\"period\":{\"from\":null,\"to\":\"2022-03-31\"},\"basis\":null,"
                    "\"generated_for\":null,\"axes\":[]");
    CHECK_HAS(json, "\"rows\":[],\n\"total\":null");
    CHECK_HAS(text, "截至 2022-03-31");
    free(json);
    free(text);
    report_free(r);
}

static void html_is_one_page_that_needs_nothing(void **state)
{
    static const char *const there[] = {
        "<html lang=\"zh-CN\">",
        "<th scope=\"col\" title=\"受理日期在统计期内的案件数。\">受理</th>",
        "<th scope=\"row\">邻里</th>",
        "医疗, &lt;&quot;甲&quot;&gt; &amp; 乙",
        "@page{size:A4",
        "<svg ",
        ">1124</text>",
        ">1115</text>",
        "<dt>调成率</dt>",
        "99.20<span",
        "</html>",
    };
    struct report *r = sample();
    char *html = render(r, RF_HTML, 0);

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(there); i++)
        CHECK_HAS(html, there[i]);
    CHECK(!strstr(html, "src="));
    CHECK(!strstr(html, "href="));
    CHECK(!strstr(html, "排查发现")); /* 0 in every row */
    CHECK(!strstr(html, "@import"));
    /* The only address is the name of the SVG vocabulary. */
    for (const char *at = html; (at = strstr(at, "http")); at++)
        CHECK(str_starts(at, "http://www.w3.org/2000/svg") || str_starts(at, "http-equiv"));
    free(html);
    report_free(r);
}

static void rows_in_time_are_drawn_as_a_line(void **state)
{
    struct report *r = sample();
    char *html;

    (void)state;
    r->trend = true;
    html = render(r, RF_HTML, 0);
    CHECK_HAS(html, "<polyline");
    CHECK_HAS(html, "stroke-dasharray=\"6 3\"");
    free(html);
    report_free(r);
}

static void a_broken_table_says_so_above_itself(void **state)
{
    struct report *r = sample();
    char *html, *json;

    (void)state;
    r->broken = true;
    html = render(r, RF_HTML, 0);
    json = render(r, RF_JSON, 0);
    CHECK_HAS(html, "数据不平");
    CHECK_HAS(json, "\"broken\":true");
    free(html);
    free(json);
    report_free(r);
}

/* ---- workbooks ---- */

/* A member of the book as text; yours, NULL when there is none. */
static char *member(const struct buf *book, const char *name)
{
    zip_error_t error;
    zip_source_t *src = zip_source_buffer_create(book->data, book->len, 0, &error);
    zip_t *z = zip_open_from_source(src, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    char *text = NULL;
    zip_stat_t st;

    CHECK(z);
    if (zip_stat(z, name, 0, &st) == 0) {
        zip_file_t *f = zip_fopen(z, name, 0);

        text = mem_alloc(st.size + 1);
        CHECK_INT(zip_fread(f, text, st.size), st.size);
        CHECK_INT(zip_fclose(f), 0);
    }
    zip_discard(z);
    return text;
}

static void book_of(const struct report *a, const struct report *b, struct buf *out)
{
    const struct report *tables[] = { a, b };
    struct paper p = { .title = "测试报表", .tables = tables, .count = b ? 2 : 1, .stamp = STAMP };

    CHECK_INT(report_render(&p, RF_XLSX, out, NULL), ST_OK);
}

static void check_member(const struct buf *book, const char *name, const char *const *parts,
                         size_t n)
{
    char *text = member(book, name);

    CHECK_ROW(text, name);
    for (size_t i = 0; i < n; i++)
        CHECK_HAS(text, parts[i]);
    free(text);
}

static void a_workbook_has_numbers_comments_a_chart_and_definitions(void **state)
{
    static const char *const book[] = { "name=\"纠纷类别统计表\"", "name=\"指标说明\"",
                                        "_xlnm.Print_Titles", "'!$3:$3<" };
    static const char *const sheet[] = {
        "<v>1124</v>",
        "<v>99.2</v>",
        "<v>99800.55</v>",
        "orientation=\"landscape\"",
        "paperSize=\"9\"",
        "state=\"frozen\"",
        "fitToHeight=\"0\"",
        "topLeftCell=\"B4\"",
        "<oddHeader>&amp;L纠纷类别统计表</oddHeader>",
        "&amp;C第 &amp;P 页 共 &amp;N 页&amp;R打印日期 2022-11-22</oddFooter>",
        "<drawing r:id=",
        "<legacyDrawing r:id=",
    };
    static const char *const comment[] = { "受理日期在统计期内的案件数。" };
    static const char *const chart[] = { "<c:barChart>", "$C$4:$C$5", "$B$4:$B$5" };
    static const char *const texts[] = { "医疗, &lt;\"甲\"&gt; &amp; 乙", "成功除以受理。",
                                         "统计口径：受理口径；在调 3 件。" };
    static const char *const core[] = { "2022-11-21T16:00:00Z" };
    struct report *r = sample();
    struct buf out = BUF_INIT;

    (void)state;
    book_of(r, NULL, &out);
    check_member(&out, "xl/workbook.xml", book, ARRAY_LEN(book));
    check_member(&out, "xl/worksheets/sheet1.xml", sheet, ARRAY_LEN(sheet));
    check_member(&out, "xl/comments1.xml", comment, ARRAY_LEN(comment));
    check_member(&out, "xl/charts/chart1.xml", chart, ARRAY_LEN(chart));
    check_member(&out, "xl/sharedStrings.xml", texts, ARRAY_LEN(texts));
    check_member(&out, "docProps/core.xml", core, ARRAY_LEN(core));
    buf_release(&out);
    report_free(r);
}

static void tables_of_one_title_get_sheets_of_their_own(void **state)
{
    static const char *const names[] = { "name=\"纠纷类别统计表\"", "name=\"纠纷类别统计表 (2)\"" };
    struct report *a = sample(), *b = sample();
    struct buf out = BUF_INIT;

    (void)state;
    book_of(a, b, &out);
    check_member(&out, "xl/workbook.xml", names, ARRAY_LEN(names));
    buf_release(&out);
    report_free(a);
    report_free(b);
}

static void the_same_tables_give_the_same_bytes(void **state)
{
    (void)state;
    for (enum report_format f = 0; f < RF_COUNT; f++) {
        struct report *a = sample(), *b = sample();
        const struct report *first[] = { a }, *second[] = { b };
        struct paper p = { .title = "x", .tables = first, .count = 1, .stamp = STAMP };
        struct paper q = { .title = "x", .tables = second, .count = 1, .stamp = STAMP };
        struct buf one = BUF_INIT, two = BUF_INIT;

        CHECK_INT(report_render(&p, f, &one, NULL), ST_OK);
        CHECK_INT(report_render(&q, f, &two, NULL), ST_OK);
        CHECK_INT(one.len, two.len);
        CHECK(memcmp(one.data, two.data, one.len) == 0);
        buf_release(&one);
        buf_release(&two);
        report_free(a);
        report_free(b);
    }
}

static void bytes_of(struct xlsx_out *x, struct buf *out)
{
    CHECK_INT(xlsx_out_bytes(x, out, NULL), ST_OK);
}

static void a_list_streams_with_types_from_canonical_text(void **state)
{
    static const struct xlsx_column columns[] = {
        { .heading = "案号", .type = RC_ID, .width = 20 },
        { .heading = "受理日期", .type = RC_DATE },
        { .heading = "金额(元)", .type = RC_MONEY, .width = 12 },
        { .heading = "人数", .type = RC_COUNT },
    };
    static const struct xlsx_sheet sheet = {
        .name = "台账[2022]/*", .columns = columns, .count = ARRAY_LEN(columns), .filter = true
    };
    static const char *const parts[] = {
        "<t>00123</t>",
        "<v>44628</v>",
        "<v>1800.5</v>",
        "<v>2</v>",
        "<t>=1+1</t>",
        "<t>不知道</t>",
        "<t>12345678901234567</t>",
        "<autoFilter ref=\"A1:D3\"/>",
    };
    static const char *const names[] = { "name=\"台账 2022" };
    struct buf out = BUF_INIT;
    struct xlsx_out *x;

    (void)state;
    CHECK_INT(xlsx_out_open("台账", STAMP, true, &x, NULL), ST_OK);
    xlsx_out_sheet(x, &sheet);
    xlsx_out_value(x, "00123");
    xlsx_out_value(x, "2022-03-08");
    xlsx_out_value(x, "180050");
    xlsx_out_value(x, "2");
    xlsx_out_end_row(x);
    xlsx_out_value(x, "=1+1");
    xlsx_out_value(x, "不知道");
    xlsx_out_value(x, NULL);
    xlsx_out_value(x, "12345678901234567");
    xlsx_out_end_row(x);
    bytes_of(x, &out);
    check_member(&out, "xl/worksheets/sheet1.xml", parts, ARRAY_LEN(parts));
    check_member(&out, "xl/workbook.xml", names, 1);
    buf_release(&out);
}

/* Names that were never meant to be names. */
static const char *const hostile[] = {
    "</td></table><script>alert(1)</script>",
    "\" onmouseover=\"x",
    "'><img src=x onerror=y>",
    "=HYPERLINK(\"http://x\",\"y\")",
    "@SUM(1)",
    "甲\033]0;owned\007乙",
    "甲\033[2J\x7f\xc2\x9b"
    "31m",
    "甲\x9b"
    "31m",
    "\xe2\x80\xae倒过来",
    "]]>&amp;&#27;",
    "&L&\"x\"",
};

static struct report *hostile_report(const char *name)
{
    struct report *r = report_new(name, name);

    report_put(&r->generated_for, name);
    report_put(&r->stub, name);
    report_column(r, "n", name, RC_COUNT, name)->chart = true;
    report_column(r, "t", name, RC_TEXT, name);
    report_set_count(report_row(r, name, name), 0, 3);
    report_set_text(&r->rows[0], 1, name);
    report_set_count(report_total(r, name), 0, 3);
    report_note(r, "%s", name);
    return r;
}

static bool has_control(const char *text, size_t n)
{
    for (size_t at = 0; at < n;) {
        uint32_t ch;
        size_t took = utf8_decode(text + at, n - at, &ch);

        if (utf8_is_unsafe(ch) || (ch == UTF8_BAD && took == 1))
            return true;
        at += took;
    }
    return false;
}

static void check_html(const char *html, const char *name)
{
    static const char *const never[] = { "<script", "<img", " onmouseover=\"", "</td></table>" };

    for (size_t i = 0; i < ARRAY_LEN(never); i++)
        CHECK_ROW(!strstr(html, never[i]), name);
}

static void check_no_formula(const struct buf *book, const char *name)
{
    char *sheet = member(book, "xl/worksheets/sheet1.xml");
    char *strings = member(book, "xl/sharedStrings.xml");

    CHECK_ROW(!strstr(sheet, "<f>") && !strstr(sheet, "<hyperlink"), name);
    CHECK_ROW(!has_control(sheet, strlen(sheet)) && !has_control(strings, strlen(strings)), name);
    free(sheet);
    free(strings);
}

static void a_hostile_name_is_only_a_name_in_every_format(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(hostile); i++) {
        struct report *r = hostile_report(hostile[i]);
        struct buf book = BUF_INIT;

        for (enum report_format f = RF_TEXT; f < RF_COUNT; f++) {
            char *text = f == RF_XLSX ? mem_copy("") : render(r, f, 0);

            CHECK_ROW(!has_control(text, strlen(text)), hostile[i]);
            if (f == RF_HTML)
                check_html(text, hostile[i]);
            free(text);
        }
        book_of(r, NULL, &book);
        check_no_formula(&book, hostile[i]);
        buf_release(&book);
        report_free(r);
    }
}

static void a_picture_can_be_read_aloud(void **state)
{
    struct report *r = sample();
    char *html = render(r, RF_HTML, 0);

    (void)state;
    CHECK_HAS(html, "role=\"img\"");
    CHECK_HAS(html, "aria-describedby=\"chart1-words\"");
    CHECK_HAS(html, "<desc id=\"chart1-words\">邻里：受理 1124，调解成功 1115；");
    free(html);
    report_free(r);
}

static void a_printed_page_repeats_headings_and_not_totals(void **state)
{
    struct report *r = sample();
    char *html = render(r, RF_HTML, 0);

    (void)state;
    CHECK_HAS(html, "@page{size:A4 landscape");
    CHECK_HAS(html, "thead{display:table-header-group}tfoot{display:table-row-group}");
    CHECK_HAS(html, "break-inside:avoid");
    CHECK_HAS(html, "color-scheme:light");
    free(html);
    report_free(r);
}

static void a_text_too_long_for_a_cell_says_that_it_was_cut(void **state)
{
    static const struct xlsx_column columns[] = { { .heading = "事实", .type = RC_TEXT } };
    static const struct xlsx_sheet sheet = { .name = "表", .columns = columns, .count = 1 };
    static const char *const parts[] = { "后面的文字没有列出" };
    struct buf text = BUF_INIT, out = BUF_INIT;
    struct xlsx_out *x;

    (void)state;
    while (text.len < 3 * 40000)
        buf_add(&text, "调");
    CHECK_INT(xlsx_out_open("表", STAMP, true, &x, NULL), ST_OK);
    xlsx_out_sheet(x, &sheet);
    xlsx_out_text(x, buf_text(&text));
    xlsx_out_end_row(x);
    bytes_of(x, &out);
    check_member(&out, "xl/worksheets/sheet1.xml", parts, 1);
    buf_release(&text);
    buf_release(&out);
}

static void a_book_can_be_dropped(void **state)
{
    static const struct xlsx_column columns[] = { { .heading = "事实", .type = RC_TEXT } };
    static const struct xlsx_sheet sheet = { .name = "表", .columns = columns, .count = 1 };
    struct xlsx_out *x;

    (void)state;
    CHECK_INT(xlsx_out_open("表", STAMP, true, &x, NULL), ST_OK);
    xlsx_out_sheet(x, &sheet);
    xlsx_out_text(x, "甲");
    xlsx_out_end_row(x);
    xlsx_out_drop(x); /* the sanitizers see what is left */
    xlsx_out_drop(NULL);
}

static void formats_have_names(void **state)
{
    static const char *const names[] = { "text", "plain", "csv", "json", "xlsx", "html" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        CHECK_INT(report_format_find(names[i]), i);
    CHECK_INT(report_format_find("pdf"), RF_COUNT);
}

TESTS(T(text_is_aligned_by_cells), T(a_wide_table_is_printed_in_blocks_and_loses_nothing),
      T(a_long_label_is_wrapped_not_cut), T(brief_text_has_no_definitions),
      T(a_cell_says_what_its_type_means), T(plain_is_tabs_with_keys_and_every_column),
      T(csv_is_rfc_4180), T(json_has_the_stable_shape),
      T(several_tables_are_an_array_in_json_and_sections_in_csv),
      T(an_open_period_is_null_in_json_and_words_in_text), T(html_is_one_page_that_needs_nothing),
      T(rows_in_time_are_drawn_as_a_line), T(a_broken_table_says_so_above_itself),
      T(a_workbook_has_numbers_comments_a_chart_and_definitions),
      T(tables_of_one_title_get_sheets_of_their_own), T(the_same_tables_give_the_same_bytes),
      T(a_list_streams_with_types_from_canonical_text),
      T(a_hostile_name_is_only_a_name_in_every_format), T(a_picture_can_be_read_aloud),
      T(a_printed_page_repeats_headings_and_not_totals),
      T(a_text_too_long_for_a_cell_says_that_it_was_cut), T(a_book_can_be_dropped),
      T(formats_have_names))
