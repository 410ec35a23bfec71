/* work/stat_survey.c - one figure case by case: which cases it counts, and which not.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "stat_impl.h"
#include "store/access.h"
#include "store/records.h"

/* ---- which row ---- */

static enum status pick_of_summary(const char *row_key, struct stat_pick *pick, struct err *err)
{
    bool known;

    pick->all = true;
    pick->rq.basis = basis_find(row_key, &known);
    pick->rq.basis_given = true;
    if (!known)
        return err_set(err, ST_NOT_FOUND,
                       _("表里没有“%s”这一行：有accepted（受理口径）和"
                         "concluded（终结口径）。"),
                       row_key);
    free(pick->label);
    pick->label = mem_copy(basis_label(pick->rq.basis));
    return ST_OK;
}

/* The first few keys, for a sentence. */
static char *keys_named(const struct stat_rows *rows)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < rows->count && i < 8; i++) {
        char *key = stat_row_key(rows, &rows->items[i]);
        char *label = stat_row_label(rows, &rows->items[i]);

        buf_printf(&b, _("%s%s（%s）"), i ? _("、") : "", key, label);
        free(key);
        free(label);
    }
    if (rows->count > 8)
        buf_add(&b, _("等"));
    return buf_take(&b);
}

static enum status pick_of_rows(struct db *db, const struct book *book, const char *row_key,
                                struct stat_pick *pick, struct err *err)
{
    struct stat_rows rows;
    const struct stat_row *row;
    enum status st = stat_rows_fill(db, book, &pick->rq, &rows, err);

    if (st == ST_OK && (row = stat_rows_find(&rows, row_key))) {
        memcpy(pick->key, row->key, sizeof pick->key);
        free(pick->label);
        pick->label = stat_row_label(&rows, row);
    } else if (st == ST_OK) {
        char *keys = keys_named(&rows);

        st = err_set(err, ST_NOT_FOUND, _("表里没有“%s”这一行：有%s。"), row_key, keys);
        free(keys);
    }
    stat_rows_release(&rows);
    return st;
}

enum status stat_pick_find(struct db *db, const struct book *book, const struct stat_request *rq,
                           const char *row_key, struct stat_pick *pick, struct err *err)
{
    *pick = (struct stat_pick) { .rq = *rq, .all = str_empty(row_key) };
    pick->label = mem_copy(_("合计"));
    if (pick->all)
        return ST_OK;
    if (stat_is_summary(rq))
        return pick_of_summary(row_key, pick, err);
    return pick_of_rows(db, book, row_key, pick, err);
}

void stat_pick_release(struct stat_pick *pick)
{
    free(pick->label);
    pick->label = NULL;
}

/* ---- case by case ---- */

struct looking {
    const struct stat_pick *pick;
    struct question question;
    enum column column;
    struct stat_survey *survey;
};

static void cases_add(struct stat_cases *cases, const struct fact *f)
{
    mem_grow((void **)&cases->items, cases->count, &cases->cap, sizeof *cases->items);
    cases->items[cases->count++] = (struct stat_case) { .id = f->case_id,
                                                        .accepted = f->accepted,
                                                        .outcome = f->outcome,
                                                        .amount = f->amount,
                                                        .persons = f->persons };
}

static void add_reason(struct stat_survey *s, const char *text, int64_t weight)
{
    size_t i = 0;

    while (i < s->reasons_count && s->reasons[i].text != text)
        i++;
    if (i == STAT_REASONS)
        BUG("more reasons to leave a case out than places");
    if (i == s->reasons_count)
        s->reasons[s->reasons_count++].text = text;
    s->reasons[i].count += weight;
}

/* Of a rate the numerator is listed. */
static bool is_listed(const struct fact *f, const struct question *q, enum column c)
{
    if (c == COL_COUNT || !fact_counts(f, q, c))
        return false;
    return c != COL_RATE || fact_counts(f, q, COL_SETTLED);
}

static bool after_cutoff(const struct fact *f, const struct question *q)
{
    int last = q->cutoff != DATE_NONE ? q->cutoff : q->period.to;

    return last != DATE_NONE && f->outcome != DATE_NONE && f->outcome > last &&
           period_has(q->period, f->accepted);
}

/* What an entry error leaves behind: an end before the beginning, a result without
 * its day, a day without its result. */
static bool is_wrong(const struct fact *f, const struct tally *alone)
{
    if (f->outcome == DATE_NONE)
        return f->result != FACT_OPEN;
    return f->outcome < f->accepted || f->result == FACT_OPEN || !tally_balanced(alone);
}

