/* src/store/seeds.c - the rows that every office starts with.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/schema.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "records_impl.h"
#include "store/records.h"
#include "store/seed_data.h"

/* One file; key: the fields that say whether a row is there already (-1 none).
 * A reference is written as the code of the area it means. */
struct seed {
    enum kind_id kind;
    const char *text;
    int key[2];
};

static const struct seed seeds[] = {
    { KIND_CODE, seed_codes, { KF_LIST, KF_CODE } },
    { KIND_LIMIT, seed_limits, { LF_CODE, -1 } },
    { KIND_AREA, seed_areas, { AF_CODE, -1 } },
    { KIND_COMMITTEE, seed_committees, { COF_NAME, -1 } },
    { KIND_CAMPAIGN, seed_campaigns, { CPF_NAME, -1 } },
    { KIND_LEVEL, seed_levels, { LVF_RANK, -1 } },
    { KIND_CADENCE, seed_cadences, { CDF_LEVEL, -1 } },
    { KIND_REQUIREMENT, seed_requirements, { RQF_CODE, -1 } },
    { KIND_LAYOUT, seed_layouts, { LYF_NAME, LYF_RANK } },
    { KIND_SENTENCE, seed_sentences, { STF_CODE, -1 } },
    { KIND_HOLIDAY, seed_holidays, { HF_DATE, -1 } },
};

/* --- a line of comma-separated cells --- */

#define CELLS_MAX 16 /* the files are ours */

struct line {
    struct buf text; /* the cells, each with its NUL */
    const char *cells[CELLS_MAX];
    size_t count;
};

static const char *read_quoted(const char *p, struct buf *out)
{
    while (*++p) {
        if (*p == '"' && *++p != '"')
            return p;
        buf_add_char(out, *p);
    }
    return p;
}

/* Reads the line at *at and moves behind it; false at the end of the text. */
static bool read_line(const char **at, struct line *line)
{
    size_t starts[CELLS_MAX];
    const char *p = *at;

    buf_clear(&line->text);
    line->count = 0;
    if (!*p)
        return false;
    for (;;) {
        if (line->count == CELLS_MAX)
            BUG("a seed file has too many columns");
        starts[line->count++] = line->text.len;
        if (*p == '"')
            p = read_quoted(p, &line->text);
        while (*p && !strchr(",\r\n", *p))
            buf_add_char(&line->text, *p++);
        buf_add_n(&line->text, "", 1);
        if (*p != ',')
            break;
        p++;
    }
    for (size_t i = 0; i < line->count; i++)
        line->cells[i] = line->text.data + starts[i];
    *at = p + strspn(p, "\r\n");
    return true;
}

/* --- rows --- */

/* What history says of a row, and of a change, that comes from here. */
#define SEEDED "seed"

/* What a seed needs while its file is read. */
struct loading {
    struct db *db;
    const struct seed *seed;
    const struct kind *kind;
    int fields[CELLS_MAX]; /* by column */
    char *find;            /* SQL; owned */
    int64_t now;
};

static void read_headings(struct loading *l, const struct line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        l->fields[i] = field_find(l->kind, line->cells[i]);
        if (l->fields[i] < 0)
            die("BUG: the seeds of %s have an unknown column %s", l->kind->key, line->cells[i]);
    }
}

static int64_t area_of(struct db *db, const char *code)
{
    struct stmt q;
    int64_t id = 0;

    db_prepare(db, &q, "SELECT id FROM area WHERE code = :code");
    db_bind_text(&q, ":code", code);
    if (db_row(&q))
        id = db_int(&q, 0);
    db_finish(&q, NULL);
    return id;
}

static void set_cell(struct loading *l, struct record *rec, int field, const char *cell)
{
    if (l->kind->fields[field].type == FT_REF && *cell)
        record_set_int(rec, field, area_of(l->db, cell));
    else
        record_set(rec, field, cell);
}

/* The row that the seed means, or 0. */
static int64_t find_row(struct loading *l, const struct record *rec, struct err *err,
                        enum status *st)
{
    struct stmt q;
    int64_t id;

    db_prepare(l->db, &q, l->find);
    db_bind_text_at(&q, 1, record_get(rec, l->seed->key[0]));
    if (l->seed->key[1] >= 0)
        db_bind_text_at(&q, 2, record_get(rec, l->seed->key[1]));
    id = db_row(&q) ? db_int(&q, 0) : 0;
    *st = db_finish(&q, err);
    return id;
}

