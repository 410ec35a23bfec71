/* src/work/import_source.c - makes every source a file that can be read twice.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/handed.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/world.h"
#include "import_impl.h"
#include "work/bytes_in.h"
#include "work/json_in.h"

/* What json_parse() takes. */
#define JSON_MAX  ((uint64_t)16 << 20)
#define PEEK_SIZE ((size_t)64)

static char *path_of_fd(int fd)
{
    return mem_printf("/proc/self/fd/%d", fd);
}

static bool write_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, bytes, n);

        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0) {
            bytes += done;
            n -= (size_t)done;
        }
    }
    return true;
}

/* The bytes as a file in memory, which disappears with its descriptor. */
static enum status hold(struct import_source *s, const void *bytes, size_t n, struct err *err)
{
    s->fd = memfd_create("tiaojie-import", MFD_CLOEXEC);
    if (s->fd < 0 || !write_all(s->fd, bytes, n))
        return err_set(err, ST_FAILED, _("不能建立临时文件：%s。"), strerror(errno));
    s->path = path_of_fd(s->fd);
    return ST_OK;
}

/* --- JSON --- */

static bool looks_like_json(const char *bytes, size_t n)
{
    size_t i = n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    while (i < n && strchr(" \t\r\n", bytes[i]))
        i++;
    return i < n && (bytes[i] == '[' || bytes[i] == '{');
}

/* Keys of all objects in the order in which they first occur. */
static size_t collect_keys(const struct json *list, struct text_map *map, const char ***keys)
{
    size_t count = 0, cap = 0;

    for (size_t i = 0; i < list->count; i++) {
        for (size_t k = 0; k < list->items[i].count; k++) {
            const char *key = list->items[i].items[k].key;
            int64_t at;

            if (!key || text_map_get(map, 0, key, &at))
                continue;
            text_map_put(map, 0, key, (int64_t)count);
            mem_grow((void **)keys, count, &cap, sizeof **keys);
            (*keys)[count++] = key;
        }
    }
    return count;
}

/* Sums are 分 in JSON, and digits there; a text is taken as people write it. */
static void add_json_cell(const struct json *value, const struct kind *kind, const char *key,
                          struct buf *out)
{
    int field = field_find(kind, key);
    char yuan[MONEY_SIZE];

    if (!value || value->kind == JSON_NULL)
        return;
    if (value->kind == JSON_NUMBER && field >= 0 && kind->fields[field].type == FT_MONEY &&
        strspn(value->text, "0123456789") == strlen(value->text) && strlen(value->text) < 18)
        buf_add_csv(out, money_to_plain(strtoll(value->text, NULL, 10), yuan));
    else
        buf_add_csv(out, value->text);
}

static enum status refuse_json(size_t i, const char *key, struct err *err)
{
    if (key)
        return err_set(err, ST_INVALID, _("第 %zu 条的“%s”应是文字、数字、true、false 或 null。"),
                       i + 1, key);
    return err_set(
        err, ST_INVALID,
        _("第 %zu 条应是对象，例如 {\"code\": \"…\", \"accepted_on\": \"2022-03-08\"}。"), i + 1);
}

static enum status check_flat(const struct json *list, struct err *err)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct json *one = &list->items[i];

        if (one->kind != JSON_OBJECT)
            return refuse_json(i, NULL, err);
        for (size_t k = 0; k < one->count; k++)
            if (one->items[k].kind == JSON_ARRAY || one->items[k].kind == JSON_OBJECT)
                return refuse_json(i, one->items[k].key, err);
    }
    return ST_OK;
}

static void add_json_rows(const struct json *list, const struct kind *kind, struct buf *out)
{
    struct text_map map = { 0 };
    const char **keys = NULL;
    size_t count = collect_keys(list, &map, &keys);

    for (size_t k = 0; k < count; k++) {
        buf_add(out, k ? "," : "");
        buf_add_csv(out, keys[k]);
    }
    buf_add(out, "\n");
    for (size_t i = 0; i < list->count; i++) {
        for (size_t k = 0; k < count; k++) {
            buf_add(out, k ? "," : "");
            add_json_cell(json_member_of(&list->items[i], keys[k]), kind, keys[k], out);
        }
        buf_add(out, "\n");
    }
    free(keys);
    text_map_release(&map);
}

