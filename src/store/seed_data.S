/* src/store/seed_data.S - puts the CSV files of data/ into the program.
 *
 * Paths are relative to the root of the tree, where make runs.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
        .macro text name, file
        .global \name
        .type \name, %object
\name:
        .incbin "\file"
        .byte 0
        .size \name, . - \name
        .endm

        .section .rodata
        text seed_codes, data/seed/codes.csv
        text seed_limits, data/seed/limits.csv
        text seed_areas, data/seed/areas.csv
        text seed_committees, data/seed/committees.csv
        text seed_campaigns, data/seed/campaigns.csv
        text seed_levels, data/seed/levels.csv
        text seed_cadences, data/seed/cadences.csv
        text seed_requirements, data/seed/requirements.csv
        text seed_layouts, data/seed/layouts.csv
        text seed_sentences, data/seed/sentences.csv
        text seed_settings, data/seed/settings.csv
        text seed_holidays, data/holidays-cn.csv

        .section .note.GNU-stack, "", %progbits
