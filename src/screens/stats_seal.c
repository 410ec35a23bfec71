/* screens/stats_seal.c - a sealed period on the statistics screen, and the key that seals one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/stats_screen.h"
#include "work/seal.h"

enum status stats_count(struct desk *d, struct stats *s, struct err *err)
{
    struct stat_request *rq = &s->view.request;
    enum status st = seal_choose(d->db, rq, DATE_NONE, err);

    s->sealed = rq->seal != 0;
    if (s->live)
        rq->seal = 0;
    if (st == ST_OK)
        st = figures_reload(d, &s->view, err);
    if (st == ST_OK && !rq->seal)
        st = seal_note_live(d->db, d->book, rq, s->view.table, err);
    return st;
}

const char *stats_seal_chip(const struct stats *s)
{
    if (!s->sealed)
        return NULL;
    return s->live ? _("未封存口径") : _("已封存");
}

static struct outcome ask(const struct stats *s)
{
    struct buf text = BUF_INIT;
    struct question_box *box;

    period_name(s->view.request.period, &text);
    buf_add(&text, _("的全部统计表照现在的样子存下来，连同封存的时间、人和摘要，以后不能再改。"
                     "封存以后更正的案件列在表下，公布的数字不动。\n\n请先核对。现在封存？"));
    box = ask_new(ASK_CONFIRM, STATS_SEAL_TOKEN, _("封存"), buf_text(&text));
    buf_release(&text);
    return outcome_ask(box);
}

/* Of a sealed period: between what was sealed and what the register says now. */
struct outcome stats_seal(struct desk *d, void *state)
{
    struct stats *s = state;
    struct stat_request rq = s->view.request;

    if (rq.compare != COMPARE_NONE) {
        desk_complain(d, "%s", _("旁边列着另一时期时数字按现在的登记统计：先按 Ctrl+Y 不比较。"));
        return outcome_stay();
    }
    if (!s->sealed)
        return ask(s);
    s->live = !s->live;
    stats_change(d, s, &rq);
    desk_say(d, "%s",
             s->live ? _("按现在的登记统计，不是公布的数字；再按一次回到封存的。")
                     : _("封存的数字。"));
    return outcome_stay();
}

void stats_seal_given(struct desk *d, struct stats *s)
{
    struct stat_request rq = s->view.request;
    char hash[DIGEST_TEXT_SIZE];
    struct err err = ERR_INIT;

    if (seal_make(d->db, d->book, rq.period, NULL, d->today, hash, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return;
    }
    s->live = false;
    stats_change(d, s, &rq);
    desk_say(d, _("已封存，摘要 %.12s；表下有时间和封存人。"), hash);
}
