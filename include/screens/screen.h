/* screens/screen.h - what a screen is, and what it may ask of the program.
 *
 * A screen never calls another screen: it returns an outcome and app.c acts on
 * it.  It never waits for a key itself; questions go through the program's
 * dialog and come back by answer().
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef SCREENS_SCREEN_H
#define SCREENS_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "core/book.h"
#include "core/rights.h"
#include "ui/draw.h"
#include "ui/keys.h"
#include "ui/pick.h"

struct buf;
struct db;
struct personal;

/* What every screen is given: borrowed, lives as long as the program. */
struct desk {
    struct db *db;
    struct book *book; /* reloaded when somebody changes reference data */
    int today;
    const char *who;  /* login */
    const char *role; /* "clerk" …; "admin" in one's own file, without accounts */
    bool read_only;   /* damaged or read-only file */
    enum mask mask;   /* how much is hidden where nobody gave a reason (core/rights.h) */
    unsigned covers;  /* how often the screen was blanked: what was shown is hidden then */
    int64_t *edited;  /* owned: records whose opening in a form is noted, see desk_edits() */
    size_t edited_count, edited_cap;
    bool demo;
    bool practice;                   /* a database of one's own to try things in */
    bool reset;                      /* practice: whoever leaves now wants a fresh one */
    const struct personal *personal; /* what this person sets for this terminal; or NULL */
    bool book_changed; /* this session may have changed what the book is made of: it is loaded
                        * anew, if so, before any screen is asked again */
    char *opening;     /* owned: text that the args of an outcome point to until it is opened */
    char *said;        /* owned: the line at the bottom */
    bool said_is_problem;
    char *company; /* owned: who else is at a terminal, "王敏、李敏"; NULL nobody */
    char *others;  /* owned: who else is changing the case on the screen, a sentence, or NULL */
};

/* Sets role and mask of who is at the keyboard, by db_access().  *person (may be NULL):
 * role and name for the title; yours. */
void desk_role(struct desk *d, char **person);
/* Has he that right?  On a file that is only read nobody changes anything; this asks the role. */
bool desk_may(const struct desk *d, enum right r);
/* The same; without it the sentence of access_need() stands at the bottom and the refusal is
 * noted (EVENT_DENIED). */
bool desk_need(struct desk *d, enum right r);
/* The same for a change: on a file that is only read nobody changes anything, which is said. */
bool desk_writes(struct desk *d, enum right r);
/* A form that shows the record with its numbers is about to be opened: noted as EVENT_UNMASK
 * once per record and session.  Not ST_OK: it must not be opened. */
enum status desk_edits(struct desk *d, enum kind_id kind, int64_t id, struct err *err);

