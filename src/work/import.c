/* src/work/import.c - a ledger comes in: look, check everything, then all or nothing.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "import_impl.h"
#include "store/batches.h"
#include "store/cases.h"
#include "store/db.h"

#define QUIET_MS      300 /* what is done sooner needs no progress */
#define TELL_MS       250
#define TELL_ROWS     64
#define CHECKED_SHARE 300   /* per mille of the work when rows are checked */
#define INDEX_ROWS    20000 /* search keys and tallies are added for so many at once */

/* --- rows --- */

enum status import_open_sheet(struct import *im, struct sheet **sheet, struct err *err)
{
    struct sheet_options opt = { .encoding = im->opt->encoding, .sheet = im->opt->sheet };

    return sheet_open(im->source.path, &opt, sheet, err);
}

/* Cells with something for us. */
static size_t count_filled(const struct import *im, const struct sheet_row *row)
{
    size_t n = 0;

    for (size_t i = 0; i < row->count && i < im->headings.count; i++)
        n += im->headings.columns[i].target >= 0 && !import_is_blank(row->cells[i].text);
    return n;
}

/* A page of a printed ledger begins with the headings again. */
static bool repeats_headings(const struct import *im, const struct sheet_row *row)
{
    for (size_t i = 0; i < row->count && i < im->headings.count; i++)
        if (*row->cells[i].text && !str_equal(row->cells[i].text, im->headings.columns[i].heading))
            return false;
    return true;
}

/* "合计" and a few sums. */
static bool is_total(const struct import *im, const struct sheet_row *row, size_t filled)
{
    static const char *const words[] = { "合计", "总计", "小计", "共计", "累计", "合计：" };
    size_t first = 0;

    if (3 * filled > im->headings.count)
        return false;
    while (first < row->count && import_is_blank(row->cells[first].text))
        first++;
    for (size_t i = 0; first < row->count && i < ARRAY_LEN(words); i++)
        if (str_equal(row->cells[first].text, words[i]))
            return true;
    return false;
}

enum status import_next_row(struct import *im, struct sheet *sheet, struct sheet_row *row,
                            bool *more, struct err *err)
{
    for (;;) {
        enum status st = sheet_row(sheet, row, more, err);
        size_t filled;

        if (st != ST_OK || !*more)
            return st;
        filled = row->number > im->headings.row ? count_filled(im, row) : 0;
        if (filled == 0 || repeats_headings(im, row))
            continue;
        im->row_number = row->number;
        im->row_errors = 0;
        buf_clear(&im->bad.problems);
        if (!is_total(im, row, filled)) {
            import_check_shape(im, row);
            return ST_OK;
        }
        import_say(im, NO_COLUMN, true, _("是合计行，没有导入。"));
    }
}

enum status import_progress(struct import *im, size_t rows, int per_mille, struct err *err)
{
    int64_t now;

    if (rows % TELL_ROWS != 0 || !im->opt->progress)
        return ST_OK;
    now = world_ticks();
    if (now - im->started < QUIET_MS || now - im->told < TELL_MS)
        return ST_OK;
    im->told = now;
    if (im->opt->progress(im->opt->ctx, rows, per_mille,
                          (double)rows * 1000.0 / (double)(now - im->started)))
        return ST_OK;
    return err_set(err, ST_CANCELLED, _("已停止导入，什么也没有写入。"));
}

/* --- first reading --- */

static void say_double(struct import *im, size_t earlier, bool same)
{
    size_t column = import_column_of(&im->headings, CF_CODE);

    if (column == NO_COLUMN)
        column = import_column_of(&im->headings, CF_NUMBER);
    if (same)
        import_say(im, column, true, _("和第 %zu 行完全相同，只导入一次。"), earlier);
    else
        import_say(im, column, false, _("和第 %zu 行的编码相同而内容不同；请改正其中一行的编码。"),
                   earlier);
}

static uint64_t first_half(const unsigned char hash[16])
{
    uint64_t n;

    memcpy(&n, hash, sizeof n);
    return n;
}