static void look_at(struct looking *l, const struct fact *f)
{
    const struct question *q = &l->question;
    struct stat_survey *s = l->survey;
    struct tally alone = { 0 };

    tally_add(&alone, f, q);
    tally_merge(&s->tally, &alone);
    if (is_listed(f, q, l->column))
        cases_add(&s->cases, f);
    s->late += after_cutoff(f, q) ? f->weight : 0;
    if (f->self_settled && !q->self_settled_counts && fact_counts(f, q, COL_WITHDRAWN))
        s->self_settled += f->weight;
    if (fact_counts(f, q, COL_SETTLED)) {
        s->no_amount += f->amount == 0 ? f->weight : 0;
        if (!f->oral && !f->written && !f->self_settled)
            cases_add(&s->formless, f);
    }
    /* By month a case may come in two halves, neither of which balances. */
    if (l->pick->all && is_wrong(f, &alone))
        cases_add(&s->wrong, f);
}

static void take_fact(void *ctx, const struct fact *f, const int64_t key[STAT_AXES])
{
    struct looking *l = ctx;
    const char *reason;

    if (!l->pick->all && memcmp(key, l->pick->key, sizeof l->pick->key) != 0)
        return;
    reason = fact_excluded(f, &l->question);
    if (reason)
        add_reason(l->survey, reason, f->weight);
    else
        look_at(l, f);
}

static int newest_first(const void *a, const void *b)
{
    const struct stat_case *x = a, *y = b;

    return x->id == y->id ? 0 : x->id > y->id ? -1 : 1;
}

static void cases_sort(struct stat_cases *cases)
{
    if (cases->count)
        qsort(cases->items, cases->count, sizeof *cases->items, newest_first);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(((const struct stat_reason *)a)->text, ((const struct stat_reason *)b)->text);
}

/* together: facts that the question cannot tell apart come as one. */
static enum status look(struct db *db, const struct book *book, const struct stat_pick *pick,
                        enum basis basis, enum column c, bool together, struct stat_survey *out,
                        struct err *err)
{
    struct facts_want want = stat_want(book, &pick->rq, basis);
    struct looking l = { pick, want.question, c, out };

    *out = (struct stat_survey) { 0 };
    want.each_case = !together;
    want.checks = together;
    for (size_t i = 0; pick->all && i < STAT_AXES; i++)
        want.axes[i] = AXIS_NONE;
    return facts_scan(db, book, &want, take_fact, &l, err);
}

enum status stat_survey(struct db *db, const struct book *book, const struct stat_pick *pick,
                        enum basis basis, enum column c, struct stat_survey *out, struct err *err)
{
    /* A whole table whose cases are all in order needs none of them by name. */
    bool together = pick->all && c == COL_COUNT;
    enum status st = look(db, book, pick, basis, c, together, out, err);

    if (st == ST_OK && together && (out->wrong.count || out->formless.count)) {
        stat_survey_release(out);
        st = look(db, book, pick, basis, c, false, out, err);
    }
    cases_sort(&out->cases);
    cases_sort(&out->wrong);
    cases_sort(&out->formless);
    qsort(out->reasons, out->reasons_count, sizeof *out->reasons, by_text);
    return st;
}

void stat_survey_release(struct stat_survey *s)
{
    free(s->cases.items);
    free(s->wrong.items);
    free(s->formless.items);
    *s = (struct stat_survey) { 0 };
}

char *stat_case_number(struct db *db, int64_t id)
{
    char *name = records_name(db, KIND_CASE, id);

    if (!str_empty(name))
        return name;
    free(name);
    return mem_printf("#%lld", (long long)id);
}

void stat_tell_outside(enum kind_id kind, size_t outside, struct buf *out)
{
    char *text = access_filter_text(kind, outside);

    if (text)
        buf_printf(out, "  %s。\n", text);
    free(text);
}

char *stat_case_numbers(struct db *db, int64_t *ids, size_t count, size_t most)
{
    size_t outside = access_filter(db, KIND_CASE, ids, &count);
    char *text = access_filter_text(KIND_CASE, outside);
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < count && i < most; i++) {
        char *number = stat_case_number(db, ids[i]);

        buf_printf(&b, "%s%s", i ? _("、") : "", number);
        free(number);
    }
    if (count > most)
        buf_printf(&b, _(" 等%zu件"), count);
    if (text)
        buf_printf(&b, "%s%s", count ? _("，") : "", text);
    free(text);
    return buf_take(&b);
}
