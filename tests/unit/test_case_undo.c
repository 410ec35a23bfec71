/* tests/unit/test_case_undo.c - taking back one's own last change to a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "every_kind.h"

#include "store/facts.h"

static void save(struct office *o, struct casefile *f)
{
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
}

/* Undoes, checks what is said, and loads the case anew. */
static struct casefile *undone(struct office *o, struct casefile *f, const char *said)
{
    int64_t id = f->rec->id;
    struct casefile *again;
    char *what;

    casefile_free(f);
    CHECK_OK(cases_undo(o->db, o->book, id, o->today, false, &what, &o->err), &o->err);
    CHECK_STR(what, said);
    free(what);
    CHECK_OK(cases_load(o->db, id, &again, &o->err), &o->err);
    CHECK_OK(facts_reconcile(o->db, NULL, NULL, &o->err), &o->err);
    CHECK_OK(db_integrity(o->db, NULL, NULL, &o->err), &o->err);
    return again;
}

static enum status refused(struct office *o, int64_t id)
{
    char *what;
    enum status st = cases_undo(o->db, o->book, id, o->today, false, &what, &o->err);

    CHECK(what == NULL);
    return st;
}

static void values_come_back_as_a_new_version(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->rec, CF_STATE, STATE_MEDIATING);
    record_set(f->rec, CF_HOSPITAL, "区第二医院");
    save(&o, f);
    f = undone(&o, f, "“医疗机构”恢复为“空”；“状态”恢复为“已受理”");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_ACCEPTED);
    CHECK(record_empty(f->rec, CF_HOSPITAL));
    CHECK_INT(f->rec->version, 3);
    casefile_free(f);
    office_leave(&o);
}

static void taking_back_twice_brings_the_change_back(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->rec, CF_HOSPITAL, "区第二医院");
    save(&o, f);
    f = undone(&o, f, "“医疗机构”恢复为“空”");
    f = undone(&o, f,
               "上次保存就是把前一次的改动改回去，再撤销就恢复那次改动："
               "“医疗机构”恢复为“区第二医院”");
    CHECK_STR(record_text(f->rec, CF_HOSPITAL), "区第二医院");
    casefile_free(f);
    office_leave(&o);
}

static void the_true_value_of_a_masked_one_comes_back(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, "13800005678");
    record_set(f->of[KIND_PARTY].items[0], PF_ID_NO, "411199196807199017");
    save(&o, f);
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, NULL);
    record_set(f->of[KIND_PARTY].items[0], PF_ID_NO, NULL);
    save(&o, f);
    f = undone(&o, f, "当事人“证件号码”恢复为“原值”；当事人“联系电话”恢复为“138****5678”");
    CHECK_STR(record_text(f->of[KIND_PARTY].items[0], PF_PHONE), "13800005678");
    CHECK_STR(record_text(f->of[KIND_PARTY].items[0], PF_ID_NO), "411199196807199017");
    casefile_free(f);
    office_leave(&o);
}

static void a_party_that_was_added_goes_and_one_that_was_removed_returns(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, "13800005678");
    save(&o, f);
    record_list_remove(&f->of[KIND_PARTY], 0);
    record_list_add(&f->of[KIND_PARTY], party_new("3", "王五"));
    save(&o, f);
    CHECK_STR(record_text(f->rec, CF_PARTIES), "李四；王五");
    f = undone(&o, f, "恢复删去的当事人；去掉新增的当事人");
    CHECK_STR(record_text(f->rec, CF_PARTIES), "张三；李四");
    CHECK_STR(record_text(f->of[KIND_PARTY].items[0], PF_PHONE), "13800005678");
    casefile_free(f);
    office_leave(&o);
}

/* Any list, not the parties alone: the same row comes back, not a copy of it. */
static void a_row_of_every_kind_comes_back_as_itself(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        struct casefile *f;
        int64_t id;
        char *said;

        if (!kind_is_of_case((enum kind_id)k) || k == KIND_CORRECTION)
            continue;
        f = case_new(&o, STATE_ACCEPTED, "2022-02-01");
        record_list_add(&f->of[k], every_row(&o, (enum kind_id)k, 1));
        save(&o, f);
        id = f->of[k].items[f->of[k].count - 1]->id;
        record_list_void(&f->of[k], f->of[k].count - 1, "填错");
        save(&o, f);
        said = mem_printf("恢复删去的%s", kind->label);
        f = undone(&o, f, said);
        CHECK_ROW(f->of[k].count > 0 && f->of[k].items[f->of[k].count - 1]->id == id, kind->key);
        CHECK_ROW(f->of[k].items[f->of[k].count - 1]->version == 3, kind->key);
        casefile_free(f);
        free(said);
    }
    office_leave(&o);
}

