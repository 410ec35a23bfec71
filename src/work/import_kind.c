/* src/work/import_kind.c - rows of any other kind, through the catalog.
 *
 * These files are short, and a row may refer to one above it: so each row is
 * stored as it is read, in one transaction that is rolled back when anything
 * was wrong.
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
#include "core/screening.h"
#include "core/value.h"
#include "import_impl.h"
#include "store/batches.h"
#include "store/db.h"
#include "store/findings.h"
#include "store/lookup.h"
#include "store/records.h"

#define KEY_FIELDS 3

/* The fields by which a row that is there already is recognised; -1 none. */
struct identity {
    enum kind_id kind;
    int fields[KEY_FIELDS];
    int otherwise[KEY_FIELDS]; /* when the first ones are not given */
};

#define NONE                                                                                       \
    {                                                                                              \
        -1, -1, -1                                                                                 \
    }
static const struct identity identities[] = {
    { KIND_AREA, { AF_CODE, -1, -1 }, { AF_NAME, AF_PARENT, -1 } },
    { KIND_COMMITTEE, { COF_NAME, -1, -1 }, NONE },
    { KIND_MEDIATOR, { MF_NAME, MF_COMMITTEE, -1 }, NONE },
    { KIND_CODE, { KF_LIST, KF_CODE, -1 }, NONE },
    { KIND_HOLIDAY, { HF_DATE, -1, -1 }, NONE },
    { KIND_USER, { UF_LOGIN, -1, -1 }, NONE },
    { KIND_CAMPAIGN, { CPF_NAME, -1, -1 }, NONE },
    { KIND_LIMIT, { LF_CODE, -1, -1 }, NONE },
    { KIND_ROUND, { RDF_UNIT, RDF_FROM, RDF_TO }, NONE },
    { KIND_FINDING, { FDF_NUMBER, -1, -1 }, { FDF_TITLE, FDF_FOUND, -1 } },
    { KIND_KEY_PERSON, { KPF_ID_NO, -1, -1 }, { KPF_NAME, KPF_AREA, -1 } },
    { KIND_RECEPTION, { RXF_RECEIVED, RXF_NAME, RXF_MATTER }, NONE },
    { KIND_LEVEL, { LVF_RANK, -1, -1 }, NONE },
    { KIND_CADENCE, { CDF_LEVEL, -1, -1 }, NONE },
    { KIND_REQUIREMENT, { RQF_CODE, -1, -1 }, NONE },
    { KIND_LAYOUT, { LYF_NAME, LYF_RANK, -1 }, NONE },
    { KIND_SENTENCE, { STF_CODE, -1, -1 }, NONE },
};

static const struct identity *identity_of(enum kind_id kind)
{
    for (size_t i = 0; i < ARRAY_LEN(identities); i++)
        if (identities[i].kind == kind)
            return &identities[i];
    return NULL;
}

bool import_kind_allowed(enum kind_id kind)
{
    return kind == KIND_CASE || identity_of(kind);
}

/* --- cells --- */

static void say_no_committee(struct import *im, size_t column, const char *text)
{
    import_say(im, column, false,
               _("没有“%.*s”这个调委会；应写全称，例如郾城区医疗纠纷人民调解委员会。"),
               typed_quote(text), text);
}

/* Kinds whose names are not kept in the maps of an import. */
static void say_if_unknown(struct import *im, size_t column, const struct field *f,
                           const char *text, int64_t *id)
{
    struct err why = ERR_INIT;

    if (lookup_one(im->db, kind_find(f->of), text, id, &why) != ST_OK) {
        import_say(im, column, false, "%s", err_text(&why));
        *id = 0;
    }
    err_clear(&why);
}

/* The id that a name stands for; 0 after saying what is wrong. */
static enum status resolve(struct import *im, size_t column, const struct field *f,
                           const char *text, int64_t *id, struct err *err)
{
    int index = -1;
    enum status st = ST_OK;

    *id = 0;
    if (str_equal(f->of, "committee")) {
        index = match_find_committee(&im->match, text);
        if (index < 0)
            say_no_committee(im, column, text);
        else
            *id = im->match.committees[index].id;
    } else if (str_equal(f->of, "area")) {
        index = import_match_area(im, column, text, -1);
        if (index >= 0)
            st = import_make_area(im, index, err);
        if (index >= 0)
            *id = im->match.areas[index].id;
    } else {
        say_if_unknown(im, column, f, text, id);
    }
    return st;
}

