/* tests/unit/test_seeds.c - what an office starts with, and what it gets with a newer program.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sqlite3.h>

#include "store_office.h"

#include "core/rules.h"
#include "store/case_index.h"
#include "store/settings.h"

static char *text_of(struct office *o, const char *sql)
{
    struct stmt q;
    char *text;

    db_prepare(o->db, &q, sql);
    text = mem_copy(db_row(&q) && db_text(&q, 0) ? db_text(&q, 0) : "");
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    return text;
}

static void check_text(struct office *o, const char *sql, const char *want)
{
    char *text = text_of(o, sql);

    CHECK_STR(text, want);
    free(text);
}

/* --- the rows --- */

static void three_levels_pass_a_dispute_on_until_the_district(void **state)
{
    static const struct {
        int rank, days, next, area;
    } rows[] = { { 1, 7, 2, 3 }, { 2, 15, 3, 2 }, { 3, 15, 0, 1 } };
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(o.book->levels_count, ARRAY_LEN(rows));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct level *l = book_level(o.book, rows[i].rank);

        CHECK(l && l->active && l->id > 0);
        CHECK_INT(l->max_days, rows[i].days);
        CHECK_INT(l->next, rows[i].next);
        CHECK_INT(l->area_level, rows[i].area);
    }
    office_leave(&o);
}

static void villages_screen_weekly_towns_monthly_the_district_quarterly(void **state)
{
    static const struct {
        int area;
        const char *unit;
    } rows[] = { { 3, "week" }, { 2, "month" }, { 1, "quarter" } };
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(o.book->cadences_count, ARRAY_LEN(rows));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct cadence *c = book_cadence(o.book, rows[i].area);

        CHECK(c != NULL);
        CHECK_STR(c->unit, rows[i].unit);
        CHECK(book_code(o.book, "cadence_unit", c->unit) != NULL);
        CHECK_INT(c->grace, 3);
        CHECK(c->zero);
    }
    office_leave(&o);
}

/* The field that a requirement names is one of the case, a kind of its rows, or a detail. */
static bool can_be_looked_for(const struct book *b, const char *field)
{
    if (str_starts(field, "detail."))
        return book_code(b, "detail", field + strlen("detail.")) != NULL;
    return field_find(kind_get(KIND_CASE), field) >= 0 || kind_find(field) != KIND_COUNT;
}

static void every_requirement_can_be_met_and_says_how(void **state)
{
    struct office o;
    size_t property = 0;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < o.book->requirements_count; i++) {
        const struct requirement *r = &o.book->requirements[i];

        CHECK_ROW(can_be_looked_for(o.book, r->field), r->code);
        CHECK_ROW(book_code(o.book, "severity", r->severity), r->code);
        CHECK_ROW(*r->basis && str_ends(r->remedy, "。"), r->code);
        property += book_is_for(r->sub_kinds, "property");
        CHECK_ROW(!book_is_for(r->sub_kinds, "property") || str_starts(r->field, "detail."),
                  r->code);
    }
    CHECK_INT(property, 3); /* a sixth committee type is data */
    CHECK(office_row(&o, "SELECT count(*) FROM committee WHERE sub_kind = 'property'") == 0);
    office_leave(&o);
}

static void a_rule_with_a_choice_has_its_setting_and_no_other_has(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; rule_nth(i); i++) {
        const struct rule *r = rule_nth(i);
        char *key = mem_printf("rule.%s", r->id);
        const char *says = book_setting(o.book, key, NULL);

        if (r->choice)
            CHECK_ROW(str_equal(says, r->severity == SEV_BLOCK ? "block" : "warn"), r->id);
        else
            CHECK_ROW(says == NULL, r->id);
        free(key);
    }
    office_leave(&o);
}

static void offer_again(void *ctx, const struct setting_line *s)
{
    struct office *o = ctx;

    CHECK_ROW(*s->comment, s->key);
    CHECK_ROW(settings_change(o->db, s->key, s->value, NULL) == ST_OK, s->key);
}

