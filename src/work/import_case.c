/* src/work/import_case.c - reads and checks one row of a ledger of cases.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "core/lifecycle.h"
#include "import_impl.h"

#define CAMPAIGN_NONE "0"

/* --- columns --- */

static bool has_column(const struct import *im, int target)
{
    return import_column_of(&im->headings, target) != NO_COLUMN;
}

static const char *label_of(const struct import *im, int field)
{
    return _(im->kind->fields[field].label);
}

void import_case_columns(struct import *im)
{
    static const int needed[] = { CF_COMMITTEE, CF_TYPE };
    bool parties = has_column(im, CF_PARTIES) || has_column(im, TARGET_APPLICANT);

    for (size_t i = 0; i < ARRAY_LEN(needed); i++)
        if (!has_column(im, needed[i]))
            import_say(im, NO_COLUMN, false, _("缺少“%s”一列；请补上，或用 --map 指明是哪一列。"),
                       label_of(im, needed[i]));
    if (!has_column(im, CF_ACCEPTED) && !has_column(im, CF_STATE))
        import_say(im, NO_COLUMN, false, _("缺少“%s”一列；请补上，或用 --map 指明是哪一列。"),
                   label_of(im, CF_ACCEPTED));
    if (!parties)
        import_say(im, NO_COLUMN, false, _("缺少“%s”一列；请补上，或用 --map 指明是哪一列。"),
                   label_of(im, CF_PARTIES));
    if (!has_column(im, CF_SOURCE))
        import_say(im, NO_COLUMN, true, _("没有“%s”一列，一律按依申请调解导入。"),
                   label_of(im, CF_SOURCE));
    if (!has_column(im, CF_DIFFICULTY))
        import_say(im, NO_COLUMN, true, _("没有“%s”一列，一律按一般导入。"),
                   label_of(im, CF_DIFFICULTY));
    if (!has_column(im, CF_RESULT) && !has_column(im, CF_STATE))
        import_say(im, NO_COLUMN, true, _("没有“%s”一列，一律按调解中导入。"),
                   label_of(im, CF_RESULT));
}

/* --- cells --- */

static void clear_row(struct import *im)
{
    struct import_row *row = &im->row;

    import_arena_clear(&im->arena);
    memset(row->given, 0, sizeof row->given);
    memset(row->wrong, 0, sizeof row->wrong);
    row->parties_count = 0;
    row->number = (struct import_number) { 0 };
    row->key = row->mediators = NULL;
    row->committee = row->area = row->mediator = row->co_mediator = -1;
}

static void take_parties(struct import *im, size_t column, int target, const struct cell *cell)
{
    static const struct field names = { .type = FT_NOTE };
    static const char *const sides[] = { "1", "2", "3" };
    const char *text = import_value(im, column, &names, cell);

    if (text && strstr(text, "**"))
        import_say(im, column, false,
                   _("“%.*s”是遮盖过的姓名；请用没有遮盖的文件（导出时加 --unmask）。"),
                   typed_quote(text), text);
    else if (text && !import_means_none(text))
        import_parties(im, text, target == CF_PARTIES ? NULL : sides[target - TARGET_APPLICANT]);
}

static void take_cell(struct import *im, size_t column, const struct cell *cell)
{
    int target = im->headings.columns[column].target;
    size_t before = im->row_errors;

    if (target < 0 || import_is_empty(cell))
        return;
    if (target == CF_PARTIES || target >= CF_COUNT)
        take_parties(im, column, target, cell);
    else if (target == CF_RESULT && import_result_pending(cell->text))
        return;
    else
        im->row.given[target] = import_value(im, column, &im->kind->fields[target], cell);
    if (im->row_errors > before)
        im->row.wrong[target < CF_COUNT ? target : CF_PARTIES] = true;
}

/* --- number and code --- */

/* code: what was not taken for a number, NULL when there is one. */
static void tell_odd_number(struct import *im, const char *code)
{
    int year = im->row.number.year, day = DATE_NONE;
    size_t column = import_column_of(&im->headings, CF_NUMBER);

    if (column == NO_COLUMN)
        column = import_column_of(&im->headings, CF_CODE);
    if (im->row.given[CF_ACCEPTED])
        day = date_from_iso(im->row.given[CF_ACCEPTED]);
    if (code && strstr(code, "调字第"))
        import_say(im, column, true,
                   _("“%.*s”像案号，却不是（2022）郾医调字第0001号这样，"
                     "按其他系统的编码导入，另编案号。"),
                   typed_quote(code), code);
    else if (year && day != DATE_NONE && date_year(day) != year)
        import_say(im, column, true, _("案号是 %d 年的，受理日期是 %s；请核对。"), year,
                   im->row.given[CF_ACCEPTED]);
}

