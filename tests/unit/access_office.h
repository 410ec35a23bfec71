/* tests/unit/access_office.h - two towns, three committees, six cases, and who may see them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_ACCESS_OFFICE_H
#define TESTS_ACCESS_OFFICE_H

#include "search_office.h"

#include "store/access.h"
#include "store/drafts.h"
#include "store/events.h"
#include "store/findings.h"
#include "store/history.h"
#include "store/lookup.h"
#include "store/search.h"
#include "store/settings.h"

/* Two towns, a committee of each, and the medical one of the district. */
enum { MENG, SHANG, TOWNS };
enum { OF_MENG, OF_SHANG, MEDICAL, COMMITTEES };
enum { SUN, FENG, HE, MEDIATORS };

static struct office o;
static int64_t towns[TOWNS], villages[TOWNS], committees[COMMITTEES], mediators[MEDIATORS];

static const struct {
    int town;
    bool village;                    /* in the town's village */
    int committee, mediator, helper; /* -1 none */
    const char *name, *phone, *id_no;
} made[] = {
    { MENG, true, OF_MENG, SUN, FENG, "赵大河", "12000000001", "411199196807199017" },
    { MENG, false, OF_MENG, FENG, -1, "孙小满", "12000000002", NULL },
    { MENG, true, MEDICAL, HE, SUN, "赵大河", "12000000001", "411199196807199017" },
    { SHANG, true, OF_SHANG, FENG, -1, "李示例", "12000000004", NULL },
    { SHANG, false, MEDICAL, HE, -1, "赵大河", "12000000001", "411199196807199017" },
    { SHANG, true, OF_SHANG, -1, -1, "周示例", "12000000006", NULL },
};
#define CASES ARRAY_LEN(made)

static int64_t ids[CASES], findings[TOWNS], people[TOWNS], rounds[TOWNS];

/* ---- the office ---- */

static inline int64_t saved(struct record *rec)
{
    int64_t id;

    CHECK_OK(records_save(o.db, rec, &o.err), &o.err);
    id = rec->id;
    record_free(rec);
    return id;
}

static inline void make_places(void)
{
    static const char *const codes[] = { "411103101000", "411103102000" };
    static const char *const names[] = { "甲示例村", "乙示例村" };

    for (int i = 0; i < TOWNS; i++) {
        char *sql = mem_printf("SELECT id FROM area WHERE code = '%s'", codes[i]);
        struct record *rec = record_new(KIND_AREA);

        towns[i] = office_row(&o, sql);
        free(sql);
        CHECK(towns[i] > 0);
        record_set(rec, AF_NAME, names[i]);
        record_set(rec, AF_LEVEL, "3");
        record_set_int(rec, AF_PARENT, towns[i]);
        villages[i] = saved(rec);
        rec = record_new(KIND_COMMITTEE);
        record_set(rec, COF_NAME, i ? "乙镇人民调解委员会" : "甲镇人民调解委员会");
        record_set(rec, COF_KIND, "town");
        record_set_int(rec, COF_AREA, towns[i]);
        committees[i] = saved(rec);
    }
    committees[MEDICAL] = office_committee(&o, "medical");
}

static inline void make_mediators(void)
{
    static const char *const names[] = { "孙守正", "冯桂芝", "何静" };

    for (int i = 0; i < MEDIATORS; i++) {
        struct record *rec = record_new(KIND_MEDIATOR);

        record_set(rec, MF_NAME, names[i]);
        record_set_int(rec, MF_COMMITTEE, committees[i]);
        mediators[i] = saved(rec);
    }
}

static inline void make_case(size_t i)
{
    struct casefile *f = case_new(&o, "draft", NULL);
    struct record *party = f->of[KIND_PARTY].items[0];

    record_set_int(f->rec, CF_COMMITTEE, committees[made[i].committee]);
    record_set_int(f->rec, CF_AREA, made[i].village ? villages[made[i].town] : towns[made[i].town]);
    if (made[i].mediator >= 0)
        record_set_int(f->rec, CF_MEDIATOR, mediators[made[i].mediator]);
    if (made[i].helper >= 0)
        record_set_int(f->rec, CF_CO_MEDIATOR, mediators[made[i].helper]);
    record_set(party, PF_NAME, made[i].name);
    record_set(party, PF_PHONE, made[i].phone);
    record_set(party, PF_ID_NO, made[i].id_no);
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    ids[i] = f->rec->id;
    casefile_free(f);
}

