/* src/store/case_lists.c - what belongs to a case: read, put in order, numbered, written.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cases_impl.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/records.h"

enum kind_id case_list_next(enum kind_id kind)
{
    int next = (int)kind + 1;

    while (next < KIND_COUNT && !kind_is_of_case((enum kind_id)next))
        next++;
    return (enum kind_id)next;
}

void case_adopt(struct record *child, int64_t case_id)
{
    record_set_int(child, field_find(child->kind, child->kind->parent), case_id);
}

void case_disown(struct casefile *f)
{
    bool fresh = f->rec->version == 0;

    record_undone(f->rec);
    EACH_CASE_LIST(kind)
    {
        struct record_list *list = &f->of[kind];

        for (size_t k = 0; k < list->count; k++) {
            struct record *child = list->items[k];

            record_undone(child);
            if (fresh)
                record_set(child, field_find(child->kind, child->kind->parent), NULL);
        }
    }
}

/* --- reading --- */

/* One number: bit n says whether the n-th of these kinds has rows of the case.  Most
 * kinds have none, and asking an index costs less than reading nothing. */
static char *make_which(void)
{
    struct buf sql = BUF_INIT;
    int bit = 0;

    EACH_CASE_LIST(kind)
    {
        buf_printf(&sql, "%s(EXISTS(SELECT 1 FROM %s WHERE \"case\" = ?1) << %d)",
                   bit ? " | " : "SELECT ", kind_get(kind)->table, bit);
        bit++;
    }
    return buf_take(&sql);
}

static enum status which_kinds(struct db *db, int64_t case_id, int64_t *bits, struct err *err)
{
    struct stmt q;

    if (!db->which_sql)
        db->which_sql = make_which();
    db_prepare(db, &q, db->which_sql);
    db_bind_int_at(&q, 1, case_id);
    *bits = db_row(&q) ? db_int(&q, 0) : 0;
    return db_finish(&q, err);
}

enum status case_lists_load(struct db *db, struct casefile *f, struct err *err)
{
    int64_t bits;
    enum status st = which_kinds(db, f->rec->id, &bits, err);

    EACH_CASE_LIST(kind)
    {
        if (st == ST_OK && (bits & 1))
            st = records_children(db, kind, f->rec->id, &f->of[kind], err);
        bits >>= 1;
    }
    return st;
}

/* --- numbers --- */

/* Kinds whose rows are counted in the case, and within what of it. */
static const struct {
    enum kind_id kind;
    int seq, within; /* fields; -1: in the whole case */
} numbered[] = {
    { KIND_PARTY, PF_SEQ, PF_SIDE },       { KIND_SESSION, SSF_SEQ, -1 },
    { KIND_INQUIRY, IQF_SEQ, -1 },         { KIND_EVIDENCE, EVF_SEQ, -1 },
    { KIND_CLAIM, CLF_SEQ, -1 },           { KIND_AGREEMENT, AGF_SEQ, -1 },
    { KIND_ITEM, ITF_SEQ, ITF_AGREEMENT }, { KIND_VOLUME_ITEM, VIF_SEQ, -1 },
};

static int64_t last_of(const struct record_list *list, const struct record *rec, int seq,
                       int within)
{
    int64_t last = 0;

    for (size_t i = 0; i < list->count; i++) {
        const struct record *other = list->items[i];

        if ((within < 0 || record_is(other, within, record_get(rec, within))) &&
            record_int(other, seq) > last)
            last = record_int(other, seq);
    }
    return last;
}

static void number_rows(struct casefile *f)
{
    for (size_t n = 0; n < ARRAY_LEN(numbered); n++) {
        struct record_list *list = &f->of[numbered[n].kind];

        for (size_t i = 0; i < list->count; i++) {
            struct record *rec = list->items[i];

            if (record_empty(rec, numbered[n].seq))
                record_set_int(rec, numbered[n].seq,
                               last_of(list, rec, numbered[n].seq, numbered[n].within) + 1);
        }
    }
}

/* --- order --- */

/* As the table is ordered: numbers by size, texts by their bytes, empty ones last. */
static int compare_field(const struct record *a, const struct record *b, int field)
{
    enum field_type type = a->kind->fields[field].type;

    if (record_empty(a, field) || record_empty(b, field))
        return (int)record_empty(a, field) - (int)record_empty(b, field);
    if (type == FT_INT) {
        int64_t x = record_int(a, field), y = record_int(b, field);

        return (x > y) - (x < y);
    }
    return strcmp(record_text(a, field), record_text(b, field));
}

/* New rows have no id yet and get the next ones in the order they stand in. */
static bool stands_before(const struct record *a, const struct record *b,
                          const int fields[ORDER_FIELDS])
{
    for (int i = 0; i < ORDER_FIELDS && fields[i] >= 0; i++) {
        int c = compare_field(a, b, fields[i]);

        if (c)
            return c < 0;
    }
    return a->id && (!b->id || a->id < b->id);
}

