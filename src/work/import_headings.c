/* src/work/import_headings.c - finds the row of headings and says which column is which field.
 *
 * Headings are matched by name and by the other spellings of the catalog.  What
 * matches nothing is named, never guessed; a map overrides.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "base/world.h"
#include "import_impl.h"

#define LOOK_ROWS   30            /* titles, notes and blank lines above the headings */
#define HEADING_MAX ((size_t)120) /* bytes; what is longer is a text */
#define LEAST       2             /* headings that a row must have to be theirs */

struct special {
    const char *words; /* separated by | */
    int target;
};

/* Columns that carry nothing to store, for every kind. */
static const struct special left_out[] = {
    { "序号|序|问题|no|uuid|id|version|版本", TARGET_SKIP },
};

static const struct special case_columns[] = {
    { "案件编码|案件代码", CF_CODE },
    { "当事人|当事人姓名|当事人名称|双方当事人|当事人信息|parties", CF_PARTIES },
    { "申请人|申请人姓名|申请人名称|申请方|甲方|applicant", TARGET_APPLICANT },
    { "被申请人|被申请人姓名|被申请人名称|被申请方|对方当事人|乙方|respondent", TARGET_RESPONDENT },
    { "第三人|第三人姓名|第三方|third", TARGET_THIRD },
};

/* --- matching one heading --- */

static char *fold(const char *text)
{
    char *plain = typed_plain(text);

    typed_squeeze(plain);
    return plain;
}

static bool one_of(const char *words, const char *folded)
{
    size_t size = strlen(folded);

    while (*words) {
        size_t n = strcspn(words, "|");

        if (n == size && memcmp(words, folded, n) == 0)
            return true;
        words += n + (words[n] == '|');
    }
    return false;
}

static int special_target(const struct special *list, size_t n, const char *folded)
{
    for (size_t i = 0; i < n; i++)
        if (one_of(list[i].words, folded))
            return list[i].target;
    return TARGET_UNKNOWN;
}

/* What the program derives is not read back, but for the parties. */
static int kept_field(const struct kind *kind, int field)
{
    if (field < 0 || !(kind->fields[field].flags & F_DERIVED))
        return field;
    return kind == kind_get(KIND_CASE) && field == CF_PARTIES ? field : TARGET_SKIP;
}

static int find_target(const struct kind *kind, const char *heading)
{
    char *folded = fold(heading);
    int target = special_target(left_out, ARRAY_LEN(left_out), folded);

    if (target == TARGET_UNKNOWN && kind == kind_get(KIND_CASE))
        target = special_target(case_columns, ARRAY_LEN(case_columns), folded);
    if (target == TARGET_UNKNOWN)
        target = kept_field(kind, field_find_heading(kind, heading));
    free(folded);
    return target;
}

/* "调解协议金(万元)" without its bracket; NULL when it has none. Yours. */
static char *without_wan(const char *heading)
{
    char *folded = fold(heading);
    char *open = strrchr(folded, '(');

    if (open && open != folded && (str_equal(open, "(万元)") || str_equal(open, "(万)"))) {
        *open = '\0';
        return folded;
    }
    free(folded);
    return NULL;
}

static bool is_money(const struct kind *kind, int target)
{
    return target >= 0 && (size_t)target < kind->count && kind->fields[target].type == FT_MONEY;
}

static struct import_column column_for(const struct kind *kind, const char *heading)
{
    struct import_column c = { .heading = mem_copy(heading), .target = TARGET_SKIP };
    char *bare = without_wan(heading);

    c.wan = bare != NULL;
    if (!str_empty(heading) && strlen(heading) <= HEADING_MAX)
        c.target = find_target(kind, heading);
    if (bare && c.target == TARGET_UNKNOWN) {
        int field = find_target(kind, bare);

        if (is_money(kind, field))
            c.target = field;
    }
    free(bare);
    return c;
}

/* --- the map --- */

struct mapping {
    char *heading; /* owned; folded */
    int target;
};

struct map {
    struct mapping *items;
    size_t count, cap;
};

static void map_release(struct map *m)
{
    for (size_t i = 0; i < m->count; i++)
        free(m->items[i].heading);
    free(m->items);
}

