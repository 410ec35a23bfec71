/* core/value_show.c - a stored value as people and other programs read it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/utf8.h"
#include "core/key_words.h"
#include "core/people.h"
#include "core/person.h"
#include "core/value.h"

#define HIDDEN         "***"
#define NATURAL_PERSON "1" /* party type */

static void show_codes(const struct book *book, const struct field *f, const char *value,
                       struct buf *out)
{
    bool first = true;

    while (*value) {
        size_t n = strcspn(value, ",");
        char *code = mem_copy_n(value, n);

        buf_add(out, first ? "" : "、");
        buf_add(out, book_label(book, f->of, code));
        free(code);
        first = false;
        value += n + (value[n] == ',');
    }
}

static void show_plain(const struct book *book, const struct field *f, const char *value,
                       struct buf *out)
{
    char yuan[MONEY_SIZE];

    switch (f->type) {
    case FT_CODE:
        buf_add(out, book_label(book, f->of, value));
        break;
    case FT_CODES:
        show_codes(book, f, value, out);
        break;
    case FT_BOOL:
        buf_add(out, str_equal(value, "1") ? _("是") : _("否"));
        break;
    case FT_MONEY:
        buf_add(out, money_to_yuan(strtoll(value, NULL, 10), yuan));
        break;
    case FT_REF:
        buf_printf(out, "#%s", value);
        break;
    default:
        if (key_words_has(f))
            key_words_show(book, f, value, out);
        else
            buf_add(out, value);
        break;
    }
}

void value_show_text(const struct book *book, const struct field *f, const char *value,
                     enum mask mask, struct buf *out)
{
    if (str_empty(value))
        return;
    if (mask && (f->flags & F_SENSITIVE)) {
        char *masked = mask_value_at(f, value, mask);

        buf_add(out, masked);
        free(masked);
    } else {
        show_plain(book, f, value, out);
    }
}

/* A party that was under age when it was last written down, or has a guardian
 * (Protection of Minors art. 103). */
static bool is_minor(const struct record *party)
{
    int seen = party->updated_at ? date_of_stamp(party->updated_at) : DATE_NONE;

    return !record_empty(party, PF_GUARDIAN) || party_is_minor(party, seen);
}

/* What leads to a minor besides what is sensitive of everybody: a pupil's school. */
static bool leads_to_minor(int field)
{
    return field == PF_JOB || field == PF_GUARDIAN_REL || field == PF_AGENT_REL;
}

/* A party's name by its type: a person's is hidden and an organisation's
 * shown, whatever they end in. */
static void show_party_name(const struct record *party, struct buf *out)
{
    const char *name = record_text(party, PF_NAME);

    if (record_is(party, PF_TYPE, NATURAL_PERSON)) {
        buf_add_n(out, name, utf8_next(name, strlen(name), 0));
        buf_add(out, "**");
    } else {
        buf_add(out, name);
    }
}

/* Shows the masked value where the whole party decides how it is masked;
 * false where its field alone does. */
static bool show_party_masked(const struct record *party, int field, enum mask mask,
                              struct buf *out)
{
    bool minor = is_minor(party);

    if (!(party->kind->fields[field].flags & F_SENSITIVE) && !(minor && leads_to_minor(field)))
        return false;
    if (minor)
        buf_add(out, HIDDEN);
    else if (field == PF_NAME && !record_empty(party, PF_TYPE) && mask != MASK_NUMBERS)
        show_party_name(party, out);
    else
        return false;
    return true;
}

void value_show(const struct book *book, const struct record *rec, int field, enum mask mask,
                struct buf *out)
{
    const struct field *f = &rec->kind->fields[field];
    const char *value = record_get(rec, field);

    if (!value)
        return;
    if (mask && record_kind(rec) == KIND_PARTY && show_party_masked(rec, field, mask, out))
        return;
    if (f->type == FT_REF && *record_label(rec, field))
        buf_add(out, record_label(rec, field));
    else
        value_show_text(book, f, value, mask, out);
}

/* Canonical numbers are digits without leading zeros; others would not be JSON. */
static void json_number(const char *value, struct buf *out)
{
    const char *digits = value + (*value == '-');
    bool plain = *digits && digits[strspn(digits, "0123456789")] == 0;

    if (plain && (*digits != '0' || !digits[1]))
        buf_add(out, value);
    else
        buf_add_json(out, value);
}

void value_json(const struct field *f, const char *value, enum mask mask, struct buf *out)
{
    if (str_empty(value)) {
        buf_add(out, "null");
        return;
    }
    if (mask && (f->flags & F_SENSITIVE)) {
        char *masked = mask_value_at(f, value, mask);

        buf_add_json(out, masked);
        free(masked);
        return;
    }
    if (f->type == FT_INT || f->type == FT_MONEY || f->type == FT_REF)
        json_number(value, out);
    else if (f->type == FT_BOOL)
        buf_add(out, str_equal(value, "1") ? "true" : "false");
    else
        buf_add_json(out, value);
}
