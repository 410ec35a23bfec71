/* app_offer.h - at the start: what was typed and not saved last time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_OFFER_H
#define APP_OFFER_H

#include <stdint.h>

#include "screens/screen.h"

struct draft_offer {
    int64_t id;
    char *form; /* owned: which form it belongs to */
};

/* Asks whether to go on with the person's newest draft, which is put into *offer;
 * NULL when there is none or nothing may be saved.  Yours. */
struct question_box *draft_question(struct desk *d, int token, struct draft_offer *offer);
/* Goes on with it, or not now; the draft stays. */
struct outcome draft_answer(const struct draft_offer *offer, const struct answer *a);

#endif
