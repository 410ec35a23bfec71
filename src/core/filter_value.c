/* core/filter_value.c - what stands behind the colon of a filter: code, period, range, name.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "core/filter_impl.h"
#include "core/value.h"
#include "core/words.h"

#define EMPTY_WORDS   "无|空|未填|没有|none|empty"
#define DIGITS        "0123456789"
#define INT_DIGITS    18
#define WITHIN_DIGITS 3 /* a longer number after due: is a year or a date */

/* A term of the field whose chip reads "状态:调解中". */
static struct term *field_term(struct filter *f, enum term_kind kind, const struct filter_word *w,
                               const char *shown)
{
    struct term *t = filter_term(f, kind);

    t->field = w->index;
    t->label = mem_printf("%s:%s", _(w->field->label), shown);
    return t;
}

static enum status equal(struct filter *f, const struct filter_word *w, const char *value,
                         const char *shown)
{
    field_term(f, TERM_EQUAL, w, shown)->value = mem_copy(value);
    return ST_OK;
}

/* --- dates --- */

static const struct comparison {
    const char *sign;
    bool upper; /* bounds from above */
    int move;   /* of the bound itself: it is not counted in */
} comparisons[] = {
    { ">=", false, 0 }, { "≥", false, 0 }, { ">", false, 1 },
    { "<=", true, 0 },  { "≤", true, 0 },  { "<", true, -1 },
};

static const struct comparison *comparison_of(const char *text)
{
    for (size_t i = 0; i < ARRAY_LEN(comparisons); i++)
        if (str_starts(text, comparisons[i].sign))
            return &comparisons[i];
    return NULL;
}

static bool read_day(const struct filter_word *w, const char *text, int *day)
{
    return date_parse(text, w->today, day, NULL) == ST_OK && *day != DATE_NONE;
}

/* A period in words or numbers, ">=2022-07-01", or one day as people type it. */
static bool read_period(const struct filter_word *w, struct period *p)
{
    const struct comparison *c = comparison_of(w->plain);
    int day;

    *p = (struct period) { DATE_NONE, DATE_NONE };
    if (c) {
        if (!read_day(w, w->plain + strlen(c->sign), &day))
            return false;
        *(c->upper ? &p->to : &p->from) = day + c->move;
        return true;
    }
    if (period_parse(w->plain, w->today, p, NULL) == ST_OK)
        return true;
    if (!read_day(w, w->plain, &day))
        return false;
    *p = (struct period) { day, day };
    return true;
}

static enum status add_period(struct filter *f, const struct filter_word *w)
{
    struct period p;

    if (!read_period(w, &p)) {
        (void)period_parse(w->plain, w->today, &p, w->err); /* for its sentence */
        return err_prefix(w->err, ST_INVALID, "%s", _(w->field->label));
    }
    field_term(f, TERM_PERIOD, w, w->plain)->period = p;
    return ST_OK;
}

/* due:3, due:3天 */
static bool read_days(const char *plain, int64_t *days)
{
    size_t n = strspn(plain, DIGITS);
    const char *unit = plain + n;

    if (n == 0 || n > WITHIN_DIGITS || !(*unit == '\0' || word_in("天|日|days", unit)))
        return false;
    *days = strtoll(plain, NULL, 10);
    return true;
}

static enum status add_due(struct filter *f, const struct filter_word *w)
{
    int64_t days;
    struct term *t;

    if (!read_days(w->plain, &days))
        return filter_add_group(f, w->plain) ? ST_OK : add_period(f, w);
    t = filter_term(f, TERM_WITHIN);
    t->field = w->index;
    t->min = 0;
    t->max = days;
    t->value = mem_printf("%lld", (long long)days);
    t->label = mem_printf(_("%lld天内到期"), (long long)days);
    return ST_OK;
}

/* --- numbers and amounts --- */

static bool read_number(const struct filter_word *w, const char *text, int64_t *n)
{
    size_t digits = strspn(text, DIGITS);

    if (w->field->type == FT_MONEY)
        return money_parse(text, n, NULL) == ST_OK;
    if (digits == 0 || digits > INT_DIGITS || text[digits] != '\0')
        return false;
    *n = strtoll(text, NULL, 10);
    return true;
}

/* "1万以上" "50以下": both count the bound in. */
static bool read_suffixed(const struct filter_word *w, int64_t *min, int64_t *max)
{
    bool upper = str_ends(w->plain, "以下") || str_ends(w->plain, "以内");
    char *text;
    bool ok;

    if (!upper && !str_ends(w->plain, "以上"))
        return false;
    text = mem_copy_n(w->plain, strlen(w->plain) - strlen("以上"));
    ok = read_number(w, text, upper ? max : min);
    free(text);
    return ok;
}

static bool read_compared(const struct filter_word *w, int64_t *min, int64_t *max)
{
    const struct comparison *c = comparison_of(w->plain);
    int64_t n;

    if (!c || !read_number(w, w->plain + strlen(c->sign), &n))
        return false;
    *(c->upper ? max : min) = n + c->move;
    return true;
}

