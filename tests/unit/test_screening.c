/* tests/unit/test_screening.c - findings: moves, guards, ends, balance, reporting periods.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "check.h"

#include "base/buf.h"
#include "base/mem.h"
#include "core/screening.h"

#define TODAY "2022-03-20"

static int day(const char *iso)
{
    return date_from_iso(iso);
}

/* Levels 村 7 days → 镇 15 → 区; 2022-03-12 and 13 are a weekend. */
static struct book *office(void)
{
    static const struct {
        int id, rank, next, area_level, days;
        const char *name;
    } rows[] = { { 11, 1, 2, 3, 7, "村（社区）" },
                 { 12, 2, 3, 2, 15, "镇（街道）" },
                 { 13, 3, 0, 1, 0, "区专业调委会（中心）" } };
    struct book *b = book_new();

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *name = mem_copy(rows[i].name);

        book_add_level(b, &(struct level) { .id = rows[i].id,
                                            .name = name,
                                            .rank = rows[i].rank,
                                            .next = rows[i].next,
                                            .area_level = rows[i].area_level,
                                            .max_days = rows[i].days,
                                            .active = true });
        free(name);
    }
    return b;
}

/* DOMAIN 10.1: the eaves that drip on the neighbour. */
static struct findingfile *eaves(void)
{
    struct findingfile *f = mem_alloc(sizeof(*f));

    f->rec = record_new(KIND_FINDING);
    record_set(f->rec, FDF_FOUND, "2022-03-07");
    record_set_int(f->rec, FDF_AREA, 1);
    record_set(f->rec, FDF_SCREENER, "网格员 吴小满");
    record_set(f->rec, FDF_TITLE, "赵大河与钱二林屋檐滴水纠纷");
    record_set(f->rec, FDF_TYPE, "02");
    record_set(f->rec, FDF_CAMPAIGN, "3");
    record_set(f->rec, FDF_PARTIES, "赵大河；钱二林");
    record_set(f->rec, FDF_OCCURRED, "2022-02-27");
    record_set(f->rec, FDF_FACTS, "钱二林新建厢房檐口伸出院墙约25厘米，雨水落入赵大河院内。");
    record_set(f->rec, FDF_RISK, "1");
    record_set(f->rec, FDF_STATE, FINDING_FOUND);
    return f;
}

static void set(struct findingfile *f, int field, const char *value)
{
    record_set(f->rec, field, value);
}

/* --- moves --- */

static void every_state_leaves_as_the_register_says(void **state)
{
    static const struct {
        const char *from, *steps;
    } rows[] = {
        { FINDING_FOUND, "assign settle mediate calm escalate refer " },
        { FINDING_ASSIGNED, "settle mediate calm escalate refer " },
        { FINDING_CALMED, "settle mediate escalate refer close " },
        { FINDING_SETTLED, "close " },
        { FINDING_MEDIATION, "close " },
        { FINDING_ESCALATED, "close " },
        { FINDING_REFERRED, "close " },
        { FINDING_CLOSED, "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf steps = BUF_INIT;

        for (size_t k = 0; finding_move_from(rows[i].from, k); k++)
            buf_printf(&steps, "%s ", finding_move_from(rows[i].from, k)->step);
        CHECK_STR(buf_text(&steps), rows[i].steps);
        buf_release(&steps);
    }
    CHECK(!finding_move_find(FINDING_CLOSED, "settle"));
    CHECK_STR(finding_move_find(FINDING_CALMED, "close")->to, FINDING_CLOSED);
}

static void calmed_stays_open_until_it_is_closed(void **state)
{
    (void)state;
    CHECK(finding_is_open(FINDING_CALMED));
    CHECK(finding_is_open(FINDING_MEDIATION));
    CHECK(!finding_is_open(FINDING_SETTLED));
    CHECK(!finding_is_open(FINDING_CLOSED));
    CHECK(finding_due_runs(FINDING_ASSIGNED));
    CHECK(finding_due_runs(FINDING_ESCALATED));
    CHECK(!finding_due_runs(FINDING_MEDIATION));
    CHECK(!finding_due_runs(FINDING_CALMED));
}

/* --- guards --- */

/* NULL: that field has nothing against it. */
static const struct objection *against(const struct objections *o, int field)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->items[i].field == field)
            return &o->items[i];
    return NULL;
}

