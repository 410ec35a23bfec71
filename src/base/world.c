/* base/world.c - the door to clock, ids, login and environment.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/world.h"

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <uuid/uuid.h>

#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

#define DAY_MS        86400000LL
#define CHINA_MS      (8 * 3600 * 1000LL) /* UTC+8 */
#define COUNTER_LIMIT 0x1000u             /* twelve bits */

static int fixed_today = DATE_NONE;
static int64_t fixed_ticks = -1; /* negative: the clock runs */
static char *login;              /* owned */
static uid_t person;             /* with login: whose it is */
static bool shared;              /* with login: he came by sudo */
static char *address;            /* owned; "" when nobody says */

const char *world_env(const char *name)
{
    const char *value = getenv(name);

    return value && *value ? value : NULL;
}

/* Reads exactly two digits; -1 when they are not. */
static int two_digits(const char *s)
{
    if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
        return -1;
    return (s[0] - '0') * 10 + (s[1] - '0');
}

/* Milliseconds into the day of "Thh:mm:ss"; 0 for "", -1 when malformed. */
static int64_t time_of_day(const char *s)
{
    int h, m, sec;

    if (!*s)
        return 0;
    if (strlen(s) != 9 || s[0] != 'T' || s[3] != ':' || s[6] != ':')
        return -1;
    h = two_digits(s + 1);
    m = two_digits(s + 4);
    sec = two_digits(s + 7);
    if (h < 0 || h > 23 || m < 0 || m > 59 || sec < 0 || sec > 59)
        return -1;
    return ((h * 60 + m) * 60 + sec) * 1000LL;
}

/* A clock that was to be held but is not would falsify every date: say so. */
static int64_t held_clock(const char *text)
{
    char iso[DATE_SIZE] = "";
    int day = DATE_NONE;
    int64_t in_day = -1;

    if (strlen(text) >= DATE_SIZE - 1) {
        memcpy(iso, text, DATE_SIZE - 1);
        day = date_from_iso(iso);
        in_day = time_of_day(text + DATE_SIZE - 1);
    }
    if (day == DATE_NONE || in_day < 0)
        die(_("环境变量 TIAOJIE_NOW 应写成 2022-11-22 或 2022-11-22T09:14:00"));
    return day * DAY_MS + in_day - CHINA_MS;
}

