/* ui/term_keys.c - decode the bytes of a terminal into keys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/term_keys.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/utf8.h"

#define ESC       0x1b
#define PASTE_MAX ((size_t)64 * 1024) /* bytes of one paste; the rest is swallowed */
#define PASTE_GAP 2000                /* ms without a byte end a paste that lost its end mark */

void decoder_init(struct decoder *d, bool gb, int escape_wait, int gap)
{
    *d = (struct decoder) { .escape_wait = escape_wait, .gap = gap };
    if (!gb)
        return;
    d->from_gb = iconv_open("UTF-8", "GB18030");
    d->gb = d->from_gb != (iconv_t)-1;
}

void decoder_release(struct decoder *d)
{
    struct key k;

    while (decoder_take(d, &k))
        key_release(&k);
    if (d->gb)
        iconv_close(d->from_gb);
    buf_release(&d->paste);
    *d = (struct decoder) { 0 };
}

bool decoder_ready(const struct decoder *d)
{
    return d->ready_count > 0;
}

bool decoder_take(struct decoder *d, struct key *k)
{
    if (d->ready_count == 0)
        return false;
    *k = d->ready[d->ready_first];
    d->ready_first = (d->ready_first + 1) % ARRAY_LEN(d->ready);
    d->ready_count--;
    return true;
}

/* One byte makes at most five keys, and the caller takes them before it gives
 * the next byte. */
static void give(struct decoder *d, int code, char *text)
{
    size_t at = (d->ready_first + d->ready_count) % ARRAY_LEN(d->ready);

    if (d->ready_count == ARRAY_LEN(d->ready))
        BUG("keys were not taken");
    d->ready[at] = (struct key) { code, text };
    d->ready_count++;
    d->bad = code == K_BAD;
}

static void give_bad(struct decoder *d)
{
    if (!d->bad)
        give(d, K_BAD, NULL);
}

static void give_character(struct decoder *d, const char *bytes, size_t n)
{
    uint32_t ch;

    utf8_decode(bytes, n, &ch);
    if (!utf8_is_unsafe(ch)) /* zero width, direction: people do not type them */
        give(d, (int)ch, NULL);
}

/* Control characters and Del, with keys of their own where they have one. */
static void give_control(struct decoder *d, unsigned char byte)
{
    switch (byte) {
    case 0x08:
    case 0x7f:
        give(d, K_BACKSPACE, NULL);
        break;
    case '\t':
        give(d, K_TAB, NULL);
        break;
    case '\r':
        give(d, K_ENTER, NULL);
        break;
    case CTRL('g'):
        give(d, K_ESC, NULL);
        break;
    case 0: /* Ctrl-Space, which turns an input method on and off */
        break;
    default:
        give(d, byte, NULL);
    }
}

/* Bytes that a UTF-8 character starting with lead has; 0: it starts none. */
static size_t utf8_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/* The same of GB18030, where the second byte tells two from four.  0: none. */
static size_t gb_length(const char *held, size_t n)
{
    unsigned char lead = (unsigned char)held[0];

    if (lead < 0x80)
        return 1;
    if (lead == 0x80 || lead == 0xFF)
        return 0;
    if (n < 2)
        return 2;
    return held[1] >= '0' && held[1] <= '9' ? 4 : 2;
}

/* GB18030 to UTF-8; false when the bytes are no character. */
static bool convert_gb(struct decoder *d, const char *bytes, size_t n, char out[8], size_t *len)
{
    char *in = (char *)bytes; /* iconv does not write through it */
    char *to = out;
    size_t room = 8;

    iconv(d->from_gb, NULL, NULL, NULL, NULL);
    if (iconv(d->from_gb, &in, &n, &to, &room) == (size_t)-1 || n > 0)
        return false;
    *len = (size_t)(to - out);
    return *len > 0;
}

enum held_is { HELD_WHOLE, HELD_PART, HELD_BAD };

/* What the held bytes are.  A whole character goes to out as UTF-8; *used is
 * how many bytes it took. */
static enum held_is judge_held(struct decoder *d, char out[8], size_t *len, size_t *used)
{
    size_t need = d->gb ? gb_length(d->held, d->held_count)
                        : utf8_length((unsigned char)d->held[0]);
    uint32_t ch;

    *used = need;
    if (need == 0)
        return HELD_BAD;
    if (d->held_count < need) {
        bool follows = d->gb || d->held_count < 2 ||
                       ((unsigned char)d->held[d->held_count - 1] & 0xC0) == 0x80;

        return follows ? HELD_PART : HELD_BAD;
    }
    if (d->gb)
        return convert_gb(d, d->held, need, out, len) ? HELD_WHOLE : HELD_BAD;
    if (utf8_decode(d->held, need, &ch) != need)
        return HELD_BAD;
    memcpy(out, d->held, need);
    *len = need;
    return HELD_WHOLE;
}

