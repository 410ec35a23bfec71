/* src/work/screening_levels.c - the table of levels: what each took in, settled and passed on.
 *
 * A dispute that is passed up stands at the level it left as 上报 and at the next as taken in;
 * settled it is once, where it was settled (DOMAIN 7.5).
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "screening_impl.h"

/* --- what is known of a finding --- */

struct way {
    int64_t finding;
    size_t level;   /* place in the book of the level where it is now */
    int due, ended; /* of its stay there; DATE_NONE */
    bool late;      /* handled after the end of D-15, or not yet */
    bool resolved, closed, referred, escalated;
    bool moved; /* a step through the levels is registered */
    bool over;  /* the last level that took it in says so */
};

/* In the order of the columns. */
struct level_counts {
    long found, received, settled, unresolved, passed, referred, open, late;
};

struct ways {
    const struct asked *q;
    const struct units *units;
    struct way *items; /* owned; by finding */
    size_t count, cap;
    struct level_counts *levels; /* owned; one a level of the book */
    long resolved;               /* 化解 of all that was found, whatever its level */
    long without_level, unregistered, not_closed;
};

#define NO_LEVEL SIZE_MAX

enum {
    LC_FOUND,
    LC_RECEIVED,
    LC_SETTLED,
    LC_UNRESOLVED,
    LC_PASSED,
    LC_REFERRED,
    LC_OPEN,
    LC_LATE,
    LC_KEPT,
    LC_COUNT
};
static const char *const keys[LC_COUNT] = { "found",      "received", "settled",
                                            "unresolved", "passed",   "referred",
                                            "open",       "late",     "kept" };

static void pick_at(const struct ways *w, size_t level, int column, int64_t finding)
{
    char *row = mem_printf("%d", w->q->book->levels[level].rank);

    pick(w->q, row, keys[column], KIND_FINDING, finding);
    free(row);
}

/* Counts the finding in that column of the level, and keeps it when it is wanted. */
static void hit(struct ways *w, size_t level, int column, int64_t finding)
{
    struct level_counts *l = &w->levels[level];
    long *const cells[] = { &l->found,  &l->received, &l->settled, &l->unresolved,
                            &l->passed, &l->referred, &l->open,    &l->late };

    ++*cells[column];
    if (!w->q->pick)
        return;
    pick_at(w, level, column, finding);
    /* What is settled here has not left any level above, either; the total has it once. */
    for (size_t i = level; column == LC_SETTLED && i < w->q->book->levels_count; i++)
        if (i == level || !str_empty(w->q->pick->row))
            pick_at(w, i, LC_KEPT, finding);
}

static size_t level_at(const struct book *book, int64_t id)
{
    for (size_t i = 0; i < book->levels_count; i++)
        if (book->levels[i].id == id)
            return i;
    return NO_LEVEL;
}

static size_t level_of_area(const struct book *book, int area_level)
{
    for (size_t i = 0; i < book->levels_count; i++)
        if (book->levels[i].active && book->levels[i].area_level == area_level)
            return i;
    return NO_LEVEL;
}

/* The day it was over: closed, or resolved on the spot. */
static int end_of(const struct record *finding, int as_of)
{
    int closed = record_date(finding, FDF_CLOSED), decided = record_date(finding, FDF_DISPOSAL_ON);

    if (str_equal(finding_disposal(finding, as_of), DISPOSAL_ON_SPOT))
        return decided;
    return finding_is_closed(finding, as_of) ? closed : DATE_NONE;
}

static bool is_late(int due, int day)
{
    return due != DATE_NONE && day != DATE_NONE && day > due;
}

/* Handled is what was decided about, by whatever disposal: that ends D-15. */
static bool handled_late(const struct record *finding, int as_of)
{
    int days = finding_intervals(finding).handling, found = record_date(finding, FDF_FOUND);
    bool handled = days >= 0 && found + days <= as_of;

    return is_late(record_date(finding, FDF_DUE), handled ? found + days : as_of);
}

static void take_finding(void *ctx, const struct record *finding, bool agreed)
{
    struct ways *w = ctx;
    int as_of = w->q->as_of;
    const struct node *node = units_find(w->units, record_int(finding, FDF_AREA));
    const char *disposal = finding_disposal(finding, as_of);
    struct way way = { .finding = finding->id,
                       .level = node ? level_of_area(w->q->book, node->level) : NO_LEVEL,
                       .due = record_date(finding, FDF_DUE),
                       .ended = end_of(finding, as_of),
                       .late = handled_late(finding, as_of),
                       .resolved = finding_is_resolved(finding, agreed, as_of),
                       .closed = finding_is_closed(finding, as_of),
                       .referred = str_equal(disposal, FINDING_REFERRED),
                       .escalated = str_equal(disposal, FINDING_ESCALATED) };

    if (!node || record_date(finding, FDF_FOUND) > as_of)
        return;
    mem_grow((void **)&w->items, w->count, &w->cap, sizeof(*w->items));
    w->items[w->count++] = way;
    w->resolved += way.resolved;
}

