/* src/store/findings_find.c - finds a finding by what people call it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/findings.h"

#include <ctype.h>
#include <stdlib.h>

#include "access_impl.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "base/world.h"
#include "core/person.h"
#include "records_impl.h"
#include "store/access.h"
#include "store/records.h"

/* How many a sentence names. */
#define NAMED_MAX 5

struct fits {
    int64_t id;
    int64_t hidden; /* one that fits and lies outside the scope; 0 none */
    size_t count;
    struct buf names;
};

static void take_fits(struct stmt *q, struct fits *f)
{
    while (db_row(q)) {
        if (!access_sees_row(q->db, KIND_FINDING, db_int(q, 0))) {
            f->hidden = db_int(q, 0);
            continue;
        }
        f->id = db_int(q, 0);
        if (f->count < NAMED_MAX)
            buf_printf(&f->names, "%s%s %s", f->count ? _("、") : "", db_text(q, 1), db_text(q, 2));
        f->count++;
    }
}

#define COLUMNS "SELECT id, coalesce(number, '#' || id), title FROM finding "

/* The whole number, or its end: "2022-0007", "0007". */
static enum status by_number(struct db *db, const char *text, struct fits *fits, struct err *err)
{
    enum status st;
    struct stmt q;

    db_prepare(db, &q, COLUMNS "WHERE number = upper(:text)");
    db_bind_text(&q, ":text", text);
    take_fits(&q, fits);
    st = db_finish(&q, err);
    if (st != ST_OK || fits->count > 0 || !isdigit((unsigned char)*text))
        return st;
    db_prepare(db, &q,
               COLUMNS "WHERE void_reason IS NULL"
                       " AND substr(number, -length(:text) - 1) = '-' || :text ORDER BY id DESC");
    db_bind_text(&q, ":text", text);
    take_fits(&q, fits);
    return db_finish(&q, err);
}

static enum status by_words(struct db *db, const char *text, struct fits *fits, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               COLUMNS "WHERE void_reason IS NULL"
                       " AND (instr(title, :text) > 0 OR instr(parties, :text) > 0)"
                       " ORDER BY id DESC");
    db_bind_text(&q, ":text", text);
    take_fits(&q, fits);
    return db_finish(&q, err);
}

static enum status by_any(struct db *db, const char *text, const char *half, int64_t *id,
                          struct err *err)
{
    struct fits fits = { 0 };
    enum status st = by_number(db, half, &fits, err);
    char *shown;

    if (st == ST_OK && fits.count == 0 && fits.hidden) {
        buf_release(&fits.names);
        return access_reach(db, KIND_FINDING, fits.hidden, err);
    }
    if (st == ST_OK && fits.count == 0)
        st = by_words(db, text, &fits, err);
    shown = mask_text(text);
    if (st == ST_OK && fits.count == 0)
        st = err_set(err, ST_NOT_FOUND,
                     _("没有排查发现“%.*s”；请输入编号、#编号，或者纠纷名称、当事人里的几个字。"),
                     typed_quote(shown), shown);
    else if (st == ST_OK && fits.count > 1)
        st = err_set(err, ST_CONFLICT, _("“%.*s”符合 %zu 件：%s%s；请写全编号。"),
                     typed_quote(shown), shown, fits.count, buf_text(&fits.names),
                     fits.count > NAMED_MAX ? _("等") : "");
    else if (st == ST_OK)
        *id = fits.id;
    free(shown);
    buf_release(&fits.names);
    return st;
}

static enum status by_id(struct db *db, const char *digits, int64_t *id, struct err *err)
{
    struct record *rec;
    char *end;
    long long n = strtoll(digits, &end, 10);
    enum status st;

    if (!*digits || *end)
        return err_set(err, ST_NOT_FOUND, _("没有编号为 #%.*s 的排查发现。"), typed_quote(digits),
                       digits);
    st = records_load(db, KIND_FINDING, n, &rec, err);
    if (st == ST_OK)
        *id = n;
    record_free(rec);
    return st;
}

enum status findings_find(struct db *db, const char *typed, int64_t *id, struct err *err)
{
    unsigned char uuid[UUID_SIZE];
    char *text = utf8_clean(typed ? typed : "", false);
    char *half = utf8_to_half(text);
    enum status st;

    *id = 0;
    if (!*text)
        st = err_set(err, ST_NOT_FOUND, _("请输入排查发现的编号、#编号或者名称。"));
    else if (half[0] == '#')
        st = by_id(db, half + 1, id, err);
    else if (world_uuid_parse(half, uuid))
        st = records_find_uuid(db, KIND_FINDING, half, id, err);
    else
        st = by_any(db, text, half, id, err);
    free(text);
    free(half);
    return st;
}
