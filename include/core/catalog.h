/* core/catalog.h - the office's records, described once.
 *
 * Form, list, search, import, export, history, merge and the schema test all
 * read these rows.  A field is one row here and one column in a migration.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_CATALOG_H
#define CORE_CATALOG_H

#include <stdbool.h>
#include <stddef.h>

#include "core/fields_district.h"
#include "core/fields_file.h"

enum kind_id {
    KIND_AREA,
    KIND_COMMITTEE,
    KIND_MEDIATOR,
    KIND_CASE,
    KIND_PARTY,
    KIND_SUSPENSION, /* days that a clock of a case does not count */
    KIND_EXTENSION,  /* a later end, agreed by everyone concerned */
    KIND_CAMPAIGN,
    KIND_CODE,
    KIND_LIMIT,   /* a statutory or configured time limit */
    KIND_HOLIDAY, /* an exception to the weekday rule */
    KIND_USER,
    KIND_PARTICIPANT,    /* 参加人: invited with the parties' consent */
    KIND_REPRESENTATIVE, /* 代表人: of many workers or of a group party */
    KIND_EXPERT,         /* 咨询专家: of the expert pool */
    KIND_RECUSAL,  /* 回避核查: a concern that was answered: related, or dealt with these people
                      before */
    KIND_INQUIRY,  /* 调查记录: form F08 */
    KIND_SESSION,  /* 调解记录: form F10 */
    KIND_EVIDENCE, /* 证据材料: form F09 */
    KIND_APPRAISAL,    /* 鉴定: form F22 */
    KIND_CLAIM,        /* 请求和损失: requests of the application */
    KIND_DETAIL,       /* 专业事项: a field that a committee type has as data */
    KIND_AGREEMENT,    /* 调解协议: form F11, F12 */
    KIND_SIGNATURE,    /* 签名: who signed the agreement in force, how and when */
    KIND_ITEM,         /* 协议条款: who owes what to whom until when */
    KIND_PERFORMANCE,  /* 履行记录: form F13 */
    KIND_CONFIRMATION, /* 司法确认: form F15 */
    KIND_REMEDY,   /* 后续救济: after a breach or a failure: suit, arbitration, payment order */
    KIND_REVISIT,  /* 回访: form F14 */
    KIND_REFERRAL, /* 移送衔接: in from or out to a body, or up and down the levels */
    KIND_REPORT,   /* 报告记录: to the police or another department */
    KIND_VOLUME_ITEM, /* 卷内目录: form F02 */
    KIND_CORRECTION,  /* 更正: why a closed case was changed */
    KIND_ROUND,       /* 排查轮次: what a unit screened in a period */
    KIND_FINDING,     /* 排查发现: a dispute found by screening */
    KIND_WATCH,       /* 稳控走访: a calmed finding comes back in each round */
    KIND_HANDOVER,    /* 逐级流转: a step through the levels */
    KIND_KEY_PERSON,  /* 重点人员: who has a named contact */
    KIND_RECEPTION,   /* 接待登记: who came to the counter, and with what */
    KIND_LEVEL,       /* 层级: 三级过滤网 */
    KIND_CADENCE,     /* 排查周期: how often a unit of a level screens */
    KIND_REQUIREMENT, /* 办理要求: what must be there before a step, for a committee type */
    KIND_APPOINTMENT, /* 调解日程: when and where the parties are asked to come */
    KIND_LAYOUT,      /* 导出列: a column of a file for another system */
    KIND_SENTENCE,    /* 简报句式: a sentence of the brief, with places for figures */
    KIND_COUNT
};

enum field_type {
    FT_TEXT,  /* one line */
    FT_NOTE,  /* several lines */
    FT_DATE,  /* civil date, "YYYY-MM-DD" */
    FT_INT,   /* decimal digits */
    FT_MONEY, /* 分, decimal digits */
    FT_BOOL,  /* "0" or "1" */
    FT_CODE,  /* a code of the list named in `of` */
    FT_CODES, /* several codes of that list, separated by a comma */
    FT_REF,   /* row id of the kind named in `of` */
    FT_PHONE,
    FT_IDNO, /* identity number or other document, by the record's id_kind */
    FT_USCC  /* unified social credit code */
};

