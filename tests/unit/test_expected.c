/* tests/unit/test_expected.c - the fictional year: every figure that must come out.
 *
 * data/ledger-2022.expected.json was computed from the ledger by other hands;
 * all of it is compared, after importing the CSV and after importing the XLSX.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "check.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/money.h"
#include "core/book.h"
#include "store/books.h"
#include "store/db.h"
#include "store/schema.h"
#include "work/import.h"
#include "work/json_in.h"
#include "work/statistics.h"

struct office {
    struct db *db;
    struct book *book;
    struct json *expected;
};

static struct json *read_expected(void)
{
    FILE *f = fopen("data/ledger-2022.expected.json", "rb");
    char *text = mem_alloc(1 << 16);
    struct json *root = NULL;
    struct err err = ERR_INIT;
    size_t n;

    assert_non_null(f);
    n = fread(text, 1, (1 << 16) - 1, f);
    fclose(f);
    if (json_parse(text, n, &root, &err) != ST_OK)
        fail_msg("%s", err_text(&err));
    free(text);
    return root;
}

static struct office import_year(const char *path)
{
    struct office o = { 0 };
    struct import_options opt = { .path = path,
                                  .kind = KIND_CASE,
                                  .today = date_from_ymd(2022, 12, 31) };
    struct import_result r = { 0 };
    struct err err = ERR_INIT;

    assert_int_equal(db_open(NULL, DB_MEMORY, &o.db, &err), ST_OK);
    db_set_who(o.db, "test");
    assert_int_equal(schema_seed(o.db, &err), ST_OK);
    assert_int_equal(books_load(o.db, &o.book, &err), ST_OK);
    if (import_file(o.db, o.book, &opt, &r, &err) != ST_OK)
        fail_msg("%s: %s", path, err_text(&err));
    CHECK_INT(r.added, 1360);
    CHECK_INT(r.bad, 0);
    import_result_release(&r);
    book_free(o.book);
    assert_int_equal(books_load(o.db, &o.book, &err), ST_OK);
    o.expected = read_expected();
    return o;
}

static void close_year(struct office *o)
{
    json_free(o->expected);
    book_free(o->book);
    db_close(o->db);
}

static struct report *table(struct office *o, const char *name, const char *period,
                            enum basis basis, enum axis by)
{
    struct stat_request rq = { .stat = statistic_find(name),
                               .period = { DATE_NONE, DATE_NONE },
                               .cutoff = DATE_NONE,
                               .basis = basis,
                               .basis_given = true };
    int today = date_from_ymd(2022, 12, 31);
    struct report *out = NULL;
    struct err err = ERR_INIT;

    assert_non_null(rq.stat);
    if (period) {
        rq.period_given = true;
        assert_int_equal(period_parse(period, today, &rq.period, &err), ST_OK);
    }
    if (by != AXIS_NONE) {
        rq.axes_given = true;
        rq.axes[0] = by;
    }
    stat_request_complete(&rq, o->book, today);
    if (statistics_table(o->db, o->book, &rq, today, &out, &err) != ST_OK)
        fail_msg("%s: %s", name, err_text(&err));
    CHECK(!out->broken);
    return out;
}

static long long cell(const struct report *r, const struct report_row *row, const char *column)
{
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, column))
            return row->cells[i].n;
    fail_msg("%s has no column %s", r->name, column);
    return -1;
}

static const struct report_row *row_by_label(const struct report *r, const char *label)
{
    for (size_t i = 0; i < r->rows_count; i++)
        if (strstr(r->rows[i].label, label))
            return &r->rows[i];
    fail_msg("%s has no row %s", r->name, label);
    return NULL;
}

static const struct json *member(const struct json *obj, const char *key)
{
    const struct json *m = json_member_of(obj, key);

    if (!m)
        fail_msg("the expected figures have no %s", key);
    return m;
}

static long long number(const struct json *obj, const char *key)
{
    return strtoll(member(obj, key)->text, NULL, 10);
}

static void compare_row(const struct report *r, const struct report_row *row,
                        const struct json *expected)
{
    static const char *const columns[] = { "accepted", "settled", "failed", "open" };

    for (size_t i = 0; i < ARRAY_LEN(columns); i++)
        if (cell(r, row, columns[i]) != number(expected, columns[i]))
            fail_msg("%s, %s, %s: %lld, expected %lld", r->name, row->label, columns[i],
                     cell(r, row, columns[i]), number(expected, columns[i]));
}

static void compare_rows(const struct report *r, const struct json *expected)
{
    CHECK(expected->count > 0);
    for (size_t i = 0; i < expected->count; i++)
        compare_row(r, row_by_label(r, expected->items[i].key), &expected->items[i]);
}

static long long nonzero_rows(const struct report *r, const char *column)
{
    long long n = 0;

    for (size_t i = 0; i < r->rows_count; i++)
        n += cell(r, &r->rows[i], column) != 0;
    return n;
}

/* { "label": number, ... } against one column. */
static void compare_column(const struct report *r, const struct json *expected, const char *column)
{
    for (size_t i = 0; i < expected->count; i++) {
        const struct report_row *row = row_by_label(r, expected->items[i].key);
        long long want = strtoll(expected->items[i].text, NULL, 10);

        if (cell(r, row, column) != want)
            fail_msg("%s, %s: %lld, expected %lld", r->name, row->label, cell(r, row, column),
                     want);
    }
    CHECK_INT(nonzero_rows(r, column), expected->count);
}

