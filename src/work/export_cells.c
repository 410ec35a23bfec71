/* src/work/export_cells.c - a cell of a row on its way out: labels, paths, masks.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/utf8.h"
#include "core/value.h"
#include "export_impl.h"
#include "store/access.h"
#include "store/records.h"

static const struct field *field_of(const struct export *x, size_t column)
{
    return &x->kind->fields[x->columns.items[column].item.field];
}

static bool is_area(const struct field *f)
{
    return f->type == FT_REF && str_equal(f->of, "area");
}

/* Names and numbers, and from who may not see names what is told in free text, too. */
static enum mask mask_of(const struct export *x)
{
    if (x->opt->unmask)
        return MASK_NONE;
    return access_mask(db_access(x->db)) == MASK_TEXTS ? MASK_TEXTS : MASK_ALL;
}

/* --- what stands beside the row --- */

static bool wants_party_record(const struct export *x)
{
    return x->opt->kind == KIND_PARTY && !x->opt->unmask;
}

/* Villages of one name lie in several towns, so places are written in full. */
static void prepare_path(struct export *x, const char *key)
{
    char *sql = mem_printf("SELECT coalesce(g.name, '') || coalesce(p.name, '') || a.name"
                           " FROM %s AS t JOIN area AS a ON a.id = t.\"%s\""
                           " LEFT JOIN area AS p ON p.id = a.parent"
                           " LEFT JOIN area AS g ON g.id = p.parent WHERE t.id = :id",
                           x->kind->table, key);

    db_prepare_text(x->db, &x->lookup.path, sql);
    x->lookup.has_path = true;
    free(sql);
}

enum status export_lookup_begin(struct export *x, struct err *err)
{
    (void)err; /* a bad statement reports when it is used */
    for (size_t i = 0; i < x->columns.count && !x->lookup.has_path; i++) {
        if (!is_area(field_of(x, i)))
            continue;
        x->lookup.path_field = x->columns.items[i].item.field;
        prepare_path(x, field_of(x, i)->key);
    }
    if (x->opt->format == XF_JSON) {
        char *sql = mem_printf("SELECT uuid FROM %s WHERE id = :id", x->kind->table);

        db_prepare_text(x->db, &x->lookup.uuid, sql);
        x->lookup.has_uuid = true;
        free(sql);
    }
    return ST_OK;
}

enum status export_lookup_row(struct export *x, const struct find_row *row, struct err *err)
{
    struct export_lookup *l = &x->lookup;
    enum status st = ST_OK;

    buf_clear(&l->area);
    l->uuid_text[0] = '\0';
    record_free(l->rec);
    l->rec = NULL;
    if (l->has_path) {
        db_bind_int(&l->path, ":id", row->id);
        if (db_row(&l->path))
            buf_add(&l->area, db_text(&l->path, 0));
        st = db_again(&l->path, err);
    }
    if (st == ST_OK && l->has_uuid) {
        const void *uuid;
        size_t n;

        db_bind_int(&l->uuid, ":id", row->id);
        uuid = db_row(&l->uuid) ? db_blob(&l->uuid, 0, &n) : NULL;
        if (uuid && n == UUID_SIZE)
            world_uuid_text(uuid, l->uuid_text);
        st = db_again(&l->uuid, err);
    }
    if (st == ST_OK && wants_party_record(x))
        st = records_load(x->db, KIND_PARTY, row->id, &l->rec, err);
    return st;
}

void export_lookup_end(struct export *x)
{
    if (x->lookup.has_path)
        db_finish(&x->lookup.path, NULL);
    if (x->lookup.has_uuid)
        db_finish(&x->lookup.uuid, NULL);
    buf_release(&x->lookup.area);
    record_free(x->lookup.rec);
}

/* --- the cell --- */

/* The way of the area column that has the full path. */
static const char *path_of(const struct export *x, size_t column)
{
    bool mine = x->lookup.has_path && x->columns.items[column].item.field == x->lookup.path_field;

    return mine && x->lookup.area.len ? buf_text(&x->lookup.area) : NULL;
}

/* Does the whole party decide that this is not shown?  Of a minor its job is not, either. */
static bool is_hidden(const struct export *x, int field)
{
    struct buf masked = BUF_INIT, open = BUF_INIT;
    bool hidden;

    if (!x->lookup.rec || x->opt->unmask)
        return false;
    value_show(x->book, x->lookup.rec, field, mask_of(x), &masked);
    value_show(x->book, x->lookup.rec, field, false, &open);
    hidden = !str_equal(buf_text(&masked), buf_text(&open));
    buf_release(&masked);
    buf_release(&open);
    return hidden;
}

/* The value of the field; path: how a reference is written in full, or NULL. */
static void add_value(const struct export *x, int field, const char *value, const char *path,
                      struct buf *out)
{
    const struct field *f = &x->kind->fields[field];
    char yuan[MONEY_SIZE];

    if (str_empty(value))
        return;
    if (is_hidden(x, field))
        value_show(x->book, x->lookup.rec, field, mask_of(x), out);
    else if (f->type == FT_REF)
        buf_add(out, path ? path : value);
    else if (f->type == FT_MONEY)
        buf_add(out, money_to_plain(strtoll(value, NULL, 10), yuan));
    else
        value_show_text(x->book, f, value, mask_of(x), out);
}

static void add_cell(const struct export *x, const struct find_row *row, size_t column,
                     struct buf *out)
{
    const struct export_column *c = &x->columns.items[column];
    const char *value = row->cells[column];

    if (c->item.yes) {
        if (!str_empty(value))
            buf_add(out, str_equal(value, "1") ? c->item.yes : c->item.no);
    } else if (str_empty(value) && c->item.otherwise >= 0) {
        add_value(x, c->item.otherwise, row->cells[c->otherwise_at], NULL, out);
    } else if (!c->item.blank || !str_equal(value, c->item.blank)) {
        add_value(x, c->item.field, value, path_of(x, column), out);
    }
}

/* Values are cleaned when they come in; a file that somebody else wrote may hold others. */
void export_cell_text(const struct export *x, const struct find_row *row, size_t column,
                      struct buf *out)
{
    struct buf cell = BUF_INIT;

    add_cell(x, row, column, &cell);
    utf8_add_safe(out, buf_text(&cell), true);
    buf_release(&cell);
}

void export_cell_json(const struct export *x, const struct find_row *row, size_t column,
                      struct buf *out)
{
    const struct field *f = field_of(x, column);
    const char *value = row->cells[column];
    struct buf shown = BUF_INIT;

    if (str_empty(value)) {
        buf_add(out, "null");
    } else if (f->type == FT_REF) {
        buf_add_json(out, path_of(x, column) ? path_of(x, column) : value);
    } else if (is_hidden(x, x->columns.items[column].item.field)) {
        add_value(x, x->columns.items[column].item.field, value, NULL, &shown);
        buf_add_json(out, buf_text(&shown));
    } else {
        value_json(f, value, mask_of(x), out);
    }
    buf_release(&shown);
}

const char *export_cell_plain(const struct export *x, const struct find_row *row, size_t column)
{
    const struct field *f = field_of(x, column);
    bool typed = f->type == FT_DATE || f->type == FT_MONEY || f->type == FT_INT;
    bool hidden = (f->flags & F_SENSITIVE) && !x->opt->unmask;

    return typed && !hidden ? row->cells[column] : NULL;
}
