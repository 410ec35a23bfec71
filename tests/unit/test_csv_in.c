/* tests/unit/test_csv_in.c - separated text: quotes, separators, encodings, refusals.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <iconv.h>

#include "base/err.h"
#include "sheet_fixture.h"
#include "work/bytes_in.h"
#include "work/csv_in.h"
#include "work/sheet_in.h"

static char *read_text(const char *csv)
{
    return fixture_read_bytes(csv, strlen(csv), NULL);
}

struct csv_case {
    const char *csv, *rows;
};

static void check_cases(const struct csv_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *text = read_text(cases[i].csv);

        if (strcmp(text, cases[i].rows) != 0)
            fail_msg("\"%s\": read \"%s\", not \"%s\"", cases[i].csv, text, cases[i].rows);
        free(text);
    }
}

static void rows_and_cells_are_split(void **state)
{
    static const struct csv_case cases[] = {
        { "", "" },
        { "\n", "1:\n" },
        { "a", "1:Ta\n" },
        { "a,b\nc,d\n", "1:Ta|Tb\n2:Tc|Td\n" },
        { "a,b\r\nc,d\r\n", "1:Ta|Tb\n2:Tc|Td\n" },
        { "a,b\rc,d\r", "1:Ta|Tb\n2:Tc|Td\n" },
        { "a,b\nc,d", "1:Ta|Tb\n2:Tc|Td\n" },
        { "a,b\r\n\r\nc,d\n", "1:Ta|Tb\n2:\n3:Tc|Td\n" },
        { "a\r\rb", "1:Ta\n2:\n3:Tb\n" },
        { "a,,c,,\n,,\n", "1:Ta|-|Tc\n2:\n" },
        { ",a", "1:-|Ta\n" },
        { "a,", "1:Ta\n" },
        { " a , 　b　\n", "1:Ta|Tb\n" },
        { "案件,调委会\n一,二\n", "1:T案件|T调委会\n2:T一|T二\n" },
        { "a\x01\x1B[31mb,c\xE2\x80\x8B"
          "d\n",
          "1:Ta[31mb|Tcd\n" },
    };

    (void)state;
    check_cases(cases, ARRAY_LEN(cases));
}

static void quotes_keep_separators_and_line_ends(void **state)
{
    static const struct csv_case cases[] = {
        { "\"a,b\",c\n", "1:Ta,b|Tc\n" },
        { "\"a\nb\",c\nd,e\n", "1:Ta\nb|Tc\n2:Td|Te\n" },
        { "\"a\r\nb\",\"c\rd\"\r\n", "1:Ta\nb|Tc\nd\n" },
        { "\"说\"\"好\"\"\",b\n", "1:T说\"好\"|Tb\n" },
        { "\"\",b\n", "1:-|Tb\n" },
        { "\"\"\"\",b\n", "1:T\"|Tb\n" },
        { "5\" 管,b\n", "1:T5\" 管|Tb\n" },
        { "a\"b\"c,d\n", "1:Ta\"b\"c|Td\n" },
        { "\"他说\"好\"了\",b\n", "1:T他说好\"了\"|Tb\n" },
        { "\"a\" ,b\n", "1:Ta|Tb\n" },
        { "\"a\"", "1:Ta\n" },
        { "a,\"b\"", "1:Ta|Tb\n" },
    };

    (void)state;
    check_cases(cases, ARRAY_LEN(cases));
}

static void what_spreadsheets_write_is_understood(void **state)
{
    static const struct csv_case cases[] = {
        { "=\"0123\",b\n", "1:T0123|Tb\n" },
        { "\"=\"\"0123\"\"\",b\n", "1:T0123|Tb\n" },
        { "=\"a,b\",c\n", "1:Ta,b|Tc\n" },
        { "=\"\",c\n", "1:-|Tc\n" },
        { "=,c\n", "1:T=|Tc\n" },
        { "a,=", "1:Ta|T=\n" },
        { "=A1+1,c\n", "1:T=A1+1|Tc\n" },
        { "=\"a\"&\"b\",c\n", "1:Ta&\"b\"|Tc\n" },
        { "4.11103E+17,1\n", "1:T4.11103E+17!|T1\n" },
        { "4.11103E+14,4E+15,4.1E-17,12E+17,E+17,4.1E+\n",
          "1:T4.11103E+14|T4E+15!|T4.1E-17|T12E+17|TE+17|T4.1E+\n" },
        { "411103195001010000,41110319500101123X\n",
          "1:T411103195001010000|T41110319500101123X\n" },
    };

    (void)state;
    check_cases(cases, ARRAY_LEN(cases));
}

static void the_separator_is_told_by_the_first_rows(void **state)
{
    static const struct csv_case cases[] = {
        { "a\tb\nc\td\n", "1:Ta|Tb\n2:Tc|Td\n" },
        { "a;b\nc;d\n", "1:Ta|Tb\n2:Tc|Td\n" },
        { "台账\na,b,c\nd;e,f,g\n", "1:T台账\n2:Ta|Tb|Tc\n3:Td;e|Tf|Tg\n" },
        { "a\t甲,乙,丙\nb\t丁,戊\n", "1:Ta|T甲,乙,丙\n2:Tb|T丁,戊\n" },
        { "a\t甲,乙\nb\t丁,戊\n", "1:Ta|T甲,乙\n2:Tb|T丁,戊\n" },
        { "a,\"x;y;z\"\nb,\"x;y;z\"\n", "1:Ta|Tx;y;z\n2:Tb|Tx;y;z\n" },
        { "1,5;2\n2,5;3\n4;5\n", "1:T1,5|T2\n2:T2,5|T3\n3:T4|T5\n" },
        { "only\none\n", "1:Tonly\n2:Tone\n" },
    };

    (void)state;
    check_cases(cases, ARRAY_LEN(cases));
}

/* UTF-8 to GB18030; yours to free. */
static char *to_gb(const char *text, size_t *n)
{
    iconv_t cd = iconv_open("GB18030", "UTF-8");
    size_t in_left = strlen(text), out_left = in_left * 2 + 1;
    char *in = (char *)(uintptr_t)text, *gb = mem_alloc(out_left), *out = gb;

    CHECK(cd != (iconv_t)-1);
    CHECK_INT(iconv(cd, &in, &in_left, &out, &out_left), 0);
    iconv_close(cd);
    *n = (size_t)(out - gb);
    return gb;
}

