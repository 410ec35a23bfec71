/* src/store/facts_impl.h - packed facts, between the tallies and who reads them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FACTS_IMPL_H
#define STORE_FACTS_IMPL_H

#include <endian.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/err.h"
#include "db_impl.h"

#define FACTS_IN_BLOCK 80 /* one block with its row fits a page of 4096 bytes */
#define FACT_BYTES     48

/* Code lists whose codes are stored as numbers of the table fact_code. */
enum fact_list { LIST_TYPE, LIST_SOURCE, LIST_PAIR, LIST_DIFFICULTY, LIST_COUNT };
const char *fact_list_name(enum fact_list list);

enum packed_flag {
    PACKED_RESULT = 7, /* mask: enum fact_result */
    PACKED_VOID = 1 << 3,
    PACKED_PASSED = 1 << 4,
    PACKED_SELF_SETTLED = 1 << 5,
    PACKED_WRITTEN = 1 << 6,
    PACKED_ORAL = 1 << 7,
    PACKED_PERFORMED = 1 << 8,
    PACKED_USED = 1 << 15 /* the slot holds a case */
};

struct packed {
    int32_t accepted, outcome, campaign_on; /* days or DATE_NONE */
    uint32_t area, committee, mediator;     /* row ids, 0 none */
    uint16_t codes[LIST_COUNT];             /* fact_code.id, 0 none */
    int64_t amount;
    uint32_t persons;
    uint16_t flags;
    uint16_t marks; /* enum fact_mark */
};

/* SQL over a row of case_rec: its marks as one number. */
#define PACKED_MARKS_SQL                                                                           \
    "(difficulty IN ('2', '3'))"                                                                   \
    " + EXISTS (SELECT 1 FROM party AS p WHERE p.\"case\" = case_rec.id"                           \
    " AND p.type IN ('2', '3') AND p.void_reason IS NULL) * 2"                                     \
    " + (coalesce(migrant, 0) <> 0) * 4 + (coalesce(special_groups, '') <> '') * 8"                \
    " + (coalesce(jc_state, 'none') <> 'none' OR coalesce(performance, '') = 'jc') * 16"           \
    " + (coalesce(jc_state, '') = 'confirmed') * 32"                                               \
    " + coalesce((SELECT max(kind = 'suit') * 64"                                                  \
    " + max(kind = 'suit' AND coalesce(result, '') = 'upheld') * 128"                              \
    " + max(kind = 'suit' AND coalesce(result, '') IN ('changed', 'revoked', 'invalid')) * 256"    \
    " + max(kind = 'payment_order') * 512 FROM remedy AS m"                                        \
    " WHERE m.\"case\" = case_rec.id AND m.void_reason IS NULL), 0)"                               \
    " + (coalesce(suicide_cases, 0) + coalesce(suicide_persons, 0) + coalesce(criminal_cases, 0)"  \
    " + coalesce(criminal_persons, 0) + coalesce(petition_cases, 0)"                               \
    " + coalesce(petition_persons, 0) + coalesce(brawl_cases, 0) + coalesce(brawl_persons, 0)"     \
    " <> 0) * 1024"

static inline uint32_t packed_32(const unsigned char *at)
{
    uint32_t n;

    memcpy(&n, at, sizeof(n));
    return le32toh(n);
}

static inline uint16_t packed_16(const unsigned char *at)
{
    uint16_t n;

    memcpy(&n, at, sizeof(n));
    return le16toh(n);
}

/* Slot i of a block's data.  Here, because statistics read a million of them. */
static inline void packed_get(const unsigned char *data, size_t i, struct packed *p)
{
    const unsigned char *at = data + i * FACT_BYTES;

    p->accepted = (int32_t)packed_32(at);
    p->outcome = (int32_t)packed_32(at + 4);
    p->campaign_on = (int32_t)packed_32(at + 8);
    p->area = packed_32(at + 12);
    p->committee = packed_32(at + 16);
    p->mediator = packed_32(at + 20);
    for (size_t c = 0; c < LIST_COUNT; c++)
        p->codes[c] = packed_16(at + 24 + 2 * c);
    p->amount = (int64_t)((uint64_t)packed_32(at + 32) | (uint64_t)packed_32(at + 36) << 32);
    p->persons = packed_32(at + 40);
    p->flags = packed_16(at + 44);
    p->marks = packed_16(at + 46);
}
void packed_put(unsigned char *data, size_t i, const struct packed *p);

/* Prepares q over the blocks that may hold facts of those days (either DATE_NONE: open):
 * columns block, data. */
void tallies_blocks(struct db *db, struct stmt *q, int from, int to);
/* The data of the row q stands on; NULL (and q failed) when it is not a block. */
const unsigned char *tallies_data(struct stmt *q);

/* The open cases, which matter in every period after their block's days too: prepares q
 * over all of them, columns case_id, data; those of a block that tallies_blocks() has given
 * are there once more.  tallies_open_get() is false (and q failed) when the row is none. */
void tallies_open(struct db *db, struct stmt *q);
bool tallies_open_get(struct stmt *q, struct packed *p);

/* What fact_code holds. */
struct fact_code_row {
    uint16_t id;
    char *list, *code; /* owned */
};
struct fact_codes {
    struct fact_code_row *items; /* owned */
    size_t count, cap;
};
enum status fact_codes_load(struct db *db, struct fact_codes *codes, struct err *err);
void fact_codes_release(struct fact_codes *codes);

#endif