/* The code of a ledger is often the case number; then both are kept. */
static void read_number(struct import *im)
{
    struct import_row *row = &im->row;
    const char *number = row->given[CF_NUMBER], *code = row->given[CF_CODE];
    bool found = number && import_number_parse(&im->arena, number, &row->number);

    if (number && !found)
        import_say(im, import_column_of(&im->headings, CF_NUMBER), false,
                   _("“%.*s”不是案号，应写成（2022）郾医调字第0001号这样；"
                     "若是其他系统的编码，请用 --map 把这一列写成“%s = code”。"),
                   typed_quote(number), number,
                   im->headings.columns[import_column_of(&im->headings, CF_NUMBER)].heading);
    if (!number && code)
        found = import_number_parse(&im->arena, code, &row->number);
    tell_odd_number(im, found ? NULL : code);
    row->given[CF_NUMBER] = found ? import_number_text(&im->arena, &row->number) : NULL;
    row->given[CF_YEAR] = row->given[CF_SERIES] = row->given[CF_SEQ] = NULL;
    row->key = found ? row->given[CF_NUMBER] : code;
}

/* --- what must be there --- */

static void need(struct import *im, int field, const char *sentence)
{
    if (!im->row.given[field] && !im->row.wrong[field])
        import_say(im, import_column_of(&im->headings, field), false, "%s", sentence);
}

static void check_needed(struct import *im)
{
    const char *state = im->row.given[CF_STATE];

    need(im, CF_COMMITTEE, _("没有填写；应为调委会全称，例如郾城区医疗纠纷人民调解委员会。"));
    if (!state || state_is_accepted(state))
        need(im, CF_ACCEPTED, _("没有填写；应为受理的那一天，例如 2022-03-15。"));
    need(im, CF_TYPE, _("没有填写；应为统计表的类别，例如邻里、婚姻家庭。"));
    if (im->row.parties_count == 0)
        need(im, CF_PARTIES, _("没有填写；至少应有一名当事人，几名之间用分号隔开。"));
}

/* A missing value that the record must have; the whole column was told of before. */
static void tell_default(struct import *im, int field, const char *as)
{
    if (!im->row.given[field] && has_column(im, field))
        import_say(im, import_column_of(&im->headings, field), true, _("没有填写，按%s导入。"), as);
}

static void tell_defaults(struct import *im)
{
    tell_default(im, CF_SOURCE, _("依申请调解"));
    tell_default(im, CF_DIFFICULTY, _("一般"));
    tell_default(im, CF_SUMMARY, _("“原台账没有填写”"));
    if (im->row.parties_count == 1)
        import_say(im, import_column_of(&im->headings, CF_PARTIES), true,
                   _("只有一名当事人；应有双方，几名之间用分号隔开。"));
}

/* The other case may stand below, or in no file at all. */
static void tell_passed_on(struct import *im)
{
    const char *other = im->row.given[CF_PASSED_TO];

    if (other)
        import_say(im, import_column_of(&im->headings, CF_PASSED_TO), true,
                   _("“%.*s”没有导入，两件都会统计；请导入后在移送的这一件里补填。"),
                   typed_quote(other), other);
}

/* --- references --- */

static bool names_town(const struct import *im, const char *text)
{
    char *folded = text ? import_fold(text) : NULL;
    const char *rest;
    bool named = folded && match_place(&im->match, folded, &rest) >= 0;

    free(folded);
    return named;
}

static void find_places(struct import *im)
{
    struct import_row *row = &im->row;
    size_t column = import_column_of(&im->headings, CF_AREA);
    const char *area = row->given[CF_AREA], *committee = row->given[CF_COMMITTEE];
    int64_t known;

    if (area && (text_map_get(&im->match.area_texts, 0, area, &known) || names_town(im, area)))
        row->area = import_match_area(im, column, area, -1);
    row->committee = import_match_committee(im, import_column_of(&im->headings, CF_COMMITTEE),
                                            committee, row->area);
    if (row->area < 0 && area && im->row_errors == 0)
        row->area = import_match_area(im, column, area, im->match.committees[row->committee].area);
    if (!area)
        row->area = im->match.committees[row->committee].area;
}

