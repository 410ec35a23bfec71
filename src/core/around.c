/* core/around.c - the rules that ask more than the case itself: mediators, earlier cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/around.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/person.h"
#include "core/rules.h"
#include "core/words.h"

#define ADULT_AGE      18
#define ORAL_PER_DAY   5
#define STEPS_OF_WORK  "accept|start|return"
#define STEP_CHANGED   "change"
#define STEPS_OF_START "start|return"

void around_free(struct around *a)
{
    if (!a)
        return;
    for (size_t i = 0; i < a->mediator_count; i++) {
        free(a->mediators[i].name);
        free(a->mediators[i].committee_name);
        free(a->mediators[i].phone);
        free(a->mediators[i].id_no);
    }
    for (size_t i = 0; i < a->case_count; i++) {
        free(a->cases[i].number);
        free(a->cases[i].party);
        free(a->cases[i].type);
    }
    free(a->mediators);
    free(a->cases);
    bookings_release(&a->booked);
    free(a);
}

/* --- mediators (R03, art. 14, 19) --- */

static void check_membership(const struct casefile *f, const struct around_mediator *m,
                             const char *step, const struct book *book, struct objections *out)
{
    bool invited = book_setting_int(book, "mediator.invited", 1) != 0;
    enum severity sev = step && !invited ? SEV_BLOCK : SEV_WARN;

    if (m->committee == record_int(f->rec, CF_COMMITTEE))
        return;
    if (invited)
        objections_add(out, "R03", sev, CF_MEDIATOR,
                       _("调解员：%s属于%s，不是受理本案的调委会的。由当事人选择或邀请来的可以"
                         "（《人民调解法》第十九条），请把调解员产生方式填清楚；否则请改选。"),
                       m->name, m->committee_name);
    else
        objections_add(out, "R03", sev, CF_MEDIATOR,
                       _("调解员：%s属于%s，不是受理本案的调委会的（《人民调解法》第十九条）；"
                         "请改选本调委会的调解员，在几个调委会任职的各登记一条。"),
                       m->name, m->committee_name);
}

static void check_age(const struct around_mediator *m, const char *step, struct objections *out)
{
    int age = m->from == DATE_NONE ? -1 : person_age(m->birth, m->from);

    if (age >= 0 && age < ADULT_AGE)
        objections_add(out, "R03", step ? SEV_BLOCK : SEV_WARN, CF_MEDIATOR,
                       _("调解员：%s任职时%d周岁，人民调解员由成年公民担任"
                         "（《人民调解法》第十四条）；请核对出生日期和任职日期，或改选。"),
                       m->name, age);
}

static void check_service(const struct around_mediator *m, int day, struct objections *out)
{
    char iso[DATE_SIZE], on[DATE_SIZE];

    if (m->from != DATE_NONE && day < m->from)
        objections_add(out, "R03", SEV_BLOCK, CF_MEDIATOR,
                       _("调解员：%s%s才任职，%s还不是调解员（《人民调解法》第十三条）；"
                         "请改选，或核对任职日期。"),
                       m->name, date_to_iso(m->from, iso), date_to_iso(day, on));
    if (m->to != DATE_NONE && day > m->to)
        objections_add(out, "R03", SEV_BLOCK, CF_MEDIATOR,
                       _("调解员：%s%s已离任，%s不再是调解员（《人民调解法》第十三条）；"
                         "请改选，或核对离任日期。"),
                       m->name, date_to_iso(m->to, iso), date_to_iso(day, on));
}

static void check_mediators(const struct casefile *f, const char *step, const struct book *book,
                            int today, struct objections *out)
{
    bool accepts = str_equal(step, "accept") && !record_empty(f->rec, CF_ACCEPTED);
    int day = accepts ? record_date(f->rec, CF_ACCEPTED) : today;

    for (size_t i = 0; i < f->around->mediator_count; i++) {
        const struct around_mediator *m = &f->around->mediators[i];

        check_membership(f, m, step, book, out);
        check_age(m, step, out);
        if (step)
            check_service(m, day, out);
    }
}

