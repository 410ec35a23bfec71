/* screens/key_rights.c - the right that a screen or a key needs, one row each.
 *
 * What has no row needs no more than to look at cases.  Forms and registers ask for the right
 * of the record that they are opened for.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/mem.h"
#include "screens/screen.h"

static const struct {
    const char *name; /* of a screen, or of a binding */
    enum right right;
} needs[] = {
    /* screens */
    { "audit", RIGHT_AUDIT },
    { "campaign", RIGHT_FIGURES },
    { "export", RIGHT_EXPORT },
    { "sessions", RIGHT_ACCOUNTS },
    { "stats", RIGHT_FIGURES },
    /* keys */
    { "case.add", RIGHT_EDIT },
    { "case.edit", RIGHT_EDIT },
    { "case.move", RIGHT_MOVE },
    { "case.new", RIGHT_EDIT },
    { "case.show", RIGHT_SENSITIVE },
    { "case.undo", RIGHT_EDIT },
    { "case.void", RIGHT_EDIT },
    { "cases.assign", RIGHT_ASSIGN },
    { "cases.edit", RIGHT_EDIT },
    { "cases.export", RIGHT_EXPORT },
    { "cases.move", RIGHT_MOVE },
    { "cases.new", RIGHT_EDIT },
    { "committees.edit", RIGHT_OFFICE },
    { "committees.new", RIGHT_OFFICE },
    { "dispute.add", RIGHT_SCREENING },
    { "dispute.case", RIGHT_EDIT },
    { "dispute.edit", RIGHT_SCREENING },
    { "dispute.show", RIGHT_SENSITIVE },
    { "dispute.step", RIGHT_SCREENING },
    { "dispute.void", RIGHT_SCREENING },
    { "home.import", RIGHT_IMPORT },
    { "home.new", RIGHT_EDIT },
    { "home.stats", RIGHT_FIGURES },
    { "import.file", RIGHT_IMPORT },
    { "import.undo", RIGHT_IMPORT },
    { "members.committee", RIGHT_OFFICE },
    { "members.edit", RIGHT_OFFICE },
    { "members.new", RIGHT_OFFICE },
    { "retention.approve", RIGHT_RETENTION },
    { "retention.destroy", RIGHT_RETENTION },
    { "retention.propose", RIGHT_RETENTION },
    { "retention.refuse", RIGHT_RETENTION },
    { "schedule.cancel", RIGHT_EDIT },
    { "schedule.edit", RIGHT_EDIT },
    { "schedule.hold", RIGHT_EDIT },
    { "schedule.minutes", RIGHT_EDIT },
    { "schedule.move", RIGHT_EDIT },
    { "schedule.new", RIGHT_EDIT },
    { "sessions.end", RIGHT_ACCOUNTS },
    { "settings.default", RIGHT_SETTINGS },
    { "settings.history", RIGHT_AUDIT },
    { "settings.sessions", RIGHT_ACCOUNTS },
};

enum right right_of_name(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(needs); i++)
        if (str_equal(needs[i].name, name))
            return needs[i].right;
    return RIGHT_CASES;
}
