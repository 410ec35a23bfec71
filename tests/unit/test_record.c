/* tests/unit/test_record.c - a record knows what changed; a case file what belongs to it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/record.h"

#include "base/date.h"
#include "base/mem.h"
#include "check.h"
#include "core/casefile.h"

static void a_new_record_is_empty_and_unlike_any_other(void **state)
{
    struct record *a = record_new(KIND_CASE), *b = record_new(KIND_CASE);

    (void)state;
    CHECK_INT(record_kind(a), KIND_CASE);
    CHECK_INT(a->id, 0);
    CHECK_INT(a->version, 0);
    CHECK(memcmp(a->uuid, b->uuid, UUID_SIZE) != 0);
    for (int i = 0; i < CF_COUNT; i++)
        CHECK(record_empty(a, i) && record_get(a, i) == NULL);
    CHECK(!record_changed(a));
    record_free(a);
    record_free(b);
    record_free(NULL);
}

static void empty_text_and_null_both_mean_not_given(void **state)
{
    struct record *r = record_new(KIND_PARTY);

    (void)state;
    record_set(r, PF_NAME, "赵大河");
    CHECK_STR(record_get(r, PF_NAME), "赵大河");
    record_set(r, PF_NAME, "");
    CHECK(record_get(r, PF_NAME) == NULL);
    CHECK_STR(record_text(r, PF_NAME), "");
    CHECK(record_is(r, PF_NAME, NULL) && record_is(r, PF_NAME, ""));
    record_set(r, PF_NAME, NULL);
    CHECK(!record_changed(r));
    record_free(r);
}

static void values_are_read_as_dates_and_numbers(void **state)
{
    struct record *r = record_new(KIND_CASE);

    (void)state;
    record_set_date(r, CF_ACCEPTED, date_from_ymd(2022, 3, 8));
    CHECK_STR(record_get(r, CF_ACCEPTED), "2022-03-08");
    CHECK_INT(record_date(r, CF_ACCEPTED), date_from_ymd(2022, 3, 8));
    record_set_date(r, CF_ACCEPTED, DATE_NONE);
    CHECK(record_empty(r, CF_ACCEPTED));
    CHECK_INT(record_date(r, CF_ACCEPTED), DATE_NONE);
    record_set_int(r, CF_CLAIMED, 15000000000);
    CHECK_STR(record_get(r, CF_CLAIMED), "15000000000");
    CHECK_INT(record_int(r, CF_CLAIMED), 15000000000);
    CHECK_INT(record_int(r, CF_SEQ), 0);
    record_free(r);
}

static void a_value_put_back_is_no_change(void **state)
{
    struct record *r = record_new(KIND_CASE);

    (void)state;
    record_set(r, CF_TYPE, "15");
    CHECK(record_changed(r) && record_field_changed(r, CF_TYPE));
    CHECK(!record_field_changed(r, CF_SOURCE));
    record_mark_saved(r);
    CHECK(!record_changed(r));
    record_set(r, CF_TYPE, "16");
    CHECK(record_changed(r));
    record_set(r, CF_TYPE, "15");
    CHECK(!record_changed(r));
    record_free(r);
}

static void setting_a_value_from_itself_keeps_it(void **state)
{
    struct record *r = record_new(KIND_CASE);

    (void)state;
    record_set(r, CF_SUMMARY, "檐口越界滴水");
    record_set(r, CF_SUMMARY, record_get(r, CF_SUMMARY));
    CHECK_STR(record_get(r, CF_SUMMARY), "檐口越界滴水");
    record_set(r, CF_SUMMARY, record_get(r, CF_SUMMARY) + strlen("檐口"));
    CHECK_STR(record_get(r, CF_SUMMARY), "越界滴水");
    record_free(r);
}

static void revert_brings_back_what_was_loaded_with_its_label(void **state)
{
    struct record *r = record_new(KIND_CASE);

    (void)state;
    record_set(r, CF_COMMITTEE, "17");
    record_set_label(r, CF_COMMITTEE, "医调委");
    record_mark_saved(r);
    record_set(r, CF_COMMITTEE, "18");
    CHECK_STR(record_label(r, CF_COMMITTEE), "");
    record_set_label(r, CF_COMMITTEE, "交调委");
    record_revert(r);
    CHECK_STR(record_get(r, CF_COMMITTEE), "17");
    CHECK_STR(record_label(r, CF_COMMITTEE), "医调委");
    CHECK(!record_changed(r));
    record_free(r);
}

static void a_label_that_comes_after_the_load_is_reverted_to(void **state)
{
    struct record *r = record_new(KIND_CASE);

    (void)state;
    record_set(r, CF_COMMITTEE, "17");
    record_mark_saved(r);
    record_set_label(r, CF_COMMITTEE, "医调委");
    record_set(r, CF_COMMITTEE, NULL);
    record_revert(r);
    CHECK_STR(record_label(r, CF_COMMITTEE), "医调委");
    record_free(r);
}

static void a_copy_is_the_same_record_and_lives_alone(void **state)
{
    struct record *r = record_new(KIND_PARTY), *copy;

    (void)state;
    record_set(r, PF_NAME, "赵大河");
    record_mark_saved(r);
    record_set(r, PF_NAME, "赵小河");
    r->id = 7;
    r->version = 3;
    copy = record_copy(r);
    record_free(r);
    CHECK_INT(copy->id, 7);
    CHECK_INT(copy->version, 3);
    CHECK(record_field_changed(copy, PF_NAME));
    record_revert(copy);
    CHECK_STR(record_get(copy, PF_NAME), "赵大河");
    record_free(copy);
}

static void add_party(struct casefile *f, const char *name, const char *persons)
{
    struct record *party = record_new(KIND_PARTY);

    record_set(party, PF_NAME, name);
    record_set(party, PF_PERSONS, persons);
    record_list_add(&f->of[KIND_PARTY], party);
}

static void parties_are_listed_in_order_and_their_heads_counted(void **state)
{
    struct casefile *f = casefile_new();

    (void)state;
    add_party(f, "赵大河", NULL);
    add_party(f, "钱二林", "1");
    casefile_derive_parties(f);
    CHECK_STR(record_get(f->rec, CF_PARTIES), "赵大河；钱二林");
    CHECK_STR(record_get(f->rec, CF_PERSONS), "2");
    casefile_free(f);
}

static void a_group_counts_all_its_heads_and_says_so(void **state)
{
    struct casefile *f = casefile_new();

    (void)state;
    add_party(f, "周山", "5");
    add_party(f, NULL, "3");
    add_party(f, "示例公司", NULL);
    casefile_derive_parties(f);
    CHECK_STR(record_get(f->rec, CF_PARTIES), "周山等5人；示例公司");
    CHECK_STR(record_get(f->rec, CF_PERSONS), "6");
    casefile_free(f);
}

/* Whoever hides names hides all of it (test_person.c). */
static void a_minor_is_marked_among_the_names(void **state)
{
    static const struct {
        const char *applied, *birth, *names;
    } rows[] = {
        { "2022-03-08", "2004-03-09", "周小满（未成年）" },
        { "2022-03-08", "2004-03-08", "周小满" }, /* eighteen that day */
        { "2022-03-08", NULL, "周小满" },
        { NULL, "2010-03-08", "周小满" }, /* a draft without a day */
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = casefile_new();

        add_party(f, "周小满", NULL);
        record_set(f->rec, CF_APPLIED, rows[i].applied);
        record_set(f->of[KIND_PARTY].items[0], PF_BIRTH, rows[i].birth);
        casefile_derive_parties(f);
        CHECK_STR(record_get(f->rec, CF_PARTIES), rows[i].names);
        casefile_free(f);
    }
}

