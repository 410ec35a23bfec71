/* tests/unit/test_world.c - the clock held still, ids in order, and who is logged in.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/world.h"

#include <pwd.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/date.h"
#include "base/err.h"
#include "base/mem.h"
#include "check.h"

#define NOON "2022-11-22T12:00:00" /* 04:00 UTC */

static void a_held_clock_stands_still_in_china_standard_time(void **state)
{
    static const struct {
        const char *held, *utc, *today;
    } rows[] = {
        { "2022-11-22", "2022-11-21T16:00:00.000Z", "2022-11-22" },
        { "2022-11-22T00:00:00", "2022-11-21T16:00:00.000Z", "2022-11-22" },
        { "2022-11-22T09:14:05", "2022-11-22T01:14:05.000Z", "2022-11-22" },
        { "2022-11-22T23:59:59", "2022-11-22T15:59:59.000Z", "2022-11-22" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char utc[STAMP_SIZE], today[DATE_SIZE];

        setenv("TIAOJIE_NOW", rows[i].held, 1);
        CHECK_STR(stamp_to_iso(world_now(), utc), rows[i].utc);
        CHECK_STR(stamp_to_iso(world_now(), utc), rows[i].utc);
        CHECK_STR(date_to_iso(world_today(), today), rows[i].today);
    }
}

static void practice_data_live_on_their_own_day(void **state)
{
    (void)state;
    setenv("TIAOJIE_NOW", NOON, 1);
    world_set_today(date_from_iso("2022-03-16"));
    CHECK_INT(world_today(), date_from_iso("2022-03-16"));
    world_set_today(DATE_NONE);
    CHECK_INT(world_today(), date_from_iso("2022-11-22"));
}

/* What a child process says: its standard error, or the text that act gives. */
struct answer {
    int status;
    char text[400];
};

static struct answer ask_child(const char *(*act)(const void *), const void *arg)
{
    struct answer a = { 0 };
    int ends[2];
    size_t n = 0;
    ssize_t got;
    pid_t child;

    CHECK_INT(pipe(ends), 0);
    fflush(NULL);
    child = fork();
    if (child == 0) {
        const char *text;

        dup2(ends[1], STDERR_FILENO);
        text = act(arg);
        dprintf(STDERR_FILENO, "%s", text);
        _exit(0);
    }
    close(ends[1]);
    while ((got = read(ends[0], a.text + n, sizeof(a.text) - 1 - n)) > 0)
        n += (size_t)got;
    close(ends[0]);
    CHECK_INT(waitpid(child, &a.status, 0), child);
    return a;
}

static const char *ask_time(const void *held)
{
    setenv("TIAOJIE_NOW", held, 1);
    world_now();
    return "went on";
}

static void a_clock_that_cannot_be_held_ends_the_program(void **state)
{
    static const char *const wrong[] = { "2022",
                                         "now",
                                         "2022-02-30",
                                         "2022-11-22T",
                                         "2022-11-22 09:14:00",
                                         "2022-11-22T09:14",
                                         "2022-11-22T24:00:00",
                                         "2022-11-22T09:60:00",
                                         "2022-11-22T09:14:60",
                                         "2022-11-22T09:14:00Z",
                                         "2022-11-22T-9:14:00" };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        struct answer a = ask_child(ask_time, wrong[i]);

        CHECK_ROW(WIFEXITED(a.status) && WEXITSTATUS(a.status) == 1, wrong[i]);
        CHECK_HAS(a.text, "TIAOJIE_NOW 应写成 2022-11-22");
    }
}

static void put_the_screen_back(void)
{
    dprintf(STDERR_FILENO, "[hook]");
}

static void die_again(void)
{
    dprintf(STDERR_FILENO, "[hook]");
    die("again");
}

static const char *hit_a_bug(const void *arg)
{
    die_hook_set(*(void (*const *)(void))arg);
    BUG("out of beds");
}

