/* screens/merge.c - two people have changed one record: neither is overwritten.
 *
 * What only one of the two has changed is taken as it is; what both have changed
 * differently is asked, field by field.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/merge.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/value.h"

void merge_release(struct merge *m)
{
    casefile_free(m->file);
    for (size_t i = 0; i < m->count; i++)
        record_free(m->items[i].mine);
    free(m->items);
    free(m->who);
    free(m->taken);
    *m = (struct merge) { 0 };
}

void merge_item_add(struct merge *m, struct record *rec, int field, const struct record *mine)
{
    void *items = m->items;

    mem_grow(&items, m->count, &m->cap, sizeof(*m->items));
    m->items = items;
    m->items[m->count++] = (struct merge_item) { rec, field, record_copy(mine) };
}

void merge_note(struct buf *taken, const struct record *rec, int field)
{
    if (taken->len)
        buf_add(taken, "、");
    if (record_kind(rec) != KIND_CASE)
        buf_add(taken, _(rec->kind->label));
    if (field >= 0)
        buf_add(taken, _(rec->kind->fields[field].label));
}

void merge_take_mine(struct record *into, const struct record *mine, int field)
{
    record_set(into, field, record_get(mine, field));
    if (*record_label(mine, field))
        record_set_label(into, field, record_label(mine, field));
}

void merge_record(struct merge *m, struct buf *taken, struct record *into,
                  const struct record *mine)
{
    for (int i = 0; i < (int)into->kind->count; i++) {
        const char *theirs = record_get(into, i);
        bool changed_by_them = !str_equal(theirs, mine->saved[i]);

        if (into->kind->fields[i].flags & F_DERIVED)
            continue;
        if (!record_field_changed(mine, i)) {
            if (changed_by_them)
                merge_note(taken, into, i);
        } else if (!changed_by_them || str_equal(theirs, record_get(mine, i))) {
            merge_take_mine(into, mine, i);
        } else {
            merge_item_add(m, into, i, mine);
        }
    }
}

/* ---- asking ---- */

static void show(const struct desk *d, const struct record *rec, int field, struct buf *out)
{
    size_t start = out->len;

    value_show(d->book, rec, field, false, out);
    if (out->len == start)
        buf_add(out, _("空"));
}

/* "我的：  …" and "对方的：…", in line. */
static void show_both(const struct desk *d, const struct merge_item *it, struct buf *mine,
                      struct buf *theirs)
{
    buf_add(mine, _("我的：  "));
    buf_add(theirs, _("对方的："));
    if (it->field >= 0) {
        show(d, it->mine, it->field, mine);
        show(d, it->rec, it->field, theirs);
    } else {
        buf_add(mine, _("保留"));
        buf_add(theirs, _("已去掉"));
    }
}

struct outcome merge_ask(const struct desk *d, const struct merge *m, int token, const char *what)
{
    const struct merge_item *it = &m->items[m->next];
    const struct record *rec = it->rec ? it->rec : it->mine;
    struct buf text = BUF_INIT, mine = BUF_INIT, theirs = BUF_INIT;
    struct question_box *box;

    buf_printf(&text, _("%s 刚保存了%s的新版本。第 %zu 处，共 %zu 处，两人都改了："), m->who, what,
               m->next + 1, m->count);
    buf_printf(&text, "%s%s", record_kind(rec) == KIND_CASE ? "" : _(rec->kind->label),
               it->field >= 0 ? _(rec->kind->fields[it->field].label) : "");
    if (!str_empty(m->taken) && m->next == 0)
        buf_printf(&text, _("\n只有对方改了、已并入：%s"), m->taken);
    show_both(d, it, &mine, &theirs);
    if (it->field >= 0 && rec->kind->fields[it->field].type == FT_NOTE)
        buf_printf(&text, "\n%s\n%s", buf_text(&mine), buf_text(&theirs));
    box = ask_new(ASK_CHOOSE, token, _("两人都改了"), buf_text(&text));
    pick_add(&box->items, "mine", buf_text(&mine), NULL);
    pick_add(&box->items, "theirs", buf_text(&theirs), NULL);
    buf_release(&text);
    buf_release(&mine);
    buf_release(&theirs);
    return outcome_ask(box);
}
