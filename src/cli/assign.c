/* cli/assign.c - what a command line gives to be written: words and JSON.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/assign.h"
#include "base/handed.h"
#include "base/world.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/cli.h"

struct assign cli_assign(const struct cli *c)
{
    return (struct assign) { .db = c->db, .book = c->book, .today = c->today };
}

char *assign_read(const char *path, struct err *err)
{
    FILE *in = str_equal(path, "-") ? stdin : handed_fopen(path);
    struct buf b = BUF_INIT;
    char chunk[8192];
    size_t n;

    if (!in) {
        if (world_login_shared())
            handed_refuse(errno, path, err);
        else
            err_set(err, ST_NOT_FOUND, _("打不开 %s：%s。"), path, strerror(errno));
        return NULL;
    }
    while ((n = fread(chunk, 1, sizeof(chunk), in)) > 0)
        buf_add_n(&b, chunk, n);
    if (in != stdin)
        fclose(in);
    buf_add(&b, "");
    return b.data ? buf_take(&b) : mem_copy("");
}

enum status assign_read_object(const char *path, struct json **out, struct err *err)
{
    char *text = assign_read(path, err);
    enum status st;

    *out = NULL;
    if (!text)
        return ST_NOT_FOUND;
    st = assign_parse(text, out, err);
    free(text);
    return st;
}
