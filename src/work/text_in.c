/* work/text_in.c - decides a text file's encoding on all of it and streams it as UTF-8.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/text_in.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "work/bytes_in.h"

#define CHUNK   ((size_t)65536)
#define NOWHERE UINT64_MAX /* no invalid byte */

enum text_encoding { ENC_UNKNOWN, ENC_UTF8, ENC_UTF8_BOM, ENC_GB18030 };

struct text_in {
    const struct bytes_in *src; /* borrowed */
    enum text_encoding encoding;
    uint64_t start;   /* after the mark */
    uint64_t at;      /* of the next byte to read */
    iconv_t to_utf8;  /* GB18030 only, else (iconv_t)-1 */
    char raw[CHUNK];  /* bytes of the file; the first `kept` are from the piece before */
    size_t kept;      /* an incomplete character */
    char *wide;       /* owned; what a GB18030 chunk becomes */
    size_t wide_size; /* two bytes become three at most */
};

/* Marks that decide, longest first.  A NULL encoding is one we do not read. */
static const struct mark {
    const char *bytes;
    size_t n;
    enum text_encoding encoding;
} marks[] = {
    { "\x84\x31\x95\x33", 4, ENC_GB18030 },
    { "\xEF\xBB\xBF", 3, ENC_UTF8_BOM },
    { "\xFF\xFE", 2, ENC_UNKNOWN },
    { "\xFE\xFF", 2, ENC_UNKNOWN },
};

static const struct encoding_name {
    const char *name;
    enum text_encoding encoding;
} encoding_names[] = { { "utf-8", ENC_UTF8 },     { "utf8", ENC_UTF8 },
                       { "utf-8-bom", ENC_UTF8 }, { "gb18030", ENC_GB18030 },
                       { "gbk", ENC_GB18030 },    { "gb2312", ENC_GB18030 },
                       { "cp936", ENC_GB18030 },  { "gb-18030", ENC_GB18030 } };

/* Fills the rest of raw from the file.  *n: bytes now in raw; *last: no more behind them. */
static enum status fill(struct text_in *t, size_t *n, bool *last, struct err *err)
{
    size_t room = CHUNK - t->kept;
    uint64_t left = t->src->size - t->at;
    enum status st;

    if (left < room)
        room = (size_t)left;
    st = bytes_in_read(t->src, t->at, t->raw + t->kept, room, err);
    if (st != ST_OK)
        return st;
    if (memchr(t->raw + t->kept, '\0', room)) {
        const char *nul = memchr(t->raw + t->kept, '\0', room);
        uint64_t offset = t->at + (uint64_t)(nul - t->raw) - t->kept;

        return err_set(err, ST_CORRUPT,
                       _("第 %llu 个字节是空字节，不是文本文件，或是 UTF-16 编码；"
                         "请用表格软件另存为“CSV UTF-8”或 .xlsx。"),
                       (unsigned long long)offset + 1);
    }
    *n = t->kept + room;
    t->at += room;
    t->kept = 0;
    *last = t->at == t->src->size;
    return ST_OK;
}

/* Moves the n bytes at from to the front: they are completed by the next chunk. */
static void keep(struct text_in *t, size_t from, size_t n)
{
    memmove(t->raw, t->raw + from, n);
    t->kept = n;
}

/* Bytes of an unfinished character at the end of raw (0 to 3); a complete or
 * hopeless one gives 0. */
static size_t unfinished(const char *raw, size_t n)
{
    for (size_t back = 1; back <= 3 && back <= n; back++) {
        unsigned char c = (unsigned char)raw[n - back];
        size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;

        if (length > 1)
            return length > back ? back : 0;
        if (c < 0x80)
            return 0;
    }
    return 0;
}

static enum status scan_utf8(struct text_in *t, uint64_t *bad, struct err *err)
{
    bool last = false;
    size_t n;

    *bad = NOWHERE;
    text_in_rewind(t);
    while (!last) {
        uint64_t base = t->at - t->kept;
        enum status st = fill(t, &n, &last, err);
        size_t whole, wrong;

        if (st != ST_OK)
            return st;
        whole = last ? n : n - unfinished(t->raw, n);
        wrong = utf8_check(t->raw, whole);
        if (wrong < whole) {
            *bad = base + wrong;
            return ST_OK;
        }
        keep(t, whole, n - whole);
    }
    return ST_OK;
}

