/* ui/keys.h - keys as the program knows them, whatever the terminal sends.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include <stddef.h>
#include <stdint.h>

/* A character is its code point; everything else lies above Unicode.
 * Control characters are themselves: CTRL('s') is 19.  Some have a key of their
 * own: ^M is K_ENTER, ^I K_TAB, ^H K_BACKSPACE, ^G K_ESC; ^J stays CTRL('j'). */
#undef CTRL /* termios.h has one of its own */
#define CTRL(c) ((c)&0x1f)
enum {
    K_BASE = 0x200000,
    K_UP,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_HOME,
    K_END,
    K_PGUP,
    K_PGDN,
    K_INS,
    K_DEL,
    K_ENTER,
    K_TAB,
    K_BTAB,
    K_BACKSPACE,
    K_ESC,    /* Esc and a pause, Esc Esc, F12 or ^G: cancel, back */
    K_PASTE,  /* text pasted in one piece: key.text */
    K_RESIZE, /* the size has changed */
    K_TICK,   /* nothing was typed for the time given */
    K_LEAVE,  /* hang-up or SIGTERM: stash and go */
    K_STOP,   /* SIGINT from outside: stop the current act */
    K_BAD,    /* bytes in no known encoding arrived and were dropped */
    K_F0
};
#define KEY_FN(n) (K_F0 + (n)) /* F1..F20; Esc 1 … Esc 9, Esc 0 are F1 … F10 */

struct key {
    int code;
    char *text; /* K_PASTE: owned by the key, cleaned UTF-8; else NULL */
};

void key_release(struct key *k);
/* True for a character that belongs into text (not a control character). */
int key_is_char(const struct key *k);
/* "F3", "^S", "Enter", "PgDn", for key bars and help.  Static text. */
const char *key_name(int code);

#endif
