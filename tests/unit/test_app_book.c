/* tests/unit/test_app_book.c - reference data that change while a screen is open.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "check.h"

#include "app_book.h"
#include "core/book.h"
#include "core/record.h"
#include "store/books.h"
#include "store/db.h"
#include "store/records.h"
#include "store/schema.h"

static struct db *office(struct book **book)
{
    struct err err = ERR_INIT;
    struct db *db;

    assert_int_equal(db_open(NULL, DB_MEMORY, &db, &err), ST_OK);
    db_set_who(db, "test");
    assert_int_equal(schema_seed(db, &err), ST_OK);
    assert_int_equal(books_load(db, book, &err), ST_OK);
    return db;
}

static void a_code_that_somebody_adds_is_in_the_next_book(void **state)
{
    struct book *first, *book;
    struct db *db = office(&first);
    struct book_keeper k = { 0 };
    struct record *rec = record_new(KIND_CODE);
    struct err err = ERR_INIT;

    (void)state;
    book = first;
    book_keeper_start(&k, db);
    CHECK(!book_keeper_renew(&k, db, &book));
    CHECK(book == first);

    record_set(rec, KF_LIST, "sub_kind");
    record_set(rec, KF_CODE, "tourism");
    record_set(rec, KF_LABEL, "旅游纠纷");
    record_set(rec, KF_RANK, "99");
    record_set(rec, KF_ACTIVE, "1");
    if (records_save(db, rec, &err) != ST_OK)
        fail_msg("%s", err_text(&err));
    CHECK(book_keeper_renew(&k, db, &book));
    CHECK(book != first);
    CHECK_STR(book_label(book, "sub_kind", "tourism"), "旅游纠纷");
    CHECK_STR(book_label(first, "sub_kind", "medical"), "医疗纠纷"); /* still valid */
    CHECK(!book_keeper_renew(&k, db, &book));

    record_free(rec);
    book_keeper_release(&k);
    book_free(first);
    db_close(db);
}

static void the_nights_own_notes_are_no_news(void **state)
{
    struct book *first, *book;
    struct db *db = office(&first);
    struct book_keeper k = { 0 };

    (void)state;
    book = first;
    book_keeper_start(&k, db);
    assert_int_equal(db_setting_put(db, "nightly.last", "{}", NULL), ST_OK);
    CHECK(!book_keeper_renew(&k, db, &book));
    assert_int_equal(db_setting_put(db, "rate.decimals", "1", NULL), ST_OK);
    CHECK(book_keeper_renew(&k, db, &book));
    CHECK_INT(book_setting_int(book, "rate.decimals", 2), 1);
    book_keeper_release(&k);
    book_free(first);
    db_close(db);
}

TESTS(T(a_code_that_somebody_adds_is_in_the_next_book), T(the_nights_own_notes_are_no_news))