static void check_committee(const struct casefile *f, const char *step, struct objections *out)
{
    if (str_equal(step, "accept") && !record_empty(f->rec, CF_COMMITTEE) &&
        !f->around->committee_active)
        objections_add(out, "12", SEV_BLOCK, CF_COMMITTEE,
                       _("调委会：已停用，不能再受理案件；请改选受理日在用的调委会。"));
}

/* --- what must be answered (R04, R29) --- */

static void say_concern(const struct concern *c, enum severity sev, struct objections *out)
{
    if (str_equal(c->matter, "related"))
        objections_add(out, "R04", sev, CF_MEDIATOR,
                       _("回避核查：调解员%s%s，可能与本案有利害关系。有利害关系的应当回避"
                         "（医疗专家和鉴定人见《医疗纠纷预防和处理条例》第三十七条，"
                         "其他为本机构的设定）；请在回避核查里登记更换、不回避或当事人知情同意。"),
                       c->person, c->reason);
    else if (str_equal(c->matter, "repeat"))
        objections_add(out, "R04", sev, CF_PARTIES,
                       _("重复当事人：%s以前来过，%s；请核实有没有需要回避的情形，"
                         "在回避核查里登记处理结果（本机构的设定）。"),
                       c->person, c->reason);
    else
        objections_add(out, "R29", sev, CF_PARTIES,
                       _("疑似重复：%s，%s；请核对是不是同一纠纷，是的作废一件，"
                         "不是的在回避核查里写明（本机构的设定）。"),
                       c->person, c->reason);
}

static bool office_blocks(const struct book *book, const struct concern *c)
{
    const char *key = str_equal(c->matter, "duplicate") ? "rule.R29" : "rule.R04";

    return str_equal(book_setting(book, key, ""), "block");
}

static void check_concerns(const struct casefile *f, const char *step, const struct book *book,
                           struct objections *out)
{
    struct concerns all = { 0 };

    concerns_find(f, book, &all);
    for (size_t i = 0; i < all.count; i++) {
        const struct concern *c = &all.items[i];
        bool blocks = word_in(STEPS_OF_START, step ? step : "") || (step && office_blocks(book, c));

        if (!concern_answered(f, c))
            say_concern(c, blocks ? SEV_BLOCK : SEV_WARN, out);
    }
    concerns_release(&all);
}

/* --- many oral agreements on one day (R30) --- */

static void check_oral(const struct casefile *f, const struct book *book, struct objections *out)
{
    long most = book_setting_int(book, "oral.per_day", ORAL_PER_DAY);

    if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_ORAL) && f->around->oral_today >= most)
        rule_object(book, out, "R30", CF_AGREEMENT_FORM,
                    _("协议形式：%s同一天已有%lld件口头协议，超过%ld件的列入抽查"
                      "（本机构的设定）；请确认每一件都属实。"),
                    f->around->mediator_count ? f->around->mediators[0].name : "",
                    (long long)f->around->oral_today, most);
}

/* Whoever takes over an accepted case must be one who could have begun it. */
static bool mediator_changed(const struct casefile *f)
{
    return f->rec->version > 0 && state_is_accepted(f->rec->saved[CF_STATE]) &&
           (record_field_changed(f->rec, CF_MEDIATOR) ||
            record_field_changed(f->rec, CF_CO_MEDIATOR));
}

/* Of a case that is over the day on which it ended. */
static int working_day(const struct casefile *f, int today)
{
    return record_empty(f->rec, CF_OUTCOME) ? today : record_date(f->rec, CF_OUTCOME);
}

void around_rules(const struct casefile *f, const char *step, const struct book *book, int today,
                  struct objections *out)
{
    const char *state = record_text(f->rec, CF_STATE);
    const char *work = word_in(STEPS_OF_WORK, step) ? step : NULL;

    if (!f->around)
        return;
    check_committee(f, step, out);
    if ((state_is_open(state) && !step) || work) {
        check_mediators(f, work, book, today, out);
        check_concerns(f, work, book, out);
    }
    if (!step && mediator_changed(f))
        check_mediators(f, STEP_CHANGED, book, working_day(f, today), out);
    if (!step || str_equal(step, "agree"))
        check_oral(f, book, out);
}
