/* screens/audit_rows.c - the rows of the audit: which are wanted, read page by page.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/value.h"
#include "screens/audit_screen.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/events.h"
#include "store/records.h"

#define AT_ONCE 200
#define DAY_MS  (24LL * 3600 * 1000)
#define EAST_MS (8LL * 3600 * 1000) /* the office's day begins before UTC's */
#define SPACES  " \t"

void audit_wanted_release(struct audit_wanted *w)
{
    free(w->who);
    free(w->unknown);
    *w = (struct audit_wanted) { .kind = KIND_COUNT,
                                 .what = EVENT_COUNT,
                                 .period = { DATE_NONE, DATE_NONE } };
}

/* ---- words ---- */

static enum kind_id kind_called(const char *word)
{
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);

        if (str_equal(kind->label, word) || str_equal(_(kind->label), word) ||
            str_equal(kind->key, word))
            return (enum kind_id)k;
    }
    return KIND_COUNT;
}

/* What was done: 登录, 导出 …, or 修改 and 事件 for all of one sort. */
static bool understand_act(struct audit_wanted *w, const char *word)
{
    bool change = str_equal(word, _(AUDIT_CHANGES)) || str_equal(word, "change");
    bool event = str_equal(word, _(AUDIT_EVENTS)) || str_equal(word, "event");

    for (int i = 0; i < EVENT_COUNT && !change && !event; i++)
        if (str_equal(word, event_key((enum event_what)i)) ||
            str_equal(word, _(event_label((enum event_what)i))))
            w->what = (enum event_what)i;
    w->no_events = w->no_events || change;
    w->no_changes = w->no_changes || event || w->what != EVENT_COUNT;
    return change || event || w->what != EVENT_COUNT;
}

struct asked {
    const char *word;
    char *who; /* owned */
};

static void compare_person(void *ctx, const char *who)
{
    struct asked *a = ctx;

    if (!a->who && str_equal(who, a->word))
        a->who = mem_copy(who);
}

/* A login, or the name of the person who has it; yours, NULL: nobody. */
static char *person_called(struct desk *d, const char *word)
{
    struct asked a = { .word = word };
    struct stmt q;

    db_prepare(d->db, &q, "SELECT login FROM account WHERE name = :name OR login = :name");
    db_bind_text(&q, ":name", word);
    if (db_row(&q))
        a.who = mem_copy(db_text(&q, 0));
    db_finish(&q, NULL);
    if (!a.who)
        history_people(d->db, compare_person, &a, NULL);
    return a.who;
}

static int64_t case_called(struct desk *d, const char *word)
{
    struct err none = ERR_INIT;
    int64_t id = 0;

    if (strcspn(word, "0123456789") == strlen(word) || cases_find(d->db, word, &id, &none) != ST_OK)
        id = 0;
    err_clear(&none);
    return id;
}

static void understand(struct desk *d, struct audit_wanted *w, const char *word)
{
    struct err none = ERR_INIT;
    struct period period;
    enum kind_id kind = kind_called(word);
    char *who;
    int64_t id;

    if (kind != KIND_COUNT) {
        w->kind = kind;
    } else if (understand_act(w, word)) {
        return;
    } else if (period_parse(word, d->today, &period, &none) == ST_OK) {
        w->period = period;
    } else if ((who = person_called(d, word))) {
        free(w->who);
        w->who = who;
    } else if ((id = case_called(d, word))) {
        w->case_id = id;
    } else if (!w->unknown) {
        w->unknown = mem_copy(word);
    }
    err_clear(&none);
}

void audit_understand(struct desk *d, struct audit *s)
{
    char *half = utf8_to_half(search_line_text(&s->line));
    size_t n;

    audit_wanted_release(&s->wanted);
    for (const char *at = half; *at; at += n) {
        char *word;

        at += strspn(at, SPACES);
        n = strcspn(at, SPACES);
        word = mem_copy_n(at, n);
        if (n)
            understand(d, &s->wanted, word);
        free(word);
    }
    free(half);
}

/* ---- rows ---- */

static void clear(struct audit *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->rows[i].who);
        free(s->rows[i].what);
        free(s->rows[i].text);
        free(s->rows[i].name);
    }
    s->count = 0;
    s->all = false;
    s->change_at = s->event_at = 0;
    s->change_seq = s->event_seq = 0;
}

/* Sensitive values are masked for everybody: an audit is read over shoulders. */
static void add_value(struct desk *d, const struct field *f, const char *value, struct buf *out)
{
    char *name = NULL;

    if (!value)
        buf_add(out, _("空"));
    else if (f->type == FT_REF)
        name = records_name(d->db, kind_find(f->of), strtoll(value, NULL, 10));
    else
        value_show_text(d->book, f, value, true, out);
    if (name)
        buf_add(out, str_empty(name) ? value : name);
    free(name);
}

/* What happened to the whole row. */
static const char *act_text(const struct change *c)
{
    if (str_equal(c->what, "delete"))
        return _("作废");
    return c->before ? _("恢复") : _("新增");
}

static void flatten(struct buf *b)
{
    for (size_t i = 0; i < b->len; i++)
        if ((unsigned char)b->data[i] < ' ')
            b->data[i] = ' ';
}

struct adding {
    struct desk *d;
    struct audit *s;
};

/* Takes r. */
static void put(struct audit *s, struct audit_row r)
{
    mem_grow((void **)&s->rows, s->count, &s->cap, sizeof(*s->rows));
    s->rows[s->count++] = r;
}

static char *taken(struct buf *b)
{
    flatten(b);
    return b->data ? buf_take(b) : mem_copy("");
}

