# tests/cli/examples/medical.sh - worked example 2: a medical dispute whose clock stands still
# while the opinion is awaited.
#
# SPDX-License-Identifier: Apache-2.0

at 2022-05-07
does record committee edit 郾城区医疗纠纷人民调解委员会 series=郾医人调字
does record mediator add name=何静 committee=医疗 sex=女 post=主任 field=法学
does record mediator add name=郭示例 committee=医疗 sex=男 post=委员 field=医学
numbers 4 医疗 沙北街道 何静

does case add committee=医疗 source=申请 apply_form=书面 applied_on=2022-05-07 type=医疗 campaign=0 \
    difficulty=疑难 area=沙北街道 occurred_on=2022-04-12 amount_claimed=15万 special_groups=妇女 \
    code=411103000000202205070001 registrar=何静 risk=1 open_session=否 recorder=刘示例 \
    summary='患者术后切口感染二次手术，患方认为诊疗过失，主张赔偿15万元。' \
    hospital=漯河市郾城区示例医院 hospital_uscc=12411199MB0000001Y department=普外科 patient=李春燕 \
    patient_relation=本人 diagnosis=阑尾切除术后切口感染 death=无 autopsy=not_needed \
    party.1.name=李春燕 party.1.id_no=41119919830915902X party.1.nation=01 party.1.job=个体经营 \
    party.1.phone=12000000003 party.1.address=漯河市郾城区沙北街道示例小区1号楼 \
    party.1.privacy_on=2022-05-07 party.1.sensitive_on=2022-05-07 party.1.agent=王建民 \
    party.1.agent_rel=配偶 party.1.agent_id=411199198112309055 party.1.agent_phone=12000000004 \
    party.1.poa_on=2022-05-07 party.1.agent_special=是 \
    party.2.name=漯河市郾城区示例医院 party.2.type=法人 party.2.uscc=12411199MB0000001Y \
    party.2.head=张示例 party.2.head_post=院长 party.2.phone=12000000005 \
    party.2.address=漯河市郾城区示例路1号 party.2.agent=陈示例 party.2.agent_rel=医务科职员 \
    party.2.agent_phone=12000000006
no=$(cat "$out")
does case move "$no" submit
is 'three working days to decide' "$(due D-01)" 2022-05-11

# The court has it already: not for this committee.
stops 第三十一条 case move "$no" accept mediator=何静 accepted_on=2022-05-07 elsewhere=court \
    elsewhere_on=2022-05-06 elsewhere_body=郾城区人民法院

at 2022-05-09
does case edit "$no" party.2.privacy_on=2022-05-09 party.2.consent_on=2022-05-09 \
    party.2.poa_on=2022-05-09 chosen_by=parties
does case move "$no" accept mediator=何静 co_mediator=郭示例
is number "$(field number)" '（2022）郾医人调字第0005号'
is 'thirty working days' "$(due D-03)" 2022-06-21
is 'no general term' "$(due D-02)" ''
at 2022-05-12
does case edit "$no" records_sealed=是 records_sealed_on=2022-05-10 records_list_no=FC-0001 \
    records_keeper=医院 insured=有 insurer=示例保险漯河支公司 insurer_on=2022-05-12
at 2022-05-16
does case move "$no" start rights_on=2022-05-16
add participant name=马示例 kind=unit unit=示例保险漯河支公司 consent_on=2022-05-16
add session held_on=2022-05-16 time_from=09:00 time_to=10:30 place=区医调委调解室 cause=术后感染赔偿 \
    present='李春燕、王建民、陈示例' invited=马示例 points=1,2,3,4,5,6,7 result=appraisal \
    result_note=分歧大，双方同意委托鉴定 recorder=刘示例 signed=是
at 2022-05-18
add inquiry held_on=2022-05-18 time_from=10:00 time_to=11:30 place=示例医院 person=经治医师 \
    investigator=何静 recorder=刘示例 content='核对病历、切口护理与用药记录。'
at 2022-05-23
add expert name=库内专家甲 field=普外科 pool=漯河市医疗损害鉴定专家库 consulted_on=2022-05-23 recusal=无

# The appraisal stops the clock; who commissions it is not the committee's to decide alone.
at 2022-06-01
stops 第三十四条 record appraisal add case="$no" commissioner=committee body=漯河市医学会 \
    commissioned_on=2022-06-01
