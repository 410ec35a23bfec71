/* core/committee_labour.c - labour and personnel disputes: the Act on their mediation and
 * arbitration, and the interpretation on trying them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/committee_impl.h"
#include "core/limits.h"
#include "core/rules.h"
#include "core/words.h"

#define LIMIT_ARBITRATION   "D-04"
#define REPRESENTED_WORKERS 10
#define MATTER_WAGE         "wage"
/* What a payment order may be asked for when it was agreed and not paid (art. 16). */
#define MATTERS_OF_PAYMENT "wage|overtime|work_injury|compensation"

/* Some matter of the case, or all of them, is in the list; a case without matters has none. */
static bool matters_in(const struct casefile *f, const char *list, bool all)
{
    const char *s = record_text(f->rec, CF_MATTERS);
    bool found = false;

    while (*s) {
        size_t n = strcspn(s, ",");
        char *one = mem_copy_n(s, n);
        bool in = word_in(list, one);

        free(one);
        if (in != all)
            return in;
        found = found || in;
        s += n + (s[n] == ',');
    }
    return found;
}

/* --- the people --- */

static bool is_employer(const struct casefile *f, const struct record *party)
{
    const char *uscc = record_text(f->rec, CF_EMPLOYER_USCC);

    return record_is(party, PF_NAME, record_text(f->rec, CF_EMPLOYER)) ||
           (!str_empty(uscc) && record_is(party, PF_USCC, uscc));
}

static void check_employer(const struct casefile *f, const char *state, struct objections *out)
{
    if (!state_is_accepted(state) || !str_equal(f->sub_kind, SUB_KIND_LABOUR))
        return;
    if (record_empty(f->rec, CF_EMPLOYER)) {
        objections_add(out, "6.3", SEV_WARN, CF_EMPLOYER,
                       _("用人单位：未填写。劳动争议是劳动者与用人单位之间的争议；"
                         "请填用人单位的全称和代码。"));
        return;
    }
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        if (is_employer(f, f->of[KIND_PARTY].items[i]))
            return;
    objections_add(out, "6.3", SEV_WARN, CF_EMPLOYER,
                   _("用人单位：%s不在当事人里。劳动争议的双方是劳动者和用人单位；"
                     "请把用人单位登记为当事人，名称写得一致。"),
                   record_text(f->rec, CF_EMPLOYER));
}

static void check_workers(const struct casefile *f, const struct book *book, struct objections *out)
{
    if (record_int(f->rec, CF_WORKERS) >= REPRESENTED_WORKERS &&
        f->of[KIND_REPRESENTATIVE].count == 0)
        rule_object(book, out, "R22", CF_WORKERS,
                    _("涉及劳动者人数：%s人，没有登记代表人。%d人以上有共同请求的可以推举代表"
                      "参加调解（《劳动争议调解仲裁法》第七条）；推举了的，请登记代表人。"),
                    record_text(f->rec, CF_WORKERS), REPRESENTED_WORKERS);
}

static void check_service(const struct casefile *f, struct objections *out)
{
    int from = record_date(f->rec, CF_ENTRY), to = record_date(f->rec, CF_EXIT);

    if (from != DATE_NONE && to != DATE_NONE && to < from)
        objections_add(out, "R25", SEV_BLOCK, CF_EXIT,
                       _("离职日期：%s，早于入职日期%s。请核对这两个日期。"),
                       record_text(f->rec, CF_EXIT), record_text(f->rec, CF_ENTRY));
}

/* --- arbitration is open after fifteen days (art. 14) --- */

