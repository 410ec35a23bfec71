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
    const char *const *keys; /* of the columns */
    size_t codes;
    long (*rows)[PEOPLE_COLUMNS]; /* owned */
};

static struct by_code by_code_new(const struct asked *q, const char *list, const char *const *keys,
                                  enum kind_id kind)
{
    struct by_code b = { .q = q, .list = list, .keys = keys };

    for (size_t i = 0; i < PEOPLE_COLUMNS && keys[i]; i++)
        pick_kind(q, keys[i], kind);

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

/* Counts n of the row of that code, and keeps what is counted when it is wanted. */
static void count(struct by_code *b, const char *code, size_t column, long n,
                  const struct record *rec)
{
    long *row = row_of(b, code);
    size_t at = (size_t)(row - b->rows[0]) / PEOPLE_COLUMNS;

    row[column] += n;
    if (n)
        pick(b->q, at < b->codes ? book_nth(b->q->book, b->list, at)->code : "none",
             b->keys[column], record_kind(rec), rec->id);
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
static const char *const visit_keys[PEOPLE_COLUMNS] = { "visits", "persons", "cases", "referred" };

static void take_visit(void *ctx, const struct record *visit)
{
    struct by_code *b = ctx;
    const char *matter = record_text(visit, RXF_MATTER);
    long persons = record_empty(visit, RXF_PERSONS) ? 1 : (long)record_int(visit, RXF_PERSONS);

    count(b, matter, RC_VISITS, 1, visit);
    count(b, matter, RC_PERSONS, persons, visit);
    count(b, matter, RC_CASES, !record_empty(visit, RXF_CASE), visit);
    count(b, matter, RC_PASSED_ON, !record_empty(visit, RXF_REFERRED_TO), visit);
}

static void fill_visits(struct report_row *row, const long v[PEOPLE_COLUMNS])
{
    for (size_t i = RC_VISITS; i <= RC_PASSED_ON; i++)
        report_set_count(row, i, v[i]);
}

static struct report *make_reception(const struct by_code *b)
{
    struct report *r = screening_start(b->q, "reception", _("接待登记统计表"), _("接待事项"));

    report_column(r, visit_keys[RC_VISITS], _("件数"), RC_COUNT,
                  _("接待日期在统计期内的接待登记，单位是件。"))
        ->chart = true;
    report_column(r, visit_keys[RC_PERSONS], _("人次"), RC_COUNT,
                  _("来访的人次之和；没有填人次的按 1 人次。单位是人次，和件数不能相加。"));
    report_column(r, visit_keys[RC_CASES], _("立案"), RC_COUNT, _("其中立为调解案件的。"));
    report_column(r, visit_keys[RC_PASSED_ON], _("转介"), RC_COUNT, _("其中转介其他单位办理的。"));
    add_rows(r, b, fill_visits);
    report_note(r, "%s",
                _("按接待事项分行，一次接待只有一个事项；选了区域的，没有填区域的接待不计。"));
    return r;
}

static enum status reception(const struct asked *q, struct report **out, struct err *err)
{
    struct by_code b = by_code_new(q, "reception_matter", visit_keys, KIND_RECEPTION);
    enum status st = receptions_each(q->db, q->period, q->area, take_visit, &b, err);

    if (out)
        *out = st == ST_OK ? make_reception(&b) : NULL;
    free(b.rows);
    return st;
}

enum status reception_table(struct db *db, const struct book *book, const struct stat_request *rq,
                            int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, rq->period, rq->area, today);

    return reception(&q, out, err);
}

enum status reception_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                           int today, const char *row_key, const char *column_key,
                           struct stat_listed *out, struct err *err)
{
    struct figure_rows p = { .row = row_key, .column = column_key, .out = out };
    struct asked q = asked_of(db, book, rq->period, rq->area, today);

    q.pick = &p;
    return reception(&q, NULL, err);
}

/* --- key persons --- */

enum { KC_PERSONS, KC_WITH, KC_WITHOUT, KC_RATE, KC_ENDED };
static const char *const person_keys[PEOPLE_COLUMNS] = { "persons", "with_contact",
                                                         "without_contact", "contact_rate",
                                                         "ended" };

static void take_person(void *ctx, const struct record *person)
{
    struct by_code *b = ctx;
    const char *category = record_text(person, KPF_CATEGORY);
    int to = record_date(person, KPF_TO);
    bool cared = !record_empty(person, KPF_CONTACT);

    count(b, category, KC_PERSONS, 1, person);
    count(b, category, KC_WITH, cared, person);
    count(b, category, KC_WITHOUT, !cared, person);
    count(b, category, KC_RATE, cared, person); /* the numerator */
    count(b, category, KC_ENDED,
          to != DATE_NONE && to <= b->q->as_of && period_has(b->q->period, to), person);
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

    report_column(r, person_keys[KC_PERSONS], _("重点人员"), RC_COUNT,
                  _("包联起止和统计期有重合的重点人员，单位是人。"))
        ->chart = true;
    report_column(r, person_keys[KC_WITH], _("已包联"), RC_COUNT, _("有具体包联人（一帮一）的。"));
    report_column(r, person_keys[KC_WITHOUT], _("未包联"), RC_COUNT, _("还没有落实包联人的。"));
    report_column(r, person_keys[KC_RATE], _("包联率"), RC_RATE, _("已包联÷重点人员。"));
    report_column(r, person_keys[KC_ENDED], _("期内解除"), RC_COUNT, _("包联终止日在统计期内的。"));
    add_rows(r, b, fill_persons);
    report_note(r, "%s", _("按重点人员的类别分行，一人只有一个类别。"));
    return r;
}

static enum status key_persons(const struct asked *q, struct report **out, struct err *err)
{
    struct by_code b = by_code_new(q, "special_group", person_keys, KIND_KEY_PERSON);
    struct period until = { q->period.from, q->as_of };
    enum status st = key_persons_each(q->db, until, q->area, take_person, &b, err);

    if (out)
        *out = st == ST_OK ? make_persons(&b) : NULL;
    free(b.rows);
    return st;
}

enum status key_persons_table(struct db *db, const struct book *book, const struct stat_request *rq,
                              int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, rq->period, rq->area, today);

    return key_persons(&q, out, err);
}

enum status key_persons_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                             int today, const char *row_key, const char *column_key,
                             struct stat_listed *out, struct err *err)
{
    struct figure_rows p = { .row = row_key, .column = column_key, .out = out };
    struct asked q = asked_of(db, book, rq->period, rq->area, today);

    q.pick = &p;
    return key_persons(&q, NULL, err);
}
