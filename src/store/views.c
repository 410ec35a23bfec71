/* src/store/views.c - lists as somebody likes to see them: conditions and order under a name.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/views.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "store/access.h"
#include "store/db.h"

enum { V_ID, V_OFFICE, V_NAME, V_WORDS, V_SORT };

static struct view view_of(struct stmt *q)
{
    return (struct view) { .id = db_int(q, V_ID),
                           .office = db_int(q, V_OFFICE) != 0,
                           .name = db_text(q, V_NAME),
                           .words = db_text(q, V_WORDS),
                           .sort = db_text(q, V_SORT) };
}

enum status views_each(struct db *db, void (*each)(void *ctx, const struct view *v), void *ctx,
                       struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, who = '', name, words, sort FROM saved_view"
               " WHERE who IN (:who, '') ORDER BY who = '', name");
    db_bind_text(&q, ":who", db_who(db));
    while (db_row(&q)) {
        const struct view v = view_of(&q);

        each(ctx, &v);
    }
    return db_finish(&q, err);
}

static void add_name(void *ctx, const struct view *v)
{
    struct buf *names = ctx;

    buf_printf(names, "%s%s", names->len ? "、" : "", v->name);
}

static enum status no_such(struct db *db, const char *name, struct err *err)
{
    struct buf names = BUF_INIT;
    enum status st = views_each(db, add_name, &names, err);

    if (st == ST_OK && names.len)
        st = err_set(err, ST_NOT_FOUND, _("没有名为“%s”的视图，有的是：%s。"), name,
                     buf_text(&names));
    else if (st == ST_OK)
        st = err_set(err, ST_NOT_FOUND,
                     _("没有名为“%s”的视图；还没有存过视图，在案件台账里按 ^V 存。"), name);
    buf_release(&names);
    return st;
}

/* The one row that q has. */
static bool take_one(struct stmt *q, void (*take)(void *ctx, const struct view *v), void *ctx)
{
    struct view v;

    if (!db_row(q))
        return false;
    v = view_of(q);
    take(ctx, &v);
    return true;
}

enum status views_find(struct db *db, const char *name,
                       void (*take)(void *ctx, const struct view *v), void *ctx, struct err *err)
{
    struct stmt q;
    enum status st;
    bool found;

    db_prepare(db, &q,
               "SELECT id, who = '', name, words, sort FROM saved_view"
               " WHERE who IN (:who, '') AND name = :name ORDER BY who = '' LIMIT 1");
    db_bind_text(&q, ":who", db_who(db));
    db_bind_text(&q, ":name", name);
    found = take_one(&q, take, ctx);
    st = db_finish(&q, err);
    return st == ST_OK && !found ? no_such(db, name, err) : st;
}

static enum status gone(struct err *err)
{
    return err_set(err, ST_NOT_FOUND, "%s", _("这个视图已经不在了，可能刚被别人去掉。"));
}

enum status views_get(struct db *db, int64_t id, void (*take)(void *ctx, const struct view *v),
                      void *ctx, struct err *err)
{
    struct stmt q;
    enum status st;
    bool found;

    db_prepare(db, &q,
               "SELECT id, who = '', name, words, sort FROM saved_view"
               " WHERE id = :id AND who IN (:who, '')");
    db_bind_int(&q, ":id", id);
    db_bind_text(&q, ":who", db_who(db));
    found = take_one(&q, take, ctx);
    st = db_finish(&q, err);
    return st == ST_OK && !found ? gone(err) : st;
}

bool views_has(struct db *db, const char *name, bool office)
{
    struct stmt q;
    bool there;

    db_prepare(db, &q, "SELECT 1 FROM saved_view WHERE who = :who AND name = :name");
    db_bind_text(&q, ":who", office ? "" : db_who(db));
    db_bind_text(&q, ":name", name);
    there = db_row(&q);
    db_finish(&q, NULL);
    return there;
}

bool views_may_office(struct db *db)
{
    return access_may(db_access(db), RIGHT_OFFICE) || access_may(db_access(db), RIGHT_IMPORT);
}

static enum status check_office(struct db *db, bool office, struct err *err)
{
    return !office || views_may_office(db) ? ST_OK : access_check(db, RIGHT_OFFICE, err);
}

static bool is_office(struct db *db, int64_t id)
{
    struct stmt q;
    bool office;

    db_prepare(db, &q, "SELECT 1 FROM saved_view WHERE id = :id AND who = ''");
    db_bind_int(&q, ":id", id);
    office = db_row(&q);
    db_finish(&q, NULL);
    return office;
}

static enum status check_name(const char *name, struct err *err)
{
    if (str_empty(name))
        return err_set(err, ST_INVALID, _("视图要有名称，例如 本月未结。"));
    if (utf8_width(name) > VIEW_NAME_COLS)
        return err_set(err, ST_INVALID, _("视图名称最多 %d 个汉字。"), VIEW_NAME_COLS / 2);
    return ST_OK;
}

enum status views_put(struct db *db, const struct view *v, struct err *err)
{
    char *name = utf8_clean(v->name ? v->name : "", false);
    enum status st = check_name(name, err);
    struct stmt q;

    if (st == ST_OK)
        st = check_office(db, v->office, err);
    if (st == ST_OK) {
        db_prepare(db, &q,
                   "INSERT INTO saved_view(who, name, words, sort, at)"
                   " VALUES(:who, :name, :words, :sort, :at)"
                   " ON CONFLICT(who, name) DO UPDATE SET words = excluded.words,"
                   " sort = excluded.sort, at = excluded.at");
        db_bind_text(&q, ":who", v->office ? "" : db_who(db));
        db_bind_text(&q, ":name", name);
        db_bind_text(&q, ":words", v->words ? v->words : "");
        db_bind_text(&q, ":sort", v->sort);
        db_bind_int(&q, ":at", world_now());
        st = db_finish(&q, err);
    }
    free(name);
    return st;
}

enum status views_remove(struct db *db, int64_t id, struct err *err)
{
    enum status st = db_begin(db, err);
    struct stmt q;

    if (st != ST_OK)
        return st;
    st = check_office(db, is_office(db, id), err);
    if (st != ST_OK)
        return db_end(db, st, err);
    db_prepare(db, &q, "DELETE FROM saved_view WHERE id = :id AND who IN (:who, '')");
    db_bind_int(&q, ":id", id);
    db_bind_text(&q, ":who", db_who(db));
    st = db_finish(&q, err);
    if (st == ST_OK && db_changes(db) == 0)
        st = gone(err);
    return db_end(db, st, err);
}
