/* src/work/nightly_digest.c - what runs out, for each town, committee and mediator by itself.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/catalog.h"
#include "core/person.h"
#include "nightly_impl.h"
#include "store/cases.h"
#include "store/db.h"
#include "store/office_due.h"
#include "work/report.h"

#define FOLDER    "digest"
#define NEW       "digest.new"
#define OLD       "digest.old"
#define ENDING    ".txt"
#define NAME_MOST 60 /* characters: 180 bytes of Chinese */
/* Above so many files the whole file system is synced at once instead of each. */
#define SYNC_EACH 50

enum whose { OF_TOWN, OF_COMMITTEE, OF_MEDIATOR };

static const char *const whose_labels[] = {
    [OF_TOWN] = N_("乡镇街道"), [OF_COMMITTEE] = N_("调委会"), [OF_MEDIATOR] = N_("调解员")
};

enum column { DC_STATE, DC_DAYS, DC_DUE, DC_LIMIT, DC_PARTIES, DC_COMMITTEE, DC_MEDIATOR };

struct part {
    enum whose whose;
    char *file, *name;     /* owned; file: without folder and ending */
    struct report *report; /* owned */
    size_t late, soon;
};

struct night_digest {
    struct part *parts; /* owned; in the order in which something of theirs ran out */
    size_t count, cap;
    char *district; /* owned */
    int day;        /* that is reported */
    int decimals;
};

/* ---- parts ---- */

/* Nothing of a name leads out of the folder or hides in it. */
static char *file_name(const char *name)
{
    struct buf b = BUF_INIT;
    size_t n = strlen(name), chars = 0;

    for (size_t at = 0, len; at < n && chars < NAME_MOST; at += len, chars++) {
        uint32_t ch;

        len = utf8_decode(name + at, n - at, &ch);
        if (ch == '/' || ch == UTF8_BAD || utf8_is_unsafe(ch) || (at == 0 && ch == '.'))
            buf_add(&b, "_");
        else
            buf_add_n(&b, name + at, len);
    }
    return buf_take(&b);
}

static void add_columns(struct report *r)
{
    report_column(r, "state", _("情况"), RC_TEXT, NULL);
    report_column(r, "days", _("剩余天数"), RC_COUNT,
                  _("统计日的次日到期限届满日的天数，按日历日计；负数是已超过的天数。"));
    report_column(r, "due_on", _("届满日"), RC_DATE, NULL);
    report_column(r, "limit", _("期限"), RC_TEXT, NULL);
    report_column(r, "parties", _("当事人"), RC_TEXT, NULL);
    report_column(r, "committee", _("调委会"), RC_TEXT, NULL);
    report_column(r, "mediator", _("调解员、责任人"), RC_TEXT, NULL);
}

static struct part *part_of(struct night_digest *d, enum whose whose, const char *name,
                            const char *file_take)
{
    char *file = file_name(file_take);
    struct part *p;
    char *title;

    for (size_t i = 0; i < d->count; i++)
        if (str_equal(d->parts[i].file, file)) {
            free(file);
            return &d->parts[i];
        }
    mem_grow((void **)&d->parts, d->count, &d->cap, sizeof(*d->parts));
    p = &d->parts[d->count++];
    title = mem_printf(_("%s 到期提醒"), name);
    *p = (struct part) { .whose = whose, .file = file, .name = mem_copy(name) };
    p->report = report_new("digest", title);
    p->report->period = (struct period) { d->day, d->day };
    report_put(&p->report->generated_for, d->district);
    report_put(&p->report->stub, _("案号、单位"));
    add_columns(p->report);
    free(title);
    return p;
}

/* ---- what is due ---- */

struct item {
    const char *name, *limit, *parties, *committee, *mediator;
    int due;
    bool stopped;
};

