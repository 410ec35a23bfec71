/* screens/schedule.c - 日程: which case is mediated when, where and by whom.
 *
 * A week by day, by room or by mediator; what clashes is said beside it.  What is added or
 * changed here is saved with its case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/daytime.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/filter.h"
#include "core/value.h"
#include "screens/case_text.h"
#include "screens/record_form.h"
#include "screens/schedule_screen.h"
#include "store/cases.h"
#include "store/find.h"
#include "ui/table.h"

#define OFFERED 40 /* cases that fit what was typed */

/* ---- life ---- */

static void schedule_close(struct desk *d, void *state)
{
    (void)d;
    schedule_release(state);
}

static enum status schedule_open(struct desk *d, void *state, const struct open_args *args,
                                 struct err *err)
{
    struct schedule *s = state;
    enum status st;

    free(args->ids);
    st = schedule_go(d, s, d->today, err);
    if (st != ST_OK)
        schedule_close(d, s);
    return st;
}

static bool schedule_tick(struct desk *d, void *state, bool changed)
{
    struct err err = ERR_INIT;

    if (changed && schedule_read(d, state, &err) != ST_OK)
        desk_complain_err(d, &err);
    return changed;
}

static void schedule_status(struct desk *d, void *state, struct buf *out)
{
    const struct schedule *s = state;

    (void)d;
    buf_printf(out, _("%zu 场"), s->week.count);
}

/* ---- forms ---- */

static struct outcome open_form(struct desk *d, enum kind_id kind, int64_t id, int64_t owner,
                                const char *given)
{
    free(d->opening);
    d->opening = mem_printf("%s:%" PRId64 "%s%s", kind_get(kind)->key, owner, given ? ":" : "",
                            given ? given : "");
    return outcome_open("record", id, d->opening);
}

/* The day of the line under the cursor; today where it has none or is over. */
static int day_here(const struct desk *d, const struct schedule *s)
{
    const struct schedule_line *l = schedule_current(s);

    return l && l->day != DATE_NONE && l->day > d->today ? l->day : d->today;
}

static struct outcome add_for(struct desk *d, const struct schedule *s, int64_t case_id)
{
    char iso[DATE_SIZE];
    char *given = mem_printf("planned_on=%s", date_to_iso(s->new_day, iso));
    struct outcome o = open_form(d, KIND_APPOINTMENT, 0, case_id, given);

    free(given);
    return o;
}

/* ---- which case ---- */

static struct outcome ask_which(void)
{
    return outcome_ask(
        ask_new(ASK_TEXT, TOKEN_WHICH, _("约哪一件案件"), _("案号、当事人姓名或拼音首字母：")));
}

static void offer(const struct desk *d, const struct find_rows *rows, struct question_box *box)
{
    for (size_t i = 0; i < rows->count; i++) {
        char *const *c = rows->items[i].cells;
        const struct case_number_parts p = { c[0], c[1], c[2], c[3], c[4], rows->items[i].id };
        char *value = mem_printf("%" PRId64, rows->items[i].id);
        struct buf label = BUF_INIT;

        case_short_number(&p, &label);
        buf_add(&label, "  ");
        value_show_text(d->book, &kind_get(KIND_CASE)->fields[CF_PARTIES], c[5], d->mask, &label);
        pick_add(&box->items, value, buf_text(&label), NULL);
        buf_release(&label);
        free(value);
    }
}

/* Cases that the typed words fit; those that are going on first: nothing is planned for
 * others. */
static enum status fitting(struct desk *d, const char *typed, struct find_rows *rows,
                           struct err *err)
{
    static const int fields[] = { CF_NUMBER, CF_SERIES, CF_YEAR, CF_SEQ, CF_CODE, CF_PARTIES };
    struct filter f = FILTER_INIT;
    struct find_query q = { .kind = KIND_CASE,
                            .filter = &f,
                            .fields = fields,
                            .fields_count = ARRAY_LEN(fields),
                            .sort = -1 };
    enum status st = filter_parse(&f, d->book, KIND_CASE, "open", d->today, err);

    if (st == ST_OK)
        st = filter_parse(&f, d->book, KIND_CASE, typed, d->today, err);
    if (st == ST_OK)
        st = find_page(d->db, d->book, &q, NULL, false, false, OFFERED, rows, err);
    filter_release(&f);
    return st;
}

static struct outcome choose_case(struct desk *d, struct schedule *s, const char *typed)
{
    struct find_rows rows = { 0 };
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();
    int64_t id = 0;

    if (cases_find(d->db, typed, &id, NULL) == ST_OK)
        return add_for(d, s, id);
    if (fitting(d, typed, &rows, &err) != ST_OK) {
        desk_complain_err(d, &err);
    } else if (rows.count == 0) {
        desk_complain(d, _("没有办理中的案件符合“%s”；请换一个案号或姓名。"), typed);
    } else if (rows.count == 1) {
        o = add_for(d, s, rows.items[0].id);
    } else {
        struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_ONE_OF, _("约哪一件案件"), NULL);

