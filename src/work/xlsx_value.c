/* work/xlsx_value.c - decimal numbers, date serials and escapes of a workbook.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/xlsx_value.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "work/sheet_in.h"

#define DIGITS_MAX  400 /* a binary double has 309 before the point at most */
#define DIGITS_KEPT 15  /* what spreadsheets show; more is noise */
#define WHOLE_MAX   16  /* whole numbers from here on have lost digits */
#define DAY_SECONDS 86400L

/* 0.d1d2d3... times ten to the power of point; no leading or trailing zeros. */
struct decimal {
    bool negative;
    char digits[DIGITS_MAX];
    int count; /* 0 for zero */
    int point;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Reads digits with one point; *p stands behind them.  False without a digit
 * or with too many. */
static bool read_digits(const char **p, struct decimal *d)
{
    bool fraction = false, any = false;

    for (; is_digit(**p) || (**p == '.' && !fraction); (*p)++) {
        if (**p == '.') {
            fraction = true;
            continue;
        }
        any = true;
        if (d->count == 0 && **p == '0') {
            d->point -= fraction;
            continue;
        }
        if (d->count == DIGITS_MAX)
            return false;
        d->digits[d->count++] = **p;
        d->point += !fraction;
    }
    return any && d->point > -DIGITS_MAX;
}

static bool read_exponent(const char **p, int *exponent)
{
    bool negative = false;

    *exponent = 0;
    if (**p != 'e' && **p != 'E')
        return true;
    (*p)++;
    if (**p == '+' || **p == '-')
        negative = *(*p)++ == '-';
    if (!is_digit(**p))
        return false;
    for (; is_digit(**p); (*p)++) {
        if (*exponent < 10000)
            *exponent = *exponent * 10 + (**p - '0');
    }
    if (negative)
        *exponent = -*exponent;
    return true;
}

static void trim_zeros(struct decimal *d)
{
    while (d->count > 0 && d->digits[d->count - 1] == '0')
        d->count--;
    if (d->count == 0)
        d->point = 0;
}

static bool decimal_from_text(const char *raw, struct decimal *d)
{
    const char *p = raw;
    int exponent;

    *d = (struct decimal) { 0 };
    while (is_space(*p))
        p++;
    if (*p == '-' || *p == '+')
        d->negative = *p++ == '-';
    if (!read_digits(&p, d) || !read_exponent(&p, &exponent))
        return false;
    while (is_space(*p))
        p++;
    if (*p)
        return false;
    d->point += exponent;
    trim_zeros(d);
    return d->point <= DIGITS_MAX && d->point >= -DIGITS_MAX;
}

/* Half up, to DIGITS_KEPT digits. */
static void round_noise(struct decimal *d)
{
    int i = DIGITS_KEPT;
    bool up;

    if (d->count <= DIGITS_KEPT)
        return;
    up = d->digits[i] >= '5';
    d->count = DIGITS_KEPT;
    while (up && i > 0) {
        i--;
        up = d->digits[i] == '9';
        d->digits[i] = up ? '0' : (char)(d->digits[i] + 1);
    }
    if (up) { /* 9.99... became 10 */
        d->digits[0] = '1';
        d->count = 1;
        d->point++;
    }
    trim_zeros(d);
}

static void add_zeros(struct buf *out, int n)
{
    for (; n > 0; n--)
        buf_add_char(out, '0');
}

static void decimal_to_text(const struct decimal *d, struct buf *out)
{
    int whole = d->point < d->count ? d->point : d->count;

    if (d->negative && d->count > 0)
        buf_add_char(out, '-');
    if (whole < 0)
        whole = 0;
    if (d->point <= 0)
        buf_add_char(out, '0');
    buf_add_n(out, d->digits, (size_t)whole);
    add_zeros(out, d->point - whole);
    if (whole == d->count)
        return;
    buf_add_char(out, '.');
    add_zeros(out, -d->point);
    buf_add_n(out, d->digits + whole, (size_t)(d->count - whole));
}

bool value_number(const char *raw, struct buf *out, bool *lost_digits)
{
    struct decimal d;

    *lost_digits = false;
    if (!decimal_from_text(raw, &d))
        return false;
    *lost_digits = d.point >= WHOLE_MAX;
    if (!*lost_digits)
        round_noise(&d);
    decimal_to_text(&d, out);
    return true;
}

enum value_format value_format_builtin(unsigned long id)
{
    static const struct {
        unsigned long first, last;
        enum value_format format;
    } builtins[] = {
        { 14, 22, FORMAT_DATE },    { 27, 36, FORMAT_DATE }, { 45, 45, FORMAT_DATE },
        { 46, 46, FORMAT_ELAPSED }, { 47, 47, FORMAT_DATE }, { 50, 58, FORMAT_DATE },
    };

    for (size_t i = 0; i < ARRAY_LEN(builtins); i++) {
        if (id >= builtins[i].first && id <= builtins[i].last)
            return builtins[i].format;
    }
    return FORMAT_NUMBER;
}

/* [h], [mm], [SS]: one letter, repeated. */
static bool is_elapsed(const char *inside, size_t n)
{
    return n > 0 && strchr("hHmMsS", inside[0]) &&
           strspn(inside, "hH") + strspn(inside, "mM") + strspn(inside, "sS") == n;
}

enum value_format value_format_code(const char *code)
{
    enum value_format format = FORMAT_NUMBER;

