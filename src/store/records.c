/* src/store/records.c - loads and saves one record of any kind.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/records.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "records_impl.h"

enum status records_load(struct db *db, enum kind_id kind, int64_t id, struct record **out,
                         struct err *err)
{
    struct stmt q;
    enum status st;

    *out = NULL;
    db_prepare(db, &q, kind_sql(db, kind, SQL_SELECT));
    db_bind_int(&q, ":id", id);
    if (db_row(&q))
        *out = record_from_row(&q, kind);
    st = db_finish(&q, err);
    if (st == ST_OK && !*out)
        st = err_set(err, ST_NOT_FOUND, _("没有编号为 #%lld 的%s。"), (long long)id,
                     _(kind_get(kind)->label));
    return st;
}

enum status records_find_uuid(struct db *db, enum kind_id kind, const char *uuid, int64_t *id,
                              struct err *err)
{
    unsigned char key[UUID_SIZE];
    char *sql;
    struct stmt q;
    enum status st;

    *id = 0;
    if (!world_uuid_parse(uuid, key))
        return err_set(err, ST_NOT_FOUND, _("“%s”不是记录的 UUID。"), uuid ? uuid : "");
    sql = mem_printf("SELECT id FROM %s WHERE uuid = :uuid", kind_get(kind)->table);
    db_prepare_text(db, &q, sql);
    free(sql);
    db_bind_blob(&q, ":uuid", key, sizeof(key));
    if (db_row(&q))
        *id = db_int(&q, 0);
    st = db_finish(&q, err);
    if (st == ST_OK && *id == 0)
        st = err_set(err, ST_NOT_FOUND, _("没有 UUID 为 %s 的%s。"), uuid,
                     _(kind_get(kind)->label));
    return st;
}

/* A case has its index, number and clocks beside it, which a save of the bare
 * row would leave behind. */
static void refuse_cases(const struct record *rec)
{
    if (rec->kind->parent || record_kind(rec) == KIND_CASE)
        BUG("cases and what belongs to them are saved by store/cases.h");
}

enum status records_save(struct db *db, struct record *rec, struct err *err)
{
    bool fresh = rec->version == 0;
    int64_t now = world_now();
    enum status st;

    refuse_cases(rec);
    if (!fresh && !record_changed(rec))
        return ST_OK;
    st = record_check_required(rec, err);
    if (st != ST_OK)
        return st;
    st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = fresh ? record_insert(db, rec, now, err) : record_update(db, rec, now, err);
    if (st == ST_OK)
        st = history_add(db, rec, fresh ? "insert" : "update", now, err);
    st = db_end(db, st, err);
    if (st == ST_OK)
        record_done(db, rec, now);
    else
        record_undone(rec);
    return st;
}

enum status records_delete(struct db *db, struct record *rec, struct err *err)
{
    enum status st;

    refuse_cases(rec);
    st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = record_remove(db, rec, err);
    if (st == ST_OK)
        st = history_add(db, rec, "delete", world_now(), err);
    return db_end(db, st, err);
}

enum status records_children(struct db *db, enum kind_id kind, int64_t case_id,
                             struct record_list *list, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, kind_sql(db, kind, SQL_CHILDREN));
    db_bind_int(&q, ":id", case_id);
    while (db_row(&q))
        record_list_add(list, record_from_row(&q, kind));
    return db_finish(&q, err);
}

char *records_name(struct db *db, enum kind_id kind, int64_t id)
{
    char *column = kind_name_sql(kind_get(kind), "t");
    char *sql = mem_printf("SELECT %s FROM %s AS t WHERE t.id = :id", column,
                           kind_get(kind)->table);
    char *name = NULL;
    struct stmt q;

    db_prepare_text(db, &q, sql);
    db_bind_int(&q, ":id", id);
    if (db_row(&q))
        name = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    free(column);
    free(sql);
    return name ? name : mem_copy("");
}
