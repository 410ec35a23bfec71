/* tests/unit/test_import.c - ledgers come in whole, are known again, and bad rows are named.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "check.h"
#include "core/lifecycle.h"
#include "store/batches.h"
#include "store/books.h"
#include "store/case_index.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/records.h"
#include "store/schema.h"
#include "work/demo.h"
#include "work/import.h"

#define LEDGER_CSV  "data/ledger-2022.csv"
#define LEDGER_XLSX "data/ledger-2022.xlsx"

/* An office with nothing but its seeds, and what the last import said. */
struct office {
    struct db *db;
    struct book *book;
    char dir[64];
    struct import_options opt;
    struct import_result r;
    struct err err;
};

static void office_open(struct office *o)
{
    *o = (struct office) { .opt = { .kind = KIND_CASE, .today = date_from_iso("2022-12-31") } };
    setenv("TIAOJIE_NOW", "2022-12-31T09:00:00", 1);
    CHECK_INT(db_open(NULL, DB_MEMORY, &o->db, &o->err), ST_OK);
    db_set_who(o->db, "limin");
    CHECK_INT(schema_seed(o->db, &o->err), ST_OK);
    CHECK_INT(books_load(o->db, &o->book, &o->err), ST_OK);
    str_fit(o->dir, sizeof o->dir, "/tmp/tiaojie-test-XXXXXX");
    CHECK(mkdtemp(o->dir) != NULL);
}

static void remove_file(const char *dir, const char *name)
{
    char *path = mem_printf("%s/%s", dir, name);

    unlink(path);
    free(path);
}

static void office_close(struct office *o)
{
    static const char *const names[] = { "a.csv", "a.csv.bad.csv", "a.csv.bad-2.csv",
                                         "b.csv", "map",           "left.csv" };

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        remove_file(o->dir, names[i]);
    CHECK_INT(rmdir(o->dir), 0);
    import_result_release(&o->r);
    err_clear(&o->err);
    book_free(o->book);
    db_close(o->db);
}

/* Back to the seeds; what history keeps does no harm. */
static void office_clear(struct office *o)
{
    CHECK_INT(db_exec(o->db,
                      "DELETE FROM clock; DELETE FROM party; DELETE FROM agreement;"
                      "DELETE FROM confirmation; DELETE FROM case_rec;"
                      "DELETE FROM batch_row; DELETE FROM batch; DELETE FROM mediator;"
                      "DELETE FROM committee WHERE id > 5; DELETE FROM area WHERE level = 3",
                      &o->err),
              ST_OK);
    CHECK_INT(case_index_rebuild(o->db, INDEX_ALL, &o->err), ST_OK);
}

static char *file_in(const struct office *o, const char *name)
{
    return mem_printf("%s/%s", o->dir, name);
}

static void put_file(const struct office *o, const char *name, const char *bytes, size_t n)
{
    char *path = file_in(o, name);
    FILE *f = fopen(path, "w");

    CHECK(f != NULL);
    CHECK_INT(fwrite(bytes, 1, n, f), n);
    CHECK_INT(fclose(f), 0);
    free(path);
}

static char *read_file(const char *path)
{
    struct buf all = BUF_INIT;
    char block[4096];
    FILE *f = fopen(path, "r");
    size_t n;

    CHECK(f != NULL);
    while ((n = fread(block, 1, sizeof block, f)) > 0)
        buf_add_n(&all, block, n);
    fclose(f);
    return buf_take(&all);
}

static enum status import_path(struct office *o, const char *path)
{
    o->opt.path = path;
    import_result_release(&o->r);
    err_clear(&o->err);
    return import_file(o->db, o->book, &o->opt, &o->r, &o->err);
}

/* Imports the text as a.csv. */
static enum status import_bytes(struct office *o, const char *text, size_t n)
{
    char *path = file_in(o, "a.csv");
    enum status st;

    put_file(o, "a.csv", text, n);
    st = import_path(o, path);
    o->opt.path = NULL;
    free(path);
    return st;
}

static enum status import_text(struct office *o, const char *text)
{
    return import_bytes(o, text, strlen(text));
}

static int64_t number(const struct office *o, const char *sql)
{
    return db_number(o->db, sql, -1);
}

static char *text_of(const struct office *o, const char *sql)
{
    struct stmt q;
    char *text = NULL;

    db_prepare_text(o->db, &q, sql);
    if (db_row(&q))
        text = mem_copy(db_text(&q, 0));
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    return text ? text : mem_copy("(null)");
}

#define CHECK_SQL(o, sql, expected)                                                                \
    do {                                                                                           \
        char *found = text_of((o), (sql));                                                         \
        CHECK_STR(found, (expected));                                                              \
        free(found);                                                                               \
    } while (0)

/* All problems, one a line. */
static char *problems(const struct office *o)
{
    struct buf all = BUF_INIT;

    for (size_t i = 0; i < o->r.problems_count; i++) {
        import_problem_text("a.csv", &o->r.problems[i], &all);
        buf_add(&all, "\n");
    }
    return buf_take(&all);
}

static void check_says(const struct office *o, const char *expected)
{
    char *all = problems(o);

    CHECK_HAS(all ? all : "", expected);
    free(all);
}

/* --- a ledger with one good row, of which a test changes some cells --- */

static const char *const columns[][2] = {
    { "案件编码", "（2022）孟人调字第0001号" },
    { "调委会", "孟庙镇示例村人民调解委员会" },
    { "受理时间", "2022-03-08" },
    { "案件来源", "主动调解" },
    { "案件难度级别", "简单" },
    { "纠纷类别", "邻里" },
    { "行政划分", "郾城区孟庙镇示例村" },
    { "有无死亡", "无" },
    { "主办调解员", "孙守正" },
    { "协办调解员", "冯桂芝" },
    { "调解时间", "2022-03-10" },
    { "调解结果", "调解成功" },
    { "调解协议金(元)", "1800" },
    { "协议履行情况", "已履行" },
    { "当事人", "赵大河；钱二林" },
    { "协议形式", "书面" },
    { "纠纷简要情况", "檐口越界滴水，要求拆檐并赔偿院墙损失3000元" },
    { "案件属性", "" },
    { "涉及农民工纠纷情况", "" },
    { "六防六促类别", "" },
};

static void add_headings(struct buf *out)
{
    for (size_t i = 0; i < ARRAY_LEN(columns); i++)
        buf_printf(out, "%s%s", i ? "," : "", columns[i][0]);
    buf_add(out, "\n");
}

/* changes: heading, value, heading, value ..., NULL. */
static void add_row(struct buf *out, const char *const *changes)
{
    for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
        const char *value = columns[i][1];

        for (const char *const *c = changes; c && *c; c += 2)
            if (str_equal(c[0], columns[i][0]))
                value = c[1];
        buf_add(out, i ? "," : "");
        buf_add_csv(out, value);
    }
    buf_add(out, "\n");
}

static enum status import_changed(struct office *o, const char *const *changes)
{
    struct buf text = BUF_INIT;
    enum status st;

    add_headings(&text);
    add_row(&text, changes);
    st = import_text(o, buf_text(&text));
    buf_release(&text);
    return st;
}

#define CHANGED(o, ...) import_changed((o), (const char *const[]) { __VA_ARGS__, NULL })

/* --- the ledger of 2022 --- */

