/* screens/concern_ask.c - 回避核查: what must be answered before mediation, asked one by one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/concern_ask.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/around.h"
#include "store/lookup.h"
#include "store/records.h"

#define RELATED   "related" /* codes of the list concern */
#define DUPLICATE "duplicate"
#define REPLACED  "replaced" /* of recusal_decision */
#define STAYS     "stays"
#define SAME_CASE "same" /* no decision: the step is not done */
#define NAMES_MAX 60

void concern_ask_release(struct concern_ask *c)
{
    record_free(c->row);
    free(c->instead);
    *c = (struct concern_ask) { 0 };
}

bool concerns_block(const struct objections *o)
{
    size_t concerns = 0;

    for (size_t i = 0; i < o->count; i++) {
        const struct objection *it = &o->items[i];

        if (it->severity != SEV_BLOCK)
            continue;
        if (!str_equal(it->rule, "R04") && !str_equal(it->rule, "R29"))
            return false;
        concerns++;
    }
    return concerns > 0;
}

/* The row that answers it, but for the decision and its reason. */
static struct record *row_for(const struct desk *d, const struct concern *c)
{
    struct record *rec = record_new(KIND_RECUSAL);

    record_set(rec, RCF_MATTER, c->matter);
    record_set(rec, RCF_PERSON, c->person);
    record_set(rec, RCF_REASON, c->reason);
    if (c->mediator)
        record_set_int(rec, RCF_MEDIATOR, c->mediator);
    record_set_date(rec, RCF_RAISED, d->today);
    record_set_date(rec, RCF_DECIDED, d->today);
    record_set(rec, RCF_DECIDED_BY, d->who);
    return rec;
}

/* The name of that mediator of the case, or "". */
static const char *mediator_name(const struct casefile *f, int64_t id)
{
    for (size_t i = 0; f->around && i < f->around->mediator_count; i++)
        if (id && f->around->mediators[i].id == id)
            return f->around->mediators[i].name;
    return "";
}

/* What was seen, with the one who may have to step back; yours. */
static char *told(const struct casefile *f, const struct concern *c)
{
    const char *who = mediator_name(f, c->mediator);

    if (str_equal(c->matter, RELATED))
        return mem_printf(_("调解员%s%s，可能要回避。"), c->person, c->reason);
    if (str_equal(c->matter, DUPLICATE))
        return mem_printf(_("%s：%s。"), c->person, c->reason);
    if (*who)
        return mem_printf(_("调解员%s曾办理%s的案件：%s。"), who, c->person, c->reason);
    return mem_printf(_("%s以前来过：%s；现在的调解员没有办过。"), c->person, c->reason);
}

/* A case that is there already is no matter of stepping back. */
static void add_answers(struct desk *d, const struct concern *c, struct pick *items)
{
    const struct code *code;

    if (str_equal(c->matter, DUPLICATE)) {
        pick_add(items, STAYS, _("不是同一件，继续"), NULL);
        pick_add(items, SAME_CASE, _("是同一件（请作废或并案）"), NULL);
    } else {
        for (size_t i = 0; (code = book_nth(d->book, "recusal_decision", i)); i++)
            if (code->active)
                pick_add(items, code->code, code->label, code->help);
    }
    items->at = items->count; /* nobody answers this by pressing Enter */
}

static struct outcome ask(struct desk *d, const struct casefile *f, const struct concern *c,
                          size_t left)
{
    char *title = mem_printf("%s（%zu）", _(kind_get(KIND_RECUSAL)->label), left);
    char *what = told(f, c);
    char *text = mem_printf(_("%s\n%s\n怎样处理？"), book_label(d->book, "concern", c->matter),
                            what);
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_CONCERN, title, text);

    add_answers(d, c, &box->items);
    free(title);
    free(what);
    free(text);
    return outcome_ask(box);
}

struct outcome concern_next(struct concern_ask *c, struct desk *d, const struct casefile *f)
{
    struct concerns all = { 0 };
    const struct concern *first = NULL;
    struct outcome o = outcome_none();
    size_t left = 0;

