/* src/work/demo_people.c - the fictional year's key persons and visits at the counter.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "demo_impl.h"
#include "store/cases.h"
#include "store/records.h"

#define FIRST_DAY "2022-01-25"

enum { KEY_PERSONS = 56, VISITS = 240, FROM_VISIT_EVERY = 40 };

static enum status save(struct demo *d, struct record *rec, struct err *err)
{
    enum status st = records_save(d->db, rec, err);

    record_free(rec);
    return st;
}

static void set_name(struct demo *d, struct record *rec, int field)
{
    char *name = demo_name(d);

    record_set(rec, field, name);
    free(name);
}

/* --- key persons --- */

static enum status add_person(struct demo *d, size_t i, struct err *err)
{
    static const char *const categories[] = { "7", "8", "8", "2" };
    static const char *const posts[] = { "村支部委员", "网格员", "社区民警", "调解员" };
    struct record *rec = record_new(KIND_KEY_PERSON);
    int from = date_from_iso(FIRST_DAY) + (int)demo_roll(d, 90);

    set_name(d, rec, KPF_NAME);
    record_set(rec, KPF_CATEGORY, categories[i % ARRAY_LEN(categories)]);
    record_set(rec, KPF_SEX, demo_chance(d, 60) ? "1" : "2");
    record_set_int(rec, KPF_AREA, demo_village(d)->id);
    record_set_date(rec, KPF_FROM, from);
    if (demo_chance(d, 90)) {
        set_name(d, rec, KPF_CONTACT);
        record_set(rec, KPF_CONTACT_POST, posts[demo_roll(d, ARRAY_LEN(posts))]);
    }
    if (demo_chance(d, 10))
        record_set_date(rec, KPF_TO, from + 180);
    record_set(rec, KPF_SITUATION, "每月走访一次，生活稳定。");
    return save(d, rec, err);
}

/* --- visits --- */

static const struct {
    const char *matter, *content, *answer, *referred;
    uint32_t weight;
} visits[] = {
    { "consult", "询问离婚时房屋和存款怎样分割。", "讲解了有关规定，告知可以申请调解或者起诉。",
      NULL, 34 },
    { "consult", "询问借条没有写还款日期怎样讨要。", "讲解了诉讼时效，建议先书面催要。", NULL, 28 },
    { "consult", "询问村里修路占了承包地怎样补偿。", "讲解了征收补偿的程序。", NULL, 20 },
    { "legal_aid", "被拖欠工资，没有钱请律师。", "符合条件，帮助填写了申请。", "郾城区法律援助中心",
      8 },
    { "notary", "要办继承公证，不知道带什么材料。", "告知了材料清单。", "漯河市的公证处", 4 },
    { "petition", "对宅基地审批的答复不满意。", "告知了受理部门和办法。", "郾城区信访局", 3 },
    { "other", "打听残疾人补贴怎样申请。", "告知到镇便民服务中心办理。", NULL, 3 },
};

static size_t visit_kind(struct demo *d)
{
    uint32_t sum = 0, roll;

    for (size_t i = 0; i < ARRAY_LEN(visits); i++)
        sum += visits[i].weight;
    roll = demo_roll(d, sum);
    for (size_t i = 0; i + 1 < ARRAY_LEN(visits); i++) {
        if (roll < visits[i].weight)
            return i;
        roll -= visits[i].weight;
    }
    return ARRAY_LEN(visits) - 1;
}

static enum status add_visit(struct demo *d, struct err *err)
{
    size_t kind = visit_kind(d);
    int first = date_from_iso(FIRST_DAY);
    struct record *rec = record_new(KIND_RECEPTION);

    record_set_date(rec, RXF_RECEIVED, first + (int)demo_roll(d, (uint32_t)(d->today - first)));
    set_name(d, rec, RXF_NAME);
    record_set_int(rec, RXF_PERSONS, demo_chance(d, 80) ? 1 : 2 + demo_roll(d, 3));
    record_set(rec, RXF_MATTER, visits[kind].matter);
    record_set_int(rec, RXF_AREA, demo_town(d, demo_village(d))->id);
    record_set(rec, RXF_CONTENT, visits[kind].content);
    record_set(rec, RXF_ANSWER, visits[kind].answer);
    record_set(rec, RXF_REFERRED_TO, visits[kind].referred);
    set_name(d, rec, RXF_RECEIVER);
    return save(d, rec, err);
}

/* A case of the ledger that began at the counter. */
static enum status add_visit_of(struct demo *d, const struct demo_case *of, struct err *err)
{
    struct casefile *c;
    struct record *rec;
    enum status st = cases_load(d->db, of->id, &c, err);

    if (st != ST_OK)
        return st;
    rec = record_new(KIND_RECEPTION);
    record_set_date(rec, RXF_RECEIVED, of->accepted);
    record_set(rec, RXF_NAME,
               c->of[KIND_PARTY].count ? record_get(c->of[KIND_PARTY].items[0], PF_NAME)
                                       : record_get(c->rec, CF_PARTIES));
    record_set(rec, RXF_PERSONS, "1");
    record_set(rec, RXF_MATTER, "mediation");
    record_set(rec, RXF_TYPE, record_get(c->rec, CF_TYPE));
    record_set(rec, RXF_AREA, record_get(c->rec, CF_AREA));
    record_set(rec, RXF_CONTENT, record_get(c->rec, CF_SUMMARY));
    record_set(rec, RXF_ANSWER, "当场登记，由调委会受理。");
    record_set_int(rec, RXF_CASE, of->id);
    set_name(d, rec, RXF_RECEIVER);
    casefile_free(c);
    return save(d, rec, err);
}

enum status demo_people(struct demo *d, struct err *err)
{
    enum status st = ST_OK;

    if (d->villages_count == 0)
        return ST_OK;
    for (size_t i = 0; st == ST_OK && i < KEY_PERSONS; i++)
        st = add_person(d, i, err);
    for (size_t i = 0; st == ST_OK && i < VISITS; i++)
        st = add_visit(d, err);
    for (size_t i = 0; st == ST_OK && i < d->applied_count; i += FROM_VISIT_EVERY)
        st = add_visit_of(d, &d->applied[i], err);
    return st;
}