/* It came from the seeds, and every change since then did. */
static bool is_untouched(struct loading *l, int64_t id, struct err *err, enum status *st)
{
    struct stmt q;
    bool untouched;

    db_prepare(l->db, &q,
               "SELECT min(iif(seeded IS NULL, 0, 1)) FROM (SELECT max(iif(field IS NULL AND"
               " what <> 'delete' AND after = '" SEEDED "', 1, NULL)) AS seeded FROM history"
               " WHERE kind = ?1 AND row_id = ?2 GROUP BY version)");
    db_bind_text_at(&q, 1, l->kind->key);
    db_bind_int_at(&q, 2, id);
    untouched = db_row(&q) && db_int(&q, 0) == 1;
    *st = db_finish(&q, err);
    return untouched;
}

static enum status insert_row(struct loading *l, struct record *rec, struct err *err)
{
    enum status st = record_check_required(rec, err);

    if (st == ST_OK)
        st = record_insert(l->db, rec, l->now, err);
    if (st == ST_OK)
        st = history_add_note(l->db, l->kind, rec->id, 1, "insert", SEEDED, l->now, err);
    return st;
}

static enum status update_row(struct loading *l, const struct record *row, struct err *err)
{
    enum status st = history_add(l->db, row, "update", l->now, err);

    if (st == ST_OK)
        st = history_add_note(l->db, l->kind, row->id, row->version + 1, "update", SEEDED, l->now,
                              err);
    if (st == ST_OK)
        st = record_update(l->db, row, l->now, err);
    return st;
}

/* The row that is there takes the seed's values, unless the office has its own. */
static enum status follow(struct loading *l, int64_t id, const struct record *rec,
                          const struct line *line, struct err *err)
{
    struct record *row;
    enum status st = records_load(l->db, l->seed->kind, id, &row, err);

    if (st != ST_OK)
        return st;
    for (size_t i = 0; i < line->count; i++)
        record_set(row, l->fields[i], record_get(rec, l->fields[i]));
    if (record_changed(row) && is_untouched(l, id, err, &st))
        st = update_row(l, row, err);
    record_free(row);
    return st;
}

static enum status load_row(struct loading *l, const struct line *line, struct err *err)
{
    struct record *rec = record_new(l->seed->kind);
    int active = field_find(l->kind, "active");
    enum status st = ST_OK;
    int64_t id;

    for (size_t i = 0; i < line->count; i++)
        set_cell(l, rec, l->fields[i], line->cells[i]);
    if (active >= 0 && record_empty(rec, active))
        record_set(rec, active, "1");
    id = find_row(l, rec, err, &st);
    if (st == ST_OK)
        st = id ? follow(l, id, rec, line, err) : insert_row(l, rec, err);
    record_free(rec);
    return st;
}

static char *find_sql(const struct seed *seed, const struct kind *kind)
{
    if (seed->key[1] < 0)
        return mem_printf("SELECT id FROM %s WHERE \"%s\" = ?1", kind->table,
                          kind->fields[seed->key[0]].key);
    return mem_printf("SELECT id FROM %s WHERE \"%s\" = ?1 AND \"%s\" = ?2", kind->table,
                      kind->fields[seed->key[0]].key, kind->fields[seed->key[1]].key);
}

static enum status load_file(struct db *db, const struct seed *seed, int64_t now, struct err *err)
{
    struct loading l = { .db = db, .seed = seed, .kind = kind_get(seed->kind), .now = now };
    const char *at = seed->text;
    struct line line = { 0 };
    enum status st = ST_OK;

    l.find = find_sql(seed, l.kind);
    if (read_line(&at, &line))
        read_headings(&l, &line);
    while (st == ST_OK && read_line(&at, &line))
        st = load_row(&l, &line, err);
    buf_release(&line.text);
    free(l.find);
    return st;
}

static enum status load_settings(struct db *db, struct err *err)
{
    const char *at = seed_settings;
    struct line line = { 0 };
    enum status st = ST_OK;
    struct stmt q;

    db_prepare(db, &q,
               "INSERT INTO setting(key, value, comment) VALUES(?1, ?2, ?3)"
               " ON CONFLICT(key) DO UPDATE SET comment = excluded.comment"
               " WHERE comment IS NOT excluded.comment");
    read_line(&at, &line); /* key,value,comment */
    while (st == ST_OK && read_line(&at, &line)) {
        for (size_t i = 0; i < line.count; i++)
            db_bind_text_at(&q, (int)i + 1, line.cells[i]);
        st = db_again(&q, err);
    }
    db_finish(&q, NULL);
    buf_release(&line.text);
    return st;
}

enum status schema_seed(struct db *db, struct err *err)
{
    int64_t now = world_now();
    enum status st = db_begin(db, err);

    if (st != ST_OK)
        return st;
    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(seeds); i++)
        st = load_file(db, &seeds[i], now, err);
    if (st == ST_OK)
        st = load_settings(db, err);
    return db_end(db, st, err);
}
