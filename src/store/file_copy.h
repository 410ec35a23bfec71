/* src/store/file_copy.h - files beside a database: temporary names, copies, syncs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FILE_COPY_H
#define STORE_FILE_COPY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

/* Makes an empty file (0600) in the folder of path under a name nobody uses;
 * *name is yours.  ST_DENIED, ST_FULL. */
enum status file_make_temporary(const char *path, char **name, struct err *err);
/* Removes that file, if it is still there, and what SQLite may have left beside it. */
void file_drop(const char *name);
/* Copies the first n bytes (-1: all) of from over the existing file to, and syncs it. */
enum status file_copy(const char *from, const char *to, int64_t n, struct err *err);
/* Renames and syncs the folder, so that the name outlives a power cut. */
enum status file_rename(const char *from, const char *to, struct err *err);

/* The same file under whatever name; false when one is missing. */
bool file_is_same(const char *a, const char *b);

/* A backup ends in 32 bytes of ours after SQLite's last page: a mark, the
 * length of what precedes, its sum.  SQLite does not look there. */
enum status file_seal(const char *path, struct err *err);
/* Checks the seal.  *length: bytes before it; all of them when there is none.
 * ST_CORRUPT when the sum is wrong. */
enum status file_check_seal(const char *path, int64_t *length, struct err *err);

#endif