static void check_ledger_counts(const struct office *o)
{
    static const struct {
        const char *sql;
        int64_t expected;
    } rows[] = {
        { "SELECT count(*) FROM case_rec", 1360 },
        { "SELECT count(*) FROM case_rec WHERE result = '1'", 1305 },
        { "SELECT count(*) FROM case_rec WHERE result = '2' AND state = 'terminated'", 38 },
        { "SELECT count(*) FROM case_rec WHERE result IS NULL AND state = 'mediating'", 17 },
        { "SELECT count(*) FROM case_rec WHERE state = 'performed'", 1158 },
        { "SELECT count(*) FROM case_rec WHERE state = 'performing'", 111 },
        { "SELECT count(*) FROM case_rec WHERE state = 'agreed' AND jc_state = 'applied'", 36 },
        { "SELECT count(*) FROM case_rec WHERE campaign BETWEEN '1' AND '6'"
          " AND campaign_on = accepted_on",
          1124 },
        { "SELECT count(*) FROM case_rec WHERE campaign = '3'", 544 },
        { "SELECT count(*) FROM case_rec WHERE type = 'LD'", 47 },
        { "SELECT count(*) FROM case_rec WHERE source = '31'", 67 },
        { "SELECT count(*) FROM case_rec WHERE agreement_form = '1'", 467 },
        { "SELECT count(*) FROM case_rec WHERE migrant = 1", 18 },
        { "SELECT sum(agreement_amount) FROM case_rec", 2902066150 },
        { "SELECT count(*) FROM case_rec WHERE accepted_on LIKE '2022-10-%'", 161 },
        { "SELECT count(*) FROM case_rec WHERE result = '1' AND outcome_on LIKE '2022-10-%'", 155 },
        { "SELECT count(*) FROM case_rec WHERE number = code AND seq > 0 AND year = 2022", 1360 },
        { "SELECT count(*) FROM case_rec c JOIN committee k ON k.id = c.committee"
          " WHERE k.sub_kind = 'medical'",
          45 },
        { "SELECT count(*) FROM party", 2720 },
        { "SELECT count(*) FROM party WHERE side = '1' AND seq = 1", 1360 },
        { "SELECT count(*) FROM committee", 556 },
        { "SELECT count(*) FROM committee WHERE series IS NULL", 0 },
        { "SELECT count(*) FROM committee WHERE kind = 'professional'", 5 },
        { "SELECT count(*) FROM committee WHERE kind IN ('town', 'street')", 9 },
        { "SELECT count(*) FROM area WHERE level = 3", 590 },
        { "SELECT count(DISTINCT mediator) FROM case_rec", 51 },
        { "SELECT count(*) FROM case_rec c JOIN committee k ON k.id = c.committee"
          " JOIN mediator m ON m.id = c.mediator JOIN committee h ON h.id = m.committee"
          " JOIN area a ON a.id = k.area JOIN area b ON b.id = h.area"
          " WHERE coalesce(nullif(a.level, 2), a.id) <> 0 AND k.kind = 'professional'"
          " AND h.id <> k.id",
          0 },
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (number(o, rows[i].sql) != rows[i].expected)
            fail_msg("%s: %lld, not %lld", rows[i].sql, (long long)number(o, rows[i].sql),
                     (long long)rows[i].expected);
    }
}

static void the_csv_ledger_gives_its_cases_and_the_xlsx_after_it_nothing_new(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(import_path(&o, LEDGER_CSV), ST_OK);
    CHECK_INT(o.r.rows, 1360);
    CHECK_INT(o.r.added, 1360);
    CHECK_INT(o.r.problems_count, 0);
    CHECK_INT(o.r.committees, 551);
    CHECK_INT(o.r.areas, 590);
    CHECK_INT(o.r.mediators, 476);
    CHECK_STR(o.r.encoding, "utf-8-bom");
    check_ledger_counts(&o);
    CHECK_INT(import_path(&o, LEDGER_XLSX), ST_OK);
    CHECK_STR(o.r.encoding, "xlsx");
    CHECK_INT(o.r.known, 1360);
    CHECK_INT(o.r.added, 0);
    CHECK_INT(o.r.batch, 0);
    check_ledger_counts(&o);
    office_close(&o);
}

static void the_xlsx_ledger_gives_its_cases_and_the_csv_after_it_nothing_new(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(import_path(&o, LEDGER_XLSX), ST_OK);
    CHECK_INT(o.r.added, 1360);
    check_ledger_counts(&o);
    CHECK_INT(import_path(&o, LEDGER_CSV), ST_OK);
    CHECK_INT(o.r.known, 1360);
    CHECK_INT(number(&o, "SELECT count(*) FROM batch"), 1);
    office_close(&o);
}

static void the_demo_district_has_the_ledger_and_lives_on_its_last_day(void **state)
{
    struct office o;
    char *today, *demo;

    (void)state;
    office_open(&o);
    CHECK_INT(demo_fill(o.db, &o.err), ST_OK);
    check_ledger_counts(&o);
    today = db_setting(o.db, "demo.today");
    demo = db_setting(o.db, "demo");
    CHECK_STR(today, "2022-12-21");
    CHECK_STR(demo, "1");
    free(today);
    free(demo);
    office_close(&o);
}

static void a_batch_that_is_taken_back_can_come_in_again(void **state)
{
    struct office o;
    size_t removed, kept;

    (void)state;
    office_open(&o);
    CHECK_INT(CHANGED(&o, "六防六促类别", ""), ST_OK);
    CHECK_INT(batches_undo(o.db, o.r.batch, &removed, &kept, NULL, NULL, &o.err), ST_OK);
    CHECK_INT(kept, 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec WHERE void_reason IS NULL"), 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM committee WHERE void_reason IS NULL"), 5);
    CHECK_INT(CHANGED(&o, "六防六促类别", ""), ST_OK);
    CHECK_INT(o.r.added, 1);
    office_close(&o);
}

/* --- one row --- */

static void a_row_becomes_a_case_with_what_follows_from_it(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(CHANGED(&o, "六防六促类别", "防邻里纠纷", "涉及农民工纠纷情况", "是"), ST_OK);
    CHECK_SQL(&o,
              "SELECT number || '|' || code || '|' || year || '|' || series || '|' || seq"
              " FROM case_rec",
              "（2022）孟人调字第0001号|（2022）孟人调字第0001号|2022|孟人调字|1");
    CHECK_SQL(&o,
              "SELECT state || '|' || result || '|' || outcome_on || '|' || agreed_on || '|' ||"
              " signed_on || '|' || effective_on FROM case_rec",
              "performed|1|2022-03-10|2022-03-10|2022-03-10|2022-03-10");
    CHECK_SQL(&o,
              "SELECT type || '|' || source || '|' || difficulty || '|' || campaign || '|' ||"
              " campaign_on || '|' || agreement_amount || '|' || migrant || '|' || death"
              " FROM case_rec",
              "02|1|1|3|2022-03-08|180000|1|0");
    CHECK_SQL(&o,
              "SELECT k.name || '|' || k.kind || '|' || k.series || '|' || a.name || '|' || p.name"
              " FROM committee k JOIN area a ON a.id = k.area JOIN area p ON p.id = a.parent"
              " WHERE k.kind <> 'professional'",
              "孟庙镇示例村人民调解委员会|village|孟人调字|示例村|孟庙镇");
    CHECK_SQL(&o,
              "SELECT group_concat(side || seq || name, ' ') FROM (SELECT * FROM party"
              " ORDER BY side, seq)",
              "11赵大河 21钱二林");
    CHECK_INT(number(&o, "SELECT count(*) FROM search_key WHERE key = 'zhaodahe'"), 1);
    CHECK_INT(number(&o, "SELECT count(*) FROM history WHERE kind = 'case'"), 1);
    office_close(&o);
}

