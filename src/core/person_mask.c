/* core/person_mask.c - names, numbers and addresses with the part hidden that others need not see.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/person.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

#define HIDDEN "***"

/* Bytes of the character at s; 0 at the end. */
static size_t char_size(const char *s)
{
    uint32_t ch;

    return *s ? utf8_decode(s, strlen(s), &ch) : 0;
}

static size_t skip_chars(const char *s, size_t n)
{
    size_t at = 0;

    while (n-- > 0 && s[at])
        at += char_size(s + at);
    return at;
}

static void add_stars(struct buf *out, size_t n)
{
    while (n-- > 0)
        buf_add_char(out, '*');
}

/* Keeps `head` characters in front and `tail` at the end, a star for each other. */
static char *keep_ends(const char *text, size_t head, size_t tail)
{
    struct buf out = BUF_INIT;
    size_t n = utf8_chars(text);

    head = head < n ? head : n;
    tail = tail < n - head ? tail : n - head;
    buf_add_n(&out, text, skip_chars(text, head));
    add_stars(&out, n - head - tail);
    buf_add(&out, text + skip_chars(text, n - tail));
    return buf_take(&out);
}

char *mask_idno(const char *idno)
{
    size_t n = utf8_chars(idno);

    return n >= 15 ? keep_ends(idno, 3, 4) : keep_ends(idno, n > 4, n > 4);
}

char *mask_phone(const char *phone)
{
    size_t n = utf8_chars(phone);

    return n >= 11 ? keep_ends(phone, 3, 4) : keep_ends(phone, n < 6 ? 0 : 3, 0);
}

/* --- names --- */

static const char *const endings[] = {
    "公司",   "集团",   "企业",   "厂",   "矿",     "店",     "商行", "超市",   "饭店",   "酒店",
    "宾馆",   "药房",   "商场",   "市场", "部",     "站",     "所",   "中心",   "医院",   "卫生院",
    "卫生室", "诊所",   "学校",   "小学", "中学",   "大学",   "学院", "幼儿园", "校",     "村委会",
    "居委会", "委员会", "村民组", "小组", "合作社", "信用社", "社区", "街道",   "物业",   "银行",
    "支行",   "协会",   "工会",   "商会", "基金会", "局",     "政府", "法院",   "检察院", "办公室",
    "办事处", "大队",   "支队",   "中队", "工程队", "工作室", "农场", "养殖场", "分行",   "酒楼",
};

/* Endings that no given name has: three characters are enough ("区医院"). */
static const char *const sure_endings[] = { "公司", "医院", "学校", "小学", "中学",   "大学",
                                            "法院", "银行", "政府", "诊所", "村委会", "居委会" };

/* A bracket that only explains: "示例公司（原示例厂）". */
static size_t without_remark(const char *name)
{
    const char *open = strstr(name, "（");

    if (!open)
        open = strchr(name, '(');
    return open && (str_ends(name, "）") || str_ends(name, ")")) ? (size_t)(open - name)
                                                                 : strlen(name);
}

bool name_is_organisation(const char *name)
{
    char *core;
    bool found = false;

    if (str_empty(name))
        return false;
    core = mem_copy_n(name, without_remark(name));
    for (size_t i = 0; !found && i < ARRAY_LEN(endings); i++)
        found = str_ends(core, endings[i]);
    found = found && utf8_chars(core) >= 4;
    for (size_t i = 0; !found && i < ARRAY_LEN(sure_endings); i++)
        found = str_ends(core, sure_endings[i]) && utf8_chars(core) >= 3;
    free(core);
    return found;
}

/* Bytes of the separator at s, or 0: several names may stand in one value. */
static size_t separator(const char *s)
{
    static const char *const separators[] = { "；", ";", "、", "，", ",", "/", "|" };

    for (size_t i = 0; i < ARRAY_LEN(separators); i++)
        if (str_starts(s, separators[i]))
            return strlen(separators[i]);
    return 0;
}

/* "等5人" stays: how many they are says nothing about who. */
static size_t group_tail(const char *name)
{
    const char *tail = strstr(name, "等");
    size_t digits = tail ? strspn(tail + strlen("等"), "0123456789") : 0;

    if (!digits || !str_equal(tail + strlen("等") + digits, "人"))
        return strlen(name);
    return (size_t)(tail - name);
}

static bool is_school(const char *name)
{
    static const char *const ends[] = { "学校", "小学", "中学", "大学", "学院", "幼儿园", "校" };
    bool found = false;

    for (size_t i = 0; !found && i < ARRAY_LEN(ends); i++)
        found = str_ends(name, ends[i]);
    return found;
}

/* Of a minor nothing is shown, nor where it goes to school (Protection of Minors art. 103).
 * adults: their names are hidden, too. */
