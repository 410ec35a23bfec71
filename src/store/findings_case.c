/* src/store/findings_case.c - a finding or a visit at the counter becomes a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/findings.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/person.h"
#include "core/words.h"
#include "records_impl.h"
#include "store/cases.h"
#include "store/records.h"

#define SOURCE_OWN        "1"
#define SOURCE_APPLIED    "2"
#define APPLY_ORAL        "1"
#define DIFFICULTY_NORMAL "1"
#define TYPE_PERSON       "1"
#define TYPE_LEGAL        "2"
#define SIDE_FIRST        "1"
#define SIDE_SECOND       "2"

/* --- which committee --- */

/* Committees of the area itself, without the professional ones: how many, one of them, and
 * their names. */
static int committees_of(struct db *db, int64_t area, int64_t *id, struct buf *names)
{
    int n = 0;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, name FROM committee WHERE area = :area AND kind <> 'professional'"
               " AND active IS NOT 0 AND void_reason IS NULL ORDER BY id");
    db_bind_int(&q, ":area", area);
    while (db_row(&q)) {
        *id = db_int(&q, 0);
        buf_printf(names, "%s%s", n++ ? _("、") : "", db_text(&q, 1));
    }
    db_finish(&q, NULL);
    return n;
}

static int64_t parent_of(struct db *db, int64_t area)
{
    int64_t parent = 0;
    struct stmt q;

    db_prepare(db, &q, "SELECT parent FROM area WHERE id = :id");
    db_bind_int(&q, ":id", area);
    if (db_row(&q))
        parent = db_int(&q, 0);
    db_finish(&q, NULL);
    return parent;
}

/* The professional committee for that type of dispute, when there is exactly one; else 0. */
static int64_t committee_for(struct db *db, const char *type)
{
    static const struct {
        const char *types, *sub_kind;
    } matters[] = {
        { "15", "medical" },       { "16", "traffic" },  { "10|11|LD", "labour" },
        { "08", "expropriation" }, { "17", "property" },
    };
    int64_t id = 0, n = 0;

    for (size_t i = 0; type && i < ARRAY_LEN(matters); i++) {
        struct stmt q;

        if (!word_in(matters[i].types, type))
            continue;
        db_prepare(db, &q,
                   "SELECT min(id), count(*) FROM committee WHERE sub_kind = :sub_kind"
                   " AND kind = 'professional' AND active IS NOT 0 AND void_reason IS NULL");
        db_bind_text(&q, ":sub_kind", matters[i].sub_kind);
        if (db_row(&q)) {
            id = db_int(&q, 0);
            n = db_int(&q, 1);
        }
        db_finish(&q, NULL);
    }
    return n == 1 ? id : 0;
}

/* The professional one for the type of dispute, else the nearest one up from the area. */
static enum status choose_committee(struct db *db, const char *type, int64_t area,
                                    int64_t *committee, struct err *err)
{
    enum status st = ST_OK;

    *committee = committee_for(db, type);
    for (int depth = 0; *committee == 0 && area > 0 && depth < 16; depth++) {
        struct buf names = BUF_INIT;
        int64_t id = 0;
        int n = committees_of(db, area, &id, &names);

        if (n == 1)
            *committee = id;
        if (n > 1)
            st = err_set(err, ST_INVALID, _("调委会：这个区域有 %d 个：%s；请指定由哪一个调解。"),
                         n, buf_text(&names));
        buf_release(&names);
        if (n > 1)
            return st;
        area = parent_of(db, area);
    }
    if (*committee == 0)
        st = err_set(err, ST_INVALID,
                     _("调委会：这个区域和上级都没有在用的调委会；请先登记调委会，"
                       "或者指定由哪一个调解。"));
    return st;
}

/* --- parties --- */

/* Length of the separator at p, 0 when there is none. */
static size_t separator(const char *p)
{
    static const char *const marks[] = { "；", "、", "，", ";", "," };

    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        if (str_starts(p, marks[i]))
            return strlen(marks[i]);
    return 0;
}

