/* cli/cmd_due.c - due: what runs out, of cases and of the office.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/salvage.h"
#include "cli/unmask.h"
#include "core/limits.h"
#include "core/person.h"
#include "store/cases.h"
#include "store/office_due.h"

#define DAYS_MOST 36500

static const struct cli_option due_options[] = {
    { 0, "within", "DAYS", N_("几天内到期，不说就是 7"), NULL },
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0, "unmask", NULL, N_("在 --json 和 --plain 里不遮盖姓名"), NULL },
    REASON_OPTION,
    { 0 },
};

/* One thing that runs out, of whatever kind; texts are valid during the call. */
struct due_entry {
    enum kind_id kind;
    int64_t id; /* 0: it is missing */
    const char *name;
    const char *about; /* parties, the finding's title, the period of a round */
    const char *limit_code, *limit_name, *who, *committee;
    int due;
    bool stopped;
};

struct due_line {
    char *text; /* owned */
    int due;
};

struct due_print {
    struct cli *c;
    struct due_line *lines; /* owned */
    size_t count, cap;
    bool json, plain;
    bool proposed; /* a line says that a case may be terminated */
};

/* ---- one line ---- */

/* As in the list of cases: readable for people but for minors, masked on the way to a
 * machine.  Yours. */
static char *about_text(const struct due_print *p, const struct due_entry *e)
{
    const struct field *f = e->kind == KIND_CASE ? &kind_get(KIND_CASE)->fields[CF_PARTIES]
                                                 : &kind_get(KIND_FINDING)->fields[FDF_TITLE];
    bool names = e->kind == KIND_CASE || e->kind == KIND_FINDING;

    bool minor = e->about && strstr(e->about, MINOR_MARK);

    if (names)
        return mask_value_at(f, e->about, cli_mask(p->c, p->json || p->plain || minor));
    return mem_copy(e->about);
}

static void add_json(const struct due_print *p, const struct due_entry *e, const char *about,
                     const char *due, struct buf *b)
{
    const struct {
        const char *key, *text;
    } texts[] = {
        { "kind", kind_get(e->kind)->key }, { "number", e->name },  { "parties", about },
        { "limit", e->limit_code },         { "mediator", e->who }, { "committee", e->committee },
    };

    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        buf_printf(b, "%s\"%s\":", i ? "," : "{", texts[i].key);
        buf_add_json(b, texts[i].text);
    }
    buf_printf(b, ",\"id\":%lld,\"due_on\":\"%s\",\"days\":%d,\"stopped\":%s}", (long long)e->id,
               due, e->due - p->c->today, e->stopped ? "true" : "false");
}

static void add_words(const struct due_entry *e, const char *about, const char *due,
                      const char *left, struct buf *b)
{
    buf_printf(b, "%s  ", due);
    utf8_fit(b, left, 14, ALIGN_LEFT);
    utf8_fit(b, e->name, 28, ALIGN_LEFT);
    utf8_fit(b, e->limit_name, 18, ALIGN_LEFT);
    utf8_fit(b, e->who, 10, ALIGN_LEFT);
    buf_add(b, about);
}

static void add_line(struct due_print *p, const struct due_entry *e)
{
    struct buf left = BUF_INIT, b = BUF_INIT;
    char *about = about_text(p, e);
    char due[DATE_SIZE];

    date_to_iso(e->due, due);
    due_text(p->c->book, e->due, e->limit_code, e->stopped, p->c->today, &left);
    if (p->json)
        add_json(p, e, about, due, &b);
    else if (p->plain)
        buf_printf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s", due, buf_text(&left), e->name, about,
                   e->limit_code, e->who, kind_get(e->kind)->key);
    else
        add_words(e, about, due, buf_text(&left), &b);
    mem_grow((void **)&p->lines, p->count, &p->cap, sizeof(*p->lines));
    p->lines[p->count++] = (struct due_line) { buf_take(&b), e->due };
    free(about);
    buf_release(&left);
}

