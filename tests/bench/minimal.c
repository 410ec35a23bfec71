/* tests/bench/minimal.c - the least that paints a first page: curses, one query.
 *
 * usage: minimal DATABASE.  What the list screen is measured against.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>

int main(int argc, char **argv)
{
    sqlite3 *db;
    sqlite3_stmt *q;
    int row = 1;

    if (argc < 2 || sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        return 1;
    setlocale(LC_CTYPE, "C.UTF-8");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    mvaddstr(0, 0, "minimal");
    if (sqlite3_prepare_v2(
            db,
            "SELECT c.number, c.parties, c.type, m.name, c.state, c.due_on,"
            " c.agreement_amount FROM case_rec c LEFT JOIN mediator m ON m.id = c.mediator"
            " ORDER BY c.id DESC LIMIT 20",
            -1, &q, NULL) != SQLITE_OK)
        return 1;
    for (; sqlite3_step(q) == SQLITE_ROW; row++)
        for (int i = 0, x = 0; i < 7; x += i == 0 ? 25 : i == 1 ? 18 : 9, i++) {
            const char *text = (const char *)sqlite3_column_text(q, i);

            if (text && x < 80)
                mvaddstr(row, x, text);
        }
    sqlite3_finalize(q);
    mvaddstr(LINES - 1, 0, "F10");
    refresh();
    while (getch() != 'q')
        ;
    endwin();
    sqlite3_close(db);
    return 0;
}
