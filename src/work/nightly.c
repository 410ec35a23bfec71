/* work/nightly.c - the night's work, one row a step.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/nightly.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/world.h"
#include "nightly_impl.h"
#include "store/books.h"
#include "store/db.h"
#include "store/events.h"

void night_say(const struct night *n, const char *fmt, ...)
{
    va_list args;
    char *text = NULL;

    if (!n->opt->verbose || !n->opt->say)
        return;
    va_start(args, fmt);
    if (vasprintf(&text, fmt, args) < 0)
        die("%s", _("内存不足"));
    va_end(args);
    n->opt->say(n->opt->ctx, text);
    free(text);
}

/* ---- the steps ---- */

enum step_flag {
    NEEDS_SOUND = 1 << 0, /* a live file that is known not to be damaged */
    NEEDS_FRESH = 1 << 1, /* a verified copy, not yet in its place */
    NEEDS_COPY = 1 << 2,  /* a verified backup of this night */
    FOR_PAPERS = 1 << 3   /* what it says is printed: Chinese whatever the administrator reads */
};

struct step {
    const char *title; /* N_() */
    unsigned flags;
    enum status (*run)(struct night *n, struct err *err);
};

/* Nothing is written to the live file before a copy of it has been looked through.  The copy
 * knows the day already; it is the backup, unless something was sealed meanwhile. */
static const struct step steps[] = {
    { N_("完整性检查"), 0, night_copy },
    { N_("更新期限"), NEEDS_SOUND, night_clocks },
    { N_("封存"), NEEDS_SOUND | FOR_PAPERS, night_seal },
    { N_("备份"), NEEDS_FRESH, night_backup },
    { N_("核验上一份备份"), NEEDS_COPY, night_previous },
    { N_("核对"), NEEDS_COPY | FOR_PAPERS, night_checks },
    { N_("报表"), NEEDS_COPY | FOR_PAPERS, night_figures },
    { N_("清理旧备份和报表"), NEEDS_COPY, night_retention },
    { N_("记录"), 0, night_mark },
};

/* The later, the worse; what is not listed is as bad as a failure. */
static int badness(enum status st)
{
    static const enum status order[] = { ST_OK,     ST_WARNED, ST_BUSY,   ST_UNBALANCED,
                                         ST_FAILED, ST_FULL,   ST_CORRUPT };

    for (size_t i = 0; i < ARRAY_LEN(order); i++)
        if (order[i] == st)
            return (int)i;
    return badness(ST_FAILED);
}

static void note_problem(struct night *n, const struct step *s, enum status st,
                         const struct err *err)
{
    char *text = mem_printf(_("%s：%s"), _(s->title), err_text(err));

    night_say(n, "%s", text);
    mem_grow((void **)&n->problems, n->problems_count, &n->problems_cap, sizeof *n->problems);
    n->problems[n->problems_count++] = text;
    if (badness(st) > badness(n->worst)) {
        n->worst = st;
        free(n->sentence);
        n->sentence = mem_copy(text);
    }
}

static bool can_run(const struct night *n, const struct step *s)
{
    return (!(s->flags & NEEDS_SOUND) || n->sound) && (!(s->flags & NEEDS_FRESH) || n->fresh) &&
           (!(s->flags & NEEDS_COPY) || n->copy);
}

static enum status run_step(struct night *n, const struct step *s, struct err *err)
{
    char *language = mem_copy(world_env("LANGUAGE"));
    enum status st;

    if (s->flags & FOR_PAPERS)
        i18n_language("zh_CN");
    st = s->run(n, err);
    if (s->flags & FOR_PAPERS)
        i18n_language(language ? language : "");
    free(language);
    return st;
}

static void run_steps(struct night *n)
{
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        struct err err = ERR_INIT;
        enum status st;

        if (!can_run(n, &steps[i]))
            continue;
        night_say(n, _("%s……"), _(steps[i].title));
        st = run_step(n, &steps[i], &err);
        if (st != ST_OK)
            note_problem(n, &steps[i], st, &err);
        err_clear(&err);
        if (st == ST_BUSY)
            return; /* whoever holds the database now may hold it for long */
    }
}

/* ---- opening and closing ---- */

static long or_setting(int given, const struct book *book, const char *key, long fallback)
{
    return given > 0 ? given : book_setting_int(book, key, fallback);
}

static enum status open_live(struct night *n, struct nightly_options *opt, struct err *err)
{
    enum status st = db_open(opt->database, opt->any_disk ? DB_FORCE_FS : 0, &n->db, err);

