/* core/screening_check.c - the rules on a finding and its way through the levels.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/screening.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

#define GROUP_MINOR '1'
#define RISK_ORANGE 2

/* --- days --- */

static const char *label_of(int field)
{
    return _(kind_get(KIND_FINDING)->fields[field].label);
}

static const int days[] = { FDF_FOUND,  FDF_OCCURRED, FDF_ASSIGNED, FDF_DISPOSAL_ON,
                            FDF_CALMED, FDF_REPORTED, FDF_CLOSED };

static void check_future(const struct record *rec, int today, struct objections *out)
{
    for (size_t i = 0; i < ARRAY_LEN(days); i++) {
        int day = record_date(rec, days[i]);
        char iso[DATE_SIZE];

        if (day != DATE_NONE && day > today)
            objections_add(out, "R25", SEV_BLOCK, days[i],
                           _("%s：%s 还没有到。登记的是已经发生的事；请核对日期。"),
                           label_of(days[i]), date_to_iso(day, iso));
    }
}

/* Pairs of which the first may not come after the second. */
static const struct {
    int first, second;
} orders[] = {
    { FDF_OCCURRED, FDF_FOUND },       { FDF_FOUND, FDF_ASSIGNED },
    { FDF_FOUND, FDF_DISPOSAL_ON },    { FDF_FOUND, FDF_CALMED },
    { FDF_FOUND, FDF_CLOSED },         { FDF_FOUND, FDF_DUE },
    { FDF_ASSIGNED, FDF_DISPOSAL_ON }, { FDF_ASSIGNED, FDF_CLOSED },
    { FDF_DISPOSAL_ON, FDF_CLOSED },   { FDF_CALMED, FDF_CLOSED },
    { FDF_CALMED, FDF_DISPOSAL_ON },
};

static void check_orders(const struct record *rec, struct objections *out)
{
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        int first = record_date(rec, orders[i].first), second = record_date(rec, orders[i].second);
        char a[DATE_SIZE], b[DATE_SIZE];

        if (first != DATE_NONE && second != DATE_NONE && first > second)
            objections_add(out, "R25", SEV_BLOCK, orders[i].second,
                           _("%s：%s 早于%s %s。先后应当是发生、发现、交办、处置、销号；"
                             "请核对这两个日期。"),
                           label_of(orders[i].second), date_to_iso(second, b),
                           label_of(orders[i].first), date_to_iso(first, a));
    }
}

/* --- what the state needs --- */

static void check_state(const struct record *rec, struct objections *out)
{
    if (record_is(rec, FDF_STATE, FINDING_CLOSED) && record_empty(rec, FDF_CLOSED))
        objections_add(out, "7.3", SEV_BLOCK, FDF_CLOSED,
                       _("销号日期：未填写。已销号的要有日期；请填哪天销号。"));
    if (!record_empty(rec, FDF_DISPOSAL) && record_empty(rec, FDF_DISPOSAL_ON))
        objections_add(out, "7.3", SEV_BLOCK, FDF_DISPOSAL_ON,
                       _("处置日期：未填写。填了处置方式就要有日期，平衡关系按日期算；"
                         "请填哪天处置。"));
    if (record_empty(rec, FDF_DISPOSAL) && !record_empty(rec, FDF_DISPOSAL_ON))
        objections_add(out, "7.3", SEV_BLOCK, FDF_DISPOSAL,
                       _("处置方式：未填写，却填了处置日期；请办理当场化解、转调解、上报、移送或"
                         "稳控中的一步，或者去掉日期。"));
    if (!record_empty(rec, FDF_PERSONS) && record_int(rec, FDF_PERSONS) < 1)
        objections_add(out, "7.3", SEV_BLOCK, FDF_PERSONS,
                       _("涉及人数：至少 1 人；不清楚就空着。"));
}

static bool has_minor(const struct record *rec)
{
    const char *p = record_text(rec, FDF_KEY_GROUPS);

    while (*p) {
        size_t n = strcspn(p, ",");

        if (n == 1 && *p == GROUP_MINOR)
            return true;
        p += n + (p[n] == ',');
    }
    return false;
}

static void check_risk(const struct record *rec, struct objections *out)
{
    if (!record_empty(rec, FDF_RISK) && record_int(rec, FDF_RISK) >= RISK_ORANGE &&
        record_empty(rec, FDF_MEASURES))
        objections_add(out, "7.4", SEV_WARN, FDF_MEASURES,
                       _("化解措施：未填写。橙色、红色风险可能激化，要采取有针对性的预防措施"
                         "（《人民调解法》第二十五条）；请写明谁、怎样盯住。"));
    if (has_minor(rec) && record_empty(rec, FDF_REPORTED_TO))
        objections_add(
            out, "R21", SEV_WARN, FDF_REPORTED_TO,
            _("重点人员里有未成年人。发现未成年人身心健康受到侵害、疑似受到侵害或者"
              "面临其他危险情形的，要立即向公安、民政、教育等部门报告"
              "（《未成年人保护法》第十一条）；有这种情形请报告后填已报告单位和报告日期。"));
}

