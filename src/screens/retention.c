/* screens/retention.c - 保管期限: what is over, what is proposed, decided and destroyed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/screen.h"
#include "store/retention.h"
#include "ui/table.h"

enum { TOKEN_PROPOSE = 1, TOKEN_APPROVE, TOKEN_REFUSE, TOKEN_DESTROY };

struct line {
    int64_t case_id;
    char *number, *term, *why; /* owned */
    int due;
    enum retention_stage stage;
};

struct retention {
    struct line *rows; /* owned: due, then the record */
    size_t count, cap;
    size_t at, top;
    int page;
};

static void forget(struct retention *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->rows[i].number);
        free(s->rows[i].term);
        free(s->rows[i].why);
    }
    s->count = 0;
}

/* What blocks it, or who did the last step and why; yours. */
static char *why_of(const struct retention_row *r)
{
    switch (r->stage) {
    case RETENTION_DUE:
        return r->blocked ? mem_copy(r->blocked) : mem_copy(_("可以提议"));
    case RETENTION_PROPOSED:
        return mem_printf(_("%s 提议：%s"), r->proposed_by, r->reason);
    case RETENTION_APPROVED:
        return mem_printf(_("%s 提议，%s 批准"), r->proposed_by, r->decided_by);
    case RETENTION_REFUSED:
        return mem_printf(_("%s 不同意：%s"), r->decided_by, r->decision_reason);
    case RETENTION_DONE:
        return mem_printf(_("%s 提议，%s 批准，%s 销毁"), r->proposed_by, r->decided_by,
                          r->done_by);
    }
    return mem_copy("");
}

static void take_row(void *ctx, const struct retention_row *r)
{
    struct retention *s = ctx;

    mem_grow((void **)&s->rows, s->count, &s->cap, sizeof *s->rows);
    s->rows[s->count++] = (struct line) { .case_id = r->case_id,
                                          .number = mem_copy(r->number),
                                          .term = mem_copy(r->term),
                                          .why = why_of(r),
                                          .due = r->due,
                                          .stage = r->stage };
}

static enum status load(struct desk *d, struct retention *s, struct err *err)
{
    enum status st;

    forget(s);
    st = retention_due(d->db, d->book, d->today, d->today, take_row, s, err);
    if (st == ST_OK)
        st = retention_record(d->db, take_row, s, err);
    if (s->at >= s->count)
        s->at = s->count ? s->count - 1 : 0;
    return st;
}

static void retention_close(struct desk *d, void *state)
{
    struct retention *s = state;

    (void)d;
    forget(s);
    free(s->rows);
}

static enum status retention_open(struct desk *d, void *state, const struct open_args *args,
                                  struct err *err)
{
    enum status st = load(d, state, err);

    free(args->ids);
    if (st != ST_OK)
        retention_close(d, state);
    return st;
}

static bool retention_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (changed && load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return changed;
}

/* ---- drawing ---- */

enum { R_NUMBER, R_TERM, R_DUE, R_STAGE, R_WHY, R_COLUMNS };

static void draw_row(struct desk *d, const struct line *r, int y, struct area a,
                     const struct table_column *cols, const int *widths, bool current)
{
    char due[DATE_SIZE];
    const struct table_cell cells[R_COLUMNS] = {
        [R_NUMBER] = { r->number, ROLE_TEXT },
        [R_TERM] = { book_label(d->book, "retention", r->term), ROLE_TEXT },
        [R_DUE] = { date_to_iso(r->due, due), ROLE_TEXT },
        [R_STAGE] = { _(retention_stage_label(r->stage)),
                      r->stage == RETENTION_DONE ? ROLE_DIM : ROLE_LABEL },
        [R_WHY] = { r->why, ROLE_TEXT },
    };

    table_draw_row(y, a, cols, R_COLUMNS, widths, cells, current, false);
}

static void retention_draw(struct desk *d, void *state, struct area a)
{
    const struct table_column cols[R_COLUMNS] = {
        [R_NUMBER] = { _("案号"), 26, ALIGN_LEFT, 0 }, [R_TERM] = { _("期限"), 6, ALIGN_LEFT, 1 },
        [R_DUE] = { _("届满日"), 10, ALIGN_LEFT, 0 },  [R_STAGE] = { _("进度"), 8, ALIGN_LEFT, 0 },
        [R_WHY] = { _("说明"), 0, ALIGN_LEFT, 0 },
    };
    struct retention *s = state;
    int widths[R_COLUMNS];

    table_layout(cols, R_COLUMNS, a.cols, widths);
    table_draw_head(a.y, a, cols, R_COLUMNS, widths, -1, false);
    s->page = a.rows > 2 ? a.rows - 1 : 1;
    scroll_key(&(struct key) { .code = K_TICK }, s->count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->count; i++)
        draw_row(d, &s->rows[s->top + (size_t)i], a.y + 1 + i, a, cols, widths,
                 s->top + (size_t)i == s->at);
    if (s->count == 0) {
        draw_text(a.y + 1, a.x + 2, a.cols - 2, ROLE_DIM, _("没有保管期限届满的案件。"));
        draw_cursor_row(a.y + 1, a.x);
    }
}

