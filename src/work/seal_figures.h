/* src/work/seal_figures.h - which figures of a sealed table are others by now; for seal_notes.c.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_SEAL_FIGURES_H
#define WORK_SEAL_FIGURES_H

#include "base/buf.h"
#include "stat_impl.h"

struct figures {
    const struct report *live;
    struct report *sealed;
    bool recounted;
    bool no_performed; /* 已履行 differs by what went on since only */
    size_t differing;  /* figures */
};

/* Appends a line for each row that differs, and counts the figures. */
void seal_figures_compare(struct figures *f, struct buf *lines);
/* Notes what the cases that changed do not explain; then, now: their sums. */
void seal_figures_rest(const struct figures *f, const struct tally *then, const struct tally *now);

#endif
