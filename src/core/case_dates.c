/* core/case_dates.c - the order of a case's dates, its stops and its extensions.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/limits.h"

/* One date is not later than the other. */
struct order {
    int first, then;
};

static const struct order orders[] = {
    { CF_OCCURRED, CF_APPLIED },
    { CF_OCCURRED, CF_ACCEPTED },
    { CF_ACCIDENT_ON, CF_ACCEPTED },
    { CF_APPLIED, CF_ACCEPTED },
    { CF_APPLIED, CF_NOTICE_ON },
    { CF_ACCEPTED, CF_AGREED },
    { CF_ACCEPTED, CF_SIGNED },
    { CF_ACCEPTED, CF_SEALED },
    { CF_ACCEPTED, CF_EFFECTIVE },
    { CF_ACCEPTED, CF_OUTCOME },
    { CF_ACCEPTED, CF_PERFORMED },
    { CF_OUTCOME, CF_PERFORMED },
    { CF_OUTCOME, CF_CLOSED },
    { CF_OUTCOME, CF_FILED },
    { CF_CLOSED, CF_FILED },
    { CF_EFFECTIVE, CF_JC_APPLIED },
    { CF_JC_APPLIED, CF_JC_RESULT_ON },
};

static const char *label_of(const struct casefile *f, int field)
{
    return _(f->rec->kind->fields[field].label);
}

/* Said in the note of the case, or of the performance itself. */
static bool early_performance_explained(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_PERFORMANCE].count; i++)
        if (!record_empty(f->of[KIND_PERFORMANCE].items[i], PEF_NOTE))
            return true;
    return !record_empty(f->rec, CF_NOTE);
}

/* What is done at once may precede the paper; then a word says so. */
static enum severity order_severity(const struct casefile *f, const struct order *o)
{
    if (o->first == CF_OUTCOME && o->then == CF_PERFORMED && early_performance_explained(f))
        return SEV_WARN;
    return SEV_BLOCK;
}

static const char *order_remedy(const struct order *o)
{
    if (o->first == CF_OUTCOME && o->then == CF_PERFORMED)
        return _("请核对；确属先履行、后补书面协议的，在备注里写明原因。");
    return _("日期应依次为发生、申请、受理、终结、履行、归档；请核对这两个日期。");
}

static void check_order(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        const struct order *o = &orders[i];
        int first = record_date(f->rec, o->first);
        int then = record_date(f->rec, o->then);

        if (first == DATE_NONE || then == DATE_NONE || first <= then)
            continue;
        objections_add(out, "R25", order_severity(f, o), o->then, _("%s：%s，早于%s%s。%s"),
                       label_of(f, o->then), record_text(f->rec, o->then), label_of(f, o->first),
                       record_text(f->rec, o->first), order_remedy(o));
    }
}

static bool may_lie_ahead(const struct casefile *f, int field)
{
    return field == CF_PERFORM_DUE || field == CF_SIGNING_UNTIL ||
           (f->rec->kind->fields[field].flags & F_DERIVED) != 0;
}

static void check_future(const struct casefile *f, int today, struct objections *out)
{
    for (int i = 0; i < CF_COUNT; i++) {
        if (f->rec->kind->fields[i].type != FT_DATE || may_lie_ahead(f, i))
            continue;
        if (record_date(f->rec, i) > today)
            objections_add(out, "R25", SEV_BLOCK, i,
                           _("%s：%s，晚于今天。请填已经发生的日期，最晚是今天。"), label_of(f, i),
                           record_text(f->rec, i));
    }
}

/* R06: who is told after the first session was not told before the mediation. */
static void check_rights(const struct casefile *f, struct objections *out)
{
    int told = rights_told(f), first = first_session(f);
    int outcome = record_date(f->rec, CF_OUTCOME);
    char told_iso[DATE_SIZE], first_iso[DATE_SIZE];

    if (told == DATE_NONE)
        return;
    if (first != DATE_NONE && told > first)
        objections_add(out, "R06", SEV_WARN, CF_RIGHTS_ON,
                       _("权利义务告知日期：%s，晚于第一次调解%s。权利义务应在调解前告知"
                         "（《人民调解工作若干规定》第三十条）；请核对。"),
                       date_to_iso(told, told_iso), date_to_iso(first, first_iso));
    else if (outcome != DATE_NONE && told > outcome)
        objections_add(out, "R06", SEV_WARN, CF_RIGHTS_ON,
                       _("权利义务告知日期：%s，晚于终结日期%s。权利义务应在调解前告知"
                         "（《人民调解工作若干规定》第三十条）；请核对。"),
                       date_to_iso(told, told_iso), record_text(f->rec, CF_OUTCOME));
}

