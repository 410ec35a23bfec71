/* screens/form_similar.c - an earlier case of the same kind as a template for a new one.
 *
 * Only what such cases have in common is taken, and only into empty fields: nothing of the
 * parties, days and amounts, and no name in the summary.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/person.h"
#include "screens/case_text.h"
#include "screens/form_screen.h"
#include "store/cases.h"
#include "store/db.h"

#define AT_MOST      "9"
#define AMONG        "20000" /* newest cases that are looked at */
#define SUMMARY_COLS 30
#define NAMELESS     "××"

/* ---- which cases ---- */

/* "郾医调〔2022〕017  张三；区二院  术后感染，要求…"; yours. */
static char *line_of(const struct desk *d, struct stmt *q)
{
    struct case_number_parts parts = { .number = db_text(q, 1), .id = db_int(q, 0) };
    struct buf b = BUF_INIT;
    const struct field *fields = kind_get(KIND_CASE)->fields;
    char *names = mask_value_at(&fields[CF_PARTIES], db_text(q, 2), d->mask);
    char *summary = mask_value_at(&fields[CF_SUMMARY], db_text(q, 3), d->mask);

    case_short_number(&parts, &b);
    summary[strcspn(summary, "\n")] = '\0';
    buf_printf(&b, "  %s  ", names);
    buf_add_n(&b, summary, utf8_prefix(summary, SUMMARY_COLS));
    free(names);
    free(summary);
    return buf_take(&b);
}

static enum status add_cases(struct case_form *s, struct pick *out, struct err *err)
{
    const struct record *rec = s->file->rec;
    struct stmt q;

    db_prepare(s->desk->db, &q,
               "SELECT id, number, parties, summary FROM (SELECT id, number, parties, summary,"
               " committee, type FROM case_rec WHERE void_reason IS NULL AND state <> 'void'"
               " ORDER BY id DESC LIMIT " AMONG ") WHERE committee = :committee"
               " AND (:type IS NULL OR type = :type) LIMIT " AT_MOST);
    db_bind_int(&q, ":committee", record_int(rec, CF_COMMITTEE));
    db_bind_text(&q, ":type", record_get(rec, CF_TYPE));
    while (db_row(&q)) {
        char *id = mem_printf("%" PRId64, db_int(&q, 0)), *line = line_of(s->desk, &q);

        pick_add(out, id, line, NULL);
        free(line);
        free(id);
    }
    return db_finish(&q, err);
}

struct outcome case_form_ask_similar(struct desk *d, void *state)
{
    struct case_form *s = state;
    struct question_box *box;
    struct err err = ERR_INIT;

    if (s->move || s->file->rec->id)
        return outcome_none();
    typing_halt(d, &s->typing, "^N");
    form_commit(&s->form);
    if (record_empty(s->file->rec, CF_COMMITTEE)) {
        desk_complain(d, "%s", _("先填调委会：仿照的是同一个调委会、同一类别的旧案。"));
        return outcome_stay();
    }
    box = ask_new(ASK_CHOOSE, TOKEN_SIMILAR, _("仿照旧案填空着的项目"), NULL);
    if (add_cases(s, &box->items, &err) != ST_OK)
        desk_complain_err(d, &err);
    else if (box->items.count)
        return outcome_ask(box);
    else
        desk_complain(d, "%s", _("这个调委会还没有同一类别的旧案。"));
    ask_free(box);
    return outcome_stay();
}

/* ---- what is taken ---- */

static void without(char **text, const char *name)
{
    size_t n = name ? strlen(name) : 0;
    struct buf b = BUF_INIT;

    if (n == 0 || !strstr(*text, name))
        return;
    for (const char *p = *text; *p;) {
        const char *at = strstr(p, name);

        if (!at) {
            buf_add(&b, p);
            break;
        }
        buf_add_n(&b, p, (size_t)(at - p));
        buf_add(&b, NAMELESS);
        p = at + n;
    }
    free(*text);
    *text = buf_take(&b);
}

/* The summary without anybody's name, number or telephone; yours. */
static char *nameless(const struct casefile *f)
{
    static const int names[] = { PF_NAME, PF_HEAD, PF_GUARDIAN, PF_AGENT };
    char *text = mask_text(record_text(f->rec, CF_SUMMARY));

    for (size_t i = 0; i < f->of[KIND_PARTY].count; i++)
        for (size_t k = 0; k < ARRAY_LEN(names); k++)
            without(&text, record_get(f->of[KIND_PARTY].items[i], names[k]));
    return text;
}

static const int taken[] = { CF_TYPE, CF_CAMPAIGN, CF_SOURCE, CF_AREA, CF_MEDIATOR, CF_DIFFICULTY };

void case_form_take_similar(struct case_form *s, const char *id)
{
    struct record *rec = s->file->rec;
    struct casefile *from = NULL;
    struct err err = ERR_INIT;
    size_t before = s->defaults_count;
    char *summary, *name;

    if (cases_load(s->desk->db, strtoll(id, NULL, 10), &from, &err) != ST_OK) {
        desk_complain_err(s->desk, &err);
        return;
    }
    for (size_t i = 0; i < ARRAY_LEN(taken); i++)
        case_form_default(s, rec, taken[i], record_get(from->rec, taken[i]),
                          record_label(from->rec, taken[i]));
    summary = nameless(from);
    case_form_default(s, rec, CF_SUMMARY, summary, NULL);
    name = case_name(from->rec);
    if (s->defaults_count > before)
        desk_say(s->desk, _("照 %s 填了 %zu 项，标着“默认”：请逐项核对，××改成本案的人。"), name,
                 s->defaults_count - before);
    else
        desk_complain(s->desk, "%s", _("要照着填的项目都已填了，没有改动。"));
    free(name);
    free(summary);
    casefile_free(from);
    case_form_build(s);
}
