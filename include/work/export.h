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

/* What other systems already have; only with the layout that is theirs. */
enum export_sent {
    EXPORT_UNNOTED, /* nobody asks and nothing is noted */
    EXPORT_NEW,     /* only what was not sent yet or was changed since; noted */
    EXPORT_AGAIN    /* everything; noted */
};

struct export_options {
    enum kind_id kind;
    const struct filter *filter; /* NULL: all */
    enum export_format format;
    const char *encoding; /* CSV: "utf-8", "utf-8-bom", "gb18030"; NULL: utf-8-bom for files, utf-8
                             for pipes */
    const char *layout;   /* NULL: all catalog fields; "list": those of a list; else rows of
                             KIND_LAYOUT, for cases: "c5", "c6", "ledger" */
    enum export_sent sent;
    bool rehearsal; /* counts; writes and notes nothing */
    bool unmask;
    const char *reason; /* why it goes out, for export_noted(); or NULL */
    /* Set by export_noted() when it could not be noted; NULL: then nothing is exported. */
    bool *unnoted;
    const char *path; /* NULL: to `out` */
    FILE *out;
    long long stamp; /* document time of xlsx */
    int sort;        /* field or -1 */
    bool descending;
    size_t limit; /* so many records at most, 0 all */
    /* Told after each page; false stops it.  NULL: nobody looks. */
    bool (*progress)(void *ctx, size_t records);
    void *ctx;
};

/* Streams: memory does not grow with the number of records (XLSX likewise), but for 16 bytes
 * a record that is to be noted as sent.  That is noted when the whole file is written: if it
 * cannot be, the file is there and the next export has the same records again.
 * A file is written under a temporary name, synced and renamed, mode 0600.
 * *count: records written.  ST_CANCELLED: progress() stopped it, and no file is left. */
enum status export_records(struct db *db, const struct book *book, const struct export_options *opt,
                           size_t *count, struct err *err);
/* The same for a person who takes them away: noted as EVENT_EXPORT with kind, count, file,
 * whether masked, and the reason.  What a damaged or write-protected file still holds must get
 * out: there, when opt->unnoted is given and it is the owner's or everything is masked, it goes
 * out without a note.  On a full disk, or when it is busy too long, nothing is exported. */
enum status export_noted(struct db *db, const struct book *book, const struct export_options *opt,
                         size_t *count, struct err *err);

#endif
