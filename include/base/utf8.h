/* base/utf8.h - Chinese text in cells: decode, measure, clip, pad, fold.
 *
 * All text inside the program is UTF-8.  Columns are terminal cells.  There is
 * one width function for drawing, cursor and deletion (and, by defining
 * wcwidth in this program, for curses too).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_BAD 0xFFFDu

/* Decodes one character at s (n bytes left) and returns how many bytes it
 * took, at least 1 when n > 0.  An invalid byte gives UTF8_BAD and takes 1.
 * Strict: overlong forms, surrogates and > U+10FFFF are invalid. */
size_t utf8_decode(const char *s, size_t n, uint32_t *ch);
/* Writes at most 4 bytes, no NUL; returns the count. */
size_t utf8_encode(uint32_t ch, char out[4]);

/* Offset of the first invalid byte, or n when all is valid. */
size_t utf8_check(const char *s, size_t n);
size_t utf8_chars(const char *s); /* characters, not bytes */

/* Cells of one character: 0 combining, 1 or 2; 0 for what is never drawn (utf8_is_unsafe). */
int utf8_width_char(uint32_t ch);
int utf8_width(const char *s);
/* Cells for the characters that are 1 or 2 by terminal (“ ” — … · ● ─ ①):
 * 1 (the default) or 2. */
void utf8_set_ambiguous(int cells);
int utf8_ambiguous(void);

/* Start of the next/previous cluster (base character with its combining
 * marks) after/before byte offset at. */
size_t utf8_next(const char *s, size_t len, size_t at);
size_t utf8_prev(const char *s, size_t at);

/* Byte length of the longest prefix that fits in cols cells and splits no
 * cluster. */
size_t utf8_prefix(const char *s, int cols);

struct buf;
enum utf8_align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };
/* Appends s clipped and padded to exactly cols cells.  A clipped text ends in
 * ".." when cols >= 4.  Line breaks and tabs are shown as a space, other
 * control characters not at all. */
void utf8_fit(struct buf *out, const char *s, int cols, enum utf8_align align);
/* Byte length of the first line of s when wrapped at cols cells: breaks
 * anywhere between Han characters, between words in Latin text, never before
 * ，。；：、！？）》”, and at '\n' (which is counted in).  Spaces at the break are
 * counted in too; leave them out when drawing.  0 for "". */
size_t utf8_wrap(const char *s, int cols);

/* Full-width letters, digits and punctuation of a Chinese IME to half-width
 * （１２３，：（）． to 123,:().), ideographic space to space; Han and the rest
 * unchanged.  Returns a new string. */
char *utf8_to_half(const char *s);

/* Removes what must never be stored or shown: control characters (newline is
 * kept when lines is true, tab becomes a space), zero-width and bidi
 * characters, BOM, invalid bytes (as U+FFFD).  A CR without LF, as terminals
 * paste it, counts as a newline.  Trims spaces and newlines at both ends, also
 * U+3000.  Returns a new string. */
char *utf8_clean(const char *s, bool lines);
/* The same without the trimming, for what is about to be shown or written: appended. */
void utf8_add_safe(struct buf *out, const char *s, bool lines);
/* Must never reach a terminal or a paper: a control character other than tab, line feed and
 * carriage return, or an invisible one that turns or hides text. */
bool utf8_is_unsafe(uint32_t ch);

bool utf8_is_han(uint32_t ch);

#endif
