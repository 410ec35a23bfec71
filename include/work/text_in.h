/* work/text_in.h - a text file of unknown encoding as a stream of UTF-8.
 *
 * Private to the CSV reader.  The encoding is decided on the whole file: a
 * mark at the beginning, else strict UTF-8, else strict GB18030, else an error
 * that names the byte.  Memory stays at two chunks.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_TEXT_IN_H
#define WORK_TEXT_IN_H

#include <stddef.h>

#include "base/err.h"

struct bytes_in;
struct text_in;

/* Reads all of src, which must outlive the stream.  encoding: NULL to detect,
 * "utf-8" or "gb18030".  ST_INVALID in no accepted encoding, or an unknown
 * name; ST_CORRUPT for NUL bytes. */
enum status text_in_open(const struct bytes_in *src, const char *encoding, struct text_in **out,
                         struct err *err);
/* The next piece, valid until the next call; *n is 0 at the end.  A piece may
 * end inside a character.  ST_CORRUPT when the file was changed meanwhile. */
enum status text_in_next(struct text_in *t, const char **bytes, size_t *n, struct err *err);
/* From the beginning again. */
void text_in_rewind(struct text_in *t);
int text_in_progress(const struct text_in *t); /* 0..1000 */
const char *text_in_encoding(const struct text_in *t);
void text_in_close(struct text_in *t); /* NULL is fine */

#endif
