/* tests/unit/clerk_office.h - a small office with a clerk at a terminal in the process.
 *
 * The clock stands at 2022-11-22 09:14.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_CLERK_OFFICE_H
#define TESTS_CLERK_OFFICE_H

#include "app.h"
#include "screens/expect.h"
#include "store_office.h"
#include "ui/term.h"

struct clerk {
    struct office o;
    struct app *app;
    int64_t medical, labour, village; /* committees */
    int64_t sun, han, wang;           /* mediators: village, medical, labour */
    int64_t town, hamlet;             /* areas */
};

static inline int64_t clerk_record(struct clerk *c, enum kind_id kind, const int *fields,
                                   const char *const *values, size_t n)
{
    struct record *rec = record_new(kind);
    int64_t id;

    for (size_t i = 0; i < n; i++)
        record_set(rec, fields[i], values[i]);
    CHECK_OK(records_save(c->o.db, rec, &c->o.err), &c->o.err);
    id = rec->id;
    record_free(rec);
    return id;
}

static inline int64_t clerk_mediator(struct clerk *c, const char *name, int64_t committee)
{
    char id[24];
    const int fields[] = { MF_NAME, MF_COMMITTEE, MF_SEX, MF_CHOSEN, MF_FULL_TIME, MF_POST };
    const char *const values[] = { name, id, "1", "hired", "1", "mediator" };

    str_fit(id, sizeof(id), "%lld", (long long)committee);
    return clerk_record(c, KIND_MEDIATOR, fields, values, ARRAY_LEN(fields));
}

static inline void clerk_people(struct clerk *c)
{
    char town[24], hamlet[24];
    const int area_fields[] = { AF_NAME, AF_LEVEL, AF_PARENT, AF_ACTIVE };
    const char *const area_values[] = { "示例村", "3", town, "1" };
    const int committee_fields[] = { COF_NAME, COF_KIND, COF_AREA, COF_SERIES, COF_ACTIVE };
    const char *const committee_values[] = { "孟庙镇示例村人民调解委员会", "village", hamlet,
                                             "孟人调字", "1" };

    c->medical = office_committee(&c->o, "medical");
    c->labour = office_committee(&c->o, "labour");
    c->town = office_row(&c->o, "SELECT id FROM area WHERE name = '孟庙镇'");
    str_fit(town, sizeof(town), "%lld", (long long)c->town);
    c->hamlet = clerk_record(c, KIND_AREA, area_fields, area_values, ARRAY_LEN(area_fields));
    str_fit(hamlet, sizeof(hamlet), "%lld", (long long)c->hamlet);
    c->village = clerk_record(c, KIND_COMMITTEE, committee_fields, committee_values,
                              ARRAY_LEN(committee_fields));
    c->sun = clerk_mediator(c, "孙守正", c->village);
    c->han = clerk_mediator(c, "韩保民", c->medical);
    c->wang = clerk_mediator(c, "王敏", c->labour);
}

/* One line of the register. */
struct clerk_case {
    const char *state, *accepted_on, *type, *applicant, *respondent, *claimed;
    char committee; /* m l v */
};

static inline int64_t clerk_case(struct clerk *c, const struct clerk_case *row)
{
    struct casefile *f = casefile_new();
    int64_t committee = row->committee == 'm'   ? c->medical
                        : row->committee == 'l' ? c->labour
                                                : c->village;
    int64_t mediator = row->committee == 'm' ? c->han : row->committee == 'l' ? c->wang : c->sun;
    int64_t id;

    record_set_int(f->rec, CF_COMMITTEE, committee);
    record_set_int(f->rec, CF_MEDIATOR, mediator);
    record_set_int(f->rec, CF_AREA, c->hamlet);
    record_set(f->rec, CF_SOURCE, "2");
    record_set(f->rec, CF_TYPE, row->type);
    record_set(f->rec, CF_CAMPAIGN, "0");
    record_set(f->rec, CF_DIFFICULTY, "1");
    record_set(f->rec, CF_SUMMARY, "双方因琐事发生争执，要求赔偿损失。");
    record_set(f->rec, CF_STATE, row->state);
    record_set(f->rec, CF_APPLIED, row->accepted_on);
    record_set(f->rec, CF_ACCEPTED, row->accepted_on);
    record_set(f->rec, CF_CLAIMED, row->claimed);
    record_list_add(&f->of[KIND_PARTY], party_new("1", row->applicant));
    record_list_add(&f->of[KIND_PARTY], party_new("2", row->respondent));
    CHECK_OK(cases_save(c->o.db, c->o.book, f, c->o.today, &c->o.err), &c->o.err);
    id = f->rec->id;
    casefile_free(f);
    return id;
}