/* The first two become lead and helper; the others are noted. */
static void find_mediators(struct import *im)
{
    struct import_row *row = &im->row;
    const char *texts[] = { row->given[CF_MEDIATOR], row->given[CF_CO_MEDIATOR] };
    int *places[] = { &row->mediator, &row->co_mediator };
    struct buf others = BUF_INIT;

    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        const char *name;

        while (texts[i] && !import_means_none(texts[i]) &&
               (name = import_next_name(&im->arena, &texts[i]))) {
            size_t k = *places[i] < 0 ? i : ARRAY_LEN(places) - 1;

            if (*places[k] < 0 && !(i == 0 && k == 1 && row->given[CF_CO_MEDIATOR]))
                *places[k] = import_match_mediator(im, name, row->committee);
            else
                buf_printf(&others, "%s%s", others.len ? "、" : "", name);
        }
    }
    if (others.len)
        row->mediators = import_keep(&im->arena, others.data, others.len);
    buf_release(&others);
}

/* --- content --- */

static void add_content(struct buf *out, const char *key, const char *value)
{
    if (!value)
        return;
    buf_add(out, key);
    buf_add_char(out, '=');
    buf_add(out, value);
    buf_add_char(out, '\x1e');
}

/* Text that is the same for the same case, whatever the file's kind, the
 * order of its columns or the width of its letters. */
static void add_field(const struct import *im, int field, struct buf *out)
{
    const struct import_row *row = &im->row;
    const struct import_match *m = &im->match;
    const char *key = im->kind->fields[field].key;

    switch (field) {
    case CF_AREA:
        buf_add(out, "area=");
        match_area_path(m, row->area, out);
        buf_add_char(out, '\x1e');
        break;
    case CF_COMMITTEE:
        add_content(out, key, m->committees[row->committee].folded);
        break;
    case CF_MEDIATOR:
    case CF_CO_MEDIATOR:
        break;
    case CF_CODE:
        add_content(out, key, row->number.year ? NULL : row->given[CF_CODE]);
        break;
    case CF_CAMPAIGN:
        if (!str_equal(row->given[field], CAMPAIGN_NONE))
            add_content(out, key, row->given[field]);
        break;
    default:
        add_content(out, key, row->given[field]);
    }
}

static void add_people(const struct import *im, struct buf *out)
{
    const struct import_row *row = &im->row;
    const struct match_mediator *all = im->match.mediators;

    add_content(out, "mediator", row->mediator >= 0 ? all[row->mediator].folded : NULL);
    add_content(out, "co_mediator", row->co_mediator >= 0 ? all[row->co_mediator].folded : NULL);
    add_content(out, "mediators", row->mediators);
    for (size_t i = 0; i < row->parties_count; i++) {
        buf_printf(out, "%s:%" PRId64 ":", row->parties[i].side, row->parties[i].persons);
        add_content(out, "party", row->parties[i].name);
    }
}

static void hash_row(struct import *im)
{
    struct import_row *row = &im->row;
    struct buf *out = &im->content;

    buf_clear(out);
    for (int i = 0; i < CF_COUNT; i++)
        if (row->given[i])
            add_field(im, i, out);
    add_people(im, out);
    content_hash(buf_text(out), out->len, row->hash);
}

void import_case_read(struct import *im, const struct sheet_row *row)
{
    clear_row(im);
    for (size_t i = 0; i < row->count && i < im->headings.count; i++)
        take_cell(im, i, &row->cells[i]);
    read_number(im);
    import_case_dates(im);
    check_needed(im);
    memcpy(im->row.value, im->row.given, sizeof im->row.value);
    import_case_state(im);
    if (im->row_errors) {
        if (im->row.given[CF_AREA])
            import_check_area(im, import_column_of(&im->headings, CF_AREA), im->row.given[CF_AREA]);
        return;
    }
    tell_defaults(im);
    tell_passed_on(im);
    find_places(im);
    if (im->row_errors)
        return;
    find_mediators(im);
    hash_row(im);
}
