/* work/person_paper.h - all that is held on one person, as one paper (PIPL art. 45).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_PERSON_PAPER_H
#define WORK_PERSON_PAPER_H

#include "base/buf.h"
#include "base/err.h"
#include "core/book.h"
#include "store/persons.h"
#include "work/report.h"

struct db;

/* The paper of the person whom persons_find() found, appended to out: why it is held, each row
 * with how it is known to be his, the cases, changes, the asker's own drafts.  His own fields
 * are whole; numbers, telephones and addresses of others in the same rows are masked; of rows
 * that only have his name nothing is told but where they are.  The reason is noted first
 * (EVENT_PERSON); without it nothing is added: ST_INVALID. */
enum status person_paper(struct db *db, const struct book *book, const struct person_rows *p,
                         const char *reason, enum report_format format, struct buf *out,
                         struct err *err);

#endif
