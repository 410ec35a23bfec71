/* core/value.c - what people type becomes the canonical value of a field.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/daytime.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "core/key_words.h"
#include "core/person.h"
#include "core/words.h"

#define DIGITS        "0123456789"
#define CANDIDATES    5
#define INT_DIGITS    9
#define PHONE_MIN     7
#define PHONE_MAX     20
#define RESIDENT_MIN  15 /* from here on a document number is a resident's */
#define RESIDENT_SIZE 18
#define FITS_START    3 /* pinyin_match(): the label begins with the text */

/* What a parser of one type is given and gives. */
struct typed {
    const struct book *book;
    const struct field *field;
    const char *raw;  /* as typed */
    const char *text; /* half-width, lower case, no spaces */
    int today;
    struct err *err;
};

/* Puts the field's label before the sentence, which it takes; ST_INVALID. */
static enum status refuse(const struct typed *t, char *sentence)
{
    err_set(t->err, ST_INVALID, "%s", sentence);
    free(sentence);
    return err_prefix(t->err, ST_INVALID, "%s", _(t->field->label));
}

static void upper(char *text)
{
    for (; *text; text++)
        if (*text >= 'a' && *text <= 'z')
            *text = (char)(*text - 'a' + 'A');
}

static bool all_digits(const char *text)
{
    return *text && text[strspn(text, DIGITS)] == 0;
}

/* --- text --- */

#define NAME_MOST 100
#define TEXT_MOST 200
#define NOTE_MOST 4000

/* Fields that hold less than their type does, in characters (DOMAIN 12). */
static const struct {
    const char *keys; /* separated by | */
    size_t most;
} shorter[] = {
    { "summary", 1000 },
    { "name|title|volume_title|person|patient|guardian|agent|head|debtor|creditor", NAME_MOST },
    { "hospital|school|employer|insurer|org|body|court", NAME_MOST },
};

static size_t longest(const struct field *f)
{
    for (size_t i = 0; i < ARRAY_LEN(shorter); i++)
        if (word_in(shorter[i].keys, f->key))
            return shorter[i].most;
    return f->type == FT_NOTE ? NOTE_MOST : TEXT_MOST;
}

/* Text fields that hold a time of day. */
#define TIMES "time_from|time_to"

static enum status parse_time(const struct typed *t, char **value)
{
    int minutes = daytime_from_text(t->raw);
    char text[DAYTIME_SIZE];

    if (minutes == DAYTIME_NONE)
        return refuse(t, mem_printf(_("“%.*s”不是时间，应为24小时制的时和分，例如09:30。"),
                                    typed_quote(t->raw), t->raw));
    *value = mem_copy(daytime_to_text(minutes, text));
    return ST_OK;
}

static enum status parse_text(const struct typed *t, char **value)
{
    size_t most = longest(t->field), n;

    if (word_in(TIMES, t->field->key))
        return parse_time(t, value);
    if (key_words_has(t->field))
        return key_words_parse(t->book, t->field, t->raw, value, t->err);
    *value = utf8_clean(t->raw, t->field->type == FT_NOTE);
    n = utf8_chars(*value);
    if (n <= most)
        return ST_OK;
    free(*value);
    *value = NULL;
    return refuse(t, mem_printf(_("有 %zu 个字，最多 %zu 个字；请写得简短些，"
                                  "放不下的写进备注或另存材料。"),
                                n, most));
}

static enum status parse_date(const struct typed *t, char **value)
{
    char iso[DATE_SIZE];
    int day;
    enum status st = t->field->flags & F_AHEAD ? date_parse_ahead(t->raw, t->today, &day, t->err)
                                               : date_parse(t->raw, t->today, &day, t->err);

    if (st != ST_OK)
        return err_prefix(t->err, st, "%s", _(t->field->label));
    *value = mem_copy(date_to_iso(day, iso));
    return ST_OK;
}

static enum status parse_money(const struct typed *t, char **value)
{
    int64_t fen;
    enum status st = money_parse(t->raw, &fen, t->err);

    if (st != ST_OK)
        return err_prefix(t->err, st, "%s", _(t->field->label));
    *value = mem_printf("%" PRId64, fen);
    return ST_OK;
}

/* Does the comma at s stand before exactly three digits? */
static bool groups(const char *s)
{
    return strspn(s + 1, DIGITS) == 3;
}

/* Grouping commas and a counting word out of the way; yours to free. */
static char *bare_number(const char *text)
{
    static const char *const counters[] = { "人", "名", "个", "件", "年", "天", "日" };
    struct buf out = BUF_INIT;

    for (const char *s = text; *s; s++)
        if (*s != ',' || !groups(s))
            buf_add_char(&out, *s);
    for (size_t i = 0; i < ARRAY_LEN(counters); i++) {
        if (str_ends(buf_text(&out), counters[i])) {
            buf_truncate(&out, out.len - strlen(counters[i]));
            break;
        }
    }
    return buf_take(&out);
}

