/* work/json_in.c - a small JSON document read into a tree.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/json_in.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#define DEPTH_MAX        64
#define SIZE_MAX_ALLOWED (16u << 20)

struct reader {
    const char *start, *p, *end;
    int depth;
    struct err *err;
};

static enum status value(struct reader *r, struct json *j);

static enum status bad(struct reader *r, const char *what)
{
    size_t line = 1, column = 1;

    for (const char *p = r->start; p < r->p && p < r->end; p++) {
        column = *p == '\n' ? 1 : column + 1;
        line += *p == '\n';
    }
    return err_set(r->err, ST_INVALID, _("JSON 第 %zu 行第 %zu 个字节：%s。"), line, column, what);
}

static void skip(struct reader *r)
{
    while (r->p < r->end && strchr(" \t\r\n", *r->p) && *r->p)
        r->p++;
}

static bool take(struct reader *r, char c)
{
    skip(r);
    if (r->p >= r->end || *r->p != c)
        return false;
    r->p++;
    return true;
}

static int hex4(struct reader *r)
{
    int n = 0;

    if (r->end - r->p < 4)
        return -1;
    for (int i = 0; i < 4; i++, r->p++) {
        const char *digits = "0123456789abcdef";
        const char *at = *r->p ? strchr(digits, *r->p | 0x20) : NULL;

        if (!at)
            return -1;
        n = n * 16 + (int)(at - digits);
    }
    return n;
}

static enum status unicode_escape(struct reader *r, struct buf *out)
{
    int hi = hex4(r), lo;
    uint32_t ch = (uint32_t)hi;
    char bytes[4];

    if (hi < 0)
        return bad(r, _("\\u 后面应有四位十六进制数"));
    if (hi >= 0xD800 && hi < 0xDC00) {
        if (r->end - r->p < 2 || r->p[0] != '\\' || r->p[1] != 'u')
            return bad(r, _("\\u 的代理对不完整"));
        r->p += 2;
        lo = hex4(r);
        if (lo < 0xDC00 || lo > 0xDFFF)
            return bad(r, _("\\u 的代理对不完整"));
        ch = 0x10000u + (((uint32_t)hi - 0xD800u) << 10) + ((uint32_t)lo - 0xDC00u);
    } else if ((hi >= 0xDC00 && hi <= 0xDFFF) || hi == 0) {
        return bad(r, _("不允许的 \\u 字符"));
    }
    buf_add_n(out, bytes, utf8_encode(ch, bytes));
    return ST_OK;
}

static enum status escape(struct reader *r, struct buf *out)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *at;

    if (r->p >= r->end)
        return bad(r, _("文字没有结束的引号"));
    if (*r->p == 'u') {
        r->p++;
        return unicode_escape(r, out);
    }
    at = *r->p ? strchr(from, *r->p) : NULL;
    if (!at)
        return bad(r, _("不认识的转义"));
    r->p++;
    buf_add_char(out, to[at - from]);
    return ST_OK;
}

static enum status string(struct reader *r, char **out)
{
    struct buf b = BUF_INIT;
    enum status st = ST_OK;

    while (st == ST_OK) {
        if (r->p >= r->end)
            st = bad(r, _("文字没有结束的引号"));
        else if (*r->p == '"')
            break;
        else if ((unsigned char)*r->p < 0x20)
            st = bad(r, _("文字里有控制字符"));
        else if (*r->p == '\\') {
            r->p++;
            st = escape(r, &b);
        } else
            buf_add_char(&b, *r->p++);
    }
    if (st == ST_OK) {
        r->p++;
        *out = b.data ? buf_take(&b) : mem_copy("");
    }
    buf_release(&b);
    return st;
}

static enum status number(struct reader *r, struct json *j)
{
    const char *from = r->p;
    size_t digits;

    if (*r->p == '-')
        r->p++;
    digits = strspn(r->p, "0123456789");
    if (digits == 0 || (digits > 1 && *r->p == '0'))
        return bad(r, _("不是数字"));
    r->p += digits;
    if (r->p < r->end && *r->p == '.') {
        r->p++;
        digits = strspn(r->p, "0123456789");
        if (digits == 0)
            return bad(r, _("小数点后应有数字"));
        r->p += digits;
    }
    if (r->p < r->end && (*r->p == 'e' || *r->p == 'E'))
        return bad(r, _("请把数字写全，不用科学记数法"));
    j->kind = JSON_NUMBER;
    j->text = mem_copy_n(from, (size_t)(r->p - from));
    return ST_OK;
}

static enum status word(struct reader *r, struct json *j)
{
    static const struct {
        const char *name;
        enum json_kind kind;
        const char *text;
    } words[] = { { "true", JSON_BOOL, "1" },
                  { "false", JSON_BOOL, "0" },
                  { "null", JSON_NULL, NULL } };

    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        size_t n = strlen(words[i].name);

        if ((size_t)(r->end - r->p) >= n && memcmp(r->p, words[i].name, n) == 0) {
            r->p += n;
            j->kind = words[i].kind;
            j->text = mem_copy(words[i].text);
            return ST_OK;
        }
    }
    return bad(r, _("应是文字、数字、true、false、null、[ 或 {"));
}

static struct json *add_item(struct json *j)
{
    mem_grow((void **)&j->items, j->count, &j->cap, sizeof(*j->items));
    j->items[j->count] = (struct json) { 0 };
    return &j->items[j->count++];
}

/* One member of an object, or one item of an array. */
static enum status item(struct reader *r, struct json *j)
{
    struct json *it = add_item(j);
    enum status st;

