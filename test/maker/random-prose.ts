// Narrative parts of a random report: our own sentences, combined by chance, with numbers of the report itself.

import { type Contact, numberOf, type ReportProse, type ReportTables } from './description.js';
import type { Random } from './random.js';

/** Facts that the sentences name. */
export interface ProseFacts {
  readonly agency: string;
  readonly we: string;
  readonly year: number;
  readonly contact: Contact;
  readonly tables: ReportTables;
  readonly inTables: boolean;
}

/** Prose of all sections. */
export function randomProse(random: Random, facts: ProseFacts): ReportProse {
  return {
    preamble: [`${basis(random, facts)}${period(random, facts.year)}${contactClause(random, facts.contact)}`],
    s1: overview(random, facts),
    ...(facts.inTables ? tableProse(facts) : {}),
    s5: problems(random, facts),
    s6: others(random, facts),
  };
}

function basis(random: Random, { agency, year }: ProseFacts): string {
  return random.pick([
    `根据《中华人民共和国政府信息公开条例》第五十条规定，${agency}编制了${year}年度政府信息公开工作年度报告。`,
    `现将${agency}${year}年度政府信息公开工作情况向社会公布。`,
    `依照《中华人民共和国政府信息公开条例》及有关格式要求，结合全年工作实际，${agency}编制本报告。`,
  ]);
}

function period(random: Random, year: number): string {
  return random.pick([
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `报告中所列数据的统计时间范围为${year}年1月1日至${year}年12月31日。`,
    `本年度报告中所列数据的统计期限为${year}年1月1日至12月31日。`,
    `本报告统计数据从${year}年1月1日至${year}年12月31日止。`,
  ]);
}

function contactClause(random: Random, contact: Contact): string {
  const fields = [
    ...(contact.address === undefined ? [] : [`地址：${contact.address}`]),
    ...(contact.postcode === undefined ? [] : [`邮编：${contact.postcode}`]),
    ...(contact.phone === undefined ? [] : [`电话：${contact.phone}`]),
    ...(contact.email === undefined ? [] : [`电子邮箱：${contact.email}`]),
  ];
  return random.chance(0.5)
    ? `如对本报告有疑问，请与${contact.unit}联系（${fields.join('，')}）。`
    : `如有疑问，请联系：${contact.unit}，${fields.join('，')}。`;
}

function totalOf(facts: ProseFacts, row: string): number {
  return numberOf(facts.tables.requests?.[row]?.[6]) ?? 0;
}

function overview(random: Random, facts: ProseFacts): ReportProse['s1'] {
  const received = totalOf(facts, 'new_requests');
  const parts = [
    ['主动公开', `全年通过政府网站和政务新媒体公开信息${random.integer(12, 4000)}条，内容更加贴近群众需要。`],
    [
      '依申请公开',
      received === 0
        ? `${facts.year}年没有收到政府信息公开申请。`
        : `全年新收政府信息公开申请${received}件，答复程序规范。`,
    ],
    ['政府信息管理', '对历年文件开展清理，按主题重新归类，失效文件及时标注。'],
    ['平台建设', `维护网站栏目${random.integer(3, 40)}个，安排专人每周巡查链接和表述。`],
    ['监督保障', `组织业务培训${random.integer(1, 6)}次，将公开工作列入年度考核，没有责任追究情形。`],
  ] as const;
  const lead = `${facts.year}年，${facts.we}坚持以公开促落实、促规范、促服务，各项任务按计划完成。`;
  if (random.chance(0.3)) return [lead];
  const ordinals = ['一', '二', '三', '四', '五'];
  const asHeadings = random.chance(0.5);
  return [
    lead,
    ...parts.flatMap(([name, text], index) => {
      const title = `（${ordinals[index]}）${name}情况`;
      return asHeadings ? [{ subheading: title }, text] : [`${title}。${text}`];
    }),
  ];
}

function tableProse(facts: ProseFacts): Pick<ReportProse, 's2' | 's3' | 's4'> {
  const [received, carried] = [totalOf(facts, 'new_requests'), totalOf(facts, 'carried_over')];
  return {
    s2: [`${facts.year}年，${facts.we}按照职责权限公开有关信息，具体数据见下表。`],
    s3: [`${facts.year}年新收政府信息公开申请${received}件，上年结转${carried}件，办理情况见下表。`],
    s4: ['因政府信息公开工作被申请行政复议、提起行政诉讼的情况见下表。'],
  };
}

function problems(random: Random, { we, year }: ProseFacts): ReportProse['s5'] {
  const problem = random.pick([
    '公开内容与群众期待还有差距，解读形式偏少',
    '个别科室主动公开意识不强，信息更新偶有滞后',
    '工作人员业务培训不够系统，答复文书质量参差不齐',
  ]);
  const remedy = random.pick([
    `${year + 1}年，${we}将细化公开清单，按季开展自查。`,
    '下一步将加强业务培训，完善审核流程，提高公开质量。',
    '今后将丰富图文解读，扩大公众参与，及时回应关切。',
  ]);
  return random.chance(0.5)
    ? [`存在的主要问题：${problem}。`, remedy]
    : [{ subheading: '（一）主要问题' }, `${problem}。`, { subheading: '（二）改进情况' }, remedy];
}

function others(random: Random, { we, year }: ProseFacts): ReportProse['s6'] {
  return random.pick([
    ['无其他需要报告的事项。'],
    [`${year}年，${we}未收取信息处理费。`],
    [`按照《政府信息公开信息处理费管理办法》，${year}年收取信息处理费0元。`, '没有其他需要报告的事项。'],
    [`${year}年，${we}收到的申请均未达到收取信息处理费的标准，全年没有收费。`],
  ]);
}
