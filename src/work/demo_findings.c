/* src/work/demo_findings.c - the fictional year's findings, their visits and their way up.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "core/screening.h"
#include "demo_impl.h"
#include "store/cases.h"
#include "store/findings.h"

enum { VISITS_MOST = 4, VISIT_DAYS = 14 };

/* What people quarrel about; %s is a name. */
static const struct {
    const char *type, *pair, *title, *facts;
} quarrels[] = {
    { "02", "3", "%s与%s屋檐滴水纠纷", "%s家新修的屋檐伸过院墙，雨水落进%s家院里，两家发生口角。" },
    { "02", "3", "%s与%s排水纠纷", "%s浇地放水漫进%s的菜园，双方争吵，未动手。" },
    { "01", "2", "%s与%s赡养纠纷", "%s认为%s几个月没有给赡养费，在家门口争吵。" },
    { "01", "1", "%s与%s婚恋纠纷", "%s与%s分手后为退还彩礼多次争执，双方亲属有怨气。" },
    { "04", "4", "%s与%s借款纠纷", "%s多次向%s讨要到期的借款未果，扬言上门堵人。" },
    { "17", "5", "%s与%s物业纠纷", "%s因屋顶漏水拒交物业费，与物业人员%s发生争执。" },
    { "03", "3", "%s与%s宅基地纠纷", "%s翻建房屋占了与%s共用的过道，双方各持一份旧契。" },
    { "07", "0", "%s与%s承包地纠纷", "%s与%s对承包地的地界说法不一，耕种时起了争执。" },
    { "18", "6", "%s与%s防疫管控纠纷", "%s对封控期间的安排不满，与值守人员%s吵了起来。" },
};

/* Each name is used twice: in the title and in the story. */
static char *with_names(const char *fmt, const char *a, const char *b)
{
    struct buf out = BUF_INIT;
    const char *names[] = { a, b };
    size_t n = 0;

    for (; *fmt; fmt++) {
        if (fmt[0] == '%' && fmt[1] == 's') {
            buf_add(&out, names[n++ % ARRAY_LEN(names)]);
            fmt++;
        } else {
            buf_add_char(&out, *fmt);
        }
    }
    return buf_take(&out);
}

static void set_quarrel(struct demo *d, struct record *rec)
{
    size_t i = demo_roll(d, ARRAY_LEN(quarrels));
    char *a = demo_name(d), *b = demo_name(d);
    char *title = with_names(quarrels[i].title, a, b), *facts = with_names(quarrels[i].facts, a, b);
    char *parties = mem_printf("%s；%s", a, b);

    record_set(rec, FDF_TYPE, quarrels[i].type);
    record_set(rec, FDF_CAMPAIGN, quarrels[i].pair);
    record_set(rec, FDF_TITLE, title);
    record_set(rec, FDF_FACTS, facts);
    record_set(rec, FDF_PARTIES, parties);
    record_set(rec, FDF_PERSONS, "2");
    free(a);
    free(b);
    free(title);
    free(facts);
    free(parties);
}

static void set_responsible(struct demo *d, struct record *rec, const struct demo_area *area)
{
    char *unit = mem_printf("%s人民调解委员会", area->name), *name = demo_name(d);

    record_set(rec, FDF_RESPONSIBLE_UNIT, unit);
    record_set(rec, FDF_RESPONSIBLE, name);
    record_set(rec, FDF_MEASURES, "网格员每天上门，劝双方先停下来，约定不动手。");
    free(unit);
    free(name);
}

/* Few are orange or red; a red one is reported the same day. */
static void set_risk(struct demo *d, struct record *rec, const struct demo_area *town)
{
    uint32_t roll = demo_roll(d, 100);
    char *police;

    record_set(rec, FDF_RISK, roll < 55 ? "0" : roll < 88 ? "1" : roll < 97 ? "2" : "3");
    if (roll < 88)
        return;
    record_set(rec, FDF_MEASURES, "安排专人盯守，收走可能伤人的器具，亲属轮流陪护。");
    if (roll < 97)
        return;
    police = mem_printf("%s派出所", town->name);
    record_set(rec, FDF_REPORTED_TO, police);
    record_set(rec, FDF_REPORTED, record_get(rec, FDF_FOUND));
    free(police);
}

static struct findingfile *begin(struct demo *d, const struct demo_plan *plan)
{
    const struct demo_area *area = &d->areas[plan->area];
    struct findingfile *f = mem_alloc(sizeof(*f));
    char *screener = demo_name(d);

