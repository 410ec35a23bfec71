/* core/guard_archive.c - what a volume must hold before it is filed.
 *
 * The checklist of the 2010 forms.  Each missing piece is named with who owes
 * it.  An old case that will never have all of them is filed with a correction
 * that the district approved: then what is missing is only warned of.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement_impl.h"
#include "core/guards.h"
#include "core/words.h"

#define ID_KIND_NONE "00"
/* Begins the reason in the volume's note when nobody was revisited. */
#define NOT_REVISITED "未回访原因"
#define FOR_FILING    "归档"
/* Failures without a hearing: refused, not reached, taken elsewhere. */
#define NEVER_HEARD "T1|T4|T6|T7"

enum owner { OWNER_REGISTRAR, OWNER_MEDIATOR };

/* One piece of the volume that is there when its field is filled. */
struct piece {
    int field;
    enum owner owner;
    const char *name; /* N_() as in "卷内缺…" */
};

static const char *owner_title(enum owner o)
{
    return o == OWNER_REGISTRAR ? _("受理员") : _("主办调解员");
}

static const char *owner_name(const struct casefile *f, enum owner o)
{
    if (o == OWNER_REGISTRAR)
        return record_text(f->rec, CF_REGISTRAR);
    return record_label(f->rec, CF_MEDIATOR);
}

/* The district has said that the volume is filed as it is. */
static bool approved(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_CORRECTION].count; i++) {
        const struct record *c = f->of[KIND_CORRECTION].items[i];

        if (row_stands(c) && (!record_empty(c, CRF_APPROVED_BY) ||
                              str_starts(record_text(c, CRF_REASON), FOR_FILING)))
            return true;
    }
    return false;
}

static enum severity severity_of(const struct casefile *f)
{
    return approved(f) ? SEV_WARN : SEV_BLOCK;
}

static void miss(const struct casefile *f, int field, enum owner o, const char *what,
                 struct objections *out)
{
    objections_add(out, "R27", severity_of(f), field,
                   _("卷内缺%s，由%s%s补齐后再归档（《人民调解法》第二十七条）。"), what,
                   owner_title(o), owner_name(f, o));
}

static void check_pieces(const struct casefile *f, const struct piece *pieces, size_t n,
                         struct objections *out)
{
    for (size_t i = 0; i < n; i++)
        if (record_empty(f->rec, pieces[i].field))
            miss(f, pieces[i].field, pieces[i].owner, _(pieces[i].name), out);
}

static const struct piece refused[] = {
    { CF_END_REASON, OWNER_REGISTRAR, N_("不予受理的原因") },
    { CF_NOTICE_ON, OWNER_REGISTRAR, N_("不予受理告知书的日期") },
};
static const struct piece always[] = {
    { CF_NUMBER, OWNER_REGISTRAR, N_("案号（卷宗封面）") },
    { CF_COMMITTEE, OWNER_REGISTRAR, N_("调委会（卷宗封面）") },
    { CF_ACCEPTED, OWNER_REGISTRAR, N_("受理日期（受理登记表）") },
    { CF_SUMMARY, OWNER_REGISTRAR, N_("纠纷简要情况（受理登记表）") },
    { CF_MEDIATOR, OWNER_REGISTRAR, N_("主办调解员（卷宗封面）") },
    { CF_OUTCOME, OWNER_MEDIATOR, N_("终结日期（卷宗封面的调解日期）") },
};
static const struct piece on_application[] = {
    { CF_APPLIED, OWNER_REGISTRAR, N_("调解申请书的日期") },
    { CF_APPLY_FORM, OWNER_REGISTRAR, N_("申请方式（书面申请书或口头申请记录）") },
};
static const struct piece cover[] = {
    { CF_FILER, OWNER_REGISTRAR, N_("立卷人（卷宗封面）") },
    { CF_RETENTION, OWNER_REGISTRAR, N_("保管期限（卷宗封面）") },
};
static const struct piece oral[] = {
    { CF_AGREEMENT_TEXT, OWNER_MEDIATOR, N_("口头协议登记表的协议内容") },
    { CF_AGREED, OWNER_MEDIATOR, N_("口头协议登记表的达成日期") },
};
static const struct piece written[] = {
    { CF_SIGNED, OWNER_MEDIATOR, N_("调解协议书的签署日期") },
    { CF_SEALED, OWNER_REGISTRAR, N_("调解协议书的盖章日期") },
};
static const struct piece agreement[] = {
    { CF_AGREEMENT_FORM, OWNER_MEDIATOR, N_("协议形式（协议书或口头协议登记表）") },
    { CF_EFFECTIVE, OWNER_MEDIATOR, N_("协议生效日期") },
};
static const struct piece failure[] = {
    { CF_END_REASON, OWNER_MEDIATOR, N_("终止调解的原因") },
    { CF_REMEDIES_ON, OWNER_MEDIATOR, N_("终止调解通知书（告知救济途径）的日期") },
};
static const struct piece withdrawal[] = {
    { CF_END_NOTE, OWNER_MEDIATOR, N_("撤回申请或自行和解的说明") },
};
static const struct piece transfer[] = {
    { CF_TRANSFER_TO, OWNER_MEDIATOR, N_("移送函的接收单位") },
};

