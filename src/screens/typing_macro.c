/* screens/typing_macro.c - keys recorded in a form, kept readable, typed again.
 *
 * "邻里<Enter>3<Enter>": text stands for itself, "<<" for "<".  A recording has only keys
 * that go into fields and from field to field: what saves, takes away, moves a case on or
 * leaves ends it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "screens/typing.h"
#include "store/books.h"
#include "store/db.h"
#include "store/records.h"

#define NAME_MAX_CHARS 12
#define KEYS_MAX_CHARS 1000

/* Every key that a recording may have besides text. */
static const int named[] = {
    K_ENTER,   K_TAB,     K_BTAB,    K_UP,      K_DOWN,    K_LEFT,      K_RIGHT,
    K_HOME,    K_END,     K_PGUP,    K_PGDN,    K_DEL,     K_BACKSPACE, K_ESC,
    CTRL('a'), CTRL('e'), CTRL('u'), CTRL('w'), CTRL('k'), CTRL('j'),   KEY_REPEAT,
};

/* ---- recording ---- */

static struct outcome ask_name(struct desk *d, struct typing *t)
{
    char *text;
    struct outcome o;

    t->recording = false;
    if (t->keys.len == 0) {
        desk_say(d, "%s", _("没有录到键。"));
        return outcome_stay();
    }
    free(t->made);
    t->made = buf_take(&t->keys);
    text = mem_printf(_("录到：%s\n短名（字母和数字，以后按它重放）："), t->made);
    o = outcome_ask(ask_new(ASK_TEXT, TOKEN_MACRO_NAME, _("保存录下的键"), text));
    free(text);
    return o;
}

struct outcome typing_record(struct desk *d, struct typing *t)
{
    if (t->playing)
        return outcome_stay();
    if (t->recording)
        return ask_name(d, t);
    t->recording = true;
    buf_clear(&t->keys);
    desk_say(d, "%s", _("开始录键；照常填写，再按一次 Ins 或 ^B 结束。"));
    return outcome_stay();
}

void typing_halt(struct desk *d, struct typing *t, const char *key)
{
    if (!t->recording)
        return;
    t->recording = false;
    buf_clear(&t->keys);
    desk_complain(d, _("%s 不能录：会保存、去掉、流转或离开的键要自己按。录键已停止，没有保存。"),
                  key);
}

static bool is_named(int code)
{
    for (size_t i = 0; i < ARRAY_LEN(named); i++)
        if (named[i] == code)
            return true;
    return false;
}

/* Text as it is; a line break within it as the key that makes one. */
static void add_text(struct buf *out, const struct form *f, const char *text)
{
    for (; *text; text++) {
        if (*text == '\n')
            buf_add(out, f->edit.lines ? "<^J>" : " ");
        else if (*text == '<')
            buf_add(out, "<<");
        else
            buf_add_char(out, *text);
    }
}

void typing_remember(struct desk *d, struct typing *t, const struct form *f, const struct key *k)
{
    char bytes[5] = "";

    if (!t->recording || t->playing)
        return;
    if (key_is_char(k)) {
        utf8_encode((uint32_t)k->code, bytes);
        add_text(&t->keys, f, bytes);
    } else if (k->code == K_PASTE) {
        add_text(&t->keys, f, k->text);
    } else if (is_named(k->code)) {
        buf_printf(&t->keys, "<%s>", key_name(k->code));
    } else {
        typing_halt(d, t, key_name(k->code));
        return;
    }
    if (utf8_chars(buf_text(&t->keys)) > KEYS_MAX_CHARS) {
        t->recording = false;
        buf_clear(&t->keys);
        desk_complain(d, "%s", _("录得太长，已停止，没有保存；请分几段录。"));
    }
}

/* ---- keeping ---- */

static int64_t row_named(struct db *db, const char *name)
{
    struct stmt q;
    int64_t id = 0;

    db_prepare(db, &q,
               "SELECT id FROM code WHERE list = '" MACROS "' AND code = :code"
               " AND void_reason IS NULL");
    db_bind_text(&q, ":code", name);
    if (db_row(&q))
        id = db_int(&q, 0);
    db_finish(&q, NULL);
    return id;
}

