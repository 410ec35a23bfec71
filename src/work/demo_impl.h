/* src/work/demo_impl.h - what the parts of the fictional year share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_DEMO_IMPL_H
#define WORK_DEMO_IMPL_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/record.h"

struct db;

struct demo_area {
    int64_t id, parent;
    int level;
    char *name; /* owned */
};

/* A case of the ledger that came from screening, or from a visit at the counter. */
struct demo_case {
    int64_t id;
    int accepted;
};

/* What becomes of a finding. */
enum fate {
    FATE_SPOT,
    FATE_CASE, /* of the ledger */
    FATE_UP,
    FATE_UP_SETTLED,
    FATE_REFERRED,
    FATE_CALMED,
    FATE_CALMED_CLOSED,
    FATE_ASSIGNED,
    FATE_FOUND
};

struct demo_plan {
    size_t area; /* place in areas */
    int found;
    enum fate fate;
    int64_t case_id; /* FATE_CASE */
};

struct demo {
    struct db *db;
    struct book *book; /* owned */
    int today;
    uint32_t seed;           /* the same every time */
    struct demo_area *areas; /* owned; parents first */
    size_t areas_count, areas_cap;
    size_t *villages; /* owned; places in areas */
    size_t villages_count, villages_cap;
    struct demo_case *own, *applied; /* owned; by id */
    size_t own_count, own_cap, applied_count, applied_cap;
    struct demo_plan *plans; /* owned */
    size_t plans_count, plans_cap;
};

/* A number below n. */
uint32_t demo_roll(struct demo *d, uint32_t n);
/* The same for a probability in percent. */
bool demo_chance(struct demo *d, uint32_t percent);
/* "赵大河"; yours. */
char *demo_name(struct demo *d);
const struct demo_area *demo_village(struct demo *d);
/* The area's town, or the area itself. */
const struct demo_area *demo_town(const struct demo *d, const struct demo_area *area);

/* Rounds, findings, key persons and visits of the year; the figures of the ledger's cases stay
 * as they are. */
enum status demo_screening(struct db *db, int today, struct err *err);
enum status demo_rounds(struct demo *d, struct err *err);
enum status demo_findings(struct demo *d, struct err *err);
enum status demo_people(struct demo *d, struct err *err);
/* Appointments of the open cases in the week of today and the next. */
enum status demo_schedule(struct db *db, int today, struct err *err);

/* Sex, 专兼职, 文化程度, 政治面貌 and training of every mediator. */
enum status demo_staff(struct db *db, struct err *err);

#endif
