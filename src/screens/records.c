/* screens/records.c - the registers besides the cases: what was screened, who came, what an
 * office sets.
 *
 * One screen for every kind; typing searches, Enter opens.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/make_case.h"
#include "screens/records_screen.h"
#include "store/access.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/records.h"
#include "ui/table.h"

enum { TOKEN_VOID = 1 };

/* ---- life ---- */

static void records_close(struct desk *d, void *state)
{
    (void)d;
    records_release(state);
}

/* The place of the field among those that are loaded; it is added when it is not there. */
static size_t place_of(struct records *s, int field)
{
    if (field < 0)
        return RECORDS_COLUMNS;
    for (size_t i = 0; i < s->loaded_fields; i++)
        if (s->fields[i] == field)
            return i;
    if (s->loaded_fields >= RECORDS_COLUMNS)
        return RECORDS_COLUMNS;
    s->fields[s->loaded_fields] = field;
    return s->loaded_fields++;
}

static void choose_fields(struct records *s)
{
    const struct kind *k = kind_get(s->what->kind);
    int gone = field_find(k, "active");

    for (size_t i = 0; s->what->order && s->what->order[i] >= 0; i++)
        s->fields[s->columns++] = s->what->order[i];
    for (size_t i = 0; !s->what->order && i < k->count && s->columns < RECORDS_COLUMNS - 3; i++)
        if ((k->fields[i].flags & F_LIST) && k->fields[i].width > 0)
            s->fields[s->columns++] = (int)i;
    if (s->columns == 0)
        s->fields[s->columns++] = k->name_field;
    s->loaded_fields = s->columns;
    s->due = place_of(s, field_find(k, "due_on"));
    s->state = place_of(s, field_find(k, "state"));
    s->active = place_of(s, gone >= 0 ? gone : s->what->kind == KIND_KEY_PERSON ? KPF_TO : -1);
}

/* "finding", or with words for the search line "finding closed_on:无". */
static enum status records_open(struct desk *d, void *state, const struct open_args *args,
                                struct err *err)
{
    struct records *s = state;
    const char *words = args->text ? args->text : "finding";
    char *key = mem_copy_n(words, strcspn(words, " "));
    enum status st;

    s->only = args->ids;
    s->only_count = args->ids_count;
    search_line_init(&s->search);
    for (size_t i = 0; records_kind(i); i++)
        if (str_equal(kind_get(records_kind(i)->kind)->key, key))
            s->what = records_kind(i);
    if (!s->what)
        s->what = records_kind(0);
    s->outside = access_filter(d->db, s->what->kind, s->only, &s->only_count);
    if (words[strlen(key)]) {
        edit_set(&s->search.edit, words + strlen(key) + 1);
        s->search.edit.fresh = false;
    }
    free(key);
    choose_fields(s);
    st = records_reload(d, s, err);
    if (st != ST_OK)
        records_close(d, s);
    return st;
}

