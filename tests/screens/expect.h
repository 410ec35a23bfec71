/* tests/screens/expect.h - compares the whole screen with a file that shows it.
 *
 * tests/screens/NAME.screen; on a mismatch both are printed.  With
 * UPDATE_SCREENS=1 in the environment the file is written instead.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_SCREENS_EXPECT_H
#define TESTS_SCREENS_EXPECT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "check.h"
#include "ui/term.h"

static inline char *expect_read(const char *path)
{
    FILE *in = fopen(path, "re");
    struct buf b = BUF_INIT;
    char chunk[4096];
    size_t n;

    if (!in)
        return NULL;
    while ((n = fread(chunk, 1, sizeof(chunk), in)) > 0)
        buf_add_n(&b, chunk, n);
    fclose(in);
    buf_add(&b, "");
    return b.data ? buf_take(&b) : mem_copy("");
}

static inline void expect_write(const char *path, const char *text)
{
    FILE *out = fopen(path, "we");

    assert_non_null(out);
    CHECK_INT(fwrite(text, 1, strlen(text), out), strlen(text));
    CHECK_INT(fclose(out), 0);
}

static inline void expect_screen(const char *name)
{
    char *path = mem_printf("tests/screens/%s.screen", name);
    char *is = term_test_screen();
    char *should;

    if (getenv("UPDATE_SCREENS"))
        expect_write(path, is);
    should = expect_read(path);
    if (!should)
        fail_msg("%s is not there:\n%s", path, is);
    if (strcmp(is, should) != 0)
        fail_msg("%s\n---- should be\n%s---- is\n%s", path, should, is);
    free(should);
    free(is);
    free(path);
}

#endif
