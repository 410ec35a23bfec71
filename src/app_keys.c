/* app_keys.c - which key goes where: the dialog, a binding, the screen, the whole program.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app_state.h"

#include <stdlib.h>

#include "base/i18n.h"

void app_dialog_feed(struct app *a, const struct key *k)
{
    struct layer *l = app_top(a);
    struct answer answer = { 0 };
    struct outcome o = outcome_stay();
    struct dialog done = { 0 };
    int token = a->dialog.box->token;

    if (!dialog_key(&a->dialog, k, &answer))
        return;
    done = a->dialog; /* the answer may open the next dialog */
    a->dialog = (struct dialog) { 0 };
    if (token == TOKEN_QUIT)
        o = answer.given ? outcome_quit() : outcome_stay();
    else if (token == TOKEN_DRAFT)
        o = draft_answer(&a->offered, &answer);
    else if (token != TOKEN_NOTICE && l->screen->answer)
        o = l->screen->answer(&a->desk, l->state, token, &answer);
    app_act(a, o);
    dialog_close(&done);
}

static struct outcome bound(struct app *a, const struct key *k)
{
    struct layer *l = app_top(a);

    for (const struct binding *b = l->screen->bindings; b && b->key; b++)
        if (b->act && (k->code == b->key || (b->twin && k->code == b->twin)))
            return desk_need(&a->desk, right_of_name(b->name)) ? b->act(&a->desk, l->state)
                                                               : outcome_stay();
    return outcome_none();
}

static bool global_key(struct app *a, const struct key *k)
{
    switch (k->code) {
    case KEY_FN(1):
        app_act(a, outcome_open("help", 0, app_top(a)->screen->name));
        return true;
    case KEY_FN(10):
    case CTRL('q'):
        app_act(a, outcome_ask(
                       ask_new(ASK_CONFIRM, TOKEN_QUIT, _("退出"),
                               _("退出人民调解系统？没有保存的内容会留着，下次登录可以接着填。"))));
        return true;
    case K_ESC:
        app_leave_top(a);
        return true;
    case CTRL('l'):
        term_repaint();
        return true;
    case K_BAD:
        desk_complain(&a->desk, _("收到无法识别的字符：请把终端的编码设为 UTF-8。"));
        return true;
    default:
        return false;
    }
}

void app_screen_feed(struct app *a, const struct key *k)
{
    struct layer *l = app_top(a);
    struct outcome o;

    if (k->code != K_ESC && k->code != K_RESIZE) {
        free(a->desk.said);
        a->desk.said = NULL;
    }
    o = bound(a, k);
    if (o.kind == OUT_NONE && l->screen->key)
        o = l->screen->key(&a->desk, l->state, k);
    if (o.kind == OUT_NONE)
        global_key(a, k);
    else
        app_act(a, o);
}
