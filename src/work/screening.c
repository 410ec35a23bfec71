/* src/work/screening.c - the table of screening: rounds, findings, the balance, days.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/screening.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screening_impl.h"

#define UNITS_NAMED 10 /* in a line about missing rounds */

/* --- columns --- */

enum column_at {
    SC_DUE,
    SC_REPORTED,
    SC_LATE,
    SC_MISSING,
    SC_ZERO,
    SC_TIMES,
    SC_FOUND,
    SC_ON_SPOT,
    SC_MEDIATION,
    SC_ESCALATED,
    SC_REFERRED,
    SC_CALMED,
    SC_UNHANDLED,
    SC_UNSEEN,
    SC_CLOSED,
    SC_RATE,
    SC_PREVENTED,
    SC_DISCOVERY,
    SC_DISCOVERY_90,
    SC_HANDLING,
    SC_HANDLING_90,
    SC_CALMING,
    SC_CALMING_90,
    SC_COUNT
};

static const struct {
    const char *key, *label, *definition;
} columns[] = {
    [SC_DUE] = { "rounds_due", N_("应报轮次"),
                 N_("按各级的排查周期，截止日在统计期内、已报送的或者报送期限已过的轮次；"
                    "每个在用的区划都是一个排查单位。") },
    [SC_REPORTED] = { "rounds_reported", N_("已报轮次"),
                      N_("应报轮次里有排查轮次登记的；零报告也算。") },
    [SC_LATE] = { "rounds_late", N_("其中迟报"),
                  N_("报送日期晚于周期末日加宽限天数的；没有填报送日期的按终止日算。") },
    [SC_MISSING] = { "rounds_missing", N_("缺报"),
                     N_("过了报送期限仍没有登记的轮次；应报轮次＝已报轮次＋缺报。") },
    [SC_ZERO] = { "zero_reports", N_("零报告"), N_("终止日在统计期内、没有发现纠纷的轮次。") },
    [SC_TIMES] = { "times", N_("排查次数"),
                   N_("终止日在统计期内的轮次的排查次数之和，单位是次，和件数不能相加。") },
    [SC_FOUND] = { "found", N_("排查发现"), N_("排查日期在统计期内的发现，单位是件。") },
    [SC_ON_SPOT] = { "on_spot", N_("当场化解"), N_("发现中到统计期末当场化解的。") },
    [SC_MEDIATION] = { "mediation", N_("转调解"), N_("发现中到统计期末转为调解案件的。") },
    [SC_ESCALATED] = { "escalated", N_("上报"),
                       N_("发现中到统计期末上报上一级的；由上一级化解，只在这里计上报。") },
    [SC_REFERRED] = { "referred", N_("移送"), N_("发现中到统计期末移送其他部门的。") },
    [SC_CALMED] = { "calmed", N_("稳控"), N_("发现中到统计期末以稳控处置的，含其中已销号的。") },
    [SC_UNHANDLED] = { "unhandled", N_("未处置"),
                       N_("发现中到统计期末还没有处置的，含已交办的。") },
    [SC_UNSEEN] = { "unvisited", N_("稳控未走访"),
                    N_("到统计期末仍在稳控（不论哪一期发现）、本周期和上一周期都没有走访的；"
                       "稳控的每一轮排查都要走访，直到销号。") },
    [SC_CLOSED] = { "closed", N_("销号"), N_("发现中到统计期末已销号的；不在平衡关系里。") },
    [SC_RATE] = { "resolution", N_("化解率"),
                  N_("化解的（当场化解，或者已销号而不是移送的；转调解的要案件调解成功）÷排查发现；"
                     "发现为零时没有化解率。") },
    [SC_PREVENTED] = { "prevented", N_("预防纠纷"), N_("轮次登记的预防在发生之前的纠纷件数。") },
    [SC_DISCOVERY] = { "discovery_days", N_("早发现天数"),
                       N_("发生到发现的天数的中位数；没有发生日期的不算，"
                          "中间两个的平均四舍五入。") },
    [SC_DISCOVERY_90] = { "discovery_days_90", N_("早发现90%"),
                          N_("发生到发现的天数的90%点：由小到大第 n×0.9（向上取整）个，"
                             "九成以上的不超过它；没有发生日期的不算。") },
    [SC_HANDLING] = { "handling_days", N_("早处置天数"), N_("发现到第一次处置的天数的中位数。") },
    [SC_HANDLING_90] = { "handling_days_90", N_("早处置90%"),
                         N_("发现到第一次处置的天数的90%点，算法同早发现。") },
    [SC_CALMING] = { "calming_days", N_("早稳控天数"),
                     N_("发现到稳控、当场化解或者销号的天数的中位数。") },
    [SC_CALMING_90] = { "calming_days_90", N_("早稳控90%"),
                        N_("发现到稳控、当场化解或者销号的天数的90%点，算法同早发现。") },
};

