/* tests/unit/test_axes.c - what statistics are grouped by: keys, names, order.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "facts_office.h"

struct listed {
    struct office *o;
    enum axis axis;
    struct buf text;
    size_t count;
};

static void list_key(void *ctx, int64_t key)
{
    struct listed *l = ctx;
    char *text = axis_key_text(l->o->db, l->o->book, l->axis, key);

    buf_printf(&l->text, "%s%s", l->count++ ? " " : "", text);
    free(text);
}

static void tables_list_their_rows_in_the_official_order(void **state)
{
    static const struct {
        enum axis axis;
        const char *keys;
    } rows[] = {
        { AXIS_PAIR, "1 2 3 4 5 6" },
        { AXIS_TOWN, "411103001000 411103002000 411103003000 411103101000 411103102000 "
                     "411103103000 411103104000 411103105000 411103106000 411103107000" },
        { AXIS_TYPE, "01 02 03 04 05 06 07 08 09 LD XF 15 16 17 18" },
        { AXIS_SUBTYPE, "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18" },
        { AXIS_SOURCE, "1 2 3 31 32 33 34 39" },
        { AXIS_SUB_KIND, "traffic school labour medical expropriation" },
        { AXIS_FORM, "1 2" },
        { AXIS_DIFFICULTY, "1 2 3" },
        { AXIS_MONTH, "2022-01 2022-02 2022-03" },
    };
    struct period p = { date_from_iso("2022-01-25"), date_from_iso("2022-03-01") };
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct listed l = { .o = &o, .axis = rows[i].axis };

        CHECK_OK(axis_keys(o.db, o.book, rows[i].axis, p, list_key, &l, &o.err), &o.err);
        if (!str_equal(buf_text(&l.text), rows[i].keys))
            fail_msg("%s: \"%s\"", axis_name(rows[i].axis), buf_text(&l.text));
        buf_release(&l.text);
    }
    office_leave(&o);
}

static void committees_are_listed_professional_ones_first(void **state)
{
    struct listed l = { .axis = AXIS_COMMITTEE };
    struct period p = year_2022();
    struct office o;
    char *name;

    (void)state;
    office_mixed(&o);
    l.o = &o;
    CHECK_OK(axis_keys(o.db, o.book, AXIS_COMMITTEE, p, list_key, &l, &o.err), &o.err);
    CHECK_INT(l.count, 6); /* the village's has cases */
    name = axis_key_label(o.db, o.book, AXIS_COMMITTEE, atoll(buf_text(&l.text)));
    CHECK_STR(name, "郾城区道路交通事故人民调解委员会");
    free(name);
    name = axis_key_label(o.db, o.book, AXIS_COMMITTEE, atoll(strrchr(buf_text(&l.text), ' ')));
    CHECK_STR(name, "孟庙镇示例村人民调解委员会");
    free(name);
    buf_release(&l.text);
    office_leave(&o);
}

static void keys_have_names(void **state)
{
    struct office o;
    static const struct {
        enum axis axis;
        const char *text, *label;
    } rows[] = {
        { AXIS_PAIR, "3", "防邻里纠纷" },          { AXIS_TYPE, "LD", "劳动争议" },
        { AXIS_SOURCE, "31", "人民法院委托移送" }, { AXIS_SUB_KIND, "medical", "医疗纠纷" },
        { AXIS_COMMITTEE_KIND, "village", "村" },  { AXIS_FORM, "2", "书面" },
    };

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        bool found = false;

        for (int64_t key = 1; key < 40 && !found; key++) {
            char *text = axis_key_text(o.db, o.book, rows[i].axis, key);
            char *label = axis_key_label(o.db, o.book, rows[i].axis, key);

            found = str_equal(text, rows[i].text) && str_equal(label, rows[i].label);
            free(text);
            free(label);
        }
        CHECK_ROW(found, rows[i].text);
    }
    for (enum axis a = AXIS_NONE; a < AXIS_COUNT; a++) {
        char *text = axis_key_text(o.db, o.book, a, 0), *label;

        CHECK_STR(text, "");
        label = axis_key_label(o.db, o.book, a, 0);
        CHECK(*label != '\0');
        free(text);
        free(label);
        if (a != AXIS_NONE)
            CHECK_INT(axis_find(axis_name(a)), a);
        if (a != AXIS_NONE)
            CHECK_INT(axis_find(axis_label(a)), a);
    }
    CHECK_INT(axis_find("weekday"), AXIS_COUNT);
    office_leave(&o);
}

TESTS(T(tables_list_their_rows_in_the_official_order),
      T(committees_are_listed_professional_ones_first), T(keys_have_names))
