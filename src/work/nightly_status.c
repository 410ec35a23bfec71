/* src/work/nightly_status.c - what the last night did, kept in the database.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "nightly_impl.h"
#include "store/db.h"
#include "store/events.h"

#define LAST_KEY    "nightly.last"
#define THROUGH_KEY "nightly.through"
#define DAY_MS      86400000LL
#define CHINA_MS    (8 * 3600 * 1000LL)

static const struct {
    enum status status;
    const char *word, *label; /* label: N_() */
} words[] = {
    { ST_OK, "ok", N_("正常") },
    { ST_WARNED, "warned", N_("做完了，有提醒") },
    { ST_BUSY, "busy", N_("数据库忙，没有做完") },
    { ST_UNBALANCED, "unbalanced", N_("数据核对不上") },
    { ST_FULL, "full", N_("磁盘已满") },
    { ST_CORRUPT, "corrupt", N_("数据库损坏") },
    { ST_DENIED, "denied", N_("没有权限") },
    { ST_FAILED, "failed", N_("没有做成") },
};

const char *night_status_word(enum status st)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (words[i].status == st)
            return words[i].word;
    return night_status_word(ST_FAILED);
}

static const char *word_label(const char *word)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_equal(words[i].word, word))
            return _(words[i].label);
    return word;
}

const char *night_status_label(enum status st)
{
    return word_label(night_status_word(st));
}

/* ---- days ---- */

static int setting_day(struct db *db, const char *key)
{
    char *text = db_setting(db, key);
    int day = date_from_iso(text);

    free(text);
    return day;
}

static bool is_demo(struct db *db)
{
    char *demo = db_setting(db, "demo");
    bool yes = !str_empty(demo) && !str_equal(demo, "0");

    free(demo);
    return yes;
}

int night_today(struct db *db)
{
    int day = is_demo(db) ? setting_day(db, "demo.today") : DATE_NONE;

    return day != DATE_NONE ? day : world_today();
}

int night_through(struct db *db)
{
    return setting_day(db, THROUGH_KEY);
}

/* ---- writing ---- */

static void add_stamp(struct buf *b, const char *key, long long ms)
{
    char text[STAMP_SIZE];

    buf_printf(b, "\"%s\":\"%s\",", key, stamp_to_iso(ms, text));
}

static void add_day(struct buf *b, int day)
{
    char iso[DATE_SIZE];

    buf_add_json(b, day == DATE_NONE ? NULL : date_to_iso(day, iso));
}

static void add_outcome(struct buf *b, const struct night *n)
{
    buf_printf(b, "\"status\":\"%s\",\"text\":", night_status_word(n->worst));
    buf_add_json(b, n->sentence);
    buf_add(b, ",\"problems\":[");
    for (size_t i = 0; i < n->problems_count; i++) {
        buf_add(b, i ? "," : "");
        buf_add_json(b, n->problems[i]);
    }
    buf_add(b, "],");
}

/* The chain at the end of the last day that was done, as it stands in that day's papers. */
static void add_head(struct buf *b, const struct night *n)
{
    struct audit_head head;

    if (n->days_done == 0 || night_head(n, n->days[n->days_done - 1], &head, NULL) != ST_OK)
        return;
    buf_printf(b, ",\"audit\":{\"history\":%lld,\"events\":%lld,\"head\":\"%s\"}",
               (long long)head.history, (long long)head.events, head.hash);
}

static char *last_json(const struct night *n)
{
    char *reports = realpath(n->opt->outdir, NULL);
    struct buf b = BUF_INIT;

    buf_add(&b, "{\"date\":");
    add_day(&b, n->today);
    buf_add(&b, ",");
    add_stamp(&b, "started", n->started);
    add_stamp(&b, "finished", world_now());
    add_outcome(&b, n);
    buf_add(&b, "\"days\":[");
    for (size_t i = 0; i < n->days_done; i++) {
        buf_add(&b, i ? "," : "");
        add_day(&b, n->days[i]);
    }
    if (n->overdue < 0)
        buf_add(&b, "],\"overdue\":null");
    else
        buf_printf(&b, "],\"overdue\":%d", n->overdue);
    add_head(&b, n);
    buf_printf(&b, ",\"warnings\":%zu,\"backup\":", n->warnings);
    buf_add_json(&b, n->copy ? n->backup : NULL);
    buf_add(&b, ",\"reports\":");
    buf_add_json(&b, reports ? reports : n->opt->outdir);
    buf_add(&b, "}");
    free(reports);
    return buf_take(&b);
}

enum status night_mark(struct night *n, struct err *err)
{
    char *json;
    char iso[DATE_SIZE];
    enum status st;

    /* A damaged file is not written to. */
    if (!n->sound)
        return ST_OK;
    st = db_begin(n->db, err);
    if (st != ST_OK)
        return st;
    json = last_json(n);
    st = db_setting_put(n->db, LAST_KEY, json, err);
    if (st == ST_OK && n->through != DATE_NONE)
        st = db_setting_put(n->db, THROUGH_KEY, date_to_iso(n->through, iso), err);
    if (st == ST_OK)
        st = event_add(n->db, EVENT_NIGHTLY, KIND_COUNT, 0, night_status_word(n->worst), err);
    free(json);
    return db_end(n->db, st, err);
}

/* ---- reading ---- */

