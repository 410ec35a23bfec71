/* base/daytime.c - a time of day, as minutes since midnight.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/daytime.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/typed.h"

#define DIGITS "0123456789"
#define HOUR   60
#define NOON   12
#define DAY    24

/* Words before the hour. */
static const struct half {
    const char *word;
    int afternoon_below; /* hours below this are of the afternoon */
} halves[] = {
    { "上午", 0 }, { "早上", 0 }, { "中午", 3 }, { "下午", NOON }, { "晚上", NOON },
};

/* Moves behind one of the marks. */
static bool skip_mark(const char **at, const char *const *marks, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (str_starts(*at, marks[i])) {
            *at += strlen(marks[i]);
            return true;
        }
    }
    return false;
}

/* At most `most` digits; -1 when there is none or more. */
static int read_number(const char **at, size_t most)
{
    size_t n = strspn(*at, DIGITS);
    int value = 0;

    if (n == 0 || n > most)
        return -1;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (*at)[i] - '0';
    *at += n;
    return value;
}

/* "930", "0930": the last two digits are minutes. */
static bool read_plain(const char *text, int *hour, int *minute)
{
    size_t n = strspn(text, DIGITS);
    int value;

    if (text[n] != '\0' || n < 3)
        return false;
    value = read_number(&text, 4);
    *hour = value / 100;
    *minute = value % 100;
    return value >= 0;
}

/* "9:30", "9点半", "9时30分", "9". */
static bool read_parts(const char *text, int *hour, int *minute)
{
    static const char *const between[] = { ":", ".", "点钟", "点", "时" };
    static const char *const behind[] = { "分" };
    bool marked;

    *hour = read_number(&text, 2);
    *minute = 0;
    if (*hour < 0)
        return false;
    marked = skip_mark(&text, between, ARRAY_LEN(between));
    if (*text == '\0')
        return true;
    if (str_equal(text, "半")) {
        *minute = HOUR / 2;
        return marked;
    }
    *minute = read_number(&text, 2);
    skip_mark(&text, behind, ARRAY_LEN(behind));
    return marked && *minute >= 0 && *text == '\0';
}

static void read_half(const char **text, int *below)
{
    for (size_t i = 0; i < ARRAY_LEN(halves); i++) {
        if (str_starts(*text, halves[i].word)) {
            *text += strlen(halves[i].word);
            *below = halves[i].afternoon_below;
            return;
        }
    }
}

int daytime_from_text(const char *text)
{
    char *plain = typed_plain(text);
    const char *s = plain;
    int hour = 0, minute = 0, below = 0;
    bool good;

    typed_squeeze(plain);
    read_half(&s, &below);
    good = read_plain(s, &hour, &minute) || read_parts(s, &hour, &minute);
    free(plain);
    if (good && hour < below)
        hour += NOON;
    if (!good || hour < 0 || hour >= DAY || minute >= HOUR)
        return DAYTIME_NONE;
    return hour * HOUR + minute;
}

char *daytime_to_text(int minutes, char out[DAYTIME_SIZE])
{
    if (minutes < 0 || minutes >= DAY * HOUR)
        out[0] = '\0';
    else
        str_fit(out, DAYTIME_SIZE, "%02d:%02d", minutes / HOUR, minutes % HOUR);
    return out;
}
