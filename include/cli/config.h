/* cli/config.h - tiaojie.conf: site file, user file, environment, options.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_CONFIG_H
#define CLI_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct config;

struct setting_row {
    const char *key;    /* "database" */
    const char *values; /* allowed words separated by a space, "INT", "PATH" or "TEXT" */
    const char *fallback;
    const char *help; /* N_() */
    bool of_terminal; /* may be set for one kind of terminal: "theme@vt100 = mono" */
};
const struct setting_row *setting_nth(size_t i); /* NULL past the end */

/* Reads /etc/tiaojie/tiaojie.conf (TIAOJIE_SYSCONFDIR) and then
 * $XDG_CONFIG_HOME/tiaojie/tiaojie.conf; under a service account also the person's own file
 * there.  An unknown key or bad value is ST_USAGE naming file and line.  Missing files are
 * fine.  A line "KEY@TERM = VALUE" counts only where TERM is that, and there wins over "KEY"
 * of the same file. */
enum status config_read(struct config **out, struct err *err);
void config_free(struct config *c);
const char *config_get(const struct config *c, const char *key);
long config_int(const struct config *c, const char *key);

/* The file that a person's settings are kept in; yours.  NULL: there is no place for it. */
char *config_own_path(void);
/* Sets it for this person and this kind of terminal, now and in his file; NULL: no longer.
 * ST_INVALID a value that it does not take. */
enum status config_put(struct config *c, const char *key, const char *value, struct err *err);
/* The line KEY@TERM of the person's file is renewed, or taken out; the rest of the file stays
 * as it is.  ST_NOT_FOUND without a place for the file or without TERM. */
enum status config_write(const char *key, const char *value, struct err *err);

#endif
