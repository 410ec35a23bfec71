/* work/xlsx_in.c - streams the rows of a worksheet: places cells, pauses at each row.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/xlsx_in.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "work/sheet_in.h"
#include "work/xlsx_book.h"
#include "work/xlsx_merge.h"
#include "work/xlsx_zip.h"
#include "work/xml_in.h"

#define MARKED_COLUMNS 256 /* no ledger is wider */
#define CHUNK          ((size_t)65536)
/* A million rows of thirty columns unpack to about 2 GB. */
#define SHEET_MAX ((uint64_t)4 << 30)

enum cell_type { TYPE_NUMBER, TYPE_SHARED, TYPE_TEXT, TYPE_BOOL, TYPE_ERROR, TYPE_DATE };

/* What the parser has seen of the cell it is in. */
struct open_cell {
    size_t column, style;
    enum cell_type type;
    bool has_formula, has_value;
    struct buf value; /* raw text of <v>, or of the <t>s of <is> */
};

struct xlsx_in {
    struct xlsx_zip *zip; /* owned */
    struct xlsx_book book;
    struct merges merges;
    struct xlsx_part *part; /* owned; the sheet's member */
    struct xml_in *xml;     /* owned */
    struct err *err;        /* where a handler puts its sentence; during a call only */
    char *chunk;            /* owned */
    uint64_t total, done;   /* bytes of the sheet */
    uint64_t texts;         /* bytes of text handed out */

    bool in_data, in_row, in_cell, in_inline, in_value;
    int phonetic;
    struct open_cell cell;
    struct buf plain, date; /* of a number */
    size_t next_column;     /* of a cell without its reference */

    struct cells cells;
    size_t read_row;  /* number of the row in cells */
    size_t given_row; /* number of the row handed out last */
    bool pending;     /* cells holds a row that is not handed out yet */
    bool ended;
};

static enum status refuse_cell(struct xlsx_in *in, const char *what)
{
    char name[8];

    sheet_column_name(in->cell.column, name);
    return err_set(in->err, ST_CORRUPT, _("第 %zu 行 %s 列：%s，文件已损坏，未读取。"),
                   in->read_row, name, what);
}

/* A plain number, digits only; false otherwise. */
static bool read_index(const char *text, size_t *index)
{
    size_t digits;

    text += strspn(text, " \t\r\n");
    digits = strspn(text, "0123456789");
    if (digits == 0 || digits > 9 || text[digits + strspn(text + digits, " \t\r\n")])
        return false;
    *index = strtoul(text, NULL, 10);
    return true;
}

static enum cell_type type_from_text(const char *text)
{
    static const struct {
        const char *text;
        enum cell_type type;
    } types[] = {
        { "n", TYPE_NUMBER },       { "s", TYPE_SHARED }, { "str", TYPE_TEXT },
        { "inlineStr", TYPE_TEXT }, { "b", TYPE_BOOL },   { "e", TYPE_ERROR },
        { "d", TYPE_DATE },
    };

    for (size_t i = 0; text && i < ARRAY_LEN(types); i++) {
        if (str_equal(text, types[i].text))
            return types[i].type;
    }
    return text ? TYPE_TEXT : TYPE_NUMBER;
}

static enum status begin_row(struct xlsx_in *in, const char *const *attrs)
{
    const char *ref = xml_attr(attrs, "r");
    size_t number = in->read_row + 1;

    if (ref && !read_index(ref, &number))
        return err_set(in->err, ST_CORRUPT, _("第 %zu 行之后的行号无效，文件已损坏，未读取。"),
                       in->read_row);
    if (number <= in->read_row)
        return err_set(in->err, ST_CORRUPT, _("第 %zu 行重复或次序颠倒，文件已损坏，未读取。"),
                       number);
    if (number > SHEET_ROWS_MAX)
        return err_set(in->err, ST_CORRUPT, _("工作表超过 1048576 行，文件已损坏，未读取。"));
    in->in_row = true;
    in->read_row = number;
    in->next_column = 0;
    cells_clear(&in->cells);
    merges_row(&in->merges, number - 1);
    return ST_OK;
}

