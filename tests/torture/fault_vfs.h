/* tests/torture/fault_vfs.h - a disk that fails when it is told to, between SQLite and the real
 * one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_TORTURE_FAULT_VFS_H
#define TESTS_TORTURE_FAULT_VFS_H

#include <stdbool.h>

enum fault_op {
    FAULT_WRITE,
    FAULT_SYNC,
    FAULT_TRUNCATE,
    FAULT_LOCK, /* of the file, and of the shared memory of the WAL */
    FAULT_OPEN,
    FAULT_READ,
    FAULT_DELETE,
    FAULT_MAP, /* shared memory that grows */
    FAULT_OPS
};

struct fault {
    enum fault_op op;
    long at;   /* the first one that fails, 1 the next; 0 none */
    bool on;   /* all after it fail too, as on a full disk */
    int rc;    /* what SQLite is told */
    bool half; /* of a write the first half arrives */
};

/* Makes it the disk of every connection opened from now on.  Once. */
void fault_install(void);
/* From now on; op FAULT_OPS or at 0: all is well.  Counts start anew. */
void fault_set(const struct fault *f);
/* How many there were since, and how many of them failed. */
long fault_count(enum fault_op op);
long fault_failed(void);

#endif
