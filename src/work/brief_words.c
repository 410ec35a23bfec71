/* src/work/brief_words.c - periods, figures and commands as the brief words them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "brief_impl.h"
#include "core/rate.h"
#include "store/records.h"

bool brief_is_compared(const char *column)
{
    return str_ends(column, "_base") || str_ends(column, "_change");
}

/* ---- words ---- */

static bool is_year(struct period p, int *year)
{
    int month, day;

    date_to_ymd(p.from, year, &month, &day);
    return month == 1 && day == 1 && p.to == date_from_ymd(*year, 12, 31);
}

static void add_day(int day, struct buf *out)
{
    int y, m, d;

    date_to_ymd(day, &y, &m, &d);
    buf_printf(out, _("%d年%d月%d日"), y, m, d);
}

void brief_dates(struct period p, struct buf *out)
{
    int year, month, day;

    if (p.from == DATE_NONE || p.to == DATE_NONE) {
        buf_add(out, p.to == DATE_NONE ? "" : _("截至"));
        add_day(p.to == DATE_NONE ? p.from : p.to, out);
        buf_add(out, p.to == DATE_NONE ? _("以来") : "");
        return;
    }
    date_to_ymd(p.from, &year, &month, &day);
    if (is_year(p, &year)) {
        buf_printf(out, _("%d年"), year);
    } else if (p.from == date_month_start(p.from) && p.to == date_month_end(p.from)) {
        buf_printf(out, _("%d年%d月"), year, month);
    } else {
        add_day(p.from, out);
        if (p.to != p.from) {
            buf_add(out, _("至"));
            add_day(p.to, out);
        }
    }
}

void brief_period(const struct writing *w, struct buf *out)
{
    const struct campaign *c = book_campaign(w->book, w->today);
    const char *name = c ? c->name : _("六防六促");

    if (w->since) {
        buf_printf(out, _("%s专项行动开展以来"), name);
        return;
    }
    brief_dates(w->period, out);
    buf_printf(out, _("%s专项行动中"), name);
}

char *brief_unit(const struct writing *w)
{
    return w->rq->area ? records_name(w->db, KIND_AREA, w->rq->area)
                       : mem_copy(book_setting(w->book, "district.name", ""));
}

/* 增长3.4%, 下降15.5%, 持平; of a rate 上升1.2个百分点. */
static bool add_change(const struct writing *w, const struct report *r, size_t column,
                       const struct report_cell *c, struct buf *out)
{
    bool points = strstr(r->columns[column].key, "rate") != NULL;
    char text[RATE_SIZE];

    if (c->empty || !rate_percent(c->n, c->denominator, w->decimals ? w->decimals : 1, text))
        return false;
    if (c->n == 0)
        buf_add(out, _("持平"));
    else
        buf_printf(out, points ? _("%s%s个百分点") : _("%s%s%%"),
                   c->n > 0 ? (points ? _("上升") : _("增长")) : _("下降"), text + (*text == '-'));
    return true;
}

bool brief_value(const struct writing *w, const struct report *r, size_t column,
                 const struct report_cell *c, struct buf *out)
{
    char text[MONEY_SIZE > RATE_SIZE ? MONEY_SIZE : RATE_SIZE];

    switch (r->columns[column].type) {
    case RC_COUNT:
        buf_printf(out, "%lld", (long long)c->n);
        return !c->empty;
    case RC_MONEY:
        buf_printf(out, _("%s元"), money_to_yuan(c->n, text));
        return !c->empty;
    case RC_RATE:
        if (c->empty || !rate_percent(c->n, c->denominator, w->decimals, text))
            return false;
        buf_printf(out, "%s%%", text);
        return true;
    case RC_CHANGE:
        return add_change(w, r, column, c, out);
    default:
        buf_add(out, c->text ? c->text : "");
        return !c->empty;
    }
}

char *brief_command(const struct writing *w, const struct report *r, const char *column,
                    const struct report_row *row)
{
    struct buf b = BUF_INIT;
    char from[DATE_SIZE], to[DATE_SIZE];

    if (brief_is_compared(column))
        buf_printf(&b, "tiaojie stats %s --compare last-year", r->name);
    else
        buf_printf(&b, "tiaojie explain %s.%s", r->name, column);
    if (row != &r->total && !brief_is_compared(column))
        buf_printf(&b, " --row %s", row->key);
    date_to_iso(w->period.from, from);
    date_to_iso(w->period.to, to);
    buf_printf(&b, " --period %s..%s", w->period.from == DATE_NONE ? "" : from,
               w->period.to == DATE_NONE ? "" : to);
    if (w->rq->published)
        buf_printf(&b, " --as-of %s", date_to_iso(w->rq->made_by, from));
    if (w->rq->area) {
        char *area = records_name(w->db, KIND_AREA, w->rq->area);

        buf_printf(&b, " --area %s", area);
        free(area);
    }
    return buf_take(&b);
}
