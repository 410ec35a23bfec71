/* cli/cmd_seal.c - seal add, seal list, seal show, seal verify.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/salvage.h"
#include "work/seal.h"

static const struct cli_option add_options[] = {
    { 0, "reason", "TEXT", N_("再次封存，或者数据不平仍要封存的理由"), NULL },
    { 0 },
};

static const struct cli_option list_options[] = {
    { 0, "json", NULL, N_("输出 JSON"), NULL },
    { 0, "plain", NULL, N_("制表符分隔，不带标题行"), NULL },
    { 0 },
};

static const struct cli_option verify_options[] = { { 0 } };

static enum status period_of(const struct cli *c, const char *usage, struct period *p,
                             struct err *err)
{
    if (c->argc != 1)
        return err_set(err, ST_USAGE, _("用法：%s"), usage);
    if (period_parse(c->argv[0], c->today, p, err) != ST_OK)
        return err_prefix(err, ST_USAGE, "%s", c->argv[0]);
    return ST_OK;
}

/* ---- add ---- */

static enum status add_run(struct cli *c, struct err *err)
{
    char hash[DIGEST_TEXT_SIZE];
    struct period p;
    enum status st = cli_open(c, 0, err);

    if (st == ST_OK)
        st = period_of(c, "tiaojie seal add 2022-07", &p, err);
    if (st == ST_OK)
        st = seal_make(c->db, c->book, p, cli_value(c, "reason"), c->today, hash, err);
    if (st == ST_OK) {
        struct buf name = BUF_INIT;

        period_name(p, &name);
        msg_printf(_("已封存%s，摘要 %s\n"), buf_text(&name), hash);
        buf_release(&name);
    }
    return st;
}

const struct command cmd_seal_add = {
    "seal add",  "PERIOD", N_("封存一个已经期满、公布了的时期的数字"),
    add_options, add_run,  RIGHT_SEAL
};

/* ---- list, show ---- */

/* What is told of one seal. */
struct line {
    const struct seal *seal;
    int64_t cases, tables;
    char from[DATE_SIZE], to[DATE_SIZE], when[STAMP_SIZE], iso[STAMP_SIZE];
};

static enum status line_of(const struct cli *c, const struct seal *s, struct line *l,
                           struct err *err)
{
    *l = (struct line) { .seal = s };
    date_to_iso(s->period.from, l->from);
    date_to_iso(s->period.to, l->to);
    stamp_to_local(s->at, l->when, sizeof l->when, true);
    stamp_to_iso(s->at, l->iso);
    return seals_size(c->db, s->id, &l->cases, &l->tables, err);
}

static void add_json_text(struct buf *out, const char *key, const char *text)
{
    buf_printf(out, ",\"%s\":", key);
    buf_add_json(out, text);
}

static void add_json(struct buf *out, const struct line *l)
{
    buf_printf(out, "%s{\"id\":%lld", out->len ? ",\n" : "[\n", (long long)l->seal->id);
    add_json_text(out, "from", l->from);
    add_json_text(out, "to", l->to);
    add_json_text(out, "at", l->iso);
    add_json_text(out, "who", l->seal->who);
    add_json_text(out, "reason", l->seal->reason);
    add_json_text(out, "head", l->seal->head);
    add_json_text(out, "hash", l->seal->hash);
    buf_printf(out, ",\"cases\":%lld,\"tables\":%lld}", (long long)l->cases, (long long)l->tables);
}

static void add_plain(struct buf *out, const struct line *l)
{
    buf_printf(out, "%s\t%s\t%s\t%s\t%s\t%s\n", l->from, l->to, l->iso, l->seal->who, l->seal->hash,
               l->seal->reason ? l->seal->reason : "");
}

static void add_text(struct buf *out, const struct line *l)
{
    period_name(l->seal->period, out);
    buf_printf(out, _("  %s  %s  摘要 %.12s%s%s\n"), l->when, l->seal->who, l->seal->hash,
               l->seal->reason ? _("  再次封存：") : "", l->seal->reason ? l->seal->reason : "");
}

static void add_whole(struct buf *out, const struct line *l)
{
    period_name(l->seal->period, out);
    buf_printf(out, _("（%s 至 %s）\n"), l->from, l->to);
    buf_printf(out, _("  封存  %s  %s\n"), l->when, l->seal->who);
    if (l->seal->reason)
        buf_printf(out, _("  理由  %s\n"), l->seal->reason);
    buf_printf(out, _("  内容  案件 %lld 件，统计表 %lld 张\n"), (long long)l->cases,
               (long long)l->tables);
    buf_printf(out, _("  摘要  %s\n"), l->seal->hash);
    buf_printf(out, _("  审计链  %s\n"), l->seal->head);
}

/* Those of the period, or all with NULL. */
static enum status print_seals(struct cli *c, const struct period *only, struct err *err)
{
    struct buf out = BUF_INIT;
    struct seals list;
    size_t shown = 0;
    enum status st = seals_load(c->db, &list, err);

    for (size_t i = 0; st == ST_OK && i < list.count; i++) {
        const struct seal *s = &list.items[i];
        struct line l;

        if (only && (s->period.from != only->from || s->period.to != only->to))
            continue;
        st = line_of(c, s, &l, err);
        if (cli_flag(c, "json"))
            add_json(&out, &l);
        else if (cli_flag(c, "plain"))
            add_plain(&out, &l);
        else if (only)
            add_whole(&out, &l);
        else
            add_text(&out, &l);
        shown++;
    }
    if (st == ST_OK && cli_flag(c, "json"))
        buf_add(&out, shown ? "\n]\n" : "[]\n");
    if (st == ST_OK && only && shown == 0)
        st = err_set(err, ST_NOT_FOUND, _("%s没有封存过；tiaojie seal list 列出封存了哪些时期。"),
                     c->argv[0]);
    if (st == ST_OK)
        out_write(buf_text(&out), out.len);
    seals_release(&list);
    buf_release(&out);
    return st;
}

static enum status list_run(struct cli *c, struct err *err)
{
    enum status st = c->argc ? err_set(err, ST_USAGE, _("用法：%s"), "tiaojie seal list")
                             : cli_open_look(c, err);

    return st == ST_OK ? print_seals(c, NULL, err) : st;
}

const struct command cmd_seal_list = { "seal list",  "",       N_("封存了哪些时期"),
                                       list_options, list_run, RIGHT_FIGURES };

static enum status show_run(struct cli *c, struct err *err)
{
    struct period p;
    enum status st = cli_open_look(c, err);

    if (st == ST_OK)
        st = period_of(c, "tiaojie seal show 2022-07", &p, err);
    return st == ST_OK ? print_seals(c, &p, err) : st;
}

const struct command cmd_seal_show = {
    "seal show",  "PERIOD", N_("一个时期的封存：时间、人、摘要和审计链"),
    list_options, show_run, RIGHT_FIGURES
};

/* ---- verify ---- */

static void say(void *ctx, const char *text)
{
    (void)ctx;
    out_write(text, strlen(text));
    out_write("\n", 1);
}

static enum status verify_run(struct cli *c, struct err *err)
{
    enum status st = c->argc ? err_set(err, ST_USAGE, _("用法：%s"), "tiaojie seal verify")
                             : cli_open_look(c, err);

    return st == ST_OK ? seals_verify(c->db, say, NULL, err) : st;
}

const struct command cmd_seal_verify = {
    "seal verify", "", N_("核对每次封存与封存时是否相符"), verify_options, verify_run, RIGHT_FIGURES
};
