/* tests/unit/test_export.c - records go out, and what goes out comes in again as it was.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "check.h"
#include "store/books.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/records.h"
#include "store/schema.h"
#include "work/export.h"
#include "work/import.h"
#include "work/json_in.h"
#include "work/sheet.h"

#define LEDGER_CSV "data/ledger-2022.csv"
#define GOOD                                                                                                                      \
    "案件编码,调委会,受理时间,案件来源,案件难度级别,纠纷类别,行政划分,有无死亡,主办调解员," \
    "调解时间,调解结果,调解协议金(元),协议履行情况,当事人,协议形式,纠纷简要情况,"                \
    "涉及农民工纠纷情况,六防六促类别\n"                                                                            \
    "（2022）孟人调字第0001号,孟庙镇示例村人民调解委员会,2022-03-08,主动,简单,邻里,"                   \
    "孟庙镇示例村,无,孙守正,2022-03-10,成功,1800.5,已履行,赵大河；漯河宏达食品有限公司,书面,"      \
    "\"排水，电话12000000001\n=1+1\",否,防邻里纠纷\n"                                                                  \
    "=X2,郾城区医疗纠纷人民调解委员会,2022-05-09,申请,疑难,医疗,沙北街道,无,,,调解中,,,"              \
    "李春燕；区二院,,术后感染,,\n"

struct office {
    struct db *db;
    struct book *book;
    char dir[64];
    struct export_options opt;
    char *path; /* owned; where the export goes */
    size_t count;
    struct err err;
};

static void office_open(struct office *o)
{
    *o = (struct office) { .opt = { .kind = KIND_CASE, .sort = -1, .unmask = true } };
    setenv("TIAOJIE_NOW", "2022-12-31T09:00:00", 1);
    CHECK_INT(db_open(NULL, DB_MEMORY, &o->db, &o->err), ST_OK);
    db_set_who(o->db, "limin");
    CHECK_INT(schema_seed(o->db, &o->err), ST_OK);
    CHECK_INT(books_load(o->db, &o->book, &o->err), ST_OK);
    str_fit(o->dir, sizeof o->dir, "/tmp/tiaojie-test-XXXXXX");
    CHECK(mkdtemp(o->dir) != NULL);
    o->path = mem_printf("%s/out", o->dir);
}

static void office_close(struct office *o)
{
    unlink(o->path);
    CHECK_INT(rmdir(o->dir), 0);
    free(o->path);
    err_clear(&o->err);
    book_free(o->book);
    db_close(o->db);
}

static void import_into(struct office *o, struct import_options opt, size_t added)
{
    struct import_result r;
    enum status st;

    opt.today = date_from_iso("2022-12-31");
    st = import_file(o->db, o->book, &opt, &r, &o->err);
    if (st != ST_OK)
        fail_msg("import: %s %s", err_text(&o->err), r.problems_count ? r.problems[0].text : "");
    CHECK_INT(r.added, added);
    import_result_release(&r);
}

static void office_with_two_cases(struct office *o)
{
    office_open(o);
    import_into(
        o, (struct import_options) { .kind = KIND_CASE, .data = GOOD, .data_size = strlen(GOOD) },
        2);
}

static char *read_all(FILE *f, size_t *n)
{
    struct buf all = BUF_INIT;
    char block[4096];
    size_t got;

    while ((got = fread(block, 1, sizeof block, f)) > 0)
        buf_add_n(&all, block, got);
    *n = all.len;
    buf_add(&all, "");
    return all.data ? buf_take(&all) : mem_copy("");
}

/* The export to a stream; yours. */
static char *export_stream(struct office *o)
{
    char *text;
    size_t n;
    FILE *f = tmpfile();

    o->opt.path = NULL;
    o->opt.out = f;
    if (export_records(o->db, o->book, &o->opt, &o->count, &o->err) != ST_OK)
        fail_msg("export: %s", err_text(&o->err));
    rewind(f);
    text = read_all(f, &n);
    fclose(f);
    return text;
}