static void every_setting_takes_its_own_value(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(settings_each(o.db, offer_again, &o, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM setting_change"), 0);
    office_leave(&o);
}

static void what_was_taken_back_is_not_in_the_book(void **state)
{
    static const char *const sql[] = {
        "UPDATE code SET void_reason = '错', version = 2 WHERE list = 'type' AND code = '15'",
        "UPDATE limit_rule SET void_reason = '错', version = 2 WHERE code = 'D-02'",
        "UPDATE level_rule SET void_reason = '错', version = 2 WHERE rank = 3",
        "UPDATE cadence SET void_reason = '错', version = 2 WHERE level = 1",
        "UPDATE requirement SET void_reason = '错', version = 2 WHERE code = 'WY-03'",
        "UPDATE campaign SET void_reason = '错', version = 2",
        "UPDATE holiday SET void_reason = '错', version = 2 WHERE date = '2022-10-07'",
    };
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(sql); i++) {
        char *before = books_stamp(o.db), *after;

        CHECK_OK(db_exec(o.db, sql[i], &o.err), &o.err);
        after = books_stamp(o.db);
        CHECK_ROW(!str_equal(before, after), sql[i]); /* everybody's screen hears of it */
        free(before);
        free(after);
    }
    CHECK_OK(schema_seed(o.db, &o.err), &o.err); /* and it does not come back */
    book_free(o.book);
    CHECK_OK(books_load(o.db, &o.book, &o.err), &o.err);
    CHECK(book_code(o.book, "type", "15") == NULL);
    CHECK(book_limit(o.book, "D-02") == NULL);
    CHECK(book_level(o.book, 3) == NULL);
    CHECK(book_cadence(o.book, 1) == NULL);
    CHECK(book_campaign(o.book, o.today) == NULL);
    CHECK(!calendar_is_off(o.book->calendar, date_from_iso("2022-10-07")));
    for (size_t i = 0; i < o.book->requirements_count; i++)
        CHECK(!str_equal(o.book->requirements[i].code, "WY-03"));
    office_leave(&o);
}

static void a_limit_in_the_book_has_its_condition_and_its_years(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    CHECK_OK(db_exec(o.db,
                     "UPDATE limit_rule SET \"when\" = 'source=2', restart = 'applied_on',"
                     " unit = 'years' WHERE code = 'D-02'",
                     &o.err),
             &o.err);
    book_free(o.book);
    CHECK_OK(books_load(o.db, &o.book, &o.err), &o.err);
    CHECK_STR(book_limit(o.book, "D-02")->when, "source=2");
    CHECK_STR(book_limit(o.book, "D-02")->restart, "applied_on");
    CHECK_INT(book_limit(o.book, "D-02")->unit, UNIT_YEARS);
    CHECK_INT(book_limit(o.book, "D-03")->unit, UNIT_WORKDAYS);
    office_leave(&o);
}

/* --- an office of version 1 --- */

#define STAMPS "randomblob(16), 1, 0, 'limin', 0, 'limin'"
#define SEED_NOTE                                                                                  \
    "INSERT INTO history(act, at, who, what, kind, row_id, version, after)"                        \
    " VALUES(1, 0, 'limin', 'insert', "

/* D-02, D-03 and two types as the first program seeded them; of these an office
 * has changed D-03 and the type 17, and added a code of its own that the newer
 * seeds have, too. */
static const char office_of_v1[] =
    "INSERT INTO limit_rule(uuid, version, created_at, created_by, updated_at, updated_by, code,"
    " name, start, ends, length, unit, stops, extension, sub_kinds, on_expiry, basis, active)"
    " VALUES(" STAMPS ", 'D-02', '旧名', 'accepted_on', 'outcome_on', 30, 'days', 'appraisal',"
    " '各方当事人', '!medical', 'warn', '旧', 1),"
    " (" STAMPS ", 'D-03', '调解期限（医疗）', 'accepted_on', 'outcome_on', 25, 'workdays',"
    " 'appraisal', '', 'medical', 'propose', '旧', 1);"
    "INSERT INTO code(uuid, version, created_at, created_by, updated_at, updated_by, list, code,"
    " label, rank, active)"
    " VALUES(" STAMPS ", 'type', '15', '旧医疗', 17, 1),"
    " (" STAMPS ", 'type', '17', '小区物业', 19, 1), (" STAMPS ", 'agency', 'court', '法庭', 1, 1);"
    "UPDATE limit_rule SET version = 2 WHERE code = 'D-03';"
    "UPDATE code SET version = 2 WHERE code = '17';" SEED_NOTE "'limit', 1, 1, 'seed');" SEED_NOTE
    "'limit', 2, 1, 'seed');" SEED_NOTE "'code', 1, 1, 'seed');" SEED_NOTE
    "'code', 2, 1, 'seed');" SEED_NOTE "'code', 3, 1, NULL);"
    "INSERT INTO history(act, at, who, what, kind, row_id, version, field, before, after)"
    " VALUES(6, 0, 'limin', 'update', 'limit', 2, 2, 'length', '30', '25'),"
    " (7, 0, 'limin', 'update', 'code', 2, 2, 'label', '物业', '小区物业');"
    "INSERT INTO setting(key, value, comment) VALUES('rate.decimals', '1', '旧');";

static void make_v1(const char *path)
{
    const char *const steps[] = { "PRAGMA journal_mode = WAL; BEGIN",
                                  schema_sql(1),
                                  case_index_sql,
                                  office_of_v1,
                                  NULL,
                                  "COMMIT" };
    char *stamp = mem_printf("PRAGMA application_id = %d; PRAGMA user_version = 1",
                             SCHEMA_APPLICATION_ID);
    sqlite3 *sq;

    CHECK_INT(sqlite3_open(path, &sq), SQLITE_OK);
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        int rc = sqlite3_exec(sq, steps[i] ? steps[i] : stamp, NULL, NULL, NULL);

        if (rc != SQLITE_OK)
            fail_msg("step %zu: %s", i, sqlite3_errmsg(sq));
    }
    CHECK_INT(sqlite3_close(sq), SQLITE_OK);
    free(stamp);
}

