/* cli/stat_brief.c - stats brief: the figures as official sentences.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/salvage.h"
#include "cli/stat_help.h"
#include "store/lookup.h"
#include "work/brief.h"

static enum status request_of(struct cli *c, struct brief_request *rq, struct err *err)
{
    static const char *const others[] = { "by", "basis", "cutoff", "compare", "list" };
    const char *period = cli_value(c, "period"), *area = cli_value(c, "area");
    const char *as_of = cli_value(c, "as-of");

    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (cli_flag(c, others[i]))
            return err_set(err, ST_USAGE, _("简报不带 --%s，可以用 --period 和 --area。"),
                           others[i]);
    rq->period = (struct period) { DATE_NONE, DATE_NONE };
    rq->period_given = period != NULL;
    if (period && period_parse(period, c->today, &rq->period, err) != ST_OK)
        return err_prefix(err, ST_USAGE, "--period");
    if (as_of && cli_flag(c, "live"))
        return err_set(err, ST_USAGE, _("--as-of 和 --live 只能用一个。"));
    if (as_of && date_parse(as_of, c->today, &rq->made_by, err) != ST_OK)
        return err_prefix(err, ST_USAGE, "--as-of");
    rq->published = as_of != NULL;
    return area ? lookup_one(c->db, KIND_AREA, area, &rq->area, err) : ST_OK;
}

static void add_json(const struct brief *b, struct buf *out)
{
    buf_add(out, "{\"text\":");
    buf_add_json(out, buf_text(&b->plain));
    buf_add(out, ",\"figures\":[");
    for (size_t i = 0; i < b->count; i++) {
        const struct brief_figure *f = &b->figures[i];

        buf_printf(out, "%s\n{\"mark\":%zu,\"value\":", i ? "," : "", i + 1);
        buf_add_json(out, f->value);
        buf_printf(out, ",\"table\":\"%s\",\"column\":\"%s\",\"row\":", f->table, f->column);
        buf_add_json(out, f->row);
        buf_add(out, ",\"what\":");
        buf_add_json(out, f->what);
        buf_add(out, ",\"command\":");
        buf_add_json(out, f->command);
        buf_add(out, "}");
    }
    buf_add(out, "]}\n");
}

enum status stat_brief(struct cli *c, enum report_format format, struct buf *out, struct err *err)
{
    struct brief_request rq = { 0 };
    struct brief b = { 0 };
    enum status st;

    if (format != RF_TEXT && format != RF_PLAIN && format != RF_JSON)
        return err_set(err, ST_USAGE,
                       _("简报只能输出 text、plain（不带出处）或 json，要表格请用其他统计表。"));
    st = cli_open_look(c, err);
    if (st == ST_OK)
        st = request_of(c, &rq, err);
    if (st == ST_OK)
        st = brief_make(c->db, c->book, &rq, c->today, &b, err);
    if (st == ST_OK && format == RF_JSON)
        add_json(&b, out);
    else if (st == ST_OK && format == RF_PLAIN)
        buf_printf(out, "%s\n", buf_text(&b.plain));
    else if (st == ST_OK)
        brief_text(&b, out);
    brief_release(&b);
    return st;
}
