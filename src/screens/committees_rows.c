/* screens/committees_rows.c - the two lists of the committees screen: names and figures.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/committees_screen.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/find.h"

#define PROFESSIONAL "professional"
#define ROWS_MAX     20000

const struct office_figure office_figures[OFFICE_FIGURES] = {
    { "accepted", N_("受理"), 6 },
    { "settled", N_("调成"), 6 },
    { "open", N_("在调"), 6 },
    { "rate", N_("率%"), 7 },
};

const struct office_side office_sides[OFFICE_SIDES] = {
    { KIND_COMMITTEE,
      AXIS_COMMITTEE,
      N_("调委会"),
      N_("名称"),
      N_("类别"),
      0,
      14,
      { COF_NAME, COF_KIND, COF_ACTIVE } },
    { KIND_MEDIATOR,
      AXIS_MEDIATOR,
      N_("调解员"),
      N_("姓名"),
      N_("调委会"),
      12,
      0,
      { MF_NAME, MF_COMMITTEE, MF_TO } },
};

struct office_list *committees_list(struct committees *s)
{
    return &s->lists[s->tab];
}

const struct office_row *committees_current(struct committees *s)
{
    const struct office_list *l = committees_list(s);

    return l->at < l->shown_count ? &l->rows[l->shown[l->at]] : NULL;
}

static void clear(struct office_list *l)
{
    for (size_t i = 0; i < l->count; i++) {
        free(l->rows[i].name);
        free(l->rows[i].hint);
    }
    l->count = l->shown_count = 0;
}

static bool is_gone(struct desk *d, const struct office_side *side, const char *value)
{
    if (side->kind == KIND_COMMITTEE)
        return str_equal(value, "0");
    return date_from_iso(value) != DATE_NONE && date_from_iso(value) < d->today;
}

static void add_row(struct desk *d, const struct office_side *side, struct office_list *l,
                    const struct find_row *r)
{
    bool committee = side->kind == KIND_COMMITTEE;
    const char *hint = r->cells[1] ? r->cells[1] : "";

    mem_grow((void **)&l->rows, l->count, &l->cap, sizeof(*l->rows));
    l->rows[l->count++] = (struct office_row) {
        .id = r->id,
        .name = mem_copy(r->cells[0] ? r->cells[0] : ""),
        .hint = mem_copy(committee ? book_label(d->book, "committee_kind", hint) : hint),
        .gone = is_gone(d, side, r->cells[2]),
        .counted = -1,
    };
}

static enum status load_names(struct desk *d, const struct office_side *side, struct office_list *l,
                              struct err *err)
{
    const struct find_query q = { .kind = side->kind,
                                  .fields = side->fields,
                                  .fields_count = ARRAY_LEN(side->fields),
                                  .sort = side->fields[0] };
    struct find_rows found = { 0 };
    enum status st = find_page(d->db, d->book, &q, NULL, false, false, ROWS_MAX, &found, err);

    clear(l);
    for (int first = 1; first >= 0; first--) {
        for (size_t i = 0; i < found.count; i++) {
            bool professional = side->kind == KIND_COMMITTEE &&
                                str_equal(found.items[i].cells[1], PROFESSIONAL);

            if (professional == (first == 1))
                add_row(d, side, l, &found.items[i]);
        }
    }
    find_rows_release(&found);
    return st;
}

static enum status load_figures(struct desk *d, const struct office_side *side,
                                struct office_list *l, struct err *err)
{
    struct stat_request rq = { .stat = statistic_find("summary"),
                               .period_given = true,
                               .axes = { side->axis },
                               .axes_given = true,
                               .cutoff = DATE_NONE };
    enum status st = period_parse("this-year", d->today, &rq.period, err);

    if (st != ST_OK)
        return st;
    stat_request_complete(&rq, d->book, d->today);
    l->view.request = rq;
    return figures_reload(d, &l->view, err);
}

/* Rows of figures go by the id of what they count. */
static void match(struct office_list *l)
{
    const struct report *r = l->view.table;

    for (size_t i = 0; i < r->rows_count; i++) {
        int64_t id = strtoll(r->rows[i].key, NULL, 10);

        for (size_t j = 0; id && j < l->count; j++)
            if (l->rows[j].id == id)
                l->rows[j].counted = (long)i;
    }
}

void committees_narrow(struct committees *s, int64_t id)
{
    struct office_list *l = committees_list(s);

    l->shown_count = 0;
    for (size_t i = 0; i < l->count; i++) {
        const char *const texts[] = { l->rows[i].name, l->rows[i].hint };

        if (!search_line_fits(&s->search, texts, ARRAY_LEN(texts)))
            continue;
        if (l->rows[i].id == id)
            l->at = l->shown_count;
        mem_grow((void **)&l->shown, l->shown_count, &l->shown_cap, sizeof(*l->shown));
        l->shown[l->shown_count++] = i;
    }
    if (l->at >= l->shown_count)
        l->at = l->shown_count ? l->shown_count - 1 : 0;
}

enum status committees_load(struct desk *d, struct committees *s, struct err *err)
{
    struct office_list *l = committees_list(s);
    int64_t id = committees_current(s) ? committees_current(s)->id : 0;
    enum status st = load_figures(d, &office_sides[s->tab], l, err);

    if (st == ST_OK)
        st = load_names(d, &office_sides[s->tab], l, err);
    if (st == ST_OK)
        match(l);
    committees_narrow(s, id);
    return st;
}

void committees_release(struct committees *s)
{
    for (size_t i = 0; i < OFFICE_SIDES; i++) {
        clear(&s->lists[i]);
        free(s->lists[i].rows);
        free(s->lists[i].shown);
        figures_release(&s->lists[i].view);
    }
    search_line_release(&s->search);
    free(s->words);
}
