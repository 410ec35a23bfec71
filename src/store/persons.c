/* store/persons.c - finds the rows of one person, and tells people of one name apart.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/persons.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/casefile.h"
#include "core/person.h"
#include "db_impl.h"
#include "store/access.h"
#include "store/events.h"

#define ID_MIN    15 /* characters of an identity number */
#define PHONE_MIN 7

/* ---- where people stand ---- */

/* clang-format off */
static const struct person_role roles[] = {
    { KIND_PARTY, N_("当事人"), PF_NAME, PF_ID_NO, PF_PHONE, NULL },
    { KIND_PARTY, N_("监护人"), PF_GUARDIAN, PF_GUARDIAN_ID, PF_GUARDIAN_PHONE, "guardian" },
    { KIND_PARTY, N_("代理人"), PF_AGENT, PF_AGENT_ID, PF_AGENT_PHONE, "agent" },
    { KIND_PARTY, N_("法定代表人或负责人"), PF_HEAD, -1, -1, "head" },
    { KIND_PARTY, N_("驾驶人"), PF_DRIVER, -1, -1, "driver" },
    { KIND_PARTY, N_("车辆所有人"), PF_VEHICLE_OWNER, -1, -1, "vehicle_owner" },
    { KIND_REPRESENTATIVE, N_("代表人"), RPF_NAME, RPF_ID_NO, RPF_PHONE, NULL },
    { KIND_PARTICIPANT, N_("参加人"), PTF_NAME, -1, PTF_PHONE, NULL },
    { KIND_EXPERT, N_("咨询专家"), EXF_NAME, -1, -1, NULL },
    { KIND_INQUIRY, N_("被调查人"), IQF_PERSON, -1, IQF_PERSON_PHONE, "person" },
    { KIND_RECUSAL, N_("回避核查涉及的人"), RCF_PERSON, -1, -1, "person" },
    { KIND_SIGNATURE, N_("签名人"), SGF_NAME, -1, -1, NULL },
    { KIND_ITEM, N_("付款方"), ITF_DEBTOR, -1, -1, "debtor" },
    { KIND_ITEM, N_("收款方"), ITF_CREDITOR, -1, -1, "creditor" },
    { KIND_CASE, N_("患者"), CF_PATIENT, -1, -1, "patient" },
    { KIND_CASE, N_("产权人"), CF_PROPERTY_OWNER, -1, -1, "property_owner" },
    { KIND_CASE, N_("使用人"), CF_OCCUPANT, -1, -1, "occupant" },
    { KIND_FINDING, N_("排查发现的当事人"), FDF_PARTIES, -1, FDF_PHONE, NULL },
    { KIND_RECEPTION, N_("来访人"), RXF_NAME, -1, RXF_PHONE, NULL },
    { KIND_KEY_PERSON, N_("重点人员"), KPF_NAME, KPF_ID_NO, KPF_PHONE, NULL },
    { KIND_KEY_PERSON, N_("重点人员的联系人"), KPF_CONTACT, -1, KPF_CONTACT_PHONE, "contact" },
    { KIND_MEDIATOR, N_("调解员"), MF_NAME, MF_ID_NO, MF_PHONE, NULL },
    { KIND_USER, N_("账号"), UF_NAME, -1, -1, NULL },
};
/* clang-format on */

const struct person_role *person_role_nth(size_t i)
{
    return i < ARRAY_LEN(roles) ? &roles[i] : NULL;
}

/* Of a row that is one's own, what a role with a prefix claims is another's. */
static bool is_anothers(const struct person_role *mine, int field)
{
    for (size_t i = 0; i < ARRAY_LEN(roles); i++)
        if (&roles[i] != mine && roles[i].kind == mine->kind && roles[i].prefix &&
            person_role_has(&roles[i], field))
            return true;
    return false;
}

bool person_role_has(const struct person_role *role, int field)
{
    const struct kind *k = kind_get(role->kind);

    if (field == role->name || field == role->id_no || field == role->phone)
        return true;
    return role->prefix ? str_starts(k->fields[field].key, role->prefix)
                        : !is_anothers(role, field);
}

static const char *const matches[] = {
    [MATCH_ID] = N_("证件号码相同"),
    [MATCH_BOTH] = N_("姓名和电话相同"),
    [MATCH_NAME] = N_("只有姓名相同"),
};

