/* src/work/screening_campaign.c - the report of a campaign: screening and cases by unit.
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

/* A span's numbers of a line: these, then three of each category. */
enum number {
    NUM_TIMES,
    NUM_FOUND,
    NUM_ACCEPTED,
    NUM_SETTLED,
    NUM_RATE, /* the numerator */
    NUM_CALMED,
    NUM_PASSED_ON,
    NUM_PREVENTED,
    NUM_PERSONS,
    NUM_CONTACTS,
    NUM_CRIMINAL,
    NUM_COUNT
};
enum part { PART_FOUND, PART_ACCEPTED, PART_SETTLED, PART_COUNT };

static const struct {
    const char *key, *label, *definition;
    enum kind_id kind; /* whose rows it counts */
    bool since;        /* also since the campaign began */
} numbers[NUM_COUNT] = {
    [NUM_TIMES] = { "times", N_("排查次数"), N_("终止日在统计期内的排查轮次的次数之和，单位是次。"),
                    KIND_ROUND, false },
    [NUM_FOUND] = { "found", N_("排查发现"), N_("各类的发现之和，单位是件；不属这项行动的不计。"),
                    KIND_FINDING, true },
    [NUM_ACCEPTED] = { "accepted", N_("调解"), N_("各类的调解之和。"), KIND_CASE, true },
    [NUM_SETTLED] = { "settled", N_("调成"), N_("各类的调成之和。"), KIND_CASE, true },
    [NUM_RATE] = { "rate", N_("调成率"), N_("各类的调成之和÷调解之和，受理口径。"), KIND_CASE,
                   true },
    [NUM_CALMED] = { "calmed", N_("稳控"), N_("排查发现中到统计期末以稳控处置的，含其中已销号的。"),
                     KIND_FINDING, true },
    [NUM_PASSED_ON] = { "passed_on", N_("上报移送"), N_("排查发现中到统计期末上报或者移送的。"),
                        KIND_FINDING, true },
    [NUM_PREVENTED] = { "prevented", N_("预防"), N_("轮次登记的预防在发生之前的纠纷件数。"),
                        KIND_ROUND, true },
    [NUM_PERSONS] = { "key_persons", N_("重点人员"),
                      N_("包联起止和统计期有重合的重点人员，单位是人。"), KIND_KEY_PERSON, true },
    [NUM_CONTACTS] = { "contacts", N_("包联"), N_("其中有具体包联人的，单位是人。"),
                       KIND_KEY_PERSON, false },
    [NUM_CRIMINAL] = { "criminal", N_("民转刑"),
                       N_("统计期内受理、转化情况登记为刑事的案件，单位是件。"), KIND_CASE, false },
};

static const struct {
    const char *key, *label, *definition;
    enum kind_id kind;
} parts[PART_COUNT] = {
    { "found", N_("发现"), N_("排查日期在统计期内、属于这一类的发现，单位是件。"), KIND_FINDING },
    { "accepted", N_("调解"), N_("计入专项行动之日在统计期内、属于这一类的受理案件。"), KIND_CASE },
    { "settled", N_("调成"), N_("其中到统计期末已达成协议的（受理口径）。"), KIND_CASE },
};

struct category {
    const char *code, *label;
    int64_t key; /* on AXIS_PAIR */
};

struct campaign_report {
    const struct units *units;
    struct stat_request rq;
    const struct campaign *campaign; /* the one that is meant; NULL: there is none */
    const struct campaign *bound;    /* the same, when its dates bound what counts; or NULL */
    struct category *categories;     /* owned */
    size_t categories_count;
};

/* What is counted over one period: that of the table, or since the campaign began. */
struct span {
    const struct campaign_report *c;
    struct asked q;
    struct period within; /* of the registers: the period inside the campaign's dates */
    bool since;
    long *n; /* owned; a line after the other, then the total; see width() */
    struct balance balance;
    long others; /* found, but of no category */
};

/* --- the numbers of a line --- */

static size_t width(const struct campaign_report *c)
{
    return NUM_COUNT + c->categories_count * PART_COUNT;
}

static long *numbers_of(const struct span *s, size_t line)
{
    return s->n + line * width(s->c);
}

/* Of a category: "found_3"; the key is yours. */
static char *part_key(const struct campaign_report *c, size_t category, enum part part)
{
    return mem_printf("%s_%s", parts[part].key, c->categories[category].code);
}

static char *number_key(const struct span *s, enum number number)
{
    return mem_printf("%s%s", s->since ? "since_" : "", numbers[number].key);
}

