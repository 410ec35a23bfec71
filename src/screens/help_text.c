/* screens/help_text.c - puts the help together from the program's own tables.
 *
 * Keys come from the bindings, figures from core/figures.h, states and time
 * limits from the book, fields from the catalog: nothing is written twice.  Only
 * what stands in no table is written here.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/help_screen.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "core/figures.h"
#include "core/limits.h"
#include "screens/screen.h"

enum { KEY_COLS = 16, WORD_COLS = 18, PLAIN = 2 };

/* ---- paragraphs ---- */

static void add(struct help_text *t, struct help_para p)
{
    mem_grow((void **)&t->paras, t->count, &t->cap, sizeof(*t->paras));
    t->paras[t->count++] = p;
}

static void add_heading(struct help_text *t, const char *title)
{
    if (t->count)
        add(t, (struct help_para) { .role = ROLE_TEXT, .text = mem_copy("") });
    add(t, (struct help_para) { .role = ROLE_HEAD, .text = mem_copy(title) });
}

static void add_plain(struct help_text *t, const char *text)
{
    add(t, (struct help_para) { .role = ROLE_TEXT, .indent = PLAIN, .text = mem_copy(text) });
}

/* Takes lead. */
static void add_word(struct help_text *t, int indent, char *lead, const char *text)
{
    add(t, (struct help_para) {
               .role = ROLE_TEXT, .indent = indent, .lead = lead, .text = mem_copy(text) });
}

void help_text_release(struct help_text *t)
{
    for (size_t i = 0; i < t->count; i++) {
        free(t->paras[i].lead);
        free(t->paras[i].text);
    }
    free(t->paras);
    *t = (struct help_text) { 0 };
}

/* ---- keys ---- */

static void add_key(struct help_text *t, int key, int twin, const char *text)
{
    char *names = twin ? mem_printf("%s  %s", key_name(key), key_name(twin))
                       : mem_copy(key_name(key));

    add_word(t, KEY_COLS, names, text);
}

static void add_bindings(struct help_text *t, const struct screen *s)
{
    for (const struct binding *b = s->bindings; b && b->key; b++)
        add_key(t, b->key, b->twin, _(b->help));
}

/* Keys that the program itself has, or that every list has. */
static const struct {
    int key, twin;
    const char *help;
} general_keys[] = {
    { K_UP, K_DOWN, N_("上一行、下一行；左右键在数字和栏之间走") },
    { K_PGUP, K_PGDN, N_("上一页、下一页") },
    { K_HOME, K_END, N_("第一行、最后一行") },
    { K_ENTER, 0, N_("打开光标所在的案件、数字或项目") },
    { K_ESC, CTRL('g'), N_("取消；先收回搜索和条件，再回到上一屏；F12 也行") },
    { KEY_FN(1), 0, N_("这一屏的帮助；光标在数字上时是它的定义和算法") },
    { KEY_FN(10), CTRL('q'), N_("退出；没保存的留着") },
    { CTRL('l'), 0, N_("屏幕乱了，重画一遍") },
};

static void section_general(struct help_text *t, const struct book *book)
{
    (void)book;
    for (size_t i = 0; i < ARRAY_LEN(general_keys); i++)
        add_key(t, general_keys[i].key, general_keys[i].twin, _(general_keys[i].help));
    add_plain(t, _("终端不给 F1 到 F10 时：按 Esc，松开，再按 1 到 9 或 0，就是 F1 到 F9 和 F10。"
                   "^S 是按住 Ctrl 再按 S。"));
}

/* ---- what stands in no table ---- */

static void section_input(struct help_text *t, const struct book *book)
{
    (void)book;
    add_plain(t, _("输入法不用切换：所有操作都有功能键、方向键或 Ctrl 键，不靠字母。"));
    add_plain(t, _("列表里直接打字就是搜索：汉字找姓名、单位和案情，数字找案号、证件号和电话，"
                   "字母当拼音，zs 或 zhangsan 都找到张三。"));
    add_plain(
        t, _("代码、调委会、调解员这些栏可以打代码、名称开头、拼音或首字母，从缩短的单子里选。"));
    add_plain(t, _("全角和半角一样：１２３ 就是 123，（）：和 ():一样。"));
    add_plain(t, _("登记表里 F2 或 ^R 照您上次保存的填，F4 或 ^D 把光标所在的项目带到下一条，"
                   "登记新案时 ^N 仿照一件旧案。"));
    add_plain(t, _("文字栏里打分号和短码再按空格或 Enter，就成常用语：;gz 是告知权利义务；打 ;? "
                   "看全部。常用语是代码表 phrase，可以自己加。"));
    add_plain(t, _("Ins 或 ^B 开始录键，再按结束并起短名，^F 重放。只录填写的键：保存、去掉、"
                   "流转、离开不录；重放遇到填错的就停。"));
    add_plain(t, _("代码、日期、数字这些栏里打问号和按 F1 一样，是这一项的定义、依据和例子。"));
    add_plain(
        t, _("选择框里按数字 1 到 9 直接选，打开头的字或首字母跳到那一项；确认框里 1 是、0 否。"));
}