static void gb18030_is_read_as_utf8(void **state)
{
    static const char text[] = "编号,名\n䶮㛃𠮷鿍,联通\n";
    size_t n;
    char *gb = to_gb(text, &n);
    char *rows = fixture_read_bytes(gb, n, NULL);

    (void)state;
    CHECK_STR(rows, "1:T编号|T名\n2:T䶮㛃𠮷鿍|T联通\n");
    free(rows);
    free(gb);
}

static const char *encoding_of(const char *bytes, size_t n)
{
    static const char *const known[] = { "utf-8", "utf-8-bom", "gb18030" };
    struct bytes_in src;
    struct csv_in *in = NULL;
    const char *name = "?";

    bytes_in_memory(&src, bytes, n);
    CHECK_INT(csv_in_open(&src, NULL, &in, NULL), ST_OK);
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        if (str_equal(csv_in_kind.encoding(in), known[i]))
            name = known[i];
    }
    csv_in_kind.close(in);
    return name;
}

static void the_encoding_is_decided_on_the_whole_file(void **state)
{
    struct buf late = BUF_INIT; /* ASCII for a long while, then one GB18030 name */
    char *gb;
    size_t n;

    (void)state;
    CHECK_STR(encoding_of("abc\n", 4), "utf-8");
    CHECK_STR(encoding_of("", 0), "utf-8");
    CHECK_STR(encoding_of("案件\n", 7), "utf-8");
    CHECK_STR(encoding_of("\xEF\xBB\xBF案件\n", 10), "utf-8-bom");
    CHECK_STR(encoding_of("\x84\x31\x95\x33"
                          "abc\n",
                          8),
              "gb18030");
    CHECK_STR(encoding_of("\xC1\xAA\xCD\xA8", 4), "gb18030"); /* 联通 is no UTF-8 */
    for (int i = 0; i < 30000; i++)
        buf_add(&late, "0123456789\n");
    gb = to_gb("张三\n", &n);
    buf_add_n(&late, gb, n);
    CHECK_STR(encoding_of(late.data, late.len), "gb18030");
    free(gb);
    buf_release(&late);
}

