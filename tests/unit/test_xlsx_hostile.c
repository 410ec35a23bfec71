/* tests/unit/test_xlsx_hostile.c - damaged and hostile workbooks are refused in words.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/err.h"
#include "sheet_fixture.h"

/* Checks that reading text ends in a refusal with this status and these words. */
static void check_refused(const char *name, const char *text, enum status st, const char *words)
{
    char mark[8];
    const char *refusal = strchr(text, '#');

    str_fit(mark, sizeof(mark), "#%d ", (int)st);
    if (!refusal || !str_starts(refusal, mark) || !strstr(refusal, words))
        fail_msg("%s: got \"%.200s\"", name, text);
}

static void check_sheet_refused(const char *name, const char *sheet, const char *words)
{
    struct workbook b = { .sheet = sheet, .strings = STRINGS("<si><t>一</t></si>") };
    char *text = fixture_read_book(&b, NULL);

    check_refused(name, text, ST_CORRUPT, words);
    free(text);
}

static void a_bad_sheet_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *name, *sheet, *words;
    } rows[] = {
        { "not XML", "Hallo", "XML 在第 1 行损坏" },
        { "empty", " ", "XML 在第 1 行损坏" },
        { "cut off", "<worksheet xmlns='" MAIN_NS "'><sheetData><row><c><v>1", "XML" },
        { "crossed tags", SHEET("<row><c></row></c>"), "XML" },
        { "unknown entity", SHEET("<row><c><v>&nbsp;</v></c></row>"), "XML" },
        { "bad UTF-8", SHEET("<row><c t='str'><v>\xFF</v></c></row>"), "XML" },
        { "document type", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DTD" },
        { "document type outside", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "DTD" },
        { "string out of the table", SHEET("<row r='3'><c r='B3' t='s'><v>1</v></c></row>"),
          "第 3 行 B 列：文字编号不在共享文字表里" },
        { "string by a word", SHEET("<row><c t='s'><v>x</v></c></row>"), "第 1 行 A 列" },
        { "string below zero", SHEET("<row><c t='s'><v>-1</v></c></row>"), "第 1 行 A 列" },
        { "string far out", SHEET("<row><c t='s'><v>4294967296</v></c></row>"), "第 1 行 A 列" },
        { "column after the last", SHEET("<row r='2'><c r='XFE2'/></row>"), "第 2 行" },
        { "senseless reference", SHEET("<row r='2'><c r='?'/></row>"), "第 2 行" },
        { "cell of another row", SHEET("<row r='2'><c r='A3'/></row>"), "第 2 行 A 列" },
        { "cell twice", SHEET("<row r='2'><c r='A2'><v>1</v></c><c r='A2'><v>2</v></c></row>"),
          "第 2 行 A 列：单元格重复" },
        { "cell in a cell", SHEET("<row><c><c/></c></row>"), "单元格套在单元格里" },
        { "row after the last", SHEET("<row r='1048577'/>"), "1048576" },
        { "row without end", SHEET("<row r='99999999999999999999'/>"), "行号无效" },
        { "row zero", SHEET("<row r='0'/>"), "次序颠倒" },
        { "row twice", SHEET("<row r='2'/><row r='2'/>"), "第 2 行重复" },
        { "rows backwards", SHEET("<row r='2'/><row r='1'/>"), "次序颠倒" },
        { "overlapping merged cells",
          "<worksheet xmlns='" MAIN_NS "'><sheetData/><mergeCells><mergeCell ref='A1:B2'/>"
          "<mergeCell ref='B2:C3'/></mergeCells></worksheet>",
          "重叠" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        check_sheet_refused(rows[i].name, rows[i].sheet, rows[i].words);
}

/* n times the text between head and tail; yours to free. */
static char *repeat(const char *head, const char *text, size_t n, const char *tail)
{
    struct buf b = BUF_INIT;

    buf_add(&b, head);
    for (size_t i = 0; i < n; i++)
        buf_add(&b, text);
    buf_add(&b, tail);
    return buf_take(&b);
}

#define SHEET_HEAD "<worksheet xmlns='" MAIN_NS "'><sheetData>"
#define SHEET_TAIL "</sheetData></worksheet>"

static void what_is_too_large_is_refused(void **state)
{
    static const struct {
        const char *name, *head, *text;
        size_t times;
        const char *tail, *words;
    } rows[] = {
        { "a cell of over 1 MB", SHEET_HEAD "<row r='7'><c r='C7' t='str'><v>", "0123456789abcdef",
          65537, "</v></c></row>" SHEET_TAIL, "第 7 行 C 列的内容超过 1 MB" },
        { "too many columns", SHEET_HEAD "<row r='4'>", "<c/>", 16385, "</row>" SHEET_TAIL,
          "第 4 行超过 16384 列" },
        { "a bomb of rows", SHEET_HEAD, "<row/>", 1048577, SHEET_TAIL, "异常庞大" },
        { "a tag without end", "<a b='", "0123456789abcdef", 1048576, "'/>", "异常庞大" },
        { "nested without end", "", "<a>", 200000, "", "异常庞大" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *sheet = repeat(rows[i].head, rows[i].text, rows[i].times, rows[i].tail);

        check_sheet_refused(rows[i].name, sheet, rows[i].words);
        free(sheet);
    }
}

static void a_cell_of_just_1_MB_is_read(void **state)
{
    char *sheet = repeat(SHEET_HEAD "<row><c t='str'><v>", "0123456789abcdef", 65536,
                         "</v></c></row>" SHEET_TAIL);
    struct workbook b = { .sheet = sheet };
    char *text = fixture_read_book(&b, NULL);

    (void)state;
    CHECK_INT(strlen(text), strlen("1:T\n") + 1048576);
    free(text);
    free(sheet);
}

static void a_shared_string_of_over_1_MB_is_refused_where_it_is_used(void **state)
{
    char *strings = repeat("<sst xmlns='" MAIN_NS "'><si><t>", "0123456789abcdef", 65537,
                           "</t></si></sst>");
    struct workbook b = { .strings = strings,
                          .sheet = SHEET("<row r='3'><c r='B3' t='s'><v>0</v></c></row>") };
    char *text = fixture_read_book(&b, NULL);

    (void)state;
    check_refused("long string", text, ST_CORRUPT, "第 3 行 B 列的内容超过 1 MB");
    free(text);
    free(strings);
}

static void a_row_that_repeats_a_long_string_is_refused(void **state)
{
    char *strings = repeat("<sst xmlns='" MAIN_NS "'><si><t>", "0123456789abcdef", 65536,
                           "</t></si></sst>");
    char *sheet = repeat(SHEET_HEAD "<row r='2'>", "<c t='s'><v>0</v></c>", 40,
                         "</row>" SHEET_TAIL);
    struct workbook b = { .strings = strings, .sheet = sheet };
    char *text = fixture_read_book(&b, NULL);

    (void)state;
    check_refused("long row", text, ST_CORRUPT, "第 2 行超过 32 MB");
    free(text);
    free(sheet);
    free(strings);
}

/* Strings that unpack to 65 MiB; ratio kept honest by digits that differ. */
static void shared_strings_above_64_MB_are_refused(void **state)
{
    struct buf b = BUF_INIT;
    struct workbook book = { 0 };
    unsigned long seed = 1;
    char *text;

    (void)state;
    buf_add(&b, "<sst xmlns='" MAIN_NS "'>");
    while (b.len < 65u * 1048576) {
        seed = seed * 6364136223846793005UL + 1442695040888963407UL;
        buf_printf(&b, "<si><t>%016lx%600s</t></si>", seed, "");
    }
    buf_add(&b, "</sst>");
    book.strings = b.data;
    text = fixture_read_book(&book, NULL);
    check_refused("strings", text, ST_CORRUPT, "sharedStrings.xml”解压后异常庞大");
    free(text);
    buf_release(&b);
}

static void other_parts_are_as_little_trusted_as_the_sheet(void **state)
{
    static const struct {
        const char *name;
        struct workbook book;
        enum status st;
        const char *words;
    } rows[] = {
        { "workbook with a document type", { .workbook = "<!DOCTYPE w><w/>" }, ST_CORRUPT, "DTD" },
        { "strings with a document type", { .strings = "<!DOCTYPE w><w/>" }, ST_CORRUPT, "DTD" },
        { "styles cut off", { .styles = "<styleSheet>" }, ST_CORRUPT, "XML" },
        { "relations cut off", { .rels = "<Relationships>" }, ST_CORRUPT, "XML" },
        { "root relations cut off", { .root = "<Relationships>" }, ST_CORRUPT, "XML" },
        { "no sheets", { .workbook = WORKBOOK("<sheets/>") }, ST_NOT_FOUND, "没有可见的工作表" },
        { "hidden sheet only",
          { .workbook = WORKBOOK("<sheets><sheet name='a' state='hidden' r:id='r1'/></sheets>") },
          ST_NOT_FOUND,
          "没有可见的工作表" },
        { "relation without a member",
          { .rels = RELS(REL("r1", "worksheet", "worksheets/sheet9.xml")) },
          ST_CORRUPT,
          "缺少“xl/worksheets/sheet9.xml”" },
        { "relation outside",
          { .rels = RELS(REL("r1", "worksheet", "../../../etc/passwd")) },
          ST_CORRUPT,
          "指向外面" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text = fixture_read_book(&rows[i].book, NULL);

        check_refused(rows[i].name, text, rows[i].st, rows[i].words);
        free(text);
    }
}

static void a_member_name_that_points_outside_is_refused(void **state)
{
    static const char *const names[] = { "/etc/passwd", "../x",  "xl/../../x", "xl/..",
                                         "..\\x",       "C:\\x", "\\x" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const struct member members[] = { { "xl/workbook.xml", "<a/>", 0, ZIP_CM_STORE },
                                          { names[i], "x", 0, ZIP_CM_STORE } };
        struct fixture f = fixture_new();
        char *text;

        fixture_zip(&f, members, ARRAY_LEN(members));
        text = fixture_read(f.path, NULL);
        check_refused(names[i], text, ST_CORRUPT, "指向外面的部件名");
        free(text);
        fixture_free(&f);
    }
}

static void other_files_in_zip_form_are_named(void **state)
{
    static const struct {
        const char *member, *words;
    } rows[] = {
        { "xl/workbook.bin", ".xlsb" },
        { "word/document.xml", "Word" },
        { "content.xml", ".ods" },
        { "photo.jpg", "压缩包" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct member member = { rows[i].member, "<a/>", 0, ZIP_CM_STORE };
        struct fixture f = fixture_new();
        char *text;

        fixture_zip(&f, &member, 1);
        text = fixture_read(f.path, NULL);
        check_refused(rows[i].member, text, ST_INVALID, rows[i].words);
        free(text);
        fixture_free(&f);
    }
}

/* The bytes of a workbook's file; yours to free. */
static char *book_bytes(const struct workbook *b, size_t *n)
{
    struct fixture f = fixture_new();
    struct buf bytes = BUF_INIT;
    char chunk[4096];
    size_t got;
    FILE *in;

    fixture_book(&f, b);
    in = fopen(f.path, "rb");
    CHECK(in != NULL);
    while ((got = fread(chunk, 1, sizeof(chunk), in)) > 0)
        buf_add_n(&bytes, chunk, got);
    fclose(in);
    fixture_free(&f);
    *n = bytes.len;
    return buf_take(&bytes);
}

static char *sound_book(size_t *n)
{
    static const struct workbook b = { .sheet = SHEET(
                                           "<row><c t='inlineStr'><is><t>案件编码</t></is>"
                                           "</c><c><v>44635</v></c></row>") };

    return book_bytes(&b, n);
}

/* Both headers of the sheet say that it unpacks to 1000 bytes. */
static void a_bomb_whose_headers_lie_is_refused(void **state)
{
    static const char name[] = "xl/worksheets/sheet1.xml";
    static const char size[] = { (char)0xE8, 3, 0, 0 };
    char *sheet = repeat(SHEET_HEAD, "<row/>", 1000000, SHEET_TAIL);
    struct workbook b = { .sheet = sheet };
    size_t n, found = 0;
    char *bytes = book_bytes(&b, &n), *text;

    (void)state;
    for (size_t at = 46; at + sizeof(name) < n; at++) {
        if (memcmp(bytes + at, name, sizeof(name) - 1) != 0)
            continue;
        found++;
        if (memcmp(bytes + at - 30, "PK\3\4", 4) == 0)
            memcpy(bytes + at - 8, size, sizeof(size));
        else
            memcpy(bytes + at - 22, size, sizeof(size));
    }
    CHECK_INT(found, 2);
    text = fixture_read_bytes(bytes, n, NULL);
    check_refused("lying bomb", text, ST_CORRUPT, "异常庞大");
    free(text);
    free(bytes);
    free(sheet);
}

static void a_file_that_was_cut_off_is_refused(void **state)
{
    size_t n;
    char *bytes = sound_book(&n);

    (void)state;
    for (size_t keep = 4; keep < n; keep += 13) {
        char *text = fixture_read_bytes(bytes, keep, NULL);

        check_refused("cut", text, ST_CORRUPT, "文件已损坏");
        free(text);
    }
    free(bytes);
}

/* Whatever bit is wrong: the rows are either as they were, or refused, in words. */
static void one_wrong_bit_never_changes_what_is_read(void **state)
{
    size_t n, refused = 0, tried = 0;
    char *bytes = sound_book(&n);

    (void)state;
    for (size_t at = 0; at < n; at += 3, tried++) {
        char *text;

        bytes[at] = (char)(bytes[at] ^ 0x10);
        text = fixture_read_bytes(bytes, n, NULL);
        bytes[at] = (char)(bytes[at] ^ 0x10);
        if (strcmp(text, "1:T案件编码|N44635\n") != 0) {
            const char *refusal = strchr(text, '#');

            if (!refusal || strlen(refusal) < 10 || refusal != text)
                fail_msg("byte %zu: read \"%s\"", at, text);
            refused++;
        }
        free(text);
    }
    CHECK(refused > tried / 2);
    free(bytes);
}

static void an_encrypted_member_is_named(void **state)
{
    struct fixture f = fixture_new();
    struct workbook b = { 0 };
    zip_t *zip;
    char *text;

    (void)state;
    fixture_book(&f, &b);
    zip = zip_open(f.path, 0, NULL);
    CHECK(zip != NULL);
    CHECK_INT(zip_file_set_encryption(zip, 1, ZIP_EM_AES_256, "geheim"), 0);
    CHECK_INT(zip_close(zip), 0);
    text = fixture_read(f.path, NULL);
    check_refused("encrypted", text, ST_CORRUPT, "密码");
    free(text);
    fixture_free(&f);
}

TESTS(T(a_bomb_whose_headers_lie_is_refused), T(a_bad_sheet_is_refused_with_its_place),
      T(what_is_too_large_is_refused), T(a_cell_of_just_1_MB_is_read),
      T(a_shared_string_of_over_1_MB_is_refused_where_it_is_used),
      T(a_row_that_repeats_a_long_string_is_refused), T(shared_strings_above_64_MB_are_refused),
      T(other_parts_are_as_little_trusted_as_the_sheet),
      T(a_member_name_that_points_outside_is_refused), T(other_files_in_zip_form_are_named),
      T(a_file_that_was_cut_off_is_refused), T(one_wrong_bit_never_changes_what_is_read),
      T(an_encrypted_member_is_named))
