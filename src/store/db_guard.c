/* store/db_guard.c - what a statement may do at all, and how large it may be.
 *
 * The texts of our statements are our own.  This is the second wall: were one of them ever
 * turned round, it could still not reach another file, load code, or write while it should read.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <strings.h>

#include "base/mem.h"
#include "db_impl.h"

#define MIB (1024 * 1024)

/* Functions that only compute.  Not among them: load_extension, fts3_tokenizer, readfile,
 * writefile, edit.  Sorted. */
static const char *const functions[] = {
    "->",
    "->>",
    "abs",
    "avg",
    "bm25",
    "changes",
    "char",
    "coalesce",
    "count",
    "cume_dist",
    "date",
    "dense_rank",
    "first_value",
    "glob",
    "group_concat",
    "hex",
    "highlight",
    "ifnull",
    "iif",
    "instr",
    "json",
    "json_array",
    "json_array_length",
    "json_each",
    "json_extract",
    "json_group_array",
    "json_group_object",
    "json_object",
    "json_quote",
    "json_tree",
    "json_type",
    "json_valid",
    "lag",
    "last_insert_rowid",
    "last_value",
    "lead",
    "length",
    "like",
    "lower",
    "ltrim",
    "match",
    "max",
    "min",
    "nth_value",
    "ntile",
    "nullif",
    "octet_length",
    "percent_rank",
    "printf",
    "quote",
    "randomblob",
    "rank",
    "replace",
    "round",
    "row_number",
    "rtrim",
    "sign",
    "snippet",
    "substr",
    "substring",
    "sum",
    "total",
    "trim",
    "typeof",
    "unhex",
    "unicode",
    "upper",
};

/* SQLite itself calls these for ALTER TABLE; nobody else can. */
static const char *const own_functions[] = { "sqlite_rename_", "sqlite_drop_column",
                                             "sqlite_fail" };

/* value: may it be given one; change: it changes the file, so not while only reading. */
static const struct pragma {
    const char *name;
    bool value, change;
} pragmas[] = {
    { "application_id", true, true },       { "cache_size", true, false },
    { "cell_size_check", true, false },     { "compile_options", false, false },
    { "data_version", false, false },       { "foreign_key_check", true, false },
    { "foreign_key_list", true, false },    { "foreign_keys", true, true },
    { "freelist_count", false, false },     { "index_info", true, false },
    { "index_list", true, false },          { "index_xinfo", true, false },
    { "integrity_check", true, false },     { "journal_mode", true, true },
    { "journal_size_limit", true, false },  { "max_page_count", true, true },
    { "page_count", false, false },         { "page_size", false, false },
    { "quick_check", true, false },         { "schema_version", false, false },
    { "secure_delete", true, true },        { "synchronous", true, false },
    { "table_info", true, false },          { "table_list", true, false },
    { "table_xinfo", true, false },         { "temp_store", true, false },
    { "trusted_schema", false, false },     { "user_version", true, true },
    { "wal_autocheckpoint", false, false }, { "wal_checkpoint", true, true },
};

static int by_name(const void *key, const void *item)
{
    return strcasecmp(key, *(const char *const *)item);
}

static bool function_is_plain(const char *name)
{
    if (!name)
        return false;
    for (size_t i = 0; i < ARRAY_LEN(own_functions); i++)
        if (str_starts(name, own_functions[i]))
            return true;
    return bsearch(name, functions, ARRAY_LEN(functions), sizeof(functions[0]), by_name) != NULL;
}

static bool pragma_may(const char *name, const char *value, bool reads)
{
    for (size_t i = 0; name && i < ARRAY_LEN(pragmas); i++) {
        const struct pragma *p = &pragmas[i];

        if (strcasecmp(p->name, name) == 0)
            return !value || (p->value && !(p->change && reads));
    }
    return false;
}

bool db_only_reads(const struct db *db)
{
    return (db->flags & DB_READONLY) || (db->read_depth > 0 && db->depth == 0);
}

static bool may(const struct db *db, int action, const char *a, const char *b)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return true;
    case SQLITE_FUNCTION:
        return function_is_plain(b);
    case SQLITE_PRAGMA:
        return pragma_may(a, b, db_only_reads(db));
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_TEMP_VIEW:
        return false;
    case SQLITE_CREATE_VTABLE:
        return (str_equal(b, "fts5") || str_equal(b, "fts5vocab")) && !db_only_reads(db);
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        /* A search table is opened by such a statement that never runs; one that would
         * really run is stopped by the defensive mode. */
        return !db_only_reads(db) || str_equal(a, "sqlite_master");
    default:
        return !db_only_reads(db);
    }
}

static int authorize(void *ctx, int action, const char *a, const char *b, const char *schema,
                     const char *inside)
{
    (void)schema;
    (void)inside;
    return may(ctx, action, a, b) ? SQLITE_OK : SQLITE_DENY;
}

void db_guard(struct db *db)
{
    static const int limits[][2] = {
        { SQLITE_LIMIT_ATTACHED, 0 },         { SQLITE_LIMIT_LENGTH, 256 * MIB },
        { SQLITE_LIMIT_SQL_LENGTH, 8 * MIB }, { SQLITE_LIMIT_COLUMN, 500 },
        { SQLITE_LIMIT_TRIGGER_DEPTH, 8 },    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 4096 },
        { SQLITE_LIMIT_WORKER_THREADS, 0 },
    };

    for (size_t i = 0; i < ARRAY_LEN(limits); i++)
        sqlite3_limit(db->sq, limits[i][0], limits[i][1]);
    sqlite3_set_authorizer(db->sq, authorize, db);
}
