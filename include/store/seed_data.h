/* store/seed_data.h - the CSV files of data/ that every office starts with, inside the program.
 *
 * Each is one text ended by a NUL: a line of catalog keys, then the rows.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef STORE_SEED_DATA_H
#define STORE_SEED_DATA_H

extern const char seed_codes[];
extern const char seed_limits[];
extern const char seed_areas[];
extern const char seed_committees[];
extern const char seed_campaigns[];
extern const char seed_levels[];
extern const char seed_cadences[];
extern const char seed_requirements[];
extern const char seed_layouts[];
extern const char seed_sentences[];
extern const char seed_settings[]; /* key,value,comment */
extern const char seed_holidays[];

#endif
