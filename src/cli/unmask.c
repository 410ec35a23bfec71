/* cli/unmask.c - --unmask: who may use it, and what is kept of it before anything is shown.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/unmask.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/person.h"
#include "store/access.h"
#include "store/db.h"
#include "store/events.h"

/* A command asks for what it has no such option, too. */
static const char *option_of(const struct cli *c, const char *name)
{
    for (size_t i = 0; c->options && c->options[i].name; i++)
        if (str_equal(c->options[i].name, name))
            return c->values[i];
    return NULL;
}

static bool is_owner(const struct cli *c)
{
    return db_access(c->db)->role == ACCOUNT_OWNER;
}

enum status unmask_check(struct cli *c, struct err *err)
{
    enum right right = c->needs == RIGHT_EXPORT ? RIGHT_EXPORT_FULL : RIGHT_SENSITIVE;
    enum status st;

    if (!option_of(c, "unmask") || is_owner(c))
        return ST_OK;
    st = access_check(c->db, right, err);
    if (st != ST_OK)
        return st;
    if (str_empty(option_of(c, "reason")))
        return err_set(err, ST_USAGE, _("用 --unmask 要写明理由：--reason 理由，会记入审计记录。"));
    return ST_OK;
}

bool unmask_waits(const struct cli *c)
{
    return option_of(c, "unmask") && !is_owner(c) && !c->unmasked;
}

static enum status keep(struct cli *c, enum kind_id kind, int64_t id, const char *what,
                        struct err *err)
{
    char *text = mem_printf("%s%s%s", option_of(c, "reason"), what ? _("；") : "",
                            what ? what : "");
    char *masked = mask_text(text);
    enum status st = event_add(c->db, EVENT_UNMASK, kind, id, masked, err);

    c->unmasked = st == ST_OK;
    free(masked);
    free(text);
    return st;
}

enum status unmask_row(struct cli *c, enum kind_id kind, int64_t id, struct err *err)
{
    return unmask_waits(c) ? keep(c, kind, id, NULL, err) : ST_OK;
}

enum status unmask_rows(struct cli *c, enum kind_id kind, size_t count, const char *words,
                        struct err *err)
{
    enum status st;
    char *what;

    if (!unmask_waits(c))
        return ST_OK;
    what = mem_printf(_("%zu 条，条件：%s"), count, str_empty(words) ? _("无") : words);
    st = keep(c, kind, 0, what, err);
    free(what);
    return st;
}

char *unmask_words(const struct cli *c, int from, const char *more)
{
    struct buf b = BUF_INIT;

    buf_add(&b, more);
    for (int i = from; i < c->argc; i++)
        buf_printf(&b, "%s%s", b.len ? " " : "", c->argv[i]);
    return b.data ? buf_take(&b) : mem_copy("");
}

enum mask cli_mask(const struct cli *c, bool machine)
{
    enum mask role = access_mask(db_access(c->db));

    if (option_of(c, "unmask") && !unmask_waits(c))
        return MASK_NONE;
    return machine && role != MASK_TEXTS ? MASK_ALL : role;
}
