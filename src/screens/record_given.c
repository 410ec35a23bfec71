/* screens/record_given.c - values that a new record is opened with.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/schedule.h"
#include "screens/record_form.h"

#define APPOINTMENT "appointment"

/* The number that the session gets when it is saved. */
static int64_t next_session(const struct casefile *f)
{
    int64_t last = 0;

    for (size_t i = 0; i < f->of[KIND_SESSION].count; i++) {
        int64_t seq = record_int(f->of[KIND_SESSION].items[i], SSF_SEQ);

        last = seq > last ? seq : last;
    }
    return last + 1;
}

/* Saved together with the session: both or neither. */
static void hold(struct casefile *f, int64_t id)
{
    for (size_t i = 0; i < f->of[KIND_APPOINTMENT].count; i++) {
        struct record *rec = f->of[KIND_APPOINTMENT].items[i];

        if (rec->id != id)
            continue;
        record_set(rec, APTF_KEPT, APPOINTMENT_HELD);
        record_set_int(rec, APTF_SESSION, next_session(f));
    }
}

static void take_line(struct record_form *f, const char *line)
{
    const char *value = strchr(line, '=');
    char *key = mem_copy_n(line, value ? (size_t)(value - line) : 0);
    int field = field_find(f->rec->kind, key);

    if (value && field >= 0)
        record_set(f->rec, field, value + 1);
    else if (value && record_kind(f->rec) == KIND_SESSION && str_equal(key, APPOINTMENT))
        hold(f->file, strtoll(value + 1, NULL, 10));
    free(key);
}

void record_take_given(struct record_form *f)
{
    const char *next;

    for (const char *at = f->given; at && *at; at = next) {
        size_t n = strcspn(at, "\n");
        char *line = mem_copy_n(at, n);

        take_line(f, line);
        free(line);
        next = at + n + (at[n] == '\n');
    }
}
