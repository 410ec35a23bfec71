/* store/lookup_rows.c - the rows of each kind that a name can mean.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "lookup_impl.h"

#include <string.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"
#include "store/access.h"

static const struct lookup_reading readings[] = {
    { KIND_AREA,
      "SELECT t.id, t.name, CASE WHEN t.level > 2 THEN p.name ELSE t.code END, t.code,"
      " t.active IS NOT 0"
      " FROM area AS t LEFT JOIN area AS p ON p.id = t.parent",
      "t.id IN below" },
    { KIND_COMMITTEE,
      "SELECT t.id, t.name, a.name, k.label, t.active IS NOT 0"
      " FROM committee AS t LEFT JOIN area AS a ON a.id = t.area"
      " LEFT JOIN code AS k ON k.list = 'sub_kind' AND k.code = t.sub_kind",
      "t.area IN below" },
    { KIND_MEDIATOR,
      "SELECT t.id, t.name, c.name, NULL,"
      " (t.to_on IS NULL OR t.to_on >= :today) AND (t.from_on IS NULL OR t.from_on <= :today)"
      " FROM mediator AS t LEFT JOIN committee AS c ON c.id = t.committee",
      "t.committee = :within" },
    { KIND_CODE, "SELECT t.id, t.label, t.list, t.code, t.active IS NOT 0 FROM code AS t", NULL },
    { KIND_LIMIT, "SELECT t.id, t.name, t.code, t.code, t.active IS NOT 0 FROM limit_rule AS t",
      NULL },
    { KIND_HOLIDAY, "SELECT t.id, t.date, t.name, NULL, 1 FROM holiday AS t", NULL },
    { KIND_CAMPAIGN, "SELECT t.id, t.name, t.from_on, NULL, t.active IS NOT 0 FROM campaign AS t",
      NULL },
    { KIND_USER, "SELECT t.id, t.name, t.login, t.login, t.active IS NOT 0 FROM account AS t",
      NULL },
    { KIND_FINDING, "SELECT t.id, t.title, t.number, t.number, 1 FROM finding AS t", NULL },
    { KIND_ROUND,
      "SELECT t.id, t.from_on, a.name, a.name || t.from_on, 1"
      " FROM screening_round AS t LEFT JOIN area AS a ON a.id = t.unit",
      "t.unit IN below" },
    { KIND_KEY_PERSON,
      "SELECT t.id, t.name, a.name, NULL, t.to_on IS NULL OR t.to_on >= :today"
      " FROM key_person AS t LEFT JOIN area AS a ON a.id = t.area",
      "t.area IN below" },
    { KIND_RECEPTION, "SELECT t.id, t.name, t.received_on, NULL, 1 FROM reception AS t", NULL },
    { KIND_LEVEL, "SELECT t.id, t.name, t.rank, t.rank, t.active IS NOT 0 FROM level_rule AS t",
      NULL },
    { KIND_CADENCE, "SELECT t.id, t.name, NULL, NULL, t.active IS NOT 0 FROM cadence AS t", NULL },
    { KIND_REQUIREMENT,
      "SELECT t.id, t.code, t.step, NULL, t.active IS NOT 0 FROM requirement AS t", NULL },
    { KIND_LAYOUT,
      "SELECT t.id, t.heading, t.name, t.name || '/' || t.rank, t.active IS NOT 0"
      " FROM layout_column AS t",
      NULL },
    { KIND_SENTENCE,
      "SELECT t.id, t.code, NULL, t.code, t.active IS NOT 0 FROM brief_sentence AS t", NULL },
};

#define BELOW                                                                                      \
    "WITH RECURSIVE below(id) AS (SELECT :within UNION"                                            \
    " SELECT a.id FROM area AS a JOIN below AS b ON a.parent = b.id) "

const struct lookup_reading *lookup_reading(enum kind_id kind)
{
    for (size_t i = 0; i < ARRAY_LEN(readings); i++) {
        if (readings[i].kind == kind)
            return &readings[i];
    }
    return NULL;
}

static void bind_if(struct stmt *q, const char *name, int64_t n)
{
    int at = q->rc == SQLITE_OK ? sqlite3_bind_parameter_index(q->s, name) : 0;

    if (at)
        db_bind_int_at(q, at, n);
}

static void bind_today(struct stmt *q)
{
    char iso[DATE_SIZE];

    if (q->rc == SQLITE_OK && sqlite3_bind_parameter_index(q->s, ":today"))
        db_bind_text(q, ":today", date_to_iso(world_today(), iso));
}

/* People who may not be named are not looked for by name, but by "#17". */
static bool hides_name(struct db *db, enum kind_id kind)
{
    const struct kind *k = kind_get(kind);

    return k->name_field >= 0 && access_hides(db, &k->fields[k->name_field]);
}

void lookup_rows(struct db *db, struct stmt *q, const struct lookup_reading *r, int64_t within)
{
    bool below = within && r->within && strstr(r->within, "below");
    struct buf sql = BUF_INIT;

    buf_printf(&sql, "%s%s WHERE t.void_reason IS NULL AND ", below ? BELOW : "", r->sql);
    scope_add(db, r->kind, "t", &sql);
    if (hides_name(db, r->kind))
        buf_add(&sql, " AND 0");
    if (within && r->within)
        buf_printf(&sql, " AND %s", r->within);
    db_prepare_text(db, q, buf_text(&sql));
    bind_if(q, ":within", within);
    bind_today(q);
    buf_release(&sql);
}