static void section_dates(struct help_text *t, const struct book *book)
{
    static const struct {
        const char *typed, *means;
    } rows[] = {
        { "2022-3-15", N_("2022/3/15、2022.3.15、2022年3月15日、20220315 都一样") },
        { "0315  315", N_("今年3月15日；3.15、3-15、3月15日也行；离今天太远的将来算去年") },
        { "15日", N_("本月15日") },
        { N_("今 昨 明"), N_("今天、昨天、明天；前天、后天也行") },
        { "-3  +7", N_("三天前、七天后；0 是今天") },
        { "2022-07",
          N_("时期：2022、2022年7月、2022-Q3、2022年上半年、"
             "2022-01-25..2022-11-30（一头可以空着）、本月、上月、本季、本年、去年、全部") },
        { "1200", N_("金额（元）：1,200.50、¥80、1.5万、3万元、8万也行，最多两位小数") },
    };

    (void)book;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        add_word(t, KEY_COLS, mem_copy(_(rows[i].typed)), _(rows[i].means));
}

/* ---- from the tables ---- */

/* "受理口径：…", unless the definition says so itself; yours. */
static char *definition(const struct column_def *def, enum basis b)
{
    const char *text = _(def->definition[b]);

    if (str_equal(def->definition[0], def->definition[1]) || str_starts(text, basis_label(b)))
        return mem_copy(text);
    return mem_printf("%s：%s", basis_label(b), text);
}

static void section_figures(struct help_text *t, const struct book *book)
{
    (void)book;
    for (enum column c = 0; c < COL_COUNT; c++) {
        const struct column_def *def = column_get(c);
        bool same = str_equal(def->definition[0], def->definition[1]);

        for (enum basis b = BASIS_ACCEPTED; b <= (same ? BASIS_ACCEPTED : BASIS_CONCLUDED); b++) {
            char *text = definition(def, b);

            add_word(t, WORD_COLS,
                     b == BASIS_ACCEPTED ? mem_printf("%s（%s）", _(def->label), _(def->unit))
                                         : NULL,
                     text);
            free(text);
        }
    }
}

static void section_states(struct help_text *t, const struct book *book)
{
    const struct code *c;

    for (size_t i = 0; (c = book_nth(book, "state", i)) != NULL; i++)
        if (c->active)
            add_word(t, WORD_COLS, mem_copy(c->label), c->help ? c->help : "");
}

static void section_limits(struct help_text *t, const struct book *book)
{
    for (size_t i = 0; i < book->limits_count; i++) {
        const struct limit *l = &book->limits[i];
        struct buf b = BUF_INIT;

        if (!l->active)
            continue;
        limit_length_text(l, &b);
        buf_add(&b, _("。"));
        if (!str_empty(l->extension))
            buf_printf(&b, _("延长要%s同意。"), l->extension);
        if (!str_empty(l->basis))
            buf_printf(&b, _("依据：%s"), l->basis);
        add_word(t, WORD_COLS, mem_copy(l->name), buf_text(&b));
        buf_release(&b);
    }
}

static void add_fields(struct help_text *t, enum kind_id id, bool headings)
{
    const struct kind *k = kind_get(id);

    for (size_t i = 0; i < k->count; i++) {
        const struct field *f = &k->fields[i];
        struct buf b = BUF_INIT;

        if (headings && (f->flags & F_DERIVED))
            continue;
        if (headings && f->also)
            for (const char *p = f->also; *p; p++)
                buf_add_n(&b, *p == '|' ? " " : p, 1);
        add_word(t, WORD_COLS, mem_copy(_(f->label)), headings ? buf_text(&b) : _(f->help));
        buf_release(&b);
    }
}

