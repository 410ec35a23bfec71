/* src/store/case_undo.c - takes back a person's own last change to a case.
 *
 * The history is read backwards: what the last act did to this case and to
 * what belongs to it is done the other way round, and saved as a new version.
 * Taking back twice therefore brings the change back.  A number that was given
 * stays: numbers are never used again.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cases_impl.h"
#include "core/lifecycle.h"
#include "core/value.h"
#include "store/records.h"
#include "store/retention.h"

/* One row of the act. */
struct step {
    enum kind_id kind;
    int64_t row_id;
    char what;            /* 'i', 'u', 'd' */
    int field;            /* -1: the whole row */
    char *before, *after; /* owned; the true values, of a whole row as in records_impl.h */
};

struct steps {
    struct step *items; /* owned */
    size_t count, cap;
};

static void steps_release(struct steps *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->items[i].before);
        free(s->items[i].after);
    }
    free(s->items);
}

/* --- reading the act --- */

#define OF_CASE " FROM history WHERE (kind = 'case' AND row_id = :id OR case_id = :id)"

/* The newest act that touched the case; 0: none. */
static enum status last_act(struct db *db, int64_t id, int64_t *act, struct err *err)
{
    char when[STAMP_SIZE];
    struct stmt q;
    enum status st = ST_OK;

    *act = 0;
    db_prepare(db, &q, "SELECT act, who, at" OF_CASE " ORDER BY seq DESC LIMIT 1");
    db_bind_int(&q, ":id", id);
    if (db_row(&q)) {
        *act = db_int(&q, 0);
        stamp_to_local(db_int(&q, 2), when, sizeof(when), false);
        if (!str_equal(db_text(&q, 1), db_who(db)))
            st = err_set(err, ST_CONFLICT,
                         _("最近一次修改是 %s 在 %s 做的，不能由别人撤销；请与其联系。"),
                         db_text(&q, 1), when);
    }
    if (st == ST_OK)
        return db_finish(&q, err);
    db_finish(&q, NULL);
    return st;
}

static void add_step(struct steps *steps, struct stmt *q)
{
    struct step s = { .kind = kind_find(db_text(q, 0)),
                      .row_id = db_int(q, 1),
                      .what = db_text(q, 2)[0],
                      .field = -1 };

    if (s.kind == KIND_COUNT)
        return;
    if (!db_is_null(q, 3))
        s.field = field_find(kind_get(s.kind), db_text(q, 3));
    s.before = mem_copy(db_text(q, 4));
    s.after = mem_copy(db_text(q, 5));
    mem_grow((void **)&steps->items, steps->count, &steps->cap, sizeof(*steps->items));
    steps->items[steps->count++] = s;
}

/* Rows of an act have consecutive seqs from the act on. */
static enum status read_act(struct db *db, int64_t id, int64_t act, struct steps *steps,
                            struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT h.kind, h.row_id, h.what, h.field,"
               " CASE WHEN p.seq IS NULL THEN h.before ELSE p.before END,"
               " CASE WHEN p.seq IS NULL THEN h.after ELSE p.after END"
               " FROM history AS h LEFT JOIN history_private AS p ON p.seq = h.seq"
               " WHERE h.seq >= :act AND h.act = :act"
               " AND (h.kind = 'case' AND h.row_id = :id OR h.case_id = :id)"
               " ORDER BY h.seq");
    db_bind_int(&q, ":act", act);
    db_bind_int(&q, ":id", id);
    while (db_row(&q))
        add_step(steps, &q);
    return db_finish(&q, err);
}

/* --- doing it the other way round --- */

static bool is_number_part(int field)
{
    return field == CF_NUMBER || field == CF_YEAR || field == CF_SERIES || field == CF_SEQ;
}

static size_t place_of(const struct record_list *list, int64_t id)
{
    size_t i = 0;

    while (i < list->count && list->items[i]->id != id)
        i++;
    return i;
}

/* Version 1 of the tables had deleted rows: they come back as new ones with the same
 * values. */
struct revived {
    int64_t old_id;
    enum kind_id kind;
    struct record *rec; /* borrowed: the casefile has it */
};

static struct record *revive(struct casefile *f, const struct step *s, struct revived *last)
{
    if (last->rec && last->old_id == s->row_id && last->kind == s->kind)
        return last->rec;
    *last = (struct revived) { s->row_id, s->kind, record_new(s->kind) };
    record_list_add(&f->of[s->kind], last->rec);
    return last->rec;
}

