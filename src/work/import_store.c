/* src/work/import_store.c - a checked row against what the office has, and into it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "core/person.h"
#include "core/value.h"
#include "import_impl.h"
#include "store/batches.h"
#include "store/cases.h"
#include "store/db.h"

#define PERSON             "1"
#define ORGANISATION       "2"
#define DEFAULT_SOURCE     "2"
#define DEFAULT_DIFFICULTY "1"

/* --- what is stored already --- */

static enum status by_number(struct import *im, int64_t *id, struct err *err)
{
    const struct import_number *n = &im->row.number;
    struct stmt q;

    db_prepare(im->db, &q,
               "SELECT id FROM case_rec"
               " WHERE series = :series AND year = :year AND seq = :seq AND seq IS NOT NULL");
    db_bind_text(&q, ":series", n->series);
    db_bind_int(&q, ":year", n->year);
    db_bind_int(&q, ":seq", n->seq);
    if (db_row(&q))
        *id = db_int(&q, 0);
    return db_finish(&q, err);
}

static enum status by_code(struct import *im, int64_t *id, struct err *err)
{
    struct stmt q;

    db_prepare(im->db, &q, "SELECT id FROM case_rec WHERE code = :code");
    db_bind_text(&q, ":code", im->row.given[CF_CODE]);
    if (db_row(&q))
        *id = db_int(&q, 0);
    return db_finish(&q, err);
}

enum status import_case_stored(struct import *im, int64_t *id, struct err *err)
{
    enum status st = ST_OK;

    *id = 0;
    if (!im->office_has_cases)
        return ST_OK;
    if (im->row.number.year)
        st = by_number(im, id, err);
    if (st == ST_OK && *id == 0 && im->row.given[CF_CODE])
        st = by_code(im, id, err);
    return st;
}

/* --- is it the same --- */

static bool same_folded(const char *a, const char *b)
{
    char *x = import_fold(a), *y = import_fold(b);
    bool same = str_equal(x, y);

    free(x);
    free(y);
    return same;
}

static bool same_area(const struct import *im, const struct record *rec)
{
    return im->match.areas[im->row.area].id == record_int(rec, CF_AREA);
}

static bool same_field(const struct import *im, const struct record *rec, int field)
{
    const char *given = im->row.given[field];

    switch (field) {
    case CF_NUMBER:
        return true; /* by which it was found, or by its code */
    case CF_CODE:
        return record_empty(rec, CF_CODE) || same_folded(given, record_text(rec, CF_CODE));
    case CF_AREA:
        return same_area(im, rec);
    case CF_COMMITTEE:
        return im->match.committees[im->row.committee].id == record_int(rec, field);
    case CF_MEDIATOR:
    case CF_CO_MEDIATOR:
        return same_folded(given, record_label(rec, field));
    case CF_CAMPAIGN:
        return str_equal(given, record_empty(rec, field) ? "0" : record_get(rec, field));
    default:
        return record_is(rec, field, given);
    }
}

static void say_difference(struct import *im, int field, const struct record *rec)
{
    const struct field *f = &im->kind->fields[field];
    struct buf there = BUF_INIT, here = BUF_INIT;

    value_show(im->book, rec, field, true, &there);
    if (f->type == FT_REF)
        buf_add(&here, im->row.given[field]);
    else
        value_show_text(im->book, f, im->row.given[field], true, &here);
    import_say(im, import_column_of(&im->headings, field), false,
               _("已有同号的案件，但“%s”不同：已有的是“%.*s”，文件里是“%.*s”；"
                 "请核对，同一案件请在系统里修改，不同案件请改编码。"),
               _(f->label), typed_quote(buf_text(&there)), buf_text(&there),
               typed_quote(buf_text(&here)), buf_text(&here));
    buf_release(&there);
    buf_release(&here);
}

static bool same_parties(const struct import *im, const struct casefile *f)
{
    if (im->row.parties_count != f->of[KIND_PARTY].count)
        return false;
    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *there = f->of[KIND_PARTY].items[i];
        int64_t heads = record_int(there, PF_PERSONS);

        if (!same_folded(im->row.parties[i].name, record_text(there, PF_NAME)) ||
            im->row.parties[i].persons != (heads > 0 ? heads : 1))
            return false;
    }
    return true;
}