static inline void clerk_register(struct clerk *c)
{
    static const struct clerk_case rows[] = {
        { "mediating", "2022-10-10", "10", "周山", "漯河宏达食品有限公司", "11640000", 'l' },
        { "mediating", "2022-10-25", "15", "张树林", "郾城区示例医院", "8000000", 'm' },
        { "mediating", "2022-10-26", "02", "赵大河", "钱二林", "300000", 'v' },
        { "accepted", "2022-11-18", "15", "张三", "区二院", "3200000", 'm' },
        { "accepted", "2022-11-21", "04", "王小二", "李大壮", NULL, 'v' },
        { "mediating", "2021-12-30", "02", "孙七", "吴八", NULL, 'v' },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        clerk_case(c, &rows[i]);
}

static inline void clerk_sit_down(struct clerk *c, int rows, int cols, const char *screen)
{
    const struct app_options opt = { .screen = screen };

    term_start_test(rows, cols, false);
    c->app = app_new(c->o.db, c->o.book, c->o.today, &opt, &c->o.err);
    if (!c->app)
        fail_msg("%s", err_text(&c->o.err));
    app_draw(c->app);
}

/* With a telephone, to be found by it. */
static inline void clerk_phone(struct clerk *c, int64_t id, const char *phone)
{
    struct casefile *f;

    CHECK_OK(cases_load(c->o.db, id, &f, &c->o.err), &c->o.err);
    record_set(f->of[KIND_PARTY].items[0], PF_PHONE, phone);
    CHECK_OK(cases_save(c->o.db, c->o.book, f, c->o.today, &c->o.err), &c->o.err);
    casefile_free(f);
}

static inline void clerk_open(struct clerk *c, int rows, int cols, const char *screen)
{
    *c = (struct clerk) { 0 };
    office_in_memory(&c->o);
    clerk_people(c);
    clerk_register(c);
    clerk_sit_down(c, rows, cols, screen);
}

/* The same office in a file, for a second clerk. */
static inline void clerk_open_file(struct clerk *c, const char *screen)
{
    *c = (struct clerk) { 0 };
    office_in_file(&c->o);
    clerk_people(c);
    clerk_register(c);
    clerk_sit_down(c, 24, 80, screen);
}

/* The person at the keyboard gets a role and sits down again. */
static inline void clerk_role(struct clerk *c, const char *role, const char *screen)
{
    const int fields[] = { UF_LOGIN, UF_NAME, UF_ROLE, UF_ACTIVE };
    const char *const values[] = { "limin", "李敏", role, "1" };
    const char *const first[] = { "guanli", "管理员", "admin", "1" };
    char *who = mem_copy(db_who(c->o.db));

    app_free(c->app);
    db_set_who(c->o.db, "guanli");
    clerk_record(c, KIND_USER, fields, first, ARRAY_LEN(fields));
    db_set_who(c->o.db, who);
    clerk_record(c, KIND_USER, fields, values, ARRAY_LEN(fields));
    free(who);
    clerk_sit_down(c, 24, 80, screen);
}

static inline void clerk_close(struct clerk *c)
{
    app_free(c->app);
    term_stop();
    office_leave(&c->o);
}

/* Types bytes as the terminal would send them, and draws. */
static inline void keys(struct clerk *c, const char *bytes)
{
    term_test_keys(bytes);
    for (;;) {
        struct key k = term_key(0);
        bool more = k.code != K_TICK;

        if (more)
            app_feed(c->app, &k);
        key_release(&k);
        if (!more)
            break;
    }
    app_draw(c->app);
}

/* One key that bytes cannot say quickly (an Esc needs a pause). */
static inline void press(struct clerk *c, int code)
{
    const struct key k = { .code = code };

    app_feed(c->app, &k);
    app_draw(c->app);
}

static inline void clerk_tick(struct clerk *c)
{
    app_tick(c->app);
    app_draw(c->app);
}

static inline void press_times(struct clerk *c, int code, int times)
{
    while (times-- > 0)
        press(c, code);
}

static inline void check_cursor(int y, int x)
{
    int at_y, at_x;

    term_test_cursor(&at_y, &at_x);
    CHECK_INT(at_y, y);
    CHECK_INT(at_x, x);
}

/* Line y of the screen; yours. */
static inline char *line_at(int y)
{
    char *screen = term_test_screen(), *line;
    const char *s = screen;

    while (y-- > 0)
        s = strchr(s, '\n') + 1;
    line = mem_copy_n(s, strcspn(s, "\n"));
    free(screen);
    return line;
}

/* Is the text anywhere on the screen? */
static inline bool shown(const char *text)
{
    char *screen = term_test_screen();
    bool there = strstr(screen, text) != NULL;

    free(screen);
    return there;
}
#define CHECK_SHOWN(text)                                                                          \
    do {                                                                                           \
        if (!shown(text))                                                                          \
            fail_msg("\"%s\" is not on the screen:\n%s", (text), term_test_screen());              \
    } while (0)
#define CHECK_NOT_SHOWN(text)                                                                      \
    do {                                                                                           \
        if (shown(text))                                                                           \
            fail_msg("\"%s\" is on the screen:\n%s", (text), term_test_screen());                  \
    } while (0)

#endif
