/* tests/unit/test_retention.c - what is destroyed is gone, and every figure stays.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "base/buf.h"
#include "store/case_index.h"
#include "store/drafts.h"
#include "store/events.h"
#include "store/facts.h"
#include "store/retention.h"
#include "store/search.h"
#include "work/checks.h"
#include "work/demo.h"
#include "work/report.h"
#include "work/statistics.h"

#define NUMBER_OF "SELECT number FROM case_rec WHERE id = "

static struct office o;
static int64_t id;
static char *number;

static char *text_of(const char *sql)
{
    struct stmt q;
    char *text = NULL;

    db_prepare_text(o.db, &q, sql);
    if (db_row(&q))
        text = mem_copy(db_text(&q, 0));
    CHECK_OK(db_finish(&q, &o.err), &o.err);
    return text;
}

static int64_t count_of(const char *sql)
{
    return db_number(o.db, sql, -1);
}

/* The demonstration district in a file; one filed case of it is long over. */
static int setup(void **state)
{
    char *sql;

    (void)state;
    office_folder(&o);
    o.db = office_connect(o.path, "limin");
    office_fill(&o);
    CHECK_OK(demo_fill(o.db, &o.err), &o.err);
    book_free(o.book);
    CHECK_OK(books_load(o.db, &o.book, &o.err), &o.err);
    o.today = date_from_iso("2060-01-05");
    id = count_of("SELECT min(id) FROM case_rec WHERE state = 'performed'"
                  " AND id IN (SELECT \"case\" FROM finding)");
    CHECK(id > 0);
    sql = mem_printf("UPDATE case_rec SET retention = 'years30', state = 'archived',"
                     " closed_on = '2022-04-12', filed_on = '2022-04-15' WHERE id = %lld;"
                     "DELETE FROM clock WHERE case_id = %lld",
                     (long long)id, (long long)id);
    CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
    free(sql);
    CHECK_OK(case_index_rebuild(o.db, INDEX_ALL, &o.err), &o.err);
    sql = mem_printf(NUMBER_OF "%lld", (long long)id);
    number = text_of(sql);
    free(sql);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    free(number);
    office_leave(&o);
    return 0;
}

#define R(fn) cmocka_unit_test_setup_teardown(fn, setup, teardown)

/* ---- steps ---- */

static enum status propose(const char *who, const char *reason)
{
    db_set_who(o.db, who);
    return retention_propose(o.db, o.book, id, o.today, reason, &o.err);
}

static enum status decide(const char *who, bool approve, const char *reason)
{
    db_set_who(o.db, who);
    return retention_decide(o.db, id, approve, reason, &o.err);
}

static enum status destroy(const char *typed)
{
    return retention_destroy(o.db, o.book, id, o.today, typed, &o.err);
}

static void destroy_it(void)
{
    CHECK_OK(propose("limin", "鉴定无保存价值"), &o.err);
    CHECK_OK(decide("hejing", true, NULL), &o.err);
    CHECK_OK(destroy(number), &o.err);
}

static void refused(enum status got, enum status wanted, const char *says)
{
    CHECK_INT(got, wanted);
    if (!strstr(err_text(&o.err), says))
        fail_msg("\"%s\" does not say %s", err_text(&o.err), says);
    err_clear(&o.err);
}

/* ---- figures ---- */

static void add_statistic(struct buf *out, const struct statistic *stat, enum basis basis)
{
    struct stat_request rq = { .stat = stat,
                               .period = { date_from_iso("2020-01-01"),
                                           date_from_iso("2023-12-31") },
                               .period_given = true,
                               .basis = basis,
                               .basis_given = true,
                               .cutoff = DATE_NONE };
    struct report *r = NULL;

    if (statistics_table(o.db, o.book, &rq, o.today, &r, NULL) != ST_OK)
        return;
    CHECK_OK(report_render(&(struct paper) { .title = r->title,
                                             .tables = (const struct report *const *)&r,
                                             .count = 1 },
                           RF_JSON, out, &o.err),
             &o.err);
    report_free(r);
}

static char *all_figures(void)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; statistic_nth(i); i++) {
        add_statistic(&out, statistic_nth(i), BASIS_ACCEPTED);
        add_statistic(&out, statistic_nth(i), BASIS_CONCLUDED);
    }
    return buf_take(&out);
}

static void complain(void *ctx, const char *text)
{
    buf_printf(ctx, "%s\n", text);
}

/* ---- tests ---- */

