/* tests/unit/test_findings.c - findings in the store: numbers, rounds, and what becomes a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "store/findings.h"

static int64_t area(struct office *o, const char *code)
{
    char *sql = mem_printf("SELECT id FROM area WHERE code = '%s'", code);
    int64_t id = office_row(o, sql);

    free(sql);
    CHECK(id > 0);
    return id;
}

/* 示例村 of 孟庙镇, DOMAIN 10. */
static int64_t village(struct office *o)
{
    struct record *rec = record_new(KIND_AREA);
    int64_t id;

    record_set(rec, AF_NAME, "示例村");
    record_set(rec, AF_CODE, "411103101999");
    record_set(rec, AF_LEVEL, "3");
    record_set_int(rec, AF_PARENT, area(o, "411103101000"));
    record_set(rec, AF_ACTIVE, "1");
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    id = rec->id;
    record_free(rec);
    return id;
}

static int64_t committee(struct office *o, const char *name, int64_t at)
{
    struct record *rec = record_new(KIND_COMMITTEE);
    int64_t id;

    record_set(rec, COF_NAME, name);
    record_set(rec, COF_KIND, "village");
    record_set_int(rec, COF_AREA, at);
    record_set(rec, COF_SERIES, "郾孟示人调字");
    record_set(rec, COF_ACTIVE, "1");
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    id = rec->id;
    record_free(rec);
    return id;
}

static struct findingfile *finding_new(int64_t at, const char *found)
{
    struct findingfile *f = mem_alloc(sizeof(*f));

    f->rec = record_new(KIND_FINDING);
    record_set(f->rec, FDF_FOUND, found);
    record_set_int(f->rec, FDF_AREA, at);
    record_set(f->rec, FDF_SCREENER, "吴小满");
    record_set(f->rec, FDF_TITLE, "赵大河与钱二林屋檐滴水纠纷");
    record_set(f->rec, FDF_TYPE, "02");
    record_set(f->rec, FDF_CAMPAIGN, "3");
    record_set(f->rec, FDF_PARTIES, "赵大河；钱二林");
    record_set(f->rec, FDF_PHONE, "12000000001");
    record_set(f->rec, FDF_PERSONS, "2");
    record_set(f->rec, FDF_OCCURRED, "2022-02-27");
    record_set(f->rec, FDF_PLACE, "示例村三组赵大河宅院东侧");
    record_set(f->rec, FDF_FACTS, "钱二林新建厢房檐口伸出院墙约25厘米，雨水落入赵大河院内。");
    record_set(f->rec, FDF_RISK, "1");
    record_set(f->rec, FDF_MEASURES, "稳定双方情绪，约定停工待调解");
    return f;
}

static int64_t saved(struct office *o, struct findingfile *f)
{
    CHECK_OK(findings_save(o->db, o->book, f, o->today, &o->err), &o->err);
    return f->rec->id;
}

static int64_t save_one(struct office *o, int64_t at, const char *found, const char *number)
{
    struct findingfile *f = finding_new(at, found);
    int64_t id = saved(o, f);

    CHECK_STR(record_text(f->rec, FDF_NUMBER), number);
    findingfile_free(f);
    return id;
}

/* --- numbers --- */

static void numbers_have_no_gap_in_a_town_and_a_year(void **state)
{
    struct office o;
    int64_t here, town;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    town = area(&o, "411103101000");
    save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    save_one(&o, town, "2022-03-07", "PC-411103101-2022-0002"); /* the town's own counts on */
    save_one(&o, here, "2022-02-28", "PC-411103101-2022-0003");
    save_one(&o, area(&o, "411103102000"), "2022-03-07", "PC-411103102-2022-0001");
    save_one(&o, area(&o, "411103000000"), "2022-03-07", "PC-411103000-2022-0001");
    office_leave(&o);
}

static void a_new_year_begins_anew_and_a_voided_one_keeps_its_number(void **state)
{
    struct office o;
    struct findingfile *f;
    int64_t here, id;

    (void)state;
    office_in_memory(&o);
    o.today = date_from_iso("2023-01-05");
    here = village(&o);
    id = save_one(&o, here, "2022-12-31", "PC-411103101-2022-0001");
    save_one(&o, here, "2023-01-01", "PC-411103101-2023-0001");
    CHECK_OK(findings_load(o.db, id, &f, &o.err), &o.err);
    CHECK_OK(records_void(o.db, f->rec, "重复登记", &o.err), &o.err);
    findingfile_free(f);
    save_one(&o, here, "2022-12-31", "PC-411103101-2022-0002");
    office_leave(&o);
}

