/* tests/unit/point_case.h - a case made from one line of facts, and the sentence that must answer
 * it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_POINT_CASE_H
#define TESTS_POINT_CASE_H

#include <stdlib.h>
#include <string.h>

#include "sample_case.h"

enum answer { PASSES, WARNS, BLOCKS };

struct point {
    const char *step;  /* NULL: the record is saved as it is */
    const char *state; /* of the case before */
    /* "case KEY=VALUE&KEY=VALUE; KIND KEY=VALUE; party1 KEY=VALUE": set in the case, a new row,
     * set in the first party */
    const char *facts;
    enum answer answer;
    const char *rule;
    const char *says; /* the article, or words that the sentence would have */
};

/* --- making the case --- */

static inline void set_fields(struct record *rec, char *fields)
{
    char *next;

    for (char *one = fields; one; one = next) {
        char *value = strchr(one, '=');
        int field;

        next = strchr(one, '&');
        if (next)
            *next++ = '\0';
        assert_non_null(value);
        *value++ = '\0';
        field = field_find(rec->kind, one);
        if (field < 0)
            fail_msg("no field %s of %s", one, rec->kind->key);
        record_set(rec, field, value);
    }
}

static inline struct record *record_for(struct casefile *f, const char *what)
{
    struct record *row;

    if (str_equal(what, "case"))
        return f->rec;
    if (str_starts(what, "party") && what[5])
        return f->of[KIND_PARTY].items[what[5] - '1'];
    row = record_new(kind_find(what));
    record_list_add(&f->of[record_kind(row)], row);
    return row;
}

static inline void set_facts(struct casefile *f, const char *facts)
{
    char *all = mem_copy(facts), *next;

    for (char *one = all; one && *one; one = next) {
        char *fields;

        next = strstr(one, "; ");
        if (next) {
            *next = '\0';
            next += 2;
        }
        fields = strchr(one, ' ');
        assert_non_null(fields);
        *fields++ = '\0';
        set_fields(record_for(f, one), fields);
    }
    free(all);
}

static inline void add_limit(struct book *b, const char *code, int length)
{
    struct limit l = { .code = (char *)code,
                       .name = (char *)code,
                       .start = (char *)"applied_on",
                       .ends = (char *)"outcome_on",
                       .length = length,
                       .unit = UNIT_DAYS,
                       .on_expiry = (char *)"notice",
                       .active = true };

    book_add_limit(b, &l);
}

static inline struct book *office(void)
{
    struct book *b = sample_book();

    add_limit(b, "D-04", 15);
    add_limit(b, "D-06", 3);
    return b;
}

/* --- asking --- */

static inline bool point_said(const struct objections *o, const struct point *p)
{
    enum severity sev = p->answer == WARNS ? SEV_WARN : SEV_BLOCK;

    for (size_t i = 0; i < o->count; i++)
        if (str_equal(o->items[i].rule, p->rule) && strstr(o->items[i].text, p->says) &&
            (p->answer == PASSES || o->items[i].severity == sev))
            return true;
    return false;
}

static inline void ask(const struct point *p, const char *sub_kind, const char *type,
                       const struct book *book)
{
    struct casefile *f = sample_case(p->state);
    struct objections o = OBJECTIONS_INIT;
    const struct move *m;

    f->sub_kind = mem_copy(sub_kind);
    record_set(f->rec, CF_TYPE, type);
    record_set(f->rec, CF_SOURCE, "2");
    record_set(f->rec, CF_APPLIED, "2022-03-07");
    set_facts(f, p->facts);
    if (p->step) {
        m = move_find(p->state, p->step);
        assert_non_null(m);
        move_check(m, f, book, sample_today(), &o);
    } else {
        case_check(f, book, sample_today(), &o);
    }
    if (point_said(&o, p) != (p->answer != PASSES)) {
        for (size_t i = 0; i < o.count; i++)
            print_message("  %s %s\n", o.items[i].rule, o.items[i].text);
        fail_msg("%s %s, %s: %s %s", p->step ? p->step : "save", p->state, p->facts, p->rule,
                 p->says);
    }
    objections_release(&o);
    casefile_free(f);
}

#define ASK_ALL(points, sub_kind, type)                                                            \
    do {                                                                                           \
        struct book *book_ = office();                                                             \
        for (size_t i_ = 0; i_ < ARRAY_LEN(points); i_++)                                          \
            ask(&(points)[i_], sub_kind, type, book_);                                             \
        book_free(book_);                                                                          \
    } while (0)

#endif
