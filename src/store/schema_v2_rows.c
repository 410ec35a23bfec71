/* src/store/schema_v2_rows.c - version 2: agreements and confirmations get rows of their own.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "schema_impl.h"

#include "base/mem.h"
#include "base/world.h"
#include "db_impl.h"

/* One row for each case that `which` names; ?1 is the new row's UUID, ?2 the case.  The
 * values are those of the case, and so are the days and names of the record. */
struct made {
    const char *which;
    const char *insert;
};

#define STAMPS "uuid, version, created_at, created_by, updated_at, updated_by, \"case\""
#define VALUES "SELECT ?1, 1, updated_at, updated_by, updated_at, updated_by, id"

static const struct made agreements = {
    "SELECT id FROM case_rec WHERE coalesce(agreement_form, agreement_no, agreement_text,"
    " agreement_amount, agreed_on, signed_on, sealed_on, effective_on, perform_due,"
    " jc_informed_on) IS NOT NULL ORDER BY id",
    "INSERT INTO agreement(" STAMPS ", seq, form, number, text, amount, agreed_on, signed_on,"
    " sealed_on, effective_on, perform_due, jc_informed_on) " VALUES
    ", 1, agreement_form, agreement_no, agreement_text, agreement_amount, agreed_on, signed_on,"
    " sealed_on, effective_on, perform_due, jc_informed_on FROM case_rec WHERE id = ?2",
};

static const struct made confirmations = {
    "SELECT id FROM case_rec WHERE (jc_state IS NOT NULL AND jc_state <> 'none')"
    " OR jc_applied_on IS NOT NULL OR jc_result_on IS NOT NULL ORDER BY id",
    "INSERT INTO confirmation(" STAMPS ", agreement, state, applied_on, result_on) " VALUES
    ", (SELECT a.seq FROM agreement AS a WHERE a.\"case\" = case_rec.id),"
    " iif(jc_state IS NULL OR jc_state = 'none', 'applied', jc_state), jc_applied_on,"
    " jc_result_on FROM case_rec WHERE id = ?2",
};

/* The two statements stand side by side, so that a hundred thousand cases take no room. */
static enum status make_rows(struct db *db, const struct made *made, struct err *err)
{
    unsigned char uuid[UUID_SIZE];
    enum status st = ST_OK, read;
    struct stmt cases, insert;

    db_prepare(db, &cases, made->which);
    db_prepare(db, &insert, made->insert);
    while (st == ST_OK && db_row(&cases)) {
        world_uuid(uuid);
        db_bind_blob_at(&insert, 1, uuid, sizeof(uuid));
        db_bind_int_at(&insert, 2, db_int(&cases, 0));
        st = db_again(&insert, err);
    }
    insert.asked = true;
    db_finish(&insert, NULL);
    read = db_finish(&cases, st == ST_OK ? err : NULL);
    return st == ST_OK ? read : st;
}

/* Each new row says where it came from; the case itself was not changed. */
static const char history[] =
    "INSERT INTO history(act, at, who, what, kind, row_id, version, after)"
    " SELECT (SELECT coalesce(max(seq), 0) + 1 FROM history), updated_at, updated_by, 'insert',"
    " 'agreement', id, 1, 'schema' FROM agreement ORDER BY id;"
    "INSERT INTO history(act, at, who, what, kind, row_id, version, after)"
    " SELECT (SELECT coalesce(max(seq), 0) + 1 FROM history), updated_at, updated_by, 'insert',"
    " 'confirmation', id, 1, 'schema' FROM confirmation ORDER BY id;";

/* What is derived for lists, as casefile_derive() does it for a case without items. */
static const char derived[] = "UPDATE case_rec SET next_due = perform_due WHERE perform_due IS NOT"
                              " NULL AND performed_on IS NULL AND performance IS NOT 'done'";

enum status schema_v2_rows(struct db *db, struct err *err)
{
    enum status st = make_rows(db, &agreements, err);

    if (st == ST_OK)
        st = make_rows(db, &confirmations, err);
    if (st == ST_OK)
        st = db_exec(db, history, err);
    return st == ST_OK ? db_exec(db, derived, err) : st;
}