const char *person_match_label(enum person_match m)
{
    return matches[m];
}

/* ---- rows ---- */

static void row_release(struct person_row *r)
{
    free(r->name);
    free(r->id_no);
    free(r->phone);
}

void person_rows_release(struct person_rows *p)
{
    for (size_t i = 0; i < p->count; i++)
        row_release(&p->items[i]);
    free(p->items);
    free(p->name);
    free(p->id_no);
    free(p->phone);
    *p = (struct person_rows) { 0 };
}

/* "" or NULL: it is not asked for. */
struct wanted {
    char *name, *id_no, *phone; /* owned */
};

static void wanted_release(struct wanted *w)
{
    free(w->name);
    free(w->id_no);
    free(w->phone);
}

static void add_column(struct buf *sql, const struct person_role *r, int field)
{
    if (field < 0)
        buf_add(sql, ", NULL");
    else
        buf_printf(sql, ", t.\"%s\"", kind_get(r->kind)->fields[field].key);
}

/* Several names may stand in a finding's field, joined by signs. */
static void add_condition(struct buf *sql, const struct person_role *r, const struct wanted *w)
{
    const struct field *f = kind_get(r->kind)->fields;

    buf_add(sql, " WHERE 0");
    if (!str_empty(w->id_no) && r->id_no >= 0)
        buf_printf(sql, " OR t.\"%s\" = :id_no", f[r->id_no].key);
    if (!str_empty(w->phone) && r->phone >= 0)
        buf_printf(sql, " OR t.\"%s\" = :phone", f[r->phone].key);
    if (!str_empty(w->name) && r->kind == KIND_FINDING)
        buf_printf(sql, " OR instr(t.\"%s\", :name) > 0", f[r->name].key);
    else if (!str_empty(w->name))
        buf_printf(sql, " OR t.\"%s\" = :name", f[r->name].key);
}

static char *role_sql(const struct person_role *r, const struct wanted *w)
{
    const struct kind *k = kind_get(r->kind);
    struct buf sql = BUF_INIT;

    buf_printf(&sql, "SELECT t.id, %s",
               r->kind == KIND_CASE       ? "t.id"
               : kind_is_of_case(r->kind) ? "t.\"case\""
                                          : "0");
    add_column(&sql, r, r->name);
    add_column(&sql, r, r->id_no);
    add_column(&sql, r, r->phone);
    buf_printf(&sql, " FROM %s AS t", k->table);
    add_condition(&sql, r, w);
    buf_add(&sql, " ORDER BY t.id");
    return buf_take(&sql);
}

static char *text_at(struct stmt *q, int column)
{
    const char *text = db_text(q, column);

    return mem_copy(text ? text : "");
}

static void add_row(struct person_rows *out, struct person_row row)
{
    mem_grow((void **)&out->items, out->count, &out->cap, sizeof *out->items);
    out->items[out->count++] = row;
}

static enum status read_role(struct db *db, const struct person_role *r, const struct wanted *w,
                             struct person_rows *out, struct err *err)
{
    char *sql = role_sql(r, w);
    struct stmt q;

    db_prepare_text(db, &q, sql);
    free(sql);
    if (!str_empty(w->id_no) && r->id_no >= 0)
        db_bind_text(&q, ":id_no", w->id_no);
    if (!str_empty(w->phone) && r->phone >= 0)
        db_bind_text(&q, ":phone", w->phone);
    if (!str_empty(w->name))
        db_bind_text(&q, ":name", w->name);
    while (db_row(&q)) {
        struct person_row row = { .role = r, .id = db_int(&q, 0), .case_id = db_int(&q, 1) };

        if (!access_sees_row(db, r->kind, row.id))
            continue;
        row.name = text_at(&q, 2);
        row.id_no = text_at(&q, 3);
        row.phone = text_at(&q, 4);
        add_row(out, row);
    }
    return db_finish(&q, err);
}

static enum status read_rows(struct db *db, const struct wanted *w, struct person_rows *out,
                             struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(roles); i++)
        st = read_role(db, &roles[i], w, out, err);
    return st;
}

/* ---- what was typed ---- */

