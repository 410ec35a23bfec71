/* tests/pty/pty_typing.c - how few keys a routine case takes, and that none of them is lost.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "office.h"

#define PASTE  "\033[200~"
#define PASTED "\033[201~"

#define NEXT "（2022）试验字第0001号"

/* A village committee with its mediator, and the clerk's case of yesterday. */
static char *village_office(void)
{
    char *db = office_db();

    free(office_run(db, "record area add name=试验村 code=411103101998 level=3 parent=孟庙镇"
                        " active=是"));
    free(office_run(db, "record committee add name=孟庙镇试验村人民调解委员会 kind=村"
                        " area=试验村 series=试验字 active=是"));
    free(office_run(db, "record mediator add name=孙试验 committee=试验村 sex=男 post=主任"));
    free(office_run(db, "case add committee=试验村 source=依申请 type=其他 area=试验村"
                        " mediator=孙试验 applied_on=2022-12-20 accepted_on=2022-12-20"
                        " summary=昨天的一件 parties='甲某；乙某'"));
    return db;
}

/* A quarrel between neighbours: what the clerk's last case had stands as it is.  Free text is
 * what no program could know. */
static const struct piece {
    const char *keys;
    bool free_text;
} neighbour_case[] = {
    { F2, false },                      /* from the first screen */
    { ENTER ENTER ENTER ENTER, false }, /* committee, source, both days */
    { "ll", false },                    /* 邻里 */
    { ENTER ENTER, false },             /* and the pair of the campaign that follows */
    { "张三", true },                   /* */
    { ENTER ENTER ENTER ENTER, false }, /* no identity number, telephone, address */
    { "李四", true },                   /* */
    { ENTER ENTER ENTER ENTER, false }, /* */
    { ENTER, false },                   /* area */
    { "两家因排水沟争吵，要求疏通。", true },
    { F8, false },
    { ENTER, false }, /* accept it */
};

/* A function key is one key; so is everything else that is not free text. */
static size_t keys_of(const char *text)
{
    size_t n = 0;

    for (const char *s = text; *s; n++) {
        if (*s == '\033')
            s += str_starts(s, F8) ? strlen(F8) : strlen(F2);
        else
            s++;
    }
    return n;
}

static void a_routine_case_takes_few_keys_besides_its_text(void **state)
{
    size_t keys = 0;

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(neighbour_case); i++)
        if (!neighbour_case[i].free_text)
            keys += keys_of(neighbour_case[i].keys);
    CHECK_INT(keys, 20);
    CHECK(keys < 60);
}

/* Without what differs from one database to the next. */
static char *case_filed(const char *db)
{
    char *json = office_run(db, "case show '" NEXT "' --json --unmask"), *at = json;

    while ((at = strstr(at, "\"uuid\":\"")) != NULL) {
        at += strlen("\"uuid\":\"");
        memset(at, '.', 36);
    }
    return json;
}

/* How the case comes to the program. */
enum manner { SLOWLY, AT_ONCE, TEXTS_PASTED };

/* Files the case in an office of its own; what was filed, yours. */
static char *file_case(enum manner manner)
{
    char *db = village_office(), *filed;
    struct buf all = BUF_INIT;
    struct pty *p = office_enter(db);

    for (size_t i = 0; i < ARRAY_LEN(neighbour_case); i++) {
        const struct piece *piece = &neighbour_case[i];
        bool pasted = manner == TEXTS_PASTED && piece->free_text;

        buf_printf(&all, "%s%s%s", pasted ? PASTE : "", piece->keys, pasted ? PASTED : "");
        if (manner == SLOWLY) {
            pty_send(p, buf_text(&all));
            pty_settle(p);
            buf_clear(&all);
        }
    }
    if (all.len)
        pty_send(p, buf_text(&all));
    pty_expect(p, "已保存 试验〔2022〕001");
    office_leave(p);
    filed = case_filed(db);
    buf_release(&all);
    free(db);
    return filed;
}

