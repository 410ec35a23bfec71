/* tests/unit/test_definitions.c - a figure is defined in one place, and every paper says it alike.
 *
 * The manual is compared by tests/cli/manual.sh; F1 and `explain` are one function.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <zip.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "check.h"
#include "store/books.h"
#include "store/db.h"
#include "store/schema.h"
#include "work/statistics.h"

struct office {
    struct db *db;
    struct book *book;
    int today;
    struct err err;
};

static void office_open(struct office *o)
{
    *o = (struct office) { 0 };
    setenv("TIAOJIE_NOW", "2022-12-31T09:00:00", 1);
    o->today = date_from_iso("2022-12-31");
    CHECK_INT(db_open(NULL, DB_MEMORY, &o->db, &o->err), ST_OK);
    CHECK_INT(schema_seed(o->db, &o->err), ST_OK);
    CHECK_INT(books_load(o->db, &o->book, &o->err), ST_OK);
}

static void office_close(struct office *o)
{
    err_clear(&o->err);
    book_free(o->book);
    db_close(o->db);
}

static struct report *table(struct office *o, struct stat_request *rq, enum basis basis)
{
    struct report *r = NULL;

    *rq = (struct stat_request) { .stat = statistic_find("campaign"),
                                  .period = { DATE_NONE, DATE_NONE },
                                  .basis = basis,
                                  .basis_given = true,
                                  .cutoff = DATE_NONE };
    stat_request_complete(rq, o->book, o->today);
    CHECK_INT(statistics_table(o->db, o->book, rq, o->today, &r, &o->err), ST_OK);
    /* found and screened are left out of papers while they are 0. */
    for (size_t i = 0; i < r->columns_count; i++)
        r->columns[i].show = RS_ALWAYS;
    return r;
}

static void paper(const struct report *r, enum report_format f, struct buf *out)
{
    const struct paper p = {
        .title = r->title, .tables = &r, .count = 1, .stamp = 1669046400000LL
    };

    CHECK_INT(report_render(&p, f, out, NULL), ST_OK);
}

/* Without the line ends and spaces by which a paper breaks it; yours. */
static char *squeezed(const char *text)
{
    struct buf b = BUF_INIT;

    for (; *text; text++)
        if (*text != ' ' && *text != '\n')
            buf_add_char(&b, *text);
    buf_add(&b, "");
    return buf_take(&b);
}

/* The comments of all cells, without their tags. */
static char *comments(const struct buf *book)
{
    zip_error_t error;
    zip_t *z = zip_open_from_source(zip_source_buffer_create(book->data, book->len, 0, &error),
                                    ZIP_RDONLY, &error);
    zip_stat_t st;
    zip_file_t *f;
    char *text;

    CHECK(z && zip_stat(z, "xl/comments1.xml", 0, &st) == 0);
    f = zip_fopen(z, "xl/comments1.xml", 0);
    text = mem_alloc(st.size + 1);
    CHECK_INT(zip_fread(f, text, st.size), st.size);
    CHECK_INT(zip_fclose(f), 0);
    zip_discard(z);
    return text;
}

static void check_basis(struct office *o, enum basis basis)
{
    struct buf text = BUF_INIT, html = BUF_INIT, book = BUF_INIT;
    struct stat_request rq;
    struct report *r = table(o, &rq, basis);
    char *foot, *notes;

    paper(r, RF_TEXT, &text);
    paper(r, RF_HTML, &html);
    paper(r, RF_XLSX, &book);
    foot = squeezed(buf_text(&text));
    notes = comments(&book);
    for (enum column c = 0; c < COL_COUNT; c++) {
        const char *definition = _(column_get(c)->definition[basis]);
        char *one = squeezed(definition), *title = mem_printf("title=\"%s\"", definition);
        char *end = mem_printf("<dd>%s</dd>", definition);
        struct buf told = BUF_INIT;

        CHECK_INT(statistics_explain(o->db, o->book, &rq, NULL, c, 0, &told, &o->err), ST_OK);
        CHECK_ROW(strstr(foot, one), definition);
        CHECK_ROW(strstr(buf_text(&html), title), definition);
        CHECK_ROW(strstr(buf_text(&html), end), definition);
        CHECK_ROW(strstr(notes, definition), definition);
        CHECK_ROW(strstr(buf_text(&told), definition), definition);
        buf_release(&told);
        free(one);
        free(title);
        free(end);
    }
    free(foot);
    free(notes);
    buf_release(&text);
    buf_release(&html);
    buf_release(&book);
    report_free(r);
}

static void every_paper_and_explain_say_the_same_words(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    check_basis(&o, BASIS_ACCEPTED);
    check_basis(&o, BASIS_CONCLUDED);
    office_close(&o);
}

/* Whatever has a table of its own: each column of numbers has a definition. */
static void no_column_of_figures_lacks_its_definition(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    for (size_t s = 0; statistic_nth(s); s++) {
        struct stat_request rq = { .stat = statistic_nth(s),
                                   .period = { DATE_NONE, DATE_NONE },
                                   .cutoff = DATE_NONE };
        struct report *r = NULL;

        stat_request_complete(&rq, o.book, o.today);
        CHECK_INT(statistics_table(o.db, o.book, &rq, o.today, &r, &o.err), ST_OK);
        for (size_t i = 0; i < r->columns_count; i++)
            CHECK_ROW(r->columns[i].type == RC_TEXT || !str_empty(r->columns[i].definition),
                      r->columns[i].key);
        report_free(r);
    }
    office_close(&o);
}

TESTS(T(every_paper_and_explain_say_the_same_words), T(no_column_of_figures_lacks_its_definition))