static void dying_runs_the_hook_once_and_exits_with_1(void **state)
{
    static void (*const tidy)(void) = put_the_screen_back;
    static void (*const deadly)(void) = die_again;
    struct answer a = ask_child(hit_a_bug, &tidy);

    (void)state;
    CHECK(WIFEXITED(a.status) && WEXITSTATUS(a.status) == 1);
    CHECK_HAS(a.text, "[hook]tiaojie: BUG ");
    CHECK_HAS(a.text, "test_world.c");
    CHECK_HAS(a.text, ": out of beds\n");
    a = ask_child(hit_a_bug, &deadly);
    CHECK(WIFEXITED(a.status) && WEXITSTATUS(a.status) == 1);
    CHECK_STR(a.text, "[hook]tiaojie: again\n");
}

static int64_t uuid_ms(const unsigned char u[UUID_SIZE])
{
    int64_t ms = 0;

    for (int i = 0; i < 6; i++)
        ms = ms << 8 | u[i];
    return ms;
}

static void an_id_carries_the_time_and_version_7(void **state)
{
    unsigned char u[UUID_SIZE];

    (void)state;
    setenv("TIAOJIE_NOW", "2180-01-01", 1); /* later than in any other case here */
    world_uuid(u);
    CHECK_INT(uuid_ms(u), world_now());
    CHECK_INT(u[6] >> 4, 7);
    CHECK_INT(u[8] >> 6, 2);
}

static void ids_keep_their_order_while_the_clock_stands_or_goes_back(void **state)
{
    unsigned char last[UUID_SIZE], next[UUID_SIZE];

    (void)state;
    setenv("TIAOJIE_NOW", "2190-06-01", 1);
    world_uuid(last);
    setenv("TIAOJIE_NOW", NOON, 1);
    for (int i = 0; i < 10000; i++) { /* the counter runs full twice at least */
        world_uuid(next);
        CHECK(memcmp(last, next, UUID_SIZE) < 0);
        CHECK_INT(next[6] >> 4, 7);
        CHECK_INT(next[8] >> 6, 2);
        memcpy(last, next, UUID_SIZE);
    }
}

static void what_follows_the_counter_is_random(void **state)
{
    unsigned char a[UUID_SIZE], b[UUID_SIZE];

    (void)state;
    world_uuid(a);
    world_uuid(b);
    CHECK(memcmp(a + 9, b + 9, UUID_SIZE - 9) != 0);
}

static void ids_go_to_text_and_back(void **state)
{
    static const char *const wrong[] = { "", "0190", "0190163d-8694-739b-aea5-966c26f8ad9",
                                         "0190163d-8694-739b-aea5-966c26f8ad9g",
                                         "0190163d8694739baea5966c26f8ad91" };
    const char *text = "0190163d-8694-739b-aea5-966c26f8ad91";
    unsigned char u[UUID_SIZE], again[UUID_SIZE];
    char out[UUID_TEXT_SIZE];

    (void)state;
    CHECK(world_uuid_parse(text, u));
    CHECK_INT(u[0], 0x01);
    CHECK_INT(u[15], 0x91);
    CHECK_STR(world_uuid_text(u, out), text);
    CHECK(world_uuid_parse("0190163D-8694-739B-AEA5-966C26F8AD91", again));
    CHECK_INT(memcmp(u, again, UUID_SIZE), 0);
    CHECK(!world_uuid_parse(NULL, u));
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        CHECK_ROW(!world_uuid_parse(wrong[i], u), wrong[i]);
}

struct identity {
    const char *sudo_uid, *sudo_user, *sudo_command;
    uid_t real, effective; /* only root can take them on */
};

