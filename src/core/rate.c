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

/* part/whole in percent.  Half-up goes by the magnitude, so -0.5 becomes -1;
 * what rounds to nothing has no sign. */
static bool percent(wide part, wide whole, int decimals, char out[RATE_SIZE])
{
    wide scale = 100;

    if (decimals < 0 || decimals > MAX_DECIMALS)
        BUG("decimals of a rate");
    out[0] = '\0';
    if (whole == 0)
        return false;
    for (int i = 0; i < decimals; i++)
        scale *= 10;

    wide units = (magnitude(part) * scale * 2 + magnitude(whole)) / (magnitude(whole) * 2);
    bool negative = units != 0 && (part < 0) != (whole < 0);

    write_decimal(negative, units, decimals, out);
    return true;
}

_Bool rate_percent(int64_t numerator, int64_t denominator, int decimals, char out[RATE_SIZE])
{
    return percent(numerator, denominator, decimals, out);
}

_Bool rate_change(int64_t now, int64_t base, int decimals, char out[RATE_SIZE])
{
    return percent((wide)now - (wide)base, base, decimals, out);
}
