/* src/work/export_layouts.c - which columns, in which order, under which headings.
 *
 * The orders that other systems want are rows of the office (KIND_LAYOUT).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "export_impl.h"
#include "store/layouts.h"

#define LAYOUT_LIST "list" /* the columns of a list, by the catalog */

static struct export_column *add(struct export_columns *out, const char *heading, int field)
{
    mem_grow((void **)&out->items, out->count, &out->cap, sizeof *out->items);
    out->items[out->count] = (struct export_column) { .heading = mem_copy(heading),
                                                      .item = { .field = field, .otherwise = -1 } };
    return &out->items[out->count++];
}

void export_columns_release(struct export_columns *c)
{
    for (size_t i = 0; i < c->count; i++) {
        free(c->items[i].heading);
        layout_item_release(&c->items[i].item);
    }
    free(c->items);
    free(c->title);
    *c = (struct export_columns) { 0 };
}

static void add_fields(enum kind_id kind, unsigned flags, struct export_columns *out)
{
    const struct kind *k = kind_get(kind);

    for (size_t i = 0; i < k->count; i++)
        if (flags == 0 || (k->fields[i].flags & flags))
            add(out, _(k->fields[i].label), (int)i);
}

/* ---- a layout's rows ---- */

struct reading {
    struct export_columns *out;
    const char *layout;
    struct err *err;
    enum status st;
};

static void take_title(struct export_columns *out, const char *text)
{
    char *both = out->title ? mem_printf("%s\n%s", out->title, text) : mem_copy(text);

    free(out->title);
    out->title = both;
}

/* A row is checked when it is saved; one that came from elsewhere is checked here. */
static void take_row(void *ctx, const char *heading, const char *item)
{
    struct reading *r = ctx;
    struct layout_item parsed;

    if (r->st != ST_OK)
        return;
    if (str_empty(item)) {
        take_title(r->out, heading);
        return;
    }
    r->st = layout_item_parse(item, &parsed, r->err);
    if (r->st == ST_OK)
        add(r->out, heading, -1)->item = parsed;
    else
        err_prefix(r->err, r->st, "%s", r->layout);
}

static enum status refuse_layout(struct db *db, const char *name, struct err *err)
{
    char *names = layouts_names(db);

    err_set(err, ST_USAGE,
            _("没有“%s”这种列的次序，可用的是：%s%s%s；不写就是全部项目。"
              "新的次序用 record layout add 登记。"),
            name, names, *names ? "、" : "", LAYOUT_LIST);
    free(names);
    return ST_USAGE;
}

enum status export_columns_of(struct db *db, enum kind_id kind, const char *layout,
                              struct export_columns *out, struct err *err)
{
    struct reading r = { out, layout, err, ST_OK };
    enum status st;

    if (!layout || str_equal(layout, LAYOUT_LIST)) {
        add_fields(kind, layout ? F_LIST : 0, out);
        return ST_OK;
    }
    st = layouts_columns(db, layout, take_row, &r, err);
    if (st == ST_OK)
        st = r.st;
    if (st == ST_OK && out->count == 0)
        return refuse_layout(db, layout, err);
    if (st == ST_OK && kind != KIND_CASE)
        return err_set(err, ST_USAGE, _("“%s”的次序只用于案件。"), layout);
    return st;
}
