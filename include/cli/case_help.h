/* cli/case_help.h - what the commands share that change a case or its rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_CASE_HELP_H
#define CLI_CASE_HELP_H

#include <stdbool.h>

#include "base/err.h"
#include "core/lifecycle.h"

struct cli;

/* By number, code, "#id" or UUID; *f is yours. */
enum status cli_case_load(struct cli *c, const char *typed, struct casefile **f, struct err *err);
/* Its number, or "#17" while it has none; yours. */
char *cli_case_name(const struct casefile *f);

/* A closed or archived case is changed with a reason (R28), which becomes a row of
 * corrections; NULL: none was given, and the check says whether one is missing.  A reason for
 * any other case is ST_USAGE. */
enum status cli_case_correct(struct cli *c, struct casefile *f, const char *reason,
                             const char *approved_by, struct err *err);
/* After values were set and before anything is checked: sub-kind, names, agreement, and what
 * the register knows around the case. */
enum status cli_case_prepare(struct cli *c, struct casefile *f, struct err *err);
/* Adds the rules on the record to o, prints all objections and saves when none
 * blocks.  ST_INVALID when one does: nothing was saved. */
enum status cli_case_checked_save(struct cli *c, struct casefile *f, struct objections *o, bool dry,
                                  struct err *err);

/* Prints what stands against it; false when something blocks.  A reminder makes the command end
 * with EX_WARNED (c->warned). */
bool cli_objections_print(struct cli *c, const struct objections *o);
/* Required fields that are empty, as objections. */
void cli_lacking(const struct record *rec, struct objections *o);

#endif
