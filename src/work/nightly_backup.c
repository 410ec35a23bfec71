/* src/work/nightly_backup.c - the night's verified copy, and which older ones stay.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "nightly_impl.h"
#include "store/backup.h"
#include "store/books.h"
#include "store/cases.h"
#include "store/db.h"
#include "work/publish.h"

#define BACKUP_END ".db"
#define NEW_END    ".db.new" /* not yet known to differ from the one that is there */

/* ---- names: tiaojie.db gives tiaojie-2022-11-22.db ---- */

/* The database's own name without folder and ending; yours.  Two databases may so share a
 * folder of backups. */
static char *stem_of(const char *database)
{
    char *real = realpath(database, NULL);
    const char *path = real ? real : database;
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t len = strlen(name);
    char *stem;

    if (len > 3 && str_ends(name, BACKUP_END))
        len -= 3;
    stem = mem_copy_n(name, len);
    free(real);
    return stem;
}

static char *backup_path(const struct night *n, const char *end)
{
    char *stem = stem_of(n->opt->database);
    char iso[DATE_SIZE];
    char *path = mem_printf("%s/%s-%s%s", n->opt->backup_dir, stem, date_to_iso(n->today, iso),
                            end);

    free(stem);
    return path;
}

/* The day in a name of ours, and what follows it; DATE_NONE for every other name. */
static int day_of_name(const char *name, const char *stem, const char **rest)
{
    size_t len = strlen(stem);
    char iso[DATE_SIZE];

    if (!str_starts(name, stem) || name[len] != '-' || strlen(name + len + 1) < DATE_SIZE - 1)
        return DATE_NONE;
    memcpy(iso, name + len + 1, DATE_SIZE - 1);
    iso[DATE_SIZE - 1] = '\0';
    *rest = name + len + DATE_SIZE;
    return date_from_iso(iso);
}

/* ---- the files that are there ---- */

struct old_backup {
    int day;
    char *name; /* owned */
};

struct old_backups {
    struct old_backup *items; /* owned */
    size_t count, cap;
};

static void old_release(struct old_backups *old)
{
    for (size_t i = 0; i < old->count; i++)
        free(old->items[i].name);
    free(old->items);
}

static int newest_first(const void *a, const void *b)
{
    const struct old_backup *x = a, *y = b;

    return (x->day < y->day) - (x->day > y->day);
}

/* Regular files only: whatever else has such a name is not ours. */
static bool is_file(DIR *dir, const char *name)
{
    struct stat info;

    return fstatat(dirfd(dir), name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(info.st_mode);
}

/* Our files of a past or the present day whose name ends so, newest first; with any also
 * those that have more behind it. */
static enum status list_ours(const struct night *n, const char *end, bool any,
                             struct old_backups *old, struct err *err)
{
    DIR *dir = opendir(n->opt->backup_dir);
    char *stem = stem_of(n->opt->database);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        const char *rest = "";
        int day = day_of_name(entry->d_name, stem, &rest);

        if (day == DATE_NONE || day > n->today || !is_file(dir, entry->d_name))
            continue;
        if (!(any ? str_starts(rest, end) : str_equal(rest, end)))
            continue;
        mem_grow((void **)&old->items, old->count, &old->cap, sizeof *old->items);
        old->items[old->count++] = (struct old_backup) { day, mem_copy(entry->d_name) };
    }
    free(stem);
    if (!dir)
        return err_set(err, ST_DENIED, _("打不开备份目录 %s：%s。"), n->opt->backup_dir,
                       strerror(errno));
    closedir(dir);
    if (old->count)
        qsort(old->items, old->count, sizeof *old->items, newest_first);
    return ST_OK;
}

static bool remove_one(const struct night *n, const char *name)
{
    char *path = mem_printf("%s/%s", n->opt->backup_dir, name);
    bool good = unlink(path) == 0 || errno == ENOENT;

    free(path);
    return good;
}

/* ---- writing ---- */

/* What a killed run left behind.  We hold the lock of this database: nobody else writes under
 * such a name. */
static enum status sweep(const struct night *n, struct err *err)
{
    struct old_backups old = { 0 };
    enum status st = list_ours(n, NEW_END, true, &old, err);

    for (size_t i = 0; i < old.count; i++)
        remove_one(n, old.items[i].name);
    old_release(&old);
    return st;
}

static enum status put_in_place(const struct night *n, const char *from, const char *to,
                                struct err *err)
{
    int dir;

    if (rename(from, to) != 0)
        return err_set(err, ST_FAILED, _("备份 %s 换不上：%s。"), to, strerror(errno));
    dir = open(n->opt->backup_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir >= 0) {
        fsync(dir); /* some file systems cannot; the file itself is safe */
        close(dir);
    }
    return ST_OK;
}

/* The clocks of the copy are those of the day, so that what is counted from it knows it. */
static enum status bring_up(struct db *copy, void *ctx, struct err *err)
{
    struct night *n = ctx;
    enum status st = cases_refresh_clocks(copy, n->book, n->today, &n->overdue, err);

    if (st != ST_OK)
        n->overdue = -1;
    return st;
}

static void say_damage(void *ctx, const char *text)
{
    night_say(ctx, "  %s", text);
}

