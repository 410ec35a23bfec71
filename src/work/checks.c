/* work/checks.c - everything that must hold in a healthy database, one row a check.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/checks.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "checks_impl.h"
#include "core/lifecycle.h"
#include "store/db.h"
#include "store/events.h"
#include "store/facts.h"
#include "work/statistics.h"

/* Of one check; more would say the same in other words. */
#define PROBLEMS_MAX 100

/* Where the sentences of one check go. */
struct voice {
    void (*say)(void *ctx, const char *text);
    void *ctx;
    size_t count;
};

static void take_problem(void *ctx, const char *text)
{
    struct voice *v = ctx;

    if (v->count++ < PROBLEMS_MAX)
        v->say(v->ctx, text);
}

/* Takes the text. */
static void problem_take(struct voice *v, char *text)
{
    take_problem(v, text);
    free(text);
}

static enum status verdict(struct voice *v, enum status bad)
{
    if (v->count == 0)
        return ST_OK;
    if (v->count > PROBLEMS_MAX) {
        char *text = mem_printf(_("同类的还有 %zu 处。"), v->count - PROBLEMS_MAX);

        v->say(v->ctx, text);
        free(text);
    }
    return bad;
}

/* ---- what the store checks itself ---- */

static enum status check_integrity(struct db *db, const struct book *book, int today,
                                   void (*say)(void *ctx, const char *text), void *ctx,
                                   struct err *err)
{
    (void)book;
    (void)today;
    return db_integrity(db, say, ctx, err);
}

static enum status check_tallies(struct db *db, const struct book *book, int today,
                                 void (*say)(void *ctx, const char *text), void *ctx,
                                 struct err *err)
{
    (void)book;
    (void)today;
    return facts_reconcile(db, say, ctx, err);
}

static enum status check_audit(struct db *db, const struct book *book, int today,
                               void (*say)(void *ctx, const char *text), void *ctx, struct err *err)
{
    (void)book;
    (void)today;
    return audit_verify(db, say, ctx, NULL, err);
}

/* ---- opening and closing balance of each year ---- */

/* Sentences of a year that were said already: both bases complain of the same cases. */
struct sentences {
    char **items; /* owned, each too */
    size_t count, cap;
};

static bool is_new(struct sentences *s, const char *text)
{
    for (size_t i = 0; i < s->count; i++)
        if (str_equal(s->items[i], text))
            return false;
    mem_grow((void **)&s->items, s->count, &s->cap, sizeof *s->items);
    s->items[s->count++] = mem_copy(text);
    return true;
}

static void sentences_release(struct sentences *s)
{
    for (size_t i = 0; i < s->count; i++)
        free(s->items[i]);
    free(s->items);
}

static void say_broken(struct voice *v, const struct report *r, int year, struct sentences *said)
{
    bool named = false;

    for (size_t i = 0; i < r->notes_count; i++) {
        if (!strstr(r->notes[i], _("不平：")))
            continue;
        named = true;
        if (is_new(said, r->notes[i]))
            problem_take(v, mem_printf(_("%d 年，%s"), year, r->notes[i]));
    }
    if (!named && is_new(said, r->name))
        problem_take(v, mem_printf(_("%d 年的收结不平衡：用 tiaojie stats %s --period %d 查看。"),
                                   year, r->name, year));
}

static enum status check_year(struct db *db, const struct book *book, int year, int today,
                              struct voice *v, struct err *err)
{
    struct sentences said = { 0 };
    enum status st = ST_OK;

    for (int basis = BASIS_ACCEPTED; st == ST_OK && basis <= BASIS_CONCLUDED; basis++) {
        struct stat_request rq = { .stat = statistic_find("type"),
                                   .period = { date_from_ymd(year, 1, 1),
                                               date_from_ymd(year, 12, 31) },
                                   .period_given = true,
                                   .basis = (enum basis)basis,
                                   .basis_given = true,
                                   .cutoff = DATE_NONE };
        struct report *r = NULL;

        st = statistics_table(db, book, &rq, today, &r, err);
        if (st == ST_OK && r->broken)
            say_broken(v, r, year, &said);
        report_free(r);
    }
    sentences_release(&said);
    return st;
}

static enum status check_identities(struct db *db, const struct book *book, int today,
                                    void (*say)(void *ctx, const char *text), void *ctx,
                                    struct err *err)
{
    struct voice v = { say, ctx, 0 };
    int64_t years[400];
    size_t count = 0;
    struct stmt q;
    enum status st;

