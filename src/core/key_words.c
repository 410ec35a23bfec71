/* core/key_words.c - keys that an office's rows are made of (fields, steps, codes), as labels.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/key_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "core/lifecycle.h"

#define FIELDS    "fields"
#define STEPS     "steps"
#define WHEN      "when"
#define DETAILS   "detail" /* a kind, and its list of codes */
#define ALL_OF_IT "各项"   /* behind the label of a code: it and what begins with it, "3*" */

bool key_words_has(const struct field *f)
{
    return f->type == FT_TEXT && f->of;
}

/* ---- one key ---- */

/* "调委会/任期起始日"; a detail by its code. */
static char *label_of_part(const struct book *book, const char *key, const char *point)
{
    char *name = mem_copy_n(key, (size_t)(point - key));
    enum kind_id kind = kind_find(name);
    int field = kind == KIND_COUNT ? -1 : field_find(kind_get(kind), point + 1);
    const struct code *c = str_equal(name, DETAILS) ? book_code(book, DETAILS, point + 1) : NULL;

    free(name);
    if (c)
        return mem_printf("%s/%s", _(kind_get(KIND_DETAIL)->label), c->label);
    if (field < 0)
        return NULL;
    return mem_printf("%s/%s", _(kind_get(kind)->label), _(kind_get(kind)->fields[field].label));
}

static char *label_of_field(const struct book *book, const char *key)
{
    const struct kind *k = kind_get(KIND_CASE);
    const char *point = strchr(key, '.');
    int field = field_find(k, key);
    enum kind_id kind = kind_find(key);

    if (point)
        return label_of_part(book, key, point);
    if (field >= 0)
        return mem_copy(_(k->fields[field].label));
    return kind == KIND_COUNT ? NULL : mem_printf(_("%s（至少一条）"), _(kind_get(kind)->label));
}

static const struct move *step_of(const char *key)
{
    const struct move *m;

    for (size_t i = 0; (m = move_nth(i)); i++)
        if (str_equal(m->step, key))
            return m;
    return NULL;
}

/* NULL when nothing has that key; yours. */
static char *label_of(const struct book *book, const char *words, const char *key)
{
    const struct code *c;

    if (str_equal(words, FIELDS))
        return label_of_field(book, key);
    if (str_equal(words, STEPS))
        return step_of(key) ? mem_copy(_(step_of(key)->label)) : NULL;
    c = book_code(book, words, key);
    return c ? mem_copy(c->label) : NULL;
}

/* ---- one label ---- */

static bool reads_as(const char *label, const char *typed)
{
    bool same = str_equal(label, typed);
    char *plain;

    if (same || strlen(label) < strlen(typed)) /* made plain nothing grows */
        return same;
    plain = typed_plain(label);
    same = str_equal(plain, typed);
    free(plain);
    return same;
}

/* Is it what that key is called?  Takes key; it or NULL. */
static char *key_if_called(const struct book *book, char *key, const char *typed)
{
    char *label = label_of_field(book, key);
    bool same = label && reads_as(label, typed);

    free(label);
    if (same)
        return key;
    free(key);
    return NULL;
}

static char *field_called(const struct book *book, const char *typed)
{
    const struct code *c;
    char *key;

    for (size_t i = 0; i < kind_get(KIND_CASE)->count; i++)
        if (reads_as(_(kind_get(KIND_CASE)->fields[i].label), typed))
            return mem_copy(kind_get(KIND_CASE)->fields[i].key);
    for (size_t i = 0; (c = book_nth(book, DETAILS, i)); i++)
        if ((key = key_if_called(book, mem_printf(DETAILS ".%s", c->code), typed)))
            return key;
    for (enum kind_id id = 0; id < KIND_COUNT; id++) {
        const struct kind *k = kind_get(id);

        if ((key = key_if_called(book, mem_copy(k->key), typed)))
            return key;
        for (size_t i = 0; strchr(typed, '/') && i < k->count; i++)
            if ((key = key_if_called(book, mem_printf("%s.%s", k->key, k->fields[i].key), typed)))
                return key;
    }
    return NULL;
}

static char *step_called(const char *typed)
{
    const struct move *m;

    for (size_t i = 0; (m = move_nth(i)); i++)
        if (reads_as(_(m->label), typed))
            return mem_copy(m->step);
    return NULL;
}

