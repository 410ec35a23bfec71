/* tests/unit/test_lookup.c - rows that a typed name can mean.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "search_office.h"

#include "store/lookup.h"

static int64_t add_mediator(struct office *o, const char *name, const char *sub_kind,
                            const char *to)
{
    struct record *rec = record_new(KIND_MEDIATOR);
    int64_t id;

    record_set(rec, MF_NAME, name);
    record_set_int(rec, MF_COMMITTEE, office_committee(o, sub_kind));
    record_set(rec, MF_TO, to);
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    id = rec->id;
    record_free(rec);
    return id;
}

static void add_case(struct office *o, int64_t mediator, const char *accepted)
{
    struct casefile *f = case_new(o, "mediating", accepted);

    record_set_int(f->rec, CF_MEDIATOR, mediator);
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    casefile_free(f);
}

/* Labels, separated by a space; yours. */
static char *labels(struct office *o, enum kind_id kind, const char *typed, int64_t within,
                    size_t max)
{
    struct choices c = { 0 };
    struct buf out = BUF_INIT;

    CHECK_OK(lookup_find(o->db, kind, typed, within, max, &c, &o->err), &o->err);
    for (size_t i = 0; i < c.count; i++)
        buf_printf(&out, "%s%s", i ? " " : "", c.items[i].label);
    choices_release(&c);
    return out.len ? buf_take(&out) : mem_copy("");
}

static void check_labels(struct office *o, enum kind_id kind, const char *typed, int64_t within,
                         const char *expected)
{
    char *found = labels(o, kind, typed, within, 8);

    if (!str_equal(found, expected))
        fail_msg("\"%s\" gives \"%s\", not \"%s\"", typed, found, expected);
    free(found);
}

static void office_staffed(struct office *o)
{
    int64_t han, wang, sun;

    office_in_memory(o);
    han = add_mediator(o, "韩保民", "medical", NULL);
    wang = add_mediator(o, "王敏", "labour", NULL);
    add_mediator(o, "王敏", "medical", NULL);
    sun = add_mediator(o, "孙守正", "labour", NULL);
    add_mediator(o, "王民生", "labour", "2021-12-31"); /* has left */
    add_case(o, sun, "2022-03-01");
    add_case(o, sun, "2022-05-01");
    add_case(o, wang, "2022-06-01");
    for (int i = 0; i < 4; i++)
        add_case(o, han, "2020-06-01"); /* long ago */
}

static void the_best_fit_comes_first(void **state)
{
    struct office o;

    (void)state;
    office_staffed(&o);
    check_labels(&o, KIND_MEDIATOR, "韩", 0, "韩保民");
    check_labels(&o, KIND_MEDIATOR, "hbm", 0, "韩保民");
    check_labels(&o, KIND_MEDIATOR, "ＨＢＭ", 0, "韩保民");
    check_labels(&o, KIND_MEDIATOR, "wangmin", 0, "王敏 王敏");
    check_labels(&o, KIND_MEDIATOR, "守正", 0, "孙守正");
    check_labels(&o, KIND_MEDIATOR, "王五", 0, "");
    check_labels(&o, KIND_COMMITTEE, "yiliao", 0, "郾城区医疗纠纷人民调解委员会");
    check_labels(&o, KIND_COMMITTEE, "房屋征收", 0, "郾城区房屋征收人民调解委员会");
    check_labels(&o, KIND_AREA, "沙北", 0, "沙北街道");
    check_labels(&o, KIND_AREA, "411103101", 0, "孟庙镇");
    check_labels(&o, KIND_AREA, "mm", 0, "孟庙镇");
    office_leave(&o);
}

static void nothing_typed_gives_the_most_used_of_the_last_year(void **state)
{
    struct office o;
    char *some;

    (void)state;
    office_staffed(&o);
    check_labels(&o, KIND_MEDIATOR, "", 0, "孙守正 王敏 王敏 韩保民");
    some = labels(&o, KIND_MEDIATOR, " ", 0, 2);
    CHECK_STR(some, "孙守正 王敏");
    free(some);
    some = labels(&o, KIND_COMMITTEE, "", 0, 1);
    CHECK_STR(some, "郾城区医疗纠纷人民调解委员会");
    free(some);
    office_leave(&o);
}

static void a_list_stays_within_its_committee_or_area(void **state)
{
    struct office o;
    int64_t town;

    (void)state;
    office_staffed(&o);
    check_labels(&o, KIND_MEDIATOR, "", office_committee(&o, "medical"), "王敏 韩保民");
    check_labels(&o, KIND_MEDIATOR, "孙", office_committee(&o, "medical"), "");
    town = office_row(&o, "SELECT id FROM area WHERE code = '411103101000'");
    check_labels(&o, KIND_AREA, "", town, "孟庙镇");
    check_labels(&o, KIND_COMMITTEE, "医疗", town, "");
    check_labels(&o, KIND_COMMITTEE, "医疗",
                 office_row(&o, "SELECT id FROM area WHERE code = '411103000000'"),
                 "郾城区医疗纠纷人民调解委员会");
    office_leave(&o);
}

