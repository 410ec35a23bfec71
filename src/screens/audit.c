/* screens/audit.c - 审计: who changed or did what when, before and after, newest first.
 *
 * What is typed narrows it: a person, a kind of record, what was done, a period, a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "screens/audit_screen.h"
#include "store/records.h"
#include "store/seals.h"
#include "ui/table.h"

#define SHOWN_AFTER 200 /* ms */

enum {
    TOKEN_NARROW = 1,
    TOKEN_PERSON,
    TOKEN_KIND,
    TOKEN_ACT,
    TOKEN_PERIOD,
    TOKEN_CASE,
    TOKEN_WHOLE
};

static void audit_close(struct desk *d, void *state)
{
    (void)d;
    audit_release(state);
}

static enum status audit_open(struct desk *d, void *state, const struct open_args *args,
                              struct err *err)
{
    struct audit *s = state;
    enum status st;

    free(args->ids);
    search_line_init(&s->line);
    if (args->text) {
        edit_set(&s->line.edit, args->text);
        s->line.edit.fresh = false;
    }
    audit_understand(d, s);
    s->stale = true;
    st = audit_reload(d, s, err);
    if (st != ST_OK)
        audit_close(d, s);
    return st;
}

static void fresh(struct desk *d, struct audit *s)
{
    struct err err = ERR_INIT;

    if (!s->stale)
        return;
    audit_understand(d, s);
    if (audit_reload(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static bool audit_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (changed && audit_reload(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return changed;
}

/* ---- drawing ---- */

enum audit_column { C_AT, C_WHO, C_NAME, C_WHAT, C_TEXT, C_COUNT };

static void draw_row(struct desk *d, struct audit *s, int y, struct area a,
                     const struct table_column *cols, const int *widths, size_t i)
{
    struct audit_row *r = &s->rows[i];
    char at[STAMP_SIZE];

    stamp_to_local(r->at, at, sizeof(at), true);
    audit_name(d, r);
    table_draw_row(y, a, cols, C_COUNT, widths,
                   (const struct table_cell[C_COUNT]) { [C_AT] = { at, ROLE_DIM },
                                                        [C_WHO] = { r->who, ROLE_TEXT },
                                                        [C_NAME] = { r->name, ROLE_TEXT },
                                                        [C_WHAT] = { r->what, ROLE_LABEL },
                                                        [C_TEXT] = { r->text, ROLE_TEXT } },
                   i == s->at, false);
}

static void draw_line(struct audit *s, struct area a)
{
    bool unknown = s->wanted.unknown != NULL;
    int said = unknown ? 28 : 0;

    search_line_draw(&s->line, a.y, a.x + 1, a.cols - 1 - said);
    if (unknown)
        draw_printf(a.y, a.x + a.cols - said, said, ROLE_WARN, _("没有“%s”，没有按它筛选"),
                    s->wanted.unknown);
}

static void audit_draw(struct desk *d, void *state, struct area a)
{
    const struct table_column cols[C_COUNT] = {
        [C_AT] = { _("时间"), 16, ALIGN_LEFT, 0 },
        [C_WHO] = { _("谁"), 8, ALIGN_LEFT, 0 },
        [C_NAME] = { _("哪一条"), a.cols >= 100 ? 30 : 20, ALIGN_LEFT, 1 },
        [C_WHAT] = { _("项目"), 12, ALIGN_LEFT, 0 },
        [C_TEXT] = { _("改前 -> 改后"), 0, ALIGN_LEFT, 0 },
    };
    struct audit *s = state;
    int widths[C_COUNT];

    fresh(d, s);
    draw_line(s, a);
    table_layout(cols, C_COUNT, a.cols, widths);
    table_draw_head(a.y + 1, a, cols, C_COUNT, widths, -1, false);
    s->page = a.rows > 3 ? a.rows - 2 : 1;
    scroll_key(&(struct key) { .code = K_TICK }, s->count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->count; i++)
        draw_row(d, s, a.y + 2 + i, a, cols, widths, s->top + (size_t)i);
    if (s->count == 0)
        draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_DIM, _("没有符合的记录。"));
}

static void audit_status(struct desk *d, void *state, struct buf *out)
{
    struct audit *s = state;

    fresh(d, s); /* the title is drawn first */
    buf_printf(out, s->all ? _("%zu 条") : _("前 %zu 条"), s->count);
}

/* ---- opening ---- */

/* All of a long value, which a line cuts. */
static struct outcome show_whole(struct desk *d, void *state)
{
    struct audit *s = state;
    struct audit_row *r = s->at < s->count ? &s->rows[s->at] : NULL;
    char at[STAMP_SIZE], *text;
    struct outcome o = outcome_stay();

    if (!r)
        return o;
    audit_name(d, r);
    stamp_to_local(r->at, at, sizeof(at), true);
    text = mem_printf("%s  %s\n%s\n\n%s", at, r->who, r->name, r->text);
    o = outcome_ask(ask_new(ASK_SHOW, TOKEN_WHOLE, r->what, text));
    free(text);
    return o;
}

static struct outcome open_current(struct desk *d, void *state)
{
    struct audit *s = state;
    struct audit_row *r;
    const char *parent;

    fresh(d, s);
    if (s->at >= s->count)
        return outcome_stay();
    r = &s->rows[s->at];
    if (r->kind == KIND_COUNT)
        return show_whole(d, s);
    audit_name(d, r);
    parent = kind_get(r->kind)->parent;
    if (r->kind == KIND_CASE)
        return outcome_open("case", r->id, NULL);
    if (r->kind == KIND_FINDING || str_equal(parent, "finding"))
        return outcome_open("dispute", parent ? r->owner : r->id, NULL);
    if (parent)
        return outcome_open("case", r->owner,
                            r->kind == KIND_PARTY ? CASE_AT_PARTIES : CASE_AT_MATERIAL);
    free(d->opening);
    d->opening = mem_copy(kind_get(r->kind)->key);
    return outcome_open("record", r->id, d->opening);
}

/* ---- narrowing ---- */

static struct outcome ask_narrow(struct desk *d, void *state)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_NARROW, _("筛选"), NULL);

    (void)d, (void)state;
    pick_add(&box->items, "person", _("谁..."), NULL);
    pick_add(&box->items, "kind", _("改的是什么..."), NULL);
    pick_add(&box->items, "act", _("做了什么..."), NULL);
    pick_add(&box->items, "period", _("什么时候..."), NULL);
    pick_add(&box->items, "case", _("哪一件案..."), NULL);
    pick_add(&box->items, "all", _("全部（去掉所有条件）"), NULL);
    return outcome_ask(box);
}

static void add_person(void *ctx, const char *who)
{
    struct question_box *box = ctx;

    pick_add(&box->items, who, who, NULL);
}

static struct outcome ask_person(struct desk *d)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_PERSON, _("谁"), NULL);

    history_people(d->db, add_person, box, NULL);
    return outcome_ask(box);
}

