/* core/fields_district.h - screening, reception and the rules an office sets: fields of those
 * kinds.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_FIELDS_DISTRICT_H
#define CORE_FIELDS_DISTRICT_H

/* 排查轮次: what a unit screened in a period; zero reports too. */
enum round_field {
    RDF_UNIT,
    RDF_FROM,
    RDF_TO,
    RDF_TIMES,
    RDF_ZERO_REPORT,
    RDF_SUBMITTED_BY,
    RDF_SUBMITTED,
    RDF_PREVENTED,
    RDF_NOTE,
    RDF_COUNT
};

/* 排查发现: a dispute found by screening. */
enum finding_field {
    FDF_NUMBER,
    FDF_FOUND,
    FDF_ROUND,
    FDF_AREA,
    FDF_SCREENER,
    FDF_TITLE,
    FDF_TYPE,
    FDF_CAMPAIGN,
    FDF_PARTIES,
    FDF_PHONE,
    FDF_PERSONS,
    FDF_OCCURRED,
    FDF_PLACE,
    FDF_FACTS,
    FDF_RISK,
    FDF_KEY_GROUPS,
    FDF_RESPONSIBLE_UNIT,
    FDF_RESPONSIBLE,
    FDF_DUE,
    FDF_MEASURES,
    FDF_STATE,
    FDF_ASSIGNED,
    FDF_DISPOSAL,
    FDF_DISPOSAL_ON,
    FDF_CALMED,
    FDF_RESULT,
    FDF_SENT_TO,
    FDF_REPORTED_TO,
    FDF_REPORTED,
    FDF_CASE,
    FDF_CLOSED,
    FDF_NOTE,
    FDF_COUNT
};

/* 稳控走访: a calmed finding comes back in each round. */
enum watch_field {
    WTF_FINDING,
    WTF_WATCHED,
    WTF_ROUND,
    WTF_VISITOR,
    WTF_RISK,
    WTF_SITUATION,
    WTF_COUNT
};

/* 逐级流转: a step through the levels. */
enum handover_field {
    HOF_FINDING,
    HOF_LEVEL_FROM,
    HOF_UNIT_FROM,
    HOF_LEVEL_TO,
    HOF_UNIT_TO,
    HOF_HANDED,
    HOF_REASON,
    HOF_TAKEN,
    HOF_DUE,
    HOF_RESULT,
    HOF_ENDED,
    HOF_COUNT
};

/* 重点人员: who has a named contact (一帮一). */
enum key_person_field {
    KPF_NAME,
    KPF_CATEGORY,
    KPF_SEX,
    KPF_ID_NO,
    KPF_PHONE,
    KPF_AREA,
    KPF_CONTACT,
    KPF_CONTACT_POST,
    KPF_CONTACT_PHONE,
    KPF_FROM,
    KPF_TO,
    KPF_SITUATION,
    KPF_COUNT
};

/* 接待登记: who came to the counter, and with what. */
enum reception_field {
    RXF_RECEIVED,
    RXF_NAME,
    RXF_SEX,
    RXF_PHONE,
    RXF_PERSONS,
    RXF_MATTER,
    RXF_TYPE,
    RXF_AREA,
    RXF_CONTENT,
    RXF_ANSWER,
    RXF_RECEIVER,
    RXF_REFERRED_TO,
    RXF_CASE,
    RXF_COUNT
};

/* 层级: 三级过滤网 (DOMAIN 7.5). */
enum level_field {
    LVF_RANK,
    LVF_NAME,
    LVF_AREA_LEVEL,
    LVF_MAX_DAYS,
    LVF_NEXT,
    LVF_ACTIVE,
    LVF_COUNT
};

/* 排查周期: how often a unit of a level screens (DOMAIN 1.3). */
enum cadence_field {
    CDF_LEVEL,
    CDF_NAME,
    CDF_UNIT,
    CDF_GRACE,
    CDF_ZERO,
    CDF_BASIS,
    CDF_ACTIVE,
    CDF_COUNT
};

/* 办理要求: what must be there before a step, for a committee type. */
enum requirement_field {
    RQF_CODE,
    RQF_SUB_KINDS,
    RQF_STEP,
    RQF_FIELD,
    RQF_SEVERITY,
    RQF_BASIS,
    RQF_REMEDY,
    RQF_ACTIVE,
    RQF_COUNT
};

/* A column of a layout; without an item it is a line of text above the headings. */
enum { LYF_NAME, LYF_RANK, LYF_HEADING, LYF_ITEM, LYF_ACTIVE, LYF_COUNT };

/* A sentence of the brief (core/sentence.h says how it is written). */
enum { STF_CODE, STF_RANK, STF_TEXT, STF_ZERO, STF_ACTIVE, STF_COUNT };

#endif