static void add_change(struct desk *d, struct audit *s, const struct change *c)
{
    const struct kind *k = kind_get(c->kind);
    int i = c->field ? field_find(k, c->field) : -1;
    struct buf text = BUF_INIT;

    if (i >= 0 && !str_equal(c->what, "insert")) {
        add_value(d, &k->fields[i], c->before, &text);
        buf_add(&text, " -> ");
    }
    if (i >= 0)
        add_value(d, &k->fields[i], c->after, &text);
    else
        buf_add(&text, c->before ? c->before : c->after);
    s->change_at = c->at;
    s->change_seq = c->seq;
    put(s, (struct audit_row) { .seq = c->seq,
                                .at = c->at,
                                .kind = c->kind,
                                .id = c->row_id,
                                .who = mem_copy(c->who),
                                .what = mem_copy(i >= 0 ? _(k->fields[i].label) : act_text(c)),
                                .text = taken(&text) });
}

static void add_event(struct audit *s, const struct event *e)
{
    const char *const where[] = { e->program, e->terminal, e->address };
    struct buf text = BUF_INIT;

    buf_add(&text, e->detail);
    for (size_t i = 0; i < ARRAY_LEN(where); i++)
        if (!str_empty(where[i]))
            buf_printf(&text, "%s%s", text.len ? "  " : "", where[i]);
    s->event_at = e->at;
    s->event_seq = e->seq;
    put(s, (struct audit_row) {
               .seq = e->seq,
               .at = e->at,
               .is_event = true,
               .kind = e->row_id ? e->kind : KIND_COUNT,
               .id = e->row_id,
               .who = mem_copy(e->who),
               .what = mem_copy(e->what == EVENT_COUNT ? "?" : _(event_label(e->what))),
               .text = taken(&text) });
}

static void add_row(void *ctx, const struct change *c, const struct event *e)
{
    struct adding *a = ctx;

    if (c)
        add_change(a->d, a->s, c);
    else
        add_event(a->s, e);
}

static struct history_query changes_of(const struct audit *s)
{
    const struct audit_wanted *w = &s->wanted;

    return (struct history_query) {
        .who = w->who,
        .kind = w->kind,
        .case_id = w->case_id,
        .from = w->period.from == DATE_NONE ? 0 : w->period.from * DAY_MS - EAST_MS,
        .to = w->period.to == DATE_NONE ? 0 : (w->period.to + 1) * DAY_MS - EAST_MS - 1,
        .after_at = s->change_at,
        .after_seq = s->change_seq,
        .limit = w->no_changes ? AUDIT_NONE : AT_ONCE,
    };
}

/* Events tell the case itself, not what belongs to it. */
static struct event_query events_of(const struct audit *s, const struct history_query *changes)
{
    const struct audit_wanted *w = &s->wanted;
    bool other = w->case_id && w->kind != KIND_COUNT && w->kind != KIND_CASE;

    return (struct event_query) {
        .who = w->who,
        .what = w->what,
        .kind = w->case_id ? KIND_CASE : w->kind,
        .row_id = w->case_id,
        .from = changes->from,
        .to = changes->to,
        .after_at = s->event_at,
        .after_seq = s->event_seq,
        .limit = w->no_events || other ? AUDIT_NONE : AT_ONCE,
    };
}

enum status audit_load(struct desk *d, struct audit *s, size_t want, struct err *err)
{
    struct adding ctx = { d, s };
    enum status st = ST_OK;

    while (st == ST_OK && !s->all && s->count < want) {
        const struct history_query changes = changes_of(s);
        const struct event_query events = events_of(s, &changes);
        size_t before = s->count;

        st = audit_page(d->db, &changes, &events, AT_ONCE, add_row, &ctx, err);
        s->all = s->count < before + AT_ONCE;
    }
    return st;
}

enum status audit_reload(struct desk *d, struct audit *s, struct err *err)
{
    int64_t seq = s->at < s->count ? s->rows[s->at].seq : 0;
    bool is_event = seq && s->rows[s->at].is_event;
    size_t want = s->stale || s->count < AT_ONCE ? AT_ONCE : s->count;
    size_t above = s->at - s->top;
    enum status st;

    clear(s);
    st = audit_load(d, s, want, err);
    for (size_t i = 0; !s->stale && i < s->count; i++)
        if (s->rows[i].seq == seq && s->rows[i].is_event == is_event) {
            s->at = i;
            s->top = i > above ? i - above : 0;
        }
    if (s->stale)
        s->at = s->top = 0;
    s->stale = false;
    return st;
}

void audit_name(struct desk *d, struct audit_row *r)
{
    const struct kind *k;
    struct record *rec = NULL;
    struct buf name = BUF_INIT;

    if (!r->name && r->kind == KIND_COUNT)
        r->name = mem_copy("");
    if (r->name)
        return;
    k = kind_get(r->kind);
    if (records_load(d->db, r->kind, r->id, &rec, NULL) != ST_OK) {
        r->name = mem_printf("%s #%lld", _(k->label), (long long)r->id);
        return;
    }
    buf_printf(&name, "%s ", _(k->label));
    if (k->parent) {
        int owner = field_find(k, k->parent);

        r->owner = record_int(rec, owner);
        buf_add(&name, record_label(rec, owner));
    } else if (r->kind == KIND_CASE) {
        char *number = records_name(d->db, KIND_CASE, r->id);

        buf_add(&name, number);
        free(number);
    } else {
        value_show(d->book, rec, k->name_field, true, &name);
    }
    r->name = buf_take(&name);
    record_free(rec);
}

void audit_release(struct audit *s)
{
    clear(s);
    free(s->rows);
    audit_wanted_release(&s->wanted);
    search_line_release(&s->line);
}