enum field_flag {
    F_REQUIRED = 1 << 0, /* in every record of the kind */
    F_UNIQUE = 1 << 1,
    F_FIXED = 1 << 2,               /* set by the program or by a move, not typed in the form */
    F_SENSITIVE = 1 << 3,           /* masked where a role does not need it, in logs always */
    F_CARRY = 1 << 4,               /* a new record starts with the last one's value */
    F_LIST = 1 << 5,                /* a column of the list, by default */
    F_HISTORY_ONLY_CHANGE = 1 << 6, /* history says that it changed, not what to */
    F_DERIVED = 1 << 7,             /* computed at save; never typed, imported or in history */
    F_AHEAD = 1 << 8                /* a day to come: typed without a year it is the next one */
};

struct field {
    const char *key;   /* column name, JSON key, FIELD=VALUE name */
    const char *label; /* N_() official Chinese term */
    const char *also;  /* other headings seen in spreadsheets, separated by |, or NULL */
    enum field_type type;
    const char *of; /* FT_CODE(S): the list; FT_REF: the kind's key; FT_TEXT: core/key_words.h */
    int width;      /* cells in a list; 0: not shown in lists */
    unsigned flags;
    const char *help; /* N_() definition, basis, example: F1 and manual */
    const char *only; /* shown only for these committee sub-kinds ("medical|traffic"), or NULL */
    const char *page; /* N_() heading of the form section, or NULL to go on */
};

struct kind {
    const char *key;   /* command line, JSON, FT_REF's `of` */
    const char *table; /* in SQL; the key, but for words that SQL keeps to itself */
    const char *label; /* N_() 案件 */
    const struct field *fields;
    size_t count;
    int name_field;     /* index of the field that names the record to people */
    const char *parent; /* key of the FT_REF field to the owning case or finding, or NULL */
};

