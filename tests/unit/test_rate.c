/* tests/unit/test_rate.c - rates against published figures.
 *
 * Run from the top of the tree: it reads data/published-rates.csv.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/rate.h"

#include "base/mem.h"
#include "check.h"

#define PUBLISHED      "data/published-rates.csv"
#define PUBLISHED_ROWS 18

struct published {
    char id[32];
    long numerator, denominator;
    char pct[16]; /* "" where the source gives none */
    int decimals;
    char recomputed[16];
};

/* Cuts the next cell off the line; the file has no quoted cells among the first six. */
static void cell(char **line, char *out, size_t size)
{
    size_t n = strcspn(*line, ",\n");

    assert_true(n < size);
    memcpy(out, *line, n);
    out[n] = '\0';
    *line += n + ((*line)[n] == ',');
}

static void read_row(char *line, struct published *p)
{
    char number[32];

    cell(&line, p->id, sizeof(p->id));
    cell(&line, number, sizeof(number));
    p->numerator = strtol(number, NULL, 10);
    cell(&line, number, sizeof(number));
    p->denominator = strtol(number, NULL, 10);
    cell(&line, p->pct, sizeof(p->pct));
    cell(&line, number, sizeof(number));
    p->decimals = (int)strtol(number, NULL, 10);
    cell(&line, p->recomputed, sizeof(p->recomputed));
}

static size_t read_published(struct published *rows, size_t cap)
{
    FILE *in = fopen(PUBLISHED, "r");
    char line[512];
    size_t n = 0;

    assert_non_null(in);
    assert_non_null(fgets(line, sizeof(line), in)); /* heading */
    while (fgets(line, sizeof(line), in)) {
        assert_true(n < cap);
        read_row(line, &rows[n++]);
    }
    fclose(in);
    return n;
}

static int decimals_of(const char *text)
{
    const char *point = strchr(text, '.');

    return point ? (int)strlen(point + 1) : 0;
}

static const char *rate(int64_t n, int64_t d, int decimals)
{
    static char out[RATE_SIZE];

    (void)rate_percent(n, d, decimals, out);
    return out;
}

static const char *change(int64_t now, int64_t base, int decimals)
{
    static char out[RATE_SIZE];

    (void)rate_change(now, base, decimals, out);
    return out;
}

static void half_up_gives_every_published_rate_but_the_truncated_one(void **state)
{
    struct published rows[PUBLISHED_ROWS + 1];
    size_t n = read_published(rows, ARRAY_LEN(rows));
    int compared = 0;

    (void)state;
    CHECK_INT(n, PUBLISHED_ROWS);
    for (size_t i = 0; i < n; i++) {
        const struct published *p = &rows[i];
        const char *ours = rate(p->numerator, p->denominator, p->decimals);

        if (!p->pct[0])
            continue;
        compared++;
        if (strcmp(p->id, "minhe_c") == 0)
            CHECK_ROW(strcmp(ours, "84.7") == 0 && strcmp(p->pct, "84.6") == 0, p->id);
        else
            CHECK_ROW(strcmp(ours, p->pct) == 0, p->id);
    }
    CHECK_INT(compared, PUBLISHED_ROWS - 2);
}

static void half_up_gives_the_recomputed_column(void **state)
{
    struct published rows[PUBLISHED_ROWS + 1];
    size_t n = read_published(rows, ARRAY_LEN(rows));

    (void)state;
    CHECK_INT(n, PUBLISHED_ROWS);
    for (size_t i = 0; i < n; i++) {
        const struct published *p = &rows[i];
        const char *ours = rate(p->numerator, p->denominator, decimals_of(p->recomputed));

        CHECK_ROW(strcmp(ours, p->recomputed) == 0, p->id);
    }
}

static void cutting_off_digits_explains_the_truncated_row(void **state)
{
    char more[8];

    (void)state;
    CHECK_STR(rate(673, 795, 1), "84.7");
    CHECK_STR(rate(673, 795, 3), "84.654");
    snprintf(more, sizeof(more), "%.4s", rate(673, 795, 3));
    CHECK_STR(more, "84.6");
}

static void the_district_s_result_rounds_as_it_was_published(void **state)
{
    (void)state;
    CHECK_STR(rate(1115, 1124, 0), "99");
    CHECK_STR(rate(1115, 1124, 2), "99.20");
    CHECK_STR(rate(842, 869, 1), "96.9");
    CHECK_STR(rate(7913, 8438, 2), "93.78");
}

static void rounding_is_half_up_at_every_precision(void **state)
{
    static const struct {
        int64_t n, d;
        int decimals;
        const char *want;
    } rows[] = {
        { 1, 200, 0, "1" },      { 1, 201, 0, "0" },          { 1, 2000, 1, "0.1" },
        { 1, 2001, 1, "0.0" },   { 1, 8, 2, "12.50" },        { 1, 3, 2, "33.33" },
        { 2, 3, 2, "66.67" },    { 2, 3, 4, "66.6667" },      { 1, 1, 0, "100" },
        { 0, 7, 2, "0.00" },     { 3, 2, 2, "150.00" },       { 1999999, 2000000, 2, "99.99995" },
        { 1, 1, 4, "100.0000" }, { 1, 1000000, 4, "0.0001" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(strcmp(rate(rows[i].n, rows[i].d, rows[i].decimals), rows[i].want) == 0,
                  rows[i].want);
}

static void nothing_out_of_nothing_has_no_rate(void **state)
{
    char out[RATE_SIZE] = "stale";

    (void)state;
    CHECK(!rate_percent(0, 0, 2, out));
    CHECK_STR(out, "");
    CHECK(!rate_percent(5, 0, 2, out));
    CHECK(rate_percent(0, 5, 2, out));
    CHECK_STR(out, "0.00");
}

static void a_change_keeps_its_sign_and_rounds_by_magnitude(void **state)
{
    char out[RATE_SIZE] = "stale";

    (void)state;
    CHECK_STR(change(869, 1028, 1), "-15.5"); /* 黄石 2016-08, same month last year */
    CHECK_STR(change(869, 840, 1), "3.5");    /* month before */
    CHECK_STR(change(8451, 8451 - 281, 2), "3.44");
    CHECK_STR(change(8451, 8451 - 520, 2), "6.56");
    CHECK_STR(change(199, 200, 0), "-1");
    CHECK_STR(change(99999, 100000, 1), "0.0"); /* no "-0.0" */
    CHECK_STR(change(0, 5, 2), "-100.00");
    CHECK(!rate_change(5, 0, 1, out));
    CHECK_STR(out, "");
}

static void the_largest_amounts_do_not_overflow(void **state)
{
    (void)state;
    CHECK_STR(rate(INT64_MAX, INT64_MAX, 4), "100.0000");
    CHECK_STR(rate(INT64_MAX, 1, 4), "922337203685477580700.0000");
    CHECK_STR(change(INT64_MIN, INT64_MAX, 2), "-200.00");
    CHECK_STR(change(INT64_MAX, -1, 0), "-922337203685477580800");
}

TESTS(T(half_up_gives_every_published_rate_but_the_truncated_one),
      T(half_up_gives_the_recomputed_column), T(cutting_off_digits_explains_the_truncated_row),
      T(the_district_s_result_rounds_as_it_was_published),
      T(rounding_is_half_up_at_every_precision), T(nothing_out_of_nothing_has_no_rate),
      T(a_change_keeps_its_sign_and_rounds_by_magnitude), T(the_largest_amounts_do_not_overflow))
