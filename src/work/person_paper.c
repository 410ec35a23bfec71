/* work/person_paper.c - writes what is held on one person, section by section.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/person_paper.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "core/casefile.h"
#include "core/person.h"
#include "core/value.h"
#include "store/db.h"
#include "store/drafts.h"
#include "store/records.h"

struct sections {
    struct db *db;
    const struct book *book;
    const struct person_rows *person;
    struct report **items; /* owned */
    size_t count, cap;
    struct report *changes; /* of items */
};

static struct report *add_section(struct sections *s, const char *name, const char *title)
{
    struct report *r = report_new(name, title);

    mem_grow((void **)&s->items, s->count, &s->cap, sizeof *s->items);
    s->items[s->count++] = r;
    return r;
}

static struct report *add_list(struct sections *s, const char *name, const char *title)
{
    struct report *r = add_section(s, name, title);

    report_column(r, "value", _("内容"), RC_ID, NULL);
    return r;
}

static void add_line(struct report *r, const char *key, const char *label, const char *text)
{
    report_set_text(report_row(r, key, label), 0, text);
}

/* ---- why it is held ---- */

static void add_summary(struct sections *s, const char *reason)
{
    const struct person_rows *p = s->person;
    struct report *r = add_list(s, "summary", _("个人信息查阅和复制"));
    size_t sure = 0;
    char when[STAMP_SIZE], *text;

    for (size_t i = 0; i < p->count; i++)
        sure += p->items[i].match != MATCH_NAME;
    stamp_to_local(world_now(), when, sizeof when, true);
    add_line(r, "name", _("姓名"), p->name);
    add_line(r, "id_no", _("证件号码"), p->id_no);
    add_line(r, "office", _("处理者"), book_setting(s->book, "district.name", ""));
    add_line(r, "purpose", _("处理目的"),
             _("受理、调解民间纠纷，督促履行，回访和归档，排查纠纷，依法统计"));
    add_line(r, "ground", _("依据"),
             _("《个人信息保护法》第十三条；敏感个人信息依第二十八条至第三十一条单独同意。"
               "查阅、复制依第四十五条，更正依第四十六条，删除依第四十七条"));
    add_line(r, "reason", _("提供的理由"), reason);
    add_line(r, "at", _("提供的时间"), when);
    add_line(r, "by", _("经办人"), db_who(s->db));
    text = mem_printf("%zu", sure);
    add_line(r, "rows", _("认定是本人的登记"), text);
    free(text);
    report_note(r, "%s", _("只含经办人范围内的登记；同一登记里他人的证件号码、电话和住址已遮盖。"));
}

/* ---- rows ---- */

/* His own are whole; a number of somebody else hides itself. */
static void add_field(struct sections *s, struct report *r, const struct person_row *row,
                      const struct record *rec, int field)
{
    const struct field *f = &rec->kind->fields[field];
    bool own = person_role_has(row->role, field) && f->type != FT_NOTE;
    struct buf text = BUF_INIT;

    if (record_empty(rec, field) || (f->flags & F_DERIVED))
        return;
    value_show(s->book, rec, field, own ? MASK_NONE : MASK_NUMBERS, &text);
    add_line(r, f->key, _(f->label), buf_text(&text));
    buf_release(&text);
}

static char *case_name_of(struct db *db, int64_t case_id)
{
    return case_id ? records_name(db, KIND_CASE, case_id) : mem_copy("");
}

/* A case's own row has its section below; here only what is said of him. */
static enum status add_row(struct sections *s, const struct person_row *row, struct err *err)
{
    char *number = case_name_of(s->db, row->case_id), *title;
    struct record *rec = NULL;
    struct report *r;
    enum status st = records_load(s->db, row->role->kind, row->id, &rec, err);

    if (st == ST_OK) {
        title = mem_printf(_("%s %s（%s）"), _(row->role->label), number,
                           _(person_match_label(row->match)));
        r = add_list(s, kind_get(row->role->kind)->key, title);
        free(title);
        for (int i = 0; i < (int)rec->kind->count; i++)
            if (row->role->kind != KIND_CASE || person_role_has(row->role, i))
                add_field(s, r, row, rec, i);
        if (rec->void_reason)
            add_line(r, "void_reason", _("作废原因"), rec->void_reason);
    }
    record_free(rec);
    free(number);
    return st;
}

/* Of the case itself what a party knows anyway. */
static const int case_facts[] = { CF_NUMBER,   CF_COMMITTEE, CF_TYPE,      CF_SOURCE,
                                  CF_ACCEPTED, CF_MEDIATOR,  CF_STATE,     CF_RESULT,
                                  CF_OUTCOME,  CF_CLOSED,    CF_FILED,     CF_RETENTION,
                                  CF_PARTIES,  CF_SUMMARY,   CF_DIAGNOSIS, CF_INJURY };

static enum status add_case(struct sections *s, int64_t id, struct err *err)
{
    struct record *rec = NULL;
    enum status st = records_load(s->db, KIND_CASE, id, &rec, err);
    struct report *r;
    char *number, *title;

