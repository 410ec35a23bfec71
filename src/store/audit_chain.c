/* src/store/audit_chain.c - walks the audit chain and names what does not fit; its head.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "chain_impl.h"
#include "db_impl.h"
#include "store/events.h"

#define REST        " rest:"
#define GOING_EVERY 512 /* rows */
#define SAID_TABLE  50  /* breaks of one table that are told one by one */

/* Rows of history that a destruction has emptied. */
struct emptied {
    int64_t from, to;
};

struct walk {
    struct db *db;
    void (*say)(void *ctx, const char *text);
    bool (*going)(void *ctx, size_t rows); /* NULL: nobody waits */
    void *ctx;
    struct err *err;
    size_t rows;             /* walked */
    size_t breaks, said;     /* said: of this table */
    struct emptied *emptied; /* owned */
    size_t count, cap;
    /* of the table that is walked */
    const struct chain *chain;
    int64_t seq; /* of the row before */
    unsigned char hash[DIGEST_SIZE];
};

static bool read_number(const char **p, int64_t *n)
{
    const char *at = *p;

    for (*n = 0; *at >= '0' && *at <= '9' && *n < INT64_MAX / 100; at++)
        *n = *n * 10 + (*at - '0');
    if (at == *p)
        return false;
    *p = at;
    return true;
}

bool audit_next_range(const char **p, int64_t *from, int64_t *to)
{
    const char *at = *p;

    if (!read_number(&at, from))
        return false;
    *to = *from;
    if (*at == '-' && (at++, !read_number(&at, to)))
        return false;
    *p = *at == ',' ? at + 1 : at;
    return true;
}

/* ---- what is told ---- */

static char *cell_copy(const struct chain_cell *c)
{
    return c->type == CELL_TEXT ? mem_copy_n(c->text, c->n) : mem_copy("");
}

static void add_subject(const struct walk *w, const struct chain_cell *cells, struct buf *out)
{
    bool history = w->chain == chain_get(CHAIN_HISTORY);
    const struct chain_cell *row = &cells[history ? (int)H_ROW : (int)E_ROW];
    char *key = cell_copy(&cells[history ? (int)H_KIND : (int)E_KIND]);
    char *what = cell_copy(&cells[history ? (int)H_FIELD : (int)E_WHAT]);
    enum kind_id kind = kind_find(key);
    enum event_what event = event_find(what);
    int field = kind != KIND_COUNT && history ? field_find(kind_get(kind), what) : -1;

    if (!history)
        buf_printf(out, " %s", event == EVENT_COUNT ? what : _(event_label(event)));
    if (*key)
        buf_printf(out, " %s", kind == KIND_COUNT ? key : _(kind_get(kind)->label));
    if (row->type == CELL_INT)
        buf_printf(out, " #%lld", (long long)row->number);
    if (history && *what)
        buf_printf(out, " %s", field < 0 ? what : _(kind_get(kind)->fields[field].label));
    free(key);
    free(what);
}

/* "history 12（2022-11-22 09:14 limin 案件 #3 承办人）：…" */
static void tell(struct walk *w, const struct chain_cell *cells, const char *why)
{
    struct buf out = BUF_INIT;
    char at[STAMP_SIZE] = "";
    char *who = cell_copy(&cells[w->chain->who]), *text;

    stamp_to_local(cells[w->chain->at].number, at, sizeof(at), true);
    buf_printf(&out, _("%s 第 %lld 条（%s %s"), w->chain->table, (long long)cells[0].number, at,
               who);
    add_subject(w, cells, &out);
    buf_printf(&out, _("）：%s"), why);
    text = utf8_clean(out.data, false); /* who wrote it may be an enemy of terminals */
    if (w->breaks++ == 0)
        err_set(w->err, ST_UNBALANCED, "%s", text);
    if (w->say && w->said++ < SAID_TABLE)
        w->say(w->ctx, text);
    buf_release(&out);
    free(text);
    free(who);
}

static void tell_gap(struct walk *w, const struct chain_cell *cells)
{
    long long from = (long long)w->seq + 1, to = (long long)cells[0].number - 1;
    char *why = from == to ? mem_printf(_("它前面少了第 %lld 条"), from)
                           : mem_printf(_("它前面少了第 %lld 至 %lld 条"), from, to);

    tell(w, cells, why);
    free(why);
}

/* ---- walking ---- */

/* Emptied, not changed: both contents are gone, and a destruction says so. */
static bool is_emptied(const struct walk *w, const struct chain_cell *cells)
{
    if (w->chain != chain_get(CHAIN_HISTORY) || cells[H_BEFORE].type != CELL_NULL ||
        cells[H_AFTER].type != CELL_NULL)
        return false;
    for (size_t i = 0; i < w->count; i++)
        if (cells[0].number >= w->emptied[i].from && cells[0].number <= w->emptied[i].to)
            return true;
    return false;
}

/* The hash that stands there is believed by the next row: so one row is named, not all. */
static bool fits(struct walk *w, const struct chain_cell *cells, const void *hash, size_t n)
{
    unsigned char right[DIGEST_SIZE];
    bool good = false;

    if (n != DIGEST_SIZE) {
        tell(w, cells, _("没有链值：不是本程序写的，或者链值被抹掉了"));
    } else {
        chain_link(w->hash, cells, w->chain->cells, right);
        good = memcmp(hash, right, n) == 0;
        /* Numbers that were missing before the upgrade are in the link. */
        if (!good && cells[0].number != w->seq + 1)
            tell_gap(w, cells);
        else if (!good && !(good = is_emptied(w, cells)))
            tell(w, cells, _("与链值不符：这一条或它前一条的链值被改过、换过，或是插进来的"));
    }
    memset(w->hash, 0, sizeof(w->hash));
    if (n == DIGEST_SIZE)
        memcpy(w->hash, hash, n);
    w->seq = cells[0].number;
    return good;
}

