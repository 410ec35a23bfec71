/* src/store/draft_text.c - a casefile as JSON and back, everything typed included.
 *
 * Lists stand under the key of their kind in "of".  A draft of before has its three
 * lists at the top, under names of their own; it is still read.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "draft_text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "db_impl.h"

/* The texts of a record that a draft keeps. */
enum part { PART_VALUES, PART_SAVED, PART_LABELS, PART_SAVED_LABELS, PART_COUNT };
static const char *const part_names[PART_COUNT] = { "values", "saved", "labels", "saved_labels" };

static char **part_of(const struct record *rec, size_t part)
{
    char **const parts[PART_COUNT] = { rec->values, rec->saved, rec->labels, rec->saved_labels };

    return parts[part];
}

/* --- writing --- */

static void write_part(const struct record *rec, size_t part, struct buf *out)
{
    char **texts = part_of(rec, part);
    const char *comma = "";

    buf_printf(out, ",\"%s\":{", part_names[part]);
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (!texts[i])
            continue;
        buf_printf(out, "%s\"%s\":", comma, rec->kind->fields[i].key);
        buf_add_json(out, texts[i]);
        comma = ",";
    }
    buf_add(out, "}");
}

static void write_record(const struct record *rec, struct buf *out)
{
    char uuid[UUID_TEXT_SIZE];

    buf_printf(out, "{\"id\":%" PRId64 ",\"uuid\":\"%s\",\"version\":%" PRId64, rec->id,
               world_uuid_text(rec->uuid, uuid), rec->version);
    buf_printf(out, ",\"updated_at\":%" PRId64 ",\"updated_by\":", rec->updated_at);
    buf_add_json(out, rec->updated_by);
    for (size_t part = 0; part < PART_COUNT; part++)
        write_part(rec, part, out);
    buf_add(out, "}");
}

static void write_note(const struct list_note *note, struct buf *out)
{
    buf_printf(out, "{\"id\":%" PRId64 ",\"back\":%d,\"reason\":", note->id, note->back);
    buf_add_json(out, note->reason);
    buf_add(out, "}");
}

static void write_list(const char *name, const struct record_list *list, struct buf *out)
{
    buf_printf(out, "\"%s\":{\"removed\":%zu,\"notes\":[", name, list->removed);
    for (size_t i = 0; i < list->notes_count; i++) {
        buf_add(out, i > 0 ? "," : "");
        write_note(&list->notes[i], out);
    }
    buf_add(out, "],\"rows\":[");
    for (size_t i = 0; i < list->count; i++) {
        buf_add(out, i > 0 ? "," : "");
        write_record(list->items[i], out);
    }
    buf_add(out, "]}");
}

static bool is_empty(const struct record_list *list)
{
    return list->count == 0 && list->removed == 0 && list->notes_count == 0;
}

void draft_write(const struct casefile *f, struct buf *out)
{
    const char *comma = "";

    buf_add(out, "{\"sub_kind\":");
    buf_add_json(out, f->sub_kind);
    buf_add(out, ",\"case\":");
    write_record(f->rec, out);
    buf_add(out, ",\"of\":{");
    for (int k = 0; k < KIND_COUNT; k++) {
        if (is_empty(&f->of[k]))
            continue;
        buf_add(out, comma);
        write_list(kind_get((enum kind_id)k)->key, &f->of[k], out);
        comma = ",";
    }
    buf_add(out, "}}");
}

/* --- reading --- */

struct reading {
    struct db *db;
    const char *text;
    enum status st;
    struct err *err;
};

static void note(struct reading *r, enum status st)
{
    if (r->st == ST_OK)
        r->st = st;
}

static void ask(struct reading *r, struct stmt *q, const char *sql, const char *path)
{
    db_prepare(r->db, q, sql);
    db_bind_text(q, ":text", r->text);
    db_bind_text(q, ":path", path);
}

static void read_part(struct reading *r, const char *at, size_t part, struct record *rec)
{
    char *path = mem_printf("%s.%s", at, part_names[part]);
    char **texts = part_of(rec, part);
    struct stmt q;

    ask(r, &q, "SELECT key, value FROM json_each(:text, :path)", path);
    while (db_row(&q)) {
        int field = field_find(rec->kind, db_text(&q, 0));

        if (field < 0)
            continue;
        free(texts[field]);
        texts[field] = mem_copy(db_text(&q, 1));
    }
    note(r, db_finish(&q, r->err));
    free(path);
}

static struct record *read_record(struct reading *r, const char *at, enum kind_id kind)
{
    struct record *rec = record_new(kind);
    struct stmt q;
    bool good = false;

