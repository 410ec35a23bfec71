#!/bin/sh
# tests/cli/unlawful_cases.sh - who tries an unlawful case is stopped, with the article; who
# answers what was asked goes on.
#
# SPDX-License-Identifier: Apache-2.0
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/cli/examples/lib.sh
. "$root/tests/cli/examples/lib.sh"

export TIAOJIE_DB="$work/t.db"
at 2022-06-01
does init
for name in 医疗 劳动 道路 涉教 征收; do
    does record mediator add name="${name}员" committee="$name" sex=女 birth=1980-01-02 \
        from_on=2021-05-01 phone=13800000001
done

# opens COMMITTEE TYPE FIELD=VALUE...: a case of two people, not yet accepted.
opens() {
    committee=$1
    type=$2
    shift 2
    does case add committee="$committee" type="$type" source=申请 applied_on=2022-05-30 \
        area=沙北街道 summary="${committee}纠纷，双方对赔偿数额有争议，案由$#。" \
        mediator="${committee}员" party.1.name=赵大河 party.1.consent_on=2022-05-30 \
        party.2.name=钱二林 party.2.consent_on=2022-05-30 "$@"
    no=$(cat "$out")
}

# --- a mediator who is the other side's agent must be answered for (R04) ---
opens 劳动 其他劳动争议 party.2.agent=劳动员 known_on=2022-05-01 party.1.id_no=411199196807199017
does case move "$no" accept
contains "$err" 回避核查
stops 代理人劳动员姓名相同 case move "$no" start rights_on=2022-06-01
add recusal matter=related person=劳动员 reason='同名，核实后并非同一人' decision=stays
does case move "$no" start
first=$(field number)

# --- labour: written, with signature or seal; only payment is for the court ---
stops 第十四条 case move "$no" agree agreement_form=口头 agreement_text='支付工资' agreed_on=2022-06-01
does case edit "$no" workers=12
contains "$err" 第七条

# --- the same two people and kind of dispute again (R29), and the same mediator (R04) ---
opens 劳动 其他劳动争议 party.1.id_no=411199196807199017 known_on=2022-05-01
does case move "$no" accept
contains "$err" 疑似重复
stops "$first" case move "$no" start rights_on=2022-06-01
add recusal matter=duplicate person=赵大河、钱二林 reason='前一件是工资，这一件是社保' decision=stays
stops 重复当事人 case move "$no" start rights_on=2022-06-01
add recusal matter=repeat person=赵大河、钱二林 reason='双方知道并同意' decision=agreed
does case move "$no" start rights_on=2022-06-01

# --- medical: a court has it (art. 31) ---
opens 医疗 医疗 elsewhere=法院 elsewhere_on=2022-05-31 elsewhere_body=郾城区人民法院
stops 第三十一条 case move "$no" accept

# --- what a step asked is not edited away; a signature is a row; reopening has its reasons ---
opens 医疗 医疗 party.1.name=赵甲 party.2.name=钱乙
does case move "$no" accept
does case move "$no" start rights_on=2022-06-01
stops 缺赵甲、钱乙、人民调解员的签名 case move "$no" agree agreement_form=书面 agreed_on=2022-06-01 \
    signed_on=2022-06-01 sealed_on=2022-06-01 agreement_text=赔付三万元 jc_informed_on=2022-06-01
does case move "$no" agree agreement_form=书面 agreed_on=2022-06-01 sealed_on=2022-06-01 \
    agreement_text=赔付三万元 jc_informed_on=2022-06-01 \
    signature.1.role=party signature.1.name=赵甲 signature.1.how=sign signature.1.signed_on=2022-06-01 \
    signature.2.role=party signature.2.name=钱乙 signature.2.how=seal signature.2.signed_on=2022-06-01 \
    signature.3.role=mediator signature.3.name=医疗员 signature.3.how=sign \
    signature.3.signed_on=2022-06-01
is effective "$(field effective_on)" 2022-06-01
stops 第三十九条 case edit "$no" jc_informed_on=
stops 第二十九条 case edit "$no" sealed_on=
stops 不能用口头协议 case edit "$no" agreement_form=口头
stops 第十九条 case edit "$no" mediator=
stops 与案件状态不符 case edit "$no" result=2
stops 双方共同申请 case edit "$no" jc_state=applied jc_applied_on=2022-06-01
does case move "$no" performed performed_on=2022-06-01
does case move "$no" close
stops 第三十九条 case edit "$no" jc_informed_on= --reason 登记错误
stops 写明原因 case move "$no" reopen
does case move "$no" reopen --reason 双方同意变更协议
is reopened "$(field state)" reopened
stops 成年公民 record mediator add name=小医 committee=医疗 birth=2006-01-02 from_on=2022-05-01

# --- expropriation: the compensation itself is not for mediation ---
opens 征收 征地拆迁 nature=民事 expropriation_matter=补偿协议
stops 第二十六条 case move "$no" accept
does case edit "$no" expropriation_matter=division
does case move "$no" accept

# --- traffic: three days for the police after the failure (art. 85) ---
opens 道路 道路交通事故 casualty=无 party.1.plate=豫L00001
does case move "$no" accept
contains "$err" 第六十二条
contains "$err" 第八十九条
does record recusal add case="$no" matter=repeat person=赵大河、钱二林 reason='已告知' decision=agreed
does case move "$no" start rights_on=2022-06-01
does case move "$no" terminate end_reason=T2 remedies_on=2022-06-01
contains "$err" 2022-06-06
at 2022-06-08
stops 窗口已关闭 case edit "$no" police_asked_on=2022-06-07
does case edit "$no" police_asked_on=2022-06-06

# --- school: a minor has a guardian, and is nowhere shown ---
opens 涉教 损害赔偿 insured=有 insurer=示例保险 party.1.name=周小满 party.1.birth=2012-08-01 \
    school=郾城区示例小学 party.2.name=郾城区示例小学 party.2.type=法人
stops 第二十七条 case move "$no" accept
does case edit "$no" party.1.guardian=周示例 party.1.guardian_rel=父亲
does case move "$no" accept
expect 0 "$TIAOJIE" case list --plain type:损害赔偿
contains "$out" '***；***'
lacks "$out" 周
lacks "$out" 示例小学
expect 0 "$TIAOJIE" export case -o minor.csv type:损害赔偿
contains minor.csv '***；***'
lacks minor.csv 周小满
lacks minor.csv 示例小学
expect 0 "$TIAOJIE" export party -o people.csv case:"$no"
lacks people.csv 周

# --- a sixth committee: what it demands is rows ---
does record committee add name=郾城区物业纠纷人民调解委员会 kind=行业性专业性 sub_kind=物业 \
    area=郾城区 series=郾物调字 active=是
does record mediator add name=物业员 committee=物业 sex=男 birth=1980-01-02 from_on=2021-05-01
does record requirement add code=WY-09 sub_kinds=property step=start field=inquiry \
    severity=block basis=本局规定 remedy=请先到小区核实。 active=是
opens 物业 物业
stops 物业服务企业的全称 case move "$no" accept
add detail item=property_company value=示例物业
stops 小区名称 case move "$no" accept
add detail item=property_community value=示例小区
does case move "$no" accept
contains "$err" WY-03
does record recusal add case="$no" matter=repeat person=赵大河、钱二林 reason='已告知' decision=agreed
stops 请先到小区核实 case move "$no" start rights_on=2022-06-08

finish
