/* core/committee_expropriation.c - houses taken for public use: what is civil and what is not.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"
#include "base/mem.h"
#include "core/committee_impl.h"
#include "core/rules.h"
#include "core/words.h"

#define MATTERS_OF_GOVERNMENT "compensation_agreement|decision"

static bool is_about_government(const struct casefile *f)
{
    return word_in(MATTERS_OF_GOVERNMENT, record_text(f->rec, CF_EXPROPRIATION_MATTER));
}

static bool is_administrative(const struct casefile *f)
{
    return is_about_government(f) || record_is(f->rec, CF_NATURE, NATURE_ADMINISTRATIVE);
}

/* The field to mend: the nature may say civil while the matter is not. */
static int telling_field(const struct casefile *f)
{
    return is_about_government(f) ? CF_EXPROPRIATION_MATTER : CF_NATURE;
}

static void guard_acceptance(const struct casefile *f, struct objections *out)
{
    if (is_administrative(f))
        objections_add(out, "N6", SEV_BLOCK, telling_field(f),
                       _("%s：征收决定、补偿决定和补偿协议本身属行政争议，人民调解不予受理"
                         "（《国有土地上房屋征收与补偿条例》第二十六条、法释〔2019〕17号第二条）；"
                         "请先提交，再办“不予受理”，原因选N6，告知可申请行政复议或提起行政诉讼。"),
                       _(f->rec->kind->fields[telling_field(f)].label));
    else
        guard_need(f, CF_NATURE, "6.5",
                   _("争议性质：未填写。家庭分配、租赁、相邻、权属等民事争议可以调解，"
                     "征收决定和补偿协议本身不能（《国有土地上房屋征收与补偿条例》第二十六条）；"
                     "请选民事或行政。"),
                   out);
}

/* Found out later: the mediation ends, there is nothing here to agree on. */
static void check_scope(const struct casefile *f, const char *state, struct objections *out)
{
    if (is_administrative(f) && committee_hearing(state))
        objections_add(out, "N6", SEV_WARN, telling_field(f),
                       _("%s：征收决定、补偿决定和补偿协议本身属行政争议，不属人民调解的范围"
                         "（《国有土地上房屋征收与补偿条例》第二十六条、法释〔2019〕17号第二条）；"
                         "请办“终止”，原因选T7，告知可申请行政复议或提起行政诉讼。"),
                       _(f->rec->kind->fields[telling_field(f)].label));
}

/* The nature may say civil while the matter is not; the nature alone is case_confirm.c's. */
static void check_confirmation(const struct casefile *f, const struct book *book,
                               struct objections *out)
{
    if (is_about_government(f) && record_is(f->rec, CF_NATURE, NATURE_CIVIL) &&
        !record_empty(f->rec, CF_JC_APPLIED))
        rule_object(book, out, "R13", CF_EXPROPRIATION_MATTER,
                    _("争议内容：征收补偿协议是行政协议，不能申请司法确认"
                      "（法释〔2019〕17号第二条）；家庭分配、租赁、相邻等民事争议请改选。"));
}

static void check_signing(const struct casefile *f, const char *state, int today,
                          struct objections *out)
{
    int until = record_date(f->rec, CF_SIGNING_UNTIL);

    if (state_is_open(state) && until != DATE_NONE && today > until)
        objections_add(out, "6.5", SEV_WARN, CF_SIGNING_UNTIL,
                       _("签约期限：%s，已过。期限内没有达成补偿协议的，由政府作出补偿决定"
                         "（《国有土地上房屋征收与补偿条例》第二十六条）；请告知当事人。"),
                       record_text(f->rec, CF_SIGNING_UNTIL));
}

void expropriation_rules(const struct casefile *f, const char *state, const struct book *book,
                         int today, struct objections *out)
{
    check_scope(f, state, out);
    check_confirmation(f, book, out);
    check_signing(f, state, today, out);
}

void expropriation_guard(const struct casefile *f, const char *step, const struct book *book,
                         int today, struct objections *out)
{
    (void)book;
    (void)today;
    if (str_equal(step, "accept"))
        guard_acceptance(f, out);
    if (str_equal(step, "start") && is_administrative(f))
        objections_add(out, "N6", SEV_BLOCK, telling_field(f),
                       _("%s：征收决定、补偿决定和补偿协议本身属行政争议，不能开始调解"
                         "（《国有土地上房屋征收与补偿条例》第二十六条、法释〔2019〕17号第二条）；"
                         "请办“终止”，原因选T7，告知可申请行政复议或提起行政诉讼。"),
                       _(f->rec->kind->fields[telling_field(f)].label));
    if (str_equal(step, "agree") && is_administrative(f))
        objections_add(out, "N6", SEV_BLOCK, telling_field(f),
                       _("%s：补偿协议是行政协议，不能由人民调解达成"
                         "（法释〔2019〕17号第二条）；民事争议请改选，"
                         "否则请办“终止”，原因选T7。"),
                       _(f->rec->kind->fields[telling_field(f)].label));
}
