/* work/xlsx_out.c - workbooks with styles, charts and comments, by the one library for them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/xlsx_out.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/utf8.h"
#include "work/publish.h"
#include "xlsx_text.h"

#define TEXT_MAX    32000 /* characters of a cell; the format ends at 32,767 */
#define COMMENT_MAX 1000
#define TITLE_CELLS 120
#define WIDTH_MAX   60
#define PAPER_A4    9
#define CHART_ROWS  20 /* of the sheet, that a chart covers */

enum face { FACE_BODY, FACE_TOTAL, FACE_COUNT };
/* What would round to 100 shows the decimals it came with: it is less (core/rate.h). */
#define RATE_FORMAT "[<99.995]0.00;[<100]0.00##############;0.00"
#define TYPES       (RC_CHANGE + 1)

struct xlsx_out {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *cells[FACE_COUNT][TYPES][2]; /* [..][..][wrapped] */
    lxw_format *heading, *title, *note;
    const struct xlsx_column *columns;
    size_t count;
    size_t column;           /* of the next cell */
    lxw_row_t row;           /* of the next cell */
    lxw_row_t first, behind; /* the rows that a chart draws; behind 0: not yet known */
    enum face face;
    bool lean, filter;
    int cells_wide;          /* all columns together */
    int fd;                  /* the nameless file */
    char printed[DATE_SIZE]; /* the day of the stamp */
    lxw_error error;         /* the first one */
    bool too_long;
    char **names; /* owned; of the sheets */
    size_t names_count;
};

static const char *const number_formats[] = {
    [RC_TEXT] = "@",          [RC_COUNT] = "0", [RC_MONEY] = "#,##0.00", [RC_RATE] = RATE_FORMAT,
    [RC_DATE] = "yyyy-mm-dd", [RC_ID] = "@",    [RC_CHANGE] = "0.00",
};

/* Remembers the first refusal of the library. */
static void note_error(struct xlsx_out *x, lxw_error e)
{
    if (x->error == LXW_NO_ERROR)
        x->error = e;
}

static bool stopped(const struct xlsx_out *x)
{
    return x->error != LXW_NO_ERROR || x->too_long;
}

static lxw_format *cell_format(struct xlsx_out *x, enum cell_type type, enum face face, bool wrap)
{
    lxw_format *f = workbook_add_format(x->book);

    format_set_num_format(f, number_formats[type]);
    format_set_border(f, LXW_BORDER_THIN);
    format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
    if (wrap)
        format_set_text_wrap(f);
    if (face == FACE_TOTAL) {
        format_set_bold(f);
        format_set_top(f, LXW_BORDER_DOUBLE);
    }
    return f;
}

static void make_formats(struct xlsx_out *x)
{
    for (enum face face = 0; face < FACE_COUNT; face++)
        for (int type = 0; type < TYPES; type++)
            for (int wrap = 0; wrap < 2; wrap++)
                x->cells[face][type][wrap] = cell_format(x, (enum cell_type)type, face, wrap != 0);
    x->heading = workbook_add_format(x->book);
    format_set_bold(x->heading);
    format_set_border(x->heading, LXW_BORDER_THIN);
    format_set_bg_color(x->heading, 0xDDE6EE);
    format_set_text_wrap(x->heading);
    format_set_align(x->heading, LXW_ALIGN_CENTER);
    format_set_align(x->heading, LXW_ALIGN_VERTICAL_CENTER);
    x->title = workbook_add_format(x->book);
    format_set_bold(x->title);
    format_set_font_size(x->title, 14);
    x->note = workbook_add_format(x->book);
    format_set_text_wrap(x->note);
    format_set_align(x->note, LXW_ALIGN_VERTICAL_TOP);
}

static void set_properties(struct xlsx_out *x, const char *title, long long stamp)
{
    char *text = mem_copy_n(title, utf8_prefix(title, TITLE_CELLS));
    lxw_doc_properties p = { .title = text };

    /* 0 would be replaced by the present moment. */
    p.created = stamp >= 1000 ? (time_t)(stamp / 1000) : 1;
    note_error(x, workbook_set_properties(x->book, &p));
    free(text);
}

enum status xlsx_out_open(const char *title, long long stamp, bool lean, struct xlsx_out **out,
                          struct err *err)
{
    struct xlsx_out *x = mem_alloc(sizeof *x);
    lxw_workbook_options options = { .constant_memory = lean };
    enum status st = publish_scratch(&x->fd, &options.tmpdir, err);
    char path[48];

