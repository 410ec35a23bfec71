/* tests/pty/shots.c - writes every screen of the program as text and as a drawing.
 *
 * usage: shots PROGRAM DATABASE TEXTS DRAWINGS.  Each screen becomes TEXTS/NAME.txt and
 * DRAWINGS/NAME.svg.  The program runs on a copy of the fictional district with the clock held,
 * so that the texts are the same each time.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/mem.h"
#include "check.h"
#include "pty/harness.h"

#define UP    "\033OA"
#define DOWN  "\033OB"
#define RIGHT "\033OC"
#define PGDN  "\033[6~"
#define TAB   "\t"
#define ENTER "\r"
#define F1    "\033OP"
#define F2    "\033OQ"
#define F3    "\033OR"
#define F4    "\033OS"
#define F5    "\033[15~"
#define F6    "\033[17~"
#define F7    "\033[18~"
#define F8    "\033[19~"
#define F9    "\033[20~"

enum { ALSO_SMALL = 1, ALSO_WIDE = 2, ALSO_BOTH = 3 };

/* clang-format off */
static const struct shot {
    const char *name;   /* of the files */
    const char *screen; /* "tui SCREEN"; NULL: the first one */
    const char *keys;   /* pieces separated by |: after each the screen comes to rest */
    const char *sign;   /* what must stand there at the end */
    int also;           /* other sizes */
    const char *option; /* before the command; NULL: none */
    const char *env;    /* one more variable, or NULL */
} shots[] = {
    { "home", NULL, "", "今天要办", ALSO_BOTH, NULL, NULL },
    { "home-more", NULL, F9, "设置", 0, NULL, NULL },
    { "cases", "cases", "", "案件台账", ALSO_BOTH, NULL, NULL },
    { "cases-search", "cases", "zs", "搜索", 0, NULL, NULL },
    { "cases-filter", "cases", F7, "筛选", 0, NULL, NULL },
    { "cases-views", "cases", "\x16", "视图", 0, NULL, NULL },
    { "case", "cases", F3, "纠纷类别", ALSO_BOTH, NULL, NULL },
    { "case-move", "cases", F5, "流转", 0, NULL, NULL },
    { "form", "form", "", "登记", ALSO_BOTH, NULL, NULL },
    { "form-lookup", "form", "yl", "医疗纠纷人民调解委员会", 0, NULL, NULL },
    { "form-help", "form", F1, "这一项怎么填", 0, NULL, NULL },
    { "stats", "stats", "", "统计", ALSO_BOTH, NULL, NULL },
    { "stats-explain", "stats", RIGHT "|" F1, "定义", 0, NULL, NULL },
    { "stats-bars", "stats", F8, "统计", 0, NULL, NULL },
    { "stats-trend", "stats", F8 "|" F8, "统计", ALSO_WIDE, NULL, NULL },
    { "stats-seal", "stats", "\x0b", "封存", 0, NULL, NULL },
    { "pairs", "pairs", "", "六防六促", ALSO_BOTH, NULL, NULL },
    { "pairs-weeks", "pairs", F8, "六防六促", 0, NULL, NULL },
    { "due", "due", "", "到期", ALSO_BOTH, NULL, NULL },
    { "committees", "committees", "", "调委会", ALSO_WIDE, NULL, NULL },
    { "export", "export", "", "导出", ALSO_SMALL, NULL, NULL },
    { "import", "import", "", "导入", 0, NULL, NULL },
    { "drafts", "drafts", "", "没有保存", 0, NULL, NULL },
    { "findings", "finding", "", "排查", ALSO_WIDE, NULL, NULL },
    { "finding", "finding", ENTER, "排查", 0, NULL, NULL },
    { "rounds", "round", "", "排查轮次", 0, NULL, NULL },
    { "reception", "reception", "", "接待", 0, NULL, NULL },
    { "key-persons", "key_person", "", "重点人员", 0, NULL, NULL },
    { "codes", "code", "", "代码", 0, NULL, NULL },
    { "limits", "limit", "", "期限", 0, NULL, NULL },
    { "settings", "settings", "", "设置", ALSO_BOTH, NULL, NULL },
    { "settings-choose", "settings", "R13|" ENTER, "阻止", 0, NULL, NULL },
    { "doctor", "doctor", "", "终端检查", 0, NULL, NULL },
    { "probe", NULL, "", "三个问题", 0, NULL, "TIAOJIE_PROBE=1" },
    { "help", "help", "", "帮助", 0, NULL, NULL },
    { "schedule", "schedule", "", "日程", ALSO_BOTH, NULL, NULL },
    { "search", "search", "zhang", "查", ALSO_BOTH, NULL, NULL },
    { "audit", "audit", "", "审计", 0, NULL, NULL },
    { "theme-contrast", "cases", "", "案件台账", 0, NULL, "THEME=contrast" },
    { "theme-colorblind", "cases", "", "案件台账", 0, NULL, "THEME=colorblind" },
    { "theme-mono", "cases", "", "案件台账", 0, "--no-color", NULL },
};
/* clang-format on */

