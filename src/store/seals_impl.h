/* src/store/seals_impl.h - what seals.c, seal_verify.c and seal_changes.c share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SEALS_IMPL_H
#define STORE_SEALS_IMPL_H

#include "facts_impl.h"
#include "store/seals.h"

struct kept_fact {
    int64_t case_id;
    unsigned char bytes[FACT_BYTES];
};
struct kept_facts {
    struct kept_fact *items; /* owned; by case_id */
    size_t count, cap;
};
void kept_release(struct kept_facts *facts);
/* Those of today that can matter for the period. */
enum status kept_gather(struct db *db, struct period p, struct kept_facts *facts, struct err *err);
/* Those of the seal. */
enum status kept_load(struct db *db, int64_t seal, struct kept_facts *facts, struct err *err);
/* SHA-256 over the seal's head, its facts, the codes in them and its tables by name. */
enum status seal_digest(struct db *db, const struct seal *s, const struct kept_facts *facts,
                        const struct seal_table *tables, size_t count,
                        unsigned char hash[DIGEST_SIZE], struct err *err);

#endif
