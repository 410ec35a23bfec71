/* store/settings.c - what an office sets for itself: its name, numbers, rounding.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "store/access.h"
#include "store/db.h"
#include "store/events.h"
#include "store/seed_data.h"

/* What a setting takes.  A key without a row here takes any line of text. */
static const struct takes {
    const char *key; /* or, with a dot at the end, how several begin */
    bool blank;      /* nothing is a value, too */
    bool date;
    long min, max;     /* of a whole number, when max > 0 */
    const char *words; /* or one of these, separated by | */
    const char *part;  /* or a text that has this part */
} takes[] = {
    { .key = "rate.decimals", .min = 0, .max = 4 },
    { .key = "brief.decimals", .min = 0, .max = 4 },
    { .key = "stats.basis", .words = "accepted|concluded" },
    { .key = "count_self_settled", .words = "0|1" },
    { .key = "list.within_days", .min = 0, .max = 365 },
    { .key = "retention.daily", .min = 1, .max = 3650 },
    { .key = "retention.monthly", .min = 0, .max = 1200 },
    { .key = "retention.from", .words = "filed|closed" },
    { .key = "retention.reports", .min = 0, .max = 36500 },
    { .key = "number.pattern", .part = "{seq" },
    { .key = "risk.days.", .min = 0, .max = 365 },
    { .key = "rule.", .words = "off|warn|block" },
    { .key = "duplicate.days", .min = 0, .max = 3650 },
    { .key = "oral.per_day", .min = 1, .max = 1000 },
    { .key = "quality.text", .min = 1, .max = 1000 },
    { .key = "quality.near", .min = 2, .max = 1000 },
    { .key = "quality.seconds", .min = 0, .max = 3600 },
    { .key = "quality.closings", .min = 2, .max = 1000 },
    { .key = "quality.minutes", .min = 1, .max = 1440 },
    { .key = "quality.day_off", .min = 1, .max = 1000 },
    { .key = "agent.special", .words = "0|1" },
    { .key = "mediator.invited", .words = "0|1" },
    { .key = "performance.row", .words = "warn|block" },
    { .key = "session.", .min = 0, .max = 1440 },
    { .key = "screening.from", .blank = true, .date = true },
    { .key = "medical.insurer_amount", .blank = true, .min = 1, .max = 99999999 },
    { .key = "medical.appraisal_amount", .blank = true, .min = 1, .max = 99999999 },
};

static bool is_meant(const struct takes *t, const char *key)
{
    return str_ends(t->key, ".") ? str_starts(key, t->key) : str_equal(t->key, key);
}

static bool in_words(const char *words, const char *value)
{
    size_t len = strlen(value);

    for (const char *p = words; *p; p += strcspn(p, "|"), p += *p == '|')
        if (strcspn(p, "|") == len && strncmp(p, value, len) == 0)
            return true;
    return false;
}

static enum status check_value(const char *key, const char *value, struct err *err)
{
    for (size_t i = 0; i < ARRAY_LEN(takes); i++) {
        const struct takes *t = &takes[i];
        bool digits = *value && strlen(value) < 9 && strspn(value, "0123456789") == strlen(value);
        long n = digits ? strtol(value, NULL, 10) : -1;

        if (!is_meant(t, key) || (t->blank && !*value))
            continue;
        if (t->max > 0 && (n < t->min || n > t->max))
            return err_set(err, ST_INVALID, _("%s 应是 %ld 到 %ld 的整数，不能是“%s”。"), key,
                           t->min, t->max, value);
        if (t->date && date_from_iso(value) == DATE_NONE)
            return err_set(err, ST_INVALID, _("%s 应是日期，例如 %s，不能是“%s”。"), key,
                           "2022-01-25", value);
        if (t->words && !in_words(t->words, value))
            return err_set(err, ST_INVALID, _("%s 应是 %s 之一，不能是“%s”。"), key, t->words,
                           value);
        if (t->part && !strstr(value, t->part))
            return err_set(err, ST_INVALID, _("%s 里要有顺序号 {seq}，例如 %s。"), key,
                           "（{year}）{series}第{seq:04}号");
    }
    return ST_OK;
}

