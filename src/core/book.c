/* core/book.c - the office's reference data, held in memory.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/book.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct book *book_new(void)
{
    struct book *b = mem_alloc(sizeof *b);

    b->calendar = calendar_new();
    return b;
}

static void code_release(struct code *c)
{
    free(c->list);
    free(c->code);
    free(c->label);
    free(c->also);
    free(c->parent);
    free(c->help);
}

static void limit_release(struct limit *l)
{
    free(l->code);
    free(l->name);
    free(l->start);
    free(l->ends);
    free(l->stops);
    free(l->extension);
    free(l->sub_kinds);
    free(l->when);
    free(l->restart);
    free(l->on_expiry);
    free(l->basis);
}

static void campaign_release(struct campaign *c)
{
    free(c->name);
    free(c->list);
}

static void cadence_release(struct cadence *c)
{
    free(c->name);
    free(c->unit);
}

static void requirement_release(struct requirement *r)
{
    free(r->code);
    free(r->sub_kinds);
    free(r->step);
    free(r->field);
    free(r->severity);
    free(r->basis);
    free(r->remedy);
}

void book_free(struct book *b)
{
    if (!b)
        return;
    for (size_t i = 0; i < b->codes_count; i++)
        code_release(&b->codes[i]);
    for (size_t i = 0; i < b->limits_count; i++)
        limit_release(&b->limits[i]);
    for (size_t i = 0; i < b->campaigns_count; i++)
        campaign_release(&b->campaigns[i]);
    for (size_t i = 0; i < b->levels_count; i++)
        free(b->levels[i].name);
    for (size_t i = 0; i < b->cadences_count; i++)
        cadence_release(&b->cadences[i]);
    for (size_t i = 0; i < b->requirements_count; i++)
        requirement_release(&b->requirements[i]);
    for (size_t i = 0; i < 2 * b->settings_count; i++)
        free(b->settings[i]);
    free(b->codes);
    free(b->limits);
    free(b->campaigns);
    free(b->levels);
    free(b->cadences);
    free(b->requirements);
    free(b->settings);
    calendar_free(b->calendar);
    free(b);
}

/* First code of the list, or where one would stand. */
static size_t list_start(const struct book *b, const char *list)
{
    size_t from = 0, to = b->codes_count;

    while (from < to) {
        size_t mid = from + (to - from) / 2;

        if (strcmp(b->codes[mid].list, list) < 0)
            from = mid + 1;
        else
            to = mid;
    }
    return from;
}

static bool in_list(const struct book *b, const char *list, size_t at)
{
    return at < b->codes_count && strcmp(b->codes[at].list, list) == 0;
}

static void code_remove(struct book *b, const char *list, const char *code)
{
    for (size_t i = list_start(b, list); in_list(b, list, i); i++) {
        if (!str_equal(b->codes[i].code, code))
            continue;
        code_release(&b->codes[i]);
        memmove(&b->codes[i], &b->codes[i + 1], (b->codes_count - i - 1) * sizeof *b->codes);
        b->codes_count--;
        return;
    }
}

static char *text_or_none(const char *text)
{
    return str_empty(text) ? NULL : mem_copy(text);
}

static char *text_or_blank(const char *text)
{
    return mem_copy(text ? text : "");
}

void book_add_code(struct book *b, const struct code *c)
{
    struct code copy = { .list = text_or_blank(c->list),
                         .code = text_or_blank(c->code),
                         .label = text_or_blank(c->label),
                         .also = text_or_none(c->also),
                         .parent = text_or_none(c->parent),
                         .help = text_or_none(c->help),
                         .rank = c->rank,
                         .active = c->active };
    size_t at;

    code_remove(b, copy.list, copy.code);
    for (at = list_start(b, copy.list); in_list(b, copy.list, at); at++)
        if (b->codes[at].rank > copy.rank)
            break;
    mem_grow((void **)&b->codes, b->codes_count, &b->codes_cap, sizeof *b->codes);
    memmove(&b->codes[at + 1], &b->codes[at], (b->codes_count - at) * sizeof *b->codes);
    b->codes[at] = copy;
    b->codes_count++;
}

