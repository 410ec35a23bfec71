/* screens/typing.h - what makes typing into a form quick: the last value again, fields that are
 * carried over, phrases, recorded keys.
 *
 * For the form of a case and for those of all other records alike.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_TYPING_H
#define SCREENS_TYPING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "screens/screen.h"
#include "ui/form.h"

/* Tokens of the questions asked here; the answers go to typing_answer(). */
enum { TOKEN_PHRASE = 800, TOKEN_MACRO_NAME, TOKEN_MACRO_PLAY };

#define KEY_REPEAT CTRL('r')
#define MACROS     "macro" /* the code list; its label holds the keys */

/* Fields that a person has marked: a new record begins with what they held last. */
struct carried {
    char *keys[KIND_COUNT]; /* owned; "place,invited"; NULL: not looked up yet */
};

struct typing {
    struct carried carried;
    bool recording, playing;
    struct buf keys; /* what is recorded */
    char *made;      /* owned: recorded, waits for its name */
};
void typing_release(struct typing *t);

/* A key for the screen's form; gives what became of it. */
typedef struct outcome typing_feed(struct desk *d, void *state, const struct key *k);

/* ---- typing.c ---- */

/* The row of that kind which this person saved last, but not `except`; 0 none. */
int64_t typing_last_own(struct desk *d, const struct kind *kind, int64_t except);
/* The value that the current field has in the record this person saved last: of a party in the
 * last one on the same side. */
struct outcome typing_repeat(struct desk *d, struct typing *t, struct form *f);
/* Keys that ask: "?" in a field that is no text, ";?" in one.  OUT_NONE: neither. */
struct outcome typing_asks(struct desk *d, struct form *f, const struct key *k,
                           struct outcome (*help)(struct desk *d, void *state), void *state);
/* True when the token is one of those above; *o what comes of it. */
bool typing_answer(struct desk *d, struct typing *t, struct form *f, int token,
                   const struct answer *a, typing_feed *feed, void *state, struct outcome *o);

/* On a narrow screen the key bar is for the keys that every form needs. */
bool typing_is_extra(const struct binding *b);

/* ---- typing_carry.c ---- */

bool carried_has(struct carried *c, struct desk *d, const struct record *rec, int field);
/* Marks the current field, or takes the mark away. */
struct outcome typing_carry(struct desk *d, struct typing *t, const struct form *f);
void carried_release(struct carried *c);

/* ---- typing_macro.c ---- */

/* Starts to record, or ends and asks for a short name. */
struct outcome typing_record(struct desk *d, struct typing *t);
/* Asks which recorded keys are to be typed. */
struct outcome typing_ask_macro(struct desk *d);
/* After every key of the form: remembers it while recording. */
void typing_remember(struct desk *d, struct typing *t, const struct form *f, const struct key *k);
/* A key that must not be in a recording came: ends it, with a sentence. */
void typing_halt(struct desk *d, struct typing *t, const char *key);
/* Types "邻里<Enter>3<Enter>" from the current field on; stops at the first value that is
 * refused and at the first key that the form does not take. */
struct outcome typing_play(struct desk *d, struct typing *t, struct form *f, const char *keys,
                           typing_feed *feed, void *state);
/* Keeps the recording under that name; replaces the one that has it. */
enum status typing_keep(struct desk *d, const char *name, const char *keys, struct err *err);

#endif
