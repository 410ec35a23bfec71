/* tests/unit/test_settings.c - the office's own settings and who changed them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "check.h"

#include "base/buf.h"
#include "base/mem.h"
#include "store/db.h"
#include "store/schema.h"
#include "store/settings.h"

static struct db *office(void)
{
    struct err err = ERR_INIT;
    struct db *db;

    assert_int_equal(db_open(NULL, DB_MEMORY, &db, &err), ST_OK);
    db_set_who(db, "limin");
    assert_int_equal(schema_seed(db, &err), ST_OK);
    return db;
}

static void a_value_that_does_not_fit_is_refused_and_nothing_changes(void **state)
{
    static const struct {
        const char *key, *value;
        enum status st;
    } rows[] = {
        { "rate.decimals", "0", ST_OK },
        { "rate.decimals", "4", ST_OK },
        { "rate.decimals", "5", ST_INVALID },
        { "rate.decimals", "-1", ST_INVALID },
        { "rate.decimals", "", ST_INVALID },
        { "stats.basis", "concluded", ST_OK },
        { "stats.basis", "conclude", ST_INVALID },
        { "stats.basis", "accepted|concluded", ST_INVALID },
        { "count_self_settled", "1", ST_OK },
        { "count_self_settled", "2", ST_INVALID },
        { "number.pattern", "{year}{series}{seq:04}", ST_OK },
        { "number.pattern", "{year}{series}", ST_INVALID },
        { "district.name", "某区司法局", ST_OK },
        { "rule.R13", "warn", ST_OK },
        { "rule.R13", "off", ST_OK },
        { "rule.R13", "error", ST_INVALID },
        { "rule.R13", "", ST_INVALID },
        { "rule.R01", "off", ST_NOT_FOUND }, /* the law leaves no choice */
        { "risk.days.3", "0", ST_OK },
        { "risk.days.0", "366", ST_INVALID },
        { "risk.days.4", "5", ST_NOT_FOUND },
        { "duplicate.days", "30", ST_OK },
        { "duplicate.days", "三十", ST_INVALID },
        { "oral.per_day", "0", ST_INVALID },
        { "medical.insurer_amount", "10000", ST_OK },
        { "medical.insurer_amount", "", ST_OK }, /* off again */
        { "medical.appraisal_amount", "0", ST_INVALID },
        { "medical.appraisal_amount", "10万", ST_INVALID },
        { "agent.special", "2", ST_INVALID },
        { "mediator.invited", "0", ST_OK },
        { "screening.from", "2022-03-01", ST_OK },
        { "screening.from", "2022-3-1", ST_INVALID },
        { "screening.from", "", ST_OK },
        { "nightly.last", "x", ST_NOT_FOUND },
        { "district", "x", ST_NOT_FOUND },
    };
    struct db *db = office();

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *before = db_setting(db, rows[i].key), *after;
        struct err err = ERR_INIT;

        CHECK_ROW(settings_change(db, rows[i].key, rows[i].value, &err) == rows[i].st,
                  rows[i].value);
        after = db_setting(db, rows[i].key);
        CHECK_ROW(str_equal(after, rows[i].st == ST_OK ? rows[i].value : before), rows[i].value);
        CHECK_ROW((err.text != NULL) == (rows[i].st != ST_OK), rows[i].value);
        err_clear(&err);
        free(before);
        free(after);
    }
    db_close(db);
}

static void take(void *ctx, const struct setting_change *c)
{
    buf_printf(ctx, "%s %s %s>%s;", c->who, c->key, c->before, c->after);
}

static void each_change_leaves_a_line_that_nobody_can_alter(void **state)
{
    struct db *db = office();
    struct buf b = BUF_INIT;

    (void)state;
    assert_int_equal(settings_change(db, "rate.decimals", "1", NULL), ST_OK);
    assert_int_equal(settings_change(db, "rate.decimals", "1", NULL), ST_OK); /* no news */
    assert_int_equal(settings_change(db, "district.short", "源", NULL), ST_OK);
    assert_int_equal(settings_changes(db, take, &b, NULL), ST_OK);
    CHECK_STR(buf_text(&b), "limin district.short 郾>源;limin rate.decimals 2>1;");
    CHECK(db_exec(db, "DELETE FROM setting_change", NULL) != ST_OK);
    CHECK(db_exec(db, "UPDATE setting_change SET who = 'x'", NULL) != ST_OK);
    buf_release(&b);
    db_close(db);
}

TESTS(T(a_value_that_does_not_fit_is_refused_and_nothing_changes),
      T(each_change_leaves_a_line_that_nobody_can_alter))