    *out = NULL;
    if (st != ST_OK) {
        free(x);
        return st;
    }
    /* The library opens files by name only. */
    str_fit(path, sizeof path, "/proc/self/fd/%d", x->fd);
    x->lean = lean;
    x->book = workbook_new_opt(path, &options);
    free(options.tmpdir);
    date_to_iso(date_of_stamp(stamp), x->printed);
    make_formats(x);
    set_properties(x, title ? title : "", stamp);
    *out = x;
    return ST_OK;
}

/* ---- a sheet ---- */

static void write_headings(struct xlsx_out *x)
{
    for (size_t i = 0; i < x->count; i++) {
        const struct xlsx_column *c = &x->columns[i];
        lxw_comment_options box = { .width = 320, .height = 140 };
        char *text = xlsx_text_cell(c->heading, TEXT_MAX);

        note_error(x, worksheet_write_string(x->sheet, x->row, (lxw_col_t)i, text, x->heading));
        free(text);
        if (str_empty(c->comment))
            continue;
        text = xlsx_text_cell(c->comment, COMMENT_MAX);
        note_error(x, worksheet_write_comment_opt(x->sheet, x->row, (lxw_col_t)i, text, &box));
        free(text);
    }
    x->row++;
}

static void set_widths(struct xlsx_out *x)
{
    x->cells_wide = 0;
    for (size_t i = 0; i < x->count; i++) {
        int width = x->columns[i].width ? x->columns[i].width : utf8_width(x->columns[i].heading);

        width = width < 4 ? 4 : width > WIDTH_MAX ? WIDTH_MAX : width;
        x->cells_wide += width;
        note_error(x, worksheet_set_column(x->sheet, (lxw_col_t)i, (lxw_col_t)i, width + 2, NULL));
    }
}

static void set_edges(struct xlsx_out *x, const struct xlsx_sheet *s)
{
    char *text = xlsx_text_header(s->title ? s->title : s->name);

    note_error(x, worksheet_set_header(x->sheet, text));
    free(text);
    text = mem_printf(_("&C第 &P 页 共 &N 页&R打印日期 %s"), x->printed);
    note_error(x, worksheet_set_footer(x->sheet, text));
    free(text);
}

static void set_page(struct xlsx_out *x, const struct xlsx_sheet *s)
{
    lxw_row_t behind_heading = x->row;

    worksheet_set_landscape(x->sheet);
    worksheet_set_paper(x->sheet, PAPER_A4);
    worksheet_fit_to_pages(x->sheet, 1, 0);
    worksheet_freeze_panes(x->sheet, behind_heading, (lxw_col_t)s->frozen);
    note_error(x, worksheet_repeat_rows(x->sheet, behind_heading - 1, behind_heading - 1));
    set_edges(x, s);
}

static void write_line(struct xlsx_out *x, const char *line, lxw_format *format)
{
    char *text;

    if (str_empty(line))
        return;
    text = xlsx_text_cell(line, TEXT_MAX);
    note_error(x, worksheet_write_string(x->sheet, x->row++, 0, text, format));
    free(text);
}

/* The buttons need the end of the rows, which is known only now. */
static void end_sheet(struct xlsx_out *x)
{
    if (x->sheet && x->filter)
        note_error(x, worksheet_autofilter(x->sheet, x->first - 1, 0,
                                           x->row > x->first ? x->row - 1 : x->first,
                                           (lxw_col_t)(x->count - 1)));
}

void xlsx_out_sheet(struct xlsx_out *x, const struct xlsx_sheet *s)
{
    char *name;

    if (stopped(x))
        return;
    end_sheet(x);
    name = xlsx_text_sheet(s->name, x->names, x->names_count);
    x->names = mem_resize(x->names, x->names_count + 1, sizeof *x->names);
    x->names[x->names_count++] = name;
    x->sheet = workbook_add_worksheet(x->book, name);
    if (!x->sheet) {
        note_error(x, LXW_ERROR_CREATING_TMPFILE);
        return;
    }
    x->columns = s->columns;
    x->count = s->count;
    x->row = 0;
    x->column = 0;
    x->filter = s->filter && s->count;
    x->face = FACE_BODY;
    set_widths(x);
    write_line(x, s->title, x->title);
    write_line(x, s->subtitle, NULL);
    write_headings(x);
    set_page(x, s);
    x->first = x->row;
    x->behind = 0;
}

