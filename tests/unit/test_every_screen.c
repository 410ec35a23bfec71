/* tests/unit/test_every_screen.c - every screen and every dialog in windows of every size.
 *
 * Nothing is cut, nothing stands beside its column, and after it all the person is where he
 * was, with what he had typed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

#include "base/utf8.h"
#include "screens/screen.h"

static struct clerk c;

/* How each screen is reached; the last one that is opened is the one meant. */
static const struct way {
    const char *name, *from; /* the screen to begin with */
    int keys[4];             /* then these */
} ways[] = {
    { "home", NULL, { 0 } },
    { "cases", "cases", { 0 } },
    { "case", "cases", { K_ENTER } },
    { "form", "form", { 0 } },
    { "form", "cases", { KEY_FN(4) } },
    { "stats", "stats", { 0 } },
    { "due", "due", { 0 } },
    { "help", "help", { 0 } },
    { "drafts", "drafts", { 0 } },
    { "committees", "committees", { 0 } },
    { "members", "committees", { K_ENTER } },
    { "import", "import", { 0 } },
    { "records", "finding", { 0 } },
    { "records", "limit", { 0 } },
    { "record", "finding", { KEY_FN(2) } },
    { "record", "limit", { K_ENTER } },
    { "dispute", "finding", { K_ENTER } },
    { "settings", "settings", { 0 } },
    { "doctor", "doctor", { 0 } },
    { "search", "search", { 0 } },
    { "audit", "audit", { 0 } },
    { "schedule", "schedule", { 0 } },
    { "export", "export", { 0 } },
    { "retention", "retention", { 0 } },
    { "sessions", "sessions", { 0 } },
    { "pairs", "pairs", { 0 } },
};

static const struct size {
    int rows, cols;
} sizes[] = { { 20, 60 }, { 43, 132 }, { 15, 59 }, { 16, 60 }, { 24, 80 } };

/* Of the village, so that there is something in the register of findings. */
static void a_finding(void)
{
    char hamlet[24];
    const int fields[] = { FDF_FOUND, FDF_AREA,    FDF_SCREENER, FDF_TITLE, FDF_TYPE,
                           FDF_STATE, FDF_PARTIES, FDF_FACTS,    FDF_RISK,  FDF_CAMPAIGN };
    const char *const values[] = {
        "2022-11-22", hamlet,  "李敏",           "两家排水沟纠纷",
        "02",         "found", "赵大河、钱二林", "两家因共用排水沟堵塞发生争执。",
        "0",          "3"
    };

    str_fit(hamlet, sizeof(hamlet), "%lld", (long long)c.hamlet);
    clerk_record(&c, KIND_FINDING, fields, values, ARRAY_LEN(fields));
}

static int open_office(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, NULL);
    a_finding();
    return 0;
}