static void check_arbitration(const struct casefile *f, const char *state, const struct book *book,
                              int today, struct objections *out)
{
    const struct limit *l = book_limit(book, LIMIT_ARBITRATION);
    int applied = record_date(f->rec, CF_APPLIED);
    char iso[DATE_SIZE];
    int due;

    if (!l || !l->active || applied == DATE_NONE || !state_is_open(state))
        return;
    due = limit_due(book->calendar, applied, l->length, l->unit, NULL, 0, today);
    if (today > due)
        objections_add(out, "6.3", SEV_WARN, CF_APPLIED,
                       _("申请日期：自收到申请之日起%d日（至%s）没有达成协议，当事人可以申请仲裁"
                         "（《劳动争议调解仲裁法》第十四条）；请告知当事人，愿意的可以继续调解。"),
                       l->length, date_to_iso(due, iso));
}

/* --- what the steps ask --- */

static void guard_acceptance(const struct casefile *f, struct objections *out)
{
    committee_ask(f, CF_KNOWN, "6.3",
                  _("知道权利受损日期：未填写。仲裁时效为一年，自知道或者应当知道权利被侵害之日"
                    "起算，因申请而中断（《劳动争议调解仲裁法》第二十七条）；请问清并填写。"),
                  out);
    if (str_equal(f->sub_kind, SUB_KIND_LABOUR))
        committee_ask(f, CF_MATTERS, "6.3",
                      _("争议事项：未填写。口头申请的也要当场记录争议事项"
                        "（《劳动争议调解仲裁法》第十二条）；请选择。"),
                      out);
}

static void guard_agreement(const struct casefile *f, const struct book *book,
                            struct objections *out)
{
    committee_written(f,
                      _("协议形式：劳动争议不能用口头协议，应当制作协议书"
                        "（《劳动争议调解仲裁法》第十四条）；请改为书面。"),
                      out);
    committee_fingerprints(f, book, _("《劳动争议调解仲裁法》第十四条"), out);
    committee_ask(f, CF_PAYMENT_ONLY, "6.3",
                  _("仅给付内容：未填写。只有给付义务的协议才能申请司法确认"
                    "（《审理劳动争议案件司法解释（一）》第五十二条）；请填是或否。"),
                  out);
    if (f->of[KIND_CLAIM].count == 0)
        objections_add(out, "6.3", SEV_WARN, -1,
                       _("请求和损失：没有登记。请逐项登记请求和议定的金额，便于履行和申请支付令"
                         "（《劳动争议调解仲裁法》第十六条）。"));
}

/* Roads that stand open when what was agreed is not paid. */
static void guard_unpaid(const struct casefile *f, struct objections *out)
{
    objections_add(out, "6.3", SEV_WARN, CF_REMEDIES_ON,
                   _("救济途径：一方不履行调解协议的，另一方可以申请仲裁"
                     "（《劳动争议调解仲裁法》第十五条）；请告知双方。"));
    if (matters_in(f, MATTERS_OF_PAYMENT, false))
        objections_add(out, "6.3", SEV_WARN, CF_REMEDIES_ON,
                       _("救济途径：约定支付的报酬、工伤医疗费、经济补偿或赔偿金到期不付的，"
                         "劳动者可以持协议书向法院申请支付令（《劳动争议调解仲裁法》第十六条）；"
                         "请告知劳动者。"));
    if (matters_in(f, MATTER_WAGE, true))
        objections_add(out, "6.3", SEV_WARN, CF_REMEDIES_ON,
                       _("救济途径：仅就拖欠的劳动报酬达成协议而不付的，劳动者可以直接向法院起诉，"
                         "按普通民事纠纷受理（《审理劳动争议案件司法解释（一）》第五十一条）；"
                         "请告知劳动者。"));
}

void labour_rules(const struct casefile *f, const char *state, const struct book *book, int today,
                  struct objections *out)
{
    check_employer(f, state, out);
    check_workers(f, book, out);
    check_service(f, out);
    check_arbitration(f, state, book, today, out);
}

void labour_guard(const struct casefile *f, const char *step, const struct book *book, int today,
                  struct objections *out)
{
    (void)today;
    if (str_equal(step, "accept"))
        guard_acceptance(f, out);
    if (str_equal(step, "agree"))
        guard_agreement(f, book, out);
    if (word_in("breached|partly", step))
        guard_unpaid(f, out);
}
