/* src/store/case_find.c - finds a case by what people call it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/cases.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "base/world.h"
#include "case_number.h"
#include "cases_impl.h"
#include "core/person.h"
#include "store/access.h"
#include "store/records.h"

/* How many a sentence names. */
#define NAMED_MAX 5

/* Cases that fit so far. */
struct fits {
    int64_t id;
    int64_t hidden; /* one that fits and lies outside the scope; 0 none */
    size_t count;
    struct buf names;
};

static void add_fit(struct db *db, struct fits *f, int64_t id, const char *name)
{
    if (!access_sees_case(db, id)) {
        f->hidden = id;
        return;
    }
    if (f->count > 0 && f->id == id)
        return;
    f->id = id;
    if (f->count < NAMED_MAX)
        buf_printf(&f->names, "%s%s", f->count ? "、" : "", name);
    f->count++;
}

static void clear_fits(struct fits *f)
{
    buf_clear(&f->names);
    f->count = 0;
    f->id = f->hidden = 0;
}

/* "郾医调字" and "郾医调" are the same series. */
static bool same_series(const char *stored, const char *typed)
{
    char *a = utf8_to_half(stored);
    char *b = utf8_to_half(typed);
    bool same;

    if (str_ends(a, "字"))
        a[strlen(a) - strlen("字")] = '\0';
    if (str_ends(b, "字"))
        b[strlen(b) - strlen("字")] = '\0';
    same = strcasecmp(a, b) == 0;
    free(a);
    free(b);
    return same;
}

static bool part_of_series(const char *stored, const char *typed)
{
    size_t n = strlen(typed) - (str_ends(typed, "字") ? strlen("字") : 0);
    char *stem = mem_copy_n(typed, n);
    bool part = strstr(stored, stem) != NULL;

    free(stem);
    return part;
}

/* whole: the series must be the same; else typed text may be a part of it. */
static enum status by_number(struct db *db, const struct case_number *n, bool whole,
                             struct fits *fits, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, number, series FROM case_rec"
               " WHERE seq = :seq AND (:year = 0 OR year = :year) ORDER BY id DESC");
    db_bind_int(&q, ":seq", n->seq);
    db_bind_int(&q, ":year", n->year);
    while (db_row(&q)) {
        const char *series = db_text(&q, 2) ? db_text(&q, 2) : "";
        bool fit = whole ? same_series(series, n->series) : part_of_series(series, n->series);

        if (fit)
            add_fit(db, fits, db_int(&q, 0), db_text(&q, 1) ? db_text(&q, 1) : "");
    }
    return db_finish(&q, err);
}

static enum status by_text(struct db *db, const char *text, struct fits *fits, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, coalesce(number, code) FROM case_rec WHERE number = :text"
               " UNION SELECT id, coalesce(number, code) FROM case_rec WHERE code = :text");
    db_bind_text(&q, ":text", text);
    while (db_row(&q))
        add_fit(db, fits, db_int(&q, 0), db_text(&q, 1));
    return db_finish(&q, err);
}

/* *id stays 0 when it lies outside the scope. */
static enum status by_id(struct db *db, const char *digits, int64_t *id, struct err *err)
{
    char *end;
    long long n = strtoll(digits, &end, 10);
    struct stmt q;
    bool there;
    enum status st;

    db_prepare(db, &q, "SELECT 1 FROM case_rec WHERE id = :id");
    db_bind_int(&q, ":id", n);
    there = db_row(&q) && *digits && !*end;
    st = db_finish(&q, err);
    if (st != ST_OK)
        return st;
    if (!there)
        return err_set(err, ST_NOT_FOUND, _("没有编号为 #%.*s 的案件。"), typed_quote(digits),
                       digits);
    st = access_reach(db, KIND_CASE, n, err);
    if (st == ST_OK)
        *id = n;
    return st;
}

