/* tests/unit/test_screening_tables.c - tables of screening, levels, reception and key persons,
 * counted by hand.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "stat_office.h"

#include "store/findings.h"
#include "store/settings.h"
#include "work/report.h"
#include "work/screening.h"

/* The district, 孟庙镇 and its two villages; the other towns screen nothing. */
struct places {
    int64_t district, town, zhao, qian;
};

static int64_t add_village(struct office *o, const char *name, const char *code)
{
    struct record *rec = record_new(KIND_AREA);
    int64_t id;

    record_set(rec, AF_NAME, name);
    record_set(rec, AF_CODE, code);
    record_set(rec, AF_LEVEL, "3");
    record_set_int(rec, AF_PARENT, area_id(o, "411103101000"));
    record_set(rec, AF_ACTIVE, "1");
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    id = rec->id;
    record_free(rec);
    return id;
}

static struct places office_of_villages(struct office *o)
{
    struct places p;

    office_in_memory(o);
    p.district = area_id(o, "411103000000");
    p.town = area_id(o, "411103101000");
    p.zhao = add_village(o, "赵村", "411103101201");
    p.qian = add_village(o, "钱村", "411103101202");
    return p;
}

struct find {
    const char *found, *occurred, *risk, *disposal, *disposal_on, *calmed, *closed, *pair;
};

static int64_t add_finding(struct office *o, int64_t at, const struct find *m)
{
    struct findingfile *f = mem_alloc(sizeof(*f));
    const char *state = m->closed                                  ? FINDING_CLOSED
                        : !m->disposal                             ? FINDING_FOUND
                        : str_equal(m->disposal, DISPOSAL_ON_SPOT) ? FINDING_SETTLED
                                                                   : m->disposal;
    int64_t id;

    f->rec = record_new(KIND_FINDING);
    record_set(f->rec, FDF_FOUND, m->found);
    record_set(f->rec, FDF_OCCURRED, m->occurred);
    record_set_int(f->rec, FDF_AREA, at);
    record_set(f->rec, FDF_SCREENER, "吴小满");
    record_set(f->rec, FDF_TITLE, "屋檐滴水纠纷");
    record_set(f->rec, FDF_TYPE, "02");
    record_set(f->rec, FDF_CAMPAIGN, m->pair ? m->pair : "3");
    record_set(f->rec, FDF_PARTIES, "甲；乙");
    record_set(f->rec, FDF_FACTS, "檐口越界滴水。");
    record_set(f->rec, FDF_RISK, m->risk ? m->risk : "0");
    record_set(f->rec, FDF_STATE, state);
    record_set(f->rec, FDF_DISPOSAL, m->disposal);
    record_set(f->rec, FDF_DISPOSAL_ON, m->disposal_on);
    record_set(f->rec, FDF_CALMED, m->calmed);
    record_set(f->rec, FDF_CLOSED, m->closed);
    CHECK_OK(findings_save(o->db, o->book, f, o->today, &o->err), &o->err);
    id = f->rec->id;
    findingfile_free(f);
    return id;
}

static void add_round(struct office *o, int64_t unit, const char *from, const char *to,
                      const char *times, const char *zero, const char *submitted)
{
    struct record *rec = record_new(KIND_ROUND);

    record_set_int(rec, RDF_UNIT, unit);
    record_set(rec, RDF_FROM, from);
    record_set(rec, RDF_TO, to);
    record_set(rec, RDF_TIMES, times);
    record_set(rec, RDF_ZERO_REPORT, zero);
    record_set(rec, RDF_SUBMITTED, submitted);
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    record_free(rec);
}

static struct period in(struct office *o, const char *text)
{
    struct period p;

    CHECK_OK(period_parse(text, o->today, &p, &o->err), &o->err);
    return p;
}

typedef enum status build(struct db *db, const struct book *book, const struct stat_request *rq,
                          int today, struct report **out, struct err *err);

static struct report *built(struct office *o, build *make, const char *period, int64_t area)
{
    const struct stat_request rq = { .period = in(o, period), .area = area };
    struct report *r;

    CHECK_OK(make(o->db, o->book, &rq, o->today, &r, &o->err), &o->err);
    return r;
}

struct figure {
    const char *row, *column; /* row "": the total */
    int64_t n;
};

static void check_figures(const struct report *r, const struct figure *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct report_row *row = *rows[i].row ? row_of(r, rows[i].row) : &r->total;

        if (!row)
            fail_msg("%s has no row %s", r->name, rows[i].row);
        if (cell(r, row, rows[i].column)->n != rows[i].n)
            fail_msg("%s %s.%s: %lld, by hand %lld", r->name, rows[i].row, rows[i].column,
                     (long long)cell(r, row, rows[i].column)->n, (long long)rows[i].n);
    }
}

static void check_rate(const struct report *r, const struct report_row *row, const char *column,
                       int64_t numerator, int64_t denominator)
{
    CHECK_INT(cell(r, row, column)->n, numerator);
    CHECK_INT(cell(r, row, column)->denominator, denominator);
}

