/* core/catalog.c - the kinds of records, and finding a kind or a field by name.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "core/catalog_rows.h"

static const struct kind kinds[] = {
    [KIND_AREA] = { "area", "area", N_("区划"), area_fields, AF_COUNT, AF_NAME, NULL },
    [KIND_COMMITTEE] = { "committee", "committee", N_("调委会"), committee_fields, COF_COUNT,
                         COF_NAME, NULL },
    [KIND_MEDIATOR] = { "mediator", "mediator", N_("调解员"), mediator_fields, MF_COUNT, MF_NAME,
                        NULL },
    [KIND_CASE] = { "case", "case_rec", N_("案件"), case_fields, CF_COUNT, CF_NUMBER, NULL },
    [KIND_PARTY] = { "party", "party", N_("当事人"), party_fields, PF_COUNT, PF_NAME, "case" },
    [KIND_SUSPENSION] = { "suspension", "suspension", N_("停计"), suspension_fields, SF_COUNT,
                          SF_FROM, "case" },
    [KIND_EXTENSION] = { "extension", "extension", N_("延长"), extension_fields, EF_COUNT,
                         EF_NEW_DUE, "case" },
    [KIND_CAMPAIGN] = { "campaign", "campaign", N_("专项行动"), campaign_fields, CPF_COUNT,
                        CPF_NAME, NULL },
    [KIND_CODE] = { "code", "code", N_("代码"), code_fields, KF_COUNT, KF_LABEL, NULL },
    [KIND_LIMIT] = { "limit", "limit_rule", N_("期限"), limit_fields, LF_COUNT, LF_NAME, NULL },
    [KIND_HOLIDAY] = { "holiday", "holiday", N_("节假日"), holiday_fields, HF_COUNT, HF_DATE,
                       NULL },
    [KIND_USER] = { "user", "account", N_("用户"), user_fields, UF_COUNT, UF_NAME, NULL },
    [KIND_PARTICIPANT] = { "participant", "participant", N_("参加人"), participant_fields,
                           PTF_COUNT, PTF_NAME, "case" },
    [KIND_REPRESENTATIVE] = { "representative", "representative", N_("代表人"),
                              representative_fields, RPF_COUNT, RPF_NAME, "case" },
    [KIND_EXPERT] = { "expert", "expert", N_("咨询专家"), expert_fields, EXF_COUNT, EXF_NAME,
                      "case" },
    [KIND_RECUSAL] = { "recusal", "recusal", N_("回避核查"), recusal_fields, RCF_COUNT, RCF_PERSON,
                       "case" },
    [KIND_INQUIRY] = { "inquiry", "inquiry", N_("调查记录"), inquiry_fields, IQF_COUNT, IQF_PERSON,
                       "case" },
    [KIND_SESSION] = { "session", "session", N_("调解记录"), session_fields, SSF_COUNT, SSF_HELD,
                       "case" },
    [KIND_EVIDENCE] = { "evidence", "evidence", N_("证据材料"), evidence_fields, EVF_COUNT,
                        EVF_NAME, "case" },
    [KIND_APPRAISAL] = { "appraisal", "appraisal", N_("鉴定"), appraisal_fields, APF_COUNT,
                         APF_BODY, "case" },
    [KIND_CLAIM] = { "claim", "claim", N_("请求和损失"), claim_fields, CLF_COUNT, CLF_TEXT,
                     "case" },
    [KIND_DETAIL] = { "detail", "detail", N_("专业事项"), detail_fields, DTF_COUNT, DTF_ITEM,
                      "case" },
    [KIND_AGREEMENT] = { "agreement", "agreement", N_("调解协议"), agreement_fields, AGF_COUNT,
                         AGF_NUMBER, "case" },
    [KIND_SIGNATURE] = { "signature", "signature", N_("签名"), signature_fields, SGF_COUNT,
                         SGF_NAME, "case" },
    [KIND_ITEM] = { "item", "agreement_item", N_("协议条款"), item_fields, ITF_COUNT, ITF_TEXT,
                    "case" },
    [KIND_PERFORMANCE] = { "performance", "performance", N_("履行记录"), performance_fields,
                           PEF_COUNT, PEF_DONE, "case" },
    [KIND_CONFIRMATION] = { "confirmation", "confirmation", N_("司法确认"), confirmation_fields,
                            CNF_COUNT, CNF_COURT, "case" },
    [KIND_REMEDY] = { "remedy", "remedy", N_("后续救济"), remedy_fields, RMF_COUNT, RMF_APPLIED,
                      "case" },
    [KIND_REVISIT] = { "revisit", "revisit", N_("回访"), revisit_fields, RVF_COUNT, RVF_VISITED,
                       "case" },
    [KIND_REFERRAL] = { "referral", "referral", N_("移送衔接"), referral_fields, RFF_COUNT, RFF_ORG,
                        "case" },
    [KIND_REPORT] = { "report", "report", N_("报告记录"), report_fields, RTF_COUNT, RTF_AGENCY,
                      "case" },
    [KIND_VOLUME_ITEM] = { "volume_item", "volume_item", N_("卷内目录"), volume_item_fields,
                           VIF_COUNT, VIF_NAME, "case" },
    [KIND_CORRECTION] = { "correction", "correction", N_("更正"), correction_fields, CRF_COUNT,
                          CRF_CORRECTED, "case" },
    [KIND_ROUND] = { "round", "screening_round", N_("排查轮次"), round_fields, RDF_COUNT, RDF_FROM,
                     NULL },
    [KIND_FINDING] = { "finding", "finding", N_("排查发现"), finding_fields, FDF_COUNT, FDF_TITLE,
                       NULL },
    [KIND_WATCH] = { "watch", "watch", N_("稳控走访"), watch_fields, WTF_COUNT, WTF_WATCHED,
                     "finding" },
    [KIND_HANDOVER] = { "handover", "handover", N_("逐级流转"), handover_fields, HOF_COUNT,
                        HOF_HANDED, "finding" },
    [KIND_KEY_PERSON] = { "key_person", "key_person", N_("重点人员"), key_person_fields, KPF_COUNT,
                          KPF_NAME, NULL },
    [KIND_RECEPTION] = { "reception", "reception", N_("接待登记"), reception_fields, RXF_COUNT,
                         RXF_NAME, NULL },
    [KIND_LEVEL] = { "level", "level_rule", N_("层级"), level_fields, LVF_COUNT, LVF_NAME, NULL },
    [KIND_CADENCE] = { "cadence", "cadence", N_("排查周期"), cadence_fields, CDF_COUNT, CDF_NAME,
                       NULL },
    [KIND_REQUIREMENT] = { "requirement", "requirement", N_("办理要求"), requirement_fields,
                           RQF_COUNT, RQF_CODE, NULL },
    [KIND_APPOINTMENT] = { "appointment", "appointment", N_("调解日程"), appointment_fields,
                           APTF_COUNT, APTF_PLANNED, "case" },
    [KIND_LAYOUT] = { "layout", "layout_column", N_("导出列"), layout_fields, LYF_COUNT,
                      LYF_HEADING, NULL },
    [KIND_SENTENCE] = { "sentence", "brief_sentence", N_("简报句式"), sentence_fields, STF_COUNT,
                        STF_CODE, NULL },
};
static_assert(ARRAY_LEN(kinds) == KIND_COUNT, "one row for each kind");

/* What a bracket at the end of a heading may say without changing the number. */
static const char *const scales[] = { "千元", "万元", "百万元", "亿元" };