    concerns_find(f, d->book, &all);
    for (size_t i = 0; i < all.count; i++) {
        if (concern_answered(f, &all.items[i]))
            continue;
        first = first ? first : &all.items[i];
        left++;
    }
    if (first) {
        concern_ask_release(c);
        c->row = row_for(d, first);
        o = ask(d, f, first, left);
    }
    concerns_release(&all);
    return o;
}

static struct outcome ask_why(const struct desk *d, const struct record *row)
{
    char *text = mem_printf(
        _("%s：%s。理由："), record_text(row, RCF_PERSON),
        book_label(d->book, "recusal_decision", record_text(row, RCF_DECISION)));
    struct outcome o = outcome_ask(
        ask_new(ASK_TEXT, TOKEN_CONCERN_WHY, _(kind_get(KIND_RECUSAL)->label), text));

    free(text);
    return o;
}

/* ---- somebody else takes over ---- */

/* Whose place is to be taken: the second mediator's or the lead's. */
static int place_of(const struct record *row, const struct casefile *f)
{
    int64_t who = record_int(row, RCF_MEDIATOR);

    return who && who == record_int(f->rec, CF_CO_MEDIATOR) ? CF_CO_MEDIATOR : CF_MEDIATOR;
}

static struct outcome ask_who(struct desk *d, const struct record *row, const struct casefile *f)
{
    struct choices found = { 0 };
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_CONCERN_WHO, _("回避并更换"),
                                       _("换成哪一位调解员？"));
    int64_t now = record_int(f->rec, place_of(row, f));
    struct err err = ERR_INIT;

    if (lookup_find(d->db, KIND_MEDIATOR, "", record_int(f->rec, CF_COMMITTEE), NAMES_MAX, &found,
                    &err) != ST_OK)
        desk_complain_err(d, &err);
    for (size_t i = 0; i < found.count; i++) {
        char *id = mem_printf("%" PRId64, found.items[i].id);

        if (found.items[i].id != now)
            pick_add(&box->items, id, found.items[i].label, found.items[i].hint);
        free(id);
    }
    choices_release(&found);
    box->items.at = box->items.count;
    if (box->items.count)
        return outcome_ask(box);
    ask_free(box);
    desk_complain(d, "%s", _("本调委会没有别的在聘调解员：请先在编辑里改调委会或调解员。"));
    return outcome_stay();
}

static void put_mediator(struct desk *d, const struct record *row, struct casefile *f,
                         const char *id)
{
    int place = place_of(row, f);
    char *name = records_name(d->db, KIND_MEDIATOR, strtoll(id, NULL, 10));

    record_set(f->rec, place, id);
    record_set_label(f->rec, place, name);
    free(name);
}

/* What was seen, and why it was decided so. */
static void add_reason(struct record *row, const char *why)
{
    char *both = mem_printf(_("%s。处理理由：%s"), record_text(row, RCF_REASON), why);

    record_set(row, RCF_REASON, both);
    free(both);
}

bool concern_answer(struct concern_ask *c, struct desk *d, struct casefile *f, int token,
                    const struct answer *a, struct outcome *o)
{
    char *text = utf8_clean(a->given && a->value ? a->value : "", false);
    bool done = false;

    *o = outcome_stay();
    if (!c->row || str_empty(text)) {
        desk_complain(d, "%s", _("回避核查还没有处理：选一种处理办法，并写明理由。"));
    } else if (token == TOKEN_CONCERN && str_equal(text, SAME_CASE)) {
        desk_complain(d, "%s", _("是同一件：请作废其中一件，或者并案办理；这一步没有办。"));
    } else if (token == TOKEN_CONCERN) {
        record_set(c->row, RCF_DECISION, text);
        *o = str_equal(text, REPLACED) ? ask_who(d, c->row, f) : ask_why(d, c->row);
    } else if (token == TOKEN_CONCERN_WHO) {
        free(c->instead);
        c->instead = mem_copy(text);
        *o = ask_why(d, c->row);
    } else {
        if (c->instead)
            put_mediator(d, c->row, f, c->instead);
        add_reason(c->row, text);
        record_list_add(&f->of[KIND_RECUSAL], c->row);
        c->row = NULL;
        concern_ask_release(c);
        done = true;
    }
    free(text);
    return done;
}