static void result_and_performance_say_the_state(void **state)
{
    static const struct {
        const char *result, *performance, *on;
        const char *expected;
    } rows[] = {
        { "调解成功", "已履行", "2022-03-10", "performed|-|1|2022-03-10" },
        { "成功", "履行中", "2022-03-10", "performing|-|1|2022-03-10" },
        { "调解成功", "申请司法确认", "2022-03-10", "agreed|applied|1|2022-03-10" },
        { "调解成功", "部分履行", "2022-03-10", "partly|-|1|2022-03-10" },
        { "调解成功", "反悔", "2022-03-10", "breached|-|1|2022-03-10" },
        { "调解成功", "", "2022-03-10", "agreed|-|1|2022-03-10" },
        { "调解成功", "无", "2022-03-10", "agreed|-|1|2022-03-10" },
        { "调解不成功", "", "2022-03-10", "terminated|-|2|2022-03-10" },
        { "撤回", "", "2022-03-10", "withdrawn|-|3|2022-03-10" },
        { "自行和解", "", "2022-03-10", "withdrawn|-|3|2022-03-10" },
        { "移送", "", "2022-03-10", "transferred|-|4|2022-03-10" },
        { "调解中", "", "", "mediating|-|-|-" },
        { "", "", "", "mediating|-|-|-" },
        { "未结", "", "", "mediating|-|-|-" },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *found;

        office_clear(&o);
        CHECK_INT(CHANGED(&o, "调解结果", rows[i].result, "协议履行情况", rows[i].performance,
                          "调解时间", rows[i].on),
                  ST_OK);
        found = text_of(&o, "SELECT state || '|' || coalesce(jc_state, '-') || '|' ||"
                            " coalesce(result, '-') || '|' || coalesce(outcome_on, '-')"
                            " FROM case_rec");
        if (!str_equal(found, rows[i].expected))
            fail_msg("%s, %s: %s", rows[i].result, rows[i].performance, found);
        free(found);
    }
    office_close(&o);
}

static void parties_are_split_and_counted(void **state)
{
    static const struct {
        const char *cell, *expected;
    } rows[] = {
        { "赵大河；钱二林", "1赵大河1自然 2钱二林1自然" },
        { "赵大河;钱二林；孙三", "1赵大河1自然 2孙三1自然 2钱二林1自然" },
        { "周山等5人；漯河宏达食品有限公司", "1周山5自然 2漯河宏达食品有限公司1单位" },
        { "周山等５人、李四", "1周山5自然 2李四1自然" },
        { "周山等三人 / 郾城区人民医院", "1周山3自然 2郾城区人民医院1单位" },
        { "赵  大河；钱　二林", "1赵大河1自然 2钱二林1自然" },
        { "赵大河；；钱二林；", "1赵大河1自然 2钱二林1自然" },
        { "张三与李四", "1张三与李四1自然" },
        { "张三，李四", "1张三1自然 2李四1自然" },
        { "张三,李四, 王五", "1张三1自然 2李四1自然 2王五1自然" },
        { "张三，男，住孟庙；李四", "1张三，男，住孟庙1自然 2李四1自然" },
        { "申请人：张三；被申请人：李四", "1张三1自然 2李四1自然" },
        { "被申请人:李四\n第三人：王五\n申请人:张三", "1张三1自然 2李四1自然 3王五1自然" },
        { "周山等十二人；李四", "1周山12自然 2李四1自然" },
        { "周山等二十人；李四", "1周山20自然 2李四1自然" },
        { "周小满（未成年）；李四", "1周小满1自然 2李四1自然" }, /* from our own export */
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *found;

        office_clear(&o);
        CHANGED(&o, "当事人", rows[i].cell);
        found = text_of(&o, "SELECT group_concat(side || name || persons ||"
                            " iif(type = '1', '自然', '单位'), ' ')"
                            " FROM (SELECT * FROM party ORDER BY side, name)");
        if (!str_equal(found, rows[i].expected))
            fail_msg("%s: %s", rows[i].cell, found);
        free(found);
    }
    office_close(&o);
}

static void dates_and_sums_are_read_as_people_write_them(void **state)
{
    static const struct {
        const char *heading, *cell, *column, *expected;
        enum status status;
    } rows[] = {
        { "受理时间", "2022年3月8日", "accepted_on", "2022-03-08", ST_OK },
        { "受理时间", "2022/3/8", "accepted_on", "2022-03-08", ST_OK },
        { "受理时间", "2022.3.8", "accepted_on", "2022-03-08", ST_OK },
        { "受理时间", "20220308", "accepted_on", "2022-03-08", ST_OK },
        { "受理时间", "２０２２－０３－０８", "accepted_on", "2022-03-08", ST_OK },
        { "受理时间", "2022-3-8 10:30", "accepted_on", "2022-03-08", ST_OK },
        { "受理时间", "3.8", "accepted_on", "2022-03-08", ST_WARNED },
        { "受理时间", "0308", "accepted_on", "2022-03-08", ST_WARNED },
        { "调解协议金(元)", "39,400.50", "agreement_amount", "3940050", ST_OK },
        { "调解协议金(元)", "３９４００", "agreement_amount", "3940000", ST_OK },
        { "调解协议金(元)", "1.5万", "agreement_amount",
          "150000"
          "0",
          ST_OK },
        { "调解协议金(元)", "¥80元", "agreement_amount", "8000", ST_OK },
        { "调解协议金(元)", "0", "agreement_amount", "0", ST_OK },
        { "调解协议金(元)", "/", "agreement_amount", "(null)", ST_OK },
        { "调解协议金(元)", "无", "agreement_amount", "(null)", ST_OK },
        { "协办调解员", "无", "co_mediator", "(null)", ST_OK },
        { "六防六促类别", "—", "campaign", "0", ST_OK },
        { "纠纷类别", "邻里纠纷", "type", "02", ST_OK },
        { "纠纷类别", "２", "type", "02", ST_OK },
        { "纠纷类别", "劳动争议", "type", "LD", ST_OK },
        { "纠纷类别", "婚", "type", "01", ST_WARNED },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        enum status st;
        char *sql, *found;

        office_clear(&o);
        st = CHANGED(&o, rows[i].heading, rows[i].cell);
        sql = mem_printf("SELECT %s FROM case_rec", rows[i].column);
        found = text_of(&o, sql);
        if (st != rows[i].status || !str_equal(found, rows[i].expected))
            fail_msg("%s: status %d, %s", rows[i].cell, (int)st, found);
        free(sql);
        free(found);
    }
    office_close(&o);
}

