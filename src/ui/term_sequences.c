/* ui/term_sequences.c - the table of what terminals send for a key.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"
#include "ui/term_keys.h"

/* terminfo knows what a terminal should send; these are what PuTTY, the Linux
 * console and terminals with the keypad in its other mode do send. */
static const struct key_sequence sequences[] = {
    { "[A", K_UP },
    { "[B", K_DOWN },
    { "[C", K_RIGHT },
    { "[D", K_LEFT },
    { "[H", K_HOME },
    { "[F", K_END },
    { "[Z", K_BTAB },
    { "OA", K_UP },
    { "OB", K_DOWN },
    { "OC", K_RIGHT },
    { "OD", K_LEFT },
    { "OH", K_HOME },
    { "OF", K_END },
    { "[1~", K_HOME },
    { "[2~", K_INS },
    { "[3~", K_DEL },
    { "[4~", K_END },
    { "[5~", K_PGUP },
    { "[6~", K_PGDN },
    { "[7~", K_HOME },
    { "[8~", K_END },
    { "OP", KEY_FN(1) },
    { "OQ", KEY_FN(2) },
    { "OR", KEY_FN(3) },
    { "OS", KEY_FN(4) },
    { "[[A", KEY_FN(1) },
    { "[[B", KEY_FN(2) },
    { "[[C", KEY_FN(3) },
    { "[[D", KEY_FN(4) },
    { "[[E", KEY_FN(5) },
    { "[11~", KEY_FN(1) },
    { "[12~", KEY_FN(2) },
    { "[13~", KEY_FN(3) },
    { "[14~", KEY_FN(4) },
    { "[15~", KEY_FN(5) },
    { "[17~", KEY_FN(6) },
    { "[18~", KEY_FN(7) },
    { "[19~", KEY_FN(8) },
    { "[20~", KEY_FN(9) },
    { "[21~", KEY_FN(10) },
    { "[23~", KEY_FN(11) },
    { "[24~", KEY_FN(12) },
    { "[25~", KEY_FN(13) },
    { "[26~", KEY_FN(14) },
    { "[28~", KEY_FN(15) },
    { "[29~", KEY_FN(16) },
    { "[31~", KEY_FN(17) },
    { "[32~", KEY_FN(18) },
    { "[33~", KEY_FN(19) },
    { "[34~", KEY_FN(20) },
    { "OM", K_ENTER },
    { "Oj", '*' },
    { "Ok", '+' },
    { "Ol", ',' },
    { "Om", '-' },
    { "On", '.' },
    { "Oo", '/' },
    { "Op", '0' },
    { "Oq", '1' },
    { "Or", '2' },
    { "Os", '3' },
    { "Ot", '4' },
    { "Ou", '5' },
    { "Ov", '6' },
    { "Ow", '7' },
    { "Ox", '8' },
    { "Oy", '9' },
    { "[200~", KEYS_PASTE_ON },
    { "[201~", KEYS_PASTE_OFF },
};

const struct key_sequence *key_sequences(size_t *count)
{
    *count = ARRAY_LEN(sequences);
    return sequences;
}
