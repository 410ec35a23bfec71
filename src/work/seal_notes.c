/* work/seal_notes.c - the correction note: what a sealed table would say now, and why.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "core/person.h"
#include "core/value.h"
#include "seal_figures.h"
#include "stat_impl.h"
#include "store/access.h"
#include "store/db.h"
#include "store/history.h"
#include "store/records.h"
#include "work/seal.h"

/* ---- lines ---- */

/* One note a line: a note is text that stands alone. */
static void add_lines(struct report *r, struct buf *lines)
{
    char *text = buf_take(lines), *save = NULL;

    for (char *line = strtok_r(text, "\n", &save); line; line = strtok_r(NULL, "\n", &save))
        report_note(r, "%s", line);
    free(text);
}

/* ---- cases that changed ---- */

struct cases {
    struct db *db;
    const struct book *book;
    const struct stat_request *rq;
    const struct seal *seal;
    struct buf lines;
    struct tally then, now; /* sums of the changed cases, by the request's basis */
    int64_t performed;      /* cases that were settled then and are performed since */
    bool performed_wrong;   /* 已履行 was corrected in another one */
    size_t outside;         /* of them, in this table, not in the scope: nothing is told of those */
    enum status st;
    struct err *err;
};

static enum case_field field_of(enum axis a)
{
    switch (a) {
    case AXIS_TYPE:
    case AXIS_SUBTYPE:
        return CF_TYPE;
    case AXIS_SOURCE:
        return CF_SOURCE;
    case AXIS_PAIR:
        return CF_CAMPAIGN;
    case AXIS_TOWN:
    case AXIS_AREA:
        return CF_AREA;
    case AXIS_COMMITTEE:
    case AXIS_SUB_KIND:
    case AXIS_COMMITTEE_KIND:
        return CF_COMMITTEE;
    case AXIS_MEDIATOR:
        return CF_MEDIATOR;
    case AXIS_MONTH:
        return CF_ACCEPTED;
    case AXIS_FORM:
        return CF_AGREEMENT_FORM;
    case AXIS_DIFFICULTY:
        return CF_DIFFICULTY;
    default:
        return CF_COUNT;
    }
}

/* Then or now: else it is in no row. */
static bool is_counted(const struct stat_request *rq, const struct seal_case *c)
{
    static const struct tally nothing = { 0 };

    return memcmp(&c->then[rq->basis], &nothing, sizeof nothing) != 0 ||
           memcmp(&c->now[rq->basis], &nothing, sizeof nothing) != 0;
}

/* Does the case count otherwise in this table: in its sums, or in another row? */
static bool concerns(const struct stat_request *rq, const struct seal_case *c)
{
    if (!is_counted(rq, c))
        return false;
    if (memcmp(c->then, c->now, sizeof c->then) != 0)
        return true;
    for (size_t i = 0; i < c->change->count; i++)
        for (size_t a = 0; a < ARRAY_LEN(rq->axes); a++)
            if (c->change->fields[i].field == field_of(rq->axes[a]) ||
                (rq->axes[a] == AXIS_MONTH && c->change->fields[i].field == CF_OUTCOME))
                return true;
    return false;
}

static void add_value(const struct cases *cs, enum case_field field, const char *value,
                      struct buf *out)
{
    const struct field *f = &kind_get(KIND_CASE)->fields[field];
    char *name = NULL;

    if (!value) {
        buf_add(out, _("（空）"));
        return;
    }
    if (f->type == FT_REF)
        name = records_name(cs->db, kind_find(f->of), strtoll(value, NULL, 10));
    if (name)
        buf_add(out, name);
    else
        value_show_text(cs->book, f, value, false, out);
    free(name);
}

static void add_fields(const struct cases *cs, const struct seal_change *c, struct buf *out)
{
    for (size_t i = 0; i < c->count; i++) {
        enum case_field field = c->fields[i].field;

        buf_printf(out, "%s%s ", out->len ? _("，") : "",
                   _(kind_get(KIND_CASE)->fields[field].label));
        add_value(cs, field, c->fields[i].before, out);
        buf_add(out, " → ");
        add_value(cs, field, c->fields[i].after, out);
    }
}

static void add_flag(bool then, bool now, const char *on, const char *off, struct buf *out)
{
    if (then != now)
        buf_printf(out, "%s%s", out->len ? _("，") : "", now ? on : off);
}

/* since: performed after the seal, no correction. */
static void add_flags(const struct fact *then, const struct fact *now, bool since, struct buf *out)
{
    add_flag(then->is_void, now->is_void, _("作废"), _("恢复（不再作废）"), out);
    add_flag(then->passed, now->passed, _("转入本登记册的另一案件"), _("不再转入另一案件"), out);
    add_flag(then->performed, now->performed && !since, _("已全部履行"), _("改为没有全部履行"),
             out);
    add_flag(then->self_settled, now->self_settled, _("改为自行和解撤回"),
             _("改为不是自行和解撤回"), out);
}