static void a_refused_finding_takes_no_number(void **state)
{
    struct office o;
    struct findingfile *f;
    int64_t here;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    f = finding_new(here, "2022-03-07");
    record_set(f->rec, FDF_TITLE, NULL);
    CHECK_INT(findings_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "纠纷名称");
    CHECK(record_empty(f->rec, FDF_NUMBER));
    CHECK_INT(f->rec->id, 0);
    record_set(f->rec, FDF_TITLE, "屋檐滴水");
    record_set(f->rec, FDF_FOUND, "2022-11-23"); /* tomorrow */
    CHECK_INT(findings_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "还没有到");
    findingfile_free(f);
    save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    office_leave(&o);
}

/* --- two writers --- */

enum { WRITERS = 4, EACH = 5 };

static void write_some(const char *path, int64_t here)
{
    struct err err = ERR_INIT;
    struct db *db = office_connect(path, "other");
    struct book *book;

    CHECK_OK(books_load(db, &book, &err), &err);
    for (int i = 0; i < EACH; i++) {
        struct findingfile *f = finding_new(here, "2022-03-07");

        CHECK_OK(findings_save(db, book, f, date_from_iso("2022-11-22"), &err), &err);
        findingfile_free(f);
    }
    book_free(book);
    db_close(db);
}

static void clerks_who_save_at_once_get_different_numbers(void **state)
{
    struct office o;
    pid_t pids[WRITERS];
    int64_t here;
    int status;

    (void)state;
    office_in_file(&o);
    here = village(&o);
    for (int i = 0; i < WRITERS; i++) {
        pids[i] = fork();
        CHECK(pids[i] >= 0);
        if (pids[i] == 0) {
            write_some(o.path, here);
            _exit(0);
        }
    }
    for (int i = 0; i < WRITERS; i++) {
        CHECK(waitpid(pids[i], &status, 0) == pids[i]);
        CHECK_INT(status, 0);
    }
    CHECK_INT(office_row(&o, "SELECT count(DISTINCT number) FROM finding"), WRITERS * EACH);
    CHECK_INT(office_row(&o, "SELECT max(number) = 'PC-411103101-2022-0020' FROM finding"), 1);
    office_leave(&o);
}

static void a_newer_version_is_not_overwritten(void **state)
{
    struct office o;
    struct findingfile *mine, *other;
    int64_t id;

    (void)state;
    office_in_memory(&o);
    id = save_one(&o, village(&o), "2022-03-07", "PC-411103101-2022-0001");
    CHECK_OK(findings_load(o.db, id, &mine, &o.err), &o.err);
    CHECK_OK(findings_load(o.db, id, &other, &o.err), &o.err);
    record_set(other->rec, FDF_PLACE, "村口");
    saved(&o, other);
    record_set(mine->rec, FDF_RESPONSIBLE, "孙守正");
    CHECK_INT(findings_save(o.db, o.book, mine, o.today, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "limin");
    CHECK_STR(record_text(mine->rec, FDF_RESPONSIBLE), "孙守正"); /* nothing typed is lost */
    findingfile_free(mine);
    findingfile_free(other);
    office_leave(&o);
}

/* --- what belongs to it --- */

static void visits_are_kept_and_taken_out_ones_voided(void **state)
{
    struct office o;
    struct findingfile *f;
    struct record *watch = record_new(KIND_WATCH);
    int64_t id;

    (void)state;
    office_in_memory(&o);
    f = finding_new(village(&o), "2022-03-07");
    record_set(watch, WTF_WATCHED, "2022-03-14");
    record_set(watch, WTF_VISITOR, "吴小满");
    record_set(watch, WTF_SITUATION, "双方情绪平稳");
    record_list_add(&f->watches, watch);
    id = saved(&o, f);
    findingfile_free(f);
    CHECK_OK(findings_load(o.db, id, &f, &o.err), &o.err);
    CHECK_INT(f->watches.count, 1);
    CHECK_INT(record_int(f->watches.items[0], WTF_FINDING), id);
    record_list_void(&f->watches, 0, "记错了人");
    saved(&o, f);
    findingfile_free(f);
    CHECK_OK(findings_load(o.db, id, &f, &o.err), &o.err);
    CHECK_INT(f->watches.count, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM watch WHERE void_reason = '记错了人'"), 1);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM history WHERE kind = 'watch'"
                             " AND case_id IS NOT NULL"),
              0); /* a finding is no case */
    findingfile_free(f);
    office_leave(&o);
}

