/* src/work/nightly_steps.c - the short steps of the night, and which days are due.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "nightly_impl.h"
#include "store/cases.h"
#include "store/db.h"
#include "work/checks.h"

/* ---- clocks ---- */

enum status night_clocks(struct night *n, struct err *err)
{
    enum status st = cases_refresh_clocks(n->db, n->book, n->today, &n->overdue, err);

    if (st != ST_OK)
        n->overdue = -1;
    else
        night_say(n, _("  超期 %d 件"), n->overdue);
    return st;
}

/* ---- checks ---- */

struct hearing {
    struct night *night;
    struct night_finding *finding;
};

static void hear(void *ctx, const char *text)
{
    struct hearing *h = ctx;

    if (h->finding->problems++ == 0)
        h->finding->first = mem_copy(text);
    night_say(h->night, "  %s", text);
}

static enum status run_check(struct night *n, const struct check *c, struct err *err)
{
    struct hearing h = { .night = n };
    enum status st;

    mem_grow((void **)&n->findings, n->findings_count, &n->findings_cap, sizeof *n->findings);
    h.finding = &n->findings[n->findings_count++];
    *h.finding = (struct night_finding) { .name = c->name, .title = c->title };
    st = c->run(n->copy, n->copy_book, n->today, hear, &h, err);
    if (st == ST_WARNED)
        n->warnings += h.finding->problems;
    return st;
}

/* A gap in an old ledger is there every night: it is shown in the papers and in the status,
 * and is no reason to write a mail each morning. */
enum status night_checks(struct night *n, struct err *err)
{
    enum status worst = ST_OK;

    for (size_t i = 0; check_nth(i); i++) {
        const struct check *c = check_nth(i);
        struct err mine = ERR_INIT;
        const struct night_finding *f;
        enum status st;

        /* It was a part of making the copy. */
        if (str_equal(c->name, "integrity"))
            continue;
        night_say(n, "  %s", _(c->title));
        st = run_check(n, c, &mine);
        f = &n->findings[n->findings_count - 1];
        if (st != ST_OK && st != ST_WARNED && worst != ST_CORRUPT) {
            worst = st;
            err_set(err, st, _("%s：%s（共 %zu 处，tiaojie check 列出全部）"), _(c->title),
                    f->first ? f->first : err_text(&mine), f->problems);
        }
        err_clear(&mine);
    }
    return worst;
}

/* ---- days ---- */

enum status night_find_days(struct night *n, struct err *err)
{
    int yesterday = n->today - 1, first;

    n->through = night_through(n->db);
    if (n->opt->date != DATE_NONE) {
        char iso[DATE_SIZE];

        if (n->opt->date > n->today)
            return err_set(err, ST_USAGE, _("%s 还没有到：--date 只能是今天或以前的日子。"),
                           date_to_iso(n->opt->date, iso));
        n->days[n->days_count++] = n->opt->date;
        return ST_OK;
    }
    first = n->through == DATE_NONE || n->through >= yesterday ? yesterday : n->through + 1;
    if (yesterday - first >= NIGHT_DAYS_MAX) {
        n->skipped = yesterday - first - NIGHT_DAYS_MAX + 1;
        first += n->skipped;
    }
    for (int day = first; day <= yesterday; day++)
        n->days[n->days_count++] = day;
    return ST_OK;
}

/* The night goes on from the last day before which nothing is missing. */
static void move_on(struct night *n, int day)
{
    bool good = n->worst == ST_OK || n->worst == ST_WARNED;

    if (!good || day >= n->today || (n->through != DATE_NONE && day <= n->through))
        return;
    if (n->opt->date == DATE_NONE || day == n->through + 1 ||
        (n->through == DATE_NONE && day == n->today - 1))
        n->through = day;
}

enum status night_figures(struct night *n, struct err *err)
{
    enum status worst = ST_OK;
    char iso[DATE_SIZE];

    for (size_t i = 0; i < n->days_count; i++) {
        struct err mine = ERR_INIT;
        enum status st = night_day(n, n->days[i], &mine);

        if (st != ST_OK && worst == ST_OK)
            worst = err_set(err, st, "%s %s", date_to_iso(n->days[i], iso), err_text(&mine));
        err_clear(&mine);
        if (st != ST_OK && st != ST_UNBALANCED)
            break; /* a full disk stays full */
        n->days_done++;
        if (worst == ST_OK)
            move_on(n, n->days[i]);
    }
    if (worst == ST_OK && n->skipped)
        return err_set(err, ST_WARNED,
                       _("漏了很久，只补做了最近 %d 天，更早的 %d 天没有做：需要时用 --date "
                         "逐日补。"),
                       NIGHT_DAYS_MAX, n->skipped);
    return worst;
}
