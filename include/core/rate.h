/* core/rate.h - rates in decimal integers, rounded half-up.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_RATE_H
#define CORE_RATE_H

#include <stdint.h>

#define RATE_SIZE 32

/* numerator/denominator in percent with 0..4 decimals, half-up, e.g. "99.20";
 * out is "" and the answer false when the denominator is 0.
 *
 * Never "100" while one is missing: what would round to 100 gets as many more
 * decimals as show that it is less, 1124/1125 with 0 decimals is "99.9". */
_Bool rate_percent(int64_t numerator, int64_t denominator, int decimals, char out[RATE_SIZE]);
/* The decimals that rate_percent() prints: those asked for, or more by that rule. */
int rate_decimals(int64_t numerator, int64_t denominator, int decimals);
/* Change against a base in percent, "-15.5"; "" when base is 0. */
_Bool rate_change(int64_t now, int64_t base, int decimals, char out[RATE_SIZE]);

#endif