static void add_item(struct night_digest *d, struct part *p, const struct item *item)
{
    struct report_row *row = report_row(p->report, item->name, item->name);
    bool late = item->due <= d->day && !item->stopped;
    char iso[DATE_SIZE];

    report_set_text(row, DC_STATE, late ? _("超期") : item->stopped ? _("停计") : _("将到期"));
    report_set_count(row, DC_DAYS, item->due - (d->day + 1));
    report_set_text(row, DC_DUE, date_to_iso(item->due, iso));
    report_set_text(row, DC_LIMIT, item->limit);
    report_set_text(row, DC_PARTIES, item->parties);
    report_set_text(row, DC_COMMITTEE, item->committee);
    report_set_text(row, DC_MEDIATOR, item->mediator);
    p->late += late;
    p->soon += !late;
}

static void take_case(void *ctx, const struct due_row *row)
{
    struct night_digest *d = ctx;
    const struct field *parties = &kind_get(KIND_CASE)->fields[CF_PARTIES];
    char *masked = mask_value(parties, row->parties);
    const struct item item = { row->number,   row->limit_name, masked,      row->committee,
                               row->mediator, row->due,        row->stopped };
    const char *town = str_empty(row->town) ? d->district : row->town;

    add_item(d, part_of(d, OF_TOWN, town, town), &item);
    add_item(d, part_of(d, OF_COMMITTEE, row->committee, row->committee), &item);
    if (!str_empty(row->mediator)) {
        /* Two of one name serve different committees. */
        char *file = mem_printf("%s-%s", row->committee, row->mediator);

        add_item(d, part_of(d, OF_MEDIATOR, row->mediator, file), &item);
        free(file);
    }
    free(masked);
}

/* Terms are the committee's own; findings and rounds, by number and unit, the district's. */
static void take_office(void *ctx, const struct office_due *row)
{
    struct night_digest *d = ctx;
    const struct item item = { row->name, row->limit_name, "", "", row->who, row->due, false };

    if (row->kind == KIND_COMMITTEE)
        add_item(d, part_of(d, OF_COMMITTEE, row->name, row->name), &item);
    add_item(d, part_of(d, OF_TOWN, d->district, d->district), &item);
}

enum status night_digest_make(struct night *n, int day, struct night_digest **out, struct err *err)
{
    int within = (int)book_setting_int(n->copy_book, "list.within_days", 3);
    struct night_digest *d = mem_alloc(sizeof(*d));
    enum status st;

    d->day = day;
    d->district = mem_copy(book_setting(n->copy_book, "district.name", ""));
    if (str_empty(d->district)) {
        free(d->district);
        d->district = mem_copy(_("全区"));
    }
    st = cases_due(n->copy, day + 1, within, 0, take_case, d, err);
    if (st == ST_OK)
        st = office_due(n->copy, n->copy_book, day + 1, within, take_office, d, err);
    if (st != ST_OK) {
        night_digest_free(d);
        d = NULL;
    }
    *out = d;
    return st;
}

void night_digest_free(struct night_digest *d)
{
    if (!d)
        return;
    for (size_t i = 0; i < d->count; i++) {
        free(d->parts[i].file);
        free(d->parts[i].name);
        report_free(d->parts[i].report);
    }
    free(d->parts);
    free(d->district);
    free(d);
}

struct report *night_digest_table(const struct night_digest *d)
{
    struct report *r = report_new("digest", _("到期提醒分发"));

    r->period = (struct period) { d->day, d->day };
    report_put(&r->generated_for, d->district);
    report_put(&r->stub, _("单位、人员"));
    report_column(r, "whose", _("范围"), RC_TEXT, NULL);
    report_column(r, "late", _("超期"), RC_COUNT, _("到统计日 24 时已届满的项数。"));
    report_column(r, "soon", _("将到期"), RC_COUNT, _("几天内届满的和停计的项数。"));
    for (size_t i = 0; i < d->count; i++) {
        const struct part *p = &d->parts[i];
        struct report_row *row = report_row(r, p->file, p->name);

        report_set_text(row, 0, _(whose_labels[p->whose]));
        report_set_count(row, 1, (int64_t)p->late);
        report_set_count(row, 2, (int64_t)p->soon);
    }
    report_note(r, "%s",
                _("同一项在乡镇街道、调委会、调解员下各列一次，不能相加；"
                  "各单位、各人的清单在 digest 目录里，一个一份。"));
    return r;
}

