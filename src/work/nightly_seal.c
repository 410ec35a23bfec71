/* work/nightly_seal.c - the night seals the month that is over, and its papers carry the seals.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "nightly_impl.h"
#include "store/db.h"
#include "work/report.h"
#include "work/seal.h"

#define MONTH_DAY 5 /* when the office has not set it */

/* ---- which periods ---- */

static bool is_month(struct period p)
{
    return p.from == date_month_start(p.from) && p.to == date_month_end(p.from);
}

/* First day of the first month to look at: the one after the newest that is sealed, and the
 * one that ended last in any case. */
static int first_month(const struct seals *list, int last)
{
    int first = DATE_NONE;

    for (size_t i = 0; i < list->count; i++)
        if (is_month(list->items[i].period) && list->items[i].period.to >= first)
            first = list->items[i].period.to + 1;
    return first == DATE_NONE || first > last ? last : first;
}

/* Nothing was in the register then: an office that begins has nothing to publish. */
static bool is_empty(struct night *n, int to)
{
    char iso[DATE_SIZE];
    struct stmt q;
    bool empty;

    db_prepare(n->db, &q, "SELECT 1 FROM case_rec WHERE accepted_on <= :to LIMIT 1");
    db_bind_text(&q, ":to", date_to_iso(to, iso));
    empty = !db_row(&q);
    db_finish(&q, NULL);
    return empty;
}

static enum status seal_one(struct night *n, const struct seals *list, struct period p,
                            struct err *err)
{
    char hash[DIGEST_TEXT_SIZE];
    struct buf name = BUF_INIT;
    enum status st;

    if (seals_newest(list, p, DATE_NONE) || is_empty(n, p.to))
        return ST_OK;
    st = seal_make(n->db, n->book, p, NULL, n->today, hash, err);
    period_name(p, &name);
    n->sealed += st == ST_OK;
    if (st == ST_OK)
        night_say(n, _("  已封存%s，摘要 %s"), buf_text(&name), hash);
    else if (st != ST_BUSY)
        err_prefix(err, st, "%s", buf_text(&name));
    buf_release(&name);
    return st;
}

/* The month, and what ends with it; the first that fails is reported, the others are done. */
static enum status seal_month(struct night *n, const struct seals *list, int first, struct err *err)
{
    static const int lengths[] = { 1, 3, 6, 12 };
    enum status worst = ST_OK;

    for (size_t i = 0; i < ARRAY_LEN(lengths); i++) {
        struct err mine = ERR_INIT;
        enum status st;

        if (date_month(first) % lengths[i] != 0)
            continue;
        st = seal_one(
            n, list,
            (struct period) { date_add_months(first, 1 - lengths[i]), date_month_end(first) },
            &mine);
        if (st != ST_OK && worst == ST_OK)
            worst = err_set(err, st, "%s", err_text(&mine));
        err_clear(&mine);
    }
    return worst;
}

enum status night_seal(struct night *n, struct err *err)
{
    long day = book_setting_int(n->book, "seal.month_day", MONTH_DAY);
    int last = date_add_months(date_month_start(n->today), -1);
    enum status worst = ST_OK, st;
    struct seals list;

    if (day < 1)
        return ST_OK;
    if (n->today < date_month_start(n->today) + day - 1)
        last = date_add_months(last, -1);
    st = seals_load(n->db, &list, err);
    for (int month = st == ST_OK ? first_month(&list, last) : DATE_NONE;
         month != DATE_NONE && month <= last && worst != ST_BUSY;
         month = date_add_months(month, 1)) {
        struct err mine = ERR_INIT;

        st = seal_month(n, &list, month, &mine);
        if (st != ST_OK && worst == ST_OK)
            worst = err_set(err, st, "%s", err_text(&mine));
        err_clear(&mine);
    }
    seals_release(&list);
    return worst != ST_OK ? worst : st;
}

/* ---- the paper ---- */

enum seal_column { SC_AT, SC_WHO, SC_HASH, SC_REASON };

static void add_seal(struct report *r, const struct seal *s)
{
    struct buf name = BUF_INIT;
    char when[STAMP_SIZE], *key = mem_printf("%lld", (long long)s->id);
    struct report_row *row;

    period_name(s->period, &name);
    stamp_to_local(s->at, when, sizeof when, true);
    row = report_row(r, key, buf_text(&name));
    report_set_text(row, SC_AT, when);
    report_set_text(row, SC_WHO, s->who);
    report_set_text(row, SC_HASH, s->hash);
    report_set_text(row, SC_REASON, s->reason);
    buf_release(&name);
    free(key);
}

/* As they stood at the end of the day: a day that is done again has the same. */
enum status night_seals_table(struct night *n, int day, struct report **out, struct err *err)
{
    struct report *r = report_new("seals", _("封存的时期"));
    struct seals list;
    enum status st = seals_load(n->copy, &list, err);

    r->period = (struct period) { day, day };
    report_put(&r->generated_for, book_setting(n->copy_book, "district.name", ""));
    report_put(&r->stub, _("封存的时期"));
    report_column(r, "at", _("封存时间"), RC_TEXT, NULL);
    report_column(r, "who", _("封存人"), RC_TEXT, NULL);
    report_column(r, "hash", _("摘要"), RC_ID,
                  _("封存内容的 SHA-256：数字、案件的事实、时间和人，一处不同摘要就不同。"));
    report_column(r, "reason", _("再次封存的理由"), RC_TEXT, NULL)->show = RS_FILLED;
    for (size_t i = 0; st == ST_OK && i < list.count; i++)
        if (date_of_stamp(list.items[i].at) <= day)
            add_seal(r, &list.items[i]);
    seals_release(&list);
    report_note(r, "%s",
                _("当日24时以前封存的时期；摘要留在这份报表里，以后有人改动封存的数据即可查出。"));
    *out = st == ST_OK ? r : NULL;
    if (st != ST_OK)
        report_free(r);
    return st;
}
