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
#define KEY_NUMBER      '+' /* the whole telephone, identity number, credit code */
#define KEY_INDEXED     '-' /* the same where another index has it: no row of search_key */
#define KEY_TAIL        '~' /* its last KEY_TAIL_LENGTH characters */
#define KEY_TAIL_LENGTH 4
/* Stands before, between and after the keys of one case. */
#define KEY_BREAK '|'

/* Appends the text as tokens of the full-text table, each followed by a space: every
 * Han character by itself, runs of letters and digits of either width together in
 * small ASCII letters.  True when there was such a letter. */
bool search_tokens(const char *text, struct buf *out);
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
/* indexed: a number of digits and capitals alone is found in its own column, too. */
void search_add_number(struct search_entry *e, const char *number, bool indexed);
void search_add_words(struct search_entry *e, const char *text);
/* Calls each for every key between the breaks that has a row; n: its bytes, it does not end
 * with a NUL. */
enum status search_each_key(const char *keys,
                            enum status (*each)(void *ctx, const char *key, size_t n,
                                                struct err *err),
                            void *ctx, struct err *err);

/* --- packed facts (tallies.c) --- */

enum status tallies_drop(struct db *db, int64_t case_id, struct err *err);
enum status tallies_add(struct db *db, int64_t case_id, struct err *err);
/* Packs every case from that id on anew. */
enum status tallies_add_from(struct db *db, int64_t first_id, struct err *err);
enum status tallies_empty(struct db *db, struct err *err);

#endif
