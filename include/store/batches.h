/* store/batches.h - what an import brought in, so that it can be taken back.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_BATCHES_H
#define STORE_BATCHES_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/catalog.h"

struct db;

struct batch {
    int64_t id;
    long long at; /* UTC ms */
    const char *who, *file, *kind;
    int64_t rows, added, undone;
};

enum status batches_start(struct db *db, const char *file, const char *kind, int64_t *id,
                          struct err *err);
/* hash: of the row's content, so that the same row is known again. row_no: of the file. */
enum status batches_add(struct db *db, int64_t batch, enum kind_id kind, int64_t row_id,
                        int64_t row_no, const unsigned char hash[16], struct err *err);
enum status batches_finish(struct db *db, int64_t batch, int64_t rows, int64_t added,
                           struct err *err);
/* The record that a row with that content made in a batch that was not undone; 0 none. */
int64_t batches_known(struct db *db, const unsigned char hash[16]);
enum status batches_list(struct db *db, void (*each)(void *ctx, const struct batch *b), void *ctx,
                         struct err *err);
/* Removes the rows of the batch that nobody has changed since, and what the
 * batch created beside them (committees, mediators, areas) when nothing else
 * uses it.  *kept counts rows that stay because they were changed; each kept one's name is
 * given to say().  One transaction. */
enum status batches_undo(struct db *db, int64_t batch, size_t *removed, size_t *kept,
                         void (*say)(void *ctx, const char *name), void *ctx, struct err *err);

#endif
