# tests/cli/examples/neighbour.sh - worked example 1: a neighbour dispute found by screening,
# settled in writing, performed, filed.
#
# SPDX-License-Identifier: Apache-2.0

at 2022-03-07
does record area add name=示例村 code=411103101999 level=3 parent=孟庙镇 active=是
does record committee add name=孟庙镇示例村人民调解委员会 kind=村 area=示例村 series=郾孟示人调字
does record mediator add name=孙守正 committee=示例村 sex=男 post=主任
does record mediator add name=冯桂芝 committee=示例村 sex=女 post=委员
numbers 2 示例村 示例村 孙守正

# The village screens every week and finds a quarrel.
does record round add unit=示例村 from_on=2022-03-07 to_on=2022-03-11 times=1 zero_report=否 \
    submitted_by=吴小满 submitted_on=2022-03-11
at 2022-03-11
does record round edit '#1' times=1
at 2022-03-07
does record finding add found_on=2022-03-07 area=示例村 screener='网格员 吴小满' \
    title=赵大河与钱二林屋檐滴水纠纷 type=邻里 campaign=3 parties='赵大河；钱二林' phone=12000000001 \
    persons=2 occurred_on=2022-02-27 place=示例村三组赵大河宅院东侧 risk=1 \
    facts='钱二林新建厢房檐口伸出院墙约25厘米，雨水落入赵大河院内，两家发生口角，未动手。' \
    responsible_unit=示例村调委会 responsible=孙守正 due_on=2022-03-15 \
    measures='稳定双方情绪，约定停工待调解'
expect 0 "$TIAOJIE" record finding list --plain
contains "$out" PC-411103101-2022-0001

# One step makes the case of it.
at 2022-03-08
does record finding case PC-411103101-2022-0001
no=$(cat "$out")
is state "$(field state)" draft
is campaign "$(field campaign)" 3
is occurred "$(field occurred_on)" 2022-02-27

does case edit "$no" registrar=冯桂芝 mediator=孙守正 co_mediator=冯桂芝 chosen_by=assigned \
    amount_claimed=3000 open_session=是 difficulty=一般 code=411103101999202203080001 \
    summary='檐口越界滴水，赵要求拆檐并赔偿院墙损失3000元；钱只同意加装雨水槽。' \
    party.1.id_no=411199196807199017 party.1.nation=01 party.1.job=务农 \
    party.1.address=漯河市郾城区孟庙镇示例村三组 party.1.privacy_on=2022-03-08 \
    party.2.id_no=411199197111059037 party.2.nation=01 party.2.job=瓦工 party.2.phone=12000000002 \
    party.2.address=漯河市郾城区孟庙镇示例村三组 party.2.privacy_on=2022-03-08
does case move "$no" accept
is number "$(field number)" '（2022）郾孟示人调字第0003号'
is accepted "$(field accepted_on)" 2022-03-08
is 'persons' "$(field persons)" 2
is 'the general term' "$(due D-02)" 2022-04-07

# Nobody is mediated without consent.
stops 第十七条 case move "$no" start
does case edit "$no" party.1.consent_on=2022-03-08 party.2.consent_on=2022-03-08
at 2022-03-09
add inquiry held_on=2022-03-09 time_from=15:00 time_to=15:40 place=现场 person='赵大河、钱二林' \
    investigator=孙守正 recorder=冯桂芝 \
    content='实测檐口超出院墙线25厘米，院墙受水处长4米抹灰脱落。'
add evidence name=现场照片 copies=3 origin=调委会
add evidence name=宅基地使用证复印件 copies=2 origin=双方
at 2022-03-10
does case move "$no" start rights_on=2022-03-10
stops 第二十条 record participant add case="$no" name=郑长根 kind=邻居 unit=村民组长
add participant name=郑长根 kind=neighbour unit=村民组长 consent_on=2022-03-10
add session held_on=2022-03-10 time_from=09:30 time_to=11:10 place=示例村调解室 cause=檐口滴水 \
    present='赵大河、钱二林' invited=郑长根 points=1,2,3,4,5,6,7 result=agreed recorder=冯桂芝 signed=是