static void export_file(struct office *o)
{
    o->opt.path = o->path;
    if (export_records(o->db, o->book, &o->opt, &o->count, &o->err) != ST_OK)
        fail_msg("export: %s", err_text(&o->err));
}

static char *read_path(const char *path, size_t *n)
{
    FILE *f = fopen(path, "r");
    char *text;

    CHECK(f != NULL);
    text = read_all(f, n);
    fclose(f);
    return text;
}

/* All values of all cases and their parties, in the order of numbers; yours. */
static char *everything(const struct office *o)
{
    static const char sql[] =
        "SELECT coalesce(c.code, '') , c.number, c.year, c.series, c.seq, c.state, c.result,"
        " k.name, k.kind, k.series, a.name, p.name, m.name, h.name, c.type, c.source,"
        " c.difficulty, c.campaign, c.campaign_on, c.accepted_on, c.outcome_on,"
        " c.agreement_amount, c.agreement_form, c.performance, c.persons, c.parties, c.registrar,"
        " c.migrant, c.death, c.agreed_on, c.signed_on, c.effective_on, c.jc_state, c.attribute,"
        " c.summary, c.due_on,"
        " (SELECT group_concat(side || seq || name || type || persons, ';') FROM"
        "  (SELECT * FROM party WHERE \"case\" = c.id ORDER BY side, seq))"
        " FROM case_rec c JOIN committee k ON k.id = c.committee JOIN area a ON a.id = c.area"
        " LEFT JOIN area p ON p.id = a.parent LEFT JOIN mediator m ON m.id = c.mediator"
        " LEFT JOIN mediator h ON h.id = c.co_mediator ORDER BY c.series, c.seq, c.code";
    struct buf all = BUF_INIT;
    struct stmt q;

    db_prepare_text(o->db, &q, sql);
    while (db_row(&q)) {
        for (int i = 0; i < 37; i++)
            buf_printf(&all, "%s|", db_text(&q, i) ? db_text(&q, i) : "-");
        buf_add(&all, "\n");
    }
    CHECK_INT(db_finish(&q, NULL), ST_OK);
    return buf_take(&all);
}

/* Names the first place where the texts part. */
static void check_same(const char *a, const char *b)
{
    size_t at = 0;

    while (a[at] && a[at] == b[at])
        at++;
    if (a[at] != b[at])
        fail_msg("at byte %zu: \"%.80s\" is not \"%.80s\"", at, a + (at > 40 ? at - 40 : 0),
                 b + (at > 40 ? at - 40 : 0));
}

/* Exports and imports into an office that has only its seeds. */
static void check_round_trip(struct office *from, size_t cases)
{
    struct office to;
    char *before = everything(from), *after;

    export_file(from);
    CHECK_INT(from->count, cases);
    office_open(&to);
    import_into(&to, (struct import_options) { .kind = KIND_CASE, .path = from->path }, cases);
    after = everything(&to);
    check_same(before, after);
    free(before);
    free(after);
    office_close(&to);
}

static void the_ledger_that_goes_out_comes_in_as_the_same_cases(void **state)
{
    static const enum export_format formats[] = { XF_CSV, XF_XLSX };
    struct office o;

    (void)state;
    office_open(&o);
    import_into(&o, (struct import_options) { .kind = KIND_CASE, .path = LEDGER_CSV }, 1360);
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        o.opt.layout = "ledger";
        o.opt.format = formats[i];
        check_round_trip(&o, 1360);
    }
    office_close(&o);
}

