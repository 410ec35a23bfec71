/* src/store/access.c - who works on a connection, and which rows are his.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/access.h"

#include <stdlib.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/casefile.h"
#include "db_impl.h"
#include "records_impl.h"
#include "store/events.h"

const struct access *db_access(const struct db *db)
{
    return &db->access;
}

/* ---- areas ---- */

/* root and what lies below it; a circle in the table ends. */
static void read_areas(struct db *db, int64_t root)
{
    struct stmt q;

    db_prepare(db, &q,
               "WITH RECURSIVE below(id) AS (SELECT :root UNION SELECT a.id FROM area AS a"
               " JOIN below ON a.parent = below.id) SELECT id FROM below ORDER BY id");
    db_bind_int(&q, ":root", root);
    while (db_row(&q)) {
        mem_grow((void **)&db->areas, db->areas_count, &db->areas_cap, sizeof(*db->areas));
        db->areas[db->areas_count++] = db_int(&q, 0);
    }
    db_finish(&q, NULL);
}

/* The area that a committee screens; 0: it is one of a trade and screens none. */
static int64_t ground_of(struct db *db, int64_t committee)
{
    int64_t area = 0;
    struct stmt q;

    db_prepare(db, &q, "SELECT area FROM committee WHERE id = :id AND sub_kind IS NULL");
    db_bind_int(&q, ":id", committee);
    if (db_row(&q))
        area = db_int(&q, 0);
    db_finish(&q, NULL);
    return area;
}

/* What was put together for another scope goes. */
static void forget_sql(struct db *db)
{
    for (size_t k = 0; k < KIND_COUNT; k++) {
        free(db->kind_sql[k][SQL_REACH]);
        db->kind_sql[k][SQL_REACH] = NULL;
    }
}

void db_set_access(struct db *db, const struct access *a)
{
    db->access = *a;
    db->areas_count = 0;
    db->ground = 0;
    forget_sql(db);
    if (a->area)
        read_areas(db, a->area);
    if (a->committee)
        db->ground = ground_of(db, a->committee);
}

struct access access_lift(struct db *db)
{
    const struct access all = { .role = ACCOUNT_OWNER };
    struct access was = db->access;

    if (was.role != ACCOUNT_OWNER)
        db_set_access(db, &all);
    return was;
}

void access_lower(struct db *db, const struct access *was)
{
    if (was->role != ACCOUNT_OWNER)
        db_set_access(db, was);
}

/* ---- the account ---- */

static enum status count_accounts(struct db *db, int64_t *n, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT count(*) FROM account WHERE void_reason IS NULL");
    *n = db_row(&q) ? db_int(&q, 0) : 0;
    return db_finish(&q, err);
}

/* Leaves a as it is when the login has no account (*own false) that is in use. */
static enum status read_account(struct db *db, struct access *a, bool *own, struct err *err)
{
    enum account_role role = ACCOUNT_ROLES;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT role, coalesce(area, 0), coalesce(committee, 0), coalesce(mediator, -1)"
               " FROM account WHERE login = :login AND active IS NOT 0 AND void_reason IS NULL");
    db_bind_text(&q, ":login", db_who(db));
    if (db_row(&q))
        role = account_role_find(db_text(&q, 0));
    *own = role != ACCOUNT_ROLES;
    if (*own)
        *a = (struct access) { .role = role,
                               .area = db_int(&q, 1),
                               .committee = db_int(&q, 2),
                               .mediator = role == ACCOUNT_MEDIATOR ? db_int(&q, 3) : 0 };
    return db_finish(&q, err);
}

/* Whatever cannot be read gives no rights. */
static enum status find_access(struct db *db, struct access *a, bool *own, struct err *err)
{
    static const enum account_role roles[] = { [ACCESS_PERSON] = ACCOUNT_NONE,
                                               [ACCESS_SERVICE] = ACCOUNT_SYSTEM,
                                               [ACCESS_ROOT] = ACCOUNT_ADMIN };
    int64_t accounts;
    enum status st = count_accounts(db, &accounts, err);

