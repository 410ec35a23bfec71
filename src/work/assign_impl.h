/* src/work/assign_impl.h - what the two files of assigning share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_ASSIGN_IMPL_H
#define WORK_ASSIGN_IMPL_H

#include "work/assign.h"

/* "甲；乙；丙": the first is the applicant, the others respondents. */
void assign_party_names(struct casefile *f, const char *names);

#endif