static void what_cannot_be_is_named_with_its_place_and_what_would_be_right(void **state)
{
    static const struct {
        const char *heading, *cell, *says;
    } rows[] = {
        { "调委会", "", "a.csv:2:B 调委会: 没有填写；应为调委会全称" },
        { "调委会", "无", "a.csv:2:B 调委会: 没有填写；应为调委会全称" },
        { "受理时间", "", "a.csv:2:C 受理时间: 没有填写" },
        { "受理时间", "2022-13-01", "a.csv:2:C 受理时间: 2022-13-1 不是日期：月份应是 1 到 12" },
        { "受理时间", "昨天", "a.csv:2:C 受理时间: “昨天”不是完整的日期，应写成 2022-03-15" },
        { "受理时间", "44628", "a.csv:2:C 受理时间: 44628 是没有设成日期格式的日期（2022-03-08）" },
        { "受理时间", "2023-01-05", "a.csv:2:C 受理时间: 2023-01-05 在将来" },
        { "调解时间", "2022-03-01", "a.csv:2:K 调解时间: 2022-03-01 早于受理日期 2022-03-08" },
        { "调解时间", "", "a.csv:2:K 调解时间: 有调解结果就要有日期" },
        { "纠纷类别", "", "a.csv:2:F 纠纷类别: 没有填写" },
        { "纠纷类别", "邻理纠份", "a.csv:2:F 纠纷类别: 没有“邻理纠份”；最接近的是：" },
        { "案件来源", "天上掉下", "a.csv:2:D 案件来源: 没有“天上掉下”" },
        { "当事人", "", "a.csv:2:O 当事人: 没有填写；至少应有一名当事人" },
        { "当事人", "赵**；钱**", "a.csv:2:O 当事人: “赵**；钱**”是遮盖过的姓名" },
        { "调解协议金(元)", "-5", "a.csv:2:M 调解协议金(元): “-5”是负数" },
        { "调解协议金(元)", "许多", "a.csv:2:M 调解协议金(元): " },
        { "调解协议金(元)", "4.11103E+17", "a.csv:2:M 调解协议金(元): “4.11103E+17”是被当成数字" },
        { "行政划分", "郾城区源汇镇西杨店", "a.csv:2:G 行政划分: “郾城区源汇镇西杨店”里没有" },
        { "行政划分", "郾城区源汇镇西杨店", "孟庙镇、商桥镇" },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        office_clear(&o);
        CHECK_ROW(CHANGED(&o, rows[i].heading, rows[i].cell) == ST_INVALID, rows[i].cell);
        check_says(&o, rows[i].says);
        CHECK_INT(o.r.bad, 1);
        CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 0);
        CHECK_INT(number(&o, "SELECT count(*) FROM committee"), 5);
    }
    office_close(&o);
}

static void all_problems_of_a_row_are_listed_in_the_order_of_columns(void **state)
{
    struct office o;
    char *all;

    (void)state;
    office_open(&o);
    CHECK_INT(CHANGED(&o, "纠纷类别", "无此类", "受理时间", "2022-02-30", "调解协议金(元)", "-1",
                      "行政划分", "某县某镇", "当事人", ""),
              ST_INVALID);
    all = problems(&o);
    CHECK_INT(o.r.problems_count, 5);
    CHECK(strstr(all, ":C ") < strstr(all, ":F "));
    CHECK(strstr(all, ":F ") < strstr(all, ":G "));
    CHECK(strstr(all, ":G ") < strstr(all, ":M "));
    CHECK(strstr(all, ":M ") < strstr(all, ":O "));
    CHECK_HAS(err_text(&o.err), "有 5 处错误");
    free(all);
    office_close(&o);
}

static void what_only_looks_odd_is_told_and_comes_in(void **state)
{
    static const struct {
        const char *heading, *cell, *says;
    } rows[] = {
        { "案件属性", "六防六促", "a.csv:2:R 案件属性: 提醒：案件属性是六防六促，但没有" },
        { "案件编码", "（2022）孟人调字第0号",
          "a.csv:2:A 案件编码: 提醒：“（2022）孟人调字第0号”像案号" },
        { "案件编码", "（2021）孟人调字第8号",
          "a.csv:2:A 案件编码: 提醒：案号是 2021 年的，受理日期是 2022" },
        { "案件来源", "", "a.csv:2:D 案件来源: 提醒：没有填写，按依申请调解导入" },
        { "案件难度级别", "", "a.csv:2:E 案件难度级别: 提醒：没有填写，按一般导入" },
        { "纠纷简要情况", "", "a.csv:2:Q 纠纷简要情况: 提醒：没有填写" },
        { "当事人", "赵大河", "a.csv:2:O 当事人: 提醒：只有一名当事人" },
        { "当事人", "周山等12户；李四", "a.csv:2:O 当事人: 提醒：“周山等12户”的人数没有认出" },
        { "当事人", "张三（电话13800138000）；李四",
          "a.csv:2:O 当事人: 提醒：第 1 名当事人的姓名里像有电话或证件号码" },
        { "调解结果", "", "a.csv:2:K 调解时间: 提醒：有日期 2022-03-10 却没有调解结果" },
        { "调解结果", "调解不成功", "a.csv:2:N 协议履行情况: 提醒：没有达成协议却有履行情况" },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        office_clear(&o);
        CHECK_ROW(CHANGED(&o, rows[i].heading, rows[i].cell) == ST_WARNED, rows[i].heading);
        check_says(&o, rows[i].says);
        CHECK_INT(o.r.added, 1);
        CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 1);
    }
    office_close(&o);
}

static void case_numbers_are_known_in_every_writing(void **state)
{
    static const struct {
        const char *code, *number;
    } rows[] = {
        { "(2022)孟人调字第1号", "（2022）孟人调字第0001号" },
        { "〔2022〕孟人调字第0001号", "（2022）孟人调字第0001号" },
        { "［２０２２］孟人调字第００１号", "（2022）孟人调字第0001号" },
        { "( 2022 ) 孟人调字 第 12 号", "（2022）孟人调字第0012号" },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        office_clear(&o);
        CHECK_INT(CHANGED(&o, "案件编码", rows[i].code), ST_OK);
        CHECK_SQL(&o, "SELECT number FROM case_rec", rows[i].number);
        CHECK_SQL(&o, "SELECT code FROM case_rec", rows[i].code);
    }
    office_close(&o);
}

static void a_code_that_is_no_number_leaves_numbering_to_the_office(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    add_headings(&text);
    add_row(&text, (const char *const[]) { "案件编码", "411103101999202203080001", NULL });
    add_row(&text, NULL);
    add_row(&text, (const char *const[]) { "案件编码", "", "当事人", "孙三；李四", NULL });
    CHECK_INT(import_text(&o, buf_text(&text)), ST_OK);
    CHECK_INT(o.r.added, 3);
    CHECK_SQL(&o, "SELECT number FROM case_rec WHERE code = '411103101999202203080001'",
              "（2022）孟人调字第0002号");
    CHECK_SQL(&o, "SELECT number FROM case_rec WHERE code IS NULL", "（2022）孟人调字第0003号");
    buf_release(&text);
    office_close(&o);
}

/* --- places and people --- */

