/* screens/doctor.c - 终端检查: what this terminal shows and sends, and what to set for it.
 *
 * Opened as PROBE_WORD it asks three things, one after the other, and remembers the answers for
 * this kind of terminal; else it shows everything at once and names every key that arrives.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <langinfo.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "screens/personal.h"
#include "screens/screen.h"
#include "store/db.h"
#include "ui/term.h"
#include "work/office_check.h"

enum step { STEP_WIDTH, STEP_FRAME, STEP_KEYS, STEP_OVER };

enum { SAMPLE_CELLS = 16, KEPT_KEYS = 8, FRAME_COLS = 24, SLOW_WAIT = 1000 };

/* What a terminal may swallow. */
static const struct tried {
    int code;
    const char *ask;
} tries[] = {
    { KEY_FN(1), N_("请按 F1") },
    { KEY_FN(10), N_("请按 F10") },
    { K_ESC, N_("请按 F12（或按 Esc，等一下）") },
    { KEY_FN(1), N_("请按 Esc，松开，一秒之内再按 1") },
};
#define TRIES ARRAY_LEN(tries)

struct doctor {
    bool probing;
    enum step step;
    size_t at;        /* of tries */
    bool came[TRIES]; /* the key arrived */
    int last;         /* code of the key before */
    struct buf names; /* of the keys that came, the last one first */
    size_t names_count;
};

struct wrong {
    size_t count;
    struct buf first; /* what is wrong, and what to do */
};

static void note_wrong(void *ctx, const char *what, const char *value, const char *advice)
{
    struct wrong *w = ctx;

    if (advice && w->count++ == 0)
        buf_printf(&w->first, _("%s：%s，%s"), what, value, advice);
}

/* Of an office that many share: who may get at the files of it. */
static void look_at_office(struct desk *d)
{
    struct wrong w = { 0, BUF_INIT };

    office_check(db_path(d->db), NULL, NULL, note_wrong, &w);
    if (w.count)
        desk_complain(d, _("属主和权限有 %zu 处不对：%s"), w.count, buf_text(&w.first));
    buf_release(&w.first);
}

static enum status doctor_open(struct desk *d, void *state, const struct open_args *args,
                               struct err *err)
{
    struct doctor *s = state;

    (void)err;
    s->probing = d->personal && str_equal(args->text, PROBE_WORD);
    if (!s->probing)
        look_at_office(d);
    return ST_OK;
}

/* ---- samples ---- */

static void draw_facts(struct desk *d, struct area a)
{
    const char *theme = personal_get(d->personal, "theme");

    draw_printf(a.y, a.x, a.cols, ROLE_TEXT, _("终端类型 %s   窗口 %dx%d   字符集 %s   %s"),
                world_env("TERM") ? world_env("TERM") : "?", term_cols(), term_rows(),
                nl_langinfo(CODESET), term_has_color() ? _("有颜色") : _("没有颜色"));
    draw_printf(a.y + 1, a.x, a.cols, ROLE_TEXT, _("配色 %s   “”—… 按 %d 格   线框 %s"),
                theme ? theme : "normal", utf8_ambiguous(), term_ascii() ? "ASCII" : _("线"));
}

/* Three lines of the same width, when the terminal agrees.  Each is written in one piece, so
 * that the bar at its end stands where the terminal puts it. */
static void draw_widths(int y, int x, int cols)
{
    struct buf line = BUF_INIT;
    static const char *const marks[] = { "“", "”", "—", "…" };

    draw_text(y, x, cols, ROLE_TEXT, "|中文字符占两格宽|");
    buf_add(&line, "|");
    for (int i = 0; i < SAMPLE_CELLS / utf8_ambiguous(); i++)
        buf_add(&line, marks[i % 4]);
    buf_add(&line, "|");
    draw_text(y + 1, x, cols, ROLE_TEXT, buf_text(&line));
    draw_text(y + 2, x, cols, ROLE_TEXT, "|abcdefghijklmnop|");
    buf_release(&line);
}

