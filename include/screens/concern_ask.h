/* screens/concern_ask.h - 回避核查: what must be answered before mediation, asked one by one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_CONCERN_ASK_H
#define SCREENS_CONCERN_ASK_H

#include <stdbool.h>
#include <stdint.h>

#include "core/casefile.h"
#include "core/lifecycle.h"
#include "screens/screen.h"

/* The one that is being asked about.  Zeroed at first. */
struct concern_ask {
    struct record *row; /* owned: the recusal row as it will be */
    char *instead;      /* owned: id of the mediator who takes over, or NULL */
};
enum { TOKEN_CONCERN = 780, TOKEN_CONCERN_WHY, TOKEN_CONCERN_WHO };

/* Nothing else stands in the way than concerns that nobody has answered (R04, R29). */
bool concerns_block(const struct objections *o);
/* Asks about the first one of a casefile with its surroundings; OUT_NONE: all are answered. */
struct outcome concern_next(struct concern_ask *c, struct desk *d, const struct casefile *f);
/* Goes on with an answer: true when f has one recusal row more; else *o asks on, or the
 * person has left it. */
bool concern_answer(struct concern_ask *c, struct desk *d, struct casefile *f, int token,
                    const struct answer *a, struct outcome *o);
void concern_ask_release(struct concern_ask *c);

#endif