static bool is_id(const char *plain)
{
    size_t n = strlen(plain), digits = strspn(plain, "0123456789");

    return (n == ID_MIN || n == 18) && (digits == n || (digits == n - 1 && plain[n - 1] == 'X'));
}

static bool is_phone(const char *plain)
{
    return strlen(plain) >= PHONE_MIN && strspn(plain, "0123456789+-") == strlen(plain);
}

static enum status understand(const char *const *words, size_t n, struct wanted *w, struct err *err)
{
    for (size_t i = 0; i < n; i++) {
        char *plain = utf8_to_half(words[i]);
        char **to;

        for (char *s = plain; *s; s++)
            *s = (char)toupper((unsigned char)*s);
        to = is_id(plain) ? &w->id_no : is_phone(plain) ? &w->phone : &w->name;
        if (*to || str_empty(plain)) {
            free(plain);
            return err_set(err, ST_USAGE, _("“%s”：姓名、证件号码和电话各写一个，至少写一个。"),
                           words[i]);
        }
        *to = to == &w->name ? mem_copy(words[i]) : mem_copy(plain);
        free(plain);
    }
    return n ? ST_OK : err_set(err, ST_USAGE, _("请写姓名、证件号码或电话。"));
}

/* ---- who is who ---- */

static bool fits(const struct person_row *r, const struct wanted *w)
{
    bool several = r->role->kind == KIND_FINDING;

    if (w->id_no && *r->id_no && !str_equal(r->id_no, w->id_no))
        return false;
    if (w->phone && *r->phone && !str_equal(r->phone, w->phone))
        return false;
    return !w->name || str_equal(r->name, w->name) || (several && strstr(r->name, w->name));
}

/* A number wins over what has none; two numbers are two people. */
static bool same_person(const struct person_row *a, const struct person_row *b)
{
    if (*a->id_no && *b->id_no)
        return str_equal(a->id_no, b->id_no);
    return *a->phone && str_equal(a->phone, b->phone) && str_equal(a->name, b->name);
}

static void drop_row(struct person_rows *p, size_t i)
{
    row_release(&p->items[i]);
    memmove(&p->items[i], &p->items[i + 1], (p->count - i - 1) * sizeof *p->items);
    p->count--;
}

static bool is_known(const struct person_row *r)
{
    return *r->id_no || (*r->phone && *r->name);
}

/* Rows that can be told apart, one for each person among them. */
static size_t count_people(const struct person_rows *p, const struct wanted *w, size_t *first)
{
    size_t n = 0;

    for (size_t i = 0; i < p->count; i++) {
        bool known = is_known(&p->items[i]) && fits(&p->items[i], w) &&
                     p->items[i].role->kind != KIND_FINDING;

        for (size_t j = 0; known && j < i; j++)
            known = !(fits(&p->items[j], w) && is_known(&p->items[j]) &&
                      same_person(&p->items[i], &p->items[j]));
        /* A row without a number may belong to a numbered one that comes later. */
        for (size_t j = i + 1; known && !*p->items[i].id_no && j < p->count; j++)
            known = !(*p->items[j].id_no && same_person(&p->items[i], &p->items[j]));
        if (!known)
            continue;
        if (n++ == 0 || (*p->items[i].id_no && !*p->items[*first].id_no))
            *first = i;
    }
    return n;
}

/* Leaves one row a person, and the sentence. */
static enum status refuse_several(struct person_rows *p, const struct wanted *w, size_t people,
                                  struct err *err)
{
    for (size_t i = p->count; i-- > 0;) {
        bool drop = !fits(&p->items[i], w);

        for (size_t j = 0; !drop && j < i; j++)
            drop = fits(&p->items[j], w) && same_person(&p->items[i], &p->items[j]);
        if (drop)
            drop_row(p, i);
    }
    if (people == 0)
        return err_set(err, ST_CONFLICT,
                       _("只有姓名相同的登记，没有证件号码和电话，不能认定是同一个人；"
                         "请核对证件，先在登记里补填，再加上证件号码。"));
    return err_set(err, ST_CONFLICT,
                   _("有 %zu 个人符合，不能合并；请加上证件号码，或者同时写姓名和电话。"), people);
}

/* ---- all of one person ---- */

