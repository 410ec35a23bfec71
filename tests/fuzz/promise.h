/* tests/fuzz/promise.h - what a fuzz target holds the code to, and its input as text.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_FUZZ_PROMISE_H
#define TESTS_FUZZ_PROMISE_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/utf8.h"

#define PROMISE(cond)                                                                              \
    do {                                                                                           \
        if (!(cond))                                                                               \
            __builtin_trap();                                                                      \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Yours; ends at the first NUL. */
static inline char *input_text(const uint8_t *data, size_t size)
{
    return mem_copy_n((const char *)data, strnlen((const char *)data, size));
}

/* A refusal has a sentence that can be shown; success has none.  Clears it. */
static inline void check_answer(enum status st, struct err *err)
{
    const char *text = err_text(err);

    PROMISE(st == ST_OK || *text);
    err_clear(err);
}

#endif
