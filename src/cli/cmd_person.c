/* cli/cmd_person.c - person export, person corrections.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "core/person.h"
#include "core/value.h"
#include "store/persons.h"
#include "store/records.h"
#include "work/person_paper.h"
#include "work/publish.h"

static const struct cli_option export_options[] = {
    { 0, "format", "F", N_("text、html 或 json"), "text html json" },
    { 'o', "output", "FILE", N_("写到文件"), "FILE" },
    { 0, "reason", "TEXT", N_("为什么提供，记入审计记录；必填"), NULL },
    { 0 },
};

static const struct cli_option corrections_options[] = {
    { 0, "reason", "TEXT", N_("为什么要看全文，记入审计记录；不写就遮盖"), NULL },
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0 },
};

/* People of one name: each with what tells him apart, masked, and where he stands. */
static void say_candidates(struct cli *c, const struct person_rows *p)
{
    for (size_t i = 0; i < p->count; i++) {
        const struct person_row *r = &p->items[i];
        char *id = mask_idno(r->id_no), *phone = mask_phone(r->phone);
        char *number = r->case_id ? records_name(c->db, KIND_CASE, r->case_id) : mem_copy("");

        msg_printf("  %s  %s  %s  %s %s\n", r->name, *id ? id : "-", *phone ? phone : "-",
                   _(r->role->label), number);
        free(number);
        free(phone);
        free(id);
    }
}

static enum status find(struct cli *c, const char *usage, struct person_rows *p, struct err *err)
{
    enum status st;

    *p = (struct person_rows) { 0 };
    if (c->argc < 1 || c->argc > 3)
        return err_set(err, ST_USAGE, _("用法：%s"), usage);
    st = cli_open(c, 0, err);
    if (st == ST_OK)
        st = persons_find(c->db, (const char *const *)c->argv, (size_t)c->argc, p, err);
    if (st == ST_CONFLICT)
        say_candidates(c, p);
    return st;
}

/* ---- export ---- */

static enum status export_run(struct cli *c, struct err *err)
{
    const char *format = cli_value(c, "format"), *path = cli_value(c, "output");
    enum report_format f = report_format_find(format ? format : "text");
    struct person_rows p = { 0 };
    struct buf out = BUF_INIT;
    enum status st = ST_OK;

    if (f != RF_TEXT && f != RF_HTML && f != RF_JSON)
        return err_set(err, ST_USAGE, _("--format：应是 text、html 或 json，不能是“%s”。"), format);
    st = find(c, _("tiaojie person export 姓名|证件号码|电话... --reason 理由"), &p, err);
    if (st == ST_OK)
        st = person_paper(c->db, c->book, &p, cli_value(c, "reason"), f, &out, err);
    if (st == ST_OK && path && !str_equal(path, "-"))
        st = publish_file_person(path, buf_text(&out), out.len, err);
    else if (st == ST_OK)
        out_write(buf_text(&out), out.len);
    buf_release(&out);
    person_rows_release(&p);
    return st;
}

const struct command cmd_person_export = {
    "person export", "NAME|IDNO|PHONE...", N_("给本人查阅、复制：登记的他的全部个人信息"),
    export_options,  export_run,           RIGHT_SENSITIVE
};

/* ---- corrections ---- */

struct changes {
    struct cli *c;
    struct buf out;
    size_t count;
};

static void add_text(struct buf *out, const char *key, const char *text)
{
    buf_printf(out, ",\"%s\":", key);
    buf_add_json(out, text);
}

static void add_json(struct changes *l, const struct person_change *c)
{
    char iso[STAMP_SIZE];

    buf_add(&l->out, l->count ? ",\n{\"at\":" : "[\n{\"at\":");
    buf_add_json(&l->out, stamp_to_iso(c->at, iso));
    add_text(&l->out, "who", c->who);
    add_text(&l->out, "kind", kind_get(c->kind)->key);
    add_text(&l->out, "field", c->field);
    add_text(&l->out, "before", c->before);
    add_text(&l->out, "after", c->after);
    add_text(&l->out, "asked_by", c->asked_by);
    add_text(&l->out, "reason", c->reason);
    buf_add(&l->out, "}");
}

static void add_value(struct changes *l, const struct field *f, const char *value)
{
    size_t start = l->out.len;

    if (value)
        value_show_text(l->c->book, f, value, MASK_NONE, &l->out);
    if (l->out.len == start)
        buf_add(&l->out, _("空"));
}

static void take_change(void *ctx, const struct person_change *c)
{
    const struct kind *k = kind_get(c->kind);
    struct changes *l = ctx;
    char when[STAMP_SIZE];

    if (cli_flag(l->c, "json")) {
        add_json(l, c);
    } else {
        const struct field *f = &k->fields[field_find(k, c->field)];

        stamp_to_local(c->at, when, sizeof when, true);
        buf_printf(&l->out, "%s  %s  %s  %s：", when, c->who, _(k->label), _(f->label));
        add_value(l, f, c->before);
        buf_add(&l->out, " -> ");
        add_value(l, f, c->after);
        if (c->asked_by)
            buf_printf(&l->out, _("  应%s要求更正"), c->asked_by);
        if (c->reason)
            buf_printf(&l->out, "（%s）", c->reason);
        buf_add(&l->out, "\n");
    }
    l->count++;
}

static enum status corrections_run(struct cli *c, struct err *err)
{
    const char *reason = cli_value(c, "reason");
    struct changes l = { .c = c, .out = BUF_INIT };
    struct person_rows p = { 0 };
    enum status st = find(c, _("tiaojie person corrections 姓名|证件号码|电话..."), &p, err);

    if (st == ST_OK && reason)
        st = persons_note(c->db, &p, reason, err);
    if (st == ST_OK)
        st = persons_changes(c->db, &p, reason != NULL, take_change, &l, err);
    if (st == ST_OK && cli_flag(c, "json"))
        buf_add(&l.out, l.count ? "\n]\n" : "[]\n");
    if (st == ST_OK)
        out_write(buf_text(&l.out), l.out.len);
    buf_release(&l.out);
    person_rows_release(&p);
    return st;
}

const struct command cmd_person_corrections = {
    "person corrections", "NAME|IDNO|PHONE...", N_("这个人的信息什么时候由谁改了什么"),
    corrections_options,  corrections_run,      RIGHT_SENSITIVE
};
