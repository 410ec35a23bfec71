/* tests/unit/find_office.h - five cases that are looked for in the tests of lists.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef TESTS_FIND_OFFICE_H
#define TESTS_FIND_OFFICE_H

#include "search_office.h"

static const struct made_case cases[] = {
    { "medical",
      "mediating",
      "2022-03-08",
      "术后伤口感染，要求赔偿医药费三万元。",
      "区人民医院",
      "15",
      { { "张三", "12012345678", "411199198003159017" }, { "区人民医院", NULL, NULL } } },
    { "traffic",
      "accepted",
      "2022-05-09",
      "车牌豫L12345与电动车相撞，两车受损。",
      "西关村12组",
      "16",
      { { "单雄信", "12000000002", "41119919750101901X" }, { "张树林", NULL, NULL } } },
    { "labour",
      "archived",
      "2022-07-01",
      "拖欠工资，共计五个月，要求支付。",
      "孟庙镇",
      "10",
      { { "周山", "0395-1200003", NULL }, { "宏达KTV", NULL, NULL } } },
    { "medical",
      "draft",
      NULL,
      "拔牙以后疼痛，要求退费并道歉。",
      NULL,
      "15",
      { { "曾国藩", NULL, NULL }, { "李三娘", NULL, NULL } } },
    { "labour",
      "void",
      "2022-09-02",
      "登记错误，重复登记了同一件事情。",
      NULL,
      "11",
      { { "张珊", "12000000005", NULL }, { "欧阳𠮷", NULL, NULL } } },
};

static inline void office_searched(struct office *o)
{
    office_in_memory(o);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        make_searched(o, &cases[i]);
}

#endif
