/* src/store/batches.c - what an import brought in.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/batches.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "store/access.h"
#include "store/events.h"

enum status batches_start(struct db *db, const char *file, const char *kind, int64_t *id,
                          struct err *err)
{
    enum status st = access_check(db, RIGHT_IMPORT, err);
    struct stmt q;

    *id = 0;
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    db_prepare(db, &q, "INSERT INTO batch(at, who, file, kind) VALUES(:at, :who, :file, :kind)");
    db_bind_int(&q, ":at", world_now());
    db_bind_text(&q, ":who", db_who(db));
    db_bind_text(&q, ":file", file);
    db_bind_text(&q, ":kind", kind);
    st = db_finish(&q, err);
    if (st == ST_OK)
        *id = db_last_id(db);
    return db_end(db, st, err);
}

enum status batches_add(struct db *db, int64_t batch, enum kind_id kind, int64_t row_id,
                        int64_t row_no, const unsigned char hash[16], struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "INSERT INTO batch_row(batch, kind, row_id, row_no, hash)"
               " VALUES(?1, ?2, ?3, ?4, ?5)");
    db_bind_int_at(&q, 1, batch);
    db_bind_text_at(&q, 2, kind_get(kind)->key);
    db_bind_int_at(&q, 3, row_id);
    db_bind_int_at(&q, 4, row_no);
    if (hash)
        db_bind_blob_at(&q, 5, hash, 16);
    return db_finish(&q, err);
}

static enum status note_import(struct db *db, int64_t batch, int64_t rows, int64_t added,
                               struct err *err)
{
    enum kind_id kind = KIND_COUNT;
    char *detail = NULL;
    struct stmt q;
    enum status st;

    db_prepare(db, &q, "SELECT file, kind FROM batch WHERE id = :id");
    db_bind_int(&q, ":id", batch);
    if (db_row(&q)) {
        detail = mem_printf("batch=%lld rows=%lld added=%lld file=%s", (long long)batch,
                            (long long)rows, (long long)added, db_text(&q, 0));
        kind = kind_find(db_text(&q, 1));
    }
    st = db_finish(&q, err);
    if (st == ST_OK)
        st = event_add(db, EVENT_IMPORT, kind, 0, detail, err);
    free(detail);
    return st;
}

enum status batches_finish(struct db *db, int64_t batch, int64_t rows, int64_t added,
                           struct err *err)
{
    enum status st = db_begin(db, err);
    struct stmt q;

    if (st != ST_OK)
        return st;
    db_prepare(db, &q, "UPDATE batch SET row_count = :rows, added = :added WHERE id = :id");
    db_bind_int(&q, ":rows", rows);
    db_bind_int(&q, ":added", added);
    db_bind_int(&q, ":id", batch);
    st = db_finish(&q, err);
    if (st == ST_OK && db_changes(db) == 0)
        st = err_set(err, ST_NOT_FOUND, _("没有第 %lld 批导入。"), (long long)batch);
    if (st == ST_OK)
        st = note_import(db, batch, rows, added, err);
    return db_end(db, st, err);
}

int64_t batches_known(struct db *db, const unsigned char hash[16])
{
    struct stmt q;
    int64_t id;

    db_prepare(db, &q,
               "SELECT r.row_id FROM batch_row AS r JOIN batch AS b ON b.id = r.batch"
               " WHERE r.hash = ?1 AND b.undone = 0 ORDER BY r.id DESC LIMIT 1");
    db_bind_blob_at(&q, 1, hash, 16);
    id = db_row(&q) ? db_int(&q, 0) : 0;
    db_finish(&q, NULL);
    return id;
}

enum status batches_list(struct db *db, void (*each)(void *ctx, const struct batch *b), void *ctx,
                         struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, at, who, file, kind, row_count, added, undone FROM batch"
               " ORDER BY id DESC");
    while (db_row(&q)) {
        const struct batch b = { .id = db_int(&q, 0),
                                 .at = db_int(&q, 1),
                                 .who = db_text(&q, 2),
                                 .file = db_text(&q, 3),
                                 .kind = db_text(&q, 4),
                                 .rows = db_int(&q, 5),
                                 .added = db_int(&q, 6),
                                 .undone = db_int(&q, 7) };

        each(ctx, &b);
    }
    return db_finish(&q, err);
}