/* "周山等5人" is one party of five; cuts the name there. */
static int64_t heads_of(char *name)
{
    char *at = strstr(name, "等");
    char *end;
    long long n;

    if (!at || !isdigit((unsigned char)at[strlen("等")]))
        return 1;
    n = strtoll(at + strlen("等"), &end, 10);
    if (!str_equal(end, "人") || n < 1)
        return 1;
    *at = '\0';
    return n;
}

static void add_party(struct casefile *c, const char *text, size_t n)
{
    char *part = mem_copy_n(text, n), *name = utf8_clean(part, false);
    int64_t heads = heads_of(name);
    struct record_list *list = &c->of[KIND_PARTY];
    struct record *party;

    free(part);
    if (!*name) {
        free(name);
        return;
    }
    party = record_new(KIND_PARTY);
    record_set(party, PF_SIDE, list->count == 0 ? SIDE_FIRST : SIDE_SECOND);
    record_set(party, PF_TYPE, name_is_organisation(name) ? TYPE_LEGAL : TYPE_PERSON);
    record_set(party, PF_NAME, name);
    if (heads > 1)
        record_set_int(party, PF_PERSONS, heads);
    record_list_add(list, party);
    free(name);
}

static void add_parties(struct casefile *c, const char *names)
{
    while (*names) {
        size_t n = 0;

        while (names[n] && separator(names + n) == 0)
            n++;
        add_party(c, names, n);
        names += n;
        names += separator(names);
    }
}

/* More people than the names say stand with the first. */
static void add_heads(struct casefile *c, int64_t persons)
{
    int64_t named = 0;
    struct record *first;

    if (c->of[KIND_PARTY].count == 0)
        return;
    for (size_t i = 0; i < c->of[KIND_PARTY].count; i++) {
        const struct record *party = c->of[KIND_PARTY].items[i];

        named += record_empty(party, PF_PERSONS) ? 1 : record_int(party, PF_PERSONS);
    }
    first = c->of[KIND_PARTY].items[0];
    if (persons > named)
        record_set_int(first, PF_PERSONS,
                       (record_empty(first, PF_PERSONS) ? 1 : record_int(first, PF_PERSONS)) +
                           persons - named);
}

/* --- from a finding --- */

static void copy_values(const struct record *from, struct record *to, const int fields[][2],
                        size_t n)
{
    for (size_t i = 0; i < n; i++)
        record_set(to, fields[i][1], record_get(from, fields[i][0]));
}

static struct casefile *case_of_finding(const struct record *finding, int64_t committee)
{
    static const int fields[][2] = {
        { FDF_AREA, CF_AREA },         { FDF_TYPE, CF_TYPE },
        { FDF_CAMPAIGN, CF_CAMPAIGN }, { FDF_RISK, CF_RISK },
        { FDF_OCCURRED, CF_OCCURRED }, { FDF_PLACE, CF_PLACE },
        { FDF_FACTS, CF_SUMMARY },     { FDF_MEASURES, CF_RISK_MEASURES },
        { FDF_KEY_GROUPS, CF_GROUPS },
    };
    struct casefile *c = casefile_new();

    record_set_int(c->rec, CF_COMMITTEE, committee);
    record_set(c->rec, CF_SOURCE, SOURCE_OWN);
    record_set(c->rec, CF_DIFFICULTY, DIFFICULTY_NORMAL);
    record_set_int(c->rec, CF_FINDING, finding->id);
    copy_values(finding, c->rec, fields, ARRAY_LEN(fields));
    add_parties(c, record_text(finding, FDF_PARTIES));
    add_heads(c, record_int(finding, FDF_PERSONS));
    if (c->of[KIND_PARTY].count > 0)
        record_set(c->of[KIND_PARTY].items[0], PF_PHONE, record_get(finding, FDF_PHONE));
    return c;
}

static enum status first_block(const struct objections *o, struct err *err)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->items[i].severity == SEV_BLOCK)
            return err_set(err, ST_INVALID, "%s", o->items[i].text);
    return ST_OK;
}

/* The committee that takes it answers for it. */
static void fill_responsible(struct db *db, struct record *finding, int64_t committee)
{
    char *name;

    if (!record_empty(finding, FDF_RESPONSIBLE_UNIT))
        return;
    name = records_name(db, KIND_COMMITTEE, committee);
    record_set(finding, FDF_RESPONSIBLE_UNIT, name);
    free(name);
}

