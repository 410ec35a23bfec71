/* core/committee_traffic.c - road traffic accidents: the Provisions on handling them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "core/agreement.h"
#include "core/committee_impl.h"
#include "core/limits.h"
#include "core/words.h"

#define LIMIT_POLICE "D-06"
#define PERCENT      100

/* --- certificate and liability --- */

static void check_certificate(const struct casefile *f, const char *state, struct objections *out)
{
    int accident = record_date(f->rec, CF_ACCIDENT_ON);
    int issued = record_date(f->rec, CF_CERTIFICATE);
    int served = record_date(f->rec, CF_CERTIFICATE_SERVED);

    if (accident != DATE_NONE && issued != DATE_NONE && issued < accident)
        objections_add(out, "R25", SEV_BLOCK, CF_CERTIFICATE,
                       _("认定书日期：%s，早于事故日期%s。请核对这两个日期。"),
                       record_text(f->rec, CF_CERTIFICATE), record_text(f->rec, CF_ACCIDENT_ON));
    if (issued != DATE_NONE && served != DATE_NONE && served < issued)
        objections_add(out, "R25", SEV_BLOCK, CF_CERTIFICATE_SERVED,
                       _("认定书送达日期：%s，早于认定书日期%s。请核对这两个日期。"),
                       record_text(f->rec, CF_CERTIFICATE_SERVED),
                       record_text(f->rec, CF_CERTIFICATE));
    if (!state_is_accepted(state) || !case_is_traffic(f) ||
        !str_equal(f->sub_kind, SUB_KIND_TRAFFIC))
        return;
    if (record_empty(f->rec, CF_ACCIDENT_NO) || issued == DATE_NONE)
        objections_add(out, "6.4", SEV_WARN, CF_ACCIDENT_NO,
                       _("事故认定书：没有编号或日期。责任以事故认定书或证明为据"
                         "（《道路交通事故处理程序规定》第六十二条）；"
                         "请填编号和日期，没有认定书的在备注里写明。"));
}

static void check_each_ratio(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        char *name;

        if (record_int(p, PF_LIABILITY_RATIO) <= PERCENT)
            continue;
        name = party_name(f, i);
        objections_add(out, "12", SEV_BLOCK, CF_PARTIES,
                       _("%s的责任比例：%s，应在0至100之间；请对照认定书改正。"), name,
                       record_text(p, PF_LIABILITY_RATIO));
        free(name);
    }
}

static void check_ratio_sum(const struct casefile *f, struct objections *out)
{
    size_t given = 0;
    int64_t sum = 0;

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];

        given += !record_empty(p, PF_LIABILITY_RATIO);
        sum += record_int(p, PF_LIABILITY_RATIO);
    }
    if (given && given == f->of[KIND_PARTY].count && sum != PERCENT)
        objections_add(out, "6.4", SEV_WARN, CF_PARTIES,
                       _("责任比例：各方合计%lld%%，应为100%%（协议要写明责任和比例，"
                         "《道路交通事故处理程序规定》第九十三条）；请对照认定书核对。"),
                       (long long)sum);
}

/* Insurers take part beside the parties; whose vehicle it is says which insurer. */
static void check_insurers(const struct casefile *f, const char *state, struct objections *out)
{
    if (!state_is_open(state))
        return;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        char *name;

        if (record_empty(p, PF_PLATE) || !record_empty(p, PF_PARTY_INSURER))
            continue;
        name = party_name(f, i);
        objections_add(out, "6.4", SEV_WARN, CF_PARTIES,
                       _("%s的承保公司：车辆%s没有写明承保公司。承保公司可以参加调解"
                         "（《道路交通事故处理程序规定》第八十九条）；请填，没有投保的写“无”。"),
                       name, record_text(p, PF_PLATE));
        free(name);
    }
}

/* --- the window at the police (L7 art. 85) --- */

/* The last day on which both may ask the police after the failure; DATE_NONE: no limit. */
static int police_until(const struct book *book, int failed, int today)
{
    const struct limit *l = book_limit(book, LIMIT_POLICE);

    if (!l || !l->active || failed == DATE_NONE)
        return DATE_NONE;
    return limit_due(book->calendar, failed, l->length, l->unit, NULL, 0, today);
}

static void check_police(const struct casefile *f, const struct book *book, int today,
                         struct objections *out)
{
    int asked = record_date(f->rec, CF_POLICE_ASKED);
    int failed = record_date(f->rec, CF_OUTCOME);
    int until = police_until(book, failed, today);
    char iso[DATE_SIZE];

    if (asked == DATE_NONE)
        return;
    if (!record_is(f->rec, CF_RESULT, RESULT_FAILED)) {
        if (f->rec->version > 0 && record_field_changed(f->rec, CF_POLICE_ASKED))
            objections_add(out, "6.4", SEV_BLOCK, CF_POLICE_ASKED,
                           _("申请交警调解日期：本案没有终止。人民调解不成、终止以后才共同申请"
                             "（《道路交通事故处理程序规定》第八十五条）；请空着，"
                             "或先办“终止”（terminate）。"));
        return;
    }
    if (failed == DATE_NONE)
        return;
    if (asked < failed)
        objections_add(out, "R25", SEV_BLOCK, CF_POLICE_ASKED,
                       _("申请交警调解日期：%s，早于终结日期%s。调解不成以后才共同申请"
                         "（《道路交通事故处理程序规定》第八十五条）；请核对这两个日期。"),
                       record_text(f->rec, CF_POLICE_ASKED), record_text(f->rec, CF_OUTCOME));
    else if (until != DATE_NONE && asked > until)
        objections_add(out, "6.4", SEV_BLOCK, CF_POLICE_ASKED,
                       _("申请交警调解日期：%s，已过%s，窗口已关闭。要在调解终止之日起3日内"
                         "共同书面申请（《道路交通事故处理程序规定》第八十五条）；"
                         "过期的，可以向法院起诉。"),
                       record_text(f->rec, CF_POLICE_ASKED), date_to_iso(until, iso));
}