/* --- counting --- */

struct count {
    long n[SC_COUNT]; /* of findings */
    struct days discovery, handling, calming;
};

struct counting {
    const struct asked *q;
    const struct units *units;
    struct count *lines; /* owned; one a line, then the total */
};

/* The column of the balance that the disposal belongs to; SC_FOUND: an unknown one. */
static int disposal_column(const char *what)
{
    static const struct {
        const char *what;
        int column;
    } parts[] = {
        { DISPOSAL_ON_SPOT, SC_ON_SPOT },    { FINDING_MEDIATION, SC_MEDIATION },
        { FINDING_ESCALATED, SC_ESCALATED }, { FINDING_REFERRED, SC_REFERRED },
        { FINDING_CALMED, SC_CALMED },       { "", SC_UNHANDLED },
    };

    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (str_equal(parts[i].what, what))
            return parts[i].column;
    return SC_FOUND;
}

/* The finding counts in that column: in its line and in the total, and it is what the figure
 * opens. */
static void hit(const struct counting *c, size_t line, int column, int64_t id)
{
    c->lines[line].n[column]++;
    c->lines[c->units->lines_count].n[column]++;
    pick(c->q, c->units->lines[line].code, columns[column].key, KIND_FINDING, id);
}

/* Days that are known by then; the column and the one after it are taken of them. */
static void take_days(const struct counting *c, size_t line, int column, const struct record *f,
                      int days, bool known)
{
    const size_t both[] = { line, c->units->lines_count };

    if (days < 0 || !known)
        return;
    for (size_t i = 0; i < ARRAY_LEN(both); i++) {
        struct count *at = &c->lines[both[i]];

        days_add(column == SC_DISCOVERY  ? &at->discovery
                 : column == SC_HANDLING ? &at->handling
                                         : &at->calming,
                 days);
    }
    hit(c, line, column, f->id);
    hit(c, line, column + 1, f->id);
}

static void take_finding(void *ctx, const struct record *finding, bool agreed)
{
    struct counting *c = ctx;
    const struct node *node = units_find(c->units, record_int(finding, FDF_AREA));
    struct finding_intervals i = finding_intervals(finding);
    int found = record_date(finding, FDF_FOUND), as_of = c->q->as_of, part;

    if (!node || found > as_of)
        return;
    part = disposal_column(finding_disposal(finding, as_of));
    hit(c, node->row, SC_FOUND, finding->id);
    if (part != SC_FOUND)
        hit(c, node->row, part, finding->id);
    if (finding_is_closed(finding, as_of))
        hit(c, node->row, SC_CLOSED, finding->id);
    if (finding_is_resolved(finding, agreed, as_of))
        hit(c, node->row, SC_RATE, finding->id);
    take_days(c, node->row, SC_DISCOVERY, finding, i.discovery, true);
    take_days(c, node->row, SC_HANDLING, finding, i.handling, found + i.handling <= as_of);
    take_days(c, node->row, SC_CALMING, finding, i.calming, found + i.calming <= as_of);
}

