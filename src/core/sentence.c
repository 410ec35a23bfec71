/* core/sentence.c - a sentence of the brief: words with places for figures.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/sentence.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/record.h"
#include "core/words.h"

#define MOST_MAX 99 /* rows of a list */

#define OF_CASES                                                                                   \
    "accepted|settled|failed|withdrawn|open|rate|oral|written|performed|amount_fen|parties"

/* Columns of work/statistics.h; a test compares. */
static const struct place {
    const char *table, *columns;
    bool compared;
} places[] = {
    { "summary", OF_CASES, true },
    { "campaign", OF_CASES, true },
    { "committees", OF_CASES, true },
    { "type", OF_CASES, true },
    { "source", OF_CASES, true },
    { "towns", OF_CASES, true },
    { "kinds", OF_CASES, true },
    { "campaign-report",
      "times|found|rate|calmed|passed_on|prevented|key_persons|contacts|criminal", false },
    { "official",
      "cases|parties|settled|hard|amount_fen|oral|written|performed|jc_applied|jc_confirmed|"
      "suicide_cases|suicide_persons|criminal_cases|criminal_persons|petition_cases|"
      "petition_persons|brawl_cases|brawl_persons|migrant",
      false },
    { "levels", "found|received|settled|passed|referred|open|late", false },
    { "reception", "visits|persons|cases|referred", false },
    { "key-persons", "persons|with_contact|without_contact|contact_rate", false },
};

const char *sentence_table_nth(size_t i, const char **columns, bool *compared)
{
    if (i >= ARRAY_LEN(places))
        return NULL;
    *columns = places[i].columns;
    *compared = places[i].compared;
    return places[i].table;
}

static const struct place *place_find(const char *table)
{
    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        if (str_equal(places[i].table, table))
            return &places[i];
    return NULL;
}

/* ---- refusals ---- */

static enum status refuse_table(const char *typed, struct err *err)
{
    struct buf names = BUF_INIT;

    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        buf_printf(&names, "%s%s", i ? "、" : "", places[i].table);
    err_set(err, ST_INVALID, _("“句子”里的统计表“%s”不能用，可以用：%s。"), typed,
            buf_text(&names));
    buf_release(&names);
    return ST_INVALID;
}

static enum status refuse_column(const struct place *p, const char *typed, struct err *err)
{
    return err_set(err, ST_INVALID, _("“句子”里 %s 表没有“%s”这一列，可以用：%s%s。"), p->table,
                   typed, p->columns,
                   p->compared ? _("，后面加 _base 是去年同期，加 _change 是同比") : "");
}

static enum status refuse_place(const char *typed, bool in_list, struct err *err)
{
    if (in_list)
        return err_set(err, ST_INVALID, _("“句子”方括号里的“{%s}”不能用，可以用 {label} 和 {列}。"),
                       typed);
    return err_set(err, ST_INVALID,
                   _("“句子”里的“{%s}”不能用，可以用 {period}、{unit} 和 {统计表.列}，"
                     "例如 {campaign.accepted}。"),
                   typed);
}

static enum status refuse_open(const char *bracket, struct err *err)
{
    return err_set(err, ST_INVALID, _("“句子”里的“%s”没有配对，应成对出现。"), bracket);
}

/* ---- parts ---- */

static struct sentence_part *add_part(struct sentence *s, enum sentence_kind kind)
{
    mem_grow((void **)&s->parts, s->count, &s->cap, sizeof *s->parts);
    s->parts[s->count] = (struct sentence_part) { .kind = kind };
    return &s->parts[s->count++];
}

void sentence_release(struct sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->parts[i].text);
        free(s->parts[i].table);
        free(s->parts[i].column);
        sentence_release(&s->parts[i].inside);
    }
    free(s->parts);
    *s = (struct sentence) { 0 };
}

/* The key without _base or _change, where the table has them; yours. */
static char *bare_column(const struct place *p, const char *column)
{
    static const char *const ends[] = { "_base", "_change" };

    for (size_t i = 0; p->compared && i < ARRAY_LEN(ends); i++)
        if (str_ends(column, ends[i]))
            return mem_copy_n(column, strlen(column) - strlen(ends[i]));
    return mem_copy(column);
}

static enum status take_figure(const struct place *p, const char *column, struct sentence *out,
                               struct err *err)
{
    char *bare = bare_column(p, column);
    bool known = word_in(p->columns, bare);
    struct sentence_part *part;

    free(bare);
    if (!known)
        return refuse_column(p, column, err);
    part = add_part(out, SP_FIGURE);
    part->table = mem_copy(p->table);
    part->column = mem_copy(column);
    return ST_OK;
}

