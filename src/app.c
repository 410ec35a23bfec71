/* app.c - the terminal program: stack of screens, life, the one loop.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "app.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "app_bars.h"
#include "app_state.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/world.h"
#include "core/book.h"
#include "screens/personal.h"
#include "screens/screen.h"
#include "store/access.h"
#include "store/db.h"
#include "store/events.h"
#include "store/records.h"
#include "ui/draw.h"

#define STASH_EVERY 5000 /* ms between two writes of what is being typed */

struct layer *app_top(struct app *a)
{
    return &a->layers[a->count - 1];
}

/* ---- the stack ---- */

static void pop(struct app *a)
{
    struct layer *l = app_top(a);

    if (l->screen->close)
        l->screen->close(&a->desk, l->state);
    free(l->state);
    free(l->text);
    a->count--;
}

static enum status push(struct app *a, const char *name, struct open_args args, struct err *err)
{
    const struct screen *s = app_screen_find(name);
    struct layer l = { .screen = s };
    enum status st;

    if (!s) {
        free(args.ids);
        return err_set(err, ST_USAGE, _("没有名为“%s”的画面。"), name);
    }
    st = access_check(a->desk.db, right_of_name(s->name), err);
    if (st != ST_OK) {
        free(args.ids);
        return st;
    }
    l.state = mem_alloc(s->state ? s->state : 1);
    l.text = mem_copy(args.text ? args.text : str_equal(name, s->name) ? NULL : name);
    args.text = l.text;
    st = s->open(&a->desk, l.state, &args, err);
    if (st != ST_OK) {
        free(l.state);
        free(l.text);
        return st;
    }
    mem_grow((void **)&a->layers, a->count, &a->cap, sizeof(*a->layers));
    a->layers[a->count++] = l;
    return ST_OK;
}

static void offer_draft(struct app *a)
{
    struct question_box *box = draft_question(&a->desk, TOKEN_DRAFT, &a->offered);

    if (box)
        dialog_open(&a->dialog, box);
    a->offer_later = false;
}

static void came_to_top(struct app *a)
{
    struct layer *l = app_top(a);

    if (a->offer_later)
        offer_draft(a);

    if (l->screen->tick)
        l->screen->tick(&a->desk, l->state, true);
}

void app_leave_top(struct app *a)
{
    struct layer *l = app_top(a);
    struct outcome o = l->screen->leave ? l->screen->leave(&a->desk, l->state) : outcome_back();

    if (o.kind != OUT_BACK) {
        app_act(a, o);
        return;
    }
    if (a->count == 1) {
        app_act(a,
                outcome_ask(ask_new(ASK_CONFIRM, TOKEN_QUIT, _("退出"), _("退出人民调解系统？"))));
        return;
    }
    pop(a);
    came_to_top(a);
}

static void stash_all(struct app *a)
{
    for (size_t i = 0; i < a->count; i++)
        if (a->layers[i].screen->stash)
            a->layers[i].screen->stash(&a->desk, a->layers[i].state);
    a->stashed = world_ticks();
    a->dirty = false;
}

static void open_screen(struct app *a, struct outcome o)
{
    struct err err = ERR_INIT;

    if (push(a, o.screen, o.args, &err) != ST_OK) {
        desk_complain_err(&a->desk, &err);
        return;
    }
    if (o.kind == OUT_SWAP) {
        struct layer opened = *app_top(a);

        a->count--;
        pop(a);
        a->layers[a->count++] = opened;
    }
}

/* Accounts and scopes may be others now. */
static void look_at_account(struct app *a)
{
    if (!session_keeper_changed(&a->session, &a->desk, a->presence.place))
        return;
    free(a->whose.person);
    desk_role(&a->desk, &a->whose.person);
    a->redraw = true;
}

