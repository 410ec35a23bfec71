/* screens/import_draw.c - batches, what is wrong in a file, and what came of it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/import_screen.h"
#include "screens/paths.h"
#include "ui/draw.h"
#include "ui/table.h"
#include "work/sheet.h"

enum { REMARK_LINES = 3 }; /* the whole text of the current problem */

/* ---- batches ---- */

enum { B_ID, B_AT, B_WHO, B_KIND, B_ROWS, B_ADDED, B_STATE, B_FILE, B_COUNT };

static const struct table_column batch_columns[B_COUNT] = {
    [B_ID] = { N_("批次"), 4, ALIGN_RIGHT, 0 },   [B_AT] = { N_("时间"), 16, ALIGN_LEFT, 1 },
    [B_WHO] = { N_("谁"), 8, ALIGN_LEFT, 3 },     [B_KIND] = { N_("种类"), 6, ALIGN_LEFT, 2 },
    [B_ROWS] = { N_("行数"), 6, ALIGN_RIGHT, 0 }, [B_ADDED] = { N_("新增"), 6, ALIGN_RIGHT, 0 },
    [B_STATE] = { N_("状态"), 6, ALIGN_LEFT, 0 }, [B_FILE] = { N_("文件"), 0, ALIGN_LEFT, 0 },
};

static void translate(const struct table_column *from, size_t n, struct table_column *to)
{
    for (size_t i = 0; i < n; i++) {
        to[i] = from[i];
        to[i].title = _(from[i].title);
    }
}

static void draw_batch(int y, struct area a, const struct table_column *cols, const int *widths,
                       const struct batch_row *b, bool current)
{
    enum role role = b->undone ? ROLE_DIM : ROLE_TEXT;
    char *id = mem_printf("%lld", (long long)b->id), *rows = mem_printf("%lld", (long long)b->rows);
    char *added = mem_printf("%lld", (long long)b->added);
    const struct table_cell cells[B_COUNT] = {
        [B_ID] = { id, role },
        [B_AT] = { b->at, role },
        [B_WHO] = { b->who, role },
        [B_KIND] = { b->kind, role },
        [B_ROWS] = { rows, role },
        [B_ADDED] = { added, role },
        [B_STATE] = { b->undone ? _("已撤回") : _("在册"), role },
        [B_FILE] = { b->file, role },
    };

    table_draw_row(y, a, cols, B_COUNT, widths, cells, current, false);
    free(id);
    free(rows);
    free(added);
}

static void draw_batches(struct import_screen *s, struct area a)
{
    struct table_column cols[B_COUNT];
    int widths[B_COUNT];

    draw_text(a.y, a.x + 2, a.cols - 2, ROLE_TEXT,
              _("按 Enter 选台账文件（.xlsx 或 .csv）：先检查，列出问题，再决定导入。"));
    if (s->batches_count == 0) {
        draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_DIM, _("还没有导入过。"));
        draw_cursor(a.y, a.x);
        return;
    }
    translate(batch_columns, B_COUNT, cols);
    table_layout(cols, B_COUNT, a.cols, widths);
    draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_LABEL, _("导入过的："));
    table_draw_head(a.y + 3, a, cols, B_COUNT, widths, -1, false);
    s->page = a.rows - 4;
    scroll_key(&(struct key) { 0 }, s->batches_count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < s->batches_count; i++)
        draw_batch(a.y + 4 + i, a, cols, widths, &s->batches[s->top + (size_t)i],
                   s->top + (size_t)i == s->at);
}

/* ---- one file ---- */

size_t import_warnings(const struct import_screen *s)
{
    size_t n = 0;

    for (size_t i = 0; i < s->result.problems_count; i++)
        n += s->result.problems[i].warning;
    return n;
}

static void add_counts(const struct import_screen *s, struct buf *out)
{
    const struct import_result *r = &s->result;
    bool done = s->step == IMPORT_DONE;
    char *path = path_shown(s->path);

    buf_printf(out, _("%s：读了 %zu 行"), path, r->rows);
    free(path);
    buf_printf(out, done ? _("，导入 %zu 行") : _("，新的 %zu 行"), r->added);
    if (r->known)
        buf_printf(out, _("，早已导入过 %zu 行"), r->known);
    if (r->bad)
        buf_printf(out, done ? _("，跳过 %zu 行") : _("，有问题 %zu 行"), r->bad);
    if (import_warnings(s))
        buf_printf(out, _("，提醒 %zu 处"), import_warnings(s));
    buf_add(out, _("。"));
}

static void add_made(const struct import_screen *s, struct buf *out)
{
    const struct import_result *r = &s->result;

    if (r->committees + r->mediators + r->areas == 0)
        return;
    buf_add(out, s->step == IMPORT_DONE ? _("同时新建：") : _("将同时新建："));
    if (r->committees)
        buf_printf(out, _("调委会 %zu 个 "), r->committees);
    if (r->mediators)
        buf_printf(out, _("调解员 %zu 人 "), r->mediators);
    if (r->areas)
        buf_printf(out, _("区划 %zu 个 "), r->areas);
}