static void case_line(void *ctx, const struct due_row *r)
{
    struct due_print *p = ctx;
    const struct limit *l = book_limit(p->c->book, r->limit_code);

    p->proposed = p->proposed ||
                  (l && r->due < p->c->today && !r->stopped && str_equal(l->on_expiry, "propose"));
    add_line(p, &(struct due_entry) { .kind = KIND_CASE,
                                      .id = r->case_id,
                                      .name = r->number,
                                      .about = r->parties,
                                      .limit_code = r->limit_code,
                                      .limit_name = r->limit_name,
                                      .who = r->mediator,
                                      .committee = r->committee,
                                      .due = r->due,
                                      .stopped = r->stopped });
}

static void office_line(void *ctx, const struct office_due *r)
{
    add_line(ctx, &(struct due_entry) { .kind = r->kind,
                                        .id = r->id,
                                        .name = r->name,
                                        .about = r->about,
                                        .limit_code = r->limit_code,
                                        .limit_name = r->limit_name,
                                        .who = r->who,
                                        .committee = "",
                                        .due = r->due });
}

/* ---- all of them ---- */

static void say(const struct due_print *p, const struct due_line *line, bool first)
{
    out_printf("%s%s%s", !p->json ? "" : first ? "[" : ",\n", line->text, p->json ? "" : "\n");
}

/* Both runs are in order already; of the same day the cases come first. */
static void say_merged(const struct due_print *p, size_t cases)
{
    size_t i = 0, k = cases;

    while (i < cases || k < p->count) {
        bool first = i == 0 && k == cases;
        bool of_case = i < cases && (k == p->count || p->lines[i].due <= p->lines[k].due);

        say(p, &p->lines[of_case ? i++ : k++], first);
    }
    if (p->json)
        out_printf("%s", p->count ? "]\n" : "[]\n");
    if (p->proposed && !p->json && !p->plain)
        out_printf("%s\n", _("调解期限已届满的，未达成协议也未延长的建议终止调解，由调解员决定："
                             "tiaojie case move 案号 terminate end_reason=T3 remedies_on=日期"));
}

static void forget(struct due_print *p)
{
    for (size_t i = 0; i < p->count; i++)
        free(p->lines[i].text);
    free(p->lines);
    p->lines = NULL;
    p->count = p->cap = 0;
}

static enum status collect(struct due_print *p, int days, size_t *cases, struct err *err)
{
    struct cli *c = p->c;
    enum status st = cases_due(c->db, c->today, days, 0, case_line, p, err);

    *cases = p->count;
    if (st == ST_OK)
        st = office_due(c->db, c->book, c->today, days, office_line, p, err);
    return st;
}

/* What is shown of names is kept first: how many lines they are is known when they are read. */
static enum status collect_open(struct due_print *p, int days, size_t *cases, struct err *err)
{
    char *words = mem_printf("due --within %d", days);
    enum status st = unmask_rows(p->c, KIND_COUNT, p->count, words, err);

    free(words);
    forget(p);
    return st == ST_OK ? collect(p, days, cases, err) : st;
}

static enum status due_run(struct cli *c, struct err *err)
{
    struct due_print p = { .c = c, .json = cli_flag(c, "json"), .plain = cli_flag(c, "plain") };
    size_t within = 7, cases = 0;
    int days;
    enum status st = cli_count(c, "within", 0, &within, err);

    days = within < DAYS_MOST ? (int)within : DAYS_MOST;
    if (st == ST_OK)
        st = cli_open_look(c, err);
    if (st == ST_OK)
        st = collect(&p, days, &cases, err);
    if (st == ST_OK && unmask_waits(c))
        st = collect_open(&p, days, &cases, err);
    if (st == ST_OK)
        say_merged(&p, cases);
    forget(&p);
    return st;
}

const struct command cmd_due = { "due",       "",      N_("快到期和已超期的，先到先列"),
                                 due_options, due_run, RIGHT_CASES };
