/* src/work/demo_schedule.c - the fictional office's calendar: this week and the next.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/schedule.h"
#include "demo_impl.h"
#include "store/books.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/find.h"

/* One that nobody has noted yet, two at the same time, a day in the open air: what a calendar
 * has to show. */
static const struct plan {
    size_t nth; /* of the cases that are being mediated, the newest first */
    int day;    /* from the Monday of this week */
    const char *from, *to, *room, *purpose;
} plans[] = {
    { 2, 0, "09:30", "10:30", "区医调委调解室", "核对病历和费用票据" },
    { 3, 1, "14:30", "16:00", "区劳动人事争议调委会调解室", "核对工资表和考勤" },
    { 1, 2, "09:30", "10:30", "区医调委调解室", "听取双方陈述，告知鉴定的办法" },
    { 5, 2, "10:00", "11:00", "区教调委调解室", "商量医疗费的分担" },
    { 0, 2, "15:00", "16:30", "区劳动人事争议调委会调解室", "商定支付的数额和日期" },
    { 4, 3, "09:00", "10:00", "区征调委调解室", "核对房屋面积和补偿标准" },
    { 8, 3, "09:30", "10:30", "区医调委调解室", "第二次调解，商定赔偿数额" },
    { 10, 3, "10:00", NULL, "区医调委调解室", "送达鉴定意见，听取意见" },
    { 6, 4, "09:00", "10:30", "沙北街道征收现场", "实地看房，核对附属物" },
    { 11, 4, "14:30", "15:30", "区交调委调解室", "核对误工天数和交通费" },
    { 12, 8, "09:00", "10:00", "区教调委调解室", "商量怎样继续上学" },
    { 14, 9, "15:00", "16:00", "区劳动人事争议调委会调解室", "核对加班记录" },
};

static enum status mediating(struct db *db, const struct book *book, int today,
                             struct find_rows *out, struct err *err)
{
    static const int fields[] = { CF_NUMBER };
    struct filter f = FILTER_INIT;
    const struct find_query q = { .kind = KIND_CASE,
                                  .filter = &f,
                                  .fields = fields,
                                  .fields_count = ARRAY_LEN(fields),
                                  .sort = -1 };
    enum status st = filter_parse(&f, book, KIND_CASE, "state:mediating", today, err);

    if (st == ST_OK)
        st = find_page(db, book, &q, NULL, false, false, 100, out, err);
    filter_release(&f);
    return st;
}

static enum status appoint(struct db *db, const struct book *book, int today, int64_t id,
                           const struct plan *p, struct err *err)
{
    int monday = today - (date_weekday(today) - 1);
    struct record *rec = record_new(KIND_APPOINTMENT);
    struct casefile *f = NULL;
    enum status st = cases_load(db, id, &f, err);

    if (st != ST_OK) {
        record_free(rec);
        return st;
    }
    record_set_date(rec, APTF_PLANNED, monday + p->day);
    record_set(rec, APTF_TIME_FROM, p->from);
    record_set(rec, APTF_TIME_TO, p->to);
    record_set(rec, APTF_ROOM, p->room);
    record_set(rec, APTF_PURPOSE, p->purpose);
    record_set(rec, APTF_KEPT, APPOINTMENT_PLANNED);
    record_list_add(&f->of[KIND_APPOINTMENT], rec);
    st = cases_save(db, book, f, today, err);
    casefile_free(f);
    return st;
}

enum status demo_schedule(struct db *db, int today, struct err *err)
{
    struct find_rows cases = { 0 };
    struct book *book = NULL;
    enum status st = books_load(db, &book, err);

    if (st != ST_OK)
        return st;
    st = mediating(db, book, today, &cases, err);
    for (size_t i = 0; st == ST_OK && i < ARRAY_LEN(plans); i++)
        if (plans[i].nth < cases.count)
            st = appoint(db, book, today, cases.items[plans[i].nth].id, &plans[i], err);
    find_rows_release(&cases);
    book_free(book);
    return st;
}