void book_add_limit(struct book *b, const struct limit *l)
{
    struct limit copy = { .code = text_or_blank(l->code),
                          .name = text_or_blank(l->name),
                          .start = text_or_blank(l->start),
                          .ends = text_or_blank(l->ends),
                          .length = l->length,
                          .unit = l->unit,
                          .stops = text_or_blank(l->stops),
                          .extension = text_or_blank(l->extension),
                          .sub_kinds = text_or_blank(l->sub_kinds),
                          .when = text_or_blank(l->when),
                          .restart = text_or_blank(l->restart),
                          .on_expiry = text_or_blank(l->on_expiry),
                          .basis = text_or_blank(l->basis),
                          .active = l->active };

    for (size_t i = 0; i < b->limits_count; i++) {
        if (str_equal(b->limits[i].code, copy.code)) {
            limit_release(&b->limits[i]);
            b->limits[i] = copy;
            return;
        }
    }
    mem_grow((void **)&b->limits, b->limits_count, &b->limits_cap, sizeof *b->limits);
    b->limits[b->limits_count++] = copy;
}

void book_add_campaign(struct book *b, const struct campaign *c)
{
    struct campaign copy = *c;

    copy.name = text_or_blank(c->name);
    copy.list = text_or_blank(c->list);
    mem_grow((void **)&b->campaigns, b->campaigns_count, &b->campaigns_cap, sizeof *b->campaigns);
    b->campaigns[b->campaigns_count++] = copy;
}

void book_add_level(struct book *b, const struct level *l)
{
    struct level copy = *l;
    size_t at = 0;

    copy.name = text_or_blank(l->name);
    while (at < b->levels_count && b->levels[at].rank < copy.rank)
        at++;
    if (at < b->levels_count && b->levels[at].rank == copy.rank) {
        free(b->levels[at].name);
        b->levels[at] = copy;
        return;
    }
    mem_grow((void **)&b->levels, b->levels_count, &b->levels_cap, sizeof *b->levels);
    memmove(&b->levels[at + 1], &b->levels[at], (b->levels_count - at) * sizeof *b->levels);
    b->levels[at] = copy;
    b->levels_count++;
}

void book_add_cadence(struct book *b, const struct cadence *c)
{
    struct cadence copy = *c;

    copy.name = text_or_blank(c->name);
    copy.unit = text_or_blank(c->unit);
    for (size_t i = 0; i < b->cadences_count; i++) {
        if (b->cadences[i].area_level == copy.area_level) {
            cadence_release(&b->cadences[i]);
            b->cadences[i] = copy;
            return;
        }
    }
    mem_grow((void **)&b->cadences, b->cadences_count, &b->cadences_cap, sizeof *b->cadences);
    b->cadences[b->cadences_count++] = copy;
}

void book_add_requirement(struct book *b, const struct requirement *r)
{
    struct requirement copy = { .code = text_or_blank(r->code),
                                .sub_kinds = text_or_blank(r->sub_kinds),
                                .step = text_or_blank(r->step),
                                .field = text_or_blank(r->field),
                                .severity = text_or_blank(r->severity),
                                .basis = text_or_blank(r->basis),
                                .remedy = text_or_blank(r->remedy),
                                .active = r->active };

    for (size_t i = 0; i < b->requirements_count; i++) {
        if (str_equal(b->requirements[i].code, copy.code)) {
            requirement_release(&b->requirements[i]);
            b->requirements[i] = copy;
            return;
        }
    }
    mem_grow((void **)&b->requirements, b->requirements_count, &b->requirements_cap,
             sizeof *b->requirements);
    b->requirements[b->requirements_count++] = copy;
}

/* Where the setting's value stands, or NULL. */
static char **setting_slot(const struct book *b, const char *key)
{
    for (size_t i = 0; i < b->settings_count; i++)
        if (str_equal(b->settings[2 * i], key))
            return &b->settings[2 * i + 1];
    return NULL;
}

void book_set(struct book *b, const char *key, const char *value)
{
    char **slot = setting_slot(b, key);

    if (slot) {
        free(*slot);
        *slot = text_or_blank(value);
        return;
    }
    mem_grow((void **)&b->settings, b->settings_count, &b->settings_cap, 2 * sizeof *b->settings);
    b->settings[2 * b->settings_count] = mem_copy(key);
    b->settings[2 * b->settings_count + 1] = text_or_blank(value);
    b->settings_count++;
}