        offer(d, &rows, box);
        o = outcome_ask(box);
    }
    find_rows_release(&rows);
    return o;
}

/* ---- actions ---- */

static struct outcome go_new(struct desk *d, void *state)
{
    struct schedule *s = state;

    if (!case_may_edit(d))
        return outcome_stay();
    s->new_day = day_here(d, s);
    return ask_which();
}

/* The appointment under the cursor, when it may be changed; else NULL and the reason. */
static const struct booking *to_change(struct desk *d, const struct schedule *s)
{
    const struct booking *b = schedule_booking(s);

    if (!case_may_edit(d))
        return NULL;
    if (!b)
        desk_complain(d, "%s", _("光标放在一场调解上再按。"));
    return b;
}

static struct outcome go_edit(struct desk *d, void *state)
{
    const struct booking *b = to_change(d, state);

    return b ? open_form(d, KIND_APPOINTMENT, b->id, b->case_id, NULL) : outcome_stay();
}

/* It can still be held or cancelled. */
static bool is_planned(struct desk *d, const struct booking *b)
{
    bool planned = str_equal(b->kept, APPOINTMENT_PLANNED);

    if (!planned)
        desk_complain(d, _("这一场%s，要改的按 F4。"),
                      book_label(d->book, "appointment_state", b->kept));
    return planned;
}

const struct booking *schedule_planned(struct desk *d, const struct schedule *s)
{
    const struct booking *b = to_change(d, s);

    return b && is_planned(d, b) ? b : NULL;
}

static void give(struct buf *out, const char *key, const char *value)
{
    if (!str_empty(value))
        buf_printf(out, "%s=%s\n", key, value);
}

static struct outcome go_hold(struct desk *d, void *state)
{
    const struct booking *b = schedule_planned(d, state);
    char iso[DATE_SIZE], from[DAYTIME_SIZE], to[DAYTIME_SIZE];
    struct buf given = BUF_INIT;
    struct outcome o;

    if (!b)
        return outcome_stay();
    if (b->day > d->today) {
        desk_complain(d, _("这一场约在 %s，还没有到；提前进行的请先按 F5 改期。"),
                      date_to_iso(b->day, iso));
        return outcome_stay();
    }
    give(&given, "held_on", date_to_iso(b->day, iso));
    give(&given, "time_from", daytime_to_text(b->from, from));
    give(&given, "time_to", daytime_to_text(b->to, to));
    give(&given, "place", b->room);
    give(&given, "present", b->participants);
    buf_printf(&given, "appointment=%" PRId64, b->id);
    o = open_form(d, KIND_SESSION, 0, b->case_id, buf_text(&given));
    buf_release(&given);
    return o;
}

static struct outcome go_cancel(struct desk *d, void *state)
{
    struct schedule *s = state;
    const struct booking *b = schedule_planned(d, s);
    struct buf text = BUF_INIT;
    char iso[DATE_SIZE];
    struct outcome o;

    if (!b)
        return outcome_stay();
    s->cancelling = b->id;
    s->cancelling_case = b->case_id;
    buf_printf(&text, "%s ", date_to_iso(b->day, iso));
    booking_time_text(b, &text);
    buf_printf(&text, _(" %s %s\n取消以后留在日程里，不再算撞期。理由："), b->room, b->number);
    o = outcome_ask(ask_new(ASK_TEXT, TOKEN_CANCEL, _("取消这一场调解"), buf_text(&text)));
    buf_release(&text);
    return o;
}

/* ---- cancelling ---- */

static enum status mark_cancelled(const struct casefile *f, int64_t id, const char *reason,
                                  struct err *err)
{
    struct record *rec = schedule_record(f, id, err);
    char *note;

    if (!rec)
        return ST_NOT_FOUND;
    note = record_empty(rec, APTF_NOTE) ? mem_copy(reason)
                                        : mem_printf("%s\n%s", record_text(rec, APTF_NOTE), reason);
    record_set(rec, APTF_KEPT, APPOINTMENT_CANCELLED);
    record_set(rec, APTF_NOTE, note);
    free(note);
    return ST_OK;
}

static struct outcome save_cancelled(struct desk *d, struct casefile *f, struct err *err)
{
    struct objections o = OBJECTIONS_INIT;
    struct buf text = BUF_INIT;
    struct outcome out = outcome_stay();
    enum status st = case_new_objections(d, f, &o, err);

    if (st == ST_OK && objections_block(&o)) {
        objections_text(&o, SEV_BLOCK, &text);
        out = outcome_ask(ask_new(ASK_SHOW, TOKEN_BLOCKED, _("不能取消"), buf_text(&text)));
    } else {
        if (st == ST_OK)
            st = cases_save(d->db, d->book, f, d->today, err);
        if (st == ST_OK)
            desk_say(d, "%s", _("已取消这一场调解。"));
        else
            desk_complain_err(d, err);
    }
    buf_release(&text);
    objections_release(&o);
    return out;
}