static void a_choice_says_where_it_belongs(void **state)
{
    struct office o;
    struct choices c = { 0 };

    (void)state;
    office_staffed(&o);
    CHECK_OK(lookup_find(o.db, KIND_MEDIATOR, "孙守正", 0, 5, &c, &o.err), &o.err);
    CHECK_STR(c.items[0].hint, "郾城区劳动人事争议人民调解委员会");
    choices_release(&c);
    CHECK_OK(lookup_find(o.db, KIND_COMMITTEE, "医疗", 0, 5, &c, &o.err), &o.err);
    CHECK_STR(c.items[0].hint, "郾城区");
    choices_release(&c);
    CHECK_OK(lookup_find(o.db, KIND_CASE, "zs", 0, 2, &c, &o.err), &o.err);
    CHECK_INT(c.count, 2);
    CHECK_STR(c.items[0].hint, "张三；李四");
    CHECK_HAS(c.items[0].label, "郾医调字");
    choices_release(&c);
    office_leave(&o);
}

static enum status one(struct office *o, enum kind_id kind, const char *typed, int64_t *id)
{
    err_clear(&o->err);
    return lookup_one(o->db, kind, typed, id, &o->err);
}

static void exactly_one_row_is_found_by_name_code_or_id(void **state)
{
    struct office o;
    int64_t id, medical;

    (void)state;
    office_staffed(&o);
    medical = office_committee(&o, "medical");
    CHECK_OK(one(&o, KIND_COMMITTEE, "郾城区医疗纠纷人民调解委员会", &id), &o.err);
    CHECK_INT(id, medical);
    CHECK_OK(one(&o, KIND_MEDIATOR, " 孙 守正 ", &id), &o.err);
    CHECK_INT(id, 4);
    CHECK_OK(one(&o, KIND_MEDIATOR, "王民生", &id), &o.err); /* also those who left */
    CHECK_INT(id, 5);
    CHECK_OK(one(&o, KIND_MEDIATOR, "#2", &id), &o.err);
    CHECK_INT(id, 2);
    CHECK_OK(one(&o, KIND_MEDIATOR, "２", &id), &o.err);
    CHECK_INT(id, 2);
    CHECK_OK(one(&o, KIND_AREA, "411103101000", &id), &o.err);
    CHECK_INT(id, office_row(&o, "SELECT id FROM area WHERE name = '孟庙镇'"));
    CHECK_OK(one(&o, KIND_CASE, "#3", &id), &o.err);
    CHECK_INT(id, 3);
    CHECK_OK(one(&o, KIND_PARTY, "#3", &id), &o.err);
    CHECK_INT(id, 3);
    office_leave(&o);
}

static void what_is_unknown_or_several_is_refused_with_names(void **state)
{
    struct office o;
    int64_t id = 9;

    (void)state;
    office_staffed(&o);
    CHECK_INT(one(&o, KIND_MEDIATOR, "王敏", &id), ST_CONFLICT);
    CHECK_INT(id, 0);
    CHECK_HAS(err_text(&o.err), "#2 王敏（郾城区劳动人事争议人民调解委员会）");
    CHECK_HAS(err_text(&o.err), "#3 王敏");
    CHECK_INT(one(&o, KIND_MEDIATOR, "守正", &id), ST_NOT_FOUND); /* a part is not the name */
    CHECK_HAS(err_text(&o.err), "孙守正");
    CHECK_INT(one(&o, KIND_MEDIATOR, "赵六", &id), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "赵六");
    CHECK_INT(one(&o, KIND_MEDIATOR, "#99", &id), ST_NOT_FOUND);
    CHECK_INT(one(&o, KIND_MEDIATOR, "", &id), ST_NOT_FOUND);
    CHECK_INT(one(&o, KIND_PARTY, "张三", &id), ST_NOT_FOUND);
    office_leave(&o);
}

static void the_only_committee_that_fits_is_meant(void **state)
{
    struct office o;
    int64_t id = 9;

    (void)state;
    office_staffed(&o);
    CHECK_OK(one(&o, KIND_COMMITTEE, "医疗", &id), &o.err);
    CHECK_INT(id, office_row(&o, "SELECT id FROM committee WHERE sub_kind = 'medical'"));
    CHECK_INT(one(&o, KIND_COMMITTEE, "人民调解", &id), ST_NOT_FOUND); /* several fit */
    office_leave(&o);
}

