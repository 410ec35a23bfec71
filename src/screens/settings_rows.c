/* screens/settings_rows.c - everything that can be set, from where it is kept.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screens/personal.h"
#include "screens/settings_screen.h"
#include "store/db.h"
#include "store/settings.h"

/* What an office keeps in registers and not in single values. */
static const enum kind_id registers[] = {
    KIND_CODE,  KIND_LIMIT,   KIND_HOLIDAY,     KIND_CAMPAIGN, KIND_AREA,   KIND_COMMITTEE,
    KIND_LEVEL, KIND_CADENCE, KIND_REQUIREMENT, KIND_USER,     KIND_LAYOUT, KIND_SENTENCE,
};

static const struct {
    const char *word, *means;
} words[] = {
    { "off", N_("不查") },
    { "warn", N_("提醒") },
    { "block", N_("阻止") },
    { "accepted", N_("受理口径") },
    { "concluded", N_("终结口径") },
    { "0", N_("否") },
    { "1", N_("是") },
    { "yes", N_("是") },
    { "no", N_("否") },
    { "normal", N_("一般") },
    { "contrast", N_("高反差") },
    { "colorblind", N_("色弱") },
    { "mono", N_("单色") },
    { "zh", N_("中文") },
    { "en", "English" },
};

const char *settings_word(const struct settings_item *it, const char *word)
{
    if (str_equal(it->key, "ambiguous")) /* a number of cells, no yes or no */
        return str_equal(word, "2") ? _("两格") : _("一格");
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_equal(words[i].word, word))
            return _(words[i].means);
    return NULL;
}

const char *settings_part_name(enum settings_part part)
{
    static const char *const names[] = { N_("本人"), N_("本单位"), N_("登记册") };

    return _(names[part]);
}

/* ---- putting together ---- */

static struct settings_item *add(struct settings_items *s, enum settings_part part, const char *key)
{
    mem_grow((void **)&s->items, s->count, &s->cap, sizeof(*s->items));
    s->items[s->count] = (struct settings_item) { .part = part, .key = mem_copy(key) };
    return &s->items[s->count++];
}

static void add_personal(const struct personal *p, struct settings_items *out)
{
    struct personal_row row;

    for (size_t i = 0; p && p->nth(p->ctx, i, &row); i++) {
        struct settings_item *it = add(out, PART_PERSONAL, row.key);

        it->value = mem_copy(row.value ? row.value : "");
        it->fallback = mem_copy(row.fallback ? row.fallback : "");
        it->help = mem_copy(row.help);
        it->words = str_equal(row.values, "INT") ? NULL : mem_copy(row.values);
    }
}

/* The store separates words by |, the screen by spaces. */
static char *words_of(const char *key)
{
    char *all = mem_copy(settings_words(key));

    for (char *p = all; p && *p; p++)
        if (*p == '|')
            *p = ' ';
    return all;
}

static void add_office(void *ctx, const struct setting_line *s)
{
    struct settings_item *it = add(ctx, PART_OFFICE, s->key);

    it->value = mem_copy(s->value);
    it->fallback = settings_default(s->key);
    it->help = mem_copy(s->comment);
    it->words = words_of(s->key);
}

static int64_t count_rows(struct db *db, const struct kind *k)
{
    char *sql = mem_printf("SELECT count(*) FROM %s WHERE void_reason IS NULL", k->table);
    struct stmt q;
    int64_t n;

    db_prepare_text(db, &q, sql);
    n = db_row(&q) ? db_int(&q, 0) : 0;
    db_finish(&q, NULL);
    free(sql);
    return n;
}

static void add_register(struct desk *d, enum kind_id kind, struct settings_items *out)
{
    const struct kind *k = kind_get(kind);
    struct settings_item *it = add(out, PART_REGISTER, k->key);

    it->value = mem_printf(_("%s（%" PRId64 " 条）"), _(k->label), count_rows(d->db, k));
    it->help = mem_printf(_("%s：Enter 打开登记册，在那里查看和修改。"), _(k->label));
}

enum status settings_items_load(struct desk *d, struct settings_items *out, struct err *err)
{
    enum status st;

    settings_items_release(out);
    add_personal(d->personal, out);
    st = settings_each(d->db, add_office, out, err);
    for (size_t i = 0; i < ARRAY_LEN(registers); i++)
        add_register(d, registers[i], out);
    return st;
}

void settings_items_release(struct settings_items *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->items[i].key);
        free(s->items[i].value);
        free(s->items[i].fallback);
        free(s->items[i].help);
        free(s->items[i].words);
    }
    free(s->items);
    *s = (struct settings_items) { 0 };
}

const char *personal_get(const struct personal *p, const char *key)
{
    struct personal_row row;

    for (size_t i = 0; p && p->nth(p->ctx, i, &row); i++)
        if (str_equal(row.key, key))
            return row.value;
    return NULL;
}
