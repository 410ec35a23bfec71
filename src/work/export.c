/* src/work/export.c - records out, page by page.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/export.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "export_impl.h"
#include "store/access.h"
#include "store/db.h"
#include "store/events.h"
#include "work/publish.h"

#define PAGE_ROWS 500

static const char *const format_names[XF_COUNT] = {
    [XF_CSV] = "csv", [XF_JSON] = "json", [XF_XLSX] = "xlsx", [XF_PLAIN] = "plain"
};

enum export_format export_format_find(const char *name)
{
    for (size_t i = 0; name && i < XF_COUNT; i++)
        if (str_equal(format_names[i], name))
            return (enum export_format)i;
    return XF_COUNT;
}

enum status export_put(struct export *x, const char *bytes, size_t n, struct err *err)
{
    if (x->file)
        return publish_write(x->file, bytes, n, err);
    errno = 0;
    if (n == 0 || fwrite(bytes, 1, n, x->opt->out) == n)
        return ST_OK;
    return err_set(err, errno == ENOSPC ? ST_FULL : ST_FAILED, _("导出没有写完：%s。"),
                   strerror(errno));
}

/* --- what is asked of the store --- */

static void collect_fields(struct export *x)
{
    x->fields = mem_alloc(2 * x->columns.count * sizeof *x->fields);
    for (size_t i = 0; i < x->columns.count; i++)
        x->fields[x->fields_count++] = x->columns.items[i].item.field;
    for (size_t i = 0; i < x->columns.count; i++) {
        struct export_column *c = &x->columns.items[i];

        if (c->item.otherwise < 0)
            continue;
        c->otherwise_at = x->fields_count;
        x->fields[x->fields_count++] = c->item.otherwise;
    }
}

/* Whether the row goes out; what does and is to be noted is remembered. */
static bool is_wanted(struct export *x, const struct find_row *row)
{
    const struct sent s = { row->id, row->version };

    if (x->opt->sent == EXPORT_NEW && sent_before(x->db, x->opt->layout, &s))
        return false;
    if (x->opt->sent != EXPORT_UNNOTED)
        sent_add(&x->sent, s.id, s.version);
    return true;
}

static enum status skip_row(struct export *x, const struct find_row *row, struct err *err)
{
    (void)x, (void)row, (void)err;
    return ST_OK;
}

static enum status write_page(struct export *x, const struct export_writer *w,
                              const struct find_rows *page, struct err *err)
{
    enum status st = ST_OK;

    for (size_t i = 0; st == ST_OK && i < page->count; i++) {
        if (x->opt->limit && x->rows == x->opt->limit)
            break;
        if (!is_wanted(x, &page->items[i]))
            continue;
        x->rows++;
        st = export_lookup_row(x, &page->items[i], err);
        if (st == ST_OK)
            st = w->row(x, &page->items[i], err);
    }
    return st;
}

/* Rows of the next page; 0: no more are wanted. */
static size_t rows_wanted(const struct export *x)
{
    size_t left = x->opt->limit - x->rows;

    return x->opt->limit && left < PAGE_ROWS ? left : PAGE_ROWS;
}

static enum status tell(const struct export *x, struct err *err)
{
    if (!x->opt->progress || x->opt->progress(x->opt->ctx, x->rows))
        return ST_OK;
    return err_set(err, ST_CANCELLED, "%s", _("导出停止了，没有留下文件。"));
}

static enum status write_pages(struct export *x, const struct export_writer *w, struct err *err)
{
    struct find_query q = { .kind = x->opt->kind,
                            .filter = x->opt->filter,
                            .fields = x->fields,
                            .fields_count = x->fields_count,
                            .sort = x->opt->sort,
                            .descending = x->opt->descending };
    struct find_rows page = { 0 };
    enum status st = ST_OK;
    size_t want;
    bool more = true;

    while (st == ST_OK && more && (want = rows_wanted(x)) > 0) {
        struct find_rows next = { 0 };
        const struct find_row *last = page.count ? &page.items[page.count - 1] : NULL;

        st = find_page(x->db, x->book, &q, last, false, false, want, &next, err);
        if (st == ST_OK)
            st = write_page(x, w, &next, err);
        if (st == ST_OK)
            st = tell(x, err);
        more = next.count == want;
        find_rows_release(&page);
        page = next;
    }
    find_rows_release(&page);
    return st;
}

static enum status write_rows(struct export *x, struct err *err)
{
    const struct export_writer *w = &export_writers[x->opt->format];
    enum status st = export_lookup_begin(x, err);

    if (st == ST_OK)
        st = w->begin(x, err);
    if (st == ST_OK)
        st = write_pages(x, w, err);
    return st == ST_OK ? w->end(x, err) : st;
}

/* --- where it goes --- */

/* A snapshot keeps a file consistent.  Not so for a pipe: whoever reads it may
 * stop, and the office must not wait. */
static enum status write_file(struct export *x, struct err *err)
{
    enum status st = publish_begin_person(x->opt->path, &x->file, err);

    if (st != ST_OK)
        return st;
    st = db_begin_read(x->db, err);
    if (st == ST_OK) {
        st = write_rows(x, err);
        db_end_read(x->db);
    }
    st = publish_end(x->file, st, err);
    x->file = NULL;
    return st;
}