static enum status check_name(const char *name, struct err *err)
{
    bool good = *name && strlen(name) <= NAME_MAX_CHARS &&
                name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789")] == '\0';

    if (good)
        return ST_OK;
    return err_set(err, ST_INVALID, _("短名“%.*s”：要 1 到 %d 个字母或数字，例如 ll。没有保存。"),
                   typed_quote(name), name, NAME_MAX_CHARS);
}

enum status typing_keep(struct desk *d, const char *name, const char *keys, struct err *err)
{
    char *plain = typed_plain(name);
    struct record *rec = NULL;
    enum status st = check_name(plain, err);
    int64_t id = st == ST_OK ? row_named(d->db, plain) : 0;

    if (id)
        st = records_load(d->db, KIND_CODE, id, &rec, err);
    else
        rec = record_new(KIND_CODE);
    if (st == ST_OK) {
        record_set(rec, KF_LIST, MACROS);
        record_set(rec, KF_CODE, plain);
        record_set(rec, KF_LABEL, keys);
        record_set(rec, KF_ACTIVE, "1");
        st = records_save(d->db, rec, err);
    }
    if (st == ST_OK)
        book_add_code(d->book, &(struct code) { .list = (char *)MACROS,
                                                .code = plain,
                                                .label = (char *)keys,
                                                .active = true });
    record_free(rec);
    free(plain);
    return st;
}

/* ---- typing them again ---- */

struct outcome typing_ask_macro(struct desk *d)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_MACRO_PLAY, _("重放录下的键"), NULL);
    const struct code *c;

    for (size_t i = 0; (c = book_nth(d->book, MACROS, i)) != NULL; i++) {
        char *line = mem_printf("%s  %s", c->code, c->label);

        if (c->active)
            pick_add(&box->items, c->code, line, NULL);
        free(line);
    }
    if (box->items.count)
        return outcome_ask(box);
    ask_free(box);
    desk_complain(d, "%s", _("还没有录过键：按 Ins 或 ^B 开始录，再按一次结束并起短名。"));
    return outcome_stay();
}

/* The key at s; *size its bytes; 0 when it is none. */
static int key_at(const char *s, size_t *size)
{
    uint32_t ch;
    size_t n;

    if (*s != '<') {
        *size = utf8_decode(s, strlen(s), &ch);
        return (int)ch;
    }
    if (s[1] == '<') {
        *size = 2;
        return '<';
    }
    n = strcspn(s, ">");
    *size = n + (s[n] == '>');
    for (size_t i = 0; i < ARRAY_LEN(named); i++)
        if (strlen(key_name(named[i])) == n - 1 && strncmp(key_name(named[i]), s + 1, n - 1) == 0)
            return named[i];
    return 0;
}

static bool one_key(struct desk *d, struct form *f, int code, typing_feed *feed, void *state,
                    struct outcome *o)
{
    const struct key k = { .code = code };

    *o = code ? feed(d, state, &k) : outcome_none();
    return o->kind == OUT_STAY && !f->note_is_problem;
}

/* What stopped it is said with where. */
static void say_stopped(struct desk *d, const struct form *f, size_t no, const char *at,
                        size_t size)
{
    if (f->note_is_problem)
        desk_complain(d, _("重放停在第 %zu 键：%s"), no, f->note);
    else
        desk_complain(d, _("重放停在第 %zu 键：这里不能用“%.*s”。"), no, (int)size, at);
}

struct outcome typing_play(struct desk *d, struct typing *t, struct form *f, const char *keys,
                           typing_feed *feed, void *state)
{
    struct outcome o = outcome_stay();
    size_t no = 0, size;

    if (t->recording) {
        typing_halt(d, t, "^F");
        return o;
    }
    t->playing = true;
    f->note_is_problem = false; /* of before */
    for (const char *s = keys; *s; s += size) {
        int code = key_at(s, &size);

        no++;
        if (one_key(d, f, code, feed, state, &o))
            continue;
        say_stopped(d, f, no, s, size);
        if (o.kind == OUT_NONE)
            o = outcome_stay();
        break;
    }
    t->playing = false;
    return o;
}
