/* src/store/schema_v2_columns.c - version 2: what the tables of version 1 get.
 *
 * SQLite looks through the whole table for each column that brings a check.  So the
 * columns of the large tables come without, and the last one brings the checks of all.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "schema_impl.h"

/* clang-format off */

const char schema_v2_columns_sql[] =
"ALTER TABLE code ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE limit_rule ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE holiday ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE area ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE committee ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE mediator ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE campaign ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE account ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE party ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE suspension ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE extension ADD COLUMN void_reason TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"channel\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"known_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"chosen_by\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"recorder\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"elsewhere\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"elsewhere_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"elsewhere_body\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"violence\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"minor_harm\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"open_consent_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"hospital_uscc\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"patient\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"patient_relation\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"diagnosis\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"autopsy\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"records_sealed\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"records_sealed_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"records_list_no\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"records_keeper\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"insured\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"insurer_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"certificate_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"certificate_served_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"casualty\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"treatment_end_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"police_asked_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"school_uscc\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"grade\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"injury\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"scene\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"employer_uscc\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"worker_job\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"entry_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"exit_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"contract\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"matters\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"work_injury_no\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"review_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"decision_no\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"property\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"property_owner\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"occupant\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"signing_until\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"expropriation_matter\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"suicide_cases\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"suicide_persons\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"criminal_cases\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"criminal_persons\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"petition_cases\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"petition_persons\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"brawl_cases\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"brawl_persons\" INTEGER;\n"
"ALTER TABLE case_rec ADD COLUMN \"prevent_note\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"risk_factors\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"risk_contact\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"died_at\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"volume_title\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"filer\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"retention\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"shelf\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"volume_note\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"next_due\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"session_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"revisited_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"feedback_on\" TEXT;\n"
"ALTER TABLE case_rec ADD COLUMN \"finding\" INTEGER REFERENCES finding(id)"
DATE_CHECK("known_on")
DATE_CHECK("elsewhere_on")
BOOL_CHECK("violence")
BOOL_CHECK("minor_harm")
DATE_CHECK("open_consent_on")
BOOL_CHECK("records_sealed")
DATE_CHECK("records_sealed_on")
BOOL_CHECK("insured")
DATE_CHECK("insurer_on")
DATE_CHECK("certificate_on")
DATE_CHECK("certificate_served_on")
DATE_CHECK("treatment_end_on")
DATE_CHECK("police_asked_on")
DATE_CHECK("entry_on")
DATE_CHECK("exit_on")
BOOL_CHECK("contract")
DATE_CHECK("review_on")
DATE_CHECK("signing_until")
DATE_CHECK("next_due")
DATE_CHECK("session_on")
DATE_CHECK("revisited_on")
DATE_CHECK("feedback_on")
";\n"
"ALTER TABLE party ADD COLUMN \"capacity\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"head_post\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"guardian_id\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"agent_rel\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"agent_id\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"agent_phone\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"poa_on\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"agent_special\" INTEGER;\n"
"ALTER TABLE party ADD COLUMN \"rights_on\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"privacy_on\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"sensitive_on\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"liability\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"liability_ratio\" INTEGER;\n"
"ALTER TABLE party ADD COLUMN \"plate\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"driver\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"vehicle_owner\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"party_insurer\" TEXT;\n"
"ALTER TABLE party ADD COLUMN \"policy_no\" TEXT"
DATE_CHECK("poa_on")
BOOL_CHECK("agent_special")
DATE_CHECK("rights_on")
DATE_CHECK("privacy_on")
DATE_CHECK("sensitive_on")
";\n"
"ALTER TABLE limit_rule ADD COLUMN \"when\" TEXT;\n"
"ALTER TABLE limit_rule ADD COLUMN \"restart\" TEXT;\n"
"ALTER TABLE mediator ADD COLUMN \"id_no\" TEXT;\n"
"ALTER TABLE mediator ADD COLUMN \"education\" TEXT;\n"
"ALTER TABLE mediator ADD COLUMN \"politics\" TEXT;\n"
"ALTER TABLE mediator ADD COLUMN \"certificate_no\" TEXT;\n"
"ALTER TABLE mediator ADD COLUMN " DATE("certificate_to") ";\n"
"ALTER TABLE mediator ADD COLUMN " DATE("trained_on") ";\n"
"ALTER TABLE committee ADD COLUMN " DATE("filed_on") ";\n"

"-- What refers to a case or a finding, looked up from there.\n"
"CREATE INDEX case_by_finding ON case_rec(finding) WHERE finding IS NOT NULL;\n"
"CREATE INDEX finding_by_case ON finding(\"case\") WHERE \"case\" IS NOT NULL;\n"
"CREATE INDEX finding_by_round ON finding(round) WHERE round IS NOT NULL;\n"
"CREATE INDEX watch_by_round ON watch(round) WHERE round IS NOT NULL;\n"
"CREATE INDEX reception_by_case ON reception(\"case\") WHERE \"case\" IS NOT NULL;\n"
"-- The few cases that lists leave out.\n"
"CREATE INDEX case_by_void ON case_rec(id) WHERE void_reason IS NOT NULL;\n";

/* clang-format on */
