/* src/work/import_impl.h - what the files of an import share.
 *
 * A file is read twice: the first time every row is checked and nothing is
 * written; the second time, inside one transaction, the rows that are to be
 * added are converted again and stored.  So memory does not grow with the
 * rows, but for some bytes each.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef WORK_IMPORT_IMPL_H
#define WORK_IMPORT_IMPL_H

#include "core/casefile.h"
#include "text_map.h"
#include "work/import.h"
#include "work/sheet.h"

#define NO_COLUMN ((size_t)-1)

struct import;

/* --- where the bytes come from (import_source.c) --- */

struct import_source {
    char *path;       /* owned; can be opened again and again */
    int fd;           /* owned; holds what has no path of its own, or -1 */
    struct json *doc; /* owned; cases in JSON with rows, instead of a path, else NULL */
};

/* A pipe, bytes in memory and JSON are copied to a file without a name. */
enum status import_source_open(struct import_source *s, const struct import_options *opt,
                               struct err *err);
void import_source_release(struct import_source *s);
/* An array of flat objects with catalog keys becomes a sheet of the same
 * content; sums are 分 there and 元 here. */
enum status import_json_to_sheet(const char *text, size_t n, const struct kind *kind,
                                 struct buf *out, struct err *err);

/* --- headings (import_headings.c) --- */

enum import_target {
    TARGET_UNKNOWN = -1, /* no field claims the heading */
    TARGET_SKIP = -2     /* known, and not for us: 序号, 问题, what is derived */
};
/* Columns of a case that are no fields of its own. */
enum import_party_column { TARGET_APPLICANT = CF_COUNT, TARGET_RESPONDENT, TARGET_THIRD };

struct import_column {
    char *heading; /* owned; "" when there is none */
    int target;    /* field of the kind, one of the above, or a negative one */
    bool wan;      /* sums are in 万元 */
};

struct import_headings {
    size_t row;                    /* number of their row */
    size_t width;                  /* of it, the columns without a heading too */
    struct import_column *columns; /* owned */
    size_t count, cap;
    bool *told; /* owned; of columns without a heading: what stands there was told of */
    size_t told_count, told_cap;
};

/* Finds the row of headings among the first ones and matches it.  ST_INVALID
 * with problems: no such row, two columns for one field, a map that does not
 * fit.  Reads sheet from its start; the caller opens it anew for the rows. */
enum status import_headings_find(struct import *im, struct sheet *sheet, struct err *err);
void import_headings_release(struct import_headings *h);
/* The first column with that target, or NO_COLUMN. */
size_t import_column_of(const struct import_headings *h, int target);

/* --- the shape of a row (import_shape.c) --- */

/* Nothing but spaces. */
bool import_is_blank(const char *text);
/* Says what stands outside the headings, and when the file ends within the row. */
void import_check_shape(struct import *im, const struct sheet_row *row);

/* --- what is wrong (import_problems.c) --- */

/* Adds a problem of the row being read (0: the file), unless the rows are read
 * for the second time.  An error makes the row bad. */