static int key_target(const struct kind *kind, const char *key)
{
    int target = TARGET_UNKNOWN;

    if (str_equal(key, "-"))
        return TARGET_SKIP;
    if (kind == kind_get(KIND_CASE))
        target = special_target(case_columns, ARRAY_LEN(case_columns), key);
    if (target == TARGET_UNKNOWN)
        target = kept_field(kind, field_find(kind, key));
    if (target == TARGET_UNKNOWN)
        target = kept_field(kind, field_find_heading(kind, key)); /* its label */
    return target == TARGET_SKIP ? TARGET_UNKNOWN : target;
}

static enum status refuse_line(const char *path, size_t line, const char *what, struct err *err)
{
    return err_set(err, ST_INVALID,
                   _("%s 第 %zu 行：%s；应写成“表头 = 字段”，例如“收案时间 = accepted_on”，"
                     "不导入的列写“表头 = -”。"),
                   path, line, what);
}

static enum status add_mapping(struct map *m, const struct kind *kind, const char *path,
                               size_t line, const char *text, struct err *err)
{
    char *half = utf8_to_half(text), *heading, *key;
    const char *equals = strrchr(half, '=');
    enum status st = ST_OK;
    int target;

    if (!equals) {
        free(half);
        return refuse_line(path, line, _("没有等号"), err);
    }
    heading = mem_copy_n(half, (size_t)(equals - half));
    key = fold(equals + 1);
    target = key_target(kind, key);
    if (target == TARGET_UNKNOWN) {
        char *what = mem_printf(_("没有“%.*s”这个字段"), typed_quote(key), key);

        st = refuse_line(path, line, what, err);
        free(what);
    } else {
        mem_grow((void **)&m->items, m->count, &m->cap, sizeof *m->items);
        m->items[m->count++] = (struct mapping) { fold(heading), target };
    }
    free(half);
    free(heading);
    free(key);
    return st;
}

static enum status read_map(struct map *m, const struct kind *kind, const char *path,
                            struct err *err)
{
    enum status st = ST_OK;
    char *line = NULL;
    size_t cap = 0, number = 0;
    FILE *file;

    if (!path)
        return ST_OK;
    file = handed_fopen(path);
    if (!file && world_login_shared())
        return handed_refuse(errno, path, err);
    if (!file)
        return err_set(err, errno == ENOENT ? ST_NOT_FOUND : ST_FAILED, _("打不开对照表“%s”：%s。"),
                       path, strerror(errno));
    while (st == ST_OK && getline(&line, &cap, file) >= 0) {
        char *text = line + (number == 0 && str_starts(line, "\xEF\xBB\xBF") ? 3 : 0);
        const char *first = text + strspn(text, " \t\r\n");

        number++;
        if (*first && *first != '#')
            st = add_mapping(m, kind, path, number, text, err);
    }
    if (st == ST_OK && ferror(file))
        st = err_set(err, ST_FAILED, _("读不出对照表“%s”：%s。"), path, strerror(errno));
    free(line);
    fclose(file);
    return st;
}

static struct mapping *map_find(const struct map *m, const char *heading)
{
    char *folded = fold(heading);
    struct mapping *found = NULL;

    for (size_t i = 0; *folded && i < m->count; i++)
        if (str_equal(m->items[i].heading, folded))
            found = &m->items[i];
    free(folded);
    return found;
}

/* --- the row --- */

static void match_row(const struct import *im, const struct map *map, const struct sheet_row *row,
                      struct import_headings *out)
{
    out->row = row->number;
    out->width = row->width;
    for (size_t i = 0; i < row->count; i++) {
        const char *text = row->cells[i].text;
        struct import_column c = column_for(im->kind, text);
        const struct mapping *given = map_find(map, text);

        if (given)
            c.target = given->target;
        mem_grow((void **)&out->columns, out->count, &out->cap, sizeof *out->columns);
        out->columns[out->count++] = c;
    }
}

static size_t count_matches(const struct import_headings *h)
{
    size_t n = 0;

    for (size_t i = 0; i < h->count; i++)
        n += h->columns[i].target >= 0;
    return n;
}

/* Half of the cells name a field: no other row can be the one. */
static bool is_sure(const struct import_headings *h)
{
    size_t texts = 0;

    for (size_t i = 0; i < h->count; i++)
        texts += *h->columns[i].heading != '\0';
    return count_matches(h) >= LEAST && 2 * count_matches(h) >= texts;
}