static void every_field_and_json_come_in_as_the_same_cases(void **state)
{
    static const struct {
        enum export_format format;
        const char *encoding;
    } rows[] = {
        { XF_CSV, NULL },  { XF_CSV, "gb18030" }, { XF_CSV, "utf-8" },
        { XF_XLSX, NULL }, { XF_JSON, NULL },
    };
    struct office o;

    (void)state;
    office_with_two_cases(&o);
    CHECK_INT(db_exec(o.db,
                      "UPDATE case_rec SET state = 'closed', closed_on = '2022-06-01',"
                      " place = '三组', amount_claimed = 12345, note = '一' || char(10) || '二'"
                      " WHERE seq = 1 AND series = '孟人调字'",
                      &o.err),
              ST_OK);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        o.opt.format = rows[i].format;
        o.opt.encoding = rows[i].encoding;
        check_round_trip(&o, 2);
    }
    office_close(&o);
}

static void an_exported_ledger_adds_nothing_to_the_office_it_came_from(void **state)
{
    struct import_options opt = { .kind = KIND_CASE, .today = date_from_iso("2022-12-31") };
    struct import_result r;
    struct office o;

    (void)state;
    office_with_two_cases(&o);
    o.opt.layout = "ledger";
    export_file(&o);
    opt.path = o.path;
    CHECK_INT(import_file(o.db, o.book, &opt, &r, &o.err), ST_OK);
    CHECK_INT(r.known, 2);
    CHECK_INT(r.added, 0);
    import_result_release(&r);
    office_close(&o);
}

static void the_ledger_has_the_columns_of_the_template_and_one_more(void **state)
{
    struct office o;
    char *text;

    (void)state;
    office_with_two_cases(&o);
    o.opt.layout = "ledger";
    text = export_stream(&o);
    CHECK(str_starts(text, "案件编码,调委会,调解工作室,受理员,受理时间,案件来源,案件难度级别,"
                           "纠纷类别,行政划分,有无死亡,主办调解员,协办调解员,调解时间,调解书编号,"
                           "调解结果,调解协议金(元),协议履行情况,当事人,协议形式,纠纷简要情况,"
                           "以奖代补评定,案件属性,涉及特殊群体情况,涉及农民工纠纷情况,纠纷转化情况,"
                           "六防六促类别\r\n"));
    CHECK_HAS(text, "（2022）孟人调字第0001号,孟庙镇示例村人民调解委员会,,,2022-03-08,主动调解,"
                    "一般,邻里,郾城区孟庙镇示例村,无,孙守正,,2022-03-10,,调解成功,1800.50,已履行,"
                    "赵大河；漯河宏达食品有限公司,书面,\"排水，电话12000000001\n=1+1\",,,,,,"
                    "防邻里纠纷\r\n");
    free(text);
    o.opt.layout = "c6";
    text = export_stream(&o);
    CHECK(str_starts(text, "案件编码,协议类型,案件来源,调解组织,工作室,受理人姓名,受理时间,"));
    free(text);
    office_close(&o);
}

/* What the other system gets of it, after a journey through its file. */
static char *sent_and_back(struct office *from, const char *layout)
{
    struct import_options opt = { .kind = KIND_CASE,
                                  .path = from->path,
                                  .today = date_from_iso("2022-12-31") };
    struct import_result r;
    struct office to;
    enum status st;
    char *text;

    from->opt.layout = layout;
    export_file(from);
    office_open(&to);
    st = import_file(to.db, to.book, &opt, &r, &to.err);
    CHECK(st == ST_OK || st == ST_WARNED); /* the templates do not know the six pairs */
    CHECK_INT(r.added, from->count);
    import_result_release(&r);
    to.opt = from->opt;
    text = export_stream(&to);
    office_close(&to);
    return text;
}

static void a_template_that_comes_back_holds_what_it_held(void **state)
{
    static const char *const layouts[] = { "c5", "c6", "ledger" };
    struct office o;

    (void)state;
    office_with_two_cases(&o);
    CHECK_INT(db_exec(o.db,
                      "UPDATE case_rec SET studio = '老赵工作室', registrar = '李敏', migrant = 1,"
                      " special_groups = '2', attribute = '重大', agreement_no = '调1号'"
                      " WHERE summary LIKE '排水%'",
                      &o.err),
              ST_OK);
    for (size_t i = 0; i < ARRAY_LEN(layouts); i++) {
        char *back = sent_and_back(&o, layouts[i]), *text = export_stream(&o);

        CHECK_INT(o.count, 2);
        check_same(text, back);
        CHECK_INT(strlen(text), strlen(back));
        free(text);
        free(back);
    }
    office_close(&o);
}

