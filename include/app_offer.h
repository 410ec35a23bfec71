/* app_offer.h - at the start: what was typed and not saved last time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_OFFER_H
#define APP_OFFER_H

#include <stdint.h>

#include "screens/screen.h"

/* Asks whether to go on with the person's newest draft, whose id is put into *id;
 * NULL when there is none or nothing may be saved.  Yours. */
struct question_box *draft_question(struct desk *d, int token, int64_t *id);
/* Goes on with it, or not now; the draft stays. */
struct outcome draft_answer(int64_t id, const struct answer *a);

#endif
