/* ui/term.c - start and stop the terminal, frames, size.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "ui/term.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curses.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "term_impl.h"
#include "ui/draw.h"
#include "ui/theme.h"

#define MIN_ROWS    16
#define MIN_COLS    60
#define ESCAPE_WAIT 500
#define ESC_DELAY   25
/* A sequence that a slow line has cut may take this much longer than curses
 * waits, before a person is taken to have typed it. */
#define GAP_EXTRA 125
#define PASTE_ON  "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

struct terminal the_term = { .feed_fd = -1 };

void term_send(const char *sequence)
{
    size_t n = strlen(sequence);

    while (n > 0) {
        ssize_t wrote = write(the_term.out_fd, sequence, n);

        if (wrote < 0 && errno != EINTR)
            return;
        if (wrote > 0) {
            sequence += wrote;
            n -= (size_t)wrote;
        }
    }
}

static enum status open_input(const struct term_options *opt, struct err *err)
{
    the_term.scripted = opt->test_in != NULL;
    if (!the_term.scripted) {
        the_term.in_fd = STDIN_FILENO;
        if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
            return ST_OK;
        return err_set(err, ST_USAGE, _("全屏界面要在终端里用；这里的输入或输出不是终端"));
    }
    the_term.in = fopen(opt->test_in, "re");
    if (!the_term.in)
        return err_set(err, ST_USAGE, _("打不开 %s：%s"), opt->test_in, strerror(errno));
    the_term.in_fd = fileno(the_term.in);
    return ST_OK;
}

static int esc_delay_of(const struct term_options *opt)
{
    return opt->esc_delay > 0 ? opt->esc_delay : ESC_DELAY;
}

static int escape_wait_of(const struct term_options *opt)
{
    return opt->escape_wait > 0 ? opt->escape_wait : ESCAPE_WAIT;
}

static void set_looks(const struct term_options *opt)
{
    the_term.color = has_colors() && !opt->no_color && !world_env("NO_COLOR");
    the_term.ascii = opt->ascii;
    theme_start(opt->theme, the_term.color);
}

void term_restyle(const struct term_options *opt)
{
    if (!the_term.screen)
        return;
    set_looks(opt);
    set_escdelay(esc_delay_of(opt));
    the_term.decoder.escape_wait = escape_wait_of(opt);
    the_term.decoder.gap = esc_delay_of(opt) + GAP_EXTRA;
}

void term_set_up(const struct term_options *opt)
{

    raw(); /* ^S ^Q ^C ^Z are keys */
    noecho();
    nonl();
    typeahead(-1); /* frames are whole */
    the_term.keys = newpad(1, 1);
    keypad(the_term.keys, TRUE);
    nodelay(the_term.keys, TRUE);
    if (the_term.test || the_term.scripted)
        meta(the_term.keys, TRUE); /* no line settings tell curses that bytes have eight bits */
    set_escdelay(esc_delay_of(opt));
    term_define_keys();
    curs_set(1); /* an input method opens at the cursor */
    set_looks(opt);
    the_term.cursor_y = the_term.cursor_x = 0;
    the_term.deaf = 0;
    decoder_init(&the_term.decoder, i18n_is_gb(), escape_wait_of(opt),
                 esc_delay_of(opt) + GAP_EXTRA);
}

enum status term_start(const struct term_options *opt, struct err *err)
{
    enum status st = open_input(opt, err);

    the_term.out_fd = STDOUT_FILENO;
    if (st == ST_OK)
        st = term_check_kind(the_term.out_fd, err);
    if (st != ST_OK)
        goto cleanup;
    if (!i18n_is_gb())
        setenv("NCURSES_NO_UTF8_ACS", "1", 0); /* PuTTY knows no other lines */
    fflush(stdout);
    term_signals_on(); /* first, or curses takes INT and TERM */
    the_term.screen = newterm(NULL, stdout, the_term.in ? the_term.in : stdin);
    if (!the_term.screen) {
        term_signals_off();
        st = err_set(err, ST_USAGE, _("终端启动不了（TERM=%s）"), world_env("TERM"));
        goto cleanup;
    }
    term_watch_size();
    term_set_up(opt);
    die_hook_set(term_stop);
    term_send(PASTE_ON);
    return ST_OK;

cleanup:
    if (the_term.in)
        fclose(the_term.in);
    the_term.in = NULL;
    return st;
}

void term_stop(void)
{
    SCREEN *screen = the_term.screen;

    if (!screen)
        return;
    the_term.screen = NULL;
    die_hook_set(NULL);
    if (!term_hung_up()) {
        term_send(PASTE_OFF);
        endwin();
    }
    delwin(the_term.keys);
    delscreen(screen);
    term_signals_off();
    decoder_release(&the_term.decoder);
    if (the_term.in)
        fclose(the_term.in);
    if (the_term.out)
        fclose(the_term.out);
    if (the_term.feed_fd >= 0)
        close(the_term.feed_fd);
    the_term = (struct terminal) { .feed_fd = -1 };
}

int term_rows(void)
{
    return the_term.screen ? getmaxy(stdscr) : 0;
}

int term_cols(void)
{
    return the_term.screen ? getmaxx(stdscr) : 0;
}

bool term_ascii(void)
{
    return the_term.ascii;
}

bool term_has_color(void)
{
    return the_term.color;
}

bool term_too_small(void)
{
    return term_rows() < MIN_ROWS || term_cols() < MIN_COLS;
}

void term_draw_too_small(void)
{
    draw_printf(0, 0, term_cols(), ROLE_WARN, _("窗口太小（至少 %dx%d）"), MIN_COLS, MIN_ROWS);
    draw_cursor(0, 0);
}

void term_begin(void)
{
    the_term.cursor_set = the_term.cursor_said = false;
    if (the_term.screen)
        erase();
}

/* Later windows decide where the cursor goes; there is only one. */
void term_end(void)
{
    int y = the_term.cursor_y, x = the_term.cursor_x;

    if (!the_term.screen || term_hung_up())
        return;
    if (y >= term_rows())
        y = term_rows() - 1;
    if (x >= term_cols())
        x = term_cols() - 1;
    move(y, x);
    wnoutrefresh(stdscr);
    doupdate();
}

void term_repaint(void)
{
    if (!the_term.screen || term_hung_up())
        return;
    clearok(curscr, TRUE);
    wrefresh(curscr);
}

void term_continue(void)
{
    if (!the_term.screen || term_hung_up())
        return;
    reset_prog_mode();
    term_send(PASTE_ON);
    term_repaint();
}

void term_beep(void)
{
    if (the_term.screen && !term_hung_up())
        beep();
}
