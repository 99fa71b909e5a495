// Slips of the unit: an amount entered in 元 where the form counts in 万元 is ten thousand times that of the year before.

import { type FormDefinition, fieldPath, LAST_YEAR } from '../model/form.js';
import type { SeriesCell, SeriesCheck, SeriesReport } from './series-report.js';

/** Yuan in a unit of money. */
const yuan: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
const SLIP = 10_000;
/** An amount may grow or shrink this much beside the slip; wider, and true changes would be accused. */
const CHANGE = 3;

/** Fields that hold amounts of money. */
export function amountFields(forms: readonly FormDefinition[]): string[] {
  const paths = forms.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns
          .filter(({ value }) => value.type === 'money')
          .map((column) => fieldPath(table, row, column)),
      ),
    ),
  );
  return [...new Set(paths)];
}

/** One check an amount that both years print and that is not zero. */
export function checkAmounts(
  fields: readonly string[],
  report: SeriesReport,
  last: SeriesReport,
): SeriesCheck[] {
  return fields.flatMap((field): SeriesCheck[] => {
    const now = amountOf(report.cells.get(field));
    const before = amountOf(last.cells.get(field));
    if (now === undefined || before === undefined) return [];
    const doubtful = report.cells.get(field)?.doubtful === true || last.cells.get(field)?.doubtful === true;
    const slipped = isSlip(now / before) || isSlip(before / now);
    return [
      {
        record: report.id,
        year: report.year,
        check: `A20.FEE_UNIT[${field}]`,
        scope: 'years',
        other: last.id,
        name: '金额与上年相差约一万倍，可能将“元”填作“万元”',
        severity: 'warning',
        outcome: slipped ? (doubtful ? 'uncertain' : 'fail') : 'pass',
        left: last.cells.get(field)?.value ?? null,
        op: null,
        right: report.cells.get(field)?.value ?? null,
        leftFields: [`${LAST_YEAR}${field}`],
        rightFields: [field],
        detail: slipped
          ? {
              zh: '两年金额相差约一万倍，请核对单位',
              en: 'The amounts of the two years differ ten-thousandfold: compare their units (元, 万元).',
            }
          : null,
      },
    ];
  });
}

/** In yuan; where no unit is known, in whatever it is counted in. */
function amountOf(cell: SeriesCell | undefined): number | undefined {
  if (cell === undefined || cell.value === null || cell.value <= 0) return undefined;
  return cell.value * (cell.unit === null ? 1 : (yuan[cell.unit] ?? 1));
}

function isSlip(ratio: number): boolean {
  return ratio >= SLIP / CHANGE && ratio <= SLIP * CHANGE;
}
