// The reasons behind a confidence, in words for a person who knows the form and not the code. A level without a line
// here is the ordinary case that needs no word, or was not assessed.

import type { FieldStatus } from '../model/binding.js';
import type { EvidenceName, FieldEvidence } from '../model/evidence.js';
import type { Reason } from '../model/record.js';
import { evidenceNames } from './model.js';

interface Wording {
  readonly zh: string;
  readonly en: string;
}

type Wordings = {
  readonly [Name in EvidenceName]?: { readonly [Level in FieldEvidence[Name]]?: Wording };
};

/** Evidence → level → words. */
export const reasonWordings = {
  rung: {
    grid: { zh: '按表格的单元格读取', en: 'read from a cell of a table' },
    geometry: {
      zh: '按页面上的位置读取，没有可用的表格线',
      en: 'read by its position on the page, without ruling lines',
    },
    stream: { zh: '按文字的先后次序读取，没有表格', en: 'read from running text, by the order of its lines' },
  },
  row: {
    exact: { zh: '行标题与格式文本一致', en: 'the row label is that of the form' },
    variant: { zh: '行标题是已知的另一种写法', en: 'the row label is a known other wording' },
    typo: { zh: '行标题是已知的误排', en: 'the row label is a known misprint' },
    near: { zh: '行标题与格式文本相近', en: 'the row label is nearly that of the form' },
    torn: { zh: '行标题断开或与其他文字相连', en: 'the row label is torn apart or joined to other text' },
    order: {
      zh: '没有行标题，按前后已认出的行确定',
      en: 'the row label is missing; the row was told by the rows before and after it',
    },
  },
  column: {
    exact: { zh: '列标题与格式文本一致', en: 'the column header is that of the form' },
    variant: { zh: '列标题是已知的另一种写法', en: 'the column header is a known other wording' },
    typo: { zh: '列标题是已知的误排', en: 'the column header is a known misprint' },
    near: { zh: '列标题与格式文本相近', en: 'the column header is nearly that of the form' },
    torn: { zh: '列标题断开或连在一起', en: 'the column header is torn apart or run together' },
    order: { zh: '列按次序确定', en: 'the column was told by its order' },
    none: {
      zh: '没有认出列标题，列按次序确定',
      en: 'no column header was recognised; the column was told by its order',
    },
  },
  group: {
    disagrees: { zh: '所在的分组与格式文本不同', en: 'the row stands under another group than on the form' },
  },
  order: {
    disagrees: { zh: '该行的次序与格式文本不同', en: 'the row stands in another order than on the form' },
  },
  neighbours: {
    one: { zh: '相邻两行中有一行的行标题不可靠', en: 'one of the neighbouring rows has no sure label' },
    none: { zh: '相邻两行的行标题都不可靠', en: 'neither neighbouring row has a sure label' },
  },
  secondRung: {
    agrees: { zh: '换一种方法读取，结果相同', en: 'a second way of reading the table gives the same' },
    disagrees: {
      zh: '换一种方法读取，结果不同',
      en: 'a second way of reading the table gives something else',
    },
  },
  arity: {
    incomplete: { zh: '该行的数值个数与列数不符', en: 'the row does not print one value a column' },
  },
  token: {
    annotated: { zh: '数值带有符号、单位或说明', en: 'the number is printed with a sign, a unit or a note' },
    composed: {
      zh: '单元格的文字中有空格或换行',
      en: 'the text of the cell has spaces or line breaks in it',
    },
  },
  pageBreak: {
    beside: { zh: '该行紧挨分页处', en: 'a page ends right before or after the row' },
  },
  glyphs: {
    doubtful: {
      zh: '此处或同一页上的文字不可靠（无法识别、由图像识别或不可见）',
      en: 'the text there, or on the same page, is doubtful: not recognised, recognised from a picture, or invisible',
    },
  },
  secondReader: {
    agrees: {
      zh: '用另一个程序重新读取原文件，结果相同',
      en: 'a second program that read the same file gives the same',
    },
    disagrees: {
      zh: '用另一个程序重新读取原文件，结果不同',
      en: 'a second program that read the same file gives something else',
    },
  },
  era: {
    disagrees: {
      zh: '该表不是报告年度应当使用的格式',
      en: 'the table is not of the form in force in that year',
    },
  },
  plausibility: {
    implausible: {
      zh: '数值异常：此处应为不太大的非负整数',
      en: 'an unlikely number: a whole number, not below zero and not so large, belongs there',
    },
  },
  prose: {
    agrees: { zh: '正文中的数字与此相同', en: 'the prose states the same figure' },
    disagrees: { zh: '正文中的数字与此不同', en: 'the prose states another figure' },
  },
  gap: {
    cell: { zh: '该行没有这个单元格', en: 'the row has no such cell' },
    row: { zh: '表中没有这一行', en: 'the table has no such row' },
    table: { zh: '没有找到这张表', en: 'the table was not found' },
    report: {
      zh: '没有读到任何一张表，可能是图片或附件',
      en: 'no table of the form could be read; they may be pictures or attachments',
    },
  },
  identities: {
    proved: {
      zh: '至少有两个勾稽关系成立，此数若读错便不会成立',
      en: 'two or more equations of the form hold that a wrong number would break',
    },
    supported: {
      zh: '有一个勾稽关系成立，此数若读错便不会成立',
      en: 'an equation of the form holds that a wrong number would break',
    },
    weak: {
      zh: '勾稽关系成立，但此处为零，难以据此判断',
      en: 'an equation holds over it, which says little of a zero',
    },
    uncertain: {
      zh: '有一个勾稽关系只有在空白单元格不为零时才能成立',
      en: 'an equation holds only if blank cells are not zero',
    },
    bystander: {
      zh: '有一个勾稽关系不成立，但可由其他单元格解释',
      en: 'an equation does not hold, which other cells explain',
    },
    suspect: {
      zh: '有一个勾稽关系不成立，此处可能是原因',
      en: 'an equation does not hold, and this cell could be why',
    },
    chaos: {
      zh: '不成立的勾稽关系过多，行或列可能错位',
      en: 'so many equations fail that rows or columns may be mistaken',
    },
  },
} as const satisfies Wordings;

