#!/bin/sh
# Findings, their visits and hand-overs; a finding and a visit become cases.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
export TIAOJIE_DB="$work/office.db"

expect 0 "$TIAOJIE" init
expect 0 "$TIAOJIE" record committee add name=孟庙镇人民调解委员会 kind=乡镇 area=孟庙镇 series=郾孟人调字
expect 0 "$TIAOJIE" record finding add found_on=2022-11-18 area=孟庙镇 screener=吴小满 \
    title=屋檐滴水纠纷 type=邻里 campaign=3 parties=赵大河、钱二林 phone=12000000001 \
    facts=檐口伸出院墙，雨水落入邻家 risk=黄
is "it has its number" "$(cat "$out")" "PC-411103101-2022-0001"
expect 0 "$TIAOJIE" record finding show 1
contains "$out" "2022-11-21"
contains "$out" "发现"
lacks "$out" "12000000001"

# ---- steps ----

expect 1 "$TIAOJIE" record finding move 1 calm
contains "$err" "化解措施"
expect 0 "$TIAOJIE" record finding move 1 稳控 measures=停工待调解 responsible_unit=示例村调委会 \
    responsible=孙守正 calmed_on=2022-11-18
expect 0 "$TIAOJIE" record finding show PC-411103101-2022-0001
contains "$out" "稳控"
expect 1 "$TIAOJIE" record finding move 1 assign
contains "$err" "可以的步骤"
expect 2 "$TIAOJIE" record finding move 1
expect 2 "$TIAOJIE" record mediator move 1 close

# ---- visits and hand-overs ----

expect 0 "$TIAOJIE" record watch add finding=1 watched_on=2022-11-19 visitor=吴小满 situation=平稳
is "add prints the number of the row" "$(cat "$out")" "#1"
expect 0 "$TIAOJIE" record handover add finding=PC-411103101-2022-0001 level_from=村（社区） \
    unit_from=示例村 level_to=镇（街道） unit_to=孟庙镇 handed_on=2022-11-20 reason=村里调解不了
expect 2 "$TIAOJIE" record watch add watched_on=2022-11-19 visitor=吴小满 situation=平稳
contains "$err" "finding="
expect 0 "$TIAOJIE" record watch edit 1 situation=平稳，没有复工
expect 0 "$TIAOJIE" record watch list finding:1 --plain
lines "$out" 2
expect 0 "$TIAOJIE" record finding show 1 --json --unmask
contains "$out" '"watch":[{'
contains "$out" '"handover":[{'
contains "$out" "没有复工"
cp "$out" finding.json
expect 0 sh -c "'$TIAOJIE' record finding edit 1 --json - <finding.json"
expect 0 "$TIAOJIE" record finding show 1 --json --unmask
same "$out" finding.json
expect 2 "$TIAOJIE" record watch void 1
expect 0 "$TIAOJIE" record watch void 1 --reason 记错了人
expect 0 "$TIAOJIE" record watch list --plain
lines "$out" 1
expect 0 "$TIAOJIE" record watch restore 1
expect 0 "$TIAOJIE" record watch list --plain
lines "$out" 2

# ---- it becomes a case ----

expect 2 "$TIAOJIE" record finding case 1 mediator=孙守正
expect 0 "$TIAOJIE" record finding case 1
is "the draft's number" "$(cat "$out")" "#1"
expect 0 "$TIAOJIE" case show '#1'
contains "$out" "孟庙镇人民调解委员会"
contains "$out" "主动调解"
expect 0 "$TIAOJIE" record finding show 1
contains "$out" "转调解"
expect 1 "$TIAOJIE" record finding case 1

expect 0 "$TIAOJIE" record reception add received_on=2022-11-21 name=张示例 matter=调解 receiver=何静 \
    area=孟庙镇 type=邻里 content=与邻居因排水发生争执，请求调解
expect 0 "$TIAOJIE" record reception case 1 committee=孟庙镇
is "the draft's number, too" "$(cat "$out")" "#2"
expect 0 "$TIAOJIE" record reception show 1
contains "$out" "立案案件"

# ---- taken out, and back ----

expect 0 "$TIAOJIE" record finding add found_on=2022-11-20 area=孟庙镇 screener=吴小满 title=重复登记 \
    type=邻里 campaign=3 parties=甲示例、乙示例 facts=登记了两次 risk=蓝
expect 0 "$TIAOJIE" record finding void 2 --reason 重复登记
expect 0 "$TIAOJIE" record finding list --plain
lines "$out" 2
expect 0 "$TIAOJIE" record finding list --all --plain
lines "$out" 3
expect 1 "$TIAOJIE" record finding move 2 settle result=x
expect 0 "$TIAOJIE" record finding restore 2

# ---- sheets ----

printf '排查日期,区域,排查人,纠纷名称,纠纷类别,六防六促类别,当事人,基本情况,风险等级\n' >findings.csv
printf '2022-11-17,孟庙镇,吴小满,地界纠纷,邻里,3,丙示例、丁示例,双方对地界有争议,黄\n' >>findings.csv
expect 0 "$TIAOJIE" import findings.csv --kind finding
expect 0 "$TIAOJIE" record finding show 地界
contains "$out" "PC-411103101-2022-0003"
contains "$out" "2022-11-21"
expect 0 "$TIAOJIE" import findings.csv --kind finding
contains "$out" "已有 1 行"
printf '排查日期,区域,排查人,纠纷名称,纠纷类别,六防六促类别,当事人,基本情况,风险等级,编号\n' >number.csv
printf '2022-11-17,孟庙镇,吴小满,地基纠纷,邻里,3,丙、丁,双方对地基有争议,黄,PC-1\n' >>number.csv
expect 1 "$TIAOJIE" import number.csv --kind finding
contains "$err" "由程序登记"
expect 0 "$TIAOJIE" export round
head -n 1 "$out" | sed 's/^\xef\xbb\xbf//' >rounds.csv
printf '孟庙镇,2022-11-14,2022-11-18,1,否,吴小满,2022-11-18,,\n' >>rounds.csv
expect 0 "$TIAOJIE" import rounds.csv --kind round
expect 0 "$TIAOJIE" record round list --plain
lines "$out" 2
expect 2 "$TIAOJIE" import rounds.csv --kind watch
contains "$err" "record watch add"
expect 2 "$TIAOJIE" import rounds.csv --kind round --encoding latin1
# ---- a list fits its line; villages stand with their town ----

expect 0 env COLUMNS=30 "$TIAOJIE" record finding list
contains "$out" 编号
lacks "$out" 纠纷名称
expect 0 env COLUMNS=200 "$TIAOJIE" record finding list
contains "$out" 纠纷名称
contains "$out" "孟庙镇 "
finish
