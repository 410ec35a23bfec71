/* tests/unit/test_schedule.c - appointments: what clashes, what is said before one is saved.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/schedule.h"

#include "base/buf.h"
#include "base/daytime.h"
#include "sample_case.h"
#include "store/around.h"
#include "store/schedule.h"
#include "store_office.h"

#define RULE "日程"
#define DAY  "2022-11-24" /* a Thursday */

/* --- pure: two bookings side by side --- */

/* What one side has; NULL where nothing is known. */
struct side {
    const char *day, *from, *to, *room, *mediator, *party, *number, *kept;
};

static struct booking booking(const struct side *s, int64_t id)
{
    struct booking b = { .id = id, .case_id = id, .day = date_from_iso(s->day) };

    b.from = daytime_from_text(s->from);
    b.to = daytime_from_text(s->to);
    b.kept = mem_copy(s->kept ? s->kept : APPOINTMENT_PLANNED);
    b.room = mem_copy(s->room);
    b.number = mem_printf("#%lld", (long long)id);
    b.mediators[0] = mem_copy(s->mediator);
    if (s->party)
        booking_add_party(&b, mem_copy(s->party), mem_copy(s->number));
    return b;
}

static unsigned clash_of(const struct side *x, const struct side *y)
{
    struct booking a = booking(x, 1), b = booking(y, 2);
    unsigned one = booking_clash(&a, &b, SCHEDULE_MINUTES);

    CHECK_INT(one, booking_clash(&b, &a, SCHEDULE_MINUTES));
    CHECK_INT(booking_clash(&a, &a, SCHEDULE_MINUTES), 0);
    booking_release(&a);
    booking_release(&b);
    return one;
}

#define ID_A "411199196807199017"
#define ID_B "411199197111059037"

