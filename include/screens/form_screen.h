/* screens/form_screen.h - what the files of the form share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_FORM_SCREEN_H
#define SCREENS_FORM_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/casefile.h"
#include "core/lifecycle.h"
#include "screens/concern_ask.h"
#include "screens/correction.h"
#include "screens/merge.h"
#include "screens/screen.h"
#include "screens/typing.h"
#include "store/drafts.h"
#include "ui/form.h"

/* A value that nobody has typed: carried over, or today. */
struct form_default {
    const struct record *rec; /* borrowed */
    int field;
};

struct case_form {
    struct desk *desk;     /* for the callbacks of the form */
    struct casefile *file; /* owned: what is typed */
    struct casefile *base; /* owned: as it was at the start; NULL: a draft gone on with */
    struct form form;
    const struct move *move; /* the fields of a step instead of those of a case; or NULL */
    int64_t *ids;            /* owned: the step is for these; NULL one case */
    size_t ids_count;
    bool all;        /* also what a routine case does not need */
    bool wide;       /* a step that was refused: the case's other fields below */
    char **headings; /* owned; borrowed by the entries */
    size_t headings_count, headings_cap;
    struct form_default *defaults; /* owned: not shown yet */
    size_t defaults_count, defaults_cap;
    int64_t draft;             /* its id, 0 none */
    struct draft kept;         /* owned: as it was written last */
    struct casefile *ready;    /* owned: what a yes would save; NULL none */
    struct casefile *accepted; /* owned: the same, accepted */
    struct objections against; /* what the last attempt was refused for */
    struct merge merge;
    struct concern_ask concern;
    struct correction correction;
    struct typing typing;
};

/* ---- form_start.c: what the form begins with ---- */

enum status case_form_new(struct case_form *s, struct err *err);
enum status case_form_edit(struct case_form *s, int64_t id, struct err *err);
/* words: "move:accept"; ids (taken) for several cases, or id. */
enum status case_form_move(struct case_form *s, const char *words, int64_t id, int64_t *ids,
                           size_t n, struct err *err);
/* A value nobody has typed; shown as such until it is. */
void case_form_default(struct case_form *s, struct record *rec, int field, const char *value,
                       const char *label);
bool case_form_is_default(const struct case_form *s, const struct record *rec, int field);
struct record *case_form_add_party(struct case_form *s, const char *side);

/* ---- form_entries.c: which entries are shown ---- */

/* Puts the entries together anew; what is typed stays. */
void case_form_build(struct case_form *s);
/* Enters that field, showing it when it is not shown yet; false: it has no entry. */
bool case_form_go(struct case_form *s, const struct record *rec, int field);
struct record *case_form_record(const struct case_form *s); /* of the current entry */
/* Is everything in it empty but what the program set? */
bool case_form_blank_party(const struct case_form *s, const struct record *party);
void case_form_forget(struct case_form *s, const struct record *rec); /* it will be freed */

/* ---- form_hooks.c: what follows from a value ---- */

struct form_hooks case_form_hooks(struct case_form *s);

/* ---- form_parts.c: parties, stops and extensions ---- */

enum form_token {
    TOKEN_BLOCKED = 1,
    TOKEN_WARNED,
    TOKEN_ACCEPT,
    TOKEN_LACKS,
    TOKEN_LEAVE,
    TOKEN_ADD,
    TOKEN_REMOVE,
    TOKEN_MERGE,
    TOKEN_CLOSE,
    TOKEN_HELP,
    TOKEN_SIMILAR
};
struct outcome case_form_ask_add(struct desk *d, void *state);
struct outcome case_form_ask_remove(struct desk *d, void *state);
void case_form_add_part(struct case_form *s, const char *what);
void case_form_remove_part(struct case_form *s);
/* Takes out parties in which nothing stands. */
void case_form_prune(struct case_form *s);

/* ---- form_rows.c: a step's own rows at one key ---- */

bool case_form_signs(const struct case_form *s);    /* the step in which everybody signs */
bool case_form_performs(const struct case_form *s); /* the one in which all is performed */
/* A signature of today for everybody who has not signed: for the party its guardian or
 * agent when there is one, and the lead mediator. */
struct outcome case_form_sign_all(struct desk *d, void *state);
/* Every item that is still owed is performed in full today. */
struct outcome case_form_perform_all(struct desk *d, void *state);
/* Takes out rows of the step whose day was cleared. */
void case_form_prune_rows(struct case_form *s);

/* ---- form_similar.c: an earlier case as a template ---- */

/* Of the same committee and type, the newest first; asks which. */
struct outcome case_form_ask_similar(struct desk *d, void *state);
/* Fills what is empty; nothing of the parties, days and amounts. */
void case_form_take_similar(struct case_form *s, const char *id);

/* ---- form_save.c ---- */

struct outcome case_form_save(struct desk *d, void *state);
struct outcome case_form_save_answer(struct desk *d, struct case_form *s, int token,
                                     const struct answer *a);
/* Saves that file; a conflict leads to the merge. */
struct outcome case_form_write(struct desk *d, struct case_form *s, struct casefile *f);

/* ---- form_merge.c: somebody else has saved the case ---- */

/* Compares with the version that is stored now and asks about the first field
 * that both have changed; saves when there is none. */
struct outcome case_form_merge(struct desk *d, struct case_form *s);
struct outcome case_form_merge_answer(struct desk *d, struct case_form *s, const struct answer *a);
/* Mine on top of theirs (taken): fills m, which must be empty.  base may be NULL. */
void merge_make(struct merge *m, const struct casefile *base, const struct casefile *mine,
                struct casefile *theirs);

/* ---- form_drafts.c: what is typed and not saved ---- */

bool case_form_dirty(const struct case_form *s);
/* Writes the draft when there is something to lose that is not in it yet.  A session
 * whose line is dead lives on for hours: by then the draft may have been gone on with
 * and saved in another one, and must not come back. */
enum status case_form_keep(struct case_form *s, struct err *err);
void case_form_drop_draft(struct case_form *s);
enum status case_form_resume(struct case_form *s, int64_t draft, struct err *err);
/* The person's own draft of the same case and step; 0 none. */
int64_t case_form_own_draft(struct case_form *s);
char *case_form_title(const struct case_form *s); /* "新案 张三"; yours */

#endif
