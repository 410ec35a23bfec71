/* work/stat_rows.c - the rows of a table of figures: grouped, named, put in order.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "stat_impl.h"

#define SLOTS_FIRST 64 /* a power of two */

/* Key text of cases without a value on the axis; "" is the total. */
#define KEY_NONE "none"

/* ---- the keys of an axis ---- */

static void keys_add(struct axis_keys *keys, int64_t key, bool listed)
{
    mem_grow((void **)&keys->items, keys->count, &keys->cap, sizeof *keys->items);
    keys->items[keys->count++] = (struct axis_key) { .key = key, .listed = listed };
}

/* The keys that an axis always shows. */
struct listing {
    struct axis_keys *keys;
    const struct book *book;
    const struct campaign *campaign; /* NULL: 六防六促 */
};

static void keys_list(void *ctx, int64_t key)
{
    struct listing *l = ctx;

    if (l->keys->axis != AXIS_PAIR ||
        campaign_has(l->campaign, book_nth(l->book, CAMPAIGN_LIST, (size_t)key - 1)))
        keys_add(l->keys, key, true);
}

static int by_key(const void *a, const void *b)
{
    const struct axis_key *x = a, *y = b;

    if (x->listed != y->listed)
        return x->listed ? -1 : 1;
    if (x->listed || x->key == y->key)
        return 0;
    if (!x->key || !y->key)
        return x->key ? -1 : 1; /* without a value: last */
    return x->key < y->key ? -1 : 1;
}

static size_t keys_place(const struct axis_keys *keys, int64_t key)
{
    size_t i = 0;

    while (i < keys->count && keys->items[i].key != key)
        i++;
    return i;
}

static char *none_label(enum axis a)
{
    if (a == AXIS_PAIR)
        return mem_copy(_("不属六防六促"));
    if (a == AXIS_SUB_KIND)
        return mem_copy(_("其他调委会"));
    return NULL;
}

static void key_name(struct db *db, const struct book *book, enum axis a, struct axis_key *k)
{
    k->text = k->key ? axis_key_text(db, book, a, k->key) : NULL;
    if (str_empty(k->text)) {
        free(k->text);
        k->text = mem_copy(KEY_NONE);
    }
    k->label = k->key ? NULL : none_label(a);
    if (!k->label)
        k->label = axis_key_label(db, book, a, k->key);
    if (str_empty(k->label)) {
        free(k->label);
        k->label = mem_copy(k->text);
    }
}

/* Adds the keys that only the cases have, behind those that are always listed. */
static void keys_complete(struct db *db, const struct book *book, struct stat_rows *rows,
                          size_t axis)
{
    struct axis_keys *keys = &rows->axes[axis];
    size_t listed = keys->count;

    for (size_t i = 0; i < rows->count; i++)
        if (keys_place(keys, rows->items[i].key[axis]) == keys->count)
            keys_add(keys, rows->items[i].key[axis], false);
    if (keys->count > listed)
        qsort(keys->items + listed, keys->count - listed, sizeof *keys->items, by_key);
    for (size_t i = 0; i < keys->count; i++)
        key_name(db, book, keys->axis, &keys->items[i]);
    for (size_t i = 0; i < rows->count; i++)
        rows->items[i].at[axis] = keys_place(keys, rows->items[i].key[axis]);
}

/* ---- finding the row of a fact ---- */

static size_t hash(const int64_t key[STAT_AXES])
{
    uint64_t h = 0;

    for (size_t i = 0; i < STAT_AXES; i++)
        h = (h ^ (uint64_t)key[i]) * UINT64_C(0xBF58476D1CE4E5B9);
    return (size_t)(h ^ h >> 29);
}

static size_t slot_of(const struct stat_rows *rows, const int64_t key[STAT_AXES])
{
    size_t at = hash(key) & rows->mask;

    while (rows->slots[at] &&
           memcmp(rows->items[rows->slots[at] - 1].key, key, sizeof rows->items->key) != 0)
        at = (at + 1) & rows->mask;
    return at;
}

static void slots_grow(struct stat_rows *rows)
{
    size_t slots = rows->slots ? 2 * (rows->mask + 1) : SLOTS_FIRST;

    free(rows->slots);
    rows->slots = mem_alloc(slots * sizeof *rows->slots);
    rows->mask = slots - 1;
    for (size_t i = 0; i < rows->count; i++)
        rows->slots[slot_of(rows, rows->items[i].key)] = (uint32_t)i + 1;
}

static struct stat_row *row_get(struct stat_rows *rows, const int64_t key[STAT_AXES])
{
    size_t at;

    if (!rows->slots || rows->count * 2 > rows->mask)
        slots_grow(rows);
    at = slot_of(rows, key);
    if (!rows->slots[at]) {
        mem_grow((void **)&rows->items, rows->count, &rows->cap, sizeof *rows->items);
        rows->items[rows->count] = (struct stat_row) { 0 };
        memcpy(rows->items[rows->count].key, key, sizeof rows->items->key);
        rows->slots[at] = (uint32_t)++rows->count;
    }
    return &rows->items[rows->slots[at] - 1];
}

/* ---- filling ---- */

struct filling {
    struct stat_rows *rows;
    struct question questions[STAT_BASES];
    bool asked[STAT_BASES]; /* in this scan */
};

static void take_fact(void *ctx, const struct fact *f, const int64_t key[STAT_AXES])
{
    struct filling *fill = ctx;
    struct stat_row *row = row_get(fill->rows, key);

    for (size_t b = 0; b < STAT_BASES; b++)
        if (fill->asked[b])
            tally_add(&row->tally[b], f, &fill->questions[b]);
}

