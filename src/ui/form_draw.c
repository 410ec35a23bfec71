/* ui/form_draw.c - a form on the screen: one entry a line, its list below it.
 *
 *             标签:[值                ] 注
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/value.h"
#include "form_impl.h"

#define LABEL_COLS 16
#define FIELD_X    (LABEL_COLS + 2) /* sign and bracket between */
#define REMARK_MIN 6
#define NOTE_ROWS  4  /* of a field of several lines */
#define NOTE_FROM  12 /* rows from which the sentence at the bottom may take two */
#define LIST_ROWS  8
#define LIST_COLS  30

/* Cells of a field by its type; 0: to the end of the line. */
static const int field_cols[] = {
    [FT_TEXT] = 40,  [FT_NOTE] = 0,   [FT_DATE] = 12, [FT_INT] = 10,
    [FT_MONEY] = 18, [FT_BOOL] = 4,   [FT_CODE] = 28, [FT_CODES] = 40,
    [FT_REF] = 40,   [FT_PHONE] = 20, [FT_IDNO] = 20, [FT_USCC] = 20,
};

struct place {
    int line; /* in the whole form, its heading's line when it has one */
    int rows; /* without the heading */
};

static int cols_of(const struct form_entry *e, struct area a)
{
    int room = a.cols - FIELD_X - 1, want = field_cols[form_field(e)->type];

    if (room < 1)
        room = 1;
    return want > 0 && want < room ? want : room;
}

/* The text as it stands when the cursor is elsewhere; yours. */
static char *text_of(const struct form *f, const struct form_entry *e)
{
    struct buf text = BUF_INIT;

    if (e->pending)
        return mem_copy(e->pending);
    value_show(f->book, e->rec, e->field, false, &text);
    return buf_take(&text);
}

static bool is_focus(const struct form *f, size_t i)
{
    return i == f->at && f->loaded && !f->entries[i].read_only;
}

static int rows_of(const struct form *f, size_t i, struct area a)
{
    const struct form_entry *e = &f->entries[i];
    int cols = cols_of(e, a), n;
    char *text;

    if (form_field(e)->type != FT_NOTE)
        return 1;
    if (is_focus(f, i)) {
        n = edit_lines(&f->edit, cols);
    } else {
        text = text_of(f, e);
        n = draw_wrapped((struct area) { 0, 0, 0, cols - 1 }, ROLE_FIELD, text, 0);
        free(text);
    }
    return n < 1 ? 1 : n > NOTE_ROWS ? NOTE_ROWS : n;
}

static enum role role_of(const struct form_entry *e, bool focus)
{
    if (e->pending)
        return ROLE_ERROR;
    if (focus)
        return ROLE_FIELD_FOCUS;
    if (e->is_default)
        return ROLE_DEFAULT;
    return e->read_only ? ROLE_TEXT : ROLE_FIELD;
}

static void draw_label(const struct form_entry *e, int y, int x, bool current)
{
    bool wrong = form_problem(e) != NULL, missing = form_is_missing(e);
    enum role role = wrong ? ROLE_ERROR : missing ? ROLE_WARN : ROLE_LABEL;

    draw_fit(y, x, LABEL_COLS, current ? ROLE_SELECTED : ROLE_LABEL, ALIGN_RIGHT, form_label(e));
    draw_text(y, x + LABEL_COLS, 1, role, wrong ? "!" : missing ? "*" : ":");
}

static void draw_brackets(const struct form_entry *e, struct area field, const char *left,
                          const char *right)
{
    if (e->read_only)
        return;
    for (int row = 0; row < field.rows; row++) {
        draw_text(field.y + row, field.x - 1, 1, ROLE_FIELD, row == 0 ? left : "[");
        draw_text(field.y + row, field.x + field.cols, 1, ROLE_FIELD,
                  row == field.rows - 1 ? right : "]");
    }
}

