/* store/seals.h - a published period, kept as it was counted then.
 *
 * A seal holds the packed fact of every case that can matter for its period, the tables as
 * they were printed, who sealed it and when, the head of the audit chain at that moment, and
 * a SHA-256 over all of it.  Its rows are append-only: a period is sealed again by a later
 * seal with a reason, never by changing the first.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SEALS_H
#define STORE_SEALS_H

#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/digest.h"
#include "base/err.h"
#include "core/book.h"
#include "core/figures.h"

struct db;

struct seal {
    int64_t id;
    struct period period; /* both ends given */
    long long at;         /* UTC ms */
    char *who;            /* owned, as all text here */
    char *reason;         /* why it was sealed again; NULL: the first of its period */
    char *head;           /* of the audit chain then */
    char hash[DIGEST_TEXT_SIZE];
};
struct seals {
    struct seal *items; /* owned; in the order they were made */
    size_t count, cap;
};
void seals_release(struct seals *list);
enum status seals_load(struct db *db, struct seals *list, struct err *err);
/* The newest of exactly that period that was made on or before the day (DATE_NONE: ever); NULL. */
const struct seal *seals_newest(const struct seals *list, struct period p, int made_by);

struct seal_table {
    char *name;    /* of the statistic and its basis: "type/accepted" */
    char *content; /* JSON (work/report.h) */
};

/* Keeps the facts of s->period as they are now, and the tables; s has period, at, who, reason
 * and head, and is given id and hash.  Inside db_begin(): the tables and the facts must be of
 * one moment.  On failure nothing is kept. */
enum status seals_add(struct db *db, struct seal *s, const struct seal_table *tables, size_t count,
                      struct err *err);
/* A table as it was printed; *content is yours, NULL when the seal has none of that name. */
enum status seals_table(struct db *db, int64_t seal, const char *name, char **content,
                        struct err *err);
/* Makes the SHA-256 of each seal anew; each that does not agree is given to say() with its
 * period, time and author.  ST_UNBALANCED when there was any. */
enum status seals_verify(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                         struct err *err);
/* Each event of sealing names a digest: a seal that is missing, or that the chain does not know,
 * is given to say(); seals_verify() does it too.  ST_UNBALANCED when there was any. */
enum status seals_reconcile(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                            struct err *err);
/* *good: the SHA-256 of this one, made anew, is the one it was given. */
enum status seals_check(struct db *db, const struct seal *s, bool *good, struct err *err);
/* Cases and tables that it holds. */
enum status seals_size(struct db *db, int64_t seal, int64_t *cases, int64_t *tables,
                       struct err *err);

/* ---- what has changed since ---- */

#define SEAL_CHANGES_MAX 16

/* A case that counts otherwise now, or may. */
struct seal_change {
    int64_t case_id;
    const struct fact *then; /* NULL: was not in the period, or not in the area */
    const struct fact *now;  /* NULL: is no case any more, or not in the area */
    struct {
        enum case_field field;
        char *before, *after; /* canonical values, NULL none; owned */
    } fields[SEAL_CHANGES_MAX];
    size_t count; /* 0 when the case was not, or is not there */
};
/* Gives each case whose kept fact differs from the fact of now, by id.  area: only cases that
 * lay or lie in it or below; 0 all.  The change is valid during the call. */
enum status seal_changes(struct db *db, const struct book *book, const struct seal *s, int64_t area,
                         void (*each)(void *ctx, const struct seal_change *c), void *ctx,
                         struct err *err);

#endif