static const struct size {
    const char *ending;
    int rows, cols, also;
} sizes[] = { { "", 24, 80, 0 },
              { "-60x20", 20, 60, ALSO_SMALL },
              { "-132x43", 43, 132, ALSO_WIDE } };

struct where {
    const char *program, *db, *texts, *drawings;
};

/* ---- drawing ---- */

#define CELL_W 9
#define CELL_H 20
#define BASE   15 /* of a line of text, from the top of its cell */

/* As a terminal has them: eight colours, and the bright ones. */
static const char *const palette[] = {
    "#1c1f24", "#d9534f", "#5fb35f", "#d7b04a", "#2f5fa8", "#b070c0", "#45b0c0", "#d8d8d8",
    "#666b72", "#ff7b72", "#7fd37f", "#f2cf63", "#5f8fe0", "#d090e0", "#6fd8e8", "#ffffff",
};
#define PAPER "#1c1f24"
#define INK   "#c8ccd2"

struct look {
    const char *fg, *bg;
    bool underline;
};

static struct look look_of(const struct pty_cell *c)
{
    struct look l = { c->bold ? "#ffffff" : INK, PAPER, c->underline };

    if (c->fg >= 0)
        l.fg = palette[(c->fg % 8) + (c->bold ? 8 : 0)];
    if (c->bg >= 0)
        l.bg = palette[c->bg % 8];
    if (c->reverse) {
        const char *fg = l.fg;

        l.fg = l.bg;
        l.bg = fg;
    }
    return l;
}

static bool same_look(struct look a, struct look b)
{
    return str_equal(a.fg, b.fg) && str_equal(a.bg, b.bg) && a.underline == b.underline;
}

static void add_run(struct buf *out, int row, int col, int cells, bool wide, struct look l,
                    const char *text)
{
    int x = col * CELL_W, y = row * CELL_H;

    if (!str_equal(l.bg, PAPER))
        buf_printf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", x, y,
                   cells * CELL_W, CELL_H, l.bg);
    if (text[strspn(text, " ")]) {
        buf_printf(out, "<text x=\"%d\" y=\"%d\" class=\"%c\" fill=\"%s\"%s>", x, y + BASE,
                   wide ? 'w' : 'n', l.fg, l.underline ? " text-decoration=\"underline\"" : "");
        buf_add_html(out, text);
        buf_add(out, "</text>\n");
    }
}

/* One element for cells of the same look; each wide character has its own, so that no font
 * can shift what stands behind it. */
static void add_row(struct buf *out, struct pty *p, int row, int cols)
{
    struct buf text = BUF_INIT;
    struct look look = { NULL, NULL, false };
    int from = 0;

    for (int col = 0; col <= cols; col++) {
        struct pty_cell c = { .width = 1 };
        struct look now = { NULL, NULL, false };

        if (col < cols) {
            pty_cell(p, row, col, &c);
            now = look_of(&c);
        }
        if (col > from && (col == cols || c.width == 2 || !same_look(now, look))) {
            add_run(out, row, from, col - from, false, look, buf_text(&text));
            buf_clear(&text);
            from = col;
        }
        if (col == cols)
            break;
        look = now;
        if (c.width == 2) {
            add_run(out, row, col, 2, true, now, c.text);
            from = ++col + 1;
        } else {
            buf_add(&text, *c.text ? c.text : " ");
        }
    }
    buf_release(&text);
}

