/* base/date_text.c - reads the dates that people type.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"

#define AHEAD_LIMIT  31 /* days that a date without a year may lie ahead */
#define PAST_LIMIT   92 /* days that one which is agreed may lie behind */
#define DAYS_OF_YEAR 365

/* What is read, and what the refusals need. */
struct reading {
    const char *typed;
    int today;
    bool ahead; /* the day is mostly one to come */
    struct err *err;
};

enum mark { MARK_NONE, MARK_PLAIN, MARK_YEAR, MARK_MONTH, MARK_DAY };

struct part {
    int digits;
    int value;
    enum mark after;
};

struct mark_text {
    const char *text;
    enum mark mark;
};

static const struct mark_text marks[] = {
    { "-", MARK_PLAIN },  { "/", MARK_PLAIN }, { ".", MARK_PLAIN }, { "年", MARK_YEAR },
    { "月", MARK_MONTH }, { "日", MARK_DAY },  { "号", MARK_DAY },
};

struct word {
    const char *text;
    int shift;
};

static const struct word words[] = {
    { "今", 0 },   { "今天", 0 },  { "今日", 0 },     { "today", 0 },      { "0", 0 },
    { "昨", -1 },  { "昨天", -1 }, { "昨日", -1 },    { "yesterday", -1 }, { "明", 1 },
    { "明天", 1 }, { "明日", 1 },  { "tomorrow", 1 }, { "前天", -2 },      { "后天", 2 },
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Reads at most `most` digits; value stays below 10^9.  Gives how many. */
static int read_number(const char **s, int most, int *value)
{
    int digits = 0;

    *value = 0;
    while (is_digit(**s) && digits < most) {
        *value = *value * 10 + (*(*s)++ - '0');
        digits++;
    }
    return digits;
}

/* -- the time of day, which is dropped -- */

static const char *skip_any(const char *s, const char *const texts[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts(s, texts[i]))
            return s + strlen(texts[i]);
    return s;
}

static const char *skip_spaces(const char *s)
{
    return s + strspn(s, " ");
}

/* "10:30", "0:00:00", "9:05:07.250", "10时30分", "10点" to the end of s. */
static bool is_time(const char *s)
{
    static const char *const hour_marks[] = { ":", "时", "点" };
    static const char *const minute_marks[] = { ":", "分" };
    static const char *const second_marks[] = { "秒" };
    int h, m, sec;

    if (!read_number(&s, 2, &h))
        return false;
    s = skip_any(s, hour_marks, ARRAY_LEN(hour_marks));
    read_number(&s, 2, &m);
    s = skip_any(s, minute_marks, ARRAY_LEN(minute_marks));
    read_number(&s, 2, &sec);
    s = skip_any(s, second_marks, ARRAY_LEN(second_marks));
    if (*s == '.')
        s += 1 + strspn(s + 1, "0123456789");
    return *skip_spaces(s) == '\0' && h <= 24 && m <= 59 && sec <= 59;
}

/* Takes suffix, when it is there, off the text from..to. */
static bool drop_suffix(const char *from, char **to, const char *suffix)
{
    size_t n = strlen(suffix);

    if ((size_t)(*to - from) < n || memcmp(*to - n, suffix, n) != 0)
        return false;
    *to -= n;
    return true;
}

/* Cuts the text in front of a time that ends before to; false when nothing
 * separates the two. */
static bool cut_before(char *text, char *to)
{
    static const char *const halves[] = { "上午", "下午", "中午", "凌晨", "晚上" };
    bool parted = false;

    while (drop_suffix(text, &to, " "))
        parted = true;
    for (size_t i = 0; i < ARRAY_LEN(halves); i++)
        parted |= drop_suffix(text, &to, halves[i]);
    while (drop_suffix(text, &to, " "))
        parted = true;
    parted |= drop_suffix(text, &to, "t");
    *to = '\0';
    return parted || str_ends(text, "日") || str_ends(text, "号");
}

/* Drops a time of day from the end; false when what looks like one is none. */
static bool cut_time(char *text)
{
    char *clock = strchr(text, ':');
    char *start;

    if (!clock)
        clock = strstr(text, "时");
    if (!clock)
        clock = strstr(text, "点");
    if (!clock)
        return true;
    start = clock;
    while (start > text && clock - start < 2 && is_digit(start[-1]))
        start--;
    return is_time(start) && cut_before(text, start);
}

/* -- refusals -- */

static enum status refuse(const struct reading *r)
{
    return err_set(r->err, ST_INVALID,
                   _("“%.*s”不是日期，应写成 2022-3-15、20220315、0315、3月15日，或 今、昨、-3。"),
                   typed_quote(r->typed), r->typed);
}

static enum status refuse_incomplete(const struct reading *r)
{
    return err_set(r->err, ST_INVALID, _("“%.*s”缺少月或日，应写全，如 2022-3-15 或 3月15日。"),
                   typed_quote(r->typed), r->typed);
}

static enum status refuse_order(const struct reading *r)
{
    return err_set(r->err, ST_INVALID, _("“%.*s”应按年、月、日的次序写，如 2022-3-15。"),
                   typed_quote(r->typed), r->typed);
}

/* The year that two digits most likely mean; only to word a refusal. */
static int guess_year(int two_digits, int today)
{
    int y = 2000 + two_digits;

    return y > date_year(today) + 1 ? y - 100 : y;
}

static enum status refuse_short_year(const struct reading *r, int two_digits, int m, int d)
{
    int y = guess_year(two_digits, r->today);

    if (date_from_ymd(y, m, d) == DATE_NONE)
        return refuse(r);
    return err_set(r->err, ST_INVALID, _("“%.*s”的年份应写四位，如 %d-%d-%d。"),
                   typed_quote(r->typed), r->typed, y, m, d);
}

/* -- year, month and day -- */

static enum status take_ymd(const struct reading *r, int y, int m, int d, int *day)
{
    int found = date_from_ymd(y, m, d);

    if (found == DATE_NONE && date_from_ymd(y, 1, 1) == DATE_NONE)
        return err_set(r->err, ST_INVALID, _("%d-%d-%d 不是日期：年份应在 1900 到 2199 之间。"), y,
                       m, d);
    if (found == DATE_NONE && (m < 1 || m > 12))
        return err_set(r->err, ST_INVALID, _("%d-%d-%d 不是日期：月份应是 1 到 12。"), y, m, d);
    if (found == DATE_NONE)
        return err_set(r->err, ST_INVALID, _("%d-%d-%d 不是日期：%d年%d月只有 1 日到 %d 日。"), y,
                       m, d, y, m, date_days_in_month(y, m));
    *day = found;
    return ST_OK;
}

/* Without a year.  The place in the year is compared before the date is
 * checked: 0229 in January 2021 is last year's leap day. */
static enum status take_md(const struct reading *r, int m, int d, int *day)
{
    int y = date_year(r->today);
    int first = date_from_ymd(y, m, 1);

    if (first == DATE_NONE)
        return take_ymd(r, y, m, d, day);
    if (!r->ahead && first + d - 1 > r->today + AHEAD_LIMIT)
        y--;
    if (r->ahead && first + d - 1 < r->today - PAST_LIMIT)
        y++;
    else if (r->ahead && first + d - 1 > r->today + DAYS_OF_YEAR - PAST_LIMIT)
        y--;
    return take_ymd(r, y, m, d, day);
}

/* Digits alone: 20220315, 0315, 315. */
static enum status take_digits(const struct reading *r, const struct part *p, int *day)
{
    int m = p->value / 100 % 100;
    int d = p->value % 100;

    switch (p->digits) {
    case 8:
        return take_ymd(r, p->value / 10000, m, d, day);
    case 6:
        return refuse_short_year(r, p->value / 10000, m, d);
    case 4:
        if (date_from_ymd(p->value, 1, 1) != DATE_NONE)
            return refuse_incomplete(r);
        return take_md(r, m, d, day);
    case 3:
        return take_md(r, m, d, day);
    default:
        return refuse(r);
    }
}

static enum status take_one(const struct reading *r, const struct part *p, int *day)
{
    if (p->after == MARK_NONE)
        return take_digits(r, p, day);
    if (p->after == MARK_DAY && p->digits <= 2)
        return take_md(r, date_month(r->today), p->value, day);
    if (p->after == MARK_YEAR || p->after == MARK_MONTH)
        return refuse_incomplete(r);
    return refuse(r);
}

static bool ends_date(enum mark mark)
{
    return mark == MARK_NONE || mark == MARK_DAY;
}

static enum status take_two(const struct reading *r, const struct part *p, int *day)
{
    if (p[0].digits == 4 || p[0].after == MARK_YEAR)
        return refuse_incomplete(r);
    if (p[0].digits > 2 || p[1].digits > 2 || p[0].after == MARK_DAY || !ends_date(p[1].after))
        return refuse(r);
    return take_md(r, p[0].value, p[1].value, day);
}

static enum status take_three(const struct reading *r, const struct part *p, int *day)
{
    bool marks_fit = (p[0].after == MARK_PLAIN || p[0].after == MARK_YEAR) &&
                     (p[1].after == MARK_PLAIN || p[1].after == MARK_MONTH) &&
                     ends_date(p[2].after);

    if (p[0].digits <= 2 && p[1].digits <= 2 && p[2].digits == 4)
        return refuse_order(r);
    if (!marks_fit || p[1].digits > 2 || p[2].digits > 2)
        return refuse(r);
    if (p[0].digits == 2)
        return refuse_short_year(r, p[0].value, p[1].value, p[2].value);
    if (p[0].digits != 4)
        return refuse(r);
    return take_ymd(r, p[0].value, p[1].value, p[2].value, day);
}

/* Splits s into numbers and the marks behind them; 0 when anything else is
 * there, or a number is missing behind a mark. */
static size_t split(const char *s, struct part parts[3])
{
    size_t n = 0;

    while (*s && n < 3) {
        struct part *p = &parts[n++];

        p->digits = read_number(&s, 8, &p->value);
        if (p->digits == 0)
            return 0;
        p->after = MARK_NONE;
        for (size_t i = 0; i < ARRAY_LEN(marks) && p->after == MARK_NONE; i++) {
            if (str_starts(s, marks[i].text)) {
                p->after = marks[i].mark;
                s += strlen(marks[i].text);
            }
        }
        if (ends_date(p->after))
            break;
    }
    return *s || (n > 0 && parts[n - 1].after == MARK_PLAIN) ? 0 : n;
}

/* -- words, and days counted from today -- */

static bool find_word(const char *s, int *shift)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (str_equal(words[i].text, s)) {
            *shift = words[i].shift;
            return true;
        }
    }
    return false;
}