static const char *ask_login(const void *arg)
{
    const struct identity *id = arg;

    if (id->sudo_uid)
        setenv("SUDO_UID", id->sudo_uid, 1);
    if (id->sudo_user)
        setenv("SUDO_USER", id->sudo_user, 1);
    if (id->sudo_command)
        setenv("SUDO_COMMAND", id->sudo_command, 1);
    if (geteuid() == 0 && setreuid(id->real, id->effective) != 0)
        return "setreuid failed";
    return world_login();
}

#define SERVICE 65534 /* nobody: an account that is not root's */

/* The clerk of these cases is the account with user id 1. */
static void the_clerk_behind_sudo_is_believed_only_when_all_fits(void **state)
{
    const struct passwd *pw = getpwuid(1);
    char clerk[80], service[80];
    struct answer a;

    (void)state;
    if (!pw)
        skip();
    str_fit(clerk, sizeof(clerk), "%s", pw->pw_name);
    pw = getpwuid(geteuid() == 0 ? SERVICE : getuid());
    if (!pw)
        skip();
    str_fit(service, sizeof(service), "%s", pw->pw_name);

    const struct {
        struct identity id;
        const char *wanted;
    } rows[] = {
        { { "1", clerk, "/usr/bin/tiaojie-main", SERVICE, SERVICE }, clerk },
        { { "1", clerk, NULL, SERVICE, SERVICE }, service },
        { { NULL, clerk, "x", SERVICE, SERVICE }, service },
        { { "1", NULL, "x", SERVICE, SERVICE }, service },
        { { "0", clerk, "x", SERVICE, SERVICE }, service },
        { { "1", "root", "x", SERVICE, SERVICE }, service },
        { { "1x", clerk, "x", SERVICE, SERVICE }, service },
        { { " 1", clerk, "x", SERVICE, SERVICE }, service },
        { { "+1", clerk, "x", SERVICE, SERVICE }, service },
        { { "4294967297", clerk, "x", SERVICE, SERVICE }, service }, /* 2^32 + 1 */
        { { "4294967295", clerk, "x", SERVICE, SERVICE }, service },
        { { "99999999999999999999", clerk, "x", SERVICE, SERVICE }, service },
        { { "", "", "", SERVICE, SERVICE }, service },
        { { NULL, NULL, NULL, SERVICE, SERVICE }, service },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        a = ask_child(ask_login, &rows[i].id);
        if (!str_equal(a.text, rows[i].wanted))
            fail_msg("row %zu: %s", i, a.text);
    }
}

static void root_is_root_and_an_unlisted_user_has_a_number(void **state)
{
    static const struct identity root = { "1", "daemon", "x", 0, 0 };
    static const struct identity unlisted = { NULL, NULL, NULL, 54321, 54321 };

    (void)state;
    if (geteuid() != 0 || getpwuid(54321))
        skip();
    CHECK_STR(ask_child(ask_login, &root).text, "root");
    CHECK_STR(ask_child(ask_login, &unlisted).text, "uid54321");
}

static void an_empty_variable_counts_as_unset(void **state)
{
    (void)state;
    setenv("TIAOJIE_TEST", "", 1);
    CHECK(world_env("TIAOJIE_TEST") == NULL);
    setenv("TIAOJIE_TEST", "x", 1);
    CHECK_STR(world_env("TIAOJIE_TEST"), "x");
    unsetenv("TIAOJIE_TEST");
    CHECK(world_env("TIAOJIE_TEST") == NULL);
}

TESTS(T(a_held_clock_stands_still_in_china_standard_time), T(practice_data_live_on_their_own_day),
      T(a_clock_that_cannot_be_held_ends_the_program), T(dying_runs_the_hook_once_and_exits_with_1),
      T(an_id_carries_the_time_and_version_7),
      T(ids_keep_their_order_while_the_clock_stands_or_goes_back),
      T(what_follows_the_counter_is_random), T(ids_go_to_text_and_back),
      T(the_clerk_behind_sudo_is_believed_only_when_all_fits),
      T(root_is_root_and_an_unlisted_user_has_a_number), T(an_empty_variable_counts_as_unset))
