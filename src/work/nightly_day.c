/* src/work/nightly_day.c - the papers of one day: figures of day, month, year and campaign.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "nightly_impl.h"
#include "store/db.h"
#include "work/publish.h"
#include "work/statistics.h"

#define DAY_MS     86400000LL
#define CHINA_MS   (8 * 3600 * 1000LL)
#define TABLES_MAX 24
#define PAPERS_MAX 4
/* The night's checks have recounted every fact from the rows: a table of more cases than these
 * need not do so again. */
#define RECOUNT_MOST 20000
#define TEMPORARIES  ".tiaojie-" /* of work/publish.c: .tiaojie-PID-N.tmp */

/* From when a table counts; all count to the end of the day. */
enum span { SPAN_DAY, SPAN_MONTH, SPAN_YEAR, SPAN_CAMPAIGN };

/* In the order of the paper; the overview stands before them, made from the first four. */
static const struct day_table {
    const char *name;  /* of the table in the JSON file */
    const char *title; /* N_() */
    const char *stat;  /* work/statistics.h */
    enum span span;
} day_tables[] = {
    { "day", N_("当日情况"), "summary", SPAN_DAY },
    { "month", N_("本月情况"), "summary", SPAN_MONTH },
    { "year", N_("本年情况"), "summary", SPAN_YEAR },
    { "campaign", N_("六防六促专项行动情况"), "campaign", SPAN_CAMPAIGN },
    { "committees", N_("本年五个专业调委会"), "committees", SPAN_YEAR },
    { "types", N_("本年纠纷类别"), "type", SPAN_YEAR },
    { "months", N_("本年逐月"), "month", SPAN_YEAR },
    { "official", N_("本年人民调解案件情况统计表"), "official", SPAN_YEAR },
    { "staff", N_("组织队伍"), "staff", SPAN_YEAR },
    { "rates", N_("本年各种口径的率"), "rates", SPAN_YEAR },
    { "campaign_report", N_("六防六促专项行动报表"), "campaign-report", SPAN_CAMPAIGN },
    { "screening", N_("本年矛盾纠纷排查"), "screening", SPAN_YEAR },
    { "levels", N_("本年三级过滤网"), "levels", SPAN_YEAR },
    { "quality", N_("本年办案质量检查"), "quality", SPAN_YEAR },
};

static const struct {
    const char *file;
    enum report_format format;
} papers[PAPERS_MAX] = {
    { "summary.txt", RF_TEXT },
    { "figures.json", RF_JSON },
    { "figures.xlsx", RF_XLSX },
    { "report.html", RF_HTML },
};

struct tables {
    struct report *items[TABLES_MAX]; /* owned */
    size_t count;
};

static void tables_release(struct tables *t)
{
    for (size_t i = 0; i < t->count; i++)
        report_free(t->items[i]);
}

/* ---- tables ---- */

/* DATE_NONE: the campaign has not begun, or there is none. */
static int span_start(const struct night *n, enum span span, int day)
{
    const struct campaign *c;

    switch (span) {
    case SPAN_DAY:
        return day;
    case SPAN_MONTH:
        return date_month_start(day);
    case SPAN_YEAR:
        return date_from_ymd(date_year(day), 1, 1);
    default:
        c = book_campaign(n->copy_book, day);
        return c && c->from <= day ? c->from : DATE_NONE;
    }
}

static enum status add_table(struct night *n, const struct day_table *row, int day,
                             struct tables *t, struct err *err)
{
    struct stat_request rq = { .stat = statistic_find(row->stat),
                               .period = { span_start(n, row->span, day), day },
                               .period_given = true,
                               .cutoff = day,
                               .recount_most = RECOUNT_MOST };
    struct report *r;
    enum status st;

    if (rq.period.from == DATE_NONE)
        return ST_OK;
    if (statistic_is_own(rq.stat))
        rq.cutoff = DATE_NONE; /* they stand as of the end of the period anyway */
    st = statistics_table(n->copy, n->copy_book, &rq, day, &r, err);
    if (st != ST_OK)
        return st;
    report_put(&r->name, row->name);
    report_put(&r->title, _(row->title));
    t->items[t->count++] = r;
    return ST_OK;
}

static enum status make_tables(struct night *n, int day, const struct night_digest *digest,
                               struct tables *t, struct err *err)
{
    size_t spans = 1;
    enum status st = ST_OK;

    t->count = 1; /* the overview comes last and stands first */
    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(day_tables); i++) {
        st = add_table(n, &day_tables[i], day, t, err);
        if (i <= SPAN_CAMPAIGN)
            spans = t->count;
    }
    if (st == ST_OK) {
        const struct report *const *first = (const struct report *const *)&t->items[1];

        t->items[0] = night_overview(n, day, first, spans - 1);
        st = night_due_table(n, day, &t->items[t->count], err);
        t->count += st == ST_OK;
    }
    if (st == ST_OK)
        t->items[t->count++] = night_digest_table(digest);
    if (st == ST_OK)
        t->items[t->count++] = night_checks_table(n, day);
    if (st == ST_OK) {
        st = night_audit_table(n, day, &t->items[t->count], err);
        t->count += st == ST_OK;
    }
    if (st == ST_OK) {
        st = night_seals_table(n, day, &t->items[t->count], err);
        t->count += st == ST_OK;
    }
    return st;
}

