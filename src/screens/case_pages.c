/* screens/case_pages.c - what stands on the pages of one case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/limits.h"
#include "core/value.h"
#include "screens/case_screen.h"
#include "store/history.h"
#include "store/records.h"

#define LABEL_COLS   18
#define CHANGES_MAX  500 /* of a case with a longer history the newest */
#define FIRST_RESULT CF_STATE

static const char *const page_labels[PAGE_COUNT] = {
    [PAGE_FACTS] = N_("案情"),    [PAGE_PARTIES] = N_("当事人"),
    [PAGE_MATERIAL] = N_("卷内"), [PAGE_AGREEMENT] = N_("协议与履行"),
    [PAGE_CLOCKS] = N_("期限"),   [PAGE_HISTORY] = N_("历史"),
};

const char *case_page_label(enum case_page page)
{
    return _(page_labels[page]);
}

/* ---- lines ---- */

void page_lines_release(struct page_lines *l)
{
    for (size_t i = 0; i < l->count; i++) {
        free(l->items[i].label);
        free(l->items[i].text);
    }
    free(l->items);
    *l = (struct page_lines) { 0 };
}

/* Takes text. */
static void add(struct page_lines *l, const char *label, char *text, enum role role)
{
    void *items = l->items;

    mem_grow(&items, l->count, &l->cap, sizeof(*l->items));
    l->items = items;
    l->items[l->count++] = (struct page_line) { mem_copy(label), text, role };
}

static void add_heading(struct page_lines *l, const char *text)
{
    if (l->count)
        add(l, NULL, mem_copy(""), ROLE_TEXT);
    add(l, NULL, mem_copy(text), ROLE_HEAD);
}

/* A value may take several lines; the label stands beside the first. */
static void add_value(struct page_lines *l, int cols, const char *label, const char *value,
                      enum role role)
{
    int room = cols - LABEL_COLS - 1;

    if (room < 10)
        room = 10;
    for (const char *s = value; *s;) {
        size_t n = utf8_wrap(s, room);

        add(l, s == value ? label : "", mem_copy_n(s, s[n - 1] == '\n' ? n - 1 : n), role);
        s += n;
    }
}

void page_lines_draw(const struct page_lines *l, struct area a, size_t top)
{
    for (int y = 0; y < a.rows && top + (size_t)y < l->count; y++) {
        const struct page_line *line = &l->items[top + (size_t)y];
        int x = a.x;

        if (line->label) {
            draw_fit(a.y + y, x, LABEL_COLS, ROLE_LABEL, ALIGN_RIGHT, line->label);
            x += LABEL_COLS + 1;
        }
        draw_text(a.y + y, x, a.x + a.cols - x, line->role, line->text);
    }
}

/* ---- fields ---- */

static void add_field(struct desk *d, const struct record *rec, int field, int cols,
                      struct page_lines *l)
{
    struct buf b = BUF_INIT;

    value_show(d->book, rec, field, d->mask, &b);
    if (b.len)
        add_value(l, cols, _(rec->kind->fields[field].label), buf_text(&b), ROLE_TEXT);
    buf_release(&b);
}

/* The number stands above every page. */
static bool is_in_number(const struct record *rec, int field)
{
    if (record_kind(rec) != KIND_CASE)
        return false;
    if (field == CF_CODE)
        return record_is(rec, CF_CODE, record_get(rec, CF_NUMBER));
    return field == CF_NUMBER || field == CF_YEAR || field == CF_SERIES || field == CF_SEQ ||
           field == CF_STATE;
}

static bool is_told(const struct record *rec, int field)
{
    return !(rec->kind->fields[field].flags & F_DERIVED) && !is_in_number(rec, field);
}

static bool has_any(const struct record *rec, int from, int to)
{
    for (int i = from; i < to; i++)
        if (!record_empty(rec, i) && is_told(rec, i))
            return true;
    return false;
}

/* Where the next section of the form begins. */
static int section_end(const struct kind *k, int from, int to)
{
    int i = from + 1;

    while (i < to && !k->fields[i].page)
        i++;
    return i;
}

/* The filled fields from `from` on, section by section. */
static void add_sections(struct desk *d, const struct record *rec, int from, int to, int cols,
                         struct page_lines *l)
{
    const struct kind *k = rec->kind;

