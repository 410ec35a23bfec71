/* cli/help.h - what --help prints, made from the rows of commands and options.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include <stdbool.h>

struct command;

/* Is there -h or --help among the arguments, before "--"? */
bool help_asked(int argc, char **argv);
void help_all(void);
void help_command(const struct command *c);
/* The commands whose first word that is, as "case". */
void help_group(const char *first);

#endif
