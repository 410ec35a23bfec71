/* core/case_parties.c - the rules on the parties of a case and on who acts for them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/committees.h"
#include "core/guards.h"
#include "core/people.h"
#include "core/person.h"
#include "core/rules.h"
#include "core/words.h"

#define ADULT_AGE           18
#define WORKING_MINOR_AGE   16
#define CHILD_AGE           14
#define CAPACITY_LACKING    "limited|none"
#define REPRESENTED_PERSONS 10
#define ROLE_AGENT          "agent"

/* Accepted by then: a case may be withdrawn or filed without ever having been. */
static bool accepted_by(const struct casefile *f, const char *state)
{
    return str_equal(state, STATE_ACCEPTED) ||
           (state_is_accepted(state) && !record_empty(f->rec, CF_ACCEPTED));
}

/* --- guardians --- */

/* Sixteen and living on own work counts as an adult (Civil Code art. 18). */
static bool lives_on_own_work(const struct record *party, int age)
{
    const char *job = record_text(party, PF_JOB);

    return age >= WORKING_MINOR_AGE && !str_empty(job) && !strstr(job, "学生");
}

static void need_guardian_of_minor(const char *name, int age, enum severity sev,
                                   struct objections *out)
{
    objections_add(out, "R21", sev, CF_PARTIES,
                   _("监护人：%s申请时%d周岁，未成年人由监护人代理"
                     "（《民法典》第十九条至第二十三条、第二十七条）；请登记监护人的姓名、关系和"
                     "电话。已满16周岁、以自己的劳动收入为主要生活来源的，写明职业。"),
                   name, age);
}

static void need_guardian_of_adult(const char *name, enum severity sev, struct objections *out)
{
    objections_add(out, "R21", sev, CF_PARTIES,
                   _("监护人：%s不具有完全民事行为能力，由监护人代理"
                     "（《民法典》第二十一条至第二十三条）；请登记监护人的姓名、关系和电话。"),
                   name);
}

static void check_guardian(const struct casefile *f, size_t i, const char *state, int today,
                           struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];
    int age = person_age(party_birth(party), application_day(f, today));
    bool minor = age >= 0 && age < ADULT_AGE;
    bool lacking = word_in(CAPACITY_LACKING, record_text(party, PF_CAPACITY));
    enum severity sev = accepted_by(f, state) ? SEV_BLOCK : SEV_WARN;
    char *name;

    if (!party_is_natural(party) || !record_empty(party, PF_GUARDIAN) || (!minor && !lacking))
        return;
    name = party_name(f, i);
    if (minor)
        need_guardian_of_minor(name, age,
                               lives_on_own_work(party, age) && !lacking ? SEV_WARN : sev, out);
    else
        need_guardian_of_adult(name, sev, out);
    free(name);
}

/* Under fourteen a guardian consents to what is kept of the child. */
static void check_child(const struct casefile *f, size_t i, const struct book *book, int today,
                        struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];
    int age = person_age(party_birth(party), application_day(f, today));
    char *name;

    if (!party_is_natural(party) || age < 0 || age >= CHILD_AGE ||
        !record_empty(party, PF_GUARDIAN_CONSENT))
        return;
    name = party_name(f, i);
    rule_object(book, out, "P31", CF_PARTIES,
                _("监护人同意日期：%s不满14周岁，处理其个人信息要取得监护人的同意"
                  "（《个人信息保护法》第三十一条）；请征得监护人同意并填日期。"),
                name);
    free(name);
}

/* --- groups --- */

static bool has_representative(const struct casefile *f, const char *side)
{
    for (size_t i = 0; i < f->of[KIND_REPRESENTATIVE].count; i++)
        if (record_is(f->of[KIND_REPRESENTATIVE].items[i], RPF_SIDE, side))
            return true;
    return false;
}