static enum status make_mediation(struct db *db, const struct book *book, struct findingfile *f,
                                  const struct casefile *c, int today, struct err *err)
{
    const struct finding_move *m = finding_move_find(record_text(f->rec, FDF_STATE), "mediate");
    struct objections o = OBJECTIONS_INIT;
    enum status st;

    fill_responsible(db, f->rec, record_int(c->rec, CF_COMMITTEE));
    record_set_int(f->rec, FDF_CASE, c->rec->id);
    finding_move_check(m, f, book, today, &o);
    st = first_block(&o, err);
    objections_release(&o);
    if (st != ST_OK)
        return st;
    finding_move_apply(m, f, today);
    return findings_save(db, book, f, today, err);
}

bool findings_case_stands(struct db *db, int64_t case_id)
{
    bool stands = false;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT state NOT IN ('void', 'rejected') AND void_reason IS NULL"
               " FROM case_rec WHERE id = :id");
    db_bind_int(&q, ":id", case_id);
    if (db_row(&q))
        stands = db_int(&q, 0);
    db_finish(&q, NULL);
    return stands;
}

/* A case that does not stand settles nothing: the finding is where it was before. */
static void forget_dead_case(struct db *db, struct record *rec)
{
    if (!record_is(rec, FDF_STATE, FINDING_MEDIATION) || record_empty(rec, FDF_CASE) ||
        findings_case_stands(db, record_int(rec, FDF_CASE)))
        return;
    record_set(rec, FDF_CASE, NULL);
    record_set(rec, FDF_STATE, record_empty(rec, FDF_ASSIGNED) ? FINDING_FOUND : FINDING_ASSIGNED);
    record_set(rec, FDF_DISPOSAL, NULL);
    record_set(rec, FDF_DISPOSAL_ON, NULL);
}

static enum status check_finding(const struct book *book, const struct findingfile *f,
                                 struct err *err)
{
    const struct record *rec = f->rec;

    if (rec->void_reason)
        return err_set(err, ST_INVALID, _("这条排查发现已作废（%s），不能转调解。"),
                       rec->void_reason);
    if (!record_empty(rec, FDF_CASE))
        return err_set(err, ST_CONFLICT, _("转调解案件：已经转为案件 %s，不能再转一次。"),
                       record_label(rec, FDF_CASE));
    if (!finding_move_find(record_text(rec, FDF_STATE), "mediate"))
        return err_set(err, ST_INVALID, _("办理状态：已%s，不能转调解；能转的是发现、交办和稳控。"),
                       book_label(book, "finding_state", record_get(rec, FDF_STATE)));
    return ST_OK;
}

static enum status finding_case(struct db *db, const struct book *book, struct findingfile *f,
                                int64_t committee, int today, int64_t *case_id, struct err *err)
{
    struct casefile *c;
    enum status st;

    forget_dead_case(db, f->rec);
    st = check_finding(book, f, err);

    if (st == ST_OK && committee == 0)
        st = choose_committee(db, record_get(f->rec, FDF_TYPE), record_int(f->rec, FDF_AREA),
                              &committee, err);
    if (st != ST_OK)
        return st;
    c = case_of_finding(f->rec, committee);
    st = cases_save(db, book, c, today, err);
    if (st == ST_OK)
        st = make_mediation(db, book, f, c, today, err);
    if (st == ST_OK)
        *case_id = c->rec->id;
    casefile_free(c);
    return st;
}

enum status findings_to_case(struct db *db, const struct book *book, int64_t finding,
                             int64_t committee, int today, int64_t *case_id, struct err *err)
{
    struct findingfile *f = NULL;
    enum status st = db_begin(db, err);

    *case_id = 0;
    if (st != ST_OK)
        return st;
    st = findings_load(db, finding, &f, err);
    if (st == ST_OK)
        st = finding_case(db, book, f, committee, today, case_id, err);
    findingfile_free(f);
    st = db_end(db, st, err);
    if (st != ST_OK)
        *case_id = 0;
    return st;
}

/* --- from a visit --- */