/* Long files of two, three and four byte characters, so that every chunk cuts some. */
static void a_character_across_two_chunks_stays_whole(void **state)
{
    for (size_t shift = 0; shift < 4; shift++) {
        struct buf csv = BUF_INIT;
        struct fixture f = fixture_new();
        size_t n, rows = 0;
        char *gb, *a, *b;

        buf_add_n(&csv, "abc", shift);
        for (; csv.len < 300000; rows++)
            buf_printf(&csv, "%zu张𠮷é㛃,鿍“了”\n", rows);
        gb = to_gb(csv.data, &n);
        fixture_write(&f, gb, n);
        a = fixture_read(f.path, NULL);
        fixture_write(&f, csv.data, csv.len);
        b = fixture_read(f.path, NULL);
        CHECK(strlen(a) > csv.len);
        CHECK(strcmp(a, b) == 0);
        free(a);
        free(b);
        free(gb);
        buf_release(&csv);
        fixture_free(&f);
    }
    (void)state;
}

static void bytes_that_cannot_be_read_are_named(void **state)
{
    static const struct {
        const char *bytes;
        size_t n; /* 0: text */
        const char *encoding;
        enum status st;
        const char *words;
    } rows[] = {
        { "\xFF\xFE"
          "a\0",
          4, NULL, ST_INVALID, "UTF-16" },
        { "\xFE\xFF\0a", 4, NULL, ST_INVALID, "CSV UTF-8" },
        { "a\n\0b", 4, NULL, ST_CORRUPT, "第 3 个字节是空字节" },
        { "a\0b\0", 4, "gb18030", ST_CORRUPT, "第 2 个字节是空字节" },
        { "\xEF\xBB\xBF"
          "a\nb\xC3(",
          0, NULL, ST_INVALID, "第 7 个字节（第 2 行，值 C3）不是有效的 UTF-8" },
        { "案件,一\n\xE6\xA1,二\n", 0, NULL, ST_INVALID,
          "第 12 个字节（第 2 行，值 E6）不是有效的 UTF-8" },
        { "a\r\nb\rc\xFF\n", 0, NULL, ST_INVALID, "（第 3 行，值 FF）" },
        { "\xC1\xAA\xCD", 0, "gb18030", ST_INVALID,
          "第 3 个字节（第 1 行，值 CD）不是有效的 GB18030" },
        { "\xC1\xAA", 0, "utf-8", ST_INVALID, "第 1 个字节（第 1 行，值 C1）不是有效的 UTF-8" },
        { "\xED\xA0\x80", 0, "utf-8", ST_INVALID, "不是有效的 UTF-8" }, /* surrogate */
        { "\xC0\xAF", 0, "utf-8", ST_INVALID, "不是有效的 UTF-8" },     /* overlong */
        { "\xE6\xA1", 0, "utf-8", ST_INVALID, "不是有效的 UTF-8" },     /* cut off */
        { "\xEF\xBB\xBF"
          "a",
          0, "gb18030", ST_INVALID, "与指定的编码 gb18030 不符" },
        { "\x84\x31\x95\x33"
          "a",
          0, "utf-8", ST_INVALID, "与指定的编码 utf-8 不符" },
        { "a", 0, "latin1", ST_USAGE, "不认识编码“latin1”" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct sheet_options opt = { .encoding = rows[i].encoding };
        size_t n = rows[i].n ? rows[i].n : strlen(rows[i].bytes);
        char *text = fixture_read_bytes(rows[i].bytes, n, &opt), mark[8];

        str_fit(mark, sizeof(mark), "#%d ", (int)rows[i].st);
        CHECK(str_starts(text, mark));
        CHECK_HAS(text, rows[i].words);
        free(text);
    }
}

static void the_given_encoding_wins_over_the_look_of_the_bytes(void **state)
{
    /* C3 A9 is é in UTF-8 and 茅 in GB18030. */
    static const struct {
        const char *encoding, *rows;
    } rows[] = {
        { NULL, "1:Té\n" },       { "utf-8", "1:Té\n" }, { "UTF-8", "1:Té\n" },
        { "gb18030", "1:T茅\n" }, { "GBK", "1:T茅\n" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct sheet_options opt = { .encoding = rows[i].encoding };
        char *text = fixture_read_bytes("\xC3\xA9", 2, &opt);

        CHECK_STR(text, rows[i].rows);
        free(text);
    }
}

static void an_open_quote_is_named_by_the_row_it_began_on(void **state)
{
    static const struct csv_case cases[] = {
        { "a,b\n\"c\nd\",e\n\"f,g\nh,i\n", "第 3 行开始的引号" },
        { "\"", "第 1 行开始的引号" },
        { "a\n=\"b", "第 2 行开始的引号" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *text = read_text(cases[i].csv);

        CHECK_HAS(text, "#8 ");
        CHECK_HAS(text, cases[i].rows);
        free(text);
    }
}

/* n times the text behind head; yours to free. */
static char *repeat(const char *head, const char *text, size_t n)
{
    struct buf b = BUF_INIT;

    buf_add(&b, head);
    for (size_t i = 0; i < n; i++)
        buf_add(&b, text);
    return buf_take(&b);
}

static void what_is_too_large_is_named_by_row_and_column(void **state)
{
    static const struct {
        const char *head, *text;
        size_t times;
        const char *words;
    } rows[] = {
        { "a,b\nc,", "0123456789abcdef", 65537, "第 2 行 B 列的内容超过 1 MB" },
        { "a,b\nc,\"", "0123456789,bcde\n", 65537, "第 2 行 B 列的内容超过 1 MB" },
        { "a\n", ",", 16384, "第 2 行超过 16384 列" },
        { "a\n", "0123456789abcdef0123456789abcdef", 0, "" },
    };
    char *text, *cell, *csv;

    (void)state;
    for (size_t i = 0; i + 1 < ARRAY_LEN(rows); i++) {
        csv = repeat(rows[i].head, rows[i].text, rows[i].times);
        text = read_text(csv);
        CHECK_HAS(text, "#8 ");
        CHECK_HAS(text, rows[i].words);
        free(text);
        free(csv);
    }
    cell = repeat(",", "0123456789abcdef", 65536); /* just 1 MB: allowed, but not 40 times a row */
    csv = repeat("a\n", cell, 40);
    text = read_text(csv);
    CHECK_HAS(text, "第 2 行超过 32 MB");
    free(text);
    free(csv);
    free(cell);
}

static void a_row_of_16384_columns_is_read(void **state)
{
    char *csv = repeat("", ",", 16383), *text;
    struct buf b = BUF_INIT;

    (void)state;
    buf_printf(&b, "%sz\n", csv);
    text = read_text(b.data);
    CHECK_INT(strlen(text), strlen("1:Tz\n") + 16383 * 2);
    free(text);
    free(csv);
    buf_release(&b);
}

static void a_file_that_changes_while_it_is_read_is_refused(void **state)
{
    struct fixture f = fixture_new();
    struct sheet *s = NULL;
    struct sheet_row row;
    struct err err = ERR_INIT;
    bool more = true;
    enum status st = ST_OK;
    char *csv = repeat("", "0123456789,abc\n", 20000);

    (void)state;
    fixture_write(&f, csv, strlen(csv));
    CHECK_INT(sheet_open(f.path, NULL, &s, NULL), ST_OK);
    CHECK_INT(truncate(f.path, 100000), 0);
    while (st == ST_OK && more)
        st = sheet_row(s, &row, &more, &err);
    CHECK_INT(st, ST_CORRUPT);
    CHECK_HAS(err_text(&err), "变短了");
    err_clear(&err);
    sheet_close(s);
    free(csv);
    fixture_free(&f);
}

TESTS(T(rows_and_cells_are_split), T(quotes_keep_separators_and_line_ends),
      T(what_spreadsheets_write_is_understood), T(the_separator_is_told_by_the_first_rows),
      T(gb18030_is_read_as_utf8), T(the_encoding_is_decided_on_the_whole_file),
      T(a_character_across_two_chunks_stays_whole), T(bytes_that_cannot_be_read_are_named),
      T(the_given_encoding_wins_over_the_look_of_the_bytes),
      T(an_open_quote_is_named_by_the_row_it_began_on),
      T(what_is_too_large_is_named_by_row_and_column), T(a_row_of_16384_columns_is_read),
      T(a_file_that_changes_while_it_is_read_is_refused))
