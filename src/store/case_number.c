/* src/store/case_number.c - gives a case its number.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cases_impl.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "case_number.h"
#include "core/lifecycle.h"

#define DEFAULT_PATTERN "（{year}）{series}第{seq:04}号"
/* Series of a committee that has set none: 人民调解 of the district. */
#define DEFAULT_SERIES "人调字"

/* --- writing --- */

/* "{seq:04}" at p, which stands on the brace; returns what follows it. */
static const char *add_slot(struct buf *out, const char *p, const struct case_number *n)
{
    const char *end = strchr(p, '}');
    const char *colon = end ? memchr(p, ':', (size_t)(end - p)) : NULL;
    size_t name = end ? (size_t)((colon ? colon : end) - p - 1) : 0;
    int width = colon ? (int)strtol(colon + 1, NULL, 10) : 0;

    width = width < 0 || width > 12 ? 0 : width;
    if (name == 4 && memcmp(p + 1, "year", 4) == 0)
        buf_printf(out, "%0*" PRId64, width, n->year);
    else if (name == 6 && memcmp(p + 1, "series", 6) == 0)
        buf_add(out, n->series);
    else if (name == 3 && memcmp(p + 1, "seq", 3) == 0)
        buf_printf(out, "%0*" PRId64, width, n->seq);
    else
        buf_add_n(out, p, end ? (size_t)(end + 1 - p) : 1); /* not ours: as it stands */
    return end ? end + 1 : p + 1;
}

static char *number_text(const char *pattern, const struct case_number *n)
{
    struct buf out = BUF_INIT;

    while (*pattern) {
        if (*pattern == '{')
            pattern = add_slot(&out, pattern, n);
        else
            buf_add_char(&out, *pattern++);
    }
    return buf_take(&out);
}

/* --- giving --- */

static char *series_of(struct db *db, const struct book *book, int64_t committee)
{
    char *series = NULL;
    struct stmt q;

    db_prepare(db, &q, "SELECT series FROM committee WHERE id = ?1");
    db_bind_int_at(&q, 1, committee);
    if (db_row(&q))
        series = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    if (!str_empty(series))
        return series;
    free(series);
    return mem_printf("%s" DEFAULT_SERIES, book_setting(book, "district.short", ""));
}

/* The write lock is ours, so nobody takes the same one meanwhile. */
static enum status next_seq(struct db *db, struct case_number *n, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT coalesce(max(seq), 0) + 1 FROM case_rec"
               " WHERE series = ?1 AND year = ?2 AND seq IS NOT NULL");
    db_bind_text_at(&q, 1, n->series);
    db_bind_int_at(&q, 2, n->year);
    n->seq = db_row(&q) ? db_int(&q, 0) : 0;
    return db_finish(&q, err);
}

static void set_number(struct record *rec, const char *pattern, const struct case_number *n)
{
    char *text = number_text(pattern, n);

    record_set(rec, CF_NUMBER, text);
    record_set_int(rec, CF_YEAR, n->year);
    record_set(rec, CF_SERIES, n->series);
    record_set_int(rec, CF_SEQ, n->seq);
    free(text);
}

/* A number that came with the case takes its place in the sequence. */
static void read_number(struct record *rec)
{
    struct case_number n;

    if (!case_number_parse(record_get(rec, CF_NUMBER), &n))
        return;
    if (n.year > 0 && n.seq > 0 && !str_empty(n.series)) {
        record_set_int(rec, CF_YEAR, n.year);
        record_set(rec, CF_SERIES, n.series);
        record_set_int(rec, CF_SEQ, n.seq);
    }
    free(n.series);
}

/* Withdrawn or refused before acceptance, and perhaps filed since: no number. */
static bool was_never_accepted(const struct record *rec)
{
    return record_is(rec, CF_STATE, STATE_WITHDRAWN) || record_is(rec, CF_STATE, STATE_CLOSED) ||
           record_is(rec, CF_STATE, STATE_ARCHIVED);
}

/* A number belongs to the committee and year that gave it. */
static enum status check_owner(const struct record *rec, struct err *err)
{
    const char *was = rec->saved[CF_NUMBER] ? rec->saved[CF_COMMITTEE] : NULL;

    if (!was || record_is(rec, CF_COMMITTEE, was))
        return ST_OK;
    return err_set(err, ST_INVALID,
                   _("调委会：案号%s是原调委会的，不能改到别的调委会；由别的调委会办的，请办"
                     "“移送/上报”，登记错了的办“作废”再立案。"),
                   rec->saved[CF_NUMBER]);
}

enum status case_number_assign(struct db *db, const struct book *book, struct record *rec,
                               struct err *err)
{
    struct case_number n;
    int day = record_date(rec, CF_ACCEPTED);
    enum status st;

    if (!record_empty(rec, CF_NUMBER)) {
        if (record_empty(rec, CF_SEQ))
            read_number(rec);
        return check_owner(rec, err);
    }
    if (!state_is_accepted(record_text(rec, CF_STATE)))
        return ST_OK;
    if (day == DATE_NONE && was_never_accepted(rec))
        return ST_OK;
    if (day == DATE_NONE)
        return err_set(err, ST_INVALID, _("“受理日期”没有填写，不能编案号；请先填写受理日期。"));
    n.year = date_year(day);
    n.series = series_of(db, book, record_int(rec, CF_COMMITTEE));
    st = next_seq(db, &n, err);
    if (st == ST_OK)
        set_number(rec, book_setting(book, "number.pattern", DEFAULT_PATTERN), &n);
    free(n.series);
    return st;
}

/* --- reading --- */

/* Signs that separate the parts of a number and mean nothing themselves. */
static bool is_mark(uint32_t ch)
{
    static const char *const marks = " -_()[]【】〔〕〈〉《》「」{}.,:;/";

    for (const char *p = marks; *p;) {
        uint32_t mark;

        p += utf8_decode(p, strlen(p), &mark);
        if (mark == ch)
            return true;
    }
    return false;
}

/* Takes the digits at p; years are told from sequence numbers by their place
 * and form: the first of several, four digits, 19.. or 20... */
static const char *take_digits(const char *p, struct case_number *n, bool *year_seen)
{
    char *end;
    int64_t value = strtoll(p, &end, 10);

    if (!*year_seen && end - p == 4 && value >= 1900 && value < 2200) {
        n->year = value;
        *year_seen = true;
    } else {
        n->seq = value;
    }
    return end;
}

/* A year that nothing follows is a sequence number after all. */
static void settle(struct case_number *n, bool year_seen)
{
    if (year_seen && n->seq == 0 && str_empty(n->series)) {
        n->seq = n->year;
        n->year = 0;
    }
}

bool case_number_parse(const char *text, struct case_number *n)
{
    struct buf series = BUF_INIT;
    char *half = utf8_to_half(text ? text : "");
    bool year_seen = false;

    *n = (struct case_number) { 0 };
    for (const char *p = half; *p;) {
        uint32_t ch;
        size_t bytes = utf8_decode(p, strlen(p), &ch);

        if (isdigit((unsigned char)*p)) {
            p = take_digits(p, n, &year_seen);
            continue;
        }
        if (!is_mark(ch) && ch != U'第' && ch != U'号')
            buf_add_n(&series, p, bytes);
        p += bytes;
    }
    free(half);
    n->series = buf_take(&series);
    settle(n, year_seen);
    if (n->seq > 0)
        return true;
    free(n->series);
    n->series = NULL;
    return false;
}