    *a = (struct access) { .role = ACCOUNT_NONE };
    *own = false;
    if (st != ST_OK)
        return st;
    a->role = accounts ? roles[db->as] : ACCOUNT_OWNER;
    if (accounts)
        st = read_account(db, a, own, err);
    if (st != ST_OK)
        *a = (struct access) { .role = ACCOUNT_NONE };
    return st;
}

static enum status bind_access(struct db *db, bool *own, struct err *err)
{
    struct access a;
    enum status st = find_access(db, &a, own, err);

    db_set_access(db, &a);
    if (st != ST_OK || a.role != ACCOUNT_NONE)
        return st;
    access_note(db, KIND_COUNT, 0, _("没有账号"));
    return err_set(err, ST_DENIED,
                   _("登录名 %s 没有在用的账号，不能使用这个数据库；请管理员在用户里登记或启用。"),
                   db_who(db));
}

enum status access_again(struct db *db, struct err *err)
{
    bool own;

    return bind_access(db, &own, err);
}

enum status access_open(struct db *db, enum access_as as, struct err *err)
{
    bool own;
    enum status st;

    db->as = as;
    st = bind_access(db, &own, err);
    if (st == ST_OK && as == ACCESS_ROOT && !own && db->access.role == ACCOUNT_ADMIN &&
        !(db->flags & DB_READONLY))
        st = event_add(db, EVENT_COMMAND, KIND_COUNT, 0, _("以系统管理员（root）身份打开"), err);
    return st;
}

/* ---- the scope as SQL ---- */

static void add_areas(const struct db *db, const char *alias, const char *column, struct buf *sql)
{
    buf_printf(sql, "%s.%s IN (", alias, column);
    for (size_t i = 0; i < db->areas_count; i++)
        buf_printf(sql, "%s%lld", i ? "," : "", (long long)db->areas[i]);
    buf_add(sql, ")");
}

bool scope_add_part(struct db *db, int field, const char *alias, struct buf *sql)
{
    const struct access *a = &db->access;
    bool area = field == CF_AREA && a->area, committee = field == CF_COMMITTEE && a->committee;
    bool mediator = field == CF_MEDIATOR && a->mediator;

    if (a->role == ACCOUNT_NONE || (mediator && a->mediator < 0))
        buf_add(sql, "0");
    else if (area)
        add_areas(db, alias, "area", sql);
    else if (committee)
        buf_printf(sql, "%s.committee = %lld", alias, (long long)a->committee);
    else if (mediator)
        buf_printf(sql, "(%s.mediator = %lld OR %s.co_mediator = %lld)", alias,
                   (long long)a->mediator, alias, (long long)a->mediator);
    return sql->len > 0;
}

static void add_case(struct db *db, const char *alias, struct buf *sql)
{
    static const int parts[] = { CF_AREA, CF_COMMITTEE, CF_MEDIATOR };
    struct buf part = BUF_INIT;

    buf_add(sql, "1");
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        if (scope_add_part(db, parts[i], alias, &part))
            buf_printf(sql, " AND %s", buf_text(&part));
        buf_clear(&part);
    }
    buf_release(&part);
}

/* The row of that column's case lies in the scope. */
static void add_by_case(struct db *db, const char *alias, struct buf *sql)
{
    buf_printf(sql, "EXISTS (SELECT 1 FROM case_rec AS sc WHERE sc.id = %s.\"case\" AND ", alias);
    add_case(db, "sc", sql);
    buf_add(sql, ")");
}

/* Screening: by the area of the account and the ground of its committee. */
static void add_ground(const struct db *db, const char *alias, const char *column, struct buf *sql)
{
    const struct access *a = &db->access;

    if (a->role == ACCOUNT_NONE || a->mediator || (a->committee && !db->ground)) {
        buf_add(sql, "0");
        return;
    }
    buf_add(sql, "(1");
    if (a->area) {
        buf_add(sql, " AND ");
        add_areas(db, alias, column, sql);
    }
    if (db->ground)
        buf_printf(sql,
                   " AND %s.%s IN (WITH RECURSIVE below(id) AS (SELECT %lld UNION SELECT g.id"
                   " FROM area AS g JOIN below ON g.parent = below.id) SELECT id FROM below)",
                   alias, column, (long long)db->ground);
    buf_add(sql, ")");
}

