/* tests/unit/test_book_rules.c - levels, cadences and requirements in the reference book.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/book.h"

#include <string.h>

#include "base/mem.h"
#include "check.h"

static void a_sub_kind_is_meant_or_not(void **state)
{
    static const struct {
        const char *sub_kinds, *sub_kind;
        bool meant;
    } rows[] = {
        { "", "medical", true },
        { NULL, "medical", true },
        { "", NULL, true },
        { "medical", "medical", true },
        { "medical", "medic", false },
        { "medic", "medical", false },
        { "medical", "", false },
        { "medical", NULL, false },
        { "medical|labour", "labour", true },
        { "medical|labour", "traffic", false },
        { "!medical", "medical", false },
        { "!medical", "traffic", true },
        { "!medical", "", true }, /* a village's committee has none */
        { "!medical", NULL, true },
        { "!medical|labour", "labour", false },
        { "!medical|labour", "school", true },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(book_is_for(rows[i].sub_kinds, rows[i].sub_kind) == rows[i].meant,
                  rows[i].sub_kinds);
}

static void levels_stand_in_order_of_their_rank_and_a_second_one_replaces(void **state)
{
    struct book *b = book_new();
    struct level third = { .name = (char *)"区", .rank = 3, .max_days = 15, .active = true };
    struct level first = { .name = (char *)"村", .rank = 1, .next = 2, .max_days = 7 };
    struct level second = { .name = (char *)"镇", .rank = 2, .next = 3, .max_days = 15 };

    (void)state;
    CHECK(book_level(b, 1) == NULL);
    book_add_level(b, &third);
    book_add_level(b, &first);
    book_add_level(b, &second);
    first.name = (char *)"村（社区）";
    first.max_days = 5;
    book_add_level(b, &first);
    CHECK_INT(b->levels_count, 3);
    CHECK_STR(b->levels[0].name, "村（社区）");
    CHECK_INT(b->levels[0].max_days, 5);
    CHECK_STR(b->levels[1].name, "镇");
    CHECK_STR(book_level(b, 3)->name, "区");
    CHECK_INT(book_level(b, book_level(b, 1)->next)->rank, 2);
    CHECK(book_level(b, 0) == NULL);
    CHECK(book_level(b, 4) == NULL);
    book_free(b);
}

static void a_cadence_is_that_of_the_area_level_when_it_is_in_use(void **state)
{
    struct book *b = book_new();
    struct cadence village = {
        .name = (char *)"村", .unit = (char *)"week", .area_level = 3, .grace = 3, .active = true
    };
    struct cadence town = { .name = (char *)"镇", .unit = (char *)"month", .area_level = 2 };

    (void)state;
    book_add_cadence(b, &village);
    book_add_cadence(b, &town);
    CHECK_STR(book_cadence(b, 3)->unit, "week");
    CHECK(book_cadence(b, 2) == NULL); /* not in use */
    CHECK(book_cadence(b, 1) == NULL);
    village.unit = (char *)"half_month";
    book_add_cadence(b, &village);
    CHECK_STR(book_cadence(b, 3)->unit, "half_month");
    CHECK_INT(b->cadences_count, 2);
    book_free(b);
}

static void a_requirement_of_the_same_code_replaces(void **state)
{
    struct book *b = book_new();
    struct requirement r = { .code = (char *)"WY-01",
                             .sub_kinds = (char *)"property",
                             .step = (char *)"accept",
                             .field = (char *)"detail.property_company",
                             .severity = (char *)"block",
                             .basis = (char *)"本局规定",
                             .active = true };

    (void)state;
    book_add_requirement(b, &r);
    r.severity = (char *)"warn";
    book_add_requirement(b, &r);
    r.code = (char *)"WY-02";
    book_add_requirement(b, &r);
    CHECK_INT(b->requirements_count, 2);
    CHECK_STR(b->requirements[0].severity, "warn");
    CHECK_STR(b->requirements[0].remedy, "");
    CHECK_STR(b->requirements[1].code, "WY-02");
    book_free(b);
}

static void a_limit_keeps_its_condition_and_what_begins_it_anew(void **state)
{
    struct book *b = book_new();
    struct limit l = { .code = (char *)"D-11",
                       .start = (char *)"known_on",
                       .length = 3,
                       .unit = UNIT_YEARS,
                       .when = (char *)"source=2",
                       .restart = (char *)"applied_on",
                       .active = true };

    (void)state;
    book_add_limit(b, &l);
    CHECK_STR(book_limit(b, "D-11")->when, "source=2");
    CHECK_STR(book_limit(b, "D-11")->restart, "applied_on");
    l.when = l.restart = NULL;
    book_add_limit(b, &l);
    CHECK_STR(book_limit(b, "D-11")->when, "");
    CHECK_STR(book_limit(b, "D-11")->restart, "");
    book_free(b);
}

TESTS(T(a_sub_kind_is_meant_or_not),
      T(levels_stand_in_order_of_their_rank_and_a_second_one_replaces),
      T(a_cadence_is_that_of_the_area_level_when_it_is_in_use),
      T(a_requirement_of_the_same_code_replaces),
      T(a_limit_keeps_its_condition_and_what_begins_it_anew))
