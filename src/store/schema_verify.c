/* store/schema_verify.c - whether the tables, indexes and triggers of a file are those we make.
 *
 * A file from elsewhere can carry triggers, views and checks that run when it is used.  So
 * nothing is asked of its tables before its schema was compared with the one that the
 * migrations make.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "db_impl.h"
#include "schema_impl.h"
#include "store/schema.h"

/* One row of sqlite_schema, and the row that ours has. */
struct part {
    char *type, *name, *table, *sql; /* owned; sql without spaces and quotes, or NULL */
};

struct parts {
    struct part *items; /* by type and name */
    size_t count, cap;
};

static void parts_release(struct parts *p)
{
    for (size_t i = 0; i < p->count; i++) {
        free(p->items[i].type);
        free(p->items[i].name);
        free(p->items[i].table);
        free(p->items[i].sql);
    }
    free(p->items);
}

/* ALTER TABLE of another SQLite may set its spaces and quotes otherwise. */
static char *squeeze(const char *sql)
{
    char *out = mem_copy(sql), *to = out;

    for (const char *s = sql; *s; s++)
        if (!strchr(" \t\r\n\"", *s))
            *to++ = *s;
    *to = '\0';
    return out;
}

static char *copy_text(struct stmt *q, int column)
{
    const char *text = db_text(q, column);

    return mem_copy(text ? text : "");
}

static enum status parts_load(struct db *db, struct parts *p, struct err *err)
{
    struct stmt q;

    db_prepare_text(db, &q,
                    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    while (db_row(&q)) {
        const char *sql = db_text(&q, 3);

        mem_grow((void **)&p->items, p->count, &p->cap, sizeof(*p->items));
        p->items[p->count++] = (struct part) { .type = copy_text(&q, 0),
                                               .name = copy_text(&q, 1),
                                               .table = copy_text(&q, 2),
                                               .sql = sql ? squeeze(sql) : NULL };
    }
    return db_finish(&q, err);
}

static const struct part *part_find(const struct parts *p, const struct part *like)
{
    for (size_t i = 0; i < p->count; i++)
        if (str_equal(p->items[i].name, like->name) && str_equal(p->items[i].type, like->type))
            return &p->items[i];
    return NULL;
}

/* Tables that the search module keeps for itself: their texts are its own. */
static bool is_shadow(const struct parts *ours, const char *name)
{
    for (size_t i = 0; i < ours->count; i++) {
        const struct part *p = &ours->items[i];

        if (p->sql && str_starts(p->sql, "CREATEVIRTUALTABLE") && str_starts(name, p->name) &&
            name[strlen(p->name)] == '_')
            return true;
    }
    return false;
}

/* SQLite's own: the index of a UNIQUE, what ANALYZE counted. */
static bool is_inner(const struct part *p)
{
    return str_starts(p->name, "sqlite_autoindex_") ? !p->sql : str_starts(p->name, "sqlite_stat");
}

static bool is_ours(const struct parts *ours, const struct part *p)
{
    const struct part *own = part_find(ours, p);

    if (is_inner(p))
        return true;
    if (!own || !str_equal(own->table, p->table))
        return false;
    if (str_equal(p->type, "table") && is_shadow(ours, p->name))
        return true;
    return own->sql && p->sql ? strcmp(own->sql, p->sql) == 0 : own->sql == p->sql;
}

static const char *type_label(const char *type)
{
    static const char *const labels[][2] = { { "table", N_("表") },
                                             { "index", N_("索引") },
                                             { "view", N_("视图") },
                                             { "trigger", N_("触发器") } };

    for (size_t i = 0; i < ARRAY_LEN(labels); i++)
        if (str_equal(labels[i][0], type))
            return _(labels[i][1]);
    return type;
}

static enum status refuse_part(struct db *db, const struct parts *ours, const struct part *p,
                               struct err *err)
{
    int shown = (int)utf8_prefix(p->name, 60);

