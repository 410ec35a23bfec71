/* tests/unit/test_screens_settings.c - 设置 and 终端检查 on the screen.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "clerk_office.h"
#include "screens/personal.h"

static struct clerk c;

/* ---- a person's settings, kept here instead of in a file ---- */

struct kept {
    const char *key, *values, *fallback;
    char value[16];
    int puts;
};

static struct kept kept[] = {
    { "theme", "normal contrast colorblind mono", "normal", "normal", 0 },
    { "ascii", "yes no", "no", "no", 0 },
    { "ambiguous", "1 2", "1", "1", 0 },
    { "escape_wait", "INT", "500", "500", 0 },
    { "probed", "yes no", "no", "no", 0 },
};

static bool nth(void *ctx, size_t i, struct personal_row *out)
{
    (void)ctx;
    if (i >= ARRAY_LEN(kept))
        return false;
    *out = (struct personal_row) { kept[i].key, kept[i].value, kept[i].fallback, kept[i].values,
                                   "说明" };
    return true;
}

static enum status put(void *ctx, const char *key, const char *value, struct err *err)
{
    (void)ctx;
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        if (str_equal(kept[i].key, key)) {
            str_fit(kept[i].value, sizeof(kept[i].value), "%s", value ? value : kept[i].fallback);
            kept[i].puts++;
            return ST_OK;
        }
    return err_set(err, ST_NOT_FOUND, "no %s", key);
}

static const struct personal personal = { NULL, nth, put };

static const char *value_of(const char *key)
{
    return personal_get(&personal, key);
}

static void sit(const char *screen, bool probe)
{
    const struct app_options opt = { .screen = screen, .personal = &personal, .probe = probe };

    app_free(c.app);
    term_stop();
    term_start_test(24, 80, false);
    c.app = app_new(c.o.db, c.o.book, c.o.today, &opt, &c.o.err);
    assert_non_null(c.app);
    app_draw(c.app);
}

static int sit_down(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(kept); i++) {
        str_fit(kept[i].value, sizeof(kept[i].value), "%s", kept[i].fallback);
        kept[i].puts = 0;
    }
    utf8_set_ambiguous(1);
    setenv("TERM", "xterm", 1); /* it is shown */
    clerk_open(&c, 24, 80, "home");
    sit("settings", false);
    return 0;
}

static int get_up(void **state)
{
    (void)state;
    clerk_close(&c);
    return 0;
}

/* ---- 设置 ---- */

static void everything_that_can_be_set_stands_there_with_its_default(void **state)
{
    (void)state;
    expect_screen("settings_open");
    press(&c, K_END);
    CHECK_SHOWN("登记册");
    keys(&c, "R13");
    CHECK_SHOWN("block 阻止");
    CHECK_SHOWN("〔2019〕17号第二条");
    CHECK_SHOWN("没有改过。");
}

static void a_rule_is_changed_with_who_and_when_and_is_in_force_at_once(void **state)
{
    (void)state;
    keys(&c, "R13\r");
    keys(&c, "2");
    CHECK_SHOWN("已设置 rule.R13 = warn");
    CHECK_SHOWN("* 改过");
    CHECK_SHOWN("最近改动：2022-11-22 09:14");
    CHECK_SHOWN("limin  rule.R13  block -> warn");
    press(&c, KEY_FN(5));
    CHECK_SHOWN("谁在什么时候改了哪一项");
    press(&c, K_ESC);
    press(&c, KEY_FN(4));
    CHECK_SHOWN("改回默认值“block”？");
    press(&c, K_ENTER);
    CHECK_SHOWN("已设置 rule.R13 = block");
    CHECK_SHOWN("warn -> block");
}

static void what_a_setting_does_not_take_is_refused_with_what_it_takes(void **state)
{
    char *value;

    (void)state;
    keys(&c, "rate.decimals\r");
    press(&c, CTRL('u'));
    keys(&c, "9\r");
    CHECK_SHOWN("rate.decimals 应是 0 到 4 的整数，不能是“9”。");
    value = db_setting(c.o.db, "rate.decimals");
    CHECK_STR(value, "2");
    free(value);
}

