/* src/store/findings.c - loads and saves a finding with its visits and its way up.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/findings.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "records_impl.h"
#include "store/records.h"

#define TOWN_DIGITS 9
#define TAKEN_OUT   N_("从登记中去掉")

/* --- loading --- */

enum status findings_load(struct db *db, int64_t id, struct findingfile **out, struct err *err)
{
    struct findingfile *f = mem_alloc(sizeof(*f));
    enum status st = db_begin_read(db, err);

    *out = NULL;
    if (st == ST_OK) {
        st = records_load(db, KIND_FINDING, id, &f->rec, err);
        if (st == ST_OK)
            st = records_children(db, KIND_WATCH, id, &f->watches, err);
        if (st == ST_OK)
            st = records_children(db, KIND_HANDOVER, id, &f->handovers, err);
        db_end_read(db);
    }
    if (st == ST_OK)
        *out = f;
    else
        findingfile_free(f);
    return st;
}

/* --- the number --- */

/* The first nine digits of the town's code, or of the district's; yours, NULL when the area
 * has no code of that length. */
static char *town_digits(struct db *db, int64_t area)
{
    char *digits = NULL;
    struct stmt q;

    db_prepare(db, &q,
               "WITH RECURSIVE up(id, parent, level, code, depth) AS ("
               " SELECT id, parent, level, code, 0 FROM area WHERE id = :id"
               " UNION ALL SELECT a.id, a.parent, a.level, a.code, up.depth + 1"
               " FROM area AS a JOIN up ON a.id = up.parent WHERE up.depth < 16)"
               " SELECT code FROM up WHERE level <= 2 ORDER BY depth LIMIT 1");
    db_bind_int(&q, ":id", area);
    if (db_row(&q) && db_text(&q, 0) && strlen(db_text(&q, 0)) >= TOWN_DIGITS)
        digits = mem_copy_n(db_text(&q, 0), TOWN_DIGITS);
    db_finish(&q, NULL);
    return digits;
}

/* The write lock is ours, so nobody takes the same one meanwhile; voided ones keep theirs. */
static enum status next_number(struct db *db, const char *prefix, struct record *rec,
                               struct err *err)
{
    int64_t seq = 0;
    struct stmt q;
    char *number;
    enum status st;

    db_prepare(db, &q,
               "SELECT coalesce(max(CAST(substr(number, length(:prefix) + 1) AS INTEGER)), 0) + 1"
               " FROM finding WHERE number >= :prefix AND number < :prefix || ':'");
    db_bind_text(&q, ":prefix", prefix);
    if (db_row(&q))
        seq = db_int(&q, 0);
    st = db_finish(&q, err);
    if (st != ST_OK)
        return st;
    number = mem_printf("%s%04" PRId64, prefix, seq);
    record_set(rec, FDF_NUMBER, number);
    free(number);
    return ST_OK;
}

static enum status give_number(struct db *db, struct record *rec, struct err *err)
{
    int found = record_date(rec, FDF_FOUND);
    char *digits, *prefix;
    enum status st;

    if (!record_empty(rec, FDF_NUMBER) || found == DATE_NONE || record_empty(rec, FDF_AREA))
        return ST_OK; /* what is missing is said with the other required fields */
    digits = town_digits(db, record_int(rec, FDF_AREA));
    if (!digits)
        return err_set(err, ST_INVALID,
                       _("区域：没有九位以上的区划代码，不能编号；请先在区域表里补上代码，"
                         "或者选择所在的乡镇街道。"));
    prefix = mem_printf("PC-%s-%d-", digits, date_year(found));
    st = next_number(db, prefix, rec, err);
    free(prefix);
    free(digits);
    return st;
}

/* --- the round --- */

/* The round of that area in which it was found. */
static void find_round(struct db *db, struct record *rec)
{
    struct stmt q;

    if (!record_empty(rec, FDF_ROUND) || record_empty(rec, FDF_FOUND))
        return;
    db_prepare(db, &q,
               "SELECT id FROM screening_round WHERE unit = :unit AND void_reason IS NULL"
               " AND from_on <= :day AND to_on >= :day ORDER BY from_on DESC, id LIMIT 1");
    db_bind_int(&q, ":unit", record_int(rec, FDF_AREA));
    db_bind_text(&q, ":day", record_get(rec, FDF_FOUND));
    if (db_row(&q))
        record_set_int(rec, FDF_ROUND, db_int(&q, 0));
    db_finish(&q, NULL);
}

static enum status check_round(struct db *db, const struct record *rec, struct err *err)
{
    enum status st = ST_OK, end;
    struct stmt q;

