/* cli/cmd_sessions.c - audit sessions: who works now, from where; ends one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "core/book.h"
#include "store/presence.h"
#include "store/records.h"

#define SECOND_MS 1000

static const struct cli_option session_options[] = {
    { 0, "end", "PLACE", N_("结束这个会话（机器:进程号）；没有保存的内容给本人留着"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0 },
};

static const char *or_dash(const char *text)
{
    return str_empty(text) ? "-" : text;
}

static void show(void *ctx, const struct presence *p)
{
    struct cli *c = ctx;
    bool plain = cli_flag(c, "plain");
    const char *role = p->role ? book_label(c->book, "role", p->role) : NULL;
    char *number = p->case_id ? records_name(c->db, KIND_CASE, p->case_id) : NULL;
    long long idle = (world_now() - p->active) / SECOND_MS;
    char at[STAMP_SIZE];

    if (plain)
        stamp_to_iso(p->login_at, at);
    else
        stamp_to_local(p->login_at, at, sizeof(at), true);
    out_printf(plain ? "%s\t%s\t%s\t%s\t%s\t%s\t%lld\t%s\t%s\n"
                     : _("%s  %s  %s  终端 %s  地址 %s  %s 登录  闲置 %lld 秒  在改 %s  %s\n"),
               p->who, p->name, or_dash(role), or_dash(p->terminal), or_dash(p->address), at, idle,
               or_dash(number), p->place);
    free(number);
}

static enum status sessions_run(struct cli *c, struct err *err)
{
    const char *end = cli_value(c, "end");
    enum status st = cli_open(c, 0, err);

    if (st != ST_OK)
        return st;
    if (!end)
        return presence_list(c->db, world_now(), show, c, err);
    st = presence_ask_end(c->db, end, err);
    if (st == ST_OK && c->verbose)
        msg_printf(_("已请 %s 结束，几秒之内退出。\n"), end);
    return st;
}

const struct command cmd_audit_sessions = {
    "audit sessions", "", N_("谁正在用，从哪里来"), session_options, sessions_run, RIGHT_ACCOUNTS
};