struct ask {
    const char *says;
    const char *from, *step;
    int field; /* that is set first; -1 none */
    const char *value;
    int about;        /* the field of the objection */
    const char *rule; /* NULL: nothing stands against it */
    enum severity severity;
    const char *words; /* a part of its sentence */
};

static void run(const struct ask *a)
{
    struct book *book = office();
    struct findingfile *f = eaves();
    struct objections o = OBJECTIONS_INIT;
    const struct objection *hit;

    set(f, FDF_STATE, a->from);
    set(f, FDF_MEASURES, "稳定双方情绪，约定停工待调解");
    set(f, FDF_RESPONSIBLE_UNIT, "示例村调委会");
    set(f, FDF_RESPONSIBLE, "孙守正");
    set(f, FDF_RESULT, "已说开");
    set(f, FDF_SENT_TO, "孟庙镇人民调解委员会");
    set(f, FDF_CASE, "5");
    if (a->field >= 0)
        set(f, a->field, a->value);
    finding_move_check(finding_move_find(a->from, a->step), f, book, day(TODAY), &o);
    hit = against(&o, a->about);
    if (!a->rule) {
        if (hit)
            fail_msg("%s: %s", a->says, hit->text);
    } else {
        if (!hit)
            fail_msg("%s: nothing was said", a->says);
        CHECK_STR(hit->rule, a->rule);
        CHECK_INT(hit->severity, a->severity);
        CHECK_HAS(hit->text, a->words);
    }
    objections_release(&o);
    findingfile_free(f);
    book_free(book);
}

