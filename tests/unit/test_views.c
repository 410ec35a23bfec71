/* tests/unit/test_views.c - saved views: one's own, the office's, replaced, taken away.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "store_office.h"

#include "base/buf.h"
#include "store/views.h"

static struct office o;

static int open_office(void **state)
{
    (void)state;
    office_in_file(&o);
    return 0;
}

static int leave_office(void **state)
{
    (void)state;
    office_leave(&o);
    return 0;
}

#define IN(fn) cmocka_unit_test_setup_teardown(fn, open_office, leave_office)

static void put(struct db *db, bool office, const char *name, const char *words, const char *sort)
{
    const struct view v = { .office = office, .name = name, .words = words, .sort = sort };

    CHECK_OK(views_put(db, &v, &o.err), &o.err);
}

static void add(void *ctx, const struct view *v)
{
    buf_printf(ctx, "%s%s=%s/%s;", v->office ? "*" : "", v->name, v->words, v->sort ? v->sort : "");
}

static char *all(struct db *db)
{
    struct buf b = BUF_INIT;

    CHECK_OK(views_each(db, add, &b, &o.err), &o.err);
    return b.len ? buf_take(&b) : mem_copy("");
}

#define CHECK_ALL(db, text)                                                                        \
    do {                                                                                           \
        char *is = all(db);                                                                        \
        CHECK_STR(is, text);                                                                       \
        free(is);                                                                                  \
    } while (0)

static void everybody_sees_his_own_and_the_offices(void **state)
{
    struct db *other = office_connect(o.path, "wangmin");

    (void)state;
    CHECK_ALL(o.db, "");
    put(o.db, false, "我的", "open", "-due_on");
    put(o.db, true, "全所", "overdue", NULL);
    put(other, false, "她的", "state:调解中", NULL);
    CHECK_ALL(o.db, "我的=open/-due_on;*全所=overdue/;");
    CHECK_ALL(other, "她的=state:调解中/;*全所=overdue/;");
    db_close(other);
}

static void the_same_name_is_replaced_and_ones_own_comes_before_the_offices(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    put(o.db, true, "本周", "due:7", NULL);
    put(o.db, false, " 本周　", "due:3", NULL);
    put(o.db, false, "本周", "due:5", "due_on");
    CHECK_ALL(o.db, "本周=due:5/due_on;*本周=due:7/;");
    CHECK_OK(views_find(o.db, "本周", add, &b, &o.err), &o.err);
    CHECK_STR(buf_text(&b), "本周=due:5/due_on;");
    CHECK(views_has(o.db, "本周", true));
    CHECK(!views_has(o.db, "上周", true));
    buf_release(&b);
}

static void a_name_that_is_not_there_is_answered_with_those_that_are(void **state)
{
    (void)state;
    CHECK_INT(views_find(o.db, "甲", add, NULL, &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "还没有存过视图");
    err_clear(&o.err);
    put(o.db, false, "乙", "open", NULL);
    CHECK_INT(views_find(o.db, "甲", add, NULL, &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "有的是：乙");
}

static void a_view_has_a_name_that_fits(void **state)
{
    static const struct {
        const char *name, *says;
    } rows[] = {
        { "", "视图要有名称" },
        { " 　 ", "视图要有名称" },
        { "一二三四五六七八九十一二三四五六", "最多 15 个汉字" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct view v = { .name = rows[i].name, .words = "open" };

        CHECK_INT(views_put(o.db, &v, &o.err), ST_INVALID);
        CHECK_HAS(err_text(&o.err), rows[i].says);
        err_clear(&o.err);
    }
    CHECK_ALL(o.db, "");
}

static void a_view_is_taken_away_by_its_owner_only(void **state)
{
    struct db *other = office_connect(o.path, "wangmin");
    int64_t id;

    (void)state;
    put(o.db, false, "我的", "open", NULL);
    id = office_row(&o, "SELECT id FROM saved_view");
    CHECK_INT(views_remove(other, id, &o.err), ST_NOT_FOUND);
    err_clear(&o.err);
    CHECK_INT(views_get(other, id, add, NULL, &o.err), ST_NOT_FOUND);
    err_clear(&o.err);
    CHECK_OK(views_remove(o.db, id, &o.err), &o.err);
    CHECK_INT(views_remove(o.db, id, &o.err), ST_NOT_FOUND);
    CHECK_HAS(err_text(&o.err), "已经不在了");
    CHECK_ALL(o.db, "");
    db_close(other);
}

TESTS(IN(everybody_sees_his_own_and_the_offices),
      IN(the_same_name_is_replaced_and_ones_own_comes_before_the_offices),
      IN(a_name_that_is_not_there_is_answered_with_those_that_are), IN(a_view_has_a_name_that_fits),
      IN(a_view_is_taken_away_by_its_owner_only))