/* "受理 -1、调解成功 -1" by the basis of the table; nothing when no sum changes. */
static void add_shares(const struct seal_case *c, enum basis basis, struct buf *out)
{
    bool begun = false;

    for (enum column i = 0; i < COL_COUNT; i++) {
        long long by = (long long)(c->now[basis].n[i] - c->then[basis].n[i]);
        char yuan[MONEY_SIZE];

        if (i == COL_RATE || by == 0)
            continue;
        buf_printf(out, "%s%s ", begun ? _("、") : _("；合计因此："), _(column_get(i)->label));
        if (i == COL_AMOUNT)
            buf_printf(out, _("%s%s 元"), by > 0 ? "+" : "", money_to_yuan(by, yuan));
        else
            buf_printf(out, "%+lld", by);
        begun = true;
    }
}

/* ---- who, when, why ---- */

/* What the history says of a case since the seal. */
struct story {
    char *who;    /* owned; of the last change */
    long long at; /* of it */
    bool inserted;
    char *void_reason;              /* owned */
    char *accepted[2], *outcome[2]; /* owned: at first, at last */
};

static void story_release(struct story *s)
{
    free(s->who);
    free(s->void_reason);
    for (int i = 0; i < 2; i++) {
        free(s->accepted[i]);
        free(s->outcome[i]);
    }
}

static void note_dates(char *dates[2], const struct change *c)
{
    if (!dates[0] && !dates[1])
        dates[0] = mem_copy(c->before ? c->before : "");
    report_put(&dates[1], c->after ? c->after : "");
}

static void hear(void *ctx, const struct change *c)
{
    const struct field *fields = kind_get(KIND_CASE)->fields;
    struct story *s = ctx;

    report_put(&s->who, c->who);
    s->at = c->at;
    if (c->kind != KIND_CASE)
        return;
    s->inserted = s->inserted || str_equal(c->what, "insert");
    if (str_equal(c->what, "delete") && c->after)
        report_put(&s->void_reason, c->after);
    if (str_equal(c->field, fields[CF_ACCEPTED].key))
        note_dates(s->accepted, c);
    if (str_equal(c->field, fields[CF_OUTCOME].key))
        note_dates(s->outcome, c);
}

static enum status story_of(const struct cases *cs, int64_t id, struct story *s)
{
    const struct history_query q = {
        .kind = KIND_COUNT, .case_id = id, .from = cs->seal->at, .oldest_first = true
    };

    return history_page(cs->db, &q, hear, s, cs->err);
}

/* A reason names people: to who may not read names it stays in the case. */
static enum status add_reasons(const struct cases *cs, const struct seal_change *c,
                               const struct story *s, struct buf *out)
{
    bool may = access_may(db_access(cs->db), RIGHT_NAMES);
    struct buf reasons = BUF_INIT;
    struct stmt q;
    enum status st;

    db_prepare(cs->db, &q,
               "SELECT reason, 0, id FROM correction WHERE \"case\" = :id AND void_reason IS NULL"
               " AND created_at >= :at UNION ALL SELECT end_note, 1, 0 FROM case_rec"
               " WHERE id = :id AND :void AND end_note IS NOT NULL ORDER BY 2, 3");
    db_bind_int(&q, ":id", c->case_id);
    db_bind_int(&q, ":at", cs->seal->at);
    db_bind_int(&q, ":void", c->then && c->now && c->now->is_void && !c->then->is_void);
    while (db_row(&q)) {
        char *masked = mask_text(db_text(&q, 0));

        buf_printf(&reasons, "%s%s", reasons.len ? _("、") : "", masked);
        free(masked);
    }
    st = db_finish(&q, cs->err);
    if (s->void_reason) {
        char *masked = mask_text(s->void_reason);

        buf_printf(&reasons, "%s%s", reasons.len ? _("、") : "", masked);
        free(masked);
    }
    buf_printf(out, _("；理由：%s"),
               !reasons.len ? _("没有登记")
               : may        ? buf_text(&reasons)
                            : _("见案件的更正记录"));
    buf_release(&reasons);
    return st;
}

/* Of a case that the seal does not hold, or that is none any more. */
static void add_came_or_went(const struct seal_change *c, const struct story *s, struct buf *out)
{
    if (c->count || (c->then && c->now))
        return;
    if (!c->now)
        buf_add(out, _("登记已撤销，或者改到区域以外"));
    else if (s->inserted)
        buf_add(out, _("封存以后补登的案件"));
    else if (s->accepted[1])
        buf_printf(out, _("受理日期 %s → %s"),
                   str_empty(s->accepted[0]) ? _("（空）") : s->accepted[0], s->accepted[1]);
    else if (s->outcome[1])
        buf_printf(out, _("终结日期 %s → %s"),
                   str_empty(s->outcome[0]) ? _("（空）") : s->outcome[0], s->outcome[1]);
    else
        buf_add(out, _("封存以后计入本期"));
}

