/* screens/move.c - the next step of one case or of several: choose, check, do.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/case_move.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "store/around.h"
#include "store/cases.h"
#include "store/find.h"

/* ---- one case ---- */

struct casefile *move_try(const struct move *m, const struct casefile *f, const struct book *book,
                          int today, struct objections *out)
{
    struct objections found = OBJECTIONS_INIT;
    struct casefile *moved = NULL;
    bool blocked;

    move_check(m, f, book, today, &found);
    if (!objections_block(&found)) {
        moved = casefile_copy(f);
        move_apply(m, moved, today);
        case_check(moved, book, today, &found);
    }
    blocked = objections_block(&found);
    objections_merge(out, &found);
    if (!blocked)
        return moved;
    casefile_free(moved);
    return NULL;
}

enum status move_save(struct desk *d, struct casefile *moved, struct err *err)
{
    enum status st = cases_save(d->db, d->book, moved, d->today, err);
    struct buf due = BUF_INIT;
    char *name;

    if (st != ST_OK)
        return st;
    name = case_name(moved->rec);
    case_due_sentence(d, moved, _("，"), &due);
    desk_say(d, _("已保存 %s（第 %lld 版），%s%s"), name, (long long)moved->rec->version,
             book_label(d->book, "state", record_text(moved->rec, CF_STATE)), buf_text(&due));
    buf_release(&due);
    free(name);
    return ST_OK;
}

/* With what the register knows around it. */
static enum status load_around(struct desk *d, int64_t id, struct casefile **out, struct err *err)
{
    enum status st = cases_load(d->db, id, out, err);

    return st == ST_OK ? around_look(d->db, *out, err) : st;
}

/* ---- several ---- */

static void take_given(struct record *rec, const struct record *given)
{
    for (size_t i = 0; given && i < given->kind->count; i++) {
        if (record_empty(given, (int)i))
            continue;
        record_set(rec, (int)i, record_get(given, (int)i));
        record_set_label(rec, (int)i, record_label(given, (int)i));
    }
}

static void refuse(struct move_report *report, const char *name, const char *text)
{
    report->refused++;
    buf_printf(report->why, "%s：%s\n", name, text);
}

/* Saves one; what stands against it goes into the report. */
static void move_one(struct desk *d, const struct move *m, struct casefile *f,
                     struct move_report *report)
{
    struct objections o = OBJECTIONS_INIT;
    struct casefile *moved = move_try(m, f, d->book, d->today, &o);
    struct err err = ERR_INIT;
    char *name = case_name(f->rec);

    if (!moved) {
        for (size_t i = 0, told = 0; i < o.count; i++)
            if (o.items[i].severity == SEV_BLOCK && told++ == 0)
                refuse(report, name, o.items[i].text);
    } else if (cases_save(d->db, d->book, moved, d->today, &err) != ST_OK) {
        refuse(report, name, err_text(&err));
    } else {
        report->done++;
    }
    casefile_free(moved);
    objections_release(&o);
    err_clear(&err);
    free(name);
}

void move_many(struct desk *d, const char *step, const int64_t *ids, size_t n,
               const struct record *given, struct move_report *report)
{
    for (size_t i = 0; i < n; i++) {
        struct err err = ERR_INIT;
        struct casefile *f = NULL;
        const struct move *m;
        char *name;

        if (load_around(d, ids[i], &f, &err) != ST_OK) {
            name = mem_printf("#%lld", (long long)ids[i]);
            refuse(report, name, err_text(&err));
            err_clear(&err);
            casefile_free(f);
            free(name);
            continue;
        }
        m = move_find(record_text(f->rec, CF_STATE), step);
        name = case_name(f->rec);
        if (m) {
            take_given(f->rec, given);
            move_one(d, m, f, report);
        } else {
            refuse(report, name, _("现在的状态不能办这一步。"));
        }
        free(name);
        casefile_free(f);
    }
}

static const char *step_label(const char *step)
{
    const struct move *m;

    for (size_t i = 0; (m = move_nth(i)); i++)
        if (str_equal(m->step, step))
            return _(m->label);
    return step;
}

void move_say(struct desk *d, const char *step, const struct move_report *report)
{
    if (report->refused)
        desk_complain(d, _("%s：办了 %zu 件，%zu 件没有办。"), step_label(step), report->done,
                      report->refused);
    else
        desk_say(d, _("%s：办了 %zu 件。"), step_label(step), report->done);
}

/* ---- choosing ---- */

