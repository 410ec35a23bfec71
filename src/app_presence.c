/* app_presence.c - says who works here, and looks who else does.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app_presence.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "store/presence.h"

#define SIGN_EVERY  15000 /* ms */
#define ALIVE_EVERY 60000 /* ms between two signs while somebody types */
#define NAMES_MOST  3

static void sign(struct presence_keeper *k, struct desk *d)
{
    const struct presence p = { .place = k->place,
                                .case_id = k->case_id,
                                .since = k->since,
                                .seen = world_now(),
                                .active = k->active };
    struct err err = ERR_INIT;
    enum status st = presence_put(d->db, &p, &err);

    k->written = world_ticks();
    k->told = k->active;
    k->owed = st == ST_BUSY;
    if (st != ST_OK && st != ST_BUSY) { /* cannot be written: then nobody is told */
        free(k->place);
        k->place = NULL;
    }
    err_clear(&err);
}

void presence_keeper_start(struct presence_keeper *k, struct desk *d)
{
    if (d->read_only)
        return;
    k->place = presence_place();
    k->since = k->active = world_now();
    sign(k, d);
    presence_keeper_look(k, d, 0, true);
}

void presence_keeper_sign(struct presence_keeper *k, struct desk *d, int64_t case_id)
{
    int64_t ago = world_ticks() - k->written;
    bool again = ago >= SIGN_EVERY && (k->case_id || k->owed);

    if (!k->place)
        return;
    if (case_id == k->case_id && !again && !(ago >= ALIVE_EVERY && k->told != k->active))
        return;
    if (case_id != k->case_id)
        k->since = world_now();
    k->case_id = case_id;
    sign(k, d);
}

void presence_keeper_typed(struct presence_keeper *k)
{
    k->active = world_now();
}

/* ---- looking ---- */

struct look {
    const struct desk *d;
    int64_t case_id;
    struct buf company, others;
    size_t people;
};

static void add_company(struct look *l, const char *name)
{
    if (l->people == NAMES_MOST)
        buf_add(&l->company, _("等"));
    if (l->people++ < NAMES_MOST)
        buf_printf(&l->company, "%s%s", l->company.len ? _("、") : "", name);
}

static void take(void *ctx, const struct presence *p)
{
    struct look *l = ctx;
    bool self = str_equal(p->who, l->d->who);
    char at[STAMP_SIZE];

    if (!self)
        add_company(l, p->name);
    if (!l->case_id || p->case_id != l->case_id)
        return;
    stamp_to_local(p->since, at, sizeof(at), true); /* "2022-11-22 09:12" */
    buf_printf(&l->others,
               self ? _("%s%s 在另一处正在改本案（%s起）") : _("%s%s 正在改本案（%s起）"),
               l->others.len ? _("；") : "", p->name, at + 11);
}

/* Takes the text of b; true when *text was another one. */
static bool replace(char **text, struct buf *b)
{
    char *now = b->len ? buf_take(b) : NULL;
    bool other = !str_equal(*text, now);

    free(*text);
    *text = now;
    buf_release(b);
    return other;
}

bool presence_keeper_look(struct presence_keeper *k, struct desk *d, int64_t case_id, bool changed)
{
    struct look l = { .d = d, .case_id = case_id };
    bool other;

    if (!k->place || (!changed && case_id == k->looked && !d->others))
        return false;
    k->looked = case_id;
    presence_others(d->db, k->place, world_now(), take, &l, NULL);
    other = replace(&d->company, &l.company);
    return replace(&d->others, &l.others) || other;
}

void presence_keeper_end(struct presence_keeper *k, struct desk *d)
{
    if (k->place)
        presence_drop(d->db, k->place, NULL);
    free(k->place);
    free(d->company);
    free(d->others);
    k->place = NULL;
    d->company = d->others = NULL;
}
