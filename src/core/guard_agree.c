/* core/guard_agree.c - what an agreement needs to be valid, and what its performance needs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "core/agreement.h"
#include "core/agreement_impl.h"
#include "core/guards.h"

#define TYPE_LAND "07"

static void check_oral(const struct casefile *f, struct objections *out)
{
    if (record_is(f->rec, CF_TYPE, TYPE_LAND))
        objections_add(out, "R07", SEV_BLOCK, CF_AGREEMENT_FORM,
                       _("协议形式：农村土地承包纠纷不能用口头协议，应当制作协议书"
                         "（《农村土地承包经营纠纷调解仲裁法》第十条）；请改为书面；"
                         "不属农村土地承包的，把纠纷类别改为其他相应类别。"));
    guard_need(f, CF_AGREEMENT_TEXT, "R08",
               _("协议内容：未填写。口头协议要由调解员记录内容（《人民调解法》第二十八条）；"
                 "请写明协议内容和履行方式、期限。"),
               out);
    guard_need(f, CF_AGREED, "R08",
               _("达成协议日期：未填写。口头协议自达成之日起生效（《人民调解法》第三十条）；"
                 "请填达成日期。"),
               out);
}

static bool has_items(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++)
        if (row_of_agreement(f, f->of[KIND_ITEM].items[i], ITF_AGREEMENT))
            return true;
    return false;
}

/* Art. 29: whoever signs is named one by one; a day alone says nothing of that. */
static void check_signatures(const struct casefile *f, struct objections *out)
{
    char *missing = agreement_lacks(f);

    if (missing)
        objections_add(out, "R09", SEV_BLOCK, CF_SIGNED,
                       _("签名：缺%s的签名、盖章或指印。协议书自各方当事人签名、盖章或按指印，"
                         "人民调解员签名并加盖印章之日起生效（《人民调解法》第二十九条）；"
                         "请补签后登记：命令行record signature add case=%s role=身份 name=姓名 "
                         "how=签名 signed_on=日期，界面办“达成协议”时按F9“今天签名”。"),
                       missing, record_text(f->rec, CF_NUMBER));
    free(missing);
}

static void check_written(const struct casefile *f, struct objections *out)
{
    check_signatures(f, out);
    guard_need(f, CF_SEALED, "R09",
               _("盖章日期：未填写。协议书要加盖调解委员会印章才生效（《人民调解法》第二十九条）；"
                 "请填盖章日期。"),
               out);
    if (record_empty(f->rec, CF_AGREEMENT_TEXT) && !has_items(f))
        objections_add(out, "7.2", SEV_WARN, CF_AGREEMENT_TEXT,
                       _("协议内容：未填写。协议书应载明内容和履行方式、期限"
                         "（《人民调解法》第二十九条）；请补填，以便督促履行和打印。"));
}

static void check_form(const struct casefile *f, struct objections *out)
{
    guard_need(f, CF_AGREEMENT_FORM, "7.2",
               _("协议形式：未填写。口头协议和协议书的生效条件不同"
                 "（《人民调解法》第二十八条至第三十条）；请选口头或书面。"),
               out);
    if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_ORAL))
        check_oral(f, out);
    else if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_WRITTEN))
        check_written(f, out);
}

void guard_agree(const struct casefile *f, const struct book *book, int today,
                 struct objections *out)
{
    (void)book;
    (void)today;
    guard_refusals(f, _("如后来又同意，请更新“同意调解日期”；否则办“终止”。"), out);
    check_form(f, out);
}

/* "第1条尚欠600.00元、第2条"; NULL when nothing is owed any more.  Yours. */
static char *still_owed(const struct casefile *f)
{
    struct buf owed = BUF_INIT;

    for (size_t i = 0; i < f->of[KIND_ITEM].count; i++) {
        const struct record *item = f->of[KIND_ITEM].items[i];
        char yuan[MONEY_SIZE];

        if (!row_of_agreement(f, item, ITF_AGREEMENT) || item_done(f, item))
            continue;
        buf_printf(&owed, _("%s第%s条"), owed.len ? "、" : "", record_text(item, ITF_SEQ));
        if (item_open(f, item) > 0)
            buf_printf(&owed, _("尚欠%s元"), money_to_yuan(item_open(f, item), yuan));
    }
    if (owed.len)
        return buf_take(&owed);
    buf_release(&owed);
    return NULL;
}

/* 7.2: once performance begins, somebody must know by when it is to end. */
void guard_perform(const struct casefile *f, const struct book *book, int today,
                   struct objections *out)
{
    (void)book;
    (void)today;
    if (record_empty(f->rec, CF_PERFORM_DUE))
        objections_add(out, "7.2", SEV_WARN, CF_PERFORM_DUE,
                       _("履行期限：未填写，到期不会提醒督促履行。协议书应载明履行方式、期限"
                         "（《人民调解法》第二十九条、第三十一条）；请按协议补填，"
                         "分条约定的在协议条款里填各条的期限。"));
}

static bool has_performance(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_PERFORMANCE].count; i++)
        if (row_of_agreement(f, f->of[KIND_PERFORMANCE].items[i], PEF_AGREEMENT))
            return true;
    return false;
}

/* 4.3, 7.2: nobody's word is enough that an agreement without items was kept; the office may
 * take the date alone, and is then reminded of the proof. */
static void check_proof(const struct casefile *f, const struct book *book, struct objections *out)
{
    bool needed = str_equal(book_setting(book, "performance.row", "warn"), "block");

    if (has_performance(f))
        return;
    guard_need(f, CF_PERFORMED, "7.2",
               _("履行日期：未填写。调解委员会要监督协议的履行（《人民调解法》第三十一条）；"
                 "请填全部履行完毕的日期，并留存凭证。"),
               out);
    objections_add(
        out, "7.2", needed ? SEV_BLOCK : SEV_WARN, CF_PERFORMED,
        _("履行记录：没有登记，只有履行日期看不出谁在哪天怎样履行。调解委员会要监督协议的"
          "履行（《人民调解法》第三十一条）；请登记履行记录和凭证：命令行record "
          "performance add case=%s item=1 done_on=日期 result=full proof=凭证，"
          "界面在“卷内”加一条。"),
        record_text(f->rec, CF_NUMBER));
}

void guard_performed(const struct casefile *f, const struct book *book, int today,
                     struct objections *out)
{
    char *owed = still_owed(f);

    (void)today;
    if (owed)
        objections_add(out, "7.2", SEV_BLOCK, CF_PERFORMED,
                       _("协议条款：%s还没有履行完毕。调解委员会要监督协议的履行"
                         "（《人民调解法》第三十一条）；请登记履行记录和凭证，"
                         "只履行了一部分的办“部分履行”。"),
                       owed);
    free(owed);
    if (!has_items(f))
        check_proof(f, book, out);
}

void guard_breach(const struct casefile *f, const struct book *book, int today,
                  struct objections *out)
{
    (void)book;
    (void)today;
    guard_need(f, CF_REMEDIES_ON, "7.2",
               _("救济途径告知日期：未填写。就协议的履行发生争议的，当事人可以向法院起诉"
                 "（《人民调解法》第三十二条）；请告知双方并填告知日期。"),
               out);
}
