/* core/casefile.h - one case with everything that belongs to it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_CASEFILE_H
#define CORE_CASEFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/record.h"

/* Why a stored record was taken out of its list, or that a voided one came back. */
struct list_note {
    int64_t id;
    bool back;
    char *reason; /* owned; NULL: nobody said one */
};

struct record_list {
    struct record **items; /* owned */
    size_t count, cap;
    size_t removed;          /* stored records taken out since the load or save */
    struct list_note *notes; /* owned; of this edit: a save forgets them */
    size_t notes_count, notes_cap;
};

/* What belongs to a case stands in of[KIND_...], for every kind whose parent is
 * "case", in its natural order: parties by side and seq, stops by from, later ends
 * by new due, numbered kinds by seq, the others by their day. */
struct casefile {
    struct record *rec; /* KIND_CASE, owned */
    struct record_list of[KIND_COUNT];
    char *sub_kind;        /* of the committee ("medical"), or NULL; owned */
    struct around *around; /* what the register knows besides (core/around.h), or NULL; owned */
};

struct casefile *casefile_new(void); /* an empty draft with no parties */
struct casefile *casefile_copy(const struct casefile *f);
void casefile_free(struct casefile *f);

/* The kind's rows belong to a case. */
bool kind_is_of_case(enum kind_id kind);
/* The last row that nothing replaces (an agreement, a confirmation); NULL when there is none. */
struct record *casefile_current(const struct casefile *f, enum kind_id kind, int replaced_field);

void record_list_add(struct record_list *l, struct record *rec); /* takes rec */
void record_list_remove(struct record_list *l, size_t i);        /* frees it */
/* The same with the reason that the save keeps with the voided row. */
void record_list_void(struct record_list *l, size_t i, const char *reason);
/* Puts a voided record of the case (records_load()) back; takes rec.  The save makes it
 * stand again. */
void record_list_restore(struct record_list *l, struct record *rec);
/* What the edit says of that record, or NULL. */
const struct list_note *record_list_note(const struct record_list *l, int64_t id);
void record_list_release(struct record_list *l); /* all of it */

/* A value of any record, or a stored record taken out of its list or put back. */
bool casefile_changed(const struct casefile *f);
/* What was loaded becomes what is there now, in every record. */
void casefile_mark_saved(struct casefile *f);
/* "张三；李四" in the lists' order, a group as "周山等5人", a minor as "周小满（未成年）"; heads
 * counted; fills
 * CF_PARTIES and CF_PERSONS.  A party without a name counts nowhere. */
void casefile_derive_parties(struct casefile *f);

#endif
