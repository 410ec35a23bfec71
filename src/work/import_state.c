/* src/work/import_state.c - what follows from the result, the performance and the dates of a row.
 *
 * An old ledger has no moves; the state is where the case must have come to.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/lifecycle.h"
#include "import_impl.h"

#define FORM_ORAL     "1"
#define CAMPAIGN_NONE "0"
#define JC_APPLIED    "applied"

bool import_result_pending(const char *text)
{
    static const char *const words[] = { "调解中", "正在调解", "在调",   "在调解",
                                         "未结",   "未结案",   "未办结", "待调解",
                                         "办理中", "受理中",   "进行中", "鉴定中" };

    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_equal(text, words[i]))
            return true;
    return false;
}

/* --- dates --- */

static int day_of(const struct import *im, int field)
{
    return date_from_iso(im->row.given[field]);
}

static void check_past(struct import *im, int field)
{
    char today[DATE_SIZE];
    int day = day_of(im, field);

    if (day != DATE_NONE && im->opt->today != DATE_NONE && day > im->opt->today)
        import_say(im, import_column_of(&im->headings, field), false,
                   _("%s 在将来；应不晚于今天（%s）。"), im->row.given[field],
                   date_to_iso(im->opt->today, today));
}

/* field may not lie before (or, with late, behind) the day of acceptance. */
static void check_order(struct import *im, int field, bool late)
{
    int day = day_of(im, field), accepted = day_of(im, CF_ACCEPTED);

    if (day == DATE_NONE || accepted == DATE_NONE)
        return;
    if (!late && day < accepted)
        import_say(im, import_column_of(&im->headings, field), false,
                   _("%s 早于受理日期 %s；应不早于受理日期，请核对两个日期。"),
                   im->row.given[field], im->row.given[CF_ACCEPTED]);
    if (late && day > accepted)
        import_say(im, import_column_of(&im->headings, field), false,
                   _("%s 晚于受理日期 %s；应不晚于受理日期，请核对两个日期。"),
                   im->row.given[field], im->row.given[CF_ACCEPTED]);
}

void import_case_dates(struct import *im)
{
    static const int not_before[] = { CF_OUTCOME,   CF_AGREED, CF_EFFECTIVE,
                                      CF_PERFORMED, CF_CLOSED, CF_FILED };
    static const int not_after[] = { CF_OCCURRED, CF_APPLIED };

    for (size_t i = 0; i < im->kind->count; i++)
        if (im->kind->fields[i].type == FT_DATE && i != CF_PERFORM_DUE && im->row.given[i])
            check_past(im, (int)i);
    for (size_t i = 0; i < ARRAY_LEN(not_before); i++)
        check_order(im, not_before[i], false);
    for (size_t i = 0; i < ARRAY_LEN(not_after); i++)
        check_order(im, not_after[i], true);
}

/* --- the state --- */

struct follows {
    const char *code, *state;
};

static const struct follows results[] = {
    { RESULT_FAILED, STATE_TERMINATED },
    { RESULT_WITHDRAWN, STATE_WITHDRAWN },
    { RESULT_TRANSFERRED, STATE_TRANSFERRED },
};

static const struct follows performances[] = {
    { "done", STATE_PERFORMED },
    { "performing", STATE_PERFORMING },
    { "partly", STATE_PARTLY },
    { "breached", STATE_BREACHED },
};

static const char *state_for(const struct follows *list, size_t n, const char *code,
                             const char *otherwise)
{
    for (size_t i = 0; i < n; i++)
        if (str_equal(list[i].code, code))
            return list[i].state;
    return otherwise;
}

static void fill(struct import_row *row, int field, const char *value)
{
    if (!row->value[field])
        row->value[field] = value;
}

static void settled(struct import_row *row)
{
    const char *performance = row->value[CF_PERFORMANCE];

    fill(row, CF_STATE,
         state_for(performances, ARRAY_LEN(performances), performance, STATE_AGREED));
    if (str_equal(performance, "jc"))
        fill(row, CF_JC_STATE, JC_APPLIED);
    fill(row, CF_AGREED, row->value[CF_OUTCOME]);
    fill(row, CF_EFFECTIVE, row->value[CF_OUTCOME]);
    if (!str_equal(row->value[CF_AGREEMENT_FORM], FORM_ORAL))
        fill(row, CF_SIGNED, row->value[CF_OUTCOME]);
}

/* Only an agreement can be performed. */
static void drop_performance(struct import *im)
{
    if (!im->row.value[CF_PERFORMANCE])
        return;
    import_say(im, import_column_of(&im->headings, CF_PERFORMANCE), true,
               _("没有达成协议却有履行情况，没有导入这一格。"));
    im->row.value[CF_PERFORMANCE] = NULL;
}

static void open_case(struct import *im)
{
    struct import_row *row = &im->row;

    drop_performance(im);
    if (row->value[CF_OUTCOME])
        import_say(im, import_column_of(&im->headings, CF_OUTCOME), true,
                   _("有日期 %s 却没有调解结果，按调解中导入，没有导入这个日期。"),
                   row->value[CF_OUTCOME]);
    row->value[CF_OUTCOME] = NULL;
    fill(row, CF_STATE, STATE_MEDIATING);
}

static void campaign(struct import *im)
{
    struct import_row *row = &im->row;
    bool member = row->value[CF_CAMPAIGN] && !str_equal(row->value[CF_CAMPAIGN], CAMPAIGN_NONE);

    if (member)
        fill(row, CF_CAMPAIGN_ON, row->value[CF_ACCEPTED]);
    else if (str_equal(row->value[CF_ATTRIBUTE], "六防六促"))
        import_say(im, import_column_of(&im->headings, CF_ATTRIBUTE), true,
                   _("案件属性是六防六促，但没有“六防六促类别”，不计入专项行动。"));
    if (!member)
        row->value[CF_CAMPAIGN] = CAMPAIGN_NONE;
}

void import_case_state(struct import *im)
{
    struct import_row *row = &im->row;
    const char *result = row->value[CF_RESULT];

    campaign(im);
    if (!result && row->given[CF_STATE] && !state_is_open(row->given[CF_STATE]))
        return; /* rejected, void: there never was one */
    if (!result) {
        open_case(im);
        return;
    }
    if (!row->value[CF_OUTCOME])
        import_say(im, import_column_of(&im->headings, CF_OUTCOME), false,
                   _("有调解结果就要有日期，统计按它归期；请填写有结果的那一天。"));
    if (str_equal(result, RESULT_SETTLED)) {
        settled(row);
        return;
    }
    drop_performance(im);
    fill(row, CF_STATE, state_for(results, ARRAY_LEN(results), result, STATE_TERMINATED));
}