/* Each figure of each row opens as many rows as it counts, and its middle as many as it is of. */
static void check_rows_open(struct office *o, const char *name, const char *const columns[],
                            size_t count)
{
    struct stat_request rq = request(o, name, "2022", BASIS_ACCEPTED);
    struct report *r;

    CHECK_OK(statistics_table(o->db, o->book, &rq, o->today, &r, &o->err), &o->err);
    for (size_t i = 0; i <= r->rows_count; i++)
        for (size_t c = 0; c < count; c++) {
            const struct report_row *row = i < r->rows_count ? &r->rows[i] : &r->total;
            struct stat_listed rows;

            CHECK_OK(statistics_rows(o->db, o->book, &rq, o->today, row->key, columns[c], &rows,
                                     &o->err),
                     &o->err);
            CHECK_ROW((int64_t)rows.count == cell(r, row, columns[c])->n, columns[c]);
            free(rows.ids);
        }
    report_free(r);
}

/* --- screening --- */

/* P20b in 孟庙镇: 18 = 2 settled on the spot + 13 in mediation + 3 calmed. */
static void the_balance_of_eighteen_is_printed(void **state)
{
    static const struct find spot = { .found = "2022-03-07",
                                      .disposal = DISPOSAL_ON_SPOT,
                                      .disposal_on = "2022-03-08" },
                             sent = { .found = "2022-03-07",
                                      .disposal = FINDING_ESCALATED,
                                      .disposal_on = "2022-03-09" },
                             calm = { .found = "2022-03-07",
                                      .disposal = FINDING_CALMED,
                                      .disposal_on = "2022-03-10",
                                      .calmed = "2022-03-10" };
    static const struct figure figures[] = {
        { "", "found", 18 },
        { "", "on_spot", 2 },
        { "", "mediation", 0 },
        { "", "escalated", 13 },
        { "", "calmed", 3 },
        { "", "unhandled", 0 },
        { "", "resolution", 2 },
        { "", "closed", 0 },
        { "411103101000", "found", 18 },
        { "411103102000", "found", 0 },
    };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    for (int i = 0; i < 18; i++)
        add_finding(&o, p.zhao, i < 2 ? &spot : i < 15 ? &sent : &calm);
    r = built(&o, screening_table, "2022-03", 0);
    check_figures(r, figures, ARRAY_LEN(figures));
    CHECK(!r->broken);
    CHECK(
        noted(r, "发现 18 = 当场化解 2 ＋ 转调解 0 ＋ 上报 13 ＋ 移送 0 ＋ 稳控 3 ＋ 未处置 0。"));
    report_free(r);
    office_leave(&o);
}

static void an_unknown_disposal_breaks_the_balance_and_is_said(void **state)
{
    static const struct find one = { .found = "2022-03-07",
                                     .disposal = FINDING_REFERRED,
                                     .disposal_on = "2022-03-08" };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_finding(&o, p.zhao, &one);
    CHECK_OK(db_exec(o.db, "UPDATE finding SET disposal = 'lost'", &o.err), &o.err);
    r = built(&o, screening_table, "2022-03", 0);
    CHECK(r->broken);
    CHECK(noted(r, "不平：平衡关系：发现 1 ≠ "));
    CHECK(noted(r, "不平：孟庙镇：发现 1 ≠ "));
    report_free(r);
    office_leave(&o);
}

/* Days from the quarrel to its being found, in any order; middle and 90 % point by hand. */
static void days_have_their_middle_and_their_ninety_percent_point(void **state)
{
    static const struct {
        int days[12];
        size_t count;
        int middle, ninth;
    } rows[] = {
        { { 4 }, 1, 4, 4 },
        { { 9, 2 }, 2, 6, 9 },                                /* 5.5 up; the second */
        { { 10, 3, 7, 1, 5, 9, 2, 8, 6, 4 }, 10, 6, 9 },      /* the ninth of ten */
        { { 10, 3, 7, 1, 5, 9, 2, 8, 6, 4, 30 }, 11, 6, 10 }, /* 9.9: the tenth */
        { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 21 }, 10, 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct office o;
        struct places p = office_of_villages(&o);
        struct report *r;

        for (size_t k = 0; k < rows[i].count; k++) {
            char day[DATE_SIZE];
            const struct find one = { .found = "2022-03-31",
                                      .occurred = date_to_iso(
                                          date_from_iso("2022-03-31") - rows[i].days[k], day) };

            add_finding(&o, p.zhao, &one);
        }
        r = built(&o, screening_table, "2022-03", 0);
        CHECK_INT(cell(r, &r->total, "discovery_days")->n, rows[i].middle);
        CHECK_INT(cell(r, &r->total, "discovery_days_90")->n, rows[i].ninth);
        CHECK(cell(r, &r->total, "calming_days_90")->empty);
        report_free(r);
        office_leave(&o);
    }
}