    if (st != ST_OK)
        return st;
    db_set_session(n->db, world_terminal(), world_address(), "nightly");
    db_set_wait(n->db, opt->wait_seconds * 1000);
    st = books_load(n->db, &n->book, err);
    if (st != ST_OK)
        return st;
    n->today = night_today(n->db);
    opt->keep_daily = (int)or_setting(opt->keep_daily, n->book, "retention.daily", 14);
    opt->keep_monthly = (int)or_setting(opt->keep_monthly, n->book, "retention.monthly", 24);
    return night_find_days(n, err);
}

static void night_release(struct night *n)
{
    night_drop_fresh(n);
    if (n->copy_book)
        book_free(n->copy_book);
    if (n->book)
        book_free(n->book);
    db_close(n->copy);
    db_close(n->db);
    for (size_t i = 0; i < n->findings_count; i++)
        free(n->findings[i].first);
    for (size_t i = 0; i < n->problems_count; i++)
        free(n->problems[i]);
    free(n->findings);
    free(n->problems);
    free(n->sentence);
    free(n->backup);
}

/* ---- the answer ---- */

/* Of a text of several lines or of very many words as much as a subject line takes; yours. */
static char *one_line(const char *text, size_t most)
{
    struct buf b = BUF_INIT;
    size_t n = strlen(text), chars = utf8_chars(text), at = 0;

    for (size_t i = 0; at < n && (i < most - 3 || chars <= most); i++) {
        uint32_t ch;
        size_t len = utf8_decode(text + at, n - at, &ch);

        buf_add_n(&b, ch == '\n' || ch == '\r' ? " " : text + at, ch < 0x20 ? 1 : len);
        at += len;
    }
    if (at < n)
        buf_add(&b, "...");
    return buf_take(&b);
}

static enum status answer(const struct night *n, struct err *err)
{
    char *rest = n->problems_count > 1
                     ? mem_printf(_("（另有 %zu 步也没有做好，见 tiaojie status）"),
                                  n->problems_count - 1)
                     : mem_copy("");
    char *line = n->worst == ST_OK ? NULL : one_line(n->sentence, NIGHTLY_LINE - utf8_chars(rest));

    if (line)
        err_set(err, n->worst, "%s%s", line, rest);
    free(line);
    free(rest);
    return n->worst;
}

/* The worst first: a sentence of a step, else the first thing that a check points out. */
static const char *worst_finding(const struct night *n)
{
    if (n->sentence)
        return n->sentence;
    for (size_t i = 0; i < n->findings_count; i++)
        if (n->findings[i].first)
            return n->findings[i].first;
    return NULL;
}

static void add_line(const struct night *n, struct buf *out)
{
    const char *worst = worst_finding(n);
    char iso[DATE_SIZE];
    struct buf b = BUF_INIT;
    char *line;

    buf_printf(&b, _("%s %s：做了 %zu 天"), date_to_iso(n->today, iso),
               night_status_label(n->worst), n->days_done);
    if (n->overdue >= 0)
        buf_printf(&b, _("，超期案件 %d 件"), n->overdue);
    if (n->days_done)
        buf_printf(&b, _("，到期提醒 %zu 项"), n->late + n->soon);
    buf_printf(&b, _("，核对提醒 %zu 处，备份%s"), n->warnings,
               n->copy ? _("可用") : _("没有做成"));
    if (worst)
        buf_printf(&b, _("；%s"), worst);
    line = one_line(buf_text(&b), NIGHTLY_LINE);
    buf_add(out, line);
    buf_add(out, "\n");
    free(line);
    buf_release(&b);
}

static enum status locked_run(const struct nightly_options *given, struct err *err)
{
    struct nightly_options opt = *given;
    struct night n = { .opt = &opt, .overdue = -1, .started = world_now() };
    enum status st = open_live(&n, &opt, err);

    if (st == ST_OK) {
        run_steps(&n);
        st = answer(&n, err);
        if (opt.line)
            add_line(&n, opt.line);
    }
    night_release(&n);
    return st;
}

enum status nightly_run(const struct nightly_options *opt, struct err *err)
{
    struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
    mode_t mask = umask(0077);
    int lock;
    enum status st;

    /* A file over the size limit is a refusal to report, not a reason to die. */
    sigaction(SIGXFSZ, &ignore, &before);
    st = night_lock(opt->database, opt->wait_seconds, &lock, err);
    if (st == ST_OK) {
        st = locked_run(opt, err);
        night_unlock(lock);
    }
    sigaction(SIGXFSZ, &before, NULL);
    umask(mask);
    return st;
}
