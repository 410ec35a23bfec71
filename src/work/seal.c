/* work/seal.c - closes a period, and finds the seal that answers a question.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/seal.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "stat_impl.h"
#include "store/access.h"
#include "store/db.h"
#include "store/events.h"

#define HASH_SHOWN 12 /* digits of it in a line for people */

/* ---- tables as printed ---- */

struct printed {
    struct seal_table *items; /* owned, with their texts */
    size_t count, cap;
    char *broken; /* owned: title of the first table that does not add up, or NULL */
};

static void printed_release(struct printed *p)
{
    for (size_t i = 0; i < p->count; i++) {
        free(p->items[i].name);
        free(p->items[i].content);
    }
    free(p->items);
    free(p->broken);
}

char *stat_seal_name(const struct statistic *stat, enum basis basis)
{
    if (stat->build)
        return mem_copy(stat->name);
    return mem_printf("%s/%s", stat->name, basis == BASIS_ACCEPTED ? "accepted" : "concluded");
}

bool stat_is_default(const struct stat_request *rq)
{
    for (size_t i = 0; i < ARRAY_LEN(rq->axes); i++) {
        enum axis own = i < ARRAY_LEN(rq->stat->axes) ? rq->stat->axes[i] : AXIS_NONE;

        if (rq->axes[i] != own)
            return false;
    }
    return rq->area == 0 && rq->campaign == 0 && rq->cutoff == DATE_NONE &&
           rq->compare == COMPARE_NONE;
}

/* Takes the table. */
static enum status print_table(struct printed *out, struct report *table, char *name,
                               struct err *err)
{
    const struct report *const one = table;
    const struct paper paper = { .title = table->title, .tables = &one, .count = 1 };
    struct buf text = BUF_INIT;
    enum status st = report_render(&paper, RF_JSON, &text, err);

    if (table->broken && !out->broken)
        out->broken = mem_copy(table->title);
    mem_grow((void **)&out->items, out->count, &out->cap, sizeof *out->items);
    out->items[out->count++] = (struct seal_table) { name, buf_take(&text) };
    report_free(table);
    return st;
}

static enum status print_statistic(struct db *db, const struct book *book,
                                   const struct statistic *stat, struct period p, int today,
                                   struct printed *out, struct err *err)
{
    enum status st = ST_OK;

    for (enum basis b = BASIS_ACCEPTED; st == ST_OK && b <= BASIS_CONCLUDED; b++) {
        struct stat_request rq = { .stat = stat,
                                   .period = p,
                                   .period_given = true,
                                   .basis = b,
                                   .basis_given = true,
                                   .cutoff = DATE_NONE };
        struct report *table;

        if (stat->build && b != BASIS_ACCEPTED)
            break; /* it has no bases */
        st = statistics_table(db, book, &rq, today, &table, err);
        if (st == ST_OK)
            st = print_table(out, table, stat_seal_name(stat, b), err);
    }
    return st;
}

static enum status print_all(struct db *db, const struct book *book, struct period p, int today,
                             struct printed *out, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && statistic_nth(i); i++)
        st = print_statistic(db, book, statistic_nth(i), p, today, out, err);
    return st;
}

/* ---- sealing ---- */

static char *name_of(struct period p)
{
    struct buf name = BUF_INIT;

    period_name(p, &name);
    return buf_take(&name);
}

static enum status check_period(struct period p, int today, struct err *err)
{
    char *name = name_of(p);
    enum status st = ST_OK;

    if (p.from == DATE_NONE || p.to == DATE_NONE || p.from > p.to)
        st = err_set(err, ST_INVALID,
                     _("“%s”不能封存：要有开始和结束的日期，例如 2022-07、2022-Q3、2022。"), name);
    else if (p.to >= today)
        st = err_set(err, ST_INVALID, _("%s还没有结束，不能封存：期满以后再封存。"), name);
    free(name);
    return st;
}

static enum status check_sealed(struct db *db, struct period p, const char *reason, struct err *err)
{
    struct seals list;
    const struct seal *s;
    enum status st = seals_load(db, &list, err);

    s = st == ST_OK ? seals_newest(&list, p, DATE_NONE) : NULL;
    if (s && !reason) {
        char when[STAMP_SIZE];
        char *name = name_of(p);

        stamp_to_local(s->at, when, sizeof when, true);
        st = err_set(err, ST_CONFLICT,
                     _("%s已于 %s 由 %s 封存：更正会列在表下，不必重新封存；确要再封存一次，"
                       "请说明理由。"),
                     name, when, s->who);
        free(name);
    }
    seals_release(&list);
    return st;
}

