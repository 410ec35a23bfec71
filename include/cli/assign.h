/* cli/assign.h - what a command line gives to be written: words and JSON.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_ASSIGN_H
#define CLI_ASSIGN_H

#include "base/err.h"
#include "work/assign.h"

struct cli;

/* For the functions of work/assign.h; the database is open. */
struct assign cli_assign(const struct cli *c);
/* All of standard input or of the file; yours. */
char *assign_read(const char *path, struct err *err);
/* The same, read as one object; *out is yours: json_free(). */
enum status assign_read_object(const char *path, struct json **out, struct err *err);

#endif
