/* screens/cases_views.c - saved views of the register: chips, search and order under a name.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screens/case_text.h"
#include "screens/cases_screen.h"
#include "store/views.h"

#define SAVE   "save"
#define REMOVE "remove"
#define OWN    "own"
#define OFFICE "office"

/* ---- what the list shows, as a view ---- */

char *cases_sort_words(const struct cases *s)
{
    if (s->sort < 0)
        return NULL;
    return mem_printf("%s%s", s->descending ? "-" : "", kind_get(KIND_CASE)->fields[s->sort].key);
}

bool cases_words(struct desk *d, const struct cases *s, struct buf *out)
{
    struct filter wanted = FILTER_INIT, again = FILTER_INIT;
    struct err err = ERR_INIT;
    bool same = false;

    cases_wanted(s, &wanted);
    if (filter_words(&wanted, out) &&
        filter_parse(&again, d->book, KIND_CASE, buf_text(out), d->today, &err) == ST_OK)
        same = again.count == wanted.count;
    for (size_t i = 0; same && i < again.count; i++)
        same = again.terms[i].kind == wanted.terms[i].kind;
    err_clear(&err);
    filter_release(&again);
    filter_release(&wanted);
    return same;
}

/* ---- taking one ---- */

/* Words to search for go into the search line, the others become chips. */
static enum status take_word(struct desk *d, struct cases *s, const struct term *t,
                             struct buf *typed, struct err *err)
{
    struct buf word = BUF_INIT;
    enum status st = ST_OK;

    if (t->kind == TERM_TEXT && t->field < 0 && str_equal(t->word, t->value)) {
        buf_printf(typed, "%s%s", typed->len ? " " : "", t->word);
    } else {
        filter_quote(t->word, &word);
        st = cases_chip(d, s, buf_text(&word), NULL, err);
    }
    buf_release(&word);
    return st;
}

static void take_sort(struct cases *s, const char *sort)
{
    s->descending = sort && *sort == '-';
    s->sort = str_empty(sort) ? -1 : field_find(kind_get(KIND_CASE), sort + s->descending);
}

struct taking {
    struct desk *d;
    struct cases *s;
    enum status st;
    struct err *err;
};

static void take_view(void *ctx, const struct view *v)
{
    struct taking *t = ctx;
    struct cases *s = t->s;
    struct filter terms = FILTER_INIT;
    struct buf typed = BUF_INIT;

    t->st = filter_parse(&terms, t->d->book, KIND_CASE, v->words, t->d->today, t->err);
    if (t->st == ST_OK) {
        filter_release(&s->filter);
        s->given = 0;
        take_sort(s, v->sort);
    }
    for (size_t i = 0; t->st == ST_OK && i < terms.count; i++)
        t->st = take_word(t->d, s, &terms.terms[i], &typed, t->err);
    edit_set(&s->search, buf_text(&typed));
    s->search.fresh = false;
    s->typing = false;
    s->stale = true;
    free(s->view);
    s->view = mem_copy(v->name);
    buf_release(&typed);
    filter_release(&terms);
}

static struct outcome show_view(struct desk *d, struct cases *s, int64_t id)
{
    struct err err = ERR_INIT;
    struct taking t = { d, s, ST_OK, &err };
    enum status st = views_get(d->db, id, take_view, &t, &err);

    if (st != ST_OK || t.st != ST_OK)
        desk_complain_err(d, &err);
    else
        desk_say(d, _("视图：%s"), s->view);
    return outcome_stay();
}

/* ---- the list of them ---- */

struct listing {
    struct pick *items;
    const char *office; /* hint of the office's */
};

static void add_view(void *ctx, const struct view *v)
{
    struct listing *l = ctx;
    char *value = mem_printf("%" PRId64, v->id);

    pick_add(l->items, value, v->name, v->office ? l->office : NULL);
    free(value);
}

static bool list_views(struct desk *d, struct pick *items)
{
    struct listing l = { items, _("全所共用") };
    struct err err = ERR_INIT;
    bool ok = views_each(d->db, add_view, &l, &err) == ST_OK;

    if (!ok)
        desk_complain_err(d, &err);
    return ok;
}

struct outcome cases_ask_view(struct desk *d, void *state)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_VIEW, _("视图"), NULL);
    bool some;

    (void)state;
    if (!list_views(d, &box->items)) {
        ask_free(box);
        return outcome_stay();
    }
    some = box->items.count > 0;
    pick_add(&box->items, SAVE, _("把现在的条件、搜索和次序存成视图..."), NULL);
    if (some)
        pick_add(&box->items, REMOVE, _("去掉一个视图..."), NULL);
    return outcome_ask(box);
}

/* ---- saving ---- */

static bool may_write(struct desk *d)
{
    if (d->read_only)
        desk_complain(d, "%s", _("数据库现在只能查看，不能改动。"));
    return !d->read_only;
}

static struct outcome ask_save(struct desk *d, struct cases *s)
{
    struct question_box *box;
    struct buf words = BUF_INIT;
    bool can = cases_words(d, s, &words);