/* "+7", "-3". */
static bool find_offset(const char *s, int *shift)
{
    bool back = *s == '-';

    if (*s != '+' && *s != '-')
        return false;
    s++;
    if (read_number(&s, 5, shift) == 0 || *s)
        return false;
    if (back)
        *shift = -*shift;
    return true;
}

static enum status parse_plain(const struct reading *r, const char *s, int *day)
{
    struct part parts[3] = { 0 };
    char iso[DATE_SIZE];
    int shift;

    if (!*s)
        return err_set(r->err, ST_INVALID, _("没有写日期，应写成 2022-3-15、0315 或 今。"));
    if (find_word(s, &shift) || find_offset(s, &shift)) {
        if (!*date_to_iso(r->today + shift, iso))
            return refuse(r);
        *day = r->today + shift;
        return ST_OK;
    }
    switch (split(s, parts)) {
    case 1:
        return take_one(r, parts, day);
    case 2:
        return take_two(r, parts, day);
    case 3:
        return take_three(r, parts, day);
    default:
        return refuse(r);
    }
}

static enum status parse(const char *text, int today, bool ahead, int *day, struct err *err)
{
    const struct reading r = {
        .typed = text ? text : "", .today = today, .ahead = ahead, .err = err
    };
    char *plain = typed_plain(text);
    enum status st;

    if (cut_time(plain)) {
        typed_squeeze(plain);
        st = parse_plain(&r, plain, day);
    } else {
        st = refuse(&r);
    }
    free(plain);
    return st;
}

enum status date_parse(const char *text, int today, int *day, struct err *err)
{
    return parse(text, today, false, day, err);
}

enum status date_parse_ahead(const char *text, int today, int *day, struct err *err)
{
    return parse(text, today, true, day, err);
}