static enum status begin_cell(struct xlsx_in *in, const char *const *attrs)
{
    struct open_cell *cell = &in->cell;
    const char *ref = xml_attr(attrs, "r"), *style = xml_attr(attrs, "s"), *end;
    size_t row = in->read_row - 1;

    cell->column = in->next_column;
    if (ref && (!value_reference(ref, &row, &cell->column, &end) || *end))
        return err_set(in->err, ST_CORRUPT,
                       _("第 %zu 行有单元格的位置无效（最多 16384 列），文件已损坏，未读取。"),
                       in->read_row);
    if (row != in->read_row - 1)
        return refuse_cell(in, _("单元格不在它的行里"));
    if (cell->column >= SHEET_COLUMNS_MAX)
        return cells_refuse_columns(in->read_row, in->err);
    if (cell->column < in->cells.count && in->cells.cells[cell->column].kind != CELL_EMPTY)
        return refuse_cell(in, _("单元格重复"));
    in->next_column = cell->column + 1;
    cell->type = type_from_text(xml_attr(attrs, "t"));
    if (!style || !read_index(style, &cell->style))
        cell->style = 0;
    cell->has_formula = cell->has_value = false;
    buf_clear(&cell->value);
    in->in_cell = true;
    return ST_OK;
}

static enum status start_in_cell(struct xlsx_in *in, const char *name)
{
    if (str_equal(name, "c") || str_equal(name, "row"))
        return refuse_cell(in, _("单元格套在单元格里"));
    if (str_equal(name, "f"))
        in->cell.has_formula = true;
    else if (str_equal(name, "is"))
        in->in_inline = true;
    else if (str_equal(name, "rPh"))
        in->phonetic++;
    else if (str_equal(name, "v") || (str_equal(name, "t") && in->in_inline && !in->phonetic))
        in->in_value = in->cell.has_value = true;
    return ST_OK;
}

static void on_start(void *ctx, const char *name, const char *const *attrs)
{
    struct xlsx_in *in = ctx;
    enum status st = ST_OK;

    if (in->in_cell)
        st = start_in_cell(in, name);
    else if (in->in_row && str_equal(name, "c"))
        st = begin_cell(in, attrs);
    else if (in->in_data && !in->in_row && str_equal(name, "row"))
        st = begin_row(in, attrs);
    else if (str_equal(name, "sheetData"))
        in->in_data = true;
    if (st != ST_OK)
        xml_in_stop(in->xml, st);
}

static void on_text(void *ctx, const char *bytes, size_t n)
{
    struct xlsx_in *in = ctx;

    if (!in->in_value)
        return;
    buf_add_n(&in->cell.value, bytes, n);
    if (in->cell.value.len > SHEET_CELL_MAX)
        xml_in_stop(in->xml, cells_refuse_length(in->read_row, in->cell.column, in->err));
}

static enum status take_shared(struct xlsx_in *in, const char *raw)
{
    const char *text;
    size_t index, n;

    if (!read_index(raw, &index) || !(text = xlsx_book_string(&in->book, index, &n)))
        return refuse_cell(in, _("文字编号不在共享文字表里"));
    if (n > SHEET_CELL_MAX)
        return cells_refuse_length(in->read_row, in->cell.column, in->err);
    cells_borrow(&in->cells, in->cell.column, CELL_TEXT, text, n);
    return ST_OK;
}

static void take_text(struct xlsx_in *in, enum cell_kind kind)
{
    struct buf *value = &in->cell.value;

    cells_set(&in->cells, in->cell.column, kind, value->data,
              value_unescape(value->data, value->len));
}

