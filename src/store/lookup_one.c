/* store/lookup_one.c - exactly the row that a typed name means, or a refusal that names the
 * nearest.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/lookup.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "core/person.h"
#include "db_impl.h"
#include "lookup_impl.h"
#include "store/access.h"
#include "store/cases.h"

#define NAMED_MAX 5 /* rows that a refusal names */

struct exact {
    int64_t id, active_id;
    size_t count, active;
    struct buf names; /* "王敏（沙北街道…）、…" */
};

static void add_exact(struct exact *e, struct stmt *q)
{
    const char *name = db_text(q, COLUMN_NAME), *hint = db_text(q, COLUMN_HINT);

    e->id = db_int(q, COLUMN_ID);
    if (db_int(q, COLUMN_ACTIVE)) {
        e->active_id = e->id;
        e->active++;
    }
    if (e->count++ < NAMED_MAX)
        buf_printf(&e->names, "%s#%lld %s%s%s%s", e->count > 1 ? "、" : "", (long long)e->id, name,
                   hint ? "（" : "", hint ? hint : "", hint ? "）" : "");
}

/* Width, case and spaces do not matter. */
static bool same_name(const char *typed, const char *name)
{
    char *plain = typed_plain(name);
    bool same;

    typed_squeeze(plain);
    same = name && strcmp(plain, typed) == 0;
    free(plain);
    return same;
}

static enum status find_exact(struct db *db, const struct lookup_reading *r, const char *typed,
                              struct exact *e, struct err *err)
{
    struct stmt q;

    lookup_rows(db, &q, r, 0);
    while (db_row(&q)) {
        const char *other = r->kind == KIND_COMMITTEE ? NULL : db_text(&q, COLUMN_OTHER);

        if (same_name(typed, db_text(&q, COLUMN_NAME)) || same_name(typed, other))
            add_exact(e, &q);
    }
    return db_finish(&q, err);
}

/* "郾城区孟庙镇西杨店", "孟庙镇西杨店": a place with those it lies in before it. */
static enum status find_path(struct db *db, const char *typed, int64_t *id, struct err *err)
{
    size_t found = 0;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT a.id, p.name || a.name, coalesce(d.name, '') || p.name || a.name"
               " FROM area AS a JOIN area AS p ON p.id = a.parent"
               " LEFT JOIN area AS d ON d.id = p.parent WHERE a.void_reason IS NULL");
    while (db_row(&q))
        if (same_name(typed, db_text(&q, 1)) || same_name(typed, db_text(&q, 2))) {
            *id = db_int(&q, 0);
            found++;
        }
    *id = found == 1 ? *id : 0;
    return db_finish(&q, err);
}

/* "#17", or "17" when no row has that name. */
static enum status find_id(struct db *db, enum kind_id kind, const char *typed, int64_t *id,
                           struct err *err)
{
    const char *digits = typed + (*typed == '#');
    enum status st;
    char *sql;
    struct stmt q;

    *id = 0;
    if (!*digits || strlen(digits) > 18 || digits[strspn(digits, "0123456789")])
        return ST_OK;
    sql = mem_printf("SELECT id FROM %s WHERE id = :id", kind_get(kind)->table); /* voided, too */
    db_prepare_text(db, &q, sql);
    db_bind_int(&q, ":id", strtoll(digits, NULL, 10));
    if (db_row(&q))
        *id = db_int(&q, 0);
    free(sql);
    st = db_finish(&q, err);
    if (st == ST_OK && *id)
        st = access_reach(db, kind, *id, err);
    if (st != ST_OK)
        *id = 0;
    return st;
}

/* No row has that name: of committees and areas the only one that fits is
 * meant, as with codes; a person must be named whole.  Otherwise the nearest are
 * named. */
static enum status only_one_or_refuse(struct db *db, enum kind_id kind, const char *typed,
                                      int64_t *id, struct err *err)
{
    const char *label = _(kind_get(kind)->label);
    char *shown = mask_text(typed);
    struct choices near = { 0 };
    struct buf names = BUF_INIT;
    enum status st = lookup_find(db, kind, typed, 0, NAMED_MAX, &near, err);

    if (st == ST_OK && near.count == 1 && (kind == KIND_COMMITTEE || kind == KIND_AREA)) {
        *id = near.items[0].id;
    } else if (st == ST_OK) {
        for (size_t i = 0; i < near.count; i++)
            buf_printf(&names, "%s%s", i ? "、" : "", near.items[i].label);
        st = ST_NOT_FOUND;
        if (near.count)
            err_set(err, st, _("没有叫“%.*s”的%s，相近的有：%s。"), typed_quote(shown), shown,
                    label, buf_text(&names));
        else
            err_set(err, st, _("没有叫“%.*s”的%s。"), typed_quote(shown), shown, label);
    }
    free(shown);
    choices_release(&near);
    buf_release(&names);
    return st;
}

static enum status one_row(struct db *db, const struct lookup_reading *r, const char *typed,
                           int64_t *id, struct err *err)
{
    struct exact e = { 0 };
    char *plain = typed_plain(typed);
    enum status st = ST_OK;

    typed_squeeze(plain);
    if (*plain != '#')
        st = find_exact(db, r, plain, &e, err);
    *id = e.count == 1 ? e.id : e.active == 1 ? e.active_id : 0;
    if (st == ST_OK && e.count == 0 && r->kind == KIND_AREA)
        st = find_path(db, plain, id, err);
    if (st == ST_OK && e.count == 0 && *id == 0)
        st = find_id(db, r->kind, plain, id, err);
    if (st == ST_OK && !*id && e.count)
        st = err_set(err, ST_CONFLICT, _("叫“%.*s”的%s有 %zu 个：%s；请用 #编号 指明。"),
                     typed_quote(typed), typed, _(kind_get(r->kind)->label), e.count,
                     buf_text(&e.names));
    else if (st == ST_OK && !*id)
        st = only_one_or_refuse(db, r->kind, typed, id, err);
    buf_release(&e.names);
    free(plain);
    return st;
}

enum status lookup_one(struct db *db, enum kind_id kind, const char *typed, int64_t *id,
                       struct err *err)
{
    const struct lookup_reading *r = lookup_reading(kind);
    char *plain, *shown;
    enum status st;

    *id = 0;
    if (str_empty(typed))
        return err_set(err, ST_NOT_FOUND, _("没有写明是哪个%s。"), _(kind_get(kind)->label));
    if (kind == KIND_CASE)
        return cases_find(db, typed, id, err);
    if (kind == KIND_USER && scope_cuts(db, kind))
        return access_check(db, RIGHT_ACCOUNTS, err);
    if (r)
        return one_row(db, r, typed, id, err);
    shown = mask_text(typed);
    plain = typed_plain(typed); /* children of a case have no name of their own */
    st = find_id(db, kind, plain, id, err);
    if (st == ST_OK && !*id)
        st = err_set(err, ST_NOT_FOUND, _("没有%s %.*s，请用 #编号 指明。"),
                     _(kind_get(kind)->label), typed_quote(shown), shown);
    free(shown);
    free(plain);
    return st;
}
