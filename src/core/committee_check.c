/* core/committee_check.c - is a committee made up as the law wants it (R34).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/people.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/limits.h"
#include "core/person.h"
#include "core/rules.h"
#include "core/words.h"

#define POSTS_OF_MEMBERS "chair|vice|member"
#define SEX_FEMALE       "2"
#define MEMBERS_MIN      3
#define MEMBERS_MAX      9
#define ADULT_AGE        18
#define LIMIT_TERM       "D-13"
#define FILING_WORKDAYS  30 /* Medical Disputes art. 32 */

static bool serves(const struct record *mediator, int today)
{
    int from = record_date(mediator, MF_FROM), to = record_date(mediator, MF_TO);

    return (from == DATE_NONE || from <= today) && (to == DATE_NONE || to >= today);
}

static const char *name_of(const struct record *committee)
{
    return record_text(committee, COF_NAME);
}

static void check_members(const struct record *committee, const struct record *const *mediators,
                          size_t n, const struct book *book, int today, struct objections *out)
{
    size_t members = 0, women = 0;

    for (size_t i = 0; i < n; i++) {
        if (!serves(mediators[i], today) ||
            !word_in(POSTS_OF_MEMBERS, record_text(mediators[i], MF_POST)))
            continue;
        members++;
        women += record_is(mediators[i], MF_SEX, SEX_FEMALE);
    }
    if (members == 0) /* a ledger that came in names mediators without their posts */
        return;
    if (members < MEMBERS_MIN || members > MEMBERS_MAX)
        rule_object(book, out, "R34", -1,
                    _("%s：委员%zu人，应为%d至%d人，设主任一人（《人民调解法》第八条）；"
                      "请核对在任调解员的职务（主任、副主任、委员）。"),
                    name_of(committee), members, MEMBERS_MIN, MEMBERS_MAX);
    if (women == 0)
        rule_object(book, out, "R34", -1,
                    _("%s：委员里没有妇女，应当有妇女成员（《人民调解法》第八条）；"
                      "请补选，或核对登记的性别。"),
                    name_of(committee));
}

static void check_term(const struct record *committee, const struct book *book, int today,
                       struct objections *out)
{
    const struct limit *l = book_limit(book, LIMIT_TERM);
    int from = record_date(committee, COF_TERM_FROM);
    char iso[DATE_SIZE];
    int due;

    if (!l || !l->active || from == DATE_NONE)
        return;
    due = limit_due(book->calendar, from, l->length, l->unit, NULL, 0, today);
    if (today > due)
        rule_object(book, out, "R34", COF_TERM_FROM,
                    _("%s：本届任期到%s届满（《人民调解法》第九条，任期三年，可以连选连任）；"
                      "请换届后登记新的起始日。"),
                    name_of(committee), date_to_iso(due, iso));
}

static void check_filing(const struct record *committee, const struct book *book, int today,
                         struct objections *out)
{
    int set_up = record_date(committee, COF_SET_UP), filed = record_date(committee, COF_FILED);
    char iso[DATE_SIZE];
    int due;

    if (!record_is(committee, COF_SUB_KIND, SUB_KIND_MEDICAL) || set_up == DATE_NONE)
        return;
    due = limit_due(book->calendar, set_up, FILING_WORKDAYS, UNIT_WORKDAYS, NULL, 0, today);
    if (filed == DATE_NONE && today > due)
        objections_add(out, "6.2", SEV_WARN, COF_FILED,
                       _("%s：没有备案日期。医疗纠纷调委会应自设立之日起30个工作日内（至%s）备案"
                         "（《医疗纠纷预防和处理条例》第三十二条）；请备案并填日期。"),
                       name_of(committee), date_to_iso(due, iso));
    else if (filed != DATE_NONE && filed > due)
        objections_add(out, "6.2", SEV_WARN, COF_FILED,
                       _("%s：%s备案，晚于设立之日起30个工作日（至%s，"
                         "《医疗纠纷预防和处理条例》第三十二条）；请核对设立和备案的日期。"),
                       name_of(committee), record_text(committee, COF_FILED),
                       date_to_iso(due, iso));
}

static int age_at_start(const struct record *m)
{
    int birth = record_date(m, MF_BIRTH), from = record_date(m, MF_FROM);
    struct idno id;

    if (birth == DATE_NONE && !record_empty(m, MF_ID_NO) &&
        idno_check(record_text(m, MF_ID_NO), &id) == CHECK_GOOD)
        birth = id.birth;
    return birth == DATE_NONE || from == DATE_NONE ? -1 : person_age(birth, from);
}

void mediator_check(const struct record *m, struct objections *out)
{
    int age = age_at_start(m);

    if (age >= 0 && age < ADULT_AGE &&
        (record_field_changed(m, MF_BIRTH) || record_field_changed(m, MF_ID_NO) ||
         record_field_changed(m, MF_FROM)))
        objections_add(out, "R03", SEV_BLOCK, MF_FROM,
                       _("任职日期：%s，%s那时%d周岁，人民调解员由成年公民担任"
                         "（《人民调解法》第十四条）；请核对出生日期和任职日期。"),
                       record_text(m, MF_FROM), record_text(m, MF_NAME), age);
}

static void check_mediator_age(const struct record *m, struct objections *out)
{
    int age = age_at_start(m);

    if (age >= 0 && age < ADULT_AGE)
        objections_add(out, "R03", SEV_WARN, -1,
                       _("调解员%s：任职时%d周岁，人民调解员由成年公民担任"
                         "（《人民调解法》第十四条）；请核对出生日期和任职日期。"),
                       record_text(m, MF_NAME), age);
}

void committee_check(const struct record *committee, const struct record *const *mediators,
                     size_t n, const struct book *book, int today, struct objections *out)
{
    if (!record_empty(committee, COF_ACTIVE) && !record_is(committee, COF_ACTIVE, "1"))
        return;
    check_members(committee, mediators, n, book, today, out);
    check_term(committee, book, today, out);
    check_filing(committee, book, today, out);
    for (size_t i = 0; i < n; i++) {
        people_check(mediators[i], out);
        check_mediator_age(mediators[i], out);
    }
}
