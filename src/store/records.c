/* src/store/records.c - loads and saves one record of any kind.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/records.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "core/layout.h"
#include "core/people.h"
#include "core/sentence.h"
#include "records_impl.h"
#include "store/findings.h"

enum status records_load(struct db *db, enum kind_id kind, int64_t id, struct record **out,
                         struct err *err)
{
    struct stmt q;
    enum status st;

    *out = NULL;
    st = access_reach(db, kind, id, err);
    if (st != ST_OK)
        return st;
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
    if (st == ST_OK)
        st = access_reach(db, kind, *id, err);
    if (st != ST_OK)
        *id = 0;
    return st;
}

/* A case has its index, number and clocks beside it, which a save of the bare
 * row would leave behind. */
static void refuse_cases(const struct record *rec)
{
    if (rec->kind->parent || record_kind(rec) == KIND_CASE)
        BUG("cases and what belongs to them are saved by store/cases.h");
}

static enum status refuse_minor(const struct record *mediator, struct err *err)
{
    struct objections o = OBJECTIONS_INIT;
    enum status st = ST_OK;

    mediator_check(mediator, &o);
    if (o.count)
        st = err_set(err, ST_INVALID, "%s", o.items[0].text);
    objections_release(&o);
    return st;
}

enum status records_check(struct db *db, const struct record *rec, struct err *err)
{
    enum status st = record_check_required(rec, err);

    if (st == ST_OK && record_kind(rec) == KIND_ROUND)
        st = round_check(db, rec, err);
    else if (st == ST_OK && record_kind(rec) == KIND_MEDIATOR)
        st = refuse_minor(rec, err);
    else if (st == ST_OK && record_kind(rec) == KIND_LAYOUT)
        st = layout_check(rec, err);
    else if (st == ST_OK && record_kind(rec) == KIND_SENTENCE)
        st = sentence_check(rec, err);
    return st;
}

enum status records_save(struct db *db, struct record *rec, struct err *err)
{
    bool fresh = rec->version == 0;
    int64_t now = world_now();
    enum status st;

    refuse_cases(rec);
    if (!fresh && !record_changed(rec))
        return ST_OK;
    if (rec->void_reason)
        return err_set(err, ST_INVALID, _("%s #%lld 已作废（%s），不能修改；先恢复再改。"),
                       _(rec->kind->label), (long long)rec->id, rec->void_reason);
    st = access_write(db, rec, err);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = records_check(db, rec, err);
    if (st == ST_OK)
        st = fresh ? record_insert(db, rec, now, err) : record_update(db, rec, now, err);
    if (st == ST_OK)
        st = history_add(db, rec, fresh ? "insert" : "update", now, err);
    if (st == ST_OK)
        st = access_written(db, rec, fresh, err);
    st = db_end(db, st, err);
    if (st == ST_OK)
        record_done(db, rec, now);
    else
        record_undone(rec);
    return st;
}

enum status records_void(struct db *db, struct record *rec, const char *reason, struct err *err)
{
    const char *label = _(rec->kind->label);
    int64_t now = world_now();
    enum status st;

    refuse_cases(rec);
    if (str_empty(reason))
        return err_set(err, ST_INVALID, _("作废%s要写明理由。"), label);
    if (rec->void_reason)
        return err_set(err, ST_INVALID, _("%s #%lld 已经作废（%s）。"), label, (long long)rec->id,
                       rec->void_reason);
    st = access_write(db, rec, err);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    if (record_in_use(db, record_kind(rec), rec->id))
        st = err_set(err, ST_CONFLICT, _("这条%s正被其他记录使用，不能作废；可以改为停用。"),
                     label);
    if (st == ST_OK)
        st = record_void(db, rec, reason, now, err);
    if (st == ST_OK)
        st = history_add_void(db, rec, reason, now, err);
    if (st == ST_OK)
        st = access_written(db, rec, false, err);
    st = db_end(db, st, err);
    if (st == ST_OK) {
        record_done(db, rec, now);
        rec->void_reason = mem_copy(reason);
    }
    return st;
}

