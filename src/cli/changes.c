/* cli/changes.c - who changed what, as lines: for people, for scripts, as JSON.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/changes.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/listing.h"
#include "core/value.h"
#include "store/events.h"
#include "store/history.h"
#include "store/records.h"

/* Write out from time to time: a year of changes need not fit into memory. */
#define FLUSH_AT 65536

/* A reference by its name; it may lead to something that is gone. */
static void add_ref(struct cli *c, const struct field *f, const char *value, struct buf *out)
{
    char *name = records_name(c->db, kind_find(f->of), strtoll(value, NULL, 10));

    if (str_empty(name))
        value_show_text(c->book, f, value, true, out);
    else
        buf_add(out, name);
    free(name);
}

static void add_value(struct cli *c, const struct field *f, const char *value, struct buf *out)
{
    if (!f)
        buf_add(out, value);
    else if (f->type == FT_REF && !str_empty(value))
        add_ref(c, f, value, out);
    else
        value_show_text(c->book, f, value, true, out);
}

/* What is no change of a field: a row was voided, stands again, came in with many. */
static const char *act_text(const struct change *ch)
{
    if (str_equal(ch->what, "delete"))
        return _("作废");
    if (str_equal(ch->what, "insert"))
        return ch->before ? _("恢复") : _("新增");
    return ch->what;
}

static void add_line(struct changes *p, const struct change *ch, const struct field *f)
{
    const char *kind = _(kind_get(ch->kind)->label);
    struct buf before = BUF_INIT, after = BUF_INIT;
    char iso[STAMP_SIZE], local[STAMP_SIZE];

    add_value(p->c, f, ch->before, &before);
    if (f || !ch->before) /* of what stands again, the reason that stood is enough */
        add_value(p->c, f, ch->after, &after);
    if (cli_flag(p->c, "plain")) {
        listing_one_line(&before);
        listing_one_line(&after);
        buf_printf(&p->out, "%s\t%s\t%s\t#%lld\t%s\t%s\t%s\n", stamp_to_iso(ch->at, iso), ch->who,
                   kind, (long long)ch->row_id, f ? _(f->label) : act_text(ch), buf_text(&before),
                   buf_text(&after));
    } else {
        stamp_to_local(ch->at, local, sizeof(local), true);
        buf_printf(&p->out, "%s  %s  %s", local, ch->who, kind);
        if (p->rows)
            buf_printf(&p->out, " #%lld", (long long)ch->row_id);
        buf_printf(&p->out, "  %s  %s -> %s\n", f ? _(f->label) : act_text(ch), buf_text(&before),
                   buf_text(&after));
    }
    buf_release(&before);
    buf_release(&after);
}

static void add_json_value(const struct field *f, const char *value, struct buf *out)
{
    if (f)
        value_json(f, value, true, out);
    else
        buf_add_json(out, value);
}

static void add_object(struct changes *p, const struct change *ch, const struct field *f)
{
    struct buf *b = &p->out;
    char iso[STAMP_SIZE];

    buf_printf(b, "%s{\"at\":\"%s\",\"who\":", p->any ? ",\n" : "[\n", stamp_to_iso(ch->at, iso));
    buf_add_json(b, ch->who);
    buf_printf(b, ",\"what\":\"%s\",\"kind\":\"%s\",\"row\":%lld,\"version\":%lld,\"field\":",
               ch->what, kind_get(ch->kind)->key, (long long)ch->row_id, (long long)ch->version);
    buf_add_json(b, ch->field);
    buf_add(b, ",\"before\":");
    add_json_value(f, ch->before, b);
    buf_add(b, ",\"after\":");
    add_json_value(f, ch->after, b);
    buf_add(b, "}");
}

void changes_take(void *ctx, const struct change *ch)
{
    struct changes *p = ctx;
    const struct kind *k = kind_get(ch->kind);
    int i = ch->field ? field_find(k, ch->field) : -1;
    const struct field *f = i >= 0 ? &k->fields[i] : NULL;

    if (cli_flag(p->c, "json"))
        add_object(p, ch, f);
    else
        add_line(p, ch, f);
    p->any = true;
    if (p->out.len > FLUSH_AT) {
        out_write(buf_text(&p->out), p->out.len);
        buf_clear(&p->out);
    }
}

/* ---- events ---- */

static void add_event_line(struct changes *p, const struct event *e)
{
    bool plain = cli_flag(p->c, "plain");
    struct buf detail = BUF_INIT;
    char at[STAMP_SIZE];

    buf_add(&detail, e->detail);
    listing_one_line(&detail);
    if (plain) {
        buf_printf(&p->out, "%s\t%s\t%s\t", stamp_to_iso(e->at, at), e->who,
                   e->what == EVENT_COUNT ? "" : _(event_label(e->what)));
        if (e->row_id)
            buf_printf(&p->out, "#%lld", (long long)e->row_id);
        buf_printf(&p->out, "\t%s\t%s\t%s\n", e->program ? e->program : "",
                   e->address ? e->address : "", buf_text(&detail));
    } else {
        stamp_to_local(e->at, at, sizeof(at), true);
        buf_printf(&p->out, "%s  %s  %s", at, e->who,
                   e->what == EVENT_COUNT ? "?" : _(event_label(e->what)));
        if (e->kind != KIND_COUNT)
            buf_printf(&p->out, " %s", _(kind_get(e->kind)->label));
        if (e->row_id)
            buf_printf(&p->out, " #%lld", (long long)e->row_id);
        for (size_t i = 0; i < 3; i++) {
            const char *where = i == 0 ? e->program : i == 1 ? e->terminal : e->address;

            if (where)
                buf_printf(&p->out, "  %s", where);
        }
        if (detail.len)
            buf_printf(&p->out, "  %s", detail.data);
        buf_add(&p->out, "\n");
    }
    buf_release(&detail);
}

static void add_event_object(struct changes *p, const struct event *e)
{
    const struct {
        const char *key, *value;
    } texts[] = { { "terminal", e->terminal },
                  { "address", e->address },
                  { "program", e->program },
                  { "detail", e->detail } };
    struct buf *b = &p->out;
    char iso[STAMP_SIZE];

    buf_printf(b, "%s{\"at\":\"%s\",\"who\":", p->any ? ",\n" : "[\n", stamp_to_iso(e->at, iso));
    buf_add_json(b, e->who);
    buf_printf(b, ",\"event\":\"%s\",\"kind\":", e->what == EVENT_COUNT ? "" : event_key(e->what));
    buf_add_json(b, e->kind == KIND_COUNT ? NULL : kind_get(e->kind)->key);
    if (e->row_id)
        buf_printf(b, ",\"row\":%lld", (long long)e->row_id);
    else
        buf_add(b, ",\"row\":null");
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        buf_printf(b, ",\"%s\":", texts[i].key);
        buf_add_json(b, texts[i].value);
    }
    buf_add(b, "}");
}

void changes_take_both(void *ctx, const struct change *ch, const struct event *e)
{
    struct changes *p = ctx;

    if (ch) {
        changes_take(ctx, ch);
        return;
    }
    if (cli_flag(p->c, "json"))
        add_event_object(p, e);
    else
        add_event_line(p, e);
    p->any = true;
}

void changes_end(struct changes *p)
{
    if (cli_flag(p->c, "json"))
        buf_add(&p->out, p->any ? "\n]\n" : "[]\n");
    out_write(buf_text(&p->out), p->out.len);
    buf_release(&p->out);
}