static enum status write_stream(struct export *x, struct err *err)
{
    enum status st = write_rows(x, err);

    if (st == ST_OK && fflush(x->opt->out) != 0)
        st = err_set(err, errno == ENOSPC ? ST_FULL : ST_FAILED, _("导出没有写完：%s。"),
                     strerror(errno));
    return st;
}

/* Nothing is written. */
static enum status count_rows(struct export *x, struct err *err)
{
    static const struct export_writer nowhere = { NULL, skip_row, NULL };

    return write_pages(x, &nowhere, err);
}

static enum status choose_encoding(struct export *x, struct err *err)
{
    const char *name = x->opt->encoding;

    if (x->opt->format == XF_XLSX || !name || str_equal(name, "utf-8"))
        return ST_OK;
    if (str_equal(name, "utf-8-bom") && x->opt->format == XF_CSV)
        return ST_OK;
    if (str_equal(name, "gb18030") && x->opt->format != XF_JSON) {
        x->to_gb = iconv_open("GB18030", "UTF-8");
        if (x->to_gb != (iconv_t)-1)
            return ST_OK;
        return err_set(err, ST_FAILED, _("本机没有 GB18030 的转换表；请改用 UTF-8。"));
    }
    return err_set(err, ST_USAGE,
                   _("“%s”不能用；CSV 可用 utf-8、utf-8-bom、gb18030，JSON 只用 utf-8。"), name);
}

static void release(struct export *x)
{
    export_lookup_end(x);
    xlsx_out_drop(x->xlsx);
    if (x->to_gb != (iconv_t)-1)
        iconv_close(x->to_gb);
    export_columns_release(&x->columns);
    sent_release(&x->sent);
    free(x->fields);
    free(x->xlsx_columns);
    buf_release(&x->line);
    buf_release(&x->cell);
}

/* A list in JSON is a list, not an export: what is hidden in it is another matter. */
static enum status check_rights(struct db *db, const struct export_options *opt, struct err *err)
{
    bool full = opt->unmask && db_access(db)->role != ACCOUNT_OWNER;

    if (opt->kind == KIND_USER)
        return access_check(db, RIGHT_ACCOUNTS, err);
    if (full && !access_may(db_access(db), RIGHT_SENSITIVE))
        return access_check(db, RIGHT_EXPORT_FULL, err);
    return ST_OK;
}

enum status export_records(struct db *db, const struct book *book, const struct export_options *opt,
                           size_t *count, struct err *err)
{
    struct export x = {
        .db = db, .book = book, .opt = opt, .kind = kind_get(opt->kind), .to_gb = (iconv_t)-1
    };
    enum status st;

    *count = 0;
    st = check_rights(db, opt, err);
    if (st == ST_OK)
        st = export_columns_of(db, opt->kind, opt->layout, &x.columns, err);
    if (st == ST_OK)
        st = choose_encoding(&x, err);
    if (st == ST_OK) {
        collect_fields(&x);
        st = opt->rehearsal ? count_rows(&x, err)
             : opt->path    ? write_file(&x, err)
                            : write_stream(&x, err);
    }
    if (st == ST_OK && x.sent.count && !opt->rehearsal)
        st = sent_note(db, opt->layout, &x.sent, err);
    if (st == ST_OK)
        *count = x.rows;
    release(&x);
    return st;
}

static enum status note(struct db *db, const struct export_options *opt, size_t count,
                        struct err *err)
{
    char *detail = mem_printf(
        "rows=%zu %s%s%s file=%s%s%s", count, opt->unmask ? "full" : "masked",
        opt->layout ? " layout=" : "", opt->layout ? opt->layout : "", opt->path ? opt->path : "-",
        str_empty(opt->reason) ? "" : " reason=", opt->reason ? opt->reason : "");
    enum status st = event_add(db, EVENT_EXPORT, opt->kind, 0, detail, err);

    if (st != ST_OK && opt->path)
        publish_withdraw_person(opt->path);
    free(detail);
    return st;
}

static enum status try_to_write(struct db *db, struct err *err)
{
    enum status st = db_read_only(db)
                         ? err_set(err, ST_DENIED, _("数据库 %s 只能读，不能写。"), db_path(db))
                         : db_begin(db, err);

    return st == ST_OK ? db_end(db, ST_OK, err) : st;
}

static bool may_go_unnoted(struct db *db, const struct export_options *opt, enum status st)
{
    if (!opt->unnoted || (opt->unmask && db_access(db)->role != ACCOUNT_OWNER))
        return false;
    return st == ST_DENIED || st == ST_CORRUPT || st == ST_FAILED;
}

/* Whether it can be noted is known before anything goes out; how many went, only afterwards. */
enum status export_noted(struct db *db, const struct book *book, const struct export_options *opt,
                         size_t *count, struct err *err)
{
    enum status st = opt->rehearsal ? ST_OK : try_to_write(db, err);
    bool unnoted = st != ST_OK && may_go_unnoted(db, opt, st);

    if (opt->unnoted)
        *opt->unnoted = unnoted;
    if (unnoted)
        err_clear(err);
    else if (st != ST_OK)
        return st;
    st = export_records(db, book, opt, count, err);
    /* Of a rehearsal nobody takes anything away. */
    return st == ST_OK && !unnoted && !opt->rehearsal ? note(db, opt, *count, err) : st;
}
