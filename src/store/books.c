/* src/store/books.c - fills the reference book from the tables.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/books.h"

#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/book.h"
#include "db_impl.h"

/* The book copies what it is given and changes nothing, but its texts are
 * not const, so that they can be owned. */
static char *text_at(struct stmt *q, int column)
{
    return (char *)(uintptr_t)db_text(q, column);
}

static char *text_or_empty(struct stmt *q, int column)
{
    static char empty[] = "";
    char *text = text_at(q, column);

    return text ? text : empty;
}

static enum status load_codes(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(
        db, &q,
        "SELECT list, code, label, also, parent, help, coalesce(rank, 0),"
        " coalesce(active, 1) FROM code WHERE void_reason IS NULL ORDER BY list, rank, code");
    while (db_row(&q)) {
        const struct code c = { .list = text_at(&q, 0),
                                .code = text_at(&q, 1),
                                .label = text_at(&q, 2),
                                .also = text_at(&q, 3),
                                .parent = text_at(&q, 4),
                                .help = text_at(&q, 5),
                                .rank = (int)db_int(&q, 6),
                                .active = db_int(&q, 7) != 0 };

        book_add_code(book, &c);
    }
    return db_finish(&q, err);
}

static enum limit_unit unit_of(const char *code)
{
    if (str_equal(code, "workdays"))
        return UNIT_WORKDAYS;
    return str_equal(code, "years") ? UNIT_YEARS : UNIT_DAYS;
}

static enum status load_limits(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT code, name, start, ends, length, unit, stops, extension, sub_kinds,"
               " on_expiry, basis, coalesce(active, 1), \"when\", restart FROM limit_rule"
               " WHERE void_reason IS NULL ORDER BY code");
    while (db_row(&q)) {
        const struct limit l = {
            .code = text_at(&q, 0),
            .name = text_at(&q, 1),
            .start = text_at(&q, 2),
            .ends = text_or_empty(&q, 3),
            .length = (int)db_int(&q, 4),
            .unit = unit_of(db_text(&q, 5)),
            .stops = text_or_empty(&q, 6),
            .extension = text_or_empty(&q, 7),
            .sub_kinds = text_or_empty(&q, 8),
            .on_expiry = text_at(&q, 9),
            .basis = text_or_empty(&q, 10),
            .active = db_int(&q, 11) != 0,
            .when = text_or_empty(&q, 12),
            .restart = text_or_empty(&q, 13),
        };

        book_add_limit(book, &l);
    }
    return db_finish(&q, err);
}

static enum status load_campaigns(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, name, from_on, to_on, list, coalesce(active, 1) FROM campaign"
               " WHERE void_reason IS NULL ORDER BY from_on, id");
    while (db_row(&q)) {
        const struct campaign c = { .id = db_int(&q, 0),
                                    .name = text_at(&q, 1),
                                    .from = date_from_iso(db_text(&q, 2)),
                                    .to = date_from_iso(db_text(&q, 3)),
                                    .list = text_at(&q, 4),
                                    .active = db_int(&q, 5) != 0 };

        book_add_campaign(book, &c);
    }
    return db_finish(&q, err);
}

static enum status load_levels(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, name, rank, coalesce(next, 0), coalesce(area_level, 0), max_days,"
               " coalesce(active, 1) FROM level_rule WHERE void_reason IS NULL ORDER BY rank");
    while (db_row(&q)) {
        const struct level l = { .id = db_int(&q, 0),
                                 .name = text_at(&q, 1),
                                 .rank = (int)db_int(&q, 2),
                                 .next = (int)db_int(&q, 3),
                                 .area_level = (int)db_int(&q, 4),
                                 .max_days = (int)db_int(&q, 5),
                                 .active = db_int(&q, 6) != 0 };

        book_add_level(book, &l);
    }
    return db_finish(&q, err);
}

static enum status load_cadences(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT name, unit, level, grace, coalesce(zero, 0), coalesce(active, 1)"
               " FROM cadence WHERE void_reason IS NULL ORDER BY level");
    while (db_row(&q)) {
        const struct cadence c = { .name = text_at(&q, 0),
                                   .unit = text_at(&q, 1),
                                   .area_level = (int)db_int(&q, 2),
                                   .grace = (int)db_int(&q, 3),
                                   .zero = db_int(&q, 4) != 0,
                                   .active = db_int(&q, 5) != 0 };

        book_add_cadence(book, &c);
    }
    return db_finish(&q, err);
}

static enum status load_requirements(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT code, sub_kinds, step, field, severity, basis, remedy,"
               " coalesce(active, 1) FROM requirement WHERE void_reason IS NULL ORDER BY code");
    while (db_row(&q)) {
        const struct requirement r = { .code = text_at(&q, 0),
                                       .sub_kinds = text_or_empty(&q, 1),
                                       .step = text_at(&q, 2),
                                       .field = text_at(&q, 3),
                                       .severity = text_at(&q, 4),
                                       .basis = text_at(&q, 5),
                                       .remedy = text_at(&q, 6),
                                       .active = db_int(&q, 7) != 0 };

        book_add_requirement(book, &r);
    }
    return db_finish(&q, err);
}

static enum status load_calendar(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT date, off FROM holiday WHERE void_reason IS NULL ORDER BY date");
    while (db_row(&q))
        calendar_add(book->calendar, date_from_iso(db_text(&q, 0)), db_int(&q, 1) != 0);
    return db_finish(&q, err);
}

static enum status load_settings(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT key, value FROM setting");
    while (db_row(&q))
        book_set(book, db_text(&q, 0), db_text(&q, 1));
    return db_finish(&q, err);
}

static enum status (*const parts[])(struct db *db, struct book *book, struct err *err) = {
    load_codes,    load_limits,       load_campaigns, load_levels,
    load_cadences, load_requirements, load_calendar,  load_settings
};

enum status books_load(struct db *db, struct book **out, struct err *err)
{
    enum status st = db_begin_read(db, err);
    struct book *book;

    *out = NULL;
    if (st != ST_OK)
        return st;
    book = book_new();
    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(parts); i++)
        st = parts[i](db, book, err);
    db_end_read(db);
    if (st == ST_OK)
        *out = book;
    else
        book_free(book);
    return st;
}

/* A row that is taken back gets a new version, too. */
#define STAMP(table)                                                                               \
    "(SELECT count(*) || '.' || coalesce(sum(version), 0) FROM " table ") || '/' || "
/* The night notes its work in settings: no news for anybody's screen. */
#define STAMP_SETTINGS                                                                             \
    "(SELECT coalesce(group_concat(key || '=' || value, ';'), '') FROM"                            \
    " (SELECT key, value FROM setting WHERE key NOT GLOB 'nightly.*' ORDER BY key))"

char *books_stamp(struct db *db)
{
    static const char sql[] = "SELECT " STAMP("code") STAMP("limit_rule") STAMP("campaign")
        STAMP("level_rule") STAMP("cadence") STAMP("requirement") STAMP("holiday") STAMP_SETTINGS;
    char *stamp;
    struct stmt q;

    db_prepare(db, &q, sql);
    stamp = mem_copy(db_row(&q) ? db_text(&q, 0) : "");
    db_finish(&q, NULL);
    return stamp;
}
