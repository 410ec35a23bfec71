/* cli/unmask.h - --unmask: who may use it, and what is kept of it before anything is shown.
 *
 * Until the command has said what it is about to show (unmask_row, unmask_rows), and that was
 * kept as EVENT_UNMASK with the reason, cli_mask() hides as if --unmask had not been given.
 * The owner of a file that has no accounts is not asked, and nothing is kept.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_UNMASK_H
#define CLI_UNMASK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "cli/cli.h"
#include "core/catalog.h"

/* When the database is opened: the right and the reason.  ST_DENIED, ST_USAGE. */
enum status unmask_check(struct cli *c, struct err *err);
/* --unmask was given, and what is shown must be said first. */
bool unmask_waits(const struct cli *c);
/* One record will be shown; or count rows that fit the words (KIND_COUNT: of several kinds).
 * ST_OK without --unmask.  Any other status: it was not kept, and nothing may be shown. */
enum status unmask_row(struct cli *c, enum kind_id kind, int64_t id, struct err *err);
enum status unmask_rows(struct cli *c, enum kind_id kind, size_t count, const char *words,
                        struct err *err);
/* The conditions as they were typed: more (or NULL), then the operands from there on; yours. */
char *unmask_words(const struct cli *c, int from, const char *more);

#endif
