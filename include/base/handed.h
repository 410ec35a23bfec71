/* base/handed.h - files of a clerk's who works under a service account.
 *
 * The account never opens a path that a clerk names.  His own process (src/wrap) opens it with
 * his own rights and hands the descriptor over: below his home or the folder where he started
 * the command, through no link and no hidden name.  Whoever works under his own login opens his
 * files himself, and the same functions do just that.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_HANDED_H
#define BASE_HANDED_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/err.h"

/* What the two say to each other on a sequential-packet socket: one letter, and the path or the
 * number of a file that is being written; back comes a handed_reply with or without a
 * descriptor. */
#define HANDED_FD   3    /* the first that sudo lets through (closefrom=4) */
#define HANDED_MOST 4096 /* bytes of one message */
enum handed_word {
    HANDED_READ = 'r',   /* path: open for reading */
    HANDED_LOOK = 'l',   /* path: is there anything of that name? */
    HANDED_MAKE = 'm',   /* path: a new file of another name beside it, mode 0600 */
    HANDED_KEEP = 'k',   /* number: it gets the name, in the place of an older file */
    HANDED_REMOVE = 'd', /* number: it goes, whether it has the name yet or not */
};
struct handed_reply {
    int32_t error;  /* 0, or an errno; EXDEV: not below home or the folder of the command */
    int32_t number; /* of HANDED_MAKE */
};

/* Once, before any file is opened: is the clerk's own process at the other end? */
void handed_start(void);
/* Can files be named?  Always, but under a service account without that process. */
bool handed_on(void);

/* Opens it for reading; -1 with errno. */
int handed_open(const char *path);
FILE *handed_fopen(const char *path);
bool handed_exists(const char *path);

/* Under a service account only.  A new file to be written; its number for the next two, -1
 * with errno.  It is checked: an empty plain file of the clerk's own. */
int handed_make(const char *path, int *fd);
/* False with errno. */
bool handed_keep(int number);
void handed_remove(int number);

/* The sentence for errno after one of these. */
enum status handed_refuse(int error, const char *path, struct err *err);

#endif
