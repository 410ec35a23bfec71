/* base/i18n.h - what a clerk reads: Chinese in the source, English by catalogue.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>
#include <stddef.h>

#define _(s)  gettext(s)
#define N_(s) (s) /* marks a text in a table; translate it where it is shown */

/* Sets the character set by the environment: any UTF-8 or GB18030/GBK locale
 * stays, anything else falls back to C.UTF-8; LC_NUMERIC stays "C".  Binds the
 * catalogue: from the directory in the environment's TIAOJIE_LOCALEDIR, else from
 * where the program was installed.  Call once, first thing in main. */
void i18n_start(void);

/* Shows everything in that language from now on ("zh" is the source's own). */
void i18n_language(const char *language);

/* True when the terminal's character set is not UTF-8 (GB18030, GBK). */
int i18n_is_gb(void);

/* printf to standard output/error in the locale's character set; what that
 * cannot show becomes '?'. */
void out_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void out_write(const char *text, size_t n);
void msg_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void msg_write(const char *text, size_t n);

#endif