/* The entry with the cursor.  Its brackets point to text that is hidden. */
static void draw_editor(struct form *f, struct area field)
{
    const struct form_entry *e = form_current(f);
    bool before, after;

    if (f->edit.lines) {
        edit_draw(&f->edit, field, role_of(e, true), true);
        before = f->edit.top > 0;
        after = f->edit.top + field.rows < edit_lines(&f->edit, field.cols);
        draw_brackets(e, field, before ? "^" : "[", after ? "v" : "]");
        return;
    }
    edit_view(&f->edit, field.cols, &before, &after);
    edit_draw(&f->edit, field, role_of(e, true), true);
    draw_brackets(e, field, before ? "<" : "[", after ? ">" : "]");
}

static void draw_value(const struct form *f, const struct form_entry *e, struct area field)
{
    char *text = text_of(f, e);
    bool more = false;

    if (form_field(e)->type == FT_NOTE) {
        struct area inside = { field.y, field.x, field.rows, field.cols - 1 };

        more = draw_wrapped(inside, role_of(e, false), text, 0) > field.rows;
    } else {
        draw_fit(field.y, field.x, field.cols, role_of(e, false), ALIGN_LEFT, text);
    }
    draw_brackets(e, field, "[", more ? "v" : "]");
    free(text);
}

/* The sentence names the field first; beside the field that goes without saying. */
static const char *without_label(const struct form_entry *e, const char *problem)
{
    static const char *const colons[] = { ": ", "：" };
    const char *label = _(form_field(e)->label);

    for (size_t i = 0; str_starts(problem, label) && i < ARRAY_LEN(colons); i++)
        if (str_starts(problem + strlen(label), colons[i]))
            return problem + strlen(label) + strlen(colons[i]);
    return problem;
}

static bool is_carried(const struct form *f, const struct form_entry *e)
{
    return f->hooks.carried && f->hooks.carried(f->hooks.ctx, e);
}

/* What there is to say beside the field. */
static const char *remark_of(const struct form *f, const struct form_entry *e, bool focus)
{
    if (form_problem(e))
        return without_label(e, form_problem(e));
    if (is_carried(f, e))
        return e->is_default && !(focus && f->typed) ? _("默认 带下") : _("带下");
    if (e->is_default && !(focus && f->typed))
        return _("默认");
    if (focus && form_field(e)->type == FT_BOOL)
        return _("1是 0否 空格换");
    if (focus && form_field(e)->type == FT_CODES && f->picking)
        return _("空格选上");
    return "";
}

static void draw_remark(const struct form *f, const struct form_entry *e, struct area a,
                        struct area field, bool focus)
{
    int x = field.x + field.cols + 2;
    int room = a.x + a.cols - x;
    enum role role = form_problem(e) ? ROLE_ERROR : e->is_default ? ROLE_DEFAULT : ROLE_DIM;
    const char *text = remark_of(f, e, focus);

    if (*text && room >= REMARK_MIN)
        draw_fit(field.y, x, room, role, ALIGN_LEFT, text);
}

static void draw_heading(const char *heading, int y, struct area a)
{
    char *text = mem_printf("-- %s --", heading);

    draw_text(y, a.x, a.cols, ROLE_HEAD, text);
    free(text);
}

/* Rows of the area that the entry's field has there; empty when out of sight. */
static struct area field_area(const struct form *f, struct area a, size_t i,
                              const struct place *place)
{
    const struct form_entry *e = &f->entries[i];
    int y = a.y + place->line + (e->heading ? 1 : 0) - f->top;
    struct area field = { y, a.x + FIELD_X, place->rows, cols_of(e, a) };

    if (field.y + field.rows > a.y + a.rows)
        field.rows = a.y + a.rows - field.y;
    if (field.y < a.y)
        field.rows = 0;
    return field;
}

static void draw_entry(struct form *f, struct area a, size_t i, const struct place *place)
{
    const struct form_entry *e = &f->entries[i];
    struct area field = field_area(f, a, i, place);
    int heading_y = a.y + place->line - f->top;

    if (e->heading && heading_y >= a.y && heading_y < a.y + a.rows)
        draw_heading(e->heading, heading_y, a);
    if (field.rows < 1)
        return;
    draw_label(e, field.y, a.x, i == f->at);
    if (is_focus(f, i))
        draw_editor(f, field);
    else
        draw_value(f, e, field);
    draw_remark(f, e, a, field, is_focus(f, i));
    if (i == f->at && e->read_only)
        draw_cursor(field.y, field.x);
}

