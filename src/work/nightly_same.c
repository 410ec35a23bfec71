/* src/work/nightly_same.c - whether two database files hold the same.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "nightly_impl.h"
#include "store/db.h"

struct pair {
    struct db *db[2];
    bool differ;
};

struct names {
    char **items; /* owned, each too */
    size_t count, cap;
};

static void names_release(struct names *l)
{
    for (size_t i = 0; i < l->count; i++)
        free(l->items[i]);
    free(l->items);
    *l = (struct names) { 0 };
}

static enum status read_names(struct db *db, const char *sql, const char *table, struct names *out)
{
    struct stmt q;

    db_prepare_text(db, &q, sql);
    if (table)
        db_bind_text(&q, ":table", table);
    while (db_row(&q)) {
        mem_grow((void **)&out->items, out->count, &out->cap, sizeof *out->items);
        out->items[out->count++] = mem_copy(db_text(&q, 0));
    }
    return db_finish(&q, NULL);
}

static bool same_cell(struct stmt q[2], int column)
{
    const void *data[2];
    size_t size[2];

    for (int i = 0; i < 2; i++)
        data[i] = db_blob(&q[i], column, &size[i]);
    if (db_is_null(&q[0], column) != db_is_null(&q[1], column) || size[0] != size[1])
        return false;
    return size[0] == 0 || memcmp(data[0], data[1], size[0]) == 0;
}

/* Row by row, in the order in which both keep them. */
static enum status compare_rows(struct pair *p, const char *sql, size_t columns)
{
    struct stmt q[2];
    bool more = true;
    enum status st = ST_OK;

    for (int i = 0; i < 2; i++)
        db_prepare_text(p->db[i], &q[i], sql);
    while (more && !p->differ) {
        bool other;

        more = db_row(&q[0]);
        other = db_row(&q[1]);
        p->differ = more != other;
        for (size_t c = 0; more && !p->differ && c < columns; c++)
            p->differ = !same_cell(q, (int)c);
    }
    for (int i = 0; i < 2; i++)
        if (db_finish(&q[i], NULL) != ST_OK)
            st = ST_FAILED;
    return st;
}

static enum status compare_table(struct pair *p, const char *table)
{
    struct buf sql = BUF_INIT;
    struct names columns = { 0 };
    enum status st = read_names(p->db[0], "SELECT name FROM pragma_table_info(:table)", table,
                                &columns);

    buf_add(&sql, "SELECT ");
    for (size_t i = 0; i < columns.count; i++)
        buf_printf(&sql, "%s\"%s\"", i ? ", " : "", columns.items[i]);
    buf_printf(&sql, " FROM \"%s\"", table);
    if (str_equal(table, "setting"))
        buf_add(&sql, " WHERE key NOT LIKE 'nightly.%'");
    if (str_equal(table, "event"))
        buf_add(&sql, " WHERE what <> 'nightly'");
    if (st == ST_OK && columns.count)
        st = compare_rows(p, buf_text(&sql), columns.count);
    names_release(&columns);
    buf_release(&sql);
    return st;
}

static enum status compare(struct pair *p)
{
    /* What lies behind a virtual table is in ordinary ones. */
    static const char tables[] = "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                 " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
    static const char schema[] = "SELECT type, name, sql FROM sqlite_schema ORDER BY rowid";
    struct names names = { 0 };
    enum status st = compare_rows(p, schema, 3);

    if (st == ST_OK && !p->differ)
        st = read_names(p->db[0], tables, NULL, &names);
    for (size_t i = 0; st == ST_OK && !p->differ && i < names.count; i++)
        st = compare_table(p, names.items[i]);
    names_release(&names);
    return st;
}

bool night_same_data(const char *a, const char *b)
{
    struct pair p = { 0 };
    enum status st = db_open(a, DB_READONLY | DB_FORCE_FS, &p.db[0], NULL);

    if (st == ST_OK)
        st = db_open(b, DB_READONLY | DB_FORCE_FS, &p.db[1], NULL);
    if (st == ST_OK)
        st = compare(&p);
    db_close(p.db[0]);
    db_close(p.db[1]);
    return st == ST_OK && !p.differ;
}
