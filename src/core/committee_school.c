/* core/committee_school.c - disputes at schools: minors, their guardians, the school's insurer.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/committee_impl.h"
#include "core/people.h"

/* A pupil whose age nobody knows may be a minor. */
static void check_ages(const struct casefile *f, const char *state, struct objections *out)
{
    if (!state_is_accepted(state))
        return;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        char *name;

        if (!party_is_natural(p) || party_birth(p) != DATE_NONE || !record_empty(p, PF_GUARDIAN))
            continue;
        name = party_name(f, i);
        objections_add(out, "R21", SEV_WARN, CF_PARTIES,
                       _("出生日期：没有%s的，看不出是不是未成年人。未成年人由监护人代理"
                         "（《民法典》第十九条至第二十三条）；请填出生日期或身份证号，"
                         "未成年的登记监护人。"),
                       name);
        free(name);
    }
}

/* A teacher's dispute with the school over work belongs elsewhere. */
static void check_staff(const struct casefile *f, const char *state, struct objections *out)
{
    if (state_is_open(state) && case_is_labour(f))
        objections_add(out, "6.6", SEV_WARN, CF_TYPE,
                       _("纠纷类别：教职工与学校的劳动人事争议，宜由劳动人事争议调委会调解，"
                         "期限和协议按《劳动争议调解仲裁法》第十四条；请考虑办“移送”。"));
}

static void check_insurance(const struct casefile *f, const char *state, struct objections *out)
{
    if (!state_is_accepted(state))
        return;
    committee_ask(f, CF_INSURED, "6.6",
                  _("有无责任保险：未填写。学校多投保校方责任险；请问清并填写。"), out);
    if (record_is(f->rec, CF_INSURED, "1") && record_empty(f->rec, CF_INSURER))
        objections_add(out, "6.6", SEV_WARN, CF_INSURER,
                       _("保险公司：投保了校方责任险，没有写明承保的公司；请填公司全称。"));
}

void school_rules(const struct casefile *f, const char *state, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    check_ages(f, state, out);
    check_staff(f, state, out);
    check_insurance(f, state, out);
}

void school_guard(const struct casefile *f, const char *step, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    if (str_equal(step, "agree") && record_is(f->rec, CF_INSURED, "1"))
        committee_ask(f, CF_INSURER_ON, "6.6",
                      _("通知保险公司日期：投保了校方责任险，没有通知保险公司的日期；"
                        "请在签协议前通知，以便理赔。"),
                      out);
}
