/* base/daytime.h - a time of day, as minutes since midnight.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_DAYTIME_H
#define BASE_DAYTIME_H

#define DAYTIME_NONE (-1)
#define DAYTIME_SIZE 6 /* "HH:MM" and the NUL */

/* What people type, full-width or half-width: 9:30 09:30 9.30 930 0930 9 9时30分 9点半
 * 下午3点 15:20.  DAYTIME_NONE for anything else, and for NULL and "". */
int daytime_from_text(const char *text);
/* "09:30"; "" for DAYTIME_NONE.  Returns out. */
char *daytime_to_text(int minutes, char out[DAYTIME_SIZE]);

#endif