struct last {
    char *json; /* owned; NULL: never ran */
    char *word, *text, *days, *backup, *reports, *head;
    long long started, finished;
    int64_t overdue; /* -1: not known */
    int64_t warnings;
};

static void last_release(struct last *l)
{
    free(l->json);
    free(l->word);
    free(l->text);
    free(l->days);
    free(l->backup);
    free(l->reports);
    free(l->head);
}

static enum status last_read(struct db *db, struct last *l, struct err *err)
{
    struct stmt q;

    *l = (struct last) { .overdue = -1 };
    db_prepare(db, &q,
               "SELECT value, value ->> '$.status', value ->> '$.text', value ->> '$.started',"
               " value ->> '$.finished', value ->> '$.overdue', value ->> '$.warnings',"
               " value ->> '$.backup', value ->> '$.reports',"
               " (SELECT group_concat(d.value, ' ') FROM json_each(setting.value, '$.days') AS d),"
               " value ->> '$.audit.head'"
               " FROM setting WHERE key = '" LAST_KEY "'");
    if (db_row(&q)) {
        l->json = mem_copy(db_text(&q, 0));
        l->word = mem_copy(db_text(&q, 1));
        l->text = mem_copy(db_text(&q, 2));
        l->started = stamp_from_iso(db_text(&q, 3));
        l->finished = stamp_from_iso(db_text(&q, 4));
        l->overdue = db_is_null(&q, 5) ? -1 : db_int(&q, 5);
        l->warnings = db_int(&q, 6);
        l->backup = mem_copy(db_text(&q, 7));
        l->reports = mem_copy(db_text(&q, 8));
        l->days = mem_copy(db_text(&q, 9));
        l->head = mem_copy(db_text(&q, 10));
    }
    return db_finish(&q, err);
}

/* Half past two tonight, or tomorrow when that is over.  A demo office has days but no hours. */
static long long next_run(struct db *db)
{
    const long long at = (NIGHT_HOUR * 60 + NIGHT_MINUTE) * 60000LL;
    int today = night_today(db);
    long long due = today * DAY_MS - CHINA_MS + at;

    return is_demo(db) || world_now() >= due ? due + DAY_MS : due;
}

/* Days up to yesterday that are not done yet. */
static int missing_days(struct db *db)
{
    int through = night_through(db), yesterday = night_today(db) - 1;

    if (through == DATE_NONE)
        return 1;
    return through < yesterday ? yesterday - through : 0;
}

static void status_json(struct db *db, const struct last *l, struct buf *out)
{
    char next[20];

    stamp_to_local(next_run(db), next, sizeof next, true);
    next[10] = 'T';
    buf_printf(out, "{\"last\":%s,\"through\":", l->json ? l->json : "null");
    add_day(out, night_through(db));
    buf_printf(out, ",\"missing\":%d,\"next\":\"%s:00+08:00\"}\n", missing_days(db), next);
}

static void add_line(struct buf *out, const char *label, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

static void add_line(struct buf *out, const char *label, const char *fmt, ...)
{
    char *text = NULL;
    va_list args;

    va_start(args, fmt);
    if (vasprintf(&text, fmt, args) < 0)
        die("%s", _("内存不足"));
    va_end(args);
    utf8_fit(out, label, 12, ALIGN_LEFT);
    buf_printf(out, "%s\n", text);
    free(text);
}

static void add_run(struct buf *out, const struct last *l)
{
    char from[20], to[20];

    stamp_to_local(l->started, from, sizeof from, true);
    stamp_to_local(l->finished, to, sizeof to, true);
    add_line(out, _("上次运行"), _("%s 至 %s"), from, to + 11);
    add_line(out, _("结果"), "%s", word_label(l->word));
    if (!str_empty(l->text))
        add_line(out, _("说明"), "%s", l->text);
    add_line(out, _("做了"), "%s", !str_empty(l->days) ? l->days : _("没有"));
    if (l->overdue >= 0)
        add_line(out, _("超期案件"), _("%lld 件"), (long long)l->overdue);
    if (l->warnings)
        add_line(out, _("核对提醒"), _("%lld 处，用 tiaojie check 查看"), (long long)l->warnings);
    add_line(out, _("备份"), "%s", !str_empty(l->backup) ? l->backup : _("没有"));
    if (!str_empty(l->reports))
        add_line(out, _("报表"), "%s", l->reports);
    if (!str_empty(l->head))
        add_line(out, _("审计链头"), "%s", l->head);
}

static void status_text(struct db *db, const struct last *l, struct buf *out)
{
    int missing = missing_days(db), through = night_through(db);
    char iso[DATE_SIZE], next[20];

    if (l->json)
        add_run(out, l);
    else
        add_line(out, _("上次运行"), "%s", _("还没有运行过"));
    if (through != DATE_NONE)
        add_line(out, _("做到"), "%s", date_to_iso(through, iso));
    if (l->json && missing)
        add_line(out, _("还缺"), _("%d 天，下次一并补做"), missing);
    stamp_to_local(next_run(db), next, sizeof next, true);
    add_line(out, _("下次"), "%s", next);
}

enum status nightly_status(struct db *db, bool json, struct buf *out, struct err *err)
{
    struct last last;
    enum status st = last_read(db, &last, err);

    if (st == ST_OK)
        (json ? status_json : status_text)(db, &last, out);
    last_release(&last);
    return st;
}
