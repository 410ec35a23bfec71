/* ui/theme.c - the table of themes, one row a role.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/theme.h"

#include <curses.h>

#include "base/mem.h"

/* One more than the curses colour, so that a role which is not in a table is
 * plain: 0 is the terminal's own colour. */
enum colour { PLAIN, BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE };

struct look {
    enum colour fg, bg;
    attr_t attr;
};

/* clang-format off */
/* A field is plain in most themes: brackets and cursor show it, and each
 * character typed is then sent as it is, without attributes around it.
 * Underline is lost beside a colour on some terminals and dim is unknown to
 * PuTTY, so neither is ever the only sign; nor is a colour: texts say the same. */
static const struct look normal[ROLE_COUNT] = {
    [ROLE_DIM] = { PLAIN, PLAIN, A_DIM },
    [ROLE_BAR] = { WHITE, BLUE, A_BOLD },
    [ROLE_KEYCAP] = { BLACK, CYAN, 0 },
    [ROLE_HEAD] = { CYAN, PLAIN, A_BOLD },
    [ROLE_MARK] = { PLAIN, PLAIN, A_REVERSE },
    [ROLE_SELECTED] = { YELLOW, PLAIN, A_BOLD },
    [ROLE_LABEL] = { CYAN, PLAIN, 0 },
    [ROLE_DEFAULT] = { GREEN, PLAIN, 0 },
    [ROLE_ERROR] = { RED, PLAIN, A_BOLD },
    [ROLE_WARN] = { YELLOW, PLAIN, 0 },
    [ROLE_GOOD] = { GREEN, PLAIN, 0 },
    [ROLE_OVERDUE] = { RED, PLAIN, A_BOLD },
    [ROLE_SOON] = { YELLOW, PLAIN, A_BOLD },
    [ROLE_FIGURE] = { CYAN, PLAIN, A_BOLD },
    [ROLE_FRAME] = { CYAN, PLAIN, 0 },
    [ROLE_CHIP] = { CYAN, PLAIN, 0 },
    [ROLE_CHART_1] = { CYAN, PLAIN, 0 },
    [ROLE_CHART_2] = { GREEN, PLAIN, A_BOLD },
    [ROLE_CHART_3] = { YELLOW, PLAIN, 0 },
};

/* For weak eyes and bad screens: few colours, all of them strong. */
static const struct look contrast[ROLE_COUNT] = {
    [ROLE_BAR] = { BLACK, WHITE, 0 },
    [ROLE_KEYBAR] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_KEYCAP] = { PLAIN, PLAIN, A_REVERSE | A_BOLD },
    [ROLE_HEAD] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_MARK] = { PLAIN, PLAIN, A_REVERSE },
    [ROLE_SELECTED] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_FIELD] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_FIELD_FOCUS] = { PLAIN, PLAIN, A_REVERSE },
    [ROLE_ERROR] = { WHITE, RED, A_BOLD },
    [ROLE_WARN] = { YELLOW, PLAIN, A_BOLD },
    [ROLE_GOOD] = { GREEN, PLAIN, A_BOLD },
    [ROLE_OVERDUE] = { WHITE, RED, A_BOLD },
    [ROLE_SOON] = { YELLOW, PLAIN, A_BOLD },
    [ROLE_FIGURE] = { PLAIN, PLAIN, A_BOLD | A_UNDERLINE },
    [ROLE_FRAME] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_CHIP] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_CHART_2] = { GREEN, PLAIN, A_BOLD },
    [ROLE_CHART_3] = { YELLOW, PLAIN, A_BOLD },
};

/* Blue, cyan and yellow can be told apart by everybody; red and green cannot. */
static const struct look colorblind[ROLE_COUNT] = {
    [ROLE_DIM] = { PLAIN, PLAIN, A_DIM },
    [ROLE_BAR] = { WHITE, BLUE, A_BOLD },
    [ROLE_KEYCAP] = { WHITE, BLUE, A_BOLD },
    [ROLE_HEAD] = { CYAN, PLAIN, A_BOLD },
    [ROLE_MARK] = { PLAIN, PLAIN, A_REVERSE },
    [ROLE_SELECTED] = { YELLOW, PLAIN, A_BOLD },
    [ROLE_DEFAULT] = { CYAN, PLAIN, 0 },
    [ROLE_ERROR] = { BLACK, YELLOW, 0 },
    [ROLE_WARN] = { YELLOW, PLAIN, 0 },
    [ROLE_GOOD] = { CYAN, PLAIN, 0 },
    [ROLE_OVERDUE] = { BLACK, YELLOW, 0 },
    [ROLE_SOON] = { YELLOW, PLAIN, A_BOLD },
    [ROLE_FIGURE] = { CYAN, PLAIN, A_BOLD },
    [ROLE_CHIP] = { CYAN, PLAIN, 0 },
    [ROLE_CHART_1] = { CYAN, PLAIN, 0 },
    [ROLE_CHART_2] = { YELLOW, PLAIN, A_BOLD },
    [ROLE_CHART_3] = { WHITE, PLAIN, A_BOLD },
};

/* Terminals without colours, and people who want none. */
static const struct look mono[ROLE_COUNT] = {
    [ROLE_DIM] = { PLAIN, PLAIN, A_DIM },
    [ROLE_BAR] = { PLAIN, PLAIN, A_REVERSE },
    [ROLE_KEYCAP] = { PLAIN, PLAIN, A_REVERSE },
    [ROLE_HEAD] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_MARK] = { PLAIN, PLAIN, A_REVERSE },
    [ROLE_SELECTED] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_ERROR] = { PLAIN, PLAIN, A_REVERSE | A_BOLD },
    [ROLE_WARN] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_OVERDUE] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_SOON] = { PLAIN, PLAIN, A_BOLD },
    [ROLE_FIGURE] = { PLAIN, PLAIN, A_UNDERLINE },
    [ROLE_CHART_2] = { PLAIN, PLAIN, A_BOLD },
};

/* clang-format on */

static const struct theme {
    const char *name;
    const struct look *looks;
} themes[] = {
    { "normal", normal },
    { "contrast", contrast },
    { "colorblind", colorblind },
    { "mono", mono },
};

static const struct look *looks = mono; /* of the one terminal */
static bool colored;

/* Pair 0 is the terminal's own; a role's pair has its number plus one. */
static int pair_of(enum role role)
{
    bool plain = looks[role].fg == PLAIN && looks[role].bg == PLAIN;

    return colored && !plain ? (int)role + 1 : 0;
}

void theme_start(const char *name, bool color)
{
    looks = color ? normal : mono;
    for (size_t i = 0; color && name && i < ARRAY_LEN(themes); i++)
        if (str_equal(name, themes[i].name))
            looks = themes[i].looks;
    colored = looks != mono;
    if (!colored)
        return;
    start_color();
    use_default_colors();
    for (int role = 0; role < ROLE_COUNT; role++)
        init_pair((short)(role + 1), (short)(looks[role].fg - 1), (short)(looks[role].bg - 1));
}

unsigned theme_attr(enum role role)
{
    return looks[role].attr | (unsigned)COLOR_PAIR(pair_of(role));
}

const char *theme_name(int i)
{
    return i >= 0 && i < (int)ARRAY_LEN(themes) ? themes[i].name : NULL;
}
