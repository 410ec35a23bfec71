/* cli/doctor_office.h - owners and modes of an office that many clerks share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_DOCTOR_OFFICE_H
#define CLI_DOCTOR_OFFICE_H

#include <stdbool.h>

struct cli;

/* Where an office has been set up (tiaojie-office(8)): database, folders, settings, program and
 * sudo rule, each with what it should be.  say: one line each; advice is NULL when all is well.
 * What only root can see is left out for others.  False: there is no office here. */
bool doctor_office(const struct cli *c, const char *database,
                   void (*say)(void *ctx, const char *what, const char *value, const char *advice),
                   void *ctx);

#endif
