/* cli/cli.h - the command line: one row a command, one row an option.
 *
 * Names, exit codes and manners are a contract with scripts and cron; help,
 * completion and manual are checked against these rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "core/rights.h"

struct db;
struct book;
struct config;

/* Exit statuses; codes never change meaning. */
enum {
    EX_DONE = 0,
    EX_FAILED = 1,
    EX_WRONG_USAGE = 2,
    EX_BUSY = 3,
    EX_UNBALANCED = 4,
    EX_WARNED = 5,
    EX_NOT_PERMITTED = 6
};

struct cli_option {
    char letter;        /* 0: none */
    const char *name;   /* "period"; NULL ends the table */
    const char *arg;    /* "P", or NULL for a flag */
    const char *help;   /* N_() */
    const char *values; /* completion: words separated by a space, or "FILE", or NULL */
};

/* Stands beside every --unmask. */
#define REASON_OPTION                                                                              \
    {                                                                                              \
        0, "reason", "TEXT", N_("和 --unmask 一起用：为什么要看，记入审计记录"), NULL              \
    }

struct cli {
    /* global options */
    const char *database; /* -d */
    const char *program;  /* the command's name, for the audit */
    bool no_color, ascii, no_input;
    struct config *config; /* tiaojie.conf; always there */
    int verbose;
    /* of the command: parsed values by option row; NULL not given, "" flag given */
    const char *const *values;
    const struct cli_option *options;
    /* operands */
    int argc;
    char **argv;
    /* opened by cli_open() */
    struct db *db;
    struct book *book;
    int today;
    enum right needs; /* of the command */
    bool damaged;     /* the file is, and is only read (cli/salvage.h) */
    bool unmasked;    /* what --unmask shows is kept (cli/unmask.h) */
    bool warned;      /* a reminder was printed: what is done ends with EX_WARNED */
};

struct command {
    const char *name;     /* "case list": words separated by a space */
    const char *operands; /* "[FILTER...]" or "" */
    const char *summary;  /* N_() one line */
    const struct cli_option *options;
    enum status (*run)(struct cli *c, struct err *err);
    enum right needs; /* checked when the database is opened; RIGHT_COUNT: none */
};

extern const struct command *const commands[]; /* NULL-ended */
extern const struct cli_option global_options[];

/* Value of an option of the command by name: NULL when not given. */
const char *cli_value(const struct cli *c, const char *name);
bool cli_flag(const struct cli *c, const char *name);
/* A number after an option, not under least; *n stays when it was not given.  ST_USAGE. */
enum status cli_count(const struct cli *c, const char *name, size_t least, size_t *n,
                      struct err *err);
/* Opens the database (by -d, TIAOJIE_DB, the site file, the default) and its
 * book; in a demo database today is its own day.  flags as db_open().  ST_DENIED with the
 * reason when the person has no account, or lacks the right that the command needs, or, with
 * --unmask, the one to see what is hidden. */
enum status cli_open(struct cli *c, unsigned flags, struct err *err);
/* The same question for a command that opens the file in its own way: opens it to look, and
 * closes it.  A file that is not there, or cannot be read, refuses nobody but who came through
 * a service account. */
enum status cli_permit(struct cli *c, struct err *err);
/* How much this command hides: what the role may not see, and unless --unmask was given what
 * is sensitive.  machine: output for programs, which shows nothing sensitive without --unmask;
 * what is for people shows the owner of a file everything. */
enum mask cli_mask(const struct cli *c, bool machine);
/* The file that cli_open() would open; yours. */
char *cli_database(const struct cli *c, struct err *err);

/* Runs one command line; the exit status. */
int cli_main(int argc, char **argv);
int cli_exit_status(enum status st);
/* The nearest of the names to a mistyped word, or NULL. */
const char *cli_nearest(const char *word, const char *const *names, size_t n);

#endif
