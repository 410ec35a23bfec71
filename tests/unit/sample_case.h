/* tests/unit/sample_case.h - a case that is in order, to be spoilt by one thing at a time.
 *
 * The worked example of two neighbours (all fictional).  Today is 2022-06-15.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_SAMPLE_CASE_H
#define TESTS_SAMPLE_CASE_H

#include "base/mem.h"
#include "check.h"
#include "core/lifecycle.h"

static inline int sample_today(void)
{
    return date_from_iso("2022-06-15");
}

static inline struct record *add_party(struct casefile *f, const char *side, const char *name,
                                       const char *id_no)
{
    struct record *p = record_new(KIND_PARTY);

    record_set(p, PF_SIDE, side);
    record_set(p, PF_TYPE, "1");
    record_set(p, PF_NAME, name);
    record_set(p, PF_ID_KIND, "01");
    record_set(p, PF_ID_NO, id_no);
    record_set(p, PF_CONSENT, "2022-03-08");
    record_list_add(&f->of[KIND_PARTY], p);
    return p;
}

/* One value of a row. */
struct cell {
    int field;
    const char *value;
};

/* A row of that kind with these values; ended by a field and value of 0. */
static inline struct record *add_row(struct casefile *f, enum kind_id kind,
                                     const struct cell *cells)
{
    struct record *row = record_new(kind);

    for (; cells && (cells->field || cells->value); cells++)
        record_set(row, cells->field, cells->value);
    record_list_add(&f->of[kind], row);
    return row;
}
#define ROW(...)                                                                                   \
    (const struct cell[])                                                                          \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }

/* Both parties and the mediator sign on that day (art. 29). */
static inline void sign_all(struct casefile *f, const char *day)
{
    static const char *const who[][2] = { { "party", "赵大河" },
                                          { "party", "钱二林" },
                                          { "mediator", "孙守正" } };

    for (size_t i = 0; i < ARRAY_LEN(who); i++)
        add_row(f, KIND_SIGNATURE,
                ROW({ SGF_ROLE, who[i][0] }, { SGF_NAME, who[i][1] }, { SGF_HOW, "sign" },
                    { SGF_SIGNED, day }));
}

/* As it comes from the store: every record has been saved once and nothing has changed. */
static inline void stored_once(struct casefile *f)
{
    f->rec->version = 1;
    for (enum kind_id kind = 0; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < f->of[kind].count; i++)
            f->of[kind].items[i]->version = 1;
    casefile_mark_saved(f);
}

/* What a volume holds besides the values of the case: a record of the mediation,
 * a revisit, contents with pages, the cover. */
static inline void add_volume(struct casefile *f)
{
    record_set(f->rec, CF_FILER, "冯桂芝");
    record_set(f->rec, CF_RETENTION, "years30");
    add_row(
        f, KIND_SESSION,
        ROW({ SSF_HELD, "2022-03-10" }, { SSF_PLACE, "示例村调解室" }, { SSF_RESULT, "agreed" }));
    add_row(f, KIND_REVISIT,
            ROW({ RVF_VISITED, "2022-04-12" }, { RVF_FORM, "visit" }, { RVF_VISITOR, "孙守正" }));
    add_row(f, KIND_VOLUME_ITEM,
            ROW({ VIF_SEQ, "1" }, { VIF_FORM, "F01" }, { VIF_NAME, "卷宗封面" },
                { VIF_PAGE_FROM, "1" }, { VIF_PAGE_TO, "1" }));
    add_row(f, KIND_VOLUME_ITEM,
            ROW({ VIF_SEQ, "2" }, { VIF_FORM, "F10" }, { VIF_NAME, "调解记录" },
                { VIF_PAGE_FROM, "2" }, { VIF_PAGE_TO, "4" }));
}

/* Everything that acceptance, mediation and a written agreement need is there,
 * whatever the state says. */
