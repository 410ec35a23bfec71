/* tests/unit/seal_office.h - an office whose months are sealed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SEAL_OFFICE_H
#define SEAL_OFFICE_H

#include "facts_office.h"

#include "store/events.h"
#include "work/seal.h"

static inline struct period month(const char *first)
{
    int from = date_from_iso(first);

    return (struct period) { from, date_month_end(from) };
}

static inline void seal(struct office *o, struct period p, const char *reason)
{
    char hash[DIGEST_TEXT_SIZE];

    CHECK_OK(seal_make(o->db, o->book, p, reason, o->today, hash, &o->err), &o->err);
    CHECK_INT(strlen(hash), 64);
}

static inline void change(struct office *o, const char *sql)
{
    CHECK_OK(db_exec(o->db, sql, &o->err), &o->err);
    CHECK_OK(case_index_rebuild(o->db, INDEX_TALLY, &o->err), &o->err);
}

static inline struct stat_request sealed_request(struct office *o, const char *name,
                                                 const char *period, enum basis basis)
{
    struct stat_request rq = request(o, name, period, basis);

    CHECK_OK(seal_choose(o->db, &rq, DATE_NONE, &o->err), &o->err);
    CHECK(rq.seal > 0);
    return rq;
}

static inline char *printed(struct office *o, const struct stat_request *rq)
{
    struct report *r = table(o, rq);
    const struct report *const one = r;
    const struct paper paper = { .title = r->title, .tables = &one, .count = 1, .brief = true };
    struct buf out = BUF_INIT;

    CHECK_OK(report_render(&paper, RF_TEXT, &out, &o->err), &o->err);
    report_free(r);
    return buf_take(&out);
}

#endif