/* Is the row new, for this file and for the office? */
static enum status judge(struct import *im, enum import_verdict *v, struct err *err)
{
    const struct import_row *row = &im->row;
    bool same = false;
    uint32_t check;
    int64_t stored;
    size_t earlier;
    enum status st;

    memcpy(&check, row->hash + 8, sizeof check);
    earlier = import_seen_before(
        &im->seen, row->key ? content_hash64(row->key, strlen(row->key)) : first_half(row->hash),
        check, im->row_number, &same);
    if (earlier)
        say_double(im, earlier, same);
    *v = earlier ? ROW_KNOWN : ROW_ADDED;
    if (earlier)
        return ST_OK;
    if (im->office_has_batches && batches_known(im->db, row->hash)) {
        *v = ROW_KNOWN;
        return ST_OK;
    }
    st = import_case_stored(im, &stored, err);
    if (st != ST_OK || stored == 0)
        return st;
    *v = ROW_KNOWN;
    return import_case_compare(im, stored, &same, err);
}

static enum status check_row(struct import *im, const struct sheet_row *row, struct err *err)
{
    size_t first = im->r->problems_count;
    enum import_verdict v = ROW_BAD;
    enum status st = ST_OK;

    im->r->rows++;
    import_case_read(im, row);
    if (im->row_errors == 0)
        st = judge(im, &v, err);
    if (im->row_errors)
        v = ROW_BAD;
    import_sort_problems(im, first);
    if (v == ROW_ADDED) {
        im->to_add[im->row.number.year ? 0 : 1]++;
        im->digest += first_half(im->row.hash);
    }
    im->r->known += v == ROW_KNOWN;
    im->r->bad += v == ROW_BAD;
    import_verdict_add(&im->seen, v);
    if (st == ST_OK && v == ROW_BAD && im->opt->skip_bad && !im->opt->dry_run)
        st = import_bad_add(im, row, err);
    return st;
}

static enum status check_rows(struct import *im, struct err *err)
{
    int share = im->opt->dry_run ? 1000 : CHECKED_SHARE;
    struct sheet_row row = { 0 };
    struct sheet *sheet;
    bool more = true;
    enum status st = import_open_sheet(im, &sheet, err);

    if (st != ST_OK)
        return st;
    while (st == ST_OK && more) {
        st = import_next_row(im, sheet, &row, &more, err);
        if (st == ST_OK && more)
            st = check_row(im, &row, err);
        if (st == ST_OK)
            st = import_progress(im, im->r->rows, sheet_progress(sheet) * share / 1000, err);
    }
    sheet_close(sheet);
    im->row_number = 0;
    return st;
}

/* --- second reading --- */

/* What the office had got when the next keys are due. */
struct writing {
    struct sheet *sheet;
    int64_t first; /* id of the first case without search keys, 0 none */
    size_t waiting, read;
    bool numbered; /* rows with a number of their own; the others get theirs after them */
    uint64_t digest;
    size_t stored;
};

static enum status refuse_changed(struct err *err)
{
    return err_set(
        err, ST_CONFLICT,
        _("导入期间文件被改动，或别人同时改了调委会、区划；什么也没有写入，请再导入一次。"));
}

static enum status index_waiting(struct import *im, struct writing *w, struct err *err)
{
    int64_t first = w->first;

    w->waiting = 0;
    w->first = 0;
    return first ? cases_index_from(im->db, first, err) : ST_OK;
}

static enum status write_row(struct import *im, struct writing *w, const struct sheet_row *row,
                             struct err *err)
{
    enum status st;
    int64_t id;

    import_case_read(im, row);
    if (im->row_errors)
        return refuse_changed(err);
    if ((im->row.number.year != 0) != w->numbered)
        return ST_OK;
    w->digest += first_half(im->row.hash);
    w->stored++;
    st = import_case_store(im, &id, err);
    if (st != ST_OK)
        return err_prefix(err, st, _("第 %zu 行"), im->row_number);
    if (w->first == 0)
        w->first = id;
    return ++w->waiting < INDEX_ROWS ? ST_OK : index_waiting(im, w, err);
}