    if (part_find(ours, p))
        return err_set(err, ST_CORRUPT,
                       _("%s 里的%s“%.*s”与本系统建立的不同，可能被人做了手脚，没有打开；"
                         "请从备份恢复，并请管理员查明。"),
                       db_path(db), type_label(p->type), shown, p->name);
    return err_set(err, ST_CORRUPT,
                   _("%s 里有本系统没有的%s“%.*s”，可能被人做了手脚，没有打开；"
                     "请从备份恢复，并请管理员查明。"),
                   db_path(db), type_label(p->type), shown, p->name);
}

/* The parts that the migrations make up to that version. */
static enum status parts_of_version(int version, struct parts *p, struct err *err)
{
    struct db *db = NULL;
    enum status st = db_open(NULL, DB_MEMORY | DB_BARE, &db, err);

    if (st == ST_OK)
        st = schema_make(db, version, err);
    if (st == ST_OK)
        st = parts_load(db, p, err);
    db_close(db);
    return st;
}

static enum status load_both(struct db *db, struct parts *theirs, struct parts *ours,
                             struct err *err)
{
    int version = 0;
    enum status st = db_begin_read(db, err); /* another process may upgrade it just now */

    if (st != ST_OK)
        return st;
    version = (int)db_number(db, "PRAGMA user_version", 0);
    st = parts_load(db, theirs, err);
    db_end_read(db);
    return st == ST_OK ? parts_of_version(version, ours, err) : st;
}

/* ---- the short way ----
 *
 * Making our schema anew at each opening would cost more than what is asked of it. */

/* Of what the migrations make with the SQLite of Debian 12; test_schema says the new one
 * when a migration changes.  Another SQLite may word ALTER TABLE otherwise: the long way. */
static const char known_digest[] =
    "9ef7ac40688df93be6899d4a46cb6c45fc11799e36635b783774cd7a3e6fd514";

static void digest_parts(const struct parts *p, char out[DIGEST_TEXT_SIZE])
{
    unsigned char bytes[DIGEST_SIZE];
    struct digest *d = digest_new();

    for (size_t i = 0; i < p->count; i++) {
        const struct part *one = &p->items[i];

        if (is_inner(one))
            continue;
        digest_text(d, one->type);
        digest_text(d, one->name);
        digest_text(d, one->table);
        digest_text(d, is_shadow(p, one->name) ? NULL : one->sql);
    }
    digest_end(d, bytes);
    digest_hex(bytes, out);
}

enum status schema_digest(struct db *db, char out[DIGEST_TEXT_SIZE], bool *known, struct err *err)
{
    struct parts theirs = { 0 };
    enum status st = parts_load(db, &theirs, err);

    if (st == ST_OK) {
        digest_parts(&theirs, out);
        *known = strcmp(out, known_digest) == 0;
    }
    parts_release(&theirs);
    return st;
}

/* ---- the long way ---- */

static enum status compare_parts(struct db *db, struct err *err)
{
    struct parts theirs = { 0 }, ours = { 0 };
    enum status st = load_both(db, &theirs, &ours, err);

    for (size_t i = 0; st == ST_OK && i < theirs.count; i++)
        if (!is_ours(&ours, &theirs.items[i]))
            st = refuse_part(db, &ours, &theirs.items[i], err);
    parts_release(&theirs);
    parts_release(&ours);
    return st;
}

enum status schema_verify(struct db *db, struct err *err)
{
    char digest[DIGEST_TEXT_SIZE];
    bool known = false;
    enum status st = schema_digest(db, digest, &known, err);

    return st != ST_OK || known ? st : compare_parts(db, err);
}

enum status schema_missing(struct db *db,
                           void (*each)(void *ctx, const char *type, const char *name), void *ctx,
                           struct err *err)
{
    struct parts theirs = { 0 }, ours = { 0 };
    enum status st = load_both(db, &theirs, &ours, err);

    for (size_t i = 0; st == ST_OK && i < ours.count; i++) {
        const struct part *p = &ours.items[i];

        if (!is_inner(p) && !part_find(&theirs, p))
            each(ctx, type_label(p->type), p->name);
    }
    parts_release(&theirs);
    parts_release(&ours);
    return st;
}
