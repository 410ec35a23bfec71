/* screens/concern_ask.c - 回避核查: what must be answered before mediation, asked one by one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/concern_ask.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/around.h"

void concern_ask_release(struct concern_ask *c)
{
    record_free(c->row);
    c->row = NULL;
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

static struct outcome ask(struct desk *d, const struct concern *c, size_t left)
{
    char *title = mem_printf("%s（%zu）", _(kind_get(KIND_RECUSAL)->label), left);
    char *text = mem_printf(_("%s：%s\n%s\n怎样处理？"), book_label(d->book, "concern", c->matter),
                            c->person, c->reason);
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_CONCERN, title, text);
    const struct code *code;

    for (size_t i = 0; (code = book_nth(d->book, "recusal_decision", i)); i++)
        if (code->active)
            pick_add(&box->items, code->code, code->label, code->help);
    free(title);
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
        o = ask(d, first, left);
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
    } else if (token == TOKEN_CONCERN) {
        record_set(c->row, RCF_DECISION, text);
        *o = ask_why(d, c->row);
    } else {
        add_reason(c->row, text);
        record_list_add(&f->of[KIND_RECUSAL], c->row);
        c->row = NULL;
        done = true;
    }
    free(text);
    return done;
}