/* A row that the act voided stands again. */
static enum status bring_back(struct db *db, struct casefile *f, const struct step *s,
                              struct err *err)
{
    struct record *rec;
    enum status st = records_load(db, s->kind, s->row_id, &rec, err);

    if (st == ST_OK && rec->void_reason)
        record_list_restore(&f->of[s->kind], rec);
    else
        record_free(rec);
    return st;
}

static bool came_back(const struct step *s)
{
    return s->what == 'i' && s->field < 0 && str_equal(s->after, HISTORY_RESTORED);
}

static enum status undo_child(struct db *db, struct casefile *f, const struct step *s,
                              struct revived *last, struct err *err)
{
    struct record_list *list = &f->of[s->kind];
    size_t at = place_of(list, s->row_id);

    if (s->what == 'd' && s->field < 0)
        return bring_back(db, f, s, err);
    if (s->what == 'd')
        record_set(revive(f, s, last), s->field, s->before);
    else if (s->what == 'i' && at < list->count)
        record_list_void(list, at, came_back(s) ? s->before : _("撤销新增"));
    else if (s->what == 'u' && s->field >= 0 && at < list->count)
        record_set(list->items[at], s->field, s->before);
    return ST_OK;
}

static enum status undo_steps(struct db *db, struct casefile *f, const struct steps *steps,
                              struct err *err)
{
    struct revived last = { 0 };
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < steps->count; i++) {
        const struct step *s = &steps->items[i];

        if (s->kind != KIND_CASE)
            st = undo_child(db, f, s, &last, err);
        else if (s->field >= 0 && !(is_number_part(s->field) && !s->before))
            record_set(f->rec, s->field, s->before);
    }
    return st;
}

/* --- saying it --- */

static void say_value(struct db *db, const struct book *book, const struct field *f,
                      const char *value, struct buf *out)
{
    size_t start = out->len;

    if (value && f->type == FT_REF) {
        char *name = records_name(db, kind_find(f->of), strtoll(value, NULL, 10));

        buf_add(out, name);
        free(name);
    } else if (value && (f->flags & F_HISTORY_ONLY_CHANGE)) {
        buf_add(out, _("原值"));
    } else if (value) {
        value_show_text(book, f, value, (f->flags & F_SENSITIVE) != 0, out);
    }
    if (out->len == start)
        buf_add(out, _("空"));
}

static void say_field(struct db *db, const struct book *book, const struct step *s, struct buf *out)
{
    const struct field *f = &kind_get(s->kind)->fields[s->field];

    if (s->kind != KIND_CASE)
        buf_add(out, _(kind_get(s->kind)->label));
    buf_printf(out, "“%s”", _(f->label));
    buf_add(out, _("恢复为“"));
    say_value(db, book, f, s->before, out);
    buf_add(out, "”");
}

/* The step is of a whole row, or one of the values of a row that came or went. */
static bool of_row(const struct step *s)
{
    return s->what != 'u';
}

static bool says_nothing(const struct step *s)
{
    if (s->kind == KIND_CASE)
        return s->field < 0 || (is_number_part(s->field) && !s->before);
    return s->field < 0 && s->what != 'd' && !came_back(s);
}

static void say_row(const struct step *s, struct buf *out)
{
    buf_printf(out,
               came_back(s)     ? _("去掉恢复的%s")
               : s->what == 'i' ? _("去掉新增的%s")
                                : _("恢复删去的%s"),
               _(kind_get(s->kind)->label));
}

/* One part a changed field, one a row that came or went. */
static char *say_steps(struct db *db, const struct book *book, const struct steps *steps)
{
    const struct step *told = NULL;
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < steps->count; i++) {
        const struct step *s = &steps->items[i];

        if (says_nothing(s))
            continue;
        if (of_row(s) && told && told->row_id == s->row_id && told->kind == s->kind)
            continue;
        told = of_row(s) ? s : NULL;
        if (out.len)
            buf_add(&out, "；");
        if (of_row(s))
            say_row(s, &out);
        else
            say_field(db, book, s, &out);
    }
    return buf_take(&out);
}

/* --- an act that took back the one before it --- */

