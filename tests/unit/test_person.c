/* tests/unit/test_person.c - numbers of persons and organisations, and what others may see of them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/person.h"

#include "base/date.h"
#include "base/mem.h"
#include "check.h"

struct number_row {
    const char *number;
    enum check_result result;
};

static void identity_numbers_are_judged_by_length_date_digit_and_area(void **state)
{
    static const struct number_row rows[] = {
        { "360426199101010071", CHECK_GOOD },
        { "44011320141005001X", CHECK_GOOD },
        { "44011320141005001x", CHECK_GOOD },
        { "412723199010050012", CHECK_GOOD },
        { "110102199101010078", CHECK_GOOD },
        { "120110198012010073", CHECK_GOOD },
        { "120110199212010072", CHECK_GOOD },
        { "36042619910102009X", CHECK_DIGIT },
        { "360426199113010079", CHECK_DATE },
        { "990426199112010074", CHECK_AREA },
        { "110111198012010078", CHECK_AREA }, /* not in use in the year of birth */
        { "110201199312010077", CHECK_AREA },
        { "T60426199101010078", CHECK_FORMAT },
        { "360426910101007", CHECK_FORMAT }, /* 15 characters */
        { "3604261991010100712", CHECK_FORMAT },
        { "36042619910101007Y", CHECK_FORMAT },
        { "", CHECK_FORMAT },
        /* the fictional persons of the worked examples: no area has 411199 */
        { "411199196807199017", CHECK_AREA },
        { "411199197111059037", CHECK_AREA },
        { "41119919830915902X", CHECK_AREA },
        { "411199198112309055", CHECK_AREA },
        { "411199199201309078", CHECK_AREA },
        /* 郾城县, as long as there was one */
        { "41112319680719901X", CHECK_GOOD },
        { "411123201007199015", CHECK_AREA },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(idno_check(rows[i].number, NULL) == rows[i].result, rows[i].number);
}

static void an_identity_number_tells_birth_and_sex(void **state)
{
    struct idno id = { 0 };

    (void)state;
    CHECK_INT(idno_check("411199196807199017", &id), CHECK_AREA);
    CHECK_INT(id.birth, date_from_ymd(1968, 7, 19));
    CHECK_INT(id.sex, 1);
    CHECK_INT(idno_check("41119919830915902X", &id), CHECK_AREA);
    CHECK_INT(id.birth, date_from_ymd(1983, 9, 15));
    CHECK_INT(id.sex, 2);
}

static void organisation_codes_are_judged_by_form_and_digit(void **state)
{
    static const struct number_row rows[] = {
        { "91110000600037341L", CHECK_GOOD },   { "121200004013590816", CHECK_GOOD },
        { "911522010783762860", CHECK_GOOD },   { "91152201078377449P", CHECK_GOOD },
        { "9115220107837941X1", CHECK_GOOD },   { "91152201078382010M", CHECK_GOOD },
        { "N2411103MF12345674", CHECK_GOOD }, /* a rural collective */
        { "91110000600037341N", CHECK_DIGIT },  { "9111000060003IOZSV", CHECK_FORMAT },
        { "A1110000600037341L", CHECK_FORMAT }, { "91110000600037341", CHECK_FORMAT },
        { "91110000600037341l", CHECK_FORMAT }, { "", CHECK_FORMAT },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(uscc_check(rows[i].number) == rows[i].result, rows[i].number);
}

static void each_refusal_says_what_would_be_right(void **state)
{
    (void)state;
    CHECK_STR(idno_message(CHECK_GOOD), "");
    CHECK_HAS(idno_message(CHECK_FORMAT), "应为18位");
    CHECK_HAS(idno_message(CHECK_DATE), "应为年4位");
    CHECK_HAS(idno_message(CHECK_DIGIT), "校验码");
    CHECK_HAS(idno_message(CHECK_AREA), "可以保存");
    CHECK_STR(uscc_message(CHECK_GOOD), "");
    CHECK_HAS(uscc_message(CHECK_FORMAT), "应为18位");
    CHECK_HAS(uscc_message(CHECK_DIGIT), "校验码");
}

static void age_counts_full_years(void **state)
{
    int birth = date_from_ymd(2004, 9, 15);

    (void)state;
    CHECK_INT(person_age(birth, date_from_ymd(2022, 9, 14)), 17);
    CHECK_INT(person_age(birth, date_from_ymd(2022, 9, 15)), 18);
    CHECK_INT(person_age(birth, date_from_ymd(2022, 8, 30)), 17);
    CHECK_INT(person_age(birth, date_from_ymd(2022, 10, 1)), 18);
    CHECK_INT(person_age(date_from_ymd(2004, 2, 29), date_from_ymd(2022, 2, 28)), 17);
    CHECK_INT(person_age(DATE_NONE, birth), -1);
}

struct mask_row {
    const char *text, *masked;
};

static void check_masks(char *(*mask)(const char *), const struct mask_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char *got = mask(rows[i].text);

        CHECK_STR(got, rows[i].masked);
        free(got);
    }
}