static void it_is_voided_with_what_belongs_to_it(void **state)
{
    struct office o;
    struct findingfile *f;
    struct record *watch = record_new(KIND_WATCH);

    (void)state;
    office_in_memory(&o);
    f = finding_new(village(&o), "2022-03-07");
    record_set(watch, WTF_WATCHED, "2022-03-14");
    record_set(watch, WTF_VISITOR, "吴小满");
    record_set(watch, WTF_SITUATION, "双方情绪平稳");
    record_list_add(&f->watches, watch);
    saved(&o, f);
    CHECK_OK(records_void(o.db, f->rec, "重复登记", &o.err), &o.err);
    record_set(f->rec, FDF_PLACE, "村口");
    CHECK_INT(findings_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "重复登记");
    record_revert(f->rec);
    CHECK_OK(records_restore(o.db, f->rec, &o.err), &o.err);
    record_set(f->rec, FDF_PLACE, "村口");
    saved(&o, f);
    findingfile_free(f);
    office_leave(&o);
}

static void the_end_and_the_state_are_filled_in(void **state)
{
    struct office o;
    struct findingfile *f;

    (void)state;
    office_in_memory(&o);
    f = finding_new(village(&o), "2022-03-07");
    saved(&o, f);
    CHECK_STR(record_text(f->rec, FDF_STATE), FINDING_FOUND);
    CHECK_STR(record_text(f->rec, FDF_DUE), "2022-03-10"); /* yellow: three days */
    findingfile_free(f);
    office_leave(&o);
}

/* --- rounds --- */

static struct record *round_new(int64_t unit, const char *from, const char *to, const char *zero)
{
    struct record *rec = record_new(KIND_ROUND);

    record_set_int(rec, RDF_UNIT, unit);
    record_set(rec, RDF_FROM, from);
    record_set(rec, RDF_TO, to);
    record_set(rec, RDF_TIMES, "1");
    record_set(rec, RDF_ZERO_REPORT, zero);
    return rec;
}

static void a_round_is_refused_with_the_remedy(void **state)
{
    static const struct {
        const char *from, *to, *times, *zero;
        enum status status;
        const char *words;
    } rows[] = {
        { "2022-03-07", "2022-03-11", "1", "0", ST_CONFLICT, "把那一条的排查次数加上" },
        { "2022-03-14", "2022-03-13", "1", "0", ST_INVALID, "早于起始日" },
        { "2022-03-14", "2022-03-18", "0", "0", ST_INVALID, "至少 1 次" },
        { "2022-03-07", "2022-03-13", "1", "1", ST_INVALID, "不是零报告" },
        { "2022-03-14", "2022-03-18", "1", "1", ST_OK, "" },
    };
    struct office o;
    struct record *first;
    int64_t here;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    first = round_new(here, "2022-03-07", "2022-03-11", "0");
    CHECK_OK(records_save(o.db, first, &o.err), &o.err);
    record_free(first);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct record *rec = round_new(here, rows[i].from, rows[i].to, rows[i].zero);

        record_set(rec, RDF_TIMES, rows[i].times);
        CHECK_ROW(records_save(o.db, rec, &o.err) == rows[i].status, rows[i].words);
        if (rows[i].status != ST_OK)
            CHECK_HAS(err_text(&o.err), rows[i].words);
        record_free(rec);
    }
    office_leave(&o);
}

static void a_finding_stands_in_the_round_of_its_area(void **state)
{
    struct office o;
    struct record *round, *zero;
    struct findingfile *f;
    int64_t here;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    round = round_new(here, "2022-03-07", "2022-03-11", "0");
    zero = round_new(here, "2022-03-14", "2022-03-18", "1");
    CHECK_OK(records_save(o.db, round, &o.err), &o.err);
    CHECK_OK(records_save(o.db, zero, &o.err), &o.err);
    f = finding_new(here, "2022-03-07");
    saved(&o, f);
    CHECK_INT(record_int(f->rec, FDF_ROUND), round->id);
    findingfile_free(f);
    f = finding_new(here, "2022-03-15");
    CHECK_INT(findings_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "零报告改为否");
    CHECK(record_empty(f->rec, FDF_ROUND)); /* as it was typed */
    findingfile_free(f);
    record_free(round);
    record_free(zero);
    office_leave(&o);
}

