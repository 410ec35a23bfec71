/* screens/sessions.c - 会话: who works now, from where, at which case; ends one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "screens/screen.h"
#include "store/presence.h"
#include "store/records.h"
#include "ui/table.h"

#define MINUTE_MS 60000

struct session_row {
    char *who, *place, *terminal, *address, *number; /* owned */
    char since[STAMP_SIZE];
    long long active; /* UTC ms */
    bool ending;
};

struct sessions {
    struct session_row *rows; /* owned; the oldest login first */
    size_t count, cap;
    size_t at, top;
    int page;
    char *ending; /* owned: place that is asked about */
};

enum { TOKEN_END = 1 };

static void clear(struct sessions *s)
{
    for (size_t i = 0; i < s->count; i++) {
        struct session_row *r = &s->rows[i];

        free(r->who);
        free(r->place);
        free(r->terminal);
        free(r->address);
        free(r->number);
    }
    s->count = 0;
}

struct reading {
    struct desk *d;
    struct sessions *s;
};

/* "李敏 内勤 limin"; without an account the login alone. */
static char *who_text(const struct desk *d, const struct presence *p)
{
    return p->role ? mem_printf("%s %s %s", p->name, book_label(d->book, "role", p->role), p->who)
                   : mem_copy(p->who);
}

static void add_row(void *ctx, const struct presence *p)
{
    struct desk *d = ((struct reading *)ctx)->d;
    struct sessions *s = ((struct reading *)ctx)->s;
    struct session_row *r;

    mem_grow((void **)&s->rows, s->count, &s->cap, sizeof(*s->rows));
    r = &s->rows[s->count++];
    *r = (struct session_row) { .who = who_text(d, p),
                                .place = mem_copy(p->place),
                                .terminal = mem_copy(p->terminal),
                                .address = mem_copy(p->address),
                                .active = p->active,
                                .ending = p->end_by != NULL };
    if (p->case_id)
        r->number = records_name(d->db, KIND_CASE, p->case_id);
    stamp_to_local(p->login_at, r->since, sizeof(r->since), true);
}

static enum status load(struct desk *d, struct sessions *s, struct err *err)
{
    struct reading r = { d, s };

    clear(s);
    return presence_list(d->db, world_now(), add_row, &r, err);
}

static void sessions_close(struct desk *d, void *state)
{
    struct sessions *s = state;

    (void)d;
    clear(s);
    free(s->rows);
    free(s->ending);
}

static enum status sessions_open(struct desk *d, void *state, const struct open_args *args,
                                 struct err *err)
{
    enum status st = load(d, state, err);

    free(args->ids);
    if (st != ST_OK)
        sessions_close(d, state);
    return st;
}

static void reload(struct desk *d, struct sessions *s)
{
    struct err err = ERR_INIT;

    if (load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static bool sessions_tick(struct desk *d, void *state, bool changed)
{
    if (changed)
        reload(d, state);
    return changed;
}

/* ---- drawing ---- */

enum column { C_WHO, C_FROM, C_SINCE, C_IDLE, C_CASE, C_PLACE, C_COUNT };

static void draw_row(const struct sessions *s, size_t n, int y, struct area a,
                     const struct table_column *cols, const int *widths)
{
    const struct session_row *r = &s->rows[n];
    char *from = mem_printf("%s%s%s", r->terminal ? r->terminal : "", r->address ? " " : "",
                            r->address ? r->address : "");
    char *idle = mem_printf(_("%lld分"), (world_now() - r->active) / MINUTE_MS);
    const struct table_cell cells[C_COUNT] = {
        [C_WHO] = { r->who, ROLE_TEXT },
        [C_FROM] = { from, ROLE_TEXT },
        [C_SINCE] = { r->since + 5, ROLE_DIM },
        [C_IDLE] = { r->ending ? _("正在结束") : idle, r->ending ? ROLE_WARN : ROLE_TEXT },
        [C_CASE] = { r->number ? r->number : "", ROLE_TEXT },
        [C_PLACE] = { r->place, ROLE_DIM },
    };

    table_draw_row(y, a, cols, C_COUNT, widths, cells, n == s->at, r->ending);
    free(from);
    free(idle);
}

static void sessions_draw(struct desk *d, void *state, struct area a)
{
    const struct table_column cols[C_COUNT] = {
        [C_WHO] = { _("谁"), 20, ALIGN_LEFT, 0 },
        [C_FROM] = { _("从哪里"), a.cols >= 100 ? 28 : 14, ALIGN_LEFT, 0 },
        [C_SINCE] = { _("登录"), 11, ALIGN_LEFT, 0 },
        [C_IDLE] = { _("闲置"), 8, ALIGN_RIGHT, 0 },
        [C_CASE] = { _("正在改"), 0, ALIGN_LEFT, 0 },
        [C_PLACE] = { _("程序"), 18, ALIGN_LEFT, 1 },
    };
    struct sessions *s = state;
    int widths[C_COUNT];

    (void)d;
    table_layout(cols, C_COUNT, a.cols, widths);
    table_draw_head(a.y, a, cols, C_COUNT, widths, -1, false);
    s->page = a.rows > 2 ? a.rows - 1 : 1;
    scroll_key(&(struct key) { .code = K_TICK }, s->count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->count; i++)
        draw_row(s, s->top + (size_t)i, a.y + 1 + i, a, cols, widths);
    if (s->count == 0) {
        draw_text(a.y + 1, a.x + 2, a.cols - 2, ROLE_DIM, _("没有人在用。"));
        draw_cursor_row(a.y + 1, a.x);
    }
}

static void sessions_status(struct desk *d, void *state, struct buf *out)
{
    (void)d;
    buf_printf(out, _("%zu 个"), ((const struct sessions *)state)->count);
}

/* ---- keys ---- */

static struct outcome ask_end(struct desk *d, void *state)
{
    struct sessions *s = state;
    struct outcome o;
    char *text;

    (void)d;
    if (s->at >= s->count)
        return outcome_stay();
    free(s->ending);
    s->ending = mem_copy(s->rows[s->at].place);
    text = mem_printf(_("结束 %s 的会话（%s）？没有保存的内容给本人留着；记入审计记录。"),
                      s->rows[s->at].who, s->ending);
    o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_END, _("结束会话"), text));
    free(text);
    return o;
}

static struct outcome sessions_answer(struct desk *d, void *state, int token,
                                      const struct answer *a)
{
    struct sessions *s = state;
    struct err err = ERR_INIT;

    if (token != TOKEN_END || !a->given)
        return outcome_stay();
    if (presence_ask_end(d->db, s->ending, &err) == ST_OK)
        desk_say(d, _("已请 %s 结束，几秒之内退出。"), s->ending);
    else
        desk_complain_err(d, &err);
    reload(d, s);
    return outcome_stay();
}

static struct outcome sessions_key(struct desk *d, void *state, const struct key *k)
{
    struct sessions *s = state;

    (void)d;
    return scroll_key(k, s->count, s->page, &s->at, &s->top) ? outcome_stay() : outcome_none();
}

static const struct binding bindings[] = {
    { KEY_FN(8), K_DEL, "sessions.end", N_("结束"),
      N_("结束光标所在的会话：那边几秒之内退出，没有保存的内容给本人留着"), ask_end },
    { 0 },
};

const struct screen screen_sessions = {
    .name = "sessions",
    .title = N_("会话"),
    .state = sizeof(struct sessions),
    .bindings = bindings,
    .open = sessions_open,
    .draw = sessions_draw,
    .key = sessions_key,
    .answer = sessions_answer,
    .tick = sessions_tick,
    .close = sessions_close,
    .status = sessions_status,
};
