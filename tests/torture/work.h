/* tests/torture/work.h - a folder, an office in it, what must hold, and the tally.
 *
 * The programs print the seed they run with; SEED= runs the same once more.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_TORTURE_WORK_H
#define TESTS_TORTURE_WORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Makes the folder (on /dev/shm when that is there: a kill loses nothing that a disk would keep)
 * and prints name and seed.  Removes it at the end of the program.  The clock is held at
 * 2022-12-31; returns the folder. */
const char *work_begin(const char *name);
/* DIR/name; yours. */
char *work_path(const char *name);
/* DIR/name is a folder with nothing in it. */
void work_empty(const char *name);
/* COUNT= of the environment, or the default. */
long work_number(const char *variable, long otherwise);
/* 0 to most - 1, the same for the same seed. */
uint64_t work_pick(uint64_t most);
void work_reseed(uint64_t more); /* for a process of its own */
uint64_t work_seed(void);

void work_copy(const char *from, const char *to);
void work_remove_database(const char *path); /* with -wal, -shm, -journal */
/* An office with its seeds and, with cases, the first rows of the ledger. */
void work_office(const char *path, int cases);
/* The first rows of the ledger as a file. */
void work_ledger(const char *path, int rows);
/* A database of an older version from tests/data. */
void work_old(const char *path, const char *dump);

/* What is wrong with the database: structure, references, search keys, tallies, figures, numbers,
 * both chains; NULL when nothing is, else the first sentence; yours. */
char *work_wrong(const char *path);
/* One number out of it, past the program; -1 when it cannot be asked. */
long long work_ask(const char *path, const char *sql);
/* Names in the folder (and its folders) that nobody should have left; NULL none; yours. */
char *work_left_over(const char *folder);

/* Something that must hold did not: printed with the place and counted. */
void work_fail(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/* One more that held. */
void work_pass(void);
/* Prints "N passed, N failed"; the exit status. */
int work_end(void);

#endif
