/* core/people.c - are the numbers right that a record gives of people and bodies (R26).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/people.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/guards.h"
#include "core/person.h"
#include "core/words.h"

#define ADULT_AGE       18
#define ID_KIND_CITIZEN "01"
#define RESIDENT_MIN    15 /* from here on a document number is a resident's */
#define RESIDENT_SIZE   18
#define PHONE_MIN       7
#define PHONE_MAX       20
#define MOBILE_SIZE     11
#define DIGITS          "0123456789"

bool party_is_natural(const struct record *party)
{
    return record_empty(party, PF_TYPE) || record_is(party, PF_TYPE, PERSON_NATURAL);
}

static bool has_citizen_card(const struct record *party)
{
    return !record_empty(party, PF_ID_NO) &&
           (record_empty(party, PF_ID_KIND) || record_is(party, PF_ID_KIND, ID_KIND_CITIZEN));
}

int party_birth(const struct record *party)
{
    struct idno id;
    enum check_result r;

    if (!record_empty(party, PF_BIRTH) || !has_citizen_card(party))
        return record_date(party, PF_BIRTH);
    r = idno_check(record_text(party, PF_ID_NO), &id);
    return r == CHECK_GOOD || r == CHECK_AREA ? id.birth : DATE_NONE;
}

bool party_is_minor(const struct record *party, int day)
{
    int age = party_is_natural(party) ? person_age(party_birth(party), day) : -1;

    return age >= 0 && age < ADULT_AGE;
}

int application_day(const struct casefile *f, int today)
{
    if (!record_empty(f->rec, CF_APPLIED))
        return record_date(f->rec, CF_APPLIED);
    return record_empty(f->rec, CF_ACCEPTED) ? today : record_date(f->rec, CF_ACCEPTED);
}

/* --- saying it --- */

/* "赵大河的", "代表人周山的"; a case's own field needs no owner.  Yours. */
static char *whose(const struct record *rec)
{
    enum kind_id kind = record_kind(rec);
    const char *name = record_text(rec, rec->kind->name_field);

    if (kind == KIND_CASE)
        return mem_copy("");
    if (kind == KIND_PARTY && str_empty(name))
        return mem_printf(_("第%lld名当事人的"), (long long)record_int(rec, PF_SEQ));
    if (kind == KIND_PARTY)
        return mem_printf(_("%s的"), name);
    return mem_printf(_("%s%s的"), _(rec->kind->label), name);
}

static void object(const struct record *rec, int field, enum severity sev, const char *what,
                   struct objections *out)
{
    enum kind_id kind = record_kind(rec);
    char *owner = whose(rec);
    int about = kind == KIND_CASE ? field : kind == KIND_PARTY ? CF_PARTIES : -1;

    objections_add(out, "R26", sev, about, _("%s%s：%s"), owner, _(rec->kind->fields[field].label),
                   what);
    free(owner);
}

/* --- each type --- */

/* A number of the right form may still belong to somebody else. */
static void check_card_matches(const struct record *rec, const struct idno *id,
                               struct objections *out)
{
    int sex = field_find(rec->kind, "sex");
    int birth = field_find(rec->kind, "birth");
    int given = birth < 0 ? DATE_NONE : record_date(rec, birth);

    if (sex >= 0 && word_in("1|2", record_text(rec, sex)) &&
        record_text(rec, sex)[0] != '0' + id->sex)
        object(rec, sex, SEV_WARN, _("与身份证号不一致，请核对证件，以证件为准。"), out);
    if (given != DATE_NONE && given != id->birth)
        object(rec, birth, SEV_WARN, _("与身份证号不一致，请核对证件，以证件为准。"), out);
}

/* Beside some numbers stands of which document they are; other documents have no check. */
static bool is_card_number(const struct record *rec, int field)
{
    const char *text = record_text(rec, field);
    size_t n = strlen(text), digits = strspn(text, DIGITS);

    if (record_kind(rec) == KIND_PARTY && field == PF_ID_NO)
        return party_is_natural(rec) && has_citizen_card(rec);
    return n >= RESIDENT_MIN && n <= RESIDENT_SIZE &&
           (digits == n || (digits == n - 1 && strchr("Xx", text[n - 1])));
}

static void check_idno(const struct record *rec, int field, struct objections *out)
{
    struct idno id;
    enum check_result r;

    if (!is_card_number(rec, field))
        return;
    r = idno_check(record_text(rec, field), &id);
    if (r != CHECK_GOOD)
        object(rec, field, r == CHECK_AREA ? SEV_WARN : SEV_BLOCK, idno_message(r), out);
    if ((r == CHECK_GOOD || r == CHECK_AREA) && str_equal(rec->kind->fields[field].key, "id_no"))
        check_card_matches(rec, &id, out);
}

static void check_uscc(const struct record *rec, int field, struct objections *out)
{
    enum check_result r = uscc_check(record_text(rec, field));

    if (r != CHECK_GOOD)
        object(rec, field, SEV_BLOCK, uscc_message(r), out);
}

/* A number of digits alone that begins with 1 is a mobile's: 1, then 3 to 9, then nine. */
static bool unusual_mobile(const char *phone, size_t n)
{
    if (phone[0] != '1' || strspn(phone, DIGITS) != n)
        return false;
    return n != MOBILE_SIZE || phone[1] < '3';
}

static void check_phone(const struct record *rec, int field, struct objections *out)
{
    const char *phone = record_text(rec, field);
    size_t n = strlen(phone);

    if (n < PHONE_MIN || n > PHONE_MAX || strspn(phone, DIGITS "+- ") != n)
        object(rec, field, SEV_BLOCK, _("应为7至20位数字，可有加号、短横和空格，请改正。"), out);
    else if (unusual_mobile(phone, n))
        object(rec, field, SEV_WARN,
               _("不像手机号码（11位，前两位13至19），请核对；确是这样的可以保存。"), out);
}

void people_check(const struct record *rec, struct objections *out)
{
    for (size_t i = 0; i < rec->kind->count; i++) {
        if (record_empty(rec, (int)i))
            continue;
        switch (rec->kind->fields[i].type) {
        case FT_IDNO:
            check_idno(rec, (int)i, out);
            break;
        case FT_USCC:
            check_uscc(rec, (int)i, out);
            break;
        case FT_PHONE:
            check_phone(rec, (int)i, out);
            break;
        default:
            break;
        }
    }
}
