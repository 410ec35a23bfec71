/* tests/unit/test_rights.c - who may what, as a table that a lawyer can read.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "check.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "core/person.h"
#include "core/rights.h"

static const enum account_role roles[] = { ACCOUNT_CLERK,  ACCOUNT_MEDIATOR,   ACCOUNT_HEAD,
                                           ACCOUNT_ADMIN,  ACCOUNT_STATISTICS, ACCOUNT_AUDITOR,
                                           ACCOUNT_SYSTEM, ACCOUNT_OWNER,      ACCOUNT_NONE };

/* y: may, in the order of roles: 内勤 调解员 所长 管理员 统计 审计 系统 本人 没有账号. */
static const struct {
    enum right right;
    const char *may;
} rights[] = {
    /*                     内调长管统审系本没 */
    { RIGHT_CASES, "yyyyyy.y." },       { RIGHT_NAMES, "yyy....y." },
    { RIGHT_SENSITIVE, "yyy....y." },   { RIGHT_EDIT, "yyy....y." },
    { RIGHT_MOVE, "yyy....y." },        { RIGHT_ASSIGN, "..y....y." },
    { RIGHT_CORRECT, "..y....y." },     { RIGHT_SCREENING, "y.y....y." },
    { RIGHT_IMPORT, "y.y....y." },      { RIGHT_EXPORT, "yyy.y..y." },
    { RIGHT_EXPORT_FULL, "y.y....y." }, { RIGHT_FIGURES, "yyyyyyyy." },
    { RIGHT_SEAL, "...yy.yy." },        { RIGHT_OFFICE, "...y...y." },
    { RIGHT_SETTINGS, "...y...y." },    { RIGHT_ACCOUNTS, "...y...y." },
    { RIGHT_AUDIT, "...y.y.y." },       { RIGHT_BACKUP, "...y..yy." },
    { RIGHT_RETENTION, "..y....y." },
};

static void each_role_has_what_its_work_needs(void **state)
{
    (void)state;
    CHECK_INT(ARRAY_LEN(rights), RIGHT_COUNT);
    for (size_t i = 0; i < ARRAY_LEN(rights); i++)
        for (size_t r = 0; r < ARRAY_LEN(roles); r++) {
            const struct access a = { .role = roles[r] };

            if (access_may(&a, rights[i].right) != (rights[i].may[r] == 'y'))
                fail_msg("%s: %s", account_role_label(roles[r]), right_label(rights[i].right));
        }
}

static void no_role_both_keeps_accounts_and_works_on_cases(void **state)
{
    (void)state;
    for (int r = 0; r < ACCOUNT_OWNER; r++) {
        const struct access a = { .role = (enum account_role)r };

        CHECK(!(access_may(&a, RIGHT_ACCOUNTS) && access_may(&a, RIGHT_EDIT)));
        CHECK(!(access_may(&a, RIGHT_AUDIT) && access_may(&a, RIGHT_CORRECT)));
    }
}

/* The cell of the right's row in doc/security.md under the n-th role. */
static bool paper_says_yes(const char *paper, enum right right, int n)
{
    char *start = mem_printf("\n| %s | ", right_label(right));
    const char *cell = strstr(paper, start);

    if (!cell)
        fail_msg("doc/security.md has no row %s", right_label(right));
    cell += strlen(start);
    for (int i = 0; i < n; i++)
        cell = strchr(cell, '|') + 2;
    free(start);
    CHECK(str_starts(cell, "yes |") || str_starts(cell, "- |"));
    return *cell == 'y';
}

static void the_security_paper_has_the_table_of_the_program(void **state)
{
    static const char head[] = "| right | clerk | mediator | head | statistics | admin | auditor |"
                               " system |";
    FILE *f = fopen("doc/security.md", "re");
    char *paper = mem_alloc(1 << 16);

    (void)state;
    CHECK(f != NULL);
    CHECK(fread(paper, 1, (1 << 16) - 1, f) > 1000);
    fclose(f);
    CHECK(strstr(paper, head) != NULL);
    for (int r = 0; r < RIGHT_COUNT; r++)
        for (int role = 0; role <= ACCOUNT_SYSTEM; role++) {
            const struct access a = { .role = (enum account_role)role };

            if (access_may(&a, (enum right)r) != paper_says_yes(paper, (enum right)r, role))
                fail_msg("doc/security.md: %s, %s", account_role_key(a.role),
                         right_label((enum right)r));
        }
    free(paper);
}

static void a_refusal_names_the_right_the_role_and_who_has_it(void **state)
{
    const struct access clerk = { .role = ACCOUNT_CLERK }, head = { .role = ACCOUNT_HEAD };
    struct err err = ERR_INIT;

    (void)state;
    CHECK_INT(access_need(&head, RIGHT_CORRECT, &err), ST_OK);
    CHECK_STR(err_text(&err), "");
    CHECK_INT(access_need(&clerk, RIGHT_AUDIT, &err), ST_DENIED);
    CHECK_STR(err_text(&err),
              "没有“查看审计记录”的权限：您的角色是内勤，有这项权限的是管理员、审计；"
              "请找他们办理，或者请管理员调整您的账号。");
    err_clear(&err);
}