static struct outcome cancel(struct desk *d, struct schedule *s, const char *typed)
{
    char *reason = utf8_clean(typed, false);
    struct casefile *f = NULL;
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();
    enum status st;

    if (str_empty(reason)) {
        desk_complain(d, "%s", _("取消要写理由。"));
        free(reason);
        return o;
    }
    st = cases_load(d->db, s->cancelling_case, &f, &err);
    if (st == ST_OK)
        st = mark_cancelled(f, s->cancelling, reason, &err);
    if (st == ST_OK)
        o = save_cancelled(d, f, &err);
    else
        desk_complain_err(d, &err);
    casefile_free(f);
    free(reason);
    if (schedule_read(d, s, &err) != ST_OK)
        desk_complain_err(d, &err);
    return o;
}

static struct outcome schedule_answer(struct desk *d, void *state, int token,
                                      const struct answer *a)
{
    struct schedule *s = state;

    if (!a->given || token == TOKEN_BLOCKED)
        return outcome_stay();
    if (token == TOKEN_MOVE_TO || token == TOKEN_MOVE_SURE)
        return schedule_move_answer(d, s, token, a);
    if (token == TOKEN_CANCEL)
        return cancel(d, s, a->value);
    if (token == TOKEN_ONE_OF)
        return add_for(d, s, strtoll(a->value, NULL, 10));
    return str_empty(a->value) ? outcome_stay() : choose_case(d, s, a->value);
}

/* ---- keys ---- */

static struct outcome go_to(struct desk *d, struct schedule *s, int day)
{
    struct err err = ERR_INIT;

    if (schedule_go(d, s, day, &err) != ST_OK)
        desk_complain_err(d, &err);
    return outcome_stay();
}

static struct outcome turn(struct desk *d, struct schedule *s, int by)
{
    s->view = (enum schedule_view)(((int)s->view + by + SCHEDULE_VIEWS) % SCHEDULE_VIEWS);
    schedule_arrange(d, s);
    return outcome_stay();
}

static struct outcome open_case(const struct schedule *s)
{
    const struct booking *b = schedule_booking(s);

    return b ? outcome_open("case", b->case_id, NULL) : outcome_stay();
}

/* Whatever is typed searches the register. */
static struct outcome search(struct desk *d, const struct key *k)
{
    char typed[5] = "";

    typed[utf8_encode((uint32_t)k->code, typed)] = '\0';
    free(d->opening);
    d->opening = mem_printf("%c%s", OPEN_SEARCH, typed);
    return outcome_open("cases", 0, d->opening);
}

static struct outcome schedule_key(struct desk *d, void *state, const struct key *k)
{
    struct schedule *s = state;

    switch (k->code) {
    case K_LEFT:
        return go_to(d, s, s->monday - WEEK_DAYS);
    case K_RIGHT:
        return go_to(d, s, s->monday + WEEK_DAYS);
    case K_HOME:
        return go_to(d, s, d->today);
    case K_TAB:
        return turn(d, s, 1);
    case K_BTAB:
        return turn(d, s, -1);
    case K_ENTER:
        return open_case(s);
    default:
        if (scroll_key(k, s->count, s->page, &s->at, &s->top))
            return outcome_stay();
        return key_is_char(k) && k->code > ' ' ? search(d, k) : outcome_none();
    }
}

static const struct binding bindings[] = {
    { KEY_FN(2), CTRL('n'), "schedule.new", N_("约调解"),
      N_("给一件案件约时间和地点；撞期的保存前会说明"), go_new },
    { KEY_FN(4), CTRL('e'), "schedule.edit", N_("编辑"),
      N_("改光标所在的一场：内容、通知到场的人等"), go_edit },
    { KEY_FN(5), CTRL('f'), "schedule.move", N_("改期"),
      N_("光标所在的一场换日期、时间或地点，一行写完；撞期的保存前会说明，改前改后都留在历史里"),
      schedule_ask_move },
    { KEY_FN(6), CTRL('r'), "schedule.hold", N_("记录"),
      N_("按约定进行了：登记调解记录，日程记为已进行"), go_hold },
    { KEY_FN(8), K_DEL, "schedule.cancel", N_("取消"), N_("光标所在的一场不开了，要写理由"),
      go_cancel },
    { K_TAB, K_BTAB, "schedule.view", N_("换排法"), N_("按日期、按地点、按调解员"), NULL },
    { K_LEFT, K_RIGHT, "schedule.week", NULL, N_("上一周、下一周；Home 回到今天"), NULL },
    { 0 },
};

const struct screen screen_schedule = {
    .name = "schedule",
    .title = N_("日程"),
    .state = sizeof(struct schedule),
    .bindings = bindings,
    .open = schedule_open,
    .draw = schedule_draw,
    .key = schedule_key,
    .answer = schedule_answer,
    .tick = schedule_tick,
    .close = schedule_close,
    .status = schedule_status,
};
