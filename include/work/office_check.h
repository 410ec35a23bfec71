/* work/office_check.h - owners and modes of an office that many clerks share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_OFFICE_CHECK_H
#define WORK_OFFICE_CHECK_H

#include <stdbool.h>

/* Where an office has been set up (tiaojie-office(8)): database, folders, settings, program and
 * sudo rule, each with what it should be; reports and backups are folders, or NULL.  say: one line
 * each; advice is NULL when all is well. What only root can see is left out for others.  False:
 * there is no office here. */
bool office_check(const char *database, const char *reports, const char *backups,
                  void (*say)(void *ctx, const char *what, const char *value, const char *advice),
                  void *ctx);

#endif
