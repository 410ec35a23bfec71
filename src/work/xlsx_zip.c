/* work/xlsx_zip.c - the door to libzip: opens a container and counts what comes out.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/xlsx_zip.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "work/bytes_in.h"

#define MEMBERS_MAX 10000
#define RATIO_MAX   300                     /* real sheets stay below 60 */
#define RATIO_FROM  ((uint64_t)4 * 1048576) /* below this no ratio does harm */

struct xlsx_zip {
    zip_t *zip; /* owned */
    uint64_t size;
};

struct xlsx_part {
    zip_file_t *file; /* owned */
    char *name;       /* owned */
    uint64_t packed, unpacked, limit;
};

static const char *reason(zip_error_t *why)
{
    switch (zip_error_code_zip(why)) {
    case ZIP_ER_CRC:
        return _("校验和不符");
    case ZIP_ER_EOF:
        return _("文件不完整");
    case ZIP_ER_NOZIP:
        return _("不是压缩包");
    case ZIP_ER_INCONS:
        return _("压缩包目录前后不一致");
    case ZIP_ER_ZLIB:
    case ZIP_ER_COMPRESSED_DATA:
        return _("压缩数据损坏");
    default:
        return zip_error_strerror(why);
    }
}

static enum status refuse_zip(zip_error_t *why, struct err *err)
{
    enum status st = err_set(err, ST_CORRUPT,
                             _("文件已损坏（%s），不能读取；请重新保存或重新传送。"), reason(why));

    zip_error_fini(why);
    return st;
}

static zip_t *open_file(int fd, zip_error_t *why)
{
    int code = ZIP_ER_OPEN;
    int own = fcntl(fd, F_DUPFD_CLOEXEC, 3); /* libzip closes what it is given */
    zip_t *zip = own < 0 ? NULL : zip_fdopen(own, ZIP_CHECKCONS, &code);

    if (!zip) {
        zip_error_init_with_code(why, code);
        if (own >= 0)
            close(own);
    }
    return zip;
}

static zip_t *open_memory(const struct bytes_in *src, zip_error_t *why)
{
    zip_source_t *bytes = zip_source_buffer_create(src->mem, src->size, 0, why);
    zip_t *zip = bytes ? zip_open_from_source(bytes, ZIP_RDONLY | ZIP_CHECKCONS, why) : NULL;

    if (bytes && !zip)
        zip_source_free(bytes);
    return zip;
}

/* Nothing is ever unpacked to disk; such a name still is a mark of ill will. */
static bool is_outside(const char *name)
{
    const char *p = name;

    if (strchr("/\\", name[0]) || name[1] == ':')
        return true; /* "" too */
    while (p) {
        size_t n;

        p += strspn(p, "/\\");
        n = strcspn(p, "/\\");
        if (n == 2 && p[0] == '.' && p[1] == '.')
            return true;
        p = p[n] ? p + n : NULL;
    }
    return false;
}

static enum status check_members(zip_t *zip, struct err *err)
{
    zip_int64_t count = zip_get_num_entries(zip, 0);

    if (count > MEMBERS_MAX)
        return err_set(err, ST_CORRUPT, _("文件内部的部件过多，可能有害，未读取。"));
    for (zip_int64_t i = 0; i < count; i++) {
        const char *name = zip_get_name(zip, (zip_uint64_t)i, 0);

        if (!name)
            return refuse_zip(zip_get_error(zip), err);
        if (is_outside(name))
            return err_set(err, ST_CORRUPT, _("文件内部有指向外面的部件名，可能有害，未读取。"));
    }
    return ST_OK;
}

enum status xlsx_zip_open(const struct bytes_in *src, struct xlsx_zip **out, struct err *err)
{
    struct xlsx_zip *z;
    zip_error_t why;
    enum status st;
    zip_t *zip;

