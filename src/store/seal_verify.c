/* store/seal_verify.c - are the seals what they were when they were made.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "seals_impl.h"
#include "store/events.h"

/* ---- tables ---- */

struct tables {
    struct seal_table *items; /* owned, with their texts; by name */
    size_t count, cap;
};

static void tables_release(struct tables *t)
{
    for (size_t i = 0; i < t->count; i++) {
        free(t->items[i].name);
        free(t->items[i].content);
    }
    free(t->items);
}

static enum status tables_load(struct db *db, int64_t seal, struct tables *t, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT name, content FROM seal_table WHERE seal = :seal ORDER BY name");
    db_bind_int(&q, ":seal", seal);
    while (db_row(&q)) {
        mem_grow((void **)&t->items, t->count, &t->cap, sizeof *t->items);
        t->items[t->count].name = mem_copy(db_text(&q, 0));
        t->items[t->count++].content = mem_copy(db_text(&q, 1));
    }
    return db_finish(&q, err);
}

/* ---- one seal ---- */

static enum status verify_one(struct db *db, const struct seal *s, bool *good, struct err *err)
{
    struct kept_facts facts = { 0 };
    struct tables tables = { 0 };
    unsigned char hash[DIGEST_SIZE];
    char hex[DIGEST_TEXT_SIZE];
    enum status st = kept_load(db, s->id, &facts, err);

    if (st == ST_OK)
        st = tables_load(db, s->id, &tables, err);
    if (st == ST_OK)
        st = seal_digest(db, s, &facts, tables.items, tables.count, hash, err);
    *good = st == ST_OK && str_equal(digest_hex(hash, hex), s->hash);
    if (st == ST_CORRUPT) {
        err_clear(err);
        st = ST_OK; /* a fact that is none: it is named as any other change */
    }
    tables_release(&tables);
    kept_release(&facts);
    return st;
}

enum status seals_check(struct db *db, const struct seal *s, bool *good, struct err *err)
{
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = verify_one(db, s, good, err);
    db_end_read(db);
    return st;
}

/* ---- all of them ---- */

static void say_wrong(const struct seal *s, void (*say)(void *ctx, const char *text), void *ctx)
{
    struct buf name = BUF_INIT;
    char when[STAMP_SIZE];
    char *text;

    period_name(s->period, &name);
    stamp_to_local(s->at, when, sizeof when, true);
    text = mem_printf(_("封存 %lld（%s，%s 由 %s 封存）与封存时的摘要 %.12s 不符：有人直接改过"
                        "数据库文件，请与备份和留存的报表核对。"),
                      (long long)s->id, buf_text(&name), when, s->who, s->hash);
    say(ctx, text);
    free(text);
    buf_release(&name);
}

/* Rows that belong to no seal: their seal was taken out. */
static enum status verify_orphans(struct db *db, void (*say)(void *ctx, const char *text),
                                  void *ctx, size_t *wrong, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT seal FROM seal_fact WHERE seal NOT IN (SELECT id FROM seal) UNION"
               " SELECT seal FROM seal_table WHERE seal NOT IN (SELECT id FROM seal) ORDER BY 1");
    while (db_row(&q)) {
        char *text = mem_printf(_("封存 %lld 被人从数据库文件里删去，它的数据还在：请恢复备份。"),
                                (long long)db_int(&q, 0));

        say(ctx, text);
        free(text);
        (*wrong)++;
    }
    return db_finish(&q, err);
}

/* ---- seals against the events of sealing ---- */

/* Detail of the event: the period's name, and the digest behind the last blank. */
static void say_missing(struct stmt *q, void (*say)(void *ctx, const char *text), void *ctx)
{
    const char *detail = db_text(q, 0), *hash = strrchr(detail, ' ');
    char when[STAMP_SIZE], *text;

    hash = hash ? hash : detail;
    stamp_to_local(db_int(q, 1), when, sizeof when, true);
    text = mem_printf(_("审计链记着 %.*s（%s 由 %s 封存，摘要 %.12s），这次封存却不在了或者换过："
                        "有人直接改过数据库文件，请恢复备份。"),
                      (int)(hash - detail), detail, when, db_text(q, 2),
                      *hash == ' ' ? hash + 1 : hash);
    say(ctx, text);
    free(text);
}

static enum status verify_events(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                                 size_t *wrong, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT detail, at, who FROM event WHERE what = :seal AND NOT EXISTS"
               " (SELECT 1 FROM seal WHERE lower(hex(hash)) = substr(detail, -64)) ORDER BY seq");
    db_bind_text(&q, ":seal", event_key(EVENT_SEAL));
    while (db_row(&q)) {
        say_missing(&q, say, ctx);
        (*wrong)++;
    }
    return db_finish(&q, err);
}

static enum status verify_unheard(struct db *db, void (*say)(void *ctx, const char *text),
                                  void *ctx, size_t *wrong, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT id, from_on, to_on FROM seal WHERE lower(hex(hash)) NOT IN"
               " (SELECT substr(detail, -64) FROM event WHERE what = :seal AND detail IS NOT NULL)"
               " ORDER BY id");
    db_bind_text(&q, ":seal", event_key(EVENT_SEAL));
    while (db_row(&q)) {
        char *text = mem_printf(_("封存 %lld（%s 至 %s）不在审计链里：不是用本程序封存的，或者"
                                  "改过，请与备份和留存的报表核对。"),
                                (long long)db_int(&q, 0), db_text(&q, 1), db_text(&q, 2));

        say(ctx, text);
        free(text);
        (*wrong)++;
    }
    return db_finish(&q, err);
}

enum status seals_reconcile(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                            struct err *err)
{
    size_t wrong = 0;
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = verify_events(db, say, ctx, &wrong, err);
    if (st == ST_OK)
        st = verify_unheard(db, say, ctx, &wrong, err);
    db_end_read(db);
    if (st == ST_OK && wrong)
        return err_set(err, ST_UNBALANCED, _("%zu 次封存与审计链不符。"), wrong);
    return st;
}

enum status seals_verify(struct db *db, void (*say)(void *ctx, const char *text), void *ctx,
                         struct err *err)
{
    struct seals list = { 0 };
    size_t wrong = 0;
    enum status st = db_begin_read(db, err);

    if (st != ST_OK)
        return st;
    st = seals_load(db, &list, err);
    for (size_t i = 0; st == ST_OK && i < list.count; i++) {
        bool good;

        st = verify_one(db, &list.items[i], &good, err);
        if (st == ST_OK && !good) {
            say_wrong(&list.items[i], say, ctx);
            wrong++;
        }
    }
    if (st == ST_OK)
        st = verify_orphans(db, say, ctx, &wrong, err);
    if (st == ST_OK)
        st = verify_events(db, say, ctx, &wrong, err);
    if (st == ST_OK)
        st = verify_unheard(db, say, ctx, &wrong, err);
    db_end_read(db);
    seals_release(&list);
    if (st == ST_OK && wrong)
        return err_set(err, ST_UNBALANCED, _("%zu 次封存与封存时不符。"), wrong);
    return st;
}
