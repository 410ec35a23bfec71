/* src/work/screening_campaign.c - the report of the campaign: screening and cases by unit.
 *
 * No official form was found; the columns are those of DOMAIN 1.3.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screening_impl.h"
#include "stat_impl.h"

#define PAIRS      6
#define PAIR_LIST  "campaign_pair"
#define PAIR_PARTS 3

struct pair_counts {
    long found;
    struct tally cases;
};

struct campaign_line {
    struct balance balance;
    struct pair_counts pairs[PAIRS];
    long times, prevented, persons, contacts, criminal;
};

struct campaign_report {
    const struct asked *q;
    const struct units *units;
    struct campaign_line *lines; /* owned; one a line, then the total */
};

/* --- gathering --- */

/* The line of the area and the total; false when it lies outside. */
static bool lines_of(const struct campaign_report *c, int64_t area, struct campaign_line *out[2])
{
    const struct node *node = units_find(c->units, area);

    out[0] = node ? &c->lines[node->row] : NULL;
    out[1] = &c->lines[c->units->lines_count];
    return node != NULL;
}

static size_t pair_of(const char *code)
{
    return code[0] >= '1' && code[0] <= '0' + PAIRS && !code[1] ? (size_t)(code[0] - '1') : PAIRS;
}

static void take_finding(void *ctx, const struct record *finding)
{
    struct campaign_report *c = ctx;
    struct campaign_line *lines[2];
    size_t pair = pair_of(record_text(finding, FDF_CAMPAIGN));

    if (record_date(finding, FDF_FOUND) > c->q->as_of ||
        !lines_of(c, record_int(finding, FDF_AREA), lines))
        return;
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        balance_add(&lines[i]->balance, finding, c->q->as_of);
        if (pair < PAIRS)
            lines[i]->pairs[pair].found++;
    }
}

static void take_round(void *ctx, const struct round_seen *round)
{
    struct campaign_report *c = ctx;
    struct campaign_line *lines[2];

    if (!lines_of(c, round->unit, lines))
        return;
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        lines[i]->times += (long)round->times;
        lines[i]->prevented += (long)round->prevented;
    }
}

static void take_person(void *ctx, const struct record *person)
{
    struct campaign_report *c = ctx;
    struct campaign_line *lines[2];

    if (!lines_of(c, record_int(person, KPF_AREA), lines))
        return;
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        lines[i]->persons++;
        lines[i]->contacts += !record_empty(person, KPF_CONTACT);
    }
}

static void take_converted(void *ctx, int64_t area)
{
    struct campaign_report *c = ctx;
    struct campaign_line *lines[2];

    if (!lines_of(c, area, lines))
        return;
    for (size_t i = 0; i < ARRAY_LEN(lines); i++)
        lines[i]->criminal++;
}

static void take_fact(void *ctx, const struct fact *f, const int64_t key[STAT_AXES])
{
    struct campaign_report *c = ctx;
    const struct code *code = key[1] > 0 ? book_nth(c->q->book, PAIR_LIST, (size_t)key[1] - 1)
                                         : NULL;
    const struct question asked = {
        .period = c->q->period,
        .basis = BASIS_ACCEPTED,
        .cutoff = DATE_NONE,
        .self_settled_counts = book_setting_int(c->q->book, "count_self_settled", 0) != 0
    };
    size_t pair = code ? pair_of(code->code) : PAIRS;
    struct campaign_line *lines[2];

    if (pair == PAIRS || !lines_of(c, key[0], lines))
        return;
    for (size_t i = 0; i < ARRAY_LEN(lines); i++)
        tally_add(&lines[i]->pairs[pair].cases, f, &asked);
}

static enum status gather_cases(struct campaign_report *c, struct err *err)
{
    const struct stat_request rq = { .stat = statistic_find("campaign"),
                                     .period = c->q->period,
                                     .axes = { AXIS_AREA, AXIS_PAIR },
                                     .area = c->q->area,
                                     .cutoff = DATE_NONE };
    const struct facts_want want = stat_want(c->q->book, &rq, BASIS_ACCEPTED);

    return facts_scan(c->q->db, c->q->book, &want, take_fact, c, err);
}

static enum status gather(struct campaign_report *c, struct err *err)
{
    const struct asked *q = c->q;
    struct period until = { q->period.from, q->as_of };
    enum status st = findings_each(q->db, q->period, q->area, take_finding, c, err);

    if (st == ST_OK)
        st = rounds_each(q->db, q->period, q->area, take_round, c, err);
    if (st == ST_OK)
        st = key_persons_each(q->db, until, q->area, take_person, c, err);
    if (st == ST_OK)
        st = converted_each(q->db, q->period, q->area, take_converted, c, err);
    return st == ST_OK ? gather_cases(c, err) : st;
}

/* --- columns --- */