static void committees_are_sorted_by_their_names(void **state)
{
    static const struct {
        const char *name, *expected;
    } rows[] = {
        { "孟庙镇人民调解委员会", "town||孟庙镇" },
        { "沙北街道人民调解委员会", "street||沙北街道" },
        { "沙北办事处人民调解委员会", "street||沙北街道" },
        { "孟庙镇西杨店人民调解委员会", "village||西杨店" },
        { "郾城区孟庙镇前王村人民调解委员会", "village||前王村" },
        { "孟庙镇东社区人民调解委员会", "neighbourhood||东社区" },
        { "孟庙镇后李村民委员会人民调解委员会", "village||后李村" },
        { "郾城区物业纠纷人民调解委员会", "professional|property|郾城区" },
        { "郾城区消费纠纷人民调解委员会", "professional||郾城区" },
        { "商桥镇交通事故人民调解委员会", "professional|traffic|商桥镇" },
        { "漯河示例食品有限公司人民调解委员会", "enterprise||孟庙镇" },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *found;

        office_clear(&o);
        CHECK_INT(CHANGED(&o, "调委会", rows[i].name), ST_OK);
        found = text_of(&o, "SELECT k.kind || '|' || coalesce(k.sub_kind, '') || '|' || a.name"
                            " FROM case_rec c JOIN committee k ON k.id = c.committee"
                            " JOIN area a ON a.id = k.area");
        if (!str_equal(found, rows[i].expected))
            fail_msg("%s: %s", rows[i].name, found);
        free(found);
    }
    office_close(&o);
}

static void places_are_found_however_they_are_written(void **state)
{
    static const struct {
        const char *cell, *expected;
    } rows[] = {
        { "郾城区孟庙镇示例村", "示例村" },
        { "漯河市郾城区孟庙镇示例村", "示例村" },
        { "孟庙镇示例村", "示例村" },
        { "孟庙镇示例村委会", "示例村" },
        { "孟庙镇示例", "示例" },
        { "示例村", "示例村" },
        { "郾城区孟庙镇", "孟庙镇" },
        { "郾城区黑龙潭镇", "黑龙潭镇" },
        { "郾城区", "郾城区" },
        { "411103101000", "孟庙镇" },
        { "", "示例村" },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *found;

        office_clear(&o);
        CHECK_INT(CHANGED(&o, "行政划分", rows[i].cell), ST_OK);
        found = text_of(&o, "SELECT a.name FROM case_rec c JOIN area a ON a.id = c.area");
        if (!str_equal(found, rows[i].expected))
            fail_msg("%s: %s", rows[i].cell, found);
        free(found);
        CHECK_INT(number(&o, "SELECT count(*) FROM area WHERE level = 3"), 1);
    }
    office_close(&o);
}

static void a_committee_is_known_by_what_its_name_says(void **state)
{
    static const struct {
        const char *name, *expected;
    } rows[] = {
        { "郾城区医疗纠纷调委会", "郾城区医疗纠纷人民调解委员会" },
        { "医疗纠纷人民调解委员会", "郾城区医疗纠纷人民调解委员会" },
        { "郾城区医疗纠纷 人民调解委员会", "郾城区医疗纠纷人民调解委员会" },
        { "孟庙镇示例村调委会", "孟庙镇示例村人民调解委员会" },
        { "郾城区孟庙镇示例村人民调解委员会", "孟庙镇示例村人民调解委员会" },
        { "孟庙镇示例村", "孟庙镇示例村人民调解委员会" },
        { "孟庙镇调委会", "孟庙镇调委会" },
    };
    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *found;

        office_clear(&o);
        CHECK_INT(CHANGED(&o, "六防六促类别", ""), ST_OK);
        CHECK_INT(CHANGED(&o, "案件编码", "X2", "调委会", rows[i].name), ST_OK);
        found = text_of(&o, "SELECT k.name FROM case_rec c JOIN committee k ON k.id = c.committee"
                            " WHERE code = 'X2'");
        if (!str_equal(found, rows[i].expected))
            fail_msg("%s: %s", rows[i].name, found);
        free(found);
    }
    CHECK_INT(CHANGED(&o, "案件编码", "X3", "调委会", "12345"), ST_WARNED);
    check_says(&o, "a.csv:2:B 调委会: 提醒：“12345”不像调委会的名称");
    office_close(&o);
}

static void a_mediator_is_one_person_within_a_town(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    add_headings(&text);
    add_row(&text, NULL);
    add_row(&text, (const char *const[]) { "案件编码", "A2", "调委会", "孟庙镇人民调解委员会",
                                           "主办调解员", "孙 守正", NULL });
    add_row(&text, (const char *const[]) { "案件编码", "A3", "调委会", "商桥镇人民调解委员会",
                                           "行政划分", "商桥镇", NULL });
    add_row(&text, (const char *const[]) { "案件编码", "A4", "调委会",
                                           "郾城区医疗纠纷人民调解委员会", NULL });
    CHECK_INT(import_text(&o, buf_text(&text)), ST_OK);
    CHECK_INT(number(&o, "SELECT count(*) FROM mediator WHERE name = '孙守正'"), 3);
    CHECK_INT(number(&o, "SELECT count(DISTINCT mediator) FROM case_rec"), 3);
    buf_release(&text);
    office_close(&o);
}

static void mediators_beyond_two_stay_in_the_note(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(CHANGED(&o, "主办调解员", "孙守正、冯桂芝", "协办调解员", "吴小满；郑长根"), ST_OK);
    CHECK_SQL(&o,
              "SELECT m.name || '|' || n.name || '|' || c.note FROM case_rec c"
              " JOIN mediator m ON m.id = c.mediator JOIN mediator n ON n.id = c.co_mediator",
              "孙守正|吴小满|其他调解员：冯桂芝、郑长根");
    office_close(&o);
}

static void committees_of_a_town_share_the_series(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    add_headings(&text);
    add_row(&text, NULL);
    add_row(&text, (const char *const[]) { "案件编码", "", "调委会", "孟庙镇西杨店人民调解委员会",
                                           "当事人", "甲；乙", NULL });
    CHECK_INT(import_text(&o, buf_text(&text)), ST_OK);
    CHECK_INT(number(&o, "SELECT count(*) FROM committee WHERE series = '孟人调字'"), 2);
    CHECK_INT(number(&o, "SELECT max(seq) FROM case_rec WHERE series = '孟人调字'"), 2);
    buf_release(&text);
    office_close(&o);
}

/* --- again --- */

static void the_same_content_is_known_whatever_the_files_form(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(CHANGED(&o, "六防六促类别", ""), ST_OK);
    CHECK_INT(import_text(&o, "郾城区台账\n\n当事人,受理时间,纠纷类别,调委会,案件编码,行政划分,"
                              "案件来源,案件难度级别,有无死亡,主办调解员,协办调解员,调解时间,"
                              "调解结果,调解协议金(元),协议履行情况,协议形式,纠纷简要情况\n"
                              "赵大河；钱二林,2022年3月8日,02,孟庙镇示例村人民调解委员会,"
                              "(2022)孟人调字第1号,孟庙镇示例村,1,1,否,孙守正,冯桂芝,2022/3/10,"
                              "成功,\"1,800.00\",履行完毕,书面协议,"
                              "檐口越界滴水，要求拆檐并赔偿院墙损失3000元\n\n,,,\n"),
              ST_OK);
    CHECK_INT(o.r.rows, 1);
    CHECK_INT(o.r.known, 1);
    CHECK_INT(o.r.added, 0);
    office_close(&o);
}

static void a_code_that_is_taken_by_another_case_is_an_error(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(CHANGED(&o, "六防六促类别", ""), ST_OK);
    CHECK_INT(CHANGED(&o, "纠纷类别", "合同"), ST_INVALID);
    check_says(&o, "a.csv:2:F 纠纷类别: 已有同号的案件，但“纠纷类别”不同：已有的是“邻里”，"
                   "文件里是“合同”");
    CHECK_INT(CHANGED(&o, "当事人", "甲某；乙某"), ST_INVALID);
    check_says(&o, "已有同号的案件，但当事人不同");
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 1);
    office_close(&o);
}