static void a_whole_case_in_one_write_or_pasted_is_the_same_as_slow_typing(void **state)
{
    char *slow = file_case(SLOWLY), *fast = file_case(AT_ONCE), *pasted = file_case(TEXTS_PASTED);

    (void)state;
    CHECK_HAS(slow, "\"name\":\"张三\"");
    CHECK_HAS(slow, "\"name\":\"李四\"");
    CHECK_HAS(slow, "\"type\":\"02\"");
    CHECK_HAS(slow, "\"campaign\":\"3\"");
    CHECK_HAS(slow, "\"summary\":\"两家因排水沟争吵，要求疏通。\"");
    CHECK_HAS(slow, "\"state\":\"accepted\"");
    CHECK_STR(fast, slow);
    CHECK_STR(pasted, slow);
    free(slow);
    free(fast);
    free(pasted);
}

/* Every function key, what interrupts, stops, suspends and saves: in a paste it is no key. */
static void no_key_within_a_paste_is_a_command(void **state)
{
    static const char *const inside[] = {
        "\033OP",   "\033OQ",   "\033OR",   "\033OS",   "\033[15~", "\033[17~", "\033[18~",
        "\033[19~", "\033[20~", "\033[21~", "\033[23~", "\033[24~", "\033\060", "\033",
        "\x03",     "\x1a",     "\x1c",     "\x13",     "\x11",     "\x18",     "\x07",
    };
    struct buf keys = BUF_INIT;
    char *db = office_db(), *before = office_run(db, "case list --plain"), *after;
    struct pty *p = begin_case(db, "张三");

    (void)state;
    pty_send(p, ENTER);
    go_to_field(p, "纠纷简要情况");
    for (size_t i = 0; i < ARRAY_LEN(inside); i++)
        buf_add(&keys, inside[i]);
    pty_send(p, PASTE "经过");
    pty_send(p, buf_text(&keys));
    pty_send(p, "后来" PASTED);
    pty_expect(p, "后来");
    pty_settle(p);
    CHECK(pty_has(p, "登记  新案"));
    CHECK(!pty_has(p, "还不能受理"));
    CHECK(!pty_has(p, "退出人民调解系统"));
    CHECK(!pty_has(p, "这一项怎么填"));
    CHECK(!pty_has(p, "已保存"));
    pty_send(p, "末尾"); /* and the caret still stands in the field */
    pty_expect(p, "后来末尾");
    after = office_run(db, "case list --plain");
    CHECK_STR(after, before);
    pty_close(p);
    buf_release(&keys);
    free(before);
    free(after);
    free(db);
}

/* Not the keys that repeat, carry and record, nor the short code of a phrase. */
static void what_is_pasted_is_neither_key_nor_phrase(void **state)
{
    char *db = office_db(), *json;
    struct pty *p = begin_case(db, "张三");

    (void)state;
    pty_send(p, ENTER);
    go_to_field(p, "纠纷简要情况");
    pty_send(p, "\033[200~经过\x12;wz \x02\x04后来\033[20~\x06;gz\r\n末尾\033[201~");
    pty_expect(p, "末尾");
    CHECK(pty_has(p, ";wz "));
    CHECK(!pty_has(p, "再无其他争议"));
    CHECK(!pty_has(p, "开始录键"));
    pty_send(p, F8);
    pty_expect(p, "还不能受理");
    pty_send(p, "2");
    pty_expect(p, "已保存");
    office_leave(p);
    json = office_run(db, "case list '末尾' --json");
    CHECK_HAS(json, "经过;wz 后来");
    CHECK_HAS(json, ";gz\\n末尾");
    free(json);
    free(db);
}

OFFICE_TESTS(T(a_routine_case_takes_few_keys_besides_its_text),
             T(a_whole_case_in_one_write_or_pasted_is_the_same_as_slow_typing),
             T(no_key_within_a_paste_is_a_command), T(what_is_pasted_is_neither_key_nor_phrase))
