/* tests/torture/kills.c - killed at any instant, and what was confirmed is there.
 *
 * usage: kills PROGRAM.  COUNT= kills (1000), shared among the jobs by their weight; SEED= the
 * same once more.  Each time a child works and is killed (SIGKILL) after a random part of the
 * time that the job takes; then the file is opened as after a power cut and looked through, and
 * the job is done once more to its end.  Prints a line for each job.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "clerk.h"
#include "store/backup.h"
#include "store/schema.h"
#include "work.h"

#define IMPORTED 300

struct tally {
    long kills;     /* while it worked */
    long ended;     /* it was done before */
    long confirmed; /* deeds that had been confirmed, all found */
    long whole;     /* not confirmed, and there whole */
    long absent;    /* not confirmed, and not there */
};

struct job {
    const char *name;
    int weight; /* of a hundred kills */
    void (*prepare)(void);
    void (*work)(int line); /* in the child; does not return */
    void (*look)(const char *said, struct tally *t);
    void (*again)(void); /* the next run to its end; or NULL */
};

static const char *program;
static char *database, *fresh, *imported, *ledger; /* owned: paths */

/* ---- processes ---- */

static long long now_us(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static void nap_us(long long us)
{
    struct timespec t = { .tv_sec = us / 1000000, .tv_nsec = us % 1000000 * 1000 };

    nanosleep(&t, NULL);
}

/* In a child: the program with these words; what it prints goes to line. */
static void run_program(int line, const char *const *words)
{
    const char *argv[16] = { program, "-d", database };
    size_t n = 3;

    while (*words)
        argv[n++] = *words++;
    dup2(line, STDOUT_FILENO);
    dup2(line, STDERR_FILENO);
    execv(program, (char *const *)argv);
    _exit(127);
}
#define RUN(line, ...) run_program(line, (const char *const[]) { __VA_ARGS__, NULL })

static pid_t start(void (*work)(int line), int line[2])
{
    pid_t child;

    if (pipe2(line, O_CLOEXEC) != 0)
        abort();
    /* A full pipe would hold him up. */
    fcntl(line[1], F_SETPIPE_SZ, 1 << 20);
    child = fork();
    if (child == 0) {
        close(line[0]);
        work(line[1]);
        _exit(0);
    }
    close(line[1]);
    return child;
}

static char *read_all(int fd)
{
    struct buf said = BUF_INIT;
    char part[4096];
    ssize_t n;

    while ((n = read(fd, part, sizeof(part))) > 0)
        buf_add_n(&said, part, (size_t)n);
    close(fd);
    return said.len ? buf_take(&said) : mem_copy("");
}

/* To the end; its exit status, or 128 and the signal. */
static int to_end(void (*work)(int line), char **said)
{
    int line[2], status;
    pid_t child = start(work, line);
    char *text = read_all(line[0]);

    waitpid(child, &status, 0);
    if (said)
        *said = text;
    else
        free(text);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static void expect_sound(const char *path, const char *when)
{
    char *wrong = work_wrong(path);

    if (wrong)
        work_fail("%s: %s", when, wrong);
    else
        work_pass();
    free(wrong);
}

static void expect_no_rest(const char *when)
{
    char *folder = work_path("work"), *rest = work_left_over(folder);

    if (rest)
        work_fail("%s: left over: %s", when, rest);
    else
        work_pass();
    free(rest);
    free(folder);
}

static void expect_number(const char *when, const char *what, long long got, long long wanted)
{
    if (got == wanted)
        work_pass();
    else
        work_fail("%s: %s is %lld instead of %lld", when, what, got, wanted);
}

static void expect_ends(const char *when, void (*work)(int line))
{
    char *said;
    int status = to_end(work, &said);

    if (status == 0 || status == 5)
        work_pass();
    else
        work_fail("%s: the next run ends with %d: %s", when, status, said);
    free(said);
}

static void lay_out(const char *template)
{
    work_empty("work");
    work_copy(template, database);
}

/* ---- saves through the store ---- */

#define ROUNDS 25 /* on one file, one recovery after the other */

static long round_of_saves;
static struct buf all_said; /* what was confirmed on this file */

static void saves_prepare(void)
{
    if (round_of_saves++ % ROUNDS)
        return;
    lay_out(fresh);
    buf_clear(&all_said);
}

static void saves_work(int line)
{
    struct clerk c;

    work_reseed((uint64_t)round_of_saves);
    if (!clerk_begin(&c, database, (int)(round_of_saves % 9), line))
        _exit(2);
    while (clerk_deed(&c))
        continue;
    dprintf(line, "! %s\n", err_text(&c.err));
    _exit(1);
}

static bool is_there(const char *what, long long id, const char *text)
{
    static const struct {
        const char *what, *sql;
    } traces[] = {
        { "add", "kind = 'case' AND field = 'summary' AND what = 'insert'" },
        { "edit", "kind = 'case' AND field = 'summary'" },
        { "move", "kind = 'case' AND field = 'state'" },
        { "person", "kind = 'mediator' AND field = 'name'" },
        { "void", "kind = 'mediator' AND what = 'delete'" },
    };
    bool there = true; /* what was taken back has no text of its own */

    for (size_t i = 0; i < ARRAY_LEN(traces); i++) {
        char *sql;

        if (!str_equal(traces[i].what, what))
            continue;
        sql = mem_printf("SELECT count(*) FROM history WHERE %s AND after = '%s'"
                         " AND (row_id = %lld OR %lld = 0)",
                         traces[i].sql, text, id, id);
        there = work_ask(database, sql) > 0;
        free(sql);
    }
    return there;
}

static void count_line(const char *line, bool last, struct tally *t)
{
    char what[16] = "", text[256] = "", sign = ' ';
    long long id = 0;

    if (sscanf(line, "%c %15s %lld %255[^\n]", &sign, what, &id, text) < 3) {
        work_fail("save: %s", line);
        return;
    }
    if (sign == '+' && is_there(what, id, text))
        t->confirmed++;
    else if (sign == '+')
        work_fail("save: confirmed and lost: %s", line);
    else if (sign == '?' && last)
        *(is_there(what, id, text) ? &t->whole : &t->absent) += 1;
}

/* The row agrees with the last that history says of it, and has all that it was saved with. */
static void expect_whole_cases(const char *when)
{
    expect_number(when, "cases that are not as their history says",
                  work_ask(database,
                           "SELECT count(*) FROM case_rec AS c WHERE summary IS NOT (SELECT after"
                           " FROM history WHERE kind = 'case' AND row_id = c.id AND"
                           " field = 'summary' ORDER BY seq DESC LIMIT 1)"),
                  0);
    expect_number(when, "cases without their two parties",
                  work_ask(database, "SELECT count(*) FROM case_rec AS c WHERE 2 IS NOT (SELECT"
                                     " count(*) FROM party WHERE \"case\" = c.id)"),
                  0);
    expect_number(when, "accepted cases without a number of their own",
                  work_ask(database, "SELECT count(*) - count(DISTINCT number) FROM case_rec"
                                     " WHERE state = 'accepted'"),
                  0);
}

static void saves_look(const char *said, struct tally *t)
{
    expect_sound(database, "save");
    /* A deed that is announced again was refused for a newer version: only the last counts. */
    for (const char *p = said; *p;) {
        const char *end = strchr(p, '\n');
        char *line = mem_copy_n(p, end ? (size_t)(end - p) : strlen(p));

        count_line(line, end && !end[1], t);
        if (*line == '+')
            buf_printf(&all_said, "%s\n", line);
        free(line);
        p = end ? end + 1 : p + strlen(p);
    }
    expect_whole_cases("save");
}

/* Nothing that was confirmed before one of the earlier kills has gone since. */
static void saves_end(void)
{
    struct tally t = { 0 };

    for (char *save = NULL, *p = strtok_r(all_said.data, "\n", &save); p;
         p = strtok_r(NULL, "\n", &save))
        count_line(p, false, &t);
    buf_clear(&all_said);
}

static void saves_again(void)
{
    if (round_of_saves % ROUNDS == 0 && all_said.len)
        saves_end();
}

/* ---- one command ---- */

static char *token; /* owned: stands in what the command saves */
static int which_command;

static void command_prepare(void)
{
    static long round;

    if (round % ROUNDS == 0)
        lay_out(imported);
    free(token);
    token = mem_printf("第%ld次记录，双方协商未果，申请调解", ++round);
    which_command = (int)work_pick(4);
}

static void command_work(int line)
{
    char *summary = mem_printf("summary=%s", token), *name = mem_printf("name=%s", token);
    char *number = mem_printf("#%d", 1 + (int)work_pick(IMPORTED));

    if (which_command == 0)
        RUN(line, "case", "add", "committee=医疗", "source=申请", "type=医疗", "area=沙北街道",
            "parties=李示例；示例区医院", summary);
    if (which_command == 1)
        RUN(line, "case", "edit", number, summary);
    if (which_command == 2)
        RUN(line, "record", "mediator", "add", "committee=医疗", "chosen=聘任",
            "from_on=2020-01-01", name);
    RUN(line, "case", "move", number, "close", "closed_on=2022-12-30", summary);
}

static void command_look(const char *said, struct tally *t)
{
    char *sql = mem_printf("SELECT count(*) FROM history WHERE after = '%s'", token);
    bool there = work_ask(database, sql) > 0, confirmed = strstr(said, "已保存") != NULL;

    free(sql);
    if (confirmed && !there)
        work_fail("command %d: confirmed and lost: %s", which_command, said);
    *(confirmed ? &t->confirmed : there ? &t->whole : &t->absent) += 1;
    expect_sound(database, "command");
}

/* ---- import, and its undoing ---- */

static long long standing(void)
{
    return work_ask(database, "SELECT count(*) FROM case_rec WHERE void_reason IS NULL");
}

static void all_or_none(const char *when, const char *said, long long done, long long not_done,
                        struct tally *t)
{
    long long n = standing();
    bool confirmed = strstr(said, when[0] == 'i' ? "批次" : "撤回") != NULL;

    if (n != done && n != not_done)
        work_fail("%s: %lld cases stand, half of it", when, n);
    if (confirmed && n != done)
        work_fail("%s: confirmed and lost: %s", when, said);
    *(confirmed ? &t->confirmed : n == done ? &t->whole : &t->absent) += 1;
    expect_sound(database, when);
}

static void import_prepare(void)
{
    lay_out(fresh);
}

static void import_work(int line)
{
    RUN(line, "--no-input", "import", ledger);
}

static void import_look(const char *said, struct tally *t)
{
    all_or_none("import", said, IMPORTED, 0, t);
}

static void import_again(void)
{
    expect_ends("import", import_work);
    expect_number("import", "cases", standing(), IMPORTED);
}

static void undo_prepare(void)
{
    lay_out(imported);
}

static void undo_work(int line)
{
    RUN(line, "--no-input", "import", "--undo", "1");
}

static void undo_look(const char *said, struct tally *t)
{
    all_or_none("undo", said, 0, IMPORTED, t);
}

/* ---- seal ---- */

static void seal_work(int line)
{
    RUN(line, "seal", "add", "2022-03");
}

static void seal_verify(int line)
{
    RUN(line, "seal", "verify");
}

static void seal_look(const char *said, struct tally *t)
{
    bool confirmed = strstr(said, "已封存") != NULL;
    long long n = work_ask(database, "SELECT count(*) FROM seal");

    if (confirmed && n != 1)
        work_fail("seal: confirmed and lost: %s", said);
    expect_sound(database, "seal");
    expect_ends("seal", seal_verify);
    *(confirmed ? &t->confirmed : n ? &t->whole : &t->absent) += 1;
}

/* ---- nightly ---- */

static void nightly_work(int line)
{
    RUN(line, "nightly");
}

static const char *wanted_end; /* of the names that each_file() is asked for */
static void (*wanted_look)(const char *path);

static int look_at_one(const char *path, const struct stat *sb, int flag, struct FTW *where)
{
    (void)sb, (void)where;
    if (flag == FTW_F && str_ends(path, wanted_end))
        wanted_look(path);
    return 0;
}

/* Every file of the folder whose name ends so. */
static void each_file(const char *folder, const char *ends, void (*look)(const char *path))
{
    char *path = work_path(folder);

    wanted_end = ends;
    wanted_look = look;
    nftw(path, look_at_one, 16, FTW_PHYS);
    free(path);
}

static void expect_backup(const char *path)
{
    struct err err = ERR_INIT;
    long long cases = 0;

    if (backup_verify(path, &cases, &err) != ST_OK)
        work_fail("backup %s: %s", path, err_text(&err));
    else
        work_pass();
    err_clear(&err);
}

static void expect_paper(const char *path)
{
    struct stat info;

    if (stat(path, &info) != 0 || info.st_size < 200)
        work_fail("paper %s is cut off", path);
    else
        work_pass();
}

static void nightly_look(const char *said, struct tally *t)
{
    (void)said;
    expect_sound(database, "nightly");
    each_file("work/backups", ".db", expect_backup);
    each_file("work/reports", ".txt", expect_paper);
    each_file("work/reports", ".json", expect_paper);
    t->whole++;
}

static void nightly_again(void)
{
    expect_ends("nightly", nightly_work);
    expect_no_rest("nightly");
}

/* ---- backup, restore ---- */

static char *copy_path; /* owned */

/* Half of the times an older one stands there. */
static void backup_prepare(void)
{
    lay_out(imported);
    if (work_pick(2))
        work_copy(fresh, copy_path);
}

static void backup_work(int line)
{
    RUN(line, "backup", "-o", copy_path);
}

static void backup_look(const char *said, struct tally *t)
{
    bool confirmed = strstr(said, "已备份") != NULL;

    expect_sound(database, "backup");
    if (access(copy_path, F_OK) == 0)
        expect_backup(copy_path);
    if (confirmed)
        expect_number("backup", "cases in it", work_ask(copy_path, "SELECT count(*) FROM case_rec"),
                      IMPORTED);
    *(confirmed ? &t->confirmed : &t->absent) += 1;
}

static void backup_again(void)
{
    expect_ends("backup", backup_work);
    expect_backup(copy_path);
    expect_no_rest("backup");
}

static char *taken; /* owned: a backup of the imported office */

static void restore_prepare(void)
{
    lay_out(fresh);
}

static void restore_work(int line)
{
    RUN(line, "restore", taken);
}

static void restore_look(const char *said, struct tally *t)
{
    bool confirmed = strstr(said, "已从") != NULL;
    long long n = standing();

    if (n != 0 && n != IMPORTED)
        work_fail("restore: %lld cases stand", n);
    if (confirmed && n != IMPORTED)
        work_fail("restore: confirmed and not done");
    expect_sound(database, "restore");
    *(confirmed ? &t->confirmed : n ? &t->whole : &t->absent) += 1;
}

static void restore_again(void)
{
    expect_ends("restore", restore_work);
    expect_number("restore", "cases", standing(), IMPORTED);
    expect_no_rest("restore");
}

/* ---- migration ---- */

static int old_version;
static char *old[2]; /* owned: templates of versions 1 and 2 */
static long long old_cases;

static void old_prepare(void)
{
    old_version = 1 + (int)work_pick(2);
    lay_out(old[old_version - 1]);
    old_cases = work_ask(database, "SELECT count(*) FROM case_rec");
}

static void old_work(int line)
{
    RUN(line, "status");
}

static void old_look(const char *said, struct tally *t)
{
    char *kept = mem_printf("%s.before-v%d", database, schema_version());
    long long v = work_ask(database, "PRAGMA user_version");

    (void)said;
    if (v < old_version || v > schema_version())
        work_fail("migration: version %lld after a kill", v);
    if (access(kept, F_OK) == 0)
        expect_backup(kept);
    else if (v > old_version)
        work_fail("migration: no copy of the older file is there");
    *(v == schema_version() ? &t->whole : &t->absent) += 1;
    free(kept);
}

static void old_again(void)
{
    expect_ends("migration", old_work);
    expect_sound(database, "migration");
    expect_number("migration", "cases", work_ask(database, "SELECT count(*) FROM case_rec"),
                  old_cases);
    expect_no_rest("migration");
}

/* ---- the story ---- */

static const struct job jobs[] = {
    { "save", 26, saves_prepare, saves_work, saves_look, saves_again },
    { "command", 13, command_prepare, command_work, command_look, NULL },
    { "import", 12, import_prepare, import_work, import_look, import_again },
    { "undo", 7, undo_prepare, undo_work, undo_look, NULL },
    { "seal", 6, undo_prepare, seal_work, seal_look, NULL },
    { "nightly", 10, import_prepare, nightly_work, nightly_look, nightly_again },
    { "backup", 9, backup_prepare, backup_work, backup_look, backup_again },
    { "restore", 7, restore_prepare, restore_work, restore_look, restore_again },
    { "migration", 10, old_prepare, old_work, old_look, old_again },
};
#define JOB_SAVES 0
#define SAVES_US  150000 /* he does not end by himself */

/* How long the job takes when nobody stops it, the slower of two. */
static long long measure(const struct job *j)
{
    long long most = 0;

    if (j == &jobs[JOB_SAVES])
        return SAVES_US;
    for (int i = 0; i < 2; i++) {
        long long from;

        j->prepare();
        from = now_us();
        to_end(j->work, NULL);
        if (now_us() - from > most)
            most = now_us() - from;
    }
    return most;
}

static void kill_once(const struct job *j, long long us, struct tally *t)
{
    int line[2], status;
    pid_t child;
    char *said;

    j->prepare();
    child = start(j->work, line);
    nap_us((long long)work_pick((uint64_t)us));
    kill(child, SIGKILL);
    said = read_all(line[0]);
    waitpid(child, &status, 0);
    *(WIFSIGNALED(status) ? &t->kills : &t->ended) += 1;
    j->look(said, t);
    if (j->again)
        j->again();
    free(said);
}

static void run(const struct job *j, long count)
{
    struct tally t = { 0 };
    long long us = measure(j), from = now_us();

    for (long tries = 0; t.kills < count && tries < 3 * count + 10; tries++)
        kill_once(j, us, &t);
    if (t.kills < count)
        work_fail("%s: only %ld kills, it ends too fast", j->name, t.kills);
    printf("%-10s %5ld kills, %4ld ended before; confirmed and there %6ld, not confirmed: "
           "there whole %4ld, absent %4ld; %.0f s\n",
           j->name, t.kills, t.ended, t.confirmed, t.whole, t.absent,
           (double)(now_us() - from) / 1e6);
}

int main(int argc, char **argv)
{
    long count = work_number("COUNT", 1000);
    const char *only = getenv("ONLY");

    if (argc != 2)
        return 2;
    program = argv[1];
    work_begin("kills");
    work_empty("keep");
    work_empty("work");
    fresh = work_path("keep/fresh.db");
    imported = work_path("keep/imported.db");
    ledger = work_path("keep/ledger.csv");
    old[0] = work_path("keep/old1.db");
    old[1] = work_path("keep/old2.db");
    taken = work_path("keep/taken.db");
    database = work_path("work/office.db");
    copy_path = work_path("work/copy.db");
    work_office(fresh, 0);
    work_office(imported, IMPORTED);
    work_copy(imported, taken);
    work_ledger(ledger, IMPORTED);
    work_old(old[0], "tests/data/version1.sql");
    work_old(old[1], "tests/data/version2.sql");
    for (size_t i = 0; i < ARRAY_LEN(jobs); i++)
        if (!only || str_equal(only, jobs[i].name))
            run(&jobs[i], (count * jobs[i].weight + 99) / 100);
    return work_end();
}