static void a_template_has_its_title_above_its_25_columns(void **state)
{
    struct office o;
    const char *end;
    size_t commas = 0;
    char *text;

    (void)state;
    office_with_two_cases(&o);
    o.opt.layout = "c5";
    text = export_stream(&o);
    CHECK(str_starts(text, "人民调解案件导入表\r\n案件编码,调委会,"));
    end = strstr(strchr(text, '\n') + 1, "\r\n");
    for (const char *p = strchr(text, '\n'); p < end; p++)
        commas += *p == ',';
    CHECK_INT(commas, 24);
    free(text);
    office_close(&o);
}

/* ---- what was already sent ---- */

static size_t send(struct office *o, enum export_sent how, bool rehearsal)
{
    o->opt.layout = "c5";
    o->opt.sent = how;
    o->opt.rehearsal = rehearsal;
    export_file(o);
    o->opt.sent = EXPORT_UNNOTED;
    o->opt.rehearsal = false;
    return o->count;
}

static void edit_second_case(struct office *o)
{
    int64_t id = db_number(o->db, "SELECT max(id) FROM case_rec", 0);
    struct casefile *cf = NULL;

    CHECK_INT(cases_load(o->db, id, &cf, &o->err), ST_OK);
    record_set(cf->rec, CF_PLACE, "三组");
    if (cases_save(o->db, o->book, cf, date_from_iso("2022-12-31"), &o->err) != ST_OK)
        fail_msg("edit: %s", err_text(&o->err));
    casefile_free(cf);
}

static void what_was_sent_goes_out_again_only_when_it_was_changed(void **state)
{
    struct office o;
    char *text;
    size_t n;

    (void)state;
    office_with_two_cases(&o);
    CHECK_INT(send(&o, EXPORT_NEW, true), 2);
    CHECK_INT(access(o.path, F_OK), -1); /* a rehearsal writes nothing */
    CHECK_INT(send(&o, EXPORT_NEW, false), 2);
    CHECK_INT(send(&o, EXPORT_NEW, false), 0);
    CHECK_INT(send(&o, EXPORT_AGAIN, false), 2);
    edit_second_case(&o);
    CHECK_INT(send(&o, EXPORT_NEW, true), 1);
    CHECK_INT(send(&o, EXPORT_NEW, false), 1);
    text = read_path(o.path, &n);
    CHECK_HAS(text, "术后感染");
    CHECK(!strstr(text, "排水"));
    CHECK_INT(send(&o, EXPORT_NEW, false), 0);
    /* Another system has its own marks. */
    o.opt.layout = "c6";
    o.opt.sent = EXPORT_NEW;
    export_file(&o);
    CHECK_INT(o.count, 2);
    free(text);
    office_close(&o);
}

static void a_file_that_cannot_be_written_is_not_noted(void **state)
{
    struct office o;

    (void)state;
    office_with_two_cases(&o);
    o.opt.layout = "c5";
    o.opt.sent = EXPORT_NEW;
    o.opt.path = "/tmp/tiaojie-no-such-folder/out.csv";
    CHECK_INT(export_records(o.db, o.book, &o.opt, &o.count, &o.err), ST_NOT_FOUND);
    CHECK_INT(send(&o, EXPORT_NEW, false), 2);
    office_close(&o);
}

