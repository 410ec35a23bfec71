/* store/views.h - lists as somebody likes to see them: conditions and order under a name.
 *
 * A person sees his own and the office's; with one name his own comes first.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_VIEWS_H
#define STORE_VIEWS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

#define VIEW_NAME_COLS 30 /* cells of a name at most */

struct db;

struct view {
    int64_t id;
    bool office;       /* everyone's; else of db_who() */
    const char *name;  /* one line, without spaces at its ends */
    const char *words; /* of filter_parse() for cases; may be "" */
    const char *sort;  /* "due_on", "-due_on" in reverse; NULL the newest first */
};

/* One's own, then the office's, each in order of the names; the view is valid during the
 * call. */
enum status views_each(struct db *db, void (*each)(void *ctx, const struct view *v), void *ctx,
                       struct err *err);
/* Gives the view of that name to take(), once.  ST_NOT_FOUND: the sentence says which there
 * are. */
enum status views_find(struct db *db, const char *name,
                       void (*take)(void *ctx, const struct view *v), void *ctx, struct err *err);
/* The same by id.  ST_NOT_FOUND: it is gone already, or another person's. */
enum status views_get(struct db *db, int64_t id, void (*take)(void *ctx, const struct view *v),
                      void *ctx, struct err *err);
/* Is there one of that name among one's own, or the office's? */
bool views_has(struct db *db, const char *name, bool office);
/* What everyone sees is set by who keeps the office's tables (RIGHT_OFFICE), or its register as a
 * whole (RIGHT_IMPORT). */
bool views_may_office(struct db *db);
/* Saves v (its id is not looked at); one of the same name and owner is replaced.  ST_INVALID:
 * no name, or one that is too long.  ST_DENIED: the office's, by another role. */
enum status views_put(struct db *db, const struct view *v, struct err *err);
/* ST_NOT_FOUND: it is gone already, or another person's.  ST_DENIED as for views_put(). */
enum status views_remove(struct db *db, int64_t id, struct err *err);

#endif
