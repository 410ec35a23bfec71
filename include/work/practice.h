/* work/practice.h - an office of one's own to practise in, filled like the demo.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_PRACTICE_H
#define WORK_PRACTICE_H

#include "base/err.h"

/* Makes the file when it is not there.  ST_CONFLICT when something stands there that was not
 * made by this: it is left alone. */
enum status practice_ready(const char *path, const char *who, struct err *err);
/* Puts a fresh one in its place; what was there is gone.  ST_CONFLICT as above. */
enum status practice_reset(const char *path, const char *who, struct err *err);

#endif
