// What the official forms print, typed off 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 by hand. Not to be
// generated from the extractors: it is what they are held against.

/** Labels of one form in printed order. */
export interface OfficialLabels {
  readonly sections?: readonly string[];
  readonly tables?: Readonly<
    Record<
      string,
      {
        readonly title: string | undefined;
        readonly columns: readonly string[];
        readonly rows: readonly string[];
        readonly groups: readonly string[];
      }
    >
  >;
}

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const groups = ['三、本年度办理结果', '（三）不予公开', '（四）无法提供', '（五）不予处理'];

const firstTwentyRows = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
];

const lastTwoRows = ['（七）总计', '四、结转下年度继续办理'];

const reviewLitigation = {
  title: undefined,
  columns: [
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
  ],
  rows: [''],
  groups: [],
};

const itemColumns = ['上一年项目数量', '本年增/减', '处理决定数量'];

/** Form id → what the form prints. */
export const officialLabels: Readonly<Record<string, OfficialLabels>> = {
  ogi_2019: {
    sections: [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ],
    tables: {
      'disclosure.art20_1': {
        title: '第二十条第（一）项',
        columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
        rows: ['规章', '规范性文件'],
        groups: [],
      },
      'disclosure.art20_5': {
        title: '第二十条第（五）项',
        columns: itemColumns,
        rows: ['行政许可', '其他对外管理服务事项'],
        groups: [],
      },
      'disclosure.art20_6': {
        title: '第二十条第（六）项',
        columns: itemColumns,
        rows: ['行政处罚', '行政强制'],
        groups: [],
      },
      'disclosure.art20_8': {
        title: '第二十条第（八）项',
        columns: ['上一年项目数量', '本年增/减'],
        rows: ['行政事业性收费'],
        groups: [],
      },
      'disclosure.art20_9': {
        title: '第二十条第（九）项',
        columns: ['采购项目数量', '采购总金额'],
        rows: ['政府集中采购'],
        groups: [],
      },
      requests: {
        title: undefined,
        columns: applicants,
        rows: [...firstTwentyRows, '（六）其他处理', ...lastTwoRows],
        groups,
      },
      review_litigation: reviewLitigation,
    },
  },
  ogi_2021: {
    sections: [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ],
    tables: {
      'disclosure.art20_1': {
        title: '第二十条第（一）项',
        columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
        rows: ['规章', '行政规范性文件'],
        groups: [],
      },
      'disclosure.art20_5': {
        title: '第二十条第（五）项',
        columns: ['本年处理决定数量'],
        rows: ['行政许可'],
        groups: [],
      },
      'disclosure.art20_6': {
        title: '第二十条第（六）项',
        columns: ['本年处理决定数量'],
        rows: ['行政处罚', '行政强制'],
        groups: [],
      },
      'disclosure.art20_8': {
        title: '第二十条第（八）项',
        columns: ['本年收费金额（单位：万元）'],
        rows: ['行政事业性收费'],
        groups: [],
      },
      requests: {
        title: undefined,
        columns: applicants,
        rows: [
          ...firstTwentyRows,
          '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          '3.其他',
          ...lastTwoRows,
        ],
        groups: [...groups, '（六）其他处理'],
      },
      review_litigation: reviewLitigation,
    },
  },
};
