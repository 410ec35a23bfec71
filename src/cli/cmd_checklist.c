/* cli/cmd_checklist.c - case checklist: what the volume has, and what it lacks to be filed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/case_help.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/salvage.h"
#include "core/rules.h"
#include "core/value.h"
#include "core/words.h"
#include "work/assign.h"

#define LABEL_WIDTH  20
#define FILED_FROM   STATE_CLOSED "|" STATE_REJECTED "|" STATE_ARCHIVED
#define ARCHIVE_STEP "archive"

static const struct cli_option checklist_options[] = {
    { 0, "json", NULL, N_("输出 JSON 对象"), NULL },
    { 0 },
};

/* Papers that are there when the day on them is. */
static const struct paper_day {
    int field;
    const char *name; /* N_() */
} papers[] = {
    { CF_VOLUME_TITLE, N_("卷宗题名") },
    { CF_APPLIED, N_("调解申请书") },
    { CF_ACCEPTED, N_("受理登记表") },
    { CF_NOTICE_ON, N_("不予受理告知书") },
    { CF_RIGHTS_ON, N_("权利义务告知书") },
    { CF_SIGNED, N_("调解协议书签署") },
    { CF_SEALED, N_("调解协议书盖章") },
    { CF_AGREED, N_("协议达成") },
    { CF_REMEDIES_ON, N_("终止调解告知") },
    { CF_OUTCOME, N_("终结") },
    { CF_PERFORMED, N_("履行完毕") },
    { CF_CLOSED, N_("结案") },
    { CF_RETENTION, N_("保管期限") },
    { CF_FILER, N_("立卷人") },
    { CF_FILED, N_("归档") },
};

struct checklist {
    struct cli *c;
    const struct casefile *f;
    struct objections missing;
    bool not_yet; /* its state is none that is filed */
};

static size_t blocks(const struct objections *o)
{
    size_t n = 0;

    for (size_t i = 0; i < o->count; i++)
        n += o->items[i].severity == SEV_BLOCK;
    return n;
}

/* The move's own guard, from whatever state the case is in now. */
static enum status fill(struct checklist *l, struct err *err)
{
    const struct move *m = NULL;
    const char *state = record_text(l->f->rec, CF_STATE);

    for (size_t i = 0; !m && move_nth(i); i++)
        if (str_equal(move_nth(i)->step, ARCHIVE_STEP))
            m = move_nth(i);
    if (!m)
        BUG("no step archives a case");
    if (str_equal(state, STATE_VOID))
        return err_set(err, ST_INVALID, _("作废的案件不归档。"));
    l->not_yet = !word_in(FILED_FROM, state);
    move_check(m, l->f, l->c->book, l->c->today, &l->missing);
    return ST_OK;
}

/* ---- text ---- */

static void line(const char *label, const char *text)
{
    int width = utf8_width(label);

    out_printf("  %s%*s%s\n", label, width < LABEL_WIDTH ? LABEL_WIDTH - width : 1, "", text);
}

static void print_there(const struct checklist *l)
{
    struct buf b = BUF_INIT;
    enum kind_id kind;

    out_printf("%s\n", _("已有"));
    for (size_t i = 0; i < ARRAY_LEN(papers); i++) {
        if (record_empty(l->f->rec, papers[i].field))
            continue;
        buf_clear(&b);
        value_show(l->c->book, l->f->rec, papers[i].field, true, &b);
        line(_(papers[i].name), buf_text(&b));
    }
    for (size_t i = 0; (kind = assign_part(i)) != KIND_COUNT; i++) {
        if (l->f->of[kind].count == 0)
            continue;
        buf_clear(&b);
        buf_printf(&b, _("%zu 条"), l->f->of[kind].count);
        line(_(kind_get(kind)->label), buf_text(&b));
    }
    buf_release(&b);
}

static void print_objection(const struct objection *o)
{
    const char *rule = rule_label(o->rule);

    out_printf("  %s%s%s\n", rule, *rule ? "  " : "", o->text);
}

