/* tests/unit/test_records.c - load and save any kind of record, and its history.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "base/buf.h"
#include "store/history.h"

static struct record *load(struct office *o, struct db *db, enum kind_id kind, int64_t id)
{
    struct record *rec;

    CHECK_OK(records_load(db, kind, id, &rec, &o->err), &o->err);
    return rec;
}

static struct record *mediator_new(struct office *o, const char *name)
{
    struct record *rec = record_new(KIND_MEDIATOR);

    record_set(rec, MF_NAME, name);
    record_set_int(rec, MF_COMMITTEE, office_committee(o, "medical"));
    return rec;
}

static struct record *mediator_saved(struct office *o, const char *name)
{
    struct record *rec = mediator_new(o, name);

    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    return rec;
}

/* --- saving and loading --- */

static void what_was_saved_is_what_is_loaded(void **state)
{
    struct office o;
    struct record *rec, *again;

    (void)state;
    office_in_memory(&o);
    rec = mediator_new(&o, "韩保民");
    record_set(rec, MF_BIRTH, "1965-04-02");
    record_set(rec, MF_FULL_TIME, "1");
    record_set(rec, MF_PHONE, "12000000003");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    CHECK(rec->id > 0);
    CHECK_INT(rec->version, 1);
    CHECK(!record_changed(rec));
    again = load(&o, o.db, KIND_MEDIATOR, rec->id);
    for (int i = 0; i < MF_COUNT; i++)
        CHECK_ROW(str_equal(record_get(rec, i), record_get(again, i)), rec->kind->fields[i].key);
    CHECK(memcmp(rec->uuid, again->uuid, UUID_SIZE) == 0);
    CHECK_STR(record_label(again, MF_COMMITTEE), "郾城区医疗纠纷人民调解委员会");
    CHECK_STR(again->updated_by, "limin");
    CHECK_INT(again->updated_at, world_now());
    CHECK(!record_changed(again));
    record_free(rec);
    record_free(again);
    office_leave(&o);
}