static void what_was_decided_after_the_period_is_not_known(void **state)
{
    static const struct find one = { .found = "2022-03-30",
                                     .occurred = "2022-03-20",
                                     .disposal = DISPOSAL_ON_SPOT,
                                     .disposal_on = "2022-04-02",
                                     .closed = "2022-04-20" };
    static const struct figure march[] = { { "", "found", 1 },
                                           { "", "unhandled", 1 },
                                           { "", "on_spot", 0 },
                                           { "", "resolution", 0 },
                                           { "", "discovery_days", 10 } };
    static const struct figure year[] = { { "", "found", 1 },         { "", "on_spot", 1 },
                                          { "", "closed", 1 },        { "", "resolution", 1 },
                                          { "", "handling_days", 3 }, { "", "calming_days", 3 } };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_finding(&o, p.qian, &one);
    r = built(&o, screening_table, "2022-03", 0);
    check_figures(r, march, ARRAY_LEN(march));
    CHECK(cell(r, &r->total, "handling_days")->empty);
    report_free(r);
    r = built(&o, screening_table, "2022", 0);
    check_figures(r, year, ARRAY_LEN(year));
    report_free(r);
    office_leave(&o);
}

/* March 2022: weeks end on 6, 13, 20, 27; the town reports the month; grace 3 days. */
static void rounds_are_owed_by_level_and_period(void **state)
{
    static const struct figure own[] = {
        { "411103101201", "rounds_due", 4 },
        { "411103101201", "rounds_reported", 4 },
        { "411103101201", "rounds_late", 1 },
        { "411103101201", "rounds_missing", 0 },
        { "411103101201", "zero_reports", 2 },
        { "411103101201", "times", 6 },
        { "411103101202", "rounds_due", 4 },
        { "411103101202", "rounds_reported", 1 },
        { "411103101202", "rounds_missing", 3 },
        { "411103101000", "rounds_due", 1 },
        { "411103101000", "rounds_reported", 1 },
        { "411103101000", "rounds_late", 0 },
        { "", "rounds_due", 9 },
        { "", "rounds_missing", 3 },
        { "", "times", 9 },
    };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_round(&o, p.zhao, "2022-02-28", "2022-03-04", "1", "1", "2022-03-07");
    add_round(&o, p.zhao, "2022-03-07", "2022-03-11", "2", "0", "2022-03-16"); /* in grace */
    add_round(&o, p.zhao, "2022-03-14", "2022-03-18", "1", "1", "2022-03-24"); /* a day late */
    add_round(&o, p.zhao, "2022-03-21", "2022-03-25", "1", "0", NULL); /* day not written down */
    add_round(&o, p.zhao, "2022-03-26", "2022-03-27", "1", "0", NULL); /* twice in a week */
    add_round(&o, p.qian, "2022-03-07", "2022-03-13", "1", "0", "2022-03-14");
    add_round(&o, p.town, "2022-03-01", "2022-03-31", "2", "0", "2022-04-03");
    r = built(&o, screening_table, "2022-03", p.town);
    check_figures(r, own, ARRAY_LEN(own));
    CHECK(noted(r, "缺报的单位 1 个：钱村 3 轮。"));
    report_free(r);
    office_leave(&o);
}

static void a_week_that_ends_in_april_is_owed_in_april(void **state)
{
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_round(&o, p.zhao, "2022-03-28", "2022-03-31", "1", "1", "2022-04-01");
    r = built(&o, screening_table, "2022-04-01..2022-04-03", p.zhao);
    CHECK_INT(cell(r, &r->total, "rounds_due")->n, 1);
    CHECK_INT(cell(r, &r->total, "rounds_reported")->n, 1);
    CHECK_INT(cell(r, &r->total, "times")->n, 0); /* it was screened in March */
    report_free(r);
    office_leave(&o);
}

/* Today is 2022-11-22, a Tuesday: the week to the 20th may be reported until the 23rd. */
static void what_is_not_late_yet_is_not_missing(void **state)
{
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    r = built(&o, screening_table, "2022-11-14..2022-11-20", p.zhao);
    CHECK_INT(cell(r, &r->total, "rounds_due")->n, 0);
    CHECK_INT(cell(r, &r->total, "rounds_missing")->n, 0);
    report_free(r);
    o.today = date_from_iso("2022-11-24");
    r = built(&o, screening_table, "2022-11-14..2022-11-20", p.zhao);
    CHECK_INT(cell(r, &r->total, "rounds_missing")->n, 1);
    report_free(r);
    office_leave(&o);
}

static void rounds_are_owed_from_the_day_the_office_says(void **state)
{
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    r = built(&o, screening_table, "2022-01", p.zhao); /* the campaign began on 01-25 */
    CHECK_INT(cell(r, &r->total, "rounds_due")->n, 1); /* the week to the 30th */
    report_free(r);
    book_set(o.book, "screening.from", "2022-03-21");
    r = built(&o, screening_table, "2022-03", p.zhao);
    CHECK_INT(cell(r, &r->total, "rounds_due")->n, 1); /* the week to the 27th */
    CHECK(noted(r, "2022-03-21"));
    report_free(r);
    office_leave(&o);
}

static void without_zero_reports_only_weeks_with_findings_are_owed(void **state)
{
    static const struct find one = { .found = "2022-03-09" };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    for (size_t i = 0; i < o.book->cadences_count; i++)
        o.book->cadences[i].zero = false;
    add_finding(&o, p.zhao, &one);
    r = built(&o, screening_table, "2022-03", p.zhao);
    CHECK_INT(cell(r, &r->total, "rounds_missing")->n, 1);
    report_free(r);
    office_leave(&o);
}

