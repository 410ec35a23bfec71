/* app_session.h - when a session is blanked or ends by itself, and the notice meanwhile.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "screens/screen.h"

#define SESSION_LOCK_MINUTES "session.lock_minutes" /* settings; 0: never */
#define SESSION_END_MINUTES  "session.end_minutes"

/* Zero-initialise; end with session_keeper_release(). */
struct session_keeper {
    int64_t typed;   /* ticks of the last key */
    bool locked;     /* nothing of the data is shown */
    const char *how; /* why it ended by itself, for the audit record; NULL: it did not */
    char *why;       /* owned: the same as a sentence for the person */
};

void session_keeper_typed(struct session_keeper *k);
/* By the time since the last key and the office's settings: blanked from now on (k->locked), or
 * over (k->how).  True when one of them is new. */
bool session_keeper_idle(struct session_keeper *k, const struct desk *d);
/* What others have committed: reads the account's rights anew, and whether somebody asks this
 * program (place, or NULL) to end.  True when rights or scope are others than before; over
 * (k->how) when there are none any more, or it was asked for. */
bool session_keeper_changed(struct session_keeper *k, struct desk *d, const char *place);
/* The whole screen while it is blanked: who works here, and the key that goes on. */
void session_draw_locked(const struct desk *d, int rows, int cols);
void session_keeper_release(struct session_keeper *k);

#endif
