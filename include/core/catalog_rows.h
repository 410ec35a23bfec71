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

#endif