enum status import_json_to_sheet(const char *text, size_t n, const struct kind *kind,
                                 struct buf *out, struct err *err)
{
    struct json *doc;
    enum status st = json_parse(text, n, &doc, err);

    if (st != ST_OK)
        return st;
    if (doc->kind == JSON_ARRAY) {
        st = check_flat(doc, err);
        if (st == ST_OK)
            add_json_rows(doc, kind, out);
    } else {
        st = err_set(err, ST_INVALID, _("JSON 应是数组：[{…}, {…}]，一条记录一个对象。"));
    }
    json_free(doc);
    return st;
}

/* NULL when the objects are flat, or no JSON, which the sheet then says. */
static struct json *casefiles_of(const char *text, size_t n)
{
    struct err none = ERR_INIT;
    struct json *doc = NULL;

    if (json_parse(text, n, &doc, &none) == ST_OK && !import_has_rows(doc)) {
        json_free(doc);
        doc = NULL;
    }
    err_clear(&none);
    return doc;
}

static enum status hold_json(struct import_source *s, const struct bytes_in *src,
                             const struct kind *kind, struct err *err)
{
    struct buf sheet = BUF_INIT;
    enum status st;
    char *text;

    if (src->size > JSON_MAX)
        return err_set(err, ST_INVALID,
                       _("JSON 文件超过 16 MB，不能读取；请分成几个文件，"
                         "或改用 CSV。"));
    text = mem_alloc((size_t)src->size + 1);
    st = bytes_in_read(src, 0, text, (size_t)src->size, err);
    if (st == ST_OK && kind == kind_get(KIND_CASE))
        s->doc = casefiles_of(text, (size_t)src->size);
    if (st == ST_OK && !s->doc)
        st = import_json_to_sheet(text, (size_t)src->size, kind, &sheet, err);
    if (st == ST_OK && !s->doc)
        st = hold(s, buf_text(&sheet), sheet.len, err);
    buf_release(&sheet);
    free(text);
    return st;
}

/* --- files --- */

static bool is_regular(const char *path)
{
    struct stat sb;
    int rc = str_equal(path, "-") ? fstat(STDIN_FILENO, &sb) : stat(path, &sb);

    return rc == 0 && S_ISREG(sb.st_mode);
}

/* Under a service account the path is not ours to open, nor is the file when it is open. */
static enum status open_bytes(struct bytes_in *src, const char *path, bool *regular,
                              struct err *err)
{
    int fd;

    *regular = str_equal(path, "-") || !world_login_shared() ? is_regular(path) : false;
    if (str_equal(path, "-") || !world_login_shared())
        return bytes_in_open(src, path, err);
    fd = handed_open(path);
    return fd < 0 ? handed_refuse(errno, path, err) : bytes_in_copy(src, fd, path, err);
}

static enum status open_file(struct import_source *s, const struct import_options *opt,
                             struct err *err)
{
    bool regular;
    char head[PEEK_SIZE];
    struct bytes_in src;
    enum status st = open_bytes(&src, opt->path, &regular, err);
    size_t n;

    if (st != ST_OK)
        return st;
    n = src.size < PEEK_SIZE ? (size_t)src.size : PEEK_SIZE;
    st = bytes_in_read(&src, 0, head, n, err);
    if (st == ST_OK && looks_like_json(head, n)) {
        st = hold_json(s, &src, kind_get(opt->kind), err);
    } else if (st == ST_OK && regular) {
        s->path = mem_copy(opt->path);
    } else if (st == ST_OK) {
        s->fd = src.fd; /* the copy of the pipe */
        src.fd = -1;
        s->path = path_of_fd(s->fd);
    }
    bytes_in_release(&src);
    return st;
}

enum status import_source_open(struct import_source *s, const struct import_options *opt,
                               struct err *err)
{
    *s = (struct import_source) { .fd = -1 };
    if (opt->data)
        return hold(s, opt->data, opt->data_size, err);
    return open_file(s, opt, err);
}

void import_source_release(struct import_source *s)
{
    if (s->fd >= 0)
        close(s->fd);
    free(s->path);
    json_free(s->doc);
    *s = (struct import_source) { .fd = -1 };
}