static enum status take_cell(struct import *im, size_t column, const struct cell *cell,
                             struct record *rec, struct err *err)
{
    int target = im->headings.columns[column].target;
    const struct field *f;
    const char *value;
    int64_t id;
    enum status st;

    if (target < 0 || import_is_empty(cell))
        return ST_OK;
    f = &im->kind->fields[target];
    value = import_value(im, column, f, cell);
    if (!value || f->type != FT_REF) {
        record_set(rec, target, value);
        return ST_OK;
    }
    st = resolve(im, column, f, value, &id, err);
    if (id) {
        record_set_int(rec, target, id);
        record_set_label(rec, target, value);
    }
    return st;
}

/* --- what may be left out --- */

static int area_index(const struct import_match *m, int64_t id)
{
    for (size_t i = 0; i < m->areas_count; i++)
        if (id && m->areas[i].id == id)
            return (int)i;
    return -1;
}

static void complete_area(struct import *im, struct record *rec)
{
    int parent = area_index(&im->match, record_int(rec, AF_PARENT));

    if (record_empty(rec, AF_LEVEL) && parent >= 0)
        record_set_int(rec, AF_LEVEL, im->match.areas[parent].level + 1);
}

/* Kind and place of a committee are often in its name. */
static void complete_committee(struct import *im, struct record *rec)
{
    const struct import_match *m = &im->match;
    char *folded = import_fold(record_text(rec, COF_NAME)), *core;
    struct committee_sort sort;
    const char *rest;
    int town = match_place(m, folded, &rest), area = town;

    core = match_committee_core(rest);
    sort = match_committee_sort(m, town, core);
    if (sort.village && town >= 0 && match_find_village(m, town, core) >= 0)
        area = match_find_village(m, town, core);
    if (record_empty(rec, COF_KIND))
        record_set(rec, COF_KIND, sort.kind);
    if (record_empty(rec, COF_SUB_KIND))
        record_set(rec, COF_SUB_KIND, sort.sub_kind);
    area = area < 0 ? match_district(m) : area;
    if (record_empty(rec, COF_AREA) && area >= 0)
        record_set_int(rec, COF_AREA, m->areas[area].id);
    free(core);
    free(folded);
}

static void complete(struct import *im, struct record *rec)
{
    int active = field_find(im->kind, "active");

    if (im->opt->kind == KIND_AREA)
        complete_area(im, rec);
    if (im->opt->kind == KIND_COMMITTEE && !record_empty(rec, COF_NAME))
        complete_committee(im, rec);
    if (active >= 0 && record_empty(rec, active))
        record_set(rec, active, "1");
}

/* Numbers and states are given by the office: what is new has none of its own. */
static void check_fixed(struct import *im, const struct record *rec, int field)
{
    bool found = record_kind(rec) == KIND_FINDING && field == FDF_STATE &&
                 record_is(rec, field, FINDING_FOUND);

    if (!record_empty(rec, field) && !found)
        import_say(im, import_column_of(&im->headings, field), false,
                   _("“%s”由程序登记，新的一条不能带；请去掉这一列，或先在系统里办到这一步。"),
                   _(im->kind->fields[field].label));
}

static void check_required(struct import *im, const struct record *rec)
{
    for (size_t i = 0; i < im->kind->count; i++) {
        const struct field *f = &im->kind->fields[i];

        if (f->flags & F_FIXED)
            check_fixed(im, rec, (int)i);
        else if ((f->flags & F_REQUIRED) && record_empty(rec, (int)i))
            import_say(im, import_column_of(&im->headings, (int)i), false,
                       _("“%s”没有填写；这一项必填。"), _(f->label));
    }
}

/* --- rows that are there already --- */

static enum status find_by(struct import *im, const struct record *rec, const int *fields,
                           bool voided, int64_t *id, struct err *err)
{
    static const char *const names[KEY_FIELDS] = { "a", "b", "c" };
    const struct kind *kind = rec->kind;
    struct buf sql = BUF_INIT;
    struct stmt q;

    buf_printf(&sql, "SELECT id FROM %s WHERE void_reason IS %s", kind->table,
               voided ? "NOT NULL" : "NULL");
    for (size_t i = 0; i < KEY_FIELDS && fields[i] >= 0; i++)
        buf_printf(&sql, " AND \"%s\" IS :%s", kind->fields[fields[i]].key, names[i]);
    db_prepare_text(im->db, &q, buf_text(&sql));
    for (size_t i = 0; i < KEY_FIELDS && fields[i] >= 0; i++) {
        enum field_type type = kind->fields[fields[i]].type;
        char name[4];

        str_fit(name, sizeof(name), ":%s", names[i]);
        if (record_empty(rec, fields[i]))
            db_bind_null(&q, name);
        else if (type == FT_REF || type == FT_INT)
            db_bind_int(&q, name, record_int(rec, fields[i]));
        else
            db_bind_text(&q, name, record_get(rec, fields[i]));
    }
    *id = db_row(&q) ? db_int(&q, 0) : 0;
    buf_release(&sql);
    return db_finish(&q, err);
}