static void what_a_step_needs_is_named_with_its_remedy(void **state)
{
    static const struct ask rows[] = {
        { "assigned to nobody", "found", "assign", FDF_RESPONSIBLE, NULL, FDF_RESPONSIBLE, "7.3",
          SEV_BLOCK, "包案领导" },
        { "assigned to no unit", "found", "assign", FDF_RESPONSIBLE_UNIT, NULL,
          FDF_RESPONSIBLE_UNIT, "7.3", SEV_BLOCK, "责任单位" },
        { "assigned", "found", "assign", -1, NULL, FDF_RESPONSIBLE, NULL, SEV_BLOCK, "" },
        { "the end follows from the risk", "found", "assign", -1, NULL, FDF_DUE, NULL, SEV_BLOCK,
          "" },
        { "without a risk somebody must say the end", "found", "assign", FDF_RISK, NULL, FDF_DUE,
          "D-15", SEV_BLOCK, "风险等级" },
        { "settled on the spot needs nobody", "found", "settle", FDF_RESPONSIBLE_UNIT, NULL,
          FDF_RESPONSIBLE_UNIT, NULL, SEV_BLOCK, "" },
        { "settled how", "found", "settle", FDF_RESULT, NULL, FDF_RESULT, "7.3", SEV_BLOCK,
          "怎样化解" },
        { "mediation makes a case", "found", "mediate", FDF_CASE, NULL, FDF_CASE, "7.3", SEV_BLOCK,
          "转为案件" },
        { "mediation with its case", "found", "mediate", -1, NULL, FDF_CASE, NULL, SEV_BLOCK, "" },
        { "passed up to whom", "assigned", "escalate", FDF_SENT_TO, NULL, FDF_SENT_TO, "7.3",
          SEV_BLOCK, "报给哪个单位" },
        { "passed up without a step through the levels", "assigned", "escalate", -1, NULL,
          FDF_SENT_TO, "7.5", SEV_WARN, "逐级流转" },
        { "referred to whom", "found", "refer", FDF_SENT_TO, NULL, FDF_SENT_TO, "7.3", SEV_BLOCK,
          "移送哪个部门" },
        { "calmed without measures", "found", "calm", FDF_MEASURES, NULL, FDF_MEASURES, "7.3",
          SEV_BLOCK, "稳控不是搁置" },
        { "calmed by nobody", "found", "calm", FDF_RESPONSIBLE, NULL, FDF_RESPONSIBLE, "7.3",
          SEV_BLOCK, "责任人" },
        { "closed without a result", "settled", "close", FDF_RESULT, NULL, FDF_RESULT, "7.3",
          SEV_BLOCK, "最后怎样了结" },
        { "closed from 稳控 without a visit", "calmed", "close", -1, NULL, FDF_CALMED, "7.3",
          SEV_WARN, "走访" },
        { "red is to be reported before any step", "found", "calm", FDF_RISK, "3", FDF_REPORTED_TO,
          "R20", SEV_WARN, "《人民调解法》第二十五条" },
        { "red is not closed unreported", "settled", "close", FDF_RISK, "3", FDF_REPORTED_TO, "R20",
          SEV_BLOCK, "不能销号" },
        { "yellow needs no report", "settled", "close", -1, NULL, FDF_REPORTED_TO, NULL, SEV_BLOCK,
          "" },
        { "a minor is concerned", "found", "assign", FDF_KEY_GROUPS, "2,1", FDF_REPORTED_TO, "R21",
          SEV_WARN, "《未成年人保护法》第十一条" },
        { "group 11 is not the minors'", "found", "assign", FDF_KEY_GROUPS, "11,2", FDF_REPORTED_TO,
          NULL, SEV_WARN, "" },
        { "found tomorrow", "found", "settle", FDF_FOUND, "2022-03-21", FDF_FOUND, "R25", SEV_BLOCK,
          "还没有到" },
        { "found before it happened", "found", "settle", FDF_OCCURRED, "2022-03-08", FDF_FOUND,
          "R25", SEV_BLOCK, "早于发生日期 2022-03-08" },
        { "handled before it was found", "found", "settle", FDF_DISPOSAL_ON, "2022-03-06",
          FDF_DISPOSAL_ON, "R25", SEV_BLOCK, "早于排查日期 2022-03-07" },
        { "assigned before it was found", "assigned", "settle", FDF_ASSIGNED, "2022-03-01",
          FDF_ASSIGNED, "R25", SEV_BLOCK, "早于排查日期" },
        { "closed before it was found", "settled", "close", FDF_CLOSED, "2022-03-01", FDF_CLOSED,
          "R25", SEV_BLOCK, "早于" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        run(&rows[i]);
}

static void a_reported_red_finding_can_be_closed(void **state)
{
    struct book *book = office();
    struct findingfile *f = eaves();
    struct objections o = OBJECTIONS_INIT;

    (void)state;
    set(f, FDF_STATE, FINDING_SETTLED);
    set(f, FDF_RISK, "3");
    set(f, FDF_MEASURES, "两名网格员轮流看守");
    set(f, FDF_RESULT, "已和解");
    set(f, FDF_DISPOSAL, DISPOSAL_ON_SPOT);
    set(f, FDF_DISPOSAL_ON, "2022-03-08");
    set(f, FDF_REPORTED_TO, "孟庙派出所");
    finding_move_check(finding_move_find(FINDING_SETTLED, "close"), f, book, day(TODAY), &o);
    CHECK_INT(against(&o, FDF_REPORTED)->severity, SEV_BLOCK); /* the day is still missing */
    objections_release(&o);
    o = (struct objections) { 0 };
    set(f, FDF_REPORTED, "2022-03-07");
    finding_move_check(finding_move_find(FINDING_SETTLED, "close"), f, book, day(TODAY), &o);
    CHECK(!objections_block(&o));
    objections_release(&o);
    findingfile_free(f);
    book_free(book);
}

static void a_move_sets_the_days_that_nobody_typed(void **state)
{
    struct findingfile *f = eaves();

    (void)state;
    finding_move_apply(finding_move_find(FINDING_FOUND, "assign"), f, day("2022-03-08"));
    CHECK_STR(record_text(f->rec, FDF_ASSIGNED), "2022-03-08");
    finding_move_apply(finding_move_find(FINDING_ASSIGNED, "calm"), f, day("2022-03-09"));
    CHECK_STR(record_text(f->rec, FDF_CALMED), "2022-03-09");
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL), FINDING_CALMED);
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL_ON), "2022-03-09");
    finding_move_apply(finding_move_find(FINDING_CALMED, "settle"), f, day("2022-03-15"));
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL), DISPOSAL_ON_SPOT);
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL_ON), "2022-03-15");
    CHECK_STR(record_text(f->rec, FDF_CALMED), "2022-03-09");
    finding_move_apply(finding_move_find(FINDING_SETTLED, "close"), f, day("2022-03-20"));
    CHECK_STR(record_text(f->rec, FDF_STATE), FINDING_CLOSED);
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL), DISPOSAL_ON_SPOT); /* what was decided stays */
    CHECK_STR(record_text(f->rec, FDF_CLOSED), "2022-03-20");
    findingfile_free(f);
}

