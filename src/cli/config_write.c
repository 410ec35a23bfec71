/* cli/config_write.c - what a person sets for his terminal, written into his own file.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "work/publish.h"

/* Does the line set that name? Spaces around it do not count. */
static bool sets(const char *line, const char *name)
{
    size_t n = strlen(name);

    line += strspn(line, " \t");
    if (strncmp(line, name, n) != 0)
        return false;
    line += n;
    return line[strspn(line, " \t")] == '=';
}

/* The file's other lines as they are.  A file that is not there has none. */
static enum status read_others(const char *path, const char *name, struct buf *out, struct err *err)
{
    FILE *f = fopen(path, "re");
    char *line = NULL;
    size_t cap = 0;

    if (!f)
        return errno == ENOENT
                   ? ST_OK
                   : err_set(err, ST_DENIED, _("读不了设置文件 %s：%s。"), path, strerror(errno));
    while (getline(&line, &cap, f) >= 0)
        if (!sets(line, name))
            buf_add(out, line);
    if (out->len && out->data[out->len - 1] != '\n')
        buf_add(out, "\n");
    free(line);
    fclose(f);
    return ST_OK;
}

static enum status make_folder(const char *path, struct err *err)
{
    char *folder = mem_copy_n(path, (size_t)(strrchr(path, '/') - path));
    enum status st = publish_folder(folder, err);

    free(folder);
    return st;
}

/* A name that could not be read back is not written. */
static bool good_term(const char *term)
{
    return term && !term[strcspn(term, "=#@ \t\n")];
}

enum status config_write(const char *key, const char *value, struct err *err)
{
    const char *term = world_env("TERM");
    char *path = config_own_path(), *name;
    struct buf text = BUF_INIT;
    enum status st;

    if (!path || !good_term(term)) {
        free(path);
        return err_set(err, ST_NOT_FOUND, _("没有地方记下个人设置：HOME 或 TERM 没有设。"));
    }
    name = mem_printf("%s@%s", key, term);
    st = read_others(path, name, &text, err);
    if (st == ST_OK && value)
        buf_printf(&text, "%s = %s\n", name, value);
    if (st == ST_OK)
        st = make_folder(path, err);
    if (st == ST_OK)
        st = publish_file(path, buf_text(&text), text.len, err);
    free(name);
    free(path);
    buf_release(&text);
    return st;
}