/* The key itself, or what has that label; NULL when nothing does.  Yours. */
static char *key_of(const struct book *book, const char *words, const char *typed)
{
    char *label = label_of(book, words, typed);
    const struct code *c;

    if (label) {
        free(label);
        return mem_copy(typed);
    }
    if (str_equal(words, FIELDS))
        return field_called(book, typed);
    if (str_equal(words, STEPS))
        return step_called(typed);
    c = book_find_code(book, words, typed, NULL);
    return c ? mem_copy(c->code) : NULL;
}

/* ---- several ---- */

/* Bytes before the next of the separators, whose own length goes to *gap; all when none is. */
static size_t until(const char *text, const char *const *gaps, size_t count, size_t *gap)
{
    size_t n;

    for (n = 0; text[n]; n++)
        for (size_t i = 0; i < count; i++)
            if (str_starts(text + n, gaps[i])) {
                *gap = strlen(gaps[i]);
                return n;
            }
    *gap = 0;
    return n;
}

static bool show_each(const struct book *book, const char *words, const char *value,
                      struct buf *out)
{
    bool others = *value == '!';

    value += others;
    buf_add(out, others ? "除" : "");
    for (bool first = true; *value; first = false) {
        size_t n = strcspn(value, "|");
        char *key = mem_copy_n(value, n), *label = label_of(book, words, key);

        buf_printf(out, "%s%s", first ? "" : "、", label ? label : "");
        free(key);
        if (!label)
            return false;
        free(label);
        value += n + (value[n] == '|');
    }
    buf_add(out, others ? "外" : "");
    return true;
}

static enum status unknown(const struct field *f, const char *typed, struct err *err)
{
    return err_set(err, ST_INVALID,
                   _("%s：没有叫“%.*s”的，应写登记表、代码表里的名称，"
                     "几个用、隔开。"),
                   _(f->label), typed_quote(typed), typed);
}

static enum status parse_each(const struct book *book, const struct field *f, const char *words,
                              const char *text, struct buf *out, struct err *err)
{
    static const char *const gaps[] = { "|", "、" };
    enum status st = ST_OK;

    for (bool first = true; st == ST_OK && *text; first = false) {
        size_t gap, n = until(text, gaps, ARRAY_LEN(gaps), &gap);
        char *typed = mem_copy_n(text, n), *key = key_of(book, words, typed);

        if (key)
            buf_printf(out, "%s%s", first ? "" : "|", key);
        else
            st = unknown(f, typed, err);
        free(key);
        free(typed);
        text += n + gap;
    }
    return st;
}

/* "!labour", "除劳动人事争议外": all but these.  The text without that; yours. */
static char *without_but(const char *text, bool *others)
{
    size_t n = strlen(text), but = strlen("除"), out = strlen("外");

    *others = *text == '!';
    if (*others)
        return mem_copy(text + 1);
    *others = str_starts(text, "除") && str_ends(text, "外") && n > but + out;
    if (!*others)
        return mem_copy(text);
    n -= str_ends(text, "以外") ? strlen("以外") : out;
    return mem_copy_n(text + but, n - but);
}

/* ---- conditions ---- */

static void show_code(const struct book *book, const struct field *f, const char *code,
                      struct buf *out)
{
    size_t n = strlen(code);
    char *stem = n > 1 && code[n - 1] == '*' ? mem_copy_n(code, n - 1) : NULL;

    if (stem)
        buf_printf(out, "%s" ALL_OF_IT, book_label(book, f->of, stem));
    else if (f->type == FT_BOOL)
        buf_add(out, str_equal(code, "1") ? _("是") : _("否"));
    else
        buf_add(out, f->type == FT_CODE ? book_label(book, f->of, code) : code);
    free(stem);
}

/* "案件来源不是：人民法院委托移送"; false for a field that there is not. */
static bool show_condition(const struct book *book, char *one, struct buf *out)
{
    char *codes = strchr(one, '='), *save = NULL;
    int field;

    if (!codes)
        return false;
    *codes++ = '\0';
    field = field_find(kind_get(KIND_CASE), one);
    if (field < 0)
        return false;
    buf_printf(out, "%s%s", _(kind_get(KIND_CASE)->fields[field].label),
               *codes == '!' ? _("不是：") : _("是："));
    codes += *codes == '!';
    for (char *c = strtok_r(codes, ",", &save); c; c = strtok_r(NULL, ",", &save)) {
        buf_add(out, c == codes ? "" : "、");
        show_code(book, &kind_get(KIND_CASE)->fields[field], c, out);
    }
    return true;
}

