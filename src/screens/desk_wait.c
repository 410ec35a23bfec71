/* screens/desk_wait.c - a line at the bottom while something takes long, and Esc that stops it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/screen.h"
#include "ui/term.h"

bool desk_stopped(void)
{
    bool stop = false;

    do {
        struct key k = term_key(0);

        stop = stop || k.code == K_ESC || k.code == K_STOP || k.code == K_LEAVE;
        key_release(&k);
    } while (!stop && term_pending());
    return stop;
}

bool desk_waits(const char *text)
{
    int y = term_rows() - 2;

    draw_fill(y, 0, 1, term_cols(), ROLE_TEXT);
    draw_text(y, 1, term_cols() - 1, ROLE_LABEL, text);
    draw_cursor(y, 0);
    term_end();
    return !desk_stopped();
}