/* F03: what was asked for stands in the application; a volume without it is only odd. */
static void check_requests(const struct casefile *f, struct objections *out)
{
    if (f->of[KIND_CLAIM].count == 0 && record_empty(f->rec, CF_CLAIMED))
        objections_add(out, "12", SEV_WARN, CF_CLAIMED,
                       _("请求和损失：没有登记申请事项和金额。申请要有具体的请求"
                         "（《人民调解工作若干规定》受理条件）；请对照申请书补填。"));
}

/* F06: an identity card, or the organisation's code. */
static void check_identities(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        bool natural = record_empty(p, PF_TYPE) || record_is(p, PF_TYPE, PERSON_NATURAL);
        int field = natural ? PF_ID_NO : PF_USCC;
        char *name, *what;

        if (!record_empty(p, field) || (natural && record_is(p, PF_ID_KIND, ID_KIND_NONE)))
            continue;
        name = party_name(f, i);
        what = mem_printf(natural ? _("%s的身份证明（证件号码）")
                                  : _("%s的主体资格证明（统一社会信用代码）"),
                          name);
        miss(f, CF_PARTIES, OWNER_REGISTRAR, what, out);
        free(what);
        free(name);
    }
}

static void check_performance(const struct casefile *f, struct objections *out)
{
    if (record_empty(f->rec, CF_PERFORMANCE))
        miss(f, CF_PERFORMANCE, OWNER_MEDIATOR, _("履行结果（履行凭证或回访记录）"), out);
    else if (record_is(f->rec, CF_PERFORMANCE, PERFORMANCE_RUNNING))
        objections_add(out, "R27", severity_of(f), CF_PERFORMANCE,
                       _("协议履行情况：还在履行中，不能归档。由主办调解员%s督促履行并回访，"
                         "登记结果后再归档（《人民调解法》第三十一条）。"),
                       record_label(f->rec, CF_MEDIATOR));
}

/* F05: told all together, or one by one. */
static void check_rights(const struct casefile *f, struct objections *out)
{
    char *names = rights_missing(f), *what;

    if (names) {
        what = mem_printf(_("%s的权利义务告知书日期"), *names ? names : _("当事人"));
        miss(f, CF_RIGHTS_ON, OWNER_MEDIATOR, what, out);
        free(what);
    }
    free(names);
}

static bool was_heard(const struct casefile *f)
{
    return record_is(f->rec, CF_RESULT, RESULT_SETTLED) ||
           (record_is(f->rec, CF_RESULT, RESULT_FAILED) &&
            !word_in(NEVER_HEARD, record_text(f->rec, CF_END_REASON)));
}

/* F10: at least one record of mediation where there was mediation. */
static void check_sessions(const struct casefile *f, struct objections *out)
{
    if (was_heard(f) && first_session(f) == DATE_NONE)
        miss(f, -1, OWNER_MEDIATOR, _("人民调解记录（至少一次）"), out);
}

static bool says_why_not_revisited(const char *note)
{
    const char *why = strstr(note, NOT_REVISITED);

    if (!why)
        return false;
    why += strlen(NOT_REVISITED);
    why += str_starts(why, "：") ? strlen("：") : str_starts(why, ":");
    return *why != '\0';
}

/* F14, or a word why not. */
static void check_revisit(const struct casefile *f, struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_REVISIT].count; i++)
        if (row_stands(f->of[KIND_REVISIT].items[i]))
            return;
    if (!says_why_not_revisited(record_text(f->rec, CF_VOLUME_NOTE)))
        miss(f, CF_VOLUME_NOTE, OWNER_MEDIATOR,
             _("回访记录（没有回访的，在卷宗备注里写“未回访原因：”和原因）"), out);
}

static int64_t last_page(const struct record *item)
{
    int64_t from = record_int(item, VIF_PAGE_FROM), to = record_int(item, VIF_PAGE_TO);

    return record_empty(item, VIF_PAGE_TO) ? from : to;
}

