/* screens/typing.c - the last value again, phrases, and what a field means.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/typing.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screens/field_help.h"
#include "store/db.h"
#include "store/records.h"
#include "ui/term.h"

#define WIDE_COLS 80
#define RECENT    "2000" /* rows among which the person's last one is looked for */

void typing_release(struct typing *t)
{
    carried_release(&t->carried);
    buf_release(&t->keys);
    free(t->made);
    *t = (struct typing) { 0 };
}

/* ---- the last value again ---- */

/* side: of a party, else NULL. */
static int64_t last_row(struct desk *d, const struct kind *kind, int64_t except, const char *side)
{
    char *sql = mem_printf("SELECT id FROM (SELECT id, updated_at, updated_by FROM %s"
                           " WHERE void_reason IS NULL AND id <> :except%s"
                           " ORDER BY id DESC LIMIT " RECENT ") WHERE updated_by = :who"
                           " ORDER BY updated_at DESC, id DESC LIMIT 1",
                           kind->table, side ? " AND side = :side" : "");
    struct stmt q;
    int64_t id = 0;

    db_prepare_text(d->db, &q, sql);
    db_bind_int(&q, ":except", except);
    if (side)
        db_bind_text(&q, ":side", side);
    db_bind_text(&q, ":who", d->who);
    if (db_row(&q))
        id = db_int(&q, 0);
    db_finish(&q, NULL);
    free(sql);
    return id;
}

int64_t typing_last_own(struct desk *d, const struct kind *kind, int64_t except)
{
    return last_row(d, kind, except, NULL);
}

/* What may be there only once, or is set by the program, is no value for another record. */
static bool may_repeat(const struct form_entry *e)
{
    unsigned flags = e->rec->kind->fields[e->field].flags;

    return !e->read_only && !(flags & (F_UNIQUE | F_FIXED | F_DERIVED));
}

struct outcome typing_repeat(struct desk *d, struct typing *t, struct form *f)
{
    const struct key k = { .code = KEY_REPEAT };
    const struct form_entry *e = field_current(f);
    struct record *last = NULL;
    const char *label;
    int64_t id;

    if (!e)
        return outcome_stay();
    label = e->label ? e->label : _(e->rec->kind->fields[e->field].label);
    if (!may_repeat(e)) {
        desk_complain(d, _("%s：不能照上次填，它各不相同或者由程序填写。"), label);
        return outcome_stay();
    }
    id = last_row(d, e->rec->kind, e->rec->id,
                  record_kind(e->rec) == KIND_PARTY ? record_text(e->rec, PF_SIDE) : NULL);
    if (id && records_load(d->db, record_kind(e->rec), id, &last, NULL) != ST_OK)
        last = NULL;
    if (!last) {
        desk_complain(d, _("您还没有保存过别的%s，没有可照着填的。"), _(e->rec->kind->label));
    } else if (record_empty(last, e->field)) {
        desk_complain(d, _("%s：您上次保存的那一条也没有填。"), label);
    } else {
        form_put(f, record_get(last, e->field), record_label(last, e->field));
        typing_remember(d, t, f, &k);
    }
    record_free(last);
    return outcome_stay();
}

bool typing_is_extra(const struct binding *b)
{
    static const int keys[] = { KEY_FN(2), KEY_FN(4), CTRL('n'), CTRL('f') };

    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        if (b->key == keys[i])
            return term_cols() < WIDE_COLS;
    return false;
}

/* ---- keys that ask ---- */

static struct outcome ask_phrase(const struct desk *d)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_PHRASE, _("常用语"), NULL);
    const struct code *c;

    for (size_t i = 0; (c = book_nth(d->book, FORM_PHRASES, i)) != NULL; i++) {
        char *line = mem_printf(";%s  %s", c->code, c->label);

        if (c->active)
            pick_add(&box->items, c->code, line, NULL);
        free(line);
    }
    return outcome_ask(box);
}

struct outcome typing_asks(struct desk *d, struct form *f, const struct key *k,
                           struct outcome (*help)(struct desk *d, void *state), void *state)
{
    if (form_asks_help(f, k))
        return help(d, state);
    return form_asks_phrase(f, k) ? ask_phrase(d) : outcome_none();
}

static struct outcome play_named(struct desk *d, struct typing *t, struct form *f, const char *name,
                                 typing_feed *feed, void *state)
{
    const struct code *c = book_code(d->book, MACROS, name);
    char *keys = mem_copy(c ? c->label : "");
    struct outcome o = typing_play(d, t, f, keys, feed, state);

    free(keys);
    return o;
}

/* The recording gets its name; without one it is given up. */
static void name_made(struct desk *d, struct typing *t, const struct answer *a)
{
    struct err err = ERR_INIT;

    if (!a->given)
        desk_say(d, "%s", _("没有起名字，录下的键没有保存。"));
    else if (typing_keep(d, a->value, t->made, &err) == ST_OK)
        desk_say(d, _("录下的键已保存为“%s”：%s"), a->value, t->made);
    else
        desk_complain_err(d, &err);
    free(t->made);
    t->made = NULL;
}

bool typing_answer(struct desk *d, struct typing *t, struct form *f, int token,
                   const struct answer *a, typing_feed *feed, void *state, struct outcome *o)
{
    *o = outcome_stay();
    switch (token) {
    case TOKEN_PHRASE:
        if (a->given)
            form_take_phrase(f, a->value);
        return true;
    case TOKEN_MACRO_NAME:
        name_made(d, t, a);
        return true;
    case TOKEN_MACRO_PLAY:
        if (a->given)
            *o = play_named(d, t, f, a->value, feed, state);
        return true;
    default:
        return false;
    }
}