/* D-15: a later day than the risk allows is the leader's to give. */
static void check_due(const struct record *rec, const struct book *book, struct objections *out)
{
    int due = record_date(rec, FDF_DUE), limit = finding_due(rec, book);
    char iso[DATE_SIZE];

    if (due == DATE_NONE || limit == DATE_NONE || due <= limit)
        return;
    if (record_empty(rec, FDF_RESPONSIBLE))
        objections_add(out, "D-15", SEV_BLOCK, FDF_DUE,
                       _("化解时限：按风险等级应在%s前处置，延后要由责任人（包案领导）同意；"
                         "请改时限，或者填责任人。"),
                       date_to_iso(limit, iso));
    else
        objections_add(
            out, "D-15", SEV_WARN, FDF_DUE,
            _("化解时限：按风险等级应在%s前处置，现由%s定为以后；请在化解措施里写明理由。"),
            date_to_iso(limit, iso), record_text(rec, FDF_RESPONSIBLE));
}

/* --- the way through the levels --- */

struct hop {
    const struct record *rec;
    const struct level *from, *to;
    size_t no; /* 1 is the first */
};

static void object_hop(const struct hop *h, struct objections *out, const char *text)
{
    objections_add(out, "7.5", SEV_BLOCK, -1, _("逐级流转第 %zu 步：%s"), h->no, text);
}

static void check_hop_level(const struct hop *h, const struct book *book, struct objections *out)
{
    const struct level *next = h->from && h->from->next ? book_level(book, h->from->next) : NULL;
    char *text;

    if (!h->from || !h->to) {
        object_hop(h, out, _("层级不在层级表里，请选择表里有的一级。"));
        return;
    }
    if (next == h->to)
        return;
    text = next ? mem_printf(_("“%s”的上一级是“%s”，不能直接交到“%s”；请逐级流转。"), h->from->name,
                             next->name, h->to->name)
                : mem_printf(_("“%s”已是最后一级，没有上一级可交；请在本级办结或者移送。"),
                             h->from->name);
    object_hop(h, out, text);
    free(text);
}

static void check_hop_days(const struct hop *h, const struct record *finding, int today,
                           struct objections *out)
{
    int found = record_date(finding, FDF_FOUND), handed = record_date(h->rec, HOF_HANDED);
    int taken = record_date(h->rec, HOF_TAKEN), ended = record_date(h->rec, HOF_ENDED);

    if (handed != DATE_NONE && found != DATE_NONE && handed < found)
        object_hop(h, out, _("移交日期早于排查日期；请核对。"));
    if (taken != DATE_NONE && handed != DATE_NONE && taken < handed)
        object_hop(h, out, _("接收日期早于移交日期；请核对。"));
    if (ended != DATE_NONE &&
        ((taken != DATE_NONE && ended < taken) || (handed != DATE_NONE && ended < handed)))
        object_hop(h, out, _("办结日期早于移交或接收日期；请核对。"));
    if ((handed != DATE_NONE && handed > today) || (taken != DATE_NONE && taken > today) ||
        (ended != DATE_NONE && ended > today))
        object_hop(h, out, _("有的日期还没有到；请核对。"));
    if (ended != DATE_NONE && record_empty(h->rec, HOF_RESULT))
        object_hop(h, out, _("填了办结日期却没有结果；请填在这一级怎样了结。"));
}

/* The next step starts where this one went, and not before it. */
static void check_chain(const struct hop *h, const struct record *before, struct objections *out)
{
    int handed = record_date(h->rec, HOF_HANDED), last = record_date(before, HOF_HANDED);

    if (!record_is(h->rec, HOF_LEVEL_FROM, record_get(before, HOF_LEVEL_TO)))
        object_hop(h, out, _("不是从上一步接收的那一级交出的；请按先后登记。"));
    if (handed != DATE_NONE && last != DATE_NONE && handed < last)
        object_hop(h, out, _("移交日期早于上一步；请按先后登记。"));
    if (!record_empty(before, HOF_ENDED))
        object_hop(h, out,
                   _("上一步已在那一级办结，不能再往上交；请去掉上一步的办结日期，"
                     "化解的只在最后一级计一次。"));
}

static void check_handovers(const struct findingfile *f, const struct book *book, int today,
                            struct objections *out)
{
    for (size_t i = 0; i < f->handovers.count; i++) {
        const struct record *rec = f->handovers.items[i];
        const struct hop h = { .rec = rec,
                               .from = level_of_id(book, record_int(rec, HOF_LEVEL_FROM)),
                               .to = level_of_id(book, record_int(rec, HOF_LEVEL_TO)),
                               .no = i + 1 };

        check_hop_level(&h, book, out);
        check_hop_days(&h, f->rec, today, out);
        if (i > 0)
            check_chain(&h, f->handovers.items[i - 1], out);
    }
}

static void check_watches(const struct findingfile *f, int today, struct objections *out)
{
    int calmed = record_date(f->rec, FDF_CALMED);

    for (size_t i = 0; i < f->watches.count; i++) {
        int day = record_date(f->watches.items[i], WTF_WATCHED);
        char iso[DATE_SIZE];

        if (day == DATE_NONE)
            continue;
        if (day > today || (calmed != DATE_NONE && day < calmed))
            objections_add(out, "R25", SEV_BLOCK, FDF_CALMED,
                           _("稳控走访：%s 早于稳控日期，或者还没有到；请核对走访日期。"),
                           date_to_iso(day, iso));
    }
}

void finding_check(const struct findingfile *f, const struct book *book, int today,
                   struct objections *out)
{
    check_future(f->rec, today, out);
    check_orders(f->rec, out);
    check_state(f->rec, out);
    check_risk(f->rec, out);
    if (finding_is_open(record_text(f->rec, FDF_STATE)))
        check_due(f->rec, book, out);
    check_handovers(f, book, today, out);
    check_watches(f, today, out);
}
