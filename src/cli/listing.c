/* cli/listing.c - records as lines: for people, for scripts, as JSON.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/listing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/ids.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/record_help.h"
#include "cli/unmask.h"
#include "core/casefile.h"
#include "core/filter.h"
#include "core/lifecycle.h"
#include "core/limits.h"
#include "core/person.h"
#include "core/value.h"
#include "store/cases.h"
#include "store/find.h"
#include "store/records.h"
#include "work/export.h"

#define PAGE 500

/* typed: the order, or NULL the newest first. */
int listing_cols(const struct field *f)
{
    int cols = f->width ? f->width : 12, label = utf8_width(_(f->label));

    return label > cols ? label : cols; /* a heading is not cut */
}

static enum status sort_of(const char *typed, const struct kind *k, int *sort, bool *descending,
                           struct err *err)
{
    *sort = -1;
    *descending = true;
    if (!typed)
        return ST_OK;
    *descending = *typed == '-';
    *sort = field_find_heading(k, typed + *descending);
    if (*sort < 0)
        return err_set(err, ST_USAGE, _("不能按“%s”排序：没有这个项目。"), typed + *descending);
    return ST_OK;
}

/* What has no number of its own is named by that of its row. */
static bool names_rows(const struct listing *l, bool plain)
{
    return !plain && l->kind != KIND_CASE;
}

static void head_line(const struct kind *k, const struct listing *l, bool plain, struct buf *b)
{
    const char *why = plain ? "\tvoid_reason" : _("作废理由");

    if (names_rows(l, plain))
        utf8_fit(b, "#", LISTING_ID_COLS, ALIGN_LEFT);
    for (size_t i = 0; i < l->fields_count; i++) {
        const struct field *f = &k->fields[l->fields[i]];

        if (plain)
            buf_printf(b, "%s%s", i ? "\t" : "", f->key);
        else {
            utf8_fit(b, _(f->label), listing_cols(f),
                     f->type == FT_MONEY ? ALIGN_RIGHT : ALIGN_LEFT);
            buf_add(b, "  ");
        }
    }
    buf_printf(b, "%s\n", l->all ? why : "");
}

/* Why the row does not stand; "" when it does. */
static enum status add_void_reason(struct cli *c, enum kind_id kind, int64_t id, bool plain,
                                   struct buf *b, struct err *err)
{
    struct record *rec = NULL;
    struct buf cell = BUF_INIT;
    enum status st = records_load(c->db, kind, id, &rec, err);

    if (st == ST_OK) {
        buf_add(&cell, rec->void_reason || kind != KIND_CASE  ? rec->void_reason
                       : record_is(rec, CF_STATE, STATE_VOID) ? record_get(rec, CF_END_NOTE)
                                                              : NULL);
        listing_one_line(&cell);
        buf_printf(b, "%s%s\n", plain ? "\t" : "", buf_text(&cell));
    }
    buf_release(&cell);
    record_free(rec);
    return st;
}

/* People who read a list need the names in it, but those of minors; files and
 * scripts get them masked (core/person.h), like everything sensitive. */
static bool hides(const struct listing *l, size_t column, const char *value, bool plain,
                  enum mask mask)
{
    bool names = l->kind == KIND_CASE && l->fields[column] == CF_PARTIES;

    return mask != MASK_NONE &&
           (plain || mask == MASK_TEXTS || !names || (value && strstr(value, MINOR_MARK)));
}

/* What people read of a cell; references come with their names already. */
static void cell_text(struct cli *c, const struct field *f, const char *value, enum mask mask,
                      struct buf *out)
{
    if (f->type != FT_REF) {
        value_show_text(c->book, f, value, mask, out);
    } else if (mask && value && (f->flags & F_SENSITIVE)) {
        char *masked = mask_value_at(f, value, mask);

        buf_add(out, masked);
        free(masked);
    } else {
        buf_add(out, value);
    }
}