static enum person_match match_of(const struct person_rows *p, const struct person_row *r,
                                  const struct person_rows *known)
{
    bool named = r->role->kind == KIND_FINDING ? strstr(r->name, p->name) != NULL
                                               : str_equal(r->name, p->name);

    if (*p->id_no && str_equal(r->id_no, p->id_no))
        return MATCH_ID;
    for (size_t i = 0; named && !*r->id_no && *r->phone && i < known->count; i++)
        if (str_equal(known->items[i].phone, r->phone))
            return MATCH_BOTH;
    return MATCH_NAME;
}

/* Another identity number, or another name at the same telephone: another one. */
static bool is_somebody_else(const struct person_rows *p, const struct person_row *r)
{
    if (*r->id_no && *p->id_no)
        return !str_equal(r->id_no, p->id_no);
    return r->role->kind == KIND_FINDING ? !strstr(r->name, p->name) : !str_equal(r->name, p->name);
}

/* Rows by his number first; their telephones then find the rows that have no number. */
static enum status collect(struct db *db, const struct person_row *first, struct person_rows *out,
                           struct err *err)
{
    struct wanted by_id = { .id_no = first->id_no }, by_name = { .name = first->name };
    struct person_rows known = { 0 };
    enum status st = ST_OK;

    out->name = mem_copy(first->name);
    out->id_no = mem_copy(first->id_no);
    out->phone = mem_copy(first->phone);
    if (*first->id_no)
        st = read_rows(db, &by_id, &known, err);
    if (st == ST_OK && !*first->id_no)
        add_row(&known, (struct person_row) { .role = first->role,
                                              .name = mem_copy(first->name),
                                              .id_no = mem_copy(""),
                                              .phone = mem_copy(first->phone) });
    if (st == ST_OK)
        st = read_rows(db, &by_id, out, err);
    if (st == ST_OK)
        st = read_rows(db, &by_name, out, err);
    for (size_t i = out->count; st == ST_OK && i-- > 0;) {
        bool twice = false;

        for (size_t j = 0; j < i; j++)
            twice |= out->items[j].role == out->items[i].role &&
                     out->items[j].id == out->items[i].id;
        out->items[i].match = match_of(out, &out->items[i], &known);
        if (twice || (out->items[i].match == MATCH_NAME && is_somebody_else(out, &out->items[i])))
            drop_row(out, i);
    }
    person_rows_release(&known);
    return st;
}

enum status persons_find(struct db *db, const char *const *words, size_t n, struct person_rows *out,
                         struct err *err)
{
    struct wanted w = { 0 };
    size_t first = 0, people;
    struct person_rows found = { 0 };
    enum status st = access_check(db, RIGHT_SENSITIVE, err);

    *out = (struct person_rows) { 0 };
    if (st == ST_OK)
        st = understand(words, n, &w, err);
    if (st == ST_OK)
        st = read_rows(db, &w, &found, err);
    for (size_t i = found.count; i-- > 0;)
        if (!fits(&found.items[i], &w))
            drop_row(&found, i);
    people = count_people(&found, &w, &first);
    if (st == ST_OK && found.count == 0)
        st = err_set(err, ST_NOT_FOUND, _("您能看到的登记里没有这个人。"));
    else if (st == ST_OK && people != 1)
        st = refuse_several(&found, &w, people, err);
    else if (st == ST_OK)
        st = collect(db, &found.items[first], out, err);
    if (st == ST_CONFLICT) {
        *out = found;
        found = (struct person_rows) { 0 };
    }
    person_rows_release(&found);
    wanted_release(&w);
    return st;
}

enum status persons_note(struct db *db, const struct person_rows *p, const char *reason,
                         struct err *err)
{
    char *clean, *name, *detail;
    enum status st;

    if (str_empty(reason))
        return err_set(err, ST_INVALID,
                       _("提供个人信息要写明理由（--reason），例如“本人凭证件申请查阅”，会记入审计"
                         "记录（《个人信息保护法》第四十五条、第五十一条）。"));
    clean = mask_text(reason);
    name = mask_name(p->name);
    detail = mem_printf("%s %zu: %s", name, p->count, clean);
    st = event_add(db, EVENT_PERSON, p->count ? p->items[0].role->kind : KIND_COUNT,
                   p->count ? p->items[0].id : 0, detail, err);
    free(detail);
    free(name);
    free(clean);
    return st;
}