static void add_unknown(const struct import_result *r, struct buf *out)
{
    for (size_t i = 0; i < r->unknown_count; i++)
        buf_printf(out, "%s%s", i ? _("、") : _("没有用到的列："), r->unknown_headings[i]);
}

static void add_bad_file(const struct import_result *r, struct buf *out)
{
    char *path = r->bad_file ? path_shown(r->bad_file) : NULL;

    if (path)
        buf_printf(out, _("跳过的行写在 %s，改好后可以再导入。"), path);
    free(path);
}

static void add_next(const struct import_screen *s, struct buf *out)
{
    const struct import_result *r = &s->result;

    if (s->step == IMPORT_DONE && r->batch)
        buf_printf(out, _("第 %lld 批。要撤回：Esc 回到批次表，按 Del。"), (long long)r->batch);
    else if (s->step == IMPORT_CHECKED && r->added)
        buf_add(out, _("现在还没有写入。按 Enter 导入，Esc 不导入。"));
    else if (s->step == IMPORT_CHECKED)
        buf_add(out, _("没有可以导入的行。按 Esc 回去。"));
}

/* One line for each thing to know; returns the row below. */
static int draw_summary(const struct import_screen *s, struct area a)
{
    struct buf lines[5] = { 0 };
    int y = a.y;

    add_counts(s, &lines[0]);
    add_made(s, &lines[1]);
    add_unknown(&s->result, &lines[2]);
    add_bad_file(&s->result, &lines[3]);
    add_next(s, &lines[4]);
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        struct area in = { y, a.x + 2, a.y + a.rows - y, a.cols - 3 };

        if (in.rows > 0)
            y += draw_wrapped(in, i == 4 ? ROLE_LABEL : ROLE_TEXT, buf_text(&lines[i]), 0);
        buf_release(&lines[i]);
    }
    return y;
}

/* ---- problems ---- */

enum { P_ROW, P_COLUMN, P_HEADING, P_KIND, P_TEXT, P_COUNT };

static const struct table_column problem_columns[P_COUNT] = {
    [P_ROW] = { N_("行"), 6, ALIGN_RIGHT, 0 },       [P_COLUMN] = { N_("列"), 3, ALIGN_LEFT, 0 },
    [P_HEADING] = { N_("栏目"), 16, ALIGN_LEFT, 1 }, [P_KIND] = { "", 4, ALIGN_LEFT, 0 },
    [P_TEXT] = { N_("问题"), 0, ALIGN_LEFT, 0 },
};

static void draw_problem(int y, struct area a, const struct table_column *cols, const int *widths,
                         const struct import_problem *p, bool current)
{
    char column[8] = "";
    char *row = p->row ? mem_printf("%zu", p->row) : mem_copy("");
    struct table_cell cells[P_COUNT] = {
        [P_ROW] = { row, ROLE_TEXT },
        [P_COLUMN] = { column, ROLE_TEXT },
        [P_HEADING] = { p->heading, ROLE_TEXT },
        [P_KIND] = { p->warning ? _("提醒") : _("错误"), p->warning ? ROLE_WARN : ROLE_ERROR },
        [P_TEXT] = { p->text, ROLE_TEXT },
    };

    if (p->column != (size_t)-1)
        sheet_column_name(p->column, column);
    table_draw_row(y, a, cols, P_COUNT, widths, cells, current, false);
    free(row);
}

static void draw_problems(struct import_screen *s, struct area a)
{
    const struct import_result *r = &s->result;
    struct area remark = { a.y + a.rows - REMARK_LINES, a.x + 2, REMARK_LINES, a.cols - 3 };
    struct table_column cols[P_COUNT];
    int widths[P_COUNT];

    translate(problem_columns, P_COUNT, cols);
    cols[P_KIND].title = "";
    table_layout(cols, P_COUNT, a.cols, widths);
    table_draw_head(a.y, a, cols, P_COUNT, widths, -1, false);
    s->page = a.rows - 1 - REMARK_LINES;
    scroll_key(&(struct key) { 0 }, r->problems_count, s->page, &s->at, &s->top);
    for (int i = 0; i < s->page && s->top + (size_t)i < r->problems_count; i++)
        draw_problem(a.y + 1 + i, a, cols, widths, &r->problems[s->top + (size_t)i],
                     s->top + (size_t)i == s->at);
    draw_wrapped(remark, ROLE_DIM, r->problems[s->at].text, 0);
}

static void draw_file(struct import_screen *s, struct area a)
{
    int y = draw_summary(s, a) + 1;
    struct area rest = { y, a.x, a.y + a.rows - y, a.cols };

    if (s->result.problems_count && rest.rows > REMARK_LINES + 2)
        draw_problems(s, rest);
    else
        draw_cursor(a.y, a.x);
    if (s->result.problems_count == 0)
        draw_text(y, a.x + 2, a.cols - 2, ROLE_GOOD, _("没有发现问题。"));
}

void import_draw(struct desk *d, void *state, struct area a)
{
    struct import_screen *s = state;

    (void)d;
    if (s->doing)
        draw_text(a.y, a.x + 2, a.cols - 2, ROLE_TEXT, s->doing);
    else if (s->step == IMPORT_BATCHES)
        draw_batches(s, a);
    else
        draw_file(s, a);
}
