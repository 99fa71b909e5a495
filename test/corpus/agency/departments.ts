// Bodies of a government by level, under the names that real bodies bear (§4.3 of the domain notes: suffix → kind).

/** How a body is called and how it speaks of itself. */
export interface Body {
  readonly name: string;
  readonly we: string;
  /** Decides licences, penalties and fees, or only its own affairs. */
  readonly busy: boolean;
}

const bodies = (we: string, busy: boolean, names: string): Body[] =>
  names.split(' ').map((name) => ({ name, we, busy }));

/** Departments of provinces. */
export const provinceDepartments: readonly Body[] = [
  ...bodies('我厅', true, '自然资源厅 生态环境厅 交通运输厅 公安厅 人力资源和社会保障厅 农业农村厅 水利厅'),
  ...bodies('我厅', false, '教育厅 科学技术厅 民政厅 财政厅 商务厅 司法厅 退役军人事务厅'),
  ...bodies('我局', true, '市场监督管理局 药品监督管理局 林业局'),
  ...bodies('我局', false, '统计局 医疗保障局 数据局 地方金融管理局'),
  ...bodies('我委', true, '卫生健康委员会 发展和改革委员会'),
  ...bodies('我委', false, '国有资产监督管理委员会'),
];

/** Departments of cities and counties. */
export const localDepartments: readonly Body[] = [
  ...bodies('我局', true, '市场监督管理局 自然资源和规划局 住房和城乡建设局 公安局 城市管理局 行政审批局'),
  ...bodies('我局', true, '生态环境局 交通运输局 人力资源和社会保障局 应急管理局 水利局 农业农村局 民政局'),
  ...bodies('我局', false, '教育局 司法局 财政局 审计局 统计局 商务局 信访局 医疗保障局 数据局 林业局'),
  ...bodies(
    '我局',
    false,
    '文化和旅游局 退役军人事务局 科学技术局 工业和信息化局 体育局 经济信息化和科技创新局',
  ),
  ...bodies('我委', true, '卫生健康委员会'),
  ...bodies('我委', false, '发展和改革委员会 科学技术委员会'),
];

/** Institutions and organisations that manage public affairs on authority of law. */
export const publicInstitutions: readonly Body[] = [
  ...bodies(
    '我中心',
    false,
    '住房公积金管理中心 公共资源交易中心 政务服务中心 疾病预防控制中心 社会保险事业中心',
  ),
  ...bodies('我馆', false, '档案馆'),
  ...bodies('我院', false, '职业技术学院 第一人民医院'),
  ...bodies('我社', false, '供销合作社联合社'),
];
