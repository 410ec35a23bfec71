/* src/store/search.c - finds words in every kind of record.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/search.h"

#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "base/utf8.h"
#include "core/value.h"
#include "search_impl.h"
#include "store/access.h"
#include "store/db.h"
#include "store/records.h"

#define LOOKED_AT     20000 /* newest rows of a register */
#define INSIDE        5000  /* newest rows of what belongs to a case */
#define NAME_BYTES    120
#define NUMBER_MIN    3  /* characters of a number that are worth finding inside another */
#define BEFORE_CHARS  8  /* of a snippet, before the words */
#define SNIPPET_CHARS 48 /* in all */
#define WORDS_MAX     8

void search_hits_release(struct search_hits *h)
{
    for (size_t i = 0; i < h->count; i++) {
        free(h->items[i].name);
        free(h->items[i].text);
    }
    free(h->items);
    *h = (struct search_hits) { 0 };
}

/* ---- one value ---- */

bool search_in_field(const struct search_work *w, const struct field *f)
{
    return !(f->flags & F_DERIVED) && !access_hides(w->db, f) &&
           (f->type == FT_TEXT || f->type == FT_NOTE || f->type == FT_PHONE || f->type == FT_IDNO ||
            f->type == FT_USCC);
}

static bool is_latin(const char *word)
{
    for (; *word; word++)
        if ((unsigned char)*word >= 0x80)
            return false;
    return true;
}

enum search_rank search_fits(const struct field *f, const char *value, const char *word)
{
    bool number = f->type != FT_TEXT && f->type != FT_NOTE;

    if (str_empty(value) || str_empty(word))
        return SEARCH_NONE;
    if (strcasecmp(value, word) == 0)
        return SEARCH_EQUAL;
    if (number && strlen(word) < NUMBER_MIN)
        return SEARCH_NONE;
    if (strncasecmp(value, word, strlen(word)) == 0)
        return SEARCH_PREFIX;
    if (strcasestr(value, word))
        return SEARCH_INSIDE;
    if (f->type == FT_TEXT && is_latin(word) && strlen(value) <= NAME_BYTES)
        return (enum search_rank)pinyin_match(word, value);
    return SEARCH_NONE;
}

/* ---- one record ---- */

static enum search_rank best_of(const struct search_work *w, const struct record *const *recs,
                                size_t n, const char *word, struct search_place *at)
{
    enum search_rank best = SEARCH_NONE;

    for (size_t r = 0; r < n; r++) {
        const struct kind *k = recs[r]->kind;

        for (size_t i = 0; i < k->count; i++) {
            enum search_rank rank;

            if (!search_in_field(w, &k->fields[i]))
                continue;
            rank = search_fits(&k->fields[i], record_get(recs[r], (int)i), word);
            if (rank <= best)
                continue;
            best = rank;
            at->rec = recs[r];
            at->field = (int)i;
        }
    }
    return best;
}

struct search_place search_place(const struct search_work *w, const struct record *const *recs,
                                 size_t n)
{
    struct search_place at = { .field = -1, .rank = SEARCH_EQUAL };

    for (size_t i = 0; i < w->count && at.rank != SEARCH_NONE; i++) {
        struct search_place other = { 0 };
        enum search_rank rank = best_of(w, recs, n, w->words[i], i ? &other : &at);

        if (rank < at.rank)
            at.rank = rank;
    }
    return at;
}

/* ---- hits ---- */

/* The words with what is around them; from the beginning when they are hidden there. */
static char *snippet(const char *text, const char *word)
{
    const char *at = strcasestr(text, word);
    size_t len = strlen(text), from = at ? (size_t)(at - text) : 0, to;
    struct buf b = BUF_INIT;

    for (int i = 0; i < BEFORE_CHARS && from > 0; i++)
        from = utf8_prev(text, from);
    to = from;
    for (int i = 0; i < SNIPPET_CHARS && to < len; i++)
        to = utf8_next(text, len, to);
    buf_add(&b, from ? ".." : "");
    for (size_t i = from; i < to; i++)
        buf_add_char(&b, (unsigned char)text[i] < ' ' ? ' ' : text[i]);
    buf_add(&b, to < len ? ".." : "");
    return b.data ? buf_take(&b) : mem_copy("");
}