static void add_finding(struct db *db, const char *alias, struct buf *sql)
{
    buf_add(sql, "(");
    add_ground(db, alias, "area", sql);
    buf_add(sql, " OR ");
    add_by_case(db, alias, sql);
    buf_add(sql, ")");
}

static void add_by_finding(struct db *db, const char *alias, struct buf *sql)
{
    buf_printf(sql, "EXISTS (SELECT 1 FROM finding AS sf WHERE sf.id = %s.finding AND ", alias);
    add_finding(db, "sf", sql);
    buf_add(sql, ")");
}

/* Accounts: of who keeps them and who looks over his shoulder. */
static bool reads_accounts(const struct access *a)
{
    return access_may(a, RIGHT_ACCOUNTS) || access_may(a, RIGHT_AUDIT);
}

static bool in_register(enum kind_id kind)
{
    return kind == KIND_ROUND || kind == KIND_FINDING || kind == KIND_KEY_PERSON ||
           kind == KIND_RECEPTION || str_equal(kind_get(kind)->parent, "finding");
}

bool scope_cuts(struct db *db, enum kind_id kind)
{
    if (kind == KIND_USER)
        return !reads_accounts(&db->access);
    return !access_everywhere(&db->access) &&
           (kind == KIND_CASE || kind_is_of_case(kind) || in_register(kind) ||
            db->access.role == ACCOUNT_NONE);
}

void scope_add(struct db *db, enum kind_id kind, const char *alias, struct buf *sql)
{
    if (!scope_cuts(db, kind))
        buf_add(sql, "1");
    else if (kind == KIND_CASE)
        add_case(db, alias, sql);
    else if (kind_is_of_case(kind))
        add_by_case(db, alias, sql);
    else if (kind == KIND_FINDING || kind == KIND_RECEPTION)
        add_finding(db, alias, sql);
    else if (kind == KIND_ROUND)
        add_ground(db, alias, "unit", sql);
    else if (kind == KIND_KEY_PERSON)
        add_ground(db, alias, "area", sql);
    else if (in_register(kind))
        add_by_finding(db, alias, sql);
    else
        buf_add(sql, "0");
}

/* ---- one row ---- */

static const char *reach_sql(struct db *db, enum kind_id kind)
{
    char **text = &db->kind_sql[kind][SQL_REACH];
    struct buf sql = BUF_INIT;

    if (!*text) {
        buf_printf(&sql, "SELECT ");
        scope_add(db, kind, "t", &sql);
        buf_printf(&sql, " FROM %s AS t WHERE t.id = ?1", kind_get(kind)->table);
        *text = buf_take(&sql);
    }
    return *text;
}

/* 1 in the scope, 0 outside, -1 not there. */
static int reaches(struct db *db, enum kind_id kind, int64_t id)
{
    struct stmt q;
    int answer;

    db_prepare(db, &q, reach_sql(db, kind));
    db_bind_int_at(&q, 1, id);
    answer = db_row(&q) ? db_int(&q, 0) != 0 : -1;
    db_finish(&q, NULL);
    return answer;
}

bool access_outside(struct db *db, enum kind_id kind, int64_t id)
{
    return reaches(db, kind, id) == 0;
}

bool access_sees_row(struct db *db, enum kind_id kind, int64_t id)
{
    return !scope_cuts(db, kind) || reaches(db, kind, id) == 1;
}

bool access_sees_case(struct db *db, int64_t case_id)
{
    return access_sees_row(db, KIND_CASE, case_id);
}

size_t access_filter(struct db *db, enum kind_id kind, int64_t *ids, size_t *count)
{
    size_t kept = 0, all = *count;

    if (!scope_cuts(db, kind))
        return 0;
    for (size_t i = 0; i < all; i++)
        if (reaches(db, kind, ids[i]) == 1)
            ids[kept++] = ids[i];
    *count = kept;
    return all - kept;
}

char *access_filter_text(enum kind_id kind, size_t outside)
{
    if (!outside)
        return NULL;
    return mem_printf(kind == KIND_CASE ? _("另有 %zu 件不在您的范围内")
                                        : _("另有 %zu 条不在您的范围内"),
                      outside);
}
