/* src/store/layouts.c - columns of files for other systems, and what was already given to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/layouts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/world.h"
#include "store/db.h"

enum status layouts_columns(struct db *db, const char *name,
                            void (*each)(void *ctx, const char *heading, const char *item),
                            void *ctx, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT heading, item FROM layout_column WHERE name = :name"
               " AND void_reason IS NULL AND active IS NOT 0 ORDER BY rank");
    db_bind_text(&q, ":name", name);
    while (db_row(&q))
        each(ctx, db_text(&q, 0), db_text(&q, 1));
    return db_finish(&q, err);
}

char *layouts_names(struct db *db)
{
    char *names = NULL;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT group_concat(name, '、') FROM (SELECT DISTINCT name FROM layout_column"
               " WHERE void_reason IS NULL AND active IS NOT 0 AND item IS NOT NULL"
               " ORDER BY name)");
    if (db_row(&q))
        names = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return names ? names : mem_copy("");
}

void sent_add(struct sent_list *l, int64_t id, int64_t version)
{
    mem_grow((void **)&l->items, l->count, &l->cap, sizeof *l->items);
    l->items[l->count++] = (struct sent) { id, version };
}

void sent_release(struct sent_list *l)
{
    free(l->items);
    *l = (struct sent_list) { 0 };
}

bool sent_before(struct db *db, const char *layout, const struct sent *s)
{
    bool before = false;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT version = :version FROM sent WHERE layout = :layout AND row_id = :id");
    db_bind_text(&q, ":layout", layout);
    db_bind_int(&q, ":id", s->id);
    db_bind_int(&q, ":version", s->version);
    if (db_row(&q))
        before = db_int(&q, 0) != 0;
    return db_finish(&q, NULL) == ST_OK && before;
}

enum status sent_note(struct db *db, const char *layout, const struct sent_list *l, struct err *err)
{
    int64_t now = world_now();
    enum status st = db_begin(db, err);
    struct stmt q;

    if (st != ST_OK)
        return st;
    db_prepare(db, &q,
               "INSERT INTO sent(layout, row_id, version, at, who)"
               " VALUES(:layout, :id, :version, :at, :who) ON CONFLICT(layout, row_id) DO UPDATE"
               " SET version = excluded.version, at = excluded.at, who = excluded.who");
    for (size_t i = 0; st == ST_OK && i < l->count; i++) {
        db_bind_text(&q, ":layout", layout);
        db_bind_int(&q, ":id", l->items[i].id);
        db_bind_int(&q, ":version", l->items[i].version);
        db_bind_int(&q, ":at", now);
        db_bind_text(&q, ":who", db_who(db));
        st = db_again(&q, err);
    }
    db_finish(&q, NULL);
    return db_end(db, st, err);
}
