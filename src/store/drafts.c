/* src/store/drafts.c - what somebody has typed and not yet saved.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/drafts.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "draft_text.h"
#include "store/access.h"

void draft_release(struct draft *d)
{
    free(d->who);
    free(d->form);
    free(d->title);
    free(d->editing);
    casefile_free(d->file);
    *d = (struct draft) { 0 };
}

/* Whose drafts they must be: one's own, with what nobody else may see; NULL in one's own file. */
static const char *owner_only(struct db *db)
{
    return db_access(db)->role == ACCOUNT_OWNER ? NULL : db_who(db);
}

static enum status write_draft(struct db *db, const struct draft *d, int64_t id, long long now,
                               struct err *err)
{
    struct buf content = BUF_INIT;
    struct stmt q;

    if (d->file)
        draft_write(d->file, &content);
    db_prepare(db, &q,
               "INSERT INTO draft(id, who, form, title, record_id, base_version, page, field,"
               " editing, at, content)"
               " VALUES(:id, :who, :form, :title, :record, :version, :page, :field,"
               " :editing, :at, :content)"
               " ON CONFLICT(id) DO UPDATE SET title = excluded.title,"
               " record_id = excluded.record_id, base_version = excluded.base_version,"
               " page = excluded.page, field = excluded.field, editing = excluded.editing,"
               " at = excluded.at, content = excluded.content"
               " WHERE who = coalesce(:owner, who)");
    if (id)
        db_bind_int(&q, ":id", id);
    db_bind_text(&q, ":owner", owner_only(db));
    db_bind_text(&q, ":who", d->who && !owner_only(db) ? d->who : db_who(db));
    db_bind_text(&q, ":form", d->form ? d->form : "case");
    db_bind_text(&q, ":title", d->title ? d->title : "");
    db_bind_int(&q, ":record", d->record_id);
    db_bind_int(&q, ":version", d->base_version);
    db_bind_int(&q, ":page", d->page);
    db_bind_int(&q, ":field", d->field);
    db_bind_text(&q, ":editing", d->editing);
    db_bind_int(&q, ":at", now);
    db_bind_text(&q, ":content", d->file ? buf_text(&content) : NULL);
    buf_release(&content);
    return db_finish(&q, err);
}

enum status drafts_put(struct db *db, struct draft *d, struct err *err)
{
    long long now = world_now();
    int64_t id = d->id;
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    st = write_draft(db, d, id, now, err);
    if (st == ST_OK && id == 0)
        id = db_last_id(db);
    st = db_end(db, st, err);
    if (st == ST_OK) {
        d->id = id;
        d->at = now;
    }
    return st;
}

#define COLUMNS "id, who, form, title, record_id, base_version, page, field, editing, at, content"

static struct draft from_row(struct stmt *q)
{
    struct draft d = { .id = db_int(q, 0) };

    d.who = mem_copy(db_text(q, 1));
    d.form = mem_copy(db_text(q, 2));
    d.title = mem_copy(db_text(q, 3));
    d.record_id = db_int(q, 4);
    d.base_version = db_int(q, 5);
    d.page = (int)db_int(q, 6);
    d.field = (int)db_int(q, 7);
    d.editing = mem_copy(db_text(q, 8));
    d.at = db_int(q, 9);
    return d;
}

enum status drafts_list(struct db *db, const char *who,
                        void (*each)(void *ctx, const struct draft *d), void *ctx, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT " COLUMNS " FROM draft WHERE who = :who AND who = coalesce(:owner, who)"
               " ORDER BY at DESC, id DESC");
    db_bind_text(&q, ":who", who);
    db_bind_text(&q, ":owner", owner_only(db));
    while (db_row(&q)) {
        struct draft d = from_row(&q);

        each(ctx, &d);
        draft_release(&d);
    }
    return db_finish(&q, err);
}

enum status drafts_get(struct db *db, int64_t id, struct draft *d, struct err *err)
{
    char *content = NULL;
    struct stmt q;
    enum status st;

    *d = (struct draft) { 0 };
    db_prepare(db, &q,
               "SELECT " COLUMNS " FROM draft WHERE id = :id AND who = coalesce(:owner, who)");
    db_bind_int(&q, ":id", id);
    db_bind_text(&q, ":owner", owner_only(db));
    if (db_row(&q)) {
        *d = from_row(&q);
        content = mem_copy(db_text(&q, 10));
    }
    st = db_finish(&q, err);
    if (st == ST_OK && d->id == 0)
        st = err_set(err, ST_NOT_FOUND, _("这份草稿已经不在了。"));
    if (st == ST_OK && content)
        st = draft_read(db, content, &d->file, err);
    free(content);
    if (st != ST_OK)
        draft_release(d);
    return st;
}

enum status drafts_drop(struct db *db, int64_t id, struct err *err)
{
    enum status st = db_begin(db, err);
    struct stmt q;

    if (st != ST_OK)
        return st;
    db_prepare(db, &q, "DELETE FROM draft WHERE id = :id AND who = coalesce(:owner, who)");
    db_bind_int(&q, ":id", id);
    db_bind_text(&q, ":owner", owner_only(db));
    st = db_finish(&q, err);
    return db_end(db, st, err);
}