static void a_case_without_parties_has_neither_names_nor_heads(void **state)
{
    struct casefile *f = casefile_new();

    (void)state;
    add_party(f, "赵大河", NULL);
    casefile_derive_parties(f);
    record_list_remove(&f->of[KIND_PARTY], 0);
    casefile_derive_parties(f);
    CHECK(record_empty(f->rec, CF_PARTIES));
    CHECK(record_empty(f->rec, CF_PERSONS));
    casefile_free(f);
}

static void a_change_anywhere_in_the_file_is_seen(void **state)
{
    struct casefile *f = casefile_new();
    struct record *stop = record_new(KIND_SUSPENSION);

    (void)state;
    CHECK(!casefile_changed(f));
    add_party(f, "赵大河", NULL);
    CHECK(casefile_changed(f));
    casefile_mark_saved(f);
    CHECK(!casefile_changed(f));
    record_list_add(&f->of[KIND_SUSPENSION], stop);
    CHECK(!casefile_changed(f)); /* nothing is written in it yet */
    record_set(stop, SF_FROM, "2022-06-01");
    CHECK(casefile_changed(f));
    casefile_free(f);
}

static void taking_out_a_stored_party_is_a_change_and_a_new_one_is_not(void **state)
{
    struct casefile *f = casefile_new(), *copy;

    (void)state;
    add_party(f, "赵大河", NULL);
    add_party(f, "钱二林", NULL);
    add_party(f, "孙三", NULL);
    f->of[KIND_PARTY].items[0]->version = 1;
    casefile_mark_saved(f);
    record_list_remove(&f->of[KIND_PARTY], 2);
    CHECK(!casefile_changed(f));
    record_list_remove(&f->of[KIND_PARTY], 0);
    CHECK(casefile_changed(f));
    CHECK_INT(f->of[KIND_PARTY].count, 1);
    CHECK_STR(record_get(f->of[KIND_PARTY].items[0], PF_NAME), "钱二林");
    copy = casefile_copy(f);
    CHECK(casefile_changed(copy));
    casefile_free(copy);
    casefile_mark_saved(f);
    CHECK(!casefile_changed(f));
    casefile_free(f);
}

