/* store/destroy.c - takes people and texts out of a case for good; what figures need stays.
 *
 * History is append-only by trigger: the triggers go and come back inside the transaction that
 * empties the rows, which no other connection can see or use, and EVENT_DESTROY names the rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "core/casefile.h"
#include "db_impl.h"
#include "events_impl.h"
#include "retention_impl.h"
#include "store/case_index.h"

struct place {
    enum kind_id kind;
    int field;
};

/* Texts that say nothing of the parties: numbers of the office, places and times of its own
 * work, its own people. */
static const struct place stays[] = {
    { KIND_CASE, CF_NUMBER },
    { KIND_CASE, CF_CODE },
    { KIND_CASE, CF_SERIES },
    { KIND_CASE, CF_STUDIO },
    { KIND_CASE, CF_REGISTRAR },
    { KIND_CASE, CF_RECORDER },
    { KIND_CASE, CF_SOURCE_ORG },
    { KIND_CASE, CF_AGREEMENT_NO },
    { KIND_CASE, CF_FILER },
    { KIND_CASE, CF_SHELF },
    { KIND_CASE, CF_DUE_LIMIT },
    { KIND_AGREEMENT, AGF_NUMBER },
    { KIND_INQUIRY, IQF_TIME_FROM },
    { KIND_INQUIRY, IQF_TIME_TO },
    { KIND_INQUIRY, IQF_RECORDER },
    { KIND_INQUIRY, IQF_INVESTIGATOR },
    { KIND_SESSION, SSF_TIME_FROM },
    { KIND_SESSION, SSF_TIME_TO },
    { KIND_SESSION, SSF_RECORDER },
    { KIND_REVISIT, RVF_VISITOR },
    { KIND_REFERRAL, RFF_ORG },
    { KIND_REPORT, RTF_AGENCY },
    { KIND_VOLUME_ITEM, VIF_FORM },
    { KIND_APPOINTMENT, APTF_TIME_FROM },
    { KIND_APPOINTMENT, APTF_ROOM },
    { KIND_APPOINTMENT, APTF_TIME_TO },
    { KIND_FINDING, FDF_NUMBER },
    { KIND_FINDING, FDF_SCREENER },
    { KIND_FINDING, FDF_RESPONSIBLE_UNIT },
    { KIND_WATCH, WTF_VISITOR },
    { KIND_HANDOVER, HOF_UNIT_FROM },
    { KIND_HANDOVER, HOF_UNIT_TO },
    { KIND_RECEPTION, RXF_RECEIVER },
};

/* Codes and numbers that describe a person and that no figure counts. */
static const struct place goes[] = {
    { KIND_PARTY, PF_SEX },           { KIND_PARTY, PF_NATION },
    { KIND_PARTY, PF_CAPACITY },      { KIND_PARTY, PF_ID_KIND },
    { KIND_REPRESENTATIVE, RPF_SEX }, { KIND_INQUIRY, IQF_PERSON_SEX },
    { KIND_INQUIRY, IQF_PERSON_AGE }, { KIND_RECEPTION, RXF_SEX },
};

static bool is_among(const struct place *list, size_t n, enum kind_id kind, int field)
{
    for (size_t i = 0; i < n; i++)
        if (list[i].kind == kind && list[i].field == field)
            return true;
    return false;
}

static bool is_emptied(enum kind_id kind, int field)
{
    const struct field *f = &kind_get(kind)->fields[field];

    if (is_among(stays, ARRAY_LEN(stays), kind, field))
        return false;
    switch (f->type) {
    case FT_TEXT:
    case FT_NOTE:
    case FT_PHONE:
    case FT_IDNO:
    case FT_USCC:
        return true;
    case FT_DATE:
        return (f->flags & F_SENSITIVE) != 0;
    default:
        return is_among(goes, ARRAY_LEN(goes), kind, field);
    }
}

/* ---- rows ---- */

/* Names stay as a word, so that lists show why nothing is there. */
static void add_emptied(struct buf *sql, enum kind_id kind)
{
    const struct kind *k = kind_get(kind);

    for (int i = 0; i < (int)k->count; i++) {
        const struct field *f = &k->fields[i];

        if (!is_emptied(kind, i))
            continue;
        if ((f->flags & F_REQUIRED) || (kind == KIND_CASE && i == CF_PARTIES))
            buf_printf(sql, ", \"%s\" = :gone", f->key);
        else
            buf_printf(sql, ", \"%s\" = NULL", f->key);
    }
}

/* Voided rows, too: they hold as much. */
static enum status empty_rows(struct db *db, enum kind_id kind, const char *which, int64_t case_id,
                              struct err *err)
{
    struct buf sql = BUF_INIT;
    struct stmt q;

    buf_printf(&sql, "UPDATE %s SET version = version + 1, updated_at = :now, updated_by = :who",
               kind_get(kind)->table);
    add_emptied(&sql, kind);
    buf_printf(&sql, ", void_reason = iif(void_reason IS NULL, NULL, :gone) WHERE %s", which);
    db_prepare_text(db, &q, sql.data);
    buf_release(&sql);
    db_bind_int(&q, ":now", world_now());
    db_bind_text(&q, ":who", db_who(db));
    db_bind_text(&q, ":gone", RETENTION_GONE);
    db_bind_int(&q, ":id", case_id);
    return db_finish(&q, err);
}

