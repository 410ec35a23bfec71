/* cli/stat_help.h - what the commands share that ask for figures.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_STAT_HELP_H
#define CLI_STAT_HELP_H

#include "base/err.h"
#include "base/i18n.h"
#include "work/statistics.h"

struct cli;

#define REQUEST_OPTIONS                                                                            \
    { 0, "period", "P", N_("时期：2022、2022-07、2022-Q3、2022-01-25..2022-11-30、last-month 等"), \
      "today this-month last-month this-year last-year last-week" },                               \
        { 0, "by", "AXIS", N_("按什么分，两项用逗号分开；none 不分"), NULL },                      \
        { 0, "area", "A", N_("只统计这个区域"), NULL },                                            \
        { 0, "campaign", "NAME", N_("哪一项专项行动，不说就是六防六促"), NULL },                   \
        { 0, "basis", "BASIS", N_("口径：accepted 受理口径，concluded 终结口径"),                  \
          "accepted concluded" },                                                                  \
        { 0, "as-of", "DATE", N_("照那一天公布的：当时最近一次封存的数字"), NULL },                \
        { 0, "live", NULL, N_("封存的时期也按现在的登记统计"), NULL },                             \
    {                                                                                              \
        0, "cutoff", "DATE", N_("结果的截止日，不说就是时期的末日"), NULL                          \
    }

/* Fills the request from the statistic's name and those options; the database is open.  Of a
 * sealed period the seal answers, unless --live (work/seal.h).  ST_USAGE names what is wrong;
 * ST_NOT_FOUND: not sealed by that day. */
enum status cli_stat_request(struct cli *c, const char *name, struct stat_request *rq,
                             struct err *err);

/* The brief (work/brief.h) by --period and --area, appended: text with its marks and where
 * each figure is from, plain without them, or json.  Opens the database.  ST_USAGE any other
 * format or option. */
enum status stat_brief(struct cli *c, enum report_format format, struct buf *out, struct err *err);

#endif
