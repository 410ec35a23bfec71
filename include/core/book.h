/* core/book.h - the office's reference data, held in memory.
 *
 * Codes, time limits, the working-day calendar, campaigns and settings: what
 * pure rooms need to judge a record without asking the store.  The store fills
 * it (store/books.h); tests fill it by hand.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef CORE_BOOK_H
#define CORE_BOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "core/catalog.h"

struct code {
    char *list, *code, *label;
    char *also;   /* other spellings, separated by |, or NULL */
    char *parent; /* code of the group it is counted under, or NULL */
    char *help;   /* definition, or NULL */
    int rank;
    bool active;
};

enum limit_unit { UNIT_DAYS, UNIT_WORKDAYS, UNIT_YEARS }; /* years: the same day, else month end */

struct limit {
    char *code;  /* "D-02" */
    char *name;  /* "调解期限（一般）" */
    char *start; /* key of the case field it starts from: "accepted_on"; of several,
                    separated by |, the first that is filled */
    char *ends;  /* case fields any of which ends it, separated by |: "outcome_on" */
    int length;
    enum limit_unit unit;
    char *stops;     /* suspension kinds that stop it, separated by |, or "" */
    char *extension; /* who must consent, or "" */
    char *sub_kinds; /* committee sub-kinds it is for, "" all, "!medical" all but */
    char *when;    /* case fields that must have one of the values, "source=31;result=2,3", or "" */
    char *restart; /* case field from whose day the term begins anew when it falls into it, or "" */
    char *on_expiry; /* "warn", "propose", "notice", "block", "info" */
    char *basis;
    bool active;
};

struct campaign {
    int64_t id;
    char *name;
    int from, to; /* days; to may be DATE_NONE */
    char *list;   /* whose categories it has: CAMPAIGN_LIST, or what they have as parent */
    bool active;
};

/* A level of 三级过滤网 (DOMAIN 7.5). */
struct level {
    int64_t id;
    char *name;
    int rank, next; /* next 0: the last one */
    int area_level; /* 1 district, 2 town, 3 village; 0 none */
    int max_days;
    bool active;
};

/* How often the units of an area level screen (DOMAIN 1.3, 7.3). */
struct cadence {
    char *name;
    char *unit;     /* "week", "half_month", "month", "quarter" */
    int area_level; /* 1 district, 2 town, 3 village */
    int grace;      /* days after the period until a round is late */
    bool zero;      /* a round must be reported when nothing was found, too */
    bool active;
};

/* What an office demands before a step, as data. */
struct requirement {
    char *code;
    char *sub_kinds; /* as in struct limit */
    char *step;      /* "accept" */
    char *field;    /* key of a case field, "detail.CODE", or a kind of which a row must be there */
    char *severity; /* "warn", "block" */
    char *basis, *remedy;
    bool active;
};

struct book {
    struct code *codes; /* in order of list and rank */
    size_t codes_count, codes_cap;
    struct limit *limits;
    size_t limits_count, limits_cap;
    struct campaign *campaigns;
    size_t campaigns_count, campaigns_cap;
    struct level *levels; /* in order of rank */
    size_t levels_count, levels_cap;
    struct cadence *cadences; /* one for an area level */
    size_t cadences_count, cadences_cap;
    struct requirement *requirements;
    size_t requirements_count, requirements_cap;
    struct calendar *calendar;
    /* settings, as "key", "value" pairs; settings_count counts pairs */
    char **settings;
    size_t settings_count, settings_cap;
};

struct book *book_new(void);
void book_free(struct book *b);

/* All take copies of what they are given.  A code, limit or setting that is
 * there already is replaced.  What the book answers stays valid until the
 * next of these. */
void book_add_code(struct book *b, const struct code *c);
void book_add_limit(struct book *b, const struct limit *l);
void book_add_campaign(struct book *b, const struct campaign *c);
void book_add_level(struct book *b, const struct level *l);
void book_add_cadence(struct book *b, const struct cadence *c);
void book_add_requirement(struct book *b, const struct requirement *r);
void book_set(struct book *b, const char *key, const char *value);

/* The setting, or fallback when it is missing or empty (or, for _int, no number). */
const char *book_setting(const struct book *b, const char *key, const char *fallback);
long book_setting_int(const struct book *b, const char *key, long fallback);

const struct code *book_code(const struct book *b, const char *list, const char *code);
/* The label, or the code itself when the list does not have it; "" for NULL. */
const char *book_label(const struct book *b, const char *list, const char *code);
/* By code, label or other spelling in full (width, case, spaces and leading
 * zeros of a code folded; retired codes too), else by a beginning of the label
 * or of its pinyin or initials that fits exactly one active code, else by text
 * or full pinyin inside exactly one.  NULL when none or several; *several says
 * which (several may be NULL). */
const struct code *book_find_code(const struct book *b, const char *list, const char *typed,
                                  bool *several);
/* The group it is counted under, or the code itself. */
const struct code *book_group(const struct book *b, const struct code *c);
/* i-th code of the list in rank order, retired ones included; NULL past the end. */
const struct code *book_nth(const struct book *b, const char *list, size_t i);

const struct limit *book_limit(const struct book *b, const char *code);
/* NULL when there is none of that rank, or none that is active for that area level. */
const struct level *book_level(const struct book *b, int rank);
const struct cadence *book_cadence(const struct book *b, int area_level);
/* The committee sub-kind is meant: "" all, "medical|labour", "!medical" all but. */
bool book_is_for(const char *sub_kinds, const char *sub_kind);
/* Categories of all campaigns are codes of this list; a case or finding has one.  Those without
 * a parent belong to 六防六促, the campaign whose list it is; those of another campaign have its
 * list as parent.  "0" is in none. */
#define CAMPAIGN_LIST "campaign_pair"

/* The campaign that is meant when none is named: of those with the list above (else of all) the
 * one that runs on that day, or the newest one; NULL when none. */
const struct campaign *book_campaign(const struct book *b, int day);
/* By row id; NULL for 0 or when there is none. */
const struct campaign *book_campaign_by_id(const struct book *b, int64_t id);
/* By its name in full; NULL when none. */
const struct campaign *book_campaign_named(const struct book *b, const char *name);
/* The category is one of the campaign's; c NULL: of 六防六促. */
bool campaign_has(const struct campaign *c, const struct code *category);
/* What counts from that day (DATE_NONE: none) is within the campaign's dates; c NULL: always. */
bool campaign_counts(const struct campaign *c, int day);

#endif