/* Every look with the sign that says the same without colour. */
static void draw_looks(int y, int x, int cols)
{
    static const struct {
        enum role role;
        const char *text;
    } looks[] = {
        { ROLE_OVERDUE, N_("超 3天") }, { ROLE_SOON, N_("剩 2天") },
        { ROLE_ERROR, N_("错误：") },   { ROLE_WARN, N_("提醒：") },
        { ROLE_GOOD, N_("已保存") },    { ROLE_DEFAULT, N_("默认") },
        { ROLE_MARK, "> 12" },          { ROLE_SELECTED, N_("* 选中") },
        { ROLE_FIGURE, "98.20" },       { ROLE_CHIP, N_("[本年]") },
        { ROLE_CHART_1, "###" },        { ROLE_CHART_2, "===" },
        { ROLE_CHART_3, "---" },
    };
    int end = x + cols;

    for (size_t i = 0; i < ARRAY_LEN(looks) && x < end; i++)
        x += draw_text(y, x, end - x, looks[i].role, _(looks[i].text)) + 1;
}

static void draw_tried(const struct doctor *s, int y, int x, int cols)
{
    for (size_t i = 0; i < TRIES; i++) {
        bool now = s->step == STEP_KEYS && i == s->at;
        bool over = i < s->at || s->step == STEP_OVER;

        draw_printf(y + (int)i, x, cols, now ? ROLE_SELECTED : ROLE_TEXT, "%s %s  %s",
                    now ? ">" : " ", _(tries[i].ask),
                    s->came[i] ? _("收到了")
                    : over     ? _("没有收到")
                               : "");
    }
}

/* ---- the two faces ---- */

static void draw_probe(const struct doctor *s, struct area a)
{
    static const char *const asked[] = {
        [STEP_WIDTH] = N_("上面三行右边的竖线上下对齐吗？  1 对齐   2 中间一行长短不一样"),
        [STEP_FRAME] = N_("上面的方框是好的，不是乱码吗？  1 好的   2 乱码或问号"),
        [STEP_KEYS] = N_("按了没有反应，或跳出别的窗口，就按 Enter 过去。"),
    };

    draw_text(a.y + 3, a.x, a.cols, ROLE_HEAD,
              _("第一次在这种终端上使用，请回答三个问题，答案会记住（Esc 跳过）"));
    if (s->step == STEP_WIDTH)
        draw_widths(a.y + 6, a.x + 4, a.cols - 4);
    if (s->step == STEP_FRAME)
        draw_frame((struct area) { a.y + 5, a.x + 4, 4, FRAME_COLS }, _("线框"));
    if (s->step == STEP_KEYS)
        draw_tried(s, a.y + 5, a.x + 2, a.cols - 2);
    draw_text(a.y + 11, a.x, a.cols, ROLE_TEXT, _(asked[s->step]));
    draw_cursor(a.y + 11, a.x);
}

static void draw_all(const struct doctor *s, struct area a)
{
    draw_text(a.y + 3, a.x, a.cols, ROLE_HEAD, _("字宽：三行右边的竖线应当对齐"));
    draw_widths(a.y + 4, a.x + 2, a.cols / 2);
    draw_frame((struct area) { a.y + 4, a.x + a.cols / 2, 3, FRAME_COLS }, _("线框"));
    draw_text(a.y + 8, a.x, a.cols, ROLE_HEAD, _("配色：每一样都另有字或符号"));
    draw_looks(a.y + 9, a.x + 2, a.cols - 2);
    draw_text(a.y + 11, a.x, a.cols, ROLE_HEAD, _("按键：按什么，下面就显示收到什么，最近的在前"));
    draw_text(a.y + 12, a.x + 2, a.cols - 2, ROLE_TEXT, buf_text(&s->names));
    draw_cursor(a.y + 12, a.x + 2);
    draw_text(a.y + 13, a.x, a.cols, ROLE_DIM,
              _("Esc、F1、F10 连按两次就照平常办：离开、帮助、退出。"));
}

static void doctor_draw(struct desk *d, void *state, struct area a)
{
    const struct doctor *s = state;

    a.x++;
    a.cols -= 2;
    draw_facts(d, a);
    if (s->probing)
        draw_probe(s, a);
    else
        draw_all(s, a);
}

/* ---- remembering ---- */

