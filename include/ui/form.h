/* ui/form.h - records in fields: typing, lookups, checks, defaults.
 *
 * The form edits the records it is given, entry by entry.  It knows the
 * catalog and the book; what needs the store (names of committees) comes
 * through the callbacks.  Text that does not parse stays in the field, marked, and
 * is never lost.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_FORM_H
#define UI_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "core/book.h"
#include "core/record.h"
#include "ui/edit.h"
#include "ui/pick.h"

struct form_entry {
    struct record *rec; /* borrowed */
    int field;
    const char *heading; /* starts a section when not NULL; borrowed */
    const char *label;   /* NULL: the field's label */
    char *pending;       /* owned: typed text that did not parse */
    char *problem;       /* owned: why */
    bool is_default;     /* value carried over and not yet confirmed */
    bool read_only;
};

struct form_hooks {
    void *ctx;
    /* Fills items for a FT_REF entry and what is typed (may be ""). */
    void (*choices)(void *ctx, const struct form_entry *e, const char *typed, struct pick *out);
    /* Resolves typed text of a FT_REF to a row id (*value, yours) and its label. */
    enum status (*resolve)(void *ctx, const struct form_entry *e, const char *typed, char **value,
                           char **label, struct err *err);
    /* An entry was left with a new value: fill what follows from it, add
     * entries, look for the same person; may put the entries together anew
     * (form_rebuild(), then form_add()), after which e is gone. note (yours to give)
     * is shown at the bottom. */
    void (*left)(void *ctx, struct form_entry *e, char **note);
    /* May this code stand in that entry? NULL: every code that is in use. A value
     * that is there already is always offered. */
    bool (*fits)(void *ctx, const struct form_entry *e, const char *code);
    /* Does the next new record begin with this entry's value? Shown beside it.  NULL: no. */
    bool (*carried)(void *ctx, const struct form_entry *e);
};

struct form {
    struct form_entry *entries; /* owned */
    size_t count, cap;
    size_t at;        /* the entry with the cursor */
    int top;          /* first line shown */
    struct edit edit; /* of that entry */
    struct pick pick; /* under it, when it has a list */
    bool picking;
    bool typed;              /* something was typed since the entry was entered */
    bool moved;              /* the choice in the list was moved since then */
    bool loaded;             /* edit holds the entry at `at` */
    int rows;                /* lines for entries as last drawn */
    struct form_entry *kept; /* owned: what form_rebuild() has put aside */
    size_t kept_count, kept_at;
    const struct book *book;
    struct form_hooks hooks;
    int today;
    char *note; /* owned: line at the bottom */
    bool note_is_problem;
};

void form_init(struct form *f, const struct book *book, int today, struct form_hooks hooks);
void form_release(struct form *f);
void form_clear(struct form *f); /* no entries */
/* The same, but an entry that is added again for the same record and field gets
 * its unparsed text, problem and default sign back, and the cursor if it had it.
 * Text that is being typed must have been taken by form_commit(). */
void form_rebuild(struct form *f);
/* Adds an entry and returns it (valid until the next add). */
struct form_entry *form_add(struct form *f, struct record *rec, int field, const char *heading);
/* Takes what is being typed, then enters entry i: loads its editor. */
void form_go(struct form *f, size_t i);
/* That text stands in the current entry as if it had just been typed over what is there. */
void form_type(struct form *f, const char *text);
/* Index of the entry for that record and field, or -1. */
long form_find(const struct form *f, const struct record *rec, int field);

enum form_answer {
    FORM_USED,  /* the key was the form's */
    FORM_OTHER, /* not the form's: the screen's bindings get it */
    FORM_LEFT   /* the form's, and an entry was left changed: time to keep the draft */
};
/* Enter, Tab, Down: take the value and go on; Up, BTab: back; PgUp/PgDn: a page;
 * ^Home/^End none.  Lists: Up/Down inside the list while it is open, Enter
 * takes what is marked; Tab takes it only when something was typed or the mark was
 * moved; Esc closes the list.  A field of several codes: Space adds the marked one.
 * Space or +/- on a yes/no field toggles. */
enum form_answer form_key(struct form *f, const struct key *k);
/* Takes what is typed in the current entry into its record (as leaving it does).
 * False when it does not parse; note says why. */
bool form_commit(struct form *f);
/* True when no entry has a problem and none that is required is empty; else goes
 * to the first one and says why. */
bool form_complete(struct form *f);
void form_draw(struct form *f, struct area a);
/* The current entry gets that value, as if it had been typed; false: it is not for typing. */
bool form_put(struct form *f, const char *value, const char *label);

/* ---- form_phrase.c: short codes in text ---- */

#define FORM_PHRASES "phrase" /* the code list; its help holds the text, else its label */

/* What a phrase becomes in the text. */
const char *form_phrase_text(const struct code *c);
/* Puts text at the caret of a field of text; false in any other field. */
bool form_insert(struct form *f, const char *text);
/* ";?" in a field of text: the list of phrases is wanted. */
bool form_asks_phrase(const struct form *f, const struct key *k);
/* That phrase in place of the ";" before the caret. */
bool form_take_phrase(struct form *f, const char *code);
/* "?" in a field that is no text and in which nothing is typed: what does it mean? */
bool form_asks_help(const struct form *f, const struct key *k);

#endif
