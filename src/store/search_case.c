/* src/store/search_case.c - finds cases and parties: through indexes, the exact ones too.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/filter.h"
#include "search_impl.h"
#include "store/access.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/find.h"
#include "store/records.h"

#define AT_MOST 60 /* cases that are looked at more closely */

struct candidates {
    int64_t ids[3 * AT_MOST];
    size_t count;
};

/* Only what lies in the scope; false when it does not. */
static bool add(const struct search_work *w, struct candidates *c, int64_t id)
{
    if (!access_sees_case(w->db, id))
        return false;
    for (size_t i = 0; i < c->count; i++)
        if (c->ids[i] == id)
            return true;
    if (c->count < ARRAY_LEN(c->ids))
        c->ids[c->count++] = id;
    return true;
}

/* The first rows of q (case) that lie in the scope. */
static enum status add_rows(const struct search_work *w, struct candidates *c, size_t most,
                            struct stmt *q, struct err *err)
{
    size_t n = 0;

    while (n < most && db_row(q))
        n += add(w, c, db_int(q, 0));
    return db_finish(q, err);
}

/* A case as it is called: the only one by its number. */
static void by_number(const struct search_work *w, struct candidates *c)
{
    struct err none = ERR_INIT;
    int64_t id;

    if (cases_find(w->db, w->query->words, &id, &none) == ST_OK && id)
        add(w, c, id);
    err_clear(&none);
}

#define SEQ_MOST  9999 /* numbers of a committee and a year */
#define SEQ_FIRST 20   /* cases of one number, the newest of them */

/* The cases with a number of the range, the newest first. */
static enum status by_seq(const struct search_work *w, int64_t from, int64_t to,
                          struct candidates *c, struct err *err)
{
    struct stmt q;

    db_prepare(w->db, &q,
               "SELECT id FROM case_rec WHERE seq BETWEEN :from AND :to AND void_reason IS NULL"
               " ORDER BY year DESC, seq, id");
    db_bind_int(&q, ":from", from);
    db_bind_int(&q, ":to", to);
    return add_rows(w, c, SEQ_FIRST, &q, err);
}

/* Digits alone are the number of a case before they are the start of one, and that before they
 * are a piece of a telephone.  *exact is how many candidates are meant exactly. */
static enum status by_digits(const struct search_work *w, struct candidates *c, size_t *exact,
                             struct err *err)
{
    const char *word = w->words[0];
    bool digits = w->count == 1 && word[strspn(word, "0123456789")] == '\0';
    int64_t value = digits && strlen(word) <= 4 ? strtoll(word, NULL, 10) : 0;
    enum status st = value ? by_seq(w, value, value, c, err) : ST_OK;

    *exact = c->count;
    for (int64_t step = 10; st == ST_OK && value && *word != '0' && value * step <= SEQ_MOST;
         step *= 10)
        st = by_seq(w, value * step, value * step + step - 1, c, err);
    return st;
}

/* Whoever is called so, then whoever's name begins so: a list of the newest would not reach
 * back to them. */
static enum status by_name(const struct search_work *w, struct candidates *c, struct err *err)
{
    char *end = mem_printf("%s\xF4\x8F\xBF\xBF", w->words[0]); /* after every name of that start */
    struct stmt q;
    enum status st;

    db_prepare(w->db, &q,
               "SELECT \"case\" FROM party WHERE name = :name AND void_reason IS NULL"
               " ORDER BY \"case\" DESC");
    db_bind_text(&q, ":name", w->words[0]);
    st = add_rows(w, c, AT_MOST / 2, &q, err);
    if (st == ST_OK) {
        db_prepare(w->db, &q,
                   "SELECT \"case\" FROM party WHERE name > :name AND name < :end"
                   " AND void_reason IS NULL ORDER BY name, \"case\" DESC");
        db_bind_text(&q, ":name", w->words[0]);
        db_bind_text(&q, ":end", end);
        st = add_rows(w, c, AT_MOST / 2, &q, err);
    }
    free(end);
    return st;
}

/* The newest cases in which all words stand. */
static enum status by_index(const struct search_work *w, struct candidates *c, struct err *err)
{
    struct filter f = FILTER_INIT;
    const struct find_query q = { .kind = KIND_CASE, .filter = &f, .sort = -1 };
    struct find_rows rows = { 0 };
    enum status st;

    for (size_t i = 0; i < w->count; i++) {
        mem_grow((void **)&f.terms, f.count, &f.cap, sizeof(*f.terms));
        f.terms[f.count++] = (struct term) { .kind = TERM_TEXT,
                                             .field = -1,
                                             .value = mem_copy(w->words[i]),
                                             .label = mem_copy(w->words[i]) };
    }
    st = find_page(w->db, w->book, &q, NULL, false, false, AT_MOST, &rows, err);
    for (size_t i = 0; i < rows.count; i++)
        add(w, c, rows.items[i].id);
    find_rows_release(&rows);
    filter_release(&f);
    return st;
}

/* A case named by its number fits whatever else stands in it. */
static enum status look_at(const struct search_work *w, int64_t id, enum search_rank named,
                           bool indexed, struct search_hits *cases, struct search_hits *parties,
                           struct err *err)
{
    struct record *rec = NULL;
    struct record_list list = { 0 };
    const struct record **recs = NULL;
    struct search_place at;
    enum status st = records_load(w->db, KIND_CASE, id, &rec, err);

    if (st == ST_OK)
        st = records_children(w->db, KIND_PARTY, id, &list, err);
    if (st == ST_OK && !rec->void_reason) {
        recs = mem_resize(NULL, list.count + 1, sizeof(struct record *));
        recs[0] = rec;
        for (size_t i = 0; i < list.count; i++)
            recs[i + 1] = list.items[i];
        at = search_place(w, recs, list.count + 1);
        if (named != SEARCH_NONE)
            at = (struct search_place) { rec, CF_NUMBER, named };
        else if (at.rank == SEARCH_NONE && indexed) /* a spelling of what stands in a text */
            at = (struct search_place) { rec, CF_SUMMARY, SEARCH_INITIALS_INSIDE };
        if (at.rank != SEARCH_NONE)
            search_add_hit(w, &at, at.rec == rec ? cases : parties);
    }
    free(recs);
    record_list_release(&list);
    record_free(rec);
    return st;
}

/* Moves what other has behind out. */
static void append(struct search_hits *out, struct search_hits *other)
{
    for (size_t i = 0; i < other->count; i++) {
        mem_grow((void **)&out->items, out->count, &out->cap, sizeof(*out->items));
        out->items[out->count++] = other->items[i];
    }
    free(other->items);
}

enum status search_cases(const struct search_work *w, struct search_hits *out, struct err *err)
{
    struct candidates c = { .count = 0 };
    struct search_hits parties = { 0 };
    size_t from = out->count, named = 0, begun, exact;
    enum status st;

    by_number(w, &c);
    st = by_digits(w, &c, &named, err);
    begun = c.count;
    if (st == ST_OK && !access_hides(w->db, &kind_get(KIND_PARTY)->fields[PF_NAME]))
        st = by_name(w, &c, err);
    exact = c.count;
    if (st == ST_OK)
        st = by_index(w, &c, err);
    for (size_t i = 0; st == ST_OK && i < c.count; i++)
        st = look_at(w, c.ids[i],
                     i < named   ? SEARCH_EQUAL
                     : i < begun ? SEARCH_PREFIX
                                 : SEARCH_NONE,
                     i >= exact, out, &parties, err);
    search_order(w, out, from);
    search_order(w, &parties, 0);
    append(out, &parties);
    return st;
}
