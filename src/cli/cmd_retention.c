/* cli/cmd_retention.c - retention due, propose, decide, destroy, record.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "store/cases.h"
#include "store/retention.h"

#define NUMBER_MAX 256 /* bytes of a typed number: longer is none */

static const struct cli_option due_options[] = {
    { 0, "by", "DATE", N_("列到这一天届满的，不说就是今天"), NULL },
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0 },
};

static const struct cli_option record_options[] = {
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0 },
};

static const struct cli_option reason_options[] = {
    { 0, "reason", "TEXT", N_("理由，记入销毁清册和审计记录"), NULL },
    { 0 },
};

static const struct cli_option destroy_options[] = {
    { 0, "yes", "NO", N_("再写一遍案号，不再询问"), NULL },
    { 0 },
};

/* ---- lists ---- */

struct listing {
    struct cli *c;
    struct buf out;
    size_t shown, done;
    long long last_done; /* UTC ms */
};

static void add_text(struct buf *out, const char *key, const char *text)
{
    buf_printf(out, ",\"%s\":", key);
    buf_add_json(out, text);
}

static void add_stamp(struct buf *out, const char *key, long long at)
{
    char iso[STAMP_SIZE];

    add_text(out, key, at ? stamp_to_iso(at, iso) : NULL);
}

static void add_json(struct listing *l, const struct retention_row *r)
{
    char from[DATE_SIZE], due[DATE_SIZE];
    struct buf *out = &l->out;

    buf_add(out, l->shown ? ",\n{\"number\":" : "[\n{\"number\":");
    buf_add_json(out, r->number);
    add_text(out, "retention", r->term);
    if (r->from != DATE_NONE)
        add_text(out, "from", date_to_iso(r->from, from));
    add_text(out, "due", date_to_iso(r->due, due));
    add_text(out, "stage", retention_stage_key(r->stage));
    if (r->stage == RETENTION_DUE) {
        add_text(out, "blocked", r->blocked);
    } else {
        add_text(out, "reason", r->reason);
        add_text(out, "proposed_by", r->proposed_by);
        add_stamp(out, "proposed_at", r->proposed_at);
        add_text(out, "decided_by", r->decided_by);
        add_stamp(out, "decided_at", r->decided_at);
        add_text(out, "decision_reason", r->decision_reason);
        add_text(out, "done_by", r->done_by);
        add_stamp(out, "done_at", r->done_at);
    }
    buf_add(out, "}");
}

static void add_plain(struct listing *l, const struct retention_row *r)
{
    char due[DATE_SIZE], iso[STAMP_SIZE];

    buf_printf(&l->out, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r->number, r->term,
               date_to_iso(r->due, due), retention_stage_key(r->stage),
               r->stage == RETENTION_DUE ? (r->blocked ? r->blocked : "") : r->reason,
               r->proposed_by ? r->proposed_by : "", r->decided_by ? r->decided_by : "",
               r->done_at ? stamp_to_iso(r->done_at, iso) : "");
}

static void add_person(struct buf *out, const char *what, const char *who, long long at,
                       const char *reason)
{
    char when[STAMP_SIZE];

    if (!at)
        return;
    stamp_to_local(at, when, sizeof when, true);
    buf_printf(out, "    %s  %s  %s%s%s\n", what, when, who, reason ? "  " : "",
               reason ? reason : "");
}

static void add_line(struct listing *l, const struct retention_row *r)
{
    char due[DATE_SIZE];

    buf_printf(&l->out, _("%s  %s  届满 %s  %s\n"), r->number,
               book_label(l->c->book, "retention", r->term), date_to_iso(r->due, due),
               _(retention_stage_label(r->stage)));
    if (r->blocked)
        buf_printf(&l->out, _("    不能销毁：%s\n"), r->blocked);
    add_person(&l->out, _("提议"), r->proposed_by, r->proposed_at, r->reason);
    add_person(&l->out, r->stage == RETENTION_REFUSED ? _("不同意") : _("批准"), r->decided_by,
               r->decided_at, r->decision_reason);
    add_person(&l->out, _("销毁"), r->done_by, r->done_at, NULL);
}

static void take_row(void *ctx, const struct retention_row *r)
{
    struct listing *l = ctx;

    if (cli_flag(l->c, "json"))
        add_json(l, r);
    else if (cli_flag(l->c, "plain"))
        add_plain(l, r);
    else
        add_line(l, r);
    l->shown++;
    l->done += r->done_at != 0;
    if (r->done_at > l->last_done)
        l->last_done = r->done_at;
}

static void print_listing(struct listing *l)
{
    if (cli_flag(l->c, "json"))
        buf_add(&l->out, l->shown ? "\n]\n" : "[]\n");
    out_write(buf_text(&l->out), l->out.len);
    buf_release(&l->out);
}

static enum status due_run(struct cli *c, struct err *err)
{
    struct listing l = { .c = c, .out = BUF_INIT };
    const char *by = cli_value(c, "by");
    int day;
    enum status st = cli_open(c, 0, err);

    day = c->today;
    if (st == ST_OK && by && date_parse_ahead(by, c->today, &day, err) != ST_OK)
        st = err_prefix(err, ST_USAGE, "--by");
    if (st == ST_OK)
        st = retention_due(c->db, c->book, day, c->today, take_row, &l, err);
    if (st == ST_OK)
        print_listing(&l);
    buf_release(&l.out);
    return st;
}

