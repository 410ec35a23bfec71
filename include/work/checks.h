/* work/checks.h - everything that must hold in a healthy database.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_CHECKS_H
#define WORK_CHECKS_H

#include <stddef.h>

#include "base/err.h"
#include "core/book.h"

struct db;

struct check {
    const char *name;  /* "integrity" */
    const char *title; /* N_() 数据库完整性 */
    enum status (*run)(struct db *db, const struct book *book, int today,
                       void (*say)(void *ctx, const char *text), void *ctx, struct err *err);
};
const struct check *check_nth(size_t i); /* NULL past the end */

/* Runs them all; each problem is given to say().  The worst status: ST_OK,
 * ST_WARNED, ST_UNBALANCED, ST_CORRUPT. */
enum status checks_run(struct db *db, const struct book *book, int today,
                       void (*say)(void *ctx, const char *text), void *ctx, struct err *err);

#endif
