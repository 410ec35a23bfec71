/* tests/unit/test_hostile_names.c - names that try to speak to the terminal, on every screen.
 *
 * Every text of the office is written past all doors that clean; each screen, each dialog of its
 * keys and what Enter opens is then drawn, and no cell holds anything that a terminal obeys.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "clerk_office.h"

#include "base/utf8.h"
#include "core/catalog.h"
#include "screens/screen.h"

/* Control sequences of either kind, C0, DEL, C1 in two bytes and in one, direction, zero width. */
#define EVIL                                                                                       \
    "嘘\033]0;x\a\033[6n\033P1|x\033\\\001\b\x0e\x7f\xC2\x80\xC2\x9B"                             \
    "2J\xC2\x9D\x9B"                                                                               \
    "2J\x90\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u00ad\u200b\u200d\u2060\ufeff"

static struct clerk c;
static size_t drawn, spoken; /* screens looked at, and those with such a name on them */

static void poison(const char *table, const char *column)
{
    char *sql = mem_printf("UPDATE OR IGNORE \"%s\" SET \"%s\" = :evil || \"%s\""
                           " WHERE \"%s\" GLOB '*[一-龥]*'",
                           table, column, column, column);
    struct stmt q;

    db_prepare_text(c.o.db, &q, sql);
    db_bind_text(&q, ":evil", EVIL);
    CHECK_OK(db_finish(&q, &c.o.err), &c.o.err);
    free(sql);
}

static void poison_everything(void)
{
    for (int k = 0; k < KIND_COUNT; k++) {
        const struct kind *kind = kind_get((enum kind_id)k);

        for (size_t i = 0; i < kind->count; i++)
            if (kind->fields[i].type == FT_TEXT || kind->fields[i].type == FT_NOTE)
                poison(kind->table, kind->fields[i].key);
    }
    CHECK_OK(db_setting_put(c.o.db, "office.name", EVIL "示例区司法局", &c.o.err), &c.o.err);
    book_free(c.o.book);
    c.o.book = NULL;
    CHECK_OK(books_load(c.o.db, &c.o.book, &c.o.err), &c.o.err);
}

static int open_office(void **state)
{
    const int fields[] = { FDF_FOUND, FDF_AREA,    FDF_SCREENER, FDF_TITLE, FDF_TYPE,
                           FDF_STATE, FDF_PARTIES, FDF_FACTS,    FDF_RISK,  FDF_CAMPAIGN };
    char hamlet[24];
    const char *const values[] = {
        "2022-11-22", hamlet,  "李敏",           "两家排水沟纠纷",
        "02",         "found", "赵大河、钱二林", "两家因共用排水沟堵塞发生争执。",
        "0",          "3"
    };

    (void)state;
    clerk_open(&c, 30, 110, NULL);
    str_fit(hamlet, sizeof(hamlet), "%lld", (long long)c.hamlet);
    clerk_record(&c, KIND_FINDING, fields, values, ARRAY_LEN(fields));
    app_free(c.app);
    c.app = NULL;
    poison_everything();
    drawn = spoken = 0;
    return 0;
}

static int close_office(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

static void look(const char *screen, const char *key)
{
    char *text = term_test_screen();
    uint32_t ch;

    for (size_t at = 0, n = strlen(text); at < n;) {
        at += utf8_decode(text + at, n - at, &ch);
        if (utf8_is_unsafe(ch) || ch == '\t' || ch == '\r')
            fail_msg("%s, %s: U+%04X\n%s", screen, key, (unsigned)ch, text);
    }
    drawn++;
    spoken += strstr(text, "嘘") != NULL;
    free(text);
}

/* Such a screen opens on the case that was chosen: the case, and from there all that is its. */
static bool belongs_to_a_case(const char *screen)
{
    static const char *const names[] = { "case", "record", "dispute", "members" };

    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (str_equal(names[i], screen))
            return true;
    return false;
}

/* The screen, one key, and what Enter and going on do then. */
static void walk(const char *screen, int key, const char *name)
{
    static const int on[] = { K_ENTER, K_DOWN, K_TAB, K_ENTER };

    app_free(c.app);
    clerk_sit_down(&c, 30, 110, belongs_to_a_case(screen) ? "cases" : screen);
    if (belongs_to_a_case(screen))
        press(&c, K_ENTER);
    look(screen, "as it opens");
    if (key)
        press(&c, key);
    look(screen, name);
    for (size_t i = 0; i < ARRAY_LEN(on); i++) {
        press(&c, on[i]);
        look(screen, name);
    }
}

static void no_cell_of_any_screen_holds_what_a_terminal_obeys(void **state)
{
    const char *name;

    (void)state;
    for (size_t i = 0; (name = app_screen_name(i)) != NULL; i++) {
        const struct screen *s = app_screen_find(name);

        walk(name, 0, "Enter");
        for (const struct binding *b = s->bindings; b && b->key; b++)
            walk(name, b->key, b->name);
    }
    CHECK(drawn > 1000);
    CHECK(spoken * 2 > drawn); /* else the names were not there to be drawn */
}

static void what_is_pasted_is_drawn_as_text(void **state)
{
    (void)state;
    app_free(c.app);
    clerk_sit_down(&c, 30, 110, "cases");
    keys(&c, "/\033[200~张" EVIL "\033[201~");
    look("cases", "paste");
    CHECK_SHOWN("张嘘");
}

#define A(fn) cmocka_unit_test_setup_teardown(fn, open_office, close_office)

TESTS(A(no_cell_of_any_screen_holds_what_a_terminal_obeys), A(what_is_pasted_is_drawn_as_text))
