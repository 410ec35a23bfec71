/* base/period.c - reads periods, names them, and finds the ones to compare them with.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"

static const struct period all_days = { DATE_NONE, DATE_NONE };
static const struct period no_day = { 1, 0 };

/* n whole months from month m (which may lie outside 1..12) of year y. */
static struct period months_from(int y, int m, int n)
{
    int from = date_add_months(date_from_ymd(y, 1, 1), m - 1);

    return (struct period) { from, date_month_end(date_add_months(from, n - 1)) };
}

/* -- words -- */

static struct period week_of(int today, int shift)
{
    int from = today - date_weekday(today) + 1 + 7 * shift;

    return (struct period) { from, from + 6 };
}

static struct period month_of(int today, int shift)
{
    return months_from(date_year(today), date_month(today) + shift, 1);
}

static struct period quarter_of(int today, int shift)
{
    return months_from(date_year(today), (date_month(today) - 1) / 3 * 3 + 1 + 3 * shift, 3);
}

static struct period year_of(int today, int shift)
{
    return months_from(date_year(today) + shift, 1, 12);
}

static struct period all_of(int today, int shift)
{
    (void)today;
    (void)shift;
    return all_days;
}

struct word {
    const char *text;
    struct period (*of)(int today, int shift);
    int shift;
};

static const struct word words[] = {
    { "this-week", week_of, 0 },
    { "last-week", week_of, -1 },
    { "this-month", month_of, 0 },
    { "last-month", month_of, -1 },
    { "this-quarter", quarter_of, 0 },
    { "last-quarter", quarter_of, -1 },
    { "this-year", year_of, 0 },
    { "last-year", year_of, -1 },
    { "all", all_of, 0 },
    { "本周", week_of, 0 },
    { "上周", week_of, -1 },
    { "本月", month_of, 0 },
    { "上月", month_of, -1 },
    { "上个月", month_of, -1 },
    { "本季", quarter_of, 0 },
    { "本季度", quarter_of, 0 },
    { "上季", quarter_of, -1 },
    { "上季度", quarter_of, -1 },
    { "本年", year_of, 0 },
    { "今年", year_of, 0 },
    { "去年", year_of, -1 },
    { "上年", year_of, -1 },
    { "全部", all_of, 0 },
};

static bool find_word(const char *s, int today, struct period *p)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (str_equal(words[i].text, s)) {
            *p = words[i].of(today, words[i].shift);
            return true;
        }
    }
    return false;
}

/* -- parts of a year -- */

struct part {
    const char *text; /* behind the year */
    int month;
    int months;
};

static const struct part parts[] = {
    { "", 1, 12 },      { "全年", 1, 12 },   { "h1", 1, 6 },     { "h2", 7, 6 },
    { "上半年", 1, 6 }, { "下半年", 7, 6 },  { "q1", 1, 3 },     { "q2", 4, 3 },
    { "q3", 7, 3 },     { "q4", 10, 3 },     { "一季度", 1, 3 }, { "二季度", 4, 3 },
    { "三季度", 7, 3 }, { "四季度", 10, 3 }, { "1季度", 1, 3 },  { "2季度", 4, 3 },
    { "3季度", 7, 3 },  { "4季度", 10, 3 },
};

static const char *skip(const char *s, const char *text)
{
    return str_starts(s, text) ? s + strlen(text) : s;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "7", "07", "7月" to the end of s; 0 when it is something else. */
static int month_number(const char *s)
{
    int m = 0;
    int digits = 0;

    for (; is_digit(*s) && digits < 2; digits++)
        m = m * 10 + (*s++ - '0');
    s = skip(s, "月");
    return digits > 0 && *s == '\0' && m <= 12 ? m : 0;
}

/* Four digits that are a year; else 0. */
static int leading_year(const char *s)
{
    int y = 0;

    for (int i = 0; i < 4; i++) {
        if (!is_digit(s[i]))
            return 0;
        y = y * 10 + (s[i] - '0');
    }
    return date_from_ymd(y, 1, 1) == DATE_NONE ? 0 : y;
}

/* A year, or a half, quarter or month of it. */
static bool find_part(const char *s, struct period *p)
{
    int y = leading_year(s);
    const char *mark = s + 4;
    const char *rest;
    int m;

    if (y == 0)
        return false;
    rest = strchr("-/.", *mark) && *mark ? mark + 1 : skip(mark, "年");
    m = month_number(rest);
    if (m > 0 && (rest > mark || strlen(rest) == 2)) {
        *p = months_from(y, m, 1);
        return true;
    }
    if (!*rest && rest == mark + 1) /* "2022-": something is missing */
        return false;
    if (str_ends(rest, "季度"))
        rest = skip(rest, "第");
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        if (str_equal(parts[i].text, rest)) {
            *p = months_from(y, parts[i].month, parts[i].months);
            return true;
        }
    }
    return false;
}

/* -- one end, or two -- */

/* What is being read, as it was typed, for the refusals. */
struct reading {
    const char *typed;
    int today;
    struct err *err;
};

static enum status refuse(const struct reading *r)
{
    return err_set(r->err, ST_INVALID,
                   _("“%.*s”不是期间，应写成 2022、2022-07、2022-Q3、2022-H1、"
                     "2022-01-25..2022-11-30，或 本月、上月、本年。"),
                   typed_quote(r->typed), r->typed);
}

/* Whether a refusal should speak of a date: 2-30, 2022-2-30, 20220230, but not
 * 2022-13, 2022-Q5, 2022..2023. */