static void an_office_adds_a_column_order_as_rows(void **state)
{
    static const struct {
        const char *item, *says;
    } rows[] = {
        { "accepted_no", "是不是“accepted_on”" },
        { "受理日", "是不是“受理日期”" },
        { "星座", "code/number" },
        { "death?有", "death?有/无" },
        { "type?有/无", "不是是否类" },
        { "summary!0", "campaign!0" },
    };
    struct record *rec = record_new(KIND_LAYOUT);
    struct office o;
    char *text;

    (void)state;
    office_with_two_cases(&o);
    record_set(rec, LYF_NAME, "city");
    record_set(rec, LYF_RANK, "1");
    record_set(rec, LYF_HEADING, "死亡");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        record_set(rec, LYF_ITEM, rows[i].item);
        CHECK_ROW(records_save(o.db, rec, &o.err) == ST_INVALID, rows[i].item);
        CHECK_HAS(err_text(&o.err), rows[i].says);
    }
    record_set(rec, LYF_ITEM, "有无死亡?Y/N");
    CHECK_INT(records_save(o.db, rec, &o.err), ST_OK);
    o.opt.layout = "city";
    text = export_stream(&o);
    CHECK_STR(text, "死亡\r\nN\r\nN\r\n");
    free(text);
    record_free(rec);
    office_close(&o);
}

/* ---- what a spreadsheet or a terminal would obey ---- */

static const char *const risky[] = {
    "=1+1",           "'=1+1", "''=1+1", "+cmd|' /C calc'!A0",
    "@SUM(A1:A9)甲",  "-1+2",  "-12",    "'-12",
    "＝HYPERLINK(1)", "'甲",   "a=1",    "=\"0123\"",
};

static void put_risky(struct office *o)
{
    for (size_t i = 0; i < ARRAY_LEN(risky); i++) {
        struct record *rec = record_new(KIND_HOLIDAY);

        record_set_date(rec, HF_DATE, date_from_iso("2099-01-01") + (int)i);
        record_set(rec, HF_NAME, risky[i]);
        record_set(rec, HF_OFF, "1");
        if (records_save(o->db, rec, &o->err) != ST_OK)
            fail_msg("%s", err_text(&o->err));
        record_free(rec);
    }
}

static void check_risky(struct office *o)
{
    struct stmt q;

    db_prepare(o->db, &q, "SELECT name FROM holiday WHERE date >= '2099-01-01' ORDER BY date");
    for (size_t i = 0; i < ARRAY_LEN(risky); i++) {
        CHECK(db_row(&q));
        CHECK_STR(db_text(&q, 0), risky[i]);
    }
    CHECK_INT(db_finish(&q, NULL), ST_OK);
}

static void texts_that_look_like_formulas_come_back_exactly(void **state)
{
    static const enum export_format formats[] = { XF_CSV, XF_XLSX, XF_JSON };
    struct office o;

    (void)state;
    office_open(&o);
    put_risky(&o);
    o.opt.kind = KIND_HOLIDAY;
    for (size_t f = 0; f < ARRAY_LEN(formats); f++) {
        struct office to;

        o.opt.format = formats[f];
        export_file(&o);
        office_open(&to);
        import_into(&to, (struct import_options) { .kind = KIND_HOLIDAY, .path = o.path },
                    ARRAY_LEN(risky));
        check_risky(&to);
        office_close(&to);
    }
    office_close(&o);
}

static void no_control_character_gets_into_a_file(void **state)
{
    static const enum export_format formats[] = { XF_CSV, XF_PLAIN, XF_JSON };
    static const char *const never[] = { "\033", "\x07", "\xc2\x9b", "\xe2\x80\xae", "\x7f" };
    struct office o;

    (void)state;
    office_with_two_cases(&o);
    /* As a file that another program wrote could hold it. */
    CHECK_INT(db_exec(o.db,
                      "UPDATE case_rec SET place = '甲' || char(27) || ']0;x' || char(7) ||"
                      " char(155) || char(0x202e) || char(127) || '乙'",
                      &o.err),
              ST_OK);
    for (size_t f = 0; f < ARRAY_LEN(formats); f++) {
        char *text;

        o.opt.format = formats[f];
        text = export_stream(&o);
        for (size_t i = 0; i < ARRAY_LEN(never); i++)
            CHECK_ROW(!strstr(text, never[i]), never[i]);
        if (formats[f] != XF_JSON)
            CHECK_HAS(text, "甲]0;x乙");
        free(text);
    }
    office_close(&o);
}

