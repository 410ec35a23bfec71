/* src/work/export_write.c - rows as CSV, tab-separated text, JSON and XLSX.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "export_impl.h"
#include "work/publish.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define GB_WORST        4 /* bytes of a character in GB18030 */
#define HEAD_ROWS       1

/* --- bytes --- */

static enum status refuse_character(const struct export *x, const char *at, size_t left,
                                    struct err *err)
{
    uint32_t ch;
    size_t n = utf8_decode(at, left, &ch);

    if (x->rows == 0)
        return err_set(err, ST_INVALID,
                       _("表头里的“%.*s”（U+%04X）不能用 GB18030 表示；请改用 "
                         "UTF-8。"),
                       (int)n, at, ch);
    return err_set(err, ST_INVALID,
                   _("第 %zu 条里的“%.*s”（U+%04X）不能用 GB18030 表示；请改用 UTF-8。"), x->rows,
                   (int)n, at, ch);
}

static enum status put_gb(struct export *x, struct err *err)
{
    size_t left = x->line.len, room = GB_WORST * left + GB_WORST;
    char *in = x->line.data, *bytes = mem_alloc(room), *out = bytes;
    enum status st = ST_OK;

    if (left && iconv(x->to_gb, &in, &left, &out, &room) == (size_t)-1)
        st = refuse_character(x, in, left, err);
    else
        st = export_put(x, bytes, (size_t)(out - bytes), err);
    free(bytes);
    return st;
}

static enum status put_line(struct export *x, struct err *err)
{
    enum status st;

    if (x->to_gb != (iconv_t)-1)
        st = put_gb(x, err);
    else
        st = export_put(x, buf_text(&x->line), x->line.len, err);
    buf_clear(&x->line);
    return st;
}

/* --- CSV --- */

static bool wants_mark(const struct export *x)
{
    const char *encoding = x->opt->encoding;

    return encoding ? str_equal(encoding, "utf-8-bom") : x->opt->path != NULL;
}

static void add_title(struct export *x, void (*add)(struct buf *out, const char *text),
                      const char *end)
{
    const char *at = x->columns.title;

    while (at && *at) {
        size_t n = strcspn(at, "\n");
        char *one = mem_copy_n(at, n);

        add(&x->line, one);
        buf_add(&x->line, end);
        free(one);
        at += n + (at[n] == '\n');
    }
}

static enum status csv_begin(struct export *x, struct err *err)
{
    if (wants_mark(x))
        buf_add(&x->line, BYTE_ORDER_MARK);
    add_title(x, buf_add_csv, "\r\n");
    for (size_t i = 0; i < x->columns.count; i++) {
        buf_add(&x->line, i ? "," : "");
        buf_add_csv(&x->line, x->columns.items[i].heading);
    }
    buf_add(&x->line, "\r\n");
    return put_line(x, err);
}

static enum status csv_row(struct export *x, const struct find_row *row, struct err *err)
{
    for (size_t i = 0; i < x->columns.count; i++) {
        buf_clear(&x->cell);
        export_cell_text(x, row, i, &x->cell);
        buf_add(&x->line, i ? "," : "");
        buf_add_csv(&x->line, buf_text(&x->cell));
    }
    buf_add(&x->line, "\r\n");
    return put_line(x, err);
}

static enum status nothing(struct export *x, struct err *err)
{
    (void)x, (void)err;
    return ST_OK;
}

/* --- text with tabs --- */

static void add_plain(struct buf *line, const char *text, bool first)
{
    if (!first)
        buf_add_char(line, '\t');
    for (; *text; text++)
        buf_add_char(line, strchr("\t\r\n", *text) ? ' ' : *text);
}

static enum status plain_begin(struct export *x, struct err *err)
{
    for (size_t i = 0; i < x->columns.count; i++)
        add_plain(&x->line, x->columns.items[i].heading, i == 0);
    buf_add(&x->line, "\n");
    return put_line(x, err);
}

static enum status plain_row(struct export *x, const struct find_row *row, struct err *err)
{
    for (size_t i = 0; i < x->columns.count; i++) {
        buf_clear(&x->cell);
        export_cell_text(x, row, i, &x->cell);
        add_plain(&x->line, buf_text(&x->cell), i == 0);
    }
    buf_add(&x->line, "\n");
    return put_line(x, err);
}

/* --- JSON --- */

static enum status json_begin(struct export *x, struct err *err)
{
    buf_add(&x->line, "[");
    return put_line(x, err);
}