/* Converts the n bytes of raw; *used of them are gone.  False at an invalid one. */
static bool convert(struct text_in *t, size_t n, size_t *used, size_t *made)
{
    char *in = t->raw, *out = t->wide;
    size_t in_left = n, out_left = t->wide_size;
    size_t rc = iconv(t->to_utf8, &in, &in_left, &out, &out_left);

    *used = n - in_left;
    *made = t->wide_size - out_left;
    if (rc == (size_t)-1 && errno == E2BIG)
        BUG("room for GB18030");
    return rc != (size_t)-1 || errno == EINVAL;
}

static enum status scan_gb18030(struct text_in *t, uint64_t *bad, struct err *err)
{
    bool last = false;
    size_t n, used, made;

    *bad = NOWHERE;
    text_in_rewind(t);
    while (!last) {
        uint64_t base = t->at - t->kept;
        enum status st = fill(t, &n, &last, err);

        if (st != ST_OK)
            return st;
        if (!convert(t, n, &used, &made) || (last && used < n) || n - used > 3) {
            *bad = base + used;
            return ST_OK;
        }
        keep(t, used, n - used);
    }
    return ST_OK;
}

/* The line of the byte at offset, counted by line ends: what an editor shows. */
static uint64_t line_of(struct text_in *t, uint64_t offset)
{
    uint64_t line = 1;
    bool after_cr = false;

    for (uint64_t at = t->start; at < offset;) {
        size_t n = offset - at < CHUNK ? (size_t)(offset - at) : CHUNK;

        if (bytes_in_read(t->src, at, t->raw, n, NULL) != ST_OK)
            break;
        for (size_t i = 0; i < n; i++) {
            if (t->raw[i] == '\r' || (t->raw[i] == '\n' && !after_cr))
                line++;
            after_cr = t->raw[i] == '\r';
        }
        at += n;
    }
    return line;
}

static enum status refuse_byte(struct text_in *t, uint64_t bad, const char *name, struct err *err)
{
    unsigned char byte = 0;
    uint64_t line = line_of(t, bad);

    bytes_in_read(t->src, bad, &byte, 1, NULL);
    return err_set(err, ST_INVALID,
                   _("第 %llu 个字节（第 %llu 行，值 %02X）不是有效的 %s 文字，未读取；"
                     "请用表格软件另存为“CSV UTF-8”或 .xlsx。"),
                   (unsigned long long)bad + 1, (unsigned long long)line, byte, name);
}

static enum status decide_utf8(struct text_in *t, struct err *err)
{
    uint64_t bad;
    enum status st = scan_utf8(t, &bad, err);

    if (st != ST_OK || bad == NOWHERE)
        return st;
    return refuse_byte(t, bad, "UTF-8", err);
}

static enum status decide_gb18030(struct text_in *t, struct err *err)
{
    uint64_t bad;
    enum status st = scan_gb18030(t, &bad, err);

    if (st != ST_OK || bad == NOWHERE)
        return st;
    return refuse_byte(t, bad, "GB18030", err);
}

/* When neither fits, the one that got further is what the file was meant to be. */
static enum status detect(struct text_in *t, struct err *err)
{
    uint64_t bad_utf8, bad_gb;
    enum status st = scan_utf8(t, &bad_utf8, err);

    t->encoding = ENC_UTF8;
    if (st != ST_OK || bad_utf8 == NOWHERE)
        return st;
    st = scan_gb18030(t, &bad_gb, err);
    t->encoding = ENC_GB18030;
    if (st != ST_OK || bad_gb == NOWHERE)
        return st;
    return bad_utf8 >= bad_gb ? refuse_byte(t, bad_utf8, "UTF-8", err)
                              : refuse_byte(t, bad_gb, "GB18030", err);
}

static const struct mark *find_mark(const struct bytes_in *src)
{
    char head[4] = { 0 };
    size_t n = src->size < sizeof(head) ? (size_t)src->size : sizeof(head);

    if (bytes_in_read(src, 0, head, n, NULL) != ST_OK)
        return NULL;
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        if (marks[i].n <= n && memcmp(head, marks[i].bytes, marks[i].n) == 0)
            return &marks[i];
    }
    return NULL;
}

