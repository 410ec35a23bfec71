/* cli/cmd_move.c - case move: one step of a case's life.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/assign.h"
#include "cli/case_help.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "store/cases.h"

static const struct cli_option move_options[] = {
    { 0, "reason", "TEXT", N_("已结案、已归档案件的更正理由；重新调解的理由"), NULL },
    { 0, "approved-by", "NAME", N_("更正的批准人；已归档的重新调解由区级批准"), NULL },
    { 'n', "dry-run", NULL, N_("只检查，不保存"), NULL },
    { 0 },
};

static enum status no_such_step(const struct casefile *f, const char *step, struct err *err)
{
    struct buf b = BUF_INIT;
    const char *state = record_text(f->rec, CF_STATE);
    const struct move *m;
    enum status st;

    for (size_t i = 0; (m = move_from(state, i)); i++)
        buf_printf(&b, " %s", m->step);
    if (b.len)
        st = err_set(err, ST_INVALID, _("现在的状态不能“%s”，可以的步骤：%s。"), step,
                     buf_text(&b) + 1);
    else
        st = err_set(err, ST_INVALID, _("现在的状态没有下一步。"));
    buf_release(&b);
    return st;
}

/* A step may be named in Chinese too. */
static const struct move *find_step(const char *state, const char *typed)
{
    const struct move *m = move_find(state, typed);

    for (size_t i = 0; !m && move_from(state, i); i++)
        if (str_equal(_(move_from(state, i)->label), typed))
            m = move_from(state, i);
    return m;
}

static enum status move_case(struct cli *c, struct casefile *f, struct err *err)
{
    const struct move *m = find_step(record_text(f->rec, CF_STATE), c->argv[1]);
    struct assign a = cli_assign(c);
    struct objections o = OBJECTIONS_INIT;
    enum status st = m ? ST_OK : no_such_step(f, c->argv[1], err);

    a.asked = m ? m->ask : NULL;
    a.asked_kind = KIND_CASE;
    for (int i = 2; st == ST_OK && i < c->argc; i++)
        st = assign_case_word(&a, f, c->argv[i], err);
    if (st == ST_OK)
        st = cli_case_prepare(c, f, err);
    if (st == ST_OK) {
        move_check(m, f, c->book, c->today, &o);
        if (!objections_block(&o))
            move_apply(m, f, c->today);
        st = cli_case_checked_save(c, f, &o, cli_flag(c, "dry-run"), err);
    }
    objections_release(&o);
    return st;
}

static enum status case_move(struct cli *c, struct err *err)
{
    struct casefile *f = NULL;
    enum status st;

    if (c->argc < 2)
        return err_set(err, ST_USAGE, _("用法：tiaojie case move 案号 步骤 [项目=内容...]"));
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = cli_case_load(c, c->argv[0], &f, err);
    if (st == ST_OK)
        st = cli_case_correct(c, f, cli_value(c, "reason"), cli_value(c, "approved-by"), err);
    if (st == ST_OK)
        st = move_case(c, f, err);
    casefile_free(f);
    return st;
}

const struct command cmd_case_move = { "case move",
                                       "NO STEP [FIELD=VALUE...]",
                                       N_("办理一步：受理、开始调解、达成协议等"),
                                       move_options,
                                       case_move,
                                       RIGHT_MOVE };