    if (j->kind == JSON_OBJECT) {
        if (!take(r, '"'))
            return bad(r, _("应是带引号的名称"));
        st = string(r, &it->key);
        if (st != ST_OK)
            return st;
        if (!take(r, ':'))
            return bad(r, _("名称后应是冒号"));
    }
    return value(r, it);
}

static enum status items(struct reader *r, struct json *j, char close)
{
    enum status st = ST_OK;

    if (++r->depth > DEPTH_MAX)
        return bad(r, _("嵌套太深"));
    if (!take(r, close)) {
        do
            st = item(r, j);
        while (st == ST_OK && take(r, ','));
        if (st == ST_OK && !take(r, close))
            st = bad(r, close == '}' ? _("应是逗号或 }") : _("应是逗号或 ]"));
    }
    r->depth--;
    return st;
}

static enum status value(struct reader *r, struct json *j)
{
    skip(r);
    if (r->p >= r->end)
        return bad(r, _("内容不完整"));
    switch (*r->p) {
    case '{':
    case '[':
        j->kind = *r->p == '{' ? JSON_OBJECT : JSON_ARRAY;
        return items(r, j, *r->p++ == '{' ? '}' : ']');
    case '"':
        r->p++;
        j->kind = JSON_STRING;
        return string(r, &j->text);
    default:
        return *r->p == '-' || (*r->p >= '0' && *r->p <= '9') ? number(r, j) : word(r, j);
    }
}

enum status json_parse(const char *text, size_t n, struct json **out, struct err *err)
{
    struct reader r = { .err = err };
    struct json *root;
    enum status st = ST_OK;
    size_t good;
    char *copy;

    if (n > SIZE_MAX_ALLOWED)
        return err_set(err, ST_INVALID, _("JSON 超过 16 MB，请分开导入。"));
    copy = mem_copy_n(text, n); /* a NUL behind it ends every span */
    r = (struct reader) { .start = copy, .p = copy, .end = copy + n, .err = err };
    root = mem_alloc(sizeof(*root));
    good = utf8_check(copy, n);
    if (good < n) {
        r.p = copy + good;
        st = bad(&r, _("不是 UTF-8 文字"));
    }
    if (st == ST_OK)
        st = value(&r, root);
    skip(&r);
    if (st == ST_OK && r.p < r.end)
        st = bad(&r, _("结尾后面还有内容"));
    free(copy);
    if (st != ST_OK) {
        json_free(root);
        return st;
    }
    *out = root;
    return ST_OK;
}

static void release(struct json *j)
{
    for (size_t i = 0; i < j->count; i++)
        release(&j->items[i]);
    free(j->items);
    free(j->key);
    free(j->text);
}

void json_free(struct json *j)
{
    if (j)
        release(j);
    free(j);
}

const struct json *json_member_of(const struct json *obj, const char *key)
{
    for (size_t i = 0; obj && i < obj->count; i++)
        if (str_equal(obj->items[i].key, key))
            return &obj->items[i];
    return NULL;
}
