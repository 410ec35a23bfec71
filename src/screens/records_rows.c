/* screens/records_rows.c - the rows of a register: found, narrowed by what is typed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/records_screen.h"
#include "store/office_due.h"
#include "ui/table.h"

#define AT_ONCE 200
#define COUNTED 10000

/* ---- which registers ---- */

static const int finding_order[] = { FDF_NUMBER,      FDF_TITLE, FDF_STATE, FDF_DUE,    FDF_RISK,
                                     FDF_RESPONSIBLE, FDF_AREA,  FDF_FOUND, FDF_CLOSED, -1 };

static const struct records_kind kinds[] = {
    { KIND_FINDING, FDF_FOUND, finding_order },
    { KIND_ROUND, RDF_FROM, NULL },
    { KIND_RECEPTION, RXF_RECEIVED, NULL },
    { KIND_KEY_PERSON, KPF_FROM, NULL },
    { KIND_LEVEL, -1, NULL },
    { KIND_CADENCE, -1, NULL },
    { KIND_REQUIREMENT, -1, NULL },
    { KIND_LAYOUT, -1, NULL },
    { KIND_SENTENCE, -1, NULL },
    { KIND_LIMIT, -1, NULL },
    { KIND_CODE, -1, NULL },
    { KIND_HOLIDAY, HF_DATE, NULL },
    { KIND_AREA, -1, NULL },
    { KIND_USER, -1, NULL },
    { KIND_CAMPAIGN, CPF_FROM, NULL },
};

const struct records_kind *records_kind(size_t i)
{
    return i < ARRAY_LEN(kinds) ? &kinds[i] : NULL;
}

const char *records_nth(size_t i)
{
    return i < ARRAY_LEN(kinds) ? kind_get(kinds[i].kind)->key : NULL;
}

/* ---- reading ---- */

const struct find_row *records_current(const struct records *s)
{
    return s->at < s->rows.count ? &s->rows.items[s->at] : NULL;
}

/* Typed words narrow the rows: "状态:稳控", a name, a part of a number. */
static enum status wanted(struct desk *d, const struct records *s, struct filter *out,
                          struct err *err)
{
    const char *typed = search_line_text(&s->search);

    enum status st = ST_OK;

    if (!str_empty(typed))
        st = filter_parse(out, d->book, s->what->kind, typed, d->today, err);
    if (st == ST_OK && s->only) {
        int64_t *ids = mem_alloc((s->only_count + 1) * sizeof(*ids));

        memcpy(ids, s->only, s->only_count * sizeof(*ids));
        filter_add_ids(out, ids, s->only_count, "");
    }
    return st;
}

static struct find_query query_of(const struct records *s, const struct filter *f)
{
    return (struct find_query) { .kind = s->what->kind,
                                 .filter = f,
                                 .fields = s->fields,
                                 .fields_count = s->loaded_fields,
                                 .towns = s->what->kind != KIND_AREA,
                                 .sort = s->what->sort,
                                 .descending = s->what->sort >= 0 };
}

/* At least that many rows, as far as there are any. */
static enum status load(struct desk *d, struct records *s, size_t want, struct err *err)
{
    struct filter f = FILTER_INIT;
    enum status st = wanted(d, s, &f, err);
    struct find_query q = query_of(s, &f);

    while (st == ST_OK && !s->all && s->rows.count < want) {
        size_t before = s->rows.count;
        const struct find_row *after = before ? &s->rows.items[before - 1] : NULL;

        st = find_page(d->db, d->book, &q, after, false, false, AT_ONCE, &s->rows, err);
        s->all = s->rows.count < before + AT_ONCE;
    }
    if (st == ST_OK)
        st = find_count(d->db, d->book, &q, COUNTED, &s->count, err);
    filter_release(&f);
    return st;
}

/* ---- rounds that are missing ---- */

static void clear_late(struct records *s)
{
    for (size_t i = 0; i < s->late_count; i++)
        free(s->late[i].name);
    s->late_count = 0;
}

struct late_ctx {
    struct records *s;
    int today;
};

static void add_late(void *ctx, const struct office_due *row)
{
    struct records *s = ((struct late_ctx *)ctx)->s;

    if (row->kind != KIND_ROUND || row->id || row->due >= ((struct late_ctx *)ctx)->today)
        return;
    mem_grow((void **)&s->late, s->late_count, &s->late_cap, sizeof(*s->late));
    s->late[s->late_count++] = (struct late_unit) { mem_copy(row->name), row->due };
}

static enum status load_late(struct desk *d, struct records *s, struct err *err)
{
    struct late_ctx ctx = { s, d->today };

    clear_late(s);
    if (s->what->kind != KIND_ROUND)
        return ST_OK;
    return office_due(d->db, d->book, d->today, 0, add_late, &ctx, err);
}

/* ---- again ---- */

/* To the row that was registered from here, when it stands in the list. */
static void go_to_new(struct records *s)
{
    int64_t last = s->newest;

    for (size_t i = 0; s->adding && i < s->rows.count; i++) {
        if (s->rows.items[i].id <= last)
            continue;
        last = s->rows.items[i].id;
        s->at = i;
    }
    s->adding = false;
}

enum status records_reload(struct desk *d, struct records *s, struct err *err)
{
    int64_t id = records_current(s) ? records_current(s)->id : 0;
    size_t want = s->rows.count > AT_ONCE ? s->rows.count : AT_ONCE;
    enum status st;

    find_rows_release(&s->rows);
    s->all = false;
    st = load(d, s, want, err);
    if (st == ST_OK)
        st = load_late(d, s, err);
    for (size_t i = 0; i < s->rows.count; i++)
        if (s->rows.items[i].id == id)
            s->at = i;
    if (s->at >= s->rows.count)
        s->at = s->rows.count ? s->rows.count - 1 : 0;
    go_to_new(s);
    return st;
}

enum status records_narrow(struct desk *d, struct records *s, struct err *err)
{
    find_rows_release(&s->rows);
    s->all = false;
    s->at = s->top = 0;
    return load(d, s, AT_ONCE, err);
}

bool records_scroll(struct desk *d, struct records *s, const struct key *k)
{
    size_t page = s->page > 0 ? (size_t)s->page : 1;
    struct err err = ERR_INIT;
    bool end = k->code == K_END;

    if (!s->all && (end || s->at + 2 * page >= s->rows.count) &&
        load(d, s, end ? COUNTED : s->rows.count + AT_ONCE, &err) != ST_OK)
        desk_complain_err(d, &err);
    return scroll_key(k, s->rows.count, s->page, &s->at, &s->top);
}

void records_release(struct records *s)
{
    find_rows_release(&s->rows);
    clear_late(s);
    free(s->late);
    search_line_release(&s->search);
    free(s->only);
}