/* "100..200", "100~200", "..200", "100.."; sep is what stands between. */
static bool read_between(const struct filter_word *w, const char *sep, int64_t *min, int64_t *max)
{
    const char *at = strstr(w->plain, sep);
    const char *upper = at ? at + strlen(sep) : NULL;
    char *lower;
    bool ok;

    if (!at || (at == w->plain && !*upper))
        return false;
    lower = mem_copy_n(w->plain, (size_t)(at - w->plain));
    ok = (!*lower || read_number(w, lower, min)) && (!*upper || read_number(w, upper, max));
    free(lower);
    return ok && *min <= *max;
}

static bool read_range(const struct filter_word *w, int64_t *min, int64_t *max)
{
    static const char *const seps[] = { "..", "~", "至" };

    for (size_t i = 0; i < ARRAY_LEN(seps); i++)
        if (strstr(w->plain, seps[i]))
            return read_between(w, seps[i], min, max);
    if (comparison_of(w->plain))
        return read_compared(w, min, max);
    if (read_suffixed(w, min, max))
        return true;
    if (!read_number(w, w->plain, min))
        return false;
    *max = *min;
    return true;
}

static enum status add_range(struct filter *f, const struct filter_word *w)
{
    int64_t min = INT64_MIN;
    int64_t max = INT64_MAX;
    struct term *t;

    if (!read_range(w, &min, &max))
        return err_set(w->err, ST_INVALID,
                       _("%s：“%.*s”看不明白，应为数字或范围，例如100、100..200、>=100、<100。"),
                       _(w->field->label), typed_quote(w->raw), w->raw);
    t = field_term(f, TERM_RANGE, w, w->plain);
    t->min = min;
    t->max = max;
    return ST_OK;
}

/* --- codes, references, texts --- */

/* value_parse knows the words, the spellings and the sentence of a refusal. */
static enum status add_parsed(struct filter *f, const struct filter_word *w)
{
    char *value = NULL;
    enum status st = value_parse(w->book, w->field, w->raw, w->today, &value, w->err);

    if (st == ST_OK && value)
        equal(f, w, value, value);
    free(value);
    return st;
}

static enum status add_code(struct filter *f, const struct filter_word *w)
{
    bool several;
    const struct code *c = book_find_code(w->book, w->field->of, w->raw, &several);

    if (c)
        return equal(f, w, c->code, c->label);
    if (w->kind == KIND_CASE && w->index == CF_STATE && filter_add_group(f, w->plain))
        return ST_OK;
    return add_parsed(f, w);
}

static enum status add_bool(struct filter *f, const struct filter_word *w)
{
    char *value = NULL;
    enum status st = value_parse(w->book, w->field, w->raw, w->today, &value, w->err);

    if (st == ST_OK)
        equal(f, w, value, str_equal(value, "1") ? _("是") : _("否"));
    free(value);
    return st;
}

/* "#17" is a row; anything else a part of the name, its pinyin or initials. */
static enum status add_ref(struct filter *f, const struct filter_word *w)
{
    char *text;

    if (w->plain[0] == '#') {
        size_t n = strspn(w->plain + 1, DIGITS);

        if (n > 0 && n <= INT_DIGITS && w->plain[1 + n] == '\0')
            return equal(f, w, w->plain + 1 + strspn(w->plain + 1, "0"), w->plain);
    }
    text = utf8_clean(w->raw, false);
    field_term(f, TERM_NAME, w, text)->value = text;
    return ST_OK;
}

/* Names of parties and words in the facts are found by the free search. */
static enum status add_searched(struct filter *f, const struct filter_word *w)
{
    char *text = utf8_clean(w->raw, false);
    struct term *t = filter_term(f, TERM_TEXT);

    t->value = text;
    t->label = mem_printf("%s:%s", _(w->field->label), text);
    return ST_OK;
}

static bool is_searched(const struct filter_word *w)
{
    return w->field->type == FT_NOTE || (w->kind == KIND_CASE && w->index == CF_PARTIES);
}

/* 无 is also a value of yes-or-no fields and of some lists. */
static bool means_empty(const struct filter_word *w)
{
    bool several;

    if (!word_in(EMPTY_WORDS, w->plain) || w->field->type == FT_BOOL)
        return false;
    if (w->field->type != FT_CODE && w->field->type != FT_CODES)
        return true;
    return !book_find_code(w->book, w->field->of, w->plain, &several);
}

enum status filter_add_value(struct filter *f, const struct filter_word *w)
{
    if (means_empty(w)) {
        field_term(f, TERM_EMPTY, w, _("无"));
        return ST_OK;
    }
    if (is_searched(w))
        return add_searched(f, w);
    switch (w->field->type) {
    case FT_DATE:
        return w->kind == KIND_CASE && w->index == CF_DUE ? add_due(f, w) : add_period(f, w);
    case FT_INT:
    case FT_MONEY:
        return add_range(f, w);
    case FT_CODE:
    case FT_CODES:
        return add_code(f, w);
    case FT_BOOL:
        return add_bool(f, w);
    case FT_REF:
        return add_ref(f, w);
    case FT_TEXT:
    case FT_NOTE:
    case FT_PHONE:
    case FT_IDNO:
    case FT_USCC:
        break;
    }
    return add_parsed(f, w);
}
