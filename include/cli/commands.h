/* cli/commands.h - the commands, by the file that has them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

extern const struct command cmd_init, cmd_tui, cmd_case_list, cmd_case_show, cmd_case_add,
    cmd_case_edit, cmd_case_move, cmd_case_history, cmd_case_undo, cmd_case_checklist, cmd_record,
    cmd_import, cmd_export, cmd_stats, cmd_explain, cmd_due, cmd_nightly, cmd_status, cmd_check,
    cmd_audit_list, cmd_audit_verify, cmd_audit_head, cmd_audit_sessions, cmd_backup, cmd_restore,
    cmd_doctor, cmd_setting, cmd_ask_case, cmd_completion, cmd_search, cmd_practice, cmd_seal_add,
    cmd_seal_list, cmd_seal_show, cmd_seal_verify, cmd_retention_due, cmd_retention_propose,
    cmd_retention_decide, cmd_retention_destroy, cmd_retention_record, cmd_person_export,
    cmd_person_corrections;

#endif
