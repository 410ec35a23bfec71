/* work/xml_in.c - the door to expat: limits, refusals and plain names.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "work/xml_in.h"

#include <expat.h>
#include <limits.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

/* Names, open elements and unfinished tags are all kept by the parser.  An honest
 * file needs well under 1 MB. */
#define MEMORY_MAX ((size_t)16 * 1048576)

#define NAME_SEPARATOR '|'

struct xml_in {
    XML_Parser parser; /* owned */
    struct xml_events events;
    void *ctx;
    enum status stopped; /* ST_OK: nobody has stopped it */
    bool has_doctype;
};

/* What all parsers hold; expat's allocators carry no context. */
static size_t held;

static void *limited_resize(void *old, size_t size)
{
    size_t before = old ? malloc_usable_size(old) : 0;
    void *p;

    if (size > MEMORY_MAX || held - before + size > MEMORY_MAX)
        return NULL;
    p = realloc(old, size ? size : 1);
    if (p)
        held = held - before + malloc_usable_size(p);
    return p;
}

static void *limited_alloc(size_t size)
{
    return limited_resize(NULL, size);
}

static void limited_free(void *old)
{
    if (old)
        held -= malloc_usable_size(old);
    free(old);
}

/* "uri|name" to "name" for the office formats and for no namespace at all. */
static const char *plain_name(const char *name)
{
    const char *bar = strrchr(name, NAME_SEPARATOR);

    if (!bar)
        return name;
    if (str_starts(name, "http://schemas.openxmlformats.org/") ||
        str_starts(name, "http://purl.oclc.org/ooxml/"))
        return bar + 1;
    return "";
}

static void on_start(void *ctx, const XML_Char *name, const XML_Char **attrs)
{
    struct xml_in *x = ctx;

    if (x->events.start && x->stopped == ST_OK)
        x->events.start(x->ctx, plain_name(name), (const char *const *)attrs);
}

static void on_end(void *ctx, const XML_Char *name)
{
    struct xml_in *x = ctx;

    if (x->events.end && x->stopped == ST_OK)
        x->events.end(x->ctx, plain_name(name));
}

static void on_text(void *ctx, const XML_Char *bytes, int n)
{
    struct xml_in *x = ctx;

    if (x->events.text && x->stopped == ST_OK && n > 0)
        x->events.text(x->ctx, bytes, (size_t)n);
}

static void on_doctype(void *ctx, const XML_Char *name, const XML_Char *system,
                       const XML_Char *public, int internal)
{
    struct xml_in *x = ctx;

    (void)name, (void)system, (void)public, (void)internal;
    x->has_doctype = true;
    xml_in_stop(x, ST_CORRUPT);
}

struct xml_in *xml_in_new(const struct xml_events *events, void *ctx)
{
    static const XML_Memory_Handling_Suite limited = { limited_alloc, limited_resize,
                                                       limited_free };
    static const XML_Char separator[] = { NAME_SEPARATOR, 0 };
    struct xml_in *x = mem_alloc(sizeof(*x));

    x->events = *events;
    x->ctx = ctx;
    x->parser = XML_ParserCreate_MM(NULL, &limited, separator);
    if (!x->parser)
        die("out of memory");
    XML_SetUserData(x->parser, x);
    XML_SetElementHandler(x->parser, on_start, on_end);
    XML_SetCharacterDataHandler(x->parser, on_text);
    XML_SetStartDoctypeDeclHandler(x->parser, on_doctype);
    return x;
}

void xml_in_free(struct xml_in *x)
{
    if (!x)
        return;
    XML_ParserFree(x->parser);
    free(x);
}

static enum status outcome(struct xml_in *x, enum XML_Status rc, struct err *err)
{
    enum XML_Error why;

    if (x->has_doctype)
        return err_set(err, ST_CORRUPT, _("文件内含文档类型声明（DTD），可能有害，未读取。"));
    if (x->stopped != ST_OK)
        return x->stopped;
    if (rc != XML_STATUS_ERROR)
        return ST_OK;
    why = XML_GetErrorCode(x->parser);
    if (why == XML_ERROR_NO_MEMORY)
        return err_set(err, ST_CORRUPT, _("文件内部的 XML 异常庞大，可能有害，未读取。"));
    return err_set(err, ST_CORRUPT,
                   _("文件内部的 XML 在第 %llu 行损坏（%s），未读取；请重新保存后再试。"),
                   (unsigned long long)XML_GetCurrentLineNumber(x->parser), XML_ErrorString(why));
}

enum status xml_in_feed(struct xml_in *x, const char *bytes, size_t n, bool last, struct err *err)
{
    if (n > INT_MAX)
        BUG("piece of XML");
    return outcome(x, XML_Parse(x->parser, bytes, (int)n, last), err);
}

void xml_in_pause(struct xml_in *x)
{
    XML_StopParser(x->parser, XML_TRUE);
}

bool xml_in_paused(const struct xml_in *x)
{
    XML_ParsingStatus status;

    XML_GetParsingStatus(x->parser, &status);
    return status.parsing == XML_SUSPENDED;
}

enum status xml_in_resume(struct xml_in *x, struct err *err)
{
    return outcome(x, XML_ResumeParser(x->parser), err);
}

void xml_in_stop(struct xml_in *x, enum status st)
{
    if (x->stopped != ST_OK)
        return;
    x->stopped = st;
    XML_StopParser(x->parser, XML_FALSE);
}

const char *xml_attr(const char *const *attrs, const char *name)
{
    for (; *attrs; attrs += 2) {
        if (strcmp(attrs[0], name) == 0)
            return attrs[1];
    }
    return NULL;
}

const char *xml_attr_relation(const char *const *attrs)
{
    for (; *attrs; attrs += 2) {
        if (str_ends(attrs[0], "/relationships|id"))
            return attrs[1];
    }
    return NULL;
}
