/* work/seal_figures.c - which figures of a sealed table are others by now.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "seal_figures.h"

#include "base/i18n.h"
#include "base/mem.h"

/* ---- figures that differ ---- */

static const struct report_row *row_by_key(const struct report *r, const char *key)
{
    for (size_t i = 0; i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, key))
            return &r->rows[i];
    return NULL;
}

static long column_by_key(const struct report *r, const char *key)
{
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, key))
            return (long)i;
    return -1;
}

static bool is_figure(const struct figures *f, const struct report_column *c)
{
    if (f->recounted && (column_find(c->key) == COL_FOUND || column_find(c->key) == COL_SCREENED))
        return false;
    if (f->no_performed && str_equal(c->key, column_get(COL_PERFORMED)->key))
        return false;
    return c->type == RC_COUNT || c->type == RC_MONEY || c->type == RC_RATE;
}

static bool same_cell(const struct report_cell *a, const struct report_cell *b)
{
    return a->n == b->n && a->denominator == b->denominator;
}

/* Appends "受理 13 → 12" for each figure of the row; a row that is not there counts nothing. */
static void compare_rows(struct figures *f, const struct report_row *then,
                         const struct report_row *now, struct buf *out)
{
    static const struct report_cell nothing = { 0 };

    for (size_t i = 0; i < f->sealed->columns_count; i++) {
        const struct report_column *c = &f->sealed->columns[i];
        long at = column_by_key(f->live, c->key);
        const struct report_cell *a = then ? &then->cells[i] : &nothing;
        const struct report_cell *b = now && at >= 0 ? &now->cells[at] : &nothing;

        if (at < 0 || !is_figure(f, c) || same_cell(a, b))
            continue;
        buf_printf(out, "%s%s ", out->len ? _("，") : "", c->label);
        report_cell_text(f->sealed, i, a, out);
        buf_add(out, " → ");
        report_cell_text(f->live, (size_t)at, b, out);
        f->differing++;
    }
}

static void compare_row(struct figures *f, const char *label, const struct report_row *then,
                        const struct report_row *now, struct buf *lines)
{
    struct buf changes = BUF_INIT;

    compare_rows(f, then, now, &changes);
    if (changes.len)
        buf_printf(lines, _("更正：%s：%s。\n"), label, buf_text(&changes));
    buf_release(&changes);
}

void seal_figures_compare(struct figures *f, struct buf *lines)
{
    for (size_t i = 0; i < f->sealed->rows_count; i++) {
        const struct report_row *row = &f->sealed->rows[i];

        compare_row(f, row->label, row, row_by_key(f->live, row->key), lines);
    }
    for (size_t i = 0; i < f->live->rows_count; i++) {
        const struct report_row *row = &f->live->rows[i];

        if (!row_by_key(f->sealed, row->key))
            compare_row(f, row->label, NULL, row, lines);
    }
    if (f->sealed->total.cells && f->live->total.cells)
        compare_row(f, _("合计"), &f->sealed->total, &f->live->total, lines);
}

/* ---- sealed + corrections = now ---- */

/* What no case explains: a setting or a reference row that was changed. */
void seal_figures_rest(const struct figures *f, const struct tally *then, const struct tally *now)
{
    struct report *r = f->sealed;

    for (enum column c = 0; c < COL_COUNT; c++) {
        long a = column_by_key(r, column_get(c)->key);
        long b = column_by_key(f->live, column_get(c)->key);
        int64_t rest;

        if (c == COL_RATE || c == COL_FOUND || c == COL_SCREENED || a < 0 || b < 0)
            continue;
        rest = f->live->total.cells[b].n - r->total.cells[a].n - (now->n[c] - then->n[c]);
        if (rest)
            report_note(r,
                        _("更正：“%s”另有 %lld 的差不是案件改变引起的：统计的设置、区划或调委会的"
                          "资料在封存以后改过。"),
                        _(column_get(c)->label), (long long)rest);
    }
}
