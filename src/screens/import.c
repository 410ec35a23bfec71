/* screens/import.c - 导入: a ledger comes in, checked first, taken back if need be.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/import_screen.h"
#include "screens/paths.h"
#include "store/batches.h"
#include "ui/draw.h"
#include "ui/table.h"
#include "ui/term.h"

enum { TOKEN_FILE = 1, TOKEN_PATH, TOKEN_KIND, TOKEN_SURE, TOKEN_SKIP, TOKEN_UNDO, TOKEN_KEPT };

#define TYPED "?" /* value of the item by which a path is typed */

/* ---- batches ---- */

static void clear_batches(struct import_screen *s)
{
    for (size_t i = 0; i < s->batches_count; i++) {
        free(s->batches[i].at);
        free(s->batches[i].who);
        free(s->batches[i].file);
        free(s->batches[i].kind);
    }
    s->batches_count = 0;
}

static char *kind_label(const char *key)
{
    enum kind_id kind = kind_find(key);

    return mem_copy(kind == KIND_COUNT ? key : _(kind_get(kind)->label));
}

static void add_batch(void *ctx, const struct batch *b)
{
    struct import_screen *s = ctx;
    const char *slash = strrchr(b->file, '/');
    char stamp[STAMP_SIZE];

    stamp_to_local(b->at, stamp, sizeof(stamp), true);
    mem_grow((void **)&s->batches, s->batches_count, &s->batches_cap, sizeof(*s->batches));
    s->batches[s->batches_count++] = (struct batch_row) {
        .id = b->id,
        .rows = b->rows,
        .added = b->added,
        .at = mem_copy(stamp),
        .who = mem_copy(b->who),
        .file = mem_copy(slash ? slash + 1 : b->file),
        .kind = kind_label(b->kind),
        .undone = b->undone != 0,
    };
}

static void load_batches(struct desk *d, struct import_screen *s)
{
    struct err err = ERR_INIT;

    clear_batches(s);
    if (batches_list(d->db, add_batch, s, &err) != ST_OK)
        desk_complain_err(d, &err);
}

static void go_back(struct desk *d, struct import_screen *s)
{
    s->step = IMPORT_BATCHES;
    s->at = s->top = 0;
    load_batches(d, s);
}

static enum status import_open(struct desk *d, void *state, const struct open_args *args,
                               struct err *err)
{
    struct import_screen *s = state;

    (void)args, (void)err;
    s->kind = KIND_CASE;
    load_batches(d, s);
    return ST_OK;
}

static bool import_tick(struct desk *d, void *state, bool changed)
{
    struct import_screen *s = state;

    if (!changed || s->step != IMPORT_BATCHES)
        return false;
    load_batches(d, s);
    return true;
}

static void import_close(struct desk *d, void *state)
{
    struct import_screen *s = state;

    (void)d;
    clear_batches(s);
    free(s->batches);
    free(s->path);
    import_result_release(&s->result);
}

/* ---- reading a file ---- */

struct reading {
    struct desk *d;
    struct import_screen *s;
};

/* Between two frames of the program: only this screen's part is drawn. */
static bool progress(void *ctx, size_t rows, int per_mille, double rows_per_second)
{
    struct reading *r = ctx;
    struct area a = { 1, 0, term_rows() - 3, term_cols() };

    draw_fill(a.y, a.x, a.rows + 1, a.cols, ROLE_TEXT);
    import_draw(r->d, r->s, a);
    draw_printf(a.y + a.rows, 1, a.cols - 1, ROLE_LABEL,
                _("已读 %zu 行  %d%%  每秒 %.0f 行  Esc 停止"), rows, per_mille / 10,
                rows_per_second);
    draw_cursor(a.y + a.rows, 0);
    term_end();
    return !desk_stopped();
}

static enum status read_file(struct desk *d, struct import_screen *s, bool dry, bool skip,
                             struct err *err)
{
    struct reading reading = { d, s };
    const struct import_options opt = { .path = s->path,
                                        .kind = s->kind,
                                        .dry_run = dry,
                                        .skip_bad = skip,
                                        .today = d->today,
                                        .progress = progress,
                                        .ctx = &reading };
    char *path = path_shown(s->path);
    char *doing = mem_printf(dry ? _("正在检查 %s") : _("正在导入 %s"), path);
    enum status st;

