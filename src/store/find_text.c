/* store/find_text.c - what a typed word can mean in the register of cases.
 *
 * Chinese is looked up in the texts, letters as pinyin of names and of the series of
 * numbers, digits as parts of numbers, telephones and identity numbers.  Each
 * meaning is a way: SQL that lists its cases, and a test for one case where there
 * may be very many of them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_typed.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "case_index_impl.h"
#include "store/access.h"

/* A number with fewer digits says nothing about a telephone or a person. */
#define NUMBER_DIGITS 3
/* As long as a telephone. */
#define WHOLE_DIGITS   11
#define SERIES_LETTERS 3

void typed_add_way(struct typed *t, struct buf *select, struct buf *test)
{
    if (t->count == WAYS_MAX)
        BUG("too many meanings of a typed word");
    t->ways[t->count++] = (struct way) {
        .select = buf_take(select),
        .test = test->len ? buf_take(test) : NULL,
    };
    buf_release(test);
}

/* --- keys --- */

/* (key >= prefix AND key < the next text that does not begin with it) */
static void add_range(struct find_plan *p, struct buf *sql, const char *column, const char *prefix)
{
    char *end = mem_copy(prefix);

    end[strlen(end) - 1]++; /* ASCII below 'z' + 1, or the last byte of a character */
    buf_printf(sql, "(%s >= ", column);
    plan_text(p, sql, prefix);
    buf_printf(sql, " AND %s < ", column);
    plan_text(p, sql, end);
    buf_add(sql, ")");
    free(end);
}

static void add_keys_test(struct find_plan *p, struct buf *sql, const char *part)
{
    buf_add(sql, "EXISTS (SELECT 1 FROM case_keys AS k WHERE k.case_id = c.id AND instr(k.keys, ");
    plan_text(p, sql, part);
    buf_add(sql, "))");
}

static void way_key(struct typed *t)
{
    struct buf select = BUF_INIT, test = BUF_INIT;
    char *part = mem_printf("%c%s", KEY_BREAK, t->word);

    buf_add(&select, "SELECT case_id FROM search_key WHERE ");
    add_range(t->plan, &select, "key", t->word);
    add_keys_test(t->plan, &test, part);
    typed_add_way(t, &select, &test);
    free(part);
}

/* The start of a telephone, an identity number, another system's number. */
static void way_start(struct typed *t)
{
    struct buf select = BUF_INIT, test = BUF_INIT;
    char *key = mem_printf("%c%s", KEY_NUMBER, t->word);
    char *part = mem_printf("%c%s", KEY_BREAK, key);
    char *capitals = mem_copy(t->word);

    for (char *s = capitals; *s; s++)
        *s = (char)toupper((unsigned char)*s);
    buf_add(&select, "SELECT case_id FROM search_key WHERE ");
    add_range(t->plan, &select, "key", key);
    buf_add(&select, " UNION ALL SELECT \"case\" FROM party WHERE ");
    add_range(t->plan, &select, "phone", capitals);
    buf_add(&select, " AND void_reason IS NULL UNION ALL SELECT \"case\" FROM party WHERE ");
    add_range(t->plan, &select, "id_no", capitals);
    buf_add(&select, " AND void_reason IS NULL UNION ALL SELECT id FROM case_rec WHERE ");
    add_range(t->plan, &select, "code", capitals);
    add_keys_test(t->plan, &test, part);
    part[1] = KEY_INDEXED;
    buf_add(&test, " OR ");
    add_keys_test(t->plan, &test, part);
    typed_add_way(t, &select, &test);
    free(key);
    free(part);
    free(capitals);
}

/* The last characters of a telephone or an identity number. */
static void way_tail(struct typed *t)
{
    struct buf select = BUF_INIT, test = BUF_INIT;
    size_t n = strlen(t->word);
    char *tail = mem_printf("%c%s", KEY_TAIL, t->word + n - KEY_TAIL_LENGTH);
    char *key = mem_printf("%c%s%c", KEY_BREAK, tail, KEY_BREAK);
    char *end = mem_printf("%s%c", t->word, KEY_BREAK);

    buf_add(&select, "SELECT s.case_id FROM search_key AS s WHERE s.key = ");
    plan_text(t->plan, &select, tail);
    add_keys_test(t->plan, &test, key);
    if (n > KEY_TAIL_LENGTH) {
        buf_add(&select, " AND EXISTS (SELECT 1 FROM case_keys AS k"
                         " WHERE k.case_id = s.case_id AND instr(k.keys, ");
        plan_text(t->plan, &select, end);
        buf_add(&select, "))");
        buf_add(&test, " AND ");
        add_keys_test(t->plan, &test, end);
    }
    typed_add_way(t, &select, &test);
    free(tail);
    free(key);
    free(end);
}

