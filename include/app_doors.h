/* app_doors.h - what the command line uses of the screens: a case on lines, a person's settings.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef APP_DOORS_H
#define APP_DOORS_H

#include "screens/form_line.h"
#include "screens/personal.h"
#include "ui/term.h"

#endif
