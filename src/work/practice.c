/* work/practice.c - an office of one's own to practise in, filled like the demo.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/practice.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "store/db.h"
#include "store/schema.h"
#include "work/demo.h"
#include "work/publish.h"

#define MARK "practice" /* the setting by which such a file is known */

/* Files of the database itself come last: without it the others mean nothing. */
static void remove_files(const char *path)
{
    static const char *const ends[] = { "-wal", "-shm", "" };

    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        char *name = mem_printf("%s%s", path, ends[i]);

        unlink(name);
        free(name);
    }
}

static enum status make_folder(const char *path, struct err *err)
{
    char *folder = mem_copy(path);
    char *slash = strrchr(folder, '/');
    enum status st = ST_OK;

    if (slash && slash != folder) {
        *slash = '\0';
        st = publish_folder(folder, err);
    }
    free(folder);
    return st;
}

static enum status fill(const char *path, const char *who, struct err *err)
{
    struct db *db = NULL;
    enum status st = db_open(path, DB_CREATE, &db, err);

    if (st != ST_OK)
        return st;
    db_set_who(db, who);
    st = schema_seed(db, err);
    if (st == ST_OK)
        st = demo_fill(db, err);
    if (st == ST_OK)
        st = db_setting_put(db, MARK, "1", err);
    db_close(db);
    return st;
}

/* Under another name until it is whole: an interrupted one is never opened. */
static enum status make(const char *path, const char *who, struct err *err)
{
    char *made = mem_printf("%s.new", path);
    enum status st = make_folder(path, err);

    remove_files(made);
    if (st == ST_OK)
        st = fill(made, who, err);
    if (st == ST_OK) {
        remove_files(path);
        if (rename(made, path) != 0)
            st = err_set(err, ST_FAILED, _("练习用的数据库 %s 没有建成：%s。"), path,
                         strerror(errno));
    }
    if (st != ST_OK)
        remove_files(made);
    free(made);
    return st;
}

/* Nothing but what was made here may be opened for practice, or taken away. */
static enum status check_mark(const char *path, struct err *err)
{
    struct db *db = NULL;
    enum status st = db_open(path, 0, &db, err);
    char *mark;

    if (st != ST_OK)
        return st;
    mark = db_setting(db, MARK);
    if (!str_equal(mark, "1"))
        st = err_set(err, ST_CONFLICT, _("%s 不是练习用的数据库，没有动它。"), path);
    free(mark);
    db_close(db);
    return st;
}

enum status practice_ready(const char *path, const char *who, struct err *err)
{
    return access(path, F_OK) == 0 ? check_mark(path, err) : make(path, who, err);
}

enum status practice_reset(const char *path, const char *who, struct err *err)
{
    enum status st = access(path, F_OK) == 0 ? check_mark(path, err) : ST_OK;

    return st == ST_OK ? make(path, who, err) : st;
}
