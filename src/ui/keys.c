/* ui/keys.c - names of keys, and what a key is.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/keys.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"

#define LAST_CHARACTER 0x10FFFF

struct name {
    int code;
    const char *text;
};

/* Names on the keyboard are the same in every language. */
static const struct name names[] = {
    { K_UP, "Up" },          { K_DOWN, "Down" },           { K_LEFT, "Left" },
    { K_RIGHT, "Right" },    { K_HOME, "Home" },           { K_END, "End" },
    { K_PGUP, "PgUp" },      { K_PGDN, "PgDn" },           { K_INS, "Ins" },
    { K_DEL, "Del" },        { K_ENTER, "Enter" },         { K_TAB, "Tab" },
    { K_BTAB, "Shift-Tab" }, { K_BACKSPACE, "Backspace" }, { K_ESC, "Esc" },
    { ' ', "Space" },
};

static const char *const function_names[] = {
    "F0",  "F1",  "F2",  "F3",  "F4",  "F5",  "F6",  "F7",  "F8",  "F9",  "F10",
    "F11", "F12", "F13", "F14", "F15", "F16", "F17", "F18", "F19", "F20",
};

static const char *const control_names[] = {
    "^@", "^A", "^B", "^C", "^D", "^E",  "^F",  "^G", "^H", "^I", "^J",
    "^K", "^L", "^M", "^N", "^O", "^P",  "^Q",  "^R", "^S", "^T", "^U",
    "^V", "^W", "^X", "^Y", "^Z", "Esc", "^\\", "^]", "^^", "^_",
};

static const char *const printable_names[] = {
    "!", "\"", "#",  "$", "%", "&", "'", "(", ")", "*", "+", ",", "-", ".", "/", "0", "1", "2", "3",
    "4", "5",  "6",  "7", "8", "9", ":", ";", "<", "=", ">", "?", "@", "A", "B", "C", "D", "E", "F",
    "G", "H",  "I",  "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y",
    "Z", "[",  "\\", "]", "^", "_", "`", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l",
    "m", "n",  "o",  "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "{", "|", "}", "~",
};

void key_release(struct key *k)
{
    free(k->text);
    k->text = NULL;
}

int key_is_char(const struct key *k)
{
    return k->code >= ' ' && k->code <= LAST_CHARACTER && (k->code < 0x7F || k->code > 0x9F);
}

const char *key_name(int code)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (names[i].code == code)
            return names[i].text;
    if (code >= K_F0 && code < K_F0 + (int)ARRAY_LEN(function_names))
        return function_names[code - K_F0];
    if (code >= 0 && code < (int)ARRAY_LEN(control_names))
        return control_names[code];
    if (code > ' ' && code < ' ' + 1 + (int)ARRAY_LEN(printable_names))
        return printable_names[code - ' ' - 1];
    return "";
}
