/* screens/uncover.c - showing on one screen what is hidden of a record, for a reason that is kept.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/uncover.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "core/book.h"
#include "store/access.h"

#define REASONS "unmask_reason"
#define OTHER   "other" /* what it is for is typed */

static bool is_shown(const struct desk *d, const struct uncover *u)
{
    return u->shown && u->covers == d->covers;
}

enum mask uncover_mask(const struct desk *d, const struct uncover *u)
{
    return is_shown(d, u) ? MASK_NONE : d->mask;
}

struct outcome uncover_ask(struct desk *d, struct uncover *u)
{
    struct question_box *box;
    const struct code *code;

    if (is_shown(d, u)) {
        u->shown = false;
        desk_say(d, "%s", _("敏感信息又遮盖了。"));
        return outcome_stay();
    }
    if (d->mask == MASK_NONE) {
        desk_say(d, "%s", _("这里没有遮盖的内容。"));
        return outcome_stay();
    }
    if (!desk_need(d, RIGHT_SENSITIVE))
        return outcome_stay();
    box = ask_new(ASK_CHOOSE, TOKEN_UNCOVER, _("显示敏感信息"),
                  _("为什么要看证件号、电话、住址等？理由记入审计记录。"));
    for (size_t i = 0; (code = book_nth(d->book, REASONS, i)); i++)
        if (code->active && !str_equal(code->code, OTHER))
            pick_add(&box->items, code->code, code->label, code->help);
    pick_add(&box->items, OTHER, _("其他（写明）"), NULL);
    return outcome_ask(box);
}

static void show(struct desk *d, struct uncover *u, enum kind_id kind, int64_t id,
                 const char *reason)
{
    struct err err = ERR_INIT;

    if (access_unmask(d->db, kind, id, reason, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return;
    }
    *u = (struct uncover) { .shown = true, .covers = d->covers };
    desk_say(d, _("显示敏感信息（理由：%s），离开这一屏时又遮盖。"), reason);
}

struct outcome uncover_answer(struct desk *d, struct uncover *u, enum kind_id kind, int64_t id,
                              int token, const struct answer *a)
{
    if (!a->given)
        return outcome_stay();
    if (token == TOKEN_UNCOVER && str_equal(a->value, OTHER))
        return outcome_ask(ask_new(ASK_TEXT, TOKEN_UNCOVER_OTHER, _("显示敏感信息"), _("理由：")));
    show(d, u, kind, id,
         token == TOKEN_UNCOVER ? book_label(d->book, REASONS, a->value) : a->value);
    return outcome_stay();
}
