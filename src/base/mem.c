/* base/mem.c - allocators that do not fail, and a few string helpers.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"

void *mem_alloc(size_t n)
{
    void *p = calloc(1, n ? n : 1);

    if (!p)
        die("out of memory (%zu bytes)", n);
    return p;
}

void *mem_resize(void *old, size_t count, size_t size)
{
    void *p;

    if (count == 0 || size == 0)
        count = size = 1; /* a size of 0 would free and give NULL */
    p = reallocarray(old, count, size);
    if (!p)
        die("out of memory (%zu times %zu bytes)", count, size);
    return p;
}

char *mem_copy(const char *text)
{
    return text ? mem_copy_n(text, strlen(text)) : NULL;
}

char *mem_copy_n(const char *text, size_t n)
{
    char *copy = mem_alloc(n + 1);

    if (n > 0)
        memcpy(copy, text, n);
    return copy;
}

char *mem_printf(const char *fmt, ...)
{
    char *text = NULL;
    va_list args;
    int n;

    va_start(args, fmt);
    n = vasprintf(&text, fmt, args);
    va_end(args);
    if (n < 0)
        die("out of memory");
    return text;
}

void mem_grow(void **items, size_t count, size_t *cap, size_t size)
{
    void *p;

    if (count < *cap)
        return;
    if (*cap > SIZE_MAX / 2)
        die("out of memory");
    *cap = *cap ? *cap * 2 : 8;
    if (*cap <= count)
        *cap = count + 1;
    /* The caller's pointer is of another type than void *, cast to fit: move it
     * as bytes so that the compiler may assume nothing about it. */
    memcpy(&p, items, sizeof(p));
    p = mem_resize(p, *cap, size);
    memcpy(items, &p, sizeof(p));
}

bool str_equal(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    return strcmp(a, b) == 0;
}

bool str_empty(const char *s)
{
    return !s || !*s;
}

bool str_starts(const char *s, const char *prefix)
{
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool str_ends(const char *s, const char *suffix)
{
    size_t n = strlen(s);
    size_t m = strlen(suffix);

    return n >= m && memcmp(s + n - m, suffix, m) == 0;
}

void str_fit(char *out, size_t size, const char *fmt, ...)
{
    va_list args;
    int n;

    va_start(args, fmt);
    n = vsnprintf(out, size, fmt, args);
    va_end(args);
    if (n < 0 || (size_t)n >= size)
        BUG("text does not fit its array");
}