static int by_finding(const void *a, const void *b)
{
    const struct way *x = a, *y = b;

    return x->finding < y->finding ? -1 : x->finding > y->finding;
}

static struct way *way_of(const struct ways *w, int64_t finding)
{
    const struct way key = { .finding = finding };

    return w->count ? bsearch(&key, w->items, w->count, sizeof(*w->items), by_finding) : NULL;
}

/* --- counting --- */

/* It leaves the level where it is and comes to another. */
static void take_step(void *ctx, const struct record *step)
{
    struct ways *w = ctx;
    struct way *way = way_of(w, record_int(step, HOF_FINDING));
    size_t from = level_at(w->q->book, record_int(step, HOF_LEVEL_FROM));
    size_t to = level_at(w->q->book, record_int(step, HOF_LEVEL_TO));
    int handed = record_date(step, HOF_HANDED), ended = record_date(step, HOF_ENDED);

    if (!way || from == NO_LEVEL || to == NO_LEVEL || handed > w->q->as_of)
        return;
    if (!way->moved)
        hit(w, from, LC_FOUND, way->finding);
    hit(w, from, LC_PASSED, way->finding);
    if (way->moved ? is_late(way->due, handed) : way->late)
        hit(w, from, LC_LATE, way->finding);
    hit(w, to, LC_RECEIVED, way->finding);
    way->moved = true;
    way->level = to;
    way->due = record_date(step, HOF_DUE);
    way->over = ended != DATE_NONE && ended <= w->q->as_of;
    if (way->over)
        way->ended = ended;
}

/* What became of it where it is now. */
static void settle(struct ways *w, const struct way *way)
{
    bool late;

    if (way->level == NO_LEVEL) {
        w->without_level++;
        return;
    }
    if (!way->moved)
        hit(w, way->level, LC_FOUND, way->finding);
    late = way->moved ? is_late(way->due, way->ended != DATE_NONE ? way->ended : w->q->as_of)
                      : way->late;
    if (late)
        hit(w, way->level, LC_LATE, way->finding);
    if (way->resolved) {
        hit(w, way->level, LC_SETTLED, way->finding);
    } else if (way->referred) {
        hit(w, way->level, LC_REFERRED, way->finding);
    } else if (way->closed) {
        hit(w, way->level, LC_UNRESOLVED, way->finding);
    } else if (way->escalated && !way->moved) {
        hit(w, way->level, LC_PASSED, way->finding);
        w->unregistered++;
    } else {
        hit(w, way->level, LC_OPEN, way->finding);
        w->not_closed += way->over;
    }
}

static enum status count_all(struct ways *w, struct err *err)
{
    const struct asked *q = w->q;
    enum status st = findings_ended_each(q->db, q->period, q->area, take_finding, w, err);

    if (w->count)
        qsort(w->items, w->count, sizeof(*w->items), by_finding);
    if (st == ST_OK)
        st = handovers_each(q->db, q->period, q->area, take_step, w, err);
    for (size_t i = 0; st == ST_OK && i < w->count; i++)
        settle(w, &w->items[i]);
    return st;
}

/* --- the table --- */

static const struct {
    const char *label, *definition;
} columns[] = {
    [LC_FOUND] = { N_("本级发现"), N_("统计期内排查发现的，归入发现它的区划的一级。") },
    [LC_RECEIVED] = { N_("接收"), N_("下一级逐级流转到本级的。") },
    [LC_SETTLED] = { N_("本级化解"),
                     N_("到统计期末在本级当场化解或者销号的，转调解的要案件调解成功，"
                        "和排查情况表的化解同一口径；一件只在化解它的一级计一次。") },
    [LC_UNRESOLVED] = { N_("未成销号"), N_("到统计期末已销号，而转调解的案件没有调解成功的。") },
    [LC_PASSED] = { N_("上报"), N_("到统计期末交到上一级的。") },
    [LC_REFERRED] = { N_("移送"), N_("到统计期末移送其他部门的。") },
    [LC_OPEN] = { N_("在办"),
                  N_("到统计期末还在本级的，含转调解后没有销号的、稳控的和已办结而没有销号的。") },
    [LC_LATE] = { N_("超期"), N_("在本级超过期限的：发现的一级看第一次处置是否过了化解时限，"
                                 "接收的一级看办结或者再上报是否过了该级的办理期限。") },
    [LC_KEPT] = { N_("未出本级化解率"),
                  N_("在本级和它以下各级化解的件数÷各级发现的合计，每件只在化解它的一级计一次："
                     "村（社区）一行是未出村的比例，镇（街道）一行是未出镇的比例；"
                     "还在办的和上报、移送的留在分母里。") },
};

/* kept: settled at this level or below; all: what was found at any. */
static void fill(struct report_row *row, const struct level_counts *l, long kept, long all)
{
    const long values[] = { l->found,  l->received, l->settled, l->unresolved,
                            l->passed, l->referred, l->open,    l->late };

    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        report_set_count(row, i, values[i]);
    report_set_rate(row, LC_KEPT, kept, all);
}

