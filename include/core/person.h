/* core/person.h - identity numbers, organisation codes, telephones, masking.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_PERSON_H
#define CORE_PERSON_H

#include <stdbool.h>

#include "base/err.h"
#include "core/catalog.h"

enum check_result {
    CHECK_GOOD,
    CHECK_FORMAT, /* error: wrong length or characters */
    CHECK_DATE,   /* error: the birth date is no date */
    CHECK_DIGIT,  /* error: the check digit is wrong */
    CHECK_AREA    /* warning: the area code is not known (DOMAIN 8.2) */
};

struct idno {
    int birth; /* day */
    int sex;   /* 1 male, 2 female (GB/T 2261.1) */
};

/* An 18-character resident identity number (x or X at the end).  id may be NULL.
 * GB 11643-1999. */
enum check_result idno_check(const char *text, struct idno *id);
/* Unified social credit code, GB 32100-2015: GOOD, FORMAT or DIGIT. */
enum check_result uscc_check(const char *text);
/* The sentence for a result, naming what would be right; "" for CHECK_GOOD. */
const char *idno_message(enum check_result r);
const char *uscc_message(enum check_result r);

/* Full years of age on that day; -1 when birth is DATE_NONE. */
int person_age(int birth, int on_day);

/* How much of what is sensitive is hidden (DOMAIN 8.6).  The values of the first and last are
 * those of false and true, so that a bool says "nothing" or "all". */
enum mask {
    MASK_NONE = 0,
    MASK_ALL = 1,     /* names too */
    MASK_NUMBERS = 2, /* identity numbers, telephones, addresses below the township, health, and
                       * minors wholly; names of others, and what happened, are shown */
    MASK_TEXTS = 3    /* as MASK_ALL, and free text, in which names stand (PIPL art. 73) */
};

/* Stands behind a minor's name where names of a case stand together, so that whoever masks
 * that text hides the whole name (Protection of Minors art. 103). */
#define MINOR_MARK "（未成年）"

/* Masking (DOMAIN 8.6).  Each returns a new string. */
char *mask_name(const char *name);       /* 赵大河 -> 赵** */
char *mask_idno(const char *idno);       /* 411***********9017 */
char *mask_phone(const char *phone);     /* 138****5678 */
char *mask_address(const char *address); /* down to the township */
/* MASK_ALL. */
char *mask_value(const struct field *f, const char *value);
char *mask_value_at(const struct field *f, const char *value, enum mask level);
/* Free text for logs: identity numbers and telephones inside are masked. */
char *mask_text(const char *text);

/* A name that is an organisation's by its ending (公司 医院 学校 村委会 …). */
bool name_is_organisation(const char *name);

#endif