static char *drawing(struct pty *p, int rows, int cols)
{
    struct buf out = BUF_INIT;

    buf_printf(&out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" width=\"%d\" "
               "height=\"%d\">\n"
               "<style>.n{font:14.95px 'DejaVu Sans Mono',monospace}"
               ".w{font:%dpx 'Noto Sans Mono CJK SC','WenQuanYi Zen Hei Mono',"
               "'Noto Sans CJK SC',monospace}</style>\n"
               "<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n",
               cols * CELL_W, rows * CELL_H, CELL_W * 2, PAPER);
    for (int row = 0; row < rows; row++)
        add_row(&out, p, row, cols);
    buf_add(&out, "</svg>\n");
    return buf_take(&out);
}

/* ---- one picture ---- */

static void write_file(const char *folder, const char *name, const char *size, const char *ending,
                       const char *text)
{
    char *path = mem_printf("%s/%s%s.%s", folder, name, size, ending);
    FILE *out = fopen(path, "we");

    if (!out || fputs(text, out) < 0 || fclose(out) != 0)
        die("%s cannot be written", path);
    free(path);
}

static void type(struct pty *p, const char *keys)
{
    while (*keys) {
        char *piece = mem_copy_n(keys, strcspn(keys, "|"));

        pty_settle(p);
        pty_send(p, piece);
        keys += strlen(piece);
        keys += *keys == '|';
        free(piece);
    }
    pty_settle(p);
}

/* The settings of the person who looks for the theme. */
static struct pty *start(const struct where *w, const struct shot *s, const struct size *size)
{
    const char *argv[8] = { w->program, "-d", w->db },
               *env[4] = { "TIAOJIE_NOW=2022-12-21T09:14:00" };
    char *conf = NULL, *audit = NULL;
    size_t n = 3;
    struct pty *p;

    if (str_equal(s->screen, "audit"))
        argv[2] = audit = mem_printf("%s/audit.db", w->drawings); /* a role of its own */
    if (s->option)
        argv[n++] = s->option;
    argv[n++] = "tui";
    argv[n] = s->screen;
    if (s->env && str_starts(s->env, "THEME="))
        env[1] = conf = mem_printf("TIAOJIE_CONF=%s/%s.conf", w->drawings, s->env + 6);
    else
        env[1] = s->env;
    p = pty_start(&(struct pty_options) {
        .argv = argv, .env = env, .dir = w->drawings, .rows = size->rows, .cols = size->cols });
    free(conf);
    free(audit);
    return p;
}

static void take(const struct where *w, const struct shot *s, const struct size *size)
{
    struct pty *p = start(w, s, size);
    char *text, *svg;

    pty_expect(p, "F10");
    type(p, s->keys);
    pty_expect(p, s->sign);
    pty_settle(p);
    text = pty_screen(p);
    svg = drawing(p, size->rows, size->cols);
    write_file(w->texts, s->name, size->ending, "txt", text);
    write_file(w->drawings, s->name, size->ending, "svg", svg);
    free(text);
    free(svg);
    pty_close(p);
}

int main(int argc, char **argv)
{
    struct where w;

    if (argc != 5)
        die("usage: shots PROGRAM DATABASE TEXTS DRAWINGS");
    w = (struct where) { argv[1], argv[2], argv[3], argv[4] };
    for (size_t i = 0; i < ARRAY_LEN(shots); i++)
        for (size_t k = 0; k < ARRAY_LEN(sizes); k++)
            if (!sizes[k].also || (shots[i].also & sizes[k].also))
                take(&w, &shots[i], &sizes[k]);
    return 0;
}
