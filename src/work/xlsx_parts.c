/* work/xlsx_parts.c - the shared strings and the cell styles of a workbook.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "work/sheet_in.h"
#include "work/xlsx_book.h"
#include "work/xml_in.h"

#define FORMAT_IDS ((size_t)65536) /* what a number format's id may be below */

struct strings_reader {
    struct xlsx_book *book;
    struct xml_in *xml;
    size_t cap;
    struct buf text; /* of the string being read */
    bool in_string, in_text;
    int phonetic; /* depth inside rPh, which is not part of the text */
};

struct styles_reader {
    struct xlsx_book *book;
    struct xml_in *xml;
    size_t cap;
    unsigned char *custom; /* owned; enum value_format + 1 by id, 0: not defined */
    bool in_cell_styles;
};

static void strings_start(void *ctx, const char *name, const char *const *attrs)
{
    struct strings_reader *r = ctx;

    (void)attrs;
    if (str_equal(name, "si"))
        r->in_string = true;
    else if (str_equal(name, "rPh"))
        r->phonetic++;
    else if (str_equal(name, "t"))
        r->in_text = r->in_string && r->phonetic == 0;
}

static void mark_string(struct strings_reader *r)
{
    struct xlsx_book *book = r->book;

    mem_grow((void **)&book->string_at, book->strings_count, &r->cap, sizeof(*book->string_at));
    book->string_at[book->strings_count] = (uint32_t)book->strings.len;
}

static void strings_end(void *ctx, const char *name)
{
    struct strings_reader *r = ctx;

    if (str_equal(name, "t"))
        r->in_text = false;
    if (str_equal(name, "rPh") && r->phonetic > 0)
        r->phonetic--;
    if (!str_equal(name, "si") || !r->in_string)
        return;
    r->in_string = false;
    r->phonetic = 0;
    if (r->text.len > 0)
        cells_clean(&r->book->strings, r->text.data, value_unescape(r->text.data, r->text.len));
    buf_add_n(&r->book->strings, "", 1);
    buf_clear(&r->text);
    r->book->strings_count++;
    mark_string(r);
}

static void strings_text(void *ctx, const char *bytes, size_t n)
{
    struct strings_reader *r = ctx;

    if (r->in_text)
        buf_add_n(&r->text, bytes, n);
}

enum status xlsx_parts_strings(struct xlsx_zip *z, const char *part, struct xlsx_book *book,
                               struct err *err)
{
    static const struct xml_events events = { strings_start, strings_end, strings_text };
    struct strings_reader r = { .book = book };
    enum status st;

    mark_string(&r);
    st = xlsx_book_parse(z, part, &events, &r, &r.xml, err);
    buf_release(&r.text);
    return st;
}

/* False for a missing or strange number. */
static bool read_id(const char *text, size_t *id)
{
    char *end;

    if (str_empty(text) || text[0] < '0' || text[0] > '9')
        return false;
    *id = strtoul(text, &end, 10);
    return *end == '\0';
}

static void add_format(struct styles_reader *r, const char *const *attrs)
{
    const char *code = xml_attr(attrs, "formatCode");
    size_t id;

    if (code && read_id(xml_attr(attrs, "numFmtId"), &id) && id < FORMAT_IDS)
        r->custom[id] = (unsigned char)(value_format_code(code) + 1);
}

static void add_style(struct styles_reader *r, const char *const *attrs)
{
    struct xlsx_book *book = r->book;
    enum value_format format = FORMAT_NUMBER;
    size_t id;

    if (read_id(xml_attr(attrs, "numFmtId"), &id)) {
        if (id < FORMAT_IDS && r->custom[id])
            format = (enum value_format)(r->custom[id] - 1);
        else
            format = value_format_builtin(id);
    }
    mem_grow((void **)&book->formats, book->formats_count, &r->cap, sizeof(*book->formats));
    book->formats[book->formats_count++] = (unsigned char)format;
}

static void styles_start(void *ctx, const char *name, const char *const *attrs)
{
    struct styles_reader *r = ctx;

    if (str_equal(name, "numFmt"))
        add_format(r, attrs);
    else if (str_equal(name, "cellXfs"))
        r->in_cell_styles = true;
    else if (str_equal(name, "xf") && r->in_cell_styles)
        add_style(r, attrs);
}

static void styles_end(void *ctx, const char *name)
{
    struct styles_reader *r = ctx;

    if (str_equal(name, "cellXfs"))
        r->in_cell_styles = false;
}

enum status xlsx_parts_styles(struct xlsx_zip *z, const char *part, struct xlsx_book *book,
                              struct err *err)
{
    static const struct xml_events events = { styles_start, styles_end, NULL };
    struct styles_reader r = { .book = book, .custom = mem_alloc(FORMAT_IDS) };
    enum status st = xlsx_book_parse(z, part, &events, &r, &r.xml, err);

    free(r.custom);
    return st;
}
