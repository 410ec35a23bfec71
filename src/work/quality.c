/* work/quality.c - checks on practice: the table, and the cases behind each row.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/quality.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "quality_impl.h"
#include "screening_impl.h"
#include "stat_impl.h"
#include "store/access.h"

/* Findings that have a row of their own, and numbers that a row names. */
#define FINDINGS_SHOWN 10
#define NUMBERS_SHOWN  5

enum column_at { AT_SEVERITY, AT_FINDINGS, AT_CASES, AT_BASIS, AT_NUMBERS, AT_COLUMNS };

static const struct {
    const char *key, *label, *definition;
    enum cell_type type;
} columns[] = {
    [AT_SEVERITY] = { "severity", N_("轻重"),
                      N_("改正：登记一定有错；核查：须问明情况；提示：只供参考。"), RC_TEXT },
    [AT_FINDINGS] = { "findings", N_("处数"),
                      N_("查出的处数，同一处的几件案件合为一处；合计是各项之和。"), RC_COUNT },
    [AT_CASES] = { "cases", N_("件数"), N_("涉及的案件；同一件案件在几项里都有，合计只算一次。"),
                   RC_COUNT },
    [AT_BASIS] = { "basis", N_("依据"), N_("按什么规则查的。"), RC_TEXT },
    [AT_NUMBERS] = { "numbers", N_("案号"), N_("前几件的案号；全部案件打开件数查看。"), RC_TEXT },
};
static_assert(ARRAY_LEN(columns) == AT_COLUMNS, "one row for each column");

#define CORRECT N_("改正")
#define INQUIRE N_("核查")
#define HINT    N_("提示")
#define OURS    N_("本局规定")

static const struct {
    const char *key, *label, *severity, *basis;
    bool together; /* a finding is several cases, and has a row */
} checks[] = {
    [QC_SAME_TEXT] = { "same_text", N_("纠纷简要情况相同"), INQUIRE,
                       N_("R29 疑似重复（本局规定）：去掉空格、标点后一字不差"), true },
    [QC_NEAR_TEXT] = { "near_text", N_("去掉姓名、数字后相同"), INQUIRE,
                       N_("R29 疑似重复（本局规定）：一个调解员一个月里再去掉当事人姓名、数字"
                          "后相同的，达到设置 quality.near 的件数"),
                       true },
    [QC_ORAL_DAY] = { "oral_day", N_("一人一天口头协议过多"), INQUIRE,
                      N_("R30（本局规定）：超过设置 oral.per_day 的件数"), true },
    [QC_AT_ONCE] = { "at_once", N_("登记结果的同时登记已履行"), INQUIRE,
                     N_("本局规定：两次登记相距不超过设置 quality.seconds 的秒数"), false },
    [QC_BURST] = { "burst", N_("几分钟内连续登记结果"), INQUIRE,
                   N_("本局规定：设置 quality.minutes 的分钟内达到 quality.closings 件"), true },
    [QC_REPEATED] = { "repeated", N_("双方和类别相同"), INQUIRE,
                      N_("R29 疑似重复（本局规定）：相距不超过设置 duplicate.days 的天数"), true },
    [QC_BIRTH] = { "birth", N_("出生日期不可能"), CORRECT,
                   N_("R25 日期先后：出生晚于发生或申请，或者超过120周岁"), false },
    [QC_MINOR] = { "minor", N_("未成年人没有监护人"), CORRECT,
                   N_("R21《民法典》第十九条至第二十三条、第二十七条"), false },
    [QC_DAY_OFF] = { "day_off", N_("休息日集中受理"), INQUIRE,
                     N_("本局规定：一个调委会休息日一天受理达到设置 quality.day_off 的件数"),
                     true },
    [QC_OUTCOME_OFF] = { "outcome_off", N_("结果日期是休息日"), HINT,
                         N_("本局规定：休息日可以调解，只供参考"), false },
};
static_assert(ARRAY_LEN(checks) == QC_COUNT, "one row for each check");

/* ---- looking ---- */

static enum status look(struct db *db, const struct book *book, const struct stat_request *rq,
                        struct quality *q, struct err *err)
{
    enum status st = access_check(db, RIGHT_AUDIT, err);

    *q = (struct quality) { .db = db, .book = book, .want = { rq->period, rq->basis, rq->area } };
    return st == ST_OK ? quality_look(q, err) : st;
}

/* ---- sets of cases ---- */

static void mark_finding(const struct quality_found *f, const struct quality_finding *one, bool *in)
{
    for (size_t i = 0; i < one->count; i++)
        in[f->members[one->first + i]] = true;
}

static void mark_check(const struct quality_found *f, bool *in)
{
    for (size_t i = 0; i < f->count; i++)
        mark_finding(f, &f->items[i], in);
}

static size_t count_marked(const struct quality *q, const bool *in)
{
    size_t n = 0;

    for (size_t i = 0; i < q->rows_count; i++)
        n += in[i];
    return n;
}

/* The newest first; *ids is yours. */
static void collect(const struct quality *q, const bool *in, int64_t **ids, size_t *count)
{
    *ids = mem_alloc((count_marked(q, in) + 1) * sizeof(**ids));
    *count = 0;
    for (size_t i = q->rows_count; i > 0; i--)
        if (in[i - 1])
            (*ids)[(*count)++] = q->rows[i - 1].id;
}

/* ---- the table ---- */