static void drop_held(struct decoder *d, size_t n)
{
    d->held_count -= n;
    memmove(d->held, d->held + n, d->held_count);
}

/* Gives what the held bytes make; on rubbish drops one byte and looks again. */
static void settle_held(struct decoder *d)
{
    char out[8];
    size_t len, used;

    while (d->held_count > 0) {
        unsigned char first = (unsigned char)d->held[0];

        if (first < ' ' || first == 0x7f) {
            drop_held(d, 1);
            give_control(d, first);
            continue;
        }
        switch (judge_held(d, out, &len, &used)) {
        case HELD_PART:
            return;
        case HELD_BAD:
            drop_held(d, 1);
            give_bad(d);
            break;
        case HELD_WHOLE:
            drop_held(d, used);
            give_character(d, out, len);
            break;
        }
    }
}

/* A key is pressed or a sequence begins: half a character will not be finished. */
static void abandon_held(struct decoder *d)
{
    if (d->held_count == 0)
        return;
    d->held_count = 0;
    give_bad(d);
}

static void plain_byte(struct decoder *d, unsigned char byte)
{
    if (byte == ESC) {
        abandon_held(d);
        d->state = DECODE_ESC;
        return;
    }
    d->held[d->held_count++] = (char)byte;
    settle_held(d);
}

static void start_paste(struct decoder *d)
{
    buf_clear(&d->paste);
    d->state = DECODE_PASTE;
}

/* Adds what a key stands for inside a paste: line ends and tabs are text. */
static void add_pasted(struct buf *out, const struct key *k)
{
    char bytes[4];

    if (k->code == K_ENTER || k->code == CTRL('j'))
        buf_add_char(out, k->code == K_ENTER ? '\r' : '\n');
    else if (k->code == K_TAB)
        buf_add_char(out, '\t');
    else if (key_is_char(k))
        buf_add_n(out, bytes, utf8_encode((uint32_t)k->code, bytes));
}

/* Whatever of the paste is text, as UTF-8; *bad when something was not. */
static char *paste_text(struct decoder *d, bool *bad)
{
    struct decoder inner;
    struct buf out = BUF_INIT;
    struct key k;
    char *clean;

    decoder_init(&inner, d->gb, 0, 0);
    for (size_t i = 0; i < d->paste.len; i++) {
        if (d->paste.data[i] != ESC)
            plain_byte(&inner, (unsigned char)d->paste.data[i]);
        while (decoder_take(&inner, &k)) {
            *bad = *bad || k.code == K_BAD;
            add_pasted(&out, &k);
        }
    }
    *bad = *bad || (inner.held_count > 0 && d->paste.len < PASTE_MAX);
    decoder_release(&inner);
    clean = utf8_clean(buf_text(&out), true);
    buf_release(&out);
    return clean;
}

static void end_paste(struct decoder *d)
{
    bool bad = false;
    char *text;

    if (d->paste.len > PASTE_MAX)
        buf_truncate(&d->paste, PASTE_MAX);
    text = paste_text(d, &bad);
    d->state = DECODE_PLAIN;
    buf_release(&d->paste);
    if (*text)
        give(d, K_PASTE, text);
    else
        free(text);
    if (bad)
        give_bad(d);
}

static void paste_byte(struct decoder *d, unsigned char byte)
{
    static const char end[] = "\033[201~";
    size_t n = strlen(end);

    /* Beyond the limit only as much is kept as shows the end mark. */
    if (d->paste.len >= PASTE_MAX + n) {
        memmove(d->paste.data + PASTE_MAX, d->paste.data + PASTE_MAX + 1, n - 1);
        buf_truncate(&d->paste, d->paste.len - 1);
    }
    buf_add_char(&d->paste, (char)byte);
    if (d->paste.len < n || memcmp(d->paste.data + d->paste.len - n, end, n) != 0)
        return;
    buf_truncate(&d->paste, d->paste.len - n);
    end_paste(d);
}

static void start_sequence(struct decoder *d, unsigned char byte)
{
    d->sequence[0] = (char)byte;
    d->sequence_count = 1;
    d->state = DECODE_SEQUENCE;
}

static void give_code(struct decoder *d, int code)
{
    if (code == KEYS_PASTE_ON)
        start_paste(d);
    else if (code == KEY_FN(12))
        give(d, K_ESC, NULL);
    else if (code != KEYS_PASTE_OFF)
        give(d, code, NULL);
}

