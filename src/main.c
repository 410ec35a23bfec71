/* main.c - hands the command line over.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/handed.h"
#include "base/i18n.h"
#include "base/world.h"
#include "cli/cli.h"

int main(int argc, char **argv)
{
    bool known = world_start();

    i18n_start();
    if (!known) {
        msg_printf("%s\n", _("tiaojie: sudo 说的身份前后不一，不能使用；请系统管理员检查账号。"));
        return EX_NOT_PERMITTED;
    }
    handed_start();
    return cli_main(argc, argv);
}
