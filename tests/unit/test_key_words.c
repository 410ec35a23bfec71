/* tests/unit/test_key_words.c - keys in the rows of limits and requirements are read as labels.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/key_words.h"

#include "base/buf.h"
#include "core/value.h"
#include "store_office.h"

static struct office office;

static int sit_down(void **state)
{
    office_in_memory(&office);
    *state = &office;
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    office_leave(&office);
    return 0;
}

#define IN_OFFICE(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static char *shown(const struct book *book, enum kind_id kind, int field, const char *value)
{
    struct buf b = BUF_INIT;

    value_show_text(book, &kind_get(kind)->fields[field], value, true, &b);
    return b.data ? buf_take(&b) : mem_copy("");
}

/* clang-format off */
static const struct row {
    enum kind_id kind;
    int field;
    const char *key, *label;
} rows[] = {
    { KIND_LIMIT, LF_START, "effective_on", "生效日期" },
    { KIND_LIMIT, LF_START, "next_due|perform_due", "下一履行期限、履行期限" },
    { KIND_LIMIT, LF_START, "committee.term_from", "调委会/本届起始日" },
    { KIND_LIMIT, LF_ENDS, "accepted_on|notice_on|outcome_on",
      "受理日期、不予受理告知日期、终结日期" },
    { KIND_LIMIT, LF_STOPS, "appraisal", "鉴定" },
    { KIND_LIMIT, LF_SUB_KINDS, "labour", "劳动人事争议" },
    { KIND_LIMIT, LF_SUB_KINDS, "!medical|labour", "除医疗纠纷、劳动人事争议外" },
    { KIND_LIMIT, LF_WHEN, "result=2,3", "调解结果是：调解不成功、撤回或自行和解" },
    { KIND_LIMIT, LF_WHEN, "source=!31;result=1", "案件来源不是：人民法院委托移送；调解结果是：调解成功" },
    { KIND_LIMIT, LF_WHEN, "source=3*", "案件来源是：接受委托移送各项" },
    { KIND_REQUIREMENT, RQF_SUB_KINDS, "property", "物业" },
    { KIND_REQUIREMENT, RQF_STEP, "accept", "受理" },
    { KIND_REQUIREMENT, RQF_STEP, "accept|agree", "受理、达成协议" },
    { KIND_REQUIREMENT, RQF_FIELD, "detail.property_room", "专业事项/房号" },
    { KIND_REQUIREMENT, RQF_FIELD, "hospital", "医疗机构" },
    { KIND_REQUIREMENT, RQF_FIELD, "appraisal", "鉴定（至少一条）" },
};
/* clang-format on */

static void people_read_labels_and_what_they_read_can_be_typed(void **state)
{
    const struct office *o = *state;

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct field *f = &kind_get(rows[i].kind)->fields[rows[i].field];
        char *label = shown(o->book, rows[i].kind, rows[i].field, rows[i].key), *value;
        struct err err = ERR_INIT;

        CHECK_STR(label, rows[i].label);
        CHECK_OK(value_parse(o->book, f, rows[i].label, 0, &value, &err), &err);
        CHECK_STR(value, rows[i].key);
        free(value);
        CHECK_OK(value_parse(o->book, f, rows[i].key, 0, &value, &err), &err);
        CHECK_STR(value, rows[i].key);
        free(value);
        free(label);
    }
}

static void every_field_of_a_case_comes_back_by_what_is_shown(void **state)
{
    const struct office *o = *state;
    const struct field *f = &kind_get(KIND_LIMIT)->fields[LF_START];

    for (size_t i = 0; i < kind_get(KIND_CASE)->count; i++) {
        const char *key = kind_get(KIND_CASE)->fields[i].key;
        char *label = shown(o->book, KIND_LIMIT, LF_START, key), *value;
        struct err err = ERR_INIT;

        CHECK_OK(value_parse(o->book, f, label, 0, &value, &err), &err);
        CHECK_STR(value, key);
        free(value);
        free(label);
    }
}

static void no_seeded_row_shows_a_key(void **state)
{
    static const struct {
        enum kind_id kind;
        const char *column;
        int field;
    } columns[] = {
        { KIND_LIMIT, "start", LF_START },
        { KIND_LIMIT, "ends", LF_ENDS },
        { KIND_LIMIT, "stops", LF_STOPS },
        { KIND_LIMIT, "sub_kinds", LF_SUB_KINDS },
        { KIND_LIMIT, "when", LF_WHEN },
        { KIND_LIMIT, "restart", LF_RESTART },
        { KIND_REQUIREMENT, "step", RQF_STEP },
        { KIND_REQUIREMENT, "field", RQF_FIELD },
        { KIND_REQUIREMENT, "sub_kinds", RQF_SUB_KINDS },
    };
    const struct office *o = *state;
    size_t seen = 0;

    for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
        char *sql = mem_printf("SELECT \"%s\" FROM %s WHERE \"%s\" IS NOT NULL", columns[i].column,
                               kind_get(columns[i].kind)->table, columns[i].column);
        struct stmt q;

        db_prepare_text(o->db, &q, sql);
        while (db_row(&q)) {
            char *label = shown(o->book, columns[i].kind, columns[i].field, db_text(&q, 0));

            seen++;
            CHECK(strpbrk(label, "_.|=!") == NULL);
            CHECK(!code_is_word(label));
            free(label);
        }
        db_finish(&q, NULL);
        free(sql);
    }
    CHECK(seen > 50);
}

static void what_nothing_is_called_is_refused_by_name(void **state)
{
    const struct office *o = *state;
    struct err err = ERR_INIT;
    char *value;

    CHECK_INT(value_parse(o->book, &kind_get(KIND_REQUIREMENT)->fields[RQF_STEP], "受理、算了", 0,
                          &value, &err),
              ST_INVALID);
    CHECK(strstr(err_text(&err), "动作：没有叫“算了”的") != NULL);
    CHECK(value == NULL);
    err_clear(&err);
}

TESTS(IN_OFFICE(people_read_labels_and_what_they_read_can_be_typed),
      IN_OFFICE(every_field_of_a_case_comes_back_by_what_is_shown),
      IN_OFFICE(no_seeded_row_shows_a_key), IN_OFFICE(what_nothing_is_called_is_refused_by_name))
