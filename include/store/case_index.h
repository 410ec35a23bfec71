/* store/case_index.h - what is kept beside a case to find and count it fast.
 *
 * Search keys (pinyin, numbers, telephones), search text and tallies are
 * derived from the case and its parties.  Whoever changes a case calls drop
 * before and add after, inside the same transaction.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_CASE_INDEX_H
#define STORE_CASE_INDEX_H

#include <stdint.h>

#include "base/err.h"

struct db;

enum index_part { INDEX_SEARCH = 1, INDEX_TALLY = 2, INDEX_ALL = 3 };

/* Takes out what the rows as they are now had put in.  No such case: nothing. */
enum status case_index_drop(struct db *db, int64_t case_id, unsigned parts, struct err *err);
/* Puts in what the rows as they are now say. */
enum status case_index_add(struct db *db, int64_t case_id, unsigned parts, struct err *err);
/* The same for all cases from that id on, in bulk. */
enum status case_index_add_from(struct db *db, int64_t first_id, unsigned parts, struct err *err);
/* Empties the parts and fills them again from all cases. */
enum status case_index_rebuild(struct db *db, unsigned parts, struct err *err);

/* DDL of the tables behind it (part of migration 1). */
extern const char case_index_sql[];

#endif