static void put(struct desk *d, const char *key, const char *value)
{
    struct err err = ERR_INIT;

    if (d->personal->put(d->personal->ctx, key, value, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static struct outcome finish(struct desk *d)
{
    desk_say(d, "%s", _("已记住；以后在 设置 里可以改，F6 再检查终端。"));
    put(d, "probed", "yes");
    return outcome_back();
}

/* ---- the questions ---- */

static int choice_of(const struct key *k)
{
    if (k->code == '1' || k->code == 0xFF11 || k->code == K_ENTER)
        return 1;
    return k->code == '2' || k->code == 0xFF12 ? 2 : 0;
}

static struct outcome answer_look(struct desk *d, struct doctor *s, const struct key *k)
{
    int choice = choice_of(k);

    if (k->code == K_ESC)
        return finish(d);
    if (!choice)
        return outcome_none();
    if (choice == 2 && s->step == STEP_WIDTH)
        put(d, "ambiguous", utf8_ambiguous() == 1 ? "2" : "1");
    if (choice == 2 && s->step == STEP_FRAME)
        put(d, "ascii", "yes");
    s->step++;
    return outcome_stay();
}

/* A key that never arrives makes Esc and a digit the way; when not even that comes in time, the
 * line is slow. */
static struct outcome answer_key(struct desk *d, struct doctor *s, const struct key *k)
{
    char wait[16];

    s->came[s->at] = k->code == tries[s->at].code;
    if (!s->came[s->at] && k->code != K_ENTER)
        return outcome_stay();
    if (++s->at < TRIES)
        return outcome_stay();
    s->step = STEP_OVER;
    if (!s->came[TRIES - 1]) {
        str_fit(wait, sizeof(wait), "%d", SLOW_WAIT);
        put(d, "escape_wait", wait);
    }
    return finish(d);
}

/* ---- naming keys ---- */

static void name_key(const struct key *k, struct buf *out)
{
    char bytes[5] = { 0 };

    if (k->code == K_PASTE)
        buf_printf(out, _("粘贴 %zu 字"), utf8_chars(k->text));
    else if (k->code == K_BAD)
        buf_add(out, _("认不出的字节"));
    else if (!key_is_char(k) || k->code <= '~')
        buf_add(out, key_name(k->code));
    else if (utf8_encode((uint32_t)k->code, bytes))
        buf_printf(out, _("%s（U+%04X）"), bytes, (unsigned)k->code);
}

static void note_key(struct doctor *s, const struct key *k)
{
    struct buf all = BUF_INIT;
    const char *old = buf_text(&s->names);

    name_key(k, &all);
    if (*old)
        buf_printf(&all, "   %s", old);
    if (++s->names_count > KEPT_KEYS) { /* the oldest goes */
        size_t len = all.len;

        while (len > 3 && memcmp(all.data + len - 3, "   ", 3) != 0)
            len--;
        buf_truncate(&all, len > 3 ? len - 3 : all.len);
        s->names_count = KEPT_KEYS;
    }
    buf_release(&s->names);
    s->names = all;
}

static bool is_of_program(int code)
{
    return code == K_ESC || code == KEY_FN(1) || code == KEY_FN(10) || code == CTRL('q') ||
           code == CTRL('l');
}

static struct outcome doctor_key(struct desk *d, void *state, const struct key *k)
{
    struct doctor *s = state;
    bool again = k->code == s->last && is_of_program(k->code);

    if (s->probing && s->step == STEP_KEYS)
        return answer_key(d, s, k);
    if (s->probing)
        return answer_look(d, s, k);
    s->last = again ? 0 : k->code;
    note_key(s, k);
    return again || k->code == K_BAD ? outcome_none() : outcome_stay();
}

static struct outcome probe_again(struct desk *d, void *state)
{
    struct doctor *s = state;

    if (!d->personal) {
        desk_complain(d, "%s", _("没有地方记下个人设置。"));
        return outcome_stay();
    }
    buf_release(&s->names);
    *s = (struct doctor) { .probing = true };
    return outcome_stay();
}

static void doctor_close(struct desk *d, void *state)
{
    struct doctor *s = state;

    (void)d;
    buf_release(&s->names);
}

static const struct binding bindings[] = {
    { CTRL('p'), 0, "doctor.probe", N_("再问"), N_("再回答一遍第一次登录时的三个问题"),
      probe_again },
    { 0 },
};

const struct screen screen_doctor = {
    .name = "doctor",
    .title = N_("终端检查"),
    .state = sizeof(struct doctor),
    .bindings = bindings,
    .open = doctor_open,
    .draw = doctor_draw,
    .key = doctor_key,
    .close = doctor_close,
};
