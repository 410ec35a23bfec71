/* work/xlsx_merge.c - collects the merged ranges of a sheet and answers what they hide.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/xlsx_merge.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "work/xlsx_value.h"

#define ELEMENT     "mergeCell"
#define ELEMENT_LEN (sizeof(ELEMENT) - 1)
#define TAG_MAX     ((size_t)512) /* a longer element is none of ours */
#define RANGES_MAX  ((size_t)1048576)

static void add_range(struct merges *m, const char *ref)
{
    size_t top, left, bottom, right;
    const char *p;

    if (!value_reference(ref, &top, &left, &p) || *p != ':' ||
        !value_reference(p + 1, &bottom, &right, &p) || bottom < top || right < left)
        return;
    if (m->count == RANGES_MAX) {
        m->too_many = true;
        return;
    }
    mem_grow((void **)&m->items, m->count, &m->cap, sizeof(*m->items));
    m->items[m->count++] = (struct merge) { (uint32_t)top, (uint32_t)left, (uint32_t)bottom,
                                            (uint32_t)right };
}

/* True when a tag's '<', with or without a prefix, stands right before at. */
static bool opens_tag(const char *bytes, size_t at)
{
    if (at > 0 && bytes[at - 1] == ':') {
        at--;
        while (at > 0 && bytes[at - 1] != '<' && !strchr(" \t\r\n>\"'", bytes[at - 1]))
            at--;
    }
    return at > 0 && bytes[at - 1] == '<';
}

/* The element whose name ends at p and that ends at close. */
static void read_element(struct merges *m, const char *p, const char *close)
{
    char ref[32];

    for (; p + 5 < close; p++) {
        const char *quote;
        size_t n;

        if (!strchr(" \t\r\n", p[0]) || memcmp(p + 1, "ref=", 4) != 0)
            continue;
        quote = p + 5;
        n = (size_t)(close - quote) - 1;
        if (n >= sizeof(ref))
            n = sizeof(ref) - 1;
        memcpy(ref, quote + 1, n);
        ref[n] = '\0';
        ref[strcspn(ref, "\"'")] = '\0';
        add_range(m, ref);
        return;
    }
}

void merges_scan(struct merges *m, const char *bytes, size_t n)
{
    struct buf *b = &m->tail;
    size_t at = 0, keep;
    const char *found;

    buf_add_n(b, bytes, n);
    keep = b->len > TAG_MAX ? b->len - TAG_MAX : 0;
    while ((found = memmem(b->data + at, b->len - at, ELEMENT, ELEMENT_LEN))) {
        size_t start = (size_t)(found - b->data);
        const char *close = memchr(found, '>', b->len - start);

        if (!close && b->len - start < TAG_MAX) {
            keep = start > TAG_MAX ? start - TAG_MAX : 0;
            break;
        }
        at = start + ELEMENT_LEN;
        if (close && opens_tag(b->data, start))
            read_element(m, found + ELEMENT_LEN, close);
    }
    /* What stays must not be found again: nothing before `at` matters any more,
     * except as the prefix of what is found next. */
    if (keep < at)
        keep = at;
    memmove(b->data, b->data + keep, b->len - keep);
    buf_truncate(b, b->len - keep);
}

static int by_position(const void *a, const void *b)
{
    const struct merge *x = a, *y = b;

    if (x->top != y->top)
        return x->top < y->top ? -1 : 1;
    return x->left < y->left ? -1 : x->left > y->left;
}

/* The first active range that ends at or right of the column. */
static size_t place(const struct merges *m, size_t column)
{
    size_t low = 0, high = m->active_count;

    while (low < high) {
        size_t mid = (low + high) / 2;

        if (m->active[mid].right < column)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static void drop_passed(struct merges *m, size_t row)
{
    size_t kept = 0;

    if (m->active_count == 0 || m->soonest >= row)
        return;
    m->soonest = UINT32_MAX;
    for (size_t i = 0; i < m->active_count; i++) {
        if (m->active[i].bottom < row)
            continue;
        if (m->active[i].bottom < m->soonest)
            m->soonest = m->active[i].bottom;
        m->active[kept++] = m->active[i];
    }
    m->active_count = kept;
}

static bool activate(struct merges *m, const struct merge *range)
{
    size_t at = place(m, range->left);

    if (at < m->active_count && m->active[at].left <= range->right)
        return false;
    mem_grow((void **)&m->active, m->active_count, &m->active_cap, sizeof(*m->active));
    memmove(m->active + at + 1, m->active + at, (m->active_count - at) * sizeof(*m->active));
    m->active[at] = *range;
    if (m->active_count++ == 0 || range->bottom < m->soonest)
        m->soonest = range->bottom;
    return true;
}

bool merges_ready(struct merges *m)
{
    bool sound = !m->too_many;

    buf_release(&m->tail);
    if (m->count > 0)
        qsort(m->items, m->count, sizeof(*m->items), by_position);
    for (size_t i = 0; i < m->count && sound; i++) {
        if (i == 0 || m->items[i].top != m->items[i - 1].top)
            drop_passed(m, m->items[i].top);
        sound = activate(m, &m->items[i]);
    }
    m->active_count = 0;
    return sound;
}

void merges_row(struct merges *m, size_t row)
{
    drop_passed(m, row);
    while (m->next < m->count && m->items[m->next].top <= row) {
        if (m->items[m->next].bottom >= row)
            activate(m, &m->items[m->next]);
        m->next++;
    }
}

bool merges_hide(const struct merges *m, size_t row, size_t column)
{
    size_t at = place(m, column);

    if (at == m->active_count || m->active[at].left > column)
        return false;
    return row != m->active[at].top || column != m->active[at].left;
}

void merges_release(struct merges *m)
{
    free(m->items);
    free(m->active);
    buf_release(&m->tail);
    *m = (struct merges) { 0 };
}
