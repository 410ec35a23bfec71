/* cli/listing.h - records as lines: for people, for scripts, as JSON.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "core/catalog.h"

struct buf;
struct cli;
struct filter;
struct record;
struct record_list;

struct listing {
    enum kind_id kind;
    const int *fields; /* columns for people */
    size_t fields_count;
    size_t more;       /* fields behind them that other cells need and nobody sees */
    bool all;          /* voided rows too, with the reason */
    const char *words; /* of a saved view, before those of the command; or NULL */
    const char *sort;  /* when the command says none; NULL the newest first */
};

/* Prints the records that fit the filter words; the command has the options
 * json, plain, sort, limit and unmask. */
enum status listing_run(struct cli *c, const struct listing *l, int words, char **argv,
                        struct err *err);

/* Adds one word to a filter.  case:NO and finding:NO of what belongs to one mean exactly that
 * one when it can be found by what is written; else a part of its name. */
enum status listing_filter(struct cli *c, struct filter *f, enum kind_id kind, const char *word,
                           struct err *err);

/* The fields of one record as the beginning of a JSON object: "}" comes from the caller.  What
 * belongs to a case has no member for that case.  Masked unless the command has --unmask. */
void listing_json_record(struct cli *c, const struct record *rec, struct buf *b);
/* `,"case":"NO"` for what belongs to one. */
void listing_json_owner(const struct record *rec, struct buf *b);
/* `,"key":[ {…}, … ]` */
void listing_json_rows(struct cli *c, const char *key, const struct record_list *l, struct buf *b);
#define LISTING_ID_COLS 6 /* "#17" before a row that has no number of its own */
/* Cells of the field's column; two blanks stand behind each. */
int listing_cols(const struct field *f);
/* A cell of a line: tabs and line breaks become spaces. */
void listing_one_line(struct buf *b);

#endif
