/* core/case_lock.c - what may not be changed any more, and what only with a correction.
 *
 * A closed case is changed with a correction of the same save that says why, a
 * filed one only when the district has approved it.  Adding rows to a closed
 * case is normal work, and so is filling in what was empty; what was planned is no part of
 * the file.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement_impl.h"
#include "core/guards.h"

/* Values that go on while a case is closed: what a court or a body decides later, the making
 * of the volume. */
static const struct {
    enum kind_id kind;
    int field;
} going_on[] = {
    { KIND_CASE, CF_JC_STATE },     { KIND_CONFIRMATION, CNF_STATE }, { KIND_REMEDY, RMF_RESULT },
    { KIND_CASE, CF_VOLUME_TITLE }, { KIND_CASE, CF_VOLUME_NOTE },    { KIND_CASE, CF_FILER },
    { KIND_CASE, CF_RETENTION },    { KIND_CASE, CF_SHELF },
};

static bool goes_on(enum kind_id kind, int field)
{
    for (size_t i = 0; i < ARRAY_LEN(going_on); i++)
        if (going_on[i].kind == kind && going_on[i].field == field)
            return true;
    return false;
}

static void name(struct buf *names, const char *label)
{
    buf_printf(names, "%s%s", names->len ? "、" : "", label);
}

/* Fields that had a value and have another now. */
static void name_changed(const struct record *rec, enum kind_id kind, struct buf *names)
{
    for (int i = 0; i < (int)rec->kind->count; i++)
        if (rec->saved[i] && record_field_changed(rec, i) && !goes_on(kind, i) &&
            !(rec->kind->fields[i].flags & F_DERIVED))
            name(names, _(rec->kind->fields[i].label));
}

/* What was changed, taken out or put back; nothing for what was added. */
static void name_changes(const struct casefile *f, struct buf *names)
{
    name_changed(f->rec, KIND_CASE, names);
    for (enum kind_id kind = 0; kind < KIND_COUNT; kind++) {
        const struct record_list *l = &f->of[kind];

        if (kind == KIND_VOLUME_ITEM || kind == KIND_APPOINTMENT)
            continue;
        if (l->removed > 0 || l->notes_count > 0)
            name(names, _(kind_get(kind)->label));
        for (size_t i = 0; i < l->count; i++)
            if (l->items[i]->version > 0)
                name_changed(l->items[i], kind, names);
    }
}

const struct record *correction_of_save(const struct casefile *f)
{
    for (size_t i = 0; i < f->of[KIND_CORRECTION].count; i++) {
        const struct record *c = f->of[KIND_CORRECTION].items[i];

        if (c->version == 0 && row_stands(c) && !record_empty(c, CRF_REASON))
            return c;
    }
    return NULL;
}

static void check_closed(const struct casefile *f, struct objections *out)
{
    struct buf names = BUF_INIT;

    if (!correction_of_save(f))
        name_changes(f, &names);
    if (names.len)
        objections_add(out, "R28", SEV_BLOCK, -1,
                       _("案件已结案，改动了已登记的%s。结案后更正须写明理由：命令行在case edit"
                         "后面加--reason 理由，界面保存时会问；补登回访、履行等记录不受影响，"
                         "请写明理由后再保存。"),
                       buf_text(&names));
    buf_release(&names);
}

static void check_archived(const struct casefile *f, struct objections *out)
{
    const struct record *c = correction_of_save(f);

    if (!casefile_changed(f) || (c && !record_empty(c, CRF_APPROVED_BY)))
        return;
    objections_add(out, "R28", SEV_BLOCK, -1,
                   _("已归档的案件只读，这次改动不能保存。确需更正的，须写明理由并经区级批准："
                     "命令行在case edit后面加--reason 理由 --approved-by 批准人，界面保存时会问；"
                     "要重新调解的，请由区级办“重新调解”。"));
}

/* Art. 33: a case begins again for a reason, a filed one only when the district says so. */
static void check_reopened(const struct casefile *f, const char *was, struct objections *out)
{
    const struct record *c = correction_of_save(f);
    bool noted = record_field_changed(f->rec, CF_NOTE) && !record_empty(f->rec, CF_NOTE);

    if (str_equal(was, STATE_ARCHIVED) && !(c && !record_empty(c, CRF_APPROVED_BY)))
        objections_add(
            out, "R28", SEV_BLOCK, -1,
            _("已归档的案件由区级决定才能重新调解（《人民调解法》第三十三条），要写明理由"
              "和批准人：命令行在case move reopen后面加--reason 理由 "
              "--approved-by 批准人，界面办“重新调解”时会问。"));
    else if (str_equal(was, STATE_CLOSED) && !c && !noted)
        objections_add(out, "R28", SEV_BLOCK, CF_NOTE,
                       _("已结案的案件重新调解要写明原因（《人民调解法》第三十三条）：在备注里写，"
                         "或者命令行在case move reopen后面加--reason 理由，界面会问。"));
}

static void check_void(const struct casefile *f, struct objections *out)
{
    if (casefile_changed(f))
        objections_add(out, "R28", SEV_BLOCK, -1,
                       _("已作废的案件只读，这次改动不能保存；请另立新案。"));
}

/* R36: evidence of the interruption of the limitation period. */
static void check_application(const struct casefile *f, struct objections *out)
{
    const char *saved = f->rec->saved[CF_APPLIED];

    if (!str_empty(saved) && !str_empty(f->rec->saved[CF_ACCEPTED]) &&
        record_field_changed(f->rec, CF_APPLIED))
        objections_add(out, "R36", SEV_BLOCK, CF_APPLIED,
                       _("申请日期：受理后不能改写，它是诉讼时效中断的依据"
                         "（《诉讼时效规定》第十二条）；原登记%s，请改回，另有情况写在备注里。"),
                       saved);
}

void case_locks(const struct casefile *f, struct objections *out)
{
    const char *was = f->rec->saved[CF_STATE];

    if (str_empty(was))
        return;
    if (record_is(f->rec, CF_STATE, was)) {
        if (str_equal(was, STATE_CLOSED))
            check_closed(f, out);
        else if (str_equal(was, STATE_ARCHIVED))
            check_archived(f, out);
        else if (str_equal(was, STATE_VOID))
            check_void(f, out);
    } else if (record_is(f->rec, CF_STATE, STATE_REOPENED)) {
        check_reopened(f, was, out);
    }
    check_application(f, out);
}
