/* tests/unit/search_office.h - an office with cases that can be searched for.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_SEARCH_OFFICE_H
#define TESTS_SEARCH_OFFICE_H

#include "store_office.h"

#include "base/buf.h"
#include "core/filter.h"
#include "store/case_index.h"
#include "store/find.h"

struct made_party {
    const char *name, *phone, *id_no;
};

/* What a made case says; NULL is not given. */
struct made_case {
    const char *sub_kind, *state, *accepted, *summary, *place, *type;
    struct made_party parties[2];
};

static inline int64_t make_searched(struct office *o, const struct made_case *m)
{
    struct casefile *f = case_new(o, m->state, m->accepted);
    int64_t id;

    if (m->sub_kind)
        record_set_int(f->rec, CF_COMMITTEE, office_committee(o, m->sub_kind));
    if (m->summary)
        record_set(f->rec, CF_SUMMARY, m->summary);
    if (m->type)
        record_set(f->rec, CF_TYPE, m->type);
    record_set(f->rec, CF_PLACE, m->place);
    for (size_t i = 0; i < 2; i++) {
        struct record *party = f->of[KIND_PARTY].items[i];

        record_set(party, PF_NAME, m->parties[i].name);
        record_set(party, PF_PHONE, m->parties[i].phone);
        record_set(party, PF_ID_NO, m->parties[i].id_no);
    }
    CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
    id = f->rec->id;
    casefile_free(f);
    return id;
}

struct id_list {
    struct buf text; /* "3 1 " */
    size_t count;
};

static inline void list_id(void *ctx, int64_t id)
{
    struct id_list *l = ctx;

    buf_printf(&l->text, "%s%lld", l->count++ ? " " : "", (long long)id);
}

/* The ids that fit the words, in list order: "3 1"; yours. */
static inline char *ids_sorted(struct office *o, enum kind_id kind, const char *words, int sort,
                               bool descending)
{
    struct filter filter = FILTER_INIT;
    struct find_query q = {
        .kind = kind, .filter = &filter, .sort = sort, .descending = descending
    };
    struct id_list l = { 0 };
    size_t count = 0;

    CHECK_OK(filter_parse(&filter, o->book, kind, words, o->today, &o->err), &o->err);
    CHECK_OK(find_ids(o->db, o->book, &q, list_id, &l, &o->err), &o->err);
    CHECK_OK(find_count(o->db, o->book, &q, 0, &count, &o->err), &o->err);
    CHECK_INT(count, l.count);
    filter_release(&filter);
    return l.count ? buf_take(&l.text) : mem_copy("");
}

static inline char *ids_of(struct office *o, const char *words)
{
    return ids_sorted(o, KIND_CASE, words, -1, false);
}

static inline void check_finds(struct office *o, const char *words, const char *ids)
{
    char *found = ids_of(o, words);

    if (!str_equal(found, ids))
        fail_msg("\"%s\" finds \"%s\", not \"%s\"", words, found, ids);
    free(found);
}

#endif
