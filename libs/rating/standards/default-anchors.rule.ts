import type { Words } from './standard.rule';

/**
 * What each step of a rubric looks like in a school, from the lowest to the highest: five for an indicator, two (not
 * there, there) for a gate. Written so that a reviewer can point at a paper or a record for every sentence.
 */
const said = (zh: string, en: string): Words => ({ zh, en });

const planWorkloadBudget: Words[] = [
  said(
    '学校计划里没有家长学校，也没有工作量和经费安排。',
    'The school plan does not mention the parent school; there is neither workload nor budget for it.',
  ),
  said(
    '学校年度计划写有家长学校的工作，但没有计入教师工作量，也没有经费。',
    'The yearly plan names the parent school, but no workload is credited and no money is set aside.',
  ),
  said(
    '写入年度计划，工作量和经费中有一项已经落实，有文件可查。',
    'It is in the yearly plan, and either workload or budget is settled, with a paper to show it.',
  ),
  said(
    '写入年度计划，教师工作量计入考核，并有专项经费预算，均有文件可查。',
    'It is in the yearly plan; workload counts in staff appraisal and there is a budget line, both with papers.',
  ),
  said(
    '写入发展规划和年度计划；工作量计入考核，经费按预算使用并有决算；年终有总结和改进措施。',
    'It is in the long-term and the yearly plan; workload counts in appraisal, the budget is spent as planned and accounted for, and a year-end review names what will change.',
  ),
];

const courseQuality: Words[] = [
  said(
    '抽到的课程有知识性错误，或与家庭教育无关，或含推销、制造焦虑的内容。',
    'The drawn courses contain errors of fact, are not about family education, or sell something or stir up anxiety.',
  ),
  said(
    '内容正确但泛泛而谈，看不出针对哪个学段，家长听完不知道可以做什么。',
    'Correct but general: it is unclear which stage they are for, and parents are left not knowing what to do.',
  ),
  said(
    '内容正确，学段明确，有具体做法；案例、画面或声音有明显不足。',
    'Correct, for a clear stage and with things to do; examples, picture or sound fall clearly short.',
  ),
  said(
    '内容正确，针对学段常见问题，做法具体，有真实案例，画面和声音清楚，有字幕。',
    'Correct, about common questions of the stage, with concrete steps and real examples; clear picture and sound, captions.',
  ),
  said(
    '在上一档之外，有依据可查，有练习或亲子任务，并按家长反馈修订过。',
    'As before, and with named sources, an exercise or a task for parent and child, and revised after parents’ feedback.',
  ),
];

const brand: Words[] = [
  said('没有特色项目。', 'There is no signature programme.'),
  said(
    '有特色名称或一次性活动，没有方案和记录。',
    'There is a name or a single event, without a plan or records.',
  ),
  said(
    '有方案并做满一学期，有活动记录，参与面限于个别年级。',
    'A plan has been carried out for a full term, with records, in some grades only.',
  ),
  said(
    '有方案并持续一学年以上，覆盖多数年级，有家长反馈和改进记录。',
    'It has run for a school year or more in most grades, with parents’ feedback and a record of changes made.',
  ),
  said(
    '持续两学年以上，覆盖所有年级，成效有数据和案例说明，在区级以上交流或推广。',
    'It has run for two school years or more in all grades; figures and cases show what it does, and it has been presented or taken up beyond the school.',
  ),
];

/** None or school, district, city, province, nation (domain: rating standard, E2). */
const researchLevel: Words[] = [
  said(
    '没有家庭教育方面的教研或案例，或只有校级的。',
    'There is no research and no case on family education, or only at school level.',
  ),
  said(
    '有课题、案例或成果获区县级立项、评选或刊发。',
    'A project, case or result was approved, selected or published at district level.',
  ),
  said('有课题、案例或成果获市级立项、评选或刊发。', 'The same at city level.'),
  said('有课题、案例或成果获省级立项、评选或刊发。', 'The same at the level of the province.'),
  said('有课题、案例或成果获国家级立项、评选或刊发。', 'The same at the level of the nation.'),
];

const outreach: Words[] = [
  said(
    '没有向外共享课程，没有结对学校，没有进社区的活动。',
    'No course is shared, no school is paired, no session was held in the community.',
  ),
  said(
    '三项中做到一项，仅一次，有记录。',
    'One of the three (shared course, paired school, community session) happened once, with a record.',
  ),
  said(
    '三项中有一项是经常性的：课程被他校采用，或有结对协议和记录，或一学年进社区两次以上。',
    'One of the three is regular: courses adopted elsewhere, or a pairing with agreement and records, or two or more community sessions a year.',
  ),
  said(
    '三项中有两项是经常性的，并有受益方的反馈。',
    'Two of the three are regular, with feedback from those they were for.',
  ),
  said(
    '三项都是经常性的；被采用的课程或帮扶的学校有可见的变化，并有材料说明。',
    'All three are regular, and papers show what changed at the schools that adopted courses or were helped.',
  ),
];

const plaqueAndVenue: Words[] = [
  said(
    '没有挂牌，或没有可用于家长活动的场所。',
    'There is no plaque, or no room that can be used for parents’ activities.',
  ),
  said(
    '家长学校已挂牌，有固定场所和基本设备，可供现场查看或有照片。',
    'The plaque is up, and there is a fixed room with basic equipment, seen on site or in photos.',
  ),
];

const committeeAndRules: Words[] = [
  said(
    '没有成立校务委员会，或没有章程，或有一个学期没有开会。',
    'There is no committee or there are no rules, or a term passed without a meeting.',
  ),
  said(
    '校务委员会成员名单和章程已公布，每学期至少开会一次，有会议记录。',
    'Members and rules are published, and the committee met at least once each term, with minutes.',
  ),
];

const minorsData: Words[] = [
  said(
    '没有未成年人信息保护制度，或没有取得同意，或本年度没有审计。',
    'There is no rule for minors’ data, or consent is missing, or there was no audit this year.',
  ),
  said(
    '有制度和责任人，处理信息均有监护人同意记录，本年度合规审计已归档。',
    'There is a rule with a person in charge, guardians’ consent is on record, and this year’s audit is on file.',
  ),
];

export const defaultAnchors: Record<string, Words[]> = {
  A2: planWorkloadBudget,
  B4: courseQuality,
  E1: brand,
  E2: researchLevel,
  E3: outreach,
  G1: plaqueAndVenue,
  G2: committeeAndRules,
  G8: minorsData,
};
