/* src/work/checks_impl.h - checks that have a file of their own; for checks.c only.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_CHECKS_IMPL_H
#define WORK_CHECKS_IMPL_H

#include "work/checks.h"

/* Committees as the law wants them (R34), and the numbers and ages of their mediators. */
enum status check_committees(struct db *db, const struct book *book, int today,
                             void (*say)(void *ctx, const char *text), void *ctx, struct err *err);

/* Sealed periods as they were sealed (store/seals.h). */
enum status check_seals(struct db *db, const struct book *book, int today,
                        void (*say)(void *ctx, const char *text), void *ctx, struct err *err);

#endif