/* It comes back in each round: seen in the reporting period that runs or the one before. */
static void take_calmed(void *ctx, const struct calmed *calmed)
{
    struct counting *c = ctx;
    const struct node *node = units_find(c->units, calmed->area);
    const struct cadence *cadence = node ? book_cadence(c->q->book, node->level) : NULL;
    struct period now;

    if (!cadence)
        return;
    now = cadence_period(cadence, c->q->as_of);
    if (calmed->seen >= cadence_period(cadence, now.from - 1).from)
        return;
    hit(c, node->row, SC_UNSEEN, calmed->id);
}

static void counting_release(struct counting *c)
{
    for (size_t i = 0; c->lines && i <= c->units->lines_count; i++) {
        free(c->lines[i].discovery.items);
        free(c->lines[i].handling.items);
        free(c->lines[i].calming.items);
    }
    free(c->lines);
}

static void add_columns(struct report *r)
{
    for (int i = 0; i < SC_COUNT; i++) {
        struct report_column *c = report_column(r, columns[i].key, _(columns[i].label),
                                                i == SC_RATE ? RC_RATE : RC_COUNT,
                                                _(columns[i].definition));

        c->chart = i == SC_FOUND || i == SC_ON_SPOT;
        if (i == SC_PREVENTED)
            c->show = RS_FILLED;
    }
}

/* The median, and the 90 % point in the column after it. */
static void set_days(struct report_row *row, size_t column, struct days *d)
{
    if (d->count == 0)
        return;
    report_set_count(row, column, days_median(d));
    report_set_count(row, column + 1, days_ninth(d));
}

static void fill(struct report_row *row, const struct round_counts *rounds, struct count *c)
{
    report_set_count(row, SC_DUE, rounds->due);
    report_set_count(row, SC_REPORTED, rounds->reported);
    report_set_count(row, SC_LATE, rounds->late);
    report_set_count(row, SC_MISSING, rounds->missing);
    report_set_count(row, SC_ZERO, rounds->zero);
    report_set_count(row, SC_TIMES, rounds->times);
    for (size_t i = SC_FOUND; i <= SC_CLOSED; i++)
        report_set_count(row, i, c->n[i]);
    report_set_rate(row, SC_RATE, c->n[SC_RATE], c->n[SC_FOUND]);
    report_set_count(row, SC_PREVENTED, rounds->prevented);
    set_days(row, SC_DISCOVERY, &c->discovery);
    set_days(row, SC_HANDLING, &c->handling);
    set_days(row, SC_CALMING, &c->calming);
}

/* --- notes --- */

static void note_balance(struct report *r, const char *unit, const struct count *c, bool always)
{
    const long *n = c->n;
    bool holds = n[SC_FOUND] == n[SC_ON_SPOT] + n[SC_MEDIATION] + n[SC_ESCALATED] + n[SC_REFERRED] +
                                    n[SC_CALMED] + n[SC_UNHANDLED];

    if (holds && !always)
        return;
    report_note(r,
                _("%s%s：发现 %ld %s 当场化解 %ld ＋ 转调解 %ld ＋ 上报 %ld ＋ 移送 %ld ＋ "
                  "稳控 %ld ＋ 未处置 %ld。"),
                holds ? "" : _("不平："), unit, n[SC_FOUND], holds ? "=" : "≠", n[SC_ON_SPOT],
                n[SC_MEDIATION], n[SC_ESCALATED], n[SC_REFERRED], n[SC_CALMED], n[SC_UNHANDLED]);
    r->broken = r->broken || !holds;
}