    if (st != ST_OK)
        return st;
    number = case_name_of(s->db, id);
    title = mem_printf(_("案件 %s"), number);
    r = add_list(s, "case", title);
    for (size_t i = 0; i < ARRAY_LEN(case_facts); i++) {
        struct buf text = BUF_INIT;

        value_show(s->book, rec, case_facts[i], MASK_NUMBERS, &text);
        if (text.len)
            add_line(r, rec->kind->fields[case_facts[i]].key,
                     _(rec->kind->fields[case_facts[i]].label), buf_text(&text));
        buf_release(&text);
    }
    free(title);
    free(number);
    record_free(rec);
    return ST_OK;
}

static bool came_before(const struct person_rows *p, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (p->items[j].match != MATCH_NAME && p->items[j].case_id == p->items[i].case_id)
            return true;
    return false;
}

static enum status add_rows(struct sections *s, struct err *err)
{
    const struct person_rows *p = s->person;
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < p->count; i++)
        if (p->items[i].match != MATCH_NAME)
            st = add_row(s, &p->items[i], err);
    for (size_t i = 0; st == ST_OK && i < p->count; i++)
        if (p->items[i].match != MATCH_NAME && p->items[i].case_id && !came_before(p, i))
            st = add_case(s, p->items[i].case_id, err);
    return st;
}

/* ---- changes, drafts, people of the same name ---- */

static void take_change(void *ctx, const struct person_change *c)
{
    struct sections *s = ctx;
    const struct kind *k = kind_get(c->kind);
    char when[STAMP_SIZE], *text;

    stamp_to_local(c->at, when, sizeof when, true);
    text = mem_printf("%s %s %s -> %s%s%s", c->who, _(k->fields[field_find(k, c->field)].label),
                      c->before ? c->before : _("空"), c->after ? c->after : _("空"),
                      c->asked_by ? _("  应要求更正：") : "", c->asked_by ? c->asked_by : "");
    add_line(s->changes, "change", when, text);
    free(text);
}

static bool names_him(const struct casefile *f, const struct person_rows *p)
{
    for (size_t i = 0; f && i < f->of[KIND_PARTY].count; i++) {
        const struct record *party = f->of[KIND_PARTY].items[i];

        if (record_is(party, PF_NAME, p->name) &&
            (record_is(party, PF_ID_NO, p->id_no) || record_is(party, PF_PHONE, p->phone)))
            return true;
    }
    return false;
}

struct own_drafts {
    int64_t *ids; /* owned */
    size_t count, cap;
};

static void take_draft(void *ctx, const struct draft *d)
{
    struct own_drafts *o = ctx;

    mem_grow((void **)&o->ids, o->count, &o->cap, sizeof *o->ids);
    o->ids[o->count++] = d->id;
}

/* A draft may be gone by now: then it holds nothing. */
static enum status add_drafts(struct sections *s, struct err *err)
{
    struct own_drafts own = { 0 };
    struct report *r = add_list(s, "draft", _("经办人自己的草稿"));
    enum status st = drafts_list(s->db, db_who(s->db), take_draft, &own, err);

    for (size_t i = 0; st == ST_OK && i < own.count; i++) {
        struct draft d;
        char when[STAMP_SIZE];

        if (drafts_get(s->db, own.ids[i], &d, NULL) != ST_OK)
            continue;
        stamp_to_local(d.at, when, sizeof when, true);
        if (names_him(d.file, s->person))
            add_line(r, "draft", when, d.title);
        draft_release(&d);
    }
    free(own.ids);
    return st;
}

static void add_namesakes(struct sections *s)
{
    struct report *r = add_list(s, "unsure", _("只有姓名相同，没有认定，不提供内容"));

    for (size_t i = 0; i < s->person->count; i++) {
        const struct person_row *row = &s->person->items[i];
        char *number;

        if (row->match != MATCH_NAME)
            continue;
        number = case_name_of(s->db, row->case_id);
        add_line(r, kind_get(row->role->kind)->key, _(row->role->label), number);
        free(number);
    }
}

static void drop_empty(struct sections *s)
{
    size_t kept = 0;

    for (size_t i = 0; i < s->count; i++) {
        if (s->items[i]->rows_count)
            s->items[kept++] = s->items[i];
        else
            report_free(s->items[i]);
    }
    s->count = kept;
}

static enum status build(struct sections *s, const char *reason, struct err *err)
{
    enum status st;

    add_summary(s, reason);
    st = add_rows(s, err);
    if (st == ST_OK) {
        s->changes = add_list(s, "change", _("修改记录（敏感内容遮盖）"));
        st = persons_changes(s->db, s->person, false, take_change, s, err);
    }
    if (st == ST_OK)
        st = add_drafts(s, err);
    add_namesakes(s);
    drop_empty(s);
    return st;
}

enum status person_paper(struct db *db, const struct book *book, const struct person_rows *p,
                         const char *reason, enum report_format format, struct buf *out,
                         struct err *err)
{
    struct sections s = { .db = db, .book = book, .person = p };
    enum status st = persons_note(db, p, reason, err);

    if (st == ST_OK)
        st = build(&s, reason, err);
    if (st == ST_OK)
        st = report_render(&(struct paper) { .title = _("个人信息查阅和复制"),
                                             .tables = (const struct report *const *)s.items,
                                             .count = s.count,
                                             .stamp = world_now() },
                           format, out, err);
    for (size_t i = 0; i < s.count; i++)
        report_free(s.items[i]);
    free(s.items);
    return st;
}