const struct command cmd_retention_due = {
    "retention due", "",      N_("保管期限届满的案件，和还不能销毁的原因"),
    due_options,     due_run, RIGHT_CASES
};

static void say_backup(void *ctx, long long at, const char *path)
{
    char when[STAMP_SIZE];

    stamp_to_local(at, when, sizeof when, true);
    buf_printf(ctx, "    %s  %s\n", when, path ? path : "");
}

/* What a destruction does not reach stands below the record. */
static enum status add_backups(struct listing *l, struct err *err)
{
    if (!l->done || cli_flag(l->c, "json") || cli_flag(l->c, "plain"))
        return ST_OK;
    buf_add(&l->out, _("销毁不及于以前的备份和导出的文件。最后一次销毁以前登记过的备份"
                       "（夜间备份按 retention.daily、retention.monthly 留存，在备份目录里）：\n"));
    return retention_backups(l->c->db, l->last_done, say_backup, &l->out, err);
}

static enum status record_run(struct cli *c, struct err *err)
{
    struct listing l = { .c = c, .out = BUF_INIT };
    enum status st = cli_open(c, 0, err);

    if (st == ST_OK)
        st = retention_record(c->db, take_row, &l, err);
    if (st == ST_OK)
        st = add_backups(&l, err);
    if (st == ST_OK)
        print_listing(&l);
    buf_release(&l.out);
    return st;
}

const struct command cmd_retention_record = {
    "retention record", "",         N_("销毁清册：谁提议、谁批准、何时销毁"),
    record_options,     record_run, RIGHT_CASES
};

/* ---- the two people ---- */

static enum status open_case(struct cli *c, int words, const char *usage, int64_t *id,
                             struct err *err)
{
    enum status st = c->argc == words ? cli_open(c, 0, err)
                                      : err_set(err, ST_USAGE, _("用法：%s"), usage);

    return st == ST_OK ? cases_find(c->db, c->argv[0], id, err) : st;
}

static enum status propose_run(struct cli *c, struct err *err)
{
    int64_t id = 0;
    enum status st = open_case(c, 1, _("tiaojie retention propose 案号 --reason 理由"), &id, err);

    if (st == ST_OK)
        st = retention_propose(c->db, c->book, id, c->today, cli_value(c, "reason"), err);
    if (st == ST_OK)
        msg_printf(_("已提议销毁 %s，等另一个人决定。\n"), c->argv[0]);
    return st;
}

const struct command cmd_retention_propose = {
    "retention propose", "NO",        N_("提议销毁一件保管期满的案件"),
    reason_options,      propose_run, RIGHT_RETENTION
};

static enum status decide_run(struct cli *c, struct err *err)
{
    const char *usage = _("tiaojie retention decide 案号 approve|refuse --reason 理由");
    int64_t id = 0;
    enum status st = open_case(c, 2, usage, &id, err);
    bool approve = st == ST_OK && str_equal(c->argv[1], "approve");

    if (st == ST_OK && !approve && !str_equal(c->argv[1], "refuse"))
        st = err_set(err, ST_USAGE, _("用法：%s"), usage);
    if (st == ST_OK)
        st = retention_decide(c->db, id, approve, cli_value(c, "reason"), err);
    if (st == ST_OK)
        msg_printf(approve ? _("已批准销毁 %s；执行用 tiaojie retention destroy。\n")
                           : _("不同意销毁 %s。\n"),
                   c->argv[0]);
    return st;
}

const struct command cmd_retention_decide = {
    "retention decide", "NO approve|refuse", N_("批准或不同意别人提议的销毁"),
    reason_options,     decide_run,          RIGHT_RETENTION
};

/* What is typed at the terminal; NULL when nobody can be asked.  Yours. */
static char *typed_number(const struct cli *c)
{
    char line[NUMBER_MAX];

    if (c->no_input || !isatty(STDIN_FILENO))
        return NULL;
    out_printf(_("销毁后不能恢复。要销毁 %s，请再输一遍完整的案号："), c->argv[0]);
    fflush(stdout);
    if (!fgets(line, sizeof line, stdin))
        return NULL;
    line[strcspn(line, "\r\n")] = '\0';
    return mem_copy(line);
}

static enum status destroy_run(struct cli *c, struct err *err)
{
    const char *yes = cli_value(c, "yes");
    int64_t id = 0;
    enum status st = open_case(c, 1, _("tiaojie retention destroy 案号"), &id, err);
    char *typed = NULL;

    if (st != ST_OK)
        return st;
    typed = yes ? mem_copy(yes) : typed_number(c);
    if (!typed)
        return err_set(err, ST_USAGE, _("没有人可以询问：请用 --yes 再写一遍完整的案号。"));
    st = retention_destroy(c->db, c->book, id, c->today, typed, err);
    if (st == ST_OK)
        msg_printf(_("已销毁 %s。以前的备份和导出的文件里还有，见 tiaojie retention record。\n"),
                   c->argv[0]);
    free(typed);
    return st;
}

const struct command cmd_retention_destroy = {
    "retention destroy", "NO",        N_("执行经批准的销毁；要再输一遍案号"),
    destroy_options,     destroy_run, RIGHT_RETENTION
};