add appraisal commissioner=joint body=漯河市医学会 commissioned_on=2022-06-01 matter=医疗损害责任 \
    fee=6800 advance_applicant=3400 advance_respondent=3400
does case move "$no" suspend
is state "$(field state)" suspended
at 2022-07-20
expect 0 "$TIAOJIE" record appraisal list case:"$no" --json
id=$(sed -n 's/.*"id":\([0-9]*\).*/\1/p' "$out" | head -n 1)
does record appraisal edit "#$id" opinion_no=漯医损鉴〔2022〕9999号 opinion_on=2022-07-18 \
    received_on=2022-07-20
contains "$err" 第三十六条
does record appraisal edit "#$id" damage=有，切口感染致二次手术，无残疾 \
    fault=有，术后换药观察不及时 causation=有 responsibility=minor ratio=30 final_respondent=2040 \
    final_applicant=4760
does case move "$no" resume
is 'thirty working days without the appraisal' "$(due D-03)" 2022-08-09
at 2022-07-27
add session held_on=2022-07-27 time_from=14:30 time_to=16:40 place=区医调委调解室 cause=术后感染赔偿 \
    present='李春燕、王建民、陈示例' invited=马示例 points=1,2,3,4,5,6,7 result=continue \
    result_note=依鉴定意见确定比例，就金额继续商议 recorder=刘示例 signed=是
at 2022-08-02
add session held_on=2022-08-02 time_from=09:30 time_to=11:00 place=区医调委调解室 cause=术后感染赔偿 \
    present='李春燕、王建民、陈示例' invited=马示例 points=1,2,3,4,5,6,7 result=agreed recorder=刘示例 \
    signed=是
add evidence name=病历复印件 copies=1 origin=院方
add evidence name=费用票据 copies=12 origin=患方
add evidence name=鉴定意见书 copies=1 origin=漯河市医学会

# Not by word of mouth, and not without telling of judicial confirmation.
stops 第三十九条 case move "$no" agree agreement_form=口头 agreed_on=2022-08-02 agreement_text=赔付8万元
add item text=院方赔付损失240000元的30%即72000元 kind=pay debtor=漯河市郾城区示例医院 \
    creditor=李春燕 amount=72000 due_on=2022-08-31
add item text=院方支付精神抚慰金 kind=pay debtor=漯河市郾城区示例医院 creditor=李春燕 amount=8000 \
    due_on=2022-08-31
add signature role=party name=李春燕 how=sign signed_on=2022-08-02
add signature role=party name=漯河市郾城区示例医院 how=seal signed_on=2022-08-02
add signature role=mediator name=何静 how=sign signed_on=2022-08-02
add signature role=mediator name=郭示例 how=sign signed_on=2022-08-02
stops 司法确认 case move "$no" agree agreement_form=书面 agreed_on=2022-08-02 sealed_on=2022-08-02 \
    agreement_text=院方赔付72000元并支付精神抚慰金8000元
does case move "$no" agree agreement_form=书面 agreed_on=2022-08-02 sealed_on=2022-08-02 \
    agreement_text=院方赔付72000元并支付精神抚慰金8000元 jc_informed_on=2022-08-02
is effective "$(field effective_on)" 2022-08-02
is amount "$(field agreement_amount)" 8000000
is 'the window of judicial confirmation' "$(due D-07)" 2022-09-01
does case move "$no" perform
at 2022-08-24
add performance item=1 done_on=2022-08-24 amount=72000 result=full proof=转账凭证
add performance item=2 done_on=2022-08-24 amount=8000 result=full proof=转账凭证
does case move "$no" performed performed_on=2022-08-24
at 2022-09-06
add revisit visited_on=2022-09-06 form=phone visitor=何静 reason=履行与满意度 performed=full \
    satisfied=yes litigation=否 escalation_risk=否
does case move "$no" close
at 2022-09-13
papers F01:封面:1:1 F02:目录:2:2 F03:申请书:3:4 F04:受理登记表:5:5 F05:告知书:6:6 \
    F06:身份证明及授权:7:12 F08:调查记录:13:14 F09:证据与鉴定意见:15:40 F10:调解记录一至三:41:50 \
    F11:协议书:51:53 F13:转账凭证:54:54 F14:回访记录:55:55 F20:封底:56:56
does case edit "$no" volume_title=李春燕与示例医院医疗纠纷 filer=刘示例 retention=permanent \
    volume_note=含鉴定 --reason 补填卷宗封面
does case move "$no" archive
is state "$(field state)" archived
