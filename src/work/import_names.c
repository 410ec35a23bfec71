/* src/work/import_names.c - what the names of places and committees say.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "import_impl.h"

#define LEVEL_DISTRICT 1
#define LEVEL_TOWN     2

int match_town_of(const struct import_match *m, int area)
{
    while (area >= 0 && m->areas[area].level > LEVEL_TOWN)
        area = m->areas[area].parent;
    return area >= 0 && m->areas[area].level == LEVEL_TOWN ? area : -1;
}

int match_district(const struct import_match *m)
{
    for (size_t i = 0; i < m->areas_count; i++)
        if (m->areas[i].level == LEVEL_DISTRICT)
            return (int)i;
    return m->areas_count ? 0 : -1;
}

void match_area_path(const struct import_match *m, int area, struct buf *out)
{
    int parent = area >= 0 ? m->areas[area].parent : -1;

    if (area < 0)
        return;
    if (parent >= 0 && m->areas[parent].level > LEVEL_DISTRICT)
        match_area_path(m, parent, out);
    buf_add(out, m->areas[area].name);
}

/* --- places --- */

/* Behind the district's name, wherever province and city put it. */
static const char *skip_district(const struct import_match *m, const char *text)
{
    for (size_t i = 0; i < m->areas_count; i++) {
        const char *at;

        if (m->areas[i].level != LEVEL_DISTRICT)
            continue;
        at = strstr(text, m->areas[i].folded);
        if (at)
            return at + strlen(m->areas[i].folded);
    }
    return text;
}

/* How much of text names the town: "沙北街道", "沙北办事处". */
static size_t town_prefix(const char *town, const char *text)
{
    static const char *const kinds[] = { "街道", "镇", "乡" };
    size_t n = strlen(town);

    if (str_starts(text, town))
        return n;
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        size_t base = n - strlen(kinds[i]);

        if (str_ends(town, kinds[i]) && strncmp(text, town, base) == 0 &&
            str_starts(text + base, "办事处"))
            return base;
    }
    return 0;
}

static const char *skip_office(const char *text)
{
    static const char *const words[] = { "办事处", "人民政府", "政府" };

    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_starts(text, words[i]))
            return text + strlen(words[i]);
    return text;
}

int match_place(const struct import_match *m, const char *folded, const char **rest)
{
    const char *text = skip_district(m, folded);
    size_t best = 0;
    int town = -1;

    for (size_t i = 0; i < m->areas_count; i++) {
        size_t n = m->areas[i].level == LEVEL_TOWN ? town_prefix(m->areas[i].folded, text) : 0;

        if (n > best) {
            best = n;
            town = (int)i;
        }
    }
    *rest = town >= 0 ? skip_office(text + best) : text;
    return town;
}

/* --- committees --- */

char *match_committee_core(const char *rest)
{
    static const char *const endings[] = { "人民调解委员会", "人民调解工作委员会",
                                           "调解委员会",     "人民调解组织",
                                           "调委会",         "人民调解室",
                                           "调解室",         "人民调解" };

    for (size_t i = 0; i < ARRAY_LEN(endings); i++)
        if (str_ends(rest, endings[i]))
            return mem_copy_n(rest, strlen(rest) - strlen(endings[i]));
    return mem_copy(rest);
}

struct sort_word {
    const char *word;
    const char *kind, *sub_kind;
};

/* The name ends in it. */
static const struct sort_word ending_words[] = {
    { "村", "village", NULL },           { "村民委员会", "village", NULL },
    { "村委会", "village", NULL },       { "村委", "village", NULL },
    { "社区", "neighbourhood", NULL },   { "居民委员会", "neighbourhood", NULL },
    { "居委会", "neighbourhood", NULL }, { "社区居委会", "neighbourhood", NULL },
};

/* The name has it somewhere; the first one that fits decides. */
static const struct sort_word inner_words[] = {
    { "医疗", "professional", "medical" },
    { "医患", "professional", "medical" },
    { "交通", "professional", "traffic" },
    { "劳动", "professional", "labour" },
    { "劳资", "professional", "labour" },
    { "涉教", "professional", "school" },
    { "校园", "professional", "school" },
    { "涉校", "professional", "school" },
    { "教育", "professional", "school" },
    { "征收", "professional", "expropriation" },
    { "拆迁", "professional", "expropriation" },
    { "物业", "professional", "property" },
    { "行业", "professional", NULL },
    { "专业", "professional", NULL },
    { "纠纷", "professional", NULL },
    { "争议", "professional", NULL },
    { "消费", "professional", NULL },
    { "公司", "enterprise", NULL },
    { "集团", "enterprise", NULL },
    { "企业", "enterprise", NULL },
    { "工厂", "enterprise", NULL },
    { "医院", "institution", NULL },
    { "卫生院", "institution", NULL },
    { "学校", "institution", NULL },
    { "中学", "institution", NULL },
    { "小学", "institution", NULL },
    { "协会", "other", NULL },
    { "商会", "other", NULL },
    { "工会", "other", NULL },
    { "妇联", "other", NULL },
};

static const struct sort_word *find_word(const char *core)
{
    for (size_t i = 0; i < ARRAY_LEN(ending_words); i++)
        if (str_ends(core, ending_words[i].word))
            return &ending_words[i];
    for (size_t i = 0; i < ARRAY_LEN(inner_words); i++)
        if (strstr(core, inner_words[i].word))
            return &inner_words[i];
    return NULL;
}

struct committee_sort match_committee_sort(const struct import_match *m, int town, const char *core)
{
    const struct sort_word *word = find_word(core);
    struct committee_sort sort = { .kind = "other" };

    if (*core == '\0' && town >= 0) {
        sort.kind = str_ends(m->areas[town].name, "街道") ? "street" : "town";
    } else if (word) {
        sort.kind = word->kind;
        sort.sub_kind = word->sub_kind;
    } else if (town >= 0) {
        sort.kind = "village"; /* 西杨店, 前张庄 */
    }
    sort.village = str_equal(sort.kind, "village") || str_equal(sort.kind, "neighbourhood");
    return sort;
}
