/* src/work/import_values.c - a cell becomes the canonical value of a field.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "core/key_words.h"
#include "core/value.h"
#include "import_impl.h"

#define DIGITS       "0123456789"
#define BLOCK        ((size_t)65536)
#define CACHE_MAX    ((size_t)20000) /* texts; a file that has more gains nothing by it */
#define NEAREST      3
#define FIRST_SHOWN  5
#define WHOLE_DIGITS 11 /* of a sum in 元 that needs no checking */
/* Serial numbers of 1954-10-03 and 2119-01-11, as spreadsheets count days. */
#define SERIAL_MIN   20000
#define SERIAL_MAX   80000
#define SERIAL_EPOCH 25569 /* of 1970-01-01 */

/* --- texts of the row --- */

char *import_keep(struct import_arena *a, const char *text, size_t n)
{
    char *copy;

    if (a->count == 0 || a->room - a->used < n + 1) {
        mem_grow((void **)&a->blocks, a->count, &a->cap, sizeof *a->blocks);
        a->room = n + 1 > BLOCK ? n + 1 : BLOCK;
        a->blocks[a->count++] = mem_alloc(a->room);
        a->used = 0;
    }
    copy = a->blocks[a->count - 1] + a->used;
    memcpy(copy, text, n);
    copy[n] = '\0';
    a->used += n + 1;
    return copy;
}

void import_arena_release(struct import_arena *a)
{
    for (size_t i = 0; i < a->count; i++)
        free(a->blocks[i]);
    free(a->blocks);
    *a = (struct import_arena) { 0 };
}

/* One block of the usual size stays for the next row. */
void import_arena_clear(struct import_arena *a)
{
    if (a->count == 1 && a->room == BLOCK)
        a->used = 0;
    else
        import_arena_release(a);
}

static char *keep_free(struct import *im, char *text)
{
    char *kept = import_keep(&im->arena, text, strlen(text));

    free(text);
    return kept;
}

/* Han and what is folded already, which is nearly everything; not spaces,
 * capitals, signs and letters of other blocks. */
static bool is_folded(const char *text)
{
    const unsigned char *s = (const unsigned char *)text;

    while (*s) {
        bool han = *s >= 0xE4 && *s <= 0xE9 && s[1] && s[2];

        if (!han && (*s <= ' ' || *s >= 0x7F || (*s >= 'A' && *s <= 'Z')))
            return false;
        s += han ? 3 : 1;
    }
    return true;
}

char *import_fold(const char *text)
{
    char *plain;

    if (is_folded(text))
        return mem_copy(text);
    plain = typed_plain(text);

    typed_squeeze(plain);
    return plain;
}

static bool ends_clean(const char *s, size_t n)
{
    return n == 0 || (s[0] != ' ' && s[n - 1] != ' ' && s[0] != '\n' && s[n - 1] != '\n' &&
                      !str_starts(s, "\xE3\x80\x80") &&
                      !(n >= 3 && memcmp(s + n - 3, "\xE3\x80\x80", 3) == 0));
}

const char *import_text(struct import *im, const struct cell *cell, bool lines)
{
    const char *text = cell->text;
    size_t n = strlen(text);

    if (!ends_clean(text, n) || (!lines && strchr(text, '\n')))
        text = keep_free(im, utf8_clean(text, lines));
    return *text ? text : NULL;
}

bool import_means_none(const char *text)
{
    static const char *const words[] = { "",  "无",  "没有", "暂无",   "无此项", "/",  "\\",
                                         "-", "--",  "---",  "—",      "——",     "－", "／",
                                         "*", "n/a", "null", "不涉及", "未涉及", "空" };

    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_equal(text, words[i]))
            return true;
    return false;
}

/* A sign, not a word: no value of any list is written so. */
static bool is_blank_sign(const char *text)
{
    return import_means_none(text) && (strchr("/\\-*", *text) || str_starts(text, "—") ||
                                       str_starts(text, "－") || str_starts(text, "／"));
}

/* --- refusals --- */

/* value_parse() names the field, which the problem does by its heading. */
static const char *without_label(const struct field *f, const char *sentence)
{
    const char *label = _(f->label);

    if (str_starts(sentence, label) && str_starts(sentence + strlen(label), ": "))
        return sentence + strlen(label) + 2;
    return sentence;
}

/* How many characters of text the label or another spelling has. */
static int in_common(const char *text, const char *label)
{
    size_t n = strlen(text);
    int common = 0;

    for (size_t at = 0; at < n;) {
        uint32_t ch;
        size_t took = utf8_decode(text + at, n - at, &ch);

        if (label && memmem(label, strlen(label), text + at, took))
            common++;
        at += took;
    }
    return common;
}

static int likeness(const struct code *c, const char *text)
{
    int label = in_common(text, c->label), also = in_common(text, c->also);

    return label > also ? label : also;
}

/* The labels that share most characters with the text, or the first ones. */
static void add_nearest(const struct book *book, const char *list, const char *text,
                        struct buf *out)
{
    const struct code *c;
    int best = 0;
    size_t shown = 0, most;

