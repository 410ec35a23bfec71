/* screens/schedule_rows.c - the appointments of a week, by day, room or mediator.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/schedule_screen.h"
#include "store/schedule.h"

/* ---- life ---- */

static void clear_lines(struct schedule *s)
{
    for (size_t i = 0; i < s->count; i++)
        free(s->lines[i].text);
    s->count = 0;
}

void schedule_release(struct schedule *s)
{
    clear_lines(s);
    free(s->lines);
    free(s->moving_to);
    bookings_release(&s->week);
}

const struct schedule_line *schedule_current(const struct schedule *s)
{
    return s->at < s->count ? &s->lines[s->at] : NULL;
}

const struct booking *schedule_booking(const struct schedule *s)
{
    const struct schedule_line *l = schedule_current(s);

    return l && !l->heading ? &s->week.items[l->at] : NULL;
}

unsigned schedule_clash(const struct schedule *s, const struct booking *b)
{
    unsigned clash = 0;

    if (!str_equal(b->kept, APPOINTMENT_PLANNED))
        return 0;
    for (size_t i = 0; i < s->week.count; i++)
        clash |= booking_clash(b, &s->week.items[i], s->minutes);
    return clash;
}

/* ---- lines ---- */

static struct schedule_line *add_line(struct schedule *s)
{
    mem_grow((void **)&s->lines, s->count, &s->cap, sizeof(*s->lines));
    s->lines[s->count] = (struct schedule_line) { .day = DATE_NONE };
    return &s->lines[s->count++];
}

static void add_booking(struct schedule *s, size_t at, size_t group)
{
    struct schedule_line *l = add_line(s);

    l->at = at;
    l->day = s->week.items[at].day;
    l->group = group;
}

/* Takes text. */
static struct schedule_line *add_heading(struct schedule *s, char *text, size_t n)
{
    struct schedule_line *l = add_line(s);

    l->heading = true;
    l->text = text;
    l->n = n;
    return l;
}

static char *day_name(const struct desk *d, int day)
{
    static const char *const names[WEEK_DAYS] = { N_("周一"), N_("周二"), N_("周三"), N_("周四"),
                                                  N_("周五"), N_("周六"), N_("周日") };
    char iso[DATE_SIZE];

    date_to_iso(day, iso);
    return mem_printf("%s %s%s%s", iso + 5, _(names[date_weekday(day) - 1]),
                      calendar_is_off(d->book->calendar, day) ? _(" 休") : "",
                      day == d->today ? _(" 今天") : "");
}

static void arrange_by_day(struct desk *d, struct schedule *s)
{
    for (int day = s->monday; day < s->monday + WEEK_DAYS; day++) {
        size_t n = 0;

        for (size_t i = 0; i < s->week.count; i++)
            n += s->week.items[i].day == day;
        add_heading(s, day_name(d, day), n)->day = day;
        for (size_t i = 0; i < s->week.count; i++)
            if (s->week.items[i].day == day)
                add_booking(s, i, 0);
    }
    s->groups = 1;
}

/* The i-th name that an appointment is listed under; NULL past the last. */
static const char *name_of(const struct booking *b, enum schedule_view view, size_t i)
{
    if (view == BY_ROOM)
        return i == 0 ? b->room : NULL;
    return i < BOOKED_MEDIATORS ? b->mediators[i] : NULL;
}

static bool is_under(const struct booking *b, enum schedule_view view, const char *name)
{
    return schedule_same(name_of(b, view, 0), name) || schedule_same(name_of(b, view, 1), name);
}

struct names {
    const char **items;
    size_t count, cap;
};

static void add_name(struct names *l, const char *name)
{
    if (str_empty(name))
        return;
    for (size_t i = 0; i < l->count; i++)
        if (schedule_same(l->items[i], name))
            return;
    mem_grow((void **)&l->items, l->count, &l->cap, sizeof(*l->items));
    l->items[l->count++] = name;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void arrange_by_name(struct schedule *s)
{
    struct names names = { 0 };

    for (size_t i = 0; i < s->week.count; i++)
        for (size_t k = 0; k < BOOKED_MEDIATORS; k++)
            add_name(&names, name_of(&s->week.items[i], s->view, k));
    if (names.count)
        qsort(names.items, names.count, sizeof(*names.items), by_text);
    for (size_t g = 0; g < names.count; g++) {
        size_t n = 0;

        for (size_t i = 0; i < s->week.count; i++)
            n += is_under(&s->week.items[i], s->view, names.items[g]);
        add_heading(s, mem_copy(names.items[g]), n)->group = g;
        for (size_t i = 0; i < s->week.count; i++)
            if (is_under(&s->week.items[i], s->view, names.items[g]))
                add_booking(s, i, g);
    }
    s->groups = names.count;
    free(names.items);
}

/* ---- where the cursor stands ---- */

/* Of the lines that were there before. */
struct stood {
    int64_t id; /* of an appointment; 0 a heading */
    int day;
    char *text; /* owned */
};

static struct stood stand(const struct schedule *s)
{
    const struct schedule_line *l = schedule_current(s);
    const struct booking *b = schedule_booking(s);

    return (struct stood) { b ? b->id : 0, l ? l->day : DATE_NONE, l ? mem_copy(l->text) : NULL };
}

/* How well a line is the one that the cursor stood on. */
static int likeness(const struct schedule *s, const struct schedule_line *l,
                    const struct stood *was)
{
    if (was->id && !l->heading && s->week.items[l->at].id == was->id)
        return 3;
    if (!was->id && l->heading && was->text && str_equal(l->text, was->text))
        return 2;
    return l->heading && was->day != DATE_NONE && l->day == was->day;
}

static void follow(struct schedule *s, struct stood *was)
{
    int best = 0;

    for (size_t i = 0; i < s->count; i++) {
        int like = likeness(s, &s->lines[i], was);

        if (like > best) {
            best = like;
            s->at = i;
        }
    }
    if (s->at >= s->count)
        s->at = s->count ? s->count - 1 : 0;
    free(was->text);
}

static void arrange(struct desk *d, struct schedule *s)
{
    clear_lines(s);
    if (s->view == BY_DAY)
        arrange_by_day(d, s);
    else
        arrange_by_name(s);
}

void schedule_arrange(struct desk *d, struct schedule *s)
{
    struct stood was = stand(s);

    arrange(d, s);
    follow(s, &was);
}

/* ---- reading ---- */

static enum status load(struct desk *d, struct schedule *s, struct err *err)
{
    struct period week = { s->monday, s->monday + WEEK_DAYS - 1 };
    struct bookings fresh = { 0 };
    enum status st = schedule_load(d->db, week, &fresh, err);

    if (st != ST_OK) {
        bookings_release(&fresh);
        return st;
    }
    bookings_release(&s->week);
    s->week = fresh;
    s->minutes = (int)book_setting_int(d->book, "schedule.minutes", SCHEDULE_MINUTES);
    return ST_OK;
}

enum status schedule_read(struct desk *d, struct schedule *s, struct err *err)
{
    struct stood was = stand(s);
    enum status st = load(d, s, err);

    if (st == ST_OK)
        arrange(d, s);
    follow(s, &was);
    return st;
}

enum status schedule_go(struct desk *d, struct schedule *s, int day, struct err *err)
{
    struct stood was = { 0, day, NULL };
    enum status st;

    s->monday = day - (date_weekday(day) - 1);
    st = load(d, s, err);
    if (st != ST_OK)
        return st;
    arrange(d, s);
    s->at = s->top = 0;
    follow(s, &was);
    return ST_OK;
}
