/* tests/unit/figures_office.h - the cases made for the statistics, with a clerk at a terminal.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_FIGURES_OFFICE_H
#define TESTS_FIGURES_OFFICE_H

#include "clerk_office.h"
#include "stat_office.h"

/* Every one of those cases (stat_office.h); the day is 2022-11-22. */
static inline void figures_open_at(struct clerk *c, int rows, int cols, const char *screen)
{
    *c = (struct clerk) { 0 };
    varied_office(&c->o);
    clerk_sit_down(c, rows, cols, screen);
}

/* The same office in a file, for a second clerk. */
static inline void figures_open_file(struct clerk *c, const char *screen)
{
    *c = (struct clerk) { 0 };
    office_in_file(&c->o);
    make_all(&c->o, worked, ARRAY_LEN(worked));
    make_all(&c->o, varied, ARRAY_LEN(varied));
    clerk_sit_down(c, 24, 80, screen);
}

/* Somebody else saves a case, and the second comes in which it is seen. */
static inline void figures_other_saves(struct clerk *c, const struct made *m)
{
    struct office other = c->o;

    other.db = office_connect(c->o.path, "wangmin");
    make_case(&other, m);
    db_close(other.db);
    clerk_tick(c);
}

/* Goes back until that screen is on top: a list gives up its conditions first. */
static inline void go_back_to(struct clerk *c, const char *title)
{
    char *line = NULL;

    for (int i = 0; i < 5; i++) {
        free(line);
        line = line_at(0);
        if (strstr(line, title))
            break;
        press(c, K_ESC);
    }
    CHECK_HAS(line, title);
    free(line);
}

/* The number of cases that a list on top says it has, or -1. */
static inline long listed_cases(void)
{
    char *line = line_at(1);
    char *unit = strstr(line, " 件");
    long n = -1;

    if (unit) {
        while (unit > line && unit[-1] >= '0' && unit[-1] <= '9')
            unit--;
        n = strtol(unit, NULL, 10);
    }
    free(line);
    return n;
}

#endif