static void a_correction_and_a_filed_case_are_not_taken_back(void **state)
{
    struct office o;
    struct casefile *f;
    char *what;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_CLOSED, "2022-02-01");
    record_set(f->rec, CF_NOTE, "改动");
    record_list_add(&f->of[KIND_CORRECTION], every_row(&o, KIND_CORRECTION, 1));
    save(&o, f);
    CHECK_INT(cases_undo(o.db, o.book, f->rec->id, o.today, false, &what, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "更正");
    record_set(f->rec, CF_STATE, STATE_ARCHIVED);
    save(&o, f);
    CHECK_INT(cases_undo(o.db, o.book, f->rec->id, o.today, false, &what, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "归档");
    casefile_free(f);
    office_leave(&o);
}

static void taking_back_a_return_voids_the_row_for_its_old_reason(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_list_void(&f->of[KIND_PARTY], 1, "登记错人");
    save(&o, f);
    f = undone(&o, f, "恢复删去的当事人");
    CHECK_INT(f->of[KIND_PARTY].count, 2);
    f = undone(&o, f, "去掉恢复的当事人");
    CHECK_INT(f->of[KIND_PARTY].count, 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM party WHERE void_reason = '登记错人'"
                             " AND version = 4"),
              1);
    casefile_free(f);
    office_leave(&o);
}

static void a_row_that_was_added_stays_voided(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_list_add(&f->of[KIND_EVIDENCE], every_row(&o, KIND_EVIDENCE, 1));
    save(&o, f);
    f = undone(&o, f, "去掉新增的证据材料");
    CHECK_INT(f->of[KIND_EVIDENCE].count, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM evidence WHERE void_reason = '撤销新增'"), 1);
    casefile_free(f);
    office_leave(&o);
}

static void a_number_that_was_given_stays(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_SUBMITTED, NULL);
    record_set(f->rec, CF_STATE, STATE_ACCEPTED);
    record_set(f->rec, CF_ACCEPTED, "2022-11-01");
    save(&o, f);
    f = undone(&o, f, "“受理日期”恢复为“空”；“状态”恢复为“待受理”");
    CHECK_STR(record_text(f->rec, CF_NUMBER), "（2022）郾医调字第0001号");
    CHECK_STR(record_text(f->rec, CF_STATE), STATE_SUBMITTED);
    casefile_free(f);
    office_leave(&o);
}

static void a_dry_run_only_says_it(void **state)
{
    struct office o;
    struct casefile *f;
    char *what;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->rec, CF_HOSPITAL, "区第二医院");
    save(&o, f);
    CHECK_OK(cases_undo(o.db, o.book, f->rec->id, o.today, true, &what, &o.err), &o.err);
    CHECK_STR(what, "“医疗机构”恢复为“空”");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE hospital IS NOT NULL"), 1);
    free(what);
    casefile_free(f);
    office_leave(&o);
}

static void the_change_of_somebody_else_is_not_ours_to_take_back(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_set(f->rec, CF_HOSPITAL, "区第二医院");
    save(&o, f);
    db_set_who(o.db, "wangfang");
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, "13800005678");
    save(&o, f);
    db_set_who(o.db, "limin");
    CHECK_INT(refused(&o, f->rec->id), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "wangfang");
    CHECK_INT(office_row(&o, "SELECT version FROM case_rec"), 3);
    casefile_free(f);
    office_leave(&o);
}

static void a_case_that_was_only_made_has_nothing_to_take_back(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    CHECK_INT(refused(&o, f->rec->id), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "作废");
    CHECK_INT(refused(&o, 999), ST_NOT_FOUND);
    casefile_free(f);
    office_leave(&o);
}

static void only_this_case_of_a_larger_act_is_taken_back(void **state)
{
    struct office o;
    struct casefile *one, *two;

    (void)state;
    office_in_memory(&o);
    one = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    two = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    CHECK_OK(db_begin(o.db, &o.err), &o.err);
    record_set(one->rec, CF_HOSPITAL, "甲医院");
    record_set(two->rec, CF_HOSPITAL, "乙医院");
    save(&o, one);
    save(&o, two);
    CHECK_OK(db_end(o.db, ST_OK, &o.err), &o.err);
    two = undone(&o, two, "“医疗机构”恢复为“空”");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE hospital = '甲医院'"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec WHERE hospital = '乙医院'"), 0);
    casefile_free(one);
    casefile_free(two);
    office_leave(&o);
}

TESTS(T(values_come_back_as_a_new_version), T(taking_back_twice_brings_the_change_back),
      T(the_true_value_of_a_masked_one_comes_back),
      T(a_party_that_was_added_goes_and_one_that_was_removed_returns),
      T(a_row_of_every_kind_comes_back_as_itself),
      T(a_correction_and_a_filed_case_are_not_taken_back),
      T(taking_back_a_return_voids_the_row_for_its_old_reason),
      T(a_row_that_was_added_stays_voided), T(a_number_that_was_given_stays),
      T(a_dry_run_only_says_it), T(the_change_of_somebody_else_is_not_ours_to_take_back),
      T(a_case_that_was_only_made_has_nothing_to_take_back),
      T(only_this_case_of_a_larger_act_is_taken_back))