    import_result_release(&s->result);
    s->result = (struct import_result) { 0 };
    s->at = s->top = 0;
    s->doing = doing;
    st = import_file(d->db, d->book, &opt, &s->result, err);
    s->doing = NULL;
    free(doing);
    free(path);
    return st;
}

/* Looks through the file; nothing is written. */
static void check(struct desk *d, struct import_screen *s)
{
    struct err err = ERR_INIT;
    enum status st = read_file(d, s, true, true, &err);

    if (st == ST_OK || st == ST_WARNED || (st == ST_INVALID && s->result.problems_count)) {
        s->step = IMPORT_CHECKED;
        err_clear(&err);
        return;
    }
    desk_complain_err(d, &err);
    go_back(d, s);
}

static void import_rows(struct desk *d, struct import_screen *s, bool skip)
{
    struct err err = ERR_INIT;
    enum status st = read_file(d, s, false, skip, &err);

    if (st == ST_OK || st == ST_WARNED) {
        s->step = IMPORT_DONE;
        desk_say(d, _("已导入 %zu 行（第 %lld 批）"), s->result.added, (long long)s->result.batch);
        err_clear(&err);
        return;
    }
    desk_complain_err(d, &err);
    if (st != ST_INVALID)
        go_back(d, s);
}

/* ---- questions ---- */

static struct outcome ask_path(void)
{
    return outcome_ask(
        ask_new(ASK_TEXT, TOKEN_PATH, _("导入"), _("文件的路径（.xlsx 或 .csv）：")));
}

static struct outcome ask_file(struct desk *d, void *state)
{
    struct question_box *box;

    (void)state;
    if (!desk_writes(d, RIGHT_IMPORT))
        return outcome_stay();
    box = ask_new(ASK_CHOOSE, TOKEN_FILE, _("导入哪个文件"), NULL);
    import_files(&box->items);
    if (box->items.count == 0) {
        ask_free(box);
        return ask_path();
    }
    pick_add(&box->items, TYPED, _("自己写路径"), NULL);
    return outcome_ask(box);
}

static const enum kind_id kinds[] = { KIND_CASE, KIND_COMMITTEE, KIND_MEDIATOR, KIND_AREA,
                                      KIND_CODE, KIND_HOLIDAY,   KIND_USER };

static struct outcome ask_kind(struct desk *d, void *state)
{
    struct import_screen *s = state;
    struct question_box *box = ask_new(ASK_CHOOSE, TOKEN_KIND, _("文件里每行是一"), NULL);

    (void)d;
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        pick_add(&box->items, kind_get(kinds[i])->key, _(kind_get(kinds[i])->label), NULL);
        if (kinds[i] == s->kind)
            box->items.at = i;
    }
    return outcome_ask(box);
}

/* The counts once more, before anything is written. */
static struct outcome ask_sure(struct import_screen *s)
{
    const struct import_result *r = &s->result;
    struct question_box *box;
    char *text;

    if (r->bad == 0) {
        text = mem_printf(_("写入 %zu 行？"), r->added);
        box = ask_new(ASK_CONFIRM, TOKEN_SURE, _("导入"), text);
        free(text);
        return outcome_ask(box);
    }
    text = mem_printf(_("%zu 行有问题，%zu 行可以导入。"), r->bad, r->added);
    box = ask_new(ASK_CHOOSE, TOKEN_SKIP, _("导入"), text);
    free(text);
    pick_add(&box->items, "no", _("不导入，先改台账"), NULL);
    text = mem_printf(_("导入 %zu 行，有问题的另存到文件里"), r->added);
    pick_add(&box->items, "skip", text, NULL);
    free(text);
    return outcome_ask(box);
}

static struct outcome ask_undo(struct desk *d, void *state)
{
    struct import_screen *s = state;
    const struct batch_row *b = s->at < s->batches_count ? &s->batches[s->at] : NULL;
    struct question_box *box;
    char *text;

