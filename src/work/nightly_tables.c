/* src/work/nightly_tables.c - the tables that only the night's papers have.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "nightly_impl.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/office_due.h"
#include "work/report.h"

static struct report *start(const struct night *n, const char *name, const char *title, int day)
{
    struct report *r = report_new(name, title);

    r->period = (struct period) { day, day };
    report_put(&r->generated_for, book_setting(n->copy_book, "district.name", ""));
    return r;
}

/* ---- overview: one line a period ---- */

static void copy_columns(struct report *r, const struct report *from)
{
    for (size_t i = 0; i < from->columns_count; i++) {
        const struct report_column *c = &from->columns[i];
        struct report_column *made = report_column(r, c->key, c->label, c->type, c->definition);

        made->show = c->show;
        made->chart = c->chart;
    }
    report_put(&r->basis, from->basis);
    r->decimals = from->decimals;
}

/* By its key: not every table has the same columns.  Past the last one: none. */
static size_t column_of(const struct report *r, const struct report_column *c)
{
    size_t i = 0;

    while (i < r->columns_count &&
           !(str_equal(r->columns[i].key, c->key) && r->columns[i].type == c->type))
        i++;
    return i;
}

/* What this table has no column for is left out; what the other has not stays empty. */
static void add_total(struct report *r, const struct report *from)
{
    char first[DATE_SIZE], last[DATE_SIZE];
    char *label = from->period.from == from->period.to
                      ? mem_printf("%s %s", from->title, date_to_iso(from->period.to, last))
                      : mem_printf(_("%s %s 至 %s"), from->title,
                                   date_to_iso(from->period.from, first),
                                   date_to_iso(from->period.to, last));
    struct report_row *row = report_row(r, from->name, label);

    for (size_t i = 0; from->total.cells && i < from->columns_count; i++) {
        const struct report_cell *c = &from->total.cells[i];
        size_t at = column_of(r, &from->columns[i]);

        if (at == r->columns_count || c->empty)
            continue;
        if (r->columns[at].type == RC_RATE)
            report_set_rate(row, at, c->n, c->denominator);
        else
            report_set_count(row, at, c->n);
    }
    free(label);
}

struct report *night_overview(const struct night *n, int day, const struct report *const *spans,
                              size_t count)
{
    struct report *r = start(n, "overview", _("总览"), day);

    report_put(&r->stub, _("时期"));
    for (size_t i = 0; i < count; i++) {
        if (i == 0)
            copy_columns(r, spans[i]);
        add_total(r, spans[i]);
        r->broken = r->broken || spans[i]->broken;
    }
    report_note(r, "%s", _("各行是下面各表的合计，时期互相包含，不能相加。"));
    if (r->broken)
        report_note(r, "%s", _("有的表数据不平，见该表下的注。"));
    return r;
}

/* ---- what runs out ---- */

enum due_column { DC_STATE, DC_DAYS, DC_DUE, DC_LIMIT, DC_COMMITTEE, DC_MEDIATOR };

struct due_list {
    struct report *report;
    int today; /* the day after the one reported: what ended by midnight is late now */
    size_t late, soon;
};

static struct report_row *add_row(struct due_list *l, const char *name, int due, bool stopped)
{
    struct report_row *row = report_row(l->report, name, name);
    bool late = due < l->today && !stopped;
    char iso[DATE_SIZE];

    report_set_text(row, DC_STATE, late ? _("超期") : stopped ? _("停计") : _("将到期"));
    report_set_count(row, DC_DAYS, due - l->today);
    report_set_text(row, DC_DUE, date_to_iso(due, iso));
    l->late += late;
    l->soon += !late;
    return row;
}

/* Without the names of the parties: the paper goes round. */
static void add_due(void *ctx, const struct due_row *d)
{
    struct report_row *row = add_row(ctx, d->number, d->due, d->stopped);
    report_set_text(row, DC_LIMIT, d->limit_name);
    report_set_text(row, DC_COMMITTEE, d->committee);
    report_set_text(row, DC_MEDIATOR, d->mediator);
}

