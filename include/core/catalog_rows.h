/* core/catalog_rows.h - where the rows of each kind stand; for catalog.c and its row files only.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_CATALOG_ROWS_H
#define CORE_CATALOG_ROWS_H

#include "core/catalog.h"

/* As many rows as the kind's enum has fields; asserted where they are written. */
extern const struct field area_fields[];
extern const struct field committee_fields[];
extern const struct field mediator_fields[];
extern const struct field case_fields[];
extern const struct field party_fields[];
extern const struct field suspension_fields[];
extern const struct field extension_fields[];
extern const struct field campaign_fields[];
extern const struct field code_fields[];
extern const struct field limit_fields[];
extern const struct field holiday_fields[];
extern const struct field user_fields[];
extern const struct field participant_fields[];
extern const struct field representative_fields[];
extern const struct field expert_fields[];
extern const struct field recusal_fields[];
extern const struct field inquiry_fields[];
extern const struct field session_fields[];
extern const struct field evidence_fields[];
extern const struct field appraisal_fields[];
extern const struct field claim_fields[];
extern const struct field detail_fields[];
extern const struct field agreement_fields[];
extern const struct field signature_fields[];
extern const struct field item_fields[];
extern const struct field performance_fields[];
extern const struct field confirmation_fields[];
extern const struct field remedy_fields[];
extern const struct field revisit_fields[];
extern const struct field referral_fields[];
extern const struct field report_fields[];
extern const struct field volume_item_fields[];
extern const struct field correction_fields[];
extern const struct field round_fields[];
extern const struct field finding_fields[];
extern const struct field watch_fields[];
extern const struct field handover_fields[];
extern const struct field key_person_fields[];
extern const struct field reception_fields[];
extern const struct field level_fields[];
extern const struct field cadence_fields[];
extern const struct field requirement_fields[];
extern const struct field appointment_fields[];
extern const struct field layout_fields[];
extern const struct field sentence_fields[];

#endif
