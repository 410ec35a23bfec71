/* cli/options.h - options of one command line, read by their rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>

#include "base/err.h"

struct cli_option;

#define OPTIONS_MAX 32 /* rows of a table, its end included */

/* Reads the options in argv[1] and after into values, one of OPTIONS_MAX a row: NULL not given,
 * "" a flag.  The operands move together: argv[1] to argv[*operands].  before: those before
 * the command; it is the first operand and everything from it on is one.  ST_USAGE names the
 * option that is unknown, shortened, lacks its value or has one too many. */
enum status options_read(const struct cli_option *rows, bool before, int argc, char **argv,
                         const char **values, int *operands, struct err *err);

#endif