void case_move_release(struct case_move *m)
{
    free(m->ids);
    free(m->step);
    *m = (struct case_move) { 0 };
}

/* The states of the cases, in no particular order. */
static enum status read_states(struct desk *d, const int64_t *ids, size_t n, struct find_rows *rows,
                               struct err *err)
{
    static const int fields[] = { CF_STATE };
    struct filter only = FILTER_INIT;
    const struct find_query query = { .kind = KIND_CASE,
                                      .filter = &only,
                                      .fields = fields,
                                      .fields_count = ARRAY_LEN(fields),
                                      .sort = -1 };
    int64_t *copy = mem_resize(NULL, n, sizeof(*copy));
    enum status st;

    memcpy(copy, ids, n * sizeof(*copy));
    filter_add_ids(&only, copy, n, "");
    st = find_page(d->db, d->book, &query, NULL, false, false, n, rows, err);
    filter_release(&only);
    if (st == ST_OK && rows->count < n)
        st = err_set(err, ST_NOT_FOUND, "%s", _("选中的案件有的已经不在了，请重新选择。"));
    return st;
}

/* The state that all are in, yours; NULL and a sentence when there is none. */
static char *common_state(struct desk *d, const int64_t *ids, size_t n)
{
    struct find_rows rows = { 0 };
    struct err err = ERR_INIT;
    char *state = NULL;

    if (read_states(d, ids, n, &rows, &err) != ST_OK)
        desk_complain_err(d, &err);
    else
        state = mem_copy(rows.items[0].cells[0]);
    for (size_t i = 1; state && i < rows.count; i++) {
        if (str_equal(rows.items[i].cells[0], state))
            continue;
        desk_complain(d, _("选中的案件状态不同（%s、%s），不能一起流转。"),
                      book_label(d->book, "state", state),
                      book_label(d->book, "state", rows.items[i].cells[0]));
        free(state);
        state = NULL;
    }
    find_rows_release(&rows);
    return state;
}

/* "郾医调〔2022〕017  张三；李四  调解中", or how many there are. */
static char *whose_step(struct desk *d, const struct casefile *f, size_t n)
{
    const char *state = book_label(d->book, "state", record_text(f->rec, CF_STATE));
    char *name, *text;

    if (n > 1)
        return mem_printf(_("选中的 %zu 件，现在都是“%s”"), n, state);
    name = case_name(f->rec);
    text = mem_printf("%s  %s  %s", name, record_text(f->rec, CF_PARTIES), state);
    free(name);
    return text;
}

/* What the step does, without the details and the basis; yours. */
static char *step_hint(const struct move *m)
{
    static const char *const ends[] = { "。", "；" };
    const char *help = _(m->help);
    size_t n = strlen(help);

    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        const char *end = strstr(help, ends[i]);

        if (end && (size_t)(end - help) < n)
            n = (size_t)(end - help);
    }
    return mem_copy_n(help, n);
}

static struct question_box *step_box(struct desk *d, const struct casefile *f, const char *state,
                                     size_t n)
{
    char *text = whose_step(d, f, n);
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_MOVE_STEP, _("流转：下一步"), text);
    const struct move *m;

    for (size_t i = 0; (m = move_from(state, i)); i++) {
        char *hint = step_hint(m);

        pick_add(&box->items, m->step, _(m->label), hint);
        free(hint);
    }
    free(text);
    return box;
}

struct outcome case_move_start(struct desk *d, struct case_move *m, const int64_t *ids, size_t n)
{
    struct casefile *first = NULL;
    struct question_box *box = NULL;
    struct err err = ERR_INIT;
    char *state;

    if (n == 0 || !desk_writes(d, RIGHT_MOVE) || !case_not_too_many(d, n))
        return outcome_stay();
    case_move_release(m);
    state = common_state(d, ids, n);
    if (state && !move_from(state, 0))
        desk_complain(d, _("状态“%s”没有下一步。"), book_label(d->book, "state", state));
    else if (state && cases_load(d->db, ids[0], &first, &err) == ST_OK)
        box = step_box(d, first, state, n);
    else if (state)
        desk_complain_err(d, &err);
    if (box) {
        m->ids = mem_resize(NULL, n, sizeof(*ids));
        memcpy(m->ids, ids, n * sizeof(*ids));
        m->count = n;
    }
    casefile_free(first);
    free(state);
    return box ? outcome_ask(box) : outcome_stay();
}

/* The form asks what the step asks; it takes the ids of several. */
static struct outcome open_form(struct desk *d, struct case_move *m)
{
    struct outcome o;

