/* tests/unit/test_xlsx_value.c - numbers, dates and escapes of a workbook.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/buf.h"
#include "base/mem.h"
#include "check.h"
#include "work/xlsx_merge.h"
#include "work/xlsx_value.h"

static void a_number_is_shown_in_plain_digits(void **state)
{
    static const struct {
        const char *raw, *plain;
        bool lost;
    } rows[] = {
        { "12900", "12900", false },
        { "0", "0", false },
        { "-0", "0", false },
        { "007", "7", false },
        { "-12.50", "-12.5", false },
        { ".5", "0.5", false },
        { "5.", "5", false },
        { " 42\n", "42", false },
        { "1.2E+4", "12000", false },
        { "1.2e4", "12000", false },
        { "1E-3", "0.001", false },
        { "1.5E-7", "0.00000015", false },
        { "12900.000000000001", "12900", false },
        { "12899.999999999998", "12900", false },
        { "0.30000000000000004", "0.3", false },
        { "0.1", "0.1", false },
        { "1.1000000000000001", "1.1", false },
        { "39400.55", "39400.55", false },
        { "123456789012345", "123456789012345", false },
        { "123456789012345.67", "123456789012346", false },
        { "99999999999999.99", "100000000000000", false },
        { "1234567890123456", "1234567890123456", true },
        { "1.10105194912310e17", "110105194912310000", true },
        { "4.1110319500101E+17", "411103195001010000", true },
        { "411103195001011234", "411103195001011234", true },
        { "1E+15", "1000000000000000", true },
        { "9.9999999999999995E-2", "0.1", false },
        { "1E+400", NULL, false },
        { "1E+99999999999999999999", NULL, false },
        { "1E-99999999999999999999", NULL, false },
        { "", NULL, false },
        { "-", NULL, false },
        { ".", NULL, false },
        { "1e", NULL, false },
        { "1.2.3", NULL, false },
        { "12元", NULL, false },
        { "0x10", NULL, false },
        { "NaN", NULL, false },
        { "INF", NULL, false },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf out = BUF_INIT;
        bool lost, ok = value_number(rows[i].raw, &out, &lost);

        if (rows[i].plain)
            CHECK_STR(ok ? buf_text(&out) : "(no number)", rows[i].plain);
        else
            CHECK_ROW(!ok && out.len == 0, rows[i].raw);
        CHECK_ROW(lost == rows[i].lost, rows[i].raw);
        buf_release(&out);
    }
}

static void a_format_code_is_a_date_by_letters_outside_quotes_and_brackets(void **state)
{
    static const struct {
        const char *code;
        enum value_format format;
    } rows[] = {
        { "yyyy-mm-dd", FORMAT_DATE },
        { "yyyy\"年\"m\"月\"d\"日\";@", FORMAT_DATE },
        { "[$-804]yyyy\"年\"m\"月\";@", FORMAT_DATE },
        { "[$-F800]dddd, mmmm dd, yyyy", FORMAT_DATE },
        { "YYYY/M/D", FORMAT_DATE },
        { "h:mm AM/PM", FORMAT_DATE },
        { "上午/下午h\"时\"mm\"分\"", FORMAT_DATE },
        { "mm:ss.0", FORMAT_DATE },
        { "[h]:mm:ss", FORMAT_ELAPSED },
        { "[mm]:ss", FORMAT_ELAPSED },
        { "[SS]", FORMAT_ELAPSED },
        { "General", FORMAT_NUMBER },
        { "0.00\"天\"", FORMAT_NUMBER },
        { "0.0\"d\"", FORMAT_NUMBER },
        { "#,##0.00", FORMAT_NUMBER },
        { "[Red]0;[Blue]-0", FORMAT_NUMBER },
        { "[$USD-409]#,##0", FORMAT_NUMBER },
        { "0\\d", FORMAT_NUMBER },
        { "0_d", FORMAT_NUMBER },
        { "0*d", FORMAT_NUMBER },
        { "0.00E+00", FORMAT_NUMBER },
        { "0;yyyy", FORMAT_NUMBER },
        { "\"unended yyyy", FORMAT_NUMBER },
        { "[unended yyyy", FORMAT_NUMBER },
        { "0\\", FORMAT_NUMBER },
        { "[]0", FORMAT_NUMBER },
        { "", FORMAT_NUMBER },
        { "@", FORMAT_NUMBER },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(value_format_code(rows[i].code) == rows[i].format, rows[i].code);
}

static void the_built_in_date_formats_are_the_known_ones(void **state)
{
    char kinds[65] = { 0 };

    (void)state;
    for (unsigned long id = 0; id < 64; id++)
        kinds[id] = "-De"[value_format_builtin(id)];
    CHECK_STR(kinds, "--------------DDDDDDDDD----DDDDDDDDDD--------DeD--DDDDDDDDD-----");
    CHECK_INT(value_format_builtin(164), FORMAT_NUMBER);
}

static void a_serial_number_is_a_date_or_a_time(void **state)
{
    static const struct {
        const char *plain;
        enum value_format format;
        bool date1904;
        enum cell_kind kind;
        const char *text;
    } rows[] = {
        { "44635", FORMAT_DATE, false, CELL_DATE, "2022-03-15" },
        { "44635.4375", FORMAT_DATE, false, CELL_DATE, "2022-03-15" },
        { "43173", FORMAT_DATE, true, CELL_DATE, "2022-03-15" },
        { "1", FORMAT_DATE, false, CELL_DATE, "1900-01-01" },
        { "59", FORMAT_DATE, false, CELL_DATE, "1900-02-28" },
        { "60", FORMAT_DATE, false, CELL_TEXT, "1900-02-29" }, /* never was */
        { "61", FORMAT_DATE, false, CELL_DATE, "1900-03-01" },
        { "1", FORMAT_DATE, true, CELL_DATE, "1904-01-02" },
        { "60", FORMAT_DATE, true, CELL_DATE, "1904-03-01" },
        { "36585", FORMAT_DATE, false, CELL_DATE, "2000-02-29" },
        { "73109", FORMAT_DATE, false, CELL_DATE, "2100-02-28" },
        { "109574", FORMAT_DATE, false, CELL_DATE, "2199-12-31" },
        { "109575", FORMAT_DATE, false, CELL_NUMBER, "109575" },
        { "2958466", FORMAT_DATE, false, CELL_NUMBER, "2958466" },
        { "20220315", FORMAT_DATE, false, CELL_NUMBER, "20220315" },
        { "411103195001011234", FORMAT_DATE, false, CELL_NUMBER, "411103195001011234" },
        { "-1", FORMAT_DATE, false, CELL_NUMBER, "-1" },
        { "0.4375", FORMAT_DATE, false, CELL_TEXT, "10:30" },
        { "0.437511574074074", FORMAT_DATE, false, CELL_TEXT, "10:30:01" },
        { "0.99999999999", FORMAT_DATE, false, CELL_TEXT, "23:59:59" },
        { "0", FORMAT_DATE, false, CELL_TEXT, "00:00" },
        { "0.5", FORMAT_DATE, true, CELL_TEXT, "12:00" },
        { "1.04166666666667", FORMAT_ELAPSED, false, CELL_TEXT, "25:00" },
        { "0.0208333333333333", FORMAT_ELAPSED, false, CELL_TEXT, "00:30" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf out = BUF_INIT;

        CHECK_ROW(value_serial(rows[i].plain, rows[i].format, rows[i].date1904, &out) ==
                      rows[i].kind,
                  rows[i].plain);
        CHECK_STR(buf_text(&out), rows[i].text);
        buf_release(&out);
    }
}

