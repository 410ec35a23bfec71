/* core/effects.c - what a move changes beyond the state.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/agreement.h"
#include "core/agreement_impl.h"
#include "core/guards.h"

static void default_date(struct record *rec, int field, int day)
{
    if (record_empty(rec, field))
        record_set_date(rec, field, day);
}

/* A stop ends at the latest with the case; never before it began. */
static void close_suspension(struct casefile *f, int day)
{
    size_t i = open_suspension(f);
    struct record *stop;

    if (i == f->of[KIND_SUSPENSION].count)
        return;
    stop = f->of[KIND_SUSPENSION].items[i];
    record_set_date(stop, SF_TO,
                    day < record_date(stop, SF_FROM) ? record_date(stop, SF_FROM) : day);
}

/* An appraisal ends with its opinion, or as withdrawn; never before it was commissioned. */
static void close_appraisals(struct casefile *f, int field, int day)
{
    struct record *open;

    while ((open = open_appraisal(f)) != NULL) {
        int from = record_date(open, APF_COMMISSIONED);

        record_set_date(open, field, from != DATE_NONE && day < from ? from : day);
    }
}

static void end_with(struct casefile *f, const char *result, int today)
{
    record_set(f->rec, CF_RESULT, result);
    default_date(f->rec, CF_OUTCOME, today);
    close_suspension(f, record_date(f->rec, CF_OUTCOME));
    close_appraisals(f, APF_WITHDRAWN, record_date(f->rec, CF_OUTCOME));
}

/* Whatever belonged to the ending that is taken back; history keeps it. */
static void clear_outcome(struct record *rec)
{
    static const int fields[] = {
        CF_RESULT,    CF_OUTCOME,     CF_END_REASON, CF_END_NOTE, CF_REMEDIES_ON, CF_PERFORMANCE,
        CF_PERFORMED, CF_TRANSFER_TO, CF_PASSED_TO,  CF_CLOSED,   CF_FILED,
    };

    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
        record_set(rec, fields[i], NULL);
}

void effect_accept(struct casefile *f, int today)
{
    default_date(f->rec, CF_ACCEPTED, today);
    if (!record_empty(f->rec, CF_CAMPAIGN) && !record_is(f->rec, CF_CAMPAIGN, "0"))
        default_date(f->rec, CF_CAMPAIGN_ON, record_date(f->rec, CF_ACCEPTED));
}

/* A stop with another day or kind, or the appraisal itself, may have been added before. */
void effect_suspend(struct casefile *f, int today)
{
    struct record *stop;

    if (open_suspension(f) < f->of[KIND_SUSPENSION].count || open_appraisal(f))
        return;
    stop = record_new(KIND_SUSPENSION);
    if (f->rec->id)
        record_set_int(stop, SF_CASE, f->rec->id);
    record_set(stop, SF_KIND, STOP_APPRAISAL);
    record_set_date(stop, SF_FROM, today);
    record_list_add(&f->of[KIND_SUSPENSION], stop);
}

void effect_resume(struct casefile *f, int today)
{
    close_suspension(f, today);
    close_appraisals(f, APF_RECEIVED, today);
}

/* Art. 29: the last of the acts; art. 30: the day it was reached. */
static int effective_day(const struct record *rec)
{
    int sign = record_date(rec, CF_SIGNED);
    int seal = record_date(rec, CF_SEALED);

    if (record_is(rec, CF_AGREEMENT_FORM, FORM_ORAL))
        return record_date(rec, CF_AGREED);
    return sign > seal ? sign : seal;
}

void effect_agree(struct casefile *f, int today)
{
    int day;

    agreement_follow(f);
    day = effective_day(f->rec);
    record_set(f->rec, CF_END_REASON, NULL);
    record_set_date(f->rec, CF_EFFECTIVE, day);
    record_set_date(f->rec, CF_OUTCOME, day);
    end_with(f, RESULT_SETTLED, today);
}

void effect_perform(struct casefile *f, int today)
{
    (void)today;
    record_set(f->rec, CF_PERFORMANCE, PERFORMANCE_RUNNING);
}

/* The last payment or act that the agreement in force has seen. */
static int last_performance(const struct casefile *f)
{
    int last = DATE_NONE;

    for (size_t i = 0; i < f->of[KIND_PERFORMANCE].count; i++) {
        const struct record *p = f->of[KIND_PERFORMANCE].items[i];

        if (row_of_agreement(f, p, PEF_AGREEMENT) && record_date(p, PEF_DONE) > last)
            last = record_date(p, PEF_DONE);
    }
    return last;
}

void effect_performed(struct casefile *f, int today)
{
    int last = last_performance(f);

    default_date(f->rec, CF_PERFORMED, last == DATE_NONE ? today : last);
    record_set(f->rec, CF_PERFORMANCE, PERFORMANCE_DONE);
}

void effect_partly(struct casefile *f, int today)
{
    (void)today;
    record_set(f->rec, CF_PERFORMANCE, PERFORMANCE_PARTLY);
}

void effect_breached(struct casefile *f, int today)
{
    (void)today;
    record_set(f->rec, CF_PERFORMANCE, PERFORMANCE_BREACHED);
}

void effect_terminate(struct casefile *f, int today)
{
    end_with(f, RESULT_FAILED, today);
}

void effect_withdraw(struct casefile *f, int today)
{
    end_with(f, RESULT_WITHDRAWN, today);
}

void effect_transfer(struct casefile *f, int today)
{
    const struct record *letter = referral_out(f);

    if (letter && record_empty(f->rec, CF_TRANSFER_TO))
        record_set(f->rec, CF_TRANSFER_TO, record_get(letter, RFF_ORG));
    if (letter && !record_empty(letter, RFF_SENT))
        default_date(f->rec, CF_OUTCOME, record_date(letter, RFF_SENT));
    end_with(f, RESULT_TRANSFERRED, today);
}

void effect_return(struct casefile *f, int today)
{
    (void)today;
    clear_outcome(f->rec);
}

/* The note may be long; what was written last, on a line of its own, is the reason. */
static char *reason_of(const char *note)
{
    const char *line = note, *end;

    for (const char *p = note; (p = strchr(p, '\n')) != NULL; p++)
        if (p[1] && p[1] != '\n')
            line = p + 1;
    end = strchr(line, '\n');
    if (str_empty(line) || end == line)
        return mem_copy("重新调解"); /* stored, so Chinese whoever saves it */
    return end ? mem_copy_n(line, (size_t)(end - line)) : mem_copy(line);
}

/* Art. 33: the old agreement and its confirmation stay as rows that were replaced. */
void effect_reopen(struct casefile *f, int today)
{
    const struct record *c = correction_of_save(f);
    char *why = c ? mem_copy(record_get(c, CRF_REASON)) : reason_of(record_text(f->rec, CF_NOTE));

    agreement_replace(f, today, why);
    clear_outcome(f->rec);
    free(why);
}

void effect_close(struct casefile *f, int today)
{
    default_date(f->rec, CF_CLOSED, today);
}

void effect_archive(struct casefile *f, int today)
{
    default_date(f->rec, CF_FILED, today);
}

void effect_void(struct casefile *f, int today)
{
    close_suspension(f, today);
    close_appraisals(f, APF_WITHDRAWN, today);
}
