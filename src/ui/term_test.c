/* ui/term_test.c - a terminal onto nothing, for tests in the process.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "term_impl.h"

static void open_streams(void)
{
    int ends[2];

    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        die("pipe: %s", strerror(errno));
    the_term.in = fdopen(ends[0], "r");
    the_term.out = fopen("/dev/null", "we");
    if (!the_term.in || !the_term.out)
        die("test terminal: %s", strerror(errno));
    the_term.in_fd = ends[0];
    the_term.out_fd = fileno(the_term.out);
    the_term.feed_fd = ends[1];
}

void term_start_test(int rows, int cols, bool color)
{
    const struct term_options opt = { .no_color = !color, .esc_delay = 1 };

    term_stop();
    term_signals_forget();
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
    use_env(FALSE); /* or LINES and COLUMNS of the caller win */
    open_streams();
    the_term.test = true;
    the_term.screen = newterm(color ? "xterm-256color" : "vt100", the_term.out, the_term.in);
    if (!the_term.screen)
        die("no terminfo for the test terminal");
    resize_term(rows, cols);
    term_set_up(&opt);
}

void term_test_resize(int rows, int cols)
{
    resizeterm(rows, cols);
}

void term_test_keys(const char *bytes)
{
    size_t n = strlen(bytes);

    if (write(the_term.feed_fd, bytes, n) != (ssize_t)n)
        die("more keys than a test may type at once");
}

/* Adds the characters of one cell and returns its width. */
static int add_cell(struct buf *out, int y, int x)
{
    wchar_t text[CCHARW_MAX + 1] = { 0 };
    attr_t attr;
    short pair;
    cchar_t cell;
    char bytes[4];
    int width;

    mvwin_wch(curscr, y, x, &cell);
    getcchar(&cell, text, &attr, &pair, NULL);
    for (const wchar_t *w = text; *w; w++)
        buf_add_n(out, bytes, utf8_encode((uint32_t)*w, bytes));
    width = utf8_width_char((uint32_t)text[0]);
    return width > 0 ? width : 1;
}

static void cut_trailing(struct buf *out, size_t from)
{
    size_t keep = out->len;

    while (keep > from && out->data[keep - 1] == ' ')
        keep--;
    buf_truncate(out, keep);
}

char *term_test_screen(void)
{
    struct buf out = BUF_INIT;
    int y, x;

    getyx(curscr, y, x); /* reading cells moves it */
    for (int row = 0; row < getmaxy(curscr); row++) {
        size_t from = out.len;

        for (int col = 0; col < getmaxx(curscr);)
            col += add_cell(&out, row, col);
        cut_trailing(&out, from);
        buf_add_char(&out, '\n');
    }
    wmove(curscr, y, x);
    return buf_take(&out);
}

bool term_test_cursor_said(void)
{
    return the_term.cursor_said;
}

void term_test_cursor(int *y, int *x)
{
    getyx(curscr, *y, *x);
}
