// Blank cells where the form asks for a 0, and totals that were left out.

import { numberOf } from '../../../maker/description.js';
import type { Oddity } from '../../draft.js';
import {
  changeCells,
  type FigureCell,
  frameRows,
  isAllZero,
  isZero,
  replaceCells,
  rowOf,
  totalColumn,
} from './change-figures.js';

const blankWhere =
  (isBlank: (cell: FigureCell) => boolean): Oddity['apply'] =>
  (draft) =>
    changeCells(draft, (cell) => (isBlank(cell) ? '' : cell.value));

const isDetail = ({ table, row }: FigureCell): boolean => table === 'requests' && !frameRows.includes(row);
const isLegalPerson = ({ table, column }: FigureCell): boolean =>
  table === 'requests' && column > 0 && column < totalColumn;

/** The columns of legal persons blank from top to bottom, where nobody but natural persons asked. */
export const blankLegalPersonColumns: Oddity = {
  number: 19,
  name: 'blank-legal-person-columns',
  stage: 'report',
  weight: 2,
  apply: (draft, random) => {
    const { requests = {} } = draft.report.tables;
    const counted = Object.values(requests).some((row) =>
      row.slice(1, totalColumn).some((value) => numberOf(value) !== 0),
    );
    return counted ? undefined : blankWhere(isLegalPerson)(draft, random);
  },
};

/** 总计 blank in the detail rows, printed in the four rows of the identity. */
export const blankDetailTotals: Oddity = {
  number: 19,
  name: 'blank-detail-totals',
  stage: 'report',
  apply: blankWhere((cell) => isDetail(cell) && cell.column === totalColumn),
};

/** Detail rows print only what was counted. */
export const blankDetailZeros: Oddity = {
  number: 19,
  name: 'blank-detail-zeros',
  stage: 'report',
  apply: blankWhere((cell) => isDetail(cell) && isZero(cell)),
};

/** Every 0 blank but in 总计. */
export const zerosOnlyInTotals: Oddity = {
  number: 19,
  name: 'zeros-only-in-totals',
  stage: 'report',
  apply: blankWhere(
    (cell) =>
      isZero(cell) && (cell.table === 'requests' ? cell.column !== totalColumn : !isReviewTotal(cell)),
  ),
};

/** Not one figure in any table of a report that has nothing to count. */
export const everyCellBlank: Oddity = {
  number: 19,
  name: 'every-cell-blank',
  stage: 'report',
  weight: 3,
  apply: (draft, random) => (isAllZero(draft) ? blankWhere(() => true)(draft, random) : undefined),
};

/** The 总计 of 四、结转下年度继续办理 or of （七） left out. */
export const blankGrandTotal: Oddity = {
  number: 31,
  name: 'blank-grand-total',
  stage: 'report',
  apply: (draft, random) => {
    const row = random.pick(['carried_forward', 'carried_forward', 'total_processed']);
    if (numberOf(rowOf(draft, 'requests', row)[totalColumn]) === null) return undefined;
    return replaceCells(draft, ['requests', row], { [totalColumn]: '' });
  },
};

function isReviewTotal({ table, column }: FigureCell): boolean {
  return table === 'review_litigation' && column % 5 === 4;
}
