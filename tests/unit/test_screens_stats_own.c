/* tests/unit/test_screens_stats_own.c - tables of the registers on the statistics screen.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "figures_office.h"
#include "screens/screen.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    figures_open_at(&c, 24, 80, "stats");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define AT_DESK(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

/* By its place in the list of tables. */
static void open_table(int n)
{
    press(&c, KEY_FN(3));
    press_times(&c, K_DOWN, n - 1);
    press(&c, K_ENTER);
}

enum { LEGAL_AID = 1 }; /* its place among the matters */
enum { SCREENING = 11, LEVELS, RECEPTION, KEY_PERSONS };

static void the_register_of_screening_is_a_table_like_the_others(void **state)
{
    (void)state;
    open_table(SCREENING);
    CHECK_SHOWN("[2022年] [全区]"); /* neither basis nor groups */
    CHECK_SHOWN("排查单位");
    CHECK_SHOWN("孟庙镇");
    CHECK_SHOWN("平衡关系：发现 0 = 当场化解 0");
}

static void f1_tells_what_a_figure_of_a_register_is(void **state)
{
    (void)state;
    open_table(SCREENING);
    press(&c, KEY_FN(1));
    CHECK_SHOWN("应报轮次");
    CHECK_SHOWN("按各级的排查周期");
}

static void what_only_cases_have_is_refused_in_words(void **state)
{
    (void)state;
    open_table(RECEPTION);
    press(&c, K_ENTER);
    CHECK_SHOWN("这一格没有登记"); /* nobody came, so nothing opens */
    press(&c, KEY_FN(5));
    CHECK_SHOWN("没有两种口径");
    press(&c, KEY_FN(6)); /* by town */
    press_times(&c, K_DOWN, 1);
    press(&c, K_ENTER);
    CHECK_SHOWN("不能另外分组");
    CHECK_SHOWN("接待事项"); /* and the table still stands */
}

static void add_visit(const char *matter, const char *content)
{
    struct record *rec = record_new(KIND_RECEPTION);

    record_set(rec, RXF_RECEIVED, "2022-11-21");
    record_set(rec, RXF_NAME, "王小满");
    record_set(rec, RXF_PERSONS, "1");
    record_set(rec, RXF_MATTER, matter);
    record_set(rec, RXF_CONTENT, content);
    record_set(rec, RXF_RECEIVER, "孙守正");
    CHECK_OK(records_save(c.o.db, rec, &c.o.err), &c.o.err);
    record_free(rec);
}

static void enter_lists_exactly_the_rows_of_a_figure(void **state)
{
    (void)state;
    add_visit("legal_aid", "没有钱请律师");
    add_visit("legal_aid", "拖欠工资");
    add_visit("other", "打听补贴");
    open_table(RECEPTION);
    press(&c, K_END); /* the total */
    press(&c, K_ENTER);
    CHECK_SHOWN("这个数字的 3 条");
    go_back_to(&c, "接待登记统计表");
    press(&c, K_HOME);
    press_times(&c, K_DOWN, LEGAL_AID);
    press(&c, K_ENTER);
    CHECK_SHOWN("这个数字的 2 条");
}

static void levels_and_key_persons_have_their_rows(void **state)
{
    (void)state;
    open_table(LEVELS);
    CHECK_SHOWN("村（社区）");
    CHECK_SHOWN("镇（街道）");
    press(&c, KEY_FN(3));
    press_times(&c, K_DOWN, KEY_PERSONS - LEVELS);
    press(&c, K_ENTER);
    CHECK_SHOWN("严重精神障碍患者");
}

TESTS(AT_DESK(the_register_of_screening_is_a_table_like_the_others),
      AT_DESK(f1_tells_what_a_figure_of_a_register_is),
      AT_DESK(what_only_cases_have_is_refused_in_words),
      AT_DESK(enter_lists_exactly_the_rows_of_a_figure),
      AT_DESK(levels_and_key_persons_have_their_rows))
