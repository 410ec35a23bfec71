/* work/publish.h - a file appears whole or not at all.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_PUBLISH_H
#define WORK_PUBLISH_H

#include <stddef.h>

#include "base/err.h"

/* Writes the bytes under a temporary name in the same folder (0600, no links
 * followed), syncs, renames over path, syncs the folder.  ST_FULL, ST_DENIED,
 * ST_NOT_FOUND (no such folder); the old file then stays and nothing is left behind. */
enum status publish_file(const char *path, const void *data, size_t n, struct err *err);
/* Makes the folder and its parents, mode 0700 for those it makes. */
enum status publish_folder(const char *path, struct err *err);

#endif