static void a_day_that_was_typed_stays(void **state)
{
    struct findingfile *f = eaves();

    (void)state;
    set(f, FDF_DISPOSAL_ON, "2022-03-08");
    finding_move_apply(finding_move_find(FINDING_FOUND, "refer"), f, day(TODAY));
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL), FINDING_REFERRED);
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL_ON), "2022-03-08");
    findingfile_free(f);
}

/* --- the end of D-15 --- */

static void the_end_follows_from_the_risk(void **state)
{
    static const struct {
        const char *found, *risk, *key, *days, *due;
    } rows[] = {
        { "2022-03-07", "0", NULL, NULL, "2022-03-14" },         /* 蓝 7 */
        { "2022-03-07", "1", NULL, NULL, "2022-03-10" },         /* 黄 3 */
        { "2022-03-07", "2", NULL, NULL, "2022-03-08" },         /* 橙 1 */
        { "2022-03-07", "3", NULL, NULL, "2022-03-07" },         /* 红: the same day */
        { "2022-03-12", "3", NULL, NULL, "2022-03-12" },         /* on a Saturday, too */
        { "2022-03-09", "1", NULL, NULL, "2022-03-14" },         /* 03-12 is a Saturday */
        { "2022-03-07", "1", "risk.days.1", "5", "2022-03-14" }, /* 03-12 again */
        { "2022-03-07", "0", "risk.days.1", "5", "2022-03-14" },
        { "2022-03-07", NULL, NULL, NULL, "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct book *book = office();
        struct findingfile *f = eaves();
        char iso[DATE_SIZE];

        set(f, FDF_FOUND, rows[i].found);
        set(f, FDF_RISK, rows[i].risk);
        if (rows[i].key)
            book_set(book, rows[i].key, rows[i].days);
        CHECK_STR(date_to_iso(finding_due(f->rec, book), iso), rows[i].due);
        findingfile_free(f);
        book_free(book);
    }
}

static void an_end_that_was_typed_stays(void **state)
{
    struct book *book = office();
    struct findingfile *f = eaves();

    (void)state;
    set(f, FDF_DUE, "2022-03-15"); /* DOMAIN 10.1 */
    finding_derive(f, book);
    CHECK_STR(record_text(f->rec, FDF_DUE), "2022-03-15");
    set(f, FDF_DUE, NULL);
    finding_derive(f, book);
    CHECK_STR(record_text(f->rec, FDF_DUE), "2022-03-10");
    findingfile_free(f);
    book_free(book);
}

/* --- intervals --- */

static void the_three_early_ones_are_days_between(void **state)
{
    static const struct {
        const char *occurred, *disposal, *disposal_on, *calmed, *closed;
        int discovery, handling, calming;
    } rows[] = {
        { "2022-02-27", FINDING_MEDIATION, "2022-03-08", NULL, "2022-04-12", 8, 1, 36 },
        { NULL, DISPOSAL_ON_SPOT, "2022-03-07", NULL, NULL, -1, 0, 0 },
        { "2022-03-07", FINDING_CALMED, "2022-03-10", "2022-03-10", NULL, 0, 3, 3 },
        /* calmed first, settled later: handled on the first day */
        { NULL, DISPOSAL_ON_SPOT, "2022-03-20", "2022-03-10", "2022-03-25", -1, 3, 3 },
        { "2022-03-01", NULL, NULL, NULL, NULL, 6, -1, -1 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct findingfile *f = eaves();
        struct finding_intervals got;

        set(f, FDF_OCCURRED, rows[i].occurred);
        set(f, FDF_DISPOSAL, rows[i].disposal);
        set(f, FDF_DISPOSAL_ON, rows[i].disposal_on);
        set(f, FDF_CALMED, rows[i].calmed);
        set(f, FDF_CLOSED, rows[i].closed);
        got = finding_intervals(f->rec);
        CHECK_INT(got.discovery, rows[i].discovery);
        CHECK_INT(got.handling, rows[i].handling);
        CHECK_INT(got.calming, rows[i].calming);
        findingfile_free(f);
    }
}

/* --- the balance --- */

static void add_many(struct balance *b, const char *disposal, int n, int as_of)
{
    for (int i = 0; i < n; i++) {
        struct findingfile *f = eaves();

        set(f, FDF_DISPOSAL, disposal);
        set(f, FDF_DISPOSAL_ON, disposal ? "2022-03-10" : NULL);
        balance_add(b, f->rec, as_of);
        findingfile_free(f);
    }
}

/* P20b: 排查 18 = 当场化解 2 + 正在化解 13 + 关注稳控 3. */
static void eighteen_found_are_two_and_thirteen_and_three(void **state)
{
    struct balance b = { 0 };

    (void)state;
    add_many(&b, DISPOSAL_ON_SPOT, 2, DATE_NONE);
    add_many(&b, FINDING_MEDIATION, 13, DATE_NONE);
    add_many(&b, FINDING_CALMED, 3, DATE_NONE);
    CHECK_INT(b.found, 18);
    CHECK_INT(b.on_spot, 2);
    CHECK_INT(b.mediation, 13);
    CHECK_INT(b.calmed, 3);
    CHECK(balance_holds(&b));
    b.calmed--;
    CHECK(!balance_holds(&b));
}

static void each_disposal_has_its_part(void **state)
{
    struct balance b = { 0 };

    (void)state;
    add_many(&b, FINDING_ESCALATED, 4, DATE_NONE);
    add_many(&b, FINDING_REFERRED, 5, DATE_NONE);
    add_many(&b, NULL, 6, DATE_NONE);
    CHECK_INT(b.escalated, 4);
    CHECK_INT(b.referred, 5);
    CHECK_INT(b.unhandled, 6);
    CHECK(balance_holds(&b));
    add_many(&b, "lost", 1, DATE_NONE); /* a code that nobody knows is not hidden */
    CHECK(!balance_holds(&b));
}

static void what_came_later_is_not_known_yet(void **state)
{
    static const struct {
        const char *as_of;
        long found, unhandled, calmed, on_spot, closed;
    } rows[] = {
        { "2022-03-06", 0, 0, 0, 0, 0 }, { "2022-03-07", 1, 1, 0, 0, 0 },
        { "2022-03-10", 1, 0, 1, 0, 0 }, { "2022-03-19", 1, 0, 1, 0, 0 },
        { "2022-03-20", 1, 0, 0, 1, 0 }, { "2022-03-25", 1, 0, 0, 1, 1 },
    };
    struct findingfile *f = eaves();

    (void)state;
    set(f, FDF_CALMED, "2022-03-10");
    set(f, FDF_DISPOSAL, DISPOSAL_ON_SPOT);
    set(f, FDF_DISPOSAL_ON, "2022-03-20");
    set(f, FDF_CLOSED, "2022-03-25");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct balance b = { 0 };

        balance_add(&b, f->rec, day(rows[i].as_of));
        CHECK_ROW(b.found == rows[i].found && b.unhandled == rows[i].unhandled &&
                      b.calmed == rows[i].calmed && b.on_spot == rows[i].on_spot &&
                      b.closed == rows[i].closed,
                  rows[i].as_of);
        CHECK(balance_holds(&b));
    }
    findingfile_free(f);
}

static void a_voided_finding_counts_nowhere(void **state)
{
    struct findingfile *f = eaves();
    struct balance b = { 0 };

    (void)state;
    f->rec->void_reason = mem_copy("重复登记");
    balance_add(&b, f->rec, DATE_NONE);
    CHECK_INT(b.found, 0);
    findingfile_free(f);
}

static void resolved_is_settled_on_the_spot_or_closed_here(void **state)
{
    static const struct {
        const char *disposal, *closed;
        bool agreed; /* its case ended with an agreement */
        bool resolved;
    } rows[] = {
        { DISPOSAL_ON_SPOT, NULL, false, true },
        { FINDING_MEDIATION, NULL, true, false },
        { FINDING_MEDIATION, "2022-04-12", true, true },
        { FINDING_MEDIATION, "2022-04-12", false, false }, /* 调解不成 */
        { FINDING_CALMED, NULL, false, false },
        { FINDING_CALMED, "2022-04-12", false, true },
        { FINDING_ESCALATED, NULL, false, false },
        { FINDING_ESCALATED, "2022-04-12", false, true },
        { FINDING_REFERRED, "2022-04-12", false, false },
        { NULL, NULL, false, false },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct findingfile *f = eaves();

        set(f, FDF_DISPOSAL, rows[i].disposal);
        set(f, FDF_DISPOSAL_ON, rows[i].disposal ? "2022-03-08" : NULL);
        set(f, FDF_CLOSED, rows[i].closed);
        CHECK_INT(finding_is_resolved(f->rec, rows[i].agreed, DATE_NONE), rows[i].resolved);
        CHECK(!finding_is_resolved(f->rec, rows[i].agreed,
                                   day("2022-03-07"))); /* before anything was done */
        findingfile_free(f);
    }
}

/* --- reporting periods --- */

static void a_day_falls_in_its_reporting_period(void **state)
{
    static const struct {
        const char *unit, *day, *from, *to;
    } rows[] = {
        { "week", "2022-03-07", "2022-03-07", "2022-03-13" }, /* a Monday */
        { "week", "2022-03-13", "2022-03-07", "2022-03-13" }, /* a Sunday */
        { "week", "2023-01-01", "2022-12-26", "2023-01-01" }, /* across the year */
        { "week", "2021-01-01", "2020-12-28", "2021-01-03" },
        { "half_month", "2022-03-15", "2022-03-01", "2022-03-15" },
        { "half_month", "2022-03-16", "2022-03-16", "2022-03-31" },
        { "half_month", "2024-02-29", "2024-02-16", "2024-02-29" },
        { "half_month", "2022-12-31", "2022-12-16", "2022-12-31" },
        { "month", "2022-02-10", "2022-02-01", "2022-02-28" },
        { "month", "2022-12-31", "2022-12-01", "2022-12-31" },
        { "quarter", "2022-01-01", "2022-01-01", "2022-03-31" },
        { "quarter", "2022-05-31", "2022-04-01", "2022-06-30" },
        { "quarter", "2022-12-31", "2022-10-01", "2022-12-31" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *unit = mem_copy(rows[i].unit);
        struct cadence c = { .unit = unit, .grace = 3 };
        struct period p = cadence_period(&c, day(rows[i].day));

        CHECK_ROW(p.from == day(rows[i].from) && p.to == day(rows[i].to), rows[i].day);
        CHECK_ROW(cadence_deadline(&c, p) == day(rows[i].to) + 3, rows[i].day);
        free(unit);
    }
}

/* --- the way through the levels --- */

static void hop(struct findingfile *f, int from, int to, const char *handed, const char *ended)
{
    struct record *rec = record_new(KIND_HANDOVER);

    record_set_int(rec, HOF_LEVEL_FROM, from);
    record_set(rec, HOF_UNIT_FROM, "示例村调委会");
    record_set_int(rec, HOF_LEVEL_TO, to);
    record_set(rec, HOF_UNIT_TO, "孟庙镇调委会");
    record_set(rec, HOF_HANDED, handed);
    record_set(rec, HOF_REASON, "两次调解未成");
    record_set(rec, HOF_ENDED, ended);
    if (ended)
        record_set(rec, HOF_RESULT, "已化解");
    record_list_add(&f->handovers, rec);
}

static void each_step_goes_one_level_up(void **state)
{
    static const struct {
        const char *says;
        int first[2], second[2]; /* second 0: one step only */
        const char *days[2], *ended, *words;
    } rows[] = {
        { "village, town, district",
          { 11, 12 },
          { 12, 13 },
          { "2022-03-09", "2022-03-12" },
          NULL,
          NULL },
        { "over a level", { 11, 13 }, { 0 }, { "2022-03-09" }, NULL, "请逐级流转" },
        { "down", { 12, 11 }, { 0 }, { "2022-03-09" }, NULL, "请逐级流转" },
        { "from the last one", { 13, 12 }, { 0 }, { "2022-03-09" }, NULL, "已是最后一级" },
        { "a level that is not there", { 11, 99 }, { 0 }, { "2022-03-09" }, NULL, "不在层级表里" },
        { "before it was found", { 11, 12 }, { 0 }, { "2022-03-01" }, NULL, "早于排查日期" },
        { "tomorrow", { 11, 12 }, { 0 }, { "2022-03-21" }, NULL, "还没有到" },
        { "twice from the village",
          { 11, 12 },
          { 11, 12 },
          { "2022-03-09", "2022-03-10" },
          NULL,
          "不是从上一步" },
        { "on after it was settled",
          { 11, 12 },
          { 12, 13 },
          { "2022-03-09", "2022-03-12" },
          "2022-03-11",
          "只在最后一级计一次" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct book *book = office();
        struct findingfile *f = eaves();
        struct objections o = OBJECTIONS_INIT;

        hop(f, rows[i].first[0], rows[i].first[1], rows[i].days[0], rows[i].ended);
        if (rows[i].second[0])
            hop(f, rows[i].second[0], rows[i].second[1], rows[i].days[1], NULL);
        finding_check(f, book, day(TODAY), &o);
        CHECK_ROW(objections_block(&o) == (rows[i].words != NULL), rows[i].says);
        if (rows[i].words)
            CHECK_HAS(o.items[0].text, rows[i].words);
        objections_release(&o);
        findingfile_free(f);
        book_free(book);
    }
}

static void the_level_that_receives_sets_the_end(void **state)
{
    struct book *book = office();
    struct findingfile *f = eaves();

    (void)state;
    hop(f, 11, 12, "2022-03-08", NULL);
    hop(f, 12, 13, "2022-03-18", NULL);
    finding_derive(f, book);
    CHECK_STR(record_text(f->handovers.items[0], HOF_DUE), "2022-03-23"); /* 15 days */
    CHECK_STR(record_text(f->handovers.items[1], HOF_DUE), "");           /* no limit there */
    findingfile_free(f);
    book_free(book);
}

TESTS(T(every_state_leaves_as_the_register_says), T(calmed_stays_open_until_it_is_closed),
      T(what_a_step_needs_is_named_with_its_remedy), T(a_reported_red_finding_can_be_closed),
      T(a_move_sets_the_days_that_nobody_typed), T(a_day_that_was_typed_stays),
      T(the_end_follows_from_the_risk), T(an_end_that_was_typed_stays),
      T(the_three_early_ones_are_days_between), T(eighteen_found_are_two_and_thirteen_and_three),
      T(each_disposal_has_its_part), T(what_came_later_is_not_known_yet),
      T(a_voided_finding_counts_nowhere), T(resolved_is_settled_on_the_spot_or_closed_here),
      T(a_day_falls_in_its_reporting_period), T(each_step_goes_one_level_up),
      T(the_level_that_receives_sets_the_end))