static struct casefile *case_of_visit(const struct record *visit, int64_t committee, int64_t area)
{
    struct casefile *c = casefile_new();
    struct record *first;

    record_set_int(c->rec, CF_COMMITTEE, committee);
    record_set(c->rec, CF_SOURCE, SOURCE_APPLIED);
    record_set(c->rec, CF_DIFFICULTY, DIFFICULTY_NORMAL);
    record_set(c->rec, CF_APPLIED, record_get(visit, RXF_RECEIVED));
    record_set(c->rec, CF_APPLY_FORM, APPLY_ORAL);
    record_set_int(c->rec, CF_AREA, area);
    record_set(c->rec, CF_TYPE, record_get(visit, RXF_TYPE));
    record_set(c->rec, CF_SUMMARY, record_get(visit, RXF_CONTENT));
    record_set(c->rec, CF_REGISTRAR, record_get(visit, RXF_RECEIVER));
    add_party(c, record_text(visit, RXF_NAME), strlen(record_text(visit, RXF_NAME)));
    if (c->of[KIND_PARTY].count == 0)
        return c;
    first = c->of[KIND_PARTY].items[0];
    record_set(first, PF_SEX, record_get(visit, RXF_SEX));
    record_set(first, PF_PHONE, record_get(visit, RXF_PHONE));
    return c;
}

static enum status check_visit(const struct record *visit, int64_t committee, struct err *err)
{
    if (visit->void_reason)
        return err_set(err, ST_INVALID, _("这条接待登记已作废（%s），不能立案。"),
                       visit->void_reason);
    if (!record_empty(visit, RXF_CASE))
        return err_set(err, ST_CONFLICT, _("立案案件：已经立为案件 %s，不能再立一次。"),
                       record_label(visit, RXF_CASE));
    if (record_empty(visit, RXF_TYPE))
        return err_set(err, ST_INVALID,
                       _("纠纷类别：未填写。立案要有纠纷类别；请先在接待登记里选择。"));
    if (record_empty(visit, RXF_AREA) && committee == 0)
        return err_set(err, ST_INVALID,
                       _("区域：未填写，不知道由哪个调委会调解；请填区域，或者指定调委会。"));
    return ST_OK;
}

static int64_t area_of_committee(struct db *db, int64_t committee)
{
    int64_t area = 0;
    struct stmt q;

    db_prepare(db, &q, "SELECT area FROM committee WHERE id = :id");
    db_bind_int(&q, ":id", committee);
    if (db_row(&q))
        area = db_int(&q, 0);
    db_finish(&q, NULL);
    return area;
}

static enum status visit_case(struct db *db, const struct book *book, struct record *visit,
                              int64_t committee, int today, int64_t *case_id, struct err *err)
{
    int64_t area = record_int(visit, RXF_AREA);
    struct casefile *c;
    enum status st;

    if (!record_empty(visit, RXF_CASE) && !findings_case_stands(db, record_int(visit, RXF_CASE)))
        record_set(visit, RXF_CASE, NULL);
    st = check_visit(visit, committee, err);

    if (st == ST_OK && committee == 0)
        st = choose_committee(db, record_get(visit, RXF_TYPE), area, &committee, err);
    if (st != ST_OK)
        return st;
    c = case_of_visit(visit, committee, area ? area : area_of_committee(db, committee));
    st = cases_save(db, book, c, today, err);
    if (st == ST_OK) {
        *case_id = c->rec->id;
        record_set_int(visit, RXF_CASE, c->rec->id);
        st = records_save(db, visit, err);
    }
    casefile_free(c);
    return st;
}

enum status reception_to_case(struct db *db, const struct book *book, int64_t reception,
                              int64_t committee, int today, int64_t *case_id, struct err *err)
{
    struct record *visit = NULL;
    enum status st = db_begin(db, err);

    *case_id = 0;
    if (st != ST_OK)
        return st;
    st = records_load(db, KIND_RECEPTION, reception, &visit, err);
    if (st == ST_OK)
        st = visit_case(db, book, visit, committee, today, case_id, err);
    record_free(visit);
    st = db_end(db, st, err);
    if (st != ST_OK)
        *case_id = 0;
    return st;
}
