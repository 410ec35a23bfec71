/* work/table_check.c - what in a published table does not add up.
 *
 * Figures are held in ten-thousandths, so that "27.3" counts exactly.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/table_check.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/rate.h"
#include "work/sheet.h"

#define SCALE    10000
#define DECIMALS 4
#define NOWHERE  SIZE_MAX

struct figure {
    bool given;
    int64_t n; /* in ten-thousandths */
    int decimals;
};

enum column_kind { COLUMN_COUNT, COLUMN_RATE, COLUMN_SHARE };

struct table {
    char **headings; /* owned; the first is that of the names */
    enum column_kind *kinds;
    size_t columns;
    struct line {
        char *name;             /* owned */
        struct figure *figures; /* owned; one a column */
    } * lines;                  /* owned */
    size_t count, cap;
    size_t total; /* NOWHERE: there is none */
};

struct saying {
    const struct table *t;
    void (*say)(void *ctx, const char *line);
    void *ctx;
    size_t differences, compared;
};

/* ---- reading ---- */

/* "1,127" "98.0%" "27.3"; false for anything else. */
static bool read_figure(const char *text, struct figure *f)
{
    bool point = false, digits = false;

    *f = (struct figure) { 0 };
    for (; *text && *text != '%'; text++) {
        if (*text == ',' || *text == ' ')
            continue;
        if (*text == '.' && !point) {
            point = true;
            continue;
        }
        if (*text < '0' || *text > '9' || f->decimals == DECIMALS || f->n > INT64_MAX / SCALE / 100)
            return false;
        f->n = f->n * 10 + (*text - '0');
        f->decimals += point;
        digits = true;
    }
    for (int i = f->decimals; i < DECIMALS; i++)
        f->n *= 10;
    f->given = digits;
    return digits;
}

static enum column_kind kind_of(const char *heading)
{
    if (strstr(heading, _("占比")))
        return COLUMN_SHARE;
    return strstr(heading, "率") || strstr(heading, "%") ? COLUMN_RATE : COLUMN_COUNT;
}

static void take_headings(struct table *t, const struct sheet_row *row)
{
    t->columns = row->count;
    t->headings = mem_alloc(row->count * sizeof(*t->headings));
    t->kinds = mem_alloc(row->count * sizeof(*t->kinds));
    for (size_t i = 0; i < row->count; i++) {
        t->headings[i] = mem_copy(row->cells[i].text);
        t->kinds[i] = kind_of(t->headings[i]);
    }
}

static bool is_total(const char *name)
{
    return str_ends(name, "合计") || str_ends(name, "总计") || str_ends(name, "总数");
}

static bool is_part(const char *name)
{
    return str_starts(name, "其中");
}

static void take_line(struct table *t, const struct sheet_row *row)
{
    struct line *l;

    mem_grow((void **)&t->lines, t->count, &t->cap, sizeof(*t->lines));
    l = &t->lines[t->count];
    *l = (struct line) { .name = mem_copy(row->cells[0].text),
                         .figures = mem_alloc(t->columns * sizeof(*l->figures)) };
    for (size_t i = 1; i < t->columns && i < row->count; i++)
        read_figure(row->cells[i].text, &l->figures[i]);
    if (is_total(l->name) && t->total == NOWHERE)
        t->total = t->count;
    t->count++;
}

static enum status read_table(const char *path, struct table *t, struct err *err)
{
    const struct sheet_options options = { 0 };
    struct sheet_row row;
    struct sheet *s;
    bool more = true;
    enum status st = sheet_open(path, &options, &s, err);

    if (st != ST_OK)
        return st;
    while (st == ST_OK && (st = sheet_row(s, &row, &more, err)) == ST_OK && more) {
        if (row.count == 0 || row.cells[0].text[0] == '#')
            continue;
        if (!t->headings)
            take_headings(t, &row);
        else
            take_line(t, &row);
    }
    sheet_close(s);
    if (st == ST_OK && (t->columns < 2 || t->count == 0))
        st = err_set(err, ST_INVALID,
                     _("%s 里没有可以核对的表：第一行写各列的名称，第一列写各行的名称。"), path);
    return st;
}

static void table_release(struct table *t)
{
    for (size_t i = 0; i < t->columns; i++)
        free(t->headings[i]);
    for (size_t i = 0; i < t->count; i++) {
        free(t->lines[i].name);
        free(t->lines[i].figures);
    }
    free(t->headings);
    free(t->kinds);
    free(t->lines);
}

/* ---- saying ---- */

/* As few decimals as it has; yours. */
static char *number(int64_t n)
{
    int64_t part = llabs(n % SCALE);
    int decimals = DECIMALS;

    for (; decimals > 0 && part % 10 == 0; decimals--)
        part /= 10;
    if (decimals == 0)
        return mem_printf("%lld", (long long)(n / SCALE));
    return mem_printf("%s%lld.%0*lld", n < 0 ? "-" : "", (long long)llabs(n / SCALE), decimals,
                      (long long)part);
}

static void differ(struct saying *s, char *line)
{
    s->differences++;
    s->say(s->ctx, line);
    free(line);
}

/* ---- sums ---- */

static void check_sum(struct saying *s, size_t column)
{
    const struct table *t = s->t;
    const struct figure *whole = &t->lines[t->total].figures[column];
    int64_t sum = 0;
    size_t parts = 0, lacking = 0;
    char *a, *b, *c;

    for (size_t i = 0; i < t->count; i++) {
        if (i == t->total || is_part(t->lines[i].name) || is_total(t->lines[i].name))
            continue;
        parts += t->lines[i].figures[column].given;
        lacking += !t->lines[i].figures[column].given;
        sum += t->lines[i].figures[column].n;
    }
    if (!whole->given || parts == 0 || lacking)
        return; /* nothing to compare */
    s->compared++;
    if (sum == whole->n)
        return;
    a = number(sum);
    b = number(whole->n);
    c = number(sum - whole->n);
    differ(s, mem_printf(_("不平：“%s”各项之和 %s ≠ %s %s，差 %s。"), t->headings[column], a,
                         t->lines[t->total].name, b, c));
    free(a);
    free(b);
    free(c);
}

