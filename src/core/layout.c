/* core/layout.c - what a column of a file for another system shows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/record.h"
#include "core/words.h"

/* By key or label; yours. */
static char *nearest(const char *typed)
{
    const struct kind *k = kind_get(KIND_CASE);
    const char **names = mem_alloc(2 * k->count * sizeof *names);
    const char *near;
    char *found;

    for (size_t i = 0; i < k->count; i++) {
        names[2 * i] = k->fields[i].key;
        names[2 * i + 1] = _(k->fields[i].label);
    }
    near = word_nearest(typed, names, 2 * k->count);
    found = mem_copy(near);
    free(names);
    return found;
}

static enum status refuse_field(const char *typed, struct err *err)
{
    char *near = nearest(typed);

    if (near)
        err_set(err, ST_INVALID, _("“内容”里的“%s”不是案件的项目，是不是“%s”？"), typed, near);
    else
        err_set(err, ST_INVALID,
                _("“内容”里的“%s”不是案件的项目；可以写项目名“受理日期”、字段名 accepted_on，"
                  "或者 code/number、campaign!0、death?有/无 这样的写法。"),
                typed);
    free(near);
    return ST_INVALID;
}

/* The field that n bytes name, in *field. */
static enum status find_field(const char *text, size_t n, int *field, struct err *err)
{
    char *name = mem_copy_n(text, n);
    enum status st = ST_OK;

    *field = field_find_heading(kind_get(KIND_CASE), name);
    if (*field < 0)
        st = refuse_field(name, err);
    free(name);
    return st;
}

static enum status take_words(const char *words, struct layout_item *out, struct err *err)
{
    const struct field *f = &kind_get(KIND_CASE)->fields[out->field];
    const char *slash = strchr(words, '/');

    if (f->type != FT_BOOL)
        return err_set(err, ST_INVALID, _("“%s”不是是否类的项目，后面不能写“?%s”。"), _(f->label),
                       words);
    if (!slash)
        return err_set(err, ST_INVALID,
                       _("“%s?”后面应写是和否两种写法，例如 death?有/无；不写的一边空着。"),
                       f->key);
    out->yes = mem_copy_n(words, (size_t)(slash - words));
    out->no = mem_copy(slash + 1);
    return ST_OK;
}

static enum status take_blank(const char *code, struct layout_item *out, struct err *err)
{
    const struct field *f = &kind_get(KIND_CASE)->fields[out->field];

    if (f->type != FT_CODE || !*code)
        return err_set(err, ST_INVALID,
                       _("“!”用在有代码的项目后面，并写出代码，例如 campaign!0；“%s”不能这样写。"),
                       _(f->label));
    out->blank = mem_copy(code);
    return ST_OK;
}

enum status layout_item_parse(const char *text, struct layout_item *out, struct err *err)
{
    size_t n = strcspn(text, "/!?");
    const char *rest = text[n] ? text + n + 1 : "";
    enum status st;

    *out = (struct layout_item) { .field = -1, .otherwise = -1 };
    st = find_field(text, n, &out->field, err);
    if (st == ST_OK && text[n] == '/')
        st = find_field(rest, strlen(rest), &out->otherwise, err);
    else if (st == ST_OK && text[n] == '!')
        st = take_blank(rest, out, err);
    else if (st == ST_OK && text[n] == '?')
        st = take_words(rest, out, err);
    if (st != ST_OK)
        layout_item_release(out);
    return st;
}

void layout_item_release(struct layout_item *item)
{
    free(item->blank);
    free(item->yes);
    free(item->no);
    *item = (struct layout_item) { .field = -1, .otherwise = -1 };
}

enum status layout_check(const struct record *row, struct err *err)
{
    struct layout_item item;
    enum status st = ST_OK;

    if (!record_empty(row, LYF_ITEM))
        st = layout_item_parse(record_get(row, LYF_ITEM), &item, err);
    if (st == ST_OK && !record_empty(row, LYF_ITEM))
        layout_item_release(&item);
    return st;
}
