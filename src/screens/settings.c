/* screens/settings.c - 设置: what this person and this office have set, and who changed it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/personal.h"
#include "screens/search_line.h"
#include "screens/settings_screen.h"
#include "store/settings.h"
#include "ui/table.h"

enum { TOKEN_VALUE = 1, TOKEN_HISTORY, TOKEN_DEFAULT };
enum { DETAIL_ROWS = 5, HISTORY_MOST = 500 };

struct settings {
    struct settings_items all;
    size_t *shown; /* owned: indexes of the items that fit what is typed */
    size_t shown_count, shown_cap;
    size_t at, top;
    int page;
    struct search_line search;
    char *editing; /* owned: key of the item that is asked about */
};

static const struct settings_item *current(const struct settings *s)
{
    return s->at < s->shown_count ? &s->all.items[s->shown[s->at]] : NULL;
}

static void narrow(struct settings *s)
{
    s->shown_count = 0;
    for (size_t i = 0; i < s->all.count; i++) {
        const struct settings_item *it = &s->all.items[i];
        const char *const texts[] = { it->key, it->value, it->help, settings_part_name(it->part) };

        if (!search_line_fits(&s->search, texts, ARRAY_LEN(texts)))
            continue;
        mem_grow((void **)&s->shown, s->shown_count, &s->shown_cap, sizeof(*s->shown));
        s->shown[s->shown_count++] = i;
    }
    if (s->at >= s->shown_count)
        s->at = s->shown_count ? s->shown_count - 1 : 0;
}

static enum status load(struct desk *d, struct settings *s, struct err *err)
{
    enum status st = settings_items_load(d, &s->all, err);

    narrow(s);
    return st;
}

static enum status settings_open(struct desk *d, void *state, const struct open_args *args,
                                 struct err *err)
{
    struct settings *s = state;

    (void)args;
    search_line_init(&s->search);
    return load(d, s, err);
}

/* ---- drawing ---- */

enum { COL_PART, COL_KEY, COL_VALUE, COL_DEFAULT, COL_ALL };

static const struct table_column columns[COL_ALL] = {
    [COL_PART] = { N_("范围"), 6, ALIGN_LEFT, 2 },
    [COL_KEY] = { N_("名称"), 24, ALIGN_LEFT, 0 },
    [COL_VALUE] = { N_("现在"), 0, ALIGN_LEFT, 0 },
    [COL_DEFAULT] = { N_("默认"), 18, ALIGN_LEFT, 1 },
};

/* "warn 提醒"; yours. */
static char *value_text(const struct settings_item *it, const char *value)
{
    const char *means = it->words && !str_empty(value) ? settings_word(it, value) : NULL;

    if (str_empty(value))
        return mem_copy(value ? _("（空着）") : "");
    return means ? mem_printf("%s %s", value, means) : mem_copy(value);
}

static void draw_row(const struct settings *s, size_t n, int y, struct area a,
                     const struct table_column *cols, const int *widths)
{
    const struct settings_item *it = &s->all.items[s->shown[n]];
    bool changed = it->fallback && !str_equal(it->value, it->fallback);
    char *value = value_text(it, it->value), *fallback = value_text(it, it->fallback);
    const struct table_cell cells[COL_ALL] = {
        [COL_PART] = { settings_part_name(it->part), ROLE_DIM },
        [COL_KEY] = { it->key, ROLE_TEXT },
        [COL_VALUE] = { value, changed ? ROLE_SELECTED : ROLE_TEXT },
        [COL_DEFAULT] = { fallback, ROLE_DIM },
    };

    table_draw_row(y, a, cols, COL_ALL, widths, cells, n == s->at, changed);
    free(value);
    free(fallback);
}

struct last_change {
    const char *key; /* NULL: of all */
    struct buf text;
    size_t lines, most;
};

static void take_change(void *ctx, const struct setting_change *c)
{
    struct last_change *l = ctx;
    char at[STAMP_SIZE];

    if (l->lines >= l->most || (l->key && !str_equal(l->key, c->key)))
        return;
    stamp_to_local(c->at, at, sizeof(at), true);
    buf_printf(&l->text, "%s%s  %s  %s  %s -> %s", l->lines ? "\n" : "", at, c->who, c->key,
               str_empty(c->before) ? _("（空着）") : c->before,
               str_empty(c->after) ? _("（空着）") : c->after);
    l->lines++;
}