static void a_name_keeps_its_first_character_and_an_organisation_its_name(void **state)
{
    static const struct mask_row rows[] = {
        { "赵大河", "赵**" },
        { "王敏", "王**" },
        { "买买提·艾合麦提", "买**" },
        { "漯河示例食品有限公司", "漯河示例食品有限公司" },
        { "张三；区医院", "张**；区医院" },
        { "王小所；孙中心", "王**；孙**" },
        { "赵大河；钱二林", "赵**；钱**" },
        { "周山等5人；漯河市郾城区示例医院", "周**等5人；漯河市郾城区示例医院" },
        { "郾城区示例小学；钱二林", "郾城区示例小学；钱**" },
        /* of a minor nothing, and not where it goes to school */
        { "周小满（未成年）；钱二林", "***；钱**" },
        { "郾城区示例小学；周小满（未成年）；示例公司", "***；***；示例公司" },
        { "", "" },
    };

    (void)state;
    check_masks(mask_name, rows, ARRAY_LEN(rows));
}

static void numbers_keep_three_in_front_and_four_at_the_end(void **state)
{
    static const struct mask_row ids[] = {
        { "411199196807199017", "411***********9017" },
        { "41119919830915902X", "411***********902X" },
        { "411199680719901", "411********9901" },
        { "E12345678", "E*******8" },
        { "1234", "****" },
        { "", "" },
    };
    static const struct mask_row phones[] = {
        { "13812345678", "138****5678" },
        { "0395-3123456", "039*****3456" },
        { "+8613812345678", "+86*******5678" },
        { "3123456", "312****" },
        { "110", "***" },
        { "", "" },
    };

    (void)state;
    check_masks(mask_idno, ids, ARRAY_LEN(ids));
    check_masks(mask_phone, phones, ARRAY_LEN(phones));
}

static void an_address_is_shown_down_to_the_township(void **state)
{
    static const struct mask_row rows[] = {
        { "漯河市郾城区孟庙镇示例村三组", "漯河市郾城区孟庙镇***" },
        { "漯河市郾城区沙北街道示例小区1号楼", "漯河市郾城区沙北街道***" },
        { "河南省漯河市郾城区商桥镇示例二村", "河南省漯河市郾城区商桥镇***" },
        { "孟庙镇示例村", "孟庙镇***" },
        { "沙北街道", "沙北街道" },
        { "漯河市郾城区示例路1号", "漯河市郾城区***" },
        { "郾城区城市花园3号楼", "郾城区***" },
        { "河南省新乡市封丘县黄陵镇某村", "河南省新乡市封丘县黄陵镇***" },
        { "新乡市红旗区某小区", "新乡市红旗区***" },
        { "河南省南阳市镇平县石佛寺镇某村", "河南省南阳市镇平县石佛寺镇***" },
        { "许昌市禹州市钧台街道某社区", "许昌市禹州市钧台街道***" },
        { "示例小区1号楼", "***" },
        { "某市场旁", "***" },
        { "", "" },
    };

    (void)state;
    check_masks(mask_address, rows, ARRAY_LEN(rows));
}

