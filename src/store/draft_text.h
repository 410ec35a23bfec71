/* src/store/draft_text.h - a casefile as JSON and back, everything typed included.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_DRAFT_TEXT_H
#define STORE_DRAFT_TEXT_H

#include "base/buf.h"
#include "base/err.h"
#include "core/casefile.h"

struct db;

void draft_write(const struct casefile *f, struct buf *out);
/* *out is yours.  ST_CORRUPT when the text is not one that draft_write() made.
 * Fields that the catalog does not have any more are left out. */
enum status draft_read(struct db *db, const char *text, struct casefile **out, struct err *err);

#endif