static void draw_detail(struct desk *d, const struct settings_item *it, struct area a)
{
    struct last_change l = { .most = 1 };
    struct buf b = BUF_INIT;

    draw_hline(a.y, a.x, a.cols);
    if (!it)
        return;
    buf_add(&b, it->help);
    if (it->part == PART_PERSONAL)
        buf_add(&b, _("。只对本人在这种终端上有效，立即生效并记住。"));
    if (it->part == PART_OFFICE) {
        l.key = it->key;
        if (settings_changes(d->db, take_change, &l, NULL) == ST_OK && l.lines)
            buf_printf(&b, _("\n最近改动：%s"), buf_text(&l.text));
        else
            buf_add(&b, _("\n没有改过。"));
    }
    draw_wrapped((struct area) { a.y + 1, a.x + 2, a.rows - 1, a.cols - 3 }, ROLE_DIM, buf_text(&b),
                 0);
    buf_release(&l.text);
    buf_release(&b);
}

static void settings_draw(struct desk *d, void *state, struct area a)
{
    struct settings *s = state;
    struct table_column cols[COL_ALL];
    int widths[COL_ALL];

    for (size_t i = 0; i < COL_ALL; i++) {
        cols[i] = columns[i];
        cols[i].title = _(columns[i].title);
    }
    table_layout(cols, COL_ALL, a.cols, widths);
    search_line_draw(&s->search, a.y, a.x + 1, a.cols - 1);
    table_draw_head(a.y + 1, a, cols, COL_ALL, widths, -1, false);
    s->page = a.rows - 2 - DETAIL_ROWS;
    scroll_key(&(struct key) { 0 }, s->shown_count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->shown_count; i++)
        draw_row(s, s->top + (size_t)i, a.y + 2 + i, a, cols, widths);
    if (!current(s))
        draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_DIM, _("没有符合的。"));
    draw_detail(d, current(s),
                (struct area) { a.y + a.rows - DETAIL_ROWS, a.x, DETAIL_ROWS, a.cols });
}

static void settings_status(struct desk *d, void *state, struct buf *out)
{
    const struct settings *s = state;

    (void)d;
    buf_printf(out, _("%zu 项，* 改过"), s->shown_count);
}

/* ---- changing ---- */

static bool may_change(struct desk *d, const struct settings_item *it)
{
    if (it->part == PART_PERSONAL)
        return true;
    return desk_writes(d, RIGHT_SETTINGS);
}

static void add_words(struct question_box *box, const struct settings_item *it)
{
    const char *p = it->words;

    while (*p) {
        size_t n = strcspn(p, " ");
        char *word = mem_copy_n(p, n);

        pick_add(&box->items, word, word, settings_word(it, word));
        if (str_equal(word, it->value))
            box->items.at = box->items.count - 1;
        free(word);
        p += n;
        p += strspn(p, " ");
    }
}

static struct outcome ask_value(struct settings *s, const struct settings_item *it)
{
    struct question_box *box;

    free(s->editing);
    s->editing = mem_copy(it->key);
    box = ask_new(it->words ? ASK_CHOOSE : ASK_TEXT, TOKEN_VALUE, it->key, it->help);
    if (it->words)
        add_words(box, it);
    else
        box->initial = mem_copy(it->value);
    return outcome_ask(box);
}

/* Committees have a screen of their own. */
static struct outcome open_register(enum kind_id kind)
{
    return kind == KIND_COMMITTEE ? outcome_open("committees", 0, NULL)
                                  : outcome_open("records", 0, kind_get(kind)->key);
}

static struct outcome change(struct desk *d, void *state)
{
    struct settings *s = state;
    const struct settings_item *it = current(s);

    if (!it)
        return outcome_stay();
    if (it->part == PART_REGISTER)
        return open_register(kind_find(it->key));
    return may_change(d, it) ? ask_value(s, it) : outcome_stay();
}

static const struct settings_item *find(const struct settings *s, const char *key)
{
    for (size_t i = 0; i < s->all.count; i++)
        if (str_equal(s->all.items[i].key, key))
            return &s->all.items[i];
    return NULL;
}

static struct outcome put(struct desk *d, struct settings *s, const char *value)
{
    const struct settings_item *it = find(s, s->editing);
    struct err err = ERR_INIT;
    enum status st;

