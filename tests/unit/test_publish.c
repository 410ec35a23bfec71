/* tests/unit/test_publish.c - files appear whole or not at all.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "check.h"
#include "work/publish.h"

static char *folder; /* a private one for each test */

static int make_folder(void **state)
{
    (void)state;
    folder = mem_copy("/tmp/tiaojie-test-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static void remove_all(const char *path)
{
    DIR *d = opendir(path);
    struct dirent *e;

    while (d && (e = readdir(d))) {
        char *inside = mem_printf("%s/%s", path, e->d_name);

        if (!str_equal(e->d_name, ".") && !str_equal(e->d_name, "..")) {
            if (unlink(inside) != 0)
                remove_all(inside);
        }
        free(inside);
    }
    if (d)
        closedir(d);
    rmdir(path);
}

static int drop_folder(void **state)
{
    (void)state;
    remove_all(folder);
    free(folder);
    return 0;
}

static char *inside(const char *name)
{
    return mem_printf("%s/%s", folder, name);
}

static char *content(const char *path)
{
    char text[4096];
    FILE *f = fopen(path, "r");
    size_t n = f ? fread(text, 1, sizeof text - 1, f) : 0;

    if (f)
        fclose(f);
    text[n] = '\0';
    return mem_copy(text);
}

static size_t files_in(const char *path)
{
    DIR *d = opendir(path);
    struct dirent *e;
    size_t n = 0;

    while (d && (e = readdir(d)))
        n += e->d_name[0] != '.' || strlen(e->d_name) > 2;
    if (d)
        closedir(d);
    return n;
}

static void a_new_file_has_the_bytes_and_is_private(void **state)
{
    char *path = inside("报表.txt"), *text;
    struct stat st;

    (void)state;
    CHECK_INT(publish_file(path, "二月", 6, NULL), ST_OK);
    text = content(path);
    CHECK_STR(text, "二月");
    CHECK_INT(stat(path, &st), 0);
    CHECK_INT(st.st_mode & 0777, 0600);
    CHECK_INT(files_in(folder), 1);
    free(text);
    free(path);
}

static void an_old_file_is_replaced_even_where_it_was_open_to_others(void **state)
{
    char *path = inside("a"), *text;
    struct stat st;

    (void)state;
    CHECK_INT(publish_file(path, "old", 3, NULL), ST_OK);
    CHECK_INT(chmod(path, 0666), 0);
    CHECK_INT(publish_file(path, "new", 3, NULL), ST_OK);
    text = content(path);
    CHECK_STR(text, "new");
    CHECK_INT(stat(path, &st), 0);
    CHECK_INT(st.st_mode & 0777, 0600);
    free(text);
    free(path);
}

static void a_link_is_replaced_and_what_it_points_to_stays(void **state)
{
    char *target = inside("target"), *link = inside("link"), *text;
    struct stat st;

    (void)state;
    CHECK_INT(publish_file(target, "keep", 4, NULL), ST_OK);
    CHECK_INT(symlink(target, link), 0);
    CHECK_INT(publish_file(link, "new", 3, NULL), ST_OK);
    text = content(target);
    CHECK_STR(text, "keep");
    CHECK_INT(lstat(link, &st), 0);
    CHECK(S_ISREG(st.st_mode));
    free(text);
    free(target);
    free(link);
}

static void a_temporary_name_that_somebody_has_laid_out_is_not_followed(void **state)
{
    char *target = inside("target"), *path = inside("a"), *text;
    char *name = mem_printf(".tiaojie-%ld-0.tmp", (long)getpid()), *trap = inside(name);
    struct stat st;

    (void)state;
    CHECK_INT(publish_file(target, "keep", 4, NULL), ST_OK);
    CHECK_INT(symlink(target, trap), 0);
    CHECK_INT(publish_file(path, "new", 3, NULL), ST_OK);
    text = content(target);
    CHECK_STR(text, "keep");
    CHECK_INT(lstat(trap, &st), 0);
    CHECK(S_ISLNK(st.st_mode)); /* nor taken away */
    free(text);
    free(target);
    free(path);
    free(name);
    free(trap);
}

/* As root only: nobody else can give a file away. */
static void a_file_of_somebody_else_is_replaced_by_one_of_ours(void **state)
{
    char *path = inside("a");
    struct stat st;
    int fd;

    (void)state;
    if (geteuid() != 0)
        skip();
    CHECK_INT(publish_file(path, "old", 3, NULL), ST_OK);
    fd = open(path, O_RDWR | O_CLOEXEC);
    CHECK_INT(fchown(fd, 65533, 65533), 0);
    CHECK_INT(publish_file(path, "secret", 6, NULL), ST_OK);
    CHECK_INT(stat(path, &st), 0);
    CHECK_INT(st.st_uid, 0);
    CHECK_INT(fstat(fd, &st), 0);
    CHECK_INT(st.st_size, 3); /* who holds the old one open sees nothing new */
    close(fd);
    free(path);
}

static void without_room_the_old_file_stays_and_nothing_is_left(void **state)
{
    struct rlimit before, small;
    char *path = inside("a"), *text;
    static char big[65536];
    struct err err = ERR_INIT;

    (void)state;
    CHECK_INT(publish_file(path, "old", 3, NULL), ST_OK);
    signal(SIGXFSZ, SIG_IGN);
    CHECK_INT(getrlimit(RLIMIT_FSIZE, &before), 0);
    small = (struct rlimit) { 1000, before.rlim_max };
    CHECK_INT(setrlimit(RLIMIT_FSIZE, &small), 0);
    CHECK_INT(publish_file(path, big, sizeof big, &err), ST_FULL);
    CHECK_INT(setrlimit(RLIMIT_FSIZE, &before), 0);
    CHECK_HAS(err_text(&err), "磁盘空间不足");
    text = content(path);
    CHECK_STR(text, "old");
    CHECK_INT(files_in(folder), 1);
    err_clear(&err);
    free(text);
    free(path);
}

static void a_missing_folder_is_named(void **state)
{
    char *path = inside("none/a");
    struct err err = ERR_INIT;

    (void)state;
    CHECK_INT(publish_file(path, "x", 1, &err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&err), "none/a");
    err_clear(&err);
    free(path);
}

static void a_folder_is_never_replaced_by_a_file(void **state)
{
    char *path = inside("sub"), *slash = inside("sub/");

    (void)state;
    CHECK_INT(publish_folder(path, NULL), ST_OK);
    CHECK_INT(publish_file(path, "x", 1, NULL), ST_INVALID);
    CHECK_INT(publish_file(slash, "x", 1, NULL), ST_INVALID);
    CHECK_INT(publish_file("", "x", 1, NULL), ST_INVALID);
    CHECK_INT(files_in(folder), 1);
    free(path);
    free(slash);
}

static void what_was_begun_and_failed_leaves_nothing(void **state)
{
    char *path = inside("a");
    struct publish *p;

    (void)state;
    CHECK_INT(publish_begin(path, &p, NULL), ST_OK);
    CHECK_INT(publish_write(p, "half", 4, NULL), ST_OK);
    CHECK_INT(files_in(folder), 1);
    CHECK_INT(publish_end(p, ST_CANCELLED, NULL), ST_CANCELLED);
    CHECK_INT(files_in(folder), 0);
    free(path);
}

static void nothing_shows_under_the_name_before_the_end(void **state)
{
    char *path = inside("a"), *text;
    struct publish *p, *other;

    (void)state;
    CHECK_INT(publish_begin(path, &p, NULL), ST_OK);
    CHECK_INT(publish_begin(path, &other, NULL), ST_OK); /* a second writer at the same time */
    CHECK_INT(publish_write(p, "one", 3, NULL), ST_OK);
    CHECK_INT(publish_write(other, "two", 3, NULL), ST_OK);
    CHECK(access(path, F_OK) != 0);
    CHECK_INT(publish_end(p, ST_OK, NULL), ST_OK);
    CHECK_INT(publish_end(other, ST_OK, NULL), ST_OK);
    text = content(path);
    CHECK_STR(text, "two");
    CHECK_INT(files_in(folder), 1);
    free(text);
    free(path);
}

static void a_scratch_file_is_copied_from_where_it_stands(void **state)
{
    char *path = inside("a"), *text, *where;
    struct publish *p;
    int fd;

    (void)state;
    CHECK_INT(publish_scratch(&fd, &where, NULL), ST_OK);
    CHECK_INT(write(fd, "0123456789", 10), 10);
    CHECK_INT(lseek(fd, 4, SEEK_SET), 4);
    CHECK_INT(publish_begin(path, &p, NULL), ST_OK);
    CHECK_INT(publish_copy(p, fd, NULL), ST_OK);
    CHECK_INT(publish_end(p, ST_OK, NULL), ST_OK);
    text = content(path);
    CHECK_STR(text, "456789");
    CHECK(where[0] == '/');
    close(fd);
    free(where);
    free(text);
    free(path);
}

static void folders_are_made_with_their_parents_and_private(void **state)
{
    char *path = inside("2022/11/22"), *parent = inside("2022"), *file = inside("file"),
         *through = inside("file/x");
    struct stat st;

    (void)state;
    CHECK_INT(publish_folder(path, NULL), ST_OK);
    CHECK_INT(publish_folder(path, NULL), ST_OK);
    CHECK_INT(stat(parent, &st), 0);
    CHECK(S_ISDIR(st.st_mode));
    CHECK_INT(st.st_mode & 0777, 0700);
    CHECK_INT(publish_file(file, "", 0, NULL), ST_OK);
    CHECK_INT(publish_folder(file, NULL), ST_INVALID);
    CHECK_INT(publish_folder(through, NULL), ST_INVALID);
    free(path);
    free(parent);
    free(file);
    free(through);
}

/* -o with the name of the database would end it for everybody who has it open. */
static void a_database_in_use_is_not_written_over(void **state)
{
    char *path = inside("office.db"), *wal = inside("office.db-wal");
    struct err err = ERR_INIT;

    (void)state;
    CHECK_INT(publish_file(path, "old", 3, NULL), ST_OK);
    CHECK_INT(publish_file(wal, "", 0, NULL), ST_OK);
    CHECK_INT(publish_file(path, "new", 3, &err), ST_INVALID);
    CHECK(strstr(err_text(&err), "数据库") != NULL);
    CHECK_INT(unlink(wal), 0);
    CHECK_INT(publish_file(path, "new", 3, NULL), ST_OK);
    err_clear(&err);
    free(path);
    free(wal);
}

#define F(fn) cmocka_unit_test_setup_teardown(fn, make_folder, drop_folder)
TESTS(F(a_new_file_has_the_bytes_and_is_private),
      F(an_old_file_is_replaced_even_where_it_was_open_to_others),
      F(a_link_is_replaced_and_what_it_points_to_stays),
      F(without_room_the_old_file_stays_and_nothing_is_left), F(a_missing_folder_is_named),
      F(a_temporary_name_that_somebody_has_laid_out_is_not_followed),
      F(a_file_of_somebody_else_is_replaced_by_one_of_ours),
      F(a_folder_is_never_replaced_by_a_file), F(a_database_in_use_is_not_written_over),
      F(what_was_begun_and_failed_leaves_nothing), F(nothing_shows_under_the_name_before_the_end),
      F(a_scratch_file_is_copied_from_where_it_stands),
      F(folders_are_made_with_their_parents_and_private))