    if (s->step != IMPORT_BATCHES || !b)
        return outcome_none();
    if (!desk_writes(d, RIGHT_IMPORT))
        return outcome_stay();
    if (b->undone) {
        desk_complain(d, "%s", _("这一批已经撤回了。"));
        return outcome_stay();
    }
    text = mem_printf(_("撤回第 %lld 批（%s，%lld 行）？导入后有人改过的留下。"), (long long)b->id,
                      b->file, (long long)b->added);
    box = ask_new(ASK_CONFIRM, TOKEN_UNDO, _("撤回"), text);
    free(text);
    return outcome_ask(box);
}

static void say_kept(void *ctx, const char *name)
{
    buf_printf(ctx, "%s\n", name);
}

static struct outcome undo(struct desk *d, struct import_screen *s)
{
    struct buf names = BUF_INIT;
    struct err err = ERR_INIT;
    struct outcome o = outcome_stay();
    int64_t id = s->at < s->batches_count ? s->batches[s->at].id : 0;
    size_t removed = 0, kept = 0;

    if (batches_undo(d->db, id, &removed, &kept, say_kept, &names, &err) != ST_OK)
        desk_complain_err(d, &err);
    else
        desk_say(d, _("已撤回第 %lld 批：去掉 %zu 行，留下 %zu 行。"), (long long)id, removed,
                 kept);
    if (kept)
        o = outcome_ask(
            ask_new(ASK_SHOW, TOKEN_KEPT, _("导入后有人改过，留下的"), buf_text(&names)));
    buf_release(&names);
    load_batches(d, s);
    return o;
}

static void take_path(struct desk *d, struct import_screen *s, const char *typed)
{
    free(s->path);
    s->path = path_from_typed(typed);
    check(d, s);
}

static struct outcome import_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct import_screen *s = state;

    if (!a->given || !a->value)
        return outcome_stay();
    switch (token) {
    case TOKEN_FILE:
        if (str_equal(a->value, TYPED))
            return ask_path();
        take_path(d, s, a->value);
        return outcome_stay();
    case TOKEN_PATH:
        take_path(d, s, a->value);
        return outcome_stay();
    case TOKEN_KIND:
        s->kind = kind_find(a->value);
        return outcome_stay();
    case TOKEN_SURE:
        import_rows(d, s, false);
        return outcome_stay();
    case TOKEN_SKIP:
        if (str_equal(a->value, "skip"))
            import_rows(d, s, true);
        return outcome_stay();
    case TOKEN_UNDO:
        return undo(d, s);
    default:
        return outcome_stay();
    }
}

/* ---- keys ---- */

static size_t rows_of(const struct import_screen *s)
{
    return s->step == IMPORT_BATCHES ? s->batches_count : s->result.problems_count;
}

static struct outcome import_key(struct desk *d, void *state, const struct key *k)
{
    struct import_screen *s = state;

    if (k->code == K_ENTER && s->step == IMPORT_BATCHES)
        return ask_file(d, s);
    if (k->code == K_ENTER && s->step == IMPORT_CHECKED && s->result.added)
        return ask_sure(s);
    if ((k->code == K_ENTER || k->code == K_ESC) && s->step != IMPORT_BATCHES) {
        go_back(d, s);
        return outcome_stay();
    }
    return scroll_key(k, rows_of(s), s->page, &s->at, &s->top) ? outcome_stay() : outcome_none();
}

static void import_status(struct desk *d, void *state, struct buf *out)
{
    const struct import_screen *s = state;

    (void)d;
    buf_add(out, _(kind_get(s->kind)->label));
}

static const struct binding bindings[] = {
    { KEY_FN(3), CTRL('o'), "import.file", N_("选文件"),
      N_("选一个文件，先检查，列出问题，再决定导入"), ask_file },
    { KEY_FN(5), CTRL('t'), "import.kind", N_("种类"),
      N_("文件里每行是案件，还是调委会、调解员、区划、代码、节假日、账号"), ask_kind },
    { KEY_FN(6), K_DEL, "import.undo", N_("撤回"), N_("把光标所在的一批撤回，有人改过的留下"),
      ask_undo },
    { 0 },
};

const struct screen screen_import = {
    .name = "import",
    .title = N_("导入"),
    .state = sizeof(struct import_screen),
    .bindings = bindings,
    .open = import_open,
    .draw = import_draw,
    .key = import_key,
    .answer = import_answer,
    .tick = import_tick,
    .close = import_close,
    .status = import_status,
};