    for (size_t i = 0; (c = book_nth(book, list, i)); i++)
        if (c->active && likeness(c, text) > best)
            best = likeness(c, text);
    most = best > 0 ? NEAREST : FIRST_SHOWN;
    for (size_t i = 0; (c = book_nth(book, list, i)) && shown < most; i++)
        if (c->active && likeness(c, text) >= best)
            buf_printf(out, "%s%s", shown++ ? "、" : "", c->label);
    if (best == 0 && c)
        buf_add(out, _("等"));
}

static void refuse_code(struct import *im, size_t column, const struct field *f, const char *text)
{
    struct buf nearest = BUF_INIT;

    add_nearest(im->book, f->of, text, &nearest);
    if (nearest.len)
        import_say(im, column, false, _("没有“%.*s”；最接近的是：%s。"), typed_quote(text), text,
                   buf_text(&nearest));
    else
        import_say(im, column, false, _("没有“%.*s”：代码表 %s 是空的，请先在设置里添加。"),
                   typed_quote(text), text, f->of);
    buf_release(&nearest);
}

static void refuse_value(struct import *im, size_t column, const struct field *f, const char *text,
                         const struct err *err)
{
    if (f->type == FT_CODE || f->type == FT_CODES)
        refuse_code(im, column, f, text);
    else
        import_say(im, column, false, "%s", without_label(f, err_text(err)));
}

/* --- codes and the like, which a long file repeats --- */

void import_cache_release(struct import_cache *c)
{
    text_map_release(&c->known);
    for (size_t i = 0; i < c->count; i++)
        free(c->values[i]);
    free(c->values);
    *c = (struct import_cache) { 0 };
}

/* The value stays the cache's; NULL when the text means nothing. */
static const char *remember(struct import *im, int64_t field, const char *text, char *value)
{
    struct import_cache *c = &im->cache;

    if (c->count >= CACHE_MAX)
        return value ? keep_free(im, value) : NULL;
    mem_grow((void **)&c->values, c->count, &c->cap, sizeof *c->values);
    c->values[c->count] = value;
    text_map_put(&c->known, field, text, (int64_t)c->count);
    return c->values[c->count++];
}

/* Was the code named by itself, its label or another spelling in full? */
static bool named_in_full(const struct code *c, const char *text)
{
    char *typed = import_fold(text), *list, *rest, *one;
    bool named = false;

    list = mem_printf("%s|%s|%s", c->code, c->label, c->also ? c->also : "");
    for (rest = list; !named && (one = strsep(&rest, "|"));) {
        char *folded = import_fold(one);

        named = str_equal(folded, typed);
        free(folded);
    }
    if (!named && *typed && typed[strspn(typed, DIGITS)] == '\0')
        named = strtoll(typed, NULL, 10) == strtoll(c->code, NULL, 10);
    free(list);
    free(typed);
    return named;
}

/* A beginning or pinyin is taken, but not in silence. */
static void tell_guess(struct import *im, size_t column, const struct field *f, const char *text,
                       const char *value)
{
    const struct code *c = f->type == FT_CODE ? book_code(im->book, f->of, value) : NULL;

    if (c && !named_in_full(c, text))
        import_say(im, column, true, _("“%.*s”按“%s”导入（同样的不再提示）。"), typed_quote(text),
                   text, c->label);
}

static const char *listed_value(struct import *im, size_t column, const struct field *f,
                                const char *text)
{
    int64_t field = im->headings.columns[column].target;
    struct err err = ERR_INIT;
    char *value = NULL;
    const char *found = NULL;
    enum status st = ST_OK;
    int64_t at;

    if (text_map_get(&im->cache.known, field, text, &at))
        return im->cache.values[at];
    if (!is_blank_sign(text))
        st = value_parse(im->book, f, text, im->opt->today, &value, &err);
    if (st == ST_OK && value)
        tell_guess(im, column, f, text, value);
    if (st == ST_OK || import_means_none(text))
        found = remember(im, field, text, value);
    else
        refuse_value(im, column, f, text, &err);
    err_clear(&err);
    return found;
}

/* --- dates --- */

/* "2022..." followed by what separates, or eight digits. */
static bool has_year(const char *folded)
{
    size_t digits = strspn(folded, DIGITS);

    return digits >= 8 || (digits == 4 && folded[4] != '\0' && *folded != '0');
}

/* A month and a day: digits, and what stands between and after them. */
static bool is_month_and_day(const char *folded)
{
    size_t digits = strspn(folded, DIGITS);
    const char *rest = folded + digits;

    if (digits == 3 || digits == 4)
        return *rest == '\0';
    return (digits == 1 || digits == 2) && (strchr("-/.", *rest) || str_starts(rest, "月")) &&
           *rest && strpbrk(rest, DIGITS) != NULL;
}

