/* core/catalog_party.c - the fields of parties, suspensions and extensions of a case.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "core/catalog_rows.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/mem.h"

/* clang-format off */
const struct field party_fields[] = {
    [PF_CASE] = { "case", N_("案件"), "案号|所属案件", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED, .page = N_("身份"),
        .help = N_("当事人所在的案件。例：（2022）郾医调字第0005号。") },
    [PF_SIDE] = { "side", N_("当事人地位"), "当事方|地位|当事人身份", FT_CODE, .of = "party_side",
        .width = 8, .flags = F_REQUIRED | F_LIST,
        .help = N_("申请人、被申请人或第三人；每案至少一名申请人、一名被申请人，"
                   "主动调解的也要分成两方。"
                   "依据：《人民调解法》第二十九条。例：1 申请人。") },
    [PF_SEQ] = { "seq", N_("次序"), "当事人次序", FT_INT, .width = 4,
        .flags = F_REQUIRED | F_FIXED | F_LIST,
        .help = N_("同一方内的先后次序，从1起，由程序排定。例：1。") },
    [PF_TYPE] = { "type", N_("当事人类型"), "主体类型|主体性质|类型", FT_CODE, .of = "party_type",
        .width = 10, .flags = F_REQUIRED | F_LIST,
        .help = N_("自然人、法人或非法人组织，决定要填证件还是统一社会信用代码。例：1 自然人。") },
    [PF_NAME] = { "name", N_("姓名或名称"), "姓名|名称|当事人|当事人姓名|当事人名称", FT_TEXT,
        .width = 16, .flags = F_REQUIRED | F_SENSITIVE | F_LIST,
        .help = N_("自然人填身份证件上的姓名，单位填登记的全称。"
                   "依据：《人民调解法》第二十九条。例：赵大河。") },
    [PF_SEX] = { "sex", N_("性别"), NULL, FT_CODE, .of = "sex", .width = 4, .flags = F_LIST,
        .help = N_("自然人的性别，输入身份证号后自动填写。"
                   "依据：GB/T 2261.1。例：1 男。") },
    [PF_BIRTH] = { "birth", N_("出生日期"), "出生年月日|出生年月|生日", FT_DATE, .width = 10,
        .flags = F_SENSITIVE,
        .help = N_("输入身份证号后自动填写。申请时不满18周岁的须有监护人。"
                   "依据：《民法典》第十七条至第二十三条。例：1968-07-19。") },
    [PF_NATION] = { "nation", N_("民族"), NULL, FT_CODE, .of = "nation", .width = 8,
        .flags = F_CARRY,
        .help = N_("申请书和协议书的固定项目。"
                   "依据：GB/T 3304。例：01 汉族，可键入hz。") },
    [PF_JOB] = { "job", N_("职业或职务"), "职业|职务", FT_TEXT, .width = 10,
        .help = N_("申请书的固定项目。例：务农。") },
    [PF_ID_KIND] = { "id_kind", N_("证件种类"), "证件类型", FT_CODE, .of = "id_kind", .width = 10,
        .flags = F_CARRY,
        .help = N_("居民身份证以外的证件不校验号码。例：01 居民身份证。") },
    [PF_ID_NO] = { "id_no", N_("证件号码"), "身份证号|身份证号码|身份证|公民身份号码|证件号",
        FT_IDNO, .width = 18, .flags = F_SENSITIVE | F_HISTORY_ONLY_CHANGE,
        .help = N_("居民身份证为18位，程序核对长度、出生日期和校验码，最后一位X大小写均可。"
                   "依据：GB 11643-1999、《居民身份证法》第十九条。例：411199196807199017。") },
    [PF_USCC] = { "uscc", N_("统一社会信用代码"), "信用代码|社会信用代码|组织机构代码", FT_USCC,
        .width = 18, .page = N_("单位"),
        .help = N_("法人和非法人组织的18位代码，程序核对校验码；字母里没有I、O、S、V、Z。"
                   "依据：GB 32100-2015。例：91110000600037341L。") },
    [PF_HEAD] = { "head", N_("法定代表人或负责人"), "法定代表人|负责人|法人代表|单位负责人",
        FT_TEXT, .width = 10,
        .help = N_("单位当事人的法定代表人或负责人。"
                   "依据：人民调解申请书格式。例：张示例。") },
    [PF_PHONE] = { "phone", N_("联系电话"), "联系方式|电话|电话号码|手机|手机号|手机号码", FT_PHONE,
        .width = 13, .flags = F_SENSITIVE | F_LIST, .page = N_("联系"),
        .help = N_("7至20位数字，可有加号和短横，存的时候去掉空格。"
                   "例：12000000001、0395-3123456。") },
    [PF_ADDRESS] = { "address", N_("单位或住址"), "住址|地址|家庭住址|住所|联系地址|单位地址",
        FT_TEXT, .width = 24, .flags = F_SENSITIVE,
        .help = N_("自然人的住址或单位的住所，文书送达用。例：漯河市郾城区孟庙镇示例村三组。") },
    [PF_PERSONS] = { "persons", N_("人数"), "当事人数|涉及人数", FT_INT, .width = 4,
        .help = N_("一般为1，可以空着；群体当事人填实际人数，并列出代表人。"
                   "统计的涉及人数按它合计。"
                   "依据：《劳动争议调解仲裁法》第七条。例：5。") },
    [PF_CONSENT] = { "consent_on", N_("同意调解日期"), "同意日期|同意时间", FT_DATE, .width = 10,
        .page = N_("意愿"),
        .help = N_("该当事人同意调解的日期，每一方都同意才能进入调解。"
                   "依据：《人民调解法》第三条、第十七条。例：2022-03-08。") },
    [PF_REFUSAL] = { "refusal_on", N_("拒绝调解日期"), "拒绝日期|拒绝时间", FT_DATE, .width = 10,
        .help = N_("该当事人明确拒绝的日期；有一方明确拒绝即不得调解。"
                   "依据：《人民调解法》第十七条。例：2022-03-12。") },
    [PF_GUARDIAN] = { "guardian", N_("监护人"), "法定代理人|监护人姓名", FT_TEXT, .width = 8,
        .flags = F_SENSITIVE, .page = N_("监护与代理"),
        .help = N_("不满18周岁或不具有完全民事行为能力的当事人的监护人，此时必填。"
                   "依据：《民法典》第十九条至第二十三条、第二十七条。例：周示例。") },
    [PF_GUARDIAN_REL] = { "guardian_rel", N_("监护关系"), "与当事人关系|监护人关系", FT_TEXT,
        .width = 8,
        .help = N_("监护人与当事人的关系。"
                   "依据：《民法典》第二十七条、第二十八条。例：父亲。") },
    [PF_GUARDIAN_PHONE] = { "guardian_phone", N_("监护人电话"), "监护人联系电话|监护人手机",
        FT_PHONE, .width = 13, .flags = F_SENSITIVE,
        .help = N_("监护人的联系电话，格式同联系电话。例：12000000002。") },
    [PF_GUARDIAN_CONSENT] = { "guardian_consent_on", N_("监护人同意日期"), "监护人同意时间",
        FT_DATE, .width = 10,
        .help = N_("不满14周岁的当事人，其监护人同意处理他的个人信息的日期。"
                   "依据：《个人信息保护法》第三十一条。例：2022-03-08。") },
    [PF_AGENT] = { "agent", N_("代理人"), "委托代理人|代理人姓名|授权代理人", FT_TEXT, .width = 8,
        .flags = F_SENSITIVE,
        .help = N_("持授权委托书参加调解的人，不计入涉及人数。例：王建民。") },
    [PF_AGENT_POWER] = { "agent_power", N_("代理权限"), "授权范围|委托权限", FT_TEXT, .width = 16,
        .help = N_("一般授权或特别授权；代为承认、放弃、变更请求或签协议的须特别授权。"
                   "例：特别授权，代为签署协议。") },
    [PF_CAPACITY] = { "capacity", N_("民事行为能力"), "行为能力", FT_CODE, .of = "capacity",
        .width = 8,
        .help = N_("完全、限制或无民事行为能力；不具有完全民事行为能力的须有监护人。"
                   "依据：《民法典》第十八条至第二十三条。例：full 完全民事行为能力。") },
    [PF_HEAD_POST] = { "head_post", N_("负责人职务"), "法定代表人职务|单位负责人职务", FT_TEXT,
        .width = 8,
        .help = N_("法定代表人或负责人的职务。"
                   "依据：人民调解申请书格式。例：经理。") },
    [PF_GUARDIAN_ID] = { "guardian_id", N_("监护人身份证号"), "监护人证件号码|监护人身份证号码",
        FT_IDNO, .width = 18, .flags = F_SENSITIVE | F_HISTORY_ONLY_CHANGE,
        .help = N_("监护人的18位居民身份证号，程序核对长度、出生日期和校验码。"
                   "依据：GB 11643-1999。例：411199196807199017。") },
    [PF_AGENT_REL] = { "agent_rel", N_("代理人与当事人关系"), "代理关系|代理人关系", FT_TEXT,
        .width = 8,
        .help = N_("代理人与当事人的关系，律师写执业机构。例：侄子。") },
    [PF_AGENT_ID] = { "agent_id", N_("代理人身份证号"), "代理人证件号码|代理人身份证号码", FT_IDNO,
        .width = 18, .flags = F_SENSITIVE | F_HISTORY_ONLY_CHANGE,
        .help = N_("代理人的18位居民身份证号，程序核对长度、出生日期和校验码。"
                   "依据：GB 11643-1999。例：411199196807199017。") },
    [PF_AGENT_PHONE] = { "agent_phone", N_("代理人电话"), "代理人联系电话|代理人手机", FT_PHONE,
        .width = 13, .flags = F_SENSITIVE,
        .help = N_("代理人的联系电话，格式同联系电话。例：12000000005。") },
    [PF_POA] = { "poa_on", N_("授权委托日期"), "委托日期|授权日期|授权委托书日期", FT_DATE,
        .width = 10,
        .help = N_("授权委托书的日期，有代理人的必填。"
                   "依据：授权委托书为人民调解卷宗文书。例：2022-03-08。") },
    [PF_AGENT_SPECIAL] = { "agent_special", N_("特别授权"), "是否特别授权", FT_BOOL, .width = 4,
        .help = N_("代为承认、放弃、变更请求或签协议的须特别授权；没有的，协议应由当事人本人签名。"
                   "例：是。") },
    [PF_RIGHTS] = { "rights_on", N_("权利义务告知日期"), "权利义务告知时间|告知日期", FT_DATE,
        .width = 10,
        .help = N_("向该当事人告知权利义务的日期，不晚于第一次调解。"
                   "依据：《人民调解法》第二十三条、第二十四条，《人民调解工作若干规定》第三十条。"
                   "例：2022-03-08。") },
    [PF_PRIVACY] = { "privacy_on", N_("个人信息告知日期"), "隐私告知日期|个人信息处理告知日期",
        FT_DATE, .width = 10,
        .help = N_("向该当事人说明收集哪些个人信息、作什么用的日期。"
                   "依据：《个人信息保护法》。例：2022-03-08。") },
    [PF_SENSITIVE] = { "sensitive_on", N_("敏感信息单独同意日期"), "敏感信息同意日期|单独同意日期",
        FT_DATE, .width = 10,
        .help = N_("该当事人单独同意处理病历、伤情、未成年人信息等敏感个人信息的日期。"
                   "依据：《个人信息保护法》。例：2022-05-09。") },
    [PF_LIABILITY] = { "liability", N_("事故责任"), "责任认定|责任", FT_CODE, .of = "liability",
        .width = 8, .only = "traffic", .page = N_("事故责任"),
        .help = N_("事故认定书认定的该当事人的责任。"
                   "依据：《道路交通事故处理程序规定》第九十三条。例：main 主要责任。") },
    [PF_LIABILITY_RATIO] = { "liability_ratio", N_("责任比例"), "责任百分比|承担比例", FT_INT,
        .width = 4, .only = "traffic",
        .help = N_("该当事人承担的百分比，0至100的整数，各方之和不超过100。"
                   "依据：《道路交通事故处理程序规定》第九十三条。例：70。") },
    [PF_PLATE] = { "plate", N_("车牌号"), "车牌|号牌|车牌号码", FT_TEXT, .width = 10,
        .flags = F_SENSITIVE, .only = "traffic",
        .help = N_("车辆的号牌号码。例：豫L00000。") },
    [PF_DRIVER] = { "driver", N_("驾驶人"), "驾驶员|司机", FT_TEXT, .width = 8,
        .flags = F_SENSITIVE, .only = "traffic",
        .help = N_("驾驶车辆的人；是当事人本人的也填。例：孙示例。") },
    [PF_VEHICLE_OWNER] = { "vehicle_owner", N_("车辆所有人"), "车主|所有人", FT_TEXT, .width = 8,
        .flags = F_SENSITIVE, .only = "traffic",
        .help = N_("车辆的所有人或管理人，可以请其参加调解。"
                   "依据：《道路交通事故处理程序规定》第八十九条。"
                   "例：漯河示例运输有限公司。") },
    [PF_PARTY_INSURER] = { "party_insurer", N_("承保公司"), "投保公司|车辆承保公司", FT_TEXT,
        .width = 16, .only = "traffic",
        .help = N_("该车交强险、商业险的承保公司，可以请其参加调解。"
                   "依据：《道路交通事故处理程序规定》第八十九条。例：示例保险漯河支公司。") },
    [PF_POLICY_NO] = { "policy_no", N_("保单号"), "保险单号|保险单号码", FT_TEXT, .width = 16,
        .flags = F_SENSITIVE, .only = "traffic",
        .help = N_("交强险、商业险的保单号，几份用分号隔开。例：PDZA202241110000000001。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(party_fields) == PF_COUNT, "one row for each party field");

/* clang-format off */
const struct field suspension_fields[] = {
    [SF_CASE] = { "case", N_("案件"), "案号", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("停计期限的案件。例：（2022）郾医调字第0005号。") },
    [SF_KIND] = { "kind", N_("停计原因"), "原因|中止原因", FT_CODE, .of = "suspension_kind",
        .width = 8, .flags = F_REQUIRED | F_LIST,
        .help = N_("鉴定期间不计入调解期限，其他原因只作记录。"
                   "依据：《医疗纠纷预防和处理条例》第三十八条。例：鉴定。") },
    [SF_FROM] = { "from_on", N_("起始日"), "开始日期|委托日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("停计的第一天，鉴定为委托之日，当天不计入。例：2022-06-01。") },
    [SF_TO] = { "to_on", N_("终止日"), "结束日期|收到意见日期", FT_DATE, .width = 10,
        .flags = F_LIST,
        .help = N_("停计的最后一天，鉴定为收到意见之日，当天不计入；还没有结束的空着。"
                   "例：2022-07-20。") },
    [SF_BODY] = { "body", N_("鉴定机构"), "机构|承办机构", FT_TEXT, .width = 20, .flags = F_LIST,
        .help = N_("医学会或司法鉴定机构，由双方共同委托，或经双方同意由调委会委托。"
                   "依据：《医疗纠纷预防和处理条例》第三十四条。例：漯河市医学会。") },
    [SF_NOTE] = { "note", N_("说明"), "备注", FT_NOTE, .width = 20, .flags = F_SENSITIVE,
        .help = N_("委托书、意见书文号等。例：漯医损鉴〔2022〕9999号。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(suspension_fields) == SF_COUNT, "one row for each suspension field");

/* clang-format off */
const struct field extension_fields[] = {
    [EF_CASE] = { "case", N_("案件"), "案号", FT_REF, .of = "case", .width = 24,
        .flags = F_REQUIRED | F_FIXED,
        .help = N_("延长期限的案件。例：（2022）郾医调字第0005号。") },
    [EF_OLD_DUE] = { "old_due", N_("原届满日"), "原期限|原到期日", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_FIXED | F_LIST,
        .help = N_("延长前的最后一天，由程序填写。例：2022-06-21。") },
    [EF_NEW_DUE] = { "new_due", N_("新届满日"), "新期限|延长至", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST | F_AHEAD,
        .help = N_("约定延长到的最后一天，必须晚于原届满日。例：2022-07-21。") },
    [EF_CONSENT_ON] = { "consent_on", N_("同意日期"), "同意时间|同意延长日期", FT_DATE, .width = 10,
        .flags = F_REQUIRED | F_LIST,
        .help = N_("各方同意延长的日期，不晚于原届满日。例：2022-06-17。") },
    [EF_ALL_CONSENT] = { "all_consent", N_("各方均同意"), "双方同意|是否均同意", FT_BOOL,
        .width = 4, .flags = F_REQUIRED | F_LIST,
        .help = N_("须当事人各方同意；医疗纠纷还须调委会同意。"
                   "依据：《医疗纠纷预防和处理条例》第三十八条。例：是。") },
    [EF_NOTE] = { "note", N_("说明"), "备注|延长理由", FT_NOTE, .width = 20, .flags = F_SENSITIVE,
        .help = N_("延长的理由和同意书的情况。例：等待保险公司核赔。") },
};
/* clang-format on */
static_assert(ARRAY_LEN(extension_fields) == EF_COUNT, "one row for each extension field");
