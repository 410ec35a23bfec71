/* tests/unit/test_screens_retention.c - two people at the keyboard destroy a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

static struct clerk c;

static void two_people_destroy_by_keys(void **state)
{
    int64_t id;
    char *sql, *number;
    struct record *rec;

    (void)state;
    clerk_open(&c, 24, 80, "retention");
    CHECK_SHOWN("没有保管期限届满的案件");
    app_free(c.app);
    id = office_row(&c.o, "SELECT max(id) FROM case_rec WHERE number IS NOT NULL");
    sql = mem_printf("UPDATE case_rec SET state = 'archived', closed_on = '1990-05-01',"
                     " filed_on = '1990-05-02' WHERE id = %lld;"
                     "DELETE FROM clock WHERE case_id = %lld",
                     (long long)id, (long long)id);
    CHECK_OK(db_exec(c.o.db, sql, &c.o.err), &c.o.err);
    free(sql);
    CHECK_OK(records_load(c.o.db, KIND_CASE, id, &rec, &c.o.err), &c.o.err);
    number = mem_copy(record_text(rec, CF_NUMBER));
    record_free(rec);
    clerk_sit_down(&c, 24, 80, "retention");
    CHECK_SHOWN("可以提议");
    press(&c, KEY_FN(5));
    keys(&c, "期满");
    press(&c, K_ENTER);
    CHECK_SHOWN("limin 提议：期满");
    press(&c, KEY_FN(6));
    press(&c, K_ENTER);
    CHECK_SHOWN("另一个人");
    db_set_who(c.o.db, "hejing");
    press(&c, KEY_FN(6));
    press(&c, K_ENTER);
    CHECK_SHOWN("hejing 批准");
    expect_screen("retention_approved");
    press(&c, KEY_FN(8));
    keys(&c, "1");
    press(&c, K_ENTER);
    CHECK_SHOWN("不符");
    press(&c, KEY_FN(8));
    keys(&c, number);
    press(&c, K_ENTER);
    CHECK_SHOWN("已销毁");
    press(&c, K_ENTER);
    CHECK_SHOWN("已销毁"); /* where the parties' names stood */
    free(number);
    clerk_close(&c);
}

TESTS(T(two_people_destroy_by_keys))
