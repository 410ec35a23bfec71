/* core/fields_file.h - what belongs to a case besides its parties: fields of those kinds.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_FIELDS_FILE_H
#define CORE_FIELDS_FILE_H

/* 参加人: invited with the parties' consent (art. 20). */
enum participant_field {
    PTF_CASE,
    PTF_NAME,
    PTF_KIND,
    PTF_UNIT,
    PTF_PHONE,
    PTF_CONSENT,
    PTF_NOTE,
    PTF_COUNT
};

/* 代表人: of many workers or of a group party. */
enum representative_field {
    RPF_CASE,
    RPF_SIDE,
    RPF_NAME,
    RPF_SEX,
    RPF_ID_NO,
    RPF_PHONE,
    RPF_CHOSEN,
    RPF_NOTE,
    RPF_COUNT
};

/* 咨询专家: of the expert pool (medical, art. 33, 35). */
enum expert_field {
    EXF_CASE,
    EXF_NAME,
    EXF_FIELD,
    EXF_POOL,
    EXF_CONSULTED,
    EXF_OPINION,
    EXF_RECUSAL,
    EXF_COUNT
};

/* 回避核查: a concern that was answered: related, or dealt with these people before. */
enum recusal_field {
    RCF_CASE,
    RCF_MATTER,
    RCF_PERSON,
    RCF_MEDIATOR,
    RCF_REASON,
    RCF_RAISED_BY,
    RCF_RAISED,
    RCF_DECISION,
    RCF_DECIDED_BY,
    RCF_DECIDED,
    RCF_COUNT
};

/* 调查记录: form F08. */
enum inquiry_field {
    IQF_CASE,
    IQF_SEQ,
    IQF_HELD,
    IQF_TIME_FROM,
    IQF_TIME_TO,
    IQF_PLACE,
    IQF_PERSON,
    IQF_PERSON_SEX,
    IQF_PERSON_AGE,
    IQF_PERSON_UNIT,
    IQF_PERSON_PHONE,
    IQF_PRESENT,
    IQF_INVESTIGATOR,
    IQF_RECORDER,
    IQF_CONTENT,
    IQF_SIGNED,
    IQF_COUNT
};

/* 调解记录: form F10. */
enum session_field {
    SSF_CASE,
    SSF_SEQ,
    SSF_HELD,
    SSF_TIME_FROM,
    SSF_TIME_TO,
    SSF_PLACE,
    SSF_CAUSE,
    SSF_PRESENT,
    SSF_INVITED,
    SSF_POINTS,
    SSF_CONTENT,
    SSF_RESULT,
    SSF_RESULT_NOTE,
    SSF_RECORDER,
    SSF_SIGNED,
    SSF_COUNT
};

/* 证据材料: form F09. */
enum evidence_field {
    EVF_CASE,
    EVF_SEQ,
    EVF_NAME,
    EVF_KIND,
    EVF_COPIES,
    EVF_ORIGIN,
    EVF_PAGES,
    EVF_NOTE,
    EVF_COUNT
};

/* 鉴定: form F22; its days stop the clock (medical, art. 34, 36, 38). */
enum appraisal_field {
    APF_CASE,
    APF_COMMISSIONER,
    APF_CONSENT,
    APF_BODY,
    APF_MATTER,
    APF_COMMISSIONED,
    APF_OPINION_NO,
    APF_OPINION,
    APF_RECEIVED,
    APF_WITHDRAWN,
    APF_DAMAGE,
    APF_FAULT,
    APF_CAUSATION,
    APF_RESPONSIBILITY,
    APF_RATIO,
    APF_FEE,
    APF_ADVANCE_APPLICANT,
    APF_ADVANCE_RESPONDENT,
    APF_FINAL_APPLICANT,
    APF_FINAL_RESPONDENT,
    APF_RECUSAL,
    APF_NOTE,
    APF_COUNT
};

/* 请求和损失: requests of the application; labour claims and traffic losses item by item. */
enum claim_field {
    CLF_CASE,
    CLF_SEQ,
    CLF_ITEM,
    CLF_TEXT,
    CLF_AMOUNT,
    CLF_AGREED,
    CLF_PROOF,
    CLF_COUNT
};

/* 专业事项: a field that a committee type has as data. */
enum detail_field { DTF_CASE, DTF_ITEM, DTF_VALUE, DTF_COUNT };

