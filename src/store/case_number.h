/* src/store/case_number.h - the parts of a case number as people write it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_CASE_NUMBER_H
#define STORE_CASE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"

struct case_number {
    int64_t year; /* 0: not given */
    int64_t seq;
    char *series; /* owned: "郾医调字", "" when not given */
};

/* （2022）郾医调字第0017号, 郾医调〔2022〕17号, 郾医调2022-17, 17; width and zeros do
 * not matter.  False, and nothing to free, when there is no sequence number. */
bool case_number_parse(const char *text, struct case_number *n);

#endif