static void who_only_looks_changes_his_own_settings_and_no_others(void **state)
{
    (void)state;
    clerk_role(&c, "statistics", "settings");
    sit("settings", false);
    keys(&c, "R13\r");
    CHECK_SHOWN("没有“修改设置”的权限");
    press(&c, K_ESC);
    keys(&c, "theme\r");
    keys(&c, "2");
    CHECK_STR(value_of("theme"), "contrast");
    CHECK_SHOWN("已设置 theme = contrast");
}

static void a_register_opens_from_there(void **state)
{
    (void)state;
    keys(&c, "holiday\r");
    CHECK_SHOWN("节假日");
    press(&c, K_ESC);
    CHECK_SHOWN("设置");
}

/* ---- 终端检查 ---- */

static void every_key_is_named_as_it_arrives_and_twice_it_does_its_work(void **state)
{
    (void)state;
    sit("doctor", false);
    expect_screen("doctor_open");
    press(&c, KEY_FN(1));
    press(&c, KEY_FN(10));
    keys(&c, "调\x13");
    CHECK_SHOWN("^S   调（U+8C03）   F10   F1");
    press(&c, K_ESC);
    CHECK_SHOWN("Esc   ^S");
    press(&c, K_ESC);
    CHECK_SHOWN("今天要办");
}

static void the_first_login_asks_three_things_and_remembers(void **state)
{
    (void)state;
    sit(NULL, true);
    expect_screen("doctor_probe");
    keys(&c, "2");
    CHECK_STR(value_of("ambiguous"), "2");
    CHECK_SHOWN("上面的方框是好的");
    keys(&c, "2");
    CHECK_STR(value_of("ascii"), "yes");
    press(&c, KEY_FN(1));
    CHECK_SHOWN("收到了");
    press(&c, K_ENTER); /* the terminal swallows F10 */
    CHECK_SHOWN("没有收到");
    press(&c, K_ESC);
    press(&c, K_ENTER);
    CHECK_STR(value_of("escape_wait"), "1000");
    CHECK_STR(value_of("probed"), "yes");
    CHECK_SHOWN("已记住");
    CHECK_SHOWN("今天要办");
}

static void a_good_terminal_is_left_as_it_is(void **state)
{
    static const int codes[] = { '1', K_ENTER, KEY_FN(1), KEY_FN(10), K_ESC, KEY_FN(1) };

    (void)state;
    sit(NULL, true);
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        press(&c, codes[i]);
    CHECK_SHOWN("今天要办");
    CHECK_STR(value_of("probed"), "yes");
    for (size_t i = 0; i + 1 < ARRAY_LEN(kept); i++)
        CHECK_INT(kept[i].puts, 0);
}

static void the_questions_can_be_skipped_for_good(void **state)
{
    (void)state;
    sit(NULL, true);
    press(&c, K_ESC);
    CHECK_SHOWN("今天要办");
    CHECK_STR(value_of("probed"), "yes");
}

#define SEATED(fn) cmocka_unit_test_setup_teardown(fn, sit_down, get_up)

TESTS(SEATED(everything_that_can_be_set_stands_there_with_its_default),
      SEATED(a_rule_is_changed_with_who_and_when_and_is_in_force_at_once),
      SEATED(what_a_setting_does_not_take_is_refused_with_what_it_takes),
      SEATED(who_only_looks_changes_his_own_settings_and_no_others),
      SEATED(a_register_opens_from_there),
      SEATED(every_key_is_named_as_it_arrives_and_twice_it_does_its_work),
      SEATED(the_first_login_asks_three_things_and_remembers),
      SEATED(a_good_terminal_is_left_as_it_is), SEATED(the_questions_can_be_skipped_for_good))
