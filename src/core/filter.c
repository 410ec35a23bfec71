/* core/filter.c - reads the words of a filter, and keeps its terms.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/filter.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "core/filter_impl.h"
#include "core/words.h"

#define COLON_WIDE "："
#define SPACE_WIDE "　"

/* Words that stand for a group of states, alone or as the value of the state. */
static const struct group {
    const char *words;
    enum term_kind kind;
    const char *label;
} groups[] = {
    { "open|未结", TERM_OPEN, N_("未结") },
    { "done|已结", TERM_DONE, N_("已结") },
    { "overdue|超期|逾期", TERM_OVERDUE, N_("超期") },
};

struct term *filter_term(struct filter *f, enum term_kind kind)
{
    struct term *t;

    mem_grow((void **)&f->terms, f->count, &f->cap, sizeof(*f->terms));
    t = &f->terms[f->count++];
    *t = (struct term) { .kind = kind, .field = -1, .period = { DATE_NONE, DATE_NONE } };
    return t;
}

bool filter_add_group(struct filter *f, const char *plain)
{
    for (size_t i = 0; i < ARRAY_LEN(groups); i++) {
        if (!word_in(groups[i].words, plain))
            continue;
        filter_term(f, groups[i].kind)->label = mem_copy(_(groups[i].label));
        return true;
    }
    return false;
}

/* Bytes before the first colon of either width, and its own length; 0 when
 * there is none. */
static size_t find_colon(const char *word, size_t *name)
{
    const char *narrow = strchr(word, ':');
    const char *wide = strstr(word, COLON_WIDE);

    if (!narrow && !wide)
        return 0;
    if (!wide || (narrow && narrow < wide)) {
        *name = (size_t)(narrow - word);
        return 1;
    }
    *name = (size_t)(wide - word);
    return strlen(COLON_WIDE);
}

static void add_text(struct filter *f, const char *word)
{
    char *text = utf8_clean(word, false);
    struct term *t;

    if (!*text) {
        free(text);
        return;
    }
    t = filter_term(f, TERM_TEXT);
    t->value = text;
    t->label = mem_copy(text);
}

static enum status unknown_field(enum kind_id kind, const char *name, struct err *err)
{
    char *near = filter_field_nearest(kind, name);
    enum status st = ST_USAGE;

    if (near)
        err_set(err, st, _("没有“%.*s”这个字段，是不是“%s”？"), typed_quote(name), name, near);
    else
        err_set(err, st,
                _("没有“%.*s”这个字段；可以写字段的中文名，例如“状态:调解中”，"
                  "只查文字的不要带冒号。"),
                typed_quote(name), name);
    free(near);
    return st;
}

static enum status add_field(struct filter *f, struct filter_word *w, const char *name,
                             const char *value)
{
    char *plain;
    enum status st;

    w->index = filter_field_find(w->kind, name);
    if (w->index < 0)
        return unknown_field(w->kind, name, w->err);
    w->field = &kind_get(w->kind)->fields[w->index];
    plain = typed_plain(value);
    typed_squeeze(plain);
    w->raw = value;
    w->plain = plain;
    if (*plain)
        st = filter_add_value(f, w);
    else
        st = err_set(w->err, ST_INVALID, _("“%s:”后面没有写值；要查没有填的，写“%s:无”。"),
                     _(w->field->label), _(w->field->label));
    free(plain);
    return st;
}

/* 收案: what came in, accepted or not yet. */
static const char *const received_names = "received|收案";

static enum status add_received(struct filter *f, struct filter_word *w, const char *value)
{
    size_t before = f->count;
    enum status st = add_field(f, w, kind_get(KIND_CASE)->fields[CF_ACCEPTED].key, value);
    struct term *t;

    if (st != ST_OK)
        return st;
    t = &f->terms[before];
    if (t->kind != TERM_PERIOD) {
        filter_remove(f, before);
        return err_set(w->err, ST_INVALID, _("收案：后面写时期，例如 收案:本年。"));
    }
    t->undated = true;
    free(t->label);
    t->label = mem_printf("%s:%s", _("收案"), value);
    return ST_OK;
}

/* "10:30" and "：" are words, not fields. */
static bool names_no_field(const char *name)
{
    return name[strspn(name, "0123456789 ")] == '\0';
}

