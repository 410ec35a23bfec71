/* src/store/events_impl.h - history and events as open queries, to be read side by side.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_EVENTS_IMPL_H
#define STORE_EVENTS_IMPL_H

#include "store/events.h"
#include "store/history.h"

struct stmt;

/* Rows of history of the case :id, of what belongs to it, and of the findings and visits that
 * it came from: what a destruction empties. */
#define HISTORY_OF_CASE                                                                            \
    "SELECT seq FROM history WHERE kind = 'case' AND row_id = :id"                                 \
    " UNION SELECT seq FROM history WHERE case_id = :id"                                           \
    " UNION SELECT h.seq FROM finding AS f JOIN history AS h ON h.kind = 'finding'"                \
    "  AND h.row_id = f.id WHERE f.\"case\" = :id"                                                 \
    " UNION SELECT h.seq FROM finding AS f JOIN watch AS w ON w.finding = f.id JOIN history AS h"  \
    "  ON h.kind = 'watch' AND h.row_id = w.id WHERE f.\"case\" = :id"                             \
    " UNION SELECT h.seq FROM finding AS f JOIN handover AS w ON w.finding = f.id"                 \
    "  JOIN history AS h ON h.kind = 'handover' AND h.row_id = w.id WHERE f.\"case\" = :id"        \
    " UNION SELECT h.seq FROM reception AS r JOIN history AS h ON h.kind = 'reception'"            \
    "  AND h.row_id = r.id WHERE r.\"case\" = :id"

/* The query, ready for its first row. */
void history_start(struct db *db, const struct history_query *q, struct stmt *s);
void events_start(struct db *db, const struct event_query *q, struct stmt *s);
/* The row that it stands on, with what the connection may not read hidden; texts are valid until
 * its next call. */
void history_current(struct db *db, struct stmt *s, struct change *c);
void events_current(struct stmt *s, struct event *e);

#endif
