/* core/limit_text.c - clocks and limits in words.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/limits.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/limit_days.h"

#define TEXT_CELLS 12

/* ---- limits ---- */

void limit_length_text(const struct limit *l, struct buf *out)
{
    if (l->length == 0)
        buf_add(out, _("约定的日期"));
    else if (l->unit == UNIT_YEARS)
        buf_printf(out, _("%d年"), l->length);
    else
        buf_printf(out, l->unit == UNIT_WORKDAYS ? _("%d个工作日") : _("%d日"), l->length);
}

void limit_advice(const struct limit *l, struct buf *out)
{
    if (str_equal(l->on_expiry, "propose"))
        buf_add(out, _("已届满：未达成协议也未延长的，建议按“期限届满”（T3）终止，由调解员定。"));
    else if (str_equal(l->on_expiry, "notice"))
        buf_add(out, _("已届满，请告知当事人可走的途径；调解可以继续。"));
    else if (str_equal(l->on_expiry, "block"))
        buf_add(out, _("已届满，不能再办。"));
    else if (str_equal(l->on_expiry, "info"))
        buf_add(out, _("已届满，请提示当事人。"));
    else
        buf_add(out, _("已届满，请尽快办理。"));
}

/* ---- clocks ---- */

static void add_stopped(const struct clock *c, struct buf *out)
{
    if (c->stopped > 0)
        buf_printf(
            out, c->limit->unit == UNIT_WORKDAYS ? _("，其中停计%d个工作日") : _("，其中停计%d日"),
            c->stopped);
}

void clock_story(const struct clock *c, struct buf *out)
{
    char from[DATE_SIZE], to[DATE_SIZE];
    const char *start = c->start_field >= 0 ? _(kind_get(KIND_CASE)->fields[c->start_field].label)
                                            : "";

    if (c->limit->length == 0) {
        buf_printf(out, _("%s（%s）"), date_to_iso(c->due, to), start);
    } else {
        buf_printf(out, _("%s（%s）起 "), date_to_iso(c->start, from), start);
        limit_length_text(c->limit, out);
        add_stopped(c, out);
        buf_printf(out, c->extended ? _("，延长至 %s") : _("，到期 %s"), date_to_iso(c->due, to));
    }
    if (c->again != DATE_NONE)
        buf_printf(out, _("；已中断，重新计算至 %s"), date_to_iso(c->again, to));
    if (c->no_calendar)
        buf_add(out, _("（缺该年放假安排，按周末推算）"));
}

void clock_now_text(const struct clock *c, struct buf *out)
{
    char day[DATE_SIZE];

    if (c->state == CLOCK_MET)
        buf_printf(out, _("%s 按期办结"), date_to_iso(c->ended, day));
    else if (c->state == CLOCK_MISSED)
        buf_printf(out, _("%s 办结，已超期"), date_to_iso(c->ended, day));
    else
        clock_text(c, out);
}

/* Ways to say it, the roomiest first: a list column has twelve cells. */
static const char *const days_left_texts[] = { N_("剩 %d天"), N_("剩%d天"), NULL };
static const char *const days_late_texts[] = { N_("超 %d天"), N_("超%d天"), NULL };
static const char *const workdays_left_texts[] = { N_("剩 %d个工作日"), N_("剩%d个工作日"),
                                                   N_("剩%d工作日"), NULL };
static const char *const workdays_late_texts[] = { N_("超 %d个工作日"), N_("超%d个工作日"),
                                                   N_("超%d工作日"), NULL };

static void add_fitting(const char *const *texts, int n, struct buf *out)
{
    size_t start = out->len;

    for (; *texts; texts++) {
        buf_truncate(out, start);
        buf_printf(out, gettext(*texts), n);
        if (utf8_width(buf_text(out) + start) <= TEXT_CELLS)
            return;
    }
}

static void add_left(enum limit_unit unit, int left, struct buf *out)
{
    bool work = unit == UNIT_WORKDAYS;

    if (left == 0)
        buf_add(out, _("今天到期"));
    else if (left > 0)
        add_fitting(work ? workdays_left_texts : days_left_texts, left, out);
    else
        add_fitting(work ? workdays_late_texts : days_late_texts, -left, out);
}

void clock_text(const struct clock *c, struct buf *out)
{
    if (c->state == CLOCK_STOPPED)
        buf_add(out, _("停计"));
    else if (c->state == CLOCK_RUNNING || c->state == CLOCK_OVERDUE)
        add_left(c->limit->unit, c->left, out);
}

void due_text(const struct book *book, int due, const char *limit_code, bool stopped, int today,
              struct buf *out)
{
    const struct limit *l = limit_code ? book_limit(book, limit_code) : NULL;
    enum limit_unit unit = l ? l->unit : UNIT_DAYS;

    if (due == DATE_NONE)
        return;
    if (stopped)
        buf_add(out, _("停计"));
    else
        add_left(unit, limit_left(book->calendar, unit, due, today), out);
}
