/* base/world.h - the door to clock, ids and login.
 *
 * The only place that asks the system for the time, random bits or who is
 * logged in, so that a test can hold the clock still.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_WORLD_H
#define BASE_WORLD_H

#include <stdbool.h>
#include <stdint.h>

/* UTC milliseconds since 1970.  TIAOJIE_NOW (YYYY-MM-DD or
 * YYYY-MM-DDThh:mm:ss, China Standard Time) holds the clock still; a date alone
 * is its midnight. */
int64_t world_now(void);
/* The civil date in China Standard Time; see world_set_today(). */
int world_today(void);
/* Practice data live in a fixed year: from now on today is this day
 * (DATE_NONE: the real one again). */
void world_set_today(int day);
/* Monotonic milliseconds, for measuring and time limits. */
int64_t world_ticks(void);
/* Tests: from now on world_ticks() stands at that (negative: it runs again). */
void world_set_ticks(int64_t ms);

#define UUID_SIZE      16
#define UUID_TEXT_SIZE 37
/* Version 7 (RFC 9562): 48 bits of milliseconds, a counter that keeps order
 * within one, the rest random. */
void world_uuid(unsigned char out[UUID_SIZE]);
char *world_uuid_text(const unsigned char uuid[UUID_SIZE], char out[UUID_TEXT_SIZE]);
bool world_uuid_parse(const char *text, unsigned char out[UUID_SIZE]);

/* First in main, before any library looks at the environment: no core files, nobody of the same
 * user looks into the memory, umask 077.  Under a service account the environment is the clerk's
 * only in TERM, COLORTERM, LANG, LANGUAGE, LC_ALL, LC_CTYPE, LC_MESSAGES and SSH_CONNECTION, and
 * there only without a slash; PATH and HOME are made anew, and the working directory is "/".
 * False: the variables of sudo do not fit together, and nothing may be done. */
bool world_start(void);

/* The login name of the person at the keyboard; never NULL.  Under a service
 * account it comes from sudo, else from the kernel's user id.  Looked up once. */
const char *world_login(void);
/* True when that person works under a service account, whose home is not his own.  Not so for
 * root, to whom everything belongs anyway. */
bool world_login_shared(void);
/* The user id that the login stands for. */
unsigned world_person(void);
/* The terminal of standard input or of messages ("/dev/pts/3"), NULL without one; valid until
 * the next call. */
const char *world_terminal(void);
/* Where the person comes from, as SSH says: "192.0.2.7"; NULL when nobody says.  It is a word of
 * the environment (SSH_CONNECTION, SSH_CLIENT), which its owner can set: evidence of second
 * rank.  Under sudo only what the administrator lets through (env_keep).  Looked up once. */
const char *world_address(void);
/* Environment look-up; NULL when unset or empty. */
const char *world_env(const char *name);

#endif
