/* screens/correction.c - 更正: why a closed or filed case is changed, asked before the save.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/correction.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#define RULE_LOCKED "R28"

void correction_release(struct correction *c)
{
    free(c->why);
    *c = (struct correction) { 0 };
}

static const char *state_of(const struct casefile *f)
{
    const char *saved = f->rec->saved[CF_STATE];

    return saved ? saved : record_text(f->rec, CF_STATE);
}

bool correction_lacks(const struct casefile *f, const struct objections *o)
{
    size_t locks = 0, others = 0;

    for (size_t i = 0; i < o->count; i++) {
        if (o->items[i].severity != SEV_BLOCK)
            continue;
        if (str_equal(o->items[i].rule, RULE_LOCKED))
            locks++;
        else
            others++;
    }
    return locks && !others && !str_equal(state_of(f), STATE_VOID);
}

struct outcome correction_ask(void)
{
    return outcome_ask(ask_new(ASK_TEXT, TOKEN_CORRECT_WHY, _("更正理由"),
                               _("本案已结案或已归档，改动作为更正登记。为什么要改？")));
}

static struct outcome ask_who(void)
{
    return outcome_ask(ask_new(ASK_TEXT, TOKEN_CORRECT_WHO, _("批准人"),
                               _("已归档的案件，更正要经区级批准。谁批准的？")));
}

static void add_row(struct correction *c, struct desk *d, struct casefile *f, const char *who)
{
    struct record *rec = record_new(KIND_CORRECTION);

    record_set_date(rec, CRF_CORRECTED, d->today);
    record_set(rec, CRF_REASON, c->why);
    record_set(rec, CRF_APPROVED_BY, who);
    record_set(rec, CRF_ASKED_BY, d->who);
    record_list_add(&f->of[KIND_CORRECTION], rec);
    correction_release(c);
}

bool correction_answer(struct correction *c, struct desk *d, struct casefile *f, int token,
                       const struct answer *a, struct outcome *o)
{
    char *text = utf8_clean(a->given && a->value ? a->value : "", false);
    bool done = false;

    *o = outcome_stay();
    if (str_empty(text)) {
        desk_complain(d, "%s", _("没有保存：更正要写明理由，已归档的还要写批准人。"));
    } else if (token == TOKEN_CORRECT_WHY) {
        correction_release(c);
        c->why = mem_copy(text);
        done = !str_equal(state_of(f), STATE_ARCHIVED);
        if (done)
            add_row(c, d, f, NULL);
        else
            *o = ask_who();
    } else if (c->why) {
        add_row(c, d, f, text);
        done = true;
    }
    free(text);
    return done;
}
