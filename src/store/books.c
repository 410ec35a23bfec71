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

    db_prepare(db, &q,
               "SELECT list, code, label, also, parent, help, coalesce(rank, 0),"
               " coalesce(active, 1) FROM code ORDER BY list, rank, code");
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

static enum status load_limits(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT code, name, start, ends, length, unit, stops, extension, sub_kinds,"
               " on_expiry, basis, coalesce(active, 1) FROM limit_rule ORDER BY code");
    while (db_row(&q)) {
        const struct limit l = {
            .code = text_at(&q, 0),
            .name = text_at(&q, 1),
            .start = text_at(&q, 2),
            .ends = text_or_empty(&q, 3),
            .length = (int)db_int(&q, 4),
            .unit = str_equal(db_text(&q, 5), "workdays") ? UNIT_WORKDAYS : UNIT_DAYS,
            .stops = text_or_empty(&q, 6),
            .extension = text_or_empty(&q, 7),
            .sub_kinds = text_or_empty(&q, 8),
            .on_expiry = text_at(&q, 9),
            .basis = text_or_empty(&q, 10),
            .active = db_int(&q, 11) != 0,
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
               " ORDER BY from_on, id");
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

static enum status load_calendar(struct db *db, struct book *book, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT date, off FROM holiday ORDER BY date");
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

static enum status (*const parts[])(struct db *db, struct book *book,
                                    struct err *err) = { load_codes, load_limits, load_campaigns,
                                                         load_calendar, load_settings };

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

char *books_stamp(struct db *db)
{
    char *stamp;
    struct stmt q;

    /* The night notes its work in settings: no news for anybody's screen. */
    db_prepare(db, &q,
               "SELECT (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM code) || '/' ||"
               " (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM limit_rule) || '/' ||"
               " (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM campaign) || '/' ||"
               " (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM holiday) || '/' ||"
               " (SELECT coalesce(group_concat(key || '=' || value, ';'), '')"
               "  FROM (SELECT key, value FROM setting WHERE key NOT GLOB 'nightly.*'"
               "        ORDER BY key))");
    stamp = mem_copy(db_row(&q) ? db_text(&q, 0) : "");
    db_finish(&q, NULL);
    return stamp;
}
