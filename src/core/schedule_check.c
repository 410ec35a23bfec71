/* core/schedule_check.c - the rules on appointments: times, clashes, days off.
 *
 * A clash never forbids anything: two families may share a room on purpose.  It is said
 * before the appointment is saved.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/schedule.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/daytime.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/around.h"

/* What objections of this file are called. */
#define SCHEDULE _("日程")

/* ---- the appointment by itself ---- */

static bool is_time(const struct record *rec, int field)
{
    return record_empty(rec, field) || daytime_from_text(record_get(rec, field)) != DAYTIME_NONE;
}

static void check_times(const struct record *rec, struct objections *out)
{
    int from = daytime_from_text(record_get(rec, APTF_TIME_FROM));
    int to = daytime_from_text(record_get(rec, APTF_TIME_TO));

    if (!is_time(rec, APTF_TIME_FROM) || !is_time(rec, APTF_TIME_TO))
        objections_add(out, SCHEDULE, SEV_BLOCK, -1,
                       _("调解日程：开始和结束时间应为24小时制的时和分；请改成例如09:30。"));
    else if (from != DAYTIME_NONE && to != DAYTIME_NONE && to <= from)
        objections_add(out, SCHEDULE, SEV_BLOCK, -1,
                       _("结束时间：%s不晚于开始时间%s；请改正，不知道几时结束的空着。"),
                       record_text(rec, APTF_TIME_TO), record_text(rec, APTF_TIME_FROM));
}

/* Numbers are given at the save: a new record gets the next one. */
static int64_t last_session(const struct casefile *f)
{
    int64_t last = 0, fresh = 0;

    for (size_t i = 0; i < f->of[KIND_SESSION].count; i++) {
        const struct record *s = f->of[KIND_SESSION].items[i];

        fresh += record_empty(s, SSF_SEQ);
        last = record_int(s, SSF_SEQ) > last ? record_int(s, SSF_SEQ) : last;
    }
    return last + fresh;
}

static void check_result(const struct casefile *f, const struct record *rec, int today,
                         struct objections *out)
{
    if (record_is(rec, APTF_KEPT, APPOINTMENT_HELD) && record_date(rec, APTF_PLANNED) > today)
        objections_add(out, SCHEDULE, SEV_BLOCK, -1,
                       _("进行情况：约定在%s，还没有到，不能记为已进行；提前进行的请改约定日期。"),
                       record_text(rec, APTF_PLANNED));
    if (record_is(rec, APTF_KEPT, APPOINTMENT_CANCELLED) && record_empty(rec, APTF_NOTE))
        objections_add(out, SCHEDULE, SEV_BLOCK, -1,
                       _("说明：%s的调解取消了，要写理由；请在说明里写明为什么取消。"),
                       record_text(rec, APTF_PLANNED));
    if (!record_empty(rec, APTF_SESSION) && record_int(rec, APTF_SESSION) > last_session(f))
        objections_add(out, SCHEDULE, SEV_BLOCK, -1,
                       _("调解记录：本案没有第%s份调解记录；请先登记调解记录，或空着。"),
                       record_text(rec, APTF_SESSION));
}

/* ---- among others ---- */

static void say_clash(const struct booking *b, const struct booking *other, int minutes,
                      struct objections *out)
{
    unsigned clash = booking_clash(b, other, minutes);
    struct buf text = BUF_INIT;
    char iso[DATE_SIZE];

    if (!clash)
        return;
    buf_printf(&text, "%s ", date_to_iso(b->day, iso));
    booking_time_text(b, &text);
    buf_add(&text, _(" 与 "));
    booking_clash_text(b, other, clash, false, &text);
    objections_add(out, SCHEDULE, SEV_WARN, -1,
                   _("撞期：%s；请改时间、地点或调解员，确实没有妨碍的可以照排。"),
                   buf_text(&text));
    buf_release(&text);
}

/* Each pair of this case once. */
static void check_clashes(const struct casefile *f, size_t at, const struct booking *b, int minutes,
                          struct objections *out)
{
    for (size_t i = at + 1; i < f->of[KIND_APPOINTMENT].count; i++) {
        struct booking mine;

        booking_of(f, f->of[KIND_APPOINTMENT].items[i], &mine);
        say_clash(b, &mine, minutes, out);
        booking_release(&mine);
    }
    for (size_t i = 0; f->around && i < f->around->booked.count; i++)
        say_clash(b, &f->around->booked.items[i], minutes, out);
}

static void check_day(const struct booking *b, const struct book *book, struct objections *out)
{
    char iso[DATE_SIZE];

    if (book->calendar && calendar_is_off(book->calendar, b->day))
        objections_add(out, SCHEDULE, SEV_WARN, -1,
                       _("约定日期：%s是休息日；请核对，当事人要求在休息日调解的可以照排。"),
                       date_to_iso(b->day, iso));
}

static void check_planned(const struct casefile *f, size_t at, const struct book *book,
                          struct objections *out)
{
    int minutes = (int)book_setting_int(book, "schedule.minutes", SCHEDULE_MINUTES);
    struct booking b;

    booking_of(f, f->of[KIND_APPOINTMENT].items[at], &b);
    check_day(&b, book, out);
    check_clashes(f, at, &b, minutes, out);
    booking_release(&b);
}

void schedule_check(const struct casefile *f, const struct book *book, int today,
                    struct objections *out)
{
    for (size_t i = 0; i < f->of[KIND_APPOINTMENT].count; i++) {
        const struct record *rec = f->of[KIND_APPOINTMENT].items[i];
        int day = record_date(rec, APTF_PLANNED);

        if (rec->void_reason)
            continue;
        check_times(rec, out);
        check_result(f, rec, today, out);
        if (appointment_is_planned(rec) && day != DATE_NONE && day >= today)
            check_planned(f, i, book, out);
    }
}
