/* screens/record.c - one record in a form: of the office, of a case, of a finding.
 *
 * Opened with "session:12" for a record of case 12 (or of that finding), with "finding"
 * for one that stands alone, with "finding:0:settle" for a step, with
 * "appointment:12:planned_on=2022-11-24" for a new one that begins with values.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/case_text.h"
#include "screens/field_help.h"
#include "screens/record_form.h"
#include "store/access.h"

enum { TOKEN_LEAVE = 1, TOKEN_HELP };

#define ONE_BY_ONE " quick" /* behind the kind: findings one after the other */

struct record_screen {
    struct record_form form;
    size_t nth;  /* of findings one after the other: which this is; 0 just one */
    bool ending; /* saving because the screen is left */
};

/* ---- life ---- */

static void record_close(struct desk *d, void *state)
{
    struct record_screen *s = state;

    (void)d;
    record_form_close(&s->form);
}

/* "session:12" or "finding:0:settle"; the step points into words. */
static struct record_target target_of(const char *words, int64_t id)
{
    size_t n = strcspn(words, ": ");
    char *key = mem_copy_n(words, n);
    struct record_target t = { .kind = kind_find(key), .id = id };

    free(key);
    t.quick = str_equal(words + n, ONE_BY_ONE) && t.kind == KIND_FINDING && !id;
    if (words[n] == ':') {
        char *end;

        t.parent = strtoll(words + n + 1, &end, 10);
        if (*end == ':' && end[1])
            t.step = end + 1;
    }
    return t;
}

/* With what the person has typed into the same form before, when there is any. */
static enum status begin(struct record_screen *s, struct desk *d, const char *words, int64_t id,
                         struct err *err)
{
    struct record_target t = target_of(words, id);
    enum status st;
    int64_t draft;

    if (t.kind == KIND_COUNT || t.kind == KIND_CASE)
        return err_set(err, ST_USAGE, "%s", _("请先在台账里选一件，再从里面打开。"));
    s->nth = t.quick;
    st = record_form_open(&s->form, d, &t, err);
    if (st != ST_OK)
        return st;
    draft = record_form_own_draft(&s->form);
    if (!draft) {
        record_form_show(&s->form);
        return ST_OK;
    }
    st = record_form_resume(&s->form, d, draft, err);
    if (st == ST_OK)
        desk_say(d, "%s", _("接着上次没有保存的内容填；不要了按 Esc 选“不要了”。"));
    return st;
}

static bool is_sensitive(const struct kind *k)
{
    for (size_t i = 0; i < k->count; i++)
        if (k->fields[i].flags & F_SENSITIVE)
            return true;
    return false;
}

/* May he change it?  What the form shows of a person is noted first. */
static enum status check_person(struct desk *d, const struct record_form *f, struct err *err)
{
    enum kind_id kind = record_kind(f->rec);

    if (!desk_writes(d, access_right_of(kind)))
        return err_set(err, ST_DENIED, "%s", d->said);
    if (!is_sensitive(f->rec->kind))
        return ST_OK;
    return f->file ? desk_edits(d, KIND_CASE, f->file->rec->id, err)
                   : desk_edits(d, kind, f->rec->id, err);
}

static enum status record_open(struct desk *d, void *state, const struct open_args *args,
                               struct err *err)
{
    struct record_screen *s = state;
    enum status st;

    free(args->ids);
    if (args->draft)
        st = record_form_resume(&s->form, d, args->draft, err);
    else
        st = begin(s, d, args->text ? args->text : "", args->id, err);
    if (st == ST_OK)
        st = check_person(d, &s->form, err);
    if (st != ST_OK)
        record_close(d, s);
    return st;
}

