/* cli/cmd_practice.c - practice: the terminal program on an office of one's own.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/personal.h"
#include "cli/tui.h"
#include "core/book.h"
#include "store/db.h"
#include "work/practice.h"

static const struct cli_option practice_options[] = {
    { 0, "reset", NULL, N_("只换成新的示例数据，不打开界面"), NULL },
    { 0, "test-pipe", "FILE", N_("测试用：每次等键时向它写一个字节"), "FILE" },
    { 0 },
};

/* The person's own, never the office's: what -d and the settings name is not looked at. */
static char *practice_path(struct err *err)
{
    if (world_login_shared() && world_env("HOME"))
        return mem_printf("%s/practice/%s.db", world_env("HOME"), world_login());
    if (!str_empty(world_env("XDG_DATA_HOME")))
        return mem_printf("%s/tiaojie/practice.db", world_env("XDG_DATA_HOME"));
    if (!str_empty(world_env("HOME")))
        return mem_printf("%s/.local/share/tiaojie/practice.db", world_env("HOME"));
    err_set(err, ST_USAGE, "%s", _("不知道练习用的数据库放在哪里：设 HOME 或 XDG_DATA_HOME。"));
    return NULL;
}

static void close_office(struct cli *c)
{
    book_free(c->book);
    db_close(c->db);
    c->book = NULL;
    c->db = NULL;
}

/* Until the person leaves for good; each reset begins anew. */
static enum status practise(struct cli *c, const char *path, struct app_options opt,
                            struct err *err)
{
    const struct personal personal = personal_of(c);
    bool reset = true;
    enum status st = ST_OK;

    opt.personal = &personal;
    opt.practice = true;
    opt.reset = &reset;
    c->database = path;
    while (st == ST_OK && reset) {
        st = cli_open(c, 0, err);
        reset = false;
        if (st == ST_OK)
            st = app_run(c->db, c->book, c->today, &opt, err);
        if (st == ST_OK && reset) {
            close_office(c);
            st = practice_reset(path, world_login(), err);
        }
    }
    return st == ST_CANCELLED ? ST_OK : st;
}

static enum status practice_run(struct cli *c, struct err *err)
{
    bool only_reset = cli_flag(c, "reset");
    struct app_options opt;
    enum status st = only_reset ? ST_OK : tui_prepare(c, &opt, err);
    char *path = NULL;

    if (st == ST_OK && c->database)
        st = err_set(err, ST_USAGE, "%s", _("练习有自己的数据库，不能用 -d 指定。"));
    if (st == ST_OK)
        path = practice_path(err);
    if (!path)
        return ST_USAGE;
    if (only_reset)
        st = practice_reset(path, world_login(), err);
    else
        st = practice_ready(path, world_login(), err);
    if (st == ST_OK && only_reset)
        msg_printf(_("练习数据已换成新的：%s\n"), path);
    if (st == ST_OK && !only_reset)
        st = practise(c, path, opt, err);
    c->database = NULL;
    free(path);
    return st;
}

const struct command cmd_practice = {
    "practice",       "[SCREEN]",   N_("练习：打开自己的一份示例数据，与正式数据无关"),
    practice_options, practice_run, RIGHT_COUNT
};