    zip_error_init(&why);
    zip = src->fd >= 0 ? open_file(src->fd, &why) : open_memory(src, &why);
    if (!zip)
        return refuse_zip(&why, err);
    zip_error_fini(&why);
    st = check_members(zip, err);
    if (st != ST_OK) {
        zip_discard(zip);
        return st;
    }
    z = mem_alloc(sizeof(*z));
    z->zip = zip;
    z->size = src->size;
    *out = z;
    return ST_OK;
}

static zip_int64_t find(const struct xlsx_zip *z, const char *name)
{
    zip_int64_t index = zip_name_locate(z->zip, name, 0);

    return index >= 0 ? index : zip_name_locate(z->zip, name, ZIP_FL_NOCASE);
}

bool xlsx_zip_has(const struct xlsx_zip *z, const char *name)
{
    return find(z, name) >= 0;
}

void xlsx_zip_close(struct xlsx_zip *z)
{
    if (!z)
        return;
    zip_discard(z->zip);
    free(z);
}

static enum status check_stat(const zip_stat_t *sb, const char *name, struct err *err)
{
    const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;

    if ((sb->valid & needed) != needed)
        return err_set(err, ST_CORRUPT, _("文件内部的“%s”损坏，未读取。"), name);
    if ((sb->valid & ZIP_STAT_ENCRYPTION_METHOD) && sb->encryption_method != ZIP_EM_NONE)
        return err_set(err, ST_CORRUPT,
                       _("文件有密码保护，不能读取；请在表格软件中去掉密码后另存为 .xlsx。"));
    if (sb->comp_method != ZIP_CM_STORE && sb->comp_method != ZIP_CM_DEFLATE)
        return err_set(err, ST_CORRUPT, _("文件内部的“%s”用了表格文件不用的压缩方法，未读取。"),
                       name);
    return ST_OK;
}

static enum status refuse_bomb(const char *name, struct err *err)
{
    return err_set(err, ST_CORRUPT, _("文件内部的“%s”解压后异常庞大，可能有害，未读取。"), name);
}

enum status xlsx_part_open(struct xlsx_zip *z, const char *name, uint64_t limit,
                           struct xlsx_part **out, struct err *err)
{
    zip_int64_t index = find(z, name);
    struct xlsx_part *p;
    zip_file_t *file;
    zip_stat_t sb;
    enum status st;

    if (index < 0)
        return err_set(err, ST_CORRUPT, _("文件内部缺少“%s”，未读取。"), name);
    zip_stat_init(&sb);
    if (zip_stat_index(z->zip, (zip_uint64_t)index, 0, &sb) != 0)
        return refuse_zip(zip_get_error(z->zip), err);
    st = check_stat(&sb, name, err);
    if (st != ST_OK)
        return st;
    if (sb.size > limit)
        return refuse_bomb(name, err);
    file = zip_fopen_index(z->zip, (zip_uint64_t)index, 0);
    if (!file)
        return refuse_zip(zip_get_error(z->zip), err);
    p = mem_alloc(sizeof(*p));
    p->file = file;
    p->name = mem_copy(name);
    p->packed = sb.comp_size < z->size ? sb.comp_size : z->size;
    p->limit = limit;
    *out = p;
    return ST_OK;
}

enum status xlsx_part_read(struct xlsx_part *p, char *out, size_t size, size_t *n, struct err *err)
{
    zip_int64_t got = zip_fread(p->file, out, size);

    *n = 0;
    if (got < 0)
        return refuse_zip(zip_file_get_error(p->file), err);
    p->unpacked += (uint64_t)got;
    if (p->unpacked > p->limit || (p->unpacked > RATIO_FROM && p->unpacked / RATIO_MAX > p->packed))
        return refuse_bomb(p->name, err);
    *n = (size_t)got;
    return ST_OK;
}

void xlsx_part_close(struct xlsx_part *p)
{
    if (!p)
        return;
    zip_fclose(p->file);
    free(p->name);
    free(p);
}
