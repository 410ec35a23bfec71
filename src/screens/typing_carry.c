/* screens/typing_carry.c - fields that a person carries into the next record of the kind.
 *
 * Kept with the settings under the login, as the program's own note.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screens/field_help.h"
#include "screens/typing.h"
#include "store/db.h"

void carried_release(struct carried *c)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        free(c->keys[i]);
    *c = (struct carried) { 0 };
}

static char *setting_of(const struct desk *d, const struct kind *kind)
{
    return mem_printf("user.%s.carry.%s", d->who, kind->key);
}

static const char *look_up(struct carried *c, struct desk *d, const struct record *rec)
{
    char **keys = &c->keys[record_kind(rec)];

    if (!*keys) {
        char *name = setting_of(d, rec->kind), *text = db_setting(d->db, name);

        *keys = mem_copy(text ? text : "");
        free(text);
        free(name);
    }
    return *keys;
}

/* Where the key stands in a list of them; NULL when it does not. */
static const char *find_key(const char *keys, const char *key)
{
    size_t n = strlen(key);

    while (*keys) {
        size_t here = strcspn(keys, ",");

        if (here == n && strncmp(keys, key, n) == 0)
            return keys;
        keys += here + (keys[here] == ',');
    }
    return NULL;
}

bool carried_has(struct carried *c, struct desk *d, const struct record *rec, int field)
{
    return find_key(look_up(c, d, rec), rec->kind->fields[field].key) != NULL;
}

/* The list with the key taken out, or put behind; yours. */
static char *toggled(const char *keys, const char *key)
{
    const char *at = find_key(keys, key);
    size_t n = strlen(key), before;

    if (!at)
        return mem_printf("%s%s%s", keys, *keys ? "," : "", key);
    before = (size_t)(at - keys);
    if (at[n] == ',')
        return mem_printf("%.*s%s", (int)before, keys, at + n + 1);
    return mem_copy_n(keys, before ? before - 1 : 0);
}

struct outcome typing_carry(struct desk *d, struct typing *t, const struct form *f)
{
    const struct form_entry *e = field_current(f);
    const struct field *field;
    char *keys, *name;
    struct err err = ERR_INIT;

    if (!e)
        return outcome_stay();
    field = &e->rec->kind->fields[e->field];
    if (e->read_only || (field->flags & (F_UNIQUE | F_FIXED | F_DERIVED))) {
        desk_complain(d, _("%s：不能带下，它各不相同或者由程序填写。"), _(field->label));
        return outcome_stay();
    }
    keys = toggled(look_up(&t->carried, d, e->rec), field->key);
    name = setting_of(d, e->rec->kind);
    if (db_setting_put(d->db, name, keys, &err) != ST_OK) {
        desk_complain_err(d, &err);
    } else {
        free(t->carried.keys[record_kind(e->rec)]);
        t->carried.keys[record_kind(e->rec)] = mem_copy(keys);
        desk_say(d,
                 find_key(keys, field->key)
                     ? _("%s：下一条新的%s先填上这一条保存的内容；再按一次取消。")
                     : _("%s：下一条新的%s不再带下。"),
                 _(field->label), _(e->rec->kind->label));
    }
    free(name);
    free(keys);
    return outcome_stay();
}