static void a_case_that_was_typed_is_known_by_its_number(void **state)
{
    struct office o;
    struct casefile *f;

    (void)state;
    office_open(&o);
    CHECK_INT(CHANGED(&o, "六防六促类别", ""), ST_OK);
    /* Forget the import, as if a clerk had typed it. */
    CHECK_INT(db_exec(o.db, "DELETE FROM batch_row; DELETE FROM batch", &o.err), ST_OK);
    CHECK_INT(cases_load(o.db, 1, &f, &o.err), ST_OK);
    record_set(f->rec, CF_NOTE, "另有一事");
    CHECK_INT(cases_save(o.db, o.book, f, o.opt.today, &o.err), ST_OK);
    casefile_free(f);
    CHECK_INT(CHANGED(&o, "六防六促类别", ""), ST_OK);
    CHECK_INT(o.r.known, 1);
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 1);
    office_close(&o);
}

static void rows_that_repeat_within_a_file_come_in_once(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    add_headings(&text);
    add_row(&text, NULL);
    add_row(&text, NULL);
    CHECK_INT(import_text(&o, buf_text(&text)), ST_WARNED);
    CHECK_INT(o.r.added, 1);
    check_says(&o, "a.csv:3:A 案件编码: 提醒：和第 2 行完全相同，只导入一次");
    buf_clear(&text);
    add_headings(&text);
    add_row(&text, (const char *const[]) { "案件编码", "X1", NULL });
    add_row(&text, (const char *const[]) { "案件编码", "X1", "纠纷类别", "合同", NULL });
    CHECK_INT(import_text(&o, buf_text(&text)), ST_INVALID);
    check_says(&o, "a.csv:3:A 案件编码: 和第 2 行的编码相同而内容不同");
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 1);
    buf_release(&text);
    office_close(&o);
}

/* --- all or nothing --- */

static void two_rows(struct buf *text, const char *type)
{
    add_headings(text);
    add_row(text, NULL);
    add_row(text, (const char *const[]) { "案件编码", "X2", "纠纷类别", type, "纠纷简要情况",
                                          "=cmd|'/c calc'!A0", NULL });
}

static void one_bad_row_keeps_the_whole_file_out(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    two_rows(&text, "不存在");
    CHECK_INT(import_text(&o, buf_text(&text)), ST_INVALID);
    CHECK_INT(o.r.rows, 2);
    CHECK_INT(o.r.bad, 1);
    CHECK_INT(o.r.batch, 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM mediator"), 0);
    CHECK(o.r.bad_file == NULL);
    buf_release(&text);
    office_close(&o);
}

static void bad_rows_are_left_in_a_file_that_can_be_mended_and_imported(void **state)
{
    struct buf text = BUF_INIT;
    struct stat sb;
    struct office o;
    char *left, *at, *path;

    (void)state;
    office_open(&o);
    two_rows(&text, "不存在");
    o.opt.skip_bad = true;
    CHECK_INT(import_text(&o, buf_text(&text)), ST_WARNED);
    CHECK_INT(o.r.added, 1);
    path = mem_copy(o.r.bad_file);
    CHECK(str_ends(path, "/a.csv.bad.csv"));
    CHECK_INT(stat(path, &sb), 0);
    CHECK_INT(sb.st_mode & 0777, 0600);
    left = read_file(path);
    CHECK(str_starts(left, "\xEF\xBB\xBF案件编码,"));
    CHECK_HAS(left, "六防六促类别,问题\r\n");
    CHECK_HAS(left, "\r\nX2,");
    CHECK_HAS(left, "'=cmd");
    CHECK_HAS(left, "纠纷类别：没有“不存在”");
    /* Mended. */
    at = strstr(left, ",不存在,");
    CHECK(at != NULL);
    buf_clear(&text);
    buf_add_n(&text, left, (size_t)(at - left));
    buf_printf(&text, ",合同,%s", at + strlen(",不存在,"));
    CHECK_INT(import_text(&o, buf_text(&text)), ST_OK);
    CHECK_INT(o.r.added, 1);
    CHECK_SQL(&o, "SELECT type || summary FROM case_rec WHERE code = 'X2'", "04=cmd|'/c calc'!A0");
    free(left);
    free(path);
    buf_release(&text);
    office_close(&o);
}

static void a_file_of_bad_rows_is_never_written_over_by_itself(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    put_file(&o, "a.csv.bad.csv", "mending", 7);
    o.opt.skip_bad = true;
    two_rows(&text, "不存在");
    CHECK_INT(import_text(&o, buf_text(&text)), ST_WARNED);
    CHECK(str_ends(o.r.bad_file, "/a.csv.bad-2.csv"));
    buf_release(&text);
    office_close(&o);
}

static void a_rehearsal_counts_and_writes_nothing(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    o.opt.dry_run = true;
    o.opt.skip_bad = true;
    two_rows(&text, "不存在");
    CHECK_INT(import_text(&o, buf_text(&text)), ST_WARNED);
    CHECK_INT(o.r.added, 1);
    CHECK_INT(o.r.committees, 1);
    CHECK_INT(o.r.areas, 1);
    CHECK_INT(o.r.mediators, 2);
    CHECK_INT(o.r.batch, 0);
    CHECK(o.r.bad_file == NULL);
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM batch"), 0);
    buf_release(&text);
    office_close(&o);
}

struct stopper {
    int calls;
    int stop_at; /* per mille */
    int last_share;
    bool backwards;
};

static bool stop(void *ctx, size_t rows, int per_mille, double rows_per_second)
{
    struct stopper *s = ctx;

    (void)rows;
    s->backwards |= per_mille < s->last_share || per_mille > 1000 || rows_per_second < 0;
    s->last_share = per_mille;
    s->calls++;
    return per_mille < s->stop_at;
}

/* Rows enough that the import takes longer than its silence. */
static char *long_file(const struct office *o, int rows)
{
    struct buf text = BUF_INIT;
    char *path = file_in(o, "b.csv");

    add_headings(&text);
    for (int i = 1; i <= rows; i++) {
        char *code = mem_printf("（2022）孟人调字第%04d号", i);

        add_row(&text, (const char *const[]) { "案件编码", code, NULL });
        free(code);
    }
    put_file(o, "b.csv", buf_text(&text), text.len);
    buf_release(&text);
    return path;
}

static void a_long_import_tells_how_far_it_is_and_can_be_stopped(void **state)
{
    struct stopper s = { .stop_at = 1001 };
    struct office o;
    char *path;

    (void)state;
    office_open(&o);
    path = long_file(&o, 4000);
    o.opt.progress = stop;
    o.opt.ctx = &s;
    CHECK_INT(import_path(&o, path), ST_OK);
    CHECK(s.calls > 0);
    CHECK(!s.backwards);
    CHECK(s.last_share > 300);
    office_close(&o);

    office_open(&o);
    free(path);
    path = long_file(&o, 4000);
    s = (struct stopper) { .stop_at = 400 };
    o.opt.progress = stop;
    o.opt.ctx = &s;
    CHECK_INT(import_path(&o, path), ST_CANCELLED);
    CHECK_INT(o.r.added, 0);
    CHECK_INT(o.r.batch, 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM batch"), 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM search_key"), 0);
    free(path);
    office_close(&o);
}

