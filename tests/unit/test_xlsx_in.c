/* tests/unit/test_xlsx_in.c - what a workbook's cells are read as.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "sheet_fixture.h"

/* The sheet of one workbook after the other, and what is read of it. */
struct sheet_case {
    const char *name, *sheet, *rows;
};

#define CELL(ref, type, inside) "<c r='" ref "' t='" type "'>" inside "</c>"
#define ROW(inside)             "<row r='1'>" inside "</row>"

static const char styles[] = STYLES(
    "<numFmts count='4'><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
    "<numFmt numFmtId='165' formatCode='0.00&quot;天&quot;'/>"
    "<numFmt numFmtId='166' formatCode='[$-804]m/d;@'/>"
    "<numFmt numFmtId='99999999999' formatCode='yyyy'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='14'/><xf numFmtId='14'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
    "<xf numFmtId='166'/><xf numFmtId='20'/><xf numFmtId='99999999999'/><xf/></cellXfs>");

static const char strings[] = STRINGS(
    "<si><t>第一</t></si><si><r><t>分</t></r><r><rPr><b/></rPr><t>段</t></r></si>"
    "<si><t>单</t><rPh sb='0' eb='1'><t>シャン</t></rPh><phoneticPr fontId='1'/></si><si/>"
    "<si><t xml:space='preserve'>  两边  </t></si><si><t>上_x000D_\n下</t></si>"
    "<si><t>&#x20087;&lt;b&gt;&#x200B;</t></si>");

static void check_cases(const struct sheet_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct workbook b = { .styles = styles, .strings = strings, .sheet = cases[i].sheet };
        char *text = fixture_read_book(&b, NULL);

        if (strcmp(text, cases[i].rows) != 0)
            fail_msg("%s: read \"%s\", not \"%s\"", cases[i].name, text, cases[i].rows);
        free(text);
    }
}

static void each_kind_of_cell_is_read(void **state)
{
    static const struct sheet_case cases[] = {
        { "shared string", SHEET(ROW(CELL("A1", "s", "<v>0</v>"))), "1:T第一\n" },
        { "rich text runs are joined", SHEET(ROW(CELL("A1", "s", "<v>1</v>"))), "1:T分段\n" },
        { "phonetic text is dropped", SHEET(ROW(CELL("A1", "s", "<v>2</v>"))), "1:T单\n" },
        { "empty shared string", SHEET(ROW(CELL("A1", "s", "<v>3</v>"))), "1:\n" },
        { "spaces around", SHEET(ROW(CELL("A1", "s", "<v>4</v>"))), "1:T两边\n" },
        { "escaped line end", SHEET(ROW(CELL("A1", "s", "<v>5</v>"))), "1:T上\n下\n" },
        { "far planes, markup, invisible", SHEET(ROW(CELL("A1", "s", "<v>6</v>"))), "1:T𠂇<b>\n" },
        { "inline", SHEET(ROW(CELL("A1", "inlineStr", "<is><t>案件</t></is>"))), "1:T案件\n" },
        { "inline runs",
          SHEET(ROW(CELL("A1", "inlineStr",
                         "<is><r><t>案</t></r><r><t>件</t></r><rPh><t>an</t></rPh></is>"))),
          "1:T案件\n" },
        { "inline, nothing in it", SHEET(ROW("<c r='A1' t='inlineStr'></c>")), "1:\n" },
        { "CDATA", SHEET(ROW(CELL("A1", "inlineStr", "<is><t><![CDATA[a<b]]></t></is>"))),
          "1:Ta<b\n" },
        { "formula with a text", SHEET(ROW(CELL("A1", "str", "<f>B1&amp;C1</f><v>甲乙</v>"))),
          "1:T甲乙\n" },
        { "formula with an empty text", SHEET(ROW(CELL("A1", "str", "<f>\"\"</f><v></v>"))),
          "1:\n" },
        { "formula with a number", SHEET(ROW("<c r='A1'><f>1+1</f><v>2</v></c>")), "1:N2\n" },
        { "formula without a value", SHEET(ROW("<c r='A1'><f>1+1</f></c>")), "1:-?\n" },
        { "formula with an empty value", SHEET(ROW("<c r='A1'><f>1+1</f><v/></c>")), "1:-?\n" },
        { "true", SHEET(ROW(CELL("A1", "b", "<v>1</v>"))), "1:BTRUE\n" },
        { "false", SHEET(ROW(CELL("A1", "b", "<v>0</v>"))), "1:BFALSE\n" },
        { "error", SHEET(ROW(CELL("A1", "e", "<f>X</f><v>#REF!</v>"))), "1:E#REF!\n" },
        { "number", SHEET(ROW("<c r='A1'><v>12900</v></c>")), "1:N12900\n" },
        { "number with noise", SHEET(ROW("<c r='A1'><v>12900.000000000001</v></c>")),
          "1:N12900\n" },
        { "number with exponent", SHEET(ROW(CELL("A1", "n", "<v>1.2E+4</v>"))), "1:N12000\n" },
        { "identity number as number", SHEET(ROW("<c r='A1'><v>4.1110319500101E+17</v></c>")),
          "1:N411103195001010000!\n" },
        { "identity number as text", SHEET(ROW(CELL("A1", "str", "<v>41110319500101123X</v>"))),
          "1:T41110319500101123X\n" },
        { "words where a number should be", SHEET(ROW("<c r='A1'><v>十二</v></c>")), "1:T十二\n" },
        { "ISO date", SHEET(ROW(CELL("A1", "d", "<v>2022-03-15T00:00:00</v>"))),
          "1:D2022-03-15\n" },
        { "empty cell", SHEET(ROW("<c r='A1' s='1'/>")), "1:\n" },
        { "spaces only", SHEET(ROW(CELL("A1", "inlineStr", "<is><t>　 </t></is>"))), "1:\n" },
    };

    (void)state;
    check_cases(cases, ARRAY_LEN(cases));
}

