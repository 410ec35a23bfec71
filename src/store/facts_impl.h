/* src/store/facts_impl.h - packed facts, between the tallies and who reads them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_FACTS_IMPL_H
#define STORE_FACTS_IMPL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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
};

/* Slot i of a block's data. */
void packed_get(const unsigned char *data, size_t i, struct packed *p);
void packed_put(unsigned char *data, size_t i, const struct packed *p);

/* Prepares q over the blocks that may hold facts of those days (either DATE_NONE: open):
 * columns block, data. */
void tallies_blocks(struct db *db, struct stmt *q, int from, int to);
/* The data of the row q stands on; NULL (and q failed) when it is not a block. */
const unsigned char *tallies_data(struct stmt *q);

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
