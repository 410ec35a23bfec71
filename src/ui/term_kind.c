/* ui/term_kind.c - ask terminfo whether this terminal will do, before writing to it.
 *
 * A file of its own: <term.h> makes macros of ordinary words such as "lines".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"
#include "base/world.h"
#include "term_impl.h"

#include <term.h>

enum status term_check_kind(int fd, struct err *err)
{
    const char *name = world_env("TERM");
    int found = 0;
    bool places_cursor;

    if (!name || setupterm(NULL, fd, &found) != OK)
        return err_set(err, ST_USAGE,
                       _("不认识这种终端（TERM=%s）；请把 TERM 设为 xterm-256color、linux 或 "
                         "vt100 再试"),
                       name ? name : "");
    places_cursor = cursor_address != NULL;
    del_curterm(cur_term);
    if (!places_cursor)
        return err_set(
            err, ST_USAGE,
            _("这种终端（TERM=%s）不能移动光标，用不了全屏界面；请换一种终端，或用命令行"), name);
    return ST_OK;
}
