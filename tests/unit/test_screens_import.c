/* tests/unit/test_screens_import.c - a ledger comes in: checked, imported, stopped, taken back.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "clerk_office.h"
#include "screens/screen.h"

#define HEADINGS                                                                                                               \
    "案件编码,调委会,受理时间,案件来源,纠纷类别,行政划分,主办调解员,当事人,纠纷简要情况," \
    "案件难度级别,调解结果"
#define COMMITTEE "郾城区医疗纠纷人民调解委员会"

static struct clerk c;
static char home[64];

static void put(const char *name, const char *text)
{
    /* The list of files shows when they were changed. */
    const struct timespec at[2] = { { 1669000000, 0 }, { 1669000000, 0 } };
    char *path = mem_printf("%s/%s", home, name);

    expect_write(path, text);
    CHECK_INT(utimensat(AT_FDCWD, path, at, 0), 0);
    free(path);
}

static char *ledger_row(int n, const char *date, const char *source)
{
    return mem_printf(
        "测字%03d,%s,%s,%s,医疗,孟庙镇示例村,韩保民,张三；李四,术后伤口感染要求赔偿,简单,\n", n,
        COMMITTEE, date, source);
}

/* Three lines that come in, and as many as wanted that do not. */
static void put_ledger(const char *name, int good, int bad)
{
    struct buf b = BUF_INIT;

    buf_add(&b, HEADINGS ",备用\n");
    for (int i = 0; i < good + bad; i++) {
        char *row = ledger_row(i + 1, i < good ? "2022-03-08" : "2022-13-45",
                               i < good ? "依申请调解" : "天上掉下来");

        buf_add(&b, row);
        free(row);
    }
    put(name, buf_text(&b));
    buf_release(&b);
}

static int sit_down(void **state)
{
    (void)state;
    str_fit(home, sizeof(home), "/tmp/tiaojie-home-XXXXXX");
    if (!mkdtemp(home))
        return -1;
    setenv("HOME", home, 1);
    clerk_open(&c, 24, 80, "import");
    return 0;
}

static int get_up(void **state)
{
    DIR *dir = opendir(home);
    struct dirent *entry;

    (void)state;
    clerk_close(&c);
    while (dir && (entry = readdir(dir)) != NULL) {
        char *path = mem_printf("%s/%s", home, entry->d_name);

        unlink(path);
        free(path);
    }
    closedir(dir);
    return rmdir(home);
}

#define AT_DESK(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static int64_t cases(void)
{
    return office_row(&c.o, "SELECT count(*) FROM case_rec WHERE void_reason IS NULL");
}

/* ---- choosing ---- */

static void it_says_what_to_do_when_nothing_was_imported_yet(void **state)
{
    (void)state;
    expect_screen("import_empty");
}

static void spreadsheets_at_home_are_offered_and_a_path_can_be_written(void **state)
{
    (void)state;
    put_ledger("台账.csv", 3, 0);
    put("说明.txt", "x");
    put(".隐藏.csv", "x");
    press(&c, K_ENTER);
    expect_screen("import_choose");
    CHECK_NOT_SHOWN("说明.txt");
    keys(&c, "2");
    CHECK_SHOWN("文件的路径");
    keys(&c, "~/台账.csv");
    press(&c, K_ENTER);
    CHECK_SHOWN("~/台账.csv：读了 3 行，新的 3 行。");
}

static void without_spreadsheets_the_path_is_asked_for_at_once(void **state)
{
    (void)state;
    press(&c, KEY_FN(3));
    CHECK_SHOWN("文件的路径");
    keys(&c, "~/没有.csv");
    press(&c, K_ENTER);
    CHECK_SHOWN("没有.csv");
    CHECK_SHOWN("还没有导入过。");
}

static void a_file_that_is_no_ledger_has_nothing_to_import(void **state)
{
    (void)state;
    put("坏.xlsx", "这不是表格");
    press(&c, K_ENTER);
    keys(&c, "1");
    CHECK_SHOWN("没有找到表头");
    CHECK_SHOWN("没有可以导入的行");
    press(&c, K_ENTER);
    CHECK_SHOWN("还没有导入过。");
}

/* ---- checking and importing ---- */

static void a_file_is_checked_before_anything_is_written(void **state)
{
    int64_t before = cases();

    (void)state;
    put_ledger("台账.csv", 3, 0);
    press(&c, K_ENTER);
    keys(&c, "1");
    expect_screen("import_checked");
    CHECK_INT(cases(), before);
    press(&c, K_ESC);
    CHECK_SHOWN("还没有导入过。");
    CHECK_INT(cases(), before);
}

static void enter_asks_with_the_counts_and_imports(void **state)
{
    int64_t before = cases();

    (void)state;
    put_ledger("台账.csv", 3, 0);
    press(&c, K_ENTER);
    keys(&c, "1");
    press(&c, K_ENTER);
    CHECK_SHOWN("写入 3 行？");
    press(&c, K_ESC);
    CHECK_INT(cases(), before);
    press(&c, K_ENTER);
    press(&c, K_ENTER);
    expect_screen("import_done");
    CHECK_INT(cases(), before + 3);
    press(&c, K_ENTER);
    expect_screen("import_batches");
}

