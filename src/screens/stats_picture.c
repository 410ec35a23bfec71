/* screens/stats_picture.c - the pictures of a table of figures: bars, a trend, a heat table.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screens/stats_screen.h"

enum { WEEKS_UP_TO = 100 }; /* days; a longer period is drawn by months */

static bool has_month(const struct stat_request *rq)
{
    for (size_t i = 0; i < ARRAY_LEN(rq->axes); i++)
        if (rq->axes[i] == AXIS_MONTH)
            return true;
    return false;
}

/* Two groups make a grid; more do not, nor does one. */
static bool allows(const struct desk *d, const struct stats *s, enum stats_picture p)
{
    const struct stat_request *rq = &s->view.request;

    switch (p) {
    case PICTURE_BARS:
        return s->view.table->rows_count > 0;
    case PICTURE_TREND:
        return !statistic_is_own(rq->stat) && rq->period.from != DATE_NONE &&
               rq->period.from <= d->today;
    case PICTURE_HEAT:
        return !statistic_is_own(rq->stat) && rq->axes[1] != AXIS_NONE && rq->axes[2] == AXIS_NONE;
    case PICTURE_TABLE:
    case PICTURE_COUNT:
        break;
    }
    return true;
}

static bool by_weeks(const struct desk *d, struct period p)
{
    int to = p.to == DATE_NONE || p.to > d->today ? d->today : p.to;

    return to - p.from < WEEKS_UP_TO;
}

/* ---- counting ---- */

/* The row that the trend is of; the total where the rows are months themselves. */
static void choose_trend_row(struct stats *s)
{
    bool total = s->row >= s->view.table->rows_count || has_month(&s->view.request);

    free(s->trend_row);
    s->trend_row = total ? NULL : mem_copy(s->view.table->rows[s->row].key);
}

static const char *row_label(const struct stats *s)
{
    const struct report *r = s->view.table;

    for (size_t i = 0; s->trend_row && i < r->rows_count; i++)
        if (str_equal(r->rows[i].key, s->trend_row))
            return r->rows[i].label;
    return _("合计");
}

static enum status load_trend(struct desk *d, struct stats *s, struct err *err)
{
    const struct stat_request *rq = &s->view.request;
    const char *label = row_label(s);

    return trend_view_load(d, &s->trend, rq, s->trend_row, label, by_weeks(d, rq->period), err);
}

static enum status load(struct desk *d, struct stats *s, struct err *err)
{
    long column = stats_column(s);

    if (s->picture == PICTURE_TREND)
        return load_trend(d, s, err);
    if (s->picture == PICTURE_HEAT)
        return heat_load(d, &s->heat, &s->view.request,
                         column >= 0 ? s->view.table->columns[column].key : "accepted", err);
    return ST_OK;
}

void stats_picture_reload(struct desk *d, struct stats *s)
{
    struct err err = ERR_INIT;

    if (!allows(d, s, s->picture))
        s->picture = PICTURE_TABLE;
    if (load(d, s, &err) == ST_OK)
        return;
    desk_complain_err(d, &err);
    s->picture = PICTURE_TABLE;
}

struct outcome stats_swap_picture(struct desk *d, void *state)
{
    struct stats *s = state;

    if (s->view.table->rows_count == 0) {
        desk_complain(d, "%s", _("没有可以画的行。"));
        return outcome_stay();
    }
    do {
        s->picture = (enum stats_picture)((s->picture + 1) % PICTURE_COUNT);
    } while (!allows(d, s, s->picture));
    if (s->picture == PICTURE_TREND)
        choose_trend_row(s);
    if (s->picture == PICTURE_BARS && s->row >= s->view.table->rows_count)
        s->row = s->view.table->rows_count - 1;
    stats_picture_reload(d, s);
    return outcome_stay();
}

/* ---- keys ---- */

bool stats_picture_own(const struct stats *s)
{
    return s->picture == PICTURE_TREND || s->picture == PICTURE_HEAT;
}

void stats_picture_follow(struct stats *s)
{
    if (s->picture == PICTURE_HEAT && stats_column(s) >= 0)
        heat_show(&s->heat, s->view.table->columns[stats_column(s)].key);
}

bool stats_picture_key(struct stats *s, const struct key *k)
{
    if (s->picture == PICTURE_TREND)
        return trend_view_key(&s->trend, k);
    return s->picture == PICTURE_HEAT && heat_key(&s->heat, k);
}

struct outcome stats_picture_open(struct desk *d, const struct stats *s)
{
    return s->picture == PICTURE_TREND ? trend_view_open(d, &s->trend) : heat_open(d, &s->heat);
}

struct outcome stats_picture_explain(struct desk *d, const struct stats *s, int token)
{
    return s->picture == PICTURE_TREND ? trend_view_explain(d, &s->trend, token)
                                       : heat_explain(d, &s->heat, token);
}

void stats_picture_release(struct stats *s)
{
    trend_view_release(&s->trend);
    heat_release(&s->heat);
    free(s->trend_row);
}