static void every_figure_stays_and_the_file_is_whole(void **state)
{
    char *before = all_figures(), *after;
    struct buf said = BUF_INIT;

    (void)state;
    CHECK(strlen(before) > 10000);
    destroy_it();
    after = all_figures();
    CHECK_STR(after, before);
    CHECK_OK(facts_reconcile(o.db, complain, &said, &o.err), &o.err);
    CHECK_OK(db_integrity(o.db, complain, &said, &o.err), &o.err);
    CHECK_OK(audit_verify(o.db, complain, &said, NULL, &o.err), &o.err);
    CHECK_STR(buf_text(&said), "");
    buf_release(&said);
    free(before);
    free(after);
}

/* Of each name and number that stood there nothing is left in the whole file. */
static void nothing_of_the_people_is_left_in_the_file(void **state)
{
    static const char secret[] = "绝密示例甲";
    struct casefile *f;
    struct buf file = BUF_INIT;
    struct draft draft = { .form = mem_copy("case"), .title = mem_copy(secret), .record_id = id };
    char chunk[65536];
    size_t n;
    FILE *in;

    (void)state;
    CHECK_OK(cases_load(o.db, id, &f, &o.err), &o.err);
    record_set(f->of[KIND_PARTY].items[0], PF_NAME, secret);
    record_set(f->of[KIND_PARTY].items[0], PF_GUARDIAN, secret);
    record_set(f->rec, CF_NOTE, "绝密示例甲住在示例村");
    db_exec(o.db, "UPDATE setting SET value = 'off' WHERE key LIKE 'rule.%'", NULL);
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    casefile_free(f);
    CHECK_OK(drafts_put(o.db, &draft, &o.err), &o.err);
    draft_release(&draft);
    destroy_it();
    db_close(o.db);
    in = fopen(o.path, "rb");
    CHECK(in != NULL);
    while ((n = fread(chunk, 1, sizeof chunk, in)) > 0)
        buf_add_n(&file, chunk, n);
    fclose(in);
    CHECK(memmem(file.data, file.len, RETENTION_GONE, strlen(RETENTION_GONE)) != NULL);
    CHECK(memmem(file.data, file.len, secret, strlen(secret)) == NULL);
    buf_release(&file);
    o.db = office_connect(o.path, "limin");
}

static void the_case_keeps_number_days_and_codes(void **state)
{
    struct casefile *f, *was;

    (void)state;
    CHECK_OK(cases_load(o.db, id, &was, &o.err), &o.err);
    destroy_it();
    CHECK_OK(cases_load(o.db, id, &f, &o.err), &o.err);
    CHECK_STR(record_text(f->rec, CF_NUMBER), number);
    CHECK_STR(record_text(f->rec, CF_ACCEPTED), record_text(was->rec, CF_ACCEPTED));
    CHECK_STR(record_text(f->rec, CF_TYPE), record_text(was->rec, CF_TYPE));
    CHECK_STR(record_text(f->rec, CF_AGREEMENT_AMOUNT), record_text(was->rec, CF_AGREEMENT_AMOUNT));
    CHECK_STR(record_text(f->rec, CF_PARTIES), RETENTION_GONE);
    CHECK_STR(record_text(f->rec, CF_SUMMARY), RETENTION_GONE);
    CHECK_INT(f->of[KIND_PARTY].count, was->of[KIND_PARTY].count);
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        CHECK_STR(record_text(f->of[KIND_PARTY].items[i], PF_NAME), RETENTION_GONE);
        CHECK(record_empty(f->of[KIND_PARTY].items[i], PF_PHONE));
        CHECK(record_empty(f->of[KIND_PARTY].items[i], PF_ID_NO));
        CHECK(record_empty(f->of[KIND_PARTY].items[i], PF_BIRTH));
    }
    casefile_free(f);
    casefile_free(was);
}

static void two_people_decide_and_the_number_is_typed_again(void **state)
{
    char *what = NULL;

    (void)state;
    refused(destroy(number), ST_NOT_FOUND, "还没有经另一个人批准");
    refused(decide("hejing", true, NULL), ST_NOT_FOUND, "没有人提议");
    refused(propose("limin", ""), ST_INVALID, "理由");
    CHECK_OK(propose("limin", "期满"), &o.err);
    refused(propose("hejing", "期满"), ST_CONFLICT, "limin");
    refused(destroy(number), ST_NOT_FOUND, "还没有经另一个人批准");
    refused(decide("limin", true, NULL), ST_DENIED, "另一个人");
    refused(decide("hejing", false, ""), ST_INVALID, "理由");
    CHECK_OK(decide("hejing", false, "还有用"), &o.err);
    CHECK_OK(propose("limin", "再次鉴定"), &o.err);
    CHECK_OK(decide("hejing", true, NULL), &o.err);
    refused(decide("hejing", true, NULL), ST_CONFLICT, "已经由");
    refused(destroy("别的号"), ST_USAGE, "不符");
    CHECK(!retention_destroyed(o.db, id));
    CHECK_OK(destroy(number), &o.err);
    CHECK(retention_destroyed(o.db, id));
    refused(destroy(number), ST_CONFLICT, "已经销毁");
    refused(cases_undo(o.db, o.book, id, o.today, false, &what, &o.err), ST_INVALID, "不能恢复");
    CHECK(what == NULL);
}