static void add_masked_name(struct buf *out, const char *name, bool with_minor, bool adults)
{
    size_t end = group_tail(name);
    char *who = mem_copy_n(name, end);

    if (str_ends(who, MINOR_MARK) || (with_minor && is_school(who))) {
        buf_add(out, HIDDEN);
    } else if (!adults || name_is_organisation(who)) {
        buf_add(out, who);
    } else if (*who) {
        buf_add_n(out, who, char_size(who));
        buf_add(out, "**");
    }
    buf_add(out, name + end);
    free(who);
}

static char *mask_names(const char *name, bool adults)
{
    bool with_minor = strstr(name, MINOR_MARK) != NULL;
    struct buf out = BUF_INIT;

    while (*name) {
        size_t n = 0;
        char *one;

        while (name[n] && !separator(name + n))
            n += char_size(name + n);
        one = mem_copy_n(name, n);
        add_masked_name(&out, one, with_minor, adults);
        free(one);
        name += n;
        n = separator(name);
        buf_add_n(&out, name, n);
        name += n;
    }
    return buf_take(&out);
}

char *mask_name(const char *name)
{
    return mask_names(name, true);
}

/* --- addresses --- */

enum level { LEVEL_NONE, LEVEL_PROVINCE, LEVEL_CITY, LEVEL_COUNTY, LEVEL_TOWN };

static const struct ending {
    const char *text;
    enum level level;
} area_endings[] = {
    { "自治区", LEVEL_PROVINCE }, { "省", LEVEL_PROVINCE }, { "市", LEVEL_CITY },
    { "区", LEVEL_COUNTY },       { "县", LEVEL_COUNTY },   { "旗", LEVEL_COUNTY },
    { "街道", LEVEL_TOWN },       { "镇", LEVEL_TOWN },     { "乡", LEVEL_TOWN },
};

static bool is_county_or_city(const char *s)
{
    return str_starts(s, "市") || str_starts(s, "县") || str_starts(s, "区");
}

/* Is the ending at s the end of an area's name?  Not 小区, 社区, 市场, and not
 * the 乡 of 新乡市 or the 旗 of 红旗区. */
static bool ends_area(const char *address, const char *s, const struct ending *e)
{
    size_t before = (size_t)(s - address);
    const char *after = s + strlen(e->text);

    if (str_equal(e->text, "区") && before >= 3)
        return !str_starts(s - 3, "小") && !str_starts(s - 3, "社");
    if (str_equal(e->text, "市"))
        return !str_starts(after, "场");
    if (e->level == LEVEL_TOWN || str_equal(e->text, "旗"))
        return !is_county_or_city(after);
    return true;
}

/* The area that ends at s, if any, given what was found before it. */
static const struct ending *ending_at(const char *address, const char *s, enum level above)
{
    for (size_t i = 0; i < ARRAY_LEN(area_endings); i++) {
        const struct ending *e = &area_endings[i];
        bool below = e->level > above || (e->level == LEVEL_CITY && above == LEVEL_CITY);

        if (below && str_starts(s, e->text) && ends_area(address, s, e))
            return e;
    }
    return NULL;
}

/* Bytes of the address down to the township, or as far down as it names one. */
static size_t township_end(const char *address)
{
    enum level above = LEVEL_NONE;
    size_t end = 0;

    for (size_t at = char_size(address); address[at] && above != LEVEL_TOWN;) {
        const struct ending *e = ending_at(address, address + at, above);

        if (!e) {
            at += char_size(address + at);
            continue;
        }
        at += strlen(e->text);
        end = at;
        /* A county-level city stands below a city. */
        above = e->level == LEVEL_CITY && above == LEVEL_CITY ? LEVEL_COUNTY : e->level;
        at += char_size(address + at); /* no name is its ending alone */
    }
    return end;
}

char *mask_address(const char *address)
{
    size_t end = township_end(address);

    return mem_printf("%.*s%s", (int)end, address, address[end] ? HIDDEN : "");
}

/* --- free text --- */

/* The value of a digit, half-width or full-width, or -1; *size its bytes. */
static int digit_at(const char *s, size_t *size)
{
    uint32_t ch = 0;

    *size = *s ? utf8_decode(s, strlen(s), &ch) : 0;
    if (ch >= '0' && ch <= '9')
        return (int)(ch - '0');
    if (ch >= 0xFF10 && ch <= 0xFF19)
        return (int)(ch - 0xFF10);
    return -1;
}

