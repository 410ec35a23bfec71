/* tests/pty/demo_list.h - a list of cases and a search line, to try the ui floor on a pty.
 *
 * Typing searches, arrows move, Esc ends; the line at the bottom names the last
 * key and the size.  All in a header: a test program is one file and the harness.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_PTY_DEMO_LIST_H
#define TESTS_PTY_DEMO_LIST_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/edit.h"
#include "ui/table.h"
#include "ui/term.h"

#define HEAD_ROWS 3
#define FOOT_ROWS 2

static const struct table_column columns[] = {
    { "案号", 18, ALIGN_LEFT, 0 },  { "当事人", 0, ALIGN_LEFT, 0 }, { "类别", 8, ALIGN_LEFT, 3 },
    { "调解员", 6, ALIGN_LEFT, 2 }, { "期限", 6, ALIGN_RIGHT, 0 },  { "金额", 10, ALIGN_RIGHT, 4 },
};
#define COLUMNS ARRAY_LEN(columns)

struct demo {
    size_t count, at, top;
    struct edit search;
    struct buf said;
    int frames;
};

static int rows_shown(void)
{
    return term_rows() - HEAD_ROWS - FOOT_ROWS;
}

static void draw_row(const struct demo *d, size_t i, int y, struct area a, const int *widths)
{
    char *number = mem_printf("郾医调〔2022〕%03zu", i + 1);
    char *parties = mem_printf("张三%zu / 区第%s人民医院“骨科”", i, i % 2 ? "二" : "三");
    struct table_cell cells[COLUMNS] = {
        { number, ROLE_TEXT },
        { parties, ROLE_TEXT },
        { "医疗", ROLE_TEXT },
        { i % 3 ? "韩保民" : "王敏", ROLE_TEXT },
        { i % 5 ? "剩4天" : "超2天", i % 5 ? ROLE_TEXT : ROLE_OVERDUE },
        { "32,000.00", ROLE_TEXT },
    };

    table_draw_row(y, a, columns, COLUMNS, widths, cells, i == d->at, i % 7 == 3);
    free(number);
    free(parties);
}

static void draw(struct demo *d)
{
    struct area a = { HEAD_ROWS, 0, rows_shown(), term_cols() };
    int widths[COLUMNS];

    term_begin();
    d->frames++;
    if (term_too_small()) {
        term_draw_too_small();
        term_end();
        return;
    }
    draw_fit(0, 0, term_cols(), ROLE_BAR, ALIGN_LEFT, " 人民调解  案件台账");
    draw_text(1, 0, 6, ROLE_LABEL, "搜索:");
    edit_draw(&d->search, (struct area) { 1, 6, 1, 20 }, ROLE_FIELD_FOCUS,
              *edit_text(&d->search) != '\0');
    table_layout(columns, COLUMNS, a.cols, widths);
    table_draw_head(2, a, columns, COLUMNS, widths, 0, false);
    for (int row = 0; row < a.rows && d->top + (size_t)row < d->count; row++)
        draw_row(d, d->top + (size_t)row, a.y + row, a, widths);
    draw_text(term_rows() - 2, 1, term_cols(), ROLE_GOOD, buf_text(&d->said));
    draw_text(term_rows() - 1, 0, term_cols(), ROLE_KEYBAR, "F1帮助 F10退出");
    term_end();
}

static void say_key(struct demo *d, const struct key *k)
{
    char bytes[4];

    buf_clear(&d->said);
    if (k->code == K_PASTE)
        buf_printf(&d->said, "paste of %zu", utf8_chars(k->text));
    else if (k->code == K_BAD)
        buf_add(&d->said, "终端编码不是 UTF-8？");
    else if (k->code == K_RESIZE)
        buf_printf(&d->said, "size %dx%d", term_cols(), term_rows());
    else if (k->code == K_STOP)
        buf_printf(&d->said, "stopped after %d frames", d->frames);
    else if (key_is_char(k) && k->code > 0x7E)
        buf_add_n(&d->said, bytes, utf8_encode((uint32_t)k->code, bytes));
    else
        buf_printf(&d->said, "key %s", key_name(k->code));
}

/* False when the key ends the program. */
static bool act(struct demo *d, const struct key *k)
{
    if (k->code == K_LEAVE || k->code == K_ESC)
        return false;
    if (scroll_key(k, d->count, rows_shown(), &d->at, &d->top))
        return true; /* nothing else changes: what a move costs is what the list costs */
    if (k->code != K_TICK) {
        edit_key(&d->search, k);
        say_key(d, k);
    }
    if (k->code == CTRL('d'))
        BUG("asked for");
    if (k->code == K_BAD)
        term_beep();
    return true;
}

static void run(struct demo *d)
{
    for (bool going = true; going;) {
        struct key k;

        if (!term_pending())
            draw(d);
        k = term_key(5000);
        going = act(d, &k);
        key_release(&k);
    }
}

static int demo_list(void)
{
    struct term_options opt = { 0 };
    struct demo d = { .count = 60 };
    struct err err = ERR_INIT;
    int sig;

    i18n_start();
    if (term_start(&opt, &err) != ST_OK) {
        msg_printf("demo: %s\n", err_text(&err));
        err_clear(&err);
        return 2;
    }
    edit_init(&d.search, "", false, 0);
    run(&d);
    edit_release(&d.search);
    buf_release(&d.said);
    sig = term_leaving();
    term_stop();
    return sig ? 128 + sig : 0;
}

#endif