    buf_release(&words);
    if (!may_write(d))
        return outcome_stay();
    if (!can) {
        desk_complain(d, "%s",
                      _("这些不能存成视图：从某个数字打开的案件，或搜索里像条件的字；"
                        "请用筛选条件列出。"));
        return outcome_stay();
    }
    box = ask_new(ASK_TEXT, TOKEN_VIEW_NAME, _("存成视图"), _("视图的名称，例如 本月未结："));
    box->initial = mem_copy(s->view);
    return outcome_ask(box);
}

static struct outcome save_view(struct desk *d, struct cases *s, bool office)
{
    struct buf words = BUF_INIT;
    struct err err = ERR_INIT;
    char *sort = cases_sort_words(s);
    struct view v = { .office = office, .name = s->view, .sort = sort };

    cases_words(d, s, &words);
    v.words = buf_text(&words);
    if (views_put(d->db, &v, &err) == ST_OK)
        desk_say(d, office ? _("已存视图 %s，全所共用。") : _("已存视图 %s。"), s->view);
    else
        desk_complain_err(d, &err);
    free(sort);
    buf_release(&words);
    return outcome_stay();
}

/* One of that name is replaced only when somebody says so. */
static struct outcome whose_given(struct desk *d, struct cases *s, bool office)
{
    char *text;
    struct outcome o;

    s->view_office = office;
    if (!views_has(d->db, s->view, office))
        return save_view(d, s, office);
    text = mem_printf(_("已有视图“%s”，用现在的条件代替它？"), s->view);
    o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_VIEW_OVER, _("存成视图"), text));
    free(text);
    return o;
}

static struct outcome name_given(struct desk *d, struct cases *s, const char *typed)
{
    char *name = utf8_clean(typed, false);
    struct question_box *box;

    free(s->view);
    s->view = name;
    if (!views_may_office(d->db) || str_empty(name))
        return whose_given(d, s, false);
    box = ask_new(ASK_CHOOSE, TOKEN_VIEW_WHOSE, _("存成视图"), name);
    pick_add(&box->items, OWN, _("只给自己用"), views_has(d->db, name, false) ? _("已有") : NULL);
    pick_add(&box->items, OFFICE, _("全所共用"), views_has(d->db, name, true) ? _("已有") : NULL);
    return outcome_ask(box);
}

/* ---- removing ---- */

static struct outcome ask_which(struct desk *d)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_VIEW_REMOVE, _("去掉哪一个视图"), NULL);

    if (may_write(d) && list_views(d, &box->items))
        return outcome_ask(box);
    ask_free(box);
    return outcome_stay();
}

struct found {
    char *name; /* owned */
    bool office;
};

static void take_name(void *ctx, const struct view *v)
{
    struct found *f = ctx;

    f->name = mem_copy(v->name);
    f->office = v->office;
}

static struct outcome ask_remove(struct desk *d, struct cases *s, int64_t id)
{
    struct outcome o = outcome_stay();
    struct found f = { 0 };
    struct err err = ERR_INIT;
    char *text;

    if (views_get(d->db, id, take_name, &f, &err) != ST_OK) {
        desk_complain_err(d, &err);
    } else if (f.office && !views_may_office(d->db)) {
        desk_complain(d, _("视图“%s”是全所共用的，角色“%s”不能去掉。"), f.name,
                      book_label(d->book, "role", d->role));
    } else {
        s->view_id = id;
        text = mem_printf(f.office ? _("去掉全所共用的视图“%s”？案件不受影响。")
                                   : _("去掉视图“%s”？案件不受影响。"),
                          f.name);
        o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_VIEW_SURE, _("去掉视图"), text));
        free(text);
    }
    free(f.name);
    return o;
}

static struct outcome remove_view(struct desk *d, struct cases *s)
{
    struct err err = ERR_INIT;

    if (views_remove(d->db, s->view_id, &err) == ST_OK)
        desk_say(d, "%s", _("已去掉视图。"));
    else
        desk_complain_err(d, &err);
    return outcome_stay();
}

/* ---- answers ---- */

struct outcome cases_view_answer(struct desk *d, struct cases *s, int token, const struct answer *a)
{
    if (!a->given || !a->value)
        return outcome_stay();
    switch (token) {
    case TOKEN_VIEW:
        if (str_equal(a->value, SAVE))
            return ask_save(d, s);
        return str_equal(a->value, REMOVE) ? ask_which(d)
                                           : show_view(d, s, strtoll(a->value, NULL, 10));
    case TOKEN_VIEW_NAME:
        return name_given(d, s, a->value);
    case TOKEN_VIEW_WHOSE:
        return whose_given(d, s, str_equal(a->value, OFFICE));
    case TOKEN_VIEW_OVER:
        return save_view(d, s, s->view_office);
    case TOKEN_VIEW_REMOVE:
        return ask_remove(d, s, strtoll(a->value, NULL, 10));
    case TOKEN_VIEW_SURE:
        return remove_view(d, s);
    default:
        return outcome_stay();
    }
}
