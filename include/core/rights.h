/* core/rights.h - who may do what: one row a role, one column a right.
 *
 * DOMAIN gives no list of rights; the table is the least that each role needs for its work
 * (PIPL art. 6, 51; People's Mediation Law art. 15).  Without any account the file is one
 * person's own and everything is his.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_RIGHTS_H
#define CORE_RIGHTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "core/person.h"

enum right {
    RIGHT_CASES,     /* lists and cases of the scope, masked where the next two are missing */
    RIGHT_NAMES,     /* names of parties in full */
    RIGHT_SENSITIVE, /* identity number, telephone, address, health, minors: with a reason,
                      * which is noted */
    RIGHT_EDIT,      /* cases and what belongs to them */
    RIGHT_MOVE,      /* steps of a case */
    RIGHT_ASSIGN,    /* committee and mediator of somebody else's case */
    RIGHT_CORRECT,   /* closed and archived cases; takes back what others changed */
    RIGHT_SCREENING, /* rounds, findings, reception, key persons */
    RIGHT_IMPORT,
    RIGHT_EXPORT,      /* masked */
    RIGHT_EXPORT_FULL, /* with a reason, which is noted */
    RIGHT_FIGURES,     /* statistics of the whole district */
    RIGHT_SEAL,        /* closes a period */
    RIGHT_OFFICE,      /* committees, mediators, codes, limits, campaigns, holidays */
    RIGHT_SETTINGS,
    RIGHT_ACCOUNTS,  /* accounts, sessions */
    RIGHT_AUDIT,     /* the audit record, its chain, quality checks on practice */
    RIGHT_BACKUP,    /* backup, restore, nightly, check */
    RIGHT_RETENTION, /* proposes and decides on destruction */
    RIGHT_COUNT
};

/* In the order of the code list "role"; ACCOUNT_SYSTEM is the service account itself (cron). */
enum account_role {
    ACCOUNT_CLERK,
    ACCOUNT_MEDIATOR,
    ACCOUNT_HEAD,
    ACCOUNT_STATISTICS,
    ACCOUNT_ADMIN,
    ACCOUNT_AUDITOR,
    ACCOUNT_SYSTEM,
    ACCOUNT_OWNER, /* nobody has an account: everything is his */
    ACCOUNT_NONE,  /* others have accounts, he has none: nothing is his */
    ACCOUNT_ROLES
};

/* Who works on a connection, and where: ids are 0 for the whole district. */
struct access {
    enum account_role role;
    int64_t area;      /* this area and what lies below it */
    int64_t committee; /* cases of this committee only */
    int64_t mediator; /* of a mediator: cases he handles or helps with only; -1: no row, no cases */
};

const char *account_role_key(enum account_role r);   /* "clerk" */
const char *account_role_label(enum account_role r); /* 内勤 */
/* Of the roles that an account can have; ACCOUNT_ROLES when there is none. */
enum account_role account_role_find(const char *key);
const char *right_label(enum right r); /* N_() 导出不遮盖的内容 */

bool access_may(const struct access *a, enum right r);
/* Is the whole district his?  Else lists and records are cut to the scope. */
bool access_everywhere(const struct access *a);
/* ST_DENIED with a sentence that names the right, the role and the roles that have it. */
enum status access_need(const struct access *a, enum right r, struct err *err);
/* How much is hidden where nobody gave a reason: nothing of the owner's own file, numbers from
 * those who see names, names and free text too from all others.  Less only by access_unmask()
 * (store). */
enum mask access_mask(const struct access *a);

#endif
