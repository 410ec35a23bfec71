/* core/lifecycle.c - the states of a case and the moves between them, one row each.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/lifecycle.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/around.h"
#include "core/committees.h"
#include "core/guards.h"
#include "core/words.h"

#define BEFORE_OUTCOME "draft|submitted|accepted|mediating|suspended|reopened"
#define NEVER_NUMBERED "draft|submitted|rejected|void"
#define LOCKED         "archived|void"
/* Who takes a case back begins mediation as anybody does. */
#define STEP_BACK  "return"
#define STEP_START "start"
/* Where an accepted case may be found to have been registered by mistake. */
#define VOIDABLE                                                                                   \
    "accepted|mediating|suspended|agreed|performing|performed|partly|breached|"                    \
    "terminated|withdrawn|transferred|reopened|closed"

/* The same sentence may come from a move and from the rules on the record. */
static bool said_before(const struct objections *o, const struct objection *new)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->items[i].severity == new->severity && str_equal(o->items[i].text, new->text))
            return true;
    return false;
}

void objections_add(struct objections *o, const char *rule, enum severity sev, int field,
                    const char *fmt, ...)
{
    struct objection item = { .rule = rule, .severity = sev, .field = field };
    va_list args;

    va_start(args, fmt);
    if (vasprintf(&item.text, fmt, args) < 0)
        die("%s", _("内存不足"));
    va_end(args);
    if (said_before(o, &item)) {
        free(item.text);
        return;
    }
    mem_grow((void **)&o->items, o->count, &o->cap, sizeof(*o->items));
    o->items[o->count++] = item;
}

bool objections_block(const struct objections *o)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->items[i].severity == SEV_BLOCK)
            return true;
    return false;
}

void objections_release(struct objections *o)
{
    for (size_t i = 0; i < o->count; i++)
        free(o->items[i].text);
    free(o->items);
    *o = (struct objections)OBJECTIONS_INIT;
}

