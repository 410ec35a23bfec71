/* tests/pty/pty_garbage.c - bytes that no keyboard sends: no hang, no crash, no growing.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>
#include <stdio.h>

#include "base/world.h"

#define KILOBYTES 8
#define MOST_MS   120000 /* for one kind, under sanitizers on a busy machine */
#define MOST_KB   (96 * 1024)

/* What is freed is given back soon: else what the sanitizer holds hides what the program holds. */
static const char *const small_quarantine[] = {
    "ASAN_OPTIONS=exitcode=99:quarantine_size_mb=4:thread_local_quarantine_size_kb=64", NULL
};

/* ---- what is sent ---- */

static uint64_t dice(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return *seed >> 33;
}

/* Not NUL, since a piece is sent as a text; not F10 and not the keys that save. */
static void random_bytes(char *to, size_t n, uint64_t *seed)
{
    for (size_t i = 0; i < n; i++)
        to[i] = (char)(1 + dice(seed) % 255);
}

static void broken_characters(char *to, size_t n, uint64_t *seed)
{
    static const char *const halves[] = { "\xE8",     "\xE5\xBC",     "\xF0\x9F\x98",
                                          "\xC0\x80", "\xED\xA0\x80", "\xF8\x88\x80",
                                          "\xFF",     "\x80",         "\xBF\xBF",
                                          "\xF4\x90" };
    size_t at = 0;

    while (at + 4 < n) {
        const char *half = halves[dice(seed) % ARRAY_LEN(halves)];

        memcpy(to + at, half, strlen(half));
        at += strlen(half);
    }
    memset(to + at, 'a', n - at);
}

/* One that never ends: parameters, strings, pastes. */
static const struct {
    const char *name;
    void (*make)(char *to, size_t n, uint64_t *seed);
} kinds[] = { { "random bytes", random_bytes }, { "characters cut off", broken_characters } };

/* ---- looking ---- */

/* KiB in memory of the program itself, which runs as the child of no one else: setpriv becomes it.
 */
static long memory_of(struct pty *p)
{
    char path[64], line[256];
    long kb = 0;
    FILE *f;

    str_fit(path, sizeof(path), "/proc/%ld/status", pty_pid(p));
    f = fopen(path, "r");
    while (f && fgets(line, sizeof(line), f))
        if (str_starts(line, "VmRSS:"))
            kb = strtol(line + 6, NULL, 10);
    if (f)
        fclose(f);
    return kb;
}

/* In pieces of a kilobyte, so that both ends breathe. */
static void pour(struct pty *p, void (*make)(char *to, size_t n, uint64_t *seed), uint64_t seed)
{
    char piece[1025];

    for (int i = 0; i < KILOBYTES && pty_alternate(p); i++) {
        make(piece, 1024, &seed);
        piece[1024] = '\0';
        pty_send(p, piece);
        pty_settle(p);
    }
}

static void whatever_arrives_it_goes_on_within_its_memory(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        char *db = office_db(), *problems;
        struct pty *p = office_start(
            &(struct session) { .db = db, .screen = "form", .env = small_quarantine });
        int64_t from = world_ticks();
        long before;

        pty_expect(p, "F10退出");
        before = memory_of(p);
        CHECK_ROW(before > 0, kinds[i].name);
        pour(p, kinds[i].make, i + 1);
        CHECK_ROW(world_ticks() - from < MOST_MS, kinds[i].name);
        if (pty_alternate(p)) {
            CHECK_ROW(memory_of(p) < before + MOST_KB, kinds[i].name);
            pty_signal(p, SIGTERM);
            CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
        } else {
            CHECK_INT(pty_exit_status(p), 0); /* it has been left by a key among them */
        }
        pty_close(p);
        problems = office_run(db, "check");
        CHECK_STR(problems, "");
        free(problems);
        free(db);
    }
}

OFFICE_TESTS(T(whatever_arrives_it_goes_on_within_its_memory))
