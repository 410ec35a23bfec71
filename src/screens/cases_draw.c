/* screens/cases_draw.c - the list on the screen: chips, search line, rows, preview.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/person.h"
#include "core/value.h"
#include "screens/case_text.h"
#include "screens/cases_screen.h"
#include "store/access.h"
#include "store/cases.h"
#include "ui/draw.h"
#include "ui/table.h"

#define PREVIEW_FROM  120 /* columns of the screen */
#define PREVIEW_COLS  46
#define SEARCH_LEAST  12
#define PREVIEW_LABEL 13

/* ---- first line ---- */

static void count_text(const struct cases *s, struct buf *out)
{
    char n[32], *outside;

    if (s->count > cases_count_most(s))
        str_fit(n, sizeof(n), "%zu+", cases_count_most(s));
    else if (s->count >= 1000)
        str_fit(n, sizeof(n), "%zu,%03zu", s->count / 1000, s->count % 1000);
    else
        str_fit(n, sizeof(n), "%zu", s->count);
    buf_printf(out, _("%s 件  选中 %zu"), n, s->marks_count);
    outside = s->given ? access_filter_text(KIND_CASE, s->outside) : NULL;
    if (outside)
        buf_printf(out, _("，%s"), outside);
    free(outside);
}

/* Chips from the left as far as there is room; the rest as a number. */
static int draw_chips(const struct cases *s, int y, int x, int end)
{
    for (size_t i = 0; i < s->filter.count; i++) {
        char *chip = mem_printf("[%s]", s->filter.terms[i].label);
        int cols = utf8_width(chip);

        if (x + cols + (i + 1 < s->filter.count ? 5 : 0) > end) {
            free(chip);
            chip = mem_printf("[+%zu]", s->filter.count - i);
            i = s->filter.count;
        }
        x += draw_text(y, x, end - x, ROLE_CHIP, chip) + 1;
        free(chip);
    }
    return x;
}

/* A word for a state can be a condition: the key that makes it one. */
static void draw_offer(const struct desk *d, const struct cases *s, int y, int x, int end)
{
    struct buf words = BUF_INIT, label = BUF_INIT;
    char *text;

    if (cases_offer(d, s, &words, &label)) {
        text = mem_printf(_("Tab 列出[%s]"), buf_text(&label));
        if (x + utf8_width(text) <= end)
            draw_text(y, x, end - x, ROLE_CHIP, text);
        free(text);
    }
    buf_release(&words);
    buf_release(&label);
}

static void draw_top(const struct desk *d, struct cases *s, struct area a)
{
    struct buf count = BUF_INIT;
    const char *label = _("搜索:");
    int x, end;

    count_text(s, &count);
    end = a.x + a.cols - utf8_width(buf_text(&count)) - 1;
    draw_text(a.y, end, a.cols, ROLE_TEXT, buf_text(&count));
    buf_release(&count);
    x = draw_chips(s, a.y, a.x + 1, end - utf8_width(label) - SEARCH_LEAST);
    x += draw_text(a.y, x, end - x, ROLE_LABEL, label) + 1;
    if (end - 1 > x)
        edit_draw(&s->search, (struct area) { a.y, x, 1, end - 1 - x },
                  s->typing ? ROLE_FIELD_FOCUS : ROLE_FIELD, s->typing);
    draw_offer(d, s, a.y, x + utf8_width(edit_text(&s->search)) + 2, end - 1);
}

/* ---- rows ---- */

enum column {
    COLUMN_NUMBER,
    COLUMN_PARTIES,
    COLUMN_TYPE,
    COLUMN_MEDIATOR,
    COLUMN_STATE,
    COLUMN_DUE,
    COLUMN_AMOUNT,
    COLUMN_COUNT
};

static const struct table_column columns[COLUMN_COUNT] = {
    [COLUMN_NUMBER] = { N_("案号"), 18, ALIGN_LEFT, 0 },
    [COLUMN_PARTIES] = { N_("当事人"), 0, ALIGN_LEFT, 0 },
    [COLUMN_TYPE] = { N_("类别"), 8, ALIGN_LEFT, 2 },
    [COLUMN_MEDIATOR] = { N_("调解员"), 6, ALIGN_LEFT, 3 },
    [COLUMN_STATE] = { N_("状态"), 8, ALIGN_LEFT, 0 },
    [COLUMN_DUE] = { N_("期限"), 11, ALIGN_LEFT, 1 },
    [COLUMN_AMOUNT] = { N_("金额"), 9, ALIGN_RIGHT, 4 },
};

static const int sorts[COLUMN_COUNT] = {
    CF_NUMBER, CF_PARTIES, CF_TYPE, CF_MEDIATOR, CF_STATE, CF_DUE, CF_AGREEMENT_AMOUNT,
};

