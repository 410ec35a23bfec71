/* app_screens.c - the table of screens.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app.h"

#include "base/mem.h"
#include "screens/screen.h"

static const struct screen *const screens[] = {
    &screen_home,   &screen_cases,     &screen_case,     &screen_form,       &screen_stats,
    &screen_due,    &screen_help,      &screen_drafts,   &screen_committees, &screen_import,
    &screen_record, &screen_records,   &screen_dispute,  &screen_settings,   &screen_doctor,
    &screen_search, &screen_audit,     &screen_schedule, &screen_campaign,   &screen_members,
    &screen_export, &screen_retention, &screen_sessions,
};

const struct screen *app_screen_nth(size_t i)
{
    return i < ARRAY_LEN(screens) ? screens[i] : NULL;
}

/* The registers are one screen with many names. */
const char *app_screen_name(size_t i)
{
    return i < ARRAY_LEN(screens) ? screens[i]->name : records_nth(i - ARRAY_LEN(screens));
}

const struct screen *app_screen_find(const char *name)
{
    const char *key;

    for (size_t i = 0; i < ARRAY_LEN(screens); i++)
        if (str_equal(screens[i]->name, name))
            return screens[i];
    for (size_t i = 0; (key = records_nth(i)); i++)
        if (str_equal(key, name))
            return &screen_records;
    return NULL;
}