static void section_fields(struct help_text *t, const struct book *book)
{
    (void)book;
    add_fields(t, KIND_CASE, false);
    add_fields(t, KIND_PARTY, false);
}

static void section_office(struct help_text *t, const struct book *book)
{
    (void)book;
    add_fields(t, KIND_COMMITTEE, false);
    add_fields(t, KIND_MEDIATOR, false);
}

static void section_headings(struct help_text *t, const struct book *book)
{
    (void)book;
    add_plain(t, _("表头一行，下面每行一件；列的次序不论，列名按下面的认，单位写在括号里也认。"));
    add_fields(t, KIND_CASE, true);
}

enum section {
    S_GENERAL,
    S_INPUT,
    S_DATES,
    S_STATES,
    S_LIMITS,
    S_FIGURES,
    S_EVERYWHERE, /* those before it are in every help */
    S_FIELDS = S_EVERYWHERE,
    S_OFFICE,
    S_HEADINGS,
    S_COUNT
};

static const struct {
    const char *title;
    void (*fill)(struct help_text *t, const struct book *book);
} sections[S_COUNT] = {
    [S_GENERAL] = { N_("到处都一样的键"), section_general },
    [S_INPUT] = { N_("输入法和搜索"), section_input },
    [S_DATES] = { N_("日期、时期和金额怎样写"), section_dates },
    [S_STATES] = { N_("案件的状态"), section_states },
    [S_LIMITS] = { N_("期限和依据"), section_limits },
    [S_FIGURES] = { N_("数字的定义"), section_figures },
    [S_FIELDS] = { N_("案件和当事人的项目"), section_fields },
    [S_OFFICE] = { N_("调委会和调解员的项目"), section_office },
    [S_HEADINGS] = { N_("台账的列名"), section_headings },
};

static void add_section(struct help_text *t, const struct book *book, enum section s)
{
    add_heading(t, _(sections[s].title));
    sections[s].fill(t, book);
}