    if (record_empty(rec, FDF_ROUND) ||
        !(record_field_changed(rec, FDF_ROUND) || rec->version == 0))
        return ST_OK;
    db_prepare(db, &q,
               "SELECT r.from_on, r.to_on, a.name FROM screening_round AS r"
               " JOIN area AS a ON a.id = r.unit WHERE r.id = :id AND r.zero_report = 1");
    db_bind_int(&q, ":id", record_int(rec, FDF_ROUND));
    if (db_row(&q))
        st = err_set(err, ST_INVALID,
                     _("排查轮次：%s %s 至 %s 已报零报告，里面不能有发现的纠纷；"
                       "请先把那一轮的零报告改为否，再登记。"),
                     db_text(&q, 2), db_text(&q, 0), db_text(&q, 1));
    end = db_finish(&q, err);
    return st == ST_OK ? end : st;
}

/* --- the case --- */

/* 销号 of what went to mediation waits for the end of the case. */
static enum status check_case(struct db *db, const struct record *rec, struct err *err)
{
    enum status st = ST_OK, end;
    struct stmt q;

    if (record_is(rec, FDF_STATE, FINDING_MEDIATION) && record_empty(rec, FDF_CASE))
        return err_set(err, ST_INVALID,
                       _("转调解案件：还没有立案。转调解要同时立案；请用“转为案件”来办。"));
    if (record_empty(rec, FDF_CASE) || !record_is(rec, FDF_STATE, FINDING_CLOSED) ||
        !record_field_changed(rec, FDF_STATE))
        return ST_OK;
    db_prepare(db, &q,
               "SELECT state, coalesce(number, code, '#' || id) FROM case_rec"
               " WHERE id = :id");
    db_bind_int(&q, ":id", record_int(rec, FDF_CASE));
    if (db_row(&q) && state_is_open(db_text(&q, 0)))
        st = err_set(err, ST_INVALID,
                     _("销号：案件 %s 还没有结果。转调解的，案件有了结果才能销号；"
                       "请先把案件办完。"),
                     db_text(&q, 1));
    end = db_finish(&q, err);
    return st == ST_OK ? end : st;
}

/* --- saving --- */

static enum status check_rules(const struct findingfile *f, const struct book *book, int today,
                               struct err *err)
{
    struct objections o = OBJECTIONS_INIT;
    enum status st = ST_OK;

    finding_check(f, book, today, &o);
    for (size_t i = 0; st == ST_OK && i < o.count; i++)
        if (o.items[i].severity == SEV_BLOCK)
            st = err_set(err, ST_INVALID, "%s", o.items[i].text);
    objections_release(&o);
    return st;
}

static enum status write_record(struct db *db, struct record *rec, int64_t now, struct err *err)
{
    bool fresh = rec->version == 0;
    enum status st = fresh ? record_insert(db, rec, now, err) : record_update(db, rec, now, err);

    return st == ST_OK ? history_add(db, rec, fresh ? "insert" : "update", now, err) : st;
}

static bool list_has(const struct record_list *list, int64_t id)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i]->id == id)
            return true;
    return false;
}

/* Rows that stand in the database and no longer in the list. */
static enum status void_missing(struct db *db, enum kind_id kind, int64_t finding,
                                const struct record_list *list, int64_t now, struct err *err)
{
    struct record_list stored = { 0 };
    enum status st = records_children(db, kind, finding, &stored, err);

    for (size_t i = 0; st == ST_OK && i < stored.count; i++) {
        const struct record *rec = stored.items[i];
        const struct list_note *note = record_list_note(list, rec->id);
        const char *why = note && !note->back && note->reason ? note->reason : _(TAKEN_OUT);

        if (list_has(list, rec->id))
            continue;
        st = record_void(db, rec, why, now, err);
        if (st == ST_OK)
            st = history_add_void(db, rec, why, now, err);
    }
    record_list_release(&stored);
    return st;
}

static bool is_written(const struct record *rec)
{
    return rec->version == 0 || record_changed(rec);
}

/* Why it had been voided, when it was put back into the list. */
static const struct list_note *came_back(const struct record_list *list, const struct record *rec)
{
    const struct list_note *note = rec->version ? record_list_note(list, rec->id) : NULL;

    return note && note->back ? note : NULL;
}

static enum status write_row(struct db *db, const struct record_list *list, struct record *rec,
                             int64_t now, struct err *err)
{
    const struct list_note *back = came_back(list, rec);
    enum status st = ST_OK;

    if (!back)
        return is_written(rec) ? write_record(db, rec, now, err) : ST_OK;
    st = record_return(db, rec, now, err);
    if (st == ST_OK)
        st = history_add_return(db, rec, back->reason, now, err);
    return st == ST_OK ? history_add(db, rec, "update", now, err) : st;
}