/* "#17" is what people call a case that has no number yet. */
static void way_id(struct typed *t)
{
    struct buf select = BUF_INIT, test = BUF_INIT;

    buf_add(&select, "SELECT id FROM case_rec WHERE id = ");
    plan_number(t->plan, &select, strtoll(t->plain + 1, NULL, 10));
    typed_add_way(t, &select, &test);
}

/* --- texts --- */

/* The tokens as a phrase; a word of letters and digits at the end may go on. */
static void add_phrase(struct buf *match, const char *tokens, bool names)
{
    size_t n = strlen(tokens) - 1; /* without the space at the end */

    buf_printf(match, "%s\"%.*s\"%s", names ? "names : " : "", (int)n, tokens,
               isalnum((unsigned char)tokens[n - 1]) ? " *" : "");
}

static void way_text(struct typed *t)
{
    struct buf select = BUF_INIT, test = BUF_INIT, match = BUF_INIT;

    add_phrase(&match, t->tokens, t->names);
    buf_add(&select, "SELECT rowid FROM case_text WHERE case_text MATCH ");
    plan_text(t->plan, &select, buf_text(&match));
    typed_add_way(t, &select, &test);
    t->ways[t->count - 1].phrase = true;
    buf_release(&match);
}

struct mixed {
    struct find_plan *plan;
    struct buf *sql;
    size_t count;
};

static void add_mixed_key(void *ctx, const char *key)
{
    struct mixed *m = ctx;

    buf_add(m->sql, m->count++ ? " OR " : "");
    add_range(m->plan, m->sql, "key", key);
}

/* 张s: names spelt so that have the character. */
static void way_mixed(struct typed *t)
{
    struct buf select = BUF_INIT, test = BUF_INIT, match = BUF_INIT;
    struct mixed m = { .plan = t->plan, .sql = &select };
    size_t word = strlen(t->tokens) - 1;
    char *han;

    while (word > 0 && t->tokens[word - 1] != ' ')
        word--;
    han = mem_copy_n(t->tokens, word);
    add_phrase(&match, han, true);
    buf_add(&select, "SELECT case_id FROM search_key WHERE (");
    pinyin_keys(t->plain, add_mixed_key, &m);
    buf_add(&select, ") AND case_id IN (SELECT rowid FROM case_text WHERE case_text MATCH ");
    plan_text(t->plan, &select, buf_text(&match));
    buf_add(&select, ")");
    if (m.count)
        typed_add_way(t, &select, &test);
    buf_release(&select);
    buf_release(&match);
    free(han);
}

/* --- what a word can mean --- */

/* Chinese characters, then letters, nothing else. */
static bool is_mixed(const struct typed *t)
{
    const char *s = t->plain;

    while ((unsigned char)*s >= 0x80)
        s++;
    return t->han && s > t->plain && *s && s[strspn(s, "abcdefghijklmnopqrstuvwxyz")] == '\0';
}

static bool is_tail(const char *word)
{
    size_t n = strlen(word), digits = strspn(word, "0123456789");

    return n >= KEY_TAIL_LENGTH && (digits == n || (digits == n - 1 && word[n - 1] == 'x'));
}

static void ways_of_word(struct typed *t)
{
    size_t n = strlen(t->word);

    if (n == 0)
        return;
    if (t->letters || n >= NUMBER_DIGITS)
        way_key(t);
    if (t->names)
        return;
    if (t->digits && n >= NUMBER_DIGITS)
        way_start(t);
    if (is_tail(t->word))
        way_tail(t);
    if (t->letters && t->digits)
        way_spelt_number(t);
    else if (t->letters && n >= SERIES_LETTERS)
        way_series(t, t->word, true);
}

/* Without names of parties a case is found by its number alone. */
static void ways_of_number(struct typed *t)
{
    if (t->letters && t->digits)
        way_spelt_number(t);
    else if (*t->word && t->letters && strlen(t->word) >= SERIES_LETTERS)
        way_series(t, t->word, true);
    if (t->han && !t->letters && !t->digits && strstr(t->plain, "调"))
        way_series(t, t->plain, false);
    if (!t->letters)
        way_number(t);
}

static void ways_of(struct typed *t)
{
    if (t->plain[0] == '#' && isdigit((unsigned char)t->plain[1])) {
        way_id(t);
        return;
    }
    if (t->numbers) {
        ways_of_number(t);
        return;
    }
    ways_of_word(t);
    if (t->han) {
        way_text(t);
        if (is_mixed(t))
            way_mixed(t);
        if (!t->names && !t->letters && !t->digits && strstr(t->plain, "调"))
            way_series(t, t->plain, false);
    }
    if (!t->names && !t->letters)
        way_number(t);
}

