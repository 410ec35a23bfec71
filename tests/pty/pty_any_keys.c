/* tests/pty/pty_any_keys.c - keys in no order that makes sense: it goes on, and the data stay
 * sound.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include <signal.h>

#define SEEDS 2
#define STEPS 300

static const char *const keys[] = {
    "\033OP",
    F2,
    F3,
    F4,
    F5,
    "\033[17~",
    F7,
    F8,
    "\033[20~",
    F10,
    UP,
    DOWN,
    DOWN,
    DOWN,
    RIGHT,
    "\033OD",
    HOME,
    "\033OF",
    PGDN,
    "\033[5~", /* moves */
    ENTER,
    ENTER,
    ENTER,
    TAB,
    TAB,
    TAB,
    BTAB,
    ESC,
    ESC,
    "0", /* mostly no at F10 */
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "\x7f",
    "\033[3~",
    "\033[2~",
    " ",
    "yl",
    "张三",
    "，",
    "zs",
    "411199196807199017",
    "２０２２",
    "-3",
    "今",
    "15万",
    ".csv",
    "/",
    "\x01",
    "\x15",
    "\x13",
    "\x0f",
    "\x0c",
    "\x14",
    "\x18",
    "\x06",
    "\x19",
    "\x10",
    "\x0e",
    "\x12",
    "\033[200~甲\r\n乙\t\033[21~\033[201~",
    "\033[99~",
    "\xE8",
    "\xB0",
};

/* The same numbers every time. */
static unsigned pick(uint64_t *seed, size_t most)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)((*seed >> 33) % most);
}

static void press(struct pty *p, uint64_t *seed)
{
    if (pick(seed, 40) == 0)
        pty_resize(p, 5 + (int)pick(seed, 45), 20 + (int)pick(seed, 130));
    else
        pty_send(p, keys[pick(seed, ARRAY_LEN(keys))]);
    if (pick(seed, 8) == 0)
        pty_settle(p);
}

/* It still answers, or has been left by F10 and a yes. */
static struct pty *look(struct pty *p, const char *db)
{
    pty_resize(p, 24, 80);
    pty_settle(p);
    if (pty_alternate(p)) {
        pty_expect(p, "F1帮助");
        return p;
    }
    CHECK_INT(pty_exit_status(p), 0);
    pty_close(p);
    return office_enter(db);
}

static void whatever_is_pressed_it_goes_on_and_the_data_stay_sound(void **state)
{
    (void)state;
    for (uint64_t n = 1; n <= SEEDS; n++) {
        char *db = office_db(), *problems;
        struct pty *p = office_enter(db);
        uint64_t seed = n;

        for (int i = 1; i <= STEPS; i++) {
            press(p, &seed);
            if (i % 50 == 0)
                p = look(p, db);
        }
        pty_signal(p, SIGTERM);
        CHECK_INT(pty_exit_status(p), 128 + SIGTERM);
        pty_close(p);
        problems = office_run(db, "check");
        CHECK_STR(problems, "");
        free(problems);
        free(db);
    }
}

OFFICE_TESTS(T(whatever_is_pressed_it_goes_on_and_the_data_stay_sound))