/* What it refers to must stand, or it would come back to nowhere. */
static enum status check_references(struct db *db, const struct record *rec, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];
        struct record *of;

        if (f->type != FT_REF || !rec->values[i])
            continue;
        st = records_load(db, kind_find(f->of), record_int(rec, (int)i), &of, err);
        if (st == ST_OK && of->void_reason)
            st = err_set(err, ST_CONFLICT, _("它的“%s”#%lld 也已作废（%s），请先恢复那一条。"),
                         _(f->label), (long long)of->id, of->void_reason);
        record_free(of);
    }
    return st;
}

/* rec becomes the voided row old, with its own values as changes of that row's. */
static void become(struct record *rec, struct record *old)
{
    char **saved = rec->saved;

    rec->id = old->id;
    memcpy(rec->uuid, old->uuid, UUID_SIZE);
    rec->version = old->version;
    rec->saved = old->saved;
    old->saved = saved;
}

/* The changes come before the return: what is changed after it was changed by somebody. */
static enum status write_again(struct db *db, struct record *rec, const char *reason, int64_t now,
                               struct err *err)
{
    enum status st = record_return(db, rec, now, err);

    if (st == ST_OK)
        st = history_add(db, rec, "update", now, err);
    return st == ST_OK ? history_add_return(db, rec, reason, now, err) : st;
}

enum status records_save_again(struct db *db, struct record *rec, int64_t id, struct err *err)
{
    int64_t now = world_now();
    struct record *old = NULL;
    enum status st;

    refuse_cases(rec);
    if (rec->version)
        BUG("a stored record is no new one");
    st = access_write(db, rec, err);
    if (st == ST_OK)
        st = record_check_required(rec, err);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = records_load(db, record_kind(rec), id, &old, err);
    if (st == ST_OK && !old->void_reason)
        st = err_set(err, ST_CONFLICT, _("%s #%lld 没有作废，不用恢复。"), _(rec->kind->label),
                     (long long)id);
    if (st == ST_OK) {
        become(rec, old);
        st = write_again(db, rec, old->void_reason, now, err);
    }
    if (st == ST_OK)
        st = access_written(db, rec, false, err);
    st = db_end(db, st, err);
    if (st == ST_OK) {
        record_done(db, rec, now);
    } else if (rec->version) {
        become(rec, old); /* the saved values go back to their row */
        rec->id = rec->version = 0;
    }
    record_free(old);
    return st;
}

enum status records_restore(struct db *db, struct record *rec, struct err *err)
{
    int64_t now = world_now();
    enum status st;

    refuse_cases(rec);
    if (!rec->void_reason)
        return err_set(err, ST_INVALID, _("%s #%lld 没有作废，不用恢复。"), _(rec->kind->label),
                       (long long)rec->id);
    st = access_write(db, rec, err);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK)
        return st;
    st = check_references(db, rec, err);
    if (st == ST_OK && record_kind(rec) == KIND_ROUND)
        st = round_check(db, rec, err);
    if (st == ST_OK)
        st = record_return(db, rec, now, err);
    if (st == ST_OK)
        st = history_add_return(db, rec, rec->void_reason, now, err);
    if (st == ST_OK)
        st = history_add(db, rec, "update", now, err);
    if (st == ST_OK)
        st = access_written(db, rec, false, err);
    st = db_end(db, st, err);
    if (st == ST_OK) {
        record_done(db, rec, now);
        free(rec->void_reason);
        rec->void_reason = NULL;
    }
    return st;
}

enum status records_children(struct db *db, enum kind_id kind, int64_t case_id,
                             struct record_list *list, struct err *err)
{
    struct stmt q;
    enum status st = access_reach(db, kind_find(kind_get(kind)->parent), case_id, err);

    if (st != ST_OK)
        return st;
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
