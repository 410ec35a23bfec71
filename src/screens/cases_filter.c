/* screens/cases_filter.c - the chips of the list: which cases, in which order.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screens/cases_screen.h"
#include "store/find.h"
#include "store/lookup.h"
#include "store/records.h"

#define NAMES_MAX   60
#define STATE_LEAST 4 /* cells of a word that may be a state */

static struct outcome ask_value(struct desk *d, struct cases *s, int field);
static struct outcome ask_name(const struct cases *s);
static struct outcome ask_words(const char *words, const char *problem);

/* ---- chips ---- */

static bool same_subject(const struct term *a, const struct term *b)
{
    bool state_a = a->kind == TERM_OPEN || a->kind == TERM_DONE || a->kind == TERM_OVERDUE ||
                   a->kind == TERM_WITHIN;
    bool state_b = b->kind == TERM_OPEN || b->kind == TERM_DONE || b->kind == TERM_OVERDUE ||
                   b->kind == TERM_WITHIN;

    if (state_a && state_b)
        return true;
    return a->field >= 0 && a->field == b->field && a->kind != TERM_TEXT && a->kind != TERM_IDS;
}

/* The chip that was there on the same subject goes. */
static void make_room(struct filter *f, const struct term *t)
{
    for (size_t i = f->count; i-- > 0;)
        if (same_subject(&f->terms[i], t))
            filter_remove(f, i);
}

/* What a chip of these words shows when nobody said it: the choice that they are, or the name
 * of the row that they mean.  Yours; NULL: as the words say. */
static char *label_of(struct desk *d, const struct term *t, const char *words);

enum status cases_chip(struct desk *d, struct cases *s, const char *words, const char *label,
                       struct err *err)
{
    struct filter added = FILTER_INIT;
    enum status st = filter_parse(&added, d->book, KIND_CASE, words, d->today, err);

    for (size_t i = 0; st == ST_OK && i < added.count; i++)
        make_room(&s->filter, &added.terms[i]);
    if (s->given > s->filter.count)
        s->given = s->filter.count;
    if (st == ST_OK)
        st = filter_parse(&s->filter, d->book, KIND_CASE, words, d->today, err);
    if (st == ST_OK && added.count == 1) {
        struct term *t = &s->filter.terms[s->filter.count - 1];
        char *shown = label ? mem_copy(label) : label_of(d, t, words);

        if (shown)
            free(t->label);
        t->label = shown ? shown : t->label;
    }
    filter_release(&added);
    s->stale = true;
    return st;
}

static struct outcome put(struct desk *d, struct cases *s, const char *words, const char *label)
{
    struct err err = ERR_INIT;

    if (cases_chip(d, s, words, label, &err) != ST_OK)
        desk_complain_err(d, &err);
    return outcome_stay();
}

/* ---- the dialog ---- */

static struct outcome show_all(struct cases *s)
{
    while (s->filter.count)
        filter_remove(&s->filter, s->filter.count - 1);
    s->given = 0;
    s->stale = true;
    return outcome_stay();
}

/* What can be chosen: words that are a chip at once, or a field of which the
 * value is asked next. */
static const struct choice_row {
    const char *key;
    const char *label;
    const char *words; /* NULL: asks */
    int field;         /* whose value; -1: words in a line */
} choice_rows[] = {
    { "open", N_("未结"), "open", -1 },
    { "overdue", N_("超期"), "overdue", -1 },
    { "soon", N_("3天内到期"), "due:3", -1 },
    { "year", N_("本年"), "received:this-year", -1 },
    { "month", N_("本月"), "received:this-month", -1 },
    { "all", N_("全部（去掉所有条件）"), NULL, -1 },
    { "state", N_("状态..."), NULL, CF_STATE },
    { "type", N_("纠纷类别..."), NULL, CF_TYPE },
    { "committee", N_("调委会..."), NULL, CF_COMMITTEE },
    { "area", N_("乡镇、村..."), NULL, CF_AREA },
    { "mediator", N_("调解员..."), NULL, CF_MEDIATOR },
    { "pair", N_("六防六促..."), NULL, CF_CAMPAIGN },
    { "words", N_("自己写条件..."), NULL, -1 },
    { "view", N_("存好的视图..."), NULL, -1 },
};