/* The last one of the same series and year. */
static void last_of_series(struct db *db, const struct case_number *n, struct fits *near)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, number FROM case_rec WHERE seq IS NOT NULL AND year = :year"
               " AND series IN (:series, :series || '字') ORDER BY seq DESC LIMIT 1");
    db_bind_int(&q, ":year", n->year);
    db_bind_text(&q, ":series", n->series);
    while (db_row(&q))
        add_fit(db, near, db_int(&q, 0), db_text(&q, 1) ? db_text(&q, 1) : "");
    db_finish(&q, NULL);
}

/* The same number in another year, the end of the series, the same number of
 * another series: whichever is there first. */
static void near_ones(struct db *db, const struct case_number *n, struct fits *near)
{
    const struct case_number any_year = { .seq = n->seq, .series = n->series };
    struct case_number any_series = { .year = n->year, .seq = n->seq };
    char none[] = "";

    any_series.series = none;
    by_number(db, &any_year, false, near, NULL);
    if (near->count == 0)
        last_of_series(db, n, near);
    if (near->count == 0)
        by_number(db, &any_series, false, near, NULL);
}

static enum status answer(struct db *db, const char *typed, const struct case_number *n,
                          const struct fits *fits, int64_t *id, struct err *err)
{
    struct fits near = { 0 };
    enum status st = ST_NOT_FOUND;
    char *shown;

    if (fits->count == 1) {
        *id = fits->id;
        return ST_OK;
    }
    shown = mask_text(typed);
    if (fits->count > 1) {
        err_set(err, ST_CONFLICT, _("“%.*s”符合 %zu 件：%s%s；请写全案号。"), typed_quote(shown),
                shown, fits->count, buf_text(&fits->names), fits->count > NAMED_MAX ? _("等") : "");
        free(shown);
        return ST_CONFLICT;
    }
    if (n)
        near_ones(db, n, &near);
    if (near.count > 0)
        err_set(err, st, _("没有案件“%.*s”；相近的有 %s。"), typed_quote(shown), shown,
                buf_text(&near.names));
    else
        err_set(err, st, _("没有案件“%.*s”；请输入案号、案件编码或 #编号。"), typed_quote(shown),
                shown);
    free(shown);
    buf_release(&near.names);
    return st;
}

static enum status by_any(struct db *db, const char *text, int64_t *id, struct err *err)
{
    struct fits fits = { 0 };
    struct case_number n = { 0 };
    bool numbered = case_number_parse(text, &n);
    char *half = utf8_to_half(text);
    int64_t hidden;
    enum status st = by_text(db, text, &fits, err);

    if (st == ST_OK && fits.count == 0)
        st = by_text(db, half, &fits, err);
    if (st == ST_OK && fits.count == 0 && numbered)
        st = by_number(db, &n, true, &fits, err);
    hidden = fits.hidden; /* named whole */
    if (st == ST_OK && fits.count == 0 && numbered && !hidden) {
        clear_fits(&fits);
        st = by_number(db, &n, false, &fits, err);
    }
    if (st == ST_OK && fits.count == 0 && hidden)
        st = access_reach(db, KIND_CASE, hidden, err);
    else if (st == ST_OK)
        st = answer(db, text, numbered ? &n : NULL, &fits, id, err);
    free(n.series);
    free(half);
    buf_release(&fits.names);
    return st;
}

enum status cases_find(struct db *db, const char *typed, int64_t *id, struct err *err)
{
    unsigned char uuid[UUID_SIZE];
    char *text = utf8_clean(typed ? typed : "", false);
    char *half = utf8_to_half(text);
    enum status st;

    *id = 0;
    if (!*text)
        st = err_set(err, ST_NOT_FOUND, _("请输入案号、案件编码或 #编号。"));
    else if (half[0] == '#')
        st = by_id(db, half + 1, id, err);
    else if (world_uuid_parse(half, uuid))
        st = records_find_uuid(db, KIND_CASE, half, id, err);
    else
        st = by_any(db, text, id, err);
    free(text);
    free(half);
    return st;
}