static void guard_failure(const struct casefile *f, const struct book *book, int today,
                          struct objections *out)
{
    int failed = record_empty(f->rec, CF_OUTCOME) ? today : record_date(f->rec, CF_OUTCOME);
    int until = police_until(book, failed, today);
    char iso[DATE_SIZE];

    if (until != DATE_NONE)
        objections_add(out, "6.4", SEV_WARN, CF_REMEDIES_ON,
                       _("救济途径：当事人可以向法院起诉；也可以在%s以前共同书面申请"
                         "公安机关交通管理部门调解（《道路交通事故处理程序规定》第八十五条）；"
                         "请把最后一天告知各方。"),
                       date_to_iso(until, iso));
}

/* --- when to begin (L7 art. 90, as advice) --- */

static void guard_beginning(const struct casefile *f, struct objections *out)
{
    const char *casualty = record_text(f->rec, CF_CASUALTY);

    if (str_empty(casualty))
        objections_add(out, "6.4", SEV_WARN, CF_CASUALTY,
                       _("伤亡情况：未填写。什么时候开始调解、有哪些损失要看伤亡情况"
                         "（参照《道路交通事故处理程序规定》第九十条）；请选择。"));
    else if (word_in("injury|disability", casualty) && record_empty(f->rec, CF_TREATMENT_END))
        objections_add(out, "6.4", SEV_WARN, CF_TREATMENT_END,
                       _("治疗终结或定残日期：未填写。致伤的宜在治疗终结以后、致残的宜在定残以后"
                         "开始（参照《道路交通事故处理程序规定》第九十条）；"
                         "损失已能确定的可以先调。"));
    else if (str_equal(casualty, "death"))
        objections_add(out, "6.4", SEV_WARN, CF_CASUALTY,
                       _("伤亡情况：有人死亡的，宜在办完丧葬事宜以后开始"
                         "（参照《道路交通事故处理程序规定》第九十条）；家属要求先调的可以先调。"));
}

/* --- what the settlement says (L7 art. 93) --- */

static bool any_liability(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        if (!record_empty(f->of[KIND_PARTY].items[i], PF_LIABILITY) ||
            !record_empty(f->of[KIND_PARTY].items[i], PF_LIABILITY_RATIO))
            return true;
    return false;
}

static void add_missing(struct buf *b, bool missing, const char *what)
{
    if (missing)
        buf_printf(b, "%s%s", b->len ? "、" : "", what);
}

static void guard_contents(const struct casefile *f, struct objections *out)
{
    const struct record *a = casefile_current(f, KIND_AGREEMENT, AGF_REPLACED);
    bool until = !record_empty(f->rec, CF_PERFORM_DUE) || f->of[KIND_ITEM].count > 0;
    struct buf b = BUF_INIT;

    add_missing(&b, record_empty(f->rec, CF_ACCIDENT_NO), _("依据（事故认定书）"));
    add_missing(&b, !a || record_empty(a, AGF_FACTS), _("事故事实和损失"));
    add_missing(&b, f->of[KIND_CLAIM].count == 0, _("赔偿项目和数额"));
    add_missing(&b, !any_liability(f), _("各方责任和比例"));
    add_missing(&b, !a || (record_empty(a, AGF_MANNER) && record_empty(a, AGF_TEXT)),
                _("履行方式"));
    add_missing(&b, !until, _("履行期限"));
    if (b.len)
        objections_add(out, "6.4", SEV_WARN, -1,
                       _("协议内容：没有登记%s。交通事故的协议应写明这些事项"
                         "（《道路交通事故处理程序规定》第九十三条）；请补填，"
                         "保险公司凭协议理赔也要看。"),
                       buf_text(&b));
    buf_release(&b);
}

static void guard_sum(const struct casefile *f, struct objections *out)
{
    char items[MONEY_SIZE], whole[MONEY_SIZE];
    bool agreed = false;
    int64_t sum = 0;

    for (size_t i = 0; i < f->of[KIND_CLAIM].count; i++) {
        agreed = agreed || !record_empty(f->of[KIND_CLAIM].items[i], CLF_AGREED);
        sum += record_int(f->of[KIND_CLAIM].items[i], CLF_AGREED);
    }
    if (agreed && !record_empty(f->rec, CF_AGREEMENT_AMOUNT) &&
        sum != record_int(f->rec, CF_AGREEMENT_AMOUNT))
        objections_add(out, "6.4", SEV_WARN, CF_AGREEMENT_AMOUNT,
                       _("协议金额：%s元，与各项议定金额合计%s元不等"
                         "（赔偿项目和数额，《道路交通事故处理程序规定》第九十三条）；请核对。"),
                       money_to_yuan(record_int(f->rec, CF_AGREEMENT_AMOUNT), whole),
                       money_to_yuan(sum, items));
}

void traffic_rules(const struct casefile *f, const char *state, const struct book *book, int today,
                   struct objections *out)
{
    check_certificate(f, state, out);
    check_each_ratio(f, out);
    check_ratio_sum(f, out);
    check_insurers(f, state, out);
    check_police(f, book, today, out);
}

void traffic_guard(const struct casefile *f, const char *step, const struct book *book, int today,
                   struct objections *out)
{
    if (str_equal(step, "start"))
        guard_beginning(f, out);
    if (str_equal(step, "terminate"))
        guard_failure(f, book, today, out);
    if (str_equal(step, "agree")) {
        guard_contents(f, out);
        guard_sum(f, out);
    }
}
