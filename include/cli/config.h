/* cli/config.h - tiaojie.conf: site file, user file, environment, options.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_CONFIG_H
#define CLI_CONFIG_H

#include <stddef.h>

#include "base/err.h"

struct config;

struct setting_row {
    const char *key;    /* "database" */
    const char *values; /* allowed words separated by a space, "INT", "PATH" or "TEXT" */
    const char *fallback;
    const char *help; /* N_() */
};
const struct setting_row *setting_nth(size_t i); /* NULL past the end */

/* Reads /etc/tiaojie/tiaojie.conf (TIAOJIE_SYSCONFDIR) and then
 * $XDG_CONFIG_HOME/tiaojie/tiaojie.conf.  An unknown key or bad value is
 * ST_USAGE naming file and line.  Missing files are fine. */
enum status config_read(struct config **out, struct err *err);
void config_free(struct config *c);
const char *config_get(const struct config *c, const char *key);
long config_int(const struct config *c, const char *key);

#endif
