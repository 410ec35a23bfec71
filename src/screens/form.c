/* screens/form.c - the form: a new case, a case to be changed, a step to be done.
 *
 * Nothing typed is lost: a draft is kept at every field left, and Esc asks.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screens/case_move.h"
#include "screens/case_text.h"
#include "screens/field_help.h"
#include "screens/form_screen.h"

/* ---- life ---- */

static void form_close(struct desk *d, void *state)
{
    struct case_form *s = state;

    (void)d;
    form_release(&s->form);
    casefile_free(s->file);
    casefile_free(s->base);
    casefile_free(s->ready);
    casefile_free(s->accepted);
    objections_release(&s->against);
    merge_release(&s->merge);
    draft_release(&s->kept);
    concern_ask_release(&s->concern);
    correction_release(&s->correction);
    typing_release(&s->typing);
    for (size_t i = 0; i < s->headings_count; i++)
        free(s->headings[i]);
    free(s->headings);
    free(s->defaults);
    free(s->ids);
}

/* Which term runs, and to what day, is said at once. */
static void tell_clock(struct case_form *s)
{
    struct buf note = BUF_INIT;

    case_clock_sentence(s->desk, s->file, &note);
    free(s->form.note);
    s->form.note = note.len ? buf_take(&note) : NULL;
    s->form.note_is_problem = false;
    buf_release(&note);
}

static enum status start(struct case_form *s, const struct open_args *args, struct err *err)
{
    if (args->text && str_starts(args->text, MOVE_WORD))
        return case_form_move(s, args->text, args->id, args->ids, args->ids_count, err);
    return args->id ? case_form_edit(s, args->id, err) : case_form_new(s, err);
}

/* Goes on with what the person has typed into the same form before; false when
 * there is nothing, or it cannot be read. */
static bool go_on(struct case_form *s)
{
    struct err err = ERR_INIT;
    int64_t draft = case_form_own_draft(s);
    enum status st;

    if (!draft)
        return false;
    casefile_free(s->file);
    casefile_free(s->base);
    s->file = s->base = NULL;
    s->defaults_count = 0;
    s->move = NULL;
    st = case_form_resume(s, draft, &err);
    if (st == ST_OK)
        desk_say(s->desk, "%s", _("接着上次没有保存的内容填；不要了按 Esc 选“不要了”。"));
    else
        desk_complain_err(s->desk, &err);
    return st == ST_OK;
}

static enum status begin(struct case_form *s, const struct open_args *args, struct err *err)
{
    enum status st;

    if (args->draft)
        return case_form_resume(s, args->draft, err);
    st = start(s, args, err);
    if (st != ST_OK || go_on(s))
        return st;
    if (!s->file)
        st = start(s, args, err);
    if (st != ST_OK)
        return st;
    case_form_build(s);
    tell_clock(s);
    return ST_OK;
}

static enum status form_open(struct desk *d, void *state, const struct open_args *args,
                             struct err *err)
{
    struct case_form *s = state;
    bool step = args->text && str_starts(args->text, MOVE_WORD);
    enum status st;

    s->desk = d;
    form_init(&s->form, d->book, d->today, case_form_hooks(s));
    if (!desk_writes(d, step ? RIGHT_MOVE : RIGHT_EDIT)) {
        free(args->ids);
        st = err_set(err, ST_DENIED, "%s", d->said);
    } else {
        if (!step)
            free(args->ids);
        st = begin(s, args, err);
    }
    if (st == ST_OK && !s->ids_count)
        st = desk_edits(d, KIND_CASE, s->file->rec->id, err);
    if (st != ST_OK)
        form_close(d, s);
    return st;
}