    for (const char *p = code; *p && *p != ';'; p++) {
        size_t n;

        switch (*p) {
        case '"':
            p += strcspn(p + 1, "\"");
            p += p[1] != '\0';
            break;
        case '[':
            n = strcspn(p + 1, "]");
            if (is_elapsed(p + 1, n))
                return FORMAT_ELAPSED;
            p += n;
            p += p[1] != '\0';
            break;
        case '\\': /* the next character as it is */
        case '_':  /* a gap as wide as it */
        case '*':  /* filled with it */
            p += p[1] != '\0';
            break;
        default:
            if (strchr("yYmMdDhHsS", *p))
                format = FORMAT_DATE;
        }
    }
    return format;
}

/* The part behind the point of a plain number in seconds of a day. */
static long fraction_seconds(const char *plain)
{
    const char *p = strchr(plain, '.');
    int64_t billionths = 0;
    long seconds;

    if (!p)
        return 0;
    p++;
    for (int i = 0; i < 9; i++)
        billionths = billionths * 10 + (is_digit(*p) ? *p++ - '0' : 0);
    seconds = (long)((billionths * DAY_SECONDS + 500000000) / 1000000000);
    return seconds < DAY_SECONDS ? seconds : DAY_SECONDS - 1;
}

static void add_time(struct buf *out, long seconds)
{
    buf_printf(out, "%02ld:%02ld", seconds / 3600, seconds / 60 % 60);
    if (seconds % 60 != 0)
        buf_printf(out, ":%02ld", seconds % 60);
}

/* The day of a serial, counted from 1970.  Day 1 of the 1900 system is 1900-01-01, and
 * from the false leap day on a day too many is counted. */
static int serial_day(long serial, bool date1904)
{
    if (date1904)
        return (int)serial - 24107;
    return (int)serial - (serial < 60 ? 25568 : 25569);
}

enum cell_kind value_serial(const char *plain, enum value_format format, bool date1904,
                            struct buf *out)
{
    size_t digits = strspn(plain, "0123456789"); /* none before a minus sign */
    long serial = digits > 0 && digits < 8 ? strtol(plain, NULL, 10) : -1;
    char iso[DATE_SIZE];

    if (serial >= 0 && (format == FORMAT_ELAPSED || serial == 0)) {
        add_time(out, serial * DAY_SECONDS + fraction_seconds(plain));
        return CELL_TEXT;
    }
    if (serial == 60 && !date1904) {
        buf_add(out, "1900-02-29");
        return CELL_TEXT;
    }
    if (serial < 0 || !*date_to_iso(serial_day(serial, date1904), iso)) {
        buf_add(out, plain);
        return CELL_NUMBER;
    }
    buf_add(out, iso);
    return CELL_DATE;
}

bool value_iso_date(const char *raw, struct buf *out)
{
    char iso[DATE_SIZE];

    if (strlen(raw) < DATE_SIZE - 1 || (raw[10] != '\0' && raw[10] != 'T' && raw[10] != ' '))
        return false;
    memcpy(iso, raw, DATE_SIZE - 1);
    iso[DATE_SIZE - 1] = '\0';
    if (date_from_iso(iso) == DATE_NONE)
        return false;
    buf_add(out, iso);
    return true;
}

/* The character of "_xHHHH_" at s; false when that is not one, or half of a pair. */
static bool read_escape(const char *s, size_t n, uint32_t *ch)
{
    char hex[5];

    if (n < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_')
        return false;
    memcpy(hex, s + 2, 4);
    hex[4] = '\0';
    if (strspn(hex, "0123456789abcdefABCDEF") != 4)
        return false;
    *ch = (uint32_t)strtoul(hex, NULL, 16);
    return *ch < 0xD800 || *ch > 0xDFFF;
}

size_t value_unescape(char *text, size_t n)
{
    size_t to = 0;
    uint32_t ch;

    for (size_t at = 0; at < n;) {
        if (text[at] != '_' || !read_escape(text + at, n - at, &ch)) {
            text[to++] = text[at++];
            continue;
        }
        at += 7;
        if (ch != 0)
            to += utf8_encode(ch, text + to);
    }
    return to;
}

bool value_reference(const char *text, size_t *row, size_t *column, const char **end)
{
    const char *p = text + (*text == '$');
    size_t letters = 0, digits = 0;

    *row = *column = 0;
    for (; *p >= 'A' && *p <= 'Z' && letters < 4; p++, letters++)
        *column = *column * 26 + (size_t)(*p - 'A' + 1);
    p += *p == '$';
    for (; *p >= '0' && *p <= '9' && digits < 8; p++, digits++)
        *row = *row * 10 + (size_t)(*p - '0');
    *end = p;
    if (letters == 0 || *row == 0 || *column > SHEET_COLUMNS_MAX || *row > SHEET_ROWS_MAX)
        return false;
    (*row)--;
    (*column)--;
    return true;
}