static enum status keep(struct db *db, const struct book *book, struct seal *s, int today,
                        struct err *err)
{
    struct printed printed = { 0 };
    char *name = name_of(s->period);
    struct audit_head head;
    enum status st = check_sealed(db, s->period, s->reason, err);

    if (st == ST_OK)
        st = audit_head(db, &head, err);
    if (st == ST_OK)
        s->head = mem_copy(head.hash);
    if (st == ST_OK)
        st = print_all(db, book, s->period, today, &printed, err);
    if (st == ST_OK && printed.broken && !s->reason)
        st = err_set(err, ST_UNBALANCED,
                     _("“%s”数据不平，不能封存：先改正（tiaojie check 列出不平的案件）；确要"
                       "照样封存，请说明理由。"),
                     printed.broken);
    if (st == ST_OK)
        st = seals_add(db, s, printed.items, printed.count, err);
    if (st == ST_OK) {
        char *detail = mem_printf("%s %s", name, s->hash);

        st = event_add(db, EVENT_SEAL, KIND_COUNT, 0, detail, err);
        free(detail);
    }
    printed_release(&printed);
    free(name);
    return st;
}

enum status seal_make(struct db *db, const struct book *book, struct period p, const char *reason,
                      int today, char hash[DIGEST_TEXT_SIZE], struct err *err)
{
    struct seal s = { .period = p,
                      .at = world_now(),
                      .who = mem_copy(db_who(db)),
                      .reason = str_empty(reason) ? NULL : mem_copy(reason) };
    enum status st = access_check(db, RIGHT_SEAL, err);

    if (st == ST_OK)
        st = check_period(p, today, err);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st == ST_OK) {
        st = keep(db, book, &s, today, err);
        st = db_end(db, st, err);
    }
    if (st == ST_OK)
        str_fit(hash, DIGEST_TEXT_SIZE, "%s", s.hash);
    free(s.who);
    free(s.reason);
    free(s.head);
    return st;
}

/* ---- which seal ---- */

/* A table of its own is kept whole. */
static bool can_answer(const struct stat_request *rq)
{
    return rq->compare == COMPARE_NONE && (!rq->stat->build || stat_is_default(rq));
}

static enum status none_then(const struct seals *list, const struct stat_request *rq, int made_by,
                             struct err *err)
{
    char iso[DATE_SIZE], *name = name_of(rq->period);
    struct buf there = BUF_INIT;
    enum status st;

    for (size_t i = 0; i < list->count; i++) {
        const struct seal *s = &list->items[i];
        char when[STAMP_SIZE];

        if (s->period.from != rq->period.from || s->period.to != rq->period.to)
            continue;
        stamp_to_local(s->at, when, sizeof when, true);
        buf_printf(&there, "%s%s", there.len ? _("、") : "", when);
    }
    date_to_iso(made_by, iso);
    if (there.len)
        st = err_set(err, ST_NOT_FOUND, _("%s在 %s 还没有封存，封存于：%s。"), name, iso,
                     buf_text(&there));
    else
        st = err_set(err, ST_NOT_FOUND,
                     _("%s没有封存过，没有 %s 公布的数字；tiaojie seal list 列出封存了哪些时期。"),
                     name, iso);
    buf_release(&there);
    free(name);
    return st;
}

enum status seal_choose(struct db *db, struct stat_request *rq, int made_by, struct err *err)
{
    const struct seal *s = NULL;
    struct seals list;
    enum status st;

    rq->seal = 0;
    rq->published = made_by != DATE_NONE;
    if (!can_answer(rq))
        return made_by == DATE_NONE
                   ? ST_OK
                   : err_set(err, ST_INVALID,
                             _("封存的数字不能与其他时期比较，“%s”也不能另取一个区域。"),
                             _(rq->stat->title));
    st = seals_load(db, &list, err);
    if (st == ST_OK)
        s = seals_newest(&list, rq->period, made_by);
    if (s)
        rq->seal = s->id;
    else if (st == ST_OK && made_by != DATE_NONE)
        st = none_then(&list, rq, made_by, err);
    seals_release(&list);
    return st;
}

/* ---- what is said of it ---- */

void seal_mark(const struct seal *s, struct buf *out)
{
    char when[STAMP_SIZE];

    stamp_to_local(s->at, when, sizeof when, true);
    buf_printf(out, _("已封存：%s 由 %s 封存，摘要 %.*s"), when, s->who, HASH_SHOWN, s->hash);
    if (!str_empty(s->head))
        buf_printf(out, _("，审计链 %.*s"), HASH_SHOWN, s->head);
    if (s->reason)
        buf_printf(out, _("；再次封存的理由：%s"), s->reason);
    buf_add(out, _("。"));
}