static void compare_all(struct office *o)
{
    const struct json *x = o->expected, *agreements = member(x, "agreements");
    struct report *r = table(o, "summary", "2022", BASIS_ACCEPTED, AXIS_NONE);
    char amount[MONEY_SIZE];

    compare_row(r, &r->total, member(x, "all"));
    CHECK_INT(cell(r, &r->total, "oral"), number(agreements, "口头"));
    CHECK_INT(cell(r, &r->total, "written"), number(agreements, "书面"));
    CHECK_STR(money_to_plain(cell(r, &r->total, "amount_fen"), amount),
              member(x, "amount_yuan")->text);
    report_free(r);

    r = table(o, "campaign", NULL, BASIS_ACCEPTED, AXIS_NONE);
    compare_row(r, &r->total, member(x, "campaign"));
    compare_rows(r, member(x, "campaign_by_pair"));
    report_free(r);

    r = table(o, "type", "2022", BASIS_ACCEPTED, AXIS_NONE);
    compare_rows(r, member(x, "by_type"));
    CHECK_INT(nonzero_rows(r, "accepted"), member(x, "by_type")->count);
    report_free(r);

    r = table(o, "committees", "2022", BASIS_ACCEPTED, AXIS_NONE);
    for (size_t i = 0; i < member(x, "by_professional_committee")->count; i++) {
        const struct json *e = &member(x, "by_professional_committee")->items[i];
        char *label = mem_copy_n(e->key, strlen(e->key) - strlen("人民调解委员会"));

        compare_row(r, row_by_label(r, label), e);
        free(label);
    }
    report_free(r);

    r = table(o, "source", "2022", BASIS_ACCEPTED, AXIS_NONE);
    compare_column(r, member(x, "by_source"), "accepted");
    report_free(r);

    r = table(o, "month", "2022", BASIS_ACCEPTED, AXIS_NONE);
    for (size_t i = 0; i < r->rows_count; i++)
        CHECK_INT(cell(r, &r->rows[i], "accepted"),
                  number(member(x, "accepted_by_month"), r->rows[i].key));
    CHECK_INT(r->rows_count, 12);
    report_free(r);

    r = table(o, "month", "2022", BASIS_CONCLUDED, AXIS_NONE);
    for (size_t i = 0; i < r->rows_count; i++)
        CHECK_INT(cell(r, &r->rows[i], "settled"),
                  number(member(x, "settled_by_month_of_outcome"), r->rows[i].key));
    CHECK_INT(r->rows_count, 12);
    report_free(r);
}

static void every_expected_figure_comes_out_of_the_csv(void **state)
{
    struct office o = import_year("data/ledger-2022.csv");

    (void)state;
    compare_all(&o);
    close_year(&o);
}

static void every_expected_figure_comes_out_of_the_xlsx(void **state)
{
    struct office o = import_year("data/ledger-2022.xlsx");

    (void)state;
    compare_all(&o);
    close_year(&o);
}

static void the_campaign_reads_as_in_the_founding_document(void **state)
{
    struct office o = import_year("data/ledger-2022.csv");
    struct report *r = table(&o, "campaign", NULL, BASIS_ACCEPTED, AXIS_NONE);
    struct buf rate = BUF_INIT;

    (void)state;
    CHECK_INT(cell(r, &r->total, "accepted"), 1124);
    CHECK_INT(cell(r, &r->total, "settled"), 1115);
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, "rate"))
            report_cell_text(r, i, &r->total.cells[i], &rate);
    CHECK_HAS(buf_text(&rate), "99.20");
    buf_release(&rate);
    report_free(r);
    close_year(&o);
}

static void the_other_file_adds_nothing_to_the_first(void **state)
{
    struct office o = import_year("data/ledger-2022.csv");
    struct import_options opt = { .path = "data/ledger-2022.xlsx",
                                  .kind = KIND_CASE,
                                  .today = date_from_ymd(2022, 12, 31) };
    struct import_result r = { 0 };
    struct err err = ERR_INIT;

    (void)state;
    assert_int_equal(import_file(o.db, o.book, &opt, &r, &err), ST_OK);
    CHECK_INT(r.added, 0);
    CHECK_INT(r.known, 1360);
    CHECK_INT(db_number(o.db, "SELECT count(*) FROM case_rec", -1), 1360);
    import_result_release(&r);
    close_year(&o);
}

TESTS(T(every_expected_figure_comes_out_of_the_csv), T(every_expected_figure_comes_out_of_the_xlsx),
      T(the_campaign_reads_as_in_the_founding_document),
      T(the_other_file_adds_nothing_to_the_first))
