/* screens/case_screen.h - what the two files of the case screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_CASE_SCREEN_H
#define SCREENS_CASE_SCREEN_H

#include <stddef.h>

#include "core/casefile.h"
#include "screens/screen.h"

/* One line of a page as it is drawn. */
struct page_line {
    char *label; /* owned or NULL */
    char *text;  /* owned */
    enum role role;
};
struct page_lines {
    struct page_line *items; /* owned */
    size_t count, cap;
};

enum case_page {
    PAGE_FACTS,
    PAGE_PARTIES,
    PAGE_MATERIAL, /* 卷内: rows to choose from (screens/material.h) instead of lines */
    PAGE_AGREEMENT,
    PAGE_CLOCKS,
    PAGE_HISTORY,
    PAGE_COUNT
};

/* Four rows above the pages. */
void case_head_draw(const struct desk *d, const struct casefile *f, struct area a);
const char *case_page_label(enum case_page page);
/* Appends the page, wrapped at cols cells; nothing for PAGE_MATERIAL. */
enum status case_page_build(struct desk *d, const struct casefile *f, enum case_page page, int cols,
                            struct page_lines *out, struct err *err);
/* Appends what is filled in any record, section by section. */
void page_lines_record(struct desk *d, const struct record *rec, int cols, struct page_lines *out);
void page_lines_draw(const struct page_lines *l, struct area a, size_t top);
void page_lines_release(struct page_lines *l);

#endif