void app_act(struct app *a, struct outcome o)
{
    if (a->desk.book_changed) {
        book_keeper_renew(&a->books, a->desk.db, &a->desk.book);
        look_at_account(a);
    }
    a->desk.book_changed = false;
    switch (o.kind) {
    case OUT_NONE:
    case OUT_STAY:
        break;
    case OUT_BACK:
        if (a->count > 1) {
            pop(a);
            came_to_top(a);
        } else {
            app_leave_top(a);
        }
        break;
    case OUT_OPEN:
    case OUT_SWAP:
        open_screen(a, o);
        break;
    case OUT_ASK:
        dialog_open(&a->dialog, o.ask);
        break;
    case OUT_QUIT:
        stash_all(a);
        a->ended = true;
        break;
    }
}

/* Says which case is being changed here, and looks who else is at the one on the screen. */
static void keep_presence(struct app *a, bool changed)
{
    bool changing = false;
    int64_t mine = 0, top = 0;

    for (size_t i = a->count; i-- > 0 && !changing;) {
        const struct layer *l = &a->layers[i];
        int64_t id = l->screen->about ? l->screen->about(l->state, &changing) : 0;

        if (i == a->count - 1)
            top = id;
        mine = changing && !a->session.locked ? id : 0;
    }
    presence_keeper_sign(&a->presence, &a->desk, mine);
    if (presence_keeper_look(&a->presence, &a->desk, top, changed))
        a->redraw = true;
}

bool app_feed(struct app *a, const struct key *k)
{
    switch (k->code) {
    case K_LEAVE:
        stash_all(a);
        a->ended = true;
        break;
    case K_TICK:
        app_tick(a);
        break;
    case K_RESIZE:
        a->redraw = true;
        break;
    default:
        if (term_too_small())
            break;
        session_keeper_typed(&a->session);
        presence_keeper_typed(&a->presence);
        if (a->session.locked) { /* the key only wakes; nobody sees what it would do */
            a->session.locked = k->code != K_ENTER;
            a->redraw = true;
            break;
        }
        a->dirty = true;
        a->redraw = true;
        if (a->dialog.box)
            app_dialog_feed(a, k);
        else
            app_screen_feed(a, k);
    }
    if (!a->ended && a->dirty && world_ticks() - a->stashed > STASH_EVERY)
        stash_all(a);
    if (!a->ended && k->code != K_TICK)
        keep_presence(a, false);
    return !a->ended;
}

/* Nobody is there, or nobody may be any more: what was typed is kept. */
static void end_or_lock(struct app *a)
{
    if (!a->session.how && !session_keeper_idle(&a->session, &a->desk))
        return;
    stash_all(a);
    a->desk.covers++;
    a->ended = a->session.how != NULL;
    a->redraw = true;
}

/* What the seconds bring: others' changes. */
void app_tick(struct app *a)
{
    struct layer *l = app_top(a);
    int64_t version = db_seen_version(a->desk.db);
    bool changed = version != a->seen;

    a->seen = version;
    if (changed)
        look_at_account(a);
    end_or_lock(a);
    if (a->ended)
        return;
    if (changed)
        book_keeper_renew(&a->books, a->desk.db, &a->desk.book);
    if (l->screen->tick && l->screen->tick(&a->desk, l->state, changed))
        a->redraw = true;
    keep_presence(a, changed);
}

/* ---- drawing ---- */

void app_draw(struct app *a)
{
    int rows = term_rows(), cols = term_cols();
    struct layer *l = app_top(a);
    int said = bars_said_rows(&a->desk, cols);
    struct area inside = { .y = 1, .x = 0, .rows = rows - 2 - said, .cols = cols };

    term_begin();
    if (term_too_small()) {
        term_draw_too_small();
        term_end();
        return;
    }
    if (a->session.locked) {
        session_draw_locked(&a->desk, rows, cols);
        term_end();
        return;
    }
    l->screen->draw(&a->desk, l->state, inside);
    bars_title(&a->desk, l->screen, l->state, &a->whose, cols); /* knows the page now */
    bars_said(&a->desk, (struct area) { rows - 1 - said, 0, said, cols });
    bars_keys(&a->desk, l->screen, l->state, rows - 1, cols);
    if (a->dialog.box)
        dialog_draw(&a->dialog, inside);
    term_end();
}

/* ---- life ---- */

/* The night's work has no eyes. */
static enum status check_person(struct db *db, struct err *err)
{
    enum status st = access_again(db, err);

