/* work/import_casefile.c - cases in JSON that bring what belongs to them.
 *
 * An object with rows ("party": [...], "session": [...]) is no row of a sheet:
 * it is read as `case add --json` reads it and comes in as a draft, checked by
 * the same rules.  All of the file or nothing.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "core/agreement.h"
#include "core/lifecycle.h"
#include "core/rules.h"
#include "import_impl.h"
#include "store/around.h"
#include "store/batches.h"
#include "store/cases.h"
#include "store/db.h"
#include "work/assign.h"
#include "work/json_in.h"

#define ROUTINE_DIFFICULTY "1"

bool import_has_rows(const struct json *doc)
{
    for (size_t i = 0; doc->kind == JSON_ARRAY && i < doc->count; i++)
        for (size_t k = 0; k < doc->items[i].count; k++)
            if (doc->items[i].kind == JSON_OBJECT && doc->items[i].items[k].kind == JSON_ARRAY)
                return true;
    return false;
}

/* --- the content, so that the same object is known again --- */

static void add_content(const struct json *j, struct buf *out)
{
    buf_printf(out, "%s\x1f%s\x1f%d\x1e", j->key ? j->key : "", j->text ? j->text : "",
               (int)j->kind);
    for (size_t i = 0; i < j->count; i++)
        add_content(&j->items[i], out);
    buf_add(out, "\x1d");
}

static void hash_object(struct import *im, const struct json *obj, unsigned char hash[16])
{
    buf_clear(&im->content);
    buf_printf(&im->content, "%s\x1e", im->kind->key);
    add_content(obj, &im->content);
    content_hash(buf_text(&im->content), im->content.len, hash);
}

/* --- one case --- */

static void say_lacking(struct import *im, const struct record *rec)
{
    for (size_t i = 0; i < rec->kind->count; i++) {
        const struct field *f = &rec->kind->fields[i];

        if ((f->flags & F_REQUIRED) && !(f->flags & F_FIXED) && record_empty(rec, (int)i))
            import_say(im, NO_COLUMN, false, _("%s的“%s”没有填写；这一项必填。"),
                       _(rec->kind->label), _(f->label));
    }
}

static void say_objections(struct import *im, const struct casefile *f)
{
    struct objections o = OBJECTIONS_INIT;
    enum kind_id kind;

    say_lacking(im, f->rec);
    for (size_t i = 0; (kind = assign_part(i)) != KIND_COUNT; i++)
        for (size_t k = 0; k < f->of[kind].count; k++)
            say_lacking(im, f->of[kind].items[k]);
    case_check(f, im->book, im->opt->today, &o);
    for (size_t i = 0; i < o.count; i++) {
        const char *rule = rule_label(o.items[i].rule);

        import_say(im, NO_COLUMN, o.items[i].severity == SEV_WARN, "%s%s%s", rule, *rule ? " " : "",
                   o.items[i].text);
    }
    objections_release(&o);
}

/* What cannot be read is a problem of the object, not a failure of the import. */
static enum status read_case(struct import *im, const struct json *obj, struct casefile *f,
                             struct err *err)
{
    const struct assign a = { .db = im->db, .book = im->book, .today = im->opt->today };
    struct err why = ERR_INIT;
    enum status st = assign_case_object(&a, f, obj, &why);

    if (st != ST_OK)
        import_say(im, NO_COLUMN, false, "%s", err_text(&why));
    err_clear(&why);
    if (st != ST_OK)
        return ST_OK;
    if (record_empty(f->rec, CF_DIFFICULTY))
        record_set(f->rec, CF_DIFFICULTY, ROUTINE_DIFFICULTY); /* as in form and sheet */
    if (!record_empty(f->rec, CF_COMMITTEE))
        f->sub_kind = cases_sub_kind(im->db, record_int(f->rec, CF_COMMITTEE));
    casefile_derive_parties(f);
    agreement_follow(f);
    st = around_look(im->db, f, err);
    if (st == ST_OK)
        say_objections(im, f);
    return st;
}

static enum status store_case(struct import *im, const struct json *obj, struct casefile *f,
                              const unsigned char hash[16], struct err *err)
{
    enum status st = read_case(im, obj, f, err);

    if (st != ST_OK || im->row_errors)
        return st;
    st = cases_save(im->db, im->book, f, im->opt->today, err);
    if (st == ST_OK)
        st = batches_add(im->db, im->r->batch, KIND_CASE, f->rec->id, (int64_t)im->row_number, hash,
                         err);
    im->r->added += st == ST_OK;
    return st;
}

static enum status take_object(struct import *im, const struct json *obj, struct err *err)
{
    struct casefile *f;
    unsigned char hash[16];
    enum status st = ST_OK;

    im->row_number++;
    im->row_errors = 0;
    im->r->rows++;
    if (obj->kind != JSON_OBJECT) {
        import_say(im, NO_COLUMN, false, _("应是对象，例如 {\"parties\": \"甲；乙\"}。"));
    } else {
        hash_object(im, obj, hash);
        if (batches_known(im->db, hash)) {
            im->r->known++;
        } else {
            f = casefile_new();
            st = store_case(im, obj, f, hash, err);
            casefile_free(f);
        }
    }
    im->r->bad += im->row_errors > 0;
    return st;
}

/* --- the file --- */

static enum status fill_batch(struct import *im, const struct json *doc, struct err *err)
{
    const char *path = im->opt->path ? im->opt->path : "-";
    const char *slash = strrchr(path, '/');
    enum status st = batches_start(im->db, slash ? slash + 1 : path, im->kind->key, &im->r->batch,
                                   err);

    for (size_t i = 0; st == ST_OK && i < doc->count; i++)
        st = take_object(im, &doc->items[i], err);
    if (st == ST_OK)
        st = batches_finish(im->db, im->r->batch, (int64_t)im->r->rows, (int64_t)im->r->added, err);
    return st;
}

/* A rehearsal, and a file with errors, end in a rollback that is no failure. */
enum status import_casefiles(struct import *im, const struct json *doc, struct err *err)
{
    bool kept;
    enum status st, outcome;

    if (im->opt->skip_bad)
        return err_set(err, ST_USAGE,
                       _("带下属记录的 JSON 不能用 --skip-bad；请按所列的位置改好再导入。"));
    st = db_begin(im->db, err);
    if (st != ST_OK)
        return st;
    outcome = fill_batch(im, doc, err);
    kept = outcome == ST_OK && !im->opt->dry_run && im->errors == 0 && im->r->added > 0;
    st = outcome == ST_OK && !kept ? ST_CANCELLED : outcome;
    st = db_end(im->db, st, kept || outcome != ST_OK ? err : NULL);
    if (!kept)
        im->r->batch = 0;
    if (im->errors)
        im->r->added = 0;
    return kept ? st : outcome;
}