/* 调解协议: form F11, F12; the last one that nothing replaces is in force. */
enum agreement_field {
    AGF_CASE,
    AGF_SEQ,
    AGF_FORM,
    AGF_NUMBER,
    AGF_FACTS,
    AGF_RESPONSIBILITIES,
    AGF_TEXT,
    AGF_MANNER,
    AGF_PLACE,
    AGF_COPIES,
    AGF_AMOUNT,
    AGF_AGREED,
    AGF_SIGNED,
    AGF_SEALED,
    AGF_EFFECTIVE,
    AGF_PERFORM_DUE,
    AGF_JC_INFORMED,
    AGF_REPLACED,
    AGF_REPLACED_WHY,
    AGF_COUNT
};

/* 签名: who signed the agreement in force, how and when (art. 29). */
enum signature_field {
    SGF_CASE,
    SGF_AGREEMENT,
    SGF_ROLE,
    SGF_NAME,
    SGF_HOW,
    SGF_SIGNED,
    SGF_COUNT
};

/* 协议条款: who owes what to whom until when. */
enum item_field {
    ITF_CASE,
    ITF_AGREEMENT,
    ITF_SEQ,
    ITF_TEXT,
    ITF_KIND,
    ITF_DEBTOR,
    ITF_CREDITOR,
    ITF_AMOUNT,
    ITF_DUE,
    ITF_COUNT
};

/* 履行记录: form F13. */
enum performance_field {
    PEF_CASE,
    PEF_AGREEMENT,
    PEF_ITEM,
    PEF_DONE,
    PEF_AMOUNT,
    PEF_RESULT,
    PEF_PROOF,
    PEF_NOTE,
    PEF_COUNT
};

/* 司法确认: form F15 (art. 33). */
enum confirmation_field {
    CNF_CASE,
    CNF_AGREEMENT,
    CNF_STATE,
    CNF_APPLIED,
    CNF_JOINT,
    CNF_COURT,
    CNF_COURT_BASIS,
    CNF_DOCUMENTS,
    CNF_ACCEPTED,
    CNF_RESULT,
    CNF_DOCKET,
    CNF_REASON,
    CNF_ENFORCEMENT,
    CNF_REPLACED,
    CNF_COUNT
};

/* 后续救济: after a breach or a failure: suit, arbitration, payment order. */
enum remedy_field {
    RMF_CASE,
    RMF_KIND,
    RMF_APPLIED,
    RMF_BODY,
    RMF_DOCKET,
    RMF_RESULT,
    RMF_RESULT_ON,
    RMF_NOTE,
    RMF_COUNT
};

/* 回访: form F14. */
enum revisit_field {
    RVF_CASE,
    RVF_VISITED,
    RVF_FORM,
    RVF_VISITOR,
    RVF_REASON,
    RVF_PERFORMED,
    RVF_SATISFIED,
    RVF_LITIGATION,
    RVF_ESCALATION_RISK,
    RVF_NOTE,
    RVF_COUNT
};

/* 移送衔接: in from or out to a body, or up and down the levels (form F18). */
enum referral_field {
    RFF_CASE,
    RFF_WAY,
    RFF_AGENCY,
    RFF_ORG,
    RFF_SENT,
    RFF_LETTER_NO,
    RFF_CONTACT,
    RFF_CONSENT,
    RFF_REASON,
    RFF_MATERIALS,
    RFF_TAKEN,
    RFF_RESULT,
    RFF_FEEDBACK,
    RFF_COUNT
};

/* 报告记录: to the police or another department (art. 25). */
enum report_field {
    RTF_CASE,
    RTF_REPORTED,
    RTF_MATTER,
    RTF_AGENCY,
    RTF_PERSON,
    RTF_CONTENT,
    RTF_RESULT,
    RTF_COUNT
};

/* 卷内目录: form F02. */
enum volume_item_field {
    VIF_CASE,
    VIF_SEQ,
    VIF_FORM,
    VIF_NAME,
    VIF_PAGE_FROM,
    VIF_PAGE_TO,
    VIF_NOTE,
    VIF_COUNT
};

/* 更正: why a closed case was changed. */
enum correction_field {
    CRF_CASE,
    CRF_CORRECTED,
    CRF_REASON,
    CRF_ASKED_BY,
    CRF_APPROVED_BY,
    CRF_COUNT
};

/* 调解日程: when and where the parties are asked to come. */
enum appointment_field {
    APTF_CASE,
    APTF_PLANNED,
    APTF_TIME_FROM,
    APTF_TIME_TO,
    APTF_ROOM,
    APTF_MEDIATOR, /* empty: the case's */
    APTF_PARTICIPANTS,
    APTF_PURPOSE,
    APTF_KEPT,
    APTF_SESSION,
    APTF_NOTE,
    APTF_COUNT
};

#endif
