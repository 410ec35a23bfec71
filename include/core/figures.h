/* core/figures.h - what each figure counts.
 *
 * A case enters the statistics as a fact.  Whether and where a fact counts is
 * decided here, once, for tables, drill-down and explanation alike; so a
 * figure and its list of cases cannot differ.  Definitions: DOMAIN 5.2.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_FIGURES_H
#define CORE_FIGURES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"

enum fact_result { FACT_OPEN, FACT_SETTLED, FACT_FAILED, FACT_WITHDRAWN, FACT_TRANSFERRED };

/* What a case is or has beside its result, as registered now. */
enum fact_mark {
    FACT_HARD = 1 << 0,         /* 疑难复杂 or 重大 */
    FACT_ORGANISATION = 1 << 1, /* a party is one, incorporated or not */
    FACT_MIGRANT = 1 << 2,
    FACT_GROUP = 1 << 3,      /* a special group is concerned */
    FACT_JC_APPLIED = 1 << 4, /* judicial confirmation, whatever came of it */
    FACT_JC_CONFIRMED = 1 << 5,
    FACT_SUED = 1 << 6,    /* over the agreement */
    FACT_UPHELD = 1 << 7,  /* the court upheld the agreement */
    FACT_CHANGED = 1 << 8, /* changed, revoked or declared it void */
    FACT_PAYMENT_ORDER = 1 << 9,
    FACT_PREVENTED = 1 << 10 /* says how many suicides, crimes … were prevented */
};

struct fact {
    int64_t case_id;
    int accepted; /* day; DATE_NONE: never accepted, counts nowhere */
    int outcome;  /* day, or DATE_NONE */
    enum fact_result result;
    bool is_void; /* number kept, counts nowhere */
    bool passed;  /* counted in another case of this register */
    bool self_settled;
    bool written, oral;
    bool performed;  /* in full */
    int64_t amount;  /* of the agreement, 分; of all cases it stands for together */
    int64_t persons; /* of all cases it stands for together */
    int64_t weight;  /* how many cases this fact stands for; 1, or more in a tally */
    /* axes; codes as small numbers given by the caller, 0 for none */
    int64_t area, town, committee, mediator;
    int type, source, pair, campaign_on;
    unsigned marks; /* enum fact_mark; of a single case only, not of a tally */
};

enum basis { BASIS_ACCEPTED, BASIS_CONCLUDED }; /* 受理口径, 终结口径 */

enum column {
    COL_FOUND,
    COL_SCREENED, /* from the screening register; 0 while it is empty */
    COL_ACCEPTED,
    COL_SETTLED,
    COL_FAILED,
    COL_WITHDRAWN,
    COL_OPEN,
    COL_RATE,
    COL_ORAL,
    COL_WRITTEN,
    COL_PERFORMED,
    COL_AMOUNT,
    COL_PARTIES,
    COL_COUNT
};

struct column_def {
    const char *key;           /* "settled", "rate", "amount_fen": the JSON key */
    const char *label;         /* N_() 调解成功 */
    const char *unit;          /* N_() 件, 人, %, 元 */
    const char *definition[2]; /* N_() by basis: one text for F1, report foot, manual, XLSX note */
};
const struct column_def *column_get(enum column c);
enum column column_find(const char *key);          /* COL_COUNT when there is none */
enum basis basis_find(const char *name, bool *ok); /* "accepted" "concluded" */
const char *basis_label(enum basis b);             /* 受理口径 … */

struct tally {
    int64_t n[COL_COUNT]; /* COL_RATE unused */
    int64_t rate_numerator, rate_denominator;
    int64_t pending; /* accepted in the period, and open where COL_OPEN of the basis is */
    /* The identity Q(a-1) + A = S + F + W + Q(b) */
    int64_t open_before, in, out_settled, out_failed, out_withdrawn, open_after;
};

struct question {
    struct period period; /* both ends given, or DATE_NONE for open */
    enum basis basis;
    int cutoff;               /* outcomes after it are not known yet; DATE_NONE: period.to */
    bool self_settled_counts; /* the switch of DOMAIN 5.2; default false */
};

/* True when the fact is one of those that the column counts. */
bool fact_counts(const struct fact *f, const struct question *q, enum column c);
/* Adds the fact to every sum it belongs to. */
void tally_add(struct tally *t, const struct fact *f, const struct question *q);
void tally_merge(struct tally *into, const struct tally *from);
bool tally_balanced(const struct tally *t);
/* Why a fact is left out though its dates lie in the period: a N_() text, or
 * NULL when it is not left out. */
const char *fact_excluded(const struct fact *f, const struct question *q);

#endif