    db_prepare(db, &q,
               "SELECT DISTINCT CAST(substr(accepted_on, 1, 4) AS INTEGER) AS year FROM case_rec"
               " WHERE accepted_on IS NOT NULL UNION"
               " SELECT DISTINCT CAST(substr(outcome_on, 1, 4) AS INTEGER) FROM case_rec"
               " WHERE outcome_on IS NOT NULL ORDER BY year");
    while (count < ARRAY_LEN(years) && db_row(&q))
        years[count++] = db_int(&q, 0);
    st = db_finish(&q, err);
    for (size_t i = 0; st == ST_OK && i < count; i++)
        if (date_from_ymd((int)years[i], 1, 1) != DATE_NONE)
            st = check_year(db, book, (int)years[i], today, &v, err);
    return st == ST_OK ? verdict(&v, ST_UNBALANCED) : st;
}

/* ---- numbers ---- */

/* Gaps inside a series only: a ledger that was taken over may begin anywhere. */
static enum status check_numbers(struct db *db, const struct book *book, int today,
                                 void (*say)(void *ctx, const char *text), void *ctx,
                                 struct err *err)
{
    struct voice v = { say, ctx, 0 };
    struct stmt q;
    enum status st;

    (void)book;
    (void)today;
    db_prepare(db, &q,
               "SELECT series, year, before, seq FROM"
               " (SELECT series, year, seq,"
               "   lag(seq) OVER (PARTITION BY series, year ORDER BY seq) AS before"
               "  FROM case_rec WHERE seq IS NOT NULL)"
               " WHERE seq > before + 1 ORDER BY series, year, seq");
    while (db_row(&q)) {
        int64_t before = db_int(&q, 2), seq = db_int(&q, 3);

        problem_take(&v, mem_printf(_("%s %" PRId64 " 年第 %" PRId64 " 号之后是第 %" PRId64
                                      " 号，缺 %" PRId64 " 个：请查明是漏录还是未用。"),
                                    db_text(&q, 0), db_int(&q, 1), before, seq, seq - before - 1));
    }
    st = db_finish(&q, err);
    return st == ST_OK ? verdict(&v, ST_WARNED) : st;
}

/* ---- states against dates, result and number ---- */

struct case_row {
    const char *state;
    bool result, number;
    bool refused; /* 不予受理, possibly archived since */
    int accepted, outcome;
};

static bool no_outcome_day(const struct case_row *c)
{
    return c->result && c->outcome == DATE_NONE;
}

static bool no_result(const struct case_row *c)
{
    return !c->result && c->outcome != DATE_NONE;
}

static bool ends_before_it_began(const struct case_row *c)
{
    return c->accepted != DATE_NONE && c->outcome != DATE_NONE && c->outcome < c->accepted;
}

static bool no_number(const struct case_row *c)
{
    return state_is_accepted(c->state) && !c->refused && !c->number;
}

static bool never_accepted(const struct case_row *c)
{
    return state_is_accepted(c->state) && !c->refused && c->accepted == DATE_NONE;
}

static bool open_with_result(const struct case_row *c)
{
    return state_is_open(c->state) && c->result && c->outcome != DATE_NONE;
}

static bool done_without_result(const struct case_row *c)
{
    return state_is_accepted(c->state) && !state_is_open(c->state) && !c->refused && !c->result &&
           c->outcome == DATE_NONE;
}

static const struct {
    bool (*wrong)(const struct case_row *c);
    const char *text; /* N_() with the number of the case */
} state_rules[] = {
    { no_outcome_day, N_("案件 %s 有结果而没有终结日期：请补填终结日期。") },
    { no_result, N_("案件 %s 有终结日期而没有结果：请补登结果，或清空终结日期。") },
    { ends_before_it_began, N_("案件 %s 的终结日期早于受理日期：请核对这两个日期。") },
    { no_number, N_("案件 %s 已受理而没有案号：打开后保存一次即编案号。") },
    { never_accepted, N_("案件 %s 已受理而没有受理日期：请补填受理日期。") },
    { open_with_result, N_("案件 %s 的状态是未结，却已有结果和终结日期：请办理相应的步骤。") },
    { done_without_result, N_("案件 %s 已了结而没有结果和终结日期：请补登。") },
};