static inline struct casefile *sample_case(const char *state)
{
    static const struct {
        int field;
        const char *value;
    } values[] = {
        { CF_COMMITTEE, "1" },
        { CF_SOURCE, "1" },
        { CF_ACCEPTED, "2022-03-08" },
        { CF_TYPE, "02" },
        { CF_AREA, "1" },
        { CF_DIFFICULTY, "1" },
        { CF_OCCURRED, "2022-02-27" },
        { CF_SUMMARY, "檐口越界滴水，要求拆檐并赔偿院墙损失。" },
        { CF_MEDIATOR, "1" },
        { CF_RIGHTS_ON, "2022-03-10" },
    };
    struct casefile *f = casefile_new();

    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        record_set(f->rec, values[i].field, values[i].value);
    record_set(f->rec, CF_STATE, state);
    record_set_label(f->rec, CF_MEDIATOR, "孙守正");
    add_party(f, "1", "赵大河", "411199196807199017");
    add_party(f, "2", "钱二林", "411199197111059037");
    return f;
}

/* The office's only limit that a rule needs: the thirty days for confirmation. */
static inline struct book *sample_book(void)
{
    struct book *b = book_new();
    struct limit l = { .code = (char *)"D-07",
                       .name = (char *)"申请司法确认",
                       .start = (char *)"effective_on",
                       .ends = (char *)"jc_applied_on",
                       .length = 30,
                       .unit = UNIT_DAYS,
                       .on_expiry = (char *)"block",
                       .active = true };

    book_add_limit(b, &l);
    return b;
}

static inline size_t count_rule(const struct objections *o, const char *rule, enum severity sev)
{
    size_t n = 0;

    for (size_t i = 0; i < o->count; i++)
        n += str_equal(o->items[i].rule, rule) && o->items[i].severity == sev;
    return n;
}

/* Some sentence of that rule and severity has the words. */
static inline bool said(const struct objections *o, const char *rule, enum severity sev,
                        const char *words)
{
    for (size_t i = 0; i < o->count; i++)
        if (str_equal(o->items[i].rule, rule) && o->items[i].severity == sev &&
            strstr(o->items[i].text, words))
            return true;
    return false;
}

/* The first sentence under that rule, a block before a warning; "" when there is none. */
static inline const char *text_of(const struct objections *o, const char *rule)
{
    const char *warning = "";

    for (size_t i = 0; i < o->count; i++) {
        if (!str_equal(o->items[i].rule, rule))
            continue;
        if (o->items[i].severity == SEV_BLOCK)
            return o->items[i].text;
        if (!*warning)
            warning = o->items[i].text;
    }
    return warning;
}

/* All that stands against a step, to read in a failure. */
static inline struct objections against(const struct casefile *f, const char *step)
{
    struct objections o = OBJECTIONS_INIT;
    struct book *b = sample_book();
    const struct move *m = move_find(record_text(f->rec, CF_STATE), step);

    assert_non_null(m);
    move_check(m, f, b, sample_today(), &o);
    book_free(b);
    return o;
}

static inline struct objections checked(const struct casefile *f)
{
    struct objections o = OBJECTIONS_INIT;
    struct book *b = sample_book();

    case_check(f, b, sample_today(), &o);
    book_free(b);
    return o;
}

/* What the check says of the sample case after change() has spoilt it. */
static inline struct objections spoilt(const char *state_key, void (*change)(struct casefile *f))
{
    struct casefile *f = sample_case(state_key);
    struct objections o;

    change(f);
    o = checked(f);
    casefile_free(f);
    return o;
}

static inline void expect(const char *state_key, void (*change)(struct casefile *f),
                          const char *rule, enum severity sev, const char *says)
{
    struct objections o = spoilt(state_key, change);

    CHECK_ROW(count_rule(&o, rule, sev) == (says ? 1 : 0), says ? says : rule);
    if (says)
        CHECK_HAS(text_of(&o, rule), says);
    objections_release(&o);
}

#endif
