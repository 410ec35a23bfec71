/* screens/drafts.c - what the person has typed and not saved: go on with it, or not.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/drafts.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/screen.h"
#include "ui/table.h"

struct draft_row {
    int64_t id;
    char *title, *form; /* owned */
    char at[STAMP_SIZE];
};

struct drafts {
    struct draft_row *rows; /* owned */
    size_t count, cap;
    size_t at, top;
    int page;
    int64_t dropping; /* asked about */
};

enum { TOKEN_DROP = 1 };

static void clear(struct drafts *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->rows[i].title);
        free(s->rows[i].form);
    }
    s->count = 0;
}

static void add_row(void *ctx, const struct draft *d)
{
    struct drafts *s = ctx;
    void *rows = s->rows;
    struct draft_row *row;

    mem_grow(&rows, s->count, &s->cap, sizeof(*s->rows));
    s->rows = rows;
    row = &s->rows[s->count++];
    *row = (struct draft_row) { .id = d->id,
                                .title = mem_copy(d->title),
                                .form = mem_copy(d->form) };
    stamp_to_local(d->at, row->at, sizeof(row->at), true);
}

static enum status load(struct desk *d, struct drafts *s, struct err *err)
{
    clear(s);
    return drafts_list(d->db, d->who, add_row, s, err);
}

static void drafts_close(struct desk *d, void *state)
{
    struct drafts *s = state;

    (void)d;
    clear(s);
    free(s->rows);
}

static enum status drafts_open(struct desk *d, void *state, const struct open_args *args,
                               struct err *err)
{
    enum status st = load(d, state, err);

    free(args->ids);
    if (st != ST_OK)
        drafts_close(d, state);
    return st;
}

static void reload(struct desk *d, struct drafts *s)
{
    struct err err = ERR_INIT;

    if (load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static bool drafts_tick(struct desk *d, void *state, bool changed)
{
    if (changed)
        reload(d, state);
    return changed;
}

/* ---- drawing ---- */

enum column { COLUMN_TITLE, COLUMN_AT, COLUMN_COUNT };

static void draw_rows(struct drafts *s, struct area a)
{
    const struct table_column cols[COLUMN_COUNT] = {
        [COLUMN_TITLE] = { _("没有保存的"), 0, ALIGN_LEFT, 0 },
        [COLUMN_AT] = { _("最后填写"), 16, ALIGN_LEFT, 1 },
    };
    int widths[COLUMN_COUNT];

    table_layout(cols, COLUMN_COUNT, a.cols, widths);
    table_draw_head(a.y, a, cols, COLUMN_COUNT, widths, -1, false);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->count; i++) {
        size_t n = s->top + (size_t)i;
        const struct table_cell cells[COLUMN_COUNT] = {
            [COLUMN_TITLE] = { s->rows[n].title, ROLE_TEXT },
            [COLUMN_AT] = { s->rows[n].at, ROLE_DIM },
        };

        table_draw_row(a.y + 1 + i, a, cols, COLUMN_COUNT, widths, cells, n == s->at, false);
    }
}

static void drafts_draw(struct desk *d, void *state, struct area a)
{
    struct drafts *s = state;
    const struct key none = { .code = K_TICK };

    (void)d;
    s->page = a.rows > 2 ? a.rows - 1 : 1;
    scroll_key(&none, s->count, s->page, &s->at, &s->top);
    draw_rows(s, a);
    if (s->count == 0) {
        draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_TEXT, _("没有：填的都保存了。"));
        draw_cursor_row(a.y + 2, a.x);
    }
}

/* ---- keys ---- */

static const struct draft_row *current(const struct drafts *s)
{
    return s->at < s->count ? &s->rows[s->at] : NULL;
}

/* Whose right it needs is asked when its form is opened. */
static bool may_go_on(struct desk *d)
{
    if (d->read_only)
        desk_complain(d, "%s", _("数据库现在只能查看，不能改动；请先排除磁盘或权限的问题。"));
    return !d->read_only;
}

static struct outcome go_on(struct desk *d, void *state)
{
    const struct draft_row *row = current(state);

    if (!row || !may_go_on(d))
        return outcome_stay();
    return draft_open(row->id, row->form);
}

static struct outcome ask_drop(struct desk *d, void *state)
{
    struct drafts *s = state;
    const struct draft_row *row = current(s);
    struct outcome o = outcome_stay();
    char *text;

    (void)d;
    if (!row)
        return o;
    s->dropping = row->id;
    text = mem_printf(_("“%s”（%s）不要了？填的内容不能再找回。"), row->title, row->at);
    o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_DROP, _("丢开没保存的"), text));
    free(text);
    return o;
}

static struct outcome answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct drafts *s = state;
    struct err err = ERR_INIT;

    if (token != TOKEN_DROP || !a->given)
        return outcome_stay();
    if (drafts_drop(d->db, s->dropping, &err) == ST_OK)
        desk_say(d, "%s", _("已丢开。"));
    else
        desk_complain_err(d, &err);
    reload(d, s);
    return outcome_stay();
}

static struct outcome on_key(struct desk *d, void *state, const struct key *k)
{
    struct drafts *s = state;

    (void)d;
    if (k->code != K_UP && k->code != K_DOWN && k->code != K_PGUP && k->code != K_PGDN &&
        k->code != K_HOME && k->code != K_END)
        return outcome_none();
    scroll_key(k, s->count, s->page, &s->at, &s->top);
    return outcome_stay();
}

static const struct binding bindings[] = {
    { KEY_FN(3), K_ENTER, "drafts.open", N_("接着填"), N_("接着填光标所在的一份"), go_on },
    { KEY_FN(8), K_DEL, "drafts.drop", N_("丢开"), N_("光标所在的一份不要了"), ask_drop },
    { 0 },
};

const struct screen screen_drafts = {
    .name = "drafts",
    .title = N_("没保存的"),
    .state = sizeof(struct drafts),
    .bindings = bindings,
    .open = drafts_open,
    .draw = drafts_draw,
    .key = on_key,
    .answer = answer,
    .tick = drafts_tick,
    .close = drafts_close,
};
