/* cli/case_show.c - case show: one case with everything that belongs to it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/case_help.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/record_help.h"
#include "cli/salvage.h"
#include "cli/unmask.h"
#include "core/lifecycle.h"
#include "core/limits.h"
#include "work/assign.h"

static const struct cli_option show_options[] = {
    { 0, "json", NULL, N_("输出 JSON 对象"), NULL },
    { 0, "unmask", NULL, N_("显示证件号、电话等敏感信息"), NULL },
    REASON_OPTION,
    { 0 },
};

static void show_lists(struct cli *c, const struct casefile *f)
{
    enum kind_id kind;

    for (size_t i = 0; (kind = assign_part(i)) != KIND_COUNT; i++)
        for (size_t k = 0; k < f->of[kind].count; k++) {
            const struct record *rec = f->of[kind].items[k];

            out_printf("%s %zu  #%lld\n", _(rec->kind->label), k + 1, (long long)rec->id);
            record_show(c, rec, true);
        }
}

/* What the office does when it has run out; nothing is decided by itself. */
static void show_advice(const struct casefile *f, const struct clock *clock, struct buf *b)
{
    const char *state = record_text(f->rec, CF_STATE);

    if (clock->state != CLOCK_OVERDUE)
        return;
    buf_add(b, "      ");
    limit_advice(clock->limit, b);
    if (str_equal(clock->limit->on_expiry, "propose") && move_find(state, "terminate")) {
        char *name = cli_case_name(f);

        buf_printf(b, _("命令：tiaojie case move %s terminate end_reason=T3 remedies_on=日期"),
                   name);
        free(name);
    }
    buf_add(b, "\n");
}

static void show_clocks(struct cli *c, const struct casefile *f)
{
    struct clock clocks[CLOCKS_MAX];
    size_t n = clocks_of(f, c->book, c->today, clocks);
    struct buf b = BUF_INIT;
    char due[DATE_SIZE];

    for (size_t i = 0; i < n; i++) {
        const struct clock *k = &clocks[i];

        buf_printf(&b, "  %s %s  %s  ", k->limit->code, k->limit->name,
                   date_to_iso(clock_end(k), due));
        clock_now_text(k, &b);
        buf_add(&b, "\n      ");
        clock_story(k, &b);
        buf_add(&b, "\n");
        show_advice(f, k, &b);
        buf_printf(&b, "      %s\n", k->limit->basis);
    }
    out_write(buf_text(&b), b.len);
    buf_release(&b);
}

static void show_moves(const struct casefile *f)
{
    const struct move *m;

    for (size_t i = 0; (m = move_from(record_text(f->rec, CF_STATE), i)); i++)
        out_printf("  %s  %s\n", m->step, _(m->label));
}

/* Scripts have always found the first three, empty ones too. */
static bool always_there(enum kind_id kind)
{
    return kind == KIND_PARTY || kind == KIND_SUSPENSION || kind == KIND_EXTENSION;
}

static void json_clocks(struct cli *c, const struct casefile *f, struct buf *b)
{
    static const char *const states[] = { [CLOCK_RUNNING] = "running",
                                          [CLOCK_STOPPED] = "stopped",
                                          [CLOCK_MET] = "met",
                                          [CLOCK_MISSED] = "missed",
                                          [CLOCK_OVERDUE] = "overdue" };
    struct clock clocks[CLOCKS_MAX];
    size_t n = clocks_of(f, c->book, c->today, clocks);
    char day[DATE_SIZE];

    buf_add(b, ",\"clocks\":[");
    for (size_t i = 0; i < n; i++) {
        const struct clock *k = &clocks[i];

        buf_printf(b, "%s{\"limit\":", i ? "," : "");
        buf_add_json(b, k->limit->code);
        buf_printf(b, ",\"start_on\":\"%s\"", date_to_iso(k->start, day));
        buf_printf(b, ",\"ends_on\":\"%s\",\"stopped\":%d", date_to_iso(k->due, day), k->stopped);
        buf_printf(b, ",\"again_on\":");
        buf_add_json(b, k->again == DATE_NONE ? NULL : date_to_iso(k->again, day));
        buf_printf(b, ",\"ended_on\":");
        buf_add_json(b, k->ended == DATE_NONE ? NULL : date_to_iso(k->ended, day));
        buf_printf(b, ",\"state\":\"%s\",\"left\":%d}", states[k->state], k->left);
    }
    buf_add(b, "]");
}

static void show_json(struct cli *c, const struct casefile *f)
{
    struct buf b = BUF_INIT;
    enum kind_id kind;

    listing_json_record(c, f->rec, &b);
    for (size_t i = 0; (kind = assign_part(i)) != KIND_COUNT; i++)
        if (f->of[kind].count || always_there(kind))
            listing_json_rows(c, assign_part_list(kind), &f->of[kind], &b);
    json_clocks(c, f, &b);
    buf_add(&b, "}\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
}

static enum status case_show(struct cli *c, struct err *err)
{
    struct casefile *f = NULL;
    enum status st;

    if (c->argc != 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie case show 案号"));
    st = cli_open_look(c, err);
    if (st == ST_OK)
        st = cli_case_load(c, c->argv[0], &f, err);
    if (st == ST_OK)
        st = unmask_row(c, KIND_CASE, f->rec->id, err);
    if (st != ST_OK) {
        casefile_free(f);
        return st;
    }
    if (cli_flag(c, "json")) {
        show_json(c, f);
    } else {
        record_show(c, f->rec, true);
        show_lists(c, f);
        out_printf("%s\n", _("期限"));
        show_clocks(c, f);
        out_printf("%s\n", _("下一步"));
        show_moves(f);
    }
    casefile_free(f);
    return ST_OK;
}

const struct command cmd_case_show = { "case show",  "NO",      N_("显示一件案件的全部内容"),
                                       show_options, case_show, RIGHT_CASES };