static struct outcome ask_kind(void)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_KIND, _("改的是什么"), NULL);

    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);

        pick_add(&box->items, kind->key, _(kind->label), NULL);
    }
    return outcome_ask(box);
}

static struct outcome ask_act(void)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_ACT, _("做了什么"), NULL);

    pick_add(&box->items, _(AUDIT_CHANGES), _(AUDIT_CHANGES), _("登记的内容，改前改后"));
    pick_add(&box->items, _(AUDIT_EVENTS), _(AUDIT_EVENTS), _("登录、导出、打印、查看全文等"));
    for (int i = 0; i < EVENT_COUNT; i++) {
        const char *label = _(event_label((enum event_what)i));

        pick_add(&box->items, label, label, NULL);
    }
    return outcome_ask(box);
}

static struct outcome ask_period(void)
{
    static const struct {
        const char *words, *label;
    } periods[] = { { "today", N_("今天") },      { "this-week", N_("本周") },
                    { "last-week", N_("上周") },  { "this-month", N_("本月") },
                    { "last-month", N_("上月") }, { "this-year", N_("本年") },
                    { "last-year", N_("去年") } };
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_PERIOD, _("什么时候"),
                                       _("别的时期直接打字，例如 2022-07 或 2022-01..2022-03。"));

    for (size_t i = 0; i < ARRAY_LEN(periods); i++)
        pick_add(&box->items, periods[i].words, _(periods[i].label), NULL);
    return outcome_ask(box);
}

static struct outcome narrow_by(struct desk *d, struct audit *s, const char *what)
{
    if (str_equal(what, "person"))
        return ask_person(d);
    if (str_equal(what, "kind"))
        return ask_kind();
    if (str_equal(what, "act"))
        return ask_act();
    if (str_equal(what, "period"))
        return ask_period();
    if (str_equal(what, "case"))
        return outcome_ask(ask_new(ASK_TEXT, TOKEN_CASE, _("哪一件案"), _("案号、编码或 #编号：")));
    edit_set(&s->line.edit, "");
    s->line.edit.fresh = false;
    s->stale = true;
    return outcome_stay();
}

