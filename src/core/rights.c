/* core/rights.c - the table of rights, and the sentence of a refusal.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/rights.h"

#include <assert.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"

#define BIT(right) (1u << (right))

/* ---- rights ---- */

static const char *const labels[] = {
    [RIGHT_CASES] = N_("查看案件"),
    [RIGHT_NAMES] = N_("查看当事人姓名"),
    [RIGHT_SENSITIVE] = N_("查看证件号、电话、住址等敏感信息"),
    [RIGHT_EDIT] = N_("登记和修改案件"),
    [RIGHT_MOVE] = N_("办理案件流程"),
    [RIGHT_ASSIGN] = N_("指派和移交案件"),
    [RIGHT_CORRECT] = N_("更正已结案件、撤销他人的操作"),
    [RIGHT_SCREENING] = N_("登记排查和接待"),
    [RIGHT_IMPORT] = N_("导入"),
    [RIGHT_EXPORT] = N_("导出"),
    [RIGHT_EXPORT_FULL] = N_("导出不遮盖的内容"),
    [RIGHT_FIGURES] = N_("查看统计"),
    [RIGHT_SEAL] = N_("封存报表期"),
    [RIGHT_OFFICE] = N_("维护调委会、调解员和代码"),
    [RIGHT_SETTINGS] = N_("修改设置"),
    [RIGHT_ACCOUNTS] = N_("管理用户"),
    [RIGHT_AUDIT] = N_("查看审计记录"),
    [RIGHT_BACKUP] = N_("备份、恢复和维护"),
    [RIGHT_RETENTION] = N_("办理到期销毁"),
};
static_assert(ARRAY_LEN(labels) == RIGHT_COUNT, "one label for each right");
static_assert(RIGHT_COUNT < 32, "a right is a bit");

const char *right_label(enum right r)
{
    return (unsigned)r < RIGHT_COUNT ? labels[r] : "";
}

/* ---- roles ---- */

/* Who works on cases sees names, and numbers when he says why. */
#define HANDLING                                                                                   \
    (BIT(RIGHT_CASES) | BIT(RIGHT_NAMES) | BIT(RIGHT_SENSITIVE) | BIT(RIGHT_EDIT) |                \
     BIT(RIGHT_MOVE) | BIT(RIGHT_EXPORT) | BIT(RIGHT_FIGURES))
#define DESK (HANDLING | BIT(RIGHT_SCREENING) | BIT(RIGHT_IMPORT) | BIT(RIGHT_EXPORT_FULL))

/* The reasons:
 * - a mediator knows the secrets of the cases he mediates (Mediation Law art. 15), not those of
 *   the screening register;
 * - the head answers for his office: he assigns, corrects and decides on destruction.  He does
 *   not read the audit record: it is also about him;
 * - statistics counts and publishes, without names (PIPL art. 73);
 * - the administrator keeps accounts and machinery.  He needs no names, works on no case, and
 *   takes no data out: whoever gives rights shall not use them;
 * - the auditor reads what was done and changes nothing;
 * - the service account does the night's work and looks at no case. */
static const struct role {
    const char *key;
    const char *label;
    unsigned rights;
} roles[] = {
    [ACCOUNT_CLERK] = { "clerk", N_("内勤"), DESK },
    [ACCOUNT_MEDIATOR] = { "mediator", N_("调解员"), HANDLING },
    [ACCOUNT_HEAD] = { "head", N_("所长"),
                       DESK | BIT(RIGHT_ASSIGN) | BIT(RIGHT_CORRECT) | BIT(RIGHT_RETENTION) },
    [ACCOUNT_STATISTICS] = { "statistics", N_("统计"),
                             BIT(RIGHT_CASES) | BIT(RIGHT_EXPORT) | BIT(RIGHT_FIGURES) |
                                 BIT(RIGHT_SEAL) },
    [ACCOUNT_ADMIN] = { "admin", N_("管理员"),
                        BIT(RIGHT_CASES) | BIT(RIGHT_FIGURES) | BIT(RIGHT_OFFICE) |
                            BIT(RIGHT_SETTINGS) | BIT(RIGHT_ACCOUNTS) | BIT(RIGHT_BACKUP) |
                            BIT(RIGHT_AUDIT) | BIT(RIGHT_SEAL) },
    [ACCOUNT_AUDITOR] = { "auditor", N_("审计"),
                          BIT(RIGHT_CASES) | BIT(RIGHT_FIGURES) | BIT(RIGHT_AUDIT) },
    [ACCOUNT_SYSTEM] = { "system", N_("系统"),
                         BIT(RIGHT_FIGURES) | BIT(RIGHT_BACKUP) | BIT(RIGHT_SEAL) },
    [ACCOUNT_OWNER] = { "owner", N_("本人"), BIT(RIGHT_COUNT) - 1 },
    [ACCOUNT_NONE] = { "none", N_("没有账号"), 0 },
};
static_assert(ARRAY_LEN(roles) == ACCOUNT_ROLES, "one row for each role");

const char *account_role_key(enum account_role r)
{
    return (unsigned)r < ACCOUNT_ROLES ? roles[r].key : "";
}

const char *account_role_label(enum account_role r)
{
    return (unsigned)r < ACCOUNT_ROLES ? roles[r].label : "";
}

enum account_role account_role_find(const char *key)
{
    for (int r = 0; key && r < ACCOUNT_SYSTEM; r++)
        if (str_equal(roles[r].key, key))
            return (enum account_role)r;
    return ACCOUNT_ROLES;
}

/* ---- asking ---- */

bool access_may(const struct access *a, enum right r)
{
    return (unsigned)r < RIGHT_COUNT && (unsigned)a->role < ACCOUNT_ROLES &&
           (roles[a->role].rights & BIT(r));
}

bool access_everywhere(const struct access *a)
{
    if (a->role == ACCOUNT_OWNER || a->role == ACCOUNT_SYSTEM)
        return true;
    return (unsigned)a->role < ACCOUNT_SYSTEM && !a->area && !a->committee && !a->mediator;
}

/* Roles of accounts that have it: 所长、管理员. */
static void name_roles(enum right r, struct buf *out)
{
    for (int i = 0; i < ACCOUNT_SYSTEM; i++)
        if (roles[i].rights & BIT(r))
            buf_printf(out, "%s%s", out->len ? _("、") : "", _(roles[i].label));
}

enum status access_need(const struct access *a, enum right r, struct err *err)
{
    struct buf who = BUF_INIT;

    if (access_may(a, r))
        return ST_OK;
    name_roles(r, &who);
    err_set(err, ST_DENIED,
            _("没有“%s”的权限：您的角色是%s，有这项权限的是%s；请找他们办理，"
              "或者请管理员调整您的账号。"),
            _(right_label(r)), _(account_role_label(a->role)), buf_text(&who));
    buf_release(&who);
    return ST_DENIED;
}

/* ---- how much is shown ---- */

enum mask access_mask(const struct access *a)
{
    if (a->role == ACCOUNT_OWNER)
        return MASK_NONE;
    return access_may(a, RIGHT_NAMES) ? MASK_NUMBERS : MASK_TEXTS;
}
