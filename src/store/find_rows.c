/* store/find_rows.c - typed search in tables of ordinary size: every row is looked at.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "find_impl.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pinyin.h"
#include "base/typed.h"
#include "case_index_impl.h"
#include "store/access.h"

/* pinyin_match(): from here on not just initials in the middle. */
#define FITS_WELL 2

static bool is_text(const struct field *f)
{
    return f->type == FT_TEXT || f->type == FT_NOTE || f->type == FT_PHONE || f->type == FT_IDNO ||
           f->type == FT_USCC;
}

/* typed is plain already; squeezed is it without anything but letters and digits. */
static bool text_has(const char *text, const struct field *f, const char *typed,
                     const char *squeezed)
{
    bool number = f->type != FT_TEXT && f->type != FT_NOTE;
    char *plain = number ? search_squeeze(text) : typed_plain(text);
    bool has = number ? *squeezed && strstr(plain, squeezed) != NULL : strstr(plain, typed) != NULL;

    free(plain);
    return has;
}

static bool row_fits(struct stmt *q, const struct kind *kind, const int *fields, int count,
                     const char *typed, const char *squeezed)
{
    for (int i = 0; i < count; i++) {
        const char *text = db_text(q, i + 1);

        if (!text)
            continue;
        if (text_has(text, &kind->fields[fields[i]], typed, squeezed))
            return true;
        if (fields[i] == kind->name_field && pinyin_match(typed, text) >= FITS_WELL)
            return true;
    }
    return false;
}

enum status plan_add_typed_rows(struct find_plan *p, const char *typed, struct err *err)
{
    char *plain = typed_plain(typed), *squeezed = search_squeeze(plain);
    int *fields = mem_alloc((p->kind->count + 1) * sizeof(*fields)), count = 0;
    struct buf sql = BUF_INIT;
    struct id_set ids = { 0 };
    enum status st = ST_OK;
    struct stmt q;

    buf_add(&sql, "SELECT id");
    for (size_t i = 0; i < p->kind->count; i++) {
        if (access_hides(p->db, &p->kind->fields[i]))
            continue;
        if (is_text(&p->kind->fields[i]) || (int)i == p->kind->name_field) {
            buf_printf(&sql, ", \"%s\"", p->kind->fields[i].key);
            fields[count++] = (int)i;
        }
    }
    buf_printf(&sql, " FROM %s WHERE void_reason IS NULL", p->kind->table);
    if (*plain) {
        db_prepare_text(p->db, &q, buf_text(&sql));
        while (db_row(&q)) {
            if (row_fits(&q, p->kind, fields, count, plain, squeezed))
                id_set_add(&ids, db_int(&q, 0));
        }
        st = db_finish(&q, err);
        plan_intersect(p, &ids);
    }
    id_set_release(&ids);
    buf_release(&sql);
    free(fields);
    free(plain);
    free(squeezed);
    return st;
}
