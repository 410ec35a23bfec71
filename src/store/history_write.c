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
#include "store/events.h"

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
    struct chain_cell cells[H_COUNT];
    int64_t session, seq;
    enum status st = event_session(db, &session, err);

    if (st == ST_OK)
        st = chain_next(db, CHAIN_HISTORY, &seq, err);
    if (st != ST_OK)
        return st;
    /* The first row of a transaction names the act: its own seq. */
    if (db->act == 0)
        db->act = seq;
    cells[H_SEQ] = chain_int(seq);
    cells[H_ACT] = chain_int(db->act);
    cells[H_AT] = chain_int(now);
    cells[H_WHO] = chain_text(db->who);
    cells[H_WHAT] = chain_text(e->what);
    cells[H_KIND] = chain_text(e->kind->key);
    cells[H_ROW] = chain_int(e->row_id);
    cells[H_VERSION] = chain_int(e->version);
    cells[H_FIELD] = chain_text(e->field);
    cells[H_BEFORE] = chain_text(e->before);
    cells[H_AFTER] = chain_text(e->after);
    cells[H_CASE] = chain_id(e->case_id);
    cells[H_SESSION] = chain_id(session);
    return chain_add(db, CHAIN_HISTORY, cells, err);
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
