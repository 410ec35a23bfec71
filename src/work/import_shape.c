/* src/work/import_shape.c - what does not fit under the headings, and files that were cut off.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/typed.h"
#include "base/utf8.h"
#include "import_impl.h"

bool import_is_blank(const char *text)
{
    char *clean;
    bool blank;

    if (*text != ' ' && !str_starts(text, "\xE3\x80\x80"))
        return *text == '\0';
    clean = utf8_clean(text, false);
    blank = *clean == '\0';
    free(clean);
    return blank;
}

static bool has_heading(const struct import_headings *h, size_t column)
{
    return column < h->count && *h->columns[column].heading;
}

/* Was it spoken of before?  From now on it was. */
static bool told_before(struct import_headings *h, size_t column)
{
    bool told;

    while (h->told_count <= column) {
        mem_grow((void **)&h->told, h->told_count, &h->told_cap, sizeof *h->told);
        h->told[h->told_count++] = false;
    }
    told = h->told[column];
    h->told[column] = true;
    return told;
}

/* In a CSV a cell beyond the last column is what a comma has pushed aside; a remark
 * beside the table is told of once a column. */
static void check_outside(struct import *im, const struct sheet_row *row)
{
    bool csv = !str_equal(im->r->encoding, "xlsx");

    for (size_t i = 0; i < row->count; i++) {
        const char *text = row->cells[i].text;

        if (has_heading(&im->headings, i) || import_is_blank(text))
            continue;
        if (csv && i >= im->headings.width)
            import_say(im, i, false,
                       _("这一格没有表头，内容是“%.*s”；前面的文字里有逗号的，整格要加引号；"
                         "是备注的，请加表头或删去。"),
                       typed_quote(text), text);
        else if (!told_before(&im->headings, i))
            import_say(im, i, true, _("这一列没有表头，内容“%.*s”等没有导入。"), typed_quote(text),
                       text);
    }
}

/* A file that was cut off in the middle of a row. */
static void check_cut(struct import *im, const struct sheet_row *row)
{
    if (row->cut && row->width < im->headings.width)
        import_say(im, NO_COLUMN, false,
                   _("文件在这一行中断：只有 %zu 格，表头有 %zu 格，末尾也没有换行；"
                     "请重新传送文件，或补全这一行。"),
                   row->width, im->headings.width);
}

void import_check_shape(struct import *im, const struct sheet_row *row)
{
    check_outside(im, row);
    check_cut(im, row);
}
