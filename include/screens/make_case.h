/* screens/make_case.h - what is done with a finding or a visit: the next step, a case of it.
 *
 * Used by the registers and by the finding's own screen.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_MAKE_CASE_H
#define SCREENS_MAKE_CASE_H

#include <stdint.h>

#include "core/catalog.h"
#include "screens/screen.h"

/* The questions asked here; their answers go to make_case_answer(). */
enum { TOKEN_MAKE_COMMITTEE = 720, TOKEN_MAKE_STEP };

/* Makes a case of the finding or the visit and opens it; one that has its case already only
 * opens it.  Asks for the committee where the area does not say which. */
struct outcome make_case(struct desk *d, enum kind_id kind, int64_t id);
/* Asks for the next step of the finding. */
struct outcome finding_steps(struct desk *d, int64_t id);
struct outcome make_case_answer(struct desk *d, enum kind_id kind, int64_t id, int token,
                                const struct answer *a);

#endif
