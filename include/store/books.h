/* store/books.h - fills the reference book (core/book.h) from the tables.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_BOOKS_H
#define STORE_BOOKS_H

#include "base/err.h"

struct db;
struct book;

/* *out is yours: book_free(). */
enum status books_load(struct db *db, struct book **out, struct err *err);

/* Changes whenever a row of the reference data does; yours.  For seeing that
 * somebody has added a code or a holiday. */
char *books_stamp(struct db *db);

#endif
