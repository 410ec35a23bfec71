/* core/screening_moves.c - the states of a finding, the moves between them and their guards.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/screening.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "core/words.h"

#define RISK_RED "3"

#define WHOLE_WAY FINDING_FOUND "|" FINDING_ASSIGNED "|" FINDING_CALMED
#define CLOSES_FROM                                                                                \
    FINDING_SETTLED "|" FINDING_MEDIATION "|" FINDING_ESCALATED "|" FINDING_REFERRED               \
                    "|" FINDING_CALMED

/* clang-format off */
static const struct finding_move moves[] = {
    { "assign", N_("交办"), FINDING_FOUND, FINDING_ASSIGNED,
      { FDF_RESPONSIBLE_UNIT, FDF_RESPONSIBLE, FDF_DUE, FDF_MEASURES, FDF_ASSIGNED, -1 },
      N_("不能当场化解的，交给责任单位和责任人（包案领导）限期办理。") },
    { "settle", N_("当场化解"), WHOLE_WAY, FINDING_SETTLED,
      { FDF_RESULT, FDF_DISPOSAL_ON, -1 },
      N_("双方当场说开、不需要立案调解的；以后没有反复再销号。") },
    { "mediate", N_("转调解"), WHOLE_WAY, FINDING_MEDIATION,
      { FDF_RESPONSIBLE_UNIT, FDF_RESPONSIBLE, FDF_DUE, FDF_MEASURES, FDF_DISPOSAL_ON, -1 },
      N_("由调委会主动调解，同时立案，两本台账互相连着。依据：《人民调解法》第十七条") },
    { "calm", N_("稳控"), FINDING_FOUND "|" FINDING_ASSIGNED, FINDING_CALMED,
      { FDF_RISK, FDF_MEASURES, FDF_RESPONSIBLE_UNIT, FDF_RESPONSIBLE, FDF_CALMED, -1 },
      N_("一时化解不了的，落实措施和责任人盯住；每一轮排查都要再走访，直到销号。") },
    { "escalate", N_("上报"), WHOLE_WAY, FINDING_ESCALATED,
      { FDF_SENT_TO, FDF_RESPONSIBLE_UNIT, FDF_RESPONSIBLE, FDF_MEASURES, FDF_DISPOSAL_ON, -1 },
      N_("本级办不了的，上报上一级；由上一级化解的只在那里计一次。") },
    { "refer", N_("移送"), WHOLE_WAY, FINDING_REFERRED,
      { FDF_SENT_TO, FDF_RESPONSIBLE_UNIT, FDF_RESPONSIBLE, FDF_MEASURES, FDF_DISPOSAL_ON, -1 },
      N_("不属于人民调解范围的，移送有权处理的部门。") },
    { "close", N_("销号"), CLOSES_FROM, FINDING_CLOSED,
      { FDF_RESULT, FDF_REPORTED_TO, FDF_REPORTED, FDF_CLOSED, -1 },
      N_("矛盾已经了结、没有反复，从台账上销号；以后的排查不再走访。") },
};
/* clang-format on */

const struct finding_move *finding_move_nth(size_t i)
{
    return i < ARRAY_LEN(moves) ? &moves[i] : NULL;
}

const struct finding_move *finding_move_from(const char *state, size_t i)
{
    for (size_t k = 0; k < ARRAY_LEN(moves); k++)
        if (word_in(moves[k].from, state) && i-- == 0)
            return &moves[k];
    return NULL;
}

const struct finding_move *finding_move_find(const char *state, const char *step)
{
    for (size_t k = 0; k < ARRAY_LEN(moves); k++)
        if (str_equal(moves[k].step, step) && word_in(moves[k].from, state))
            return &moves[k];
    return NULL;
}

/* --- guards --- */

static void need(const struct record *rec, int field, const char *text, struct objections *out)
{
    if (record_empty(rec, field))
        objections_add(out, "7.3", SEV_BLOCK, field, "%s", text);
}

/* Not solved on the spot: somebody has to answer for it, until a day. */
static void need_responsible(const struct record *rec, const struct book *book, bool person,
                             struct objections *out)
{
    need(rec, FDF_RESPONSIBLE_UNIT,
         _("责任单位：未填写。没有当场化解的要有责任单位（排查登记的要求）；"
           "请填哪个单位负责，如“示例村调委会”。"),
         out);
    if (person)
        need(rec, FDF_RESPONSIBLE,
             _("责任人：未填写。没有当场化解的要有责任人或包案领导（排查登记的要求）；"
               "请填一个人的姓名。"),
             out);
    if (record_empty(rec, FDF_DUE) && finding_due(rec, book) == DATE_NONE)
        objections_add(out, "D-15", SEV_BLOCK, FDF_DUE,
                       _("化解时限：未填写，风险等级也没有填，算不出期限；"
                         "请填风险等级，或者直接填化解时限。"));
}

/* The office's stores link the case; the move alone would leave two ledgers apart. */
static void guard_mediate(const struct record *rec, struct objections *out)
{
    if (record_empty(rec, FDF_CASE))
        objections_add(out, "7.3", SEV_BLOCK, FDF_CASE,
                       _("转调解案件：还没有立案。转调解要同时立案，台账和案件才对得上；"
                         "请用“转为案件”来办，案件由程序从这一条生成。"));
}