/* In each town's village: a finding, a key person and a round. */
static inline void make_screening(int town)
{
    struct findingfile *f = mem_alloc(sizeof(*f));
    struct record *rec = record_new(KIND_KEY_PERSON);

    f->rec = record_new(KIND_FINDING);
    record_set(f->rec, FDF_FOUND, "2022-11-01");
    record_set_int(f->rec, FDF_AREA, villages[town] ? towns[town] : 0);
    record_set(f->rec, FDF_SCREENER, "吴小满");
    record_set(f->rec, FDF_TITLE, "屋檐滴水纠纷");
    record_set(f->rec, FDF_TYPE, "02");
    record_set(f->rec, FDF_CAMPAIGN, "0");
    record_set(f->rec, FDF_PARTIES, "钱二林");
    record_set(f->rec, FDF_FACTS, "屋檐滴水到邻居院内，双方争吵。");
    record_set(f->rec, FDF_RISK, "0");
    CHECK_OK(findings_save(o.db, o.book, f, o.today, &o.err), &o.err);
    findings[town] = f->rec->id;
    findingfile_free(f);
    record_set(rec, KPF_NAME, "郑示例");
    record_set(rec, KPF_CATEGORY, "1");
    record_set_int(rec, KPF_AREA, villages[town]);
    record_set(rec, KPF_CONTACT, "吴小满");
    record_set(rec, KPF_FROM, "2022-01-01");
    people[town] = saved(rec);
    rec = record_new(KIND_ROUND);
    record_set_int(rec, RDF_UNIT, villages[town]);
    record_set(rec, RDF_FROM, "2022-11-01");
    record_set(rec, RDF_TO, "2022-11-07");
    record_set(rec, RDF_TIMES, "1");
    rounds[town] = saved(rec);
}

static inline void open_office(void)
{
    office_in_memory(&o);
    make_places();
    make_mediators();
    for (size_t i = 0; i < CASES; i++)
        make_case(i);
    for (int i = 0; i < TOWNS; i++)
        make_screening(i);
}

/* ---- accounts ---- */

static const struct who {
    const char *label;
    enum account_role role;
    int town, committee, mediator; /* -1: no bound */
} who[] = {
    { "内勤，全区", ACCOUNT_CLERK, -1, -1, -1 },
    { "内勤，甲镇", ACCOUNT_CLERK, MENG, -1, -1 },
    { "内勤，医疗调委会", ACCOUNT_CLERK, -1, MEDICAL, -1 },
    { "内勤，甲镇的医疗调委会", ACCOUNT_CLERK, MENG, MEDICAL, -1 },
    { "内勤，乙镇调委会", ACCOUNT_CLERK, -1, OF_SHANG, -1 },
    { "调解员孙守正", ACCOUNT_MEDIATOR, -1, -1, SUN },
    { "调解员冯桂芝", ACCOUNT_MEDIATOR, -1, -1, FENG },
    { "调解员，没有登记是谁", ACCOUNT_MEDIATOR, -1, -1, MEDIATORS },
    { "所长，乙镇", ACCOUNT_HEAD, SHANG, -1, -1 },
    { "统计，甲镇", ACCOUNT_STATISTICS, MENG, -1, -1 },
    { "管理员", ACCOUNT_ADMIN, -1, -1, -1 },
    { "审计，乙镇", ACCOUNT_AUDITOR, SHANG, -1, -1 },
    { "没有账号", ACCOUNT_NONE, -1, -1, -1 },
};

static inline void become(const struct who *w)
{
    const struct access a = { .role = w->role,
                              .area = w->town < 0 ? 0 : towns[w->town],
                              .committee = w->committee < 0 ? 0 : committees[w->committee],
                              .mediator = w->mediator < 0            ? 0
                                          : w->mediator == MEDIATORS ? -1
                                                                     : mediators[w->mediator] };

    db_set_access(o.db, &a);
}

static inline void be_owner(void)
{
    db_set_access(o.db, &(struct access) { .role = ACCOUNT_OWNER });
}

/* What the test's own table says. */
static inline bool sees(const struct who *w, size_t i)
{
    return w->role != ACCOUNT_NONE && (w->town < 0 || made[i].town == w->town) &&
           (w->committee < 0 || made[i].committee == w->committee) &&
           (w->mediator < 0 || made[i].mediator == w->mediator || made[i].helper == w->mediator);
}

static inline bool sees_town(const struct who *w, int town)
{
    return w->role != ACCOUNT_NONE && w->mediator < 0 && w->committee != MEDICAL &&
           (w->town < 0 || w->town == town) &&
           (w->committee < 0 || w->committee == (town == MENG ? OF_MENG : OF_SHANG));
}

static inline void check_row(const struct who *w, const char *what, size_t i, bool got, bool wanted)
{
    if (got != wanted)
        fail_msg("%s: %s of case %zu: %s", w->label, what, i + 1, got ? "seen" : "not seen");
}

#define EACH_WHO(w) for (const struct who *w = who; w < who + ARRAY_LEN(who); w++)

static inline void see_change(void *ctx, const struct change *c)
{
    (void)ctx;
    (void)c;
}

static inline int setup(void **state)
{
    (void)state;
    open_office();
    return 0;
}

static inline int teardown(void **state)
{
    (void)state;
    office_leave(&o);
    return 0;
}

#define AT_OFFICE(fn) cmocka_unit_test_setup_teardown(fn, setup, teardown)

#endif