void import_say(struct import *im, size_t column, bool warning, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* Puts the problems from the first on in the order of columns, the whole row's last. */
void import_sort_problems(struct import *im, size_t first);
/* Says how many problems there are beyond those that are listed. */
void import_list_rest(struct import *im);

/* --- cells to canonical values (import_values.c) --- */

/* Texts that live until the next row. */
struct import_arena {
    char **blocks;     /* owned */
    size_t count, cap; /* blocks */
    size_t used, room; /* bytes in the last block */
};
char *import_keep(struct import_arena *a, const char *text, size_t n);
void import_arena_clear(struct import_arena *a);
void import_arena_release(struct import_arena *a);

struct import_cache {
    struct text_map known; /* text, within its field, to index in values */
    char **values;         /* owned; NULL: means empty */
    size_t count, cap;
};
void import_cache_release(struct import_cache *c);

/* Nothing is there, and nothing that cannot be read either. */
bool import_is_empty(const struct cell *cell);
/* The canonical value of the cell; NULL when it is empty or wrong, which has
 * then been said.  References stay names.  Valid until the next row. */
const char *import_value(struct import *im, size_t column, const struct field *f,
                         const struct cell *cell);
/* The cell's text without spaces at its ends, NULL when nothing is left. */
const char *import_text(struct import *im, const struct cell *cell, bool lines);
/* "", 无, /, -, and the like. */
bool import_means_none(const char *text);
/* Folded as names are compared: width, case, spaces; yours. */
char *import_fold(const char *text);

/* --- names to records (import_match.c, import_names.c) --- */

struct match_area {
    int64_t id;   /* 0: to be made */
    char *name;   /* owned */
    char *folded; /* owned */
    int level;
    int parent; /* index, or -1 */
};

struct match_committee {
    int64_t id;
    char *name;     /* owned */
    char *folded;   /* owned */
    char *series;   /* owned, or NULL */
    char *kind;     /* owned */
    char *sub_kind; /* owned, or NULL */
    int area;       /* index */
};

struct match_mediator {
    int64_t id;
    char *name;   /* owned */
    char *folded; /* owned */
    int committee;
};

/* Everything by its index; names are found through the maps. */
struct import_match {
    struct match_area *areas; /* owned */
    size_t areas_count, areas_cap;
    struct match_committee *committees; /* owned */
    size_t committees_count, committees_cap;
    struct match_mediator *mediators; /* owned */
    size_t mediators_count, mediators_cap;
    struct text_map area_keys; /* folded name, within the parent */
    struct text_map area_codes;
    struct text_map committee_keys;  /* folded name */
    struct text_map committee_cores; /* what all have left out, within the town */
    struct text_map mediator_keys;   /* folded name, within committee or town */
    struct text_map area_texts;      /* cells as they were read */
    struct text_map committee_texts;
    struct text_map mediator_texts; /* within the committee */
};

enum status import_match_load(struct import_match *m, struct db *db, struct err *err);
void import_match_release(struct import_match *m);

/* Places for records; code may be NULL.  Give the index. */
int match_add_area(struct import_match *m, int64_t id, const char *name, const char *code,
                   int level, int parent);
struct committee_sort {
    const char *kind, *sub_kind; /* codes; sub_kind may be NULL */
    bool village;                /* its core is the name of one */
};
int match_add_committee(struct import_match *m, int64_t id, const char *name, int area,
                        const struct committee_sort *sort);
void match_set_series(struct match_committee *c, const char *series);
int match_add_mediator(struct import_match *m, int64_t id, const char *name, int committee);

/* The index, or -1. */
int match_find_committee(const struct import_match *m, const char *name);
int match_find_village(const struct import_match *m, int town, const char *folded);

/* Each gives an index, or -1 after saying what is wrong.  What is not there
 * yet gets a place with id 0; import_make_*() stores it.  near: the area that
 * a name without its town belongs to, or -1. */
int import_match_area(struct import *im, size_t column, const char *text, int near);
int import_match_committee(struct import *im, size_t column, const char *text, int near);
/* Says when the area is none of ours; makes no place. */
void import_check_area(struct import *im, size_t column, const char *text);
int import_match_mediator(struct import *im, const char *name, int committee);

/* Store what has no id yet, and note it with the batch. */
enum status import_make_area(struct import *im, int area, struct err *err);
/* series: of the row's number, or NULL; a committee without one learns it. */
enum status import_make_committee(struct import *im, int committee, const char *series,
                                  struct err *err);
enum status import_make_mediator(struct import *im, int mediator, struct err *err);

/* --- what names say (import_names.c) --- */

/* The town that the area is in or is, or -1. */
int match_town_of(const struct import_match *m, int area);
/* The district, or -1 when there is no area at all. */
int match_district(const struct import_match *m);
/* "龙城镇西杨店": names from the town down; of the district its own.  Appends. */
void match_area_path(const struct import_match *m, int area, struct buf *out);
/* The town that a place begins with (-1 none) and what follows, without the
 * district and words for the office of a town.  folded is what import_fold()
 * gave; *rest points into it. */
int match_place(const struct import_match *m, const char *folded, const char **rest);
/* What is left of a committee's name without the words that all have; yours. */
char *match_committee_core(const char *rest);
/* What core says; town: the one that stands before it, or -1. */
struct committee_sort match_committee_sort(const struct import_match *m, int town,
                                           const char *core);

/* --- one case (import_case.c, import_state.c, import_parties.c, import_store.c) --- */

struct import_party {
    const char *side; /* code */
    const char *name;
    int64_t persons;
};

struct import_number {
    int year, seq; /* year 0: none */
    const char *series;
};

struct import_row {
    const char *given[CF_COUNT];  /* what the file says, canonical; references are names */
    const char *value[CF_COUNT];  /* what is stored: given, and what follows from it */
    bool wrong[CF_COUNT];         /* was given, and refused */
    struct import_party *parties; /* owned */
    size_t parties_count, parties_cap;
    struct import_number number;
    const char *key;       /* what tells the case from others: number or code; NULL none */
    const char *mediators; /* those beyond the two that a case can have, or NULL */
    int committee, area, mediator, co_mediator; /* indexes, -1 none */
    unsigned char hash[16];                     /* of its content */
};

/* Columns without which no row can come in, and those that get a default. */
void import_case_columns(struct import *im);
/* Reads and checks a row into im->row; problems are said. */
void import_case_read(struct import *im, const struct sheet_row *row);

/* Says which dates cannot be. */
void import_case_dates(struct import *im);
/* What follows from result, performance and dates; says what contradicts itself. */
void import_case_state(struct import *im);
/* 调解中 and the like: there is no result yet. */
bool import_result_pending(const char *text);

/* "（2022）龙城人调字第0001号", whatever its brackets, width and zeros; false
 * when the text is none. */
bool import_number_parse(struct import_arena *a, const char *text, struct import_number *n);
/* As the office writes it. */
const char *import_number_text(struct import_arena *a, const struct import_number *n);

/* Adds the names in the cell as parties of that side; NULL: the first is the
 * applicant, the others answer. */
void import_parties(struct import *im, const char *text, const char *side);
/* The next name in *text, NULL after the last; spaces between Han characters are gone. */
const char *import_next_name(struct import_arena *a, const char **text);

/* The stored case with the row's number or code, 0 none. */
enum status import_case_stored(struct import *im, int64_t *id, struct err *err);
/* Is it the same in all that the file gives?  Says the first difference. */
enum status import_case_compare(struct import *im, int64_t id, bool *same, struct err *err);
/* Stores the row's case with what it needs; *id is new. */
enum status import_case_store(struct import *im, int64_t *id, struct err *err);

/* --- rows that were seen (import_seen.c) --- */

enum import_verdict { ROW_LEFT_OUT, ROW_ADDED, ROW_KNOWN, ROW_BAD };

struct seen_entry {
    uint64_t key;
    uint32_t check; /* of the whole content */
    uint32_t row;
};

struct import_seen {
    struct seen_entry **chunks; /* owned */
    size_t count, chunks_cap;
    uint32_t *slots; /* owned; entry + 1, 0 free */
    size_t size;
    unsigned char *verdicts; /* owned; two bits a row */
    size_t verdicts_count, verdicts_cap;
};

/* An earlier row with that key; *same tells whether its content is equal.  0
 * when there is none, and the row is remembered. */
size_t import_seen_before(struct import_seen *s, uint64_t key, uint32_t check, size_t row,
                          bool *same);
void import_verdict_add(struct import_seen *s, enum import_verdict v);
enum import_verdict import_verdict_at(const struct import_seen *s, size_t i);
/* Keeps the verdicts only. */
void import_seen_forget(struct import_seen *s);
void import_seen_release(struct import_seen *s);

/* --- rows that are left out (import_bad.c) --- */

struct publish;
struct import_bad {
    struct publish *file; /* open from the first bad row on */
    char *path;           /* owned */
    struct buf problems;  /* of the row being read */
    struct buf line;
};
enum status import_bad_add(struct import *im, const struct sheet_row *row, struct err *err);
/* With ST_OK the file appears; r->bad_file names it. */
enum status import_bad_finish(struct import *im, enum status st, struct err *err);
/* Takes the file back: the rows were not stored after all. */
void import_bad_withdraw(struct import *im);
void import_bad_release(struct import *im);

/* --- other kinds (import_kind.c) --- */

bool import_kind_allowed(enum kind_id kind);
enum status import_kind_rows(struct import *im, struct err *err);
/* Stores a new row that no standing one is like; a voided one that is like it, of an import
 * that was taken back, stands again instead. */
enum status import_save(struct import *im, struct record *rec, struct err *err);

/* --- cases with what belongs to them (import_casefile.c) --- */

struct json;
/* Does an object of the array have rows, which no sheet has? */
bool import_has_rows(const struct json *doc);
enum status import_casefiles(struct import *im, const struct json *doc, struct err *err);

/* --- everything --- */

struct import {
    struct db *db;
    const struct book *book;
    const struct import_options *opt;
    struct import_result *r;
    const struct kind *kind;
    struct import_source source;
    struct import_headings headings;
    struct import_match match;
    struct import_arena arena;
    struct import_cache cache;
    struct import_seen seen;
    struct import_bad bad;
    struct import_row row;
    struct buf content; /* of the row, for its hash */
    size_t row_number;  /* of the row being read; 0: the file */
    size_t row_errors;
    size_t errors, warnings, unlisted; /* problems; those beyond the listed ones */
    size_t to_add[2];                  /* rows with a number of their own, and without */
    uint64_t digest;                   /* of the rows that are to be added */
    bool writing;                      /* the rows are read for the second time */
    bool office_has_cases, office_has_batches;
    int64_t started, told; /* ticks */
};

/* Opens the sheet. */
enum status import_open_sheet(struct import *im, struct sheet **sheet, struct err *err);
/* The next row that has something to import; skips blank ones, repeated
 * headings and totals.  Sets row_number. */
enum status import_next_row(struct import *im, struct sheet *sheet, struct sheet_row *row,
                            bool *more, struct err *err);
/* ST_CANCELLED when the person stopped it. */
enum status import_progress(struct import *im, size_t rows, int per_mille, struct err *err);

#endif
