/* core/catalog.c - the kinds of records, and finding a kind or a field by name.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "core/catalog_rows.h"

static const struct kind kinds[] = {
    [KIND_AREA] = { "area", "area", N_("区划"), area_fields, AF_COUNT, AF_NAME, NULL },
    [KIND_COMMITTEE] = { "committee", "committee", N_("调委会"), committee_fields, COF_COUNT,
                         COF_NAME, NULL },
    [KIND_MEDIATOR] = { "mediator", "mediator", N_("调解员"), mediator_fields, MF_COUNT, MF_NAME,
                        NULL },
    [KIND_CASE] = { "case", "case_rec", N_("案件"), case_fields, CF_COUNT, CF_NUMBER, NULL },
    [KIND_PARTY] = { "party", "party", N_("当事人"), party_fields, PF_COUNT, PF_NAME, "case" },
    [KIND_SUSPENSION] = { "suspension", "suspension", N_("停计"), suspension_fields, SF_COUNT,
                          SF_FROM, "case" },
    [KIND_EXTENSION] = { "extension", "extension", N_("延长"), extension_fields, EF_COUNT,
                         EF_NEW_DUE, "case" },
    [KIND_CAMPAIGN] = { "campaign", "campaign", N_("专项行动"), campaign_fields, CPF_COUNT,
                        CPF_NAME, NULL },
    [KIND_CODE] = { "code", "code", N_("代码"), code_fields, KF_COUNT, KF_LABEL, NULL },
    [KIND_LIMIT] = { "limit", "limit_rule", N_("期限"), limit_fields, LF_COUNT, LF_NAME, NULL },
    [KIND_HOLIDAY] = { "holiday", "holiday", N_("节假日"), holiday_fields, HF_COUNT, HF_DATE,
                       NULL },
    [KIND_USER] = { "user", "account", N_("用户"), user_fields, UF_COUNT, UF_NAME, NULL },
};
static_assert(ARRAY_LEN(kinds) == KIND_COUNT, "one row for each kind");

/* What a bracket at the end of a heading may say without changing the number. */
static const char *const scales[] = { "千元", "万元", "百万元", "亿元" };

const struct kind *kind_get(enum kind_id id)
{
    if ((unsigned)id >= KIND_COUNT)
        BUG("no such kind");
    return &kinds[id];
}

enum kind_id kind_find(const char *key)
{
    for (size_t i = 0; key && i < KIND_COUNT; i++)
        if (str_equal(kinds[i].key, key))
            return (enum kind_id)i;
    return KIND_COUNT;
}

int field_find(const struct kind *k, const char *key)
{
    for (size_t i = 0; key && i < k->count; i++)
        if (str_equal(k->fields[i].key, key))
            return (int)i;
    return -1;
}

static bool is_scale(const char *unit, size_t n)
{
    for (size_t i = 0; i < ARRAY_LEN(scales); i++)
        if (strlen(scales[i]) == n && memcmp(scales[i], unit, n) == 0)
            return true;
    return false;
}

/* Cuts "(元)" off the end; leaves a unit that scales, and a heading that is
 * nothing but a bracket. */
static void cut_unit(char *text)
{
    size_t n = strlen(text);
    char close = n ? text[n - 1] : 0;
    char *open = close == ')' ? strrchr(text, '(') : close == ']' ? strrchr(text, '[') : NULL;

    if (open && open != text && !is_scale(open + 1, (size_t)(text + n - 1 - (open + 1))))
        *open = 0;
}

/* A heading without what differs from sheet to sheet; yours to free. */
static char *fold_heading(const char *heading)
{
    char *text = typed_plain(heading);
    size_t n, stars;

    typed_squeeze(text);
    stars = strspn(text, "*"); /* templates mark what must be filled in */
    memmove(text, text + stars, strlen(text + stars) + 1);
    for (n = strlen(text); n && strchr("*:", text[n - 1]); n--)
        text[n - 1] = 0;
    cut_unit(text);
    return text;
}

/* Is folded one of the headings in list, which are separated by |? */
static bool in_list(const char *list, const char *folded)
{
    while (list && *list) {
        size_t n = strcspn(list, "|");
        char *one = mem_copy_n(list, n);
        char *plain = fold_heading(one);
        bool same = str_equal(plain, folded);

        free(plain);
        free(one);
        if (same)
            return true;
        list += n + (list[n] == '|');
    }
    return false;
}

int field_find_heading(const struct kind *k, const char *heading)
{
    char *folded = fold_heading(heading);
    int found = -1;

    for (size_t i = 0; *folded && found < 0 && i < k->count; i++) {
        const struct field *f = &k->fields[i];

        if (str_equal(f->key, folded) || in_list(f->label, folded) ||
            in_list(_(f->label), folded) || in_list(f->also, folded))
            found = (int)i;
    }
    free(folded);
    return found;
}

const char *field_page(const struct kind *k, int field)
{
    for (int i = field; i >= 0; i--)
        if (k->fields[i].page)
            return k->fields[i].page;
    return NULL;
}
