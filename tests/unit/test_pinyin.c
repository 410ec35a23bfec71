/* tests/unit/test_pinyin.c - readings, keys of names, sorting and matching.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/pinyin.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "check.h"

static void every_modern_reading_comes_most_usual_first(void **state)
{
    static const struct {
        const char *han, *readings;
    } rows[] = {
        { "张", "zhang" },       { "单", "dan shan chan" },
        { "曾", "ceng zeng" },   { "解", "jie xie" },
        { "长", "chang zhang" }, { "朴", "pu piao po" },
        { "吕", "lv" },          { "略", "lve" },
        { "女", "nv" },          { "〇", "ling" },
        { "𠮷", "ji" },          { "黑", "hei he" },
        { "適", "shi kuo" },     { "費", "fei bi" },
        { "嗯", "en n ng" },     { "\uF900", "qi kai" }, /* compatibility form */
        { "\u2F00", "yi" },                              /* the radical, as pasted from PDF */
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        uint32_t ch = 0;

        utf8_decode(rows[i].han, strlen(rows[i].han), &ch);
        CHECK_ROW(pinyin_readings(ch) != NULL, rows[i].han);
        CHECK_STR(pinyin_readings(ch), rows[i].readings);
    }
}

static void what_is_not_han_has_no_reading(void **state)
{
    static const uint32_t chars[] = { 0,      'a',    0x301,   0x3042,  0xFF0C,   0x33FF,
                                      0xA000, 0xFFFD, 0x1F600, 0x2FFFF, 0x10FFFF, 0xFFFFFFFF };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(chars); i++)
        CHECK(pinyin_readings(chars[i]) == NULL);
}

static void every_reading_is_made_of_short_lower_case_syllables(void **state)
{
    size_t found = 0;

    (void)state;
    for (uint32_t ch = 0; ch < 0x40000; ch++) {
        const char *r = pinyin_readings(ch);
        size_t run = 0;

        found += r != NULL;
        for (; r && *r; r++) {
            run = *r == ' ' ? 0 : run + 1;
            CHECK(run <= 6 && (*r == ' ' || (*r >= 'a' && *r <= 'z')));
        }
    }
    CHECK(found > 44000);
}

struct keys {
    struct buf text; /* "zhangsan,zs," */
    size_t count;
};

static void take_key(void *ctx, const char *key)
{
    struct keys *k = ctx;

    buf_add(&k->text, key);
    buf_add_char(&k->text, ',');
    k->count++;
}

static void check_keys(const char *name, const char *wanted)
{
    struct keys k = { 0 };

    pinyin_keys(name, take_key, &k);
    CHECK_STR(buf_text(&k.text), wanted);
    buf_release(&k.text);
}