static bool is_meant_as_date(const char *s)
{
    size_t digits = strspn(s, "0123456789");
    const char *mark = strpbrk(s, "-/.");

    if (!is_digit(*s) || strstr(s, ".."))
        return false;
    if (leading_year(s) == 0 || digits == 8 || str_ends(s, "日"))
        return true;
    return mark && strpbrk(mark + 1, "-/.");
}

static enum status parse_one(const struct reading *r, const char *s, struct period *p)
{
    struct err date_err = ERR_INIT;
    enum status st;
    int day;

    if (find_word(s, r->today, p) || find_part(s, p))
        return ST_OK;
    st = date_parse(s, r->today, &day, &date_err);
    if (st == ST_OK)
        *p = (struct period) { day, day };
    else if (is_meant_as_date(s))
        err_set(r->err, st, "%s", err_text(&date_err));
    else
        refuse(r);
    err_clear(&date_err);
    return st;
}

/* From the start of what stands left to the end of what stands right. */
static enum status parse_range(const struct reading *r, const char *left, const char *right,
                               struct period *p)
{
    struct period first = all_days;
    struct period last = all_days;
    enum status st = ST_OK;

    if (!*left && !*right)
        return refuse(r);
    if (*left)
        st = parse_one(r, left, &first);
    if (st == ST_OK && *right)
        st = parse_one(r, right, &last);
    if (st != ST_OK)
        return st;
    if (first.from != DATE_NONE && last.to != DATE_NONE && first.from > last.to)
        return err_set(r->err, ST_INVALID, _("“%.*s”的起日晚于止日，应把早的写在前面。"),
                       typed_quote(r->typed), r->typed);
    *p = (struct period) { first.from, last.to };
    return ST_OK;
}

static enum status parse_plain(const struct reading *r, char *s, struct period *p)
{
    static const char *const between[] = { "..", "~", "至", "到" };

    if (!*s)
        return err_set(r->err, ST_INVALID, _("没有写期间，应写成 2022、2022-07 或 本月。"));
    for (size_t i = 0; i < ARRAY_LEN(between); i++) {
        char *at = strstr(s, between[i]);

        if (at) {
            *at = '\0';
            return parse_range(r, s, at + strlen(between[i]), p);
        }
    }
    return parse_one(r, s, p);
}

enum status period_parse(const char *text, int today, struct period *p, struct err *err)
{
    const struct reading r = { .typed = text ? text : "", .today = today, .err = err };
    char *plain = typed_plain(text);
    enum status st;

    typed_squeeze(plain);
    st = parse_plain(&r, plain, p);
    free(plain);
    return st;
}

/* -- comparison -- */

static bool is_month_start(int day)
{
    return day != DATE_NONE && date_month_start(day) == day;
}

static bool is_month_end(int day)
{
    return day != DATE_NONE && date_month_end(day) == day;
}

static bool is_whole_months(struct period p)
{
    return is_month_start(p.from) && is_month_end(p.to);
}

/* Both ends moved; the end of February stays the end of February. */
static struct period shift_months(struct period p, int n)
{
    struct period moved = { date_add_months(p.from, n), date_add_months(p.to, n) };

    if ((p.from != DATE_NONE && moved.from == DATE_NONE) ||
        (p.to != DATE_NONE && moved.to == DATE_NONE))
        return no_day; /* before the first year; DATE_NONE would open the period */
    if (is_whole_months(p))
        moved.to = date_month_end(moved.to);
    return moved;
}

struct period period_last_year(struct period p)
{
    return shift_months(p, -12);
}

static int month_count(int day)
{
    return date_year(day) * 12 + date_month(day);
}

struct period period_before(struct period p)
{
    int days;

    if (p.from == DATE_NONE || p.to == DATE_NONE || p.from > p.to)
        return no_day;
    if (is_whole_months(p))
        return shift_months(p, month_count(p.from) - month_count(p.to) - 1);
    days = p.to - p.from + 1;
    if (date_year(p.from - days) == 0)
        return no_day;
    return (struct period) { p.from - days, p.from - 1 };
}

bool period_has(struct period p, int day)
{
    if (day == DATE_NONE)
        return false;
    return (p.from == DATE_NONE || day >= p.from) && (p.to == DATE_NONE || day <= p.to);
}

/* ---- the name of a period ---- */

/* Whole months of one year in their usual name; false when it has none. */
static bool usual_name(struct period p, struct buf *out)
{
    int year = date_year(p.from), first = date_month(p.from), months = date_month(p.to) - first + 1;

    if (p.from == DATE_NONE || p.to == DATE_NONE || date_year(p.to) != year ||
        p.from != date_month_start(p.from) || p.to != date_month_end(p.to))
        return false;
    if (months == 12)
        buf_printf(out, _("%04d年"), year);
    else if (months == 6 && first % 6 == 1)
        buf_printf(out, first == 1 ? _("%d年上半年") : _("%d年下半年"), year);
    else if (months == 3 && first % 3 == 1)
        buf_printf(out, _("%d年第%d季度"), year, first / 3 + 1);
    else if (months == 1)
        buf_printf(out, _("%d年%d月"), year, first);
    else
        return false;
    return true;
}

void period_name(struct period p, struct buf *out)
{
    char from[DATE_SIZE], to[DATE_SIZE];

    if (usual_name(p, out))
        return;
    date_to_iso(p.from, from);
    date_to_iso(p.to, to);
    if (p.from == DATE_NONE && p.to == DATE_NONE)
        buf_add(out, _("全部日期"));
    else if (p.from == DATE_NONE)
        buf_printf(out, _("截至 %s"), to);
    else if (p.to == DATE_NONE)
        buf_printf(out, _("%s 起"), from);
    else
        buf_printf(out, _("%s 至 %s"), from, to);
}