void listing_one_line(struct buf *b)
{
    for (size_t i = 0; i < b->len; i++)
        if (b->data[i] == '\t' || b->data[i] == '\n' || b->data[i] == '\r')
            b->data[i] = ' ';
}

static const char *cell_of(const struct listing *l, const struct find_row *r, int field)
{
    for (size_t i = 0; i < l->fields_count + l->more; i++)
        if (l->fields[i] == field)
            return r->cells[i];
    return NULL;
}

/* People want to know how many days are left, not to count them. */
static void add_days_left(struct cli *c, const struct listing *l, const struct find_row *r,
                          struct buf *out)
{
    const char *due = cell_of(l, r, CF_DUE);

    if (!str_empty(due))
        due_text(c->book, date_from_iso(due), cell_of(l, r, CF_DUE_LIMIT),
                 str_equal(cell_of(l, r, CF_STOPPED), "1"), c->today, out);
}

/* Of a party the whole record decides what is hidden: of a minor everything. */
static struct record *deciding_record(struct cli *c, const struct listing *l, int64_t id,
                                      enum mask mask)
{
    struct record *rec = NULL;
    struct err none = ERR_INIT;

    if (mask && l->kind == KIND_PARTY)
        records_load(c->db, l->kind, id, &rec, &none);
    err_clear(&none);
    return rec;
}

static void row_line(struct cli *c, const struct kind *k, const struct listing *l,
                     const struct find_row *r, bool plain, enum mask mask, struct buf *b)
{
    struct record *rec = deciding_record(c, l, r->id, mask);
    struct buf cell = BUF_INIT;

    if (names_rows(l, plain)) {
        buf_printf(&cell, "#%lld", (long long)r->id);
        utf8_fit(b, buf_text(&cell), LISTING_ID_COLS, ALIGN_LEFT);
    }
    for (size_t i = 0; i < l->fields_count; i++) {
        const struct field *f = &k->fields[l->fields[i]];

        buf_clear(&cell);
        if (!plain && l->more && l->fields[i] == CF_DUE)
            add_days_left(c, l, r, &cell);
        else if (rec)
            value_show(c->book, rec, l->fields[i], true, &cell);
        else
            cell_text(c, f, r->cells[i], hides(l, i, r->cells[i], plain, mask), &cell);
        if (cell.len == 0 && l->kind == KIND_CASE && l->fields[i] == CF_NUMBER)
            buf_printf(&cell, "#%lld", (long long)r->id); /* its name until it is accepted */
        listing_one_line(&cell);
        if (plain)
            buf_printf(b, "%s%s", i ? "\t" : "", buf_text(&cell));
        else {
            utf8_fit(b, buf_text(&cell), listing_cols(f),
                     f->type == FT_MONEY ? ALIGN_RIGHT : ALIGN_LEFT);
            buf_add(b, "  ");
        }
    }
    buf_release(&cell);
    record_free(rec);
}

static enum status print_rows(struct cli *c, const struct listing *l, const struct find_query *q,
                              size_t limit, bool plain, struct err *err)
{
    const struct kind *k = kind_get(l->kind);
    enum mask mask = cli_mask(c, true);
    struct find_rows rows = { 0 };
    struct buf b = BUF_INIT;
    size_t printed = 0;
    enum status st = ST_OK;

    head_line(k, l, plain, &b);
    while (st == ST_OK) {
        struct find_rows next = { 0 };
        size_t want = limit && limit - printed < PAGE ? limit - printed : PAGE;

        st = find_page(c->db, c->book, q, rows.count ? &rows.items[rows.count - 1] : NULL, false,
                       false, want, &next, err);
        find_rows_release(&rows);
        rows = next;
        if (st != ST_OK || rows.count == 0)
            break;
        for (size_t i = 0; st == ST_OK && i < rows.count; i++) {
            row_line(c, k, l, &rows.items[i], plain, mask, &b);
            if (l->all)
                st = add_void_reason(c, l->kind, rows.items[i].id, plain, &b, err);
            else
                buf_add(&b, "\n");
        }
        printed += rows.count;
        out_write(buf_text(&b), b.len);
        buf_clear(&b);
        if ((limit && printed >= limit) || ferror(stdout))
            break;
    }
    if (st == ST_OK || printed)
        out_write(buf_text(&b), b.len);
    if (!plain && st == ST_OK && !ferror(stdout))
        msg_printf(_("共 %zu 件\n"), printed);
    find_rows_release(&rows);
    buf_release(&b);
    return st;
}

