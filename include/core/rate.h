/* core/rate.h - rates in decimal integers, rounded half-up.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_RATE_H
#define CORE_RATE_H

#include <stdint.h>

#define RATE_SIZE 32

/* numerator/denominator in percent with 0..4 decimals, half-up, e.g. "99.20";
 * out is "" and the answer false when the denominator is 0. */
_Bool rate_percent(int64_t numerator, int64_t denominator, int decimals, char out[RATE_SIZE]);
/* Change against a base in percent, "-15.5"; "" when base is 0. */
_Bool rate_change(int64_t now, int64_t base, int decimals, char out[RATE_SIZE]);

#endif