static void a_date_is_told_by_its_number_format(void **state)
{
    static const struct sheet_case cases[] = {
        { "built in", SHEET(ROW("<c r='A1' s='1'><v>44635</v></c>")), "1:D2022-03-15\n" },
        { "with time", SHEET(ROW("<c r='A1' s='1'><v>44635.4375</v></c>")), "1:D2022-03-15\n" },
        { "custom", SHEET(ROW("<c r='A1' s='2'><v>44635</v></c>")), "1:D2022-03-15\n" },
        { "quoted day is none", SHEET(ROW("<c r='A1' s='3'><v>44635</v></c>")), "1:N44635\n" },
        { "locale", SHEET(ROW("<c r='A1' s='4'><v>44635</v></c>")), "1:D2022-03-15\n" },
        { "time of day", SHEET(ROW("<c r='A1' s='5'><v>0.4375</v></c>")), "1:T10:30\n" },
        { "plain", SHEET(ROW("<c r='A1' s='0'><v>44635</v></c>")), "1:N44635\n" },
        { "style without a format", SHEET(ROW("<c r='A1' s='7'><v>44635</v></c>")), "1:N44635\n" },
        { "strange format id", SHEET(ROW("<c r='A1' s='6'><v>44635</v></c>")), "1:N44635\n" },
        { "unknown style", SHEET(ROW("<c r='A1' s='77'><v>44635</v></c>")), "1:N44635\n" },
        { "false leap day", SHEET(ROW("<c r='A1' s='1'><v>60</v></c>")), "1:T1900-02-29\n" },
    };

    (void)state;
    check_cases(cases, ARRAY_LEN(cases));
}