static void names_and_numbers_are_masked_unless_asked_for(void **state)
{
    struct office o;
    char *text;

    (void)state;
    office_with_two_cases(&o);
    o.opt.layout = "ledger";
    o.opt.unmask = false;
    text = export_stream(&o);
    CHECK_HAS(text, "赵**；漯河宏达食品有限公司");
    CHECK(strstr(text, "赵大河") == NULL);
    CHECK(strstr(text, "12000000001") == NULL);
    free(text);
    o.opt.layout = NULL;
    o.opt.kind = KIND_PARTY;
    text = export_stream(&o);
    CHECK_HAS(text, "赵**");
    CHECK_HAS(text, "漯河宏达食品有限公司");
    CHECK(strstr(text, "赵大河") == NULL);
    free(text);
    o.opt.format = XF_JSON;
    text = export_stream(&o);
    CHECK_HAS(text, "\"name\":\"赵**\"");
    CHECK(strstr(text, "赵大河") == NULL);
    free(text);
    office_close(&o);
}

static void no_cell_begins_like_a_formula(void **state)
{
    struct office o;
    char *text;

    (void)state;
    office_with_two_cases(&o);
    o.opt.layout = "ledger";
    text = export_stream(&o);
    CHECK_HAS(text, "\r\n'=X2,");
    free(text);
    office_close(&o);
}

static void files_have_a_mark_and_pipes_have_none(void **state)
{
    struct stat sb;
    struct office o;
    char *text;
    size_t n;

    (void)state;
    office_with_two_cases(&o);
    export_file(&o);
    text = read_path(o.path, &n);
    CHECK(str_starts(text, "\xEF\xBB\xBF案号,"));
    CHECK_INT(stat(o.path, &sb), 0);
    CHECK_INT(sb.st_mode & 0777, 0600);
    free(text);
    text = export_stream(&o);
    CHECK(str_starts(text, "案号,"));
    free(text);
    o.opt.encoding = "utf-8-bom";
    text = export_stream(&o);
    CHECK(str_starts(text, "\xEF\xBB\xBF"));
    free(text);
    o.opt.encoding = "gb18030";
    text = export_stream(&o);
    CHECK(str_starts(text, "\xB0\xB8\xBA\xC5,")); /* 案号 */
    free(text);
    office_close(&o);
}

static void json_has_catalog_keys_and_canonical_values(void **state)
{
    struct office o;
    struct json *doc;
    const struct json *one;
    char *text;

    (void)state;
    office_with_two_cases(&o);
    o.opt.format = XF_JSON;
    o.opt.sort = CF_ACCEPTED;
    text = export_stream(&o);
    CHECK_INT(json_parse(text, strlen(text), &doc, &o.err), ST_OK);
    CHECK_INT(doc->count, 2);
    one = &doc->items[0];
    CHECK_INT(one->count, 2 + CF_COUNT); /* uuid and id */
    CHECK_INT(strlen(json_member_of(one, "uuid")->text), 36);
    CHECK_STR(json_member_of(one, "accepted_on")->text, "2022-03-08");
    CHECK_STR(json_member_of(one, "agreement_amount")->text, "180050");
    CHECK_INT(json_member_of(one, "agreement_amount")->kind, JSON_NUMBER);
    CHECK_INT(json_member_of(one, "death")->kind, JSON_BOOL);
    CHECK_INT(json_member_of(one, "applied_on")->kind, JSON_NULL);
    CHECK_STR(json_member_of(one, "type")->text, "02");
    CHECK_STR(json_member_of(one, "committee")->text, "孟庙镇示例村人民调解委员会");
    CHECK_STR(json_member_of(one, "area")->text, "郾城区孟庙镇示例村");
    json_free(doc);
    free(text);
    office_close(&o);
}

