/* tests/unit/test_office_due.c - terms of committees, findings and rounds that run out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/office_due.h"

#include "base/buf.h"
#include "store_office.h"

static void run(struct office *o, const char *sql)
{
    CHECK_OK(db_exec(o->db, sql, &o->err), &o->err);
}

static void tell(void *ctx, const struct office_due *row)
{
    char iso[DATE_SIZE];

    buf_printf(ctx, "%s %s %s", row->limit_code, date_to_iso(row->due, iso), row->name);
    if (*row->about)
        buf_printf(ctx, " (%s)", row->about);
    if (*row->who)
        buf_printf(ctx, " %s", row->who);
    buf_add(ctx, "\n");
    CHECK(*row->limit_name);
    CHECK((row->id == 0) == (row->kind == KIND_ROUND));
}

static void check_due(struct office *o, const char *today, int days, const char *want)
{
    struct buf told = BUF_INIT;

    CHECK_OK(office_due(o->db, o->book, date_from_iso(today), days, tell, &told, &o->err), &o->err);
    CHECK_STR(buf_text(&told), want);
    buf_release(&told);
}

/* --- terms --- */

static void the_term_of_a_committee_ends_after_three_years(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    run(&o, "UPDATE committee SET term_from = '2019-12-01', chair = '何静'"
            " WHERE sub_kind = 'medical'");
    check_due(&o, "2022-11-22", 5, "");
    check_due(&o, "2022-11-22", 9, "D-13 2022-12-01 郾城区医疗纠纷人民调解委员会 何静\n");
    check_due(&o, "2023-05-01", 0, "D-13 2022-12-01 郾城区医疗纠纷人民调解委员会 何静\n");
    run(&o, "UPDATE committee SET term_from = '2019-10-05'"); /* a holiday three years on */
    run(&o, "UPDATE committee SET active = 0 WHERE sub_kind <> 'school'");
    check_due(&o, "2022-10-01", 9, "D-13 2022-10-08 郾城区涉教纠纷人民调解委员会\n");
    office_leave(&o);
}

/* --- findings --- */

#define STAMPS  "(uuid, version, created_at, created_by, updated_at, updated_by"
#define STAMPED "(randomblob(16), 1, 1, 'a', 1, 'a'"

static void finding(struct office *o, const char *number, const char *found, const char *risk,
                    const char *state)
{
    char *sql = mem_printf("INSERT INTO finding" STAMPS
                           ", number, found_on, area, screener, title, type, campaign, parties,"
                           " facts, risk, state) VALUES" STAMPED
                           ", '%s', '%s', (SELECT min(id) FROM area), '吴小满', '滴水纠纷', '02',"
                           " '3', '甲；乙', '檐口越界', '%s', '%s')",
                           number, found, risk, state);

    run(o, sql);
    free(sql);
}

static void a_finding_is_due_by_its_risk(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    finding(&o, "PC-1", "2022-03-07", "0", "found");
    finding(&o, "PC-2", "2022-03-07", "1", "assigned");
    finding(&o, "PC-3", "2022-03-07", "2", "found");
    finding(&o, "PC-4", "2022-03-07", "3", "found");
    finding(&o, "PC-5", "2022-03-07", "3", "settled");
    finding(&o, "PC-6", "2022-03-07", "3", "mediation");
    finding(&o, "PC-7", "2022-03-07", "3", "calmed");
    check_due(&o, "2022-03-07", 7,
              "D-15 2022-03-07 PC-4 (滴水纠纷)\nD-15 2022-03-08 PC-3 (滴水纠纷)\n"
              "D-15 2022-03-10 PC-2 (滴水纠纷)\nD-15 2022-03-14 PC-1 (滴水纠纷)\n");
    book_set(o.book, "risk.days.3", "2");
    check_due(&o, "2022-03-08", 1,
              "D-15 2022-03-08 PC-3 (滴水纠纷)\nD-15 2022-03-09 PC-4 (滴水纠纷)\n");
    run(&o, "UPDATE finding SET due_on = '2022-03-15', responsible = '孙守正'"
            " WHERE number = 'PC-2'");
    run(&o, "UPDATE finding SET void_reason = '重复' WHERE number <> 'PC-2'");
    check_due(&o, "2022-03-08", 7, "D-15 2022-03-15 PC-2 (滴水纠纷) 孙守正\n");
    office_leave(&o);
}

