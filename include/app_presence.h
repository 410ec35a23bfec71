/* app_presence.h - says who works here, and looks who else does.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_PRESENCE_H
#define APP_PRESENCE_H

#include <stdbool.h>
#include <stdint.h>

#include "screens/screen.h"

/* Zero-initialise; end with presence_keeper_end(). */
struct presence_keeper {
    char *place;     /* owned; NULL: nothing is written (a file that cannot be) */
    int64_t case_id; /* that is being changed here, as written last */
    int64_t since;   /* UTC ms */
    int64_t written; /* ticks */
    bool owed;       /* the last sign found the file busy */
    int64_t active;  /* UTC ms of the last key */
    int64_t told;    /* … as written last */
    int64_t looked;  /* the case that desk->others is about */
};

void presence_keeper_start(struct presence_keeper *k, struct desk *d);
/* A key came. */
void presence_keeper_typed(struct presence_keeper *k);
/* That case is being changed here (0: none).  Writes when that is new, every 15 seconds while
 * it lasts, and else about once a minute while keys come. */
void presence_keeper_sign(struct presence_keeper *k, struct desk *d, int64_t case_id);
/* Who else is here, and at the case on the screen; changed: somebody has committed.  True when
 * it reads differently now. */
bool presence_keeper_look(struct presence_keeper *k, struct desk *d, int64_t case_id, bool changed);
void presence_keeper_end(struct presence_keeper *k, struct desk *d);

#endif
