/* base/money.c - amounts in 分: read what people type, write yuan and 万元.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/money.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"

#define LIMIT         10000000000000LL /* fen: 1000 亿元 */
#define PLACES        10               /* as many as 亿 has down to the fen */
#define FEN_OF_0_01_W 10000u           /* 0.01 万元 in fen */

struct number {
    int64_t whole;
    char decimals[PLACES];
    size_t places;
    bool too_long; /* more digits than any amount has */
    bool commas_wrong;
};

struct unit {
    const char *name;
    size_t places; /* decimal places down to the fen */
};

static const struct unit units[] = {
    { "", 2 },       { "元", 2 },  { "元整", 2 },  { "圆", 2 },      { "圆整", 2 },
    { "块", 2 },     { "千", 5 },  { "千元", 5 },  { "万", 6 },      { "万元", 6 },
    { "万元整", 6 }, { "亿", 10 }, { "亿元", 10 }, { "亿元整", 10 },
};

static const char *const signs[] = { "人民币", "rmb", "cny", "¥", "￥" };

static const char *skip_sign(const char *s)
{
    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (str_starts(s, signs[i]))
            return s + strlen(signs[i]);
    return s;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits and commas before the point.  Commas stand before each three digits:
 * 1,20 is more likely a decimal comma or a lost digit than 120. */
static const char *read_whole(const char *s, struct number *n)
{
    size_t group = 0;
    bool commas = false;

    for (; is_digit(*s) || *s == ','; s++) {
        if (*s == ',') {
            if (group == 0 || group > 3 || (commas && group != 3))
                n->commas_wrong = true;
            commas = true;
            group = 0;
            continue;
        }
        group++;
        if (n->whole > LIMIT)
            n->too_long = true;
        else
            n->whole = n->whole * 10 + (*s - '0');
    }
    if (commas && group != 3)
        n->commas_wrong = true;
    return s;
}

static const char *read_decimals(const char *s, struct number *n)
{
    for (; is_digit(*s); s++) {
        if (n->places < PLACES)
            n->decimals[n->places] = *s;
        n->places++;
    }
    return s;
}

/* Reads a number and gives what follows it; NULL when there is none. */
static const char *read_number(const char *s, struct number *n)
{
    if (!is_digit(*s))
        return NULL;
    s = read_whole(s, n);
    if (*s != '.')
        return s;
    return is_digit(s[1]) ? read_decimals(s + 1, n) : NULL;
}

static const struct unit *find_unit(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(units); i++)
        if (str_equal(units[i].name, name))
            return &units[i];
    return NULL;
}

/* Moves the decimal point to the fen; false when the amount is above LIMIT. */
static bool to_fen(const struct number *n, size_t places, int64_t *fen)
{
    int64_t value = n->whole;

    if (n->too_long)
        return false;
    for (size_t i = 0; i < places; i++) {
        if (value > LIMIT / 10)
            return false;
        value = value * 10 + (i < n->places ? n->decimals[i] - '0' : 0);
    }
    *fen = value;
    return value <= LIMIT;
}

static enum status parse(const char *typed, const char *s, int64_t *fen, struct err *err)
{
    int shown = typed_quote(typed);
    struct number n = { 0 };
    const struct unit *unit;
    int64_t value;

    if (!*s)
        return err_set(err, ST_INVALID, _("没有写金额，应写成 1200、1,200.50 或 1.5万。"));
    s = skip_sign(s);
    if (*s == '-')
        return err_set(err, ST_INVALID, _("“%.*s”是负数，金额应为零或正数。"), shown, typed);
    s = read_number(s, &n);
    unit = s ? find_unit(s) : NULL;
    if (!unit)
        return err_set(err, ST_INVALID, _("“%.*s”不是金额，应写成 1200、1,200.50 或 1.5万。"),
                       shown, typed);
    if (n.commas_wrong)
        return err_set(err, ST_INVALID,
                       _("“%.*s”的逗号位置不对，应每三位一个，如 1,200；也可以不写逗号。"), shown,
                       typed);
    if (n.places > unit->places)
        return err_set(err, ST_INVALID, _("“%.*s”小数太多，金额应精确到分（0.01 元）。"), shown,
                       typed);
    if (!to_fen(&n, unit->places, &value))
        return err_set(err, ST_INVALID, _("“%.*s”太大，金额应不超过 1000 亿元。"), shown, typed);
    *fen = value;
    return ST_OK;
}

enum status money_parse(const char *text, int64_t *fen, struct err *err)
{
    char *plain = typed_plain(text);
    enum status st;

    typed_squeeze(plain);
    st = parse(text ? text : "", plain, fen, err);
    free(plain);
    return st;
}

/* INT64_MIN has no positive twin among the signed. */
static uint64_t magnitude(int64_t fen)
{
    return fen < 0 ? 0 - (uint64_t)fen : (uint64_t)fen;
}

static unsigned long long part(uint64_t n)
{
    return (unsigned long long)n;
}

char *money_to_plain(int64_t fen, char out[MONEY_SIZE])
{
    uint64_t n = magnitude(fen);

    str_fit(out, MONEY_SIZE, "%s%llu.%02llu", fen < 0 ? "-" : "", part(n / 100), part(n % 100));
    return out;
}

char *money_to_yuan(int64_t fen, char out[MONEY_SIZE])
{
    char plain[MONEY_SIZE];
    const char *s = money_to_plain(fen, plain);
    size_t left = strlen(s) - 3; /* sign and whole yuan */
    char *to = out;

    if (*s == '-') {
        *to++ = *s++;
        left--;
    }
    while (left > 0) {
        *to++ = *s++;
        if (--left > 0 && left % 3 == 0)
            *to++ = ',';
    }
    memcpy(to, s, 4); /* the point, two decimals, the NUL */
    return out;
}

char *money_to_wan(int64_t fen, char out[MONEY_SIZE])
{
    uint64_t n = (magnitude(fen) + FEN_OF_0_01_W / 2) / FEN_OF_0_01_W;

    str_fit(out, MONEY_SIZE, "%s%llu.%02llu", fen < 0 && n > 0 ? "-" : "", part(n / 100),
            part(n % 100));
    return out;
}