static void the_table_itself_refuses_one_person_for_both(void **state)
{
    (void)state;
    CHECK_OK(propose("limin", "期满"), &o.err);
    CHECK(db_exec(o.db,
                  "UPDATE destruction SET decided_by = 'limin', decided_at = 1,"
                  " decision = 'approved'",
                  NULL) != ST_OK);
    CHECK(db_exec(o.db, "UPDATE destruction SET done_at = 1", NULL) != ST_OK);
    CHECK(db_exec(o.db, "UPDATE destruction SET proposed_by = 'other'", NULL) != ST_OK);
    CHECK(db_exec(o.db, "DELETE FROM destruction", NULL) != ST_OK);
    /* The triggers of the history stand again after a destruction. */
    CHECK_OK(decide("hejing", true, NULL), &o.err);
    CHECK_OK(destroy(number), &o.err);
    CHECK(db_exec(o.db, "UPDATE history SET who = 'x'", NULL) != ST_OK);
    CHECK(db_exec(o.db, "DELETE FROM history_private", NULL) != ST_OK);
}

static void keep_blocked(void *ctx, const struct retention_row *row)
{
    if (row->case_id == id)
        *(char **)ctx = mem_copy(row->blocked ? row->blocked : "");
}

static char *blocked_now(int by)
{
    char *text = NULL;

    CHECK_OK(retention_due(o.db, o.book, by, o.today, keep_blocked, &text, &o.err), &o.err);
    return text;
}

static void change(const char *fmt)
{
    char *sql = mem_printf("%s WHERE id = %lld", fmt, (long long)id);

    CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
    free(sql);
}

static void the_term_says_when_and_what_still_runs_blocks(void **state)
{
    static const struct {
        const char *set;
        int today;        /* year of */
        const char *says; /* NULL: not in the list; "": nothing blocks */
    } rows[] = {
        { "UPDATE case_rec SET retention = 'years30', filed_on = '2022-04-15'", 2052, "" },
        { "UPDATE case_rec SET retention = NULL", 2052, "" },
        { "UPDATE case_rec SET retention = 'years10'", 2033, "" },
        { "UPDATE case_rec SET retention = 'years30'", 2051, NULL },
        { "UPDATE case_rec SET retention = 'permanent'", 2100, NULL },
        { "UPDATE case_rec SET retention = 'years10', state = 'reopened'", 2060, "还没有办结" },
        { "UPDATE case_rec SET state = 'archived'", 2060, "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text;

        change(rows[i].set);
        o.today = date_from_ymd(rows[i].today, 6, 1);
        text = blocked_now(o.today);
        if (!rows[i].says)
            CHECK_ROW(text == NULL, rows[i].set);
        else
            CHECK_ROW(text && (*rows[i].says ? strstr(text, rows[i].says) != NULL : !*text),
                      text ? text : rows[i].set);
        free(text);
    }
    /* A day before the end it is listed for a later day, and cannot be proposed. */
    change("UPDATE case_rec SET retention = 'years30', filed_on = '2022-04-15'");
    o.today = date_from_iso("2052-04-15");
    refused(propose("limin", "期满"), ST_INVALID, "还没有满");
    o.today = date_from_iso("2052-04-16");
    CHECK_OK(propose("limin", "期满"), &o.err);
}

static void a_confirmation_without_a_ruling_blocks(void **state)
{
    char *sql = mem_printf("INSERT INTO confirmation(uuid, version, created_at, created_by,"
                           " updated_at, updated_by, \"case\", state, court) VALUES(randomblob(16),"
                           " 1, 1, 'x', 1, 'x', %lld, 'applied', '示例法院')",
                           (long long)id);
    char *text;

    (void)state;
    CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
    text = blocked_now(o.today);
    CHECK(text && strstr(text, "示例法院"));
    refused(propose("limin", "期满"), ST_INVALID, "司法确认");
    free(text);
    free(sql);
}

TESTS(R(every_figure_stays_and_the_file_is_whole), R(nothing_of_the_people_is_left_in_the_file),
      R(the_case_keeps_number_days_and_codes), R(two_people_decide_and_the_number_is_typed_again),
      R(the_table_itself_refuses_one_person_for_both),
      R(the_term_says_when_and_what_still_runs_blocks), R(a_confirmation_without_a_ruling_blocks))
