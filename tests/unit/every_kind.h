/* tests/unit/every_kind.h - a row of any kind with a value in every field that is typed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_EVERY_KIND_H
#define TESTS_EVERY_KIND_H

#include "store_office.h"

/* An id that a reference to that kind may have: the row made last, or one of the seeds. */
static inline int64_t every_ref(struct office *o, const char *of)
{
    char *sql = mem_printf("SELECT coalesce(max(id), 0) FROM %s", kind_get(kind_find(of))->table);
    int64_t id = office_row(o, sql);

    free(sql);
    return id;
}

/* The day of the rows; who is appointed on it is born long before, being of age. */
static inline int every_day(const struct field *f, int n)
{
    return date_from_iso(str_equal(f->key, "birth") ? "1980-03-01" : "2022-03-01") + n;
}

/* n makes the values of rows differ: texts, numbers and days grow with it. */
static inline void every_field(struct office *o, struct record *rec, size_t i, int n)
{
    const struct field *f = &rec->kind->fields[i];
    char *text;

    switch (f->type) {
    case FT_DATE:
        record_set_date(rec, (int)i, every_day(f, n));
        break;
    case FT_BOOL:
        record_set_int(rec, (int)i, n % 2);
        break;
    case FT_INT:
    case FT_MONEY:
        record_set_int(rec, (int)i, 10 + n);
        break;
    case FT_REF:
        if (every_ref(o, f->of) > 0)
            record_set_int(rec, (int)i, every_ref(o, f->of));
        break;
    case FT_CODE:
    case FT_CODES:
        record_set(rec, (int)i, n % 2 ? "1" : "2");
        break;
    default:
        text = str_starts(f->key, "time_") ? mem_printf("09:%02d", n % 60)
               : str_equal(f->key, "item") && record_kind(rec) == KIND_LAYOUT
                   ? mem_copy("summary")
                   : mem_printf("%s%d%s", rec->kind->key, n, f->key);
        record_set(rec, (int)i, text);
        free(text);
    }
}

static inline struct record *every_row(struct office *o, enum kind_id kind, int n)
{
    struct record *rec = record_new(kind);

    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];

        if (!(f->flags & F_DERIVED) && !str_equal(f->key, rec->kind->parent))
            every_field(o, rec, i, n);
    }
    if (kind == KIND_USER) { /* the first account must be one's own, an administrator in use */
        if (n == 1)
            record_set(rec, UF_LOGIN, db_who(o->db));
        record_set(rec, UF_ROLE, "admin");
        record_set_int(rec, UF_ACTIVE, 1);
    }
    return rec;
}

#endif