const char *settings_words(const char *key)
{
    for (size_t i = 0; i < ARRAY_LEN(takes); i++)
        if (is_meant(&takes[i], key))
            return takes[i].words;
    return NULL;
}

/* A cell of the seed, up to its comma; quotes around it are not a part of it. */
static char *cell(const char *p)
{
    return *p == '"' ? mem_copy_n(p + 1, strcspn(p + 1, "\"")) : mem_copy_n(p, strcspn(p, ",\n"));
}

char *settings_default(const char *key)
{
    size_t n = strlen(key);

    for (const char *p = strchr(seed_settings, '\n'); p && *++p; p = strchr(p, '\n'))
        if (strncmp(p, key, n) == 0 && p[n] == ',')
            return cell(p + n + 1);
    return NULL;
}

enum status settings_each(struct db *db, void (*each)(void *ctx, const struct setting_line *s),
                          void *ctx, struct err *err)
{
    struct stmt q;

    /* Without a comment it is the program's own note, not the office's. */
    db_prepare(db, &q,
               "SELECT key, value, comment FROM setting WHERE comment IS NOT NULL ORDER BY key");
    while (db_row(&q))
        each(ctx, &(struct setting_line) { db_text(&q, 0), db_text(&q, 1), db_text(&q, 2) });
    return db_finish(&q, err);
}

/* *before is NULL when the office has no such setting. */
static enum status find_setting(struct db *db, const char *key, char **before, struct err *err)
{
    struct stmt q;

    *before = NULL;
    db_prepare(db, &q, "SELECT value FROM setting WHERE key = :key AND comment IS NOT NULL");
    db_bind_text(&q, ":key", key);
    if (db_row(&q))
        *before = mem_copy(db_text(&q, 0));
    return db_finish(&q, err);
}

static enum status note_change(struct db *db, const char *key, const char *before,
                               const char *after, struct err *err)
{
    struct stmt q;
    enum status st;
    char *detail;

    db_prepare(db, &q,
               "INSERT INTO setting_change(at, who, key, before, after)"
               " VALUES(:at, :who, :key, :before, :after)");
    db_bind_int(&q, ":at", world_now());
    db_bind_text(&q, ":who", db_who(db));
    db_bind_text(&q, ":key", key);
    db_bind_text(&q, ":before", before);
    db_bind_text(&q, ":after", after);
    st = db_finish(&q, err);
    detail = mem_printf("%s: %s -> %s", key, before, after);
    if (st == ST_OK)
        st = event_add(db, EVENT_SETTING, KIND_COUNT, 0, detail, err);
    free(detail);
    return st;
}

enum status settings_change(struct db *db, const char *key, const char *value, struct err *err)
{
    char *clean = utf8_clean(value, false), *before = NULL;
    enum status st = access_check(db, RIGHT_SETTINGS, err);

    if (st == ST_OK)
        st = check_value(key, clean, err);
    if (st == ST_OK)
        st = db_begin(db, err);
    if (st != ST_OK) {
        free(clean);
        return st;
    }
    st = find_setting(db, key, &before, err);
    if (st == ST_OK && !before)
        st = err_set(err, ST_NOT_FOUND, _("没有名为“%s”的设置。"), key);
    if (st == ST_OK && !str_equal(before, clean)) {
        st = db_setting_put(db, key, clean, err);
        if (st == ST_OK)
            st = note_change(db, key, before, clean, err);
    }
    st = db_end(db, st, err);
    free(before);
    free(clean);
    return st;
}

enum status settings_changes(struct db *db, void (*each)(void *ctx, const struct setting_change *c),
                             void *ctx, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q, "SELECT at, who, key, before, after FROM setting_change ORDER BY seq DESC");
    while (db_row(&q))
        each(ctx, &(struct setting_change) { db_int(&q, 0), db_text(&q, 1), db_text(&q, 2),
                                             db_text(&q, 3), db_text(&q, 4) });
    return db_finish(&q, err);
}