enum status import_case_compare(struct import *im, int64_t id, bool *same, struct err *err)
{
    struct casefile *f;
    enum status st = cases_load(im->db, id, &f, err);

    if (st != ST_OK)
        return st;
    *same = true;
    for (int i = 0; *same && i < CF_COUNT; i++) {
        *same = !im->row.given[i] || same_field(im, f->rec, i);
        if (!*same)
            say_difference(im, i, f->rec);
    }
    if (*same && !same_parties(im, f)) {
        *same = false;
        import_say(im, import_column_of(&im->headings, CF_PARTIES), false,
                   _("已有同号的案件，但当事人不同；请核对，不同案件请改编码。"));
    }
    casefile_free(f);
    return st;
}

/* --- into the office --- */

static void add_parties(const struct import_row *row, struct casefile *f)
{
    for (size_t i = 0; i < row->parties_count; i++) {
        const struct import_party *party = &row->parties[i];
        struct record *rec = record_new(KIND_PARTY);

        record_set(rec, PF_SIDE, party->side);
        record_set(rec, PF_TYPE, name_is_organisation(party->name) ? ORGANISATION : PERSON);
        record_set(rec, PF_NAME, party->name);
        record_set_int(rec, PF_PERSONS, party->persons);
        record_list_add(&f->of[KIND_PARTY], rec);
    }
}

static void add_note(const struct import_row *row, struct record *rec)
{
    char *note;

    if (!row->mediators)
        return;
    note = mem_printf("%s%s其他调解员：%s", record_text(rec, CF_NOTE),
                      record_empty(rec, CF_NOTE) ? "" : "\n", row->mediators);
    record_set(rec, CF_NOTE, note);
    free(note);
}

static void set_reference(struct record *rec, int field, int64_t id)
{
    if (id)
        record_set_int(rec, field, id);
}

static struct casefile *build(const struct import *im)
{
    const struct import_row *row = &im->row;
    const struct import_match *m = &im->match;
    struct casefile *f = casefile_new();

    for (int i = 0; i < CF_COUNT; i++)
        if (row->value[i] && im->kind->fields[i].type != FT_REF)
            record_set(f->rec, i, row->value[i]);
    if (row->number.year) {
        record_set_int(f->rec, CF_YEAR, row->number.year);
        record_set(f->rec, CF_SERIES, row->number.series);
        record_set_int(f->rec, CF_SEQ, row->number.seq);
    }
    if (!row->value[CF_SOURCE])
        record_set(f->rec, CF_SOURCE, DEFAULT_SOURCE);
    if (!row->value[CF_DIFFICULTY])
        record_set(f->rec, CF_DIFFICULTY, DEFAULT_DIFFICULTY);
    if (!row->value[CF_SUMMARY])
        record_set(f->rec, CF_SUMMARY, "（原台账没有填写）");
    set_reference(f->rec, CF_COMMITTEE, m->committees[row->committee].id);
    set_reference(f->rec, CF_AREA, m->areas[row->area].id);
    if (row->mediator >= 0)
        set_reference(f->rec, CF_MEDIATOR, m->mediators[row->mediator].id);
    if (row->co_mediator >= 0)
        set_reference(f->rec, CF_CO_MEDIATOR, m->mediators[row->co_mediator].id);
    add_note(row, f->rec);
    add_parties(row, f);
    return f;
}

static enum status make_references(struct import *im, struct err *err)
{
    const struct import_row *row = &im->row;
    enum status st = import_make_area(im, row->area, err);

    if (st == ST_OK)
        st = import_make_committee(im, row->committee, row->number.series, err);
    if (st == ST_OK && row->mediator >= 0)
        st = import_make_mediator(im, row->mediator, err);
    if (st == ST_OK && row->co_mediator >= 0)
        st = import_make_mediator(im, row->co_mediator, err);
    return st;
}

enum status import_case_store(struct import *im, int64_t *id, struct err *err)
{
    enum status st = make_references(im, err);
    struct casefile *f;

    if (st != ST_OK)
        return st;
    f = build(im);
    st = cases_insert_bulk(im->db, im->book, f, im->opt->today, err);
    if (st == ST_OK) {
        *id = f->rec->id;
        st = batches_add(im->db, im->r->batch, KIND_CASE, *id, (int64_t)im->row_number,
                         im->row.hash, err);
    }
    casefile_free(f);
    return st;
}
