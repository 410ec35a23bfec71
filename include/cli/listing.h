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
struct record;

struct listing {
    enum kind_id kind;
    const int *fields; /* columns for people */
    size_t fields_count;
    size_t more; /* fields behind them that other cells need and nobody sees */
};

/* Prints the records that fit the filter words; the command has the options
 * json, plain, sort, limit and unmask. */
enum status listing_run(struct cli *c, const struct listing *l, int words, char **argv,
                        struct err *err);

/* The fields of one record as the beginning of a JSON object: "}" comes from the caller.  What
 * belongs to a case has no member for that case. */
void listing_json_record(const struct record *rec, bool unmask, struct buf *b);
/* A cell of a line: tabs and line breaks become spaces. */
void listing_one_line(struct buf *b);

#endif
