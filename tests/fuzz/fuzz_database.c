/* tests/fuzz/fuzz_database.c - opens database files of others: one of ours with SQL run in it, or
 * with bytes overwritten.
 *
 * Input that begins with "SQL:" is run in a copy of a sound file; anything else is a list of
 * patches of it, four bytes each: where (three bytes) and what.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "promise.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/date.h"
#include "store/books.h"
#include "store/db.h"
#include "store/find.h"
#include "store/schema.h"

static char path[64];
static uint8_t *sound; /* the file as it should be */
static size_t length;

static void put_file(const uint8_t *data, size_t n)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

    PROMISE(fd >= 0 && write(fd, data, n) == (ssize_t)n && close(fd) == 0);
}

static void forget(void)
{
    static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

    for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
        char *name = mem_printf("%s%s", path, suffixes[i]);

        unlink(name);
        free(name);
    }
}

static void make_sound(void)
{
    struct db *db;
    FILE *f;
    long n;

    str_fit(path, sizeof(path), "%s/tiaojie-fuzz-%ld.db",
            access("/dev/shm", W_OK) ? "/tmp" : "/dev/shm", (long)getpid());
    forget();
    atexit(forget);
    PROMISE(db_open(path, DB_CREATE | DB_FORCE_FS, &db, NULL) == ST_OK);
    PROMISE(schema_seed(db, NULL) == ST_OK);
    db_close(db);
    PROMISE((f = fopen(path, "rb")) != NULL && fseek(f, 0, SEEK_END) == 0 && (n = ftell(f)) > 0);
    rewind(f);
    length = (size_t)n;
    sound = mem_alloc(length);
    PROMISE(fread(sound, 1, length, f) == length);
    fclose(f);
}

/* What a person who opens it would do first. */
static void look_around(struct db *db)
{
    struct find_query q = { .kind = KIND_CASE, .sort = -1 };
    struct find_rows rows = { 0 };
    struct book *book = NULL;
    struct err err = ERR_INIT;

    check_answer(books_load(db, &book, &err), &err);
    check_answer(find_page(db, book, &q, NULL, false, false, 20, &rows, &err), &err);
    check_answer(db_integrity(db, NULL, NULL, &err), &err);
    find_rows_release(&rows);
    book_free(book);
}

static void open_it(unsigned flags)
{
    struct err err = ERR_INIT;
    struct db *db;
    enum status st = db_open(path, flags | DB_FORCE_FS, &db, &err);

    if (st == ST_OK) {
        look_around(db);
        db_close(db);
    }
    check_answer(st, &err);
}

/* The guard of the connection lets no statement out of the file. */
static void run_sql(const uint8_t *data, size_t size)
{
    char *sql = input_text(data, size);
    struct err err = ERR_INIT;
    struct db *db;

    PROMISE(db_open(path, DB_FORCE_FS, &db, NULL) == ST_OK);
    check_answer(db_exec(db, sql, &err), &err);
    db_close(db);
    free(sql);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t *copy;

    if (!sound)
        make_sound();
    forget();
    if (size >= 4 && memcmp(data, "SQL:", 4) == 0) {
        put_file(sound, length);
        run_sql(data + 4, size - 4 > 300 ? 300 : size - 4);
    } else {
        copy = mem_alloc(length);
        memcpy(copy, sound, length);
        for (size_t i = 0; i + 4 <= size && i < 256; i += 4)
            copy[((size_t)data[i] << 16 | (size_t)data[i + 1] << 8 | data[i + 2]) % length] =
                data[i + 3];
        put_file(copy, length);
        free(copy);
    }
    open_it(DB_READONLY);
    open_it(0);
    return 0;
}