    if (st == ST_OK && db_access(db)->role == ACCOUNT_SYSTEM)
        st = err_set(err, ST_DENIED,
                     _("服务账号只用来做夜间统计和备份，不能打开终端界面；请用自己的登录名进入。"));
    return st;
}

struct app *app_new(struct db *db, struct book *book, int today, const struct app_options *opt,
                    struct err *err)
{
    const char *other = str_equal(opt->screen, "home") ? NULL : opt->screen;
    struct app *a;

    if (check_person(db, err) != ST_OK)
        return NULL;
    a = mem_alloc(sizeof(*a));
    a->pipe = -1;
    a->redraw = true;
    a->desk.db = db;
    a->desk.book = book;
    a->desk.today = today;
    a->desk.who = db_who(db);
    a->desk.read_only = opt->read_only;
    a->desk.personal = opt->personal;
    a->desk.demo = book_setting_int(book, "demo", 0) != 0;
    a->desk.practice = opt->practice;
    a->whose.district = mem_copy(book_setting(book, "district.name", _("人民调解")));
    desk_role(&a->desk, &a->whose.person);
    a->seen = db_seen_version(db);
    book_keeper_start(&a->books, db);
    presence_keeper_start(&a->presence, &a->desk);
    session_keeper_typed(&a->session);
    if (push(a, "home", (struct open_args) { .text = other ? OPEN_LATER : NULL }, err) != ST_OK ||
        (other && push(a, other, (struct open_args) { 0 }, err) != ST_OK)) {
        app_free(a);
        return NULL;
    }
    if (opt->probe && push(a, "doctor", (struct open_args) { .text = PROBE_WORD }, err) != ST_OK)
        err_clear(err);
    if (opt->notice)
        dialog_open(&a->dialog, ask_new(ASK_SHOW, TOKEN_NOTICE, _("只能查看"), opt->notice));
    if (opt->pipe)
        a->pipe = open(opt->pipe, O_WRONLY | O_CLOEXEC | O_NONBLOCK);
    return a;
}

void app_free(struct app *a)
{
    if (!a)
        return;
    dialog_close(&a->dialog);
    while (a->count)
        pop(a);
    presence_keeper_end(&a->presence, &a->desk);
    session_keeper_release(&a->session);
    free(a->desk.edited);
    book_keeper_release(&a->books);
    free(a->layers);
    free(a->whose.district);
    free(a->whose.person);
    free(a->desk.said);
    free(a->desk.opening);
    free(a->offered.form);
    if (a->pipe >= 0)
        close(a->pipe);
    free(a);
}

/* Tells a test that everything typed so far has been acted on. */
static void tell_waiting(struct app *a)
{
    if (a->pipe >= 0 && write(a->pipe, ".", 1) < 0)
        a->pipe = -1;
}

enum status app_run(struct db *db, struct book *book, int today, const struct app_options *opt,
                    struct err *err)
{
    enum status st = term_start(&opt->term, err);
    struct app *a;
    bool going = true;

    if (st != ST_OK)
        return st;
    event_login(db);
    a = app_new(db, book, today, opt, err);
    if (!a) {
        event_logout(db, _("没有打开"));
        term_stop();
        return access_may(db_access(db), RIGHT_CASES) ? ST_FAILED : ST_DENIED;
    }
    a->offer_later = opt->probe && !opt->screen;
    if (!opt->screen && !opt->probe)
        offer_draft(a);
    while (going) {
        struct key k;

        if (!term_pending()) {
            if (a->redraw)
                app_draw(a);
            a->redraw = false;
            tell_waiting(a);
        }
        k = term_key(1000);
        going = app_feed(a, &k);
        key_release(&k);
    }
    if (opt->reset)
        *opt->reset = a->desk.reset;
    st = a->session.how || term_leaving() ? ST_CANCELLED : ST_OK;
    event_logout(db, a->session.how ? a->session.how : st == ST_OK ? NULL : "signal");
    if (a->session.how)
        err_set(err, st, "%s", a->session.why);
    app_free(a);
    term_stop();
    return st;
}

int app_signal(void)
{
    return term_leaving();
}