static enum status parse_int(const struct typed *t, char **value)
{
    char *number = bare_number(t->text);
    const char *digits = number + strspn(number, "0");
    bool good = all_digits(number) && strlen(digits) <= INT_DIGITS;

    if (good)
        *value = mem_copy(*digits ? digits : "0");
    free(number);
    if (good)
        return ST_OK;
    return refuse(t, mem_printf(_("“%.*s”不是数，应为0至%d位的整数，例如12。"), typed_quote(t->raw),
                                t->raw, INT_DIGITS));
}

static const char *const yes[] = { "1",   "是", "有", "对",  "真",  "√",    "✓",  "公开", "涉及",
                                   "shi", "s",  "y",  "yes", "you", "true", "休", "放假" };
static const char *const no[] = { "0",    "否",     "无",     "不",  "假",  "×", "不是",
                                  "没有", "不公开", "不涉及", "fou", "f",   "n", "no",
                                  "w",    "wu",     "false",  "班",  "上班" };

static bool is_one_of(const char *text, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (str_equal(words[i], text))
            return true;
    return false;
}

static enum status parse_bool(const struct typed *t, char **value)
{
    bool is_yes = is_one_of(t->text, yes, ARRAY_LEN(yes));

    if (is_yes || is_one_of(t->text, no, ARRAY_LEN(no))) {
        *value = mem_copy(is_yes ? "1" : "0");
        return ST_OK;
    }
    return refuse(t, mem_printf(_("“%.*s”看不明白，应为是或否（也可写有、无、1、0）。"),
                                typed_quote(t->raw), t->raw));
}

/* --- codes --- */

/* How well a label must fit to be one of those that fit best. */
static int best_fit(const struct typed *t, const char *text)
{
    const struct code *c;
    int best = 0;

    for (size_t i = 0; (c = book_nth(t->book, t->field->of, i)); i++) {
        int fit = c->active ? pinyin_match(text, c->label) : 0;

        best = fit > best ? fit : best;
    }
    return best > FITS_START ? FITS_START : best;
}

bool code_is_word(const char *code)
{
    return code[0] >= 'a' && code[0] <= 'z';
}

/* Up to five codes in use: those that fit the text best, or any when text is NULL. */
static void add_candidates(const struct typed *t, const char *text, struct buf *out)
{
    int least = text ? best_fit(t, text) : 0;
    const struct code *c;
    int shown = 0;

    for (size_t i = 0; (c = book_nth(t->book, t->field->of, i)); i++) {
        if (!c->active || (text && pinyin_match(text, c->label) < least))
            continue;
        if (shown == CANDIDATES) {
            buf_add(out, _("等"));
            return;
        }
        buf_add(out, shown++ ? "、" : "");
        if (!code_is_word(c->code))
            buf_printf(out, "%s ", c->code);
        buf_add(out, c->label);
    }
}

static enum status refuse_code(const struct typed *t, const char *raw, const char *text,
                               bool several)
{
    struct buf list = BUF_INIT;
    char *sentence;

    add_candidates(t, several ? text : NULL, &list);
    if (several)
        sentence = mem_printf(_("“%.*s”有几个都符合：%s；请多写几个字或写代码。"), typed_quote(raw),
                              raw, buf_text(&list));
    else if (list.len > 0)
        sentence = mem_printf(_("没有“%.*s”，应为：%s。"), typed_quote(raw), raw, buf_text(&list));
    else
        sentence = mem_printf(_("没有“%.*s”：代码表 %s 是空的，请先在设置里添加。"),
                              typed_quote(raw), raw, t->field->of);
    buf_release(&list);
    return refuse(t, sentence);
}

static enum status parse_code(const struct typed *t, char **value)
{
    bool several;
    const struct code *c = book_find_code(t->book, t->field->of, t->raw, &several);

    if (!c)
        return refuse_code(t, t->raw, t->text, several);
    *value = mem_copy(c->code);
    return ST_OK;
}

/* The first part of a list of codes; its length, *skip to the next part. */
static size_t code_part(const char *text, size_t *skip)
{
    static const char *const marks[] = { ",", "、", ";", "|", "/" };
    size_t n;

    for (n = 0; text[n]; n++) {
        for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
            if (str_starts(text + n, marks[i])) {
                *skip = n + strlen(marks[i]);
                return n;
            }
        }
    }
    *skip = n;
    return n;
}

/* Marks the code that part names in chosen, which has one place for each code
 * of the list. */
static enum status choose(const struct typed *t, const char *part, bool *chosen)
{
    bool several;
    const struct code *c = book_find_code(t->book, t->field->of, part, &several);

    if (!c)
        return refuse_code(t, part, part, several);
    for (size_t i = 0; book_nth(t->book, t->field->of, i); i++)
        if (book_nth(t->book, t->field->of, i) == c)
            chosen[i] = true;
    return ST_OK;
}