/* Villages report each week: on Tuesday 2022-03-22 the last week began on the 14th. */
static void what_is_calmed_comes_back_in_each_round(void **state)
{
    static const struct find calm = { .found = "2022-03-01",
                                      .disposal = FINDING_CALMED,
                                      .disposal_on = "2022-03-02",
                                      .calmed = "2022-03-02" };
    static const struct {
        const char *visited;
        int64_t unvisited;
    } rows[] = { { "2022-03-13", 1 }, { "2022-03-14", 0 }, { "2022-03-22", 0 } };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;
    int64_t id;

    (void)state;
    o.today = date_from_iso("2022-03-22");
    id = add_finding(&o, p.zhao, &calm);
    r = built(&o, screening_table, "2022", 0);
    CHECK_INT(cell(r, &r->total, "unvisited")->n, 1);
    report_free(r);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct record *watch = record_new(KIND_WATCH);
        struct findingfile *f;

        CHECK_OK(findings_load(o.db, id, &f, &o.err), &o.err);
        record_set(watch, WTF_WATCHED, rows[i].visited);
        record_set(watch, WTF_VISITOR, "吴小满");
        record_set(watch, WTF_SITUATION, "情绪平稳");
        record_list_add(&f->watches, watch);
        CHECK_OK(findings_save(o.db, o.book, f, o.today, &o.err), &o.err);
        findingfile_free(f);
        r = built(&o, screening_table, "2022", 0);
        CHECK_ROW(cell(r, &r->total, "unvisited")->n == rows[i].unvisited, rows[i].visited);
        report_free(r);
    }
    r = built(&o, screening_table, "2022-03-01", 0); /* not calmed yet on that day */
    CHECK_INT(cell(r, &r->total, "unvisited")->n, 0);
    report_free(r);
    office_leave(&o);
}

/* --- levels --- */

static void pass_up(struct office *o, int64_t finding, int from, int to, const char *handed,
                    const char *ended)
{
    struct findingfile *f;
    struct record *hop = record_new(KIND_HANDOVER);

    CHECK_OK(findings_load(o->db, finding, &f, &o->err), &o->err);
    record_set_int(hop, HOF_LEVEL_FROM, book_level(o->book, from)->id);
    record_set(hop, HOF_UNIT_FROM, "赵村调委会");
    record_set_int(hop, HOF_LEVEL_TO, book_level(o->book, to)->id);
    record_set(hop, HOF_UNIT_TO, "孟庙镇调委会");
    record_set(hop, HOF_HANDED, handed);
    record_set(hop, HOF_REASON, "两次调解未成");
    record_set(hop, HOF_ENDED, ended);
    record_set(hop, HOF_RESULT, ended ? "已化解" : NULL);
    record_list_add(&f->handovers, hop);
    CHECK_OK(findings_save(o->db, o->book, f, o->today, &o->err), &o->err);
    findingfile_free(f);
}

static void close_finding(struct office *o, int64_t finding, const char *day)
{
    struct findingfile *f;

    CHECK_OK(findings_load(o->db, finding, &f, &o->err), &o->err);
    record_set(f->rec, FDF_STATE, FINDING_CLOSED);
    record_set(f->rec, FDF_CLOSED, day);
    CHECK_OK(findings_save(o->db, o->book, f, o->today, &o->err), &o->err);
    findingfile_free(f);
}

/* Five found in the village: settled there, settled in the town, passed to the district,
 * referred from the village, and one waiting since March. */
static void a_dispute_counts_once_where_it_is_settled(void **state)
{
    static const struct find
        spot = { .found = "2022-03-07", .disposal = DISPOSAL_ON_SPOT, .disposal_on = "2022-03-08" },
        up = { .found = "2022-03-07", .disposal = FINDING_ESCALATED, .disposal_on = "2022-03-10" },
        away = { .found = "2022-03-07", .disposal = FINDING_REFERRED, .disposal_on = "2022-03-10" },
        waits = { .found = "2022-03-07" };
    static const struct figure figures[] = {
        { "1", "found", 5 },   { "1", "received", 0 }, { "1", "settled", 1 },
        { "1", "passed", 2 },  { "1", "referred", 1 }, { "1", "open", 1 },
        { "2", "found", 0 },   { "2", "received", 2 }, { "2", "settled", 1 },
        { "2", "passed", 1 },  { "2", "open", 0 },     { "3", "received", 1 },
        { "3", "settled", 0 }, { "3", "open", 1 },     { "", "found", 5 },
        { "", "settled", 2 },  { "", "open", 2 },      { "", "referred", 1 },
        { "1", "late", 1 }, /* the one that waits */
        { "2", "late", 1 }, /* passed on after its fifteen days */
    };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;
    int64_t first, second;

    (void)state;
    add_finding(&o, p.zhao, &spot);
    first = add_finding(&o, p.zhao, &up);
    second = add_finding(&o, p.zhao, &up);
    add_finding(&o, p.zhao, &away);
    add_finding(&o, p.zhao, &waits);
    pass_up(&o, first, 1, 2, "2022-03-10", "2022-03-20");
    close_finding(&o, first, "2022-03-30");
    pass_up(&o, second, 1, 2, "2022-03-10", NULL);
    pass_up(&o, second, 2, 3, "2022-04-30", NULL);
    r = built(&o, levels_table, "2022", 0);
    check_figures(r, figures, ARRAY_LEN(figures));
    /* Of five one never left the village, two never left the town. */
    check_rate(r, row_of(r, "1"), "kept", 1, 5);
    check_rate(r, row_of(r, "2"), "kept", 2, 5);
    check_rate(r, row_of(r, "3"), "kept", 2, 5);
    check_rate(r, &r->total, "kept", 2, 5);
    CHECK(!r->broken);
    CHECK(noted(r, "本级发现 5 ＋ 接收 3 = 化解 2 ＋ 未成销号 0 ＋ 上报 3 ＋ 移送 1 ＋ 在办 2。"));
    CHECK(noted(r, "核对 化解：各级化解 2 = 排查化解 2。"));
    report_free(r);
    r = built(&o, levels_table, "2022-03", 0); /* April is not known yet */
    CHECK_INT(cell(r, row_of(r, "2"), "open")->n, 1);
    CHECK_INT(cell(r, row_of(r, "3"), "received")->n, 0);
    report_free(r);
    office_leave(&o);
}