static void cells_stand_where_they_belong(void **state)
{
    static const struct sheet_case cases[] = {
        { "no rows", SHEET(""), "" },
        { "no references",
          SHEET("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"),
          "1:N1|-|N3\n2:N4\n" },
        { "sparse cells", SHEET("<row r='1'><c r='B1'><v>2</v></c><c r='D1'><v>4</v></c></row>"),
          "1:-|N2|-|N4\n" },
        { "references for some", SHEET("<row><c r='C1'><v>3</v></c><c><v>4</v></c></row>"),
          "1:-|-|N3|N4\n" },
        { "cells out of order", SHEET("<row><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>"),
          "1:N1|-|N3\n" },
        { "sparse rows",
          SHEET("<row r='2'><c><v>2</v></c></row><row r='5'/><row><c><v>6</v></c></row>"),
          "1:\n2:N2\n3:\n4:\n5:\n6:N6\n" },
        { "trailing empties", SHEET("<row><c><v>1</v></c><c/><c t='inlineStr'/></row>"), "1:N1\n" },
        { "prefixed and strict",
          "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>"
          "<x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
          "1:N1\n" },
        { "foreign elements",
          "<worksheet xmlns='" MAIN_NS "' xmlns:o='urn:other'><o:sheetData><row><c><v>9</v></c>"
          "</row></o:sheetData><sheetData><row><o:c><v>8</v></o:c><c><o:v>7</o:v><v>1</v></c>"
          "</row></sheetData><extLst><ext><row><c><v>5</v></c></row></ext></extLst></worksheet>",
          "1:N1\n" },
        { "merged cells keep the first",
          "<worksheet xmlns='" MAIN_NS "'><sheetData><row><c><v>1</v></c><c><v>2</v></c>"
          "<c><v>3</v></c></row><row><c><v>4</v></c><c><f>1</f></c><c><v>6</v></c></row>"
          "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>",
          "1:N1|-|N3\n2:-|-|N6\n" },
        { "byte order mark and declaration",
          "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8' standalone='yes'?>" SHEET(
              "<row><c><v>1</v></c></row>"),
          "1:N1\n" },
    };

    (void)state;
    check_cases(cases, ARRAY_LEN(cases));
}

static void the_1904_system_is_kept(void **state)
{
    static const struct workbook b = {
        .workbook = WORKBOOK("<workbookPr date1904='1'/><sheets><sheet name='a' r:id='r1'/>"
                             "</sheets>"),
        .styles = styles,
        .sheet = SHEET("<row><c s='1'><v>43173</v></c><c s='1'><v>0.25</v></c></row>"),
    };
    char *text = fixture_read_book(&b, NULL);

    (void)state;
    CHECK_STR(text, "1:D2022-03-15|T06:00\n");
    free(text);
}

#define NUMBERED(n) SHEET("<row><c><v>" n "</v></c></row>")

/* Sheet parts whose file names say nothing about their order. */
static void write_many_sheets(struct fixture *f)
{
    static const struct member members[] = {
        { "_rels/.rels", RELS(REL("x", "officeDocument", "/book/main.xml")), 0, ZIP_CM_DEFLATE },
        { "book/main.xml",
          WORKBOOK("<sheets><sheet name='图' r:id='c'/><sheet name='藏' state='hidden' r:id='a'/>"
                   "<sheet name='深藏' state='veryHidden' r:id='a'/>"
                   "<sheet name='台账 &amp; 表' state='visible' r:id='b'/>"
                   "<sheet name='末' r:id='d'/><sheet name='外' r:id='e'/></sheets>"),
          0, ZIP_CM_DEFLATE },
        { "book/_rels/main.xml.rels",
          RELS(REL("a", "worksheet", "sheets/one.xml") REL("b", "worksheet", "/book/sheets/two.xml")
                   REL("c", "chartsheet", "chart.xml") REL("d", "worksheet", "./sheets/3.xml")
                       REL("e", "worksheet", "../../etc/passwd")),
          0, ZIP_CM_DEFLATE },
        { "book/sheets/one.xml", NUMBERED("1"), 0, ZIP_CM_DEFLATE },
        { "book/Sheets/TWO.xml", NUMBERED("2"), 0, ZIP_CM_STORE },
        { "book/sheets/3.xml", NUMBERED("3"), 0, ZIP_CM_DEFLATE },
        { "book/chart.xml", "<chartsheet/>", 0, ZIP_CM_DEFLATE },
    };

    fixture_zip(f, members, ARRAY_LEN(members));
}

