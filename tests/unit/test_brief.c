/* tests/unit/test_brief.c - the annual paragraph, and where each of its numbers is from.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"
#include "check.h"
#include "core/record.h"
#include "core/sentence.h"
#include "core/words.h"
#include "store/books.h"
#include "store/db.h"
#include "store/records.h"
#include "store/schema.h"
#include "work/brief.h"
#include "work/import.h"
#include "work/statistics.h"

struct office {
    struct db *db;
    struct book *book;
    int today;
    struct err err;
};

static void office_open(struct office *o, const char *ledger)
{
    struct import_options opt = { .kind = KIND_CASE, .path = ledger };
    struct import_result r;

    *o = (struct office) { 0 };
    setenv("TIAOJIE_NOW", "2022-12-31T09:00:00", 1);
    o->today = opt.today = date_from_iso("2022-12-31");
    CHECK_INT(db_open(NULL, DB_MEMORY, &o->db, &o->err), ST_OK);
    db_set_who(o->db, "limin");
    CHECK_INT(schema_seed(o->db, &o->err), ST_OK);
    CHECK_INT(books_load(o->db, &o->book, &o->err), ST_OK);
    if (!ledger)
        return;
    CHECK_INT(import_file(o->db, o->book, &opt, &r, &o->err), ST_OK);
    import_result_release(&r);
}

static void office_close(struct office *o)
{
    err_clear(&o->err);
    book_free(o->book);
    db_close(o->db);
}

static void make(struct office *o, const char *period, struct brief *b)
{
    struct brief_request rq = { .period = { DATE_NONE, DATE_NONE }, .period_given = period };

    if (period)
        CHECK_INT(period_parse(period, o->today, &rq.period, &o->err), ST_OK);
    if (brief_make(o->db, o->book, &rq, o->today, b, &o->err) != ST_OK)
        fail_msg("brief: %s", err_text(&o->err));
}

static void only(struct office *o, const char *text)
{
    struct record *rec = record_new(KIND_SENTENCE);

    CHECK_INT(db_exec(o->db, "UPDATE brief_sentence SET active = 0", &o->err), ST_OK);
    record_set(rec, STF_CODE, text);
    record_set(rec, STF_RANK, "1");
    record_set(rec, STF_TEXT, text);
    if (records_save(o->db, rec, &o->err) != ST_OK)
        fail_msg("%s: %s", text, err_text(&o->err));
    record_free(rec);
}

static void the_founding_sentence_comes_out_of_the_ledger(void **state)
{
    struct office o;
    struct brief b;

    (void)state;
    office_open(&o, "data/ledger-2022.csv");
    make(&o, NULL, &b);
    CHECK(str_starts(buf_text(&b.plain),
                     "六防六促专项行动开展以来，共调解1124件，调成1115件，调成率99%。"));
    CHECK(str_starts(buf_text(&b.text), "六防六促专项行动开展以来，共调解1124[1]件，调成1115[2]件，"
                                        "调成率99%[3]。"));
    CHECK_STR(b.figures[2].value, "99%");
    CHECK_STR(b.figures[2].command,
              "tiaojie explain campaign.rate --period 2022-01-25..2022-12-31");
    CHECK_HAS(buf_text(&b.plain), "全部案件中最多的是邻里377件、");
    brief_release(&b);
    make(&o, "2022-07", &b);
    CHECK(str_starts(buf_text(&b.plain), "2022年7月六防六促专项行动中，共调解110件"));
    brief_release(&b);
    office_close(&o);
}

/* The cell that a figure of the brief names. */
static char *cell_of(struct office *o, const struct brief_figure *f)
{
    struct stat_request rq = { .stat = statistic_find(f->table),
                               .period = { date_from_iso("2022-01-25"), o->today },
                               .period_given = true,
                               .cutoff = DATE_NONE };
    const struct report_row *row;
    struct report *r = NULL;
    struct buf b = BUF_INIT;

    CHECK(rq.stat);
    stat_request_complete(&rq, o->book, o->today);
    CHECK_INT(statistics_table(o->db, o->book, &rq, o->today, &r, &o->err), ST_OK);
    row = &r->total;
    for (size_t i = 0; f->row && i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, f->row))
            row = &r->rows[i];
    CHECK((row == &r->total) == !f->row);
    r->decimals = 0;
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, f->column))
            report_cell_text(r, i, &row->cells[i], &b);
    report_free(r);
    return buf_take(&b);
}

static void every_number_is_the_cell_that_its_mark_names(void **state)
{
    struct office o;
    struct brief b;

    (void)state;
    office_open(&o, "data/ledger-2022.csv");
    make(&o, NULL, &b);
    CHECK(b.count > 20);
    for (size_t i = 0; i < b.count; i++) {
        char *cell = cell_of(&o, &b.figures[i]);
        char *marked = mem_printf("%s[%zu]", b.figures[i].value, i + 1);

        CHECK_ROW(str_starts(cell, b.figures[i].value), b.figures[i].command);
        CHECK_HAS(buf_text(&b.text), marked);
        free(cell);
        free(marked);
    }
    brief_release(&b);
    office_close(&o);
}