static void check_case(struct voice *v, struct stmt *q)
{
    const char *end_reason = db_text(q, 6);
    struct case_row c = { .state = db_text(q, 1),
                          .result = !db_is_null(q, 2),
                          .number = !db_is_null(q, 3),
                          .accepted = date_from_iso(db_text(q, 4)),
                          .outcome = date_from_iso(db_text(q, 5)) };

    if (str_equal(c.state, STATE_VOID))
        return;
    c.refused = c.accepted == DATE_NONE && end_reason && str_starts(end_reason, "N");
    for (size_t i = 0; i < ARRAY_LEN(state_rules); i++)
        if (state_rules[i].wrong(&c))
            problem_take(v, mem_printf(_(state_rules[i].text), db_text(q, 0)));
}

static enum status check_states(struct db *db, const struct book *book, int today,
                                void (*say)(void *ctx, const char *text), void *ctx,
                                struct err *err)
{
    struct voice v = { say, ctx, 0 };
    struct stmt q;
    enum status st;

    (void)book;
    (void)today;
    db_prepare(db, &q,
               "SELECT coalesce(number, code, '#' || id), state, result, number, accepted_on,"
               " outcome_on, end_reason FROM case_rec WHERE void_reason IS NULL ORDER BY id");
    while (db_row(&q))
        check_case(&v, &q);
    st = db_finish(&q, err);
    return st == ST_OK ? verdict(&v, ST_UNBALANCED) : st;
}

/* ---- what is derived ---- */

static enum status check_clocks(struct db *db, const struct book *book, int today,
                                void (*say)(void *ctx, const char *text), void *ctx,
                                struct err *err)
{
    struct voice v = { say, ctx, 0 };
    char iso[DATE_SIZE];
    struct stmt q;
    enum status st;

    (void)book;
    db_prepare(db, &q,
               "SELECT coalesce(c.number, c.code, '#' || c.id), k.limit_code, k.due_on"
               " FROM clock AS k JOIN case_rec AS c ON c.id = k.case_id"
               " WHERE (k.state = 'running' AND k.due_on < :today)"
               " OR (k.state = 'overdue' AND k.due_on >= :today)"
               " ORDER BY k.due_on, k.case_id, k.limit_code");
    db_bind_text(&q, ":today", date_to_iso(today, iso));
    while (db_row(&q))
        problem_take(&v, mem_printf(_("案件 %s 的期限 %s（%s 届满）还没有按今天更新：运行一次 "
                                      "tiaojie nightly。"),
                                    db_text(&q, 0), db_text(&q, 1), db_text(&q, 2)));
    st = db_finish(&q, err);
    return st == ST_OK ? verdict(&v, ST_WARNED) : st;
}

/* The list of a year comes out in the November before it; hints that end in years can wait. */
static enum status check_calendar(struct db *db, const struct book *book, int today,
                                  void (*say)(void *ctx, const char *text), void *ctx,
                                  struct err *err)
{
    struct voice v = { say, ctx, 0 };
    struct stmt q;
    enum status st;

    (void)today;
    db_prepare(db, &q,
               "SELECT CAST(substr(k.due_on, 1, 4) AS INTEGER), count(*) FROM clock AS k"
               " JOIN limit_rule AS l ON l.code = k.limit_code WHERE l.on_expiry <> 'info'"
               " GROUP BY 1 ORDER BY 1");
    while (db_row(&q)) {
        int year = (int)db_int(&q, 0);

        if (!calendar_knows(book->calendar, year))
            problem_take(&v,
                         mem_printf(_("%d 年没有放假安排，%lld 个期限只按周末推算：国务院公布后用 "
                                      "tiaojie import --kind holiday 导入。"),
                                    year, (long long)db_int(&q, 1)));
    }
    st = db_finish(&q, err);
    return st == ST_OK ? verdict(&v, ST_WARNED) : st;
}

static enum status keyless_cases(struct db *db, struct voice *v, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT coalesce(number, code, '#' || id) FROM case_rec"
               " WHERE void_reason IS NULL AND id NOT IN (SELECT case_id FROM case_keys)"
               " ORDER BY id");
    while (db_row(&q))
        problem_take(v, mem_printf(_("案件 %s 不在检索索引里，查不到：打开后保存一次即补上。"),
                                   db_text(&q, 0)));
    return db_finish(&q, err);
}

