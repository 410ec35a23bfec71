/* core/official.h - the columns of 《人民调解案件情况统计表》 and what each case adds to them.
 *
 * Which cases count is decided by core/figures.h; here each of those is put into
 * the columns of DOMAIN 5.1.  Table, list behind a figure and explanation all use
 * official_hits(), so they cannot differ.  Types and sources come from the office's
 * code lists, in their order.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_OFFICIAL_H
#define CORE_OFFICIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/book.h"
#include "core/figures.h"

/* Columns that every office has; those of the code lists come behind them. */
enum official_fixed {
    OFF_TOTAL,
    OFF_PERSONS,
    OFF_SETTLED,
    OFF_HARD,
    OFF_AMOUNT,
    OFF_VILLAGE, /* done by, in the order of enum official_organ */
    OFF_NEIGHBOURHOOD,
    OFF_TOWN,
    OFF_STREET,
    OFF_COMPANY,
    OFF_OTHER,
    OFF_PROFESSIONAL, /* of OFF_OTHER */
    OFF_ORAL,
    OFF_WRITTEN,
    OFF_PERFORMED,
    OFF_JC_APPLIED,
    OFF_JC_CONFIRMED,
    OFF_SUED,
    OFF_UPHELD,
    OFF_CHANGED,
    OFF_PAYMENT_ORDER,
    OFF_SCREENED_TIMES, /* of the screening register */
    OFF_SCREENED_FOUND,
    OFF_SCREENED_PREVENTED,
    OFF_PREVENT, /* eight: suicide, crime, petition, brawl, cases then persons of each */
    OFF_CITIZENS = OFF_PREVENT + 8,
    OFF_ORGANISATIONS,
    OFF_MIGRANT,
    OFF_GROUP,
    OFF_FIXED
};

#define OFFICIAL_PREVENTED 8

/* By the kind of the committee. */
enum official_organ {
    ORGAN_VILLAGE,
    ORGAN_NEIGHBOURHOOD,
    ORGAN_TOWN,
    ORGAN_STREET,
    ORGAN_COMPANY,      /* 企业, 事业单位 */
    ORGAN_PROFESSIONAL, /* counted with the others, too */
    ORGAN_OTHER
};
enum official_organ official_organ(const char *committee_kind);

/* What groups of columns must add up to (official_checks). */
enum official_group { OG_NONE, OG_ORGAN, OG_SOURCE, OG_REFERRED, OG_TYPE, OG_FORM, OG_SIDES };

struct official_column {
    char *key, *label; /* owned */
    const char *definition;
    enum official_group group;
    char *list, *code; /* owned; of a column of a code list, else NULL */
    bool money;
    bool part; /* 其中: a part of a column before it */
};

struct official_columns {
    struct official_column *items; /* owned; the fixed ones first */
    size_t count, cap;
    size_t *order; /* owned; in the order of the paper */
    /* By position in the code list: its column, and that of the group it is counted
     * under; SIZE_MAX none. */
    size_t *type, *type_top, *source, *source_top; /* owned */
    size_t types, sources;
};
void official_columns_make(const struct book *book, struct official_columns *out);
void official_columns_release(struct official_columns *c);
/* SIZE_MAX when there is none. */
size_t official_column_find(const struct official_columns *c, const char *key);

/* A case: fact with marks, and type and source as positions in their lists. */
struct official_case {
    const struct fact *fact;
    enum official_organ organ;
    const int64_t *prevented; /* OFFICIAL_PREVENTED numbers, or NULL: none */
};

#define OFFICIAL_HITS 40
struct official_hits {
    size_t count;
    struct official_hit {
        size_t column;
        int64_t n; /* 1, persons, or 分 */
    } items[OFFICIAL_HITS];
};
/* The columns the case counts in; none for one that counts nowhere. */
void official_hits(const struct official_columns *c, const struct official_case *one,
                   const struct question *q, struct official_hits *out);
/* What it adds to that column; 0 when it does not count there. */
int64_t official_counts(const struct official_hits *hits, size_t column);

/* A sum that must hold: the columns of the group against one column. */
struct official_check {
    const char *label; /* N_() 按组织 */
    enum official_group group;
    enum official_fixed whole; /* OFF_FIXED: the column of the list below */
    const char *list, *code;   /* the whole is the column of this code */
};
const struct official_check *official_check_nth(size_t i); /* NULL past the end */
/* The column that is the whole; SIZE_MAX when the office's lists do not have it. */
size_t official_check_whole(const struct official_columns *c, const struct official_check *k);

#endif