/* --- finding it again --- */

static void people_find_it_by_number_name_or_party(void **state)
{
    static const char *const typed[] = { "PC-411103101-2022-0001",
                                         "pc-411103101-2022-0001",
                                         "2022-0001",
                                         "0001",
                                         "屋檐滴水",
                                         "钱二林",
                                         "#1" };
    struct office o;
    int64_t here, id, got;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    id = save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        CHECK_OK(findings_find(o.db, typed[i], &got, &o.err), &o.err);
        CHECK_ROW(got == id, typed[i]);
    }
    CHECK_INT(findings_find(o.db, "没有的", &got, &o.err), ST_NOT_FOUND);
    save_one(&o, here, "2022-03-08", "PC-411103101-2022-0002");
    CHECK_INT(findings_find(o.db, "屋檐", &got, &o.err), ST_CONFLICT);
    CHECK_HAS(err_text(&o.err), "PC-411103101-2022-0002");
    office_leave(&o);
}

/* --- a case is made --- */

static void a_finding_becomes_a_linked_draft(void **state)
{
    struct office o;
    struct findingfile *f;
    struct casefile *c;
    int64_t here, id, case_id, by;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    by = committee(&o, "孟庙镇示例村人民调解委员会", here);
    id = save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    CHECK_OK(findings_to_case(o.db, o.book, id, 0, date_from_iso("2022-03-08"), &case_id, &o.err),
             &o.err);
    CHECK_OK(findings_load(o.db, id, &f, &o.err), &o.err);
    CHECK_OK(cases_load(o.db, case_id, &c, &o.err), &o.err);
    CHECK_STR(record_text(f->rec, FDF_STATE), FINDING_MEDIATION);
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL), FINDING_MEDIATION);
    CHECK_STR(record_text(f->rec, FDF_DISPOSAL_ON), "2022-03-08");
    CHECK_STR(record_text(f->rec, FDF_RESPONSIBLE_UNIT), "孟庙镇示例村人民调解委员会");
    CHECK_INT(record_int(f->rec, FDF_CASE), case_id);
    CHECK_INT(record_int(c->rec, CF_FINDING), id);
    CHECK_INT(record_int(c->rec, CF_COMMITTEE), by);
    CHECK_INT(record_int(c->rec, CF_AREA), here);
    CHECK_STR(record_text(c->rec, CF_STATE), STATE_DRAFT);
    CHECK_STR(record_text(c->rec, CF_SOURCE), "1");
    CHECK_STR(record_text(c->rec, CF_TYPE), "02");
    CHECK_STR(record_text(c->rec, CF_CAMPAIGN), "3");
    CHECK_STR(record_text(c->rec, CF_RISK), "1");
    CHECK_STR(record_text(c->rec, CF_RISK_MEASURES), "稳定双方情绪，约定停工待调解");
    CHECK_STR(record_text(c->rec, CF_OCCURRED), "2022-02-27");
    CHECK_STR(record_text(c->rec, CF_PLACE), "示例村三组赵大河宅院东侧");
    CHECK_HAS(record_text(c->rec, CF_SUMMARY), "檐口伸出院墙");
    CHECK_INT(c->of[KIND_PARTY].count, 2);
    CHECK_STR(record_text(c->of[KIND_PARTY].items[0], PF_NAME), "赵大河");
    CHECK_STR(record_text(c->of[KIND_PARTY].items[0], PF_SIDE), "1");
    CHECK_STR(record_text(c->of[KIND_PARTY].items[0], PF_PHONE), "12000000001");
    CHECK_STR(record_text(c->of[KIND_PARTY].items[1], PF_NAME), "钱二林");
    CHECK_STR(record_text(c->of[KIND_PARTY].items[1], PF_SIDE), "2");
    CHECK_INT(findings_to_case(o.db, o.book, id, 0, o.today, &case_id, &o.err), ST_CONFLICT);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 1);
    casefile_free(c);
    findingfile_free(f);
    office_leave(&o);
}

