// How the 2019 form's 本年增/减 prints its sign: `+1036`, `−417` with a character of its own, `减4`, `增5`.

import { type CellValue, type FormId, numberOf } from '../../../maker/description.js';
import { columnIds } from '../../../maker/form-layout.js';
import type { Oddity } from '../../draft.js';
import { changeCells, type FigureCell } from './change-figures.js';

type PrintSign = (value: number) => string;

const signs = (name: string, printSign: PrintSign): Oddity => ({
  number: 23,
  name,
  stage: 'report',
  apply: (draft) =>
    changeCells(draft, (cell) =>
      isChange(draft.report.form, cell) ? printed(cell.value, printSign) : cell.value,
    ),
});

/** `+1036` */
export const plusSigns = signs('plus-signs', (value) => (value > 0 ? `+${value}` : String(value)));

/** `−417`, the minus of typographers. */
export const minusSigns = signs('minus-signs', (value) => (value < 0 ? `−${-value}` : String(value)));

/** `减4`, `增5` */
export const signWords = signs('sign-words', (value) => `${value < 0 ? '减' : '增'}${Math.abs(value)}`);

// 0 has no sign.
function printed(value: CellValue, printSign: PrintSign): CellValue {
  const number = numberOf(value);
  if (number === null || number === 0) return value;
  const print = printSign(number);
  return print === String(number) ? value : { value: number, print };
}

function isChange(form: FormId, { table, column }: FigureCell): boolean {
  return table.startsWith('disclosure.') && columnIds(form, table)[column] === 'change';
}