enum status filter_add(struct filter *f, const struct book *book, enum kind_id kind,
                       const char *word, int today, struct err *err)
{
    struct filter_word w = { .book = book, .kind = kind, .today = today, .err = err };
    char *plain = typed_plain(word);
    size_t length = 0, before = f->count;
    size_t colon = find_colon(word, &length);
    enum status st = ST_OK;
    char *raw = mem_copy_n(word, colon ? length : 0);
    char *name = typed_plain(raw);

    if (colon && kind == KIND_CASE && word_in(received_names, name))
        st = add_received(f, &w, word + length + colon);
    else if (colon && !names_no_field(name))
        st = add_field(f, &w, name, word + length + colon);
    else if (kind != KIND_CASE || !filter_add_group(f, plain))
        add_text(f, word);
    if (st == ST_OK && f->count > before)
        f->terms[f->count - 1].word = mem_copy(word);
    free(name);
    free(raw);
    free(plain);
    return st;
}

/* The quotes that keep words together. */
static const struct {
    const char *open, *close;
} quotes[] = { { "\"", "\"" }, { "'", "'" }, { "“", "”" }, { "＂", "＂" } };

/* Bytes of the quoted part at s, marks included; 0 when none begins there. */
static size_t quoted(const char *s, size_t *mark)
{
    for (size_t i = 0; i < ARRAY_LEN(quotes); i++) {
        const char *end;

        *mark = strlen(quotes[i].open);
        if (!str_starts(s, quotes[i].open))
            continue;
        end = strstr(s + *mark, quotes[i].close);
        return end ? (size_t)(end - s) + strlen(quotes[i].close) : 0;
    }
    return 0;
}

static size_t space(const char *s)
{
    if (*s == ' ' || *s == '\t' || *s == '\n')
        return 1;
    return str_starts(s, SPACE_WIDE) ? strlen(SPACE_WIDE) : 0;
}

/* Moves *s behind the next word, which is appended to out without its quotes. */
static void next_word(const char **s, struct buf *out)
{
    while (**s && !space(*s)) {
        size_t mark;
        size_t n = quoted(*s, &mark);

        if (n > 0)
            buf_add_n(out, *s + mark, n - 2 * mark);
        else
            buf_add_n(out, *s, 1);
        *s += n > 0 ? n : 1;
    }
}

enum status filter_parse(struct filter *f, const struct book *book, enum kind_id kind,
                         const char *words, int today, struct err *err)
{
    size_t before = f->count;
    enum status st = ST_OK;
    struct buf word = BUF_INIT;

    while (st == ST_OK && *words) {
        size_t n = space(words);

        if (n > 0) {
            words += n;
            continue;
        }
        buf_clear(&word);
        next_word(&words, &word);
        st = filter_add(f, book, kind, buf_text(&word), today, err);
    }
    while (st != ST_OK && f->count > before)
        filter_remove(f, f->count - 1);
    buf_release(&word);
    return st;
}

void filter_quote(const char *word, struct buf *out)
{
    bool plain = true;

    for (const char *p = word; *p; p++)
        plain = plain && !space(p) && !strchr("\"'", *p);
    if (plain && !strstr(word, "“") && !strstr(word, "＂"))
        buf_add(out, word);
    else
        buf_printf(out, strchr(word, '"') ? "'%s'" : "\"%s\"", word);
}

bool filter_words(const struct filter *f, struct buf *out)
{
    for (size_t i = 0; i < f->count; i++)
        if (!f->terms[i].word)
            return false;
    for (size_t i = 0; i < f->count; i++) {
        buf_add(out, out->len ? " " : "");
        filter_quote(f->terms[i].word, out);
    }
    return true;
}

void filter_add_ids(struct filter *f, int64_t *ids, size_t n, const char *label)
{
    struct term *t = filter_term(f, TERM_IDS);

    t->ids = ids;
    t->ids_count = n;
    t->label = mem_copy(label ? label : "");
}

static void term_release(struct term *t)
{
    free(t->value);
    free(t->ids);
    free(t->label);
    free(t->word);
}

void filter_remove(struct filter *f, size_t i)
{
    if (i >= f->count)
        BUG("no such term in the filter");
    term_release(&f->terms[i]);
    memmove(&f->terms[i], &f->terms[i + 1], (f->count - i - 1) * sizeof(*f->terms));
    f->count--;
}

void filter_copy(struct filter *to, const struct filter *from)
{
    filter_release(to);
    for (size_t i = 0; i < from->count; i++) {
        const struct term *t = &from->terms[i];
        struct term *copy = filter_term(to, t->kind);

        *copy = *t;
        copy->value = mem_copy(t->value);
        copy->label = mem_copy(t->label);
        copy->word = mem_copy(t->word);
        copy->ids = NULL;
        if (!t->ids)
            continue;
        copy->ids = mem_alloc((t->ids_count + 1) * sizeof(*t->ids));
        memcpy(copy->ids, t->ids, t->ids_count * sizeof(*t->ids));
    }
}

void filter_release(struct filter *f)
{
    for (size_t i = 0; i < f->count; i++)
        term_release(&f->terms[i]);
    free(f->terms);
    *f = (struct filter)FILTER_INIT;
}