    f->rec = record_new(KIND_FINDING);
    record_set_date(f->rec, FDF_FOUND, plan->found);
    record_set_int(f->rec, FDF_AREA, area->id);
    record_set(f->rec, FDF_SCREENER, screener);
    if (demo_chance(d, 80))
        record_set_date(f->rec, FDF_OCCURRED, plan->found - (int)demo_roll(d, 15));
    set_quarrel(d, f->rec);
    set_risk(d, f->rec, demo_town(d, area));
    free(screener);
    return f;
}

/* --- fates --- */

/* A day that many days later, at the latest today. */
static int later(const struct demo *d, int day, int days)
{
    return day + days > d->today ? d->today : day + days;
}

static void decide(struct findingfile *f, const char *state, int day)
{
    bool spot = str_equal(state, FINDING_SETTLED);

    record_set(f->rec, FDF_STATE, state);
    record_set(f->rec, FDF_DISPOSAL, spot ? DISPOSAL_ON_SPOT : state);
    record_set_date(f->rec, FDF_DISPOSAL_ON, day);
}

static void finish(struct findingfile *f, int day, const char *result)
{
    record_set(f->rec, FDF_STATE, FINDING_CLOSED);
    record_set(f->rec, FDF_RESULT, result);
    record_set_date(f->rec, FDF_CLOSED, day);
}

static void settle(struct demo *d, struct findingfile *f, int found)
{
    int day = later(d, found, (int)demo_roll(d, 3));

    decide(f, FINDING_SETTLED, day);
    record_set(f->rec, FDF_RESULT, "网格员和调解员当场劝和，双方说开。");
    if (day + 15 <= d->today && demo_chance(d, 70))
        finish(f, day + 15, "回访没有反复，双方来往如常。");
}

static void refer(struct demo *d, struct findingfile *f, int found)
{
    int day = later(d, found, 2);

    decide(f, FINDING_REFERRED, day);
    record_set(f->rec, FDF_SENT_TO, "郾城区自然资源局");
    if (day + 30 <= d->today)
        finish(f, day + 30, "受理部门已答复双方。");
}

static void add_visit(struct demo *d, struct findingfile *f, int day)
{
    struct record *watch = record_new(KIND_WATCH);
    char *visitor = demo_name(d);

    record_set_date(watch, WTF_WATCHED, day);
    record_set(watch, WTF_VISITOR, visitor);
    record_set(watch, WTF_RISK, "1");
    record_set(watch, WTF_SITUATION, "双方情绪平稳，没有新的冲突，继续关注。");
    record_list_add(&f->watches, watch);
    free(visitor);
}

static void calm(struct demo *d, struct findingfile *f, int found, bool over)
{
    int day = later(d, found, 1), last = day;

    decide(f, FINDING_CALMED, day);
    record_set_date(f->rec, FDF_CALMED, day);
    for (int i = 1; i <= VISITS_MOST && day + i * VISIT_DAYS <= d->today; i++) {
        last = day + i * VISIT_DAYS;
        add_visit(d, f, last);
    }
    if (over)
        finish(f, later(d, last, 7), "几轮走访没有反复，双方达成谅解。");
}

static void add_step(struct demo *d, struct findingfile *f, const struct level *from,
                     const char *unit_from, const char *unit_to, int day)
{
    struct record *step = record_new(KIND_HANDOVER);

    record_set_int(step, HOF_LEVEL_FROM, from->id);
    record_set(step, HOF_UNIT_FROM, unit_from);
    record_set_int(step, HOF_LEVEL_TO, book_level(d->book, from->next)->id);
    record_set(step, HOF_UNIT_TO, unit_to);
    record_set_date(step, HOF_HANDED, day);
    record_set_date(step, HOF_TAKEN, later(d, day, 1));
    record_set(step, HOF_REASON, "本级两次调解未成，双方要求上级调解。");
    record_list_add(&f->handovers, step);
}

static const struct level *level_of(const struct demo *d, int area_level)
{
    for (size_t i = 0; i < d->book->levels_count; i++) {
        const struct level *l = &d->book->levels[i];

        if (l->area_level == area_level && l->next && book_level(d->book, l->next))
            return l;
    }
    return NULL;
}

/* From the village to the town, some on to the district. */
static void pass_up(struct demo *d, struct findingfile *f, const struct demo_plan *plan, bool over)
{
    const struct demo_area *area = &d->areas[plan->area], *town = demo_town(d, area);
    const struct level *village = level_of(d, 3), *next = level_of(d, 2);
    int day = later(d, plan->found, 4);
    struct record *last;

    decide(f, FINDING_ESCALATED, day);
    record_set(f->rec, FDF_SENT_TO, town->name);
    if (!village)
        return;
    add_step(d, f, village, area->name, town->name, day);
    if (!over && next && day + 12 <= d->today)
        add_step(d, f, next, town->name, "郾城区矛盾纠纷调处中心", day + 12);
    last = f->handovers.items[f->handovers.count - 1];
    if (!over || day + 10 > d->today)
        return;
    record_set(last, HOF_RESULT, "镇调委会主持，双方达成谅解。");
    record_set_date(last, HOF_ENDED, day + 10);
    if (day + 20 <= d->today)
        finish(f, day + 20, "上级化解，没有反复。");
}

