/* screens/record_form.h - a form over one record: of the office, of a case, of a finding.
 *
 * For everything but the case itself and its parties, which have a form of their own.  A
 * record of a case is checked and saved with its case, one of a finding with its finding.
 * What is typed is kept as a draft at every field left.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_RECORD_FORM_H
#define SCREENS_RECORD_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "core/screening.h"
#include "screens/correction.h"
#include "screens/merge.h"
#include "screens/screen.h"
#include "screens/typing.h"
#include "store/drafts.h"
#include "ui/form.h"

/* What a form is opened for. */
struct record_target {
    enum kind_id kind;
    int64_t id;       /* 0: a new one */
    int64_t parent;   /* of a kind that belongs to a case or a finding: its id */
    const char *step; /* of a finding: the fields of that step; NULL: all fields.  Of a new
                         record of a case: what it begins with (record_take_given()) */
    bool quick;       /* of a finding: what differs from one to the next comes first */
};

struct record_form {
    struct desk *desk;           /* borrowed */
    struct record *rec;          /* NULL: no form is open; owned by file or finding, or by itself */
    struct casefile *file;       /* owned: the case that rec belongs to, or NULL */
    struct findingfile *finding; /* owned: the finding that rec is or belongs to, or NULL */
    struct record *base;         /* owned: as it was before anybody typed; NULL: went on */
    const struct finding_move *step; /* its fields only, or NULL */
    char *given;                     /* owned: what it was opened with, or NULL */
    struct form form;
    int64_t draft;     /* its id, 0 none */
    struct draft kept; /* owned: as it was written last */
    bool sure;         /* what is to be considered has been seen */
    bool quick;        /* see struct record_target */
    struct correction correction;
    struct typing typing;
    struct record_form *theirs; /* owned: somebody else's version with mine on top, or NULL */
    struct merge merge;         /* what has to be asked before that is saved */
};

/* Tokens of the questions that saving asks; the answers go to record_form_answer(). */
enum { TOKEN_RECORD_WARNED = 700, TOKEN_RECORD_BLOCKED, TOKEN_RECORD_THEIRS };

/* Opens the record, or a new one with its defaults.  The form must stay where it is until
 * it is closed; record_form_show() comes next. */
enum status record_form_open(struct record_form *f, struct desk *d,
                             const struct record_target *target, struct err *err);
void record_form_show(struct record_form *f);
bool record_form_is_open(const struct record_form *f);
bool record_form_changed(const struct record_form *f);
void record_form_close(struct record_form *f); /* none open is fine */
/* One finding after the other: closes the form, which was saved, and opens that of the next
 * one, with the day, round, area, screener, type and campaign of the one before. */
enum status record_form_next(struct record_form *f, struct err *err);
/* "登记 调解记录 郾医调〔2022〕017"; yours. */
char *record_form_title(const struct record_form *f);

void record_form_draw(struct record_form *f, struct area a);
/* OUT_NONE: the key is not the form's. */
struct outcome record_form_key(struct record_form *f, const struct key *k);
/* Checks and saves.  *saved: it is stored.  Else the form stays open, and the outcome asks
 * or the reason stands at the bottom. */
struct outcome record_form_save(struct record_form *f, bool *saved);
struct outcome record_form_answer(struct record_form *f, int token, const struct answer *a,
                                  bool *saved);

/* ---- record_drafts.c ---- */

/* A draft of that form is one of this file's, not of a case. */
bool record_draft_is(const char *form);
/* Writes what is typed when there is something to lose. */
enum status record_form_keep(struct record_form *f, struct err *err);
void record_form_drop_draft(struct record_form *f);
enum status record_form_resume(struct record_form *f, struct desk *d, int64_t draft,
                               struct err *err);
/* Everything that was typed into a new record. */
void record_take_typed(struct record *into, const struct record *typed);
/* The person's own draft of the same; 0 none. */
int64_t record_form_own_draft(const struct record_form *f);

/* ---- record_defaults.c ---- */

/* What a new record begins with: today, the case's people, what comes next.  Nobody has
 * typed it, so it is shown as a default. */
void record_defaults(struct record_form *f);
/* What follows from a value that was typed. */
void record_follow(struct record_form *f, const struct form_entry *e);
/* May this code stand there? A request of a labour case is no item of a road accident. */
bool record_fits(const struct record_form *f, const struct form_entry *e, const char *code);

/* ---- record_given.c ---- */

/* A new record begins with lines "planned_on=2022-11-24", values as they are stored; the line
 * "appointment=3" of a session says that it comes of that appointment, which is then held. */
void record_take_given(struct record_form *f);

/* ---- record_save.c ---- */

/* What a change of a case itself brings up, besides what stood against the case before; also
 * fills its surroundings. */
enum status case_new_objections(struct desk *d, struct casefile *ready, struct objections *out,
                                struct err *err);
/* Forgets what somebody else saved meanwhile; what is typed here stays. */
void record_form_merge_drop(struct record_form *f);
/* The list that rec stands in, of its case or finding; NULL when it stands alone. */
struct record_list *record_form_list(const struct record_form *f, enum kind_id kind);

#endif
