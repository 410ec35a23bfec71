/* base/money.h - amounts in 分, never in floats.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_MONEY_H
#define BASE_MONEY_H

#include <stdint.h>

#include "base/err.h"

/* What people type, in yuan: 1200 1,200.50 １２００元 ¥80 1.5万 3万元 8万; full-width
 * accepted.  ST_INVALID with a sentence: negative, more than two decimals,
 * above 10^13 fen, not a number. */
enum status money_parse(const char *text, int64_t *fen, struct err *err);

#define MONEY_SIZE 32
/* "29,020,661.50"; grouped by thousands, two decimals. */
char *money_to_yuan(int64_t fen, char out[MONEY_SIZE]);
/* "29020661.50": for files. */
char *money_to_plain(int64_t fen, char out[MONEY_SIZE]);
/* "2902.07" in 万元, half-up. */
char *money_to_wan(int64_t fen, char out[MONEY_SIZE]);

#endif