static char *mask_run(const char *digits, bool apart)
{
    size_t n = strlen(digits);

    if (n == 18 || (n == 15 && !apart))
        return mask_idno(digits);
    if (n == 11 && *digits == '1')
        return mask_phone(digits);
    if ((n == 11 || n == 12) && *digits == '0' && digits[1] != '0') /* with its area code */
        return mask_phone(digits);
    if (n == 13 && str_starts(digits, "861"))
        return keep_ends(digits, 5, 4);
    return NULL;
}

/* Bytes of what people write between the digits of a number, "138 0013-8000", or 0. */
static size_t gap(const char *s)
{
    static const char *const gaps[] = { " ", "-", "　", "－", "—", "–", "\u00a0" };

    for (size_t i = 0; i < ARRAY_LEN(gaps); i++)
        if (str_starts(s, gaps[i]))
            return strlen(gaps[i]);
    return 0;
}

/* Adds the digits at s, a final X as the eighteenth; returns their bytes. */
static size_t read_run(const char *s, struct buf *digits)
{
    size_t at = 0, size;
    int d;

    while ((d = digit_at(s + at, &size)) >= 0) {
        buf_add_char(digits, (char)('0' + d));
        at += size;
    }
    if (digits->len != 17)
        return at;
    size = str_starts(s + at, "Ｘ") || str_starts(s + at, "ｘ") ? strlen("Ｘ")
           : s[at] == 'X' || s[at] == 'x'                       ? 1
                                                                : 0;
    if (size)
        buf_add_char(digits, 'X');
    return at + size;
}

/* The number at s with its groups, masked, and its bytes; NULL: none, and the bytes of the
 * first group of digits. */
static char *mask_number(const char *s, size_t *bytes)
{
    struct buf digits = BUF_INIT;
    size_t at = read_run(s, &digits);
    char *masked = mask_run(buf_text(&digits), false);

    *bytes = at;
    while (at && !masked && digits.len < 18) {
        size_t between = gap(s + at), more = between ? read_run(s + at + between, &digits) : 0;

        if (!more)
            break;
        at += between + more;
        masked = mask_run(buf_text(&digits), true);
        if (masked)
            *bytes = at;
    }
    buf_release(&digits);
    return masked;
}

char *mask_text(const char *text)
{
    struct buf out = BUF_INIT;

    while (*text) {
        size_t n;
        char *masked = mask_number(text, &n);

        n = n ? n : char_size(text);
        if (masked)
            buf_add(&out, masked);
        else
            buf_add_n(&out, text, n);
        free(masked);
        text += n;
    }
    return buf_take(&out);
}

/* --- fields --- */

/* How the keys of fields end that hold names, or places. */
static const char *const names[] = { "name",     "parties", "guardian", "agent",    "person",
                                     "driver",   "patient", "owner",    "occupant", "debtor",
                                     "creditor", "present", "invited" };
static const char *const places[] = { "address", "place", "property" };

static bool key_ends(const struct field *f, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (str_ends(f->key, words[i]))
            return true;
    return false;
}

/* A date says its year only. */
static char *mask_date(const char *iso)
{
    return mem_printf("%.4s-**-**", iso);
}

/* Health (PIPL art. 28), and numbers that lead to a person: hidden wholly at every level. */
static const char *const health[] = { "diagnosis", "injury",    "damage",
                                      "fault",     "causation", "opinion" };
static const char *const hidden_numbers[] = { "plate", "policy_no", "died_at", "school", "grade" };

static char *mask_line(const struct field *f, const char *value, enum mask level)
{
    char *text, *masked;

    if (key_ends(f, places, ARRAY_LEN(places)))
        return mask_address(value);
    if (level != MASK_NUMBERS)
        return key_ends(f, names, ARRAY_LEN(names)) ? mask_name(value) : mem_copy(HIDDEN);
    if (key_ends(f, hidden_numbers, ARRAY_LEN(hidden_numbers)))
        return mem_copy(HIDDEN);
    text = mask_names(value, false);
    masked = mask_text(text);
    free(text);
    return masked;
}

char *mask_value_at(const struct field *f, const char *value, enum mask level)
{
    if (!(f->flags & F_SENSITIVE) || str_empty(value) || level == MASK_NONE)
        return mem_copy(value ? value : "");
    if (key_ends(f, health, ARRAY_LEN(health)))
        return mem_copy(HIDDEN);
    switch (f->type) {
    case FT_IDNO:
        return mask_idno(value);
    case FT_PHONE:
        return mask_phone(value);
    case FT_DATE:
        return mask_date(value);
    case FT_NOTE:
        return level == MASK_TEXTS ? mem_copy(HIDDEN) : mask_text(value);
    case FT_TEXT:
        return mask_line(f, value, level);
    default:
        return mem_copy(HIDDEN);
    }
}

char *mask_value(const struct field *f, const char *value)
{
    return mask_value_at(f, value, MASK_ALL);
}
