/* cli/assign.h - FIELD=VALUE words and JSON objects into records.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_ASSIGN_H
#define CLI_ASSIGN_H

#include "base/err.h"
#include "core/casefile.h"

struct cli;

/* Sets one field from typed text; a reference is found by its name.  The
 * field is named by key or label.  ST_USAGE unknown field (nearest named) or one that
 * the program sets itself; ST_INVALID a bad value. */
enum status assign_value(struct cli *c, struct record *rec, const char *field, const char *typed,
                         struct err *err);
/* "FIELD=VALUE". */
enum status assign_word(struct cli *c, struct record *rec, const char *word, struct err *err);
/* The same for a case: also parties=甲；乙 (the first is the applicant) and
 * party.N.FIELD=VALUE, suspension.N.FIELD=VALUE and extension.N.FIELD=VALUE (N counts from 1 in
 * the order of case show; one past the last adds one). */
enum status assign_case_word(struct cli *c, struct casefile *f, const char *word, struct err *err);

/* One JSON object: field keys; for a case also "parties", "suspensions" and
 * "extensions": [ {...}, ... ]. */
enum status assign_json(struct cli *c, struct record *rec, struct casefile *f, const char *json,
                        struct err *err);
/* All of standard input or of the file; yours. */
char *assign_read(const char *path, struct err *err);

#endif
