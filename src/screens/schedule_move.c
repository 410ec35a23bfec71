/* screens/schedule_move.c - 改期: an appointment goes to another day, time or room.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/daytime.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screens/case_text.h"
#include "screens/record_form.h"
#include "screens/schedule_screen.h"
#include "store/cases.h"

#define DAY_MINUTES (24 * 60)

struct record *schedule_record(const struct casefile *f, int64_t id, struct err *err)
{
    for (size_t i = 0; i < f->of[KIND_APPOINTMENT].count; i++)
        if (f->of[KIND_APPOINTMENT].items[i]->id == id)
            return f->of[KIND_APPOINTMENT].items[i];
    err_set(err, ST_NOT_FOUND, "%s", _("这一条已经不在了，可能刚被别人作废。"));
    return NULL;
}

/* ---- what is typed: day, time, room ---- */

/* Each stays as it was where nothing is typed. */
struct place {
    int day, from, to;
    char *room; /* owned; NULL as it was */
};

/* "9:30", "9:30-10:30"; a bare number is a day, not a time. */
static bool read_time(const char *word, struct place *p)
{
    const char *dash = strpbrk(word, "-~");
    char *first = mem_copy_n(word, dash ? (size_t)(dash - word) : strlen(word));
    bool clock = strpbrk(first, ":") || strstr(first, "点") || strstr(first, "时");
    int from = clock ? daytime_from_text(first) : DAYTIME_NONE;
    int to = dash ? daytime_from_text(dash + 1) : DAYTIME_NONE;
    bool ok = from != DAYTIME_NONE && (!dash || to != DAYTIME_NONE);

    free(first);
    if (!ok)
        return false;
    if (!dash && p->to != DAYTIME_NONE && p->from != DAYTIME_NONE)
        to = from + p->to - p->from; /* as long as before */
    p->from = from;
    p->to = to < DAY_MINUTES ? to : DAYTIME_NONE;
    return true;
}

/* Day and time come first, in either order; what follows is the room. */
static void read_place(const char *typed, int today, struct place *p)
{
    char *clean = utf8_clean(typed, false), *half = utf8_to_half(clean);
    struct buf room = BUF_INIT;
    bool day = false, time = false;

    for (const char *w = half; *w;) {
        size_t n = strcspn(w, " ");
        char *word = mem_copy_n(w, n);

        if (room.len == 0 && !time && read_time(word, p))
            time = true;
        else if (room.len == 0 && !day && n &&
                 date_parse_ahead(word, today, &p->day, NULL) == ST_OK)
            day = true;
        else if (n)
            buf_printf(&room, "%s%s", room.len ? " " : "", word);
        free(word);
        w += n + (w[n] == ' ');
    }
    p->room = room.len ? mem_copy(buf_text(&room)) : NULL;
    buf_release(&room);
    free(half);
    free(clean);
}

static void put_place(struct record *rec, const struct place *p)
{
    char time[DAYTIME_SIZE];

    record_set_date(rec, APTF_PLANNED, p->day);
    record_set(rec, APTF_TIME_FROM, daytime_to_text(p->from, time));
    record_set(rec, APTF_TIME_TO, p->to == DAYTIME_NONE ? NULL : daytime_to_text(p->to, time));
    if (p->room)
        record_set(rec, APTF_ROOM, p->room);
}

/* "2022-11-24 14:30-16:00 区医调委调解室"; yours. */
static char *place_text(const struct record *rec)
{
    const char *to = record_text(rec, APTF_TIME_TO);

    return mem_printf("%s %s%s%s %s", record_text(rec, APTF_PLANNED),
                      record_text(rec, APTF_TIME_FROM), *to ? "-" : "", to,
                      record_text(rec, APTF_ROOM));
}

/* ---- asking ---- */

static struct outcome ask(const struct schedule *s, const char *problem)
{
    struct buf text = BUF_INIT;
    struct question_box *box;

    if (problem)
        buf_printf(&text, "%s\n", problem);
    buf_add(&text, _("新的日期、时间和地点，没有写的照旧。例：明天 14:30-16:00 区医调委调解室；"
                     "+7；9点半。"));
    box = ask_new(ASK_TEXT, TOKEN_MOVE_TO, _("改期"), buf_text(&text));
    box->initial = mem_copy(s->moving_to);
    buf_release(&text);
    return outcome_ask(box);
}

