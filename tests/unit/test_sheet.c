/* tests/unit/test_sheet.c - which files are opened as what, and which are refused.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <fcntl.h>
#include <pthread.h>

#include "base/err.h"
#include "sheet_fixture.h"

static void the_kind_is_told_by_the_first_bytes(void **state)
{
    static const struct {
        const char *bytes;
        size_t n; /* 0: text */
        const char *words;
    } rows[] = {
        { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook", 0, "旧的 .xls 格式" },
        { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
          "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
          8 + 32, "有密码保护" },
        { "%PDF-1.7\n", 0, "PDF" },
        { "<html><table>", 0, "网页" },
        { "\xEF\xBB\xBF \r\n<!DOCTYPE html>", 0, "网页" },
        { "<TABLE border=1>", 0, "网页" },
        { "<?xml version='1.0'?><Workbook>", 0, "XML" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        size_t n = rows[i].n ? rows[i].n : strlen(rows[i].bytes);
        char *text = fixture_read_bytes(rows[i].bytes, n, NULL);

        CHECK_HAS(text, "#1 ");
        CHECK_HAS(text, rows[i].words);
        free(text);
    }
}

/* The password mark may stand anywhere, also where two pieces that are searched meet. */
static void a_password_is_noticed_wherever_the_file_names_it(void **state)
{
    static const char mark[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    const size_t size = 140000;
    char *bytes = mem_alloc(size);

    (void)state;
    for (size_t at = 65500; at < 65560; at += 3) {
        char *text;

        memset(bytes, 0, size);
        memcpy(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        memcpy(bytes + at, mark, sizeof(mark));
        text = fixture_read_bytes(bytes, size, NULL);
        CHECK_HAS(text, "有密码保护");
        free(text);
    }
    free(bytes);
}

static void a_table_whose_text_looks_like_markup_further_on_is_read(void **state)
{
    char *text = fixture_read_bytes("编号,<b>\n", strlen("编号,<b>\n"), NULL);

    (void)state;
    CHECK_STR(text, "1:T编号|T<b>\n");
    free(text);
}

static void what_is_no_readable_file_is_refused(void **state)
{
    struct fixture f = fixture_new();
    char *text;

    (void)state;
    text = fixture_read(f.path, NULL);
    CHECK_HAS(text, "#2 没有文件");
    free(text);
    text = fixture_read(f.dir, NULL);
    CHECK_HAS(text, "#1 ");
    CHECK_HAS(text, "不是文件");
    free(text);
    text = fixture_read("/dev/null", NULL);
    CHECK_HAS(text, "不是文件");
    free(text);
    fixture_free(&f);
}

static void *write_pipe(void *path)
{
    FILE *out = fopen(path, "wb");

    for (int i = 0; out && i < 50000; i++)
        fputs("a,b\n", out);
    if (out)
        fclose(out);
    return NULL;
}

static void a_pipe_is_read_like_a_file(void **state)
{
    struct fixture f = fixture_new();
    pthread_t writer;
    char *text;

    (void)state;
    CHECK_INT(mkfifo(f.path, 0600), 0);
    CHECK_INT(pthread_create(&writer, NULL, write_pipe, f.path), 0);
    text = fixture_read(f.path, NULL);
    CHECK_INT(pthread_join(writer, NULL), 0);
    CHECK(str_starts(text, "1:Ta|Tb\n2:Ta|Tb\n"));
    CHECK(str_ends(text, "\n50000:Ta|Tb\n"));
    free(text);
    fixture_free(&f);
}

static void a_dash_is_the_standard_input(void **state)
{
    struct fixture f = fixture_new();
    int before = dup(STDIN_FILENO), fd;
    char *text;

    (void)state;
    fixture_write(&f, "a\tb\n", 4);
    fd = open(f.path, O_RDONLY);
    CHECK(fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO);
    close(fd);
    text = fixture_read("-", NULL);
    if (before >= 0) {
        dup2(before, STDIN_FILENO);
        close(before);
    }
    CHECK_STR(text, "1:Ta|Tb\n");
    free(text);
    fixture_free(&f);
}

static void columns_are_named_as_spreadsheets_do(void **state)
{
    static const struct {
        size_t column;
        const char *name;
    } rows[] = {
        { 0, "A" },   { 1, "B" },    { 25, "Z" },    { 26, "AA" },     { 51, "AZ" },
        { 52, "BA" }, { 701, "ZZ" }, { 702, "AAA" }, { 16383, "XFD" },
    };
    char name[8];

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        sheet_column_name(rows[i].column, name);
        CHECK_STR(name, rows[i].name);
    }
}

static void closing_nothing_is_fine(void **state)
{
    (void)state;
    sheet_close(NULL);
}

TESTS(T(the_kind_is_told_by_the_first_bytes), T(a_password_is_noticed_wherever_the_file_names_it),
      T(a_table_whose_text_looks_like_markup_further_on_is_read),
      T(what_is_no_readable_file_is_refused), T(a_pipe_is_read_like_a_file),
      T(a_dash_is_the_standard_input), T(columns_are_named_as_spreadsheets_do),
      T(closing_nothing_is_fine))
