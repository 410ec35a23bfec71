/* src/store/schema_impl.h - the texts that make the schema, and its seeds.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SCHEMA_IMPL_H
#define STORE_SCHEMA_IMPL_H

#include "base/err.h"

extern const char schema_v1_sql[];
extern const char schema_v2_district_sql[]; /* what is new beside cases */
extern const char schema_v2_case_sql[];     /* what is new in cases */
extern const char schema_v2_columns_sql[];  /* what older tables get, and indexes */
extern const char schema_v3_sql[];

struct db;
/* Runs the texts of the migrations up to that version in an empty database: its tables, no rows. */
enum status schema_make(struct db *db, int version, struct err *err);
/* Whether everything in the file's schema is what the migrations up to its version make; what
 * is there besides, or is not the same, is refused: ST_CORRUPT.  Reads the schema only. */
enum status schema_verify(struct db *db, struct err *err);
/* Tells what the migrations make and the file does not have: "触发器", its name. */
enum status schema_missing(struct db *db,
                           void (*each)(void *ctx, const char *type, const char *name), void *ctx,
                           struct err *err);
/* Gives every agreement and confirmation that stands in a case its own row. */
enum status schema_v2_rows(struct db *db, struct err *err);

/* clang-format off */

/* What every table of records begins with. */
#define RECORD                                                                                    \
    "  id INTEGER PRIMARY KEY,\n"                                                                 \
    "  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy\n"          \
    "  version INTEGER NOT NULL,    -- 1 at first, one more each save\n"                          \
    "  created_at INTEGER NOT NULL, -- UTC ms\n"                                                  \
    "  created_by TEXT NOT NULL,    -- login\n"                                                   \
    "  updated_at INTEGER NOT NULL,\n"                                                            \
    "  updated_by TEXT NOT NULL,\n"

#define ISO         "[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"
#define DATE(name)  "\"" name "\" TEXT CHECK (\"" name "\" IS NULL OR \"" name "\" GLOB '" ISO "')"
#define DATE_CHECK(name) " CHECK (\"" name "\" IS NULL OR \"" name "\" GLOB '" ISO "')"
#define BOOL_CHECK(name) " CHECK (\"" name "\" IN (0, 1))"
#define DAY(name)   "\"" name "\" TEXT NOT NULL CHECK (\"" name "\" GLOB '" ISO "')"
#define BOOL(name)  "\"" name "\" INTEGER CHECK (\"" name "\" IN (0, 1))"
#define MONEY(name) "\"" name "\" INTEGER CHECK (\"" name "\" >= 0)"

/* clang-format on */

#endif