/* F02: pages from 1 on, none of them twice. */
static void check_page(const struct casefile *f, const struct record *item, struct objections *out)
{
    const struct record_list *l = &f->of[KIND_VOLUME_ITEM];
    int64_t from = record_int(item, VIF_PAGE_FROM), to = last_page(item);

    if (from < 1 || to < from)
        objections_add(out, "R27", severity_of(f), -1,
                       _("卷内目录：%s的页号%s至%s不对。由%s%s编好页号后再归档"
                         "（《人民调解法》第二十七条）。"),
                       record_text(item, VIF_NAME), record_text(item, VIF_PAGE_FROM),
                       record_text(item, VIF_PAGE_TO), owner_title(OWNER_REGISTRAR),
                       owner_name(f, OWNER_REGISTRAR));
    for (size_t i = 0; i < l->count && l->items[i] != item; i++)
        if (row_stands(l->items[i]) && from <= last_page(l->items[i]) &&
            record_int(l->items[i], VIF_PAGE_FROM) <= to)
            objections_add(out, "R27", severity_of(f), -1,
                           _("卷内目录：%s和%s的页号重叠。由%s%s编好页号后再归档"
                             "（《人民调解法》第二十七条）。"),
                           record_text(l->items[i], VIF_NAME), record_text(item, VIF_NAME),
                           owner_title(OWNER_REGISTRAR), owner_name(f, OWNER_REGISTRAR));
}

static void check_contents(const struct casefile *f, struct objections *out)
{
    size_t n = 0;

    for (size_t i = 0; i < f->of[KIND_VOLUME_ITEM].count; i++) {
        if (!row_stands(f->of[KIND_VOLUME_ITEM].items[i]))
            continue;
        check_page(f, f->of[KIND_VOLUME_ITEM].items[i], out);
        n++;
    }
    if (n == 0)
        miss(f, -1, OWNER_REGISTRAR, _("卷内目录（文书名称和页号）"), out);
}

static void check_agreement(const struct casefile *f, struct objections *out)
{
    check_pieces(f, agreement, ARRAY_LEN(agreement), out);
    if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_ORAL))
        check_pieces(f, oral, ARRAY_LEN(oral), out);
    else if (record_is(f->rec, CF_AGREEMENT_FORM, FORM_WRITTEN))
        check_pieces(f, written, ARRAY_LEN(written), out);
    check_performance(f, out);
    check_revisit(f, out);
}

static void check_result(const struct casefile *f, struct objections *out)
{
    const char *result = record_text(f->rec, CF_RESULT);

    if (str_equal(result, RESULT_SETTLED))
        check_agreement(f, out);
    else if (str_equal(result, RESULT_FAILED))
        check_pieces(f, failure, ARRAY_LEN(failure), out);
    else if (str_equal(result, RESULT_WITHDRAWN))
        check_pieces(f, withdrawal, ARRAY_LEN(withdrawal), out);
    else if (str_equal(result, RESULT_TRANSFERRED))
        check_pieces(f, transfer, ARRAY_LEN(transfer), out);
    else
        miss(f, CF_RESULT, OWNER_MEDIATOR, _("调解结果"), out);
}

/* What is still going on cannot be bound into a volume. */
static void check_pending(const struct casefile *f, struct objections *out)
{
    if (open_suspension(f) < f->of[KIND_SUSPENSION].count)
        objections_add(out, "R27", severity_of(f), -1,
                       _("停计：还有没结束的鉴定或中止，由主办调解员%s填上终止日后再归档。"),
                       record_label(f->rec, CF_MEDIATOR));
    if (open_appraisal(f))
        objections_add(
            out, "R27", severity_of(f), -1,
            _("鉴定：%s的鉴定还没有结束，由主办调解员%s填上收到意见或撤回的日期后再归档。"),
            record_text(open_appraisal(f), APF_BODY), record_label(f->rec, CF_MEDIATOR));
    if (word_in("applied|accepted", record_text(f->rec, CF_JC_STATE)))
        objections_add(out, "R27", severity_of(f), CF_JC_STATE,
                       _("司法确认情况：法院还没有结果。由主办调解员%s收到裁定、登记结果后再归档"
                         "（《人民调解法》第三十三条）。"),
                       record_label(f->rec, CF_MEDIATOR));
}

void guard_archive(const struct casefile *f, const struct book *book, int today,
                   struct objections *out)
{
    (void)book;
    (void)today;
    if (record_is(f->rec, CF_STATE, STATE_REJECTED)) {
        check_pieces(f, refused, ARRAY_LEN(refused), out);
        return;
    }
    if (!record_empty(f->rec, CF_ACCEPTED)) {
        check_pieces(f, always, ARRAY_LEN(always), out);
        if (!record_is(f->rec, CF_RESULT, RESULT_WITHDRAWN))
            check_rights(f, out);
        check_identities(f, out);
        check_sessions(f, out);
    }
    check_pieces(f, cover, ARRAY_LEN(cover), out);
    check_contents(f, out);
    if (record_is(f->rec, CF_SOURCE, "2")) {
        check_pieces(f, on_application, ARRAY_LEN(on_application), out);
        check_requests(f, out);
    }
    check_result(f, out);
    check_pending(f, out);
}