/* ---- rates and shares ---- */

static int64_t power(int decimals)
{
    int64_t n = 1;

    while (decimals-- > 0)
        n *= 10;
    return n;
}

/* What is printed against what it is, at the printed decimals. */
static void check_percent(struct saying *s, const char *name, const char *heading,
                          const struct figure *printed, int64_t part, int64_t whole)
{
    int64_t unit = SCALE / power(printed->decimals), exact;
    char right[RATE_SIZE], more[RATE_SIZE], *said, *a, *b;
    struct figure rounded;

    if (!rate_percent(part, whole, printed->decimals, right) ||
        !rate_percent(part, whole, DECIMALS, more))
        return;
    s->compared++;
    if (read_figure(right, &rounded) && rounded.n == printed->n)
        return;
    exact = (int64_t)((__int128)part * 100 * SCALE / whole);
    said = number(printed->n);
    a = number(part);
    b = number(whole);
    differ(s, mem_printf(_("不符：%s“%s”公布 %s%%，%s ÷ %s = %s%%，四舍五入应是 %s%%%s。"), name,
                         heading, said, a, b, more, right,
                         exact / unit * unit == printed->n ? _("（公布的是截取，没有四舍五入）")
                                                           : ""));
    free(said);
    free(a);
    free(b);
}

static size_t column_named(const struct table *t, const char *const *words, size_t without)
{
    for (; *words; words++)
        for (size_t i = 1; i < t->columns; i++)
            if (i != without && t->kinds[i] == COLUMN_COUNT && strstr(t->headings[i], *words))
                return i;
    return NOWHERE;
}

static size_t settled_column(const struct table *t)
{
    static const char *const words[] = { "成功", "调成", NULL };

    return column_named(t, words, NOWHERE);
}

static size_t accepted_column(const struct table *t)
{
    static const char *const words[] = { "受理", "调处", "结案", "调解", NULL };

    return column_named(t, words, settled_column(t));
}

static void check_rates(struct saying *s, size_t column)
{
    const struct table *t = s->t;
    size_t settled = settled_column(t), accepted = accepted_column(t);

    for (size_t i = 0; settled != NOWHERE && accepted != NOWHERE && i < t->count; i++) {
        const struct figure *f = t->lines[i].figures;

        if (f[column].given && f[settled].given && f[accepted].given)
            check_percent(s, t->lines[i].name, t->headings[column], &f[column], f[settled].n,
                          f[accepted].n);
    }
}

static void check_shares(struct saying *s, size_t column)
{
    const struct table *t = s->t;
    const struct figure *whole = t->total == NOWHERE ? NULL
                                                     : &t->lines[t->total].figures[column - 1];

    for (size_t i = 0; whole && whole->given && i < t->count; i++) {
        const struct figure *f = t->lines[i].figures;

        if (f[column].given && f[column - 1].given)
            check_percent(s, t->lines[i].name, t->headings[column], &f[column], f[column - 1].n,
                          whole->n);
    }
}

/* ---- settled among accepted ---- */

static void check_within(struct saying *s, const char *name, int64_t settled, int64_t accepted,
                         bool rest)
{
    char *a, *b;

    s->compared++;
    if (settled <= accepted && accepted >= 0)
        return;
    a = number(accepted);
    b = number(settled);
    differ(s, mem_printf(rest ? _("不平：%s以外的受理 %s，成功却有 %s。")
                              : _("不平：%s受理 %s，成功却有 %s。"),
                         name, a, b));
    free(a);
    free(b);
}

/* Of each row, and of what is left when a part is taken away. */
static void check_settled(struct saying *s)
{
    const struct table *t = s->t;
    size_t settled = settled_column(t), accepted = accepted_column(t);
    const struct figure *whole = NULL;

    for (size_t i = 0; settled != NOWHERE && accepted != NOWHERE && i < t->count; i++) {
        const struct figure *f = t->lines[i].figures;
        bool part = is_part(t->lines[i].name);

        if (!part)
            whole = f;
        if (!f[settled].given || !f[accepted].given)
            continue;
        check_within(s, t->lines[i].name, f[settled].n, f[accepted].n, false);
        if (part && whole && whole[settled].given && whole[accepted].given)
            check_within(s, t->lines[i].name, whole[settled].n - f[settled].n,
                         whole[accepted].n - f[accepted].n, true);
    }
}

/* ---- the story ---- */

static void check_all(struct saying *s)
{
    const struct table *t = s->t;

    for (size_t i = 1; i < t->columns; i++) {
        if (t->kinds[i] == COLUMN_RATE)
            check_rates(s, i);
        else if (t->kinds[i] == COLUMN_SHARE)
            check_shares(s, i);
        else if (t->total != NOWHERE)
            check_sum(s, i);
    }
    check_settled(s);
}

enum status table_check(const char *path, void (*say)(void *ctx, const char *line), void *ctx,
                        size_t *differences, struct err *err)
{
    struct table t = { .total = NOWHERE };
    struct saying s = { .t = &t, .say = say, .ctx = ctx };
    enum status st = read_table(path, &t, err);

    *differences = 0;
    if (st == ST_OK) {
        char *line;

        check_all(&s);
        line = mem_printf(_("核对了 %zu 处，%zu 处对不上。"), s.compared, s.differences);
        say(ctx, line);
        free(line);
        *differences = s.differences;
    }
    table_release(&t);
    return st;
}
