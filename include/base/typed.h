/* base/typed.h - what a person typed with a Chinese IME, made plain for a parser.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_TYPED_H
#define BASE_TYPED_H

/* Half-width, lower case, trimmed, without invisible characters; the full stop
 * 。 that an IME gives between digits becomes a point.  Yours to free; "" for
 * NULL. */
char *typed_plain(const char *text);

/* Removes every space, in place. */
void typed_squeeze(char *text);

/* Bytes of text that a sentence quotes: "%.*s" with this and text.  Somebody
 * may have pasted a page into a field. */
int typed_quote(const char *text);

#endif
