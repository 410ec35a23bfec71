/* tests/fuzz/fuzz_xlsx.c - feeds the XLSX reader, as a container or as the XML inside one.
 *
 * What begins with "PK" is taken as the whole file.  Anything else is up to four parts with
 * a NUL between them (sheet, strings, styles, workbook) that are packed into a sound file.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <zip.h>

#include "sheet_rows.h"
#include "work/bytes_in.h"
#include "work/xlsx_in.h"

#define REL_NS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define ROWS   2000 /* sparse rows are many and teach nothing */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char rels[] = "<Relationships><Relationship Id='r1' Type='/worksheet' Target='s.xml'/>"
                           "<Relationship Id='r2' Type='/sharedStrings' Target='t.xml'/>"
                           "<Relationship Id='r3' Type='/styles' Target='y.xml'/></Relationships>";
static const char workbook[] = "<workbook xmlns:r='" REL_NS "'><sheets>"
                               "<sheet name='a' r:id='r1'/></sheets></workbook>";

static void add(zip_t *zip, const char *name, const void *bytes, size_t n)
{
    zip_source_t *src = zip_source_buffer(zip, bytes, n, 0);
    zip_int64_t index = zip_file_add(zip, name, src, 0);

    zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0);
}

static void add_parts(zip_t *zip, const uint8_t *data, size_t size)
{
    static const char *const names[] = { "xl/s.xml", "xl/t.xml", "xl/y.xml", "xl/workbook.xml" };
    bool more = true;

    for (size_t i = 0; i < 4; i++) {
        const uint8_t *nul = more && size > 0 ? memchr(data, 0, size) : NULL;
        size_t n = nul ? (size_t)(nul - data) : size;

        if (more)
            add(zip, names[i], data, n);
        else if (i == 3)
            add(zip, names[i], workbook, sizeof(workbook) - 1);
        more = more && nul;
        data = nul ? nul + 1 : data;
        size = nul ? size - n - 1 : 0;
    }
    add(zip, "xl/_rels/workbook.xml.rels", rels, sizeof(rels) - 1);
}

/* The file in memory; yours to free. */
static uint8_t *pack(const uint8_t *data, size_t size, size_t *n)
{
    zip_source_t *out = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *zip = zip_open_from_source(out, ZIP_TRUNCATE, NULL);
    uint8_t *bytes;
    zip_stat_t sb;

    zip_source_keep(out);
    add_parts(zip, data, size);
    PROMISE(zip_close(zip) == 0);
    zip_source_stat(out, &sb);
    bytes = malloc(sb.size);
    PROMISE(bytes && zip_source_open(out) == 0);
    PROMISE(zip_source_read(out, bytes, sb.size) == (zip_int64_t)sb.size);
    zip_source_close(out);
    zip_source_free(out);
    *n = sb.size;
    return bytes;
}

static void read_book(const uint8_t *bytes, size_t n)
{
    struct err err = ERR_INIT;
    struct xlsx_in *in = NULL;
    struct bytes_in src;

    bytes_in_memory(&src, bytes, n);
    if (xlsx_in_open(&src, NULL, &in, &err) == ST_OK)
        read_rows(&xlsx_in_kind, in, ROWS);
    else
        PROMISE(*err_text(&err));
    err_clear(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t *packed;
    size_t n;

    if (size >= 2 && data[0] == 'P' && data[1] == 'K') {
        read_book(data, size);
        return 0;
    }
    packed = pack(data, size, &n);
    read_book(packed, n);
    free(packed);
    return 0;
}