static void end_sequence(struct decoder *d)
{
    size_t count;
    const struct key_sequence *sequences = key_sequences(&count);

    d->state = DECODE_PLAIN;
    for (size_t i = 0; i < count; i++) {
        const char *s = sequences[i].after_esc;

        if (strlen(s) == d->sequence_count && memcmp(s, d->sequence, d->sequence_count) == 0) {
            give_code(d, sequences[i].code);
            return;
        }
    }
}

/* It did not come to its end.  Of Esc and a lone [ or O, which somebody may have
 * typed, the letter is dropped. */
static void leave_sequence(struct decoder *d)
{
    d->state = DECODE_PLAIN;
    if (d->sequence_count == 1)
        give(d, K_ESC, NULL);
}

/* True when byte can stand where it does: Esc O x; Esc [ parameters final; and
 * Esc [ [ x of the Linux console. */
static bool fits_sequence(const struct decoder *d, unsigned char byte, bool *final)
{
    bool linux_key = d->sequence_count == 2 && d->sequence[1] == '[';

    *final = d->sequence[0] == 'O' || linux_key ||
             (byte >= 0x40 && !(byte == '[' && d->sequence_count == 1));
    return byte >= ' ' && byte < 0x7f;
}

static void sequence_byte(struct decoder *d, unsigned char byte)
{
    bool final;

    if (!fits_sequence(d, byte, &final)) {
        leave_sequence(d);
        plain_byte(d, byte);
        return;
    }
    d->sequence[d->sequence_count++] = (char)byte;
    if (final || d->sequence_count == sizeof(d->sequence)) /* no end in sight: rubbish */
        end_sequence(d);
}

static void escape_byte(struct decoder *d, unsigned char byte)
{
    bool late = d->state == DECODE_ESC_LATE;

    d->state = DECODE_PLAIN;
    if (!late && (byte == '[' || byte == 'O')) {
        start_sequence(d, byte);
    } else if (byte >= '0' && byte <= '9') {
        give(d, KEY_FN(byte == '0' ? 10 : byte - '0'), NULL);
    } else if (byte == ESC) {
        give(d, K_ESC, NULL);
        d->state = DECODE_ESC_TWICE;
    } else {
        give(d, K_ESC, NULL);
        plain_byte(d, byte);
    }
}

/* Alt with an arrow is Esc Esc [ A on some terminals. */
static void after_escapes(struct decoder *d, unsigned char byte)
{
    d->state = DECODE_PLAIN;
    if (byte == '[' || byte == 'O')
        start_sequence(d, byte);
    else
        plain_byte(d, byte);
}

void decoder_byte(struct decoder *d, unsigned char byte)
{
    switch (d->state) {
    case DECODE_PLAIN:
        plain_byte(d, byte);
        break;
    case DECODE_ESC:
    case DECODE_ESC_LATE:
        escape_byte(d, byte);
        break;
    case DECODE_ESC_TWICE:
        after_escapes(d, byte);
        break;
    case DECODE_SEQUENCE:
        sequence_byte(d, byte);
        break;
    case DECODE_PASTE:
        paste_byte(d, byte);
        break;
    }
}

void decoder_key(struct decoder *d, int code)
{
    enum decode_state was = d->state;

    if (code == K_RESIZE) { /* nobody typed it */
        give(d, K_RESIZE, NULL);
        return;
    }
    if (was == DECODE_PASTE) { /* keys inside a paste are no keys */
        if (code == KEYS_PASTE_OFF)
            end_paste(d);
        return;
    }
    abandon_held(d);
    d->state = DECODE_PLAIN;
    if (was == DECODE_ESC || was == DECODE_ESC_LATE)
        give(d, K_ESC, NULL);
    give_code(d, code);
}

int decoder_wait(const struct decoder *d)
{
    switch (d->state) {
    case DECODE_ESC:
        return d->gap < d->escape_wait ? d->gap : d->escape_wait;
    case DECODE_ESC_LATE:
        return d->escape_wait > d->gap ? d->escape_wait - d->gap : 0;
    case DECODE_ESC_TWICE:
    case DECODE_SEQUENCE:
        return d->gap;
    case DECODE_PASTE:
        return PASTE_GAP;
    default:
        return -1;
    }
}

void decoder_pause(struct decoder *d)
{
    enum decode_state was = d->state;

    if (was == DECODE_PASTE) {
        end_paste(d);
        return;
    }
    d->state = DECODE_PLAIN;
    if (was == DECODE_SEQUENCE)
        leave_sequence(d);
    else if (was == DECODE_ESC && d->escape_wait > d->gap)
        d->state = DECODE_ESC_LATE;
    else if (was == DECODE_ESC || was == DECODE_ESC_LATE)
        give(d, K_ESC, NULL);
}