static void the_whole_district_is_his_who_has_no_scope(void **state)
{
    static const struct {
        struct access access;
        bool everywhere;
    } rows[] = {
        { { ACCOUNT_CLERK, 0, 0, 0 }, true },      { { ACCOUNT_CLERK, 7, 0, 0 }, false },
        { { ACCOUNT_HEAD, 0, 3, 0 }, false },      { { ACCOUNT_MEDIATOR, 0, 0, 5 }, false },
        { { ACCOUNT_MEDIATOR, 0, 0, -1 }, false }, { { ACCOUNT_NONE, 0, 0, 0 }, false },
        { { ACCOUNT_OWNER, 0, 0, 0 }, true },      { { ACCOUNT_SYSTEM, 0, 0, 0 }, true },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_INT(access_everywhere(&rows[i].access), rows[i].everywhere);
}

static void the_keys_of_roles_are_those_of_the_code_list(void **state)
{
    (void)state;
    CHECK_INT(account_role_find("clerk"), ACCOUNT_CLERK);
    CHECK_INT(account_role_find("auditor"), ACCOUNT_AUDITOR);
    CHECK_INT(account_role_find("system"), ACCOUNT_ROLES); /* nobody's account is that */
    CHECK_INT(account_role_find("owner"), ACCOUNT_ROLES);
    CHECK_INT(account_role_find(NULL), ACCOUNT_ROLES);
}

/* ---- what is hidden ---- */

static const struct field *field_of(enum kind_id kind, const char *key)
{
    int i = field_find(kind_get(kind), key);

    CHECK(i >= 0);
    return &kind_get(kind)->fields[i];
}

/* DOMAIN 8.6. */
static void each_level_hides_what_it_says(void **state)
{
    static const struct {
        enum kind_id kind;
        const char *field, *value;
        const char *numbers, *all, *texts; /* MASK_NUMBERS, MASK_ALL, MASK_TEXTS */
    } rows[] = {
        { KIND_CASE, "parties", "赵大河；示例公司", "赵大河；示例公司", "赵**；示例公司",
          "赵**；示例公司" },
        { KIND_CASE, "parties", "赵大河；钱小宝（未成年）", "赵大河；***", "赵**；***",
          "赵**；***" },
        { KIND_PARTY, "id_no", "411199196807199017", "411***********9017", "411***********9017",
          "411***********9017" },
        { KIND_PARTY, "phone", "12000000001", "120****0001", "120****0001", "120****0001" },
        { KIND_PARTY, "birth", "1968-07-19", "1968-**-**", "1968-**-**", "1968-**-**" },
        { KIND_PARTY, "address", "漯河市郾城区孟庙镇后赵营村12号", "漯河市郾城区孟庙镇***",
          "漯河市郾城区孟庙镇***", "漯河市郾城区孟庙镇***" },
        { KIND_CASE, "diagnosis", "股骨骨折", "***", "***", "***" },
        { KIND_APPRAISAL, "damage", "十级伤残", "***", "***", "***" },
        { KIND_CASE, "summary", "赵大河电话12000000001", "赵大河电话120****0001",
          "赵大河电话120****0001", "***" },
        { KIND_FINDING, "title", "赵大河屋檐滴水", "赵大河屋檐滴水", "***", "***" },
        { KIND_PARTY, "plate", "豫L12345", "***", "***", "***" },
        { KIND_CASE, "type", "15", "15", "15", "15" },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct field *f = field_of(rows[i].kind, rows[i].field);
        char *none = mask_value_at(f, rows[i].value, MASK_NONE);
        char *numbers = mask_value_at(f, rows[i].value, MASK_NUMBERS);
        char *all = mask_value_at(f, rows[i].value, MASK_ALL);
        char *texts = mask_value_at(f, rows[i].value, MASK_TEXTS);

        CHECK_STR(none, rows[i].value);
        CHECK_STR(numbers, rows[i].numbers);
        CHECK_STR(all, rows[i].all);
        CHECK_STR(texts, rows[i].texts);
        free(none);
        free(numbers);
        free(all);
        free(texts);
    }
}

static void without_a_reason_each_sees_what_his_role_may(void **state)
{
    static const struct {
        enum account_role role;
        enum mask mask;
    } rows[] = {
        { ACCOUNT_CLERK, MASK_NUMBERS },    { ACCOUNT_MEDIATOR, MASK_NUMBERS },
        { ACCOUNT_HEAD, MASK_NUMBERS },     { ACCOUNT_ADMIN, MASK_TEXTS },
        { ACCOUNT_STATISTICS, MASK_TEXTS }, { ACCOUNT_AUDITOR, MASK_TEXTS },
        { ACCOUNT_SYSTEM, MASK_TEXTS },     { ACCOUNT_OWNER, MASK_NONE },
        { ACCOUNT_NONE, MASK_TEXTS },
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        CHECK_INT(access_mask(&(struct access) { .role = rows[i].role }), rows[i].mask);
}

TESTS(T(each_role_has_what_its_work_needs), T(no_role_both_keeps_accounts_and_works_on_cases),
      T(the_security_paper_has_the_table_of_the_program),
      T(a_refusal_names_the_right_the_role_and_who_has_it),
      T(the_whole_district_is_his_who_has_no_scope),
      T(the_keys_of_roles_are_those_of_the_code_list), T(each_level_hides_what_it_says),
      T(without_a_reason_each_sees_what_his_role_may))
