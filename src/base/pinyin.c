/* base/pinyin.c - readings of Chinese characters, search keys and matching.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/pinyin.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

#include "pinyin_table.h"

#define MAX_OPTIONS  8  /* spellings of one character */
#define MAX_SPELLING 8  /* "zhuang", or one character in UTF-8, and the NUL */
#define MAX_COMBINED 16 /* spellings of one name */

static_assert(MAX_READINGS + 4 <= MAX_OPTIONS, "room for the spellings of two readings with ü");

/* One character of a name or label and the ways to spell it. */
struct unit {
    uint32_t ch;
    const char *surname; /* reading as (part of) a surname; it comes first */
    bool filler;         /* a space or sign that may be left out */
    bool literal;        /* no Han with readings: stands for itself */
    size_t options;
    char option[MAX_OPTIONS][MAX_SPELLING];
};

struct units {
    struct unit *items; /* owned */
    size_t count, cap;
};

const char *pinyin_readings(uint32_t ch)
{
    uint16_t offset = 0;

    if (ch >= DENSE_FIRST && ch <= DENSE_LAST)
        offset = dense_readings[ch - DENSE_FIRST];
    for (size_t p = 0; offset == 0 && p < ARRAY_LEN(sparse_planes); p++) {
        const struct sparse_plane *plane = &sparse_planes[p];
        size_t low = 0, high = plane->count;

        if (ch >> 16 != plane->plane)
            continue;
        while (low < high) {
            size_t mid = (low + high) / 2;

            if (plane->chars[mid] < (ch & 0xFFFF))
                low = mid + 1;
            else
                high = mid;
        }
        if (low < plane->count && plane->chars[low] == (ch & 0xFFFF))
            offset = plane->readings[low];
    }
    return offset ? reading_pool + offset : NULL;
}

