/* screens/case_text.c - a case in few words: what it is called, how long it has.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/case_text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/utf8.h"
#include "core/limits.h"

#define STATE_CELLS 8
#define DUE_CELLS   10
#define SOON_DAYS   3
#define AT_ONCE     200 /* saves that are over in a moment */

void case_short_number(const struct case_number_parts *p, struct buf *out)
{
    if (!str_empty(p->series) && !str_empty(p->year) && !str_empty(p->seq)) {
        size_t n = strlen(p->series) - (str_ends(p->series, "字") ? strlen("字") : 0);

        buf_add_n(out, p->series, n);
        buf_printf(out, "〔%s〕%03" PRId64, p->year, (int64_t)strtoll(p->seq, NULL, 10));
    } else if (!str_empty(p->number)) {
        buf_add(out, p->number);
    } else if (!str_empty(p->code)) {
        buf_add(out, p->code);
    } else {
        buf_printf(out, "#%" PRId64, p->id);
    }
}

const char *campaign_of_type(const char *type)
{
    static const struct {
        const char *type, *pair;
    } pairs[] = { { "01", "2" }, { "02", "3" }, { "03", "3" },
                  { "04", "4" }, { "05", "4" }, { "17", "5" } };

    for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
        if (str_equal(pairs[i].type, type))
            return pairs[i].pair;
    return "0";
}

char *case_name(const struct record *rec)
{
    const struct case_number_parts p = { .number = record_get(rec, CF_NUMBER),
                                         .series = record_get(rec, CF_SERIES),
                                         .year = record_get(rec, CF_YEAR),
                                         .seq = record_get(rec, CF_SEQ),
                                         .code = record_get(rec, CF_CODE),
                                         .id = rec->id };
    struct buf b = BUF_INIT;

    case_short_number(&p, &b);
    return buf_take(&b);
}

/* Bytes before the first of the marks that give a second name. */
static size_t first_name(const char *label)
{
    const char *bracket = strstr(label, "（");
    size_t n = strcspn(label, "/");

    return bracket && (size_t)(bracket - label) < n ? (size_t)(bracket - label) : n;
}

char *case_state_short(const struct book *book, const char *state)
{
    const char *label = book_label(book, "state", state);

    if (utf8_width(label) <= STATE_CELLS)
        return mem_copy(label);
    return mem_copy_n(label, first_name(label));
}

/* Takes out the first place where part stands. */
static void cut_out(char *text, const char *part)
{
    char *at = strstr(text, part);

    if (at)
        memmove(at, at + strlen(part), strlen(at + strlen(part)) + 1);
}

enum role case_due_short(const struct desk *d, const char *due, const char *limit, bool stopped,
                         struct buf *out)
{
    int day = date_from_iso(due);
    struct buf b = BUF_INIT;
    char *text;

    if (day == DATE_NONE)
        return ROLE_TEXT;
    due_text(d->book, day, limit, stopped, d->today, &b);
    text = buf_take(&b);
    if (utf8_width(text) > DUE_CELLS)
        cut_out(text, " ");
    if (utf8_width(text) > DUE_CELLS)
        cut_out(text, "个");
    buf_add(out, text);
    free(text);
    if (stopped)
        return ROLE_DIM;
    if (day < d->today)
        return ROLE_OVERDUE;
    return day - d->today <= book_setting_int(d->book, "list.within_days", SOON_DAYS) ? ROLE_SOON
                                                                                      : ROLE_TEXT;
}

void case_yuan_short(const char *fen, int cols, struct buf *out)
{
    char yuan[MONEY_SIZE];
    int64_t n;

    if (str_empty(fen))
        return;
    n = strtoll(fen, NULL, 10);
    money_to_yuan(n, yuan);
    if (str_ends(yuan, ".00"))
        yuan[strlen(yuan) - strlen(".00")] = '\0';
    if ((int)strlen(yuan) <= cols)
        buf_add(out, yuan);
    else
        buf_printf(out, _("%s万"), money_to_wan(n, yuan));
}

static void add_term(const struct clock *c, struct buf *out)
{
    char due[DATE_SIZE];

    limit_length_text(c->limit, out);
    buf_printf(out, _("，到期 %s"), date_to_iso(c->due, due));
}

void case_clock_sentence(const struct desk *d, const struct casefile *f, struct buf *out)
{
    struct clock clocks[CLOCKS_MAX];
    const struct clock *c = clock_binding(clocks, clocks_of(f, d->book, d->today, clocks));

    if (!c)
        return;
    buf_printf(out, _("%s："), c->limit->name);
    add_term(c, out);
    buf_add(out, _("，"));
    clock_text(c, out);
}

void case_term_sentence(const struct desk *d, const struct casefile *f, const char *before,
                        struct buf *out)
{
    struct clock clocks[CLOCKS_MAX];
    const struct clock *c = clock_binding(clocks, clocks_of(f, d->book, d->today, clocks));

    if (!c)
        return;
    buf_add(out, before);
    add_term(c, out);
}

void case_due_sentence(const struct desk *d, const struct casefile *f, const char *before,
                       struct buf *out)
{
    struct clock clocks[CLOCKS_MAX];
    const struct clock *c = clock_binding(clocks, clocks_of(f, d->book, d->today, clocks));
    char due[DATE_SIZE];

    if (!c)
        return;
    buf_printf(out, _("%s%s 到期，"), before, date_to_iso(c->due, due));
    clock_text(c, out);
}

static struct objection *objection_like(const struct objections *o, const char *text)
{
    for (size_t i = 0; i < o->count; i++)
        if (str_equal(o->items[i].text, text))
            return &o->items[i];
    return NULL;
}

void objections_merge(struct objections *into, struct objections *more)
{
    for (size_t i = 0; i < more->count; i++) {
        const struct objection *it = &more->items[i];
        struct objection *same = objection_like(into, it->text);

        if (!same)
            objections_add(into, it->rule, it->severity, it->field, "%s", it->text);
        else if (it->severity == SEV_BLOCK)
            same->severity = SEV_BLOCK; /* a warning now, a bar to the next step */
    }
    objections_release(more);
}

size_t objections_of(const struct objections *o, enum severity sev)
{
    size_t n = 0;

    for (size_t i = 0; i < o->count; i++)
        n += o->items[i].severity == sev;
    return n;
}

void objections_text(const struct objections *o, enum severity sev, struct buf *out)
{
    size_t n = 0;

    for (size_t i = 0; i < o->count; i++)
        if (o->items[i].severity == sev)
            buf_printf(out, "%zu. %s\n", ++n, o->items[i].text);
}

bool case_may_edit(struct desk *d)
{
    return desk_writes(d, RIGHT_EDIT);
}

bool case_may_edit_this(struct desk *d, const struct record *rec)
{
    char *name;

    if (!case_may_edit(d))
        return false;
    if (!record_is(rec, CF_STATE, STATE_VOID))
        return true;
    name = case_name(rec);
    desk_complain(d, _("%s 已作废，只能查看；请另立新案。"), name);
    free(name);
    return false;
}

bool case_not_too_many(struct desk *d, size_t n)
{
    if (n <= AT_ONCE)
        return true;
    desk_complain(d, _("选中了 %zu 件；一次最多办 %d 件，请分几次。"), n, AT_ONCE);
    return false;
}