/* What each screen is for, and the section a reader wants first there. */
static const struct {
    const struct screen *screen;
    const char *purpose;
    enum section first;
} topics[] = {
    { &screen_home,
      N_("左边是今天要办的、快到期和超期的案件，右边是本年、六防六促和各专业调委会的数字。"
         "光标停在哪一项，Enter 就打开它数到的案件；直接打字是在台账里搜索。"),
      S_GENERAL },
    { &screen_cases, N_("全部案件的台账。方括号里是现在的条件，打字就是搜索，可以选中几件一起办。"),
      S_FIELDS },
    { &screen_case,
      N_("一件案件的全部内容：事实、当事人、协议和履行、期限、谁在什么时候改过什么。"), S_FIELDS },
    { &screen_form,
      N_("登记新案和修改案件用同一张表。没保存的内容随时留着，断线也不丢。项目名后面的 * 是必填"
         "还没有填，! 是填得不对。"),
      S_FIELDS },
    { &screen_stats,
      N_("统计表。光标在数字之间走，Enter 打开它数到的案件，一件不多一件不少；F1 看定义和算法。"
         "表下面是光标所在一行的分子、分母和在调件数，合不上的和数用红字写出来。"),
      S_FIGURES },
    { &screen_due,
      N_("快到期和超期的案件，最急的在前；停计的注明停计。打字按案号、当事人、调解员和事项缩小范围"
         "。"),
      S_LIMITS },
    { &screen_help, N_("这一屏是帮助：上下翻看，打字查找，Enter 或 F3 找下一处。"), S_GENERAL },
    { &screen_drafts, N_("填了没有保存的。Enter 接着填；保存以后它自己消失。"), S_GENERAL },
    { &screen_committees,
      N_("调委会和调解员，各有本年的受理、调成、在调件数和调成率，专业调委会在前。"
         "Enter 在名称上打开它的案件，在数字上打开数到的案件。"),
      S_OFFICE },
    { &screen_import,
      N_("从 Excel 或 CSV 台账导入。先检查一遍，把问题一条条列出来，这时还没有写入；"
         "看过再决定导入。导入过的一批可以整批撤回。"),
      S_HEADINGS },
    { &screen_record,
      N_("一条记录的表：调解记录、证据、协议条款、排查发现、接待登记等。今天的日期、记录人、到场的"
         "人这些已知的先填好，注明“默认”。和案件有关的，保存时连同整件案件一起检查。项目名后面的 * "
         "是必填还没有填，! 是填得不对。"),
      S_GENERAL },
    { &screen_records,
      N_("排查发现、排查轮次、接待登记、重点人员，以及代码、期限、节假日这些设置，都是这样的一张表"
         "。"
         "打字就是查找；写 项目:内容 就是筛选，例：办理状态:稳控。办理要求是本局自己加的规定：哪个"
         "专业领域的案件办哪一步以前必须有哪一项，缺了是提醒还是阻止，提示里写什么；期限是从哪个"
         "日期起算多少天、怎样停计、届满怎样处理。"),
      S_GENERAL },
    { &screen_dispute,
      N_("一条排查发现：情况、下一步、稳控走访和逐级流转。转调解就立一件案，两边互相连着。"),
      S_GENERAL },
    { &screen_settings,
      N_("本人的（配色、字宽、线框）只对自己在这种终端上有效；本单位的存在数据库里，每次改动都留下"
         "谁、什么时候、从什么改成什么；代码、期限、节假日等是登记册，Enter 打开。改过的有 *。"),
      S_GENERAL },
    { &screen_search,
      N_("打字就在全部登记里查，几个词都要有；一类一类列出，写明在哪一项里、前后是什么。Enter "
         "打开案件、排查发现或那一条。"),
      S_GENERAL },
    { &screen_audit,
      N_("谁在什么时候把什么从什么改成什么，还有登录、导出、打印、查看全文、无权被拒等，新的在前。"
         "打字或筛选按人员、登记类别、做了什么、时期、案件缩小范围；敏感的内容不显示。"),
      S_GENERAL },
    { &screen_schedule,
      N_("一周的调解日程，按日期、地点或调解员排；撞期的注明和哪一场撞、撞在什么上。左右键换周，"
         "Home 回到今天。"),
      S_GENERAL },
    { &screen_campaign,
      N_("六防六促的六类：排查、受理、调成、在调和调成率，下面是乡镇街道×类别和按周的趋势。"
         "Enter 打开光标所在的数字数到的案件或排查发现。"),
      S_FIGURES },
    { &screen_export,
      N_("把案件写进文件：从台账按 F9 "
         "来的是列出的或选中的案件。先选列的次序、格式和个人信息怎样写，"
         "看清件数，再按 F8。个人信息全部写明的要写理由；每次导出都记入审计。"),
      S_HEADINGS },
    { &screen_members,
      N_("一个调委会的调解员，各有在办、超期、本年办结、调成、调成率和本周的调解件数；右边是任期和"
         "证件快到期的。Enter "
         "在姓名上打开他主办的案件，在数字上打开数到的案件，一件不多一件不少。"),
      S_OFFICE },
    { &screen_retention,
      N_("保管期限届满的案件，和提议、批准、销毁的清册。一个人提议，另一个人批准，再输一遍案号"
         "才销毁；永久的不列，程序不自动销毁。统计数字不变，内容不能恢复。"),
      S_OFFICE },
    { &screen_sessions,
      N_("谁正在用、什么角色、从哪台终端和地址来、什么时候登录、闲置多久、正在改哪一件。死掉的程序"
         "的一行自己清掉。管理员可以结束一个会话，那边没有保存的内容给本人留着。"),
      S_GENERAL },
    { &screen_doctor,
      N_("看这台终端显示得对不对、送来什么键。第一次在一种终端上使用时先问三个问题，答案记住。"),
      S_GENERAL },
};

void help_text_build(struct help_text *t, const struct book *book, const char *screen)
{
    enum section first = S_GENERAL;

    for (size_t i = 0; i < ARRAY_LEN(topics); i++) {
        if (!str_equal(topics[i].screen->name, screen))
            continue;
        add_heading(t, _(topics[i].screen->title));
        add_plain(t, _(topics[i].purpose));
        add_heading(t, _("这一屏的键"));
        add_bindings(t, topics[i].screen);
        first = topics[i].first;
    }
    if (first > S_DATES && first < S_EVERYWHERE)
        add_section(t, book, first);
    for (enum section s = 0; s < S_EVERYWHERE; s++)
        if (s <= S_DATES || s != first)
            add_section(t, book, s);
    if (first >= S_EVERYWHERE)
        add_section(t, book, first);
}
