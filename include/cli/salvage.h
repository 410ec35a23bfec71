/* cli/salvage.h - looking at a file that cannot be written or is damaged, and how to restore it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_SALVAGE_H
#define CLI_SALVAGE_H

#include <stdbool.h>

#include "base/err.h"

struct cli;

/* As cli_open() for commands that only look: a file that cannot be written, or that is damaged
 * but can be read in part, is opened for reading; a message says so, and what to restore it from.
 * A damaged one makes the command end with ST_WARNED when it is done. */
enum status cli_open_look(struct cli *c, struct err *err);

/* The same for the terminal program: *notice (yours) is that message, NULL when all is well.  Looks
 * also for damage that shows later only (db_glance()), and then opens for reading. */
enum status cli_open_screen(struct cli *c, char **notice, struct err *err);

/* The newest backup of the database that is to be found: in the folder of the nightly backups,
 * beside it what `backup` writes, else the copy from before an upgrade.  NULL: none; yours. */
char *salvage_newest(const struct cli *c);
/* Adds to a sentence about damage (st ST_CORRUPT) how to restore, when there is a backup. */
void salvage_advise(const struct cli *c, enum status st, struct err *err);

#endif