enum status seal_mark_of(struct db *db, int64_t seal, struct buf *out, struct err *err)
{
    struct seals list;
    enum status st;

    if (!seal)
        return ST_OK;
    st = seals_load(db, &list, err);
    for (size_t i = 0; st == ST_OK && i < list.count; i++) {
        bool good;

        if (list.items[i].id != seal)
            continue;
        st = seals_check(db, &list.items[i], &good, err);
        if (st == ST_OK && good)
            seal_mark(&list.items[i], out);
        else if (st == ST_OK)
            buf_printf(out, _("不平：封存的数据与封存时的摘要 %.*s 不符，有人直接改过数据库文件。"),
                       HASH_SHOWN, list.items[i].hash);
    }
    seals_release(&list);
    return st;
}

/* The longest seal inside the period that begins on the day, but for the period itself. */
static const struct seal *part_from(const struct seals *list, struct period p, int day)
{
    const struct seal *best = NULL;

    for (size_t i = 0; i < list->count; i++) {
        const struct seal *s = &list->items[i];

        if (s->period.from == day && s->period.to <= p.to &&
            (!best || s->period.to > best->period.to))
            best = s;
    }
    return best;
}

/* "2022年1月、2022年2月"; false when days of the period lie in no seal. */
static bool made_of_parts(const struct seals *list, struct period p, struct buf *names)
{
    const struct seal *s;
    int day = p.from;

    if (p.from == DATE_NONE || p.to == DATE_NONE)
        return false;
    for (; day <= p.to; day = s->period.to + 1) {
        s = part_from(list, p, day);
        if (!s)
            return false;
        buf_add(names, names->len ? _("、") : "");
        period_name(s->period, names);
    }
    return true;
}

/* Does a case of the month count otherwise now; performed later is no correction. */
struct month_look {
    enum basis basis;
    bool differs;
};

static void look_at_case(void *ctx, const struct seal_case *c)
{
    struct month_look *look = ctx;
    const struct tally *then = &c->then[look->basis], *now = &c->now[look->basis];

    for (enum column i = 0; i < COL_COUNT; i++)
        look->differs = look->differs || (i != COL_PERFORMED && then->n[i] != now->n[i]);
}

static bool is_month_within(const struct seals *list, const struct seal *s, struct period p)
{
    return s->period.from == date_month_start(s->period.from) &&
           s->period.to == date_month_end(s->period.from) &&
           (p.from == DATE_NONE || s->period.from >= p.from) &&
           (p.to == DATE_NONE || s->period.to <= p.to) &&
           !(s->period.from == p.from && s->period.to == p.to) &&
           seals_newest(list, s->period, DATE_NONE) == s;
}

enum status seal_note_months(struct db *db, const struct book *book, const struct stat_request *rq,
                             struct report *r, struct err *err)
{
    struct buf names = BUF_INIT;
    struct seals list = { 0 };
    enum status st = rq->stat->build ? ST_OK : seals_load(db, &list, err);

    for (size_t i = 0; st == ST_OK && i < list.count; i++) {
        struct stat_request month = *rq;
        struct month_look look = { .basis = rq->basis };

        if (!is_month_within(&list, &list.items[i], rq->period))
            continue;
        month.period = list.items[i].period;
        month.seal = list.items[i].id;
        st = seal_corrections(db, book, &month, look_at_case, &look, err);
        if (look.differs) {
            buf_add(&names, names.len ? _("、") : "");
            period_name(month.period, &names);
        }
    }
    if (st == ST_OK && names.len)
        report_note(r, _("按月公布以后有更正的：%s；这里与按月公布的数字相加不同。"),
                    buf_text(&names));
    buf_release(&names);
    seals_release(&list);
    return st;
}

enum status seal_note_live(struct db *db, const struct book *book, const struct stat_request *rq,
                           struct report *r, struct err *err)
{
    struct buf names = BUF_INIT;
    const struct seal *s;
    struct seals list;
    enum status st = seals_load(db, &list, err);

    s = st == ST_OK ? seals_newest(&list, rq->period, DATE_NONE) : NULL;
    if (s) {
        char when[STAMP_SIZE];

        stamp_to_local(s->at, when, sizeof when, true);
        report_note(
            r, _("未封存口径：本期已于 %s 封存，这里按现在的登记重新统计，不是公布的数字。"), when);
    } else if (st == ST_OK && made_of_parts(&list, rq->period, &names)) {
        report_note(r,
                    _("未封存口径：本期没有整体封存，按现在的登记统计；其中分别封存的有：%s，"
                      "以封存的为准。"),
                    buf_text(&names));
    }
    buf_release(&names);
    seals_release(&list);
    return st == ST_OK ? seal_note_months(db, book, rq, r, err) : st;
}
