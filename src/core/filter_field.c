/* core/filter_field.c - which field a word before the colon means, and which it nearly means.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "core/filter_impl.h"

#define DAY_SUFFIX "_on"

/* Short names for the fields that are filtered most. */
static const struct short_name {
    enum kind_id kind;
    const char *name, *key;
} short_names[] = {
    { KIND_CASE, "no", "number" },
    { KIND_CASE, "due", "due_on" },
    { KIND_CASE, "到期", "due_on" },
    { KIND_CASE, "pair", "campaign" },
    { KIND_CASE, "六防六促", "campaign" },
    { KIND_CASE, "town", "area" },
    { KIND_CASE, "village", "area" },
    { KIND_CASE, "party", "parties" },
    { KIND_CASE, "amount", "agreement_amount" },
    { KIND_CASE, "claimed", "amount_claimed" },
    { KIND_CASE, "form", "agreement_form" },
    { KIND_CASE, "jc", "jc_state" },
    { KIND_CASE, "reason", "end_reason" },
    { KIND_CASE, "groups", "special_groups" },
    { KIND_CASE, "受理", "accepted_on" },
    { KIND_CASE, "终结", "outcome_on" },
    { KIND_CASE, "来源", "source" },
    { KIND_CASE, "难度", "difficulty" },
};

static int find_short(enum kind_id kind, const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(short_names); i++)
        if (short_names[i].kind == kind && str_equal(short_names[i].name, name))
            return field_find(kind_get(kind), short_names[i].key);
    return -1;
}

/* "accepted" for accepted_on */
static int find_day(const struct kind *k, const char *name)
{
    char *key = mem_printf("%s" DAY_SUFFIX, name);
    int field = field_find(k, key);

    free(key);
    return field;
}

int filter_field_find(enum kind_id kind, const char *name)
{
    const struct kind *k = kind_get(kind);
    char *plain = typed_plain(name);
    int field;

    typed_squeeze(plain);
    field = field_find(k, plain);
    if (field < 0)
        field = find_short(kind, plain);
    if (field < 0)
        field = find_day(k, plain);
    if (field < 0)
        field = field_find_heading(k, plain);
    free(plain);
    return field;
}

/* --- nearest name --- */

static uint32_t *decode(const char *text, size_t *n)
{
    size_t len = strlen(text);
    uint32_t *out = mem_alloc((len + 1) * sizeof(*out));

    *n = 0;
    for (size_t at = 0; at < len;)
        at += utf8_decode(text + at, len - at, &out[(*n)++]);
    return out;
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t m = a < b ? a : b;

    return m < c ? m : c;
}

/* Characters to add, drop or change to get from one text to the other. */
static size_t edit_distance(const char *from, const char *to)
{
    size_t n, m;
    uint32_t *a = decode(from, &n);
    uint32_t *b = decode(to, &m);
    size_t *row = mem_alloc((m + 1) * sizeof(*row));
    size_t distance;

    for (size_t j = 0; j <= m; j++)
        row[j] = j;
    for (size_t i = 1; i <= n; i++) {
        size_t diagonal = row[0];

        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t change = diagonal + (a[i - 1] != b[j - 1]);

            diagonal = row[j];
            row[j] = least(row[j] + 1, row[j - 1] + 1, change);
        }
    }
    distance = row[m];
    free(row);
    free(b);
    free(a);
    return distance;
}

/* The nearest name so far. */
struct nearest {
    const char *typed;
    const char *name; /* borrowed */
    size_t length;    /* of the name that is shown, in bytes */
    size_t distance;
};

static void consider(struct nearest *best, const char *name, size_t length)
{
    char *one = mem_copy_n(name, length);
    size_t distance = edit_distance(best->typed, one);

    free(one);
    if (distance >= best->distance)
        return;
    best->name = name;
    best->length = length;
    best->distance = distance;
}

char *filter_field_nearest(enum kind_id kind, const char *typed)
{
    const struct kind *k = kind_get(kind);
    /* At most half of what was typed may be wrong. */
    struct nearest best = { .typed = typed, .distance = utf8_chars(typed) / 2 + 1 };

    for (size_t i = 0; i < k->count; i++) {
        const char *key = k->fields[i].key;
        const char *label = _(k->fields[i].label);

        consider(&best, key, strlen(key));
        if (str_ends(key, DAY_SUFFIX))
            consider(&best, key, strlen(key) - strlen(DAY_SUFFIX));
        consider(&best, label, strlen(label));
    }
    for (size_t i = 0; i < ARRAY_LEN(short_names); i++)
        if (short_names[i].kind == kind)
            consider(&best, short_names[i].name, strlen(short_names[i].name));
    return best.name ? mem_copy_n(best.name, best.length) : NULL;
}
