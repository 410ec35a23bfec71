/* screens/make_case.c - what is done with a finding or a visit: the next step, a case of it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/make_case.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/screening.h"
#include "screens/case_text.h"
#include "store/findings.h"
#include "store/lookup.h"
#include "store/records.h"

#define COMMITTEES_MAX 60

static int case_field(enum kind_id kind)
{
    return kind == KIND_FINDING ? (int)FDF_CASE : (int)RXF_CASE;
}

/* Every committee in use; the sentence that asked for one stands above. */
static struct outcome ask_committee(struct desk *d, const char *why)
{
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_MAKE_COMMITTEE, _("由哪个调委会调解"),
                                       why);
    struct choices found = { 0 };
    struct err err = ERR_INIT;

    if (lookup_find(d->db, KIND_COMMITTEE, "", 0, COMMITTEES_MAX, &found, &err) != ST_OK) {
        desk_complain_err(d, &err);
        ask_free(box);
        return outcome_stay();
    }
    for (size_t i = 0; i < found.count; i++) {
        char *value = mem_printf("%" PRId64, found.items[i].id);

        pick_add(&box->items, value, found.items[i].label, found.items[i].hint);
        free(value);
    }
    choices_release(&found);
    return outcome_ask(box);
}

/* A sentence begins with the field that it is about. */
static bool lacks_committee(const char *text)
{
    return str_starts(text, _(kind_get(KIND_COMMITTEE)->label)) ||
           str_starts(text, _(kind_get(KIND_FINDING)->fields[FDF_AREA].label));
}

static struct outcome make(struct desk *d, enum kind_id kind, int64_t id, int64_t committee)
{
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();
    int64_t made = 0;
    enum status st = kind == KIND_FINDING
                         ? findings_to_case(d->db, d->book, id, committee, d->today, &made, &err)
                         : reception_to_case(d->db, d->book, id, committee, d->today, &made, &err);

    if (st == ST_OK) {
        desk_say(d, "%s", _("已立案，还没有受理：按 F4 补全，按 F5 受理。"));
        return outcome_open("case", made, NULL);
    }
    if (st == ST_INVALID && committee == 0 && lacks_committee(err_text(&err)))
        o = ask_committee(d, err_text(&err));
    else
        desk_complain(d, "%s", err_text(&err));
    err_clear(&err);
    return o;
}

struct outcome make_case(struct desk *d, enum kind_id kind, int64_t id)
{
    struct record *rec = NULL;
    struct err err = ERR_INIT;
    int64_t there;

    if (records_load(d->db, kind, id, &rec, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    there = record_int(rec, case_field(kind));
    record_free(rec);
    if (there && findings_case_stands(d->db, there))
        return outcome_open("case", there, NULL);
    return case_may_edit(d) ? make(d, kind, id, 0) : outcome_stay();
}

struct outcome finding_steps(struct desk *d, int64_t id)
{
    struct record *rec = NULL;
    struct err err = ERR_INIT;
    const struct finding_move *m;
    struct question_box *box;
    const char *state;

    if (!desk_writes(d, RIGHT_SCREENING))
        return outcome_stay();
    if (records_load(d->db, KIND_FINDING, id, &rec, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    state = book_label(d->book, "finding_state", record_text(rec, FDF_STATE));
    box = ask_new(ASK_CHOOSE, TOKEN_MAKE_STEP, _("办理：下一步"), NULL);
    box->text = mem_printf("%s  %s  %s", record_text(rec, FDF_NUMBER), record_text(rec, FDF_TITLE),
                           state);
    for (size_t i = 0; (m = finding_move_from(record_text(rec, FDF_STATE), i)); i++)
        pick_add(&box->items, m->step, _(m->label), _(m->help));
    record_free(rec);
    if (box->items.count)
        return outcome_ask(box);
    desk_complain(d, _("状态“%s”没有下一步。"), state);
    ask_free(box);
    return outcome_stay();
}

/* 转调解 makes the case with it, so it has no form. */
static struct outcome step(struct desk *d, int64_t id, const char *name)
{
    if (str_equal(name, "mediate"))
        return make_case(d, KIND_FINDING, id);
    free(d->opening);
    d->opening = mem_printf("finding:0:%s", name);
    return outcome_open("record", id, d->opening);
}

struct outcome make_case_answer(struct desk *d, enum kind_id kind, int64_t id, int token,
                                const struct answer *a)
{
    if (!a->given)
        return outcome_stay();
    if (token == TOKEN_MAKE_STEP)
        return step(d, id, a->value);
    if (token == TOKEN_MAKE_COMMITTEE)
        return make(d, kind, id, strtoll(a->value, NULL, 10));
    return outcome_stay();
}
