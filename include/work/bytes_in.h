/* work/bytes_in.h - the bytes of a foreign file, at any offset.
 *
 * Private to the spreadsheet readers.  A pipe is copied to an unnamed
 * temporary file first, so that every source can be read twice.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_BYTES_IN_H
#define WORK_BYTES_IN_H

#include <stdint.h>
#include <time.h>

#include "base/err.h"

struct bytes_in {
    int fd;             /* owned; -1 for memory */
    const uint8_t *mem; /* borrowed; NULL for a file */
    uint64_t size;      /* bytes when it was opened */
    struct timespec changed;
};

/* "-" is the standard input.  ST_NOT_FOUND, ST_DENIED, ST_INVALID (a folder or a
 * device), ST_FULL (no room for the copy of a pipe), ST_FAILED. */
enum status bytes_in_open(struct bytes_in *src, const char *path, struct err *err);
/* Copies what the descriptor gives into a file of our own; fd is closed in any case.  path: for
 * sentences. */
enum status bytes_in_copy(struct bytes_in *src, int fd, const char *path, struct err *err);
/* The bytes stay the caller's and must outlive src. */
void bytes_in_memory(struct bytes_in *src, const void *bytes, size_t n);
/* Exactly n bytes; ST_CORRUPT when the file has become shorter meanwhile. */
enum status bytes_in_read(const struct bytes_in *src, uint64_t at, void *out, size_t n,
                          struct err *err);
/* ST_CORRUPT when somebody has written to the file since it was opened. */
enum status bytes_in_unchanged(const struct bytes_in *src, struct err *err);
void bytes_in_release(struct bytes_in *src);

#endif
