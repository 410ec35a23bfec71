/* screens/case_move.h - the next step of one case or of several: choose, check, do.
 *
 * A step that asks for something opens the form; one that does not is done
 * after a question.  Used by the list, the case and the form.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_CASE_MOVE_H
#define SCREENS_CASE_MOVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/lifecycle.h"
#include "screens/screen.h"

struct buf;

/* Text of open_args with which the form opens for a step: "move:accept". */
#define MOVE_WORD "move:"

/* ---- one case ---- */

/* What would stand in the file after the step, yours; NULL when something
 * blocks it.  Everything that stands against it is added to out. */
struct casefile *move_try(const struct move *m, const struct casefile *f, const struct book *book,
                          int today, struct objections *out);
/* Saves what move_try() gave and says so at the bottom, with number and clock. */
enum status move_save(struct desk *d, struct casefile *moved, struct err *err);

/* ---- several ---- */

struct move_report {
    size_t done, refused;
    struct buf *why; /* borrowed; a line for each that was refused */
};
/* Does the step for each case, with the values of `given` (a case record, may be
 * NULL) that are not empty.  Each is a save of its own: one that is refused stops no other. */
void move_many(struct desk *d, const char *step, const int64_t *ids, size_t n,
               const struct record *given, struct move_report *report);
/* The one line: "受理：办了 5 件，2 件没有办。" */
void move_say(struct desk *d, const char *step, const struct move_report *report);

/* ---- choosing ---- */

/* A step that is being chosen.  Zeroed at first. */
struct case_move {
    int64_t *ids; /* owned */
    size_t count;
    char *step; /* owned */
};
enum { TOKEN_MOVE_STEP = 900, TOKEN_MOVE_SURE, TOKEN_MOVE_DONE };

/* Asks for the next step of these cases, which must all be in one state. */
struct outcome case_move_start(struct desk *d, struct case_move *m, const int64_t *ids, size_t n);
/* Goes on with the answer to one of the tokens above. */
struct outcome case_move_answer(struct desk *d, struct case_move *m, int token,
                                const struct answer *a);
void case_move_release(struct case_move *m);

#endif
