/* cli/cmd_ask.c - ask case: a case question by question, on lines.
 *
 * For readers of screens and for lines so bad that a cursor is of no use.  Questions go to
 * standard error, the number of the case to standard output.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app_doors.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/drafts.h"

struct asking {
    struct desk desk;
    struct form_line *line;
    char *typed; /* owned: the last line */
    size_t cap;
    bool ended; /* nobody is there any more */
};

/* The next line, spaces at its ends cut, full-width signs made half; NULL at the end. */
static const char *read_line(struct asking *a)
{
    char *clean;

    fflush(stderr);
    if (a->ended || getline(&a->typed, &a->cap, stdin) < 0) {
        if (!a->ended)
            msg_printf("\n");
        a->ended = true;
        return NULL;
    }
    clean = utf8_clean(a->typed, false);
    free(a->typed);
    a->typed = clean;
    a->cap = strlen(clean) + 1;
    return a->typed;
}

/* "？" and "－" come from an input method. */
static bool is_sign(const char *typed, char sign)
{
    char *half = utf8_to_half(typed);
    bool is = half[0] == sign && half[1] == '\0';

    free(half);
    return is;
}

/* ---- the program's own questions ---- */

static bool says_no(const char *typed)
{
    return !typed || is_sign(typed, '0') || is_sign(typed, 'n') || str_equal(typed, "否");
}

/* The value of the item that the number or the word means; NULL: none. */
static const char *item_chosen(const struct question_box *box, const char *typed)
{
    char *half = utf8_to_half(typed), *end;
    unsigned long n = strtoul(half, &end, 10);
    const char *value = NULL;

    if (*half && *end == '\0' && n >= 1 && n <= box->items.count)
        value = box->items.items[n - 1].value;
    free(half);
    return value;
}

static void print_question(const struct question_box *box)
{
    msg_printf("== %s ==\n", box->title);
    if (!str_empty(box->text))
        msg_printf("%s%s", box->text, str_ends(box->text, "\n") ? "" : "\n");
    for (size_t i = 0; i < box->items.count; i++)
        msg_printf("  %zu. %s\n", i + 1, box->items.items[i].label);
}

static void read_answer(struct asking *a, const struct question_box *box, struct answer *out)
{
    const char *typed;

    *out = (struct answer) { 0 };
    print_question(box);
    if (box->kind == ASK_SHOW)
        return;
    msg_printf("%s", box->kind == ASK_CONFIRM  ? _("1 是  0 否: ")
                     : box->kind == ASK_CHOOSE ? _("号码（空着不选）: ")
                                               : ": ");
    typed = read_line(a);
    if (!typed)
        return;
    out->given = box->kind == ASK_CONFIRM ? *typed && !says_no(typed) : *typed != '\0';
    out->value = box->kind == ASK_CHOOSE ? item_chosen(box, typed) : typed;
    if (box->kind == ASK_CHOOSE)
        out->given = out->value != NULL;
}

/* Until the program has no more questions; true: the case is saved. */
static bool settle(struct asking *a, struct outcome o)
{
    struct buf say = BUF_INIT;

    while (o.kind == OUT_ASK && !a->ended) {
        struct question_box *box = o.ask; /* the answer points into it */
        struct answer answer;
        int token = box->token;

        read_answer(a, box, &answer);
        if (!a->ended)
            buf_clear(&say);
        o = form_line_answer(a->line, token, &answer, &say);
        ask_free(box);
        if (say.len)
            msg_printf("%s", buf_text(&say));
    }
    if (o.kind == OUT_ASK)
        ask_free(o.ask);
    buf_release(&say);
    return o.kind == OUT_BACK;
}

/* ---- the conversation ---- */

static void explain_signs(void)
{
    msg_printf(_("一行答一项。空行取方括号里的；? 说明和可选的；- 回到前一项；+ 加当事人；"
                 "* 全部项目或只要常用的；. 保存。没有保存的留作草稿。\n"));
}

static bool save(struct asking *a)
{
    struct buf say = BUF_INIT;
    struct outcome o = form_line_save(a->line, &say);
    bool saved;

    if (say.len)
        msg_printf("%s", buf_text(&say));
    buf_release(&say);
    saved = settle(a, o);
    if (saved && a->desk.said)
        msg_printf("%s\n", a->desk.said);
    return saved;
}