/* ---- cells ---- */

/* Where the next cell goes; false when there is no such cell. */
static bool next_cell(struct xlsx_out *x, lxw_col_t *column, lxw_format **format)
{
    const struct xlsx_column *c;

    if (stopped(x))
        return false;
    if (!x->sheet || x->column >= x->count)
        BUG("more cells than columns in a sheet");
    if (x->row >= XLSX_ROWS_MAX) {
        x->too_long = true;
        return false;
    }
    c = &x->columns[x->column];
    *format = x->cells[x->face][c->type][c->wrap];
    *column = (lxw_col_t)x->column++;
    return true;
}

void xlsx_out_text(struct xlsx_out *x, const char *text)
{
    lxw_format *format;
    lxw_col_t column;

    if (str_empty(text)) {
        xlsx_out_blank(x);
    } else if (next_cell(x, &column, &format)) {
        char *legal = xlsx_text_cell(text, TEXT_MAX);

        note_error(x, worksheet_write_string(x->sheet, x->row, column, legal, format));
        free(legal);
    }
}

static void put_number(struct xlsx_out *x, double n)
{
    lxw_format *format;
    lxw_col_t column;

    if (next_cell(x, &column, &format))
        note_error(x, worksheet_write_number(x->sheet, x->row, column, n, format));
}

void xlsx_out_count(struct xlsx_out *x, int64_t n)
{
    put_number(x, (double)n);
}

void xlsx_out_money(struct xlsx_out *x, int64_t fen)
{
    put_number(x, (double)fen / 100);
}

void xlsx_out_percent(struct xlsx_out *x, const char *percent)
{
    put_number(x, strtod(percent, NULL));
}

void xlsx_out_date(struct xlsx_out *x, int day)
{
    lxw_datetime date = { 0 };
    lxw_format *format;
    lxw_col_t column;

    date_to_ymd(day, &date.year, &date.month, &date.day);
    if (date.year == 0)
        xlsx_out_blank(x);
    else if (next_cell(x, &column, &format))
        note_error(x, worksheet_write_datetime(x->sheet, x->row, column, &date, format));
}

void xlsx_out_blank(struct xlsx_out *x)
{
    lxw_format *format;
    lxw_col_t column;

    if (next_cell(x, &column, &format))
        note_error(x, worksheet_write_blank(x->sheet, x->row, column, format));
}

void xlsx_out_value(struct xlsx_out *x, const char *canonical)
{
    enum cell_type type = x->column < x->count ? x->columns[x->column].type : RC_TEXT;
    int64_t n;

    if (str_empty(canonical))
        xlsx_out_blank(x);
    else if (type == RC_COUNT && xlsx_text_whole(canonical, &n))
        xlsx_out_count(x, n);
    else if (type == RC_MONEY && xlsx_text_whole(canonical, &n))
        xlsx_out_money(x, n);
    else if (type == RC_DATE && date_from_iso(canonical) != DATE_NONE)
        xlsx_out_date(x, date_from_iso(canonical));
    else
        xlsx_out_text(x, canonical);
}

void xlsx_out_end_row(struct xlsx_out *x)
{
    x->column = 0;
    x->row++;
}

void xlsx_out_total(struct xlsx_out *x)
{
    x->face = FACE_TOTAL;
    x->behind = x->row;
}

void xlsx_out_note(struct xlsx_out *x, const char *text)
{
    int lines = 1 + utf8_width(text) / (x->cells_wide ? x->cells_wide : 1);
    char *legal;

    if (stopped(x))
        return;
    if (x->lean)
        BUG("notes need a book that is held in memory");
    if (!x->behind)
        x->behind = x->row;
    legal = xlsx_text_cell(text, TEXT_MAX);
    note_error(x, worksheet_set_row(x->sheet, x->row, LXW_DEF_ROW_HEIGHT * lines, NULL));
    if (x->count > 1)
        note_error(x, worksheet_merge_range(x->sheet, x->row, 0, x->row, (lxw_col_t)(x->count - 1),
                                            legal, x->note));
    else
        note_error(x, worksheet_write_string(x->sheet, x->row, 0, legal, x->note));
    free(legal);
    x->row++;
}