static enum status write_list(struct db *db, enum kind_id kind, const struct record *finding,
                              struct record_list *list, int64_t now, struct err *err)
{
    enum status st = ST_OK;

    if (finding->version > 0)
        st = void_missing(db, kind, finding->id, list, now, err);
    for (size_t i = 0; st == ST_OK && i < list->count; i++) {
        struct record *rec = list->items[i];

        record_set_int(rec, field_find(rec->kind, rec->kind->parent), finding->id);
        st = record_check_required(rec, err);
        if (st == ST_OK)
            st = write_row(db, list, rec, now, err);
    }
    return st;
}

static enum status write_all(struct db *db, const struct book *book, struct findingfile *f,
                             int today, int64_t now, struct err *err)
{
    struct record *rec = f->rec;
    bool fresh = rec->version == 0;
    enum status st = ST_OK;

    if (!fresh)
        st = record_check_version(db, rec, err);
    else
        find_round(db, rec);
    if (st == ST_OK)
        st = check_round(db, rec, err);
    if (st == ST_OK)
        st = check_case(db, rec, err);
    if (st == ST_OK)
        st = give_number(db, rec, err);
    finding_derive(f, book);
    if (st == ST_OK)
        st = record_check_required(rec, err);
    if (st == ST_OK)
        st = check_rules(f, book, today, err);
    if (st == ST_OK)
        st = write_record(db, rec, now, err);
    if (st == ST_OK)
        st = write_list(db, KIND_WATCH, rec, &f->watches, now, err);
    if (st == ST_OK)
        st = write_list(db, KIND_HANDOVER, rec, &f->handovers, now, err);
    return st == ST_OK ? access_written(db, rec, fresh, err) : st;
}

static bool list_changed(const struct record_list *l)
{
    bool changed = l->removed > 0 || l->notes_count > 0;

    for (size_t i = 0; i < l->count; i++)
        changed = changed || is_written(l->items[i]);
    return changed;
}

static void list_done(struct db *db, struct record_list *l, int64_t now)
{
    for (size_t i = 0; i < l->count; i++) {
        if (is_written(l->items[i]) || came_back(l, l->items[i]))
            record_done(db, l->items[i], now);
    }
    l->removed = 0;
    for (size_t i = 0; i < l->notes_count; i++)
        free(l->notes[i].reason);
    l->notes_count = 0;
}

static void list_undone(struct record_list *l, bool fresh)
{
    for (size_t i = 0; i < l->count; i++) {
        record_undone(l->items[i]);
        if (fresh)
            record_set(l->items[i], field_find(l->items[i]->kind, l->items[i]->kind->parent), NULL);
    }
}

/* What only a successful save may leave in the record. */
static const int given_fields[] = { FDF_NUMBER, FDF_STATE, FDF_DUE, FDF_ROUND };

static void take_back(struct findingfile *f, char *const *typed)
{
    bool fresh = f->rec->version == 0;

    for (size_t i = 0; i < ARRAY_LEN(given_fields); i++)
        record_set(f->rec, given_fields[i], typed[i]);
    record_undone(f->rec);
    list_undone(&f->watches, fresh);
    list_undone(&f->handovers, fresh);
}

enum status findings_save(struct db *db, const struct book *book, struct findingfile *f, int today,
                          struct err *err)
{
    char *typed[ARRAY_LEN(given_fields)];
    int64_t now = world_now();
    enum status st;

    if (!is_written(f->rec) && !list_changed(&f->watches) && !list_changed(&f->handovers))
        return ST_OK;
    if (f->rec->void_reason)
        return err_set(err, ST_INVALID, _("这条排查发现已作废（%s），不能修改；先恢复再改。"),
                       f->rec->void_reason);
    st = access_write(db, f->rec, err);
    if (st != ST_OK)
        return st;
    for (size_t i = 0; i < ARRAY_LEN(given_fields); i++)
        typed[i] = mem_copy(record_get(f->rec, given_fields[i]));
    if (record_empty(f->rec, FDF_STATE))
        record_set(f->rec, FDF_STATE, FINDING_FOUND);
    st = db_begin(db, err);
    if (st == ST_OK) {
        st = write_all(db, book, f, today, now, err);
        st = db_end(db, st, err);
    }
    if (st == ST_OK) {
        record_done(db, f->rec, now);
        list_done(db, &f->watches, now);
        list_done(db, &f->handovers, now);
    } else {
        take_back(f, typed);
    }
    for (size_t i = 0; i < ARRAY_LEN(given_fields); i++)
        free(typed[i]);
    return st;
}
