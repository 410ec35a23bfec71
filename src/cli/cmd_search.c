/* cli/cmd_search.c - search: words, in everything at once.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/salvage.h"
#include "cli/unmask.h"
#include "store/search.h"

#define MOST       20
#define NAME_CELLS 28

static const struct cli_option search_options[] = {
    { 0, "limit", "N", N_("每一类最多几条，不说就是 20"), NULL },
    { 0, "json", NULL, N_("输出 JSON 数组"), NULL },
    { 0, "plain", NULL, N_("制表符分隔"), NULL },
    { 0, "unmask", NULL, N_("在 --json 和 --plain 里不遮盖姓名和号码"), NULL },
    REASON_OPTION,
    { 0 },
};

static const char *const ranks[] = {
    [SEARCH_NONE] = "none",     [SEARCH_INITIALS_INSIDE] = "initials-inside",
    [SEARCH_INSIDE] = "inside", [SEARCH_INITIALS] = "initials",
    [SEARCH_PREFIX] = "prefix", [SEARCH_EQUAL] = "exact",
};

static void add_json(const struct search_hit *h, bool begun, struct buf *b)
{
    const struct kind *k = kind_get(h->kind);

    buf_printf(b, "%s{\"kind\":\"%s\",\"id\":%lld,\"owner\":", begun ? ",\n" : "[\n", k->key,
               (long long)h->id);
    if (h->owner)
        buf_printf(b, "%lld", (long long)h->owner);
    else
        buf_add(b, "null");
    buf_printf(b, ",\"field\":\"%s\",\"rank\":\"%s\",\"name\":", k->fields[h->field].key,
               ranks[h->rank]);
    buf_add_json(b, h->name);
    buf_add(b, ",\"text\":");
    buf_add_json(b, h->text);
    buf_add(b, "}");
}

static void add_plain(const struct search_hit *h, struct buf *b)
{
    const struct kind *k = kind_get(h->kind);

    buf_printf(b, "%s\t%lld\t%s\t%s\t%s\t", k->key, (long long)h->id, k->fields[h->field].key,
               ranks[h->rank], h->name);
    buf_printf(b, "%s\n", h->text);
}

static void add_line(const struct search_hit *h, bool first, struct buf *b)
{
    const struct kind *k = kind_get(h->kind);

    if (first)
        buf_printf(b, "%s\n", _(k->label));
    buf_printf(b, "  #%-6lld ", (long long)h->id);
    utf8_fit(b, h->name, NAME_CELLS, ALIGN_LEFT);
    buf_printf(b, "  %s: %s\n", _(k->fields[h->field].label), h->text);
}

static void print_hits(struct cli *c, const struct search_hits *hits)
{
    struct buf b = BUF_INIT;
    bool json = cli_flag(c, "json"), plain = cli_flag(c, "plain");

    for (size_t i = 0; i < hits->count; i++) {
        const struct search_hit *h = &hits->items[i];

        if (json)
            add_json(h, i > 0, &b);
        else if (plain)
            add_plain(h, &b);
        else
            add_line(h, i == 0 || hits->items[i - 1].kind != h->kind, &b);
    }
    if (json)
        buf_add(&b, hits->count ? "\n]\n" : "[]\n");
    out_write(buf_text(&b), b.len);
    buf_release(&b);
    if (!json && !plain)
        msg_printf(_("共 %zu 条\n"), hits->count);
    if (hits->older)
        msg_printf("%s\n", _("笔录等材料很多的，只查了最近登记的；案件和当事人全部查过。"));
}

static enum status look(struct cli *c, const char *words, size_t most, struct search_hits *hits,
                        struct err *err)
{
    bool machine = cli_flag(c, "json") || cli_flag(c, "plain");

    return search_all(c->db, c->book, &(struct search_query) { words, cli_mask(c, machine), most },
                      hits, err);
}

/* What is shown is kept first: how much it is is known when it was found. */
static enum status look_again(struct cli *c, const char *words, size_t most,
                              struct search_hits *hits, struct err *err)
{
    enum status st = unmask_rows(c, KIND_COUNT, hits->count, words, err);

    search_hits_release(hits);
    return st == ST_OK ? look(c, words, most, hits, err) : st;
}

static enum status search_run(struct cli *c, struct err *err)
{
    struct search_hits hits = { 0 };
    size_t most = MOST;
    char *words;
    enum status st;

    if (c->argc == 0)
        return err_set(err, ST_USAGE, "%s", _("用法：tiaojie search 词语..."));
    st = cli_count(c, "limit", 1, &most, err);
    if (st == ST_OK)
        st = cli_open_look(c, err);
    if (st != ST_OK)
        return st;
    words = unmask_words(c, 0, NULL);
    st = look(c, words, most, &hits, err);
    if (st == ST_OK && unmask_waits(c))
        st = look_again(c, words, most, &hits, err);
    if (st == ST_OK)
        print_hits(c, &hits);
    search_hits_release(&hits);
    free(words);
    return st;
}

const struct command cmd_search = {
    "search",       "WORDS...", N_("在案件、当事人、排查、接待等全部登记里查"),
    search_options, search_run, RIGHT_CASES
};