static void a_group_keeps_its_heads(void **state)
{
    static const struct {
        const char *parties, *persons, *side[3], *name[3], *heads[3], *type[3];
    } rows[] = {
        { "赵大河、钱二林,孙三",
          "3",
          { "1", "2", "2" },
          { "赵大河", "钱二林", "孙三" },
          { "", "", "" },
          { "1", "1", "1" } },
        { "周山等5人；漯河市示例建筑有限公司",
          "6",
          { "1", "2" },
          { "周山", "漯河市示例建筑有限公司" },
          { "5", "" },
          { "1", "2" } },
        { "周山；李河", "7", { "1", "2" }, { "周山", "李河" }, { "6", "" }, { "1", "1" } },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct office o;
        struct findingfile *f;
        struct casefile *c;
        int64_t here, case_id;

        office_in_memory(&o);
        here = village(&o);
        committee(&o, "孟庙镇示例村人民调解委员会", here);
        f = finding_new(here, "2022-03-07");
        record_set(f->rec, FDF_PARTIES, rows[i].parties);
        record_set(f->rec, FDF_PERSONS, rows[i].persons);
        saved(&o, f);
        CHECK_OK(findings_to_case(o.db, o.book, f->rec->id, 0, o.today, &case_id, &o.err), &o.err);
        CHECK_OK(cases_load(o.db, case_id, &c, &o.err), &o.err);
        CHECK_INT(record_int(c->rec, CF_PERSONS), strtol(rows[i].persons, NULL, 10));
        for (size_t k = 0; k < c->of[KIND_PARTY].count; k++) {
            const struct record *party = c->of[KIND_PARTY].items[k];

            CHECK_STR(record_text(party, PF_SIDE), rows[i].side[k]);
            CHECK_STR(record_text(party, PF_NAME), rows[i].name[k]);
            CHECK_STR(record_text(party, PF_PERSONS), rows[i].heads[k]);
            CHECK_STR(record_text(party, PF_TYPE), rows[i].type[k]);
        }
        casefile_free(c);
        findingfile_free(f);
        office_leave(&o);
    }
}

