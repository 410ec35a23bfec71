/* screens/desk.c - what screens share: the line at the bottom and outcomes.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screens/screen.h"
#include "store/access.h"
#include "store/db.h"

static void say(struct desk *d, bool problem, const char *fmt, va_list ap)
{
    char *text = NULL;

    if (vasprintf(&text, fmt, ap) < 0)
        die("out of memory");
    free(d->said);
    d->said = text;
    d->said_is_problem = problem;
}

void desk_say(struct desk *d, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    say(d, false, fmt, ap);
    va_end(ap);
}

void desk_complain(struct desk *d, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    say(d, true, fmt, ap);
    va_end(ap);
}

void desk_complain_err(struct desk *d, struct err *err)
{
    desk_complain(d, "%s", err_text(err));
    err_clear(err);
}

bool desk_may(const struct desk *d, enum right r)
{
    return access_may(db_access(d->db), r);
}

bool desk_need(struct desk *d, enum right r)
{
    struct err err = ERR_INIT;

    if (access_check(d->db, r, &err) == ST_OK)
        return true;
    desk_complain_err(d, &err);
    return false;
}

bool desk_writes(struct desk *d, enum right r)
{
    if (!d->read_only)
        return desk_need(d, r);
    desk_complain(d, "%s", _("数据库现在只能查看，不能改动；请先排除磁盘或权限的问题。"));
    return false;
}

static int64_t edit_word(enum kind_id kind, int64_t id)
{
    return id * KIND_COUNT + (int64_t)kind;
}

enum status desk_edits(struct desk *d, enum kind_id kind, int64_t id, struct err *err)
{
    enum status st;

    if (!id || d->mask == MASK_NONE)
        return ST_OK;
    for (size_t i = 0; i < d->edited_count; i++)
        if (d->edited[i] == edit_word(kind, id))
            return ST_OK;
    st = access_unmask(d->db, kind, id, _("登记编辑"), err);
    if (st != ST_OK)
        return st;
    mem_grow((void **)&d->edited, d->edited_count, &d->edited_cap, sizeof(*d->edited));
    d->edited[d->edited_count++] = edit_word(kind, id);
    return ST_OK;
}

static char *account_name(struct desk *d)
{
    char *name = NULL;
    struct stmt q;

    db_prepare(d->db, &q, "SELECT name FROM account WHERE login = :login AND void_reason IS NULL");
    db_bind_text(&q, ":login", d->who);
    if (db_row(&q))
        name = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return name ? name : mem_copy(d->who);
}

void desk_role(struct desk *d, char **person)
{
    const struct access *a = db_access(d->db);
    bool owner = a->role == ACCOUNT_OWNER;
    char *name, *scope;

    d->role = account_role_key(owner ? ACCOUNT_ADMIN : a->role);
    d->mask = access_mask(a);
    if (!person)
        return;
    name = account_name(d);
    scope = access_scope_text(d->db);
    *person = owner ? mem_copy(d->who)
                    : mem_printf("%s %s%s%s", book_label(d->book, "role", d->role), name,
                                 *scope ? " " : "", scope);
    free(scope);
    free(name);
}

struct outcome outcome_stay(void)
{
    return (struct outcome) { .kind = OUT_STAY };
}

struct outcome outcome_none(void)
{
    return (struct outcome) { .kind = OUT_NONE };
}

struct outcome outcome_back(void)
{
    return (struct outcome) { .kind = OUT_BACK };
}

struct outcome outcome_quit(void)
{
    return (struct outcome) { .kind = OUT_QUIT };
}

struct outcome outcome_open(const char *screen, int64_t id, const char *text)
{
    return (
        struct outcome) { .kind = OUT_OPEN, .screen = screen, .args = { .id = id, .text = text } };
}

struct outcome outcome_ask(struct question_box *box)
{
    return (struct outcome) { .kind = OUT_ASK, .ask = box };
}

struct question_box *ask_new(enum ask_kind kind, int token, const char *title, const char *text)
{
    struct question_box *box = mem_alloc(sizeof(*box));

    box->kind = kind;
    box->token = token;
    box->title = mem_copy(title);
    box->text = mem_copy(text);
    return box;
}

void ask_free(struct question_box *box)
{
    if (!box)
        return;
    free(box->title);
    free(box->text);
    free(box->initial);
    pick_release(&box->items);
    free(box);
}