static void note_owing(struct report *r, const struct rounds *rounds)
{
    struct buf names = BUF_INIT;

    if (rounds->owing_count == 0)
        return;
    for (size_t i = 0; i < rounds->owing_count && i < UNITS_NAMED; i++)
        buf_printf(&names, _("%s%s %ld 轮"), i ? _("、") : "", rounds->owing[i].node->name,
                   rounds->owing[i].missing);
    report_note(r, _("缺报的单位 %zu 个：%s%s。"), rounds->owing_count, buf_text(&names),
                rounds->owing_count > UNITS_NAMED ? _("等") : "");
    buf_release(&names);
}

static void note_all(struct report *r, const struct asked *q, const struct counting *c,
                     const struct rounds *rounds)
{
    char day[DATE_SIZE];
    int from = rounds_owed_from(q);

    report_note(r, _("按单位分行，下级归入所属的单位；处置情况截至 %s，此后的视为还没有。"),
                date_to_iso(q->as_of, day));
    note_balance(r, _("平衡关系"), &c->lines[c->units->lines_count], true);
    for (size_t i = 0; i < c->units->lines_count; i++)
        note_balance(r, c->units->lines[i].name, &c->lines[i], false);
    if (from != DATE_NONE)
        report_note(r,
                    _("轮次从 %s 所在的周期起应报（设置 screening.from），"
                      "各级的周期和宽限天数在排查周期里设定。"),
                    date_to_iso(from, day));
    note_owing(r, rounds);
}

/* --- the story --- */

static bool is_shown(const struct units *u, const struct counting *c, const struct rounds *rounds,
                     size_t line)
{
    return u->lines[line].active || c->lines[line].n[SC_FOUND] || rounds->lines[line].times;
}

static struct report *make(const struct asked *q, const struct counting *c,
                           const struct rounds *rounds)
{
    struct report *r = screening_start(q, "screening", _("矛盾纠纷排查情况表"), _("排查单位"));
    const struct units *u = c->units;

    add_columns(r);
    for (size_t i = 0; i < u->lines_count; i++)
        if (is_shown(u, c, rounds, i))
            fill(line_row(r, u, i), &rounds->lines[i], &c->lines[i]);
    fill(report_total(r, _("合计")), &rounds->total, &c->lines[u->lines_count]);
    note_all(r, q, c, rounds);
    return r;
}

/* Due and missing are periods in which nothing was registered; the rest has rows. */
static void say_kinds(const struct asked *q)
{
    for (size_t i = 0; i < SC_COUNT; i++)
        if (i != SC_DUE && i != SC_MISSING)
            pick_kind(q, columns[i].key,
                      i < SC_FOUND || i == SC_PREVENTED ? KIND_ROUND : KIND_FINDING);
}

static enum status screening(const struct asked *q, struct report **out, struct err *err)
{
    struct rounds rounds = { 0 };
    struct units units;
    struct counting c = { .q = q, .units = &units };
    enum status st = units_load(q->db, q->area, &units, err);

    say_kinds(q);
    c.lines = mem_alloc((units.lines_count + 1) * sizeof(*c.lines));
    if (st == ST_OK)
        st = rounds_count(q, &units, &rounds, err);
    if (st == ST_OK)
        st = findings_ended_each(q->db, q->period, q->area, take_finding, &c, err);
    if (st == ST_OK)
        st = calmed_each(q->db, q->as_of, q->area, take_calmed, &c, err);
    if (out)
        *out = st == ST_OK ? make(q, &c, &rounds) : NULL;
    counting_release(&c);
    rounds_release(&rounds);
    units_release(&units);
    return st;
}

enum status screening_table(struct db *db, const struct book *book, const struct stat_request *rq,
                            int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, rq->period, rq->area, today);

    return screening(&q, out, err);
}

enum status screening_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, const char *row_key, const char *column_key,
                           struct stat_listed *out, struct err *err)
{
    struct figure_rows p = { .row = row_key, .column = column_key, .out = out };
    struct asked q = asked_of(db, book, rq->period, rq->area, today);

    q.pick = &p;
    return screening(&q, NULL, err);
}
