/* cli/changes.h - who changed what, as lines: for people, for scripts, as JSON.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_CHANGES_H
#define CLI_CHANGES_H

#include <stdbool.h>

#include "base/buf.h"

struct change;
struct event;
struct cli;

/* Zero it but for c and rows; changes_end() prints what is left and releases. */
struct changes {
    struct cli *c;  /* the command has the options json and plain */
    bool rows;      /* of several records: each line names its record */
    struct buf out; /* owned */
    bool any;
};

/* For history_read() and history_page(); ctx is the struct changes. */
void changes_take(void *ctx, const struct change *ch);
/* For audit_page(): one of both is NULL. */
void changes_take_both(void *ctx, const struct change *ch, const struct event *e);
void changes_end(struct changes *p);

#endif
