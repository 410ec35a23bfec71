/* screens/paths.h - file names as people type them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_PATHS_H
#define SCREENS_PATHS_H

/* "~/" is the home directory (under a service account it stays: base/handed.h knows whose);
 * spaces at the ends are dropped.  Yours. */
char *path_from_typed(const char *typed);
/* What follows the last dot of the last part, "" when there is none. */
const char *path_ending(const char *path);

/* As people read it: "~/" for what lies in the home directory.  Yours. */
char *path_shown(const char *path);

#endif
