/* tests/unit/test_drafts.c - what was typed and not saved comes back as it was.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "every_kind.h"

#include "base/buf.h"
#include "store/drafts.h"

static struct draft draft_of(struct casefile *f)
{
    return (struct draft) { .form = mem_copy("case"),
                            .title = mem_copy("新案 张三"),
                            .who = mem_copy("limin"),
                            .record_id = f->rec->id,
                            .base_version = f->rec->version,
                            .page = 2,
                            .field = 11,
                            .editing = mem_copy("只打了一半\"的\\话"),
                            .file = f };
}

static void same_texts(char *const *a, char *const *b, const struct kind *kind)
{
    for (size_t i = 0; i < kind->count; i++)
        CHECK_ROW(str_equal(a[i], b[i]), kind->fields[i].key);
}

static void same_record(const struct record *a, const struct record *b)
{
    CHECK(a->kind == b->kind);
    CHECK_INT(a->id, b->id);
    CHECK_INT(a->version, b->version);
    CHECK_INT(a->updated_at, b->updated_at);
    CHECK(str_equal(a->updated_by, b->updated_by));
    CHECK(memcmp(a->uuid, b->uuid, UUID_SIZE) == 0);
    same_texts(a->values, b->values, a->kind);
    same_texts(a->saved, b->saved, a->kind);
    same_texts(a->labels, b->labels, a->kind);
    same_texts(a->saved_labels, b->saved_labels, a->kind);
}

static void same_list(const struct record_list *a, const struct record_list *b)
{
    CHECK_INT(a->count, b->count);
    CHECK_INT(a->removed, b->removed);
    CHECK_INT(a->notes_count, b->notes_count);
    for (size_t i = 0; i < a->count; i++)
        same_record(a->items[i], b->items[i]);
    for (size_t i = 0; i < a->notes_count; i++) {
        CHECK_INT(a->notes[i].id, b->notes[i].id);
        CHECK_INT(a->notes[i].back, b->notes[i].back);
        CHECK(str_equal(a->notes[i].reason, b->notes[i].reason));
    }
}

static void same_file(const struct casefile *a, const struct casefile *b)
{
    same_record(a->rec, b->rec);
    for (int k = 0; k < KIND_COUNT; k++)
        same_list(&a->of[k], &b->of[k]);
    CHECK(str_equal(a->sub_kind, b->sub_kind));
}

/* A saved case on which work goes on: values changed, emptied, added, a party
 * gone and another one new. */
static struct casefile *half_edited(struct office *o)
{
    struct casefile *f = case_saved(o, STATE_ACCEPTED, "2022-11-01");
    struct casefile *again;
    struct record *stop = record_new(KIND_SUSPENSION);

    CHECK_OK(cases_load(o->db, f->rec->id, &again, &o->err), &o->err);
    casefile_free(f);
    record_set(again->rec, CF_SUMMARY, "第一行\n第二行\t“引号”\"\\ 𠮷");
    record_set(again->rec, CF_ACCEPTED, NULL);
    record_set_int(again->rec, CF_AREA,
                   office_row(o, "SELECT id FROM area WHERE code = '411103101000'"));
    record_set_label(again->rec, CF_AREA, "孟庙镇");
    record_list_remove(&again->of[KIND_PARTY], 0);
    record_list_add(&again->of[KIND_PARTY], party_new("1", "王五"));
    record_set(stop, SF_KIND, "appraisal");
    record_list_add(&again->of[KIND_SUSPENSION], stop);
    return again;
}

static void a_draft_comes_back_with_everything_typed(void **state)
{
    struct office o;
    struct draft d, again;

    (void)state;
    office_in_memory(&o);
    d = draft_of(half_edited(&o));
    for (int k = 0; k < KIND_COUNT; k++)
        if (k != KIND_CASE)
            record_list_add(&d.file->of[k], every_row(&o, (enum kind_id)k, k));
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    CHECK(d.id > 0);
    CHECK_OK(drafts_get(o.db, d.id, &again, &o.err), &o.err);
    same_file(d.file, again.file);
    CHECK_STR(again.who, "limin");
    CHECK_STR(again.form, "case");
    CHECK_STR(again.title, "新案 张三");
    CHECK_STR(again.editing, "只打了一半\"的\\话");
    CHECK_INT(again.record_id, d.record_id);
    CHECK_INT(again.base_version, 1);
    CHECK_INT(again.page, 2);
    CHECK_INT(again.field, 11);
    CHECK_INT(again.at, world_now());
    draft_release(&d);
    draft_release(&again);
    office_leave(&o);
}

