/* cli/cmd_data.c - import and export.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/salvage.h"
#include "cli/unmask.h"
#include "core/filter.h"
#include "store/batches.h"
#include "store/db.h"
#include "work/export.h"
#include "work/import.h"

/* ---- import ---- */

static const struct cli_option import_options[] = {
    { 0, "kind", "KIND", N_("记录种类，不说就是 case"),
      "case area committee mediator campaign code limit holiday user round finding key_person "
      "reception level cadence requirement layout sentence" },
    { 0, "sheet", "NAME", N_("工作表名，不说就是第一张"), NULL },
    { 0, "map", "FILE", N_("列名对照表，每行“列名 = 项目”"), "FILE" },
    { 0, "encoding", "ENC", N_("CSV 的编码，不说就自动识别"), "utf-8 gb18030" },
    { 'n', "dry-run", NULL, N_("只检查，不写入"), NULL },
    { 0, "skip-bad", NULL, N_("有问题的行另存，其余导入"), NULL },
    { 0, "bad-file", "FILE", N_("有问题的行存到哪里"), "FILE" },
    { 0, "undo", "BATCH", N_("撤回一个批次，后来有人改过的留着"), NULL },
    { 0, "list", NULL, N_("列出导入过的批次"), NULL },
    { 0, "json", NULL, N_("结果输出为 JSON"), NULL },
    { 0 },
};

static volatile sig_atomic_t interrupted;

static void on_interrupt(int sig)
{
    (void)sig;
    interrupted = 1;
}

static bool progress(void *ctx, size_t rows, int per_mille, double per_second)
{
    (void)ctx;
    if (isatty(STDERR_FILENO))
        msg_printf(_("\r已读 %zu 行  %d%%  每秒 %.0f 行  "), rows, per_mille / 10, per_second);
    return !interrupted;
}

static void print_problems(const struct import_options *opt, const struct import_result *r)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < r->problems_count; i++) {
        buf_clear(&b);
        import_problem_text(opt->path, &r->problems[i], &b);
        msg_printf("%s\n", buf_text(&b));
    }
    for (size_t i = 0; i < r->unknown_count; i++)
        msg_printf(_("%s：不认识的列“%s”没有导入；要导入请用 --map 指明项目。\n"), opt->path,
                   r->unknown_headings[i]);
    buf_release(&b);
}

static void print_result(const struct import_result *r, bool dry)
{
    if (r->batch)
        out_printf(_("批次 %lld："), (long long)r->batch);
    else if (dry)
        out_printf("%s", _("试导入（没有写入）："));
    out_printf(
        _("读 %zu 行，导入 %zu 行，已有 %zu 行，有问题 %zu 行；新建调委会 %zu 个、调解员 %zu 人、"
          "区域 %zu 个。\n"),
        r->rows, r->added, r->known, r->bad, r->committees, r->mediators, r->areas);
    if (r->bad_file)
        out_printf(_("有问题的行在 %s，改好后可以再导入。\n"), r->bad_file);
}

