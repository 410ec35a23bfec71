/* tests/unit/test_search.c - words found in every kind of record, the best first.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/search.h"

#include "clerk_office.h"

static struct clerk c;

static int sit_down(void **state)
{
    (void)state;
    clerk_open(&c, 24, 80, "search");
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

#define S(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

static struct search_hits found(const char *words, bool mask)
{
    struct search_hits hits = { 0 };

    CHECK_OK(
        search_all(c.o.db, c.o.book, &(struct search_query) { words, mask, 20 }, &hits, &c.o.err),
        &c.o.err);
    return hits;
}

/* The first hit of that kind, or NULL. */
static const struct search_hit *first_of(const struct search_hits *h, enum kind_id kind)
{
    for (size_t i = 0; i < h->count; i++)
        if (h->items[i].kind == kind)
            return &h->items[i];
    return NULL;
}

static void a_value_fits_exactly_then_from_its_start_then_by_initials_then_inside(void **state)
{
    const struct field *name = &kind_get(KIND_PARTY)->fields[PF_NAME];
    const struct field *phone = &kind_get(KIND_PARTY)->fields[PF_PHONE];
    const struct field *facts = &kind_get(KIND_CASE)->fields[CF_SUMMARY];
    const struct {
        const struct field *field;
        const char *value, *word;
        enum search_rank rank;
    } rows[] = {
        { name, "张三", "张三", SEARCH_EQUAL },
        { name, "张三丰", "张三", SEARCH_PREFIX },
        { name, "张三丰", "zhangsan", SEARCH_PREFIX },
        { name, "张三丰", "zs", SEARCH_INITIALS },
        { name, "老张三", "张三", SEARCH_INSIDE },
        { name, "老张三", "zs", SEARCH_INITIALS_INSIDE },
        { name, "张三", "hangs", SEARCH_NONE }, /* not at the start of a syllable */
        { name, "张三", "李", SEARCH_NONE },
        { phone, "13800001111", "1111", SEARCH_INSIDE },
        { phone, "13800001111", "11", SEARCH_NONE },
        { facts, "双方因排水沟发生争执", "排水", SEARCH_INSIDE },
        { facts, "双方因排水沟发生争执", "psg", SEARCH_NONE },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_INT(search_fits(rows[i].field, rows[i].value, rows[i].word), rows[i].rank);
}

static void a_party_is_found_with_the_case_it_belongs_to(void **state)
{
    struct search_hits hits = found("周山", false);
    const struct search_hit *h = first_of(&hits, KIND_PARTY);

    (void)state;
    assert_non_null(h);
    CHECK_INT(h->rank, SEARCH_EQUAL);
    CHECK_INT(h->field, PF_NAME);
    CHECK_STR(h->text, "周山");
    CHECK_STR(h->name, "（2022）郾劳调字第0001号");
    CHECK_INT(h->owner, office_row(&c.o, "SELECT \"case\" FROM party WHERE name = '周山'"));
    search_hits_release(&hits);
}

static void masked_results_show_what_lists_show(void **state)
{
    struct search_hits hits = found("周山", true);
    const struct search_hit *h = first_of(&hits, KIND_PARTY);

    (void)state;
    assert_non_null(h);
    CHECK_STR(h->text, "周**");
    search_hits_release(&hits);
}

static void a_case_is_found_by_its_number_however_it_is_written(void **state)
{
    const char *const numbers[] = { "（2022）郾劳调字第0001号", "郾劳调2022-1",
                                    "郾劳调〔2022〕001" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        struct search_hits hits = found(numbers[i], false);
        const struct search_hit *h = first_of(&hits, KIND_CASE);

        assert_non_null(h);
        CHECK_INT(h->rank, SEARCH_EQUAL);
        CHECK_STR(h->name, "（2022）郾劳调字第0001号");
        search_hits_release(&hits);
    }
}

static void all_words_must_fit_one_record(void **state)
{
    struct search_hits both = found("周山 宏达", false), apart = found("周山 钱二林", false);

    (void)state;
    assert_non_null(first_of(&both, KIND_PARTY));
    CHECK_INT(apart.count, 0);
    search_hits_release(&both);
    search_hits_release(&apart);
}

static void committees_mediators_areas_and_codes_are_found_too(void **state)
{
    struct search_hits people = found("hbm", false), places = found("示例村", false);
    struct search_hits codes = found("邻里纠纷", false);

    (void)state;
    assert_non_null(first_of(&people, KIND_MEDIATOR));
    assert_non_null(first_of(&places, KIND_AREA));
    assert_non_null(first_of(&places, KIND_COMMITTEE));
    assert_non_null(first_of(&codes, KIND_CODE));
    search_hits_release(&people);
    search_hits_release(&places);
    search_hits_release(&codes);
}

static void what_was_voided_is_not_found(void **state)
{
    struct record *rec;
    struct search_hits hits;

    (void)state;
    CHECK_OK(records_load(c.o.db, KIND_MEDIATOR, clerk_mediator(&c, "何又来", c.village), &rec,
                          &c.o.err),
             &c.o.err);
    CHECK_OK(records_void(c.o.db, rec, "录重了", &c.o.err), &c.o.err);
    record_free(rec);
    hits = found("何又来", false);
    assert_null(first_of(&hits, KIND_MEDIATOR));
    search_hits_release(&hits);
}

/* A case of that number, newer ones with a telephone that begins so. */
static void digits_are_a_number_then_the_start_of_one_then_a_telephone(void **state)
{
    struct search_hits hits;
    size_t n = 0;

    (void)state;
    for (int i = 0; i < 80; i++) {
        struct casefile *f = case_new(&c.o, STATE_ACCEPTED, "2022-11-01");

        record_set(f->of[KIND_PARTY].items[0], PF_PHONE, i == 40 ? NULL : "13800001111");
        CHECK_OK(cases_save(c.o.db, c.o.book, f, c.o.today, &c.o.err), &c.o.err);
        casefile_free(f);
    }
    hits = found("4", false);
    CHECK(hits.count > 2);
    CHECK_INT(hits.items[0].kind, KIND_CASE);
    CHECK_INT(hits.items[0].rank, SEARCH_EQUAL);
    for (size_t i = 0; i < hits.count; i++)
        n += hits.items[i].rank == SEARCH_PREFIX && hits.items[i].kind == KIND_CASE;
    CHECK(n > 0);
    search_hits_release(&hits);
    hits = found("13800", false);
    CHECK_INT(first_of(&hits, KIND_PARTY)->field, PF_PHONE);
    search_hits_release(&hits);
}

static void nothing_typed_finds_nothing(void **state)
{
    struct search_hits hits = found("  ", false);

    (void)state;
    CHECK_INT(hits.count, 0);
}

/* ---- on the screen ---- */

static void typing_finds_and_enter_opens_the_case_at_its_parties(void **state)
{
    (void)state;
    expect_screen("search_empty");
    keys(&c, "zhoushan");
    expect_screen("search_found");
    press(&c, K_ENTER);
    CHECK_SHOWN("（2022）郾劳调字第0001号");
    CHECK_SHOWN("申请人 1");
}

static void enter_opens_what_stands_alone_in_its_form(void **state)
{
    (void)state;
    keys(&c, "韩保民");
    press(&c, K_TAB); /* cases that he mediates have him as a reference only */
    press(&c, K_ENTER);
    CHECK_SHOWN("韩保民");
    press(&c, K_ESC);
    CHECK_SHOWN("搜索: 韩保民");
}

static void words_that_nothing_has_are_said_to_be_nowhere(void **state)
{
    (void)state;
    keys(&c, "没有这个人");
    CHECK_SHOWN("没有查到");
}

TESTS(T(a_value_fits_exactly_then_from_its_start_then_by_initials_then_inside),
      S(a_party_is_found_with_the_case_it_belongs_to), S(masked_results_show_what_lists_show),
      S(a_case_is_found_by_its_number_however_it_is_written), S(all_words_must_fit_one_record),
      S(committees_mediators_areas_and_codes_are_found_too), S(what_was_voided_is_not_found),
      S(digits_are_a_number_then_the_start_of_one_then_a_telephone), S(nothing_typed_finds_nothing),
      S(typing_finds_and_enter_opens_the_case_at_its_parties),
      S(enter_opens_what_stands_alone_in_its_form),
      S(words_that_nothing_has_are_said_to_be_nowhere))