static int64_t owner_of(const struct record *rec)
{
    return rec->kind->parent ? record_int(rec, field_find(rec->kind, rec->kind->parent)) : 0;
}

static char *name_of(const struct search_work *w, const struct record *rec)
{
    struct buf b = BUF_INIT;

    if (rec->kind->parent)
        return mem_copy(record_label(rec, field_find(rec->kind, rec->kind->parent)));
    if (record_kind(rec) == KIND_CASE)
        return records_name(w->db, KIND_CASE, rec->id);
    value_show(w->book, rec, rec->kind->name_field, w->query->mask, &b);
    return b.len ? buf_take(&b) : mem_printf("#%lld", (long long)rec->id);
}

void search_add_hit(const struct search_work *w, const struct search_place *at,
                    struct search_hits *out)
{
    struct buf shown = BUF_INIT;

    value_show(w->book, at->rec, at->field, w->query->mask, &shown);
    mem_grow((void **)&out->items, out->count, &out->cap, sizeof(*out->items));
    out->items[out->count++] = (struct search_hit) { .kind = record_kind(at->rec),
                                                     .id = at->rec->id,
                                                     .owner = owner_of(at->rec),
                                                     .field = at->field,
                                                     .rank = at->rank,
                                                     .name = name_of(w, at->rec),
                                                     .text = snippet(buf_text(&shown),
                                                                     w->words[0]) };
    buf_release(&shown);
}

void search_order(const struct search_work *w, struct search_hits *h, size_t from)
{
    for (size_t i = from + 1; i < h->count; i++) {
        struct search_hit hit = h->items[i];
        size_t at = i;

        for (; at > from && h->items[at - 1].rank < hit.rank; at--)
            h->items[at] = h->items[at - 1];
        h->items[at] = hit;
    }
    while (h->count > from + w->query->most) {
        struct search_hit *last = &h->items[--h->count];

        free(last->name);
        free(last->text);
    }
}

/* ---- the other kinds ---- */

/* Rows that fit, the best first. */
struct found {
    int64_t id;
    enum search_rank rank;
};
struct founds {
    struct found *items; /* owned */
    size_t count, most;
};

static void keep(struct founds *f, int64_t id, enum search_rank rank)
{
    size_t at;

    if (f->count == f->most && f->items[f->count - 1].rank >= rank)
        return;
    if (f->count < f->most)
        f->count++;
    for (at = f->count - 1; at > 0 && f->items[at - 1].rank < rank; at--)
        f->items[at] = f->items[at - 1];
    f->items[at] = (struct found) { id, rank };
}

/* The rank of the word that fits worst in the row. */
static enum search_rank row_rank(const struct search_work *w, const struct kind *k, struct stmt *q)
{
    enum search_rank worst = SEARCH_EQUAL;

    for (size_t i = 0; i < w->count && worst != SEARCH_NONE; i++) {
        enum search_rank best = SEARCH_NONE;
        int column = 1;

        for (size_t f = 0; f < k->count && best != SEARCH_EQUAL; f++) {
            enum search_rank rank;

            if (!search_in_field(w, &k->fields[f]))
                continue;
            rank = search_fits(&k->fields[f], db_text(q, column++), w->words[i]);
            best = rank > best ? rank : best;
        }
        worst = best < worst ? best : worst;
    }
    return worst;
}