/* Filled and hatched in turn, so that print without colour tells them apart. */
static void style_series(lxw_chart_series *s, size_t i, bool lines)
{
    static const lxw_color_t colours[] = { 0x1F4E79, 0xC55A11, 0x548235 };
    lxw_color_t colour = colours[i % ARRAY_LEN(colours)];
    lxw_chart_fill fill = { .color = colour };
    lxw_chart_line line = { .color = colour, .width = 2 };
    lxw_chart_pattern hatched = { .fg_color = colour,
                                  .bg_color = 0xFFFFFF,
                                  .type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL };

    if (lines) {
        line.dash_type = i % 2 ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
        chart_series_set_line(s, &line);
        chart_series_set_marker_type(s, i % 2 ? LXW_CHART_MARKER_SQUARE : LXW_CHART_MARKER_CIRCLE);
    } else if (i % 2) {
        chart_series_set_pattern(s, &hatched);
    } else {
        chart_series_set_fill(s, &fill);
    }
    chart_series_set_labels(s);
}

void xlsx_out_chart(struct xlsx_out *x, const char *title, const size_t *columns, size_t n,
                    bool lines)
{
    lxw_row_t behind = x->behind ? x->behind : x->row;
    lxw_chart_options place = { .x_scale = 1.6, .y_scale = 1.3 };
    lxw_chart *chart;

    if (stopped(x) || n == 0 || behind <= x->first)
        return;
    if (x->lean)
        BUG("charts need a book that is held in memory");
    chart = workbook_add_chart(x->book, lines ? LXW_CHART_LINE : LXW_CHART_COLUMN);
    for (size_t i = 0; i < n; i++) {
        lxw_chart_series *s = chart_add_series(chart, NULL, NULL);
        lxw_col_t c = (lxw_col_t)columns[i];

        chart_series_set_categories(s, x->sheet->name, x->first, 0, behind - 1, 0);
        chart_series_set_values(s, x->sheet->name, x->first, c, behind - 1, c);
        chart_series_set_name_range(s, x->sheet->name, x->first - 1, c);
        style_series(s, i, lines);
    }
    chart_title_set_name(chart, title);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    note_error(x, worksheet_insert_chart_opt(x->sheet, x->row + 1, 0, chart, &place));
    x->row += CHART_ROWS;
}

/* ---- the end ---- */

static void release(struct xlsx_out *x)
{
    for (size_t i = 0; i < x->names_count; i++)
        free(x->names[i]);
    free(x->names);
    free(x);
}

void xlsx_out_drop(struct xlsx_out *x)
{
    if (!x)
        return;
    lxw_workbook_free(x->book);
    close(x->fd);
    release(x);
}

static enum status refused(const struct xlsx_out *x, int error, struct err *err)
{
    if (x->too_long)
        return err_set(err, ST_INVALID,
                       _("一张工作表最多%d行，放不下：请缩小范围，或改用CSV格式。"), XLSX_ROWS_MAX);
    if (error == ENOSPC || error == EDQUOT)
        return err_set(err, ST_FULL, _("磁盘空间不足，没有写成电子表格。"));
    return err_set(err, ST_FAILED, _("没有写成电子表格：%s。"), lxw_strerror(x->error));
}

enum status xlsx_out_close(struct xlsx_out *x, int *fd, struct err *err)
{
    enum status st = ST_OK;

    *fd = -1;
    if (stopped(x)) {
        st = refused(x, 0, err);
        xlsx_out_drop(x);
        return st;
    }
    end_sheet(x);
    errno = 0;
    note_error(x, workbook_close(x->book)); /* frees it, too */
    if (x->error != LXW_NO_ERROR || lseek(x->fd, 0, SEEK_SET) != 0) {
        st = refused(x, errno, err);
        close(x->fd);
    } else {
        *fd = x->fd;
    }
    release(x);
    return st;
}

enum status xlsx_out_bytes(struct xlsx_out *x, struct buf *out, struct err *err)
{
    char block[16384];
    ssize_t n;
    int fd;
    enum status st = xlsx_out_close(x, &fd, err);

    if (st != ST_OK)
        return st;
    while ((n = read(fd, block, sizeof block)) > 0 || (n < 0 && errno == EINTR))
        if (n > 0)
            buf_add_n(out, block, (size_t)n);
    if (n < 0)
        st = err_set(err, ST_FAILED, _("读不出刚写成的电子表格：%s。"), strerror(errno));
    close(fd);
    return st;
}
