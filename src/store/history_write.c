/* src/store/history_write.c - notes each change beside the change itself.
 *
 * history shows sensitive values masked and never shows some at all; the true
 * ones go into history_private, which only taking a change back reads.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "records_impl.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/person.h"

struct entry {
    const char *what;
    const struct kind *kind;
    int64_t row_id, version;
    int64_t case_id; /* 0: it belongs to no case */
    const char *field;
    const char *before, *after;
};

static enum status add_row(struct db *db, const struct entry *e, int64_t now, struct err *err)
{
    struct stmt q;
    enum status st;

    /* The first row of a transaction names the act: its own seq. */
    db_prepare(db, &q,
               "INSERT INTO history(act, at, who, what, kind, row_id, version, field,"
               " before, after, case_id)"
               " VALUES(coalesce(?1, (SELECT coalesce(max(seq), 0) + 1 FROM history)),"
               " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (db->act)
        db_bind_int_at(&q, 1, db->act);
    db_bind_int_at(&q, 2, now);
    db_bind_text_at(&q, 3, db->who);
    db_bind_text_at(&q, 4, e->what);
    db_bind_text_at(&q, 5, e->kind->key);
    db_bind_int_at(&q, 6, e->row_id);
    db_bind_int_at(&q, 7, e->version);
    db_bind_text_at(&q, 8, e->field);
    db_bind_text_at(&q, 9, e->before);
    db_bind_text_at(&q, 10, e->after);
    if (e->case_id)
        db_bind_int_at(&q, 11, e->case_id);
    st = db_finish(&q, err);
    if (st == ST_OK && db->act == 0)
        db->act = db_last_id(db);
    return st;
}

static enum status add_private(struct db *db, int64_t seq, const char *before, const char *after,
                               struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "INSERT INTO history_private(seq, before, after) VALUES(:seq, :before, :after)");
    db_bind_int(&q, ":seq", seq);
    db_bind_text(&q, ":before", before);
    db_bind_text(&q, ":after", after);
    return db_finish(&q, err);
}

static char *hidden(const struct field *f, const char *value)
{
    if (!value || (f->flags & F_HISTORY_ONLY_CHANGE))
        return NULL;
    return mask_value(f, value);
}

static enum status add_field(struct db *db, const struct field *f, struct entry e, int64_t now,
                             struct err *err)
{
    const char *before = e.before, *after = e.after;
    char *shown_before, *shown_after;
    enum status st;

    e.field = f->key;
    if (!(f->flags & (F_SENSITIVE | F_HISTORY_ONLY_CHANGE)))
        return add_row(db, &e, now, err);
    e.before = shown_before = hidden(f, before);
    e.after = shown_after = hidden(f, after);
    st = add_row(db, &e, now, err);
    if (st == ST_OK)
        st = add_private(db, db_last_id(db), before, after, err);
    free(shown_before);
    free(shown_after);
    return st;
}

/* What belongs to a finding belongs to no case. */
static int64_t owning_case(const struct record *rec)
{
    int parent = str_equal(rec->kind->parent, "case") ? field_find(rec->kind, "case") : -1;

    return parent >= 0 ? record_int(rec, parent) : 0;
}

enum status history_add(struct db *db, const struct record *rec, const char *what, int64_t now,
                        struct err *err)
{
    struct entry e = { .what = what,
                       .kind = rec->kind,
                       .row_id = rec->id,
                       .version = rec->version + 1,
                       .case_id = owning_case(rec) };
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];

        e.before = rec->saved[i];
        e.after = rec->values[i];
        if ((f->flags & F_DERIVED) || str_equal(f->key, rec->kind->parent))
            continue; /* the owning case is in every row anyway */
        if (!str_equal(e.before, e.after))
            st = add_field(db, f, e, now, err);
    }
    return st;
}

enum status history_add_void(struct db *db, const struct record *rec, const char *reason,
                             int64_t now, struct err *err)
{
    struct entry e = { .what = "delete",
                       .kind = rec->kind,
                       .row_id = rec->id,
                       .version = rec->version + 1,
                       .case_id = owning_case(rec),
                       .after = reason };

    return add_row(db, &e, now, err);
}

enum status history_add_return(struct db *db, const struct record *rec, const char *reason,
                               int64_t now, struct err *err)
{
    struct entry e = { .what = "insert",
                       .kind = rec->kind,
                       .row_id = rec->id,
                       .version = rec->version + 1,
                       .case_id = owning_case(rec),
                       .before = reason,
                       .after = HISTORY_RESTORED };

    return add_row(db, &e, now, err);
}

enum status history_add_note(struct db *db, const struct kind *kind, int64_t row_id,
                             int64_t version, const char *what, const char *note, int64_t now,
                             struct err *err)
{
    struct entry e = {
        .what = what, .kind = kind, .row_id = row_id, .version = version, .after = note
    };

    return add_row(db, &e, now, err);
}
