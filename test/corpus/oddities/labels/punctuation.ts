// Numbers, brackets and white space of labels printed otherwise than on the form.

import type { Random } from '../../../maker/random.js';
import type { Draft, Oddity } from '../../draft.js';
import { changeTexts, type LabelCell, labelCells, sample, withTexts } from './label-cells.js';

type Change = (text: string) => string;

/** Rows numbered 1、 2、 3、 or otherwise instead of 1. 2. 3. */
export const rowNumbering: Oddity = {
  number: 15,
  name: 'row-numbering',
  stage: 'blocks',
  apply: (draft, random) => {
    const separator = random.pick(['、', '、', '．', '. ', '，']);
    const change: Change = (text) => text.replace(/^(\d)[.．]/, `$1${separator}`);
    return changeTexts(draft, change, isRowLabel);
  },
};

/** ASCII brackets, commas and quotes, with or without spaces around them. */
export const asciiPunctuation: Oddity = {
  number: 15,
  name: 'ascii-punctuation',
  stage: 'blocks',
  apply: (draft, random) => {
    const space = random.pick(['', ' ']);
    const brackets: Change = (text) => text.replaceAll('（', '(').replaceAll('）', `)${space}`).trimEnd();
    const all: Change = (text) =>
      brackets(text).replaceAll('，', `,${space}`).replaceAll('：', `:${space}`).replace(/[“”]/g, '"');
    return changeTexts(draft, random.pick([brackets, all]));
  },
};

/** White space inside labels: 第二十条  第（一）项, 总 计, （三） 不予公开, 本年新 制作数量. */
export const innerSpaces: Oddity = {
  number: 16,
  name: 'inner-spaces',
  stage: 'blocks',
  apply: (draft, random) => {
    const spaces = random.pick([' ', '  ', '　']);
    const changes: readonly [Change, ...Change[]] = [
      (text) => text.replace('第二十条', `第二十条${spaces}`),
      (text) => text.replace(/^(第二十条第)/, `$1${spaces}`).replace(/）项$/, `）${spaces}项`),
      (text) => text.replace(/^(总计|其他|规章|自然人)$/, (found) => [...found].join(spaces)),
      (text) => text.replace(/^([（(].[）)])/, `$1${spaces}`),
      (text) => text.replace(/^(本年新|社会|法律|上一年)/, `$1${spaces}`),
      (text) => text.replace(/^(\d[.．])/, `$1${spaces}`),
      (text) => text.replace(/^([一二三四])、/, `$1${spaces}、${spaces}`),
    ];
    const chosen: readonly Change[] = random.chance(0.3)
      ? changes
      : [random.pick(changes), random.pick(changes)];
    return changeTexts(draft, (text) => chosen.reduce((before, change) => change(before), text));
  },
};

/** Labels broken over two lines inside their cell: （三） / 不予公开, 商业 / 企业, 本年新 / 制作数量. */
export const cutLabels: Oddity = {
  number: 16,
  name: 'cut-labels',
  stage: 'blocks',
  apply: (draft, random) => {
    const natural: Change = (text) =>
      text.includes('\n')
        ? text
        : text
            .replace(/^([（(].[）)])/, '$1\n')
            .replace(/^(社会|法律|本年新|本年|对外公开|上一年|采购|现行有效)(?=.{2})/, '$1\n');
    if (random.chance(0.5)) return changeTexts(draft, natural);
    return cutAnywhere(draft, random);
  },
};

/** The form's own line breaks taken out: 商业企业 and 结果维持 in one line. */
export const joinedLabels: Oddity = {
  number: 16,
  name: 'joined-labels',
  stage: 'blocks',
  weight: 0.5,
  excludes: ['cut-labels'],
  apply: (draft) => changeTexts(draft, (text) => text.replaceAll('\n', '')),
};

/** Label text that is split over many spans or runs; renderings with runs do it. */
export const splitRuns: Oddity = {
  number: 17,
  name: 'split-runs',
  stage: 'blocks',
  formats: ['docx', 'html'],
  apply: (draft) => ({ ...draft, wishes: { ...draft.wishes, 'split-runs': true } }),
};

function isRowLabel({ cell }: LabelCell): boolean {
  return cell.role === 'label';
}

// A narrow column breaks its words wherever its edge is.
function cutAnywhere(draft: Draft, random: Random): Draft | undefined {
  const open = labelCells(draft).filter(({ cell }) => cell.text.length >= 4 && !cell.text.includes('\n'));
  const texts = sample(random, open, random.integer(2, 12)).map(({ cell }) => {
    const at = random.integer(2, cell.text.length - 2);
    return [cell, `${cell.text.slice(0, at)}\n${cell.text.slice(at)}`] as const;
  });
  return withTexts(draft, new Map(texts));
}