static bool holds(const struct level_counts *l)
{
    return l->found + l->received == l->settled + l->unresolved + l->passed + l->referred + l->open;
}

static void note_balance(struct report *r, const char *name, const struct level_counts *l)
{
    report_note(r,
                _("%s%s：本级发现 %ld ＋ 接收 %ld %s 化解 %ld ＋ 未成销号 %ld ＋ 上报 %ld ＋ "
                  "移送 %ld ＋ 在办 %ld。"),
                holds(l) ? "" : _("不平："), name, l->found, l->received, holds(l) ? "=" : "≠",
                l->settled, l->unresolved, l->passed, l->referred, l->open);
    r->broken = r->broken || !holds(l);
}

/* What the levels settled is what the table of screening has as resolved. */
static void note_resolved(struct report *r, const struct ways *w, long settled)
{
    bool equal = settled == w->resolved;

    report_note(r, _("%s核对 化解：各级化解 %ld %s 排查化解 %ld。"), equal ? "" : _("不平："),
                settled, equal ? "=" : "≠", w->resolved);
    r->broken = r->broken || !equal;
}

static void note_all(struct report *r, const struct ways *w, const struct level_counts *total)
{
    char day[DATE_SIZE];

    report_note(r,
                _("按层级分行；上报的在交出的一级计上报、在接收的一级计接收，"
                  "化解只在化解它的一级计一次。截至 %s。"),
                date_to_iso(w->q->as_of, day));
    report_note(
        r, "%s",
        _("没有见到三级过滤网的官方定义，本表按层级表（默认村（社区）、镇（街道）、区）分级；"
          "未出本级化解率是本程序的算法，分子分母都列出。"));
    note_balance(r, _("平衡关系"), total);
    note_resolved(r, w, total->settled);
    if (w->not_closed)
        report_note(r, _("接收的一级已办结、还没有销号的 %ld 件：计在办，请销号。"), w->not_closed);
    if (w->unregistered)
        report_note(r, _("上报了却没有登记逐级流转的 %ld 件：接收的一级没有计，请补登。"),
                    w->unregistered);
    if (w->without_level)
        report_note(r, _("所在区划没有对应层级、没有计入的 %ld 件：请核对层级表。"),
                    w->without_level);
}

static struct report *make(const struct ways *w)
{
    struct report *r = screening_start(w->q, "levels", _("三级过滤网流转情况表"), _("层级"));
    const struct book *book = w->q->book;
    struct level_counts total = { 0 };
    long all = 0, kept = 0;

    for (size_t i = 0; i < LC_COUNT; i++)
        report_column(r, keys[i], _(columns[i].label), i == LC_KEPT ? RC_RATE : RC_COUNT,
                      _(columns[i].definition))
            ->chart = i == LC_FOUND || i == LC_SETTLED;
    for (size_t i = 0; i < book->levels_count; i++)
        all += w->levels[i].found;
    for (size_t i = 0; i < book->levels_count; i++) {
        const struct level_counts *l = &w->levels[i];
        char *key = mem_printf("%d", book->levels[i].rank);

        kept += l->settled;
        if (book->levels[i].active || l->found || l->received)
            fill(report_row(r, key, book->levels[i].name), l, kept, all);
        free(key);
        if (!holds(l))
            note_balance(r, book->levels[i].name, l);
        total.found += l->found;
        total.received += l->received;
        total.settled += l->settled;
        total.unresolved += l->unresolved;
        total.passed += l->passed;
        total.referred += l->referred;
        total.open += l->open;
        total.late += l->late;
    }
    fill(report_total(r, _("合计")), &total, kept, all);
    note_all(r, w, &total);
    return r;
}

static enum status levels(const struct asked *q, struct report **out, struct err *err)
{
    struct units units;
    struct ways w = { .q = q, .units = &units };
    enum status st = units_load(q->db, q->area, &units, err);

    for (size_t i = 0; i < LC_COUNT; i++)
        pick_kind(q, keys[i], KIND_FINDING);
    w.levels = mem_alloc((q->book->levels_count + 1) * sizeof(*w.levels));
    if (st == ST_OK)
        st = count_all(&w, err);
    if (out)
        *out = st == ST_OK ? make(&w) : NULL;
    free(w.items);
    free(w.levels);
    units_release(&units);
    return st;
}

enum status levels_table(struct db *db, const struct book *book, const struct stat_request *rq,
                         int today, struct report **out, struct err *err)
{
    const struct asked q = asked_of(db, book, rq->period, rq->area, today);

    return levels(&q, out, err);
}

enum status levels_rows(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, const char *row_key, const char *column_key,
                        struct stat_listed *out, struct err *err)
{
    struct figure_rows p = { .row = row_key, .column = column_key, .out = out };
    struct asked q = asked_of(db, book, rq->period, rq->area, today);

    q.pick = &p;
    return levels(&q, NULL, err);
}