/* A line that is no sign; true: the last question has been answered. */
static bool take(struct asking *a, const char *typed)
{
    struct buf say = BUF_INIT;
    enum line_said said = form_line_take(a->line, typed, &say);

    if (say.len)
        msg_printf("%s", buf_text(&say));
    buf_release(&say);
    return said == LINE_END;
}

static void help(struct asking *a)
{
    struct buf text = BUF_INIT;

    form_line_help(a->line, &text);
    msg_printf("%s", buf_text(&text));
    buf_release(&text);
}

static void ask_next(const struct asking *a, bool at_end)
{
    struct buf text = BUF_INIT;

    if (at_end)
        buf_add(&text, _("问完了。Enter 或 . 保存，- 回去改，+ 加当事人: "));
    else
        form_line_question(a->line, &text);
    msg_printf("%s", buf_text(&text));
    buf_release(&text);
}

/* True when the case is saved. */
static bool converse(struct asking *a)
{
    bool at_end = false;
    const char *typed;

    explain_signs();
    for (;;) {
        ask_next(a, at_end);
        typed = read_line(a);
        if (!typed)
            return false;
        if (is_sign(typed, '.') || str_equal(typed, "。") || (at_end && *typed == '\0')) {
            if (save(a))
                return true;
            at_end = false;
        } else if (is_sign(typed, '?')) {
            help(a);
        } else if (is_sign(typed, '-')) {
            if (!at_end)
                form_line_back(a->line);
            at_end = false;
        } else if (is_sign(typed, '+')) {
            settle(a, form_line_add(a->line));
            at_end = false;
        } else if (is_sign(typed, '*')) {
            msg_printf("%s\n", form_line_all(a->line) ? _("全部项目。") : _("只问常用的。"));
        } else if (!at_end) {
            at_end = take(a, typed);
        }
    }
}

/* ---- where it begins ---- */

struct newest {
    int64_t id;
    char *title; /* owned */
};

static void see_draft(void *ctx, const struct draft *d)
{
    struct newest *n = ctx;

    if (n->id || d->record_id || !str_equal(d->form, "case"))
        return;
    n->id = d->id;
    n->title = mem_copy(d->title);
}

/* The draft of a new case to go on with; 0: none, or another case is to be filed. */
static int64_t ask_draft(struct asking *a)
{
    struct newest n = { 0 };
    const char *typed;

    if (drafts_list(a->desk.db, a->desk.who, see_draft, &n, NULL) != ST_OK || !n.id)
        return 0;
    msg_printf(_("上次没有保存：%s。1 接着填  0 另登记一件: "), n.title);
    free(n.title);
    typed = read_line(a);
    return says_no(typed) ? 0 : n.id;
}

static enum status begin(struct cli *c, struct asking *a, struct err *err)
{
    int64_t id = 0, draft;
    enum status st = c->argc ? cases_find(c->db, c->argv[0], &id, err) : ST_OK;

    if (st != ST_OK)
        return st;
    a->desk = (struct desk) {
        .db = c->db, .book = c->book, .today = c->today, .who = db_who(c->db)
    };
    desk_role(&a->desk, NULL);
    draft = id ? 0 : ask_draft(a);
    return form_line_open(&a->desk, id, draft, &a->line, err);
}

static enum status ask_run(struct cli *c, struct err *err)
{
    struct asking a = { 0 };
    enum status st;

    if (c->argc > 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie ask case [案号]"));
    if (c->no_input)
        return err_set(err, ST_USAGE, _("ask case 就是提问，不能和 --no-input 一起用。"));
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = begin(c, &a, err);
    if (st == ST_OK && converse(&a)) {
        char *name = form_line_saved(a.line);

        out_printf("%s\n", name);
        free(name);
    } else if (st == ST_OK) {
        st = err_set(err, ST_CANCELLED, _("没有保存；填的内容已留作草稿，下次接着填。"));
    }
    form_line_close(a.line);
    free(a.typed);
    free(a.desk.said);
    free(a.desk.opening);
    return st;
}

const struct command cmd_ask_case = {
    "ask case", "[NO]",  N_("一问一答登记或修改案件，不用光标，供读屏软件和很差的线路"),
    NULL,       ask_run, RIGHT_EDIT
};
