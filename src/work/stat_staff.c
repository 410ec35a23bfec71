/* work/stat_staff.c - 人民调解组织队伍情况表: committees and mediators by kind (DOMAIN 5.4).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screening_impl.h"
#include "store/official.h"
#include "work/official.h"

#define KINDS        "committee_kind"
#define SUB_KINDS    "sub_kind"
#define PROFESSIONAL "professional"
#define FEMALE       "2"

enum staff_column {
    ST_COMMITTEES,
    ST_MEDIATORS,
    ST_FULL_TIME,
    ST_PART_TIME,
    ST_TIME_UNKNOWN,
    ST_FEMALE,
    ST_JUNIOR, /* education, lowest first */
    ST_SENIOR,
    ST_COLLEGE,
    ST_BACHELOR,
    ST_EDUCATION_UNKNOWN,
    ST_PARTY,
    ST_TRAINED,
    ST_STUDIOS,
    ST_COLUMNS
};

static const struct {
    const char *key, *label, *definition;
} columns[] = {
    [ST_COMMITTEES] = { "committees", N_("调委会数"),
                        N_("统计期末在用的调委会，单位是个；撤销的不计。") },
    [ST_MEDIATORS] = { "mediators", N_("调解员数"),
                       N_("统计期末在任的调解员，单位是人；在几个调委会任职的各计一人。") },
    [ST_FULL_TIME] = { "full_time", N_("专职"), N_("调解员中登记为专职的。") },
    [ST_PART_TIME] = { "part_time", N_("兼职"), N_("调解员中登记为兼职的。") },
    [ST_TIME_UNKNOWN] = { "time_unknown", N_("专兼职未填"), N_("没有登记专职还是兼职的。") },
    [ST_FEMALE] = { "female", N_("女性"), N_("调解员中性别为女的。") },
    [ST_JUNIOR] = { "junior", N_("初中及以下"), N_("文化程度写明小学、初中的。") },
    [ST_SENIOR] = { "senior", N_("高中、中专"), N_("文化程度写明高中、中专、中技、职高的。") },
    [ST_COLLEGE] = { "college", N_("大专"), N_("文化程度写明大专、专科的。") },
    [ST_BACHELOR] = { "bachelor", N_("本科及以上"),
                      N_("文化程度写明本科、大学、学士、硕士、博士、研究生的。") },
    [ST_EDUCATION_UNKNOWN] = { "education_unknown", N_("文化程度未填"),
                               N_("没有登记文化程度，或者认不出是哪一级的。") },
    [ST_PARTY] = { "party", N_("中共党员"),
                   N_("政治面貌写明是中共党员的，含预备党员；民主党派不计。") },
    [ST_TRAINED] = { "trained", N_("期内培训"), N_("最近一次业务培训的日期在统计期内的。") },
    [ST_STUDIOS] = { "studios", N_("个人调解室"),
                     N_("到统计期末受理的案件登记过的调解工作室，同一调委会同名的计一个。") },
};
static_assert(ARRAY_LEN(columns) == ST_COLUMNS, "one row for each column");

/* Words of a level, the first level that fits. */
static const struct {
    enum staff_column column;
    const char *words[7];
} levels[] = {
    { ST_COLLEGE, { "大专", "专科", "高职" } },
    { ST_BACHELOR, { "本科", "大学", "学士", "硕士", "博士", "研究生" } },
    { ST_SENIOR, { "高中", "中专", "中技", "职高", "技校" } },
    { ST_JUNIOR, { "初中", "小学", "文盲" } },
};

struct staff {
    const struct book *book;
    struct period period;
    size_t kinds, sub_kinds;
    int64_t (*rows)[ST_COLUMNS]; /* owned; kinds, one of unknown kinds, then sub-kinds */
    int64_t total[ST_COLUMNS];   /* counted by itself */
};

/* ---- which row ---- */

static size_t list_place(const struct book *book, const char *list, const char *code, size_t n)
{
    size_t i = 0;

    while (i < n && !str_equal(book_nth(book, list, i)->code, code))
        i++;
    return i;
}

/* The rows of a committee: its kind, and for a professional one its field; the total. */
static void add(struct staff *s, const char *kind, const char *sub_kind, enum staff_column column,
                int64_t n)
{
    size_t sub = list_place(s->book, SUB_KINDS, sub_kind, s->sub_kinds);

    s->rows[list_place(s->book, KINDS, kind, s->kinds)][column] += n;
    if (str_equal(kind, PROFESSIONAL) && sub < s->sub_kinds)
        s->rows[s->kinds + 1 + sub][column] += n;
    s->total[column] += n;
}

static enum staff_column education_of(const char *text)
{
    for (size_t i = 0; text && i < ARRAY_LEN(levels); i++)
        for (size_t w = 0; levels[i].words[w]; w++)
            if (strstr(text, levels[i].words[w]))
                return levels[i].column;
    return ST_EDUCATION_UNKNOWN;
}

/* Members of other parties call themselves 党员, too. */
static bool is_communist(const char *text)
{
    return text && (str_equal(text, "党员") || str_equal(text, "预备党员") ||
                    strstr(text, "中共") || strstr(text, "共产党"));
}

static void take_committee(void *ctx, const struct staff_committee *c)
{
    add(ctx, c->kind, c->sub_kind, ST_COMMITTEES, 1);
    add(ctx, c->kind, c->sub_kind, ST_STUDIOS, c->studios);
}

