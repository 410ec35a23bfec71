/* screens/import_files.c - the spreadsheets a person may want to bring in.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <dirent.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/world.h"
#include "screens/import_screen.h"
#include "screens/paths.h"

struct file {
    char *path, *name; /* owned */
    long long at, size;
};

struct files {
    struct file *items;
    size_t count, cap;
};

static bool is_spreadsheet(const char *name)
{
    const char *ending = path_ending(name);

    return name[0] != '.' && (strcasecmp(ending, "xlsx") == 0 || strcasecmp(ending, "csv") == 0);
}

static void add_file(struct files *f, const char *folder, const char *name)
{
    char *path = mem_printf("%s/%s", folder, name);
    struct stat st;

    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode)) {
        free(path);
        return;
    }
    mem_grow((void **)&f->items, f->count, &f->cap, sizeof(*f->items));
    f->items[f->count++] = (struct file) {
        .path = path, .name = mem_copy(name), .at = st.st_mtime, .size = st.st_size
    };
}

static int newest_first(const void *a, const void *b)
{
    const struct file *x = a, *y = b;

    return (y->at > x->at) - (y->at < x->at);
}

static void give(struct pick *out, const struct file *f)
{
    char stamp[STAMP_SIZE];
    char *hint;

    stamp_to_local(f->at * 1000, stamp, sizeof(stamp), true);
    hint = mem_printf("%s  %lld KB", stamp, (f->size + 1023) / 1024);
    pick_add(out, f->path, f->name, hint);
    free(hint);
}

void import_files(struct pick *out)
{
    const char *home = world_login_shared() ? NULL : world_env("HOME"); /* the account's */
    DIR *folder = home ? opendir(home) : NULL;
    struct files f = { 0 };
    struct dirent *entry;

    while (folder && (entry = readdir(folder)) != NULL)
        if (is_spreadsheet(entry->d_name))
            add_file(&f, home, entry->d_name);
    if (folder)
        closedir(folder);
    if (f.count)
        qsort(f.items, f.count, sizeof(*f.items), newest_first);
    for (size_t i = 0; i < f.count; i++) {
        give(out, &f.items[i]);
        free(f.items[i].path);
        free(f.items[i].name);
    }
    free(f.items);
}