/* Counts in the unit's line and in the total, and keeps the row when that figure is opened. */
static void hit(struct span *s, const struct node *node, enum number number, long n, int64_t id)
{
    char *key;

    if (n == 0)
        return;
    numbers_of(s, node->row)[number] += n;
    numbers_of(s, s->c->units->lines_count)[number] += n;
    if (!s->q.pick)
        return;
    key = number_key(s, number);
    pick(&s->q, s->c->units->lines[node->row].code, key, numbers[number].kind, id);
    free(key);
}

static void hit_part(struct span *s, const struct node *node, size_t category, enum part part,
                     long n, int64_t id)
{
    size_t at = NUM_COUNT + category * PART_COUNT + part;
    char *key;

    if (n == 0)
        return;
    numbers_of(s, node->row)[at] += n;
    numbers_of(s, s->c->units->lines_count)[at] += n;
    if (!s->q.pick || s->since)
        return;
    key = part_key(s->c, category, part);
    pick(&s->q, s->c->units->lines[node->row].code, key, parts[part].kind, id);
    free(key);
}

/* --- gathering --- */

static void take_finding(void *ctx, const struct record *finding)
{
    struct span *s = ctx;
    const struct node *node = units_find(s->c->units, record_int(finding, FDF_AREA));
    const char *what = finding_disposal(finding, s->q.as_of);
    size_t i = 0;

    if (record_date(finding, FDF_FOUND) > s->q.as_of || !node)
        return;
    while (i < s->c->categories_count &&
           !record_is(finding, FDF_CAMPAIGN, s->c->categories[i].code))
        i++;
    if (i == s->c->categories_count) {
        s->others++;
        return;
    }
    balance_add(&s->balance, finding, s->q.as_of);
    hit(s, node, NUM_FOUND, 1, finding->id);
    hit(s, node, NUM_CALMED, str_equal(what, FINDING_CALMED), finding->id);
    hit(s, node, NUM_PASSED_ON,
        str_equal(what, FINDING_ESCALATED) || str_equal(what, FINDING_REFERRED), finding->id);
    hit_part(s, node, i, PART_FOUND, 1, finding->id);
}

static void take_round(void *ctx, const struct round_seen *round)
{
    struct span *s = ctx;
    const struct node *node = units_find(s->c->units, round->unit);

    if (!node)
        return;
    hit(s, node, NUM_TIMES, (long)round->times, round->id);
    hit(s, node, NUM_PREVENTED, (long)round->prevented, round->id);
}

static void take_person(void *ctx, const struct record *person)
{
    struct span *s = ctx;
    const struct node *node = units_find(s->c->units, record_int(person, KPF_AREA));

    if (!node)
        return;
    hit(s, node, NUM_PERSONS, 1, person->id);
    hit(s, node, NUM_CONTACTS, !record_empty(person, KPF_CONTACT), person->id);
}

static void take_converted(void *ctx, int64_t case_id, int64_t area)
{
    struct span *s = ctx;
    const struct node *node = units_find(s->c->units, area);

    if (node)
        hit(s, node, NUM_CRIMINAL, 1, case_id);
}

static void take_fact(void *ctx, const struct fact *f, const int64_t key[STAT_AXES])
{
    struct span *s = ctx;
    const struct node *node = units_find(s->c->units, key[0]);
    struct question of = stat_question(s->q.book, &s->c->rq, BASIS_ACCEPTED);
    struct tally t = { 0 };
    size_t i = 0;

    while (i < s->c->categories_count && s->c->categories[i].key != key[1])
        i++;
    if (i == s->c->categories_count || !node)
        return;
    of.period = s->q.period;
    of.cutoff = DATE_NONE;
    tally_add(&t, f, &of);
    hit_part(s, node, i, PART_ACCEPTED, (long)t.n[COL_ACCEPTED], f->case_id);
    hit_part(s, node, i, PART_SETTLED, (long)t.n[COL_SETTLED], f->case_id);
    hit(s, node, NUM_ACCEPTED, (long)t.n[COL_ACCEPTED], f->case_id);
    hit(s, node, NUM_SETTLED, (long)t.n[COL_SETTLED], f->case_id);
    hit(s, node, NUM_RATE, (long)t.rate_numerator, f->case_id);
}

static enum status gather_cases(struct span *s, struct err *err)
{
    const struct stat_request rq = { .stat = statistic_find("campaign"),
                                     .period = s->q.period,
                                     .axes = { AXIS_AREA, AXIS_PAIR },
                                     .area = s->q.area,
                                     .campaign = s->c->rq.campaign,
                                     .cutoff = DATE_NONE };
    struct facts_want want = stat_want(s->q.book, &rq, BASIS_ACCEPTED);