/* ---- files ---- */

static enum status refuse(const char *path, struct err *err)
{
    int why = errno;

    if (why == ENOSPC || why == EDQUOT || why == EFBIG)
        return err_set(err, ST_FULL, _("磁盘已满，%s 没有写成。"), path);
    return err_set(err, why == EACCES || why == EPERM || why == EROFS ? ST_DENIED : ST_FAILED,
                   _("%s 没有写成：%s。"), path, strerror(why));
}

/* Only what we write there: a folder with something else in it stays. */
static void remove_folder(const char *folder, const char *name)
{
    char *path = mem_printf("%s/%s", folder, name);
    DIR *dir = opendir(path);
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL)
        if (str_ends(entry->d_name, ENDING))
            unlinkat(dirfd(dir), entry->d_name, 0);
    if (dir)
        closedir(dir);
    rmdir(path);
    free(path);
}

void night_digest_remove(const char *folder)
{
    static const char *const names[] = { FOLDER, NEW, OLD };

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        remove_folder(folder, names[i]);
}

static bool write_all(int fd, const char *data, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, data, n);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        data += done;
        n -= (size_t)done;
    }
    return true;
}

static enum status write_part(const struct part *p, int dir, bool sync, struct err *err)
{
    const struct paper paper = { .title = p->report->title,
                                 .tables = (const struct report *const *)&p->report,
                                 .count = 1 };
    char *name = mem_printf("%s%s", p->file, ENDING);
    struct buf text = BUF_INIT;
    enum status st = report_render(&paper, RF_TEXT, &text, err);
    int fd = st == ST_OK
                 ? openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600)
                 : -1;

    if (st == ST_OK &&
        (fd < 0 || !write_all(fd, buf_text(&text), text.len) || (sync && fsync(fd) != 0)))
        st = refuse(name, err);
    if (fd >= 0 && close(fd) != 0 && st == ST_OK)
        st = refuse(name, err);
    buf_release(&text);
    free(name);
    return st;
}

/* Perhaps hundreds of small files: nobody sees them before they are synced. */
enum status night_digest_begin(const struct night_digest *d, const char *folder, struct err *err)
{
    char *path = mem_printf("%s/%s", folder, NEW);
    enum status st = ST_OK;
    int dir;

    remove_folder(folder, NEW);
    dir = mkdir(path, 0700) == 0 ? open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (dir < 0)
        st = refuse(path, err);
    for (size_t i = 0; st == ST_OK && i < d->count; i++)
        st = write_part(&d->parts[i], dir, d->count <= SYNC_EACH, err);
    if (st == ST_OK && (d->count > SYNC_EACH ? syncfs(dir) : fsync(dir)) != 0)
        st = refuse(path, err);
    if (dir >= 0)
        close(dir);
    if (st != ST_OK)
        remove_folder(folder, NEW);
    free(path);
    return st;
}

enum status night_digest_end(const char *folder, enum status st, struct err *err)
{
    char *fresh = mem_printf("%s/%s", folder, NEW), *old = mem_printf("%s/%s", folder, OLD);
    char *path = mem_printf("%s/%s", folder, FOLDER);

    remove_folder(folder, OLD);
    if (st == ST_OK && rename(path, old) != 0 && errno != ENOENT)
        st = refuse(path, err);
    if (st == ST_OK && rename(fresh, path) != 0)
        st = refuse(path, err);
    remove_folder(folder, OLD);
    if (st != ST_OK)
        remove_folder(folder, NEW);
    free(path);
    free(old);
    free(fresh);
    return st;
}
