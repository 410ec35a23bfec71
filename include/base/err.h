/* base/err.h - what a call answers, and the sentence that goes with a refusal.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdnoreturn.h>

/* Every call that can fail in normal life returns one of these. */
enum status {
    ST_OK = 0,
    ST_INVALID,    /* what was given breaks a rule; the text names field and remedy */
    ST_NOT_FOUND,  /* no such record, file or setting */
    ST_CONFLICT,   /* somebody saved a newer version, or the number is taken */
    ST_BUSY,       /* locked by another process; try later */
    ST_DENIED,     /* not permitted */
    ST_USAGE,      /* the command line is wrong */
    ST_UNBALANCED, /* figures do not reconcile, or a chain is broken */
    ST_CORRUPT,    /* the file is damaged, or is not ours */
    ST_FULL,       /* no space left */
    ST_CANCELLED,  /* the person stopped it */
    ST_WARNED,     /* done, with warnings */
    ST_FAILED      /* anything else: the system said no */
};

/* Zero-initialise with ERR_INIT; release with err_clear(). */
struct err {
    char *text; /* owned; a whole sentence in the reader's language, or NULL */
};

#define ERR_INIT                                                                                   \
    {                                                                                              \
        0                                                                                          \
    }

/* Stores the sentence (replacing an earlier one) and returns st, so that a
 * refusal reads `return err_set(err, ST_INVALID, _("..."), ...)`.
 * err may be NULL: the sentence is then dropped. */
enum status err_set(struct err *err, enum status st, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts "prefix: " before the sentence that is there, keeping st. */
enum status err_prefix(struct err *err, enum status st, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* The sentence, or "" when there is none.  Valid until err changes. */
const char *err_text(const struct err *err);

void err_clear(struct err *err);

/* Says what went wrong on standard error and ends the program with status 1.
 * Start-up, allocators and BUG() only.  The hook, when set, runs first; the
 * terminal sets it to put the screen back. */
noreturn void die(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void die_hook_set(void (*hook)(void));

/* For what cannot happen. */
#define BUG(why) die("BUG %s:%d: %s", __FILE__, __LINE__, (why))

#endif