static void meet_fate(struct demo *d, struct findingfile *f, const struct demo_plan *plan)
{
    const struct demo_area *area = &d->areas[plan->area];

    if (plan->fate != FATE_SPOT && plan->fate != FATE_FOUND && record_empty(f->rec, FDF_MEASURES))
        set_responsible(d, f->rec, area);
    record_set(f->rec, FDF_STATE, FINDING_FOUND);
    if (plan->fate == FATE_SPOT) {
        settle(d, f, plan->found);
    } else if (plan->fate == FATE_REFERRED) {
        refer(d, f, plan->found);
    } else if (plan->fate == FATE_CALMED || plan->fate == FATE_CALMED_CLOSED) {
        calm(d, f, plan->found, plan->fate == FATE_CALMED_CLOSED);
    } else if (plan->fate == FATE_UP || plan->fate == FATE_UP_SETTLED) {
        pass_up(d, f, plan, plan->fate == FATE_UP_SETTLED);
    } else if (plan->fate == FATE_ASSIGNED) {
        record_set(f->rec, FDF_STATE, FINDING_ASSIGNED);
        record_set_date(f->rec, FDF_ASSIGNED, later(d, plan->found, 1));
    }
}

/* --- those of the ledger --- */

/* The finding is what the case tells, a few days before. */
static void copy_case(struct findingfile *f, const struct casefile *c)
{
    static const int fields[][2] = { { CF_AREA, FDF_AREA },
                                     { CF_TYPE, FDF_TYPE },
                                     { CF_SUMMARY, FDF_FACTS },
                                     { CF_PARTIES, FDF_PARTIES },
                                     { CF_PERSONS, FDF_PERSONS } };
    char *title = mem_printf("%s纠纷", record_text(c->rec, CF_PARTIES));

    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        record_set(f->rec, fields[i][1], record_get(c->rec, fields[i][0]));
    record_set(f->rec, FDF_CAMPAIGN,
               record_empty(c->rec, CF_CAMPAIGN) ? "0" : record_get(c->rec, CF_CAMPAIGN));
    record_set(f->rec, FDF_TITLE, title);
    record_set(f->rec, FDF_RESPONSIBLE_UNIT, record_label(c->rec, CF_COMMITTEE));
    record_set(f->rec, FDF_RESPONSIBLE, record_label(c->rec, CF_MEDIATOR));
    record_set_int(f->rec, FDF_CASE, c->rec->id);
    free(title);
}

static void follow_case(struct demo *d, struct findingfile *f, const struct casefile *c)
{
    int accepted = record_date(c->rec, CF_ACCEPTED), outcome = record_date(c->rec, CF_OUTCOME);

    decide(f, FINDING_MEDIATION, accepted);
    if (!state_is_open(record_text(c->rec, CF_STATE)) && outcome != DATE_NONE &&
        outcome + 20 <= d->today)
        finish(f, outcome + 20, "案件办结，回访没有反复。");
}

static enum status link_case(struct demo *d, const struct findingfile *f, struct casefile *c,
                             struct err *err)
{
    record_set_int(c->rec, CF_FINDING, f->rec->id);
    return cases_save(d->db, d->book, c, d->today, err);
}

static enum status finding_of_case(struct demo *d, const struct demo_plan *plan, struct err *err)
{
    struct findingfile *f = begin(d, plan);
    struct casefile *c = NULL;
    enum status st = cases_load(d->db, plan->case_id, &c, err);

    if (st == ST_OK) {
        copy_case(f, c);
        follow_case(d, f, c);
        st = findings_save(d->db, d->book, f, d->today, err);
    }
    if (st == ST_OK)
        st = link_case(d, f, c, err);
    casefile_free(c);
    findingfile_free(f);
    return st;
}

static enum status finding_of_plan(struct demo *d, const struct demo_plan *plan, struct err *err)
{
    struct findingfile *f;
    enum status st;

    if (plan->fate == FATE_CASE)
        return finding_of_case(d, plan, err);
    f = begin(d, plan);
    meet_fate(d, f, plan);
    st = findings_save(d->db, d->book, f, d->today, err);
    findingfile_free(f);
    return st;
}

enum status demo_findings(struct demo *d, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < d->plans_count; i++)
        st = finding_of_plan(d, &d->plans[i], err);
    return st;
}