static enum status empty_kinds(struct db *db, int64_t id, struct err *err)
{
    static const struct {
        enum kind_id kind;
        const char *which;
    } beside[] = {
        { KIND_WATCH, "finding IN (SELECT id FROM finding WHERE \"case\" = :id)" },
        { KIND_HANDOVER, "finding IN (SELECT id FROM finding WHERE \"case\" = :id)" },
        { KIND_FINDING, "\"case\" = :id" },
        { KIND_RECEPTION, "\"case\" = :id" },
        { KIND_CASE, "id = :id" },
    };
    enum status st = ST_OK;

    for (enum kind_id k = 0; st == ST_OK && k < KIND_COUNT; k++)
        if (kind_is_of_case(k))
            st = empty_rows(db, k, "\"case\" = :id", id, err);
    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(beside); i++)
        st = empty_rows(db, beside[i].kind, beside[i].which, id, err);
    return st;
}

/* ---- history ---- */

#define TRIGGERS 2

static char *trigger_text(struct db *db, const char *name)
{
    struct stmt q;
    char *text = NULL;

    db_prepare(db, &q, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = :name");
    db_bind_text(&q, ":name", name);
    if (db_row(&q))
        text = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    return text;
}

static enum status by_case(struct db *db, const char *sql, int64_t id, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, sql);
    db_bind_int(&q, ":id", id);
    return db_finish(&q, err);
}

static enum status empty_history(struct db *db, int64_t id, struct err *err)
{
    static const char *const names[TRIGGERS] = { "history_no_update", "history_private_no_delete" };
    char *texts[TRIGGERS];
    enum status st = ST_OK;

    for (int i = 0; i < TRIGGERS; i++)
        texts[i] = trigger_text(db, names[i]);
    if (!texts[0] || !texts[1])
        st = err_set(err, ST_CORRUPT,
                     _("修改记录的保护触发器不在了，没有销毁；请运行 tiaojie check。"));
    if (st == ST_OK)
        st = db_exec(db, "DROP TRIGGER history_no_update; DROP TRIGGER history_private_no_delete",
                     err);
    if (st == ST_OK)
        st = by_case(db, "DELETE FROM history_private WHERE seq IN (" HISTORY_OF_CASE ")", id, err);
    if (st == ST_OK)
        st = by_case(db,
                     "UPDATE history SET before = NULL, after = NULL WHERE seq IN"
                     " (" HISTORY_OF_CASE ")",
                     id, err);
    for (int i = 0; i < TRIGGERS; i++) {
        if (st == ST_OK)
            st = db_exec(db, texts[i], err);
        free(texts[i]);
    }
    return st;
}

/* ---- what is kept beside the rows ---- */

/* A draft of a row names the case or finding that it belongs to, or the row itself. */
static enum status drop_drafts(struct db *db, int64_t id, struct err *err)
{
    enum status st = by_case(db, "DELETE FROM draft WHERE form = 'case' AND record_id = :id", id,
                             err);

    for (enum kind_id k = 0; st == ST_OK && k < KIND_COUNT; k++) {
        bool of_finding = k == KIND_FINDING || str_equal(kind_get(k)->parent, "finding");
        struct stmt q;

        if (!kind_is_of_case(k) && !of_finding && k != KIND_RECEPTION)
            continue;
        if (kind_is_of_case(k))
            db_prepare(db, &q,
                       "DELETE FROM draft WHERE (form = :form OR form LIKE :form || ':%')"
                       " AND record_id = :id");
        else if (of_finding)
            db_prepare(db, &q,
                       "DELETE FROM draft WHERE (form = :form OR form LIKE :form || ':%')"
                       " AND record_id IN (SELECT id FROM finding WHERE \"case\" = :id)");
        else
            db_prepare(db, &q,
                       "DELETE FROM draft WHERE (form = :form OR form LIKE :form || ':%')"
                       " AND record_id IN (SELECT id FROM reception WHERE \"case\" = :id)");
        db_bind_text(&q, ":form", kind_get(k)->key);
        db_bind_int(&q, ":id", id);
        st = db_finish(&q, err);
    }
    return st;
}

/* The digest of the imported line could be tried with guesses of what stood in it. */
static enum status drop_traces(struct db *db, int64_t id, struct err *err)
{
    enum status st = by_case(db, "DELETE FROM presence WHERE case_id = :id", id, err);

    if (st == ST_OK)
        st = by_case(db,
                     "UPDATE batch_row SET hash = NULL WHERE kind = 'case' AND row_id = :id"
                     " OR kind = 'party' AND row_id IN (SELECT id FROM party WHERE \"case\" = :id)"
                     " OR kind = 'finding' AND row_id IN"
                     " (SELECT id FROM finding WHERE \"case\" = :id)",
                     id, err);
    return st;
}

enum status destroy_case(struct db *db, int64_t id, const char *note, struct err *err)
{
    enum status st = case_index_drop(db, id, INDEX_ALL, err);

    if (st == ST_OK)
        st = empty_kinds(db, id, err);
    if (st == ST_OK)
        st = case_index_add(db, id, INDEX_ALL, err);
    /* What was taken out of the index still lies in its older parts until they are merged. */
    if (st == ST_OK)
        st = db_exec(db, "INSERT INTO case_text(case_text) VALUES('optimize')", err);
    if (st == ST_OK)
        st = empty_history(db, id, err);
    if (st == ST_OK)
        st = drop_drafts(db, id, err);
    if (st == ST_OK)
        st = drop_traces(db, id, err);
    return st == ST_OK ? event_destroyed(db, id, note, err) : st;
}