static bool show_when(const struct book *book, const char *value, struct buf *out)
{
    char *copy = mem_copy(value), *save = NULL;
    bool all = true;

    for (char *p = strtok_r(copy, ";", &save); p && all; p = strtok_r(NULL, ";", &save)) {
        buf_add(out, p == copy ? "" : "；");
        all = show_condition(book, p, out);
    }
    free(copy);
    return all;
}

static enum status parse_code(const struct book *book, const struct field *f,
                              const struct field *asked, const char *typed, struct buf *out,
                              struct err *err)
{
    bool all = str_ends(typed, ALL_OF_IT), coded = asked->type == FT_CODE;
    size_t n = strlen(typed);
    char *stem = mem_copy_n(typed, n - (all ? strlen(ALL_OF_IT) : 0));
    const struct code *c = coded ? book_find_code(book, asked->of, stem, NULL) : NULL;

    free(stem);
    if (c)
        buf_printf(out, "%s%s", c->code, all ? "*" : "");
    else if (asked->type == FT_BOOL && (str_equal(typed, "是") || str_equal(typed, "否")))
        buf_add(out, str_equal(typed, "是") ? "1" : "0");
    else if (!coded || (n > 1 && typed[n - 1] == '*'))
        buf_add(out, typed);
    else
        return unknown(f, typed, err);
    return ST_OK;
}

static enum status parse_condition(const struct book *book, const struct field *f, const char *one,
                                   struct buf *out, struct err *err)
{
    static const char *const says[] = { "不是:", "是:", "=!", "=" };
    static const char *const gaps[] = { ",", "、" };
    const struct kind *k = kind_get(KIND_CASE);
    size_t said = 0, n = until(one, says, ARRAY_LEN(says), &said);
    char *name = mem_copy_n(one, n), *key = key_of(book, FIELDS, name);
    int field = key ? field_find(k, key) : -1;
    bool not = str_starts(one + n, says[0]) || str_starts(one + n, says[2]);
    enum status st = field < 0 || !said ? unknown(f, name, err) : ST_OK;

    if (st == ST_OK)
        buf_printf(out, "%s=%s", key, not ? "!" : "");
    one += n + said;
    for (bool first = true; st == ST_OK && *one; first = false) {
        size_t gap, len = until(one, gaps, ARRAY_LEN(gaps), &gap);
        char *code = mem_copy_n(one, len);

        buf_add(out, first ? "" : ",");
        st = parse_code(book, f, &k->fields[field], code, out, err);
        free(code);
        one += len + gap;
    }
    free(name);
    free(key);
    return st;
}

static enum status parse_when(const struct book *book, const struct field *f, const char *text,
                              struct buf *out, struct err *err)
{
    char *copy = mem_copy(text), *save = NULL;
    enum status st = ST_OK;

    for (char *p = strtok_r(copy, ";", &save); st == ST_OK && p; p = strtok_r(NULL, ";", &save)) {
        buf_add(out, p == copy ? "" : ";");
        st = parse_condition(book, f, p, out, err);
    }
    free(copy);
    return st;
}

/* ---- the whole text ---- */

enum status key_words_parse(const struct book *book, const struct field *f, const char *typed,
                            char **value, struct err *err)
{
    char *plain = typed_plain(typed), *text;
    struct buf out = BUF_INIT;
    bool others = false;
    enum status st;

    if (str_equal(f->of, WHEN)) {
        text = mem_copy(plain);
        st = parse_when(book, f, text, &out, err);
    } else {
        text = without_but(plain, &others);
        buf_add(&out, others ? "!" : "");
        st = parse_each(book, f, f->of, text, &out, err);
    }
    *value = st == ST_OK ? mem_copy(buf_text(&out)) : NULL;
    buf_release(&out);
    free(text);
    free(plain);
    return st;
}

void key_words_show(const struct book *book, const struct field *f, const char *value,
                    struct buf *out)
{
    struct buf shown = BUF_INIT;
    struct err none = ERR_INIT;
    char *again = NULL;
    bool all = str_equal(f->of, WHEN) ? show_when(book, value, &shown)
                                      : show_each(book, f->of, value, &shown);

    if (all && key_words_parse(book, f, buf_text(&shown), &again, &none) == ST_OK &&
        str_equal(again, value))
        buf_add(out, buf_text(&shown));
    else
        buf_add(out, value);
    free(again);
    err_clear(&none);
    buf_release(&shown);
}
