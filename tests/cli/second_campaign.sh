#!/bin/sh
# A second campaign by rows alone: its categories, dates, title and figures; the first stays.
#
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
export TIAOJIE_NOW=2022-06-20T09:00:00

t() {
    want=$1
    shift
    expect "$want" "$TIAOJIE" "$@"
}

found() {
    expect 0 "$TIAOJIE" record finding add found_on="$1" area=孟庙镇 screener=吴小满 \
        title=屋檐滴水纠纷 type=邻里 campaign="$2" parties='赵大河；钱二林' \
        facts='檐口伸出院墙，雨水落入院内。' risk=0
}

t 0 init


# the rows: a campaign of ten weeks and its three categories
t 0 record campaign add name=三类 from_on=2022-04-01 to_on=2022-06-10 list=three_kinds
t 0 record code add list=campaign_pair code=k1 label=涉农纠纷 parent=three_kinds rank=11
t 0 record code add list=campaign_pair code=k2 label=涉校纠纷 parent=three_kinds rank=12
t 0 record code add list=campaign_pair code=k3 label=涉企纠纷 parent=three_kinds rank=13

found 2022-03-30 k1 # before it began
found 2022-04-01 k1
found 2022-05-05 k2
found 2022-05-06 3
found 2022-06-11 k3 # after it ended

# its own title, categories and first day; the first campaign's rows stay as they were
t 0 stats campaign --campaign 三类 --json
contains "$out" '"title":"三类专项行动情况表"'
contains "$out" '"from":"2022-04-01"'
contains "$out" '涉农纠纷'
contains "$out" '涉企纠纷'
lacks "$out" '防邻里纠纷'
t 0 stats campaign
contains "$out" 六防六促专项行动情况表
contains "$out" 防邻里纠纷
lacks "$out" 涉农纠纷

# the report: 3 found in its dates, one of them of the first campaign, which does not count
t 0 stats campaign-report --campaign 三类 --json
contains "$out" '"title":"三类专项行动报表"'
contains "$out" '"found_k1":1,"accepted_k1":0,"settled_k1":0,"found_k2":1,'
contains "$out" '"found_k3":0,'
lacks "$out" since_found
t 0 stats campaign-report --json
contains "$out" '"found_3":1,'
lacks "$out" found_k1

# a period that begins later has both: 1 found in May, 2 since the beginning
t 0 stats campaign-report --campaign 三类 --period 2022-05 --json
contains "$out" '"found":1,"found_k1":0,'
contains "$out" '"since_found":2,"since_accepted":0,"since_settled":0,'
t 0 explain campaign-report.found_k2 --campaign 三类 --period 2022-05
contains "$out" '排查发现 1 条：'
t 0 explain campaign-report.since_found --campaign 三类 --period 2022-05
contains "$out" '排查发现 2 条：'

t 2 stats campaign --campaign 四类
contains "$err" '没有专项行动“四类”，有：六防六促、三类。'
t 2 stats type --campaign 三类
contains "$err" '只用于 campaign 和 campaign-report'

finish