/* 办结 at the level above is not yet 销号: the screening table does not have it as resolved. */
static void what_is_done_above_is_open_until_it_is_closed(void **state)
{
    static const struct find up = { .found = "2022-03-07",
                                    .disposal = FINDING_ESCALATED,
                                    .disposal_on = "2022-03-10" };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *levels, *screening;
    int64_t finding;

    (void)state;
    finding = add_finding(&o, p.zhao, &up);
    pass_up(&o, finding, 1, 2, "2022-03-10", "2022-03-20");
    for (int closed = 0; closed < 2; closed++) {
        if (closed)
            close_finding(&o, finding, "2022-03-30");
        levels = built(&o, levels_table, "2022", 0);
        screening = built(&o, screening_table, "2022", 0);
        CHECK_INT(cell(levels, row_of(levels, "2"), "settled")->n, closed);
        CHECK_INT(cell(levels, row_of(levels, "2"), "open")->n, !closed);
        CHECK_INT(cell(levels, row_of(levels, "2"), "late")->n, 0); /* done within its days */
        check_rate(screening, &screening->total, "resolution", closed, 1);
        CHECK_INT(noted(levels, "还没有销号的 1 件"), !closed);
        CHECK(!levels->broken);
        report_free(levels);
        report_free(screening);
    }
    office_leave(&o);
}

static void levels_that_lack_what_screening_resolved_are_broken(void **state)
{
    static const struct find spot = { .found = "2022-03-07",
                                      .disposal = DISPOSAL_ON_SPOT,
                                      .disposal_on = "2022-03-08" };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_finding(&o, p.zhao, &spot);
    for (size_t i = 0; i < o.book->levels_count; i++)
        if (o.book->levels[i].area_level == 3)
            o.book->levels[i].active = false;
    r = built(&o, levels_table, "2022", 0);
    CHECK(r->broken);
    CHECK(noted(r, "不平：核对 化解：各级化解 0 ≠ 排查化解 1。"));
    CHECK(noted(r, "没有计入的 1 件"));
    report_free(r);
    office_leave(&o);
}

static void passed_up_without_a_step_is_said(void **state)
{
    static const struct find up = { .found = "2022-03-07",
                                    .disposal = FINDING_ESCALATED,
                                    .disposal_on = "2022-03-10" };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_finding(&o, p.zhao, &up);
    r = built(&o, levels_table, "2022", 0);
    CHECK_INT(cell(r, row_of(r, "1"), "passed")->n, 1);
    CHECK(noted(r, "没有登记逐级流转的 1 件"));
    CHECK(!r->broken);
    report_free(r);
    office_leave(&o);
}

/* --- reception and key persons --- */

static void add_visit(struct office *o, int64_t at, const char *day, const char *matter,
                      const char *persons, const char *referred)
{
    struct record *rec = record_new(KIND_RECEPTION);

    record_set(rec, RXF_RECEIVED, day);
    record_set(rec, RXF_NAME, "周山");
    record_set(rec, RXF_MATTER, matter);
    record_set(rec, RXF_PERSONS, persons);
    if (at)
        record_set_int(rec, RXF_AREA, at);
    record_set(rec, RXF_CONTENT, "问宅基地的事");
    record_set(rec, RXF_RECEIVER, "冯桂芝");
    record_set(rec, RXF_REFERRED_TO, referred);
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    record_free(rec);
}