static void an_empty_office_gives_an_empty_array(void **state)
{
    struct office o;
    char *text;

    (void)state;
    office_open(&o);
    o.opt.format = XF_JSON;
    text = export_stream(&o);
    CHECK_STR(text, "[]\n");
    CHECK_INT(o.count, 0);
    free(text);
    office_close(&o);
}

static void filter_and_order_are_kept(void **state)
{
    struct filter filter = FILTER_INIT;
    struct office o;
    char *text;

    (void)state;
    office_with_two_cases(&o);
    CHECK_INT(
        filter_parse(&filter, o.book, KIND_CASE, "type:医疗", date_from_iso("2022-12-31"), &o.err),
        ST_OK);
    o.opt.filter = &filter;
    o.opt.format = XF_PLAIN;
    o.opt.layout = "list";
    text = export_stream(&o);
    CHECK_INT(o.count, 1);
    CHECK_HAS(text, "\t");
    CHECK_HAS(text, "李春燕；区二院");
    CHECK(strstr(text, "赵大河") == NULL);
    free(text);
    o.opt.filter = NULL;
    o.opt.sort = CF_ACCEPTED;
    o.opt.descending = true;
    text = export_stream(&o);
    CHECK(strstr(text, "李春燕") < strstr(text, "赵大河"));
    free(text);
    o.opt.descending = false;
    text = export_stream(&o);
    CHECK(strstr(text, "李春燕") > strstr(text, "赵大河"));
    free(text);
    filter_release(&filter);
    office_close(&o);
}

static void a_workbook_has_real_dates_and_numbers(void **state)
{
    struct sheet_row row = { 0 };
    struct office o;
    struct sheet *sheet;
    bool more;

    (void)state;
    office_with_two_cases(&o);
    o.opt.format = XF_XLSX;
    o.opt.layout = "ledger";
    o.opt.sort = CF_ACCEPTED;
    export_file(&o);
    CHECK_INT(sheet_open(o.path, NULL, &sheet, &o.err), ST_OK);
    CHECK_INT(sheet_row(sheet, &row, &more, &o.err), ST_OK);
    CHECK_STR(row.cells[4].text, "受理时间");
    CHECK_INT(sheet_row(sheet, &row, &more, &o.err), ST_OK);
    CHECK_INT(row.cells[4].kind, CELL_DATE);
    CHECK_STR(row.cells[4].text, "2022-03-08");
    CHECK_INT(row.cells[15].kind, CELL_NUMBER);
    CHECK_STR(row.cells[15].text, "1800.5");
    sheet_close(sheet);
    office_close(&o);
}

static void the_same_office_gives_the_same_bytes(void **state)
{
    struct office o;
    char *first, *second;
    size_t n, m;

    (void)state;
    office_with_two_cases(&o);
    o.opt.format = XF_XLSX;
    export_file(&o);
    first = read_path(o.path, &n);
    export_file(&o);
    second = read_path(o.path, &m);
    CHECK_INT(n, m);
    CHECK(memcmp(first, second, n) == 0);
    free(first);
    free(second);
    office_close(&o);
}