const char *book_setting(const struct book *b, const char *key, const char *fallback)
{
    char **slot = setting_slot(b, key);

    return slot && **slot ? *slot : fallback;
}

long book_setting_int(const struct book *b, const char *key, long fallback)
{
    const char *text = book_setting(b, key, NULL);
    char *end = NULL;
    long n;

    if (!text)
        return fallback;
    errno = 0;
    n = strtol(text, &end, 10);
    return errno == 0 && end != text && *end == 0 ? n : fallback;
}

const struct code *book_code(const struct book *b, const char *list, const char *code)
{
    if (!list || !code)
        return NULL;
    for (size_t i = list_start(b, list); in_list(b, list, i); i++)
        if (strcmp(b->codes[i].code, code) == 0)
            return &b->codes[i];
    return NULL;
}

const char *book_label(const struct book *b, const char *list, const char *code)
{
    const struct code *c = book_code(b, list, code);

    return c ? c->label : code ? code : "";
}

const struct code *book_group(const struct book *b, const struct code *c)
{
    const struct code *group = c->parent ? book_code(b, c->list, c->parent) : NULL;

    return group ? group : c;
}

const struct code *book_nth(const struct book *b, const char *list, size_t i)
{
    size_t at = list_start(b, list) + i;

    return in_list(b, list, at) ? &b->codes[at] : NULL;
}

const struct limit *book_limit(const struct book *b, const char *code)
{
    for (size_t i = 0; code && i < b->limits_count; i++)
        if (strcmp(b->limits[i].code, code) == 0)
            return &b->limits[i];
    return NULL;
}

const struct level *book_level(const struct book *b, int rank)
{
    for (size_t i = 0; i < b->levels_count; i++)
        if (b->levels[i].rank == rank)
            return &b->levels[i];
    return NULL;
}

const struct cadence *book_cadence(const struct book *b, int area_level)
{
    for (size_t i = 0; i < b->cadences_count; i++)
        if (b->cadences[i].active && b->cadences[i].area_level == area_level)
            return &b->cadences[i];
    return NULL;
}

bool book_is_for(const char *sub_kinds, const char *sub_kind)
{
    bool except = sub_kinds && *sub_kinds == '!', named = false;
    size_t len = sub_kind ? strlen(sub_kind) : 0;

    if (str_empty(sub_kinds))
        return true;
    for (const char *s = sub_kinds + except; *s;) {
        size_t n = strcspn(s, "|");

        named |= len > 0 && n == len && memcmp(s, sub_kind, n) == 0;
        s += n + (s[n] == '|');
    }
    return named != except;
}

bool campaign_counts(const struct campaign *c, int day)
{
    return !c || (day != DATE_NONE && c->from <= day && (c->to == DATE_NONE || day <= c->to));
}

bool campaign_has(const struct campaign *c, const struct code *category)
{
    if (str_equal(category->code, "0"))
        return false;
    if (!c || str_equal(c->list, CAMPAIGN_LIST))
        return str_empty(category->parent);
    return str_equal(category->parent, c->list);
}

static const struct campaign *running_or_newest(const struct book *b, int day, const char *list)
{
    const struct campaign *running = NULL, *newest = NULL;

    for (size_t i = 0; i < b->campaigns_count; i++) {
        const struct campaign *c = &b->campaigns[i];

        if (list && !str_equal(c->list, list))
            continue;
        if (campaign_counts(c, day) && (!running || c->from > running->from))
            running = c;
        if (!newest || c->from > newest->from)
            newest = c;
    }
    return running ? running : newest;
}

const struct campaign *book_campaign(const struct book *b, int day)
{
    const struct campaign *c = running_or_newest(b, day, CAMPAIGN_LIST);

    return c ? c : running_or_newest(b, day, NULL);
}

const struct campaign *book_campaign_by_id(const struct book *b, int64_t id)
{
    for (size_t i = 0; id && i < b->campaigns_count; i++)
        if (b->campaigns[i].id == id)
            return &b->campaigns[i];
    return NULL;
}

const struct campaign *book_campaign_named(const struct book *b, const char *name)
{
    for (size_t i = 0; i < b->campaigns_count; i++)
        if (str_equal(b->campaigns[i].name, name))
            return &b->campaigns[i];
    return NULL;
}
