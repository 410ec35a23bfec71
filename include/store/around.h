/* store/around.h - looks around a case: its mediators, earlier cases of its parties.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_AROUND_H
#define STORE_AROUND_H

#include "base/err.h"
#include "core/around.h"

struct db;

/* Fills f->around (replacing what was there).  Parties are the same by identity number or
 * code, else by name and telephone, else by name and town. */
enum status around_look(struct db *db, struct casefile *f, struct err *err);

#endif
