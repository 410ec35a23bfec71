/* core/case_result.c - result, outcome and reason are set by the steps: a correction may not turn
 * them round (DOMAIN 5.2).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement_impl.h"
#include "core/guards.h"
#include "core/words.h"

#define BY_STEPS "5.2"
#define AGREED   "agreed|performing|performed|partly|breached"

/* The result that goes with the state; "" before the outcome, NULL where several may. */
static const char *result_of(const char *state)
{
    if (state_is_open(state) || str_equal(state, STATE_REJECTED))
        return "";
    if (word_in(AGREED, state))
        return RESULT_SETTLED;
    if (str_equal(state, STATE_TERMINATED))
        return RESULT_FAILED;
    if (str_equal(state, STATE_WITHDRAWN))
        return RESULT_WITHDRAWN;
    return str_equal(state, STATE_TRANSFERRED) ? RESULT_TRANSFERRED : NULL;
}

static bool has_agreement(const struct casefile *f)
{
    return agreement_in_force(f) != NULL || !record_empty(f->rec, CF_EFFECTIVE);
}

static const char *remedy_of(const char *state)
{
    if (state_is_open(state))
        return _("达成协议的办“达成协议”（agree），不成的办“终止”（terminate），撤回的办“撤回/"
                 "自行和解”（withdraw），移送的办“移送/上报”（transfer）。");
    return _("要改变结果的，先办“重新调解”（reopen），再办相应的步骤；移送后退回的办“退回调解”"
             "（return）。");
}

static void object(const struct casefile *f, int field, const char *why, struct objections *out)
{
    objections_add(out, BY_STEPS, SEV_BLOCK, field, _("%s：%s。结果和终结日期由办理的步骤记；%s"),
                   _(f->rec->kind->fields[field].label), why,
                   remedy_of(record_text(f->rec, CF_STATE)));
}

/* An ended case may have come from a ledger that said less; what it said stays true. */
static void check_ended(const struct casefile *f, struct objections *out)
{
    bool settled = record_is(f->rec, CF_RESULT, RESULT_SETTLED);

    if (record_empty(f->rec, CF_RESULT))
        object(f, CF_RESULT, _("已终结的案件不能没有结果"), out);
    else if (!settled && has_agreement(f))
        object(f, CF_RESULT, _("有现行的调解协议，结果应是调解成功"), out);
    else if (settled && (!has_agreement(f) || !str_empty(f->rec->saved[CF_RESULT])))
        object(f, CF_RESULT, _("没有经“达成协议”登记，不能改成调解成功"), out);
}

static void check_result(const struct casefile *f, struct objections *out)
{
    const char *expected = result_of(record_text(f->rec, CF_STATE));

    if (!record_field_changed(f->rec, CF_RESULT))
        return;
    if (!expected)
        check_ended(f, out);
    else if (!str_equal(record_text(f->rec, CF_RESULT), expected))
        object(f, CF_RESULT, *expected ? _("与案件状态不符") : _("案件还没有终结，不能先填结果"),
               out);
}

/* Of an agreement case_rows.c compares the day with that of the agreement. */
static void check_outcome(const struct casefile *f, struct objections *out)
{
    const char *state = record_text(f->rec, CF_STATE);

    if (!record_field_changed(f->rec, CF_OUTCOME))
        return;
    if (record_empty(f->rec, CF_OUTCOME)) {
        if (!state_is_open(state))
            object(f, CF_OUTCOME, _("已终结的案件不能没有终结日期"), out);
    } else if (state_is_open(state)) {
        object(f, CF_OUTCOME, _("案件还没有终结，不能先填"), out);
    }
}

static void check_reason(const struct casefile *f, struct objections *out)
{
    if (record_field_changed(f->rec, CF_END_REASON) && !record_empty(f->rec, CF_END_REASON) &&
        record_is(f->rec, CF_RESULT, RESULT_SETTLED))
        object(f, CF_END_REASON, _("调解成功的案件没有终止原因"), out);
}

/* The days on which a step was taken cannot be taken away while the case stands behind it. */
static void check_days(const struct casefile *f, struct objections *out)
{
    static const struct {
        int field;
        const char *states;
    } days[] = {
        { CF_ACCEPTED, "accepted|mediating|suspended|reopened|terminated|withdrawn|transferred|"
                       "closed|archived|" AGREED },
        { CF_CLOSED, "closed|archived" },
        { CF_FILED, "archived" },
    };

    for (size_t i = 0; i < ARRAY_LEN(days); i++)
        if (record_empty(f->rec, days[i].field) && !str_empty(f->rec->saved[days[i].field]) &&
            word_in(days[i].states, record_text(f->rec, CF_STATE)))
            objections_add(out, BY_STEPS, SEV_BLOCK, days[i].field,
                           _("%s：办过这一步的案件不能清空；登记错了的请改成实际的日期，"
                             "整件登记错误的办“作废”（void）。"),
                           _(f->rec->kind->fields[days[i].field].label));
}

void case_result(const struct casefile *f, struct objections *out)
{
    if (f->rec->version == 0)
        return;
    check_result(f, out);
    check_outcome(f, out);
    check_reason(f, out);
    check_days(f, out);
}