static enum status find_stored(struct import *im, const struct record *rec, bool voided,
                               int64_t *id, struct err *err)
{
    const struct identity *identity = identity_of(record_kind(rec));
    enum status st = ST_OK;

    *id = 0;
    if (!record_empty(rec, identity->fields[0]))
        st = find_by(im, rec, identity->fields, voided, id, err);
    if (st == ST_OK && *id == 0 && identity->otherwise[0] >= 0)
        st = find_by(im, rec, identity->otherwise, voided, id, err);
    return st;
}

enum status import_save(struct import *im, struct record *rec, struct err *err)
{
    int64_t voided;
    enum status st = find_stored(im, rec, true, &voided, err);

    if (st != ST_OK)
        return st;
    return voided ? records_save_again(im->db, rec, voided, err) : records_save(im->db, rec, err);
}

static void say_difference(struct import *im, int field, const struct record *there,
                           const struct record *here)
{
    struct buf old = BUF_INIT, new = BUF_INIT;

    value_show(im->book, there, field, true, &old);
    value_show(im->book, here, field, true, &new);
    import_say(im, import_column_of(&im->headings, field), false,
               _("已有这一条，但“%s”不同：已有的是“%.*s”，文件里是“%.*s”；"
                 "要改请在系统里修改，不改请从文件里去掉这一行。"),
               _(im->kind->fields[field].label), typed_quote(buf_text(&old)), buf_text(&old),
               typed_quote(buf_text(&new)), buf_text(&new));
    buf_release(&old);
    buf_release(&new);
}

/* given: what the file says of it. */
static enum status compare(struct import *im, int64_t id, const struct record *given,
                           struct err *err)
{
    struct record *there;
    enum status st = records_load(im->db, im->opt->kind, id, &there, err);

    if (st != ST_OK)
        return st;
    for (int i = 0; i < (int)im->kind->count && im->row_errors == 0; i++)
        if (!record_empty(given, i) && !record_is(there, i, record_get(given, i)))
            say_difference(im, i, there, given);
    im->r->known += im->row_errors == 0;
    record_free(there);
    return st;
}

/* --- one row --- */

static void hash_record(struct import *im, const struct record *rec, unsigned char hash[16])
{
    buf_clear(&im->content);
    buf_printf(&im->content, "%s\x1e", im->kind->key);
    for (int i = 0; i < (int)im->kind->count; i++)
        if (!record_empty(rec, i))
            buf_printf(&im->content, "%s=%s\x1e", im->kind->fields[i].key, record_get(rec, i));
    content_hash(buf_text(&im->content), im->content.len, hash);
}

/* Rows below may name this one. */
static void remember(struct import *im, const struct record *rec)
{
    struct import_match *m = &im->match;

    if (im->opt->kind == KIND_AREA)
        match_add_area(m, rec->id, record_text(rec, AF_NAME), record_get(rec, AF_CODE),
                       (int)record_int(rec, AF_LEVEL), area_index(m, record_int(rec, AF_PARENT)));
    if (im->opt->kind == KIND_COMMITTEE) {
        struct committee_sort sort = { .kind = record_text(rec, COF_KIND) };

        match_add_committee(m, rec->id, record_text(rec, COF_NAME),
                            area_index(m, record_int(rec, COF_AREA)), &sort);
    }
}

/* Gets its number and the end of its limit, and is judged by the rules on findings. */
static enum status save_finding(struct import *im, struct record *rec, struct err *err)
{
    struct findingfile f = { .rec = rec };
    struct objections o = OBJECTIONS_INIT;

    finding_derive(&f, im->book);
    finding_check(&f, im->book, im->opt->today, &o);
    for (size_t i = 0; i < o.count; i++)
        import_say(im,
                   o.items[i].field < 0 ? NO_COLUMN
                                        : import_column_of(&im->headings, o.items[i].field),
                   o.items[i].severity == SEV_WARN, "%s", o.items[i].text);
    objections_release(&o);
    return im->row_errors ? ST_OK : findings_save(im->db, im->book, &f, im->opt->today, err);
}

