/* cli/case_help.c - what the commands share that change a case or its rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/case_help.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "core/agreement.h"
#include "core/rules.h"
#include "core/words.h"
#include "store/around.h"
#include "store/cases.h"
#include "work/assign.h"

enum status cli_case_load(struct cli *c, const char *typed, struct casefile **f, struct err *err)
{
    int64_t id;
    enum status st = cases_find(c->db, typed, &id, err);

    return st == ST_OK ? cases_load(c->db, id, f, err) : st;
}

char *cli_case_name(const struct casefile *f)
{
    if (!record_empty(f->rec, CF_NUMBER))
        return mem_copy(record_get(f->rec, CF_NUMBER));
    return mem_printf("#%lld", (long long)f->rec->id);
}

/* ---- may it be changed ---- */

static void add_correction(struct cli *c, struct casefile *f, const char *reason,
                           const char *approved_by)
{
    struct record *row = assign_add_part(f, KIND_CORRECTION);

    record_set_date(row, CRF_CORRECTED, c->today);
    record_set(row, CRF_REASON, reason);
    record_set(row, CRF_APPROVED_BY, approved_by);
}

enum status cli_case_correct(struct cli *c, struct casefile *f, const char *reason,
                             const char *approved_by, struct err *err)
{
    if (!reason && !approved_by)
        return ST_OK;
    if (str_empty(reason))
        return err_set(err, ST_USAGE, _("更正要写明理由：--reason 理由。"));
    if (!word_in("closed|archived", record_text(f->rec, CF_STATE)))
        return err_set(err, ST_USAGE, _("只有已结案、已归档的案件要写更正理由；这一件不用写。"));
    add_correction(c, f, reason, approved_by);
    return ST_OK;
}

/* ---- checks ---- */

bool cli_objections_print(struct cli *c, const struct objections *o)
{
    for (size_t i = 0; i < o->count; i++) {
        const char *rule = rule_label(o->items[i].rule);

        c->warned = true;
        msg_printf("tiaojie: %s%s%s %s\n",
                   o->items[i].severity == SEV_BLOCK ? _("不符") : _("提醒"), *rule ? " " : "",
                   rule, o->items[i].text);
    }
    return !objections_block(o);
}

void cli_lacking(const struct record *rec, struct objections *o)
{
    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];

        if ((f->flags & F_REQUIRED) && !(f->flags & F_FIXED) && record_empty(rec, (int)i))
            objections_add(o, _("必填"), SEV_BLOCK, (int)i, _("%s的“%s”没有填写"),
                           _(rec->kind->label), _(f->label));
    }
}

/* All that would be refused when it is stored, so that a dry run tells it too. */
static void all_lacking(const struct casefile *f, struct objections *o)
{
    enum kind_id kind;

    cli_lacking(f->rec, o);
    for (size_t i = 0; (kind = assign_part(i)) != KIND_COUNT; i++)
        for (size_t k = 0; k < f->of[kind].count; k++)
            cli_lacking(f->of[kind].items[k], o);
}

enum status cli_case_prepare(struct cli *c, struct casefile *f, struct err *err)
{
    int64_t committee = record_int(f->rec, CF_COMMITTEE);

    free(f->sub_kind);
    f->sub_kind = committee ? cases_sub_kind(c->db, committee) : NULL;
    casefile_derive_parties(f);
    agreement_follow(f);
    return around_look(c->db, f, err);
}

enum status cli_case_checked_save(struct cli *c, struct casefile *f, struct objections *o, bool dry,
                                  struct err *err)
{
    enum status st;

    all_lacking(f, o);
    case_check(f, c->book, c->today, o);
    if (!cli_objections_print(c, o))
        return err_set(err, ST_INVALID, _("没有保存：以上不符之处改好后再试。"));
    if (dry)
        return ST_OK;
    st = cases_save(c->db, c->book, f, c->today, err);
    if (st == ST_OK) {
        char *name = cli_case_name(f);

        msg_printf(_("已保存 %s（第 %lld 版）\n"), name, (long long)f->rec->version);
        free(name);
    }
    return st;
}