static enum status print_json(struct cli *c, const struct find_query *q, size_t limit,
                              struct err *err)
{
    struct export_options opt = { .kind = q->kind,
                                  .filter = q->filter,
                                  .format = XF_JSON,
                                  .encoding = "utf-8",
                                  .unmask = cli_mask(c, true) == MASK_NONE,
                                  .out = stdout,
                                  .sort = q->sort,
                                  .descending = q->descending,
                                  .limit = limit };
    size_t count;

    return export_records(c->db, c->book, &opt, &count, err);
}

/* ---- voided rows in JSON ---- */

/* Whole records: an export has no place for why one does not stand. */
static enum status print_json_all(struct cli *c, const struct find_query *q, size_t limit,
                                  struct err *err)
{
    struct ids ids = { 0 };
    struct buf b = BUF_INIT;
    enum status st = find_ids(c->db, c->book, q, ids_take, &ids, err);

    buf_add(&b, "[\n");
    for (size_t i = 0; st == ST_OK && i < ids.count && (!limit || i < limit); i++) {
        struct record *rec;

        st = records_load(c->db, q->kind, ids.items[i], &rec, err);
        if (st != ST_OK)
            break;
        buf_add(&b, i ? ",\n" : "");
        listing_json_record(c, rec, &b);
        listing_json_owner(rec, &b);
        buf_add(&b, "}");
        record_free(rec);
    }
    buf_add(&b, "\n]\n");
    if (st == ST_OK)
        out_write(buf_text(&b), b.len);
    buf_release(&b);
    free(ids.items);
    return st;
}

/* ---- filters ---- */

/* "case:2022-17" as "case:#9" when that is one case; NULL when the word says nothing of the
 * owner, or not exactly.  Yours. */
static char *exact_owner(struct cli *c, const struct kind *k, const char *word)
{
    struct err none = ERR_INIT;
    size_t colon = strcspn(word, ":");
    char *name = mem_copy_n(word, colon), *exact = NULL;
    int64_t id = 0;
    bool owner = k->parent && word[colon] && word[colon + 1] &&
                 field_find_heading(k, name) == field_find(k, k->parent);
    enum status st = ST_NOT_FOUND;

    if (owner && str_equal(k->parent, "case"))
        st = cases_find(c->db, word + colon + 1, &id, &none);
    else if (owner)
        st = cli_finding_find(c, word + colon + 1, &id, &none);
    if (st == ST_OK && id)
        exact = mem_printf("%s:#%lld", k->parent, (long long)id);
    err_clear(&none);
    free(name);
    return exact;
}

enum status listing_filter(struct cli *c, struct filter *f, enum kind_id kind, const char *word,
                           struct err *err)
{
    char *half = utf8_to_half(word);
    char *exact = exact_owner(c, kind_get(kind), half);
    enum status st = filter_add(f, c->book, kind, exact ? exact : word, c->today, err);

    free(exact);
    free(half);
    return st;
}

static enum status unmask(struct cli *c, const struct listing *l, const struct find_query *q,
                          size_t limit, int from, struct err *err)
{
    char *words = unmask_words(c, from, l->words);
    size_t count = 0;
    enum status st = find_count(c->db, c->book, q, limit, &count, err);

    if (st == ST_OK)
        st = unmask_rows(c, l->kind, count, words, err);
    free(words);
    return st;
}

