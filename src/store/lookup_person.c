/* src/store/lookup_person.c - which other cases the same person has.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/lookup.h"

#include <stdlib.h>

#include "base/mem.h"
#include "case_index_impl.h"
#include "store/access.h"
#include "store/db.h"

enum status lookup_person_cases(struct db *db, const char *name, const char *idno,
                                int64_t except_case, size_t max,
                                void (*each)(void *ctx, int64_t case_id, const char *number,
                                             const char *parties),
                                void *ctx, struct err *err)
{
    const struct field *name_field = &kind_get(KIND_PARTY)->fields[PF_NAME];
    char *plain = search_squeeze(idno);
    size_t given = 0;
    struct stmt q;

    for (char *s = plain; *s; s++) {
        if (*s >= 'a' && *s <= 'z')
            *s = (char)(*s - 'a' + 'A'); /* as identity numbers are stored */
    }
    if (*plain)
        db_prepare(
            db, &q,
            "SELECT c.id, coalesce(c.number, c.code, '#' || c.id), c.parties"
            " FROM case_rec AS c WHERE c.id IN (SELECT \"case\" FROM party"
            " WHERE id_no = :who AND void_reason IS NULL) AND c.id <> :except ORDER BY c.id DESC");
    else
        db_prepare(
            db, &q,
            "SELECT c.id, coalesce(c.number, c.code, '#' || c.id), c.parties"
            " FROM case_rec AS c WHERE c.id IN (SELECT \"case\" FROM party"
            " WHERE name = :who AND void_reason IS NULL) AND c.id <> :except ORDER BY c.id DESC");
    db_bind_text(&q, ":who", *plain ? plain : str_empty(name) ? NULL : name);
    db_bind_int(&q, ":except", except_case);
    while ((!max || given < max) && !access_hides(db, name_field) && db_row(&q)) {
        if (!access_sees_case(db, db_int(&q, 0)))
            continue;
        each(ctx, db_int(&q, 0), db_text(&q, 1), db_text(&q, 2));
        given++;
    }
    free(plain);
    return db_finish(&q, err);
}
