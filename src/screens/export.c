/* screens/export.c - 导出: cases go into a file, with what is in it chosen before.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "screens/paths.h"
#include "screens/screen.h"
#include "store/access.h"
#include "store/find.h"
#include "ui/draw.h"
#include "ui/edit.h"
#include "ui/table.h"
#include "ui/term.h"
#include "work/export.h"

enum { TOKEN_OVER = 1 };
enum { SHOWN_AFTER = 300 /* ms that work may take unseen */, LABEL_COLS = 12, REASON_CHARS = 200 };

enum line {
    LINE_CASES,
    LINE_LAYOUT,
    LINE_FORMAT,
    LINE_ENCODING,
    LINE_MASK,
    LINE_REASON,
    LINE_FILE,
    LINE_COUNT
};

struct choice_of {
    const char *value; /* NULL: the program's own word for none */
    const char *label; /* N_() */
};

static const struct choice_of periods[] = {
    { "received:this-year", N_("本年的案件") },
    { "received:last-month", N_("上月的案件") },
    { "", N_("全部案件") },
    { NULL, NULL },
};
static const struct choice_of layouts[] = {
    { "list", N_("列表的几栏") },
    { "ledger", N_("省平台台账（25栏）和六防六促") },
    { "c6", N_("另一种模板（18栏）") },
    { "all", N_("全部项目") },
    { NULL, NULL },
};
static const struct choice_of formats[] = {
    { "xlsx", N_("Excel 表格 .xlsx") },
    { "csv", N_("逗号分隔 .csv") },
    { "json", N_("JSON .json") },
    { NULL, NULL },
};
static const struct choice_of encodings[] = {
    { "utf-8-bom", N_("UTF-8，Excel 直接能开") },
    { "gb18030", N_("GB18030，旧的程序用") },
    { "utf-8", N_("UTF-8，不带标记") },
    { NULL, NULL },
};
static const struct choice_of masks[] = {
    { "mask", N_("隐去一部分（411***9017）") },
    { "full", N_("全部写明，要写理由，记入审计") },
    { NULL, NULL },
};

static const struct line_row {
    const char *label;               /* N_() */
    const struct choice_of *choices; /* NULL: text */
} lines[LINE_COUNT] = {
    [LINE_CASES] = { N_("案件"), periods },  [LINE_LAYOUT] = { N_("列的次序"), layouts },
    [LINE_FORMAT] = { N_("格式"), formats }, [LINE_ENCODING] = { N_("编码"), encodings },
    [LINE_MASK] = { N_("个人信息"), masks }, [LINE_REASON] = { N_("理由"), NULL },
    [LINE_FILE] = { N_("文件"), NULL },
};

struct export_screen {
    char *given; /* owned: what the cases are, when it was opened for some; else NULL */
    struct filter filter;
    int sort;
    bool descending;
    size_t count;
    size_t chosen[LINE_COUNT];
    struct edit texts[LINE_COUNT]; /* of the lines that are text */
    size_t at;
};

static const char *value_of(const struct export_screen *s, enum line line)
{
    return lines[line].choices[s->chosen[line]].value;
}

static bool is_full(const struct export_screen *s)
{
    return str_equal(value_of(s, LINE_MASK), "full");
}

/* Does the line say anything with what is chosen above it? */
static bool is_used(const struct export_screen *s, size_t line)
{
    if (line == LINE_ENCODING)
        return str_equal(value_of(s, LINE_FORMAT), "csv");
    return line != LINE_REASON || is_full(s);
}

/* ---- life ---- */

static void export_close(struct desk *d, void *state)
{
    struct export_screen *s = state;

    (void)d;
    filter_release(&s->filter);
    edit_release(&s->texts[LINE_REASON]);
    edit_release(&s->texts[LINE_FILE]);
    free(s->given);
}

static enum status count_cases(struct desk *d, struct export_screen *s, struct err *err)
{
    const struct find_query q = { .kind = KIND_CASE, .filter = &s->filter, .sort = -1 };