static void the_same_room_mediator_or_party_clashes_while_the_times_overlap(void **state)
{
    static const struct side first = { DAY,      "09:30",  "10:30", "调解室",
                                       "孙守正", "赵大河", ID_A,    NULL };
    static const struct {
        const char *says;
        struct side other;
        unsigned clash;
    } rows[] = {
        { "same room",
          { DAY, "10:00", "11:00", "调解室", "王敏", "周山", NULL, NULL },
          CLASH_ROOM },
        { "the room is written another way",
          { DAY, "10:00", "11:00", " 调解 室", "王敏", "周山", NULL, NULL },
          CLASH_ROOM },
        { "same mediator",
          { DAY, "09:00", "09:31", "村委会", "孙守正", "周山", NULL, NULL },
          CLASH_MEDIATOR },
        { "same party by number",
          { DAY, "10:29", NULL, "村委会", "王敏", "赵大合", ID_A, NULL },
          CLASH_PARTY },
        { "same name, another number",
          { DAY, "10:00", NULL, "村委会", "王敏", "赵大河", ID_B, NULL },
          0 },
        { "same name, one number unknown",
          { DAY, "10:00", NULL, "村委会", "王敏", "赵大河", NULL, NULL },
          CLASH_PARTY },
        { "all of it",
          { DAY, "09:30", "10:30", "调解室", "孙守正", "赵大河", ID_A, NULL },
          CLASH_ROOM | CLASH_MEDIATOR | CLASH_PARTY },
        { "one begins when the other ends",
          { DAY, "10:30", "11:00", "调解室", "孙守正", "赵大河", ID_A, NULL },
          0 },
        { "one ends when the other begins",
          { DAY, "08:30", "09:30", "调解室", "孙守正", "赵大河", ID_A, NULL },
          0 },
        { "without an end it takes an hour",
          { DAY, "08:31", NULL, "调解室", "王敏", "周山", NULL, NULL },
          CLASH_ROOM },
        { "without an end it takes no more than an hour",
          { DAY, "08:30", NULL, "调解室", "王敏", "周山", NULL, NULL },
          0 },
        { "another day",
          { "2022-11-25", "09:30", "10:30", "调解室", "孙守正", "赵大河", ID_A, NULL },
          0 },
        { "cancelled",
          { DAY, "09:30", "10:30", "调解室", "孙守正", "赵大河", ID_A, "cancelled" },
          0 },
        { "moved", { DAY, "09:30", "10:30", "调解室", "孙守正", "赵大河", ID_A, "moved" }, 0 },
        { "held", { DAY, "09:30", "10:30", "调解室", "王敏", "周山", NULL, "held" }, CLASH_ROOM },
        { "nothing in common", { DAY, "09:30", "10:30", "村委会", "王敏", "周山", NULL, NULL }, 0 },
        { "no time is known", { DAY, NULL, NULL, "调解室", "孙守正", "赵大河", ID_A, NULL }, 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(clash_of(&first, &rows[i].other) == rows[i].clash, rows[i].says);
}

static void a_mediator_is_the_same_by_row_or_by_name(void **state)
{
    const struct side x = { DAY, "09:30", NULL, "甲室", "孙守正", NULL, NULL, NULL };
    const struct side y = { DAY, "09:30", NULL, "乙室", "孙手正", NULL, NULL, NULL };
    struct booking a = booking(&x, 1), b = booking(&y, 2);

    (void)state;
    CHECK_INT(booking_clash(&a, &b, 60), 0);
    a.mediator_ids[0] = 7;
    b.mediator_ids[0] = 7;
    CHECK_INT(booking_clash(&a, &b, 60), CLASH_MEDIATOR);
    b.mediator_ids[0] = 0;
    b.mediators[1] = mem_copy("孙守正"); /* 协办 */
    CHECK_INT(booking_clash(&a, &b, 60), CLASH_MEDIATOR);
    booking_release(&a);
    booking_release(&b);
}

static void a_clash_names_the_other_and_what_is_shared(void **state)
{
    const struct side x = { DAY, "09:30", "10:30", "调解室", "孙守正", "赵大河", ID_A, NULL };
    const struct side y = { DAY, "10:00", NULL, "调解室", "孙守正", "赵大河", ID_A, NULL };
    struct booking a = booking(&x, 1), b = booking(&y, 2);
    struct buf text = BUF_INIT;

    (void)state;
    booking_clash_text(&a, &b, booking_clash(&a, &b, 60), false, &text);
    CHECK_STR(buf_text(&text), "10:00 #2：地点、调解员孙守正、当事人赵大河相同");
    buf_clear(&text);
    booking_clash_text(&b, &a, CLASH_PARTY, true, &text);
    CHECK_STR(buf_text(&text), "09:30-10:30 #1：当事人相同");
    buf_release(&text);
    booking_release(&a);
    booking_release(&b);
}

/* --- pure: the rules on a case (today is 2022-06-15, a Wednesday) --- */

static void add(struct casefile *f, const char *day, const char *from, const char *to,
                const char *kept)
{
    add_row(f, KIND_APPOINTMENT,
            ROW({ APTF_PLANNED, day }, { APTF_TIME_FROM, from }, { APTF_TIME_TO, to },
                { APTF_ROOM, "示例村调解室" }, { APTF_KEPT, kept }));
}

static void what_cannot_be_is_refused(void **state)
{
    static const struct {
        const char *from, *to, *kept, *session, *note;
        enum severity severity;
        const char *says; /* NULL: nothing */
    } rows[] = {
        { "09:30", "10:30", "planned", NULL, NULL, SEV_BLOCK, NULL },
        { "09:30", NULL, NULL, NULL, NULL, SEV_BLOCK, NULL },
        { "09:30", "09:30", "planned", NULL, NULL, SEV_BLOCK, "不晚于开始时间" },
        { "09:30", "08:00", "planned", NULL, NULL, SEV_BLOCK, "不晚于开始时间" },
        { "上午", NULL, "planned", NULL, NULL, SEV_BLOCK, "时和分" },
        { "09:30", NULL, "cancelled", NULL, NULL, SEV_BLOCK, "要写理由" },
        { "09:30", NULL, "cancelled", NULL, "当事人出差", SEV_BLOCK, NULL },
        { "09:30", NULL, "held", NULL, NULL, SEV_BLOCK, "还没有到" },
        { "09:30", NULL, "held", "1", NULL, SEV_BLOCK, "没有第1份" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case("mediating");
        struct objections o;
        struct record *rec;

        add(f, "2022-06-20", rows[i].from, rows[i].to, rows[i].kept);
        rec = f->of[KIND_APPOINTMENT].items[0];
        record_set(rec, APTF_SESSION, rows[i].session);
        record_set(rec, APTF_NOTE, rows[i].note);
        o = checked(f);
        if (rows[i].says && !said(&o, RULE, rows[i].severity, rows[i].says))
            fail_msg("row %zu: %s", i, text_of(&o, RULE));
        if (!rows[i].says && count_rule(&o, RULE, SEV_BLOCK))
            fail_msg("row %zu: %s", i, text_of(&o, RULE));
        objections_release(&o);
        casefile_free(f);
    }
}

static void a_new_session_of_the_same_save_is_there(void **state)
{
    struct casefile *f = sample_case("mediating");
    struct objections o;

    (void)state;
    add(f, "2022-06-14", "09:30", NULL, "held");
    record_set(f->of[KIND_APPOINTMENT].items[0], APTF_SESSION, "1");
    add_row(f, KIND_SESSION,
            ROW({ SSF_HELD, "2022-06-14" }, { SSF_PLACE, "调解室" }, { SSF_RESULT, "continue" }));
    o = checked(f);
    CHECK_INT(count_rule(&o, RULE, SEV_BLOCK), 0);
    objections_release(&o);
    casefile_free(f);
}

static void only_what_is_still_to_come_is_warned_about(void **state)
{
    static const struct {
        const char *day, *kept, *says;
    } rows[] = {
        { "2022-06-18", "planned", "是休息日" }, /* a Saturday */
        { "2022-06-18", "cancelled", NULL },
        { "2022-06-11", "planned", NULL }, /* over */
        { "2022-06-20", "planned", NULL },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct casefile *f = sample_case("mediating");
        struct objections o;

        add(f, rows[i].day, "09:30", NULL, rows[i].kept);
        o = checked(f);
        CHECK_ROW(said(&o, RULE, SEV_WARN, "休息日") == (rows[i].says != NULL), rows[i].day);
        objections_release(&o);
        casefile_free(f);
    }
}

static void two_of_one_case_at_one_time_clash_once(void **state)
{
    struct casefile *f = sample_case("mediating");
    struct objections o;

    (void)state;
    add(f, "2022-06-20", "09:30", "11:00", "planned");
    add(f, "2022-06-20", "10:00", NULL, "planned");
    o = checked(f);
    CHECK_INT(count_rule(&o, RULE, SEV_WARN), 1);
    CHECK_HAS(text_of(&o, RULE), "2022-06-20 09:30-11:00 与 10:00");
    objections_release(&o);
    casefile_free(f);
}

static void the_next_one_is_the_first_that_is_planned_from_today_on(void **state)
{
    struct casefile *f = sample_case("mediating");

    (void)state;
    CHECK(appointment_next(f, sample_today()) == NULL);
    add(f, "2022-06-14", "09:00", NULL, "planned");
    add(f, "2022-06-20", "14:00", NULL, "planned");
    add(f, "2022-06-20", "09:30", NULL, "planned");
    add(f, "2022-06-15", "09:00", NULL, "cancelled");
    CHECK_STR(record_text(appointment_next(f, sample_today()), APTF_TIME_FROM), "09:30");
    casefile_free(f);
}

/* --- stored --- */

static int64_t store_case(struct office *o, const char *name, const char *day, const char *from,
                          const char *room)
{
    struct casefile *f = case_new(o, "mediating", "2022-11-01");
    int64_t id;

    record_set(f->of[KIND_PARTY].items[0], PF_NAME, name);
    add_row(f, KIND_APPOINTMENT,
            ROW({ APTF_PLANNED, day }, { APTF_TIME_FROM, from }, { APTF_ROOM, room }));
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    id = f->rec->id;
    casefile_free(f);
    return id;
}

static void what_is_stored_comes_in_order_and_is_planned(void **state)
{
    struct office o;
    struct bookings l = { 0 };
    struct period week = { date_from_iso("2022-11-21"), date_from_iso("2022-11-27") };
    size_t today = 9;

    (void)state;
    office_in_memory(&o);
    store_case(&o, "甲示例", DAY, "14:00", "一室");
    store_case(&o, "乙示例", DAY, "09:30", "一室");
    store_case(&o, "丙示例", "2022-11-22", "15:00", "二室");
    store_case(&o, "丁示例", "2022-11-28", "09:30", "一室");
    CHECK_OK(schedule_load(o.db, week, &l, &o.err), &o.err);
    CHECK_INT(l.count, 3);
    CHECK_STR(l.items[0].room, "二室");
    CHECK_STR(l.items[1].parties[0].name, "乙示例");
    CHECK_STR(l.items[2].parties[0].name, "甲示例");
    CHECK_STR(l.items[1].kept, APPOINTMENT_PLANNED);
    CHECK_INT(l.items[1].from, 9 * 60 + 30);
    CHECK_HAS(l.items[1].number, "医调字第0002号");
    CHECK_OK(schedule_count(o.db, o.today, &today, &o.err), &o.err);
    CHECK_INT(today, 1);
    bookings_release(&l);
    office_leave(&o);
}

static void a_save_is_told_of_clashes_with_other_cases(void **state)
{
    struct office o;
    struct objections found = OBJECTIONS_INIT;
    struct casefile *f;
    int64_t id;

    (void)state;
    office_in_memory(&o);
    store_case(&o, "甲示例", DAY, "09:00", "区医调委调解室");
    id = store_case(&o, "乙示例", DAY, "09:30", "区医调委调解室");
    CHECK_OK(cases_load(o.db, id, &f, &o.err), &o.err);
    CHECK_OK(around_look(o.db, f, &o.err), &o.err);
    case_check(f, o.book, o.today, &found);
    CHECK_HAS(text_of(&found, RULE), "2022-11-24 09:30 与 09:00");
    CHECK_HAS(text_of(&found, RULE), "第0001号：地点");
    CHECK_INT(objections_block(&found) && count_rule(&found, RULE, SEV_BLOCK), 0);
    objections_release(&found);
    casefile_free(f);
    office_leave(&o);
}

static void what_is_voided_books_nothing(void **state)
{
    struct office o;
    struct bookings l = { 0 };
    struct period day = { date_from_iso(DAY), date_from_iso(DAY) };
    struct casefile *f;
    int64_t id;

    (void)state;
    office_in_memory(&o);
    id = store_case(&o, "甲示例", DAY, "09:00", "调解室");
    CHECK_OK(cases_load(o.db, id, &f, &o.err), &o.err);
    record_list_void(&f->of[KIND_APPOINTMENT], 0, "登记错误");
    CHECK_OK(cases_save(o.db, o.book, f, o.today, &o.err), &o.err);
    casefile_free(f);
    CHECK_OK(schedule_load(o.db, day, &l, &o.err), &o.err);
    CHECK_INT(l.count, 0);
    bookings_release(&l);
    office_leave(&o);
}

static void another_mediator_takes_the_place_of_the_lead(void **state)
{
    struct office o;
    struct casefile *f;
    struct booking b;

    (void)state;
    office_in_memory(&o);
    f = case_new(&o, "mediating", "2022-11-01");
    record_set(f->rec, CF_MEDIATOR, "1");
    record_set_label(f->rec, CF_MEDIATOR, "韩保民");
    add_row(f, KIND_APPOINTMENT, ROW({ APTF_PLANNED, DAY }, { APTF_MEDIATOR, NULL }));
    booking_of(f, f->of[KIND_APPOINTMENT].items[0], &b);
    CHECK_STR(b.mediators[0], "韩保民");
    booking_release(&b);
    record_set(f->of[KIND_APPOINTMENT].items[0], APTF_MEDIATOR, "2");
    record_set_label(f->of[KIND_APPOINTMENT].items[0], APTF_MEDIATOR, "王敏");
    booking_of(f, f->of[KIND_APPOINTMENT].items[0], &b);
    CHECK_STR(b.mediators[0], "王敏");
    CHECK_INT(b.mediator_ids[0], 2);
    booking_release(&b);
    casefile_free(f);
    office_leave(&o);
}

TESTS(T(the_same_room_mediator_or_party_clashes_while_the_times_overlap),
      T(a_mediator_is_the_same_by_row_or_by_name), T(a_clash_names_the_other_and_what_is_shared),
      T(what_cannot_be_is_refused), T(a_new_session_of_the_same_save_is_there),
      T(only_what_is_still_to_come_is_warned_about), T(two_of_one_case_at_one_time_clash_once),
      T(the_next_one_is_the_first_that_is_planned_from_today_on),
      T(what_is_stored_comes_in_order_and_is_planned),
      T(a_save_is_told_of_clashes_with_other_cases), T(what_is_voided_books_nothing),
      T(another_mediator_takes_the_place_of_the_lead))