static const char *refuse_serial(struct import *im, size_t column, const char *text)
{
    long serial = strtol(text, NULL, 10);
    char iso[DATE_SIZE];

    import_say(im, column, false,
               _("%s 是没有设成日期格式的日期（%s）；请在表格软件里把这一列设为日期格式再存。"),
               text, date_to_iso((int)(serial - SERIAL_EPOCH), iso));
    return NULL;
}

static bool is_serial(const char *folded)
{
    return strspn(folded, DIGITS) == 5 && folded[5] == '\0' &&
           strtol(folded, NULL, 10) >= SERIAL_MIN && strtol(folded, NULL, 10) <= SERIAL_MAX;
}

/* Dates as people type them, but not those that count from today: the file
 * may be of another year. */
static const char *typed_date(struct import *im, size_t column, const struct field *f,
                              const char *text, const char *folded)
{
    char *value = NULL;
    struct err err = ERR_INIT;
    const char *kept = NULL;
    bool year = has_year(folded);

    if (is_serial(folded))
        return refuse_serial(im, column, text);
    if (!year && !is_month_and_day(folded)) {
        import_say(im, column, false, _("“%.*s”不是完整的日期，应写成 2022-03-15 这样。"),
                   typed_quote(text), text);
        return NULL;
    }
    if (value_parse(im->book, f, text, im->opt->today, &value, &err) != ST_OK)
        refuse_value(im, column, f, text, &err);
    else if (value && !year)
        import_say(im, column, true, _("“%.*s”没有年份，按 %s 导入。"), typed_quote(text), text,
                   value);
    if (value)
        kept = keep_free(im, value);
    err_clear(&err);
    return kept;
}

static const char *date_value(struct import *im, size_t column, const struct field *f,
                              const char *text)
{
    const char *value = NULL;
    char *folded;

    if (date_from_iso(text) != DATE_NONE)
        return text;
    folded = import_fold(text);
    if (!import_means_none(folded))
        value = typed_date(im, column, f, text, folded);
    free(folded);
    return value;
}

/* --- sums and the rest --- */

static const char *parsed_value(struct import *im, size_t column, const struct field *f,
                                const char *text)
{
    struct err err = ERR_INIT;
    char *value = NULL;

    if (import_means_none(text))
        return NULL;
    if (value_parse(im->book, f, text, im->opt->today, &value, &err) != ST_OK)
        refuse_value(im, column, f, text, &err);
    err_clear(&err);
    return value ? keep_free(im, value) : NULL;
}

static const char *money_value(struct import *im, size_t column, const struct field *f,
                               const char *text)
{
    size_t digits = strspn(text, DIGITS);
    char fen[WHOLE_DIGITS + 3];
    char *plain;
    bool none;

    if (im->headings.columns[column].wan) {
        if (digits + strspn(text + digits, "." DIGITS) == strlen(text))
            text = keep_free(im, mem_printf("%s万", text));
    } else if (digits <= WHOLE_DIGITS && text[digits] == '\0' && *text != '0') {
        str_fit(fen, sizeof fen, "%s00", text);
        return import_keep(&im->arena, fen, digits + 2);
    }
    plain = import_fold(text);
    none = import_means_none(plain);
    free(plain);
    return none ? NULL : parsed_value(im, column, f, text);
}

/* --- cells --- */

bool import_is_empty(const struct cell *cell)
{
    return cell->kind == CELL_EMPTY && !cell->no_value && !cell->merged;
}

static bool is_readable(struct import *im, size_t column, const struct cell *cell)
{
    size_t before = im->row_errors;

    if (cell->lost_digits)
        import_say(im, column, false,
                   _("“%s”是被当成数字的长号码，末几位已经丢失；请把这一列设为文本，重新填写。"),
                   cell->text);
    else if (cell->no_value)
        import_say(im, column, false,
                   _("公式没有存下结果；请在表格软件里打开，重新保存后再导入。"));
    else if (cell->merged)
        import_say(im, column, false,
                   _("这一格和上面的格合并了，读不出内容；请在表格软件里取消合并，每行都填上。"));
    else if (cell->kind == CELL_ERROR)
        import_say(im, column, false, _("单元格是公式错误 %s；请改成正确的值。"), cell->text);
    return im->row_errors == before;
}

const char *import_value(struct import *im, size_t column, const struct field *f,
                         const struct cell *cell)
{
    const char *text;

    if (!is_readable(im, column, cell))
        return NULL;
    text = import_text(im, cell, f->type == FT_NOTE);
    if (!text)
        return NULL;
    switch (f->type) {
    case FT_TEXT:
    case FT_NOTE:
        return key_words_has(f) ? parsed_value(im, column, f, text) : text;
    case FT_REF:
        return import_means_none(text) ? NULL : text;
    case FT_DATE:
        return date_value(im, column, f, text);
    case FT_MONEY:
        return money_value(im, column, f, text);
    case FT_CODE:
    case FT_CODES:
    case FT_BOOL:
        return listed_value(im, column, f, text);
    case FT_INT:
    case FT_PHONE:
    case FT_IDNO:
    case FT_USCC:
        break;
    }
    return parsed_value(im, column, f, text);
}
