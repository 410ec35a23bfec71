/* cli/cmd_audit.c - audit list, audit verify, audit head.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/changes.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/salvage.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/events.h"
#include "store/history.h"
#include "store/seals.h"

#define DAY_MS  (24LL * 3600 * 1000)
#define EAST_MS (8LL * 3600 * 1000) /* the office's day begins before UTC's */

/* ---- audit list ---- */

static const struct cli_option list_options[] = {
    { 0, "period", "P", N_("时期，不说就是最近50条；说了 --case 就是全部"),
      "today this-month last-month" },
    { 0, "user", "LOGIN", N_("只看这个人的"), NULL },
    { 0, "kind", "KIND", N_("只看这一类登记的，例如 case、party、finding"), NULL },
    { 0, "case", "NO", N_("只看这一件案和属于它的"), NULL },
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0 },
};

#define NEWEST 50 /* entries, where nobody says of when */

struct wanted {
    struct history_query changes;
    struct event_query events;
    size_t limit; /* 0: all */
};

static enum status want_what(struct wanted *w, const char *what, struct err *err)
{
    static const char *const acts[] = { "insert", "update", "delete" };

    for (size_t i = 0; i < ARRAY_LEN(acts); i++)
        if (str_equal(what, acts[i])) {
            w->changes.what = acts[i];
            w->events.limit = AUDIT_NONE;
            return ST_OK;
        }
    if (str_equal(what, "change")) {
        w->events.limit = AUDIT_NONE;
        return ST_OK;
    }
    w->changes.limit = AUDIT_NONE;
    if (str_equal(what, "event"))
        return ST_OK;
    w->events.what = event_find(what);
    if (w->events.what != EVENT_COUNT)
        return ST_OK;
    return err_set(err, ST_USAGE,
                   _("what:%s：应是 insert、update、delete、change、event，或一种事件，例如 "
                     "login、export、setting。"),
                   what);
}

static enum status want_case(struct cli *c, struct wanted *w, const char *no, struct err *err)
{
    if (cases_find(c->db, no, &w->changes.case_id, err) != ST_OK)
        return err_prefix(err, ST_NOT_FOUND, "--case");
    if (w->events.kind == KIND_COUNT)
        w->events.kind = KIND_CASE;
    w->events.row_id = w->changes.case_id;
    if (w->events.kind != KIND_CASE)
        w->events.limit = AUDIT_NONE;
    return ST_OK;
}

static enum status want_kind(struct wanted *w, const char *kind, struct err *err)
{
    w->changes.kind = w->events.kind = kind_find(kind);
    if (w->changes.kind == KIND_COUNT)
        return err_set(err, ST_USAGE, _("--kind：没有名为“%s”的登记。"), kind);
    return ST_OK;
}

/* What was said of each, by option or by word. */
struct said {
    const char *period, *who, *kind, *no, *what;
};

static enum status read_word(struct said *s, const char *word, struct err *err)
{
    const struct {
        const char *name;
        const char **value;
    } words[] = { { "period:", &s->period }, { "who:", &s->who }, { "user:", &s->who },
                  { "kind:", &s->kind },     { "case:", &s->no }, { "what:", &s->what } };

    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_starts(word, words[i].name) && word[strlen(words[i].name)]) {
            *words[i].value = word + strlen(words[i].name);
            return ST_OK;
        }
    return err_set(err, ST_USAGE,
                   _("条件“%s”：应写成 who:登录名、kind:种类、case:案号、what:做了什么 或 "
                     "period:时期。"),
                   word);
}

static enum status understand(struct cli *c, struct wanted *w, struct err *err)
{
    struct said s = { cli_value(c, "period"), cli_value(c, "user"), cli_value(c, "kind"),
                      cli_value(c, "case"), NULL };
    struct period span;
    enum status st = ST_OK;