static const struct {
    const char *key, *label, *definition;
} parts[PAIR_PARTS] = {
    { "found", N_("发现"), N_("排查日期在统计期内、属于这一类的发现，单位是件。") },
    { "accepted", N_("调解"), N_("计入专项行动之日在统计期内、属于这一类的受理案件。") },
    { "settled", N_("调成"), N_("其中到统计期末已达成协议的（受理口径）。") },
};

static void add_pair_columns(struct report *r, const struct book *book)
{
    for (int pair = 1; pair <= PAIRS; pair++) {
        char code[2] = { (char)('0' + pair), '\0' };

        for (size_t i = 0; i < PAIR_PARTS; i++) {
            char *key = mem_printf("%s_%d", parts[i].key, pair);
            char *label = mem_printf("%s%s", book_label(book, PAIR_LIST, code), _(parts[i].label));

            report_column(r, key, label, RC_COUNT, _(parts[i].definition));
            free(key);
            free(label);
        }
    }
}

static void add_columns(struct report *r, const struct book *book)
{
    report_column(r, "times", _("排查次数"), RC_COUNT,
                  _("终止日在统计期内的排查轮次的次数之和，单位是次。"));
    report_column(r, "found", _("排查发现"), RC_COUNT,
                  _("排查日期在统计期内的发现，含不属六防六促的，单位是件。"))
        ->chart = true;
    add_pair_columns(r, book);
    report_column(r, "rate", _("调成率"), RC_RATE, _("六类的调成之和÷调解之和，受理口径。"));
    report_column(r, "calmed", _("稳控"), RC_COUNT,
                  _("发现中到统计期末以稳控处置的，含其中已销号的。"));
    report_column(r, "passed_on", _("上报移送"), RC_COUNT, _("发现中到统计期末上报或者移送的。"));
    report_column(r, "prevented", _("预防"), RC_COUNT, _("轮次登记的预防在发生之前的纠纷件数。"));
    report_column(r, "key_persons", _("重点人员"), RC_COUNT,
                  _("包联起止和统计期有重合的重点人员，单位是人。"));
    report_column(r, "contacts", _("包联"), RC_COUNT, _("其中有具体包联人的，单位是人。"));
    report_column(r, "criminal", _("民转刑"), RC_COUNT,
                  _("统计期内受理、转化情况登记为刑事的案件，单位是件。"));
}

/* --- rows --- */

static void fill(struct report_row *row, const struct campaign_line *l)
{
    struct tally all = { 0 };
    size_t at = 0;

    report_set_count(row, at++, l->times);
    report_set_count(row, at++, l->balance.found);
    for (size_t i = 0; i < PAIRS; i++) {
        report_set_count(row, at++, l->pairs[i].found);
        report_set_count(row, at++, l->pairs[i].cases.n[COL_ACCEPTED]);
        report_set_count(row, at++, l->pairs[i].cases.n[COL_SETTLED]);
        tally_merge(&all, &l->pairs[i].cases);
    }
    report_set_rate(row, at++, all.rate_numerator, all.rate_denominator);
    report_set_count(row, at++, l->balance.calmed);
    report_set_count(row, at++, l->balance.escalated + l->balance.referred);
    report_set_count(row, at++, l->prevented);
    report_set_count(row, at++, l->persons);
    report_set_count(row, at++, l->contacts);
    report_set_count(row, at, l->criminal);
}

static struct report *make(const struct campaign_report *c)
{
    struct report *r = screening_start(c->q, "campaign-report", _("六防六促专项行动报表"),
                                       _("单位"));
    const struct units *u = c->units;
    const struct balance *total = &c->lines[u->lines_count].balance;
    char day[DATE_SIZE];

    report_put(&r->basis, "accepted");
    add_columns(r, c->q->book);
    for (size_t i = 0; i < u->lines_count; i++)
        fill(line_row(r, u, i), &c->lines[i]);
    fill(report_total(r, _("合计")), &c->lines[u->lines_count]);
    report_note(r,
                _("没有见到上级统一的表样，各列是本程序的默认；按单位分行，下级归入所属的单位，"
                  "截至 %s。"),
                date_to_iso(c->q->as_of, day));
    report_note(r, "%s",
                _("排查次数的单位是次，排查发现的单位是件；调成率的分母是受理的案件，"
                  "不是排查发现。"));
    r->broken = !balance_holds(total);
    if (r->broken)
        report_note(r, _("不平：发现 %ld 件和处置情况的合计对不上，见 screening 表。"),
                    total->found);
    return r;
}

enum status campaign_report_table(struct db *db, const struct book *book, struct period p,
                                  int64_t area, int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, p, area, today);
    struct units units;
    struct campaign_report c = { .q = &q, .units = &units };
    enum status st = units_load(db, area, &units, err);

    *out = NULL;
    c.lines = mem_alloc((units.lines_count + 1) * sizeof(*c.lines));
    if (st == ST_OK)
        st = gather(&c, err);
    if (st == ST_OK)
        *out = make(&c);
    free(c.lines);
    units_release(&units);
    return st;
}