static void a_name_is_found_by_spelling_and_initials(void **state)
{
    static const struct {
        const char *name, *keys;
    } rows[] = {
        { "张三", "zhangsan,zs," },
        { "单雄信", "shanxiongxin,sxx,danxiongxin,dxx,chanxiongxin,cxx," },
        { "曾国藩", "zengguofan,zgf,cengguofan,cgf," },
        { "解缙", "xiejin,xj,jiejin,jj," },
        { "仇和", "qiuhe,qh,chouhe,ch,qiuhuo,chouhuo,qiuhu,chouhu," },
        { "查良镛", "zhaliangyong,zly,chaliangyong,cly," },
        { "尉迟恭", "yuchigong,ycg,weichigong,wcg," },
        { "朴", "piao,p,pu,po," },
        { "令狐冲", "linghuchong,lhc," },
        { "澹台", "tantai,tt,dantai,dt," },
        { "长孙", "zhangsun,zs,changsun,cs," },
        { "区", "ou,o,qu,q," },
        { "任", "ren,r," },
        { "华", "hua,h," },
        { "盖叫天", "gejiaotian,gjt,gaijiaotian," },
        { "翟", "zhai,z,di,d," },
        { "种师道", "chongshidao,csd,zhongshidao,zsd," },
        { "覃", "qin,q,tan,t," },
        { "缪", "miao,m,mou,miu," },
        { "吕布", "lvbu,lb,lubu,lyubu," },
        { "𠮷野", "jiye,jy," },
        { "李A1２", "lia12,la12," },
        { "（张 三）", "zhangsan,zs," },
        { "\u3042三", "\u3042san,\u3042s," }, /* no reading: stands for itself */
        { "", "" },
        { "· ，", "" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        check_keys(rows[i].name, rows[i].keys);
}

static void a_surname_reading_counts_only_at_the_start(void **state)
{
    (void)state;
    check_keys("李单", "lidan,ld,lishan,ls,lichan,lc,");
    check_keys("张区", "zhangqu,zq,zhangou,zo,");
}

static void a_name_has_at_most_sixteen_spellings(void **state)
{
    struct keys k = { 0 };

    (void)state;
    pinyin_keys("单长乐重行曾解仇区朴单长乐重行曾解仇区朴", take_key, &k);
    CHECK(k.count > 16 && k.count <= 32);
    CHECK_HAS(buf_text(&k.text), "shanchanglezhongxingcengjiechouqupu");
    CHECK_HAS(buf_text(&k.text), ",danchanglezhongxing"); /* the surname varies first */
    buf_release(&k.text);
}

static void check_sort_key(const char *name, const char *wanted)
{
    struct buf b = BUF_INIT;

    pinyin_sort_key(name, &b);
    CHECK_STR(buf_text(&b), wanted);
    buf_release(&b);
}

static void sorting_goes_by_syllables(void **state)
{
    (void)state;
    check_sort_key("张三", "zhang san");
    check_sort_key("单雄信", "shan xiong xin");
    check_sort_key("尉迟恭", "yu chi gong");
    check_sort_key("吕布", "lv bu");
    check_sort_key("第12组ABC", "di 12 zu abc");
    check_sort_key("（甲）·乙", "jia yi");
    check_sort_key("", "");
}

static void a_label_is_graded_by_what_was_typed(void **state)
{
    static const struct {
        const char *typed, *label;
        int grade;
    } rows[] = {
        { "张三", "张三", 5 },
        { "zhangsan", "张三", 5 },
        { "Zhang San", "张三", 5 },
        { "ｚｈａｎｇｓａｎ", "张三", 5 },
        { "xi'an", "西安", 5 },
        { "张san", "张三", 5 },
        { "zhang三", "张三", 5 },
        { "张", "张三", 4 },
        { "z", "张三", 4 },
        { "zha", "张三", 4 },
        { "zhang", "张三", 4 },
        { "zhangs", "张三", 4 },
        { "张s", "张三", 4 },
        { "", "张三", 4 },
        { "", "", 5 },
        { "zs", "张三", 3 },
        { "zsan", "张三", 3 },
        { "zhs", "张三", 3 },
        { "z三", "张三", 3 },
        { "zsf", "张三丰", 3 },
        { "zhangsf", "张三丰", 3 },
        { "三", "张三", 2 },
        { "san", "张三", 2 },
        { "sanf", "张三丰", 2 },
        { "s", "张三", 1 },
        { "sf", "张三丰", 1 },
        { "sfeng", "张三丰", 1 },
        { "sz", "张三", 0 },
        { "zss", "张三", 0 },
        { "zhangsann", "张三", 0 },
        { "李", "张三", 0 },
        { "zhangsi", "张三", 0 },
        { "z", "", 0 },
        { "lv", "吕", 5 },
        { "lu", "吕", 5 },
        { "lyu", "吕", 5 },
        { "lü", "吕", 5 },
        { "LVB", "吕布", 4 },
        { "lub", "吕布", 4 },
        { "lb", "吕布", 3 },
        { "sxx", "单雄信", 3 },
        { "dxx", "单雄信", 3 },
        { "zgf", "曾国藩", 3 },
        { "ycgong", "尉迟恭", 3 },
        { "yuchigong", "尉迟恭", 5 },
        { "weichigong", "尉迟恭", 5 },
        { "yl", "医疗纠纷", 3 },
        { "hyjt", "婚姻家庭纠纷", 3 },
        { "jt", "婚姻家庭纠纷", 1 },
        { "jiating", "婚姻家庭纠纷", 2 },
        { "家庭jf", "婚姻家庭纠纷", 1 },
        { "cg", "（2022）城关人调字", 1 },
        { "2022", "（2022）城关人调字", 4 },
        { "（２０２２", "（2022）城关人调字", 4 },
        { "2022城g", "（2022）城关人调字", 4 },
        { "12z", "西关村12组", 2 },
        { "x12", "西关12组", 0 },
        { "xg12", "西关12组", 3 },
        { "mm", "阿卜杜·买买提", 1 },
        { "du买", "阿卜杜·买买提", 2 },
        { "abc", "ABC", 5 },
        { "𠮷野", "𠮷野家", 4 },
        { "jyj", "𠮷野家", 3 },
        { "xian", "先", 5 },
        { "xian", "西安", 5 },
        { "aaaa", "啊啊啊啊", 5 },
        { "\xFF", "张三", 0 },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int got = pinyin_match(rows[i].typed, rows[i].label);

        if (got != rows[i].grade)
            fail_msg("\"%s\" against \"%s\": %d, not %d", rows[i].typed, rows[i].label, got,
                     rows[i].grade);
    }
}

/* Whoever types the reading of the dictionary finds the name, too. */
static void a_surname_with_several_readings_is_found_by_each_of_them(void **state)
{
    static const struct {
        const char *name, *readings, *none;
    } rows[] = {
        { "单明", "shan dan chan", "an" },
        { "曾明", "zeng ceng", "eng" },
        { "解明", "xie jie", "ie" },
        { "仇明", "qiu chou", "iu" },
        { "区明", "ou qu", "u" },
        { "查明", "zha cha", "ha" },
        { "任明", "ren", "en" },
        { "华明", "hua", "ua" },
        { "朴明", "piao pu po", "iao" },
        { "尉迟明", "yuchi weichi", "chi" },
        { "长孙明", "zhangsun changsun", "sun" },
        { "盖明", "ge gai", "ai" },
        { "缪明", "miao mou miu", "iao" },
        { "乐明", "yue le", "ue" },
        { "员明", "yun yuan", "un" },
        { "翟明", "zhai di", "hai" },
        { "覃明", "qin tan", "in" },
        { "种明", "chong zhong", "hong" },
        { "黑明", "he hei", "ei" },
        { "折明", "she zhe", "he" },
        { "薄明", "bo bao", "ao" },
        { "卜明", "bu bo", "u" },
        { "郇明", "xun huan", "un" },
        { "阚明", "kan", "an" },
        { "令狐明", "linghu", "hu" },
        { "澹台明", "tantai dantai", "tai" },
        { "單明", "shan dan", "han" },
        { "樂明", "yue le", "ue" },
    };
    /* Exact before prefix before initials; never from within a syllable. */
    enum { EXACT = 5, PREFIX = 4, INITIALS = 3 };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        for (const char *r = rows[i].readings; *r;) {
            int n = (int)strcspn(r, " ");
            char whole[40], first[8];

            str_fit(whole, sizeof(whole), "%.*sming", n, r);
            CHECK_ROW(pinyin_match(whole, rows[i].name) == EXACT, whole);
            whole[n] = '\0';
            CHECK_ROW(pinyin_match(whole, rows[i].name) == PREFIX, whole);
            if (utf8_chars(rows[i].name) == 2) {
                str_fit(first, sizeof(first), "%cm", *r);
                CHECK_ROW(pinyin_match(first, rows[i].name) == INITIALS, whole);
            }
            r += n + (r[n] == ' ');
        }
        CHECK_ROW(pinyin_match(rows[i].none, rows[i].name) <
                      (utf8_chars(rows[i].name) == 2 ? 1 : INITIALS),
                  rows[i].name);
    }
}

static void a_long_and_ambiguous_text_is_matched_at_once(void **state)
{
    struct buf typed = BUF_INIT, label = BUF_INIT;

    (void)state;
    for (int i = 0; i < 100; i++) {
        buf_add(&typed, "a");
        buf_add(&label, "啊");
    }
    CHECK_INT(pinyin_match(buf_text(&typed), buf_text(&label)), 5);
    buf_add(&typed, "b");
    CHECK_INT(pinyin_match(buf_text(&typed), buf_text(&label)), 0);
    buf_release(&typed);
    buf_release(&label);
}

TESTS(T(every_modern_reading_comes_most_usual_first), T(what_is_not_han_has_no_reading),
      T(every_reading_is_made_of_short_lower_case_syllables),
      T(a_name_is_found_by_spelling_and_initials), T(a_surname_reading_counts_only_at_the_start),
      T(a_name_has_at_most_sixteen_spellings), T(sorting_goes_by_syllables),
      T(a_label_is_graded_by_what_was_typed),
      T(a_surname_with_several_readings_is_found_by_each_of_them),
      T(a_long_and_ambiguous_text_is_matched_at_once))
