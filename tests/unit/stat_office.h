/* tests/unit/stat_office.h - an office with made cases, for the tests of statistics.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_STAT_OFFICE_H
#define TESTS_STAT_OFFICE_H

#include "store_office.h"
#include "work/statistics.h"

/* What a made case says; NULL is not given. */
struct made {
    const char *sub_kind; /* of the committee; NULL: the village's */
    const char *area, *type, *source, *pair;
    const char *accepted, *state, *result, *outcome, *form, *performance, *amount, *reason;
};

static inline int64_t village_committee(struct office *o)
{
    int64_t id = office_row(o, "SELECT id FROM committee WHERE kind = 'village'");
    struct record *rec;

    if (id > 0)
        return id;
    rec = record_new(KIND_COMMITTEE);
    record_set(rec, COF_NAME, "孟庙镇示例村人民调解委员会");
    record_set(rec, COF_KIND, "village");
    record_set_int(rec, COF_AREA, office_row(o, "SELECT id FROM area WHERE code = '411103101000'"));
    record_set(rec, COF_SERIES, "郾孟示人调字");
    record_set(rec, COF_ACTIVE, "1");
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    id = rec->id;
    record_free(rec);
    return id;
}

static inline int64_t mediator(struct office *o, int64_t committee)
{
    char *sql = mem_printf("SELECT id FROM mediator WHERE committee = %lld", (long long)committee);
    int64_t id = office_row(o, sql);
    struct record *rec;

    free(sql);
    if (id > 0)
        return id;
    rec = record_new(KIND_MEDIATOR);
    record_set(rec, MF_NAME, "孙守正");
    record_set_int(rec, MF_COMMITTEE, committee);
    CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
    id = rec->id;
    record_free(rec);
    return id;
}

static inline int64_t area_id(struct office *o, const char *code)
{
    char *sql = mem_printf("SELECT id FROM area WHERE code = '%s'", code);
    int64_t id = office_row(o, sql);

    free(sql);
    CHECK(id > 0);
    return id;
}

static inline int64_t make_case(struct office *o, const struct made *m)
{
    struct casefile *f = case_new(o, m->state, m->accepted);
    int64_t committee = m->sub_kind ? office_committee(o, m->sub_kind) : village_committee(o);
    int64_t id;

    record_set_int(f->rec, CF_COMMITTEE, committee);
    record_set_int(f->rec, CF_MEDIATOR, mediator(o, committee));
    record_set_int(f->rec, CF_AREA, area_id(o, m->area));
    record_set(f->rec, CF_TYPE, m->type);
    record_set(f->rec, CF_SOURCE, m->source);
    record_set(f->rec, CF_CAMPAIGN, m->pair);
    if (m->pair && !str_equal(m->pair, "0"))
        record_set(f->rec, CF_CAMPAIGN_ON, m->accepted);
    record_set(f->rec, CF_RESULT, m->result);
    record_set(f->rec, CF_OUTCOME, m->outcome);
    record_set(f->rec, CF_AGREEMENT_FORM, m->form);
    record_set(f->rec, CF_PERFORMANCE, m->performance);
    record_set(f->rec, CF_AGREEMENT_AMOUNT, m->amount);
    record_set(f->rec, CF_END_REASON, m->reason);
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    id = f->rec->id;
    casefile_free(f);
    return id;
}

/* DOMAIN 10: a neighbour dispute of the campaign, a medical one with appraisal, wages. */
static const struct made worked[] = {
    { NULL, "411103101000", "02", "1", "3", "2022-03-08", "archived", "1", "2022-03-10", "2",
      "done", "180000", NULL },
    { "medical", "411103001000", "15", "2", "0", "2022-05-09", "archived", "1", "2022-08-02", "2",
      "done", "8000000", NULL },
    { "labour", "411103102000", "10", "2", "0", "2022-09-02", "archived", "1", "2022-09-14", "2",
      "done", "1800000", NULL },
};

