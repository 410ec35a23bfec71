/* cli/personal.h - how the terminal program looks for this person: options, settings, probe.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_PERSONAL_H
#define CLI_PERSONAL_H

#include <stdbool.h>

#include "app_doors.h"

struct cli;

/* Option before environment before the settings' files; valid while the settings are. */
struct term_options personal_term(const struct cli *c);
/* The functions that the screens read and change the person's settings by; c must outlive it. */
struct personal personal_of(struct cli *c);
/* Nobody has answered for this kind of terminal yet, and the answers can be kept.  TIAOJIE_PROBE=0
 * and --no-input say no. */
bool personal_wants_probe(const struct cli *c);

#endif
