/* screens/material_rows.c - 卷内: the rows of one kind, in columns with their names above.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/value.h"
#include "screens/material.h"

#define COLUMNS_MOST 16
#define VALUE_MOST   24 /* cells of a value */
#define TEXT_LEAST   8  /* a text is cut down to this before a column goes */
#define ROW_MOST     70 /* cells of a row in the narrowest window */
#define GAP          2
#define NO_FIELD     (-1) /* which of several agreements is in force */

struct column {
    int field; /* of the kind, or NO_FIELD */
    const char *label;
    int width;
    bool text, number;
};

struct columns {
    struct column items[COLUMNS_MOST];
    size_t count;
};

/* ---- one value ---- */

/* A paper mostly has the name of its form: it is said once.  Of which agreement a
 * row is, only where there are several. */
static bool goes_without_saying(const struct desk *d, const struct material *m,
                                const struct record *rec, int field)
{
    if (record_kind(rec) == KIND_VOLUME_ITEM && field == VIF_FORM)
        return str_equal(book_label(d->book, "paper", record_text(rec, VIF_FORM)),
                         record_text(rec, VIF_NAME));
    return m->one_agreement && str_equal(rec->kind->fields[field].key, "agreement");
}

/* One line, as a list shows it; "" for what is not said.  Yours. */
static char *value_of(const struct desk *d, const struct material *m, const struct record *rec,
                      int field)
{
    struct buf b = BUF_INIT;
    char *flat;

    if (field == NO_FIELD)
        return mem_copy(record_empty(rec, AGF_REPLACED) ? _("有效") : _("已被替代"));
    if (!goes_without_saying(d, m, rec, field))
        value_show(d->book, rec, field, d->mask, &b);
    flat = utf8_clean(buf_text(&b), false);
    buf_release(&b);
    return flat;
}

/* ---- the columns ---- */

static bool is_text(enum field_type type)
{
    return type == FT_TEXT || type == FT_NOTE || type == FT_CODES;
}

/* The widest value of the column, 0 when no row has one. */
static int widest(const struct desk *d, const struct material *m, const struct record_list *l,
                  int field)
{
    int most = 0;

    for (size_t i = 0; i < l->count; i++) {
        char *value = value_of(d, m, l->items[i], field);
        int cols = utf8_width(value);

        most = cols > most ? cols : most;
        free(value);
    }
    return most;
}

static void add_column(const struct desk *d, const struct material *m, const struct record_list *l,
                       int field, struct columns *out)
{
    const struct field *f = field == NO_FIELD ? NULL : &l->items[0]->kind->fields[field];
    struct column c = { field, f ? _(f->label) : _("效力"), widest(d, m, l, field), false, false };

    if (c.width == 0 || out->count == COLUMNS_MOST)
        return;
    c.text = f && is_text(f->type);
    c.number = f && (f->type == FT_MONEY || f->type == FT_INT);
    if (c.text && c.width > VALUE_MOST)
        c.width = VALUE_MOST;
    if (c.width < utf8_width(c.label))
        c.width = utf8_width(c.label);
    out->items[out->count++] = c;
}

static int total(const struct columns *c)
{
    int cols = c->count ? -GAP : 0;

    for (size_t i = 0; i < c->count; i++)
        cols += c->items[i].width + GAP;
    return cols;
}

/* The widest text that can still be cut, or NULL. */
static struct column *cuttable(struct columns *c)
{
    struct column *best = NULL;

    for (size_t i = 0; i < c->count; i++) {
        struct column *at = &c->items[i];
        bool room = at->text && at->width > TEXT_LEAST && at->width > utf8_width(at->label);

        if (room && (!best || at->width > best->width))
            best = at;
    }
    return best;
}

/* Long texts give way first, then what stands last: the form has all of it. */
static void fit(struct columns *c)
{
    struct column *cut;

    while (total(c) > ROW_MOST && (cut = cuttable(c)) != NULL)
        cut->width--;
    while (total(c) > ROW_MOST && c->count > 1)
        c->count--;
}

static struct columns columns_of(const struct desk *d, const struct material *m,
                                 const struct record_list *l)
{
    const struct kind *k = l->items[0]->kind;
    struct columns c = { .count = 0 };

    if (record_kind(l->items[0]) == KIND_AGREEMENT)
        add_column(d, m, l, NO_FIELD, &c);
    for (size_t i = 0; i < k->count; i++)
        if (k->fields[i].flags & F_LIST)
            add_column(d, m, l, (int)i, &c);
    fit(&c);
    return c;
}

/* ---- lines ---- */

static void add_cell(const struct column *c, const char *text, bool last, struct buf *out)
{
    bool left = !c->number;

    if (last && left && utf8_width(text) <= c->width)
        buf_add(out, text); /* nothing is padded behind it */
    else
        utf8_fit(out, text, c->width, left ? ALIGN_LEFT : ALIGN_RIGHT);
    buf_add(out, last ? "" : "  ");
}

static char *head_line(const struct columns *c)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < c->count; i++)
        add_cell(&c->items[i], c->items[i].label, i + 1 == c->count, &out);
    return out.data ? buf_take(&out) : mem_copy("");
}

static char *row_line(const struct desk *d, const struct material *m, const struct columns *c,
                      const struct record *rec)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < c->count; i++) {
        char *value = value_of(d, m, rec, c->items[i].field);

        add_cell(&c->items[i], value, i + 1 == c->count, &out);
        free(value);
    }
    return out.data ? buf_take(&out) : mem_copy("");
}

void material_add_list(struct desk *d, struct material *m, enum kind_id kind,
                       const struct record_list *l)
{
    const char *label = _(kind_get(kind)->label);
    struct columns c = { .count = 0 };

    material_add_row(m, MATERIAL_HEADING, kind, 0,
                     l->count ? mem_printf("%s  %zu", label, l->count) : mem_copy(label));
    m->rows[m->count - 1].empty = l->count == 0;
    if (l->count)
        c = columns_of(d, m, l);
    if (c.count)
        material_add_row(m, MATERIAL_COLUMNS, kind, 0, head_line(&c));
    for (size_t i = 0; i < l->count; i++)
        material_add_row(m, MATERIAL_RECORD, kind, l->items[i]->id,
                         row_line(d, m, &c, l->items[i]));
}