/* --- headings --- */

static void the_template_of_18_columns_is_read(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(import_text(&o,
                          "人民调解案件导入,,,,,,,,,,,,,,,,,\n"
                          "案件编码,协议类型,案件来源,调解组织,工作室,受理人姓名,受理时间,"
                          "纠纷简要情况,案件难度级别,纠纷类别,案件属性,涉及特殊群体情况,行政划分,"
                          "有无死亡,调解结果,调解时间,当事人,调解协议金\n"
                          "X1,口头,当事人申请,郾城区医疗纠纷人民调解委员会,段龙根工作室,冯桂芝,"
                          "2022-05-09,术后切口感染,疑难复杂,医疗纠纷,,妇女、老年人,沙北街道,无,"
                          "调解成功,2022-08-02,李春燕；区医院,39400\n"),
              ST_OK);
    CHECK_SQL(&o,
              "SELECT agreement_form || '|' || source || '|' || studio || '|' || registrar || '|'"
              " || difficulty || '|' || type || '|' || special_groups || '|' || state || '|' ||"
              " agreement_amount || '|' || coalesce(signed_on, '-') FROM case_rec",
              "1|2|段龙根工作室|冯桂芝|2|15|2,4|agreed|3940000|-");
    CHECK_INT(number(&o, "SELECT count(*) FROM committee"), 5);
    office_close(&o);
}

static void unknown_headings_are_named_and_left_out(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(import_text(&o, "序号,案件编码,调委会,受理时间,承办律师,纠纷类别,案件来源,难度,结果,"
                              "当事人,简要情况\n"
                              "1,X1,孟庙镇人民调解委员会,2022-05-09,王律师,邻里,申请,一般,调解中,"
                              "甲；乙,排水\n2,,,,,,,,,,\n"),
              ST_WARNED);
    CHECK_INT(o.r.unknown_count, 1);
    CHECK_STR(o.r.unknown_headings[0], "承办律师");
    CHECK_INT(o.r.rows, 1);
    CHECK_INT(o.r.added, 1);
    office_close(&o);
}

static void a_map_says_which_column_is_which(void **state)
{
    struct office o;
    char *map;

    (void)state;
    office_open(&o);
    map = file_in(&o, "map");
    put_file(&o, "map",
             "# 对照\n收案 = accepted_on\n承办律师 = -\n案由说明=summary\n金额(万元) = "
             "agreement_amount\n双方 = parties\n",
             strlen("# 对照\n收案 = accepted_on\n承办律师 = -\n案由说明=summary\n金额(万元) = "
                    "agreement_amount\n双方 = parties\n"));
    o.opt.map_path = map;
    CHECK_INT(import_text(&o,
                          "案件编码,调委会,收案,承办律师,纠纷类别,来源,难度,双方,案由说明,结果,"
                          "调解时间,金额(万元)\n"
                          "X1,孟庙镇人民调解委员会,2022-05-09,王律师,邻里,申请,一般,甲；乙,排水,"
                          "成功,2022-05-10,1.5\n"),
              ST_OK);
    CHECK_SQL(&o, "SELECT accepted_on || summary || agreement_amount FROM case_rec",
              "2022-05-09排水1500000");
    put_file(&o, "map", "收案 ＝ 受理日期\n双方＝当事人\n",
             strlen("收案 ＝ 受理日期\n双方＝当事人\n")); /* as an input method types it */
    CHECK_INT(import_text(&o, "案件编码,调委会,收案,纠纷类别,来源,难度,双方,结果\n"
                              "X2,孟庙镇人民调解委员会,2022-05-09,邻里,申请,一般,甲；乙,调解中\n"),
              ST_OK);
    put_file(&o, "map", "收案 = 收案日", strlen("收案 = 收案日"));
    CHECK_INT(import_text(&o, "案件编码,调委会\n"), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "第 1 行：没有“收案日”这个字段");
    free(map);
    office_close(&o);
}

static void headings_that_cannot_be_are_refused_before_any_row(void **state)
{
    static const struct {
        const char *text, *says;
    } rows[] = {
        { "甲,乙\n1,2\n", "没有找到表头" },
        { "", "没有找到表头" },
        { "案件编码,调委会,受理时间,纠纷类别\nX1,孟庙镇人民调解委员会,2022-01-01,邻里\n",
          "缺少“当事人”一列" },
        { "案件编码,受理时间,纠纷类别,当事人\nX1,2022-01-01,邻里,甲；乙\n", "缺少“调委会”一列" },
        { "案件编码,调委会,受理时间,登记日期,纠纷类别,当事人\n",
          "a.csv:D 登记日期: 和 C 列“受理时间”是同一项" },
        { "案件编码,调委会,受理时间,纠纷类别,当事人\n\n", "表头下面没有数据行" },
    };

    struct office o;

    (void)state;
    office_open(&o);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        office_clear(&o);
        CHECK_ROW(import_text(&o, rows[i].text) == ST_INVALID, rows[i].says);
        check_says(&o, rows[i].says);
    }
    office_close(&o);
}

static void totals_and_repeated_headings_are_no_rows(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;

    (void)state;
    office_open(&o);
    add_headings(&text);
    add_row(&text, NULL);
    add_headings(&text);
    buf_add(&text, "合计,,,,,,,,,,,,1800\n　,,  ,\n");
    CHECK_INT(import_text(&o, buf_text(&text)), ST_WARNED);
    CHECK_INT(o.r.rows, 1);
    CHECK_INT(o.r.added, 1);
    check_says(&o, "a.csv:4: 提醒：是合计行");
    buf_release(&text);
    office_close(&o);
}

/* --- sources --- */

static void a_pipe_is_read_like_a_file(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;
    char path[32];
    int ends[2];

    (void)state;
    office_open(&o);
    add_headings(&text);
    add_row(&text, NULL);
    CHECK_INT(pipe(ends), 0);
    CHECK_INT(write(ends[1], text.data, text.len), text.len);
    close(ends[1]);
    str_fit(path, sizeof path, "/proc/self/fd/%d", ends[0]);
    CHECK_INT(import_path(&o, path), ST_OK);
    CHECK_INT(o.r.added, 1);
    close(ends[0]);
    buf_release(&text);
    office_close(&o);
}

static void json_with_catalog_keys_is_read(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    CHECK_INT(import_text(&o, "[{\"uuid\":\"x\",\"code\":\"X1\",\"committee\":"
                              "\"孟庙镇人民调解委员会\",\"accepted_on\":\"2022-05-09\","
                              "\"type\":\"02\",\"source\":\"2\",\"difficulty\":\"1\","
                              "\"parties\":\"甲；乙\",\"summary\":\"排水\",\"death\":false,"
                              "\"agreement_amount\":3940050,\"result\":\"1\","
                              "\"outcome_on\":\"2022-05-10\",\"state\":\"closed\"}]"),
              ST_OK);
    CHECK_SQL(&o, "SELECT state || agreement_amount || death FROM case_rec", "closed39400500");
    CHECK_INT(import_text(&o, "[1]"), ST_INVALID);
    CHECK_HAS(err_text(&o.err), "第 1 条应是对象");
    office_close(&o);
}

