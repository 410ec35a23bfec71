/* work/xlsx_text.c - texts and names as a workbook can hold them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "xlsx_text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#define SHEET_NAME_MAX 31 /* characters */
#define SUFFIX_MAX     6  /* " (99)" and one to spare */
#define HEADER_MAX     80 /* characters; the format ends at 255 with doubled signs */
#define DIGITS_MAX     15

static bool has_controls(const char *s)
{
    for (; *s; s++)
        if ((unsigned char)*s < 0x20 && *s != '\n' && *s != '\t')
            return true;
    return false;
}

/* Byte offset behind the first n characters; those beyond U+FFFF count twice, as the
 * format counts them. */
static size_t chars_end(const char *s, size_t n)
{
    size_t len = strlen(s), at = 0;

    while (at < len) {
        uint32_t ch;
        size_t took = utf8_decode(s + at, len - at, &ch);
        size_t units = ch > 0xFFFF ? 2 : 1;

        if (units > n)
            break;
        n -= units;
        at += took;
    }
    return at;
}

char *xlsx_text_cell(const char *s, size_t max)
{
    bool dirty = utf8_check(s, strlen(s)) < strlen(s) || has_controls(s);
    char *text = dirty ? utf8_clean(s, true) : mem_copy(s);
    size_t n = chars_end(text, max);
    char *cut;

    if (!text[n])
        return text;
    text[n] = '\0';
    cut = mem_printf(_("%s（太长，后面的文字没有列出）"), text);
    free(text);
    return cut;
}

char *xlsx_text_header(const char *title)
{
    struct buf b = BUF_INIT;
    char *text = xlsx_text_cell(title ? title : "", HEADER_MAX);

    text[strcspn(text, "\n")] = '\0';
    buf_add(&b, "&L");
    for (const char *p = text; *p; p++) {
        buf_add(&b, *p == '&' ? "&" : "");
        buf_add_char(&b, *p);
    }
    free(text);
    return buf_take(&b);
}

static bool is_taken(const char *name, char *const *taken, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcasecmp(taken[i], name) == 0)
            return true;
    return false;
}

char *xlsx_text_sheet(const char *wanted, char *const *taken, size_t n)
{
    char *name = utf8_clean(wanted ? wanted : "", false);
    char *base;

    if (!name[0]) {
        free(name);
        name = mem_copy(_("表"));
    }
    for (char *c = name; *c; c++)
        if (strchr("[]:*?/\\'", *c))
            *c = ' ';
    name[chars_end(name, SHEET_NAME_MAX)] = '\0';
    base = mem_copy_n(name, chars_end(name, SHEET_NAME_MAX - SUFFIX_MAX));
    for (int i = 2; is_taken(name, taken, n); i++) {
        free(name);
        name = mem_printf("%s (%d)", base, i);
    }
    free(base);
    return name;
}

bool xlsx_text_whole(const char *s, int64_t *n)
{
    const char *digits = s + (*s == '-');
    size_t count = strspn(digits, "0123456789");

    if (count == 0 || count > DIGITS_MAX || digits[count])
        return false;
    *n = strtoll(s, NULL, 10);
    return true;
}
