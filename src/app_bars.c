/* app_bars.c - the lines around a screen: title, message, keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app_bars.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"

#define SAID_ROWS 2

/* ---- title ---- */

static void add_left(struct desk *d, const struct screen *s, void *state, struct buf *out)
{
    const char *title = s->title_now ? s->title_now(state) : s->title;

    buf_printf(out, " %s  %s",
               d->read_only  ? _("人民调解[只读]")
               : d->practice ? _("人民调解[练习]")
               : d->demo     ? _("人民调解[演示]")
                             : _("人民调解"),
               _(title));
    if (s->status) {
        buf_add(out, "  ");
        s->status(d, state, out);
    }
}

/* Without the district where there is no room for it. */
static void add_right(const struct desk *d, const struct whose *whose, int room, struct buf *out)
{
    char clock[STAMP_SIZE];

    stamp_to_local(world_now(), clock, sizeof(clock), false);
    if (d->demo)
        date_to_iso(d->today, clock);
    buf_printf(out, "%s  %s  %s ", whose->district, whose->person, clock);
    if (utf8_width(buf_text(out)) + 1 <= room)
        return;
    buf_clear(out);
    buf_printf(out, "%s  %s ", whose->person, clock);
}

void bars_title(struct desk *d, const struct screen *s, void *state, const struct whose *whose,
                int cols)
{
    struct buf left = BUF_INIT, right = BUF_INIT;
    int used, width;

    draw_fill(0, 0, 1, cols, ROLE_BAR);
    add_left(d, s, state, &left);
    used = utf8_width(buf_text(&left));
    add_right(d, whose, cols - used, &right);
    width = utf8_width(buf_text(&right));
    draw_text(0, 0, cols, ROLE_BAR, buf_text(&left));
    if (used + width < cols)
        draw_text(0, cols - width, width, ROLE_BAR, buf_text(&right));
    buf_release(&left);
    buf_release(&right);
}

/* ---- message ---- */

int bars_said_rows(const struct desk *d, int cols)
{
    int rows = draw_rows_of(d->said, cols - 2, SAID_ROWS);

    return rows > 1 ? rows : 1;
}

void bars_said(const struct desk *d, struct area a)
{
    a.x++;
    a.cols -= 2;
    if (!d->said && d->others)
        draw_sentence(a, ROLE_WARN, d->others);
    if (!d->said)
        return;
    draw_sentence(a, d->said_is_problem ? ROLE_ERROR : ROLE_GOOD, d->said);
}

/* ---- keys ---- */

static int keycap_cols(int key, const char *label)
{
    return utf8_width(key_name(key)) + utf8_width(label) + 1;
}

/* Returns where the next one goes; what does not fit before end is left out. */
static int draw_keycap(int y, int x, int end, int key, const char *label)
{
    if (x + keycap_cols(key, label) > end)
        return x;
    x += draw_text(y, x, end - x, ROLE_KEYCAP, key_name(key));
    x += draw_text(y, x, end - x, ROLE_KEYBAR, label);
    return x + 1;
}

#define ALWAYS "home.more" /* the way to everything that has no key of its own */

static bool is_offered(const struct desk *d, const struct screen *s, const void *state,
                       const struct binding *b)
{
    return b->label && desk_may(d, right_of_name(b->name)) && (!s->offers || s->offers(state, b));
}

void bars_keys(const struct desk *d, const struct screen *s, const void *state, int y, int cols)
{
    const char *leave = _("退出");
    int x = 1, end = cols - keycap_cols(KEY_FN(10), leave), kept = 0;

    draw_fill(y, 0, 1, cols, ROLE_KEYBAR);
    x = draw_keycap(y, x, end, KEY_FN(1), _("帮助"));
    for (const struct binding *b = s->bindings; b && b->key; b++)
        if (str_equal(b->name, ALWAYS))
            kept = keycap_cols(b->key, _(b->label));
    for (const struct binding *b = s->bindings; b && b->key; b++) {
        if (str_equal(b->name, ALWAYS))
            kept = 0;
        if (is_offered(d, s, state, b))
            x = draw_keycap(y, x, end - kept, b->key, _(b->label));
    }
    draw_keycap(y, x, cols, KEY_FN(10), leave);
}
