/* screens/material.h - 卷内: what belongs to a case or a finding, as headings with rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_MATERIAL_H
#define SCREENS_MATERIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/casefile.h"
#include "core/screening.h"
#include "screens/correction.h"
#include "screens/screen.h"

enum material_type {
    MATERIAL_HEADING, /* of a kind: a row can be added here */
    MATERIAL_COLUMNS, /* what the columns of the rows below are called; the cursor passes it */
    MATERIAL_RECORD,
    MATERIAL_LINK /* another case or finding, which Enter opens */
};

struct material_row {
    enum material_type type;
    enum kind_id kind;
    int64_t id;
    bool empty; /* a heading without rows */
    char *text; /* owned */
};

struct material {
    enum kind_id owner; /* KIND_CASE or KIND_FINDING */
    int64_t owner_id;
    bool one_agreement;        /* of which agreement a row is, is not said */
    struct material_row *rows; /* owned */
    size_t count, cap;
    size_t at, top;
    int page;
    enum kind_id voiding; /* what the question is about */
    int64_t voiding_id;
    struct casefile *pending; /* owned: with the row taken out, while the reason is asked */
    struct correction correction;
};

/* Tokens of the questions asked here; their answers go to material_answer(). */
enum { TOKEN_MATERIAL_ADD = 740, TOKEN_MATERIAL_VOID, TOKEN_MATERIAL_BLOCKED };

/* The rows anew; the cursor stays on its row.  Of a case every kind that cases of its
 * committee have; what is there of another one is shown, too. */
void material_of_case(struct desk *d, struct material *m, const struct casefile *f);
void material_of_finding(struct desk *d, struct material *m, const struct findingfile *f);
void material_release(struct material *m);
void material_draw(struct material *m, struct area a);
/* Moves the cursor; true when the key did. */
bool material_key(struct material *m, const struct key *k);
bool material_is_plus(const struct key *k); /* + of either width */

/* Opens the row, or adds one under a heading. */
struct outcome material_open(struct desk *d, struct material *m);
/* Adds one of the kind under the cursor; here false, or no kind there: asks which. */
struct outcome material_add(struct desk *d, struct material *m, bool here);
/* Asks for the reason for which the row under the cursor does not stand. */
struct outcome material_ask_void(struct desk *d, struct material *m);
struct outcome material_answer(struct desk *d, struct material *m, int token,
                               const struct answer *a);

/* For the material_ files: a row behind the others, which takes text; a heading with the rows
 * of the list in columns under it (material_rows.c). */
void material_add_row(struct material *m, enum material_type type, enum kind_id kind, int64_t id,
                      char *text);
void material_add_list(struct desk *d, struct material *m, enum kind_id kind,
                       const struct record_list *l);

#endif
