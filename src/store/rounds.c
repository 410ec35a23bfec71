/* src/store/rounds.c - what makes a round of screening lawful.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store/findings.h"

#include "access_impl.h"
#include "base/i18n.h"
#include "base/world.h"
#include "records_impl.h"

static enum status check_values(const struct record *round, struct err *err)
{
    int from = record_date(round, RDF_FROM), to = record_date(round, RDF_TO);
    int submitted = record_date(round, RDF_SUBMITTED);

    if (from != DATE_NONE && to != DATE_NONE && to < from)
        return err_set(err, ST_INVALID, _("终止日：%s 早于起始日 %s；请核对这一轮的起止。"),
                       record_text(round, RDF_TO), record_text(round, RDF_FROM));
    if (!record_empty(round, RDF_TIMES) && record_int(round, RDF_TIMES) < 1)
        return err_set(err, ST_INVALID,
                       _("排查次数：至少 1 次；没有排查的不登记轮次，排查了没有发现的填零报告。"));
    if (submitted != DATE_NONE && from != DATE_NONE && submitted < from)
        return err_set(err, ST_INVALID, _("报送日期：%s 早于起始日 %s；请核对。"),
                       record_text(round, RDF_SUBMITTED), record_text(round, RDF_FROM));
    if (!record_empty(round, RDF_PREVENTED) && record_int(round, RDF_PREVENTED) < 0)
        return err_set(err, ST_INVALID, _("预防纠纷件数：不能是负数；没有就空着。"));
    return ST_OK;
}

static enum status check_same(struct db *db, const struct record *round, struct err *err)
{
    enum status st = ST_OK, end;
    struct stmt q;

    db_prepare(db, &q,
               "SELECT a.name, r.id FROM screening_round AS r JOIN area AS a ON a.id = r.unit"
               " WHERE r.unit = :unit AND r.from_on = :from AND r.to_on = :to"
               " AND r.id <> :id AND r.void_reason IS NULL");
    db_bind_int(&q, ":unit", record_int(round, RDF_UNIT));
    db_bind_text(&q, ":from", record_get(round, RDF_FROM));
    db_bind_text(&q, ":to", record_get(round, RDF_TO));
    db_bind_int(&q, ":id", round->id);
    if (db_row(&q))
        st = err_set(err, ST_CONFLICT,
                     _("%s %s 至 %s 的排查轮次已经登记（#%lld）；要改请修改那一条，"
                       "同一时期又排查了的，把那一条的排查次数加上。"),
                     db_text(&q, 0), record_text(round, RDF_FROM), record_text(round, RDF_TO),
                     (long long)db_int(&q, 1));
    end = db_finish(&q, err);
    return st == ST_OK ? end : st;
}

static enum status check_zero(struct db *db, const struct record *round, struct err *err)
{
    enum status st = ST_OK, end;
    struct stmt q;

    if (!record_is(round, RDF_ZERO_REPORT, "1"))
        return ST_OK;
    db_prepare(db, &q,
               "SELECT count(*), min(number) FROM finding WHERE void_reason IS NULL"
               " AND (round = :id OR (round IS NULL AND area = :unit"
               "      AND found_on BETWEEN :from AND :to))");
    db_bind_int(&q, ":id", round->id);
    db_bind_int(&q, ":unit", record_int(round, RDF_UNIT));
    db_bind_text(&q, ":from", record_get(round, RDF_FROM));
    db_bind_text(&q, ":to", record_get(round, RDF_TO));
    if (db_row(&q) && db_int(&q, 0) > 0)
        st = err_set(err, ST_INVALID,
                     _("零报告：这一轮已登记 %lld 件发现的纠纷（%s 等），不是零报告；"
                       "请把零报告改为否。"),
                     (long long)db_int(&q, 0), db_text(&q, 1));
    end = db_finish(&q, err);
    return st == ST_OK ? end : st;
}

enum status round_check(struct db *db, const struct record *round, struct err *err)
{
    enum status st = check_values(round, err);

    if (st == ST_OK)
        st = check_same(db, round, err);
    return st == ST_OK ? check_zero(db, round, err) : st;
}

enum status rounds_insert_bulk(struct db *db, struct record *round, struct err *err)
{
    int64_t now = world_now();
    enum status st = access_write(db, round, err);

    if (st == ST_OK)
        st = record_check_required(round, err);
    if (st == ST_OK)
        st = record_insert(db, round, now, err);
    if (st == ST_OK)
        st = history_add_note(db, round->kind, round->id, 1, "insert", "batch", now, err);
    if (st == ST_OK)
        st = access_written(db, round, true, err);
    if (st == ST_OK)
        record_done(db, round, now);
    else
        record_undone(round);
    return st;
}