static int sorted_column(const struct cases *s)
{
    for (int i = 0; i < COLUMN_COUNT; i++)
        if (sorts[i] == s->sort)
            return i;
    return -1;
}

/* The columns in the reader's language, roomier where there is room. */
static void lay_out(struct table_column *cols, int *widths, int width)
{
    memcpy(cols, columns, sizeof(columns));
    for (size_t i = 0; i < COLUMN_COUNT; i++)
        cols[i].title = _(columns[i].title);
    if (width >= 100) {
        cols[COLUMN_NUMBER].width = 22;
        cols[COLUMN_TYPE].width = 12;
        cols[COLUMN_MEDIATOR].width = 8;
        cols[COLUMN_AMOUNT].width = 13;
    }
    table_layout(cols, COLUMN_COUNT, width, widths);
}

/* The end of a number tells it from its neighbours: what is too long loses its front. */
static char *number_text(const struct find_row *row, int cols)
{
    const struct case_number_parts p = { .number = row->cells[CELL_NUMBER],
                                         .series = row->cells[CELL_SERIES],
                                         .year = row->cells[CELL_YEAR],
                                         .seq = row->cells[CELL_SEQ],
                                         .code = row->cells[CELL_CODE],
                                         .id = row->id };
    struct buf b = BUF_INIT;
    const char *text;
    size_t at = 0;

    case_short_number(&p, &b);
    text = buf_text(&b);
    if (utf8_width(text) <= cols)
        return buf_take(&b);
    while (utf8_width(text + at) > cols - 2)
        at = utf8_next(text, b.len, at);
    char *cut = mem_printf("..%s", text + at);

    buf_release(&b);
    return cut;
}

static char *parties_text(const struct desk *d, const char *parties)
{
    return mask_value_at(&kind_get(KIND_CASE)->fields[CF_PARTIES], parties, d->mask);
}

static void draw_row(const struct desk *d, const struct cases *s, int y, struct area a,
                     const struct table_column *cols, const int *widths, size_t i)
{
    const struct find_row *row = &s->window.rows.items[i];
    char *number = number_text(row, widths[COLUMN_NUMBER]);
    char *parties = parties_text(d, row->cells[CELL_PARTIES]);
    char *state = case_state_short(d->book, row->cells[CELL_STATE]);
    struct buf due = BUF_INIT, amount = BUF_INIT;
    enum role role = case_due_short(d, row->cells[CELL_DUE], row->cells[CELL_LIMIT],
                                    str_equal(row->cells[CELL_STOPPED], "1"), &due);
    struct table_cell cells[COLUMN_COUNT] = {
        [COLUMN_NUMBER] = { number, ROLE_TEXT },
        [COLUMN_PARTIES] = { parties, ROLE_TEXT },
        [COLUMN_TYPE] = { book_label(d->book, "type", row->cells[CELL_TYPE]), ROLE_TEXT },
        [COLUMN_MEDIATOR] = { row->cells[CELL_MEDIATOR], ROLE_TEXT },
        [COLUMN_STATE] = { state, ROLE_TEXT },
    };

    case_yuan_short(row->cells[CELL_AMOUNT] ? row->cells[CELL_AMOUNT] : row->cells[CELL_CLAIMED],
                    widths[COLUMN_AMOUNT], &amount);
    cells[COLUMN_DUE] = (struct table_cell) { buf_text(&due), role };
    cells[COLUMN_AMOUNT] = (struct table_cell) { buf_text(&amount), ROLE_TEXT };
    table_draw_row(y, a, cols, COLUMN_COUNT, widths, cells, i == s->window.at,
                   cases_marked(s, row->id));
    buf_release(&due);
    buf_release(&amount);
    free(number);
    free(parties);
    free(state);
}

static void draw_empty(struct area a)
{
    draw_text(a.y + 1, a.x + 2, a.cols - 2, ROLE_TEXT, _("没有符合条件的案件。"));
    draw_text(a.y + 2, a.x + 2, a.cols - 2, ROLE_DIM, _("Esc 退回一步   F7 换条件   F2 登记新案"));
    draw_cursor_row(a.y + 1, a.x);
}

static void draw_rows(const struct desk *d, struct cases *s, struct area a)
{
    struct table_column cols[COLUMN_COUNT];
    int widths[COLUMN_COUNT];

    lay_out(cols, widths, a.cols);
    table_draw_head(a.y, a, cols, COLUMN_COUNT, widths, sorted_column(s), s->descending);
    if (s->window.rows.count == 0)
        draw_empty(a);
    for (int i = 0; i < s->page; i++) {
        size_t n = s->window.top + (size_t)i;

        if (n < s->window.rows.count)
            draw_row(d, s, a.y + 1 + i, a, cols, widths, n);
    }
}

