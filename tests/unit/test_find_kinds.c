/* tests/unit/test_find_kinds.c - lists of every kind of record, by every field.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "every_kind.h"

#include "store/find.h"
#include "store/lookup.h"

#define ROWS 3

/* Three rows of every kind, beside what the office began with. */
static void fill(struct office *o)
{
    for (int n = 1; n <= ROWS; n++) {
        struct casefile *f = case_new(o, STATE_ACCEPTED, "2022-02-01");

        for (int k = 0; k < KIND_COUNT; k++)
            if (kind_is_of_case((enum kind_id)k) && k != KIND_PARTY)
                record_list_add(&f->of[k], every_row(o, (enum kind_id)k, n));
        CHECK_OK(cases_save(o->db, o->book, f, o->today, &o->err), &o->err);
        casefile_free(f);
        for (int k = 0; k < KIND_COUNT; k++) {
            struct record *rec;

            if (kind_get((enum kind_id)k)->parent || k == KIND_CASE)
                continue;
            rec = every_row(o, (enum kind_id)k, n);
            CHECK_OK(records_save(o->db, rec, &o->err), &o->err);
            record_free(rec);
        }
    }
}

/* Rows of a finding are saved with it; here they are simply there. */
static void fill_finding(struct office *o)
{
    CHECK_OK(db_exec(o->db,
                     "INSERT INTO watch(uuid, version, created_at, created_by, updated_at,"
                     " updated_by, finding, watched_on, visitor, situation)"
                     " SELECT randomblob(16), 1, 1, 'limin', 1, 'limin', id, '2022-03-02',"
                     " '王网格', '情绪平稳' FROM finding;"
                     "INSERT INTO handover(uuid, version, created_at, created_by, updated_at,"
                     " updated_by, finding, level_from, unit_from, level_to, unit_to, handed_on,"
                     " reason) SELECT randomblob(16), 1, 1, 'limin', 1, 'limin', f.id, l.id,"
                     " '甲村', l.id, '孟庙镇', '2022-03-02', '超过期限' FROM finding AS f,"
                     " (SELECT min(id) AS id FROM level_rule) AS l",
                     &o->err),
             &o->err);
}

static int64_t standing(struct office *o, int kind)
{
    char *sql = mem_printf("SELECT count(*) FROM %s WHERE void_reason IS NULL",
                           kind_get((enum kind_id)kind)->table);
    int64_t n = office_row(o, sql);

    free(sql);
    return n;
}

static size_t count_of(struct office *o, int kind, const struct filter *filter)
{
    struct find_query q = { .kind = (enum kind_id)kind, .filter = filter, .sort = -1 };
    size_t count;

    CHECK_OK(find_count(o->db, o->book, &q, 0, &count, &o->err), &o->err);
    return count;
}

/* The value that the newest row has there; yours. */
static char *newest(struct office *o, int kind, size_t field)
{
    const struct kind *k = kind_get((enum kind_id)kind);
    char *sql = mem_printf("SELECT \"%s\" FROM %s WHERE void_reason IS NULL AND \"%s\" IS NOT NULL"
                           " ORDER BY id DESC LIMIT 1",
                           k->fields[field].key, k->table, k->fields[field].key);
    char *value = NULL;
    struct stmt q;

    db_prepare_text(o->db, &q, sql);
    if (db_row(&q))
        value = mem_copy(db_text(&q, 0));
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    free(sql);
    return value;
}

static size_t count_term(struct office *o, int kind, struct term term)
{
    struct filter filter = { .terms = &term, .count = 1 };

    return count_of(o, kind, &filter);
}

static bool is_day(const struct field *f)
{
    return f->type == FT_DATE;
}

/* --- every kind --- */

static void each_kind_is_listed_whole_with_all_its_fields(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    fill(&o);
    fill_finding(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        int *fields = mem_alloc(kind->count * sizeof(*fields));
        struct find_rows rows = { 0 };
        struct find_query q = {
            .kind = (enum kind_id)k, .fields = fields, .fields_count = kind->count, .sort = -1
        };

        for (size_t i = 0; i < kind->count; i++)
            fields[i] = (int)i;
        CHECK_OK(find_page(o.db, o.book, &q, NULL, false, false, 1000, &rows, &o.err), &o.err);
        CHECK_ROW((int64_t)rows.count == standing(&o, k) && rows.count >= ROWS, kind->key);
        find_rows_release(&rows);
        free(fields);
    }
    office_leave(&o);
}

static void each_kind_is_sorted_by_every_field_both_ways(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    fill(&o);
    fill_finding(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        int64_t wanted = standing(&o, k);

        for (size_t i = 0; i < 2 * kind->count; i++) {
            struct find_query q = { .kind = (enum kind_id)k,
                                    .sort = (int)(i / 2),
                                    .descending = i % 2 == 1 };
            struct find_rows rows = { 0 };

            CHECK_OK(find_page(o.db, o.book, &q, NULL, false, false, 1000, &rows, &o.err), &o.err);
            CHECK_ROW((int64_t)rows.count == wanted, kind->fields[i / 2].key);
            find_rows_release(&rows);
        }
    }
    office_leave(&o);
}