/* Fields of a case, in the order of the form. */
enum case_field {
    CF_NUMBER, /* 案号 */
    CF_CODE,   /* 案件编码: outside code */
    CF_YEAR,   /* of the number */
    CF_SERIES, /* of the number: "郾医调字" */
    CF_SEQ,    /* of the number */
    CF_COMMITTEE,
    CF_STUDIO,
    CF_REGISTRAR, /* 受理员 */
    CF_CHANNEL,
    CF_SOURCE,
    CF_SOURCE_ORG,
    CF_REFERRAL_NO,
    CF_FINDING,
    CF_APPLIED,
    CF_APPLY_FORM,
    CF_ACCEPTED,
    CF_TYPE,
    CF_CAMPAIGN,    /* pair 0..6 of 六防六促 */
    CF_CAMPAIGN_ON, /* counted by the campaign from that day; normally accepted_on */
    CF_DIFFICULTY,
    CF_AREA,
    CF_OCCURRED,
    CF_KNOWN,
    CF_PLACE,
    CF_SUMMARY,
    CF_CLAIMED, /* amount_claimed, 分 */
    CF_RISK,
    CF_RISK_FACTORS, /* what may make it worse */
    CF_RISK_MEASURES,
    CF_RISK_CONTACT, /* who keeps an eye on it */
    CF_GROUPS,       /* special groups */
    CF_MIGRANT,
    CF_DEATH,
    CF_VIOLENCE,
    CF_MINOR_HARM,
    CF_OPEN_SESSION,
    CF_OPEN_CONSENT,
    CF_ELSEWHERE,
    CF_ELSEWHERE_ON,
    CF_ELSEWHERE_BODY,
    CF_MEDIATOR,    /* 主办 */
    CF_CO_MEDIATOR, /* 协办 */
    CF_CHOSEN_BY,
    CF_RECORDER,
    CF_RIGHTS_ON, /* rights notice */
    CF_HOSPITAL,
    CF_HOSPITAL_USCC, /* medical */
    CF_DEPARTMENT,
    CF_PATIENT,
    CF_PATIENT_RELATION,
    CF_DIAGNOSIS,
    CF_DIED,
    CF_AUTOPSY,
    CF_RECORDS_SEALED,
    CF_RECORDS_SEALED_ON,
    CF_RECORDS_LIST_NO,
    CF_RECORDS_KEEPER,
    CF_INSURER,
    CF_INSURED,
    CF_INSURER_ON,
    CF_ACCIDENT_NO, /* traffic: 认定书编号 */
    CF_CERTIFICATE,
    CF_CERTIFICATE_SERVED,
    CF_ACCIDENT_ON,
    CF_CASUALTY,
    CF_TREATMENT_END,
    CF_POLICE_ASKED,
    CF_SCHOOL,
    CF_SCHOOL_USCC,
    CF_GRADE,
    CF_INJURY,
    CF_SCENE,    /* education */
    CF_EMPLOYER, /* labour */
    CF_EMPLOYER_USCC,
    CF_WORKER_JOB,
    CF_ENTRY,
    CF_EXIT,
    CF_CONTRACT,
    CF_MATTERS,
    CF_WORK_INJURY_NO,
    CF_WORKERS,
    CF_PAYMENT_ONLY,
    CF_REVIEW,
    CF_PROJECT, /* expropriation */
    CF_DECISION_NO,
    CF_PROPERTY,
    CF_PROPERTY_OWNER,
    CF_OCCUPANT,
    CF_SIGNING_UNTIL,
    CF_NATURE,
    CF_EXPROPRIATION_MATTER, /* civil or administrative */
    CF_STATE,
    CF_RESULT,
    CF_OUTCOME,    /* outcome_on */
    CF_END_REASON, /* N1..N7, T1..T8 */
    CF_END_NOTE,
    CF_NOTICE_ON,   /* refusal notice given */
    CF_REMEDIES_ON, /* other remedies explained (art. 26) */
    CF_AGREEMENT_FORM,
    CF_AGREEMENT_NO,
    CF_AGREEMENT_TEXT,
    CF_AGREEMENT_AMOUNT,
    CF_AGREED,    /* agreed_on: reached */
    CF_SIGNED,    /* signed_on: last party signature, mediator's included */
    CF_SEALED,    /* sealed_on: committee's seal */
    CF_EFFECTIVE, /* effective_on (art. 29, 30) */
    CF_PERFORM_DUE,
    CF_PERFORMANCE,
    CF_PERFORMED, /* performed_on */
    CF_JC_INFORMED,
    CF_JC_STATE,
    CF_JC_APPLIED,
    CF_JC_RESULT_ON,
    CF_TRANSFER_TO, /* 移送/上报 receiving body */
    CF_PASSED_TO,   /* the case in this register where it is counted instead */
    CF_CONVERSION,
    CF_SUICIDE_CASES,
    CF_SUICIDE_PERSONS,
    CF_CRIMINAL_CASES,
    CF_CRIMINAL_PERSONS,
    CF_PETITION_CASES,
    CF_PETITION_PERSONS,
    CF_BRAWL_CASES,
    CF_BRAWL_PERSONS,
    CF_PREVENT_NOTE,
    CF_SUBSIDY,
    CF_ATTRIBUTE, /* 案件属性 as other systems have it */
    CF_VOLUME_TITLE,
    CF_FILER,
    CF_RETENTION,
    CF_SHELF,
    CF_VOLUME_NOTE,
    CF_PERSONS, /* derived: heads of all parties */
    CF_PARTIES, /* derived: "张三；李四" for lists */
    CF_DUE,
    CF_NEXT_DUE,
    CF_SESSION,
    CF_REVISITED,
    CF_FEEDBACK,  /* derived: due_on of the clock that binds now */
    CF_DUE_LIMIT, /* derived: its id, "D-02" */
    CF_STOPPED,   /* derived: the clock stands still today */
    CF_CLOSED,    /* closed_on */
    CF_FILED,     /* filed_on, 归档 */
    CF_NOTE,
    CF_COUNT
};