    while (from < to) {
        int end = section_end(k, from, to);

        if (has_any(rec, from, end) && k->fields[from].page)
            add_heading(l, _(k->fields[from].page));
        for (int i = from; i < end; i++)
            if (is_told(rec, i))
                add_field(d, rec, i, cols, l);
        from = end;
    }
}

static void add_child(struct desk *d, const struct record *rec, const char *heading, int from,
                      int cols, struct page_lines *l)
{
    add_heading(l, heading);
    for (int i = from; i < (int)rec->kind->count; i++)
        add_field(d, rec, i, cols, l);
}

void page_lines_record(struct desk *d, const struct record *rec, int cols, struct page_lines *out)
{
    add_sections(d, rec, 0, (int)rec->kind->count, cols, out);
}

static void build_facts(struct desk *d, const struct casefile *f, int cols, struct page_lines *l)
{
    add_sections(d, f->rec, 0, FIRST_RESULT, cols, l);
    if (!record_empty(f->rec, CF_NOTE))
        add(l, NULL, mem_copy(""), ROLE_TEXT);
    add_field(d, f->rec, CF_NOTE, cols, l);
}

static void build_parties(struct desk *d, const struct casefile *f, int cols, struct page_lines *l)
{
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];
        char *heading = mem_printf("%s %s",
                                   book_label(d->book, "party_side", record_get(p, PF_SIDE)),
                                   record_text(p, PF_SEQ));

        add_child(d, p, heading, PF_SEQ + 1, cols, l);
        free(heading);
    }
    if (f->of[KIND_PARTY].count == 0)
        add(l, NULL, mem_copy(_("还没有登记当事人。F4 编辑时用 F5 加。")), ROLE_DIM);
}

static void build_agreement(struct desk *d, const struct casefile *f, int cols,
                            struct page_lines *l)
{
    add_sections(d, f->rec, FIRST_RESULT, CF_NOTE, cols, l);
    if (l->count == 0)
        add(l, NULL, mem_copy(_("还没有协议，也没有终结。")), ROLE_DIM);
}

/* ---- clocks ---- */

static enum role clock_role(const struct clock *c)
{
    return c->state == CLOCK_OVERDUE                   ? ROLE_OVERDUE
           : c->state == CLOCK_RUNNING && c->left <= 3 ? ROLE_SOON
                                                       : ROLE_TEXT;
}

/* One line of a clock; empties text. */
static void add_told(struct page_lines *l, int cols, const char *label, struct buf *text,
                     enum role role)
{
    if (text->len)
        add_value(l, cols, label, buf_text(text), role);
    buf_clear(text);
}

static void add_clock(const struct clock *c, int cols, struct page_lines *l)
{
    char *heading = mem_printf("%s  %s", c->limit->code, c->limit->name);
    struct buf b = BUF_INIT;

    add_heading(l, heading);
    clock_story(c, &b);
    add_told(l, cols, _("期间"), &b, ROLE_TEXT);
    clock_now_text(c, &b);
    add_told(l, cols, _("现在"), &b, clock_role(c));
    if (c->state == CLOCK_OVERDUE)
        limit_advice(c->limit, &b);
    add_told(l, cols, _("届满"), &b, clock_role(c));
    if (!str_empty(c->limit->extension))
        buf_printf(&b, _("须经%s同意"), c->limit->extension);
    add_told(l, cols, _("延长"), &b, ROLE_DIM);
    add_value(l, cols, _("依据"), c->limit->basis, ROLE_DIM);
    buf_release(&b);
    free(heading);
}

static void build_clocks(struct desk *d, const struct casefile *f, int cols, struct page_lines *l)
{
    struct clock clocks[CLOCKS_MAX];
    size_t n = clocks_of(f, d->book, d->today, clocks);

    for (size_t i = 0; i < n; i++)
        add_clock(&clocks[i], cols, l);
    if (n == 0)
        add(l, NULL, mem_copy(_("还没有开始计算的期限。")), ROLE_DIM);
    for (size_t i = 0; i < f->of[KIND_SUSPENSION].count; i++)
        add_child(d, f->of[KIND_SUSPENSION].items[i], _("停计"), SF_KIND, cols, l);
    for (size_t i = 0; i < f->of[KIND_EXTENSION].count; i++)
        add_child(d, f->of[KIND_EXTENSION].items[i], _("延长"), EF_OLD_DUE, cols, l);
}

/* ---- history ---- */

