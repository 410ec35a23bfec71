/* tests/unit/test_screens_due.c - what the office owes on the screen of what is due.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

static struct clerk c;

static void run(const char *sql)
{
    CHECK_OK(db_exec(c.o.db, sql, &c.o.err), &c.o.err);
}

/* A term that ended, a red finding of today, and a town that owes its round. */
static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "home");
    run("UPDATE committee SET term_from = '2019-11-01', chair = '何静' WHERE sub_kind = 'medical'");
    run("INSERT INTO finding(uuid, version, created_at, created_by, updated_at, updated_by, number,"
        " found_on, area, screener, title, type, campaign, parties, facts, risk, state,"
        " responsible) SELECT randomblob(16), 1, 1, 'a', 1, 'a', 'PC-411103101-2022-0007',"
        " '2022-11-22', id, '吴小满', '赵大河与钱二林滴水纠纷', '02', '3', '赵大河；钱二林',"
        " '檐口越界', '3', 'found', '孙守正' FROM area WHERE code = '411103101000'");
    run("INSERT INTO screening_round(uuid, version, created_at, created_by, updated_at, updated_by,"
        " unit, from_on, to_on, times, zero_report) SELECT randomblob(16), 1, 1, 'a', 1, 'a', id,"
        " '2022-09-01', '2022-09-30', 1, 1 FROM area WHERE code = '411103101000'");
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, "due");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

static void what_the_office_owes_stands_among_the_cases(void **state)
{
    (void)state;
    CHECK_SHOWN("7 天内  6 项");
    expect_screen("due_office");
}

static void each_row_says_what_it_rests_on_and_opens_what_it_is_about(void **state)
{
    static const struct {
        const char *typed, *basis, *opened;
    } rows[] = {
        { "孙七", "（T3）终止", "吴八" },       { "何静", "《人民调解法》第九条", "2019-11-01" },
        { "吴", "（T3）终止", "吴八" },         { "PC-4", "risk.days.0", "檐口越界" },
        { "2022-10-01", "零报告", "排查轮次" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        keys(&c, rows[i].typed);
        CHECK_ROW(shown(rows[i].basis), rows[i].typed);
        press(&c, K_ENTER);
        CHECK_ROW(shown(rows[i].opened), rows[i].typed);
        app_free(c.app);
        term_stop();
        clerk_sit_down(&c, 24, 80, "due");
    }
}

static void the_first_screen_has_what_the_office_owes_too(void **state)
{
    bool opened = false;

    (void)state;
    app_free(c.app);
    term_stop();
    clerk_sit_down(&c, 43, 132, "home");
    CHECK_SHOWN("郾城区医疗纠纷人民调解委员会");
    CHECK_SHOWN("PC-4");
    for (int i = 0; i < 20 && !opened; i++) {
        press(&c, K_DOWN);
        press(&c, K_ENTER);
        opened = shown("檐口越界") && !shown("今天要办");
        for (int k = 0; k < 3 && !opened && !shown("今天要办"); k++)
            press(&c, K_ESC);
    }
    CHECK(opened);
}

static void the_title_of_a_finding_is_masked_like_a_name(void **state)
{
    (void)state;
    CHECK_SHOWN("赵大河与");
    clerk_role(&c, "statistics", "due");
    CHECK_NOT_SHOWN("赵大河与");
}

#define DUE(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

TESTS(DUE(what_the_office_owes_stands_among_the_cases),
      DUE(the_first_screen_has_what_the_office_owes_too),
      DUE(each_row_says_what_it_rests_on_and_opens_what_it_is_about),
      DUE(the_title_of_a_finding_is_masked_like_a_name))
