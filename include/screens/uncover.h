/* screens/uncover.h - showing on one screen what is hidden of a record, for a reason that is kept.
 *
 * What is shown stays so until the screen is left, is blanked, or the key is pressed again.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_UNCOVER_H
#define SCREENS_UNCOVER_H

#include <stdbool.h>

#include "screens/screen.h"

/* Part of the state of a screen about one record; zero-initialise. */
struct uncover {
    bool shown;
    unsigned covers; /* of the desk when it was shown */
};

enum { TOKEN_UNCOVER = 820, TOKEN_UNCOVER_OTHER };

/* How much is hidden of the record now. */
enum mask uncover_mask(const struct desk *d, const struct uncover *u);
/* Asks for the reason; when it is shown, hides it again.  Who sees everything as it is, or may
 * never see it, is told so. */
struct outcome uncover_ask(struct desk *d, struct uncover *u);
/* An answer with one of the tokens above; the record is noted and shown, or the reason why not
 * stands at the bottom. */
struct outcome uncover_answer(struct desk *d, struct uncover *u, enum kind_id kind, int64_t id,
                              int token, const struct answer *a);

#endif
