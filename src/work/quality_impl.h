/* src/work/quality_impl.h - what the files behind work/quality.h share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_QUALITY_IMPL_H
#define WORK_QUALITY_IMPL_H

#include "base/digest.h"
#include "store/quality.h"
#include "work/quality.h"

enum quality_check {
    QC_SAME_TEXT,
    QC_NEAR_TEXT,
    QC_ORAL_DAY,
    QC_AT_ONCE,
    QC_BURST,
    QC_REPEATED,
    QC_BIRTH,
    QC_MINOR,
    QC_DAY_OFF,
    QC_OUTCOME_OFF,
    QC_COUNT
};

/* A case, and what is remembered of it. */
struct quality_row {
    int64_t id, mediator, committee;
    int occurred, applied, accepted, outcome, agreed;
    bool oral;
    char *type;                       /* owned */
    unsigned char exact[DIGEST_SIZE]; /* of the narrative; all 0: too short to tell */
    unsigned char near[DIGEST_SIZE];  /* without names and digits */
    int64_t outcome_at, performed_at; /* UTC ms of the first entry, 0 none */
};

/* What makes cases belong together: those of one key, in order. */
struct quality_mark {
    unsigned char key[DIGEST_SIZE];
    int64_t order;
    size_t row;
};
struct quality_marks {
    struct quality_mark *items; /* owned */
    size_t count, cap;
};

/* Cases that one check names together. */
struct quality_finding {
    size_t first, count; /* members[first] ... */
    char *label;         /* owned */
};
struct quality_found {
    struct quality_finding *items; /* owned; largest first */
    size_t count, cap;
    size_t *members; /* owned; places in rows */
    size_t members_count, members_cap;
};

struct quality {
    struct db *db;
    const struct book *book;
    struct quality_want want;
    struct quality_row *rows; /* owned; by id */
    size_t rows_count, rows_cap;
    char **logins; /* owned, each too */
    size_t logins_count, logins_cap;
    struct quality_marks names;    /* of each pair of parties, in the order of days */
    struct quality_marks closings; /* of each login, in the order of moments */
    struct quality_found found[QC_COUNT];
};

/* Reads the period and makes every check.  Release also after a failure. */
enum status quality_look(struct quality *q, struct err *err);
void quality_release(struct quality *q);
/* A number of the office's own (settings). */
long quality_setting(const struct quality *q, const char *key, long fallback);
/* A mark whose key is two numbers: no digest is needed. */
void quality_mark(struct quality_marks *m, int64_t a, int64_t b, int64_t order, size_t row);
/* Begins a finding, whose members are added after it; label is taken. */
void quality_add(struct quality_found *f, char *label_take);
void quality_member(struct quality_found *f, size_t row);

/* ---- quality_text.c ---- */

/* Digests of the narrative as it reads without spaces, signs and letter case, and of what is left
 * without the parties' names, digits and Chinese numerals.  Each stays as it is when fewer than
 * `least` characters remain. */
void quality_text(const char *summary, const char *parties, size_t least,
                  unsigned char exact[DIGEST_SIZE], unsigned char near[DIGEST_SIZE]);

/* ---- quality_find.c ---- */

void quality_find(struct quality *q);

#endif