static void what_cannot_be_is_refused(void **state)
{
    struct office o;

    (void)state;
    office_with_two_cases(&o);
    o.opt.path = o.path;
    o.opt.layout = "leger";
    CHECK_INT(export_records(o.db, o.book, &o.opt, &o.count, &o.err), ST_USAGE);
    CHECK_HAS(err_text(&o.err), "c5、c6、ledger、list");
    o.opt.layout = "ledger";
    o.opt.kind = KIND_COMMITTEE;
    CHECK_INT(export_records(o.db, o.book, &o.opt, &o.count, &o.err), ST_USAGE);
    o.opt.layout = NULL;
    o.opt.encoding = "latin1";
    CHECK_INT(export_records(o.db, o.book, &o.opt, &o.count, &o.err), ST_USAGE);
    o.opt.encoding = NULL;
    o.opt.path = "/tmp/tiaojie-no-such-folder/out.csv";
    CHECK_INT(export_records(o.db, o.book, &o.opt, &o.count, &o.err), ST_NOT_FOUND);
    CHECK_INT(export_format_find("xlsx"), XF_XLSX);
    CHECK_INT(export_format_find("xls"), XF_COUNT);
    CHECK_INT(access(o.path, F_OK), -1);
    office_close(&o);
}

static bool stop_at_once(void *ctx, size_t records)
{
    *(size_t *)ctx = records;
    return false;
}

static void who_stops_it_leaves_no_file(void **state)
{
    struct office o;
    size_t seen = 0, count = 1;

    (void)state;
    office_with_two_cases(&o);
    o.opt.format = XF_CSV;
    o.opt.path = o.path;
    o.opt.progress = stop_at_once;
    o.opt.ctx = &seen;
    CHECK_INT(export_records(o.db, o.book, &o.opt, &count, &o.err), ST_CANCELLED);
    CHECK_HAS(err_text(&o.err), "没有留下文件");
    err_clear(&o.err);
    CHECK_INT(seen, 2);
    CHECK_INT(count, 0);
    CHECK_INT(access(o.path, F_OK), -1);
    office_close(&o);
}

static void other_kinds_go_out_and_come_in_by_the_catalog(void **state)
{
    static const enum kind_id kinds[] = { KIND_AREA,    KIND_COMMITTEE, KIND_MEDIATOR, KIND_CODE,
                                          KIND_HOLIDAY, KIND_LIMIT,     KIND_CAMPAIGN };
    struct import_options opt = { .today = date_from_iso("2022-12-31") };
    struct import_result r;
    struct office o;

    (void)state;
    office_with_two_cases(&o);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        enum status st;

        o.opt.kind = opt.kind = kinds[i];
        export_file(&o);
        opt.path = o.path;
        st = import_file(o.db, o.book, &opt, &r, &o.err);
        if (st != ST_OK)
            fail_msg("%s: %s %s", kind_get(kinds[i])->key, err_text(&o.err),
                     r.problems_count ? r.problems[0].text : "");
        CHECK_INT(r.known, o.count);
        CHECK_INT(r.added, 0);
        import_result_release(&r);
    }
    office_close(&o);
}

TESTS(T(the_ledger_that_goes_out_comes_in_as_the_same_cases),
      T(every_field_and_json_come_in_as_the_same_cases),
      T(an_exported_ledger_adds_nothing_to_the_office_it_came_from),
      T(the_ledger_has_the_columns_of_the_template_and_one_more),
      T(names_and_numbers_are_masked_unless_asked_for), T(no_cell_begins_like_a_formula),
      T(a_template_that_comes_back_holds_what_it_held),
      T(a_template_has_its_title_above_its_25_columns),
      T(what_was_sent_goes_out_again_only_when_it_was_changed),
      T(a_file_that_cannot_be_written_is_not_noted), T(an_office_adds_a_column_order_as_rows),
      T(texts_that_look_like_formulas_come_back_exactly), T(no_control_character_gets_into_a_file),
      T(files_have_a_mark_and_pipes_have_none), T(json_has_catalog_keys_and_canonical_values),
      T(an_empty_office_gives_an_empty_array), T(filter_and_order_are_kept),
      T(a_workbook_has_real_dates_and_numbers), T(the_same_office_gives_the_same_bytes),
      T(what_cannot_be_is_refused), T(who_stops_it_leaves_no_file),
      T(other_kinds_go_out_and_come_in_by_the_catalog))