    want.each_case = s->q.pick != NULL;
    return facts_scan(s->q.db, s->q.book, &want, take_fact, s, err);
}

static enum status gather(struct span *s, struct err *err)
{
    const struct asked *q = &s->q;
    struct period until = { s->within.from, s->within.to != DATE_NONE && s->within.to < q->as_of
                                                ? s->within.to
                                                : q->as_of };
    enum status st = findings_each(q->db, s->within, q->area, take_finding, s, err);

    if (st == ST_OK)
        st = rounds_each(q->db, s->within, q->area, take_round, s, err);
    if (st == ST_OK)
        st = key_persons_each(q->db, until, q->area, take_person, s, err);
    if (st == ST_OK)
        st = converted_each(q->db, s->within, q->area, take_converted, s, err);
    return st == ST_OK ? gather_cases(s, err) : st;
}

/* --- spans --- */

struct period campaign_inside(struct period p, const struct campaign *c)
{
    if (c && (p.from == DATE_NONE || p.from < c->from))
        p.from = c->from;
    if (c && c->to != DATE_NONE && (p.to == DATE_NONE || p.to > c->to))
        p.to = c->to;
    return p;
}

static struct span span_of(const struct campaign_report *c, struct asked q, bool since)
{
    struct span s = { .c = c, .q = q, .since = since };

    if (since)
        s.q.period.from = c->campaign->from;
    s.within = campaign_inside(s.q.period, c->bound);
    s.n = mem_alloc((c->units->lines_count + 1) * width(c) * sizeof(*s.n));
    return s;
}

/* The period begins later than the campaign did. */
static bool has_since(const struct campaign_report *c)
{
    return c->campaign && c->rq.period.from != DATE_NONE && c->campaign->from < c->rq.period.from;
}

static void load_categories(struct campaign_report *c, const struct book *book)
{
    const struct campaign *of = book_campaign_by_id(book, c->rq.campaign);
    const struct code *code;
    size_t cap = 0;

    for (size_t i = 0; (code = book_nth(book, CAMPAIGN_LIST, i)) != NULL; i++) {
        if (!campaign_has(of, code))
            continue;
        mem_grow((void **)&c->categories, c->categories_count, &cap, sizeof(*c->categories));
        c->categories[c->categories_count++] = (struct category) { .code = code->code,
                                                                   .label = code->label,
                                                                   .key = (int64_t)i + 1 };
    }
}

/* --- columns and rows --- */

static void add_number(struct report *r, const struct span *s, enum number number)
{
    char *key = number_key(s, number);
    char *label = s->since ? mem_printf(_("开始以来%s"), _(numbers[number].label))
                           : mem_copy(_(numbers[number].label));
    char *definition = s->since ? mem_printf(_("从行动开始之日到统计期末：%s"),
                                             _(numbers[number].definition))
                                : mem_copy(_(numbers[number].definition));

    report_column(r, key, label, number == NUM_RATE ? RC_RATE : RC_COUNT, definition)->chart =
        number == NUM_FOUND && !s->since;
    free(definition);
    free(label);
    free(key);
}

static void add_categories(struct report *r, const struct campaign_report *c)
{
    for (size_t i = 0; i < c->categories_count; i++) {
        for (int p = 0; p < PART_COUNT; p++) {
            char *key = part_key(c, i, (enum part)p);
            char *label = mem_printf("%s%s", c->categories[i].label, _(parts[p].label));

            report_column(r, key, label, RC_COUNT, _(parts[p].definition));
            free(key);
            free(label);
        }
    }
}

static void add_columns(struct report *r, const struct span *s)
{
    for (int i = 0; i < NUM_COUNT; i++) {
        if (!s->since || numbers[i].since)
            add_number(r, s, (enum number)i);
        if (!s->since && i == NUM_FOUND)
            add_categories(r, s->c);
    }
}

/* In the order of add_columns(), from the column at on; the one after the last. */
static size_t fill(struct report_row *row, size_t at, const struct span *s, size_t line)
{
    const long *n = numbers_of(s, line);

    for (size_t i = 0; i < NUM_COUNT; i++) {
        if (s->since && !numbers[i].since)
            continue;
        if (i == NUM_RATE)
            report_set_rate(row, at++, n[NUM_RATE], n[NUM_ACCEPTED]);
        else
            report_set_count(row, at++, n[i]);
        for (size_t p = NUM_COUNT; !s->since && i == NUM_FOUND && p < width(s->c); p++)
            report_set_count(row, at++, n[p]);
    }
    return at;
}