/* The line at the bottom: what was done, with the number of the case. */
void desk_say(struct desk *d, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void desk_complain(struct desk *d, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* The sentence of err at the bottom, and clears it. */
void desk_complain_err(struct desk *d, struct err *err);

/* Between two frames, while something takes long: text in the line at the bottom.  False: the
 * person wants it to stop. */
bool desk_waits(const char *text);
/* Has he pressed Esc since the last look, or has the line dropped?  Other keys are lost. */
bool desk_stopped(void);

/* First character of open_args.text when what follows is to be typed into the
 * search line instead of being filter words. */
#define OPEN_SEARCH '?'

/* open_args.text of a case that is opened at that page. */
#define CASE_AT_PARTIES  "parties"
#define CASE_AT_MATERIAL "material"

/* open_args.text of the first screen when another one stands on it: it counts
 * nothing before it comes to the top (tick()). */
#define OPEN_LATER "later"

/* How a screen is opened. */
struct open_args {
    int64_t id;       /* a record, 0 none */
    const char *text; /* filter words, a statistic's name, a help topic */
    int64_t *ids;     /* an explicit set of records (a figure's cases): taken over by the screen */
    size_t ids_count;
    const char *label; /* what the set is */
    int64_t draft;     /* a draft to go on with */
};

enum outcome_kind {
    OUT_NONE, /* the key was not for this screen */
    OUT_STAY,
    OUT_BACK, /* to the screen below */
    OUT_OPEN, /* another screen on top */
    OUT_SWAP, /* another screen instead of this one */
    OUT_ASK,  /* the dialog; answer() gets what was chosen */
    OUT_QUIT
};

enum ask_kind {
    ASK_CHOOSE,  /* one of the items; digits 1–9, arrows, Enter; Esc cancels */
    ASK_CONFIRM, /* Enter or 1 yes, Esc or 0 no */
    ASK_TEXT,    /* a line */
    ASK_SHOW     /* text to read, Esc or Enter closes */
};

struct question_box {
    enum ask_kind kind;
    int token;         /* given back to answer() */
    char *title;       /* owned */
    char *text;        /* owned or NULL: above the choices, or what is shown; scrolls */
    char *initial;     /* owned or NULL: ASK_TEXT */
    struct pick items; /* ASK_CHOOSE; items.at = items.count: none is marked */
};

struct outcome {
    enum outcome_kind kind;
    const char *screen; /* OUT_OPEN, OUT_SWAP: name */
    struct open_args args;
    struct question_box *ask; /* OUT_ASK: taken over */
};

struct answer {
    bool given;        /* false: cancelled */
    const char *value; /* of the item, or the text typed */
};

struct outcome outcome_stay(void);
struct outcome outcome_none(void);
struct outcome outcome_back(void);
struct outcome outcome_quit(void);
struct outcome outcome_open(const char *screen, int64_t id,
                            const char *text); /* text copied by app */
struct outcome outcome_ask(struct question_box *box);
struct question_box *ask_new(enum ask_kind kind, int token, const char *title, const char *text);
void ask_free(struct question_box *box); /* NULL is fine */

/* One key of a screen: key bar, help and manual are made from these rows. */
struct binding {
    int key;           /* 0 ends the table */
    int twin;          /* second key that does the same, or 0 */
    const char *name;  /* stable name of the action: "case.move" */
    const char *label; /* N_() in the key bar (at most 4 Han), or NULL: not in the bar */
    const char *help;  /* N_() a sentence */
    struct outcome (*act)(struct desk *d, void *state);
};

struct screen {
    const char *name;  /* "cases" */
    const char *title; /* N_() 案件台账 */
    size_t state;      /* bytes, zeroed before open() */
    const struct binding *bindings;
    enum status (*open)(struct desk *d, void *state, const struct open_args *args, struct err *err);
    /* Does the key do something now? For the key bar; NULL: all of them do. */
    bool (*offers)(const void *state, const struct binding *b);
    /* The area between title bar and message line. Sets the cursor. */
    void (*draw)(struct desk *d, void *state, struct area a);
    /* Keys that no binding claims. */
    struct outcome (*key)(struct desk *d, void *state, const struct key *k);
    struct outcome (*answer)(struct desk *d, void *state, int token, const struct answer *a);
    /* About once a second, and when this screen comes to the top again;
     * changed: somebody has committed since the last call. True: draw again. */
    bool (*tick)(struct desk *d, void *state, bool changed);
    /* The program is leaving (hang-up, SIGTERM) or time has passed: keep what was typed. */
    void (*stash)(struct desk *d, void *state);
    /* May the screen be left? Returns OUT_BACK, or an OUT_ASK first. NULL: yes. */
    struct outcome (*leave)(struct desk *d, void *state);
    void (*close)(struct desk *d, void *state);
    /* Right end of the title bar, e.g. "37 件"; appends. */
    void (*status)(struct desk *d, void *state, struct buf *out);
    /* The case that the screen is about, 0 none; *changing: it is being changed here.  NULL: none.
     */
    int64_t (*about)(const void *state, bool *changing);
    /* The title where one screen serves for several things; NULL: always the same. */
    const char *(*title_now)(const void *state);
};

/* What the screen or the binding of that name needs; RIGHT_CASES when nothing more. */
enum right right_of_name(const char *name);

extern const struct screen screen_home, screen_cases, screen_case, screen_form, screen_stats,
    screen_help, screen_drafts, screen_due, screen_committees, screen_import, screen_record,
    screen_records, screen_dispute, screen_schedule, screen_search, screen_audit, screen_settings,
    screen_doctor, screen_campaign, screen_members, screen_export, screen_retention,
    screen_sessions;

/* The kinds that screen_records shows, by key; opened by that name.  NULL past the end. */
const char *records_nth(size_t i);

/* Goes on with a draft: the screen that its form belongs to. */
struct outcome draft_open(int64_t id, const char *form);

#endif