static void reload(struct desk *d, struct records *s)
{
    struct err err = ERR_INIT;

    if (records_reload(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static bool records_tick(struct desk *d, void *state, bool changed)
{
    if (changed)
        reload(d, state);
    return changed;
}

static void records_status(struct desk *d, void *state, struct buf *out)
{
    const struct records *s = state;
    char *outside = access_filter_text(s->what->kind, s->outside);

    (void)d;
    buf_printf(out, s->only ? _("这个数字的 %zu 条") : _("%zu 条"), s->count);
    if (outside)
        buf_printf(out, _("，%s"), outside);
    free(outside);
}

static const char *records_title(const void *state)
{
    const struct records *s = state;

    return s->what ? kind_get(s->what->kind)->label : N_("登记册");
}

/* ---- opening and adding ---- */

static struct outcome open_record(struct desk *d, struct records *s, int64_t id)
{
    free(d->opening);
    d->opening = mem_copy(kind_get(s->what->kind)->key);
    return outcome_open("record", id, d->opening);
}

static struct outcome open_current(struct desk *d, void *state)
{
    struct records *s = state;
    const struct find_row *r = records_current(s);

    if (!r)
        return outcome_stay();
    if (s->what->kind == KIND_FINDING)
        return outcome_open("dispute", r->id, NULL);
    return open_record(d, s, r->id);
}

static int64_t newest_of(struct desk *d, const struct records *s)
{
    char *sql = mem_printf("SELECT max(id) FROM %s", kind_get(s->what->kind)->table);
    int64_t id = db_number(d->db, sql, 0);

    free(sql);
    return id;
}

static bool may_write(struct desk *d, const struct records *s)
{
    return desk_writes(d, access_right_of(s->what->kind));
}

static struct outcome new_record(struct desk *d, void *state)
{
    struct records *s = state;

    if (!may_write(d, s))
        return outcome_stay();
    s->adding = true;
    s->newest = newest_of(d, s);
    return open_record(d, s, 0);
}

/* One finding after the other, without coming back here between them. */
static struct outcome new_records(struct desk *d, void *state)
{
    struct records *s = state;

    if (s->what->kind != KIND_FINDING)
        return outcome_none();
    s->adding = true;
    s->newest = newest_of(d, s);
    return may_write(d, s) ? outcome_open("record", 0, "finding quick") : outcome_stay();
}

static struct outcome edit_record(struct desk *d, void *state)
{
    const struct find_row *r = records_current(state);

    return r && may_write(d, state) ? open_record(d, state, r->id) : outcome_stay();
}

/* ---- a case of it ---- */

static bool has_case(const struct records *s)
{
    return s->what->kind == KIND_FINDING || s->what->kind == KIND_RECEPTION;
}

static struct outcome go_make_case(struct desk *d, void *state)
{
    struct records *s = state;
    const struct find_row *r = records_current(s);

    if (!has_case(s))
        return outcome_none();
    if (!r)
        return outcome_stay();
    s->making = r->id;
    return make_case(d, s->what->kind, r->id);
}

static struct outcome go_step(struct desk *d, void *state)
{
    struct records *s = state;
    const struct find_row *r = records_current(s);

    if (s->what->kind != KIND_FINDING)
        return outcome_none();
    if (!r)
        return outcome_stay();
    s->making = r->id;
    return finding_steps(d, r->id);
}

/* ---- voiding ---- */

static struct outcome ask_void(struct desk *d, void *state)
{
    struct records *s = state;
    const struct find_row *r = records_current(s);
    struct outcome o = outcome_stay();
    char *name, *text;

    if (!r || !may_write(d, s))
        return o;
    s->voiding = r->id;
    name = records_name(d->db, s->what->kind, r->id);
    text = mem_printf(_("作废“%s”：不删除，留在历史里，以后不再计数。理由："), name);
    o = outcome_ask(ask_new(ASK_TEXT, TOKEN_VOID, _("作废"), text));
    free(name);
    free(text);
    return o;
}

static void void_record(struct desk *d, struct records *s, const char *reason)
{
    struct record *rec = NULL;
    struct err err = ERR_INIT;
    enum status st = records_load(d->db, s->what->kind, s->voiding, &rec, &err);

    if (st == ST_OK)
        st = records_void(d->db, rec, reason, &err);
    if (st == ST_OK)
        st = cases_follow(d->db, s->what->kind, d->today, &err);
    d->book_changed = d->book_changed || st == ST_OK;
    record_free(rec);
    if (st != ST_OK) {
        desk_complain_err(d, &err);
        return;
    }
    desk_say(d, _("已作废一条%s：%s"), _(kind_get(s->what->kind)->label), reason);
    reload(d, s);
}

static struct outcome records_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct records *s = state;
    struct outcome o;

    if (!a->given)
        return outcome_stay();
    if (token == TOKEN_VOID) {
        void_record(d, s, a->value);
        return outcome_stay();
    }
    o = make_case_answer(d, s->what->kind, s->making, token, a);
    reload(d, s);
    return o;
}

/* ---- keys ---- */

static struct outcome records_key(struct desk *d, void *state, const struct key *k)
{
    struct records *s = state;
    struct err err = ERR_INIT;

    if (search_line_key(&s->search, k)) {
        if (records_narrow(d, s, &err) != ST_OK)
            desk_complain_err(d, &err);
        return outcome_stay();
    }
    return records_scroll(d, s, k) ? outcome_stay() : outcome_none();
}

/* Steps belong to findings, a case to findings and visits. */
static bool offers(const void *state, const struct binding *b)
{
    const struct records *s = state;

    if (b->act == go_step || b->act == new_records)
        return s->what->kind == KIND_FINDING;
    return b->act != go_make_case || has_case(s);
}

static const struct binding bindings[] = {
    { KEY_FN(2), K_INS, "records.new", N_("登记"), N_("登记一条新的"), new_record },
    { KEY_FN(3), K_ENTER, "records.open", N_("查看"), N_("打开光标所在的一条"), open_current },
    { KEY_FN(4), CTRL('e'), "records.edit", N_("编辑"), N_("改光标所在的一条"), edit_record },
    { KEY_FN(5), CTRL('t'), "records.case", N_("转调解"),
      N_("从光标所在的排查发现或接待立一件案，两边互相连着"), go_make_case },
    { KEY_FN(6), CTRL('f'), "records.step", N_("办理"),
      N_("排查发现办下一步：交办、当场化解、稳控、上报、移送、销号"), go_step },
    { KEY_FN(7), CTRL('n'), "records.several", N_("连登"),
      N_("排查发现一条接一条登记：日期、轮次、区域、排查人和类别照上一条，保存后就是下一条"),
      new_records },
    { KEY_FN(8), K_DEL, "records.void", N_("作废"), N_("作废光标所在的一条，要写理由"), ask_void },
    { 0 },
};

const struct screen screen_records = {
    .name = "records",
    .title = N_("登记册"),
    .state = sizeof(struct records),
    .bindings = bindings,
    .offers = offers,
    .open = records_open,
    .draw = records_draw,
    .key = records_key,
    .answer = records_answer,
    .tick = records_tick,
    .close = records_close,
    .status = records_status,
    .title_now = records_title,
};