static bool reverses(const struct step *s, const struct steps *before)
{
    for (size_t i = 0; i < before->count; i++) {
        const struct step *b = &before->items[i];

        if (b->what == s->what && b->kind == s->kind && b->row_id == s->row_id &&
            b->field == s->field &&
            str_equal(b->before ? b->before : "", s->after ? s->after : "") &&
            str_equal(b->after ? b->after : "", s->before ? s->before : ""))
            return true;
    }
    return false;
}

static bool is_derived(const struct step *s)
{
    return s->field >= 0 && (kind_get(s->kind)->fields[s->field].flags & F_DERIVED);
}

/* The last act undid the one before it: undoing it brings that change back. */
static bool undid(struct db *db, int64_t id, int64_t act, const struct steps *last)
{
    struct steps before = { 0 };
    struct stmt q;
    bool all = true, any = false;

    db_prepare(db, &q, "SELECT max(act)" OF_CASE " AND act < :act");
    db_bind_int(&q, ":id", id);
    db_bind_int(&q, ":act", act);
    if (db_row(&q) && !db_is_null(&q, 0))
        (void)read_act(db, id, db_int(&q, 0), &before, NULL);
    db_finish(&q, NULL);
    for (size_t i = 0; i < last->count && all; i++) {
        const struct step *s = &last->items[i];

        if (s->what != 'u' || is_derived(s))
            continue;
        any = true;
        all = reverses(s, &before);
    }
    steps_release(&before);
    return any && all;
}

/* --- the story --- */

/* What is filed stays filed, and a correction is a record of its own.  A case that went with
 * its import is left to check_steps: no correction brings it back. */
static enum status check_shelf(const struct casefile *f, struct err *err)
{
    if (f->rec->void_reason || !state_is_locked(record_text(f->rec, CF_STATE)))
        return ST_OK;
    return err_set(err, ST_INVALID,
                   _("已归档或作废的案件不能撤销最近的修改；要改动，请写明理由和批准人办理更正。"));
}

static enum status check_steps(const struct steps *steps, struct err *err)
{
    for (size_t i = 0; i < steps->count; i++) {
        if (steps->items[i].kind == KIND_CORRECTION)
            return err_set(err, ST_INVALID,
                           _("更正是写明理由的记录，不能撤销；要改回去，请再作一次更正。"));
        if (steps->items[i].kind != KIND_CASE)
            continue;
        if (steps->items[i].what == 'd')
            return err_set(err, ST_INVALID,
                           _("这一件已经随整批导入撤销；要恢复，请重新导入那份文件。"));
        if (steps->items[i].what == 'i')
            return err_set(err, ST_NOT_FOUND,
                           _("这一件自建立后没有改过，没有可以撤销的；登记错了请用“作废”。"));
    }
    if (steps->count == 0)
        return err_set(err, ST_NOT_FOUND, _("这一件没有可以撤销的修改。"));
    return ST_OK;
}

static enum status undo_act(struct db *db, const struct book *book, struct casefile *f,
                            const struct steps *steps, int today, bool dry, char **what,
                            struct err *err)
{
    char *text = say_steps(db, book, steps);
    enum status st = ST_OK;

    if (str_empty(text)) {
        free(text);
        return err_set(err, ST_NOT_FOUND, _("最近一次保存只编了案号；案号不撤销。"));
    }
    st = undo_steps(db, f, steps, err);
    if (st == ST_OK && !dry)
        st = cases_save(db, book, f, today, err);
    if (st == ST_OK)
        *what = text;
    else
        free(text);
    return st;
}

enum status cases_undo(struct db *db, const struct book *book, int64_t id, int today, bool dry,
                       char **what, struct err *err)
{
    struct steps steps = { 0 };
    struct casefile *f;
    int64_t act = 0;
    enum status st = cases_load(db, id, &f, err);

    *what = NULL;
    if (st != ST_OK)
        return st;
    st = retention_standing(db, id, err);
    if (st == ST_OK)
        st = check_shelf(f, err);
    if (st == ST_OK)
        st = last_act(db, id, &act, err);
    if (st == ST_OK && act)
        st = read_act(db, id, act, &steps, err);
    if (st == ST_OK)
        st = check_steps(&steps, err);
    if (st == ST_OK)
        st = undo_act(db, book, f, &steps, today, dry, what, err);
    if (st == ST_OK && undid(db, id, act, &steps)) {
        char *again = mem_printf(_("上次保存就是把前一次的改动改回去，再撤销就恢复那次改动：%s"),
                                 *what);

        free(*what);
        *what = again;
    }
    steps_release(&steps);
    casefile_free(f);
    return st;
}
