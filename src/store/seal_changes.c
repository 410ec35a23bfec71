/* store/seal_changes.c - which cases of a sealed period count otherwise by now.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "axes_impl.h"
#include "base/mem.h"
#include "seals_impl.h"

struct looking {
    struct db *db;
    struct fact_codes codes;
    struct fact_maps maps;
    bool *inside; /* areas that are wanted, by id; NULL all */
    size_t areas;
    void (*each)(void *ctx, const struct seal_change *c);
    void *ctx;
    int64_t block; /* that is in data; -1 none */
    unsigned char data[(size_t)FACTS_IN_BLOCK * FACT_BYTES];
};

/* ---- values ---- */

static const struct {
    enum case_field field;
    enum fact_list list;
} coded[] = {
    { CF_TYPE, LIST_TYPE },
    { CF_SOURCE, LIST_SOURCE },
    { CF_CAMPAIGN, LIST_PAIR },
    { CF_DIFFICULTY, LIST_DIFFICULTY },
};

static char *day_text(int day)
{
    char iso[DATE_SIZE];

    return day == DATE_NONE ? NULL : mem_copy(date_to_iso(day, iso));
}

static char *number_text(int64_t n)
{
    return n ? mem_printf("%lld", (long long)n) : NULL;
}

static char *code_text(const struct fact_codes *codes, uint16_t id)
{
    for (size_t i = 0; id && i < codes->count; i++)
        if (codes->items[i].id == id)
            return mem_copy(codes->items[i].code);
    return NULL;
}

static char *form_text(const struct packed *p)
{
    if (p->flags & PACKED_ORAL)
        return mem_copy("1");
    return p->flags & PACKED_WRITTEN ? mem_copy("2") : NULL;
}

/* Takes the values. */
static void add_field(struct seal_change *c, enum case_field field, char *before, char *after)
{
    if (str_equal(before, after)) {
        free(before);
        free(after);
        return;
    }
    if (c->count == SEAL_CHANGES_MAX)
        BUG("more fields of a fact than places");
    c->fields[c->count].field = field;
    c->fields[c->count].before = before;
    c->fields[c->count++].after = after;
}

static void compare(const struct looking *l, struct seal_change *c, const struct packed *a,
                    const struct packed *b)
{
    add_field(c, CF_ACCEPTED, day_text(a->accepted), day_text(b->accepted));
    add_field(c, CF_OUTCOME, day_text(a->outcome), day_text(b->outcome));
    add_field(c, CF_RESULT, number_text(a->flags & PACKED_RESULT),
              number_text(b->flags & PACKED_RESULT));
    add_field(c, CF_AGREEMENT_FORM, form_text(a), form_text(b));
    add_field(c, CF_AGREEMENT_AMOUNT, number_text(a->amount), number_text(b->amount));
    add_field(c, CF_PERSONS, number_text(a->persons), number_text(b->persons));
    add_field(c, CF_AREA, number_text(a->area), number_text(b->area));
    add_field(c, CF_COMMITTEE, number_text(a->committee), number_text(b->committee));
    add_field(c, CF_MEDIATOR, number_text(a->mediator), number_text(b->mediator));
    for (size_t i = 0; i < ARRAY_LEN(coded); i++)
        add_field(c, coded[i].field, code_text(&l->codes, a->codes[coded[i].list]),
                  code_text(&l->codes, b->codes[coded[i].list]));
    add_field(c, CF_CAMPAIGN_ON, day_text(a->campaign_on), day_text(b->campaign_on));
}

/* ---- cases ---- */

/* a: as kept, b: as it is now; either NULL. */
static void tell(const struct looking *l, int64_t id, const struct packed *a,
                 const struct packed *b)
{
    struct seal_change c = { .case_id = id };
    struct fact then, now;

    if (a && b)
        compare(l, &c, a, b);
    if (a && (!l->inside || (a->area < l->areas && l->inside[a->area]))) {
        fact_from_packed(&l->maps, id, a, &then);
        c.then = &then;
    }
    if (b && (!l->inside || (b->area < l->areas && l->inside[b->area]))) {
        fact_from_packed(&l->maps, id, b, &now);
        c.now = &now;
    }
    if (c.then || c.now)
        l->each(l->ctx, &c);
    for (size_t i = 0; i < c.count; i++) {
        free(c.fields[i].before);
        free(c.fields[i].after);
    }
}

static enum status load_block(struct looking *l, int64_t block, struct err *err)
{
    const unsigned char *found;
    struct stmt q;

    if (l->block == block)
        return ST_OK;
    memset(l->data, 0, sizeof l->data);
    l->block = block;
    db_prepare(l->db, &q, "SELECT block, data FROM fact_block WHERE block = :block");
    db_bind_int(&q, ":block", block);
    if (db_row(&q) && (found = tallies_data(&q)) != NULL)
        memcpy(l->data, found, sizeof l->data);
    return db_finish(&q, err);
}

/* One that was kept: it is looked up wherever its days lie now. */
static enum status look_at_kept(struct looking *l, const struct kept_fact *kept, struct err *err)
{
    size_t slot = (size_t)(kept->case_id % FACTS_IN_BLOCK);
    enum status st = load_block(l, kept->case_id / FACTS_IN_BLOCK, err);
    struct packed then, now;

    if (st != ST_OK || memcmp(l->data + slot * FACT_BYTES, kept->bytes, FACT_BYTES) == 0)
        return st;
    packed_get(kept->bytes, 0, &then);
    packed_get(l->data, slot, &now);
    tell(l, kept->case_id, &then, now.flags & PACKED_USED ? &now : NULL);
    return ST_OK;
}

/* Both lists stand in the order of ids. */
static enum status look(struct looking *l, const struct kept_facts *kept,
                        const struct kept_facts *now, struct err *err)
{
    size_t k = 0, n = 0;
    enum status st = ST_OK;

    while (st == ST_OK && (k < kept->count || n < now->count)) {
        struct packed p;

        if (k < kept->count &&
            (n == now->count || kept->items[k].case_id <= now->items[n].case_id)) {
            n += n < now->count && kept->items[k].case_id == now->items[n].case_id;
            st = look_at_kept(l, &kept->items[k++], err);
            continue;
        }
        packed_get(now->items[n].bytes, 0, &p);
        tell(l, now->items[n++].case_id, NULL, &p);
    }
    return st;
}

static enum status look_up(struct looking *l, const struct book *book, const struct seal *s,
                           int64_t area, struct err *err)
{
    struct kept_facts kept = { 0 }, now = { 0 };
    enum status st = fact_codes_load(l->db, &l->codes, err);

    if (st == ST_OK)
        st = fact_maps_load(l->db, book, &l->codes, &l->maps, err);
    if (st == ST_OK && area)
        st = areas_below(l->db, area, &l->inside, &l->areas, err);
    if (st == ST_OK)
        st = kept_load(l->db, s->id, &kept, err);
    if (st == ST_OK)
        st = kept_gather(l->db, s->period, &now, err);
    if (st == ST_OK)
        st = look(l, &kept, &now, err);
    kept_release(&kept);
    kept_release(&now);
    return st;
}

enum status seal_changes(struct db *db, const struct book *book, const struct seal *s, int64_t area,
                         void (*each)(void *ctx, const struct seal_change *c), void *ctx,
                         struct err *err)
{
    struct looking l = { .db = db, .each = each, .ctx = ctx, .block = -1 };
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = look_up(&l, book, s, area, err);
    db_end_read(db);
    fact_codes_release(&l.codes);
    fact_maps_release(&l.maps);
    free(l.inside);
    return st;
}
