/* work/sheet.c - opens a spreadsheet file by its first bytes and hands out its rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/sheet.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "work/bytes_in.h"
#include "work/csv_in.h"
#include "work/sheet_in.h"
#include "work/xlsx_in.h"

#define HEAD_SIZE  ((size_t)64)
#define SCAN_CHUNK ((size_t)65536)

struct sheet {
    struct bytes_in src; /* owned */
    const struct sheet_kind *kind;
    void *in; /* owned; what kind works on */
};

static bool is_ole2(const char *head)
{
    return memcmp(head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0;
}

static bool is_zip(const char *head)
{
    return memcmp(head, "PK\3\4", 4) == 0 || memcmp(head, "PK\5\6", 4) == 0;
}

static bool is_pdf(const char *head)
{
    return memcmp(head, "%PDF-", 5) == 0;
}

/* Many systems write a web page and call it .xls. */
static bool is_markup(const char *head)
{
    static const char *const starts[] = {
        "<html", "<table", "<!doctype", "<?xml", "<meta", "<head"
    };
    const char *p = head;

    if (memcmp(p, "\xEF\xBB\xBF", 3) == 0)
        p += 3;
    p += strspn(p, " \t\r\n");
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        if (strncasecmp(p, starts[i], strlen(starts[i])) == 0)
            return true;
    }
    return false;
}

/* True when the file names a stream "EncryptedPackage": a workbook with a password. */
static bool has_password(const struct bytes_in *src)
{
    static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    char *chunk = mem_alloc(SCAN_CHUNK);
    bool found = false;

    for (uint64_t at = 0; at < src->size && !found; at += SCAN_CHUNK - sizeof(name)) {
        uint64_t left = src->size - at;
        size_t n = left < SCAN_CHUNK ? (size_t)left : SCAN_CHUNK;

        if (bytes_in_read(src, at, chunk, n, NULL) != ST_OK)
            break;
        found = memmem(chunk, n, name, sizeof(name) - 1) != NULL;
    }
    free(chunk);
    return found;
}

static enum status refuse_ole2(const struct bytes_in *src, struct err *err)
{
    if (has_password(src))
        return err_set(err, ST_INVALID,
                       _("文件有密码保护，不能读取；请在表格软件中去掉密码，另存为 .xlsx。"));
    return err_set(err, ST_INVALID,
                   _("这是旧的 .xls 格式（或有密码保护），不能读取；请在表格软件中另存为 .xlsx，"
                     "或运行 ssconvert 旧文件.xls 新文件.xlsx。"));
}

static enum status open_reader(struct sheet *s, const struct sheet_options *opt, struct err *err)
{
    char head[HEAD_SIZE + 1] = { 0 };
    size_t n = s->src.size < HEAD_SIZE ? (size_t)s->src.size : HEAD_SIZE;
    enum status st = bytes_in_read(&s->src, 0, head, n, err);

    if (st != ST_OK)
        return st;
    if (is_ole2(head))
        return refuse_ole2(&s->src, err);
    if (is_pdf(head))
        return err_set(err, ST_INVALID, _("这是 PDF 文件，不是表格，不能读取。"));
    if (is_markup(head))
        return err_set(err, ST_INVALID,
                       _("这是网页或 XML 文件（有的系统导出时取名 .xls），不能读取；"
                         "请在表格软件中打开后另存为 .xlsx。"));
    if (is_zip(head)) {
        s->kind = &xlsx_in_kind;
        return xlsx_in_open(&s->src, opt->sheet, (struct xlsx_in **)&s->in, err);
    }
    s->kind = &csv_in_kind;
    return csv_in_open(&s->src, opt->encoding, (struct csv_in **)&s->in, err);
}

enum status sheet_open(const char *path, const struct sheet_options *opt, struct sheet **out,
                       struct err *err)
{
    static const struct sheet_options none = { 0 };
    struct sheet *s = mem_alloc(sizeof(*s));
    enum status st = bytes_in_open(&s->src, path, err);

    if (st == ST_OK)
        st = open_reader(s, opt ? opt : &none, err);
    if (st != ST_OK) {
        sheet_close(s);
        return st;
    }
    *out = s;
    return ST_OK;
}

enum status sheet_row(struct sheet *s, struct sheet_row *row, bool *more, struct err *err)
{
    return s->kind->row(s->in, row, more, err);
}

int sheet_progress(const struct sheet *s)
{
    return s->kind->progress(s->in);
}

const char *sheet_encoding(const struct sheet *s)
{
    return s->kind->encoding(s->in);
}

const char *sheet_others(const struct sheet *s)
{
    return s->kind->others ? s->kind->others(s->in) : NULL;
}

void sheet_close(struct sheet *s)
{
    if (!s)
        return;
    if (s->in)
        s->kind->close(s->in);
    bytes_in_release(&s->src);
    free(s);
}

void sheet_column_name(size_t column, char out[8])
{
    char reversed[7];
    size_t n = 0;

    reversed[n++] = (char)('A' + column % 26);
    for (column /= 26; column > 0 && n < sizeof(reversed); column /= 26) {
        column--; /* there is no letter for nought: after Z comes AA */
        reversed[n++] = (char)('A' + column % 26);
    }
    for (size_t i = 0; i < n; i++)
        out[i] = reversed[n - 1 - i];
    out[n] = '\0';
}