/* Where each entry stands; the number of lines in all. */
static int lay_out(const struct form *f, struct area a, struct place *places)
{
    int line = 0;

    for (size_t i = 0; i < f->count; i++) {
        places[i] = (struct place) { line, rows_of(f, i, a) };
        line += places[i].rows + (f->entries[i].heading ? 1 : 0);
    }
    return line;
}

/* Keeps the current entry in sight, with its heading. */
static void scroll(struct form *f, const struct place *here, int rows, int lines)
{
    int end = here->line + here->rows + (f->entries[f->at].heading ? 1 : 0);

    if (f->top < end - rows)
        f->top = end - rows;
    if (f->top > here->line)
        f->top = here->line;
    if (f->top > lines - rows)
        f->top = lines > rows ? lines - rows : 0;
}

static int list_cols(const struct pick *p)
{
    int widest = LIST_COLS;

    for (size_t i = 0; i < p->count; i++) {
        int width = utf8_width(p->items[i].label) + 5; /* edges, sign, a space */

        if (p->items[i].hint)
            width += utf8_width(p->items[i].hint) + 1;
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* Below the field, or above it where there is more room. */
static void draw_list(struct form *f, struct area a, struct area field)
{
    int below = a.y + a.rows - (field.y + field.rows), above = field.y - a.y;
    struct area list = { 0, field.x - 1, LIST_ROWS, list_cols(&f->pick) };

    if ((size_t)list.rows > f->pick.count)
        list.rows = f->pick.count > 0 ? (int)f->pick.count : 1;
    if (below < list.rows && above > below) {
        list.rows = list.rows < above ? list.rows : above;
        list.y = field.y - list.rows;
    } else {
        list.rows = list.rows < below ? list.rows : below;
        list.y = field.y + field.rows;
    }
    if (list.x + list.cols > a.x + a.cols)
        list.cols = a.x + a.cols - list.x;
    pick_draw(&f->pick, list);
    if (f->pick.count == 0 && list.rows > 0)
        draw_fit(list.y, list.x + 1, list.cols - 2, ROLE_WARN, ALIGN_LEFT, _("没有符合的"));
}

/* Of the explanation only the example, with which it ends: what one types.  All
 * of it is what F1 is for. */
static const char *example_of(const char *help)
{
    const char *mark = _("例："), *found = NULL;

    for (const char *s = strstr(help, mark); s; s = strstr(s + 1, mark))
        found = s;
    return found ? found : help;
}

/* At the bottom: what was said, else what is wrong here, else what to type. */
static const char *note_of(const struct form *f, enum role *role)
{
    const struct form_entry *e = form_current(f);
    const char *problem = e ? form_problem(e) : NULL, *help = e ? form_field(e)->help : NULL;

    *role = f->note_is_problem ? ROLE_ERROR : ROLE_GOOD;
    if (f->note)
        return f->note;
    *role = problem ? ROLE_ERROR : ROLE_DIM;
    if (problem)
        return problem;
    return help && !e->read_only ? example_of(_(help)) : "";
}

/* Returns the rows it took: always one, two when the sentence is long and the
 * form has rows to spare. */
static int draw_note(const struct form *f, struct area a)
{
    enum role role;
    const char *note = note_of(f, &role);
    int rows = draw_rows_of(note, a.cols, a.rows > NOTE_FROM ? 2 : 1);

    rows = rows > 1 ? rows : 1;
    draw_sentence((struct area) { a.y + a.rows - rows, a.x, rows, a.cols }, role, note);
    return rows;
}

void form_draw(struct form *f, struct area a)
{
    struct place *places;
    int lines;

    if (a.rows < 2 || a.cols < FIELD_X + 2)
        return;
    a.rows -= draw_note(f, a);
    if (f->count == 0)
        return;
    if (!f->loaded)
        form_load(f);
    f->rows = a.rows;
    places = mem_resize(NULL, f->count, sizeof(*places));
    lines = lay_out(f, a, places);
    scroll(f, &places[f->at], a.rows, lines);
    for (size_t i = 0; i < f->count; i++)
        draw_entry(f, a, i, &places[i]);
    if (f->picking)
        draw_list(f, a, field_area(f, a, f->at, &places[f->at]));
    free(places);
}
