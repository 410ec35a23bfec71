/* app_offer.c - at the start: what was typed and not saved last time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app_offer.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/drafts.h"

struct newest {
    int64_t id;
    char *title, *form; /* owned */
    char at[STAMP_SIZE];
    size_t count;
};

static void see(void *ctx, const struct draft *d)
{
    struct newest *n = ctx;

    if (n->count++)
        return;
    n->id = d->id;
    n->title = mem_copy(d->title);
    n->form = mem_copy(d->form);
    stamp_to_local(d->at, n->at, sizeof(n->at), false);
}

struct question_box *draft_question(struct desk *d, int token, struct draft_offer *offer)
{
    struct newest n = { 0 };
    struct question_box *box = NULL;
    struct buf text = BUF_INIT;
    struct err err = ERR_INIT;

    if (d->read_only)
        return NULL;
    if (drafts_list(d->db, d->who, see, &n, &err) != ST_OK)
        desk_complain_err(d, &err);
    if (n.count) {
        buf_printf(&text, _("上次没有保存：%s（%s）。接着填？"), n.title, n.at);
        if (n.count > 1)
            buf_printf(&text, _("\n另有 %zu 份，在工作台按 F7。"), n.count - 1);
        box = ask_new(ASK_CONFIRM, token, _("没保存的"), buf_text(&text));
        offer->id = n.id;
        free(offer->form);
        offer->form = n.form;
        n.form = NULL;
    }
    buf_release(&text);
    free(n.title);
    free(n.form);
    return box;
}

struct outcome draft_answer(const struct draft_offer *offer, const struct answer *a)
{
    return a->given ? draft_open(offer->id, offer->form) : outcome_stay();
}
