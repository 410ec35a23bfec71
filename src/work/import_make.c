/* src/work/import_make.c - stores the areas, committees and mediators that a file brings.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"
#include "import_impl.h"
#include "store/batches.h"
#include "store/records.h"

/* Saves rec, which it frees, and notes it as made beside a row. */
static enum status save_new(struct import *im, struct record *rec, int64_t *id, size_t *count,
                            struct err *err)
{
    enum kind_id kind = record_kind(rec);
    enum status st = import_save(im, rec, err);

    if (st == ST_OK) {
        *id = rec->id;
        (*count)++;
        st = batches_add(im->db, im->r->batch, kind, rec->id, 0, NULL, err);
    }
    record_free(rec);
    return st;
}

enum status import_make_area(struct import *im, int area, struct err *err)
{
    struct match_area *a = &im->match.areas[area];
    struct record *rec;
    enum status st = ST_OK;

    if (a->id)
        return ST_OK;
    if (a->parent >= 0)
        st = import_make_area(im, a->parent, err);
    if (st != ST_OK)
        return st;
    rec = record_new(KIND_AREA);
    record_set(rec, AF_NAME, a->name);
    record_set_int(rec, AF_LEVEL, a->level);
    if (a->parent >= 0)
        record_set_int(rec, AF_PARENT, im->match.areas[a->parent].id);
    record_set(rec, AF_ACTIVE, "1");
    return save_new(im, rec, &a->id, &im->r->areas, err);
}

/* Committees of one town number their cases in one series. */
static const char *series_of_town(const struct import_match *m, const struct match_committee *c)
{
    int town = match_town_of(m, c->area);

    for (size_t i = 0; town >= 0 && i < m->committees_count; i++) {
        const struct match_committee *other = &m->committees[i];

        if (other->series && !str_equal(other->kind, "professional") &&
            match_town_of(m, other->area) == town)
            return other->series;
    }
    return NULL;
}

static enum status learn_series(struct import *im, struct match_committee *c, const char *series,
                                struct err *err)
{
    struct record *rec;
    enum status st = records_load(im->db, KIND_COMMITTEE, c->id, &rec, err);

    if (st != ST_OK)
        return st;
    record_set(rec, COF_SERIES, series);
    st = records_save(im->db, rec, err);
    if (st == ST_OK)
        match_set_series(c, series);
    record_free(rec);
    return st;
}

enum status import_make_committee(struct import *im, int committee, const char *series,
                                  struct err *err)
{
    struct match_committee *c = &im->match.committees[committee];
    struct record *rec;
    enum status st;

    if (c->id)
        return series && !c->series ? learn_series(im, c, series, err) : ST_OK;
    st = import_make_area(im, c->area, err);
    if (st != ST_OK)
        return st;
    if (!series && !str_equal(c->kind, "professional"))
        series = series_of_town(&im->match, c);
    match_set_series(c, series);
    rec = record_new(KIND_COMMITTEE);
    record_set(rec, COF_NAME, c->name);
    record_set(rec, COF_KIND, c->kind);
    record_set(rec, COF_SUB_KIND, c->sub_kind);
    record_set_int(rec, COF_AREA, im->match.areas[c->area].id);
    record_set(rec, COF_SERIES, c->series);
    record_set(rec, COF_ACTIVE, "1");
    return save_new(im, rec, &c->id, &im->r->committees, err);
}

enum status import_make_mediator(struct import *im, int mediator, struct err *err)
{
    struct match_mediator *m = &im->match.mediators[mediator];
    struct record *rec;

    if (m->id)
        return ST_OK;
    rec = record_new(KIND_MEDIATOR);
    record_set(rec, MF_NAME, m->name);
    record_set_int(rec, MF_COMMITTEE, im->match.committees[m->committee].id);
    return save_new(im, rec, &m->id, &im->r->mediators, err);
}
