-- tests/data/version2.sql - a small register as the program of schema version 2 left it.
--
-- Frozen: test_migration.c brings it to the newest version.  The seeds, a mediator, two
-- medical cases with their parties, one of them changed, and a setting that was changed.
--
-- SPDX-License-Identifier: Apache-2.0
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE code(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  list TEXT NOT NULL,          -- 'type', 'source'
  code TEXT NOT NULL,
  label TEXT NOT NULL,
  also TEXT,                   -- other spellings, separated by |
  parent TEXT,                 -- the group it is counted under
  rank INTEGER,                -- order in the list
  "active" INTEGER CHECK ("active" IN (0, 1)),          -- 0: retired, kept for old cases
  help TEXT, void_reason TEXT,
  UNIQUE(list, code)
) STRICT;
INSERT INTO code VALUES(1,X'0181b745968077afaaafe9dc286adac9',1,1656637200000,'limin',1656637200000,'limin','source','1','主动调解','主动|主动受理|排查发现|调委会主动调解',NULL,1,1,'调委会发现纠纷后主动进行调解。依据：《人民调解法》第十七条',NULL);
INSERT INTO code VALUES(2,X'0181b745968077b0aa1d4d5e08255cae',1,1656637200000,'limin',1656637200000,'limin','source','2','依申请调解','依申请|申请|申请调解|申请受理|当事人申请|依当事人申请|依当事人申请调解',NULL,2,1,'当事人书面或口头申请调解。依据：《人民调解法》第十七条',NULL);
INSERT INTO code VALUES(3,X'0181b745968077b1875de08ecb1f5ff5',1,1656637200000,'limin',1656637200000,'limin','source','3','接受委托移送','委托移送|移送受理|移交受理|接受移送|接受委托',NULL,3,1,'有关单位委托或移送的纠纷；知道是哪个部门的，选31至39。依据：《人民调解法》第十八条',NULL);
INSERT INTO code VALUES(4,X'0181b745968077b2976cc16874d5114a',1,1656637200000,'limin',1656637200000,'limin','source','31','人民法院委托移送','法院委托移送|法院委托|法院移送|人民法院|法院|诉调对接|委派调解','3',4,1,'人民法院立案前委派或立案后委托。依据：《人民调解法》第十八条',NULL);
INSERT INTO code VALUES(5,X'0181b745968077b382d87286e308fed0',1,1656637200000,'limin',1656637200000,'limin','source','32','检察院委托移送','人民检察院委托移送|检察院移送|检察院|检调对接','3',5,1,'人民检察院委托或移送',NULL);
INSERT INTO code VALUES(6,X'0181b745968077b4b8623a5c8083c534',1,1656637200000,'limin',1656637200000,'limin','source','33','公安机关委托移送','公安委托移送|公安移送|公安机关|公安|派出所移送|警调对接','3',6,1,'公安机关、派出所告知或移送。依据：《人民调解法》第十八条',NULL);
INSERT INTO code VALUES(7,X'0181b745968077b588edf68cdfa9a508',1,1656637200000,'limin',1656637200000,'limin','source','34','信访部门委托移送','信访委托移送|信访移送|信访部门|信访|访调对接','3',7,1,'信访部门委托或移送',NULL);
INSERT INTO code VALUES(8,X'0181b745968077b690a3d87528abfb33',1,1656637200000,'limin',1656637200000,'limin','source','39','其他部门委托移送','其它部门委托移送|其他部门移送|其他部门|其它部门','3',8,1,'上述以外的单位委托或移送',NULL);
INSERT INTO code VALUES(9,X'0181b745968077b7ad6ccd7918caa87b',1,1656637200000,'limin',1656637200000,'limin','type','01','婚姻家庭','婚姻家庭纠纷|婚姻|家庭|婚姻家庭矛盾|恋爱婚姻家庭',NULL,1,1,'恋爱、婚姻、赡养、抚养、继承、分家析产等引起的纠纷',NULL);
INSERT INTO code VALUES(10,X'0181b745968077b8847e09ae504eac49',1,1656637200000,'limin',1656637200000,'limin','type','02','邻里','邻里纠纷|相邻|相邻关系|相邻纠纷|邻里关系',NULL,2,1,'相邻关系、邻居之间因排水、通行、采光、滋扰等引起的纠纷',NULL);
INSERT INTO code VALUES(11,X'0181b745968077b994994c87ca0724fb',1,1656637200000,'limin',1656637200000,'limin','type','03','房屋宅基地','房屋宅基地纠纷|房屋、宅基地|宅基地|宅基地纠纷|房屋纠纷',NULL,3,1,'房屋所有、使用、买卖、租赁和宅基地引起的纠纷',NULL);
INSERT INTO code VALUES(12,X'0181b745968077baa9828426d8e87d63',1,1656637200000,'limin',1656637200000,'limin','type','04','合同','合同纠纷|债务|债务纠纷|民间借贷|借贷纠纷',NULL,4,1,'买卖、借贷、承揽等合同引起的纠纷',NULL);
INSERT INTO code VALUES(13,X'0181b745968077bba7d277c1d6e47540',1,1656637200000,'limin',1656637200000,'limin','type','05','生产经营','生产经营纠纷|生产经营性|经营',NULL,5,1,'种植、养殖、加工、经营活动引起的纠纷',NULL);
INSERT INTO code VALUES(14,X'0181b745968077bc9876f32fe764958d',1,1656637200000,'limin',1656637200000,'limin','type','06','损害赔偿','损害赔偿纠纷|赔偿|人身损害|人身损害赔偿|损害赔偿类',NULL,6,1,'人身或财产受到损害要求赔偿的纠纷；校园伤害也归此类',NULL);
INSERT INTO code VALUES(15,X'0181b745968077bd867933b28fe6aa0b',1,1656637200000,'limin',1656637200000,'limin','type','07','山林土地','山林土地纠纷|土地|土地纠纷|林地|山林|土地承包|农村土地承包',NULL,7,1,'山林、土地权属和承包经营引起的纠纷',NULL);
INSERT INTO code VALUES(16,X'0181b745968077beb94f7ce173889acf',1,1656637200000,'limin',1656637200000,'limin','type','08','征地拆迁','征地拆迁纠纷|征地|拆迁|房屋征收|征收拆迁|征地拆迁补偿',NULL,8,1,'土地征收、房屋征收与补偿引起的纠纷',NULL);
INSERT INTO code VALUES(17,X'0181b745968077bfadbc0591a88d7918',1,1656637200000,'limin',1656637200000,'limin','type','09','环境污染','环境污染纠纷|环境保护|环保|环境|环境保护纠纷',NULL,9,1,'噪声、油烟、污水、粉尘等污染引起的纠纷；旧称环境保护',NULL);
INSERT INTO code VALUES(18,X'0181b745968077c0bc3dc132e713f6b2',1,1656637200000,'limin',1656637200000,'limin','type','LD','劳动争议','劳动|劳动纠纷|劳动争议纠纷|劳动人事|劳动人事争议',NULL,10,1,'劳动争议合计，含拖欠农民工工资和其他劳动争议；台账未再细分的选它',NULL);
INSERT INTO code VALUES(19,X'0181b745968077c1b68e777be246db8e',1,1656637200000,'limin',1656637200000,'limin','type','10','拖欠农民工工资','拖欠农民工工资纠纷|农民工工资|拖欠工资|欠薪|农民工讨薪','LD',11,1,'用人单位拖欠农民工工资的争议',NULL);
INSERT INTO code VALUES(20,X'0181b745968077c2ab10b89b72cae9ac',1,1656637200000,'limin',1656637200000,'limin','type','11','其他劳动争议','其它劳动争议|一般劳动争议','LD',12,1,'除拖欠农民工工资以外的劳动人事争议。依据：《劳动争议调解仲裁法》第二条',NULL);
INSERT INTO code VALUES(21,X'0181b745968077c38fe58f60ac80473c',1,1656637200000,'limin',1656637200000,'limin','type','XF','消费','消费纠纷|消费争议|消费者权益',NULL,13,1,'消费纠纷合计，含旅游、电子商务和其他消费；台账未再细分的选它',NULL);
INSERT INTO code VALUES(22,X'0181b745968077c49418b58d272a7082',1,1656637200000,'limin',1656637200000,'limin','type','12','旅游','旅游纠纷','XF',14,1,'旅游活动引起的纠纷',NULL);
INSERT INTO code VALUES(23,X'0181b745968077c589873ed781cc04d3',1,1656637200000,'limin',1656637200000,'limin','type','13','电子商务','电子商务纠纷|电商|网购|网络购物','XF',15,1,'网上购物等电子商务引起的纠纷',NULL);
INSERT INTO code VALUES(24,X'0181b745968077c6b62d37c80cfc34dc',1,1656637200000,'limin',1656637200000,'limin','type','14','其他消费','其他消费纠纷|其它消费|消费者纠纷','XF',16,1,'除旅游、电子商务以外的消费纠纷',NULL);
INSERT INTO code VALUES(25,X'0181b745968077c78f20ae5f02c8d8c3',1,1656637200000,'limin',1656637200000,'limin','type','15','医疗','医疗纠纷|医患|医患纠纷|医疗事故|医疗损害',NULL,17,1,'医患双方因诊疗活动引发的争议。依据：《医疗纠纷预防和处理条例》第二条',NULL);
INSERT INTO code VALUES(26,X'0181b745968077c8a7d270c3a7c97eb5',1,1656637200000,'limin',1656637200000,'limin','type','16','道路交通事故','道路交通事故纠纷|交通事故|道路交通|交通|交通事故纠纷',NULL,18,1,'道路交通事故损害赔偿引起的纠纷。依据：《道路交通安全法》第七十四条',NULL);
INSERT INTO code VALUES(27,X'0181b745968077c9be80f29adc841c3c',1,1656637200000,'limin',1656637200000,'limin','type','17','物业','物业纠纷|物业服务|物业管理|物业服务纠纷',NULL,19,1,'业主与物业服务人之间的纠纷',NULL);
INSERT INTO code VALUES(28,X'0181b745968077ca80065808d923f773',1,1656637200000,'limin',1656637200000,'limin','type','18','其他','其它|其他纠纷|其它纠纷|其他类',NULL,20,1,'以上各类之外的纠纷',NULL);
INSERT INTO code VALUES(29,X'0181b745968077cb8ba95d9602be4d4e',1,1656637200000,'limin',1656637200000,'limin','type','CW','村务管理','村务管理纠纷|村务','18',21,0,'旧分类，仅供导入原台账，统计归入其他',NULL);
INSERT INTO code VALUES(30,X'0181b745968077cca24b26f23cb080b3',1,1656637200000,'limin',1656637200000,'limin','type','JS','计划生育','计划生育纠纷|计生','18',22,0,'旧分类，仅供导入原台账，统计归入其他',NULL);
INSERT INTO code VALUES(31,X'0181b745968077cdb76a26dabf5fdfdd',1,1656637200000,'limin',1656637200000,'limin','type','ZS','知识产权','知识产权纠纷','18',23,0,'别的系统的分类，仅供导入，统计归入其他',NULL);
INSERT INTO code VALUES(32,X'0181b745968077ce824342b298ed4a9a',1,1656637200000,'limin',1656637200000,'limin','type','HL','互联网','互联网纠纷|网络','18',24,0,'别的系统的分类，仅供导入，统计归入其他',NULL);
INSERT INTO code VALUES(33,X'0181b745968077cfb4d757de23264841',1,1656637200000,'limin',1656637200000,'limin','campaign_pair','0','不属六防六促','不属于六防六促|不属于|非六防六促',NULL,1,1,'不计入六防六促专项行动',NULL);
INSERT INTO code VALUES(34,X'0181b745968077d08bfc2f2adb4ada07',1,1656637200000,'limin',1656637200000,'limin','campaign_pair','1','防情感纠纷','情感|情感纠纷|防情感|防情感纠纷促人际和悦|防情感纠纷、促人际和悦',NULL,2,1,'防情感纠纷、促人际和悦：恋爱、情感引起的纠纷',NULL);
INSERT INTO code VALUES(35,X'0181b745968077d1a313c339646856b8',1,1656637200000,'limin',1656637200000,'limin','campaign_pair','2','防家庭纠纷','家庭|家庭纠纷|防家庭|防家庭纠纷促家人和睦|防家庭纠纷、促家人和睦',NULL,3,1,'防家庭纠纷、促家人和睦：家庭成员之间的纠纷',NULL);
INSERT INTO code VALUES(36,X'0181b745968077d2bfd413b2a1c6119e',1,1656637200000,'limin',1656637200000,'limin','campaign_pair','3','防邻里纠纷','邻里|邻里纠纷|防邻里|防邻里纠纷促社会和谐|防邻里纠纷、促社会和谐',NULL,4,1,'防邻里纠纷、促社会和谐：邻居之间、相邻关系的纠纷',NULL);
INSERT INTO code VALUES(37,X'0181b745968077d38bf57702983e83ef',1,1656637200000,'limin',1656637200000,'limin','campaign_pair','4','防债务纠纷','债务|债务纠纷|防债务|防债务纠纷促经营和顺|防债务纠纷、促经营和顺',NULL,5,1,'防债务纠纷、促经营和顺：借贷、货款、工程款等债务纠纷',NULL);
INSERT INTO code VALUES(38,X'0181b745968077d496baabaab028b284',1,1656637200000,'limin',1656637200000,'limin','campaign_pair','5','防物业纠纷','物业|物业纠纷|防物业|防物业纠纷促小区和美|防物业纠纷、促小区和美',NULL,6,1,'防物业纠纷、促小区和美：业主与物业服务人之间的纠纷',NULL);
INSERT INTO code VALUES(39,X'0181b745968077d5a03cb6cb5cb540e0',1,1656637200000,'limin',1656637200000,'limin','campaign_pair','6','防涉疫涉灾纠纷','涉疫涉灾|涉疫涉灾纠纷|防涉疫涉灾|防涉疫涉灾纠纷促群众和康|防涉疫涉灾纠纷、促群众和康|涉疫|涉灾|防涉疫涉灾纠纷促群众安全和康',NULL,7,1,'防涉疫涉灾纠纷、促群众和康：疫情、灾害引起的纠纷。下半句也写作“促群众安全和康”',NULL);
INSERT INTO code VALUES(40,X'0181b745968077d685c0e1270459985b',1,1656637200000,'limin',1656637200000,'limin','difficulty','1','一般','简单|普通|一般案件|简单案件',NULL,1,1,'事实清楚、争议不大',NULL);
INSERT INTO code VALUES(41,X'0181b745968077d7811652e61fe50fa2',1,1656637200000,'limin',1656637200000,'limin','difficulty','2','疑难复杂','疑难|复杂|疑难案件|疑难复杂案件',NULL,2,1,'争议大、涉及人数多、需要鉴定或几个部门配合；统计表单列',NULL);
INSERT INTO code VALUES(42,X'0181b745968077d88a5709b771beb294',1,1656637200000,'limin',1656637200000,'limin','difficulty','3','重大','重大案件|特别重大',NULL,3,1,'涉及死亡、群体性事件或社会影响大',NULL);
INSERT INTO code VALUES(43,X'0181b745968077d9996b65ffedb5aafc',1,1656637200000,'limin',1656637200000,'limin','risk','0','蓝色','蓝|低风险|低|隐患',NULL,1,1,'有苗头，正常调处，7天内处置',NULL);
INSERT INTO code VALUES(44,X'0181b745968077daad9a919f140df5a0',1,1656637200000,'limin',1656637200000,'limin','risk','1','黄色','黄|一般风险|中',NULL,2,1,'一般矛盾，3天内处置',NULL);
INSERT INTO code VALUES(45,X'0181b745968077dbb426583e38a5b18d',1,1656637200000,'limin',1656637200000,'limin','risk','2','橙色','橙|较大风险|较高',NULL,3,1,'可能激化，1天内处置，派人盯住',NULL);
INSERT INTO code VALUES(46,X'0181b745968077dc9eba7b4822cada7d',1,1656637200000,'limin',1656637200000,'limin','risk','3','红色','红|重大风险|高风险|高',NULL,4,1,'可能发生治安或刑事案件：当天处置，采取防范措施并报告公安机关或有关部门。依据：《人民调解法》第二十五条',NULL);
INSERT INTO code VALUES(47,X'0181b745968077dd98602ba38afd326e',1,1656637200000,'limin',1656637200000,'limin','special_group','1','未成年人','未成年|儿童',NULL,1,1,'不满18周岁，须有监护人。依据：《民法典》第十七条',NULL);
INSERT INTO code VALUES(48,X'0181b745968077de9cd5baced96d88f9',1,1656637200000,'limin',1656637200000,'limin','special_group','2','老年人','老人',NULL,2,1,'60周岁以上。依据：《老年人权益保障法》第二条',NULL);
INSERT INTO code VALUES(49,X'0181b745968077df98359e77933f43ae',1,1656637200000,'limin',1656637200000,'limin','special_group','3','残疾人','残疾',NULL,3,1,'持残疾人证或经认定',NULL);
INSERT INTO code VALUES(50,X'0181b745968077e0ad99b393ab35d45a',1,1656637200000,'limin',1656637200000,'limin','special_group','4','妇女','女性',NULL,4,1,'涉及妇女权益',NULL);
INSERT INTO code VALUES(51,X'0181b745968077e199836dd8bfb89015',1,1656637200000,'limin',1656637200000,'limin','special_group','5','农民工','务工人员',NULL,5,1,'进城务工人员',NULL);
INSERT INTO code VALUES(52,X'0181b745968077e294d455ecf4bb02e8',1,1656637200000,'limin',1656637200000,'limin','special_group','6','军人军属','军人|军属|涉军',NULL,6,1,'现役军人、退役军人及其家属',NULL);
INSERT INTO code VALUES(53,X'0181b745968077e3977d5a2a7f74cfaa',1,1656637200000,'limin',1656637200000,'limin','special_group','7','严重精神障碍患者','严重精神障碍|精神障碍|精神病人',NULL,7,1,'平安建设的重点关爱对象，有专人包联',NULL);
INSERT INTO code VALUES(54,X'0181b745968077e4b09919ad98b7222b',1,1656637200000,'limin',1656637200000,'limin','special_group','8','刑满释放和社区矫正人员','刑满释放人员|社区矫正对象|刑释人员|社矫对象|刑释社矫',NULL,8,1,'平安建设的重点关爱对象，有专人包联',NULL);
INSERT INTO code VALUES(55,X'0181b745968077e5af3613d730e56f4c',1,1656637200000,'limin',1656637200000,'limin','state','draft','草稿',NULL,NULL,1,1,'正在填写，没有案号',NULL);
INSERT INTO code VALUES(56,X'0181b745968077e6bee5c23041874d6e',1,1656637200000,'limin',1656637200000,'limin','state','submitted','待受理','已登记|待审核',NULL,2,1,'申请已登记，等待决定是否受理',NULL);
INSERT INTO code VALUES(57,X'0181b745968077e7b98f1c001f5c1c12',1,1656637200000,'limin',1656637200000,'limin','state','rejected','不予受理','不受理|未受理',NULL,3,1,'已决定不予受理并告知当事人',NULL);
INSERT INTO code VALUES(58,X'0181b745968077e8adffefc25fa1709d',1,1656637200000,'limin',1656637200000,'limin','state','accepted','已受理','受理',NULL,4,1,'已编案号，等待调解',NULL);
INSERT INTO code VALUES(59,X'0181b745968077e9ae16a1eef006fa3e',1,1656637200000,'limin',1656637200000,'limin','state','mediating','调解中','待调解|正在调解|在调',NULL,5,1,'各方同意，正在调解',NULL);
INSERT INTO code VALUES(60,X'0181b745968077eaac5a1237bd4458eb',1,1656637200000,'limin',1656637200000,'limin','state','suspended','鉴定/中止','鉴定|中止|鉴定中|鉴定中止|中止调解',NULL,6,1,'正在鉴定，或因故中止',NULL);
INSERT INTO code VALUES(61,X'0181b745968077eb877f3e85eb183140',1,1656637200000,'limin',1656637200000,'limin','state','agreed','达成协议','已达成协议',NULL,7,1,'协议已生效，尚未开始履行',NULL);
INSERT INTO code VALUES(62,X'0181b745968077ec8cbc595ef218e664',1,1656637200000,'limin',1656637200000,'limin','state','performing','履行中','正在履行|待履行',NULL,8,1,'协议正在履行',NULL);
INSERT INTO code VALUES(63,X'0181b745968077edb0f96222f873987d',1,1656637200000,'limin',1656637200000,'limin','state','performed','已履行','履行完毕|全部履行',NULL,9,1,'协议全部履行完毕',NULL);
INSERT INTO code VALUES(64,X'0181b745968077ee820e89df095f208e',1,1656637200000,'limin',1656637200000,'limin','state','partly','部分履行',NULL,NULL,10,1,'协议只履行了一部分',NULL);
INSERT INTO code VALUES(65,X'0181b745968077efa521af5bb5340d22',1,1656637200000,'limin',1656637200000,'limin','state','breached','反悔','不履行|拒不履行',NULL,11,1,'当事人反悔或拒不履行，已告知救济途径',NULL);
INSERT INTO code VALUES(66,X'0181b745968077f0887ebb5c016e0282',1,1656637200000,'limin',1656637200000,'limin','state','terminated','终止（不成）','终止|终止调解|调解终止|不成',NULL,12,1,'调解不成，已终止。依据：《人民调解法》第二十六条',NULL);
INSERT INTO code VALUES(67,X'0181b745968077f197d046c3e0b72d5f',1,1656637200000,'limin',1656637200000,'limin','state','withdrawn','撤回/自行和解','撤回|自行和解|撤回申请',NULL,13,1,'当事人撤回申请或自行和解',NULL);
INSERT INTO code VALUES(68,X'0181b745968077f29ff275c1f99580a4',1,1656637200000,'limin',1656637200000,'limin','state','transferred','移送/上报','移送|上报|已移送|已上报',NULL,14,1,'已移送或上报其他单位',NULL);
INSERT INTO code VALUES(69,X'0181b745968077f388c97d57ad8f5121',1,1656637200000,'limin',1656637200000,'limin','state','reopened','重新调解','变更协议',NULL,15,1,'协议无效、变更或反悔后重新调解。依据：《人民调解法》第三十三条',NULL);
INSERT INTO code VALUES(70,X'0181b745968077f48ba88a69a6d899f6',1,1656637200000,'limin',1656637200000,'limin','state','closed','结案','已结案|办结|调解结束',NULL,16,1,'结案手续已办完',NULL);
INSERT INTO code VALUES(71,X'0181b745968077f59889086417631214',1,1656637200000,'limin',1656637200000,'limin','state','archived','已归档','归档',NULL,17,1,'卷宗已归档，只读',NULL);
INSERT INTO code VALUES(72,X'0181b745968077f6a96139673fe074a3',1,1656637200000,'limin',1656637200000,'limin','state','void','作废','已作废',NULL,18,1,'登记错误，案号保留不再用，不计入统计',NULL);
INSERT INTO code VALUES(73,X'0181b745968077f787d7e5d4f7913bc0',1,1656637200000,'limin',1656637200000,'limin','result','1','调解成功','成功|调成|已化解|化解|已调解成功|达成协议',NULL,1,1,'达成协议，书面的已经生效',NULL);
INSERT INTO code VALUES(74,X'0181b745968077f880ccc16323f99efd',1,1656637200000,'limin',1656637200000,'limin','result','2','调解不成功','不成功|调解失败|失败|调解不成|不成|未成功|未达成协议|调解未成功',NULL,2,1,'一方不愿、不能达成协议、期满等，已终止。依据：《人民调解法》第二十六条',NULL);
INSERT INTO code VALUES(75,X'0181b745968077f9a65adf877fef8bc4',1,1656637200000,'limin',1656637200000,'limin','result','3','撤回或自行和解','撤回|撤回申请|自行和解|和解',NULL,3,1,'当事人撤回申请或自行和解；默认不算成功',NULL);
INSERT INTO code VALUES(76,X'0181b745968077fabd87e6bf23a6eada',1,1656637200000,'limin',1656637200000,'limin','result','4','移送','移送上报|移送其他部门|上报|已移送',NULL,4,1,'移送有关部门或上报，不算成功也不算失败',NULL);
INSERT INTO code VALUES(77,X'0181b745968077fbbc8a30eb4435c34e',1,1656637200000,'limin',1656637200000,'limin','end_reason','N1','法律规定由专门机关管辖或不得用调解方式解决',NULL,NULL,1,1,'依据：《人民调解工作若干规定》第二十二条',NULL);
INSERT INTO code VALUES(78,X'0181b745968077fcafb3318ba46b9c1c',1,1656637200000,'limin',1656637200000,'limin','end_reason','N2','法院、公安机关或其他行政机关已受理或已解决',NULL,NULL,2,1,'依据：《人民调解工作若干规定》第二十二条',NULL);
INSERT INTO code VALUES(79,X'0181b745968077fdbd6ce7986f9cc8d1',1,1656637200000,'limin',1656637200000,'limin','end_reason','N3','一方明确拒绝调解',NULL,NULL,3,1,'依据：《人民调解法》第十七条',NULL);
INSERT INTO code VALUES(80,X'0181b745968077fe8b0c00475d5ec17f',1,1656637200000,'limin',1656637200000,'limin','end_reason','N4','没有明确的被申请人、具体要求或事实依据',NULL,NULL,4,1,'依据：《人民调解工作若干规定》受理条件',NULL);
INSERT INTO code VALUES(81,X'0181b745968077ff85fa17898ef1000e',1,1656637200000,'limin',1656637200000,'limin','end_reason','N5','医疗纠纷已起诉或已申请行政调解并被受理',NULL,NULL,5,1,'依据：《医疗纠纷预防和处理条例》第三十一条',NULL);
INSERT INTO code VALUES(82,X'0181b74596807800bd7195ef3d12a590',1,1656637200000,'limin',1656637200000,'limin','end_reason','N6','征收争议属行政行为或补偿协议、补偿决定本身',NULL,NULL,6,1,'依据：《国有土地上房屋征收与补偿条例》第二十六条，法释〔2019〕17号第二条',NULL);
INSERT INTO code VALUES(83,X'0181b7459680780187d65ae4a1a8a1eb',1,1656637200000,'limin',1656637200000,'limin','end_reason','N7','其他不予受理的原因',NULL,NULL,7,1,'须在“原因说明”里写明',NULL);
INSERT INTO code VALUES(84,X'0181b745968078029a068cc45260cc6b',1,1656637200000,'limin',1656637200000,'limin','end_reason','T1','一方拒绝或退出调解','拒绝调解|退出调解|不同意调解',NULL,8,1,'依据：《人民调解法》第十七条、第二十三条',NULL);
INSERT INTO code VALUES(85,X'0181b74596807803867cf46154d1decf',1,1656637200000,'limin',1656637200000,'limin','end_reason','T2','不能达成协议','调解不成|达不成协议|分歧过大',NULL,9,1,'依据：《人民调解法》第二十六条',NULL);
INSERT INTO code VALUES(86,X'0181b745968078048f570031843a91a0',1,1656637200000,'limin',1656637200000,'limin','end_reason','T3','期限届满，未同意延长','期满|期限届满|超期',NULL,10,1,'医疗纠纷期满未达成协议的视为调解不成。依据：《医疗纠纷预防和处理条例》第三十八条',NULL);
INSERT INTO code VALUES(87,X'0181b74596807805b6822a672d9b4eb9',1,1656637200000,'limin',1656637200000,'limin','end_reason','T4','联系不上一方当事人','联系不上|无法联系',NULL,11,1,'依据：《人民法院在线调解规则》第二十五条',NULL);
INSERT INTO code VALUES(88,X'0181b74596807806af2ae5ef190e8850',1,1656637200000,'limin',1656637200000,'limin','end_reason','T5','一方拒绝在协议上签名',NULL,NULL,12,1,'依据：《人民法院在线调解规则》第二十五条',NULL);
INSERT INTO code VALUES(89,X'0181b74596807807b4bdcd8ff38c04c9',1,1656637200000,'limin',1656637200000,'limin','end_reason','T6','诉讼、仲裁或行政调解已被受理',NULL,NULL,13,1,'依据：《医疗纠纷预防和处理条例》第三十一条',NULL);
INSERT INTO code VALUES(90,X'0181b745968078089eb58a445841f3ac',1,1656637200000,'limin',1656637200000,'limin','end_reason','T7','发现不属于调解范围（含涉嫌犯罪）','不属调解范围',NULL,14,1,'依据：《人民调解法》第二十五条',NULL);
INSERT INTO code VALUES(91,X'0181b7459680780992c39691e9e8a44a',1,1656637200000,'limin',1656637200000,'limin','end_reason','T8','其他特殊原因（当事人死亡等）',NULL,NULL,15,1,'须在“原因说明”里写明',NULL);
INSERT INTO code VALUES(92,X'0181b7459680780ab2fa340af144d310',1,1656637200000,'limin',1656637200000,'limin','end_reason','W1','当事人撤回申请','撤回',NULL,16,1,'依据：《人民调解法》第二十三条：当事人可以要求终止调解',NULL);
INSERT INTO code VALUES(93,X'0181b7459680780bb2da557fef08be17',1,1656637200000,'limin',1656637200000,'limin','end_reason','W2','当事人自行和解','自行和解|和解',NULL,17,1,'依据：《人民法院在线调解规则》第二十五条；默认不计入调解成功，设置 count_self_settled 可以改',NULL);
INSERT INTO code VALUES(94,X'0181b7459680780ca9e7cdff1e86e105',1,1656637200000,'limin',1656637200000,'limin','agreement_form','1','口头','口头协议|口头形式',NULL,1,1,'双方认为无需书面的；调解员记录协议内容，达成之日生效。依据：《人民调解法》第二十八条、第三十条',NULL);
INSERT INTO code VALUES(95,X'0181b7459680780d9b8d7a811e3c49cd',1,1656637200000,'limin',1656637200000,'limin','agreement_form','2','书面','书面协议|书面形式|协议书',NULL,2,1,'各方签名、盖章或按指印，调解员签名并加盖调委会印章之日生效。依据：《人民调解法》第二十九条',NULL);
INSERT INTO code VALUES(96,X'0181b7459680780eb503027f42cd08ab',1,1656637200000,'limin',1656637200000,'limin','apply_form','1','口头','口头申请',NULL,1,1,'当场记录基本情况、事项、理由和时间',NULL);
INSERT INTO code VALUES(97,X'0181b7459680780f885d50e6f9926e99',1,1656637200000,'limin',1656637200000,'limin','apply_form','2','书面','书面申请',NULL,2,1,'提交人民调解申请书',NULL);
INSERT INTO code VALUES(98,X'0181b7459680781087b762403f36e8df',1,1656637200000,'limin',1656637200000,'limin','performance','done','已履行','01|履行|全部履行|履行完毕|已全部履行|当场履行|是',NULL,1,1,'协议全部履行完毕，有凭证或当事人确认',NULL);
INSERT INTO code VALUES(99,X'0181b745968078118ffd5e8f50b17081',1,1656637200000,'limin',1656637200000,'limin','performance','performing','履行中','正在履行|未到期|分期履行',NULL,2,1,'正在按约履行或期限未到',NULL);
INSERT INTO code VALUES(100,X'0181b74596807812b0c7e5463e56cd32',1,1656637200000,'limin',1656637200000,'limin','performance','partly','部分履行','履行部分',NULL,3,1,'只履行了一部分',NULL);
INSERT INTO code VALUES(101,X'0181b74596807813ac3758629e104bc6',1,1656637200000,'limin',1656637200000,'limin','performance','breached','反悔','03|不履行|拒不履行|达成协议后起诉',NULL,4,1,'当事人反悔或期满不履行；可就协议起诉。依据：《人民调解法》第三十二条',NULL);
INSERT INTO code VALUES(102,X'0181b74596807814a9efbb3dfb32d7bf',1,1656637200000,'limin',1656637200000,'limin','performance','jc','申请司法确认','02|司法确认',NULL,5,1,'双方共同向法院申请确认协议效力。依据：《人民调解法》第三十三条',NULL);
INSERT INTO code VALUES(103,X'0181b74596807815872f24c4fdbd9899',1,1656637200000,'limin',1656637200000,'limin','performance','other','其他','04|其它',NULL,6,1,'以上之外，例如法院另有判决',NULL);
INSERT INTO code VALUES(104,X'0181b74596807816b5dc15e00869329e',1,1656637200000,'limin',1656637200000,'limin','jc_state','none','未申请','否|无|未',NULL,1,1,'没有申请司法确认',NULL);
INSERT INTO code VALUES(105,X'0181b74596807817a311d8f7b3544bd1',1,1656637200000,'limin',1656637200000,'limin','jc_state','applied','已申请','是|申请',NULL,2,1,'双方已共同提出申请，法院尚未决定是否受理',NULL);
INSERT INTO code VALUES(106,X'0181b7459680781889f0cab3a403fcfd',1,1656637200000,'limin',1656637200000,'limin','jc_state','accepted','法院已受理','已受理',NULL,3,1,'法院受理，尚未作出裁定',NULL);
INSERT INTO code VALUES(107,X'0181b74596807819aabe8752c47f491b',1,1656637200000,'limin',1656637200000,'limin','jc_state','confirmed','确认有效','有效|已确认|裁定确认',NULL,4,1,'裁定有效，一方不履行可申请强制执行。依据：《人民调解法》第三十三条',NULL);
INSERT INTO code VALUES(108,X'0181b7459680781a82dac5bbbfdf38bb',1,1656637200000,'limin',1656637200000,'limin','jc_state','rejected','驳回','驳回申请|确认无效|无效',NULL,5,1,'裁定驳回，可变更协议、重新调解或起诉。依据：《人民调解法》第三十三条',NULL);
INSERT INTO code VALUES(109,X'0181b7459680781ba69d9a41594cba5c',1,1656637200000,'limin',1656637200000,'limin','jc_state','refused','不予受理','不受理',NULL,6,1,'法院不予受理',NULL);
INSERT INTO code VALUES(110,X'0181b7459680781ca3219991687a004e',1,1656637200000,'limin',1656637200000,'limin','jc_state','withdrawn','撤回','撤回申请|按撤回处理',NULL,7,1,'申请人撤回，或按撤回处理',NULL);
INSERT INTO code VALUES(111,X'0181b7459680781da8069f3a7b4d4da2',1,1656637200000,'limin',1656637200000,'limin','conversion','01','治安','治安案件|转治安|治安处罚',NULL,1,1,'转为治安案件',NULL);
INSERT INTO code VALUES(112,X'0181b7459680781eaeab3cb84bba1571',1,1656637200000,'limin',1656637200000,'limin','conversion','02','刑事','刑事案件|转刑事|民转刑',NULL,2,1,'转为刑事案件',NULL);
INSERT INTO code VALUES(113,X'0181b7459680781f904b0bd48cce5d7b',1,1656637200000,'limin',1656637200000,'limin','conversion','03','民商事','民商事案件|转诉讼|诉讼|民事案件',NULL,3,1,'转为民商事诉讼或仲裁',NULL);
INSERT INTO code VALUES(114,X'0181b7459680782086b7cc797db844df',1,1656637200000,'limin',1656637200000,'limin','committee_kind','village','村','村调委会|村委会|村人民调解委员会',NULL,1,1,'村民委员会设立。依据：《人民调解法》第八条',NULL);
INSERT INTO code VALUES(115,X'0181b74596807821968d6fb54a87077e',1,1656637200000,'limin',1656637200000,'limin','committee_kind','neighbourhood','社区','居|居(社区)|社区调委会|居委会|居民委员会',NULL,2,1,'居民委员会设立。依据：《人民调解法》第八条',NULL);
INSERT INTO code VALUES(116,X'0181b74596807822a8a98f701868898a',1,1656637200000,'limin',1656637200000,'limin','committee_kind','town','乡镇','乡|镇|乡镇调委会',NULL,3,1,'乡镇设立。依据：《人民调解法》第三十四条',NULL);
INSERT INTO code VALUES(117,X'0181b74596807823964e6b5af5a479c9',1,1656637200000,'limin',1656637200000,'limin','committee_kind','street','街道','街道调委会|街道办事处',NULL,4,1,'街道设立。依据：《人民调解法》第三十四条',NULL);
INSERT INTO code VALUES(118,X'0181b74596807824a2d48a5bb408efe7',1,1656637200000,'limin',1656637200000,'limin','committee_kind','enterprise','企业','企业调委会',NULL,5,1,'企业设立。依据：《人民调解法》第八条',NULL);
INSERT INTO code VALUES(119,X'0181b745968078258091f10adc80aea7',1,1656637200000,'limin',1656637200000,'limin','committee_kind','institution','事业单位','事业|事业单位调委会',NULL,6,1,'事业单位设立。依据：《人民调解法》第八条',NULL);
INSERT INTO code VALUES(120,X'0181b74596807826aa5c76b7478545ad',1,1656637200000,'limin',1656637200000,'limin','committee_kind','professional','行业性专业性','行业性|专业性|行业专业|行业性专业性调委会|行业性、专业性',NULL,7,1,'行业性、专业性人民调解组织。依据：《人民调解法》第三十四条',NULL);
INSERT INTO code VALUES(121,X'0181b74596807827b770e02d7e3e4fbf',1,1656637200000,'limin',1656637200000,'limin','committee_kind','other','社会团体和其他','社会团体|社会团体和其他组织|其他|其它',NULL,8,1,'社会团体和其他组织设立。依据：《人民调解法》第三十四条',NULL);
INSERT INTO code VALUES(122,X'0181b7459680782893bc32add824f3af',1,1656637200000,'limin',1656637200000,'limin','sub_kind','traffic','道路交通事故','道路交通|交通事故|交通|交通调委会',NULL,1,1,'道路交通事故损害赔偿。依据：《道路交通事故处理程序规定》第八十四条',NULL);
INSERT INTO code VALUES(123,X'0181b74596807829addcf3c8714ecf05',1,1656637200000,'limin',1656637200000,'limin','sub_kind','school','涉教纠纷','涉教|校园|学校|教育|校园纠纷',NULL,2,1,'学校、学生、家长之间的纠纷。依据：教政法〔2019〕11号',NULL);
INSERT INTO code VALUES(124,X'0181b7459680782ab8bf41a387d3fb7c',1,1656637200000,'limin',1656637200000,'limin','sub_kind','labour','劳动人事争议','劳动人事|劳动|劳动争议',NULL,3,1,'劳动人事争议。依据：《劳动争议调解仲裁法》第十条',NULL);
INSERT INTO code VALUES(125,X'0181b7459680782ba44835c7a448aa24',1,1656637200000,'limin',1656637200000,'limin','sub_kind','medical','医疗纠纷','医疗|医患|医患纠纷',NULL,4,1,'医疗纠纷。依据：《医疗纠纷预防和处理条例》第三十条至第三十二条',NULL);
INSERT INTO code VALUES(126,X'0181b7459680782c951e911b406a3026',1,1656637200000,'limin',1656637200000,'limin','sub_kind','expropriation','房屋征收','征收|拆迁|征地拆迁|房屋征收补偿',NULL,5,1,'房屋征收中的民事争议。依据：《国有土地上房屋征收与补偿条例》',NULL);
INSERT INTO code VALUES(127,X'0181b7459680782d9962145b60d3d074',1,1656637200000,'limin',1656637200000,'limin','sub_kind','property','物业','物业纠纷|物业服务',NULL,6,1,'物业服务纠纷',NULL);
INSERT INTO code VALUES(128,X'0181b7459680782e8154ab23fdb19cbe',1,1656637200000,'limin',1656637200000,'limin','sex','0','未知',NULL,NULL,1,1,'未知的性别',NULL);
INSERT INTO code VALUES(129,X'0181b7459680782faa6ecb47051e662b',1,1656637200000,'limin',1656637200000,'limin','sex','1','男','男性|男士|M',NULL,2,1,'男性。依据：GB/T 2261.1',NULL);
INSERT INTO code VALUES(130,X'0181b745968078309980bef7b671949e',1,1656637200000,'limin',1656637200000,'limin','sex','2','女','女性|女士|F',NULL,3,1,'女性。依据：GB/T 2261.1',NULL);
INSERT INTO code VALUES(131,X'0181b74596807831a15c6a980f602bac',1,1656637200000,'limin',1656637200000,'limin','sex','9','未说明',NULL,NULL,4,1,'未说明的性别',NULL);
INSERT INTO code VALUES(132,X'0181b7459680783294c7e60e2addb276',1,1656637200000,'limin',1656637200000,'limin','nation','01','汉族','汉',NULL,1,1,NULL,NULL);
INSERT INTO code VALUES(133,X'0181b74596807833bd6628a73421ddee',1,1656637200000,'limin',1656637200000,'limin','nation','02','蒙古族','蒙古',NULL,2,1,NULL,NULL);
INSERT INTO code VALUES(134,X'0181b7459680783486273fc27424d8ba',1,1656637200000,'limin',1656637200000,'limin','nation','03','回族','回',NULL,3,1,NULL,NULL);
INSERT INTO code VALUES(135,X'0181b74596807835b1c8e96f60a7c3f3',1,1656637200000,'limin',1656637200000,'limin','nation','04','藏族','藏',NULL,4,1,NULL,NULL);
INSERT INTO code VALUES(136,X'0181b745968078368e8fa1a639b67c3b',1,1656637200000,'limin',1656637200000,'limin','nation','05','维吾尔族','维吾尔',NULL,5,1,NULL,NULL);
INSERT INTO code VALUES(137,X'0181b74596807837adee102734200513',1,1656637200000,'limin',1656637200000,'limin','nation','06','苗族','苗',NULL,6,1,NULL,NULL);
INSERT INTO code VALUES(138,X'0181b745968078388435e753072f9c0b',1,1656637200000,'limin',1656637200000,'limin','nation','07','彝族','彝',NULL,7,1,NULL,NULL);
INSERT INTO code VALUES(139,X'0181b7459680783992f7762fbe380794',1,1656637200000,'limin',1656637200000,'limin','nation','08','壮族','壮',NULL,8,1,NULL,NULL);
INSERT INTO code VALUES(140,X'0181b7459680783a8485b57edcb06b44',1,1656637200000,'limin',1656637200000,'limin','nation','09','布依族','布依',NULL,9,1,NULL,NULL);
INSERT INTO code VALUES(141,X'0181b7459680783bba3b941190329c5a',1,1656637200000,'limin',1656637200000,'limin','nation','10','朝鲜族','朝鲜',NULL,10,1,NULL,NULL);
INSERT INTO code VALUES(142,X'0181b7459680783c83e062f995119425',1,1656637200000,'limin',1656637200000,'limin','nation','11','满族','满',NULL,11,1,NULL,NULL);
INSERT INTO code VALUES(143,X'0181b7459680783d99404160cf54cb2f',1,1656637200000,'limin',1656637200000,'limin','nation','12','侗族','侗',NULL,12,1,NULL,NULL);
INSERT INTO code VALUES(144,X'0181b7459680783e83a9199a9fbe59d0',1,1656637200000,'limin',1656637200000,'limin','nation','13','瑶族','瑶',NULL,13,1,NULL,NULL);
INSERT INTO code VALUES(145,X'0181b7459680783fa3d5fd43efd63f4c',1,1656637200000,'limin',1656637200000,'limin','nation','14','白族','白',NULL,14,1,NULL,NULL);
INSERT INTO code VALUES(146,X'0181b74596807840804c05246416f0d8',1,1656637200000,'limin',1656637200000,'limin','nation','15','土家族','土家',NULL,15,1,NULL,NULL);
INSERT INTO code VALUES(147,X'0181b74596807841bd92134d126f6bd3',1,1656637200000,'limin',1656637200000,'limin','nation','16','哈尼族','哈尼',NULL,16,1,NULL,NULL);
INSERT INTO code VALUES(148,X'0181b74596807842967b063e2860def9',1,1656637200000,'limin',1656637200000,'limin','nation','17','哈萨克族','哈萨克',NULL,17,1,NULL,NULL);
INSERT INTO code VALUES(149,X'0181b74596807843826a58679a3015d5',1,1656637200000,'limin',1656637200000,'limin','nation','18','傣族','傣',NULL,18,1,NULL,NULL);
INSERT INTO code VALUES(150,X'0181b745968078448a4448bcac234be1',1,1656637200000,'limin',1656637200000,'limin','nation','19','黎族','黎',NULL,19,1,NULL,NULL);
INSERT INTO code VALUES(151,X'0181b74596807845a01d81c78c323aaf',1,1656637200000,'limin',1656637200000,'limin','nation','20','傈僳族','傈僳',NULL,20,1,NULL,NULL);
INSERT INTO code VALUES(152,X'0181b74596807846b289185f1b0d0ec5',1,1656637200000,'limin',1656637200000,'limin','nation','21','佤族','佤',NULL,21,1,NULL,NULL);
INSERT INTO code VALUES(153,X'0181b74596807847b17cae1c69150bf8',1,1656637200000,'limin',1656637200000,'limin','nation','22','畲族','畲',NULL,22,1,NULL,NULL);
INSERT INTO code VALUES(154,X'0181b74596807848a324d03be04ccf41',1,1656637200000,'limin',1656637200000,'limin','nation','23','高山族','高山',NULL,23,1,NULL,NULL);
INSERT INTO code VALUES(155,X'0181b74596807849b4944f61dac3a60c',1,1656637200000,'limin',1656637200000,'limin','nation','24','拉祜族','拉祜',NULL,24,1,NULL,NULL);
INSERT INTO code VALUES(156,X'0181b7459680784a9bf32ea6f92c1c1b',1,1656637200000,'limin',1656637200000,'limin','nation','25','水族','水',NULL,25,1,NULL,NULL);
INSERT INTO code VALUES(157,X'0181b7459680784ba2e326a0684e7499',1,1656637200000,'limin',1656637200000,'limin','nation','26','东乡族','东乡',NULL,26,1,NULL,NULL);
INSERT INTO code VALUES(158,X'0181b7459680784c891e8683e43b453d',1,1656637200000,'limin',1656637200000,'limin','nation','27','纳西族','纳西',NULL,27,1,NULL,NULL);
INSERT INTO code VALUES(159,X'0181b7459680784dab797f6e23594305',1,1656637200000,'limin',1656637200000,'limin','nation','28','景颇族','景颇',NULL,28,1,NULL,NULL);
INSERT INTO code VALUES(160,X'0181b7459680784ea53e6e820af92df6',1,1656637200000,'limin',1656637200000,'limin','nation','29','柯尔克孜族','柯尔克孜',NULL,29,1,NULL,NULL);
INSERT INTO code VALUES(161,X'0181b7459680784f8b8b7bed98073109',1,1656637200000,'limin',1656637200000,'limin','nation','30','土族','土',NULL,30,1,NULL,NULL);
INSERT INTO code VALUES(162,X'0181b745968078509fe962ec19f23023',1,1656637200000,'limin',1656637200000,'limin','nation','31','达斡尔族','达斡尔',NULL,31,1,NULL,NULL);
INSERT INTO code VALUES(163,X'0181b74596807851b3c0d2cd253ff2d9',1,1656637200000,'limin',1656637200000,'limin','nation','32','仫佬族','仫佬',NULL,32,1,NULL,NULL);
INSERT INTO code VALUES(164,X'0181b745968078528b994f15d40c5042',1,1656637200000,'limin',1656637200000,'limin','nation','33','羌族','羌',NULL,33,1,NULL,NULL);
INSERT INTO code VALUES(165,X'0181b745968078539bc1a3d1aa92f938',1,1656637200000,'limin',1656637200000,'limin','nation','34','布朗族','布朗',NULL,34,1,NULL,NULL);
INSERT INTO code VALUES(166,X'0181b745968078548099f20c9045ed52',1,1656637200000,'limin',1656637200000,'limin','nation','35','撒拉族','撒拉',NULL,35,1,NULL,NULL);
INSERT INTO code VALUES(167,X'0181b745968078559e7ef674e6ba9662',1,1656637200000,'limin',1656637200000,'limin','nation','36','毛南族','毛南',NULL,36,1,NULL,NULL);
INSERT INTO code VALUES(168,X'0181b74596807856b1c9c93e8d4c94e0',1,1656637200000,'limin',1656637200000,'limin','nation','37','仡佬族','仡佬',NULL,37,1,NULL,NULL);
INSERT INTO code VALUES(169,X'0181b74596807857b7b54857185ca123',1,1656637200000,'limin',1656637200000,'limin','nation','38','锡伯族','锡伯',NULL,38,1,NULL,NULL);
INSERT INTO code VALUES(170,X'0181b745968078588d29ef11146f94f1',1,1656637200000,'limin',1656637200000,'limin','nation','39','阿昌族','阿昌',NULL,39,1,NULL,NULL);
INSERT INTO code VALUES(171,X'0181b74596807859bcc7ae8642672f9c',1,1656637200000,'limin',1656637200000,'limin','nation','40','普米族','普米',NULL,40,1,NULL,NULL);
INSERT INTO code VALUES(172,X'0181b7459680785aa95c80550f309546',1,1656637200000,'limin',1656637200000,'limin','nation','41','塔吉克族','塔吉克',NULL,41,1,NULL,NULL);
INSERT INTO code VALUES(173,X'0181b7459680785b87bfae48ff58f9c2',1,1656637200000,'limin',1656637200000,'limin','nation','42','怒族','怒',NULL,42,1,NULL,NULL);
INSERT INTO code VALUES(174,X'0181b7459680785c91d0a4344f368968',1,1656637200000,'limin',1656637200000,'limin','nation','43','乌孜别克族','乌孜别克',NULL,43,1,NULL,NULL);
INSERT INTO code VALUES(175,X'0181b7459680785d9c719a57716119e4',1,1656637200000,'limin',1656637200000,'limin','nation','44','俄罗斯族','俄罗斯',NULL,44,1,NULL,NULL);
INSERT INTO code VALUES(176,X'0181b7459680785e9ade722708e74bd7',1,1656637200000,'limin',1656637200000,'limin','nation','45','鄂温克族','鄂温克',NULL,45,1,NULL,NULL);
INSERT INTO code VALUES(177,X'0181b7459680785fae92a2f152de33f3',1,1656637200000,'limin',1656637200000,'limin','nation','46','德昂族','德昂',NULL,46,1,NULL,NULL);
INSERT INTO code VALUES(178,X'0181b74596807860a00728ee56c50d4d',1,1656637200000,'limin',1656637200000,'limin','nation','47','保安族','保安',NULL,47,1,NULL,NULL);
INSERT INTO code VALUES(179,X'0181b74596807861b2b76e5d9ce99f4e',1,1656637200000,'limin',1656637200000,'limin','nation','48','裕固族','裕固',NULL,48,1,NULL,NULL);
INSERT INTO code VALUES(180,X'0181b74596807862b7bec5d1133076b7',1,1656637200000,'limin',1656637200000,'limin','nation','49','京族','京',NULL,49,1,NULL,NULL);
INSERT INTO code VALUES(181,X'0181b7459680786383184288536fa40c',1,1656637200000,'limin',1656637200000,'limin','nation','50','塔塔尔族','塔塔尔',NULL,50,1,NULL,NULL);
INSERT INTO code VALUES(182,X'0181b74596807864bd7336d91b45704d',1,1656637200000,'limin',1656637200000,'limin','nation','51','独龙族','独龙',NULL,51,1,NULL,NULL);
INSERT INTO code VALUES(183,X'0181b74596807865904581c73b36db48',1,1656637200000,'limin',1656637200000,'limin','nation','52','鄂伦春族','鄂伦春',NULL,52,1,NULL,NULL);
INSERT INTO code VALUES(184,X'0181b74596807866a13baedd9e8f8879',1,1656637200000,'limin',1656637200000,'limin','nation','53','赫哲族','赫哲',NULL,53,1,NULL,NULL);
INSERT INTO code VALUES(185,X'0181b745968078679d70d278143f3caf',1,1656637200000,'limin',1656637200000,'limin','nation','54','门巴族','门巴',NULL,54,1,NULL,NULL);
INSERT INTO code VALUES(186,X'0181b745968078689d6e10dc142f1992',1,1656637200000,'limin',1656637200000,'limin','nation','55','珞巴族','珞巴',NULL,55,1,NULL,NULL);
INSERT INTO code VALUES(187,X'0181b74596807869b36bc5de99fb18c0',1,1656637200000,'limin',1656637200000,'limin','nation','56','基诺族','基诺',NULL,56,1,NULL,NULL);
INSERT INTO code VALUES(188,X'0181b7459680786a854b513ba64df0c5',1,1656637200000,'limin',1656637200000,'limin','nation','97','其他','其它',NULL,57,1,'未识别的民族',NULL);
INSERT INTO code VALUES(189,X'0181b7459680786b9a5d17feff9ddf12',1,1656637200000,'limin',1656637200000,'limin','nation','98','外国血统中国籍人士','外国血统',NULL,58,1,'外国血统的中国公民',NULL);
INSERT INTO code VALUES(190,X'0181b7459680786ca306f419b6b401be',1,1656637200000,'limin',1656637200000,'limin','party_type','1','自然人','个人|公民',NULL,1,1,'有身份证件的个人',NULL);
INSERT INTO code VALUES(191,X'0181b7459680786db6d34bd008ffad0b',1,1656637200000,'limin',1656637200000,'limin','party_type','2','法人','单位|企业法人|公司',NULL,2,1,'有统一社会信用代码的法人',NULL);
INSERT INTO code VALUES(192,X'0181b7459680786e9acb20557640a0d4',1,1656637200000,'limin',1656637200000,'limin','party_type','3','非法人组织','其他组织|非法人',NULL,3,1,'合伙企业、村民小组等非法人组织',NULL);
INSERT INTO code VALUES(193,X'0181b7459680786fa585a59f6f6169f4',1,1656637200000,'limin',1656637200000,'limin','party_side','1','申请人','申请方|甲方',NULL,1,1,'提出申请的一方；主动调解时为主张权利的一方',NULL);
INSERT INTO code VALUES(194,X'0181b7459680787099c34b9b77693df4',1,1656637200000,'limin',1656637200000,'limin','party_side','2','被申请人','被申请方|乙方',NULL,2,1,'另一方',NULL);
INSERT INTO code VALUES(195,X'0181b745968078718f46c6cea97ab946',1,1656637200000,'limin',1656637200000,'limin','party_side','3','第三人','第三方',NULL,3,1,'与处理结果有利害关系的人',NULL);
INSERT INTO code VALUES(196,X'0181b74596807872afef90994d44c528',1,1656637200000,'limin',1656637200000,'limin','id_kind','01','居民身份证','身份证|二代证',NULL,1,1,'18位，核对出生日期和校验码',NULL);
INSERT INTO code VALUES(197,X'0181b74596807873881ca89168afee2a',1,1656637200000,'limin',1656637200000,'limin','id_kind','02','护照',NULL,NULL,2,1,'中国或外国护照',NULL);
INSERT INTO code VALUES(198,X'0181b74596807874a6f73460701e98ed',1,1656637200000,'limin',1656637200000,'limin','id_kind','03','港澳居民来往内地通行证','港澳通行证|回乡证',NULL,3,1,'港澳居民',NULL);
INSERT INTO code VALUES(199,X'0181b7459680787595ac5303ea02f3f4',1,1656637200000,'limin',1656637200000,'limin','id_kind','04','台湾居民来往大陆通行证','台胞证',NULL,4,1,'台湾居民',NULL);
INSERT INTO code VALUES(200,X'0181b745968078769d9fafd8357e424f',1,1656637200000,'limin',1656637200000,'limin','id_kind','05','港澳台居民居住证','居住证',NULL,5,1,'号码与居民身份证同一格式',NULL);
INSERT INTO code VALUES(201,X'0181b74596807877a5d78a7d869fe028',1,1656637200000,'limin',1656637200000,'limin','id_kind','06','外国人永久居留身份证','永久居留证',NULL,6,1,'外国人',NULL);
INSERT INTO code VALUES(202,X'0181b74596807878b6722dc5ff96c04b',1,1656637200000,'limin',1656637200000,'limin','id_kind','07','军官证','军人证件|士兵证',NULL,7,1,'现役军人',NULL);
INSERT INTO code VALUES(203,X'0181b745968078799a9c2e77a1230e89',1,1656637200000,'limin',1656637200000,'limin','id_kind','08','户口簿','户口本',NULL,8,1,'没有办理身份证的未成年人',NULL);
INSERT INTO code VALUES(204,X'0181b7459680787a83a1d725e82f36a5',1,1656637200000,'limin',1656637200000,'limin','id_kind','99','其他证件','其他|其它',NULL,9,1,'其他能证明身份的证件',NULL);
INSERT INTO code VALUES(205,X'0181b7459680787b8e2baf3d87250517',1,1656637200000,'limin',1656637200000,'limin','id_kind','00','无证件','无|没有证件',NULL,10,1,'没有证件，在备注里说明如何核实身份',NULL);
INSERT INTO code VALUES(206,X'0181b7459680787c8c667ba85d507950',1,1656637200000,'limin',1656637200000,'limin','nature','civil','民事','民事争议|民事纠纷',NULL,1,1,'家庭内部分配、租赁、相邻、权属等民事争议，可以调解',NULL);
INSERT INTO code VALUES(207,X'0181b7459680787da57c4c4f6264db00',1,1656637200000,'limin',1656637200000,'limin','nature','administrative','行政','行政争议|行政纠纷',NULL,2,1,'征收决定、补偿决定、补偿协议本身的争议，不予受理。依据：法释〔2019〕17号第二条',NULL);
INSERT INTO code VALUES(208,X'0181b7459680787e9725449b35e25274',1,1656637200000,'limin',1656637200000,'limin','post','chair','主任','主任委员',NULL,1,1,'依据：《人民调解法》第八条',NULL);
INSERT INTO code VALUES(209,X'0181b7459680787fa3fb58330e1e4243',1,1656637200000,'limin',1656637200000,'limin','post','vice','副主任',NULL,NULL,2,1,'依据：《人民调解法》第八条',NULL);
INSERT INTO code VALUES(210,X'0181b7459680788097e43b88a3c555f6',1,1656637200000,'limin',1656637200000,'limin','post','member','委员',NULL,NULL,3,1,'依据：《人民调解法》第八条',NULL);
INSERT INTO code VALUES(211,X'0181b74596807881886ff22614316203',1,1656637200000,'limin',1656637200000,'limin','post','mediator','调解员','人民调解员|聘任调解员',NULL,4,1,'依据：《人民调解法》第十三条',NULL);
INSERT INTO code VALUES(212,X'0181b74596807882b6c17baad6af27a3',1,1656637200000,'limin',1656637200000,'limin','chosen','elected','推选','选举|推举',NULL,1,1,'村民会议、居民会议、职工大会等推选产生。依据：《人民调解法》第九条',NULL);
INSERT INTO code VALUES(213,X'0181b74596807883a61a11142b11521f',1,1656637200000,'limin',1656637200000,'limin','chosen','hired','聘任','聘用|聘请',NULL,2,1,'由调委会聘任。依据：《人民调解法》第十三条',NULL);
INSERT INTO code VALUES(214,X'0181b745968078849545d6e16c0c8a91',1,1656637200000,'limin',1656637200000,'limin','suspension_kind','appraisal','鉴定','司法鉴定|医疗损害鉴定|委托鉴定',NULL,1,1,'自委托之日起至收到意见之日止，不计入调解期限。依据：《医疗纠纷预防和处理条例》第三十八条',NULL);
INSERT INTO code VALUES(215,X'0181b74596807885a70f22f731ab40d5',1,1656637200000,'limin',1656637200000,'limin','suspension_kind','other','其他','其它|中止',NULL,2,1,'当事人外出、等待其他结果等；只作记录，不影响期限',NULL);
INSERT INTO code VALUES(216,X'0181b74596807886926bbef7d98a3469',1,1656637200000,'limin',1656637200000,'limin','limit_unit','days','日','天|自然日',NULL,1,1,'逐日计算，届满日逢休息日顺延。依据：《民法典》第二百零三条',NULL);
INSERT INTO code VALUES(217,X'0181b74596807887970b73edc2278962',1,1656637200000,'limin',1656637200000,'limin','limit_unit','workdays','工作日','个工作日',NULL,2,1,'跳过双休日和法定休假日，调休上班日计入',NULL);
INSERT INTO code VALUES(218,X'0181b74596807888a169524feab1a462',1,1656637200000,'limin',1656637200000,'limin','limit_unit','years','年','周年',NULL,3,1,'到期年的同月同日，没有这一天的为月末。依据：《民法典》第二百零二条',NULL);
INSERT INTO code VALUES(219,X'0181b7459680788984006a0f39f2bb34',1,1656637200000,'limin',1656637200000,'limin','on_expiry','warn','提醒','警告',NULL,1,1,'到期前后提醒，案件可以继续办',NULL);
INSERT INTO code VALUES(220,X'0181b7459680788a82b454c3fe9809f3',1,1656637200000,'limin',1656637200000,'limin','on_expiry','propose','建议终止','提议终止',NULL,2,1,'期满后建议按调解不成终止，由人决定',NULL);
INSERT INTO code VALUES(221,X'0181b7459680788bbdbf5cbce54671c4',1,1656637200000,'limin',1656637200000,'limin','on_expiry','notice','告知','通知',NULL,3,1,'期满后告知当事人可走的途径，案件可以继续办',NULL);
INSERT INTO code VALUES(222,X'0181b7459680788cbfa085896683cacf',1,1656637200000,'limin',1656637200000,'limin','on_expiry','block','不准再办','禁止|阻止',NULL,4,1,'期满后不能再办这一事项',NULL);
INSERT INTO code VALUES(223,X'0181b7459680788d8e5ee53e768f3e91',1,1656637200000,'limin',1656637200000,'limin','on_expiry','info','仅供参考','参考|提示',NULL,5,1,'只显示日期，不提醒也不限制',NULL);
INSERT INTO code VALUES(224,X'0181b7459680788ea4ae487506ccc061',1,1656637200000,'limin',1656637200000,'limin','role','clerk','内勤','登记员|录入员',NULL,1,1,'登记、编辑、流转、打印、导出案件',NULL);
INSERT INTO code VALUES(225,X'0181b7459680788f9d3e9370c51607ae',1,1656637200000,'limin',1656637200000,'limin','role','mediator','调解员','人民调解员',NULL,2,1,'办理自己主办或协办的案件',NULL);
INSERT INTO code VALUES(226,X'0181b7459680789096ef8ce831e2388e',1,1656637200000,'limin',1656637200000,'limin','role','head','所长','司法所长|负责人',NULL,3,1,'审核、指派、归档，看本所全部案件和统计',NULL);
INSERT INTO code VALUES(227,X'0181b74596807891b1c205a4a1358a50',1,1656637200000,'limin',1656637200000,'limin','role','statistics','统计','统计员',NULL,4,1,'看统计和不含个人信息的清单',NULL);
INSERT INTO code VALUES(228,X'0181b74596807892bb7e8f2149f24753',1,1656637200000,'limin',1656637200000,'limin','role','admin','管理员','系统管理员',NULL,5,1,'维护代码、调委会、期限和用户',NULL);
INSERT INTO code VALUES(229,X'0181b74596807893be837daca88a264f',1,1656637200000,'limin',1656637200000,'limin','role','auditor','审计','审计员',NULL,6,1,'只读，查看审计记录并核对',NULL);
INSERT INTO code VALUES(230,X'0181b74596807894adb46c0afe0eee90',1,1656637200000,'limin',1656637200000,'limin','participant_kind','relative','亲属','亲友|家属',NULL,1,1,'当事人的亲属，征得当事人同意后邀请。依据：《人民调解法》第二十条',NULL);
INSERT INTO code VALUES(231,X'0181b74596807895bd1b4893447f8fe4',1,1656637200000,'limin',1656637200000,'limin','participant_kind','neighbour','邻里','邻居',NULL,2,1,'当事人的邻居，征得当事人同意后邀请。依据：《人民调解法》第二十条',NULL);
INSERT INTO code VALUES(232,X'0181b74596807896b0b7b2232152ba2d',1,1656637200000,'limin',1656637200000,'limin','participant_kind','colleague','同事','同学|战友',NULL,3,1,'当事人的同事，征得当事人同意后邀请。依据：《人民调解法》第二十条',NULL);
INSERT INTO code VALUES(233,X'0181b74596807897ac08ea1eeab0d69a',1,1656637200000,'limin',1656637200000,'limin','participant_kind','expert','专家','专业人员|有专门知识的人',NULL,4,1,'有专门知识或特定经验的人。依据：《人民调解法》第二十条',NULL);
INSERT INTO code VALUES(234,X'0181b74596807898a08f01d05de9afb2',1,1656637200000,'limin',1656637200000,'limin','participant_kind','unit','有关单位','单位|社会组织|有关社会组织',NULL,5,1,'有关社会组织或单位派人参加。依据：《人民调解法》第二十条',NULL);
INSERT INTO code VALUES(235,X'0181b74596807899a7ade61c4a60d105',1,1656637200000,'limin',1656637200000,'limin','participant_kind','other','其他','其它',NULL,6,1,'以上之外征得当事人同意后邀请的人',NULL);
INSERT INTO code VALUES(236,X'0181b7459680789ab5e10b5390bfb667',1,1656637200000,'limin',1656637200000,'limin','concern','related','近亲属关系','近亲属|亲属关系',NULL,1,1,'调解员可能是当事人本人或其近亲属，须说明是否回避。依据：《医疗纠纷预防和处理条例》第三十七条（专家、鉴定人）；其他纠纷参照，属本局规定',NULL);
INSERT INTO code VALUES(237,X'0181b7459680789bbfe79305745d930e',1,1656637200000,'limin',1656637200000,'limin','concern','repeat','曾调解过同一当事人','重复当事人|曾办理同一当事人',NULL,2,1,'同一调解员以前办过该当事人的纠纷，须核查后说明。本局规定',NULL);
INSERT INTO code VALUES(238,X'0181b7459680789c8230a711fe4a4a86',1,1656637200000,'limin',1656637200000,'limin','concern','duplicate','疑似重复立案','重复案件|疑似重复',NULL,3,1,'相同当事人、相同类别在规定天数内已有案件，或纠纷简要情况一字不差，须核查后说明；天数见设置 duplicate.days',NULL);
INSERT INTO code VALUES(239,X'0181b7459680789d9c302b5b0d8c24c1',1,1656637200000,'limin',1656637200000,'limin','concern','interest','利害关系或其他关系','利害关系|其他关系',NULL,4,1,'与处理结果有利害关系，或有其他可能影响公正的关系。依据：《医疗纠纷预防和处理条例》第三十七条（专家、鉴定人）；其他纠纷参照，属本局规定',NULL);
INSERT INTO code VALUES(240,X'0181b7459680789eb2037a55d43d21ff',1,1656637200000,'limin',1656637200000,'limin','recusal_decision','replaced','回避并更换','回避|更换调解员|更换',NULL,1,1,'有关人员回避，另行指定或由当事人另选。依据：《人民调解法》第十九条、第二十三条',NULL);
INSERT INTO code VALUES(241,X'0181b7459680789f8acb20890d3097bc',1,1656637200000,'limin',1656637200000,'limin','recusal_decision','stays','不需回避','不回避|继续办理',NULL,2,1,'经核查没有影响公正的情形，写明理由',NULL);
INSERT INTO code VALUES(242,X'0181b745968078a08794a78096c36990',1,1656637200000,'limin',1656637200000,'limin','recusal_decision','agreed','当事人知情同意','知情同意|双方同意继续',NULL,3,1,'已如实告知，当事人同意由其继续调解。依据：《人民调解法》第二十三条',NULL);
INSERT INTO code VALUES(243,X'0181b745968078a1a646a520b9ed5bfe',1,1656637200000,'limin',1656637200000,'limin','session_point','1','告知权利义务','权利义务告知',NULL,1,1,'调解前已告知当事人的权利义务。依据：《人民调解法》第二十三条、第二十四条，《人民调解工作若干规定》第三十条',NULL);
INSERT INTO code VALUES(244,X'0181b745968078a2873acda6c1db4baa',1,1656637200000,'limin',1656637200000,'limin','session_point','2','说明原则并核对身份','核对身份|说明调解原则',NULL,2,1,'说明自愿、平等、不收费等原则，核对到场人的身份。依据：《人民调解法》第三条、第四条',NULL);
INSERT INTO code VALUES(245,X'0181b745968078a3b44bfcc0857fac82',1,1656637200000,'limin',1656637200000,'limin','session_point','3','各方陈述','当事人陈述|陈述',NULL,3,1,'各方当事人陈述事实、请求和理由',NULL);
INSERT INTO code VALUES(246,X'0181b745968078a4b87e5319e16c2b79',1,1656637200000,'limin',1656637200000,'limin','session_point','4','核实情况','核实|调查核实',NULL,4,1,'核对证据，查明争议事实',NULL);
INSERT INTO code VALUES(247,X'0181b745968078a5a300cc3cd8f8284d',1,1656637200000,'limin',1656637200000,'limin','session_point','5','风险提示','告知风险',NULL,5,1,'提示不履行、放弃权利、超过时效等后果',NULL);
INSERT INTO code VALUES(248,X'0181b745968078a6a6ddaa385faa6216',1,1656637200000,'limin',1656637200000,'limin','session_point','6','调解结果','结果',NULL,6,1,'达成协议的内容；或未达成的原因和告知的其他途径。依据：《人民调解法》第二十六条',NULL);
INSERT INTO code VALUES(249,X'0181b745968078a79005acf895e174db',1,1656637200000,'limin',1656637200000,'limin','session_point','7','各方签名','签名|签字',NULL,7,1,'当事人、参加人、调解员、记录人核对无误后签名',NULL);
INSERT INTO code VALUES(250,X'0181b745968078a89632bc26cc39464e',1,1656637200000,'limin',1656637200000,'limin','session_result','continue','继续调解','继续|另行调解',NULL,1,1,'这一次没有结果，约定再次调解',NULL);
INSERT INTO code VALUES(251,X'0181b745968078a9b6e82cb2cbdefb8d',1,1656637200000,'limin',1656637200000,'limin','session_result','agreed','达成协议','达成|成功',NULL,2,1,'各方达成一致，制作协议书或口头协议登记表',NULL);
INSERT INTO code VALUES(252,X'0181b745968078aa883eaba8a6c52618',1,1656637200000,'limin',1656637200000,'limin','session_result','failed','调解不成','不成|失败',NULL,3,1,'不能达成协议，应终止调解并告知其他途径。依据：《人民调解法》第二十六条',NULL);
INSERT INTO code VALUES(253,X'0181b745968078ab8012a4aa6d0d6c21',1,1656637200000,'limin',1656637200000,'limin','session_result','appraisal','委托鉴定','鉴定',NULL,4,1,'需要鉴定查明责任，另行登记鉴定',NULL);
INSERT INTO code VALUES(254,X'0181b745968078acade157fc09728585',1,1656637200000,'limin',1656637200000,'limin','evidence_kind','document','书证','文件|书面材料',NULL,1,1,'合同、单据、病历、证明等书面材料',NULL);
INSERT INTO code VALUES(255,X'0181b745968078adb88d130ced2a9349',1,1656637200000,'limin',1656637200000,'limin','evidence_kind','photo','照片和影像','照片|影像|视频',NULL,2,1,'现场或物品的照片、录像',NULL);
INSERT INTO code VALUES(256,X'0181b745968078aeb405e09136dda576',1,1656637200000,'limin',1656637200000,'limin','evidence_kind','witness','证人证言','证言',NULL,3,1,'知情人的书面或口头陈述',NULL);
INSERT INTO code VALUES(257,X'0181b745968078afb68fc13353ec4a96',1,1656637200000,'limin',1656637200000,'limin','evidence_kind','appraisal','鉴定意见','鉴定|鉴定书|鉴定结论',NULL,4,1,'鉴定机构出具的意见书',NULL);
INSERT INTO code VALUES(258,X'0181b745968078b08730952028c23dfd',1,1656637200000,'limin',1656637200000,'limin','evidence_kind','audio','录音和电子数据','录音|电子数据|聊天记录',NULL,5,1,'录音、聊天记录、转账记录等',NULL);
INSERT INTO code VALUES(259,X'0181b745968078b1bc7b9648778c5e94',1,1656637200000,'limin',1656637200000,'limin','evidence_kind','other','其他','其它',NULL,6,1,'以上之外的证据材料',NULL);
INSERT INTO code VALUES(260,X'0181b745968078b2bcb6716b6cd21fcc',1,1656637200000,'limin',1656637200000,'limin','appraisal_by','joint','双方共同委托','共同委托|医患双方共同委托',NULL,1,1,'当事人双方共同委托鉴定。依据：《医疗纠纷预防和处理条例》第三十四条',NULL);
INSERT INTO code VALUES(261,X'0181b745968078b3a5c213a444c7edee',1,1656637200000,'limin',1656637200000,'limin','appraisal_by','committee','经双方同意由调委会委托','调委会委托|人民调解委员会委托',NULL,2,1,'调委会征得双方同意后委托，须记下同意日期。依据：《医疗纠纷预防和处理条例》第三十四条',NULL);
INSERT INTO code VALUES(262,X'0181b745968078b4a2b973ef1bc2cfa8',1,1656637200000,'limin',1656637200000,'limin','responsibility','none','无责','无责任',NULL,1,1,'鉴定意见认为没有责任',NULL);
INSERT INTO code VALUES(263,X'0181b745968078b5aa92ef6c46a5c9e5',1,1656637200000,'limin',1656637200000,'limin','responsibility','slight','轻微','轻微责任|轻微原因',NULL,2,1,'鉴定意见认定的责任程度',NULL);
INSERT INTO code VALUES(264,X'0181b745968078b6b921a92410aff475',1,1656637200000,'limin',1656637200000,'limin','responsibility','minor','次要','次要责任|次要原因',NULL,3,1,'鉴定意见认定的责任程度',NULL);
INSERT INTO code VALUES(265,X'0181b745968078b7a2e2991e77883e4e',1,1656637200000,'limin',1656637200000,'limin','responsibility','equal','同等','同等责任|对等|对等责任',NULL,4,1,'鉴定意见认定的责任程度',NULL);
INSERT INTO code VALUES(266,X'0181b745968078b8b1d18fbce5ed6d3d',1,1656637200000,'limin',1656637200000,'limin','responsibility','main','主要','主要责任|主要原因',NULL,5,1,'鉴定意见认定的责任程度',NULL);
INSERT INTO code VALUES(267,X'0181b745968078b99b0b16b97f7de72f',1,1656637200000,'limin',1656637200000,'limin','responsibility','full','完全','完全责任|全部|全部责任|全部原因',NULL,6,1,'鉴定意见认定的责任程度',NULL);
INSERT INTO code VALUES(268,X'0181b745968078ba88c6bccb4147f0cd',1,1656637200000,'limin',1656637200000,'limin','claim_item','wage','工资','劳动报酬|拖欠工资','labour',1,1,'拖欠的劳动报酬。依据：《劳动争议调解仲裁法》第十六条',NULL);
INSERT INTO code VALUES(269,X'0181b745968078bb9dbdd744c9727199',1,1656637200000,'limin',1656637200000,'limin','claim_item','overtime','加班费','加班工资|加班','labour',2,1,'延长工作时间的工资',NULL);
INSERT INTO code VALUES(270,X'0181b745968078bca134de83230a3191',1,1656637200000,'limin',1656637200000,'limin','claim_item','work_injury','工伤待遇','工伤医疗费|工伤','labour',3,1,'工伤医疗费和其他工伤待遇。依据：《劳动争议调解仲裁法》第十六条',NULL);
INSERT INTO code VALUES(271,X'0181b745968078bd9872739036e89234',1,1656637200000,'limin',1656637200000,'limin','claim_item','compensation','经济补偿或赔偿金','经济补偿|赔偿金|解除补偿','labour',4,1,'解除、终止劳动合同的经济补偿或赔偿金。依据：《劳动争议调解仲裁法》第十六条',NULL);
INSERT INTO code VALUES(272,X'0181b745968078bebfd21e8998edceac',1,1656637200000,'limin',1656637200000,'limin','claim_item','insurance','社会保险','社保|补缴社保','labour',5,1,'社会保险引起的请求',NULL);
INSERT INTO code VALUES(273,X'0181b745968078bfbc33b37830343d81',1,1656637200000,'limin',1656637200000,'limin','claim_item','personnel','人事争议','人事','labour',6,1,'人事关系引起的请求',NULL);
INSERT INTO code VALUES(274,X'0181b745968078c0a1b91b8d5542878e',1,1656637200000,'limin',1656637200000,'limin','claim_item','medical_cost','医疗费',NULL,'traffic',11,1,'诊断、治疗的费用，附票据',NULL);
INSERT INTO code VALUES(275,X'0181b745968078c1bbee06f05c7f1ee5',1,1656637200000,'limin',1656637200000,'limin','claim_item','lost_income','误工费',NULL,'traffic',12,1,'因伤减少的收入',NULL);
INSERT INTO code VALUES(276,X'0181b745968078c282566e7eee89088a',1,1656637200000,'limin',1656637200000,'limin','claim_item','nursing','护理费',NULL,'traffic',13,1,'护理人员的费用',NULL);
INSERT INTO code VALUES(277,X'0181b745968078c3884dc5c05c434dad',1,1656637200000,'limin',1656637200000,'limin','claim_item','transport','交通费',NULL,'traffic',14,1,'就医和处理事故的交通费',NULL);
INSERT INTO code VALUES(278,X'0181b745968078c49ca1e711fa7a69d6',1,1656637200000,'limin',1656637200000,'limin','claim_item','meals','住院伙食补助费','住院伙食|伙食补助费','traffic',15,1,'住院期间的伙食补助',NULL);
INSERT INTO code VALUES(279,X'0181b745968078c5bb564f5595d4f103',1,1656637200000,'limin',1656637200000,'limin','claim_item','nutrition','营养费','营养','traffic',16,1,'按医嘱需要的营养费',NULL);
INSERT INTO code VALUES(280,X'0181b745968078c6a9f988a623c2483d',1,1656637200000,'limin',1656637200000,'limin','claim_item','disability','残疾赔偿金','伤残赔偿金','traffic',17,1,'构成伤残的赔偿',NULL);
INSERT INTO code VALUES(281,X'0181b745968078c79a05401b3f85dfa0',1,1656637200000,'limin',1656637200000,'limin','claim_item','death','死亡赔偿金',NULL,'traffic',18,1,'致人死亡的赔偿',NULL);
INSERT INTO code VALUES(282,X'0181b745968078c8acc86f93f2130c3e',1,1656637200000,'limin',1656637200000,'limin','claim_item','funeral','丧葬费',NULL,'traffic',19,1,'办理丧事的费用',NULL);
INSERT INTO code VALUES(283,X'0181b745968078c995d6a4616f6b1b12',1,1656637200000,'limin',1656637200000,'limin','claim_item','mental','精神损害抚慰金','精神损害|精神损害赔偿','traffic',20,1,'精神损害的赔偿',NULL);
INSERT INTO code VALUES(284,X'0181b745968078ca9f4ec2a74de20e0c',1,1656637200000,'limin',1656637200000,'limin','claim_item','property','财产损失','车损|车辆损失','traffic',21,1,'车辆和其他财物的损失',NULL);
INSERT INTO code VALUES(285,X'0181b745968078cbaf05013573af2f43',1,1656637200000,'limin',1656637200000,'limin','claim_item','other','其他请求','其他|其它',NULL,30,1,'以上之外的请求，例如停止侵害、赔礼道歉、恢复原状',NULL);
INSERT INTO code VALUES(286,X'0181b745968078cca6201dd1cf2db650',1,1656637200000,'limin',1656637200000,'limin','detail','property_company','物业服务企业','物业公司|物业服务人|物业服务企业名称','property',1,1,'提供物业服务的企业全称',NULL);
INSERT INTO code VALUES(287,X'0181b745968078cdbede033e5af00649',1,1656637200000,'limin',1656637200000,'limin','detail','property_community','小区名称','小区|物业区域','property',2,1,'发生纠纷的小区或物业服务区域',NULL);
INSERT INTO code VALUES(288,X'0181b745968078ce97ef9c3a62c9ef9e',1,1656637200000,'limin',1656637200000,'limin','detail','property_room','房号','房屋号|楼栋房号|房屋坐落','property',3,1,'业主或使用人的楼栋、单元和房号',NULL);
INSERT INTO code VALUES(289,X'0181b745968078cf8e9e5488b5b80e36',1,1656637200000,'limin',1656637200000,'limin','detail','property_period','争议期间','服务期间|欠费期间','property',4,1,'服务或欠费争议涉及的起止年月',NULL);
INSERT INTO code VALUES(290,X'0181b745968078d085589ef1930a42fa',1,1656637200000,'limin',1656637200000,'limin','detail','property_owners_meeting','业主大会或业委会意见','业主大会决定|业主委员会意见|业委会意见','property',5,1,'业主大会、业主委员会的决定或意见，没有的写“无”',NULL);
INSERT INTO code VALUES(291,X'0181b745968078d1b56b97d20d0410d0',1,1656637200000,'limin',1656637200000,'limin','signer_role','party','当事人',NULL,NULL,1,1,'当事人本人；单位由法定代表人或负责人签名并盖章。依据：《人民调解法》第二十九条',NULL);
INSERT INTO code VALUES(292,X'0181b745968078d29532e5d1df940f35',1,1656637200000,'limin',1656637200000,'limin','signer_role','guardian','监护人','法定代理人',NULL,2,1,'代未成年人或不具有完全民事行为能力的当事人签名。依据：《民法典》第十九条至第二十三条',NULL);
INSERT INTO code VALUES(293,X'0181b745968078d3965eacb95142e94f',1,1656637200000,'limin',1656637200000,'limin','signer_role','agent','代理人','委托代理人',NULL,3,1,'持授权委托书代为签名，签协议须特别授权',NULL);
INSERT INTO code VALUES(294,X'0181b745968078d498f12e272632a413',1,1656637200000,'limin',1656637200000,'limin','signer_role','mediator','人民调解员','调解员',NULL,4,1,'主持调解的人民调解员。依据：《人民调解法》第二十九条',NULL);
INSERT INTO code VALUES(295,X'0181b745968078d5a6b48ac701ce4fbd',1,1656637200000,'limin',1656637200000,'limin','signer_role','recorder','记录人','记录员',NULL,5,1,'制作记录的人',NULL);
INSERT INTO code VALUES(296,X'0181b745968078d699ef98dff2e2439d',1,1656637200000,'limin',1656637200000,'limin','signing','sign','签名','签字',NULL,1,1,'本人签名。依据：《人民调解法》第二十九条',NULL);
INSERT INTO code VALUES(297,X'0181b745968078d7a392cf8ff2e1a7e8',1,1656637200000,'limin',1656637200000,'limin','signing','seal','盖章','加盖公章|印章',NULL,2,1,'盖个人名章或单位公章。依据：《人民调解法》第二十九条',NULL);
INSERT INTO code VALUES(298,X'0181b745968078d88c3ede4f57a486e7',1,1656637200000,'limin',1656637200000,'limin','signing','fingerprint','按指印','指印|按手印|摁手印',NULL,3,1,'只按指印；医疗、劳动纠纷的协议只写了签名或盖章，须补签名。依据：《人民调解法》第二十九条、《医疗纠纷预防和处理条例》第三十九条、《劳动争议调解仲裁法》第十四条',NULL);
INSERT INTO code VALUES(299,X'0181b745968078d991daba1ca2c91e66',1,1656637200000,'limin',1656637200000,'limin','signing','sign_fingerprint','签名并按指印','签名捺印|签字按手印',NULL,4,1,'签名的同时按指印。依据：《人民调解法》第二十九条',NULL);
INSERT INTO code VALUES(300,X'0181b745968078daae6f61a8dfdb5e87',1,1656637200000,'limin',1656637200000,'limin','item_kind','pay','给付金钱','付款|给付|支付',NULL,1,1,'支付一笔钱，须写金额',NULL);
INSERT INTO code VALUES(301,X'0181b745968078db8cb7735aed9b89f5',1,1656637200000,'limin',1656637200000,'limin','item_kind','act','作为','行为|完成行为|履行行为',NULL,2,1,'做一件事，例如修复、搬迁、过户',NULL);
INSERT INTO code VALUES(302,X'0181b745968078dc92668e9192d476a9',1,1656637200000,'limin',1656637200000,'limin','item_kind','stop','停止或不作为','停止|停止侵害|不作为',NULL,3,1,'不再做某事，例如停止排水',NULL);
INSERT INTO code VALUES(303,X'0181b745968078ddb0e58adb5042a92f',1,1656637200000,'limin',1656637200000,'limin','item_kind','apologise','赔礼道歉','道歉',NULL,4,1,'当面或书面道歉',NULL);
INSERT INTO code VALUES(304,X'0181b745968078deb4486733380def64',1,1656637200000,'limin',1656637200000,'limin','item_kind','other','其他','其它',NULL,5,1,'以上之外的义务',NULL);
INSERT INTO code VALUES(305,X'0181b745968078dfa2c20c4601fd1e78',1,1656637200000,'limin',1656637200000,'limin','item_result','full','全部履行','全部|已履行|履行完毕',NULL,1,1,'该条款已经履行完毕',NULL);
INSERT INTO code VALUES(306,X'0181b745968078e0af1943b4ce355c9c',1,1656637200000,'limin',1656637200000,'limin','item_result','part','部分履行','部分',NULL,2,1,'该条款履行了一部分',NULL);
INSERT INTO code VALUES(307,X'0181b745968078e1ae247c7a347ae45c',1,1656637200000,'limin',1656637200000,'limin','item_result','none','未履行','未|不履行',NULL,3,1,'该条款没有履行',NULL);
INSERT INTO code VALUES(308,X'0181b745968078e2ae4496e1e2a464d3',1,1656637200000,'limin',1656637200000,'limin','court_basis','invited','邀请调解的法院','法院邀请调解',NULL,1,1,'人民法院邀请调解组织先行调解的，向邀请的法院申请。依据：《民事诉讼法》第二百零五条（2021年文本第二百零一条）',NULL);
INSERT INTO code VALUES(309,X'0181b745968078e3bf73c6660e267fe4',1,1656637200000,'limin',1656637200000,'limin','court_basis','domicile','当事人住所地','住所地',NULL,2,1,'当事人住所地的基层人民法院。依据：《民事诉讼法》第二百零五条（2021年文本第二百零一条）',NULL);
INSERT INTO code VALUES(310,X'0181b745968078e483a17fa45a4fdab4',1,1656637200000,'limin',1656637200000,'limin','court_basis','subject','标的物所在地','标的物地',NULL,3,1,'标的物所在地的基层人民法院。依据：《民事诉讼法》第二百零五条（2021年文本第二百零一条）',NULL);
INSERT INTO code VALUES(311,X'0181b745968078e5a2626fdef6d54302',1,1656637200000,'limin',1656637200000,'limin','court_basis','committee','调解组织所在地','调委会所在地',NULL,4,1,'调解组织所在地的基层人民法院；劳动纠纷由它管辖。依据：《民事诉讼法》第二百零五条（2021年文本第二百零一条）、审理劳动争议案件解释（一）第五十二条',NULL);
INSERT INTO code VALUES(312,X'0181b745968078e68ff9983d4382cda2',1,1656637200000,'limin',1656637200000,'limin','court_basis','intermediate','相应的中级人民法院','中级人民法院|中院',NULL,5,1,'纠纷本应由中级人民法院管辖的。依据：《民事诉讼法》第二百零五条（2021年文本第二百零一条）',NULL);
INSERT INTO code VALUES(313,X'0181b745968078e7b5acbc8370ba947c',1,1656637200000,'limin',1656637200000,'limin','jc_document','application','司法确认申请书','申请书',NULL,1,1,'可以书面或口头提出，口头的由法院记入笔录。依据：《民事诉讼法解释》第三百五十三条',NULL);
INSERT INTO code VALUES(314,X'0181b745968078e88d0b62a2a43f0673',1,1656637200000,'limin',1656637200000,'limin','jc_document','agreement','调解协议','协议书|调解协议书',NULL,2,1,'调解协议原件。依据：《民事诉讼法解释》第三百五十四条',NULL);
INSERT INTO code VALUES(315,X'0181b745968078e9b6863a09b40e0d28',1,1656637200000,'limin',1656637200000,'limin','jc_document','certificate','调解组织主持调解的证明','主持调解证明|调解证明',NULL,3,1,'由调委会出具。依据：《民事诉讼法解释》第三百五十四条',NULL);
INSERT INTO code VALUES(316,X'0181b745968078ea9f79ea38e21e2aba',1,1656637200000,'limin',1656637200000,'limin','jc_document','property_proof','财产权利证明','产权证明|权属证明',NULL,4,1,'与协议有关的财产权利证明。依据：《民事诉讼法解释》第三百五十四条',NULL);
INSERT INTO code VALUES(317,X'0181b745968078eb83fdee23cf41ba4b',1,1656637200000,'limin',1656637200000,'limin','jc_document','identity','身份和联系方式证明','身份证明|住所联系方式',NULL,5,1,'双方的身份、住所和联系方式。依据：《民事诉讼法解释》第三百五十四条',NULL);
INSERT INTO code VALUES(318,X'0181b745968078ecb0e287bea618121a',1,1656637200000,'limin',1656637200000,'limin','jc_document','delivery','送达地址确认书','送达地址',NULL,6,1,'双方确认的送达地址。依据：法释〔2011〕5号第三条',NULL);
INSERT INTO code VALUES(319,X'0181b745968078edb6ca8ac36520f667',1,1656637200000,'limin',1656637200000,'limin','jc_document','poa','授权委托书','委托书',NULL,7,1,'委托他人代为申请的。依据：法释〔2011〕5号第三条',NULL);
INSERT INTO code VALUES(320,X'0181b745968078eeb5ca0dde365aa830',1,1656637200000,'limin',1656637200000,'limin','remedy_kind','suit','起诉','诉讼|达成协议后起诉|向法院起诉',NULL,1,1,'就协议的履行或内容起诉，或调解不成后起诉。依据：《人民调解法》第二十六条、第三十二条',NULL);
INSERT INTO code VALUES(321,X'0181b745968078ef8c55c936646606e7',1,1656637200000,'limin',1656637200000,'limin','remedy_kind','arbitration','申请仲裁','仲裁|劳动仲裁',NULL,2,1,'劳动协议不履行，或逾期未达成协议的，可以申请仲裁。依据：《劳动争议调解仲裁法》第十四条、第十五条',NULL);
INSERT INTO code VALUES(322,X'0181b745968078f09d31b29ac489ffda',1,1656637200000,'limin',1656637200000,'limin','remedy_kind','payment_order','申请支付令','支付令',NULL,3,1,'拖欠劳动报酬、工伤医疗费、经济补偿或赔偿金的，劳动者可凭协议申请。依据：《劳动争议调解仲裁法》第十六条',NULL);
INSERT INTO code VALUES(323,X'0181b745968078f1954e3093952aad57',1,1656637200000,'limin',1656637200000,'limin','remedy_kind','enforcement','申请强制执行','强制执行|申请执行',NULL,4,1,'司法确认后一方不履行的。依据：《人民调解法》第三十三条',NULL);
INSERT INTO code VALUES(324,X'0181b745968078f2bbffa4dfcd66f587',1,1656637200000,'limin',1656637200000,'limin','remedy_kind','administrative','行政途径','行政处理|行政调解|行政裁决',NULL,5,1,'请行政机关处理。依据：《人民调解法》第二十六条',NULL);
INSERT INTO code VALUES(325,X'0181b745968078f3a3476b85bcb68b56',1,1656637200000,'limin',1656637200000,'limin','remedy_kind','police','公安机关调解','交警调解|申请公安机关调解',NULL,6,1,'交通事故调解终止后三日内可以共同书面申请公安机关交通管理部门调解。依据：《道路交通事故处理程序规定》第八十五条',NULL);
INSERT INTO code VALUES(326,X'0181b745968078f49cfcbabd0f2dc542',1,1656637200000,'limin',1656637200000,'limin','remedy_result','pending','办理中','审理中|未结',NULL,1,1,'受理机关尚未作出结果',NULL);
INSERT INTO code VALUES(327,X'0181b745968078f5b2fbc6885307a2b6',1,1656637200000,'limin',1656637200000,'limin','remedy_result','upheld','判决维持','维持|法院判决维持',NULL,2,1,'法院维持调解协议',NULL);
INSERT INTO code VALUES(328,X'0181b745968078f6a8c14db6551c2763',1,1656637200000,'limin',1656637200000,'limin','remedy_result','changed','判决变更','变更',NULL,3,1,'法院变更了调解协议的内容',NULL);
INSERT INTO code VALUES(329,X'0181b745968078f79dcc8a3f21fca021',1,1656637200000,'limin',1656637200000,'limin','remedy_result','revoked','判决撤销','撤销',NULL,4,1,'法院撤销了调解协议',NULL);
INSERT INTO code VALUES(330,X'0181b745968078f89b96a2f118ecff1d',1,1656637200000,'limin',1656637200000,'limin','remedy_result','invalid','确认无效','无效',NULL,5,1,'法院确认调解协议无效',NULL);
INSERT INTO code VALUES(331,X'0181b745968078f997abc4e34d73db1e',1,1656637200000,'limin',1656637200000,'limin','remedy_result','issued','支持或发出','支持|发出支付令|准予执行',NULL,6,1,'请求得到支持，支付令已发出或已立案执行',NULL);
INSERT INTO code VALUES(332,X'0181b745968078fa8b396ff7874905d0',1,1656637200000,'limin',1656637200000,'limin','remedy_result','rejected','驳回','不予支持|驳回请求',NULL,7,1,'请求被驳回',NULL);
INSERT INTO code VALUES(333,X'0181b745968078fbbd4befeaa4e2bc22',1,1656637200000,'limin',1656637200000,'limin','remedy_result','withdrawn','撤回或和解','撤诉|撤回|和解',NULL,8,1,'申请人撤回，或者双方和解',NULL);
INSERT INTO code VALUES(334,X'0181b745968078fcba2b41b9514c3658',1,1656637200000,'limin',1656637200000,'limin','revisit_form','visit','上门','上门回访|入户|走访',NULL,1,1,'到当事人住处或单位回访',NULL);
INSERT INTO code VALUES(335,X'0181b745968078fdb3a70d40e4f97536',1,1656637200000,'limin',1656637200000,'limin','revisit_form','phone','电话','电话回访',NULL,2,1,'打电话回访',NULL);
INSERT INTO code VALUES(336,X'0181b745968078fe8a19cc7dfb8026d3',1,1656637200000,'limin',1656637200000,'limin','revisit_form','other','其他','其它|网络|微信',NULL,3,1,'当事人到调委会、网络等其他方式',NULL);
INSERT INTO code VALUES(337,X'0181b745968078ffaea5b91eaa0d44fe',1,1656637200000,'limin',1656637200000,'limin','satisfaction','yes','满意','是|非常满意',NULL,1,1,'当事人表示满意',NULL);
INSERT INTO code VALUES(338,X'0181b745968079008ae8aeadb9c19e1e',1,1656637200000,'limin',1656637200000,'limin','satisfaction','fair','基本满意','一般',NULL,2,1,'当事人表示基本满意',NULL);
INSERT INTO code VALUES(339,X'0181b74596807901a04c208c8b510d35',1,1656637200000,'limin',1656637200000,'limin','satisfaction','no','不满意','否',NULL,3,1,'当事人表示不满意，在回访情况里写明原因',NULL);
INSERT INTO code VALUES(340,X'0181b74596807902b103b03cb5680abe',1,1656637200000,'limin',1656637200000,'limin','referral_way','in','移送进来','移入|委托进来|接受移送|接受委托',NULL,1,1,'有关单位委托或移送给本调委会。依据：《人民调解法》第十八条',NULL);
INSERT INTO code VALUES(341,X'0181b7459680790383b24a790a443622',1,1656637200000,'limin',1656637200000,'limin','referral_way','out','移送出去','移出|移送|转出',NULL,2,1,'移送给有权处理的单位。依据：《人民调解法》第二十五条、第二十六条',NULL);
INSERT INTO code VALUES(342,X'0181b745968079049811fd557b3048b1',1,1656637200000,'limin',1656637200000,'limin','referral_way','up','上报上级','上报|逐级上报',NULL,3,1,'村（社区）、镇（街道）、区逐级上报；一件纠纷只在解决它的单位统计一次',NULL);
INSERT INTO code VALUES(343,X'0181b74596807905a94a15b4870aed08',1,1656637200000,'limin',1656637200000,'limin','referral_way','down','下交下级','下交|交办',NULL,4,1,'上级交给下级办理',NULL);
INSERT INTO code VALUES(344,X'0181b74596807906b6c4300340e3b4b7',1,1656637200000,'limin',1656637200000,'limin','referral_way','returned','退回','退回原单位',NULL,5,1,'不属于调解范围或调解不成，退回委托移送的单位',NULL);
INSERT INTO code VALUES(345,X'0181b74596807907bda557b824835732',1,1656637200000,'limin',1656637200000,'limin','agency','court','人民法院','法院|法庭|诉讼服务中心',NULL,1,1,'诉调对接。依据：《人民调解法》第十八条',NULL);
INSERT INTO code VALUES(346,X'0181b7459680790886b3f1b2df8012ef',1,1656637200000,'limin',1656637200000,'limin','agency','procuratorate','人民检察院','检察院',NULL,2,1,'检调对接',NULL);
INSERT INTO code VALUES(347,X'0181b7459680790983539294e8ae2c6f',1,1656637200000,'limin',1656637200000,'limin','agency','police','公安机关','公安|派出所|交警|交警队',NULL,3,1,'警调对接。依据：《人民调解法》第十八条、第二十五条',NULL);
INSERT INTO code VALUES(348,X'0181b7459680790a95e6f2e35152e8ce',1,1656637200000,'limin',1656637200000,'limin','agency','petitions','信访部门','信访|信访局',NULL,4,1,'访调对接',NULL);
INSERT INTO code VALUES(349,X'0181b7459680790b93665e5ec34d97ed',1,1656637200000,'limin',1656637200000,'limin','agency','hotline','12345政务服务热线','12345|12345热线|政务热线|市长热线',NULL,5,1,'热线转办的纠纷',NULL);
INSERT INTO code VALUES(350,X'0181b7459680790ca45674fbb00cd44d',1,1656637200000,'limin',1656637200000,'limin','agency','other','其他单位','其他|其它|其他部门',NULL,6,1,'以上之外的单位，例如主管部门、别的调委会、仲裁机构',NULL);
INSERT INTO code VALUES(351,X'0181b7459680790d944e10b569716522',1,1656637200000,'limin',1656637200000,'limin','report_matter','risk','矛盾可能激化','激化|红色风险|治安刑事',NULL,1,1,'可能引起治安案件、刑事案件的纠纷，及时向公安机关或有关部门报告。依据：《人民调解法》第二十五条',NULL);
INSERT INTO code VALUES(352,X'0181b7459680790e999cdfb5ad416cff',1,1656637200000,'limin',1656637200000,'limin','report_matter','minor','未成年人受侵害','未成年人|强制报告',NULL,2,1,'发现未成年人受到侵害、疑似受到侵害或面临危险，立即报告。依据：《未成年人保护法》第十一条',NULL);
INSERT INTO code VALUES(353,X'0181b7459680790fa9ac437cc3ca2f9a',1,1656637200000,'limin',1656637200000,'limin','report_matter','violence','家庭暴力','家暴',NULL,3,1,'无民事行为能力人、限制民事行为能力人遭受或疑似遭受家庭暴力，及时报案。依据：《反家庭暴力法》第十四条',NULL);
INSERT INTO code VALUES(354,X'0181b74596807910b29fb1d3b7dc9f34',1,1656637200000,'limin',1656637200000,'limin','report_matter','other','其他','其它',NULL,4,1,'其他需要报告的事项',NULL);
INSERT INTO code VALUES(355,X'0181b7459680791182148329e8a3da6e',1,1656637200000,'limin',1656637200000,'limin','paper','F01','卷宗封面','封面|人民调解卷宗封面',NULL,1,1,'卷名、卷号、调解员、调解日期、立卷人、立卷日期、保管期限、备注',NULL);
INSERT INTO code VALUES(356,X'0181b74596807912b25e7ebb3f72f99d',1,1656637200000,'limin',1656637200000,'limin','paper','F02','卷内目录','目录',NULL,2,1,'序号、文书名称、页号、备注',NULL);
INSERT INTO code VALUES(357,X'0181b745968079138021d3ba08335adc',1,1656637200000,'limin',1656637200000,'limin','paper','F03','人民调解申请书','申请书|调解申请书',NULL,3,1,'书面申请的',NULL);
INSERT INTO code VALUES(358,X'0181b74596807914a4ea016d58676884',1,1656637200000,'limin',1656637200000,'limin','paper','F04','人民调解受理登记表','受理登记表|登记表',NULL,4,1,'口头申请、主动调解和委托移送的必备',NULL);
INSERT INTO code VALUES(359,X'0181b74596807915b885496bc6750145',1,1656637200000,'limin',1656637200000,'limin','paper','F05','权利义务告知书','告知书|人民调解权利义务告知书',NULL,5,1,'第一次调解以前告知。依据：《人民调解法》第二十三条、第二十四条',NULL);
INSERT INTO code VALUES(360,X'0181b74596807916936a78ff442f72b7',1,1656637200000,'limin',1656637200000,'limin','paper','F06','当事人身份证明','身份证明',NULL,6,1,'身份证复印件、营业执照等',NULL);
INSERT INTO code VALUES(361,X'0181b74596807917b586b9dcee973dc2',1,1656637200000,'limin',1656637200000,'limin','paper','F07','授权委托书','委托书',NULL,7,1,'有代理人的',NULL);
INSERT INTO code VALUES(362,X'0181b74596807918b5363c02246c16bd',1,1656637200000,'limin',1656637200000,'limin','paper','F08','人民调解调查记录','调查记录',NULL,8,1,'每次调查一份',NULL);
INSERT INTO code VALUES(363,X'0181b74596807919b584645c9d71cb7c',1,1656637200000,'limin',1656637200000,'limin','paper','F09','证据材料','证据',NULL,9,1,'有证据的',NULL);
INSERT INTO code VALUES(364,X'0181b7459680791ab307db556512a33f',1,1656637200000,'limin',1656637200000,'limin','paper','F10','人民调解记录','调解记录|调解笔录',NULL,10,1,'每次调解一份',NULL);
INSERT INTO code VALUES(365,X'0181b7459680791b88a115e9a8ec241e',1,1656637200000,'limin',1656637200000,'limin','paper','F11','人民调解协议书','协议书|调解协议书',NULL,11,1,'书面协议。依据：《人民调解法》第二十九条',NULL);
INSERT INTO code VALUES(366,X'0181b7459680791cb55192b6616ffb8a',1,1656637200000,'limin',1656637200000,'limin','paper','F12','人民调解口头协议登记表','口头协议登记表|口头协议',NULL,12,1,'口头协议。依据：《人民调解法》第二十八条',NULL);
INSERT INTO code VALUES(367,X'0181b7459680791d9330b32f4ad4876a',1,1656637200000,'limin',1656637200000,'limin','paper','F13','履行凭证','收条|汇款单',NULL,13,1,'收条、汇款单等',NULL);
INSERT INTO code VALUES(368,X'0181b7459680791eb9a29ee8949aa42a',1,1656637200000,'limin',1656637200000,'limin','paper','F14','人民调解回访记录','回访记录',NULL,14,1,'每次回访一份',NULL);
INSERT INTO code VALUES(369,X'0181b7459680791fada0a137eb74c377',1,1656637200000,'limin',1656637200000,'limin','paper','F15','司法确认材料','司法确认申请书|司法确认申请书和法院文书',NULL,15,1,'司法确认申请书和法院文书',NULL);
INSERT INTO code VALUES(370,X'0181b7459680792099b0b64def4b4fe7',1,1656637200000,'limin',1656637200000,'limin','paper','F16','终止调解通知书','终止通知书|调解终止通知书',NULL,16,1,'调解不成的，告知其他途径。依据：《人民调解法》第二十六条',NULL);
INSERT INTO code VALUES(371,X'0181b74596807921aa1814e524f29a48',1,1656637200000,'limin',1656637200000,'limin','paper','F17','不予受理告知书','不予受理通知书|不予调解告知书',NULL,17,1,'不予受理的。依据：《人民调解工作若干规定》第二十二条至第二十四条',NULL);
INSERT INTO code VALUES(372,X'0181b74596807922a63c9c1c52c042a1',1,1656637200000,'limin',1656637200000,'limin','paper','F18','委托移送调解函和反馈函','委托调解函|移送函|反馈函|委托移送调解函',NULL,18,1,'委托、移送和反馈',NULL);
INSERT INTO code VALUES(373,X'0181b74596807923887776d2f132c746',1,1656637200000,'limin',1656637200000,'limin','paper','F19','卷宗情况说明','情况说明',NULL,19,1,'卷宗有需要说明的',NULL);
INSERT INTO code VALUES(374,X'0181b745968079248ba0ecb7263f94bb',1,1656637200000,'limin',1656637200000,'limin','paper','F20','封底','卷宗封底',NULL,20,1,'卷宗的最后一页',NULL);
INSERT INTO code VALUES(375,X'0181b7459680792580df553f19907080',1,1656637200000,'limin',1656637200000,'limin','paper','F21','结案报告表','结案报告',NULL,21,1,'结案时填写',NULL);
INSERT INTO code VALUES(376,X'0181b745968079269b4d402e88b53370',1,1656637200000,'limin',1656637200000,'limin','paper','F22','鉴定委托书和鉴定意见','鉴定委托书|鉴定意见|鉴定意见书',NULL,22,1,'有鉴定的',NULL);
INSERT INTO code VALUES(377,X'0181b74596807927b61f7b9de60520d7',1,1656637200000,'limin',1656637200000,'limin','paper','F23','延长调解期限同意书','延期同意书|延长同意书',NULL,23,1,'各方同意延长的',NULL);
INSERT INTO code VALUES(378,X'0181b74596807928b2c1d4f41398c6e4',1,1656637200000,'limin',1656637200000,'limin','paper','F24','调解组织主持调解的证明','主持调解证明',NULL,24,1,'申请司法确认时由调委会出具。依据：《民事诉讼法解释》第三百五十四条',NULL);
INSERT INTO code VALUES(379,X'0181b745968079298b8681f6ed318c95',1,1656637200000,'limin',1656637200000,'limin','channel','offline','线下','现场|面对面',NULL,1,1,'当面办理',NULL);
INSERT INTO code VALUES(380,X'0181b7459680792a96ebfa7163f88892',1,1656637200000,'limin',1656637200000,'limin','channel','online','线上','网上|视频|网络',NULL,2,1,'在网上或通过视频办理。依据：河南法律服务网人民调解案件办理工作规范（2024年6月）',NULL);
INSERT INTO code VALUES(381,X'0181b7459680792b99bffa69478cb525',1,1656637200000,'limin',1656637200000,'limin','chosen_by','assigned','调委会指定','指定|指派',NULL,1,1,'由调委会指定。依据：《人民调解法》第十九条',NULL);
INSERT INTO code VALUES(382,X'0181b7459680792cb4cd422e53097694',1,1656637200000,'limin',1656637200000,'limin','chosen_by','parties','当事人选择','选择|当事人选定',NULL,2,1,'由当事人选择。依据：《人民调解法》第十九条',NULL);
INSERT INTO code VALUES(383,X'0181b7459680792db01a84b42732f6a4',1,1656637200000,'limin',1656637200000,'limin','elsewhere','none','没有','无|未受理|否',NULL,1,1,'没有其他机关受理同一纠纷',NULL);
INSERT INTO code VALUES(384,X'0181b7459680792ea49eea66c58f5c84',1,1656637200000,'limin',1656637200000,'limin','elsewhere','court','人民法院','法院|已起诉|诉讼',NULL,2,1,'一方已向法院起诉并被受理。依据：《医疗纠纷预防和处理条例》第三十一条、《人民调解工作若干规定》第二十二条',NULL);
INSERT INTO code VALUES(385,X'0181b7459680792f8b4095dea2165caf',1,1656637200000,'limin',1656637200000,'limin','elsewhere','arbitration','仲裁机构','仲裁|仲裁委|劳动仲裁',NULL,3,1,'仲裁机构已经受理',NULL);
INSERT INTO code VALUES(386,X'0181b745968079309b4a7c3d5920923a',1,1656637200000,'limin',1656637200000,'limin','elsewhere','administrative','行政机关','行政调解|行政部门',NULL,4,1,'行政机关已受理或已解决，包括已受理行政调解申请。依据：《医疗纠纷预防和处理条例》第三十一条、《人民调解工作若干规定》第二十二条',NULL);
INSERT INTO code VALUES(387,X'0181b74596807931bd01473298bab08b',1,1656637200000,'limin',1656637200000,'limin','elsewhere','police','公安机关','公安|派出所',NULL,5,1,'公安机关已受理或已解决。依据：《人民调解工作若干规定》第二十二条',NULL);
INSERT INTO code VALUES(388,X'0181b745968079329fabbc3be6a30574',1,1656637200000,'limin',1656637200000,'limin','autopsy','none','未做','没有做|未尸检',NULL,1,1,'死亡而没有做尸检',NULL);
INSERT INTO code VALUES(389,X'0181b7459680793384d8df8889403040',1,1656637200000,'limin',1656637200000,'limin','autopsy','done','已做','做了|已尸检',NULL,2,1,'死后48小时内（能冷冻的7日内），经死者近亲属书面同意进行。依据：《医疗纠纷预防和处理条例》第二十六条',NULL);
INSERT INTO code VALUES(390,X'0181b74596807934900631d486ccc7d9',1,1656637200000,'limin',1656637200000,'limin','autopsy','refused','不同意做','拒绝|家属不同意|拒绝尸检',NULL,3,1,'一方不同意做尸检',NULL);
INSERT INTO code VALUES(391,X'0181b74596807935bcbcbb80a798f2b2',1,1656637200000,'limin',1656637200000,'limin','autopsy','not_needed','不需要','不涉及|无需',NULL,4,1,'没有死亡，或对死因没有异议',NULL);
INSERT INTO code VALUES(392,X'0181b74596807936bd8da6d40350e452',1,1656637200000,'limin',1656637200000,'limin','casualty','none','无人伤亡','无|仅财产损失|财产损失',NULL,1,1,'只有财产损失；公安机关调解自确定损失之日开始，可作参照。依据：《道路交通事故处理程序规定》第九十条',NULL);
INSERT INTO code VALUES(393,X'0181b745968079378bcca033b3b19da7',1,1656637200000,'limin',1656637200000,'limin','casualty','injury','受伤','致伤|伤',NULL,2,1,'公安机关调解自治疗终结之日开始，可作参照。依据：《道路交通事故处理程序规定》第九十条',NULL);
INSERT INTO code VALUES(394,X'0181b745968079388e145c29e1a69e08',1,1656637200000,'limin',1656637200000,'limin','casualty','disability','伤残','致残|残疾',NULL,3,1,'公安机关调解自定残之日开始，可作参照。依据：《道路交通事故处理程序规定》第九十条',NULL);
INSERT INTO code VALUES(395,X'0181b745968079398a7a4ccba648613f',1,1656637200000,'limin',1656637200000,'limin','casualty','death','死亡','致死|亡',NULL,4,1,'公安机关调解自规定的办理丧葬事宜时间结束之日开始，可作参照。依据：《道路交通事故处理程序规定》第九十条',NULL);
INSERT INTO code VALUES(396,X'0181b7459680793aac5d8d79cd71247b',1,1656637200000,'limin',1656637200000,'limin','scene','class','课堂','上课|教室',NULL,1,1,'上课期间发生',NULL);
INSERT INTO code VALUES(397,X'0181b7459680793b92ea094156a86465',1,1656637200000,'limin',1656637200000,'limin','scene','school','校内','课间|校园内',NULL,2,1,'校内、课间发生',NULL);
INSERT INTO code VALUES(398,X'0181b7459680793ca572578527d2023b',1,1656637200000,'limin',1656637200000,'limin','scene','outside','校外','上下学路上|校外活动',NULL,3,1,'校外活动或上下学途中发生',NULL);
INSERT INTO code VALUES(399,X'0181b7459680793dba9668d3ee0c60ce',1,1656637200000,'limin',1656637200000,'limin','scene','dormitory','宿舍','寝室',NULL,4,1,'宿舍里发生',NULL);
INSERT INTO code VALUES(400,X'0181b7459680793e87fcbb34c5d99fec',1,1656637200000,'limin',1656637200000,'limin','scene','sports','体育活动','体育课|运动会|运动',NULL,5,1,'体育课、运动会等发生',NULL);
INSERT INTO code VALUES(401,X'0181b7459680793fb81d3c7f4efd6847',1,1656637200000,'limin',1656637200000,'limin','scene','other','其他','其它',NULL,6,1,'以上之外的场所',NULL);
INSERT INTO code VALUES(402,X'0181b745968079409aa1547766920d41',1,1656637200000,'limin',1656637200000,'limin','labour_matter','wage','工资','劳动报酬|拖欠工资',NULL,1,1,'劳动报酬争议',NULL);
INSERT INTO code VALUES(403,X'0181b74596807941bbcbbc52dc5d502e',1,1656637200000,'limin',1656637200000,'limin','labour_matter','overtime','加班','加班费|工作时间',NULL,2,1,'工作时间和加班工资争议',NULL);
INSERT INTO code VALUES(404,X'0181b74596807942924065cfd09565c7',1,1656637200000,'limin',1656637200000,'limin','labour_matter','work_injury','工伤','工伤待遇|工伤医疗费',NULL,3,1,'工伤医疗费和工伤待遇争议',NULL);
INSERT INTO code VALUES(405,X'0181b74596807943905570791c40b8c0',1,1656637200000,'limin',1656637200000,'limin','labour_matter','compensation','解除补偿','经济补偿|解除劳动合同|赔偿金',NULL,4,1,'解除、终止劳动合同和经济补偿、赔偿金争议',NULL);
INSERT INTO code VALUES(406,X'0181b745968079448e55244546d7d57e',1,1656637200000,'limin',1656637200000,'limin','labour_matter','insurance','社会保险','社保',NULL,5,1,'社会保险争议',NULL);
INSERT INTO code VALUES(407,X'0181b74596807945a87832293f729f4c',1,1656637200000,'limin',1656637200000,'limin','labour_matter','personnel','人事','人事争议',NULL,6,1,'人事争议',NULL);
INSERT INTO code VALUES(408,X'0181b74596807946bd652a8f580cfe3a',1,1656637200000,'limin',1656637200000,'limin','expropriation_matter','compensation_agreement','补偿协议','征收补偿协议|安置补偿协议',NULL,1,1,'补偿协议本身属行政协议，不予受理。依据：法释〔2019〕17号第二条',NULL);
INSERT INTO code VALUES(409,X'0181b745968079479ee5aa50fb9488aa',1,1656637200000,'limin',1656637200000,'limin','expropriation_matter','decision','征收决定或补偿决定','征收决定|补偿决定',NULL,2,1,'属行政行为，应走复议或诉讼，不予受理。依据：《国有土地上房屋征收与补偿条例》第二十六条',NULL);
INSERT INTO code VALUES(410,X'0181b74596807948aa93b3e89bc93d6f',1,1656637200000,'limin',1656637200000,'limin','expropriation_matter','division','家庭内部分配','补偿款分配|分配',NULL,3,1,'补偿款、安置房在家庭成员之间的分配，属民事',NULL);
INSERT INTO code VALUES(411,X'0181b74596807949aad2c542a2ecd552',1,1656637200000,'limin',1656637200000,'limin','expropriation_matter','lease','租赁','租赁关系|承租人补偿',NULL,4,1,'房东与承租人之间的争议，属民事',NULL);
INSERT INTO code VALUES(412,X'0181b7459680794abf55401852c16b16',1,1656637200000,'limin',1656637200000,'limin','expropriation_matter','neighbour','相邻关系','相邻|邻里',NULL,5,1,'施工、搬迁引起的相邻争议，属民事',NULL);
INSERT INTO code VALUES(413,X'0181b7459680794ba7a493747d2effbf',1,1656637200000,'limin',1656637200000,'limin','expropriation_matter','ownership','权属','产权|房屋权属',NULL,6,1,'房屋归谁所有的争议，属民事；确认物权的协议不能申请司法确认。依据：《民事诉讼法解释》第三百五十五条',NULL);
INSERT INTO code VALUES(414,X'0181b7459680794cb3e709d484ae0b06',1,1656637200000,'limin',1656637200000,'limin','expropriation_matter','other','其他','其它',NULL,7,1,'以上之外的争议',NULL);
INSERT INTO code VALUES(415,X'0181b7459680794db81b0e45f1dfa044',1,1656637200000,'limin',1656637200000,'limin','capacity','full','完全民事行为能力','完全',NULL,1,1,'成年人，或以自己的劳动收入为主要生活来源的16周岁以上的人。依据：《民法典》第十八条',NULL);
INSERT INTO code VALUES(416,X'0181b7459680794ebb18206510b09903',1,1656637200000,'limin',1656637200000,'limin','capacity','limited','限制民事行为能力','限制',NULL,2,1,'8周岁以上的未成年人，或不能完全辨认自己行为的成年人，须有监护人。依据：《民法典》第十九条、第二十二条',NULL);
INSERT INTO code VALUES(417,X'0181b7459680794fbf14e1855455a1bd',1,1656637200000,'limin',1656637200000,'limin','capacity','none','无民事行为能力','无',NULL,3,1,'不满8周岁的未成年人，或不能辨认自己行为的人，由监护人代理。依据：《民法典》第二十条、第二十一条',NULL);
INSERT INTO code VALUES(418,X'0181b745968079509a7c0d579267b3ff',1,1656637200000,'limin',1656637200000,'limin','liability','full','全部责任','全责|全部',NULL,1,1,'事故认定书认定的责任',NULL);
INSERT INTO code VALUES(419,X'0181b74596807951aac25c6ec68cbb7c',1,1656637200000,'limin',1656637200000,'limin','liability','main','主要责任','主责|主要',NULL,2,1,'事故认定书认定的责任',NULL);
INSERT INTO code VALUES(420,X'0181b74596807952a1c81cfecc8dfcbb',1,1656637200000,'limin',1656637200000,'limin','liability','equal','同等责任','同责|同等',NULL,3,1,'事故认定书认定的责任',NULL);
INSERT INTO code VALUES(421,X'0181b74596807953a7fd7bfa1c2b6a5a',1,1656637200000,'limin',1656637200000,'limin','liability','minor','次要责任','次责|次要',NULL,4,1,'事故认定书认定的责任',NULL);
INSERT INTO code VALUES(422,X'0181b74596807954944017a9d39e3f98',1,1656637200000,'limin',1656637200000,'limin','liability','none','无责任','无责|无',NULL,5,1,'事故认定书认定的责任',NULL);
INSERT INTO code VALUES(423,X'0181b7459680795597c0ebc320d2e57e',1,1656637200000,'limin',1656637200000,'limin','liability','unknown','无法认定','责任无法认定|未认定',NULL,6,1,'只有事故证明，没有认定责任',NULL);
INSERT INTO code VALUES(424,X'0181b745968079569526eab7a94175fc',1,1656637200000,'limin',1656637200000,'limin','retention','permanent','永久','永久保管',NULL,1,1,'保管期限由本单位拟定并经批准。依据：《档案法实施条例》第十九条',NULL);
INSERT INTO code VALUES(425,X'0181b74596807957ade1324207275465',1,1656637200000,'limin',1656637200000,'limin','retention','years30','30年','三十年|长期',NULL,2,1,'默认的保管期限，属本局规定，可改。依据：《档案法实施条例》第十九条',NULL);
INSERT INTO code VALUES(426,X'0181b745968079588df3223278de6cf1',1,1656637200000,'limin',1656637200000,'limin','retention','years10','10年','十年|短期',NULL,3,1,'届满由人鉴定，程序不自动销毁。依据：《档案法实施条例》第十九条、第二十四条',NULL);
INSERT INTO code VALUES(427,X'0181b74596807959a324f865f4217bd9',1,1656637200000,'limin',1656637200000,'limin','finding_state','found','发现','已发现|待处置|未处置',NULL,1,1,'排查中发现，还没有处置',NULL);
INSERT INTO code VALUES(428,X'0181b7459680795aa76566805257e5ca',1,1656637200000,'limin',1656637200000,'limin','finding_state','assigned','交办','已交办|处置中',NULL,2,1,'已交给责任单位、责任人办理',NULL);
INSERT INTO code VALUES(429,X'0181b7459680795b8d7cf933f8cecffb',1,1656637200000,'limin',1656637200000,'limin','finding_state','settled','当场化解','已化解|化解',NULL,3,1,'当场或就地化解',NULL);
INSERT INTO code VALUES(430,X'0181b7459680795caa74262d3ffb9e18',1,1656637200000,'limin',1656637200000,'limin','finding_state','mediation','转调解','已转调解',NULL,4,1,'已转为调解案件，在案件里办',NULL);
INSERT INTO code VALUES(431,X'0181b7459680795d81981a25ddba14fa',1,1656637200000,'limin',1656637200000,'limin','finding_state','escalated','上报','已上报',NULL,5,1,'已上报上一级',NULL);
INSERT INTO code VALUES(432,X'0181b7459680795e922117cedb576a12',1,1656637200000,'limin',1656637200000,'limin','finding_state','referred','移送','已移送',NULL,6,1,'已移送有权处理的单位',NULL);
INSERT INTO code VALUES(433,X'0181b7459680795fb17a9b7cfc55e19b',1,1656637200000,'limin',1656637200000,'limin','finding_state','calmed','稳控','关注稳控|已稳控',NULL,7,1,'没有化解，已落实措施，每轮排查都要走访',NULL);
INSERT INTO code VALUES(434,X'0181b74596807960b0a1048e63f8f687',1,1656637200000,'limin',1656637200000,'limin','finding_state','closed','销号','已销号',NULL,8,1,'处置完毕，从台账上销号',NULL);
INSERT INTO code VALUES(435,X'0181b745968079619f7ca8eaf93d4ee6',1,1656637200000,'limin',1656637200000,'limin','disposal','on_spot','当场化解','化解|就地化解',NULL,1,1,'当场或就地解决',NULL);
INSERT INTO code VALUES(436,X'0181b74596807962a9b73a906bd1d9e3',1,1656637200000,'limin',1656637200000,'limin','disposal','mediation','转调解','转人民调解',NULL,2,1,'转为调解案件',NULL);
INSERT INTO code VALUES(437,X'0181b745968079638e72209c64d39efb',1,1656637200000,'limin',1656637200000,'limin','disposal','escalated','上报','逐级上报',NULL,3,1,'上报上一级',NULL);
INSERT INTO code VALUES(438,X'0181b74596807964b502ddde5cf460ec',1,1656637200000,'limin',1656637200000,'limin','disposal','referred','移送','移送其他部门',NULL,4,1,'移送有权处理的单位',NULL);
INSERT INTO code VALUES(439,X'0181b745968079659b54c508e51f6962',1,1656637200000,'limin',1656637200000,'limin','disposal','calmed','稳控','关注稳控',NULL,5,1,'落实措施，持续关注',NULL);
INSERT INTO code VALUES(440,X'0181b745968079669e7d1ea5f027145b',1,1656637200000,'limin',1656637200000,'limin','reception_matter','consult','法律咨询','咨询',NULL,1,1,'来访人问法律问题，当场答复',NULL);
INSERT INTO code VALUES(441,X'0181b74596807967bfa4dd9834bdadd1',1,1656637200000,'limin',1656637200000,'limin','reception_matter','legal_aid','法律援助','援助',NULL,2,1,'转法律援助中心',NULL);
INSERT INTO code VALUES(442,X'0181b745968079688dd3a1eae347b633',1,1656637200000,'limin',1656637200000,'limin','reception_matter','notary','公证','公证办理',NULL,3,1,'转公证处',NULL);
INSERT INTO code VALUES(443,X'0181b74596807969973622b7e397b7f5',1,1656637200000,'limin',1656637200000,'limin','reception_matter','mediation','申请调解','调解|人民调解',NULL,4,1,'来访人要求调解，可以立案',NULL);
INSERT INTO code VALUES(444,X'0181b7459680796a940721ba469149ca',1,1656637200000,'limin',1656637200000,'limin','reception_matter','petition','信访','上访',NULL,5,1,'来访人反映的是信访事项',NULL);
INSERT INTO code VALUES(445,X'0181b7459680796ba29b956c31d833e2',1,1656637200000,'limin',1656637200000,'limin','reception_matter','other','其他','其它',NULL,6,1,'以上之外的来访',NULL);
INSERT INTO code VALUES(446,X'0181b7459680796ca17c43be2777c743',1,1656637200000,'limin',1656637200000,'limin','cadence_unit','week','每周','周|一周',NULL,1,1,'星期一到星期日',NULL);
INSERT INTO code VALUES(447,X'0181b7459680796da6b80450127f0b1b',1,1656637200000,'limin',1656637200000,'limin','cadence_unit','half_month','每半月','半月',NULL,2,1,'每月1日到15日，16日到月底',NULL);
INSERT INTO code VALUES(448,X'0181b7459680796ea69dd88f22b45c9c',1,1656637200000,'limin',1656637200000,'limin','cadence_unit','month','每月','月',NULL,3,1,'每个自然月',NULL);
INSERT INTO code VALUES(449,X'0181b7459680796fbc62a7abbae9f309',1,1656637200000,'limin',1656637200000,'limin','cadence_unit','quarter','每季度','季度|季',NULL,4,1,'每个自然季度',NULL);
INSERT INTO code VALUES(450,X'0181b745968079708c5be06cf98e4bc3',1,1656637200000,'limin',1656637200000,'limin','severity','warn','提醒','警告',NULL,1,1,'缺了也能办，但要提醒',NULL);
INSERT INTO code VALUES(451,X'0181b74596807971919b47d97bbba4c4',1,1656637200000,'limin',1656637200000,'limin','severity','block','阻止','不准|禁止',NULL,2,1,'缺了不能办这一步',NULL);
INSERT INTO code VALUES(452,X'0181b745968079728526489449b41cca',1,1656637200000,'limin',1656637200000,'limin','risk_factor','1','恋爱或同居纠纷','恋爱|同居|情感',NULL,1,1,'情感破裂、同居析产等引起，容易激化。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(453,X'0181b74596807973ab9fe7a4f8d13e79',1,1656637200000,'limin',1656637200000,'limin','risk_factor','2','宅基地或边界','宅基地|地界|边界',NULL,2,1,'宅基地、地界长期争执。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(454,X'0181b7459680797491611b5a15e68151',1,1656637200000,'limin',1656637200000,'limin','risk_factor','3','债务','欠债|讨债',NULL,3,1,'多次讨债不成。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(455,X'0181b745968079758840cd18df04c2af',1,1656637200000,'limin',1656637200000,'limin','risk_factor','4','酗酒','饮酒|醉酒',NULL,4,1,'当事人常常酗酒。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(456,X'0181b74596807976ab39046d1dd293b9',1,1656637200000,'limin',1656637200000,'limin','risk_factor','5','扬言报复','威胁|扬言',NULL,5,1,'扬言报复、自杀或聚众。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(457,X'0181b74596807977a8b75c3ac12e1882',1,1656637200000,'limin',1656637200000,'limin','risk_factor','6','持有凶器','凶器|管制刀具',NULL,6,1,'持有或准备了凶器。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(458,X'0181b74596807978ae22a81d0ff622b9',1,1656637200000,'limin',1656637200000,'limin','risk_factor','7','严重精神障碍','精神障碍|精神疾病',NULL,7,1,'当事人有严重精神障碍。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(459,X'0181b74596807979866c6e87ac89ea37',1,1656637200000,'limin',1656637200000,'limin','risk_factor','8','曾有暴力','暴力前科|曾动手',NULL,8,1,'以前动过手或有暴力记录。本局规定的防激化项目',NULL);
INSERT INTO code VALUES(460,X'0181b7459680797abb684f298abd5ef1',1,1656637200000,'limin',1656637200000,'limin','appointment_state','planned','已约定','约定|待调解',NULL,1,1,'时间、地点已经约定，还没有进行',NULL);
INSERT INTO code VALUES(461,X'0181b7459680797b87e9f756045e6e39',1,1656637200000,'limin',1656637200000,'limin','appointment_state','held','已进行','进行|已调解|已开',NULL,2,1,'按约定进行了，另有调解记录',NULL);
INSERT INTO code VALUES(462,X'0181b7459680797c9d72675f508d6ccb',1,1656637200000,'limin',1656637200000,'limin','appointment_state','moved','已改期','改期|延期',NULL,3,1,'改到别的时间，另约一次',NULL);
INSERT INTO code VALUES(463,X'0181b7459680797daeeed85b8f5e2b71',1,1656637200000,'limin',1656637200000,'limin','appointment_state','cancelled','已取消','取消|不开了',NULL,4,1,'不再进行，说明里写理由',NULL);
INSERT INTO code VALUES(464,X'0181b7459680797ebea66ab06e23de57',1,1656637200000,'limin',1656637200000,'limin','phrase','gz','告知权利义务',NULL,NULL,1,1,'已向各方当事人告知调解的原则和当事人在调解活动中的权利、义务，各方表示清楚。',NULL);
INSERT INTO code VALUES(465,X'0181b7459680797fb1c7ee22d3c4ac55',1,1656637200000,'limin',1656637200000,'limin','phrase','zy','自愿调解',NULL,NULL,2,1,'各方当事人自愿接受人民调解委员会调解。',NULL);
INSERT INTO code VALUES(466,X'0181b745968079809331f6222d856487',1,1656637200000,'limin',1656637200000,'limin','phrase','hb','回避',NULL,NULL,3,1,'已告知当事人可以要求调换调解员，各方均不要求调换。',NULL);
INSERT INTO code VALUES(467,X'0181b7459680798183cf429a003e60e0',1,1656637200000,'limin',1656637200000,'limin','phrase','hd','核对身份',NULL,NULL,4,1,'已核对各方当事人的身份。',NULL);
INSERT INTO code VALUES(468,X'0181b74596807982acb0da6d136b2965',1,1656637200000,'limin',1656637200000,'limin','phrase','ys','阅签',NULL,NULL,5,1,'以上记录已由当事人阅看或向当事人宣读，各方认为无误。',NULL);
INSERT INTO code VALUES(469,X'0181b745968079838de396c8f94a1329',1,1656637200000,'limin',1656637200000,'limin','phrase','bc','不成',NULL,NULL,6,1,'经多次调解，各方意见分歧较大，未能达成协议。',NULL);
INSERT INTO code VALUES(470,X'0181b7459680798482dc0da532d6bfd7',1,1656637200000,'limin',1656637200000,'limin','phrase','tj','其他途径',NULL,NULL,7,1,'已告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。',NULL);
INSERT INTO code VALUES(471,X'0181b74596807985af6479f230c2e409',1,1656637200000,'limin',1656637200000,'limin','phrase','qr','司法确认告知',NULL,NULL,8,1,'已告知各方：认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。',NULL);
INSERT INTO code VALUES(472,X'0181b74596807986a8907c57385a4bb6',1,1656637200000,'limin',1656637200000,'limin','phrase','fk','一次付清',NULL,NULL,9,1,'于____年__月__日前一次付清人民币____元。',NULL);
INSERT INTO code VALUES(473,X'0181b74596807987b3dadbe385b98ebc',1,1656637200000,'limin',1656637200000,'limin','phrase','fq','分期给付',NULL,NULL,10,1,'人民币____元分__期给付：第一期____元于____年__月__日前付清，其余____元于____年__月__日前付清。',NULL);
INSERT INTO code VALUES(474,X'0181b74596807988830573218c6c24a4',1,1656637200000,'limin',1656637200000,'limin','phrase','hf','恢复原状',NULL,NULL,11,1,'于____年__月__日前恢复原状。',NULL);
INSERT INTO code VALUES(475,X'0181b74596807989aadeec8f1078cb55',1,1656637200000,'limin',1656637200000,'limin','phrase','pl','赔礼道歉',NULL,NULL,12,1,'当面赔礼道歉，对方表示接受。',NULL);
INSERT INTO code VALUES(476,X'0181b7459680798aad70113d5b842728',1,1656637200000,'limin',1656637200000,'limin','phrase','wz','再无争议',NULL,NULL,13,1,'各方就本纠纷再无其他争议。',NULL);
INSERT INTO code VALUES(477,X'0181b7459680798b9b29162e10bf4a59',1,1656637200000,'limin',1656637200000,'limin','phrase','xs','协议份数',NULL,NULL,14,1,'本协议一式__份，当事人、人民调解委员会各执一份。',NULL);
INSERT INTO code VALUES(478,X'0181b7459680798cabc229bebba7e8fa',1,1656637200000,'limin',1656637200000,'limin','phrase','lx','已履行',NULL,NULL,15,1,'协议约定的义务已全部履行。',NULL);
INSERT INTO code VALUES(479,X'0181b7459680798d8dd2c26d74f6696c',1,1656637200000,'limin',1656637200000,'limin','phrase','mf','回访满意',NULL,NULL,16,1,'经回访，协议已履行，当事人对调解结果表示满意，未发现新的矛盾。',NULL);
CREATE TABLE limit_rule(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,   -- 'D-02'
  name TEXT NOT NULL,
  start TEXT NOT NULL,         -- the case field it runs from
  ends TEXT,                   -- case fields any of which ends it, separated by |
  length INTEGER NOT NULL,
  unit TEXT NOT NULL,          -- a code of the list limit_unit
  stops TEXT,                  -- kinds of suspension that stop it
  extension TEXT,              -- who must consent to a later end
  sub_kinds TEXT,              -- committees it is for
  on_expiry TEXT NOT NULL,     -- warn, propose, notice, block
  basis TEXT,                  -- article
  "active" INTEGER CHECK ("active" IN (0, 1))
, void_reason TEXT, "when" TEXT, "restart" TEXT) STRICT;
INSERT INTO limit_rule VALUES(1,X'0181b7459680798e8e1ff9a8d8fedf99',1,1656637200000,'limin',1656637200000,'limin','D-01','决定是否受理','applied_on','accepted_on|notice_on|outcome_on',3,'workdays',NULL,NULL,NULL,'warn','河南法律服务网人民调解案件办理工作规范（2024年6月）：3个工作日内决定是否受理',1,NULL,NULL,NULL);
INSERT INTO limit_rule VALUES(2,X'0181b7459680798f87c54e42fc904ebf',1,1656637200000,'limin',1656637200000,'limin','D-02','调解期限（一般）','accepted_on','outcome_on',30,'days','appraisal','各方当事人','!medical','propose','《人民调解工作若干规定》（司法部令第75号）第三十三条；河南法律服务网人民调解案件办理工作规范：一般30日内办结；鉴定时间不计入为默认值，可改',1,NULL,'source=!31',NULL);
INSERT INTO limit_rule VALUES(3,X'0181b74596807990bea573255980e8d0',1,1656637200000,'limin',1656637200000,'limin','D-03','调解期限（医疗）','accepted_on','outcome_on',30,'workdays','appraisal','调委会和医患双方','medical','propose','《医疗纠纷预防和处理条例》第三十八条：自受理之日起30个工作日，鉴定时间不计入，超过的视为调解不成',1,NULL,NULL,NULL);
INSERT INTO limit_rule VALUES(4,X'0181b74596807991af55097dcbdd9803',1,1656637200000,'limin',1656637200000,'limin','D-04','可申请劳动仲裁','applied_on','outcome_on',15,'days',NULL,NULL,'labour','notice','《劳动争议调解仲裁法》第十四条：自收到调解申请之日起15日内未达成协议的，当事人可以申请仲裁',1,NULL,NULL,NULL);
INSERT INTO limit_rule VALUES(5,X'0181b74596807992a8c65204a4c8be23',1,1656637200000,'limin',1656637200000,'limin','D-05','调解期限（法院）','accepted_on','outcome_on',30,'days','appraisal','各方当事人',NULL,'propose','《人民法院在线调解规则》第二十四条、第二十六条：自接受委派委托之日起30日，鉴定时间不计入，各方同意延长的除外；期满未成的，报告委派委托的法院',1,NULL,'source=31',NULL);
INSERT INTO limit_rule VALUES(6,X'0181b74596807993802120a38de105ea',1,1656637200000,'limin',1656637200000,'limin','D-06','申请交警调解','outcome_on','police_asked_on',3,'days',NULL,NULL,'traffic','block','《道路交通事故处理程序规定》第八十五条：人民调解终止后3日内，各方一致书面申请交警部门调解；逾期可以起诉',1,NULL,'result=2',NULL);
INSERT INTO limit_rule VALUES(7,X'0181b74596807994a111563225d9c55f',1,1656637200000,'limin',1656637200000,'limin','D-07','申请司法确认','effective_on','jc_applied_on',30,'days',NULL,NULL,NULL,'block','《人民调解法》第三十三条：自协议生效之日起30日内双方共同申请；《民事诉讼法》第二百零五条（2021年文本第二百零一条）',1,NULL,'expropriation_matter=!compensation_agreement,decision;nature=!administrative',NULL);
INSERT INTO limit_rule VALUES(8,X'0181b74596807995935e2ad5ccb98459',1,1656637200000,'limin',1656637200000,'limin','D-08','协议履行','next_due|perform_due','performed_on',0,'days',NULL,NULL,NULL,'warn','《人民调解法》第三十一条：协议约定的履行日期，到期未履行的由调委会督促；变更日期须另订协议',1,NULL,'state=agreed,performing,partly,breached',NULL);
INSERT INTO limit_rule VALUES(9,X'0181b7459680799697766e70644cb1e2',1,1656637200000,'limin',1656637200000,'limin','D-09','履行后回访','performed_on|perform_due','revisited_on',30,'days',NULL,NULL,NULL,'warn','《人民调解法》第三十一条：督促履行；回访期限没有统一规定，30日为默认值，可改',1,NULL,'result=1',NULL);
INSERT INTO limit_rule VALUES(10,X'0181b74596807997a1fdfe3fcf1efdc7',1,1656637200000,'limin',1656637200000,'limin','D-10','归档（已履行）','performed_on','filed_on',30,'days',NULL,NULL,NULL,'warn','《人民调解法》第二十七条：建立调解工作档案；归档期限没有统一规定，30日为默认值，可改',1,NULL,'result=1',NULL);
INSERT INTO limit_rule VALUES(11,X'0181b745968079988604330c392ff28e',1,1656637200000,'limin',1656637200000,'limin','D-10B','归档（未履行）','closed_on','filed_on',30,'days',NULL,NULL,NULL,'warn','《人民调解法》第二十七条：建立调解工作档案；归档期限没有统一规定，30日为默认值，可改',1,NULL,'result=1;performance=partly,breached,other',NULL);
INSERT INTO limit_rule VALUES(12,X'0181b745968079999dfca732b2b69ace',1,1656637200000,'limin',1656637200000,'limin','D-10T','归档（未调成）','outcome_on','filed_on',30,'days',NULL,NULL,NULL,'warn','《人民调解法》第二十七条：建立调解工作档案；归档期限没有统一规定，30日为默认值，可改',1,NULL,'result=2,3,4',NULL);
INSERT INTO limit_rule VALUES(13,X'0181b7459680799a8f4ade9e7f7feed1',1,1656637200000,'limin',1656637200000,'limin','D-11','诉讼时效','known_on','effective_on',3,'years',NULL,NULL,'!labour','info','《民法典》第一百八十八条：自知道或者应当知道权利受损之日起三年；向人民调解委员会申请调解的，时效自申请之日中断重新计算（诉讼时效规定第十二条）',1,NULL,NULL,'applied_on');
INSERT INTO limit_rule VALUES(14,X'0181b7459680799b99791bce9e9291b2',1,1656637200000,'limin',1656637200000,'limin','D-11L','仲裁时效（劳动）','known_on','effective_on',1,'years',NULL,NULL,'labour','info','《劳动争议调解仲裁法》第二十七条：自知道或者应当知道权利被侵害之日起一年；主张权利的，时效中断重新计算',1,NULL,NULL,'applied_on');
INSERT INTO limit_rule VALUES(15,X'0181b7459680799cbd91d82c5d2aff00',1,1656637200000,'limin',1656637200000,'limin','D-12','申请强制执行','perform_due','performed_on',2,'years',NULL,NULL,NULL,'info','《民事诉讼法》第二百五十条（2023年文本）：经司法确认的协议，自履行期间的最后一日起二年内申请执行',1,NULL,'jc_state=confirmed',NULL);
INSERT INTO limit_rule VALUES(16,X'0181b7459680799d8c378f200159ee30',1,1656637200000,'limin',1656637200000,'limin','D-13','调委会换届','committee.term_from',NULL,3,'years',NULL,NULL,NULL,'warn','《人民调解法》第九条：委员任期三年，可以连选连任；自本届起始日计算',1,NULL,NULL,NULL);
INSERT INTO limit_rule VALUES(17,X'0181b7459680799ea1e81c80c7266f6d',1,1656637200000,'limin',1656637200000,'limin','D-14','向委托单位反馈','outcome_on','feedback_on',5,'workdays',NULL,NULL,NULL,'warn','委托、移送的纠纷办结后反馈结果；没有全国统一期限，5个工作日为默认值，可改',1,NULL,'source=3*',NULL);
INSERT INTO limit_rule VALUES(18,X'0181b7459680799fae121d215926dd64',1,1656637200000,'limin',1656637200000,'limin','D-15','排查发现的处置','finding.found_on','finding.disposal_on',7,'days',NULL,'包案领导',NULL,'warn','本局规定：按风险等级分为蓝7日、黄3日、橙1日、红当天，为默认值，在设置 risk.days.0 至 risk.days.3 中改；《人民调解法》第二十五条',1,NULL,NULL,NULL);
INSERT INTO limit_rule VALUES(19,X'0181b745968079a0a88f606b7b62ed62',1,1656637200000,'limin',1656637200000,'limin','D-15Z','报送排查轮次','round.to_on','round.submitted_on',3,'days',NULL,NULL,NULL,'warn','本局规定：每个周期都报送，没有发现的零报告；宽限3日为默认值，在“排查周期”中按层级改',1,NULL,NULL,NULL);
INSERT INTO limit_rule VALUES(20,X'0181b745968079a1a745e01748115133',1,1656637200000,'limin',1656637200000,'limin','D-16','申请仲裁审查','effective_on','review_on',15,'days',NULL,NULL,'labour','block','调解协议自生效之日起15日内共同申请仲裁审查（人力资源和社会保障部令第33号，未经核对，默认不启用）',0,NULL,NULL,NULL);
CREATE TABLE holiday(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "date" TEXT NOT NULL CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  off INTEGER NOT NULL CHECK (off IN (0, 1)), -- 1 day off, 0 make-up workday
  name TEXT, void_reason TEXT,
  UNIQUE(date)
) STRICT;
INSERT INTO holiday VALUES(1,X'0181b745968079bc8bf4ff094d7253f6',1,1656637200000,'limin',1656637200000,'limin','2020-01-01',1,'元旦',NULL);
INSERT INTO holiday VALUES(2,X'0181b745968079bdaa5fbda7040ac6a2',1,1656637200000,'limin',1656637200000,'limin','2020-01-19',0,'春节',NULL);
INSERT INTO holiday VALUES(3,X'0181b745968079bea96fb1e781b206f1',1,1656637200000,'limin',1656637200000,'limin','2020-01-24',1,'春节',NULL);
INSERT INTO holiday VALUES(4,X'0181b745968079bf8b0648f85f984da1',1,1656637200000,'limin',1656637200000,'limin','2020-01-25',1,'春节',NULL);
INSERT INTO holiday VALUES(5,X'0181b745968079c080e073d0d0ca4bd0',1,1656637200000,'limin',1656637200000,'limin','2020-01-26',1,'春节',NULL);
INSERT INTO holiday VALUES(6,X'0181b745968079c189b94f2ed04382dd',1,1656637200000,'limin',1656637200000,'limin','2020-01-27',1,'春节',NULL);
INSERT INTO holiday VALUES(7,X'0181b745968079c29887daf78b0b888f',1,1656637200000,'limin',1656637200000,'limin','2020-01-28',1,'春节',NULL);
INSERT INTO holiday VALUES(8,X'0181b745968079c3acb625ab54552bd4',1,1656637200000,'limin',1656637200000,'limin','2020-01-29',1,'春节',NULL);
INSERT INTO holiday VALUES(9,X'0181b745968079c48c1a7047b48bdc11',1,1656637200000,'limin',1656637200000,'limin','2020-01-30',1,'春节',NULL);
INSERT INTO holiday VALUES(10,X'0181b745968079c5862753cf7bdeda15',1,1656637200000,'limin',1656637200000,'limin','2020-01-31',1,'春节',NULL);
INSERT INTO holiday VALUES(11,X'0181b745968079c6a7364888909e3e51',1,1656637200000,'limin',1656637200000,'limin','2020-02-01',1,'春节',NULL);
INSERT INTO holiday VALUES(12,X'0181b745968079c7965fcf78ea46226c',1,1656637200000,'limin',1656637200000,'limin','2020-02-02',1,'春节',NULL);
INSERT INTO holiday VALUES(13,X'0181b745968079c88d4a485c08377076',1,1656637200000,'limin',1656637200000,'limin','2020-02-03',0,'春节',NULL);
INSERT INTO holiday VALUES(14,X'0181b745968079c9b30e677e6887a75d',1,1656637200000,'limin',1656637200000,'limin','2020-04-04',1,'清明节',NULL);
INSERT INTO holiday VALUES(15,X'0181b745968079cabb19856cd4c7edd3',1,1656637200000,'limin',1656637200000,'limin','2020-04-05',1,'清明节',NULL);
INSERT INTO holiday VALUES(16,X'0181b745968079cb86f4859511e78ea4',1,1656637200000,'limin',1656637200000,'limin','2020-04-06',1,'清明节',NULL);
INSERT INTO holiday VALUES(17,X'0181b745968079cc93b8eba793a60766',1,1656637200000,'limin',1656637200000,'limin','2020-04-26',0,'劳动节',NULL);
INSERT INTO holiday VALUES(18,X'0181b745968079cda881b3478f6ba6f6',1,1656637200000,'limin',1656637200000,'limin','2020-05-01',1,'劳动节',NULL);
INSERT INTO holiday VALUES(19,X'0181b745968079ce99230db5f1338a60',1,1656637200000,'limin',1656637200000,'limin','2020-05-02',1,'劳动节',NULL);
INSERT INTO holiday VALUES(20,X'0181b745968079cfa2b8667a1951619d',1,1656637200000,'limin',1656637200000,'limin','2020-05-03',1,'劳动节',NULL);
INSERT INTO holiday VALUES(21,X'0181b745968079d0a4828b21f0ecec8a',1,1656637200000,'limin',1656637200000,'limin','2020-05-04',1,'劳动节',NULL);
INSERT INTO holiday VALUES(22,X'0181b745968079d1af78c564d966fe54',1,1656637200000,'limin',1656637200000,'limin','2020-05-05',1,'劳动节',NULL);
INSERT INTO holiday VALUES(23,X'0181b745968079d2ab1bb96a82c1a881',1,1656637200000,'limin',1656637200000,'limin','2020-05-09',0,'劳动节',NULL);
INSERT INTO holiday VALUES(24,X'0181b745968079d3b976c1e257a9c3a0',1,1656637200000,'limin',1656637200000,'limin','2020-06-25',1,'端午节',NULL);
INSERT INTO holiday VALUES(25,X'0181b745968079d4b327147f901dfbb1',1,1656637200000,'limin',1656637200000,'limin','2020-06-26',1,'端午节',NULL);
INSERT INTO holiday VALUES(26,X'0181b745968079d59f789c6305c493dc',1,1656637200000,'limin',1656637200000,'limin','2020-06-27',1,'端午节',NULL);
INSERT INTO holiday VALUES(27,X'0181b745968079d6b5c24a207259b6d2',1,1656637200000,'limin',1656637200000,'limin','2020-06-28',0,'端午节',NULL);
INSERT INTO holiday VALUES(28,X'0181b745968079d7ae0c8cdb11f3f85c',1,1656637200000,'limin',1656637200000,'limin','2020-09-27',0,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(29,X'0181b745968079d8afd8bebec4e9bfbb',1,1656637200000,'limin',1656637200000,'limin','2020-10-01',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(30,X'0181b745968079d9bd809c1b7c7b5a0b',1,1656637200000,'limin',1656637200000,'limin','2020-10-02',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(31,X'0181b745968079daa8f0a900c125aac6',1,1656637200000,'limin',1656637200000,'limin','2020-10-03',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(32,X'0181b745968079db96140fb655a929cd',1,1656637200000,'limin',1656637200000,'limin','2020-10-04',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(33,X'0181b745968079dca1998f92a0dadcda',1,1656637200000,'limin',1656637200000,'limin','2020-10-05',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(34,X'0181b745968079dd83a343a2da01584f',1,1656637200000,'limin',1656637200000,'limin','2020-10-06',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(35,X'0181b745968079deae1f8d8386de2357',1,1656637200000,'limin',1656637200000,'limin','2020-10-07',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(36,X'0181b745968079df871f52220d9b2b43',1,1656637200000,'limin',1656637200000,'limin','2020-10-08',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(37,X'0181b745968079e09321ca51a3f2d068',1,1656637200000,'limin',1656637200000,'limin','2020-10-10',0,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(38,X'0181b745968079e1bdaf36851124f42e',1,1656637200000,'limin',1656637200000,'limin','2021-01-01',1,'元旦',NULL);
INSERT INTO holiday VALUES(39,X'0181b745968079e2b0fbcc719e274894',1,1656637200000,'limin',1656637200000,'limin','2021-01-02',1,'元旦',NULL);
INSERT INTO holiday VALUES(40,X'0181b745968079e3b74e37abb807c24b',1,1656637200000,'limin',1656637200000,'limin','2021-01-03',1,'元旦',NULL);
INSERT INTO holiday VALUES(41,X'0181b745968079e498b6640d597eef51',1,1656637200000,'limin',1656637200000,'limin','2021-02-07',0,'春节',NULL);
INSERT INTO holiday VALUES(42,X'0181b745968079e5baad054f4f053070',1,1656637200000,'limin',1656637200000,'limin','2021-02-11',1,'春节',NULL);
INSERT INTO holiday VALUES(43,X'0181b745968079e6ad3cbf7d26e9db23',1,1656637200000,'limin',1656637200000,'limin','2021-02-12',1,'春节',NULL);
INSERT INTO holiday VALUES(44,X'0181b745968079e7acaaf75b4c9ca641',1,1656637200000,'limin',1656637200000,'limin','2021-02-13',1,'春节',NULL);
INSERT INTO holiday VALUES(45,X'0181b745968079e88eb69ed569997748',1,1656637200000,'limin',1656637200000,'limin','2021-02-14',1,'春节',NULL);
INSERT INTO holiday VALUES(46,X'0181b745968079e9bd0e4f4e794bc8c1',1,1656637200000,'limin',1656637200000,'limin','2021-02-15',1,'春节',NULL);
INSERT INTO holiday VALUES(47,X'0181b745968079eab978a83f4a760d44',1,1656637200000,'limin',1656637200000,'limin','2021-02-16',1,'春节',NULL);
INSERT INTO holiday VALUES(48,X'0181b745968079eb9bca3bf6e45bd898',1,1656637200000,'limin',1656637200000,'limin','2021-02-17',1,'春节',NULL);
INSERT INTO holiday VALUES(49,X'0181b745968079ec9452d7a75cc4ad85',1,1656637200000,'limin',1656637200000,'limin','2021-02-20',0,'春节',NULL);
INSERT INTO holiday VALUES(50,X'0181b745968079edb23bbf189e9a4939',1,1656637200000,'limin',1656637200000,'limin','2021-04-03',1,'清明节',NULL);
INSERT INTO holiday VALUES(51,X'0181b745968079eeb6a0e363d90f86b2',1,1656637200000,'limin',1656637200000,'limin','2021-04-04',1,'清明节',NULL);
INSERT INTO holiday VALUES(52,X'0181b745968079efba1c25f6c66ff0df',1,1656637200000,'limin',1656637200000,'limin','2021-04-05',1,'清明节',NULL);
INSERT INTO holiday VALUES(53,X'0181b745968079f08f0339ba1c36c719',1,1656637200000,'limin',1656637200000,'limin','2021-04-25',0,'劳动节',NULL);
INSERT INTO holiday VALUES(54,X'0181b745968079f19c17bafef185e55a',1,1656637200000,'limin',1656637200000,'limin','2021-05-01',1,'劳动节',NULL);
INSERT INTO holiday VALUES(55,X'0181b745968079f2bbacd05db8c3a877',1,1656637200000,'limin',1656637200000,'limin','2021-05-02',1,'劳动节',NULL);
INSERT INTO holiday VALUES(56,X'0181b745968079f3a188923bb542df52',1,1656637200000,'limin',1656637200000,'limin','2021-05-03',1,'劳动节',NULL);
INSERT INTO holiday VALUES(57,X'0181b745968079f493e77a74de0a65f7',1,1656637200000,'limin',1656637200000,'limin','2021-05-04',1,'劳动节',NULL);
INSERT INTO holiday VALUES(58,X'0181b745968079f5ab1e933f581642f7',1,1656637200000,'limin',1656637200000,'limin','2021-05-05',1,'劳动节',NULL);
INSERT INTO holiday VALUES(59,X'0181b745968079f6870b2e7443d8f8c0',1,1656637200000,'limin',1656637200000,'limin','2021-05-08',0,'劳动节',NULL);
INSERT INTO holiday VALUES(60,X'0181b745968079f78cd6e79f3b639af8',1,1656637200000,'limin',1656637200000,'limin','2021-06-12',1,'端午节',NULL);
INSERT INTO holiday VALUES(61,X'0181b745968079f8ae11ca0bb1069b6e',1,1656637200000,'limin',1656637200000,'limin','2021-06-13',1,'端午节',NULL);
INSERT INTO holiday VALUES(62,X'0181b745968079f9b01c5068306152fa',1,1656637200000,'limin',1656637200000,'limin','2021-06-14',1,'端午节',NULL);
INSERT INTO holiday VALUES(63,X'0181b745968079fa908f21a0bd6cd14e',1,1656637200000,'limin',1656637200000,'limin','2021-09-18',0,'中秋节',NULL);
INSERT INTO holiday VALUES(64,X'0181b745968079fb88c110039a52b7f8',1,1656637200000,'limin',1656637200000,'limin','2021-09-19',1,'中秋节',NULL);
INSERT INTO holiday VALUES(65,X'0181b745968079fcaae771a78fab87b5',1,1656637200000,'limin',1656637200000,'limin','2021-09-20',1,'中秋节',NULL);
INSERT INTO holiday VALUES(66,X'0181b745968079fd809eab023667f720',1,1656637200000,'limin',1656637200000,'limin','2021-09-21',1,'中秋节',NULL);
INSERT INTO holiday VALUES(67,X'0181b745968079fe96b5bb445dce0379',1,1656637200000,'limin',1656637200000,'limin','2021-09-26',0,'国庆节',NULL);
INSERT INTO holiday VALUES(68,X'0181b745968079ffa659cb0bf57b996b',1,1656637200000,'limin',1656637200000,'limin','2021-10-01',1,'国庆节',NULL);
INSERT INTO holiday VALUES(69,X'0181b74596807a009fe28f33aeaae80d',1,1656637200000,'limin',1656637200000,'limin','2021-10-02',1,'国庆节',NULL);
INSERT INTO holiday VALUES(70,X'0181b74596807a01970c6b2eb7d2a212',1,1656637200000,'limin',1656637200000,'limin','2021-10-03',1,'国庆节',NULL);
INSERT INTO holiday VALUES(71,X'0181b74596807a029d946969780d0f35',1,1656637200000,'limin',1656637200000,'limin','2021-10-04',1,'国庆节',NULL);
INSERT INTO holiday VALUES(72,X'0181b74596807a038aba114291410618',1,1656637200000,'limin',1656637200000,'limin','2021-10-05',1,'国庆节',NULL);
INSERT INTO holiday VALUES(73,X'0181b74596807a048d2e2181bc5149c1',1,1656637200000,'limin',1656637200000,'limin','2021-10-06',1,'国庆节',NULL);
INSERT INTO holiday VALUES(74,X'0181b74596807a05b8b41ad2b133b0e1',1,1656637200000,'limin',1656637200000,'limin','2021-10-07',1,'国庆节',NULL);
INSERT INTO holiday VALUES(75,X'0181b74596807a06baa0988287bfb9ea',1,1656637200000,'limin',1656637200000,'limin','2021-10-09',0,'国庆节',NULL);
INSERT INTO holiday VALUES(76,X'0181b74596807a0789d912743e388276',1,1656637200000,'limin',1656637200000,'limin','2022-01-01',1,'元旦',NULL);
INSERT INTO holiday VALUES(77,X'0181b74596807a08b47cdc8185d616d2',1,1656637200000,'limin',1656637200000,'limin','2022-01-02',1,'元旦',NULL);
INSERT INTO holiday VALUES(78,X'0181b74596807a09b2f2a47f55b45ede',1,1656637200000,'limin',1656637200000,'limin','2022-01-03',1,'元旦',NULL);
INSERT INTO holiday VALUES(79,X'0181b74596807a0a8ce27cd4843074c3',1,1656637200000,'limin',1656637200000,'limin','2022-01-29',0,'春节',NULL);
INSERT INTO holiday VALUES(80,X'0181b74596807a0b912578c2b08ecad7',1,1656637200000,'limin',1656637200000,'limin','2022-01-30',0,'春节',NULL);
INSERT INTO holiday VALUES(81,X'0181b74596807a0c94311dd6a0057e34',1,1656637200000,'limin',1656637200000,'limin','2022-01-31',1,'春节',NULL);
INSERT INTO holiday VALUES(82,X'0181b74596807a0d843df9ff4bc62866',1,1656637200000,'limin',1656637200000,'limin','2022-02-01',1,'春节',NULL);
INSERT INTO holiday VALUES(83,X'0181b74596807a0eb82b67fc253d0da1',1,1656637200000,'limin',1656637200000,'limin','2022-02-02',1,'春节',NULL);
INSERT INTO holiday VALUES(84,X'0181b74596807a0fb2d1c2947b8b2cc8',1,1656637200000,'limin',1656637200000,'limin','2022-02-03',1,'春节',NULL);
INSERT INTO holiday VALUES(85,X'0181b74596807a10ab52174456b30c54',1,1656637200000,'limin',1656637200000,'limin','2022-02-04',1,'春节',NULL);
INSERT INTO holiday VALUES(86,X'0181b74596807a118d4755a738ec4bab',1,1656637200000,'limin',1656637200000,'limin','2022-02-05',1,'春节',NULL);
INSERT INTO holiday VALUES(87,X'0181b74596807a12bd327ca7b4ea0541',1,1656637200000,'limin',1656637200000,'limin','2022-02-06',1,'春节',NULL);
INSERT INTO holiday VALUES(88,X'0181b74596807a13af3a627ec5f09a8d',1,1656637200000,'limin',1656637200000,'limin','2022-04-02',0,'清明节',NULL);
INSERT INTO holiday VALUES(89,X'0181b74596807a14bb7d6b8be34e6eab',1,1656637200000,'limin',1656637200000,'limin','2022-04-03',1,'清明节',NULL);
INSERT INTO holiday VALUES(90,X'0181b74596807a1582e7af524640c386',1,1656637200000,'limin',1656637200000,'limin','2022-04-04',1,'清明节',NULL);
INSERT INTO holiday VALUES(91,X'0181b74596807a16851510a908d347d5',1,1656637200000,'limin',1656637200000,'limin','2022-04-05',1,'清明节',NULL);
INSERT INTO holiday VALUES(92,X'0181b74596807a1793780e14e27f4209',1,1656637200000,'limin',1656637200000,'limin','2022-04-24',0,'劳动节',NULL);
INSERT INTO holiday VALUES(93,X'0181b74596807a18ae225bc4640cb23c',1,1656637200000,'limin',1656637200000,'limin','2022-04-30',1,'劳动节',NULL);
INSERT INTO holiday VALUES(94,X'0181b74596807a19af510a5933d9e9f5',1,1656637200000,'limin',1656637200000,'limin','2022-05-01',1,'劳动节',NULL);
INSERT INTO holiday VALUES(95,X'0181b74596807a1a95d341da7d92499f',1,1656637200000,'limin',1656637200000,'limin','2022-05-02',1,'劳动节',NULL);
INSERT INTO holiday VALUES(96,X'0181b74596807a1b8ca810c6163511b1',1,1656637200000,'limin',1656637200000,'limin','2022-05-03',1,'劳动节',NULL);
INSERT INTO holiday VALUES(97,X'0181b74596807a1c80229053a7610781',1,1656637200000,'limin',1656637200000,'limin','2022-05-04',1,'劳动节',NULL);
INSERT INTO holiday VALUES(98,X'0181b74596807a1d8b400d79b6dd0343',1,1656637200000,'limin',1656637200000,'limin','2022-05-07',0,'劳动节',NULL);
INSERT INTO holiday VALUES(99,X'0181b74596807a1ebdb052a54d568165',1,1656637200000,'limin',1656637200000,'limin','2022-06-03',1,'端午节',NULL);
INSERT INTO holiday VALUES(100,X'0181b74596807a1faa1a9714e67b6dff',1,1656637200000,'limin',1656637200000,'limin','2022-06-04',1,'端午节',NULL);
INSERT INTO holiday VALUES(101,X'0181b74596807a20865039f73ff911a4',1,1656637200000,'limin',1656637200000,'limin','2022-06-05',1,'端午节',NULL);
INSERT INTO holiday VALUES(102,X'0181b74596807a219b02e2608f2067be',1,1656637200000,'limin',1656637200000,'limin','2022-09-10',1,'中秋节',NULL);
INSERT INTO holiday VALUES(103,X'0181b74596807a229c1c9a39e60c6d61',1,1656637200000,'limin',1656637200000,'limin','2022-09-11',1,'中秋节',NULL);
INSERT INTO holiday VALUES(104,X'0181b74596807a23bc56107af177dff8',1,1656637200000,'limin',1656637200000,'limin','2022-09-12',1,'中秋节',NULL);
INSERT INTO holiday VALUES(105,X'0181b74596807a249ae2cdfb6b64077f',1,1656637200000,'limin',1656637200000,'limin','2022-10-01',1,'国庆节',NULL);
INSERT INTO holiday VALUES(106,X'0181b74596807a25a5fe6c2dd5386878',1,1656637200000,'limin',1656637200000,'limin','2022-10-02',1,'国庆节',NULL);
INSERT INTO holiday VALUES(107,X'0181b74596807a26a39162607b6ec804',1,1656637200000,'limin',1656637200000,'limin','2022-10-03',1,'国庆节',NULL);
INSERT INTO holiday VALUES(108,X'0181b74596807a27a1a8a6727db40ea3',1,1656637200000,'limin',1656637200000,'limin','2022-10-04',1,'国庆节',NULL);
INSERT INTO holiday VALUES(109,X'0181b74596807a28878ad789219410db',1,1656637200000,'limin',1656637200000,'limin','2022-10-05',1,'国庆节',NULL);
INSERT INTO holiday VALUES(110,X'0181b74596807a299af0f76f284ea32d',1,1656637200000,'limin',1656637200000,'limin','2022-10-06',1,'国庆节',NULL);
INSERT INTO holiday VALUES(111,X'0181b74596807a2aa674cc8150ac570d',1,1656637200000,'limin',1656637200000,'limin','2022-10-07',1,'国庆节',NULL);
INSERT INTO holiday VALUES(112,X'0181b74596807a2b899a2a2ca07f1111',1,1656637200000,'limin',1656637200000,'limin','2022-10-08',0,'国庆节',NULL);
INSERT INTO holiday VALUES(113,X'0181b74596807a2cbfe107919e82ef44',1,1656637200000,'limin',1656637200000,'limin','2022-10-09',0,'国庆节',NULL);
INSERT INTO holiday VALUES(114,X'0181b74596807a2db6dabd63f9afa957',1,1656637200000,'limin',1656637200000,'limin','2022-12-31',1,'元旦',NULL);
INSERT INTO holiday VALUES(115,X'0181b74596807a2eb5cca367a85659fc',1,1656637200000,'limin',1656637200000,'limin','2023-01-01',1,'元旦',NULL);
INSERT INTO holiday VALUES(116,X'0181b74596807a2fb8588189bd8c5c90',1,1656637200000,'limin',1656637200000,'limin','2023-01-02',1,'元旦',NULL);
INSERT INTO holiday VALUES(117,X'0181b74596807a3084e563948f0b9803',1,1656637200000,'limin',1656637200000,'limin','2023-01-21',1,'春节',NULL);
INSERT INTO holiday VALUES(118,X'0181b74596807a31a526295adbccaa94',1,1656637200000,'limin',1656637200000,'limin','2023-01-22',1,'春节',NULL);
INSERT INTO holiday VALUES(119,X'0181b74596807a32b587231adfea3eda',1,1656637200000,'limin',1656637200000,'limin','2023-01-23',1,'春节',NULL);
INSERT INTO holiday VALUES(120,X'0181b74596807a33bb698564dee8d4fb',1,1656637200000,'limin',1656637200000,'limin','2023-01-24',1,'春节',NULL);
INSERT INTO holiday VALUES(121,X'0181b74596807a34bf5710e22b76d9ed',1,1656637200000,'limin',1656637200000,'limin','2023-01-25',1,'春节',NULL);
INSERT INTO holiday VALUES(122,X'0181b74596807a359cacc40e2d66e1fd',1,1656637200000,'limin',1656637200000,'limin','2023-01-26',1,'春节',NULL);
INSERT INTO holiday VALUES(123,X'0181b74596807a36a0fbb2fa6ae915dc',1,1656637200000,'limin',1656637200000,'limin','2023-01-27',1,'春节',NULL);
INSERT INTO holiday VALUES(124,X'0181b74596807a3797c0abfb8396b11a',1,1656637200000,'limin',1656637200000,'limin','2023-01-28',0,'春节',NULL);
INSERT INTO holiday VALUES(125,X'0181b74596807a388326c86bd8f1631a',1,1656637200000,'limin',1656637200000,'limin','2023-01-29',0,'春节',NULL);
INSERT INTO holiday VALUES(126,X'0181b74596807a39b9a65d87f994ed08',1,1656637200000,'limin',1656637200000,'limin','2023-04-05',1,'清明节',NULL);
INSERT INTO holiday VALUES(127,X'0181b74596807a3abc9e153b37ce2755',1,1656637200000,'limin',1656637200000,'limin','2023-04-23',0,'劳动节',NULL);
INSERT INTO holiday VALUES(128,X'0181b74596807a3b999411cea5e6591b',1,1656637200000,'limin',1656637200000,'limin','2023-04-29',1,'劳动节',NULL);
INSERT INTO holiday VALUES(129,X'0181b74596807a3ca48ec419d8a040b1',1,1656637200000,'limin',1656637200000,'limin','2023-04-30',1,'劳动节',NULL);
INSERT INTO holiday VALUES(130,X'0181b74596807a3d873b7b0977356e43',1,1656637200000,'limin',1656637200000,'limin','2023-05-01',1,'劳动节',NULL);
INSERT INTO holiday VALUES(131,X'0181b74596807a3e8f1bb6ecca24d5a1',1,1656637200000,'limin',1656637200000,'limin','2023-05-02',1,'劳动节',NULL);
INSERT INTO holiday VALUES(132,X'0181b74596807a3fbdbbf3b8407b2ee5',1,1656637200000,'limin',1656637200000,'limin','2023-05-03',1,'劳动节',NULL);
INSERT INTO holiday VALUES(133,X'0181b74596807a409bba48dc7530b0b5',1,1656637200000,'limin',1656637200000,'limin','2023-05-06',0,'劳动节',NULL);
INSERT INTO holiday VALUES(134,X'0181b74596807a4197dbede920550810',1,1656637200000,'limin',1656637200000,'limin','2023-06-22',1,'端午节',NULL);
INSERT INTO holiday VALUES(135,X'0181b74596807a42a139e786fc3b9513',1,1656637200000,'limin',1656637200000,'limin','2023-06-23',1,'端午节',NULL);
INSERT INTO holiday VALUES(136,X'0181b74596807a4381cd8ae1ffa5ceac',1,1656637200000,'limin',1656637200000,'limin','2023-06-24',1,'端午节',NULL);
INSERT INTO holiday VALUES(137,X'0181b74596807a44a50b1c3603113876',1,1656637200000,'limin',1656637200000,'limin','2023-06-25',0,'端午节',NULL);
INSERT INTO holiday VALUES(138,X'0181b74596807a45b6b9f18f3dff1ed1',1,1656637200000,'limin',1656637200000,'limin','2023-09-29',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(139,X'0181b74596807a46b2aebf4d80f7825f',1,1656637200000,'limin',1656637200000,'limin','2023-09-30',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(140,X'0181b74596807a47a0f06c1695864198',1,1656637200000,'limin',1656637200000,'limin','2023-10-01',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(141,X'0181b74596807a4882a6cb6cd5a4d73e',1,1656637200000,'limin',1656637200000,'limin','2023-10-02',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(142,X'0181b74596807a49ad29084778c904d4',1,1656637200000,'limin',1656637200000,'limin','2023-10-03',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(143,X'0181b74596807a4a9a186a6752ef180b',1,1656637200000,'limin',1656637200000,'limin','2023-10-04',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(144,X'0181b74596807a4bad4a0d5ffdd488e0',1,1656637200000,'limin',1656637200000,'limin','2023-10-05',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(145,X'0181b74596807a4c8b59ab77725f6745',1,1656637200000,'limin',1656637200000,'limin','2023-10-06',1,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(146,X'0181b74596807a4dbc33363af7182de8',1,1656637200000,'limin',1656637200000,'limin','2023-10-07',0,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(147,X'0181b74596807a4ea4223d3aead79237',1,1656637200000,'limin',1656637200000,'limin','2023-10-08',0,'中秋节、国庆节',NULL);
INSERT INTO holiday VALUES(148,X'0181b74596807a4f974826f70524a682',1,1656637200000,'limin',1656637200000,'limin','2024-01-01',1,'元旦',NULL);
INSERT INTO holiday VALUES(149,X'0181b74596807a50a2df5368989a7d61',1,1656637200000,'limin',1656637200000,'limin','2024-02-04',0,'春节',NULL);
INSERT INTO holiday VALUES(150,X'0181b74596807a5184ea043d8d3f0728',1,1656637200000,'limin',1656637200000,'limin','2024-02-10',1,'春节',NULL);
INSERT INTO holiday VALUES(151,X'0181b74596807a52995469b5cf6d1c57',1,1656637200000,'limin',1656637200000,'limin','2024-02-11',1,'春节',NULL);
INSERT INTO holiday VALUES(152,X'0181b74596807a5397dea4272a6f3577',1,1656637200000,'limin',1656637200000,'limin','2024-02-12',1,'春节',NULL);
INSERT INTO holiday VALUES(153,X'0181b74596807a54b4364a6aa13a9325',1,1656637200000,'limin',1656637200000,'limin','2024-02-13',1,'春节',NULL);
INSERT INTO holiday VALUES(154,X'0181b74596807a55899d63d5052048c4',1,1656637200000,'limin',1656637200000,'limin','2024-02-14',1,'春节',NULL);
INSERT INTO holiday VALUES(155,X'0181b74596807a56b63eb7fe17580708',1,1656637200000,'limin',1656637200000,'limin','2024-02-15',1,'春节',NULL);
INSERT INTO holiday VALUES(156,X'0181b74596807a578b3097957995ddce',1,1656637200000,'limin',1656637200000,'limin','2024-02-16',1,'春节',NULL);
INSERT INTO holiday VALUES(157,X'0181b74596807a589af675893c95aa63',1,1656637200000,'limin',1656637200000,'limin','2024-02-17',1,'春节',NULL);
INSERT INTO holiday VALUES(158,X'0181b74596807a598beba640f5231cca',1,1656637200000,'limin',1656637200000,'limin','2024-02-18',0,'春节',NULL);
INSERT INTO holiday VALUES(159,X'0181b74596807a5abe52a59d79ace9d1',1,1656637200000,'limin',1656637200000,'limin','2024-04-04',1,'清明节',NULL);
INSERT INTO holiday VALUES(160,X'0181b74596807a5bb62ff88b97f9e8de',1,1656637200000,'limin',1656637200000,'limin','2024-04-05',1,'清明节',NULL);
INSERT INTO holiday VALUES(161,X'0181b74596807a5c9a58200778c96236',1,1656637200000,'limin',1656637200000,'limin','2024-04-06',1,'清明节',NULL);
INSERT INTO holiday VALUES(162,X'0181b74596807a5d8afc243cfd9aef71',1,1656637200000,'limin',1656637200000,'limin','2024-04-07',0,'清明节',NULL);
INSERT INTO holiday VALUES(163,X'0181b74596807a5eaf9c6fa8dd5d4645',1,1656637200000,'limin',1656637200000,'limin','2024-04-28',0,'劳动节',NULL);
INSERT INTO holiday VALUES(164,X'0181b74596807a5fb5fc4dc177fc0e5b',1,1656637200000,'limin',1656637200000,'limin','2024-05-01',1,'劳动节',NULL);
INSERT INTO holiday VALUES(165,X'0181b74596807a60930b04ca6b4204ce',1,1656637200000,'limin',1656637200000,'limin','2024-05-02',1,'劳动节',NULL);
INSERT INTO holiday VALUES(166,X'0181b74596807a61a3ad6a7e8248ec4f',1,1656637200000,'limin',1656637200000,'limin','2024-05-03',1,'劳动节',NULL);
INSERT INTO holiday VALUES(167,X'0181b74596807a628efc3682afb32010',1,1656637200000,'limin',1656637200000,'limin','2024-05-04',1,'劳动节',NULL);
INSERT INTO holiday VALUES(168,X'0181b74596807a63b36421b68c9d7487',1,1656637200000,'limin',1656637200000,'limin','2024-05-05',1,'劳动节',NULL);
INSERT INTO holiday VALUES(169,X'0181b74596807a648ff7a3cdcd6074c5',1,1656637200000,'limin',1656637200000,'limin','2024-05-11',0,'劳动节',NULL);
INSERT INTO holiday VALUES(170,X'0181b74596807a658a26109607f00bea',1,1656637200000,'limin',1656637200000,'limin','2024-06-10',1,'端午节',NULL);
INSERT INTO holiday VALUES(171,X'0181b74596807a66be8ccbd4983ce509',1,1656637200000,'limin',1656637200000,'limin','2024-09-14',0,'中秋节',NULL);
INSERT INTO holiday VALUES(172,X'0181b74596807a6783c28e5c5fb4403f',1,1656637200000,'limin',1656637200000,'limin','2024-09-15',1,'中秋节',NULL);
INSERT INTO holiday VALUES(173,X'0181b74596807a68a3655bb630772aad',1,1656637200000,'limin',1656637200000,'limin','2024-09-16',1,'中秋节',NULL);
INSERT INTO holiday VALUES(174,X'0181b74596807a69b2e30d074c10cc6d',1,1656637200000,'limin',1656637200000,'limin','2024-09-17',1,'中秋节',NULL);
INSERT INTO holiday VALUES(175,X'0181b74596807a6a9506f0711cd249fe',1,1656637200000,'limin',1656637200000,'limin','2024-09-29',0,'国庆节',NULL);
INSERT INTO holiday VALUES(176,X'0181b74596807a6bb2658c2200f09d15',1,1656637200000,'limin',1656637200000,'limin','2024-10-01',1,'国庆节',NULL);
INSERT INTO holiday VALUES(177,X'0181b74596807a6caa1bf5b5a949fc06',1,1656637200000,'limin',1656637200000,'limin','2024-10-02',1,'国庆节',NULL);
INSERT INTO holiday VALUES(178,X'0181b74596807a6d8262e823b5d89a7d',1,1656637200000,'limin',1656637200000,'limin','2024-10-03',1,'国庆节',NULL);
INSERT INTO holiday VALUES(179,X'0181b74596807a6eab5c73c124880602',1,1656637200000,'limin',1656637200000,'limin','2024-10-04',1,'国庆节',NULL);
INSERT INTO holiday VALUES(180,X'0181b74596807a6fba4877ccd09ca225',1,1656637200000,'limin',1656637200000,'limin','2024-10-05',1,'国庆节',NULL);
INSERT INTO holiday VALUES(181,X'0181b74596807a70a550fbf6759a407d',1,1656637200000,'limin',1656637200000,'limin','2024-10-06',1,'国庆节',NULL);
INSERT INTO holiday VALUES(182,X'0181b74596807a71a119a4329089d467',1,1656637200000,'limin',1656637200000,'limin','2024-10-07',1,'国庆节',NULL);
INSERT INTO holiday VALUES(183,X'0181b74596807a72aeac84cb71602a79',1,1656637200000,'limin',1656637200000,'limin','2024-10-12',0,'国庆节',NULL);
INSERT INTO holiday VALUES(184,X'0181b74596807a7394863e5e297b3d08',1,1656637200000,'limin',1656637200000,'limin','2025-01-01',1,'元旦',NULL);
INSERT INTO holiday VALUES(185,X'0181b74596807a74bb08be6343c9a7b2',1,1656637200000,'limin',1656637200000,'limin','2025-01-26',0,'春节',NULL);
INSERT INTO holiday VALUES(186,X'0181b74596807a75b7678e09302ec03a',1,1656637200000,'limin',1656637200000,'limin','2025-01-28',1,'春节',NULL);
INSERT INTO holiday VALUES(187,X'0181b74596807a76b9586f74a9d2502e',1,1656637200000,'limin',1656637200000,'limin','2025-01-29',1,'春节',NULL);
INSERT INTO holiday VALUES(188,X'0181b74596807a77afc8742b950242ff',1,1656637200000,'limin',1656637200000,'limin','2025-01-30',1,'春节',NULL);
INSERT INTO holiday VALUES(189,X'0181b74596807a7888686594458ee6b8',1,1656637200000,'limin',1656637200000,'limin','2025-01-31',1,'春节',NULL);
INSERT INTO holiday VALUES(190,X'0181b74596807a79b0af9252db219c8e',1,1656637200000,'limin',1656637200000,'limin','2025-02-01',1,'春节',NULL);
INSERT INTO holiday VALUES(191,X'0181b74596807a7a9d9bbdca7d427499',1,1656637200000,'limin',1656637200000,'limin','2025-02-02',1,'春节',NULL);
INSERT INTO holiday VALUES(192,X'0181b74596807a7b91f071806ac0e6a0',1,1656637200000,'limin',1656637200000,'limin','2025-02-03',1,'春节',NULL);
INSERT INTO holiday VALUES(193,X'0181b74596807a7cbff2cc6f71748ff7',1,1656637200000,'limin',1656637200000,'limin','2025-02-04',1,'春节',NULL);
INSERT INTO holiday VALUES(194,X'0181b74596807a7da82c91515668ae70',1,1656637200000,'limin',1656637200000,'limin','2025-02-08',0,'春节',NULL);
INSERT INTO holiday VALUES(195,X'0181b74596807a7e813da10014563cac',1,1656637200000,'limin',1656637200000,'limin','2025-04-04',1,'清明节',NULL);
INSERT INTO holiday VALUES(196,X'0181b74596807a7f87113b422558f6a6',1,1656637200000,'limin',1656637200000,'limin','2025-04-05',1,'清明节',NULL);
INSERT INTO holiday VALUES(197,X'0181b74596807a8080ff90d99de2aa4d',1,1656637200000,'limin',1656637200000,'limin','2025-04-06',1,'清明节',NULL);
INSERT INTO holiday VALUES(198,X'0181b74596807a81ad7e71eacade0f81',1,1656637200000,'limin',1656637200000,'limin','2025-04-27',0,'劳动节',NULL);
INSERT INTO holiday VALUES(199,X'0181b74596807a82a357661f3d026a9e',1,1656637200000,'limin',1656637200000,'limin','2025-05-01',1,'劳动节',NULL);
INSERT INTO holiday VALUES(200,X'0181b74596807a83a7385ffdf52e7526',1,1656637200000,'limin',1656637200000,'limin','2025-05-02',1,'劳动节',NULL);
INSERT INTO holiday VALUES(201,X'0181b74596807a84b3d74def2117cef3',1,1656637200000,'limin',1656637200000,'limin','2025-05-03',1,'劳动节',NULL);
INSERT INTO holiday VALUES(202,X'0181b74596807a858b0f001a4eaf13c2',1,1656637200000,'limin',1656637200000,'limin','2025-05-04',1,'劳动节',NULL);
INSERT INTO holiday VALUES(203,X'0181b74596807a86965e91a90ed9c29b',1,1656637200000,'limin',1656637200000,'limin','2025-05-05',1,'劳动节',NULL);
INSERT INTO holiday VALUES(204,X'0181b74596807a87956acda076df85ba',1,1656637200000,'limin',1656637200000,'limin','2025-05-31',1,'端午节',NULL);
INSERT INTO holiday VALUES(205,X'0181b74596807a88a82de36de064a3f0',1,1656637200000,'limin',1656637200000,'limin','2025-06-01',1,'端午节',NULL);
INSERT INTO holiday VALUES(206,X'0181b74596807a89b514efc1db408035',1,1656637200000,'limin',1656637200000,'limin','2025-06-02',1,'端午节',NULL);
INSERT INTO holiday VALUES(207,X'0181b74596807a8aa94f17cc3aba836c',1,1656637200000,'limin',1656637200000,'limin','2025-09-28',0,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(208,X'0181b74596807a8b9585d24685f183c4',1,1656637200000,'limin',1656637200000,'limin','2025-10-01',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(209,X'0181b74596807a8cb0dbf5b8006c4c25',1,1656637200000,'limin',1656637200000,'limin','2025-10-02',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(210,X'0181b74596807a8da84333a93c2f720c',1,1656637200000,'limin',1656637200000,'limin','2025-10-03',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(211,X'0181b74596807a8ea4ea3f20bfd0c77e',1,1656637200000,'limin',1656637200000,'limin','2025-10-04',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(212,X'0181b74596807a8fba4638dcd01754e3',1,1656637200000,'limin',1656637200000,'limin','2025-10-05',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(213,X'0181b74596807a9098a2af244902f148',1,1656637200000,'limin',1656637200000,'limin','2025-10-06',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(214,X'0181b74596807a919e1ebf221644dfde',1,1656637200000,'limin',1656637200000,'limin','2025-10-07',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(215,X'0181b74596807a92b69243b288adab6a',1,1656637200000,'limin',1656637200000,'limin','2025-10-08',1,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(216,X'0181b74596807a93b48bea333ef2bbe7',1,1656637200000,'limin',1656637200000,'limin','2025-10-11',0,'国庆节、中秋节',NULL);
INSERT INTO holiday VALUES(217,X'0181b74596807a94a4ebddec94277adf',1,1656637200000,'limin',1656637200000,'limin','2026-01-01',1,'元旦',NULL);
INSERT INTO holiday VALUES(218,X'0181b74596807a95a528e81f58606a0d',1,1656637200000,'limin',1656637200000,'limin','2026-01-02',1,'元旦',NULL);
INSERT INTO holiday VALUES(219,X'0181b74596807a969d8a3a990f2efc8a',1,1656637200000,'limin',1656637200000,'limin','2026-01-03',1,'元旦',NULL);
INSERT INTO holiday VALUES(220,X'0181b74596807a97a457cf1b3cff94f4',1,1656637200000,'limin',1656637200000,'limin','2026-01-04',0,'元旦',NULL);
INSERT INTO holiday VALUES(221,X'0181b74596807a989e6ca1b7fe4e64a6',1,1656637200000,'limin',1656637200000,'limin','2026-02-14',0,'春节',NULL);
INSERT INTO holiday VALUES(222,X'0181b74596807a999898fe854c193743',1,1656637200000,'limin',1656637200000,'limin','2026-02-15',1,'春节',NULL);
INSERT INTO holiday VALUES(223,X'0181b74596807a9abc48ce2dd4c2b93b',1,1656637200000,'limin',1656637200000,'limin','2026-02-16',1,'春节',NULL);
INSERT INTO holiday VALUES(224,X'0181b74596807a9bb75f8d185d26ac17',1,1656637200000,'limin',1656637200000,'limin','2026-02-17',1,'春节',NULL);
INSERT INTO holiday VALUES(225,X'0181b74596807a9ca6ed620ad102c73b',1,1656637200000,'limin',1656637200000,'limin','2026-02-18',1,'春节',NULL);
INSERT INTO holiday VALUES(226,X'0181b74596807a9da73cbea959e4d4b7',1,1656637200000,'limin',1656637200000,'limin','2026-02-19',1,'春节',NULL);
INSERT INTO holiday VALUES(227,X'0181b74596807a9e8a36b9ca7d8cffed',1,1656637200000,'limin',1656637200000,'limin','2026-02-20',1,'春节',NULL);
INSERT INTO holiday VALUES(228,X'0181b74596807a9f8c3e80127a618904',1,1656637200000,'limin',1656637200000,'limin','2026-02-21',1,'春节',NULL);
INSERT INTO holiday VALUES(229,X'0181b74596807aa08d9542848152303c',1,1656637200000,'limin',1656637200000,'limin','2026-02-22',1,'春节',NULL);
INSERT INTO holiday VALUES(230,X'0181b74596807aa1a3fca6ba33208b6a',1,1656637200000,'limin',1656637200000,'limin','2026-02-23',1,'春节',NULL);
INSERT INTO holiday VALUES(231,X'0181b74596807aa29a0f25e310bf7724',1,1656637200000,'limin',1656637200000,'limin','2026-02-28',0,'春节',NULL);
INSERT INTO holiday VALUES(232,X'0181b74596807aa3be0e0c4bb6cfe914',1,1656637200000,'limin',1656637200000,'limin','2026-04-04',1,'清明节',NULL);
INSERT INTO holiday VALUES(233,X'0181b74596807aa4bcd4c11c88342361',1,1656637200000,'limin',1656637200000,'limin','2026-04-05',1,'清明节',NULL);
INSERT INTO holiday VALUES(234,X'0181b74596807aa5b56770b18c70f57d',1,1656637200000,'limin',1656637200000,'limin','2026-04-06',1,'清明节',NULL);
INSERT INTO holiday VALUES(235,X'0181b74596807aa6a2db17dc83b914f6',1,1656637200000,'limin',1656637200000,'limin','2026-05-01',1,'劳动节',NULL);
INSERT INTO holiday VALUES(236,X'0181b74596807aa7839217101d77a640',1,1656637200000,'limin',1656637200000,'limin','2026-05-02',1,'劳动节',NULL);
INSERT INTO holiday VALUES(237,X'0181b74596807aa8950115ed55c8bfaf',1,1656637200000,'limin',1656637200000,'limin','2026-05-03',1,'劳动节',NULL);
INSERT INTO holiday VALUES(238,X'0181b74596807aa9898aaf5b432468bb',1,1656637200000,'limin',1656637200000,'limin','2026-05-04',1,'劳动节',NULL);
INSERT INTO holiday VALUES(239,X'0181b74596807aaaa8cde17bec97dc0c',1,1656637200000,'limin',1656637200000,'limin','2026-05-05',1,'劳动节',NULL);
INSERT INTO holiday VALUES(240,X'0181b74596807aaba019c66f5c2d1b1c',1,1656637200000,'limin',1656637200000,'limin','2026-05-09',0,'劳动节',NULL);
INSERT INTO holiday VALUES(241,X'0181b74596807aac8be14bd850991a71',1,1656637200000,'limin',1656637200000,'limin','2026-06-19',1,'端午节',NULL);
INSERT INTO holiday VALUES(242,X'0181b74596807aada95860464955a0d0',1,1656637200000,'limin',1656637200000,'limin','2026-06-20',1,'端午节',NULL);
INSERT INTO holiday VALUES(243,X'0181b74596807aae9dfb869ab2f29ea7',1,1656637200000,'limin',1656637200000,'limin','2026-06-21',1,'端午节',NULL);
INSERT INTO holiday VALUES(244,X'0181b74596807aaf850adabc0009f874',1,1656637200000,'limin',1656637200000,'limin','2026-09-20',0,'国庆节',NULL);
INSERT INTO holiday VALUES(245,X'0181b74596807ab0abb5d33ed22c3260',1,1656637200000,'limin',1656637200000,'limin','2026-09-25',1,'中秋节',NULL);
INSERT INTO holiday VALUES(246,X'0181b74596807ab19417ba7ff4bfe272',1,1656637200000,'limin',1656637200000,'limin','2026-09-26',1,'中秋节',NULL);
INSERT INTO holiday VALUES(247,X'0181b74596807ab2a621a209fe164631',1,1656637200000,'limin',1656637200000,'limin','2026-09-27',1,'中秋节',NULL);
INSERT INTO holiday VALUES(248,X'0181b74596807ab3a4d0a227d9139a9f',1,1656637200000,'limin',1656637200000,'limin','2026-10-01',1,'国庆节',NULL);
INSERT INTO holiday VALUES(249,X'0181b74596807ab48c2a47aa3685faab',1,1656637200000,'limin',1656637200000,'limin','2026-10-02',1,'国庆节',NULL);
INSERT INTO holiday VALUES(250,X'0181b74596807ab5af434635eb099a4d',1,1656637200000,'limin',1656637200000,'limin','2026-10-03',1,'国庆节',NULL);
INSERT INTO holiday VALUES(251,X'0181b74596807ab6b4fa2dedbaa5b722',1,1656637200000,'limin',1656637200000,'limin','2026-10-04',1,'国庆节',NULL);
INSERT INTO holiday VALUES(252,X'0181b74596807ab7b38c1364542d1315',1,1656637200000,'limin',1656637200000,'limin','2026-10-05',1,'国庆节',NULL);
INSERT INTO holiday VALUES(253,X'0181b74596807ab886518a10bcc0046a',1,1656637200000,'limin',1656637200000,'limin','2026-10-06',1,'国庆节',NULL);
INSERT INTO holiday VALUES(254,X'0181b74596807ab995761d9d28784807',1,1656637200000,'limin',1656637200000,'limin','2026-10-07',1,'国庆节',NULL);
INSERT INTO holiday VALUES(255,X'0181b74596807aba87d278684ea2bbe1',1,1656637200000,'limin',1656637200000,'limin','2026-10-10',0,'国庆节',NULL);
CREATE TABLE area(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT UNIQUE,            -- of the statistical office, 12 digits
  level INTEGER NOT NULL,      -- 1 district, 2 town, 3 village
  parent INTEGER REFERENCES area(id),
  "active" INTEGER CHECK ("active" IN (0, 1))
, void_reason TEXT) STRICT;
INSERT INTO area VALUES(1,X'0181b745968079a2a7346278f5b0cc76',1,1656637200000,'limin',1656637200000,'limin','郾城区','411103000000',1,NULL,1,NULL);
INSERT INTO area VALUES(2,X'0181b745968079a39d0f2926db27f57c',1,1656637200000,'limin',1656637200000,'limin','沙北街道','411103001000',2,1,1,NULL);
INSERT INTO area VALUES(3,X'0181b745968079a4b7c0a21dcdbb743f',1,1656637200000,'limin',1656637200000,'limin','龙塔街道','411103002000',2,1,1,NULL);
INSERT INTO area VALUES(4,X'0181b745968079a5855fbd7c0eae6315',1,1656637200000,'limin',1656637200000,'limin','淞江街道','411103003000',2,1,1,NULL);
INSERT INTO area VALUES(5,X'0181b745968079a6be66e65667313ce5',1,1656637200000,'limin',1656637200000,'limin','孟庙镇','411103101000',2,1,1,NULL);
INSERT INTO area VALUES(6,X'0181b745968079a781f50631f98b4cc4',1,1656637200000,'limin',1656637200000,'limin','商桥镇','411103102000',2,1,1,NULL);
INSERT INTO area VALUES(7,X'0181b745968079a8ab06502583b63052',1,1656637200000,'limin',1656637200000,'limin','裴城镇','411103103000',2,1,1,NULL);
INSERT INTO area VALUES(8,X'0181b745968079a9b0e5b128116ca428',1,1656637200000,'limin',1656637200000,'limin','新店镇','411103104000',2,1,1,NULL);
INSERT INTO area VALUES(9,X'0181b745968079aaa605ec4f3615a336',1,1656637200000,'limin',1656637200000,'limin','龙城镇','411103105000',2,1,1,NULL);
INSERT INTO area VALUES(10,X'0181b745968079aba9e075645a7f6d59',1,1656637200000,'limin',1656637200000,'limin','李集镇','411103106000',2,1,1,NULL);
INSERT INTO area VALUES(11,X'0181b745968079ac8543dff826db5d83',1,1656637200000,'limin',1656637200000,'limin','黑龙潭镇','411103107000',2,1,1,NULL);
CREATE TABLE committee(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,          -- village, town, professional
  sub_kind TEXT,               -- 'medical', 'traffic'
  area INTEGER NOT NULL REFERENCES area(id),
  series TEXT,                 -- of its case numbers: '郾医调字'
  "set_up_on" TEXT CHECK ("set_up_on" IS NULL OR "set_up_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "term_from" TEXT CHECK ("term_from" IS NULL OR "term_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  chair TEXT,
  phone TEXT,
  address TEXT,
  "active" INTEGER CHECK ("active" IN (0, 1))
, void_reason TEXT, "filed_on" TEXT CHECK ("filed_on" IS NULL OR "filed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')) STRICT;
INSERT INTO committee VALUES(1,X'0181b745968079ada62046fc20e38b31',1,1656637200000,'limin',1656637200000,'limin','郾城区道路交通事故人民调解委员会','professional','traffic',1,'郾交调字',NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO committee VALUES(2,X'0181b745968079ae934e5de48de09cd6',1,1656637200000,'limin',1656637200000,'limin','郾城区涉教纠纷人民调解委员会','professional','school',1,'郾教调字',NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO committee VALUES(3,X'0181b745968079af88ce948db311915a',1,1656637200000,'limin',1656637200000,'limin','郾城区劳动人事争议人民调解委员会','professional','labour',1,'郾劳调字',NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO committee VALUES(4,X'0181b745968079b09462e989c89730ca',1,1656637200000,'limin',1656637200000,'limin','郾城区医疗纠纷人民调解委员会','professional','medical',1,'郾医调字',NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO committee VALUES(5,X'0181b745968079b19e8baf9d2dd43a2a',1,1656637200000,'limin',1656637200000,'limin','郾城区房屋征收人民调解委员会','professional','expropriation',1,'郾征调字',NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
CREATE TABLE mediator(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  name TEXT NOT NULL,
  committee INTEGER NOT NULL REFERENCES committee(id),
  sex TEXT,
  "birth" TEXT CHECK ("birth" IS NULL OR "birth" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  post TEXT,
  chosen TEXT,                 -- elected or appointed
  "full_time" INTEGER CHECK ("full_time" IN (0, 1)),
  field TEXT,                  -- law, medicine
  phone TEXT,
  "from_on" TEXT CHECK ("from_on" IS NULL OR "from_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to_on" TEXT CHECK ("to_on" IS NULL OR "to_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
, void_reason TEXT, "id_no" TEXT, "education" TEXT, "politics" TEXT, "certificate_no" TEXT, "certificate_to" TEXT CHECK ("certificate_to" IS NULL OR "certificate_to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), "trained_on" TEXT CHECK ("trained_on" IS NULL OR "trained_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')) STRICT;
INSERT INTO mediator VALUES(1,X'0181b7459680742e8685d98e1c92ded5',1,1656637200000,'limin',1656637200000,'limin','韩保民',4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE campaign(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  "from_on" TEXT NOT NULL CHECK ("from_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to_on" TEXT CHECK ("to_on" IS NULL OR "to_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  list TEXT NOT NULL,          -- code list of its categories
  "active" INTEGER CHECK ("active" IN (0, 1))
, void_reason TEXT) STRICT;
INSERT INTO campaign VALUES(1,X'0181b745968079b295edf4eaff3eef15',1,1656637200000,'limin',1656637200000,'limin','六防六促','2022-01-25',NULL,'campaign_pair',1,NULL);
CREATE TABLE account(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  committee INTEGER REFERENCES committee(id),
  area INTEGER REFERENCES area(id),
  "active" INTEGER CHECK ("active" IN (0, 1))
, void_reason TEXT) STRICT;
CREATE TABLE case_rec(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  state TEXT NOT NULL,
  result TEXT,
  committee INTEGER NOT NULL REFERENCES committee(id),
  area INTEGER NOT NULL REFERENCES area(id),
  mediator INTEGER REFERENCES mediator(id),
  co_mediator INTEGER REFERENCES mediator(id),
  number TEXT UNIQUE,          -- '（2022）郾医调字第0017号', from acceptance on
  year INTEGER,                -- of the number
  series TEXT,                 -- of the number
  seq INTEGER CHECK (seq > 0), -- of the number: gap-free in year and series
  code TEXT UNIQUE,            -- given by another system
  type TEXT NOT NULL,
  source TEXT NOT NULL,
  difficulty TEXT NOT NULL,
  campaign TEXT,               -- pair 0..6
  "campaign_on" TEXT CHECK ("campaign_on" IS NULL OR "campaign_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "applied_on" TEXT CHECK ("applied_on" IS NULL OR "applied_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "accepted_on" TEXT CHECK ("accepted_on" IS NULL OR "accepted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "outcome_on" TEXT CHECK ("outcome_on" IS NULL OR "outcome_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),      -- what statistics count by
  "agreement_amount" INTEGER CHECK ("agreement_amount" >= 0), -- 分
  agreement_form TEXT,
  performance TEXT,
  persons INTEGER,             -- derived: heads of all parties
  parties TEXT,                -- derived: '张三；李四'
  "due_on" TEXT CHECK ("due_on" IS NULL OR "due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),          -- derived: end of the clock that binds now
  due_limit TEXT,              -- derived: its code
  "stopped" INTEGER CHECK ("stopped" IN (0, 1)),         -- derived: the clock stands still
  passed_to INTEGER REFERENCES case_rec(id), -- counted there instead
  studio TEXT,
  registrar TEXT,
  source_org TEXT,
  referral_no TEXT,
  apply_form TEXT,
  "occurred_on" TEXT CHECK ("occurred_on" IS NULL OR "occurred_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT,
  "amount_claimed" INTEGER CHECK ("amount_claimed" >= 0), -- 分
  risk TEXT,
  special_groups TEXT,         -- codes separated by commas
  "migrant" INTEGER CHECK ("migrant" IN (0, 1)),
  "death" INTEGER CHECK ("death" IN (0, 1)),
  "open_session" INTEGER CHECK ("open_session" IN (0, 1)),
  "rights_on" TEXT CHECK ("rights_on" IS NULL OR "rights_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  hospital TEXT,
  department TEXT,
  insurer TEXT,
  accident_no TEXT,
  "accident_on" TEXT CHECK ("accident_on" IS NULL OR "accident_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  school TEXT,
  employer TEXT,
  workers INTEGER,
  "payment_only" INTEGER CHECK ("payment_only" IN (0, 1)),
  project TEXT,
  nature TEXT,
  end_reason TEXT,             -- N1..N7, T1..T8
  "notice_on" TEXT CHECK ("notice_on" IS NULL OR "notice_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "remedies_on" TEXT CHECK ("remedies_on" IS NULL OR "remedies_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  agreement_no TEXT,
  "agreed_on" TEXT CHECK ("agreed_on" IS NULL OR "agreed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "signed_on" TEXT CHECK ("signed_on" IS NULL OR "signed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "sealed_on" TEXT CHECK ("sealed_on" IS NULL OR "sealed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "effective_on" TEXT CHECK ("effective_on" IS NULL OR "effective_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "perform_due" TEXT CHECK ("perform_due" IS NULL OR "perform_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "performed_on" TEXT CHECK ("performed_on" IS NULL OR "performed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "jc_informed_on" TEXT CHECK ("jc_informed_on" IS NULL OR "jc_informed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  jc_state TEXT,
  "jc_applied_on" TEXT CHECK ("jc_applied_on" IS NULL OR "jc_applied_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "jc_result_on" TEXT CHECK ("jc_result_on" IS NULL OR "jc_result_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  transfer_to TEXT,
  conversion TEXT,
  subsidy TEXT,
  attribute TEXT,
  "closed_on" TEXT CHECK ("closed_on" IS NULL OR "closed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "filed_on" TEXT CHECK ("filed_on" IS NULL OR "filed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  summary TEXT NOT NULL,
  risk_measures TEXT,
  end_note TEXT,
  agreement_text TEXT,
  note TEXT
, void_reason TEXT, "channel" TEXT, "known_on" TEXT, "chosen_by" TEXT, "recorder" TEXT, "elsewhere" TEXT, "elsewhere_on" TEXT, "elsewhere_body" TEXT, "violence" INTEGER, "minor_harm" INTEGER, "open_consent_on" TEXT, "hospital_uscc" TEXT, "patient" TEXT, "patient_relation" TEXT, "diagnosis" TEXT, "autopsy" TEXT, "records_sealed" INTEGER, "records_sealed_on" TEXT, "records_list_no" TEXT, "records_keeper" TEXT, "insured" INTEGER, "insurer_on" TEXT, "certificate_on" TEXT, "certificate_served_on" TEXT, "casualty" TEXT, "treatment_end_on" TEXT, "police_asked_on" TEXT, "school_uscc" TEXT, "grade" TEXT, "injury" TEXT, "scene" TEXT, "employer_uscc" TEXT, "worker_job" TEXT, "entry_on" TEXT, "exit_on" TEXT, "contract" INTEGER, "matters" TEXT, "work_injury_no" TEXT, "review_on" TEXT, "decision_no" TEXT, "property" TEXT, "property_owner" TEXT, "occupant" TEXT, "signing_until" TEXT, "expropriation_matter" TEXT, "suicide_cases" INTEGER, "suicide_persons" INTEGER, "criminal_cases" INTEGER, "criminal_persons" INTEGER, "petition_cases" INTEGER, "petition_persons" INTEGER, "brawl_cases" INTEGER, "brawl_persons" INTEGER, "prevent_note" TEXT, "risk_factors" TEXT, "risk_contact" TEXT, "died_at" TEXT, "volume_title" TEXT, "filer" TEXT, "retention" TEXT, "shelf" TEXT, "volume_note" TEXT, "next_due" TEXT, "session_on" TEXT, "revisited_on" TEXT, "feedback_on" TEXT, "finding" INTEGER REFERENCES finding(id) CHECK ("known_on" IS NULL OR "known_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("elsewhere_on" IS NULL OR "elsewhere_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("violence" IN (0, 1)) CHECK ("minor_harm" IN (0, 1)) CHECK ("open_consent_on" IS NULL OR "open_consent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("records_sealed" IN (0, 1)) CHECK ("records_sealed_on" IS NULL OR "records_sealed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("insured" IN (0, 1)) CHECK ("insurer_on" IS NULL OR "insurer_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("certificate_on" IS NULL OR "certificate_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("certificate_served_on" IS NULL OR "certificate_served_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("treatment_end_on" IS NULL OR "treatment_end_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("police_asked_on" IS NULL OR "police_asked_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("entry_on" IS NULL OR "entry_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("exit_on" IS NULL OR "exit_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("contract" IN (0, 1)) CHECK ("review_on" IS NULL OR "review_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("signing_until" IS NULL OR "signing_until" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("next_due" IS NULL OR "next_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("session_on" IS NULL OR "session_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("revisited_on" IS NULL OR "revisited_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("feedback_on" IS NULL OR "feedback_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')) STRICT;
INSERT INTO case_rec VALUES(1,X'0181b7459680754daa5dfd1935c64cb4',2,1656637200000,'limin',1656723600000,'limin','draft',NULL,4,5,1,NULL,NULL,NULL,NULL,NULL,NULL,'15','2','1',NULL,NULL,'2022-05-09',NULL,NULL,NULL,NULL,NULL,2,'单雄信；区医院','2022-05-12','D-01',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'区医院',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'术后切口感染，要求赔偿医疗费和误工费',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO case_rec VALUES(2,X'0181b745968074349465f842788e5744',1,1656637200000,'limin',1656637200000,'limin','draft',NULL,4,5,1,NULL,NULL,NULL,NULL,NULL,NULL,'15','2','1',NULL,NULL,'2022-06-20',NULL,NULL,NULL,NULL,NULL,2,'秦叔宝；区医院','2022-06-23','D-01',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'区医院',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'用药后过敏，要求说明',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE party(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  side TEXT NOT NULL,          -- applicant, respondent, third
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,          -- natural person, organisation
  name TEXT NOT NULL,
  sex TEXT,
  "birth" TEXT CHECK ("birth" IS NULL OR "birth" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  nation TEXT,
  job TEXT,
  id_kind TEXT,
  id_no TEXT,
  uscc TEXT,
  head TEXT,                   -- of the organisation
  phone TEXT,
  address TEXT,
  persons INTEGER,
  "consent_on" TEXT CHECK ("consent_on" IS NULL OR "consent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "refusal_on" TEXT CHECK ("refusal_on" IS NULL OR "refusal_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  guardian TEXT,
  guardian_rel TEXT,
  guardian_phone TEXT,
  agent TEXT,
  agent_power TEXT
, void_reason TEXT, "capacity" TEXT, "head_post" TEXT, "guardian_id" TEXT, "agent_rel" TEXT, "agent_id" TEXT, "agent_phone" TEXT, "poa_on" TEXT, "agent_special" INTEGER, "rights_on" TEXT, "privacy_on" TEXT, "sensitive_on" TEXT, "liability" TEXT, "liability_ratio" INTEGER, "plate" TEXT, "driver" TEXT, "vehicle_owner" TEXT, "party_insurer" TEXT, "policy_no" TEXT CHECK ("poa_on" IS NULL OR "poa_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("agent_special" IN (0, 1)) CHECK ("rights_on" IS NULL OR "rights_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("privacy_on" IS NULL OR "privacy_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]') CHECK ("sensitive_on" IS NULL OR "sensitive_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')) STRICT;
INSERT INTO party VALUES(1,X'0181b7459680754e9aa94d0dbcf8697d',1,1656637200000,'limin',1656637200000,'limin',1,'1',1,'1','单雄信',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'13800001111',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(2,X'0181b7459680754f93671238b73de17a',1,1656637200000,'limin',1656637200000,'limin',1,'2',1,'2','区医院',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(3,X'0181b74596807435901c14935e87e820',1,1656637200000,'limin',1656637200000,'limin',2,'1',1,'1','秦叔宝',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4,X'0181b74596807436a5b7f14bddfcb2bb',1,1656637200000,'limin',1656637200000,'limin',2,'2',1,'2','区医院',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE suspension(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  kind TEXT NOT NULL,
  "from_on" TEXT NOT NULL CHECK ("from_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to_on" TEXT CHECK ("to_on" IS NULL OR "to_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),           -- NULL: it still stands
  body TEXT,
  note TEXT
, void_reason TEXT) STRICT;
CREATE TABLE extension(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "old_due" TEXT NOT NULL CHECK ("old_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "new_due" TEXT NOT NULL CHECK ("new_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "consent_on" TEXT NOT NULL CHECK ("consent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  all_consent INTEGER NOT NULL CHECK (all_consent IN (0, 1)),
  note TEXT
, void_reason TEXT) STRICT;
CREATE TABLE clock(
  case_id INTEGER NOT NULL REFERENCES case_rec(id),
  limit_code TEXT NOT NULL,
  start_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state = 'running' OR state = 'stopped' OR state = 'overdue'),
  PRIMARY KEY (case_id, limit_code)
) STRICT, WITHOUT ROWID;
INSERT INTO clock VALUES(1,'D-01','2022-05-09','2022-05-12','overdue');
INSERT INTO clock VALUES(2,'D-01','2022-06-20','2022-06-23','overdue');
CREATE TABLE history(
  seq INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,        -- seq of the first row of the same save
  at INTEGER NOT NULL,         -- UTC ms
  who TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what = 'insert' OR what = 'update' OR what = 'delete'),
  kind TEXT NOT NULL,          -- the catalog's kind
  row_id INTEGER NOT NULL,
  version INTEGER NOT NULL,    -- of the record after the change
  field TEXT,                  -- NULL: the whole row; before and after are a word of ours
  before TEXT,                 -- sensitive values are masked
  after TEXT,
  case_id INTEGER              -- the owning case of a party, suspension, extension
) STRICT;
INSERT INTO history VALUES(1,1,1656637200000,'limin','insert','code',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(2,1,1656637200000,'limin','insert','code',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(3,1,1656637200000,'limin','insert','code',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(4,1,1656637200000,'limin','insert','code',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(5,1,1656637200000,'limin','insert','code',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(6,1,1656637200000,'limin','insert','code',6,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(7,1,1656637200000,'limin','insert','code',7,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(8,1,1656637200000,'limin','insert','code',8,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(9,1,1656637200000,'limin','insert','code',9,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(10,1,1656637200000,'limin','insert','code',10,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(11,1,1656637200000,'limin','insert','code',11,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(12,1,1656637200000,'limin','insert','code',12,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(13,1,1656637200000,'limin','insert','code',13,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(14,1,1656637200000,'limin','insert','code',14,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(15,1,1656637200000,'limin','insert','code',15,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(16,1,1656637200000,'limin','insert','code',16,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(17,1,1656637200000,'limin','insert','code',17,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(18,1,1656637200000,'limin','insert','code',18,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(19,1,1656637200000,'limin','insert','code',19,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(20,1,1656637200000,'limin','insert','code',20,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(21,1,1656637200000,'limin','insert','code',21,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(22,1,1656637200000,'limin','insert','code',22,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(23,1,1656637200000,'limin','insert','code',23,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(24,1,1656637200000,'limin','insert','code',24,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(25,1,1656637200000,'limin','insert','code',25,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(26,1,1656637200000,'limin','insert','code',26,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(27,1,1656637200000,'limin','insert','code',27,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(28,1,1656637200000,'limin','insert','code',28,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(29,1,1656637200000,'limin','insert','code',29,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(30,1,1656637200000,'limin','insert','code',30,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(31,1,1656637200000,'limin','insert','code',31,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(32,1,1656637200000,'limin','insert','code',32,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(33,1,1656637200000,'limin','insert','code',33,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(34,1,1656637200000,'limin','insert','code',34,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(35,1,1656637200000,'limin','insert','code',35,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(36,1,1656637200000,'limin','insert','code',36,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(37,1,1656637200000,'limin','insert','code',37,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(38,1,1656637200000,'limin','insert','code',38,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(39,1,1656637200000,'limin','insert','code',39,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(40,1,1656637200000,'limin','insert','code',40,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(41,1,1656637200000,'limin','insert','code',41,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(42,1,1656637200000,'limin','insert','code',42,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(43,1,1656637200000,'limin','insert','code',43,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(44,1,1656637200000,'limin','insert','code',44,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(45,1,1656637200000,'limin','insert','code',45,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(46,1,1656637200000,'limin','insert','code',46,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(47,1,1656637200000,'limin','insert','code',47,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(48,1,1656637200000,'limin','insert','code',48,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(49,1,1656637200000,'limin','insert','code',49,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(50,1,1656637200000,'limin','insert','code',50,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(51,1,1656637200000,'limin','insert','code',51,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(52,1,1656637200000,'limin','insert','code',52,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(53,1,1656637200000,'limin','insert','code',53,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(54,1,1656637200000,'limin','insert','code',54,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(55,1,1656637200000,'limin','insert','code',55,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(56,1,1656637200000,'limin','insert','code',56,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(57,1,1656637200000,'limin','insert','code',57,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(58,1,1656637200000,'limin','insert','code',58,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(59,1,1656637200000,'limin','insert','code',59,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(60,1,1656637200000,'limin','insert','code',60,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(61,1,1656637200000,'limin','insert','code',61,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(62,1,1656637200000,'limin','insert','code',62,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(63,1,1656637200000,'limin','insert','code',63,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(64,1,1656637200000,'limin','insert','code',64,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(65,1,1656637200000,'limin','insert','code',65,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(66,1,1656637200000,'limin','insert','code',66,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(67,1,1656637200000,'limin','insert','code',67,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(68,1,1656637200000,'limin','insert','code',68,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(69,1,1656637200000,'limin','insert','code',69,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(70,1,1656637200000,'limin','insert','code',70,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(71,1,1656637200000,'limin','insert','code',71,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(72,1,1656637200000,'limin','insert','code',72,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(73,1,1656637200000,'limin','insert','code',73,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(74,1,1656637200000,'limin','insert','code',74,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(75,1,1656637200000,'limin','insert','code',75,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(76,1,1656637200000,'limin','insert','code',76,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(77,1,1656637200000,'limin','insert','code',77,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(78,1,1656637200000,'limin','insert','code',78,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(79,1,1656637200000,'limin','insert','code',79,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(80,1,1656637200000,'limin','insert','code',80,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(81,1,1656637200000,'limin','insert','code',81,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(82,1,1656637200000,'limin','insert','code',82,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(83,1,1656637200000,'limin','insert','code',83,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(84,1,1656637200000,'limin','insert','code',84,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(85,1,1656637200000,'limin','insert','code',85,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(86,1,1656637200000,'limin','insert','code',86,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(87,1,1656637200000,'limin','insert','code',87,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(88,1,1656637200000,'limin','insert','code',88,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(89,1,1656637200000,'limin','insert','code',89,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(90,1,1656637200000,'limin','insert','code',90,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(91,1,1656637200000,'limin','insert','code',91,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(92,1,1656637200000,'limin','insert','code',92,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(93,1,1656637200000,'limin','insert','code',93,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(94,1,1656637200000,'limin','insert','code',94,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(95,1,1656637200000,'limin','insert','code',95,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(96,1,1656637200000,'limin','insert','code',96,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(97,1,1656637200000,'limin','insert','code',97,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(98,1,1656637200000,'limin','insert','code',98,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(99,1,1656637200000,'limin','insert','code',99,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(100,1,1656637200000,'limin','insert','code',100,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(101,1,1656637200000,'limin','insert','code',101,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(102,1,1656637200000,'limin','insert','code',102,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(103,1,1656637200000,'limin','insert','code',103,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(104,1,1656637200000,'limin','insert','code',104,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(105,1,1656637200000,'limin','insert','code',105,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(106,1,1656637200000,'limin','insert','code',106,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(107,1,1656637200000,'limin','insert','code',107,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(108,1,1656637200000,'limin','insert','code',108,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(109,1,1656637200000,'limin','insert','code',109,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(110,1,1656637200000,'limin','insert','code',110,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(111,1,1656637200000,'limin','insert','code',111,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(112,1,1656637200000,'limin','insert','code',112,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(113,1,1656637200000,'limin','insert','code',113,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(114,1,1656637200000,'limin','insert','code',114,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(115,1,1656637200000,'limin','insert','code',115,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(116,1,1656637200000,'limin','insert','code',116,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(117,1,1656637200000,'limin','insert','code',117,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(118,1,1656637200000,'limin','insert','code',118,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(119,1,1656637200000,'limin','insert','code',119,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(120,1,1656637200000,'limin','insert','code',120,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(121,1,1656637200000,'limin','insert','code',121,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(122,1,1656637200000,'limin','insert','code',122,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(123,1,1656637200000,'limin','insert','code',123,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(124,1,1656637200000,'limin','insert','code',124,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(125,1,1656637200000,'limin','insert','code',125,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(126,1,1656637200000,'limin','insert','code',126,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(127,1,1656637200000,'limin','insert','code',127,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(128,1,1656637200000,'limin','insert','code',128,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(129,1,1656637200000,'limin','insert','code',129,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(130,1,1656637200000,'limin','insert','code',130,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(131,1,1656637200000,'limin','insert','code',131,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(132,1,1656637200000,'limin','insert','code',132,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(133,1,1656637200000,'limin','insert','code',133,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(134,1,1656637200000,'limin','insert','code',134,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(135,1,1656637200000,'limin','insert','code',135,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(136,1,1656637200000,'limin','insert','code',136,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(137,1,1656637200000,'limin','insert','code',137,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(138,1,1656637200000,'limin','insert','code',138,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(139,1,1656637200000,'limin','insert','code',139,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(140,1,1656637200000,'limin','insert','code',140,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(141,1,1656637200000,'limin','insert','code',141,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(142,1,1656637200000,'limin','insert','code',142,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(143,1,1656637200000,'limin','insert','code',143,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(144,1,1656637200000,'limin','insert','code',144,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(145,1,1656637200000,'limin','insert','code',145,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(146,1,1656637200000,'limin','insert','code',146,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(147,1,1656637200000,'limin','insert','code',147,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(148,1,1656637200000,'limin','insert','code',148,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(149,1,1656637200000,'limin','insert','code',149,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(150,1,1656637200000,'limin','insert','code',150,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(151,1,1656637200000,'limin','insert','code',151,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(152,1,1656637200000,'limin','insert','code',152,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(153,1,1656637200000,'limin','insert','code',153,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(154,1,1656637200000,'limin','insert','code',154,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(155,1,1656637200000,'limin','insert','code',155,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(156,1,1656637200000,'limin','insert','code',156,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(157,1,1656637200000,'limin','insert','code',157,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(158,1,1656637200000,'limin','insert','code',158,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(159,1,1656637200000,'limin','insert','code',159,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(160,1,1656637200000,'limin','insert','code',160,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(161,1,1656637200000,'limin','insert','code',161,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(162,1,1656637200000,'limin','insert','code',162,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(163,1,1656637200000,'limin','insert','code',163,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(164,1,1656637200000,'limin','insert','code',164,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(165,1,1656637200000,'limin','insert','code',165,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(166,1,1656637200000,'limin','insert','code',166,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(167,1,1656637200000,'limin','insert','code',167,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(168,1,1656637200000,'limin','insert','code',168,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(169,1,1656637200000,'limin','insert','code',169,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(170,1,1656637200000,'limin','insert','code',170,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(171,1,1656637200000,'limin','insert','code',171,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(172,1,1656637200000,'limin','insert','code',172,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(173,1,1656637200000,'limin','insert','code',173,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(174,1,1656637200000,'limin','insert','code',174,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(175,1,1656637200000,'limin','insert','code',175,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(176,1,1656637200000,'limin','insert','code',176,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(177,1,1656637200000,'limin','insert','code',177,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(178,1,1656637200000,'limin','insert','code',178,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(179,1,1656637200000,'limin','insert','code',179,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(180,1,1656637200000,'limin','insert','code',180,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(181,1,1656637200000,'limin','insert','code',181,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(182,1,1656637200000,'limin','insert','code',182,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(183,1,1656637200000,'limin','insert','code',183,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(184,1,1656637200000,'limin','insert','code',184,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(185,1,1656637200000,'limin','insert','code',185,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(186,1,1656637200000,'limin','insert','code',186,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(187,1,1656637200000,'limin','insert','code',187,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(188,1,1656637200000,'limin','insert','code',188,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(189,1,1656637200000,'limin','insert','code',189,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(190,1,1656637200000,'limin','insert','code',190,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(191,1,1656637200000,'limin','insert','code',191,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(192,1,1656637200000,'limin','insert','code',192,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(193,1,1656637200000,'limin','insert','code',193,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(194,1,1656637200000,'limin','insert','code',194,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(195,1,1656637200000,'limin','insert','code',195,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(196,1,1656637200000,'limin','insert','code',196,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(197,1,1656637200000,'limin','insert','code',197,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(198,1,1656637200000,'limin','insert','code',198,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(199,1,1656637200000,'limin','insert','code',199,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(200,1,1656637200000,'limin','insert','code',200,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(201,1,1656637200000,'limin','insert','code',201,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(202,1,1656637200000,'limin','insert','code',202,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(203,1,1656637200000,'limin','insert','code',203,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(204,1,1656637200000,'limin','insert','code',204,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(205,1,1656637200000,'limin','insert','code',205,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(206,1,1656637200000,'limin','insert','code',206,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(207,1,1656637200000,'limin','insert','code',207,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(208,1,1656637200000,'limin','insert','code',208,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(209,1,1656637200000,'limin','insert','code',209,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(210,1,1656637200000,'limin','insert','code',210,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(211,1,1656637200000,'limin','insert','code',211,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(212,1,1656637200000,'limin','insert','code',212,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(213,1,1656637200000,'limin','insert','code',213,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(214,1,1656637200000,'limin','insert','code',214,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(215,1,1656637200000,'limin','insert','code',215,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(216,1,1656637200000,'limin','insert','code',216,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(217,1,1656637200000,'limin','insert','code',217,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(218,1,1656637200000,'limin','insert','code',218,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(219,1,1656637200000,'limin','insert','code',219,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(220,1,1656637200000,'limin','insert','code',220,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(221,1,1656637200000,'limin','insert','code',221,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(222,1,1656637200000,'limin','insert','code',222,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(223,1,1656637200000,'limin','insert','code',223,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(224,1,1656637200000,'limin','insert','code',224,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(225,1,1656637200000,'limin','insert','code',225,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(226,1,1656637200000,'limin','insert','code',226,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(227,1,1656637200000,'limin','insert','code',227,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(228,1,1656637200000,'limin','insert','code',228,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(229,1,1656637200000,'limin','insert','code',229,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(230,1,1656637200000,'limin','insert','code',230,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(231,1,1656637200000,'limin','insert','code',231,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(232,1,1656637200000,'limin','insert','code',232,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(233,1,1656637200000,'limin','insert','code',233,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(234,1,1656637200000,'limin','insert','code',234,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(235,1,1656637200000,'limin','insert','code',235,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(236,1,1656637200000,'limin','insert','code',236,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(237,1,1656637200000,'limin','insert','code',237,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(238,1,1656637200000,'limin','insert','code',238,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(239,1,1656637200000,'limin','insert','code',239,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(240,1,1656637200000,'limin','insert','code',240,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(241,1,1656637200000,'limin','insert','code',241,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(242,1,1656637200000,'limin','insert','code',242,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(243,1,1656637200000,'limin','insert','code',243,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(244,1,1656637200000,'limin','insert','code',244,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(245,1,1656637200000,'limin','insert','code',245,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(246,1,1656637200000,'limin','insert','code',246,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(247,1,1656637200000,'limin','insert','code',247,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(248,1,1656637200000,'limin','insert','code',248,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(249,1,1656637200000,'limin','insert','code',249,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(250,1,1656637200000,'limin','insert','code',250,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(251,1,1656637200000,'limin','insert','code',251,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(252,1,1656637200000,'limin','insert','code',252,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(253,1,1656637200000,'limin','insert','code',253,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(254,1,1656637200000,'limin','insert','code',254,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(255,1,1656637200000,'limin','insert','code',255,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(256,1,1656637200000,'limin','insert','code',256,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(257,1,1656637200000,'limin','insert','code',257,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(258,1,1656637200000,'limin','insert','code',258,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(259,1,1656637200000,'limin','insert','code',259,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(260,1,1656637200000,'limin','insert','code',260,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(261,1,1656637200000,'limin','insert','code',261,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(262,1,1656637200000,'limin','insert','code',262,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(263,1,1656637200000,'limin','insert','code',263,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(264,1,1656637200000,'limin','insert','code',264,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(265,1,1656637200000,'limin','insert','code',265,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(266,1,1656637200000,'limin','insert','code',266,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(267,1,1656637200000,'limin','insert','code',267,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(268,1,1656637200000,'limin','insert','code',268,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(269,1,1656637200000,'limin','insert','code',269,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(270,1,1656637200000,'limin','insert','code',270,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(271,1,1656637200000,'limin','insert','code',271,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(272,1,1656637200000,'limin','insert','code',272,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(273,1,1656637200000,'limin','insert','code',273,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(274,1,1656637200000,'limin','insert','code',274,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(275,1,1656637200000,'limin','insert','code',275,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(276,1,1656637200000,'limin','insert','code',276,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(277,1,1656637200000,'limin','insert','code',277,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(278,1,1656637200000,'limin','insert','code',278,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(279,1,1656637200000,'limin','insert','code',279,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(280,1,1656637200000,'limin','insert','code',280,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(281,1,1656637200000,'limin','insert','code',281,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(282,1,1656637200000,'limin','insert','code',282,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(283,1,1656637200000,'limin','insert','code',283,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(284,1,1656637200000,'limin','insert','code',284,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(285,1,1656637200000,'limin','insert','code',285,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(286,1,1656637200000,'limin','insert','code',286,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(287,1,1656637200000,'limin','insert','code',287,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(288,1,1656637200000,'limin','insert','code',288,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(289,1,1656637200000,'limin','insert','code',289,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(290,1,1656637200000,'limin','insert','code',290,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(291,1,1656637200000,'limin','insert','code',291,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(292,1,1656637200000,'limin','insert','code',292,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(293,1,1656637200000,'limin','insert','code',293,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(294,1,1656637200000,'limin','insert','code',294,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(295,1,1656637200000,'limin','insert','code',295,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(296,1,1656637200000,'limin','insert','code',296,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(297,1,1656637200000,'limin','insert','code',297,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(298,1,1656637200000,'limin','insert','code',298,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(299,1,1656637200000,'limin','insert','code',299,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(300,1,1656637200000,'limin','insert','code',300,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(301,1,1656637200000,'limin','insert','code',301,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(302,1,1656637200000,'limin','insert','code',302,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(303,1,1656637200000,'limin','insert','code',303,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(304,1,1656637200000,'limin','insert','code',304,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(305,1,1656637200000,'limin','insert','code',305,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(306,1,1656637200000,'limin','insert','code',306,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(307,1,1656637200000,'limin','insert','code',307,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(308,1,1656637200000,'limin','insert','code',308,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(309,1,1656637200000,'limin','insert','code',309,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(310,1,1656637200000,'limin','insert','code',310,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(311,1,1656637200000,'limin','insert','code',311,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(312,1,1656637200000,'limin','insert','code',312,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(313,1,1656637200000,'limin','insert','code',313,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(314,1,1656637200000,'limin','insert','code',314,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(315,1,1656637200000,'limin','insert','code',315,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(316,1,1656637200000,'limin','insert','code',316,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(317,1,1656637200000,'limin','insert','code',317,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(318,1,1656637200000,'limin','insert','code',318,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(319,1,1656637200000,'limin','insert','code',319,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(320,1,1656637200000,'limin','insert','code',320,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(321,1,1656637200000,'limin','insert','code',321,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(322,1,1656637200000,'limin','insert','code',322,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(323,1,1656637200000,'limin','insert','code',323,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(324,1,1656637200000,'limin','insert','code',324,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(325,1,1656637200000,'limin','insert','code',325,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(326,1,1656637200000,'limin','insert','code',326,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(327,1,1656637200000,'limin','insert','code',327,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(328,1,1656637200000,'limin','insert','code',328,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(329,1,1656637200000,'limin','insert','code',329,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(330,1,1656637200000,'limin','insert','code',330,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(331,1,1656637200000,'limin','insert','code',331,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(332,1,1656637200000,'limin','insert','code',332,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(333,1,1656637200000,'limin','insert','code',333,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(334,1,1656637200000,'limin','insert','code',334,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(335,1,1656637200000,'limin','insert','code',335,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(336,1,1656637200000,'limin','insert','code',336,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(337,1,1656637200000,'limin','insert','code',337,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(338,1,1656637200000,'limin','insert','code',338,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(339,1,1656637200000,'limin','insert','code',339,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(340,1,1656637200000,'limin','insert','code',340,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(341,1,1656637200000,'limin','insert','code',341,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(342,1,1656637200000,'limin','insert','code',342,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(343,1,1656637200000,'limin','insert','code',343,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(344,1,1656637200000,'limin','insert','code',344,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(345,1,1656637200000,'limin','insert','code',345,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(346,1,1656637200000,'limin','insert','code',346,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(347,1,1656637200000,'limin','insert','code',347,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(348,1,1656637200000,'limin','insert','code',348,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(349,1,1656637200000,'limin','insert','code',349,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(350,1,1656637200000,'limin','insert','code',350,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(351,1,1656637200000,'limin','insert','code',351,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(352,1,1656637200000,'limin','insert','code',352,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(353,1,1656637200000,'limin','insert','code',353,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(354,1,1656637200000,'limin','insert','code',354,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(355,1,1656637200000,'limin','insert','code',355,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(356,1,1656637200000,'limin','insert','code',356,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(357,1,1656637200000,'limin','insert','code',357,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(358,1,1656637200000,'limin','insert','code',358,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(359,1,1656637200000,'limin','insert','code',359,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(360,1,1656637200000,'limin','insert','code',360,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(361,1,1656637200000,'limin','insert','code',361,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(362,1,1656637200000,'limin','insert','code',362,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(363,1,1656637200000,'limin','insert','code',363,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(364,1,1656637200000,'limin','insert','code',364,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(365,1,1656637200000,'limin','insert','code',365,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(366,1,1656637200000,'limin','insert','code',366,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(367,1,1656637200000,'limin','insert','code',367,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(368,1,1656637200000,'limin','insert','code',368,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(369,1,1656637200000,'limin','insert','code',369,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(370,1,1656637200000,'limin','insert','code',370,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(371,1,1656637200000,'limin','insert','code',371,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(372,1,1656637200000,'limin','insert','code',372,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(373,1,1656637200000,'limin','insert','code',373,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(374,1,1656637200000,'limin','insert','code',374,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(375,1,1656637200000,'limin','insert','code',375,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(376,1,1656637200000,'limin','insert','code',376,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(377,1,1656637200000,'limin','insert','code',377,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(378,1,1656637200000,'limin','insert','code',378,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(379,1,1656637200000,'limin','insert','code',379,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(380,1,1656637200000,'limin','insert','code',380,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(381,1,1656637200000,'limin','insert','code',381,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(382,1,1656637200000,'limin','insert','code',382,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(383,1,1656637200000,'limin','insert','code',383,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(384,1,1656637200000,'limin','insert','code',384,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(385,1,1656637200000,'limin','insert','code',385,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(386,1,1656637200000,'limin','insert','code',386,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(387,1,1656637200000,'limin','insert','code',387,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(388,1,1656637200000,'limin','insert','code',388,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(389,1,1656637200000,'limin','insert','code',389,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(390,1,1656637200000,'limin','insert','code',390,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(391,1,1656637200000,'limin','insert','code',391,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(392,1,1656637200000,'limin','insert','code',392,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(393,1,1656637200000,'limin','insert','code',393,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(394,1,1656637200000,'limin','insert','code',394,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(395,1,1656637200000,'limin','insert','code',395,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(396,1,1656637200000,'limin','insert','code',396,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(397,1,1656637200000,'limin','insert','code',397,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(398,1,1656637200000,'limin','insert','code',398,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(399,1,1656637200000,'limin','insert','code',399,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(400,1,1656637200000,'limin','insert','code',400,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(401,1,1656637200000,'limin','insert','code',401,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(402,1,1656637200000,'limin','insert','code',402,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(403,1,1656637200000,'limin','insert','code',403,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(404,1,1656637200000,'limin','insert','code',404,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(405,1,1656637200000,'limin','insert','code',405,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(406,1,1656637200000,'limin','insert','code',406,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(407,1,1656637200000,'limin','insert','code',407,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(408,1,1656637200000,'limin','insert','code',408,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(409,1,1656637200000,'limin','insert','code',409,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(410,1,1656637200000,'limin','insert','code',410,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(411,1,1656637200000,'limin','insert','code',411,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(412,1,1656637200000,'limin','insert','code',412,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(413,1,1656637200000,'limin','insert','code',413,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(414,1,1656637200000,'limin','insert','code',414,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(415,1,1656637200000,'limin','insert','code',415,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(416,1,1656637200000,'limin','insert','code',416,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(417,1,1656637200000,'limin','insert','code',417,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(418,1,1656637200000,'limin','insert','code',418,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(419,1,1656637200000,'limin','insert','code',419,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(420,1,1656637200000,'limin','insert','code',420,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(421,1,1656637200000,'limin','insert','code',421,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(422,1,1656637200000,'limin','insert','code',422,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(423,1,1656637200000,'limin','insert','code',423,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(424,1,1656637200000,'limin','insert','code',424,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(425,1,1656637200000,'limin','insert','code',425,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(426,1,1656637200000,'limin','insert','code',426,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(427,1,1656637200000,'limin','insert','code',427,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(428,1,1656637200000,'limin','insert','code',428,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(429,1,1656637200000,'limin','insert','code',429,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(430,1,1656637200000,'limin','insert','code',430,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(431,1,1656637200000,'limin','insert','code',431,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(432,1,1656637200000,'limin','insert','code',432,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(433,1,1656637200000,'limin','insert','code',433,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(434,1,1656637200000,'limin','insert','code',434,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(435,1,1656637200000,'limin','insert','code',435,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(436,1,1656637200000,'limin','insert','code',436,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(437,1,1656637200000,'limin','insert','code',437,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(438,1,1656637200000,'limin','insert','code',438,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(439,1,1656637200000,'limin','insert','code',439,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(440,1,1656637200000,'limin','insert','code',440,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(441,1,1656637200000,'limin','insert','code',441,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(442,1,1656637200000,'limin','insert','code',442,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(443,1,1656637200000,'limin','insert','code',443,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(444,1,1656637200000,'limin','insert','code',444,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(445,1,1656637200000,'limin','insert','code',445,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(446,1,1656637200000,'limin','insert','code',446,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(447,1,1656637200000,'limin','insert','code',447,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(448,1,1656637200000,'limin','insert','code',448,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(449,1,1656637200000,'limin','insert','code',449,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(450,1,1656637200000,'limin','insert','code',450,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(451,1,1656637200000,'limin','insert','code',451,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(452,1,1656637200000,'limin','insert','code',452,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(453,1,1656637200000,'limin','insert','code',453,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(454,1,1656637200000,'limin','insert','code',454,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(455,1,1656637200000,'limin','insert','code',455,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(456,1,1656637200000,'limin','insert','code',456,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(457,1,1656637200000,'limin','insert','code',457,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(458,1,1656637200000,'limin','insert','code',458,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(459,1,1656637200000,'limin','insert','code',459,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(460,1,1656637200000,'limin','insert','code',460,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(461,1,1656637200000,'limin','insert','code',461,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(462,1,1656637200000,'limin','insert','code',462,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(463,1,1656637200000,'limin','insert','code',463,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(464,1,1656637200000,'limin','insert','code',464,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(465,1,1656637200000,'limin','insert','code',465,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(466,1,1656637200000,'limin','insert','code',466,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(467,1,1656637200000,'limin','insert','code',467,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(468,1,1656637200000,'limin','insert','code',468,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(469,1,1656637200000,'limin','insert','code',469,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(470,1,1656637200000,'limin','insert','code',470,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(471,1,1656637200000,'limin','insert','code',471,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(472,1,1656637200000,'limin','insert','code',472,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(473,1,1656637200000,'limin','insert','code',473,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(474,1,1656637200000,'limin','insert','code',474,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(475,1,1656637200000,'limin','insert','code',475,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(476,1,1656637200000,'limin','insert','code',476,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(477,1,1656637200000,'limin','insert','code',477,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(478,1,1656637200000,'limin','insert','code',478,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(479,1,1656637200000,'limin','insert','code',479,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(480,1,1656637200000,'limin','insert','limit',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(481,1,1656637200000,'limin','insert','limit',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(482,1,1656637200000,'limin','insert','limit',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(483,1,1656637200000,'limin','insert','limit',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(484,1,1656637200000,'limin','insert','limit',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(485,1,1656637200000,'limin','insert','limit',6,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(486,1,1656637200000,'limin','insert','limit',7,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(487,1,1656637200000,'limin','insert','limit',8,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(488,1,1656637200000,'limin','insert','limit',9,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(489,1,1656637200000,'limin','insert','limit',10,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(490,1,1656637200000,'limin','insert','limit',11,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(491,1,1656637200000,'limin','insert','limit',12,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(492,1,1656637200000,'limin','insert','limit',13,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(493,1,1656637200000,'limin','insert','limit',14,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(494,1,1656637200000,'limin','insert','limit',15,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(495,1,1656637200000,'limin','insert','limit',16,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(496,1,1656637200000,'limin','insert','limit',17,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(497,1,1656637200000,'limin','insert','limit',18,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(498,1,1656637200000,'limin','insert','limit',19,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(499,1,1656637200000,'limin','insert','limit',20,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(500,1,1656637200000,'limin','insert','area',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(501,1,1656637200000,'limin','insert','area',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(502,1,1656637200000,'limin','insert','area',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(503,1,1656637200000,'limin','insert','area',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(504,1,1656637200000,'limin','insert','area',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(505,1,1656637200000,'limin','insert','area',6,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(506,1,1656637200000,'limin','insert','area',7,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(507,1,1656637200000,'limin','insert','area',8,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(508,1,1656637200000,'limin','insert','area',9,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(509,1,1656637200000,'limin','insert','area',10,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(510,1,1656637200000,'limin','insert','area',11,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(511,1,1656637200000,'limin','insert','committee',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(512,1,1656637200000,'limin','insert','committee',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(513,1,1656637200000,'limin','insert','committee',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(514,1,1656637200000,'limin','insert','committee',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(515,1,1656637200000,'limin','insert','committee',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(516,1,1656637200000,'limin','insert','campaign',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(517,1,1656637200000,'limin','insert','level',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(518,1,1656637200000,'limin','insert','level',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(519,1,1656637200000,'limin','insert','level',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(520,1,1656637200000,'limin','insert','cadence',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(521,1,1656637200000,'limin','insert','cadence',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(522,1,1656637200000,'limin','insert','cadence',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(523,1,1656637200000,'limin','insert','requirement',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(524,1,1656637200000,'limin','insert','requirement',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(525,1,1656637200000,'limin','insert','requirement',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(526,1,1656637200000,'limin','insert','holiday',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(527,1,1656637200000,'limin','insert','holiday',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(528,1,1656637200000,'limin','insert','holiday',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(529,1,1656637200000,'limin','insert','holiday',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(530,1,1656637200000,'limin','insert','holiday',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(531,1,1656637200000,'limin','insert','holiday',6,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(532,1,1656637200000,'limin','insert','holiday',7,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(533,1,1656637200000,'limin','insert','holiday',8,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(534,1,1656637200000,'limin','insert','holiday',9,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(535,1,1656637200000,'limin','insert','holiday',10,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(536,1,1656637200000,'limin','insert','holiday',11,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(537,1,1656637200000,'limin','insert','holiday',12,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(538,1,1656637200000,'limin','insert','holiday',13,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(539,1,1656637200000,'limin','insert','holiday',14,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(540,1,1656637200000,'limin','insert','holiday',15,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(541,1,1656637200000,'limin','insert','holiday',16,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(542,1,1656637200000,'limin','insert','holiday',17,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(543,1,1656637200000,'limin','insert','holiday',18,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(544,1,1656637200000,'limin','insert','holiday',19,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(545,1,1656637200000,'limin','insert','holiday',20,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(546,1,1656637200000,'limin','insert','holiday',21,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(547,1,1656637200000,'limin','insert','holiday',22,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(548,1,1656637200000,'limin','insert','holiday',23,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(549,1,1656637200000,'limin','insert','holiday',24,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(550,1,1656637200000,'limin','insert','holiday',25,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(551,1,1656637200000,'limin','insert','holiday',26,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(552,1,1656637200000,'limin','insert','holiday',27,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(553,1,1656637200000,'limin','insert','holiday',28,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(554,1,1656637200000,'limin','insert','holiday',29,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(555,1,1656637200000,'limin','insert','holiday',30,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(556,1,1656637200000,'limin','insert','holiday',31,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(557,1,1656637200000,'limin','insert','holiday',32,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(558,1,1656637200000,'limin','insert','holiday',33,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(559,1,1656637200000,'limin','insert','holiday',34,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(560,1,1656637200000,'limin','insert','holiday',35,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(561,1,1656637200000,'limin','insert','holiday',36,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(562,1,1656637200000,'limin','insert','holiday',37,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(563,1,1656637200000,'limin','insert','holiday',38,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(564,1,1656637200000,'limin','insert','holiday',39,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(565,1,1656637200000,'limin','insert','holiday',40,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(566,1,1656637200000,'limin','insert','holiday',41,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(567,1,1656637200000,'limin','insert','holiday',42,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(568,1,1656637200000,'limin','insert','holiday',43,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(569,1,1656637200000,'limin','insert','holiday',44,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(570,1,1656637200000,'limin','insert','holiday',45,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(571,1,1656637200000,'limin','insert','holiday',46,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(572,1,1656637200000,'limin','insert','holiday',47,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(573,1,1656637200000,'limin','insert','holiday',48,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(574,1,1656637200000,'limin','insert','holiday',49,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(575,1,1656637200000,'limin','insert','holiday',50,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(576,1,1656637200000,'limin','insert','holiday',51,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(577,1,1656637200000,'limin','insert','holiday',52,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(578,1,1656637200000,'limin','insert','holiday',53,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(579,1,1656637200000,'limin','insert','holiday',54,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(580,1,1656637200000,'limin','insert','holiday',55,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(581,1,1656637200000,'limin','insert','holiday',56,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(582,1,1656637200000,'limin','insert','holiday',57,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(583,1,1656637200000,'limin','insert','holiday',58,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(584,1,1656637200000,'limin','insert','holiday',59,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(585,1,1656637200000,'limin','insert','holiday',60,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(586,1,1656637200000,'limin','insert','holiday',61,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(587,1,1656637200000,'limin','insert','holiday',62,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(588,1,1656637200000,'limin','insert','holiday',63,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(589,1,1656637200000,'limin','insert','holiday',64,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(590,1,1656637200000,'limin','insert','holiday',65,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(591,1,1656637200000,'limin','insert','holiday',66,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(592,1,1656637200000,'limin','insert','holiday',67,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(593,1,1656637200000,'limin','insert','holiday',68,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(594,1,1656637200000,'limin','insert','holiday',69,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(595,1,1656637200000,'limin','insert','holiday',70,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(596,1,1656637200000,'limin','insert','holiday',71,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(597,1,1656637200000,'limin','insert','holiday',72,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(598,1,1656637200000,'limin','insert','holiday',73,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(599,1,1656637200000,'limin','insert','holiday',74,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(600,1,1656637200000,'limin','insert','holiday',75,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(601,1,1656637200000,'limin','insert','holiday',76,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(602,1,1656637200000,'limin','insert','holiday',77,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(603,1,1656637200000,'limin','insert','holiday',78,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(604,1,1656637200000,'limin','insert','holiday',79,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(605,1,1656637200000,'limin','insert','holiday',80,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(606,1,1656637200000,'limin','insert','holiday',81,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(607,1,1656637200000,'limin','insert','holiday',82,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(608,1,1656637200000,'limin','insert','holiday',83,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(609,1,1656637200000,'limin','insert','holiday',84,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(610,1,1656637200000,'limin','insert','holiday',85,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(611,1,1656637200000,'limin','insert','holiday',86,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(612,1,1656637200000,'limin','insert','holiday',87,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(613,1,1656637200000,'limin','insert','holiday',88,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(614,1,1656637200000,'limin','insert','holiday',89,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(615,1,1656637200000,'limin','insert','holiday',90,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(616,1,1656637200000,'limin','insert','holiday',91,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(617,1,1656637200000,'limin','insert','holiday',92,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(618,1,1656637200000,'limin','insert','holiday',93,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(619,1,1656637200000,'limin','insert','holiday',94,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(620,1,1656637200000,'limin','insert','holiday',95,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(621,1,1656637200000,'limin','insert','holiday',96,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(622,1,1656637200000,'limin','insert','holiday',97,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(623,1,1656637200000,'limin','insert','holiday',98,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(624,1,1656637200000,'limin','insert','holiday',99,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(625,1,1656637200000,'limin','insert','holiday',100,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(626,1,1656637200000,'limin','insert','holiday',101,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(627,1,1656637200000,'limin','insert','holiday',102,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(628,1,1656637200000,'limin','insert','holiday',103,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(629,1,1656637200000,'limin','insert','holiday',104,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(630,1,1656637200000,'limin','insert','holiday',105,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(631,1,1656637200000,'limin','insert','holiday',106,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(632,1,1656637200000,'limin','insert','holiday',107,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(633,1,1656637200000,'limin','insert','holiday',108,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(634,1,1656637200000,'limin','insert','holiday',109,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(635,1,1656637200000,'limin','insert','holiday',110,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(636,1,1656637200000,'limin','insert','holiday',111,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(637,1,1656637200000,'limin','insert','holiday',112,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(638,1,1656637200000,'limin','insert','holiday',113,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(639,1,1656637200000,'limin','insert','holiday',114,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(640,1,1656637200000,'limin','insert','holiday',115,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(641,1,1656637200000,'limin','insert','holiday',116,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(642,1,1656637200000,'limin','insert','holiday',117,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(643,1,1656637200000,'limin','insert','holiday',118,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(644,1,1656637200000,'limin','insert','holiday',119,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(645,1,1656637200000,'limin','insert','holiday',120,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(646,1,1656637200000,'limin','insert','holiday',121,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(647,1,1656637200000,'limin','insert','holiday',122,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(648,1,1656637200000,'limin','insert','holiday',123,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(649,1,1656637200000,'limin','insert','holiday',124,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(650,1,1656637200000,'limin','insert','holiday',125,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(651,1,1656637200000,'limin','insert','holiday',126,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(652,1,1656637200000,'limin','insert','holiday',127,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(653,1,1656637200000,'limin','insert','holiday',128,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(654,1,1656637200000,'limin','insert','holiday',129,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(655,1,1656637200000,'limin','insert','holiday',130,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(656,1,1656637200000,'limin','insert','holiday',131,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(657,1,1656637200000,'limin','insert','holiday',132,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(658,1,1656637200000,'limin','insert','holiday',133,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(659,1,1656637200000,'limin','insert','holiday',134,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(660,1,1656637200000,'limin','insert','holiday',135,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(661,1,1656637200000,'limin','insert','holiday',136,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(662,1,1656637200000,'limin','insert','holiday',137,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(663,1,1656637200000,'limin','insert','holiday',138,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(664,1,1656637200000,'limin','insert','holiday',139,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(665,1,1656637200000,'limin','insert','holiday',140,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(666,1,1656637200000,'limin','insert','holiday',141,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(667,1,1656637200000,'limin','insert','holiday',142,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(668,1,1656637200000,'limin','insert','holiday',143,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(669,1,1656637200000,'limin','insert','holiday',144,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(670,1,1656637200000,'limin','insert','holiday',145,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(671,1,1656637200000,'limin','insert','holiday',146,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(672,1,1656637200000,'limin','insert','holiday',147,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(673,1,1656637200000,'limin','insert','holiday',148,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(674,1,1656637200000,'limin','insert','holiday',149,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(675,1,1656637200000,'limin','insert','holiday',150,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(676,1,1656637200000,'limin','insert','holiday',151,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(677,1,1656637200000,'limin','insert','holiday',152,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(678,1,1656637200000,'limin','insert','holiday',153,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(679,1,1656637200000,'limin','insert','holiday',154,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(680,1,1656637200000,'limin','insert','holiday',155,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(681,1,1656637200000,'limin','insert','holiday',156,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(682,1,1656637200000,'limin','insert','holiday',157,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(683,1,1656637200000,'limin','insert','holiday',158,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(684,1,1656637200000,'limin','insert','holiday',159,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(685,1,1656637200000,'limin','insert','holiday',160,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(686,1,1656637200000,'limin','insert','holiday',161,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(687,1,1656637200000,'limin','insert','holiday',162,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(688,1,1656637200000,'limin','insert','holiday',163,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(689,1,1656637200000,'limin','insert','holiday',164,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(690,1,1656637200000,'limin','insert','holiday',165,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(691,1,1656637200000,'limin','insert','holiday',166,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(692,1,1656637200000,'limin','insert','holiday',167,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(693,1,1656637200000,'limin','insert','holiday',168,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(694,1,1656637200000,'limin','insert','holiday',169,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(695,1,1656637200000,'limin','insert','holiday',170,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(696,1,1656637200000,'limin','insert','holiday',171,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(697,1,1656637200000,'limin','insert','holiday',172,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(698,1,1656637200000,'limin','insert','holiday',173,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(699,1,1656637200000,'limin','insert','holiday',174,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(700,1,1656637200000,'limin','insert','holiday',175,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(701,1,1656637200000,'limin','insert','holiday',176,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(702,1,1656637200000,'limin','insert','holiday',177,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(703,1,1656637200000,'limin','insert','holiday',178,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(704,1,1656637200000,'limin','insert','holiday',179,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(705,1,1656637200000,'limin','insert','holiday',180,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(706,1,1656637200000,'limin','insert','holiday',181,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(707,1,1656637200000,'limin','insert','holiday',182,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(708,1,1656637200000,'limin','insert','holiday',183,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(709,1,1656637200000,'limin','insert','holiday',184,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(710,1,1656637200000,'limin','insert','holiday',185,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(711,1,1656637200000,'limin','insert','holiday',186,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(712,1,1656637200000,'limin','insert','holiday',187,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(713,1,1656637200000,'limin','insert','holiday',188,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(714,1,1656637200000,'limin','insert','holiday',189,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(715,1,1656637200000,'limin','insert','holiday',190,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(716,1,1656637200000,'limin','insert','holiday',191,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(717,1,1656637200000,'limin','insert','holiday',192,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(718,1,1656637200000,'limin','insert','holiday',193,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(719,1,1656637200000,'limin','insert','holiday',194,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(720,1,1656637200000,'limin','insert','holiday',195,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(721,1,1656637200000,'limin','insert','holiday',196,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(722,1,1656637200000,'limin','insert','holiday',197,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(723,1,1656637200000,'limin','insert','holiday',198,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(724,1,1656637200000,'limin','insert','holiday',199,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(725,1,1656637200000,'limin','insert','holiday',200,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(726,1,1656637200000,'limin','insert','holiday',201,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(727,1,1656637200000,'limin','insert','holiday',202,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(728,1,1656637200000,'limin','insert','holiday',203,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(729,1,1656637200000,'limin','insert','holiday',204,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(730,1,1656637200000,'limin','insert','holiday',205,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(731,1,1656637200000,'limin','insert','holiday',206,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(732,1,1656637200000,'limin','insert','holiday',207,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(733,1,1656637200000,'limin','insert','holiday',208,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(734,1,1656637200000,'limin','insert','holiday',209,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(735,1,1656637200000,'limin','insert','holiday',210,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(736,1,1656637200000,'limin','insert','holiday',211,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(737,1,1656637200000,'limin','insert','holiday',212,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(738,1,1656637200000,'limin','insert','holiday',213,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(739,1,1656637200000,'limin','insert','holiday',214,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(740,1,1656637200000,'limin','insert','holiday',215,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(741,1,1656637200000,'limin','insert','holiday',216,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(742,1,1656637200000,'limin','insert','holiday',217,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(743,1,1656637200000,'limin','insert','holiday',218,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(744,1,1656637200000,'limin','insert','holiday',219,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(745,1,1656637200000,'limin','insert','holiday',220,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(746,1,1656637200000,'limin','insert','holiday',221,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(747,1,1656637200000,'limin','insert','holiday',222,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(748,1,1656637200000,'limin','insert','holiday',223,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(749,1,1656637200000,'limin','insert','holiday',224,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(750,1,1656637200000,'limin','insert','holiday',225,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(751,1,1656637200000,'limin','insert','holiday',226,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(752,1,1656637200000,'limin','insert','holiday',227,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(753,1,1656637200000,'limin','insert','holiday',228,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(754,1,1656637200000,'limin','insert','holiday',229,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(755,1,1656637200000,'limin','insert','holiday',230,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(756,1,1656637200000,'limin','insert','holiday',231,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(757,1,1656637200000,'limin','insert','holiday',232,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(758,1,1656637200000,'limin','insert','holiday',233,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(759,1,1656637200000,'limin','insert','holiday',234,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(760,1,1656637200000,'limin','insert','holiday',235,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(761,1,1656637200000,'limin','insert','holiday',236,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(762,1,1656637200000,'limin','insert','holiday',237,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(763,1,1656637200000,'limin','insert','holiday',238,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(764,1,1656637200000,'limin','insert','holiday',239,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(765,1,1656637200000,'limin','insert','holiday',240,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(766,1,1656637200000,'limin','insert','holiday',241,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(767,1,1656637200000,'limin','insert','holiday',242,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(768,1,1656637200000,'limin','insert','holiday',243,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(769,1,1656637200000,'limin','insert','holiday',244,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(770,1,1656637200000,'limin','insert','holiday',245,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(771,1,1656637200000,'limin','insert','holiday',246,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(772,1,1656637200000,'limin','insert','holiday',247,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(773,1,1656637200000,'limin','insert','holiday',248,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(774,1,1656637200000,'limin','insert','holiday',249,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(775,1,1656637200000,'limin','insert','holiday',250,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(776,1,1656637200000,'limin','insert','holiday',251,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(777,1,1656637200000,'limin','insert','holiday',252,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(778,1,1656637200000,'limin','insert','holiday',253,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(779,1,1656637200000,'limin','insert','holiday',254,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(780,1,1656637200000,'limin','insert','holiday',255,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(781,781,1656637200000,'limin','insert','mediator',1,1,'name',NULL,'韩保民',NULL);
INSERT INTO history VALUES(782,781,1656637200000,'limin','insert','mediator',1,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(783,783,1656637200000,'limin','insert','case',1,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(784,783,1656637200000,'limin','insert','case',1,1,'source',NULL,'2',NULL);
INSERT INTO history VALUES(785,783,1656637200000,'limin','insert','case',1,1,'applied_on',NULL,'2022-05-09',NULL);
INSERT INTO history VALUES(786,783,1656637200000,'limin','insert','case',1,1,'type',NULL,'15',NULL);
INSERT INTO history VALUES(787,783,1656637200000,'limin','insert','case',1,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(788,783,1656637200000,'limin','insert','case',1,1,'area',NULL,'5',NULL);
INSERT INTO history VALUES(789,783,1656637200000,'limin','insert','case',1,1,'summary',NULL,'术后切口感染，要求赔偿医疗费',NULL);
INSERT INTO history VALUES(790,783,1656637200000,'limin','insert','case',1,1,'mediator',NULL,'1',NULL);
INSERT INTO history VALUES(791,783,1656637200000,'limin','insert','case',1,1,'hospital',NULL,'区医院',NULL);
INSERT INTO history VALUES(792,783,1656637200000,'limin','insert','case',1,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(793,783,1656637200000,'limin','insert','party',1,1,'side',NULL,'1',1);
INSERT INTO history VALUES(794,783,1656637200000,'limin','insert','party',1,1,'seq',NULL,'1',1);
INSERT INTO history VALUES(795,783,1656637200000,'limin','insert','party',1,1,'type',NULL,'1',1);
INSERT INTO history VALUES(796,783,1656637200000,'limin','insert','party',1,1,'name',NULL,'单**',1);
INSERT INTO history VALUES(797,783,1656637200000,'limin','insert','party',1,1,'phone',NULL,'138****1111',1);
INSERT INTO history VALUES(798,783,1656637200000,'limin','insert','party',1,1,'persons',NULL,'1',1);
INSERT INTO history VALUES(799,783,1656637200000,'limin','insert','party',2,1,'side',NULL,'2',1);
INSERT INTO history VALUES(800,783,1656637200000,'limin','insert','party',2,1,'seq',NULL,'1',1);
INSERT INTO history VALUES(801,783,1656637200000,'limin','insert','party',2,1,'type',NULL,'2',1);
INSERT INTO history VALUES(802,783,1656637200000,'limin','insert','party',2,1,'name',NULL,'区医院',1);
INSERT INTO history VALUES(803,783,1656637200000,'limin','insert','party',2,1,'persons',NULL,'1',1);
INSERT INTO history VALUES(804,804,1656637200000,'limin','insert','case',2,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(805,804,1656637200000,'limin','insert','case',2,1,'source',NULL,'2',NULL);
INSERT INTO history VALUES(806,804,1656637200000,'limin','insert','case',2,1,'applied_on',NULL,'2022-06-20',NULL);
INSERT INTO history VALUES(807,804,1656637200000,'limin','insert','case',2,1,'type',NULL,'15',NULL);
INSERT INTO history VALUES(808,804,1656637200000,'limin','insert','case',2,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(809,804,1656637200000,'limin','insert','case',2,1,'area',NULL,'5',NULL);
INSERT INTO history VALUES(810,804,1656637200000,'limin','insert','case',2,1,'summary',NULL,'用药后过敏，要求说明',NULL);
INSERT INTO history VALUES(811,804,1656637200000,'limin','insert','case',2,1,'mediator',NULL,'1',NULL);
INSERT INTO history VALUES(812,804,1656637200000,'limin','insert','case',2,1,'hospital',NULL,'区医院',NULL);
INSERT INTO history VALUES(813,804,1656637200000,'limin','insert','case',2,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(814,804,1656637200000,'limin','insert','party',3,1,'side',NULL,'1',2);
INSERT INTO history VALUES(815,804,1656637200000,'limin','insert','party',3,1,'seq',NULL,'1',2);
INSERT INTO history VALUES(816,804,1656637200000,'limin','insert','party',3,1,'type',NULL,'1',2);
INSERT INTO history VALUES(817,804,1656637200000,'limin','insert','party',3,1,'name',NULL,'秦**',2);
INSERT INTO history VALUES(818,804,1656637200000,'limin','insert','party',3,1,'persons',NULL,'1',2);
INSERT INTO history VALUES(819,804,1656637200000,'limin','insert','party',4,1,'side',NULL,'2',2);
INSERT INTO history VALUES(820,804,1656637200000,'limin','insert','party',4,1,'seq',NULL,'1',2);
INSERT INTO history VALUES(821,804,1656637200000,'limin','insert','party',4,1,'type',NULL,'2',2);
INSERT INTO history VALUES(822,804,1656637200000,'limin','insert','party',4,1,'name',NULL,'区医院',2);
INSERT INTO history VALUES(823,804,1656637200000,'limin','insert','party',4,1,'persons',NULL,'1',2);
INSERT INTO history VALUES(824,824,1656723600000,'limin','update','case',1,2,'summary','术后切口感染，要求赔偿医疗费','术后切口感染，要求赔偿医疗费和误工费',NULL);
CREATE TABLE history_private(
  seq INTEGER PRIMARY KEY REFERENCES history(seq),
  before TEXT,
  after TEXT
) STRICT;
INSERT INTO history_private VALUES(789,NULL,'术后切口感染，要求赔偿医疗费');
INSERT INTO history_private VALUES(796,NULL,'单雄信');
INSERT INTO history_private VALUES(797,NULL,'13800001111');
INSERT INTO history_private VALUES(802,NULL,'区医院');
INSERT INTO history_private VALUES(810,NULL,'用药后过敏，要求说明');
INSERT INTO history_private VALUES(817,NULL,'秦叔宝');
INSERT INTO history_private VALUES(822,NULL,'区医院');
INSERT INTO history_private VALUES(824,'术后切口感染，要求赔偿医疗费','术后切口感染，要求赔偿医疗费和误工费');
CREATE TABLE draft(
  id INTEGER PRIMARY KEY,
  who TEXT NOT NULL,
  form TEXT NOT NULL,
  title TEXT NOT NULL,
  record_id INTEGER NOT NULL,  -- 0: a new record
  base_version INTEGER NOT NULL,
  page INTEGER NOT NULL,
  field INTEGER NOT NULL,
  editing TEXT,
  at INTEGER NOT NULL,
  content TEXT                 -- JSON; no CHECK: json_valid is refused in an untrusted schema
) STRICT;
CREATE TABLE batch(
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  row_count INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  undone INTEGER NOT NULL DEFAULT 0 -- UTC ms, 0: it stands
) STRICT;
CREATE TABLE batch_row(
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch(id),
  kind TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  row_no INTEGER NOT NULL,     -- of the file; 0: made beside a row
  hash BLOB                    -- of the file row's content
) STRICT;
CREATE TABLE setting(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  comment TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('agent.special','1','代理人在协议上签名须有特别授权：0 不提醒，1 提醒（本局规定）');
INSERT INTO setting VALUES('count_self_settled','0','自行和解而撤回的是否计入调解成功：0 否，1 是');
INSERT INTO setting VALUES('district.name','漯河市郾城区司法局','单位名称，显示在屏幕顶端和报表、文书上');
INSERT INTO setting VALUES('district.short','郾','地名简称，用于案号字号');
INSERT INTO setting VALUES('duplicate.days','90','R29 几天以内的案件算疑似重复（本局规定）');
INSERT INTO setting VALUES('list.within_days','5','提前几天列为快到期');
INSERT INTO setting VALUES('mediator.invited','1','可以由当事人选择或邀请其他调委会的调解员：0 不可以，1 可以');
INSERT INTO setting VALUES('medical.appraisal_amount','','医疗纠纷请求金额达到多少元须先鉴定；空着不启用（没有全国统一数额）');
INSERT INTO setting VALUES('medical.insurer_amount','','医疗纠纷请求金额超过多少元须通知保险公司参加；空着不启用（没有全国统一数额）');
INSERT INTO setting VALUES('number.pattern','（{year}）{series}第{seq:04}号','案号的写法：年度、字号、顺序号');
INSERT INTO setting VALUES('oral.per_day','5','R30 一名调解员一天的口头协议超过几件时列入核查（本局规定）');
INSERT INTO setting VALUES('rate.decimals','2','比率的小数位数，0至4');
INSERT INTO setting VALUES('retention.daily','14','每日备份保留几份');
INSERT INTO setting VALUES('retention.monthly','24','每月备份保留几份');
INSERT INTO setting VALUES('risk.days.0','7','蓝色风险的排查发现几天内处置完（本局规定）；0 为当天');
INSERT INTO setting VALUES('risk.days.1','3','黄色风险的排查发现几天内处置完（本局规定）；0 为当天');
INSERT INTO setting VALUES('risk.days.2','1','橙色风险的排查发现几天内处置完（本局规定）；0 为当天');
INSERT INTO setting VALUES('risk.days.3','0','红色风险的排查发现几天内处置完（本局规定）；0 为当天');
INSERT INTO setting VALUES('rule.R04','warn','R04 调解员与当事人有近亲属、利害关系等须核查回避：off 不查，warn 提醒，block 阻止。依据：《医疗纠纷预防和处理条例》第三十七条（专家、鉴定人），其他纠纷为本局规定');
INSERT INTO setting VALUES('rule.R13','block','R13 征收补偿协议不得申请司法确认：off 不查，warn 提醒，block 阻止。依据：法释〔2019〕17号第二条（推论）');
INSERT INTO setting VALUES('rule.R22','warn','R22 劳动者十人以上可以推举代表、群体当事人须列明代表人：off 不查，warn 提醒，block 阻止。依据：《劳动争议调解仲裁法》第七条；人数以外为本局规定');
INSERT INTO setting VALUES('rule.R29','warn','R29 疑似重复立案（相同当事人、相同类别，或纠纷简要情况一字不差）：off 不查，warn 提醒，block 阻止。本局规定');
INSERT INTO setting VALUES('rule.R30','warn','R30 同一调解员一天达成口头协议过多的列入核查：off 不查，warn 提醒，block 阻止。本局规定');
INSERT INTO setting VALUES('schedule.minutes','60','调解日程没有写结束时间的，按几分钟算撞期（本局规定）');
INSERT INTO setting VALUES('screening.from','','从哪一天起检查排查报送（例如 2022-01-25），空着从当前专项行动开始之日起');
INSERT INTO setting VALUES('stats.basis','accepted','默认统计口径：accepted 受理口径，concluded 终结口径');
CREATE TABLE setting_change(
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,         -- UTC ms
  who TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
INSERT INTO setting_change VALUES(1,1656723600000,'limin','list.within_days','3','5');
CREATE TABLE search_key(
  key TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  PRIMARY KEY (key, case_id)
) STRICT, WITHOUT ROWID;
INSERT INTO search_key VALUES('chanxiongxin',1);
INSERT INTO search_key VALUES('cxx',1);
INSERT INTO search_key VALUES('danxiongxin',1);
INSERT INTO search_key VALUES('dxx',1);
INSERT INTO search_key VALUES('ouyiyuan',1);
INSERT INTO search_key VALUES('ouyiyuan',2);
INSERT INTO search_key VALUES('oyy',1);
INSERT INTO search_key VALUES('oyy',2);
INSERT INTO search_key VALUES('qinshubao',2);
INSERT INTO search_key VALUES('qsb',2);
INSERT INTO search_key VALUES('quyiyuan',1);
INSERT INTO search_key VALUES('quyiyuan',2);
INSERT INTO search_key VALUES('qyy',1);
INSERT INTO search_key VALUES('qyy',2);
INSERT INTO search_key VALUES('shanxiongxin',1);
INSERT INTO search_key VALUES('sxx',1);
INSERT INTO search_key VALUES('~1111',1);
CREATE TABLE case_keys(
  case_id INTEGER PRIMARY KEY,
  keys TEXT NOT NULL           -- '|zhangsan|zs|-13800001111|~1111|', -: no row there
) STRICT;
INSERT INTO case_keys VALUES(1,'|shanxiongxin|sxx|danxiongxin|dxx|chanxiongxin|cxx|-13800001111|~1111|ouyiyuan|oyy|quyiyuan|qyy|');
INSERT INTO case_keys VALUES(2,'|qinshubao|qsb|ouyiyuan|oyy|quyiyuan|qyy|');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','case_text','case_text',0,'CREATE VIRTUAL TABLE case_text USING fts5(
  names, words, content='''', columnsize=0, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'case_text_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO case_text_data VALUES(1,X'020e22');
INSERT INTO case_text_data VALUES(10,X'000000000103030003010101020101030101');
INSERT INTO case_text_data VALUES(137438953473,X'000000b30330c2a601080501010f0103e4bfa10102040103e581bf010601010b02028887010601010402028cba0108060101100301bb010a0701010c0702028d9501020202028fa301060101050202908e01060101030103e6849f010601010602029caf010601010202029f9301060101070202b18201060101090103e79697010601010d0103e8a68101060101080202b4b9010601010e0202b594010601010a0103e999a201080801011202029b84010203040a080a090a0a0709090a0909090a0a09090b');
INSERT INTO case_text_data VALUES(274877906945,X'000000960330c2a602080501010b0103e58cba02080601010c0301bb02080701010d02028f940202030202908e02060101040202ae9d0202040103e6958f02060101060202988e020601010a0202b18202060101080103e794a802060101020202a7a60202020103e88daf02060101030202a68102060101070202afb402060101090202bf8702060101050103e999a202080801010e040a0b090709070a09090a070a090909');
INSERT INTO case_text_data VALUES(412316860417,X'000000cf0330c2a60109050101130103e4bfa10103040103e581bf010701010b02028887010701010402028cba0109060101140301bb010b0701010c0b02028d9501030202028fa301070101050202908e01070101030202928c010601010f0202b7a501060101110103e6849f010701010602029caf010701010202029f9301070101070202b18201070101090103e79697010701010d0103e8a68101070101080202afaf01060101100202b4b9010901010e060202b594010701010a0103e999a201090801011602029b84010303040a080a090a0a07090909090a0909090a0a090a090b');
CREATE TABLE IF NOT EXISTS 'case_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO case_text_idx VALUES(1,X'',2);
INSERT INTO case_text_idx VALUES(2,X'',2);
INSERT INTO case_text_idx VALUES(3,X'',2);
CREATE TABLE IF NOT EXISTS 'case_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO case_text_config VALUES('version',4);
CREATE TABLE fact_block(
  block INTEGER PRIMARY KEY,   -- case id / cases in a block
  first_day INTEGER NOT NULL,  -- before it nothing in the block matters
  last_day INTEGER NOT NULL,   -- nor after it
  data BLOB NOT NULL
) STRICT;
CREATE TABLE fact_code(
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  UNIQUE(list, code)
) STRICT;
CREATE TABLE screening_round(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES area(id),
  "from_on" TEXT NOT NULL CHECK ("from_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to_on" TEXT NOT NULL CHECK ("to_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "times" INTEGER NOT NULL,
  "zero_report" INTEGER CHECK ("zero_report" IN (0, 1)),
  "submitted_by" TEXT,
  "submitted_on" TEXT CHECK ("submitted_on" IS NULL OR "submitted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "prevented" INTEGER,
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE level_rule(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "rank" INTEGER NOT NULL UNIQUE,
  "name" TEXT NOT NULL,
  "area_level" INTEGER,
  "max_days" INTEGER NOT NULL,
  "next" INTEGER,
  "active" INTEGER CHECK ("active" IN (0, 1)),
  void_reason TEXT             -- NULL: it stands
) STRICT;
INSERT INTO level_rule VALUES(1,X'0181b745968079b3a9e45cb619a27a4f',1,1656637200000,'limin',1656637200000,'limin',1,'村（社区）',3,7,2,1,NULL);
INSERT INTO level_rule VALUES(2,X'0181b745968079b4aa066bb66b65c51d',1,1656637200000,'limin',1656637200000,'limin',2,'镇（街道）',2,15,3,1,NULL);
INSERT INTO level_rule VALUES(3,X'0181b745968079b58a7defe1f0652bce',1,1656637200000,'limin',1656637200000,'limin',3,'区专业调委会（中心）',1,15,NULL,1,NULL);
CREATE TABLE finding(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "number" TEXT UNIQUE,
  "found_on" TEXT NOT NULL CHECK ("found_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "round" INTEGER REFERENCES screening_round(id),
  "area" INTEGER NOT NULL REFERENCES area(id),
  "screener" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "campaign" TEXT NOT NULL,
  "parties" TEXT NOT NULL,
  "phone" TEXT,
  "persons" INTEGER,
  "occurred_on" TEXT CHECK ("occurred_on" IS NULL OR "occurred_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "place" TEXT,
  "facts" TEXT NOT NULL,
  "risk" TEXT NOT NULL,
  "key_groups" TEXT,
  "responsible_unit" TEXT,
  "responsible" TEXT,
  "due_on" TEXT CHECK ("due_on" IS NULL OR "due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "measures" TEXT,
  "state" TEXT NOT NULL,
  "assigned_on" TEXT CHECK ("assigned_on" IS NULL OR "assigned_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "disposal" TEXT,
  "disposal_on" TEXT CHECK ("disposal_on" IS NULL OR "disposal_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "calmed_on" TEXT CHECK ("calmed_on" IS NULL OR "calmed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "result" TEXT,
  "sent_to" TEXT,
  "reported_to" TEXT,
  "reported_on" TEXT CHECK ("reported_on" IS NULL OR "reported_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "case" INTEGER REFERENCES case_rec(id),
  "closed_on" TEXT CHECK ("closed_on" IS NULL OR "closed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE watch(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "finding" INTEGER NOT NULL REFERENCES finding(id),
  "watched_on" TEXT NOT NULL CHECK ("watched_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "round" INTEGER REFERENCES screening_round(id),
  "visitor" TEXT NOT NULL,
  "risk" TEXT,
  "situation" TEXT NOT NULL,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE handover(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "finding" INTEGER NOT NULL REFERENCES finding(id),
  "level_from" INTEGER NOT NULL REFERENCES level_rule(id),
  "unit_from" TEXT NOT NULL,
  "level_to" INTEGER NOT NULL REFERENCES level_rule(id),
  "unit_to" TEXT NOT NULL,
  "handed_on" TEXT NOT NULL CHECK ("handed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reason" TEXT NOT NULL,
  "taken_on" TEXT CHECK ("taken_on" IS NULL OR "taken_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "due_on" TEXT CHECK ("due_on" IS NULL OR "due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "result" TEXT,
  "ended_on" TEXT CHECK ("ended_on" IS NULL OR "ended_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE key_person(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "sex" TEXT,
  "id_no" TEXT,
  "phone" TEXT,
  "area" INTEGER NOT NULL REFERENCES area(id),
  "contact" TEXT,
  "contact_post" TEXT,
  "contact_phone" TEXT,
  "from_on" TEXT NOT NULL CHECK ("from_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to_on" TEXT CHECK ("to_on" IS NULL OR "to_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "situation" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE reception(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "received_on" TEXT NOT NULL CHECK ("received_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "name" TEXT NOT NULL,
  "sex" TEXT,
  "phone" TEXT,
  "persons" INTEGER,
  "matter" TEXT NOT NULL,
  "type" TEXT,
  "area" INTEGER REFERENCES area(id),
  "content" TEXT NOT NULL,
  "answer" TEXT,
  "receiver" TEXT NOT NULL,
  "referred_to" TEXT,
  "case" INTEGER REFERENCES case_rec(id),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE cadence(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "level" INTEGER NOT NULL UNIQUE,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "grace" INTEGER NOT NULL,
  "zero" INTEGER CHECK ("zero" IN (0, 1)),
  "basis" TEXT,
  "active" INTEGER CHECK ("active" IN (0, 1)),
  void_reason TEXT             -- NULL: it stands
) STRICT;
INSERT INTO cadence VALUES(1,X'0181b745968079b68459d717905b5cde',1,1656637200000,'limin',1656637200000,'limin',3,'村（社区）','week',3,1,'本局规定：每周排查一次',1,NULL);
INSERT INTO cadence VALUES(2,X'0181b745968079b786ccd4adfe20f715',1,1656637200000,'limin',1656637200000,'limin',2,'镇（街道）','month',3,1,'本局规定：每月排查一次',1,NULL);
INSERT INTO cadence VALUES(3,X'0181b745968079b888cc06a6f3df8fdb',1,1656637200000,'limin',1656637200000,'limin',1,'区','quarter',3,1,'本局规定：每季度排查一次',1,NULL);
CREATE TABLE requirement(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "code" TEXT NOT NULL UNIQUE,
  "sub_kinds" TEXT,
  "step" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  "remedy" TEXT NOT NULL,
  "active" INTEGER CHECK ("active" IN (0, 1)),
  void_reason TEXT             -- NULL: it stands
) STRICT;
INSERT INTO requirement VALUES(1,X'0181b745968079b9bf88171862460ec1',1,1656637200000,'limin',1656637200000,'limin','WY-01','property','accept','detail.property_company','block','本局规定','请在“专业事项”里登记物业服务企业的全称。',1,NULL);
INSERT INTO requirement VALUES(2,X'0181b745968079ba81f19261ce728b5b',1,1656637200000,'limin',1656637200000,'limin','WY-02','property','accept','detail.property_community','block','本局规定','请在“专业事项”里登记小区名称。',1,NULL);
INSERT INTO requirement VALUES(3,X'0181b745968079bbba2213c60820b242',1,1656637200000,'limin',1656637200000,'limin','WY-03','property','accept','detail.property_room','warn','本局规定','请在“专业事项”里登记业主的楼栋、单元和房号。',1,NULL);
CREATE TABLE presence(
  who TEXT NOT NULL,           -- login
  place TEXT NOT NULL,         -- host:process
  case_id INTEGER NOT NULL,    -- that is being changed, 0: none
  since INTEGER NOT NULL,      -- UTC ms: at this case
  seen INTEGER NOT NULL,       -- UTC ms of the last sign of life
  PRIMARY KEY (who, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE participant(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "unit" TEXT,
  "phone" TEXT,
  "consent_on" TEXT CHECK ("consent_on" IS NULL OR "consent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE representative(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "side" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "sex" TEXT,
  "id_no" TEXT,
  "phone" TEXT,
  "chosen_on" TEXT CHECK ("chosen_on" IS NULL OR "chosen_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE expert(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "name" TEXT NOT NULL,
  "field" TEXT,
  "pool" TEXT,
  "consulted_on" TEXT CHECK ("consulted_on" IS NULL OR "consulted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "opinion" TEXT,
  "recusal" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE recusal(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "matter" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "mediator" INTEGER REFERENCES mediator(id),
  "reason" TEXT NOT NULL,
  "raised_by" TEXT,
  "raised_on" TEXT CHECK ("raised_on" IS NULL OR "raised_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "decision" TEXT NOT NULL,
  "decided_by" TEXT,
  "decided_on" TEXT CHECK ("decided_on" IS NULL OR "decided_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE inquiry(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "seq" INTEGER,
  "held_on" TEXT NOT NULL CHECK ("held_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "time_from" TEXT,
  "time_to" TEXT,
  "place" TEXT,
  "person" TEXT NOT NULL,
  "person_sex" TEXT,
  "person_age" INTEGER,
  "person_unit" TEXT,
  "person_phone" TEXT,
  "present" TEXT,
  "investigator" TEXT NOT NULL,
  "recorder" TEXT,
  "content" TEXT NOT NULL,
  "signed" INTEGER CHECK ("signed" IN (0, 1)),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE session(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "seq" INTEGER,
  "held_on" TEXT NOT NULL CHECK ("held_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "time_from" TEXT,
  "time_to" TEXT,
  "place" TEXT NOT NULL,
  "cause" TEXT,
  "present" TEXT,
  "invited" TEXT,
  "points" TEXT,
  "content" TEXT,
  "result" TEXT NOT NULL,
  "result_note" TEXT,
  "recorder" TEXT,
  "signed" INTEGER CHECK ("signed" IN (0, 1)),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE evidence(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "seq" INTEGER,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "copies" INTEGER,
  "origin" TEXT,
  "pages" INTEGER,
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE appraisal(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "commissioner" TEXT NOT NULL,
  "consent_on" TEXT CHECK ("consent_on" IS NULL OR "consent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "body" TEXT NOT NULL,
  "matter" TEXT,
  "commissioned_on" TEXT NOT NULL CHECK ("commissioned_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "opinion_no" TEXT,
  "opinion_on" TEXT CHECK ("opinion_on" IS NULL OR "opinion_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "received_on" TEXT CHECK ("received_on" IS NULL OR "received_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "withdrawn_on" TEXT CHECK ("withdrawn_on" IS NULL OR "withdrawn_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "damage" TEXT,
  "fault" TEXT,
  "causation" TEXT,
  "responsibility" TEXT,
  "ratio" INTEGER,
  "fee" INTEGER CHECK ("fee" >= 0),
  "advance_applicant" INTEGER CHECK ("advance_applicant" >= 0),
  "advance_respondent" INTEGER CHECK ("advance_respondent" >= 0),
  "final_applicant" INTEGER CHECK ("final_applicant" >= 0),
  "final_respondent" INTEGER CHECK ("final_respondent" >= 0),
  "recusal" TEXT,
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE claim(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "seq" INTEGER,
  "item" TEXT,
  "text" TEXT NOT NULL,
  "amount" INTEGER CHECK ("amount" >= 0),
  "agreed" INTEGER CHECK ("agreed" >= 0),
  "proof" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE detail(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "item" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE agreement(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "seq" INTEGER,
  "form" TEXT,
  "number" TEXT,
  "facts" TEXT,
  "responsibilities" TEXT,
  "text" TEXT,
  "manner" TEXT,
  "place" TEXT,
  "copies" INTEGER,
  "amount" INTEGER CHECK ("amount" >= 0),
  "agreed_on" TEXT CHECK ("agreed_on" IS NULL OR "agreed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "signed_on" TEXT CHECK ("signed_on" IS NULL OR "signed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "sealed_on" TEXT CHECK ("sealed_on" IS NULL OR "sealed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "effective_on" TEXT CHECK ("effective_on" IS NULL OR "effective_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "perform_due" TEXT CHECK ("perform_due" IS NULL OR "perform_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "jc_informed_on" TEXT CHECK ("jc_informed_on" IS NULL OR "jc_informed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "replaced_on" TEXT CHECK ("replaced_on" IS NULL OR "replaced_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "replaced_why" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE signature(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "agreement" INTEGER,
  "role" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "how" TEXT NOT NULL,
  "signed_on" TEXT NOT NULL CHECK ("signed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE agreement_item(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "agreement" INTEGER,
  "seq" INTEGER,
  "text" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "debtor" TEXT,
  "creditor" TEXT,
  "amount" INTEGER CHECK ("amount" >= 0),
  "due_on" TEXT CHECK ("due_on" IS NULL OR "due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE performance(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "agreement" INTEGER,
  "item" INTEGER NOT NULL,
  "done_on" TEXT NOT NULL CHECK ("done_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "amount" INTEGER CHECK ("amount" >= 0),
  "result" TEXT NOT NULL,
  "proof" TEXT,
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE confirmation(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "agreement" INTEGER,
  "state" TEXT NOT NULL,
  "applied_on" TEXT CHECK ("applied_on" IS NULL OR "applied_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "joint" INTEGER CHECK ("joint" IN (0, 1)),
  "court" TEXT,
  "court_basis" TEXT,
  "documents" TEXT,
  "accepted_on" TEXT CHECK ("accepted_on" IS NULL OR "accepted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "result_on" TEXT CHECK ("result_on" IS NULL OR "result_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "docket" TEXT,
  "reason" TEXT,
  "enforcement_on" TEXT CHECK ("enforcement_on" IS NULL OR "enforcement_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "replaced_on" TEXT CHECK ("replaced_on" IS NULL OR "replaced_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE remedy(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "kind" TEXT NOT NULL,
  "applied_on" TEXT NOT NULL CHECK ("applied_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "body" TEXT,
  "docket" TEXT,
  "result" TEXT,
  "result_on" TEXT CHECK ("result_on" IS NULL OR "result_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE revisit(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "visited_on" TEXT NOT NULL CHECK ("visited_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "form" TEXT NOT NULL,
  "visitor" TEXT NOT NULL,
  "reason" TEXT,
  "performed" TEXT,
  "satisfied" TEXT,
  "litigation" INTEGER CHECK ("litigation" IN (0, 1)),
  "escalation_risk" INTEGER CHECK ("escalation_risk" IN (0, 1)),
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE referral(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "way" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "org" TEXT NOT NULL,
  "sent_on" TEXT NOT NULL CHECK ("sent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "letter_no" TEXT,
  "contact" TEXT,
  "consent_on" TEXT CHECK ("consent_on" IS NULL OR "consent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reason" TEXT,
  "materials" TEXT,
  "taken_on" TEXT CHECK ("taken_on" IS NULL OR "taken_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "result" TEXT,
  "feedback_on" TEXT CHECK ("feedback_on" IS NULL OR "feedback_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE report(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "reported_on" TEXT NOT NULL CHECK ("reported_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "matter" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "person" TEXT,
  "content" TEXT NOT NULL,
  "result" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE volume_item(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "seq" INTEGER,
  "form" TEXT,
  "name" TEXT NOT NULL,
  "page_from" INTEGER NOT NULL,
  "page_to" INTEGER,
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE correction(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "corrected_on" TEXT NOT NULL CHECK ("corrected_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reason" TEXT NOT NULL,
  "asked_by" TEXT,
  "approved_by" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE TABLE appointment(
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), -- the same in every copy
  version INTEGER NOT NULL,    -- 1 at first, one more each save
  created_at INTEGER NOT NULL, -- UTC ms
  created_by TEXT NOT NULL,    -- login
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  "case" INTEGER NOT NULL REFERENCES case_rec(id),
  "planned_on" TEXT NOT NULL CHECK ("planned_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "time_from" TEXT NOT NULL,
  "time_to" TEXT,
  "room" TEXT NOT NULL,
  "mediator" INTEGER REFERENCES mediator(id), -- NULL: the case's
  "participants" TEXT,
  "purpose" TEXT,
  "kept" TEXT,
  "session" INTEGER,           -- seq of the session that came of it
  "note" TEXT,
  void_reason TEXT             -- NULL: it stands
) STRICT;
CREATE INDEX area_by_parent ON area(parent);
CREATE INDEX committee_by_area ON committee(area);
CREATE INDEX mediator_by_committee ON mediator(committee, name);
CREATE UNIQUE INDEX case_by_number ON case_rec(series, year, seq) WHERE seq IS NOT NULL;
CREATE INDEX case_by_passed ON case_rec(passed_to) WHERE passed_to IS NOT NULL;
CREATE INDEX party_by_case ON party("case");
CREATE INDEX suspension_by_case ON suspension("case");
CREATE INDEX extension_by_case ON extension("case");
CREATE INDEX clock_by_due ON clock(due_on);
CREATE INDEX history_by_row ON history(kind, row_id);
CREATE INDEX history_by_case ON history(case_id) WHERE case_id IS NOT NULL;
CREATE INDEX history_by_time ON history(at);
CREATE TRIGGER history_no_update BEFORE UPDATE ON history
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_private_no_update BEFORE UPDATE ON history_private
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_private_no_delete BEFORE DELETE ON history_private
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE INDEX draft_by_who ON draft(who, at);
CREATE INDEX batch_row_by_batch ON batch_row(batch);
CREATE INDEX batch_row_by_hash ON batch_row(hash) WHERE hash IS NOT NULL;
CREATE TRIGGER setting_change_stays BEFORE UPDATE ON setting_change
  BEGIN SELECT raise(ABORT, 'setting_change is append-only'); END;
CREATE TRIGGER setting_change_remains BEFORE DELETE ON setting_change
  BEGIN SELECT raise(ABORT, 'setting_change is append-only'); END;
CREATE INDEX fact_block_days ON fact_block(first_day, last_day);
CREATE INDEX case_by_accepted ON case_rec(accepted_on);
CREATE INDEX case_by_due ON case_rec(due_on);
CREATE INDEX case_by_outcome ON case_rec(outcome_on);
CREATE INDEX case_by_state ON case_rec(state);
CREATE INDEX case_by_type ON case_rec(type);
CREATE INDEX case_by_committee ON case_rec(committee);
CREATE INDEX case_by_mediator ON case_rec(mediator);
CREATE INDEX case_by_co_mediator ON case_rec(co_mediator) WHERE co_mediator IS NOT NULL;
CREATE INDEX case_by_area ON case_rec(area);
CREATE INDEX case_by_seq ON case_rec(seq, year) WHERE seq IS NOT NULL;
CREATE INDEX party_by_name ON party(name, "case");
CREATE INDEX party_by_phone ON party(phone, "case") WHERE phone IS NOT NULL;
CREATE INDEX party_by_id_no ON party(id_no, "case") WHERE id_no IS NOT NULL;
CREATE INDEX screening_round_by_unit ON screening_round(unit, to_on);
CREATE INDEX finding_by_area ON finding(area, found_on);
CREATE INDEX watch_by_finding ON watch("finding");
CREATE INDEX handover_by_finding ON handover("finding");
CREATE INDEX participant_by_case ON participant("case");
CREATE INDEX representative_by_case ON representative("case");
CREATE INDEX expert_by_case ON expert("case");
CREATE INDEX recusal_by_case ON recusal("case");
CREATE INDEX inquiry_by_case ON inquiry("case");
CREATE INDEX session_by_case ON session("case");
CREATE INDEX evidence_by_case ON evidence("case");
CREATE INDEX appraisal_by_case ON appraisal("case");
CREATE INDEX claim_by_case ON claim("case");
CREATE INDEX detail_by_case ON detail("case");
CREATE INDEX agreement_by_case ON agreement("case");
CREATE INDEX signature_by_case ON signature("case");
CREATE INDEX agreement_item_by_case ON agreement_item("case");
CREATE INDEX performance_by_case ON performance("case");
CREATE INDEX confirmation_by_case ON confirmation("case");
CREATE INDEX remedy_by_case ON remedy("case");
CREATE INDEX revisit_by_case ON revisit("case");
CREATE INDEX referral_by_case ON referral("case");
CREATE INDEX report_by_case ON report("case");
CREATE INDEX volume_item_by_case ON volume_item("case");
CREATE INDEX correction_by_case ON correction("case");
CREATE INDEX appointment_by_case ON appointment("case");
CREATE INDEX appointment_by_day ON appointment(planned_on);
CREATE INDEX case_by_finding ON case_rec(finding) WHERE finding IS NOT NULL;
CREATE INDEX finding_by_case ON finding("case") WHERE "case" IS NOT NULL;
CREATE INDEX finding_by_round ON finding(round) WHERE round IS NOT NULL;
CREATE INDEX watch_by_round ON watch(round) WHERE round IS NOT NULL;
CREATE INDEX reception_by_case ON reception("case") WHERE "case" IS NOT NULL;
CREATE INDEX case_by_void ON case_rec(id) WHERE void_reason IS NOT NULL;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1416186469;
PRAGMA user_version = 2;
