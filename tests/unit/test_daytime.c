/* tests/unit/test_daytime.c - times of day as people type them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/daytime.h"

#include "base/mem.h"
#include "check.h"

static void a_time_is_read_however_it_is_written(void **state)
{
    static const struct {
        const char *typed, *means;
    } rows[] = {
        { "09:30", "09:30" },    { "9:30", "09:30" },      { "９：３０", "09:30" },
        { "9.30", "09:30" },     { "930", "09:30" },       { "0930", "09:30" },
        { "1530", "15:30" },     { "9", "09:00" },         { "15", "15:00" },
        { "9时", "09:00" },      { "9点", "09:00" },       { "9点半", "09:30" },
        { "9时05分", "09:05" },  { "9 : 05", "09:05" },    { "上午9点半", "09:30" },
        { "下午3点", "15:00" },  { "下午15:20", "15:20" }, { "晚上7点", "19:00" },
        { "中午12点", "12:00" }, { "中午1点", "13:00" },   { "00:00", "00:00" },
        { "23:59", "23:59" },    { "9点钟", "09:00" },
    };
    char out[DAYTIME_SIZE];

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(str_equal(daytime_to_text(daytime_from_text(rows[i].typed), out), rows[i].means),
                  rows[i].typed);
}

static void what_is_no_time_is_none(void **state)
{
    static const char *const rows[] = { "",     "24:00", "9:60", "960",    "2400", "12345", "-9",
                                        "九点", "9:3x",  "x9",   "9点半5", "9半",  "上午" };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(daytime_from_text(rows[i]) == DAYTIME_NONE, rows[i]);
    CHECK_INT(daytime_from_text(NULL), DAYTIME_NONE);
}

static void no_time_has_no_text(void **state)
{
    char out[DAYTIME_SIZE] = "x";

    (void)state;
    CHECK_STR(daytime_to_text(DAYTIME_NONE, out), "");
    CHECK_STR(daytime_to_text(24 * 60, out), "");
    CHECK_STR(daytime_to_text(0, out), "00:00");
}

TESTS(T(a_time_is_read_however_it_is_written), T(what_is_no_time_is_none), T(no_time_has_no_text))
