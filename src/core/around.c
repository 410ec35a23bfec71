/* core/around.c - what the register knows around a case, and what must be answered of it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/around.h"

#include <stdlib.h>

void around_free(struct around *a)
{
    if (!a)
        return;
    for (size_t i = 0; i < a->mediator_count; i++) {
        free(a->mediators[i].name);
        free(a->mediators[i].committee_name);
        free(a->mediators[i].phone);
        free(a->mediators[i].id_no);
    }
    for (size_t i = 0; i < a->case_count; i++) {
        free(a->cases[i].number);
        free(a->cases[i].party);
        free(a->cases[i].type);
    }
    free(a->mediators);
    free(a->cases);
    free(a);
}
