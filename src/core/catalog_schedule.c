/* core/catalog_schedule.c - the fields of an appointment: when and where a case is mediated.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field appointment_fields[] = {
    [APTF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("时间和地点"),
        .help = N_("约定调解的案件。例：（2022）郾医调字第0005号。") },
    [APTF_PLANNED] = { "planned_on", N_("约定日期"), "调解日期|日期|预约日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST | F_AHEAD,
        .help = N_("约定哪一天调解；逢休息日会提醒。例：2022-11-24。") },
    [APTF_TIME_FROM] = { "time_from", N_("开始时间"), "开始|时间", FT_TEXT, .width = 8,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("24小时制的时和分；0930、9点半、下午3点也可以。例：09:30。") },
    [APTF_TIME_TO] = { "time_to", N_("结束时间"), "结束", FT_TEXT, .width = 8, .flags = F_LIST,
        .help = N_("24小时制的时和分，晚于开始时间；空着的查撞期时按设置 schedule.minutes 算，"
                   "原定一小时。依据：本局规定。例：10:30。") },
    [APTF_ROOM] = { "room", N_("地点"), "调解室|房间|调解地点", FT_TEXT, .width = 16,
        .flags = F_REQUIRED | F_LIST | F_CARRY,
        .help = N_("在哪里调解，可以就地进行；写法相同的算同一个地点，查撞期用，"
                   "所以要写明是哪里的调解室。"
                   "依据：《人民调解法》第二十一条。例：区医调委调解室。") },
    [APTF_MEDIATOR] = { "mediator", N_("调解员"), "主持人|主办调解员", FT_REF, .of = "mediator",
        .width = 8, .flags = F_LIST,
        .help = N_("由谁主持；空着就是本案的主办调解员，换了主办也跟着换。例：孙守正。") },
    [APTF_PARTICIPANTS] = { "participants", N_("通知到场的人"), "到场人|参加人员|参加人", FT_TEXT,
        .width = 16, .flags = F_SENSITIVE,
        .help = N_("通知谁到场：当事人、代理人和受邀请的人。例：赵大河、钱二林。") },
    [APTF_PURPOSE] = { "purpose", N_("内容"), "事项|目的", FT_TEXT, .width = 16,
        .help = N_("这一次准备做什么。例：核对医疗费票据，商定赔偿数额。") },
    [APTF_KEPT] = { "kept", N_("进行情况"), "状态|是否进行", FT_CODE, .of = "appointment_state",
        .width = 8, .flags = F_LIST, .page = N_("结果"),
        .help = N_("已约定、已进行、已改期或已取消；空着是已约定。改期、取消的不再算撞期。"
                   "例：planned 已约定。") },
    [APTF_SESSION] = { "session", N_("调解记录"), "调解记录序号|第几次调解", FT_INT, .width = 8,
        .help = N_("这一次形成的是本案第几份调解记录；从日程登记调解记录时自动填上。例：2。") },
    [APTF_NOTE] = { "note", N_("说明"), "备注|取消理由", FT_NOTE, .width = 0, .flags = F_SENSITIVE,
        .help = N_("通知的情况、改期或取消的理由；取消的必填。例：钱二林出差，电话请求改期。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(appointment_fields) == APTF_COUNT, "one row for each appointment field");
