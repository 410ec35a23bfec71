#!/bin/sh
# What is filed, corrected or numbered cannot be taken back behind the register's back, and a
# clock follows the dispute whatever committee has it.
#
# SPDX-License-Identifier: Apache-2.0

# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

export TIAOJIE_DB=$work/office.db
# shellcheck source=tests/cli/examples/lib.sh
. "$root/tests/cli/examples/lib.sh"

at 2022-06-01
expect 0 "$TIAOJIE" init
does record area add name=示例村 code=411103101999 level=3 parent=孟庙镇 active=是
does record committee add name=示例村人民调解委员会 kind=村 area=示例村 series=郾村调字
does record mediator add name=冯桂芝 committee=示例村 sex=女
does record mediator add name=韩保民 committee=医疗 sex=男

# make COMMITTEE TYPE MEDIATOR: an accepted case; its name is in $no.
make() {
    does case add committee="$1" type="$2" mediator="$3" source=申请 applied_on=2022-05-30 \
        apply_form=书面 area=示例村 summary='双方对赔偿数额有争议，要求调解委员会调解' \
        party.1.name=赵一 party.1.consent_on=2022-05-30 party.2.name=钱二 \
        party.2.consent_on=2022-05-30 "$4"
    no=$(cat "$out")
    does case move "$no" accept
    is "state of $no" "$(field state)" accepted
}

# The term is that of the dispute.
make 示例村 医疗 冯桂芝 department=普外科
is 'a medical dispute in a village' "$(due D-03)$(due D-02)" 2022-07-14
make 示例村 拖欠农民工工资 冯桂芝 workers=1
is 'a labour dispute in a village' "$(due D-04)" 2022-06-14
make 医疗 邻里 韩保民 migrant=否
is 'neighbours before the medical committee' "$(due D-02)$(due D-03)" 2022-07-01
make 医疗 损害赔偿 韩保民 migrant=否
is 'damages before the medical committee' "$(due D-03)" 2022-07-14

# A number is the committee's that gave it, even when the acceptance is taken back.
make 示例村 邻里 冯桂芝 migrant=否
number=$(field number)
does case undo "$no"
no=$number
is 'the number stays' "$(field number)" "$number"
expect 1 "$TIAOJIE" case edit "$no" committee=医疗 mediator=韩保民
contains "$err" 原调委会
does case move "$no" accept
is 'the number is used again by its own case' "$(field number)" "$number"

# A later day than the risk allows is the leader's to give.
expect 1 "$TIAOJIE" record finding add found_on=2022-06-01 area=示例村 screener=吴小满 \
    title=赵一与钱二争执 type=邻里 campaign=3 parties='赵一；钱二' risk=1 due_on=2022-06-30 \
    facts='两家因排水发生争执，情绪激动'
contains "$err" 包案领导
does record finding add found_on=2022-06-01 area=示例村 screener=吴小满 title=赵一与钱二争执 \
    type=邻里 campaign=3 parties='赵一；钱二' risk=1 due_on=2022-06-30 responsible=孙守正 \
    measures=等待测量结果 facts='两家因排水发生争执，情绪激动'

# A case registered by mistake leaves its finding open for another one; the professional
# committee takes what is of its kind.
does record finding case PC-411103101-2022-0001
no=$(cat "$out")
does case move "$no" void end_note=登记错误
does record finding case PC-411103101-2022-0001
differs=$(cat "$out")
is 'another case' "$([ "$differs" != "$no" ] && echo yes)" yes
does record reception add received_on=2022-06-01 name=李四 matter=mediation type=医疗 area=示例村 \
    receiver=冯桂芝 content='手术后感染，要求医院赔偿'
does record reception case '#1'
no=$(cat "$out")
expect 0 "$TIAOJIE" case show "$no"
contains "$out" 郾城区医疗纠纷人民调解委员会

# A child's name is in no list.
make 示例村 邻里 冯桂芝 party.1.guardian=赵父
does case edit "$no" party.1.birth=2012-01-02 party.1.guardian_rel=父亲
expect 0 "$TIAOJIE" case list "$(field number)"
lacks "$out" 赵一
expect 0 "$TIAOJIE" case list "$(field number)" --unmask
contains "$out" 赵一

expect 0 "$TIAOJIE" check
finish