static int written_share(const struct import *im, const struct writing *w)
{
    size_t all = im->to_add[0] + im->to_add[1];

    return CHECKED_SHARE + (int)((1000 - CHECKED_SHARE) * w->stored / (all ? all : 1));
}

static enum status write_rows(struct import *im, struct writing *w, struct err *err)
{
    struct sheet_row row = { 0 };
    bool more = true;
    enum status st = import_open_sheet(im, &w->sheet, err);

    if (st != ST_OK)
        return st;
    for (size_t i = 0; st == ST_OK && more; i++) {
        st = import_next_row(im, w->sheet, &row, &more, err);
        if (st == ST_OK && more && import_verdict_at(&im->seen, i) == ROW_ADDED)
            st = write_row(im, w, &row, err);
        if (st == ST_OK)
            st = import_progress(im, w->stored, written_share(im, w), err);
    }
    sheet_close(w->sheet);
    return st;
}

static const char *file_name(const struct import_options *opt)
{
    const char *slash = opt->path ? strrchr(opt->path, '/') : NULL;

    return slash ? slash + 1 : opt->path ? opt->path : "ledger";
}

static enum status write_batch(struct import *im, struct err *err)
{
    struct writing w = { .numbered = true };
    enum status st = import_match_load(&im->match, im->db, err);

    if (st == ST_OK)
        st = batches_start(im->db, file_name(im->opt), im->kind->key, &im->r->batch, err);
    if (st == ST_OK && im->to_add[0])
        st = write_rows(im, &w, err);
    w.numbered = false;
    if (st == ST_OK && im->to_add[1])
        st = write_rows(im, &w, err);
    if (st == ST_OK)
        st = index_waiting(im, &w, err);
    if (st == ST_OK && (w.digest != im->digest || w.stored != im->to_add[0] + im->to_add[1]))
        st = refuse_changed(err);
    if (st == ST_OK)
        st = batches_finish(im->db, im->r->batch, (int64_t)im->r->rows, (int64_t)w.stored, err);
    im->r->added = w.stored;
    return st;
}

/* The rows left out are in their file before the others are in the office. */
static enum status write_all(struct import *im, struct err *err)
{
    enum status st = db_begin(im->db, err);

    if (st != ST_OK)
        return st;
    im->writing = true;
    import_seen_forget(&im->seen);
    st = import_bad_finish(im, write_batch(im, err), err);
    st = db_end(im->db, st, err);
    if (st != ST_OK) {
        import_bad_withdraw(im);
        im->r->batch = 0;
        im->r->added = im->r->committees = im->r->mediators = im->r->areas = 0;
    }
    return st;
}

/* --- the story --- */

/* For a rehearsal: what would be made. */
static void count_new(struct import *im)
{
    const struct import_match *m = &im->match;

    for (size_t i = 0; i < m->areas_count; i++)
        im->r->areas += m->areas[i].id == 0;
    for (size_t i = 0; i < m->committees_count; i++)
        im->r->committees += m->committees[i].id == 0;
    for (size_t i = 0; i < m->mediators_count; i++)
        im->r->mediators += m->mediators[i].id == 0;
    im->r->added = im->to_add[0] + im->to_add[1];
}

static enum status prepare_cases(struct import *im, struct err *err)
{
    enum status st = import_match_load(&im->match, im->db, err);

    import_case_columns(im);
    if (st == ST_OK && im->match.areas_count == 0)
        import_say(im, NO_COLUMN, false, _("区划表是空的；请先添加本区和各镇（街道）。"));
    im->office_has_cases = db_number(im->db, "SELECT EXISTS (SELECT 1 FROM case_rec)", 0);
    im->office_has_batches = db_number(im->db, "SELECT EXISTS (SELECT 1 FROM batch_row)", 0);
    return st;
}