static void an_office_words_its_own_sentences(void **state)
{
    static const struct {
        const char *text, *comes;
    } rows[] = {
        { "{unit}：调成率{campaign.rate}。", "漯河市郾城区司法局：调成率99%。" },
        { "最多的两类是[type/2:{label}（{accepted}件）、]。",
          "最多的两类是邻里（377件）、婚姻家庭（277件）。" },
        { "发现{campaign-report.found}件。", "" },   /* all 0 */
        { "同比{summary.accepted_change}。", "" },   /* nothing the year before */
        { "[reception:{label}{visits}件、]。", "" }, /* no rows */
        { "全部依法办理。", "全部依法办理。" },      /* no figure at all */
    };
    struct office o;
    struct brief b;

    (void)state;
    office_open(&o, "data/ledger-2022.csv");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        only(&o, rows[i].text);
        make(&o, NULL, &b);
        CHECK_STR(buf_text(&b.plain), rows[i].comes);
        CHECK(*rows[i].comes || b.count == 0);
        brief_release(&b);
    }
    office_close(&o);
}

static void a_period_without_cases_says_so(void **state)
{
    struct office o;
    struct brief b;

    (void)state;
    office_open(&o, "data/ledger-2022.csv");
    make(&o, "2019", &b);
    CHECK_STR(buf_text(&b.plain), "2019年没有登记案件，也没有登记排查。");
    CHECK_INT(b.count, 0);
    brief_release(&b);
    only(&o, "同期包联重点人员{campaign-report.contacts}人。");
    CHECK_INT(db_exec(o.db, "UPDATE brief_sentence SET zero = 1", &o.err), ST_OK);
    make(&o, "2019", &b);
    CHECK_STR(buf_text(&b.plain), "2019年六防六促专项行动中没有受理案件。同期包联重点人员0人。");
    brief_release(&b);
    office_close(&o);
}

static void a_place_that_there_is_not_is_refused_with_those_there_are(void **state)
{
    static const struct {
        const char *text, *says;
    } rows[] = {
        { "{oficial.settled}", "official、levels" },
        { "{campaign.setled}", "accepted|settled|failed" },
        { "{settled}", "{统计表.列}" },
        { "{campaign.settled", "没有配对" },
        { "件}", "没有配对" },
        { "[type:{label}、", "没有配对" },
        { "[type:{label}、]", "没有数字" },
        { "[type/0:{accepted}]", "1 到 99" },
        { "[type:{campaign.settled}]", "{label} 和 {列}" },
        { "[{accepted}]", "先写统计表和冒号" },
        { "{levels.settled_base}", "没有“settled_base”这一列" },
    };
    struct record *rec = record_new(KIND_SENTENCE);
    struct office o;

    (void)state;
    office_open(&o, NULL);
    record_set(rec, STF_CODE, "x");
    record_set(rec, STF_RANK, "1");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        record_set(rec, STF_TEXT, rows[i].text);
        CHECK_ROW(records_save(o.db, rec, &o.err) == ST_INVALID, rows[i].text);
        CHECK_HAS(err_text(&o.err), rows[i].says);
    }
    record_free(rec);
    office_close(&o);
}

static bool has_column(const struct report *r, const char *key)
{
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, key))
            return true;
    return false;
}

/* core/sentence.c cannot ask the statistics, so it says what they have, and here is the proof. */
static void every_place_of_a_sentence_is_a_column_of_its_table(void **state)
{
    const char *table, *columns;
    struct office o;
    bool compared;

    (void)state;
    office_open(&o, NULL);
    for (size_t i = 0; (table = sentence_table_nth(i, &columns, &compared)); i++) {
        struct stat_request rq = { .stat = statistic_find(table),
                                   .period = { date_from_iso("2022-01-01"), o.today },
                                   .period_given = true,
                                   .cutoff = DATE_NONE };
        struct report *r = NULL;

        CHECK_ROW(rq.stat, table);
        rq.compare = compared ? COMPARE_LAST_YEAR : COMPARE_NONE;
        stat_request_complete(&rq, o.book, o.today);
        CHECK_INT(statistics_table(o.db, o.book, &rq, o.today, &r, &o.err), ST_OK);
        for (const char *p = columns; *p; p += strcspn(p, "|"), p += *p == '|') {
            char *key = mem_copy_n(p, strcspn(p, "|")), *base = mem_printf("%s_base", key);
            char *change = mem_printf("%s_change", key);

            CHECK_ROW(has_column(r, key), key);
            CHECK_ROW(!compared || (has_column(r, base) && has_column(r, change)), base);
            free(key);
            free(base);
            free(change);
        }
        report_free(r);
    }
    office_close(&o);
}

TESTS(T(a_period_without_cases_says_so), T(the_founding_sentence_comes_out_of_the_ledger),
      T(every_number_is_the_cell_that_its_mark_names), T(an_office_words_its_own_sentences),
      T(a_place_that_there_is_not_is_refused_with_those_there_are),
      T(every_place_of_a_sentence_is_a_column_of_its_table))