static void saving_what_did_not_change_writes_nothing(void **state)
{
    struct office o;
    struct record *rec;
    int64_t rows;

    (void)state;
    office_in_memory(&o);
    rec = mediator_saved(&o, "韩保民");
    rows = office_row(&o, "SELECT count(*) FROM history");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    CHECK_INT(rec->version, 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history"), rows);
    record_free(rec);
    office_leave(&o);
}

static void a_value_can_be_taken_away_again(void **state)
{
    struct office o;
    struct record *rec, *again;

    (void)state;
    office_in_memory(&o);
    rec = mediator_saved(&o, "韩保民");
    record_set(rec, MF_FIELD, "医学");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    record_set(rec, MF_FIELD, NULL);
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    again = load(&o, o.db, KIND_MEDIATOR, rec->id);
    CHECK(record_empty(again, MF_FIELD));
    CHECK_INT(again->version, 3);
    record_free(rec);
    record_free(again);
    office_leave(&o);
}

static void a_record_is_found_by_its_uuid(void **state)
{
    struct office o;
    struct record *rec;
    char text[UUID_TEXT_SIZE];
    int64_t id;

    (void)state;
    office_in_memory(&o);
    rec = mediator_saved(&o, "韩保民");
    CHECK_OK(records_find_uuid(o.db, KIND_MEDIATOR, world_uuid_text(rec->uuid, text), &id, &o.err),
             &o.err);
    CHECK_INT(id, rec->id);
    CHECK_INT(records_find_uuid(o.db, KIND_COMMITTEE, text, &id, &o.err), ST_NOT_FOUND);
    CHECK_INT(id, 0);
    CHECK_INT(records_find_uuid(o.db, KIND_MEDIATOR, "没有", &id, &o.err), ST_NOT_FOUND);
    record_free(rec);
    office_leave(&o);
}

static void a_row_that_is_not_there_is_not_found(void **state)
{
    struct office o;
    struct record *rec;
    char *name;

    (void)state;
    office_in_memory(&o);
    CHECK_INT(records_load(o.db, KIND_MEDIATOR, 77, &rec, &o.err), ST_NOT_FOUND);
    CHECK(rec == NULL);
    CHECK_HAS(err_text(&o.err), "#77");
    name = records_name(o.db, KIND_MEDIATOR, 77);
    CHECK_STR(name, "");
    free(name);
    name = records_name(o.db, KIND_COMMITTEE, office_committee(&o, "traffic"));
    CHECK_STR(name, "郾城区道路交通事故人民调解委员会");
    free(name);
    office_leave(&o);
}

/* --- refusals --- */

static void a_missing_value_is_named(void **state)
{
    struct office o;
    struct record *rec = record_new(KIND_MEDIATOR);

    (void)state;
    office_in_memory(&o);
    record_set(rec, MF_NAME, "韩保民");
    CHECK_INT(records_save(o.db, rec, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "调委会");
    CHECK_INT(rec->id, 0);
    CHECK(record_changed(rec));
    CHECK_INT(office_row(&o, "SELECT count(*) FROM mediator"), 0);
    record_free(rec);
    office_leave(&o);
}

static void a_value_that_is_taken_is_named(void **state)
{
    struct office o;
    struct record *rec = record_new(KIND_AREA);

    (void)state;
    office_in_memory(&o);
    record_set(rec, AF_NAME, "新镇");
    record_set(rec, AF_LEVEL, "2");
    record_set(rec, AF_CODE, "411103001000");
    CHECK_INT(records_save(o.db, rec, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "区划代码");
    CHECK_HAS(err_text(&o.err), "411103001000");
    CHECK_INT(rec->id, 0);
    record_set(rec, AF_CODE, "411103999000");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    record_free(rec);
    office_leave(&o);
}

static void a_number_that_is_none_is_refused(void **state)
{
    struct office o;
    struct record *rec = record_new(KIND_AREA);

    (void)state;
    office_in_memory(&o);
    record_set(rec, AF_NAME, "新镇");
    record_set(rec, AF_LEVEL, "二");
    CHECK_INT(records_save(o.db, rec, &o.err), ST_INVALID);
    record_free(rec);
    office_leave(&o);
}

static void the_slower_of_two_is_told_who_was_faster_and_keeps_the_text(void **state)
{
    struct office o;
    struct db *other;
    struct record *mine, *theirs;

    (void)state;
    office_in_file(&o);
    other = office_connect(o.path, "wangfang");
    mine = mediator_saved(&o, "韩保民");
    theirs = load(&o, other, KIND_MEDIATOR, mine->id);
    record_set(theirs, MF_PHONE, "12000000004");
    CHECK_OK(records_save(other, theirs, &o.err), &o.err);
    record_set(mine, MF_FIELD, "法学");
    CHECK_INT(records_save(o.db, mine, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "wangfang");
    CHECK_STR(record_text(mine, MF_FIELD), "法学");
    CHECK(record_changed(mine));
    CHECK_INT(mine->version, 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE field = 'field'"), 0);
    record_free(mine);
    record_free(theirs);
    db_close(other);
    office_leave(&o);
}

/* --- voiding --- */

static struct record *voided(struct office *o, const char *name, const char *reason)
{
    struct record *rec = mediator_saved(o, name);

    CHECK_OK(records_void(o->db, rec, reason, &o->err), &o->err);
    return rec;
}

static void a_voided_row_cannot_be_saved_over(void **state)
{
    struct office o;
    struct record *rec, *same;

    (void)state;
    office_in_memory(&o);
    rec = mediator_saved(&o, "韩保民");
    same = load(&o, o.db, KIND_MEDIATOR, rec->id);
    CHECK_OK(records_void(o.db, same, "重复登记", &o.err), &o.err);
    record_set(rec, MF_FIELD, "法学");
    CHECK_INT(records_save(o.db, rec, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "重复登记");
    record_set(same, MF_FIELD, "法学");
    CHECK_INT(records_save(o.db, same, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "先恢复");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM mediator WHERE field IS NULL"), 1);
    record_free(rec);
    record_free(same);
    office_leave(&o);
}

static void a_voided_row_stays_with_its_reason(void **state)
{
    struct office o;
    struct record *rec, *again;

    (void)state;
    office_in_memory(&o);
    rec = voided(&o, "韩保民", "重复登记");
    CHECK_STR(rec->void_reason, "重复登记");
    CHECK_INT(rec->version, 2);
    again = load(&o, o.db, KIND_MEDIATOR, rec->id);
    CHECK_STR(again->void_reason, "重复登记");
    CHECK_STR(record_text(again, MF_NAME), "韩保民");
    CHECK_INT(records_void(o.db, again, "再一次", &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "重复登记");
    record_free(rec);
    record_free(again);
    office_leave(&o);
}

static void voiding_needs_a_reason(void **state)
{
    static const char *const none[] = { NULL, "" };
    struct office o;
    struct record *rec;

    (void)state;
    office_in_memory(&o);
    rec = mediator_saved(&o, "韩保民");
    for (size_t i = 0; i < ARRAY_LEN(none); i++) {
        CHECK_INT(records_void(o.db, rec, none[i], &o.err), ST_INVALID);
        CHECK_HAS(err_text(&o.err), "理由");
    }
    CHECK_INT(office_row(&o, "SELECT count(*) FROM mediator WHERE void_reason IS NULL"), 1);
    record_free(rec);
    office_leave(&o);
}

static void what_is_in_use_cannot_be_voided(void **state)
{
    struct office o;
    struct record *mediator, *committee;

    (void)state;
    office_in_memory(&o);
    mediator = mediator_saved(&o, "韩保民");
    committee = load(&o, o.db, KIND_COMMITTEE, office_committee(&o, "medical"));
    CHECK_INT(records_void(o.db, committee, "撤并", &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "停用");
    CHECK_OK(records_void(o.db, mediator, "重复登记", &o.err), &o.err);
    CHECK_OK(records_void(o.db, committee, "撤并", &o.err), &o.err);
    record_free(mediator);
    record_free(committee);
    office_leave(&o);
}

static void a_restored_row_is_as_it_was(void **state)
{
    struct office o;
    struct record *rec, *again;

    (void)state;
    office_in_memory(&o);
    rec = voided(&o, "韩保民", "重复登记");
    CHECK_OK(records_restore(o.db, rec, &o.err), &o.err);
    CHECK(rec->void_reason == NULL);
    again = load(&o, o.db, KIND_MEDIATOR, rec->id);
    CHECK(again->void_reason == NULL);
    CHECK_INT(again->version, 3);
    CHECK_STR(record_text(again, MF_NAME), "韩保民");
    CHECK_INT(records_restore(o.db, rec, &o.err), ST_INVALID);
    record_free(rec);
    record_free(again);
    office_leave(&o);
}

static void a_row_comes_back_only_to_what_stands(void **state)
{
    struct office o;
    struct record *rec, *committee;

    (void)state;
    office_in_memory(&o);
    rec = voided(&o, "韩保民", "重复登记");
    committee = load(&o, o.db, KIND_COMMITTEE, office_committee(&o, "medical"));
    CHECK_OK(records_void(o.db, committee, "撤并", &o.err), &o.err);
    CHECK_INT(records_restore(o.db, rec, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "撤并");
    CHECK_OK(records_restore(o.db, committee, &o.err), &o.err);
    CHECK_OK(records_restore(o.db, rec, &o.err), &o.err);
    record_free(rec);
    record_free(committee);
    office_leave(&o);
}

static struct record *committee_new(const char *name)
{
    struct record *rec = record_new(KIND_COMMITTEE);

    record_set(rec, COF_NAME, name);
    record_set(rec, COF_KIND, "town");
    record_set(rec, COF_AREA, "1");
    return rec;
}

static void a_value_that_a_voided_row_holds_is_told_with_the_way_back(void **state)
{
    struct office o;
    struct record *rec, *again;
    char *way;

    (void)state;
    office_in_memory(&o);
    rec = committee_new("孟庙镇人民调解委员会");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    CHECK_OK(records_void(o.db, rec, "撤并", &o.err), &o.err);
    again = committee_new("孟庙镇人民调解委员会");
    CHECK_INT(records_save(o.db, again, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "已作废");
    CHECK_HAS(err_text(&o.err), "撤并");
    way = mem_printf("record committee restore '#%lld'", (long long)rec->id);
    CHECK_HAS(err_text(&o.err), way);
    free(way);
    record_free(rec);
    record_free(again);
    office_leave(&o);
}

static void a_voided_row_stands_again_with_new_values(void **state)
{
    struct office o;
    struct record *rec, *again;

    (void)state;
    office_in_memory(&o);
    rec = committee_new("孟庙镇人民调解委员会");
    record_set(rec, COF_CHAIR, "张老");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    again = committee_new("孟庙镇人民调解委员会");
    CHECK_INT(records_save_again(o.db, again, rec->id, &o.err), ST_CONFLICT);
    CHECK_INT(again->id, 0);
    CHECK_OK(records_void(o.db, rec, "撤并", &o.err), &o.err);
    CHECK_OK(records_save_again(o.db, again, rec->id, &o.err), &o.err);
    CHECK_INT(again->id, rec->id);
    CHECK_INT(again->version, 3);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM committee WHERE name LIKE '孟庙%'"
                             " AND chair IS NULL AND void_reason IS NULL"),
              1);
    record_free(rec);
    record_free(again);
    office_leave(&o);
}

/* --- history --- */

static void tell(void *ctx, const struct change *c)
{
    buf_printf(ctx, "%s v%lld %s %s>%s;", c->what, (long long)c->version, c->field,
               c->before ? c->before : "", c->after ? c->after : "");
    CHECK_INT(c->kind, KIND_MEDIATOR);
    CHECK_STR(c->who, "limin");
}

static void each_changed_field_leaves_a_row_and_the_last_stands_first(void **state)
{
    struct buf told = BUF_INIT;
    struct office o;
    struct record *rec;

    (void)state;
    office_in_memory(&o);
    rec = mediator_saved(&o, "韩保民");
    record_set(rec, MF_FIELD, "医学");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    record_set(rec, MF_FIELD, "法学");
    record_set(rec, MF_PHONE, "12000000003");
    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    CHECK_OK(history_read(o.db, KIND_MEDIATOR, rec->id, 3, tell, &told, &o.err), &o.err);
    CHECK_STR(buf_text(&told), "update v3 phone >120****0003;"
                               "update v3 field 医学>法学;"
                               "update v2 field >医学;");
    CHECK_INT(office_row(&o, "SELECT count(DISTINCT act) FROM history WHERE kind = 'mediator'"), 3);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history AS h JOIN history_private AS p"
                             " ON p.seq = h.seq WHERE h.field = 'phone'"
                             " AND p.after = '12000000003'"),
              1);
    buf_release(&told);
    record_free(rec);
    office_leave(&o);
}

static void tell_row(void *ctx, const struct change *c)
{
    buf_printf(ctx, "%s v%lld %s %s>%s;", c->what, (long long)c->version, c->field ? c->field : "-",
               c->before ? c->before : "", c->after ? c->after : "");
}

static void voiding_and_restoring_leave_a_row_each(void **state)
{
    struct buf told = BUF_INIT;
    struct office o;
    struct record *rec;

    (void)state;
    office_in_memory(&o);
    rec = voided(&o, "韩保民", "重复登记");
    CHECK_OK(records_restore(o.db, rec, &o.err), &o.err);
    CHECK_OK(history_read(o.db, KIND_MEDIATOR, rec->id, 2, tell_row, &told, &o.err), &o.err);
    CHECK_STR(buf_text(&told), "insert v3 - 重复登记>restored;delete v2 - >重复登记;");
    buf_release(&told);
    record_free(rec);
    office_leave(&o);
}

static void count_change(void *ctx, const struct change *c)
{
    (void)c;
    (*(int *)ctx)++;
}

static void history_is_read_by_time(void **state)
{
    struct office o;
    struct record *rec;
    int before = 0, during = 0;

    (void)state;
    office_in_memory(&o);
    setenv("TIAOJIE_NOW", "2022-11-23T08:00:00", 1);
    rec = mediator_saved(&o, "韩保民");
    CHECK_OK(history_page(o.db,
                          &(struct history_query) { .kind = KIND_COUNT,
                                                    .from = world_now() + 1,
                                                    .to = world_now() + 1000 },
                          count_change, &before, &o.err),
             &o.err);
    CHECK_OK(history_page(o.db,
                          &(struct history_query) {
                              .kind = KIND_COUNT, .from = world_now(), .to = world_now() },
                          count_change, &during, &o.err),
             &o.err);
    CHECK_INT(before, 0);
    CHECK_INT(during, 2);
    record_free(rec);
    office_leave(&o);
}

TESTS(T(what_was_saved_is_what_is_loaded), T(saving_what_did_not_change_writes_nothing),
      T(a_value_can_be_taken_away_again), T(a_record_is_found_by_its_uuid),
      T(a_row_that_is_not_there_is_not_found), T(a_missing_value_is_named),
      T(a_value_that_is_taken_is_named), T(a_number_that_is_none_is_refused),
      T(the_slower_of_two_is_told_who_was_faster_and_keeps_the_text),
      T(a_voided_row_cannot_be_saved_over), T(a_voided_row_stays_with_its_reason),
      T(voiding_needs_a_reason), T(what_is_in_use_cannot_be_voided), T(a_restored_row_is_as_it_was),
      T(a_row_comes_back_only_to_what_stands),
      T(a_value_that_a_voided_row_holds_is_told_with_the_way_back),
      T(a_voided_row_stands_again_with_new_values),
      T(each_changed_field_leaves_a_row_and_the_last_stands_first),
      T(voiding_and_restoring_leave_a_row_each), T(history_is_read_by_time))
