/* tests/fuzz/fuzz_keys.c - feeds the bytes of a terminal to the decoder and its keys to editors.
 *
 * The first byte chooses the character set and the kind of editor; the byte 1 is a pause.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "promise.h"

#include "ui/edit.h"
#include "ui/term_keys.h"

/* Whatever came in, the text is UTF-8 without anything that could disturb a screen. */
static void check_text(const char *text, bool lines)
{
    size_t len = strlen(text);
    uint32_t ch;

    PROMISE(utf8_check(text, len) == len);
    for (size_t at = 0; at < len;) {
        at += utf8_decode(text + at, len - at, &ch);
        PROMISE(!utf8_is_unsafe(ch) && ch != '\r' && (lines || ch != '\n'));
    }
}

static void take_all(struct decoder *d, struct edit *e)
{
    struct key k;

    while (decoder_take(d, &k)) {
        bool before, after;

        PROMISE((k.code == K_PASTE) == (k.text != NULL));
        if (k.text)
            check_text(k.text, true);
        edit_key(e, &k);
        PROMISE(e->caret <= strlen(edit_text(e)));
        edit_view(e, 20, &before, &after);
        key_release(&k);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct decoder d;
    struct edit e;
    bool lines;

    if (size == 0)
        return 0;
    lines = data[0] & 2;
    decoder_init(&d, data[0] & 1, 500, 25);
    edit_init(&e, "", lines, data[0] & 4 ? 5 : 0);
    for (size_t i = 1; i < size; i++) {
        if (data[i] == 1)
            decoder_pause(&d);
        else
            decoder_byte(&d, data[i]);
        take_all(&d, &e);
    }
    decoder_pause(&d);
    take_all(&d, &e);
    check_text(edit_text(&e), lines);
    edit_lines(&e, 10);
    edit_release(&e);
    decoder_release(&d);
    return 0;
}