static void record_stash(struct desk *d, void *state)
{
    struct record_screen *s = state;
    struct err err = ERR_INIT;

    if (record_form_keep(&s->form, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static struct outcome record_leave(struct desk *d, void *state)
{
    struct record_screen *s = state;
    struct question_box *box;

    (void)d;
    if (!record_form_changed(&s->form)) {
        record_form_drop_draft(&s->form);
        return outcome_back();
    }
    box = ask_new(ASK_CHOOSE, TOKEN_LEAVE, _("还没有保存"), _("填的内容怎么办？"));
    pick_add(&box->items, "save", _("保存"), NULL);
    pick_add(&box->items, "draft", _("留着，以后接着填"), NULL);
    pick_add(&box->items, "drop", _("不要了"), NULL);
    return outcome_ask(box);
}

/* ---- drawing ---- */

static void record_draw(struct desk *d, void *state, struct area a)
{
    struct record_screen *s = state;
    struct buf text = BUF_INIT;

    field_explain(d, field_current(&s->form.form), &text);
    record_form_draw(&s->form, field_side_draw(a, buf_text(&text)));
    buf_release(&text);
}

static const char *record_title(const void *state)
{
    const struct record_screen *s = state;

    return s->form.rec ? s->form.rec->kind->label : N_("登记表");
}

static void record_status(struct desk *d, void *state, struct buf *out)
{
    const struct record_screen *s = state;
    char *title = record_form_title(&s->form);

    (void)d;
    if (s->nth)
        buf_printf(out, _("第 %zu 条  "), s->nth);
    buf_add(out, title);
    free(title);
}

/* ---- keys ---- */

/* After the save of one of many findings comes the next one. */
static struct outcome saved_or(struct record_screen *s, struct outcome o, bool saved)
{
    struct desk *d = s->form.desk;
    struct err err = ERR_INIT;

    if (!saved)
        return o;
    if (!s->nth || s->ending)
        return outcome_back();
    if (record_form_next(&s->form, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_back();
    }
    s->nth++;
    return outcome_stay();
}

static struct outcome save(struct desk *d, void *state)
{
    struct record_screen *s = state;
    struct outcome o;
    bool saved;

    typing_halt(d, &s->form.typing, "F8");
    o = record_form_save(&s->form, &saved);
    return saved_or(s, o, saved);
}

static const struct binding *own_bindings(void);

static struct outcome show_help(struct desk *d, void *state)
{
    struct record_screen *s = state;

    return field_help_show(d, &s->form.form, own_bindings(), TOKEN_HELP);
}

static typing_feed feed;

static struct outcome left(struct desk *d, struct record_screen *s, const char *what)
{
    struct err err = ERR_INIT;

    if (str_equal(what, "save")) {
        s->ending = true;
        return save(d, s);
    }
    if (str_equal(what, "drop")) {
        record_form_drop_draft(&s->form);
        desk_say(d, "%s", _("没有保存，填的内容已丢开。"));
        return outcome_back();
    }
    if (record_form_keep(&s->form, &err) != ST_OK) {
        desk_complain_err(d, &err);
        return outcome_stay();
    }
    desk_say(d, "%s", _("填的内容已留着，在工作台按 F7“没保存”接着填。"));
    return outcome_back();
}

static struct outcome record_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct record_screen *s = state;
    struct outcome o;
    bool saved;

    if (typing_answer(d, &s->form.typing, &s->form.form, token, a, feed, s, &o))
        return o;
    if (token == TOKEN_LEAVE)
        return a->given ? left(d, s, a->value) : outcome_stay();
    if (token == TOKEN_HELP)
        return outcome_stay();
    o = record_form_answer(&s->form, token, a, &saved);
    return saved_or(s, o, saved);
}

static struct outcome record_key(struct desk *d, void *state, const struct key *k)
{
    struct record_screen *s = state;
    struct outcome o;

    s->form.form.book = d->book;
    s->ending = false;
    o = typing_asks(d, &s->form.form, k, show_help, s);
    if (o.kind != OUT_NONE)
        return o;
    if ((k->code == K_PGUP || k->code == K_PGDN) && !s->form.form.typed && !s->form.form.moved)
        s->form.form.picking = false;
    o = record_form_key(&s->form, k);
    if (o.kind == OUT_NONE)
        typing_halt(d, &s->form.typing, key_name(k->code));
    else
        typing_remember(d, &s->form.typing, &s->form.form, k);
    return o;
}

/* ---- quick typing ---- */

static struct outcome repeat(struct desk *d, void *state)
{
    struct record_screen *s = state;

    s->form.form.book = d->book;
    return typing_repeat(d, &s->form.typing, &s->form.form);
}

static struct outcome mark_carried(struct desk *d, void *state)
{
    struct record_screen *s = state;

    return s->form.step ? outcome_none() : typing_carry(d, &s->form.typing, &s->form.form);
}

static struct outcome record_keys(struct desk *d, void *state)
{
    struct record_screen *s = state;

    return typing_record(d, &s->form.typing);
}

static struct outcome play_keys(struct desk *d, void *state)
{
    (void)state;
    return typing_ask_macro(d);
}

static struct outcome feed(struct desk *d, void *state, const struct key *k)
{
    return k->code == KEY_REPEAT ? repeat(d, state) : record_key(d, state, k);
}

static bool offers(const void *state, const struct binding *b)
{
    const struct record_screen *s = state;

    return !typing_is_extra(b) && (b->act != mark_carried || !s->form.step);
}

static const struct binding bindings[] = {
    { KEY_FN(1), 0, "record.help", NULL, N_("光标所在项目的定义、依据和例子，以及这里的键"),
      show_help },
    { KEY_FN(2), KEY_REPEAT, "record.repeat", N_("同上"),
      N_("光标所在的项目照您上次保存的那一条填"), repeat },
    { KEY_FN(4), CTRL('d'), "record.carry", N_("带下"),
      N_("光标所在的项目带到下一条新的；再按一次不带"), mark_carried },
    { KEY_FN(8), CTRL('s'), "record.save", N_("保存"), N_("检查并保存"), save },
    { CTRL('f'), 0, "record.play", N_("重放"), N_("把录下的键重打一遍，遇到填错的就停"),
      play_keys },
    { K_INS, CTRL('b'), "record.record", NULL,
      N_("开始录键；再按结束并起短名。只录填写的键，不录保存和离开"), record_keys },
    { 0 },
};

/* A row of a case is a change of that case. */
static int64_t record_about(const void *state, bool *changing)
{
    const struct record_screen *s = state;

    *changing = true;
    return s->form.file ? s->form.file->rec->id : 0;
}

static const struct binding *own_bindings(void)
{
    return bindings;
}

const struct screen screen_record = {
    .name = "record",
    .title = N_("登记表"),
    .state = sizeof(struct record_screen),
    .bindings = bindings,
    .offers = offers,
    .open = record_open,
    .draw = record_draw,
    .key = record_key,
    .answer = record_answer,
    .stash = record_stash,
    .leave = record_leave,
    .close = record_close,
    .status = record_status,
    .title_now = record_title,
    .about = record_about,
};

struct outcome draft_open(int64_t id, const char *form)
{
    return (struct outcome) { .kind = OUT_OPEN,
                              .screen = record_draft_is(form) ? "record" : "form",
                              .args = { .draft = id } };
}