static enum status parse_name(const char *name, enum text_encoding *encoding, struct err *err)
{
    *encoding = ENC_UNKNOWN;
    if (!name)
        return ST_OK;
    for (size_t i = 0; i < ARRAY_LEN(encoding_names); i++) {
        if (strcasecmp(encoding_names[i].name, name) == 0)
            *encoding = encoding_names[i].encoding;
    }
    if (*encoding != ENC_UNKNOWN)
        return ST_OK;
    return err_set(err, ST_USAGE, _("不认识编码“%s”，请写 utf-8 或 gb18030。"), name);
}

static enum status decide(struct text_in *t, enum text_encoding wanted, struct err *err)
{
    const struct mark *mark = find_mark(t->src);

    if (mark && mark->encoding == ENC_UNKNOWN)
        return err_set(err, ST_INVALID,
                       _("文件是 UTF-16 编码（“Unicode 文本”），不能读取；"
                         "请用表格软件另存为“CSV UTF-8”或 .xlsx。"));
    if (mark) {
        t->start = mark->n;
        t->encoding = mark->encoding;
        if (wanted == ENC_UTF8 && mark->encoding == ENC_GB18030)
            return err_set(err, ST_INVALID, _("文件带有 GB18030 标记，与指定的编码 utf-8 不符。"));
        if (wanted == ENC_GB18030 && mark->encoding == ENC_UTF8_BOM)
            return err_set(err, ST_INVALID, _("文件带有 UTF-8 标记，与指定的编码 gb18030 不符。"));
    } else {
        t->encoding = wanted;
    }
    if (t->encoding == ENC_UNKNOWN)
        return detect(t, err);
    return t->encoding == ENC_GB18030 ? decide_gb18030(t, err) : decide_utf8(t, err);
}

enum status text_in_open(const struct bytes_in *src, const char *encoding, struct text_in **out,
                         struct err *err)
{
    enum text_encoding wanted;
    enum status st = parse_name(encoding, &wanted, err);
    struct text_in *t;

    if (st != ST_OK)
        return st;
    t = mem_alloc(sizeof(*t));
    t->src = src;
    t->wide_size = CHUNK * 2;
    t->wide = mem_alloc(t->wide_size);
    t->to_utf8 = iconv_open("UTF-8", "GB18030");
    if (t->to_utf8 == (iconv_t)-1)
        st = err_set(err, ST_FAILED, _("系统缺少 GB18030 转换表（gconv），不能读取表格。"));
    else
        st = decide(t, wanted, err);
    if (st != ST_OK) {
        text_in_close(t);
        return st;
    }
    text_in_rewind(t);
    *out = t;
    return ST_OK;
}

enum status text_in_next(struct text_in *t, const char **bytes, size_t *n, struct err *err)
{
    uint64_t base = t->at - t->kept;
    size_t filled, used;
    enum status st;
    bool last;

    *n = 0;
    if (base == t->src->size)
        return bytes_in_unchanged(t->src, err);
    st = fill(t, &filled, &last, err);
    if (st != ST_OK)
        return st;
    if (t->encoding != ENC_GB18030) {
        *bytes = t->raw;
        *n = filled;
        return ST_OK;
    }
    /* All of it was converted once already: a failure now is a changed file. */
    if (!convert(t, filled, &used, n) || filled - used > 3 || (last && used < filled)) {
        *n = 0;
        return err_set(err, ST_CORRUPT, _("读取时文件被改动了，请等文件存好后重试。"));
    }
    *bytes = t->wide;
    keep(t, used, filled - used);
    return ST_OK;
}

void text_in_rewind(struct text_in *t)
{
    t->at = t->start;
    t->kept = 0;
    iconv(t->to_utf8, NULL, NULL, NULL, NULL);
}

int text_in_progress(const struct text_in *t)
{
    if (t->src->size == 0)
        return 1000;
    return (int)((double)t->at / (double)t->src->size * 1000);
}

const char *text_in_encoding(const struct text_in *t)
{
    static const char *const names[] = {
        [ENC_UNKNOWN] = "",
        [ENC_UTF8] = "utf-8",
        [ENC_UTF8_BOM] = "utf-8-bom",
        [ENC_GB18030] = "gb18030",
    };

    return names[t->encoding];
}

void text_in_close(struct text_in *t)
{
    if (!t)
        return;
    if (t->to_utf8 != (iconv_t)-1)
        iconv_close(t->to_utf8);
    free(t->wide);
    free(t);
}
