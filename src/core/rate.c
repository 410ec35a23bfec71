/* core/rate.c - rates in decimal integers, rounded half-up.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/rate.h"

#include <stdbool.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"

#define MAX_DECIMALS 4
/* As far as 128 bits go with products of counts; counts below 10^15 need no more. */
#define LAST_DECIMAL 16

/* Products of two counts and a power of ten: wider than 64 bits. */
typedef __int128 wide;

static wide magnitude(wide n)
{
    return n < 0 ? -n : n;
}

/* Writes units / 10^decimals; at least one digit stands before the point. */
static void write_decimal(bool negative, wide units, int decimals, char out[RATE_SIZE])
{
    char reversed[RATE_SIZE];
    size_t n = 0;
    size_t at = 0;

    for (int digit = 0; digit <= decimals || units > 0; digit++) {
        if (digit == decimals && decimals > 0)
            reversed[n++] = '.';
        reversed[n++] = (char)('0' + (int)(units % 10));
        units /= 10;
    }
    if (negative)
        out[at++] = '-';
    while (n > 0)
        out[at++] = reversed[--n];
    out[at] = '\0';
}

/* 100 percent in units of the last decimal. */
static wide hundred(int decimals)
{
    wide scale = 100;

    for (int i = 0; i < decimals; i++)
        scale *= 10;
    return scale;
}

/* Half-up goes by the magnitude, so -0.5 becomes -1. */
static wide rounded(wide part, wide whole, int decimals)
{
    return (magnitude(part) * hundred(decimals) * 2 + magnitude(whole)) / (magnitude(whole) * 2);
}

/* part/whole in percent; what rounds to nothing has no sign. */
static bool percent(wide part, wide whole, int decimals, char out[RATE_SIZE])
{
    wide units;

    out[0] = '\0';
    if (whole == 0)
        return false;
    units = rounded(part, whole, decimals);
    write_decimal(units != 0 && (part < 0) != (whole < 0), units, decimals, out);
    return true;
}

static void check_decimals(int decimals)
{
    if (decimals < 0 || decimals > MAX_DECIMALS)
        BUG("decimals of a rate");
}

int rate_decimals(int64_t numerator, int64_t denominator, int decimals)
{
    check_decimals(decimals);
    if (numerator < 0 || numerator >= denominator)
        return decimals;
    while (decimals < LAST_DECIMAL &&
           rounded(numerator, denominator, decimals) == hundred(decimals))
        decimals++;
    return decimals;
}

_Bool rate_percent(int64_t numerator, int64_t denominator, int decimals, char out[RATE_SIZE])
{
    return percent(numerator, denominator, rate_decimals(numerator, denominator, decimals), out);
}

_Bool rate_change(int64_t now, int64_t base, int decimals, char out[RATE_SIZE])
{
    check_decimals(decimals);
    return percent((wide)now - (wide)base, base, decimals, out);
}
