/* tests/pty/pty_practice.c - practising: a person's own office, fresh again by one key, and the
 * office's own file is not touched.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#include "base/digest.h"

#define BANNER "人民调解[练习]"
#define CTRL_X "\x18"
#define F11    "\033[23~"

/* Of the whole file; yours. */
static char *digest_of(const char *path)
{
    struct digest *d = digest_new();
    unsigned char raw[DIGEST_SIZE];
    char bytes[1 << 16], text[DIGEST_TEXT_SIZE];
    FILE *f = fopen(path, "re");
    size_t n;

    CHECK(f != NULL);
    while ((n = fread(bytes, 1, sizeof(bytes), f)) > 0)
        digest_raw(d, bytes, n);
    fclose(f);
    digest_end(d, raw);
    return mem_copy(digest_hex(raw, text));
}

static char *practice_file(void)
{
    return mem_printf("%s/.local/share/tiaojie/practice.db", office.dir);
}

/* The office's own file is named as everybody's is; nobody may look at it. */
static struct pty *practise(const char *real)
{
    char *db = mem_printf("TIAOJIE_DB=%s", real);
    const char *const env[] = { HELD_CLOCK, db, NULL };
    const char *argv[8] = { "setpriv",        "--reuid=65534", "--regid=65534",
                            "--clear-groups", office.program,  "practice" };
    struct pty *p = pty_start(&(struct pty_options) {
        .argv = geteuid() == 0 ? argv : argv + 4, .env = env, .dir = office.dir });

    pty_expect(p, BANNER);
    pty_expect(p, "F10退出");
    free(db);
    return p;
}

/* How many rows of the register are found by the word. */
static void expect_found(struct pty *p, const char *word, const char *count)
{
    char *search = mem_printf("搜索: %s", word);

    pty_send(p, F3);
    pty_expect(p, "案件台账");
    pty_expect(p, BANNER);
    pty_send(p, word);
    pty_expect(p, search);
    pty_expect(p, count);
    pty_send(p, ESC);
    pty_expect_gone(p, search);
    for (int i = 0; i < 3 && !pty_has(p, "今天要办"); i++) { /* the filter, then the screen */
        pty_send(p, ESC);
        pty_settle(p);
    }
    pty_expect(p, "今天要办");
    free(search);
}

/* A case of one's own that is not accepted yet. */
static void work_a_little(struct pty *p)
{
    open_new_case(p);
    pty_expect(p, BANNER);
    choose_medical_committee(p);
    fill(p, "姓名或名称", "练习人");
    pty_send(p, ENTER);
    fill(p, "纠纷简要情况", "练着登记的一件。");
    pty_send(p, F8);
    pty_expect(p, "还不能受理");
    pty_expect(p, BANNER);
    pty_send(p, "2");
    pty_expect(p, "已保存");
}

static void no(struct pty *p)
{
    pty_expect(p, "练习里做过的全部丢开，换成新的示例数据？");
    pty_send(p, "0");
    pty_expect_gone(p, "换成新的示例数据？");
}

static void practice_is_fresh_again_by_its_key_and_the_real_file_untouched(void **state)
{
    char *real = office_db(), *before = digest_of(real), *after;
    char *wal = mem_printf("%s-wal", real), *file = practice_file();
    struct pty *p = practise(real);

    (void)state;
    work_a_little(p);
    office_leave(p);
    p = practise(real); /* the next day it is all still there */
    pty_send(p, F11);
    no(p);
    pty_send(p, CTRL_X);
    no(p);
    expect_found(p, "练习人", " 1 件");
    pty_send(p, CTRL_X);
    pty_expect(p, "换成新的示例数据？");
    pty_send(p, ENTER);
    pty_expect_gone(p, "换成新的示例数据？");
    pty_expect(p, BANNER);
    pty_expect(p, "F10退出");
    expect_found(p, "练习人", " 0 件");
    office_leave(p);
    after = office_run(file, "case list --plain");
    CHECK(strstr(after, "练习人") == NULL);
    CHECK_HAS(after, "郾征调"); /* the district's cases are there */
    free(after);
    after = digest_of(real);
    CHECK_STR(after, before);
    CHECK(access(wal, F_OK) != 0);
    free(before);
    free(after);
    free(wal);
    free(file);
    free(real);
}

static void the_real_office_has_no_such_key(void **state)
{
    char *real = office_db(), *before = office_run(real, "case list --plain"), *after;
    struct pty *p = office_enter(real);

    (void)state;
    CHECK(!pty_has(p, BANNER));
    CHECK(!pty_has(p, "重来"));
    pty_send(p, CTRL_X F11);
    pty_settle(p);
    CHECK(!pty_has(p, "换成新的示例数据"));
    office_leave(p);
    after = office_run(real, "case list --plain");
    CHECK_STR(after, before);
    free(before);
    free(after);
    free(real);
}

OFFICE_TESTS(T(practice_is_fresh_again_by_its_key_and_the_real_file_untouched),
             T(the_real_office_has_no_such_key))