/* In the list's order, each once, so that equal sets are equal text. */
static char *join_codes(const struct typed *t, const bool *chosen, size_t n)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < n; i++) {
        if (!chosen[i])
            continue;
        if (out.len)
            buf_add_char(&out, ',');
        buf_add(&out, book_nth(t->book, t->field->of, i)->code);
    }
    return buf_take(&out);
}

static enum status parse_codes(const struct typed *t, char **value)
{
    enum status st = ST_OK;
    size_t n = 0, skip;
    bool *chosen;

    while (book_nth(t->book, t->field->of, n))
        n++;
    chosen = mem_alloc(n * sizeof *chosen);
    for (const char *s = t->text; st == ST_OK && *s; s += skip) {
        char *part = mem_copy_n(s, code_part(s, &skip));

        if (*part)
            st = choose(t, part, chosen);
        free(part);
    }
    if (st == ST_OK)
        *value = join_codes(t, chosen, n);
    free(chosen);
    return st;
}

/* --- references, telephones, documents --- */

static enum status parse_ref(const struct typed *t, char **value)
{
    const char *digits = t->text + (*t->text == '#');

    if (*t->text != '#' || !all_digits(digits) || strlen(digits) > INT_DIGITS ||
        digits[strspn(digits, "0")] == 0)
        return refuse(t, mem_printf(_("“%.*s”不是记录号，应为#加数字，例如#17。"),
                                    typed_quote(t->raw), t->raw));
    *value = mem_copy(digits + strspn(digits, "0"));
    return ST_OK;
}

static enum status parse_phone(const struct typed *t, char **value)
{
    size_t n = strlen(t->text), digits = 0;
    bool good = strspn(t->text, DIGITS "+-") == n && n <= PHONE_MAX;

    for (const char *s = t->text; *s; s++)
        digits += *s >= '0' && *s <= '9';
    if (!good || digits < PHONE_MIN)
        return refuse(t, mem_printf(_("“%.*s”不是电话号码，应为7至20位数字，可有加号和短横，"
                                      "例如12000000001或0395-3123456。"),
                                    typed_quote(t->raw), t->raw));
    *value = mem_copy(t->text);
    return ST_OK;
}

/* All digits, or an X at the end, and as long as a resident's number. */
static bool looks_resident(const char *text)
{
    size_t n = strlen(text), digits = strspn(text, DIGITS);

    return n >= RESIDENT_MIN && n <= RESIDENT_SIZE &&
           (digits == n || (digits == n - 1 && text[n - 1] == 'X'));
}

static enum status parse_idno(const struct typed *t, char **value)
{
    char *number = mem_copy(t->text);
    enum check_result check = CHECK_GOOD;

    upper(number);
    if (looks_resident(number))
        check = idno_check(number, NULL);
    if (check == CHECK_GOOD || check == CHECK_AREA) {
        *value = number;
        return ST_OK;
    }
    free(number);
    return refuse(t, mem_copy(idno_message(check)));
}

static enum status parse_uscc(const struct typed *t, char **value)
{
    char *code = mem_copy(t->text);
    enum check_result check;

    upper(code);
    check = uscc_check(code);
    if (check == CHECK_GOOD) {
        *value = code;
        return ST_OK;
    }
    free(code);
    return refuse(t, mem_copy(uscc_message(check)));
}

static enum status (*const parsers[])(const struct typed *t, char **value) = {
    [FT_TEXT] = parse_text,   [FT_NOTE] = parse_text,   [FT_DATE] = parse_date,
    [FT_INT] = parse_int,     [FT_MONEY] = parse_money, [FT_BOOL] = parse_bool,
    [FT_CODE] = parse_code,   [FT_CODES] = parse_codes, [FT_REF] = parse_ref,
    [FT_PHONE] = parse_phone, [FT_IDNO] = parse_idno,   [FT_USCC] = parse_uscc,
};

enum status value_parse(const struct book *book, const struct field *f, const char *typed,
                        int today, char **value, struct err *err)
{
    char *text = typed_plain(typed);
    struct typed t = {
        .book = book, .field = f, .raw = typed, .text = text, .today = today, .err = err
    };
    enum status st = ST_OK;

    *value = NULL;
    typed_squeeze(text);
    if (*text)
        st = parsers[f->type](&t, value);
    if (*value && !**value) {
        free(*value);
        *value = NULL;
    }
    free(text);
    return st;
}

bool field_shown(const struct field *f, const char *sub_kind)
{
    const char *s = f->only;

    if (!s)
        return true;
    while (sub_kind && *s) {
        size_t n = strcspn(s, "|");

        if (strlen(sub_kind) == n && memcmp(s, sub_kind, n) == 0)
            return true;
        s += n + (s[n] == '|');
    }
    return false;
}