static void a_finding_handed_on_is_due_at_that_level(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    finding(&o, "PC-1", "2022-03-07", "1", "escalated");
    check_due(&o, "2022-03-30", 7, ""); /* it left this register */
    run(&o, "INSERT INTO handover" STAMPS
            ", finding, level_from, unit_from, level_to, unit_to, handed_on, reason, due_on)"
            " SELECT randomblob(16), 1, 1, 'a', 1, 'a', f.id, l.id, '示例村', l.next, '孟庙镇',"
            " '2022-03-14', '调不下来', '2022-03-29' FROM finding AS f, level_rule AS l"
            " WHERE l.rank = 1");
    check_due(&o, "2022-03-30", 7, "D-15 2022-03-29 PC-1 (滴水纠纷)\n");
    run(&o, "UPDATE handover SET ended_on = '2022-03-28'");
    check_due(&o, "2022-03-30", 7, "");
    office_leave(&o);
}

/* --- rounds --- */

static void round_of(struct office *o, const char *from, const char *to)
{
    char *sql = mem_printf("INSERT INTO screening_round" STAMPS
                           ", unit, from_on, to_on, times, zero_report) SELECT randomblob(16),"
                           " 1, 1, 'a', 1, 'a', id, '%s', '%s', 1, 1 FROM area"
                           " WHERE code = '411103101000'",
                           from, to);

    run(o, sql);
    free(sql);
}

/* Towns screen each month, three days of grace. */
static void a_unit_owes_its_reports_from_the_first_on(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    check_due(&o, "2022-09-01", 60, "");
    round_of(&o, "2022-03-01", "2022-03-31");
    check_due(&o, "2022-04-01", 30, ""); /* April's may come until 3 May */
    check_due(&o, "2022-04-30", 3, "D-15Z 2022-05-03 孟庙镇 (2022-04-01 至 2022-04-30)\n");
    check_due(&o, "2022-05-10", 0, "D-15Z 2022-05-03 孟庙镇 (2022-04-01 至 2022-04-30)\n");
    round_of(&o, "2022-05-01", "2022-05-20");
    check_due(&o, "2022-06-10", 0, "D-15Z 2022-05-03 孟庙镇 (2022-04-01 至 2022-04-30)\n");
    round_of(&o, "2022-04-11", "2022-04-20");
    check_due(&o, "2022-06-10", 0, "");
    check_due(&o, "2022-07-10", 0, "D-15Z 2022-07-03 孟庙镇 (2022-06-01 至 2022-06-30)\n");
    run(&o, "UPDATE screening_round SET void_reason = '填错' WHERE from_on = '2022-05-01'");
    check_due(&o, "2022-07-10", 0, "D-15Z 2022-06-03 孟庙镇 (2022-05-01 至 2022-05-31)\n");
    office_leave(&o);
}

static void what_the_office_switched_off_says_nothing(void **state)
{
    static const char *const codes[] = { "D-13", "D-15", "D-15Z" };
    struct office o;

    (void)state;
    office_in_memory(&o);
    run(&o, "UPDATE committee SET term_from = '2019-12-01' WHERE sub_kind = 'medical'");
    finding(&o, "PC-1", "2022-03-07", "1", "found");
    round_of(&o, "2022-03-01", "2022-03-31");
    for (size_t i = 0; i < ARRAY_LEN(codes); i++) {
        struct limit off = *book_limit(o.book, codes[i]);

        off.active = false;
        book_add_limit(o.book, &off);
    }
    check_due(&o, "2023-01-10", 30, "");
    office_leave(&o);
}

TESTS(T(the_term_of_a_committee_ends_after_three_years), T(a_finding_is_due_by_its_risk),
      T(a_finding_handed_on_is_due_at_that_level), T(a_unit_owes_its_reports_from_the_first_on),
      T(what_the_office_switched_off_says_nothing))
