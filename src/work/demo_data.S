/* src/work/demo_data.S - puts the fictional ledger of 2022 into the program.
 *
 * The path is relative to the root of the tree, where make runs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
        .section .rodata

        .global demo_ledger
        .type demo_ledger, %object
demo_ledger:
        .incbin "data/ledger-2022.csv"
        .byte 0
        .size demo_ledger, . - demo_ledger

        .section .note.GNU-stack, "", %progbits
