/* screens/form_line.h - the form of a case without a screen: one question after the other.
 *
 * The same entries, look-ups, defaults, rules and drafts as on the screen; for readers of
 * screens and for lines on which a cursor cannot be moved.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_FORM_LINE_H
#define SCREENS_FORM_LINE_H

#include "base/buf.h"
#include "screens/screen.h"

struct form_line;

/* A new case (id and draft 0), one to be changed, or what was typed before and not saved. */
enum status form_line_open(struct desk *d, int64_t id, int64_t draft, struct form_line **out,
                           struct err *err);
/* What was typed and not saved stays as a draft.  NULL is fine. */
void form_line_close(struct form_line *l);

/* "-- 申请人 1 --\n姓名或名称（必填）[张三]: " */
void form_line_question(const struct form_line *l, struct buf *out);
/* What the field is for, and what may be chosen. */
void form_line_help(struct form_line *l, struct buf *out);

enum line_said {
    LINE_NEXT,   /* taken; what is to be noticed is in *say */
    LINE_AGAIN,  /* not taken; *say has the reason */
    LINE_CHOOSE, /* several fit: *say numbers them, the next answer may be a number */
    LINE_END     /* taken, and it was the last */
};
/* An empty line takes what stands there. */
enum line_said form_line_take(struct form_line *l, const char *typed, struct buf *say);
/* To the question before. */
void form_line_back(struct form_line *l);

/* Also what a routine case does not need, or no longer. */
bool form_line_all(struct form_line *l);
/* What a party, a stop or an extension is added as: a question of the program. */
struct outcome form_line_add(struct form_line *l);
/* As on the screen: OUT_ASK a question first, OUT_BACK saved, OUT_STAY not, and why in *say. */
struct outcome form_line_save(struct form_line *l, struct buf *say);
struct outcome form_line_answer(struct form_line *l, int token, const struct answer *a,
                                struct buf *say);
/* Number of the case that was saved, or "#17"; yours. */
char *form_line_saved(const struct form_line *l);

#endif