static void take_number(struct xlsx_in *in, const char *raw)
{
    enum value_format format = xlsx_book_format(&in->book, in->cell.style);
    enum cell_kind kind = CELL_NUMBER;
    const struct buf *text = &in->plain;
    bool lost;

    buf_clear(&in->plain);
    if (!value_number(raw, &in->plain, &lost)) {
        take_text(in, CELL_TEXT);
        return;
    }
    if (format != FORMAT_NUMBER) {
        buf_clear(&in->date);
        kind = value_serial(in->plain.data, format, in->book.date1904, &in->date);
        text = &in->date;
    }
    cells_set(&in->cells, in->cell.column, kind, text->data, text->len);
    cells_at(&in->cells, in->cell.column)->lost_digits = lost;
}

static void take_date(struct xlsx_in *in, const char *raw)
{
    buf_clear(&in->date);
    if (value_iso_date(raw, &in->date))
        cells_set(&in->cells, in->cell.column, CELL_DATE, in->date.data, in->date.len);
    else
        take_text(in, CELL_TEXT);
}

static void take_bool(struct xlsx_in *in, const char *raw)
{
    bool yes = str_equal(raw, "1") || str_equal(raw, "true");

    cells_borrow(&in->cells, in->cell.column, CELL_BOOL, yes ? "TRUE" : "FALSE", yes ? 4 : 5);
}

static enum status take_cell(struct xlsx_in *in)
{
    const struct open_cell *cell = &in->cell;
    const char *raw = buf_text(&cell->value);

    if (merges_hide(&in->merges, in->read_row - 1, cell->column))
        return ST_OK;
    if (cell->value.len == 0) {
        /* A formula whose text is empty is a value; one that nobody has worked out is not. */
        if (cell->has_formula && !(cell->has_value && cell->type == TYPE_TEXT))
            cells_at(&in->cells, cell->column)->no_value = true;
        return ST_OK;
    }
    switch (cell->type) {
    case TYPE_NUMBER:
        take_number(in, raw);
        break;
    case TYPE_SHARED:
        return take_shared(in, raw);
    case TYPE_TEXT:
        take_text(in, CELL_TEXT);
        break;
    case TYPE_BOOL:
        take_bool(in, raw);
        break;
    case TYPE_ERROR:
        take_text(in, CELL_ERROR);
        break;
    case TYPE_DATE:
        take_date(in, raw);
        break;
    }
    return ST_OK;
}

static enum status end_cell(struct xlsx_in *in)
{
    enum status st = take_cell(in);

    in->in_cell = in->in_inline = in->in_value = false;
    in->phonetic = 0;
    if (st == ST_OK)
        st = cells_check(&in->cells, in->read_row, in->err);
    return st;
}

static void end_row(struct xlsx_in *in)
{
    in->in_row = false;
    in->pending = true;
    xml_in_pause(in->xml);
}

static void on_end(void *ctx, const char *name)
{
    struct xlsx_in *in = ctx;
    enum status st = ST_OK;

    if (in->in_cell) {
        if (str_equal(name, "c"))
            st = end_cell(in);
        else if (str_equal(name, "v") || str_equal(name, "t"))
            in->in_value = false;
        else if (str_equal(name, "is"))
            in->in_inline = false;
        else if (str_equal(name, "rPh") && in->phonetic > 0)
            in->phonetic--;
    } else if (in->in_row && str_equal(name, "row")) {
        end_row(in);
    } else if (!in->in_row && str_equal(name, "sheetData")) {
        in->in_data = false;
    }
    if (st != ST_OK)
        xml_in_stop(in->xml, st);
}

/* Parses until a row is complete or the sheet has ended. */
static enum status read_on(struct xlsx_in *in, struct err *err)
{
    enum status st = ST_OK;

    in->err = err;
    if (xml_in_paused(in->xml))
        st = xml_in_resume(in->xml, err);
    while (st == ST_OK && !in->pending && !in->ended) {
        size_t n;

        st = xlsx_part_read(in->part, in->chunk, CHUNK, &n, err);
        if (st != ST_OK)
            break;
        in->done += n;
        in->ended = n == 0;
        st = xml_in_feed(in->xml, in->chunk, n, n == 0, err);
    }
    in->err = NULL;
    return st;
}

