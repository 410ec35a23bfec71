/* tests/unit/sheet_fixture.h - writes spreadsheet files for a test and shows what is read.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_UNIT_SHEET_FIXTURE_H
#define TESTS_UNIT_SHEET_FIXTURE_H

#include <ftw.h>
#include <unistd.h>
#include <zip.h>

#include "base/buf.h"
#include "base/mem.h"
#include "check.h"
#include "work/sheet.h"

/* A directory of its own for each test. */
struct fixture {
    char dir[64];
    char path[96]; /* the file written last */
};

static inline struct fixture fixture_new(void)
{
    struct fixture f = { .dir = "/tmp/tiaojie-sheet-XXXXXX" };

    CHECK(mkdtemp(f.dir) != NULL);
    str_fit(f.path, sizeof(f.path), "%s/file", f.dir);
    return f;
}

static inline int fixture_remove_one(const char *path, const struct stat *sb, int flag,
                                     struct FTW *where)
{
    (void)sb, (void)flag, (void)where;
    return remove(path);
}

static inline void fixture_free(struct fixture *f)
{
    nftw(f->dir, fixture_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static inline void fixture_write(struct fixture *f, const char *bytes, size_t n)
{
    FILE *out = fopen(f->path, "wb");

    CHECK(out != NULL);
    CHECK_INT(fwrite(bytes, 1, n, out), n);
    CHECK_INT(fclose(out), 0);
}

/* The rows as one text: "1:T案号|N12900|D2022-03-15" and so on, a line each.  Letters are
 * the kinds, '!' lost digits, '?' a formula without a value.  A refusal is
 * "#status sentence" in a line of its own. */
static inline char *fixture_read(const char *path, const struct sheet_options *opt)
{
    static const char kinds[] = "-TNDBE";
    struct buf out = BUF_INIT;
    struct err err = ERR_INIT;
    struct sheet *s = NULL;
    struct sheet_row row;
    enum status st = sheet_open(path, opt, &s, &err);
    bool more = true;

    while (st == ST_OK && (st = sheet_row(s, &row, &more, &err)) == ST_OK && more) {
        buf_printf(&out, "%zu:", row.number);
        for (size_t i = 0; i < row.count; i++) {
            const struct cell *c = &row.cells[i];

            buf_printf(&out, "%s%c%s%s%s", i ? "|" : "", kinds[c->kind], c->text,
                       c->lost_digits ? "!" : "", c->no_value ? "?" : "");
        }
        buf_add_char(&out, '\n');
    }
    if (st != ST_OK)
        buf_printf(&out, "#%d %s\n", (int)st, err_text(&err));
    else
        CHECK_INT(sheet_progress(s), 1000);
    err_clear(&err);
    sheet_close(s);
    return buf_take(&out);
}

/* One member of a ZIP file. */
struct member {
    const char *name, *text;
    size_t n; /* 0: text ends with its NUL */
    zip_int32_t method;
};

static inline void fixture_zip(struct fixture *f, const struct member *members, size_t count)
{
    zip_t *zip = zip_open(f->path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

    CHECK(zip != NULL);
    for (size_t i = 0; i < count; i++) {
        size_t n = members[i].n ? members[i].n : strlen(members[i].text);
        zip_source_t *src = zip_source_buffer(zip, members[i].text, n, 0);
        zip_int64_t index = zip_file_add(zip, members[i].name, src, ZIP_FL_ENC_UTF_8);

        CHECK(index >= 0);
        CHECK_INT(zip_set_file_compression(zip, (zip_uint64_t)index, members[i].method, 0), 0);
    }
    CHECK_INT(zip_close(zip), 0);
}

#define MAIN_NS "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define REL_NS  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define REL(id, type, target)                                                                      \
    "<Relationship Id='" id "' Type='" REL_NS "/" type "' Target='" target "'/>"
#define RELS(lines)                                                                                \
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" lines   \
    "</Relationships>"
#define WORKBOOK(inside) "<workbook xmlns='" MAIN_NS "' xmlns:r='" REL_NS "'>" inside "</workbook>"
#define SHEET(rows)      "<worksheet xmlns='" MAIN_NS "'><sheetData>" rows "</sheetData></worksheet>"
#define STYLES(inside)   "<styleSheet xmlns='" MAIN_NS "'>" inside "</styleSheet>"
#define STRINGS(inside)  "<sst xmlns='" MAIN_NS "'>" inside "</sst>"

/* A workbook of few parts; NULL members are the plain ones. */
struct workbook {
    const char *root, *workbook, *rels, *styles, *strings, *sheet;
};

static inline void fixture_book(struct fixture *f, const struct workbook *b)
{
    struct member members[] = {
        { "_rels/.rels", b->root ? b->root : RELS(REL("r1", "officeDocument", "xl/workbook.xml")),
          0, ZIP_CM_DEFLATE },
        { "xl/workbook.xml",
          b->workbook ? b->workbook
                      : WORKBOOK("<sheets><sheet name='台账' sheetId='1' r:id='r1'/></sheets>"),
          0, ZIP_CM_DEFLATE },
        { "xl/_rels/workbook.xml.rels",
          b->rels ? b->rels
                  : RELS(REL("r1", "worksheet", "worksheets/sheet1.xml")
                             REL("r2", "styles", "styles.xml")
                                 REL("r3", "sharedStrings", "sharedStrings.xml")),
          0, ZIP_CM_DEFLATE },
        { "xl/styles.xml", b->styles ? b->styles : STYLES(""), 0, ZIP_CM_DEFLATE },
        { "xl/sharedStrings.xml", b->strings ? b->strings : STRINGS(""), 0, ZIP_CM_DEFLATE },
        { "xl/worksheets/sheet1.xml", b->sheet ? b->sheet : SHEET(""), 0, ZIP_CM_DEFLATE },
    };

    fixture_zip(f, members, ARRAY_LEN(members));
}

/* What is read of the workbook, as fixture_read() shows it; yours to free. */
static inline char *fixture_read_book(const struct workbook *b, const struct sheet_options *opt)
{
    struct fixture f = fixture_new();
    char *text;

    fixture_book(&f, b);
    text = fixture_read(f.path, opt);
    fixture_free(&f);
    return text;
}

static inline char *fixture_read_bytes(const char *bytes, size_t n, const struct sheet_options *opt)
{
    struct fixture f = fixture_new();
    char *text;

    fixture_write(&f, bytes, n);
    text = fixture_read(f.path, opt);
    fixture_free(&f);
    return text;
}

#endif