enum status listing_run(struct cli *c, const struct listing *l, int words, char **argv,
                        struct err *err)
{
    struct filter filter = FILTER_INIT;
    struct find_query q = { .kind = l->kind,
                            .filter = &filter,
                            .fields = l->fields,
                            .fields_count = l->fields_count + l->more,
                            .towns = !cli_flag(c, "plain") && l->kind != KIND_AREA,
                            .voided = l->all };
    size_t limit = 0;
    const char *sort = cli_value(c, "sort") ? cli_value(c, "sort") : l->sort;
    enum status st = sort_of(sort, kind_get(l->kind), &q.sort, &q.descending, err);

    if (st == ST_OK)
        st = cli_count(c, "limit", 1, &limit, err);
    if (st == ST_OK && l->words)
        st = filter_parse(&filter, c->book, l->kind, l->words, c->today, err);
    for (int i = 0; st == ST_OK && i < words; i++)
        st = listing_filter(c, &filter, l->kind, argv[i], err);
    if (st == ST_OK && unmask_waits(c))
        st = unmask(c, l, &q, limit, c->argc - words, err);
    if (st == ST_OK && cli_flag(c, "json") && l->all)
        st = print_json_all(c, &q, limit, err);
    else if (st == ST_OK && cli_flag(c, "json"))
        st = print_json(c, &q, limit, err);
    else if (st == ST_OK)
        st = print_rows(c, l, &q, limit, cli_flag(c, "plain"), err);
    filter_release(&filter);
    return st;
}

/* ---- JSON of one record ---- */

/* The whole record decides what is not shown: of a minor its job is not, either.  True: it
 * was hidden, and what stands for it is written. */
static bool json_masked(struct cli *c, const struct record *rec, int i, struct buf *b)
{
    struct buf shown = BUF_INIT, open = BUF_INIT;
    bool hidden = (rec->kind->fields[i].flags & F_SENSITIVE) != 0;

    value_show(c->book, rec, i, cli_mask(c, true), &shown);
    value_show(c->book, rec, i, false, &open);
    hidden = hidden || !str_equal(buf_text(&shown), buf_text(&open));
    if (hidden)
        buf_add_json(b, buf_text(&shown));
    buf_release(&shown);
    buf_release(&open);
    return hidden;
}

static void json_value(struct cli *c, const struct record *rec, int i, struct buf *b)
{
    const struct field *f = &rec->kind->fields[i];

    if (record_empty(rec, i))
        buf_add(b, "null");
    else if (cli_mask(c, true) != MASK_NONE && json_masked(c, rec, i, b))
        return;
    else if (f->type == FT_REF)
        buf_add_json(b, record_label(rec, i));
    else
        value_json(f, record_get(rec, i), false, b);
}

void listing_json_record(struct cli *c, const struct record *rec, struct buf *b)
{
    char uuid[UUID_TEXT_SIZE];

    buf_printf(b, "{\"uuid\":\"%s\",\"id\":%lld,\"version\":%lld", world_uuid_text(rec->uuid, uuid),
               (long long)rec->id, (long long)rec->version);
    if (rec->void_reason) {
        buf_add(b, ",\"void_reason\":");
        buf_add_json(b, rec->void_reason);
    }
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (str_equal(rec->kind->fields[i].key, rec->kind->parent))
            continue;
        buf_printf(b, ",\"%s\":", rec->kind->fields[i].key);
        json_value(c, rec, (int)i, b);
    }
}

void listing_json_rows(struct cli *c, const char *key, const struct record_list *l, struct buf *b)
{
    buf_printf(b, ",\"%s\":[", key);
    for (size_t i = 0; i < l->count; i++) {
        buf_add(b, i ? "," : "");
        listing_json_record(c, l->items[i], b);
        buf_add(b, "}");
    }
    buf_add(b, "]");
}

void listing_json_owner(const struct record *rec, struct buf *b)
{
    if (!rec->kind->parent)
        return;
    buf_printf(b, ",\"%s\":", rec->kind->parent);
    buf_add_json(b, record_label(rec, field_find(rec->kind, rec->kind->parent)));
}
