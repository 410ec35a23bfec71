/* store/find_number.c - typed parts of case numbers: sequence, year, series.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_typed.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pinyin.h"
#include "case_number.h"

#define SEQ_DIGITS 6
#define SEQ_MAX    999999
#define SEQ_WIDTH  4 /* of the number with its zeros */

struct seq_range {
    int64_t from, to;
};

/* The sequence numbers that begin with the digits, written as 17 or as 0017. */
static size_t seq_ranges(const char *digits, struct seq_range out[SEQ_WIDTH + 4])
{
    size_t n = strlen(digits), count = 0;
    int64_t value, step = 1;

    if (n == 0 || n > SEQ_DIGITS)
        return 0;
    value = strtoll(digits, NULL, 10);
    if (digits[0] == '0') {
        for (size_t i = n; i < SEQ_WIDTH; i++)
            step *= 10;
        if (step > 1)
            out[count++] = (struct seq_range) { value * step, (value + 1) * step - 1 };
        if (value > 0)
            out[count++] = (struct seq_range) { value, value };
        return count;
    }
    for (; value * step <= SEQ_MAX; step *= 10)
        out[count++] = (struct seq_range) { value * step, (value + 1) * step - 1 };
    return count;
}

/* with: more conditions on the case, whose columns are named without c, or "". */
static void way_seq(struct typed *t, const char *digits, int64_t year, const char *with)
{
    struct seq_range ranges[SEQ_WIDTH + 4];
    size_t n = seq_ranges(digits, ranges);
    struct buf select = BUF_INIT, test = BUF_INIT, more = BUF_INIT;

    if (n == 0)
        return;
    if (year)
        buf_printf(&more, " AND year = %lld", (long long)year);
    buf_add(&more, with);
    for (size_t i = 0; i < n; i++) {
        buf_printf(&select, "%sSELECT id FROM case_rec WHERE seq BETWEEN %lld AND %lld%s",
                   i ? " UNION ALL " : "", (long long)ranges[i].from, (long long)ranges[i].to,
                   buf_text(&more));
        buf_printf(&test, "%sseq BETWEEN %lld AND %lld", i ? " OR " : "(",
                   (long long)ranges[i].from, (long long)ranges[i].to);
    }
    buf_printf(&test, ")%s", buf_text(&more));
    typed_add_way(t, &select, &test);
    buf_release(&more);
}

struct spelling {
    const char *typed;
    bool fits;
};

static void compare_spelling(void *ctx, const char *key)
{
    struct spelling *s = ctx;

    s->fits = s->fits || str_starts(key, s->typed);
}

enum series_way {
    SERIES_BEGINS,
    SERIES_SPELT, /* by pinyin, from the start */
    SERIES_HAS    /* before a number: 医调44 is 郾医调〔…〕044 */
};

static bool series_fits(const char *series, const char *typed, enum series_way way)
{
    struct spelling s = { .typed = typed };

    if (way == SERIES_HAS)
        return strstr(series, typed) != NULL;
    if (way == SERIES_BEGINS)
        return str_starts(series, typed);
    pinyin_keys(series, compare_spelling, &s);
    return s.fits;
}

/* " AND series IN (…)" of the series in use that fit the text; false when there is
 * none. */
static bool add_series(struct find_plan *p, const char *typed, enum series_way way, struct buf *sql)
{
    size_t count = 0;
    struct stmt q;

    /* Jumps from series to series in the index. */
    db_prepare(p->db, &q,
               "WITH RECURSIVE s(x) AS ("
               " SELECT min(series) FROM case_rec WHERE series > '' AND seq IS NOT NULL"
               " UNION ALL SELECT (SELECT min(series) FROM case_rec"
               "  WHERE series > x AND seq IS NOT NULL) FROM s WHERE x IS NOT NULL)"
               " SELECT x FROM s WHERE x IS NOT NULL");
    while (db_row(&q)) {
        if (!series_fits(db_text(&q, 0), typed, way))
            continue;
        buf_add(sql, count++ ? ", " : " AND series IN (");
        plan_text(p, sql, db_text(&q, 0));
    }
    db_finish(&q, NULL);
    if (count)
        buf_add(sql, ")");
    return count > 0;
}

void way_series(struct typed *t, const char *typed, bool letters)
{
    struct buf select = BUF_INIT, test = BUF_INIT, series = BUF_INIT;

    if (add_series(t->plan, typed, letters ? SERIES_SPELT : SERIES_BEGINS, &series)) {
        buf_printf(&select, "SELECT id FROM case_rec WHERE seq IS NOT NULL%s", buf_text(&series));
        buf_printf(&test, "seq IS NOT NULL%s", buf_text(&series));
        typed_add_way(t, &select, &test);
    }
    buf_release(&series);
}

/* The digits at the end of a number, with their zeros: of 第0017号 "0017".  Yours. */
static char *last_digits(const char *text)
{
    const char *end = text + strlen(text), *start;

    while (end > text && !isdigit((unsigned char)end[-1]))
        end--;
    start = end;
    while (start > text && isdigit((unsigned char)start[-1]))
        start--;
    return mem_copy_n(start, (size_t)(end - start));
}

void way_number(struct typed *t)
{
    struct case_number n;
    struct buf series = BUF_INIT;
    char *digits;

    if (!t->digits || !case_number_parse(t->plain, &n))
        return;
    digits = last_digits(t->plain);
    if (str_empty(n.series) || add_series(t->plan, n.series, SERIES_HAS, &series))
        way_seq(t, digits, n.year, buf_text(&series));
    free(digits);
    free(n.series);
    buf_release(&series);
}

void way_spelt_number(struct typed *t)
{
    size_t letters = strspn(t->plain, "abcdefghijklmnopqrstuvwxyz");
    char *name = mem_copy_n(t->plain, letters);
    struct buf series = BUF_INIT;
    struct case_number n;

    if (letters > 1 && isdigit((unsigned char)t->plain[letters]) &&
        case_number_parse(t->plain + letters, &n)) {
        char *digits = last_digits(t->plain);

        if (str_empty(n.series) && add_series(t->plan, name, SERIES_SPELT, &series))
            way_seq(t, digits, n.year, buf_text(&series));
        free(digits);
        free(n.series);
    }
    buf_release(&series);
    free(name);
}
