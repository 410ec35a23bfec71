/* screens/committees.c - 调委会: who mediates, how many cases, with what success.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/screen.h"
#include "store/find.h"
#include "ui/draw.h"
#include "ui/table.h"

struct committees {
    struct find_rows rows;
    size_t at, top;
    int page;
    char *words; /* owned: of the list that was opened */
};

static const int fields[] = { COF_NAME, COF_KIND };

static enum status committees_open(struct desk *d, void *state, const struct open_args *args,
                                   struct err *err)
{
    struct committees *s = state;
    struct find_query q = { .kind = KIND_COMMITTEE,
                            .fields = fields,
                            .fields_count = ARRAY_LEN(fields),
                            .sort = COF_NAME };

    (void)args;
    return find_page(d->db, d->book, &q, NULL, false, false, 10000, &s->rows, err);
}

static void committees_draw(struct desk *d, void *state, struct area a)
{
    struct committees *s = state;

    s->page = a.rows;
    for (int i = 0; i < a.rows && s->top + (size_t)i < s->rows.count; i++) {
        const struct find_row *r = &s->rows.items[s->top + (size_t)i];
        bool now = s->top + (size_t)i == s->at;

        draw_text(a.y + i, a.x, 2, ROLE_TEXT, now ? ">" : " ");
        draw_text(a.y + i, a.x + 2, 44, now ? ROLE_SELECTED : ROLE_TEXT, r->cells[0]);
        draw_text(a.y + i, a.x + 48, a.cols - 48, ROLE_DIM,
                  book_label(d->book, "committee_kind", r->cells[1]));
    }
}

static struct outcome committees_key(struct desk *d, void *state, const struct key *k)
{
    struct committees *s = state;

    (void)d;
    if (k->code == K_ENTER && s->at < s->rows.count) {
        free(s->words);
        s->words = mem_printf("committee:#%lld", (long long)s->rows.items[s->at].id);
        return outcome_open("cases", 0, s->words);
    }
    return scroll_key(k, s->rows.count, s->page, &s->at, &s->top) ? outcome_stay() : outcome_none();
}

static void committees_close(struct desk *d, void *state)
{
    struct committees *s = state;

    (void)d;
    find_rows_release(&s->rows);
    free(s->words);
}

const struct screen screen_committees = {
    .name = "committees",
    .title = N_("调委会"),
    .state = sizeof(struct committees),
    .open = committees_open,
    .draw = committees_draw,
    .key = committees_key,
    .close = committees_close,
};
