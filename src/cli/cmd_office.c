/* cli/cmd_office.c - init, tui, check, backup, restore.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/personal.h"
#include "cli/salvage.h"
#include "cli/tui.h"
#include "store/backup.h"
#include "store/books.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/events.h"
#include "store/schema.h"
#include "work/checks.h"
#include "work/demo.h"
#include "work/publish.h"

/* ---- init ---- */

static const struct cli_option init_options[] = {
    { 0, "demo", NULL, N_("装入虚构的示例区一年的案件，供练习"), NULL },
    { 0 },
};

static enum status make_folder(const char *path, struct err *err)
{
    char *folder = mem_copy(path);
    char *slash = strrchr(folder, '/');
    enum status st = ST_OK;

    if (slash && slash != folder) {
        *slash = '\0';
        st = publish_folder(folder, err);
    }
    free(folder);
    return st;
}

static enum status init_run(struct cli *c, struct err *err)
{
    char *path = cli_database(c, err);
    enum status st;

    if (!path)
        return ST_USAGE;
    if (access(path, F_OK) == 0)
        st = err_set(err, ST_CONFLICT, _("%s 已经有了，没有动它。"), path);
    else
        st = make_folder(path, err);
    if (st == ST_OK)
        st = db_open(path, DB_CREATE, &c->db, err);
    if (st == ST_OK) {
        db_set_who(c->db, world_login());
        st = schema_seed(c->db, err);
    }
    if (st == ST_OK && cli_flag(c, "demo"))
        st = demo_fill(c->db, err);
    if (st == ST_OK)
        msg_printf(cli_flag(c, "demo") ? _("已建立示例数据库 %s\n") : _("已建立数据库 %s\n"), path);
    else if (c->db)
        unlink(path);
    free(path);
    return st;
}

const struct command cmd_init = {
    "init", "", N_("建立数据库"), init_options, init_run, RIGHT_COUNT
};

/* ---- tui ---- */

static const struct cli_option tui_options[] = {
    { 0, "test-pipe", "FILE", N_("测试用：每次等键时向它写一个字节"), "FILE" },
    { 0 },
};

static enum status check_screen(const char *name, struct err *err)
{
    const char *names[64], *near;
    size_t n = 0;

    for (; n < ARRAY_LEN(names) && app_screen_name(n); n++) {
        names[n] = app_screen_name(n);
        if (!name || str_equal(name, names[n]))
            return ST_OK;
    }
    near = cli_nearest(name, names, n);
    if (near)
        return err_set(err, ST_USAGE, _("没有画面“%s”，是不是 %s？"), name, near);
    return err_set(err, ST_USAGE, _("没有画面“%s”，man tiaojie 列出全部画面。"), name);
}

enum status tui_prepare(const struct cli *c, struct app_options *opt, struct err *err)
{
    enum status st;

    *opt = (struct app_options) { .term = personal_term(c),
                                  .screen = c->argc ? c->argv[0] : NULL,
                                  .pipe = cli_value(c, "test-pipe") };
    if (c->argc > 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie tui [画面]"));
    st = check_screen(opt->screen, err);
    if (st == ST_OK && (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)))
        st = err_set(err, ST_USAGE,
                     _("终端界面要在终端里运行；脚本请用子命令，见 tiaojie --help。"));
    return st;
}

static enum status tui_run(struct cli *c, struct err *err)
{
    const struct personal personal = personal_of(c);
    struct app_options opt;
    char *notice;
    enum status st = tui_prepare(c, &opt, err);

    if (st == ST_OK)
        st = cli_open_screen(c, &notice, err);
    if (st != ST_OK)
        return st;
    opt.read_only = db_read_only(c->db);
    opt.notice = notice;
    opt.personal = &personal;
    opt.probe = !opt.screen && !opt.pipe && !notice && personal_wants_probe(c);
    st = app_run(c->db, c->book, c->today, &opt, err);
    free(notice);
    return st == ST_CANCELLED ? ST_OK : st;
}

const struct command cmd_tui = { "tui",       "[SCREEN]", N_("打开终端界面"),
                                 tui_options, tui_run,    RIGHT_COUNT };

/* ---- check ---- */

static void say_problem(void *ctx, const char *text)
{
    size_t *n = ctx;

    ++*n;
    out_printf("%s\n", text);
}

static const struct cli_option check_options[] = {
    { 0, "reindex", NULL, N_("先按案件重建检索、统计合计和期限"), NULL },
    { 0 },
};

