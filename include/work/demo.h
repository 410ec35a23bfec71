/* work/demo.h - a fictional district's year, the same every time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_DEMO_H
#define WORK_DEMO_H

#include "base/err.h"

struct db;

/* Fills a fresh, seeded database with the embedded ledger of 2022 and sets the
 * settings demo=1 and demo.today, the day in which its office lives. */
enum status demo_fill(struct db *db, struct err *err);

#endif
