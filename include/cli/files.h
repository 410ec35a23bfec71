/* cli/files.h - which files a command line may name under a service account.
 *
 * The account can read and write everything of the office; a path that a clerk names is never
 * opened with its rights.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_FILES_H
#define CLI_FILES_H

#include "base/err.h"

struct cli;
struct command;

/* ST_DENIED with what to do instead, when an option or operand names a file that is the
 * administrator's matter, or nobody could open for the clerk (base/handed.h); "-" is none.
 * A row whose values are FILE or DIR is refused unless files.c says otherwise. */
enum status files_check(const struct cli *c, const struct command *cmd, struct err *err);
enum status files_refuse_database(struct err *err);

#endif