static void work_goes_on_from_a_draft_as_if_nothing_had_happened(void **state)
{
    struct office o;
    struct draft d, again;
    struct casefile *saved;

    (void)state;
    office_in_memory(&o);
    d = draft_of(half_edited(&o));
    record_set(d.file->rec, CF_ACCEPTED, "2022-11-03");
    record_set(d.file->of[KIND_SUSPENSION].items[0], SF_FROM, "2022-11-04");
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    CHECK_OK(drafts_get(o.db, d.id, &again, &o.err), &o.err);
    CHECK_OK(cases_save(o.db, o.book, again.file, o.today, &o.err), &o.err);
    CHECK_OK(cases_load(o.db, d.record_id, &saved, &o.err), &o.err);
    CHECK_STR(record_text(saved->rec, CF_PARTIES), "王五；李四");
    CHECK_STR(record_text(saved->rec, CF_ACCEPTED), "2022-11-03");
    CHECK_INT(saved->rec->version, 2);
    casefile_free(saved);
    draft_release(&d);
    draft_release(&again);
    office_leave(&o);
}

static void a_draft_of_a_new_case_keeps_its_identity(void **state)
{
    struct office o;
    struct draft d, again;

    (void)state;
    office_in_memory(&o);
    d = draft_of(case_new(&o, NULL, NULL));
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    CHECK_OK(drafts_get(o.db, d.id, &again, &o.err), &o.err);
    same_file(d.file, again.file);
    CHECK_INT(again.file->rec->version, 0);
    draft_release(&d);
    draft_release(&again);
    office_leave(&o);
}

static void writing_a_draft_again_overwrites_it(void **state)
{
    struct office o;
    struct draft d, again;

    (void)state;
    office_in_memory(&o);
    d = draft_of(case_new(&o, NULL, NULL));
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    free(d.editing);
    d.editing = NULL;
    record_set(d.file->rec, CF_PLACE, "区医院");
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM draft"), 1);
    CHECK_OK(drafts_get(o.db, d.id, &again, &o.err), &o.err);
    CHECK(again.editing == NULL);
    CHECK_STR(record_text(again.file->rec, CF_PLACE), "区医院");
    draft_release(&d);
    draft_release(&again);
    office_leave(&o);
}

static void tell(void *ctx, const struct draft *d)
{
    buf_printf(ctx, "%s;", d->title);
    CHECK(d->file == NULL);
}

static void put_titled(struct office *o, const char *who, const char *title, const char *now)
{
    struct draft d = { .who = mem_copy(who), .title = mem_copy(title) };

    setenv("TIAOJIE_NOW", now, 1);
    d.file = casefile_new();
    CHECK_OK(drafts_put(o->db, &d, &o->err), &o->err);
    draft_release(&d);
}

static void everybody_sees_their_own_drafts_newest_first(void **state)
{
    struct buf told = BUF_INIT;
    struct office o;

    (void)state;
    office_in_memory(&o);
    put_titled(&o, "limin", "旧", "2022-11-22T09:00:00");
    put_titled(&o, "limin", "新", "2022-11-22T10:00:00");
    put_titled(&o, "wangfang", "别人的", "2022-11-22T11:00:00");
    CHECK_OK(drafts_list(o.db, "limin", tell, &told, &o.err), &o.err);
    CHECK_STR(buf_text(&told), "新;旧;");
    buf_release(&told);
    office_leave(&o);
}

static void a_dropped_draft_is_gone(void **state)
{
    struct office o;
    struct draft d, again;

    (void)state;
    office_in_memory(&o);
    d = draft_of(case_new(&o, NULL, NULL));
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    CHECK_OK(drafts_drop(o.db, d.id, &o.err), &o.err);
    CHECK_INT(drafts_get(o.db, d.id, &again, &o.err), ST_NOT_FOUND);
    CHECK(again.file == NULL);
    CHECK_OK(drafts_drop(o.db, d.id, &o.err), &o.err);
    draft_release(&d);
    office_leave(&o);
}

