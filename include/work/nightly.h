/* work/nightly.h - the night's work: check, back up, mark, count, publish.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_NIGHTLY_H
#define WORK_NIGHTLY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/err.h"

struct db;

struct nightly_options {
    const char *database; /* path; opened here */
    const char *outdir;   /* reports go to outdir/YYYY-MM-DD/ */
    const char *backup_dir;
    int keep_daily, keep_monthly; /* backups kept; from settings when 0 */
    int date;                     /* DATE_NONE: yesterday, and missed days before it (at most 31) */
    int wait_seconds;             /* for the lock and for a busy database */
    bool any_disk;                /* even on a network file system */
    bool verbose;
    void (*say)(void *ctx, const char *text); /* progress with -v; may be NULL */
    void *ctx;
    struct buf *line; /* NULL, or gets the night in one line: counts and the worst finding */
};

/* No line of the night is longer: err's sentence, and that of --report. */
#define NIGHTLY_LINE 200 /* characters */

/* ST_OK (silent), ST_BUSY another run holds the lock or somebody the database (nothing was
 * done then), ST_UNBALANCED, ST_WARNED, ST_FULL, ST_CORRUPT …; on anything else than ST_OK err
 * holds the one line to print.  What the checks merely point out is no failure: the report and
 * the status have it. */
enum status nightly_run(const struct nightly_options *opt, struct err *err);

/* What the last run did and when the next is due; text for people, or JSON. */
enum status nightly_status(struct db *db, bool json, struct buf *out, struct err *err);

#endif