static void visits_and_visitors_are_two_figures(void **state)
{
    static const struct figure figures[] = {
        { "consult", "visits", 3 },     { "consult", "persons", 7 }, { "legal_aid", "visits", 1 },
        { "legal_aid", "referred", 1 }, { "notary", "visits", 0 },   { "", "visits", 4 },
        { "", "persons", 8 },           { "", "cases", 0 },
    };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_visit(&o, p.zhao, "2022-03-01", "consult", NULL, NULL);
    add_visit(&o, p.zhao, "2022-03-02", "consult", "5", NULL);
    add_visit(&o, 0, "2022-03-03", "consult", "1", NULL);
    add_visit(&o, p.qian, "2022-03-04", "legal_aid", "1", "郾城区法律援助中心");
    add_visit(&o, p.zhao, "2021-12-31", "notary", "1", NULL); /* of the year before */
    r = built(&o, reception_table, "2022", 0);
    check_figures(r, figures, ARRAY_LEN(figures));
    report_free(r);
    r = built(&o, reception_table, "2022", p.zhao);
    CHECK_INT(cell(r, &r->total, "persons")->n, 6);
    report_free(r);
    office_leave(&o);
}

static void add_person(struct office *o, int64_t at, const char *category, const char *contact,
                       const char *from, const char *to)
{
    struct record *rec = record_new(KIND_KEY_PERSON);

    record_set(rec, KPF_NAME, "李某");
    record_set(rec, KPF_CATEGORY, category);
    record_set_int(rec, KPF_AREA, at);
    record_set(rec, KPF_CONTACT, contact);
    record_set(rec, KPF_FROM, from);
    record_set(rec, KPF_TO, to);
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    record_free(rec);
}

static void key_persons_have_a_contact_or_not(void **state)
{
    static const struct figure figures[] = {
        { "7", "persons", 2 },     { "7", "with_contact", 1 }, { "7", "without_contact", 1 },
        { "8", "persons", 1 },     { "8", "ended", 1 },        { "", "persons", 3 },
        { "", "contact_rate", 2 }, { "", "ended", 1 },
    };
    struct office o;
    struct places p = office_of_villages(&o);
    struct report *r;

    (void)state;
    add_person(&o, p.zhao, "7", "孙守正", "2022-01-25", NULL);
    add_person(&o, p.qian, "7", NULL, "2022-02-01", NULL);
    add_person(&o, p.zhao, "8", "孙守正", "2021-01-01", "2022-05-31");
    add_person(&o, p.zhao, "8", "孙守正", "2020-01-01", "2021-12-31"); /* over before */
    r = built(&o, key_persons_table, "2022", 0);
    check_figures(r, figures, ARRAY_LEN(figures));
    CHECK_INT(cell(r, &r->total, "contact_rate")->denominator, 3);
    report_free(r);
    office_leave(&o);
}

/* --- the campaign's report, and what stands beside cases --- */

