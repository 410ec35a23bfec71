/* src/store/accounts.c - accounts are never left without an administrator.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "access_impl.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/record.h"
#include "core/rights.h"
#include "db_impl.h"

static enum status count(struct db *db, int64_t *all, int64_t *admins, struct err *err)
{
    struct stmt q;

    db_prepare(db, &q,
               "SELECT count(*), coalesce(sum(role = 'admin' AND active IS NOT 0), 0)"
               " FROM account WHERE void_reason IS NULL");
    if (db_row(&q)) {
        *all = db_int(&q, 0);
        *admins = db_int(&q, 1);
    }
    return db_finish(&q, err);
}

/* From then on nobody without an account comes in, nor does who has just made it. */
static enum status check_first(struct db *db, const struct record *account, struct err *err)
{
    if (!record_is(account, UF_ROLE, account_role_key(ACCOUNT_ADMIN)) ||
        record_is(account, UF_ACTIVE, "0"))
        return err_set(err, ST_INVALID,
                       _("角色：第一个账号要是在用的管理员；登记了账号以后，没有账号的人就不能再"
                         "使用，没有管理员便无法登记别人。请先登记管理员。"));
    if (db->as != ACCESS_ROOT && !record_is(account, UF_LOGIN, db_who(db)))
        return err_set(err, ST_INVALID,
                       _("登录名：第一个账号要是您自己的（%s），否则您自己就不能再使用；"
                         "请先登记自己，再登记别人。"),
                       db_who(db));
    return ST_OK;
}

enum status accounts_check(struct db *db, const struct record *account, bool fresh, struct err *err)
{
    int64_t all = 0, admins = 0;
    enum status st = count(db, &all, &admins, err);

    if (st != ST_OK || all == 0)
        return st;
    if (fresh && all == 1)
        return check_first(db, account, err);
    if (admins == 0)
        return err_set(err, ST_INVALID,
                       _("这是最后一个在用的管理员，不能停用、作废或改成别的角色；"
                         "请先登记另一个管理员。"));
    return ST_OK;
}
