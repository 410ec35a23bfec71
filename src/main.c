/* main.c - hands the command line over.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "base/i18n.h"
#include "cli/cli.h"

int main(int argc, char **argv)
{
    i18n_start();
    return cli_main(argc, argv);
}