static void numbers_inside_a_text_are_masked_and_nothing_else(void **state)
{
    static const struct mask_row rows[] = {
        { "赵大河411199196807199017，电话13812345678。",
          "赵大河411***********9017，电话138****5678。" },
        { "证号41119919830915902x及旧号411199680719901",
          "证号411***********902X及旧号411********9901" },
        { "１３８１２３４５６７８", "138****5678" },
        { "+8613812345678", "+86138****5678" },
        { "案件编码411103101999202203080001", "案件编码411103101999202203080001" },
        { "（2022）郾医调字第0005号，赔偿3000元", "（2022）郾医调字第0005号，赔偿3000元" },
        { "20220308001", "20220308001" }, /* eleven digits, but no mobile */
        { "", "" },
        { "打138 0013 8000联系", "打138****8000联系" },
        { "138-0013-8000", "138****8000" },
        { "１３８　００１３　８０００。", "138****8000。" },
        { "411103 19800101 1234", "411***********1234" },
        { "411103-19800101-123Ｘ", "411***********123X" },
        { "座机0395-2612345转8", "座机039****2345转8" },
        { "2022-11-01 至 2022-11-30", "2022-11-01 至 2022-11-30" },
        { "赔 1 200 元，第0046号", "赔 1 200 元，第0046号" },
    };

    (void)state;
    check_masks(mask_text, rows, ARRAY_LEN(rows));
}

static const struct field *party_field(enum party_field f)
{
    return &kind_get(KIND_PARTY)->fields[f];
}

static void a_field_is_masked_by_what_it_holds(void **state)
{
    static const struct {
        enum party_field field;
        const char *value, *masked;
    } rows[] = {
        { PF_NAME, "赵大河", "赵**" },
        { PF_GUARDIAN, "周示例", "周**" },
        { PF_AGENT, "王建民", "王**" },
        { PF_ID_NO, "411199196807199017", "411***********9017" },
        { PF_PHONE, "12000000001", "120****0001" },
        { PF_ADDRESS, "郾城区孟庙镇示例村", "郾城区孟庙镇***" },
        { PF_BIRTH, "1968-07-19", "1968-**-**" },
        { PF_JOB, "务农", "务农" }, /* not sensitive */
        { PF_SEX, "1", "1" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *got = mask_value(party_field(rows[i].field), rows[i].value);

        CHECK_STR(got, rows[i].masked);
        free(got);
    }
}

static void what_is_not_given_stays_empty_under_the_mask(void **state)
{
    const struct field *fields = kind_get(KIND_CASE)->fields;

    (void)state;
    for (int i = 0; i < CF_COUNT; i++) {
        char *a = mask_value(&fields[i], NULL), *b = mask_value(&fields[i], "");

        CHECK_STR(a, "");
        CHECK_STR(b, "");
        free(a);
        free(b);
    }
}

static void a_school_is_hidden_altogether(void **state)
{
    char *got = mask_value(&kind_get(KIND_CASE)->fields[CF_SCHOOL], "郾城区示例小学");

    (void)state;
    CHECK_STR(got, "***");
    free(got);
}

static void organisations_are_told_by_their_endings(void **state)
{
    static const struct {
        const char *name;
        bool is;
    } rows[] = {
        { "漯河示例食品有限公司", true },
        { "漯河市郾城区示例医院", true },
        { "示例村村委会", true },
        { "郾城区示例小学", true },
        { "示例镇卫生院", true },
        { "示例物业", true },
        { "示例公司（原示例厂）", true },
        { "示例种植专业合作社", true },
        { "区医院", true },
        { "赵大河", false },
        { "司马局", false },
        { "买买提·艾合麦提", false },
        { "", false },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_ROW(name_is_organisation(rows[i].name) == rows[i].is, rows[i].name);
    CHECK(!name_is_organisation(NULL));
}

TESTS(T(identity_numbers_are_judged_by_length_date_digit_and_area),
      T(an_identity_number_tells_birth_and_sex), T(organisation_codes_are_judged_by_form_and_digit),
      T(each_refusal_says_what_would_be_right), T(age_counts_full_years),
      T(a_name_keeps_its_first_character_and_an_organisation_its_name),
      T(numbers_keep_three_in_front_and_four_at_the_end),
      T(an_address_is_shown_down_to_the_township),
      T(numbers_inside_a_text_are_masked_and_nothing_else), T(a_field_is_masked_by_what_it_holds),
      T(what_is_not_given_stays_empty_under_the_mask), T(a_school_is_hidden_altogether),
      T(organisations_are_told_by_their_endings))
