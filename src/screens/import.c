/* screens/import.c - 导入: a ledger comes in, checked first, taken back if need be.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "screens/screen.h"
#include "ui/draw.h"
#include "work/import.h"

enum { TOKEN_PATH = 1, TOKEN_SURE };

struct import_screen {
    char *path; /* owned */
    struct import_result result;
    bool checked;
};

static enum status import_open(struct desk *d, void *state, const struct open_args *args,
                               struct err *err)
{
    (void)d, (void)state, (void)args, (void)err;
    return ST_OK;
}

static void run(struct desk *d, struct import_screen *s, bool dry)
{
    const struct import_options opt = {
        .path = s->path, .kind = KIND_CASE, .dry_run = dry, .today = d->today
    };
    struct err err = ERR_INIT;
    enum status st;

    import_result_release(&s->result);
    s->result = (struct import_result) { 0 };
    st = import_file(d->db, d->book, &opt, &s->result, &err);
    s->checked = dry && (st == ST_OK || st == ST_WARNED);
    if (st != ST_OK && st != ST_WARNED)
        desk_complain_err(d, &err);
    else if (!dry)
        desk_say(d, _("导入了 %zu 件。"), s->result.added);
    err_clear(&err);
}

static void import_draw(struct desk *d, void *state, struct area a)
{
    struct import_screen *s = state;

    (void)d;
    draw_printf(a.y, a.x + 1, a.cols - 1, ROLE_TEXT, _("读了 %zu 行，新的 %zu 行，有问题 %zu 行。"),
                s->result.rows, s->result.added, s->result.bad);
    for (size_t i = 0; i < s->result.problems_count && (int)i + 1 < a.rows; i++)
        draw_printf(a.y + 1 + (int)i, a.x + 1, a.cols - 1, ROLE_WARN, _("第 %zu 行 %s"),
                    s->result.problems[i].row, s->result.problems[i].text);
}

static struct outcome import_key(struct desk *d, void *state, const struct key *k)
{
    struct import_screen *s = state;

    (void)d;
    if (k->code == K_ENTER && s->checked)
        return outcome_ask(ask_new(ASK_CONFIRM, TOKEN_SURE, _("导入"), _("写入登记簿？")));
    return outcome_none();
}

static struct outcome ask_path(struct desk *d, void *state)
{
    (void)d, (void)state;
    return outcome_ask(ask_new(ASK_TEXT, TOKEN_PATH, _("文件"), _("文件的路径：")));
}

static struct outcome import_answer(struct desk *d, void *state, int token, const struct answer *a)
{
    struct import_screen *s = state;

    if (!a->given)
        return outcome_stay();
    if (token == TOKEN_PATH) {
        free(s->path);
        s->path = mem_copy(a->value);
        run(d, s, true);
    } else if (token == TOKEN_SURE) {
        run(d, s, false);
    }
    return outcome_stay();
}

static void import_close(struct desk *d, void *state)
{
    struct import_screen *s = state;

    (void)d;
    free(s->path);
    import_result_release(&s->result);
}

static const struct binding bindings[] = {
    { KEY_FN(3), CTRL('o'), "import.file", N_("文件"), N_("选择要导入的台账"), ask_path },
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
    .close = import_close,
};