    for (int i = 0; st == ST_OK && i < c->argc; i++)
        st = read_word(&s, c->argv[i], err);
    w->changes.who = w->events.who = s.who;
    if (st == ST_OK && s.kind)
        st = want_kind(w, s.kind, err);
    if (st == ST_OK && s.no)
        st = want_case(c, w, s.no, err);
    if (st == ST_OK && s.what)
        st = want_what(w, s.what, err);
    if (st != ST_OK)
        return st;
    if (!s.period && !s.no) {
        w->limit = NEWEST;
        w->changes.oldest_first = w->events.oldest_first = false;
    }
    if (!s.period)
        s.period = "all";
    if (period_parse(s.period, c->today, &span, err) != ST_OK)
        return err_prefix(err, ST_USAGE, "--period");
    w->changes.from = w->events.from = span.from == DATE_NONE ? 0 : span.from * DAY_MS - EAST_MS;
    w->changes.to = w->events.to = span.to == DATE_NONE ? 0 : (span.to + 1) * DAY_MS - EAST_MS - 1;
    return ST_OK;
}

static enum status list_run(struct cli *c, struct err *err)
{
    struct wanted w = {
        .changes = { .kind = KIND_COUNT, .oldest_first = true },
        .events = { .kind = KIND_COUNT, .what = EVENT_COUNT, .oldest_first = true },
    };
    struct changes p = { .c = c, .rows = true };
    enum status st = cli_open_look(c, err);

    if (st == ST_OK)
        st = understand(c, &w, err);
    if (st != ST_OK)
        return st;
    st = audit_page(c->db, &w.changes, &w.events, w.limit, changes_take_both, &p, err);
    changes_end(&p);
    return st;
}

const struct command cmd_audit_list = {
    "audit list", "[FILTER...]", N_("谁在什么时候改了什么、做了什么（全部记录）"),
    list_options, list_run,      RIGHT_AUDIT
};

/* ---- audit verify, audit head ---- */

static void print_head(const struct audit_head *head)
{
    out_printf(_("修改 %lld 条，事件 %lld 条，链头 %s\n"), (long long)head->history,
               (long long)head->events, head->hash);
}

static void print_head_json(const struct audit_head *head)
{
    out_printf("{\"history\":%lld,\"events\":%lld,\"head\":\"%s\"}\n", (long long)head->history,
               (long long)head->events, head->hash);
}

static void say_break(void *ctx, const char *text)
{
    (void)ctx;
    out_printf("%s\n", text);
}

static enum status verify_run(struct cli *c, struct err *err)
{
    struct audit_head head;
    enum status st = cli_open_look(c, err), seals;

    if (st == ST_OK)
        st = audit_verify(c->db, say_break, NULL, &head, err);
    if (st == ST_OK || st == ST_UNBALANCED) {
        seals = seals_reconcile(c->db, say_break, NULL, st == ST_OK ? err : NULL);
        if (st == ST_OK && seals != ST_OK)
            return seals;
    }
    if (st == ST_UNBALANCED)
        return err_set(err, st,
                       _("审计链断了：上面列出的记录被人绕开程序动过；请保全数据库文件，并与"
                         "夜间报表和备份核对。"));
    if (st == ST_OK)
        print_head(&head);
    return st;
}

const struct command cmd_audit_verify = {
    "audit verify", "", N_("核对审计链，指出被动过的记录"), NULL, verify_run, RIGHT_AUDIT
};

static const struct cli_option head_options[] = {
    { 0, "date", "D", N_("这一天 24 时的链头，与当夜的报表核对"), NULL },
    { 0, "json", NULL, N_("输出 JSON"), NULL },
    { 0 },
};

static enum status head_run(struct cli *c, struct err *err)
{
    const char *date = cli_value(c, "date");
    struct audit_head head;
    int day = DATE_NONE;
    enum status st = cli_open_look(c, err);

    if (st != ST_OK)
        return st;
    if (date && date_parse(date, c->today, &day, err) != ST_OK)
        return err_prefix(err, ST_USAGE, "--date");
    st = audit_head_at(c->db, date ? (day + 1) * DAY_MS - EAST_MS : 0, &head, err);
    if (st != ST_OK)
        return st;
    (cli_flag(c, "json") ? print_head_json : print_head)(&head);
    return ST_OK;
}

const struct command cmd_audit_head = { "audit head", "",       N_("审计链的链头"),
                                        head_options, head_run, RIGHT_AUDIT };
