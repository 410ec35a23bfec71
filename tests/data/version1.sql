-- tests/data/version1.sql - a small register as the program of schema version 1 left it.
--
-- Frozen: test_migration.c brings it to the newest version.  Eight cases of two
-- committees in different states, with a stop, a longer term, a written and an
-- oral agreement, an application to the court, a day off, a user and an import.
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
  help TEXT,
  UNIQUE(list, code)
) STRICT;
INSERT INTO code VALUES(1,X'017f42fdbe8072bc8a75c9683681a1f4',1,1646096400000,'limin',1646096400000,'limin','source','1','主动调解','主动|主动受理|排查发现|调委会主动调解',NULL,1,1,'调委会发现纠纷后主动进行调解。依据：《人民调解法》第十七条');
INSERT INTO code VALUES(2,X'017f42fdbe8072bdaf330d70fe233e65',1,1646096400000,'limin',1646096400000,'limin','source','2','依申请调解','依申请|申请|申请调解|申请受理|当事人申请|依当事人申请|依当事人申请调解',NULL,2,1,'当事人书面或口头申请调解。依据：《人民调解法》第十七条');
INSERT INTO code VALUES(3,X'017f42fdbe8072bea6e2f19455f3c952',1,1646096400000,'limin',1646096400000,'limin','source','3','接受委托移送','委托移送|移送受理|移交受理|接受移送|接受委托',NULL,3,1,'有关单位委托或移送的纠纷；知道是哪个部门的，选31至39。依据：《人民调解法》第十八条');
INSERT INTO code VALUES(4,X'017f42fdbe8072bf93537e997b0af99b',1,1646096400000,'limin',1646096400000,'limin','source','31','人民法院委托移送','法院委托移送|法院委托|法院移送|人民法院|法院|诉调对接|委派调解','3',4,1,'人民法院立案前委派或立案后委托。依据：《人民调解法》第十八条');
INSERT INTO code VALUES(5,X'017f42fdbe8072c0927fb0420287d947',1,1646096400000,'limin',1646096400000,'limin','source','32','检察院委托移送','人民检察院委托移送|检察院移送|检察院|检调对接','3',5,1,'人民检察院委托或移送');
INSERT INTO code VALUES(6,X'017f42fdbe8072c1bcaea3647b3c3c13',1,1646096400000,'limin',1646096400000,'limin','source','33','公安机关委托移送','公安委托移送|公安移送|公安机关|公安|派出所移送|警调对接','3',6,1,'公安机关、派出所告知或移送。依据：《人民调解法》第十八条');
INSERT INTO code VALUES(7,X'017f42fdbe8072c2bfec29755e3b402a',1,1646096400000,'limin',1646096400000,'limin','source','34','信访部门委托移送','信访委托移送|信访移送|信访部门|信访|访调对接','3',7,1,'信访部门委托或移送');
INSERT INTO code VALUES(8,X'017f42fdbe8072c3ba73b1ece918d903',1,1646096400000,'limin',1646096400000,'limin','source','39','其他部门委托移送','其它部门委托移送|其他部门移送|其他部门|其它部门','3',8,1,'上述以外的单位委托或移送');
INSERT INTO code VALUES(9,X'017f42fdbe8072c4b684d85aa2011c81',1,1646096400000,'limin',1646096400000,'limin','type','01','婚姻家庭','婚姻家庭纠纷|婚姻|家庭|婚姻家庭矛盾|恋爱婚姻家庭',NULL,1,1,'恋爱、婚姻、赡养、抚养、继承、分家析产等引起的纠纷');
INSERT INTO code VALUES(10,X'017f42fdbe8072c59857d70216f9c528',1,1646096400000,'limin',1646096400000,'limin','type','02','邻里','邻里纠纷|相邻|相邻关系|相邻纠纷|邻里关系',NULL,2,1,'相邻关系、邻居之间因排水、通行、采光、滋扰等引起的纠纷');
INSERT INTO code VALUES(11,X'017f42fdbe8072c69e33237d2dd2ac7f',1,1646096400000,'limin',1646096400000,'limin','type','03','房屋宅基地','房屋宅基地纠纷|房屋、宅基地|宅基地|宅基地纠纷|房屋纠纷',NULL,3,1,'房屋所有、使用、买卖、租赁和宅基地引起的纠纷');
INSERT INTO code VALUES(12,X'017f42fdbe8072c7a579c7707c247a9a',1,1646096400000,'limin',1646096400000,'limin','type','04','合同','合同纠纷|债务|债务纠纷|民间借贷|借贷纠纷',NULL,4,1,'买卖、借贷、承揽等合同引起的纠纷');
INSERT INTO code VALUES(13,X'017f42fdbe8072c8ade01be55c92f171',1,1646096400000,'limin',1646096400000,'limin','type','05','生产经营','生产经营纠纷|生产经营性|经营',NULL,5,1,'种植、养殖、加工、经营活动引起的纠纷');
INSERT INTO code VALUES(14,X'017f42fdbe8072c981c80384338652bb',1,1646096400000,'limin',1646096400000,'limin','type','06','损害赔偿','损害赔偿纠纷|赔偿|人身损害|人身损害赔偿|损害赔偿类',NULL,6,1,'人身或财产受到损害要求赔偿的纠纷；校园伤害也归此类');
INSERT INTO code VALUES(15,X'017f42fdbe8072ca9125cfea5a139271',1,1646096400000,'limin',1646096400000,'limin','type','07','山林土地','山林土地纠纷|土地|土地纠纷|林地|山林|土地承包|农村土地承包',NULL,7,1,'山林、土地权属和承包经营引起的纠纷');
INSERT INTO code VALUES(16,X'017f42fdbe8072cb8952424ff77af1df',1,1646096400000,'limin',1646096400000,'limin','type','08','征地拆迁','征地拆迁纠纷|征地|拆迁|房屋征收|征收拆迁|征地拆迁补偿',NULL,8,1,'土地征收、房屋征收与补偿引起的纠纷');
INSERT INTO code VALUES(17,X'017f42fdbe8072cc8a986d6dca97d221',1,1646096400000,'limin',1646096400000,'limin','type','09','环境污染','环境污染纠纷|环境保护|环保|环境|环境保护纠纷',NULL,9,1,'噪声、油烟、污水、粉尘等污染引起的纠纷；旧称环境保护');
INSERT INTO code VALUES(18,X'017f42fdbe8072cda093be803a4b7fd4',1,1646096400000,'limin',1646096400000,'limin','type','LD','劳动争议','劳动|劳动纠纷|劳动争议纠纷|劳动人事|劳动人事争议',NULL,10,1,'劳动争议合计，含拖欠农民工工资和其他劳动争议；台账未再细分的选它');
INSERT INTO code VALUES(19,X'017f42fdbe8072ce9fa01aefa604843c',1,1646096400000,'limin',1646096400000,'limin','type','10','拖欠农民工工资','拖欠农民工工资纠纷|农民工工资|拖欠工资|欠薪|农民工讨薪','LD',11,1,'用人单位拖欠农民工工资的争议');
INSERT INTO code VALUES(20,X'017f42fdbe8072cfa65250730bfe37cf',1,1646096400000,'limin',1646096400000,'limin','type','11','其他劳动争议','其它劳动争议|一般劳动争议','LD',12,1,'除拖欠农民工工资以外的劳动人事争议。依据：《劳动争议调解仲裁法》第二条');
INSERT INTO code VALUES(21,X'017f42fdbe8072d0a62ae3299f39c3e6',1,1646096400000,'limin',1646096400000,'limin','type','XF','消费','消费纠纷|消费争议|消费者权益',NULL,13,1,'消费纠纷合计，含旅游、电子商务和其他消费；台账未再细分的选它');
INSERT INTO code VALUES(22,X'017f42fdbe8072d1987f83681de9339c',1,1646096400000,'limin',1646096400000,'limin','type','12','旅游','旅游纠纷','XF',14,1,'旅游活动引起的纠纷');
INSERT INTO code VALUES(23,X'017f42fdbe8072d2bd1d283db19b95b9',1,1646096400000,'limin',1646096400000,'limin','type','13','电子商务','电子商务纠纷|电商|网购|网络购物','XF',15,1,'网上购物等电子商务引起的纠纷');
INSERT INTO code VALUES(24,X'017f42fdbe8072d3bdc3d2bb4e68383d',1,1646096400000,'limin',1646096400000,'limin','type','14','其他消费','其他消费纠纷|其它消费|消费者纠纷','XF',16,1,'除旅游、电子商务以外的消费纠纷');
INSERT INTO code VALUES(25,X'017f42fdbe8072d4a21a746d2bbbb884',1,1646096400000,'limin',1646096400000,'limin','type','15','医疗','医疗纠纷|医患|医患纠纷|医疗事故|医疗损害',NULL,17,1,'医患双方因诊疗活动引发的争议。依据：《医疗纠纷预防和处理条例》第二条');
INSERT INTO code VALUES(26,X'017f42fdbe8072d5b71222d472abdb26',1,1646096400000,'limin',1646096400000,'limin','type','16','道路交通事故','道路交通事故纠纷|交通事故|道路交通|交通|交通事故纠纷',NULL,18,1,'道路交通事故损害赔偿引起的纠纷。依据：《道路交通安全法》第七十四条');
INSERT INTO code VALUES(27,X'017f42fdbe8072d68d0ae7b3d2dcc0a5',1,1646096400000,'limin',1646096400000,'limin','type','17','物业','物业纠纷|物业服务|物业管理|物业服务纠纷',NULL,19,1,'业主与物业服务人之间的纠纷');
INSERT INTO code VALUES(28,X'017f42fdbe8072d79629de3baf6c6abd',1,1646096400000,'limin',1646096400000,'limin','type','18','其他','其它|其他纠纷|其它纠纷|其他类',NULL,20,1,'以上各类之外的纠纷');
INSERT INTO code VALUES(29,X'017f42fdbe8072d88af6546c16688028',1,1646096400000,'limin',1646096400000,'limin','type','CW','村务管理','村务管理纠纷|村务','18',21,0,'旧分类，仅供导入原台账，统计归入其他');
INSERT INTO code VALUES(30,X'017f42fdbe8072d9ba7b262e7d353aec',1,1646096400000,'limin',1646096400000,'limin','type','JS','计划生育','计划生育纠纷|计生','18',22,0,'旧分类，仅供导入原台账，统计归入其他');
INSERT INTO code VALUES(31,X'017f42fdbe8072dab32618eb9700ff54',1,1646096400000,'limin',1646096400000,'limin','type','ZS','知识产权','知识产权纠纷','18',23,0,'别的系统的分类，仅供导入，统计归入其他');
INSERT INTO code VALUES(32,X'017f42fdbe8072db9d2f01159debb944',1,1646096400000,'limin',1646096400000,'limin','type','HL','互联网','互联网纠纷|网络','18',24,0,'别的系统的分类，仅供导入，统计归入其他');
INSERT INTO code VALUES(33,X'017f42fdbe8072dc8f4aa30c40baca72',1,1646096400000,'limin',1646096400000,'limin','campaign_pair','0','不属六防六促','不属于六防六促|不属于|非六防六促',NULL,1,1,'不计入六防六促专项行动');
INSERT INTO code VALUES(34,X'017f42fdbe8072dd81b66d2ea8b0302f',1,1646096400000,'limin',1646096400000,'limin','campaign_pair','1','防情感纠纷','情感|情感纠纷|防情感|防情感纠纷促人际和悦|防情感纠纷、促人际和悦',NULL,2,1,'防情感纠纷、促人际和悦：恋爱、情感引起的纠纷');
INSERT INTO code VALUES(35,X'017f42fdbe8072deae0d7ab10eb6e4b1',1,1646096400000,'limin',1646096400000,'limin','campaign_pair','2','防家庭纠纷','家庭|家庭纠纷|防家庭|防家庭纠纷促家人和睦|防家庭纠纷、促家人和睦',NULL,3,1,'防家庭纠纷、促家人和睦：家庭成员之间的纠纷');
INSERT INTO code VALUES(36,X'017f42fdbe8072dfa01e16c9b2fc7bab',1,1646096400000,'limin',1646096400000,'limin','campaign_pair','3','防邻里纠纷','邻里|邻里纠纷|防邻里|防邻里纠纷促社会和谐|防邻里纠纷、促社会和谐',NULL,4,1,'防邻里纠纷、促社会和谐：邻居之间、相邻关系的纠纷');
INSERT INTO code VALUES(37,X'017f42fdbe8072e0a9f5fde77176639c',1,1646096400000,'limin',1646096400000,'limin','campaign_pair','4','防债务纠纷','债务|债务纠纷|防债务|防债务纠纷促经营和顺|防债务纠纷、促经营和顺',NULL,5,1,'防债务纠纷、促经营和顺：借贷、货款、工程款等债务纠纷');
INSERT INTO code VALUES(38,X'017f42fdbe8072e1bb83340651e1e91e',1,1646096400000,'limin',1646096400000,'limin','campaign_pair','5','防物业纠纷','物业|物业纠纷|防物业|防物业纠纷促小区和美|防物业纠纷、促小区和美',NULL,6,1,'防物业纠纷、促小区和美：业主与物业服务人之间的纠纷');
INSERT INTO code VALUES(39,X'017f42fdbe8072e2a6c9585aaf572d9b',1,1646096400000,'limin',1646096400000,'limin','campaign_pair','6','防涉疫涉灾纠纷','涉疫涉灾|涉疫涉灾纠纷|防涉疫涉灾|防涉疫涉灾纠纷促群众和康|防涉疫涉灾纠纷、促群众和康|涉疫|涉灾|防涉疫涉灾纠纷促群众安全和康',NULL,7,1,'防涉疫涉灾纠纷、促群众和康：疫情、灾害引起的纠纷。下半句也写作“促群众安全和康”');
INSERT INTO code VALUES(40,X'017f42fdbe8072e3b5351335f65a9b93',1,1646096400000,'limin',1646096400000,'limin','difficulty','1','一般','简单|普通|一般案件|简单案件',NULL,1,1,'事实清楚、争议不大');
INSERT INTO code VALUES(41,X'017f42fdbe8072e4ac57be1adff8e4d2',1,1646096400000,'limin',1646096400000,'limin','difficulty','2','疑难复杂','疑难|复杂|疑难案件|疑难复杂案件',NULL,2,1,'争议大、涉及人数多、需要鉴定或几个部门配合；统计表单列');
INSERT INTO code VALUES(42,X'017f42fdbe8072e58896c1a06d8ca9f1',1,1646096400000,'limin',1646096400000,'limin','difficulty','3','重大','重大案件|特别重大',NULL,3,1,'涉及死亡、群体性事件或社会影响大');
INSERT INTO code VALUES(43,X'017f42fdbe8072e69eca6b412c414b24',1,1646096400000,'limin',1646096400000,'limin','risk','0','蓝色','蓝|低风险|低|隐患',NULL,1,1,'有苗头，正常调处，7天内处置');
INSERT INTO code VALUES(44,X'017f42fdbe8072e7a3a110cd8a6a8665',1,1646096400000,'limin',1646096400000,'limin','risk','1','黄色','黄|一般风险|中',NULL,2,1,'一般矛盾，3天内处置');
INSERT INTO code VALUES(45,X'017f42fdbe8072e88de88e0ce234462f',1,1646096400000,'limin',1646096400000,'limin','risk','2','橙色','橙|较大风险|较高',NULL,3,1,'可能激化，1天内处置，派人盯住');
INSERT INTO code VALUES(46,X'017f42fdbe8072e99be8370113bfecdd',1,1646096400000,'limin',1646096400000,'limin','risk','3','红色','红|重大风险|高风险|高',NULL,4,1,'可能发生治安或刑事案件：当天处置，采取防范措施并报告公安机关或有关部门。依据：《人民调解法》第二十五条');
INSERT INTO code VALUES(47,X'017f42fdbe8072eab864d9bac396d8b7',1,1646096400000,'limin',1646096400000,'limin','special_group','1','未成年人','未成年|儿童',NULL,1,1,'不满18周岁，须有监护人。依据：《民法典》第十七条');
INSERT INTO code VALUES(48,X'017f42fdbe8072ebb12d4b6880fa9e50',1,1646096400000,'limin',1646096400000,'limin','special_group','2','老年人','老人',NULL,2,1,'60周岁以上。依据：《老年人权益保障法》第二条');
INSERT INTO code VALUES(49,X'017f42fdbe8072ec9a515c5fb5a80587',1,1646096400000,'limin',1646096400000,'limin','special_group','3','残疾人','残疾',NULL,3,1,'持残疾人证或经认定');
INSERT INTO code VALUES(50,X'017f42fdbe8072ed959196db29aed9e9',1,1646096400000,'limin',1646096400000,'limin','special_group','4','妇女','女性',NULL,4,1,'涉及妇女权益');
INSERT INTO code VALUES(51,X'017f42fdbe8072eea7570f5e92a122c3',1,1646096400000,'limin',1646096400000,'limin','special_group','5','农民工','务工人员',NULL,5,1,'进城务工人员');
INSERT INTO code VALUES(52,X'017f42fdbe8072efa408466afef86dc6',1,1646096400000,'limin',1646096400000,'limin','special_group','6','军人军属','军人|军属|涉军',NULL,6,1,'现役军人、退役军人及其家属');
INSERT INTO code VALUES(53,X'017f42fdbe8072f09f0c6c9fa4b66571',1,1646096400000,'limin',1646096400000,'limin','special_group','7','严重精神障碍患者','严重精神障碍|精神障碍|精神病人',NULL,7,1,'平安建设的重点关爱对象，有专人包联');
INSERT INTO code VALUES(54,X'017f42fdbe8072f1a3e193e048c93eae',1,1646096400000,'limin',1646096400000,'limin','special_group','8','刑满释放和社区矫正人员','刑满释放人员|社区矫正对象|刑释人员|社矫对象|刑释社矫',NULL,8,1,'平安建设的重点关爱对象，有专人包联');
INSERT INTO code VALUES(55,X'017f42fdbe8072f2b774ee26d4f0efa1',1,1646096400000,'limin',1646096400000,'limin','state','draft','草稿',NULL,NULL,1,1,'正在填写，没有案号');
INSERT INTO code VALUES(56,X'017f42fdbe8072f382086f868f1f6ac9',1,1646096400000,'limin',1646096400000,'limin','state','submitted','待受理','已登记|待审核',NULL,2,1,'申请已登记，等待决定是否受理');
INSERT INTO code VALUES(57,X'017f42fdbe8072f48419234daf971a48',1,1646096400000,'limin',1646096400000,'limin','state','rejected','不予受理','不受理|未受理',NULL,3,1,'已决定不予受理并告知当事人');
INSERT INTO code VALUES(58,X'017f42fdbe8072f5ba36a82741bb9b45',1,1646096400000,'limin',1646096400000,'limin','state','accepted','已受理','受理',NULL,4,1,'已编案号，等待调解');
INSERT INTO code VALUES(59,X'017f42fdbe8072f6ad74d0244ccb2537',1,1646096400000,'limin',1646096400000,'limin','state','mediating','调解中','待调解|正在调解|在调',NULL,5,1,'各方同意，正在调解');
INSERT INTO code VALUES(60,X'017f42fdbe8072f78c316ef0a4f8dfc3',1,1646096400000,'limin',1646096400000,'limin','state','suspended','鉴定/中止','鉴定|中止|鉴定中|鉴定中止|中止调解',NULL,6,1,'正在鉴定，或因故中止');
INSERT INTO code VALUES(61,X'017f42fdbe8072f8a3db4585ffa2e2a2',1,1646096400000,'limin',1646096400000,'limin','state','agreed','达成协议','已达成协议',NULL,7,1,'协议已生效，尚未开始履行');
INSERT INTO code VALUES(62,X'017f42fdbe8072f98af073d7cb059cc3',1,1646096400000,'limin',1646096400000,'limin','state','performing','履行中','正在履行|待履行',NULL,8,1,'协议正在履行');
INSERT INTO code VALUES(63,X'017f42fdbe8072fab29e6ecb6a8581af',1,1646096400000,'limin',1646096400000,'limin','state','performed','已履行','履行完毕|全部履行',NULL,9,1,'协议全部履行完毕');
INSERT INTO code VALUES(64,X'017f42fdbe8072fbadce1fe1b141ff9c',1,1646096400000,'limin',1646096400000,'limin','state','partly','部分履行',NULL,NULL,10,1,'协议只履行了一部分');
INSERT INTO code VALUES(65,X'017f42fdbe8072fc8647459248b0fea4',1,1646096400000,'limin',1646096400000,'limin','state','breached','反悔','不履行|拒不履行',NULL,11,1,'当事人反悔或拒不履行，已告知救济途径');
INSERT INTO code VALUES(66,X'017f42fdbe8072fdb1a6d8296852e3d3',1,1646096400000,'limin',1646096400000,'limin','state','terminated','终止（不成）','终止|终止调解|调解终止|不成',NULL,12,1,'调解不成，已终止。依据：《人民调解法》第二十六条');
INSERT INTO code VALUES(67,X'017f42fdbe8072fe8a2373a3a05c0a8b',1,1646096400000,'limin',1646096400000,'limin','state','withdrawn','撤回/自行和解','撤回|自行和解|撤回申请',NULL,13,1,'当事人撤回申请或自行和解');
INSERT INTO code VALUES(68,X'017f42fdbe8072ffb9bf002a09ce0ae8',1,1646096400000,'limin',1646096400000,'limin','state','transferred','移送/上报','移送|上报|已移送|已上报',NULL,14,1,'已移送或上报其他单位');
INSERT INTO code VALUES(69,X'017f42fdbe807300bebec047d6c1eb0d',1,1646096400000,'limin',1646096400000,'limin','state','reopened','重新调解','变更协议',NULL,15,1,'协议无效、变更或反悔后重新调解。依据：《人民调解法》第三十三条');
INSERT INTO code VALUES(70,X'017f42fdbe8073018e5bb00e549a729e',1,1646096400000,'limin',1646096400000,'limin','state','closed','结案','已结案|办结|调解结束',NULL,16,1,'结案手续已办完');
INSERT INTO code VALUES(71,X'017f42fdbe80730281da034c91035829',1,1646096400000,'limin',1646096400000,'limin','state','archived','已归档','归档',NULL,17,1,'卷宗已归档，只读');
INSERT INTO code VALUES(72,X'017f42fdbe80730382fc7ecf101e6e25',1,1646096400000,'limin',1646096400000,'limin','state','void','作废','已作废',NULL,18,1,'登记错误，案号保留不再用，不计入统计');
INSERT INTO code VALUES(73,X'017f42fdbe807304b95a62d6b01875a2',1,1646096400000,'limin',1646096400000,'limin','result','1','调解成功','成功|调成|已化解|化解|已调解成功|达成协议',NULL,1,1,'达成协议，书面的已经生效');
INSERT INTO code VALUES(74,X'017f42fdbe807305b90f12b03928502b',1,1646096400000,'limin',1646096400000,'limin','result','2','调解不成功','不成功|调解失败|失败|调解不成|不成|未成功|未达成协议|调解未成功',NULL,2,1,'一方不愿、不能达成协议、期满等，已终止。依据：《人民调解法》第二十六条');
INSERT INTO code VALUES(75,X'017f42fdbe807306a9a47ba94abd3864',1,1646096400000,'limin',1646096400000,'limin','result','3','撤回或自行和解','撤回|撤回申请|自行和解|和解',NULL,3,1,'当事人撤回申请或自行和解；默认不算成功');
INSERT INTO code VALUES(76,X'017f42fdbe807307991d5139abf82d88',1,1646096400000,'limin',1646096400000,'limin','result','4','移送','移送上报|移送其他部门|上报|已移送',NULL,4,1,'移送有关部门或上报，不算成功也不算失败');
INSERT INTO code VALUES(77,X'017f42fdbe80730890e99114e2ab3c3a',1,1646096400000,'limin',1646096400000,'limin','end_reason','N1','法律规定由专门机关管辖或不得用调解方式解决',NULL,NULL,1,1,'依据：《人民调解工作若干规定》第二十二条');
INSERT INTO code VALUES(78,X'017f42fdbe80730998e1c6e458ce3624',1,1646096400000,'limin',1646096400000,'limin','end_reason','N2','法院、公安机关或其他行政机关已受理或已解决',NULL,NULL,2,1,'依据：《人民调解工作若干规定》第二十二条');
INSERT INTO code VALUES(79,X'017f42fdbe80730aa6633fea00c96aa6',1,1646096400000,'limin',1646096400000,'limin','end_reason','N3','一方明确拒绝调解',NULL,NULL,3,1,'依据：《人民调解法》第十七条');
INSERT INTO code VALUES(80,X'017f42fdbe80730b8e3f1861d0a0964f',1,1646096400000,'limin',1646096400000,'limin','end_reason','N4','没有明确的被申请人、具体要求或事实依据',NULL,NULL,4,1,'依据：《人民调解工作若干规定》受理条件');
INSERT INTO code VALUES(81,X'017f42fdbe80730ca96bf4c00926fc54',1,1646096400000,'limin',1646096400000,'limin','end_reason','N5','医疗纠纷已起诉或已申请行政调解并被受理',NULL,NULL,5,1,'依据：《医疗纠纷预防和处理条例》第三十一条');
INSERT INTO code VALUES(82,X'017f42fdbe80730d96adf8ece187709f',1,1646096400000,'limin',1646096400000,'limin','end_reason','N6','征收争议属行政行为或补偿协议、补偿决定本身',NULL,NULL,6,1,'依据：《国有土地上房屋征收与补偿条例》第二十六条，法释〔2019〕17号第二条');
INSERT INTO code VALUES(83,X'017f42fdbe80730ea183bed47ddc075a',1,1646096400000,'limin',1646096400000,'limin','end_reason','N7','其他不予受理的原因',NULL,NULL,7,1,'须在“原因说明”里写明');
INSERT INTO code VALUES(84,X'017f42fdbe80730f9b5cd4592b0c3523',1,1646096400000,'limin',1646096400000,'limin','end_reason','T1','一方拒绝或退出调解','拒绝调解|退出调解|不同意调解',NULL,8,1,'依据：《人民调解法》第十七条、第二十三条');
INSERT INTO code VALUES(85,X'017f42fdbe807310b478f95be05d38bf',1,1646096400000,'limin',1646096400000,'limin','end_reason','T2','不能达成协议','调解不成|达不成协议|分歧过大',NULL,9,1,'依据：《人民调解法》第二十六条');
INSERT INTO code VALUES(86,X'017f42fdbe8073118929f6c9151218a5',1,1646096400000,'limin',1646096400000,'limin','end_reason','T3','期限届满，未同意延长','期满|期限届满|超期',NULL,10,1,'医疗纠纷期满未达成协议的视为调解不成。依据：《医疗纠纷预防和处理条例》第三十八条');
INSERT INTO code VALUES(87,X'017f42fdbe807312bdd8f56074fada57',1,1646096400000,'limin',1646096400000,'limin','end_reason','T4','联系不上一方当事人','联系不上|无法联系',NULL,11,1,'依据：《人民法院在线调解规则》第二十五条');
INSERT INTO code VALUES(88,X'017f42fdbe807313a69c1e6877b8aa0f',1,1646096400000,'limin',1646096400000,'limin','end_reason','T5','一方拒绝在协议上签名',NULL,NULL,12,1,'依据：《人民法院在线调解规则》第二十五条');
INSERT INTO code VALUES(89,X'017f42fdbe807314b9fb2d95f89cc6e8',1,1646096400000,'limin',1646096400000,'limin','end_reason','T6','诉讼、仲裁或行政调解已被受理',NULL,NULL,13,1,'依据：《医疗纠纷预防和处理条例》第三十一条');
INSERT INTO code VALUES(90,X'017f42fdbe807315a110d7c2b93c7dca',1,1646096400000,'limin',1646096400000,'limin','end_reason','T7','发现不属于调解范围（含涉嫌犯罪）','不属调解范围',NULL,14,1,'依据：《人民调解法》第二十五条');
INSERT INTO code VALUES(91,X'017f42fdbe8073169ef60ed75939954f',1,1646096400000,'limin',1646096400000,'limin','end_reason','T8','其他特殊原因（当事人死亡等）',NULL,NULL,15,1,'须在“原因说明”里写明');
INSERT INTO code VALUES(92,X'017f42fdbe807317a7438ef1337f7203',1,1646096400000,'limin',1646096400000,'limin','end_reason','W1','当事人撤回申请','撤回',NULL,16,1,'依据：《人民调解法》第二十三条：当事人可以要求终止调解');
INSERT INTO code VALUES(93,X'017f42fdbe807318927b22342b9cbbc7',1,1646096400000,'limin',1646096400000,'limin','end_reason','W2','当事人自行和解','自行和解|和解',NULL,17,1,'依据：《人民法院在线调解规则》第二十五条；默认不计入调解成功，设置 count_self_settled 可以改');
INSERT INTO code VALUES(94,X'017f42fdbe80731991205b721d7de193',1,1646096400000,'limin',1646096400000,'limin','agreement_form','1','口头','口头协议|口头形式',NULL,1,1,'双方认为无需书面的；调解员记录协议内容，达成之日生效。依据：《人民调解法》第二十八条、第三十条');
INSERT INTO code VALUES(95,X'017f42fdbe80731ab816e29f7c24d6fa',1,1646096400000,'limin',1646096400000,'limin','agreement_form','2','书面','书面协议|书面形式|协议书',NULL,2,1,'各方签名、盖章或按指印，调解员签名并加盖调委会印章之日生效。依据：《人民调解法》第二十九条');
INSERT INTO code VALUES(96,X'017f42fdbe80731b9d1f16aacd2d5bb9',1,1646096400000,'limin',1646096400000,'limin','apply_form','1','口头','口头申请',NULL,1,1,'当场记录基本情况、事项、理由和时间');
INSERT INTO code VALUES(97,X'017f42fdbe80731caae9af4d6b5f453b',1,1646096400000,'limin',1646096400000,'limin','apply_form','2','书面','书面申请',NULL,2,1,'提交人民调解申请书');
INSERT INTO code VALUES(98,X'017f42fdbe80731d818beeff273d24b1',1,1646096400000,'limin',1646096400000,'limin','performance','done','已履行','01|履行|全部履行|履行完毕|已全部履行|当场履行|是',NULL,1,1,'协议全部履行完毕，有凭证或当事人确认');
INSERT INTO code VALUES(99,X'017f42fdbe80731e9aa5da4d37e73e72',1,1646096400000,'limin',1646096400000,'limin','performance','performing','履行中','正在履行|未到期|分期履行',NULL,2,1,'正在按约履行或期限未到');
INSERT INTO code VALUES(100,X'017f42fdbe80731f8c72391c3626832c',1,1646096400000,'limin',1646096400000,'limin','performance','partly','部分履行','履行部分',NULL,3,1,'只履行了一部分');
INSERT INTO code VALUES(101,X'017f42fdbe807320b3afdf0ced4443fc',1,1646096400000,'limin',1646096400000,'limin','performance','breached','反悔','03|不履行|拒不履行|达成协议后起诉',NULL,4,1,'当事人反悔或期满不履行；可就协议起诉。依据：《人民调解法》第三十二条');
INSERT INTO code VALUES(102,X'017f42fdbe8073218a54616baf1d399b',1,1646096400000,'limin',1646096400000,'limin','performance','jc','申请司法确认','02|司法确认',NULL,5,1,'双方共同向法院申请确认协议效力。依据：《人民调解法》第三十三条');
INSERT INTO code VALUES(103,X'017f42fdbe807322b967bc04d1f31bec',1,1646096400000,'limin',1646096400000,'limin','performance','other','其他','04|其它',NULL,6,1,'以上之外，例如法院另有判决');
INSERT INTO code VALUES(104,X'017f42fdbe807323b2cafa0fc638815a',1,1646096400000,'limin',1646096400000,'limin','jc_state','none','未申请','否|无|未',NULL,1,1,'没有申请司法确认');
INSERT INTO code VALUES(105,X'017f42fdbe807324b9fc0605336f5bb6',1,1646096400000,'limin',1646096400000,'limin','jc_state','applied','已申请','是|申请',NULL,2,1,'双方已共同提出申请，法院尚未决定是否受理');
INSERT INTO code VALUES(106,X'017f42fdbe807325ad351e6a301385e1',1,1646096400000,'limin',1646096400000,'limin','jc_state','accepted','法院已受理','已受理',NULL,3,1,'法院受理，尚未作出裁定');
INSERT INTO code VALUES(107,X'017f42fdbe8073268009da671e9db82a',1,1646096400000,'limin',1646096400000,'limin','jc_state','confirmed','确认有效','有效|已确认|裁定确认',NULL,4,1,'裁定有效，一方不履行可申请强制执行。依据：《人民调解法》第三十三条');
INSERT INTO code VALUES(108,X'017f42fdbe8073278bb7281d6d3f1741',1,1646096400000,'limin',1646096400000,'limin','jc_state','rejected','驳回','驳回申请|确认无效|无效',NULL,5,1,'裁定驳回，可变更协议、重新调解或起诉。依据：《人民调解法》第三十三条');
INSERT INTO code VALUES(109,X'017f42fdbe8073289bd798eb1c83719b',1,1646096400000,'limin',1646096400000,'limin','jc_state','refused','不予受理','不受理',NULL,6,1,'法院不予受理');
INSERT INTO code VALUES(110,X'017f42fdbe8073298a879f0526464bb9',1,1646096400000,'limin',1646096400000,'limin','jc_state','withdrawn','撤回','撤回申请|按撤回处理',NULL,7,1,'申请人撤回，或按撤回处理');
INSERT INTO code VALUES(111,X'017f42fdbe80732a8a0a1359696710ab',1,1646096400000,'limin',1646096400000,'limin','conversion','01','治安','治安案件|转治安|治安处罚',NULL,1,1,'转为治安案件');
INSERT INTO code VALUES(112,X'017f42fdbe80732b85f07fa607347bfc',1,1646096400000,'limin',1646096400000,'limin','conversion','02','刑事','刑事案件|转刑事|民转刑',NULL,2,1,'转为刑事案件');
INSERT INTO code VALUES(113,X'017f42fdbe80732cabb337dc601f99d8',1,1646096400000,'limin',1646096400000,'limin','conversion','03','民商事','民商事案件|转诉讼|诉讼|民事案件',NULL,3,1,'转为民商事诉讼或仲裁');
INSERT INTO code VALUES(114,X'017f42fdbe80732dbf43de99489ccbe0',1,1646096400000,'limin',1646096400000,'limin','committee_kind','village','村','村调委会|村委会|村人民调解委员会',NULL,1,1,'村民委员会设立。依据：《人民调解法》第八条');
INSERT INTO code VALUES(115,X'017f42fdbe80732ebf7fa5bea1869497',1,1646096400000,'limin',1646096400000,'limin','committee_kind','neighbourhood','社区','居|居(社区)|社区调委会|居委会|居民委员会',NULL,2,1,'居民委员会设立。依据：《人民调解法》第八条');
INSERT INTO code VALUES(116,X'017f42fdbe80732fb4b365de19b28886',1,1646096400000,'limin',1646096400000,'limin','committee_kind','town','乡镇','乡|镇|乡镇调委会',NULL,3,1,'乡镇设立。依据：《人民调解法》第三十四条');
INSERT INTO code VALUES(117,X'017f42fdbe807330a5b96de907a37376',1,1646096400000,'limin',1646096400000,'limin','committee_kind','street','街道','街道调委会|街道办事处',NULL,4,1,'街道设立。依据：《人民调解法》第三十四条');
INSERT INTO code VALUES(118,X'017f42fdbe8073318e0c3ecd7a1ca902',1,1646096400000,'limin',1646096400000,'limin','committee_kind','enterprise','企业','企业调委会',NULL,5,1,'企业设立。依据：《人民调解法》第八条');
INSERT INTO code VALUES(119,X'017f42fdbe8073328f9015cc1e480b37',1,1646096400000,'limin',1646096400000,'limin','committee_kind','institution','事业单位','事业|事业单位调委会',NULL,6,1,'事业单位设立。依据：《人民调解法》第八条');
INSERT INTO code VALUES(120,X'017f42fdbe807333b3385f5bb8308914',1,1646096400000,'limin',1646096400000,'limin','committee_kind','professional','行业性专业性','行业性|专业性|行业专业|行业性专业性调委会|行业性、专业性',NULL,7,1,'行业性、专业性人民调解组织。依据：《人民调解法》第三十四条');
INSERT INTO code VALUES(121,X'017f42fdbe807334beed7b5e25086e0a',1,1646096400000,'limin',1646096400000,'limin','committee_kind','other','社会团体和其他','社会团体|社会团体和其他组织|其他|其它',NULL,8,1,'社会团体和其他组织设立。依据：《人民调解法》第三十四条');
INSERT INTO code VALUES(122,X'017f42fdbe80733594c5cafb4debae2b',1,1646096400000,'limin',1646096400000,'limin','sub_kind','traffic','道路交通事故','道路交通|交通事故|交通|交通调委会',NULL,1,1,'道路交通事故损害赔偿。依据：《道路交通事故处理程序规定》第八十四条');
INSERT INTO code VALUES(123,X'017f42fdbe80733692b2703ed20b7e38',1,1646096400000,'limin',1646096400000,'limin','sub_kind','school','涉教纠纷','涉教|校园|学校|教育|校园纠纷',NULL,2,1,'学校、学生、家长之间的纠纷。依据：教政法〔2019〕11号');
INSERT INTO code VALUES(124,X'017f42fdbe807337ade17d4956fb5e69',1,1646096400000,'limin',1646096400000,'limin','sub_kind','labour','劳动人事争议','劳动人事|劳动|劳动争议',NULL,3,1,'劳动人事争议。依据：《劳动争议调解仲裁法》第十条');
INSERT INTO code VALUES(125,X'017f42fdbe807338af4e95a078a25f6c',1,1646096400000,'limin',1646096400000,'limin','sub_kind','medical','医疗纠纷','医疗|医患|医患纠纷',NULL,4,1,'医疗纠纷。依据：《医疗纠纷预防和处理条例》第三十条至第三十二条');
INSERT INTO code VALUES(126,X'017f42fdbe807339993f0db42c8b4f1d',1,1646096400000,'limin',1646096400000,'limin','sub_kind','expropriation','房屋征收','征收|拆迁|征地拆迁|房屋征收补偿',NULL,5,1,'房屋征收中的民事争议。依据：《国有土地上房屋征收与补偿条例》');
INSERT INTO code VALUES(127,X'017f42fdbe80733a8346f18aede21e4b',1,1646096400000,'limin',1646096400000,'limin','sub_kind','property','物业','物业纠纷|物业服务',NULL,6,1,'物业服务纠纷');
INSERT INTO code VALUES(128,X'017f42fdbe80733ba229791779e7c6b9',1,1646096400000,'limin',1646096400000,'limin','sex','0','未知',NULL,NULL,1,1,'未知的性别');
INSERT INTO code VALUES(129,X'017f42fdbe80733cafb506cea6576f57',1,1646096400000,'limin',1646096400000,'limin','sex','1','男','男性|男士|M',NULL,2,1,'男性。依据：GB/T 2261.1');
INSERT INTO code VALUES(130,X'017f42fdbe80733dbb9cbb61f64467b7',1,1646096400000,'limin',1646096400000,'limin','sex','2','女','女性|女士|F',NULL,3,1,'女性。依据：GB/T 2261.1');
INSERT INTO code VALUES(131,X'017f42fdbe80733eb8ac478b85394219',1,1646096400000,'limin',1646096400000,'limin','sex','9','未说明',NULL,NULL,4,1,'未说明的性别');
INSERT INTO code VALUES(132,X'017f42fdbe80733fbd69c87e8775e747',1,1646096400000,'limin',1646096400000,'limin','nation','01','汉族','汉',NULL,1,1,NULL);
INSERT INTO code VALUES(133,X'017f42fdbe807340b75c59305e1c70d3',1,1646096400000,'limin',1646096400000,'limin','nation','02','蒙古族','蒙古',NULL,2,1,NULL);
INSERT INTO code VALUES(134,X'017f42fdbe807341bbe4d126b53cbd06',1,1646096400000,'limin',1646096400000,'limin','nation','03','回族','回',NULL,3,1,NULL);
INSERT INTO code VALUES(135,X'017f42fdbe807342a59c52e0d2a3c9c8',1,1646096400000,'limin',1646096400000,'limin','nation','04','藏族','藏',NULL,4,1,NULL);
INSERT INTO code VALUES(136,X'017f42fdbe807343bcbf7473204231eb',1,1646096400000,'limin',1646096400000,'limin','nation','05','维吾尔族','维吾尔',NULL,5,1,NULL);
INSERT INTO code VALUES(137,X'017f42fdbe8073448294d86a2e4fbad3',1,1646096400000,'limin',1646096400000,'limin','nation','06','苗族','苗',NULL,6,1,NULL);
INSERT INTO code VALUES(138,X'017f42fdbe807345bc68c92071d1bc2b',1,1646096400000,'limin',1646096400000,'limin','nation','07','彝族','彝',NULL,7,1,NULL);
INSERT INTO code VALUES(139,X'017f42fdbe807346a3cf39a574e31c80',1,1646096400000,'limin',1646096400000,'limin','nation','08','壮族','壮',NULL,8,1,NULL);
INSERT INTO code VALUES(140,X'017f42fdbe807347b4e5870a79a478c4',1,1646096400000,'limin',1646096400000,'limin','nation','09','布依族','布依',NULL,9,1,NULL);
INSERT INTO code VALUES(141,X'017f42fdbe807348914ee9fddea31645',1,1646096400000,'limin',1646096400000,'limin','nation','10','朝鲜族','朝鲜',NULL,10,1,NULL);
INSERT INTO code VALUES(142,X'017f42fdbe80734997a567d000e97889',1,1646096400000,'limin',1646096400000,'limin','nation','11','满族','满',NULL,11,1,NULL);
INSERT INTO code VALUES(143,X'017f42fdbe80734a879a69099cc6414a',1,1646096400000,'limin',1646096400000,'limin','nation','12','侗族','侗',NULL,12,1,NULL);
INSERT INTO code VALUES(144,X'017f42fdbe80734bb6f743c05cd76821',1,1646096400000,'limin',1646096400000,'limin','nation','13','瑶族','瑶',NULL,13,1,NULL);
INSERT INTO code VALUES(145,X'017f42fdbe80734c95b5ddc9c05b59df',1,1646096400000,'limin',1646096400000,'limin','nation','14','白族','白',NULL,14,1,NULL);
INSERT INTO code VALUES(146,X'017f42fdbe80734d83f7196bf72f7929',1,1646096400000,'limin',1646096400000,'limin','nation','15','土家族','土家',NULL,15,1,NULL);
INSERT INTO code VALUES(147,X'017f42fdbe80734e90d3df8fc4ae78cd',1,1646096400000,'limin',1646096400000,'limin','nation','16','哈尼族','哈尼',NULL,16,1,NULL);
INSERT INTO code VALUES(148,X'017f42fdbe80734f978e0ca0888b44c3',1,1646096400000,'limin',1646096400000,'limin','nation','17','哈萨克族','哈萨克',NULL,17,1,NULL);
INSERT INTO code VALUES(149,X'017f42fdbe807350ae1f2a2071aa6c39',1,1646096400000,'limin',1646096400000,'limin','nation','18','傣族','傣',NULL,18,1,NULL);
INSERT INTO code VALUES(150,X'017f42fdbe807351b2e4807cb277cc1c',1,1646096400000,'limin',1646096400000,'limin','nation','19','黎族','黎',NULL,19,1,NULL);
INSERT INTO code VALUES(151,X'017f42fdbe807352aa3b0c83f74faa9c',1,1646096400000,'limin',1646096400000,'limin','nation','20','傈僳族','傈僳',NULL,20,1,NULL);
INSERT INTO code VALUES(152,X'017f42fdbe807353bf4bde644fb74dd6',1,1646096400000,'limin',1646096400000,'limin','nation','21','佤族','佤',NULL,21,1,NULL);
INSERT INTO code VALUES(153,X'017f42fdbe80735486b1de67fc612e96',1,1646096400000,'limin',1646096400000,'limin','nation','22','畲族','畲',NULL,22,1,NULL);
INSERT INTO code VALUES(154,X'017f42fdbe80735583e9fff518d5f8e9',1,1646096400000,'limin',1646096400000,'limin','nation','23','高山族','高山',NULL,23,1,NULL);
INSERT INTO code VALUES(155,X'017f42fdbe8073569fe20df46b146e3a',1,1646096400000,'limin',1646096400000,'limin','nation','24','拉祜族','拉祜',NULL,24,1,NULL);
INSERT INTO code VALUES(156,X'017f42fdbe807357b53ead6bda67231b',1,1646096400000,'limin',1646096400000,'limin','nation','25','水族','水',NULL,25,1,NULL);
INSERT INTO code VALUES(157,X'017f42fdbe807358ab3fd00dab529ab4',1,1646096400000,'limin',1646096400000,'limin','nation','26','东乡族','东乡',NULL,26,1,NULL);
INSERT INTO code VALUES(158,X'017f42fdbe8073599d0b6ff7113c165d',1,1646096400000,'limin',1646096400000,'limin','nation','27','纳西族','纳西',NULL,27,1,NULL);
INSERT INTO code VALUES(159,X'017f42fdbe80735a9942e63d07e6936f',1,1646096400000,'limin',1646096400000,'limin','nation','28','景颇族','景颇',NULL,28,1,NULL);
INSERT INTO code VALUES(160,X'017f42fdbe80735b9415c55d22192148',1,1646096400000,'limin',1646096400000,'limin','nation','29','柯尔克孜族','柯尔克孜',NULL,29,1,NULL);
INSERT INTO code VALUES(161,X'017f42fdbe80735cafa304813aa875f2',1,1646096400000,'limin',1646096400000,'limin','nation','30','土族','土',NULL,30,1,NULL);
INSERT INTO code VALUES(162,X'017f42fdbe80735d8b0b8fcbedb26622',1,1646096400000,'limin',1646096400000,'limin','nation','31','达斡尔族','达斡尔',NULL,31,1,NULL);
INSERT INTO code VALUES(163,X'017f42fdbe80735e9704615521c9bc5a',1,1646096400000,'limin',1646096400000,'limin','nation','32','仫佬族','仫佬',NULL,32,1,NULL);
INSERT INTO code VALUES(164,X'017f42fdbe80735fa2aa1c43992b0dc5',1,1646096400000,'limin',1646096400000,'limin','nation','33','羌族','羌',NULL,33,1,NULL);
INSERT INTO code VALUES(165,X'017f42fdbe8073609677f78ea90d07a5',1,1646096400000,'limin',1646096400000,'limin','nation','34','布朗族','布朗',NULL,34,1,NULL);
INSERT INTO code VALUES(166,X'017f42fdbe807361ae05c9e0e894277e',1,1646096400000,'limin',1646096400000,'limin','nation','35','撒拉族','撒拉',NULL,35,1,NULL);
INSERT INTO code VALUES(167,X'017f42fdbe80736294e79f4018f61d5c',1,1646096400000,'limin',1646096400000,'limin','nation','36','毛南族','毛南',NULL,36,1,NULL);
INSERT INTO code VALUES(168,X'017f42fdbe8073639b9ae575a2e13c8e',1,1646096400000,'limin',1646096400000,'limin','nation','37','仡佬族','仡佬',NULL,37,1,NULL);
INSERT INTO code VALUES(169,X'017f42fdbe80736482ebd9878e18bfa8',1,1646096400000,'limin',1646096400000,'limin','nation','38','锡伯族','锡伯',NULL,38,1,NULL);
INSERT INTO code VALUES(170,X'017f42fdbe807365b79eef39c17c2438',1,1646096400000,'limin',1646096400000,'limin','nation','39','阿昌族','阿昌',NULL,39,1,NULL);
INSERT INTO code VALUES(171,X'017f42fdbe80736691143a835fad1740',1,1646096400000,'limin',1646096400000,'limin','nation','40','普米族','普米',NULL,40,1,NULL);
INSERT INTO code VALUES(172,X'017f42fdbe80736780c5086f08581ab4',1,1646096400000,'limin',1646096400000,'limin','nation','41','塔吉克族','塔吉克',NULL,41,1,NULL);
INSERT INTO code VALUES(173,X'017f42fdbe807368845ce15d9cd60046',1,1646096400000,'limin',1646096400000,'limin','nation','42','怒族','怒',NULL,42,1,NULL);
INSERT INTO code VALUES(174,X'017f42fdbe807369bdc3f62db69f1b43',1,1646096400000,'limin',1646096400000,'limin','nation','43','乌孜别克族','乌孜别克',NULL,43,1,NULL);
INSERT INTO code VALUES(175,X'017f42fdbe80736a9766470af2428a38',1,1646096400000,'limin',1646096400000,'limin','nation','44','俄罗斯族','俄罗斯',NULL,44,1,NULL);
INSERT INTO code VALUES(176,X'017f42fdbe80736bb4217fa65d02253c',1,1646096400000,'limin',1646096400000,'limin','nation','45','鄂温克族','鄂温克',NULL,45,1,NULL);
INSERT INTO code VALUES(177,X'017f42fdbe80736c829cb187f14cc909',1,1646096400000,'limin',1646096400000,'limin','nation','46','德昂族','德昂',NULL,46,1,NULL);
INSERT INTO code VALUES(178,X'017f42fdbe80736da4a20a5303323d64',1,1646096400000,'limin',1646096400000,'limin','nation','47','保安族','保安',NULL,47,1,NULL);
INSERT INTO code VALUES(179,X'017f42fdbe80736ea5c04224eae2e2f9',1,1646096400000,'limin',1646096400000,'limin','nation','48','裕固族','裕固',NULL,48,1,NULL);
INSERT INTO code VALUES(180,X'017f42fdbe80736fb53224500aa779b4',1,1646096400000,'limin',1646096400000,'limin','nation','49','京族','京',NULL,49,1,NULL);
INSERT INTO code VALUES(181,X'017f42fdbe807370b25e1ef2c32fc0a6',1,1646096400000,'limin',1646096400000,'limin','nation','50','塔塔尔族','塔塔尔',NULL,50,1,NULL);
INSERT INTO code VALUES(182,X'017f42fdbe807371a247b609805a2974',1,1646096400000,'limin',1646096400000,'limin','nation','51','独龙族','独龙',NULL,51,1,NULL);
INSERT INTO code VALUES(183,X'017f42fdbe8073729174fa4f0ff3fc23',1,1646096400000,'limin',1646096400000,'limin','nation','52','鄂伦春族','鄂伦春',NULL,52,1,NULL);
INSERT INTO code VALUES(184,X'017f42fdbe80737391dea713871a6c37',1,1646096400000,'limin',1646096400000,'limin','nation','53','赫哲族','赫哲',NULL,53,1,NULL);
INSERT INTO code VALUES(185,X'017f42fdbe807374b58969293a74893d',1,1646096400000,'limin',1646096400000,'limin','nation','54','门巴族','门巴',NULL,54,1,NULL);
INSERT INTO code VALUES(186,X'017f42fdbe8073759c20c514a2a81110',1,1646096400000,'limin',1646096400000,'limin','nation','55','珞巴族','珞巴',NULL,55,1,NULL);
INSERT INTO code VALUES(187,X'017f42fdbe807376a7f750558d17ea36',1,1646096400000,'limin',1646096400000,'limin','nation','56','基诺族','基诺',NULL,56,1,NULL);
INSERT INTO code VALUES(188,X'017f42fdbe807377bb473bed26842728',1,1646096400000,'limin',1646096400000,'limin','nation','97','其他','其它',NULL,57,1,'未识别的民族');
INSERT INTO code VALUES(189,X'017f42fdbe8073789ef906bcfb5476ea',1,1646096400000,'limin',1646096400000,'limin','nation','98','外国血统中国籍人士','外国血统',NULL,58,1,'外国血统的中国公民');
INSERT INTO code VALUES(190,X'017f42fdbe8073798a9c706d9b2882cb',1,1646096400000,'limin',1646096400000,'limin','party_type','1','自然人','个人|公民',NULL,1,1,'有身份证件的个人');
INSERT INTO code VALUES(191,X'017f42fdbe80737aba1a3f063ccb83d7',1,1646096400000,'limin',1646096400000,'limin','party_type','2','法人','单位|企业法人|公司',NULL,2,1,'有统一社会信用代码的法人');
INSERT INTO code VALUES(192,X'017f42fdbe80737ba0b99726dba05931',1,1646096400000,'limin',1646096400000,'limin','party_type','3','非法人组织','其他组织|非法人',NULL,3,1,'合伙企业、村民小组等非法人组织');
INSERT INTO code VALUES(193,X'017f42fdbe80737ca7a4299df1c949fe',1,1646096400000,'limin',1646096400000,'limin','party_side','1','申请人','申请方|甲方',NULL,1,1,'提出申请的一方；主动调解时为主张权利的一方');
INSERT INTO code VALUES(194,X'017f42fdbe80737d8f9091b86014b92c',1,1646096400000,'limin',1646096400000,'limin','party_side','2','被申请人','被申请方|乙方',NULL,2,1,'另一方');
INSERT INTO code VALUES(195,X'017f42fdbe80737e96f7052e827357da',1,1646096400000,'limin',1646096400000,'limin','party_side','3','第三人','第三方',NULL,3,1,'与处理结果有利害关系的人');
INSERT INTO code VALUES(196,X'017f42fdbe80737fb30560881e5311bf',1,1646096400000,'limin',1646096400000,'limin','id_kind','01','居民身份证','身份证|二代证',NULL,1,1,'18位，核对出生日期和校验码');
INSERT INTO code VALUES(197,X'017f42fdbe807380b51cb338f2bdf13f',1,1646096400000,'limin',1646096400000,'limin','id_kind','02','护照',NULL,NULL,2,1,'中国或外国护照');
INSERT INTO code VALUES(198,X'017f42fdbe807381a3332334bccdc050',1,1646096400000,'limin',1646096400000,'limin','id_kind','03','港澳居民来往内地通行证','港澳通行证|回乡证',NULL,3,1,'港澳居民');
INSERT INTO code VALUES(199,X'017f42fdbe80738282cddd20fa410ebf',1,1646096400000,'limin',1646096400000,'limin','id_kind','04','台湾居民来往大陆通行证','台胞证',NULL,4,1,'台湾居民');
INSERT INTO code VALUES(200,X'017f42fdbe807383964ee183249ef4f1',1,1646096400000,'limin',1646096400000,'limin','id_kind','05','港澳台居民居住证','居住证',NULL,5,1,'号码与居民身份证同一格式');
INSERT INTO code VALUES(201,X'017f42fdbe8073849b4245c3f2b82321',1,1646096400000,'limin',1646096400000,'limin','id_kind','06','外国人永久居留身份证','永久居留证',NULL,6,1,'外国人');
INSERT INTO code VALUES(202,X'017f42fdbe807385a933b65c1e4c3a01',1,1646096400000,'limin',1646096400000,'limin','id_kind','07','军官证','军人证件|士兵证',NULL,7,1,'现役军人');
INSERT INTO code VALUES(203,X'017f42fdbe807386a53183902c4e88f4',1,1646096400000,'limin',1646096400000,'limin','id_kind','08','户口簿','户口本',NULL,8,1,'没有办理身份证的未成年人');
INSERT INTO code VALUES(204,X'017f42fdbe8073879a8b157e03f0817b',1,1646096400000,'limin',1646096400000,'limin','id_kind','99','其他证件','其他|其它',NULL,9,1,'其他能证明身份的证件');
INSERT INTO code VALUES(205,X'017f42fdbe807388aa31180b63dc88b7',1,1646096400000,'limin',1646096400000,'limin','id_kind','00','无证件','无|没有证件',NULL,10,1,'没有证件，在备注里说明如何核实身份');
INSERT INTO code VALUES(206,X'017f42fdbe8073899b68dc231c6d8ff7',1,1646096400000,'limin',1646096400000,'limin','nature','civil','民事','民事争议|民事纠纷',NULL,1,1,'家庭内部分配、租赁、相邻、权属等民事争议，可以调解');
INSERT INTO code VALUES(207,X'017f42fdbe80738ab2a3538631f230be',1,1646096400000,'limin',1646096400000,'limin','nature','administrative','行政','行政争议|行政纠纷',NULL,2,1,'征收决定、补偿决定、补偿协议本身的争议，不予受理。依据：法释〔2019〕17号第二条');
INSERT INTO code VALUES(208,X'017f42fdbe80738b95cc93df5af7b212',1,1646096400000,'limin',1646096400000,'limin','post','chair','主任','主任委员',NULL,1,1,'依据：《人民调解法》第八条');
INSERT INTO code VALUES(209,X'017f42fdbe80738cb66702cadaa7bb7c',1,1646096400000,'limin',1646096400000,'limin','post','vice','副主任',NULL,NULL,2,1,'依据：《人民调解法》第八条');
INSERT INTO code VALUES(210,X'017f42fdbe80738da8a26bf51de82983',1,1646096400000,'limin',1646096400000,'limin','post','member','委员',NULL,NULL,3,1,'依据：《人民调解法》第八条');
INSERT INTO code VALUES(211,X'017f42fdbe80738eb23a6fa4ed5f4300',1,1646096400000,'limin',1646096400000,'limin','post','mediator','调解员','人民调解员|聘任调解员',NULL,4,1,'依据：《人民调解法》第十三条');
INSERT INTO code VALUES(212,X'017f42fdbe80738fb4b8cc16bc4646fd',1,1646096400000,'limin',1646096400000,'limin','chosen','elected','推选','选举|推举',NULL,1,1,'村民会议、居民会议、职工大会等推选产生。依据：《人民调解法》第九条');
INSERT INTO code VALUES(213,X'017f42fdbe807390aabe910127f5cb77',1,1646096400000,'limin',1646096400000,'limin','chosen','hired','聘任','聘用|聘请',NULL,2,1,'由调委会聘任。依据：《人民调解法》第十三条');
INSERT INTO code VALUES(214,X'017f42fdbe807391acb9a4c63452fcf6',1,1646096400000,'limin',1646096400000,'limin','suspension_kind','appraisal','鉴定','司法鉴定|医疗损害鉴定|委托鉴定',NULL,1,1,'自委托之日起至收到意见之日止，不计入调解期限。依据：《医疗纠纷预防和处理条例》第三十八条');
INSERT INTO code VALUES(215,X'017f42fdbe807392909d5fea95404f0c',1,1646096400000,'limin',1646096400000,'limin','suspension_kind','other','其他','其它|中止',NULL,2,1,'当事人外出、等待其他结果等；只作记录，不影响期限');
INSERT INTO code VALUES(216,X'017f42fdbe8073938eaa616539ec862f',1,1646096400000,'limin',1646096400000,'limin','limit_unit','days','日','天|自然日',NULL,1,1,'逐日计算，届满日逢休息日顺延。依据：《民法典》第二百零三条');
INSERT INTO code VALUES(217,X'017f42fdbe80739483d4d3fd7449dad7',1,1646096400000,'limin',1646096400000,'limin','limit_unit','workdays','工作日','个工作日',NULL,2,1,'跳过双休日和法定休假日，调休上班日计入');
INSERT INTO code VALUES(218,X'017f42fdbe807395bb89b0839192da1e',1,1646096400000,'limin',1646096400000,'limin','on_expiry','warn','提醒','警告',NULL,1,1,'到期前后提醒，案件可以继续办');
INSERT INTO code VALUES(219,X'017f42fdbe807396bbb77c69d662dee7',1,1646096400000,'limin',1646096400000,'limin','on_expiry','propose','建议终止','提议终止',NULL,2,1,'期满后建议按调解不成终止，由人决定');
INSERT INTO code VALUES(220,X'017f42fdbe8073979d2407d70ce17dd2',1,1646096400000,'limin',1646096400000,'limin','on_expiry','notice','告知','通知',NULL,3,1,'期满后告知当事人可走的途径，案件可以继续办');
INSERT INTO code VALUES(221,X'017f42fdbe807398bbe11c3aeaae61ff',1,1646096400000,'limin',1646096400000,'limin','on_expiry','block','不准再办','禁止|阻止',NULL,4,1,'期满后不能再办这一事项');
INSERT INTO code VALUES(222,X'017f42fdbe807399ab016daaedeb2cc9',1,1646096400000,'limin',1646096400000,'limin','role','clerk','内勤','登记员|录入员',NULL,1,1,'登记、编辑、流转、打印、导出案件');
INSERT INTO code VALUES(223,X'017f42fdbe80739a87b95fd3b24dfecd',1,1646096400000,'limin',1646096400000,'limin','role','mediator','调解员','人民调解员',NULL,2,1,'办理自己主办或协办的案件');
INSERT INTO code VALUES(224,X'017f42fdbe80739baed753f094708533',1,1646096400000,'limin',1646096400000,'limin','role','head','所长','司法所长|负责人',NULL,3,1,'审核、指派、归档，看本所全部案件和统计');
INSERT INTO code VALUES(225,X'017f42fdbe80739c8060e7e0ff41ea86',1,1646096400000,'limin',1646096400000,'limin','role','statistics','统计','统计员',NULL,4,1,'看统计和不含个人信息的清单');
INSERT INTO code VALUES(226,X'017f42fdbe80739d8aaf5499b4e075b5',1,1646096400000,'limin',1646096400000,'limin','role','admin','管理员','系统管理员',NULL,5,1,'维护代码、调委会、期限和用户');
INSERT INTO code VALUES(227,X'017f42fdbe80739eb7029269026f050c',1,1646096400000,'limin',1646096400000,'limin','role','auditor','审计','审计员',NULL,6,1,'只读，查看审计记录并核对');
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
) STRICT;
INSERT INTO limit_rule VALUES(1,X'017f42fdbe80739fa4edd287ebc53d04',1,1646096400000,'limin',1646096400000,'limin','D-01','决定是否受理','applied_on','accepted_on|notice_on|outcome_on',3,'workdays',NULL,NULL,NULL,'warn','河南法律服务网人民调解案件办理工作规范（2024年6月）：3个工作日内决定是否受理',1);
INSERT INTO limit_rule VALUES(2,X'017f42fdbe8073a0ad20ae99e1a7ef44',1,1646096400000,'limin',1646096400000,'limin','D-02','调解期限（一般）','accepted_on','outcome_on',30,'days','appraisal','各方当事人','!medical','warn','《人民调解工作若干规定》（司法部令第75号）第三十三条；河南法律服务网人民调解案件办理工作规范：一般30日内办结',1);
INSERT INTO limit_rule VALUES(3,X'017f42fdbe8073a18153a7c4b743065a',1,1646096400000,'limin',1646096400000,'limin','D-03','调解期限（医疗）','accepted_on','outcome_on',30,'workdays','appraisal','调委会和医患双方','medical','propose','《医疗纠纷预防和处理条例》第三十八条：自受理之日起30个工作日，鉴定时间不计入，超过的视为调解不成',1);
INSERT INTO limit_rule VALUES(4,X'017f42fdbe8073a2a8c6a5be1ae9e59a',1,1646096400000,'limin',1646096400000,'limin','D-04','可申请劳动仲裁','applied_on','outcome_on',15,'days',NULL,NULL,'labour','notice','《劳动争议调解仲裁法》第十四条：自收到调解申请之日起15日内未达成协议的，当事人可以申请仲裁',1);
INSERT INTO limit_rule VALUES(5,X'017f42fdbe8073a3beed1053d44c861f',1,1646096400000,'limin',1646096400000,'limin','D-07','申请司法确认','effective_on','jc_applied_on',30,'days',NULL,NULL,'!expropriation','block','《人民调解法》第三十三条：自协议生效之日起30日内双方共同申请；《民事诉讼法》第二百零五条（2021年文本第二百零一条）',1);
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
  name TEXT,
  UNIQUE(date)
) STRICT;
INSERT INTO holiday VALUES(76,X'017f42fdbe807400ad5d52b8d1db5851',1,1646096400000,'limin',1646096400000,'limin','2022-01-01',1,'元旦');
INSERT INTO holiday VALUES(77,X'017f42fdbe807401872957ed39ea38bc',1,1646096400000,'limin',1646096400000,'limin','2022-01-02',1,'元旦');
INSERT INTO holiday VALUES(78,X'017f42fdbe807402a63f0eb14873948d',1,1646096400000,'limin',1646096400000,'limin','2022-01-03',1,'元旦');
INSERT INTO holiday VALUES(79,X'017f42fdbe807403afcc541f496471c3',1,1646096400000,'limin',1646096400000,'limin','2022-01-29',0,'春节');
INSERT INTO holiday VALUES(80,X'017f42fdbe8074048d5e2f2cfa716916',1,1646096400000,'limin',1646096400000,'limin','2022-01-30',0,'春节');
INSERT INTO holiday VALUES(81,X'017f42fdbe807405a371c84a3dbb0636',1,1646096400000,'limin',1646096400000,'limin','2022-01-31',1,'春节');
INSERT INTO holiday VALUES(82,X'017f42fdbe80740693cd199165106b6b',1,1646096400000,'limin',1646096400000,'limin','2022-02-01',1,'春节');
INSERT INTO holiday VALUES(83,X'017f42fdbe807407a93cba77015b83db',1,1646096400000,'limin',1646096400000,'limin','2022-02-02',1,'春节');
INSERT INTO holiday VALUES(84,X'017f42fdbe807408b003ad7f000e8b2d',1,1646096400000,'limin',1646096400000,'limin','2022-02-03',1,'春节');
INSERT INTO holiday VALUES(85,X'017f42fdbe80740989824d67114fc113',1,1646096400000,'limin',1646096400000,'limin','2022-02-04',1,'春节');
INSERT INTO holiday VALUES(86,X'017f42fdbe80740a8ff1c9146a78e3c2',1,1646096400000,'limin',1646096400000,'limin','2022-02-05',1,'春节');
INSERT INTO holiday VALUES(87,X'017f42fdbe80740baab9ed2c4afb7a89',1,1646096400000,'limin',1646096400000,'limin','2022-02-06',1,'春节');
INSERT INTO holiday VALUES(88,X'017f42fdbe80740cb2fa79db22899bce',1,1646096400000,'limin',1646096400000,'limin','2022-04-02',0,'清明节');
INSERT INTO holiday VALUES(89,X'017f42fdbe80740dba1f8af8e1f0cc16',1,1646096400000,'limin',1646096400000,'limin','2022-04-03',1,'清明节');
INSERT INTO holiday VALUES(90,X'017f42fdbe80740eb885089e3be680ae',1,1646096400000,'limin',1646096400000,'limin','2022-04-04',1,'清明节');
INSERT INTO holiday VALUES(91,X'017f42fdbe80740faa5bfb9e394c3be2',1,1646096400000,'limin',1646096400000,'limin','2022-04-05',1,'清明节');
INSERT INTO holiday VALUES(92,X'017f42fdbe807410b6124a8381a654fc',1,1646096400000,'limin',1646096400000,'limin','2022-04-24',0,'劳动节');
INSERT INTO holiday VALUES(93,X'017f42fdbe807411901ad1a823461fd1',1,1646096400000,'limin',1646096400000,'limin','2022-04-30',1,'劳动节');
INSERT INTO holiday VALUES(94,X'017f42fdbe807412bf2608964e89dee9',1,1646096400000,'limin',1646096400000,'limin','2022-05-01',1,'劳动节');
INSERT INTO holiday VALUES(95,X'017f42fdbe8074138a54d98117900d48',1,1646096400000,'limin',1646096400000,'limin','2022-05-02',1,'劳动节');
INSERT INTO holiday VALUES(96,X'017f42fdbe8074149842b78a12fa62b2',1,1646096400000,'limin',1646096400000,'limin','2022-05-03',1,'劳动节');
INSERT INTO holiday VALUES(97,X'017f42fdbe8074158267b59fb88a667a',1,1646096400000,'limin',1646096400000,'limin','2022-05-04',1,'劳动节');
INSERT INTO holiday VALUES(98,X'017f42fdbe80741685841f16eadb75e5',1,1646096400000,'limin',1646096400000,'limin','2022-05-07',0,'劳动节');
INSERT INTO holiday VALUES(99,X'017f42fdbe807417834f5d25a795c81a',1,1646096400000,'limin',1646096400000,'limin','2022-06-03',1,'端午节');
INSERT INTO holiday VALUES(100,X'017f42fdbe807418ace927d67fc800fb',1,1646096400000,'limin',1646096400000,'limin','2022-06-04',1,'端午节');
INSERT INTO holiday VALUES(101,X'017f42fdbe807419a587265f0ccd55fb',1,1646096400000,'limin',1646096400000,'limin','2022-06-05',1,'端午节');
INSERT INTO holiday VALUES(102,X'017f42fdbe80741a863122cb2a02076e',1,1646096400000,'limin',1646096400000,'limin','2022-09-10',1,'中秋节');
INSERT INTO holiday VALUES(103,X'017f42fdbe80741bab7ec0432a378657',1,1646096400000,'limin',1646096400000,'limin','2022-09-11',1,'中秋节');
INSERT INTO holiday VALUES(104,X'017f42fdbe80741c90606a09b5436324',1,1646096400000,'limin',1646096400000,'limin','2022-09-12',1,'中秋节');
INSERT INTO holiday VALUES(105,X'017f42fdbe80741da847b3e4dd8d3204',1,1646096400000,'limin',1646096400000,'limin','2022-10-01',1,'国庆节');
INSERT INTO holiday VALUES(106,X'017f42fdbe80741ea43754ad6838d810',1,1646096400000,'limin',1646096400000,'limin','2022-10-02',1,'国庆节');
INSERT INTO holiday VALUES(107,X'017f42fdbe80741fa38a957ba933f207',1,1646096400000,'limin',1646096400000,'limin','2022-10-03',1,'国庆节');
INSERT INTO holiday VALUES(108,X'017f42fdbe80742081cef1e50c2345c2',1,1646096400000,'limin',1646096400000,'limin','2022-10-04',1,'国庆节');
INSERT INTO holiday VALUES(109,X'017f42fdbe807421b2fe3806df6021f8',1,1646096400000,'limin',1646096400000,'limin','2022-10-05',1,'国庆节');
INSERT INTO holiday VALUES(110,X'017f42fdbe80742292f76671694e6a8f',1,1646096400000,'limin',1646096400000,'limin','2022-10-06',1,'国庆节');
INSERT INTO holiday VALUES(111,X'017f42fdbe80742397bf776a96cd70fe',1,1646096400000,'limin',1646096400000,'limin','2022-10-07',1,'国庆节');
INSERT INTO holiday VALUES(112,X'017f42fdbe8074248af614d899d8507a',1,1646096400000,'limin',1646096400000,'limin','2022-10-08',0,'国庆节');
INSERT INTO holiday VALUES(113,X'017f42fdbe80742590030b530b419524',1,1646096400000,'limin',1646096400000,'limin','2022-10-09',0,'国庆节');
INSERT INTO holiday VALUES(114,X'017f42fdbe8074269b6f357de42e7eb0',1,1646096400000,'limin',1646096400000,'limin','2022-12-31',1,'元旦');
INSERT INTO holiday VALUES(115,X'017f42fdbe8074278a6ad3e114ad6d0a',1,1646096400000,'limin',1646096400000,'limin','2023-01-01',1,'元旦');
INSERT INTO holiday VALUES(116,X'017f42fdbe807428b75de4a0082cb057',1,1646096400000,'limin',1646096400000,'limin','2023-01-02',1,'元旦');
INSERT INTO holiday VALUES(117,X'017f42fdbe807429816873779aec59fd',1,1646096400000,'limin',1646096400000,'limin','2023-01-21',1,'春节');
INSERT INTO holiday VALUES(118,X'017f42fdbe80742aa8fc00c9621c773c',1,1646096400000,'limin',1646096400000,'limin','2023-01-22',1,'春节');
INSERT INTO holiday VALUES(119,X'017f42fdbe80742bb145d482424329cb',1,1646096400000,'limin',1646096400000,'limin','2023-01-23',1,'春节');
INSERT INTO holiday VALUES(120,X'017f42fdbe80742c8ef6838cafc52367',1,1646096400000,'limin',1646096400000,'limin','2023-01-24',1,'春节');
INSERT INTO holiday VALUES(121,X'017f42fdbe80742db8d864c811d9faa8',1,1646096400000,'limin',1646096400000,'limin','2023-01-25',1,'春节');
INSERT INTO holiday VALUES(122,X'017f42fdbe80742e9b490692600573a5',1,1646096400000,'limin',1646096400000,'limin','2023-01-26',1,'春节');
INSERT INTO holiday VALUES(123,X'017f42fdbe80742fb7c8eaf7a3c38cd7',1,1646096400000,'limin',1646096400000,'limin','2023-01-27',1,'春节');
INSERT INTO holiday VALUES(124,X'017f42fdbe807430b60ae953ddd2ef86',1,1646096400000,'limin',1646096400000,'limin','2023-01-28',0,'春节');
INSERT INTO holiday VALUES(125,X'017f42fdbe8074319f4afe46b3c50af9',1,1646096400000,'limin',1646096400000,'limin','2023-01-29',0,'春节');
INSERT INTO holiday VALUES(126,X'017f42fdbe807432b9e847908edb3c19',1,1646096400000,'limin',1646096400000,'limin','2023-04-05',1,'清明节');
INSERT INTO holiday VALUES(127,X'017f42fdbe807433b2286ff2a6bf69b6',1,1646096400000,'limin',1646096400000,'limin','2023-04-23',0,'劳动节');
INSERT INTO holiday VALUES(128,X'017f42fdbe80743487301036bbccd027',1,1646096400000,'limin',1646096400000,'limin','2023-04-29',1,'劳动节');
INSERT INTO holiday VALUES(129,X'017f42fdbe8074358ed61ba396aeb66d',1,1646096400000,'limin',1646096400000,'limin','2023-04-30',1,'劳动节');
INSERT INTO holiday VALUES(130,X'017f42fdbe807436baf6f92d4075e9e4',1,1646096400000,'limin',1646096400000,'limin','2023-05-01',1,'劳动节');
INSERT INTO holiday VALUES(131,X'017f42fdbe8074378627d00a01d8a146',1,1646096400000,'limin',1646096400000,'limin','2023-05-02',1,'劳动节');
INSERT INTO holiday VALUES(132,X'017f42fdbe807438b446eb15a4af1f21',1,1646096400000,'limin',1646096400000,'limin','2023-05-03',1,'劳动节');
INSERT INTO holiday VALUES(133,X'017f42fdbe80743981ddf2c5b49cf9a6',1,1646096400000,'limin',1646096400000,'limin','2023-05-06',0,'劳动节');
INSERT INTO holiday VALUES(134,X'017f42fdbe80743a8aaac84fd43fa88e',1,1646096400000,'limin',1646096400000,'limin','2023-06-22',1,'端午节');
INSERT INTO holiday VALUES(135,X'017f42fdbe80743ba5378069ae6f1f42',1,1646096400000,'limin',1646096400000,'limin','2023-06-23',1,'端午节');
INSERT INTO holiday VALUES(136,X'017f42fdbe80743c8a7cc774a599c735',1,1646096400000,'limin',1646096400000,'limin','2023-06-24',1,'端午节');
INSERT INTO holiday VALUES(137,X'017f42fdbe80743dba74bb3064246591',1,1646096400000,'limin',1646096400000,'limin','2023-06-25',0,'端午节');
INSERT INTO holiday VALUES(138,X'017f42fdbe80743e9e70c74cbcd9ddb3',1,1646096400000,'limin',1646096400000,'limin','2023-09-29',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(139,X'017f42fdbe80743fb6fd774db4acd837',1,1646096400000,'limin',1646096400000,'limin','2023-09-30',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(140,X'017f42fdbe807440a6682dd1ad46900b',1,1646096400000,'limin',1646096400000,'limin','2023-10-01',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(141,X'017f42fdbe807441958cee15090ae2d4',1,1646096400000,'limin',1646096400000,'limin','2023-10-02',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(142,X'017f42fdbe80744297f2795adc786fba',1,1646096400000,'limin',1646096400000,'limin','2023-10-03',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(143,X'017f42fdbe807443b2ed7c254442bf3a',1,1646096400000,'limin',1646096400000,'limin','2023-10-04',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(144,X'017f42fdbe807444b5367a46441ef52a',1,1646096400000,'limin',1646096400000,'limin','2023-10-05',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(145,X'017f42fdbe80744591f0118f67fc7581',1,1646096400000,'limin',1646096400000,'limin','2023-10-06',1,'中秋节、国庆节');
INSERT INTO holiday VALUES(146,X'017f42fdbe8074468a189fbdcd8566ee',1,1646096400000,'limin',1646096400000,'limin','2023-10-07',0,'中秋节、国庆节');
INSERT INTO holiday VALUES(147,X'017f42fdbe80744789940aeb126a6680',1,1646096400000,'limin',1646096400000,'limin','2023-10-08',0,'中秋节、国庆节');
INSERT INTO holiday VALUES(256,X'017f42fdbe80759bada719878859c2ef',1,1646096400000,'limin',1646096400000,'limin','2023-01-03',0,'本地补班');
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
) STRICT;
INSERT INTO area VALUES(1,X'017f42fdbe8073a4bc839623bd4a49a8',1,1646096400000,'limin',1646096400000,'limin','郾城区','411103000000',1,NULL,1);
INSERT INTO area VALUES(2,X'017f42fdbe8073a58537e23fcb10a318',1,1646096400000,'limin',1646096400000,'limin','沙北街道','411103001000',2,1,1);
INSERT INTO area VALUES(3,X'017f42fdbe8073a6afaf8c43db62c4bc',1,1646096400000,'limin',1646096400000,'limin','龙塔街道','411103002000',2,1,1);
INSERT INTO area VALUES(4,X'017f42fdbe8073a787330a4512f4c247',1,1646096400000,'limin',1646096400000,'limin','淞江街道','411103003000',2,1,1);
INSERT INTO area VALUES(5,X'017f42fdbe8073a891a931d84d4d9ecb',1,1646096400000,'limin',1646096400000,'limin','孟庙镇','411103101000',2,1,1);
INSERT INTO area VALUES(6,X'017f42fdbe8073a98506d026a385e056',1,1646096400000,'limin',1646096400000,'limin','商桥镇','411103102000',2,1,1);
INSERT INTO area VALUES(7,X'017f42fdbe8073aa8b6451c56ccfab97',1,1646096400000,'limin',1646096400000,'limin','裴城镇','411103103000',2,1,1);
INSERT INTO area VALUES(8,X'017f42fdbe8073ab8ad711e429f707ec',1,1646096400000,'limin',1646096400000,'limin','新店镇','411103104000',2,1,1);
INSERT INTO area VALUES(9,X'017f42fdbe8073ac93b171d65cdc16e8',1,1646096400000,'limin',1646096400000,'limin','龙城镇','411103105000',2,1,1);
INSERT INTO area VALUES(10,X'017f42fdbe8073ad92fb7e3fd9cc3b16',1,1646096400000,'limin',1646096400000,'limin','李集镇','411103106000',2,1,1);
INSERT INTO area VALUES(11,X'017f42fdbe8073ae9d06b26c75fd7eb2',1,1646096400000,'limin',1646096400000,'limin','黑龙潭镇','411103107000',2,1,1);
INSERT INTO area VALUES(12,X'017f42fdbe807073b1673ebb7a0a1196',1,1646096400000,'limin',1646096400000,'limin','西杨店','411103101201',3,5,NULL);
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
) STRICT;
INSERT INTO committee VALUES(1,X'017f42fdbe8073afaeb5319bf4aa794a',1,1646096400000,'limin',1646096400000,'limin','郾城区道路交通事故人民调解委员会','professional','traffic',1,'郾交调字',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO committee VALUES(2,X'017f42fdbe8073b080ab98ef71a34009',1,1646096400000,'limin',1646096400000,'limin','郾城区涉教纠纷人民调解委员会','professional','school',1,'郾教调字',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO committee VALUES(3,X'017f42fdbe8073b183d10736bd7573b9',1,1646096400000,'limin',1646096400000,'limin','郾城区劳动人事争议人民调解委员会','professional','labour',1,'郾劳调字',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO committee VALUES(4,X'017f42fdbe8073b28169003385f80023',1,1646096400000,'limin',1646096400000,'limin','郾城区医疗纠纷人民调解委员会','professional','medical',1,'郾医调字',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO committee VALUES(5,X'017f42fdbe8073b3bc1e9e3a64c06555',1,1646096400000,'limin',1646096400000,'limin','郾城区房屋征收人民调解委员会','professional','expropriation',1,'郾征调字',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO committee VALUES(6,X'017f42fdbe8075ac80da871ba482711a',1,1646096400000,'limin',1646096400000,'limin','孟庙镇人民调解委员会','town',NULL,5,'孟庙人调字',NULL,NULL,'周德海','0395-3100001',NULL,NULL);
INSERT INTO committee VALUES(7,X'0181b745968073e7b3a67fb436d9323d',1,1656637200000,'limin',1656637200000,'limin','龙城镇人民调解委员会','town',NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,1);
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
) STRICT;
INSERT INTO mediator VALUES(1,X'017f42fdbe807460a1cba7f2915bb606',1,1646096400000,'limin',1646096400000,'limin','韩保民',4,'1','1965-04-02',NULL,NULL,1,'医学','12000000003',NULL,NULL);
INSERT INTO mediator VALUES(2,X'017f42fdbe8077658a7de344341c0767',1,1646096400000,'limin',1646096400000,'limin','孙守正',6,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
) STRICT;
INSERT INTO campaign VALUES(1,X'017f42fdbe8073b4a8336725793056bc',1,1646096400000,'limin',1646096400000,'limin','六防六促','2022-01-25',NULL,'campaign_pair',1);
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
) STRICT;
INSERT INTO account VALUES(1,X'017f42fdbe80701392dfe6619a65d2d1',1,1646096400000,'limin',1646096400000,'limin','limin','李敏','mediator',4,NULL,1);
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
) STRICT;
INSERT INTO case_rec VALUES(1,X'017f42fdbe8077abbd4c096870f28e4a',9,1646096400000,'limin',1650589200000,'limin','agreed','1',4,2,1,NULL,'（2022）郾医调字第0001号',2022,'郾医调字',1,NULL,'15','2','1',NULL,NULL,'2022-03-01','2022-03-02','2022-04-20',2000000,'2',NULL,2,'赵大河；区第二人民医院',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'区第二人民医院',3000000,NULL,NULL,NULL,0,NULL,'2022-03-02','区第二人民医院','骨科','人保财险',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2022-04-20','2022-04-20','2022-04-20','2022-04-20','2022-05-20',NULL,'2022-04-20','applied','2022-04-22',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'术后伤口感染，患者要求赔偿医疗费三万元。',NULL,NULL,'医院于2022年5月20日前一次性支付二万元。',NULL);
INSERT INTO case_rec VALUES(2,X'0180b5c79e8071bdb59366c1f5eff1bc',7,1652317200000,'limin',1652317200000,'limin','closed','1',6,5,2,NULL,'（2022）孟庙人调字第0001号',2022,'孟庙人调字',1,NULL,'01','1','1',NULL,NULL,'2022-05-10','2022-05-10','2022-05-11',0,'1','done',2,'钱二林；郑小芳',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2022-05-10',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2022-05-11',NULL,NULL,'2022-05-11','2022-05-11','2022-05-11','2022-05-11',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2022-05-12',NULL,'夫妻因家务琐事争吵，请求调解和好。',NULL,NULL,'互相道歉，家务分担。',NULL);
INSERT INTO case_rec VALUES(3,X'01814b200a80721dad9d9773fc8835ad',3,1654822800000,'limin',1654822800000,'limin','rejected',NULL,4,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'15','1','1',NULL,NULL,'2022-06-08',NULL,NULL,NULL,NULL,NULL,2,'孙甲；李乙',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'N1','2022-06-10','2022-06-10',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'医疗费争议，已向法院起诉。',NULL,'法院已受理',NULL,NULL);
INSERT INTO case_rec VALUES(4,X'01814b200a8071df934281c066878672',4,1654822800000,'limin',1654822800000,'limin','withdrawn','3',4,9,1,NULL,'（2022）郾医调字第0002号',2022,'郾医调字',2,NULL,'15','1','1',NULL,NULL,'2022-06-09','2022-06-09','2022-06-10',NULL,NULL,NULL,2,'周丙；吴丁',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2022-06-09',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'用药争议，受理后双方自行和解。',NULL,'双方当面声明自行和解',NULL,NULL);
INSERT INTO case_rec VALUES(5,X'01814b200a807370b37393787cb99b65',2,1654822800000,'limin',1654822800000,'limin','void',NULL,4,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'15','1','1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'周丙；吴丁',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'重复登记的一件。',NULL,'重复登记',NULL,NULL);
INSERT INTO case_rec VALUES(6,X'01814b200a8077adbf7618dd8a6f7aa6',1,1654822800000,'limin',1654822800000,'limin','draft',NULL,6,12,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'01','1','1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,'郑戊；王己',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'还没有写完的草稿。',NULL,NULL,NULL,NULL);
INSERT INTO case_rec VALUES(7,X'01814b200a807416a1a6278d433314f7',5,1654822800000,'limin',1656637200000,'limin','terminated','2',4,7,1,NULL,'（2022）郾医调字第0003号',2022,'郾医调字',3,NULL,'15','1','2',NULL,NULL,'2022-06-09','2022-06-10','2022-07-01',NULL,NULL,NULL,2,'冯庚；褚辛',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2022-06-10',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'T1','2022-07-01','2022-07-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'手术并发症争议，调解不成。',NULL,'意见不一致',NULL,NULL);
INSERT INTO case_rec VALUES(8,X'0181b745968070998a8bf3fee172e2b4',4,1656637200000,'limin',1656637200000,'limin','accepted',NULL,6,12,2,NULL,'（2022）孟庙人调字第0002号',2022,'孟庙人调字',2,NULL,'01','3','2','2','2022-07-01','2022-07-01','2022-07-01',NULL,NULL,NULL,NULL,6,'陈壬等5人；卫癸','2022-08-01','D-02',0,NULL,NULL,NULL,'孟庙镇派出所',NULL,NULL,NULL,'西杨店村口',NULL,NULL,NULL,NULL,NULL,NULL,'2022-07-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'宅基地边界争议，五户对一户。',NULL,NULL,NULL,'约好周末联系');
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
) STRICT;
INSERT INTO party VALUES(1,X'017f42fdbe8077ac99b043f2f7bbc03f',2,1646096400000,'limin',1646182800000,'limin',1,'1',1,'1','赵大河','1',NULL,NULL,NULL,NULL,'411103196807199014',NULL,NULL,'13800001111',NULL,1,'2022-03-02',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(2,X'017f42fdbe8077ad9da52bef49edec5a',2,1646096400000,'limin',1646182800000,'limin',1,'2',1,'2','区第二人民医院',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'03953120000',NULL,1,'2022-03-02',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(3,X'0180b5c79e8071bead7f0182544c4f22',2,1652317200000,'limin',1652317200000,'limin',2,'1',1,'1','钱二林',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2022-05-10',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(4,X'0180b5c79e8071bf9a8690f41df45cff',2,1652317200000,'limin',1652317200000,'limin',2,'2',1,'1','郑小芳',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2022-05-10',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(5,X'01814b200a80721e84c9eccb12ef2eeb',1,1654822800000,'limin',1654822800000,'limin',3,'1',1,'1','孙甲',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(6,X'01814b200a80721f8929a3563d27be46',1,1654822800000,'limin',1654822800000,'limin',3,'2',1,'1','李乙',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(7,X'01814b200a8071e08723878643d6ec82',2,1654822800000,'limin',1654822800000,'limin',4,'1',1,'1','周丙',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2022-06-09',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(8,X'01814b200a8071e1a83ba0873947f62c',2,1654822800000,'limin',1654822800000,'limin',4,'2',1,'1','吴丁',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2022-06-09',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(9,X'01814b200a807371ac3816e8d6e95e12',1,1654822800000,'limin',1654822800000,'limin',5,'1',1,'1','周丙',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(10,X'01814b200a8073729f5ffba4f6917bdb',1,1654822800000,'limin',1654822800000,'limin',5,'2',1,'1','吴丁',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(11,X'01814b200a8077aeb61f9f56b12295ce',1,1654822800000,'limin',1654822800000,'limin',6,'1',1,'1','郑戊',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(12,X'01814b200a8077afb80cfb628e8e3d39',1,1654822800000,'limin',1654822800000,'limin',6,'2',1,'1','王己',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(13,X'01814b200a807417ad5943f17ada3937',2,1654822800000,'limin',1654822800000,'limin',7,'1',1,'1','冯庚',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2022-06-10',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(14,X'01814b200a80741886ed3ddad6958008',2,1654822800000,'limin',1654822800000,'limin',7,'2',1,'1','褚辛',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2022-06-10',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO party VALUES(15,X'0181b7459680709ab5acde0d4753a0c6',2,1656637200000,'limin',1656637200000,'limin',8,'1',1,'1','陈壬',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,'2022-07-01',NULL,NULL,NULL,NULL,'蒋律师',NULL);
INSERT INTO party VALUES(16,X'0181b7459680709b8e54f919ed39825e',2,1656637200000,'limin',1656637200000,'limin',8,'2',1,'1','卫癸',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2022-07-01',NULL,NULL,NULL,NULL,NULL,NULL);
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
) STRICT;
INSERT INTO suspension VALUES(1,X'017f57972e80731393bc36a291747c81',2,1646442000000,'limin',1649120400000,'limin',1,'appraisal','2022-03-05','2022-04-05','市医学会',NULL);
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
) STRICT;
INSERT INTO extension VALUES(1,X'017ff73c5280701abb8eca44f9d09fbe',1,1649120400000,'limin',1649120400000,'limin',1,'2022-05-16','2022-06-30','2022-03-03',1,'各方书面同意');
CREATE TABLE clock(
  case_id INTEGER NOT NULL REFERENCES case_rec(id),
  limit_code TEXT NOT NULL,
  start_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state = 'running' OR state = 'stopped' OR state = 'overdue'),
  PRIMARY KEY (case_id, limit_code)
) STRICT, WITHOUT ROWID;
INSERT INTO clock VALUES(2,'D-07','2022-05-11','2022-06-10','running');
INSERT INTO clock VALUES(8,'D-02','2022-07-01','2022-08-01','running');
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
INSERT INTO history VALUES(1,1,1646096400000,'limin','insert','code',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(2,1,1646096400000,'limin','insert','code',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(3,1,1646096400000,'limin','insert','code',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(4,1,1646096400000,'limin','insert','code',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(5,1,1646096400000,'limin','insert','code',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(6,1,1646096400000,'limin','insert','code',6,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(7,1,1646096400000,'limin','insert','code',7,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(8,1,1646096400000,'limin','insert','code',8,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(9,1,1646096400000,'limin','insert','code',9,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(10,1,1646096400000,'limin','insert','code',10,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(11,1,1646096400000,'limin','insert','code',11,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(12,1,1646096400000,'limin','insert','code',12,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(13,1,1646096400000,'limin','insert','code',13,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(14,1,1646096400000,'limin','insert','code',14,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(15,1,1646096400000,'limin','insert','code',15,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(16,1,1646096400000,'limin','insert','code',16,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(17,1,1646096400000,'limin','insert','code',17,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(18,1,1646096400000,'limin','insert','code',18,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(19,1,1646096400000,'limin','insert','code',19,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(20,1,1646096400000,'limin','insert','code',20,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(21,1,1646096400000,'limin','insert','code',21,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(22,1,1646096400000,'limin','insert','code',22,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(23,1,1646096400000,'limin','insert','code',23,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(24,1,1646096400000,'limin','insert','code',24,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(25,1,1646096400000,'limin','insert','code',25,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(26,1,1646096400000,'limin','insert','code',26,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(27,1,1646096400000,'limin','insert','code',27,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(28,1,1646096400000,'limin','insert','code',28,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(29,1,1646096400000,'limin','insert','code',29,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(30,1,1646096400000,'limin','insert','code',30,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(31,1,1646096400000,'limin','insert','code',31,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(32,1,1646096400000,'limin','insert','code',32,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(33,1,1646096400000,'limin','insert','code',33,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(34,1,1646096400000,'limin','insert','code',34,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(35,1,1646096400000,'limin','insert','code',35,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(36,1,1646096400000,'limin','insert','code',36,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(37,1,1646096400000,'limin','insert','code',37,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(38,1,1646096400000,'limin','insert','code',38,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(39,1,1646096400000,'limin','insert','code',39,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(40,1,1646096400000,'limin','insert','code',40,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(41,1,1646096400000,'limin','insert','code',41,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(42,1,1646096400000,'limin','insert','code',42,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(43,1,1646096400000,'limin','insert','code',43,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(44,1,1646096400000,'limin','insert','code',44,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(45,1,1646096400000,'limin','insert','code',45,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(46,1,1646096400000,'limin','insert','code',46,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(47,1,1646096400000,'limin','insert','code',47,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(48,1,1646096400000,'limin','insert','code',48,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(49,1,1646096400000,'limin','insert','code',49,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(50,1,1646096400000,'limin','insert','code',50,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(51,1,1646096400000,'limin','insert','code',51,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(52,1,1646096400000,'limin','insert','code',52,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(53,1,1646096400000,'limin','insert','code',53,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(54,1,1646096400000,'limin','insert','code',54,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(55,1,1646096400000,'limin','insert','code',55,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(56,1,1646096400000,'limin','insert','code',56,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(57,1,1646096400000,'limin','insert','code',57,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(58,1,1646096400000,'limin','insert','code',58,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(59,1,1646096400000,'limin','insert','code',59,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(60,1,1646096400000,'limin','insert','code',60,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(61,1,1646096400000,'limin','insert','code',61,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(62,1,1646096400000,'limin','insert','code',62,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(63,1,1646096400000,'limin','insert','code',63,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(64,1,1646096400000,'limin','insert','code',64,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(65,1,1646096400000,'limin','insert','code',65,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(66,1,1646096400000,'limin','insert','code',66,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(67,1,1646096400000,'limin','insert','code',67,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(68,1,1646096400000,'limin','insert','code',68,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(69,1,1646096400000,'limin','insert','code',69,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(70,1,1646096400000,'limin','insert','code',70,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(71,1,1646096400000,'limin','insert','code',71,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(72,1,1646096400000,'limin','insert','code',72,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(73,1,1646096400000,'limin','insert','code',73,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(74,1,1646096400000,'limin','insert','code',74,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(75,1,1646096400000,'limin','insert','code',75,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(76,1,1646096400000,'limin','insert','code',76,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(77,1,1646096400000,'limin','insert','code',77,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(78,1,1646096400000,'limin','insert','code',78,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(79,1,1646096400000,'limin','insert','code',79,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(80,1,1646096400000,'limin','insert','code',80,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(81,1,1646096400000,'limin','insert','code',81,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(82,1,1646096400000,'limin','insert','code',82,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(83,1,1646096400000,'limin','insert','code',83,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(84,1,1646096400000,'limin','insert','code',84,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(85,1,1646096400000,'limin','insert','code',85,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(86,1,1646096400000,'limin','insert','code',86,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(87,1,1646096400000,'limin','insert','code',87,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(88,1,1646096400000,'limin','insert','code',88,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(89,1,1646096400000,'limin','insert','code',89,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(90,1,1646096400000,'limin','insert','code',90,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(91,1,1646096400000,'limin','insert','code',91,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(92,1,1646096400000,'limin','insert','code',92,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(93,1,1646096400000,'limin','insert','code',93,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(94,1,1646096400000,'limin','insert','code',94,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(95,1,1646096400000,'limin','insert','code',95,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(96,1,1646096400000,'limin','insert','code',96,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(97,1,1646096400000,'limin','insert','code',97,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(98,1,1646096400000,'limin','insert','code',98,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(99,1,1646096400000,'limin','insert','code',99,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(100,1,1646096400000,'limin','insert','code',100,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(101,1,1646096400000,'limin','insert','code',101,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(102,1,1646096400000,'limin','insert','code',102,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(103,1,1646096400000,'limin','insert','code',103,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(104,1,1646096400000,'limin','insert','code',104,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(105,1,1646096400000,'limin','insert','code',105,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(106,1,1646096400000,'limin','insert','code',106,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(107,1,1646096400000,'limin','insert','code',107,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(108,1,1646096400000,'limin','insert','code',108,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(109,1,1646096400000,'limin','insert','code',109,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(110,1,1646096400000,'limin','insert','code',110,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(111,1,1646096400000,'limin','insert','code',111,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(112,1,1646096400000,'limin','insert','code',112,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(113,1,1646096400000,'limin','insert','code',113,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(114,1,1646096400000,'limin','insert','code',114,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(115,1,1646096400000,'limin','insert','code',115,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(116,1,1646096400000,'limin','insert','code',116,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(117,1,1646096400000,'limin','insert','code',117,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(118,1,1646096400000,'limin','insert','code',118,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(119,1,1646096400000,'limin','insert','code',119,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(120,1,1646096400000,'limin','insert','code',120,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(121,1,1646096400000,'limin','insert','code',121,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(122,1,1646096400000,'limin','insert','code',122,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(123,1,1646096400000,'limin','insert','code',123,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(124,1,1646096400000,'limin','insert','code',124,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(125,1,1646096400000,'limin','insert','code',125,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(126,1,1646096400000,'limin','insert','code',126,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(127,1,1646096400000,'limin','insert','code',127,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(128,1,1646096400000,'limin','insert','code',128,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(129,1,1646096400000,'limin','insert','code',129,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(130,1,1646096400000,'limin','insert','code',130,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(131,1,1646096400000,'limin','insert','code',131,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(132,1,1646096400000,'limin','insert','code',132,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(133,1,1646096400000,'limin','insert','code',133,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(134,1,1646096400000,'limin','insert','code',134,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(135,1,1646096400000,'limin','insert','code',135,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(136,1,1646096400000,'limin','insert','code',136,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(137,1,1646096400000,'limin','insert','code',137,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(138,1,1646096400000,'limin','insert','code',138,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(139,1,1646096400000,'limin','insert','code',139,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(140,1,1646096400000,'limin','insert','code',140,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(141,1,1646096400000,'limin','insert','code',141,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(142,1,1646096400000,'limin','insert','code',142,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(143,1,1646096400000,'limin','insert','code',143,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(144,1,1646096400000,'limin','insert','code',144,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(145,1,1646096400000,'limin','insert','code',145,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(146,1,1646096400000,'limin','insert','code',146,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(147,1,1646096400000,'limin','insert','code',147,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(148,1,1646096400000,'limin','insert','code',148,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(149,1,1646096400000,'limin','insert','code',149,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(150,1,1646096400000,'limin','insert','code',150,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(151,1,1646096400000,'limin','insert','code',151,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(152,1,1646096400000,'limin','insert','code',152,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(153,1,1646096400000,'limin','insert','code',153,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(154,1,1646096400000,'limin','insert','code',154,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(155,1,1646096400000,'limin','insert','code',155,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(156,1,1646096400000,'limin','insert','code',156,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(157,1,1646096400000,'limin','insert','code',157,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(158,1,1646096400000,'limin','insert','code',158,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(159,1,1646096400000,'limin','insert','code',159,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(160,1,1646096400000,'limin','insert','code',160,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(161,1,1646096400000,'limin','insert','code',161,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(162,1,1646096400000,'limin','insert','code',162,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(163,1,1646096400000,'limin','insert','code',163,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(164,1,1646096400000,'limin','insert','code',164,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(165,1,1646096400000,'limin','insert','code',165,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(166,1,1646096400000,'limin','insert','code',166,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(167,1,1646096400000,'limin','insert','code',167,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(168,1,1646096400000,'limin','insert','code',168,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(169,1,1646096400000,'limin','insert','code',169,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(170,1,1646096400000,'limin','insert','code',170,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(171,1,1646096400000,'limin','insert','code',171,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(172,1,1646096400000,'limin','insert','code',172,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(173,1,1646096400000,'limin','insert','code',173,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(174,1,1646096400000,'limin','insert','code',174,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(175,1,1646096400000,'limin','insert','code',175,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(176,1,1646096400000,'limin','insert','code',176,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(177,1,1646096400000,'limin','insert','code',177,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(178,1,1646096400000,'limin','insert','code',178,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(179,1,1646096400000,'limin','insert','code',179,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(180,1,1646096400000,'limin','insert','code',180,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(181,1,1646096400000,'limin','insert','code',181,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(182,1,1646096400000,'limin','insert','code',182,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(183,1,1646096400000,'limin','insert','code',183,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(184,1,1646096400000,'limin','insert','code',184,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(185,1,1646096400000,'limin','insert','code',185,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(186,1,1646096400000,'limin','insert','code',186,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(187,1,1646096400000,'limin','insert','code',187,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(188,1,1646096400000,'limin','insert','code',188,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(189,1,1646096400000,'limin','insert','code',189,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(190,1,1646096400000,'limin','insert','code',190,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(191,1,1646096400000,'limin','insert','code',191,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(192,1,1646096400000,'limin','insert','code',192,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(193,1,1646096400000,'limin','insert','code',193,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(194,1,1646096400000,'limin','insert','code',194,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(195,1,1646096400000,'limin','insert','code',195,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(196,1,1646096400000,'limin','insert','code',196,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(197,1,1646096400000,'limin','insert','code',197,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(198,1,1646096400000,'limin','insert','code',198,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(199,1,1646096400000,'limin','insert','code',199,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(200,1,1646096400000,'limin','insert','code',200,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(201,1,1646096400000,'limin','insert','code',201,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(202,1,1646096400000,'limin','insert','code',202,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(203,1,1646096400000,'limin','insert','code',203,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(204,1,1646096400000,'limin','insert','code',204,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(205,1,1646096400000,'limin','insert','code',205,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(206,1,1646096400000,'limin','insert','code',206,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(207,1,1646096400000,'limin','insert','code',207,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(208,1,1646096400000,'limin','insert','code',208,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(209,1,1646096400000,'limin','insert','code',209,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(210,1,1646096400000,'limin','insert','code',210,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(211,1,1646096400000,'limin','insert','code',211,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(212,1,1646096400000,'limin','insert','code',212,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(213,1,1646096400000,'limin','insert','code',213,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(214,1,1646096400000,'limin','insert','code',214,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(215,1,1646096400000,'limin','insert','code',215,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(216,1,1646096400000,'limin','insert','code',216,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(217,1,1646096400000,'limin','insert','code',217,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(218,1,1646096400000,'limin','insert','code',218,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(219,1,1646096400000,'limin','insert','code',219,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(220,1,1646096400000,'limin','insert','code',220,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(221,1,1646096400000,'limin','insert','code',221,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(222,1,1646096400000,'limin','insert','code',222,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(223,1,1646096400000,'limin','insert','code',223,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(224,1,1646096400000,'limin','insert','code',224,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(225,1,1646096400000,'limin','insert','code',225,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(226,1,1646096400000,'limin','insert','code',226,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(227,1,1646096400000,'limin','insert','code',227,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(228,1,1646096400000,'limin','insert','limit',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(229,1,1646096400000,'limin','insert','limit',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(230,1,1646096400000,'limin','insert','limit',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(231,1,1646096400000,'limin','insert','limit',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(232,1,1646096400000,'limin','insert','limit',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(233,1,1646096400000,'limin','insert','area',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(234,1,1646096400000,'limin','insert','area',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(235,1,1646096400000,'limin','insert','area',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(236,1,1646096400000,'limin','insert','area',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(237,1,1646096400000,'limin','insert','area',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(238,1,1646096400000,'limin','insert','area',6,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(239,1,1646096400000,'limin','insert','area',7,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(240,1,1646096400000,'limin','insert','area',8,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(241,1,1646096400000,'limin','insert','area',9,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(242,1,1646096400000,'limin','insert','area',10,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(243,1,1646096400000,'limin','insert','area',11,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(244,1,1646096400000,'limin','insert','committee',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(245,1,1646096400000,'limin','insert','committee',2,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(246,1,1646096400000,'limin','insert','committee',3,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(247,1,1646096400000,'limin','insert','committee',4,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(248,1,1646096400000,'limin','insert','committee',5,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(249,1,1646096400000,'limin','insert','campaign',1,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(325,1,1646096400000,'limin','insert','holiday',76,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(326,1,1646096400000,'limin','insert','holiday',77,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(327,1,1646096400000,'limin','insert','holiday',78,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(328,1,1646096400000,'limin','insert','holiday',79,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(329,1,1646096400000,'limin','insert','holiday',80,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(330,1,1646096400000,'limin','insert','holiday',81,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(331,1,1646096400000,'limin','insert','holiday',82,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(332,1,1646096400000,'limin','insert','holiday',83,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(333,1,1646096400000,'limin','insert','holiday',84,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(334,1,1646096400000,'limin','insert','holiday',85,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(335,1,1646096400000,'limin','insert','holiday',86,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(336,1,1646096400000,'limin','insert','holiday',87,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(337,1,1646096400000,'limin','insert','holiday',88,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(338,1,1646096400000,'limin','insert','holiday',89,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(339,1,1646096400000,'limin','insert','holiday',90,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(340,1,1646096400000,'limin','insert','holiday',91,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(341,1,1646096400000,'limin','insert','holiday',92,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(342,1,1646096400000,'limin','insert','holiday',93,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(343,1,1646096400000,'limin','insert','holiday',94,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(344,1,1646096400000,'limin','insert','holiday',95,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(345,1,1646096400000,'limin','insert','holiday',96,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(346,1,1646096400000,'limin','insert','holiday',97,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(347,1,1646096400000,'limin','insert','holiday',98,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(348,1,1646096400000,'limin','insert','holiday',99,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(349,1,1646096400000,'limin','insert','holiday',100,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(350,1,1646096400000,'limin','insert','holiday',101,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(351,1,1646096400000,'limin','insert','holiday',102,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(352,1,1646096400000,'limin','insert','holiday',103,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(353,1,1646096400000,'limin','insert','holiday',104,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(354,1,1646096400000,'limin','insert','holiday',105,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(355,1,1646096400000,'limin','insert','holiday',106,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(356,1,1646096400000,'limin','insert','holiday',107,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(357,1,1646096400000,'limin','insert','holiday',108,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(358,1,1646096400000,'limin','insert','holiday',109,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(359,1,1646096400000,'limin','insert','holiday',110,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(360,1,1646096400000,'limin','insert','holiday',111,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(361,1,1646096400000,'limin','insert','holiday',112,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(362,1,1646096400000,'limin','insert','holiday',113,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(363,1,1646096400000,'limin','insert','holiday',114,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(364,1,1646096400000,'limin','insert','holiday',115,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(365,1,1646096400000,'limin','insert','holiday',116,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(366,1,1646096400000,'limin','insert','holiday',117,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(367,1,1646096400000,'limin','insert','holiday',118,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(368,1,1646096400000,'limin','insert','holiday',119,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(369,1,1646096400000,'limin','insert','holiday',120,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(370,1,1646096400000,'limin','insert','holiday',121,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(371,1,1646096400000,'limin','insert','holiday',122,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(372,1,1646096400000,'limin','insert','holiday',123,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(373,1,1646096400000,'limin','insert','holiday',124,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(374,1,1646096400000,'limin','insert','holiday',125,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(375,1,1646096400000,'limin','insert','holiday',126,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(376,1,1646096400000,'limin','insert','holiday',127,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(377,1,1646096400000,'limin','insert','holiday',128,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(378,1,1646096400000,'limin','insert','holiday',129,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(379,1,1646096400000,'limin','insert','holiday',130,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(380,1,1646096400000,'limin','insert','holiday',131,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(381,1,1646096400000,'limin','insert','holiday',132,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(382,1,1646096400000,'limin','insert','holiday',133,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(383,1,1646096400000,'limin','insert','holiday',134,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(384,1,1646096400000,'limin','insert','holiday',135,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(385,1,1646096400000,'limin','insert','holiday',136,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(386,1,1646096400000,'limin','insert','holiday',137,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(387,1,1646096400000,'limin','insert','holiday',138,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(388,1,1646096400000,'limin','insert','holiday',139,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(389,1,1646096400000,'limin','insert','holiday',140,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(390,1,1646096400000,'limin','insert','holiday',141,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(391,1,1646096400000,'limin','insert','holiday',142,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(392,1,1646096400000,'limin','insert','holiday',143,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(393,1,1646096400000,'limin','insert','holiday',144,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(394,1,1646096400000,'limin','insert','holiday',145,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(395,1,1646096400000,'limin','insert','holiday',146,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(396,1,1646096400000,'limin','insert','holiday',147,1,NULL,NULL,'seed',NULL);
INSERT INTO history VALUES(505,505,1646096400000,'limin','insert','area',12,1,'name',NULL,'西杨店',NULL);
INSERT INTO history VALUES(506,505,1646096400000,'limin','insert','area',12,1,'code',NULL,'411103101201',NULL);
INSERT INTO history VALUES(507,505,1646096400000,'limin','insert','area',12,1,'level',NULL,'3',NULL);
INSERT INTO history VALUES(508,505,1646096400000,'limin','insert','area',12,1,'parent',NULL,'5',NULL);
INSERT INTO history VALUES(509,509,1646096400000,'limin','insert','committee',6,1,'name',NULL,'孟庙镇人民调解委员会',NULL);
INSERT INTO history VALUES(510,509,1646096400000,'limin','insert','committee',6,1,'kind',NULL,'town',NULL);
INSERT INTO history VALUES(511,509,1646096400000,'limin','insert','committee',6,1,'area',NULL,'5',NULL);
INSERT INTO history VALUES(512,509,1646096400000,'limin','insert','committee',6,1,'series',NULL,'孟庙人调字',NULL);
INSERT INTO history VALUES(513,509,1646096400000,'limin','insert','committee',6,1,'chair',NULL,'周德海',NULL);
INSERT INTO history VALUES(514,509,1646096400000,'limin','insert','committee',6,1,'phone',NULL,'0395-3100001',NULL);
INSERT INTO history VALUES(515,515,1646096400000,'limin','insert','mediator',1,1,'name',NULL,'韩保民',NULL);
INSERT INTO history VALUES(516,515,1646096400000,'limin','insert','mediator',1,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(517,515,1646096400000,'limin','insert','mediator',1,1,'sex',NULL,'1',NULL);
INSERT INTO history VALUES(518,515,1646096400000,'limin','insert','mediator',1,1,'birth',NULL,'1965-**-**',NULL);
INSERT INTO history VALUES(519,515,1646096400000,'limin','insert','mediator',1,1,'full_time',NULL,'1',NULL);
INSERT INTO history VALUES(520,515,1646096400000,'limin','insert','mediator',1,1,'field',NULL,'医学',NULL);
INSERT INTO history VALUES(521,515,1646096400000,'limin','insert','mediator',1,1,'phone',NULL,'120****0003',NULL);
INSERT INTO history VALUES(522,522,1646096400000,'limin','insert','mediator',2,1,'name',NULL,'孙守正',NULL);
INSERT INTO history VALUES(523,522,1646096400000,'limin','insert','mediator',2,1,'committee',NULL,'6',NULL);
INSERT INTO history VALUES(524,524,1646096400000,'limin','insert','holiday',256,1,'date',NULL,'2023-01-03',NULL);
INSERT INTO history VALUES(525,524,1646096400000,'limin','insert','holiday',256,1,'off',NULL,'0',NULL);
INSERT INTO history VALUES(526,524,1646096400000,'limin','insert','holiday',256,1,'name',NULL,'本地补班',NULL);
INSERT INTO history VALUES(527,527,1646096400000,'limin','insert','user',1,1,'login',NULL,'limin',NULL);
INSERT INTO history VALUES(528,527,1646096400000,'limin','insert','user',1,1,'name',NULL,'李敏',NULL);
INSERT INTO history VALUES(529,527,1646096400000,'limin','insert','user',1,1,'role',NULL,'mediator',NULL);
INSERT INTO history VALUES(530,527,1646096400000,'limin','insert','user',1,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(531,527,1646096400000,'limin','insert','user',1,1,'active',NULL,'1',NULL);
INSERT INTO history VALUES(532,532,1646096400000,'limin','insert','case',1,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(533,532,1646096400000,'limin','insert','case',1,1,'source',NULL,'2',NULL);
INSERT INTO history VALUES(534,532,1646096400000,'limin','insert','case',1,1,'applied_on',NULL,'2022-03-01',NULL);
INSERT INTO history VALUES(535,532,1646096400000,'limin','insert','case',1,1,'type',NULL,'15',NULL);
INSERT INTO history VALUES(536,532,1646096400000,'limin','insert','case',1,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(537,532,1646096400000,'limin','insert','case',1,1,'area',NULL,'2',NULL);
INSERT INTO history VALUES(538,532,1646096400000,'limin','insert','case',1,1,'place',NULL,'***',NULL);
INSERT INTO history VALUES(539,532,1646096400000,'limin','insert','case',1,1,'summary',NULL,'术后伤口感染，患者要求赔偿医疗费三万元。',NULL);
INSERT INTO history VALUES(540,532,1646096400000,'limin','insert','case',1,1,'amount_claimed',NULL,'3000000',NULL);
INSERT INTO history VALUES(541,532,1646096400000,'limin','insert','case',1,1,'death',NULL,'0',NULL);
INSERT INTO history VALUES(542,532,1646096400000,'limin','insert','case',1,1,'hospital',NULL,'区第二人民医院',NULL);
INSERT INTO history VALUES(543,532,1646096400000,'limin','insert','case',1,1,'department',NULL,'骨科',NULL);
INSERT INTO history VALUES(544,532,1646096400000,'limin','insert','case',1,1,'insurer',NULL,'人保财险',NULL);
INSERT INTO history VALUES(545,532,1646096400000,'limin','insert','case',1,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(546,532,1646096400000,'limin','insert','party',1,1,'side',NULL,'1',1);
INSERT INTO history VALUES(547,532,1646096400000,'limin','insert','party',1,1,'seq',NULL,'1',1);
INSERT INTO history VALUES(548,532,1646096400000,'limin','insert','party',1,1,'type',NULL,'1',1);
INSERT INTO history VALUES(549,532,1646096400000,'limin','insert','party',1,1,'name',NULL,'赵**',1);
INSERT INTO history VALUES(550,532,1646096400000,'limin','insert','party',1,1,'sex',NULL,'1',1);
INSERT INTO history VALUES(551,532,1646096400000,'limin','insert','party',1,1,'id_no',NULL,NULL,1);
INSERT INTO history VALUES(552,532,1646096400000,'limin','insert','party',1,1,'phone',NULL,'138****1111',1);
INSERT INTO history VALUES(553,532,1646096400000,'limin','insert','party',1,1,'persons',NULL,'1',1);
INSERT INTO history VALUES(554,532,1646096400000,'limin','insert','party',2,1,'side',NULL,'2',1);
INSERT INTO history VALUES(555,532,1646096400000,'limin','insert','party',2,1,'seq',NULL,'1',1);
INSERT INTO history VALUES(556,532,1646096400000,'limin','insert','party',2,1,'type',NULL,'2',1);
INSERT INTO history VALUES(557,532,1646096400000,'limin','insert','party',2,1,'name',NULL,'区第二人民医院',1);
INSERT INTO history VALUES(558,532,1646096400000,'limin','insert','party',2,1,'phone',NULL,'039****0000',1);
INSERT INTO history VALUES(559,532,1646096400000,'limin','insert','party',2,1,'persons',NULL,'1',1);
INSERT INTO history VALUES(560,560,1646096400000,'limin','update','case',1,2,'state','draft','submitted',NULL);
INSERT INTO history VALUES(561,561,1646182800000,'limin','update','case',1,3,'number',NULL,'（2022）郾医调字第0001号',NULL);
INSERT INTO history VALUES(562,561,1646182800000,'limin','update','case',1,3,'year',NULL,'2022',NULL);
INSERT INTO history VALUES(563,561,1646182800000,'limin','update','case',1,3,'series',NULL,'郾医调字',NULL);
INSERT INTO history VALUES(564,561,1646182800000,'limin','update','case',1,3,'seq',NULL,'1',NULL);
INSERT INTO history VALUES(565,561,1646182800000,'limin','update','case',1,3,'accepted_on',NULL,'2022-03-02',NULL);
INSERT INTO history VALUES(566,561,1646182800000,'limin','update','case',1,3,'mediator',NULL,'1',NULL);
INSERT INTO history VALUES(567,561,1646182800000,'limin','update','case',1,3,'rights_on',NULL,'2022-03-02',NULL);
INSERT INTO history VALUES(568,561,1646182800000,'limin','update','case',1,3,'state','submitted','accepted',NULL);
INSERT INTO history VALUES(569,561,1646182800000,'limin','update','party',1,2,'consent_on',NULL,'2022-03-02',1);
INSERT INTO history VALUES(570,561,1646182800000,'limin','update','party',2,2,'consent_on',NULL,'2022-03-02',1);
INSERT INTO history VALUES(571,571,1646182800000,'limin','update','case',1,4,'state','accepted','mediating',NULL);
INSERT INTO history VALUES(572,572,1646442000000,'limin','update','case',1,5,'state','mediating','suspended',NULL);
INSERT INTO history VALUES(573,572,1646442000000,'limin','insert','suspension',1,1,'kind',NULL,'appraisal',1);
INSERT INTO history VALUES(574,572,1646442000000,'limin','insert','suspension',1,1,'from_on',NULL,'2022-03-05',1);
INSERT INTO history VALUES(575,572,1646442000000,'limin','insert','suspension',1,1,'body',NULL,'市医学会',1);
INSERT INTO history VALUES(576,576,1649120400000,'limin','update','case',1,6,'state','suspended','mediating',NULL);
INSERT INTO history VALUES(577,576,1649120400000,'limin','update','suspension',1,2,'to_on',NULL,'2022-04-05',1);
INSERT INTO history VALUES(578,578,1649120400000,'limin','insert','extension',1,1,'old_due',NULL,'2022-05-16',1);
INSERT INTO history VALUES(579,578,1649120400000,'limin','insert','extension',1,1,'new_due',NULL,'2022-06-30',1);
INSERT INTO history VALUES(580,578,1649120400000,'limin','insert','extension',1,1,'consent_on',NULL,'2022-03-03',1);
INSERT INTO history VALUES(581,578,1649120400000,'limin','insert','extension',1,1,'all_consent',NULL,'1',1);
INSERT INTO history VALUES(582,578,1649120400000,'limin','insert','extension',1,1,'note',NULL,'各方书面同意',1);
INSERT INTO history VALUES(583,583,1650416400000,'limin','update','case',1,8,'state','mediating','agreed',NULL);
INSERT INTO history VALUES(584,583,1650416400000,'limin','update','case',1,8,'result',NULL,'1',NULL);
INSERT INTO history VALUES(585,583,1650416400000,'limin','update','case',1,8,'outcome_on',NULL,'2022-04-20',NULL);
INSERT INTO history VALUES(586,583,1650416400000,'limin','update','case',1,8,'agreement_form',NULL,'2',NULL);
INSERT INTO history VALUES(587,583,1650416400000,'limin','update','case',1,8,'agreement_text',NULL,'医院于2022年5月20日前一次性支付二万元。',NULL);
INSERT INTO history VALUES(588,583,1650416400000,'limin','update','case',1,8,'agreement_amount',NULL,'2000000',NULL);
INSERT INTO history VALUES(589,583,1650416400000,'limin','update','case',1,8,'agreed_on',NULL,'2022-04-20',NULL);
INSERT INTO history VALUES(590,583,1650416400000,'limin','update','case',1,8,'signed_on',NULL,'2022-04-20',NULL);
INSERT INTO history VALUES(591,583,1650416400000,'limin','update','case',1,8,'sealed_on',NULL,'2022-04-20',NULL);
INSERT INTO history VALUES(592,583,1650416400000,'limin','update','case',1,8,'effective_on',NULL,'2022-04-20',NULL);
INSERT INTO history VALUES(593,583,1650416400000,'limin','update','case',1,8,'perform_due',NULL,'2022-05-20',NULL);
INSERT INTO history VALUES(594,583,1650416400000,'limin','update','case',1,8,'jc_informed_on',NULL,'2022-04-20',NULL);
INSERT INTO history VALUES(595,595,1650589200000,'limin','update','case',1,9,'jc_state',NULL,'applied',NULL);
INSERT INTO history VALUES(596,595,1650589200000,'limin','update','case',1,9,'jc_applied_on',NULL,'2022-04-22',NULL);
INSERT INTO history VALUES(597,597,1652317200000,'limin','insert','case',2,1,'committee',NULL,'6',NULL);
INSERT INTO history VALUES(598,597,1652317200000,'limin','insert','case',2,1,'source',NULL,'1',NULL);
INSERT INTO history VALUES(599,597,1652317200000,'limin','insert','case',2,1,'applied_on',NULL,'2022-05-10',NULL);
INSERT INTO history VALUES(600,597,1652317200000,'limin','insert','case',2,1,'type',NULL,'01',NULL);
INSERT INTO history VALUES(601,597,1652317200000,'limin','insert','case',2,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(602,597,1652317200000,'limin','insert','case',2,1,'area',NULL,'5',NULL);
INSERT INTO history VALUES(603,597,1652317200000,'limin','insert','case',2,1,'summary',NULL,'夫妻因家务琐事争吵，请求调解和好。',NULL);
INSERT INTO history VALUES(604,597,1652317200000,'limin','insert','case',2,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(605,597,1652317200000,'limin','insert','party',3,1,'side',NULL,'1',2);
INSERT INTO history VALUES(606,597,1652317200000,'limin','insert','party',3,1,'seq',NULL,'1',2);
INSERT INTO history VALUES(607,597,1652317200000,'limin','insert','party',3,1,'type',NULL,'1',2);
INSERT INTO history VALUES(608,597,1652317200000,'limin','insert','party',3,1,'name',NULL,'钱**',2);
INSERT INTO history VALUES(609,597,1652317200000,'limin','insert','party',3,1,'persons',NULL,'1',2);
INSERT INTO history VALUES(610,597,1652317200000,'limin','insert','party',4,1,'side',NULL,'2',2);
INSERT INTO history VALUES(611,597,1652317200000,'limin','insert','party',4,1,'seq',NULL,'1',2);
INSERT INTO history VALUES(612,597,1652317200000,'limin','insert','party',4,1,'type',NULL,'1',2);
INSERT INTO history VALUES(613,597,1652317200000,'limin','insert','party',4,1,'name',NULL,'郑**',2);
INSERT INTO history VALUES(614,597,1652317200000,'limin','insert','party',4,1,'persons',NULL,'1',2);
INSERT INTO history VALUES(615,615,1652317200000,'limin','update','case',2,2,'state','draft','submitted',NULL);
INSERT INTO history VALUES(616,616,1652317200000,'limin','update','case',2,3,'number',NULL,'（2022）孟庙人调字第0001号',NULL);
INSERT INTO history VALUES(617,616,1652317200000,'limin','update','case',2,3,'year',NULL,'2022',NULL);
INSERT INTO history VALUES(618,616,1652317200000,'limin','update','case',2,3,'series',NULL,'孟庙人调字',NULL);
INSERT INTO history VALUES(619,616,1652317200000,'limin','update','case',2,3,'seq',NULL,'1',NULL);
INSERT INTO history VALUES(620,616,1652317200000,'limin','update','case',2,3,'accepted_on',NULL,'2022-05-10',NULL);
INSERT INTO history VALUES(621,616,1652317200000,'limin','update','case',2,3,'mediator',NULL,'2',NULL);
INSERT INTO history VALUES(622,616,1652317200000,'limin','update','case',2,3,'rights_on',NULL,'2022-05-10',NULL);
INSERT INTO history VALUES(623,616,1652317200000,'limin','update','case',2,3,'state','submitted','accepted',NULL);
INSERT INTO history VALUES(624,616,1652317200000,'limin','update','party',3,2,'consent_on',NULL,'2022-05-10',2);
INSERT INTO history VALUES(625,616,1652317200000,'limin','update','party',4,2,'consent_on',NULL,'2022-05-10',2);
INSERT INTO history VALUES(626,626,1652317200000,'limin','update','case',2,4,'state','accepted','mediating',NULL);
INSERT INTO history VALUES(627,627,1652317200000,'limin','update','case',2,5,'state','mediating','agreed',NULL);
INSERT INTO history VALUES(628,627,1652317200000,'limin','update','case',2,5,'result',NULL,'1',NULL);
INSERT INTO history VALUES(629,627,1652317200000,'limin','update','case',2,5,'outcome_on',NULL,'2022-05-11',NULL);
INSERT INTO history VALUES(630,627,1652317200000,'limin','update','case',2,5,'agreement_form',NULL,'1',NULL);
INSERT INTO history VALUES(631,627,1652317200000,'limin','update','case',2,5,'agreement_text',NULL,'互相道歉，家务分担。',NULL);
INSERT INTO history VALUES(632,627,1652317200000,'limin','update','case',2,5,'agreement_amount',NULL,'0',NULL);
INSERT INTO history VALUES(633,627,1652317200000,'limin','update','case',2,5,'agreed_on',NULL,'2022-05-11',NULL);
INSERT INTO history VALUES(634,627,1652317200000,'limin','update','case',2,5,'effective_on',NULL,'2022-05-11',NULL);
INSERT INTO history VALUES(635,627,1652317200000,'limin','update','case',2,5,'perform_due',NULL,'2022-05-11',NULL);
INSERT INTO history VALUES(636,627,1652317200000,'limin','update','case',2,5,'jc_informed_on',NULL,'2022-05-11',NULL);
INSERT INTO history VALUES(637,637,1652317200000,'limin','update','case',2,6,'state','agreed','performed',NULL);
INSERT INTO history VALUES(638,637,1652317200000,'limin','update','case',2,6,'performance',NULL,'done',NULL);
INSERT INTO history VALUES(639,637,1652317200000,'limin','update','case',2,6,'performed_on',NULL,'2022-05-11',NULL);
INSERT INTO history VALUES(640,640,1652317200000,'limin','update','case',2,7,'state','performed','closed',NULL);
INSERT INTO history VALUES(641,640,1652317200000,'limin','update','case',2,7,'closed_on',NULL,'2022-05-12',NULL);
INSERT INTO history VALUES(642,642,1654822800000,'limin','insert','case',3,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(643,642,1654822800000,'limin','insert','case',3,1,'source',NULL,'1',NULL);
INSERT INTO history VALUES(644,642,1654822800000,'limin','insert','case',3,1,'applied_on',NULL,'2022-06-08',NULL);
INSERT INTO history VALUES(645,642,1654822800000,'limin','insert','case',3,1,'type',NULL,'15',NULL);
INSERT INTO history VALUES(646,642,1654822800000,'limin','insert','case',3,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(647,642,1654822800000,'limin','insert','case',3,1,'area',NULL,'9',NULL);
INSERT INTO history VALUES(648,642,1654822800000,'limin','insert','case',3,1,'summary',NULL,'医疗费争议，已向法院起诉。',NULL);
INSERT INTO history VALUES(649,642,1654822800000,'limin','insert','case',3,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(650,642,1654822800000,'limin','insert','party',5,1,'side',NULL,'1',3);
INSERT INTO history VALUES(651,642,1654822800000,'limin','insert','party',5,1,'seq',NULL,'1',3);
INSERT INTO history VALUES(652,642,1654822800000,'limin','insert','party',5,1,'type',NULL,'1',3);
INSERT INTO history VALUES(653,642,1654822800000,'limin','insert','party',5,1,'name',NULL,'孙**',3);
INSERT INTO history VALUES(654,642,1654822800000,'limin','insert','party',5,1,'persons',NULL,'1',3);
INSERT INTO history VALUES(655,642,1654822800000,'limin','insert','party',6,1,'side',NULL,'2',3);
INSERT INTO history VALUES(656,642,1654822800000,'limin','insert','party',6,1,'seq',NULL,'1',3);
INSERT INTO history VALUES(657,642,1654822800000,'limin','insert','party',6,1,'type',NULL,'1',3);
INSERT INTO history VALUES(658,642,1654822800000,'limin','insert','party',6,1,'name',NULL,'李**',3);
INSERT INTO history VALUES(659,642,1654822800000,'limin','insert','party',6,1,'persons',NULL,'1',3);
INSERT INTO history VALUES(660,660,1654822800000,'limin','update','case',3,2,'state','draft','submitted',NULL);
INSERT INTO history VALUES(661,661,1654822800000,'limin','update','case',3,3,'state','submitted','rejected',NULL);
INSERT INTO history VALUES(662,661,1654822800000,'limin','update','case',3,3,'end_reason',NULL,'N1',NULL);
INSERT INTO history VALUES(663,661,1654822800000,'limin','update','case',3,3,'end_note',NULL,'法院已受理',NULL);
INSERT INTO history VALUES(664,661,1654822800000,'limin','update','case',3,3,'notice_on',NULL,'2022-06-10',NULL);
INSERT INTO history VALUES(665,661,1654822800000,'limin','update','case',3,3,'remedies_on',NULL,'2022-06-10',NULL);
INSERT INTO history VALUES(666,666,1654822800000,'limin','insert','case',4,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(667,666,1654822800000,'limin','insert','case',4,1,'source',NULL,'1',NULL);
INSERT INTO history VALUES(668,666,1654822800000,'limin','insert','case',4,1,'applied_on',NULL,'2022-06-09',NULL);
INSERT INTO history VALUES(669,666,1654822800000,'limin','insert','case',4,1,'type',NULL,'15',NULL);
INSERT INTO history VALUES(670,666,1654822800000,'limin','insert','case',4,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(671,666,1654822800000,'limin','insert','case',4,1,'area',NULL,'9',NULL);
INSERT INTO history VALUES(672,666,1654822800000,'limin','insert','case',4,1,'summary',NULL,'用药争议，受理后双方自行和解。',NULL);
INSERT INTO history VALUES(673,666,1654822800000,'limin','insert','case',4,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(674,666,1654822800000,'limin','insert','party',7,1,'side',NULL,'1',4);
INSERT INTO history VALUES(675,666,1654822800000,'limin','insert','party',7,1,'seq',NULL,'1',4);
INSERT INTO history VALUES(676,666,1654822800000,'limin','insert','party',7,1,'type',NULL,'1',4);
INSERT INTO history VALUES(677,666,1654822800000,'limin','insert','party',7,1,'name',NULL,'周**',4);
INSERT INTO history VALUES(678,666,1654822800000,'limin','insert','party',7,1,'persons',NULL,'1',4);
INSERT INTO history VALUES(679,666,1654822800000,'limin','insert','party',8,1,'side',NULL,'2',4);
INSERT INTO history VALUES(680,666,1654822800000,'limin','insert','party',8,1,'seq',NULL,'1',4);
INSERT INTO history VALUES(681,666,1654822800000,'limin','insert','party',8,1,'type',NULL,'1',4);
INSERT INTO history VALUES(682,666,1654822800000,'limin','insert','party',8,1,'name',NULL,'吴**',4);
INSERT INTO history VALUES(683,666,1654822800000,'limin','insert','party',8,1,'persons',NULL,'1',4);
INSERT INTO history VALUES(684,684,1654822800000,'limin','update','case',4,2,'state','draft','submitted',NULL);
INSERT INTO history VALUES(685,685,1654822800000,'limin','update','case',4,3,'number',NULL,'（2022）郾医调字第0002号',NULL);
INSERT INTO history VALUES(686,685,1654822800000,'limin','update','case',4,3,'year',NULL,'2022',NULL);
INSERT INTO history VALUES(687,685,1654822800000,'limin','update','case',4,3,'series',NULL,'郾医调字',NULL);
INSERT INTO history VALUES(688,685,1654822800000,'limin','update','case',4,3,'seq',NULL,'2',NULL);
INSERT INTO history VALUES(689,685,1654822800000,'limin','update','case',4,3,'accepted_on',NULL,'2022-06-09',NULL);
INSERT INTO history VALUES(690,685,1654822800000,'limin','update','case',4,3,'mediator',NULL,'1',NULL);
INSERT INTO history VALUES(691,685,1654822800000,'limin','update','case',4,3,'rights_on',NULL,'2022-06-09',NULL);
INSERT INTO history VALUES(692,685,1654822800000,'limin','update','case',4,3,'state','submitted','accepted',NULL);
INSERT INTO history VALUES(693,685,1654822800000,'limin','update','party',7,2,'consent_on',NULL,'2022-06-09',4);
INSERT INTO history VALUES(694,685,1654822800000,'limin','update','party',8,2,'consent_on',NULL,'2022-06-09',4);
INSERT INTO history VALUES(695,695,1654822800000,'limin','update','case',4,4,'state','accepted','withdrawn',NULL);
INSERT INTO history VALUES(696,695,1654822800000,'limin','update','case',4,4,'result',NULL,'3',NULL);
INSERT INTO history VALUES(697,695,1654822800000,'limin','update','case',4,4,'outcome_on',NULL,'2022-06-10',NULL);
INSERT INTO history VALUES(698,695,1654822800000,'limin','update','case',4,4,'end_note',NULL,'双方当面声明自行和解',NULL);
INSERT INTO history VALUES(699,699,1654822800000,'limin','insert','case',5,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(700,699,1654822800000,'limin','insert','case',5,1,'source',NULL,'1',NULL);
INSERT INTO history VALUES(701,699,1654822800000,'limin','insert','case',5,1,'type',NULL,'15',NULL);
INSERT INTO history VALUES(702,699,1654822800000,'limin','insert','case',5,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(703,699,1654822800000,'limin','insert','case',5,1,'area',NULL,'9',NULL);
INSERT INTO history VALUES(704,699,1654822800000,'limin','insert','case',5,1,'summary',NULL,'重复登记的一件。',NULL);
INSERT INTO history VALUES(705,699,1654822800000,'limin','insert','case',5,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(706,699,1654822800000,'limin','insert','party',9,1,'side',NULL,'1',5);
INSERT INTO history VALUES(707,699,1654822800000,'limin','insert','party',9,1,'seq',NULL,'1',5);
INSERT INTO history VALUES(708,699,1654822800000,'limin','insert','party',9,1,'type',NULL,'1',5);
INSERT INTO history VALUES(709,699,1654822800000,'limin','insert','party',9,1,'name',NULL,'周**',5);
INSERT INTO history VALUES(710,699,1654822800000,'limin','insert','party',9,1,'persons',NULL,'1',5);
INSERT INTO history VALUES(711,699,1654822800000,'limin','insert','party',10,1,'side',NULL,'2',5);
INSERT INTO history VALUES(712,699,1654822800000,'limin','insert','party',10,1,'seq',NULL,'1',5);
INSERT INTO history VALUES(713,699,1654822800000,'limin','insert','party',10,1,'type',NULL,'1',5);
INSERT INTO history VALUES(714,699,1654822800000,'limin','insert','party',10,1,'name',NULL,'吴**',5);
INSERT INTO history VALUES(715,699,1654822800000,'limin','insert','party',10,1,'persons',NULL,'1',5);
INSERT INTO history VALUES(716,716,1654822800000,'limin','update','case',5,2,'state','draft','void',NULL);
INSERT INTO history VALUES(717,716,1654822800000,'limin','update','case',5,2,'end_note',NULL,'重复登记',NULL);
INSERT INTO history VALUES(718,718,1654822800000,'limin','insert','case',6,1,'committee',NULL,'6',NULL);
INSERT INTO history VALUES(719,718,1654822800000,'limin','insert','case',6,1,'source',NULL,'1',NULL);
INSERT INTO history VALUES(720,718,1654822800000,'limin','insert','case',6,1,'type',NULL,'01',NULL);
INSERT INTO history VALUES(721,718,1654822800000,'limin','insert','case',6,1,'difficulty',NULL,'1',NULL);
INSERT INTO history VALUES(722,718,1654822800000,'limin','insert','case',6,1,'area',NULL,'12',NULL);
INSERT INTO history VALUES(723,718,1654822800000,'limin','insert','case',6,1,'summary',NULL,'还没有写完的草稿。',NULL);
INSERT INTO history VALUES(724,718,1654822800000,'limin','insert','case',6,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(725,718,1654822800000,'limin','insert','party',11,1,'side',NULL,'1',6);
INSERT INTO history VALUES(726,718,1654822800000,'limin','insert','party',11,1,'seq',NULL,'1',6);
INSERT INTO history VALUES(727,718,1654822800000,'limin','insert','party',11,1,'type',NULL,'1',6);
INSERT INTO history VALUES(728,718,1654822800000,'limin','insert','party',11,1,'name',NULL,'郑**',6);
INSERT INTO history VALUES(729,718,1654822800000,'limin','insert','party',11,1,'persons',NULL,'1',6);
INSERT INTO history VALUES(730,718,1654822800000,'limin','insert','party',12,1,'side',NULL,'2',6);
INSERT INTO history VALUES(731,718,1654822800000,'limin','insert','party',12,1,'seq',NULL,'1',6);
INSERT INTO history VALUES(732,718,1654822800000,'limin','insert','party',12,1,'type',NULL,'1',6);
INSERT INTO history VALUES(733,718,1654822800000,'limin','insert','party',12,1,'name',NULL,'王**',6);
INSERT INTO history VALUES(734,718,1654822800000,'limin','insert','party',12,1,'persons',NULL,'1',6);
INSERT INTO history VALUES(735,735,1654822800000,'limin','insert','case',7,1,'committee',NULL,'4',NULL);
INSERT INTO history VALUES(736,735,1654822800000,'limin','insert','case',7,1,'source',NULL,'1',NULL);
INSERT INTO history VALUES(737,735,1654822800000,'limin','insert','case',7,1,'applied_on',NULL,'2022-06-09',NULL);
INSERT INTO history VALUES(738,735,1654822800000,'limin','insert','case',7,1,'type',NULL,'15',NULL);
INSERT INTO history VALUES(739,735,1654822800000,'limin','insert','case',7,1,'difficulty',NULL,'2',NULL);
INSERT INTO history VALUES(740,735,1654822800000,'limin','insert','case',7,1,'area',NULL,'7',NULL);
INSERT INTO history VALUES(741,735,1654822800000,'limin','insert','case',7,1,'summary',NULL,'手术并发症争议，调解不成。',NULL);
INSERT INTO history VALUES(742,735,1654822800000,'limin','insert','case',7,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(743,735,1654822800000,'limin','insert','party',13,1,'side',NULL,'1',7);
INSERT INTO history VALUES(744,735,1654822800000,'limin','insert','party',13,1,'seq',NULL,'1',7);
INSERT INTO history VALUES(745,735,1654822800000,'limin','insert','party',13,1,'type',NULL,'1',7);
INSERT INTO history VALUES(746,735,1654822800000,'limin','insert','party',13,1,'name',NULL,'冯**',7);
INSERT INTO history VALUES(747,735,1654822800000,'limin','insert','party',13,1,'persons',NULL,'1',7);
INSERT INTO history VALUES(748,735,1654822800000,'limin','insert','party',14,1,'side',NULL,'2',7);
INSERT INTO history VALUES(749,735,1654822800000,'limin','insert','party',14,1,'seq',NULL,'1',7);
INSERT INTO history VALUES(750,735,1654822800000,'limin','insert','party',14,1,'type',NULL,'1',7);
INSERT INTO history VALUES(751,735,1654822800000,'limin','insert','party',14,1,'name',NULL,'褚**',7);
INSERT INTO history VALUES(752,735,1654822800000,'limin','insert','party',14,1,'persons',NULL,'1',7);
INSERT INTO history VALUES(753,753,1654822800000,'limin','update','case',7,2,'state','draft','submitted',NULL);
INSERT INTO history VALUES(754,754,1654822800000,'limin','update','case',7,3,'number',NULL,'（2022）郾医调字第0003号',NULL);
INSERT INTO history VALUES(755,754,1654822800000,'limin','update','case',7,3,'year',NULL,'2022',NULL);
INSERT INTO history VALUES(756,754,1654822800000,'limin','update','case',7,3,'series',NULL,'郾医调字',NULL);
INSERT INTO history VALUES(757,754,1654822800000,'limin','update','case',7,3,'seq',NULL,'3',NULL);
INSERT INTO history VALUES(758,754,1654822800000,'limin','update','case',7,3,'accepted_on',NULL,'2022-06-10',NULL);
INSERT INTO history VALUES(759,754,1654822800000,'limin','update','case',7,3,'mediator',NULL,'1',NULL);
INSERT INTO history VALUES(760,754,1654822800000,'limin','update','case',7,3,'rights_on',NULL,'2022-06-10',NULL);
INSERT INTO history VALUES(761,754,1654822800000,'limin','update','case',7,3,'state','submitted','accepted',NULL);
INSERT INTO history VALUES(762,754,1654822800000,'limin','update','party',13,2,'consent_on',NULL,'2022-06-10',7);
INSERT INTO history VALUES(763,754,1654822800000,'limin','update','party',14,2,'consent_on',NULL,'2022-06-10',7);
INSERT INTO history VALUES(764,764,1654822800000,'limin','update','case',7,4,'state','accepted','mediating',NULL);
INSERT INTO history VALUES(765,765,1656637200000,'limin','update','case',7,5,'state','mediating','terminated',NULL);
INSERT INTO history VALUES(766,765,1656637200000,'limin','update','case',7,5,'result',NULL,'2',NULL);
INSERT INTO history VALUES(767,765,1656637200000,'limin','update','case',7,5,'outcome_on',NULL,'2022-07-01',NULL);
INSERT INTO history VALUES(768,765,1656637200000,'limin','update','case',7,5,'end_reason',NULL,'T1',NULL);
INSERT INTO history VALUES(769,765,1656637200000,'limin','update','case',7,5,'end_note',NULL,'意见不一致',NULL);
INSERT INTO history VALUES(770,765,1656637200000,'limin','update','case',7,5,'notice_on',NULL,'2022-07-01',NULL);
INSERT INTO history VALUES(771,765,1656637200000,'limin','update','case',7,5,'remedies_on',NULL,'2022-07-01',NULL);
INSERT INTO history VALUES(772,772,1656637200000,'limin','insert','case',8,1,'committee',NULL,'6',NULL);
INSERT INTO history VALUES(773,772,1656637200000,'limin','insert','case',8,1,'source',NULL,'3',NULL);
INSERT INTO history VALUES(774,772,1656637200000,'limin','insert','case',8,1,'source_org',NULL,'孟庙镇派出所',NULL);
INSERT INTO history VALUES(775,772,1656637200000,'limin','insert','case',8,1,'applied_on',NULL,'2022-07-01',NULL);
INSERT INTO history VALUES(776,772,1656637200000,'limin','insert','case',8,1,'type',NULL,'01',NULL);
INSERT INTO history VALUES(777,772,1656637200000,'limin','insert','case',8,1,'campaign',NULL,'2',NULL);
INSERT INTO history VALUES(778,772,1656637200000,'limin','insert','case',8,1,'difficulty',NULL,'2',NULL);
INSERT INTO history VALUES(779,772,1656637200000,'limin','insert','case',8,1,'area',NULL,'12',NULL);
INSERT INTO history VALUES(780,772,1656637200000,'limin','insert','case',8,1,'summary',NULL,'宅基地边界争议，五户对一户。',NULL);
INSERT INTO history VALUES(781,772,1656637200000,'limin','insert','case',8,1,'state',NULL,'draft',NULL);
INSERT INTO history VALUES(782,772,1656637200000,'limin','insert','party',15,1,'side',NULL,'1',8);
INSERT INTO history VALUES(783,772,1656637200000,'limin','insert','party',15,1,'seq',NULL,'1',8);
INSERT INTO history VALUES(784,772,1656637200000,'limin','insert','party',15,1,'type',NULL,'1',8);
INSERT INTO history VALUES(785,772,1656637200000,'limin','insert','party',15,1,'name',NULL,'陈**',8);
INSERT INTO history VALUES(786,772,1656637200000,'limin','insert','party',15,1,'persons',NULL,'5',8);
INSERT INTO history VALUES(787,772,1656637200000,'limin','insert','party',15,1,'agent',NULL,'蒋**',8);
INSERT INTO history VALUES(788,772,1656637200000,'limin','insert','party',16,1,'side',NULL,'2',8);
INSERT INTO history VALUES(789,772,1656637200000,'limin','insert','party',16,1,'seq',NULL,'1',8);
INSERT INTO history VALUES(790,772,1656637200000,'limin','insert','party',16,1,'type',NULL,'1',8);
INSERT INTO history VALUES(791,772,1656637200000,'limin','insert','party',16,1,'name',NULL,'卫**',8);
INSERT INTO history VALUES(792,772,1656637200000,'limin','insert','party',16,1,'persons',NULL,'1',8);
INSERT INTO history VALUES(793,793,1656637200000,'limin','update','case',8,2,'state','draft','submitted',NULL);
INSERT INTO history VALUES(794,794,1656637200000,'limin','update','case',8,3,'number',NULL,'（2022）孟庙人调字第0002号',NULL);
INSERT INTO history VALUES(795,794,1656637200000,'limin','update','case',8,3,'year',NULL,'2022',NULL);
INSERT INTO history VALUES(796,794,1656637200000,'limin','update','case',8,3,'series',NULL,'孟庙人调字',NULL);
INSERT INTO history VALUES(797,794,1656637200000,'limin','update','case',8,3,'seq',NULL,'2',NULL);
INSERT INTO history VALUES(798,794,1656637200000,'limin','update','case',8,3,'accepted_on',NULL,'2022-07-01',NULL);
INSERT INTO history VALUES(799,794,1656637200000,'limin','update','case',8,3,'campaign_on',NULL,'2022-07-01',NULL);
INSERT INTO history VALUES(800,794,1656637200000,'limin','update','case',8,3,'mediator',NULL,'2',NULL);
INSERT INTO history VALUES(801,794,1656637200000,'limin','update','case',8,3,'rights_on',NULL,'2022-07-01',NULL);
INSERT INTO history VALUES(802,794,1656637200000,'limin','update','case',8,3,'state','submitted','accepted',NULL);
INSERT INTO history VALUES(803,794,1656637200000,'limin','update','party',15,2,'consent_on',NULL,'2022-07-01',8);
INSERT INTO history VALUES(804,794,1656637200000,'limin','update','party',16,2,'consent_on',NULL,'2022-07-01',8);
INSERT INTO history VALUES(805,805,1656637200000,'limin','update','case',8,4,'place',NULL,'***',NULL);
INSERT INTO history VALUES(806,805,1656637200000,'limin','update','case',8,4,'note',NULL,'约好周末联系',NULL);
INSERT INTO history VALUES(807,807,1656637200000,'limin','insert','committee',7,1,'name',NULL,'龙城镇人民调解委员会',NULL);
INSERT INTO history VALUES(808,807,1656637200000,'limin','insert','committee',7,1,'kind',NULL,'town',NULL);
INSERT INTO history VALUES(809,807,1656637200000,'limin','insert','committee',7,1,'area',NULL,'9',NULL);
INSERT INTO history VALUES(810,807,1656637200000,'limin','insert','committee',7,1,'active',NULL,'1',NULL);
CREATE TABLE history_private(
  seq INTEGER PRIMARY KEY REFERENCES history(seq),
  before TEXT,
  after TEXT
) STRICT;
INSERT INTO history_private VALUES(518,NULL,'1965-04-02');
INSERT INTO history_private VALUES(521,NULL,'12000000003');
INSERT INTO history_private VALUES(538,NULL,'区第二人民医院');
INSERT INTO history_private VALUES(539,NULL,'术后伤口感染，患者要求赔偿医疗费三万元。');
INSERT INTO history_private VALUES(549,NULL,'赵大河');
INSERT INTO history_private VALUES(551,NULL,'411103196807199014');
INSERT INTO history_private VALUES(552,NULL,'13800001111');
INSERT INTO history_private VALUES(557,NULL,'区第二人民医院');
INSERT INTO history_private VALUES(558,NULL,'03953120000');
INSERT INTO history_private VALUES(582,NULL,'各方书面同意');
INSERT INTO history_private VALUES(587,NULL,'医院于2022年5月20日前一次性支付二万元。');
INSERT INTO history_private VALUES(603,NULL,'夫妻因家务琐事争吵，请求调解和好。');
INSERT INTO history_private VALUES(608,NULL,'钱二林');
INSERT INTO history_private VALUES(613,NULL,'郑小芳');
INSERT INTO history_private VALUES(631,NULL,'互相道歉，家务分担。');
INSERT INTO history_private VALUES(648,NULL,'医疗费争议，已向法院起诉。');
INSERT INTO history_private VALUES(653,NULL,'孙甲');
INSERT INTO history_private VALUES(658,NULL,'李乙');
INSERT INTO history_private VALUES(663,NULL,'法院已受理');
INSERT INTO history_private VALUES(672,NULL,'用药争议，受理后双方自行和解。');
INSERT INTO history_private VALUES(677,NULL,'周丙');
INSERT INTO history_private VALUES(682,NULL,'吴丁');
INSERT INTO history_private VALUES(698,NULL,'双方当面声明自行和解');
INSERT INTO history_private VALUES(704,NULL,'重复登记的一件。');
INSERT INTO history_private VALUES(709,NULL,'周丙');
INSERT INTO history_private VALUES(714,NULL,'吴丁');
INSERT INTO history_private VALUES(717,NULL,'重复登记');
INSERT INTO history_private VALUES(723,NULL,'还没有写完的草稿。');
INSERT INTO history_private VALUES(728,NULL,'郑戊');
INSERT INTO history_private VALUES(733,NULL,'王己');
INSERT INTO history_private VALUES(741,NULL,'手术并发症争议，调解不成。');
INSERT INTO history_private VALUES(746,NULL,'冯庚');
INSERT INTO history_private VALUES(751,NULL,'褚辛');
INSERT INTO history_private VALUES(769,NULL,'意见不一致');
INSERT INTO history_private VALUES(780,NULL,'宅基地边界争议，五户对一户。');
INSERT INTO history_private VALUES(785,NULL,'陈壬');
INSERT INTO history_private VALUES(787,NULL,'蒋律师');
INSERT INTO history_private VALUES(791,NULL,'卫癸');
INSERT INTO history_private VALUES(805,NULL,'西杨店村口');
INSERT INTO history_private VALUES(806,NULL,'约好周末联系');
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
INSERT INTO batch VALUES(1,1656637200000,'limin','k.csv','committee',1,1,0);
CREATE TABLE batch_row(
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch(id),
  kind TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  row_no INTEGER NOT NULL,     -- of the file; 0: made beside a row
  hash BLOB                    -- of the file row's content
) STRICT;
INSERT INTO batch_row VALUES(1,1,'committee',7,2,X'30c45d8e4d2bf5cfb0371c7917830bad');
CREATE TABLE setting(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  comment TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('count_self_settled','0','自行和解而撤回的是否计入调解成功：0 否，1 是');
INSERT INTO setting VALUES('district.name','漯河市郾城区司法局','单位名称，显示在屏幕顶端和报表、文书上');
INSERT INTO setting VALUES('district.short','郾','地名简称，用于案号字号');
INSERT INTO setting VALUES('list.within_days','3','提前几天列为快到期');
INSERT INTO setting VALUES('number.pattern','（{year}）{series}第{seq:04}号','案号的写法：年度、字号、顺序号');
INSERT INTO setting VALUES('rate.decimals','2','比率的小数位数，0至4');
INSERT INTO setting VALUES('retention.daily','14','每日备份保留几份');
INSERT INTO setting VALUES('retention.monthly','24','每月备份保留几份');
INSERT INTO setting VALUES('stats.basis','accepted','默认统计口径：accepted 受理口径，concluded 终结口径');
CREATE TABLE setting_change(
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,         -- UTC ms
  who TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE TABLE search_key(
  key TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  PRIMARY KEY (key, case_id)
) STRICT, WITHOUT ROWID;
INSERT INTO search_key VALUES('chenren',8);
INSERT INTO search_key VALUES('chuxin',7);
INSERT INTO search_key VALUES('cr',8);
INSERT INTO search_key VALUES('cx',7);
INSERT INTO search_key VALUES('fenggeng',7);
INSERT INTO search_key VALUES('fg',7);
INSERT INTO search_key VALUES('liyi',3);
INSERT INTO search_key VALUES('ly',3);
INSERT INTO search_key VALUES('odermyy',1);
INSERT INTO search_key VALUES('oudierrenminyiyuan',1);
INSERT INTO search_key VALUES('qdermyy',1);
INSERT INTO search_key VALUES('qel',2);
INSERT INTO search_key VALUES('qianerlin',2);
INSERT INTO search_key VALUES('qudierrenminyiyuan',1);
INSERT INTO search_key VALUES('sj',3);
INSERT INTO search_key VALUES('sunjia',3);
INSERT INTO search_key VALUES('wangji',6);
INSERT INTO search_key VALUES('wd',4);
INSERT INTO search_key VALUES('wd',5);
INSERT INTO search_key VALUES('weigui',8);
INSERT INTO search_key VALUES('wg',8);
INSERT INTO search_key VALUES('wj',6);
INSERT INTO search_key VALUES('wuding',4);
INSERT INTO search_key VALUES('wuding',5);
INSERT INTO search_key VALUES('zb',4);
INSERT INTO search_key VALUES('zb',5);
INSERT INTO search_key VALUES('zdh',1);
INSERT INTO search_key VALUES('zhaodahe',1);
INSERT INTO search_key VALUES('zhaodaihe',1);
INSERT INTO search_key VALUES('zhengwu',6);
INSERT INTO search_key VALUES('zhengxiaofang',2);
INSERT INTO search_key VALUES('zhexin',7);
INSERT INTO search_key VALUES('zhoubing',4);
INSERT INTO search_key VALUES('zhoubing',5);
INSERT INTO search_key VALUES('zw',6);
INSERT INTO search_key VALUES('zx',7);
INSERT INTO search_key VALUES('zxf',2);
INSERT INTO search_key VALUES('~0000',1);
INSERT INTO search_key VALUES('~1111',1);
INSERT INTO search_key VALUES('~9014',1);
CREATE TABLE case_keys(
  case_id INTEGER PRIMARY KEY,
  keys TEXT NOT NULL           -- '|zhangsan|zs|-13800001111|~1111|', -: no row there
) STRICT;
INSERT INTO case_keys VALUES(1,'|zhaodahe|zdh|zhaodaihe|-13800001111|~1111|-411103196807199014|~9014|oudierrenminyiyuan|odermyy|qudierrenminyiyuan|qdermyy|-03953120000|~0000|');
INSERT INTO case_keys VALUES(2,'|qianerlin|qel|zhengxiaofang|zxf|');
INSERT INTO case_keys VALUES(3,'|sunjia|sj|liyi|ly|');
INSERT INTO case_keys VALUES(4,'|zhoubing|zb|wuding|wd|');
INSERT INTO case_keys VALUES(5,'|zhoubing|zb|wuding|wd|');
INSERT INTO case_keys VALUES(6,'|zhengwu|zw|wangji|wj|');
INSERT INTO case_keys VALUES(7,'|fenggeng|fg|chuxin|cx|zhexin|zx|');
INSERT INTO case_keys VALUES(8,'|chenren|cr|weigui|wg|');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','case_text','case_text',0,'CREATE VIRTUAL TABLE case_text USING fts5(
  names, words, content='''', columnsize=0, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'case_text_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO case_text_data VALUES(1,X'0830812b');
INSERT INTO case_text_data VALUES(10,X'00000000020a37000a1101010101010201010301010401010501010601010701010801010901010000');
INSERT INTO case_text_data VALUES(137438953473,X'000000690330c2a607010103e4b88d07010202ba8907010103e586af070102028f9107010202b9b607010202ba9a07010103e6889007010202898b070102029caf07010103e7978707010103e8a49a07010202a7a307010202aeae07010202b08307010202be9b070104060706070606060706060707060606');
INSERT INTO case_text_data VALUES(274877906945,X'0000008f0330c2a60702040103e4b88d070601010b0202ba8907060101070103e586af07020202028f9107060101050202b9b607060101040202ba9a0702030103e68890070601010c0202898b070601010202029caf07060101030103e7978707060101060103e8a49a0702050202a7a3070601010a0202aeae07060101080202b08307060101090202be9b07020604070a09080909070a09090a08090909');
INSERT INTO case_text_data VALUES(412316860417,X'000000e50330c2a6080a0401010e090103e4b880080601010c0202ba89080601010703019408060101090103e587ba080601011302028dab08020502029cb0080601010402029fba08060101030202a3ac0802030202ad9f080601010f0202ae8508060101020202afb9080601010b0202b88808060101180202ba9908060101100202be8b08060101170103e688b7080801010a050202898008060101140202b4be08060101120103e7958c0806010106020299b80802060103e8928b08060101160202aeae08060101080202beb908060101050103e99587080601011102029988080202040b0a09080a070909070909090909090b09090a070a09090a');
INSERT INTO case_text_data VALUES(549755813889,X'0000009f0330c2a608010103e4b88008010202ba89080103019408010103e587ba080102028dab080102029cb0080102029fba08010202a3ac08010202ad9f08010202ae8508010202afb908010202b88808010202ba9908010202be8b08010103e688b708010202898008010202b4be08010103e7958c0801020299b808010103e8928b08010202aeae08010202beb908010103e99587080102029988080104060706050706060606060606060606070606070607060607');
INSERT INTO case_text_data VALUES(687194767361,X'000000e50330c2a6080a0401010e090103e4b880080601010c0202ba89080601010703019408060101090103e587ba080601011302028dab08020502029cb0080601010402029fba08060101030202a3ac0802030202ad9f080601010f0202ae8508060101020202afb9080601010b0202b88808060101180202ba9908060101100202be8b08060101170103e688b7080801010a050202898008060101140202b4be08060101120103e7958c0806010106020299b80802060103e8928b08060101160202aeae08060101080202beb908060101050103e99587080601011102029988080202040b0a09080a070909070909090909090b09090a070a09090a');
INSERT INTO case_text_data VALUES(824633720833,X'0000009f0330c2a608010103e4b88008010202ba89080103019408010103e587ba080102028dab080102029cb0080102029fba08010202a3ac08010202ad9f08010202ae8508010202afb908010202b88808010202ba9908010202be8b08010103e688b708010202898008010202b4be08010103e7958c0801020299b808010103e8928b08010202aeae08010202beb908010103e99587080102029988080104060706050706060606060606060606070606070607060607');
INSERT INTO case_text_data VALUES(962072674305,X'000000e50330c2a6080a0401010e090103e4b880080601010c0202ba89080601010703019408060101090103e587ba080601011302028dab08020502029cb0080601010402029fba08060101030202a3ac0802030202ad9f080601010f0202ae8508060101020202afb9080601010b0202b88808060101180202ba9908060101100202be8b08060101170103e688b7080801010a050202898008060101140202b4be08060101120103e7958c0806010106020299b80802060103e8928b08060101160202aeae08060101080202beb908060101050103e99587080601011102029988080202040b0a09080a070909070909090909090b09090a070a09090a');
INSERT INTO case_text_data VALUES(1099511627777,X'0000009f0330c2a608010103e4b88008010202ba89080103019408010103e587ba080102028dab080102029cb0080102029fba08010202a3ac08010202ad9f08010202ae8508010202afb908010202b88808010202ba9908010202be8b08010103e688b708010202898008010202b4be08010103e7958c0801020299b808010103e8928b08010202aeae08010202beb908010103e99587080102029988080104060706050706060606060606060606070606070607060607');
INSERT INTO case_text_data VALUES(1236950581249,X'000001480330c2a6080e040101070f09090103e4b88008060101120202ba89080601010d030194080601010f0103e587ba080601011902028dab08020502028fa30806010106020291a8080601011e02029cb0080601010a02029fba08060101090202a3ac0802030202a5bd080601011d0202ad9f08060101150202ae8508060101080202afb908060101110202b88808060101250202ba97080601010403019908060101160202be8b08060101240103e688b708080101100502028980080601011a02029cab080601011f02029d9108060101050301a808060101030202b4be08060101180103e7958c080601010c020299b80802060202b3bb08060101210202baa6080601011c0103e8819408060101200202928b08060101230202a5bf08060101020202aeae080601010e0202beb9080601010b0103e99587080601011702029988080202040d0a09080a07090909090709090909090908090b09090908090a0709090a090909090a');
INSERT INTO case_text_data VALUES(2336462209025,X'0000048203303230010601013403023232010601013001013501060101320102c2a6011005010109150a05070108050101110102040102040102040102040102040103e4b88001060101370406010107030181040206010206030187010801011a25030189010601011903018d070601010b0301990402030102030202b9990302060202ba89020601010901060101050106010104030601010703018b020601010803018c010c080101041d1f01020303018e010601012f03019202060101120301ba010c090101051d0a0202bb98010601013b0301b605060101080202bca4010601010c0202bf9d01060101290103e581bf010601011502028583010801011b250202869906060101050301af0702020202888602060101180202898d010601013602028aa102080101061302028cba010a060101021d0301bb010e0b010107110e0d020601010202028f8c0406010109030191070601010503019704060101060301a3010601010d0202908e010601010b030601010803019103060101080301b40402050102050301b5020601010a020291a80402020102020202928c020601010f020601010d02029ba002060101040202a48d05060101030301a70102030301ab02060101020202a5bd02060101100202a6bb02060101030202ad990302020202ae8c06060101060301b60208010105130202b08f0202070202b7b10602060301b203060101070202b9b401060101310301b607060101040202ba9a0702030103e680a70106010139020282a301060101100202849f010601010e0202888a060203030190070601010c0202898b070601010202028b850206010119020294af010601013a020296b9040601010a020297a5010601013502029c88010601013303018906060101040301af010601010a060601010302029d8e03020502029e9702020402029f93010601010f0202aca101060101380202ad8902060101150202b091010a0a0101061d0202b1820106010113010601010c0202b2a106060101030301b30102040202b39503060101090103e78e8b0602050202908604060101070301900206010107020294a804060101020301b20302030202969701060101170206010103020297870706010106020299bb050601010402029a840506010106010601010702029bb802060101130202a79101060101260202a8bf06060101090202acac010a070101031d0103e880850106010111020287aa040601010b02028ab302020802028d8906060101080301af04060101030202a18c040601010c0202a49a0702050202a68101060101120202a7a3020601010e020601010e030601010a0202aeae0306010106010601010503060101080301b005060101050202af89030601010c0301b7020601010b0202b083020601010d05060101090202b4a2010601012a0301b9010601011802060101040202b59401060101140301b50102020301b7030601010b0202be9b0702060202bf9806060101020103e981930206010114020283910202060402020202878d0506010102020292b1020202020299a2010c0c0101081d0d020601010a0301a9010601012b0202aaa8010601012504090908230f09090808090718080e08080b090809090a0a090609090a0b11090808080e0809080a0e0909060809090709090707080908070a09090708090909090909080d07070909090b0e09060908090809060e09090e0909090b0a0907090809070913130809080e090d09060807090a0a09071108');
CREATE TABLE IF NOT EXISTS 'case_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO case_text_idx VALUES(1,X'',2);
INSERT INTO case_text_idx VALUES(2,X'',2);
INSERT INTO case_text_idx VALUES(3,X'',2);
INSERT INTO case_text_idx VALUES(4,X'',2);
INSERT INTO case_text_idx VALUES(5,X'',2);
INSERT INTO case_text_idx VALUES(6,X'',2);
INSERT INTO case_text_idx VALUES(7,X'',2);
INSERT INTO case_text_idx VALUES(8,X'',2);
INSERT INTO case_text_idx VALUES(9,X'',2);
INSERT INTO case_text_idx VALUES(17,X'',2);
CREATE TABLE IF NOT EXISTS 'case_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO case_text_config VALUES('version',4);
CREATE TABLE fact_block(
  block INTEGER PRIMARY KEY,   -- case id / cases in a block
  first_day INTEGER NOT NULL,  -- before it nothing in the block matters
  last_day INTEGER NOT NULL,   -- nor after it
  data BLOB NOT NULL
) STRICT;
INSERT INTO fact_block VALUES(0,19053,2147483647,X'0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000006d4a00009e4a000000000080020000000400000001000000010002000000030080841e00000000000200000041800000b24a0000b34a000000000080050000000600000002000000040005000000030000000000000000000200000081810000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000d04a0000d14a000000000080090000000400000001000000010005000000030000000000000000000200000003800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000d14a0000e64a000000000080070000000400000001000000010005000000060000000000000000000200000002800000e64a000000000080e64a00000c0000000600000002000000040007000800060000000000000000000600000000800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE fact_code(
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  UNIQUE(list, code)
) STRICT;
INSERT INTO fact_code VALUES(1,'type','15');
INSERT INTO fact_code VALUES(2,'source','2');
INSERT INTO fact_code VALUES(3,'difficulty','1');
INSERT INTO fact_code VALUES(4,'type','01');
INSERT INTO fact_code VALUES(5,'source','1');
INSERT INTO fact_code VALUES(6,'difficulty','2');
INSERT INTO fact_code VALUES(7,'source','3');
INSERT INTO fact_code VALUES(8,'campaign_pair','2');
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
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1416186469;
PRAGMA user_version = 1;