static void fill(const struct quality *q, struct report_row *row, size_t findings, const bool *in)
{
    int64_t *ids;
    size_t cases;
    char *numbers;

    collect(q, in, &ids, &cases);
    numbers = stat_case_numbers(q->db, ids, cases, NUMBERS_SHOWN);
    report_set_count(row, AT_FINDINGS, (int64_t)findings);
    report_set_count(row, AT_CASES, (int64_t)cases);
    report_set_text(row, AT_NUMBERS, numbers);
    free(numbers);
    free(ids);
}

static void add_findings(struct report *r, const struct quality *q, enum quality_check check)
{
    const struct quality_found *f = &q->found[check];
    bool *in = mem_alloc((q->rows_count + 1) * sizeof(*in));

    for (size_t i = 0; i < f->count && i < FINDINGS_SHOWN; i++) {
        char *key = mem_printf("%s/%zu", checks[check].key, i + 1);
        char *label = f->items[i].label ? mem_printf("  %zu %s", i + 1, f->items[i].label)
                                        : mem_printf(_("  第%zu处"), i + 1);
        struct report_row *row = report_row(r, key, label);

        memset(in, 0, q->rows_count * sizeof(*in));
        mark_finding(f, &f->items[i], in);
        fill(q, row, 1, in);
        free(key);
        free(label);
    }
    if (f->count > FINDINGS_SHOWN)
        report_note(r, _("“%s”还有 %zu 处没有单独成行，案件都在该项的件数里。"),
                    _(checks[check].label), f->count - FINDINGS_SHOWN);
    free(in);
}

static size_t add_check(struct report *r, const struct quality *q, enum quality_check check,
                        bool *all)
{
    const struct quality_found *f = &q->found[check];
    bool *in = mem_alloc((q->rows_count + 1) * sizeof(*in));
    struct report_row *row = report_row(r, checks[check].key, _(checks[check].label));

    mark_check(f, in);
    mark_check(f, all);
    fill(q, row, f->count, in);
    report_set_text(row, AT_SEVERITY, _(checks[check].severity));
    report_set_text(row, AT_BASIS, _(checks[check].basis));
    if (checks[check].together)
        add_findings(r, q, check);
    free(in);
    return f->count;
}

static void add_notes(struct report *r, const struct quality *q)
{
    report_note(r,
                _("比较了统计期内的 %zu 件案件，期外的不比较。查出的只是疑点，"
                  "由人核实，程序不改动任何登记。"),
                q->rows_count);
    report_note(r, "%s",
                _("登记的时刻来自修改记录；整批导入的案件没有逐件登记的时刻，"
                  "不查同时登记和连续登记。"));
}

static struct report *make(const struct quality *q, const struct stat_request *rq, int today)
{
    const struct asked asked = asked_of(q->db, q->book, rq->period, rq->area, today);
    struct report *r = screening_start(&asked, rq->stat->name, _(rq->stat->title), _("检查项目"));
    bool *all = mem_alloc((q->rows_count + 1) * sizeof(*all));
    size_t findings = 0;

    report_put(&r->basis, rq->basis == BASIS_ACCEPTED ? "accepted" : "concluded");
    for (size_t i = 0; i < AT_COLUMNS; i++)
        report_column(r, columns[i].key, _(columns[i].label), columns[i].type,
                      _(columns[i].definition));
    add_notes(r, q);
    for (enum quality_check c = 0; c < QC_COUNT; c++)
        findings += add_check(r, q, c, all);
    fill(q, report_total(r, _("合计")), findings, all);
    free(all);
    return r;
}

enum status quality_table(struct db *db, const struct book *book, const struct stat_request *rq,
                          int today, struct report **out, struct err *err)
{
    struct quality q;
    enum status st = look(db, book, rq, &q, err);

    *out = st == ST_OK ? make(&q, rq, today) : NULL;
    quality_release(&q);
    return st;
}

/* ---- the cases behind a row ---- */

static bool mark_key(const struct quality *q, const char *key, bool *in)
{
    for (enum quality_check c = 0; c < QC_COUNT; c++) {
        const struct quality_found *f = &q->found[c];
        size_t n = strlen(checks[c].key);

        if (str_empty(key) || str_equal(key, checks[c].key)) {
            mark_check(f, in);
            if (!str_empty(key))
                return true;
        } else if (checks[c].together && strncmp(key, checks[c].key, n) == 0 && key[n] == '/') {
            size_t at = (size_t)strtoul(key + n + 1, NULL, 10);

            if (at == 0 || at > f->count || at > FINDINGS_SHOWN)
                return false;
            mark_finding(f, &f->items[at - 1], in);
            return true;
        }
    }
    return str_empty(key);
}

enum status quality_cases_of(struct db *db, const struct book *book, const struct stat_request *rq,
                             int today, const char *row_key, const char *column_key, int64_t **ids,
                             size_t *count, struct err *err)
{
    struct quality q;
    enum status st = look(db, book, rq, &q, err);
    bool *in = mem_alloc((q.rows_count + 1) * sizeof(*in));

    (void)today;
    if (st == ST_OK && !str_equal(column_key, columns[AT_CASES].key) &&
        !str_equal(column_key, columns[AT_FINDINGS].key))
        st = err_set(err, ST_NOT_FOUND, _("“%s”这一列没有对应的案件，请打开件数。"), column_key);
    if (st == ST_OK && !mark_key(&q, row_key, in))
        st = err_set(err, ST_NOT_FOUND, _("表里没有“%s”这一行。"), row_key);
    if (st == ST_OK)
        collect(&q, in, ids, count);
    free(in);
    quality_release(&q);
    return st;
}