static void typed_init(struct typed *t, struct find_plan *p, const char *text, bool names)
{
    struct buf tokens = BUF_INIT;
    bool ascii = true;

    *t = (struct typed) { .plan = p, .names = names, .plain = typed_plain(text) };
    t->numbers = access_mask(db_access(p->db)) == MASK_TEXTS;
    search_tokens(t->plain, &tokens);
    t->tokens = mem_copy(buf_text(&tokens));
    buf_release(&tokens);
    for (const char *s = t->tokens; *s; s++) {
        ascii = ascii && (unsigned char)*s < 0x80;
        t->han += ((unsigned char)*s & 0xC0) == 0xC0;
        t->letters = t->letters || (*s >= 'a' && *s <= 'z');
        t->digits = t->digits || isdigit((unsigned char)*s);
    }
    t->word = ascii ? search_squeeze(t->plain) : mem_copy("");
}

static void typed_release(struct typed *t)
{
    for (size_t i = 0; i < t->count; i++) {
        free(t->ways[i].select);
        free(t->ways[i].test);
    }
    free(t->plain);
    free(t->word);
    free(t->tokens);
}

/* --- from ways to conditions --- */

/* One phrase alone is left to the full-text index, together with other ones. */
static bool is_phrase(const struct typed *t)
{
    return t->count == 1 && t->ways[0].phrase;
}

static void require_phrase(struct typed *t)
{
    struct buf *match = &t->plan->match;

    buf_add(match, match->len ? " AND (" : "(");
    add_phrase(match, t->tokens, t->names);
    buf_add(match, ")");
}

/* The cases are too many to list; takes those that were. */
static void require_tests(struct typed *t, struct id_set *listed)
{
    struct buf sql = BUF_INIT, list = BUF_INIT;

    id_set_close(listed);
    id_set_release(&t->plan->some);
    t->plan->some = *listed;
    *listed = (struct id_set) { 0 };

    for (size_t i = 0; i < t->count; i++) {
        buf_printf(&sql, "%s(%s)", i ? " OR " : "", t->ways[i].test);
        buf_printf(&list, "%s%s", i ? " UNION ALL " : "", t->ways[i].select);
    }
    plan_require(t->plan, &sql, -1, false)->list = buf_take(&list);
}

/* Parts of a number from its middle, when nothing begins or ends with them: the keys
 * of every case are looked through. */
static enum status collect_parts(struct typed *t, struct id_set *ids, struct err *err)
{
    size_t n = strlen(t->word);
    struct stmt q;

    /* The comparing is done here: SQL's instr() takes most of the time of a million rows. */
    db_prepare(t->plan->db, &q, "SELECT case_id, keys FROM case_keys");
    while (db_row(&q)) {
        size_t size;
        const void *keys = db_blob(&q, 1, &size);

        if (memmem(keys, size, t->word, n))
            id_set_add(ids, db_int(&q, 0));
    }
    return db_finish(&q, err);
}

/* A whole telephone or more stands at the start or the end of what it is part of. */
static bool may_be_part(const struct typed *t)
{
    size_t n = strlen(t->word);

    return !t->names && !t->numbers && !t->letters && n >= NUMBER_DIGITS && n < WHOLE_DIGITS;
}

static enum status require_ways(struct typed *t, struct err *err)
{
    struct id_set ids = { 0 };
    bool testable = true, more = false;
    enum status st = ST_OK;

    for (size_t i = 0; i < t->count; i++)
        testable = testable && t->ways[i].test;
    for (size_t i = 0; st == ST_OK && !more && i < t->count; i++)
        st = plan_collect(t->plan, t->ways[i].select, testable ? t->plan->limits->many : 0, &ids,
                          &more, err);
    if (st == ST_OK && !more && ids.count == 0 && may_be_part(t))
        st = collect_parts(t, &ids, err);
    if (st == ST_OK && more)
        require_tests(t, &ids);
    else if (st == ST_OK)
        plan_intersect(t->plan, &ids);
    id_set_release(&ids);
    return st;
}

enum status plan_add_typed(struct find_plan *p, const char *typed, bool names, struct err *err)
{
    struct typed t;
    enum status st = ST_OK;

    typed_init(&t, p, typed, names);
    ways_of(&t);
    if (is_phrase(&t))
        require_phrase(&t);
    else if (t.count || t.word[0] || t.numbers)
        st = require_ways(&t, err);
    typed_release(&t);
    return st;
}