void import_headings_release(struct import_headings *h)
{
    for (size_t i = 0; i < h->count; i++)
        free(h->columns[i].heading);
    free(h->columns);
    free(h->told);
    *h = (struct import_headings) { 0 };
}

size_t import_column_of(const struct import_headings *h, int target)
{
    for (size_t i = 0; i < h->count; i++)
        if (h->columns[i].target == target)
            return i;
    return NO_COLUMN;
}

/* The first rows' best one; a row below it with as many is data that looks like headings. */
static enum status find_row(struct import *im, const struct map *map, struct sheet *sheet,
                            struct err *err)
{
    struct sheet_row row = { 0 };
    enum status st = ST_OK;
    size_t best = 0;
    bool more = true;

    for (int i = 0; i < LOOK_ROWS && st == ST_OK; i++) {
        struct import_headings found = { 0 };

        st = sheet_row(sheet, &row, &more, err);
        if (st != ST_OK || !more)
            break;
        match_row(im, map, &row, &found);
        if (count_matches(&found) > best) {
            best = count_matches(&found);
            import_headings_release(&im->headings);
            im->headings = found;
            if (is_sure(&im->headings))
                break;
        } else {
            import_headings_release(&found);
        }
    }
    if (st == ST_OK && best < LEAST)
        import_headings_release(&im->headings);
    return st;
}

/* --- what is wrong with it --- */

/* Some headings that would be right. */
static void add_examples(const struct kind *kind, struct buf *out)
{
    size_t shown = 0;

    for (size_t i = 0; i < kind->count && shown < 8; i++) {
        const struct field *f = &kind->fields[i];

        if (f->flags & F_DERIVED || !(f->flags & (F_REQUIRED | F_LIST)))
            continue;
        buf_printf(out, "%s%s", shown++ ? "、" : "", _(f->label));
    }
}

static void refuse_no_row(struct import *im)
{
    struct buf examples = BUF_INIT;

    add_examples(im->kind, &examples);
    import_say(im, NO_COLUMN, false,
               _("前 %d 行里没有找到表头；表头应有：%s等，或用 --map 指明各列。"), LOOK_ROWS,
               buf_text(&examples));
    buf_release(&examples);
}

static void refuse_doubles(struct import *im)
{
    const struct import_headings *h = &im->headings;

    for (size_t i = 0; i < h->count; i++) {
        int target = h->columns[i].target;
        char first[8];

        if (target < 0 || import_column_of(h, target) == i)
            continue;
        sheet_column_name(import_column_of(h, target), first);
        import_say(im, i, false,
                   _("和 %s 列“%s”是同一项；请删去一列，或用 --map 把其中一列写成“%s = -”。"),
                   first, h->columns[import_column_of(h, target)].heading, h->columns[i].heading);
    }
}

static void name_unknown(struct import *im)
{
    struct import_result *r = im->r;
    size_t cap = 0;

    for (size_t i = 0; i < im->headings.count; i++) {
        const struct import_column *c = &im->headings.columns[i];

        if (c->target != TARGET_UNKNOWN)
            continue;
        mem_grow((void **)&r->unknown_headings, r->unknown_count, &cap,
                 sizeof *r->unknown_headings);
        r->unknown_headings[r->unknown_count++] = mem_copy(c->heading);
        im->warnings++;
    }
}

static void name_unused(struct import *im, const struct map *map)
{
    for (size_t i = 0; i < map->count; i++) {
        bool used = false;

        for (size_t c = 0; !used && c < im->headings.count; c++)
            used = map_find(map, im->headings.columns[c].heading) == &map->items[i];
        if (!used)
            import_say(im, NO_COLUMN, true, _("对照表里的“%s”不在表头里。"), map->items[i].heading);
    }
}

enum status import_headings_find(struct import *im, struct sheet *sheet, struct err *err)
{
    struct map map = { 0 };
    enum status st = read_map(&map, im->kind, im->opt->map_path, err);

    if (st == ST_OK)
        st = find_row(im, &map, sheet, err);
    if (st == ST_OK && im->headings.count == 0) {
        refuse_no_row(im);
    } else if (st == ST_OK) {
        refuse_doubles(im);
        name_unknown(im);
        name_unused(im, &map);
    }
    map_release(&map);
    return st;
}
