/* base/pinyin.h - readings of Chinese characters, for search and look-ups.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef BASE_PINYIN_H
#define BASE_PINYIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;

/* Every modern reading of ch without tones, most usual first, separated by one
 * space ("dan shan chan"), ü written v; NULL when there is none. */
const char *pinyin_readings(uint32_t ch);

/* Keys under which a name is found: for each combination of readings (at most
 * 16; surname readings such as 单 shan, 曾 zeng, 尉迟 yuchi first) the full
 * spelling ("zhangsan") and the initials ("zs"), in lower case, each once.
 * Calls add(ctx, key) for each.  Letters and digits in the name stand for
 * themselves, so do Han characters without a reading; spaces and signs are
 * left out.  ü is v, and then also u and yu ("lvbu", "lubu", "lyubu"). */
void pinyin_keys(const char *name, void (*add)(void *ctx, const char *key), void *ctx);

/* Spelling for sorting, surname reading first, syllables separated by a space.
 * Appends to out. */
void pinyin_sort_key(const char *name, struct buf *out);

/* How well typed text matches a label, for pick lists: 0 no, 1 initials
 * somewhere at a syllable, 2 full pinyin or label text inside, 3 initials from the start, 4 prefix
 * (text or pinyin), 5 equal.  typed may be Han, full pinyin, initials or a
 * mixture of full syllables and initials; case, full-width, spaces and
 * apostrophes do not matter.  A last syllable may be incomplete.  Nothing
 * typed is a prefix of every label. */
int pinyin_match(const char *typed, const char *label);

#endif
