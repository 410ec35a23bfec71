/* tests/pty/pty_hostile.c - names that try to speak to the terminal, on every screen and in every
 * list.
 *
 * Every text column of the demonstration district gets control sequences put in past all doors
 * that clean; then what the program sends is looked at byte by byte.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include "core/catalog.h"
#include "store/db.h"

/* Title, report of the cursor, answer-back, C1, Del, bidi, zero width; DUDU is to be seen. */
#define BIDI "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
#define EVIL                                                                                       \
    "\033]0;DUDU\a\033[666n\033P1;1|x\033\\\005\b\x0e\x7f\xC2\x80\xC2\x9B"                         \
    "2J\xC2\x9D\xC2\x90" BIDI "\u200b\u200d\u2060\ufeffDUDU"

/* None of these may come out. */
static const char *const evils[] = {
    "\033]0;DUDU", "\033[666n", "\033P",    "\033\\", "\005",   "\x7f",   "\xC2\x80",
    "\xC2\x9B",    "\xC2\x9D",  "\xC2\x90", "\u202a", "\u202b", "\u202c", "\u202d",
    "\u202e",      "\u2066",    "\u2067",   "\u2068", "\u2069", "\u200e", "\u200f",
    "\u061c",      "\u200b",    "\u200d",   "\u2060", "\ufeff",
};

static bool is_text(const struct field *f)
{
    return f->type == FT_TEXT || f->type == FT_NOTE;
}

/* Everywhere but where a CHECK of the table or a unique value forbids it. */
static size_t poison_kind(struct db *db, const struct kind *kind)
{
    size_t n = 0;

    for (size_t i = 0; i < kind->count; i++) {
        char *sql;
        struct stmt q;

        if (!is_text(&kind->fields[i]))
            continue;
        sql = mem_printf("UPDATE \"%s\" SET \"%s\" = :evil || \"%s\" WHERE \"%s\" IS NOT NULL",
                         kind->table, kind->fields[i].key, kind->fields[i].key,
                         kind->fields[i].key);
        db_prepare_text(db, &q, sql);
        db_bind_text(&q, ":evil", EVIL);
        n += db_finish(&q, NULL) == ST_OK;
        free(sql);
    }
    return n;
}

static char *poisoned_db(void)
{
    char *path = office_db();
    struct err err = ERR_INIT;
    struct db *db = NULL;
    size_t fields = 0;

    if (db_open(path, 0, &db, &err) != ST_OK)
        fail_msg("%s", err_text(&err));
    for (int k = 0; k < KIND_COUNT; k++)
        fields += poison_kind(db, kind_get((enum kind_id)k));
    CHECK(fields > 100);
    CHECK_INT(
        db_exec(db, "UPDATE code SET label = (SELECT name FROM committee LIMIT 1) || label", &err),
        ST_OK);
    CHECK_INT(db_setting_put(db, "office.name", EVIL, &err), ST_OK);
    db_close(db);
    if (geteuid() == 0) {
        static const char *const suffixes[] = { "", "-wal", "-shm" };

        for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
            char *name = mem_printf("%s%s", path, suffixes[i]);

            if (access(name, F_OK) == 0)
                CHECK_INT(chown(name, CLERK, CLERK), 0);
            free(name);
        }
    }
    return path;
}

static void look_for_evil(const char *output, const char *where)
{
    for (size_t i = 0; i < ARRAY_LEN(evils); i++)
        if (strstr(output, evils[i]))
            fail_msg("%s: sign %zu of the list came out", where, i);
}

/* ---- commands ---- */

static const char *const commands[] = {
    "case list",
    "case list --json",
    "case show 1",
    "case show 1 --json",
    "case history 1",
    "case checklist 1",
    "record committee list",
    "record mediator list",
    "record area list",
    "record code list",
    "record finding list",
    "record campaign list",
    "record round list",
    "record reception list",
    "record key_person list",
    "record user list",
    "due",
    "search DUDU",
    "stats committee",
    "stats area",
    "stats type",
    "stats campaign",
    "stats staff",
    "stats brief",
    "stats official",
    "export case --format csv",
    "export party --format json",
    "audit list",
    "audit head",
    "status",
    "check",
    "doctor",
    "case show \033]0;DUDU\a\033[666n",
    "case list state:\033]0;DUDU\a",
    "record committee show \033]0;DUDU\a",
    "\033]0;DUDU\a",
};

