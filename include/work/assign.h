/* work/assign.h - FIELD=VALUE words and JSON objects into records, cases and findings.
 *
 * The same on the command line and in a JSON file that is imported.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_ASSIGN_H
#define WORK_ASSIGN_H

#include <stddef.h>

#include "base/err.h"
#include "core/book.h"
#include "core/casefile.h"

struct db;
struct findingfile;
struct json;

struct assign {
    struct db *db;
    const struct book *book;
    int today;
    const int *asked;        /* what a move asks for may be given though the program sets it
                                else: fields ended by -1, or NULL */
    enum kind_id asked_kind; /* of those fields */
};

/* Sets one field from typed text; a reference is found by its name.  The
 * field is named by key or label.  ST_USAGE unknown field (nearest named) or one that
 * the program sets itself; ST_INVALID a bad value. */
enum status assign_value(const struct assign *a, struct record *rec, const char *field,
                         const char *typed, struct err *err);
/* "FIELD=VALUE". */
enum status assign_word(const struct assign *a, struct record *rec, const char *word,
                        struct err *err);
/* The same for a case: also parties=甲；乙 (the first is the applicant) and
 * KIND.N.FIELD=VALUE for every kind that belongs to a case: party.2.phone=…,
 * session.1.place=… (N counts from 1 in the order of case show; one past the last adds
 * one).  A new party without a type gets the one its name says. */
enum status assign_case_word(const struct assign *a, struct casefile *f, const char *word,
                             struct err *err);
/* Splits "FIELD=VALUE" (＝ too); yours, *value points into it.  NULL when it is no such word:
 * err then says ST_USAGE. */
char *assign_split(const char *word, char **value, struct err *err);

/* One JSON object of field keys, as `show --json --unmask` prints it.  What is there already
 * is left alone, fields that the program sets itself too; where those differ: ST_USAGE.
 * uuid and id must be those of the record, version the one it has (ST_CONFLICT: somebody saved a
 * newer one).  A value that is the masked form of what is stored is refused. */
enum status assign_object(const struct assign *a, struct record *rec, const struct json *obj,
                          struct err *err);
/* The same with what belongs to the case: an array named by the kind's key for every kind,
 * and the older names "parties", "party_rows", "suspensions" and "extensions".  An element with a
 * uuid is that row, one without stands for the row in its place; more of them add rows. */
enum status assign_case_object(const struct assign *a, struct casefile *f, const struct json *obj,
                               struct err *err);
/* The same with "watch" and "handover". */
enum status assign_finding_object(const struct assign *a, struct findingfile *f,
                                  const struct json *obj, struct err *err);
/* The text as one object; *out is yours: json_free(). */
enum status assign_parse(const char *text, struct json **out, struct err *err);

/* i-th kind of what belongs to a case, in the order of a volume (当事人 … 卷内目录);
 * KIND_COUNT past the end. */
enum kind_id assign_part(size_t i);
/* Name of its array in JSON. */
const char *assign_part_list(enum kind_id kind);
/* A new row of the case, with what stands in every new one; the casefile has it. */
struct record *assign_add_part(struct casefile *f, enum kind_id kind);

#endif