    if (!it)
        return outcome_stay();
    if (it->part == PART_PERSONAL)
        st = d->personal->put(d->personal->ctx, it->key, str_empty(value) ? NULL : value, &err);
    else
        st = settings_change(d->db, it->key, value, &err);
    if (st != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    d->book_changed = it->part == PART_OFFICE;
    if (str_empty(value))
        desk_say(d, _("已清空 %s"), s->editing);
    else
        desk_say(d, _("已设置 %s = %s"), s->editing, value);
    if (load(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    return outcome_stay();
}

/* ---- back to the default, history ---- */

static struct outcome ask_default(struct desk *d, void *state)
{
    struct settings *s = state;
    const struct settings_item *it = current(s);
    struct outcome o;
    char *text;

    if (!it || !it->fallback || !may_change(d, it))
        return outcome_stay();
    if (str_equal(it->value, it->fallback)) {
        desk_say(d, _("%s 已经是默认值。"), it->key);
        return outcome_stay();
    }
    free(s->editing);
    s->editing = mem_copy(it->key);
    text = mem_printf(_("%s 改回默认值“%s”？"), it->key, it->fallback);
    o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_DEFAULT, _("默认值"), text));
    free(text);
    return o;
}

static struct outcome put_default(struct desk *d, struct settings *s)
{
    const struct settings_item *it = find(s, s->editing);
    char *value = it && it->part == PART_OFFICE ? mem_copy(it->fallback) : NULL;
    struct outcome o = put(d, s, value ? value : "");

    free(value);
    return o;
}

static struct outcome show_history(struct desk *d, void *state)
{
    struct last_change l = { .most = HISTORY_MOST };
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();

    (void)state;
    if (settings_changes(d->db, take_change, &l, &err) != ST_OK)
        desk_complain_err(d, &err);
    else
        o = outcome_ask(ask_new(ASK_SHOW, TOKEN_HISTORY, _("谁在什么时候改了哪一项"),
                                l.lines ? buf_text(&l.text) : _("本单位的设置还没有改过。")));
    buf_release(&l.text);
    return o;
}

static struct outcome open_doctor(struct desk *d, void *state)
{
    (void)d, (void)state;
    return outcome_open("doctor", 0, NULL);
}

static struct outcome open_sessions(struct desk *d, void *state)
{
    (void)d, (void)state;
    return outcome_open("sessions", 0, NULL);
}

static struct outcome settings_answer(struct desk *d, void *state, int token,
                                      const struct answer *a)
{
    struct settings *s = state;

    if (token == TOKEN_VALUE && a->given)
        return put(d, s, a->value);
    if (token == TOKEN_DEFAULT && a->given)
        return put_default(d, s);
    return outcome_stay();
}

/* ---- keys ---- */

static struct outcome settings_key(struct desk *d, void *state, const struct key *k)
{
    struct settings *s = state;

    (void)d;
    if (search_line_key(&s->search, k)) {
        narrow(s);
        s->at = s->top = 0;
        return outcome_stay();
    }
    return scroll_key(k, s->shown_count, s->page, &s->at, &s->top) ? outcome_stay()
                                                                   : outcome_none();
}

static bool settings_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (!changed)
        return false;
    if (load(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return true;
}

static void settings_close(struct desk *d, void *state)
{
    struct settings *s = state;

    (void)d;
    settings_items_release(&s->all);
    search_line_release(&s->search);
    free(s->shown);
    free(s->editing);
}

static const struct binding bindings[] = {
    { KEY_FN(3), K_ENTER, "settings.change", N_("修改"), N_("改光标所在的一项；在登记册上是打开它"),
      change },
    { KEY_FN(4), CTRL('d'), "settings.default", N_("默认"), N_("改回默认值"), ask_default },
    { KEY_FN(5), CTRL('r'), "settings.history", N_("历史"),
      N_("本单位的设置：谁在什么时候把哪一项从什么改成什么"), show_history },
    { KEY_FN(6), CTRL('t'), "settings.doctor", N_("终端"),
      N_("检查这台终端：字宽、线框、颜色、按键"), open_doctor },
    { KEY_FN(7), CTRL('o'), "settings.sessions", N_("会话"),
      N_("谁正在用、从哪里来；管理员可以结束一个会话"), open_sessions },
    { 0 },
};

const struct screen screen_settings = {
    .name = "settings",
    .title = N_("设置"),
    .state = sizeof(struct settings),
    .bindings = bindings,
    .open = settings_open,
    .draw = settings_draw,
    .key = settings_key,
    .answer = settings_answer,
    .tick = settings_tick,
    .close = settings_close,
    .status = settings_status,
};