# The agreement: written, signed by both and the mediator, sealed.
stops 第二十九条 case move "$no" agree agreement_form=书面 agreed_on=2022-03-10 \
    agreement_text='收回檐口并装雨水槽，支付修缮费600元'
add item text='钱二林将檐口收回25厘米并装雨水槽' kind=act debtor=钱二林 creditor=赵大河 amount=1200 \
    due_on=2022-03-31
add item text='钱二林支付赵大河院墙修缮费' kind=pay debtor=钱二林 creditor=赵大河 amount=600 \
    due_on=2022-03-31
add signature role=party name=赵大河 how=sign_fingerprint signed_on=2022-03-10
stops 钱二林 case move "$no" agree agreement_form=书面 agreed_on=2022-03-10 sealed_on=2022-03-10 \
    agreement_text='收回檐口并装雨水槽，支付修缮费600元'
add signature role=party name=钱二林 how=sign_fingerprint signed_on=2022-03-10
add signature role=mediator name=孙守正 how=sign signed_on=2022-03-10
does case move "$no" agree agreement_form=书面 agreed_on=2022-03-10 sealed_on=2022-03-10 \
    agreement_text='收回檐口25厘米并装雨水槽，支付修缮费600元' jc_informed_on=2022-03-10
is effective "$(field effective_on)" 2022-03-10
is outcome "$(field outcome_on)" 2022-03-10
is amount "$(field agreement_amount)" 180000
is 'the window of judicial confirmation' "$(due D-07)" 2022-04-11
expect 0 "$TIAOJIE" record agreement list case:"$no" --json
id=$(sed -n 's/.*"id":\([0-9]*\).*/\1/p' "$out" | head -n 1)
does record agreement edit "#$id" \
    copies=3 manner='自行施工；现金当面支付' place=示例村三组 responsibilities=钱二林承担修整和修缮费用 \
    facts='檐口超出院墙线25厘米，院墙受损'

# Performance: what is not done yet stops the step.
does case move "$no" perform perform_due=2022-03-31
at 2022-03-28
stops 第三十一条 case move "$no" performed performed_on=2022-03-28
add performance item=1 done_on=2022-03-28 result=full proof=照片
add performance item=2 done_on=2022-03-28 amount=600 result=full proof=收条
does case move "$no" performed performed_on=2022-03-28
at 2022-04-12
add revisit visited_on=2022-04-12 form=visit visitor=孙守正 reason=履行情况回访 performed=full \
    satisfied=yes litigation=否 escalation_risk=否 note=两家已恢复来往
does case move "$no" close
does record finding move PC-411103101-2022-0001 close result='调解成功，已履行'
expect 0 "$TIAOJIE" record finding show PC-411103101-2022-0001 --json
contains "$out" '"closed_on":"2022-04-12"'
contains "$out" '"disposal":"mediation"'

# The volume: what is missing is named with who owes it.
at 2022-04-15
stops 第二十七条 case move "$no" archive
contains "$err" 冯桂芝
papers F01:封面:1:1 F02:目录:2:2 F04:受理登记表:3:3 F05:权利义务告知书:4:5 F06:身份证明:6:7 \
    F08:调查记录:8:8 F09:证据:9:13 F10:调解记录:14:16 F11:协议书:17:18 F13:收条:19:19 \
    F14:回访记录:20:20 F20:封底:21:21
does case edit "$no" volume_title=赵大河与钱二林相邻滴水纠纷 filer=冯桂芝 retention=years30 \
    volume_note=六防六促第三类 --reason 补填卷宗封面
does case move "$no" archive
is state "$(field state)" archived
is filed "$(field filed_on)" 2022-04-15

# Filed is filed.
stops R28 case edit "$no" summary='改动已经归档的案件的简要情况'
