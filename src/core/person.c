/* core/person.c - identity numbers and organisation codes: are they right, whose are they.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/person.h"

#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"

#define IDNO_SIZE 18
#define USCC_SIZE 18
#define PROVINCES                                                                                  \
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 "               \
    "61 62 63 64 65 71 81 82 "

/* Of the home city and of one other every county is known: 郾城县 was 411123
 * until 2004, and most people here were born in it. */
struct county {
    const char *code;
    int from, to; /* years of birth for which it was in use; 0: open */
};

static const struct county counties[] = {
    { "411100", 0, 0 },    { "411101", 0, 0 },    { "411102", 0, 0 },    { "411103", 0, 0 },
    { "411104", 0, 0 },    { "411121", 0, 0 },    { "411122", 0, 0 },    { "411123", 0, 2004 },
    { "110101", 0, 0 },    { "110102", 0, 0 },    { "110103", 0, 2010 }, { "110104", 0, 2010 },
    { "110105", 0, 0 },    { "110106", 0, 0 },    { "110107", 0, 0 },    { "110108", 0, 0 },
    { "110109", 0, 0 },    { "110110", 0, 1986 }, { "110111", 1986, 0 }, { "110112", 1997, 0 },
    { "110113", 1998, 0 }, { "110114", 1999, 0 }, { "110115", 2001, 0 }, { "110116", 2001, 0 },
    { "110117", 2001, 0 }, { "110118", 2015, 0 }, { "110119", 2015, 0 }, { "110201", 0, 1982 },
    { "110202", 0, 1982 }, { "110203", 0, 1982 }, { "110204", 0, 1982 }, { "110205", 0, 1982 },
    { "110206", 0, 1982 }, { "110207", 0, 1982 }, { "110208", 0, 1982 }, { "110209", 0, 1982 },
    { "110221", 0, 1999 }, { "110222", 0, 1998 }, { "110223", 0, 1997 }, { "110224", 0, 2001 },
    { "110225", 0, 1986 }, { "110226", 0, 2001 }, { "110227", 0, 2001 }, { "110228", 0, 2015 },
    { "110229", 0, 2015 },
};

/* Cities whose counties are all in the table. */
static const char *const complete[] = { "4111", "1101", "1102" };

static int number_at(const char *text, size_t at, size_t n)
{
    int value = 0;

    for (size_t i = at; i < at + n; i++)
        value = value * 10 + (text[i] - '0');
    return value;
}

static bool province_is_known(const char *idno)
{
    for (const char *p = PROVINCES; *p; p += 3)
        if (memcmp(p, idno, 2) == 0)
            return true;
    return false;
}

static bool county_is_known(const char *idno, int year)
{
    for (size_t i = 0; i < ARRAY_LEN(counties); i++) {
        const struct county *c = &counties[i];

        if (memcmp(c->code, idno, 6) == 0)
            return year >= c->from && (c->to == 0 || year <= c->to);
    }
    return false;
}

static bool area_is_known(const char *idno, int year)
{
    for (size_t i = 0; i < ARRAY_LEN(complete); i++)
        if (str_starts(idno, complete[i]))
            return county_is_known(idno, year);
    return province_is_known(idno);
}

static char idno_digit(const char *text)
{
    static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;

    for (size_t i = 0; i < ARRAY_LEN(weights); i++)
        sum += weights[i] * (text[i] - '0');
    return "10X98765432"[sum % 11];
}

enum check_result idno_check(const char *text, struct idno *id)
{
    size_t digits = strspn(text, "0123456789");
    char last;
    int birth;

    if (strlen(text) != IDNO_SIZE || digits < IDNO_SIZE - 1)
        return CHECK_FORMAT;
    last = text[IDNO_SIZE - 1] == 'x' ? 'X' : text[IDNO_SIZE - 1];
    if (digits < IDNO_SIZE && last != 'X')
        return CHECK_FORMAT;
    birth = date_from_ymd(number_at(text, 6, 4), number_at(text, 10, 2), number_at(text, 12, 2));
    if (birth == DATE_NONE)
        return CHECK_DATE;
    if (idno_digit(text) != last)
        return CHECK_DIGIT;
    if (id) {
        id->birth = birth;
        id->sex = (text[16] - '0') % 2 ? 1 : 2;
    }
    return area_is_known(text, date_year(birth)) ? CHECK_GOOD : CHECK_AREA;
}

/* The body that registers: a digit, N for rural collectives, Y for others. */
static bool uscc_is_formed(const char *text)
{
    return strlen(text) == USCC_SIZE && strchr("0123456789NY", text[0]) &&
           strspn(text + 1, "0123456789") >= 7;
}

enum check_result uscc_check(const char *text)
{
    static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static const int weights[] = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };
    int sum = 0;

    if (!uscc_is_formed(text) || strspn(text, alphabet) != USCC_SIZE)
        return CHECK_FORMAT;
    for (size_t i = 0; i < ARRAY_LEN(weights); i++)
        sum += weights[i] * (int)(strchr(alphabet, text[i]) - alphabet);
    return text[USCC_SIZE - 1] == alphabet[(31 - sum % 31) % 31] ? CHECK_GOOD : CHECK_DIGIT;
}

const char *idno_message(enum check_result r)
{
    switch (r) {
    case CHECK_FORMAT:
        return _("居民身份证号应为18位：17位数字，最后一位是数字或X；旧的15位号请换成18位。");
    case CHECK_DATE:
        return _("第7至14位不是真实的出生日期，应为年4位、月2位、日2位，例如19680719。");
    case CHECK_DIGIT:
        return _("校验码不对，至少有一位写错了，请对照证件逐位核对。");
    case CHECK_AREA:
        return _("前6位不是现行的行政区划代码，请核对证件；证件上就是这样的可以保存。");
    case CHECK_GOOD:
        break;
    }
    return "";
}

const char *uscc_message(enum check_result r)
{
    switch (r) {
    case CHECK_FORMAT:
        return _("统一社会信用代码应为18位数字和大写字母，第2至8位是数字，没有I、O、S、V、Z。");
    case CHECK_DIGIT:
        return _("校验码不对，至少有一位写错了，请对照证照逐位核对。");
    case CHECK_GOOD:
    case CHECK_DATE:
    case CHECK_AREA:
        break;
    }
    return "";
}

int person_age(int birth, int on_day)
{
    int by, bm, bd, y, m, d;

    if (birth == DATE_NONE || on_day == DATE_NONE)
        return -1;
    date_to_ymd(birth, &by, &bm, &bd);
    date_to_ymd(on_day, &y, &m, &d);
    return y - by - (m < bm || (m == bm && d < bd));
}
