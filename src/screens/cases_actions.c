/* screens/cases_actions.c - what is done with the marked cases: move, assign, export.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/ids.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/cases_screen.h"
#include "store/cases.h"
#include "store/lookup.h"
#include "store/records.h"

#define MARKS_MAX 2000 /* more are better chosen by a filter */
#define NAMES_MAX 60

/* ---- marks ---- */

/* Where the id stands, or would stand. */
static size_t mark_place(const struct cases *s, int64_t id)
{
    size_t low = 0, high = s->marks_count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (s->marks[mid] < id)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

bool cases_marked(const struct cases *s, int64_t id)
{
    size_t i = mark_place(s, id);

    return i < s->marks_count && s->marks[i] == id;
}

static void mark(struct cases *s, int64_t id)
{
    size_t i = mark_place(s, id);
    void *marks = s->marks;

    if (i < s->marks_count && s->marks[i] == id)
        return;
    mem_grow(&marks, s->marks_count, &s->marks_cap, sizeof(*s->marks));
    s->marks = marks;
    memmove(s->marks + i + 1, s->marks + i, (s->marks_count - i) * sizeof(*s->marks));
    s->marks[i] = id;
    s->marks_count++;
}

static void unmark(struct cases *s, int64_t id)
{
    size_t i = mark_place(s, id);

    if (i == s->marks_count || s->marks[i] != id)
        return;
    s->marks_count--;
    memmove(s->marks + i, s->marks + i + 1, (s->marks_count - i) * sizeof(*s->marks));
}

int64_t *cases_chosen(const struct cases *s, size_t *n)
{
    const struct find_row *row = cases_current(s);
    int64_t *ids;

    *n = s->marks_count ? s->marks_count : row ? 1 : 0;
    ids = mem_resize(NULL, *n + 1, sizeof(*ids));
    if (s->marks_count)
        memcpy(ids, s->marks, s->marks_count * sizeof(*ids));
    else if (row)
        ids[0] = row->id;
    return ids;
}

struct outcome cases_mark(struct desk *d, void *state)
{
    struct cases *s = state;
    const struct find_row *row;
    const struct key down = { .code = K_DOWN };

    cases_fresh(d, s);
    row = cases_current(s);
    if (!row)
        return outcome_stay();
    if (cases_marked(s, row->id))
        unmark(s, row->id);
    else
        mark(s, row->id);
    s->typing = false;
    cases_scroll(d, s, &down);
    return outcome_stay();
}

static void mark_each(void *ctx, int64_t id)
{
    mark(ctx, id);
}

/* All that the list shows; when they are all marked already, none. */
struct outcome cases_mark_all(struct desk *d, void *state)
{
    struct cases *s = state;
    struct filter wanted = FILTER_INIT;
    struct find_query query;
    struct err err = ERR_INIT;
    size_t before = s->marks_count;

    cases_fresh(d, s);
    if (s->count > MARKS_MAX) {
        desk_complain(d, _("多于 %d 件，不能一次都标记；请先筛选。"), MARKS_MAX);
        return outcome_stay();
    }
    cases_wanted(s, &wanted);
    query = cases_query(s, &wanted);
    if (find_ids(d->db, d->book, &query, mark_each, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    else if (s->marks_count == before)
        s->marks_count = 0;
    filter_release(&wanted);
    return outcome_stay();
}

/* ---- moves ---- */

struct outcome cases_move(struct desk *d, void *state)
{
    struct cases *s = state;
    struct outcome o;
    int64_t *ids;
    size_t n;

    cases_fresh(d, s);
    ids = cases_chosen(s, &n);
    o = case_move_start(d, &s->move, ids, n);
    free(ids);
    return o;
}

/* ---- assigning ---- */

#define BY_NAME "?"

/* The committee that all chosen cases belong to, or 0. */
static int64_t common_committee(struct desk *d, const int64_t *ids, size_t n)
{
    int64_t committee = 0;

    for (size_t i = 0; i < n; i++) {
        struct casefile *f = NULL;
        int64_t own;

        if (cases_load(d->db, ids[i], &f, NULL) != ST_OK)
            return 0;
        own = record_int(f->rec, CF_COMMITTEE);
        casefile_free(f);
        if (i > 0 && own != committee)
            return 0;
        committee = own;
    }
    return committee;
}

static enum status add_mediators(struct desk *d, const char *typed, int64_t within,
                                 struct pick *items, struct err *err)
{
    struct choices found = { 0 };
    enum status st = lookup_find(d->db, KIND_MEDIATOR, typed, within, NAMES_MAX, &found, err);

    for (size_t i = 0; st == ST_OK && i < found.count; i++) {
        char *value = mem_printf("%" PRId64, found.items[i].id);

        pick_add(items, value, found.items[i].label, found.items[i].hint);
        free(value);
    }
    choices_release(&found);
    return st;
}

struct outcome cases_ask_assign(struct desk *d, void *state)
{
    struct cases *s = state;
    struct question_box *box;
    struct err err = ERR_INIT;
    char *text;
    int64_t *ids;
    size_t n;

    cases_fresh(d, s);
    if (!case_may_edit(d) || !cases_current(s))
        return outcome_stay();
    if (!case_not_too_many(d, s->marks_count))
        return outcome_stay();
    ids = cases_chosen(s, &n);
    text = mem_printf(_("把选中的 %zu 件交给谁主办？"), n);
    box = ask_new(ASK_CHOOSE, TOKEN_ASSIGN, _("指派"), n > 1 ? text : NULL);
    free(text);
    pick_add(&box->items, BY_NAME, _("按姓名找（汉字、拼音或首字母）..."), NULL);
    if (add_mediators(d, "", common_committee(d, ids, n), &box->items, &err) != ST_OK)
        desk_complain_err(d, &err);
    box->items.at = box->items.count > 1;
    free(ids);
    return outcome_ask(box);
}

static struct outcome name_given(struct desk *d, const char *typed)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_ASSIGN, _("指派"), NULL);
    struct err err = ERR_INIT;

    if (add_mediators(d, typed, 0, &box->items, &err) != ST_OK)
        desk_complain_err(d, &err);
    else if (box->items.count)
        return outcome_ask(box);
    else
        desk_complain(d, _("没有叫“%s”的调解员。"), typed);
    ask_free(box);
    return outcome_stay();
}

/* One save; the reason when there was none. */
static enum status assign_one(struct desk *d, int64_t id, int64_t mediator, const char *name,
                              struct buf *why)
{
    struct objections o = OBJECTIONS_INIT;
    struct casefile *f = NULL;
    struct err err = ERR_INIT;
    char *called = NULL;
    enum status st = cases_load(d->db, id, &f, &err);

    if (st == ST_OK) {
        record_set_int(f->rec, CF_MEDIATOR, mediator);
        record_set_label(f->rec, CF_MEDIATOR, name);
        case_check(f, d->book, d->today, &o);
        for (size_t i = 0; st == ST_OK && i < o.count; i++)
            if (o.items[i].severity == SEV_BLOCK)
                st = err_set(&err, ST_INVALID, "%s", o.items[i].text);
    }
    if (st == ST_OK)
        st = cases_save(d->db, d->book, f, d->today, &err);
    called = f ? case_name(f->rec) : mem_printf("#%" PRId64, id);
    if (st != ST_OK)
        buf_printf(why, "%s：%s\n", called, err_text(&err));
    free(called);
    err_clear(&err);
    casefile_free(f);
    objections_release(&o);
    return st;
}

static struct outcome assign(struct desk *d, struct cases *s, int64_t mediator)
{
    struct buf why = BUF_INIT;
    char *name = records_name(d->db, KIND_MEDIATOR, mediator);
    struct outcome o = outcome_stay();
    size_t n, done = 0;
    int64_t *ids = cases_chosen(s, &n);

    for (size_t i = 0; i < n; i++)
        done += assign_one(d, ids[i], mediator, name, &why) == ST_OK;
    if (done == n)
        desk_say(d, _("已指派 %s 主办 %zu 件。"), name, done);
    else
        desk_complain(d, _("已指派 %s 主办 %zu 件，%zu 件没有改。"), name, done, n - done);
    if (why.len)
        o = outcome_ask(ask_new(ASK_SHOW, TOKEN_MOVE_DONE, _("没有改的"), buf_text(&why)));
    cases_refresh(d, s);
    free(ids);
    free(name);
    buf_release(&why);
    return o;
}

/* ---- export ---- */

/* The list one by one: a figure's own cases have no words. */
static enum status listed_ids(struct desk *d, const struct cases *s, struct ids *out,
                              struct err *err)
{
    struct filter wanted = FILTER_INIT;
    struct find_query query;
    enum status st;

    cases_wanted(s, &wanted);
    query = cases_query(s, &wanted);
    st = find_ids(d->db, d->book, &query, ids_take, out, err);
    filter_release(&wanted);
    return st;
}

/* To the screen that writes files: the marked cases, else the list. */
struct outcome cases_ask_export(struct desk *d, void *state)
{
    struct cases *s = state;
    struct outcome o = outcome_open("export", 0, NULL);
    struct buf words = BUF_INIT;
    struct ids ids = { 0 };
    struct err err = ERR_INIT;
    char *sort = cases_sort_words(s);
    enum status st = ST_OK;
    bool said = !s->marks_count && cases_words(d, s, &words);

    for (size_t i = 0; i < s->marks_count; i++)
        ids_add(&ids, s->marks[i]);
    if (!s->marks_count && !said)
        st = listed_ids(d, s, &ids, &err);
    free(d->opening);
    d->opening = mem_printf("%s\n%s", sort ? sort : "", said ? buf_text(&words) : "");
    o.args = (struct open_args) { .text = d->opening, .ids = ids.items, .ids_count = ids.count };
    o.args.label = s->marks_count ? _("选中的案件") : said ? NULL : _("列出的案件");
    if (st != ST_OK) {
        desk_complain_err(d, &err);
        free(ids.items);
        o = outcome_stay();
    }
    free(sort);
    buf_release(&words);
    return o;
}

/* ---- answers ---- */

struct outcome cases_action_answer(struct desk *d, struct cases *s, int token,
                                   const struct answer *a)
{
    if (!a->given || !a->value)
        return outcome_stay();
    switch (token) {
    case TOKEN_ASSIGN:
        if (str_equal(a->value, BY_NAME))
            return outcome_ask(
                ask_new(ASK_TEXT, TOKEN_ASSIGN_NAME, _("指派"), _("姓名的一部分、拼音或首字母：")));
        return assign(d, s, strtoll(a->value, NULL, 10));
    case TOKEN_ASSIGN_NAME:
        return name_given(d, a->value);
    default:
        return outcome_stay();
    }
}
