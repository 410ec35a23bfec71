/* tests/torture/fault_vfs.c - a disk that fails when it is told to, between SQLite and the real
 * one.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "fault_vfs.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct fault_file {
    sqlite3_file base;
    sqlite3_file *real; /* behind this struct */
};

static sqlite3_vfs *below;
static struct fault plan;
static long counts[FAULT_OPS], failures;

void fault_set(const struct fault *f)
{
    plan = f ? *f : (struct fault) { .op = FAULT_OPS };
    memset(counts, 0, sizeof(counts));
    failures = 0;
}

long fault_count(enum fault_op op)
{
    return counts[op];
}

long fault_failed(void)
{
    return failures;
}

static bool fails(enum fault_op op)
{
    long n = ++counts[op];
    bool now = plan.at > 0 && plan.op == op && (n == plan.at || (plan.on && n > plan.at));

    failures += now;
    return now;
}

static sqlite3_file *real(sqlite3_file *f)
{
    return ((struct fault_file *)f)->real;
}

/* ---- files ---- */

static int f_close(sqlite3_file *f)
{
    sqlite3_file *r = real(f);

    return r->pMethods ? r->pMethods->xClose(r) : SQLITE_OK;
}

static int f_read(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
    return fails(FAULT_READ) ? plan.rc : real(f)->pMethods->xRead(real(f), to, n, at);
}

static int f_write(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    sqlite3_file *r = real(f);

    if (!fails(FAULT_WRITE))
        return r->pMethods->xWrite(r, from, n, at);
    if (plan.half)
        r->pMethods->xWrite(r, from, n / 2, at);
    return plan.rc;
}

static int f_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    return fails(FAULT_TRUNCATE) ? plan.rc : real(f)->pMethods->xTruncate(real(f), size);
}

static int f_sync(sqlite3_file *f, int flags)
{
    return fails(FAULT_SYNC) ? plan.rc : real(f)->pMethods->xSync(real(f), flags);
}

static int f_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}

static int f_lock(sqlite3_file *f, int level)
{
    return fails(FAULT_LOCK) ? plan.rc : real(f)->pMethods->xLock(real(f), level);
}

static int f_unlock(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xUnlock(real(f), level);
}

static int f_reserved(sqlite3_file *f, int *out)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), out);
}

static int f_control(sqlite3_file *f, int op, void *arg)
{
    return real(f)->pMethods->xFileControl(real(f), op, arg);
}

static int f_sector(sqlite3_file *f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}

static int f_device(sqlite3_file *f)
{
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

static int f_shm_map(sqlite3_file *f, int page, int size, int extend, void volatile **out)
{
    if (fails(FAULT_MAP))
        return plan.rc;
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}

/* Letting go never fails. */
static int f_shm_lock(sqlite3_file *f, int at, int n, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) && fails(FAULT_LOCK))
        return plan.rc;
    return real(f)->pMethods->xShmLock(real(f), at, n, flags);
}

static void f_shm_barrier(sqlite3_file *f)
{
    real(f)->pMethods->xShmBarrier(real(f));
}

static int f_shm_unmap(sqlite3_file *f, int drop)
{
    return real(f)->pMethods->xShmUnmap(real(f), drop);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = f_close,
    .xRead = f_read,
    .xWrite = f_write,
    .xTruncate = f_truncate,
    .xSync = f_sync,
    .xFileSize = f_size,
    .xLock = f_lock,
    .xUnlock = f_unlock,
    .xCheckReservedLock = f_reserved,
    .xFileControl = f_control,
    .xSectorSize = f_sector,
    .xDeviceCharacteristics = f_device,
    .xShmMap = f_shm_map,
    .xShmLock = f_shm_lock,
    .xShmBarrier = f_shm_barrier,
    .xShmUnmap = f_shm_unmap,
};

/* ---- the disk ---- */

static int d_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *out, int flags, int *got)
{
    struct fault_file *f = (struct fault_file *)out;
    int rc;

    (void)vfs;
    f->base.pMethods = NULL;
    if (fails(FAULT_OPEN))
        return plan.rc;
    f->real = (sqlite3_file *)(f + 1);
    memset(f->real, 0, (size_t)below->szOsFile);
    rc = below->xOpen(below, name, f->real, flags, got);
    if (f->real->pMethods)
        f->base.pMethods = &methods;
    return rc;
}

static int d_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    (void)vfs;
    return fails(FAULT_DELETE) ? plan.rc : below->xDelete(below, name, sync);
}

static int d_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    (void)vfs;
    return below->xAccess(below, name, flags, out);
}

static int d_full(sqlite3_vfs *vfs, const char *name, int n, char *out)
{
    (void)vfs;
    return below->xFullPathname(below, name, n, out);
}

static int d_random(sqlite3_vfs *vfs, int n, char *out)
{
    (void)vfs;
    return below->xRandomness(below, n, out);
}

static int d_sleep(sqlite3_vfs *vfs, int us)
{
    (void)vfs;
    return below->xSleep(below, us);
}

static int d_time(sqlite3_vfs *vfs, double *now)
{
    (void)vfs;
    return below->xCurrentTime(below, now);
}

static int d_error(sqlite3_vfs *vfs, int n, char *out)
{
    (void)vfs;
    return below->xGetLastError(below, n, out);
}

void fault_install(void)
{
    static sqlite3_vfs disk = { .iVersion = 1,
                                .zName = "fault",
                                .xOpen = d_open,
                                .xDelete = d_delete,
                                .xAccess = d_access,
                                .xFullPathname = d_full,
                                .xRandomness = d_random,
                                .xSleep = d_sleep,
                                .xCurrentTime = d_time,
                                .xGetLastError = d_error };

    fault_set(NULL);
    below = sqlite3_vfs_find(NULL);
    disk.mxPathname = below->mxPathname;
    disk.szOsFile = (int)sizeof(struct fault_file) + below->szOsFile;
    if (sqlite3_vfs_register(&disk, 1) != SQLITE_OK)
        abort();
}
