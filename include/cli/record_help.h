/* cli/record_help.h - what the files behind `record` share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_RECORD_HELP_H
#define CLI_RECORD_HELP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "core/catalog.h"

struct cli;
struct record;
struct record_list;

enum record_verb {
    VERB_LIST,
    VERB_SHOW,
    VERB_ADD,
    VERB_EDIT,
    VERB_VOID,
    VERB_RESTORE,
    VERB_HISTORY,
    VERB_MOVE, /* findings */
    VERB_CASE, /* findings and visits: a case is made */
    VERB_COUNT
};
/* "add"; NULL for VERB_COUNT. */
const char *record_verb_name(enum record_verb verb);
bool record_verb_fits(enum kind_id kind, enum record_verb verb);

/* The verbs but list and history, for what belongs to a case, and for findings with what
 * belongs to them (finding, watch, handover). */
enum status record_of_case(struct cli *c, enum kind_id kind, enum record_verb verb,
                           struct err *err);
enum status record_of_finding(struct cli *c, enum kind_id kind, enum record_verb verb,
                              struct err *err);
/* record reception case ID. */
enum status record_reception_case(struct cli *c, struct err *err);

/* As findings_find(), and "17" for "#17" when there is one. */
enum status cli_finding_find(struct cli *c, const char *typed, int64_t *id, struct err *err);
/* The row that the third word of the command names: by name, number, "#id" or UUID. */
enum status record_named(struct cli *c, enum kind_id kind, int64_t *id, struct err *err);
/* A voided row is not changed; a row is not voided or restored twice. */
enum status record_refuse_voided(const struct record *rec, struct err *err);
enum status record_refuse_state(const struct record *rec, struct err *err);
/* The reason after --reason; ST_USAGE when there is none. */
enum status record_reason(const struct cli *c, const char **reason, struct err *err);
/* Standard input as a JSON object when --json was given, else *obj is NULL. */
struct json;
enum status record_input(const struct cli *c, struct json **obj, struct err *err);
/* Words from the operand on are FIELD=VALUE; the "-" after --json is none. */
enum status record_words(struct cli *c, struct record *rec, int from, const char *except,
                         struct err *err);
/* What the word FIELD=VALUE (key, label or heading of that field) or the member of obj says of
 * the owner; NULL when nobody does.  Yours. */
char *record_owner_typed(const struct cli *c, enum kind_id kind, const struct json *obj);
/* Makes the member of obj that names the owner say its name, so that it is the same. */
void record_owner_settle(enum kind_id kind, struct json *obj, const char *name);

/* Labels and values as lines; in_owner: without the field of its owner.  Masked unless the
 * command has --unmask. */
void record_show(struct cli *c, const struct record *rec, bool in_owner);
/* The row as show prints it; lists (of count, named by the key of their kind) go with it. */
void record_show_with(struct cli *c, const struct record *rec,
                      const struct record_list *const *lists, size_t count);
/* "#12" on standard output: what was added. */
void record_print_id(const struct record *rec);
/* "已保存 …（#12，第 3 版）" among the messages. */
void record_print_saved(const struct record *rec);
/* The row with that id, its place in *at; NULL when the list has none. */
struct record *record_in_list(const struct record_list *l, int64_t id, size_t *at);

#endif
