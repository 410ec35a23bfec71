/* store/backup.h - a verified copy of a database that is in use.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include "base/err.h"

struct db;

/* Copies the whole database to path (0600; written under a temporary name in
 * the same folder, synced, opened and checked, then renamed).  An existing
 * file at path is replaced only when the new copy is good.  ST_FULL, ST_DENIED,
 * ST_CORRUPT (the copy does not verify), ST_BUSY, ST_INVALID (path is the database itself). */
enum status backup_write(struct db *db, const char *path, struct err *err);

/* What is done with the copy before it appears. */
struct backup_work {
    void (*say)(void *ctx, const char *text); /* each damage; may be NULL */
    /* After the check: brings the copy up to date.  It is written to as it is, without history
     * and without a sync: what fails drops the copy. */
    enum status (*prepare)(struct db *copy, void *ctx, struct err *err);
    void *ctx;
};
/* The same.  The copy is checked in full once, the search tables too, while it can still be
 * written to; what was found in it is in the live file as well, since pages are copied as they
 * are.  work NULL: backup_write(). */
enum status backup_make(struct db *db, const char *path, const struct backup_work *work,
                        struct err *err);
/* Opens a backup, checks integrity, application id and version, and counts its cases. */
enum status backup_verify(const char *path, long long *cases, struct err *err);
/* The same, but takes the sum at its end, which it got when it had been checked, for the check
 * of its inside: as fast as it can be read.  One without such a sum is checked in full. */
enum status backup_recognise(const char *path, long long *cases, struct err *err);
/* Puts a verified backup in the place of the database at path, which must not
 * be open anywhere (ST_BUSY), nor be the backup, nor the backup be in use (ST_INVALID); the old
 * file stays as path.before-restore-STAMP (named in *kept, yours). */
enum status backup_restore(const char *backup, const char *path, char **kept, struct err *err);

#endif
