/* screens/form_parts.c - adds to a case and takes out of it: parties, stops, extensions.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "screens/case_text.h"
#include "screens/form_screen.h"

/* What can be added, and the field in which the cursor then stands. */
static const struct part {
    const char *key;
    const char *label;
    const char *side; /* of a party, else NULL */
} parts[] = {
    { "applicant", N_("申请人"), SIDE_APPLICANT },
    { "respondent", N_("被申请人"), SIDE_RESPONDENT },
    { "third", N_("第三人"), "3" },
    { "suspension", N_("停计（鉴定等）"), NULL },
    { "extension", N_("延长期限"), NULL },
};

struct outcome case_form_ask_add(struct desk *d, void *state)
{
    struct case_form *s = state;
    struct question_box *box;

    if (s->move && !s->wide)
        return outcome_none();
    typing_halt(d, &s->typing, "F5");
    box = ask_new(ASK_CHOOSE, TOKEN_ADD, _("加一项"), NULL);
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        pick_add(&box->items, parts[i].key, _(parts[i].label), NULL);
    return outcome_ask(box);
}

static struct record *add_suspension(struct case_form *s)
{
    struct record *rec = record_new(KIND_SUSPENSION);

    record_set(rec, SF_KIND, STOP_APPRAISAL);
    record_list_add(&s->file->of[KIND_SUSPENSION], rec);
    return rec;
}

static struct record *add_extension(struct case_form *s)
{
    struct record *rec = record_new(KIND_EXTENSION);

    record_list_add(&s->file->of[KIND_EXTENSION], rec);
    return rec;
}

void case_form_add_part(struct case_form *s, const char *what)
{
    struct record *rec = NULL;
    int field = 0;

    form_commit(&s->form);
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        if (str_equal(parts[i].key, what) && parts[i].side) {
            rec = case_form_add_party(s, parts[i].side);
            field = PF_NAME;
        }
    if (str_equal(what, "suspension")) {
        rec = add_suspension(s);
        field = SF_FROM;
    }
    if (str_equal(what, "extension")) {
        rec = add_extension(s);
        field = EF_NEW_DUE;
    }
    if (!rec)
        return;
    case_form_build(s);
    case_form_go(s, rec, field);
}

/* ---- taking out ---- */

/* The list that holds the record, and where; NULL for the case itself. */
static struct record_list *list_with(struct casefile *f, const struct record *rec, size_t *at)
{
    struct record_list *lists[] = { &f->of[KIND_PARTY], &f->of[KIND_SUSPENSION],
                                    &f->of[KIND_EXTENSION] };

    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        for (*at = 0; *at < lists[i]->count; (*at)++)
            if (lists[i]->items[*at] == rec)
                return lists[i];
    return NULL;
}

static char *part_name(const struct case_form *s, const struct record *rec, size_t at)
{
    if (record_kind(rec) == KIND_PARTY)
        return party_name(s->file, at);
    return mem_printf("%s %zu", _(rec->kind->label), at + 1);
}

struct outcome case_form_ask_remove(struct desk *d, void *state)
{
    struct case_form *s = state;
    const struct record *rec = case_form_record(s);
    size_t at;
    char *name, *text;
    struct outcome o;

    if (s->move && !s->wide)
        return outcome_none();
    typing_halt(d, &s->typing, "F6");
    if (!list_with(s->file, rec, &at)) {
        desk_complain(d, "%s", _("光标放在要去掉的当事人、停计或延长记录上再按。"));
        return outcome_stay();
    }
    name = part_name(s, rec, at);
    text = mem_printf(_("去掉%s“%s”？保存以后才真正去掉，历史里可查。"), _(rec->kind->label), name);
    o = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_REMOVE, _("去掉一项"), text));
    free(name);
    free(text);
    return o;
}

/* Takes the record out of its list; it is the caller's, because entries still
 * point to it until they are put together anew. */
static struct record *take_out(struct case_form *s, struct record_list *list, size_t at)
{
    struct record *rec = list->items[at];

    case_form_forget(s, rec);
    memmove(&list->items[at], &list->items[at + 1], (list->count - at - 1) * sizeof(*list->items));
    list->count--;
    list->removed += rec->version > 0;
    return rec;
}

static void go_to_record(struct case_form *s, const struct record *rec)
{
    for (size_t i = 0; i < s->form.count; i++) {
        if (s->form.entries[i].rec == rec) {
            form_go(&s->form, i);
            return;
        }
    }
}

void case_form_remove_part(struct case_form *s)
{
    size_t at;
    struct record_list *list = list_with(s->file, case_form_record(s), &at);
    struct record *gone;

    if (!list)
        return;
    gone = take_out(s, list, at);
    case_form_build(s);
    if (list->count)
        go_to_record(s, list->items[at < list->count ? at : at - 1]);
    record_free(gone);
}

void case_form_prune(struct case_form *s)
{
    struct record_list gone = { 0 };

    form_commit(&s->form);
    for (size_t i = s->file->of[KIND_PARTY].count; i-- > 0;)
        if (case_form_blank_party(s, s->file->of[KIND_PARTY].items[i]))
            record_list_add(&gone, take_out(s, &s->file->of[KIND_PARTY], i));
    if (gone.count)
        case_form_build(s);
    while (gone.count)
        record_list_remove(&gone, gone.count - 1);
    free(gone.items);
}
