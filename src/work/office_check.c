/* work/office_check.c - owners and modes of an office that many clerks share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/office_check.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"

typedef void say_fn(void *ctx, const char *what, const char *value, const char *advice);

struct office {
    char *folder;  /* owned: of the program */
    char *account; /* owned */
    uid_t uid;
    gid_t gid;
    say_fn *say;
    void *ctx;
};

/* What a file should be like. */
struct like {
    const char *what; /* N_() */
    bool of_root;     /* its owner; else the account */
    bool root_group;
    mode_t mode; /* exactly */
    bool must;   /* it has to be there */
};

/* "/usr/local/libexec/tiaojie"; NULL when nobody says. */
static char *program_folder(void)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);
    char *slash;

    if (n <= 0)
        return NULL;
    path[n] = '\0';
    slash = strrchr(path, '/');
    return slash ? mem_copy_n(path, (size_t)(slash - path)) : NULL;
}

static bool read_marker(struct office *o)
{
    char *path = mem_printf("%s/office", o->folder);
    FILE *f = fopen(path, "re");
    const struct passwd *pw;
    char name[64] = "";

    free(path);
    if (!f)
        return false;
    if (fscanf(f, "%63s", name) != 1)
        name[0] = '\0';
    fclose(f);
    pw = getpwnam(name);
    o->account = mem_copy(name);
    o->uid = pw ? pw->pw_uid : (uid_t)-1;
    o->gid = pw ? pw->pw_gid : (gid_t)-1;
    return true;
}

static void add_owner(struct buf *b, uid_t uid, gid_t gid, mode_t mode)
{
    const struct passwd *pw = getpwuid(uid);
    const struct group *gr;

    buf_printf(b, "%s:", pw ? pw->pw_name : "?");
    gr = getgrgid(gid);
    buf_printf(b, "%s %04o", gr ? gr->gr_name : "?", (unsigned)(mode & 07777));
}

static void look_at(const struct office *o, const struct like *l, const char *path)
{
    uid_t uid = l->of_root ? 0 : o->uid;
    gid_t gid = l->root_group ? 0 : o->gid;
    struct buf is = BUF_INIT, should = BUF_INIT;
    struct stat info;

    if (lstat(path, &info) != 0) {
        if (errno != EACCES && (errno != ENOENT || l->must))
            o->say(o->ctx, _(l->what), path, _("没有；运行 tiaojie-setup-office"));
        return;
    }
    buf_printf(&is, "%s  ", path);
    add_owner(&is, info.st_uid, info.st_gid, info.st_mode);
    buf_add(&should, _("应是 "));
    add_owner(&should, uid, gid, l->mode);
    buf_add(&should, _("；运行 tiaojie-setup-office"));
    o->say(o->ctx, _(l->what), buf_text(&is),
           info.st_uid == uid && info.st_gid == gid && (info.st_mode & 07777) == l->mode
               ? NULL
               : buf_text(&should));
    buf_release(&is);
    buf_release(&should);
}

static void look_beside(const struct office *o, const struct like *l, const char *path,
                        const char *tail)
{
    char *name = mem_printf("%s%s", path, tail);

    look_at(o, l, name);
    free(name);
}

static void look_at_data(const struct office *o, const char *database, const char *reports,
                         const char *backups)
{
    static const struct like file = { N_("数据库文件"), false, false, 0600, true };
    static const struct like beside = { N_("数据库文件"), false, false, 0600, false };
    static const struct like folder = { N_("数据目录"), false, false, 0700, true };
    static const struct like night = { N_("报表和备份目录"), false, false, 0700, false };
    const char *slash = strrchr(database, '/');
    char *state = mem_copy_n(database, slash ? (size_t)(slash - database) : 0);

    look_at(o, &file, database);
    look_beside(o, &beside, database, "-wal");
    look_beside(o, &beside, database, "-shm");
    look_at(o, &folder, state);
    if (reports)
        look_at(o, &night, reports);
    if (backups)
        look_at(o, &night, backups);
    free(state);
}

static void look_at_system(const struct office *o)
{
    static const struct like settings = { N_("设置目录"), true, false, 0750, true };
    static const struct like conf = { N_("设置文件"), true, false, 0640, true };
    static const struct like program = { N_("程序"), true, true, 0755, true };
    static const struct like rule = { N_("sudo 规则"), true, true, 0440, true };

    look_at(o, &settings, TIAOJIE_SYSCONFDIR "/tiaojie");
    look_at(o, &conf, TIAOJIE_SYSCONFDIR "/tiaojie/tiaojie.conf");
    look_at(o, &program, o->folder);
    look_beside(o, &program, o->folder, "/tiaojie-main");
    look_at(o, &rule, "/etc/sudoers.d/tiaojie");
}

bool office_check(const char *database, const char *reports, const char *backups, say_fn *say,
                  void *ctx)
{
    struct office o = { .folder = program_folder(), .say = say, .ctx = ctx };
    bool there = o.folder && read_marker(&o);

    if (there) {
        look_at_data(&o, database, reports, backups);
        look_at_system(&o);
    }
    free(o.account);
    free(o.folder);
    return there;
}