static enum status import_cases(struct import *im, struct err *err)
{
    enum status st = prepare_cases(im, err);

    if (st != ST_OK || im->errors)
        return st;
    st = check_rows(im, err);
    if (st != ST_OK)
        return st;
    if (im->r->rows == 0)
        import_say(im, NO_COLUMN, false, _("表头下面没有数据行。"));
    if (im->opt->dry_run) {
        count_new(im);
        return ST_OK;
    }
    if (im->errors && (!im->opt->skip_bad || im->r->rows == 0))
        return ST_OK;
    if (im->to_add[0] + im->to_add[1] == 0)
        return import_bad_finish(im, ST_OK, err);
    return write_all(im, err);
}

static enum status read_headings(struct import *im, struct err *err)
{
    struct sheet *sheet;
    enum status st = import_open_sheet(im, &sheet, err);

    if (st != ST_OK)
        return st;
    im->r->encoding = mem_copy(sheet_encoding(sheet));
    if (sheet_others(sheet))
        import_say(im, NO_COLUMN, true,
                   _("工作表“%s”没有导入；要导入的，请用 --sheet 指明，一次一张。"),
                   sheet_others(sheet));
    st = import_headings_find(im, sheet, err);
    sheet_close(sheet);
    return st;
}

static enum status run(struct import *im, struct err *err)
{
    enum status st = import_source_open(&im->source, im->opt, err);

    if (st == ST_OK && im->source.doc)
        return import_casefiles(im, im->source.doc, err);
    if (st == ST_OK)
        st = read_headings(im, err);
    if (st != ST_OK || im->errors)
        return st;
    return im->opt->kind == KIND_CASE ? import_cases(im, err) : import_kind_rows(im, err);
}

static enum status conclude(struct import *im, enum status st, struct err *err)
{
    bool kept = im->opt->skip_bad && im->errors && im->r->rows > 0;

    im->row_number = 0;
    im->writing = false;
    if (im->unlisted)
        import_list_rest(im);
    if (st != ST_OK)
        return st;
    if (im->errors && im->source.doc)
        return err_set(err, ST_INVALID,
                       _("有 %zu 处错误，什么也没有导入；请按所列的位置改好再导入。"), im->errors);
    if (im->errors && !kept)
        return err_set(err, ST_INVALID,
                       _("有 %zu 处错误，什么也没有导入；请按所列的位置改好再导入，"
                         "或用 --skip-bad 先导入没有错误的行。"),
                       im->errors);
    return im->errors || im->warnings ? ST_WARNED : ST_OK;
}

static void release(struct import *im)
{
    import_bad_release(im);
    import_source_release(&im->source);
    import_headings_release(&im->headings);
    import_match_release(&im->match);
    import_arena_release(&im->arena);
    import_cache_release(&im->cache);
    import_seen_release(&im->seen);
    buf_release(&im->content);
    free(im->row.parties);
}

enum status import_file(struct db *db, const struct book *book, const struct import_options *opt,
                        struct import_result *r, struct err *err)
{
    struct import im = { .db = db, .book = book, .opt = opt, .r = r, .source.fd = -1 };
    enum status st;

    *r = (struct import_result) { 0 };
    if (kind_get(opt->kind)->parent)
        return err_set(err, ST_USAGE,
                       _("“%s”不能单独导入：随案件写进 JSON（import 文件.json），"
                         "或用 record %s add 逐条登记。"),
                       _(kind_get(opt->kind)->label), kind_get(opt->kind)->key);
    if (!import_kind_allowed(opt->kind))
        return err_set(err, ST_USAGE, _("“%s”不能单独导入。"), _(kind_get(opt->kind)->label));
    im.kind = kind_get(opt->kind);
    im.started = world_ticks();
    st = run(&im, err);
    if (st == ST_OK && r->added && !opt->dry_run)
        st = cases_follow(db, opt->kind, opt->today, err);
    st = conclude(&im, st, err);
    release(&im);
    return st;
}