static char *label_of(struct desk *d, const struct term *t, const char *words)
{
    const struct field *f = t->field >= 0 ? &kind_get(KIND_CASE)->fields[t->field] : NULL;
    char *name, *label;

    for (size_t i = 0; i < ARRAY_LEN(choice_rows); i++)
        if (choice_rows[i].words && str_equal(choice_rows[i].words, words))
            return mem_copy(_(choice_rows[i].label));
    if (t->kind != TERM_EQUAL || !f || f->type != FT_REF)
        return NULL;
    name = records_name(d->db, kind_find(f->of), strtoll(t->value, NULL, 10));
    label = str_empty(name) ? NULL : mem_printf("%s:%s", _(f->label), name);
    free(name);
    return label;
}

struct outcome cases_ask_filter(struct desk *d, void *state)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_FILTER, _("筛选"), NULL);

    (void)d;
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(choice_rows); i++)
        pick_add(&box->items, choice_rows[i].key, _(choice_rows[i].label), NULL);
    return outcome_ask(box);
}

static struct outcome chosen(struct desk *d, struct cases *s, const char *key)
{
    for (size_t i = 0; i < ARRAY_LEN(choice_rows); i++) {
        const struct choice_row *row = &choice_rows[i];

        if (!str_equal(row->key, key))
            continue;
        if (row->words)
            return put(d, s, row->words, _(row->label));
        if (row->field >= 0)
            return ask_value(d, s, row->field);
        if (str_equal(key, "view"))
            return cases_ask_view(d, s);
        return str_equal(key, "all") ? show_all(s) : ask_words("", NULL);
    }
    return outcome_stay();
}

/* ---- a state that is typed into the search ---- */

bool cases_offer(const struct desk *d, const struct cases *s, struct buf *words, struct buf *label)
{
    static const struct {
        const char *typed, *words;
    } plain[] = { { N_("超期"), "overdue" },
                  { N_("逾期"), "overdue" },
                  { N_("未结"), "open" },
                  { N_("已结"), "done" } };
    const char *typed = edit_text(&s->search);
    const struct code *c;

    for (size_t i = 0; i < ARRAY_LEN(plain); i++) {
        if (!str_equal(typed, _(plain[i].typed)))
            continue;
        buf_add(words, plain[i].words);
        buf_add(label, typed);
        return true;
    }
    if (utf8_width(typed) < STATE_LEAST)
        return false;
    for (size_t i = 0; (c = book_nth(d->book, "state", i)); i++) {
        if (!str_starts(c->label, typed))
            continue;
        buf_printf(words, "state:%s", c->code);
        buf_printf(label, "%s:%s", _("状态"), c->label);
        return true;
    }
    return false;
}

struct outcome cases_take_offer(struct desk *d, void *state)
{
    struct cases *s = state;
    struct buf words = BUF_INIT, label = BUF_INIT;
    struct err err = ERR_INIT;

    if (!cases_offer(d, s, &words, &label))
        return outcome_none();
    if (cases_chip(d, s, buf_text(&words), buf_text(&label), &err) != ST_OK)
        desk_complain_err(d, &err);
    edit_set(&s->search, "");
    s->search.fresh = false;
    s->typing = false;
    buf_release(&words);
    buf_release(&label);
    return outcome_stay();
}

/* ---- the value of a field ---- */

static void add_codes(struct desk *d, const char *list, struct pick *items)
{
    const struct code *c;

    for (size_t i = 0; (c = book_nth(d->book, list, i)); i++)
        if (c->active)
            pick_add(items, c->code, c->label, NULL);
}

#define BY_NAME "?"

/* "#17" for each row that fits; the label is what the chip shows. */
static enum status add_rows(struct desk *d, enum kind_id kind, const char *typed,
                            struct pick *items, struct err *err)
{
    struct choices found = { 0 };
    enum status st = lookup_find(d->db, kind, typed, 0, NAMES_MAX, &found, err);

    for (size_t i = 0; st == ST_OK && i < found.count; i++) {
        char *value = mem_printf("#%" PRId64, found.items[i].id);

        pick_add(items, value, found.items[i].label, found.items[i].hint);
        free(value);
    }
    choices_release(&found);
    return st;
}

static struct outcome ask_value(struct desk *d, struct cases *s, int field)
{
    const struct field *f = &kind_get(KIND_CASE)->fields[field];
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_FILTER_VALUE, _(f->label), NULL);
    struct err err = ERR_INIT;

    s->field = field;
    if (f->type == FT_CODE) {
        add_codes(d, f->of, &box->items);
        return outcome_ask(box);
    }
    pick_add(&box->items, BY_NAME, _("按名称找（汉字、拼音或首字母）..."), NULL);
    if (add_rows(d, kind_find(f->of), "", &box->items, &err) == ST_OK) {
        box->items.at = box->items.count > 1;
        return outcome_ask(box);
    }
    desk_complain_err(d, &err);
    ask_free(box);
    return outcome_stay();
}