static enum status caseless_keys(struct db *db, struct voice *v, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT case_id FROM case_keys"
               " WHERE case_id NOT IN (SELECT id FROM case_rec) ORDER BY case_id");
    while (db_row(&q))
        problem_take(
            v, mem_printf(_("检索索引里有不存在的案件 #%" PRId64 "：请恢复备份。"), db_int(&q, 0)));
    return db_finish(&q, err);
}

/* Each case has its keys twice: in one row, and one row each; those that begin with a
 * hyphen are found in a column of their own and have no row. */
static enum status count_keys(struct db *db, struct voice *v, struct err *err)
{
    int64_t wanted = 0, there = 0;
    struct stmt q;
    enum status st;

    db_prepare(db, &q,
               "SELECT coalesce(sum(max(length(keys) - length(replace(keys, '|', '')) - 1, 0)"
               " - (length(keys) - length(replace(keys, '|-', ''))) / 2), 0),"
               " (SELECT count(*) FROM search_key) FROM case_keys");
    if (db_row(&q)) {
        wanted = db_int(&q, 0);
        there = db_int(&q, 1);
    }
    st = db_finish(&q, err);
    if (st == ST_OK && wanted != there)
        problem_take(v, mem_printf(_("检索索引应有 %" PRId64 " 个键，实有 %" PRId64
                                     " 个：有的案件会查不到，请运行 tiaojie check --reindex。"),
                                   wanted, there));
    return st;
}

static enum status check_search(struct db *db, const struct book *book, int today,
                                void (*say)(void *ctx, const char *text), void *ctx,
                                struct err *err)
{
    struct voice v = { say, ctx, 0 };
    enum status st = keyless_cases(db, &v, err);

    (void)book;
    (void)today;
    if (st == ST_OK)
        st = caseless_keys(db, &v, err);
    if (st == ST_OK)
        st = count_keys(db, &v, err);
    return st == ST_OK ? verdict(&v, ST_WARNED) : st;
}

/* ---- all of them ---- */

static const struct check checks[] = {
    { "integrity", N_("数据库完整性"), check_integrity },
    { "tallies", N_("统计数据与案件相符"), check_tallies },
    { "identities", N_("各年收结平衡"), check_identities },
    { "numbers", N_("案号连续"), check_numbers },
    { "states", N_("状态与日期、结果相符"), check_states },
    { "clocks", N_("期限已按今天更新"), check_clocks },
    { "calendar", N_("放假安排齐全"), check_calendar },
    { "search", N_("检索索引齐全"), check_search },
    { "committees", N_("调委会的组成合乎规定"), check_committees },
    { "audit", N_("审计链完整"), check_audit },
    { "seals", N_("封存的数字与封存时相符"), check_seals },
};

const struct check *check_nth(size_t i)
{
    return i < ARRAY_LEN(checks) ? &checks[i] : NULL;
}

/* The order in which what a check finds is worse; -1: it could not be made. */
static int badness(enum status st)
{
    switch (st) {
    case ST_OK:
        return 0;
    case ST_WARNED:
        return 1;
    case ST_UNBALANCED:
        return 2;
    case ST_CORRUPT:
        return 3;
    default:
        return -1;
    }
}

static void pass_on(void *ctx, const char *text)
{
    struct voice *v = ctx;

    v->count++;
    v->say(v->ctx, text);
}

enum status checks_run(struct db *db, const struct book *book, int today,
                       void (*say)(void *ctx, const char *text), void *ctx, struct err *err)
{
    struct voice v = { say, ctx, 0 };
    enum status worst = ST_OK;

    for (size_t i = 0; i < ARRAY_LEN(checks); i++) {
        struct err mine = ERR_INIT;
        enum status st = checks[i].run(db, book, today, pass_on, &v, &mine);

        if (badness(st) < 0) {
            err_set(err, st, "%s", err_text(&mine));
            err_clear(&mine);
            return st;
        }
        err_clear(&mine);
        if (badness(st) > badness(worst))
            worst = st;
    }
    if (worst == ST_OK)
        return ST_OK;
    return err_set(err, worst,
                   worst == ST_WARNED ? _("检查出 %zu 处应当留意的地方。")
                                      : _("检查出 %zu 处问题，请按上面所说处理。"),
                   v.count);
}