/** What a status that is no number says by itself. */
export const statusWordings = {
  blank: { zh: '单元格为空', en: 'the cell is empty' },
  not_applicable: { zh: '单元格中是“/”“-”或“无”', en: 'the cell prints a stroke or 无' },
  unreadable: {
    zh: '此处有内容，但不能读作数值',
    en: 'something is printed that could not be read as a value',
  },
  absent: { zh: '报告中没有这一项', en: 'the report does not have the field' },
} as const satisfies Partial<Record<FieldStatus, Wording>>;

const both = {
  code: 'labels/exact',
  zh: '行、列标题均与格式文本一致',
  en: 'row label and column header are those of the form',
} as const;

/** Evidence that says how a binding came about; without a binding there is none. */
const aboutBinding: ReadonlySet<EvidenceName> = new Set([
  'rung',
  'row',
  'column',
  'neighbours',
  'arity',
  'token',
]);

const catalogue: ReadonlyMap<EvidenceName, ReadonlyMap<string, Reason>> = new Map(
  evidenceNames.map((name) => {
    const wordings: Readonly<Record<string, Wording>> = (reasonWordings as Wordings)[name] ?? {};
    const reasons = Object.entries(wordings).map(([level, wording]) => {
      const code = `${name}/${level}`;
      return [level, { code, ...wording }] as const;
    });
    return [name, new Map(reasons)];
  }),
);

/** Reasons for the confidence of one field: how it was read, then what else is known. Never empty. */
export function reasonsOf(evidence: FieldEvidence, status: FieldStatus): Reason[] {
  const reasons: Reason[] =
    status === 'number' ? [] : [{ code: `status/${status}`, ...statusWordings[status] }];
  const bound = evidence.rung !== 'none';
  const exact = bound && evidence.row === 'exact' && evidence.column === 'exact';
  if (exact) reasons.push(both);
  for (const [name, byLevel] of catalogue) {
    if (!bound && aboutBinding.has(name)) continue;
    if (exact && (name === 'row' || name === 'column')) continue;
    const reason = byLevel.get(evidence[name]);
    if (reason !== undefined) reasons.push(reason);
  }
  return reasons;
}