/* The word goes into the line, where it can be seen and taken back. */
static void add_word(struct audit *s, const char *word)
{
    const char *typed = search_line_text(&s->line);
    char *text = mem_printf("%s%s%s", typed, str_empty(typed) ? "" : " ", word);

    edit_set(&s->line.edit, text);
    s->line.edit.fresh = false;
    s->stale = true;
    free(text);
}

static struct outcome audit_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct audit *s = state;

    if (!a->given || token == TOKEN_WHOLE)
        return outcome_stay();
    if (token == TOKEN_NARROW)
        return narrow_by(d, s, a->value);
    add_word(s, token == TOKEN_KIND ? _(kind_get(kind_find(a->value))->label) : a->value);
    return outcome_stay();
}

/* ---- the chain ---- */

struct verifying {
    struct buf breaks;
    int64_t started, drawn; /* ticks */
};

static void say_break(void *ctx, const char *text)
{
    struct verifying *v = ctx;

    buf_printf(&v->breaks, "%s\n", text);
}

static bool going(void *ctx, size_t rows)
{
    struct verifying *v = ctx;
    char *text;
    bool on;

    if (world_ticks() - v->started < SHOWN_AFTER || world_ticks() - v->drawn < SHOWN_AFTER)
        return true;
    v->drawn = world_ticks();
    text = mem_printf(_("已核对 %zu 条  Esc 停止"), rows);
    on = desk_waits(text);
    free(text);
    return on;
}

static char *head_text(const struct audit_head *head)
{
    return mem_printf(_("审计链完好：修改 %lld 条，事件 %lld 条。\n\n链头\n%s\n\n"
                        "最后几条被拿掉，只有链头看得出：与当夜报表或封存的月份上写的核对"
                        "（那一刻的链头用 tiaojie audit head --date 看）。"),
                      (long long)head->history, (long long)head->events, head->hash);
}

static struct outcome verify(struct desk *d, void *state)
{
    struct verifying v = { .started = world_ticks() };
    struct outcome o = outcome_stay();
    struct audit_head head;
    struct err err = ERR_INIT;
    char *text;
    enum status st = audit_verify_going(d->db, say_break, going, &v, &head, &err);

    if (st == ST_OK)
        st = seals_reconcile(d->db, say_break, &v, &err);
    text = st == ST_OK           ? head_text(&head)
           : st == ST_UNBALANCED ? mem_printf(_("审计链断了：%s\n\n请保全数据库文件，并与"
                                                "夜间报表和备份核对。"),
                                              buf_text(&v.breaks))
                                 : NULL;

    (void)state;
    if (text)
        o = outcome_ask(ask_new(ASK_SHOW, TOKEN_WHOLE, _("审计链"), text));
    else
        desk_complain_err(d, &err);
    err_clear(&err);
    free(text);
    buf_release(&v.breaks);
    return o;
}

/* ---- keys ---- */

static struct outcome audit_key(struct desk *d, void *state, const struct key *k)
{
    struct audit *s = state;
    size_t page = s->page > 0 ? (size_t)s->page : 1;
    struct err err = ERR_INIT;

    if (search_line_key(&s->line, k)) {
        s->stale = true;
        return outcome_stay();
    }
    if ((k->code == K_DOWN || k->code == K_PGDN || k->code == K_END) &&
        s->at + 2 * page >= s->count && audit_load(d, s, s->count + 1, &err) != ST_OK)
        desk_complain_err(d, &err);
    return scroll_key(k, s->count, s->page, &s->at, &s->top) ? outcome_stay() : outcome_none();
}

static const struct binding bindings[] = {
    { KEY_FN(3), K_ENTER, "audit.open", N_("打开"),
      N_("打开改的那一条：案件、排查发现或登记册里的；别的事件看全文"), open_current },
    { KEY_FN(4), CTRL('e'), "audit.whole", N_("全文"), N_("改前和改后的全文"), show_whole },
    { KEY_FN(7), CTRL('f'), "audit.narrow", N_("筛选"),
      N_("按人员、登记类别、做了什么、时期、案件筛选；也可以直接打字"), ask_narrow },
    { KEY_FN(8), CTRL('r'), "audit.verify", N_("核对"),
      N_("核对审计链，说出链头；Esc 停止。链头与夜间报表上的一样，就没有人动过"), verify },
    { 0 },
};

const struct screen screen_audit = {
    .name = "audit",
    .title = N_("审计"),
    .state = sizeof(struct audit),
    .bindings = bindings,
    .open = audit_open,
    .draw = audit_draw,
    .key = audit_key,
    .answer = audit_answer,
    .tick = audit_tick,
    .close = audit_close,
    .status = audit_status,
};
