/* work/publish.h - a file appears whole or not at all.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_PUBLISH_H
#define WORK_PUBLISH_H

#include <stddef.h>

#include "base/err.h"

/* Writes the bytes under a temporary name in the same folder (0600, no links
 * followed), syncs, renames over path, syncs the folder.  ST_FULL, ST_DENIED,
 * ST_NOT_FOUND (no such folder), ST_INVALID (a folder, or a database in use); the old file then
 * stays and nothing is left behind. */
enum status publish_file(const char *path, const void *data, size_t n, struct err *err);
/* Makes the folder and its parents, mode 0700 for those it makes. */
enum status publish_folder(const char *path, struct err *err);

/* The same for what is too long to hold in memory: begin, write, end. */
struct publish;
enum status publish_begin(const char *path, struct publish **out, struct err *err);
enum status publish_write(struct publish *p, const void *data, size_t n, struct err *err);
/* Copies a file that is open for reading, from where it stands to its end. */
enum status publish_copy(struct publish *p, int fd, struct err *err);
/* With ST_OK the file appears under its name; with anything else what was
 * written is dropped, and st is the answer.  Frees p. */
enum status publish_end(struct publish *p, enum status st, struct err *err);

/* The same for a file that the person at the keyboard asked for: under a service account his own
 * process makes it (base/handed.h), and what is to be in it is put together elsewhere first, so
 * that nobody waits for his disk.  ST_DENIED when he may not write there, or it is not below his
 * home or the folder he stands in. */
enum status publish_begin_person(const char *path, struct publish **out, struct err *err);
enum status publish_file_person(const char *path, const void *data, size_t n, struct err *err);
/* Takes such a file away again that has just got its name. */
void publish_withdraw_person(const char *path);

/* A file without a name, 0600, for work in progress: nothing is left behind whatever happens.
 * *folder: where it lies (TMPDIR or /tmp), yours; may be NULL. */
enum status publish_scratch(int *fd, char **folder, struct err *err);

#endif