static int close_office(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

/* Whole: cmocka would cut the screen. */
static void wrong(const char *what, const char *why, const char *before)
{
    char *now = term_test_screen();

    fprintf(stderr, "%s: %s\n%s%s---- is\n%s", what, why, before ? "---- was\n" : "",
            before ? before : "", now);
    free(now);
    fail();
}

/* ---- what must hold of any screen ---- */

/* Each cell's first byte; the right half of a wide character is 0. */
static char *cells_of(const char *line, int cols)
{
    char *cells = mem_alloc((size_t)cols + 1);
    int col = 0;

    for (const char *s = line; *s && col < cols;) {
        uint32_t ch;
        size_t n = utf8_decode(s, strlen(s), &ch);
        int width = utf8_width_char(ch);

        if (width > 0)
            cells[col] = *s;
        col += width;
        s += n ? n : 1;
    }
    for (int i = (int)utf8_width(line); i < cols; i++)
        cells[i] = ' ';
    return cells;
}

struct picture {
    char **cells; /* owned, one a row */
    int rows, cols;
};

static struct picture picture_take(int rows, int cols, const char *what)
{
    struct picture p = { mem_alloc((size_t)rows * sizeof(char *)), rows, cols };

    for (int y = 0; y < rows; y++) {
        char *line = line_at(y);

        if ((int)utf8_width(line) > cols || strstr(line, "\xef\xbf\xbd"))
            wrong(what, "too wide, or a character is broken", line);
        p.cells[y] = cells_of(line, cols);
        free(line);
    }
    return p;
}

static void picture_release(struct picture *p)
{
    for (int y = 0; y < p->rows; y++)
        free(p->cells[y]);
    free(p->cells);
}

static char cell(const struct picture *p, int y, int x)
{
    return y >= 0 && y < p->rows && x >= 0 && x < p->cols ? p->cells[y][x] : '\0';
}

static bool is_side(char ch)
{
    return ch == '|' || ch == '+';
}

/* A frame has a corner below each corner, and its sides in between. */
static bool frame_is_straight(const struct picture *p, int y, int x)
{
    for (int below = y + 1; below < p->rows; below++) {
        if (!is_side(cell(p, below, x)))
            return false;
        if (cell(p, below, x) == '+')
            return true;
    }
    return false;
}

static void check_frames(const struct picture *p, const char *what)
{
    for (int y = 0; y + 1 < p->rows; y++)
        for (int x = 0; x < p->cols; x++) {
            bool corner = cell(p, y, x) == '+' &&
                          (cell(p, y, x + 1) == '-' || cell(p, y, x - 1) == '-');
            bool top = corner && cell(p, y + 1, x) == '|';

            if (top && !frame_is_straight(p, y, x))
                wrong(what, "a frame is not straight", NULL);
        }
}

static void check_screen(const struct size *s, const char *what)
{
    struct picture p = picture_take(s->rows, s->cols, what);
    bool small = s->rows < 16 || s->cols < 60;
    int y, x;

    term_test_cursor(&y, &x);
    if (!term_test_cursor_said())
        wrong(what, "nobody says where the cursor belongs", NULL);
    if (y < 0 || y >= s->rows || x < 0 || x >= s->cols || (!small && p.cells[y][x] == '\0'))
        wrong(what, "the cursor stands in no cell", NULL);
    if (shown("窗口太小（至少 60x16）") != small)
        wrong(what, "the notice about the size", NULL);
    check_frames(&p, what);
    picture_release(&p);
}

/* ---- each of them ---- */

static void sit_at(const struct way *w)
{
    app_free(c.app);
    clerk_sit_down(&c, 24, 80, w->from);
    for (size_t i = 0; i < ARRAY_LEN(w->keys) && w->keys[i]; i++)
        press(&c, w->keys[i]);
}

/* Through all sizes, and the same as before. */
static void check_sizes(const char *what)
{
    char *before = term_test_screen(), *after;
    int y, x, new_y, new_x;

    term_test_cursor(&y, &x);
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        term_test_resize(sizes[i].rows, sizes[i].cols);
        keys(&c, "");
        check_screen(&sizes[i], what);
    }
    after = term_test_screen();
    term_test_cursor(&new_y, &new_x);
    if (strcmp(after, before) != 0)
        wrong(what, "another screen than before", before);
    if (y != new_y || x != new_x)
        wrong(what, "the cursor is elsewhere", before);
    free(before);
    free(after);
}

static void check_key(const struct way *w, int key, const char *name)
{
    char *what = mem_printf("%s, %s", w->name, name);

    sit_at(w);
    if (key)
        press(&c, key);
    check_sizes(what);
    free(what);
}

static void every_dialog_of_every_screen_takes_every_size(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        const struct screen *s = app_screen_find(ways[i].name);

        check_key(&ways[i], 0, "as it opens");
        check_key(&ways[i], KEY_FN(1), "help");
        check_key(&ways[i], KEY_FN(10), "leaving");
        for (const struct binding *b = s->bindings; b && b->key; b++)
            check_key(&ways[i], b->key, b->name);
    }
}

/* Whoever practises reads so at the left of the first row, which is cut last. */
static void check_banner(const char *what)
{
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        char *top;

        if (sizes[i].rows < 16 || sizes[i].cols < 60)
            continue;
        term_test_resize(sizes[i].rows, sizes[i].cols);
        keys(&c, "");
        top = line_at(0);
        if (!str_starts(top, " 人民调解[练习]  "))
            wrong(what, "it does not say that this is practice", NULL);
        free(top);
    }
}

static void practice_is_said_on_every_screen_and_above_every_dialog(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        const struct app_options opt = { .screen = ways[i].from, .practice = true };

        app_free(c.app);
        term_start_test(24, 80, false);
        c.app = app_new(c.o.db, c.o.book, c.o.today, &opt, &c.o.err);
        CHECK(c.app != NULL);
        app_draw(c.app);
        for (size_t k = 0; k < ARRAY_LEN(ways[i].keys) && ways[i].keys[k]; k++)
            press(&c, ways[i].keys[k]);
        check_banner(ways[i].name);
        press(&c, KEY_FN(1));
        check_banner(ways[i].name);
        press(&c, K_ESC);
        press(&c, KEY_FN(10));
        check_banner(ways[i].name);
    }
}

static void no_screen_is_forgotten(void **state)
{
    const struct screen *s;

    (void)state;
    for (size_t i = 0; (s = app_screen_nth(i)) != NULL; i++) {
        bool there = false;

        for (size_t k = 0; k < ARRAY_LEN(ways); k++)
            there = there || str_equal(ways[k].name, s->name);
        CHECK_ROW(there, s->name);
    }
}

#define A(fn) cmocka_unit_test_setup_teardown(fn, open_office, close_office)

TESTS(A(every_dialog_of_every_screen_takes_every_size),
      A(practice_is_said_on_every_screen_and_above_every_dialog), T(no_screen_is_forgotten))
