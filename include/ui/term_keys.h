/* ui/term_keys.h - from the bytes of a terminal to keys, without a terminal.
 *
 * Private to the ui floor.  Bytes (and keys that curses has recognised) go in
 * one by one, keys come out.  An escape sequence that nobody knows is swallowed
 * whole; a character in pieces waits for the rest; bytes in no known encoding are
 * dropped one at a time and reported as K_BAD, once for a run of them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_TERM_KEYS_H
#define UI_TERM_KEYS_H

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "ui/keys.h"

/* What a terminal sends after Esc for one key, whatever its terminfo says. */
struct key_sequence {
    const char *after_esc;
    int code; /* a K_ code, a character, or one of: */
};
enum { KEYS_PASTE_ON = -1, KEYS_PASTE_OFF = -2 };
const struct key_sequence *key_sequences(size_t *count);

enum decode_state {
    DECODE_PLAIN,
    DECODE_ESC,       /* Esc came just now: a sequence may follow */
    DECODE_ESC_LATE,  /* Esc came a while ago: only a digit belongs to it */
    DECODE_ESC_TWICE, /* Esc Esc was delivered; a sequence may follow */
    DECODE_SEQUENCE,  /* within one */
    DECODE_PASTE
};

struct decoder {
    enum decode_state state;
    int escape_wait, gap; /* ms; see decoder_wait() */
    bool gb;              /* bytes are GB18030, else UTF-8 */
    iconv_t from_gb;      /* open while gb is set */
    bool bad;             /* the last bytes were dropped */
    char held[4];         /* the first bytes of a character */
    size_t held_count;
    char sequence[32]; /* what came after Esc */
    size_t sequence_count;
    struct buf paste;
    struct key ready[8]; /* a ring */
    size_t ready_first, ready_count;
};

/* escape_wait: how long a digit after Esc makes a function key; gap: how long
 * the next byte of an escape sequence may take. */
void decoder_init(struct decoder *d, bool gb, int escape_wait, int gap);
void decoder_release(struct decoder *d);
void decoder_byte(struct decoder *d, unsigned char byte);
/* A K_ code, or KEYS_PASTE_ON or _OFF, that was recognised elsewhere. */
void decoder_key(struct decoder *d, int code);
/* The ms after the last byte in which more must come, or -1: it can wait. */
int decoder_wait(const struct decoder *d);
/* That time has passed without a byte. */
void decoder_pause(struct decoder *d);
/* The next key, which is then yours; false when there is none yet. */
bool decoder_take(struct decoder *d, struct key *k);
bool decoder_ready(const struct decoder *d);

#endif