struct outcome schedule_ask_move(struct desk *d, void *state)
{
    struct schedule *s = state;
    const struct booking *b = schedule_planned(d, s);
    struct buf text = BUF_INIT;
    char iso[DATE_SIZE];

    if (!b)
        return outcome_stay();
    s->moving = b->id;
    s->moving_case = b->case_id;
    buf_printf(&text, "%s ", date_to_iso(b->day, iso));
    booking_time_text(b, &text);
    buf_printf(&text, " %s", b->room);
    free(s->moving_to);
    s->moving_to = buf_take(&text);
    return ask(s, NULL);
}

/* ---- saving ---- */

static void say_moved(struct desk *d, const char *before, const struct record *rec)
{
    char *now = place_text(rec);

    desk_say(d, _("已改期：%s 改为 %s"), before, now);
    free(now);
}

/* What forbids it, or what has to be confirmed first; OUT_NONE: it may be saved. */
static struct outcome consider(const struct objections *o, bool sure)
{
    struct buf text = BUF_INIT;
    struct outcome out = outcome_none();

    if (objections_block(o)) {
        objections_text(o, SEV_BLOCK, &text);
        out = outcome_ask(ask_new(ASK_SHOW, TOKEN_BLOCKED, _("不能改期"), buf_text(&text)));
    } else if (!sure) {
        objections_text(o, SEV_WARN, &text);
        if (text.len) {
            buf_add(&text, _("仍然改期？"));
            out = outcome_ask(ask_new(ASK_CONFIRM, TOKEN_MOVE_SURE, _("请核对"), buf_text(&text)));
        }
    }
    buf_release(&text);
    return out;
}

static struct outcome save(struct desk *d, struct casefile *f, const struct record *rec,
                           const char *before, bool sure)
{
    struct objections o = OBJECTIONS_INIT;
    struct err err = ERR_INIT;
    enum status st = case_new_objections(d, f, &o, &err);
    struct outcome out = st == ST_OK ? consider(&o, sure) : outcome_stay();

    if (st == ST_OK && out.kind == OUT_NONE) {
        out = outcome_stay();
        st = cases_save(d->db, d->book, f, d->today, &err);
        if (st == ST_OK)
            say_moved(d, before, rec);
    }
    if (st != ST_OK)
        desk_complain_err(d, &err);
    objections_release(&o);
    return out;
}

static struct outcome move_record(struct desk *d, struct schedule *s, struct casefile *f,
                                  struct record *rec, bool sure)
{
    struct place p = { .day = record_date(rec, APTF_PLANNED),
                       .from = daytime_from_text(record_get(rec, APTF_TIME_FROM)),
                       .to = daytime_from_text(record_get(rec, APTF_TIME_TO)) };
    char *before = place_text(rec), *now;
    struct outcome o;
    char iso[DATE_SIZE];

    read_place(s->moving_to, d->today, &p);
    put_place(rec, &p);
    now = place_text(rec);
    if (str_equal(before, now)) {
        desk_say(d, "%s", _("没有改动。"));
        o = outcome_stay();
    } else if (p.day < d->today) {
        char *problem = mem_printf(_("约定日期：%s已经过去，要改到今天或以后。"),
                                   date_to_iso(p.day, iso));

        o = ask(s, problem);
        free(problem);
    } else {
        o = save(d, f, rec, before, sure);
    }
    free(before);
    free(now);
    free(p.room);
    return o;
}

struct outcome schedule_move_answer(struct desk *d, struct schedule *s, int token,
                                    const struct answer *a)
{
    struct casefile *f = NULL;
    struct record *rec = NULL;
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();
    int64_t id = s->moving;

    if (token == TOKEN_MOVE_TO) {
        free(s->moving_to);
        s->moving_to = mem_copy(a->value);
    }
    if (cases_load(d->db, s->moving_case, &f, &err) == ST_OK)
        rec = schedule_record(f, id, &err);
    if (rec)
        o = move_record(d, s, f, rec, token == TOKEN_MOVE_SURE);
    else
        desk_complain_err(d, &err);
    if (rec && o.kind == OUT_STAY &&
        schedule_go(d, s, record_date(rec, APTF_PLANNED), &err) != ST_OK)
        desk_complain_err(d, &err);
    casefile_free(f);
    return o;
}