static bool nothing_counted(const struct stat_row *row)
{
    for (size_t b = 0; b < STAT_BASES; b++) {
        if (row->tally[b].rate_denominator || row->tally[b].pending)
            return false;
        for (enum column c = 0; c < COL_COUNT; c++)
            if (row->tally[b].n[c])
                return false;
    }
    return true;
}

/* Lists of places are long: of a part of the district only those with cases are shown. */
static bool is_place(enum axis a)
{
    return a == AXIS_TOWN || a == AXIS_AREA || a == AXIS_COMMITTEE || a == AXIS_MEDIATOR;
}

static bool shown_empty(const struct stat_rows *rows, const struct stat_request *rq,
                        const struct stat_row *row)
{
    const struct axis_keys *keys = &rows->axes[0];
    size_t at;

    if (rows->axes_count != 1 || (rq->area && is_place(keys->axis)))
        return false;
    at = keys_place(keys, row->key[0]);
    return at < keys->count && keys->items[at].listed;
}

static void drop_empty(struct stat_rows *rows, const struct stat_request *rq)
{
    size_t kept = 0;

    for (size_t i = 0; i < rows->count; i++)
        if (!nothing_counted(&rows->items[i]) || shown_empty(rows, rq, &rows->items[i]))
            rows->items[kept++] = rows->items[i];
    rows->count = kept;
    free(rows->slots); /* points to where the rows were */
    rows->slots = NULL;
}

static int by_place(const void *a, const void *b)
{
    const struct stat_row *x = a, *y = b;

    for (size_t i = 0; i < STAT_AXES; i++)
        if (x->at[i] != y->at[i])
            return x->at[i] < y->at[i] ? -1 : 1;
    return 0;
}

/* By month, and for the campaign, the basis decides which month or day a fact
 * has; otherwise the same facts answer both (store/facts.h). */
static bool one_scan_is_enough(const struct stat_request *rq)
{
    for (size_t i = 0; i < STAT_AXES; i++)
        if (rq->axes[i] == AXIS_MONTH)
            return false;
    return !rq->stat->campaign_only;
}

static enum status scan_both(struct db *db, const struct book *book, const struct stat_request *rq,
                             struct stat_rows *rows, struct err *err)
{
    bool once = one_scan_is_enough(rq);
    struct facts_want wants[STAT_BASES];
    struct filling fills[STAT_BASES];
    void *ctx[STAT_BASES];

    for (size_t b = 0; b < STAT_BASES; b++) {
        wants[b] = stat_want(book, rq, (enum basis)b);
        fills[b] = (struct filling) { .rows = rows };
        ctx[b] = &fills[b];
        for (size_t q = 0; q < STAT_BASES; q++) {
            fills[b].questions[q] = stat_question(book, rq, (enum basis)q);
            fills[b].asked[q] = once || q == b;
        }
    }
    return facts_scan_both(db, book, wants, once ? 1 : STAT_BASES, take_fact, ctx, err);
}

enum status stat_rows_fill(struct db *db, const struct book *book, const struct stat_request *rq,
                           struct stat_rows *rows, struct err *err)
{
    enum status st = ST_OK;

    *rows = (struct stat_rows) { .axes_count = stat_axes_count(rq) };
    for (size_t i = 0; st == ST_OK && i < rows->axes_count; i++) {
        struct listing l = { &rows->axes[i], book, book_campaign_by_id(book, rq->campaign) };

        rows->axes[i].axis = rq->axes[i];
        st = axis_keys(db, book, rq->axes[i], rq->period, keys_list, &l, err);
    }
    if (st != ST_OK)
        return st;
    for (size_t i = 0; rows->axes_count == 1 && i < rows->axes[0].count; i++)
        row_get(rows, (int64_t[STAT_AXES]) { rows->axes[0].items[i].key });
    st = scan_both(db, book, rq, rows, err);
    if (st != ST_OK)
        return st;
    drop_empty(rows, rq);
    for (size_t i = 0; i < rows->axes_count; i++)
        keys_complete(db, book, rows, i);
    if (rows->count)
        qsort(rows->items, rows->count, sizeof *rows->items, by_place);
    return ST_OK;
}

void stat_rows_release(struct stat_rows *rows)
{
    for (size_t a = 0; a < rows->axes_count; a++) {
        for (size_t i = 0; i < rows->axes[a].count; i++) {
            free(rows->axes[a].items[i].text);
            free(rows->axes[a].items[i].label);
        }
        free(rows->axes[a].items);
    }
    free(rows->items);
    free(rows->slots);
    *rows = (struct stat_rows) { 0 };
}

char *stat_row_key(const struct stat_rows *rows, const struct stat_row *row)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < rows->axes_count; i++) {
        buf_add(&b, i ? "/" : "");
        buf_add(&b, rows->axes[i].items[row->at[i]].text);
    }
    return buf_take(&b);
}

char *stat_row_label(const struct stat_rows *rows, const struct stat_row *row)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < rows->axes_count; i++) {
        buf_add(&b, i ? " / " : "");
        buf_add(&b, rows->axes[i].items[row->at[i]].label);
    }
    return buf_take(&b);
}

const struct stat_row *stat_rows_find(const struct stat_rows *rows, const char *row_key)
{
    for (size_t i = 0; i < rows->count; i++) {
        char *key = stat_row_key(rows, &rows->items[i]);
        bool found = str_equal(key, row_key);

        free(key);
        if (found)
            return &rows->items[i];
    }
    return NULL;
}