static void the_campaign_reports_screening_and_cases_side_by_side(void **state)
{
    static const struct find third = { .found = "2022-03-07", .pair = "3" },
                             none = { .found = "2022-03-07",
                                      .pair = "0",
                                      .disposal = FINDING_CALMED,
                                      .disposal_on = "2022-03-08",
                                      .calmed = "2022-03-08" };
    static const struct figure figures[] = {
        { "411103101000", "times", 3 },
        { "411103101000", "found", 1 }, /* the sum of its parts */
        { "411103101000", "found_3", 1 },
        { "411103101000", "accepted_3", 1 },
        { "411103101000", "settled_3", 1 },
        { "411103101000", "calmed", 0 }, /* of no category */
        { "411103101000", "key_persons", 1 },
        { "411103101000", "contacts", 1 },
        { "411103101000", "rate", 1 },
        { "411103001000", "accepted_1", 0 },
        { "", "found", 1 },
        { "", "accepted_3", 1 },
        { "", "criminal", 0 },
    };
    struct office o;
    struct places p = office_of_villages(&o);
    struct stat_request rq;
    struct report *r;

    (void)state;
    make_all(&o, worked, ARRAY_LEN(worked)); /* one of pair 3 in the town, settled */
    add_round(&o, p.zhao, "2022-03-07", "2022-03-11", "3", "0", NULL);
    add_finding(&o, p.zhao, &third);
    add_finding(&o, p.qian, &none);
    add_person(&o, p.zhao, "7", "孙守正", "2022-01-25", NULL);
    r = built(&o, campaign_report_table, "2022-01-25..2022-11-22", 0);
    check_figures(r, figures, ARRAY_LEN(figures));
    CHECK(noted(r, "另有 1 件发现不属这项行动的各类"));
    CHECK(!r->broken);
    report_free(r);
    rq = request(&o, "campaign", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK_INT(cell(r, row_of(r, "3"), "found")->n, 1);
    CHECK_INT(cell(r, &r->total, "found")->n, 1);
    report_free(r);
    office_leave(&o);
}

/* --- a second campaign, by rows alone --- */

static void add_row(struct office *o, enum kind_id kind, const char *const values[][2])
{
    struct record *rec = record_new(kind);

    for (size_t i = 0; values[i][0]; i++)
        record_set(rec, field_find(kind_get(kind), values[i][0]), values[i][1]);
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    record_free(rec);
}

static int64_t office_with_three_kinds(struct office *o)
{
    static const char *const campaign[][2] = {
        { "name", "三类" },        { "from_on", "2022-04-01" }, { "to_on", "2022-06-10" },
        { "list", "three_kinds" }, { "active", "1" },           { NULL, NULL }
    };

    add_row(o, KIND_CAMPAIGN, campaign);
    for (int i = 1; i <= 3; i++) {
        char *name = mem_printf("k%d", i);
        const char *const code[][2] = { { "list", "campaign_pair" }, { "code", name },
                                        { "label", name },           { "parent", "three_kinds" },
                                        { "active", "1" },           { NULL, NULL } };

        add_row(o, KIND_CODE, code);
        free(name);
    }
    book_free(o->book);
    CHECK_OK(books_load(o->db, &o->book, &o->err), &o->err);
    return book_campaign_named(o->book, "三类")->id;
}

/* Two cases of k1 lie within its dates, on its first and on its last day; one is settled. */
static void a_second_campaign_counts_its_categories_within_its_dates(void **state)
{
    static const struct made made[] = {
        { NULL, "411103101000", "01", "1", "k1", "2022-04-01", "agreed", "1", "2022-04-10", "1",
          "performing", NULL, NULL },
        { NULL, "411103101000", "01", "1", "k1", "2022-06-10", "mediating", NULL, NULL, NULL, NULL,
          NULL, NULL },
        { NULL, "411103101000", "01", "1", "k1", "2022-06-11", "mediating", NULL, NULL, NULL, NULL,
          NULL, NULL },
        { NULL, "411103101000", "01", "1", "k2", "2022-03-31", "mediating", NULL, NULL, NULL, NULL,
          NULL, NULL },
        { NULL, "411103101000", "01", "1", "3", "2022-05-01", "mediating", NULL, NULL, NULL, NULL,
          NULL, NULL },
    };
    static const struct figure second[] = {
        { "k1", "accepted", 2 }, { "k1", "settled", 1 }, { "k2", "accepted", 0 },
        { "k3", "accepted", 0 }, { "", "accepted", 2 },  { "", "rate", 1 },
    };
    static const struct figure first[] = { { "3", "accepted", 1 }, { "", "accepted", 1 } };
    static const struct figure june[] = {
        { "", "accepted", 1 },
        { "", "settled", 0 },
        { "", "accepted_k1", 1 },
        { "411103101000", "since_accepted", 2 },
        { "", "since_settled", 1 },
        { "", "since_rate", 1 },
        { "411103102000", "since_accepted", 0 },
    };
    struct office o;
    struct stat_request rq;
    struct stat_listed rows;
    struct report *r;
    int64_t three;

    (void)state;
    office_of_villages(&o);
    three = office_with_three_kinds(&o);
    make_all(&o, made, ARRAY_LEN(made));
    rq = request(&o, "campaign", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    check_figures(r, first, ARRAY_LEN(first));
    CHECK_INT(r->rows_count, 6);
    report_free(r);
    rq.campaign = three;
    r = table(&o, &rq);
    check_figures(r, second, ARRAY_LEN(second));
    CHECK_INT(r->rows_count, 3);
    CHECK_STR(r->title, "三类专项行动情况表");
    report_free(r);
    rq = request(&o, "campaign-report", "2022-06", BASIS_ACCEPTED);
    rq.campaign = three;
    r = table(&o, &rq);
    check_figures(r, june, ARRAY_LEN(june));
    report_free(r);
    CHECK_OK(statistics_rows(o.db, o.book, &rq, o.today, "", "since_accepted", &rows, &o.err),
             &o.err);
    CHECK(rows.kind == KIND_CASE);
    CHECK_INT(rows.count, 2);
    free(rows.ids);
    office_leave(&o);
}

static void tables_of_cases_have_what_was_found_beside_them(void **state)
{
    static const struct find one = { .found = "2022-03-07" };
    struct office o;
    struct places p = office_of_villages(&o);
    struct stat_request rq;
    struct report *r;

    (void)state;
    add_round(&o, p.zhao, "2022-03-07", "2022-03-11", "3", "0", NULL);
    add_finding(&o, p.zhao, &one);
    add_finding(&o, p.district, &one);
    rq = request(&o, "summary", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK_INT(cell(r, &r->total, "found")->n, 2);
    CHECK_INT(cell(r, row_of(r, "concluded"), "screened")->n, 3);
    report_free(r);
    rq = request(&o, "towns", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK_INT(cell(r, row_of(r, "411103101000"), "found")->n, 1);
    CHECK_INT(cell(r, row_of(r, "411103101000"), "screened")->n, 3);
    CHECK_INT(cell(r, row_of(r, "411103102000"), "found")->n, 0);
    CHECK_INT(cell(r, &r->total, "found")->n, 2);
    report_free(r);
    rq = request(&o, "type", "2022", BASIS_ACCEPTED);
    r = table(&o, &rq);
    CHECK(cell(r, row_of(r, "02"), "found")->empty); /* screening is not by type */
    CHECK_INT(cell(r, &r->total, "found")->n, 2);
    report_free(r);
    office_leave(&o);
}

static void a_table_of_its_own_takes_no_groups(void **state)
{
    struct office o;
    struct stat_request rq;
    struct report *r;
    struct buf text = BUF_INIT;

    (void)state;
    office_of_villages(&o);
    rq = request(&o, "screening", "2022", BASIS_ACCEPTED);
    rq.axes[0] = AXIS_TYPE;
    rq.axes_given = true;
    CHECK_INT(statistics_table(o.db, o.book, &rq, o.today, &r, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "不能另外分组");
    rq = request(&o, "screening", "2022", BASIS_ACCEPTED);
    CHECK_OK(statistics_explain_own(o.db, o.book, &rq, NULL, "found", o.today, 0, &text, &o.err),
             &o.err);
    CHECK_HAS(buf_text(&text), "单位是件");
    CHECK_INT(statistics_explain_own(o.db, o.book, &rq, NULL, "lost", o.today, 0, &text, &o.err),
              ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "rounds_due");
    buf_release(&text);
    office_leave(&o);
}

static void each_figure_of_a_register_opens_its_rows(void **state)
{
    static const char *const of_screening[] = { "found",      "on_spot",     "mediation",
                                                "escalated",  "referred",    "calmed",
                                                "unhandled",  "unvisited",   "closed",
                                                "resolution", "zero_reports" };
    static const char *const of_levels[] = { "found",    "received", "settled", "passed",
                                             "referred", "open",     "late",    "kept" };
    static const struct find finds[] = {
        { .found = "2022-03-07", .disposal = DISPOSAL_ON_SPOT, .disposal_on = "2022-03-08" },
        { .found = "2022-03-07", .disposal = FINDING_ESCALATED, .disposal_on = "2022-03-10" },
        { .found = "2022-03-07", .disposal = FINDING_REFERRED, .disposal_on = "2022-03-10" },
        { .found = "2022-03-07",
          .disposal = FINDING_CALMED,
          .disposal_on = "2022-03-10",
          .calmed = "2022-03-10" },
        { .found = "2022-03-07", .occurred = "2022-03-01" },
    };
    struct office o;
    struct places p = office_of_villages(&o);
    struct stat_request rq;
    struct stat_listed rows;
    struct buf text = BUF_INIT;
    int64_t up = 0;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(finds); i++) {
        int64_t id = add_finding(&o, i % 2 ? p.zhao : p.qian, &finds[i]);

        up = i == 1 ? id : up;
    }
    pass_up(&o, up, 1, 2, "2022-03-10", "2022-03-20");
    add_round(&o, p.zhao, "2022-02-28", "2022-03-04", "3", "1", "2022-03-07");
    check_rows_open(&o, "screening", of_screening, ARRAY_LEN(of_screening));
    check_rows_open(&o, "levels", of_levels, ARRAY_LEN(of_levels));
    rq = request(&o, "screening", "2022", BASIS_ACCEPTED);
    CHECK_OK(statistics_rows(o.db, o.book, &rq, o.today, "", "times", &rows, &o.err), &o.err);
    CHECK_INT(rows.kind, KIND_ROUND);
    CHECK_INT(rows.count, 1); /* three times in one round */
    free(rows.ids);
    CHECK_OK(statistics_rows(o.db, o.book, &rq, o.today, "", "discovery_days_90", &rows, &o.err),
             &o.err);
    CHECK_INT(rows.count, 1); /* the others have no day of the quarrel */
    free(rows.ids);
    CHECK_INT(statistics_rows(o.db, o.book, &rq, o.today, "", "rounds_missing", &rows, &o.err),
              ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "没有登记行");
    free(rows.ids);
    err_clear(&o.err);
    CHECK_OK(statistics_explain_own(o.db, o.book, &rq, NULL, "calmed", o.today, 0, &text, &o.err),
             &o.err);
    CHECK_HAS(buf_text(&text), "1 条");
    CHECK_HAS(buf_text(&text), "屋檐滴水纠纷");
    buf_release(&text);
    office_leave(&o);
}

TESTS(T(each_figure_of_a_register_opens_its_rows), T(the_balance_of_eighteen_is_printed),
      T(an_unknown_disposal_breaks_the_balance_and_is_said),
      T(days_have_their_middle_and_their_ninety_percent_point),
      T(what_was_decided_after_the_period_is_not_known), T(rounds_are_owed_by_level_and_period),
      T(a_week_that_ends_in_april_is_owed_in_april), T(what_is_not_late_yet_is_not_missing),
      T(rounds_are_owed_from_the_day_the_office_says),
      T(without_zero_reports_only_weeks_with_findings_are_owed),
      T(what_is_calmed_comes_back_in_each_round), T(a_dispute_counts_once_where_it_is_settled),
      T(passed_up_without_a_step_is_said), T(what_is_done_above_is_open_until_it_is_closed),
      T(levels_that_lack_what_screening_resolved_are_broken),
      T(visits_and_visitors_are_two_figures), T(key_persons_have_a_contact_or_not),
      T(the_campaign_reports_screening_and_cases_side_by_side),
      T(a_second_campaign_counts_its_categories_within_its_dates),
      T(tables_of_cases_have_what_was_found_beside_them), T(a_table_of_its_own_takes_no_groups))