/* ---- preview ---- */

static void load_preview(struct desk *d, struct cases *s)
{
    const struct find_row *row = cases_current(s);
    int64_t had = s->preview ? s->preview->rec->id : 0;

    if (row && had == row->id && s->preview_version == row->version)
        return;
    casefile_free(s->preview);
    s->preview = NULL;
    if (row && cases_load(d->db, row->id, &s->preview, NULL) == ST_OK)
        s->preview_version = row->version;
}

/* Every value has its line, filled or not: a step to the next case then sends
 * only what differs. */
static const int preview_fields[] = {
    CF_NUMBER, CF_STATE,    CF_DUE,  CF_COMMITTEE, CF_MEDIATOR, CF_ACCEPTED,
    CF_TYPE,   CF_CAMPAIGN, CF_AREA, CF_CLAIMED,   CF_OUTCOME,  CF_AGREEMENT_AMOUNT,
};

static void draw_value(struct area *a, const char *label, const char *value)
{
    if (a->rows <= 0)
        return;
    draw_fit(a->y, a->x, PREVIEW_LABEL - 1, ROLE_LABEL, ALIGN_LEFT, label);
    draw_fit(a->y, a->x + PREVIEW_LABEL, a->cols - PREVIEW_LABEL, ROLE_TEXT, ALIGN_LEFT, value);
    a->y++;
    a->rows--;
}

static void draw_field(const struct desk *d, const struct record *rec, int field, struct area *a)
{
    struct buf b = BUF_INIT;

    value_show(d->book, rec, field, d->mask, &b);
    draw_value(a, _(rec->kind->fields[field].label), buf_text(&b));
    buf_release(&b);
}

static void draw_due(const struct desk *d, const struct casefile *f, struct area *a)
{
    struct buf b = BUF_INIT;

    case_due_sentence(d, f, "", &b);
    draw_value(a, _("期限"), buf_text(&b));
    buf_release(&b);
}

/* The names on one side, and the first telephone. */
static void draw_side(const struct desk *d, const struct casefile *f, const char *side,
                      struct area *a)
{
    struct buf names = BUF_INIT, phone = BUF_INIT;

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++) {
        const struct record *p = f->of[KIND_PARTY].items[i];

        if (!record_is(p, PF_SIDE, side))
            continue;
        buf_add(&names, names.len ? "；" : "");
        value_show(d->book, p, PF_NAME, d->mask, &names);
        if (!phone.len)
            value_show(d->book, p, PF_PHONE, d->mask, &phone);
    }
    draw_value(a, book_label(d->book, "party_side", side), buf_text(&names));
    draw_value(a, _("联系电话"), buf_text(&phone));
    buf_release(&names);
    buf_release(&phone);
}

static void draw_preview(struct desk *d, struct cases *s, struct area a)
{
    struct buf summary = BUF_INIT;

    load_preview(d, s);
    for (int y = 0; y < a.rows; y++)
        draw_text(a.y + y, a.x, 1, ROLE_FRAME, "|");
    a.x += 2;
    a.cols -= 3;
    if (!s->preview)
        return;
    for (size_t i = 0; i < ARRAY_LEN(preview_fields); i++) {
        if (preview_fields[i] == CF_DUE)
            draw_due(d, s->preview, &a);
        else
            draw_field(d, s->preview->rec, preview_fields[i], &a);
    }
    draw_side(d, s->preview, "1", &a);
    draw_side(d, s->preview, "2", &a);
    a.y++;
    a.rows--;
    value_show(d->book, s->preview->rec, CF_SUMMARY, d->mask, &summary);
    draw_wrapped(a, ROLE_TEXT, buf_text(&summary), 0);
    buf_release(&summary);
}

/* ---- all of it ---- */

void cases_draw(struct desk *d, struct cases *s, struct area a)
{
    struct area list = { a.y + 1, a.x, a.rows - 1, a.cols };

    s->page = a.rows > 3 ? a.rows - 2 : 1;
    cases_fresh(d, s);
    scroll_key(&(struct key) { .code = K_TICK }, s->window.rows.count, s->page, &s->window.at,
               &s->window.top);
    if (a.cols >= PREVIEW_FROM) {
        list.cols -= PREVIEW_COLS + 1;
        draw_preview(
            d, s, (struct area) { list.y, a.x + a.cols - PREVIEW_COLS, list.rows, PREVIEW_COLS });
    }
    draw_rows(d, s, list);
    draw_top(d, s, a);
}
