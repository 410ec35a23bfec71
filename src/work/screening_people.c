/* src/work/screening_people.c - the tables of the reception register and of key persons.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screening_impl.h"

#define PEOPLE_COLUMNS 5

/* Rows by the codes of a list, in its order; the last one is of codes it does not have. */
struct by_code {
    const struct asked *q;
    const char *list;
    size_t codes;
    long (*rows)[PEOPLE_COLUMNS]; /* owned */
};

static struct by_code by_code_new(const struct asked *q, const char *list)
{
    struct by_code b = { .q = q, .list = list };

    while (book_nth(q->book, list, b.codes))
        b.codes++;
    b.rows = mem_alloc((b.codes + 1) * sizeof(*b.rows));
    return b;
}

static long *row_of(struct by_code *b, const char *code)
{
    size_t i = 0;

    while (i < b->codes && !str_equal(book_nth(b->q->book, b->list, i)->code, code))
        i++;
    return b->rows[i];
}

static bool any(const long row[PEOPLE_COLUMNS])
{
    for (size_t i = 0; i < PEOPLE_COLUMNS; i++)
        if (row[i])
            return true;
    return false;
}

typedef void fill_row(struct report_row *row, const long values[PEOPLE_COLUMNS]);

static void add_rows(struct report *r, const struct by_code *b, fill_row *fill)
{
    long total[PEOPLE_COLUMNS] = { 0 };

    for (size_t i = 0; i <= b->codes; i++) {
        const struct code *c = i < b->codes ? book_nth(b->q->book, b->list, i) : NULL;

        for (size_t k = 0; k < PEOPLE_COLUMNS; k++)
            total[k] += b->rows[i][k];
        if ((c && c->active) || any(b->rows[i]))
            fill(report_row(r, c ? c->code : "none", c ? c->label : _("代码表里没有的")),
                 b->rows[i]);
    }
    fill(report_total(r, _("合计")), total);
}

/* --- reception --- */

enum { RC_VISITS, RC_PERSONS, RC_CASES, RC_PASSED_ON };

static void take_visit(void *ctx, const struct record *visit)
{
    struct by_code *b = ctx;
    long *row = row_of(b, record_text(visit, RXF_MATTER));

    row[RC_VISITS]++;
    row[RC_PERSONS] += record_empty(visit, RXF_PERSONS) ? 1 : (long)record_int(visit, RXF_PERSONS);
    row[RC_CASES] += !record_empty(visit, RXF_CASE);
    row[RC_PASSED_ON] += !record_empty(visit, RXF_REFERRED_TO);
}

static void fill_visits(struct report_row *row, const long v[PEOPLE_COLUMNS])
{
    for (size_t i = RC_VISITS; i <= RC_PASSED_ON; i++)
        report_set_count(row, i, v[i]);
}

static struct report *make_reception(const struct by_code *b)
{
    struct report *r = screening_start(b->q, "reception", _("接待登记统计表"), _("接待事项"));

    report_column(r, "visits", _("件数"), RC_COUNT, _("接待日期在统计期内的接待登记，单位是件。"))
        ->chart = true;
    report_column(r, "persons", _("人次"), RC_COUNT,
                  _("来访的人次之和；没有填人次的按 1 人次。单位是人次，和件数不能相加。"));
    report_column(r, "cases", _("立案"), RC_COUNT, _("其中立为调解案件的。"));
    report_column(r, "referred", _("转介"), RC_COUNT, _("其中转介其他单位办理的。"));
    add_rows(r, b, fill_visits);
    report_note(r, "%s",
                _("按接待事项分行，一次接待只有一个事项；选了区域的，没有填区域的接待不计。"));
    return r;
}

enum status reception_table(struct db *db, const struct book *book, struct period p, int64_t area,
                            int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, p, area, today);
    struct by_code b = by_code_new(&q, "reception_matter");
    enum status st = receptions_each(db, p, area, take_visit, &b, err);

    *out = st == ST_OK ? make_reception(&b) : NULL;
    free(b.rows);
    return st;
}

/* --- key persons --- */

enum { KC_PERSONS, KC_WITH, KC_WITHOUT, KC_RATE, KC_ENDED };

static void take_person(void *ctx, const struct record *person)
{
    struct by_code *b = ctx;
    long *row = row_of(b, record_text(person, KPF_CATEGORY));
    int to = record_date(person, KPF_TO);
    bool cared = !record_empty(person, KPF_CONTACT);

    row[KC_PERSONS]++;
    row[KC_WITH] += cared;
    row[KC_WITHOUT] += !cared;
    row[KC_ENDED] += to != DATE_NONE && to <= b->q->as_of && period_has(b->q->period, to);
}

static void fill_persons(struct report_row *row, const long v[PEOPLE_COLUMNS])
{
    report_set_count(row, KC_PERSONS, v[KC_PERSONS]);
    report_set_count(row, KC_WITH, v[KC_WITH]);
    report_set_count(row, KC_WITHOUT, v[KC_WITHOUT]);
    report_set_rate(row, KC_RATE, v[KC_WITH], v[KC_PERSONS]);
    report_set_count(row, KC_ENDED, v[KC_ENDED]);
}

static struct report *make_persons(const struct by_code *b)
{
    struct report *r = screening_start(b->q, "key-persons", _("重点人员包联情况表"),
                                       _("重点人员类别"));

    report_column(r, "persons", _("重点人员"), RC_COUNT,
                  _("包联起止和统计期有重合的重点人员，单位是人。"))
        ->chart = true;
    report_column(r, "with_contact", _("已包联"), RC_COUNT, _("有具体包联人（一帮一）的。"));
    report_column(r, "without_contact", _("未包联"), RC_COUNT, _("还没有落实包联人的。"));
    report_column(r, "contact_rate", _("包联率"), RC_RATE, _("已包联÷重点人员。"));
    report_column(r, "ended", _("期内解除"), RC_COUNT, _("包联终止日在统计期内的。"));
    add_rows(r, b, fill_persons);
    report_note(r, "%s", _("按重点人员的类别分行，一人只有一个类别。"));
    return r;
}

enum status key_persons_table(struct db *db, const struct book *book, struct period p, int64_t area,
                              int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, p, area, today);
    struct by_code b = by_code_new(&q, "special_group");
    struct period until = { p.from, q.as_of };
    enum status st = key_persons_each(db, until, area, take_person, &b, err);

    *out = st == ST_OK ? make_persons(&b) : NULL;
    free(b.rows);
    return st;
}