/* Terms, findings (by number, without their titles) and rounds, behind the cases. */
static void add_office(void *ctx, const struct office_due *d)
{
    struct report_row *row = add_row(ctx, d->name, d->due, false);

    report_set_text(row, DC_LIMIT, d->limit_name);
    report_set_text(row, DC_MEDIATOR, d->who);
}

enum status night_due_table(struct night *n, int day, struct report **out, struct err *err)
{
    int within = (int)book_setting_int(n->copy_book, "list.within_days", 3);
    struct due_list l = { .report = start(n, "due", _("超期和将到期"), day), .today = day + 1 };
    enum status st;

    report_put(&l.report->stub, _("案号、单位"));
    report_column(l.report, "state", _("情况"), RC_TEXT, NULL);
    report_column(l.report, "days", _("剩余天数"), RC_COUNT,
                  _("统计日的次日到期限届满日的天数，按日历日计；负数是已超过的天数。"));
    report_column(l.report, "due_on", _("届满日"), RC_DATE, NULL);
    report_column(l.report, "limit", _("期限"), RC_TEXT, NULL);
    report_column(l.report, "committee", _("调委会"), RC_TEXT, NULL);
    report_column(l.report, "mediator", _("调解员、责任人"), RC_TEXT, NULL);
    st = cases_due(n->copy, l.today, within, 0, add_due, &l, err);
    if (st == ST_OK)
        st = office_due(n->copy, n->copy_book, l.today, within, add_office, &l, err);
    if (st != ST_OK) {
        report_free(l.report);
        return st;
    }
    report_note(l.report, "%s", _("先列案件，后列调委会换届、排查发现和排查报送。"));
    report_note(l.report, _("超期 %zu 项，%d 天内到期的和停计的 %zu 项；只列出表时仍未了结的。"),
                l.late, within, l.soon);
    n->late = l.late;
    n->soon = l.soon;
    *out = l.report;
    return ST_OK;
}

/* ---- checks ---- */

struct report *night_checks_table(const struct night *n, int day)
{
    struct report *r = start(n, "checks", _("数据核对"), day);

    report_put(&r->stub, _("核对项目"));
    report_column(r, "problems", _("问题数"), RC_COUNT, _("0 是没有问题。"));
    report_column(r, "first", _("第一处"), RC_TEXT, NULL);
    for (size_t i = 0; i < n->findings_count; i++) {
        const struct night_finding *f = &n->findings[i];
        struct report_row *row = report_row(r, f->name, _(f->title));

        report_set_count(row, 0, (int64_t)f->problems);
        if (f->first)
            report_set_text(row, 1, f->first);
    }
    report_note(r, "%s",
                _("另已检查数据库完整性，并核验了当夜的备份；命令 tiaojie check 列出全部。"));
    return r;
}

/* ---- the audit chain ---- */

#define DAY_MS   86400000LL
#define CHINA_MS (8 * 3600 * 1000LL)

enum status night_head(const struct night *n, int day, struct audit_head *head, struct err *err)
{
    return audit_head_at(n->copy, (day + 1) * DAY_MS - CHINA_MS, head, err);
}

enum status night_audit_table(const struct night *n, int day, struct report **out, struct err *err)
{
    struct audit_head head;
    enum status st = night_head(n, day, &head, err);
    struct report_row *row;

    if (st != ST_OK)
        return st;
    *out = start(n, "audit", _("审计链"), day);
    report_put(&(*out)->stub, _("时刻"));
    report_column(*out, "history", _("修改"), RC_COUNT, NULL);
    report_column(*out, "events", _("事件"), RC_COUNT, NULL);
    report_column(*out, "head", _("链头"), RC_TEXT, NULL);
    row = report_row(*out, "day", _("当日 24 时"));
    report_set_count(row, 0, head.history);
    report_set_count(row, 1, head.events);
    report_set_text(row, 2, head.hash);
    report_note(*out, "%s",
                _("链头由当日 24 时以前的全部修改和事件算出；以后用 tiaojie audit head --date "
                  "再算，不一样就是记录被动过。"));
    return ST_OK;
}