    return find_count(d->db, d->book, &q, 0, &s->count, err);
}

static enum status take_words(struct desk *d, struct export_screen *s, const char *words,
                              struct err *err)
{
    enum status st;

    filter_release(&s->filter);
    st = filter_parse(&s->filter, d->book, KIND_CASE, words, d->today, err);
    return st == ST_OK ? count_cases(d, s, err) : st;
}

/* "sort\nwords", or the cases one by one. */
static enum status take_args(struct desk *d, struct export_screen *s, const struct open_args *args,
                             struct err *err)
{
    const char *words = args->text ? strchr(args->text, '\n') : NULL;
    char *sort;

    if (!words)
        return take_words(d, s, value_of(s, LINE_CASES), err);
    sort = mem_copy_n(args->text, (size_t)(words - args->text));
    s->descending = *sort == '-';
    s->sort = *sort ? field_find(kind_get(KIND_CASE), sort + s->descending) : -1;
    free(sort);
    s->given = mem_copy(args->label ? args->label : _("列出的案件"));
    if (!args->label)
        return take_words(d, s, words + 1, err);
    filter_add_ids(&s->filter, args->ids, args->ids_count, args->label);
    return count_cases(d, s, err);
}

static enum status export_open(struct desk *d, void *state, const struct open_args *args,
                               struct err *err)
{
    struct export_screen *s = state;
    enum status st = access_need(db_access(d->db), RIGHT_EXPORT, err);
    int y, m, day;
    char *path;

    s->sort = -1;
    s->at = LINE_LAYOUT;
    date_to_ymd(d->today, &y, &m, &day);
    path = mem_printf(_("~/导出-台账-%04d%02d%02d.xlsx"), y, m, day);
    edit_init(&s->texts[LINE_REASON], "", false, REASON_CHARS);
    edit_init(&s->texts[LINE_FILE], path, false, 0);
    free(path);
    if (st != ST_OK)
        free(args->ids);
    else
        st = take_args(d, s, args, err);
    if (st != ST_OK)
        export_close(d, s);
    return st;
}

static void export_status(struct desk *d, void *state, struct buf *out)
{
    const struct export_screen *s = state;

    (void)d;
    buf_printf(out, _("%zu 件"), s->count);
}

/* ---- drawing ---- */

static const char *line_text(const struct export_screen *s, size_t line)
{
    if (line == LINE_CASES && s->given)
        return s->given;
    if (line == LINE_ENCODING && !is_used(s, line))
        return _("UTF-8（只有 .csv 可以选）");
    if (line == LINE_REASON && !is_used(s, line))
        return _("隐去一部分的不用写");
    return _(lines[line].choices[s->chosen[line]].label);
}

static void draw_line(struct export_screen *s, size_t line, int y, struct area a)
{
    bool here = line == s->at, text = !lines[line].choices && is_used(s, line);
    struct area value = { y, a.x + 2 + LABEL_COLS, 1, a.cols - LABEL_COLS - 4 };

    draw_text(y, a.x, 1, ROLE_TEXT, here ? ">" : " ");
    draw_fit(y, a.x + 2, LABEL_COLS - 1, here ? ROLE_MARK : ROLE_LABEL, ALIGN_LEFT,
             _(lines[line].label));
    if (text) {
        edit_draw(&s->texts[line], value, here ? ROLE_FIELD_FOCUS : ROLE_FIELD, here);
        return;
    }
    draw_text(y, value.x, value.cols, is_used(s, line) ? ROLE_TEXT : ROLE_DIM, line_text(s, line));
    if (here)
        draw_cursor_row(y, a.x + 2);
}

