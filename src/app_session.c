/* app_session.c - when a session is blanked or ends by itself, and the notice meanwhile.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app_session.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "core/book.h"
#include "store/access.h"
#include "store/db.h"
#include "store/presence.h"
#include "ui/draw.h"

#define LOCK_USUAL 10 /* minutes, where the office's setting is missing */
#define END_USUAL  30
#define MINUTE_MS  60000

void session_keeper_typed(struct session_keeper *k)
{
    k->typed = world_ticks();
}

/* Takes why. */
static void end(struct session_keeper *k, const char *how, char *why)
{
    free(k->why);
    k->how = how;
    k->why = why;
}

static bool is_over(const struct desk *d, const char *key, int usual, int64_t idle)
{
    long minutes = (long)book_setting_int(d->book, key, usual);

    return minutes > 0 && idle >= (int64_t)minutes * MINUTE_MS;
}

bool session_keeper_idle(struct session_keeper *k, const struct desk *d)
{
    int64_t idle = world_ticks() - k->typed;

    if (is_over(d, SESSION_END_MINUTES, END_USUAL, idle)) {
        end(k, _("闲置"),
            mem_printf(_("闲置超过 %d 分钟，已退出；没有保存的内容留着，下次登录可以接着填。"),
                       (int)(idle / MINUTE_MS)));
        return true;
    }
    if (k->locked || !is_over(d, SESSION_LOCK_MINUTES, LOCK_USUAL, idle))
        return false;
    k->locked = true;
    return true;
}

bool session_keeper_changed(struct session_keeper *k, struct desk *d, const char *place)
{
    const struct access was = *db_access(d->db);
    const struct access *now = db_access(d->db);
    struct err err = ERR_INIT;
    enum status st = access_again(d->db, &err);
    char *by = place ? presence_end_asked(d->db, place) : NULL;

    if (st != ST_OK)
        end(k, _("账号停用"),
            mem_printf(_("%s 没有保存的内容留着，账号恢复后可以接着填。"), err_text(&err)));
    else if (by)
        end(k, _("管理员结束"),
            mem_printf(_("%s 结束了这个会话；没有保存的内容留着，下次登录可以接着填。"), by));
    err_clear(&err);
    free(by);
    return was.role != now->role || was.area != now->area || was.committee != now->committee ||
           was.mediator != now->mediator;
}

void session_draw_locked(const struct desk *d, int rows, int cols)
{
    char *lines[] = { mem_copy(_("人民调解")), mem_printf(_("%s 的会话因闲置已遮住"), d->who),
                      mem_copy(_("按回车继续")) };
    int y = rows / 2 - 2;

    for (size_t i = 0; i < ARRAY_LEN(lines); i++, y += 2) {
        int x = (cols - utf8_width(lines[i])) / 2;

        draw_text(y, x > 0 ? x : 0, cols, ROLE_TEXT, lines[i]);
        free(lines[i]);
    }
    draw_cursor(rows - 1, 0);
}

void session_keeper_release(struct session_keeper *k)
{
    free(k->why);
    k->why = NULL;
}