/* Spaces, punctuation and symbols, which nobody types when searching a name. */
static bool is_filler(uint32_t ch)
{
    static const struct {
        uint32_t first, last;
    } signs[] = {
        { 0x80, 0xBF },     { 0x2000, 0x2BFF }, { 0x3000, 0x3004 }, { 0x3008, 0x3020 },
        { 0x3030, 0x303F }, { 0xFE10, 0xFE6F }, { 0xFF00, 0xFFFF },
    };

    if (ch < 0x80)
        return !((ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9'));
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (ch >= signs[i].first && ch <= signs[i].last)
            return true;
    }
    return false;
}

/* Capitals to small letters, ü to v. */
static uint32_t fold(uint32_t ch)
{
    if (ch >= 'A' && ch <= 'Z')
        return ch + ('a' - 'A');
    return ch == 0xFC || ch == 0xDC ? 'v' : ch;
}

static void add_option(struct unit *u, const char *spelling, size_t n)
{
    char *slot;

    if (n == 0 || n >= MAX_SPELLING || u->options == MAX_OPTIONS)
        return;
    slot = u->option[u->options];
    memcpy(slot, spelling, n);
    slot[n] = '\0';
    for (size_t i = 0; i < u->options; i++) {
        if (strcmp(u->option[i], slot) == 0)
            return;
    }
    u->options++;
}

/* "lv" is also typed "lu" and, as in passports, "lyu". */
static void add_spellings_of_v(struct unit *u)
{
    size_t readings = u->options;
    char spelling[MAX_SPELLING + 1];

    for (size_t i = 0; i < readings; i++) {
        const char *v = strchr(u->option[i], 'v');

        if (!v)
            continue;
        str_fit(spelling, sizeof(spelling), "%.1su%s", u->option[i], v + 1);
        add_option(u, spelling, strlen(spelling));
        str_fit(spelling, sizeof(spelling), "%.1syu%s", u->option[i], v + 1);
        add_option(u, spelling, strlen(spelling));
    }
}

static void fill_options(struct unit *u)
{
    const char *readings = pinyin_readings(u->ch);
    char bytes[4];

    u->literal = readings == NULL;
    if (!readings) {
        add_option(u, bytes, utf8_encode(u->ch, bytes));
        return;
    }
    if (u->surname)
        add_option(u, u->surname, strlen(u->surname));
    while (*readings) {
        size_t n = strcspn(readings, " ");

        add_option(u, readings, n);
        readings += n + (readings[n] == ' ');
    }
    add_spellings_of_v(u);
}

/* Finds the surname at the start, of two characters or of one. */
static void mark_surname(struct unit *u, size_t count)
{
    while (count > 0 && u->filler)
        u++, count--;
    for (size_t i = 0; count > 1 && i < ARRAY_LEN(compounds); i++) {
        if (u[0].ch == compounds[i].first && u[1].ch == compounds[i].second) {
            u[0].surname = compounds[i].reading1;
            u[1].surname = compounds[i].reading2;
            return;
        }
    }
    for (size_t i = 0; count > 0 && i < ARRAY_LEN(surnames); i++) {
        if (u[0].ch == surnames[i].ch)
            u[0].surname = surnames[i].reading;
    }
}

static struct units units_from(const char *text)
{
    struct units list = { 0 };
    char *half = utf8_to_half(text);
    size_t len = strlen(half);
    uint32_t ch;

    for (size_t at = 0; at < len;) {
        at += utf8_decode(half + at, len - at, &ch);
        if (utf8_width_char(ch) == 0) /* marks and controls */
            continue;
        mem_grow((void **)&list.items, list.count, &list.cap, sizeof(struct unit));
        list.items[list.count++] = (struct unit) { .ch = fold(ch), .filler = is_filler(fold(ch)) };
    }
    free(half);
    mark_surname(list.items, list.count);
    for (size_t i = 0; i < list.count; i++)
        fill_options(&list.items[i]);
    return list;
}

/* The spellings of one name that were given out so far. */
struct combiner {
    const struct units *name;
    size_t poly[MAX_COMBINED]; /* units with a choice; more can never count */
    size_t pick[MAX_COMBINED]; /* the option chosen for each */
    size_t polys, done;
    char *seen[2 * MAX_COMBINED]; /* owned */
    size_t seens;
    void (*add)(void *ctx, const char *key);
    void *ctx;
};

static void give_key(struct combiner *c, struct buf *key)
{
    char *text = buf_take(key);

    for (size_t i = 0; i < c->seens; i++) {
        if (strcmp(c->seen[i], text) == 0) {
            free(text);
            return;
        }
    }
    c->seen[c->seens++] = text;
    c->add(c->ctx, text);
}

static void give_spelling(struct combiner *c)
{
    struct buf full = BUF_INIT, initials = BUF_INIT;

    for (size_t i = 0, p = 0; i < c->name->count; i++) {
        const struct unit *u = &c->name->items[i];
        size_t pick = p < c->polys && c->poly[p] == i ? c->pick[p++] : 0;
        const char *spelling = u->option[pick];

        if (u->filler)
            continue;
        buf_add(&full, spelling);
        buf_add_n(&initials, spelling, u->literal ? strlen(spelling) : 1);
    }
    give_key(c, &full);
    give_key(c, &initials);
    c->done++;
}

/* Gives every spelling whose picks from unit number p on add up to cost, the
 * earlier characters varying first. */
static void combine(struct combiner *c, size_t p, size_t cost)
{
    size_t most;

    if (p == c->polys) {
        if (cost == 0)
            give_spelling(c);
        return;
    }
    most = c->name->items[c->poly[p]].options - 1;
    for (size_t pick = (cost < most ? cost : most) + 1; pick-- > 0;) {
        if (c->done == MAX_COMBINED)
            return;
        c->pick[p] = pick;
        combine(c, p + 1, cost - pick);
    }
}

void pinyin_keys(const char *name, void (*add)(void *ctx, const char *key), void *ctx)
{
    struct units list = units_from(name);
    struct combiner c = { .name = &list, .add = add, .ctx = ctx };
    size_t most = 0, spelt = 0;

    for (size_t i = 0; i < list.count; i++) {
        const struct unit *u = &list.items[i];

        spelt += !u->filler;
        if (u->options > 1 && c.polys < MAX_COMBINED) {
            c.poly[c.polys++] = i;
            most += u->options - 1;
        }
    }
    for (size_t cost = 0; spelt > 0 && cost <= most && c.done < MAX_COMBINED; cost++)
        combine(&c, 0, cost);
    for (size_t i = 0; i < c.seens; i++)
        free(c.seen[i]);
    free(list.items);
}

void pinyin_sort_key(const char *name, struct buf *out)
{
    struct units list = units_from(name);
    const struct unit *before = NULL;

    for (size_t i = 0; i < list.count; i++) {
        const struct unit *u = &list.items[i];

        if (u->filler)
            continue;
        /* Words and numbers stay in one piece. */
        if (before && !(before->ch < 0x80 && u->ch < 0x80))
            buf_add_char(out, ' ');
        buf_add(out, u->option[0]);
        before = u;
    }
    free(list.items);
}

/* How a stretch of typed text was used up: a set of these, one bit each. */
enum way {
    WAY_NEW = 1,      /* nothing matched yet, or only by a first letter at the end */
    WAY_INITIALS = 2, /* by initials */
    WAY_FULL = 4,     /* by whole characters or syllables */
    WAY_MIXED = 8     /* by both */
};

static unsigned with_full(unsigned ways)
{
    return (ways & (WAY_FULL | WAY_MIXED)) | (ways & (WAY_NEW | WAY_INITIALS)) << 2;
}

static unsigned with_initial(unsigned ways)
{
    return (ways & (WAY_INITIALS | WAY_MIXED)) | (ways & (WAY_NEW | WAY_FULL)) << 1;
}

/* What was typed, folded, and how far each way of reading it has come. */
struct matcher {
    const char *typed;
    size_t len;
    unsigned char *now, *next; /* ways by offset, len + 1 each */
    unsigned ended;            /* ways in which the text was used up */
    bool alive;                /* some way still has text left */
};

static void reach(struct matcher *m, size_t at, unsigned ways)
{
    m->next[at] |= (unsigned char)ways;
    if (at == m->len)
        m->ended |= ways;
    else
        m->alive = true;
}

/* One spelling of a character against the typed text at offset at. */
static void try_syllable(struct matcher *m, size_t at, const char *syllable, unsigned ways)
{
    const char *typed = m->typed + at;
    size_t rest = m->len - at, n = strlen(syllable);
    bool two = n > 2 && syllable[1] == 'h' && strchr("zcs", syllable[0]) != NULL;

    if (typed[0] != syllable[0])
        return;
    if (rest >= n && memcmp(typed, syllable, n) == 0)
        reach(m, at + n, with_full(ways));
    else if (rest < n && memcmp(typed, syllable, rest) == 0) /* still being typed */
        m->ended |= rest == 1 || (two && rest == 2) ? ways : with_full(ways);
    if (n > 1)
        reach(m, at + 1, with_initial(ways));
    if (two && rest > 1 && typed[1] == 'h')
        reach(m, at + 2, with_initial(ways));
}

static void try_unit(struct matcher *m, size_t at, const struct unit *u)
{
    unsigned ways = m->now[at];
    char bytes[4];
    size_t n = utf8_encode(u->ch, bytes);

    if (u->filler)
        reach(m, at, ways);
    if (m->len - at >= n && memcmp(m->typed + at, bytes, n) == 0)
        reach(m, at + n, with_full(ways));
    for (size_t i = 0; !u->literal && at < m->len && i < u->options; i++)
        try_syllable(m, at, u->option[i], ways);
}

static int grade(unsigned ways, bool from_start)
{
    if (from_start)
        return ways & (WAY_NEW | WAY_FULL) ? 4 : ways ? 3 : 0;
    return ways & WAY_FULL ? 2 : ways ? 1 : 0;
}

/* The grade of the typed text against the units from start on. */
static int match_from(struct matcher *m, const struct units *list, size_t start, bool from_start)
{
    int best = 0;

    m->alive = true;
    memset(m->now, 0, m->len + 1);
    m->now[0] = WAY_NEW;
    for (size_t i = start; m->alive && i < list->count; i++) {
        unsigned char *swap = m->now;
        int got;

        m->ended = 0;
        m->alive = false;
        memset(m->next, 0, m->len + 1);
        for (size_t at = 0; at < m->len; at++) {
            if (m->now[at])
                try_unit(m, at, &list->items[i]);
        }
        if (start == 0 && i + 1 == list->count && (m->next[m->len] & WAY_FULL))
            return 5;
        got = grade(m->ended, from_start);
        best = got > best ? got : best;
        m->now = m->next;
        m->next = swap;
    }
    return best;
}

/* What was typed as it is compared: half-width, small letters, no spaces and
 * no apostrophes between syllables. */
static char *fold_typed(const char *typed)
{
    struct buf out = BUF_INIT;
    char *half = utf8_to_half(typed), *text;
    size_t len = strlen(half);
    uint32_t ch;
    char bytes[4];

    for (size_t at = 0; at < len;) {
        at += utf8_decode(half + at, len - at, &ch);
        if (ch != ' ' && ch != '\'' && ch != 0x2019 && utf8_width_char(ch) > 0)
            buf_add_n(&out, bytes, utf8_encode(fold(ch), bytes));
    }
    text = mem_copy(buf_text(&out));
    buf_release(&out);
    free(half);
    return text;
}

int pinyin_match(const char *typed, const char *label)
{
    struct units list = units_from(label);
    char *text = fold_typed(typed);
    struct matcher m = { .typed = text, .len = strlen(text) };
    bool from_start = true;
    int best = m.len > 0 ? 0 : list.count > 0 ? 4 : 5;

    m.now = mem_alloc(m.len + 1);
    m.next = mem_alloc(m.len + 1);
    for (size_t i = 0; m.len > 0 && i < list.count && best < 3; i++) {
        int got = match_from(&m, &list, i, from_start);

        best = got > best ? got : best;
        from_start = from_start && list.items[i].filler;
    }
    free(m.now);
    free(m.next);
    free(text);
    free(list.items);
    return best;
}