/* What stands in braces; list: the table whose rows are written, or NULL. */
static enum status take_place(const char *name, const struct place *list, struct sentence *out,
                              struct err *err)
{
    const char *point = strchr(name, '.');
    const struct place *p;
    enum status st;
    char *table;

    if (list && str_equal(name, "label")) {
        add_part(out, SP_LABEL);
        return ST_OK;
    }
    if (list)
        return point ? refuse_place(name, true, err) : take_figure(list, name, out, err);
    if (str_equal(name, "period") || str_equal(name, "unit")) {
        add_part(out, str_equal(name, "unit") ? SP_UNIT : SP_PERIOD);
        return ST_OK;
    }
    if (!point)
        return refuse_place(name, false, err);
    table = mem_copy_n(name, (size_t)(point - name));
    p = place_find(table);
    st = p ? take_figure(p, point + 1, out, err) : refuse_table(table, err);
    free(table);
    return st;
}

static enum status parse_plain(const char *text, const struct place *list, struct sentence *out,
                               struct err *err);

/* "type/3" */
static enum status take_head(const char *head, struct sentence_part *part, struct err *err)
{
    size_t n = strcspn(head, "/");
    const char *digits = head[n] ? head + n + 1 : NULL;
    long most = digits && strlen(digits) < 4 ? strtol(digits, NULL, 10) : 0;

    part->table = mem_copy_n(head, n);
    if (!place_find(part->table))
        return refuse_table(part->table, err);
    if (digits && (strspn(digits, "0123456789") != strlen(digits) || most < 1 || most > MOST_MAX))
        return err_set(err, ST_INVALID,
                       _("“句子”里的行数“%s”应是 1 到 %d 的整数，例如 [type/3:…]。"), digits,
                       MOST_MAX);
    part->most = (size_t)most;
    return ST_OK;
}

static bool has_figure(const struct sentence *s)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->parts[i].kind == SP_FIGURE)
            return true;
    return false;
}

/* What stands in square brackets. */
static enum status take_list(const char *text, struct sentence *out, struct err *err)
{
    const char *colon = strchr(text, ':');
    struct sentence_part *part = add_part(out, SP_LIST);
    char *head;
    enum status st;

    if (!colon)
        return err_set(err, ST_INVALID,
                       _("“句子”的方括号里应先写统计表和冒号，例如 [campaign:{label}…；]。"));
    head = mem_copy_n(text, (size_t)(colon - text));
    st = take_head(head, part, err);
    free(head);
    if (st == ST_OK)
        st = parse_plain(colon + 1, place_find(part->table), &part->inside, err);
    if (st == ST_OK && !has_figure(&part->inside))
        st = err_set(err, ST_INVALID,
                     _("“句子”的方括号里没有数字，应有一个 {列}，例如 {accepted}。"));
    return st;
}

static void take_text(const char *text, size_t n, struct sentence *out)
{
    if (n)
        add_part(out, SP_TEXT)->text = mem_copy_n(text, n);
}

/* Moves *text behind the bracket that closes; what stands between is *name, yours. */
static enum status take_bracket(const char **text, char **name, struct err *err)
{
    char close = **text == '{' ? '}' : ']';
    const char open[2] = { **text, '\0' };
    const char *end = strchr(*text + 1, close);

    *name = NULL;
    if (!end || (close == '}' && strcspn(*text + 1, "{[]") < (size_t)(end - *text - 1)))
        return refuse_open(open, err);
    *name = mem_copy_n(*text + 1, (size_t)(end - *text - 1));
    *text = end + 1;
    return ST_OK;
}

static enum status parse_plain(const char *text, const struct place *list, struct sentence *out,
                               struct err *err)
{
    enum status st = ST_OK;
    char *name;

    while (st == ST_OK && *text) {
        size_t n = strcspn(text, "{}[]");
        char bracket = text[n];

        take_text(text, n, out);
        text += n;
        if (!bracket)
            break;
        if (bracket == '}' || bracket == ']' || (bracket == '[' && list)) {
            const char one[2] = { bracket, '\0' };

            return refuse_open(one, err);
        }
        st = take_bracket(&text, &name, err);
        if (st == ST_OK)
            st = bracket == '{' ? take_place(name, list, out, err) : take_list(name, out, err);
        free(name);
    }
    return st;
}

enum status sentence_parse(const char *text, struct sentence *out, struct err *err)
{
    enum status st;

    *out = (struct sentence) { 0 };
    st = parse_plain(text, NULL, out, err);
    if (st != ST_OK)
        sentence_release(out);
    return st;
}

enum status sentence_check(const struct record *row, struct err *err)
{
    struct sentence s;
    enum status st = sentence_parse(record_text(row, STF_TEXT), &s, err);

    sentence_release(&s);
    return st;
}