int64_t world_now(void)
{
    const char *held = world_env("TIAOJIE_NOW");
    struct timespec ts;

    if (held)
        return held_clock(held);
    clock_gettime(CLOCK_REALTIME, &ts);
    return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

int world_today(void)
{
    return fixed_today != DATE_NONE ? fixed_today : date_of_stamp(world_now());
}

void world_set_today(int day)
{
    fixed_today = day;
}

void world_set_ticks(int64_t ms)
{
    fixed_ticks = ms;
}

int64_t world_ticks(void)
{
    struct timespec ts;

    if (fixed_ticks >= 0)
        return fixed_ticks;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

static void random_bytes(unsigned char *out, size_t n)
{
    while (n > 0) {
        ssize_t got = getrandom(out, n, 0);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            die("getrandom: %s", strerror(errno));
        out += got;
        n -= (size_t)got;
    }
}

/* The next pair of millisecond and counter: never the same twice, never
 * backwards, though the clock stands still or is set back.  A full counter
 * borrows from the next millisecond. */
static void next_tick(int64_t *ms, unsigned *counter)
{
    static int64_t last_ms = -1;
    static unsigned last_counter;
    int64_t now = world_now();

    if (now > last_ms) {
        unsigned char seed[2];

        random_bytes(seed, sizeof(seed));
        last_ms = now;
        last_counter = ((unsigned)seed[0] << 8 | seed[1]) & 0x7FFu; /* half is room to count */
    } else if (++last_counter == COUNTER_LIMIT) {
        last_ms++;
        last_counter = 0;
    }
    *ms = last_ms;
    *counter = last_counter;
}

void world_uuid(unsigned char out[UUID_SIZE])
{
    int64_t ms;
    unsigned counter;

    next_tick(&ms, &counter);
    for (int i = 0; i < 6; i++)
        out[i] = (unsigned char)(ms >> (40 - 8 * i) & 0xFF);
    out[6] = (unsigned char)(0x70 | counter >> 8);
    out[7] = (unsigned char)(counter & 0xFF);
    random_bytes(out + 8, UUID_SIZE - 8);
    out[8] = (unsigned char)(0x80 | (out[8] & 0x3F));
}

char *world_uuid_text(const unsigned char uuid[UUID_SIZE], char out[UUID_TEXT_SIZE])
{
    uuid_unparse_lower(uuid, out);
    return out;
}

bool world_uuid_parse(const char *text, unsigned char out[UUID_SIZE])
{
    return text && uuid_parse(text, out) == 0;
}

/* A user id in digits; false for anything else. */
static bool parse_uid(const char *text, uid_t *uid)
{
    unsigned long n;
    char *end;

    if (!text || strspn(text, "0123456789") != strlen(text))
        return false;
    errno = 0;
    n = strtoul(text, &end, 10);
    *uid = (uid_t)n;
    return errno == 0 && *end == '\0' && n < (uid_t)-1;
}

/* The clerk who came by sudo to a service account, or NULL.  sudo overwrites
 * all three variables; they must fit together and to the account list. */
static const char *sudo_login(void)
{
    const char *user = world_env("SUDO_USER");
    const struct passwd *pw;
    uid_t uid;

    if (geteuid() == 0 || !user || !world_env("SUDO_COMMAND"))
        return NULL;
    if (!parse_uid(world_env("SUDO_UID"), &uid))
        return NULL;
    pw = getpwuid(uid);
    if (!pw || !str_equal(pw->pw_name, user) || strchr(user, '/') || *user == '.')
        return NULL;
    person = uid;
    return user;
}

static char *find_login(void)
{
    const char *user = sudo_login();
    const struct passwd *pw;

    shared = user && person != 0;
    if (user)
        return mem_copy(user);
    person = getuid();
    pw = getpwuid(person);
    if (pw && !str_empty(pw->pw_name))
        return mem_copy(pw->pw_name);
    return mem_printf("uid%lu", (unsigned long)getuid());
}

const char *world_login(void)
{
    if (!login)
        login = find_login();
    return login;
}

bool world_login_shared(void)
{
    return world_login() && shared;
}

unsigned world_person(void)
{
    world_login();
    return person;
}

const char *world_terminal(void)
{
    const char *name = isatty(STDIN_FILENO) ? ttyname(STDIN_FILENO) : NULL;

    return name ? name : isatty(STDERR_FILENO) ? ttyname(STDERR_FILENO) : NULL;
}

/* The first word, of the signs that an address has: what is no address is none. */
static char *find_address(void)
{
    static const char signs[] = "0123456789abcdefABCDEF.:%";
    const char *said = world_env("SSH_CONNECTION");
    size_t n;

    if (!said)
        said = world_env("SSH_CLIENT");
    n = said ? strcspn(said, " ") : 0;
    return said && n < 64 && strspn(said, signs) >= n ? mem_copy_n(said, n) : mem_copy("");
}

const char *world_address(void)
{
    if (!address)
        address = find_address();
    return *address ? address : NULL;
}

/* ---- the beginning ---- */

/* No file of a clerk's is named by a variable, and no library is led by one. */
static bool is_harmless(const char *value)
{
    return value && strlen(value) < 128 && !strpbrk(value, "/%\n");
}

static void shed_environment(void)
{
    static const char *const kept[] = { "TERM",   "COLORTERM", "LANG",        "LANGUAGE",
                                        "LC_ALL", "LC_CTYPE",  "LC_MESSAGES", "SSH_CONNECTION" };
    const struct passwd *pw = getpwuid(geteuid());
    char *values[ARRAY_LEN(kept)];

    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        values[i] = is_harmless(world_env(kept[i])) ? mem_copy(world_env(kept[i])) : NULL;
    clearenv();
    for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
        if (values[i])
            setenv(kept[i], values[i], 1);
        free(values[i]);
    }
    setenv("PATH", "/usr/bin:/bin", 1);
    setenv("HOME", pw && !str_empty(pw->pw_dir) ? pw->pw_dir : "/", 1);
}

/* Somebody says that he came by sudo, and it does not fit together. */
static bool is_stranger(void)
{
    bool said = world_env("SUDO_UID") || world_env("SUDO_USER") || world_env("SUDO_COMMAND");

    return geteuid() != 0 && said && !sudo_login();
}

bool world_start(void)
{
    static const struct rlimit none = { 0, 0 };

    umask(077);
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    if (is_stranger())
        return false;
    if (world_login_shared()) {
        shed_environment();
        if (chdir("/") != 0)
            return false;
    }
    return true;
}