static void guard_sent(const struct finding_move *m, const struct findingfile *f,
                       struct objections *out)
{
    need(f->rec, FDF_SENT_TO,
         str_equal(m->step, "escalate")
             ? _("上报移送去向：未填写。上报要写明报给哪个单位；请填接收单位的全称。")
             : _("上报移送去向：未填写。移送要写明移送哪个部门；请填接收部门的全称。"),
         out);
    if (str_equal(m->step, "escalate") && f->handovers.count == 0)
        objections_add(out, "7.5", SEV_WARN, FDF_SENT_TO,
                       _("逐级流转：没有登记。上报的要登记从哪一级到哪一级、哪天移交，"
                         "由接收的一级化解时只在那里计一次；请补登逐级流转。"));
}

static void guard_calm(const struct record *rec, struct objections *out)
{
    need(rec, FDF_MEASURES,
         _("化解措施：未填写。稳控不是搁置，要写明采取了什么预防措施；"
           "请填怎样盯住、怎样防止激化。"),
         out);
}

static bool is_red(const struct record *rec)
{
    return record_is(rec, FDF_RISK, RISK_RED);
}

/* Article 25: to be prevented and reported; before closing it is only said. */
static void guard_red(const struct finding_move *m, const struct record *rec,
                      struct objections *out)
{
    bool closing = str_equal(m->to, FINDING_CLOSED);

    if (!is_red(rec) || (!record_empty(rec, FDF_REPORTED_TO) && !record_empty(rec, FDF_REPORTED)))
        return;
    objections_add(out, "R20", closing ? SEV_BLOCK : SEV_WARN,
                   record_empty(rec, FDF_REPORTED_TO) ? FDF_REPORTED_TO : FDF_REPORTED,
                   closing ? _("已报告单位和报告日期：没有填全。红色风险可能激化为治安或刑事案件，"
                               "要及时向公安机关或有关部门报告（《人民调解法》第二十五条），"
                               "没有报告不能销号；请填报告了哪个单位、哪天报告。")
                           : _("已报告单位和报告日期：没有填全。红色风险可能激化为治安或刑事案件，"
                               "要采取防范措施并及时向公安机关或有关部门报告"
                               "（《人民调解法》第二十五条）；请报告后填写，否则不能销号。"));
}

static void guard_close(const struct findingfile *f, struct objections *out)
{
    const struct record *rec = f->rec;

    need(rec, FDF_RESULT,
         _("处置结果：未填写。销号要写明最后怎样了结；请填结果，如“已履行，两家恢复来往”。"), out);
    if (record_is(rec, FDF_STATE, FINDING_CALMED) && f->watches.count == 0)
        objections_add(out, "7.3", SEV_WARN, FDF_CALMED,
                       _("稳控走访：一次也没有登记。稳控的每一轮排查都要走访，直到销号；"
                         "请补登走访的日期和情况。"));
}

/* The rules on the record as it will be: a day of disposal asks for the disposal, which only
 * the step brings. */
static void check_after(const struct finding_move *m, const struct findingfile *f,
                        const struct book *book, int today, struct objections *out)
{
    struct findingfile after = *f;

    after.rec = record_copy(f->rec);
    finding_move_apply(m, &after, today);
    finding_check(&after, book, today, out);
    record_free(after.rec);
}

void finding_move_check(const struct finding_move *m, const struct findingfile *f,
                        const struct book *book, int today, struct objections *out)
{
    const struct record *rec = f->rec;
    bool on_spot = str_equal(m->to, FINDING_SETTLED);
    bool closing = str_equal(m->to, FINDING_CLOSED);

    if (on_spot)
        need(rec, FDF_RESULT, _("处置结果：未填写。当场化解要写明怎样化解的；请填双方怎样说开。"),
             out);
    else if (closing)
        guard_close(f, out);
    else
        need_responsible(
            rec, book, str_equal(m->to, FINDING_ASSIGNED) || str_equal(m->to, FINDING_CALMED), out);
    if (str_equal(m->to, FINDING_MEDIATION))
        guard_mediate(rec, out);
    if (str_equal(m->to, FINDING_ESCALATED) || str_equal(m->to, FINDING_REFERRED))
        guard_sent(m, f, out);
    if (str_equal(m->to, FINDING_CALMED))
        guard_calm(rec, out);
    guard_red(m, rec, out);
    check_after(m, f, book, today, out);
}

/* --- effects --- */

static const char *disposal_of(const char *state)
{
    return str_equal(state, FINDING_SETTLED) ? DISPOSAL_ON_SPOT : state;
}

static void set_if_empty(struct record *rec, int field, int day)
{
    if (record_empty(rec, field))
        record_set_date(rec, field, day);
}

/* From 稳控 the day of the calming stands in the field: it is not that of the new disposal. */
static void dispose(struct record *rec, const char *to, int today)
{
    if (record_is(rec, FDF_DISPOSAL, FINDING_CALMED) &&
        record_is(rec, FDF_DISPOSAL_ON, record_get(rec, FDF_CALMED)))
        record_set(rec, FDF_DISPOSAL_ON, NULL);
    record_set(rec, FDF_DISPOSAL, disposal_of(to));
    set_if_empty(rec, FDF_DISPOSAL_ON, today);
}

void finding_move_apply(const struct finding_move *m, struct findingfile *f, int today)
{
    struct record *rec = f->rec;

    if (str_equal(m->to, FINDING_ASSIGNED)) {
        set_if_empty(rec, FDF_ASSIGNED, today);
    } else if (str_equal(m->to, FINDING_CLOSED)) {
        set_if_empty(rec, FDF_CLOSED, today);
    } else if (str_equal(m->to, FINDING_CALMED)) {
        set_if_empty(rec, FDF_CALMED, today);
        record_set(rec, FDF_DISPOSAL, FINDING_CALMED);
        record_set(rec, FDF_DISPOSAL_ON, record_get(rec, FDF_CALMED));
    } else {
        dispose(rec, m->to, today);
    }
    record_set(rec, FDF_STATE, m->to);
}