static void take_member(void *ctx, const struct staff_member *m)
{
    struct staff *s = ctx;
    const enum staff_column time = m->full_time < 0 ? ST_TIME_UNKNOWN
                                   : m->full_time   ? ST_FULL_TIME
                                                    : ST_PART_TIME;

    add(s, m->kind, m->sub_kind, ST_MEDIATORS, 1);
    add(s, m->kind, m->sub_kind, time, 1);
    add(s, m->kind, m->sub_kind, education_of(m->education), 1);
    add(s, m->kind, m->sub_kind, ST_FEMALE, str_equal(m->sex, FEMALE));
    add(s, m->kind, m->sub_kind, ST_PARTY, is_communist(m->politics));
    add(s, m->kind, m->sub_kind, ST_TRAINED,
        m->trained != DATE_NONE && period_has(s->period, m->trained));
}

/* ---- the table ---- */

static void fill(struct report_row *row, const int64_t n[ST_COLUMNS])
{
    for (size_t i = 0; i < ST_COLUMNS; i++)
        report_set_count(row, i, n[i]);
}

static bool any(const int64_t n[ST_COLUMNS])
{
    for (size_t i = 0; i < ST_COLUMNS; i++)
        if (n[i])
            return true;
    return false;
}

static void add_sub_kinds(struct report *r, const struct staff *s)
{
    for (size_t i = 0; i < s->sub_kinds; i++) {
        const struct code *c = book_nth(s->book, SUB_KINDS, i);
        char *key, *label;

        if (!c->active && !any(s->rows[s->kinds + 1 + i]))
            continue;
        key = mem_printf(PROFESSIONAL "/%s", c->code);
        label = mem_printf(_("  其中%s"), c->label);
        fill(report_row(r, key, label), s->rows[s->kinds + 1 + i]);
        free(key);
        free(label);
    }
}

static void add_rows(struct report *r, const struct staff *s)
{
    for (size_t i = 0; i < s->kinds; i++) {
        const struct code *c = book_nth(s->book, KINDS, i);

        if (c->active || any(s->rows[i]))
            fill(report_row(r, c->code, c->label), s->rows[i]);
        if (str_equal(c->code, PROFESSIONAL))
            add_sub_kinds(r, s);
    }
    if (any(s->rows[s->kinds]))
        fill(report_row(r, "none", _("代码表里没有的")), s->rows[s->kinds]);
    fill(report_total(r, _("合计")), s->total);
}

static void note_sum(struct report *r, const char *label, int64_t sum, int64_t whole)
{
    report_note(r, _("%s%s：各项之和 %lld %s %lld。"), sum == whole ? _("核对 ") : _("不平："),
                label, (long long)sum, sum == whole ? "=" : "≠", (long long)whole);
    r->broken = r->broken || sum != whole;
}

static void add_notes(struct report *r, const struct staff *s, int day)
{
    const int64_t *t = s->total;
    int64_t committees = 0, mediators = 0;
    char iso[DATE_SIZE];

    for (size_t i = 0; i <= s->kinds; i++) {
        committees += s->rows[i][ST_COMMITTEES];
        mediators += s->rows[i][ST_MEDIATORS];
    }
    report_note(r,
                _("没有见到上级统一的表样，各列是本程序的默认；截至 %s，按调委会的类型分行，"
                  "“其中”的行不再相加。"),
                date_to_iso(day, iso));
    note_sum(r, _("各类调委会"), committees, t[ST_COMMITTEES]);
    note_sum(r, _("各类调委会的调解员"), mediators, t[ST_MEDIATORS]);
    note_sum(r, _("专职＋兼职＋未填"), t[ST_FULL_TIME] + t[ST_PART_TIME] + t[ST_TIME_UNKNOWN],
             t[ST_MEDIATORS]);
    note_sum(r, _("文化程度"),
             t[ST_JUNIOR] + t[ST_SENIOR] + t[ST_COLLEGE] + t[ST_BACHELOR] + t[ST_EDUCATION_UNKNOWN],
             t[ST_MEDIATORS]);
}

static struct report *make(const struct asked *q, const struct staff *s)
{
    struct report *r = screening_start(q, "staff", _("人民调解组织队伍情况表"), _("组织类型"));

    for (size_t i = 0; i < ST_COLUMNS; i++) {
        struct report_column *c = report_column(r, columns[i].key, _(columns[i].label), RC_COUNT,
                                                _(columns[i].definition));

        c->chart = i == ST_COMMITTEES || i == ST_MEDIATORS;
        if (i == ST_TIME_UNKNOWN || i == ST_EDUCATION_UNKNOWN)
            c->show = RS_FILLED;
    }
    add_rows(r, s);
    add_notes(r, s, q->as_of);
    return r;
}

enum status staff_table(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, rq->period, rq->area, today);
    struct staff s = { .book = book, .period = rq->period };
    enum status st;

    *out = NULL;
    while (book_nth(book, KINDS, s.kinds))
        s.kinds++;
    while (book_nth(book, SUB_KINDS, s.sub_kinds))
        s.sub_kinds++;
    s.rows = mem_alloc((s.kinds + 1 + s.sub_kinds) * sizeof(*s.rows));
    st = staff_committees(db, q.as_of, rq->area, take_committee, &s, err);
    if (st == ST_OK)
        st = staff_members(db, q.as_of, rq->area, take_member, &s, err);
    if (st == ST_OK)
        *out = make(&q, &s);
    free(s.rows);
    return st;
}
