/* screens/correction.h - 更正: why a closed or filed case is changed, asked before the save.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_CORRECTION_H
#define SCREENS_CORRECTION_H

#include <stdbool.h>

#include "core/casefile.h"
#include "core/lifecycle.h"
#include "screens/screen.h"

/* What was answered so far.  Zeroed at first. */
struct correction {
    char *why; /* owned */
};
enum { TOKEN_CORRECT_WHY = 760, TOKEN_CORRECT_WHO };

/* Nothing stands against the save but that nobody has said why (R28). */
bool correction_lacks(const struct casefile *f, const struct objections *o);
/* Asks for the reason. */
struct outcome correction_ask(void);
/* Goes on with an answer: true when f has its correction row now and may be saved; else *o
 * asks on, or says that nothing was saved. */
bool correction_answer(struct correction *c, struct desk *d, struct casefile *f, int token,
                       const struct answer *a, struct outcome *o);
void correction_release(struct correction *c);

#endif
