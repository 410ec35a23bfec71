/* cli/commands.c - the command table.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/commands.h"

const struct command *const commands[] = {
    &cmd_init,
    &cmd_tui,
    &cmd_case_list,
    &cmd_case_show,
    &cmd_case_add,
    &cmd_case_edit,
    &cmd_case_move,
    &cmd_case_history,
    &cmd_case_undo,
    &cmd_case_checklist,
    &cmd_ask_case,
    &cmd_record,
    &cmd_import,
    &cmd_export,
    &cmd_stats,
    &cmd_explain,
    &cmd_due,
    &cmd_nightly,
    &cmd_status,
    &cmd_check,
    &cmd_audit_list,
    &cmd_audit_verify,
    &cmd_audit_head,
    &cmd_backup,
    &cmd_restore,
    &cmd_doctor,
    &cmd_setting,
    &cmd_completion,
    &cmd_search,
    &cmd_practice,
    &cmd_seal_add,
    &cmd_seal_list,
    &cmd_seal_show,
    &cmd_seal_verify,
    NULL,
};