static enum status tell_case(struct cases *cs, const struct seal_case *c, bool since)
{
    const struct seal_change *change = c->change;
    char *number = stat_case_number(cs->db, change->case_id), when[STAMP_SIZE];
    struct buf what = BUF_INIT;
    struct story story = { 0 };
    enum status st = story_of(cs, change->case_id, &story);

    add_fields(cs, change, &what);
    if (change->then && change->now)
        add_flags(change->then, change->now, since, &what);
    add_came_or_went(change, &story, &what);
    add_shares(c, cs->rq->basis, &what);
    if (st == ST_OK)
        st = add_reasons(cs, change, &story, &what);
    buf_printf(&cs->lines, _("更正：案件%s：%s"), number, buf_text(&what));
    if (story.who) {
        stamp_to_local(story.at, when, sizeof when, true);
        buf_printf(&cs->lines, _("（%s %s）"), when, story.who);
    }
    buf_add(&cs->lines, _("。\n"));
    story_release(&story);
    buf_release(&what);
    free(number);
    return st;
}

/* Performed after the seal: the agreement goes on, nobody was wrong. */
static enum status performed_since(const struct cases *cs, const struct seal_change *c, bool *since,
                                   struct err *err)
{
    struct stmt q;

    *since = false;
    if (!c->then || !c->now || c->then->performed || !c->now->performed)
        return ST_OK;
    db_prepare(cs->db, &q, "SELECT performed_on FROM case_rec WHERE id = :id");
    db_bind_int(&q, ":id", c->case_id);
    if (db_row(&q) && !db_is_null(&q, 0))
        *since = date_from_iso(db_text(&q, 0)) >= date_of_stamp(cs->seal->at);
    return db_finish(&q, err);
}

static void take_case(void *ctx, const struct seal_case *c)
{
    struct cases *cs = ctx;
    struct seal_case own = *c;
    bool since;

    tally_merge(&cs->then, &c->then[cs->rq->basis]);
    tally_merge(&cs->now, &c->now[cs->rq->basis]);
    if (cs->st == ST_OK)
        cs->st = performed_since(cs, c->change, &since, cs->err);
    if (cs->st != ST_OK)
        return;
    for (int b = 0; since && b < STAT_BASES; b++) {
        if (b == (int)cs->rq->basis && own.then[b].n[COL_SETTLED] && own.now[b].n[COL_SETTLED])
            cs->performed += own.now[b].n[COL_PERFORMED] - own.then[b].n[COL_PERFORMED];
        own.now[b].n[COL_PERFORMED] = own.then[b].n[COL_PERFORMED];
    }
    if (own.now[cs->rq->basis].n[COL_PERFORMED] != own.then[cs->rq->basis].n[COL_PERFORMED])
        cs->performed_wrong = true;
    if (!concerns(cs->rq, &own))
        return;
    if (access_filter(cs->db, KIND_CASE, (int64_t[]) { c->change->case_id }, &(size_t) { 1 }))
        cs->outside++;
    else
        cs->st = tell_case(cs, &own, since);
}

static void note_outside(const struct cases *cs, struct report *r)
{
    char *text = access_filter_text(KIND_CASE, cs->outside);

    if (text)
        report_note(r, _("更正：%s。"), text);
    free(text);
}

/* ---- sealed + corrections = now ---- */

static void note_figures(struct figures *f, bool cases)
{
    struct buf lines = BUF_INIT;

    seal_figures_compare(f, &lines);
    if (f->differing)
        report_note(f->sealed,
                    _("更正说明：封存以后登记有改动，上面的数字仍照公布的不变，下面 %zu 个数字现在"
                      "不同（封存时 → 现在）："),
                    f->differing);
    else if (cases)
        report_note(f->sealed, "%s",
                    _("更正说明：封存以后下面的案件有改动，这张表的数字没有因此改变："));
    add_lines(f->sealed, &lines);
    buf_release(&lines);
}

static void note_performed(struct report *sealed, int64_t performed)
{
    if (performed)
        report_note(sealed, _("封存后履行：%lld 件。封存时还没有履行完，履行完了，不是更正。"),
                    (long long)performed);
}

enum status stat_seal_notes(struct db *db, const struct book *book, const struct stat_request *rq,
                            const struct seal *s, const struct report *live, bool recounted,
                            struct report *sealed, struct err *err)
{
    struct figures f = { .live = live, .sealed = sealed, .recounted = recounted };
    struct cases cs = { .db = db, .book = book, .rq = rq, .seal = s, .st = ST_OK, .err = err };
    enum status st = ST_OK;

    if (!rq->stat->build) {
        st = seal_corrections(db, book, rq, take_case, &cs, err);
        if (st == ST_OK)
            st = cs.st;
        f.no_performed = cs.performed && !cs.performed_wrong;
    }
    if (st == ST_OK) {
        note_figures(&f, cs.lines.len > 0 || cs.outside);
        add_lines(sealed, &cs.lines);
        note_outside(&cs, sealed);
        note_performed(sealed, cs.performed);
        if (!rq->stat->build)
            seal_figures_rest(&f, &cs.then, &cs.now);
    }
    buf_release(&cs.lines);
    return st;
}
