/* src/store/events_impl.h - history and events as open queries, to be read side by side.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_EVENTS_IMPL_H
#define STORE_EVENTS_IMPL_H

#include "store/events.h"
#include "store/history.h"

struct stmt;

/* The query, ready for its first row. */
void history_start(struct db *db, const struct history_query *q, struct stmt *s);
void events_start(struct db *db, const struct event_query *q, struct stmt *s);
/* The row that it stands on; texts are valid until its next call. */
void history_current(struct stmt *s, struct change *c);
void events_current(struct stmt *s, struct event *e);

#endif