/* ---- publishing ---- */

/* No file of ours is open while we look. */
static bool is_dead(long pid)
{
    return pid == getpid() || (kill((pid_t)pid, 0) != 0 && errno == ESRCH);
}

/* What a killed process left behind.  Ours is the only night, but a clerk may be writing a
 * file of his own there. */
static void sweep(const char *folder)
{
    DIR *dir = opendir(folder);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        char *end;
        long pid;

        if (!str_starts(entry->d_name, TEMPORARIES) || !str_ends(entry->d_name, ".tmp"))
            continue;
        pid = strtol(entry->d_name + strlen(TEMPORARIES), &end, 10);
        if (*end == '-' && pid > 0 && is_dead(pid))
            unlinkat(dirfd(dir), entry->d_name, 0);
    }
    if (dir)
        closedir(dir);
}

/* All are written before the first one appears: a disk that is full leaves every old one. */
static enum status publish_all(const char *folder, const struct buf bytes[PAPERS_MAX],
                               struct err *err)
{
    struct publish *files[PAPERS_MAX];
    size_t begun = 0;
    enum status st = ST_OK;

    for (; st == ST_OK && begun < PAPERS_MAX; begun++) {
        char *path = mem_printf("%s/%s", folder, papers[begun].file);

        st = publish_begin(path, &files[begun], err);
        free(path);
        if (st != ST_OK)
            break;
        st = publish_write(files[begun], buf_text(&bytes[begun]), bytes[begun].len, err);
    }
    for (size_t i = 0; i < begun; i++)
        st = publish_end(files[i], st, err);
    return st;
}

static enum status publish_into(const struct night *n, int day, const struct night_digest *digest,
                                const struct buf bytes[PAPERS_MAX], struct err *err)
{
    char iso[DATE_SIZE];
    char *folder = mem_printf("%s/%s", n->opt->outdir, date_to_iso(day, iso));
    enum status st = publish_folder(folder, err);

    if (st == ST_OK) {
        sweep(folder);
        st = night_digest_begin(digest, folder, err);
        if (st == ST_OK)
            st = publish_all(folder, bytes, err);
        st = night_digest_end(folder, st, err);
    }
    if (st != ST_OK)
        rmdir(folder); /* only when nothing is in it */
    else
        night_say(n, "  %s", folder);
    free(folder);
    return st;
}

/* ---- retention ---- */

static void remove_day(const struct night *n, const char *name)
{
    char *folder = mem_printf("%s/%s", n->opt->outdir, name);

    night_digest_remove(folder);
    sweep(folder);
    for (size_t i = 0; i < ARRAY_LEN(papers); i++) {
        char *path = mem_printf("%s/%s", folder, papers[i].file);

        unlink(path);
        free(path);
    }
    if (rmdir(folder) == 0)
        night_say(n, _("  删去 %s"), name);
    free(folder);
}

void night_remove_reports(const struct night *n)
{
    long keep = book_setting_int(n->book, "retention.reports", 0);
    DIR *dir = keep > 0 ? opendir(n->opt->outdir) : NULL;
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL) {
        int day = strlen(entry->d_name) == DATE_SIZE - 1 ? date_from_iso(entry->d_name) : DATE_NONE;

        if (day != DATE_NONE && day < n->today - keep)
            remove_day(n, entry->d_name);
    }
    if (dir)
        closedir(dir);
}

/* ---- one day ---- */

static enum status render(const struct night *n, int day, const struct tables *t,
                          struct buf bytes[PAPERS_MAX], struct err *err)
{
    char iso[DATE_SIZE];
    char *title = mem_printf(_("%s人民调解情况日报 %s"),
                             book_setting(n->copy_book, "district.name", ""),
                             date_to_iso(day, iso));
    const struct paper paper = { .title = title,
                                 .tables = (const struct report *const *)t->items,
                                 .count = t->count,
                                 /* 24:00 of the day: nothing of the moment is in a paper */
                                 .stamp = (day + 1) * DAY_MS - CHINA_MS };
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < PAPERS_MAX; i++)
        st = report_render(&paper, papers[i].format, &bytes[i], err);
    free(title);
    return st;
}

static enum status say_broken(const struct tables *t, struct err *err)
{
    for (size_t i = 0; i < t->count; i++)
        if (t->items[i]->broken)
            return err_set(err, ST_UNBALANCED,
                           _("“%s”数据不平，见报表下的注；改正以后会自动重做。"),
                           t->items[i]->title);
    return ST_OK;
}

enum status night_day(struct night *n, int day, struct err *err)
{
    struct buf bytes[PAPERS_MAX] = { 0 };
    struct tables t = { 0 };
    struct night_digest *digest = NULL;
    enum status st = night_digest_make(n, day, &digest, err);

    if (st == ST_OK)
        st = make_tables(n, day, digest, &t, err);

    if (st == ST_OK)
        st = render(n, day, &t, bytes, err);
    if (st == ST_OK)
        st = publish_into(n, day, digest, bytes, err);
    if (st == ST_OK)
        st = say_broken(&t, err);
    for (size_t i = 0; i < PAPERS_MAX; i++)
        buf_release(&bytes[i]);
    tables_release(&t);
    night_digest_free(digest);
    return st;
}
