/* screens/case_text.h - a case in few words: what it is called, how long it has.
 *
 * Shared by the list, the case, the form and what they say at the bottom.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_CASE_TEXT_H
#define SCREENS_CASE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/casefile.h"
#include "core/lifecycle.h"
#include "screens/screen.h"

struct buf;

/* What a number is made of; any of them may be NULL. */
struct case_number_parts {
    const char *number, *series, *year, *seq, *code;
    int64_t id;
};
/* "郾医调〔2022〕017"; a number of another make as it is; else the outside code;
 * else "#12".  Appends. */
void case_short_number(const struct case_number_parts *p, struct buf *out);
/* The same for a record; yours. */
char *case_name(const struct record *rec);

/* The label of a state in at most eight cells: 终止 for 终止（不成）; yours. */
char *case_state_short(const struct book *book, const char *state);
/* 剩 4天, 超 2天, 停计 in at most ten cells, from what a list has stored; returns
 * how it is drawn. */
enum role case_due_short(const struct desk *d, const char *due, const char *limit, bool stopped,
                         struct buf *out);
/* Yuan grouped by thousands, without 分 when there are none; in 万元 with its sign what is
 * wider than cols, so that no two amounts of a column read in different ways.  Appends. */
void case_yuan_short(const char *fen, int cols, struct buf *out);

/* The clock that binds, "调解期限（医疗）：30个工作日，到期 2022-04-22，剩 30个工作日";
 * nothing when none runs.  Appends. */
void case_clock_sentence(const struct desk *d, const struct casefile *f, struct buf *out);

/* The term itself, "30个工作日，到期 2022-04-22", after `before`: for a case that
 * has just been accepted. */
void case_term_sentence(const struct desk *d, const struct casefile *f, const char *before,
                        struct buf *out);

/* The same in few words, "2022-04-22 到期，剩30个工作日", after `before`. */
void case_due_sentence(const struct desk *d, const struct casefile *f, const char *before,
                       struct buf *out);

/* The pair of the campaign that a type of dispute belongs to (DOMAIN 1.2); "0" none. */
const char *campaign_of_type(const char *type);

/* Adds those of `more` that are not there yet, and empties it; of two that say
 * the same the more severe one counts. */
void objections_merge(struct objections *into, struct objections *more);
size_t objections_of(const struct objections *o, enum severity sev);
/* One paragraph for each of that severity, the rule's number in front; appends. */
void objections_text(const struct objections *o, enum severity sev, struct buf *out);

/* False, with the reason at the bottom, when this person may not change cases:
 * a file that can only be read, or a role that must not see personal data. */
bool case_may_edit(struct desk *d);
/* The same for one case, which may be locked. */
bool case_may_edit_this(struct desk *d, const struct record *rec);

/* The same when more are chosen than can be saved while somebody waits. */
bool case_not_too_many(struct desk *d, size_t n);

#endif