static void print_missing(const struct checklist *l)
{
    size_t warned = l->missing.count - blocks(&l->missing);

    if (blocks(&l->missing) || l->not_yet)
        out_printf("%s\n", _("还缺"));
    if (l->not_yet)
        out_printf("  %s\n", _("还没有结案：办完后先结案再归档。"));
    for (size_t i = 0; i < l->missing.count; i++)
        if (l->missing.items[i].severity == SEV_BLOCK)
            print_objection(&l->missing.items[i]);
    if (warned)
        out_printf("%s\n", _("提醒"));
    for (size_t i = 0; i < l->missing.count; i++)
        if (l->missing.items[i].severity == SEV_WARN)
            print_objection(&l->missing.items[i]);
}

/* ---- JSON ---- */

static void json_there(const struct checklist *l, struct buf *b)
{
    bool first = true;
    enum kind_id kind;

    buf_add(b, ",\"there\":{");
    for (size_t i = 0; i < ARRAY_LEN(papers); i++) {
        if (record_empty(l->f->rec, papers[i].field))
            continue;
        buf_printf(b, "%s\"%s\":", first ? "" : ",", l->f->rec->kind->fields[papers[i].field].key);
        value_json(&l->f->rec->kind->fields[papers[i].field],
                   record_get(l->f->rec, papers[i].field), true, b);
        first = false;
    }
    for (size_t i = 0; (kind = assign_part(i)) != KIND_COUNT; i++) {
        if (l->f->of[kind].count == 0)
            continue;
        buf_printf(b, "%s\"%s\":%zu", first ? "" : ",", kind_get(kind)->key, l->f->of[kind].count);
        first = false;
    }
    buf_add(b, "}");
}

static void json_missing(const struct checklist *l, struct buf *b)
{
    buf_add(b, ",\"missing\":[");
    for (size_t i = 0; i < l->missing.count; i++) {
        const struct objection *o = &l->missing.items[i];

        buf_printf(b, "%s{\"rule\":", i ? "," : "");
        buf_add_json(b, *rule_label(o->rule) ? o->rule : NULL);
        buf_printf(b, ",\"blocks\":%s,\"field\":", o->severity == SEV_BLOCK ? "true" : "false");
        buf_add_json(b, o->field < 0 ? NULL : l->f->rec->kind->fields[o->field].key);
        buf_add(b, ",\"text\":");
        buf_add_json(b, o->text);
        buf_add(b, "}");
    }
    buf_add(b, "]");
}

static void print_json(const struct checklist *l, bool complete)
{
    struct buf b = BUF_INIT;
    char *name = cli_case_name(l->f);

    buf_add(&b, "{\"number\":");
    buf_add_json(&b, name);
    buf_printf(&b, ",\"complete\":%s", complete ? "true" : "false");
    json_there(l, &b);
    json_missing(l, &b);
    buf_add(&b, "}\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
    free(name);
}

static enum status judge(struct checklist *l, struct err *err)
{
    size_t lacking = blocks(&l->missing) + l->not_yet;

    if (cli_flag(l->c, "json")) {
        print_json(l, lacking == 0);
    } else {
        print_there(l);
        print_missing(l);
    }
    if (lacking)
        return err_set(err, ST_INVALID, _("还不能归档：缺 %zu 项。"), lacking);
    return ST_OK;
}

static enum status checklist_run(struct cli *c, struct err *err)
{
    struct casefile *f = NULL;
    struct checklist l = { .c = c };
    enum status st;

    if (c->argc != 1)
        return err_set(err, ST_USAGE, _("用法：tiaojie case checklist 案号"));
    st = cli_open_look(c, err);
    if (st == ST_OK)
        st = cli_case_load(c, c->argv[0], &f, err);
    if (st == ST_OK)
        st = cli_case_prepare(c, f, err);
    l.f = f;
    if (st == ST_OK)
        st = fill(&l, err);
    if (st == ST_OK)
        st = judge(&l, err);
    objections_release(&l.missing);
    casefile_free(f);
    return st;
}

const struct command cmd_case_checklist = {
    "case checklist",  "NO",          N_("归档前的核对：卷内有什么、缺什么、由谁补"),
    checklist_options, checklist_run, RIGHT_CASES
};