static void sort_list(struct record_list *list, const int fields[ORDER_FIELDS])
{
    for (size_t i = 1; i < list->count; i++) {
        struct record *rec = list->items[i];
        size_t at = i;

        for (; at > 0 && stands_before(rec, list->items[at - 1], fields); at--)
            list->items[at] = list->items[at - 1];
        list->items[at] = rec;
    }
}

void case_lists_arrange(struct casefile *f)
{
    int fields[ORDER_FIELDS];

    number_rows(f);
    EACH_CASE_LIST(kind)
    {
        kind_order(kind, fields);
        sort_list(&f->of[kind], fields);
    }
}

/* --- writing --- */

static bool list_has(const struct record_list *list, int64_t id)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i]->id == id)
            return true;
    }
    return false;
}

static enum status void_row(struct db *db, const struct record_list *list, const struct record *rec,
                            int64_t now, struct err *err)
{
    const struct list_note *note = record_list_note(list, rec->id);
    const char *reason = note && !note->back && !str_empty(note->reason) ? note->reason
                                                                         : _("从案件中移除");
    enum status st = record_void(db, rec, reason, now, err);

    return st == ST_OK ? history_add_void(db, rec, reason, now, err) : st;
}

/* Rows of the case that stand in the table and no longer in the list. */
static enum status void_missing(struct db *db, enum kind_id kind, int64_t case_id,
                                const struct record_list *list, int64_t now, struct err *err)
{
    struct record_list stored = { 0 };
    enum status st = records_children(db, kind, case_id, &stored, err);

    for (size_t i = 0; st == ST_OK && i < stored.count; i++) {
        if (!list_has(list, stored.items[i]->id))
            st = void_row(db, list, stored.items[i], now, err);
    }
    record_list_release(&stored);
    return st;
}

static bool comes_back(const struct record_list *list, const struct record *rec)
{
    const struct list_note *note = rec->version ? record_list_note(list, rec->id) : NULL;

    return note && note->back;
}

static enum status write_back(struct db *db, const struct record_list *list, struct record *rec,
                              int64_t now, struct err *err)
{
    enum status st = record_return(db, rec, now, err);

    if (st == ST_OK)
        st = history_add_return(db, rec, record_list_note(list, rec->id)->reason, now, err);
    return st == ST_OK ? history_add(db, rec, "update", now, err) : st;
}

enum status case_write_record(struct db *db, struct record *rec, int64_t now, struct err *err)
{
    bool fresh = rec->version == 0;
    enum status st = fresh ? record_insert(db, rec, now, err) : record_update(db, rec, now, err);

    return st == ST_OK ? history_add(db, rec, fresh ? "insert" : "update", now, err) : st;
}

static enum status write_list(struct db *db, struct record_list *list, int64_t case_id, int64_t now,
                              struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < list->count; i++) {
        struct record *child = list->items[i];

        case_adopt(child, case_id);
        if (comes_back(list, child))
            st = write_back(db, list, child, now, err);
        else if (child->version == 0 || record_changed(child))
            st = case_write_record(db, child, now, err);
    }
    return st;
}

enum status case_lists_write(struct db *db, struct casefile *f, int64_t now, struct err *err)
{
    enum status st = ST_OK;

    EACH_CASE_LIST(kind)
    {
        struct record_list *list = &f->of[kind];

        if (st == ST_OK && f->rec->version > 0 && list->removed > 0)
            st = void_missing(db, kind, f->rec->id, list, now, err);
        if (st == ST_OK)
            st = write_list(db, list, f->rec->id, now, err);
    }
    return st;
}

enum status case_lists_insert(struct db *db, struct casefile *f, int64_t now, struct err *err)
{
    enum status st = ST_OK;

    EACH_CASE_LIST(kind)
    {
        struct record_list *list = &f->of[kind];

        for (size_t i = 0; st == ST_OK && i < list->count; i++) {
            case_adopt(list->items[i], f->rec->id);
            st = record_insert(db, list->items[i], now, err);
        }
    }
    return st;
}

void case_lists_done(struct db *db, struct casefile *f, int64_t now)
{
    EACH_CASE_LIST(kind)
    {
        const struct record_list *list = &f->of[kind];

        for (size_t i = 0; i < list->count; i++) {
            struct record *child = list->items[i];

            if (child->version == 0 || record_changed(child) || comes_back(list, child))
                record_done(db, child, now);
        }
    }
}

enum status case_check_required(const struct casefile *f, struct err *err)
{
    enum status st = record_check_required(f->rec, err);

    EACH_CASE_LIST(kind)
    {
        for (size_t i = 0; st == ST_OK && i < f->of[kind].count; i++)
            st = record_check_required(f->of[kind].items[i], err);
    }
    return st;
}
