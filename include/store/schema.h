/* store/schema.h - tables by version, and the rows every office starts with.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include <stdbool.h>

#include "base/digest.h"
#include "base/err.h"

struct db;

#define SCHEMA_APPLICATION_ID 0x54694A65 /* "TiJe" */
/* The version this program writes. */
int schema_version(void);

/* Brings an empty or older file to the newest version, one migration a
 * transaction; makes a copy beside the file ("FILE.before-vN") before it
 * changes an older one.  An older one gets the seeds of the newest version, too.  ST_INVALID when
 * the file is newer than the program, ST_CORRUPT when it is not ours. */
enum status schema_upgrade(struct db *db, struct err *err);
/* Codes, time limits, areas, professional committees, campaign, levels,
 * cadences, requirements, holidays, settings: adds what is not there yet.  A row
 * that came from the seeds and that nobody has changed since follows them; what
 * the office changed or took back stays as it is.  Safe to repeat. */
enum status schema_seed(struct db *db, struct err *err);

/* SHA-256 over the tables, indexes, views and triggers of the file, 64 hexadecimal digits;
 * *known: they are those of the newest version, word for word. */
enum status schema_digest(struct db *db, char out[DIGEST_TEXT_SIZE], bool *known, struct err *err);

/* The SQL of migration v (1..schema_version()) without the tables of the case
 * index; NULL past the end. */
const char *schema_sql(int v);

#endif