static struct outcome ask_name(const struct cases *s)
{
    const struct field *f = &kind_get(KIND_CASE)->fields[s->field];

    return outcome_ask(
        ask_new(ASK_TEXT, TOKEN_FILTER_NAME, _(f->label), _("名称的一部分、拼音或首字母：")));
}

static struct outcome value_given(struct desk *d, struct cases *s, const char *value)
{
    const struct field *f = &kind_get(KIND_CASE)->fields[s->field];
    char *words;
    struct outcome o;

    if (str_equal(value, BY_NAME))
        return ask_name(s);
    words = mem_printf("%s:%s", f->key, value);
    o = put(d, s, words, NULL);
    free(words);
    return o;
}

/* One that fits becomes the chip; of several one is chosen. */
static struct outcome name_given(struct desk *d, struct cases *s, const char *typed)
{
    const struct field *f = &kind_get(KIND_CASE)->fields[s->field];
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_FILTER_VALUE, _(f->label), NULL);
    struct err err = ERR_INIT;

    if (add_rows(d, kind_find(f->of), typed, &box->items, &err) != ST_OK)
        desk_complain_err(d, &err);
    else if (box->items.count > 0)
        return outcome_ask(box);
    else
        desk_complain(d, _("没有叫“%s”的%s。"), typed, _(f->label));
    ask_free(box);
    return outcome_stay();
}

/* ---- conditions in words ---- */

static struct outcome ask_words(const char *words, const char *problem)
{
    struct buf text = BUF_INIT;
    struct question_box *box;

    if (problem)
        buf_printf(&text, "%s\n", problem);
    buf_add(&text, _("写 项目:内容，几个用空格分开。例：状态:调解中 受理:2022-07 金额:1万以上"
                     " 调解员:孙守正 未结 超期"));
    box = ask_new(ASK_TEXT, TOKEN_FILTER_WORDS, _("自己写条件"), buf_text(&text));
    box->initial = mem_copy(words);
    buf_release(&text);
    return outcome_ask(box);
}

static struct outcome words_given(struct desk *d, struct cases *s, const char *words)
{
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();

    if (cases_chip(d, s, words, NULL, &err) != ST_OK)
        o = ask_words(words, err_text(&err));
    err_clear(&err);
    return o;
}

/* ---- order ---- */

static const struct order_row {
    int field;
    const char *label;
} orders[] = {
    { -1, N_("登记先后（新的在前）") }, { CF_DUE, N_("期限") },
    { CF_ACCEPTED, N_("受理日期") },    { CF_NUMBER, N_("案号") },
    { CF_STATE, N_("状态") },           { CF_TYPE, N_("纠纷类别") },
    { CF_MEDIATOR, N_("调解员") },      { CF_AGREEMENT_AMOUNT, N_("协议金额") },
    { CF_PARTIES, N_("当事人") },
};

struct outcome cases_ask_sort(struct desk *d, void *state)
{
    const struct cases *s = state;
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_SORT, _("排序"),
                                       _("再选同一项就倒过来。"));

    (void)d;
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        char *value = mem_printf("%d", orders[i].field);

        pick_add(&box->items, value, _(orders[i].label),
                 orders[i].field != s->sort ? NULL
                 : s->descending            ? _("现在：倒序")
                                            : _("现在"));
        free(value);
    }
    return outcome_ask(box);
}

static void sort_given(struct cases *s, const char *value)
{
    int field = (int)strtol(value, NULL, 10);

    s->descending = field == s->sort && !s->descending;
    s->sort = field;
    s->stale = true;
}

/* ---- answers ---- */

struct outcome cases_filter_answer(struct desk *d, struct cases *s, int token,
                                   const struct answer *a)
{
    if (!a->given || !a->value)
        return outcome_stay();
    switch (token) {
    case TOKEN_FILTER:
        return chosen(d, s, a->value);
    case TOKEN_FILTER_VALUE:
        return value_given(d, s, a->value);
    case TOKEN_FILTER_NAME:
        return name_given(d, s, a->value);
    case TOKEN_FILTER_WORDS:
        return words_given(d, s, a->value);
    case TOKEN_SORT:
        sort_given(s, a->value);
        return outcome_stay();
    default:
        return outcome_stay();
    }
}
