/* ui/theme.h - how a role looks: colours and attributes by theme.
 *
 * Private to the ui floor.  Only the eight colours that every terminal has, so
 * 8, 16 and 256 look alike; without colours every theme looks like "mono".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>

#include "ui/draw.h"

/* Chooses the theme and makes its colour pairs; call after the terminal has
 * started, with color false for NO_COLOR and for terminals without colours.
 * An unknown name, or NULL, is "normal". */
void theme_start(const char *name, bool color);
/* The curses attribute of the role, pair included. */
unsigned theme_attr(enum role role);
/* Names of the themes in the order of the settings screen; NULL past the end. */
const char *theme_name(int i);

#endif