static void export_draw(struct desk *d, void *state, struct area a)
{
    struct export_screen *s = state;

    (void)d;
    for (size_t i = 0; i < LINE_COUNT; i++)
        draw_line(s, i, a.y + 1 + (int)i, a);
    draw_printf(a.y + LINE_COUNT + 2, a.x + 2, a.cols - 2, ROLE_HEAD, _("要写 %zu 件。"), s->count);
    draw_text(a.y + LINE_COUNT + 3, a.x + 2, a.cols - 2, ROLE_DIM,
              _("上下键换项，左右键或空格换一种；F8 写文件。文件只有本人能读，导出记入审计。"));
}

/* ---- writing ---- */

struct writing {
    struct export_screen *s;
    long long started, drawn; /* ticks, ms */
};

static bool progress(void *ctx, size_t records)
{
    struct writing *w = ctx;
    long long now = world_ticks();
    char *text;
    bool on;

    if (now - w->started < SHOWN_AFTER || now - w->drawn < SHOWN_AFTER)
        return true;
    w->drawn = now;
    text = mem_printf(_("已写 %zu / %zu 件  Esc 停止"), records, w->s->count);
    on = desk_waits(text);
    free(text);
    return on;
}

static enum status write_file(struct desk *d, struct export_screen *s, const char *path,
                              size_t *count, bool *unnoted, struct err *err)
{
    struct writing w = { s, world_ticks(), 0 };
    const char *layout = value_of(s, LINE_LAYOUT);
    const struct export_options opt = {
        .kind = KIND_CASE,
        .filter = &s->filter,
        .format = export_format_find(value_of(s, LINE_FORMAT)),
        .encoding = is_used(s, LINE_ENCODING) ? value_of(s, LINE_ENCODING) : NULL,
        .layout = str_equal(layout, "all") ? NULL : layout,
        .unmask = is_full(s),
        .reason = is_full(s) ? edit_text(&s->texts[LINE_REASON]) : NULL,
        .unnoted = unnoted,
        .path = path,
        .stamp = world_now(),
        .sort = s->sort,
        .descending = s->descending,
        .progress = progress,
        .ctx = &w,
    };

    return export_noted(d->db, d->book, &opt, count, err);
}

static struct outcome write_it(struct desk *d, struct export_screen *s)
{
    char *path = path_from_typed(edit_text(&s->texts[LINE_FILE]));
    char *shown = path_shown(path);
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();
    bool unnoted;
    size_t count = 0;

    if (write_file(d, s, path, &count, &unnoted, &err) == ST_OK) {
        desk_say(d,
                 unnoted ? _("已导出 %zu 件：%s（没有记入审计记录，请另行登记）")
                         : _("已导出 %zu 件：%s"),
                 count, shown);
        o = outcome_back();
    } else {
        desk_complain_err(d, &err);
    }
    free(shown);
    free(path);
    return o;
}

/* ---- what must be right before ---- */

/* The ending of the name is the format. */
static bool follow_ending(struct export_screen *s)
{
    char *path = path_from_typed(edit_text(&s->texts[LINE_FILE]));
    bool known = false;

    for (size_t i = 0; formats[i].value; i++)
        if (str_equal(path_ending(path), formats[i].value)) {
            s->chosen[LINE_FORMAT] = i;
            known = true;
        }
    free(path);
    return known;
}

static void follow_format(struct export_screen *s)
{
    const char *name = edit_text(&s->texts[LINE_FILE]);
    size_t ending = strlen(path_ending(name));
    char *stem = mem_copy_n(name, strlen(name) - ending - (ending > 0));
    char *renamed = mem_printf("%s.%s", stem, value_of(s, LINE_FORMAT));

    edit_set(&s->texts[LINE_FILE], renamed);
    s->texts[LINE_FILE].fresh = false;
    free(renamed);
    free(stem);
}

static struct outcome refuse_full(struct desk *d, struct export_screen *s)
{
    if (desk_need(d, RIGHT_EXPORT_FULL))
        return outcome_none();
    s->chosen[LINE_MASK] = 0;
    return outcome_stay();
}