static void a_copied_file_holds_everything_of_the_first(void **state)
{
    struct casefile *f = casefile_new(), *copy;

    (void)state;
    add_party(f, "赵大河", NULL);
    record_list_add(&f->of[KIND_EXTENSION], record_new(KIND_EXTENSION));
    f->sub_kind = strdup("medical");
    record_set(f->rec, CF_TYPE, "15");
    copy = casefile_copy(f);
    casefile_free(f);
    casefile_free(NULL);
    CHECK_STR(record_get(copy->rec, CF_TYPE), "15");
    CHECK_STR(record_get(copy->of[KIND_PARTY].items[0], PF_NAME), "赵大河");
    CHECK_INT(copy->of[KIND_EXTENSION].count, 1);
    CHECK_INT(copy->of[KIND_SUSPENSION].count, 0);
    CHECK_STR(copy->sub_kind, "medical");
    casefile_free(copy);
}

TESTS(T(a_new_record_is_empty_and_unlike_any_other), T(empty_text_and_null_both_mean_not_given),
      T(values_are_read_as_dates_and_numbers), T(a_value_put_back_is_no_change),
      T(setting_a_value_from_itself_keeps_it), T(revert_brings_back_what_was_loaded_with_its_label),
      T(a_label_that_comes_after_the_load_is_reverted_to),
      T(a_copy_is_the_same_record_and_lives_alone),
      T(parties_are_listed_in_order_and_their_heads_counted),
      T(a_group_counts_all_its_heads_and_says_so), T(a_minor_is_marked_among_the_names),
      T(a_case_without_parties_has_neither_names_nor_heads),
      T(a_change_anywhere_in_the_file_is_seen),
      T(taking_out_a_stored_party_is_a_change_and_a_new_one_is_not),
      T(a_copied_file_holds_everything_of_the_first))