    ask(r, &q,
        "SELECT v ->> 'id', v ->> 'uuid', v ->> 'version', v ->> 'updated_at', v ->> 'updated_by'"
        " FROM (SELECT json_extract(:text, :path) AS v)",
        at);
    if (db_row(&q)) {
        rec->id = db_int(&q, 0);
        good = !db_is_null(&q, 1) && world_uuid_parse(db_text(&q, 1), rec->uuid);
        rec->version = db_int(&q, 2);
        rec->updated_at = db_int(&q, 3);
        rec->updated_by = mem_copy(db_text(&q, 4));
    }
    note(r, db_finish(&q, r->err));
    if (!good)
        note(r, err_set(r->err, ST_CORRUPT, _("草稿的内容已损坏，不能打开。")));
    for (size_t part = 0; r->st == ST_OK && part < PART_COUNT; part++)
        read_part(r, at, part, rec);
    return rec;
}

static int64_t read_number(struct reading *r, const char *path)
{
    struct stmt q;
    int64_t n;

    ask(r, &q, "SELECT json_extract(:text, :path)", path);
    n = db_row(&q) ? db_int(&q, 0) : 0;
    note(r, db_finish(&q, r->err));
    return n;
}

static char *read_word(struct reading *r, const char *path)
{
    char *word = NULL;
    struct stmt q;

    ask(r, &q, "SELECT json_extract(:text, :path)", path);
    if (db_row(&q))
        word = mem_copy(db_text(&q, 0));
    note(r, db_finish(&q, r->err));
    return word;
}

static int64_t read_length(struct reading *r, const char *path)
{
    struct stmt q;
    int64_t n;

    ask(r, &q, "SELECT json_array_length(:text, :path)", path);
    n = db_row(&q) ? db_int(&q, 0) : 0;
    note(r, db_finish(&q, r->err));
    return n;
}

static void read_rows(struct reading *r, const char *array, enum kind_id kind,
                      struct record_list *list)
{
    int64_t count = read_length(r, array);

    for (int64_t i = 0; r->st == ST_OK && i < count; i++) {
        char *at = mem_printf("%s[%" PRId64 "]", array, i);

        record_list_add(list, read_record(r, at, kind));
        free(at);
    }
}

static void read_notes(struct reading *r, const char *array, struct record_list *list)
{
    struct stmt q;

    ask(r, &q,
        "SELECT value ->> 'id', value ->> 'back', value ->> 'reason' FROM json_each(:text, :path)",
        array);
    while (db_row(&q)) {
        mem_grow((void **)&list->notes, list->notes_count, &list->notes_cap, sizeof(*list->notes));
        list->notes[list->notes_count++] = (struct list_note) {
            .id = db_int(&q, 0), .back = db_int(&q, 1) != 0, .reason = mem_copy(db_text(&q, 2))
        };
    }
    note(r, db_finish(&q, r->err));
}

static void read_list(struct reading *r, enum kind_id kind, struct record_list *list)
{
    const char *key = kind_get(kind)->key;
    char *rows = mem_printf("$.of.%s.rows", key);
    char *notes = mem_printf("$.of.%s.notes", key);
    char *removed = mem_printf("$.of.%s.removed", key);

    read_rows(r, rows, kind, list);
    read_notes(r, notes, list);
    list->removed = (size_t)read_number(r, removed);
    free(rows);
    free(notes);
    free(removed);
}

/* Why its rows were taken out nobody said then, nor which ones: the save finds them. */
static void read_old_list(struct reading *r, const char *name, enum kind_id kind,
                          struct record_list *list)
{
    char *rows = mem_printf("$.%s", name);
    char *removed = mem_printf("$.%s_removed", name);

    read_rows(r, rows, kind, list);
    list->removed += (size_t)read_number(r, removed);
    free(rows);
    free(removed);
}

/* Also of kinds that belong to no case: a form over one record keeps it here. */
static void read_lists(struct reading *r, struct casefile *f)
{
    for (int k = 0; r->st == ST_OK && k < KIND_COUNT; k++)
        read_list(r, (enum kind_id)k, &f->of[k]);
    read_old_list(r, "parties", KIND_PARTY, &f->of[KIND_PARTY]);
    read_old_list(r, "suspensions", KIND_SUSPENSION, &f->of[KIND_SUSPENSION]);
    read_old_list(r, "extensions", KIND_EXTENSION, &f->of[KIND_EXTENSION]);
}

enum status draft_read(struct db *db, const char *text, struct casefile **out, struct err *err)
{
    struct reading r = { .db = db, .text = text, .err = err };
    struct casefile *f;
    struct stmt q;
    bool valid;

    *out = NULL;
    db_prepare(db, &q, "SELECT json_valid(:text)");
    db_bind_text(&q, ":text", text);
    valid = db_row(&q) && db_int(&q, 0) == 1;
    db_finish(&q, NULL);
    if (!valid)
        return err_set(err, ST_CORRUPT, _("草稿的内容已损坏，不能打开。"));
    f = casefile_new();
    record_free(f->rec);
    f->rec = read_record(&r, "$.case", KIND_CASE);
    read_lists(&r, f);
    f->sub_kind = read_word(&r, "$.sub_kind");
    if (r.st == ST_OK)
        *out = f;
    else
        casefile_free(f);
    return r.st;
}