/* The first column of each range that began in a row above. */
static void mark_merged(struct xlsx_in *in)
{
    const struct merges *m = &in->merges;

    for (size_t i = 0; i < m->active_count; i++)
        if (m->active[i].top + 1 < in->read_row && m->active[i].left < MARKED_COLUMNS)
            cells_at(&in->cells, m->active[i].left)->merged = true;
}

static enum status give_row(struct xlsx_in *in, struct sheet_row *row, struct err *err)
{
    in->given_row++;
    if (in->given_row < in->read_row) { /* rows that the file leaves out are empty */
        *row = (struct sheet_row) { .number = in->given_row };
        return ST_OK;
    }
    in->pending = false;
    in->texts += in->cells.bytes;
    if (in->texts > SHEET_MAX)
        return err_set(err, ST_CORRUPT, _("工作表的文字异常庞大，可能有害，未读取。"));
    mark_merged(in);
    cells_finish(&in->cells, in->read_row, row);
    return ST_OK;
}

static enum status xlsx_row(void *reader, struct sheet_row *row, bool *more, struct err *err)
{
    struct xlsx_in *in = reader;
    enum status st = in->pending ? ST_OK : read_on(in, err);

    if (st != ST_OK)
        return st;
    *more = in->pending;
    return in->pending ? give_row(in, row, err) : ST_OK;
}

/* The first run through the sheet: its size, its checksum, its merged ranges. */
static enum status survey(struct xlsx_in *in, struct err *err)
{
    enum status st = xlsx_part_open(in->zip, in->book.sheet_part, SHEET_MAX, &in->part, err);
    size_t n = 1;

    while (st == ST_OK && n > 0) {
        st = xlsx_part_read(in->part, in->chunk, CHUNK, &n, err);
        in->total += n;
        if (n > 0)
            merges_scan(&in->merges, in->chunk, n);
    }
    if (st != ST_OK)
        return st;
    xlsx_part_close(in->part);
    in->part = NULL;
    if (!merges_ready(&in->merges))
        return err_set(err, ST_CORRUPT, _("工作表的合并单元格互相重叠，文件已损坏，未读取。"));
    return xlsx_part_open(in->zip, in->book.sheet_part, SHEET_MAX, &in->part, err);
}

static void xlsx_close(void *reader)
{
    struct xlsx_in *in = reader;

    xml_in_free(in->xml);
    xlsx_part_close(in->part);
    xlsx_book_release(&in->book);
    xlsx_zip_close(in->zip);
    merges_release(&in->merges);
    cells_release(&in->cells);
    buf_release(&in->cell.value);
    buf_release(&in->plain);
    buf_release(&in->date);
    free(in->chunk);
    free(in);
}

enum status xlsx_in_open(const struct bytes_in *src, const char *sheet, struct xlsx_in **out,
                         struct err *err)
{
    static const struct xml_events events = { on_start, on_end, on_text };
    struct xlsx_in *in = mem_alloc(sizeof(*in));
    enum status st = xlsx_zip_open(src, &in->zip, err);

    in->chunk = mem_alloc(CHUNK);
    if (st == ST_OK)
        st = xlsx_book_open(in->zip, sheet, &in->book, err);
    if (st == ST_OK)
        st = survey(in, err);
    if (st != ST_OK) {
        xlsx_close(in);
        return st;
    }
    in->xml = xml_in_new(&events, in);
    *out = in;
    return ST_OK;
}

static int xlsx_progress(const void *reader)
{
    const struct xlsx_in *in = reader;

    return in->total == 0 ? 1000 : (int)((double)in->done / (double)in->total * 1000);
}

static const char *xlsx_encoding(const void *reader)
{
    (void)reader;
    return "xlsx";
}

static const char *xlsx_others(const void *reader)
{
    return ((const struct xlsx_in *)reader)->book.others;
}

const struct sheet_kind xlsx_in_kind = {
    .row = xlsx_row,
    .progress = xlsx_progress,
    .encoding = xlsx_encoding,
    .others = xlsx_others,
    .close = xlsx_close,
};
