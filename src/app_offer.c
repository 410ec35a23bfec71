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
    char *title; /* owned */
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
    stamp_to_local(d->at, n->at, sizeof(n->at), false);
}

struct question_box *draft_question(struct desk *d, int token, int64_t *id)
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
        box = ask_new(ASK_CONFIRM, token, _("草稿"), buf_text(&text));
        *id = n.id;
    }
    buf_release(&text);
    free(n.title);
    return box;
}

struct outcome draft_answer(int64_t id, const struct answer *a)
{
    if (!a->given)
        return outcome_stay();
    return (struct outcome) { .kind = OUT_OPEN, .screen = "form", .args = { .draft = id } };
}
