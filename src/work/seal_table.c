/* work/seal_table.c - a table of a sealed period, and the cases that changed since.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "stat_impl.h"
#include "work/seal.h"

/* ---- the table ---- */

/* As it was printed; *out NULL when it was not. */
static enum status as_printed(struct db *db, const struct stat_request *rq,
                              const struct report *live, struct report **out, struct err *err)
{
    char *name = stat_seal_name(rq->stat, rq->basis), *content = NULL;
    enum status st = ST_OK;

    *out = NULL;
    if (stat_is_default(rq))
        st = seals_table(db, rq->seal, name, &content, err);
    if (st == ST_OK && content)
        st = stat_read_json(content, live, out, err);
    free(content);
    free(name);
    return st;
}

static enum status sealed_table(struct db *db, const struct book *book,
                                const struct stat_request *rq, const struct report *live, int today,
                                bool *recounted, struct report **out, struct err *err)
{
    enum status st = as_printed(db, rq, live, out, err);

    *recounted = st == ST_OK && !*out;
    if (!*recounted)
        return st;
    if (rq->stat->build)
        return err_set(err, ST_NOT_FOUND, _("封存时没有“%s”这张表；加 --live 按现在的登记统计。"),
                       _(rq->stat->title));
    return stat_counted(db, book, rq, today, out, err);
}

static const struct seal *seal_by_id(const struct seals *list, int64_t id)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].id == id)
            return &list->items[i];
    BUG("a seal that is none");
}

/* The figures below are not what was published: no mark stands under them. */
static void note_tampered(const struct seal *s, struct report *r)
{
    char when[STAMP_SIZE];

    stamp_to_local(s->at, when, sizeof when, true);
    report_note(r,
                _("不平：%s 的封存与封存时的摘要 %.12s 不符，有人直接改过数据库文件，这张表不是"
                  "公布的数字：请保全数据库文件，与备份和留存的报表核对。"),
                when, s->hash);
    r->broken = true;
}

static void note_mark(const struct seal *s, struct report *r)
{
    struct buf mark = BUF_INIT;

    seal_mark(s, &mark);
    report_note(r, "%s", buf_text(&mark));
    buf_release(&mark);
}

static enum status with_notes(struct db *db, const struct book *book, const struct stat_request *rq,
                              const struct report *live, bool recounted, struct report *r,
                              struct err *err)
{
    const struct seal *s = NULL;
    struct seals list;
    bool good = false;
    enum status st = seals_load(db, &list, err);

    if (st == ST_OK) {
        s = seal_by_id(&list, rq->seal);
        st = seals_check(db, s, &good, err);
    }
    if (st == ST_OK && !good)
        note_tampered(s, r);
    else if (st == ST_OK)
        note_mark(s, r);
    if (st == ST_OK && good && !rq->published)
        st = stat_seal_notes(db, book, rq, s, live, recounted, r, err);
    if (st == ST_OK && good && !rq->published)
        st = seal_note_months(db, book, rq, r, err);
    seals_release(&list);
    return st;
}

enum status stat_sealed(struct db *db, const struct book *book, const struct stat_request *rq,
                        int today, struct report **out, struct err *err)
{
    struct stat_request now = *rq;
    struct report *live = NULL;
    bool recounted;
    enum status st;

    now.seal = 0;
    st = stat_counted(db, book, &now, today, &live, err);
    if (st == ST_OK)
        st = sealed_table(db, book, rq, live, today, &recounted, out, err);
    if (st == ST_OK)
        st = with_notes(db, book, rq, live, recounted, *out, err);
    if (st != ST_OK) {
        report_free(*out);
        *out = NULL;
    }
    report_free(live);
    return st;
}

/* ---- cases ---- */

struct walk {
    const struct stat_request *rq;
    const struct book *book;
    const struct campaign *campaign; /* NULL: 六防六促 */
    struct question questions[STAT_BASES];
    void (*each)(void *ctx, const struct seal_case *c);
    void *ctx;
};

static bool of_campaign(const struct walk *w, const struct fact *f)
{
    const struct code *c = f->pair ? book_nth(w->book, CAMPAIGN_LIST, (size_t)f->pair - 1) : NULL;

    return c && campaign_has(w->campaign, c) &&
           campaign_counts(w->campaign, f->campaign_on != DATE_NONE ? f->campaign_on : f->accepted);
}

/* As store/facts.c gives a fact to the table. */
static void count(const struct walk *w, const struct fact *f, struct tally t[STAT_BASES])
{
    for (int b = 0; f && b < STAT_BASES; b++) {
        struct fact as = *f;

        if (w->rq->stat->campaign_only && !of_campaign(w, f))
            continue;
        if (w->rq->stat->campaign_only && b == BASIS_ACCEPTED && f->accepted != DATE_NONE &&
            f->campaign_on != DATE_NONE)
            as.accepted = f->campaign_on;
        if (as.accepted != DATE_NONE && as.accepted > w->rq->period.to)
            continue; /* also when it ended before it was accepted */
        tally_add(&t[b], &as, &w->questions[b]);
    }
}

static void take_change(void *ctx, const struct seal_change *change)
{
    struct walk *w = ctx;
    struct seal_case c = { .change = change };

    count(w, change->then, c.then);
    count(w, change->now, c.now);
    w->each(w->ctx, &c);
}

enum status seal_corrections(struct db *db, const struct book *book, const struct stat_request *rq,
                             void (*each)(void *ctx, const struct seal_case *c), void *ctx,
                             struct err *err)
{
    struct walk w = { .rq = rq,
                      .book = book,
                      .campaign = book_campaign_by_id(book, rq->campaign),
                      .each = each,
                      .ctx = ctx };
    struct seals list;
    enum status st = seals_load(db, &list, err);

    for (int b = 0; b < STAT_BASES; b++)
        w.questions[b] = stat_question(book, rq, (enum basis)b);
    if (st == ST_OK)
        st = seal_changes(db, book, seal_by_id(&list, rq->seal), rq->area, take_change, &w, err);
    seals_release(&list);
    return st;
}
