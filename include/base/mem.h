/* base/mem.h - allocators that do not fail, and a few string helpers.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

/* These end the program when memory is out; the result is never NULL. */
void *mem_alloc(size_t n); /* zeroed */
void *mem_resize(void *old, size_t count, size_t size);
char *mem_copy(const char *text);             /* NULL gives NULL */
char *mem_copy_n(const char *text, size_t n); /* adds the NUL */
char *mem_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Grows *items (element size `size`) so that it holds one more than count;
 * *cap is the current capacity. */
void mem_grow(void **items, size_t count, size_t *cap, size_t size);

bool str_equal(const char *a, const char *b); /* NULL equals NULL only */
bool str_empty(const char *s);                /* NULL or "" */
bool str_starts(const char *s, const char *prefix);
bool str_ends(const char *s, const char *suffix);
/* snprintf into a fixed array that has its length by nature; BUG when it
 * does not fit. */
void str_fit(char *out, size_t size, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

#endif