/* One of every kind that is easily counted wrong. */
static const struct made varied[] = {
    /* accepted last year, settled this year */
    { "traffic", "411103001000", "16", "33", NULL, "2021-12-20", "closed", "1", "2022-01-15", "2",
      "done", "500000", NULL },
    /* reopened: open again */
    { "traffic", "411103002000", "16", "2", NULL, "2022-02-01", "reopened", NULL, NULL, NULL, NULL,
      NULL, NULL },
    { "school", "411103003000", "06", "2", NULL, "2022-02-10", "terminated", "2", "2022-03-20",
      NULL, NULL, NULL, "T1" },
    { NULL, "411103101000", "02", "1", "3", "2022-03-01", "withdrawn", "3", "2022-03-09", NULL,
      NULL, NULL, NULL },
    { NULL, "411103101000", "01", "1", "2", "2022-03-02", "agreed", "1", "2022-03-02", "1",
      "performing", NULL, NULL },
    { NULL, "411103103000", "17", "1", "5", "2022-03-05", "transferred", "4", "2022-04-01", NULL,
      NULL, NULL, NULL },
    { "labour", "411103104000", "11", "31", NULL, "2022-03-31", "mediating", NULL, NULL, NULL, NULL,
      NULL, NULL },
    { "expropriation", "411103105000", "08", "34", NULL, "2022-04-01", "performed", "1",
      "2022-12-31", "2", "done", "12345", NULL },
    { "medical", "411103001000", "15", "2", "1", "2022-06-01", "void", NULL, NULL, NULL, NULL, NULL,
      NULL },
    { NULL, "411103101000", "04", "2", "4", NULL, "rejected", NULL, "2022-06-02", NULL, NULL, NULL,
      "N3" },
    { NULL, "411103106000", "04", "2", "4", "2022-11-30", "agreed", "1", "2022-12-05", "1",
      "partly", "77700", NULL },
};

static inline void make_all(struct office *o, const struct made *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        make_case(o, &rows[i]);
}

/* Moved on within this register: counted once, where it went. */
static inline void make_passed(struct office *o)
{
    static const struct made first = { .area = "411103101000",
                                       .type = "15",
                                       .source = "1",
                                       .accepted = "2022-07-01",
                                       .state = "transferred",
                                       .result = "4",
                                       .outcome = "2022-07-05" };
    static const struct made second = { .sub_kind = "medical",
                                        .area = "411103101000",
                                        .type = "15",
                                        .source = "39",
                                        .accepted = "2022-07-06",
                                        .state = "agreed",
                                        .result = "1",
                                        .outcome = "2022-07-20",
                                        .form = "2",
                                        .performance = "performing",
                                        .amount = "300000" };
    int64_t from = make_case(o, &first), to = make_case(o, &second);
    struct casefile *f;

    CHECK_OK(cases_load(o->db, from, &f, &o->err), &o->err);
    record_set_int(f->rec, CF_PASSED_TO, to);
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    casefile_free(f);
}

static inline void varied_office(struct office *o)
{
    office_in_memory(o);
    make_all(o, worked, ARRAY_LEN(worked));
    make_all(o, varied, ARRAY_LEN(varied));
    make_passed(o);
}

static inline struct stat_request request(struct office *o, const char *name, const char *period,
                                          enum basis basis)
{
    struct stat_request rq = { .stat = statistic_find(name), .cutoff = DATE_NONE };

    CHECK(rq.stat);
    rq.period = (struct period) { DATE_NONE, DATE_NONE };
    rq.basis = basis;
    rq.basis_given = true;
    if (period) {
        rq.period_given = true;
        CHECK_OK(period_parse(period, o->today, &rq.period, &o->err), &o->err);
    }
    stat_request_complete(&rq, o->book, o->today);
    return rq;
}

static inline struct report *table(struct office *o, const struct stat_request *rq)
{
    struct report *r;

    CHECK_OK(statistics_table(o->db, o->book, rq, o->today, &r, &o->err), &o->err);
    return r;
}

static inline const struct report_cell *cell(const struct report *r, const struct report_row *row,
                                             const char *key)
{
    for (size_t i = 0; i < r->columns_count; i++)
        if (str_equal(r->columns[i].key, key))
            return &row->cells[i];
    fail_msg("no column %s", key);
    return NULL;
}

static inline const struct report_row *row_of(const struct report *r, const char *key)
{
    for (size_t i = 0; i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, key))
            return &r->rows[i];
    return NULL;
}

static inline bool noted(const struct report *r, const char *part)
{
    for (size_t i = 0; i < r->notes_count; i++)
        if (strstr(r->notes[i], part))
            return true;
    return false;
}

#endif
