/* cli/tui.h - the terminal program as commands start it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_TUI_H
#define CLI_TUI_H

#include "app.h"
#include "base/err.h"

struct cli;

/* What the options and the settings say; the command has the option test-pipe and takes a
 * screen as its operand.  ST_USAGE: an unknown screen, or no terminal. */
enum status tui_prepare(const struct cli *c, struct app_options *opt, struct err *err);

#endif
