/* app_book.c - the reference book follows what others change while a screen is open.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app_book.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/book.h"
#include "store/books.h"

void book_keeper_start(struct book_keeper *k, struct db *db)
{
    k->stamp = books_stamp(db);
}

bool book_keeper_renew(struct book_keeper *k, struct db *db, struct book **book)
{
    char *stamp = books_stamp(db);
    struct book *fresh = NULL;

    /* An unreadable moment is no change: the next second looks again. */
    if (str_empty(stamp) || str_equal(stamp, k->stamp) || books_load(db, &fresh, NULL) != ST_OK) {
        free(stamp);
        return false;
    }
    free(k->stamp);
    k->stamp = stamp;
    mem_grow((void **)&k->loaded, k->count, &k->cap, sizeof(struct book *));
    k->loaded[k->count++] = fresh;
    *book = fresh;
    return true;
}

void book_keeper_release(struct book_keeper *k)
{
    for (size_t i = 0; i < k->count; i++)
        book_free(k->loaded[i]);
    free(k->loaded);
    free(k->stamp);
    *k = (struct book_keeper) { 0 };
}