/* Rows stand in the order of likelihood among the moves from one state. */
/* clang-format off */
static const struct move moves[] = {
    { "accept", N_("受理"), "draft|submitted", STATE_ACCEPTED,
      { CF_ACCEPTED, CF_MEDIATOR, CF_CO_MEDIATOR, -1 }, guard_accept, effect_accept,
      N_("决定受理，编案号，从次日起算调解期限；受理日期空着按今天。草稿可以直接受理，不必先提交。"
         "依据：《人民调解法》第十七条，《人民调解工作若干规定》受理条件。") },
    { "submit", N_("提交"), "draft", STATE_SUBMITTED,
      { CF_SOURCE, CF_APPLIED, CF_APPLY_FORM, -1 }, guard_submit, NULL,
      N_("把登记好的申请交给受理人决定，决定期限从申请日期起算。依据：《人民调解法》第十七条。") },
    { "reject", N_("不予受理"), "submitted", STATE_REJECTED,
      { CF_END_REASON, CF_END_NOTE, CF_NOTICE_ON, -1 }, guard_reject, NULL,
      N_("决定不予受理，写明原因并告知当事人应找的部门；不编案号，不计入统计。"
         "依据：《人民调解工作若干规定》第二十二条至第二十四条。") },
    { "start", N_("开始调解"), "accepted|reopened", STATE_MEDIATING,
      { CF_RIGHTS_ON, -1 }, guard_start, NULL,
      N_("各方都同意、权利义务已告知，开始调解。依据：《人民调解法》第三条、第十七条、第二十三条。") },
    { "agree", N_("达成协议"), "mediating", STATE_AGREED,
      { CF_AGREEMENT_FORM, CF_AGREED, CF_SIGNED, CF_SEALED, CF_AGREEMENT_TEXT,
        CF_AGREEMENT_AMOUNT, CF_JC_INFORMED, -1 }, guard_agree, effect_agree,
      N_("登记协议，结果记为调解成功。书面协议自签署和盖章中最晚的一天、口头协议自达成之日生效，"
         "生效日就是统计用的终结日期。依据：《人民调解法》第二十八条至第三十条。") },
    { "suspend", N_("中止（鉴定）"), "mediating", STATE_SUSPENDED,
      { -1 }, guard_suspend, effect_suspend,
      N_("委托鉴定，从今天起停计调解期限；鉴定不从今天起的，先登记停计记录再办。"
         "依据：《医疗纠纷预防和处理条例》第三十四条、第三十八条。") },
    { "resume", N_("恢复调解"), "suspended", STATE_MEDIATING,
      { -1 }, guard_resume, effect_resume,
      N_("收到鉴定意见，停计到今天为止，明天起继续计算；不是今天收到的，先在停计记录里填终止日。"
         "依据：《医疗纠纷预防和处理条例》第三十八条。") },
    { "performed", N_("已履行"), "agreed|performing", STATE_PERFORMED,
      { CF_PERFORMED, -1 }, guard_performed, effect_performed,
      N_("协议全部履行完毕，留存凭证。依据：《人民调解法》第三十一条。") },
    { "perform", N_("开始履行"), "agreed|partly|breached", STATE_PERFORMING,
      { CF_PERFORM_DUE, -1 }, guard_perform, effect_perform,
      N_("协议约定分期或限期履行，由调解委员会督促。依据：《人民调解法》第三十一条。") },
    { "partly", N_("部分履行"), "performing", STATE_PARTLY,
      { CF_REMEDIES_ON, -1 }, guard_breach, effect_partly,
      N_("只履行了一部分，告知当事人可以就协议起诉。依据：《人民调解法》第三十一条、第三十二条。") },
    { "breached", N_("反悔"), "performing", STATE_BREACHED,
      { CF_REMEDIES_ON, -1 }, guard_breach, effect_breached,
      N_("一方反悔或期满不履行，告知当事人可以就协议起诉。依据：《人民调解法》第三十二条。") },
    { "close", N_("结案"), "performed|partly|breached|terminated|withdrawn|transferred",
      STATE_CLOSED, { CF_CLOSED, -1 }, guard_close, effect_close,
      N_("办完结案手续，等待归档；风险为红色的要有防范措施和报告记录，未成年人受侵害、"
         "家庭暴力依法应当报告的要有报告记录。"
         "依据：《人民调解法》第二十五条、第二十七条。") },
    { "archive", N_("归档"), "closed|rejected", STATE_ARCHIVED,
      { CF_FILED, CF_FILER, CF_RETENTION, CF_VOLUME_NOTE, -1 }, guard_archive, effect_archive,
      N_("按卷宗清单逐项核对后归档，此后只读。没有回访的，在卷宗备注里写“未回访原因：”和原因；"
         "缺材料确需归档的，先登记更正记录，写明理由和区级批准人。"
         "依据：《人民调解法》第二十七条。") },
    { "terminate", N_("终止（不成）"), "mediating|suspended|accepted", STATE_TERMINATED,
      { CF_END_REASON, CF_END_NOTE, CF_REMEDIES_ON, CF_OUTCOME, -1 }, guard_terminate,
      effect_terminate,
      N_("调解不成，写明原因，告知仲裁、行政、诉讼等途径；终结日期空着按今天。"
         "依据：《人民调解法》第二十六条。") },
    { "withdraw", N_("撤回/自行和解"), "submitted|accepted|mediating|suspended", STATE_WITHDRAWN,
      { CF_END_REASON, CF_END_NOTE, CF_OUTCOME, -1 }, guard_withdraw, effect_withdraw,
      N_("当事人撤回申请或自行和解，写明谁、何时、怎样表示；终结日期空着按今天。"
         "默认不算调解成功。依据：《人民调解法》第二十三条。") },
    { "transfer", N_("移送/上报"), "accepted|mediating", STATE_TRANSFERRED,
      { CF_TRANSFER_TO, CF_PASSED_TO, CF_OUTCOME, CF_END_NOTE, -1 }, guard_transfer,
      effect_transfer,
      N_("移送有权处理的单位或上报上一级，先登记移送函；转到本区另一调委会立案的，只在那里统计一次。"
         "依据：《人民调解法》第二十五条、第二十六条。") },
    { "return", N_("退回调解"), "transferred", STATE_MEDIATING,
      { -1 }, guard_return, effect_return,
      N_("接收单位退回，各方都同意才恢复调解；移送的结果和日期清空，历史里可查。"
         "依据：《人民调解法》第二十一条。") },
    { "reopen", N_("重新调解"), "partly|breached|closed", STATE_REOPENED,
      { CF_NOTE, -1 }, guard_reopen, effect_reopen,
      N_("协议无效、变更或反悔后重新调解，原因写在备注里；原来的协议、条款、签名和司法确认作为"
         "被替代的记录留着，结果清空，案件又算未结，达成新协议后再计。"
         "依据：《人民调解法》第三十三条。") },
    { "reopen", N_("重新调解"), "archived", STATE_REOPENED,
      { CF_NOTE, -1 }, guard_reopen, effect_reopen,
      N_("已归档的案件由区级决定重新调解，要登记理由和批准人；原来的协议作为被替代的记录留着。"
         "依据：《人民调解法》第三十三条。") },
    { "void", N_("作废"), "draft|submitted", STATE_VOID,
      { CF_END_NOTE, -1 }, guard_nothing, effect_void,
      N_("登记错误，受理前作废，不计入统计。") },
    { "void", N_("作废"), VOIDABLE, STATE_VOID,
      { CF_END_NOTE, -1 }, guard_void_accepted, effect_void,
      N_("已编案号的作废须经区级批准，写明理由；案号保留、不再使用，不计入统计。") },
};
/* clang-format on */