/* NULL when the kind has no texts.  Yours. */
static char *kind_sql(const struct search_work *w, enum kind_id kind)
{
    const struct kind *k = kind_get(kind);
    struct buf sql = BUF_INIT;
    size_t columns = 0;

    buf_add(&sql, "SELECT t.id");
    for (size_t i = 0; i < k->count; i++) {
        if (!search_in_field(w, &k->fields[i]))
            continue;
        buf_printf(&sql, ", t.\"%s\"", k->fields[i].key);
        columns++;
    }
    buf_printf(&sql, " FROM %s AS t WHERE t.void_reason IS NULL AND ", k->table);
    scope_add(w->db, kind, "t", &sql);
    buf_add(&sql, " ORDER BY t.id DESC LIMIT :most");
    if (columns)
        return buf_take(&sql);
    buf_release(&sql);
    return NULL;
}

static enum status scan(const struct search_work *w, enum kind_id kind, struct founds *f,
                        bool *older, struct err *err)
{
    const struct kind *k = kind_get(kind);
    char *sql = kind_sql(w, kind);
    int64_t rows = 0, most = k->parent ? INSIDE : LOOKED_AT;
    struct stmt q;

    if (!sql)
        return ST_OK;
    db_prepare_text(w->db, &q, sql);
    free(sql);
    db_bind_int(&q, ":most", most);
    while (db_row(&q)) {
        enum search_rank rank = row_rank(w, k, &q);

        rows++;
        if (rank != SEARCH_NONE)
            keep(f, db_int(&q, 0), rank);
    }
    *older = *older || rows == most;
    return db_finish(&q, err);
}

static enum status search_kind(const struct search_work *w, enum kind_id kind,
                               struct search_hits *out, struct err *err)
{
    struct founds f = { .most = w->query->most };
    enum status st;

    f.items = mem_resize(NULL, f.most, sizeof(*f.items));
    st = scan(w, kind, &f, &out->older, err);
    for (size_t i = 0; st == ST_OK && i < f.count; i++) {
        struct record *rec = NULL;
        struct search_place at;

        st = records_load(w->db, kind, f.items[i].id, &rec, err);
        if (st != ST_OK)
            break;
        at = search_place(w, (const struct record *const[]) { rec }, 1);
        if (at.rec)
            search_add_hit(w, &at, out);
        record_free(rec);
    }
    free(f.items);
    return st;
}

/* ---- all ---- */

static void split(struct search_work *w, const char *typed)
{
    char *half = utf8_to_half(typed);
    size_t n;

    w->words = mem_resize(NULL, WORDS_MAX, sizeof(*w->words));
    for (const char *at = half; *at && w->count < WORDS_MAX; at += n) {
        at += strspn(at, " \t");
        n = strcspn(at, " \t");
        if (n)
            w->words[w->count++] = mem_copy_n(at, n);
    }
    free(half);
}

/* What people look for first stands first; the rest as the catalog has it. */
static const enum kind_id first[] = { KIND_FINDING,   KIND_RECEPTION, KIND_KEY_PERSON,
                                      KIND_COMMITTEE, KIND_MEDIATOR,  KIND_AGREEMENT,
                                      KIND_SESSION,   KIND_INQUIRY,   KIND_EVIDENCE };

static bool comes_first(enum kind_id kind)
{
    for (size_t i = 0; i < ARRAY_LEN(first); i++)
        if (first[i] == kind)
            return true;
    return false;
}

enum status search_all(struct db *db, const struct book *book, const struct search_query *q,
                       struct search_hits *out, struct err *err)
{
    bool strict = access_mask(db_access(db)) == MASK_TEXTS;
    struct search_query asked = *q;
    struct search_work w = { .db = db, .book = book, .query = &asked };
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    asked.mask = strict ? MASK_TEXTS : q->mask;
    split(&w, q->words);
    if (w.count && q->most) {
        st = search_cases(&w, out, err);
        for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(first); i++)
            st = search_kind(&w, first[i], out, err);
        for (int k = 0; st == ST_OK && k < KIND_COUNT; k++)
            if (k != KIND_CASE && k != KIND_PARTY && !comes_first((enum kind_id)k))
                st = search_kind(&w, (enum kind_id)k, out, err);
    }
    db_end_read(db);
    for (size_t i = 0; i < w.count; i++)
        free(w.words[i]);
    free(w.words);
    return st;
}