static void the_sheet_is_found_through_the_workbook_and_its_relations(void **state)
{
    static const struct {
        const char *sheet, *rows;
    } rows[] = {
        { NULL, "1:N2\n" },
        { "台账 & 表", "1:N2\n" },
        { "藏", "1:N1\n" },
        { "深藏", "1:N1\n" },
        { "末", "1:N3\n" },
        { "图", "#1 “图”不是有行有列的工作表，不能读取。\n" },
        { "外", "#8 文件内部有指向外面的部件名，可能有害，未读取。\n" },
        { "无", "#2 文件里没有名为“无”的工作表；有：图、藏、深藏、台账 & 表、末、外。\n" },
    };
    struct fixture f = fixture_new();

    (void)state;
    write_many_sheets(&f);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct sheet_options opt = { .sheet = rows[i].sheet };
        char *text = fixture_read(f.path, &opt);

        CHECK_STR(text, rows[i].rows);
        free(text);
    }
    fixture_free(&f);
}

static void a_workbook_without_styles_strings_or_package_relations_is_read(void **state)
{
    static const struct member members[] = {
        { "xl/workbook.xml", WORKBOOK("<sheets><sheet name='a' r:id='r1'/></sheets>"), 0,
          ZIP_CM_DEFLATE },
        { "xl/_rels/workbook.xml.rels", RELS(REL("r1", "worksheet", "worksheets/sheet1.xml")), 0,
          ZIP_CM_DEFLATE },
        { "xl/worksheets/sheet1.xml", NUMBERED("7"), 0, ZIP_CM_DEFLATE },
    };
    struct fixture f = fixture_new();
    char *text;

    (void)state;
    fixture_zip(&f, members, ARRAY_LEN(members));
    text = fixture_read(f.path, NULL);
    CHECK_STR(text, "1:N7\n");
    free(text);
    fixture_free(&f);
}

static struct sheet *open_data(const char *path)
{
    struct err err = ERR_INIT;
    struct sheet *s = NULL;

    if (sheet_open(path, NULL, &s, &err) != ST_OK)
        fail_msg("%s: %s", path, err_text(&err));
    return s;
}

static bool next_row(struct sheet *s, struct sheet_row *row)
{
    bool more;

    CHECK_INT(sheet_row(s, row, &more, NULL), ST_OK);
    return more;
}

/* The two files hold the same ledger; the workbook has a title above it. */
static void the_ledger_is_the_same_from_csv_and_from_xlsx(void **state)
{
    struct sheet *csv = open_data("data/ledger-2022.csv");
    struct sheet *xlsx = open_data("data/ledger-2022.xlsx");
    struct sheet_row a, b;
    size_t rows = 0, dates = 0, numbers = 0;

    (void)state;
    CHECK_STR(sheet_encoding(csv), "utf-8-bom");
    CHECK_STR(sheet_encoding(xlsx), "xlsx");
    CHECK(next_row(xlsx, &b));
    CHECK_INT(b.count, 1);
    for (; next_row(csv, &a); rows++) {
        CHECK(next_row(xlsx, &b));
        CHECK_INT(b.number, a.number + 1);
        CHECK_INT(a.count, b.count);
        for (size_t i = 0; i < a.count; i++) {
            CHECK_STR(a.cells[i].text, b.cells[i].text);
            CHECK_INT(a.cells[i].kind == CELL_EMPTY, b.cells[i].kind == CELL_EMPTY);
            dates += b.cells[i].kind == CELL_DATE;
            numbers += b.cells[i].kind == CELL_NUMBER;
        }
    }
    CHECK(!next_row(xlsx, &b));
    CHECK_INT(rows, 1361);
    CHECK(dates > 1360 && numbers > 100);
    sheet_close(csv);
    sheet_close(xlsx);
}

TESTS(T(each_kind_of_cell_is_read), T(a_date_is_told_by_its_number_format),
      T(cells_stand_where_they_belong), T(the_1904_system_is_kept),
      T(the_sheet_is_found_through_the_workbook_and_its_relations),
      T(a_workbook_without_styles_strings_or_package_relations_is_read),
      T(the_ledger_is_the_same_from_csv_and_from_xlsx))
