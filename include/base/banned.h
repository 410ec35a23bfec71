/* base/banned.h - names that no source of ours may use, as an error of the compiler.
 *
 * Nobody includes it by hand.  Given with -include it first brings in the
 * system headers that declare these names, which are poisoned from there on.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

#pragma GCC poison strcpy strcat strncpy sprintf vsprintf strtok gets atoi
#pragma GCC poison gmtime localtime ctime popen

#endif
