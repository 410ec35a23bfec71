/* src/work/nightly_impl.h - what the steps of the night share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_NIGHTLY_IMPL_H
#define WORK_NIGHTLY_IMPL_H

#include <stdint.h>

#include "base/date.h"
#include "core/book.h"
#include "work/nightly.h"

/* Missed days that one run makes up for. */
#define NIGHT_DAYS_MAX 31
/* When the timer and the cron file start it, China Standard Time. */
#define NIGHT_HOUR   2
#define NIGHT_MINUTE 30

/* What one check (work/checks.h) found in the copy. */
struct night_finding {
    const char *name, *title; /* title: N_() */
    size_t problems;
    char *first; /* owned; NULL: nothing */
};

struct night {
    const struct nightly_options *opt;
    struct db *db; /* the live file */
    struct book *book;
    struct db *copy; /* the verified backup, read-only: everything is counted from it */
    struct book *copy_book;
    char *backup;  /* owned; its path */
    char *fresh;   /* owned; path of a verified copy that has not got its name yet, or NULL */
    size_t sealed; /* periods that this night has sealed */
    bool sound;    /* its copy, or the live file itself, passed the check: it may be written to */
    int today;
    int through; /* all is done up to this day, or DATE_NONE */
    int days[NIGHT_DAYS_MAX];
    size_t days_count;
    size_t days_done;
    int skipped;                    /* days missed that are too many to make up for */
    int overdue;                    /* cases; -1: not known */
    size_t late, soon;              /* what the last day's list of what is due has */
    struct night_finding *findings; /* owned; one a check that was made */
    size_t findings_count, findings_cap;
    size_t warnings; /* what they merely point out */
    long long started;
    enum status worst;
    char *sentence;  /* owned; of the worst */
    char **problems; /* owned, each too: one sentence a step that went wrong */
    size_t problems_count, problems_cap;
};

/* Says it when the run is verbose. */
void night_say(const struct night *n, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* ---- nightly_lock.c ---- */

/* Holds <database>.nightly.lock until night_unlock(); ST_BUSY after so many seconds. */
enum status night_lock(const char *database, int seconds, int *fd, struct err *err);
void night_unlock(int fd);

/* ---- nightly_backup.c ---- */

/* Copies the live file, checks the copy in full and brings its clocks up to the day: n->fresh.
 * Pages are copied as they are, so the check is that of the live file, too: fills sound. */
enum status night_copy(struct night *n, struct err *err);
/* That copy becomes the backup of the day in the backup folder, opened as n->copy; made anew
 * when something was sealed since. */
enum status night_backup(struct night *n, struct err *err);
void night_drop_fresh(struct night *n);
/* The last backup of an earlier night can still be opened; ST_WARNED when not. */
enum status night_previous(struct night *n, struct err *err);
/* Removes our older backups beyond those to keep. */
enum status night_retention(struct night *n, struct err *err);

/* ---- nightly_same.c ---- */

/* Whether two database files hold the same, but for what the night notes about itself; false
 * also when one cannot be read. */
bool night_same_data(const char *a, const char *b);

/* ---- nightly_steps.c ---- */

enum status night_clocks(struct night *n, struct err *err);
enum status night_checks(struct night *n, struct err *err);
enum status night_figures(struct night *n, struct err *err);
/* Which days are due: fills days, through, skipped. */
enum status night_find_days(struct night *n, struct err *err);

/* ---- nightly_day.c, nightly_tables.c ---- */

/* Computes and publishes the papers of one day.  ST_UNBALANCED when a sum does not hold:
 * published all the same, and marked. */
enum status night_day(struct night *n, int day, struct err *err);
/* Removes the papers of days that are longer ago than the setting retention.reports (0: none);
 * what else lies in such a folder stays, and the folder with it. */
void night_remove_reports(const struct night *n);
struct report;
/* What had run out by the end of the day, and what runs out soon. */
enum status night_due_table(struct night *n, int day, struct report **out, struct err *err);
/* The audit chain at 24:00 of the day: the same whenever it is asked for. */
struct audit_head;
enum status night_head(const struct night *n, int day, struct audit_head *head, struct err *err);
enum status night_audit_table(const struct night *n, int day, struct report **out, struct err *err);
struct report *night_checks_table(const struct night *n, int day);
struct report *night_overview(const struct night *n, int day, const struct report *const *spans,
                              size_t count);

/* ---- nightly_seal.c ---- */

/* Seals the periods that are over and not sealed yet, from the day of the month that the office
 * has set.  ST_UNBALANCED: one does not add up and stays open. */
enum status night_seal(struct night *n, struct err *err);
/* What was sealed by the end of the day. */
enum status night_seals_table(struct night *n, int day, struct report **out, struct err *err);

/* ---- nightly_digest.c ---- */

/* What had run out by the end of the day and what runs out soon, for each town, committee and
 * mediator: no telephones, no identity numbers, names of parties masked (DOMAIN 8.6). */
struct night_digest;
/* *out is yours; NULL after a failure. */
enum status night_digest_make(struct night *n, int day, struct night_digest **out, struct err *err);
void night_digest_free(struct night_digest *d);
/* How many each of them has; yours. */
struct report *night_digest_table(const struct night_digest *d);
/* Writes folder/digest.new, a file each; night_digest_end() puts it in the place of
 * folder/digest with ST_OK, and drops it with anything else, which is then the answer. */
enum status night_digest_begin(const struct night_digest *d, const char *folder, struct err *err);
enum status night_digest_end(const char *folder, enum status st, struct err *err);
/* Removes folder/digest, for reports that are past their term. */
void night_digest_remove(const char *folder);

/* ---- nightly_status.c ---- */

enum status night_mark(struct night *n, struct err *err);
/* The day the office lives in: a demo database has its own. */
int night_today(struct db *db);
int night_through(struct db *db);
/* "unbalanced" */
const char *night_status_word(enum status st);
const char *night_status_label(enum status st); /* 数据核对不上 */

#endif
