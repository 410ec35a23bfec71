/* core/key_words.h - keys that an office's rows are made of (fields, steps, codes), as labels.
 *
 * A time limit says "accepted_on", a requirement "labour", "accept" and "detail.x": that is how
 * they are stored, imported and given out as JSON.  People read and write the labels.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_KEY_WORDS_H
#define CORE_KEY_WORDS_H

#include <stdbool.h>

#include "base/err.h"
#include "core/book.h"
#include "core/catalog.h"

struct buf;

/* A text of the catalog whose `of` names what its words are: "fields" (of a case, "kind.field"
 * of another kind, "detail.code", a kind), "steps" of a case, "when" (conditions on fields of a
 * case), else the codes of that list, "!" before them for all others. */
bool key_words_has(const struct field *f);

/* The value with labels.  What would not be understood when it is typed again stays as it is. */
void key_words_show(const struct book *book, const struct field *f, const char *value,
                    struct buf *out);

/* Labels or keys, several with | or 、 between, as the value that is stored; *value is yours.
 * ST_INVALID with a sentence that names what is not known. */
enum status key_words_parse(const struct book *book, const struct field *f, const char *typed,
                            char **value, struct err *err);

#endif