/* Only a destruction that is itself whole says which rows are emptied. */
static enum status note_destroyed(struct walk *w, const struct chain_cell *cells)
{
    char *detail = cell_copy(&cells[E_DETAIL]), *what = cell_copy(&cells[E_WHAT]);
    const char *rest = strstr(detail, REST), *p = detail + strlen("history:");
    char hex[DIGEST_TEXT_SIZE];
    struct emptied e;
    enum status st = ST_OK;

    if (event_find(what) == EVENT_DESTROY && str_starts(detail, "history:") && rest) {
        st = chain_rest(w->db, p, hex, w->err);
        if (st == ST_OK && strncmp(rest + strlen(REST), hex, strlen(hex)) != 0)
            tell(w, cells, _("它销毁的那些修改记录后来又被改过"));
        while (audit_next_range(&p, &e.from, &e.to)) {
            mem_grow((void **)&w->emptied, w->count, &w->cap, sizeof(*w->emptied));
            w->emptied[w->count++] = e;
        }
    }
    free(detail);
    free(what);
    return st;
}

static enum status walk_chain(struct walk *w, enum chain_id id)
{
    struct chain_cell cells[CHAIN_CELLS];
    char *sql = mem_printf("%sORDER BY seq", chain_get(id)->select);
    enum status st = ST_OK;
    struct stmt q;

    w->chain = chain_get(id);
    w->said = 0;
    w->seq = 0;
    memset(w->hash, 0, sizeof(w->hash));
    db_prepare_text(w->db, &q, sql);
    free(sql);
    while (st == ST_OK && db_row(&q)) {
        const void *hash;
        size_t n;

        chain_read(&q, w->chain, cells);
        hash = db_blob(&q, w->chain->cells, &n);
        if (fits(w, cells, hash, n) && id == CHAIN_EVENTS)
            st = note_destroyed(w, cells);
        if (++w->rows % GOING_EVERY == 0 && w->going && !w->going(w->ctx, w->rows))
            st = err_set(w->err, ST_CANCELLED, _("已停止，链没有核对完。"));
    }
    if (st != ST_OK) {
        db_finish(&q, NULL);
        return st;
    }
    if (w->say && w->said > SAID_TABLE) {
        char *more = mem_printf(_("%s 还有 %zu 处，没有一一列出。"), w->chain->table,
                                w->said - SAID_TABLE);

        w->say(w->ctx, more);
        free(more);
    }
    return db_finish(&q, w->err);
}

/* ---- the head ---- */

/* The newest row of before that moment; 0: of all. */
static enum status feed_last(struct db *db, enum chain_id id, long long before, struct digest *d,
                             int64_t *seq, struct err *err)
{
    const unsigned char none[DIGEST_SIZE] = { 0 };
    const void *hash = none;
    char *sql = before ? mem_printf("SELECT seq, hash FROM %s WHERE at < :before"
                                    " ORDER BY at DESC, seq DESC LIMIT 1",
                                    chain_get(id)->table)
                       : mem_copy(chain_get(id)->last);
    size_t n = sizeof(none);
    struct stmt q;

    *seq = 0;
    db_prepare_text(db, &q, sql);
    free(sql);
    if (before)
        db_bind_int(&q, ":before", before);
    if (db_row(&q)) {
        *seq = db_int(&q, 0);
        hash = db_blob(&q, 1, &n);
    }
    digest_bytes(d, hash, n);
    return db_finish(&q, err);
}

enum status audit_head_at(struct db *db, long long before, struct audit_head *head, struct err *err)
{
    unsigned char out[DIGEST_SIZE];
    struct digest *d;
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    d = digest_new();
    st = feed_last(db, CHAIN_HISTORY, before, d, &head->history, err);
    if (st == ST_OK)
        st = feed_last(db, CHAIN_EVENTS, before, d, &head->events, err);
    digest_end(d, out);
    digest_hex(out, head->hash);
    db_end_read(db);
    return st;
}

enum status audit_head(struct db *db, struct audit_head *head, struct err *err)
{
    return audit_head_at(db, 0, head, err);
}

enum status audit_verify(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                         struct audit_head *head, struct err *err)
{
    return audit_verify_going(db, say, NULL, ctx, head, err);
}

enum status audit_verify_going(struct db *db, void (*say)(void *ctx, const char *text),
                               bool (*going)(void *ctx, size_t rows), void *ctx,
                               struct audit_head *head, struct err *err)
{
    struct walk w = { .db = db, .say = say, .going = going, .ctx = ctx, .err = err };
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = walk_chain(&w, CHAIN_EVENTS);
    if (st == ST_OK)
        st = walk_chain(&w, CHAIN_HISTORY);
    if (st == ST_OK && head)
        st = audit_head(db, head, err);
    db_end_read(db);
    free(w.emptied);
    return st == ST_OK && w.breaks ? ST_UNBALANCED : st;
}