void case_dates(const struct casefile *f, int today, struct objections *out)
{
    check_order(f, out);
    check_rights(f, out);
    check_future(f, today, out);
}

static bool overlap(const struct record *a, const struct record *b)
{
    int a_to = record_empty(a, SF_TO) ? INT_MAX : record_date(a, SF_TO);
    int b_to = record_empty(b, SF_TO) ? INT_MAX : record_date(b, SF_TO);

    return record_date(a, SF_FROM) <= b_to && record_date(b, SF_FROM) <= a_to;
}

static void check_suspensions(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_SUSPENSION].count; i++) {
        const struct record *s = f->of[KIND_SUSPENSION].items[i];

        if (!record_empty(s, SF_TO) && record_date(s, SF_TO) < record_date(s, SF_FROM))
            objections_add(out, "R25", SEV_BLOCK, -1,
                           _("停计终止日：%s，早于起始日%s。请核对这两个日期。"),
                           record_text(s, SF_TO), record_text(s, SF_FROM));
        for (size_t k = 0; k < i; k++)
            if (overlap(f->of[KIND_SUSPENSION].items[k], s))
                objections_add(out, "12", SEV_WARN, -1,
                               _("停计：从%s和从%s起的两段有重叠，重叠的日子只扣一次；请核对。"),
                               record_text(f->of[KIND_SUSPENSION].items[k], SF_FROM),
                               record_text(s, SF_FROM));
    }
}

/* The end that it moves; a new row gets the end of the clock that binds when it is saved. */
static int end_before(const struct casefile *f, const struct record *e, const struct book *book,
                      int today)
{
    struct clock clocks[CLOCKS_MAX];
    const struct clock *c;

    if (!record_empty(e, EF_OLD_DUE))
        return record_date(e, EF_OLD_DUE);
    c = clock_binding(clocks, clocks_of(f, book, today, clocks));
    return c ? c->due : DATE_NONE;
}

/* Why the row extends nothing, or NULL when it holds. */
static const char *extension_fault(const struct record *e, int old_due)
{
    int consent = record_date(e, EF_CONSENT_ON);

    if (!record_is(e, EF_ALL_CONSENT, "1"))
        return _("没有各方一致同意");
    if (old_due == DATE_NONE)
        return _("没有正在计算、可以延长的期限");
    if (record_date(e, EF_NEW_DUE) <= old_due)
        return _("新届满日不晚于原届满日");
    if (consent == DATE_NONE)
        return _("没有同意日期");
    if (consent > old_due)
        return _("同意日期晚于原届满日，期限届满后不能再延长");
    return NULL;
}

static void check_extensions(const struct casefile *f, const struct book *book, int today,
                             struct objections *out)
{
    const char *basis = case_is_medical(f) ? _("《医疗纠纷预防和处理条例》第三十八条")
                                           : _("《人民调解工作若干规定》第三十三条");

    for (size_t i = 0; i < f->of[KIND_EXTENSION].count; i++) {
        const struct record *e = f->of[KIND_EXTENSION].items[i];
        int old_due = end_before(f, e, book, today);
        const char *fault = extension_fault(e, old_due);
        char iso[DATE_SIZE];

        if (fault && old_due == DATE_NONE)
            objections_add(out, "11", SEV_WARN, -1,
                           _("延长至%s的登记不起作用：%s（%s）；请核对同意书。"),
                           record_text(e, EF_NEW_DUE), fault, basis);
        else if (fault)
            objections_add(out, "11", SEV_WARN, -1,
                           _("延长至%s的登记不起作用：%s（原届满日%s，%s）；请核对同意书。"),
                           record_text(e, EF_NEW_DUE), fault, date_to_iso(old_due, iso), basis);
    }
}

void case_stops(const struct casefile *f, const struct book *book, int today,
                struct objections *out)
{
    check_suspensions(f, out);
    check_extensions(f, book, today, out);
}