static enum status check_run(struct cli *c, struct err *err)
{
    size_t problems = 0;
    enum status st = cli_flag(c, "reindex") ? cli_open(c, 0, err) : cli_open_look(c, err);

    if (st == ST_OK && cli_flag(c, "reindex"))
        st = cases_reindex(c->db, c->book, c->today, err);
    if (st == ST_OK && cli_flag(c, "reindex"))
        st = event_add(c->db, EVENT_REPAIR, KIND_COUNT, 0, "reindex", err);
    if (st == ST_OK)
        st = checks_run(c->db, c->book, c->today, say_problem, &problems, err);
    salvage_advise(c, st, err);
    if (st == ST_OK && c->verbose)
        msg_printf("%s\n", _("全部检查通过"));
    return st;
}

const struct command cmd_check = { "check",       "",        N_("检查完整性、合计和期限"),
                                   check_options, check_run, RIGHT_BACKUP };

/* ---- backup, restore ---- */

static const struct cli_option backup_options[] = {
    { 'o', "output", "FILE", N_("备份文件，不说就在数据库旁边按时间命名"), "FILE" },
    { 0 },
};

/* The office's own time of day: who looks for yesterday's file finds it. */
static char *backup_name(const struct cli *c)
{
    char local[STAMP_SIZE], iso[STAMP_SIZE];
    long long now = world_now();

    stamp_to_local(now, local, sizeof(local), true);
    stamp_to_iso(now, iso);
    return mem_printf("%s.%.10s-%.2s%.2s%.2s.backup", db_path(c->db), local, local + 11, local + 14,
                      iso + 17);
}

static enum status backup_run(struct cli *c, struct err *err)
{
    const char *given = cli_value(c, "output");
    long long cases = 0;
    char *path;
    enum status st;

    if (given && str_equal(given, "-"))
        return err_set(err, ST_USAGE, _("备份要写到文件，不能写到标准输出。"));
    st = cli_open(c, 0, err);
    if (st != ST_OK)
        return st;
    path = given ? mem_copy(given) : backup_name(c);
    st = backup_write(c->db, path, err);
    if (st == ST_OK)
        st = backup_verify(path, &cases, err);
    if (st == ST_OK)
        st = event_add(c->db, EVENT_BACKUP, KIND_COUNT, 0, path, err);
    if (st == ST_OK)
        out_printf(_("已备份到 %s（%lld 件，已核验）\n"), path, cases);
    free(path);
    return st;
}

const struct command cmd_backup = { "backup",       "",         N_("备份整个数据库并核验"),
                                    backup_options, backup_run, RIGHT_BACKUP };

/* In the restored file: what it was made from, and where the file that stood there is now. */
static enum status note_restore(struct cli *c, const char *path, const char *kept, struct err *err)
{
    bool any_disk = str_equal(config_get(c->config, "force_filesystem"), "yes");
    char *detail = mem_printf("from=%s%s%s", c->argv[0], kept ? " kept=" : "", kept ? kept : "");
    enum status st = db_open(path, any_disk ? DB_FORCE_FS : 0, &c->db, err);

    if (st == ST_OK) {
        db_set_session(c->db, world_terminal(), world_address(), c->program);
        st = event_add(c->db, EVENT_RESTORE, KIND_COUNT, 0, detail, err);
    }
    free(detail);
    return st;
}

static enum status restore_run(struct cli *c, struct err *err)
{
    char *path, *kept = NULL;
    long long cases = 0;
    enum status st;

    if (c->argc != 1 || str_equal(c->argv[0], "-"))
        return err_set(err, ST_USAGE, _("用法：tiaojie restore 备份文件"));
    path = cli_database(c, err);
    if (!path)
        return ST_USAGE;
    st = cli_permit(c, err);
    if (st == ST_OK)
        st = backup_verify(c->argv[0], &cases, err);
    if (st == ST_OK)
        st = make_folder(path, err);
    if (st == ST_OK)
        st = backup_restore(c->argv[0], path, &kept, err);
    if (st == ST_OK)
        st = note_restore(c, path, kept, err);
    if (st == ST_OK)
        out_printf(_("已从 %s 恢复 %lld 件到 %s\n"), c->argv[0], cases, path);
    if (st == ST_OK && kept)
        out_printf(_("原来的数据库留在 %s\n"), kept);
    free(kept);
    free(path);
    return st;
}

const struct command cmd_restore = { "restore", "FILE",      N_("用备份替换数据库，旧的留着"),
                                     NULL,      restore_run, RIGHT_BACKUP };