    free(d->opening);
    d->opening = mem_printf("%s%s", MOVE_WORD, m->step);
    o = outcome_open("form", m->count == 1 ? m->ids[0] : 0, d->opening);
    if (m->count > 1) {
        o.args.ids = m->ids;
        o.args.ids_count = m->count;
        m->ids = NULL;
        m->count = 0;
    }
    return o;
}

/* Of several each is judged on its own: those that cannot go are listed afterwards. */
static struct outcome ask_sure_of_many(const struct move *move, size_t n)
{
    char *text = mem_printf(_("%s\n选中的 %zu 件逐件检查：能办的办，不能办的留着，办完列出原因。"),
                            _(move->help), n);
    struct question_box *box = ask_new(ASK_CONFIRM, TOKEN_MOVE_SURE, _(move->label), text);

    free(text);
    return outcome_ask(box);
}

/* Before a step that asks for nothing: what it does, and what is to be considered. */
static struct outcome ask_sure(struct desk *d, const struct move *move, const struct casefile *f)
{
    struct objections o = OBJECTIONS_INIT;
    struct casefile *moved = move_try(move, f, d->book, d->today, &o);
    struct buf text = BUF_INIT;
    struct question_box *box;

    if (moved) {
        buf_printf(&text, "%s\n", _(move->help));
        objections_text(&o, SEV_WARN, &text);
        box = ask_new(ASK_CONFIRM, TOKEN_MOVE_SURE, _(move->label), buf_text(&text));
    } else {
        objections_text(&o, SEV_BLOCK, &text);
        box = ask_new(ASK_SHOW, TOKEN_MOVE_DONE, _("还不能办这一步"), buf_text(&text));
    }
    buf_release(&text);
    casefile_free(moved);
    objections_release(&o);
    return outcome_ask(box);
}

static struct outcome chosen(struct desk *d, struct case_move *m, const char *step)
{
    struct err err = ERR_INIT;
    struct casefile *f = NULL;
    const struct move *move;
    struct outcome o = outcome_stay();

    if (load_around(d, m->ids[0], &f, &err) != ST_OK) {
        desk_complain_err(d, &err);
        casefile_free(f);
        return o;
    }
    free(m->step);
    m->step = mem_copy(step);
    move = move_find(record_text(f->rec, CF_STATE), step);
    if (!move)
        desk_complain(d, "%s", _("别人刚改了这一件的状态，请重新选择下一步。"));
    else if (move->ask[0] >= 0)
        o = open_form(d, m);
    else
        o = m->count > 1 ? ask_sure_of_many(move, m->count) : ask_sure(d, move, f);
    casefile_free(f);
    return o;
}

static void do_one(struct desk *d, const struct case_move *m)
{
    struct objections o = OBJECTIONS_INIT;
    struct err err = ERR_INIT;
    struct casefile *f = NULL, *moved = NULL;
    const struct move *move = NULL;
    enum status st = load_around(d, m->ids[0], &f, &err);

    if (st == ST_OK)
        move = move_find(record_text(f->rec, CF_STATE), m->step);
    if (move)
        moved = move_try(move, f, d->book, d->today, &o);
    if (moved)
        st = move_save(d, moved, &err);
    else if (st == ST_OK)
        st = err_set(&err, ST_CONFLICT, "%s", _("别人刚改了这一件，请重新选择下一步。"));
    if (st != ST_OK)
        desk_complain_err(d, &err);
    objections_release(&o);
    casefile_free(moved);
    casefile_free(f);
}

static struct outcome do_many(struct desk *d, const struct case_move *m)
{
    struct buf why = BUF_INIT;
    struct move_report report = { .why = &why };
    struct outcome o = outcome_stay();

    move_many(d, m->step, m->ids, m->count, NULL, &report);
    move_say(d, m->step, &report);
    if (report.refused)
        o = outcome_ask(ask_new(ASK_SHOW, TOKEN_MOVE_DONE, _("没有办的"), buf_text(&why)));
    buf_release(&why);
    return o;
}

struct outcome case_move_answer(struct desk *d, struct case_move *m, int token,
                                const struct answer *a)
{
    if (!a->given || m->count == 0)
        return outcome_stay();
    if (token == TOKEN_MOVE_STEP)
        return chosen(d, m, a->value);
    if (token != TOKEN_MOVE_SURE)
        return outcome_stay();
    if (m->count > 1)
        return do_many(d, m);
    do_one(d, m);
    return outcome_stay();
}
