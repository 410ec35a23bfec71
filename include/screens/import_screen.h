/* screens/import_screen.h - what the files of the import screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_IMPORT_SCREEN_H
#define SCREENS_IMPORT_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "screens/screen.h"
#include "work/import.h"

/* What an import brought in, as the list of batches shows it. */
struct batch_row {
    int64_t id, rows, added;
    char *at, *who, *file, *kind; /* owned; the moment in local time, the kind's label */
    bool undone;
};

enum import_step {
    IMPORT_BATCHES, /* what came in before; a file can be chosen */
    IMPORT_CHECKED, /* a file was looked through, nothing is written */
    IMPORT_DONE
};

struct import_screen {
    enum import_step step;
    enum kind_id kind;         /* of the rows in the file */
    struct batch_row *batches; /* owned; newest first */
    size_t batches_count, batches_cap;
    char *path; /* owned */
    struct import_result result;
    size_t at, top; /* in the list that is shown */
    int page;
    const char *doing; /* while a file is read: what, translated */
};

/* ---- import_draw.c ---- */

void import_draw(struct desk *d, void *state, struct area a);
/* How many of the problems let their row in. */
size_t import_warnings(const struct import_screen *s);

/* ---- import_files.c ---- */

/* Spreadsheets in the person's home directory, newest first, for an ASK_CHOOSE. */
void import_files(struct pick *out);

#endif
