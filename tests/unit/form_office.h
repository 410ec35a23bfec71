/* tests/unit/form_office.h - a case in a form on a terminal in the process, and typing into it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_FORM_OFFICE_H
#define TESTS_FORM_OFFICE_H

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"
#include "ui/form.h"
#include "ui/term.h"

static struct book *book;
static struct record *rec;
static struct form form;
static int left_calls;
static struct form_entry left_entry; /* as the hook last saw it */

static inline void add_code(const char *list, const char *code, const char *label, const char *also,
                            int rank, bool active)
{
    struct code c = { (char *)list, (char *)code, (char *)label, (char *)also,
                      NULL,         NULL,         rank,          active };

    book_add_code(book, &c);
}

static inline void fill_book(void)
{
    book = book_new();
    add_code("source", "1", "主动调解", NULL, 1, true);
    add_code("source", "2", "依申请调解", NULL, 2, true);
    add_code("source", "31", "法院委托", "诉前委派", 3, true);
    add_code("source", "32", "检察院委托", NULL, 4, true);
    add_code("source", "9", "旧来源", NULL, 5, false);
    add_code("type", "15", "医疗纠纷", NULL, 1, true);
    add_code("type", "16", "道路交通事故纠纷", "车祸", 2, true);
    add_code("campaign_pair", "0", "不属于", NULL, 1, true);
    add_code("campaign_pair", "3", "防邻里纠纷", NULL, 2, true);
    add_code("special_group", "1", "未成年人", NULL, 1, true);
    add_code("special_group", "3", "残疾人", NULL, 2, true);
    add_code("special_group", "5", "老年人", NULL, 3, true);
}

static inline void choose_mediator(void *ctx, const struct form_entry *e, const char *typed,
                                   struct pick *out)
{
    (void)ctx;
    CHECK_INT(e->field, CF_MEDIATOR);
    if (!*typed || strstr("sunshouzheng", typed))
        pick_add(out, "7", "孙守正", "医调委");
    if (!*typed || strstr("fengguizhi", typed))
        pick_add(out, "9", "冯桂芝", NULL);
}

static inline enum status resolve_mediator(void *ctx, const struct form_entry *e, const char *typed,
                                           char **value, char **label, struct err *err)
{
    (void)ctx;
    (void)e;
    if (!str_equal(typed, "冯桂芝"))
        return err_set(err, ST_INVALID, "没有调解员“%s”", typed);
    *value = mem_copy("9");
    *label = mem_copy("冯桂芝");
    return ST_OK;
}

static inline void note_left(void *ctx, struct form_entry *e, char **note)
{
    (void)ctx;
    left_calls++;
    left_entry = *e;
    if (e->field == CF_CLAIMED)
        *note = mem_copy("金额已记");
}

static inline int start(void **state)
{
    struct form_hooks hooks = { NULL, choose_mediator, resolve_mediator, note_left };

    (void)state;
    term_start_test(24, 80, true);
    fill_book();
    rec = record_new(KIND_CASE);
    left_calls = 0;
    form_init(&form, book, date_from_ymd(2022, 11, 22), hooks);
    return 0;
}

static inline int stop(void **state)
{
    (void)state;
    form_release(&form);
    record_free(rec);
    book_free(book);
    term_stop();
    return 0;
}

#define ON_FORM(fn) cmocka_unit_test_setup_teardown(fn, start, stop)

static inline int named_key(const char *name, size_t n)
{
    static const int codes[] = { K_ENTER,   K_TAB,     K_BTAB,      K_UP,     K_DOWN, K_LEFT,
                                 K_HOME,    K_END,     K_BACKSPACE, K_PGDN,   K_PGUP, K_ESC,
                                 CTRL('u'), CTRL('j'), KEY_FN(4),   CTRL('s') };

    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (strlen(key_name(codes[i])) == n && memcmp(key_name(codes[i]), name, n) == 0)
            return codes[i];
    fail_msg("no key <%.*s>", (int)n, name);
    return 0;
}

/* Types text in which <Enter>, <Down> … are keys; gives the last answer. */
static inline enum form_answer type(const char *text)
{
    enum form_answer answer = FORM_OTHER;
    size_t len = strlen(text);

    for (size_t at = 0; at < len;) {
        struct key k = { 0 };
        uint32_t ch;

        if (text[at] == '<') {
            size_t n = strcspn(text + at + 1, ">");

            k.code = named_key(text + at + 1, n);
            at += n + 2;
        } else {
            at += utf8_decode(text + at, len - at, &ch);
            k.code = (int)ch;
        }
        answer = form_key(&form, &k);
    }
    return answer;
}

static inline const char *value(int field)
{
    return record_text(rec, field);
}

/* Line y of the form drawn at the top of the screen; valid until the next call. */
static inline const char *line(int y)
{
    static char out[512];
    char *screen;
    const char *s;

    term_begin();
    form_draw(&form, (struct area) { 0, 0, 20, 80 });
    term_end();
    screen = term_test_screen();
    s = screen;
    for (int i = 0; i < y; i++)
        s = strchr(s, '\n') + 1;
    snprintf(out, sizeof(out), "%.*s", (int)strcspn(s, "\n"), s);
    free(screen);
    return out;
}

static inline void check_cursor(int y, int x)
{
    int at_y, at_x;

    line(0);
    term_test_cursor(&at_y, &at_x);
    CHECK_INT(at_y, y);
    CHECK_INT(at_x, x);
}

#endif