enum party_field {
    PF_CASE,
    PF_SIDE,
    PF_SEQ,
    PF_TYPE,
    PF_NAME,
    PF_SEX,
    PF_BIRTH,
    PF_NATION,
    PF_CAPACITY,
    PF_JOB,
    PF_ID_KIND,
    PF_ID_NO,
    PF_USCC,
    PF_HEAD,
    PF_HEAD_POST,
    PF_PHONE,
    PF_ADDRESS,
    PF_PERSONS,
    PF_CONSENT,
    PF_REFUSAL,
    PF_RIGHTS,
    PF_PRIVACY,
    PF_SENSITIVE,
    PF_GUARDIAN,
    PF_GUARDIAN_REL,
    PF_GUARDIAN_ID,
    PF_GUARDIAN_PHONE,
    PF_GUARDIAN_CONSENT, /* to keeping personal information of someone under 14 */
    PF_AGENT,
    PF_AGENT_REL,
    PF_AGENT_ID,
    PF_AGENT_PHONE,
    PF_POA,
    PF_AGENT_POWER,
    PF_AGENT_SPECIAL,
    PF_LIABILITY,
    PF_LIABILITY_RATIO,
    PF_PLATE,
    PF_DRIVER,
    PF_VEHICLE_OWNER,
    PF_PARTY_INSURER,
    PF_POLICY_NO,
    PF_COUNT
};

enum committee_field {
    COF_NAME,
    COF_KIND,
    COF_SUB_KIND,
    COF_AREA,
    COF_SERIES,
    COF_SET_UP,
    COF_FILED,
    COF_TERM_FROM,
    COF_CHAIR,
    COF_PHONE,
    COF_ADDRESS,
    COF_ACTIVE,
    COF_COUNT
};

enum mediator_field {
    MF_NAME,
    MF_COMMITTEE,
    MF_SEX,
    MF_BIRTH,
    MF_ID_NO,
    MF_POST,
    MF_CHOSEN,
    MF_FULL_TIME,
    MF_FIELD,
    MF_EDUCATION,
    MF_POLITICS,
    MF_CERTIFICATE_NO,
    MF_CERTIFICATE_TO,
    MF_TRAINED,
    MF_PHONE,
    MF_FROM,
    MF_TO,
    MF_COUNT
};

enum area_field {
    AF_NAME,
    AF_CODE,
    AF_LEVEL,
    AF_PARENT,
    AF_ACTIVE,
    AF_COUNT /* level 1 district 2 town 3 village */
};

enum suspension_field { SF_CASE, SF_KIND, SF_FROM, SF_TO, SF_BODY, SF_NOTE, SF_COUNT };
enum extension_field {
    EF_CASE,
    EF_OLD_DUE,
    EF_NEW_DUE,
    EF_CONSENT_ON,
    EF_ALL_CONSENT,
    EF_NOTE,
    EF_COUNT
};

enum campaign_field { CPF_NAME, CPF_FROM, CPF_TO, CPF_LIST, CPF_ACTIVE, CPF_COUNT };

enum code_field {
    KF_LIST,
    KF_CODE,
    KF_LABEL,
    KF_ALSO,
    KF_PARENT,
    KF_RANK,
    KF_ACTIVE,
    KF_HELP,
    KF_COUNT
};

enum limit_field {
    LF_CODE,
    LF_NAME,
    LF_START,
    LF_ENDS,
    LF_LENGTH,
    LF_UNIT,
    LF_STOPS,
    LF_EXTENSION,
    LF_SUB_KINDS,
    LF_WHEN,
    LF_RESTART,
    LF_ON_EXPIRY,
    LF_BASIS,
    LF_ACTIVE,
    LF_COUNT
};

enum holiday_field { HF_DATE, HF_OFF, HF_NAME, HF_COUNT };
enum user_field {
    UF_LOGIN,
    UF_NAME,
    UF_ROLE,
    UF_COMMITTEE,
    UF_AREA,
    UF_MEDIATOR, /* a mediator's own row: the cases he handles are his */
    UF_ACTIVE,
    UF_COUNT
};

/* The kind's row; BUG for KIND_COUNT and beyond. */
const struct kind *kind_get(enum kind_id id);
/* By key ("case"); KIND_COUNT when there is none. */
enum kind_id kind_find(const char *key);
/* Index of the field by key, or -1. */
int field_find(const struct kind *k, const char *key);
/* Index by key, label or a heading in `also`, after folding width, case,
 * spaces and a unit in brackets; -1 when there is none.  A unit that changes
 * what a number means (万元) is not folded: such a heading is not found. */
int field_find_heading(const struct kind *k, const char *heading);
/* The form section the field stands in: its own page, or that of the nearest
 * field before it, shown or not; NULL when the kind has no sections. */
const char *field_page(const struct kind *k, int field);

#endif
