/* src/work/export_impl.h - what the files of an export share.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_EXPORT_IMPL_H
#define WORK_EXPORT_IMPL_H

#include <iconv.h>

#include "base/buf.h"
#include "core/layout.h"
#include "core/record.h"
#include "store/db.h"
#include "store/find.h"
#include "store/layouts.h"
#include "work/export.h"
#include "work/xlsx_out.h"

struct export;

struct export_column {
    char *heading;           /* owned; as the other system knows it, or the field's label */
    struct layout_item item; /* owned: what it shows */
    size_t otherwise_at;     /* where item.otherwise stands among the fields of the page */
};

struct export_columns {
    struct export_column *items; /* owned */
    size_t count, cap;
    char *title; /* owned: lines above the headings, or NULL */
};

/* --- layouts (export_layouts.c) --- */

/* ST_USAGE when there is no such layout, or not for this kind.  Release also after a failure. */
enum status export_columns_of(struct db *db, enum kind_id kind, const char *layout,
                              struct export_columns *out, struct err *err);
void export_columns_release(struct export_columns *c);

/* --- cells (export_cells.c) --- */

/* What is looked up for each row beside its page. */
struct export_lookup {
    struct stmt path, uuid; /* prepared when wanted */
    bool has_path, has_uuid;
    int path_field;
    struct buf area; /* "郾城区龙城镇西杨店" of this row */
    char uuid_text[UUID_TEXT_SIZE];
    struct record *rec; /* a party, whose masking depends on the whole record */
};

enum status export_lookup_begin(struct export *x, struct err *err);
/* Looks up what the row needs. */
enum status export_lookup_row(struct export *x, const struct find_row *row, struct err *err);
void export_lookup_end(struct export *x);
/* The cell as a file shows it.  Appends. */
void export_cell_text(const struct export *x, const struct find_row *row, size_t column,
                      struct buf *out);
/* The cell as JSON. */
void export_cell_json(const struct export *x, const struct find_row *row, size_t column,
                      struct buf *out);
/* The stored value when it may be shown as it is, else NULL: then use the text. */
const char *export_cell_plain(const struct export *x, const struct find_row *row, size_t column);

/* --- formats (export_write.c) --- */

struct export_writer {
    enum status (*begin)(struct export *x, struct err *err);
    enum status (*row)(struct export *x, const struct find_row *row, struct err *err);
    enum status (*end)(struct export *x, struct err *err);
};
extern const struct export_writer export_writers[XF_COUNT];

/* --- everything --- */

struct publish;
struct export
{
    struct db *db;
    const struct book *book;
    const struct export_options *opt;
    const struct kind *kind;
    struct export_columns columns;
    int *fields; /* owned; of the page: one a column, then what else is needed */
    size_t fields_count;
    struct export_lookup lookup;
    struct publish *file; /* NULL: to opt->out */
    iconv_t to_gb;        /* (iconv_t)-1: none */
    struct xlsx_out *xlsx;
    struct xlsx_column *xlsx_columns; /* owned */
    size_t on_sheet;                  /* rows */
    struct buf line, cell;
    size_t rows;
    struct sent_list sent; /* what goes out, when it is to be noted */
};

/* Writes the bytes to where the export goes. */
enum status export_put(struct export *x, const char *bytes, size_t n, struct err *err);

#endif
