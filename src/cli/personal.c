/* cli/personal.c - how the terminal program looks for this person: options, settings, probe.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "cli/personal.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "cli/cli.h"
#include "cli/config.h"

static bool says_yes(const struct cli *c, const char *key)
{
    return str_equal(config_get(c->config, key), "yes");
}

struct term_options personal_term(const struct cli *c)
{
    return (struct term_options) { .no_color = c->no_color || !says_yes(c, "color"),
                                   .ascii = c->ascii || says_yes(c, "ascii"),
                                   .escape_wait = (int)config_int(c->config, "escape_wait"),
                                   .esc_delay = (int)config_int(c->config, "esc_delay"),
                                   .theme = config_get(c->config, "theme") };
}

static bool nth(void *ctx, size_t i, struct personal_row *out)
{
    const struct cli *c = ctx;
    const struct setting_row *row;

    for (size_t k = 0; (row = setting_nth(k)); k++) {
        if (!row->of_terminal || i-- > 0)
            continue;
        *out = (struct personal_row) { .key = row->key,
                                       .value = config_get(c->config, row->key),
                                       .fallback = row->fallback,
                                       .values = row->values,
                                       .help = _(row->help) };
        return true;
    }
    return false;
}

static enum status put(void *ctx, const char *key, const char *value, struct err *err)
{
    struct cli *c = ctx;
    enum status st = config_put(c->config, key, value, err);
    struct term_options opt;

    if (st != ST_OK)
        return st;
    opt = personal_term(c);
    utf8_set_ambiguous((int)config_int(c->config, "ambiguous"));
    if (config_get(c->config, "language"))
        i18n_language(config_get(c->config, "language"));
    term_restyle(&opt);
    return ST_OK;
}

struct personal personal_of(struct cli *c)
{
    return (struct personal) { .ctx = c, .nth = nth, .put = put };
}

bool personal_wants_probe(const struct cli *c)
{
    char *path;

    if (c->no_input || str_equal(world_env("TIAOJIE_PROBE"), "0") || says_yes(c, "probed"))
        return false;
    path = config_own_path();
    free(path);
    return path != NULL;
}