static void a_damaged_file_leaves_nothing_behind(void **state)
{
    struct buf text = BUF_INIT;
    struct office o;
    char *whole;
    size_t size;

    (void)state;
    office_open(&o);
    add_headings(&text);
    add_row(&text, NULL);
    buf_add_n(&text, "X2,a\0b\n", 7);
    CHECK_INT(import_bytes(&o, buf_text(&text), text.len), ST_CORRUPT);
    CHECK(*err_text(&o.err));
    buf_truncate(&text, text.len - 7);
    buf_add(&text, "\"X2,");
    CHECK_INT(import_text(&o, buf_text(&text)), ST_CORRUPT);
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 0);
    {
        FILE *f = fopen(LEDGER_XLSX, "r");

        whole = mem_alloc(300000);
        size = fread(whole, 1, 300000, f);
        fclose(f);
    }
    CHECK_INT(import_bytes(&o, whole, size / 2), ST_CORRUPT);
    CHECK_INT(number(&o, "SELECT count(*) FROM case_rec"), 0);
    CHECK_INT(number(&o, "SELECT count(*) FROM batch"), 0);
    free(whole);
    buf_release(&text);
    office_close(&o);
}

/* --- other kinds --- */

static void other_kinds_come_in_by_the_catalog(void **state)
{
    static const struct {
        enum kind_id kind;
        const char *text, *sql, *expected;
    } rows[] = {
        { KIND_AREA, "名称,上级\n示例村,孟庙镇\n示例二村,郾城区孟庙镇\n",
          "SELECT group_concat(a.name || a.level || p.name || a.active) FROM area a"
          " JOIN area p ON p.id = a.parent WHERE a.level = 3",
          "示例村3孟庙镇1,示例二村3孟庙镇1" },
        { KIND_COMMITTEE, "调委会名称,字号,成立时间\n孟庙镇人民调解委员会,孟人调字,2019.6.1\n",
          "SELECT kind || series || set_up_on || a.name FROM committee c JOIN area a"
          " ON a.id = c.area WHERE kind = 'town'",
          "town孟人调字2019-06-01孟庙镇" },
        { KIND_MEDIATOR, "姓名,所属调委会,性别,专职\n何静,郾城区医疗纠纷人民调解委员会,女,是\n",
          "SELECT m.name || sex || full_time || c.sub_kind FROM mediator m JOIN committee c"
          " ON c.id = m.committee",
          "何静21medical" },
        { KIND_HOLIDAY, "日期,休息,节日\n2031-10-01,是,国庆节\n",
          "SELECT date || off || name FROM holiday WHERE date > '2031'", "2031-10-011国庆节" },
        { KIND_CODE, "代码表,代码,名称,次序\ntype,99,新类,30\n",
          "SELECT label || rank || active FROM code WHERE list = 'type' AND code = '99'",
          "新类301" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct office o;
        size_t added;

        office_open(&o);
        o.opt.kind = rows[i].kind;
        CHECK_ROW(import_text(&o, rows[i].text) == ST_OK, rows[i].text);
        added = o.r.added;
        CHECK(added > 0);
        CHECK_SQL(&o, rows[i].sql, rows[i].expected);
        CHECK_ROW(import_text(&o, rows[i].text) == ST_OK, rows[i].text);
        CHECK_INT(o.r.added, 0);
        CHECK_INT(o.r.known, added);
        CHECK_INT(o.r.batch, 0);
        CHECK_SQL(&o, rows[i].sql, rows[i].expected);
        office_close(&o);
    }
}

static void other_kinds_say_what_differs_and_what_is_missing(void **state)
{
    static const struct {
        enum kind_id kind;
        const char *text, *says;
    } rows[] = {
        { KIND_HOLIDAY, "日期,休息,节日\n2031-10-01,是,国庆节\n2022-10-08,是,国庆节\n",
          "a.csv:3:B 休息: 已有这一条，但“休息”不同：已有的是“否”，文件里是“是”" },
        { KIND_MEDIATOR, "姓名,所属调委会\n何静,没有的调委会\n",
          "a.csv:2:B 所属调委会: 没有“没有的调委会”这个调委会" },
        { KIND_HOLIDAY, "日期,休息\n,是\n", "a.csv:2:A 日期: “日期”没有填写" },
        { KIND_CODE, "代码表,代码,名称\ntype,15,看病\n", "已有的是“医疗”，文件里是“看病”" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct office o;
        int64_t before;

        office_open(&o);
        before = number(&o, "SELECT count(*) FROM holiday");
        o.opt.kind = rows[i].kind;
        CHECK_ROW(import_text(&o, rows[i].text) == ST_INVALID, rows[i].says);
        check_says(&o, rows[i].says);
        CHECK_INT(number(&o, "SELECT count(*) FROM holiday"), before);
        CHECK_INT(number(&o, "SELECT count(*) FROM batch"), 0);
        office_close(&o);
    }
}

static void what_belongs_to_a_case_does_not_come_alone(void **state)
{
    struct office o;

    (void)state;
    office_open(&o);
    o.opt.kind = KIND_PARTY;
    CHECK_INT(import_text(&o, "姓名\n赵\n"), ST_USAGE);
    office_close(&o);
}

TESTS(T(the_csv_ledger_gives_its_cases_and_the_xlsx_after_it_nothing_new),
      T(the_xlsx_ledger_gives_its_cases_and_the_csv_after_it_nothing_new),
      T(the_demo_district_has_the_ledger_and_lives_on_its_last_day),
      T(a_batch_that_is_taken_back_can_come_in_again),
      T(a_row_becomes_a_case_with_what_follows_from_it), T(result_and_performance_say_the_state),
      T(parties_are_split_and_counted), T(dates_and_sums_are_read_as_people_write_them),
      T(what_cannot_be_is_named_with_its_place_and_what_would_be_right),
      T(all_problems_of_a_row_are_listed_in_the_order_of_columns),
      T(what_only_looks_odd_is_told_and_comes_in), T(case_numbers_are_known_in_every_writing),
      T(a_code_that_is_no_number_leaves_numbering_to_the_office),
      T(committees_are_sorted_by_their_names), T(places_are_found_however_they_are_written),
      T(a_committee_is_known_by_what_its_name_says), T(a_mediator_is_one_person_within_a_town),
      T(mediators_beyond_two_stay_in_the_note), T(committees_of_a_town_share_the_series),
      T(the_same_content_is_known_whatever_the_files_form),
      T(a_code_that_is_taken_by_another_case_is_an_error),
      T(a_case_that_was_typed_is_known_by_its_number),
      T(rows_that_repeat_within_a_file_come_in_once), T(one_bad_row_keeps_the_whole_file_out),
      T(bad_rows_are_left_in_a_file_that_can_be_mended_and_imported),
      T(a_file_of_bad_rows_is_never_written_over_by_itself),
      T(a_rehearsal_counts_and_writes_nothing),
      T(a_long_import_tells_how_far_it_is_and_can_be_stopped),
      T(the_template_of_18_columns_is_read), T(unknown_headings_are_named_and_left_out),
      T(a_map_says_which_column_is_which), T(headings_that_cannot_be_are_refused_before_any_row),
      T(totals_and_repeated_headings_are_no_rows), T(a_pipe_is_read_like_a_file),
      T(json_with_catalog_keys_is_read), T(a_damaged_file_leaves_nothing_behind),
      T(other_kinds_come_in_by_the_catalog), T(other_kinds_say_what_differs_and_what_is_missing),
      T(what_belongs_to_a_case_does_not_come_alone))
