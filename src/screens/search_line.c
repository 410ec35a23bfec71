/* screens/search_line.c - what is typed into a list and narrows it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "screens/search_line.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/pinyin.h"
#include "base/utf8.h"

#define SPACE_WIDE 0x3000 /* 　 of an input method */
#define TYPED_MOST 100

void search_line_init(struct search_line *l)
{
    edit_init(&l->edit, "", false, TYPED_MOST);
    l->edit.fresh = false;
    l->typing = false;
}

void search_line_release(struct search_line *l)
{
    edit_release(&l->edit);
}

const char *search_line_text(const struct search_line *l)
{
    return edit_text(&l->edit);
}

bool search_line_key(struct search_line *l, const struct key *k)
{
    bool empty = str_empty(search_line_text(l));
    bool character = key_is_char(k) || k->code == K_PASTE;

    l->typing = false;
    if (empty && (!character || k->code == ' ' || k->code == SPACE_WIDE))
        return false;
    if (k->code == K_ESC) {
        edit_set(&l->edit, "");
        l->edit.fresh = false;
        return true;
    }
    if (!character && k->code != K_BACKSPACE && k->code != CTRL('u') && k->code != CTRL('w'))
        return false;
    l->typing = true;
    return edit_key(&l->edit, k);
}

bool search_line_fits(const struct search_line *l, const char *const *texts, size_t n)
{
    char *typed = utf8_to_half(search_line_text(l));
    bool fits = str_empty(typed);

    for (size_t i = 0; !fits && i < n; i++)
        fits = texts[i] && (strstr(texts[i], typed) || pinyin_match(typed, texts[i]) > 0);
    free(typed);
    return fits;
}

void search_line_draw(struct search_line *l, int y, int x, int cols)
{
    int used = draw_text(y, x, cols, ROLE_LABEL, _("搜索: "));

    if (l->typing || !str_empty(search_line_text(l)))
        edit_draw(&l->edit, (struct area) { y, x + used, 1, cols - used }, ROLE_FIELD, l->typing);
    else
        draw_text(y, x + used, cols - used, ROLE_DIM, _("直接打字：汉字、拼音首字母、数字"));
    draw_cursor_row(y, x + used + utf8_width(search_line_text(l)));
}
