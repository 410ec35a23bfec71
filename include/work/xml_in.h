/* work/xml_in.h - the door to the XML parser, for foreign files.
 *
 * Private to the spreadsheet readers.  Streams; document types (and so
 * entities) are refused; the parser's memory has a limit.  Names come without their
 * namespace; elements of namespaces that are not the office formats' are
 * named "".
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_XML_IN_H
#define WORK_XML_IN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct xml_in;

/* NULL members are not called. */
struct xml_events {
    void (*start)(void *ctx, const char *name, const char *const *attrs);
    void (*end)(void *ctx, const char *name);
    void (*text)(void *ctx, const char *bytes, size_t n); /* in pieces, UTF-8 */
};

struct xml_in *xml_in_new(const struct xml_events *events, void *ctx);
void xml_in_free(struct xml_in *x); /* NULL is fine */

/* Parses n more bytes; last: no more will come.  ST_CORRUPT for bad XML and for a
 * document type.  After xml_in_stop() its status, with err left to the one who stopped. */
enum status xml_in_feed(struct xml_in *x, const char *bytes, size_t n, bool last, struct err *err);

/* Out of an end handler: the feed returns after it.  While paused, go on with
 * xml_in_resume() before feeding more. */
void xml_in_pause(struct xml_in *x);
bool xml_in_paused(const struct xml_in *x);
enum status xml_in_resume(struct xml_in *x, struct err *err);

/* Out of a handler: no more events; the feed returns st. */
void xml_in_stop(struct xml_in *x, enum status st);

/* The attribute with no prefix; NULL when missing. */
const char *xml_attr(const char *const *attrs, const char *name);
/* The id attribute of the relations namespace (r:id). */
const char *xml_attr_relation(const char *const *attrs);

#endif
