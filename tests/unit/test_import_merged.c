/* tests/unit/test_import_merged.c - cells that a ledger has merged downwards are not taken for
 * empty.
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

TESTS(T(a_cell_merged_with_the_one_above_is_named), T(a_merged_title_and_a_merged_foot_do_no_harm),
      T(a_formula_without_its_result_is_named))