static bool has_reason(const struct export_screen *s)
{
    char *reason = utf8_clean(edit_text(&s->texts[LINE_REASON]), false);
    bool there = *reason != '\0';

    free(reason);
    return there;
}

static struct outcome go_write(struct desk *d, void *state)
{
    struct export_screen *s = state;
    char *path;
    bool there;

    if (!follow_ending(s)) {
        desk_complain(d, _("“%s”：文件名要以 .xlsx、.csv 或 .json 结尾。"),
                      edit_text(&s->texts[LINE_FILE]));
        s->at = LINE_FILE;
        return outcome_stay();
    }
    if (is_full(s) && refuse_full(d, s).kind != OUT_NONE)
        return outcome_stay();
    if (is_full(s) && !has_reason(s)) {
        desk_complain(d, "%s", _("理由：个人信息全部写明的，要写为什么需要。"));
        s->at = LINE_REASON;
        return outcome_stay();
    }
    path = path_from_typed(edit_text(&s->texts[LINE_FILE]));
    there = handed_exists(path);
    free(path);
    if (there)
        return outcome_ask(
            ask_new(ASK_CONFIRM, TOKEN_OVER, _("导出"), _("已有同名文件，用新的代替它？")));
    return write_it(d, s);
}

static struct outcome export_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    return token == TOKEN_OVER && a->given ? write_it(d, state) : outcome_stay();
}

/* ---- keys ---- */

static struct outcome change(struct desk *d, struct export_screen *s, int by)
{
    const struct choice_of *choices = lines[s->at].choices;
    struct err err = ERR_INIT;
    size_t n = 0;

    if (!choices || !is_used(s, s->at) || (s->at == LINE_CASES && s->given))
        return outcome_stay();
    while (choices[n].value)
        n++;
    s->chosen[s->at] = (s->chosen[s->at] + (by < 0 ? n - 1 : 1)) % n;
    if (s->at == LINE_CASES && take_words(d, s, value_of(s, LINE_CASES), &err) != ST_OK)
        desk_complain_err(d, &err);
    if (s->at == LINE_FORMAT)
        follow_format(s);
    return s->at == LINE_MASK && is_full(s) ? refuse_full(d, s) : outcome_stay();
}

static void step(struct export_screen *s, int by)
{
    size_t next = s->at;

    do
        next = (size_t)((int)next + by);
    while (next < LINE_COUNT && !is_used(s, next));
    if (next < LINE_COUNT)
        s->at = next;
}

static struct outcome export_key(struct desk *d, void *state, const struct key *k)
{
    struct export_screen *s = state;

    switch (k->code) {
    case K_UP:
    case K_BTAB:
        step(s, -1);
        return outcome_stay();
    case K_DOWN:
    case K_TAB:
    case K_ENTER:
        step(s, 1);
        return outcome_stay();
    default:
        break;
    }
    if (!lines[s->at].choices) {
        bool used = edit_key(&s->texts[s->at], k);

        if (used && s->at == LINE_FILE)
            follow_ending(s);
        return used ? outcome_stay() : outcome_none();
    }
    if (k->code == K_LEFT || k->code == K_RIGHT || k->code == ' ' || k->code == 0x3000)
        return change(d, s, k->code == K_LEFT ? -1 : 1);
    return outcome_none();
}

static const struct binding bindings[] = {
    { KEY_FN(8), CTRL('s'), "export.write", N_("写文件"),
      N_("把上面说的写进文件；用得久的显示件数，Esc 停止，停了不留文件"), go_write },
    { K_LEFT, K_RIGHT, "export.change", NULL, N_("换一种；空格也行"), NULL },
    { 0 },
};

const struct screen screen_export = {
    .name = "export",
    .title = N_("导出"),
    .state = sizeof(struct export_screen),
    .bindings = bindings,
    .open = export_open,
    .draw = export_draw,
    .key = export_key,
    .answer = export_answer,
    .close = export_close,
    .status = export_status,
};