static void open_v1(struct office *o)
{
    office_folder(o);
    make_v1(o->path);
    o->db = office_connect(o->path, "limin");
    CHECK_OK(books_load(o->db, &o->book, &o->err), &o->err);
}

static void an_upgraded_office_gets_what_the_newer_program_starts_with(void **state)
{
    struct office o;

    (void)state;
    open_v1(&o);
    CHECK_INT(office_row(&o, "PRAGMA user_version"), schema_version());
    CHECK_INT(o.book->levels_count, 3);
    CHECK_INT(o.book->cadences_count, 3);
    CHECK(o.book->requirements_count >= 3);
    CHECK_STR(book_label(o.book, "paper", "F10"), "人民调解记录");
    CHECK_STR(book_label(o.book, "limit_unit", "years"), "年");
    CHECK_INT(book_setting_int(o.book, "risk.days.0", -1), 7);
    CHECK(book_limit(o.book, "D-05") != NULL);
    office_leave(&o);
}

static void what_the_office_changed_stays_and_the_rest_follows(void **state)
{
    struct office o;
    int64_t acts;

    (void)state;
    open_v1(&o);
    check_text(&o, "SELECT name FROM limit_rule WHERE code = 'D-02'", "调解期限（一般）");
    CHECK_INT(office_row(&o, "SELECT version FROM limit_rule WHERE code = 'D-02'"), 2);
    CHECK_INT(office_row(&o, "SELECT length FROM limit_rule WHERE code = 'D-03'"), 25);
    check_text(&o, "SELECT label FROM code WHERE list = 'type' AND code = '15'", "医疗");
    check_text(&o, "SELECT label FROM code WHERE list = 'type' AND code = '17'", "小区物业");
    check_text(&o, "SELECT label FROM code WHERE list = 'agency' AND code = 'court'", "法庭");
    CHECK_INT(book_setting_int(o.book, "rate.decimals", -1), 1);
    check_text(&o,
               "SELECT group_concat(coalesce(field, after), ' ') FROM (SELECT field, after FROM"
               " history WHERE kind = 'code' AND row_id = 1 AND version = 2"
               " AND (field IS NULL OR field = 'label') ORDER BY field DESC)",
               "label seed");

    acts = office_row(&o, "SELECT count(*) FROM history");
    CHECK_OK(schema_seed(o.db, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history"), acts);
    office_leave(&o);
}

/* A row that the seeds have changed once follows them again the next time. */
static void a_row_that_followed_follows_again(void **state)
{
    struct office o;

    (void)state;
    open_v1(&o);
    CHECK_OK(db_exec(o.db, "UPDATE code SET label = '旧医疗' WHERE list = 'type' AND code = '15'",
                     &o.err),
             &o.err);
    CHECK_OK(schema_seed(o.db, &o.err), &o.err);
    check_text(&o, "SELECT label FROM code WHERE list = 'type' AND code = '15'", "医疗");
    office_leave(&o);
}

TESTS(T(three_levels_pass_a_dispute_on_until_the_district),
      T(villages_screen_weekly_towns_monthly_the_district_quarterly),
      T(every_requirement_can_be_met_and_says_how),
      T(a_rule_with_a_choice_has_its_setting_and_no_other_has),
      T(every_setting_takes_its_own_value), T(what_was_taken_back_is_not_in_the_book),
      T(a_limit_in_the_book_has_its_condition_and_its_years),
      T(an_upgraded_office_gets_what_the_newer_program_starts_with),
      T(what_the_office_changed_stays_and_the_rest_follows), T(a_row_that_followed_follows_again))