const struct move *move_from(const char *state, size_t i)
{
    for (size_t k = 0; k < ARRAY_LEN(moves); k++)
        if (word_in(moves[k].from, state) && i-- == 0)
            return &moves[k];
    return NULL;
}

const struct move *move_find(const char *state, const char *step)
{
    for (size_t k = 0; k < ARRAY_LEN(moves); k++)
        if (str_equal(moves[k].step, step) && word_in(moves[k].from, state))
            return &moves[k];
    return NULL;
}

const struct move *move_nth(size_t i)
{
    return i < ARRAY_LEN(moves) ? &moves[i] : NULL;
}

/* A mistake can be voided and a locked file reopened whatever is wrong in it. */
static bool mends(const struct move *m)
{
    return str_equal(m->to, STATE_VOID) || str_equal(m->to, STATE_REOPENED);
}

static void ask_by_kind(const char *step, const struct casefile *f, const struct book *book,
                        int today, struct objections *out)
{
    committee_guard(f, step, book, today, out);
    requirement_guard(f, step, book, out);
}

void move_check(const struct move *m, const struct casefile *f, const struct book *book, int today,
                struct objections *out)
{
    struct casefile *now = casefile_followed(f);

    m->guard(now, book, today, out);
    ask_by_kind(m->step, now, book, today, out);
    if (str_equal(m->step, STEP_BACK))
        ask_by_kind(STEP_START, now, book, today, out);
    if (!mends(m)) {
        around_rules(now, m->step, book, today, out);
        case_rules(now, m->to, book, today, out);
    }
    casefile_followed_free(now);
}

void move_apply(const struct move *m, struct casefile *f, int today)
{
    if (m->effect)
        m->effect(f, today);
    record_set(f->rec, CF_STATE, m->to);
}

bool state_is_open(const char *state)
{
    return word_in(BEFORE_OUTCOME, state);
}

bool state_is_locked(const char *state)
{
    return word_in(LOCKED, state);
}

bool state_is_accepted(const char *state)
{
    return !str_empty(state) && !word_in(NEVER_NUMBERED, state);
}
