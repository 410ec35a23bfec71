/* work/export.h - records out: CSV, JSON, XLSX, in our order or another system's.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_EXPORT_H
#define WORK_EXPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/err.h"
#include "core/book.h"
#include "core/filter.h"

struct db;

enum export_format { XF_CSV, XF_JSON, XF_XLSX, XF_PLAIN, XF_COUNT };
enum export_format export_format_find(const char *name);

struct export_options {
    enum kind_id kind;
    const struct filter *filter; /* NULL: all */
    enum export_format format;
    const char *encoding; /* CSV: "utf-8", "utf-8-bom", "gb18030"; NULL: utf-8-bom for files, utf-8
                             for pipes */
    const char *layout;   /* NULL: all catalog fields; "ledger" (25 columns + 六防六促类别),
                             "ledger18", "list" */
    bool unmask;
    const char *reason; /* why it goes out, for export_noted(); or NULL */
    const char *path;   /* NULL: to `out` */
    FILE *out;
    long long stamp; /* document time of xlsx */
    int sort;        /* field or -1 */
    bool descending;
    size_t limit; /* so many records at most, 0 all */
    /* Told after each page; false stops it.  NULL: nobody looks. */
    bool (*progress)(void *ctx, size_t records);
    void *ctx;
};

/* Streams: memory does not grow with the number of records (XLSX likewise).
 * A file is written under a temporary name, synced and renamed, mode 0600.
 * *count: records written.  ST_CANCELLED: progress() stopped it, and no file is left. */
enum status export_records(struct db *db, const struct book *book, const struct export_options *opt,
                           size_t *count, struct err *err);
/* The same for a person who takes them away: noted as EVENT_EXPORT with kind, count, file,
 * whether masked, and the reason.  On a file that cannot be written, or is busy too long, nothing
 * is exported. */
enum status export_noted(struct db *db, const struct book *book, const struct export_options *opt,
                         size_t *count, struct err *err);
/* i-th layout's name, NULL past the end. */
const char *export_layout_nth(size_t i);

#endif
