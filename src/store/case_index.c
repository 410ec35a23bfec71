/* store/case_index.c - keeps the derived tables of a case: search text, search keys, facts.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/case_index.h"

const char case_index_sql[] =
    /* What typed letters and digits are looked up in, one row for each case and
     * key.  Plain: a name in full pinyin ("zhangsan"), its initials ("zs"), a word
     * of Latin letters in the text ("ktv").  '+': a telephone, an identity number
     * or a credit code from its start.  '~': its last four characters. */
    "CREATE TABLE search_key ("
    "  key TEXT NOT NULL,"
    "  case_id INTEGER NOT NULL,"
    "  PRIMARY KEY (key, case_id)"
    ") STRICT, WITHOUT ROWID;"
    /* The same keys by case, '|zhangsan|zs|+13800001111|~1111|': to test one case
     * and to take its keys out again. */
    "CREATE TABLE case_keys ("
    "  case_id INTEGER PRIMARY KEY,"
    "  keys TEXT NOT NULL"
    ") STRICT;"
    /* What typed Chinese is looked up in.  The text is cut into tokens before it
     * comes here (each Han character by itself), so the simplest tokenizer will do;
     * rowid is the case.  names: of the parties; words: facts, place, organisations. */
    "CREATE VIRTUAL TABLE case_text USING fts5("
    "  names, words, content='', columnsize=0, tokenize='ascii');"
    /* The accepted cases as the statistics see them, packed by FACTS_IN_BLOCK
     * consecutive ids into one page: see tallies.c. */
    "CREATE TABLE fact_block ("
    "  block INTEGER PRIMARY KEY,"
    "  first_day INTEGER NOT NULL," /* earliest acceptance in it */
    "  last_day INTEGER NOT NULL,"  /* latest day that may matter: outcome, or open for ever */
    "  data BLOB NOT NULL"
    ") STRICT;"
    "CREATE INDEX fact_block_days ON fact_block(first_day, last_day);"
    /* Lists are walked in the order of these, and rare values found through them. */
    "CREATE INDEX case_rec_accepted ON case_rec(accepted_on);"
    "CREATE INDEX case_rec_due ON case_rec(due_on);"
    "CREATE INDEX case_rec_outcome ON case_rec(outcome_on);"
    "CREATE INDEX case_rec_state ON case_rec(state);"
    "CREATE INDEX case_rec_committee ON case_rec(committee);"
    "CREATE INDEX case_rec_mediator ON case_rec(mediator);"
    "CREATE INDEX case_rec_co_mediator ON case_rec(co_mediator) WHERE co_mediator IS NOT NULL;"
    "CREATE INDEX case_rec_passed_to ON case_rec(passed_to) WHERE passed_to IS NOT NULL;"
    "CREATE INDEX case_rec_area ON case_rec(area);"
    "CREATE INDEX case_rec_type ON case_rec(type);"
    "CREATE INDEX case_rec_seq ON case_rec(seq, year);"
    "CREATE INDEX party_case ON party(\"case\");"
    "CREATE INDEX party_name ON party(name, \"case\");"
    "CREATE INDEX party_id_no ON party(id_no, \"case\") WHERE id_no IS NOT NULL;";
