/* work/xlsx_book.c - finds the sheet to read through the workbook and its relations.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/xlsx_book.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "work/xlsx_zip.h"
#include "work/xml_in.h"

#define CHUNK      ((size_t)65536)
#define LISTED_MAX 20    /* sheet names in a sentence */
#define LINES_MAX  10000 /* sheets or relations; the ones behind are not looked at */

/* A line of a .rels part. */
struct relation {
    char *id, *type, *target; /* owned */
};

struct relations {
    struct relation *items; /* owned */
    size_t count, cap;
    struct xml_in *xml;
};

struct sheet_entry {
    char *name, *relation; /* owned */
    bool hidden;
};

struct workbook {
    struct sheet_entry *sheets; /* owned */
    size_t count, cap;
    bool date1904;
    struct xml_in *xml;
};

enum status xlsx_book_parse(struct xlsx_zip *z, const char *part, const struct xml_events *events,
                            void *ctx, struct xml_in **xml, struct err *err)
{
    struct xlsx_part *p;
    enum status st = xlsx_part_open(z, part, XLSX_PART_MAX, &p, err);
    size_t n = 1;
    char *chunk;

    if (st != ST_OK)
        return st;
    *xml = xml_in_new(events, ctx);
    chunk = mem_alloc(CHUNK);
    while (st == ST_OK && n > 0) {
        st = xlsx_part_read(p, chunk, CHUNK, &n, err);
        if (st == ST_OK)
            st = xml_in_feed(*xml, chunk, n, n == 0, err);
    }
    free(chunk);
    xml_in_free(*xml);
    *xml = NULL;
    xlsx_part_close(p);
    return st;
}

static void on_relation(void *ctx, const char *name, const char *const *attrs)
{
    struct relations *list = ctx;
    struct relation *r;

    if (!str_equal(name, "Relationship") || list->count == LINES_MAX ||
        str_equal(xml_attr(attrs, "TargetMode"), "External"))
        return;
    mem_grow((void **)&list->items, list->count, &list->cap, sizeof(*list->items));
    r = &list->items[list->count++];
    r->id = mem_copy(xml_attr(attrs, "Id"));
    r->type = mem_copy(xml_attr(attrs, "Type"));
    r->target = mem_copy(xml_attr(attrs, "Target"));
}

static void release_relations(struct relations *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i].id);
        free(list->items[i].type);
        free(list->items[i].target);
    }
    free(list->items);
}

/* "xl/workbook.xml" to "xl/_rels/workbook.xml.rels"; yours to free. */
static char *relations_name(const char *part)
{
    const char *slash = strrchr(part, '/');
    size_t folder = slash ? (size_t)(slash - part) + 1 : 0;

    return mem_printf("%.*s_rels/%s.rels", (int)folder, part, part + folder);
}

static enum status load_relations(struct xlsx_zip *z, const char *part, struct relations *list,
                                  struct err *err)
{
    static const struct xml_events events = { .start = on_relation };
    char *name = relations_name(part);
    enum status st = xlsx_book_parse(z, name, &events, list, &list->xml, err);

    free(name);
    return st;
}

static bool has_parent_step(const char *target)
{
    return str_equal(target, "..") || str_starts(target, "../") || str_ends(target, "/..") ||
           strstr(target, "/../") || strchr(target, '\\');
}

/* The member that a relation of the part `from` points to, fit to be shown; NULL when
 * it has none or points outside.  Yours to free. */
static char *resolve(const char *from, const struct relation *r)
{
    const char *slash = strrchr(from, '/');
    int folder = slash ? (int)(slash - from) + 1 : 0;
    char *name, *clean;

    if (!r || str_empty(r->target) || has_parent_step(r->target))
        return NULL;
    if (r->target[0] == '/')
        name = mem_copy(r->target + 1);
    else
        name = mem_printf("%.*s%s", folder, from, r->target + 2 * str_starts(r->target, "./"));
    clean = utf8_clean(name, false);
    free(name);
    return clean;
}

static const struct relation *by_type(const struct relations *list, const char *end)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].type && str_ends(list->items[i].type, end))
            return &list->items[i];
    }
    return NULL;
}

static const struct relation *by_id(const struct relations *list, const char *id)
{
    for (size_t i = 0; id && i < list->count; i++) {
        if (str_equal(list->items[i].id, id))
            return &list->items[i];
    }
    return NULL;
}