static void each_kind_is_filtered_by_every_field(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    fill(&o);
    fill_finding(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        size_t all = (size_t)standing(&o, k);

        for (size_t i = 0; i < kind->count; i++) {
            struct term term = { .field = (int)i, .label = NULL };
            char *value = newest(&o, k, i);
            size_t with, without;

            term.kind = TERM_EMPTY;
            without = count_term(&o, k, term);
            if (!value) {
                CHECK_ROW(without == all, kind->fields[i].key);
                continue;
            }
            CHECK_ROW(without < all, kind->fields[i].key);
            term.kind = is_day(&kind->fields[i]) ? TERM_PERIOD : TERM_EQUAL;
            term.value = value;
            if (is_day(&kind->fields[i]))
                term.period.from = term.period.to = date_from_iso(value);
            with = count_term(&o, k, term);
            CHECK_ROW(with >= 1 && with <= all - without, kind->fields[i].key);
            free(value);
        }
    }
    office_leave(&o);
}

static void each_kind_is_found_by_a_typed_name(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    fill(&o);
    fill_finding(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        struct term term = { .kind = TERM_TEXT, .field = -1 };

        term.value = k == KIND_CASE ? mem_copy("张三") : newest(&o, k, (size_t)kind->name_field);
        CHECK_ROW(term.value != NULL && count_term(&o, k, term) >= 1, kind->key);
        free(term.value);
    }
    office_leave(&o);
}

/* --- voided rows --- */

static void a_voided_row_is_in_no_list(void **state)
{
    struct office o;

    (void)state;
    office_in_memory(&o);
    fill(&o);
    fill_finding(&o);
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);
        size_t before = count_of(&o, k, NULL);
        struct find_query q = { .kind = (enum kind_id)k, .sort = kind->name_field };
        struct find_rows rows = { 0 };
        char *sql = mem_printf("UPDATE %s SET void_reason = '重复'"
                               " WHERE id = (SELECT max(id) FROM %s)",
                               kind->table, kind->table);

        CHECK_OK(db_exec(o.db, sql, &o.err), &o.err);
        free(sql);
        CHECK_ROW(count_of(&o, k, NULL) == before - 1, kind->key);
        CHECK_OK(find_page(o.db, o.book, &q, NULL, false, false, 1000, &rows, &o.err), &o.err);
        CHECK_ROW(rows.count == before - 1, kind->key);
        find_rows_release(&rows);
    }
    office_leave(&o);
}

static void a_voided_row_cannot_be_chosen_by_name(void **state)
{
    static const struct {
        enum kind_id kind;
        const char *name;
    } rows[] = {
        { KIND_COMMITTEE, "committee3name" }, { KIND_MEDIATOR, "mediator3name" },
        { KIND_AREA, "area3name" },           { KIND_FINDING, "finding3title" },
        { KIND_LEVEL, "level3name" },         { KIND_KEY_PERSON, "key_person3name" },
        { KIND_RECEPTION, "reception3name" }, { KIND_ROUND, "2022-03-04" },
        { KIND_CADENCE, "cadence3name" },     { KIND_REQUIREMENT, "requirement3code" },
    };
    struct office o;

    (void)state;
    office_in_memory(&o);
    fill(&o);
    CHECK_OK(db_exec(o.db,
                     "UPDATE committee SET active = 1; UPDATE area SET active = 1;"
                     "UPDATE level_rule SET active = 1; UPDATE cadence SET active = 1;"
                     "UPDATE requirement SET active = 1",
                     &o.err),
             &o.err);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct kind *kind = kind_get(rows[i].kind);
        struct choices found = { 0 };
        char *sql = mem_printf("UPDATE %s SET void_reason = '重复' WHERE id = ", kind->table), *of;
        int64_t id;

        CHECK_OK(lookup_one(o.db, rows[i].kind, rows[i].name, &id, &o.err), &o.err);
        of = mem_printf("%s%lld", sql, (long long)id);
        CHECK_OK(db_exec(o.db, of, &o.err), &o.err);
        CHECK_ROW(lookup_one(o.db, rows[i].kind, rows[i].name, &id, &o.err) == ST_NOT_FOUND,
                  kind->key);
        CHECK_OK(lookup_find(o.db, rows[i].kind, rows[i].name, 0, 9, &found, &o.err), &o.err);
        CHECK_ROW(found.count == 0, kind->key);
        choices_release(&found);
        free(sql);
        free(of);
    }
    office_leave(&o);
}

TESTS(T(each_kind_is_listed_whole_with_all_its_fields),
      T(each_kind_is_sorted_by_every_field_both_ways), T(each_kind_is_filtered_by_every_field),
      T(each_kind_is_found_by_a_typed_name), T(a_voided_row_is_in_no_list),
      T(a_voided_row_cannot_be_chosen_by_name))