/* Printable bytes, line ends and tabs: no command colours what it prints. */
static void check_plain(const char *output, const char *where)
{
    for (const char *s = output; *s; s++)
        if ((unsigned char)*s < 0x20 && *s != '\n' && *s != '\r' && *s != '\t')
            fail_msg("%s: byte %02x", where, (unsigned char)*s);
    look_for_evil(output, where);
}

/* Standard output and error go to the same terminal. */
static size_t run_command(const char *db, const char *words)
{
    char *copy = mem_copy(words), *rest = copy, *word;
    const char *argv[20];
    bool named;
    size_t n = 0;
    struct pty *p;

    if (geteuid() == 0) {
        argv[n++] = "setpriv";
        argv[n++] = "--reuid=65534";
        argv[n++] = "--regid=65534";
        argv[n++] = "--clear-groups";
    }
    argv[n++] = office.program;
    argv[n++] = "-d";
    argv[n++] = db;
    while ((word = strsep(&rest, " ")) != NULL)
        argv[n++] = word;
    argv[n] = NULL;
    p = pty_start(&(struct pty_options) {
        .argv = argv, .env = (const char *const[]) { HELD_CLOCK, NULL }, .dir = office.dir });
    pty_exit_status(p);
    CHECK_ROW(pty_bytes(p) > 0, words);
    check_plain(pty_output(p), words);
    named = strstr(pty_output(p), "DUDU") != NULL;
    pty_close(p);
    free(copy);
    return named;
}

static void no_command_lets_a_name_speak_to_the_terminal(void **state)
{
    char *db = poisoned_db();
    size_t shown = 0;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(commands); i++)
        shown += run_command(db, commands[i]);
    CHECK(shown > ARRAY_LEN(commands) / 2); /* else the names were not there */
    free(db);
}

/* ---- screens ---- */

static const char *const screens[] = { "home",     "cases",    "due",    "committees", "members",
                                       "records",  "stats",    "search", "settings",   "audit",
                                       "schedule", "campaign", "doctor", "export" };

/* What a person presses who opens whatever is there. */
static const char *const ways[] = { ENTER, ENTER, PGDN, TAB,    DOWN, ENTER, "\033OP", ESC, F4,
                                    ESC,   F2,    DOWN, "\x06", ESC,  ESC,   F7,       ESC, RIGHT };

static void look(struct pty *p, const char *where, size_t *shown)
{
    pty_settle(p);
    look_for_evil(pty_output(p), where);
    *shown += pty_has(p, "DUDU");
    pty_forget(p);
}

static size_t walk_screen(const char *db, const char *screen)
{
    struct pty *p = office_start(&(struct session) { .db = db, .screen = screen, .rows = 40 });
    size_t shown = 0;

    look(p, screen, &shown);
    for (size_t i = 0; i < ARRAY_LEN(ways) && pty_alternate(p); i++) {
        pty_send(p, ways[i]);
        look(p, screen, &shown);
    }
    pty_hang_up(p);
    pty_close(p);
    return shown;
}

static void no_screen_lets_a_name_speak_to_the_terminal(void **state)
{
    char *db = poisoned_db();
    size_t shown = 0;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(screens); i++)
        shown += walk_screen(db, screens[i]);
    CHECK(shown > ARRAY_LEN(screens)); /* the names were seen */
    free(db);
}

static void a_paste_that_speaks_to_the_terminal_is_only_text(void **state)
{
    struct pty *p = office_register(office_shared_db());

    (void)state;
    pty_forget(p);
    pty_send(p, "/");
    pty_settle(p);
    pty_send(p, "\033[200~DU\033]0;DUDU\a\xC2\x9B"
                "2J\u202eDU\033[201~");
    pty_expect(p, "DU");
    pty_settle(p);
    look_for_evil(pty_output(p), "paste");
    pty_hang_up(p);
    pty_close(p);
}

OFFICE_TESTS(cmocka_unit_test(no_command_lets_a_name_speak_to_the_terminal),
             cmocka_unit_test(no_screen_lets_a_name_speak_to_the_terminal),
             cmocka_unit_test(a_paste_that_speaks_to_the_terminal_is_only_text))