static bool is_true(const char *text)
{
    return text && (str_equal(text, "1") || str_equal(text, "true") || str_equal(text, "on"));
}

static void on_workbook(void *ctx, const char *name, const char *const *attrs)
{
    struct workbook *w = ctx;
    struct sheet_entry *s;
    const char *label = xml_attr(attrs, "name"), *state = xml_attr(attrs, "state");

    if (str_equal(name, "workbookPr"))
        w->date1904 = is_true(xml_attr(attrs, "date1904"));
    if (!str_equal(name, "sheet") || w->count == LINES_MAX)
        return;
    mem_grow((void **)&w->sheets, w->count, &w->cap, sizeof(*w->sheets));
    s = &w->sheets[w->count++];
    s->name = utf8_clean(label ? label : "", false);
    s->relation = mem_copy(xml_attr_relation(attrs));
    s->hidden = state && !str_equal(state, "visible");
}

static void release_workbook(struct workbook *w)
{
    for (size_t i = 0; i < w->count; i++) {
        free(w->sheets[i].name);
        free(w->sheets[i].relation);
    }
    free(w->sheets);
}

static enum status refuse_name(const struct workbook *w, const char *wanted, struct err *err)
{
    struct buf names = BUF_INIT;
    enum status st;

    for (size_t i = 0; i < w->count && i < LISTED_MAX; i++) {
        buf_add(&names, names.len > 0 ? "、" : "");
        buf_add(&names, w->sheets[i].name);
    }
    st = err_set(err, ST_NOT_FOUND, _("文件里没有名为“%s”的工作表；有：%s。"), wanted,
                 buf_text(&names));
    buf_release(&names);
    return st;
}

/* Charts and macros have sheets of their own: only a worksheet has rows. */
static const struct relation *worksheet(const struct relations *list, const struct sheet_entry *s)
{
    const struct relation *r = by_id(list, s->relation);

    return r && r->type && str_ends(r->type, "/worksheet") ? r : NULL;
}

static enum status choose_sheet(const struct workbook *w, const struct relations *list,
                                const char *wanted, const struct relation **out, struct err *err)
{
    for (size_t i = 0; i < w->count; i++) {
        const struct sheet_entry *s = &w->sheets[i];
        bool fits = wanted ? str_equal(s->name, wanted) : !s->hidden;

        *out = fits ? worksheet(list, s) : NULL;
        if (*out)
            return ST_OK;
        if (fits && wanted)
            return err_set(err, ST_INVALID, _("“%s”不是有行有列的工作表，不能读取。"), wanted);
    }
    if (wanted)
        return refuse_name(w, wanted, err);
    return err_set(err, ST_NOT_FOUND, _("文件里没有可见的工作表。"));
}

/* Looked for in the beginning only; what cannot be read has none. */
static bool has_rows(struct xlsx_zip *z, const char *workbook, const struct relation *target)
{
    char *part = resolve(workbook, target);
    struct xlsx_part *p = NULL;
    char *chunk = mem_alloc(CHUNK + 1);
    size_t n = 0;
    bool found;

    if (part && xlsx_part_open(z, part, XLSX_PART_MAX, &p, NULL) == ST_OK &&
        xlsx_part_read(p, chunk, CHUNK, &n, NULL) != ST_OK)
        n = 0;
    chunk[n] = '\0';
    found = strstr(chunk, "row ") || strstr(chunk, "row>");
    xlsx_part_close(p);
    free(chunk);
    free(part);
    return found;
}

/* Sheets that the first visible one leaves aside. */
static void list_others(struct xlsx_zip *z, const char *part, const struct workbook *w,
                        const struct relations *list, const struct relation *target,
                        struct xlsx_book *book)
{
    struct buf names = BUF_INIT;
    size_t listed = 0;

    for (size_t i = 0; i < w->count && listed < LISTED_MAX; i++) {
        const struct relation *r = worksheet(list, &w->sheets[i]);

        if (w->sheets[i].hidden || !r || r == target || !has_rows(z, part, r))
            continue;
        buf_printf(&names, "%s%s", listed++ ? "、" : "", w->sheets[i].name);
    }
    book->others = listed ? buf_take(&names) : NULL;
    buf_release(&names);
}

