# tests/cli/examples/labour.sh - worked example 3: unpaid wages, two instalments, confirmed by
# the court.
#
# SPDX-License-Identifier: Apache-2.0

at 2022-09-01
does record committee edit 郾城区劳动人事争议人民调解委员会 series=郾劳人调字
does record mediator add name=何静 committee=劳动 sex=女 post=主任 field=法学
numbers 11 劳动 商桥镇 '何静'

does case add committee=劳动 source=申请 apply_form=口头 applied_on=2022-09-01 type=拖欠农民工工资 \
    campaign=0 difficulty=一般 area=商桥镇 occurred_on=2022-07-31 known_on=2022-07-31 \
    amount_claimed=22400 special_groups=农民工 migrant=是 registrar=何静 risk=0 open_session=是 \
    code=411103000000202209010001 recorder=刘示例 \
    summary='公司拖欠5至7月工资12600元及解除补偿9800元。' employer=漯河示例食品有限公司 \
    employer_uscc=91411199MA0000002T worker_job=包装工 entry_on=2020-03-01 exit_on=2022-07-31 \
    contract=是 matters=wage,compensation workers=1 payment_only=是 \
    party.1.name=周明辉 party.1.id_no=411199199201309078 party.1.nation=01 party.1.job=包装工 \
    party.1.phone=12000000007 party.1.address=漯河市郾城区商桥镇示例二村 party.1.privacy_on=2022-09-01 \
    party.2.name=漯河示例食品有限公司 party.2.type=法人 party.2.uscc=91411199MA0000002T \
    party.2.head=吕示例 party.2.head_post=法定代表人 party.2.phone=12000000008 \
    party.2.address=漯河市郾城区示例工业园 party.2.agent=沈示例 party.2.agent_rel=人事主管 \
    party.2.agent_phone=12000000009 party.2.agent_special=是
no=$(cat "$out")
does case move "$no" submit
is 'three working days to decide' "$(due D-01)" 2022-09-06
is 'arbitration is open' "$(due D-04)" 2022-09-16
is 'the year for arbitration, begun anew by the application' "$(due D-11L)" 2023-09-01
expect 0 "$TIAOJIE" case show "$no"
contains "$out" '到期 2023-07-31'
at 2022-09-02
does case move "$no" accept mediator=何静
is number "$(field number)" '（2022）郾劳人调字第0012号'
is 'the general term' "$(due D-02)" 2022-10-08
add claim item=wage text=5至7月工资 amount=12600
add claim item=compensation text=解除劳动合同经济补偿 amount=9800
at 2022-09-05
does case edit "$no" party.2.consent_on=2022-09-05 party.2.privacy_on=2022-09-05 \
    party.2.poa_on=2022-09-05
add inquiry held_on=2022-09-05 time_from=10:00 time_to=10:40 place=公司人事部 person=沈示例 \
    investigator=何静 recorder=刘示例 content='核对考勤与5至7月工资发放记录。'
add evidence name=劳动合同复印件 copies=1 origin=申请人
add evidence name=工资表 copies=3 origin=公司
at 2022-09-06
does case move "$no" start rights_on=2022-09-06
add session held_on=2022-09-06 time_from=09:00 time_to=10:20 place=区劳动调委会 cause=欠薪与解除补偿 \
    present='周明辉、沈示例' points=1,2,3,4,5,6,7 result=continue recorder=刘示例 signed=是 \
    result_note=核对工资，公司承认欠薪，对补偿有异议
at 2022-09-14
add session held_on=2022-09-14 time_from=14:00 time_to=15:30 place=区劳动调委会 cause=欠薪与解除补偿 \
    present='周明辉、沈示例' points=1,2,3,4,5,6,7 result=agreed recorder=刘示例 signed=是
stops 《劳动争议调解仲裁法》第十四条 case move "$no" agree agreement_form=口头 agreed_on=2022-09-14 \
    agreement_text=公司分两期支付18000元
add item text=支付第一期 kind=pay debtor=漯河示例食品有限公司 creditor=周明辉 amount=10000 \
    due_on=2022-09-30
add item text=支付第二期 kind=pay debtor=漯河示例食品有限公司 creditor=周明辉 amount=8000 \
    due_on=2022-10-31
add signature role=party name=周明辉 how=sign signed_on=2022-09-14
add signature role=party name=漯河示例食品有限公司 how=seal signed_on=2022-09-14
add signature role=mediator name=何静 how=sign signed_on=2022-09-14
does case move "$no" agree agreement_form=书面 agreed_on=2022-09-14 sealed_on=2022-09-14 \
    agreement_text=公司分两期支付18000元 jc_informed_on=2022-09-14
is 'the window of judicial confirmation' "$(due D-07)" 2022-10-14
is 'the next instalment' "$(due D-08)" 2022-09-30
does case move "$no" perform
is 'the last instalment' "$(field perform_due)" 2022-10-31

# Judicial confirmation: together, in time, payment only, the court of the committee's place.
at 2022-09-26
stops 第三十三条 record confirmation add case="$no" state=applied applied_on=2022-09-26 joint=否 \
    court=漯河市郾城区人民法院 court_basis=committee
stops 第五十二条 record confirmation add case="$no" state=applied applied_on=2022-09-26 joint=是 \
    court=漯河市郾城区人民法院 court_basis=domicile
add confirmation state=applied applied_on=2022-09-26 joint=是 court=漯河市郾城区人民法院 \
    court_basis=committee documents=application,agreement,certificate,identity,delivery
is 'judicial confirmation' "$(field jc_state)" applied
expect 0 "$TIAOJIE" record confirmation list case:"$no" --json
id=$(sed -n 's/.*"id":\([0-9]*\).*/\1/p' "$out" | head -n 1)
at 2022-09-30
does record confirmation edit "#$id" state=accepted accepted_on=2022-09-28
add performance item=1 done_on=2022-09-30 amount=10000 result=full proof=转账凭证
is 'the next instalment' "$(due D-08)" 2022-10-31
at 2022-10-11
does record confirmation edit "#$id" state=confirmed result_on=2022-10-11 \
    docket=（2022）豫1103民特9999号
is 'judicial confirmation' "$(field jc_state)" confirmed
is 'its day' "$(field jc_result_on)" 2022-10-11
at 2022-10-31
is 'enforcement' "$(due D-12)" 2024-10-31
add performance item=2 done_on=2022-10-31 amount=8000 result=full proof=转账凭证
does case move "$no" performed performed_on=2022-10-31
at 2022-11-08
add revisit visited_on=2022-11-08 form=phone visitor=何静 reason=履行回访 performed=full satisfied=yes \
    litigation=否 escalation_risk=否
does case move "$no" close
at 2022-11-15
papers F01:封面:1:1 F02:目录:2:2 F04:受理登记表（口头申请记录）:3:4 F05:告知书:5:5 \
    F06:身份证明及授权:6:9 F09:证据（工资表）:10:14 F10:调解记录一二:15:20 F11:协议书:21:22 \
    F13:转账凭证:23:24 F14:回访记录:25:25 F15:司法确认材料:26:31 F20:封底:32:32
does case edit "$no" volume_title=周明辉与示例食品公司劳动争议 filer=刘示例 retention=years30 \
    --reason 补填卷宗封面
does case move "$no" archive
is state "$(field state)" archived
