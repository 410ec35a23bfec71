/* src/store/records_sql.c - SQL of a kind of record, put together from the catalog.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "records_impl.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

/* Columns before those of the catalog in SQL_SELECT and SQL_CHILDREN. */
#define FIRST_FIELD 6

char *kind_name_sql(const struct kind *kind, const char *alias)
{
    if (str_equal(kind->key, "case"))
        return mem_printf("coalesce(%s.number, %s.code, '#' || %s.id)", alias, alias, alias);
    return mem_printf("%s.\"%s\"", alias, kind->fields[kind->name_field].key);
}

static void add_label(struct buf *sql, const struct field *f)
{
    const struct kind *of = kind_get(kind_find(f->of));
    char *name = kind_name_sql(of, "r");

    buf_printf(sql, ", (SELECT %s FROM %s AS r WHERE r.id = t.\"%s\")", name, of->table, f->key);
    free(name);
}

/* id, uuid, version, updated_at, updated_by, void_reason, the fields, the labels
 * of the references. */
static void add_columns(struct buf *sql, const struct kind *kind)
{
    buf_add(sql, "SELECT t.id, t.uuid, t.version, t.updated_at, t.updated_by, t.void_reason");
    for (size_t i = 0; i < kind->count; i++)
        buf_printf(sql, ", t.\"%s\"", kind->fields[i].key);
    for (size_t i = 0; i < kind->count; i++) {
        if (kind->fields[i].type == FT_REF)
            add_label(sql, &kind->fields[i]);
    }
    buf_printf(sql, " FROM %s AS t", kind->table);
}

static const struct {
    enum kind_id kind;
    int fields[ORDER_FIELDS];
} orders[] = {
    { KIND_PARTY, { PF_SIDE, PF_SEQ } },
    { KIND_SUSPENSION, { SF_FROM, -1 } },
    { KIND_EXTENSION, { EF_NEW_DUE, -1 } },
    { KIND_PARTICIPANT, { PTF_CONSENT, -1 } },
    { KIND_REPRESENTATIVE, { RPF_CHOSEN, -1 } },
    { KIND_EXPERT, { EXF_CONSULTED, -1 } },
    { KIND_RECUSAL, { RCF_RAISED, -1 } },
    { KIND_INQUIRY, { IQF_SEQ, -1 } },
    { KIND_SESSION, { SSF_SEQ, -1 } },
    { KIND_EVIDENCE, { EVF_SEQ, -1 } },
    { KIND_APPRAISAL, { APF_COMMISSIONED, -1 } },
    { KIND_CLAIM, { CLF_SEQ, -1 } },
    { KIND_AGREEMENT, { AGF_SEQ, -1 } },
    { KIND_SIGNATURE, { SGF_AGREEMENT, SGF_SIGNED } },
    { KIND_ITEM, { ITF_AGREEMENT, ITF_SEQ } },
    { KIND_PERFORMANCE, { PEF_DONE, -1 } },
    { KIND_CONFIRMATION, { CNF_APPLIED, -1 } },
    { KIND_REMEDY, { RMF_APPLIED, -1 } },
    { KIND_REVISIT, { RVF_VISITED, -1 } },
    { KIND_REFERRAL, { RFF_SENT, -1 } },
    { KIND_REPORT, { RTF_REPORTED, -1 } },
    { KIND_VOLUME_ITEM, { VIF_SEQ, -1 } },
    { KIND_CORRECTION, { CRF_CORRECTED, -1 } },
    { KIND_APPOINTMENT, { APTF_PLANNED, APTF_TIME_FROM } },
    { KIND_WATCH, { WTF_WATCHED, -1 } },
    { KIND_HANDOVER, { HOF_HANDED, -1 } },
};

void kind_order(enum kind_id kind, int fields[ORDER_FIELDS])
{
    fields[0] = fields[1] = -1;
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        if (orders[i].kind == kind)
            memcpy(fields, orders[i].fields, sizeof(orders[i].fields));
    }
}

static void add_order(struct buf *sql, enum kind_id kind)
{
    int fields[ORDER_FIELDS];

    kind_order(kind, fields);
    buf_add(sql, " ORDER BY ");
    for (int i = 0; i < ORDER_FIELDS && fields[i] >= 0; i++)
        buf_printf(sql, "t.\"%s\" NULLS LAST, ", kind_get(kind)->fields[fields[i]].key);
    buf_add(sql, "t.id");
}

/* Positions: uuid 1, now 2, who 3, the fields from 4. */
static void add_insert(struct buf *sql, const struct kind *kind)
{
    buf_printf(sql, "INSERT INTO %s(uuid, version, created_at, created_by, updated_at, updated_by",
               kind->table);
    for (size_t i = 0; i < kind->count; i++)
        buf_printf(sql, ", \"%s\"", kind->fields[i].key);
    buf_add(sql, ") VALUES(?1, 1, ?2, ?3, ?2, ?3");
    for (size_t i = 0; i < kind->count; i++)
        buf_printf(sql, ", ?%zu", i + 4);
    buf_add(sql, ")");
}

/* Positions: id 1, version 2, now 3, who 4, the reason 5. */
static void add_void(struct buf *sql, const struct kind *kind)
{
    buf_printf(sql,
               "UPDATE %s SET version = version + 1, updated_at = ?3, updated_by = ?4,"
               " void_reason = ?5 WHERE id = ?1 AND version = ?2",
               kind->table);
}

static char *make_sql(enum kind_id id, enum kind_sql which)
{
    const struct kind *kind = kind_get(id);
    struct buf sql = BUF_INIT;

    if (which == SQL_INSERT)
        add_insert(&sql, kind);
    else if (which == SQL_VOID)
        add_void(&sql, kind);
    else
        add_columns(&sql, kind);
    if (which == SQL_SELECT)
        buf_add(&sql, " WHERE t.id = :id");
    if (which == SQL_CHILDREN) {
        buf_printf(&sql, " WHERE t.\"%s\" = :id AND t.void_reason IS NULL", kind->parent);
        add_order(&sql, id);
    }
    return buf_take(&sql);
}

const char *kind_sql(struct db *db, enum kind_id id, enum kind_sql which)
{
    if (!db->kind_sql[id][which])
        db->kind_sql[id][which] = make_sql(id, which);
    return db->kind_sql[id][which];
}

struct record *record_from_row(struct stmt *q, enum kind_id id)
{
    struct record *rec = record_new(id);
    int label = FIRST_FIELD + (int)rec->kind->count;
    const void *uuid;
    size_t n;

    rec->id = db_int(q, 0);
    uuid = db_blob(q, 1, &n);
    if (n == UUID_SIZE)
        memcpy(rec->uuid, uuid, UUID_SIZE);
    rec->version = db_int(q, 2);
    rec->updated_at = db_int(q, 3);
    rec->updated_by = mem_copy(db_text(q, 4));
    rec->void_reason = mem_copy(db_text(q, 5));
    for (int i = 0; i < (int)rec->kind->count; i++)
        record_set(rec, i, db_text(q, FIRST_FIELD + i));
    for (int i = 0; i < (int)rec->kind->count; i++) {
        if (rec->kind->fields[i].type == FT_REF)
            record_set_label(rec, i, db_text(q, label++));
    }
    record_mark_saved(rec);
    return rec;
}