static void print_result_json(const struct import_result *r)
{
    struct buf b = BUF_INIT;

    buf_printf(&b,
               "{\"batch\":%lld,\"rows\":%zu,\"added\":%zu,\"known\":%zu,\"bad\":%zu,"
               "\"committees\":%zu,\"mediators\":%zu,\"areas\":%zu,\"bad_file\":",
               (long long)r->batch, r->rows, r->added, r->known, r->bad, r->committees,
               r->mediators, r->areas);
    buf_add_json(&b, r->bad_file);
    buf_add(&b, "}\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
}

static enum status run_import(struct cli *c, struct err *err)
{
    const char *kind = cli_value(c, "kind");
    struct import_options opt = { .path = c->argv[0],
                                  .sheet = cli_value(c, "sheet"),
                                  .encoding = cli_value(c, "encoding"),
                                  .map_path = cli_value(c, "map"),
                                  .kind = kind ? kind_find(kind) : KIND_CASE,
                                  .dry_run = cli_flag(c, "dry-run"),
                                  .skip_bad = cli_flag(c, "skip-bad"),
                                  .bad_path = cli_value(c, "bad-file"),
                                  .today = c->today,
                                  .progress = progress };
    struct import_result r = { 0 };
    struct sigaction stop = { .sa_handler = on_interrupt };
    enum status st;

    if (opt.kind == KIND_COUNT)
        return err_set(err, ST_USAGE, _("没有“%s”这种记录。"), kind);
    sigaction(SIGINT, &stop, NULL);
    st = import_file(c->db, c->book, &opt, &r, err);
    if (isatty(STDERR_FILENO))
        msg_printf("\r%*s\r", 60, "");
    print_problems(&opt, &r);
    if (st == ST_OK || st == ST_WARNED) {
        if (cli_flag(c, "json"))
            print_result_json(&r);
        else
            print_result(&r, opt.dry_run);
    }
    import_result_release(&r);
    return st;
}

static void kept_row(void *ctx, const char *name)
{
    (void)ctx;
    msg_printf(_("保留 %s：导入后有人改过\n"), name);
}

struct taken_back {
    size_t batch, removed, kept;
};

/* The outer transaction of a rehearsal is rolled back. */
static enum status take_back(struct cli *c, struct taken_back *t, struct err *err)
{
    bool dry = cli_flag(c, "dry-run");
    enum status st = dry ? db_begin(c->db, err) : ST_OK;

    if (st != ST_OK)
        return st;
    st = batches_undo(c->db, (int64_t)t->batch, &t->removed, &t->kept, kept_row, NULL, err);
    if (dry)
        db_end(c->db, ST_CANCELLED, NULL);
    return st;
}

static enum status run_undo(struct cli *c, struct err *err)
{
    struct taken_back t = { 0 };
    enum status st = cli_count(c, "undo", 1, &t.batch, err);

    if (st == ST_OK)
        st = take_back(c, &t, err);
    if (st != ST_OK)
        return st;
    if (cli_flag(c, "json"))
        out_printf("{\"batch\":%zu,\"removed\":%zu,\"kept\":%zu}\n", t.batch, t.removed, t.kept);
    else
        out_printf(cli_flag(c, "dry-run") ? _("批次 %zu：会撤回 %zu 条，保留 %zu 条；没有写入。\n")
                                          : _("批次 %zu：撤回 %zu 条，保留 %zu 条。\n"),
                   t.batch, t.removed, t.kept);
    return t.kept ? ST_WARNED : ST_OK;
}

static void list_batch(void *ctx, const struct batch *b)
{
    char at[STAMP_SIZE];

    (void)ctx;
    stamp_to_local(b->at, at, sizeof(at), true);
    out_printf(_("%lld  %s  %s  %s  读 %lld 行，导入 %lld 行%s\n"), (long long)b->id, at, b->who,
               b->file, (long long)b->rows, (long long)b->added, b->undone ? _("，已撤回") : "");
}

static void batch_json(void *ctx, const struct batch *b)
{
    struct buf *out = ctx;
    char at[STAMP_SIZE];

    buf_printf(out, "%s{\"batch\":%lld,\"at\":\"%s\",\"who\":", out->len ? ",\n" : "[\n",
               (long long)b->id, stamp_to_iso(b->at, at));
    buf_add_json(out, b->who);
    buf_add(out, ",\"file\":");
    buf_add_json(out, b->file);
    buf_add(out, ",\"kind\":");
    buf_add_json(out, b->kind);
    buf_printf(out, ",\"rows\":%lld,\"added\":%lld,\"undone\":%s}", (long long)b->rows,
               (long long)b->added, b->undone ? "true" : "false");
}

static enum status run_list(struct cli *c, struct err *err)
{
    struct buf out = BUF_INIT;
    enum status st;

    if (!cli_flag(c, "json"))
        return batches_list(c->db, list_batch, NULL, err);
    st = batches_list(c->db, batch_json, &out, err);
    buf_add(&out, out.len ? "\n]\n" : "[]\n");
    if (st == ST_OK)
        out_write(buf_text(&out), out.len);
    buf_release(&out);
    return st;
}

/* --undo and --list take no file and nothing that is about one. */
static enum status check_import(const struct cli *c, struct err *err)
{
    static const char *const of_file[] = { "kind",     "sheet",    "map",
                                           "encoding", "skip-bad", "bad-file" };
    const char *other = cli_flag(c, "undo") ? "undo" : cli_flag(c, "list") ? "list" : NULL;

    if (c->argc != (other ? 0 : 1) || (cli_flag(c, "undo") && cli_flag(c, "list")))
        return err_set(err, ST_USAGE,
                       _("用法：tiaojie import 文件，或 tiaojie import --undo 批次，"
                         "或 tiaojie import --list"));
    for (size_t i = 0; other && i < ARRAY_LEN(of_file); i++)
        if (cli_flag(c, of_file[i]))
            return err_set(err, ST_USAGE, _("--%s 不能和 --%s 一起用。"), other, of_file[i]);
    return ST_OK;
}

static enum status import_run(struct cli *c, struct err *err)
{
    enum status st = check_import(c, err);

    if (st == ST_OK)
        st = cli_open(c, 0, err);
    if (st != ST_OK)
        return st;
    if (cli_flag(c, "undo"))
        return run_undo(c, err);
    if (cli_flag(c, "list"))
        return run_list(c, err);
    return run_import(c, err);
}

const struct command cmd_import = {
    "import",       "FILE",     N_("从表格（xlsx、csv）或 JSON 导入"),
    import_options, import_run, RIGHT_IMPORT
};

/* ---- export ---- */

static const struct cli_option export_options[] = {
    { 'o', "output", "FILE", N_("写到文件，不说就是标准输出"), "FILE" },
    { 0, "format", "FORMAT", N_("csv、json、xlsx 或 plain，不说就看文件名"),
      "csv json xlsx plain" },
    { 0, "encoding", "ENC", N_("CSV 的编码"), "utf-8 utf-8-bom gb18030" },
    { 0, "layout", "NAME", N_("列的次序：c5、c6、ledger、list 或本单位登记的，不说就是全部项目"),
      "c5 c6 ledger list" },
    { 0, "new", NULL, N_("只导出这种次序没有送过的和送过以后改动的案件，并记下已送"), NULL },
    { 0, "again", NULL, N_("送过的也导出，并记下已送"), NULL },
    { 'n', "dry-run", NULL, N_("只数件数，不写也不记"), NULL },
    { 0, "unmask", NULL, N_("不遮盖证件号、电话等敏感信息"), NULL },
    REASON_OPTION,
    { 0 },
};

static enum status format_of(const struct cli *c, enum export_format *format, struct err *err)
{
    const char *name = cli_value(c, "format"), *path = cli_value(c, "output");

    if (!name)
        name = path && str_ends(path, ".xlsx")   ? "xlsx"
               : path && str_ends(path, ".json") ? "json"
                                                 : "csv";
    *format = export_format_find(name);
    return *format == XF_COUNT ? err_set(err, ST_USAGE, _("没有“%s”这种格式。"), name) : ST_OK;
}

/* What is sent has a receiver: the system whose column order it is. */
static enum status sent_of(const struct cli *c, struct export_options *opt, struct err *err)
{
    bool fresh = cli_flag(c, "new"), again = cli_flag(c, "again");

    if (fresh && again)
        return err_set(err, ST_USAGE, _("--new 和 --again 不能一起用。"));
    opt->sent = fresh ? EXPORT_NEW : again ? EXPORT_AGAIN : EXPORT_UNNOTED;
    if (opt->sent == EXPORT_UNNOTED)
        return ST_OK;
    if (opt->kind != KIND_CASE || !opt->layout || str_equal(opt->layout, "list"))
        return err_set(err, ST_USAGE,
                       _("--new 和 --again 记的是送给了哪个系统，只用于案件并要写 --layout，"
                         "例如 export case --layout c5 --new。"));
    return ST_OK;
}

static void print_count(const struct export_options *opt, size_t count)
{
    if (opt->rehearsal)
        msg_printf(_("会导出 %zu 条；没有写入。\n"), count);
    else if (opt->path)
        msg_printf(_("已导出 %zu 条到 %s\n"), count, opt->path);
    else if (opt->sent != EXPORT_UNNOTED)
        msg_printf(_("已导出 %zu 条\n"), count);
}

/* What goes out unmasked is kept first, with how much it is. */
static enum status unmask(struct cli *c, struct export_options *opt, struct err *err)
{
    struct export_options rehearsal = *opt;
    char *words = unmask_words(c, 1, NULL);
    size_t count = 0;
    enum status st;

    rehearsal.rehearsal = true;
    st = export_records(c->db, c->book, &rehearsal, &count, err);
    if (st == ST_OK)
        st = unmask_rows(c, opt->kind, count, words, err);
    free(words);
    return st;
}

static enum status export_run(struct cli *c, struct err *err)
{
    struct filter filter = FILTER_INIT;
    struct export_options opt = {
        .filter = &filter, .out = stdout, .sort = -1, .descending = true
    };
    bool unnoted = false;
    size_t count = 0;
    enum status st;

    if (c->argc < 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie export 种类 [条件...]"));
    opt.kind = kind_find(c->argv[0]);
    if (opt.kind == KIND_COUNT)
        return err_set(err, ST_USAGE, _("没有“%s”这种记录。"), c->argv[0]);
    opt.encoding = cli_value(c, "encoding");
    opt.layout = cli_value(c, "layout");
    opt.reason = cli_value(c, "reason");
    opt.path = cli_value(c, "output");
    if (opt.path && str_equal(opt.path, "-"))
        opt.path = NULL;
    opt.stamp = world_now();
    opt.rehearsal = cli_flag(c, "dry-run");
    opt.unnoted = &unnoted;
    st = format_of(c, &opt.format, err);
    if (st == ST_OK)
        st = sent_of(c, &opt, err);
    if (st == ST_OK)
        st = cli_open_look(c, err);
    for (int i = 1; st == ST_OK && i < c->argc; i++)
        st = listing_filter(c, &filter, opt.kind, c->argv[i], err);
    if (st == ST_OK && unmask_waits(c) && !opt.rehearsal)
        st = unmask(c, &opt, err);
    if (st == ST_OK)
        opt.unmask = cli_mask(c, true) == MASK_NONE;
    if (st == ST_OK)
        st = export_noted(c->db, c->book, &opt, &count, err);
    if (st == ST_OK)
        print_count(&opt, count);
    if (st == ST_OK && unnoted)
        msg_printf("tiaojie: %s\n", _("数据库写不进去，这次导出没有记入审计记录；请另行登记。"));
    filter_release(&filter);
    return st;
}

const struct command cmd_export = { "export",       "KIND [FILTER...]", N_("导出记录"),
                                    export_options, export_run,         RIGHT_EXPORT };