static enum status make_fresh(struct night *n, struct err *err)
{
    const struct backup_work work = { say_damage, bring_up, n };
    char *path = backup_path(n, NEW_END);
    enum status st = backup_make(n->db, path, &work, err);

    if (st == ST_OK)
        n->fresh = path;
    else
        free(path);
    return st;
}

void night_drop_fresh(struct night *n)
{
    if (n->fresh)
        unlink(n->fresh);
    free(n->fresh);
    n->fresh = NULL;
}

/* A backup of the day that is there already stays when it is good and holds the same: the
 * night repeated leaves the same bytes. */
static enum status replace_if_changed(struct night *n, const char *path, struct err *err)
{
    long long cases;
    bool same = backup_recognise(path, &cases, NULL) == ST_OK && night_same_data(path, n->fresh);
    enum status st = same ? ST_OK : put_in_place(n, n->fresh, path, err);

    night_drop_fresh(n);
    return st;
}

static enum status open_copy(struct night *n, struct err *err)
{
    struct db *copy;
    enum status st = db_open(n->backup, DB_READONLY | DB_FORCE_FS, &copy, err);

    if (st != ST_OK)
        return st;
    st = books_load(copy, &n->copy_book, err);
    if (st == ST_OK)
        n->copy = copy;
    else
        db_close(copy);
    return st;
}

/* Without a copy, for want of space or of the folder, the file itself is looked through: only
 * one that is whole is told how the night went. */
static void check_live(struct night *n, enum status why)
{
    if (why != ST_CORRUPT && why != ST_BUSY)
        n->sound = db_integrity(n->db, say_damage, n, NULL) == ST_OK;
}

/* Whoever writes now may write for long: known before anything is begun. */
static enum status wait_for_writers(struct night *n, struct err *err)
{
    enum status st = db_begin(n->db, err);

    return st == ST_OK ? db_end(n->db, ST_OK, err) : st;
}

enum status night_copy(struct night *n, struct err *err)
{
    enum status st = wait_for_writers(n, err);

    if (st == ST_OK)
        st = publish_folder(n->opt->backup_dir, err);
    if (st == ST_OK)
        st = sweep(n, err);
    if (st == ST_OK)
        st = make_fresh(n, err);
    n->sound = st == ST_OK;
    if (st != ST_OK)
        check_live(n, st);
    return st;
}

enum status night_backup(struct night *n, struct err *err)
{
    char *path = backup_path(n, BACKUP_END);
    enum status st = ST_OK;

    if (n->sealed) {
        night_drop_fresh(n);
        st = make_fresh(n, err);
    }
    if (st == ST_OK)
        st = replace_if_changed(n, path, err);
    if (st != ST_OK) {
        free(path);
        return st;
    }
    n->backup = realpath(path, NULL);
    if (n->backup)
        free(path);
    else
        n->backup = path;
    night_say(n, "  %s", n->backup);
    return open_copy(n, err);
}

/* ---- the one before ---- */

/* Of another night: the last one that could be put back if tonight's were lost. */
enum status night_previous(struct night *n, struct err *err)
{
    struct old_backups old = { 0 };
    enum status st = list_ours(n, BACKUP_END, false, &old, err);
    size_t at = 0;

    while (at < old.count && old.items[at].day == n->today)
        at++;
    if (st == ST_OK && at < old.count) {
        char *path = mem_printf("%s/%s", n->opt->backup_dir, old.items[at].name);
        struct err why = ERR_INIT;
        long long cases;

        if (backup_recognise(path, &cases, &why) == ST_OK)
            night_say(n, _("  %s 可用，%lld 件"), old.items[at].name, cases);
        else
            st = err_set(err, ST_WARNED, _("上一份备份不能用：%s"), err_text(&why));
        err_clear(&why);
        free(path);
    }
    old_release(&old);
    return st;
}

/* ---- retention ---- */

static int month_of(int day)
{
    return date_year(day) * 12 + date_month(day);
}

/* The newest keep_daily, and of the newest keep_monthly months the first of each. */
static bool is_kept(const struct night *n, const struct old_backups *old, size_t at)
{
    int months = 0;

    if (at < (size_t)n->opt->keep_daily || old->items[at].day == n->today)
        return true;
    for (size_t i = 0; i < old->count; i++) {
        bool first = i + 1 == old->count ||
                     month_of(old->items[i].day) != month_of(old->items[i + 1].day);

        months += first;
        if (i == at)
            return first && months <= n->opt->keep_monthly;
    }
    return true;
}

enum status night_retention(struct night *n, struct err *err)
{
    struct old_backups old = { 0 };
    enum status st = list_ours(n, BACKUP_END, false, &old, err);

    for (size_t i = 0; i < old.count; i++) {
        if (is_kept(n, &old, i))
            continue;
        if (remove_one(n, old.items[i].name))
            night_say(n, _("  删去 %s"), old.items[i].name);
        else
            st = err_set(err, ST_WARNED, _("旧备份 %s 删不掉：请检查目录 %s 的权限。"),
                         old.items[i].name, n->opt->backup_dir);
    }
    old_release(&old);
    if (st == ST_OK)
        night_remove_reports(n);
    return st;
}