static void keep(struct desk *d, struct case_form *s)
{
    struct err err = ERR_INIT;

    if (case_form_keep(s, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static void form_stash(struct desk *d, void *state)
{
    keep(d, state);
}

static struct outcome form_leave(struct desk *d, void *state)
{
    struct case_form *s = state;
    struct question_box *box;

    (void)d;
    if (!case_form_dirty(s)) {
        case_form_drop_draft(s);
        return outcome_back();
    }
    box = ask_new(ASK_CHOOSE, TOKEN_LEAVE, _("还没有保存"), _("填的内容怎么办？"));
    pick_add(&box->items, "save", _("保存"), NULL);
    pick_add(&box->items, "draft", _("留着，以后接着填"), NULL);
    pick_add(&box->items, "drop", _("不要了"), NULL);
    return outcome_ask(box);
}

static struct outcome left(struct desk *d, struct case_form *s, const struct answer *a)
{
    struct err err = ERR_INIT;

    if (!a->given)
        return outcome_stay();
    if (str_equal(a->value, "save"))
        return case_form_save(d, s);
    if (str_equal(a->value, "drop")) {
        case_form_drop_draft(s);
        desk_say(d, "%s", _("没有保存，填的内容已丢开。"));
        return outcome_back();
    }
    if (case_form_keep(s, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    desk_say(d, "%s", _("填的内容已留着，在工作台按 F7“没保存”接着填。"));
    return outcome_back();
}

/* ---- drawing ---- */

static void form_paint(struct desk *d, void *state, struct area a)
{
    struct case_form *s = state;
    struct buf text = BUF_INIT;

    s->form.book = d->book; /* somebody may have changed reference data */
    case_clock_sentence(d, s->file, &text);
    if (text.len)
        buf_add(&text, "\n\n");
    field_explain(d, field_current(&s->form), &text);
    form_draw(&s->form, field_side_draw(a, buf_text(&text)));
    buf_release(&text);
}

/* What is done here stands at the left, which case it is beside it. */
static const char *title_now(const void *state)
{
    const struct case_form *s = state;

    return s->move ? s->move->label : s->file && s->file->rec->id ? N_("编辑") : N_("登记");
}

static void form_status(struct desk *d, void *state, struct buf *out)
{
    char *title = case_form_title(state);
    const char *what = _(title_now(state));
    size_t n = str_starts(title, what) ? strlen(what) : 0;

    (void)d;
    buf_add(out, title + n + (n && title[n] == ' '));
    free(title);
}

/* ---- keys ---- */

/* Enter on the last field goes nowhere: what comes next is said. */
static void tell_end(struct desk *d, const struct case_form *s, const struct key *k, size_t before)
{
    if (k->code == K_ENTER && s->form.at == before && before + 1 == s->form.count &&
        !s->form.note_is_problem)
        desk_say(d, "%s", _("已是最后一项：按 F8 保存。"));
}

static struct outcome show_help(struct desk *d, void *state);

static struct outcome on_key(struct desk *d, void *state, const struct key *k)
{
    struct case_form *s = state;
    size_t before = s->form.at;
    struct outcome o;

    s->form.book = d->book;
    o = typing_asks(d, &s->form, k, show_help, s);
    if (o.kind != OUT_NONE)
        return o;
    /* A list that opened by itself, and in which nobody has moved, does not
     * keep the page keys from the form. */
    if ((k->code == K_PGUP || k->code == K_PGDN) && !s->form.typed && !s->form.moved)
        s->form.picking = false;
    switch (form_key(&s->form, k)) {
    case FORM_OTHER:
        typing_halt(d, &s->typing, key_name(k->code));
        return outcome_none();
    case FORM_LEFT:
        keep(d, s);
        break;
    case FORM_USED:
        break;
    }
    typing_remember(d, &s->typing, &s->form, k);
    tell_end(d, s, k, before);
    return outcome_stay();
}

/* ---- quick typing ---- */

static struct outcome repeat(struct desk *d, void *state)
{
    struct case_form *s = state;

    s->form.book = d->book;
    return typing_repeat(d, &s->typing, &s->form);
}

static struct outcome mark_carried(struct desk *d, void *state)
{
    struct case_form *s = state;

    return s->move ? outcome_none() : typing_carry(d, &s->typing, &s->form);
}

static struct outcome record_keys(struct desk *d, void *state)
{
    struct case_form *s = state;

    return typing_record(d, &s->typing);
}

static struct outcome play_keys(struct desk *d, void *state)
{
    (void)state;
    return typing_ask_macro(d);
}

static struct outcome feed(struct desk *d, void *state, const struct key *k)
{
    return k->code == KEY_REPEAT ? repeat(d, state) : on_key(d, state, k);
}

/* All fields, or only those of a routine case and what is filled. */
static struct outcome show_all(struct desk *d, void *state)
{
    struct case_form *s = state;

    typing_halt(d, &s->typing, "F7");
    form_commit(&s->form);
    s->all = !s->all;
    if (s->move && !s->ids_count)
        s->wide = s->all;
    case_form_build(s);
    desk_say(d, "%s",
             s->all ? _("显示全部项目；再按一次只显示常用的和填了的。")
                    : _("只显示常用的和填了的项目。"));
    return outcome_stay();
}

static const struct binding *own_bindings(void);

static struct outcome show_help(struct desk *d, void *state)
{
    struct case_form *s = state;

    return field_help_show(d, &s->form, own_bindings(), TOKEN_HELP);
}

static struct outcome answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct case_form *s = state;
    struct outcome o;

    if (typing_answer(d, &s->typing, &s->form, token, a, feed, s, &o))
        return o;
    switch (token) {
    case TOKEN_LEAVE:
        return left(d, s, a);
    case TOKEN_ADD:
        if (a->given)
            case_form_add_part(s, a->value);
        break;
    case TOKEN_REMOVE:
        if (a->given)
            case_form_remove_part(s);
        break;
    case TOKEN_MERGE:
        return case_form_merge_answer(d, s, a);
    case TOKEN_SIMILAR:
        if (a->given)
            case_form_take_similar(s, a->value);
        break;
    case TOKEN_HELP:
        return outcome_stay();
    default:
        return case_form_save_answer(d, s, token, a);
    }
    keep(d, s);
    return outcome_stay();
}

/* A step has no parts, and for several cases no other fields; its own rows have their keys. */
static bool offers(const void *state, const struct binding *b)
{
    const struct case_form *s = state;

    if (b->act == case_form_sign_all)
        return case_form_signs(s);
    if (b->act == case_form_perform_all)
        return case_form_performs(s);
    if (b->act == case_form_ask_add || b->act == case_form_ask_remove)
        return !s->move || s->wide;
    if (b->label && typing_is_extra(b))
        return false;
    if (b->act == case_form_ask_similar)
        return !s->move && s->file && !s->file->rec->id;
    if (b->act == mark_carried)
        return !s->move;
    return !s->ids_count || b->act == case_form_save || b->act == repeat;
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "form.help", NULL, N_("光标所在项目的定义、依据和例子，以及这里的键"),
      show_help },
    { KEY_FN(2), KEY_REPEAT, "form.repeat", N_("同上"), N_("光标所在的项目照您上次保存的那一件填"),
      repeat },
    { KEY_FN(4), CTRL('d'), "form.carry", N_("带下"),
      N_("光标所在的项目带到下一件新案；再按一次不带"), mark_carried },
    { KEY_FN(3), CTRL('t'), "form.perform", N_("全部履行"),
      N_("办“已履行”时：还欠着的各条都登记为今天全部履行"), case_form_perform_all },
    { KEY_FN(5), CTRL('p'), "form.add", N_("加当事人"),
      N_("加申请人、被申请人、第三人、停计记录或延长期限"), case_form_ask_add },
    { KEY_FN(6), CTRL('x'), "form.remove", N_("去掉"),
      N_("去掉光标所在的当事人、停计记录或延长期限"), case_form_ask_remove },
    { KEY_FN(7), CTRL('o'), "form.all", N_("全部项目"), N_("显示全部项目，或只显示常用的和填了的"),
      show_all },
    { KEY_FN(8), CTRL('s'), "form.save", N_("保存"), N_("检查并保存；新案接着问是否受理"),
      case_form_save },
    { KEY_FN(9), CTRL('y'), "form.sign", N_("今天签名"),
      N_("办“达成协议”时：各方和主办调解员今天签名，有监护人、代理人的由他们签"),
      case_form_sign_all },
    { CTRL('n'), 0, "form.similar", N_("仿旧"),
      N_("登记新案时：照同一调委会、同一类别的一件旧案填空着的项目，不照当事人、日期和金额"),
      case_form_ask_similar },
    { CTRL('f'), 0, "form.play", N_("重放"), N_("把录下的键重打一遍，遇到填错的就停"), play_keys },
    { K_INS, CTRL('b'), "form.record", NULL,
      N_("开始录键；再按结束并起短名。只录填写的键，不录保存、去掉、流转和离开"), record_keys },
    { 0 },
};

static int64_t form_about(const void *state, bool *changing)
{
    const struct case_form *s = state;

    *changing = true;
    return s->file ? s->file->rec->id : 0;
}

static const struct binding *own_bindings(void)
{
    return bindings;
}

const struct screen screen_form = {
    .name = "form",
    .title = N_("登记"),
    .state = sizeof(struct case_form),
    .bindings = bindings,
    .offers = offers,
    .open = form_open,
    .draw = form_paint,
    .key = on_key,
    .answer = answer,
    .stash = form_stash,
    .leave = form_leave,
    .close = form_close,
    .status = form_status,
    .title_now = title_now,
    .about = form_about,
};