static void without_one_committee_nothing_is_made(void **state)
{
    struct office o;
    int64_t here, id, case_id;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    id = save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    CHECK_INT(findings_to_case(o.db, o.book, id, 0, o.today, &case_id, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "没有在用的调委会");
    committee(&o, "示例村人民调解委员会", here);
    committee(&o, "示例村第二人民调解委员会", here);
    CHECK_INT(findings_to_case(o.db, o.book, id, 0, o.today, &case_id, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "示例村第二人民调解委员会");
    CHECK_INT(case_id, 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM case_rec"), 0);
    CHECK_INT(office_row(&o, "SELECT count(*) FROM finding WHERE state = 'found'"), 1);
    office_leave(&o);
}

static void the_town_mediates_where_the_village_has_nobody(void **state)
{
    struct office o;
    struct casefile *c;
    int64_t here, id, case_id, town;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    town = committee(&o, "孟庙镇人民调解委员会", area(&o, "411103101000"));
    id = save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    CHECK_OK(findings_to_case(o.db, o.book, id, 0, o.today, &case_id, &o.err), &o.err);
    CHECK_OK(cases_load(o.db, case_id, &c, &o.err), &o.err);
    CHECK_INT(record_int(c->rec, CF_COMMITTEE), town);
    casefile_free(c);
    office_leave(&o);
}

static void what_went_to_mediation_is_closed_after_its_case(void **state)
{
    struct office o;
    struct findingfile *f;
    struct casefile *c;
    int64_t here, id, case_id;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    committee(&o, "孟庙镇示例村人民调解委员会", here);
    id = save_one(&o, here, "2022-03-07", "PC-411103101-2022-0001");
    CHECK_OK(findings_to_case(o.db, o.book, id, 0, date_from_iso("2022-03-08"), &case_id, &o.err),
             &o.err);
    CHECK_OK(findings_load(o.db, id, &f, &o.err), &o.err);
    record_set(f->rec, FDF_RESULT, "已履行");
    finding_move_apply(finding_move_find(FINDING_MEDIATION, "close"), f, o.today);
    CHECK_INT(findings_save(o.db, o.book, f, o.today, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "案件有了结果才能销号");
    CHECK_OK(cases_load(o.db, case_id, &c, &o.err), &o.err);
    record_set(c->rec, CF_STATE, STATE_WITHDRAWN);
    CHECK_OK(cases_save(o.db, o.book, c, o.today, &o.err), &o.err);
    casefile_free(c);
    saved(&o, f);
    CHECK_STR(record_text(f->rec, FDF_STATE), FINDING_CLOSED);
    findingfile_free(f);
    office_leave(&o);
}

/* --- a visit becomes a case --- */

static struct record *visit_new(int64_t at)
{
    struct record *rec = record_new(KIND_RECEPTION);

    record_set(rec, RXF_RECEIVED, "2022-09-01");
    record_set(rec, RXF_NAME, "周山");
    record_set(rec, RXF_SEX, "1");
    record_set(rec, RXF_PHONE, "12000000003");
    record_set(rec, RXF_MATTER, "mediation");
    record_set(rec, RXF_TYPE, "02");
    record_set_int(rec, RXF_AREA, at);
    record_set(rec, RXF_CONTENT, "邻居浇地放水淹了他家的红薯，要求赔偿五百元。");
    record_set(rec, RXF_RECEIVER, "冯桂芝");
    return rec;
}

static void a_visit_becomes_a_linked_draft(void **state)
{
    struct office o;
    struct record *visit, *after;
    struct casefile *c;
    int64_t here, case_id;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    committee(&o, "孟庙镇示例村人民调解委员会", here);
    visit = visit_new(here);
    CHECK_OK(records_save(o.db, visit, &o.err), &o.err);
    CHECK_OK(reception_to_case(o.db, o.book, visit->id, 0, o.today, &case_id, &o.err), &o.err);
    CHECK_OK(cases_load(o.db, case_id, &c, &o.err), &o.err);
    CHECK_STR(record_text(c->rec, CF_SOURCE), "2");
    CHECK_STR(record_text(c->rec, CF_APPLIED), "2022-09-01");
    CHECK_STR(record_text(c->rec, CF_APPLY_FORM), "1"); /* oral */
    CHECK_STR(record_text(c->rec, CF_REGISTRAR), "冯桂芝");
    CHECK_HAS(record_text(c->rec, CF_SUMMARY), "浇地放水");
    CHECK_INT(c->of[KIND_PARTY].count, 1);
    CHECK_STR(record_text(c->of[KIND_PARTY].items[0], PF_NAME), "周山");
    CHECK_STR(record_text(c->of[KIND_PARTY].items[0], PF_PHONE), "12000000003");
    CHECK_OK(records_load(o.db, KIND_RECEPTION, visit->id, &after, &o.err), &o.err);
    CHECK_INT(record_int(after, RXF_CASE), case_id);
    CHECK_INT(reception_to_case(o.db, o.book, visit->id, 0, o.today, &case_id, &o.err),
              ST_CONFLICT);
    record_free(after);
    record_free(visit);
    casefile_free(c);
    office_leave(&o);
}

static void a_visit_without_type_or_place_says_what_is_missing(void **state)
{
    struct office o;
    struct record *visit;
    int64_t here, case_id;

    (void)state;
    office_in_memory(&o);
    here = village(&o);
    visit = visit_new(here);
    record_set(visit, RXF_TYPE, NULL);
    CHECK_OK(records_save(o.db, visit, &o.err), &o.err);
    CHECK_INT(reception_to_case(o.db, o.book, visit->id, 0, o.today, &case_id, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "纠纷类别");
    record_set(visit, RXF_TYPE, "02");
    record_set(visit, RXF_AREA, NULL);
    CHECK_OK(records_save(o.db, visit, &o.err), &o.err);
    CHECK_INT(reception_to_case(o.db, o.book, visit->id, 0, o.today, &case_id, &o.err), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "区域");
    record_free(visit);
    office_leave(&o);
}

TESTS(T(numbers_have_no_gap_in_a_town_and_a_year),
      T(a_new_year_begins_anew_and_a_voided_one_keeps_its_number),
      T(a_refused_finding_takes_no_number), T(clerks_who_save_at_once_get_different_numbers),
      T(a_newer_version_is_not_overwritten), T(visits_are_kept_and_taken_out_ones_voided),
      T(it_is_voided_with_what_belongs_to_it), T(the_end_and_the_state_are_filled_in),
      T(a_round_is_refused_with_the_remedy), T(a_finding_stands_in_the_round_of_its_area),
      T(people_find_it_by_number_name_or_party), T(a_finding_becomes_a_linked_draft),
      T(a_group_keeps_its_heads), T(without_one_committee_nothing_is_made),
      T(the_town_mediates_where_the_village_has_nobody),
      T(what_went_to_mediation_is_closed_after_its_case), T(a_visit_becomes_a_linked_draft),
      T(a_visit_without_type_or_place_says_what_is_missing))