/* As exports and ledgers write it, and the only way to tell one 新村 from the other. */
static void a_place_is_found_with_those_it_lies_in_before_it(void **state)
{
    static const char *const towns[] = { "孟庙镇", "商桥镇" };
    int64_t town[2], village[2], id;
    struct office o;

    (void)state;
    office_staffed(&o);
    for (size_t i = 0; i < ARRAY_LEN(towns); i++) {
        struct record *rec = record_new(KIND_AREA);

        CHECK_INT(one(&o, KIND_AREA, towns[i], &town[i]), ST_OK);
        record_set(rec, AF_NAME, "新村");
        record_set_int(rec, AF_LEVEL, 3);
        record_set_int(rec, AF_PARENT, town[i]);
        CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
        village[i] = rec->id;
        record_free(rec);
    }
    CHECK_INT(one(&o, KIND_AREA, "郾城区孟庙镇", &id), ST_OK);
    CHECK_INT(id, town[0]);
    CHECK_INT(one(&o, KIND_AREA, "商桥镇新村", &id), ST_OK);
    CHECK_INT(id, village[1]);
    CHECK_INT(one(&o, KIND_AREA, "郾城区 孟庙镇 新村", &id), ST_OK);
    CHECK_INT(id, village[0]);
    CHECK_INT(one(&o, KIND_AREA, "新村", &id), ST_CONFLICT);
    office_leave(&o);
}

static void among_namesakes_the_one_in_office_is_meant(void **state)
{
    struct office o;
    int64_t id, now;

    (void)state;
    office_in_memory(&o);
    add_mediator(&o, "韩保民", "medical", "2021-12-31");
    now = add_mediator(&o, "韩保民", "labour", NULL);
    CHECK_OK(one(&o, KIND_MEDIATOR, "韩保民", &id), &o.err);
    CHECK_INT(id, now);
    office_leave(&o);
}

struct cases_seen {
    struct buf text;
    size_t count;
};

static void see_case(void *ctx, int64_t id, const char *number, const char *parties)
{
    struct cases_seen *s = ctx;

    CHECK(number != NULL);
    buf_printf(&s->text, "%s%lld %s", s->count++ ? ", " : "", (long long)id, parties);
}

static void check_person(struct office *o, const char *name, const char *idno, int64_t except,
                         size_t max, const char *expected)
{
    struct cases_seen s = { 0 };

    CHECK_OK(lookup_person_cases(o->db, name, idno, except, max, see_case, &s, &o->err), &o->err);
    if (!str_equal(buf_text(&s.text), expected))
        fail_msg("%s %s: \"%s\"", name, idno ? idno : "", buf_text(&s.text));
    buf_release(&s.text);
}

static void a_persons_other_cases_are_known(void **state)
{
    static const struct made_case rows[] = {
        { "medical",
          "mediating",
          "2022-03-08",
          NULL,
          NULL,
          NULL,
          { { "张三", NULL, "41119919750101901X" }, { "区医院", NULL, NULL } } },
        { "labour",
          "mediating",
          "2022-04-08",
          NULL,
          NULL,
          NULL,
          { { "李四", NULL, NULL }, { "张三", NULL, "41119919750101901X" } } },
        { "labour",
          "draft",
          NULL,
          NULL,
          NULL,
          NULL,
          { { "张三", NULL, "411199198003159017" }, { "李四", NULL, NULL } } },
    };
    struct office o;

    (void)state;
    office_in_memory(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        make_searched(&o, &rows[i]);
    check_person(&o, "张三", "41119919750101901X", 0, 0, "2 李四；张三, 1 张三；区医院");
    check_person(&o, "张三", "41119919750101901x", 2, 0, "1 张三；区医院");
    check_person(&o, "张三", NULL, 2, 0, "3 张三；李四, 1 张三；区医院");
    check_person(&o, "李四", "", 0, 1, "3 张三；李四");
    check_person(&o, "王五", NULL, 0, 0, "");
    check_person(&o, "", NULL, 0, 0, "");
    office_leave(&o);
}

TESTS(T(the_best_fit_comes_first), T(nothing_typed_gives_the_most_used_of_the_last_year),
      T(a_list_stays_within_its_committee_or_area), T(a_choice_says_where_it_belongs),
      T(exactly_one_row_is_found_by_name_code_or_id),
      T(what_is_unknown_or_several_is_refused_with_names), T(the_only_committee_that_fits_is_meant),
      T(a_place_is_found_with_those_it_lies_in_before_it),
      T(among_namesakes_the_one_in_office_is_meant), T(a_persons_other_cases_are_known))
