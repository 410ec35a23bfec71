/* screens/campaign_screen.h - what the files of the campaign screen share; private to them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_CAMPAIGN_SCREEN_H
#define SCREENS_CAMPAIGN_SCREEN_H

#include "screens/figures_view.h"
#include "screens/heat_view.h"
#include "screens/screen.h"
#include "screens/trend_view.h"

enum campaign_pane { CAMPAIGN_PAIRS, CAMPAIGN_HEAT, CAMPAIGN_TREND, CAMPAIGN_PANES };

enum { CAMPAIGN_WIDE = 120, CAMPAIGN_RECENT = 28 }; /* cells; days that a trend looks back */

/* The figures of a pair. */
enum campaign_column { CC_FOUND, CC_ACCEPTED, CC_SETTLED, CC_OPEN, CC_RATE, CC_TREND, CC_COUNT };
struct campaign_figure {
    const char *key, *label; /* key of the statistic or NULL; label N_() */
    int width;
};
extern const struct campaign_figure campaign_figures[CC_COUNT];

struct campaign_view {
    int64_t campaign;               /* row id; 0: 六防六促 */
    char *name;                     /* owned; of another campaign, or NULL */
    struct figures_view pairs;      /* rows: the six */
    struct figures_view recent[2];  /* the last four weeks, the four before them */
    struct report *found;           /* owned: the report of the campaign, for what was found */
    struct heat_view heat;          /* town by pair */
    struct trend_view trend;        /* by weeks */
    enum campaign_pane pane, below; /* below: what a narrow window has under the pairs */
    size_t row, column;             /* the cursor among the pairs; past the last one the total */
    size_t period;
    size_t shown; /* figure of the heat table: place in campaign_figures */
    bool wide;    /* as last drawn */
};

/* Row of the pair in the four weeks (0) or those before (1), -1: not there. */
long campaign_recent_row(const struct campaign_view *c, int which, size_t row);
/* Found of the pair, past the last one of all. */
int64_t campaign_found(const struct campaign_view *c, size_t row);
void campaign_draw(struct desk *d, void *state, struct area a);

#endif
