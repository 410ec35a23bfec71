/* src/work/report_impl.h - what the writers of papers share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_REPORT_IMPL_H
#define WORK_REPORT_IMPL_H

#include "core/rate.h"
#include "work/report.h"

/* One a kind of paper. */
enum status report_text(const struct paper *p, struct buf *out, struct err *err);
enum status report_plain(const struct paper *p, struct buf *out, struct err *err);
enum status report_csv(const struct paper *p, struct buf *out, struct err *err);
enum status report_json(const struct paper *p, struct buf *out, struct err *err);
enum status report_xlsx(const struct paper *p, struct buf *out, struct err *err);
enum status report_html(const struct paper *p, struct buf *out, struct err *err);

bool report_is_number(enum cell_type t);
/* The heading over the row labels. */
const char *report_stub(const struct report *r);
/* The column's label with the unit that its bare numbers need: "调成率(%)"; yours. */
char *report_heading(const struct report_column *c);
/* "漯河市郾城区  2022-01-01 至 2022-12-31  受理口径"; yours. */
char *report_subtitle(const struct report *r);
/* Percent without the sign; false and "" when there is none. */
bool report_rate(const struct report *r, const struct report_cell *c, char out[RATE_SIZE]);
/* i-th row; past the last one the total; NULL past that. */
const struct report_row *report_line(const struct report *r, size_t i);
/* Whether a definition of this column was already given by an earlier table or column. */
bool report_defined_before(const struct paper *p, size_t table, size_t column);
/* The column's label, with the table's basis where another definition has the same
 * label; yours. */
char *report_defined_label(const struct paper *p, size_t table, size_t column);
/* What a bar of this cell measures, in units that compare within the column. */
int64_t report_measure(const struct report_column *c, const struct report_cell *cell);

#endif
