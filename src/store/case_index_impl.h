/* src/store/case_index_impl.h - what the files of the case index share with find and facts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_CASE_INDEX_IMPL_H
#define STORE_CASE_INDEX_IMPL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/err.h"
#include "db_impl.h"

/* --- text and keys (search_keys.c) --- */

/* Keys of numbers start with one of these, keys of names and words with none. */
#define KEY_NUMBER      '+' /* the whole telephone, identity number or credit code */
#define KEY_TAIL        '~' /* its last KEY_TAIL_LENGTH characters */
#define KEY_TAIL_LENGTH 4
/* Stands before, between and after the keys of one case. */
#define KEY_BREAK '|'

/* Appends the text as tokens of the full-text table, each followed by a space: every
 * Han character by itself, runs of ASCII letters and digits together in small
 * letters.  Returns how many; *han counts the Han ones when it is not NULL. */
size_t search_tokens(const char *text, struct buf *out, size_t *han);
/* Letters and digits only, small; of a number as people write it.  Yours. */
char *search_squeeze(const char *number);

/* What one case has in the search tables. */
struct search_entry {
    struct buf names, words; /* columns of case_text */
    struct buf keys;         /* of case_keys: "|zhangsan|zs|" */
};
void search_entry_clear(struct search_entry *e);
void search_entry_release(struct search_entry *e);
void search_add_name(struct search_entry *e, const char *name);
void search_add_number(struct search_entry *e, const char *number);
void search_add_words(struct search_entry *e, const char *text);
/* Calls each for every key between the breaks. */
enum status search_each_key(const char *keys,
                            enum status (*each)(void *ctx, const char *key, struct err *err),
                            void *ctx, struct err *err);

/* --- packed facts (tallies.c) --- */

enum status tallies_drop(struct db *db, int64_t case_id, struct err *err);
enum status tallies_add(struct db *db, int64_t case_id, struct err *err);
/* Packs every case from that id on anew. */
enum status tallies_add_from(struct db *db, int64_t first_id, struct err *err);
enum status tallies_empty(struct db *db, struct err *err);

#endif
