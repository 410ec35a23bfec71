/* app_book.h - the reference book follows what others change while a screen is open.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_BOOK_H
#define APP_BOOK_H

#include <stdbool.h>
#include <stddef.h>

struct book;
struct db;

/* Zero-initialise; end with book_keeper_release(). */
struct book_keeper {
    struct book **loaded; /* owned: screens may still hold rows of an older one */
    size_t count, cap;
    char *stamp; /* owned: of what *book holds */
};

/* Takes note of what *book, which stays the caller's, was loaded from. */
void book_keeper_start(struct book_keeper *k, struct db *db);
/* Loads a new book into *book when somebody has changed reference data; the
 * older ones stay valid until the end.  False when nothing has changed. */
bool book_keeper_renew(struct book_keeper *k, struct db *db, struct book **book);
void book_keeper_release(struct book_keeper *k);

#endif