const struct kind *kind_get(enum kind_id id)
{
    if ((unsigned)id >= KIND_COUNT)
        BUG("no such kind");
    return &kinds[id];
}

enum kind_id kind_find(const char *key)
{
    for (size_t i = 0; key && i < KIND_COUNT; i++)
        if (str_equal(kinds[i].key, key))
            return (enum kind_id)i;
    return KIND_COUNT;
}

int field_find(const struct kind *k, const char *key)
{
    for (size_t i = 0; key && i < k->count; i++)
        if (str_equal(k->fields[i].key, key))
            return (int)i;
    return -1;
}

static bool is_scale(const char *unit, size_t n)
{
    for (size_t i = 0; i < ARRAY_LEN(scales); i++)
        if (strlen(scales[i]) == n && memcmp(scales[i], unit, n) == 0)
            return true;
    return false;
}

/* Cuts "(元)" off the end; leaves a unit that scales, and a heading that is
 * nothing but a bracket. */
static void cut_unit(char *text)
{
    size_t n = strlen(text);
    char close = n ? text[n - 1] : 0;
    char *open = close == ')' ? strrchr(text, '(') : close == ']' ? strrchr(text, '[') : NULL;

    if (open && open != text && !is_scale(open + 1, (size_t)(text + n - 1 - (open + 1))))
        *open = 0;
}

/* A heading without what differs from sheet to sheet; yours to free. */
static char *fold_heading(const char *heading)
{
    char *text = typed_plain(heading);
    size_t n, stars;

    typed_squeeze(text);
    stars = strspn(text, "*"); /* templates mark what must be filled in */
    memmove(text, text + stars, strlen(text + stars) + 1);
    for (n = strlen(text); n && strchr("*:", text[n - 1]); n--)
        text[n - 1] = 0;
    cut_unit(text);
    return text;
}

/* Is folded one of the headings in list, which are separated by |? */
static bool in_list(const char *list, const char *folded)
{
    while (list && *list) {
        size_t n = strcspn(list, "|");
        char *one = mem_copy_n(list, n);
        char *plain = fold_heading(one);
        bool same = str_equal(plain, folded);

        free(plain);
        free(one);
        if (same)
            return true;
        list += n + (list[n] == '|');
    }
    return false;
}

int field_find_heading(const struct kind *k, const char *heading)
{
    char *folded = fold_heading(heading);
    int found = -1;

    for (size_t i = 0; *folded && found < 0 && i < k->count; i++) {
        const struct field *f = &k->fields[i];

        if (str_equal(f->key, folded) || in_list(f->label, folded) ||
            in_list(_(f->label), folded) || in_list(f->also, folded))
            found = (int)i;
    }
    free(folded);
    return found;
}

const char *field_page(const struct kind *k, int field)
{
    for (int i = field; i >= 0; i--)
        if (k->fields[i].page)
            return k->fields[i].page;
    return NULL;
}
