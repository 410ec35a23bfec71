/* src/store/schema_v2_rows.c - version 2: agreements and confirmations get rows of their own.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "schema_impl.h"
#include "store/db.h"

#define STAMP "randomblob(16), 1, updated_at, updated_by, updated_at, updated_by"
#define INTO  "(uuid, version, created_at, created_by, updated_at, updated_by, \"case\", "

static const char agreements[] =
    "INSERT INTO agreement" INTO "seq, form, number, text, amount, agreed_on, signed_on,"
    " sealed_on, effective_on, perform_due, jc_informed_on) SELECT " STAMP
    ", id, 1, agreement_form, agreement_no, agreement_text, agreement_amount, agreed_on, signed_on,"
    " sealed_on, effective_on, perform_due, jc_informed_on FROM case_rec"
    " WHERE coalesce(agreement_form, agreement_no, agreement_text, agreement_amount, agreed_on,"
    " signed_on, sealed_on, effective_on, perform_due, jc_informed_on) IS NOT NULL";

static const char confirmations[] =
    "INSERT INTO confirmation" INTO "agreement, state, applied_on, result_on) SELECT " STAMP
    ", id, 1, coalesce(jc_state, 'applied'), jc_applied_on, jc_result_on FROM case_rec"
    " WHERE (jc_state IS NOT NULL AND jc_state <> 'none') OR jc_applied_on IS NOT NULL"
    " OR jc_result_on IS NOT NULL";

enum status schema_v2_rows(struct db *db, struct err *err)
{
    enum status st = db_exec(db, agreements, err);

    return st == ST_OK ? db_exec(db, confirmations, err) : st;
}