/* Stored rows taken out for a reason, and one that is put back, before the save. */
static void a_draft_keeps_why_rows_go_and_which_come_back(void **state)
{
    struct office o;
    struct casefile *f = NULL, *saved;
    struct record *gone;
    struct draft d, again;

    (void)state;
    office_in_memory(&o);
    f = case_saved(&o, STATE_ACCEPTED, "2022-11-01");
    record_list_void(&f->of[KIND_PARTY], 1, "登记错人");
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    CHECK_OK(records_load(o.db, KIND_PARTY, 2, &gone, &o.err), &o.err);
    record_list_restore(&f->of[KIND_PARTY], gone);
    record_list_void(&f->of[KIND_PARTY], 0, "撤回申请");
    d = draft_of(f);
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    CHECK_OK(drafts_get(o.db, d.id, &again, &o.err), &o.err);
    same_file(f, again.file);
    CHECK_OK(cases_save(o.db, o.book, again.file, o.today, &o.err), &o.err);
    CHECK_OK(cases_load(o.db, again.file->rec->id, &saved, &o.err), &o.err);
    CHECK_STR(record_text(saved->rec, CF_PARTIES), "李四");
    CHECK_INT(office_row(&o, "SELECT count(*) FROM party WHERE void_reason = '撤回申请'"), 1);
    casefile_free(saved);
    draft_release(&d);
    draft_release(&again);
    office_leave(&o);
}

/* As the program wrote them before a case had more than three lists. */
static void a_draft_of_the_first_version_is_still_read(void **state)
{
    static const char old[] =
        "{\"sub_kind\":\"medical\",\"case\":{\"id\":1,"
        "\"uuid\":\"01849e9b-0000-7000-8000-000000000001\",\"version\":1,\"updated_at\":5,"
        "\"updated_by\":\"limin\",\"values\":{\"summary\":\"改了一半\"},"
        "\"saved\":{\"summary\":\"原文\"},\"labels\":{},\"saved_labels\":{}},"
        "\"parties_removed\":1,\"parties\":[{\"id\":2,"
        "\"uuid\":\"01849e9b-0000-7000-8000-000000000002\",\"version\":1,\"updated_at\":5,"
        "\"updated_by\":\"limin\",\"values\":{\"name\":\"李四\"},\"saved\":{},\"labels\":{},"
        "\"saved_labels\":{}}],\"suspensions_removed\":0,\"suspensions\":[{\"id\":0,"
        "\"uuid\":\"01849e9b-0000-7000-8000-000000000003\",\"version\":0,\"updated_at\":0,"
        "\"updated_by\":null,\"values\":{\"kind\":\"appraisal\"},\"saved\":{},\"labels\":{},"
        "\"saved_labels\":{}}],\"extensions_removed\":0,\"extensions\":[]}";
    struct office o;
    struct draft d;
    char *sql;

    (void)state;
    office_in_memory(&o);
    sql = mem_printf("INSERT INTO draft(id, who, form, title, record_id, base_version, page,"
                     " field, at, content) VALUES(1, 'limin', 'case', '', 1, 1, 0, 0, 5, '%s')",
                     old);
    CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
    CHECK_OK(drafts_get(o.db, 1, &d, &o.err), &o.err);
    CHECK_STR(record_text(d.file->rec, CF_SUMMARY), "改了一半");
    CHECK_INT(d.file->of[KIND_PARTY].removed, 1);
    CHECK_STR(record_text(d.file->of[KIND_PARTY].items[0], PF_NAME), "李四");
    CHECK_STR(record_text(d.file->of[KIND_SUSPENSION].items[0], SF_KIND), "appraisal");
    free(sql);
    draft_release(&d);
    office_leave(&o);
}

static void a_damaged_draft_is_refused(void **state)
{
    static const char *const contents[] = { "'{\"case\":'", "'{}'", "'[1,2]'",
                                            "'{\"case\":{\"id\":1}}'" };
    struct office o;
    struct draft d, again;

    (void)state;
    office_in_memory(&o);
    d = draft_of(case_new(&o, NULL, NULL));
    CHECK_OK(drafts_put(o.db, &d, &o.err), &o.err);
    for (size_t i = 0; i < ARRAY_LEN(contents); i++) {
        char *sql = mem_printf("UPDATE draft SET content = %s", contents[i]);

        CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
        CHECK_ROW(drafts_get(o.db, d.id, &again, &o.err) == ST_CORRUPT, contents[i]);
        free(sql);
    }
    draft_release(&d);
    office_leave(&o);
}

TESTS(T(a_draft_comes_back_with_everything_typed),
      T(work_goes_on_from_a_draft_as_if_nothing_had_happened),
      T(a_draft_of_a_new_case_keeps_its_identity), T(writing_a_draft_again_overwrites_it),
      T(everybody_sees_their_own_drafts_newest_first), T(a_dropped_draft_is_gone),
      T(a_draft_keeps_why_rows_go_and_which_come_back),
      T(a_draft_of_the_first_version_is_still_read), T(a_damaged_draft_is_refused))