static void retention_status(struct desk *d, void *state, struct buf *out)
{
    (void)d;
    buf_printf(out, _("%zu 件"), ((const struct retention *)state)->count);
}

/* ---- the steps ---- */

static struct outcome ask(struct desk *d, struct retention *s, int token, const char *title,
                          const char *fmt)
{
    struct question_box *box;

    if (s->at >= s->count || !desk_writes(d, RIGHT_RETENTION))
        return outcome_stay();
    box = ask_new(ASK_TEXT, token, title, NULL);
    box->text = mem_printf("%s\n%s", s->rows[s->at].number, fmt);
    return outcome_ask(box);
}

static struct outcome ask_propose(struct desk *d, void *state)
{
    return ask(d, state, TOKEN_PROPOSE, _("提议销毁"), _("鉴定的意见（必填）："));
}

static struct outcome ask_approve(struct desk *d, void *state)
{
    return ask(d, state, TOKEN_APPROVE, _("批准销毁"), _("意见（可以空着）："));
}

static struct outcome ask_refuse(struct desk *d, void *state)
{
    return ask(d, state, TOKEN_REFUSE, _("不同意销毁"), _("理由（必填）："));
}

static struct outcome ask_destroy(struct desk *d, void *state)
{
    return ask(d, state, TOKEN_DESTROY, _("销毁"), _("销毁后不能恢复；请再输一遍完整的案号："));
}

static enum status act(struct desk *d, const struct line *r, int token, const char *text,
                       struct err *err)
{
    switch (token) {
    case TOKEN_PROPOSE:
        return retention_propose(d->db, d->book, r->case_id, d->today, text, err);
    case TOKEN_APPROVE:
    case TOKEN_REFUSE:
        return retention_decide(d->db, r->case_id, token == TOKEN_APPROVE, text, err);
    default:
        return retention_destroy(d->db, d->book, r->case_id, d->today, text, err);
    }
}

static struct outcome retention_answer(struct desk *d, void *state, int token,
                                       const struct answer *a)
{
    struct retention *s = state;
    struct err err = ERR_INIT;

    if (!a->given || s->at >= s->count)
        return outcome_stay();
    if (act(d, &s->rows[s->at], token, a->value, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    desk_say(d, _("%s：已办。"), s->rows[s->at].number);
    if (load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    return outcome_stay();
}

static struct outcome open_current(struct desk *d, void *state)
{
    const struct retention *s = state;

    (void)d;
    return s->at < s->count ? outcome_open("case", s->rows[s->at].case_id, NULL) : outcome_stay();
}

static struct outcome retention_key(struct desk *d, void *state, const struct key *k)
{
    struct retention *s = state;

    (void)d;
    return scroll_key(k, s->count, s->page, &s->at, &s->top) ? outcome_stay() : outcome_none();
}

static const struct binding bindings[] = {
    { KEY_FN(3), K_ENTER, "retention.open", N_("打开"), N_("打开光标所在的案件"), open_current },
    { KEY_FN(5), CTRL('p'), "retention.propose", N_("提议"),
      N_("鉴定后提议销毁，写明意见；由另一个人决定"), ask_propose },
    { KEY_FN(6), CTRL('a'), "retention.approve", N_("批准"), N_("批准别人提议的销毁"),
      ask_approve },
    { KEY_FN(7), CTRL('r'), "retention.refuse", N_("不同意"), N_("不同意别人提议的销毁，写明理由"),
      ask_refuse },
    { KEY_FN(8), K_DEL, "retention.destroy", N_("销毁"),
      N_("执行经批准的销毁，要再输一遍案号；不能恢复"), ask_destroy },
    { 0 },
};

const struct screen screen_retention = {
    .name = "retention",
    .title = N_("保管期限"),
    .state = sizeof(struct retention),
    .bindings = bindings,
    .open = retention_open,
    .draw = retention_draw,
    .key = retention_key,
    .answer = retention_answer,
    .tick = retention_tick,
    .close = retention_close,
    .status = retention_status,
};
