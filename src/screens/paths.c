/* screens/paths.c - file names as people type them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/paths.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"

char *path_from_typed(const char *typed)
{
    const char *home = world_env("HOME");
    char *clean = utf8_clean(typed, false), *path;

    if (!home || world_login_shared() || !str_starts(clean, "~/"))
        return clean;
    path = mem_printf("%s%s", home, clean + 1);
    free(clean);
    return path;
}

const char *path_ending(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash ? slash : path, '.');

    return dot ? dot + 1 : "";
}

char *path_shown(const char *path)
{
    const char *home = world_env("HOME");
    size_t n = home ? strlen(home) : 0;

    if (!world_login_shared() && n > 1 && strncmp(path, home, n) == 0 && path[n] == '/')
        return mem_printf("~%s", path + n);
    return mem_copy(path);
}
