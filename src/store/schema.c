/* src/store/schema.c - brings a database to the newest version.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/schema.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "db_impl.h"
#include "schema_impl.h"
#include "store/backup.h"
#include "store/case_index.h"

/* One row a version: SQL texts in this order, then a function for what SQL
 * alone cannot do.  A released row never changes. */
struct migration {
    const char *sql[3];
    enum status (*run)(struct db *db, struct err *err);
};

/* The chain begins; a packed fact says more than before (core/figures.h: enum fact_mark), and
 * open cases are kept once more. */
static enum status schema_v3_rows(struct db *db, struct err *err)
{
    enum status st = chain_start(db, err);

    return st == ST_OK ? case_index_rebuild(db, INDEX_TALLY, err) : st;
}

static const struct migration migrations[] = {
    { .sql = { schema_v1_sql, case_index_sql } },
    { .sql = { schema_v2_district_sql, schema_v2_case_sql, schema_v2_columns_sql },
      .run = schema_v2_rows },
    { .sql = { schema_v3_sql }, .run = schema_v3_rows },
};

int schema_version(void)
{
    return (int)ARRAY_LEN(migrations);
}

const char *schema_sql(int v)
{
    return v >= 1 && v <= schema_version() ? migrations[v - 1].sql[0] : NULL;
}

static enum status stamp(struct db *db, int version, struct err *err)
{
    char *sql = mem_printf("PRAGMA application_id = %d; PRAGMA user_version = %d",
                           SCHEMA_APPLICATION_ID, version);
    enum status st = db_exec(db, sql, err);

    free(sql);
    return st;
}

static enum status run_texts(struct db *db, const struct migration *m, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(m->sql) && m->sql[i]; i++)
        st = db_exec(db, m->sql[i], err);
    return st;
}

enum status schema_make(struct db *db, int version, struct err *err)
{
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    for (int v = 1; st == ST_OK && v <= version && v <= schema_version(); v++)
        st = run_texts(db, &migrations[v - 1], err);
    return db_end(db, st, err);
}

/* The last one also brings the seeds of an office that was there before; a new one
 * gets them when it is set up. */
static enum status migrate(struct db *db, int version, bool office, struct err *err)
{
    const struct migration *m = &migrations[version - 1];
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    /* Another process may have done it while we waited for the lock. */
    if (db_number(db, "PRAGMA user_version", 0) < version) {
        st = run_texts(db, m, err);
        if (st == ST_OK && m->run)
            st = m->run(db, err);
        if (st == ST_OK && office && version == schema_version())
            st = schema_seed(db, err);
        if (st == ST_OK)
            st = stamp(db, version, err);
    }
    return db_end(db, st, err);
}

static enum status keep_copy(struct db *db, int version, struct err *err)
{
    char *copy;
    enum status st;

    if (version == 0 || (db->flags & DB_MEMORY))
        return ST_OK;
    copy = mem_printf("%s.before-v%d", db_path(db), schema_version());
    st = backup_write(db, copy, err);
    if (st != ST_OK)
        err_prefix(err, st, _("升级前的副本 %s 没有写成，没有升级"), copy);
    free(copy);
    return st;
}

enum status schema_upgrade(struct db *db, struct err *err)
{
    int version = (int)db_number(db, "PRAGMA user_version", 0);
    enum status st;

    if (version == schema_version())
        return ST_OK;
    if (version > schema_version())
        return err_set(err, ST_INVALID,
                       _("%s 由更新的程序建立（第 %d 版，本程序到第 %d 版）；请升级本程序。"),
                       db_path(db), version, schema_version());
    st = keep_copy(db, version, err);
    for (int v = version + 1; st == ST_OK && v <= schema_version(); v++)
        st = migrate(db, v, version > 0, err);
    return st;
}