static enum status json_row(struct export *x, const struct find_row *row, struct err *err)
{
    buf_add(&x->line, x->rows > 1 ? ",\n{\"uuid\":" : "\n{\"uuid\":");
    buf_add_json(&x->line, x->lookup.uuid_text);
    buf_printf(&x->line, ",\"id\":%lld", (long long)row->id);
    for (size_t i = 0; i < x->columns.count; i++) {
        buf_printf(&x->line, ",\"%s\":", x->kind->fields[x->columns.items[i].item.field].key);
        export_cell_json(x, row, i, &x->line);
    }
    buf_add(&x->line, "}");
    return put_line(x, err);
}

static enum status json_end(struct export *x, struct err *err)
{
    buf_add(&x->line, x->rows ? "\n]\n" : "]\n");
    return put_line(x, err);
}

/* --- XLSX --- */

static enum cell_type type_of(const struct field *f)
{
    switch (f->type) {
    case FT_DATE:
        return RC_DATE;
    case FT_INT:
        return RC_COUNT;
    case FT_MONEY:
        return RC_MONEY;
    default:
        return RC_ID;
    }
}

static void begin_sheet(struct export *x)
{
    char *name = x->rows < XLSX_ROWS_MAX
                     ? mem_copy(_(x->kind->label))
                     : mem_printf("%s %zu", _(x->kind->label), x->rows / XLSX_ROWS_MAX + 1);
    struct xlsx_sheet sheet = { .name = name,
                                .title = x->columns.title,
                                .columns = x->xlsx_columns,
                                .count = x->columns.count,
                                .frozen = 1,
                                .filter = true };

    xlsx_out_sheet(x->xlsx, &sheet);
    x->on_sheet = HEAD_ROWS + (x->columns.title ? 1 : 0);
    free(name);
}

static enum status xlsx_begin(struct export *x, struct err *err)
{
    enum status st = xlsx_out_open(_(x->kind->label), x->opt->stamp, true, &x->xlsx, err);

    if (st != ST_OK)
        return st;
    x->xlsx_columns = mem_alloc(x->columns.count * sizeof *x->xlsx_columns);
    for (size_t i = 0; i < x->columns.count; i++) {
        const struct field *f = &x->kind->fields[x->columns.items[i].item.field];

        x->xlsx_columns[i] = (struct xlsx_column) { .heading = x->columns.items[i].heading,
                                                    .type = type_of(f),
                                                    .width = f->width,
                                                    .wrap = f->type == FT_NOTE };
    }
    begin_sheet(x);
    return ST_OK;
}

static enum status xlsx_row(struct export *x, const struct find_row *row, struct err *err)
{
    (void)err; /* the writer remembers it until the end */
    if (x->on_sheet >= XLSX_ROWS_MAX)
        begin_sheet(x);
    for (size_t i = 0; i < x->columns.count; i++) {
        const char *plain = export_cell_plain(x, row, i);

        buf_clear(&x->cell);
        if (!plain)
            export_cell_text(x, row, i, &x->cell);
        if (plain)
            xlsx_out_value(x->xlsx, plain);
        else if (x->cell.len)
            xlsx_out_text(x->xlsx, buf_text(&x->cell));
        else
            xlsx_out_blank(x->xlsx);
    }
    xlsx_out_end_row(x->xlsx);
    x->on_sheet++;
    return ST_OK;
}

static enum status copy_to_stream(struct export *x, int fd, struct err *err)
{
    char block[16384];
    enum status st = ST_OK;

    while (st == ST_OK) {
        ssize_t n = read(fd, block, sizeof block);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return err_set(err, ST_FAILED, _("读不出临时文件：%s。"), strerror(errno));
        if (n == 0)
            break;
        st = export_put(x, block, (size_t)n, err);
    }
    return st;
}

static enum status xlsx_end(struct export *x, struct err *err)
{
    struct xlsx_out *book = x->xlsx;
    enum status st;
    int fd;

    x->xlsx = NULL;
    st = xlsx_out_close(book, &fd, err);
    if (st != ST_OK)
        return st;
    st = x->file ? publish_copy(x->file, fd, err) : copy_to_stream(x, fd, err);
    close(fd);
    return st;
}

const struct export_writer export_writers[XF_COUNT] = {
    [XF_CSV] = { csv_begin, csv_row, nothing },
    [XF_JSON] = { json_begin, json_row, json_end },
    [XF_XLSX] = { xlsx_begin, xlsx_row, xlsx_end },
    [XF_PLAIN] = { plain_begin, plain_row, nothing },
};