static void add_notes(struct report *r, const struct campaign_report *c, const struct span *s)
{
    char from[DATE_SIZE], to[DATE_SIZE];

    report_note(r,
                _("没有见到上级统一的表样，各列是本程序的默认；按单位分行，下级归入所属的单位，"
                  "截至 %s。"),
                date_to_iso(s->q.as_of, from));
    report_note(r, "%s",
                _("排查次数的单位是次，排查发现的单位是件；调成率的分母是受理的案件，"
                  "不是排查发现。"));
    if (s->others)
        report_note(r, _("另有 %ld 件发现不属这项行动的各类，没有计入。"), s->others);
    if (c->bound)
        report_note(r, _("%s：%s 起%s%s；只计起止日期之内的。"), c->bound->name,
                    date_to_iso(c->bound->from, from), c->bound->to == DATE_NONE ? "" : _("，到 "),
                    c->bound->to == DATE_NONE ? "" : date_to_iso(c->bound->to, to));
    if (has_since(c))
        report_note(r, _("“开始以来”从 %s 数到统计期末。"), date_to_iso(c->campaign->from, from));
}

static struct report *make(const struct campaign_report *c, const struct span spans[], size_t count)
{
    char *title = stat_title(&c->rq, spans[0].q.book);
    struct report *r = screening_start(&spans[0].q, "campaign-report", title, _("单位"));
    const struct units *u = c->units;

    free(title);
    report_put(&r->basis, "accepted");
    for (size_t s = 0; s < count; s++)
        add_columns(r, &spans[s]);
    for (size_t i = 0; i <= u->lines_count; i++) {
        struct report_row *row = i < u->lines_count ? line_row(r, u, i)
                                                    : report_total(r, _("合计"));
        size_t at = 0;

        for (size_t s = 0; s < count; s++)
            at = fill(row, at, &spans[s], i);
    }
    add_notes(r, c, &spans[0]);
    for (size_t s = 0; s < count; s++) {
        if (balance_holds(&spans[s].balance))
            continue;
        r->broken = true;
        report_note(r, _("不平：发现 %ld 件和处置情况的合计对不上，见 screening 表。"),
                    spans[s].balance.found);
    }
    return r;
}

/* --- the story --- */

static void say_kinds(const struct span *s)
{
    for (int i = 0; i < NUM_COUNT; i++) {
        char *key = number_key(s, (enum number)i);

        if (!s->since || numbers[i].since)
            pick_kind(&s->q, key, numbers[i].kind);
        free(key);
    }
    for (size_t i = 0; !s->since && i < s->c->categories_count; i++) {
        for (int p = 0; p < PART_COUNT; p++) {
            char *key = part_key(s->c, i, (enum part)p);

            pick_kind(&s->q, key, parts[p].kind);
            free(key);
        }
    }
}

static enum status campaign_report(struct asked q, const struct stat_request *rq,
                                   struct report **out, struct err *err)
{
    struct units units;
    struct campaign_report c = { .units = &units, .rq = *rq };
    struct span spans[2];
    size_t count = 0;
    enum status st = units_load(q.db, q.area, &units, err);

    c.rq.stat = statistic_find("campaign-report");
    c.campaign = stat_campaign(rq, q.book, q.today);
    c.bound = book_campaign_by_id(q.book, rq->campaign);
    load_categories(&c, q.book);
    for (; count < (has_since(&c) ? 2 : 1); count++) {
        spans[count] = span_of(&c, q, count == 1);
        say_kinds(&spans[count]);
        if (st == ST_OK)
            st = gather(&spans[count], err);
    }
    if (out)
        *out = st == ST_OK ? make(&c, spans, count) : NULL;
    for (size_t i = 0; i < count; i++)
        free(spans[i].n);
    free(c.categories);
    units_release(&units);
    return st;
}

enum status campaign_report_table(struct db *db, const struct book *book,
                                  const struct stat_request *rq, int today, struct report **out,
                                  struct err *err)
{
    return campaign_report(asked_of(db, book, rq->period, rq->area, today), rq, out, err);
}

enum status campaign_report_rows(struct db *db, const struct book *book,
                                 const struct stat_request *rq, int today, const char *row_key,
                                 const char *column_key, struct stat_listed *out, struct err *err)
{
    struct figure_rows p = { .row = row_key, .column = column_key, .out = out };
    struct asked q = asked_of(db, book, rq->period, rq->area, today);

    q.pick = &p;
    return campaign_report(q, rq, NULL, err);
}