static enum status store_row(struct import *im, struct record *rec, const unsigned char *hash,
                             struct err *err)
{
    enum status st = im->opt->kind == KIND_FINDING ? save_finding(im, rec, err)
                                                   : import_save(im, rec, err);

    if (st != ST_OK)
        return err_prefix(err, st, _("第 %zu 行"), im->row_number);
    if (im->row_errors)
        return ST_OK;
    im->r->added++;
    remember(im, rec);
    return batches_add(im->db, im->r->batch, im->opt->kind, rec->id, (int64_t)im->row_number, hash,
                       err);
}

static enum status judge(struct import *im, struct record *rec, struct err *err)
{
    struct record *given = record_copy(rec);
    unsigned char hash[16];
    int64_t stored = 0;
    enum status st;

    hash_record(im, rec, hash);
    complete(im, rec);
    st = find_stored(im, rec, false, &stored, err);
    if (st == ST_OK && stored)
        st = compare(im, stored, given, err);
    else if (st == ST_OK)
        check_required(im, rec);
    if (st == ST_OK && !stored && im->row_errors == 0)
        st = store_row(im, rec, hash, err);
    record_free(given);
    return st;
}

static enum status take_row(struct import *im, const struct sheet_row *row, struct err *err)
{
    struct record *rec = record_new(im->opt->kind);
    size_t first = im->r->problems_count;
    enum status st = ST_OK;

    im->r->rows++;
    import_arena_clear(&im->arena);
    for (size_t i = 0; st == ST_OK && i < row->count && i < im->headings.count; i++)
        st = take_cell(im, i, &row->cells[i], rec, err);
    if (st == ST_OK && im->row_errors == 0)
        st = judge(im, rec, err);
    record_free(rec);
    import_sort_problems(im, first);
    im->r->bad += im->row_errors > 0;
    if (st == ST_OK && im->row_errors && im->opt->skip_bad && !im->opt->dry_run)
        st = import_bad_add(im, row, err);
    return st;
}

/* --- the file --- */

static enum status take_rows(struct import *im, struct err *err)
{
    struct sheet_row row = { 0 };
    struct sheet *sheet;
    bool more = true;
    enum status st = import_open_sheet(im, &sheet, err);

    if (st != ST_OK)
        return st;
    while (st == ST_OK && more) {
        st = import_next_row(im, sheet, &row, &more, err);
        if (st == ST_OK && more)
            st = take_row(im, &row, err);
        if (st == ST_OK)
            st = import_progress(im, im->r->rows, sheet_progress(sheet), err);
    }
    sheet_close(sheet);
    return st;
}

static bool is_kept(const struct import *im)
{
    return !im->opt->dry_run && im->r->added > 0 && (im->errors == 0 || im->opt->skip_bad);
}

static enum status fill_batch(struct import *im, struct err *err)
{
    const char *path = im->opt->path ? im->opt->path : "-";
    const char *slash = strrchr(path, '/');
    enum status st = import_match_load(&im->match, im->db, err);

    if (st == ST_OK)
        st = batches_start(im->db, slash ? slash + 1 : path, im->kind->key, &im->r->batch, err);
    if (st == ST_OK)
        st = take_rows(im, err);
    if (st == ST_OK)
        st = batches_finish(im->db, im->r->batch, (int64_t)im->r->rows, (int64_t)im->r->added, err);
    if (st == ST_OK && (im->errors == 0 || im->opt->skip_bad))
        st = import_bad_finish(im, ST_OK, err);
    return st;
}

/* A rehearsal, and a file with errors, end in a rollback that is no failure. */
enum status import_kind_rows(struct import *im, struct err *err)
{
    enum status st = db_begin(im->db, err), outcome;

    if (st != ST_OK)
        return st;
    outcome = fill_batch(im, err);
    st = outcome == ST_OK && !is_kept(im) ? ST_CANCELLED : outcome;
    st = db_end(im->db, st, st == outcome ? err : NULL);
    if (st == ST_OK)
        return ST_OK;
    im->r->batch = 0;
    if (outcome != ST_OK)
        import_bad_withdraw(im);
    if (outcome != ST_OK || (im->errors && !im->opt->skip_bad))
        im->r->added = im->r->areas = 0;
    return outcome == ST_OK && is_kept(im) ? st : outcome;
}
