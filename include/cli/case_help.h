/* cli/case_help.h - what the case commands share.
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
/* Adds the rules on the record to o, prints all objections and saves when none
 * blocks.  ST_INVALID when one does: nothing was saved. */
enum status cli_case_checked_save(struct cli *c, struct casefile *f, struct objections *o, bool dry,
                                  struct err *err);

#endif