static void an_iso_value_is_a_date_when_it_begins_with_one(void **state)
{
    static const struct {
        const char *raw, *date;
    } rows[] = {
        { "2022-03-15", "2022-03-15" },
        { "2022-03-15T10:30:00Z", "2022-03-15" },
        { "2022-02-30", "" },
        { "2022-03-15x", "" },
        { "2022-3-15", "" },
        { "PT10H30M", "" },
        { "", "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf out = BUF_INIT;

        CHECK_ROW(value_iso_date(rows[i].raw, &out) == (rows[i].date[0] != '\0'), rows[i].raw);
        CHECK_STR(buf_text(&out), rows[i].date);
        buf_release(&out);
    }
}

static void an_escape_becomes_its_character(void **state)
{
    static const struct {
        const char *raw, *text;
    } rows[] = {
        { "上_x000D__x000A_下", "上\r\n下" },
        { "_x005F_x000D_", "_x000D_" },
        { "_x5F20_三", "张三" },
        { "_x0000_a", "a" },
        { "_xD83D_", "_xD83D_" },
        { "_x00_", "_x00_" },
        { "_xzzzz_", "_xzzzz_" },
        { "a_x000", "a_x000" },
        { "", "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text = mem_copy(rows[i].raw);

        text[value_unescape(text, strlen(text))] = '\0';
        CHECK_STR(text, rows[i].text);
        free(text);
    }
}

static void a_reference_names_row_and_column(void **state)
{
    static const struct {
        const char *text;
        bool ok;
        size_t row, column;
    } rows[] = {
        { "A1", true, 0, 0 },
        { "Z9", true, 8, 25 },
        { "AA10", true, 9, 26 },
        { "$B$2", true, 1, 1 },
        { "XFD1048576", true, 1048575, 16383 },
        { "XFE1", false, 0, 0 },
        { "A1048577", false, 0, 0 },
        { "A0", false, 0, 0 },
        { "A", false, 0, 0 },
        { "1", false, 0, 0 },
        { "a1", false, 0, 0 },
        { "", false, 0, 0 },
        { "AAAAAAAAAAAAAAAAAA1", false, 0, 0 },
        { "A99999999999999999999", false, 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        size_t row, column;
        const char *end;
        bool ok = value_reference(rows[i].text, &row, &column, &end);

        CHECK_ROW(ok == rows[i].ok, rows[i].text);
        CHECK_ROW(!ok || (row == rows[i].row && column == rows[i].column && !*end), rows[i].text);
    }
}

/* Scans xml in pieces of `piece` bytes. */
static struct merges scan(const char *xml, size_t piece)
{
    struct merges m = { 0 };
    size_t len = strlen(xml);

    for (size_t at = 0; at < len; at += piece)
        merges_scan(&m, xml + at, len - at < piece ? len - at : piece);
    return m;
}

static void merged_ranges_are_found_however_the_bytes_are_cut(void **state)
{
    static const char xml[] =
        "<row><c><is><t>mergeCell ref=\"A9:Z9\"&gt; a:mergeCell ref='A9:Z9'></t></is></c></row>"
        "<x:mergeCells count='3'><x:mergeCell a='1' ref='A1:C2'/><mergeCell ref=\"E1:E3\" />"
        "<mergeCell ref='A3:B3'></mergeCell><mergeCell ref='Z1'/><mergeCell ref='C3:A1'/>"
        "<mergeCell/><mergeCell ref=";

    (void)state;
    for (size_t piece = 1; piece < sizeof(xml); piece++) {
        struct merges m = scan(xml, piece);

        CHECK_INT(m.count, 3);
        CHECK(merges_ready(&m));
        merges_row(&m, 0);
        CHECK(!merges_hide(&m, 0, 0) && merges_hide(&m, 0, 1) && merges_hide(&m, 0, 2));
        CHECK(!merges_hide(&m, 0, 3) && !merges_hide(&m, 0, 4) && !merges_hide(&m, 0, 5));
        merges_row(&m, 2);
        CHECK(!merges_hide(&m, 2, 0) && merges_hide(&m, 2, 1) && !merges_hide(&m, 2, 2));
        CHECK(merges_hide(&m, 2, 4));
        merges_row(&m, 3);
        CHECK(!merges_hide(&m, 3, 4));
        merges_row(&m, 8);
        CHECK(!merges_hide(&m, 8, 1));
        merges_release(&m);
    }
}

static void overlapping_ranges_are_not_believed(void **state)
{
    static const struct {
        const char *xml;
        bool sound;
    } rows[] = {
        { "<mergeCell ref='A1:B2'/><mergeCell ref='B2:C3'/>", false },
        { "<mergeCell ref='A1:A9'/><mergeCell ref='A5:C5'/>", false },
        { "<mergeCell ref='A1:D1'/><mergeCell ref='B1:C1'/>", false },
        { "<mergeCell ref='A1:B2'/><mergeCell ref='A3:B4'/><mergeCell ref='C1:C9'/>", true },
        { "", true },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct merges m = scan(rows[i].xml, 1000);

        CHECK_ROW(merges_ready(&m) == rows[i].sound, rows[i].xml);
        merges_release(&m);
    }
}

TESTS(T(a_number_is_shown_in_plain_digits),
      T(a_format_code_is_a_date_by_letters_outside_quotes_and_brackets),
      T(the_built_in_date_formats_are_the_known_ones), T(a_serial_number_is_a_date_or_a_time),
      T(an_iso_value_is_a_date_when_it_begins_with_one), T(an_escape_becomes_its_character),
      T(a_reference_names_row_and_column), T(merged_ranges_are_found_however_the_bytes_are_cut),
      T(overlapping_ranges_are_not_believed))