static void rows_that_came_in_before_do_not_come_in_again(void **state)
{
    int64_t before = cases();

    (void)state;
    put_ledger("台账.csv", 3, 0);
    press(&c, K_ENTER);
    keys(&c, "1");
    press(&c, K_ENTER);
    keys(&c, "1");
    press(&c, K_ENTER);
    press(&c, K_ENTER);
    keys(&c, "1");
    CHECK_SHOWN("早已导入过 3 行");
    CHECK_SHOWN("没有可以导入的行");
    press(&c, K_ENTER);
    CHECK_INT(cases(), before + 3);
}

static void problems_are_listed_with_row_and_column(void **state)
{
    (void)state;
    put_ledger("台账.csv", 3, 2);
    press(&c, K_ENTER);
    keys(&c, "1");
    expect_screen("import_problems");
    press(&c, K_DOWN);
    CHECK_SHOWN(">      5 D ");
    CHECK_SHOWN("最接近的是");
}

static void rows_with_problems_are_left_out_only_when_that_is_chosen(void **state)
{
    int64_t before = cases();

    (void)state;
    put_ledger("台账.csv", 3, 2);
    press(&c, K_ENTER);
    keys(&c, "1");
    press(&c, K_ENTER);
    CHECK_SHOWN("2 行有问题，3 行可以导入。");
    keys(&c, "1");
    CHECK_INT(cases(), before);
    press(&c, K_ENTER);
    keys(&c, "2");
    CHECK_SHOWN("导入 3 行，跳过 2 行。");
    CHECK_SHOWN("跳过的行写在 ~/台账.csv.bad.csv");
    CHECK_INT(cases(), before + 3);
}

static void rows_may_be_of_another_kind(void **state)
{
    (void)state;
    put("调解员.csv", "姓名,调委会\n钱多," COMMITTEE "\n");
    press(&c, KEY_FN(5));
    keys(&c, "3");
    CHECK_SHOWN("导入  调解员");
    press(&c, K_ENTER);
    keys(&c, "1");
    press(&c, K_ENTER);
    keys(&c, "1");
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM mediator WHERE name = '钱多'"), 1);
}

static void f12_stops_a_long_file_and_nothing_is_written(void **state)
{
    int64_t before = cases();

    (void)state;
    put_ledger("大台账.csv", 20000, 0);
    press(&c, K_ENTER);
    term_test_keys("\007"); /* typed while the file is read */
    press(&c, '1');
    CHECK_SHOWN("已停止导入，什么也没有写入。");
    CHECK_SHOWN("还没有导入过。");
    CHECK_INT(cases(), before);
}

/* ---- taking back ---- */

static void a_batch_is_taken_back_and_what_was_changed_since_stays(void **state)
{
    int64_t before = cases();
    struct casefile *f;

    (void)state;
    put_ledger("台账.csv", 3, 0);
    press(&c, K_ENTER);
    keys(&c, "1");
    press(&c, K_ENTER);
    keys(&c, "1");
    CHECK_OK(cases_load(c.o.db, office_row(&c.o, "SELECT id FROM case_rec WHERE code = '测字002'"),
                        &f, &c.o.err),
             &c.o.err);
    record_set(f->rec, CF_NOTE, "已核对");
    CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
    casefile_free(f);
    press(&c, K_ESC);
    press(&c, K_DEL);
    CHECK_SHOWN("撤回第 1 批（台账.csv，3 行）？");
    press(&c, K_ESC);
    CHECK_INT(cases(), before + 3);
    press(&c, KEY_FN(6));
    press(&c, K_ENTER);
    CHECK_SHOWN("留下的");
    press(&c, K_ESC);
    CHECK_SHOWN("去掉 2 行，留下 1 行");
    CHECK_SHOWN("已撤回");
    CHECK_INT(cases(), before + 1);
    CHECK_INT(office_row(&c.o, "SELECT count(*) FROM case_rec"
                               " WHERE void_reason LIKE '撤销第 1 批导入%'"),
              2);
    press(&c, K_DEL);
    CHECK_SHOWN("这一批已经撤回了。");
}

static void who_may_not_change_cases_may_not_import(void **state)
{
    (void)state;
    clerk_role(&c, "auditor", "import");
    press(&c, K_ENTER);
    CHECK_SHOWN("没有“导入”的权限");
}

TESTS(AT_DESK(it_says_what_to_do_when_nothing_was_imported_yet),
      AT_DESK(spreadsheets_at_home_are_offered_and_a_path_can_be_written),
      AT_DESK(without_spreadsheets_the_path_is_asked_for_at_once),
      AT_DESK(a_file_that_is_no_ledger_has_nothing_to_import),
      AT_DESK(a_file_is_checked_before_anything_is_written),
      AT_DESK(enter_asks_with_the_counts_and_imports),
      AT_DESK(rows_that_came_in_before_do_not_come_in_again),
      AT_DESK(problems_are_listed_with_row_and_column),
      AT_DESK(rows_with_problems_are_left_out_only_when_that_is_chosen),
      AT_DESK(rows_may_be_of_another_kind), AT_DESK(f12_stops_a_long_file_and_nothing_is_written),
      AT_DESK(a_batch_is_taken_back_and_what_was_changed_since_stays),
      AT_DESK(who_may_not_change_cases_may_not_import))