static void check_group(const struct casefile *f, size_t i, const struct book *book,
                        struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];
    int64_t persons = record_int(party, PF_PERSONS);
    char *name = party_name(f, i);

    if (!record_empty(party, PF_PERSONS) && persons < 1)
        objections_add(out, "R26", SEV_BLOCK, CF_PARTIES, _("%s的人数：至少是1，请改正。"), name);
    if (persons > 1 && !has_representative(f, record_text(party, PF_SIDE))) {
        if (persons >= REPRESENTED_PERSONS)
            rule_object(book, out, "R22", CF_PARTIES,
                        _("代表人：%s一方%lld人，没有登记代表人。%d人以上的一方可以推举代表"
                          "参加调解（《劳动争议调解仲裁法》第七条）；推举了的，请登记代表人。"),
                        name, (long long)persons, REPRESENTED_PERSONS);
        else
            rule_object(book, out, "R22", CF_PARTIES,
                        _("代表人：%s一方%lld人，没有登记代表人；几个人由谁来谈、"
                          "由谁来签，请列出代表人。"),
                        name, (long long)persons);
    }
    free(name);
}

/* --- agents --- */

/* The party's agent has put their name under an agreement. */
static bool agent_signs(const struct casefile *f, const struct record *party)
{
    for (size_t i = 0; i < f->of[KIND_SIGNATURE].count; i++) {
        const struct record *s = f->of[KIND_SIGNATURE].items[i];

        if (record_is(s, SGF_ROLE, ROLE_AGENT) && !record_empty(s, SGF_NAME) &&
            record_is(party, PF_AGENT, record_text(s, SGF_NAME)))
            return true;
    }
    return false;
}

static void check_agent(const struct casefile *f, size_t i, const struct book *book,
                        struct objections *out)
{
    const struct record *party = f->of[KIND_PARTY].items[i];
    const char *agent = record_text(party, PF_AGENT);
    char *name;

    if (str_empty(agent))
        return;
    name = party_name(f, i);
    if (record_empty(party, PF_POA))
        objections_add(out, "12", SEV_WARN, CF_PARTIES,
                       _("授权委托日期：%s由%s代理，没有授权委托书的日期；请收授权委托书并补填。"),
                       name, agent);
    if (book_setting_int(book, "agent.special", 1) && agent_signs(f, party) &&
        !record_is(party, PF_AGENT_SPECIAL, "1"))
        objections_add(out, "12", SEV_WARN, CF_PARTIES,
                       _("特别授权：%s的代理人%s在协议上签名，代为承认、放弃、变更请求或签订协议"
                         "要有特别授权（本机构的设定）；有的请勾选并写明权限，"
                         "没有的请本人签名。"),
                       name, agent);
    free(name);
}

void case_parties(const struct casefile *f, const char *state, const struct book *book, int today,
                  struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        check_guardian(f, i, state, today, out);
        check_child(f, i, book, today, out);
        check_group(f, i, book, out);
        check_agent(f, i, book, out);
    }
    people_check(f->rec, out);
    for (int kind = 0; kind < KIND_COUNT; kind++)
        for (size_t i = 0; kind_is_of_case((enum kind_id)kind) && i < f->of[kind].count; i++)
            people_check(f->of[kind].items[i], out);
}

/* --- before mediation begins --- */

/* All in one sentence: which parties have not been told what becomes of their data. */
void party_guard(const struct casefile *f, const char *step, struct objections *out)
{
    size_t lacking = 0;
    char *first = NULL;

    if (!str_equal(step, "start"))
        return;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *party = f->of[KIND_PARTY].items[i];

        if (!party_is_natural(party) || !record_empty(party, PF_PRIVACY))
            continue;
        if (lacking++ == 0)
            first = party_name(f, i);
    }
    if (lacking == 1)
        objections_add(out, "8.6", SEV_WARN, CF_PARTIES,
                       _("个人信息告知日期：没有%s的。处理个人信息前要告知本人"
                         "（《个人信息保护法》第十三条）；请告知并填日期。"),
                       first);
    else if (lacking)
        objections_add(out, "8.6", SEV_WARN, CF_PARTIES,
                       _("个人信息告知日期：没有%s等%zu名当事人的。处理个人信息前要告知本人"
                         "（《个人信息保护法》第十三条）；请告知并填日期。"),
                       first, lacking);
    free(first);
}
