/* store/drafts.h - what somebody has typed and not yet saved.
 *
 * A draft is written at every field left and every few seconds, and stays
 * until the record is saved or the clerk throws it away.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_DRAFTS_H
#define STORE_DRAFTS_H

#include <stdint.h>

#include "base/err.h"
#include "core/casefile.h"

struct db;

struct draft {
    int64_t id;        /* 0 while it is not stored */
    char *who;         /* owned */
    char *form;        /* "case"; owned */
    char *title;       /* what a list shows: "新案 张三" ; owned */
    int64_t record_id; /* the case being edited, 0 for a new one */
    int64_t base_version;
    int page, field;       /* where the cursor was */
    char *editing;         /* text in the field being typed, or NULL; owned */
    long long at;          /* UTC ms of the last write */
    struct casefile *file; /* owned */
};

void draft_release(struct draft *d);

/* Where there are accounts a draft is its writer's alone: another's is not there. */

/* Inserts or overwrites by d->id (set on the first call). */
enum status drafts_put(struct db *db, struct draft *d, struct err *err);
/* The person's drafts, newest first; for each, the draft without its file. */
enum status drafts_list(struct db *db, const char *who,
                        void (*each)(void *ctx, const struct draft *d), void *ctx, struct err *err);
/* With its casefile; *d is filled and must be released. */
enum status drafts_get(struct db *db, int64_t id, struct draft *d, struct err *err);
enum status drafts_drop(struct db *db, int64_t id, struct err *err);

#endif