/* The ZIP is sound, but what is it?  Each is known by a member. */
static enum status refuse_kind(const struct xlsx_zip *z, struct err *err)
{
    static const struct {
        const char *member, *sentence;
    } kinds[] = {
        { "xl/workbook.bin",
          N_("这是 .xlsb 二进制工作簿，不能读取；请在表格软件中另存为 .xlsx。") },
        { "word/document.xml", N_("这是 Word 文档（.docx），不是表格，不能读取。") },
        { "content.xml", N_("这是 OpenDocument 文件（.ods），不能读取；请另存为 .xlsx。") },
    };

    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (xlsx_zip_has(z, kinds[i].member))
            return err_set(err, ST_INVALID, "%s", _(kinds[i].sentence));
    }
    return err_set(err, ST_INVALID, _("这是压缩包，不是 .xlsx 表格，不能读取；请先解压。"));
}

/* The workbook's member, by the package's own relations; yours to free. */
static enum status find_workbook(struct xlsx_zip *z, char **part, struct err *err)
{
    struct relations root = { 0 };
    enum status st = ST_OK;

    *part = NULL;
    if (xlsx_zip_has(z, "_rels/.rels"))
        st = load_relations(z, "", &root, err);
    if (st == ST_OK)
        *part = resolve("", by_type(&root, "/officeDocument"));
    release_relations(&root);
    if (st != ST_OK)
        return st;
    if (!*part)
        *part = mem_copy("xl/workbook.xml");
    if (!xlsx_zip_has(z, *part) || str_ends(*part, ".bin") || str_starts(*part, "word/"))
        return refuse_kind(z, err);
    return ST_OK;
}

static enum status load_side_parts(struct xlsx_zip *z, const char *workbook,
                                   const struct relations *list, struct xlsx_book *book,
                                   struct err *err)
{
    char *styles = resolve(workbook, by_type(list, "/styles"));
    char *strings = resolve(workbook, by_type(list, "/sharedStrings"));
    enum status st = ST_OK;

    if (styles && xlsx_zip_has(z, styles))
        st = xlsx_parts_styles(z, styles, book, err);
    if (st == ST_OK && strings && xlsx_zip_has(z, strings))
        st = xlsx_parts_strings(z, strings, book, err);
    free(styles);
    free(strings);
    return st;
}

static enum status load_book(struct xlsx_zip *z, const char *part, const char *sheet,
                             struct xlsx_book *book, struct err *err)
{
    static const struct xml_events events = { .start = on_workbook };
    struct relations list = { 0 };
    struct workbook w = { 0 };
    const struct relation *target = NULL;
    enum status st = xlsx_book_parse(z, part, &events, &w, &w.xml, err);

    if (st == ST_OK)
        st = load_relations(z, part, &list, err);
    if (st == ST_OK)
        st = choose_sheet(&w, &list, sheet, &target, err);
    if (st == ST_OK) {
        book->date1904 = w.date1904;
        book->sheet_part = resolve(part, target);
        if (!book->sheet_part)
            st = err_set(err, ST_CORRUPT, _("文件内部有指向外面的部件名，可能有害，未读取。"));
    }
    if (st == ST_OK && !sheet)
        list_others(z, part, &w, &list, target, book);
    if (st == ST_OK)
        st = load_side_parts(z, part, &list, book, err);
    release_relations(&list);
    release_workbook(&w);
    return st;
}

enum status xlsx_book_open(struct xlsx_zip *z, const char *sheet, struct xlsx_book *book,
                           struct err *err)
{
    char *part = NULL;
    enum status st;

    *book = (struct xlsx_book) { 0 };
    st = find_workbook(z, &part, err);
    if (st == ST_OK)
        st = load_book(z, part, sheet, book, err);
    free(part);
    return st;
}

void xlsx_book_release(struct xlsx_book *book)
{
    free(book->sheet_part);
    free(book->others);
    buf_release(&book->strings);
    free(book->string_at);
    free(book->formats);
    *book = (struct xlsx_book) { 0 };
}

const char *xlsx_book_string(const struct xlsx_book *book, size_t i, size_t *n)
{
    if (i >= book->strings_count)
        return NULL;
    *n = book->string_at[i + 1] - book->string_at[i] - 1;
    return book->strings.data + book->string_at[i];
}

enum value_format xlsx_book_format(const struct xlsx_book *book, size_t style)
{
    return style < book->formats_count ? (enum value_format)book->formats[style] : FORMAT_NUMBER;
}
