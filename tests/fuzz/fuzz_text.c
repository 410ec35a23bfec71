/* tests/fuzz/fuzz_text.c - feeds texts with a form of their own: UTF-8, drafts, sentences of the
 * brief, items of a layout.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "promise.h"

#include "../../src/store/draft_text.h"
#include "base/buf.h"
#include "core/casefile.h"
#include "core/layout.h"
#include "core/sentence.h"
#include "store/db.h"

static void utf8(const char *text, size_t len)
{
    char *clean = utf8_clean(text, true), *again = utf8_clean(clean, true);
    struct buf fit = BUF_INIT, safe = BUF_INIT;
    uint32_t ch;

    PROMISE(strcmp(clean, again) == 0);
    utf8_fit(&fit, text, 20, ALIGN_LEFT);
    PROMISE(utf8_width(buf_text(&fit)) == 20);
    utf8_add_safe(&safe, text, true);
    for (size_t at = 0; at < safe.len;) {
        at += utf8_decode(buf_text(&safe) + at, safe.len - at, &ch);
        PROMISE(!utf8_is_unsafe(ch));
    }
    for (size_t at = 0; at < len;) {
        size_t next = utf8_next(text, len, at), line = utf8_wrap(text + at, 7);

        PROMISE(next > at && next <= len && utf8_prev(text, next) < next);
        PROMISE(line > 0 && at + line <= len);
        at = next;
    }
    buf_release(&fit);
    buf_release(&safe);
    free(clean);
    free(again);
}

/* What a draft gives can be written, and read again. */
static void draft(struct db *db, const char *text)
{
    struct casefile *f = NULL, *again = NULL;
    struct buf out = BUF_INIT;
    struct err err = ERR_INIT;
    enum status st = draft_read(db, text, &f, &err);

    check_answer(st, &err);
    if (st != ST_OK)
        return;
    draft_write(f, &out);
    PROMISE(draft_read(db, buf_text(&out), &again, NULL) == ST_OK);
    casefile_free(again);
    casefile_free(f);
    buf_release(&out);
}

static void sentences(const char *text)
{
    struct layout_item item;
    struct err err = ERR_INIT;
    struct sentence s;
    enum status st = sentence_parse(text, &s, &err);

    PROMISE(st == ST_OK || s.count == 0);
    check_answer(st, &err);
    sentence_release(&s);
    check_answer(layout_item_parse(text, &item, &err), &err);
    layout_item_release(&item);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct db *db;
    char *text = input_text(data, size);

    if (!db)
        PROMISE(db_open(NULL, DB_MEMORY, &db, NULL) == ST_OK);
    utf8(text, strlen(text));
    draft(db, text);
    sentences(text);
    free(text);
    return 0;
}
