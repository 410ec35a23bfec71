/* tests/check.h - the few words that every test uses, on top of cmocka.
 *
 * A test file lists its cases with TESTS(...) at its end; the name of a case
 * is the sentence that must be true.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define CHECK(cond)     assert_true(cond)
#define CHECK_INT(a, b) assert_int_equal((long long)(a), (long long)(b))
#define CHECK_STR(a, b) assert_string_equal((a), (b))
#define CHECK_HAS(text, part)                                                                      \
    do {                                                                                           \
        if (!strstr((text), (part)))                                                               \
            fail_msg("\"%s\" does not contain \"%s\"", (text), (part));                            \
    } while (0)
/* For table tests: names the row that failed. */
#define CHECK_ROW(cond, row)                                                                       \
    do {                                                                                           \
        if (!(cond))                                                                               \
            fail_msg("row \"%s\": %s", (row), #cond);                                              \
    } while (0)

#define T(fn) cmocka_unit_test(fn)
#define TESTS(...)                                                                                 \
    int main(void)                                                                                 \
    {                                                                                              \
        const struct CMUnitTest tests[] = { __VA_ARGS__ };                                         \
        setenv("TZ", "UTC", 1);                                                                    \
        return cmocka_run_group_tests(tests, NULL, NULL);                                          \
    }

#endif
