/* cli/cmd_night.c - nightly, status.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/salvage.h"
#include "work/nightly.h"

#define WAIT_MOST 86400 /* seconds */

static const struct cli_option nightly_options[] = {
    { 0, "date", "D", N_("重做某一天，不说就是昨天和漏掉的日子"), NULL },
    { 0, "outdir", "DIR", N_("报表目录"), "DIR" },
    { 0, "backup-dir", "DIR", N_("备份目录"), "DIR" },
    { 0, "wait", "SECONDS", N_("等锁的秒数"), NULL },
    { 0, "report", NULL, N_("做完在标准输出说一行：件数和最要紧的问题，不超过200字"), NULL },
    { 0 },
};

static void say(void *ctx, const char *text)
{
    (void)ctx;
    msg_printf("%s\n", text);
}

/* "reports" beside the database when nothing else is said. */
static char *beside(const char *database, const char *name)
{
    const char *slash = strrchr(database, '/');

    if (!slash)
        return mem_copy(name);
    return mem_printf("%.*s/%s", (int)(slash - database), database, name);
}

static char *folder(const struct cli *c, const char *option, const char *setting,
                    const char *database, const char *fallback)
{
    const char *given = cli_value(c, option);

    if (!given)
        given = config_get(c->config, setting);
    return given ? mem_copy(given) : beside(database, fallback);
}

static enum status nightly_run_command(struct cli *c, struct err *err)
{
    const char *date = cli_value(c, "date");
    size_t wait = (size_t)config_int(c->config, "wait");
    char *database = cli_database(c, err);
    struct nightly_options opt = { .database = database, .date = DATE_NONE, .say = say };
    char *outdir, *backups;
    struct buf line = BUF_INIT;
    enum status st;

    if (!database)
        return ST_USAGE;
    outdir = folder(c, "outdir", "reports", database, "reports");
    backups = folder(c, "backup-dir", "backups", database, "backups");
    opt.outdir = outdir;
    opt.backup_dir = backups;
    opt.verbose = c->verbose > 0;
    opt.keep_daily = (int)config_int(c->config, "keep_daily");
    opt.keep_monthly = (int)config_int(c->config, "keep_monthly");
    opt.any_disk = str_equal(config_get(c->config, "force_filesystem"), "yes");
    signal(SIGXFSZ, SIG_IGN); /* a file over the size limit is a refusal to report */
    st = cli_permit(c, err);
    if (st == ST_OK)
        st = cli_count(c, "wait", 0, &wait, err);
    opt.wait_seconds = wait < WAIT_MOST ? (int)wait : WAIT_MOST;
    if (st == ST_OK && date && date_parse(date, world_today(), &opt.date, err) != ST_OK)
        st = err_prefix(err, ST_USAGE, "--date");
    if (cli_flag(c, "report"))
        opt.line = &line;
    if (st == ST_OK)
        st = nightly_run(&opt, err);
    out_write(buf_text(&line), line.len);
    buf_release(&line);
    free(outdir);
    free(backups);
    free(database);
    return st;
}

const struct command cmd_nightly = {
    "nightly",           "",          N_("夜间统计：检查、备份、标记超期、出报表"), nightly_options,
    nightly_run_command, RIGHT_BACKUP
};

static const struct cli_option status_options[] = {
    { 0, "json", NULL, N_("输出 JSON"), NULL },
    { 0 },
};

static enum status status_run(struct cli *c, struct err *err)
{
    struct buf out = BUF_INIT;
    enum status st = cli_open_look(c, err);

    if (st == ST_OK)
        st = nightly_status(c->db, cli_flag(c, "json"), &out, err);
    if (st == ST_OK)
        out_write(buf_text(&out), out.len);
    buf_release(&out);
    return st;
}

const struct command cmd_status = {
    "status",       "",         N_("夜间统计上次做了什么、下次什么时候"),
    status_options, status_run, RIGHT_FIGURES
};
