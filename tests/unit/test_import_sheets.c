/* tests/unit/test_import_sheets.c - what a workbook holds is never left out unsaid.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "sheet_fixture.h"
#include "store_office.h"

#include "work/import.h"

#define TEXT(at, text) "<c r='" at "' t='inlineStr'><is><t>" text "</t></is></c>"
#define HEADS                                                                                      \
    "<row r='1'>" TEXT("A1", "案件编码") TEXT("B1", "调委会") TEXT("C1", "受理时间")               \
        TEXT("D1", "纠纷类别") TEXT("E1", "当事人") TEXT("F1", "主办调解员") "</row>"
#define FIRST                                                                                      \
    "<row r='2'>" TEXT("A2", "X1") TEXT("B2", "孟庙镇人民调解委员会") TEXT("C2", "2022-03-01")     \
        TEXT("D2", "邻里") TEXT("E2", "张三；李四") TEXT("F2", "王一") "</row>"
#define SECOND                                                                                     \
    "<row r='3'>" TEXT("A3", "X2") TEXT("B3", "孟庙镇人民调解委员会") TEXT("C3", "2022-03-02")     \
        TEXT("D3", "邻里") TEXT("E3", "张三；王五") "</row>"

static enum status import_sheet(struct office *o, const char *sheet, struct import_result *r)
{
    struct import_options opt = { .kind = KIND_CASE, .today = o->today };
    struct fixture f = fixture_new();
    struct workbook b = { .sheet = sheet };
    enum status st;

    fixture_book(&f, &b);
    opt.path = f.path;
    st = import_file(o->db, o->book, &opt, r, &o->err);
    fixture_free(&f);
    return st;
}

static void a_cell_merged_with_the_one_above_is_named(void **state)
{
    struct import_result r;
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(import_sheet(&o,
                           "<worksheet xmlns='" MAIN_NS "'><sheetData>" HEADS FIRST SECOND
                           "</sheetData><mergeCells><mergeCell ref='F2:F3'/></mergeCells>"
                           "</worksheet>",
                           &r),
              ST_INVALID);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 0);
    CHECK_INT(r.bad, 1);
    for (size_t i = 0; i < r.problems_count; i++)
        if (!r.problems[i].warning) {
            CHECK_INT(r.problems[i].row, 3);
            CHECK_INT(r.problems[i].column, 5);
            CHECK(strstr(r.problems[i].text, "合并") != NULL);
        }
    import_result_release(&r);
    office_leave(&o);
}

static void a_merged_title_and_a_merged_foot_do_no_harm(void **state)
{
    struct import_result r;
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(
        import_sheet(&o,
                     "<worksheet xmlns='" MAIN_NS "'><sheetData>" HEADS FIRST SECOND
                     "<row r='5'>" TEXT(
                         "A5", "制表人：王一") "</row>"
                                               "</sheetData><mergeCells><mergeCell ref='H1:H9'/>"
                                               "<mergeCell ref='A6:F8'/></mergeCells></worksheet>",
                     &r),
        ST_INVALID); /* the foot is no case */
    CHECK_INT(r.bad, 1);
    CHECK_INT(r.rows, 3);
    import_result_release(&r);
    office_leave(&o);
}

/* Files that programs write have formulas that nobody has worked out yet. */
static void a_formula_without_its_result_is_named(void **state)
{
    struct import_result r;
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(
        import_sheet(
            &o,
            "<worksheet xmlns='" MAIN_NS "'><sheetData>" HEADS "<row r='2'>" TEXT("A2", "X1")
                TEXT("B2", "孟庙镇人民调解委员会") TEXT("C2", "2022-03-01") TEXT("D2", "邻里") TEXT(
                    "E2", "张三；李四") "<c r='F2'><f>A1</f></c></row></sheetData></worksheet>",
            &r),
        ST_INVALID);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 0);
    for (size_t i = 0; i < r.problems_count; i++)
        if (!r.problems[i].warning) {
            CHECK_INT(r.problems[i].column, 5);
            CHECK(strstr(r.problems[i].text, "公式") != NULL);
        }
    import_result_release(&r);
    office_leave(&o);
}

/* A year of twelve sheets, of which the first alone would come in. */
static void sheets_that_are_left_aside_are_named(void **state)
{
    static const struct member members[] = {
        { "_rels/.rels", RELS(REL("r1", "officeDocument", "xl/workbook.xml")), 0, ZIP_CM_DEFLATE },
        { "xl/workbook.xml",
          WORKBOOK("<sheets><sheet name='1月' sheetId='1' r:id='r1'/>"
                   "<sheet name='2月' sheetId='2' r:id='r2'/>"
                   "<sheet name='Sheet3' sheetId='3' r:id='r3'/>"
                   "<sheet name='草稿' sheetId='4' state='hidden' r:id='r2'/></sheets>"),
          0, ZIP_CM_DEFLATE },
        { "xl/_rels/workbook.xml.rels",
          RELS(REL("r1", "worksheet", "s1.xml") REL("r2", "worksheet", "s2.xml")
                   REL("r3", "worksheet", "s3.xml")),
          0, ZIP_CM_DEFLATE },
        { "xl/s1.xml", SHEET(HEADS FIRST), 0, ZIP_CM_DEFLATE },
        { "xl/s2.xml", SHEET(HEADS SECOND), 0, ZIP_CM_DEFLATE },
        { "xl/s3.xml", SHEET(""), 0, ZIP_CM_DEFLATE },
    };
    static const struct {
        const char *sheet;
        bool told;
    } rows[] = { { NULL, true }, { "2月", false } };
    struct import_options opt = { .kind = KIND_CASE };
    struct fixture f = fixture_new();
    struct office o;

    (void)state;
    office_in_memory(&o);
    fixture_zip(&f, members, ARRAY_LEN(members));
    opt.path = f.path;
    opt.today = o.today;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf said = BUF_INIT;
        struct import_result r;

        opt.sheet = rows[i].sheet;
        CHECK_INT(import_file(o.db, o.book, &opt, &r, &o.err), ST_WARNED);
        CHECK_INT(r.added, 1);
        for (size_t k = 0; k < r.problems_count; k++)
            import_problem_text("a.xlsx", &r.problems[k], &said);
        CHECK((strstr(buf_text(&said), "a.xlsx: 提醒：工作表“2月”没有导入") != NULL) ==
              rows[i].told);
        import_result_release(&r);
        buf_release(&said);
    }
    fixture_free(&f);
    office_leave(&o);
}

TESTS(T(a_cell_merged_with_the_one_above_is_named), T(a_merged_title_and_a_merged_foot_do_no_harm),
      T(a_formula_without_its_result_is_named), T(sheets_that_are_left_aside_are_named))
