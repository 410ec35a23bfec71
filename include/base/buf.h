/* base/buf.h - a growable string.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

/* Start with BUF_INIT.  data is always NUL-terminated once anything was
 * added; buf_text() is "" before that. */
struct buf {
    char *data; /* owned */
    size_t len; /* bytes without the NUL */
    size_t cap;
};

#define BUF_INIT                                                                                   \
    {                                                                                              \
        0                                                                                          \
    }

void buf_add(struct buf *b, const char *text); /* NULL adds nothing */
void buf_add_n(struct buf *b, const char *bytes, size_t n);
void buf_add_char(struct buf *b, char c);
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* The text as a JSON string with its quotes; NULL gives null.  Invalid bytes
 * become U+FFFD, here and in HTML. */
void buf_add_json(struct buf *b, const char *text);
/* The text with & < > " ' escaped for HTML and XML; drops control characters
 * except newline and tab. */
void buf_add_html(struct buf *b, const char *text);
/* The text as one CSV cell: quoted when needed.  A cell that a spreadsheet
 * would take for a formula (= + - @ tab CR first, unless it is a plain
 * number) gets a leading apostrophe. */
void buf_add_csv(struct buf *b, const char *text);
/* A spreadsheet would take the cell for a formula, whatever apostrophes stand before it: CSV
 * puts one more there, and our reader (work/csv_in.h) takes one away, so the text is the same
 * again.  Numbers with a sign are left alone. */
bool csv_needs_guard(const char *s);

const char *buf_text(const struct buf *b);
void buf_clear(struct buf *b); /* empty, memory kept */
void buf_truncate(struct buf *b, size_t len);
char *buf_take(struct buf *b); /* yours to free; b is empty again */
void buf_release(struct buf *b);

#endif
