/* core/catalog_case_more.h - the rows of a case's fields that one committee or one stage asks for.
 *
 * Included in the middle of case_fields[] (catalog_case.c); the order of the form is
 * that of enum case_field.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
/* clang-format off */
    [CF_CHANNEL] = { "channel", N_("办理渠道"), "渠道|受理渠道|线上线下", FT_CODE, .of = "channel",
        .width = 6,
        .help = N_("线下或线上办理。"
                   "依据：河南法律服务网人民调解案件办理工作规范（2024年6月）。"
                   "例：offline 线下。") },
    [CF_KNOWN] = { "known_on", N_("知道权利受损日期"), "知道权利被侵害日期|知道或应当知道日期",
        FT_DATE, .width = 10,
        .help = N_("申请人知道或应当知道权利受到损害的日期，诉讼时效（劳动争议为仲裁时效）从它起"
                   "算，只作提醒。"
                   "依据：《民法典》第一百八十八条、《劳动争议调解仲裁法》第二十七条。"
                   "例：2022-02-27。") },
    [CF_CHOSEN_BY] = { "chosen_by", N_("调解员产生方式"), "产生方式|指定或选择", FT_CODE,
        .of = "chosen_by", .width = 8,
        .help = N_("由调委会指定，或由当事人选择。"
                   "依据：《人民调解法》第十九条。例：assigned 调委会指定。") },
    [CF_RECORDER] = { "recorder", N_("记录人"), "记录员|书记员", FT_TEXT, .width = 8,
        .help = N_("制作调解记录的人，可以是协办调解员。"
                   "依据：《人民调解法》第二十七条。例：冯桂芝。") },
    [CF_ELSEWHERE] = { "elsewhere", N_("其他机关已受理"), "其他机关受理情况|是否已起诉", FT_CODE,
        .of = "elsewhere", .width = 10,
        .help = N_("同一纠纷是否已由法院、仲裁机构、行政机关或公安机关受理。医疗纠纷已起诉或已申"
                   "请行政调解并被受理的，不予受理或终止调解。"
                   "依据：《医疗纠纷预防和处理条例》第三十一条、《人民调解工作若干规定》第二十二"
                   "条。例：none 没有。") },
    [CF_ELSEWHERE_ON] = { "elsewhere_on", N_("其他机关受理日期"), "其他机关受理时间", FT_DATE,
        .width = 10,
        .help = N_("其他机关受理的日期，没有的空着。例：2022-03-02。") },
    [CF_ELSEWHERE_BODY] = { "elsewhere_body", N_("受理的机关"), "已受理的机关|已受理机关", FT_TEXT,
        .width = 16,
        .help = N_("哪一个机关已经受理。例：郾城区人民法院。") },
    [CF_VIOLENCE] = { "violence", N_("涉家庭暴力"), "家庭暴力|是否涉及家庭暴力", FT_BOOL,
        .width = 4,
        .help = N_("纠纷中有没有家庭暴力或家庭暴力的危险；受害人没有完全民事行为能力的，须报案。"
                   "依据：《反家庭暴力法》第十条、第十四条。例：否。") },
    [CF_MINOR_HARM] = { "minor_harm", N_("未成年人受侵害"), "未成年人是否受侵害|侵害未成年人",
        FT_BOOL, .width = 4,
        .help = N_("发现未成年人受到侵害、疑似受到侵害或面临危险的，填是并立即报告。"
                   "依据：《未成年人保护法》第十一条。例：否。") },
    [CF_RISK_FACTORS] = { "risk_factors", N_("激化风险因素"), "风险因素|激化因素", FT_CODES,
        .of = "risk_factor", .width = 12,
        .help = N_("可能激化的因素，可选几项，用逗号分开。"
                   "依据：本局规定的防激化项目。例：3,5 即债务、扬言报复。") },
    [CF_RISK_CONTACT] = { "risk_contact", N_("盯防联系人"), "包保人|稳控责任人|看护联系人", FT_TEXT,
        .width = 10, .flags = F_SENSITIVE,
        .help = N_("红色、橙色风险案件由谁盯住当事人，写姓名和电话。"
                   "依据：《人民调解法》第二十五条。例：王守田 12000000004。") },
    [CF_OPEN_CONSENT] = { "open_consent_on", N_("双方同意公开日期"), "同意公开日期", FT_DATE,
        .width = 10,
        .help = N_("双方都同意公开调解的日期；医疗纠纷没有这个日期不得公开进行。"
                   "依据：《人民调解法》第二十三条、《医疗纠纷预防和处理条例》第四十二条。"
                   "例：2022-05-10。") },
    [CF_HOSPITAL_USCC] = { "hospital_uscc", N_("医疗机构代码"), "医疗机构统一社会信用代码|医院代码",
        FT_USCC, .width = 18, .only = "medical",
        .help = N_("医疗机构的18位统一社会信用代码，程序核对校验码。"
                   "依据：GB 32100-2015。例：121200004013590816。") },
    [CF_PATIENT] = { "patient", N_("患者"), "患者姓名|病人", FT_TEXT, .width = 8,
        .flags = F_SENSITIVE, .only = "medical",
        .help = N_("患者的姓名；患者就是申请人的也填。例：李小禾。") },
    [CF_PATIENT_RELATION] = { "patient_relation", N_("申请人与患者关系"), "与患者关系|患者关系",
        FT_TEXT, .width = 8, .only = "medical",
        .help = N_("申请人是患者的什么人。例：父亲。") },
    [CF_DIAGNOSIS] = { "diagnosis", N_("诊断"), "诊断情况|疾病诊断", FT_NOTE, .width = 0,
        .flags = F_SENSITIVE, .only = "medical",
        .help = N_("病历上的诊断，属敏感个人信息，只记调解需要的。"
                   "依据：《医疗纠纷预防和处理条例》第四十二条。例：急性阑尾炎。") },
    [CF_DIED] = { "died_at", N_("死亡时间"), "死亡日期|死者死亡时间", FT_TEXT, .width = 16,
        .flags = F_SENSITIVE, .only = "medical",
        .help = N_("患者死亡的时间；对死因有异议的，尸检应在死后48小时内，能冷冻的7日内。"
                   "依据：《医疗纠纷预防和处理条例》第二十六条。例：2022-05-03 14:20。") },
    [CF_AUTOPSY] = { "autopsy", N_("尸检"), "尸检情况|是否尸检", FT_CODE, .of = "autopsy",
        .width = 8, .only = "medical",
        .help = N_("未做、已做、不同意做或不需要；须经死者近亲属书面同意。"
                   "依据：《医疗纠纷预防和处理条例》第二十六条。例：not_needed 不需要。") },
    [CF_RECORDS_SEALED] = { "records_sealed", N_("病历封存"), "病历是否封存|是否封存病历|封存病历",
        FT_BOOL, .width = 4, .only = "medical",
        .help = N_("病历资料、现场实物是否已在双方在场时封存。"
                   "依据：《医疗纠纷预防和处理条例》第二十四条、第二十五条。例：是。") },
    [CF_RECORDS_SEALED_ON] = { "records_sealed_on", N_("封存日期"), "病历封存日期|封存时间",
        FT_DATE, .width = 10, .only = "medical",
        .help = N_("封存的日期；问题解决后，或满3年没有提出要求的，可以启封。"
                   "依据：《医疗纠纷预防和处理条例》第二十四条。例：2022-05-04。") },
    [CF_RECORDS_LIST_NO] = { "records_list_no", N_("封存清单号"), "封存清单编号", FT_TEXT,
        .width = 12, .only = "medical",
        .help = N_("封存清单的编号，清单一式两份，双方各执一份。"
                   "依据：《医疗纠纷预防和处理条例》第二十四条。例：封〔2022〕3号。") },
    [CF_RECORDS_KEEPER] = { "records_keeper", N_("封存保管人"), "保管人|封存资料保管人", FT_TEXT,
        .width = 8, .only = "medical",
        .help = N_("封存的资料由谁保管。"
                   "依据：《医疗纠纷预防和处理条例》第二十四条。例：示例医院医务科。") },
    [CF_INSURED] = { "insured", N_("有无责任保险"), "是否投保|有无保险|责任保险", FT_BOOL,
        .width = 4, .only = "medical|traffic|school",
        .help = N_("有没有医疗责任险、交强险、商业险或校方责任险。例：有。") },
    [CF_INSURER_ON] = { "insurer_on", N_("通知保险公司日期"), "通知保险公司时间", FT_DATE,
        .width = 10, .only = "medical|traffic|school",
        .help = N_("通知保险公司参加调解的日期；医疗纠纷超过本局设定金额的必填。"
                   "依据：本局规定，见设置 medical.insurer_amount。例：2022-05-12。") },
    [CF_CERTIFICATE] = { "certificate_on", N_("认定书日期"), "认定书制作日期|事故认定书日期",
        FT_DATE, .width = 10, .only = "traffic",
        .help = N_("道路交通事故认定书（证明）的日期，一般在现场调查之日起10日内制作。"
                   "依据：《道路交通事故处理程序规定》第六十二条。例：2022-05-10。") },
    [CF_CERTIFICATE_SERVED] = { "certificate_served_on", N_("认定书送达日期"),
        "事故认定书送达日期|送达日期", FT_DATE, .width = 10, .only = "traffic",
        .help = N_("认定书送达当事人的日期；不服的3日内可以申请复核，10日内可以共同申请公安机关"
                   "调解。"
                   "依据：《道路交通事故处理程序规定》第七十一条、第八十六条。"
                   "例：2022-05-12。") },
    [CF_CASUALTY] = { "casualty", N_("伤亡情况"), "伤亡|人员伤亡情况", FT_CODE, .of = "casualty",
        .width = 8, .only = "traffic",
        .help = N_("无人伤亡、受伤、伤残或死亡，决定何时开始调解较为合适。"
                   "依据：《道路交通事故处理程序规定》第九十条。例：injury 受伤。") },
    [CF_TREATMENT_END] = { "treatment_end_on", N_("治疗终结或定残日期"), "治疗终结日期|定残日期",
        FT_DATE, .width = 10, .only = "traffic",
        .help = N_("治疗终结、定残、丧葬结束或损失确定的日期，以前达成的协议可能漏算损失。"
                   "依据：《道路交通事故处理程序规定》第九十条。例：2022-06-30。") },
    [CF_POLICE_ASKED] = { "police_asked_on", N_("申请交警调解日期"), "申请公安机关调解日期",
        FT_DATE, .width = 10, .only = "traffic",
        .help = N_("调解终止后共同书面申请公安机关交通管理部门调解的日期，须在终止之日起3日内。"
                   "依据：《道路交通事故处理程序规定》第八十五条。例：2022-07-02。") },
    [CF_SCHOOL_USCC] = { "school_uscc", N_("学校代码"), "学校统一社会信用代码", FT_USCC,
        .width = 18, .only = "school",
        .help = N_("学校的18位统一社会信用代码，程序核对校验码。"
                   "依据：GB 32100-2015。例：121200004013590816。") },
    [CF_GRADE] = { "grade", N_("年级班级"), "年级|班级", FT_TEXT, .width = 8, .flags = F_SENSITIVE,
        .only = "school",
        .help = N_("学生的年级和班级；未成年人的，对外不显示。"
                   "依据：《未成年人保护法》第一百零三条。例：三年级二班。") },
    [CF_INJURY] = { "injury", N_("伤情"), "受伤情况|受伤部位|伤情程度", FT_TEXT, .width = 12,
        .flags = F_SENSITIVE, .only = "school",
        .help = N_("受伤的部位和程度。例：左前臂骨折。") },
    [CF_SCENE] = { "scene", N_("事发场所"), "场所|事故场所|事发地", FT_CODE, .of = "scene",
        .width = 8, .only = "school",
        .help = N_("课堂、校内、校外、宿舍、体育活动或其他。例：sports 体育活动。") },
    [CF_EMPLOYER_USCC] = { "employer_uscc", N_("用人单位代码"),
        "用人单位统一社会信用代码|单位信用代码", FT_USCC, .width = 18, .only = "labour",
        .help = N_("用人单位的18位统一社会信用代码，程序核对校验码。"
                   "依据：GB 32100-2015。例：91110000600037341L。") },
    [CF_WORKER_JOB] = { "worker_job", N_("岗位"), "工作岗位|工种|职务", FT_TEXT, .width = 8,
        .only = "labour",
        .help = N_("劳动者的岗位或工种。例：装卸工。") },
    [CF_ENTRY] = { "entry_on", N_("入职日期"), "入职时间|用工之日", FT_DATE, .width = 10,
        .only = "labour",
        .help = N_("开始用工的日期。例：2021-03-01。") },
    [CF_EXIT] = { "exit_on", N_("离职日期"), "离职时间|解除日期", FT_DATE, .width = 10,
        .only = "labour",
        .help = N_("劳动关系终止的日期，还在职的空着；劳动关系存续期间拖欠劳动报酬的仲裁时效从它"
                   "起算。"
                   "依据：《劳动争议调解仲裁法》第二十七条。例：2022-05-31。") },
    [CF_CONTRACT] = { "contract", N_("签订劳动合同"), "有无劳动合同|是否签订劳动合同|劳动合同",
        FT_BOOL, .width = 4, .only = "labour",
        .help = N_("是否签订了书面劳动合同。例：是。") },
    [CF_MATTERS] = { "matters", N_("争议事项"), "劳动争议事项|争议类型", FT_CODES,
        .of = "labour_matter", .width = 14, .only = "labour",
        .help = N_("工资、加班、工伤、解除补偿、社会保险、人事，可选几项，用逗号分开。"
                   "例：wage,overtime。") },
    [CF_WORK_INJURY_NO] = { "work_injury_no", N_("工伤认定书编号"), "工伤决定书编号|工伤认定编号",
        FT_TEXT, .width = 16, .only = "labour",
        .help = N_("工伤认定决定书的编号，没有的空着。例：豫漯工伤认字〔2022〕0001号。") },
    [CF_REVIEW] = { "review_on", N_("申请仲裁审查日期"), "仲裁审查日期|申请仲裁审查时间", FT_DATE,
        .width = 10, .only = "labour",
        .help = N_("双方共同申请劳动人事争议仲裁委员会审查协议的日期，没有申请的空着。"
                   "例：2022-06-20。") },
    [CF_DECISION_NO] = { "decision_no", N_("征收决定文号"), "征收决定书文号|决定文号", FT_TEXT,
        .width = 20, .only = "expropriation",
        .help = N_("房屋征收决定的文号。例：郾政征〔2022〕1号。") },
    [CF_PROPERTY] = { "property", N_("房屋坐落"), "房屋地址|被征收房屋|房屋坐落和面积", FT_TEXT,
        .width = 20, .flags = F_SENSITIVE, .only = "expropriation",
        .help = N_("被征收房屋的坐落和面积。例：示例路8号，建筑面积96平方米。") },
    [CF_PROPERTY_OWNER] = { "property_owner", N_("产权人"), "所有权人|被征收人|房屋产权人", FT_TEXT,
        .width = 8, .flags = F_SENSITIVE, .only = "expropriation",
        .help = N_("房屋的所有权人。例：赵示例。") },
    [CF_OCCUPANT] = { "occupant", N_("使用人"), "承租人|实际使用人|房屋使用人", FT_TEXT, .width = 8,
        .flags = F_SENSITIVE, .only = "expropriation",
        .help = N_("实际居住、使用的人，例如承租人。例：钱示例。") },
    [CF_SIGNING_UNTIL] = { "signing_until", N_("签约期限"), "签约截止日期|签约期", FT_DATE,
        .width = 10, .only = "expropriation",
        .help = N_("征收补偿方案确定的签约期限的最后一天，只作提醒。"
                   "依据：《国有土地上房屋征收与补偿条例》第二十六条。例：2022-09-30。") },
    [CF_EXPROPRIATION_MATTER] = { "expropriation_matter", N_("争议内容"), "征收争议内容|争议焦点",
        FT_CODE, .of = "expropriation_matter", .width = 12, .only = "expropriation",
        .help = N_("补偿协议、征收决定属行政争议，不予受理；家庭内部分配、租赁、相邻、权属属民事。"
                   "依据：法释〔2019〕17号第二条、《国有土地上房屋征收与补偿条例》第二十六条。"
                   "例：division 家庭内部分配。") },
    [CF_SUICIDE_CASES] = { "suicide_cases", N_("防止自杀件数"), "防止自杀|防止自杀件", FT_INT,
        .width = 4, .page = N_("防激化"),
        .help = N_("本案防止了自杀的填1，没有的空着。"
                   "依据：《人民调解案件情况统计表》。例：1。") },
    [CF_SUICIDE_PERSONS] = { "suicide_persons", N_("防止自杀人数"), "防止自杀人", FT_INT,
        .width = 4,
        .help = N_("防止了几个人自杀，不少于件数。"
                   "依据：《人民调解案件情况统计表》。例：1。") },
    [CF_CRIMINAL_CASES] = { "criminal_cases", N_("防止民转刑件数"),
        "防止民转刑|防止民转刑件|防止民间纠纷转化为刑事案件件数", FT_INT, .width = 4,
        .help = N_("本案防止了民间纠纷转化为刑事案件的填1，没有的空着，并在防激化经过里写明。"
                   "依据：《人民调解案件情况统计表》。例：1。") },
    [CF_CRIMINAL_PERSONS] = { "criminal_persons", N_("防止民转刑人数"), "防止民转刑人", FT_INT,
        .width = 4,
        .help = N_("涉及多少人，不少于件数。"
                   "依据：《人民调解案件情况统计表》。例：4。") },
    [CF_PETITION_CASES] = { "petition_cases", N_("防止群体性上访件数"),
        "防止群体性上访|防止群体性上访件", FT_INT, .width = 4,
        .help = N_("本案防止了群体性上访的填1，没有的空着。"
                   "依据：《人民调解案件情况统计表》。例：1。") },
    [CF_PETITION_PERSONS] = { "petition_persons", N_("防止群体性上访人数"), "防止群体性上访人",
        FT_INT, .width = 4,
        .help = N_("涉及多少人，不少于件数。"
                   "依据：《人民调解案件情况统计表》。例：15。") },
    [CF_BRAWL_CASES] = { "brawl_cases", N_("防止群体性械斗件数"), "防止群体性械斗|防止群体性械斗件",
        FT_INT, .width = 4,
        .help = N_("本案防止了群体性械斗的填1，没有的空着。"
                   "依据：《人民调解案件情况统计表》。例：1。") },
    [CF_BRAWL_PERSONS] = { "brawl_persons", N_("防止群体性械斗人数"), "防止群体性械斗人", FT_INT,
        .width = 4,
        .help = N_("涉及多少人，不少于件数。"
                   "依据：《人民调解案件情况统计表》。例：20。") },
    [CF_PREVENT_NOTE] = { "prevent_note", N_("防激化经过"), "防激化情况|防激化说明", FT_NOTE,
        .width = 0, .flags = F_SENSITIVE,
        .help = N_("怎样发现、采取了什么措施、何时回访、结果怎样；填了防止件数的要写。"
                   "依据：《人民调解法》第二十五条。"
                   "例：一方扬言持械报复，连夜劝离并报告派出所，次日达成协议。") },
    [CF_VOLUME_TITLE] = { "volume_title", N_("卷名"), "案卷题名|卷宗名称|案卷标题", FT_TEXT,
        .width = 20, .flags = F_SENSITIVE,
        .help = N_("卷宗封面的卷名。"
                   "依据：人民调解卷宗封面格式。例：赵大河与钱二林邻里纠纷。") },
    [CF_FILER] = { "filer", N_("立卷人"), "归档人|立卷人姓名", FT_TEXT, .width = 8,
        .help = N_("整理卷宗的人。"
                   "依据：人民调解卷宗封面格式。例：冯桂芝。") },
    [CF_RETENTION] = { "retention", N_("保管期限"), "保存期限|保管年限", FT_CODE, .of = "retention",
        .width = 6,
        .help = N_("永久、30年或10年，空着按30年；届满由人鉴定，程序不销毁。"
                   "依据：《档案法实施条例》第十九条、第二十四条；年限为本局规定。"
                   "例：years30 30年。") },
    [CF_SHELF] = { "shelf", N_("存放位置"), "存放地点|柜号|档案位置", FT_TEXT, .width = 10,
        .help = N_("卷宗放在哪里。例：2号柜3层。") },
    [CF_VOLUME_NOTE] = { "volume_note", N_("卷宗备注"), "案卷备注|卷宗情况说明", FT_TEXT,
        .width = 16,
        .help = N_("卷宗封面的备注，例如没有回访的原因。"
                   "依据：人民调解卷宗封面格式。例：协议当场履行，电话已停机，未能回访。") },
    [CF_NEXT_DUE] = { "next_due", N_("下一履行期限"), "下次履行日期", FT_DATE, .width = 10,
        .flags = F_FIXED | F_DERIVED,
        .help = N_("现行协议各条款中还没有履行的最早一天；由程序计算。例：2022-08-31。") },
    [CF_SESSION] = { "session_on", N_("首次调解日期"), "第一次调解日期|首次调解时间", FT_DATE,
        .width = 10, .flags = F_FIXED | F_DERIVED,
        .help = N_("第一次调解的日期；由程序从调解记录取得。例：2022-03-10。") },
    [CF_REVISITED] = { "revisited_on", N_("最近回访日期"), "回访日期|回访时间", FT_DATE,
        .width = 10, .flags = F_FIXED | F_DERIVED,
        .help = N_("最近一次回访的日期；由程序从回访记录取得。例：2022-09-15。") },
    [CF_FEEDBACK] = { "feedback_on", N_("向委托单位反馈日期"), "反馈日期", FT_DATE, .width = 10,
        .flags = F_FIXED | F_DERIVED,
        .help = N_("把结果反馈给委托移送单位的日期；由程序从移送衔接取得。例：2022-06-08。") },
    [CF_FINDING] = { "finding", N_("来自排查"), "排查发现|排查编号", FT_REF, .of = "finding",
        .width = 20, .flags = F_FIXED,
        .help = N_("由哪一件排查发现转来，由“转调解”动作填写。例：PC-411103101-2022-0007。") },
    /* clang-format on */