struct telling {
    struct desk *d;
    const struct casefile *file;
    struct page_lines *lines;
    int cols;
    int64_t act;
    enum kind_id kind; /* of the record that the last line was about */
    int64_t row;
};

/* Sensitive values are masked for everybody: a history is read over shoulders. */
static void show_value(struct desk *d, const struct field *f, const char *value, struct buf *out)
{
    if (!value) {
        buf_add(out, _("空"));
    } else if (f->type == FT_REF) {
        char *name = records_name(d->db, kind_find(f->of), strtoll(value, NULL, 10));

        buf_add(out, str_empty(name) ? value : name);
        free(name);
    } else {
        value_show_text(d->book, f, value, true, out);
    }
}

static void tell_act(struct telling *t, const struct change *c)
{
    char at[STAMP_SIZE];
    char *heading;

    if (c->act == t->act)
        return;
    t->act = c->act;
    t->kind = KIND_CASE;
    t->row = t->file->rec->id;
    stamp_to_local(c->at, at, sizeof(at), true);
    heading = mem_printf(_("%s  %s  第 %lld 版%s"), at, c->who, (long long)c->version,
                         c->kind == KIND_CASE && str_equal(c->what, "insert") ? _("，登记") : "");
    add_heading(t->lines, heading);
    free(heading);
}

/* Whose fields follow, where they are not those of the case itself; a party is
 * called as it is today. */
static void tell_whose(struct telling *t, const struct change *c)
{
    const struct record_list *parties = &t->file->of[KIND_PARTY];
    char *label = NULL;
    struct buf name = BUF_INIT;

    if (c->kind == t->kind && c->row_id == t->row)
        return;
    t->kind = c->kind;
    t->row = c->row_id;
    for (size_t i = 0; c->kind == KIND_PARTY && i < parties->count; i++) {
        const struct record *p = parties->items[i];

        if (p->id != c->row_id)
            continue;
        label = mem_printf("%s %s", book_label(t->d->book, "party_side", record_get(p, PF_SIDE)),
                           record_text(p, PF_SEQ));
        value_show(t->d->book, p, PF_NAME, true, &name);
    }
    add(t->lines, label ? label : _(kind_get(c->kind)->label), mem_copy(buf_text(&name)),
        ROLE_HEAD);
    buf_release(&name);
    free(label);
}

/* A row of the case that was voided, or stands again, and why. */
static void tell_row(struct telling *t, const struct change *c)
{
    bool gone = str_equal(c->what, "delete");

    if (!gone && !c->before)
        return;
    tell_whose(t, c);
    add_value(t->lines, t->cols, gone ? _("作废") : _("恢复"), gone ? c->after : c->before,
              ROLE_TEXT);
}

static void tell_change(void *ctx, const struct change *c)
{
    struct telling *t = ctx;
    const struct kind *k = kind_get(c->kind);
    int field = c->field ? field_find(k, c->field) : -1;
    struct buf b = BUF_INIT;

    tell_act(t, c);
    if (!c->field)
        tell_row(t, c);
    if (field < 0 || (k->fields[field].flags & F_DERIVED))
        return;
    tell_whose(t, c);
    if (!str_equal(c->what, "insert")) {
        show_value(t->d, &k->fields[field], c->before, &b);
        buf_add(&b, " -> ");
    }
    show_value(t->d, &k->fields[field], c->after, &b);
    add_value(t->lines, t->cols, _(k->fields[field].label), buf_text(&b), ROLE_TEXT);
    buf_release(&b);
}

static enum status build_history(struct desk *d, const struct casefile *f, int cols,
                                 struct page_lines *l, struct err *err)
{
    struct telling t = { .d = d, .file = f, .lines = l, .cols = cols, .act = -1 };

    return history_read(d->db, KIND_CASE, f->rec->id, CHANGES_MAX, tell_change, &t, err);
}

enum status case_page_build(struct desk *d, const struct casefile *f, enum case_page page, int cols,
                            struct page_lines *out, struct err *err)
{
    static void (*const builders[])(struct desk * d, const struct casefile *f, int cols,
                                    struct page_lines *l) = {
        [PAGE_FACTS] = build_facts,
        [PAGE_PARTIES] = build_parties,
        [PAGE_AGREEMENT] = build_agreement,
        [PAGE_CLOCKS] = build_clocks,
    };

    if (page == PAGE_HISTORY)
        return build_history(d, f, cols, out, err);
    if (builders[page])
        builders[page](d, f, cols, out);
    return ST_OK;
}
